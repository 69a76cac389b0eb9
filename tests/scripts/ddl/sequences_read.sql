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
