# Constraints made of indexes that are there; what changes a table while checks of its rows wait.
> CREATE TABLE par (id int PRIMARY KEY);
-- CREATE TABLE
> CREATE TABLE chi (a int REFERENCES par DEFERRABLE INITIALLY DEFERRED);
-- CREATE TABLE
> BEGIN;
-- BEGIN
> INSERT INTO chi VALUES (1);
-- INSERT 0 1
> CREATE INDEX ON chi (a);
-- ERROR 55006: cannot CREATE INDEX "chi" because it has pending trigger events
> ROLLBACK;
-- ROLLBACK
> BEGIN;
-- BEGIN
> INSERT INTO chi VALUES (1);
-- INSERT 0 1
> DROP TABLE chi;
-- ERROR 55006: cannot DROP TABLE "chi" because it has pending trigger events
> ROLLBACK;
-- ROLLBACK
> BEGIN;
-- BEGIN
> INSERT INTO chi VALUES (1);
-- INSERT 0 1
> ALTER TABLE chi ADD x int;
-- ERROR 55006: cannot ALTER TABLE "chi" because it has pending trigger events
> ROLLBACK;
-- ROLLBACK
> CREATE TABLE un (a int, b text);
-- CREATE TABLE
> CREATE UNIQUE INDEX ON un (a);
-- CREATE INDEX
> CREATE UNIQUE INDEX ON un (a) INCLUDE (b);
-- CREATE INDEX
> SELECT relname FROM pg_class WHERE relname LIKE 'un%' ORDER BY 1;
-- relname:name
-- un
-- un_a_b_idx
-- un_a_idx
-- SELECT 3
> CREATE INDEX u1 ON un (a);
-- CREATE INDEX
> CREATE UNIQUE INDEX u4 ON un (a DESC);
-- CREATE INDEX
> CREATE UNIQUE INDEX u5 ON un (a, b);
-- CREATE INDEX
> CREATE TABLE deux (a int CONSTRAINT dk UNIQUE);
-- CREATE TABLE
> ALTER TABLE un ADD CONSTRAINT x UNIQUE USING INDEX nope;
-- ERROR 42704 at 20: index "nope" does not exist
> ALTER TABLE un ADD CONSTRAINT x UNIQUE USING INDEX u1;
-- ERROR 42809 at 20: "u1" is not a unique index
-- DETAIL: Cannot create a primary key or unique constraint using such an index.
> ALTER TABLE un ADD CONSTRAINT x UNIQUE USING INDEX u4;
-- ERROR 42809 at 20: index "u4" column number 1 does not have default sorting behavior
-- DETAIL: Cannot create a primary key or unique constraint using such an index.
> ALTER TABLE un ADD CONSTRAINT x UNIQUE USING INDEX dk;
-- ERROR 55000 at 20: index "dk" is already associated with a constraint
> ALTER TABLE deux ADD CONSTRAINT x UNIQUE USING INDEX dk;
-- ERROR 55000 at 22: index "dk" is already associated with a constraint
> ALTER TABLE deux ADD CONSTRAINT x UNIQUE USING INDEX u5;
-- ERROR 55000 at 22: index "u5" does not belong to table "deux"
> INSERT INTO un VALUES (1, NULL);
-- INSERT 0 1
> ALTER TABLE un ADD CONSTRAINT un_pk PRIMARY KEY USING INDEX u5;
-- NOTICE 00000: ALTER TABLE / ADD CONSTRAINT USING INDEX will rename index "u5" to "un_pk"
-- ERROR 23502: column "b" of relation "un" contains null values
> UPDATE un SET b = 'x';
-- UPDATE 1
> ALTER TABLE un ADD CONSTRAINT un_pk PRIMARY KEY USING INDEX u5;
-- NOTICE 00000: ALTER TABLE / ADD CONSTRAINT USING INDEX will rename index "u5" to "un_pk"
-- ALTER TABLE
> ALTER TABLE un ADD PRIMARY KEY USING INDEX u4;
-- ERROR 42809 at 20: index "u4" column number 1 does not have default sorting behavior
-- DETAIL: Cannot create a primary key or unique constraint using such an index.
> ALTER TABLE un ADD UNIQUE USING INDEX un_a_idx;
-- ALTER TABLE
> SELECT conname, contype, pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = 'un'::regclass ORDER BY 1;
-- conname:name | contype:"char" | pg_get_constraintdef:text
-- un_a_idx | u | UNIQUE (a)
-- un_a_not_null | n | NOT NULL a
-- un_b_not_null | n | NOT NULL b
-- un_pk | p | PRIMARY KEY (a, b)
-- SELECT 4
> INSERT INTO un VALUES (1, 'x');
-- ERROR 23505: duplicate key value violates unique constraint "un_a_idx"
-- DETAIL: Key (a)=(1) already exists.
> CREATE TABLE tri (a int, CONSTRAINT x UNIQUE USING INDEX u5);
-- ERROR 0A000 at 26: cannot use an existing index in CREATE TABLE
> DROP INDEX un_pk;
-- ERROR 2BP01: cannot drop index un_pk because constraint un_pk on table un requires it
-- HINT: You can drop constraint un_pk on table un instead.
> DROP TABLE un, deux, chi, par;
-- DROP TABLE
