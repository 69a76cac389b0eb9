# Roles in roles: ADMIN, INHERIT and SET, grantors and their dependents; has_*_privilege; CREATEROLE.
> CREATE ROLE g1;
-- CREATE ROLE
> CREATE ROLE g2;
-- CREATE ROLE
> CREATE ROLE ann;
-- CREATE ROLE
> CREATE ROLE bob NOINHERIT;
-- CREATE ROLE
> CREATE ROLE cleo;
-- CREATE ROLE
> CREATE ROLE dan;
-- CREATE ROLE
> CREATE TABLE t (a int);
-- CREATE TABLE
> GRANT SELECT ON t TO g1;
-- GRANT
> GRANT g1 TO ann;
-- GRANT ROLE
> GRANT g1 TO bob;
-- GRANT ROLE
> GRANT g1 TO cleo WITH INHERIT FALSE, SET FALSE;
-- GRANT ROLE
> GRANT g1 TO dan WITH ADMIN OPTION;
-- GRANT ROLE
> SELECT roleid::regrole::text, member::regrole::text, grantor::regrole::text, admin_option, inherit_option, set_option FROM pg_auth_members WHERE roleid::regrole::text LIKE 'g_' ORDER BY 1, 2, 3;
-- roleid:text | member:text | grantor:text | admin_option:boolean | inherit_option:boolean | set_option:boolean
-- g1 | ann | postgres | f | t | t
-- g1 | bob | postgres | f | f | t
-- g1 | cleo | postgres | f | f | f
-- g1 | dan | postgres | t | t | t
-- SELECT 4
> GRANT g1 TO ann;
-- NOTICE 00000: role "ann" has already been granted membership in role "g1" by role "postgres"
-- GRANT ROLE
> GRANT g1 TO ann WITH ADMIN TRUE;
-- GRANT ROLE
> GRANT g1 TO ann WITH ADMIN FALSE;
-- GRANT ROLE
> GRANT g1 TO ann WITH INHERIT OPTION;
-- NOTICE 00000: role "ann" has already been granted membership in role "g1" by role "postgres"
-- GRANT ROLE
> GRANT g1 TO ann WITH SET TRUE, SET FALSE;
-- GRANT ROLE
> GRANT g1 TO ann WITH NONSENSE TRUE;
-- ERROR 42601 at 22: unrecognized role option "nonsense"
> SET ROLE ann;
-- SET
> SELECT * FROM t;
-- a:integer
-- SELECT 0
> RESET ROLE;
-- RESET
> SET SESSION AUTHORIZATION bob;
-- SET
> SELECT * FROM t;
-- ERROR 42501: permission denied for table t
> SET ROLE g1;
-- SET
> SELECT * FROM t;
-- a:integer
-- SELECT 0
> RESET ROLE;
-- RESET
> SET SESSION AUTHORIZATION cleo;
-- SET
> SELECT * FROM t;
-- ERROR 42501: permission denied for table t
> SET ROLE g1;
-- ERROR 42501: permission denied to set role "g1"
> GRANT g1 TO bob;
-- ERROR 42501: permission denied to grant role "g1"
-- DETAIL: Only roles with the ADMIN option on role "g1" may grant this role.
> SET SESSION AUTHORIZATION postgres;
-- SET
> SELECT pg_has_role('ann', 'g1', 'MEMBER'), pg_has_role('ann', 'g1', 'USAGE'), pg_has_role('ann', 'g1', 'SET');
-- pg_has_role:boolean | pg_has_role:boolean | pg_has_role:boolean
-- t | t | f
-- SELECT 1
> SELECT pg_has_role('bob', 'g1', 'MEMBER'), pg_has_role('bob', 'g1', 'USAGE'), pg_has_role('bob', 'g1', 'SET');
-- pg_has_role:boolean | pg_has_role:boolean | pg_has_role:boolean
-- t | f | t
-- SELECT 1
> SELECT pg_has_role('cleo', 'g1', 'MEMBER'), pg_has_role('cleo', 'g1', 'USAGE'), pg_has_role('cleo', 'g1', 'SET');
-- pg_has_role:boolean | pg_has_role:boolean | pg_has_role:boolean
-- t | f | f
-- SELECT 1
> SELECT pg_has_role('dan', 'g1', 'MEMBER WITH ADMIN OPTION'), pg_has_role('ann', 'g1', 'USAGE WITH GRANT OPTION'), pg_has_role('ann', 'g1', 'USAGE, SET');
-- pg_has_role:boolean | pg_has_role:boolean | pg_has_role:boolean
-- t | f | t
-- SELECT 1
> SELECT pg_has_role('ann', 'g1', 'nonsense');
-- pg_has_role:boolean
-- ERROR 22023: unrecognized privilege type: "nonsense"
> SELECT pg_has_role('nobody', 'g1', 'USAGE');
-- pg_has_role:boolean
-- ERROR 42704: role "nobody" does not exist
> SELECT pg_has_role('postgres', 'g1', 'USAGE'), pg_has_role('postgres', 'g1', 'MEMBER'), pg_has_role('postgres', 'g1', 'SET');
-- pg_has_role:boolean | pg_has_role:boolean | pg_has_role:boolean
-- t | t | t
-- SELECT 1
> GRANT g1 TO g1;
-- ERROR 0LP01: role "g1" is a member of role "g1"
> GRANT g2 TO g1;
-- GRANT ROLE
> GRANT g1 TO g2;
-- ERROR 0LP01: role "g1" is a member of role "g2"
> GRANT ann TO g1;
-- ERROR 0LP01: role "ann" is a member of role "g1"
> SET ROLE dan;
-- SET
> GRANT g1 TO g2;
-- ERROR 0LP01: role "g1" is a member of role "g2"
> CREATE ROLE x;
-- ERROR 42501: permission denied to create role
-- DETAIL: Only roles with the CREATEROLE attribute may create roles.
> GRANT g2 TO dan;
-- ERROR 42501: permission denied to grant role "g2"
-- DETAIL: Only roles with the ADMIN option on role "g2" may grant this role.
> REVOKE g1 FROM cleo;
-- WARNING 01000: role "cleo" has not been granted membership in role "g1" by role "dan"
-- REVOKE ROLE
> REVOKE g1 FROM dan;
-- WARNING 01000: role "dan" has not been granted membership in role "g1" by role "dan"
-- REVOKE ROLE
> REVOKE g2 FROM ann;
-- ERROR 42501: permission denied to revoke role "g2"
-- DETAIL: Only roles with the ADMIN option on role "g2" may revoke this role.
> GRANT g1 TO cleo WITH ADMIN OPTION;
-- GRANT ROLE
> GRANT g1 TO dan WITH ADMIN OPTION;
-- ERROR 0LP01: ADMIN option cannot be granted back to your own grantor
> RESET ROLE;
-- RESET
> SELECT roleid::regrole::text, member::regrole::text, grantor::regrole::text, admin_option, inherit_option, set_option FROM pg_auth_members WHERE roleid::regrole::text LIKE 'g_' ORDER BY 1, 2, 3;
-- roleid:text | member:text | grantor:text | admin_option:boolean | inherit_option:boolean | set_option:boolean
-- g1 | ann | postgres | f | t | f
-- g1 | bob | postgres | f | f | t
-- g1 | cleo | dan | t | t | t
-- g1 | cleo | postgres | f | f | f
-- g1 | dan | postgres | t | t | t
-- g2 | g1 | postgres | f | t | t
-- SELECT 6
> SET ROLE cleo;
-- SET
> GRANT g1 TO bob;
-- GRANT ROLE
> GRANT g1 TO dan WITH ADMIN OPTION;
-- ERROR 0LP01: ADMIN option cannot be granted back to your own grantor
> RESET ROLE;
-- RESET
> REVOKE ADMIN OPTION FOR g1 FROM dan;
-- ERROR 2BP01: dependent privileges exist
-- HINT: Use CASCADE to revoke them too.
> REVOKE g1 FROM dan;
-- ERROR 2BP01: dependent privileges exist
-- HINT: Use CASCADE to revoke them too.
> REVOKE INHERIT OPTION FOR g1 FROM ann;
-- REVOKE ROLE
> REVOKE SET OPTION FOR g1 FROM ann;
-- REVOKE ROLE
> SELECT roleid::regrole::text, member::regrole::text, grantor::regrole::text, admin_option, inherit_option, set_option FROM pg_auth_members WHERE roleid::regrole::text LIKE 'g_' ORDER BY 1, 2, 3;
-- roleid:text | member:text | grantor:text | admin_option:boolean | inherit_option:boolean | set_option:boolean
-- g1 | ann | postgres | f | f | f
-- g1 | bob | cleo | f | f | t
-- g1 | bob | postgres | f | f | t
-- g1 | cleo | dan | t | t | t
-- g1 | cleo | postgres | f | f | f
-- g1 | dan | postgres | t | t | t
-- g2 | g1 | postgres | f | t | t
-- SELECT 7
> REVOKE ADMIN OPTION FOR g1 FROM dan CASCADE;
-- REVOKE ROLE
> SELECT roleid::regrole::text, member::regrole::text, grantor::regrole::text, admin_option, inherit_option, set_option FROM pg_auth_members WHERE roleid::regrole::text LIKE 'g_' ORDER BY 1, 2, 3;
-- roleid:text | member:text | grantor:text | admin_option:boolean | inherit_option:boolean | set_option:boolean
-- g1 | ann | postgres | f | f | f
-- g1 | bob | postgres | f | f | t
-- g1 | cleo | postgres | f | f | f
-- g1 | dan | postgres | f | t | t
-- g2 | g1 | postgres | f | t | t
-- SELECT 5
> REVOKE g2 FROM ann;
-- WARNING 01000: role "ann" has not been granted membership in role "g2" by role "postgres"
-- REVOKE ROLE
> GRANT g2 TO ann GRANTED BY dan;
-- ERROR 42501: permission denied to grant privileges as role "dan"
-- DETAIL: The grantor must have the ADMIN option on role "g2".
> GRANT g2 TO ann GRANTED BY postgres;
-- GRANT ROLE
> REVOKE g2 FROM ann GRANTED BY dan;
-- WARNING 01000: role "ann" has not been granted membership in role "g2" by role "dan"
-- REVOKE ROLE
> REVOKE g2 FROM ann GRANTED BY postgres;
-- REVOKE ROLE
> GRANT nobody TO ann;
-- ERROR 42704: role "nobody" does not exist
> GRANT g1 TO nobody;
-- ERROR 42704: role "nobody" does not exist
> GRANT postgres TO ann;
-- GRANT ROLE
> DROP ROLE g2;
-- DROP ROLE
> SELECT roleid::regrole::text, member::regrole::text FROM pg_auth_members WHERE roleid::regrole::text LIKE 'g_' ORDER BY 1, 2;
-- roleid:text | member:text
-- g1 | ann
-- g1 | bob
-- g1 | cleo
-- g1 | dan
-- SELECT 4

# CREATEROLE makes roles and has the admin option on them, and on no others.
> CREATE ROLE maker CREATEROLE;
-- CREATE ROLE
> SET ROLE maker;
-- SET
> CREATE ROLE made;
-- CREATE ROLE
> GRANT made TO ann;
-- GRANT ROLE
> GRANT g1 TO ann;
-- ERROR 42501: permission denied to grant role "g1"
-- DETAIL: Only roles with the ADMIN option on role "g1" may grant this role.
> ALTER ROLE made CREATEDB;
-- ERROR 42501: permission denied to alter role
-- DETAIL: Only roles with the CREATEDB attribute may change the CREATEDB attribute.
> ALTER ROLE made LOGIN;
-- ALTER ROLE
> ALTER ROLE ann LOGIN;
-- ERROR 42501: permission denied to alter role
-- DETAIL: Only roles with the CREATEROLE attribute and the ADMIN option on role "ann" may alter this role.
> CREATE ROLE strong SUPERUSER;
-- ERROR 42501: permission denied to create role
-- DETAIL: Only roles with the SUPERUSER attribute may create roles with the SUPERUSER attribute.
> CREATE ROLE strong BYPASSRLS;
-- ERROR 42501: permission denied to create role
-- DETAIL: Only roles with the BYPASSRLS attribute may create roles with the BYPASSRLS attribute.
> CREATE ROLE strong REPLICATION;
-- ERROR 42501: permission denied to create role
-- DETAIL: Only roles with the REPLICATION attribute may create roles with the REPLICATION attribute.
> CREATE ROLE strong CREATEDB;
-- ERROR 42501: permission denied to create role
-- DETAIL: Only roles with the CREATEDB attribute may create roles with the CREATEDB attribute.
> DROP ROLE ann;
-- ERROR 42501: permission denied to drop role
-- DETAIL: Only roles with the CREATEROLE attribute and the ADMIN option on role "ann" may drop this role.
> ALTER ROLE postgres NOLOGIN;
-- ERROR 42501: permission denied to alter role
-- DETAIL: Only roles with the SUPERUSER attribute may alter roles with the SUPERUSER attribute.
> SET ROLE made;
-- SET
> RESET ROLE;
-- RESET
> SELECT roleid::regrole::text, member::regrole::text, grantor::regrole::text, admin_option, inherit_option, set_option FROM pg_auth_members WHERE roleid::regrole::text LIKE 'made' ORDER BY 1, 2, 3;
-- roleid:text | member:text | grantor:text | admin_option:boolean | inherit_option:boolean | set_option:boolean
-- made | ann | maker | f | t | t
-- made | maker | postgres | t | f | f
-- SELECT 2
> SET ROLE maker;
-- SET
> GRANT made TO maker;
-- GRANT ROLE
> DROP ROLE made;
-- DROP ROLE
> RESET ROLE;
-- RESET

# has_*_privilege.
> CREATE ROLE user1;
-- CREATE ROLE
> CREATE TABLE p (a int, b int);
-- CREATE TABLE
> CREATE SEQUENCE sq;
-- CREATE SEQUENCE
> CREATE SCHEMA sch;
-- CREATE SCHEMA
> CREATE FUNCTION fn(int) RETURNS int LANGUAGE sql AS 'SELECT 1';
-- CREATE FUNCTION
> CREATE TYPE ty AS ENUM ('a');
-- CREATE TYPE
> GRANT SELECT (a), UPDATE (b) ON p TO user1;
-- GRANT
> SELECT has_table_privilege('user1', 'p', 'SELECT'), has_any_column_privilege('user1', 'p', 'SELECT'), has_column_privilege('user1', 'p', 'a', 'SELECT'), has_column_privilege('user1', 'p', 'b', 'SELECT'), has_column_privilege('user1', 'p', 2::int2, 'UPDATE');
-- has_table_privilege:boolean | has_any_column_privilege:boolean | has_column_privilege:boolean | has_column_privilege:boolean | has_column_privilege:boolean
-- f | t | t | f | t
-- SELECT 1
> GRANT INSERT ON p TO user1 WITH GRANT OPTION;
-- GRANT
> SELECT has_table_privilege('user1', 'p', 'INSERT WITH GRANT OPTION'), has_table_privilege('user1', 'p', 'SELECT WITH GRANT OPTION'), has_table_privilege('user1', 'p', 'SELECT, INSERT'), has_column_privilege('user1', 'p', 'a', 'INSERT WITH GRANT OPTION'), has_any_column_privilege('user1', 'p', 'INSERT WITH GRANT OPTION');
-- has_table_privilege:boolean | has_table_privilege:boolean | has_table_privilege:boolean | has_column_privilege:boolean | has_any_column_privilege:boolean
-- t | f | t | t | t
-- SELECT 1
> SELECT has_table_privilege('public', 'p', 'SELECT'), has_table_privilege(0::oid, 'p', 'SELECT'), has_table_privilege('postgres', 'p', 'DELETE WITH GRANT OPTION');
-- has_table_privilege:boolean | has_table_privilege:boolean | has_table_privilege:boolean
-- f | f | t
-- SELECT 1
> SELECT has_table_privilege('user1', 'nope', 'SELECT');
-- has_table_privilege:boolean
-- ERROR 42P01: relation "nope" does not exist
> SELECT has_table_privilege('nobody', 'p', 'SELECT');
-- has_table_privilege:boolean
-- ERROR 42704: role "nobody" does not exist
> SELECT has_table_privilege('user1', 'p', 'USAGE');
-- has_table_privilege:boolean
-- ERROR 22023: unrecognized privilege type: "USAGE"
> SELECT has_table_privilege('user1', 99999999::oid, 'SELECT'), has_schema_privilege(99999999::oid, 'USAGE'), has_column_privilege('user1', 'p', 9::int2, 'SELECT');
-- has_table_privilege:boolean | has_schema_privilege:boolean | has_column_privilege:boolean
-- NULL | t | NULL
-- SELECT 1
> SELECT has_sequence_privilege('user1', 'sq', 'USAGE'), has_schema_privilege('user1', 'sch', 'USAGE'), has_schema_privilege('user1', 'public', 'USAGE'), has_schema_privilege('user1', 'public', 'CREATE');
-- has_sequence_privilege:boolean | has_schema_privilege:boolean | has_schema_privilege:boolean | has_schema_privilege:boolean
-- f | f | t | f
-- SELECT 1
> SELECT has_function_privilege('user1', 'fn(int)', 'EXECUTE'), has_type_privilege('user1', 'ty', 'USAGE'), has_language_privilege('user1', 'sql', 'USAGE'), has_database_privilege('user1', current_database(), 'CONNECT'), has_database_privilege('user1', current_database(), 'CREATE'), has_database_privilege('user1', current_database(), 'TEMP');
-- has_function_privilege:boolean | has_type_privilege:boolean | has_language_privilege:boolean | has_database_privilege:boolean | has_database_privilege:boolean | has_database_privilege:boolean
-- t | t | t | t | f | t
-- SELECT 1
> REVOKE EXECUTE ON FUNCTION fn(int) FROM PUBLIC;
-- REVOKE
> REVOKE USAGE ON TYPE ty FROM PUBLIC;
-- REVOKE
> GRANT USAGE ON SEQUENCE sq TO user1;
-- GRANT
> GRANT CREATE ON SCHEMA sch TO user1 WITH GRANT OPTION;
-- GRANT
> SELECT has_function_privilege('user1', 'fn(int)', 'EXECUTE'), has_type_privilege('user1', 'ty', 'USAGE'), has_sequence_privilege('user1', 'sq', 'USAGE'), has_schema_privilege('user1', 'sch', 'CREATE WITH GRANT OPTION'), has_schema_privilege('user1', 'sch', 'USAGE');
-- has_function_privilege:boolean | has_type_privilege:boolean | has_sequence_privilege:boolean | has_schema_privilege:boolean | has_schema_privilege:boolean
-- f | f | t | t | f
-- SELECT 1
> SELECT has_function_privilege('user1', 'nope(int)', 'EXECUTE');
-- has_function_privilege:boolean
-- ERROR 42883: function "nope(int)" does not exist
> SELECT has_type_privilege('user1', 'nope', 'USAGE');
-- has_type_privilege:boolean
-- ERROR 42704: type "nope" does not exist
> SELECT has_sequence_privilege('user1', 'p', 'USAGE');
-- has_sequence_privilege:boolean
-- ERROR 42809: "p" is not a sequence
> SELECT has_language_privilege('user1', 'nope', 'USAGE');
-- has_language_privilege:boolean
-- ERROR 42704: language "nope" does not exist
> SELECT has_schema_privilege('user1', 'nope', 'USAGE');
-- has_schema_privilege:boolean
-- ERROR 3F000: schema "nope" does not exist
> SELECT has_database_privilege('user1', 'nope', 'CONNECT');
-- has_database_privilege:boolean
-- ERROR 3D000: database "nope" does not exist
> SELECT has_parameter_privilege('user1', 'work_mem', 'SET'), has_parameter_privilege('postgres', 'work_mem', 'ALTER SYSTEM');
-- has_parameter_privilege:boolean | has_parameter_privilege:boolean
-- f | t
-- SELECT 1
> SELECT grantee, privilege_type, is_grantable FROM information_schema.table_privileges WHERE table_name = 'p' ORDER BY 1, 2;
-- grantee:name | privilege_type:character varying | is_grantable:character varying
-- postgres | DELETE | YES
-- postgres | INSERT | YES
-- postgres | REFERENCES | YES
-- postgres | SELECT | YES
-- postgres | TRIGGER | YES
-- postgres | TRUNCATE | YES
-- postgres | UPDATE | YES
-- user1 | INSERT | YES
-- SELECT 8
> SELECT grantee, column_name, privilege_type, is_grantable FROM information_schema.column_privileges WHERE table_name = 'p' AND grantee = 'user1' ORDER BY 1, 2, 3;
-- grantee:name | column_name:name | privilege_type:character varying | is_grantable:character varying
-- user1 | a | INSERT | YES
-- user1 | a | SELECT | NO
-- user1 | b | INSERT | YES
-- user1 | b | UPDATE | NO
-- SELECT 4
> SELECT grantee, privilege_type, is_grantable FROM information_schema.role_table_grants WHERE table_name = 'p' ORDER BY 1, 2;
-- grantee:name | privilege_type:character varying | is_grantable:character varying
-- postgres | DELETE | YES
-- postgres | INSERT | YES
-- postgres | REFERENCES | YES
-- postgres | SELECT | YES
-- postgres | TRIGGER | YES
-- postgres | TRUNCATE | YES
-- postgres | UPDATE | YES
-- user1 | INSERT | YES
-- SELECT 8
> DROP ROLE user1;
-- ERROR 2BP01: role "user1" cannot be dropped because some objects depend on it
-- DETAIL: privileges for table p\nprivileges for column a of table p\nprivileges for column b of table p\nprivileges for sequence sq\nprivileges for schema sch
