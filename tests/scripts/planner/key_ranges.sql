# Ranges, orders and extremes by a key: from memory, from segments, and from both at once.
> CREATE TABLE t (id int PRIMARY KEY, a int NOT NULL, b int, name text, at timestamptz, amount numeric(10,2));
-- CREATE TABLE
> CREATE INDEX t_a_id ON t (a, id); CREATE INDEX t_b ON t (b); CREATE INDEX t_name ON t (name); CREATE INDEX t_at ON t (at); CREATE INDEX t_amount ON t (amount);
-- CREATE INDEX
-- CREATE INDEX
-- CREATE INDEX
-- CREATE INDEX
-- CREATE INDEX
> INSERT INTO t SELECT i, i % 50, CASE WHEN i % 7 = 0 THEN NULL ELSE i % 900 END, 'n' || lpad(((i * 37) % 20000)::text, 5, '0'), timestamptz '2024-01-01' + i * interval '1 minute', i / 4.0 FROM generate_series(1, 20000) i;
-- INSERT 0 20000
> ANALYZE t;
-- ANALYZE
> SELECT id, a FROM t WHERE id > 100 AND id < 106;
-- id:integer | a:integer
-- 101 | 1
-- 102 | 2
-- 103 | 3
-- 104 | 4
-- 105 | 5
-- SELECT 5
> SELECT id FROM t WHERE id BETWEEN 19998 AND 30000 ORDER BY id DESC;
-- id:integer
-- 20000
-- 19999
-- 19998
-- SELECT 3
> SELECT count(*), sum(id) FROM t WHERE id >= 500 AND id <= 700 AND a = 3;
-- count:bigint | sum:bigint
-- 4 | 2312
-- SELECT 1
> SELECT id FROM t ORDER BY id LIMIT 5 OFFSET 40;
-- id:integer
-- 41
-- 42
-- 43
-- 44
-- 45
-- SELECT 5
> SELECT id FROM t ORDER BY id DESC LIMIT 3;
-- id:integer
-- 20000
-- 19999
-- 19998
-- SELECT 3
> SELECT id, name FROM t WHERE id > 5000 ORDER BY id LIMIT 3;
-- id:integer | name:text
-- 5001 | n05037
-- 5002 | n05074
-- 5003 | n05111
-- SELECT 3
> SELECT id, name FROM t WHERE id < 5000 ORDER BY id DESC LIMIT 3;
-- id:integer | name:text
-- 4999 | n04963
-- 4998 | n04926
-- 4997 | n04889
-- SELECT 3
> SELECT a, id FROM t WHERE a = 7 ORDER BY id LIMIT 4;
-- a:integer | id:integer
-- 7 | 7
-- 7 | 57
-- 7 | 107
-- 7 | 157
-- SELECT 4
> SELECT a, id FROM t WHERE a = 7 AND id > 1000 ORDER BY a, id LIMIT 4;
-- a:integer | id:integer
-- 7 | 1007
-- 7 | 1057
-- 7 | 1107
-- 7 | 1157
-- SELECT 4
> SELECT a, id FROM t ORDER BY a DESC, id DESC LIMIT 4;
-- a:integer | id:integer
-- 49 | 19999
-- 49 | 19949
-- 49 | 19899
-- 49 | 19849
-- SELECT 4
> SELECT a, id FROM t ORDER BY a, id DESC LIMIT 4;
-- a:integer | id:integer
-- 0 | 20000
-- 0 | 19950
-- 0 | 19900
-- 0 | 19850
-- SELECT 4
> SELECT a, id FROM t WHERE id % 1000 = 3 ORDER BY a, id LIMIT 4;
-- a:integer | id:integer
-- 3 | 3
-- 3 | 1003
-- 3 | 2003
-- 3 | 3003
-- SELECT 4
> SELECT b, id FROM t ORDER BY b LIMIT 0;
-- b:integer | id:integer
-- SELECT 0
> SELECT b FROM t ORDER BY b DESC LIMIT 3;
-- b:integer
-- NULL
-- NULL
-- NULL
-- SELECT 3
> SELECT b FROM t ORDER BY b NULLS FIRST LIMIT 2;
-- b:integer
-- NULL
-- NULL
-- SELECT 2
> SELECT b FROM t WHERE b > 890 ORDER BY b LIMIT 3;
-- b:integer
-- 891
-- 891
-- 891
-- SELECT 3
> SELECT name FROM t WHERE name LIKE 'n0001%' ORDER BY name;
-- name:text
-- n00010
-- n00011
-- n00012
-- n00013
-- n00014
-- n00015
-- n00016
-- n00017
-- n00018
-- n00019
-- SELECT 10
> SELECT name FROM t WHERE name > 'n19995' ORDER BY name;
-- name:text
-- n19996
-- n19997
-- n19998
-- n19999
-- SELECT 4
> SELECT count(*) FROM t WHERE name LIKE 'n00_1%';
-- count:bigint
-- 100
-- SELECT 1
> SELECT id FROM t WHERE at >= '2024-01-02 00:00:00+00' AND at < '2024-01-02 00:03:00+00' ORDER BY id;
-- id:integer
-- 1440
-- 1441
-- 1442
-- SELECT 3
> SELECT id FROM t WHERE amount > 10 AND amount < 11 ORDER BY id;
-- id:integer
-- 41
-- 42
-- 43
-- SELECT 3
> SELECT min(id), max(id) FROM t;
-- min:integer | max:integer
-- 1 | 20000
-- SELECT 1
> SELECT min(b), max(b), min(name), max(at) FROM t;
-- min:integer | max:integer | min:text | max:timestamp with time zone
-- 0 | 899 | n00000 | 2024-01-14 21:20:00+00
-- SELECT 1
> SELECT max(id) FROM t WHERE a = 9;
-- max:integer
-- 19959
-- SELECT 1
> SELECT min(id) FROM t WHERE id > 30000;
-- min:integer
-- NULL
-- SELECT 1
> SELECT max(a) FROM t WHERE id < 10;
-- max:integer
-- 9
-- SELECT 1
> BEGIN;
-- BEGIN
> INSERT INTO t VALUES (0, 7, 1, 'n00000a', NULL, 10.5), (20001, 7, NULL, 'zz', now(), NULL);
-- INSERT 0 2
> UPDATE t SET a = 7 WHERE id = 41;
-- UPDATE 1
> DELETE FROM t WHERE id IN (57, 107);
-- DELETE 2
> SELECT min(id), max(id) FROM t;
-- min:integer | max:integer
-- 0 | 20001
-- SELECT 1
> SELECT id FROM t WHERE a = 7 ORDER BY id LIMIT 6;
-- id:integer
-- 0
-- 7
-- 41
-- 157
-- 207
-- 257
-- SELECT 6
> SELECT id FROM t ORDER BY id DESC LIMIT 2;
-- id:integer
-- 20001
-- 20000
-- SELECT 2
> SELECT id FROM t WHERE id >= -5 AND id <= 2;
-- id:integer
-- 0
-- 1
-- 2
-- SELECT 3
> SELECT name FROM t WHERE name LIKE 'n0000%' ORDER BY name;
-- name:text
-- n00000
-- n00000a
-- n00001
-- n00002
-- n00003
-- n00004
-- n00005
-- n00006
-- n00007
-- n00008
-- n00009
-- SELECT 11
> ROLLBACK;
-- ROLLBACK
> SELECT id FROM t WHERE a = 7 ORDER BY id LIMIT 3;
-- id:integer
-- 7
-- 57
-- 107
-- SELECT 3
> SELECT min(id), max(id) FROM t;
-- min:integer | max:integer
-- 1 | 20000
-- SELECT 1
> PREPARE page(int, int) AS SELECT id FROM t WHERE id > $1 ORDER BY id LIMIT $2;
-- PREPARE
> EXECUTE page(10, 2);
-- id:integer
-- 11
-- 12
-- SELECT 2
> EXECUTE page(NULL, 2);
-- id:integer
-- SELECT 0
> EXECUTE page(19999, 2);
-- id:integer
-- 20000
-- SELECT 1
> PREPARE part(int, int) AS SELECT count(*) FROM t WHERE id >= $1 AND id < $2;
-- PREPARE
> EXECUTE part(10, 20);
-- count:bigint
-- 10
-- SELECT 1
> EXECUTE part(20, 10);
-- count:bigint
-- 0
-- SELECT 1
> EXECUTE part(-100, 100000);
-- count:bigint
-- 20000
-- SELECT 1
> UPDATE t SET amount = -1 WHERE id > 300 AND id < 304;
-- UPDATE 3
> DELETE FROM t WHERE id > 19000 AND id <= 19010;
-- DELETE 10
> SELECT id, amount FROM t WHERE id >= 300 AND id < 305 ORDER BY id;
-- id:integer | amount:numeric
-- 300 | 75.00
-- 301 | -1.00
-- 302 | -1.00
-- 303 | -1.00
-- 304 | 76.00
-- SELECT 5
> SELECT count(*) FROM t WHERE id > 18990 AND id < 19020;
-- count:bigint
-- 19
-- SELECT 1
> SELECT o.a, x.id FROM (VALUES (3), (4)) o(a), LATERAL (SELECT id FROM t WHERE t.a = o.a ORDER BY id DESC LIMIT 2) x ORDER BY 1, 2;
-- a:integer | id:integer
-- 3 | 19903
-- 3 | 19953
-- 4 | 19904
-- 4 | 19954
-- SELECT 4
> SELECT o.a, (SELECT max(id) FROM t WHERE t.a = o.a) FROM (VALUES (3), (4), (77)) o(a) ORDER BY 1;
-- a:integer | max:integer
-- 3 | 19953
-- 4 | 19954
-- 77 | NULL
-- SELECT 3
> SELECT id FROM t WHERE id > 10 AND id < 15 ORDER BY id FOR UPDATE;
-- id:integer
-- 11
-- 12
-- 13
-- 14
-- SELECT 4
> EXPLAIN (COSTS OFF) SELECT * FROM t WHERE id > 100 AND id < 106;
-- QUERY PLAN:text
-- Index Scan using t_pkey on t
--   Index Cond: ((id > 100) AND (id < 106))
-- EXPLAIN
> EXPLAIN (COSTS OFF) SELECT * FROM t ORDER BY id DESC LIMIT 3;
-- QUERY PLAN:text
-- Limit
--   ->  Index Scan Backward using t_pkey on t
-- EXPLAIN
> SELECT id, a FROM t WHERE id IN (5, 3, 3, 70000, NULL) ORDER BY id;
-- id:integer | a:integer
-- 3 | 3
-- 5 | 5
-- SELECT 2
> SELECT id FROM t WHERE id = ANY ('{19990,7,7}'::int[]) AND a = 7;
-- id:integer
-- 7
-- SELECT 1
> SELECT a, id FROM t WHERE a IN (3, 4) AND id = 53;
-- a:integer | id:integer
-- 3 | 53
-- SELECT 1
> SELECT count(*) FROM t WHERE name IN ('n00037', 'n00074', 'none');
-- count:bigint
-- 2
-- SELECT 1
> PREPARE among(int[]) AS SELECT id FROM t WHERE id = ANY ($1) ORDER BY id;
-- PREPARE
> EXECUTE among('{9,8,NULL}');
-- id:integer
-- 8
-- 9
-- SELECT 2
> EXECUTE among(NULL);
-- id:integer
-- SELECT 0
> EXECUTE among('{}');
-- id:integer
-- SELECT 0
> SELECT id FROM t WHERE id IN (2, 4) OR id IN (6, 8) ORDER BY id;
-- id:integer
-- 2
-- 4
-- 6
-- 8
-- SELECT 4
> SELECT x.v, t.name FROM (VALUES (ARRAY[1,2]), (ARRAY[3])) x(v), LATERAL (SELECT name FROM t WHERE id = ANY (x.v)) t ORDER BY 1, 2;
-- v:integer[] | name:text
-- {1,2} | n00037
-- {1,2} | n00074
-- {3} | n00111
-- SELECT 3
> EXPLAIN (COSTS OFF) SELECT * FROM t WHERE id IN (1, 2, 3);
-- QUERY PLAN:text
-- Index Scan using t_pkey on t
--   Index Cond: (id = ANY ('{1,2,3}'::integer[]))
-- EXPLAIN
> PREPARE skew(int) AS SELECT count(*) FROM t WHERE id < $1;
-- PREPARE
> EXECUTE skew(5); EXECUTE skew(19000); EXECUTE skew(NULL); EXECUTE skew(7); EXECUTE skew(0); EXECUTE skew(9); EXECUTE skew(15000);
-- count:bigint
-- 4
-- SELECT 1
-- count:bigint
-- 18999
-- SELECT 1
-- count:bigint
-- 0
-- SELECT 1
-- count:bigint
-- 6
-- SELECT 1
-- count:bigint
-- 0
-- SELECT 1
-- count:bigint
-- 8
-- SELECT 1
-- count:bigint
-- 14999
-- SELECT 1
> SET plan_cache_mode = force_custom_plan;
-- SET
> EXPLAIN (COSTS OFF) EXECUTE page(10, 2);
-- QUERY PLAN:text
-- Limit
--   ->  Index Only Scan using t_pkey on t
--         Index Cond: (id > 10)
-- EXPLAIN
> EXECUTE page(10, 3);
-- id:integer
-- 11
-- 12
-- 13
-- SELECT 3
> SET plan_cache_mode = force_generic_plan;
-- SET
> EXECUTE page(10, 3);
-- id:integer
-- 11
-- 12
-- 13
-- SELECT 3
> EXECUTE skew(12);
-- count:bigint
-- 11
-- SELECT 1
> RESET plan_cache_mode;
-- RESET
> DROP TABLE t;
-- DROP TABLE
