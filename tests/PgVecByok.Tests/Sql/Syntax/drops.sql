# What PostgreSQL says to the syntax of drops: written by tests/oracle. Only syntax errors are compared.

> DROP TABLE a, s.b CASCADE
-- ERROR 42P01: table "a" does not exist

> DROP TABLE IF EXISTS a RESTRICT
-- NOTICE 00000: table "a" does not exist, skipping
-- DROP TABLE

> DROP INDEX CONCURRENTLY IF EXISTS i
-- NOTICE 00000: index "i" does not exist, skipping
-- DROP INDEX

> DROP VIEW v
-- ERROR 42P01: view "v" does not exist

> DROP MATERIALIZED VIEW v
-- ERROR 42P01: materialized view "v" does not exist

> DROP SEQUENCE s
-- ERROR 42P01: sequence "s" does not exist

> DROP SCHEMA a, b
-- ERROR 3F000: schema "a" does not exist

> DROP TYPE t
-- ERROR 42704: type "t" does not exist

> DROP DOMAIN d
-- ERROR 42704: type "d" does not exist

> DROP ROLE IF EXISTS a, b
-- NOTICE 00000: role "a" does not exist, skipping
-- NOTICE 00000: role "b" does not exist, skipping
-- DROP ROLE

> DROP USER a
-- ERROR 42704: role "a" does not exist

> DROP EXTENSION IF EXISTS x
-- NOTICE 00000: extension "x" does not exist, skipping
-- DROP EXTENSION

> DROP DATABASE IF EXISTS d WITH (FORCE)
-- NOTICE 00000: database "d" does not exist, skipping
-- DROP DATABASE

> DROP FUNCTION IF EXISTS f(int, text), g
-- NOTICE 00000: function f(pg_catalog.int4,text) does not exist, skipping
-- NOTICE 00000: function g() does not exist, skipping
-- DROP FUNCTION

> DROP POLICY IF EXISTS p ON t
-- NOTICE 00000: relation "t" does not exist, skipping
-- DROP POLICY

> DROP TRIGGER x ON t CASCADE
-- ERROR 42P01: relation "t" does not exist

> DROP OWNED BY postgres
-- ERROR 2BP01: cannot drop objects owned by role postgres because they are required by the database system

> REASSIGN OWNED BY a TO b
-- ERROR 42704: role "a" does not exist

> TRUNCATE t
-- ERROR 42P01: relation "t" does not exist

> TRUNCATE TABLE ONLY a, b RESTART IDENTITY CASCADE
-- ERROR 42P01: relation "a" does not exist

> COMMENT ON TABLE t IS 'x'
-- ERROR 42P01: relation "t" does not exist

> COMMENT ON COLUMN s.t.a IS NULL
-- ERROR 3F000: schema "s" does not exist

> COMMENT ON FUNCTION f(int) IS 'x'
-- ERROR 42883: function f(integer) does not exist

> COMMENT ON CONSTRAINT c ON t IS 'x'
-- ERROR 42P01: relation "t" does not exist

> COMMENT ON POLICY p ON t IS 'x'
-- ERROR 42P01: relation "t" does not exist

> COMMENT ON EXTENSION vector IS 'x'
-- ERROR 42704: extension "vector" does not exist

> GRANT SELECT, INSERT (a, b), UPDATE ON TABLE t, u TO r, PUBLIC WITH GRANT OPTION
-- ERROR 42P01: relation "t" does not exist

> GRANT ALL PRIVILEGES ON SCHEMA public TO r
-- ERROR 42704: role "r" does not exist

> GRANT ALL ON ALL TABLES IN SCHEMA public TO r
-- ERROR 42704: role "r" does not exist

> GRANT EXECUTE ON FUNCTION f(int, text) TO r
-- ERROR 42883: function f(integer, text) does not exist

> GRANT USAGE ON SEQUENCE s TO r GRANTED BY CURRENT_USER
-- ERROR 42P01: relation "s" does not exist

> GRANT a, b TO c WITH ADMIN OPTION
-- ERROR 42704: role "c" does not exist

> GRANT a TO b WITH INHERIT TRUE, SET FALSE
-- ERROR 42704: role "b" does not exist

> REVOKE GRANT OPTION FOR SELECT ON t FROM r CASCADE
-- ERROR 42P01: relation "t" does not exist

> REVOKE ALL ON DATABASE d FROM PUBLIC
-- ERROR 3D000: database "d" does not exist

> REVOKE ADMIN OPTION FOR a FROM b
-- ERROR 42704: role "b" does not exist

> ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA public GRANT SELECT ON TABLES TO PUBLIC
-- ALTER DEFAULT PRIVILEGES

> ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC
-- ALTER DEFAULT PRIVILEGES

> DROP
-- ERROR 42601 at 5: syntax error at end of input

> DROP TABLE
-- ERROR 42601 at 11: syntax error at end of input

> DROP TABLE a b
-- ERROR 42601 at 14: syntax error at or near "b"

> DROP TABLE a,
-- ERROR 42601 at 14: syntax error at end of input

> DROP TABLE IF EXIST a
-- ERROR 42601 at 15: syntax error at or near "EXIST"

> DROP SCHEMA a.b
-- ERROR 42601 at 14: syntax error at or near "."

> DROP POLICY p
-- ERROR 42601 at 14: syntax error at end of input

> DROP FOO a
-- ERROR 42601 at 6: syntax error at or near "FOO"

> TRUNCATE
-- ERROR 42601 at 9: syntax error at end of input

> COMMENT ON TABLE t
-- ERROR 42601 at 19: syntax error at end of input

> COMMENT ON TABLE t IS x
-- ERROR 42601 at 23: syntax error at or near "x"

> COMMENT ON COLUMN a IS 'x'
-- ERROR 42601: column name must be qualified

> GRANT SELECT ON t
-- ERROR 42601 at 18: syntax error at end of input

> GRANT ALL TO r
-- ERROR 42601 at 11: syntax error at or near "TO"

> GRANT SELECT t TO r
-- ERROR 42601 at 14: syntax error at or near "t"

> GRANT FLY ON t TO r
-- ERROR 42P01: relation "t" does not exist

> GRANT ON t TO r
-- ERROR 42601 at 7: syntax error at or near "ON"

> REVOKE SELECT ON t TO r
-- ERROR 42601 at 20: syntax error at or near "TO"
