# Names that mean nothing, or too much.
> CREATE TABLE t (a int, b text);
-- CREATE TABLE
> CREATE TABLE u (a int, c text);
-- CREATE TABLE
> SELECT x FROM t;
-- ERROR 42703 at 8: column "x" does not exist
> SELECT q.a FROM t;
-- ERROR 42P01 at 8: missing FROM-clause entry for table "q"
> SELECT a FROM t, u;
-- ERROR 42702 at 8: column reference "a" is ambiguous
> SELECT t.a FROM t AS s;
-- ERROR 42P01 at 8: invalid reference to FROM-clause entry for table "t"
-- HINT: Perhaps you meant to reference the table alias "s".
> SELECT "A" FROM t;
-- ERROR 42703 at 8: column "A" does not exist
> SELECT * FROM nope.t;
-- ERROR 42P01 at 15: relation "nope.t" does not exist
> SELECT * FROM t t, u t;
-- ERROR 42712: table name "t" specified more than once
> SELECT nope(1);
-- ERROR 42883 at 8: function nope(integer) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT nope.f(1);
-- ERROR 3F000 at 8: schema "nope" does not exist
> SELECT upper(1);
-- ERROR 42883 at 8: function upper(integer) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT 1 + 'x';
-- ERROR 22P02 at 12: invalid input syntax for type integer: "x"
> SELECT 1 + true;
-- ERROR 42883 at 10: operator does not exist: integer + boolean
-- HINT: No operator matches the given name and argument types. You might need to add explicit type casts.
> SELECT 'a' + 'b';
-- ERROR 42725 at 12: operator is not unique: unknown + unknown
-- HINT: Could not choose a best candidate operator. You might need to add explicit type casts.
> SELECT -true;
-- ERROR 42883 at 8: operator does not exist: - boolean
-- HINT: No operator matches the given name and argument type. You might need to add an explicit type cast.
> SELECT 'x'::int;
-- ERROR 22P02 at 8: invalid input syntax for type integer: "x"
> SELECT 'x'::nope;
-- ERROR 42704 at 13: type "nope" does not exist
> SELECT true::date;
-- ERROR 42846 at 12: cannot cast type boolean to date
> SELECT 99999999999::int;
-- ERROR 22003: integer out of range
> SELECT 'maybe'::bool;
-- ERROR 22P02 at 8: invalid input syntax for type boolean: "maybe"
> SELECT 'x'::uuid;
-- ERROR 22P02 at 8: invalid input syntax for type uuid: "x"
> SELECT 1 FROM t ORDER BY 5;
-- ERROR 42P10 at 26: ORDER BY position 5 is not in select list
> SELECT DISTINCT a FROM t ORDER BY b;
-- ERROR 42P10 at 35: for SELECT DISTINCT, ORDER BY expressions must appear in select list
> SELECT a FROM t LIMIT -1;
-- a:integer
-- ERROR 2201W: LIMIT must not be negative
> SELECT a FROM t LIMIT 'x';
-- ERROR 22P02 at 23: invalid input syntax for type bigint: "x"
> SELECT a FROM t WHERE b;
-- ERROR 42804 at 23: argument of WHERE must be type boolean, not type text
> SELECT a FROM t WHERE a = 'x';
-- ERROR 22P02 at 27: invalid input syntax for type integer: "x"
> SELECT a FROM t JOIN u ON t.a = u.a;
-- ERROR 42702 at 8: column reference "a" is ambiguous
> SELECT * FROM t JOIN u USING (nope);
-- ERROR 42703: column "nope" specified in USING clause does not exist in left table
> SELECT a, FROM t;
-- ERROR 42601 at 11: syntax error at or near "FROM"
> SELECT * FORM t;
-- ERROR 42601 at 10: syntax error at or near "FORM"
> SELECT (1;
-- ERROR 42601 at 10: syntax error at or near ";"
> INSERT t VALUES (1);
-- ERROR 42601 at 8: syntax error at or near "t"
> UPDATE t a = 1;
-- ERROR 42601 at 12: syntax error at or near "="
> CREATE TABLE t (a int);
-- ERROR 42P07: relation "t" already exists
> CREATE TABLE IF NOT EXISTS t (a int);
-- NOTICE 42P07: relation "t" already exists, skipping
-- CREATE TABLE
> CREATE INDEX i ON t (nope);
-- ERROR 42703: column "nope" does not exist
> CREATE INDEX i ON nope (a);
-- ERROR 42P01: relation "nope" does not exist
> CREATE INDEX i ON t (a);
-- CREATE INDEX
> CREATE INDEX i ON t (b);
-- ERROR 42P07: relation "i" already exists
> CREATE UNIQUE INDEX IF NOT EXISTS i ON t (a);
-- NOTICE 42P07: relation "i" already exists, skipping
-- CREATE INDEX
> DROP INDEX i;
-- DROP INDEX
> DROP INDEX i;
-- ERROR 42704: index "i" does not exist
> DROP TABLE nope;
-- ERROR 42P01: table "nope" does not exist
> DROP SCHEMA nope;
-- ERROR 3F000: schema "nope" does not exist
> CREATE SCHEMA s;
-- CREATE SCHEMA
> CREATE SCHEMA s;
-- ERROR 42P06: schema "s" already exists
> CREATE TABLE nope.x (a int);
-- ERROR 3F000 at 14: schema "nope" does not exist
> SET nope = 1;
-- ERROR 42704: unrecognized configuration parameter "nope"
> SHOW nope;
-- ERROR 42704: unrecognized configuration parameter "nope"
> SET work_mem = 'lots';
-- ERROR 22023: invalid value for parameter "work_mem": "lots"
> SELECT current_setting('nope');
-- current_setting:text
-- ERROR 42704: unrecognized configuration parameter "nope"
> SELECT who, count(*) FROM (VALUES (1)) s(who);
-- ERROR 42803 at 8: column "s.who" must appear in the GROUP BY clause or be used in an aggregate function
> SELECT 1 FROM t WHERE count(*) > 1;
-- ERROR 42803 at 23: aggregate functions are not allowed in WHERE
> SELECT sum(count(*)) FROM t;
-- ERROR 42803 at 12: aggregate function calls cannot be nested
> SELECT sum(b) FROM t;
-- ERROR 42883 at 8: function sum(text) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
