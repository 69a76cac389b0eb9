# System columns of rows that a statement writes, ends or has in its way; and where queries, views and policies name them.
> CREATE TABLE t (id int PRIMARY KEY, v int);
-- CREATE TABLE
> INSERT INTO t VALUES (1, 1) RETURNING xmax = 0 AS x, xmin = pg_current_xact_id()::xid AS i, cmin, cmax, tableoid::regclass;
-- x:boolean | i:boolean | cmin:cid | cmax:cid | tableoid:regclass
-- t | t | 0 | 0 | t
-- INSERT 0 1
> INSERT INTO t VALUES (1, 2), (2, 2) ON CONFLICT (id) DO UPDATE SET v = excluded.v RETURNING id, xmax = 0 AS inserted, xmax = xmin AS same, xmin = pg_current_xact_id()::xid AS mine;
-- id:integer | inserted:boolean | same:boolean | mine:boolean
-- 1 | f | t | t
-- 2 | t | f | t
-- INSERT 0 2
> INSERT INTO t VALUES (1, 2), (3, 2) ON CONFLICT (id) DO UPDATE SET v = excluded.v RETURNING id, new.xmax = 0 AS n, old.xmax = 0 AS o, old.xmin = pg_current_xact_id()::xid AS om, old.xmax = pg_current_xact_id()::xid;
-- id:integer | n:boolean | o:boolean | om:boolean | ?column?:boolean
-- 1 | f | f | f | t
-- 3 | t | NULL | NULL | NULL
-- INSERT 0 2
> INSERT INTO t VALUES (1, 2), (4, 2) ON CONFLICT (id) DO UPDATE SET v = excluded.v RETURNING CASE WHEN xmax::text::int > 0 THEN 'updated' ELSE 'inserted' END, (xmax::text::bigint = 0), pg_typeof(xmax);
-- case:text | ?column?:boolean | pg_typeof:regtype
-- updated | f | xid
-- inserted | t | xid
-- INSERT 0 2
> UPDATE t SET v = v RETURNING id, xmax = 0 AS z, cmin, old.xmax = 0, old.cmin;
-- id:integer | z:boolean | cmin:cid | ?column?:boolean | cmin:cid
-- 2 | t | 0 | f | 0
-- 3 | t | 0 | f | 0
-- 1 | t | 0 | f | 0
-- 4 | t | 0 | f | 0
-- UPDATE 4
> DELETE FROM t WHERE id = 4 RETURNING xmax = 0, xmin = 0;
-- ?column?:boolean | ?column?:boolean
-- f | f
-- DELETE 1
> INSERT INTO t SELECT g, g FROM generate_series(1, 6) g ON CONFLICT (id) DO UPDATE SET v = -excluded.v WHERE t.id <> 2 RETURNING id, v, xmax = 0 AS inserted;
-- id:integer | v:integer | inserted:boolean
-- 1 | -1 | f
-- 3 | -3 | f
-- 4 | 4 | t
-- 5 | 5 | t
-- 6 | 6 | t
-- INSERT 0 5
> INSERT INTO t VALUES (1, 1) ON CONFLICT DO NOTHING RETURNING xmax;
-- xmax:xid
-- INSERT 0 0
> WITH up AS (INSERT INTO t VALUES (1, 9), (9, 9) ON CONFLICT (id) DO UPDATE SET v = excluded.v RETURNING xmax) SELECT count(*) FILTER (WHERE xmax = 0) AS ins, count(*) FILTER (WHERE xmax::text::int > 0) AS upd FROM up;
-- ins:bigint | upd:bigint
-- 1 | 1
-- SELECT 1
> MERGE INTO t USING (VALUES (1), (50)) s(id) ON t.id = s.id WHEN MATCHED THEN UPDATE SET v = 0 WHEN NOT MATCHED THEN INSERT VALUES (s.id, 0) RETURNING t.id, t.xmax = 0, merge_action();
-- id:integer | ?column?:boolean | merge_action:text
-- 1 | t | UPDATE
-- 50 | t | INSERT
-- MERGE 2
> DROP TABLE t CASCADE;
-- DROP TABLE
> CREATE TABLE t (id int PRIMARY KEY, v int);
-- CREATE TABLE
> INSERT INTO t VALUES (1, 1), (2, 2), (3, 3);
-- INSERT 0 3
> INSERT INTO t VALUES (1, 7) ON CONFLICT (id) DO UPDATE SET v = t.v + (t.xmax::text::bigint > 0)::int * 10 WHERE t.ctid = '(0,1)' AND t.xmin::text::int > 0 RETURNING id, v, old.ctid, old.xmin = xmin, old.cmin, old.tableoid::regclass;
-- id:integer | v:integer | ctid:tid | ?column?:boolean | cmin:cid | tableoid:regclass
-- 1 | 11 | (0,1) | f | 0 | t
-- INSERT 0 1
> INSERT INTO t VALUES (1, 7), (8, 8) ON CONFLICT (id) DO UPDATE SET v = 5 WHERE t.tableoid = 't'::regclass RETURNING id, v, old.ctid IS NULL AS n, old.xmin = xmin, old.tableoid::regclass, new.tableoid::regclass, old.xmax = new.xmax, old;
-- id:integer | v:integer | n:boolean | ?column?:boolean | tableoid:regclass | tableoid:regclass | ?column?:boolean | old:t
-- 1 | 5 | f | f | t | t | t | (1,11)
-- 8 | 8 | t | NULL | NULL | t | NULL | NULL
-- INSERT 0 2
> BEGIN;
-- BEGIN
> UPDATE t SET v = 2 WHERE id = 2 RETURNING old.xmax = new.xmin, xmax, old.cmax, cmax, new.cmin, old.xmin = xmin;
-- ?column?:boolean | xmax:xid | cmax:cid | cmax:cid | cmin:cid | ?column?:boolean
-- t | 0 | 0 | 0 | 0 | f
-- UPDATE 1
> UPDATE t SET v = 3 WHERE id = 2 RETURNING old.xmax = new.xmin, xmax, old.xmin = xmin;
-- ?column?:boolean | xmax:xid | ?column?:boolean
-- t | 0 | t
-- UPDATE 1
> INSERT INTO t VALUES (2, 7) ON CONFLICT (id) DO UPDATE SET v = 9 RETURNING old.xmax = new.xmax, new.xmax = xmin, old.xmin = xmin;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | t | t
-- INSERT 0 1
> DELETE FROM t WHERE id = 2 RETURNING xmax = pg_current_xact_id()::xid, old.xmax = xmin, new.xmax, xmax = xmin;
-- ?column?:boolean | ?column?:boolean | xmax:xid | ?column?:boolean
-- t | t | NULL | t
-- DELETE 1
> MERGE INTO t USING (VALUES (3), (4)) s(id) ON t.id = s.id WHEN MATCHED AND t.xmax = 0 THEN DELETE WHEN NOT MATCHED THEN INSERT VALUES (s.id, 1) RETURNING merge_action(), t.xmax = 0, old.xmax = pg_current_xact_id()::xid, new.xmax, xmax = 0;
-- ERROR 42P10 at 76: cannot use system column "xmax" in MERGE WHEN condition
> MERGE INTO t USING (VALUES (4)) s(id) ON t.id = s.id WHEN MATCHED THEN UPDATE SET v = 2 RETURNING merge_action(), t.xmax = 0, old.xmax = pg_current_xact_id()::xid, new.xmax;
-- ERROR 25P02: current transaction is aborted, commands ignored until end of transaction block
> COMMIT;
-- ROLLBACK
> CREATE VIEW tv AS SELECT id, v FROM t;
-- CREATE VIEW
> INSERT INTO tv VALUES (1, 7) ON CONFLICT (id) DO UPDATE SET v = 6 RETURNING id, v, old.v;
-- id:integer | v:integer | v:integer
-- 1 | 6 | 5
-- INSERT 0 1
> INSERT INTO tv VALUES (1, 7) ON CONFLICT (id) DO UPDATE SET v = 6 RETURNING xmax;
-- ERROR 42703 at 77: column "xmax" does not exist
> CREATE ROLE w;
-- CREATE ROLE
> GRANT INSERT, UPDATE, DELETE ON t TO w;
-- GRANT
> GRANT SELECT (id) ON t TO w;
-- GRANT
> SET ROLE w;
-- SET
> UPDATE t SET v = 1 RETURNING old.ctid;
-- ERROR 42501: permission denied for table t
> UPDATE t SET v = 1 RETURNING old.xmax;
-- ERROR 42501: permission denied for table t
> UPDATE t SET v = 1 RETURNING xmax;
-- ERROR 42501: permission denied for table t
> UPDATE t SET v = 1 RETURNING tableoid;
-- ERROR 42501: permission denied for table t
> INSERT INTO t VALUES (1, 2) ON CONFLICT (id) DO UPDATE SET v = 2 RETURNING old.xmax;
-- ERROR 42501: permission denied for table t
> INSERT INTO t VALUES (1, 2) ON CONFLICT (id) DO UPDATE SET v = 2 RETURNING xmax = 0;
-- ERROR 42501: permission denied for table t
> INSERT INTO t VALUES (1, 2) ON CONFLICT (id) DO UPDATE SET v = 2 WHERE t.ctid IS NOT NULL;
-- ERROR 42501: permission denied for table t
> DELETE FROM t RETURNING xmax;
-- ERROR 42501: permission denied for table t
> GRANT SELECT ON t TO w;
-- WARNING 01007: no privileges were granted for "t"
-- GRANT
> RESET ROLE;
-- RESET
> DROP TABLE t CASCADE;
-- NOTICE 00000: drop cascades to view tv
-- DROP TABLE
> CREATE TABLE t (id int PRIMARY KEY, v int, w int GENERATED ALWAYS AS (v * 2) VIRTUAL);
-- CREATE TABLE
> INSERT INTO t VALUES (1, 10), (2, 20), (3, 30);
-- INSERT 0 3
> CREATE VIEW tv AS SELECT ctid AS place, xmin IS NOT NULL AS written, tableoid::regclass AS rel, id, v, w FROM t;
-- CREATE VIEW
> SELECT * FROM tv ORDER BY id;
-- place:tid | written:boolean | rel:regclass | id:integer | v:integer | w:integer
-- (0,1) | t | t | 1 | 10 | 20
-- (0,2) | t | t | 2 | 20 | 40
-- (0,3) | t | t | 3 | 30 | 60
-- SELECT 3
> UPDATE tv SET v = 21 WHERE id = 2 RETURNING place <> '(0,2)', v, w;
-- ?column?:boolean | v:integer | w:integer
-- t | 21 | 42
-- UPDATE 1
> UPDATE tv SET place = '(0,9)';
-- ERROR 0A000: cannot update column "place" of view "tv"
-- DETAIL: View columns that refer to system columns are not updatable.
> INSERT INTO tv (id, v) VALUES (4, 40) RETURNING place, rel, id, w;
-- place:tid | rel:regclass | id:integer | w:integer
-- (0,5) | t | 4 | 80
-- INSERT 0 1
> DELETE FROM tv WHERE place = '(0,1)' RETURNING id;
-- id:integer
-- 1
-- DELETE 1
> SELECT max(place) > min(place), count(*) FROM tv;
-- ?column?:boolean | count:bigint
-- t | 3
-- SELECT 1
> CREATE ROLE reader;
-- CREATE ROLE
> GRANT SELECT, UPDATE, DELETE, INSERT ON t TO reader;
-- GRANT
> ALTER TABLE t ENABLE ROW LEVEL SECURITY;
-- ALTER TABLE
> CREATE POLICY p ON t USING (tableoid = 't'::regclass AND t.xmin IS NOT NULL AND w > 45) WITH CHECK (v < 1000);
-- CREATE POLICY
> SET ROLE reader;
-- SET
> SELECT id, w FROM t ORDER BY id;
-- id:integer | w:integer
-- 3 | 60
-- 4 | 80
-- SELECT 2
> SELECT id, ctid IS NOT NULL, w FROM t ORDER BY id;
-- id:integer | ?column?:boolean | w:integer
-- 3 | t | 60
-- 4 | t | 80
-- SELECT 2
> UPDATE t SET v = v + 1 RETURNING id, v, w;
-- id:integer | v:integer | w:integer
-- 3 | 31 | 62
-- 4 | 41 | 82
-- UPDATE 2
> INSERT INTO t VALUES (4, 1) ON CONFLICT (id) DO UPDATE SET v = 50 RETURNING id, v, xmax = 0;
-- ERROR 42501: new row violates row-level security policy for table "t"
> INSERT INTO t VALUES (2, 1) ON CONFLICT (id) DO UPDATE SET v = 50 RETURNING id, v, xmax = 0;
-- ERROR 42501: new row violates row-level security policy for table "t"
> DELETE FROM t WHERE ctid IS NOT NULL RETURNING id;
-- id:integer
-- 3
-- 4
-- DELETE 2
> RESET ROLE;
-- RESET
> ALTER TABLE t RENAME COLUMN v TO vv;
-- ALTER TABLE
> SELECT id, vv, w, xmin IS NOT NULL FROM t ORDER BY id;
-- id:integer | vv:integer | w:integer | ?column?:boolean
-- 2 | 21 | 42 | t
-- SELECT 1
> SET ROLE reader;
-- SET
> SELECT id FROM t ORDER BY 1;
-- id:integer
-- SELECT 0
> RESET ROLE;
-- RESET
> SELECT t.id, t.ctid IS NOT NULL AS c, count(o) FROM t LEFT JOIN t o ON o.id < t.id GROUP BY t.id ORDER BY t.id;
-- id:integer | c:boolean | count:bigint
-- 2 | t | 0
-- SELECT 1
> SELECT id, tableoid::regclass, w FROM t GROUP BY id ORDER BY id;
-- id:integer | tableoid:regclass | w:integer
-- 2 | t | 42
-- SELECT 1
> SELECT xmin IS NOT NULL, count(*) FROM t GROUP BY ctid ORDER BY 1;
-- ERROR 42803 at 8: column "t.xmin" must appear in the GROUP BY clause or be used in an aggregate function
> CREATE VIEW counted AS SELECT id, ctid IS NOT NULL AS c FROM t GROUP BY id;
-- CREATE VIEW
> ALTER TABLE t DROP CONSTRAINT t_pkey;
-- ERROR 2BP01: cannot drop constraint t_pkey on table t because other objects depend on it
-- DETAIL: view counted depends on constraint t_pkey on table t
-- HINT: Use DROP ... CASCADE to drop the dependent objects too.
> CREATE FUNCTION f() RETURNS SETOF tid LANGUAGE sql AS 'SELECT ctid FROM t ORDER BY id';
-- CREATE FUNCTION
> SELECT count(*) FROM f();
-- count:bigint
-- 1
-- SELECT 1
> SELECT (SELECT t.ctid IS NOT NULL) FROM t LIMIT 1;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT EXISTS (SELECT 1 FROM t o WHERE o.ctid = t.ctid) FROM t;
-- exists:boolean
-- t
-- SELECT 1
> WITH d AS (SELECT min(ctid) AS keep FROM t GROUP BY vv) DELETE FROM t WHERE ctid NOT IN (SELECT keep FROM d);
-- DELETE 0
> INSERT INTO t VALUES (100, 7), (101, 7), (102, 8);
-- INSERT 0 3
> DELETE FROM t a USING t b WHERE a.ctid < b.ctid AND a.vv = b.vv RETURNING a.id;
-- id:integer
-- 100
-- DELETE 1
> CREATE TABLE dup (k int, x text);
-- CREATE TABLE
> INSERT INTO dup VALUES (1, 'a'), (1, 'b'), (2, 'c'), (2, 'd'), (3, 'e');
-- INSERT 0 5
> DELETE FROM dup WHERE ctid NOT IN (SELECT min(ctid) FROM dup GROUP BY k);
-- DELETE 2
> SELECT * FROM dup ORDER BY k;
-- k:integer | x:text
-- 1 | a
-- 2 | c
-- 3 | e
-- SELECT 3
> DELETE FROM dup WHERE ctid IN (SELECT ctid FROM dup ORDER BY k DESC LIMIT 1) RETURNING k;
-- k:integer
-- 3
-- DELETE 1
> UPDATE dup SET x = 'q' WHERE ctid = ANY (ARRAY(SELECT ctid FROM dup ORDER BY k LIMIT 1 FOR UPDATE SKIP LOCKED)) RETURNING k;
-- k:integer
-- 1
-- UPDATE 1
