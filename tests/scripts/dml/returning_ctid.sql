# Where a row is that a statement has written: updatable cursors of clients go on from it.

> CREATE TABLE placed (id int PRIMARY KEY, name text);
-- CREATE TABLE

> INSERT INTO placed VALUES (1, 'one'), (2, 'two') RETURNING ctid, id;
-- ctid:tid | id:integer
-- (0,1) | 1
-- (0,2) | 2
-- INSERT 0 2

> INSERT INTO placed AS p VALUES (3, 'three') RETURNING p.ctid = '(0,3)', tableoid::regclass;
-- ?column?:boolean | tableoid:regclass
-- t | placed
-- INSERT 0 1

> UPDATE placed SET name = 'two again' WHERE id = 2 RETURNING ctid <> '(0,2)' AS moved, name;
-- moved:boolean | name:text
-- t | two again
-- UPDATE 1

> UPDATE placed SET name = 'one again' WHERE ctid = '(0,1)' RETURNING id, ctid <> '(0,1)' AS moved, name;
-- id:integer | moved:boolean | name:text
-- 1 | t | one again
-- UPDATE 1

> WITH changed AS (UPDATE placed SET name = 'three again' WHERE id = 3 RETURNING ctid AS place, id) SELECT id, place <> '(0,3)' FROM changed;
-- id:integer | ?column?:boolean
-- 3 | t
-- SELECT 1

> UPDATE placed p SET name = v.name FROM (VALUES (1, 'first'), (3, 'third')) v(id, name) WHERE p.id = v.id RETURNING p.id, p.ctid IS NOT NULL, v.name;
-- id:integer | ?column?:boolean | name:text
-- 1 | t | first
-- 3 | t | third
-- UPDATE 2

> INSERT INTO placed VALUES (1, 'twice') ON CONFLICT (id) DO UPDATE SET name = excluded.name RETURNING ctid IS NOT NULL, id, name, old.name;
-- ?column?:boolean | id:integer | name:text | name:text
-- t | 1 | twice | first
-- INSERT 0 1

> INSERT INTO placed VALUES (9, 'ninth') ON CONFLICT (id) DO UPDATE SET name = excluded.name RETURNING ctid IS NOT NULL, id, name, old.name;
-- ?column?:boolean | id:integer | name:text | name:text
-- t | 9 | ninth | NULL
-- INSERT 0 1

> INSERT INTO placed VALUES (9, 'again') ON CONFLICT DO NOTHING RETURNING ctid;
-- ctid:tid
-- INSERT 0 0

> INSERT INTO placed VALUES (10, 'tenth') ON CONFLICT DO NOTHING RETURNING ctid IS NOT NULL, id;
-- ?column?:boolean | id:integer
-- t | 10
-- INSERT 0 1

> BEGIN;
-- BEGIN

> UPDATE placed SET name = 'seen' WHERE id = 10 RETURNING ctid IS NOT NULL;
-- ?column?:boolean
-- t
-- UPDATE 1

> DELETE FROM placed WHERE ctid = (SELECT ctid FROM placed WHERE id = 10) RETURNING id, name, ctid IS NOT NULL;
-- id:integer | name:text | ?column?:boolean
-- 10 | seen | t
-- DELETE 1

> COMMIT;
-- COMMIT

> INSERT INTO placed VALUES (20, 'x'), (1, 'y') RETURNING ctid;
-- ERROR 23505: duplicate key value violates unique constraint "placed_pkey"
-- DETAIL: Key (id)=(1) already exists.

> SELECT id, name FROM placed ORDER BY id;
-- id:integer | name:text
-- 1 | twice
-- 2 | two again
-- 3 | third
-- 9 | ninth
-- SELECT 4

> CREATE TABLE moved (id int PRIMARY KEY, name text);
-- CREATE TABLE

> INSERT INTO moved VALUES (1, 'one'), (2, 'two') RETURNING ctid, old.ctid, new.ctid, old.tableoid, new.tableoid::regclass, new.xmin IS NULL;
-- ctid:tid | ctid:tid | ctid:tid | tableoid:oid | tableoid:regclass | ?column?:boolean
-- (0,1) | NULL | (0,1) | NULL | moved | f
-- (0,2) | NULL | (0,2) | NULL | moved | f
-- INSERT 0 2

> UPDATE moved SET name = 'z' WHERE id = 1 RETURNING ctid = new.ctid, old.ctid, new.ctid <> old.ctid, old.id, old.tableoid = new.tableoid;
-- ?column?:boolean | ctid:tid | ?column?:boolean | id:integer | ?column?:boolean
-- t | (0,1) | t | 1 | t
-- UPDATE 1

> DELETE FROM moved WHERE id = 2 RETURNING ctid, old.ctid, new.ctid, old.name, new.xmax;
-- ctid:tid | ctid:tid | ctid:tid | name:text | xmax:xid
-- (0,2) | (0,2) | NULL | two | NULL
-- DELETE 1

> UPDATE moved SET name = 'y' RETURNING WITH (OLD AS o, NEW AS n) o.ctid <> n.ctid, o.name, n.name;
-- ?column?:boolean | name:text | name:text
-- t | z | y
-- UPDATE 1

> MERGE INTO moved USING (VALUES (1, 'k'), (9, 'n')) s(i, w) ON moved.id = s.i WHEN MATCHED THEN UPDATE SET name = w WHEN NOT MATCHED THEN INSERT VALUES (i, w) RETURNING merge_action(), ctid = new.ctid, old.ctid IS NULL, old.ctid <> new.ctid, moved.ctid = ctid, new.tableoid = 'moved'::regclass, old.tableoid = 'moved'::regclass;
-- merge_action:text | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- UPDATE | t | f | t | t | t | t
-- INSERT | t | t | NULL | t | t | NULL
-- MERGE 2

> MERGE INTO moved USING (VALUES (9)) s(i) ON moved.id = s.i WHEN MATCHED THEN DELETE RETURNING merge_action(), ctid IS NOT NULL, ctid = old.ctid, new.ctid;
-- merge_action:text | ?column?:boolean | ?column?:boolean | ctid:tid
-- DELETE | t | t | NULL
-- MERGE 1

> WITH placed AS (MERGE INTO moved USING (VALUES (3)) s(i) ON id = i WHEN NOT MATCHED THEN INSERT VALUES (i, 'three') RETURNING ctid AS place) SELECT name FROM moved, placed WHERE moved.ctid = place;
-- name:text
-- SELECT 0

> SELECT id, name, ctid = (SELECT ctid FROM moved m WHERE m.id = moved.id) FROM moved ORDER BY id;
-- id:integer | name:text | ?column?:boolean
-- 1 | k | t
-- 3 | three | t
-- SELECT 2

> UPDATE moved SET name = 'v' RETURNING old.nothing;
-- ERROR 42703 at 39: column old.nothing does not exist

> INSERT INTO moved VALUES (1, 'q') ON CONFLICT (id) DO UPDATE SET name = excluded.name RETURNING old.ctid IS NULL;
-- ?column?:boolean
-- f
-- INSERT 0 1
