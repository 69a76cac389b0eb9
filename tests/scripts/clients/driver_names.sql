# What drivers look up by name, and settings as they read them back.
> CREATE SCHEMA one;
-- CREATE SCHEMA
> CREATE SCHEMA two;
-- CREATE SCHEMA
> CREATE FUNCTION one.same(a int) RETURNS int LANGUAGE sql RETURN a + 1;
-- CREATE FUNCTION
> CREATE FUNCTION two.same(a int) RETURNS int LANGUAGE sql RETURN a + 2;
-- CREATE FUNCTION
> CREATE FUNCTION two.same(a text) RETURNS int LANGUAGE sql RETURN 3;
-- CREATE FUNCTION
> CREATE PROCEDURE one.done(INOUT n int) LANGUAGE plpgsql AS 'BEGIN n := n + 1; END';
-- CREATE PROCEDURE
> CREATE PROCEDURE one.quiet(n int) LANGUAGE plpgsql AS 'BEGIN END';
-- CREATE PROCEDURE
> SELECT 'same'::regproc;
-- ERROR 42883 at 8: function "same" does not exist
> SELECT 'one.same'::regproc;
-- regproc:regproc
-- one.same
-- SELECT 1
> SELECT 'two.same'::regproc;
-- ERROR 42725 at 8: more than one function named "two.same"
> SELECT 'two.same(text)'::regprocedure;
-- regprocedure:regprocedure
-- two.same(text)
-- SELECT 1
> SELECT 'one.same(text)'::regprocedure;
-- ERROR 42883 at 8: function "one.same(text)" does not exist
> SELECT 'same(int)'::regprocedure;
-- ERROR 42883 at 8: function "same(int)" does not exist
> SELECT to_regproc('same') IS NULL AS unseen, to_regproc('one.same') IS NULL AS seen, to_regprocedure('two.same(text)'), to_regprocedure('same(text)');
-- unseen:boolean | seen:boolean | to_regprocedure:regprocedure | to_regprocedure:regprocedure
-- t | f | two.same(text) | NULL
-- SELECT 1
> SET search_path = one;
-- SET
> SELECT 'same'::regproc;
-- regproc:regproc
-- same
-- SELECT 1
> SET search_path = one, two;
-- SET
> SELECT 'same'::regproc;
-- ERROR 42725 at 8: more than one function named "same"
> SELECT 'same(int)'::regprocedure, 'same(text)'::regprocedure;
-- regprocedure:regprocedure | regprocedure:regprocedure
-- same(integer) | same(text)
-- SELECT 1
> SET search_path = two, one;
-- SET
> SELECT 'same(int)'::regprocedure::oid = 'two.same(int)'::regprocedure::oid AS of_two;
-- of_two:boolean
-- t
-- SELECT 1
> SELECT current_schema(), current_schemas(false);
-- current_schema:name | current_schemas:name[]
-- two | {two,one}
-- SELECT 1
> SET search_path = pg_catalog;
-- SET
> SELECT current_schema(), current_schemas(false), 'pg_catalog' = ANY (current_schemas(true));
-- current_schema:name | current_schemas:name[] | ?column?:boolean
-- pg_catalog | {pg_catalog} | t
-- SELECT 1
> SET search_path = nowhere, pg_catalog, two;
-- SET
> SELECT current_schema(), current_schemas(false);
-- current_schema:name | current_schemas:name[]
-- pg_catalog | {pg_catalog,two}
-- SELECT 1
> SET search_path = '';
-- SET
> SELECT current_schema(), current_schemas(false);
-- current_schema:name | current_schemas:name[]
-- NULL | {}
-- SELECT 1
> RESET search_path;
-- RESET
> SELECT current_schema(), current_schemas(false);
-- current_schema:name | current_schemas:name[]
-- public | {public}
-- SELECT 1
> SELECT proname, prorettype::regtype, pg_get_function_result(oid) FROM pg_proc WHERE pronamespace = 'one'::regnamespace ORDER BY 1;
-- proname:name | prorettype:regtype | pg_get_function_result:text
-- done | record | NULL
-- quiet | void | NULL
-- same | integer | integer
-- SELECT 3
> SELECT '{"4 5 6","7"}'::oidvector[], '4 5 6'::oidvector, ('{"1 2"}'::int2vector[])[1];
-- oidvector:oidvector[] | oidvector:oidvector | int2vector:int2vector
-- {"4 5 6",7} | 4 5 6 | 1 2
-- SELECT 1
> SELECT pg_typeof('{"1 2"}'::oidvector[]), '{}'::int2vector[];
-- pg_typeof:regtype | int2vector:int2vector[]
-- oidvector[] | {}
-- SELECT 1
> BEGIN ISOLATION LEVEL READ UNCOMMITTED;
-- BEGIN
> SHOW transaction_isolation;
-- transaction_isolation:text
-- read uncommitted
-- SHOW
> SELECT current_setting('transaction_isolation');
-- current_setting:text
-- read uncommitted
-- SELECT 1
> COMMIT;
-- COMMIT
> BEGIN;
-- BEGIN
> SET TRANSACTION ISOLATION LEVEL READ UNCOMMITTED;
-- SET
> SHOW TRANSACTION ISOLATION LEVEL;
-- transaction_isolation:text
-- read uncommitted
-- SHOW
> COMMIT AND CHAIN;
-- COMMIT
> SHOW TRANSACTION ISOLATION LEVEL;
-- transaction_isolation:text
-- read uncommitted
-- SHOW
> ROLLBACK;
-- ROLLBACK
> SHOW TRANSACTION ISOLATION LEVEL;
-- transaction_isolation:text
-- read committed
-- SHOW
> SET default_transaction_isolation = 'read uncommitted';
-- SET
> SHOW TRANSACTION ISOLATION LEVEL;
-- transaction_isolation:text
-- read uncommitted
-- SHOW
> BEGIN;
-- BEGIN
> SHOW TRANSACTION ISOLATION LEVEL;
-- transaction_isolation:text
-- read uncommitted
-- SHOW
> ROLLBACK;
-- ROLLBACK
> RESET default_transaction_isolation;
-- RESET
> SHOW ssl_renegotiation_limit;
-- ssl_renegotiation_limit:text
-- 0
-- SHOW
> SET ssl_renegotiation_limit = 1;
-- ERROR 22023: 1 is outside the valid range for parameter "ssl_renegotiation_limit" (0 .. 0)
> SELECT datname, numbackends >= 0, xact_commit >= 0, deadlocks >= 0 FROM pg_stat_database WHERE datname = current_database();
-- datname:name | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- postgres | t | t | t
-- SELECT 1
> SELECT count(*) FROM pg_stat_archiver;
-- count:bigint
-- 1
-- SELECT 1
> SELECT count(*), min(num_done) >= 0 FROM pg_stat_checkpointer;
-- count:bigint | ?column?:boolean
-- 1 | t
-- SELECT 1
> SELECT buffers_clean >= 0, stats_reset < clock_timestamp() FROM pg_stat_bgwriter;
-- ?column?:boolean | ?column?:boolean
-- t | t
-- SELECT 1
> SELECT count(*) FROM pg_stat_subscription;
-- count:bigint
-- 0
-- SELECT 1
> DROP SCHEMA one CASCADE;
-- NOTICE 00000: drop cascades to 3 other objects
-- DETAIL: drop cascades to function one.same(integer)\ndrop cascades to function one.done(integer)\ndrop cascades to function one.quiet(integer)
-- DROP SCHEMA
> DROP SCHEMA two CASCADE;
-- NOTICE 00000: drop cascades to 2 other objects
-- DETAIL: drop cascades to function two.same(integer)\ndrop cascades to function two.same(text)
-- DROP SCHEMA
# A type has its schema before it where the path does not lead there, as what dumps print has to say.
> CREATE EXTENSION IF NOT EXISTS vector;
-- CREATE EXTENSION
> CREATE SCHEMA far;
-- CREATE SCHEMA
> CREATE TYPE far.mood AS ENUM ('up', 'down');
-- CREATE TYPE
> CREATE TABLE far.things (m far.mood DEFAULT 'up', e vector(3), h halfvec(2)[], c far.mood[]);
-- CREATE TABLE
> CREATE INDEX things_e ON far.things USING hnsw (e vector_cosine_ops);
-- CREATE INDEX
> SELECT attname, format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = 'far.things'::regclass AND attnum > 0 ORDER BY attnum;
-- attname:name | format_type:text
-- m | far.mood
-- e | vector(3)
-- h | halfvec(2)[]
-- c | far.mood[]
-- SELECT 4
> SELECT pg_get_indexdef('far.things_e'::regclass);
-- pg_get_indexdef:text
-- CREATE INDEX things_e ON far.things USING hnsw (e vector_cosine_ops)
-- SELECT 1
> SELECT 'x'::far.mood;
-- ERROR 22P02 at 8: invalid input value for enum far.mood: "x"
> SET search_path = far;
-- SET
> SELECT attname, format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = 'far.things'::regclass AND attnum > 0 ORDER BY attnum;
-- attname:name | format_type:text
-- m | mood
-- e | public.vector(3)
-- h | public.halfvec(2)[]
-- c | mood[]
-- SELECT 4
> SELECT pg_get_expr(adbin, adrelid) FROM pg_attrdef WHERE adrelid = 'far.things'::regclass;
-- pg_get_expr:text
-- 'up'::mood
-- SELECT 1
> SELECT pg_get_indexdef('far.things_e'::regclass);
-- pg_get_indexdef:text
-- CREATE INDEX things_e ON far.things USING hnsw (e public.vector_cosine_ops)
-- SELECT 1
> SELECT 'mood'::regtype, 'public.vector'::regtype, 'far.mood'::regtype::text, pg_typeof(ARRAY['up'::mood]);
-- regtype:regtype | regtype:regtype | text:text | pg_typeof:regtype
-- mood | public.vector | mood | mood[]
-- SELECT 1
> SELECT 'x'::mood;
-- ERROR 22P02 at 8: invalid input value for enum mood: "x"
> SELECT set_config('search_path', '', false);
-- set_config:text
--
-- SELECT 1
> SELECT attname, format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = 'far.things'::regclass AND attnum > 0 ORDER BY attnum;
-- attname:name | format_type:text
-- m | far.mood
-- e | public.vector(3)
-- h | public.halfvec(2)[]
-- c | far.mood[]
-- SELECT 4
> SELECT pg_get_expr(adbin, adrelid) FROM pg_attrdef WHERE adrelid = 'far.things'::regclass;
-- pg_get_expr:text
-- 'up'::far.mood
-- SELECT 1
> SELECT pg_get_indexdef('far.things_e'::regclass);
-- pg_get_indexdef:text
-- CREATE INDEX things_e ON far.things USING hnsw (e public.vector_cosine_ops)
-- SELECT 1
> RESET search_path;
-- RESET
> SELECT '[1,2]'::vector + 'up'::far.mood;
-- ERROR 42883 at 24: operator does not exist: vector + far.mood
-- HINT: No operator matches the given name and argument types. You might need to add explicit type casts.
> DROP TABLE far.things;
-- DROP TABLE
> DROP SCHEMA far CASCADE;
-- NOTICE 00000: drop cascades to type far.mood
-- DROP SCHEMA
# Zones as drivers set them from their machine's offset: counted to the west, as in all rules of that form.
> SET TimeZone = '+02:00';
-- SET
> SHOW TimeZone;
-- TimeZone:text
-- +02:00
-- SHOW
> SELECT timestamptz '2024-01-01 12:00:00+00', to_char(timestamptz '2024-01-01 12:00:00+00', '[TZ] OF');
-- timestamptz:timestamp with time zone | to_char:text
-- 2024-01-01 10:00:00-02 | [] -02
-- SELECT 1
> SELECT set_config('TimeZone', '-07:08', false);
-- set_config:text
-- -07:08
-- SELECT 1
> SELECT timestamptz '2024-07-01 12:00:00+00';
-- timestamptz:timestamp with time zone
-- 2024-07-01 19:08:00+07:08
-- SELECT 1
> SET TimeZone = '12:00';
-- SET
> SELECT timestamptz '2024-01-01 12:00:00+00', '2024-01-01 12:00'::timestamptz AT TIME ZONE 'UTC';
-- timestamptz:timestamp with time zone | timezone:timestamp without time zone
-- 2024-01-01 00:00:00-12 | 2024-01-02 00:00:00
-- SELECT 1
> SELECT timestamptz '2024-01-01 12:00:00+00' AT TIME ZONE '+05:30', timestamp '2024-01-01 12:00' AT TIME ZONE '-05:30';
-- timezone:timestamp without time zone | timezone:timestamp with time zone
-- 2024-01-01 06:30:00 | 2023-12-31 18:30:00-12
-- SELECT 1
> SET TimeZone = 'foo+3';
-- SET
> SHOW TimeZone;
-- TimeZone:text
-- FOO+3
-- SHOW
> SET TimeZone = '200:00';
-- ERROR 22023: invalid value for parameter "TimeZone": "200:00"
> RESET TimeZone;
-- RESET
