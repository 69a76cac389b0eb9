# A session's temporary files have a limit together, which only a superuser sets.
> SET work_mem = '64kB';
-- SET
> SET temp_file_limit = '1MB';
-- SET
> SHOW temp_file_limit;
-- temp_file_limit:text
-- 1MB
-- SHOW
> SELECT i FROM generate_series(1, 200000) i ORDER BY md5(i::text) LIMIT 1 OFFSET 150000;
-- i:integer
-- ERROR 53400: temporary file size exceeds "temp_file_limit" (1024kB)
> SELECT count(*) FROM (SELECT DISTINCT md5(i::text) FROM generate_series(1, 200000) i) s;
-- count:bigint
-- ERROR 53400: temporary file size exceeds "temp_file_limit" (1024kB)
> SELECT i FROM generate_series(1, 2000) i ORDER BY md5(i::text) LIMIT 1 OFFSET 1500;
-- i:integer
-- 253
-- SELECT 1
> SET temp_file_limit = -1;
-- SET
> SELECT i FROM generate_series(1, 200000) i ORDER BY md5(i::text) LIMIT 1 OFFSET 150000;
-- i:integer
-- 80107
-- SELECT 1
> SELECT count(*) FROM (SELECT DISTINCT md5(i::text) FROM generate_series(1, 200000) i) s;
-- count:bigint
-- 200000
-- SELECT 1
> RESET temp_file_limit;
-- RESET
> CREATE ROLE limited_by_files;
-- CREATE ROLE
> SET ROLE limited_by_files;
-- SET
> SET temp_file_limit = -1;
-- ERROR 42501: permission denied to set parameter "temp_file_limit"
> RESET ROLE;
-- RESET
> DROP ROLE limited_by_files;
-- DROP ROLE
> RESET work_mem;
-- RESET
