# Views that come to read each other in a circle.
> CREATE TABLE base (a int, b text);
-- CREATE TABLE
> CREATE VIEW one AS SELECT a, b FROM base;
-- CREATE VIEW
> CREATE VIEW two AS SELECT a, b FROM one;
-- CREATE VIEW
> CREATE OR REPLACE VIEW one AS SELECT a, b FROM two;
-- CREATE VIEW
> SELECT * FROM one;
-- ERROR 42P17: infinite recursion detected in rules for relation "one"
> SELECT * FROM two;
-- ERROR 42P17: infinite recursion detected in rules for relation "two"
> INSERT INTO one VALUES (1, 'x');
-- ERROR 42P17: infinite recursion detected in rules for relation "one"
> UPDATE two SET a = 2;
-- ERROR 42P17: infinite recursion detected in rules for relation "two"
> DELETE FROM one;
-- ERROR 42P17: infinite recursion detected in rules for relation "one"
> DROP VIEW two;
-- ERROR 2BP01: cannot drop view two because other objects depend on it
-- DETAIL: view one depends on view two
-- HINT: Use DROP ... CASCADE to drop the dependent objects too.
> DROP VIEW one CASCADE;
-- NOTICE 00000: drop cascades to view two
-- DROP VIEW
> SELECT count(*) FROM pg_class WHERE relname IN ('one', 'two');
-- count:bigint
-- 0
-- SELECT 1
> CREATE VIEW one AS SELECT a FROM base;
-- CREATE VIEW
> CREATE OR REPLACE VIEW one AS SELECT a FROM one;
-- CREATE VIEW
> SELECT * FROM one;
-- ERROR 42P17: infinite recursion detected in rules for relation "one"
> DELETE FROM one;
-- ERROR 42P17: infinite recursion detected in rules for relation "one"
> DROP VIEW one;
-- DROP VIEW
> DROP TABLE base;
-- DROP TABLE
