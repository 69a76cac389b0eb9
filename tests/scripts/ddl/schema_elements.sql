# CREATE SCHEMA with what is in it.

> CREATE SCHEMA se1 CREATE TABLE t (id int PRIMARY KEY, v text) CREATE VIEW w AS SELECT id FROM t CREATE INDEX ti ON t (v) CREATE SEQUENCE q;
-- CREATE SCHEMA
> INSERT INTO se1.t VALUES (1, 'a');
-- INSERT 0 1
> SELECT * FROM se1.w;
-- id:integer
-- 1
-- SELECT 1
> SELECT relname, relkind FROM pg_class WHERE relnamespace = 'se1'::regnamespace ORDER BY relname;
-- relname:name | relkind:"char"
-- q | S
-- t | r
-- t_pkey | i
-- ti | i
-- w | v
-- SELECT 5
> SELECT current_schema;
-- current_schema:name
-- public
-- SELECT 1
> CREATE SCHEMA se2 CREATE VIEW w AS SELECT n FROM u CREATE TABLE u (n int);
-- CREATE SCHEMA
> SELECT * FROM se2.w;
-- n:integer
-- SELECT 0
> CREATE SCHEMA IF NOT EXISTS se3 CREATE TABLE t (id int);
-- ERROR 0A000 at 33: CREATE SCHEMA IF NOT EXISTS cannot include schema elements
> CREATE SCHEMA se3 CREATE TABLE se1.other (id int);
-- ERROR 42P15: CREATE specifies a schema (se1) different from the one being created (se3)
> SELECT count(*) FROM pg_namespace WHERE nspname = 'se3';
-- count:bigint
-- 0
-- SELECT 1
> CREATE SCHEMA se3 CREATE TABLE se3.own (id int);
-- CREATE SCHEMA
> SELECT * FROM se3.own;
-- id:integer
-- SELECT 0
> CREATE ROLE se_owner;
-- CREATE ROLE
> CREATE SCHEMA AUTHORIZATION se_owner CREATE TABLE mine (id int) GRANT SELECT ON mine TO PUBLIC;
-- CREATE SCHEMA
> SELECT relname, pg_get_userbyid(relowner), relacl FROM pg_class WHERE relname = 'mine';
-- relname:name | pg_get_userbyid:name | relacl:aclitem[]
-- mine | se_owner | {se_owner=arwdDxtm/se_owner,=r/se_owner}
-- SELECT 1
> SELECT current_user;
-- current_user:name
-- postgres
-- SELECT 1
> CREATE SCHEMA se4 CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
-- ERROR 42601 at 26: syntax error at or near "FUNCTION"
> CREATE SCHEMA se4 CREATE TABLE a (id int) CREATE TABLE a (id int);
-- ERROR 42P07: relation "a" already exists
> SELECT count(*) FROM pg_namespace WHERE nspname = 'se4';
-- count:bigint
-- 0
-- SELECT 1
> CREATE SCHEMA se5 CREATE TABLE p (id int PRIMARY KEY) CREATE TABLE c (p int REFERENCES p);
-- CREATE SCHEMA
> INSERT INTO se5.c VALUES (1);
-- ERROR 23503: insert or update on table "c" violates foreign key constraint "c_p_fkey"
-- DETAIL: Key (p)=(1) is not present in table "p".
> DROP SCHEMA se1, se2, se3, se5 CASCADE;
-- NOTICE 00000: drop cascades to 8 other objects
-- DETAIL: drop cascades to table se5.p\ndrop cascades to table se5.c\ndrop cascades to table se3.own\ndrop cascades to table se2.u\ndrop cascades to view se2.w\ndrop cascades to sequence se1.q\ndrop cascades to table se1.t\ndrop cascades to view se1.w
-- DROP SCHEMA
> DROP SCHEMA se_owner;
-- ERROR 2BP01: cannot drop schema se_owner because other objects depend on it
-- DETAIL: table se_owner.mine depends on schema se_owner
-- HINT: Use DROP ... CASCADE to drop the dependent objects too.
> DROP OWNED BY se_owner;
-- DROP OWNED
> DROP ROLE se_owner;
-- DROP ROLE
