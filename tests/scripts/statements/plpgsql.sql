# DO blocks and functions in PL/pgSQL.
> DO $$ BEGIN RAISE NOTICE 'hello %', 1 + 1; END $$;
-- NOTICE 00000: hello 2
-- DO
> DO LANGUAGE plpgsql $$ DECLARE x int := 3; y text; BEGIN x := x * 2; y := 'v' || x; RAISE NOTICE '% %', x, y; END; $$;
-- NOTICE 00000: 6 v6
-- DO
> DO $$ BEGIN IF 1 > 2 THEN RAISE NOTICE 'a'; ELSIF 2 > 1 THEN RAISE NOTICE 'b'; ELSE RAISE NOTICE 'c'; END IF; END $$;
-- NOTICE 00000: b
-- DO
> DO $$ DECLARE n int := 5; BEGIN CASE n WHEN 1, 2 THEN RAISE NOTICE 'low'; WHEN 5 THEN RAISE NOTICE 'five'; ELSE RAISE NOTICE 'other'; END CASE; CASE WHEN n < 3 THEN RAISE NOTICE 'less'; ELSE RAISE NOTICE 'more'; END CASE; END $$;
-- NOTICE 00000: five
-- NOTICE 00000: more
-- DO
> DO $$ BEGIN CASE 7 WHEN 1 THEN NULL; END CASE; END $$;
-- ERROR 20000: case not found
-- HINT: CASE statement is missing ELSE part.
> DO $$ DECLARE i int := 0; BEGIN LOOP i := i + 1; EXIT WHEN i > 3; CONTINUE WHEN i = 2; RAISE NOTICE 'i=%', i; END LOOP; END $$;
-- NOTICE 00000: i=1
-- NOTICE 00000: i=3
-- DO
> DO $$ DECLARE i int := 0; BEGIN WHILE i < 2 LOOP i := i + 1; RAISE NOTICE 'w%', i; END LOOP; END $$;
-- NOTICE 00000: w1
-- NOTICE 00000: w2
-- DO
> DO $$ BEGIN FOR i IN 1..3 LOOP RAISE NOTICE 'f%', i; END LOOP; FOR i IN REVERSE 6..1 BY 2 LOOP RAISE NOTICE 'r%', i; END LOOP; END $$;
-- NOTICE 00000: f1
-- NOTICE 00000: f2
-- NOTICE 00000: f3
-- NOTICE 00000: r6
-- NOTICE 00000: r4
-- NOTICE 00000: r2
-- DO
> DO $$ DECLARE r record; BEGIN FOR r IN SELECT g AS a, g * g AS b FROM generate_series(1, 3) g LOOP RAISE NOTICE '% %', r.a, r.b; END LOOP; END $$;
-- NOTICE 00000: 1 1
-- NOTICE 00000: 2 4
-- NOTICE 00000: 3 9
-- DO
> DO $$ DECLARE a int; b text; BEGIN FOR a, b IN VALUES (1, 'x'), (2, 'y') LOOP RAISE NOTICE '%-%', a, b; END LOOP; END $$;
-- NOTICE 00000: 1-x
-- NOTICE 00000: 2-y
-- DO
> DO $$ DECLARE x int; BEGIN FOREACH x IN ARRAY ARRAY[10, 20] LOOP RAISE NOTICE 'e%', x; END LOOP; END $$;
-- NOTICE 00000: e10
-- NOTICE 00000: e20
-- DO
> DO $$ <<outer>> BEGIN FOR i IN 1..3 LOOP FOR j IN 1..3 LOOP EXIT outer WHEN i = 2; CONTINUE WHEN j = 2; RAISE NOTICE '%.%', i, j; END LOOP; END LOOP; END $$;
-- NOTICE 00000: 1.1
-- NOTICE 00000: 1.3
-- DO
> DO $$ DECLARE x int; BEGIN x := 'abc'; END $$;
-- ERROR 22P02: invalid input syntax for type integer: "abc"
> DO $$ DECLARE x int NOT NULL := 1; BEGIN x := NULL; END $$;
-- ERROR 22004: null value cannot be assigned to variable "x" declared NOT NULL
> DO $$ DECLARE x CONSTANT int := 1; BEGIN RAISE NOTICE '%', x; END $$;
-- NOTICE 00000: 1
-- DO
> DO $$ BEGIN x := 1; END $$;
-- ERROR 42601 at 13: "x" is not a known variable
> DO $$ BEGIN RAISE EXCEPTION 'bad % and %', 1, 'two' USING HINT = 'try again', DETAIL = 'more', ERRCODE = '22012'; END $$;
-- ERROR 22012: bad 1 and two
-- DETAIL: more
-- HINT: try again
> DO $$ BEGIN RAISE EXCEPTION USING MESSAGE = 'only message', ERRCODE = 'unique_violation'; END $$;
-- ERROR 23505: only message
> DO $$ BEGIN RAISE division_by_zero; END $$;
-- ERROR 22012: division_by_zero
> DO $$ BEGIN RAISE SQLSTATE '22P06'; END $$;
-- ERROR 22P06: 22P06
> DO $$ BEGIN RAISE WARNING 'careful'; RAISE INFO 'info'; RAISE DEBUG 'unseen'; RAISE NOTICE '100%% %', NULL; END $$;
-- WARNING 01000: careful
-- INFO 00000: info
-- NOTICE 00000: 100% <NULL>
-- DO
> DO $$ BEGIN RAISE NOTICE '%', 1, 2; END $$;
-- ERROR 42601: too many parameters specified for RAISE
> DO $$ BEGIN RAISE NOTICE '% %', 1; END $$;
-- ERROR 42601: too few parameters specified for RAISE
> DO $$ BEGIN PERFORM 1 / 0; EXCEPTION WHEN division_by_zero THEN RAISE NOTICE 'caught % %', SQLSTATE, SQLERRM; END $$;
-- NOTICE 00000: caught 22012 division by zero
-- DO
> DO $$ BEGIN PERFORM 1 / 0; EXCEPTION WHEN unique_violation OR data_exception THEN RAISE NOTICE 'class'; WHEN OTHERS THEN RAISE NOTICE 'others'; END $$;
-- NOTICE 00000: class
-- DO
> DO $$ BEGIN PERFORM 'x'::int; EXCEPTION WHEN SQLSTATE '22P02' THEN RAISE NOTICE 'state'; END $$;
-- NOTICE 00000: state
-- DO
> DO $$ BEGIN BEGIN PERFORM 1 / 0; EXCEPTION WHEN unique_violation THEN RAISE NOTICE 'no'; END; EXCEPTION WHEN OTHERS THEN RAISE NOTICE 'outer: %', SQLERRM; END $$;
-- NOTICE 00000: outer: division by zero
-- DO
> DO $$ DECLARE m text; d text; BEGIN RAISE EXCEPTION 'one' USING DETAIL = 'two'; EXCEPTION WHEN OTHERS THEN GET STACKED DIAGNOSTICS m = MESSAGE_TEXT, d = PG_EXCEPTION_DETAIL; RAISE NOTICE '% %', m, d; RAISE; END $$;
-- NOTICE 00000: one two
-- ERROR P0001: one
-- DETAIL: two
> DO $$ BEGIN ASSERT 1 = 1; ASSERT 1 = 2, 'not equal'; END $$;
-- ERROR P0004: not equal
> CREATE TABLE item (id int PRIMARY KEY, name text, n int DEFAULT 0);
-- CREATE TABLE
> DO $$ BEGIN FOR i IN 1..5 LOOP INSERT INTO item VALUES (i, 'item' || i); END LOOP; UPDATE item SET n = id * 10 WHERE id > 2; DELETE FROM item WHERE id = 5; END $$;
-- DO
> SELECT * FROM item ORDER BY id;
-- id:integer | name:text | n:integer
-- 1 | item1 | 0
-- 2 | item2 | 0
-- 3 | item3 | 30
-- 4 | item4 | 40
-- SELECT 4
> DO $$ DECLARE c int; r item%ROWTYPE; nm item.name%TYPE; BEGIN SELECT count(*) INTO c FROM item; SELECT * INTO r FROM item WHERE id = 3; SELECT name INTO STRICT nm FROM item WHERE id = 1; RAISE NOTICE '% % % %', c, r.name, r.n, nm; END $$;
-- NOTICE 00000: 4 item3 30 item1
-- DO
> DO $$ DECLARE x int; BEGIN SELECT id INTO x FROM item WHERE id = 99; RAISE NOTICE '% %', x, FOUND; SELECT id INTO x FROM item ORDER BY id; RAISE NOTICE '% %', x, FOUND; END $$;
-- NOTICE 00000: <NULL> f
-- NOTICE 00000: 1 t
-- DO
> DO $$ DECLARE x int; BEGIN SELECT id INTO STRICT x FROM item WHERE id = 99; END $$;
-- ERROR P0002: query returned no rows
> DO $$ DECLARE x int; BEGIN SELECT id INTO STRICT x FROM item; END $$;
-- ERROR P0003: query returned more than one row
-- HINT: Make sure the query returns a single row, or use LIMIT 1.
> DO $$ DECLARE n int; BEGIN UPDATE item SET n = n + 1; GET DIAGNOSTICS n = ROW_COUNT; RAISE NOTICE '%', n; END $$;
-- ERROR 42702: column reference "n" is ambiguous
-- DETAIL: It could refer to either a PL/pgSQL variable or a table column.
> DO $$ DECLARE k int; BEGIN UPDATE item SET n = n + 1 WHERE id < 3; GET DIAGNOSTICS k = ROW_COUNT; RAISE NOTICE '% %', k, FOUND; INSERT INTO item VALUES (7, 'seven') RETURNING id INTO k; RAISE NOTICE 'new %', k; END $$;
-- NOTICE 00000: 2 t
-- NOTICE 00000: new 7
-- DO
> DO $$ BEGIN SELECT 1; END $$;
-- ERROR 42601: query has no destination for result data
-- HINT: If you want to discard the results of a SELECT, use PERFORM instead.
> DO $$ DECLARE s text := 'item'; c int; BEGIN EXECUTE 'SELECT count(*) FROM ' || quote_ident(s) INTO c; RAISE NOTICE '%', c; EXECUTE 'UPDATE item SET name = $1 WHERE id = $2' USING 'changed', 1; EXECUTE format('CREATE TABLE %I (a int)', 'made here'); END $$;
-- NOTICE 00000: 5
-- DO
> SELECT name FROM item WHERE id = 1;
-- name:text
-- changed
-- SELECT 1
> SELECT count(*) FROM "made here";
-- count:bigint
-- 0
-- SELECT 1
> DO $$ BEGIN INSERT INTO item VALUES (20, 'kept'); BEGIN INSERT INTO item VALUES (21, 'lost'); INSERT INTO item VALUES (1, 'dup'); EXCEPTION WHEN unique_violation THEN RAISE NOTICE 'rolled back: %', SQLERRM; END; END $$;
-- NOTICE 00000: rolled back: duplicate key value violates unique constraint "item_pkey"
-- DO
> SELECT id FROM item WHERE id >= 20;
-- id:integer
-- 20
-- SELECT 1
> DO $$ BEGIN INSERT INTO item VALUES (30, 'gone'); RAISE EXCEPTION 'stop'; END $$;
-- ERROR P0001: stop
> SELECT id FROM item WHERE id = 30;
-- id:integer
-- SELECT 0
> DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM pg_tables WHERE tablename = 'late') THEN CREATE TABLE late (a int); INSERT INTO late VALUES (1); END IF; END $$;
-- DO
> DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM pg_tables WHERE tablename = 'late') THEN CREATE TABLE late (a int); END IF; END $$;
-- DO
> SELECT * FROM late;
-- a:integer
-- 1
-- SELECT 1
> DO $$ DECLARE a int[] := '{1,2,3}'; BEGIN a[2] := 20; a[5] := 50; RAISE NOTICE '% %', a, array_length(a, 1); END $$;
-- NOTICE 00000: {1,20,3,NULL,50} 5
-- DO
> DO $$ DECLARE r record; BEGIN r := ROW(1, 'x'); RAISE NOTICE '%', r; SELECT 1 AS one, 2 AS two INTO r; r.two := 5; RAISE NOTICE '% %', r.one, r.two; END $$;
-- NOTICE 00000: (1,x)
-- NOTICE 00000: 1 5
-- DO
> DO $$ DECLARE r record; BEGIN RAISE NOTICE '%', r.a; END $$;
-- ERROR 55000: record "r" is not assigned yet
-- DETAIL: The tuple structure of a not-yet-assigned record is indeterminate.
> DO $$ DECLARE r record; BEGIN SELECT 1 AS a INTO r; RAISE NOTICE '%', r.b; END $$;
-- ERROR 42703: record "r" has no field "b"
> DO $$ DECLARE id int := 1; BEGIN PERFORM id FROM item; END $$;
-- ERROR 42702: column reference "id" is ambiguous
-- DETAIL: It could refer to either a PL/pgSQL variable or a table column.
> DO $$ BEGIN IF true THEN RAISE NOTICE 'x' END IF; END $$;
-- ERROR 42601 at 43: syntax error at or near "END"
> DO $$ BEGIN FOR r IN SELECT 1 LOOP NULL; END LOOP; END $$;
-- ERROR 42601 at 17: loop variable of loop over rows must be a record variable or list of scalar variables
> DO 'BEGIN NULL; END' LANGUAGE nope;
-- ERROR 42704: language "nope" does not exist
> DO $$ SELECT 1 $$ LANGUAGE sql;
-- ERROR 0A000: language "sql" does not support inline code execution
# Functions.
> CREATE FUNCTION twice(x int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN x * 2; END $$;
-- CREATE FUNCTION
> SELECT twice(4), twice(NULL);
-- twice:integer | twice:integer
-- 8 | NULL
-- SELECT 1
> SELECT id, twice(id) FROM item WHERE twice(id) > 4 ORDER BY id;
-- id:integer | twice:integer
-- 3 | 6
-- 4 | 8
-- 7 | 14
-- 20 | 40
-- SELECT 4
> CREATE FUNCTION fact(n int) RETURNS numeric LANGUAGE plpgsql AS $$ BEGIN IF n <= 1 THEN RETURN 1; END IF; RETURN n * fact(n - 1); END $$;
-- CREATE FUNCTION
> SELECT fact(20);
-- fact:numeric
-- 2432902008176640000
-- SELECT 1
> CREATE FUNCTION noreturn() RETURNS int LANGUAGE plpgsql AS $$ BEGIN NULL; END $$;
-- CREATE FUNCTION
> SELECT noreturn();
-- noreturn:integer
-- ERROR 2F005: control reached end of function without RETURN
> CREATE FUNCTION nothing() RETURNS void LANGUAGE plpgsql AS $$ BEGIN RAISE NOTICE 'did'; END $$;
-- CREATE FUNCTION
> SELECT nothing();
-- nothing:void
-- NOTICE 00000: did
--
-- SELECT 1
> CREATE FUNCTION pair(a int, OUT b int, OUT c text) LANGUAGE plpgsql AS $$ BEGIN b := a + 1; c := 'c' || a; END $$;
-- CREATE FUNCTION
> SELECT pair(1);
-- pair:record
-- (2,c1)
-- SELECT 1
> SELECT * FROM pair(1);
-- b:integer | c:text
-- 2 | c1
-- SELECT 1
> SELECT (pair(1)).c;
-- c:text
-- c1
-- SELECT 1
> CREATE FUNCTION upto(n int) RETURNS SETOF int LANGUAGE plpgsql AS $$ BEGIN FOR i IN 1..n LOOP RETURN NEXT i; END LOOP; RETURN; END $$;
-- CREATE FUNCTION
> SELECT * FROM upto(3);
-- upto:integer
-- 1
-- 2
-- 3
-- SELECT 3
> SELECT upto(2);
-- upto:integer
-- 1
-- 2
-- SELECT 2
> SELECT sum(u) FROM upto(10) u;
-- sum:bigint
-- 55
-- SELECT 1
> CREATE FUNCTION items_over(lim int) RETURNS TABLE (k int, label text) LANGUAGE plpgsql AS $$ BEGIN RETURN QUERY SELECT id, name FROM item WHERE item.n > lim ORDER BY id; IF NOT FOUND THEN RAISE NOTICE 'none'; END IF; END $$;
-- CREATE FUNCTION
> SELECT * FROM items_over(10);
-- k:integer | label:text
-- 3 | item3
-- 4 | item4
-- SELECT 2
> SELECT * FROM items_over(1000);
-- k:integer | label:text
-- NOTICE 00000: none
-- SELECT 0
> CREATE FUNCTION bad_shape() RETURNS TABLE (k int) LANGUAGE plpgsql AS $$ BEGIN RETURN QUERY SELECT 'x'::text; END $$;
-- CREATE FUNCTION
> SELECT * FROM bad_shape();
-- k:integer
-- ERROR 42804: structure of query does not match function result type
-- DETAIL: Returned type text does not match expected type integer in column "" (position 1).
> CREATE FUNCTION whole(k int) RETURNS item LANGUAGE plpgsql AS $$ DECLARE r item; BEGIN SELECT * INTO r FROM item WHERE id = k; RETURN r; END $$;
-- CREATE FUNCTION
> SELECT * FROM whole(2);
-- id:integer | name:text | n:integer
-- 2 | item2 | 1
-- SELECT 1
> SELECT (whole(2)).name;
-- name:text
-- item2
-- SELECT 1
> CREATE FUNCTION put(k int, v text) RETURNS int LANGUAGE plpgsql AS $$ BEGIN INSERT INTO item VALUES (k, v); RETURN (SELECT count(*) FROM item); EXCEPTION WHEN unique_violation THEN UPDATE item SET name = v WHERE id = k; RETURN -1; END $$;
-- CREATE FUNCTION
> SELECT put(100, 'hundred'), put(100, 'again');
-- put:integer | put:integer
-- 7 | -1
-- SELECT 1
> SELECT name FROM item WHERE id = 100;
-- name:text
-- again
-- SELECT 1
> CREATE FUNCTION broken() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1 END $$;
-- ERROR 42601 at 80: syntax error at end of input
> CREATE FUNCTION late_error() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN (SELECT x FROM nowhere); END $$;
-- CREATE FUNCTION
> SELECT late_error();
-- late_error:integer
-- ERROR 42P01: relation "nowhere" does not exist
> CREATE FUNCTION dflt(a int, b int DEFAULT 10, c text DEFAULT 'z') RETURNS text LANGUAGE plpgsql AS $$ BEGIN RETURN a || '-' || b || '-' || c; END $$;
-- CREATE FUNCTION
> SELECT dflt(1), dflt(1, 2), dflt(1, c => 'q'), dflt(a => 5);
-- dflt:text | dflt:text | dflt:text | dflt:text
-- 1-10-z | 1-2-z | 1-10-q | 5-10-z
-- SELECT 1
> CREATE FUNCTION strictly(a int, b int) RETURNS int LANGUAGE plpgsql STRICT AS $$ BEGIN RETURN 1; END $$;
-- CREATE FUNCTION
> SELECT strictly(1, NULL), strictly(1, 2);
-- strictly:integer | strictly:integer
-- NULL | 1
-- SELECT 1
> CREATE FUNCTION summed(VARIADIC xs int[]) RETURNS int LANGUAGE plpgsql IMMUTABLE AS $$ DECLARE t int := 0; x int; BEGIN FOREACH x IN ARRAY xs LOOP t := t + x; END LOOP; RETURN t; END $$;
-- CREATE FUNCTION
> SELECT summed(1, 2, 3), summed(VARIADIC ARRAY[4, 5]);
-- summed:integer | summed:integer
-- 6 | 9
-- SELECT 1
> CREATE PROCEDURE fill(n int, INOUT total int DEFAULT 0) LANGUAGE plpgsql AS $$ BEGIN FOR i IN 1..n LOOP INSERT INTO late VALUES (i); total := total + i; END LOOP; END $$;
-- CREATE PROCEDURE
> CALL fill(3);
-- total:integer
-- 6
-- CALL
> CALL fill(2, 100);
-- total:integer
-- 103
-- CALL
> SELECT count(*) FROM late;
-- count:bigint
-- 6
-- SELECT 1
> SELECT fill(1, 1);
-- ERROR 42809 at 8: fill(integer, integer) is a procedure
-- HINT: To call a procedure, use CALL.
> CALL twice(1);
-- ERROR 42809 at 6: twice(integer) is not a procedure
-- HINT: To call a function, use SELECT.
> CALL nope();
-- ERROR 42883 at 6: procedure nope() does not exist
-- HINT: No procedure matches the given name and argument types. You might need to add explicit type casts.
