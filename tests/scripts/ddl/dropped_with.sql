# What goes with a type or a table, or keeps it from going, in PostgreSQL's order.

> CREATE TYPE mood AS ENUM ('a', 'b');
-- CREATE TYPE
> CREATE TABLE tm (m mood, ms mood[]);
-- CREATE TABLE
> CREATE FUNCTION fm(m mood) RETURNS mood LANGUAGE sql AS 'SELECT m';
-- CREATE FUNCTION
> CREATE VIEW vm AS SELECT m FROM tm;
-- CREATE VIEW
> CREATE DOMAIN dm AS mood CHECK (VALUE <> 'b');
-- CREATE DOMAIN
> CREATE TYPE cm AS (m mood, n int);
-- CREATE TYPE
> CREATE TABLE tdm (d dm DEFAULT 'a');
-- CREATE TABLE
> DROP TYPE mood;
-- ERROR 2BP01: cannot drop type mood because other objects depend on it
-- DETAIL: column ms of table tm depends on type mood[]\ncolumn m of table tm depends on type mood\nview vm depends on column m of table tm\nfunction fm(mood) depends on type mood\ntype dm depends on type mood\ncolumn d of table tdm depends on type dm\ncolumn m of composite type cm depends on type mood
-- HINT: Use DROP ... CASCADE to drop the dependent objects too.
> DROP TYPE mood CASCADE;
-- NOTICE 00000: drop cascades to 7 other objects
-- DETAIL: drop cascades to column ms of table tm\ndrop cascades to column m of table tm\ndrop cascades to view vm\ndrop cascades to function fm(mood)\ndrop cascades to type dm\ndrop cascades to column d of table tdm\ndrop cascades to column m of composite type cm
-- DROP TYPE
> CREATE TABLE t3 (id int PRIMARY KEY, v int);
-- CREATE TABLE
> CREATE VIEW v3 AS SELECT id FROM t3;
-- CREATE VIEW
> CREATE VIEW v4 AS SELECT id FROM v3;
-- CREATE VIEW
> CREATE MATERIALIZED VIEW m3 AS SELECT * FROM v4;
-- SELECT 0
> CREATE INDEX m3i ON m3 (id);
-- CREATE INDEX
> CREATE TABLE t4 (r int REFERENCES t3);
-- CREATE TABLE
> CREATE FUNCTION f3() RETURNS SETOF t3 LANGUAGE sql AS 'SELECT * FROM t3';
-- CREATE FUNCTION
> DROP TABLE t3;
-- ERROR 2BP01: cannot drop table t3 because other objects depend on it
-- DETAIL: function f3() depends on type t3\nview v3 depends on table t3\nview v4 depends on view v3\nmaterialized view m3 depends on view v4\nconstraint t4_r_fkey on table t4 depends on table t3
-- HINT: Use DROP ... CASCADE to drop the dependent objects too.
> DROP TABLE t3 CASCADE;
-- NOTICE 00000: drop cascades to 5 other objects
-- DETAIL: drop cascades to function f3()\ndrop cascades to view v3\ndrop cascades to view v4\ndrop cascades to materialized view m3\ndrop cascades to constraint t4_r_fkey on table t4
-- DROP TABLE
> CREATE SCHEMA sx CREATE TABLE a (i int) CREATE VIEW b AS SELECT i FROM a;
-- CREATE SCHEMA
> DROP SCHEMA sx;
-- ERROR 2BP01: cannot drop schema sx because other objects depend on it
-- DETAIL: table sx.a depends on schema sx\nview sx.b depends on schema sx
-- HINT: Use DROP ... CASCADE to drop the dependent objects too.
