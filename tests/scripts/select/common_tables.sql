# WITH: plain, recursive, and with changes.
> CREATE TABLE parts (id int PRIMARY KEY, parent int, name text NOT NULL, weight numeric(6,2));
-- CREATE TABLE
> INSERT INTO parts VALUES (1, NULL, 'bike', 0), (2, 1, 'wheel', 1.5), (3, 2, 'spoke', 0.01), (4, 1, 'frame', 3.25), (5, NULL, 'car', 900);
-- INSERT 0 5
> WITH heavy AS (SELECT * FROM parts WHERE weight > 1) SELECT name FROM heavy ORDER BY id;
-- name:text
-- wheel
-- frame
-- car
-- SELECT 3
> WITH a(x) AS (SELECT 1), b AS (SELECT x + 1 AS y FROM a) SELECT x, y FROM a, b;
-- x:integer | y:integer
-- 1 | 2
-- SELECT 1
> WITH RECURSIVE tree AS (SELECT id, name, 0 AS depth FROM parts WHERE parent IS NULL UNION ALL SELECT p.id, p.name, depth + 1 FROM parts p JOIN tree t ON p.parent = t.id) SELECT * FROM tree ORDER BY depth, id;
-- id:integer | name:text | depth:integer
-- 1 | bike | 0
-- 5 | car | 0
-- 2 | wheel | 1
-- 4 | frame | 1
-- 3 | spoke | 2
-- SELECT 5
> WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 5) SELECT sum(i), count(*) FROM n;
-- sum:bigint | count:bigint
-- 15 | 5
-- SELECT 1
> WITH RECURSIVE n(i) AS (SELECT 1 UNION SELECT i % 3 + 1 FROM n) SELECT i FROM n ORDER BY i;
-- i:integer
-- 1
-- 2
-- 3
-- SELECT 3
> WITH RECURSIVE f(a, b) AS (SELECT 0, 1 UNION ALL SELECT b, a + b FROM f WHERE b < 50) SELECT string_agg(a::text, ',') FROM f;
-- string_agg:text
-- 0,1,1,2,3,5,8,13,21,34
-- SELECT 1
> WITH moved AS (DELETE FROM parts WHERE id = 5 RETURNING *) SELECT name, weight FROM moved;
-- name:text | weight:numeric
-- car | 900.00
-- SELECT 1
> WITH put AS (INSERT INTO parts VALUES (6, 1, 'bell', 0.1) RETURNING id) UPDATE parts SET weight = weight + 1 WHERE id = 1 RETURNING id, weight;
-- id:integer | weight:numeric
-- 1 | 1.00
-- UPDATE 1
> SELECT id, name FROM parts ORDER BY id;
-- id:integer | name:text
-- 1 | bike
-- 2 | wheel
-- 3 | spoke
-- 4 | frame
-- 6 | bell
-- SELECT 5
> WITH x AS MATERIALIZED (SELECT 1 AS a), y AS NOT MATERIALIZED (SELECT 2 AS a) SELECT x.a + y.a AS s FROM x, y;
-- s:integer
-- 3
-- SELECT 1
> WITH x AS (SELECT 1) SELECT * FROM y;
-- ERROR 42P01 at 36: relation "y" does not exist
> WITH x AS (SELECT 1), x AS (SELECT 2) SELECT * FROM x;
-- ERROR 42712 at 23: WITH query name "x" specified more than once
> WITH x(a, b) AS (SELECT 1) SELECT * FROM x;
-- ERROR 42P10 at 6: WITH query "x" has 1 columns available but 2 columns specified
> WITH x(a) AS (SELECT 1, 2) SELECT * FROM x;
-- a:integer | ?column?:integer
-- 1 | 2
-- SELECT 1
> WITH RECURSIVE n AS (SELECT i FROM n) SELECT * FROM n;
-- ERROR 42P19 at 16: recursive query "n" does not have the form non-recursive-term UNION [ALL] recursive-term
> WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1.5 FROM n) SELECT * FROM n LIMIT 1;
-- ERROR 42804 at 32: recursive query "n" column 1 has type integer in non-recursive term but type numeric overall
-- HINT: Cast the output of the non-recursive term to the correct type.
> WITH x AS (INSERT INTO parts VALUES (1, 1, 'again', 1)) SELECT 1;
-- ERROR 23505: duplicate key value violates unique constraint "parts_pkey"
-- DETAIL: Key (id)=(1) already exists.
> SELECT * FROM (WITH q AS (SELECT 3 AS z) SELECT z FROM q) s;
-- z:integer
-- 3
-- SELECT 1
> SELECT (WITH q AS (SELECT max(weight) AS m FROM parts) SELECT m FROM q);
-- m:numeric
-- 3.25
-- SELECT 1
