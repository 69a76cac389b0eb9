# What PostgreSQL says to the syntax of objects: written by tests/oracle. Only syntax errors are compared.

> CREATE INDEX ON t (a)
-- ERROR 42P01: relation "t" does not exist

> CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS i ON ONLY t USING hnsw (v vector_l2_ops) WITH (m = 16, ef_construction = 64) WHERE a > 0
-- ERROR 42P01: relation "t" does not exist

> CREATE INDEX i ON t (lower(a) text_pattern_ops DESC NULLS LAST, (b + 1), c COLLATE "C" ASC NULLS FIRST) INCLUDE (d)
-- ERROR 42P01: relation "t" does not exist

> CREATE VIEW v AS SELECT 1
-- CREATE VIEW

> CREATE OR REPLACE TEMP VIEW v (a, b) WITH (security_barrier) AS SELECT 1, 2 WITH LOCAL CHECK OPTION
-- ERROR 0A000: WITH CHECK OPTION is supported only on automatically updatable views
-- HINT: Views that do not select from a single table or view are not automatically updatable.

> CREATE RECURSIVE VIEW v (n) AS VALUES (1) UNION ALL SELECT n + 1 FROM v WHERE n < 5
-- ERROR 42P07: relation "v" already exists

> CREATE MATERIALIZED VIEW IF NOT EXISTS m AS SELECT 1 AS a WITH NO DATA
-- CREATE MATERIALIZED VIEW

> CREATE SEQUENCE s AS smallint START 3 MINVALUE 1 MAXVALUE 10 CACHE 2 CYCLE OWNED BY NONE
-- CREATE SEQUENCE

> CREATE TEMPORARY SEQUENCE IF NOT EXISTS s INCREMENT BY -2
-- CREATE SEQUENCE

> CREATE SCHEMA s
-- CREATE SCHEMA

> CREATE SCHEMA IF NOT EXISTS s AUTHORIZATION postgres
-- NOTICE 42P06: schema "s" already exists, skipping
-- CREATE SCHEMA

> CREATE SCHEMA AUTHORIZATION postgres
-- CREATE SCHEMA

> CREATE EXTENSION IF NOT EXISTS vector WITH SCHEMA public VERSION '0.8.1' CASCADE
-- ERROR 22023: extension "vector" has no installation script nor update path for version "0.8.1"

> CREATE DATABASE d WITH OWNER = postgres ENCODING 'UTF8' TEMPLATE template0 CONNECTION LIMIT 5
-- CREATE DATABASE

> CREATE TYPE e AS ENUM ('a', 'b')
-- CREATE TYPE

> CREATE TYPE e AS ENUM ()
-- ERROR 42710: type "e" already exists

> CREATE TYPE c AS (a int, b text COLLATE "C")
-- CREATE TYPE

> CREATE DOMAIN d AS int NOT NULL DEFAULT 5 CONSTRAINT pos CHECK (VALUE > 0)
-- CREATE DOMAIN

> CREATE ROLE r
-- CREATE ROLE

> CREATE USER u WITH PASSWORD 'x' LOGIN NOSUPERUSER CONNECTION LIMIT -1 VALID UNTIL '2030-01-01' IN ROLE a, b
-- ERROR 42704: role "a" does not exist

> CREATE ROLE r ENCRYPTED PASSWORD NULL INHERIT ADMIN a
-- ERROR 42601 at 34: syntax error at or near "NULL"

> ALTER ROLE r WITH PASSWORD 'y' CREATEDB
-- ALTER ROLE

> ALTER ROLE r SET search_path TO a, b
-- ALTER ROLE

> ALTER ROLE ALL IN DATABASE d RESET ALL
-- ALTER ROLE

> ALTER USER u RENAME TO w
-- ERROR 42704: role "u" does not exist

> ALTER GROUP g ADD USER a, b
-- ERROR 42704: role "g" does not exist

> CREATE FUNCTION f(a int, b text DEFAULT 'x', OUT c int) RETURNS int LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 5 AS 'SELECT 1'
-- CREATE FUNCTION

> CREATE OR REPLACE FUNCTION f(int, double precision, VARIADIC text[]) RETURNS TABLE (a int, b timestamp with time zone) AS $$ SELECT 1 $$ LANGUAGE sql STABLE
-- ERROR 42P13: return type mismatch in function declared to return record
-- DETAIL: Final statement returns too few columns.

> CREATE PROCEDURE p(INOUT a int) LANGUAGE plpgsql SECURITY DEFINER AS 'BEGIN END'
-- CREATE PROCEDURE

> CREATE POLICY p ON t AS RESTRICTIVE FOR UPDATE TO PUBLIC, current_user USING (a > 0) WITH CHECK (a > 1)
-- WARNING 22023: ignoring specified roles other than PUBLIC
-- HINT: All roles are members of the PUBLIC role.
-- ERROR 42P01: relation "t" does not exist

> ALTER POLICY p ON t TO r USING (true)
-- ERROR 42P01: relation "t" does not exist

> ALTER POLICY p ON t RENAME TO q
-- ERROR 42P01: relation "t" does not exist

> DO $$ BEGIN END $$
-- DO

> DO LANGUAGE plpgsql 'BEGIN END'
-- DO

> CALL p(1, a => 2)
-- ERROR 42883 at 6: procedure p(integer, a => integer) does not exist
-- HINT: No procedure matches the given name and argument types. You might need to add explicit type casts.

> CREATE INDEX i ON t
-- ERROR 42601 at 20: syntax error at end of input

> CREATE INDEX i ON t (a b c)
-- ERROR 42601 at 26: syntax error at or near "c"

> CREATE INDEX i t (a)
-- ERROR 42601 at 16: syntax error at or near "t"

> CREATE UNIQUE TABLE t (a int)
-- ERROR 42601 at 15: syntax error at or near "TABLE"

> CREATE VIEW v SELECT 1
-- ERROR 42601 at 15: syntax error at or near "SELECT"

> CREATE VIEW v AS INSERT INTO t VALUES (1)
-- ERROR 42601 at 18: syntax error at or near "INSERT"

> CREATE OR REPLACE INDEX i ON t (a)
-- ERROR 42601 at 19: syntax error at or near "INDEX"

> CREATE SEQUENCE s FOO
-- ERROR 42601 at 19: syntax error at or near "FOO"

> CREATE SEQUENCE s INCREMENT
-- ERROR 42601 at 28: syntax error at end of input

> CREATE SCHEMA
-- ERROR 42601 at 14: syntax error at end of input

> CREATE TYPE e AS ENUM (a)
-- ERROR 42601 at 24: syntax error at or near "a"

> CREATE DOMAIN d
-- ERROR 42601 at 16: syntax error at end of input

> CREATE ROLE r FOO
-- ERROR 42601 at 15: unrecognized role option "foo"

> CREATE ROLE r PASSWORD x
-- ERROR 42601 at 24: syntax error at or near "x"

> CREATE ROLE
-- ERROR 42601 at 12: syntax error at end of input

> CREATE POLICY p
-- ERROR 42601 at 16: syntax error at end of input

> CREATE POLICY p ON t FOR TRUNCATE
-- ERROR 42601 at 26: syntax error at or near "TRUNCATE"

> CREATE POLICY p ON t AS SOMETHING
-- ERROR 42601 at 25: unrecognized row security option "something"
-- HINT: Only PERMISSIVE or RESTRICTIVE policies are supported currently.

> CREATE POLICY p ON t USING a > 0
-- ERROR 42601 at 28: syntax error at or near "a"

> CREATE FUNCTION f
-- ERROR 42601 at 18: syntax error at end of input

> CREATE FUNCTION f(int RETURNS int
-- ERROR 42601 at 23: syntax error at or near "RETURNS"

> CREATE EXTENSION
-- ERROR 42601 at 17: syntax error at end of input

> CREATE DATABASE
-- ERROR 42601 at 16: syntax error at end of input

> CREATE FOO
-- ERROR 42601 at 8: syntax error at or near "FOO"

> CREATE
-- ERROR 42601 at 7: syntax error at end of input

> DO
-- ERROR 42601 at 3: syntax error at end of input

> CALL p
-- ERROR 42601 at 7: syntax error at end of input
