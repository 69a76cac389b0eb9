# Nearest-neighbour order: every type and distance, expressions, bounds, filters, joins, NULLs, changes.
> CREATE EXTENSION vector;
-- CREATE EXTENSION
> CREATE TABLE n_all (id int PRIMARY KEY, kind text, v vector(3), h halfvec(3), s sparsevec(3), b bit(12), free vector);
-- CREATE TABLE
> INSERT INTO n_all SELECT i, CASE WHEN i % 3 = 0 THEN 'a' ELSE 'b' END, ('[' || i || ',' || (i * 7) % 11 || ',' || (i * 5) % 13 || ']')::vector(3), ('[' || i || ',' || (i * 7) % 11 || ',' || (i * 5) % 13 || ']')::halfvec(3), ('{1:' || i || ',2:' || 1 + (i * 7) % 11 || '}/3')::sparsevec(3), (i * 37)::bit(12), CASE WHEN i < 50 THEN ('[' || i || ',1]')::vector ELSE ('[' || i || ',1,2]')::vector END FROM generate_series(1, 100) AS i;
-- INSERT 0 100
> INSERT INTO n_all (id, kind) VALUES (101, 'a'), (102, 'c');
-- INSERT 0 2
> SELECT id FROM n_all ORDER BY v <-> '[10.1,3,4]', id LIMIT 4;
-- id:integer
-- 11
-- 8
-- 13
-- 9
-- SELECT 4
> SELECT id FROM n_all ORDER BY v <-> '[10.1,3.2,4.3]' LIMIT 4;
-- id:integer
-- 11
-- 8
-- 13
-- 9
-- SELECT 4
> SELECT id, round((v <-> '[10.1,3.2,4.3]')::numeric, 3) FROM n_all ORDER BY v <-> '[10.1,3.2,4.3]' LIMIT 3;
-- id:integer | round:numeric
-- 11 | 3.569
-- 8 | 4.488
-- 13 | 5.190
-- SELECT 3
> SELECT id FROM n_all ORDER BY v <#> '[1,0.01,0.0001]' LIMIT 3;
-- id:integer
-- 100
-- 99
-- 98
-- SELECT 3
> SELECT id FROM n_all ORDER BY v <=> '[1,2.03,3.01]' LIMIT 3;
-- id:integer
-- 4
-- 2
-- 7
-- SELECT 3
> SELECT id FROM n_all ORDER BY v <+> '[50.2,3.1,4.06]' LIMIT 3;
-- id:integer
-- 51
-- 48
-- 50
-- SELECT 3
> SELECT id FROM n_all ORDER BY '[50.2,3.1,4.06]' <-> v LIMIT 3;
-- id:integer
-- 48
-- 51
-- 52
-- SELECT 3
> SELECT id FROM n_all ORDER BY h <-> '[10.1,3.2,4.3]' LIMIT 4;
-- id:integer
-- 11
-- 8
-- 13
-- 9
-- SELECT 4
> SELECT id FROM n_all ORDER BY h <#> '[1,0.01,0.0001]' LIMIT 3;
-- id:integer
-- 100
-- 99
-- 98
-- SELECT 3
> SELECT id FROM n_all ORDER BY h <=> '[1,2.03,3.01]' LIMIT 3;
-- id:integer
-- 4
-- 2
-- 7
-- SELECT 3
> SELECT id FROM n_all ORDER BY h <+> '[50.2,3.1,4.06]' LIMIT 3;
-- id:integer
-- 51
-- 48
-- 50
-- SELECT 3
> SELECT id FROM n_all ORDER BY s <-> '{1:20.2,2:3.1}/3' LIMIT 4;
-- id:integer
-- 19
-- 21
-- 22
-- 18
-- SELECT 4
> SELECT id FROM n_all ORDER BY s <+> '{1:20.2,2:3.1}/3' LIMIT 2;
-- id:integer
-- 19
-- 21
-- SELECT 2
> SELECT id FROM n_all ORDER BY s <#> '{1:1,2:0.01}/3' LIMIT 2;
-- id:integer
-- 100
-- 99
-- SELECT 2
> SELECT id, b <~> B'000000000001' AS d FROM n_all WHERE b <~> B'000000000001' < 3 ORDER BY b <~> B'000000000001', id;
-- id:integer | d:double precision
-- 1 | 2
-- 7 | 2
-- SELECT 2
> SELECT min(d), max(d), count(*) FROM (SELECT b <~> B'000000000001' AS d FROM n_all ORDER BY b <~> B'000000000001' LIMIT 20) AS x;
-- min:double precision | max:double precision | count:bigint
-- 2 | 4 | 20
-- SELECT 1
> SELECT min(d), max(d), count(*) FROM (SELECT b <%> B'110000000001' AS d FROM n_all ORDER BY b <%> B'110000000001' LIMIT 20) AS x;
-- min:double precision | max:double precision | count:bigint
-- 0.4 | 0.7142857142857143 | 20
-- SELECT 1
> SELECT id FROM n_all ORDER BY v::halfvec(3) <-> '[10.1,3.2,4.3]' LIMIT 4;
-- id:integer
-- 11
-- 8
-- 13
-- 9
-- SELECT 4
> SELECT id FROM n_all ORDER BY subvector(v, 1, 2)::vector(2) <-> '[10.1,3.2]' LIMIT 4;
-- id:integer
-- 10
-- 13
-- 8
-- 11
-- SELECT 4
> SELECT id FROM n_all ORDER BY (v + '[1,1,1]') <-> '[10.1,3.2,4.3]' LIMIT 2;
-- id:integer
-- 8
-- 11
-- SELECT 2
> SELECT id FROM n_all WHERE v <-> '[10.1,3.2,4.3]' < 5 ORDER BY v <-> '[10.1,3.2,4.3]' LIMIT 10;
-- id:integer
-- 11
-- 8
-- SELECT 2
> SELECT id FROM n_all WHERE v <-> '[10,4,11]' <= 0 ORDER BY v <-> '[10,4,11]' LIMIT 10;
-- id:integer
-- 10
-- SELECT 1
> SELECT id FROM n_all WHERE v <-> '[10,4,11]' < 0 ORDER BY v <-> '[10,4,11]' LIMIT 10;
-- id:integer
-- SELECT 0
> SELECT id FROM n_all WHERE 6 > v <-> '[10.1,3.2,4.3]' AND kind = 'b' ORDER BY v <-> '[10.1,3.2,4.3]' LIMIT 10;
-- id:integer
-- 11
-- 8
-- 13
-- 7
-- SELECT 4
> SELECT id FROM n_all WHERE v <=> '[1,2.03,3.01]' <= 0.1 ORDER BY v <=> '[1,2.03,3.01]' LIMIT 50;
-- id:integer
-- 4
-- 2
-- 7
-- 1
-- 5
-- SELECT 5
> SELECT count(*) FROM (SELECT id FROM n_all WHERE v <-> '[10.1,3.2,4.3]' < NULL ORDER BY v <-> '[10.1,3.2,4.3]' LIMIT 10) AS x;
-- count:bigint
-- 0
-- SELECT 1
> SELECT count(*) FROM (SELECT id FROM n_all WHERE v <-> '[10.1,3.2,4.3]' <= 'NaN' ORDER BY v <-> '[10.1,3.2,4.3]' LIMIT 200) AS x;
-- count:bigint
-- 100
-- SELECT 1
> SELECT id FROM n_all WHERE kind = 'a' ORDER BY v <-> '[10.1,3.2,4.3]' LIMIT 4;
-- id:integer
-- 9
-- 12
-- 6
-- 15
-- SELECT 4
> SELECT count(*), count(v) FROM (SELECT v FROM n_all WHERE kind = 'a' ORDER BY v <-> '[10.1,3.2,4.3]' LIMIT 40) AS x;
-- count:bigint | count:bigint
-- 34 | 33
-- SELECT 1
> SELECT count(*), count(v) FROM (SELECT v FROM n_all ORDER BY v <-> '[10.1,3.2,4.3]' LIMIT 101) AS x;
-- count:bigint | count:bigint
-- 101 | 100
-- SELECT 1
> SELECT count(*) FROM (SELECT v FROM n_all ORDER BY v <-> NULL LIMIT 7) AS x;
-- count:bigint
-- 7
-- SELECT 1
> SELECT id FROM n_all WHERE id IN (SELECT 3 * g FROM generate_series(1, 9) AS g) ORDER BY v <-> '[10.1,3.2,4.3]' LIMIT 3;
-- id:integer
-- 9
-- 12
-- 6
-- SELECT 3
> SELECT id FROM n_all WHERE length(kind) = 1 AND h <-> '[1,2,3]' > 40 ORDER BY v <-> '[10.1,3.2,4.3]' LIMIT 3;
-- id:integer
-- 41
-- 42
-- 43
-- SELECT 3
> SELECT id FROM n_all ORDER BY v <-> '[10.1,3.2,4.3]' LIMIT 3 OFFSET 2;
-- id:integer
-- 13
-- 9
-- 12
-- SELECT 3
> SELECT n.id, k.label FROM n_all AS n JOIN (VALUES ('a', 'first'), ('b', 'second')) AS k (kind, label) ON k.kind = n.kind ORDER BY n.v <-> '[10.1,3.2,4.3]' LIMIT 3;
-- id:integer | label:text
-- 11 | second
-- 8 | second
-- 13 | second
-- SELECT 3
> SELECT q.id, near.id FROM n_all AS q CROSS JOIN LATERAL (SELECT id FROM n_all AS x WHERE x.id <> q.id ORDER BY x.v <-> q.v LIMIT 2) AS near WHERE q.id <= 3 ORDER BY q.id, near.id;
-- id:integer | id:integer
-- 1 | 3
-- 1 | 4
-- 2 | 4
-- 2 | 5
-- 3 | 1
-- 3 | 6
-- SELECT 6
> SELECT q.id, (SELECT x.id FROM n_all AS x WHERE x.kind = q.kind AND x.id <> q.id ORDER BY x.h <-> q.h LIMIT 1) FROM n_all AS q WHERE q.id BETWEEN 4 AND 7 ORDER BY q.id;
-- id:integer | id:integer
-- 4 | 1
-- 5 | 2
-- 6 | 3
-- 7 | 4
-- SELECT 4
> SELECT id FROM n_all WHERE vector_dims(free) = 2 ORDER BY free <-> '[3.2,1]' LIMIT 2;
-- id:integer
-- 3
-- 4
-- SELECT 2
> SELECT id FROM n_all WHERE id >= 60 AND id < 90 ORDER BY free <-> '[70.2,1,2]' LIMIT 2;
-- id:integer
-- 70
-- 71
-- SELECT 2
> SELECT id FROM n_all ORDER BY free <-> '[70.2,1,2]' LIMIT 2;
-- id:integer
-- ERROR 22000: different vector dimensions 2 and 3
> SELECT id FROM n_all ORDER BY h <-> '[1,2]' LIMIT 2;
-- id:integer
-- ERROR 22000: different halfvec dimensions 3 and 2
> SELECT id FROM n_all ORDER BY b <~> B'1' LIMIT 2;
-- id:integer
-- ERROR 22000: different bit lengths 12 and 1
> SELECT id FROM n_all ORDER BY s <-> '{1:1}/4' LIMIT 2;
-- id:integer
-- ERROR 22000: different sparsevec dimensions 3 and 4
> DELETE FROM n_all WHERE id BETWEEN 5 AND 15;
-- DELETE 11
> SELECT id FROM n_all ORDER BY v <-> '[10.1,3.2,4.3]' LIMIT 4;
-- id:integer
-- 16
-- 4
-- 19
-- 17
-- SELECT 4
> SELECT id FROM n_all ORDER BY h <-> '[10.1,3.2,4.3]' LIMIT 4;
-- id:integer
-- 16
-- 4
-- 19
-- 17
-- SELECT 4
> ALTER TABLE n_all ADD COLUMN w vector(2) DEFAULT '[1,2]';
-- ALTER TABLE
> UPDATE n_all SET w = '[9,9]' WHERE id = 20;
-- UPDATE 1
> SELECT id FROM n_all ORDER BY w <-> '[9,8]' LIMIT 1;
-- id:integer
-- 20
-- SELECT 1
> SELECT count(*), min(w <-> '[1,2]') FROM (SELECT w FROM n_all ORDER BY w <-> '[1,2]' LIMIT 80) AS x;
-- count:bigint | min:double precision
-- 80 | 0
-- SELECT 1
> BEGIN;
-- BEGIN
> UPDATE n_all SET v = '[10.1,3.2,4.3]' WHERE id = 90;
-- UPDATE 1
> SELECT id FROM n_all ORDER BY v <-> '[10.1,3.2,4.3]' LIMIT 1;
-- id:integer
-- 90
-- SELECT 1
> ROLLBACK;
-- ROLLBACK
> SELECT id FROM n_all ORDER BY v <-> '[10.1,3.2,4.3]' LIMIT 1;
-- id:integer
-- 16
-- SELECT 1
> DROP TABLE n_all;
-- DROP TABLE
