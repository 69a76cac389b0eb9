# Virtual generated columns: computed when they are read.
> CREATE TABLE v (id int PRIMARY KEY, price numeric, qty int, total numeric GENERATED ALWAYS AS (price * qty), label text GENERATED ALWAYS AS ('#' || id) VIRTUAL);
-- CREATE TABLE
> INSERT INTO v (id, price, qty) VALUES (1, 2.5, 4), (2, 10, 1), (3, NULL, 3) RETURNING *;
-- id:integer | price:numeric | qty:integer | total:numeric | label:text
-- 1 | 2.5 | 4 | 10.0 | #1
-- 2 | 10 | 1 | 10 | #2
-- 3 | NULL | 3 | NULL | #3
-- INSERT 0 3
> SELECT * FROM v ORDER BY id;
-- id:integer | price:numeric | qty:integer | total:numeric | label:text
-- 1 | 2.5 | 4 | 10.0 | #1
-- 2 | 10 | 1 | 10 | #2
-- 3 | NULL | 3 | NULL | #3
-- SELECT 3
> SELECT label, total FROM v WHERE total > 5 ORDER BY total DESC;
-- label:text | total:numeric
-- #1 | 10.0
-- #2 | 10
-- SELECT 2
> SELECT v.*, w.total AS other FROM v JOIN v w ON w.total = v.total ORDER BY v.id;
-- id:integer | price:numeric | qty:integer | total:numeric | label:text | other:numeric
-- 1 | 2.5 | 4 | 10.0 | #1 | 10.0
-- 1 | 2.5 | 4 | 10.0 | #1 | 10
-- 2 | 10 | 1 | 10 | #2 | 10.0
-- 2 | 10 | 1 | 10 | #2 | 10
-- SELECT 4
> SELECT total, count(*) FROM v GROUP BY total ORDER BY 1;
-- total:numeric | count:bigint
-- 10.0 | 2
-- NULL | 1
-- SELECT 2
> SELECT sum(total), max(label) FROM v;
-- sum:numeric | max:text
-- 20.0 | #3
-- SELECT 1
> SELECT price FROM v GROUP BY total;
-- ERROR 42803 at 8: column "v.price" must appear in the GROUP BY clause or be used in an aggregate function
> SELECT total FROM v GROUP BY price, qty;
-- ERROR 42803 at 8: column "v.total" must appear in the GROUP BY clause or be used in an aggregate function
> SELECT v FROM v ORDER BY id;
-- v:v
-- (1,2.5,4,10.0,#1)
-- (2,10,1,10,#2)
-- (3,,3,,#3)
-- SELECT 3
> SELECT (SELECT sum(w.total) FROM v w WHERE w.id <= v.id) AS so_far, label FROM v ORDER BY id;
-- so_far:numeric | label:text
-- 10.0 | #1
-- 20.0 | #2
-- 20.0 | #3
-- SELECT 3
> INSERT INTO v VALUES (4, 1, 1, 1);
-- ERROR 428C9: cannot insert a non-DEFAULT value into column "total"
-- DETAIL: Column "total" is a generated column.
> INSERT INTO v VALUES (4, 1, 1, DEFAULT, DEFAULT) RETURNING total, label;
-- total:numeric | label:text
-- 1 | #4
-- INSERT 0 1
> UPDATE v SET total = 3;
-- ERROR 428C9: column "total" can only be updated to DEFAULT
-- DETAIL: Column "total" is a generated column.
> UPDATE v SET total = DEFAULT WHERE id = 4 RETURNING total;
-- total:numeric
-- 1
-- UPDATE 1
> UPDATE v SET qty = qty + 1 WHERE total = 10 RETURNING old.total, new.total, label;
-- total:numeric | total:numeric | label:text
-- 10.0 | 12.5 | #1
-- 10 | 20 | #2
-- UPDATE 2
> UPDATE v SET qty = (total / 5)::int WHERE label = '#1' RETURNING *;
-- id:integer | price:numeric | qty:integer | total:numeric | label:text
-- 1 | 2.5 | 3 | 7.5 | #1
-- UPDATE 1
> DELETE FROM v WHERE total IS NULL RETURNING id, label, total;
-- id:integer | label:text | total:numeric
-- 3 | #3 | NULL
-- DELETE 1
> INSERT INTO v (id, price, qty) VALUES (1, 7, 7) ON CONFLICT (id) DO UPDATE SET qty = v.total::int + excluded.total::int RETURNING qty, total;
-- qty:integer | total:numeric
-- 57 | 142.5
-- INSERT 0 1
> INSERT INTO v (id, price, qty) VALUES (1, 7, 7) ON CONFLICT (id) DO UPDATE SET qty = 0 WHERE v.total < 0 RETURNING total;
-- total:numeric
-- INSERT 0 0
> MERGE INTO v USING (VALUES (2, 100), (9, 5)) s (id, n) ON s.id = v.id WHEN MATCHED AND total > 0 THEN UPDATE SET qty = n WHEN NOT MATCHED THEN INSERT (id, price, qty) VALUES (s.id, 1, n) RETURNING v.id, v.total, v.label;
-- id:integer | total:numeric | label:text
-- 2 | 1000 | #2
-- 9 | 5 | #9
-- MERGE 2
> SELECT * FROM v ORDER BY id FOR UPDATE;
-- id:integer | price:numeric | qty:integer | total:numeric | label:text
-- 1 | 2.5 | 57 | 142.5 | #1
-- 2 | 10 | 100 | 1000 | #2
-- 4 | 1 | 1 | 1 | #4
-- 9 | 1 | 5 | 5 | #9
-- SELECT 4
> WITH moved AS (DELETE FROM v WHERE id = 9 RETURNING *) SELECT total FROM moved;
-- total:numeric
-- 5
-- SELECT 1
> SELECT attname, attgenerated, atthasdef FROM pg_attribute WHERE attrelid = 'v'::regclass AND attnum > 0 ORDER BY attnum;
-- attname:name | attgenerated:"char" | atthasdef:boolean
-- id |  | f
-- price |  | f
-- qty |  | f
-- total | v | t
-- label | v | t
-- SELECT 5
> SELECT column_name, is_generated, column_default, generation_expression, is_updatable FROM information_schema.columns WHERE table_name = 'v' ORDER BY ordinal_position;
-- column_name:name | is_generated:character varying | column_default:character varying | generation_expression:character varying | is_updatable:character varying
-- id | NEVER | NULL | NULL | YES
-- price | NEVER | NULL | NULL | YES
-- qty | NEVER | NULL | NULL | YES
-- total | ALWAYS | NULL | (price * (qty)::numeric) | YES
-- label | ALWAYS | NULL | ('#'::text || id) | YES
-- SELECT 5
#~ Expressions are kept as they were written, without the casts that they imply.
#= column_name:name | is_generated:character varying | column_default:character varying | generation_expression:character varying | is_updatable:character varying
#= id | NEVER | NULL | NULL | YES
#= price | NEVER | NULL | NULL | YES
#= qty | NEVER | NULL | NULL | YES
#= total | ALWAYS | NULL | (price * qty) | YES
#= label | ALWAYS | NULL | ('#' || id) | YES
#= SELECT 5
> SELECT pg_get_expr(adbin, adrelid) FROM pg_attrdef WHERE adrelid = 'v'::regclass ORDER BY adnum;
-- pg_get_expr:text
-- (price * (qty)::numeric)
-- ('#'::text || id)
-- SELECT 2
#~ Expressions are kept as they were written, without the casts that they imply.
#= pg_get_expr:text
#= (price * qty)
#= ('#' || id)
#= SELECT 2
> CREATE TABLE bad (a int, b int GENERATED ALWAYS AS (a) VIRTUAL PRIMARY KEY);
-- ERROR 0A000: primary keys on virtual generated columns are not supported
> CREATE TABLE bad (a int, b int GENERATED ALWAYS AS (a) VIRTUAL UNIQUE);
-- ERROR 0A000: unique constraints on virtual generated columns are not supported
> CREATE TABLE bad (a int, b int GENERATED ALWAYS AS (a) VIRTUAL, PRIMARY KEY (a, b));
-- ERROR 0A000: primary keys on virtual generated columns are not supported
> CREATE TABLE bad (a int, b int GENERATED ALWAYS AS (a) VIRTUAL, UNIQUE (b));
-- ERROR 0A000: unique constraints on virtual generated columns are not supported
> CREATE TABLE bad (a int, b int GENERATED ALWAYS AS (a) VIRTUAL REFERENCES v);
-- ERROR 0A000: foreign key constraints on virtual generated columns are not supported
> CREATE TABLE bad (a int, b int GENERATED ALWAYS AS (a) VIRTUAL, c int GENERATED ALWAYS AS (b) VIRTUAL);
-- ERROR 42P17 at 92: cannot use generated column "b" in column generation expression
-- DETAIL: A generated column cannot reference another generated column.
> CREATE TABLE bad (a int, b int GENERATED ALWAYS AS (b + a) VIRTUAL);
-- ERROR 42P17 at 53: cannot use generated column "b" in column generation expression
-- DETAIL: A generated column cannot reference another generated column.
> CREATE TABLE bad (a int, b int GENERATED ALWAYS AS (random()) VIRTUAL);
-- ERROR 42P17: generation expression is not immutable
> CREATE TABLE bad (a int, b int GENERATED ALWAYS AS (a) VIRTUAL DEFAULT 3);
-- ERROR 42601 at 64: both default and generation expression specified for column "b" of table "bad"
> CREATE TABLE bad (a int, b int GENERATED ALWAYS AS (a) VIRTUAL GENERATED ALWAYS AS IDENTITY);
-- ERROR 42601 at 64: both identity and generation expression specified for column "b" of table "bad"
> CREATE TABLE bad (a int, b int GENERATED ALWAYS AS (a) VIRTUAL GENERATED ALWAYS AS (a) STORED);
-- ERROR 42601 at 64: multiple generation clauses specified for column "b" of table "bad"
> CREATE TABLE bad (a int, b int GENERATED ALWAYS AS ((SELECT 1)) VIRTUAL);
-- ERROR 0A000 at 53: cannot use subquery in column generation expression
> CREATE TABLE bad (a int, b int GENERATED ALWAYS AS (sum(a)) VIRTUAL);
-- ERROR 42803 at 53: aggregate functions are not allowed in column generation expressions
> CREATE TABLE bad (a int, b bool GENERATED ALWAYS AS (a) VIRTUAL);
-- ERROR 42804: column "b" is of type boolean but default expression is of type integer
-- HINT: You will need to rewrite or cast the expression.
> CREATE TABLE bad (a int, b int GENERATED BY DEFAULT AS (a) VIRTUAL);
-- ERROR 42601 at 42: for a generated column, GENERATED ALWAYS must be specified
> CREATE DOMAIN posint AS int CHECK (value > 0);
-- CREATE DOMAIN
> CREATE TABLE bad (a int, b posint GENERATED ALWAYS AS (a) VIRTUAL);
-- ERROR 0A000: virtual generated column "b" cannot have a domain type
> CREATE INDEX ON v (total);
-- ERROR 0A000: indexes on virtual generated columns are not supported
> CREATE INDEX ON v ((total + 1));
-- ERROR 0A000: indexes on virtual generated columns are not supported
> CREATE INDEX ON v (id) WHERE total > 0;
-- ERROR 0A000: indexes on virtual generated columns are not supported
> CREATE UNIQUE INDEX ON v (id) INCLUDE (total);
-- ERROR 0A000: indexes on virtual generated columns are not supported
> ALTER TABLE v ADD UNIQUE (total);
-- ERROR 0A000: unique constraints on virtual generated columns are not supported
> ALTER TABLE v ADD FOREIGN KEY (total) REFERENCES v (id);
-- ERROR 0A000: foreign key constraints on virtual generated columns are not supported
> ALTER TABLE v ALTER COLUMN total DROP EXPRESSION;
-- ERROR 0A000: ALTER TABLE / DROP EXPRESSION is not supported for virtual generated columns
-- DETAIL: Column "total" of relation "v" is a virtual generated column.
> ALTER TABLE v ALTER COLUMN total SET EXPRESSION AS (price * qty * 2);
-- ALTER TABLE
> SELECT id, total FROM v ORDER BY id;
-- id:integer | total:numeric
-- 1 | 285.0
-- 2 | 2000
-- 4 | 2
-- SELECT 3
> ALTER TABLE v ALTER COLUMN id SET EXPRESSION AS (1);
-- ERROR 55000: column "id" of relation "v" is not a generated column
> ALTER TABLE v ALTER COLUMN total SET EXPRESSION AS (label || 'x');
-- ERROR 42P17: cannot use generated column "label" in column generation expression
-- DETAIL: A generated column cannot reference another generated column.
> ALTER TABLE v ALTER COLUMN total SET DEFAULT 3;
-- ERROR 42601: column "total" of relation "v" is a generated column
-- HINT: Use ALTER TABLE ... ALTER COLUMN ... SET EXPRESSION instead.
> ALTER TABLE v ALTER COLUMN total DROP DEFAULT;
-- ERROR 42601: column "total" of relation "v" is a generated column
> ALTER TABLE v ALTER COLUMN total ADD GENERATED ALWAYS AS IDENTITY;
-- ERROR 22023: identity column type must be smallint, integer, or bigint
> ALTER TABLE v ADD COLUMN half int GENERATED ALWAYS AS (qty / 2);
-- ALTER TABLE
> SELECT id, half FROM v ORDER BY id;
-- id:integer | half:integer
-- 1 | 28
-- 2 | 50
-- 4 | 0
-- SELECT 3
> ALTER TABLE v ADD COLUMN always int GENERATED ALWAYS AS (qty * 0) VIRTUAL NOT NULL;
-- ALTER TABLE
> ALTER TABLE v ADD COLUMN never int GENERATED ALWAYS AS (NULL::int) VIRTUAL NOT NULL;
-- ERROR 23502: column "never" of relation "v" contains null values
> INSERT INTO v (id) VALUES (20);
-- ERROR 23502: null value in column "always" of relation "v" violates not-null constraint
-- DETAIL: Failing row contains (20, null, null, virtual, virtual, virtual, virtual).
> ALTER TABLE v DROP COLUMN always;
-- ALTER TABLE
> ALTER TABLE v ADD CONSTRAINT small CHECK (total < 100000);
-- ALTER TABLE
> INSERT INTO v (id, price, qty) VALUES (21, 1000, 1000);
-- ERROR 23514: new row for relation "v" violates check constraint "small"
-- DETAIL: Failing row contains (21, 1000, 1000, virtual, virtual, virtual).
> UPDATE v SET price = 1000000 WHERE id = 1;
-- ERROR 23514: new row for relation "v" violates check constraint "small"
-- DETAIL: Failing row contains (1, 1000000, 57, virtual, virtual, virtual).
> ALTER TABLE v ADD CONSTRAINT tiny CHECK (total < 1);
-- ERROR 23514: check constraint "tiny" of relation "v" is violated by some row
> ALTER TABLE v ALTER COLUMN half SET NOT NULL;
-- ALTER TABLE
> INSERT INTO v (id) VALUES (22);
-- ERROR 23502: null value in column "half" of relation "v" violates not-null constraint
-- DETAIL: Failing row contains (22, null, null, virtual, virtual, virtual).
> ALTER TABLE v ALTER COLUMN half DROP NOT NULL;
-- ALTER TABLE
> ALTER TABLE v ALTER COLUMN qty TYPE bigint;
-- ERROR 0A000: cannot alter type of a column used by a generated column
-- DETAIL: Column "qty" is used by generated column "total".
> ALTER TABLE v ALTER COLUMN total TYPE text;
-- ERROR 42883: operator does not exist: text < numeric
-- HINT: No operator matches the given name and argument types. You might need to add explicit type casts.
#~ Expressions are kept as they were written, without the casts that they imply.
#= ERROR 42883: operator does not exist: text < integer
#= HINT: No operator matches the given name and argument types. You might need to add explicit type casts.
> SELECT id, total, pg_typeof(total) FROM v ORDER BY id;
-- id:integer | total:numeric | pg_typeof:regtype
-- 1 | 285.0 | numeric
-- 2 | 2000 | numeric
-- 4 | 2 | numeric
-- SELECT 3
> ALTER TABLE v DROP COLUMN price;
-- ERROR 2BP01: cannot drop column price of table v because other objects depend on it
-- DETAIL: column total of table v depends on column price of table v
-- HINT: Use DROP ... CASCADE to drop the dependent objects too.
> ALTER TABLE v DROP COLUMN price CASCADE;
-- NOTICE 00000: drop cascades to column total of table v
-- ALTER TABLE
> SELECT * FROM v ORDER BY id;
-- id:integer | qty:integer | label:text | half:integer
-- 1 | 57 | #1 | 28
-- 2 | 100 | #2 | 50
-- 4 | 1 | #4 | 0
-- SELECT 3
> ALTER TABLE v RENAME COLUMN qty TO quantity;
-- ALTER TABLE
> SELECT half FROM v ORDER BY id;
-- half:integer
-- 28
-- 50
-- 0
-- SELECT 3
> CREATE VIEW half_view AS SELECT id, half FROM v WHERE half > 0;
-- CREATE VIEW
> SELECT * FROM half_view ORDER BY id;
-- id:integer | half:integer
-- 1 | 28
-- 2 | 50
-- SELECT 2
> CREATE TABLE st (a int, s int GENERATED ALWAYS AS (a + 1) STORED);
-- CREATE TABLE
> INSERT INTO st VALUES (1), (2);
-- INSERT 0 2
> ALTER TABLE st ALTER COLUMN s SET EXPRESSION AS (a * 100);
-- ALTER TABLE
> SELECT * FROM st ORDER BY a;
-- a:integer | s:integer
-- 1 | 100
-- 2 | 200
-- SELECT 2
> ALTER TABLE st ALTER COLUMN s DROP EXPRESSION;
-- ALTER TABLE
> UPDATE st SET s = 5 WHERE a = 1 RETURNING *;
-- a:integer | s:integer
-- 1 | 5
-- UPDATE 1
> ALTER TABLE st ALTER COLUMN s DROP EXPRESSION;
-- ERROR 55000: column "s" of relation "st" is not a generated column
> ALTER TABLE st ALTER COLUMN s DROP EXPRESSION IF EXISTS;
-- NOTICE 00000: column "s" of relation "st" is not a generated column, skipping
-- ALTER TABLE
> ALTER TABLE st ALTER COLUMN nope SET EXPRESSION AS (1);
-- ERROR 42703: column "nope" of relation "st" does not exist
> CREATE TABLE cp (LIKE v INCLUDING ALL);
-- CREATE TABLE
> SELECT attname, attgenerated FROM pg_attribute WHERE attrelid = 'cp'::regclass AND attnum > 0 ORDER BY attnum;
-- attname:name | attgenerated:"char"
-- id |
-- quantity |
-- label | v
-- half | v
-- SELECT 4
> COPY v TO STDOUT;
-- 4\t1\n
-- 1\t57\n
-- 2\t100\n
-- COPY 3
> COPY v (half) TO STDOUT;
-- ERROR 42P10: column "half" is a generated column
-- DETAIL: Generated columns cannot be used in COPY.
> COPY (SELECT id, half FROM v ORDER BY id) TO STDOUT;
-- 1\t28\n
-- 2\t50\n
-- 4\t0\n
-- COPY 3
> CREATE ROLE clerk;
-- CREATE ROLE
> GRANT SELECT (id, half), UPDATE (quantity) ON v TO clerk;
-- GRANT
> SET ROLE clerk;
-- SET
> SELECT half FROM v ORDER BY id;
-- half:integer
-- 28
-- 50
-- 0
-- SELECT 3
> SELECT quantity FROM v;
-- ERROR 42501: permission denied for table v
> UPDATE v SET quantity = 8 WHERE half > 0 RETURNING id, half;
-- id:integer | half:integer
-- 1 | 4
-- 2 | 4
-- UPDATE 2
> RESET ROLE;
-- RESET
> ALTER TABLE v ENABLE ROW LEVEL SECURITY;
-- ALTER TABLE
> CREATE POLICY evens ON v TO clerk USING (half % 2 = 0);
-- CREATE POLICY
> SET ROLE clerk;
-- SET
> SELECT id, half FROM v ORDER BY id;
-- id:integer | half:integer
-- 1 | 4
-- 2 | 4
-- 4 | 0
-- SELECT 3
> UPDATE v SET quantity = 6 RETURNING id;
-- ERROR 42501: new row violates row-level security policy for table "v"
> UPDATE v SET quantity = 16 WHERE id = 4 RETURNING id, half;
-- id:integer | half:integer
-- 4 | 8
-- UPDATE 1
> RESET ROLE;
-- RESET
> DROP TABLE v CASCADE;
-- NOTICE 00000: drop cascades to view half_view
-- DROP TABLE
> DROP ROLE clerk;
-- DROP ROLE
