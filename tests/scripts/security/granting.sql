# GRANT and REVOKE on every kind of object: options, grantors, dependents, and what the access lists say then.
> CREATE ROLE ann;
-- CREATE ROLE
> CREATE ROLE bob;
-- CREATE ROLE
> CREATE ROLE cleo;
-- CREATE ROLE
> CREATE ROLE dan;
-- CREATE ROLE
> CREATE ROLE eve;
-- CREATE ROLE
> CREATE TABLE t (a int, b int, c int);
-- CREATE TABLE
> SELECT relacl FROM pg_class WHERE relname = 't';
-- relacl:aclitem[]
-- NULL
-- SELECT 1
> GRANT SELECT ON t TO ann WITH GRANT OPTION;
-- GRANT
> SELECT relacl FROM pg_class WHERE relname = 't';
-- relacl:aclitem[]
-- {postgres=arwdDxtm/postgres,ann=r*/postgres}
-- SELECT 1
> GRANT INSERT, UPDATE ON t TO ann, bob;
-- GRANT
> SELECT relacl FROM pg_class WHERE relname = 't';
-- relacl:aclitem[]
-- {postgres=arwdDxtm/postgres,ann=ar*w/postgres,bob=aw/postgres}
-- SELECT 1
> GRANT ALL ON t TO PUBLIC;
-- GRANT
> SELECT relacl FROM pg_class WHERE relname = 't';
-- relacl:aclitem[]
-- {postgres=arwdDxtm/postgres,ann=ar*w/postgres,bob=aw/postgres,=arwdDxtm/postgres}
-- SELECT 1
> REVOKE ALL ON t FROM PUBLIC;
-- REVOKE
> SELECT relacl FROM pg_class WHERE relname = 't';
-- relacl:aclitem[]
-- {postgres=arwdDxtm/postgres,ann=ar*w/postgres,bob=aw/postgres}
-- SELECT 1
> GRANT SELECT ON t TO PUBLIC WITH GRANT OPTION;
-- ERROR 0LP01: grant options can only be granted to roles
> GRANT SELECT, EXECUTE ON t TO ann;
-- ERROR 0LP01: invalid privilege type EXECUTE for relation
> GRANT USAGE ON t TO ann;
-- ERROR 0LP01: invalid privilege type USAGE for table
> GRANT CONNECT ON t TO ann;
-- ERROR 0LP01: invalid privilege type CONNECT for relation
> GRANT nonsense ON t TO ann;
-- ERROR 42601: unrecognized privilege type "nonsense"
> GRANT SELECT ON nothing TO ann;
-- ERROR 42P01: relation "nothing" does not exist
> GRANT SELECT ON t TO nobody;
-- ERROR 42704: role "nobody" does not exist
> GRANT SELECT (a, nope) ON t TO ann;
-- ERROR 42703: column "nope" of relation "t" does not exist
> GRANT DELETE (a) ON t TO ann;
-- ERROR 0LP01: invalid privilege type DELETE for column
> GRANT SELECT (a), INSERT (b) ON t TO cleo;
-- GRANT
> SELECT attname, attacl FROM pg_attribute WHERE attrelid = 't'::regclass AND attnum > 0 ORDER BY attnum;
-- attname:name | attacl:aclitem[]
-- a | {cleo=r/postgres}
-- b | {cleo=a/postgres}
-- c | NULL
-- SELECT 3
> GRANT ALL (c) ON t TO cleo;
-- GRANT
> SELECT attname, attacl FROM pg_attribute WHERE attrelid = 't'::regclass AND attnum > 0 ORDER BY attnum;
-- attname:name | attacl:aclitem[]
-- a | {cleo=r/postgres}
-- b | {cleo=a/postgres}
-- c | {cleo=arwx/postgres}
-- SELECT 3
> REVOKE SELECT ON t FROM cleo;
-- REVOKE
> SELECT attname, attacl FROM pg_attribute WHERE attrelid = 't'::regclass AND attnum > 0 ORDER BY attnum;
-- attname:name | attacl:aclitem[]
-- a | NULL
-- b | {cleo=a/postgres}
-- c | {cleo=awx/postgres}
-- SELECT 3
> REVOKE ALL (c) ON t FROM cleo;
-- REVOKE
> SELECT attname, attacl FROM pg_attribute WHERE attrelid = 't'::regclass AND attnum > 0 ORDER BY attnum;
-- attname:name | attacl:aclitem[]
-- a | NULL
-- b | {cleo=a/postgres}
-- c | NULL
-- SELECT 3
> REVOKE ALL ON t FROM cleo;
-- REVOKE
> SELECT attname, attacl FROM pg_attribute WHERE attrelid = 't'::regclass AND attnum > 0 ORDER BY attnum;
-- attname:name | attacl:aclitem[]
-- a | NULL
-- b | NULL
-- c | NULL
-- SELECT 3

# The grant option.
> SET ROLE ann;
-- SET
> GRANT SELECT ON t TO cleo;
-- GRANT
> GRANT SELECT ON t TO dan WITH GRANT OPTION;
-- GRANT
> GRANT INSERT ON t TO cleo;
-- WARNING 01007: no privileges were granted for "t"
-- GRANT
> GRANT SELECT, INSERT ON t TO cleo;
-- WARNING 01007: not all privileges were granted for "t"
-- GRANT
> GRANT ALL ON t TO cleo;
-- GRANT
> GRANT DELETE ON t TO cleo;
-- WARNING 01007: no privileges were granted for "t"
-- GRANT
> REVOKE DELETE ON t FROM cleo;
-- WARNING 01006: no privileges could be revoked for "t"
-- REVOKE
> REVOKE SELECT, DELETE ON t FROM eve;
-- WARNING 01006: not all privileges could be revoked for "t"
-- REVOKE
> GRANT SELECT (a) ON t TO eve;
-- GRANT
> GRANT INSERT (a) ON t TO eve;
-- WARNING 01007: no privileges were granted for column "a" of relation "t"
-- GRANT
> RESET ROLE;
-- RESET
> SELECT relacl FROM pg_class WHERE relname = 't';
-- relacl:aclitem[]
-- {postgres=arwdDxtm/postgres,ann=ar*w/postgres,bob=aw/postgres,cleo=r/ann,dan=r*/ann}
-- SELECT 1
> SET ROLE dan;
-- SET
> GRANT SELECT ON t TO eve;
-- GRANT
> GRANT SELECT ON t TO ann WITH GRANT OPTION;
-- ERROR 0LP01: grant options cannot be granted back to your own grantor
> GRANT SELECT ON t TO ann;
-- GRANT
> RESET ROLE;
-- RESET
> SET ROLE cleo;
-- SET
> GRANT SELECT ON t TO eve;
-- WARNING 01007: no privileges were granted for "t"
-- GRANT
> REVOKE SELECT ON t FROM eve;
-- WARNING 01006: no privileges could be revoked for "t"
-- WARNING 01006: no privileges could be revoked for column "tableoid" of relation "t"
-- WARNING 01006: no privileges could be revoked for column "cmax" of relation "t"
-- WARNING 01006: no privileges could be revoked for column "xmax" of relation "t"
-- WARNING 01006: no privileges could be revoked for column "cmin" of relation "t"
-- WARNING 01006: no privileges could be revoked for column "xmin" of relation "t"
-- WARNING 01006: no privileges could be revoked for column "ctid" of relation "t"
-- WARNING 01006: no privileges could be revoked for column "a" of relation "t"
-- WARNING 01006: no privileges could be revoked for column "b" of relation "t"
-- WARNING 01006: no privileges could be revoked for column "c" of relation "t"
-- REVOKE
> GRANT UPDATE ON t TO eve;
-- WARNING 01007: no privileges were granted for "t"
-- GRANT
> RESET ROLE;
-- RESET
> SET ROLE eve;
-- SET
> GRANT UPDATE ON t TO eve;
-- WARNING 01007: no privileges were granted for "t"
-- GRANT
> RESET ROLE;
-- RESET
> SELECT relacl FROM pg_class WHERE relname = 't';
-- relacl:aclitem[]
-- {postgres=arwdDxtm/postgres,ann=ar*w/postgres,bob=aw/postgres,cleo=r/ann,dan=r*/ann,eve=r/dan,ann=r/dan}
-- SELECT 1
> REVOKE SELECT ON t FROM ann;
-- ERROR 2BP01: dependent privileges exist
-- HINT: Use CASCADE to revoke them too.
> REVOKE GRANT OPTION FOR SELECT ON t FROM ann;
-- ERROR 2BP01: dependent privileges exist
-- HINT: Use CASCADE to revoke them too.
> REVOKE SELECT ON t FROM ann RESTRICT;
-- ERROR 2BP01: dependent privileges exist
-- HINT: Use CASCADE to revoke them too.
> REVOKE GRANT OPTION FOR SELECT ON t FROM ann CASCADE;
-- REVOKE
> SELECT relacl FROM pg_class WHERE relname = 't';
-- relacl:aclitem[]
-- {postgres=arwdDxtm/postgres,ann=arw/postgres,bob=aw/postgres}
-- SELECT 1
> SELECT attname, attacl FROM pg_attribute WHERE attrelid = 't'::regclass AND attnum > 0 ORDER BY attnum;
-- attname:name | attacl:aclitem[]
-- a | {eve=r/ann}
-- b | NULL
-- c | NULL
-- SELECT 3
> REVOKE SELECT ON t FROM ann CASCADE;
-- REVOKE
> SELECT relacl FROM pg_class WHERE relname = 't';
-- relacl:aclitem[]
-- {postgres=arwdDxtm/postgres,ann=aw/postgres,bob=aw/postgres}
-- SELECT 1
> REVOKE SELECT ON t FROM eve;
-- REVOKE
> GRANT SELECT ON t TO ann GRANTED BY bob;
-- ERROR 0A000: grantor must be current user
> GRANT SELECT ON t TO ann GRANTED BY CURRENT_USER;
-- GRANT
> GRANT SELECT ON t TO ann GRANTED BY postgres;
-- GRANT
> REVOKE SELECT ON t FROM ann GRANTED BY bob;
-- ERROR 0A000: grantor must be current user
> GRANT SELECT ON t TO CURRENT_USER;
-- GRANT
> SELECT relacl FROM pg_class WHERE relname = 't';
-- relacl:aclitem[]
-- {postgres=arwdDxtm/postgres,ann=arw/postgres,bob=aw/postgres}
-- SELECT 1

# The owner's own rights.
> CREATE ROLE owner;
-- CREATE ROLE
> CREATE TABLE own (a int);
-- CREATE TABLE
> ALTER TABLE own OWNER TO owner;
-- ALTER TABLE
> SET ROLE owner;
-- SET
> REVOKE INSERT ON own FROM owner;
-- REVOKE
> INSERT INTO own VALUES (1);
-- ERROR 42501: permission denied for table own
> SELECT * FROM own;
-- a:integer
-- SELECT 0
> GRANT INSERT ON own TO bob;
-- GRANT
> GRANT INSERT ON own TO owner;
-- GRANT
> INSERT INTO own VALUES (1);
-- INSERT 0 1
> RESET ROLE;
-- RESET
> SELECT relacl FROM pg_class WHERE relname = 'own';
-- relacl:aclitem[]
-- {owner=arwdDxtm/owner,bob=a/owner}
-- SELECT 1
> ALTER TABLE own OWNER TO cleo;
-- ALTER TABLE
> SELECT relacl FROM pg_class WHERE relname = 'own';
-- relacl:aclitem[]
-- {cleo=arwdDxtm/cleo,bob=a/cleo}
-- SELECT 1
> REVOKE ALL ON own FROM cleo;
-- REVOKE
> REVOKE ALL ON own FROM bob;
-- REVOKE
> SELECT relacl FROM pg_class WHERE relname = 'own';
-- relacl:aclitem[]
-- {}
-- SELECT 1
> SET ROLE cleo;
-- SET
> SELECT * FROM own;
-- ERROR 42501: permission denied for table own
> GRANT SELECT ON own TO cleo;
-- GRANT
> SELECT * FROM own;
-- a:integer
-- 1
-- SELECT 1
> RESET ROLE;
-- RESET

# Views, sequences, schemas.
> CREATE VIEW v AS SELECT * FROM t;
-- CREATE VIEW
> CREATE SEQUENCE s;
-- CREATE SEQUENCE
> CREATE SCHEMA sc;
-- CREATE SCHEMA
> GRANT SELECT ON v TO ann;
-- GRANT
> GRANT TRUNCATE ON v TO ann;
-- GRANT
> GRANT USAGE ON SEQUENCE s TO ann;
-- GRANT
> GRANT SELECT ON s TO ann;
-- GRANT
> GRANT INSERT ON s TO bob;
-- WARNING 0LP01: sequence "s" only supports USAGE, SELECT, and UPDATE privileges
-- GRANT
> GRANT INSERT ON SEQUENCE s TO bob;
-- ERROR 0LP01: invalid privilege type INSERT for sequence
> GRANT ALL ON s TO bob;
-- GRANT
> GRANT ALL ON SEQUENCE s TO cleo WITH GRANT OPTION;
-- GRANT
> GRANT USAGE ON SEQUENCE t TO ann;
-- ERROR 42809: "t" is not a sequence
> GRANT ALL ON SCHEMA sc TO ann;
-- GRANT
> GRANT USAGE, CREATE ON SCHEMA sc TO bob WITH GRANT OPTION;
-- GRANT
> GRANT SELECT ON SCHEMA sc TO ann;
-- ERROR 0LP01: invalid privilege type SELECT for schema
> GRANT USAGE ON SCHEMA nope TO ann;
-- ERROR 3F000: schema "nope" does not exist
> SELECT relname, relacl FROM pg_class WHERE relname IN ('v', 's') ORDER BY 1;
-- relname:name | relacl:aclitem[]
-- s | {postgres=rwU/postgres,ann=rU/postgres,bob=rwU/postgres,cleo=r*w*U*/postgres}
-- v | {postgres=arwdDxtm/postgres,ann=rD/postgres}
-- SELECT 2
> SELECT nspacl FROM pg_namespace WHERE nspname = 'sc';
-- nspacl:aclitem[]
-- {postgres=UC/postgres,ann=UC/postgres,bob=U*C*/postgres}
-- SELECT 1
> SET ROLE bob;
-- SET
> GRANT USAGE ON SCHEMA sc TO cleo;
-- GRANT
> GRANT ALL ON SCHEMA sc TO dan;
-- GRANT
> CREATE TABLE sc.mine (x int);
-- CREATE TABLE
> RESET ROLE;
-- RESET
> SELECT nspacl FROM pg_namespace WHERE nspname = 'sc';
-- nspacl:aclitem[]
-- {postgres=UC/postgres,ann=UC/postgres,bob=U*C*/postgres,cleo=U/bob,dan=UC/bob}
-- SELECT 1
> REVOKE CREATE ON SCHEMA sc FROM bob;
-- ERROR 2BP01: dependent privileges exist
-- HINT: Use CASCADE to revoke them too.
> REVOKE CREATE ON SCHEMA sc FROM bob CASCADE;
-- REVOKE
> SELECT nspacl FROM pg_namespace WHERE nspname = 'sc';
-- nspacl:aclitem[]
-- {postgres=UC/postgres,ann=UC/postgres,bob=U*/postgres,cleo=U/bob,dan=U/bob}
-- SELECT 1
> SET ROLE ann;
-- SET
> SELECT nextval('s'), lastval();
-- nextval:bigint | lastval:bigint
-- 1 | 1
-- SELECT 1
> SELECT setval('s', 5);
-- setval:bigint
-- ERROR 42501: permission denied for sequence s
> GRANT USAGE ON SCHEMA sc TO cleo;
-- WARNING 01007: no privileges were granted for "sc"
-- GRANT
> RESET ROLE;
-- RESET
> SET ROLE dan;
-- SET
> SELECT nextval('s');
-- nextval:bigint
-- ERROR 42501: permission denied for sequence s
> SELECT currval('s');
-- currval:bigint
-- ERROR 42501: permission denied for sequence s
> GRANT USAGE ON SEQUENCE s TO cleo;
-- ERROR 42501: permission denied for sequence s
> SELECT * FROM s;
-- ERROR 42501: permission denied for sequence s
> RESET ROLE;
-- RESET

# Functions, procedures, types, domains, languages, databases.
> CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT $1 + 1';
-- CREATE FUNCTION
> CREATE FUNCTION f(text) RETURNS text LANGUAGE sql AS 'SELECT $1';
-- CREATE FUNCTION
> CREATE PROCEDURE p() LANGUAGE sql AS 'SELECT 1';
-- CREATE PROCEDURE
> CREATE TYPE mood AS ENUM ('sad', 'glad');
-- CREATE TYPE
> CREATE DOMAIN small AS int CHECK (VALUE < 10);
-- CREATE DOMAIN
> SELECT proname, proacl FROM pg_proc WHERE proname IN ('f', 'p') ORDER BY oid;
-- proname:name | proacl:aclitem[]
-- f | NULL
-- f | NULL
-- p | NULL
-- SELECT 3
> REVOKE EXECUTE ON FUNCTION f(int) FROM PUBLIC;
-- REVOKE
> SELECT proname, proacl FROM pg_proc WHERE proname IN ('f', 'p') ORDER BY oid;
-- proname:name | proacl:aclitem[]
-- f | {postgres=X/postgres}
-- f | NULL
-- p | NULL
-- SELECT 3
> SET ROLE ann;
-- SET
> SELECT f(1);
-- ERROR 42501: permission denied for function f
> SELECT f('x'::text);
-- f:text
-- x
-- SELECT 1
> CALL p();
-- CALL
> RESET ROLE;
-- RESET
> GRANT EXECUTE ON FUNCTION f(int) TO ann;
-- GRANT
> GRANT EXECUTE ON FUNCTION f TO ann;
-- ERROR 42725: function name "f" is not unique
-- HINT: Specify the argument list to select the function unambiguously.
> GRANT EXECUTE ON FUNCTION f(date) TO ann;
-- ERROR 42883: function f(date) does not exist
> GRANT EXECUTE ON FUNCTION p() TO ann;
-- ERROR 42809: p() is not a function
> GRANT EXECUTE ON PROCEDURE p() TO ann WITH GRANT OPTION;
-- GRANT
> GRANT EXECUTE ON ROUTINE p(), f(text) TO bob;
-- GRANT
> GRANT USAGE ON FUNCTION f(int) TO ann;
-- ERROR 0LP01: invalid privilege type USAGE for function
> REVOKE ALL ON PROCEDURE p FROM PUBLIC;
-- REVOKE
> SET ROLE ann;
-- SET
> SELECT f(1);
-- f:integer
-- 2
-- SELECT 1
> CALL p();
-- CALL
> GRANT EXECUTE ON PROCEDURE p() TO cleo;
-- GRANT
> GRANT EXECUTE ON FUNCTION f(int) TO cleo;
-- WARNING 01007: no privileges were granted for "f"
-- GRANT
> RESET ROLE;
-- RESET
> SET ROLE dan;
-- SET
> CALL p();
-- ERROR 42501: permission denied for procedure p
> SELECT f(1);
-- ERROR 42501: permission denied for function f
> RESET ROLE;
-- RESET
> SELECT proname, proacl FROM pg_proc WHERE proname IN ('f', 'p') ORDER BY oid;
-- proname:name | proacl:aclitem[]
-- f | {postgres=X/postgres,ann=X/postgres}
-- f | {=X/postgres,postgres=X/postgres,bob=X/postgres}
-- p | {postgres=X/postgres,ann=X*/postgres,bob=X/postgres,cleo=X/ann}
-- SELECT 3
> REVOKE USAGE ON TYPE mood FROM PUBLIC;
-- REVOKE
> GRANT USAGE ON TYPE mood TO ann;
-- GRANT
> GRANT USAGE ON DOMAIN small TO ann;
-- GRANT
> GRANT USAGE ON TYPE small TO bob;
-- GRANT
> GRANT USAGE ON DOMAIN mood TO bob;
-- ERROR 42809: "mood" is not a domain
> GRANT SELECT ON TYPE mood TO bob;
-- ERROR 0LP01: invalid privilege type SELECT for type
> GRANT USAGE ON TYPE nope TO bob;
-- ERROR 42704: type "nope" does not exist
> REVOKE USAGE ON DOMAIN small FROM PUBLIC;
-- REVOKE
> SELECT typname, typacl FROM pg_type WHERE typname IN ('mood', 'small') ORDER BY 1;
-- typname:name | typacl:aclitem[]
-- mood | {postgres=U/postgres,ann=U/postgres}
-- small | {postgres=U/postgres,ann=U/postgres,bob=U/postgres}
-- SELECT 2
> GRANT CREATE ON SCHEMA public TO dan;
-- GRANT
> SET ROLE dan;
-- SET
> CREATE TABLE uses (m mood);
-- ERROR 42501: permission denied for type mood
> CREATE TABLE uses (m small);
-- ERROR 42501: permission denied for type small
> SELECT 'sad'::mood, 3::small;
-- mood:mood | small:integer
-- sad | 3
-- SELECT 1
> CREATE FUNCTION g(mood) RETURNS int LANGUAGE sql AS 'SELECT 1';
-- ERROR 42501: permission denied for type mood
> CREATE DOMAIN smaller AS small;
-- ERROR 42501: permission denied for type small
> CREATE TABLE fine (x int);
-- CREATE TABLE
> ALTER TABLE fine ADD COLUMN m mood;
-- ERROR 42501: permission denied for type mood
> ALTER TABLE fine ALTER COLUMN x TYPE small;
-- ERROR 42501: permission denied for type small
> DROP TABLE fine;
-- DROP TABLE
> RESET ROLE;
-- RESET
> GRANT USAGE ON LANGUAGE plpgsql TO ann;
-- GRANT
> GRANT USAGE ON LANGUAGE nope TO ann;
-- ERROR 42704: language "nope" does not exist
> REVOKE USAGE ON LANGUAGE sql FROM PUBLIC;
-- REVOKE
> SELECT lanname, lanacl FROM pg_language WHERE lanname IN ('sql', 'plpgsql') ORDER BY 1;
-- lanname:name | lanacl:aclitem[]
-- plpgsql | {=U/postgres,postgres=U/postgres,ann=U/postgres}
-- sql | {postgres=U/postgres}
-- SELECT 2
> SET ROLE dan;
-- SET
> CREATE FUNCTION h() RETURNS int LANGUAGE sql AS 'SELECT 1';
-- ERROR 42501: permission denied for language sql
> RESET ROLE;
-- RESET
> GRANT USAGE ON LANGUAGE sql TO PUBLIC;
-- GRANT
> GRANT CREATE ON DATABASE postgres TO ann;
-- GRANT
> GRANT TEMP ON DATABASE postgres TO ann;
-- GRANT
> GRANT ALL ON DATABASE postgres TO bob;
-- GRANT
> GRANT SELECT ON DATABASE postgres TO bob;
-- ERROR 0LP01: invalid privilege type SELECT for database
> GRANT CONNECT ON DATABASE nope TO bob;
-- ERROR 3D000: database "nope" does not exist
> SELECT datacl FROM pg_database WHERE datname = 'postgres';
-- datacl:aclitem[]
-- {=Tc/postgres,postgres=CTc/postgres,ann=CT/postgres,bob=CTc/postgres}
-- SELECT 1
> SET ROLE ann;
-- SET
> CREATE SCHEMA by_ann;
-- CREATE SCHEMA
> RESET ROLE;
-- RESET
> SET ROLE dan;
-- SET
> CREATE SCHEMA by_dan;
-- ERROR 42501: permission denied for database postgres
> CREATE TEMP TABLE by_dan (a int);
-- CREATE TABLE
> RESET ROLE;
-- RESET
> REVOKE TEMP ON DATABASE postgres FROM PUBLIC;
-- REVOKE
> SET ROLE dan;
-- SET
> CREATE TEMP TABLE by_dan2 (a int);
-- ERROR 42501 at 19: permission denied for schema pg_temp_0
#~ The right is asked for each time, not when the session's schema is made.
#= ERROR 42501: permission denied to create temporary tables in database "postgres"
> RESET ROLE;
-- RESET

# ALL ... IN SCHEMA.
> CREATE TABLE sc.one (a int);
-- CREATE TABLE
> CREATE VIEW sc.two AS SELECT 1 AS a;
-- CREATE VIEW
> CREATE SEQUENCE sc.three;
-- CREATE SEQUENCE
> CREATE FUNCTION sc.four() RETURNS int LANGUAGE sql AS 'SELECT 4';
-- CREATE FUNCTION
> CREATE PROCEDURE sc.five() LANGUAGE sql AS 'SELECT 5';
-- CREATE PROCEDURE
> GRANT SELECT ON ALL TABLES IN SCHEMA sc TO eve;
-- GRANT
> GRANT USAGE ON ALL SEQUENCES IN SCHEMA sc TO eve;
-- GRANT
> REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA sc FROM PUBLIC;
-- REVOKE
> GRANT EXECUTE ON ALL ROUTINES IN SCHEMA sc TO eve;
-- GRANT
> REVOKE ALL ON ALL PROCEDURES IN SCHEMA sc FROM eve;
-- REVOKE
> GRANT SELECT ON ALL TABLES IN SCHEMA nope TO eve;
-- ERROR 3F000: schema "nope" does not exist
> SELECT relname, relacl FROM pg_class WHERE relnamespace = 'sc'::regnamespace ORDER BY 1;
-- relname:name | relacl:aclitem[]
-- mine | {bob=arwdDxtm/bob,eve=r/bob}
-- one | {postgres=arwdDxtm/postgres,eve=r/postgres}
-- three | {postgres=rwU/postgres,eve=U/postgres}
-- two | {postgres=arwdDxtm/postgres,eve=r/postgres}
-- SELECT 4
> SELECT proname, proacl FROM pg_proc WHERE pronamespace = 'sc'::regnamespace ORDER BY 1;
-- proname:name | proacl:aclitem[]
-- five | {=X/postgres,postgres=X/postgres}
-- four | {postgres=X/postgres,eve=X/postgres}
-- SELECT 2
> REVOKE ALL ON ALL TABLES IN SCHEMA sc FROM eve CASCADE;
-- REVOKE
> SELECT relname, relacl FROM pg_class WHERE relnamespace = 'sc'::regnamespace ORDER BY 1;
-- relname:name | relacl:aclitem[]
-- mine | {bob=arwdDxtm/bob}
-- one | {postgres=arwdDxtm/postgres}
-- three | {postgres=rwU/postgres,eve=U/postgres}
-- two | {postgres=arwdDxtm/postgres}
-- SELECT 4
