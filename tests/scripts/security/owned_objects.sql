# DROP OWNED and REASSIGN OWNED.

> CREATE ROLE oo_a;
-- CREATE ROLE
> CREATE ROLE oo_b;
-- CREATE ROLE
> CREATE ROLE oo_c;
-- CREATE ROLE
> GRANT CREATE ON SCHEMA public TO oo_a, oo_b;
-- GRANT
> CREATE SCHEMA oo_s AUTHORIZATION oo_a;
-- CREATE SCHEMA
> SET ROLE oo_a;
-- SET
> CREATE TABLE oo_t (id int PRIMARY KEY, v text);
-- CREATE TABLE
> CREATE TABLE oo_s.inner_t (id int);
-- CREATE TABLE
> CREATE VIEW oo_v AS SELECT id FROM oo_t;
-- CREATE VIEW
> CREATE SEQUENCE oo_q;
-- CREATE SEQUENCE
> CREATE FUNCTION oo_f(x int) RETURNS int LANGUAGE sql AS 'SELECT x';
-- CREATE FUNCTION
> CREATE TYPE oo_e AS ENUM ('a');
-- CREATE TYPE
> CREATE DOMAIN oo_d AS int;
-- CREATE DOMAIN
> GRANT SELECT ON oo_t TO oo_b WITH GRANT OPTION;
-- GRANT
> RESET ROLE;
-- RESET
> CREATE TABLE oo_other (id int);
-- CREATE TABLE
> GRANT SELECT, INSERT ON oo_other TO oo_a;
-- GRANT
> ALTER TABLE oo_other ENABLE ROW LEVEL SECURITY;
-- ALTER TABLE
> CREATE POLICY oo_p ON oo_other FOR SELECT TO oo_a USING (true);
-- CREATE POLICY
> CREATE POLICY oo_p2 ON oo_other FOR SELECT TO oo_a, oo_b USING (true);
-- CREATE POLICY
> DROP ROLE oo_a;
-- ERROR 2BP01: role "oo_a" cannot be dropped because some objects depend on it
-- DETAIL: privileges for schema public\nowner of schema oo_s\nowner of table oo_t\nowner of table oo_s.inner_t\nowner of view oo_v\nowner of sequence oo_q\nowner of function oo_f(integer)\nowner of type oo_e\nowner of type oo_d\nprivileges for table oo_other\ntarget of policy oo_p on table oo_other\ntarget of policy oo_p2 on table oo_other
> SET ROLE oo_b;
-- SET
> REASSIGN OWNED BY oo_a TO oo_b;
-- ERROR 42501: permission denied to reassign objects
-- DETAIL: Only roles with privileges of role "oo_a" may reassign objects owned by it.
> DROP OWNED BY oo_a;
-- ERROR 42501: permission denied to drop objects
-- DETAIL: Only roles with privileges of role "oo_a" may drop objects owned by it.
> RESET ROLE;
-- RESET
> REASSIGN OWNED BY oo_none TO oo_b;
-- ERROR 42704: role "oo_none" does not exist
> REASSIGN OWNED BY postgres TO oo_b;
-- ERROR 2BP01: cannot reassign ownership of objects owned by role postgres because they are required by the database system
> DROP OWNED BY postgres;
-- ERROR 2BP01: cannot drop objects owned by role postgres because they are required by the database system
> REASSIGN OWNED BY oo_a TO oo_c;
-- REASSIGN OWNED
> SELECT relname, pg_get_userbyid(relowner) FROM pg_class WHERE relname IN ('oo_t', 'oo_v', 'oo_q', 'oo_other', 'inner_t', 'inner_t_id_seq') ORDER BY 1;
-- relname:name | pg_get_userbyid:name
-- inner_t | oo_c
-- oo_other | postgres
-- oo_q | oo_c
-- oo_t | oo_c
-- oo_v | oo_c
-- SELECT 5
> SELECT proname, pg_get_userbyid(proowner) FROM pg_proc WHERE proname = 'oo_f';
-- proname:name | pg_get_userbyid:name
-- oo_f | oo_c
-- SELECT 1
> SELECT typname, pg_get_userbyid(typowner) FROM pg_type WHERE typname IN ('oo_e', 'oo_d') ORDER BY 1;
-- typname:name | pg_get_userbyid:name
-- oo_d | oo_c
-- oo_e | oo_c
-- SELECT 2
> SELECT nspname, pg_get_userbyid(nspowner) FROM pg_namespace WHERE nspname = 'oo_s';
-- nspname:name | pg_get_userbyid:name
-- oo_s | oo_c
-- SELECT 1
> SELECT relacl FROM pg_class WHERE relname = 'oo_t';
-- relacl:aclitem[]
-- {oo_c=arwdDxtm/oo_c,oo_b=r*/oo_c}
-- SELECT 1
> SELECT relacl FROM pg_class WHERE relname = 'oo_other';
-- relacl:aclitem[]
-- {postgres=arwdDxtm/postgres,oo_a=ar/postgres}
-- SELECT 1
> SELECT nspacl FROM pg_namespace WHERE nspname = 'public';
-- nspacl:aclitem[]
-- {pg_database_owner=UC/pg_database_owner,=U/pg_database_owner,oo_a=C/pg_database_owner,oo_b=C/pg_database_owner}
-- SELECT 1
> DROP ROLE oo_a;
-- ERROR 2BP01: role "oo_a" cannot be dropped because some objects depend on it
-- DETAIL: privileges for schema public\nprivileges for table oo_other\ntarget of policy oo_p on table oo_other\ntarget of policy oo_p2 on table oo_other
> DROP OWNED BY oo_a;
-- DROP OWNED
> SELECT relacl FROM pg_class WHERE relname = 'oo_other';
-- relacl:aclitem[]
-- {postgres=arwdDxtm/postgres}
-- SELECT 1
> SELECT polname, polroles::regrole[] FROM pg_policy WHERE polrelid = 'oo_other'::regclass ORDER BY 1;
-- polname:name | polroles:regrole[]
-- oo_p2 | {oo_b}
-- SELECT 1
> DROP ROLE oo_a;
-- DROP ROLE
> CREATE VIEW oo_on AS SELECT id FROM oo_t;
-- CREATE VIEW
> DROP OWNED BY oo_c;
-- ERROR 2BP01: cannot drop desired object(s) because other objects depend on them
-- DETAIL: view oo_on depends on table oo_t
-- HINT: Use DROP ... CASCADE to drop the dependent objects too.
> DROP OWNED BY oo_c RESTRICT;
-- ERROR 2BP01: cannot drop desired object(s) because other objects depend on them
-- DETAIL: view oo_on depends on table oo_t
-- HINT: Use DROP ... CASCADE to drop the dependent objects too.
> DROP OWNED BY oo_c CASCADE;
-- NOTICE 00000: drop cascades to view oo_on
-- DROP OWNED
> SELECT count(*) FROM pg_class WHERE relname LIKE 'oo\_%' AND relname <> 'oo_other';
-- count:bigint
-- 0
-- SELECT 1
> SELECT count(*) FROM pg_namespace WHERE nspname = 'oo_s';
-- count:bigint
-- 0
-- SELECT 1
> DROP ROLE oo_c;
-- DROP ROLE
> DROP OWNED BY oo_b;
-- DROP OWNED
> DROP ROLE oo_b;
-- DROP ROLE
> SELECT nspacl FROM pg_namespace WHERE nspname = 'public';
-- nspacl:aclitem[]
-- {pg_database_owner=UC/pg_database_owner,=U/pg_database_owner}
-- SELECT 1
> DROP TABLE oo_other;
-- DROP TABLE
