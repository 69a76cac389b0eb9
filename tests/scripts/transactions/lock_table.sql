# LOCK TABLE in one session: what can be locked, and by whom.
> CREATE TABLE t (id int PRIMARY KEY, n int); CREATE TABLE u (id int);
-- CREATE TABLE
-- CREATE TABLE
> INSERT INTO t VALUES (1, 1), (2, 2);
-- INSERT 0 2
> CREATE VIEW v AS SELECT t.id FROM t JOIN u USING (id) WHERE EXISTS (SELECT FROM t AS inner_t WHERE inner_t.n = t.n);
-- CREATE VIEW
> CREATE VIEW w AS SELECT * FROM v;
-- CREATE VIEW
> CREATE MATERIALIZED VIEW m AS SELECT * FROM t;
-- SELECT 2
> CREATE SEQUENCE s;
-- CREATE SEQUENCE
> LOCK TABLE t;
-- ERROR 25P01: LOCK TABLE can only be used in transaction blocks
> BEGIN;
-- BEGIN
> LOCK TABLE t IN ACCESS EXCLUSIVE MODE;
-- LOCK TABLE
> SELECT * FROM t ORDER BY id;
-- id:integer | n:integer
-- 1 | 1
-- 2 | 2
-- SELECT 2
> SELECT relation::regclass, mode, granted FROM pg_locks WHERE relation = 't'::regclass AND mode = 'AccessExclusiveLock';
-- relation:regclass | mode:text | granted:boolean
-- t | AccessExclusiveLock | t
-- SELECT 1
> COMMIT;
-- COMMIT
> BEGIN; LOCK TABLE ONLY t IN SHARE MODE; LOCK t, u IN ROW SHARE MODE NOWAIT; COMMIT;
-- BEGIN
-- LOCK TABLE
-- LOCK TABLE
-- COMMIT
> BEGIN;
-- BEGIN
> LOCK v;
-- LOCK TABLE
> SELECT relation::regclass, mode FROM pg_locks WHERE mode = 'AccessExclusiveLock' AND relation >= 't'::regclass ORDER BY relation::text, 2;
-- relation:regclass | mode:text
-- t | AccessExclusiveLock
-- u | AccessExclusiveLock
-- v | AccessExclusiveLock
-- SELECT 3
> COMMIT;
-- COMMIT
> BEGIN;
-- BEGIN
> LOCK w IN SHARE MODE NOWAIT;
-- LOCK TABLE
> SELECT relation::regclass::text AS locked, mode FROM pg_locks WHERE mode = 'ShareLock' AND relation IS NOT NULL ORDER BY 1;
-- locked:text | mode:text
-- t | ShareLock
-- u | ShareLock
-- v | ShareLock
-- w | ShareLock
-- SELECT 4
> ROLLBACK;
-- ROLLBACK
> BEGIN;
-- BEGIN
> SAVEPOINT a;
-- SAVEPOINT
> LOCK m;
-- ERROR 42809: cannot lock relation "m"
-- DETAIL: This operation is not supported for materialized views.
> ROLLBACK TO a;
-- ROLLBACK
> LOCK s;
-- ERROR 42809: cannot lock relation "s"
-- DETAIL: This operation is not supported for sequences.
> ROLLBACK TO a;
-- ROLLBACK
> LOCK nothing;
-- ERROR 42P01: relation "nothing" does not exist
> ROLLBACK TO a;
-- ROLLBACK
> LOCK pg_class IN ACCESS SHARE MODE;
-- LOCK TABLE
> LOCK t; SELECT count(*) FROM t;
-- LOCK TABLE
-- count:bigint
-- 2
-- SELECT 1
> ROLLBACK TO a;
-- ROLLBACK
> SELECT count(*) FROM pg_locks WHERE mode = 'AccessExclusiveLock' AND relation = 't'::regclass;
-- count:bigint
-- 0
-- SELECT 1
> ROLLBACK;
-- ROLLBACK
> CREATE ROLE keeper; CREATE ROLE owner_of_all;
-- CREATE ROLE
-- CREATE ROLE
> GRANT UPDATE ON v TO keeper; GRANT SELECT ON t TO keeper; GRANT INSERT ON u TO keeper;
-- GRANT
-- GRANT
-- GRANT
> SET ROLE keeper;
-- SET
> BEGIN;
-- BEGIN
> SAVEPOINT a;
-- SAVEPOINT
> LOCK v IN EXCLUSIVE MODE;
-- LOCK TABLE
> LOCK t IN ACCESS SHARE MODE;
-- LOCK TABLE
> LOCK u IN ROW EXCLUSIVE MODE;
-- LOCK TABLE
> LOCK t IN ROW SHARE MODE;
-- ERROR 42501: permission denied for table t
> ROLLBACK TO a;
-- ROLLBACK
> LOCK u IN SHARE MODE;
-- ERROR 42501: permission denied for table u
> ROLLBACK TO a;
-- ROLLBACK
> LOCK w IN ACCESS SHARE MODE;
-- ERROR 42501: permission denied for view w
> ROLLBACK;
-- ROLLBACK
> RESET ROLE;
-- RESET
> ALTER VIEW v SET (security_invoker = true);
-- ALTER VIEW
> SET ROLE keeper;
-- SET
> BEGIN; LOCK v IN EXCLUSIVE MODE;
-- BEGIN
-- ERROR 42501: permission denied for table t
> ROLLBACK;
-- ROLLBACK
> RESET ROLE;
-- RESET
> DROP VIEW w, v; DROP MATERIALIZED VIEW m; DROP TABLE t, u; DROP SEQUENCE s; DROP ROLE keeper, owner_of_all;
-- DROP VIEW
-- DROP MATERIALIZED VIEW
-- DROP TABLE
-- DROP SEQUENCE
-- DROP ROLE
