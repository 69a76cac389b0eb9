# PL/pgSQL: cursors, slices, transactions, errors, output arguments.
> CREATE TABLE t (id int PRIMARY KEY, v text);
-- CREATE TABLE
> INSERT INTO t SELECT g, 'v' || g FROM generate_series(1, 5) g;
-- INSERT 0 5
> DO $$ DECLARE c CURSOR FOR SELECT * FROM t ORDER BY id; r record; BEGIN OPEN c; LOOP FETCH c INTO r; EXIT WHEN NOT FOUND; RAISE NOTICE '% %', r.id, r.v; END LOOP; CLOSE c; END $$;
-- NOTICE 00000: 1 v1
-- NOTICE 00000: 2 v2
-- NOTICE 00000: 3 v3
-- NOTICE 00000: 4 v4
-- NOTICE 00000: 5 v5
-- DO
> DO $$ DECLARE c CURSOR (k int, m text) FOR SELECT id FROM t WHERE id > k AND v LIKE m || '%' ORDER BY id; r record; BEGIN FOR r IN c(3, 'v') LOOP RAISE NOTICE 'row %', r.id; END LOOP; FOR r IN c(k := 4, m := 'v') LOOP RAISE NOTICE 'again %', r; END LOOP; END $$;
-- NOTICE 00000: row 4
-- NOTICE 00000: row 5
-- NOTICE 00000: again (5)
-- DO
> DO $$ DECLARE c refcursor; x int; BEGIN OPEN c FOR SELECT id FROM t ORDER BY id; FETCH c INTO x; RAISE NOTICE 'first %', x; MOVE FORWARD 2 FROM c; FETCH c INTO x; RAISE NOTICE 'then %', x; FETCH LAST FROM c INTO x; RAISE NOTICE 'last %', x; CLOSE c; END $$;
-- NOTICE 00000: first 1
-- NOTICE 00000: then 4
-- NOTICE 00000: last 5
-- DO
> DO $$ DECLARE c SCROLL CURSOR FOR SELECT id FROM t ORDER BY id; x int; BEGIN OPEN c; FETCH LAST FROM c INTO x; RAISE NOTICE '%', x; FETCH PRIOR FROM c INTO x; RAISE NOTICE '%', x; FETCH ABSOLUTE 2 FROM c INTO x; RAISE NOTICE '%', x; FETCH RELATIVE -1 FROM c INTO x; RAISE NOTICE '%', x; MOVE LAST IN c; FETCH FIRST FROM c INTO x; RAISE NOTICE '% %', x, FOUND; FETCH BACKWARD FROM c INTO x; RAISE NOTICE '% %', x, FOUND; END $$;
-- NOTICE 00000: 5
-- NOTICE 00000: 4
-- NOTICE 00000: 2
-- NOTICE 00000: 1
-- NOTICE 00000: 1 t
-- NOTICE 00000: <NULL> f
-- DO
> DO $$ DECLARE c refcursor := 'named'; BEGIN OPEN c SCROLL FOR EXECUTE 'SELECT id FROM t WHERE id > $1' USING 2; RAISE NOTICE '%', c; CLOSE c; CLOSE c; END $$;
-- NOTICE 00000: named
-- ERROR 34000: cursor "named" does not exist
> DO $$ DECLARE c CURSOR FOR SELECT 1; BEGIN FETCH c INTO STRICT c; END $$;
-- ERROR 42601 at 57: syntax error at or near "STRICT"
> DO $$ DECLARE c CURSOR FOR SELECT 1; x int; BEGIN FETCH c INTO x; END $$;
-- ERROR 22004: cursor variable "c" is null
> SELECT * FROM t ORDER BY id;
-- id:integer | v:text
-- 1 | v1
-- 2 | v2
-- 3 | v3
-- 4 | v4
-- 5 | v5
-- SELECT 5
> SELECT count(*) FROM t;
-- count:bigint
-- 5
-- SELECT 1
> CREATE FUNCTION opened() RETURNS refcursor LANGUAGE plpgsql AS $$ DECLARE c refcursor := 'mine'; BEGIN OPEN c FOR SELECT id FROM t ORDER BY id; RETURN c; END $$;
-- CREATE FUNCTION
> BEGIN;
-- BEGIN
> SELECT opened();
-- opened:refcursor
-- mine
-- SELECT 1
> FETCH 2 FROM mine;
-- id:integer
-- 1
-- 2
-- FETCH 2
> FETCH ALL FROM mine;
-- id:integer
-- 3
-- 4
-- 5
-- FETCH 3
> COMMIT;
-- COMMIT
> DO $$ DECLARE a int[] := ARRAY[[1, 2], [3, 4], [5, 6]]; s int[]; x int; BEGIN FOREACH x IN ARRAY a LOOP RAISE NOTICE '%', x; END LOOP; FOREACH s SLICE 1 IN ARRAY a LOOP RAISE NOTICE '%', s; END LOOP; FOREACH s SLICE 2 IN ARRAY a LOOP RAISE NOTICE '%', s; END LOOP; END $$;
-- NOTICE 00000: 1
-- NOTICE 00000: 2
-- NOTICE 00000: 3
-- NOTICE 00000: 4
-- NOTICE 00000: 5
-- NOTICE 00000: 6
-- NOTICE 00000: {1,2}
-- NOTICE 00000: {3,4}
-- NOTICE 00000: {5,6}
-- NOTICE 00000: {{1,2},{3,4},{5,6}}
-- DO
> DO $$ DECLARE x int; BEGIN FOREACH x IN ARRAY NULL::int[] LOOP END LOOP; END $$;
-- ERROR 22004: FOREACH expression must not be null
> DO $$ DECLARE x int; BEGIN FOREACH x SLICE 3 IN ARRAY ARRAY[1] LOOP END LOOP; END $$;
-- ERROR 2202E: slice dimension (3) is out of the valid range 0..1
> DO $$ DECLARE x int; BEGIN FOREACH x SLICE 1 IN ARRAY ARRAY[1] LOOP END LOOP; END $$;
-- ERROR 42804: FOREACH ... SLICE loop variable must be of an array type
> CREATE TABLE log (i int);
-- CREATE TABLE
> CREATE PROCEDURE steps() LANGUAGE plpgsql AS $$ BEGIN FOR i IN 1..5 LOOP INSERT INTO log VALUES (i); IF i % 2 = 0 THEN COMMIT; ELSE ROLLBACK; END IF; END LOOP; END $$;
-- CREATE PROCEDURE
> CALL steps();
-- CALL
> SELECT * FROM log ORDER BY i;
-- i:integer
-- 2
-- 4
-- SELECT 2
> BEGIN;
-- BEGIN
> CALL steps();
-- ERROR 2D000: invalid transaction termination
> ROLLBACK;
-- ROLLBACK
> DO $$ BEGIN INSERT INTO log VALUES (10); COMMIT; INSERT INTO log VALUES (11); ROLLBACK; END $$;
-- DO
> SELECT * FROM log ORDER BY i;
-- i:integer
-- 2
-- 4
-- 10
-- SELECT 3
> DO $$ BEGIN BEGIN INSERT INTO log VALUES (12); COMMIT; EXCEPTION WHEN OTHERS THEN RAISE NOTICE '% %', SQLSTATE, SQLERRM; END; END $$;
-- NOTICE 00000: 2D000 cannot commit while a subtransaction is active
-- DO
> DO $$ BEGIN FOR r IN SELECT i FROM log ORDER BY i LOOP INSERT INTO log VALUES (r.i + 100); COMMIT; END LOOP; END $$;
-- ERROR 42601 at 17: loop variable of loop over rows must be a record variable or list of scalar variables
> SELECT * FROM log ORDER BY i;
-- i:integer
-- 2
-- 4
-- 10
-- SELECT 3
> DO $$ BEGIN COMMIT AND CHAIN; ROLLBACK AND CHAIN; END $$;
-- DO
> CREATE FUNCTION nocommit() RETURNS void LANGUAGE plpgsql AS $$ BEGIN COMMIT; END $$;
-- CREATE FUNCTION
> SELECT nocommit();
-- nocommit:void
-- ERROR 2D000: invalid transaction termination
> CREATE PROCEDURE outs(a int, INOUT b int, OUT c text) LANGUAGE plpgsql AS $$ BEGIN b := a + b; c := 'c' || b; END $$;
-- CREATE PROCEDURE
> CALL outs(1, 2, NULL);
-- b:integer | c:text
-- 3 | c3
-- CALL
> DO $$ DECLARE x int := 5; y text; BEGIN CALL outs(10, x, y); RAISE NOTICE '% %', x, y; CALL outs(b => x, a => 1, c => y); RAISE NOTICE '% %', x, y; END $$;
-- NOTICE 00000: 15 c15
-- NOTICE 00000: 16 c16
-- DO
> DO $$ BEGIN CALL outs(10, 3, NULL); END $$;
-- ERROR 42601: procedure parameter "b" is an output parameter but corresponding argument is not writable
> DO $$ DECLARE m text; d text; h text; s text; c text; co text; dt text; tn text; sn text; cn text; BEGIN RAISE EXCEPTION 'bad %', 7 USING DETAIL = 'the detail', HINT = 'a hint', ERRCODE = '22012', COLUMN = 'col', CONSTRAINT = 'con', DATATYPE = 'dt', TABLE = 'tab', SCHEMA = 'sch'; EXCEPTION WHEN division_by_zero THEN GET STACKED DIAGNOSTICS m = MESSAGE_TEXT, d = PG_EXCEPTION_DETAIL, h = PG_EXCEPTION_HINT, s = RETURNED_SQLSTATE, c = COLUMN_NAME, co = CONSTRAINT_NAME, dt = PG_DATATYPE_NAME, tn = TABLE_NAME, sn = SCHEMA_NAME, cn = PG_EXCEPTION_CONTEXT; RAISE NOTICE '% | % | % | % | % | % | % | % | %', m, d, h, s, c, co, dt, tn, sn; END $$;
-- NOTICE 00000: bad 7 | the detail | a hint | 22012 | col | con | dt | tab | sch
-- DO
> DO $$ BEGIN RAISE division_by_zero; END $$;
-- ERROR 22012: division_by_zero
> DO $$ BEGIN RAISE SQLSTATE '22012'; END $$;
-- ERROR 22012: 22012
> DO $$ BEGIN RAISE SQLSTATE '22012' USING MESSAGE = 'own text'; END $$;
-- ERROR 22012: own text
> DO $$ BEGIN RAISE unique_violation USING MESSAGE = 'dup: ' || 5, DETAIL = 'd'; END $$;
-- ERROR 23505: dup: 5
-- DETAIL: d
> DO $$ BEGIN RAISE 'plain %% and % and %', 1, NULL; END $$;
-- ERROR P0001: plain % and 1 and <NULL>
> DO $$ BEGIN RAISE NOTICE 'too few %'; END $$;
-- ERROR 42601: too few parameters specified for RAISE
> DO $$ BEGIN RAISE NOTICE 'too many', 1; END $$;
-- ERROR 42601: too many parameters specified for RAISE
> DO $$ BEGIN RAISE nonsense_condition; END $$;
-- ERROR 42704: unrecognized exception condition "nonsense_condition"
> DO $$ BEGIN RAISE; END $$;
-- ERROR 0Z002: RAISE without parameters cannot be used outside an exception handler
> DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = 'P0042'; END $$;
-- ERROR P0042: P0042
> DO $$ BEGIN RAISE EXCEPTION 'x' USING MESSAGE = 'y'; END $$;
-- ERROR 42601: RAISE option already specified: MESSAGE
> DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = 'unique_violation', ERRCODE = '23505'; END $$;
-- ERROR 42601: RAISE option already specified: ERRCODE
> DO $$ BEGIN RAISE WARNING 'w %', 1 USING HINT = 'h'; RAISE INFO 'i'; RAISE LOG 'l'; RAISE DEBUG 'd'; END $$;
-- WARNING 01000: w 1
-- HINT: h
-- INFO 00000: i
-- DO
> DO $$ BEGIN BEGIN RAISE EXCEPTION 'inner'; EXCEPTION WHEN OTHERS THEN RAISE; END; END $$;
-- ERROR P0001: inner
> DO $$ BEGIN BEGIN PERFORM 1 / 0; EXCEPTION WHEN unique_violation OR division_by_zero THEN RAISE NOTICE '% %', SQLSTATE, SQLERRM; END; BEGIN PERFORM 1 / 0; EXCEPTION WHEN SQLSTATE '22012' THEN RAISE NOTICE 'by code'; END; BEGIN PERFORM 1 / 0; EXCEPTION WHEN data_exception THEN RAISE NOTICE 'by class'; END; END $$;
-- NOTICE 00000: 22012 division by zero
-- NOTICE 00000: by code
-- NOTICE 00000: by class
-- DO
> DO $$ BEGIN PERFORM 1; EXCEPTION WHEN no_such_condition THEN NULL; END $$;
-- ERROR 42704: unrecognized exception condition "no_such_condition"
> DO $$ BEGIN ASSERT 1 = 1; ASSERT 1 = 2; END $$;
-- ERROR P0004: assertion failed
> DO $$ BEGIN ASSERT NULL, 'own words ' || 5; END $$;
-- ERROR P0004: own words 5
> DO $$ BEGIN ASSERT false; EXCEPTION WHEN OTHERS THEN RAISE NOTICE 'not caught'; END $$;
-- ERROR P0004: assertion failed
> DO $$ BEGIN ASSERT false; EXCEPTION WHEN assert_failure THEN RAISE NOTICE 'caught'; END $$;
-- NOTICE 00000: caught
-- DO
> SET plpgsql.check_asserts = off;
-- SET
> DO $$ BEGIN ASSERT false; END $$;
-- DO
> DO $$ DECLARE x int; y text; BEGIN EXECUTE 'SELECT id, v FROM t WHERE id = $1' INTO STRICT x, y USING 3; RAISE NOTICE '% %', x, y; EXECUTE 'SELECT id FROM t WHERE id = $1' INTO x USING 99; RAISE NOTICE '%', x; EXECUTE 'SELECT id FROM t WHERE id = $1' INTO STRICT x USING 99; END $$;
-- NOTICE 00000: 3 v3
-- NOTICE 00000: <NULL>
-- ERROR P0002: query returned no rows
> DO $$ DECLARE x int; BEGIN EXECUTE 'SELECT id FROM t' INTO STRICT x; END $$;
-- ERROR P0003: query returned more than one row
> DO $$ DECLARE x int; BEGIN SELECT id INTO STRICT x FROM t WHERE id = 99; EXCEPTION WHEN no_data_found THEN RAISE NOTICE '%', SQLERRM; END $$;
-- NOTICE 00000: query returned no rows
-- DO
> DO $$ DECLARE x int; BEGIN SELECT id INTO STRICT x FROM t; EXCEPTION WHEN too_many_rows THEN RAISE NOTICE '%', SQLERRM; END $$;
-- NOTICE 00000: query returned more than one row
-- DO
> DO $$ DECLARE n int; s text; BEGIN UPDATE t SET v = v; GET DIAGNOSTICS n = ROW_COUNT; RAISE NOTICE '%', n; EXECUTE 'DELETE FROM t WHERE id = 5'; GET CURRENT DIAGNOSTICS n = ROW_COUNT; RAISE NOTICE '% %', n, FOUND; END $$;
-- NOTICE 00000: 5
-- NOTICE 00000: 1 t
-- DO
> DO $$ BEGIN EXECUTE NULL; END $$;
-- ERROR 22004: query string argument of EXECUTE is null
> DO $$ BEGIN EXECUTE 'SELECT ' || 1 INTO STRICT; END $$;
-- ERROR 42601 at 47: syntax error at or near ";"
> DO $$ DECLARE r record; BEGIN RAISE NOTICE '%', r.x; END $$;
-- ERROR 55000: record "r" is not assigned yet
-- DETAIL: The tuple structure of a not-yet-assigned record is indeterminate.
> DO $$ DECLARE r record; BEGIN SELECT 1 AS x INTO r; RAISE NOTICE '%', r.y; END $$;
-- ERROR 42703: record "r" has no field "y"
> DO $$ DECLARE c CONSTANT int := 5; BEGIN c := 6; END $$;
-- ERROR 22005 at 42: variable "c" is declared CONSTANT
> DO $$ DECLARE c int NOT NULL := NULL; BEGIN END $$;
-- ERROR 22004: null value cannot be assigned to variable "c" declared NOT NULL
> DO $$ DECLARE c int NOT NULL; BEGIN END $$;
-- ERROR 22004 at 21: variable "c" must have a default value, since it's declared NOT NULL
> DO $$ <<ob>> DECLARE x int := 1; BEGIN DECLARE x int := 2; BEGIN RAISE NOTICE '% %', x, ob.x; END; <<l>> LOOP x := x + 1; CONTINUE l WHEN x < 4; EXIT l; END LOOP; RAISE NOTICE '%', x; END $$;
-- NOTICE 00000: 2 1
-- NOTICE 00000: 4
-- DO
> DO $$ BEGIN CASE 3 WHEN 1, 2 THEN RAISE NOTICE 'low'; WHEN 3 THEN RAISE NOTICE 'three'; END CASE; CASE WHEN false THEN NULL; END CASE; END $$;
-- NOTICE 00000: three
-- ERROR 20000: case not found
-- HINT: CASE statement is missing ELSE part.
> DO $$ DECLARE v t%ROWTYPE; w t.v%TYPE := 'w'; a int ARRAY; BEGIN v.id := 9; v.v := w; a[2] := 4; a := a || 5; RAISE NOTICE '% % %', v, w, a; v := ROW(1, 'z'); RAISE NOTICE '%', v.v; END $$;
-- NOTICE 00000: (9,w) w [2:3]={4,5}
-- NOTICE 00000: z
-- DO
> DO $$ BEGIN FOR i IN REVERSE 5..1 BY 2 LOOP RAISE NOTICE '%', i; END LOOP; FOR i IN 1..3 BY 0 LOOP END LOOP; END $$;
-- NOTICE 00000: 5
-- NOTICE 00000: 3
-- NOTICE 00000: 1
-- ERROR 22023: BY value of FOR loop must be greater than zero
> CREATE FUNCTION rq() RETURNS SETOF t LANGUAGE plpgsql AS $$ DECLARE r t; BEGIN RETURN QUERY SELECT * FROM t WHERE id < 3; IF NOT FOUND THEN RAISE NOTICE 'none'; END IF; FOR r IN SELECT * FROM t WHERE id > 3 LOOP RETURN NEXT r; END LOOP; RETURN QUERY EXECUTE 'SELECT 8, ''eight''::text'; RETURN; END $$;
-- CREATE FUNCTION
> SELECT * FROM rq();
-- id:integer | v:text
-- 1 | v1
-- 2 | v2
-- 4 | v4
-- 8 | eight
-- SELECT 4
> CREATE FUNCTION bad() RETURNS int LANGUAGE plpgsql AS $$ BEGIN END $$;
-- CREATE FUNCTION
> SELECT bad();
-- bad:integer
-- ERROR 2F005: control reached end of function without RETURN
> CREATE FUNCTION rqbad() RETURNS TABLE (a int) LANGUAGE plpgsql AS $$ BEGIN RETURN QUERY SELECT 'x'::text; END $$;
-- CREATE FUNCTION
> SELECT * FROM rqbad();
-- a:integer
-- ERROR 42804: structure of query does not match function result type
-- DETAIL: Returned type text does not match expected type integer in column "" (position 1).
> CREATE FUNCTION rec() RETURNS record LANGUAGE plpgsql AS $$ BEGIN RETURN (1, 'a'::text); END $$;
-- CREATE FUNCTION
> SELECT rec(), * FROM rec() AS r(a int, b text);
-- rec:record | a:integer | b:text
-- (1,a) | 1 | a
-- SELECT 1
> CREATE FUNCTION poly(a anyelement, b anyelement DEFAULT NULL) RETURNS anyelement LANGUAGE plpgsql AS $$ DECLARE x a%TYPE; BEGIN x := coalesce(b, a); RETURN x; END $$;
-- CREATE FUNCTION
> SELECT poly(1, 2), poly('q'::text), poly(date '2024-01-01', NULL);
-- poly:integer | poly:text | poly:date
-- 2 | q | 2024-01-01
-- SELECT 1
> CREATE FUNCTION polyout(IN a anyelement, OUT b anyelement, OUT c anyarray) LANGUAGE plpgsql AS $$ BEGIN b := a; c := ARRAY[a, a]; END $$;
-- CREATE FUNCTION
> SELECT * FROM polyout(5);
-- b:integer | c:integer[]
-- 5 | {5,5}
-- SELECT 1
> SELECT * FROM polyout('x'::text);
-- b:text | c:text[]
-- x | {x,x}
-- SELECT 1
> CREATE FUNCTION polyset(a anyarray) RETURNS SETOF anyelement LANGUAGE sql AS $$ SELECT * FROM unnest(a) $$;
-- CREATE FUNCTION
> SELECT polyset(ARRAY[1, 2]), polyset(ARRAY['a', 'b']);
-- polyset:integer | polyset:text
-- 1 | a
-- 2 | b
-- SELECT 2
> CREATE FUNCTION polybad(a int) RETURNS anyelement LANGUAGE sql AS 'SELECT 1';
-- ERROR 42P13: cannot determine result data type
-- DETAIL: A result of type anyelement requires at least one input of type anyelement, anyarray, anynonarray, anyenum, anyrange, or anymultirange.
> DO LANGUAGE plpgsql $$ BEGIN x := 1; END $$;
-- ERROR 42601 at 30: "x" is not a known variable
> DO $$ BEGIN SELECT 1; END $$;
-- ERROR 42601: query has no destination for result data
-- HINT: If you want to discard the results of a SELECT, use PERFORM instead.
> DO $$ DECLARE x int; BEGIN SELECT 1, 2 INTO x; RAISE NOTICE '%', x; x = 7; RAISE NOTICE '%', x; END $$;
-- NOTICE 00000: 1
-- NOTICE 00000: 7
-- DO
> DO $$ BEGIN RETURN 1; END $$;
-- ERROR 42804 at 20: RETURN cannot have a parameter in function returning void
> DO $$ BEGIN IF 1 THEN NULL; END IF; END $$;
-- DO
> DO $$ BEGIN IF 'x' THEN NULL; END IF; END $$;
-- ERROR 22P02: invalid input syntax for type boolean: "x"
> DO $$ DECLARE i int; BEGIN i := 'abc'; END $$;
-- ERROR 22P02: invalid input syntax for type integer: "abc"
> DO $$ DECLARE i smallint; BEGIN i := 70000; END $$;
-- ERROR 22003: smallint out of range
> DO $$ DECLARE a varchar(3); BEGIN a := 'abcd'; END $$;
-- ERROR 22001: value too long for type character varying(3)
> DO $$ BEGIN WHILE true LOOP EXIT; END LOOP; EXIT; END $$;
-- ERROR 42601 at 45: EXIT cannot be used outside a loop, unless it has a label
> DO $$ BEGIN NULL END $$;
-- ERROR 42601 at 18: syntax error at or near "END"
> DO LANGUAGE nolang $$ $$;
-- ERROR 42704: language "nolang" does not exist
