# Large objects: whole ones by number, and through descriptors that end with the transaction.

> SELECT lo_create(70001);
-- lo_create:oid
-- 70001
-- SELECT 1

> SELECT lo_create(70001);
-- lo_create:oid
-- ERROR 23505: duplicate key value violates unique constraint "pg_largeobject_metadata_oid_index"
-- DETAIL: Key (oid)=(70001) already exists.

> SELECT lo_create(0) > 16383, lo_creat(-1) > 16383;
-- ?column?:boolean | ?column?:boolean
-- t | t
-- SELECT 1

> SELECT lo_from_bytea(70002, 'some bytes');
-- lo_from_bytea:oid
-- 70002
-- SELECT 1

> SELECT lo_get(70002), lo_get(70002, 5, 3), lo_get(70002, 8, 100), lo_get(70002, 50, 2);
-- lo_get:bytea | lo_get:bytea | lo_get:bytea | lo_get:bytea
-- \\x736f6d65206279746573 | \\x627974 | \\x6573 | \\x
-- SELECT 1

> SELECT lo_get(70002, -1, 2);
-- lo_get:bytea
-- ERROR 22023: invalid large object seek target: -1

> SELECT lo_get(70002, 1, -2);
-- lo_get:bytea
-- ERROR 22023: requested length cannot be negative

> SELECT lo_get(70003);
-- lo_get:bytea
-- ERROR 42704: large object 70003 does not exist

> SELECT lo_put(70002, 5, 'BYTES and more');
-- lo_put:void
--
-- SELECT 1

> SELECT lo_get(70002);
-- lo_get:bytea
-- \\x736f6d6520425954455320616e64206d6f7265
-- SELECT 1

> SELECT lo_put(70002, 30, '\x41');
-- lo_put:void
--
-- SELECT 1

> SELECT lo_get(70002, 15, 100);
-- lo_get:bytea
-- \\x6d6f7265000000000000000000000041
-- SELECT 1

> SELECT lo_put(70002, -1, 'x');
-- lo_put:void
-- ERROR 22023: invalid large object seek target: -1

> SELECT lo_put(70003, 0, 'x');
-- lo_put:void
-- ERROR 42704: large object 70003 does not exist

> SELECT lo_open(70002, 262144);
-- lo_open:integer
-- 0
-- SELECT 1

> SELECT loread(0, 10);
-- loread:bytea
-- ERROR 42704: invalid large-object descriptor: 0

> BEGIN;
-- BEGIN

> SELECT lo_open(70002, 262144);
-- lo_open:integer
-- 0
-- SELECT 1

> SELECT loread(0, 10), lo_tell(0);
-- loread:bytea | lo_tell:integer
-- \\x736f6d65204259544553 | 10
-- SELECT 1

> SELECT lowrite(0, 'x');
-- lowrite:integer
-- ERROR 55000: large object descriptor 0 was not opened for writing

> ROLLBACK;
-- ROLLBACK

> BEGIN;
-- BEGIN

> SELECT lo_open(70002, 131072), lo_open(70002, 393216);
-- lo_open:integer | lo_open:integer
-- 0 | 1
-- SELECT 1

> SELECT lo_lseek(0, 0, 2), lo_tell(0), lo_lseek(1, 4, 0), lo_lseek(1, 3, 1), lo_tell64(1), lo_tell64(0);
-- lo_lseek:integer | lo_tell:integer | lo_lseek:integer | lo_lseek:integer | lo_tell64:bigint | lo_tell64:bigint
-- 31 | 31 | 4 | 7 | 7 | 31
-- SELECT 1

> SELECT lowrite(0, '+tail'), lo_tell(0);
-- lowrite:integer | lo_tell:integer
-- 5 | 36
-- SELECT 1

> SELECT loread(1, 7);
-- loread:bytea
-- \\x54455320616e64
-- SELECT 1

> SELECT lo_truncate(0, 12), lo_get(70002);
-- lo_truncate:integer | lo_get:bytea
-- 0 | \\x736f6d6520425954455320616e64206d6f72650000000000000000000000412b7461696c
-- SELECT 1

> SELECT lo_truncate64(0, 5000), length(lo_get(70002)), length(lo_get(70002, 4000, 10000));
-- lo_truncate64:integer | length:integer | length:integer
-- 0 | 12 | 0
-- SELECT 1

> SELECT lo_lseek64(1, 6000000000, 0), lowrite(1, 'far'), lo_tell64(1);
-- lo_lseek64:bigint | lowrite:integer | lo_tell64:bigint
-- 6000000000 | 3 | 6000000003
-- SELECT 1

> SELECT lo_lseek64(1, 0, 2), loread(1, 5), lo_lseek64(1, -4, 2), loread(1, 5);
-- lo_lseek64:bigint | loread:bytea | lo_lseek64:bigint | loread:bytea
-- 6000000003 | \\x | 5999999999 | \\x00666172
-- SELECT 1

> SAVEPOINT wide;
-- SAVEPOINT

> SELECT lo_tell(1);
-- lo_tell:integer
-- ERROR 22003: lo_tell result out of range for large-object descriptor 1

> ROLLBACK TO wide;
-- ROLLBACK

> SELECT lo_truncate(0, 3);
-- lo_truncate:integer
-- 0
-- SELECT 1

> SELECT lo_close(0);
-- lo_close:integer
-- 0
-- SELECT 1

> SAVEPOINT closed;
-- SAVEPOINT

> SELECT lo_close(0);
-- lo_close:integer
-- ERROR 42704: invalid large-object descriptor: 0

> ROLLBACK TO closed;
-- ROLLBACK

> SELECT lo_open(70002, 262144);
-- lo_open:integer
-- 0
-- SELECT 1

> SAVEPOINT opened;
-- SAVEPOINT

> SELECT lo_open(70002, 262144), lo_open(70002, 262144);
-- lo_open:integer | lo_open:integer
-- 2 | 3
-- SELECT 1

> ROLLBACK TO opened;
-- ROLLBACK

> SELECT lo_tell(2);
-- lo_tell:integer
-- ERROR 42704: invalid large-object descriptor: 2

> ROLLBACK;
-- ROLLBACK

> BEGIN;
-- BEGIN

> SELECT lo_open(70002, 262144);
-- lo_open:integer
-- 0
-- SELECT 1

> SELECT lo_lseek(0, -1, 0);
-- lo_lseek:integer
-- ERROR 22023: invalid large object seek target: -1

> ROLLBACK;
-- ROLLBACK

> BEGIN;
-- BEGIN

> SELECT lo_open(70002, 262144);
-- lo_open:integer
-- 0
-- SELECT 1

> SELECT lo_lseek(0, 0, 7);
-- lo_lseek:integer
-- ERROR 22023: invalid whence setting: 7

> ROLLBACK;
-- ROLLBACK

> SELECT lo_open(70002, 0);
-- lo_open:integer
-- ERROR 22023: invalid flags for opening a large object: 0

> SELECT lo_open(70003, 262144);
-- lo_open:integer
-- ERROR 42704: large object 70003 does not exist

> SELECT length(lo_get(70002)), lo_get(70002, 0, 19);
-- length:integer | lo_get:bytea
-- 31 | \\x736f6d6520425954455320616e64206d6f7265
-- SELECT 1

> BEGIN READ ONLY;
-- BEGIN

> SELECT lo_get(70002, 0, 4);
-- lo_get:bytea
-- \\x736f6d65
-- SELECT 1

> SELECT lo_put(70002, 0, 'x');
-- lo_put:void
-- ERROR 25006: cannot execute lo_put() in a read-only transaction

> ROLLBACK;
-- ROLLBACK

> BEGIN READ ONLY;
-- BEGIN

> SELECT lo_open(70002, 131072);
-- lo_open:integer
-- ERROR 25006: cannot execute lo_open(INV_WRITE) in a read-only transaction

> ROLLBACK;
-- ROLLBACK

> BEGIN READ ONLY;
-- BEGIN

> SELECT lo_create(0);
-- lo_create:oid
-- ERROR 25006: cannot execute lo_create() in a read-only transaction

> ROLLBACK;
-- ROLLBACK

> BEGIN READ ONLY;
-- BEGIN

> SELECT lo_unlink(70002);
-- lo_unlink:integer
-- ERROR 25006: cannot execute lo_unlink() in a read-only transaction

> ROLLBACK;
-- ROLLBACK

> SELECT lo_from_bytea(70004, convert_to(repeat('0123456789', 1000), 'UTF8'));
-- lo_from_bytea:oid
-- 70004
-- SELECT 1

> SELECT loid, pageno, length(data) FROM pg_largeobject WHERE loid IN (70002, 70004) ORDER BY loid, pageno;
-- loid:oid | pageno:integer | length:integer
-- 70002 | 0 | 31
-- 70004 | 0 | 2048
-- 70004 | 1 | 2048
-- 70004 | 2 | 2048
-- 70004 | 3 | 2048
-- 70004 | 4 | 1808
-- SELECT 6

> SELECT md5(lo_get(70004)), lo_get(70004, 2045, 6), lo_get(70004, 4090, 12);
-- md5:text | lo_get:bytea | lo_get:bytea
-- 2bb571599a4180e1d542f76904adc3df | \\x353637383930 | \\x303132333435363738393031
-- SELECT 1

> SELECT lo_put(70004, 2046, 'across pages');
-- lo_put:void
--
-- SELECT 1

> SELECT convert_from(lo_get(70004, 2040, 24), 'UTF8'), length(lo_get(70004));
-- convert_from:text | length:integer
-- 012345across pages890123 | 10000
-- SELECT 1

> SELECT oid, lomowner = 10 AS operators, lomacl FROM pg_largeobject_metadata WHERE oid BETWEEN 70001 AND 70004 ORDER BY oid;
-- oid:oid | operators:boolean | lomacl:aclitem[]
-- 70001 | t | NULL
-- 70002 | t | NULL
-- 70004 | t | NULL
-- SELECT 3

> SELECT lo_create(70008), lo_get(70008);
-- lo_create:oid | lo_get:bytea
-- ERROR 42704: large object 70008 does not exist

> SELECT lo_create(70005), lo_put(70005, 4096, 'z');
-- lo_create:oid | lo_put:void
-- 70005 |
-- SELECT 1

> SELECT length(lo_get(70005)), lo_put(70005, 4097, 'y'), length(lo_get(70005));
-- length:integer | lo_put:void | length:integer
-- 4097 |  | 4097
-- SELECT 1

> SELECT length(lo_get(70005));
-- length:integer
-- 4098
-- SELECT 1

> SELECT pageno, length(data) FROM pg_largeobject WHERE loid = 70005;
-- pageno:integer | length:integer
-- 2 | 2
-- SELECT 1

> BEGIN;
-- BEGIN

> SELECT lo_create(70006), lo_unlink(70005);
-- lo_create:oid | lo_unlink:integer
-- 70006 | 1
-- SELECT 1

> ROLLBACK;
-- ROLLBACK

> SELECT oid FROM pg_largeobject_metadata WHERE oid IN (70005, 70006);
-- oid:oid
-- 70005
-- SELECT 1

> CREATE ROLE lo_reader;
-- CREATE ROLE

> SET ROLE lo_reader;
-- SET

> SELECT lo_get(70002);
-- lo_get:bytea
-- ERROR 42501: permission denied for large object 70002

> SELECT lo_put(70002, 0, 'x');
-- lo_put:void
-- ERROR 42501: permission denied for large object 70002

> SELECT lo_open(70002, 262144);
-- lo_open:integer
-- ERROR 42501: permission denied for large object 70002

> SELECT lo_unlink(70002);
-- lo_unlink:integer
-- ERROR 42501: must be owner of large object 70002

> SELECT lo_create(70007);
-- lo_create:oid
-- 70007
-- SELECT 1

> SELECT count(*) FROM pg_largeobject;
-- ERROR 42501: permission denied for table pg_largeobject

> RESET ROLE;
-- RESET

> GRANT SELECT ON LARGE OBJECT 70002, 70004 TO lo_reader;
-- GRANT

> GRANT INSERT ON LARGE OBJECT 70002 TO lo_reader;
-- ERROR 0LP01: invalid privilege type INSERT for large object

> GRANT SELECT ON LARGE OBJECT 70003 TO lo_reader;
-- ERROR 42704: large object 70003 does not exist

> SELECT oid, lomacl FROM pg_largeobject_metadata WHERE oid BETWEEN 70001 AND 70005 ORDER BY oid;
-- oid:oid | lomacl:aclitem[]
-- 70001 | NULL
-- 70002 | {postgres=rw/postgres,lo_reader=r/postgres}
-- 70004 | {postgres=rw/postgres,lo_reader=r/postgres}
-- 70005 | NULL
-- SELECT 4

> SET ROLE lo_reader;
-- SET

> SELECT lo_get(70002, 0, 4);
-- lo_get:bytea
-- \\x736f6d65
-- SELECT 1

> SELECT lo_put(70002, 0, 'x');
-- lo_put:void
-- ERROR 42501: permission denied for large object 70002

> GRANT UPDATE ON LARGE OBJECT 70007 TO PUBLIC;
-- GRANT

> RESET ROLE;
-- RESET

> SELECT lomacl FROM pg_largeobject_metadata WHERE oid = 70007;
-- lomacl:aclitem[]
-- {lo_reader=rw/lo_reader,=w/lo_reader}
-- SELECT 1

> ALTER LARGE OBJECT 70007 OWNER TO postgres;
-- ALTER LARGE OBJECT

> ALTER LARGE OBJECT 70003 OWNER TO postgres;
-- ERROR 42704: large object 70003 does not exist

> SELECT lomacl FROM pg_largeobject_metadata WHERE oid = 70007;
-- lomacl:aclitem[]
-- {postgres=rw/postgres,=w/postgres}
-- SELECT 1

> REVOKE ALL ON LARGE OBJECT 70002, 70004 FROM lo_reader;
-- REVOKE

> REVOKE UPDATE ON LARGE OBJECT 70007 FROM PUBLIC;
-- REVOKE

> SELECT oid, lomacl FROM pg_largeobject_metadata WHERE oid IN (70002, 70004, 70007) ORDER BY oid;
-- oid:oid | lomacl:aclitem[]
-- 70002 | {postgres=rw/postgres}
-- 70004 | {postgres=rw/postgres}
-- 70007 | {postgres=rw/postgres}
-- SELECT 3

> SELECT oid, lo_unlink(oid) FROM pg_largeobject_metadata WHERE oid BETWEEN 70001 AND 70007 ORDER BY oid;
-- oid:oid | lo_unlink:integer
-- 70001 | 1
-- 70002 | 1
-- 70004 | 1
-- 70005 | 1
-- 70007 | 1
-- SELECT 5

> SELECT lo_unlink(70001);
-- lo_unlink:integer
-- ERROR 42704: large object 70001 does not exist

> SELECT count(*) FROM pg_largeobject WHERE loid BETWEEN 70001 AND 70007;
-- count:bigint
-- 0
-- SELECT 1

> DROP ROLE lo_reader;
-- DROP ROLE

> SELECT lo_import('/tmp/nothing-there');
-- lo_import:oid
-- ERROR 58P01: could not open server file "/tmp/nothing-there": No such file or directory
#~ Files of the server are nobody's to read.
#= lo_import:oid
#= ERROR 0A000: lo_import() and lo_export() of files on the server are not supported
#= HINT: Use those of the client: \\lo_import and \\lo_export in psql.
> SELECT lo_get(NULL), lo_create(NULL), lo_put(NULL, 0, 'x') IS NULL;
-- lo_get:bytea | lo_create:oid | ?column?:boolean
-- NULL | NULL | t
-- SELECT 1
# has_largeobject_privilege.
> SELECT lo_create(5000);
-- lo_create:oid
-- 5000
-- SELECT 1
> SELECT has_largeobject_privilege(5000, 'SELECT'), has_largeobject_privilege('postgres', 5000, 'UPDATE'), has_largeobject_privilege(5001, 'SELECT'), has_largeobject_privilege(10::oid, 5000, 'select, UPDATE WITH GRANT OPTION');
-- has_largeobject_privilege:boolean | has_largeobject_privilege:boolean | has_largeobject_privilege:boolean | has_largeobject_privilege:boolean
-- t | t | NULL | t
-- SELECT 1
> SELECT has_largeobject_privilege(5000, 'INSERT');
-- has_largeobject_privilege:boolean
-- ERROR 22023: unrecognized privilege type: "INSERT"
> SELECT has_largeobject_privilege('nobody', 5000, 'SELECT');
-- has_largeobject_privilege:boolean
-- ERROR 42704: role "nobody" does not exist
> CREATE ROLE reader_of_one;
-- CREATE ROLE
> SELECT has_largeobject_privilege('reader_of_one', 5000, 'SELECT');
-- has_largeobject_privilege:boolean
-- f
-- SELECT 1
> GRANT SELECT ON LARGE OBJECT 5000 TO reader_of_one;
-- GRANT
> SELECT has_largeobject_privilege('reader_of_one', 5000, 'SELECT'), has_largeobject_privilege('reader_of_one', 5000, 'UPDATE'), has_largeobject_privilege('reader_of_one', 5000, 'SELECT WITH GRANT OPTION'), has_largeobject_privilege('reader_of_one', 5000, 'UPDATE, SELECT');
-- has_largeobject_privilege:boolean | has_largeobject_privilege:boolean | has_largeobject_privilege:boolean | has_largeobject_privilege:boolean
-- t | f | f | t
-- SELECT 1
> SET ROLE reader_of_one;
-- SET
> SELECT has_largeobject_privilege(5000, 'SELECT'), has_largeobject_privilege(5000, 'UPDATE'), has_largeobject_privilege(NULL, 'UPDATE');
-- has_largeobject_privilege:boolean | has_largeobject_privilege:boolean | has_largeobject_privilege:boolean
-- t | f | NULL
-- SELECT 1
> RESET ROLE;
-- RESET
> SELECT lo_unlink(5000);
-- lo_unlink:integer
-- 1
-- SELECT 1
> DROP ROLE reader_of_one;
-- DROP ROLE
