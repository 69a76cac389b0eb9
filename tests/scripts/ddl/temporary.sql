> CREATE TABLE kept (id int PRIMARY KEY, name text);
-- CREATE TABLE
> INSERT INTO kept VALUES (1, 'kept');
-- INSERT 0 1
> CREATE TEMP TABLE scratch (id int PRIMARY KEY, name text NOT NULL DEFAULT 'none');
-- CREATE TABLE
> INSERT INTO scratch VALUES (1, 'a'), (2, 'b');
-- INSERT 0 2
> INSERT INTO scratch (id) VALUES (3);
-- INSERT 0 1
> INSERT INTO scratch VALUES (1, 'again');
-- ERROR 23505: duplicate key value violates unique constraint "scratch_pkey"
-- DETAIL: Key (id)=(1) already exists.
> SELECT * FROM scratch ORDER BY id;
-- id:integer | name:text
-- 1 | a
-- 2 | b
-- 3 | none
-- SELECT 3
> SELECT * FROM pg_temp.scratch ORDER BY id;
-- id:integer | name:text
-- 1 | a
-- 2 | b
-- 3 | none
-- SELECT 3
> UPDATE scratch SET name = upper(name) WHERE id < 3 RETURNING *;
-- id:integer | name:text
-- 1 | A
-- 2 | B
-- UPDATE 2
> DELETE FROM scratch WHERE id = 2;
-- DELETE 1
> SELECT count(*) FROM scratch;
-- count:bigint
-- 2
-- SELECT 1
> SELECT relname, relkind, relpersistence FROM pg_class WHERE relname IN ('scratch', 'kept') ORDER BY relname;
-- relname:name | relkind:"char" | relpersistence:"char"
-- kept | r | p
-- scratch | r | t
-- SELECT 2
> SELECT n.nspname LIKE 'pg_temp_%' FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relname = 'scratch';
-- ?column?:boolean
-- t
-- SELECT 1
> CREATE TEMPORARY TABLE kept (id int, hidden boolean);
-- CREATE TABLE
> SELECT * FROM kept;
-- id:integer | hidden:boolean
-- SELECT 0
> SELECT * FROM public.kept;
-- id:integer | name:text
-- 1 | kept
-- SELECT 1
> INSERT INTO kept VALUES (7, true);
-- INSERT 0 1
> SELECT * FROM kept;
-- id:integer | hidden:boolean
-- 7 | t
-- SELECT 1
> DROP TABLE kept;
-- DROP TABLE
> SELECT * FROM kept;
-- id:integer | name:text
-- 1 | kept
-- SELECT 1
> CREATE TEMP TABLE scratch (id int);
-- ERROR 42P07: relation "scratch" already exists
> CREATE TEMP TABLE IF NOT EXISTS scratch (id int);
-- NOTICE 42P07: relation "scratch" already exists, skipping
-- CREATE TABLE
> CREATE TEMP TABLE public.wrong (id int);
-- ERROR 42P16 at 19: cannot create temporary relation in non-temporary schema
> CREATE TABLE pg_temp.named (id int);
-- CREATE TABLE
> SELECT relpersistence FROM pg_class WHERE relname = 'named';
-- relpersistence:"char"
-- t
-- SELECT 1
> SELECT count(*) FROM named;
-- count:bigint
-- 0
-- SELECT 1
> CREATE LOCAL TEMPORARY TABLE local_one (id int);
-- CREATE TABLE
> DROP TABLE local_one, named;
-- DROP TABLE
> CREATE TEMP TABLE derived AS SELECT id, name || '!' AS loud FROM scratch;
-- SELECT 2
> SELECT * FROM derived ORDER BY id;
-- id:integer | loud:text
-- 1 | A!
-- 3 | none!
-- SELECT 2
> CREATE TEMP TABLE empty_one AS SELECT * FROM scratch WITH NO DATA;
-- CREATE TABLE AS
> SELECT count(*) FROM empty_one;
-- count:bigint
-- 0
-- SELECT 1
> SELECT id INTO TEMP chosen FROM scratch WHERE id = 1;
-- SELECT 1
> SELECT * FROM chosen;
-- id:integer
-- 1
-- SELECT 1
> CREATE INDEX ON scratch (name);
-- CREATE INDEX
> ALTER TABLE scratch ADD COLUMN extra int DEFAULT 5;
-- ALTER TABLE
> SELECT * FROM scratch ORDER BY id;
-- id:integer | name:text | extra:integer
-- 1 | A | 5
-- 3 | none | 5
-- SELECT 2
> TRUNCATE scratch;
-- TRUNCATE TABLE
> SELECT count(*) FROM scratch;
-- count:bigint
-- 0
-- SELECT 1
> CREATE TEMP TABLE numbered (id serial, word text);
-- CREATE TABLE
> INSERT INTO numbered (word) VALUES ('x'), ('y');
-- INSERT 0 2
> SELECT * FROM numbered ORDER BY id;
-- id:integer | word:text
-- 1 | x
-- 2 | y
-- SELECT 2
> CREATE TABLE plain (id int) ON COMMIT DROP;
-- ERROR 42P16: ON COMMIT can only be used on temporary tables
> BEGIN;
-- BEGIN
> CREATE TEMP TABLE fleeting (id int) ON COMMIT DROP;
-- CREATE TABLE
> INSERT INTO fleeting VALUES (1);
-- INSERT 0 1
> SELECT * FROM fleeting;
-- id:integer
-- 1
-- SELECT 1
> COMMIT;
-- COMMIT
> SELECT * FROM fleeting;
-- ERROR 42P01 at 15: relation "fleeting" does not exist
> CREATE TEMP TABLE emptied (id int) ON COMMIT DELETE ROWS;
-- CREATE TABLE
> BEGIN;
-- BEGIN
> INSERT INTO emptied VALUES (1), (2);
-- INSERT 0 2
> SELECT count(*) FROM emptied;
-- count:bigint
-- 2
-- SELECT 1
> COMMIT;
-- COMMIT
> SELECT count(*) FROM emptied;
-- count:bigint
-- 0
-- SELECT 1
> INSERT INTO emptied VALUES (3);
-- INSERT 0 1
> SELECT count(*) FROM emptied;
-- count:bigint
-- 0
-- SELECT 1
> CREATE TEMP TABLE preserved (id int) ON COMMIT PRESERVE ROWS;
-- CREATE TABLE
> INSERT INTO preserved VALUES (3);
-- INSERT 0 1
> SELECT * FROM preserved;
-- id:integer
-- 3
-- SELECT 1
> BEGIN;
-- BEGIN
> CREATE TEMP TABLE undone (id int);
-- CREATE TABLE
> ROLLBACK;
-- ROLLBACK
> SELECT * FROM undone;
-- ERROR 42P01 at 15: relation "undone" does not exist
> CREATE TEMP TABLE child (id int REFERENCES public.kept);
-- ERROR 42P16: constraints on temporary tables may reference only temporary tables
> CREATE TEMP TABLE temp_parent (id int PRIMARY KEY);
-- CREATE TABLE
> CREATE TABLE permanent_child (id int REFERENCES temp_parent);
-- ERROR 42P16: constraints on permanent tables may reference only permanent tables
> CREATE TEMP TABLE temp_child (id int REFERENCES temp_parent ON DELETE CASCADE);
-- CREATE TABLE
> INSERT INTO temp_parent VALUES (1);
-- INSERT 0 1
> INSERT INTO temp_child VALUES (1);
-- INSERT 0 1
> INSERT INTO temp_child VALUES (2);
-- ERROR 23503: insert or update on table "temp_child" violates foreign key constraint "temp_child_id_fkey"
-- DETAIL: Key (id)=(2) is not present in table "temp_parent".
> DELETE FROM temp_parent;
-- DELETE 1
> SELECT count(*) FROM temp_child;
-- count:bigint
-- 0
-- SELECT 1
> CREATE TEMP VIEW seen AS SELECT id FROM public.kept;
-- CREATE VIEW
> SELECT * FROM seen;
-- id:integer
-- 1
-- SELECT 1
> SELECT relkind, relpersistence FROM pg_class WHERE relname = 'seen';
-- relkind:"char" | relpersistence:"char"
-- v | t
-- SELECT 1
> CREATE TEMP SEQUENCE counter;
-- CREATE SEQUENCE
> SELECT nextval('counter');
-- nextval:bigint
-- 1
-- SELECT 1
> SELECT nextval('counter');
-- nextval:bigint
-- 2
-- SELECT 1
> SELECT relkind, relpersistence FROM pg_class WHERE relname = 'counter';
-- relkind:"char" | relpersistence:"char"
-- S | t
-- SELECT 1
> DISCARD TEMP;
-- DISCARD TEMP
> SELECT * FROM scratch;
-- ERROR 42P01 at 15: relation "scratch" does not exist
> SELECT * FROM seen;
-- ERROR 42P01 at 15: relation "seen" does not exist
> SELECT count(*) FROM pg_class WHERE relpersistence = 't';
-- count:bigint
-- 0
-- SELECT 1
> CREATE TEMP TABLE scratch (id int);
-- CREATE TABLE
> SELECT count(*) FROM scratch;
-- count:bigint
-- 0
-- SELECT 1
> DISCARD ALL;
-- DISCARD ALL
> SELECT count(*) FROM scratch;
-- ERROR 42P01 at 22: relation "scratch" does not exist
> CREATE UNLOGGED TABLE quick (id int);
-- CREATE TABLE
> SELECT relpersistence FROM pg_class WHERE relname = 'quick';
-- relpersistence:"char"
-- u
-- SELECT 1
> DROP TABLE quick;
-- DROP TABLE
