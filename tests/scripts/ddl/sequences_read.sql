# Sequences in FROM.
> CREATE SEQUENCE plain;
-- CREATE SEQUENCE
> SELECT * FROM plain;
-- last_value:bigint | log_cnt:bigint | is_called:boolean
-- 1 | 0 | f
-- SELECT 1
> SELECT last_value, is_called FROM plain;
-- last_value:bigint | is_called:boolean
-- 1 | f
-- SELECT 1
> SELECT nextval('plain');
-- nextval:bigint
-- 1
-- SELECT 1
> SELECT last_value, is_called FROM plain;
-- last_value:bigint | is_called:boolean
-- 1 | t
-- SELECT 1
> SELECT nextval('plain');
-- nextval:bigint
-- 2
-- SELECT 1
> SELECT last_value, is_called FROM public.plain;
-- last_value:bigint | is_called:boolean
-- 2 | t
-- SELECT 1
> SELECT setval('plain', 40);
-- setval:bigint
-- 40
-- SELECT 1
> SELECT last_value, is_called FROM plain;
-- last_value:bigint | is_called:boolean
-- 40 | t
-- SELECT 1
> SELECT setval('plain', 50, false);
-- setval:bigint
-- 50
-- SELECT 1
> SELECT last_value, is_called FROM plain;
-- last_value:bigint | is_called:boolean
-- 50 | f
-- SELECT 1
> SELECT nextval('plain');
-- nextval:bigint
-- 50
-- SELECT 1
> SELECT last_value + 1 AS next FROM plain WHERE is_called;
-- next:bigint
-- 51
-- SELECT 1
> CREATE SEQUENCE stepped START 100 INCREMENT 10;
-- CREATE SEQUENCE
> SELECT last_value, is_called FROM stepped;
-- last_value:bigint | is_called:boolean
-- 100 | f
-- SELECT 1
> SELECT nextval('stepped'), nextval('stepped');
-- nextval:bigint | nextval:bigint
-- 100 | 110
-- SELECT 1
> SELECT last_value, is_called FROM stepped;
-- last_value:bigint | is_called:boolean
-- 110 | t
-- SELECT 1
> SELECT p.last_value, s.last_value FROM plain p, stepped AS s;
-- last_value:bigint | last_value:bigint
-- 50 | 110
-- SELECT 1
> SELECT nope FROM plain;
-- ERROR 42703 at 8: column "nope" does not exist
> INSERT INTO plain VALUES (1, 0, true);
-- ERROR 42809: cannot change sequence "plain"
> UPDATE plain SET last_value = 3;
-- ERROR 42809: cannot change sequence "plain"
> DELETE FROM plain;
-- ERROR 42809: cannot change sequence "plain"
> ALTER SEQUENCE plain RESTART WITH 7;
-- ALTER SEQUENCE
> SELECT last_value, is_called FROM plain;
-- last_value:bigint | is_called:boolean
-- 7 | f
-- SELECT 1
> CREATE TABLE counted (id serial PRIMARY KEY, word text);
-- CREATE TABLE
> INSERT INTO counted (word) VALUES ('a'), ('b'), ('c');
-- INSERT 0 3
> SELECT last_value, is_called FROM counted_id_seq;
-- last_value:bigint | is_called:boolean
-- 3 | t
-- SELECT 1
> SELECT setval('counted_id_seq', coalesce((SELECT max(id) FROM counted), 1));
-- setval:bigint
-- 3
-- SELECT 1
> TRUNCATE counted RESTART IDENTITY;
-- TRUNCATE TABLE
> SELECT last_value, is_called FROM counted_id_seq;
-- last_value:bigint | is_called:boolean
-- 1 | f
-- SELECT 1
> BEGIN;
-- BEGIN
> SELECT nextval('plain');
-- nextval:bigint
-- 7
-- SELECT 1
> ROLLBACK;
-- ROLLBACK
> SELECT last_value, is_called FROM plain;
-- last_value:bigint | is_called:boolean
-- 7 | t
-- SELECT 1
> CREATE ROLE reader;
-- CREATE ROLE
> SET ROLE reader;
-- SET
> SELECT last_value FROM plain;
-- ERROR 42501: permission denied for sequence plain
> RESET ROLE;
-- RESET
> GRANT SELECT ON SEQUENCE plain TO reader;
-- GRANT
> SET ROLE reader;
-- SET
> SELECT last_value FROM plain;
-- last_value:bigint
-- 7
-- SELECT 1
> RESET ROLE;
-- RESET
> DROP SEQUENCE plain, stepped;
-- DROP SEQUENCE
> SELECT * FROM plain;
-- ERROR 42P01 at 15: relation "plain" does not exist
# The text of an expression names a relation where one is asked for.
> CREATE SEQUENCE ticks;
-- CREATE SEQUENCE
> CREATE TABLE tallied (id serial PRIMARY KEY, other int GENERATED ALWAYS AS IDENTITY);
-- CREATE TABLE
> SELECT setval(pg_get_serial_sequence('tallied', 'id'), 5);
-- setval:bigint
-- 5
-- SELECT 1
> SELECT nextval(pg_get_serial_sequence('tallied', 'id'));
-- nextval:bigint
-- 6
-- SELECT 1
> SELECT currval(pg_get_serial_sequence('tallied', 'id'));
-- currval:bigint
-- 6
-- SELECT 1
> SELECT setval(pg_get_serial_sequence('tallied', 'other'), 20, false);
-- setval:bigint
-- 20
-- SELECT 1
> SELECT nextval(pg_get_serial_sequence('public.tallied', 'other'));
-- nextval:bigint
-- 20
-- SELECT 1
> SELECT setval(pg_get_serial_sequence('tallied', 'id'), coalesce((SELECT max(id) FROM tallied), 1));
-- setval:bigint
-- 1
-- SELECT 1
> SELECT nextval('ti' || 'cks') > 0;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT nextval('ticks'::text) > 0;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT nextval('ticks'::varchar(20)) > 0;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT nextval('missing'::text);
-- nextval:bigint
-- ERROR 42P01: relation "missing" does not exist
> SELECT nextval(NULL::text);
-- nextval:bigint
-- NULL
-- SELECT 1
> SELECT nextval('123'::text);
-- nextval:bigint
-- ERROR 42P01: relation "123" does not exist
> SELECT nextval('a b'::text);
-- nextval:bigint
-- ERROR 42602: invalid name syntax
> SELECT nextval(''::text);
-- nextval:bigint
-- ERROR 42602: invalid name syntax
> SELECT nextval('public.ticks'::text) > 0, nextval('"ticks"'::text) > 0, nextval('TICKS'::text) > 0;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | t | t
-- SELECT 1
> SELECT 'tallied'::text::regclass;
-- regclass:regclass
-- tallied
-- SELECT 1
> SELECT regclass('tallied'::text), pg_typeof(regclass('tallied'::text));
-- regclass:regclass | pg_typeof:regtype
-- tallied | regclass
-- SELECT 1
> SELECT name::regclass FROM (VALUES ('tallied'), ('ticks')) AS v (name) ORDER BY name;
-- name:regclass
-- ticks
-- tallied
-- SELECT 2
> SELECT pg_relation_size('tallied'::text) >= 0;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT 'tallied'::regclass = 'tallied'::text;
-- ERROR 42883 at 28: operator does not exist: regclass = text
-- HINT: No operator matches the given name and argument types. You might need to add explicit type casts.
> SELECT 'tallied'::regclass = 'tallied';
-- ERROR 22P02 at 30: invalid input syntax for type oid: "tallied"
> SELECT 'tallied'::char(10)::regclass;
-- regclass:regclass
-- tallied
-- SELECT 1
> SELECT castsource::regtype, casttarget::regtype, castfunc, castcontext, castmethod FROM pg_cast WHERE casttarget = 'regclass'::regtype AND castsource IN ('text'::regtype, 'varchar'::regtype) ORDER BY 1;
-- castsource:regtype | casttarget:regtype | castfunc:oid | castcontext:"char" | castmethod:"char"
-- text | regclass | 1079 | i | f
-- character varying | regclass | 1079 | i | f
-- SELECT 2
> SELECT nextval(seq) > 0 FROM (VALUES ('ticks')) AS v (seq);
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT ticks FROM ticks;
-- ERROR 42809: relation "ticks" does not have a composite type
> SELECT p FROM ticks AS p;
-- ERROR 42809: relation "ticks" does not have a composite type
> SELECT s.is_called FROM ticks AS s;
-- is_called:boolean
-- t
-- SELECT 1
