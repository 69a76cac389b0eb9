# What drivers' own tests rest on: functions of the session's own, results whose columns change, void as text.
> CREATE FUNCTION pg_temp.added(a int, b int) RETURNS int LANGUAGE sql AS 'SELECT a + b';
-- CREATE FUNCTION
> SELECT pg_temp.added(1, 2);
-- added:integer
-- 3
-- SELECT 1
> SELECT added(1, 2);
-- ERROR 42883 at 8: function added(integer, integer) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> CREATE OR REPLACE FUNCTION pg_temp.added(a int, b int) RETURNS int LANGUAGE sql AS 'SELECT a + b + 100';
-- CREATE FUNCTION
> SELECT pg_temp.added(1, 2);
-- added:integer
-- 103
-- SELECT 1
> CREATE FUNCTION pg_temp.told(what text) RETURNS void LANGUAGE plpgsql AS 'BEGIN RAISE NOTICE ''%'', what; END';
-- CREATE FUNCTION
> SELECT pg_temp.told('here')::text = '';
-- ?column?:boolean
-- NOTICE 00000: here
-- t
-- SELECT 1
> CREATE PROCEDURE pg_temp.kept(INOUT n int) LANGUAGE plpgsql AS 'BEGIN n := n * 2; END';
-- CREATE PROCEDURE
> CALL pg_temp.kept(4);
-- n:integer
-- 8
-- CALL
> CREATE FUNCTION pg_temp.many(n int) RETURNS TABLE (a int, b text) LANGUAGE sql AS 'SELECT g, g::text FROM generate_series(1, n) g';
-- CREATE FUNCTION
> SELECT * FROM pg_temp.many(2);
-- a:integer | b:text
-- 1 | 1
-- 2 | 2
-- SELECT 2
> SELECT count(*) FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname LIKE 'pg_temp%';
-- count:bigint
-- 4
-- SELECT 1
> ALTER FUNCTION pg_temp.added(int, int) STABLE;
-- ALTER FUNCTION
> DROP FUNCTION pg_temp.added(int, int);
-- DROP FUNCTION
> SELECT pg_temp.added(1, 2);
-- ERROR 42883 at 8: function pg_temp.added(integer, integer) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> DISCARD TEMP;
-- DISCARD TEMP
> SELECT pg_temp.told('gone');
-- ERROR 42883 at 8: function pg_temp.told(unknown) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> CREATE TABLE changing (a int, b text);
-- CREATE TABLE
> INSERT INTO changing VALUES (1, 'x');
-- INSERT 0 1
> PREPARE rows_of AS SELECT * FROM changing;
-- PREPARE
> EXECUTE rows_of;
-- a:integer | b:text
-- 1 | x
-- SELECT 1
> ALTER TABLE changing RENAME COLUMN a TO c;
-- ALTER TABLE
> EXECUTE rows_of;
-- ERROR 0A000: cached plan must not change result type
> PREPARE named AS SELECT c AS n FROM changing;
-- PREPARE
> EXECUTE named;
-- n:integer
-- 1
-- SELECT 1
> ALTER TABLE changing ALTER COLUMN c TYPE bigint;
-- ALTER TABLE
> EXECUTE named;
-- ERROR 0A000: cached plan must not change result type
> DEALLOCATE ALL;
-- DEALLOCATE ALL
