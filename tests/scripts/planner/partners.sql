# Joins whose sides tell one another which keys wait for a partner: the rows are those of any other plan.
> CREATE TABLE fact (id int PRIMARY KEY, dim int, other bigint, name text, amount numeric(10,2));
-- CREATE TABLE
> INSERT INTO fact SELECT i, i % 500, i % 7, 'n' || i % 300, (i % 1000) / 8.0 FROM generate_series(1, 30000) i;
-- INSERT 0 30000
> CREATE TABLE dim (id int PRIMARY KEY, code bigint, label text);
-- CREATE TABLE
> INSERT INTO dim SELECT i, i % 3, CASE WHEN i % 5 = 0 THEN NULL ELSE 'n' || i END FROM generate_series(1, 600) i;
-- INSERT 0 600
> CREATE TABLE few (k int, other bigint);
-- CREATE TABLE
> INSERT INTO few VALUES (3, 3), (17, 17), (NULL, 2), (499, 3), (700, 1);
-- INSERT 0 5
> ANALYZE fact; ANALYZE dim; ANALYZE few;
-- ANALYZE
-- ANALYZE
-- ANALYZE
> SELECT count(*), sum(f.id), sum(f.amount) FROM fact f JOIN few w ON f.dim = w.k;
-- count:bigint | sum:bigint | sum:numeric
-- 180 | 2686140 | 9518.40
-- SELECT 1
> SELECT count(*), sum(f.id) FROM few w JOIN fact f ON f.dim = w.k AND f.other = w.other;
-- count:bigint | sum:bigint
-- 17 | 248019
-- SELECT 1
> SELECT w.k, count(f.id), sum(f.amount) FROM few w LEFT JOIN fact f ON f.dim = w.k GROUP BY w.k ORDER BY w.k;
-- k:integer | count:bigint | sum:numeric
-- 3 | 60 | 1897.80
-- 17 | 60 | 2002.80
-- 499 | 60 | 5617.80
-- 700 | 0 | NULL
-- NULL | 0 | NULL
-- SELECT 5
> SELECT count(*), count(w.k) FROM fact f FULL JOIN few w ON f.dim = w.k;
-- count:bigint | count:bigint
-- 30002 | 181
-- SELECT 1
> SELECT count(*), count(f.id) FROM fact f RIGHT JOIN few w ON f.dim = w.k;
-- count:bigint | count:bigint
-- 182 | 180
-- SELECT 1
> SELECT count(*) FROM fact f LEFT JOIN few w ON f.dim = w.k WHERE f.name = 'n3';
-- count:bigint
-- 100
-- SELECT 1
> SELECT k FROM few w WHERE EXISTS (SELECT FROM fact f WHERE f.dim = w.k AND f.other <> w.other) ORDER BY k;
-- k:integer
-- 3
-- 17
-- 499
-- SELECT 3
> SELECT k FROM few w WHERE NOT EXISTS (SELECT FROM fact f WHERE f.dim = w.k AND f.id > 29500) ORDER BY k;
-- k:integer
-- 700
-- NULL
-- SELECT 2
> SELECT count(*) FROM fact WHERE dim IN (SELECT k FROM few WHERE other = 3);
-- count:bigint
-- 120
-- SELECT 1
> SELECT count(*) FROM fact WHERE dim NOT IN (SELECT k FROM few WHERE k IS NOT NULL);
-- count:bigint
-- 29820
-- SELECT 1
> SELECT d.label, count(*) FROM fact f JOIN dim d ON f.name = d.label WHERE d.code = 1 AND d.id < 12 GROUP BY d.label ORDER BY 1;
-- label:text | count:bigint
-- n1 | 100
-- n4 | 100
-- n7 | 100
-- SELECT 3
> SELECT g.dim, g.n, w.other FROM (SELECT dim, count(*) AS n, max(name) FROM fact GROUP BY dim) g JOIN few w ON w.k = g.dim ORDER BY 1;
-- dim:integer | n:bigint | other:bigint
-- 3 | 60 | 3
-- 17 | 60 | 17
-- 499 | 60 | 3
-- SELECT 3
> SELECT u.dim, count(*) FROM (SELECT dim FROM fact WHERE id < 9000 UNION ALL SELECT id FROM dim) u JOIN few w ON w.k = u.dim GROUP BY 1 ORDER BY 1;
-- dim:integer | count:bigint
-- 3 | 19
-- 17 | 19
-- 499 | 19
-- SELECT 3
> SELECT u.dim FROM (SELECT dim FROM fact INTERSECT SELECT id FROM dim) u JOIN few w ON w.k = u.dim ORDER BY 1;
-- dim:integer
-- 3
-- 17
-- 499
-- SELECT 3
> SELECT u.id FROM (SELECT id FROM dim EXCEPT SELECT dim FROM fact WHERE dim <> 17) u JOIN few w ON w.k = u.id ORDER BY 1;
-- id:integer
-- 17
-- SELECT 1
> SELECT count(*), sum(x.id) FROM few w, LATERAL (SELECT f.id FROM fact f WHERE f.dim = w.k LIMIT 3) x;
-- count:bigint | sum:bigint
-- 9 | 6057
-- SELECT 1
> SELECT w.k, x.r FROM (SELECT dim, rank() OVER (ORDER BY dim) AS r FROM fact WHERE id <= 600) x JOIN few w ON w.k = x.dim ORDER BY 1, 2;
-- k:integer | r:bigint
-- 3 | 6
-- 3 | 6
-- 17 | 34
-- 17 | 34
-- 499 | 600
-- SELECT 5
> SELECT count(*) FROM fact f JOIN few w ON f.dim = w.k JOIN dim d ON d.id = f.dim AND d.code = f.other % 3;
-- count:bigint
-- 62
-- SELECT 1
> SELECT f.id, f.amount FROM fact f WHERE f.dim = 3 AND f.amount > (SELECT avg(g.amount) FROM fact g WHERE g.other = f.other AND g.dim IN (SELECT k FROM few)) ORDER BY 1 LIMIT 4;
-- id:integer | amount:numeric
-- 503 | 62.88
-- 1503 | 62.88
-- 2503 | 62.88
-- 3503 | 62.88
-- SELECT 4
> SELECT id FROM dim WHERE id IN (SELECT dim FROM fact WHERE other IN (SELECT other FROM few WHERE k = 17 OR k = 3) AND amount > (SELECT 1.2 * avg(amount) FROM fact i WHERE i.dim = fact.dim)) AND id < 20 ORDER BY 1;
-- id:integer
-- 1
-- 2
-- 3
-- 4
-- 5
-- 6
-- 7
-- 8
-- 9
-- 10
-- 11
-- 12
-- 13
-- 14
-- 15
-- 16
-- 17
-- 18
-- 19
-- SELECT 19
> CREATE SEQUENCE counted;
-- CREATE SEQUENCE
> SELECT count(*) FROM (SELECT dim, nextval('counted') FROM fact WHERE id <= 100) f JOIN few w ON w.k = f.dim;
-- count:bigint
-- 2
-- SELECT 1
> SELECT last_value FROM counted;
-- last_value:bigint
-- 100
-- SELECT 1
> SELECT count(*) FROM few w JOIN fact f ON f.dim = w.k WHERE w.k > 10000;
-- count:bigint
-- 0
-- SELECT 1
> UPDATE fact SET amount = 0 FROM few w WHERE w.k = fact.dim;
-- UPDATE 180
> DELETE FROM fact USING few w WHERE w.k = fact.dim AND fact.id % 2 = 0;
-- DELETE 0
> SELECT count(*), sum(amount) FROM fact;
-- count:bigint | sum:numeric
-- 30000 | 1863681.60
-- SELECT 1
> DROP TABLE fact, dim, few; DROP SEQUENCE counted;
-- DROP TABLE
-- DROP SEQUENCE
