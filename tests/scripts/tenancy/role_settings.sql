# What pg_db_role_setting says is applied at log-in: all roles, then the database, the role, the role in the database.
> CREATE ROLE app LOGIN PASSWORD 'correct horse';
-- CREATE ROLE
> ALTER ROLE ALL SET statement_timeout = '11s';
-- ALTER ROLE
> ALTER ROLE ALL SET lock_timeout = '1s';
-- ALTER ROLE
> ALTER ROLE ALL SET work_mem = '5MB';
-- ALTER ROLE
> ALTER ROLE ALL SET application_name = 'everyone';
-- ALTER ROLE
> ALTER DATABASE postgres SET lock_timeout = '2s';
-- ALTER DATABASE
> ALTER DATABASE postgres SET work_mem = '6MB';
-- ALTER DATABASE
> ALTER DATABASE postgres SET application_name = 'here';
-- ALTER DATABASE
> ALTER ROLE app SET work_mem = '7MB';
-- ALTER ROLE
> ALTER ROLE app SET application_name = 'app';
-- ALTER ROLE
> ALTER ROLE app IN DATABASE postgres SET application_name = 'app here';
-- ALTER ROLE
> \connect app
> SHOW statement_timeout;
-- statement_timeout:text
-- 11s
-- SHOW
> SHOW lock_timeout;
-- lock_timeout:text
-- 2s
-- SHOW
> SHOW work_mem;
-- work_mem:text
-- 7MB
-- SHOW
> SHOW application_name;
-- application_name:text
-- app here
-- SHOW
> SET work_mem = '9MB';
-- SET
> RESET work_mem;
-- RESET
> SHOW work_mem;
-- work_mem:text
-- 7MB
-- SHOW
> ALTER DATABASE postgres SET work_mem = '1MB';
-- ERROR 42501: must be owner of database postgres
> ALTER ROLE ALL SET work_mem = '1MB';
-- ERROR 42501: permission denied to alter setting
-- DETAIL: Only roles with the SUPERUSER attribute may alter settings globally.
> \connect postgres
> ALTER ROLE ALL RESET ALL;
-- ALTER ROLE
> ALTER DATABASE postgres RESET ALL;
-- ALTER DATABASE
> SELECT setdatabase > 0 AS here, setrole::regrole, setconfig FROM pg_db_role_setting ORDER BY 1;
-- here:boolean | setrole:regrole | setconfig:text[]
-- f | app | {work_mem=7MB,application_name=app}
-- t | app | {"application_name=app here"}
-- SELECT 2
> SELECT count(*) FROM pg_roles WHERE rolname = '' OR oid = 0;
-- count:bigint
-- 0
-- SELECT 1
