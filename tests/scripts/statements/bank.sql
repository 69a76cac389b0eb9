# Functions that move money, and a body that uses all of PL/pgSQL.
> SELECT cbrt(x ^ 3) = x FROM generate_series(1::float8, 60) x GROUP BY 1;
-- ERROR 42883 at 29: function generate_series(double precision, integer) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> CREATE TABLE acc (id int PRIMARY KEY, bal numeric NOT NULL CHECK (bal >= 0), note text, updated timestamptz);
-- CREATE TABLE
> INSERT INTO acc VALUES (1, 100), (2, 50);
-- INSERT 0 2
> CREATE FUNCTION transfer(src int, dst int, amount numeric) RETURNS numeric LANGUAGE plpgsql AS $$
  DECLARE
    left_over numeric;
  BEGIN
    IF amount <= 0 THEN
      RAISE EXCEPTION 'amount must be positive: %', amount USING ERRCODE = '22023', HINT = 'Give more.', DETAIL = format('got %s', amount);
    END IF;
    UPDATE acc SET bal = bal - amount WHERE id = src RETURNING bal INTO STRICT left_over;
    UPDATE acc SET bal = bal + amount WHERE id = dst;
    IF NOT FOUND THEN
      RAISE no_data_found USING MESSAGE = 'no account ' || dst;
    END IF;
    RETURN left_over;
  EXCEPTION
    WHEN check_violation THEN
      RAISE NOTICE 'not enough: % (%)', SQLERRM, SQLSTATE;
      RETURN NULL;
  END $$;
-- CREATE FUNCTION
> SELECT transfer(1, 2, 30);
-- transfer:numeric
-- 70
-- SELECT 1
> SELECT transfer(1, 2, 300);
-- transfer:numeric
-- NOTICE 00000: not enough: new row for relation "acc" violates check constraint "acc_bal_check" (23514)
-- NULL
-- SELECT 1
> SELECT transfer(1, 9, 1);
-- transfer:numeric
-- ERROR P0002: no account 9
> SELECT transfer(9, 1, 1);
-- transfer:numeric
-- ERROR P0002: query returned no rows
> SELECT transfer(1, 2, -1);
-- transfer:numeric
-- ERROR 22023: amount must be positive: -1
-- DETAIL: got -1
-- HINT: Give more.
> SELECT * FROM acc ORDER BY id;
-- id:integer | bal:numeric | note:text | updated:timestamp with time zone
-- 1 | 70 | NULL | NULL
-- 2 | 80 | NULL | NULL
-- SELECT 2
> DO $$
  DECLARE
    r record;
    total numeric := 0;
    names text[] := '{}';
    what text;
    state text;
  BEGIN
    FOR r IN SELECT id, bal FROM acc ORDER BY id LOOP
      total := total + r.bal;
      names := names || format('%s=%s', r.id, r.bal);
      CONTINUE WHEN r.id = 1;
      EXIT;
    END LOOP;
    FOREACH r.id IN ARRAY ARRAY[7, 8] LOOP
      total := total + r.id;
    END LOOP;
    FOR i IN REVERSE 6..2 BY 2 LOOP
      total := total + i;
    END LOOP;
    WHILE total < 400 LOOP
      total := total * 2;
    END LOOP;
    RAISE NOTICE '% %', total, names;
    CASE total WHEN 1 THEN RAISE NOTICE 'one'; WHEN 2, 3 THEN RAISE NOTICE 'few'; ELSE RAISE NOTICE 'many'; END CASE;
    BEGIN
      PERFORM 1 / 0;
    EXCEPTION WHEN division_by_zero OR others THEN
      GET STACKED DIAGNOSTICS what = MESSAGE_TEXT, state = RETURNED_SQLSTATE;
      RAISE NOTICE 'caught % %', what, state;
    END;
    EXECUTE 'UPDATE acc SET note = $1 WHERE id = $2' USING 'x', 1;
    EXECUTE format('SELECT count(*) FROM %I WHERE note = %L', 'acc', 'x') INTO total;
    RAISE NOTICE 'n %', total;
    ASSERT total = 1, 'one expected';
  END $$;
-- NOTICE 00000: 708 {1=70,2=80}
-- NOTICE 00000: many
-- NOTICE 00000: caught division by zero 22012
-- NOTICE 00000: n 1
-- DO
> CREATE FUNCTION rows_of(n int) RETURNS TABLE (a int, b text) LANGUAGE plpgsql AS $$
  BEGIN
    FOR a IN 1..n LOOP
      b := repeat('*', a);
      RETURN NEXT;
    END LOOP;
    RETURN QUERY SELECT 100, 'last';
  END $$;
-- CREATE FUNCTION
> SELECT * FROM rows_of(3);
-- a:integer | b:text
-- NULL | *
-- NULL | **
-- NULL | ***
-- 100 | last
-- SELECT 4
> SELECT sum(a), string_agg(b, '-') FROM rows_of(2);
-- sum:bigint | string_agg:text
-- 100 | *-**-last
-- SELECT 1
> CREATE FUNCTION add_all(VARIADIC nums int[], OUT s bigint, OUT n int) LANGUAGE sql AS 'SELECT sum(x), count(*)::int FROM unnest(nums) x';
-- CREATE FUNCTION
> SELECT * FROM add_all(1, 2, 3);
-- s:bigint | n:integer
-- 6 | 3
-- SELECT 1
> SELECT (add_all(VARIADIC ARRAY[4, 5])).s;
-- s:bigint
-- 9
-- SELECT 1
> CREATE PROCEDURE p(INOUT x int) LANGUAGE plpgsql AS $$ BEGIN x := x * 2; COMMIT; END $$;
-- CREATE PROCEDURE
> CALL p(21);
-- x:integer
-- 42
-- CALL
> CREATE TYPE pt AS (x int, y int);
-- CREATE TYPE
> CREATE FUNCTION flip(p pt) RETURNS pt LANGUAGE sql IMMUTABLE AS 'SELECT ROW(p.y, p.x)::pt';
-- CREATE FUNCTION
> SELECT flip(ROW(1, 2)::pt), (flip(ROW(1, 2)::pt)).*, flip((3, 4)) = (4, 3)::pt;
-- flip:pt | x:integer | y:integer | ?column?:boolean
-- (2,1) | 2 | 1 | t
-- SELECT 1
> CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
-- CREATE TYPE
> ALTER TYPE mood ADD VALUE 'meh' BEFORE 'ok';
-- ALTER TYPE
> SELECT enum_range(NULL::mood), 'meh'::mood < 'ok', enum_first(NULL::mood);
-- enum_range:mood[] | ?column?:boolean | enum_first:mood
-- {sad,meh,ok,happy} | t | sad
-- SELECT 1
> CREATE DOMAIN email AS text CHECK (VALUE ~ '^[^@]+@[^@]+$');
-- CREATE DOMAIN
> SELECT 'a@b'::email;
-- email:text
-- a@b
-- SELECT 1
> SELECT 'ab'::email;
-- email:text
-- ERROR 23514: value for domain email violates check constraint "email_check"
> CREATE UNIQUE INDEX CONCURRENTLY ON acc (lower(note)) WHERE note IS NOT NULL;
-- CREATE INDEX
> SELECT current_setting('server_version_num')::int >= 180000, current_database(), current_schema, session_user = current_user, pg_backend_pid() > 0, version() LIKE 'PostgreSQL 18%';
-- ?column?:boolean | current_database:name | current_schema:name | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | postgres | public | t | t | t
-- SELECT 1
