# Savepoints, failed blocks, and what a transaction may not do.
> CREATE TABLE t (id int PRIMARY KEY);
-- CREATE TABLE
> BEGIN;
-- BEGIN
> INSERT INTO t VALUES (1);
-- INSERT 0 1
> SAVEPOINT a;
-- SAVEPOINT
> INSERT INTO t VALUES (2);
-- INSERT 0 1
> SAVEPOINT b;
-- SAVEPOINT
> INSERT INTO t VALUES (2);
-- ERROR 23505: duplicate key value violates unique constraint "t_pkey"
-- DETAIL: Key (id)=(2) already exists.
> SELECT 1;
-- ERROR 25P02: current transaction is aborted, commands ignored until end of transaction block
> ROLLBACK TO SAVEPOINT b;
-- ROLLBACK
> SELECT id FROM t ORDER BY id;
-- id:integer
-- 1
-- 2
-- SELECT 2
> ROLLBACK TO a;
-- ROLLBACK
> SELECT id FROM t ORDER BY id;
-- id:integer
-- 1
-- SELECT 1
> RELEASE SAVEPOINT b;
-- ERROR 3B001: savepoint "b" does not exist
> ROLLBACK TO a;
-- ROLLBACK
> RELEASE a;
-- RELEASE
> COMMIT;
-- COMMIT
> SELECT id FROM t ORDER BY id;
-- id:integer
-- 1
-- SELECT 1
> SAVEPOINT x;
-- ERROR 25P01: SAVEPOINT can only be used in transaction blocks
> ROLLBACK TO x;
-- ERROR 25P01: ROLLBACK TO SAVEPOINT can only be used in transaction blocks
> COMMIT;
-- WARNING 25P01: there is no transaction in progress
-- COMMIT
> BEGIN;
-- BEGIN
> BEGIN;
-- WARNING 25001: there is already a transaction in progress
-- BEGIN
> SELECT 1 / 0;
-- ERROR 22012: division by zero
> COMMIT;
-- ROLLBACK
> BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY;
-- BEGIN
> SHOW transaction_isolation;
-- transaction_isolation:text
-- repeatable read
-- SHOW
> INSERT INTO t VALUES (9);
-- ERROR 25006: cannot execute INSERT in a read-only transaction
> ROLLBACK;
-- ROLLBACK
> BEGIN;
-- BEGIN
> SET TRANSACTION ISOLATION LEVEL REPEATABLE READ;
-- SET
> SELECT count(*) FROM t;
-- count:bigint
-- 1
-- SELECT 1
> SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
-- ERROR 25001: SET TRANSACTION ISOLATION LEVEL must be called before any query
> ROLLBACK;
-- ROLLBACK
> SET TRANSACTION READ ONLY;
-- WARNING 25P01: SET TRANSACTION can only be used in transaction blocks
-- SET
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
> BEGIN;
-- BEGIN
> TRUNCATE t;
-- TRUNCATE TABLE
> ROLLBACK AND NO CHAIN;
-- ROLLBACK
> SELECT count(*) FROM t;
-- count:bigint
-- 1
-- SELECT 1
> SELECT 1; SELECT 2; SELECT 1 / 0; SELECT 3;
-- ?column?:integer
-- 1
-- SELECT 1
-- ?column?:integer
-- 2
-- SELECT 1
-- ERROR 22012: division by zero
> INSERT INTO t VALUES (50); SELECT 1 / 0;
-- INSERT 0 1
-- ERROR 22012: division by zero
> BEGIN; INSERT INTO t VALUES (60); COMMIT; SELECT 1 / 0;
-- BEGIN
-- INSERT 0 1
-- COMMIT
-- ERROR 22012: division by zero
> SELECT id FROM t ORDER BY id;
-- id:integer
-- 1
-- 60
-- SELECT 2
