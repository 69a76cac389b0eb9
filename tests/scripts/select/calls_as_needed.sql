# Functions with effects are called for the rows that are asked for, in the order of ORDER BY, and no further ones.
> CREATE SEQUENCE s;
-- CREATE SEQUENCE
> CREATE TABLE noted_t (n int);
-- CREATE TABLE
> CREATE TABLE items (id int PRIMARY KEY, grp int);
-- CREATE TABLE
> INSERT INTO items SELECT g, g % 3 FROM generate_series(1, 3000) g;
-- INSERT 0 3000
> ANALYZE items;
-- ANALYZE
> CREATE FUNCTION noted(i int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN INSERT INTO noted_t VALUES (i); RETURN i; END $$;
-- CREATE FUNCTION
> CREATE FUNCTION taken() RETURNS bigint LANGUAGE sql AS $$ WITH gone AS (DELETE FROM noted_t RETURNING n) SELECT count(*) FROM gone $$;
-- CREATE FUNCTION
# LIMIT: the select list.
> SELECT noted(g) FROM generate_series(1, 10) g LIMIT 1;
-- noted:integer
-- 1
-- SELECT 1
> SELECT taken();
-- taken:bigint
-- 1
-- SELECT 1
> SELECT noted(id) FROM items ORDER BY id LIMIT 3;
-- noted:integer
-- 1
-- 2
-- 3
-- SELECT 3
> SELECT taken();
-- taken:bigint
-- 3
-- SELECT 1
> SELECT noted(id) FROM items ORDER BY grp DESC, id DESC LIMIT 3;
-- noted:integer
-- 2999
-- 2996
-- 2993
-- SELECT 3
> SELECT taken();
-- taken:bigint
-- 3
-- SELECT 1
> SELECT noted(id) FROM items ORDER BY id OFFSET 5 LIMIT 2;
-- noted:integer
-- 6
-- 7
-- SELECT 2
> SELECT taken();
-- taken:bigint
-- 7
-- SELECT 1
> SELECT noted(id) FROM items LIMIT 0;
-- noted:integer
-- SELECT 0
> SELECT taken();
-- taken:bigint
-- 0
-- SELECT 1
> SELECT id, nextval('s') FROM items ORDER BY id LIMIT 2;
-- id:integer | nextval:bigint
-- 1 | 1
-- 2 | 2
-- SELECT 2
> SELECT nextval('s');
-- nextval:bigint
-- 3
-- SELECT 1
> SELECT sum(n) FROM (SELECT noted(id) AS n FROM items ORDER BY id LIMIT 4) x;
-- sum:bigint
-- 10
-- SELECT 1
> SELECT taken();
-- taken:bigint
-- 4
-- SELECT 1
> SELECT noted(id) FROM items ORDER BY id FETCH FIRST 2 ROWS WITH TIES;
-- noted:integer
-- 1
-- 2
-- SELECT 2
> SELECT taken();
-- taken:bigint
-- 3
-- SELECT 1
# LIMIT: the filter.
> SELECT g FROM generate_series(1, 10) g WHERE noted(g) > 2 LIMIT 1;
-- g:integer
-- 3
-- SELECT 1
> SELECT taken();
-- taken:bigint
-- 3
-- SELECT 1
> SELECT id FROM items WHERE noted(id) % 7 = 0 ORDER BY id LIMIT 2;
-- id:integer
-- 7
-- 14
-- SELECT 2
> SELECT taken();
-- taken:bigint
-- 14
-- SELECT 1
> SELECT id FROM items WHERE grp = 1 AND noted(id) > 10 ORDER BY id LIMIT 2;
-- id:integer
-- 13
-- 16
-- SELECT 2
> SELECT taken();
-- taken:bigint
-- 6
-- SELECT 1
> SELECT count(*) FROM (SELECT id FROM items WHERE pg_try_advisory_xact_lock(77, id) LIMIT 5) q;
-- count:bigint
-- 5
-- SELECT 1
> SELECT count(*) FROM pg_locks WHERE locktype = 'advisory';
-- count:bigint
-- 0
-- SELECT 1
> BEGIN;
-- BEGIN
> SELECT id FROM items WHERE pg_try_advisory_xact_lock(78, id) ORDER BY id LIMIT 2;
-- id:integer
-- 1
-- 2
-- SELECT 2
> SELECT classid, objid FROM pg_locks WHERE locktype = 'advisory' ORDER BY objid;
-- classid:oid | objid:oid
-- 78 | 1
-- 78 | 2
-- SELECT 2
> COMMIT;
-- COMMIT
# UNION ALL, subqueries, EXISTS.
> SELECT noted(1) UNION ALL SELECT noted(2) LIMIT 1;
-- noted:integer
-- 1
-- SELECT 1
> SELECT taken();
-- taken:bigint
-- 1
-- SELECT 1
> SELECT (SELECT noted(g) FROM generate_series(1, 10) g LIMIT 1);
-- noted:integer
-- 1
-- SELECT 1
> SELECT taken();
-- taken:bigint
-- 1
-- SELECT 1
> SELECT (SELECT noted(g) FROM generate_series(1, 10) g WHERE g = 4);
-- noted:integer
-- 4
-- SELECT 1
> SELECT taken();
-- taken:bigint
-- 1
-- SELECT 1
> SELECT 1 AS x WHERE EXISTS (SELECT FROM generate_series(1, 10) g WHERE noted(g) > 1);
-- x:integer
-- 1
-- SELECT 1
> SELECT taken();
-- taken:bigint
-- 2
-- SELECT 1
> SELECT EXISTS (SELECT noted(g) FROM generate_series(1, 10) g);
-- exists:boolean
-- t
-- SELECT 1
> SELECT taken();
-- taken:bigint
-- 0
-- SELECT 1
> SELECT 5 IN (SELECT noted(g) FROM generate_series(1, 10) g);
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT taken();
-- taken:bigint
-- 10
-- SELECT 1
> SELECT x.id, y.n FROM (VALUES (1), (2)) x(id), LATERAL (SELECT noted(id * 10 + g) AS n FROM generate_series(1, 5) g LIMIT 1) y ORDER BY x.id;
-- id:integer | n:integer
-- 1 | 11
-- 2 | 21
-- SELECT 2
> SELECT taken();
-- taken:bigint
-- 2
-- SELECT 1
> WITH q AS MATERIALIZED (SELECT noted(id) AS n FROM items ORDER BY id LIMIT 2) SELECT n FROM q;
-- n:integer
-- 1
-- 2
-- SELECT 2
> SELECT taken();
-- taken:bigint
-- 2
-- SELECT 1
# Joins.
> SELECT noted(a.id) FROM items a JOIN items b USING (id) WHERE a.id <= 4 ORDER BY a.id LIMIT 2;
-- noted:integer
-- 1
-- 2
-- SELECT 2
> SELECT taken();
-- taken:bigint
-- 2
-- SELECT 1
> SELECT noted(a.id) FROM items a, items b WHERE a.id <= 3 AND b.id <= 3 LIMIT 2;
-- noted:integer
-- 1
-- 1
-- SELECT 2
> SELECT taken();
-- taken:bigint
-- 2
-- SELECT 1
> SELECT x, y FROM generate_series(1, 3) x, LATERAL (SELECT noted(x * 10 + g) AS y FROM generate_series(1, 10) g) l LIMIT 2;
-- x:integer | y:integer
-- 1 | 11
-- 1 | 12
-- SELECT 2
> SELECT taken();
-- taken:bigint
-- 2
-- SELECT 1
# A sample does not hang on what else is asked.
> SELECT (SELECT array_agg(id ORDER BY id) FROM items TABLESAMPLE bernoulli(30) REPEATABLE (5) WHERE id > 1000) = (SELECT array_agg(id ORDER BY id) FROM (SELECT id FROM items TABLESAMPLE bernoulli(30) REPEATABLE (5)) x WHERE id > 1000) AS same;
-- same:boolean
-- t
-- SELECT 1
> SELECT count(*) FROM (SELECT id FROM items TABLESAMPLE system(100) LIMIT 7) x;
-- count:bigint
-- 7
-- SELECT 1
# ORDER BY: after the order, unless it is ordered by.
> SELECT setval('s', 1, false);
-- setval:bigint
-- 1
-- SELECT 1
> SELECT nextval('s') AS n, g FROM generate_series(1, 5) g ORDER BY g DESC;
-- n:bigint | g:integer
-- 1 | 5
-- 2 | 4
-- 3 | 3
-- 4 | 2
-- 5 | 1
-- SELECT 5
> SELECT nextval('s') AS n, g FROM generate_series(1, 5) g ORDER BY g DESC LIMIT 2;
-- n:bigint | g:integer
-- 6 | 5
-- 7 | 4
-- SELECT 2
> SELECT nextval('s');
-- nextval:bigint
-- 8
-- SELECT 1
> SELECT nextval('s') AS n, g FROM generate_series(1, 3) g ORDER BY n DESC;
-- n:bigint | g:integer
-- 11 | 3
-- 10 | 2
-- 9 | 1
-- SELECT 3
> SELECT nextval('s') AS n, nextval('s') - 1 AS m, g % 2 AS odd FROM generate_series(1, 4) g ORDER BY odd, m;
-- n:bigint | m:bigint | odd:integer
-- 16 | 12 | 0
-- 17 | 14 | 0
-- 18 | 11 | 1
-- 19 | 13 | 1
-- SELECT 4
> INSERT INTO noted_t SELECT nextval('s')::int FROM generate_series(1, 4) g ORDER BY g DESC;
-- INSERT 0 4
> SELECT taken();
-- taken:bigint
-- 4
-- SELECT 1
> SELECT DISTINCT nextval('s') > 0 AS y FROM generate_series(1, 4) g;
-- y:boolean
-- t
-- SELECT 1
> SELECT DISTINCT ON (g % 2) g % 2 AS p, nextval('s') > 0 AS y FROM generate_series(1, 4) g ORDER BY g % 2;
-- p:integer | y:boolean
-- 0 | t
-- 1 | t
-- SELECT 2
> SELECT currval('s');
-- currval:bigint
-- 29
-- SELECT 1
> SELECT row_number() OVER (ORDER BY g DESC) AS r, nextval('s') AS n FROM generate_series(1, 3) g;
-- r:bigint | n:bigint
-- 1 | 30
-- 2 | 31
-- 3 | 32
-- SELECT 3
> SELECT nextval('s') AS n, g % 2 AS odd, count(*) FROM generate_series(1, 4) g GROUP BY g % 2 ORDER BY odd DESC;
-- n:bigint | odd:integer | count:bigint
-- 33 | 1 | 2
-- 34 | 0 | 2
-- SELECT 2
> SELECT nextval('s') AS n, generate_series(1, 2) AS k ORDER BY k DESC;
-- n:bigint | k:integer
-- 35 | 2
-- 36 | 1
-- SELECT 2
> SELECT nextval('s') AS n, generate_series(1, 5) AS k LIMIT 2;
-- n:bigint | k:integer
-- 37 | 1
-- 38 | 2
-- SELECT 2
> SELECT currval('s');
-- currval:bigint
-- 38
-- SELECT 1
# All of a row's calls come before those of the next.
> SELECT setval('s', 1, false);
-- setval:bigint
-- 1
-- SELECT 1
> SELECT nextval('s') AS a, nextval('s') AS b FROM generate_series(1, 3) g;
-- a:bigint | b:bigint
-- 1 | 2
-- 3 | 4
-- 5 | 6
-- SELECT 3
> SELECT nextval('s') AS a, currval('s') AS b, lastval() AS c FROM generate_series(1, 3) g;
-- a:bigint | b:bigint | c:bigint
-- 7 | 7 | 7
-- 8 | 8 | 8
-- 9 | 9 | 9
-- SELECT 3
> SELECT nextval('s') + nextval('s') AS a FROM generate_series(1, 3) g;
-- a:bigint
-- 21
-- 25
-- 29
-- SELECT 3
> CREATE SEQUENCE s2;
-- CREATE SEQUENCE
> SELECT nextval('s') AS a, nextval('s2') AS b FROM generate_series(1, 3) g;
-- a:bigint | b:bigint
-- 16 | 1
-- 17 | 2
-- 18 | 3
-- SELECT 3
> CREATE TABLE numbered (a int DEFAULT nextval('s'), b int DEFAULT nextval('s'), c int DEFAULT currval('s'), d int);
-- CREATE TABLE
> INSERT INTO numbered (d) VALUES (1), (2), (3) RETURNING *;
-- a:integer | b:integer | c:integer | d:integer
-- 19 | 20 | 20 | 1
-- 21 | 22 | 22 | 2
-- 23 | 24 | 24 | 3
-- INSERT 0 3
> INSERT INTO numbered (d) SELECT g FROM generate_series(4, 6) g ORDER BY g DESC RETURNING *;
-- a:integer | b:integer | c:integer | d:integer
-- 25 | 26 | 26 | 6
-- 27 | 28 | 28 | 5
-- 29 | 30 | 30 | 4
-- INSERT 0 3
> UPDATE numbered SET a = nextval('s'), b = nextval('s') RETURNING *;
-- a:integer | b:integer | c:integer | d:integer
-- 31 | 32 | 20 | 1
-- 33 | 34 | 22 | 2
-- 35 | 36 | 24 | 3
-- 37 | 38 | 26 | 6
-- 39 | 40 | 28 | 5
-- 41 | 42 | 30 | 4
-- UPDATE 6
> SELECT id FROM items WHERE grp = 1 AND noted(id) > 0 AND noted(-id) < 0 ORDER BY id LIMIT 2;
-- id:integer
-- 1
-- 4
-- SELECT 2
> SELECT n FROM noted_t;
-- n:integer
-- 1
-- -1
-- 4
-- -4
-- SELECT 4
> SELECT taken();
-- taken:bigint
-- 4
-- SELECT 1
# Cursors.
> BEGIN;
-- BEGIN
> DECLARE c CURSOR FOR SELECT noted(g) FROM generate_series(1, 100) g;
-- DECLARE CURSOR
> FETCH 2 FROM c;
-- noted:integer
-- 1
-- 2
-- FETCH 2
> SELECT count(*) FROM noted_t;
-- count:bigint
-- 2
-- SELECT 1
> FETCH NEXT FROM c;
-- noted:integer
-- 3
-- FETCH 1
> SELECT count(*) FROM noted_t;
-- count:bigint
-- 3
-- SELECT 1
> COMMIT;
-- COMMIT
> SELECT taken();
-- taken:bigint
-- 3
-- SELECT 1
