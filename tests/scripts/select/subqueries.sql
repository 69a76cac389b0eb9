# Subqueries in every place, CASE and its kin, and what is said of wrong ones.
> CREATE TABLE c (id int PRIMARY KEY, city text);
-- CREATE TABLE
> CREATE TABLE o (id int PRIMARY KEY, c int, total numeric(8,2));
-- CREATE TABLE
> INSERT INTO c VALUES (1, 'Oslo'), (2, 'Rome'), (3, NULL);
-- INSERT 0 3
> INSERT INTO o VALUES (10, 1, 5), (11, 1, 7.5), (12, 2, 1), (13, NULL, 2);
-- INSERT 0 4
> SELECT id FROM c WHERE id NOT IN (SELECT c FROM o) ORDER BY id;
-- id:integer
-- SELECT 0
> SELECT id FROM c WHERE EXISTS (SELECT FROM o WHERE o.c = c.id AND total > 6) ORDER BY id;
-- id:integer
-- 1
-- SELECT 1
> SELECT id FROM c WHERE NOT EXISTS (SELECT 1 FROM o WHERE o.c = c.id) ORDER BY id;
-- id:integer
-- 3
-- SELECT 1
> SELECT id, (SELECT sum(total) FROM o WHERE o.c = c.id) AS spent FROM c ORDER BY id;
-- id:integer | spent:numeric
-- 1 | 12.50
-- 2 | 1.00
-- 3 | NULL
-- SELECT 3
> SELECT id FROM o WHERE total > ALL (SELECT total FROM o i WHERE i.id <> o.id);
-- id:integer
-- 11
-- SELECT 1
> SELECT id FROM o WHERE total >= ANY (SELECT total FROM o WHERE c = 1) ORDER BY id;
-- id:integer
-- 10
-- 11
-- SELECT 2
> SELECT id FROM o WHERE (c, total) IN (SELECT c, max(total) FROM o GROUP BY c) ORDER BY id;
-- id:integer
-- 11
-- 12
-- SELECT 2
> SELECT id FROM o WHERE (c, total) = (SELECT 1, 5);
-- id:integer
-- 10
-- SELECT 1
> SELECT ARRAY(SELECT id FROM o ORDER BY id DESC), ARRAY(SELECT city FROM c WHERE false);
-- array:integer[] | array:text[]
-- {13,12,11,10} | {}
-- SELECT 1
> SELECT x.id, y.n FROM c x, LATERAL (SELECT count(*) AS n FROM o WHERE o.c = x.id) y ORDER BY x.id;
-- id:integer | n:bigint
-- 1 | 2
-- 2 | 1
-- 3 | 0
-- SELECT 3
> SELECT (SELECT id FROM o);
-- id:integer
-- ERROR 21000: more than one row returned by a subquery used as an expression
> SELECT (SELECT id, c FROM o LIMIT 1);
-- ERROR 42601 at 8: subquery must return only one column
> SELECT id FROM c WHERE id IN (SELECT id, c FROM o);
-- ERROR 42601 at 27: subquery has too many columns
> SELECT id FROM c WHERE id = (SELECT c FROM o);
-- id:integer
-- ERROR 21000: more than one row returned by a subquery used as an expression
> SELECT s.x FROM (SELECT 1 AS a) s;
-- ERROR 42703 at 8: column s.x does not exist
> SELECT * FROM c a JOIN (SELECT id FROM o WHERE o.c = a.id) b ON true;
-- ERROR 42P01 at 54: invalid reference to FROM-clause entry for table "a"
-- DETAIL: There is an entry for table "a", but it cannot be referenced from this part of the query.
-- HINT: To reference that table, you must mark this subquery with LATERAL.
> UPDATE c SET city = (SELECT 'N' || count(*) FROM o WHERE o.c = c.id) WHERE city IS NULL OR id = 1 RETURNING *;
-- id:integer | city:text
-- 1 | N2
-- 3 | N0
-- UPDATE 2
> DELETE FROM o WHERE c = (SELECT min(id) FROM c) RETURNING id;
-- id:integer
-- 10
-- 11
-- DELETE 2
> SELECT CASE WHEN true THEN 1 WHEN 1 / 0 = 1 THEN 2 END;
-- case:integer
-- 1
-- SELECT 1
> SELECT CASE WHEN x > 0 THEN 10 / x ELSE -1 END FROM (VALUES (5), (0), (NULL)) t(x);
-- case:integer
-- 2
-- -1
-- -1
-- SELECT 3
> SELECT CASE WHEN true THEN 'a' ELSE 1 END;
-- ERROR 22P02 at 28: invalid input syntax for type integer: "a"
> SELECT CASE WHEN 1 THEN 2 END;
-- ERROR 42804 at 18: argument of CASE/WHEN must be type boolean, not type integer
> SELECT COALESCE(NULL, NULL, 3), COALESCE(NULL, 'x'), COALESCE(1, 1 / 0);
-- coalesce:integer | coalesce:text | coalesce:integer
-- 3 | x | 1
-- SELECT 1
> SELECT NULLIF(1, 1), NULLIF('a', 'b'), NULLIF(NULL, 1), GREATEST(1, 2.5, NULL), LEAST('b', 'a');
-- nullif:integer | nullif:text | nullif:integer | greatest:numeric | least:text
-- NULL | a | NULL | 2.5 | a
-- SELECT 1
> SELECT (1, 2) < (1, 3), (1, NULL) = (1, 2), (1, 2) IS NOT NULL, (NULL, NULL) IS NULL, ROW(1, NULL) IS NULL;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | NULL | t | t | f
-- SELECT 1
> SELECT (1, 2) = (1, 2, 3);
-- ERROR 42601 at 15: unequal number of entries in row expressions
