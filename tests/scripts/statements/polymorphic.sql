# Functions of any type, VARIADIC, defaults, OUT parameters, and what FROM makes of them.
> CREATE FUNCTION first_of(anyarray) RETURNS anyelement LANGUAGE sql AS 'SELECT $1[1]';
-- CREATE FUNCTION
> SELECT first_of(ARRAY[1,2]), first_of(ARRAY['a','b']), first_of(ARRAY[date '2024-01-01']);
-- first_of:integer | first_of:text | first_of:date
-- 1 | a | 2024-01-01
-- SELECT 1
> SELECT first_of('{1,2}');
-- ERROR 42804: could not determine polymorphic type because input has type unknown
> SELECT first_of(1);
-- ERROR 42883 at 8: function first_of(integer) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> CREATE FUNCTION make_pair(anyelement, anyelement) RETURNS anyarray LANGUAGE sql AS 'SELECT ARRAY[$1, $2]';
-- CREATE FUNCTION
> SELECT make_pair(1, 2), make_pair('a'::text, 'b'), make_pair(1, 2.5::int);
-- make_pair:integer[] | make_pair:text[] | make_pair:integer[]
-- {1,2} | {a,b} | {1,3}
-- SELECT 1
> SELECT make_pair(1, 2.5);
-- ERROR 42883 at 8: function make_pair(integer, numeric) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> CREATE FUNCTION cpair(anycompatible, anycompatible) RETURNS anycompatiblearray LANGUAGE sql AS 'SELECT ARRAY[$1, $2]';
-- CREATE FUNCTION
> SELECT cpair(1, 2.5), cpair(date '2024-01-01', timestamp '2024-01-01 10:00');
-- cpair:numeric[] | cpair:timestamp without time zone[]
-- {1,2.5} | {"2024-01-01 00:00:00","2024-01-01 10:00:00"}
-- SELECT 1
> CREATE FUNCTION total(VARIADIC nums int[]) RETURNS bigint LANGUAGE sql AS 'SELECT sum(n) FROM unnest(nums) n';
-- CREATE FUNCTION
> SELECT total(1), total(1, 2, 3), total(VARIADIC ARRAY[4, 5]), total(VARIADIC '{}');
-- total:bigint | total:bigint | total:bigint | total:bigint
-- 1 | 6 | 9 | NULL
-- SELECT 1
> SELECT total();
-- ERROR 42883 at 8: function total() does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> CREATE FUNCTION joined(sep text, VARIADIC parts anyarray) RETURNS text LANGUAGE plpgsql AS $$ BEGIN RETURN array_to_string(parts, sep); END $$;
-- CREATE FUNCTION
> SELECT joined(',', 1, 2, 3), joined('-', 'a'::text, 'b');
-- joined:text | joined:text
-- 1,2,3 | a-b
-- SELECT 1
> SELECT joined(',', VARIADIC ARRAY[1.5, 2]);
-- joined:text
-- 1.5,2
-- SELECT 1
> CREATE FUNCTION defs(a int, b int DEFAULT 10, c text DEFAULT 'x' || 'y') RETURNS text LANGUAGE sql AS $$ SELECT a || ':' || b || ':' || c $$;
-- CREATE FUNCTION
> SELECT defs(1), defs(1, 2), defs(1, 2, 'z'), defs(1, c => 'q'), defs(b => 5, a => 6), defs(c := 'k', a := 1);
-- defs:text | defs:text | defs:text | defs:text | defs:text | defs:text
-- 1:10:xy | 1:2:xy | 1:2:z | 1:10:q | 6:5:xy | 1:10:k
-- SELECT 1
> SELECT defs();
-- ERROR 42883 at 8: function defs() does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT defs(1, d => 3);
-- ERROR 42883 at 8: function defs(integer, d => integer) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT defs(1, a => 3);
-- ERROR 42883 at 8: function defs(integer, a => integer) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT defs(a => 1, 2);
-- ERROR 42601 at 21: positional argument cannot follow named argument
> CREATE FUNCTION sumprod(x int, y int, OUT s int, OUT p int) LANGUAGE sql AS 'SELECT x + y, x * y';
-- CREATE FUNCTION
> SELECT sumprod(3, 4), (sumprod(3, 4)).s, (sumprod(3, 4)).*;
-- sumprod:record | s:integer | s:integer | p:integer
-- (7,12) | 7 | 7 | 12
-- SELECT 1
> SELECT * FROM sumprod(3, 4);
-- s:integer | p:integer
-- 7 | 12
-- SELECT 1
> SELECT * FROM sumprod(3, 4) AS t(a, b);
-- a:integer | b:integer
-- 7 | 12
-- SELECT 1
> CREATE FUNCTION twice(INOUT x int) LANGUAGE plpgsql AS $$ BEGIN x := x * 2; END $$;
-- CREATE FUNCTION
> SELECT twice(4), * FROM twice(5);
-- twice:integer | x:integer
-- 8 | 10
-- SELECT 1
> CREATE FUNCTION pairs(n int) RETURNS TABLE (i int, sq bigint) LANGUAGE plpgsql AS $$ BEGIN FOR i IN 1..n LOOP sq := i * i; RETURN NEXT; END LOOP; END $$;
-- CREATE FUNCTION
> SELECT * FROM pairs(3);
-- i:integer | sq:bigint
-- NULL | 1
-- NULL | 4
-- NULL | 9
-- SELECT 3
> CREATE FUNCTION pairs2(n int) RETURNS TABLE (a int, sq bigint) LANGUAGE plpgsql AS $$ BEGIN FOR a IN 1..n LOOP sq := a * a; RETURN NEXT; END LOOP; END $$;
-- CREATE FUNCTION
> SELECT * FROM pairs2(3);
-- a:integer | sq:bigint
-- NULL | 1
-- NULL | 4
-- NULL | 9
-- SELECT 3
> CREATE FUNCTION pairs3(n int) RETURNS TABLE (a int, sq bigint) LANGUAGE plpgsql AS $$ BEGIN RETURN QUERY SELECT g, (g * g)::bigint FROM generate_series(1, n) g; RETURN QUERY EXECUTE 'SELECT $1, $2' USING -1, 100::bigint; END $$;
-- CREATE FUNCTION
> SELECT * FROM pairs3(2);
-- a:integer | sq:bigint
-- 1 | 1
-- 2 | 4
-- -1 | 100
-- SELECT 3
> SELECT pairs3(2);
-- pairs3:record
-- (1,1)
-- (2,4)
-- (-1,100)
-- SELECT 3
> SELECT (pairs3(2)).*, 7 AS seven;
-- a:integer | sq:bigint | seven:integer
-- 1 | 1 | 7
-- 2 | 4 | 7
-- -1 | 100 | 7
-- SELECT 3
> CREATE FUNCTION ints(n int) RETURNS SETOF int LANGUAGE sql AS 'SELECT generate_series(1, n)';
-- CREATE FUNCTION
> SELECT ints(3), ints(2);
-- ints:integer | ints:integer
-- 1 | 1
-- 2 | 2
-- 3 | NULL
-- SELECT 3
> SELECT x + 1 AS y FROM ints(3) x;
-- y:integer
-- 2
-- 3
-- 4
-- SELECT 3
> SELECT * FROM ints(3) WITH ORDINALITY AS t(v, o);
-- v:integer | o:bigint
-- 1 | 1
-- 2 | 2
-- 3 | 3
-- SELECT 3
> CREATE TABLE people (id int, name text);
-- CREATE TABLE
> INSERT INTO people VALUES (1, 'Ann'), (2, 'Bob'), (3, 'Cy');
-- INSERT 0 3
> CREATE FUNCTION all_people() RETURNS SETOF people LANGUAGE sql AS 'SELECT * FROM people ORDER BY id';
-- CREATE FUNCTION
> SELECT * FROM all_people();
-- id:integer | name:text
-- 1 | Ann
-- 2 | Bob
-- 3 | Cy
-- SELECT 3
> SELECT name FROM all_people() WHERE id > 1;
-- name:text
-- Bob
-- Cy
-- SELECT 2
> SELECT all_people();
-- all_people:people
-- (1,Ann)
-- (2,Bob)
-- (3,Cy)
-- SELECT 3
> CREATE FUNCTION anyrec(n int) RETURNS SETOF record LANGUAGE sql AS 'SELECT g, g::text FROM generate_series(1, n) g';
-- CREATE FUNCTION
> SELECT * FROM anyrec(2) AS t(a int, b text);
-- a:integer | b:text
-- 1 | 1
-- 2 | 2
-- SELECT 2
> SELECT * FROM anyrec(2);
-- ERROR 42601 at 15: a column definition list is required for functions returning "record"
> SELECT * FROM anyrec(2) AS t(a int, b int);
-- a:integer | b:integer
-- ERROR 42P13: return type mismatch in function declared to return record
-- DETAIL: Final statement returns text instead of integer at column 2.
> SELECT * FROM anyrec(2) AS t(a int);
-- a:integer
-- ERROR 42P13: return type mismatch in function declared to return record
-- DETAIL: Final statement returns too many columns.
> SELECT * FROM ROWS FROM (anyrec(2) AS (a int, b text), generate_series(1, 3), ints(1)) WITH ORDINALITY AS z(p, q, r, s, o);
-- p:integer | q:text | r:integer | s:integer | o:bigint
-- 1 | 1 | 1 | 1 | 1
-- 2 | 2 | 2 | NULL | 2
-- NULL | NULL | 3 | NULL | 3
-- SELECT 3
> SELECT * FROM ROWS FROM (generate_series(1, 3), generate_series(10, 11)) AS t;
-- generate_series:integer | generate_series:integer
-- 1 | 10
-- 2 | 11
-- 3 | NULL
-- SELECT 3
> SELECT * FROM ROWS FROM (generate_series(1, 2), unnest(ARRAY['a','b','c'])) WITH ORDINALITY;
-- generate_series:integer | unnest:text | ordinality:bigint
-- 1 | a | 1
-- 2 | b | 2
-- NULL | c | 3
-- SELECT 3
> SELECT p.id, t.* FROM people p, ROWS FROM (generate_series(1, p.id), ints(2)) t ORDER BY 1, 2;
-- id:integer | generate_series:integer | ints:integer
-- 1 | 1 | 1
-- 1 | NULL | 2
-- 2 | 1 | 1
-- 2 | 2 | 2
-- 3 | 1 | 1
-- 3 | 2 | 2
-- 3 | 3 | NULL
-- SELECT 7
> SELECT * FROM CAST('5' AS int);
-- int4:integer
-- 5
-- SELECT 1
> SELECT * FROM CAST('5' AS int) AS q;
-- q:integer
-- 5
-- SELECT 1
> SELECT * FROM CAST('{1,2}' AS int[]) WITH ORDINALITY AS q(v, o);
-- v:integer[] | o:bigint
-- {1,2} | 1
-- SELECT 1
> SELECT * FROM coalesce(NULL, 3) c;
-- c:integer
-- 3
-- SELECT 1
> SELECT * FROM greatest(1, 2) g, nullif(1, 2) n, current_date d WHERE d IS NOT NULL AND g = 2 AND n = 1 AND false;
-- g:integer | n:integer | d:date
-- SELECT 0
> SELECT count(*) FROM current_user u;
-- count:bigint
-- 1
-- SELECT 1
> SELECT * FROM upper('x') AS u, lower('Y');
-- u:text | lower:text
-- X | y
-- SELECT 1
> SELECT * FROM ROWS FROM (CAST('7' AS int), upper('a'));
-- int4:integer | upper:text
-- 7 | A
-- SELECT 1
> SELECT * FROM json_to_record('{"a":1,"b":"x"}') AS r(a int, b text);
-- a:integer | b:text
-- 1 | x
-- SELECT 1
> SELECT * FROM ROWS FROM (json_to_recordset('[{"a":1},{"a":2}]') AS (a int), generate_series(5, 7)) AS q(x, y);
-- x:integer | y:integer
-- 1 | 5
-- 2 | 6
-- NULL | 7
-- SELECT 3
> SELECT * FROM generate_series(1, 2) AS r(a int, b text);
-- ERROR 42601 at 42: a column definition list is only allowed for functions returning "record"
> SELECT * FROM json_to_record('{"a":1}');
-- ERROR 42601 at 15: a column definition list is required for functions returning "record"
> SELECT * FROM json_to_record('{"a":1}') AS r(a int, a text);
-- ERROR 42701: column name "a" specified more than once
