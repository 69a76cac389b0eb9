# pg_prepared_statements and pg_cursors, as views and as functions.
> SELECT * FROM pg_prepared_statements;
-- name:text | statement:text | prepare_time:timestamp with time zone | parameter_types:regtype[] | result_types:regtype[] | from_sql:boolean | generic_plans:bigint | custom_plans:bigint
-- SELECT 0
> PREPARE a (int, text) AS SELECT $1 + 1 AS n, $2 AS t;
-- PREPARE
> SELECT name, statement, parameter_types, result_types, from_sql, generic_plans, custom_plans FROM pg_prepared_statements;
-- name:text | statement:text | parameter_types:regtype[] | result_types:regtype[] | from_sql:boolean | generic_plans:bigint | custom_plans:bigint
-- a | PREPARE a (int, text) AS SELECT $1 + 1 AS n, $2 AS t; | {integer,text} | {integer,text} | t | 0 | 0
-- SELECT 1
> EXECUTE a(1, 'x');
-- n:integer | t:text
-- 2 | x
-- SELECT 1
> EXECUTE a(2, 'x');
-- n:integer | t:text
-- 3 | x
-- SELECT 1
> SELECT name, generic_plans + custom_plans AS plans, prepare_time <= now() AS past, pg_typeof(prepare_time) FROM pg_prepared_statements;
-- name:text | plans:bigint | past:boolean | pg_typeof:regtype
-- a | 2 | t | timestamp with time zone
-- SELECT 1
> PREPARE b AS INSERT INTO nowhere VALUES (1);
-- ERROR 42P01 at 26: relation "nowhere" does not exist
> CREATE TABLE t (a int);
-- CREATE TABLE
> PREPARE b AS INSERT INTO t VALUES ($1);
-- PREPARE
> PREPARE c AS INSERT INTO t VALUES ($1) RETURNING *;
-- PREPARE
> SELECT name, statement, parameter_types, result_types FROM pg_prepared_statements ORDER BY name;
-- name:text | statement:text | parameter_types:regtype[] | result_types:regtype[]
-- a | PREPARE a (int, text) AS SELECT $1 + 1 AS n, $2 AS t; | {integer,text} | {integer,text}
-- b | PREPARE b AS INSERT INTO t VALUES ($1); | {integer} | NULL
-- c | PREPARE c AS INSERT INTO t VALUES ($1) RETURNING *; | {integer} | {integer}
-- SELECT 3
> DEALLOCATE a;
-- DEALLOCATE
> SELECT name FROM pg_prepared_statement() ORDER BY 1;
-- name:text
-- b
-- c
-- SELECT 2
> DEALLOCATE ALL;
-- DEALLOCATE ALL
> SELECT count(*) FROM pg_prepared_statements;
-- count:bigint
-- 0
-- SELECT 1
> SELECT * FROM pg_cursors;
-- name:text | statement:text | is_holdable:boolean | is_binary:boolean | is_scrollable:boolean | creation_time:timestamp with time zone
-- SELECT 0
> DECLARE k CURSOR FOR SELECT 1;
-- ERROR 25P01: DECLARE CURSOR can only be used in transaction blocks
> BEGIN;
-- BEGIN
> DECLARE k CURSOR FOR SELECT 1;
-- DECLARE CURSOR
> DECLARE l SCROLL CURSOR FOR SELECT * FROM t;
-- DECLARE CURSOR
> DECLARE m BINARY CURSOR WITH HOLD FOR SELECT 2;
-- DECLARE CURSOR
> DECLARE n NO SCROLL CURSOR FOR SELECT * FROM generate_series(1, 3);
-- DECLARE CURSOR
> SELECT name, statement, is_holdable, is_binary, is_scrollable, creation_time <= clock_timestamp() FROM pg_cursors ORDER BY name;
-- name:text | statement:text | is_holdable:boolean | is_binary:boolean | is_scrollable:boolean | ?column?:boolean
-- k | DECLARE k CURSOR FOR SELECT 1; | f | f | f | t
-- l | DECLARE l SCROLL CURSOR FOR SELECT * FROM t; | f | f | t | t
-- m | DECLARE m BINARY CURSOR WITH HOLD FOR SELECT 2; | t | t | f | t
-- n | DECLARE n NO SCROLL CURSOR FOR SELECT * FROM generate_series(1, 3); | f | f | f | t
-- SELECT 4
#~ A cursor WITH HOLD keeps its rows, and so may go back.
#= name:text | statement:text | is_holdable:boolean | is_binary:boolean | is_scrollable:boolean | ?column?:boolean
#= k | DECLARE k CURSOR FOR SELECT 1; | f | f | f | t
#= l | DECLARE l SCROLL CURSOR FOR SELECT * FROM t; | f | f | t | t
#= m | DECLARE m BINARY CURSOR WITH HOLD FOR SELECT 2; | t | t | t | t
#= n | DECLARE n NO SCROLL CURSOR FOR SELECT * FROM generate_series(1, 3); | f | f | f | t
#= SELECT 4
> SELECT name FROM pg_cursor() ORDER BY 1;
-- name:text
-- k
-- l
-- m
-- n
-- SELECT 4
> CLOSE l;
-- CLOSE CURSOR
> SELECT count(*) FROM pg_cursors;
-- count:bigint
-- 3
-- SELECT 1
> COMMIT;
-- COMMIT
> SELECT name, statement, is_holdable, is_binary, is_scrollable FROM pg_cursors ORDER BY name;
-- name:text | statement:text | is_holdable:boolean | is_binary:boolean | is_scrollable:boolean
-- m | DECLARE m BINARY CURSOR WITH HOLD FOR SELECT 2; | t | t | f
-- SELECT 1
#~ A cursor WITH HOLD keeps its rows, and so may go back.
#= name:text | statement:text | is_holdable:boolean | is_binary:boolean | is_scrollable:boolean
#= m | DECLARE m BINARY CURSOR WITH HOLD FOR SELECT 2; | t | t | t
#= SELECT 1
> CLOSE ALL;
-- CLOSE CURSOR ALL
> SELECT count(*) FROM pg_cursors;
-- count:bigint
-- 0
-- SELECT 1
> SELECT c.relkind, pg_get_viewdef(c.oid) FROM pg_class c WHERE relname IN ('pg_cursors', 'pg_prepared_statements') ORDER BY relname;
-- relkind:"char" | pg_get_viewdef:text
-- v |  SELECT name,\n    statement,\n    is_holdable,\n    is_binary,\n    is_scrollable,\n    creation_time\n   FROM pg_cursor() c(name, statement, is_holdable, is_binary, is_scrollable, creation_time);
-- v |  SELECT name,\n    statement,\n    prepare_time,\n    parameter_types,\n    result_types,\n    from_sql,\n    generic_plans,\n    custom_plans\n   FROM pg_prepared_statement() p(name, statement, prepare_time, parameter_types, result_types, from_sql, generic_plans, custom_plans);
-- SELECT 2
#~ System views are kept as rows are made, without a definition.
#= relkind:"char" | pg_get_viewdef:text
#= v | NULL
#= v | NULL
#= SELECT 2
> SELECT attname, atttypid::regtype FROM pg_attribute WHERE attrelid = 'pg_prepared_statements'::regclass ORDER BY attnum;
-- attname:name | atttypid:regtype
-- name | text
-- statement | text
-- prepare_time | timestamp with time zone
-- parameter_types | regtype[]
-- result_types | regtype[]
-- from_sql | boolean
-- generic_plans | bigint
-- custom_plans | bigint
-- SELECT 8
