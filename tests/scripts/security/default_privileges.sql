# ALTER DEFAULT PRIVILEGES: what objects have when they are made.
> CREATE ROLE ann;
-- CREATE ROLE
> CREATE ROLE bob;
-- CREATE ROLE
> CREATE ROLE maker;
-- CREATE ROLE
> CREATE SCHEMA sc;
-- CREATE SCHEMA
> GRANT CREATE, USAGE ON SCHEMA public, sc TO maker;
-- GRANT
> ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO ann;
-- ALTER DEFAULT PRIVILEGES
> SELECT defaclrole::regrole::text, defaclnamespace::regnamespace::text, defaclobjtype, defaclacl FROM pg_default_acl ORDER BY 1, 2, 3;
-- defaclrole:text | defaclnamespace:text | defaclobjtype:"char" | defaclacl:aclitem[]
-- postgres | - | r | {postgres=arwdDxtm/postgres,ann=r/postgres}
-- SELECT 1
> CREATE TABLE t1 (a int);
-- CREATE TABLE
> CREATE VIEW v1 AS SELECT 1 AS a;
-- CREATE VIEW
> CREATE SEQUENCE s1;
-- CREATE SEQUENCE
> SELECT relname, relacl FROM pg_class WHERE relname IN ('t1', 'v1', 's1') ORDER BY 1;
-- relname:name | relacl:aclitem[]
-- s1 | NULL
-- t1 | {postgres=arwdDxtm/postgres,ann=r/postgres}
-- v1 | {postgres=arwdDxtm/postgres,ann=r/postgres}
-- SELECT 3
> ALTER DEFAULT PRIVILEGES GRANT INSERT, UPDATE ON TABLES TO bob WITH GRANT OPTION;
-- ALTER DEFAULT PRIVILEGES
> ALTER DEFAULT PRIVILEGES IN SCHEMA sc GRANT DELETE ON TABLES TO ann;
-- ALTER DEFAULT PRIVILEGES
> ALTER DEFAULT PRIVILEGES IN SCHEMA sc GRANT USAGE ON SEQUENCES TO ann;
-- ALTER DEFAULT PRIVILEGES
> ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
-- ALTER DEFAULT PRIVILEGES
> ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON ROUTINES TO bob;
-- ALTER DEFAULT PRIVILEGES
> ALTER DEFAULT PRIVILEGES REVOKE ALL ON TYPES FROM PUBLIC;
-- ALTER DEFAULT PRIVILEGES
> ALTER DEFAULT PRIVILEGES GRANT USAGE ON TYPES TO ann;
-- ALTER DEFAULT PRIVILEGES
> ALTER DEFAULT PRIVILEGES GRANT USAGE ON SCHEMAS TO ann;
-- ALTER DEFAULT PRIVILEGES
> ALTER DEFAULT PRIVILEGES GRANT ALL ON SEQUENCES TO bob;
-- ALTER DEFAULT PRIVILEGES
> SELECT defaclrole::regrole::text, defaclnamespace::regnamespace::text, defaclobjtype, defaclacl FROM pg_default_acl ORDER BY 1, 2, 3;
-- defaclrole:text | defaclnamespace:text | defaclobjtype:"char" | defaclacl:aclitem[]
-- postgres | - | S | {postgres=rwU/postgres,bob=rwU/postgres}
-- postgres | - | T | {postgres=U/postgres,ann=U/postgres}
-- postgres | - | f | {postgres=X/postgres,bob=X/postgres}
-- postgres | - | n | {postgres=UC/postgres,ann=U/postgres}
-- postgres | - | r | {postgres=arwdDxtm/postgres,ann=r/postgres,bob=a*w*/postgres}
-- postgres | sc | S | {ann=U/postgres}
-- postgres | sc | r | {ann=d/postgres}
-- SELECT 7
> CREATE TABLE t2 (a serial, b int);
-- CREATE TABLE
> CREATE TABLE sc.t3 (a serial, b int);
-- CREATE TABLE
> CREATE TABLE t4 AS SELECT 1 AS x;
-- SELECT 1
> CREATE MATERIALIZED VIEW m1 AS SELECT 1 AS x;
-- SELECT 1
> CREATE FUNCTION f1() RETURNS int LANGUAGE sql AS 'SELECT 1';
-- CREATE FUNCTION
> CREATE PROCEDURE p1() LANGUAGE sql AS 'SELECT 1';
-- CREATE PROCEDURE
> CREATE TYPE e1 AS ENUM ('a');
-- CREATE TYPE
> CREATE DOMAIN d1 AS int;
-- CREATE DOMAIN
> CREATE TYPE c1 AS (x int);
-- CREATE TYPE
> CREATE SCHEMA sd;
-- CREATE SCHEMA
> SELECT relname, relacl FROM pg_class WHERE relname IN ('t2', 't2_a_seq', 't3', 't3_a_seq', 't4', 'm1') ORDER BY 1;
-- relname:name | relacl:aclitem[]
-- m1 | {postgres=arwdDxtm/postgres,ann=r/postgres,bob=a*w*/postgres}
-- t2 | {postgres=arwdDxtm/postgres,ann=r/postgres,bob=a*w*/postgres}
-- t2_a_seq | {postgres=rwU/postgres,bob=rwU/postgres}
-- t3 | {postgres=arwdDxtm/postgres,ann=rd/postgres,bob=a*w*/postgres}
-- t3_a_seq | {postgres=rwU/postgres,ann=U/postgres,bob=rwU/postgres}
-- t4 | {postgres=arwdDxtm/postgres,ann=r/postgres,bob=a*w*/postgres}
-- SELECT 6
> SELECT proname, proacl FROM pg_proc WHERE proname IN ('f1', 'p1') ORDER BY 1;
-- proname:name | proacl:aclitem[]
-- f1 | {postgres=X/postgres,bob=X/postgres}
-- p1 | {postgres=X/postgres,bob=X/postgres}
-- SELECT 2
> SELECT typname, typacl FROM pg_type WHERE typname IN ('e1', 'd1', 'c1') ORDER BY 1;
-- typname:name | typacl:aclitem[]
-- c1 | {postgres=U/postgres,ann=U/postgres}
-- d1 | {postgres=U/postgres,ann=U/postgres}
-- e1 | {postgres=U/postgres,ann=U/postgres}
-- SELECT 3
> SELECT nspacl FROM pg_namespace WHERE nspname = 'sd';
-- nspacl:aclitem[]
-- {postgres=UC/postgres,ann=U/postgres}
-- SELECT 1

# Of another role.
> ALTER DEFAULT PRIVILEGES FOR ROLE maker GRANT SELECT ON TABLES TO bob;
-- ALTER DEFAULT PRIVILEGES
> ALTER DEFAULT PRIVILEGES FOR ROLE maker, ann IN SCHEMA sc, public GRANT INSERT ON TABLES TO bob;
-- ALTER DEFAULT PRIVILEGES
> ALTER DEFAULT PRIVILEGES FOR ROLE maker REVOKE INSERT ON TABLES FROM maker;
-- ALTER DEFAULT PRIVILEGES
> SELECT defaclrole::regrole::text, defaclnamespace::regnamespace::text, defaclobjtype, defaclacl FROM pg_default_acl WHERE defaclrole::regrole::text <> 'postgres' ORDER BY 1, 2, 3;
-- defaclrole:text | defaclnamespace:text | defaclobjtype:"char" | defaclacl:aclitem[]
-- ann | public | r | {bob=a/ann}
-- ann | sc | r | {bob=a/ann}
-- maker | - | r | {bob=r/maker,maker=rwdDxtm/maker}
-- maker | public | r | {bob=a/maker}
-- maker | sc | r | {bob=a/maker}
-- SELECT 5
> SET ROLE maker;
-- SET
> CREATE TABLE by_maker (a int);
-- CREATE TABLE
> CREATE TABLE sc.by_maker2 (a int);
-- CREATE TABLE
> INSERT INTO by_maker VALUES (1);
-- ERROR 42501: permission denied for table by_maker
> ALTER DEFAULT PRIVILEGES FOR ROLE ann GRANT SELECT ON TABLES TO bob;
-- ERROR 42501: permission denied to change default privileges
> ALTER DEFAULT PRIVILEGES FOR ROLE maker GRANT UPDATE ON TABLES TO ann;
-- ALTER DEFAULT PRIVILEGES
> ALTER DEFAULT PRIVILEGES GRANT UPDATE ON TABLES TO ann;
-- ALTER DEFAULT PRIVILEGES
> RESET ROLE;
-- RESET
> SELECT relname, relacl FROM pg_class WHERE relname LIKE 'by_maker%' ORDER BY 1;
-- relname:name | relacl:aclitem[]
-- by_maker | {bob=ar/maker,maker=rwdDxtm/maker}
-- by_maker2 | {bob=ar/maker,maker=rwdDxtm/maker}
-- SELECT 2

# Back.
> ALTER DEFAULT PRIVILEGES REVOKE SELECT ON TABLES FROM ann;
-- ALTER DEFAULT PRIVILEGES
> ALTER DEFAULT PRIVILEGES REVOKE GRANT OPTION FOR INSERT ON TABLES FROM bob;
-- ALTER DEFAULT PRIVILEGES
> ALTER DEFAULT PRIVILEGES IN SCHEMA sc REVOKE DELETE ON TABLES FROM ann;
-- ALTER DEFAULT PRIVILEGES
> ALTER DEFAULT PRIVILEGES IN SCHEMA sc REVOKE ALL ON SEQUENCES FROM ann CASCADE;
-- ALTER DEFAULT PRIVILEGES
> ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO PUBLIC;
-- ALTER DEFAULT PRIVILEGES
> ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM bob;
-- ALTER DEFAULT PRIVILEGES
> SELECT defaclrole::regrole::text, defaclnamespace::regnamespace::text, defaclobjtype, defaclacl FROM pg_default_acl ORDER BY 1, 2, 3;
-- defaclrole:text | defaclnamespace:text | defaclobjtype:"char" | defaclacl:aclitem[]
-- ann | public | r | {bob=a/ann}
-- ann | sc | r | {bob=a/ann}
-- maker | - | r | {ann=w/maker,bob=r/maker,maker=rwdDxtm/maker}
-- maker | public | r | {bob=a/maker}
-- maker | sc | r | {bob=a/maker}
-- postgres | - | S | {postgres=rwU/postgres,bob=rwU/postgres}
-- postgres | - | T | {postgres=U/postgres,ann=U/postgres}
-- postgres | - | n | {postgres=UC/postgres,ann=U/postgres}
-- postgres | - | r | {postgres=arwdDxtm/postgres,bob=aw*/postgres}
-- SELECT 9
> CREATE TABLE t9 (a int);
-- CREATE TABLE
> SELECT relacl FROM pg_class WHERE relname = 't9';
-- relacl:aclitem[]
-- {postgres=arwdDxtm/postgres,bob=aw*/postgres}
-- SELECT 1

# Refused.
> ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON TABLES TO ann;
-- ERROR 0LP01: invalid privilege type EXECUTE for relation
> ALTER DEFAULT PRIVILEGES GRANT SELECT ON FUNCTIONS TO ann;
-- ERROR 0LP01: invalid privilege type SELECT for function
> ALTER DEFAULT PRIVILEGES GRANT nonsense ON TABLES TO ann;
-- ERROR 42601: unrecognized privilege type "nonsense"
> ALTER DEFAULT PRIVILEGES GRANT SELECT (a) ON TABLES TO ann;
-- ERROR 0LP01: default privileges cannot be set for columns
> ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO nobody;
-- ERROR 42704: role "nobody" does not exist
> ALTER DEFAULT PRIVILEGES FOR ROLE nobody GRANT SELECT ON TABLES TO ann;
-- ERROR 42704: role "nobody" does not exist
> ALTER DEFAULT PRIVILEGES IN SCHEMA nope GRANT SELECT ON TABLES TO ann;
-- ERROR 3F000: schema "nope" does not exist
> ALTER DEFAULT PRIVILEGES IN SCHEMA sc GRANT USAGE ON SCHEMAS TO ann;
-- ERROR 0LP01: cannot use IN SCHEMA clause when using GRANT/REVOKE ON SCHEMAS
> ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC WITH GRANT OPTION;
-- ERROR 0LP01: grant options can only be granted to roles
> ALTER DEFAULT PRIVILEGES GRANT SELECT ON DATABASES TO ann;
-- ERROR 42601 at 42: syntax error at or near "DATABASES"
> DROP ROLE maker;
-- ERROR 2BP01: role "maker" cannot be dropped because some objects depend on it
-- DETAIL: privileges for schema public\nprivileges for schema sc\nowner of default privileges on new relations belonging to role maker\nowner of default privileges on new relations belonging to role maker in schema sc\nowner of default privileges on new relations belonging to role maker in schema public\nowner of table by_maker\nowner of table sc.by_maker2
> ALTER ROLE ann RENAME TO anna;
-- ALTER ROLE
> SELECT defaclrole::regrole::text, defaclobjtype, defaclacl FROM pg_default_acl WHERE defaclacl::text LIKE '%ann%' OR defaclrole::regrole::text LIKE 'ann%' ORDER BY 1, 2;
-- defaclrole:text | defaclobjtype:"char" | defaclacl:aclitem[]
-- anna | r | {bob=a/anna}
-- anna | r | {bob=a/anna}
-- maker | r | {anna=w/maker,bob=r/maker,maker=rwdDxtm/maker}
-- postgres | T | {postgres=U/postgres,anna=U/postgres}
-- postgres | n | {postgres=UC/postgres,anna=U/postgres}
-- SELECT 5
> SELECT relname, relacl FROM pg_class WHERE relname IN ('t1', 'v1') ORDER BY 1;
-- relname:name | relacl:aclitem[]
-- t1 | {postgres=arwdDxtm/postgres,anna=r/postgres}
-- v1 | {postgres=arwdDxtm/postgres,anna=r/postgres}
-- SELECT 2
> DROP ROLE anna;
-- ERROR 2BP01: role "anna" cannot be dropped because some objects depend on it
-- DETAIL: privileges for table t1\nprivileges for view v1\nprivileges for default privileges on new types belonging to role postgres\nprivileges for default privileges on new schemas belonging to role postgres\nprivileges for table t2\nprivileges for sequence sc.t3_a_seq\nprivileges for table sc.t3\nprivileges for table t4\nprivileges for materialized view m1\nprivileges for type e1\nprivileges for type d1\nprivileges for type c1\nprivileges for schema sd\nprivileges for default privileges on new relations belonging to role maker\nowner of default privileges on new relations belonging to role anna in schema sc\nowner of default privileges on new relations belonging to role anna in schema public
#~ A table has its oid before its sequence.
#= ERROR 2BP01: role "anna" cannot be dropped because some objects depend on it
#= DETAIL: privileges for table t1\nprivileges for view v1\nprivileges for default privileges on new types belonging to role postgres\nprivileges for default privileges on new schemas belonging to role postgres\nprivileges for table t2\nprivileges for table sc.t3\nprivileges for sequence sc.t3_a_seq\nprivileges for table t4\nprivileges for materialized view m1\nprivileges for type e1\nprivileges for type d1\nprivileges for type c1\nprivileges for schema sd\nprivileges for default privileges on new relations belonging to role maker\nowner of default privileges on new relations belonging to role anna in schema sc\nowner of default privileges on new relations belonging to role anna in schema public
