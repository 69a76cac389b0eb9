# Virtual generated columns: what may not be named, checks, drops.
> CREATE TABLE t0 (id int PRIMARY KEY);
-- CREATE TABLE
> CREATE FUNCTION twice(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1 * 2';
-- CREATE FUNCTION
> CREATE TABLE bad (a int, b int GENERATED ALWAYS AS (twice(a)));
-- ERROR 0A000 at 53: generation expression uses user-defined function
-- DETAIL: Virtual generated columns that make use of user-defined functions are not yet supported.
> CREATE TYPE mood AS ENUM ('sad', 'ok');
-- CREATE TYPE
> CREATE TABLE bad (a int, b mood GENERATED ALWAYS AS ('ok'));
-- ERROR 0A000: virtual generated column "b" cannot have a user-defined type
-- DETAIL: Virtual generated columns that make use of user-defined types are not yet supported.
> CREATE TABLE bad (a mood, b text GENERATED ALWAYS AS (CASE WHEN a = 'ok' THEN 'x' END));
-- ERROR 0A000 at 65: generation expression uses user-defined type
-- DETAIL: Virtual generated columns that make use of user-defined types are not yet supported.
> CREATE EXTENSION vector;
-- CREATE EXTENSION
> CREATE TABLE bad (a vector, b float8 GENERATED ALWAYS AS (vector_norm(a)));
-- ERROR 0A000 at 59: generation expression uses user-defined function
-- DETAIL: Virtual generated columns that make use of user-defined functions are not yet supported.
> CREATE TABLE bad (a int, b int GENERATED ALWAYS AS (bad.a) , c text GENERATED ALWAYS AS (bad::text));
-- ERROR 42P17 at 90: cannot use whole-row variable in column generation expression
-- DETAIL: This would cause the generated column to depend on its own value.
> CREATE TABLE ok (a int, b int GENERATED ALWAYS AS (a + 1), c int CHECK (b > 1), CHECK (b < 100));
-- CREATE TABLE
> SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = 'ok'::regclass ORDER BY 1;
-- conname:name | pg_get_constraintdef:text
-- ok_b_check | CHECK ((b > 1))
-- ok_b_check1 | CHECK ((b < 100))
-- SELECT 2
> ALTER TABLE ok ALTER COLUMN b TYPE bigint USING a;
-- ERROR 42611 at 29: cannot specify USING when altering type of generated column
-- DETAIL: Column "b" is a generated column.
> ALTER TABLE ok ALTER COLUMN b TYPE bigint;
-- ALTER TABLE
> INSERT INTO ok (a) VALUES (5);
-- INSERT 0 1
> SELECT b, pg_typeof(b) FROM ok;
-- b:bigint | pg_typeof:regtype
-- 6 | bigint
-- SELECT 1
> ALTER TABLE ok ALTER COLUMN a DROP NOT NULL, ADD CONSTRAINT x FOREIGN KEY (a) REFERENCES t0 (b);
-- ERROR 42703: column "b" referenced in foreign key constraint does not exist
> ALTER TABLE ok ALTER COLUMN b SET STATISTICS 100;
-- ERROR 0A000: cannot alter statistics on virtual generated column "b"
> SELECT tableoid::regclass, b FROM ok WHERE ctid IS NOT NULL;
-- tableoid:regclass | b:bigint
-- ok | 6
-- SELECT 1
> UPDATE ok SET (a, b) = (7, DEFAULT) RETURNING *;
-- a:integer | b:bigint | c:integer
-- 7 | 8 | NULL
-- UPDATE 1
> UPDATE ok SET (a, b) = (7, 8);
-- ERROR 428C9: column "b" can only be updated to DEFAULT
-- DETAIL: Column "b" is a generated column.
> CREATE TABLE nokey (a int, b int GENERATED ALWAYS AS (a) STORED PRIMARY KEY);
-- CREATE TABLE
> CREATE TABLE ref (a int, b int GENERATED ALWAYS AS (a) REFERENCES t0);
-- ERROR 0A000: foreign key constraints on virtual generated columns are not supported
> CREATE TABLE ref (a int, b int GENERATED ALWAYS AS (a) STORED REFERENCES t0 ON UPDATE CASCADE);
-- ERROR 42601: invalid ON UPDATE action for foreign key constraint containing generated column
> CREATE TABLE ref (a int, b int GENERATED ALWAYS AS (a) STORED REFERENCES t0 ON DELETE SET NULL);
-- ERROR 42601: invalid ON DELETE action for foreign key constraint containing generated column
> CREATE TABLE ref (a int, b int GENERATED ALWAYS AS (a) STORED REFERENCES t0 ON DELETE SET DEFAULT);
-- ERROR 42601: invalid ON DELETE action for foreign key constraint containing generated column
> ANALYZE ok;
-- ANALYZE
> CREATE MATERIALIZED VIEW mv AS SELECT b FROM ok;
-- SELECT 1
> SELECT * FROM mv;
-- b:bigint
-- 8
-- SELECT 1
> PREPARE p AS SELECT b FROM ok WHERE b = $1;
-- PREPARE
> EXECUTE p(8);
-- b:bigint
-- 8
-- SELECT 1
> SELECT attname FROM pg_attribute WHERE attrelid='ok'::regclass AND attgenerated = 'v';
-- attname:name
-- b
-- SELECT 1
> CREATE TABLE tt (a int, b int GENERATED ALWAYS AS (a * 2), c int GENERATED ALWAYS AS (a * 3) STORED);
-- CREATE TABLE
> INSERT INTO tt VALUES (1);
-- INSERT 0 1
> ALTER TABLE tt DROP COLUMN a;
-- ERROR 2BP01: cannot drop column a of table tt because other objects depend on it
-- DETAIL: column b of table tt depends on column a of table tt\ncolumn c of table tt depends on column a of table tt
-- HINT: Use DROP ... CASCADE to drop the dependent objects too.
> ALTER TABLE tt DROP COLUMN a CASCADE;
-- NOTICE 00000: drop cascades to 2 other objects
-- DETAIL: drop cascades to column b of table tt\ndrop cascades to column c of table tt
-- ALTER TABLE
> SELECT * FROM tt;
--
--
-- SELECT 1
> CREATE TABLE tu (a int, b int GENERATED ALWAYS AS (a * 2), CHECK (a > 0), CHECK (a < b));
-- CREATE TABLE
> ALTER TABLE tu DROP COLUMN b;
-- ALTER TABLE
> SELECT conname FROM pg_constraint WHERE conrelid = 'tu'::regclass ORDER BY 1;
-- conname:name
-- tu_a_check
-- SELECT 1
> INSERT INTO tu VALUES (-1);
-- ERROR 23514: new row for relation "tu" violates check constraint "tu_a_check"
-- DETAIL: Failing row contains (-1).
> ALTER TABLE tu ALTER COLUMN a TYPE text;
-- ERROR 42883: operator does not exist: text > integer
-- HINT: No operator matches the given name and argument types. You might need to add explicit type casts.
