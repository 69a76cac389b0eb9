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
