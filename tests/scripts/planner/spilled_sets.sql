# DISTINCT and set operations over more rows than work_mem holds: parted into files, and the same rows.
> SET work_mem = '64kB';
-- SET
> CREATE TABLE big (a int, b text);
-- CREATE TABLE
> INSERT INTO big SELECT i % 20000, CASE WHEN i % 9 = 0 THEN NULL ELSE 'b' || i % 20000 END FROM generate_series(1, 60000) i;
-- INSERT 0 60000
> CREATE TABLE other (a int, b text);
-- CREATE TABLE
> INSERT INTO other SELECT i * 2 % 30000, 'b' || i * 2 % 30000 FROM generate_series(1, 40000) i;
-- INSERT 0 40000
> SELECT count(*), sum(a), count(b) FROM (SELECT DISTINCT a, b FROM big) d;
-- count:bigint | sum:bigint | count:bigint
-- 26666 | 266659999 | 20000
-- SELECT 1
> SELECT count(*), sum(a) FROM (SELECT DISTINCT a FROM big) d;
-- count:bigint | sum:bigint
-- 20000 | 199990000
-- SELECT 1
> SELECT count(*), sum(a), count(b) FROM (SELECT a, b FROM big UNION SELECT a, b FROM other) u;
-- count:bigint | sum:bigint | count:bigint
-- 31666 | 391654999 | 25000
-- SELECT 1
> SELECT count(*), sum(a), count(b) FROM (SELECT a, b FROM big UNION ALL SELECT a, b FROM other) u;
-- count:bigint | sum:bigint | count:bigint
-- 100000 | 1149950000 | 93334
-- SELECT 1
> SELECT count(*), sum(a), count(b) FROM (SELECT a, b FROM big INTERSECT SELECT a, b FROM other) u;
-- count:bigint | sum:bigint | count:bigint
-- 10000 | 99990000 | 10000
-- SELECT 1
> SELECT count(*), sum(a), count(b) FROM (SELECT a, b FROM big INTERSECT ALL SELECT a, b FROM other) u;
-- count:bigint | sum:bigint | count:bigint
-- 26666 | 266620002 | 26666
-- SELECT 1
> SELECT count(*), sum(a), count(b) FROM (SELECT a, b FROM big EXCEPT SELECT a, b FROM other) u;
-- count:bigint | sum:bigint | count:bigint
-- 16666 | 166669999 | 10000
-- SELECT 1
> SELECT count(*), sum(a), count(b) FROM (SELECT a, b FROM big EXCEPT ALL SELECT a, b FROM other) u;
-- count:bigint | sum:bigint | count:bigint
-- 33334 | 333349998 | 26668
-- SELECT 1
> SELECT count(*), sum(a), count(b) FROM (SELECT a, b FROM other EXCEPT SELECT a, b FROM big WHERE a < 10) u;
-- count:bigint | sum:bigint | count:bigint
-- 14995 | 224984980 | 14995
-- SELECT 1
> SELECT count(*) FROM (SELECT a FROM big UNION SELECT a FROM other EXCEPT SELECT a FROM big WHERE a % 2 = 0) u;
-- count:bigint
-- 15000
-- SELECT 1
> SELECT DISTINCT ON (a) a, b FROM big WHERE a < 4 AND b IS NOT NULL ORDER BY a, b;
-- a:integer | b:text
-- 0 | b0
-- 1 | b1
-- 2 | b2
-- 3 | b3
-- SELECT 4
> SELECT DISTINCT b FROM big WHERE a IN (9, 18) ORDER BY b;
-- b:text
-- b18
-- b9
-- NULL
-- SELECT 3
> SELECT count(DISTINCT a), count(DISTINCT b) FROM big;
-- count:bigint | count:bigint
-- 20000 | 20000
-- SELECT 1
> DROP TABLE big, other;
-- DROP TABLE
