# CREATE, ALTER and DROP of tables, and what they refuse.
> CREATE TABLE t (id int PRIMARY KEY, name text);
-- CREATE TABLE
> CREATE TABLE t (id int);
-- ERROR 42P07: relation "t" already exists
> CREATE TABLE IF NOT EXISTS t (id int);
-- NOTICE 42P07: relation "t" already exists, skipping
-- CREATE TABLE
> CREATE TABLE d (a int, a int);
-- ERROR 42701: column "a" specified more than once
> CREATE TABLE d (a nope);
-- ERROR 42704 at 19: type "nope" does not exist
> CREATE TABLE d (a int PRIMARY KEY, b int PRIMARY KEY);
-- ERROR 42P16 at 42: multiple primary keys for table "d" are not allowed
> CREATE TABLE d (a int, PRIMARY KEY (b));
-- ERROR 42703 at 24: column "b" named in key does not exist
> INSERT INTO t VALUES (1, 'one'), (2, 'two');
-- INSERT 0 2
> ALTER TABLE t ADD COLUMN n int DEFAULT 5;
-- ALTER TABLE
> SELECT * FROM t ORDER BY id;
-- id:integer | name:text | n:integer
-- 1 | one | 5
-- 2 | two | 5
-- SELECT 2
> ALTER TABLE t ADD COLUMN req text NOT NULL;
-- ERROR 23502: column "req" of relation "t" contains null values
> ALTER TABLE t ADD COLUMN IF NOT EXISTS n int;
-- NOTICE 42701: column "n" of relation "t" already exists, skipping
-- ALTER TABLE
> ALTER TABLE t ADD COLUMN n int;
-- ERROR 42701: column "n" of relation "t" already exists
> ALTER TABLE t ALTER COLUMN n SET DEFAULT 9;
-- ALTER TABLE
> INSERT INTO t (id) VALUES (3) RETURNING *;
-- id:integer | name:text | n:integer
-- 3 | NULL | 9
-- INSERT 0 1
> ALTER TABLE t ALTER COLUMN n DROP DEFAULT;
-- ALTER TABLE
> ALTER TABLE t ALTER COLUMN name SET NOT NULL;
-- ERROR 23502: column "name" of relation "t" contains null values
> UPDATE t SET name = 'three' WHERE id = 3;
-- UPDATE 1
> ALTER TABLE t ALTER COLUMN name SET NOT NULL;
-- ALTER TABLE
> INSERT INTO t (id) VALUES (4);
-- ERROR 23502: null value in column "name" of relation "t" violates not-null constraint
-- DETAIL: Failing row contains (4, null, null).
> ALTER TABLE t ALTER COLUMN name DROP NOT NULL;
-- ALTER TABLE
> ALTER TABLE t RENAME COLUMN name TO title;
-- ALTER TABLE
> ALTER TABLE t ALTER COLUMN n TYPE text;
-- ALTER TABLE
> SELECT id, title, n FROM t ORDER BY id;
-- id:integer | title:text | n:text
-- 1 | one | 5
-- 2 | two | 5
-- 3 | three | 9
-- SELECT 3
> ALTER TABLE t ALTER COLUMN n TYPE int USING n::int;
-- ALTER TABLE
> ALTER TABLE t ADD CONSTRAINT positive CHECK (id > 0);
-- ALTER TABLE
> INSERT INTO t VALUES (-1, 'neg');
-- ERROR 23514: new row for relation "t" violates check constraint "positive"
-- DETAIL: Failing row contains (-1, neg, null).
> ALTER TABLE t ADD CONSTRAINT title_key UNIQUE (title);
-- ALTER TABLE
> INSERT INTO t VALUES (9, 'one');
-- ERROR 23505: duplicate key value violates unique constraint "title_key"
-- DETAIL: Key (title)=(one) already exists.
> ALTER TABLE t DROP CONSTRAINT title_key;
-- ALTER TABLE
> INSERT INTO t VALUES (9, 'one');
-- INSERT 0 1
> ALTER TABLE t DROP COLUMN n;
-- ALTER TABLE
> SELECT * FROM t ORDER BY id;
-- id:integer | title:text
-- 1 | one
-- 2 | two
-- 3 | three
-- 9 | one
-- SELECT 4
> ALTER TABLE t RENAME TO t2;
-- ALTER TABLE
> SELECT count(*) FROM t2;
-- count:bigint
-- 4
-- SELECT 1
> SELECT count(*) FROM t;
-- ERROR 42P01 at 22: relation "t" does not exist
> ALTER TABLE t2 DROP COLUMN nope;
-- ERROR 42703: column "nope" of relation "t2" does not exist
> ALTER TABLE nowhere ADD COLUMN x int;
-- ERROR 42P01: relation "nowhere" does not exist
> CREATE TABLE copied AS SELECT id, title FROM t2 WHERE id < 3;
-- SELECT 2
> SELECT * FROM copied ORDER BY id;
-- id:integer | title:text
-- 1 | one
-- 2 | two
-- SELECT 2
> CREATE TABLE likeness (LIKE t2 INCLUDING ALL);
-- CREATE TABLE
> DROP TABLE t2, copied;
-- DROP TABLE
> DROP TABLE t2;
-- ERROR 42P01: table "t2" does not exist
> DROP TABLE IF EXISTS t2;
-- NOTICE 00000: table "t2" does not exist, skipping
-- DROP TABLE
> CREATE SCHEMA s;
-- CREATE SCHEMA
> CREATE TABLE s.x (a int);
-- CREATE TABLE
> INSERT INTO s.x VALUES (1);
-- INSERT 0 1
> SET search_path = s, public;
-- SET
> SELECT * FROM x;
-- a:integer
-- 1
-- SELECT 1
> RESET search_path;
-- RESET
> SELECT * FROM x;
-- ERROR 42P01 at 15: relation "x" does not exist
> DROP SCHEMA s;
-- ERROR 2BP01: cannot drop schema s because other objects depend on it
-- DETAIL: table s.x depends on schema s
-- HINT: Use DROP ... CASCADE to drop the dependent objects too.
> DROP SCHEMA s CASCADE;
-- NOTICE 00000: drop cascades to table s.x
-- DROP SCHEMA
> CREATE UNIQUE INDEX likeness_title ON likeness (title);
-- CREATE INDEX
> CREATE INDEX ON likeness (id, title);
-- CREATE INDEX
> DROP INDEX likeness_title;
-- DROP INDEX
> CREATE VIEW v AS SELECT id, upper(title) AS loud FROM likeness;
-- CREATE VIEW
> INSERT INTO likeness VALUES (1, 'x');
-- INSERT 0 1
> SELECT * FROM v;
-- id:integer | loud:text
-- 1 | X
-- SELECT 1
> DROP TABLE likeness;
-- ERROR 2BP01: cannot drop table likeness because other objects depend on it
-- DETAIL: view v depends on table likeness
-- HINT: Use DROP ... CASCADE to drop the dependent objects too.
> DROP VIEW v;
-- DROP VIEW
> CREATE SEQUENCE q START 5 INCREMENT 2;
-- CREATE SEQUENCE
> SELECT nextval('q'), nextval('q'), currval('q');
-- nextval:bigint | nextval:bigint | currval:bigint
-- 5 | 7 | 7
-- SELECT 1
> SELECT setval('q', 100), nextval('q');
-- setval:bigint | nextval:bigint
-- 100 | 102
-- SELECT 1
> DROP SEQUENCE q;
-- DROP SEQUENCE
