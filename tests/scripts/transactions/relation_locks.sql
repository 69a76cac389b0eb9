# Which tables a transaction holds, and in which modes: every statement of one session.
> CREATE TABLE t (id int PRIMARY KEY, n int);
-- CREATE TABLE
> CREATE INDEX by_n ON t (n);
-- CREATE INDEX
> BEGIN;
-- BEGIN
> LOCK by_n;
-- ERROR 42809: cannot lock relation "by_n"
-- DETAIL: This operation is not supported for indexes.
> ROLLBACK;
-- ROLLBACK
> BEGIN; SELECT * FROM t;
-- BEGIN
-- id:integer | n:integer
-- SELECT 0
> SELECT relation::regclass, mode, granted, fastpath FROM pg_locks WHERE relation = 't'::regclass;
-- relation:regclass | mode:text | granted:boolean | fastpath:boolean
-- t | AccessShareLock | t | t
-- SELECT 1
> INSERT INTO t VALUES (1, 1);
-- INSERT 0 1
> SELECT relation::regclass, mode, granted, fastpath FROM pg_locks WHERE relation = 't'::regclass ORDER BY mode;
-- relation:regclass | mode:text | granted:boolean | fastpath:boolean
-- t | AccessShareLock | t | t
-- t | RowExclusiveLock | t | t
-- SELECT 2
> UPDATE t SET n = 2; DELETE FROM t;
-- UPDATE 1
-- DELETE 1
> SELECT relation::regclass, mode, granted, fastpath FROM pg_locks WHERE relation = 't'::regclass ORDER BY mode;
-- relation:regclass | mode:text | granted:boolean | fastpath:boolean
-- t | AccessShareLock | t | t
-- t | RowExclusiveLock | t | t
-- SELECT 2
> SELECT * FROM t FOR UPDATE;
-- id:integer | n:integer
-- SELECT 0
> LOCK t IN SHARE UPDATE EXCLUSIVE MODE;
-- LOCK TABLE
> LOCK t IN SHARE MODE;
-- LOCK TABLE
> SELECT mode, granted, locktype FROM pg_locks WHERE relation = 't'::regclass ORDER BY mode;
-- mode:text | granted:boolean | locktype:text
-- AccessShareLock | t | relation
-- RowExclusiveLock | t | relation
-- RowShareLock | t | relation
-- ShareLock | t | relation
-- ShareUpdateExclusiveLock | t | relation
-- SELECT 5
> COMMIT;
-- COMMIT
> SELECT count(*) FROM pg_locks WHERE relation = 't'::regclass;
-- count:bigint
-- 0
-- SELECT 1
> BEGIN; SAVEPOINT a; SELECT * FROM t; ROLLBACK TO a;
-- BEGIN
-- SAVEPOINT
-- id:integer | n:integer
-- SELECT 0
-- ROLLBACK
> SELECT count(*) FROM pg_locks WHERE relation = 't'::regclass;
-- count:bigint
-- 0
-- SELECT 1
> ROLLBACK;
-- ROLLBACK
> BEGIN; CREATE VIEW v AS SELECT * FROM t;
-- BEGIN
-- CREATE VIEW
> SELECT relation::regclass, mode FROM pg_locks WHERE relation IN ('t'::regclass) ORDER BY 1, 2;
-- relation:regclass | mode:text
-- t | AccessShareLock
-- SELECT 1
> ROLLBACK;
-- ROLLBACK
> BEGIN; DECLARE c CURSOR FOR SELECT n FROM t;
-- BEGIN
-- DECLARE CURSOR
> SELECT relation::regclass, mode FROM pg_locks WHERE relation IN ('t'::regclass) ORDER BY 1, 2;
-- relation:regclass | mode:text
-- t | AccessShareLock
-- SELECT 1
> CLOSE c;
-- CLOSE CURSOR
> SELECT relation::regclass, mode FROM pg_locks WHERE relation IN ('t'::regclass) ORDER BY 1, 2;
-- relation:regclass | mode:text
-- t | AccessShareLock
-- SELECT 1
> ROLLBACK;
-- ROLLBACK
> SELECT pg_blocking_pids(pg_backend_pid());
-- pg_blocking_pids:integer[]
-- {}
-- SELECT 1
> SELECT relation::regclass, mode FROM pg_locks WHERE pid = pg_backend_pid() AND relation = 'pg_locks'::regclass;
-- relation:regclass | mode:text
-- pg_locks | AccessShareLock
-- SELECT 1
> BEGIN; COPY t TO STDOUT;
-- BEGIN
-- COPY 0
> SELECT relation::regclass, mode FROM pg_locks WHERE relation = 't'::regclass;
-- relation:regclass | mode:text
-- t | AccessShareLock
-- SELECT 1
> ROLLBACK;
-- ROLLBACK
> BEGIN; CREATE TABLE u (id int REFERENCES t);
-- BEGIN
-- CREATE TABLE
> SELECT relation::regclass, mode FROM pg_locks WHERE relation = 't'::regclass ORDER BY 2;
-- relation:regclass | mode:text
-- t | AccessShareLock
-- t | ShareRowExclusiveLock
-- SELECT 2
> ALTER TABLE t ADD word text;
-- ALTER TABLE
> SELECT relation::regclass, mode FROM pg_locks WHERE relation = 't'::regclass ORDER BY 2;
-- relation:regclass | mode:text
-- t | AccessExclusiveLock
-- t | AccessShareLock
-- t | ShareRowExclusiveLock
-- SELECT 3
> ROLLBACK;
-- ROLLBACK
> BEGIN; PREPARE p AS SELECT n FROM t WHERE id = $1; EXECUTE p(1);
-- BEGIN
-- PREPARE
-- n:integer
-- SELECT 0
> SELECT relation::regclass, mode FROM pg_locks WHERE relation = 't'::regclass ORDER BY 2;
-- relation:regclass | mode:text
-- t | AccessShareLock
-- SELECT 1
> ROLLBACK;
-- ROLLBACK
> BEGIN; MERGE INTO t USING (VALUES (1, 2)) AS s(a, b) ON t.id = s.a WHEN NOT MATCHED THEN INSERT VALUES (a, b);
-- BEGIN
-- MERGE 1
> SELECT relation::regclass, mode FROM pg_locks WHERE relation = 't'::regclass ORDER BY 2;
-- relation:regclass | mode:text
-- t | RowExclusiveLock
-- SELECT 1
> ROLLBACK;
-- ROLLBACK
> BEGIN; TRUNCATE t;
-- BEGIN
-- TRUNCATE TABLE
> SELECT relation::regclass, mode FROM pg_locks WHERE relation = 't'::regclass AND mode = 'AccessExclusiveLock';
-- relation:regclass | mode:text
-- t | AccessExclusiveLock
-- SELECT 1
> ROLLBACK;
-- ROLLBACK
> BEGIN; ANALYZE t;
-- BEGIN
-- ANALYZE
> SELECT relation::regclass, mode FROM pg_locks WHERE relation = 't'::regclass ORDER BY 2;
-- relation:regclass | mode:text
-- t | ShareUpdateExclusiveLock
-- SELECT 1
> ROLLBACK;
-- ROLLBACK
> BEGIN; COMMENT ON TABLE t IS 'x';
-- BEGIN
-- COMMENT
> SELECT relation::regclass, mode FROM pg_locks WHERE relation = 't'::regclass ORDER BY 2;
-- relation:regclass | mode:text
-- t | ShareUpdateExclusiveLock
-- SELECT 1
> ROLLBACK;
-- ROLLBACK
> BEGIN; GRANT SELECT ON t TO PUBLIC;
-- BEGIN
-- GRANT
> SELECT relation::regclass, mode FROM pg_locks WHERE relation = 't'::regclass ORDER BY 2;
-- relation:regclass | mode:text
-- t | AccessShareLock
-- SELECT 1
> ROLLBACK;
-- ROLLBACK
> BEGIN; CREATE POLICY pol ON t;
-- BEGIN
-- CREATE POLICY
> SELECT relation::regclass, mode FROM pg_locks WHERE relation = 't'::regclass ORDER BY 2;
-- relation:regclass | mode:text
-- t | AccessExclusiveLock
-- SELECT 1
> ROLLBACK;
-- ROLLBACK
> BEGIN; ALTER TABLE t ALTER n SET STATISTICS 10;
-- BEGIN
-- ALTER TABLE
> SELECT relation::regclass, mode FROM pg_locks WHERE relation = 't'::regclass ORDER BY 2;
-- relation:regclass | mode:text
-- t | ShareUpdateExclusiveLock
-- SELECT 1
> ROLLBACK;
-- ROLLBACK
> BEGIN; DROP TABLE t;
-- BEGIN
-- DROP TABLE
> SELECT count(*) > 0 FROM pg_locks WHERE mode = 'AccessExclusiveLock' AND locktype = 'relation' AND relation > 16383;
-- ?column?:boolean
-- t
-- SELECT 1
> ROLLBACK;
-- ROLLBACK
> BEGIN; CREATE TABLE w (id int);
-- BEGIN
-- CREATE TABLE
> SELECT relation::regclass, mode FROM pg_locks WHERE relation = 'w'::regclass ORDER BY 2;
-- relation:regclass | mode:text
-- w | AccessExclusiveLock
-- SELECT 1
> ROLLBACK;
-- ROLLBACK
> DROP TABLE t;
-- DROP TABLE
