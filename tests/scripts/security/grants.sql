# GRANT and REVOKE, and what a role may not do.
> CREATE ROLE reader;
-- CREATE ROLE
> CREATE ROLE writer;
-- CREATE ROLE
> CREATE ROLE reader;
-- ERROR 42710: role "reader" already exists
> CREATE TABLE t (id int, secret text);
-- CREATE TABLE
> INSERT INTO t VALUES (1, 'a');
-- INSERT 0 1
> GRANT SELECT (id) ON t TO reader;
-- GRANT
> GRANT INSERT, UPDATE ON t TO writer;
-- GRANT
> GRANT reader TO writer;
-- GRANT ROLE
> SET ROLE reader;
-- SET
> SELECT current_user, session_user;
-- current_user:name | session_user:name
-- reader | postgres
-- SELECT 1
> SELECT id FROM t;
-- id:integer
-- 1
-- SELECT 1
> SELECT * FROM t;
-- ERROR 42501: permission denied for table t
> INSERT INTO t VALUES (2, 'b');
-- ERROR 42501: permission denied for table t
> UPDATE t SET id = 1;
-- ERROR 42501: permission denied for table t
> DELETE FROM t;
-- ERROR 42501: permission denied for table t
> TRUNCATE t;
-- ERROR 42501: permission denied for table t
> DROP TABLE t;
-- ERROR 42501: must be owner of table t
> ALTER TABLE t ADD COLUMN x int;
-- ERROR 42501: must be owner of table t
> CREATE TABLE mine (a int);
-- ERROR 42501 at 14: permission denied for schema public
> CREATE ROLE other;
-- ERROR 42501: permission denied to create role
-- DETAIL: Only roles with the CREATEROLE attribute may create roles.
> RESET ROLE;
-- RESET
> SET ROLE writer;
-- SET
> INSERT INTO t VALUES (2, 'b');
-- INSERT 0 1
> SELECT id FROM t ORDER BY id;
-- id:integer
-- 1
-- 2
-- SELECT 2
> INSERT INTO t VALUES (3, 'c') RETURNING secret;
-- ERROR 42501: permission denied for table t
> UPDATE t SET secret = 'z' WHERE id = 2;
-- UPDATE 1
> RESET ROLE;
-- RESET
> SELECT has_table_privilege('reader', 't', 'SELECT'), has_table_privilege('writer', 't', 'INSERT'), has_column_privilege('reader', 't', 'id', 'SELECT');
-- has_table_privilege:boolean | has_table_privilege:boolean | has_column_privilege:boolean
-- f | t | t
-- SELECT 1
> REVOKE INSERT ON t FROM writer;
-- REVOKE
> SET ROLE writer;
-- SET
> INSERT INTO t VALUES (4, 'd');
-- ERROR 42501: permission denied for table t
> RESET ROLE;
-- RESET
> GRANT SELECT ON nope TO reader;
-- ERROR 42P01: relation "nope" does not exist
> GRANT SELECT ON t TO nope;
-- ERROR 42704: role "nope" does not exist
> SET ROLE nope;
-- ERROR 22023: role "nope" does not exist
> DROP ROLE reader;
-- ERROR 2BP01: role "reader" cannot be dropped because some objects depend on it
-- DETAIL: privileges for column id of table t
> DROP ROLE IF EXISTS nope;
-- NOTICE 00000: role "nope" does not exist, skipping
-- DROP ROLE
> DROP TABLE t;
-- DROP TABLE
> DROP ROLE reader, writer;
-- DROP ROLE
