# Advisory locks of one session, as pg_locks shows them.
> SELECT pg_advisory_lock(5), pg_try_advisory_lock(5, 6), pg_advisory_lock_shared(8);
-- pg_advisory_lock:void | pg_try_advisory_lock:boolean | pg_advisory_lock_shared:void
--  | t |
-- SELECT 1
> SELECT classid, objid, objsubid, mode, granted, fastpath FROM pg_locks WHERE locktype = 'advisory' ORDER BY objid;
-- classid:oid | objid:oid | objsubid:smallint | mode:text | granted:boolean | fastpath:boolean
-- 0 | 5 | 1 | ExclusiveLock | t | f
-- 5 | 6 | 2 | ExclusiveLock | t | f
-- 0 | 8 | 1 | ShareLock | t | f
-- SELECT 3
> BEGIN; SELECT pg_advisory_xact_lock(9);
-- BEGIN
-- pg_advisory_xact_lock:void
--
-- SELECT 1
> SELECT classid, objid, objsubid, mode, granted FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid() ORDER BY objid;
-- classid:oid | objid:oid | objsubid:smallint | mode:text | granted:boolean
-- 0 | 5 | 1 | ExclusiveLock | t
-- 5 | 6 | 2 | ExclusiveLock | t
-- 0 | 8 | 1 | ShareLock | t
-- 0 | 9 | 1 | ExclusiveLock | t
-- SELECT 4
> COMMIT;
-- COMMIT
> SELECT count(*) FROM pg_locks WHERE locktype = 'advisory';
-- count:bigint
-- 3
-- SELECT 1
> SELECT pg_advisory_unlock(5), pg_advisory_unlock(5, 6), pg_advisory_unlock_shared(8), pg_advisory_unlock(8);
-- pg_advisory_unlock:boolean | pg_advisory_unlock:boolean | pg_advisory_unlock_shared:boolean | pg_advisory_unlock:boolean
-- WARNING 01000: you don't own a lock of type ExclusiveLock
-- t | t | t | f
-- SELECT 1
> SELECT count(*) FROM pg_locks WHERE locktype = 'advisory';
-- count:bigint
-- 0
-- SELECT 1
> SELECT pg_advisory_lock(-1); SELECT classid, objid, objsubid FROM pg_locks WHERE locktype = 'advisory'; SELECT pg_advisory_unlock_all();
-- pg_advisory_lock:void
--
-- SELECT 1
-- classid:oid | objid:oid | objsubid:smallint
-- 4294967295 | 4294967295 | 1
-- SELECT 1
-- pg_advisory_unlock_all:void
--
-- SELECT 1
