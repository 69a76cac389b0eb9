# Odds and ends that clients and scripts come upon.

> SELECT pg_collation_for('a'), pg_collation_for('a' COLLATE "C"), pg_collation_for(1);
-- pg_collation_for:text | pg_collation_for:text | pg_collation_for:text
-- ERROR 42804: collations are not supported by type integer
> SELECT pg_collation_for(NULL::text), pg_collation_for(relname) FROM pg_class WHERE relname = 'pg_class';
-- pg_collation_for:text | pg_collation_for:text
-- "default" | "C"
-- SELECT 1
> SELECT * FROM ts_debug('english', 'The fat cats ran 3.5 miles');
-- alias:text | description:text | token:text | dictionaries:regdictionary[] | dictionary:regdictionary | lexemes:text[]
-- asciiword | Word, all ASCII | The | {english_stem} | english_stem | {}
-- blank | Space symbols |   | {} | NULL | NULL
-- asciiword | Word, all ASCII | fat | {english_stem} | english_stem | {fat}
-- blank | Space symbols |   | {} | NULL | NULL
-- asciiword | Word, all ASCII | cats | {english_stem} | english_stem | {cat}
-- blank | Space symbols |   | {} | NULL | NULL
-- asciiword | Word, all ASCII | ran | {english_stem} | english_stem | {ran}
-- blank | Space symbols |   | {} | NULL | NULL
-- float | Decimal notation | 3.5 | {simple} | simple | {3.5}
-- blank | Space symbols |   | {} | NULL | NULL
-- asciiword | Word, all ASCII | miles | {english_stem} | english_stem | {mile}
-- SELECT 11
> SELECT alias, description FROM ts_token_type('default') ORDER BY tokid LIMIT 3;
-- alias:text | description:text
-- asciiword | Word, all ASCII
-- word | Word, all letters
-- numword | Word, letters and digits
-- SELECT 3
> SELECT * FROM ts_parse('default', 'foo 123');
-- tokid:integer | token:text
-- 1 | foo
-- 12 |
-- 22 | 123
-- SELECT 3
> SELECT current_setting('my.thing', true);
-- current_setting:text
-- NULL
-- SELECT 1
> SET my.thing = 'x';
-- SET
> RESET my.thing;
-- RESET
> SELECT current_setting('my.thing', true), current_setting('my.thing');
-- current_setting:text | current_setting:text
--  |
-- SELECT 1
> BEGIN ISOLATION LEVEL READ UNCOMMITTED;
-- BEGIN
> SHOW transaction_isolation;
-- transaction_isolation:text
-- read uncommitted
-- SHOW
> COMMIT;
-- COMMIT
> SET default_transaction_isolation = 'read uncommitted';
-- SET
> SHOW transaction_isolation;
-- transaction_isolation:text
-- read uncommitted
-- SHOW
> SHOW default_transaction_isolation;
-- default_transaction_isolation:text
-- read uncommitted
-- SHOW
> RESET default_transaction_isolation;
-- RESET
> SELECT 'abs'::regproc;
-- ERROR 42725 at 8: more than one function named "abs"
> SELECT 'lower'::regproc, 'now'::regproc;
-- ERROR 42725 at 8: more than one function named "lower"
> SELECT to_regproc('abs'), to_regproc('now');
-- to_regproc:regproc | to_regproc:regproc
-- NULL | now
-- SELECT 1
> CREATE SCHEMA st;
-- CREATE SCHEMA
> CREATE TYPE st.colour AS ENUM ('a', 'b');
-- CREATE TYPE
> CREATE TABLE st.t (c st.colour, cs st.colour[]);
-- CREATE TABLE
> INSERT INTO st.t VALUES ('a', '{a,b}');
-- INSERT 0 1
> SELECT c::st.colour, cs::st.colour[], pg_typeof(c), pg_typeof(cs) FROM st.t;
-- c:st.colour | cs:st.colour[] | pg_typeof:regtype | pg_typeof:regtype
-- a | {a,b} | st.colour | st.colour[]
-- SELECT 1
> SELECT format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = 'st.t'::regclass AND attnum > 0 ORDER BY attnum;
-- format_type:text
-- st.colour
-- st.colour[]
-- SELECT 2
> CREATE TEMP TABLE tx (a int);
-- CREATE TABLE
> SELECT NULL::pg_temp.tx;
-- tx:tx
-- NULL
-- SELECT 1
> SELECT pg_typeof(tx) FROM tx;
-- pg_typeof:regtype
-- SELECT 0
> CREATE TABLE bs (id int);
-- CREATE TABLE
> INSERT INTO bs SELECT generate_series(1, 5);
-- INSERT 0 5
> BEGIN;
-- BEGIN
> DECLARE c CURSOR FOR SELECT id FROM bs;
-- DECLARE CURSOR
> FETCH 3 FROM c;
-- id:integer
-- 1
-- 2
-- 3
-- FETCH 3
> FETCH BACKWARD 1 FROM c;
-- id:integer
-- 2
-- FETCH 1
> FETCH ABSOLUTE 1 FROM c;
-- id:integer
-- 1
-- FETCH 1
> FETCH PRIOR FROM c;
-- id:integer
-- FETCH 0
> ROLLBACK;
-- ROLLBACK
> BEGIN;
-- BEGIN
> DECLARE c NO SCROLL CURSOR FOR SELECT id FROM bs;
-- DECLARE CURSOR
> FETCH 3 FROM c;
-- id:integer
-- 1
-- 2
-- 3
-- FETCH 3
> FETCH BACKWARD 1 FROM c;
-- ERROR 55000: cursor can only scan forward
-- HINT: Declare it with SCROLL option to enable backward scan.
> ROLLBACK;
-- ROLLBACK
> BEGIN;
-- BEGIN
> DECLARE c CURSOR FOR SELECT id FROM bs ORDER BY id DESC;
-- DECLARE CURSOR
> FETCH 2 FROM c;
-- id:integer
-- 5
-- 4
-- FETCH 2
> FETCH BACKWARD 1 FROM c;
-- id:integer
-- 5
-- FETCH 1
> FETCH FIRST FROM c;
-- id:integer
-- 5
-- FETCH 1
> FETCH LAST FROM c;
-- id:integer
-- 1
-- FETCH 1
> ROLLBACK;
-- ROLLBACK
> BEGIN;
-- BEGIN
> DECLARE c CURSOR FOR SELECT count(*) FROM bs GROUP BY id;
-- DECLARE CURSOR
> FETCH 2 FROM c;
-- count:bigint
-- 1
-- 1
-- FETCH 2
> FETCH BACKWARD 1 FROM c;
-- ERROR 55000: cursor can only scan forward
-- HINT: Declare it with SCROLL option to enable backward scan.
> ROLLBACK;
-- ROLLBACK
> CREATE FUNCTION rq(t text, n int) RETURNS SETOF int LANGUAGE plpgsql AS $$ BEGIN RETURN QUERY EXECUTE 'SELECT id FROM ' || quote_ident(t) || ' WHERE id > $1' USING n; RETURN QUERY EXECUTE format('SELECT count(*)::int FROM %I', t); RETURN; END $$;
-- CREATE FUNCTION
> SELECT * FROM rq('bs', 3);
-- rq:integer
-- 4
-- 5
-- 5
-- SELECT 3
> DO $$ DECLARE a int[] := '{{1,2},{3,4}}'; r int[]; x int; BEGIN FOREACH r SLICE 1 IN ARRAY a LOOP RAISE NOTICE '%', r; END LOOP; FOREACH x IN ARRAY a LOOP RAISE NOTICE '%', x; END LOOP; END $$;
-- NOTICE 00000: {1,2}
-- NOTICE 00000: {3,4}
-- NOTICE 00000: 1
-- NOTICE 00000: 2
-- NOTICE 00000: 3
-- NOTICE 00000: 4
-- DO
> DO $$ BEGIN CASE 3 WHEN 1 THEN NULL; WHEN 2 THEN NULL; END CASE; END $$;
-- ERROR 20000: case not found
-- HINT: CASE statement is missing ELSE part.
> DO $$ BEGIN CASE WHEN false THEN NULL; END CASE; EXCEPTION WHEN case_not_found THEN RAISE NOTICE 'none'; END $$;
-- NOTICE 00000: none
-- DO
> DO $$ BEGIN ASSERT 1 = 2, 'no ' || 'way'; END $$;
-- ERROR P0004: no way
> DO $$ BEGIN ASSERT 1 = 2; END $$;
-- ERROR P0004: assertion failed
> DO $$ BEGIN ASSERT NULL; END $$;
-- ERROR P0004: assertion failed
> DO $$ <<around>> DECLARE x int := 1; BEGIN <<within>> DECLARE x int := 2; BEGIN RAISE NOTICE '% %', around.x, within.x; EXIT around; END; RAISE NOTICE 'not here'; END $$;
-- NOTICE 00000: 1 2
-- DO
> DO $$ BEGIN <<a>> FOR i IN 1..3 LOOP <<b>> FOR j IN 1..3 LOOP CONTINUE a WHEN j = 2; EXIT a WHEN i = 3; RAISE NOTICE '% %', i, j; END LOOP b; END LOOP a; END $$;
-- NOTICE 00000: 1 1
-- NOTICE 00000: 2 1
-- DO
> DO $$ BEGIN PERFORM 1/0; EXCEPTION WHEN unique_violation OR division_by_zero THEN RAISE NOTICE 'caught %', SQLSTATE; END $$;
-- NOTICE 00000: caught 22012
-- DO
> DO $$ BEGIN PERFORM 1/0; EXCEPTION WHEN SQLSTATE '22012' THEN RAISE NOTICE '%', SQLERRM; END $$;
-- NOTICE 00000: division by zero
-- DO
> DO $$ BEGIN PERFORM 1/0; EXCEPTION WHEN data_exception THEN RAISE NOTICE 'class'; END $$;
-- NOTICE 00000: class
-- DO
> DO $$ BEGIN PERFORM 1/0; EXCEPTION WHEN no_such_condition THEN NULL; END $$;
-- ERROR 42704: unrecognized exception condition "no_such_condition"
> DO $$ DECLARE s text; m text; c text; d text; h text; BEGIN RAISE EXCEPTION 'm' USING DETAIL = 'd', HINT = 'h', ERRCODE = 'U0001'; EXCEPTION WHEN OTHERS THEN GET STACKED DIAGNOSTICS s = RETURNED_SQLSTATE, m = MESSAGE_TEXT, c = PG_EXCEPTION_CONTEXT, d = PG_EXCEPTION_DETAIL, h = PG_EXCEPTION_HINT; RAISE NOTICE '% % % % %', s, m, d, h, c; END $$;
-- NOTICE 00000: U0001 m d h PL/pgSQL function inline_code_block line 1 at RAISE
-- DO
> CREATE FUNCTION failing(x int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN
    RETURN 10 / x; END $$;
-- CREATE FUNCTION
> DO $$ DECLARE c text; n int := 0; BEGIN n := failing(n); EXCEPTION WHEN OTHERS THEN GET STACKED DIAGNOSTICS c = PG_EXCEPTION_CONTEXT; RAISE NOTICE '%', c; END $$;
-- NOTICE 00000: PL/pgSQL function failing(integer) line 2 at RETURN\nPL/pgSQL function inline_code_block line 1 at assignment
-- DO
> DO $$ DECLARE c text; BEGIN PERFORM failing(0); EXCEPTION WHEN OTHERS THEN GET STACKED DIAGNOSTICS c = PG_EXCEPTION_CONTEXT; RAISE NOTICE '%', c; END $$;
-- NOTICE 00000: PL/pgSQL function failing(integer) line 2 at RETURN\nSQL statement "SELECT failing(0)"\nPL/pgSQL function inline_code_block line 1 at PERFORM
-- DO
> DO $$ DECLARE c text; BEGIN INSERT INTO bs VALUES (failing(0)); EXCEPTION WHEN OTHERS THEN GET STACKED DIAGNOSTICS c = PG_EXCEPTION_CONTEXT; RAISE NOTICE '%', c; END $$;
-- NOTICE 00000: PL/pgSQL function failing(integer) line 2 at RETURN\nSQL statement "INSERT INTO bs VALUES (failing(0))"\nPL/pgSQL function inline_code_block line 1 at SQL statement
-- DO
> DO $$ DECLARE c text; BEGIN EXECUTE 'SELECT failing(0)'; EXCEPTION WHEN OTHERS THEN GET STACKED DIAGNOSTICS c = PG_EXCEPTION_CONTEXT; RAISE NOTICE '%', c; END $$;
-- NOTICE 00000: PL/pgSQL function failing(integer) line 2 at RETURN\nSQL statement "SELECT failing(0)"\nPL/pgSQL function inline_code_block line 1 at EXECUTE
-- DO
> DO $$ DECLARE c text; n int; BEGIN n := (SELECT failing(0)); EXCEPTION WHEN OTHERS THEN GET STACKED DIAGNOSTICS c = PG_EXCEPTION_CONTEXT; RAISE NOTICE '%', c; END $$;
-- NOTICE 00000: PL/pgSQL function failing(integer) line 2 at RETURN\nPL/pgSQL assignment "n := (SELECT failing(0))"\nPL/pgSQL function inline_code_block line 1 at assignment
-- DO
> DO $$ DECLARE c text; n int; BEGIN IF failing(0) > 1 THEN n := 1; END IF; EXCEPTION WHEN OTHERS THEN GET STACKED DIAGNOSTICS c = PG_EXCEPTION_CONTEXT; RAISE NOTICE '%', c; END $$;
-- NOTICE 00000: PL/pgSQL function failing(integer) line 2 at RETURN\nPL/pgSQL function inline_code_block line 1 at IF
-- DO
> DO $$ DECLARE c text; BEGIN DECLARE n int := failing(0); BEGIN NULL; END; EXCEPTION WHEN OTHERS THEN GET STACKED DIAGNOSTICS c = PG_EXCEPTION_CONTEXT; RAISE NOTICE '%', c; END $$;
-- NOTICE 00000: PL/pgSQL function failing(integer) line 2 at RETURN\nPL/pgSQL function inline_code_block line 1 during statement block local variable initialization
-- DO
> CREATE FUNCTION sql_failing(x int) RETURNS SETOF int LANGUAGE sql AS 'SELECT failing(x)';
-- CREATE FUNCTION
> DO $$ DECLARE c text; BEGIN PERFORM * FROM sql_failing(0); EXCEPTION WHEN OTHERS THEN GET STACKED DIAGNOSTICS c = PG_EXCEPTION_CONTEXT; RAISE NOTICE '%', c; END $$;
-- NOTICE 00000: PL/pgSQL function failing(integer) line 2 at RETURN\nSQL function "sql_failing" statement 1\nSQL statement "SELECT * FROM sql_failing(0)"\nPL/pgSQL function inline_code_block line 1 at PERFORM
-- DO
> CREATE FUNCTION cast_failing() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 'x'; END $$;
-- CREATE FUNCTION
> DO $$ DECLARE c text; BEGIN PERFORM cast_failing(); EXCEPTION WHEN OTHERS THEN GET STACKED DIAGNOSTICS c = PG_EXCEPTION_CONTEXT; RAISE NOTICE '%', c; END $$;
-- NOTICE 00000: PL/pgSQL function cast_failing() while casting return value to function's return type\nSQL statement "SELECT cast_failing()"\nPL/pgSQL function inline_code_block line 1 at PERFORM
-- DO
> CREATE FUNCTION no_return() RETURNS int LANGUAGE plpgsql AS $$ BEGIN NULL; END $$;
-- CREATE FUNCTION
> DO $$ DECLARE c text; BEGIN PERFORM no_return(); EXCEPTION WHEN OTHERS THEN GET STACKED DIAGNOSTICS c = PG_EXCEPTION_CONTEXT; RAISE NOTICE '%', c; END $$;
-- NOTICE 00000: PL/pgSQL function no_return()\nSQL statement "SELECT no_return()"\nPL/pgSQL function inline_code_block line 1 at PERFORM
-- DO
> SELECT lanname, lanpltrusted FROM pg_language ORDER BY oid;
-- lanname:name | lanpltrusted:boolean
-- internal | f
-- c | f
-- sql | t
-- plpgsql | t
-- SELECT 4
> CREATE TABLE rn (id int, v text);
-- CREATE TABLE
> CREATE VIEW rnv AS SELECT id, v FROM rn WHERE id > 1;
-- CREATE VIEW
> ALTER TABLE rn RENAME TO rn2;
-- ALTER TABLE
> ALTER TABLE rn2 RENAME v TO w;
-- ALTER TABLE
> SELECT * FROM rnv;
-- id:integer | v:text
-- SELECT 0
> CREATE FUNCTION up1(t text) RETURNS text IMMUTABLE LANGUAGE sql AS 'SELECT upper(t)';
-- CREATE FUNCTION
> CREATE TABLE ixf (a text);
-- CREATE TABLE
> CREATE INDEX ixf_up ON ixf (up1(a));
-- CREATE INDEX
> ALTER TABLE ixf ALTER a TYPE int USING 1;
-- ERROR 42883 at 48: function up1(integer) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
#~ PostgreSQL's place is one in the index's definition
#= ERROR 42883: function up1(integer) does not exist
#= HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> ALTER TABLE ixf ALTER a TYPE varchar(10);
-- ALTER TABLE
