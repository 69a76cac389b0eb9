# UNION, INTERSECT, EXCEPT, WITH.
> SELECT 1 UNION SELECT 1;
-- ?column?:integer
-- 1
-- SELECT 1
> SELECT 1 UNION ALL SELECT 1;
-- ?column?:integer
-- 1
-- 1
-- SELECT 2
> SELECT 1 AS n UNION SELECT 2 UNION SELECT 3 ORDER BY n DESC;
-- n:integer
-- 3
-- 2
-- 1
-- SELECT 3
> (SELECT 3 AS n UNION ALL SELECT 1) UNION ALL (SELECT 2) ORDER BY 1 LIMIT 2;
-- n:integer
-- 1
-- 2
-- SELECT 2
> SELECT n FROM generate_series(1, 5) n INTERSECT SELECT n FROM generate_series(3, 8) n ORDER BY n;
-- n:integer
-- 3
-- 4
-- 5
-- SELECT 3
> SELECT n FROM generate_series(1, 5) n EXCEPT SELECT n FROM generate_series(3, 8) n ORDER BY n;
-- n:integer
-- 1
-- 2
-- SELECT 2
> (VALUES (1), (1), (2)) INTERSECT ALL (VALUES (1), (1), (1)) ORDER BY 1;
-- column1:integer
-- 1
-- 1
-- SELECT 2
> (VALUES (1), (1), (2)) EXCEPT ALL (VALUES (1)) ORDER BY 1;
-- column1:integer
-- 1
-- 2
-- SELECT 2
> SELECT 1 UNION SELECT 'x';
-- ERROR 22P02 at 23: invalid input syntax for type integer: "x"
> SELECT 1 UNION SELECT 2.5 ORDER BY 1;
-- ?column?:numeric
-- 1
-- 2.5
-- SELECT 2
> SELECT NULL UNION SELECT 1 ORDER BY 1;
-- ?column?:integer
-- 1
-- NULL
-- SELECT 2
> SELECT 1, 2 UNION SELECT 3;
-- ERROR 42601 at 26: each UNION query must have the same number of columns
> WITH t AS (SELECT 1 AS a) SELECT a + 1 FROM t;
-- ?column?:integer
-- 2
-- SELECT 1
> WITH t (x, y) AS (VALUES (1, 2), (3, 4)) SELECT sum(x), sum(y) FROM t;
-- sum:bigint | sum:bigint
-- 4 | 6
-- SELECT 1
> WITH a AS (SELECT 1 AS n), b AS (SELECT n + 1 AS n FROM a) SELECT * FROM a, b;
-- n:integer | n:integer
-- 1 | 2
-- SELECT 1
> WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 5) SELECT sum(n), count(*) FROM t;
-- sum:bigint | count:bigint
-- 15 | 5
-- SELECT 1
> WITH RECURSIVE t(n) AS (SELECT 1 UNION SELECT (n + 1) % 4 FROM t) SELECT n FROM t ORDER BY n;
-- n:integer
-- 0
-- 1
-- 2
-- 3
-- SELECT 4
> CREATE TABLE log (id int, note text);
-- CREATE TABLE
> WITH added AS (INSERT INTO log VALUES (1, 'a'), (2, 'b') RETURNING id) SELECT count(*) FROM added;
-- count:bigint
-- 2
-- SELECT 1
> WITH gone AS (DELETE FROM log WHERE id = 1 RETURNING *) SELECT * FROM gone;
-- id:integer | note:text
-- 1 | a
-- SELECT 1
> SELECT * FROM log;
-- id:integer | note:text
-- 2 | b
-- SELECT 1
> WITH t AS MATERIALIZED (SELECT 1 AS a) SELECT * FROM t WHERE a = 1;
-- a:integer
-- 1
-- SELECT 1
> SELECT x FROM generate_series(10, 1, -3) AS x;
-- x:integer
-- 10
-- 7
-- 4
-- 1
-- SELECT 4
> SELECT * FROM unnest(ARRAY['a', 'b']) WITH ORDINALITY AS t(word, n);
-- word:text | n:bigint
-- a | 1
-- b | 2
-- SELECT 2
> SELECT generate_series(1, 3) AS g, 'x' AS x;
-- g:integer | x:text
-- 1 | x
-- 2 | x
-- 3 | x
-- SELECT 3
> SELECT sum(g) FROM generate_series(1, 100) g;
-- sum:bigint
-- 5050
-- SELECT 1
