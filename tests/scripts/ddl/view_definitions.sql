# CREATE OR REPLACE VIEW, ALTER VIEW, security_invoker, whose privileges count.
> CREATE TABLE person (id int PRIMARY KEY, name text NOT NULL DEFAULT 'nobody', age int);
-- CREATE TABLE
> INSERT INTO person VALUES (1, 'ann', 30), (2, 'bob', 17);
-- INSERT 0 2
> CREATE VIEW v AS SELECT id, name FROM person;
-- CREATE VIEW
> CREATE OR REPLACE VIEW v AS SELECT id, name, age FROM person;
-- CREATE VIEW
> SELECT * FROM v ORDER BY id;
-- id:integer | name:text | age:integer
-- 1 | ann | 30
-- 2 | bob | 17
-- SELECT 2
> CREATE OR REPLACE VIEW v AS SELECT id, name FROM person;
-- ERROR 42P16: cannot drop columns from view
> CREATE OR REPLACE VIEW v AS SELECT id AS nr, name, age FROM person;
-- ERROR 42P16: cannot change name of view column "id" to "nr"
-- HINT: Use ALTER VIEW ... RENAME COLUMN ... to change name of view column instead.
> CREATE OR REPLACE VIEW v AS SELECT id::bigint, name, age FROM person;
-- ERROR 42P16: cannot change data type of view column "id" from integer to bigint
> CREATE OR REPLACE VIEW person AS SELECT 1;
-- ERROR 42809: "person" is not a view
> CREATE VIEW v AS SELECT 1;
-- ERROR 42P07: relation "v" already exists
> CREATE VIEW dup AS SELECT 1 AS a, 2 AS a;
-- ERROR 42701: column "a" specified more than once
> CREATE VIEW three (a, b) AS SELECT 1;
-- ERROR 42601: CREATE VIEW specifies more column names than columns
> CREATE VIEW named (a) AS SELECT 1, 2 AS c;
-- CREATE VIEW
> SELECT * FROM named;
-- a:integer | c:integer
-- 1 | 2
-- SELECT 1
> CREATE VIEW star AS SELECT * FROM person;
-- CREATE VIEW
> ALTER TABLE person ADD COLUMN extra int DEFAULT 5;
-- ALTER TABLE
> SELECT * FROM star ORDER BY id;
-- id:integer | name:text | age:integer
-- 1 | ann | 30
-- 2 | bob | 17
-- SELECT 2
> ALTER VIEW v RENAME COLUMN name TO who;
-- ALTER VIEW
> SELECT who FROM v ORDER BY id;
-- who:text
-- ann
-- bob
-- SELECT 2
> UPDATE v SET who = 'zoe' WHERE id = 1 RETURNING *;
-- id:integer | who:text | age:integer
-- 1 | zoe | 30
-- UPDATE 1
> ALTER VIEW v RENAME COLUMN nope TO x;
-- ERROR 42703: column "nope" does not exist
> ALTER VIEW v RENAME COLUMN who TO age;
-- ERROR 42701: column "age" of relation "v" already exists
> CREATE VIEW w AS SELECT who FROM v;
-- CREATE VIEW
> ALTER VIEW v RENAME COLUMN who TO person;
-- ALTER VIEW
> SELECT * FROM w ORDER BY 1;
-- who:text
-- bob
-- zoe
-- SELECT 2
> ALTER TABLE v RENAME COLUMN person TO who;
-- ALTER TABLE
> ALTER VIEW v ALTER COLUMN who SET DEFAULT 'viewed';
-- ALTER VIEW
> INSERT INTO v (id) VALUES (10) RETURNING *;
-- id:integer | who:text | age:integer
-- 10 | viewed | NULL
-- INSERT 0 1
> INSERT INTO v VALUES (11, DEFAULT, 3) RETURNING *;
-- id:integer | who:text | age:integer
-- 11 | viewed | 3
-- INSERT 0 1
> ALTER VIEW v ALTER COLUMN who DROP DEFAULT;
-- ALTER VIEW
> INSERT INTO v (id) VALUES (12) RETURNING *;
-- id:integer | who:text | age:integer
-- 12 | nobody | NULL
-- INSERT 0 1
> ALTER VIEW v SET (security_barrier = true);
-- ALTER VIEW
> SELECT reloptions FROM pg_class WHERE relname = 'v';
-- reloptions:text[]
-- {security_barrier=true}
-- SELECT 1
> ALTER VIEW v SET (security_invoker, check_option = 'local');
-- ALTER VIEW
> SELECT reloptions FROM pg_class WHERE relname = 'v';
-- reloptions:text[]
-- {security_barrier=true,security_invoker=true,check_option=local}
-- SELECT 1
> ALTER VIEW v RESET (security_barrier, check_option);
-- ALTER VIEW
> SELECT reloptions FROM pg_class WHERE relname = 'v';
-- reloptions:text[]
-- {security_invoker=true}
-- SELECT 1
> ALTER VIEW v SET (fillfactor = 10);
-- ERROR 22023: unrecognized parameter "fillfactor"
> ALTER VIEW v SET (security_barrier = perhaps);
-- ERROR 22023: invalid value for boolean option "security_barrier": perhaps
> ALTER VIEW person SET (security_barrier);
-- ERROR 42809: "person" is not a view
> ALTER VIEW IF EXISTS nope SET (security_barrier);
-- NOTICE 00000: relation "nope" does not exist, skipping
-- ALTER VIEW
> ALTER VIEW v RENAME TO vv;
-- ALTER VIEW
> ALTER VIEW vv ADD COLUMN x int;
-- ERROR 42809: ALTER action ADD COLUMN cannot be performed on relation "vv"
-- DETAIL: This operation is not supported for views.
> ALTER TABLE vv ADD COLUMN x int;
-- ERROR 42809: ALTER action ADD COLUMN cannot be performed on relation "vv"
-- DETAIL: This operation is not supported for views.
> ALTER VIEW vv RESET (security_invoker);
-- ALTER VIEW
> CREATE ROLE clerk;
-- CREATE ROLE
> CREATE ROLE boss;
-- CREATE ROLE
> GRANT SELECT, INSERT, UPDATE, DELETE ON vv TO clerk;
-- GRANT
> CREATE VIEW mine WITH (security_invoker) AS SELECT * FROM person;
-- CREATE VIEW
> GRANT ALL ON mine TO clerk;
-- GRANT
> SET ROLE clerk;
-- SET
> SELECT id FROM vv ORDER BY id;
-- id:integer
-- 1
-- 2
-- 10
-- 11
-- 12
-- SELECT 5
> SELECT id FROM mine;
-- ERROR 42501: permission denied for table person
> INSERT INTO mine (id) VALUES (50);
-- ERROR 42501: permission denied for table person
> UPDATE mine SET name = 'x';
-- ERROR 42501: permission denied for table person
> UPDATE vv SET who = 'clerked' WHERE id = 2 RETURNING who;
-- who:text
-- clerked
-- UPDATE 1
> DELETE FROM vv WHERE id = 12;
-- DELETE 1
> SELECT id FROM person;
-- ERROR 42501: permission denied for table person
> RESET ROLE;
-- RESET
> REVOKE UPDATE ON vv FROM clerk;
-- REVOKE
> GRANT UPDATE (age) ON vv TO clerk;
-- GRANT
> SET ROLE clerk;
-- SET
> UPDATE vv SET who = 'x';
-- ERROR 42501: permission denied for view vv
> UPDATE vv SET age = 5 WHERE id = 2 RETURNING *;
-- id:integer | who:text | age:integer
-- 2 | clerked | 5
-- UPDATE 1
> RESET ROLE;
-- RESET
> ALTER VIEW vv OWNER TO boss;
-- ALTER VIEW
> SET ROLE clerk;
-- SET
> SELECT id FROM vv;
-- ERROR 42501: permission denied for table person
> UPDATE vv SET age = 1;
-- ERROR 42501: permission denied for table person
> RESET ROLE;
-- RESET
> GRANT SELECT, UPDATE ON person TO boss;
-- GRANT
> ALTER TABLE person ENABLE ROW LEVEL SECURITY;
-- ALTER TABLE
> CREATE POLICY few ON person USING (id <> 2) WITH CHECK (age < 100);
-- CREATE POLICY
> SET ROLE clerk;
-- SET
> SELECT id FROM vv ORDER BY id;
-- id:integer
-- 1
-- 10
-- 11
-- SELECT 3
> UPDATE vv SET age = 7 RETURNING id;
-- id:integer
-- 1
-- 10
-- 11
-- UPDATE 3
> UPDATE vv SET age = 700 WHERE id = 1;
-- ERROR 42501: new row violates row-level security policy for table "person"
> INSERT INTO vv (id) VALUES (99);
-- ERROR 42501: permission denied for table person
> RESET ROLE;
-- RESET
> ALTER VIEW vv SET (security_invoker);
-- ALTER VIEW
> GRANT SELECT ON person TO clerk;
-- GRANT
> SET ROLE clerk;
-- SET
> SELECT id FROM vv ORDER BY id;
-- id:integer
-- 1
-- 10
-- 11
-- SELECT 3
> UPDATE vv SET age = 8;
-- ERROR 42501: permission denied for table person
> RESET ROLE;
-- RESET
> GRANT UPDATE (age) ON person TO clerk;
-- GRANT
> SET ROLE clerk;
-- SET
> UPDATE vv SET age = 8 WHERE id < 3 RETURNING id;
-- id:integer
-- 1
-- UPDATE 1
> RESET ROLE;
-- RESET
> DROP VIEW vv;
-- ERROR 2BP01: cannot drop view vv because other objects depend on it
-- DETAIL: view w depends on view vv
-- HINT: Use DROP ... CASCADE to drop the dependent objects too.
> DROP VIEW vv CASCADE;
-- NOTICE 00000: drop cascades to view w
-- DROP VIEW
