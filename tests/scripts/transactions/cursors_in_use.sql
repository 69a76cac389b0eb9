# What is open in a session keeps its tables as they are; a cursor reads when it is asked to, and sees what it saw when it was declared.
> CREATE TABLE p (id int PRIMARY KEY, word text, n int);
-- CREATE TABLE
> CREATE VIEW g AS SELECT id, word, sum(n) FROM p GROUP BY id;
-- CREATE VIEW
> ALTER TABLE p DROP CONSTRAINT p_pkey;
-- ERROR 2BP01: cannot drop constraint p_pkey on table p because other objects depend on it
-- DETAIL: view g depends on constraint p_pkey on table p
-- HINT: Use DROP ... CASCADE to drop the dependent objects too.
> CREATE MATERIALIZED VIEW m AS SELECT id, word, sum(n) FROM p GROUP BY id;
-- SELECT 0
> ALTER TABLE p DROP CONSTRAINT p_pkey;
-- ERROR 2BP01: cannot drop constraint p_pkey on table p because other objects depend on it
-- DETAIL: view g depends on constraint p_pkey on table p\nmaterialized view m depends on constraint p_pkey on table p
-- HINT: Use DROP ... CASCADE to drop the dependent objects too.
> ALTER TABLE p DROP CONSTRAINT p_pkey CASCADE;
-- NOTICE 00000: drop cascades to 2 other objects
-- DETAIL: drop cascades to view g\ndrop cascades to materialized view m
-- ALTER TABLE
> SELECT * FROM g;
-- ERROR 42P01 at 15: relation "g" does not exist
> CREATE VIEW g AS SELECT id, count(*) FROM p GROUP BY id;
-- CREATE VIEW
> ALTER TABLE p ADD PRIMARY KEY (id);
-- ALTER TABLE
> ALTER TABLE p DROP CONSTRAINT p_pkey;
-- ALTER TABLE
> DROP VIEW g;
-- DROP VIEW
> BEGIN;
-- BEGIN
> DECLARE c CURSOR FOR SELECT * FROM p;
-- DECLARE CURSOR
> ALTER TABLE p ADD x int;
-- ERROR 55006: cannot ALTER TABLE "p" because it is being used by active queries in this session
> ROLLBACK;
-- ROLLBACK
> BEGIN; DECLARE c CURSOR FOR SELECT * FROM p; FETCH c;
-- BEGIN
-- DECLARE CURSOR
-- id:integer | word:text | n:integer
-- FETCH 0
> DROP TABLE p;
-- ERROR 55006: cannot DROP TABLE "p" because it is being used by active queries in this session
> ROLLBACK;
-- ROLLBACK
> BEGIN; DECLARE c CURSOR FOR SELECT * FROM p;
-- BEGIN
-- DECLARE CURSOR
> TRUNCATE p;
-- ERROR 55006: cannot TRUNCATE "p" because it is being used by active queries in this session
> ROLLBACK;
-- ROLLBACK
> BEGIN; DECLARE c CURSOR FOR SELECT * FROM p;
-- BEGIN
-- DECLARE CURSOR
> CREATE INDEX ON p (n);
-- ERROR 55006: cannot CREATE INDEX "p" because it is being used by active queries in this session
> ROLLBACK;
-- ROLLBACK
> BEGIN; DECLARE c CURSOR FOR SELECT * FROM p;
-- BEGIN
-- DECLARE CURSOR
> CLOSE c;
-- CLOSE CURSOR
> ALTER TABLE p ADD x int;
-- ALTER TABLE
> ROLLBACK;
-- ROLLBACK
> BEGIN; DECLARE c CURSOR WITH HOLD FOR SELECT * FROM p; COMMIT;
-- BEGIN
-- DECLARE CURSOR
-- COMMIT
> ALTER TABLE p ADD x int;
-- ALTER TABLE
> CLOSE c;
-- CLOSE CURSOR
> BEGIN; DECLARE c CURSOR FOR SELECT 1 / n FROM (VALUES (1), (0)) v(n) ORDER BY n;
-- BEGIN
-- DECLARE CURSOR
> FETCH c;
-- ERROR 22012: division by zero
> ROLLBACK;
-- ROLLBACK
> BEGIN; DECLARE c CURSOR FOR SELECT 1 / 0;
-- BEGIN
-- ERROR 22012: division by zero
> ROLLBACK;
-- ROLLBACK
> INSERT INTO p VALUES (1, 'a', 1), (2, 'b', 2);
-- INSERT 0 2
> BEGIN; DECLARE c CURSOR FOR SELECT id, n FROM p ORDER BY id;
-- BEGIN
-- DECLARE CURSOR
> UPDATE p SET n = 10; DELETE FROM p WHERE id = 2; INSERT INTO p VALUES (3, 'c', 3);
-- UPDATE 2
-- DELETE 1
-- INSERT 0 1
> FETCH ALL FROM c;
-- id:integer | n:integer
-- 1 | 1
-- 2 | 2
-- FETCH 2
> SELECT id, n FROM p ORDER BY id;
-- id:integer | n:integer
-- 1 | 10
-- 3 | 3
-- SELECT 2
> ROLLBACK;
-- ROLLBACK
> BEGIN; DECLARE c CURSOR FOR SELECT id FROM p ORDER BY id DESC FOR UPDATE;
-- BEGIN
-- DECLARE CURSOR
> FETCH c; UPDATE p SET n = 7 WHERE CURRENT OF c; FETCH c; DELETE FROM p WHERE CURRENT OF c;
-- id:integer
-- 2
-- FETCH 1
-- UPDATE 1
-- id:integer
-- 1
-- FETCH 1
-- DELETE 1
> SELECT id, n FROM p ORDER BY id;
-- id:integer | n:integer
-- 2 | 7
-- SELECT 1
> ROLLBACK;
-- ROLLBACK
> BEGIN; DECLARE c SCROLL CURSOR FOR SELECT id, random() < 2 AS b FROM p ORDER BY id;
-- BEGIN
-- DECLARE CURSOR
> SELECT name, statement, is_holdable, is_binary, is_scrollable FROM pg_cursors;
-- name:text | statement:text | is_holdable:boolean | is_binary:boolean | is_scrollable:boolean
-- c | BEGIN; DECLARE c SCROLL CURSOR FOR SELECT id, random() < 2 AS b FROM p ORDER BY id; | f | f | t
-- SELECT 1
> DELETE FROM p; FETCH LAST FROM c; FETCH PRIOR FROM c; FETCH FIRST FROM c;
-- DELETE 2
-- id:integer | b:boolean
-- 2 | t
-- FETCH 1
-- id:integer | b:boolean
-- 1 | t
-- FETCH 1
-- id:integer | b:boolean
-- 1 | t
-- FETCH 1
> ROLLBACK;
-- ROLLBACK
> BEGIN; DECLARE c CURSOR WITH HOLD FOR SELECT id FROM p ORDER BY id; DELETE FROM p; COMMIT;
-- BEGIN
-- DECLARE CURSOR
-- DELETE 2
-- COMMIT
> FETCH ALL FROM c;
-- id:integer
-- 1
-- 2
-- FETCH 2
> CLOSE c;
-- CLOSE CURSOR
> SELECT pg_describe_object('pg_class'::regclass, 'p'::regclass, 0), pg_describe_object('pg_class'::regclass, 'p'::regclass, 2);
-- pg_describe_object:text | pg_describe_object:text
-- table p | column word of table p
-- SELECT 1
> SELECT pg_describe_object('pg_type'::regclass, 'int4'::regtype, 0), pg_describe_object('pg_proc'::regclass, 'lower(text)'::regprocedure, 0);
-- pg_describe_object:text | pg_describe_object:text
-- type integer | function lower(text)
-- SELECT 1
> SELECT pg_describe_object('pg_namespace'::regclass, 'pg_catalog'::regnamespace, 0), pg_describe_object('pg_authid'::regclass, 10, 0);
-- pg_describe_object:text | pg_describe_object:text
-- schema pg_catalog | role postgres
-- SELECT 1
> SELECT pg_describe_object('pg_constraint'::regclass, (SELECT oid FROM pg_constraint WHERE conname = 'p_pkey'), 0);
-- pg_describe_object:text
-- NULL
-- SELECT 1
> SELECT pg_describe_object('pg_class'::regclass, 'p_pkey'::regclass, 0), pg_describe_object('pg_class'::regclass, 99999999, 0);
-- ERROR 42P01 at 49: relation "p_pkey" does not exist
> CREATE POLICY mine ON p USING (n > 0);
-- CREATE POLICY
> SELECT pg_describe_object('pg_policy'::regclass, (SELECT oid FROM pg_policy WHERE polname = 'mine'), 0);
-- pg_describe_object:text
-- policy mine on table p
-- SELECT 1
> SELECT DISTINCT pg_describe_object(refclassid, refobjid, refobjsubid) FROM pg_depend WHERE classid = 'pg_policy'::regclass AND objid = (SELECT oid FROM pg_policy WHERE polname = 'mine') ORDER BY 1;
-- pg_describe_object:text
-- column n of table p
-- table p
-- SELECT 2
> CREATE SCHEMA apart CREATE TABLE q (id int);
-- CREATE SCHEMA
> SELECT pg_describe_object('pg_class'::regclass, 'apart.q'::regclass, 0), pg_describe_object('pg_class'::regclass, 'apart.q'::regclass, 1);
-- pg_describe_object:text | pg_describe_object:text
-- table apart.q | column id of table apart.q
-- SELECT 1
> DROP SCHEMA apart CASCADE; DROP TABLE p;
-- NOTICE 00000: drop cascades to table apart.q
-- DROP SCHEMA
-- DROP TABLE
