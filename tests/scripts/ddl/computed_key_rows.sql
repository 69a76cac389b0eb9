# Key expressions are computed of the rows that the WHERE holds, and of none that are dead.

> create table er (a int, b int);
-- CREATE TABLE

> create unique index er_part on er ((10 / a)) where b > 0;
-- CREATE INDEX

> insert into er values (0, 0), (1, 1), (0, null), (2, 1);
-- INSERT 0 4

> insert into er values (0, 1);
-- ERROR 22012: division by zero

> insert into er values (1, 5);
-- ERROR 23505: duplicate key value violates unique constraint "er_part"
-- DETAIL: Key ((10 / a))=(10) already exists.

> update er set b = 1 where a = 0 and b = 0;
-- ERROR 22012: division by zero

> update er set b = -1 where a = 0;
-- UPDATE 2

> insert into er values (0, -5) on conflict do nothing;
-- INSERT 0 1

> insert into er values (1, 7) on conflict do nothing;
-- INSERT 0 0

> select count(*) from er;
-- count:bigint
-- 5
-- SELECT 1

> create unique index er_second on er ((20 / a)) where b > 0;
-- CREATE INDEX

> create unique index er_whole on er ((10 / a));
-- ERROR 22012: division by zero

> create table dr (a int);
-- CREATE TABLE

> begin;
-- BEGIN

> insert into dr values (0);
-- INSERT 0 1

> rollback;
-- ROLLBACK

> insert into dr values (0), (5);
-- INSERT 0 2

> delete from dr where a = 0;
-- DELETE 1

> create unique index dr_whole on dr ((10 / a));
-- CREATE INDEX

> insert into dr values (5);
-- ERROR 23505: duplicate key value violates unique constraint "dr_whole"
-- DETAIL: Key ((10 / a))=(2) already exists.

> insert into dr values (0);
-- ERROR 22012: division by zero

> insert into dr values (4), (3);
-- ERROR 23505: duplicate key value violates unique constraint "dr_whole"
-- DETAIL: Key ((10 / a))=(2) already exists.

> select * from dr order by a;
-- a:integer
-- 5
-- SELECT 1

> create unique index dr_nulls on dr ((nullif(a, 4))) nulls not distinct where a < 5;
-- CREATE INDEX

> insert into dr values (2);
-- INSERT 0 1

> insert into dr values (null);
-- INSERT 0 1

> select count(*) from dr;
-- count:bigint
-- 3
-- SELECT 1

# The key's function reads the table, and another with such a key.

> create table ka (a int);
-- CREATE TABLE

> create table kb (a int);
-- CREATE TABLE

> create function read_a(v int) returns int language plpgsql immutable as 'begin perform count(*) from public.ka; return v; end';
-- CREATE FUNCTION

> create function read_b(v int) returns int language plpgsql immutable as 'begin perform count(*) from public.kb; return v; end';
-- CREATE FUNCTION

> insert into ka values (1), (2);
-- INSERT 0 2

> create unique index ka_key on ka (read_b(a));
-- CREATE INDEX

> create unique index kb_key on kb (read_a(a));
-- CREATE INDEX

> insert into ka values (3), (4);
-- INSERT 0 2

> insert into kb values (3), (4);
-- INSERT 0 2

> insert into ka values (3);
-- ERROR 23505: duplicate key value violates unique constraint "ka_key"
-- DETAIL: Key (read_b(a))=(3) already exists.

> insert into kb values (4) on conflict do nothing;
-- INSERT 0 0

> update kb set a = 4 where a = 3;
-- ERROR 23505: duplicate key value violates unique constraint "kb_key"
-- DETAIL: Key (read_a(a))=(4) already exists.

> drop table er, dr, ka, kb;
-- DROP TABLE
