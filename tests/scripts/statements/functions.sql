# Functions in SQL: definition, calls, catalog.
> CREATE FUNCTION add1(a int, b int) RETURNS int LANGUAGE sql AS 'SELECT a + b';
-- CREATE FUNCTION
> SELECT add1(1, 2), add1(NULL, 1);
-- add1:integer | add1:integer
-- 3 | NULL
-- SELECT 1
> CREATE FUNCTION add1(a int, b int) RETURNS int LANGUAGE sql AS 'SELECT a - b';
-- ERROR 42723: function "add1" already exists with same argument types
> CREATE OR REPLACE FUNCTION add1(a int, b int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1 + $2 + 100';
-- CREATE FUNCTION
> SELECT add1(1, 2);
-- add1:integer
-- 103
-- SELECT 1
> CREATE OR REPLACE FUNCTION add1(a int, b int) RETURNS text LANGUAGE sql AS 'SELECT 1';
-- ERROR 42P13: cannot change return type of existing function
-- HINT: Use DROP FUNCTION add1(integer,integer) first.
> CREATE FUNCTION inc(a int) RETURNS int LANGUAGE sql RETURN a + 1;
-- CREATE FUNCTION
> CREATE FUNCTION two() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT 2; END;
-- CREATE FUNCTION
> SELECT inc(5), two();
-- inc:integer | two:integer
-- 6 | 2
-- SELECT 1
> CREATE FUNCTION one_case(a int) RETURNS text LANGUAGE sql BEGIN ATOMIC SELECT CASE WHEN a = 1 THEN 'one' ELSE 'other' END; END;
-- CREATE FUNCTION
> SELECT one_case(1), one_case(2);
-- one_case:text | one_case:text
-- one | other
-- SELECT 1
> CREATE TABLE word (id int PRIMARY KEY, w text);
-- CREATE TABLE
> INSERT INTO word VALUES (1, 'eins'), (2, 'zwei'), (3, 'drei');
-- INSERT 0 3
> CREATE FUNCTION word_of(k int) RETURNS text LANGUAGE sql STABLE AS $$ SELECT w FROM word WHERE id = k $$;
-- CREATE FUNCTION
> SELECT word_of(2), word_of(9);
-- word_of:text | word_of:text
-- zwei | NULL
-- SELECT 1
> SELECT id, word_of(4 - id) FROM word ORDER BY id;
-- id:integer | word_of:text
-- 1 | drei
-- 2 | zwei
-- 3 | eins
-- SELECT 3
> SELECT id FROM word WHERE word_of(id) LIKE '%ei' ORDER BY id;
-- id:integer
-- 2
-- 3
-- SELECT 2
> CREATE FUNCTION words(lim int) RETURNS SETOF text LANGUAGE sql AS $$ SELECT w FROM word WHERE id <= lim ORDER BY id $$;
-- CREATE FUNCTION
> SELECT * FROM words(2);
-- words:text
-- eins
-- zwei
-- SELECT 2
> SELECT words(2);
-- words:text
-- eins
-- zwei
-- SELECT 2
> CREATE FUNCTION word_rows() RETURNS SETOF word LANGUAGE sql AS $$ SELECT * FROM word ORDER BY id DESC $$;
-- CREATE FUNCTION
> SELECT * FROM word_rows();
-- id:integer | w:text
-- 3 | drei
-- 2 | zwei
-- 1 | eins
-- SELECT 3
> SELECT w, id FROM word_rows() WHERE id > 1;
-- w:text | id:integer
-- drei | 3
-- zwei | 2
-- SELECT 2
> SELECT word_rows();
-- word_rows:word
-- (3,drei)
-- (2,zwei)
-- (1,eins)
-- SELECT 3
> CREATE FUNCTION word_table(p text) RETURNS TABLE (n int, t text) LANGUAGE sql AS $$ SELECT id, w FROM word WHERE w LIKE p ORDER BY id $$;
-- CREATE FUNCTION
> SELECT * FROM word_table('%ei');
-- n:integer | t:text
-- 2 | zwei
-- 3 | drei
-- SELECT 2
> SELECT t FROM word_table('d%') AS x(a, t);
-- t:text
-- drei
-- SELECT 1
> CREATE FUNCTION outs(IN a int, OUT b int, OUT c text) LANGUAGE sql AS $$ SELECT a * 2, 'x' || a $$;
-- CREATE FUNCTION
> SELECT * FROM outs(4);
-- b:integer | c:text
-- 8 | x4
-- SELECT 1
> SELECT outs(4);
-- outs:record
-- (8,x4)
-- SELECT 1
> CREATE FUNCTION one_out(a int, OUT b int) LANGUAGE sql AS $$ SELECT a * 3 $$;
-- CREATE FUNCTION
> SELECT one_out(3);
-- one_out:integer
-- 9
-- SELECT 1
> CREATE FUNCTION new_word(k int, v text) RETURNS int LANGUAGE sql AS $$ INSERT INTO word VALUES (k, v) RETURNING id $$;
-- CREATE FUNCTION
> SELECT new_word(4, 'vier');
-- new_word:integer
-- 4
-- SELECT 1
> CREATE FUNCTION clear_words() RETURNS void LANGUAGE sql AS $$ DELETE FROM word WHERE id > 3; $$;
-- CREATE FUNCTION
> SELECT clear_words();
-- clear_words:void
-- NULL
-- SELECT 1
> SELECT count(*) FROM word;
-- count:bigint
-- 3
-- SELECT 1
> CREATE FUNCTION bad1() RETURNS int LANGUAGE sql AS 'SELECT ''x''::text, 1';
-- ERROR 42P13: return type mismatch in function declared to return integer
-- DETAIL: Final statement must return exactly one column.
> CREATE FUNCTION bad2() RETURNS int LANGUAGE sql AS 'SELECT now()';
-- ERROR 42P13: return type mismatch in function declared to return integer
-- DETAIL: Actual return type is timestamp with time zone.
> CREATE FUNCTION bad3() RETURNS int LANGUAGE sql AS 'DELETE FROM word';
-- ERROR 42P13: return type mismatch in function declared to return integer
-- DETAIL: Function's final statement must be SELECT or INSERT/UPDATE/DELETE/MERGE RETURNING.
> CREATE FUNCTION bad4() RETURNS int LANGUAGE sql AS 'SELECT nope FROM word';
-- ERROR 42703 at 60: column "nope" does not exist
> CREATE FUNCTION bad5() RETURNS int LANGUAGE sql AS 'SELEC 1';
-- ERROR 42601 at 53: syntax error at or near "SELEC"
> CREATE FUNCTION bad6() RETURNS int AS 'SELECT 1';
-- ERROR 42P13: no language specified
> CREATE FUNCTION bad7() RETURNS int LANGUAGE klingon AS 'SELECT 1';
-- ERROR 42704: language "klingon" does not exist
> CREATE FUNCTION bad8() LANGUAGE sql AS 'SELECT 1';
-- ERROR 42P13: function result type must be specified
> CREATE FUNCTION bad9() RETURNS nope LANGUAGE sql AS 'SELECT 1';
-- ERROR 42704: type "nope" does not exist
> CREATE FUNCTION bad10(a int, a int) RETURNS int LANGUAGE sql AS 'SELECT 1';
-- ERROR 42P13 at 30: parameter name "a" used more than once
> CREATE FUNCTION bad11(a int DEFAULT 1, b int) RETURNS int LANGUAGE sql AS 'SELECT 1';
-- ERROR 42P13 at 40: input parameters after one with a default value must also have defaults
> CREATE FUNCTION bad12() RETURNS int LANGUAGE sql;
-- ERROR 42P13: no function body specified
> CREATE FUNCTION dflt(a int, b text DEFAULT 'dd') RETURNS text LANGUAGE sql AS $$ SELECT a || b $$;
-- CREATE FUNCTION
> SELECT dflt(1), dflt(1, 'x'), dflt(b => 'q', a => 7);
-- dflt:text | dflt:text | dflt:text
-- 1dd | 1x | 7q
-- SELECT 1
> SELECT dflt();
-- ERROR 42883 at 8: function dflt() does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT dflt(1, 2, 3);
-- ERROR 42883 at 8: function dflt(integer, integer, integer) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT nope(1);
-- ERROR 42883 at 8: function nope(integer) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> CREATE FUNCTION over(a int) RETURNS text LANGUAGE sql AS $$ SELECT 'int' $$;
-- CREATE FUNCTION
> CREATE FUNCTION over(a text) RETURNS text LANGUAGE sql AS $$ SELECT 'text' $$;
-- CREATE FUNCTION
> SELECT over(1), over('x'::text), over('y');
-- over:text | over:text | over:text
-- int | text | text
-- SELECT 1
> DROP FUNCTION over;
-- ERROR 42725: function name "over" is not unique
-- HINT: Specify the argument list to select the function unambiguously.
> DROP FUNCTION over(text);
-- DROP FUNCTION
> SELECT over(1);
-- over:text
-- int
-- SELECT 1
> DROP FUNCTION over(text);
-- ERROR 42883: function over(text) does not exist
> DROP FUNCTION IF EXISTS over(text);
-- NOTICE 00000: function over(text) does not exist, skipping
-- DROP FUNCTION
> DROP FUNCTION nope;
-- ERROR 42883: could not find a function named "nope"
> DROP FUNCTION IF EXISTS nope();
-- NOTICE 00000: function nope() does not exist, skipping
-- DROP FUNCTION
> DROP PROCEDURE add1(int, int);
-- ERROR 42809: add1(integer, integer) is not a procedure
> CREATE FUNCTION vary(VARIADIC xs int[]) RETURNS bigint LANGUAGE sql AS $$ SELECT sum(x) FROM unnest(xs) x $$;
-- CREATE FUNCTION
> SELECT vary(1, 2, 3), vary(VARIADIC '{4,5}');
-- vary:bigint | vary:bigint
-- 6 | 9
-- SELECT 1
> CREATE FUNCTION strict_one(a int) RETURNS int LANGUAGE sql STRICT AS $$ SELECT coalesce(a, 9) $$;
-- CREATE FUNCTION
> SELECT strict_one(NULL), strict_one(2);
-- strict_one:integer | strict_one:integer
-- NULL | 2
-- SELECT 1
> CREATE PROCEDURE add_word(k int, v text) LANGUAGE sql AS $$ INSERT INTO word VALUES (k, v) $$;
-- CREATE PROCEDURE
> CALL add_word(10, 'zehn');
-- CALL
> SELECT w FROM word WHERE id = 10;
-- w:text
-- zehn
-- SELECT 1
> SELECT add_word(11, 'elf');
-- ERROR 42809 at 8: add_word(integer, unknown) is a procedure
-- HINT: To call a procedure, use CALL.
> CALL inc(1);
-- ERROR 42809 at 6: inc(integer) is not a procedure
-- HINT: To call a function, use SELECT.
> ALTER FUNCTION inc(int) RENAME TO plus_one;
-- ALTER FUNCTION
> SELECT plus_one(1);
-- plus_one:integer
-- 2
-- SELECT 1
> CREATE SCHEMA lib;
-- CREATE SCHEMA
> ALTER FUNCTION plus_one(int) SET SCHEMA lib;
-- ALTER FUNCTION
> SELECT plus_one(1);
-- ERROR 42883 at 8: function plus_one(integer) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT lib.plus_one(1);
-- plus_one:integer
-- 2
-- SELECT 1
> COMMENT ON FUNCTION lib.plus_one(int) IS 'adds one';
-- COMMENT
> GRANT EXECUTE ON FUNCTION add1(int, int) TO PUBLIC;
-- GRANT
> CREATE VIEW v AS SELECT add1(1, 1) AS s;
-- CREATE VIEW
> SELECT * FROM v;
-- s:integer
-- 102
-- SELECT 1
> CREATE TABLE uses (a int DEFAULT two(), b int);
-- CREATE TABLE
> INSERT INTO uses (b) VALUES (5) RETURNING *;
-- a:integer | b:integer
-- 2 | 5
-- INSERT 0 1
> SELECT proname, prokind, provolatile, proisstrict, proretset, pronargs, pronargdefaults, prorettype::regtype, proargnames, proargmodes FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND proname IN ('add1', 'words', 'outs', 'dflt', 'add_word', 'strict_one', 'word_table') ORDER BY proname;
-- proname:name | prokind:"char" | provolatile:"char" | proisstrict:boolean | proretset:boolean | pronargs:smallint | pronargdefaults:smallint | prorettype:regtype | proargnames:text[] | proargmodes:"char"[]
-- add1 | f | i | f | f | 2 | 0 | integer | {a,b} | NULL
-- add_word | p | v | f | f | 2 | 0 | void | {k,v} | NULL
-- dflt | f | v | f | f | 2 | 1 | text | {a,b} | NULL
-- outs | f | v | f | f | 1 | 0 | record | {a,b,c} | {i,o,o}
-- strict_one | f | v | t | f | 1 | 0 | integer | {a} | NULL
-- word_table | f | v | f | t | 1 | 0 | record | {p,n,t} | {i,t,t}
-- words | f | v | f | t | 1 | 0 | text | {lim} | NULL
-- SELECT 7
> SELECT p.proname, l.lanname, p.prosrc FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang WHERE p.proname IN ('words', 'dflt') ORDER BY 1;
-- proname:name | lanname:name | prosrc:text
-- dflt | sql |  SELECT a || b
-- words | sql |  SELECT w FROM word WHERE id <= lim ORDER BY id
-- SELECT 2
> SELECT pg_get_function_arguments(oid), pg_get_function_identity_arguments(oid), pg_get_function_result(oid) FROM pg_proc WHERE proname IN ('outs', 'words', 'word_table') ORDER BY proname;
-- pg_get_function_arguments:text | pg_get_function_identity_arguments:text | pg_get_function_result:text
-- a integer, OUT b integer, OUT c text | a integer, OUT b integer, OUT c text | record
-- p text | p text | TABLE(n integer, t text)
-- lim integer | lim integer | SETOF text
-- SELECT 3
> SELECT 'add1'::regproc, 'add1(int,int)'::regprocedure, to_regproc('nope');
-- regproc:regproc | regprocedure:regprocedure | to_regproc:regproc
-- add1 | add1(integer,integer) | NULL
-- SELECT 1
> DROP FUNCTION add1(int, int);
-- ERROR 2BP01: cannot drop function add1(integer,integer) because other objects depend on it
-- DETAIL: view v depends on function add1(integer,integer)
-- HINT: Use DROP ... CASCADE to drop the dependent objects too.
> DROP FUNCTION add1(int, int) CASCADE;
-- NOTICE 00000: drop cascades to view v
-- DROP FUNCTION
> DROP FUNCTION words(int), two2;
-- ERROR 42883: could not find a function named "two2"
> DROP SCHEMA lib;
-- ERROR 2BP01: cannot drop schema lib because other objects depend on it
-- DETAIL: function lib.plus_one(integer) depends on schema lib
-- HINT: Use DROP ... CASCADE to drop the dependent objects too.
> DROP SCHEMA lib CASCADE;
-- NOTICE 00000: drop cascades to function lib.plus_one(integer)
-- DROP SCHEMA
