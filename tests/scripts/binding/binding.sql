# What binding alone decides: result columns with their types, and errors with their places. Written by tests/oracle.
# Statements above the line of dashes only prepare the oracle; the test has the same tables in memory.
> CREATE TABLE t (id int PRIMARY KEY, name text, vc varchar(3), n numeric(5,2), f float8, b bool, ts timestamptz, arr int[], j jsonb);
-- CREATE TABLE
> CREATE TABLE u (id int PRIMARY KEY, t_id int, name text);
-- CREATE TABLE
> CREATE TABLE g (a int, b int GENERATED ALWAYS AS (a * 2) STORED, i int GENERATED ALWAYS AS IDENTITY, d int DEFAULT 7);
-- CREATE TABLE
> CREATE VIEW v AS SELECT id, name FROM t;
-- CREATE VIEW
# ----------------------------------------------------------------
# Names
> SELECT nam FROM t;
-- ERROR 42703 at 8: column "nam" does not exist
-- HINT: Perhaps you meant to reference the column "t.name".
> SELECT t.nam FROM t;
-- ERROR 42703 at 8: column t.nam does not exist
-- HINT: Perhaps you meant to reference the column "t.name".
> SELECT x.name FROM t;
-- ERROR 42P01 at 8: missing FROM-clause entry for table "x"
> SELECT t.name FROM t AS y;
-- ERROR 42P01 at 8: invalid reference to FROM-clause entry for table "t"
-- HINT: Perhaps you meant to reference the table alias "y".
> SELECT t.* FROM t x;
-- ERROR 42P01 at 8: invalid reference to FROM-clause entry for table "t"
-- HINT: Perhaps you meant to reference the table alias "x".
> SELECT name FROM t a, t b;
-- ERROR 42702 at 8: column reference "name" is ambiguous
> SELECT 1 FROM t, t;
-- ERROR 42712: table name "t" specified more than once
> SELECT * FROM nosuch;
-- ERROR 42P01 at 15: relation "nosuch" does not exist
> SELECT * FROM no.such;
-- ERROR 42P01 at 15: relation "no.such" does not exist
> SELECT a FROM (SELECT 1) s(a, b);
-- ERROR 42P10: table "s" has 1 columns available but 2 columns specified
> SELECT *;
-- ERROR 42601 at 8: SELECT * with no tables specified is not valid
> SELECT id FROM (SELECT 1 AS x) s;
-- ERROR 42703 at 8: column "id" does not exist
> SELECT name FROM t WHERE EXISTS (SELECT 1 FROM u WHERE u.t_id = t.id AND zzz);
-- ERROR 42703 at 74: column "zzz" does not exist
> SELECT * FROM t JOIN u USING (id);
-- id:integer | name:text | vc:character varying | n:numeric | f:double precision | b:boolean | ts:timestamp with time zone | arr:integer[] | j:jsonb | t_id:integer | name:text
-- SELECT 0
> SELECT * FROM t NATURAL JOIN u;
-- id:integer | name:text | vc:character varying | n:numeric | f:double precision | b:boolean | ts:timestamp with time zone | arr:integer[] | j:jsonb | t_id:integer
-- SELECT 0
> SELECT * FROM t JOIN u USING (b);
-- ERROR 42703: column "b" specified in USING clause does not exist in right table
> SELECT * FROM t JOIN u USING (nosuch);
-- ERROR 42703: column "nosuch" specified in USING clause does not exist in left table
> SELECT * FROM t JOIN u ON x.id = 1;
-- ERROR 42P01 at 27: missing FROM-clause entry for table "x"
> SELECT t.id, s.x FROM t, (SELECT t.id AS x) s;
-- ERROR 42P01 at 34: invalid reference to FROM-clause entry for table "t"
-- DETAIL: There is an entry for table "t", but it cannot be referenced from this part of the query.
-- HINT: To reference that table, you must mark this subquery with LATERAL.
> SELECT t.id, s.x FROM t, LATERAL (SELECT t.id AS x) s;
-- id:integer | x:integer
-- SELECT 0
> SELECT (SELECT t.id) FROM t;
-- id:integer
-- SELECT 0
> SELECT tableoid, ctid, xmin FROM t;
-- tableoid:oid | ctid:tid | xmin:xid
-- SELECT 0
> SELECT v.* FROM v;
-- id:integer | name:text
-- SELECT 0
> SELECT count(*) FROM t GROUP BY zz;
-- ERROR 42703 at 33: column "zz" does not exist
> SELECT q.id FROM t AS q RIGHT JOIN LATERAL (SELECT q.id) x ON true;
-- ERROR 42P10 at 52: invalid reference to FROM-clause entry for table "q"
-- DETAIL: The combining JOIN type must be INNER or LEFT for a LATERAL reference.
# Result names
> SELECT 1, 'a', true, NULL, 1.5, -2, id, id + 1, upper(name), name::varchar, CASE WHEN b THEN 1 END, coalesce(id, 1), ARRAY[1], (SELECT id FROM u LIMIT 1) FROM t;
-- ?column?:integer | ?column?:text | ?column?:boolean | ?column?:text | ?column?:numeric | ?column?:integer | id:integer | ?column?:integer | upper:text | name:character varying | case:integer | coalesce:integer | array:integer[] | id:integer
-- SELECT 0
> SELECT exists(SELECT 1), nullif(1, 2), greatest(1, 2), row(1, 2), 'x'::text COLLATE "C", date '2020-01-01', 1::numeric(4,1);
-- exists:boolean | nullif:integer | greatest:integer | row:record | text:text | date:date | numeric:numeric
-- t | 1 | 2 | (1,2) | x | 2020-01-01 | 1.0
-- SELECT 1
> SELECT 2147483647, 2147483648, 9223372036854775808, -2147483648, -9223372036854775808, 1e3;
-- ?column?:integer | ?column?:bigint | ?column?:numeric | ?column?:integer | ?column?:bigint | ?column?:numeric
-- 2147483647 | 2147483648 | 9223372036854775808 | -2147483648 | -9223372036854775808 | 1000
-- SELECT 1
# Types
> SELECT 1 + 'a'::text;
-- ERROR 42883 at 10: operator does not exist: integer + text
-- HINT: No operator matches the given name and argument types. You might need to add explicit type casts.
> SELECT - 'a'::text;
-- ERROR 42883 at 8: operator does not exist: - text
-- HINT: No operator matches the given name and argument type. You might need to add an explicit type cast.
> SELECT '1' + '2';
-- ERROR 42725 at 12: operator is not unique: unknown + unknown
-- HINT: Could not choose a best candidate operator. You might need to add explicit type casts.
> SELECT 1 + '2', 1.5 + 1, 1::int2 + 1::int8, 1::float4 + 1.5, f + n, id / 2 FROM t;
-- ?column?:integer | ?column?:numeric | ?column?:bigint | ?column?:double precision | ?column?:double precision | ?column?:integer
-- SELECT 0
> SELECT 'abc'::int;
-- ERROR 22P02 at 8: invalid input syntax for type integer: "abc"
> SELECT 1 = 'x';
-- ERROR 22P02 at 12: invalid input syntax for type integer: "x"
> SELECT name || 1, 'a' || 'b', 1 || 'b' FROM t;
-- ?column?:text | ?column?:text | ?column?:text
-- SELECT 0
> SELECT foo(1);
-- ERROR 42883 at 8: function foo(integer) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT abs('a'::text, 1);
-- ERROR 42883 at 8: function abs(text, integer) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT abs(-1), abs(-1.5), abs('-1'), round(2.5), sqrt(2);
-- abs:integer | abs:numeric | abs:double precision | round:numeric | sqrt:double precision
-- 1 | 1.5 | 1 | 3 | 1.4142135623730951
-- SELECT 1
> SELECT CASE WHEN true THEN 1 ELSE 'a'::text END;
-- ERROR 42804 at 28: CASE types text and integer cannot be matched
> SELECT CASE WHEN 1 THEN 1 END;
-- ERROR 42804 at 18: argument of CASE/WHEN must be type boolean, not type integer
> SELECT CASE id WHEN 1 THEN 2.5 ELSE 1 END FROM t;
-- case:numeric
-- SELECT 0
> SELECT coalesce(1, 'x');
-- ERROR 22P02 at 20: invalid input syntax for type integer: "x"
> SELECT coalesce(1, 2.5), coalesce(NULL, 'a');
-- coalesce:numeric | coalesce:text
-- 1 | a
-- SELECT 1
> SELECT greatest(1, 'a'::text);
-- ERROR 42804 at 20: GREATEST types integer and text cannot be matched
> SELECT ARRAY[1, 2.5], ARRAY['a', 'b'], ARRAY[[1, 2], [3, 4]], ARRAY[]::int[];
-- array:numeric[] | array:text[] | array:integer[] | array:integer[]
-- {1,2.5} | {a,b} | {{1,2},{3,4}} | {}
-- SELECT 1
> SELECT ARRAY[];
-- ERROR 42P18 at 8: cannot determine type of empty array
-- HINT: Explicitly cast to the desired type, for example ARRAY[]::integer[].
> SELECT ARRAY[1, 'a'];
-- ERROR 22P02 at 17: invalid input syntax for type integer: "a"
> SELECT arr[1], arr[1:2], (ARRAY[1, 2])[1] FROM t;
-- arr:integer | arr:integer[] | array:integer
-- SELECT 0
> SELECT id[1] FROM t;
-- ERROR 42804 at 8: cannot subscript type integer because it does not support subscripting
> SELECT 1 WHERE 1;
-- ERROR 42804 at 16: argument of WHERE must be type boolean, not type integer
> SELECT 'a' WHERE 'x';
-- ERROR 22P02 at 18: invalid input syntax for type boolean: "x"
> SELECT 1 = ANY (3);
-- ERROR 42809 at 10: op ANY/ALL (array) requires array on right side
> SELECT 1 = ANY (ARRAY[1, 2]), 1 = ANY ('{1,2}'), 1 <> ALL (arr) FROM t;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean
-- SELECT 0
> SELECT 1 IN (1, 2), id IN (1, 2.5), name IN ('a', 'b') FROM t;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean
-- SELECT 0
> SELECT id IN (1, 'x') FROM t;
-- ERROR 22P02 at 18: invalid input syntax for type integer: "x"
> SELECT 1 IN ('a'::text, 2);
-- ERROR 42883 at 10: operator does not exist: integer = text
-- HINT: No operator matches the given name and argument types. You might need to add explicit type casts.
> SELECT 1 BETWEEN 0 AND 2, 1 BETWEEN SYMMETRIC 2 AND 0, id NOT BETWEEN 1 AND 2 FROM t;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean
-- SELECT 0
> SELECT name LIKE 'a%', name NOT ILIKE 'a', name LIKE 'a' ESCAPE 'b' FROM t;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean
-- SELECT 0
> SELECT 'a' LIKE 1;
-- ERROR 42883 at 12: operator does not exist: unknown ~~ integer
-- HINT: No operator matches the given name and argument types. You might need to add explicit type casts.
> SELECT row(1, 2) = row(1);
-- ERROR 42601 at 18: unequal number of entries in row expressions
> SELECT row(1, 2) < row(1, 3), (1, 2) IN ((1, 2), (3, 4)), row(1, 'a') IS DISTINCT FROM row(1, 'b');
-- ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | t | t
-- SELECT 1
> SELECT b IS TRUE, b IS NOT UNKNOWN, id IS NULL, id ISNULL FROM t;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- SELECT 0
> SELECT id IS TRUE FROM t;
-- ERROR 42804 at 8: argument of IS TRUE must be type boolean, not type integer
> SELECT NOT id FROM t;
-- ERROR 42804 at 12: argument of NOT must be type boolean, not type integer
> SELECT id AND b FROM t;
-- ERROR 42804 at 8: argument of AND must be type boolean, not type integer
> SELECT 1::bool, 'yes'::bool, 1::text, '2020-01-01'::date, '1'::numeric(3,1);
-- bool:boolean | bool:boolean | text:text | date:date | numeric:numeric
-- t | t | 1 | 2020-01-01 | 1.0
-- SELECT 1
> SELECT now()::int;
-- ERROR 42846 at 13: cannot cast type timestamp with time zone to integer
> SELECT id::uuid FROM t;
-- ERROR 42846 at 10: cannot cast type integer to uuid
> SELECT 'a'::nosuch;
-- ERROR 42704 at 13: type "nosuch" does not exist
> SELECT name COLLATE "nosuch" FROM t;
-- ERROR 42704 at 13: collation "nosuch" for encoding "UTF8" does not exist
> SELECT id COLLATE "C" FROM t;
-- ERROR 42804 at 11: collations are not supported by type integer
> SELECT 't'::regclass, 'int4'::regtype;
-- regclass:regclass | regtype:regtype
-- t | integer
-- SELECT 1
> SELECT 'nosuch'::regclass;
-- ERROR 42P01 at 8: relation "nosuch" does not exist
> SELECT (id).x FROM t;
-- ERROR 42809 at 9: column notation .x applied to type integer, which is not a composite type
> SELECT (t).id, (t).nosuch FROM t;
-- ERROR 42703 at 17: column t.nosuch does not exist
> SELECT text(1), float8('1'), int4(2.5);
-- text:text | float8:double precision | int4:integer
-- 1 | 1 | 3
-- SELECT 1
> SELECT j -> 'a', j ->> 'a', j['a'] FROM t;
-- ?column?:jsonb | ?column?:text | j:jsonb
-- SELECT 0
# Subqueries
> SELECT (SELECT 1, 2);
-- ERROR 42601 at 8: subquery must return only one column
> SELECT 1 IN (SELECT 1, 2);
-- ERROR 42601 at 10: subquery has too many columns
> SELECT (1, 2) IN (SELECT 1);
-- ERROR 42601 at 15: subquery has too few columns
> SELECT 1 IN (SELECT 'a'::text);
-- ERROR 42883 at 10: operator does not exist: integer = text
-- HINT: No operator matches the given name and argument types. You might need to add explicit type casts.
> SELECT 1 > ALL (SELECT id FROM t), (1, 2) = (SELECT 1, 2), ARRAY(SELECT id FROM t);
-- ?column?:boolean | ?column?:boolean | array:integer[]
-- t | t | {}
-- SELECT 1
# Aggregates
> SELECT name, count(*) FROM t;
-- ERROR 42803 at 8: column "t.name" must appear in the GROUP BY clause or be used in an aggregate function
> SELECT name, count(*) FROM t GROUP BY name;
-- name:text | count:bigint
-- SELECT 0
> SELECT name, id FROM t GROUP BY id;
-- name:text | id:integer
-- SELECT 0
> SELECT id FROM t GROUP BY name;
-- ERROR 42803 at 8: column "t.id" must appear in the GROUP BY clause or be used in an aggregate function
> SELECT id + 1 FROM t GROUP BY id + 1;
-- ?column?:integer
-- SELECT 0
> SELECT id + 2 FROM t GROUP BY id + 1;
-- ERROR 42803 at 8: column "t.id" must appear in the GROUP BY clause or be used in an aggregate function
> SELECT sum(sum(id)) FROM t;
-- ERROR 42803 at 12: aggregate function calls cannot be nested
> SELECT 1 WHERE count(*) > 1;
-- ERROR 42803 at 16: aggregate functions are not allowed in WHERE
> SELECT 1 FROM t GROUP BY count(*);
-- ERROR 42803 at 26: aggregate functions are not allowed in GROUP BY
> SELECT count(*) FROM t GROUP BY 1;
-- ERROR 42803 at 8: aggregate functions are not allowed in GROUP BY
> SELECT name AS x FROM t GROUP BY x;
-- x:text
-- SELECT 0
> SELECT sum(id), sum(f), sum(n), avg(id), min(name), max(ts), count(DISTINCT name), bool_and(b) FROM t;
-- sum:bigint | sum:double precision | sum:numeric | avg:numeric | min:text | max:timestamp with time zone | count:bigint | bool_and:boolean
-- NULL | NULL | NULL | NULL | NULL | NULL | 0 | NULL
-- SELECT 1
> SELECT sum(name) FROM t;
-- ERROR 42883 at 8: function sum(text) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT count() FROM t;
-- ERROR 42809 at 8: count(*) must be used to call a parameterless aggregate function
> SELECT upper(DISTINCT name) FROM t;
-- ERROR 42809 at 8: DISTINCT specified, but upper is not an aggregate function
> SELECT upper(name) OVER () FROM t;
-- ERROR 42809 at 8: OVER specified, but upper is not a window function nor an aggregate function
> SELECT count(*) FILTER (WHERE id) FROM t;
-- ERROR 42804 at 31: argument of FILTER must be type boolean, not type integer
> SELECT array_agg(id ORDER BY name), string_agg(name, ',' ORDER BY id DESC) FROM t;
-- array_agg:integer[] | string_agg:text
-- NULL | NULL
-- SELECT 1
> SELECT count(DISTINCT name ORDER BY id) FROM t;
-- ERROR 42P10 at 37: in an aggregate with DISTINCT, ORDER BY expressions must appear in argument list
> SELECT (SELECT count(t.id)) FROM t;
-- count:bigint
-- 0
-- SELECT 1
> SELECT (SELECT u.id FROM u WHERE u.t_id = t.id) FROM t GROUP BY t.name;
-- ERROR 42803 at 43: subquery uses ungrouped column "t.id" from outer query
> SELECT name, id, grouping(name) FROM t GROUP BY ROLLUP (name, id);
-- name:text | id:integer | grouping:integer
-- NULL | NULL | 1
-- SELECT 1
> SELECT grouping(f) FROM t GROUP BY name;
-- ERROR 42803 at 17: arguments to GROUPING must be grouping expressions of the associated query level
> SELECT 1 FROM t HAVING b;
-- ERROR 42803 at 24: column "t.b" must appear in the GROUP BY clause or be used in an aggregate function
> SELECT 1 FROM t GROUP BY 2;
-- ERROR 42P10 at 26: GROUP BY position 2 is not in select list
> SELECT count(*) OVER (), row_number() OVER (ORDER BY id), sum(id) OVER (PARTITION BY name ORDER BY id ROWS 2 PRECEDING) FROM t;
-- count:bigint | row_number:bigint | sum:bigint
-- SELECT 0
> SELECT row_number() FROM t;
-- ERROR 42809 at 8: window function row_number requires an OVER clause
> SELECT 1 FROM t WHERE row_number() OVER () = 1;
-- ERROR 42P20 at 23: window functions are not allowed in WHERE
> SELECT sum(row_number() OVER ()) FROM t;
-- ERROR 42803 at 12: aggregate function calls cannot contain window function calls
> SELECT count(*) OVER w FROM t;
-- ERROR 42704 at 22: window "w" does not exist
> SELECT count(*) OVER w, lag(id) OVER w FROM t WINDOW w AS (ORDER BY id);
-- count:bigint | lag:integer
-- SELECT 0
> SELECT count(*) OVER (w PARTITION BY id) FROM t WINDOW w AS (ORDER BY id);
-- ERROR 42P20 at 22: cannot override PARTITION BY clause of window "w"
# Order and limits
> SELECT 1 ORDER BY 2;
-- ERROR 42P10 at 19: ORDER BY position 2 is not in select list
> SELECT id FROM t ORDER BY 'a';
-- ERROR 42601 at 27: non-integer constant in ORDER BY
> SELECT id AS x, name AS x FROM t ORDER BY x;
-- ERROR 42702 at 43: ORDER BY "x" is ambiguous
> SELECT id FROM t ORDER BY name, 1, id + 1;
-- id:integer
-- SELECT 0
> SELECT DISTINCT id FROM t ORDER BY name;
-- ERROR 42P10 at 36: for SELECT DISTINCT, ORDER BY expressions must appear in select list
> SELECT DISTINCT ON (id) name FROM t ORDER BY name;
-- ERROR 42P10 at 21: SELECT DISTINCT ON expressions must match initial ORDER BY expressions
> SELECT DISTINCT ON (id) name FROM t ORDER BY id, name;
-- name:text
-- SELECT 0
> SELECT 1 LIMIT 'a';
-- ERROR 22P02 at 16: invalid input syntax for type bigint: "a"
> SELECT 1 FROM t LIMIT id;
-- ERROR 42P10 at 23: argument of LIMIT must not contain variables
> SELECT id FROM t ORDER BY id LIMIT 1 + 1 OFFSET '2';
-- id:integer
-- SELECT 0
> SELECT id FROM t FETCH FIRST 2 ROWS ONLY;
-- id:integer
-- SELECT 0
> SELECT j FROM t ORDER BY j;
-- j:jsonb
-- SELECT 0
> SELECT '{}'::json ORDER BY 1;
-- ERROR 42883 at 28: could not identify an ordering operator for type json
-- HINT: Use an explicit ordering operator or modify the query.
> SELECT id FROM t FOR UPDATE;
-- id:integer
-- SELECT 0
> SELECT count(*) FROM t FOR UPDATE;
-- ERROR 0A000: FOR UPDATE is not allowed with aggregate functions
> SELECT id FROM t FOR UPDATE OF u;
-- ERROR 42P01 at 32: relation "u" in FOR UPDATE clause not found in FROM clause
# Sets of rows
> SELECT 1 UNION SELECT 'a'::text;
-- ERROR 42804 at 23: UNION types integer and text cannot be matched
> SELECT 1 UNION SELECT 1, 2;
-- ERROR 42601 at 23: each UNION query must have the same number of columns
> SELECT 1 AS a UNION ALL SELECT 2.5 ORDER BY a;
-- a:numeric
-- 1
-- 2.5
-- SELECT 2
> SELECT 1 AS a UNION SELECT 2 ORDER BY a + 1;
-- ERROR 0A000 at 39: invalid UNION/INTERSECT/EXCEPT ORDER BY clause
-- DETAIL: Only result column names can be used, not expressions or functions.
-- HINT: Add the expression/function to every SELECT, or move the UNION into a FROM clause.
> SELECT 'a' UNION SELECT 'b';
-- ?column?:text
-- a
-- b
-- SELECT 2
> SELECT NULL UNION SELECT 1 ORDER BY 1;
-- ?column?:integer
-- 1
-- NULL
-- SELECT 2
> SELECT '1' UNION SELECT 2;
-- ?column?:integer
-- 1
-- 2
-- SELECT 2
> SELECT 'x' INTERSECT SELECT 2;
-- ERROR 22P02 at 8: invalid input syntax for type integer: "x"
> VALUES (1, 'a'), (2.5, 'b');
-- column1:numeric | column2:text
-- 1 | a
-- 2.5 | b
-- SELECT 2
> VALUES (1), (2, 3);
-- ERROR 42601 at 14: VALUES lists must all be the same length
> VALUES (1), ('a'::text);
-- ERROR 42804 at 14: VALUES types integer and text cannot be matched
> SELECT * FROM (VALUES (1, 'a')) AS x(p, q);
-- p:integer | q:text
-- 1 | a
-- SELECT 1
> SELECT generate_series(1, 3), id FROM t;
-- generate_series:integer | id:integer
-- SELECT 0
> SELECT * FROM generate_series(1, 3) AS g;
-- g:integer
-- 1
-- 2
-- 3
-- SELECT 3
> SELECT * FROM generate_series(1, 3) WITH ORDINALITY AS g(x, n);
-- x:integer | n:bigint
-- 1 | 1
-- 2 | 2
-- 3 | 3
-- SELECT 3
> SELECT 1 FROM t WHERE generate_series(1, 2) = 1;
-- ERROR 0A000 at 23: set-returning functions are not allowed in WHERE
> SELECT CASE WHEN true THEN generate_series(1, 2) END;
-- ERROR 0A000 at 28: set-returning functions are not allowed in CASE
-- HINT: You might be able to move the set-returning function into a LATERAL FROM item.
# WITH
> WITH x AS (SELECT 1 AS a) SELECT * FROM x;
-- a:integer
-- 1
-- SELECT 1
> WITH x(p, q) AS (SELECT 1) SELECT * FROM x;
-- ERROR 42P10 at 6: WITH query "x" has 1 columns available but 2 columns specified
> WITH x AS (SELECT 1), x AS (SELECT 2) SELECT 1;
-- ERROR 42712 at 23: WITH query name "x" specified more than once
> WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 5) SELECT * FROM r;
-- n:integer
-- 1
-- 2
-- 3
-- 4
-- 5
-- SELECT 5
> WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1.5 FROM r) SELECT * FROM r;
-- ERROR 42804 at 32: recursive query "r" column 1 has type integer in non-recursive term but type numeric overall
-- HINT: Cast the output of the non-recursive term to the correct type.
> WITH RECURSIVE r AS (SELECT * FROM r) SELECT * FROM r;
-- ERROR 42P19 at 16: recursive query "r" does not have the form non-recursive-term UNION [ALL] recursive-term
> WITH x AS (DELETE FROM t RETURNING id) SELECT * FROM x;
-- id:integer
-- SELECT 0
> WITH x AS (DELETE FROM t) SELECT * FROM x;
-- ERROR 0A000 at 41: WITH query "x" does not have a RETURNING clause
# Changes
> INSERT INTO t VALUES ('a'::text);
-- ERROR 42804 at 23: column "id" is of type integer but expression is of type text
-- HINT: You will need to rewrite or cast the expression.
> INSERT INTO t VALUES ('a');
-- ERROR 22P02 at 23: invalid input syntax for type integer: "a"
> INSERT INTO t (id) VALUES (1, 2);
-- ERROR 42601 at 31: INSERT has more expressions than target columns
> INSERT INTO t (id, name) VALUES (1);
-- ERROR 42601 at 20: INSERT has more target columns than expressions
> INSERT INTO t (foo) VALUES (1);
-- ERROR 42703 at 16: column "foo" of relation "t" does not exist
> INSERT INTO t (id, id) VALUES (1, 2);
-- ERROR 42701 at 20: column "id" specified more than once
> INSERT INTO t (id) SELECT name FROM u;
-- ERROR 42804 at 27: column "id" is of type integer but expression is of type text
-- HINT: You will need to rewrite or cast the expression.
> INSERT INTO t (id) SELECT 'x';
-- ERROR 22P02 at 27: invalid input syntax for type integer: "x"
> INSERT INTO nosuch VALUES (1);
-- ERROR 42P01 at 13: relation "nosuch" does not exist
> INSERT INTO g (b) VALUES (1);
-- ERROR 428C9: cannot insert a non-DEFAULT value into column "b"
-- DETAIL: Column "b" is a generated column.
> INSERT INTO g (i) VALUES (1);
-- ERROR 428C9: cannot insert a non-DEFAULT value into column "i"
-- DETAIL: Column "i" is an identity column defined as GENERATED ALWAYS.
-- HINT: Use OVERRIDING SYSTEM VALUE to override.
> INSERT INTO g (a) VALUES (1) RETURNING nosuch;
-- ERROR 42703 at 40: column "nosuch" does not exist
> INSERT INTO g (a, b) VALUES (1, DEFAULT) RETURNING *;
-- a:integer | b:integer | i:integer | d:integer
-- 1 | 2 | 1 | 7
-- INSERT 0 1
> INSERT INTO t (id) VALUES (1) ON CONFLICT (id) DO UPDATE SET name = excluded.name RETURNING id, old.id, new.name;
-- id:integer | id:integer | name:text
-- 1 | NULL | NULL
-- INSERT 0 1
> INSERT INTO t (id) VALUES (1) ON CONFLICT (name) DO NOTHING;
-- ERROR 42P10: there is no unique or exclusion constraint matching the ON CONFLICT specification
> INSERT INTO t (id) VALUES (1) ON CONFLICT DO UPDATE SET name = 'a';
-- ERROR 42601 at 31: ON CONFLICT DO UPDATE requires inference specification or constraint name
-- HINT: For example, ON CONFLICT (column_name).
> INSERT INTO t (id) VALUES (1) ON CONFLICT ON CONSTRAINT nosuch DO NOTHING;
-- ERROR 42704: constraint "nosuch" for table "t" does not exist
> INSERT INTO t (id) VALUES (1) ON CONFLICT (id) DO UPDATE SET name = name;
-- ERROR 42702 at 69: column reference "name" is ambiguous
> UPDATE t SET id = 'a'::text;
-- ERROR 42804 at 19: column "id" is of type integer but expression is of type text
-- HINT: You will need to rewrite or cast the expression.
> UPDATE t SET foo = 1;
-- ERROR 42703 at 14: column "foo" of relation "t" does not exist
> UPDATE t SET id = 1, id = 2;
-- ERROR 42601: multiple assignments to same column "id"
> UPDATE t SET (id, name) = (1, 'a', 2);
-- ERROR 42601 at 27: number of columns does not match number of values
> UPDATE t SET (id, name) = (SELECT 1);
-- ERROR 42601 at 27: number of columns does not match number of values
> UPDATE t SET name = u.name FROM u WHERE u.t_id = t.id RETURNING t.id, u.id, old.name, new.name;
-- id:integer | id:integer | name:text | name:text
-- UPDATE 0
> UPDATE t SET name = x.name FROM u WHERE true;
-- ERROR 42P01 at 21: missing FROM-clause entry for table "x"
> UPDATE g SET b = 1;
-- ERROR 428C9: column "b" can only be updated to DEFAULT
-- DETAIL: Column "b" is a generated column.
> UPDATE g SET i = 1;
-- ERROR 428C9: column "i" can only be updated to DEFAULT
-- DETAIL: Column "i" is an identity column defined as GENERATED ALWAYS.
> UPDATE g SET b = DEFAULT;
-- UPDATE 1
> UPDATE t SET id = count(*);
-- ERROR 42803 at 19: aggregate functions are not allowed in UPDATE
> DELETE FROM t USING u WHERE t.id = u.t_id RETURNING *;
-- id:integer | name:text | vc:character varying | n:numeric | f:double precision | b:boolean | ts:timestamp with time zone | arr:integer[] | j:jsonb | id:integer | t_id:integer | name:text
-- DELETE 0
> DELETE FROM t WHERE nosuch;
-- ERROR 42703 at 21: column "nosuch" does not exist
> DELETE FROM t WHERE t.id = (SELECT 1, 2);
-- ERROR 42601 at 28: subquery must return only one column
# More of the same
> SELECT sum(id) OVER (GROUPS 1 PRECEDING) FROM t;
-- ERROR 42P20 at 21: GROUPS mode requires an ORDER BY clause
> SELECT sum(id) OVER (RANGE 1 PRECEDING) FROM t;
-- ERROR 42P20 at 21: RANGE with offset PRECEDING/FOLLOWING requires exactly one ORDER BY column
> SELECT sum(id) OVER (ORDER BY id RANGE 1 PRECEDING), sum(f) OVER (ORDER BY ts RANGE '1 day' PRECEDING) FROM t;
-- sum:bigint | sum:double precision
-- 1 | NULL
-- SELECT 1
> SELECT count(DISTINCT id) OVER () FROM t;
-- ERROR 0A000 at 8: DISTINCT is not implemented for window functions
> SELECT row_number() FILTER (WHERE b) OVER () FROM t;
-- ERROR 0A000 at 8: FILTER is not implemented for non-aggregate window functions
> SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY f), mode() WITHIN GROUP (ORDER BY name) FROM t;
-- percentile_cont:double precision | mode:text
-- NULL | NULL
-- SELECT 1
> SELECT percentile_cont(0.5) FROM t;
-- ERROR 42883 at 8: function percentile_cont(numeric) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT sum(id) WITHIN GROUP (ORDER BY id) FROM t;
-- ERROR 42883 at 8: function sum(integer, integer) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT rank() OVER (ORDER BY sum(id)) FROM t GROUP BY name;
-- rank:bigint
-- 1
-- SELECT 1
> SELECT sum(sum(id)) OVER () FROM t GROUP BY name;
-- sum:numeric
-- 1
-- SELECT 1
> SELECT id FROM t WHERE id = (SELECT max(id) FROM u) GROUP BY id HAVING count(*) > 1 ORDER BY count(*);
-- id:integer
-- SELECT 0
> SELECT (SELECT sum(u.id + t.id) FROM u) FROM t;
-- sum:bigint
-- NULL
-- SELECT 1
> SELECT (SELECT sum(t.id) FROM u) FROM t;
-- sum:bigint
-- NULL
-- SELECT 1
> SELECT name FROM t GROUP BY name ORDER BY id;
-- ERROR 42803 at 43: column "t.id" must appear in the GROUP BY clause or be used in an aggregate function
> SELECT name, sum(id) FROM t GROUP BY 1 ORDER BY 2 DESC NULLS LAST;
-- name:text | sum:bigint
-- NULL | 1
-- SELECT 1
> SELECT t.name, u.name FROM t JOIN u ON u.t_id = t.id GROUP BY t.id, u.id;
-- name:text | name:text
-- SELECT 0
> SELECT id, count(*) FROM t GROUP BY GROUPING SETS ((id), ()) ORDER BY id;
-- id:integer | count:bigint
-- 1 | 1
-- NULL | 1
-- SELECT 2
> SELECT a.id FROM t a JOIN u b ON a.id = c.id JOIN t c ON c.id = b.id;
-- ERROR 42P01 at 41: missing FROM-clause entry for table "c"
> SELECT x.id, y FROM t x CROSS JOIN LATERAL unnest(x.arr) AS y;
-- id:integer | y:integer
-- SELECT 0
> SELECT * FROM unnest(ARRAY[1, 2], ARRAY['a']) AS z(p, q);
-- p:integer | q:text
-- 1 | a
-- 2 | NULL
-- SELECT 2
> SELECT * FROM ROWS FROM (generate_series(1, 2), generate_series(1, 3)) AS z(p, q);
-- p:integer | q:integer
-- 1 | 1
-- 2 | 2
-- NULL | 3
-- SELECT 3
> SELECT * FROM abs(-1);
-- abs:integer
-- 1
-- SELECT 1
> SELECT n IS NOT NULL FROM now() AS n;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT * FROM (t JOIN u ON true) AS j;
-- id:integer | name:text | vc:character varying | n:numeric | f:double precision | b:boolean | ts:timestamp with time zone | arr:integer[] | j:jsonb | id:integer | t_id:integer | name:text
-- SELECT 0
> SELECT j.id FROM (t JOIN u ON true) AS j;
-- ERROR 42702 at 8: column reference "id" is ambiguous
> SELECT t.id FROM (t JOIN u ON true) AS j;
-- ERROR 42P01 at 8: invalid reference to FROM-clause entry for table "t"
-- DETAIL: There is an entry for table "t", but it cannot be referenced from this part of the query.
> SELECT w.id FROM t JOIN u USING (id) AS w;
-- id:integer
-- SELECT 0
> SELECT * FROM t FULL JOIN u USING (id) WHERE id = 1;
-- id:integer | name:text | vc:character varying | n:numeric | f:double precision | b:boolean | ts:timestamp with time zone | arr:integer[] | j:jsonb | t_id:integer | name:text
-- 1 | NULL | NULL | NULL | NULL | NULL | NULL | NULL | NULL | NULL | NULL
-- SELECT 1
> SELECT id FROM t LEFT JOIN u USING (id) ORDER BY t.id;
-- id:integer
-- 1
-- SELECT 1
> SELECT count(t.*), count(t) FROM t;
-- count:bigint | count:bigint
-- 1 | 1
-- SELECT 1
> SELECT (u.*) = (u.*) FROM u;
-- ?column?:boolean
-- SELECT 0
> SELECT u.name.x FROM u;
-- ERROR 42P01 at 8: missing FROM-clause entry for table "name"
> SELECT public.t.id FROM public.t;
-- id:integer
-- 1
-- SELECT 1
> SELECT other.t.id FROM public.t;
-- ERROR 42P01 at 8: invalid reference to FROM-clause entry for table "t"
-- DETAIL: There is an entry for table "t", but it cannot be referenced from this part of the query.
> SELECT postgres.public.t.id FROM t;
-- id:integer
-- 1
-- SELECT 1
> SELECT '1'::int8 + '1'::int4, '2020-01-01'::date + 1, date '2020-01-01' - date '2019-01-01';
-- ?column?:bigint | ?column?:date | ?column?:integer
-- 2 | 2020-01-02 | 365
-- SELECT 1
> SELECT now() - '1 day', '2020-01-01' < now(), 'a' = 'b', 'a' || NULL;
-- ERROR 22007 at 16: invalid input syntax for type timestamp with time zone: "1 day"
> SELECT ts > '2020-01-01', ts + '1 day', ts - ts, ts::date FROM t;
-- ?column?:boolean | ?column?:timestamp with time zone | ?column?:interval | ts:date
-- NULL | NULL | NULL | NULL
-- SELECT 1
> SELECT name > 1 FROM t;
-- ERROR 42883 at 13: operator does not exist: text > integer
-- HINT: No operator matches the given name and argument types. You might need to add explicit type casts.
> SELECT length('a'), lower('A'), substring('abc' FROM 2 FOR 1), position('a' IN 'b'), trim('a'), extract(year FROM ts) FROM t;
-- length:integer | lower:text | substring:text | position:integer | btrim:text | extract:numeric
-- 1 | a | b | 0 | a | NULL
-- SELECT 1
> SELECT substr(1, 2);
-- ERROR 42883 at 8: function substr(integer, integer) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT length(id) FROM t;
-- ERROR 42883 at 8: function length(integer) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT concat('a', 1, true), concat_ws(',', 1, 2), format('%s', 1), jsonb_build_object('a', 1);
-- concat:text | concat_ws:text | format:text | jsonb_build_object:jsonb
-- a1t | 1,2 | 1 | {"a": 1}
-- SELECT 1
> SELECT array_append(arr, 1), array_append(arr, 'x') FROM t;
-- ERROR 22P02 at 48: invalid input syntax for type integer: "x"
> SELECT array_append(arr, 'a'::text) FROM t;
-- ERROR 42883 at 8: function array_append(integer[], text) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT array_append(arr, 2.5), arr || 1, 1 || arr, arr || arr, arr || '{1}' FROM t;
-- array_append:numeric[] | ?column?:integer[] | ?column?:integer[] | ?column?:integer[] | ?column?:integer[]
-- {2.5} | {1} | {1} | NULL | {1}
-- SELECT 1
> SELECT cardinality(arr), array_length(arr, 1), arr = '{1}', arr @> ARRAY[1] FROM t;
-- cardinality:integer | array_length:integer | ?column?:boolean | ?column?:boolean
-- NULL | NULL | NULL | NULL
-- SELECT 1
> SELECT unnest(arr), unnest('{1}'::int[]) FROM t;
-- unnest:integer | unnest:integer
-- NULL | 1
-- SELECT 1
> SELECT make_interval(days => 1), make_interval(days => 1, hours => 2);
-- make_interval:interval | make_interval:interval
-- 1 day | 1 day 02:00:00
-- SELECT 1
> SELECT make_interval(nosuch => 1);
-- ERROR 42883 at 8: function make_interval(nosuch => integer) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT make_interval(days => 1, 2);
-- ERROR 42601 at 33: positional argument cannot follow named argument
> SELECT lower(lower => 'a');
-- ERROR 42883 at 8: function lower(lower => unknown) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT round(2.5::float8), round(1.234, 1), round('1.5'), ceil(1.5), power(2, 3), 2 ^ 3, 7 % 3, @ -5, |/ 4, 5 & 3;
-- round:double precision | round:numeric | round:double precision | ceil:numeric | power:double precision | ?column?:double precision | ?column?:integer | ?column?:integer | ?column?:double precision | ?column?:integer
-- 2 | 1.2 | 2 | 2 | 8 | 8 | 1 | 5 | 2 | 1
-- SELECT 1
> SELECT 1::int2 + 1, 1::int2 + 1::int2, 5 / 2.0, 1.0 / 3, 1e0 + 1, '1.5'::float4 + 1.5::float8;
-- ?column?:integer | ?column?:smallint | ?column?:numeric | ?column?:numeric | ?column?:numeric | ?column?:double precision
-- 2 | 2 | 2.5000000000000000 | 0.33333333333333333333 | 2 | 3
-- SELECT 1
> SELECT least(1, 2.5), greatest('a', 'b'), nullif('a', 'b'), nullif(1, 2.5);
-- least:numeric | greatest:text | nullif:text | nullif:numeric
-- 1 | b | a | 1
-- SELECT 1
> SELECT CASE WHEN b THEN 'a' END, CASE WHEN b THEN NULL ELSE vc END, coalesce(vc, name) FROM t;
-- case:text | vc:character varying | coalesce:character varying
-- NULL | NULL | NULL
-- SELECT 1
> SELECT CASE name WHEN 1 THEN 2 END FROM t;
-- ERROR 42883 at 18: operator does not exist: text = integer
-- HINT: No operator matches the given name and argument types. You might need to add explicit type casts.
> SELECT vc || 'a', vc = 'a', vc LIKE 'a', upper(vc) FROM t;
-- ?column?:text | ?column?:boolean | ?column?:boolean | upper:text
-- NULL | NULL | NULL | NULL
-- SELECT 1
> SELECT 'x'::varchar(2), 'x'::char(2), 'x'::"char", 'x'::name;
-- varchar:character varying | bpchar:character | char:"char" | name:name
-- x | x  | x | x
-- SELECT 1
> SELECT CAST(1 AS text), CAST('1' AS int), CAST(NULL AS int), NULL::text[];
-- text:text | int4:integer | int4:integer | text:text[]
-- 1 | 1 | NULL | NULL
-- SELECT 1
> SELECT '{1,2}'::int[], ARRAY['1', '2']::int[], ARRAY[1, 2]::text[], arr::text[] FROM t;
-- int4:integer[] | array:integer[] | array:text[] | arr:text[]
-- {1,2} | {1,2} | {1,2} | NULL
-- SELECT 1
> SELECT ARRAY[1, 2] = ARRAY[1, 2], ARRAY[1, 2] = '{1,2}', ARRAY[NULL, 1];
-- ?column?:boolean | ?column?:boolean | array:integer[]
-- t | t | {NULL,1}
-- SELECT 1
> SELECT row(1, 2), (row(1, 2)).f1;
-- row:record | f1:integer
-- (1,2) | 1
-- SELECT 1
> SELECT t_id IS NOT DISTINCT FROM id, name IS DISTINCT FROM NULL, id IS DISTINCT FROM 'x' FROM u;
-- ERROR 22P02 at 86: invalid input syntax for type integer: "x"
> SELECT b IS DISTINCT FROM 1 FROM t;
-- ERROR 42883 at 10: operator does not exist: boolean = integer
-- HINT: No operator matches the given name and argument types. You might need to add explicit type casts.
> SELECT x FROM (SELECT 1 AS x UNION ALL SELECT 2.5) s ORDER BY x;
-- x:numeric
-- 1
-- 2.5
-- SELECT 2
> SELECT 1 UNION ALL SELECT 2 UNION SELECT '3';
-- ?column?:integer
-- 1
-- 2
-- 3
-- SELECT 3
> (SELECT 1 ORDER BY 1 LIMIT 1) UNION ALL (SELECT 2) ORDER BY 1 LIMIT 1;
-- ?column?:integer
-- 1
-- SELECT 1
> SELECT 1 EXCEPT SELECT 'a';
-- ERROR 22P02 at 24: invalid input syntax for type integer: "a"
> SELECT NULL UNION SELECT NULL UNION SELECT 1;
-- ERROR 42804 at 44: UNION types text and integer cannot be matched
> SELECT id FROM t UNION SELECT id FROM u ORDER BY t.id;
-- ERROR 42P01 at 50: missing FROM-clause entry for table "t"
> SELECT id AS x FROM t UNION SELECT id FROM u ORDER BY x DESC;
-- x:integer
-- 1
-- SELECT 1
> SELECT id FROM t UNION SELECT name FROM u;
-- ERROR 42804 at 31: UNION types integer and text cannot be matched
> SELECT '{}'::json UNION SELECT '{}'::json;
-- ERROR 42883 at 8: could not identify an equality operator for type json
> SELECT DISTINCT '{}'::json;
-- ERROR 42883 at 17: could not identify an equality operator for type json
> SELECT count(*) FROM t GROUP BY '{}'::json;
-- ERROR 42883 at 33: could not identify an equality operator for type json
> SELECT max(b) FROM t;
-- ERROR 42883 at 8: function max(boolean) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT 1 LIMIT -1;
-- ?column?:integer
-- ERROR 2201W: LIMIT must not be negative
> SELECT 1 OFFSET NULL LIMIT NULL;
-- ?column?:integer
-- 1
-- SELECT 1
> SELECT 1 LIMIT (SELECT 1);
-- ?column?:integer
-- 1
-- SELECT 1
> SELECT id FROM t ORDER BY id USING >;
-- id:integer
-- 1
-- SELECT 1
> SELECT id AS name FROM t ORDER BY name;
-- name:integer
-- 1
-- SELECT 1
> SELECT id AS name FROM t ORDER BY name || 'a';
-- name:integer
-- 1
-- SELECT 1
> SELECT id AS foo FROM t WHERE foo = 1;
-- ERROR 42703 at 31: column "foo" does not exist
> SELECT id AS foo FROM t GROUP BY foo HAVING foo = 1;
-- ERROR 42703 at 45: column "foo" does not exist
> WITH a AS (SELECT 1 AS x), b AS (SELECT x + 1 AS y FROM a) SELECT * FROM a, b;
-- x:integer | y:integer
-- 1 | 2
-- SELECT 1
> WITH t AS (SELECT 1 AS z) SELECT z FROM t;
-- z:integer
-- 1
-- SELECT 1
> WITH RECURSIVE r AS (SELECT 1 AS n UNION SELECT a.n FROM r a, r b) SELECT 1;
-- ERROR 42P19 at 63: recursive reference to query "r" must not appear more than once
> WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n FROM r ORDER BY 1) SELECT 1;
-- ERROR 0A000 at 71: ORDER BY in a recursive query is not implemented
> WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n, 2 FROM r) SELECT 1;
-- ERROR 42601 at 53: each UNION query must have the same number of columns
> SELECT * FROM (WITH x AS (DELETE FROM t RETURNING id) SELECT * FROM x) s;
-- ERROR 0A000 at 21: WITH clause containing a data-modifying statement must be at the top level
> INSERT INTO t (id, arr) VALUES (1, '{1,2}'), (2, ARRAY[1]), (3, DEFAULT);
-- ERROR 23505: duplicate key value violates unique constraint "t_pkey"
-- DETAIL: Key (id)=(1) already exists.
> INSERT INTO t (id, ts) VALUES (1, now()), (2, '2020-01-01'), (3, 5);
-- ERROR 42804 at 66: column "ts" is of type timestamp with time zone but expression is of type integer
-- HINT: You will need to rewrite or cast the expression.
> INSERT INTO t (id, b) VALUES (1, 1);
-- ERROR 42804 at 34: column "b" is of type boolean but expression is of type integer
-- HINT: You will need to rewrite or cast the expression.
> INSERT INTO t (id, n) VALUES (1, 1), (2, 2.5), (3, '7');
-- ERROR 23505: duplicate key value violates unique constraint "t_pkey"
-- DETAIL: Key (id)=(1) already exists.
> INSERT INTO t (id, name) VALUES (1, 5), (2, now());
-- ERROR 23505: duplicate key value violates unique constraint "t_pkey"
-- DETAIL: Key (id)=(1) already exists.
> INSERT INTO t (id, name) SELECT id, id FROM u RETURNING t.*;
-- id:integer | name:text | vc:character varying | n:numeric | f:double precision | b:boolean | ts:timestamp with time zone | arr:integer[] | j:jsonb
-- INSERT 0 0
> INSERT INTO t (id, b) SELECT id, name FROM u;
-- ERROR 42804 at 34: column "b" is of type boolean but expression is of type text
-- HINT: You will need to rewrite or cast the expression.
> INSERT INTO t DEFAULT VALUES;
-- ERROR 23502: null value in column "id" of relation "t" violates not-null constraint
-- DETAIL: Failing row contains (null, null, null, null, null, null, null, null, null).
> INSERT INTO t SELECT 1, 'a' UNION SELECT 2, 'b';
-- ERROR 23505: duplicate key value violates unique constraint "t_pkey"
-- DETAIL: Key (id)=(1) already exists.
> INSERT INTO t SELECT * FROM u;
-- INSERT 0 0
> INSERT INTO g DEFAULT VALUES RETURNING a, b;
-- a:integer | b:integer
-- NULL | NULL
-- INSERT 0 1
> INSERT INTO g (i) OVERRIDING SYSTEM VALUE VALUES (5);
-- INSERT 0 1
> INSERT INTO g (i) OVERRIDING USER VALUE VALUES (5);
-- INSERT 0 1
> INSERT INTO g VALUES (1, 2);
-- ERROR 428C9: cannot insert a non-DEFAULT value into column "b"
-- DETAIL: Column "b" is a generated column.
> INSERT INTO g VALUES (1, DEFAULT, DEFAULT, 3);
-- INSERT 0 1
> INSERT INTO t AS z (id) VALUES (1) ON CONFLICT (id) DO UPDATE SET name = z.name || excluded.name WHERE z.b RETURNING z.id;
-- id:integer
-- INSERT 0 0
> INSERT INTO t AS z (id) VALUES (1) ON CONFLICT (id) DO UPDATE SET name = t.name;
-- ERROR 42P01 at 74: invalid reference to FROM-clause entry for table "t"
-- HINT: Perhaps you meant to reference the table alias "z".
> INSERT INTO t (id) VALUES (1) ON CONFLICT ON CONSTRAINT t_pkey DO NOTHING;
-- INSERT 0 0
> INSERT INTO t (id) VALUES (1) ON CONFLICT (nosuch) DO NOTHING;
-- ERROR 42703 at 43: column "nosuch" does not exist
> INSERT INTO t (id) VALUES (1) RETURNING count(*);
-- ERROR 42803 at 41: aggregate functions are not allowed in RETURNING
> INSERT INTO t (id) VALUES (1) RETURNING excluded.id;
-- ERROR 42P01 at 41: missing FROM-clause entry for table "excluded"
> INSERT INTO t (id) VALUES (count(*));
-- ERROR 42803 at 28: aggregate functions are not allowed in VALUES
> INSERT INTO t (id) VALUES ((SELECT max(id) + 1 FROM t));
-- INSERT 0 1
> UPDATE t SET name = DEFAULT, b = NULL, id = id + 1 WHERE id = 1;
-- ERROR 23505: duplicate key value violates unique constraint "t_pkey"
-- DETAIL: Key (id)=(2) already exists.
> UPDATE t AS z SET name = 'a' WHERE t.id = 1;
-- ERROR 42P01 at 36: invalid reference to FROM-clause entry for table "t"
-- HINT: Perhaps you meant to reference the table alias "z".
> UPDATE t SET (name, b) = (SELECT name, true FROM u LIMIT 1);
-- UPDATE 2
> UPDATE t SET (name, b) = ROW('x', 1);
-- ERROR 42804 at 35: column "b" is of type boolean but expression is of type integer
-- HINT: You will need to rewrite or cast the expression.
> UPDATE t SET name = (SELECT name, id FROM u);
-- ERROR 42601 at 21: subquery must return only one column
> UPDATE t SET id = id WHERE b RETURNING *, id + 1 AS next;
-- id:integer | name:text | vc:character varying | n:numeric | f:double precision | b:boolean | ts:timestamp with time zone | arr:integer[] | j:jsonb | next:integer
-- UPDATE 0
> UPDATE t SET name = s.name FROM (SELECT * FROM u) s WHERE s.id = t.id;
-- UPDATE 0
> UPDATE t SET ctid = '(0,1)';
-- ERROR 0A000 at 14: cannot assign to system column "ctid"
> DELETE FROM t AS z WHERE t.id = 1;
-- ERROR 42P01 at 26: invalid reference to FROM-clause entry for table "t"
-- HINT: Perhaps you meant to reference the table alias "z".
> DELETE FROM t WHERE id IN (SELECT t_id FROM u);
-- DELETE 0
> DELETE FROM t RETURNING old.id, new.id;
-- id:integer | id:integer
-- 1 | NULL
-- 2 | NULL
-- DELETE 2
> SELECT * FROM t WHERE (id, name) IN (SELECT id, name FROM u);
-- id:integer | name:text | vc:character varying | n:numeric | f:double precision | b:boolean | ts:timestamp with time zone | arr:integer[] | j:jsonb
-- SELECT 0
> SELECT * FROM t WHERE (id, name) = ANY (SELECT id, name FROM u);
-- id:integer | name:text | vc:character varying | n:numeric | f:double precision | b:boolean | ts:timestamp with time zone | arr:integer[] | j:jsonb
-- SELECT 0
> SELECT * FROM t WHERE id = ALL (SELECT name FROM u);
-- ERROR 42883 at 26: operator does not exist: integer = text
-- HINT: No operator matches the given name and argument types. You might need to add explicit type casts.
> SELECT id = ANY (name) FROM t;
-- ERROR 42809 at 11: op ANY/ALL (array) requires array on right side
> SELECT id = ANY ('a') FROM t;
-- ERROR 22P02 at 18: malformed array literal: "a"
-- DETAIL: Array value must start with "{" or dimension information.
> SELECT current_user, session_user, user, current_catalog, current_schema, current_timestamp > localtimestamp - interval '2 days', localtime IS NOT NULL;
-- current_user:name | session_user:name | user:name | current_catalog:name | current_schema:name | ?column?:boolean | ?column?:boolean
-- postgres | postgres | postgres | postgres | public | t | t
-- SELECT 1
> SELECT current_timestamp(3) IS NOT NULL, (now() AT TIME ZONE 'UTC') IS NOT NULL, timestamp '2020-01-01' AT TIME ZONE 'UTC';
-- ?column?:boolean | ?column?:boolean | timezone:timestamp with time zone
-- t | t | 2020-01-01 00:00:00+00
-- SELECT 1
> SELECT interval '1' year, interval '1 day', time '10:00', timestamptz '2020-01-01 00:00+00';
-- interval:interval | interval:interval | time:time without time zone | timestamptz:timestamp with time zone
-- 1 year | 1 day | 10:00:00 | 2020-01-01 00:00:00+00
-- SELECT 1
> SELECT '1'::int + '1'::text;
-- ERROR 42883 at 17: operator does not exist: integer + text
-- HINT: No operator matches the given name and argument types. You might need to add explicit type casts.
> SELECT oid FROM t;
-- ERROR 42703 at 8: column "oid" does not exist
-- HINT: Perhaps you meant to reference the column "t.id".
> SELECT tableoid::regclass FROM t LIMIT 0;
-- tableoid:regclass
-- SELECT 0
> SELECT t.tableoid, t.xmax FROM t;
-- tableoid:oid | xmax:xid
-- SELECT 0
