# How many rows of a query a body takes: INTO, PERFORM, EXECUTE, loops, and what a function in SQL returns.
> CREATE TABLE noted_t (n int);
-- CREATE TABLE
> CREATE FUNCTION noted(i int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN INSERT INTO noted_t VALUES (i); RETURN i; END $$;
-- CREATE FUNCTION
> CREATE FUNCTION taken() RETURNS bigint LANGUAGE sql AS $$ WITH gone AS (DELETE FROM noted_t RETURNING n) SELECT count(*) FROM gone $$;
-- CREATE FUNCTION
> DO $$ DECLARE x int; r bigint; BEGIN SELECT g INTO x FROM generate_series(1, 10) g; GET DIAGNOSTICS r = ROW_COUNT; RAISE NOTICE '% % %', x, r, FOUND; END $$;
-- NOTICE 00000: 1 1 t
-- DO
> DO $$ DECLARE x int; r bigint; BEGIN SELECT g INTO x FROM generate_series(1, 10) g LIMIT 5; GET DIAGNOSTICS r = ROW_COUNT; RAISE NOTICE '% % %', x, r, FOUND; END $$;
-- NOTICE 00000: 1 1 t
-- DO
> DO $$ DECLARE x int; r bigint; BEGIN SELECT g INTO x FROM generate_series(1, 0) g; GET DIAGNOSTICS r = ROW_COUNT; RAISE NOTICE '% % %', x, r, FOUND; END $$;
-- NOTICE 00000: <NULL> 0 f
-- DO
> DO $$ DECLARE x int; BEGIN SELECT g INTO STRICT x FROM generate_series(1, 10) g; END $$;
-- ERROR P0003: query returned more than one row
-- HINT: Make sure the query returns a single row, or use LIMIT 1.
> DO $$ DECLARE x int; BEGIN SELECT g INTO STRICT x FROM generate_series(1, 0) g; END $$;
-- ERROR P0002: query returned no rows
> DO $$ DECLARE x int; BEGIN SELECT g INTO STRICT x FROM generate_series(7, 7) g; RAISE NOTICE '%', x; END $$;
-- NOTICE 00000: 7
-- DO
> DO $$ DECLARE x int; r bigint; BEGIN VALUES (3), (4) INTO x; GET DIAGNOSTICS r = ROW_COUNT; RAISE NOTICE '% %', x, r; END $$;
-- NOTICE 00000: 3 1
-- DO
> DO $$ DECLARE x int; BEGIN SELECT noted(g) INTO x FROM generate_series(1, 10) g; RAISE NOTICE '%', x; END $$;
-- NOTICE 00000: 1
-- DO
> SELECT taken();
-- taken:bigint
-- 1
-- SELECT 1
> DO $$ DECLARE x int; BEGIN SELECT noted(g) INTO x FROM generate_series(1, 10) g ORDER BY g DESC; RAISE NOTICE '%', x; END $$;
-- NOTICE 00000: 10
-- DO
> SELECT taken();
-- taken:bigint
-- 1
-- SELECT 1
> DO $$ DECLARE x int; BEGIN WITH w AS (INSERT INTO noted_t VALUES (1), (2), (3) RETURNING n) SELECT n INTO x FROM w; RAISE NOTICE '%', x; END $$;
-- NOTICE 00000: 1
-- DO
> SELECT taken();
-- taken:bigint
-- 3
-- SELECT 1
> DO $$ DECLARE r bigint; BEGIN PERFORM noted(g) FROM generate_series(1, 10) g; GET DIAGNOSTICS r = ROW_COUNT; RAISE NOTICE '% %', r, FOUND; END $$;
-- NOTICE 00000: 10 t
-- DO
> SELECT taken();
-- taken:bigint
-- 10
-- SELECT 1
# A change that gives more than one row.
> DO $$ DECLARE x int; BEGIN INSERT INTO noted_t SELECT g FROM generate_series(1, 3) g RETURNING n INTO x; END $$;
-- ERROR P0003: query returned more than one row
-- HINT: Make sure the query returns a single row, or use LIMIT 1.
> SELECT taken();
-- taken:bigint
-- 0
-- SELECT 1
> DO $$ DECLARE x int; r bigint; BEGIN INSERT INTO noted_t VALUES (5) RETURNING n INTO x; GET DIAGNOSTICS r = ROW_COUNT; RAISE NOTICE '% %', x, r; END $$;
-- NOTICE 00000: 5 1
-- DO
> DO $$ DECLARE x int; BEGIN INSERT INTO noted_t VALUES (5), (6) RETURNING n INTO STRICT x; END $$;
-- ERROR P0003: query returned more than one row
-- HINT: Make sure the query returns a single row, or use LIMIT 1.
> DO $$ DECLARE x int; r bigint; BEGIN UPDATE noted_t SET n = n + 1 RETURNING n INTO x; GET DIAGNOSTICS r = ROW_COUNT; RAISE NOTICE '% %', x, r; END $$;
-- NOTICE 00000: 6 1
-- DO
> INSERT INTO noted_t VALUES (6);
-- INSERT 0 1
> DO $$ DECLARE x int; BEGIN UPDATE noted_t SET n = n + 1 RETURNING n INTO x; END $$;
-- ERROR P0003: query returned more than one row
-- HINT: Make sure the query returns a single row, or use LIMIT 1.
> DO $$ DECLARE x int; BEGIN DELETE FROM noted_t RETURNING n INTO x; END $$;
-- ERROR P0003: query returned more than one row
-- HINT: Make sure the query returns a single row, or use LIMIT 1.
> DO $$ DECLARE x int; r bigint; BEGIN DELETE FROM noted_t WHERE n = 99 RETURNING n INTO x; GET DIAGNOSTICS r = ROW_COUNT; RAISE NOTICE '% % %', x, r, FOUND; END $$;
-- NOTICE 00000: <NULL> 0 f
-- DO
> SELECT taken();
-- taken:bigint
-- 2
-- SELECT 1
# EXECUTE runs to the end.
> DO $$ DECLARE x int; r bigint; BEGIN EXECUTE 'SELECT g FROM generate_series(1, 10) g' INTO x; GET DIAGNOSTICS r = ROW_COUNT; RAISE NOTICE '% %', x, r; END $$;
-- NOTICE 00000: 1 10
-- DO
> DO $$ DECLARE x int; BEGIN EXECUTE 'SELECT g FROM generate_series(1, 10) g' INTO STRICT x; END $$;
-- ERROR P0003: query returned more than one row
> DO $$ DECLARE x int; r bigint; BEGIN EXECUTE 'INSERT INTO noted_t SELECT g FROM generate_series(1, 3) g RETURNING n' INTO x; GET DIAGNOSTICS r = ROW_COUNT; RAISE NOTICE '% %', x, r; END $$;
-- NOTICE 00000: 1 3
-- DO
> DO $$ DECLARE r bigint; BEGIN EXECUTE 'SELECT noted(g) FROM generate_series(1, 10) g'; GET DIAGNOSTICS r = ROW_COUNT; RAISE NOTICE '%', r; END $$;
-- NOTICE 00000: 10
-- DO
> SELECT taken();
-- taken:bigint
-- 13
-- SELECT 1
# Values of expressions.
> DO $$ DECLARE x int; BEGIN x := noted(g) FROM generate_series(1, 10) g; END $$;
-- ERROR 21000: query returned more than one row
> DO $$ DECLARE x int; BEGIN x := (SELECT noted(g) FROM generate_series(1, 10) g); END $$;
-- ERROR 21000: more than one row returned by a subquery used as an expression
> DO $$ DECLARE x int; BEGIN x := n FROM noted_t; RAISE NOTICE '%', x; END $$;
-- NOTICE 00000: <NULL>
-- DO
> SELECT taken();
-- taken:bigint
-- 0
-- SELECT 1
# Functions in SQL.
> CREATE FUNCTION first_noted() RETURNS int LANGUAGE sql AS 'SELECT noted(g) FROM generate_series(1, 10) g';
-- CREATE FUNCTION
> SELECT first_noted();
-- first_noted:integer
-- 1
-- SELECT 1
> SELECT taken();
-- taken:bigint
-- 1
-- SELECT 1
> CREATE FUNCTION two_steps() RETURNS int LANGUAGE sql AS 'SELECT noted(g) FROM generate_series(1, 10) g; SELECT 5';
-- CREATE FUNCTION
> SELECT two_steps();
-- two_steps:integer
-- 5
-- SELECT 1
> SELECT taken();
-- taken:bigint
-- 10
-- SELECT 1
> CREATE FUNCTION first_row(OUT a int, OUT b int) LANGUAGE sql AS 'SELECT noted(g), -g FROM generate_series(1, 10) g';
-- CREATE FUNCTION
> SELECT first_row();
-- first_row:record
-- (1,-1)
-- SELECT 1
> SELECT * FROM first_row();
-- a:integer | b:integer
-- 1 | -1
-- SELECT 1
> SELECT taken();
-- taken:bigint
-- 2
-- SELECT 1
> CREATE FUNCTION all_noted() RETURNS SETOF int LANGUAGE sql AS 'SELECT noted(g) FROM generate_series(1, 10) g';
-- CREATE FUNCTION
> SELECT * FROM all_noted() LIMIT 1;
-- all_noted:integer
-- 1
-- SELECT 1
> SELECT taken();
-- taken:bigint
-- 10
-- SELECT 1
> SELECT all_noted() LIMIT 1;
-- all_noted:integer
-- 1
-- SELECT 1
> SELECT taken();
-- taken:bigint
-- 1
-- SELECT 1
#~ What a set-returning function's query gives is there before its first row is taken.
#= taken:bigint
#= 10
#= SELECT 1
# Rows that a body returns.
> CREATE FUNCTION few(n int) RETURNS SETOF int LANGUAGE plpgsql AS $$ BEGIN RETURN NEXT -1; RETURN QUERY SELECT g FROM generate_series(1, n) g; RETURN NEXT -2; RETURN NEXT -3; RETURN QUERY SELECT 7 WHERE n < 0; RETURN QUERY VALUES (8), (NULL); END $$;
-- CREATE FUNCTION
> SELECT * FROM few(3);
-- few:integer
-- -1
-- 1
-- 2
-- 3
-- -2
-- -3
-- 8
-- NULL
-- SELECT 8
> SELECT count(*), sum(x), count(x) FROM few(5000) x;
-- count:bigint | sum:bigint | count:bigint
-- 5005 | 12502502 | 5004
-- SELECT 1
> CREATE FUNCTION pairs(n int) RETURNS TABLE (a int, b text) LANGUAGE plpgsql AS $$ BEGIN FOR a, b IN SELECT g, 't' || g FROM generate_series(1, n) g LOOP RETURN NEXT; END LOOP; RETURN QUERY SELECT 0, 'last'; END $$;
-- CREATE FUNCTION
> SELECT * FROM pairs(2);
-- a:integer | b:text
-- 1 | t1
-- 2 | t2
-- 0 | last
-- SELECT 3
> SELECT count(*), sum(a), max(b) FROM pairs(3000);
-- count:bigint | sum:bigint | max:text
-- 3001 | 4501500 | t999
-- SELECT 1
> SELECT pairs(2);
-- pairs:record
-- (1,t1)
-- (2,t2)
-- (0,last)
-- SELECT 3
> CREATE FUNCTION rows_of() RETURNS SETOF noted_t LANGUAGE plpgsql AS $$ DECLARE r noted_t; BEGIN FOR r IN SELECT * FROM generate_series(1, 3) LOOP RETURN NEXT r; END LOOP; RETURN QUERY SELECT 9; END $$;
-- CREATE FUNCTION
> SELECT * FROM rows_of();
-- n:integer
-- 1
-- 2
-- 3
-- 9
-- SELECT 4
> SELECT rows_of();
-- rows_of:noted_t
-- (1)
-- (2)
-- (3)
-- (9)
-- SELECT 4
# Records, of which FROM says what they are; rows without columns.
> CREATE FUNCTION recs(n int) RETURNS SETOF record LANGUAGE plpgsql AS $$ DECLARE r record; BEGIN SELECT n, 'a'::text INTO r; RETURN NEXT r; RETURN QUERY SELECT n + 1, 'b'::text; END $$;
-- CREATE FUNCTION
> SELECT * FROM recs(1) AS t(a int, b text);
-- a:integer | b:text
-- 1 | a
-- 2 | b
-- SELECT 2
> SELECT b, a FROM recs(1) AS t(a int, b text) WHERE a > 1;
-- b:text | a:integer
-- b | 2
-- SELECT 1
> SELECT * FROM recs(1) AS t(a int, b varchar);
-- a:integer | b:character varying
-- ERROR 42804: wrong record type supplied in RETURN NEXT
-- DETAIL: Returned type text does not match expected type character varying in column "b" (position 2).
> SELECT * FROM recs(1) AS t(a bigint, b text);
-- a:bigint | b:text
-- ERROR 42804: wrong record type supplied in RETURN NEXT
-- DETAIL: Returned type integer does not match expected type bigint in column "a" (position 1).
> SELECT * FROM recs(1) AS t(a int);
-- a:integer
-- ERROR 42804: wrong record type supplied in RETURN NEXT
-- DETAIL: Number of returned columns (2) does not match expected column count (1).
> SELECT * FROM recs(1) AS t(a int, b text, c int);
-- a:integer | b:text | c:integer
-- ERROR 42804: wrong record type supplied in RETURN NEXT
-- DETAIL: Number of returned columns (2) does not match expected column count (3).
> SELECT * FROM recs(1);
-- ERROR 42601 at 15: a column definition list is required for functions returning "record"
> SELECT recs(1);
-- recs:record
-- ERROR 0A000: materialize mode required, but it is not allowed in this context
> SELECT * FROM ROWS FROM (recs(1) AS (a int, b text), generate_series(1, 3)) AS t(x, y, z);
-- x:integer | y:text | z:integer
-- 1 | a | 1
-- 2 | b | 2
-- NULL | NULL | 3
-- SELECT 3
> CREATE FUNCTION one_rec() RETURNS SETOF record LANGUAGE plpgsql AS $$ DECLARE r record; BEGIN SELECT 5 AS v INTO r; RETURN NEXT r; END $$;
-- CREATE FUNCTION
> SELECT * FROM one_rec() AS t(v int);
-- v:integer
-- 5
-- SELECT 1
> CREATE FUNCTION rec() RETURNS record LANGUAGE plpgsql AS $$ BEGIN RETURN ROW(1, 'x'::text); END $$;
-- CREATE FUNCTION
> SELECT * FROM rec() AS t(a int, b text);
-- a:integer | b:text
-- 1 | x
-- SELECT 1
> SELECT rec();
-- rec:record
-- (1,x)
-- SELECT 1
> CREATE TABLE no_columns ();
-- CREATE TABLE
> INSERT INTO no_columns DEFAULT VALUES;
-- INSERT 0 1
> CREATE FUNCTION of_none() RETURNS SETOF no_columns LANGUAGE plpgsql AS $$ DECLARE r no_columns; BEGIN RETURN NEXT r; RETURN QUERY SELECT * FROM no_columns; RETURN NEXT r; END $$;
-- CREATE FUNCTION
> SELECT count(*) FROM of_none();
-- count:bigint
-- 3
-- SELECT 1
# A loop's query sees what there was when it began.
> INSERT INTO noted_t VALUES (1), (2);
-- INSERT 0 2
> DO $$ DECLARE x int; BEGIN FOR x IN SELECT n FROM noted_t LOOP INSERT INTO noted_t VALUES (x); END LOOP; END $$;
-- DO
> SELECT taken();
-- taken:bigint
-- 4
-- SELECT 1
> DO $$ DECLARE x int; BEGIN FOR x IN SELECT noted(g) FROM generate_series(1, 1000) g LOOP EXIT; END LOOP; END $$;
-- DO
> SELECT taken();
-- taken:bigint
-- 1
-- SELECT 1
#~ A loop's rows are read before its first turn.
#= taken:bigint
#= 1000
#= SELECT 1
