# SET, SHOW, RESET, and unknown things.
> SHOW server_version_num;
-- server_version_num:text
-- 180006
-- SHOW
#~ this server says the major version it follows
#= server_version_num:text
#= 180000
#= SHOW
> SET work_mem = '8MB';
-- SET
> SHOW work_mem;
-- work_mem:text
-- 8MB
-- SHOW
> RESET work_mem;
-- RESET
> SET work_mem = 'lots';
-- ERROR 22023: invalid value for parameter "work_mem": "lots"
> SET nope = 1;
-- ERROR 42704: unrecognized configuration parameter "nope"
> SHOW nope;
-- ERROR 42704: unrecognized configuration parameter "nope"
> SET app.user = 'x';
-- ERROR 42601 at 9: syntax error at or near "user"
> SHOW app.user;
-- ERROR 42601 at 10: syntax error at or near "user"
> SELECT current_setting('app.user'), current_setting('app.missing', true);
-- current_setting:text | current_setting:text
-- ERROR 42704: unrecognized configuration parameter "app.user"
> SELECT current_setting('app.missing');
-- current_setting:text
-- ERROR 42704: unrecognized configuration parameter "app.missing"
> SELECT set_config('app.user', 'y', false);
-- set_config:text
-- y
-- SELECT 1
> BEGIN;
-- BEGIN
> SET LOCAL app.user = 'z';
-- ERROR 42601 at 15: syntax error at or near "user"
> SHOW app.user;
-- ERROR 42601 at 10: syntax error at or near "user"
> COMMIT;
-- ROLLBACK
> SHOW app.user;
-- ERROR 42601 at 10: syntax error at or near "user"
> SET extra_float_digits = 0;
-- SET
> SELECT 0.1::float8 + 0.2::float8;
-- ?column?:double precision
-- 0.3
-- SELECT 1
> SET extra_float_digits = 99;
-- ERROR 22023: 99 is outside the valid range for parameter "extra_float_digits" (-15 .. 3)
> RESET ALL;
-- RESET
> SET enable_seqscan = off;
-- SET
> SHOW enable_seqscan;
-- enable_seqscan:text
-- off
-- SHOW
> SET statement_timeout = '5s';
-- SET
> SHOW statement_timeout;
-- statement_timeout:text
-- 5s
-- SHOW
> SET client_min_messages = warning;
-- SET
> SET hnsw.nope = 1;
-- SET
> DISCARD ALL;
-- DISCARD ALL
> SELECT version() LIKE 'PostgreSQL 18%';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT current_database(), current_schema(), current_schemas(true);
-- current_database:name | current_schema:name | current_schemas:name[]
-- postgres | public | {pg_catalog,public}
-- SELECT 1
#~ the functions of keys are found without their schema
#= current_database:name | current_schema:name | current_schemas:name[]
#= postgres | public | {pg_catalog,public,byok}
#= SELECT 1
> PREPARE p (int) AS SELECT $1 + 1;
-- PREPARE
> EXECUTE p (41);
-- ?column?:integer
-- 42
-- SELECT 1
> DEALLOCATE p;
-- DEALLOCATE
> EXECUTE p (1);
-- ERROR 26000: prepared statement "p" does not exist
> DECLARE c CURSOR FOR SELECT 1;
-- ERROR 25P01: DECLARE CURSOR can only be used in transaction blocks
> BEGIN;
-- BEGIN
> DECLARE c CURSOR FOR SELECT g FROM generate_series(1, 5) g;
-- DECLARE CURSOR
> FETCH 2 FROM c;
-- g:integer
-- 1
-- 2
-- FETCH 2
> FETCH ALL FROM c;
-- g:integer
-- 3
-- 4
-- 5
-- FETCH 3
> CLOSE c;
-- CLOSE CURSOR
> COMMIT;
-- COMMIT
