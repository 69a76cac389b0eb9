# Transactions and savepoints in one session.
> CREATE TABLE t (id int PRIMARY KEY);
-- CREATE TABLE
> BEGIN;
-- BEGIN
> INSERT INTO t VALUES (1);
-- INSERT 0 1
> ROLLBACK;
-- ROLLBACK
> SELECT count(*) FROM t;
-- count:bigint
-- 0
-- SELECT 1
> BEGIN;
-- BEGIN
> INSERT INTO t VALUES (1);
-- INSERT 0 1
> SAVEPOINT a;
-- SAVEPOINT
> INSERT INTO t VALUES (2);
-- INSERT 0 1
> ROLLBACK TO a;
-- ROLLBACK
> INSERT INTO t VALUES (3);
-- INSERT 0 1
> RELEASE a;
-- RELEASE
> COMMIT;
-- COMMIT
> SELECT id FROM t ORDER BY id;
-- id:integer
-- 1
-- 3
-- SELECT 2
> BEGIN;
-- BEGIN
> SELECT 1 / 0;
-- ERROR 22012: division by zero
> SELECT 1;
-- ERROR 25P02: current transaction is aborted, commands ignored until end of transaction block
> COMMIT;
-- ROLLBACK
> SELECT id FROM t ORDER BY id;
-- id:integer
-- 1
-- 3
-- SELECT 2
> BEGIN;
-- BEGIN
> SAVEPOINT s;
-- SAVEPOINT
> INSERT INTO t VALUES (1);
-- ERROR 23505: duplicate key value violates unique constraint "t_pkey"
-- DETAIL: Key (id)=(1) already exists.
> ROLLBACK TO SAVEPOINT s;
-- ROLLBACK
> INSERT INTO t VALUES (4);
-- INSERT 0 1
> COMMIT;
-- COMMIT
> SELECT count(*) FROM t;
-- count:bigint
-- 3
-- SELECT 1
> COMMIT;
-- WARNING 25P01: there is no transaction in progress
-- COMMIT
> ROLLBACK;
-- WARNING 25P01: there is no transaction in progress
-- ROLLBACK
> BEGIN;
-- BEGIN
> BEGIN;
-- WARNING 25001: there is already a transaction in progress
-- BEGIN
> ROLLBACK;
-- ROLLBACK
> SAVEPOINT x;
-- ERROR 25P01: SAVEPOINT can only be used in transaction blocks
> BEGIN;
-- BEGIN
> ROLLBACK TO nope;
-- ERROR 3B001: savepoint "nope" does not exist
> ROLLBACK;
-- ROLLBACK
> BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
-- BEGIN
> INSERT INTO t VALUES (5);
-- ERROR 25006: cannot execute INSERT in a read-only transaction
> ROLLBACK;
-- ROLLBACK
> SHOW transaction_isolation;
-- transaction_isolation:text
-- read committed
-- SHOW
> BEGIN;
-- BEGIN
> CREATE TABLE u (a int);
-- CREATE TABLE
> INSERT INTO u VALUES (1);
-- INSERT 0 1
> ROLLBACK;
-- ROLLBACK
> SELECT * FROM u;
-- ERROR 42P01 at 15: relation "u" does not exist
> INSERT INTO t VALUES (6); INSERT INTO t VALUES (1); INSERT INTO t VALUES (7);
-- INSERT 0 1
-- ERROR 23505: duplicate key value violates unique constraint "t_pkey"
-- DETAIL: Key (id)=(1) already exists.
> SELECT id FROM t ORDER BY id;
-- id:integer
-- 1
-- 3
-- 4
-- SELECT 3
