# Joins by passing two ordered inputs: what PostgreSQL answers with each way of joining allowed alone.

> CREATE TABLE l (k int, t text, n numeric, i int); CREATE TABLE r (k int8, t varchar, n numeric, i int); CREATE TABLE e (k int, t text);
-- CREATE TABLE
-- CREATE TABLE
-- CREATE TABLE

> INSERT INTO l SELECT CASE WHEN i % 7 = 0 THEN NULL ELSE i % 11 END, 'é' || chr(97 + i % 5), i % 3, i FROM generate_series(1, 60) i;
-- INSERT 0 60

> INSERT INTO r SELECT CASE WHEN i % 5 = 0 THEN NULL ELSE i % 13 END, 'é' || chr(96 + i % 6), (i % 4)::numeric(5,2), i FROM generate_series(1, 40) i;
-- INSERT 0 40

> SET enable_hashjoin = off; SET enable_nestloop = off;
-- SET
-- SET

> SHOW enable_hashjoin;
-- enable_hashjoin:text
-- off
-- SHOW

> SELECT count(*), sum(l.i), sum(r.i) FROM l JOIN r ON l.k = r.k;
-- count:bigint | sum:bigint | sum:bigint
-- 128 | 3867 | 2424
-- SELECT 1

> SELECT count(*), sum(l.i), sum(r.i) FROM l LEFT JOIN r ON l.k = r.k;
-- count:bigint | sum:bigint | sum:bigint
-- 136 | 4119 | 2424
-- SELECT 1

> SELECT count(*), sum(l.i), sum(r.i) FROM l RIGHT JOIN r ON l.k = r.k;
-- count:bigint | sum:bigint | sum:bigint
-- 141 | 3867 | 2726
-- SELECT 1

> SELECT count(*), sum(l.i), sum(r.i) FROM l FULL JOIN r ON l.k = r.k;
-- count:bigint | sum:bigint | sum:bigint
-- 149 | 4119 | 2726
-- SELECT 1

> SELECT count(*), sum(i) FROM l WHERE EXISTS (SELECT 1 FROM r WHERE r.k = l.k);
-- count:bigint | sum:bigint
-- 52 | 1578
-- SELECT 1

> SELECT count(*), sum(i) FROM l WHERE NOT EXISTS (SELECT 1 FROM r WHERE r.k = l.k);
-- count:bigint | sum:bigint
-- 8 | 252
-- SELECT 1

> SELECT count(*), sum(i) FROM l WHERE EXISTS (SELECT 1 FROM r WHERE r.k = l.k AND r.i < l.i - 20);
-- count:bigint | sum:bigint
-- 28 | 1194
-- SELECT 1

> SELECT count(*), sum(i) FROM l WHERE NOT EXISTS (SELECT 1 FROM r WHERE r.k = l.k AND r.i < l.i - 20);
-- count:bigint | sum:bigint
-- 32 | 636
-- SELECT 1

> SELECT count(*), sum(i) FROM l WHERE k IN (SELECT r.i FROM r);
-- count:bigint | sum:bigint
-- 47 | 1413
-- SELECT 1

> SELECT count(*), sum(l.i), sum(r.i) FROM l JOIN r ON l.k = r.k AND l.t = r.t;
-- count:bigint | sum:bigint | sum:bigint
-- 24 | 793 | 451
-- SELECT 1

> SELECT count(*), sum(l.i), sum(r.i) FROM l LEFT JOIN r ON l.k = r.k AND l.t = r.t;
-- count:bigint | sum:bigint | sum:bigint
-- 60 | 1830 | 451
-- SELECT 1

> SELECT count(*), sum(l.i), sum(r.i) FROM l FULL JOIN r ON l.k = r.k AND l.t = r.t;
-- count:bigint | sum:bigint | sum:bigint
-- 79 | 1830 | 884
-- SELECT 1

> SELECT count(*), sum(l.i), sum(r.i) FROM l FULL JOIN r ON l.n = r.n AND l.i < r.i;
-- count:bigint | sum:bigint | sum:bigint
-- 228 | 3747 | 5458
-- SELECT 1

> SELECT count(*), sum(l.i), sum(r.i) FROM l LEFT JOIN r ON l.n = r.n AND l.i < r.i;
-- count:bigint | sum:bigint | sum:bigint
-- 216 | 3747 | 5245
-- SELECT 1

> SELECT count(*), sum(l.i), sum(r.i) FROM l RIGHT JOIN r ON l.n = r.n AND l.i < r.i;
-- count:bigint | sum:bigint | sum:bigint
-- 205 | 2622 | 5458
-- SELECT 1

> SELECT l.k, r.k, l.i, r.i FROM l FULL JOIN r ON l.k = r.k AND l.i = r.i ORDER BY 1, 2, 3, 4 LIMIT 12;
-- k:integer | k:bigint | i:integer | i:integer
-- 0 | NULL | 11 | NULL
-- 0 | NULL | 22 | NULL
-- 0 | NULL | 33 | NULL
-- 0 | NULL | 44 | NULL
-- 0 | NULL | 55 | NULL
-- 1 | 1 | 1 | 1
-- 1 | NULL | 12 | NULL
-- 1 | NULL | 23 | NULL
-- 1 | NULL | 34 | NULL
-- 1 | NULL | 45 | NULL
-- 2 | 2 | 2 | 2
-- 2 | NULL | 13 | NULL
-- SELECT 12

> SELECT l.k, count(r.i) FROM l LEFT JOIN r ON l.k = r.k GROUP BY l.k ORDER BY l.k DESC NULLS LAST;
-- k:integer | count:bigint
-- 10 | 8
-- 9 | 8
-- 8 | 15
-- 7 | 8
-- 6 | 12
-- 5 | 10
-- 4 | 12
-- 3 | 15
-- 2 | 10
-- 1 | 15
-- 0 | 15
-- NULL | 0
-- SELECT 12

> SELECT l.k, count(r.i) FROM l LEFT JOIN r ON l.k = r.k GROUP BY l.k ORDER BY l.k NULLS FIRST;
-- k:integer | count:bigint
-- NULL | 0
-- 0 | 15
-- 1 | 15
-- 2 | 10
-- 3 | 15
-- 4 | 12
-- 5 | 10
-- 6 | 12
-- 7 | 8
-- 8 | 15
-- 9 | 8
-- 10 | 8
-- SELECT 12

> SELECT l.k, l.i, r.i FROM l JOIN r ON l.k = r.k WHERE l.i < 12 ORDER BY l.k DESC, l.i, r.i;
-- k:integer | i:integer | i:integer
-- 10 | 10 | 23
-- 10 | 10 | 36
-- 9 | 9 | 9
-- 9 | 9 | 22
-- 8 | 8 | 8
-- 8 | 8 | 21
-- 8 | 8 | 34
-- 6 | 6 | 6
-- 6 | 6 | 19
-- 6 | 6 | 32
-- 5 | 5 | 18
-- 5 | 5 | 31
-- 4 | 4 | 4
-- 4 | 4 | 17
-- 3 | 3 | 3
-- 3 | 3 | 16
-- 3 | 3 | 29
-- 2 | 2 | 2
-- 2 | 2 | 28
-- 1 | 1 | 1
-- 1 | 1 | 14
-- 1 | 1 | 27
-- 0 | 11 | 13
-- 0 | 11 | 26
-- 0 | 11 | 39
-- SELECT 25

> SELECT DISTINCT l.k FROM l JOIN r ON l.k = r.k ORDER BY l.k DESC;
-- k:integer
-- 10
-- 9
-- 8
-- 7
-- 6
-- 5
-- 4
-- 3
-- 2
-- 1
-- 0
-- SELECT 11

> SELECT DISTINCT l.t COLLATE "C" FROM l JOIN r ON l.t = r.t ORDER BY 1 DESC;
-- t:text
-- ée
-- éd
-- éc
-- éb
-- éa
-- SELECT 5

> SELECT l.t, count(*) FROM l JOIN r ON l.t = r.t GROUP BY l.t ORDER BY l.t COLLATE "POSIX";
-- t:text | count:bigint
-- éa | 84
-- éb | 84
-- éc | 84
-- éd | 84
-- ée | 72
-- SELECT 5

> SELECT count(*) FROM (SELECT * FROM l ORDER BY k DESC NULLS FIRST) a LEFT JOIN (SELECT * FROM r ORDER BY k DESC NULLS FIRST) b ON a.k = b.k;
-- count:bigint
-- 136
-- SELECT 1

> SELECT count(*) FROM (SELECT * FROM l ORDER BY t) a JOIN (SELECT * FROM r ORDER BY t) b ON a.t = b.t;
-- count:bigint
-- 408
-- SELECT 1

> SELECT count(*) FROM l JOIN e ON l.k = e.k;
-- count:bigint
-- 0
-- SELECT 1

> SELECT count(*) FROM l LEFT JOIN e ON l.k = e.k;
-- count:bigint
-- 60
-- SELECT 1

> SELECT count(*) FROM e FULL JOIN l ON l.k = e.k;
-- count:bigint
-- 60
-- SELECT 1

> SELECT count(*) FROM e RIGHT JOIN l ON l.k = e.k;
-- count:bigint
-- 60
-- SELECT 1

> SELECT count(*) FROM l a JOIN l b ON a.k = b.k JOIN r ON r.k = b.k;
-- count:bigint
-- 616
-- SELECT 1

> SELECT count(*) FROM l a LEFT JOIN r ON a.i = r.i LEFT JOIN l b ON a.i = b.i WHERE b.i > 3;
-- count:bigint
-- 57
-- SELECT 1

> SELECT i, a.n, b.n FROM l a FULL JOIN r b USING (i) ORDER BY i DESC LIMIT 3;
-- i:integer | n:numeric | n:numeric
-- 60 | 0 | NULL
-- 59 | 2 | NULL
-- 58 | 1 | NULL
-- SELECT 3

> SELECT i FROM l NATURAL JOIN (SELECT i FROM r) x ORDER BY i LIMIT 4;
-- i:integer
-- 1
-- 2
-- 3
-- 4
-- SELECT 4

> SELECT a.x, b.x FROM (VALUES (1.0), (2), (NULL), ('NaN')) a(x) FULL JOIN (VALUES (1.00), (3), ('NaN'), (NULL)) b(x) ON a.x = b.x ORDER BY 1, 2;
-- x:numeric | x:numeric
-- 1.0 | 1.00
-- 2 | NULL
-- NaN | NaN
-- NULL | 3
-- NULL | NULL
-- NULL | NULL
-- SELECT 6

> SELECT a.x, b.x FROM (VALUES (1::int2), (2)) a(x) FULL JOIN (VALUES (1::int8), (3)) b(x) ON a.x = b.x ORDER BY 1, 2;
-- x:integer | x:bigint
-- 1 | 1
-- 2 | NULL
-- NULL | 3
-- SELECT 3

> SELECT a.x, b.x FROM (VALUES (1.5::float4), (0.1)) a(x) FULL JOIN (VALUES (1.5::float8), (0.1)) b(x) ON a.x = b.x ORDER BY 1, 2;
-- x:real | x:double precision
-- 0.1 | NULL
-- 1.5 | 1.5
-- NULL | 0.1
-- SELECT 3

> SELECT a.x, b.x FROM (VALUES ('-infinity'::date), ('2024-01-01')) a(x) FULL JOIN (VALUES ('2024-01-01'::date), ('infinity')) b(x) ON a.x = b.x ORDER BY 1, 2;
-- x:date | x:date
-- -infinity | NULL
-- 2024-01-01 | 2024-01-01
-- NULL | infinity
-- SELECT 3

> SELECT a.x, b.x FROM (VALUES (ARRAY[1,2]), (ARRAY[NULL::int])) a(x) FULL JOIN (VALUES (ARRAY[1,2]), (ARRAY[NULL::int])) b(x) ON a.x = b.x ORDER BY 1, 2;
-- x:integer[] | x:integer[]
-- {1,2} | {1,2}
-- {NULL} | {NULL}
-- SELECT 2

> SELECT a.x, b.x FROM (VALUES ('a '::bpchar), ('b')) a(x) FULL JOIN (VALUES ('a'::bpchar), ('c')) b(x) ON a.x = b.x ORDER BY 1, 2;
-- x:character | x:character
-- a  | a
-- b | NULL
-- NULL | c
-- SELECT 3

> SET work_mem = '64kB';
-- SET

> SELECT count(*), sum(a.i), sum(b.i) FROM (SELECT i, i % 2 AS k FROM generate_series(1, 3000) i) a JOIN (SELECT i, i % 3 AS k FROM generate_series(1, 3000) i) b ON a.k = b.k;
-- count:bigint | sum:bigint | sum:bigint
-- 3000000 | 4501500000 | 4501500000
-- SELECT 1

> SELECT count(*), sum(a.i), sum(b.i) FROM (SELECT i, i % 2 AS k FROM generate_series(1, 300) i) a FULL JOIN (SELECT i, i % 3 AS k FROM generate_series(1, 9000) i) b ON a.k = b.k AND a.i * 30 < b.i;
-- count:bigint | sum:bigint | sum:bigint
-- 451531 | 44999800 | 2706967525
-- SELECT 1

> SELECT count(*), sum(a.i) FROM (SELECT i, i % 2 AS k FROM generate_series(1, 3000) i) a WHERE EXISTS (SELECT 1 FROM (SELECT i, i % 3 AS k FROM generate_series(1, 6000) i) b WHERE a.k = b.k AND b.i < a.i - 1000);
-- count:bigint | sum:bigint
-- 1998 | 3998997
-- SELECT 1

> SELECT count(*), sum(a.i) FROM (SELECT i, i % 2 AS k FROM generate_series(1, 3000) i) a WHERE NOT EXISTS (SELECT 1 FROM (SELECT i, i % 3 AS k FROM generate_series(1, 6000) i) b WHERE a.k = b.k AND b.i < a.i - 1000);
-- count:bigint | sum:bigint
-- 1002 | 502503
-- SELECT 1

> SELECT count(*), sum(a.i), sum(b.i) FROM (SELECT i, 1 AS k FROM generate_series(1, 2500) i) a LEFT JOIN (SELECT i, 1 AS k FROM generate_series(1, 6000) i) b ON a.k = b.k AND a.i * 3 > b.i;
-- count:bigint | sum:bigint | sum:bigint
-- 9001000 | 14755500000 | 21007500000
-- SELECT 1

> RESET work_mem;
-- RESET

> SET enable_mergejoin = off;
-- SET

> SELECT count(*), sum(l.i), sum(r.i) FROM l JOIN r ON l.k = r.k;
-- count:bigint | sum:bigint | sum:bigint
-- 128 | 3867 | 2424
-- SELECT 1

> SELECT count(*), sum(l.i), sum(r.i) FROM l LEFT JOIN r ON l.k = r.k AND l.t = r.t;
-- count:bigint | sum:bigint | sum:bigint
-- 60 | 1830 | 451
-- SELECT 1

> SELECT count(*), sum(l.i), sum(r.i) FROM l FULL JOIN r ON l.k = r.k;
-- count:bigint | sum:bigint | sum:bigint
-- 149 | 4119 | 2726
-- SELECT 1

> RESET enable_hashjoin; RESET enable_mergejoin; RESET enable_nestloop;
-- RESET
-- RESET
-- RESET

> SELECT * FROM l FULL JOIN r ON l.k < r.k;
-- ERROR 0A000: FULL JOIN is only supported with merge-joinable or hash-joinable join conditions

> SELECT * FROM l FULL JOIN r ON l.k = 1;
-- ERROR 0A000: FULL JOIN is only supported with merge-joinable or hash-joinable join conditions

> SELECT count(*) FROM l FULL JOIN r ON true;
-- count:bigint
-- 2400
-- SELECT 1

> SELECT count(*) FROM l FULL JOIN r ON false;
-- count:bigint
-- 100
-- SELECT 1

> SELECT count(*) FROM l FULL JOIN r ON l.k = r.k + l.i;
-- ERROR 0A000: FULL JOIN is only supported with merge-joinable or hash-joinable join conditions

> SELECT count(*) FROM l FULL JOIN r ON l.k + l.i = r.k;
-- count:bigint
-- 93
-- SELECT 1

> SELECT count(*) FROM l FULL JOIN r ON l.k < r.k WHERE l.i > 5;
-- count:bigint
-- 797
-- SELECT 1

> SELECT count(*) FROM l FULL JOIN r ON l.k < r.k WHERE r.i > 5;
-- count:bigint
-- 856
-- SELECT 1

> SELECT count(*) FROM l FULL JOIN r ON l.k < r.k WHERE r.i > 5 AND l.i < 20;
-- count:bigint
-- 277
-- SELECT 1

> SELECT count(*) FROM l LEFT JOIN r ON l.k = r.k WHERE r.i IS NOT NULL;
-- count:bigint
-- 128
-- SELECT 1

> SELECT count(*) FROM l LEFT JOIN r ON l.k = r.k WHERE coalesce(r.i, 1) = 1;
-- count:bigint
-- 13
-- SELECT 1

> SELECT count(*) FROM l LEFT JOIN r ON l.k = r.k WHERE NOT (r.i > 3);
-- count:bigint
-- 15
-- SELECT 1

> SELECT count(*) FROM l LEFT JOIN r ON l.k = r.k WHERE r.i > 3 OR l.i = 1;
-- count:bigint
-- 114
-- SELECT 1

> CREATE TABLE p (id int PRIMARY KEY, v int); CREATE TABLE q (id int PRIMARY KEY, w int);
-- CREATE TABLE
-- CREATE TABLE

> INSERT INTO p SELECT i, i % 10 FROM generate_series(1, 30000) i; INSERT INTO q SELECT i * 2, i % 7 FROM generate_series(1, 15000) i; ANALYZE p; ANALYZE q;
-- INSERT 0 30000
-- INSERT 0 15000
-- ANALYZE
-- ANALYZE

> SELECT p.id, v, w FROM p JOIN q USING (id) ORDER BY id LIMIT 3;
-- id:integer | v:integer | w:integer
-- 2 | 2 | 1
-- 4 | 4 | 2
-- 6 | 6 | 3
-- SELECT 3

> SELECT p.id, v, w FROM p JOIN q USING (id) ORDER BY p.id DESC LIMIT 3;
-- id:integer | v:integer | w:integer
-- 30000 | 0 | 6
-- 29998 | 8 | 5
-- 29996 | 6 | 4
-- SELECT 3

> SELECT p.id, v, w FROM p JOIN q USING (id) WHERE v = 4 ORDER BY q.id OFFSET 5 LIMIT 2;
-- id:integer | v:integer | w:integer
-- 54 | 4 | 6
-- 64 | 4 | 4
-- SELECT 2

> EXPLAIN (COSTS OFF) SELECT p.id, v, w FROM p JOIN q ON p.id = q.id ORDER BY p.id LIMIT 3;
-- QUERY PLAN:text
-- Limit
--   ->  Merge Join
--         Merge Cond: (p.id = q.id)
--         ->  Index Scan using p_pkey on p
--         ->  Index Scan using q_pkey on q
-- EXPLAIN

> EXPLAIN (COSTS OFF) SELECT p.id, v, w FROM p JOIN q ON p.id = q.id ORDER BY p.id DESC LIMIT 3;
-- QUERY PLAN:text
-- Limit
--   ->  Merge Join
--         Merge Cond: (p.id = q.id)
--         ->  Index Scan Backward using p_pkey on p
--         ->  Index Scan Backward using q_pkey on q
-- EXPLAIN

> SET enable_hashjoin = off;
-- SET

> EXPLAIN (COSTS OFF) SELECT * FROM l LEFT JOIN r ON l.i = r.i AND l.n < r.n;
-- QUERY PLAN:text
-- Merge Left Join
--   Merge Cond: (l.i = r.i)
--   Join Filter: (l.n < r.n)
--   ->  Sort
--         Sort Key: l.i
--         ->  Seq Scan on l
--   ->  Sort
--         Sort Key: r.i
--         ->  Seq Scan on r
-- EXPLAIN

> EXPLAIN (COSTS OFF) SELECT * FROM l FULL JOIN r ON l.i = r.i AND l.n = r.n;
-- QUERY PLAN:text
-- Merge Full Join
--   Merge Cond: ((l.i = r.i) AND (l.n = r.n))
--   ->  Sort
--         Sort Key: l.i, l.n
--         ->  Seq Scan on l
--   ->  Sort
--         Sort Key: r.i, r.n
--         ->  Seq Scan on r
-- EXPLAIN

> EXPLAIN (COSTS OFF) SELECT * FROM l WHERE NOT EXISTS (SELECT 1 FROM r WHERE r.i = l.i);
-- QUERY PLAN:text
-- Merge Anti Join
--   Merge Cond: (l.i = r.i)
--   ->  Sort
--         Sort Key: l.i
--         ->  Seq Scan on l
--   ->  Sort
--         Sort Key: r.i
--         ->  Seq Scan on r
-- EXPLAIN

> DROP TABLE l, r, e, p, q;
-- DROP TABLE

# How a plan names its columns.

> CREATE TABLE x1 (a int, b text); CREATE TABLE x2 (a int, c text);
-- CREATE TABLE
-- CREATE TABLE

> SET enable_nestloop = off; SET enable_hashjoin = off;
-- SET
-- SET

> EXPLAIN (COSTS OFF) SELECT x1.a FROM x1 JOIN x2 ON x1.a = x2.a WHERE x1.b = 'x' AND x2.c > 'y' AND x1.b <> x2.c ORDER BY x2.c DESC, x1.a;
-- QUERY PLAN:text
-- Sort
--   Sort Key: x2.c DESC, x1.a
--   ->  Merge Join
--         Merge Cond: (x1.a = x2.a)
--         Join Filter: (x1.b <> x2.c)
--         ->  Sort
--               Sort Key: x1.a
--               ->  Seq Scan on x1
--                     Filter: (b = 'x'::text)
--         ->  Sort
--               Sort Key: x2.a
--               ->  Seq Scan on x2
--                     Filter: (c > 'y'::text)
-- EXPLAIN

> EXPLAIN (COSTS OFF, VERBOSE) SELECT a, upper(b) FROM x1 WHERE b = 'x';
-- QUERY PLAN:text
-- Seq Scan on public.x1
--   Output: a, upper(b)
--   Filter: (x1.b = 'x'::text)
-- EXPLAIN

> DROP TABLE x1, x2;
-- DROP TABLE
