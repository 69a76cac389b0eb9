> CREATE TABLE tally (id int PRIMARY KEY, n int NOT NULL)
-- CREATE TABLE
> INSERT INTO tally VALUES (1, 10), (2, 20), (3, 30)
-- INSERT 0 3
> BEGIN ISOLATION LEVEL SERIALIZABLE
-- BEGIN
> SHOW transaction_isolation
-- transaction_isolation:text
-- serializable
-- SHOW
> SELECT sum(n) FROM tally
-- sum:bigint
-- 60
-- SELECT 1
> UPDATE tally SET n = n + 1 WHERE id = 2
-- UPDATE 1
> SELECT n FROM tally WHERE id = 2
-- n:integer
-- 21
-- SELECT 1
> INSERT INTO tally VALUES (4, 40)
-- INSERT 0 1
> SELECT count(*), sum(n) FROM tally WHERE n >= 30
-- count:bigint | sum:bigint
-- 2 | 70
-- SELECT 1
> DELETE FROM tally WHERE id = 1
-- DELETE 1
> COMMIT
-- COMMIT
> SELECT * FROM tally ORDER BY id
-- id:integer | n:integer
-- 2 | 21
-- 3 | 30
-- 4 | 40
-- SELECT 3
> BEGIN ISOLATION LEVEL SERIALIZABLE READ ONLY DEFERRABLE
-- BEGIN
> SHOW transaction_deferrable
-- transaction_deferrable:text
-- on
-- SHOW
> SHOW transaction_read_only
-- transaction_read_only:text
-- on
-- SHOW
> SELECT count(*) FROM tally
-- count:bigint
-- 3
-- SELECT 1
> INSERT INTO tally VALUES (9, 90)
-- ERROR 25006: cannot execute INSERT in a read-only transaction
> ROLLBACK
-- ROLLBACK
> START TRANSACTION ISOLATION LEVEL SERIALIZABLE, READ ONLY
-- START TRANSACTION
> SELECT max(n) FROM tally
-- max:integer
-- 40
-- SELECT 1
> UPDATE tally SET n = 0
-- ERROR 25006: cannot execute UPDATE in a read-only transaction
> ROLLBACK
-- ROLLBACK
> BEGIN
-- BEGIN
> SET TRANSACTION ISOLATION LEVEL SERIALIZABLE
-- SET
> SELECT min(id) FROM tally
-- min:integer
-- 2
-- SELECT 1
> SET TRANSACTION ISOLATION LEVEL READ COMMITTED
-- ERROR 25001: SET TRANSACTION ISOLATION LEVEL must be called before any query
> ROLLBACK
-- ROLLBACK
> BEGIN
-- BEGIN
> SELECT 1
-- ?column?:integer
-- 1
-- SELECT 1
> SET TRANSACTION ISOLATION LEVEL SERIALIZABLE
-- ERROR 25001: SET TRANSACTION ISOLATION LEVEL must be called before any query
> ROLLBACK
-- ROLLBACK
> BEGIN ISOLATION LEVEL SERIALIZABLE
-- BEGIN
> SAVEPOINT a
-- SAVEPOINT
> DELETE FROM tally
-- DELETE 3
> ROLLBACK TO a
-- ROLLBACK
> SELECT count(*) FROM tally
-- count:bigint
-- 3
-- SELECT 1
> INSERT INTO tally VALUES (2, 0)
-- ERROR 23505: duplicate key value violates unique constraint "tally_pkey"
-- DETAIL: Key (id)=(2) already exists.
> ROLLBACK TO a
-- ROLLBACK
> INSERT INTO tally VALUES (5, 50)
-- INSERT 0 1
> COMMIT AND CHAIN
-- COMMIT
> SHOW transaction_isolation
-- transaction_isolation:text
-- serializable
-- SHOW
> SELECT count(*) FROM tally
-- count:bigint
-- 4
-- SELECT 1
> ROLLBACK
-- ROLLBACK
> SET default_transaction_isolation = 'serializable'
-- SET
> SHOW default_transaction_isolation
-- default_transaction_isolation:text
-- serializable
-- SHOW
> SHOW transaction_isolation
-- transaction_isolation:text
-- serializable
-- SHOW
> SELECT n FROM tally WHERE id = 5
-- n:integer
-- 50
-- SELECT 1
> BEGIN
-- BEGIN
> SHOW transaction_isolation
-- transaction_isolation:text
-- serializable
-- SHOW
> TRUNCATE tally
-- TRUNCATE TABLE
> SELECT count(*) FROM tally
-- count:bigint
-- 0
-- SELECT 1
> ROLLBACK
-- ROLLBACK
> SELECT count(*) FROM tally
-- count:bigint
-- 4
-- SELECT 1
> RESET default_transaction_isolation
-- RESET
> SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL SERIALIZABLE, READ ONLY, DEFERRABLE
-- SET
> SHOW default_transaction_isolation
-- default_transaction_isolation:text
-- serializable
-- SHOW
> SHOW default_transaction_read_only
-- default_transaction_read_only:text
-- on
-- SHOW
> SHOW default_transaction_deferrable
-- default_transaction_deferrable:text
-- on
-- SHOW
> BEGIN
-- BEGIN
> SHOW transaction_isolation
-- transaction_isolation:text
-- serializable
-- SHOW
> SHOW transaction_deferrable
-- transaction_deferrable:text
-- on
-- SHOW
> INSERT INTO tally VALUES (6, 60)
-- ERROR 25006: cannot execute INSERT in a read-only transaction
> ROLLBACK
-- ROLLBACK
> SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL READ COMMITTED, READ WRITE, NOT DEFERRABLE
-- SET
> SELECT id, n FROM tally ORDER BY id FOR UPDATE
-- id:integer | n:integer
-- 2 | 21
-- 3 | 30
-- 4 | 40
-- 5 | 50
-- SELECT 4
> BEGIN ISOLATION LEVEL SERIALIZABLE
-- BEGIN
> SELECT id FROM tally WHERE n > 30 ORDER BY id FOR NO KEY UPDATE SKIP LOCKED
-- id:integer
-- 4
-- 5
-- SELECT 2
> SELECT id FROM tally WHERE id = 2 FOR KEY SHARE NOWAIT
-- id:integer
-- 2
-- SELECT 1
> UPDATE tally SET id = id + 100 WHERE id = 2 RETURNING id, n
-- id:integer | n:integer
-- 102 | 21
-- UPDATE 1
> INSERT INTO tally VALUES (102, 1) ON CONFLICT (id) DO UPDATE SET n = tally.n + excluded.n RETURNING n
-- n:integer
-- 22
-- INSERT 0 1
> COMMIT
-- COMMIT
> DROP TABLE tally
-- DROP TABLE
