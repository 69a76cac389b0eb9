# Constraints over rows that ALTER TABLE has given other values, and constraints that are checked later.
> CREATE TABLE k (id int PRIMARY KEY, c int CHECK (c < 50), d int);
-- CREATE TABLE
> INSERT INTO k VALUES (1, 1, 1), (2, 2, 2);
-- INSERT 0 2
> ALTER TABLE k ALTER c TYPE bigint USING c + 100;
-- ERROR 23514: check constraint "k_c_check" of relation "k" is violated by some row
> ALTER TABLE k ALTER c TYPE bigint USING c + 10;
-- ALTER TABLE
> SELECT * FROM k ORDER BY id;
-- id:integer | c:bigint | d:integer
-- 1 | 11 | 1
-- 2 | 12 | 2
-- SELECT 2
> ALTER TABLE k ALTER d TYPE bigint USING d + 100;
-- ALTER TABLE
> ALTER TABLE k ALTER c TYPE int USING c + 100, DROP CONSTRAINT k_c_check;
-- ALTER TABLE
> SELECT * FROM k ORDER BY id;
-- id:integer | c:integer | d:bigint
-- 1 | 111 | 101
-- 2 | 112 | 102
-- SELECT 2
> ALTER TABLE k ADD CONSTRAINT pair CHECK (c > d + 5) NOT VALID;
-- ALTER TABLE
> ALTER TABLE k ALTER c TYPE int USING 0, ALTER d TYPE int USING 100;
-- ALTER TABLE
> SELECT * FROM k ORDER BY id;
-- id:integer | c:integer | d:integer
-- 1 | 0 | 100
-- 2 | 0 | 100
-- SELECT 2
> ALTER TABLE k ALTER c TYPE int USING 200;
-- ALTER TABLE
> ALTER TABLE k VALIDATE CONSTRAINT pair;
-- ALTER TABLE
> ALTER TABLE k ALTER d TYPE int USING 195;
-- ERROR 23514: check constraint "pair" of relation "k" is violated by some row
> ALTER TABLE k ALTER c TYPE int USING 100, ALTER d TYPE int USING 94;
-- ALTER TABLE
# Foreign keys: of the table, of others on it, and its own on itself.
> CREATE TABLE par (id int PRIMARY KEY, n int);
-- CREATE TABLE
> CREATE TABLE chi (id int, p int REFERENCES par);
-- CREATE TABLE
> INSERT INTO par VALUES (1, 1), (2, 2);
-- INSERT 0 2
> INSERT INTO chi VALUES (1, 1), (2, 2), (3, NULL);
-- INSERT 0 3
> ALTER TABLE chi ALTER p TYPE int USING p + 100;
-- ERROR 23503: insert or update on table "chi" violates foreign key constraint "chi_p_fkey"
-- DETAIL: Key (p)=(101) is not present in table "par".
> ALTER TABLE chi ALTER p TYPE int USING 3 - p;
-- ALTER TABLE
> SELECT * FROM chi ORDER BY id;
-- id:integer | p:integer
-- 1 | 2
-- 2 | 1
-- 3 | NULL
-- SELECT 3
> ALTER TABLE par ALTER id TYPE int USING id + 100;
-- ERROR 23503: insert or update on table "chi" violates foreign key constraint "chi_p_fkey"
-- DETAIL: Key (p)=(2) is not present in table "par".
> ALTER TABLE par ALTER id TYPE int USING 3 - id;
-- ALTER TABLE
> SELECT * FROM par ORDER BY id;
-- id:integer | n:integer
-- 1 | 2
-- 2 | 1
-- SELECT 2
> ALTER TABLE par ALTER n TYPE int USING n + 100;
-- ALTER TABLE
> ALTER TABLE chi ALTER p TYPE bigint;
-- ALTER TABLE
> ALTER TABLE chi ALTER p TYPE bigint USING p + 100;
-- ERROR 23503: insert or update on table "chi" violates foreign key constraint "chi_p_fkey"
-- DETAIL: Key (p)=(102) is not present in table "par".
> ALTER TABLE par ALTER id TYPE bigint USING id + 100;
-- ERROR 23503: insert or update on table "chi" violates foreign key constraint "chi_p_fkey"
-- DETAIL: Key (p)=(2) is not present in table "par".
> ALTER TABLE par ALTER id TYPE bigint;
-- ALTER TABLE
> ALTER TABLE chi ALTER p TYPE text;
-- ERROR 42804: foreign key constraint "chi_p_fkey" cannot be implemented
-- DETAIL: Key columns "p" of the referencing table and "id" of the referenced table are of incompatible types: text and bigint.
> ALTER TABLE par ALTER id TYPE text;
-- ERROR 42804: foreign key constraint "chi_p_fkey" cannot be implemented
-- DETAIL: Key columns "p" of the referencing table and "id" of the referenced table are of incompatible types: bigint and text.
> ALTER TABLE chi ALTER p TYPE numeric USING p + 0.5;
-- ERROR 42804: foreign key constraint "chi_p_fkey" cannot be implemented
-- DETAIL: Key columns "p" of the referencing table and "id" of the referenced table are of incompatible types: numeric and bigint.
> ALTER TABLE chi ALTER p TYPE numeric USING p * 1.0;
-- ERROR 42804: foreign key constraint "chi_p_fkey" cannot be implemented
-- DETAIL: Key columns "p" of the referencing table and "id" of the referenced table are of incompatible types: numeric and bigint.
> SELECT * FROM chi ORDER BY id;
-- id:integer | p:bigint
-- 1 | 2
-- 2 | 1
-- 3 | NULL
-- SELECT 3
> INSERT INTO chi VALUES (4, 4);
-- ERROR 23503: insert or update on table "chi" violates foreign key constraint "chi_p_fkey"
-- DETAIL: Key (p)=(4) is not present in table "par".
> CREATE TABLE node (id int PRIMARY KEY, up int REFERENCES node);
-- CREATE TABLE
> INSERT INTO node VALUES (1, NULL), (2, 1);
-- INSERT 0 2
> ALTER TABLE node ALTER up TYPE int USING up + 5;
-- ERROR 23503: insert or update on table "node" violates foreign key constraint "node_up_fkey"
-- DETAIL: Key (up)=(6) is not present in table "node".
> ALTER TABLE node ALTER id TYPE int USING id + 5;
-- ERROR 23503: insert or update on table "node" violates foreign key constraint "node_up_fkey"
-- DETAIL: Key (up)=(1) is not present in table "node".
> ALTER TABLE node ALTER id TYPE int USING id + 5, ALTER up TYPE int USING up + 5;
-- ALTER TABLE
> SELECT * FROM node ORDER BY id;
-- id:integer | up:integer
-- 6 | NULL
-- 7 | 6
-- SELECT 2
# What generates a column.
> CREATE TABLE g (id int PRIMARY KEY, s int GENERATED ALWAYS AS (id * 2) STORED CHECK (s < 50), p int GENERATED ALWAYS AS (id) STORED REFERENCES par);
-- CREATE TABLE
> INSERT INTO g (id) VALUES (1), (2);
-- INSERT 0 2
> ALTER TABLE g ALTER s SET EXPRESSION AS (id * 40);
-- ERROR 23514: check constraint "g_s_check" of relation "g" is violated by some row
> ALTER TABLE g ALTER p SET EXPRESSION AS (id + 40);
-- ERROR 23503: insert or update on table "g" violates foreign key constraint "g_p_fkey"
-- DETAIL: Key (p)=(41) is not present in table "par".
> ALTER TABLE g ALTER s SET EXPRESSION AS (id * 20);
-- ALTER TABLE
> ALTER TABLE g ALTER p SET EXPRESSION AS (3 - id);
-- ALTER TABLE
> SELECT * FROM g ORDER BY id;
-- id:integer | s:integer | p:integer
-- 1 | 20 | 2
-- 2 | 40 | 1
-- SELECT 2
# A new column's own check.
> ALTER TABLE k ADD COLUMN e int DEFAULT 7 CHECK (e < 5);
-- ERROR 23514: check constraint "k_e_check" of relation "k" is violated by some row
> ALTER TABLE k ADD COLUMN e int CHECK (e < 5);
-- ALTER TABLE
> ALTER TABLE k ADD COLUMN f int DEFAULT 3 CHECK (f < 5);
-- ALTER TABLE
# NOT VALID: rows that are there are looked at by VALIDATE CONSTRAINT, new ones always.
> CREATE TABLE n (a int);
-- CREATE TABLE
> INSERT INTO n VALUES (1), (9);
-- INSERT 0 2
> ALTER TABLE n ADD CONSTRAINT few CHECK (a < 5) NOT VALID;
-- ALTER TABLE
> SELECT conname, convalidated, pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'few';
-- conname:name | convalidated:boolean | pg_get_constraintdef:text
-- few | f | CHECK ((a < 5)) NOT VALID
-- SELECT 1
> INSERT INTO n VALUES (8);
-- ERROR 23514: new row for relation "n" violates check constraint "few"
-- DETAIL: Failing row contains (8).
> ALTER TABLE n VALIDATE CONSTRAINT few;
-- ERROR 23514: check constraint "few" of relation "n" is violated by some row
> SELECT convalidated FROM pg_constraint WHERE conname = 'few';
-- convalidated:boolean
-- f
-- SELECT 1
> ALTER TABLE n ALTER a TYPE bigint;
-- ALTER TABLE
> DELETE FROM n WHERE a = 9;
-- DELETE 1
> ALTER TABLE n VALIDATE CONSTRAINT few;
-- ALTER TABLE
> ALTER TABLE n VALIDATE CONSTRAINT few;
-- ALTER TABLE
> SELECT convalidated, pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'few';
-- convalidated:boolean | pg_get_constraintdef:text
-- t | CHECK ((a < 5))
-- SELECT 1
> ALTER TABLE n ALTER a TYPE int USING a + 10;
-- ERROR 23514: check constraint "few" of relation "n" is violated by some row
> CREATE DOMAIN dn AS int;
-- CREATE DOMAIN
> CREATE TABLE nd (a dn);
-- CREATE TABLE
> INSERT INTO nd VALUES (9);
-- INSERT 0 1
> ALTER DOMAIN dn ADD CONSTRAINT few CHECK (value < 5) NOT VALID;
-- ALTER DOMAIN
> SELECT convalidated FROM pg_constraint WHERE conname = 'few' AND contypid <> 0;
-- convalidated:boolean
-- f
-- SELECT 1
> ALTER DOMAIN dn VALIDATE CONSTRAINT few;
-- ERROR 23514: column "a" of table "nd" contains values that violate the new constraint
> DELETE FROM nd;
-- DELETE 1
> ALTER DOMAIN dn VALIDATE CONSTRAINT few;
-- ALTER DOMAIN
> SELECT convalidated FROM pg_constraint WHERE conname = 'few' AND contypid <> 0;
-- convalidated:boolean
-- t
-- SELECT 1
# A key of another type than what it refers to is compared by operator.
> CREATE TABLE wide (a bigint, b bigint, UNIQUE (a, b));
-- CREATE TABLE
> CREATE TABLE slim (a int, b int);
-- CREATE TABLE
> INSERT INTO wide VALUES (1, 1);
-- INSERT 0 1
> INSERT INTO slim VALUES (1, 1), (NULL, 2), (NULL, NULL);
-- INSERT 0 3
> ALTER TABLE slim ADD CONSTRAINT whole FOREIGN KEY (a, b) REFERENCES wide (a, b) MATCH FULL;
-- ERROR 23503: insert or update on table "slim" violates foreign key constraint "whole"
-- DETAIL: MATCH FULL does not allow mixing of null and nonnull key values.
> ALTER TABLE slim ADD CONSTRAINT half FOREIGN KEY (b, a) REFERENCES wide (b, a);
-- ALTER TABLE
> INSERT INTO slim VALUES (1, 2);
-- ERROR 23503: insert or update on table "slim" violates foreign key constraint "half"
-- DETAIL: Key (b, a)=(2, 1) is not present in table "wide".
> DELETE FROM slim WHERE b = 2;
-- DELETE 1
> INSERT INTO wide VALUES (1, 2);
-- INSERT 0 1
> ALTER TABLE slim ADD CONSTRAINT whole FOREIGN KEY (a, b) REFERENCES wide (a, b) MATCH FULL;
-- ALTER TABLE
> ALTER TABLE slim ALTER b TYPE smallint USING b + 7;
-- ERROR 23503: insert or update on table "slim" violates foreign key constraint "half"
-- DETAIL: Key (b, a)=(8, 1) is not present in table "wide".
# What a domain asks does not make an expression less than immutable.
> CREATE DOMAIN positive AS int CHECK (value > 0);
-- CREATE DOMAIN
> CREATE TABLE dg (a int, b int GENERATED ALWAYS AS (a::positive::int) STORED);
-- CREATE TABLE
> CREATE INDEX ON dg ((a::positive));
-- CREATE INDEX
> INSERT INTO dg VALUES (1);
-- INSERT 0 1
> INSERT INTO dg VALUES (0);
-- ERROR 23514: value for domain positive violates check constraint "positive_check"
> SELECT * FROM dg;
-- a:integer | b:integer
-- 1 | 1
-- SELECT 1
