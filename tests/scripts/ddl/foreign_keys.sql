# Foreign keys: definitions and what they refuse.
> CREATE TABLE author (id int PRIMARY KEY, name text UNIQUE, score int);
-- CREATE TABLE
> CREATE TABLE book (id int PRIMARY KEY, author_id int REFERENCES author, title text);
-- CREATE TABLE
> CREATE TABLE bad (a int REFERENCES nowhere);
-- ERROR 42P01: relation "nowhere" does not exist
> CREATE TABLE bad (a int REFERENCES author (nope));
-- ERROR 42703: column "nope" referenced in foreign key constraint does not exist
> CREATE TABLE bad (a int REFERENCES author (score));
-- ERROR 42830: there is no unique constraint matching given keys for referenced table "author"
> CREATE TABLE bad (a int, FOREIGN KEY (a) REFERENCES author (id, name));
-- ERROR 42830: there is no unique constraint matching given keys for referenced table "author"
> CREATE TABLE bad (a int, FOREIGN KEY (b) REFERENCES author (id));
-- ERROR 42703: column "b" referenced in foreign key constraint does not exist
> CREATE TABLE bad (a text REFERENCES author (id));
-- ERROR 42804: foreign key constraint "bad_a_fkey" cannot be implemented
-- DETAIL: Key columns "a" of the referencing table and "id" of the referenced table are of incompatible types: text and integer.
> CREATE TABLE bad (a int REFERENCES author (id) MATCH PARTIAL);
-- ERROR 0A000 at 48: MATCH PARTIAL not yet implemented
> CREATE TABLE keyless (x int);
-- CREATE TABLE
> CREATE TABLE bad (a int REFERENCES keyless);
-- ERROR 42704: there is no primary key for referenced table "keyless"
> CREATE TABLE bad (a int REFERENCES keyless (x));
-- ERROR 42830: there is no unique constraint matching given keys for referenced table "keyless"
> CREATE VIEW v AS SELECT * FROM author;
-- CREATE VIEW
> CREATE TABLE bad (a int REFERENCES v);
-- ERROR 42809: referenced relation "v" is not a table
> CREATE TABLE bad (a int, b int, FOREIGN KEY (a, b) REFERENCES author);
-- ERROR 42830: number of referencing and referenced columns for foreign key disagree
# Rows.
> INSERT INTO author VALUES (1, 'Ann', 10), (2, 'Bob', 20), (3, 'Cem', 30);
-- INSERT 0 3
> INSERT INTO book VALUES (1, 1, 'One'), (2, 2, 'Two'), (3, NULL, 'Three');
-- INSERT 0 3
> INSERT INTO book VALUES (4, 9, 'Four');
-- ERROR 23503: insert or update on table "book" violates foreign key constraint "book_author_id_fkey"
-- DETAIL: Key (author_id)=(9) is not present in table "author".
> INSERT INTO book VALUES (4, 3, 'Four'), (5, 8, 'Five');
-- ERROR 23503: insert or update on table "book" violates foreign key constraint "book_author_id_fkey"
-- DETAIL: Key (author_id)=(8) is not present in table "author".
> SELECT count(*) FROM book;
-- count:bigint
-- 3
-- SELECT 1
> UPDATE book SET author_id = 7 WHERE id = 1;
-- ERROR 23503: insert or update on table "book" violates foreign key constraint "book_author_id_fkey"
-- DETAIL: Key (author_id)=(7) is not present in table "author".
> UPDATE book SET author_id = 3 WHERE id = 1;
-- UPDATE 1
> UPDATE book SET title = 'Uno' WHERE id = 1;
-- UPDATE 1
> DELETE FROM author WHERE id = 3;
-- ERROR 23503: update or delete on table "author" violates foreign key constraint "book_author_id_fkey" on table "book"
-- DETAIL: Key (id)=(3) is still referenced from table "book".
> DELETE FROM author WHERE id = 1;
-- DELETE 1
> UPDATE author SET id = 20 WHERE id = 2;
-- ERROR 23503: update or delete on table "author" violates foreign key constraint "book_author_id_fkey" on table "book"
-- DETAIL: Key (id)=(2) is still referenced from table "book".
> UPDATE author SET score = 21 WHERE id = 2;
-- UPDATE 1
> UPDATE author SET id = id + 0 WHERE id = 2;
-- UPDATE 1
> WITH gone AS (DELETE FROM book WHERE author_id = 2 RETURNING author_id) DELETE FROM author USING gone WHERE author.id = gone.author_id;
-- DELETE 1
> SELECT * FROM author ORDER BY id;
-- id:integer | name:text | score:integer
-- 3 | Cem | 30
-- SELECT 1
> SELECT * FROM book ORDER BY id;
-- id:integer | author_id:integer | title:text
-- 1 | 3 | Uno
-- 3 | NULL | Three
-- SELECT 2
# Actions.
> CREATE TABLE c_cascade (id int PRIMARY KEY, a int CONSTRAINT to_author REFERENCES author ON DELETE CASCADE ON UPDATE CASCADE);
-- CREATE TABLE
> CREATE TABLE c_null (id int, a int REFERENCES author ON DELETE SET NULL ON UPDATE SET NULL);
-- CREATE TABLE
> CREATE TABLE c_default (id int, a int DEFAULT 3 REFERENCES author ON DELETE SET DEFAULT ON UPDATE SET DEFAULT);
-- CREATE TABLE
> CREATE TABLE c_restrict (id int, a int REFERENCES author ON DELETE RESTRICT ON UPDATE RESTRICT);
-- CREATE TABLE
> CREATE TABLE grandchild (id int, c int REFERENCES c_cascade ON DELETE CASCADE);
-- CREATE TABLE
> INSERT INTO author VALUES (50, 'Dee', 1), (51, 'Eve', 2), (52, 'Fay', 3);
-- INSERT 0 3
> INSERT INTO c_cascade VALUES (1, 50), (2, 50), (3, 51);
-- INSERT 0 3
> INSERT INTO grandchild VALUES (1, 1), (2, 1), (3, 3);
-- INSERT 0 3
> INSERT INTO c_null VALUES (1, 50), (2, 51);
-- INSERT 0 2
> INSERT INTO c_default VALUES (1, 50), (2, 51);
-- INSERT 0 2
> UPDATE author SET id = 500 WHERE id = 50;
-- UPDATE 1
> SELECT * FROM c_cascade ORDER BY id;
-- id:integer | a:integer
-- 1 | 500
-- 2 | 500
-- 3 | 51
-- SELECT 3
> SELECT * FROM c_null ORDER BY id;
-- id:integer | a:integer
-- 1 | NULL
-- 2 | 51
-- SELECT 2
> SELECT * FROM c_default ORDER BY id;
-- id:integer | a:integer
-- 1 | 3
-- 2 | 51
-- SELECT 2
> DELETE FROM author WHERE id IN (500, 51);
-- DELETE 2
> SELECT * FROM c_cascade ORDER BY id;
-- id:integer | a:integer
-- SELECT 0
> SELECT * FROM grandchild ORDER BY id;
-- id:integer | c:integer
-- SELECT 0
> SELECT * FROM c_null ORDER BY id;
-- id:integer | a:integer
-- 1 | NULL
-- 2 | NULL
-- SELECT 2
> SELECT * FROM c_default ORDER BY id;
-- id:integer | a:integer
-- 1 | 3
-- 2 | 3
-- SELECT 2
> INSERT INTO c_restrict VALUES (1, 52);
-- INSERT 0 1
> DELETE FROM author WHERE id = 52;
-- ERROR 23001: update or delete on table "author" violates RESTRICT setting of foreign key constraint "c_restrict_a_fkey" on table "c_restrict"
-- DETAIL: Key (id)=(52) is referenced from table "c_restrict".
> UPDATE author SET id = 53 WHERE id = 52;
-- ERROR 23001: update or delete on table "author" violates RESTRICT setting of foreign key constraint "c_restrict_a_fkey" on table "c_restrict"
-- DETAIL: Key (id)=(52) is referenced from table "c_restrict".
> UPDATE author SET name = 'Gil' WHERE id = 52;
-- UPDATE 1
> DELETE FROM c_default;
-- DELETE 2
> INSERT INTO c_default VALUES (9, 52);
-- INSERT 0 1
> DELETE FROM c_restrict;
-- DELETE 1
> DELETE FROM book WHERE author_id = 3;
-- DELETE 1
> DELETE FROM author WHERE id = 3;
-- DELETE 1
> DELETE FROM author WHERE id = 52;
-- ERROR 23503: insert or update on table "c_default" violates foreign key constraint "c_default_a_fkey"
-- DETAIL: Key (a)=(3) is not present in table "author".
# Column lists of SET NULL, composite keys, MATCH.
> CREATE TABLE place (country text, city text, size int, PRIMARY KEY (country, city));
-- CREATE TABLE
> CREATE TABLE visit (id int, country text, city text, FOREIGN KEY (country, city) REFERENCES place ON DELETE SET NULL (city));
-- CREATE TABLE
> CREATE TABLE trip (id int, country text, city text, FOREIGN KEY (country, city) REFERENCES place MATCH FULL ON UPDATE CASCADE);
-- CREATE TABLE
> CREATE TABLE bad (id int, country text, city text, FOREIGN KEY (country, city) REFERENCES place ON DELETE SET NULL (id));
-- ERROR 42P10: column "id" referenced in ON DELETE SET action must be part of foreign key
> CREATE TABLE bad (id int, country text, city text, FOREIGN KEY (country, city) REFERENCES place ON UPDATE SET NULL (city));
-- ERROR 0A000 at 97: a column list with SET NULL is only supported for ON DELETE actions
> INSERT INTO place VALUES ('de', 'Bonn', 1), ('de', 'Ulm', 2), ('fr', 'Lyon', 3);
-- INSERT 0 3
> INSERT INTO visit VALUES (1, 'de', 'Bonn'), (2, 'de', NULL), (3, NULL, 'Mars');
-- INSERT 0 3
> INSERT INTO visit VALUES (4, 'de', 'Mars');
-- ERROR 23503: insert or update on table "visit" violates foreign key constraint "visit_country_city_fkey"
-- DETAIL: Key (country, city)=(de, Mars) is not present in table "place".
> INSERT INTO trip VALUES (1, 'de', 'Ulm'), (2, NULL, NULL);
-- INSERT 0 2
> INSERT INTO trip VALUES (3, 'de', NULL);
-- ERROR 23503: insert or update on table "trip" violates foreign key constraint "trip_country_city_fkey"
-- DETAIL: MATCH FULL does not allow mixing of null and nonnull key values.
> INSERT INTO trip VALUES (3, 'it', 'Rome');
-- ERROR 23503: insert or update on table "trip" violates foreign key constraint "trip_country_city_fkey"
-- DETAIL: Key (country, city)=(it, Rome) is not present in table "place".
> DELETE FROM place WHERE city = 'Bonn';
-- DELETE 1
> SELECT * FROM visit ORDER BY id;
-- id:integer | country:text | city:text
-- 1 | de | NULL
-- 2 | de | NULL
-- 3 | NULL | Mars
-- SELECT 3
> UPDATE place SET country = 'at' WHERE city = 'Ulm';
-- UPDATE 1
> SELECT * FROM trip ORDER BY id;
-- id:integer | country:text | city:text
-- 1 | at | Ulm
-- 2 | NULL | NULL
-- SELECT 2
> UPDATE trip SET city = NULL WHERE id = 1;
-- ERROR 23503: insert or update on table "trip" violates foreign key constraint "trip_country_city_fkey"
-- DETAIL: MATCH FULL does not allow mixing of null and nonnull key values.
> UPDATE trip SET city = NULL, country = NULL WHERE id = 1;
-- UPDATE 1
# A table that refers to itself.
> CREATE TABLE node (id int PRIMARY KEY, parent int REFERENCES node ON DELETE CASCADE, label text);
-- CREATE TABLE
> INSERT INTO node VALUES (2, 1, 'b'), (1, NULL, 'a'), (3, 2, 'c'), (4, 1, 'd');
-- INSERT 0 4
> INSERT INTO node VALUES (9, 8, 'x');
-- ERROR 23503: insert or update on table "node" violates foreign key constraint "node_parent_fkey"
-- DETAIL: Key (parent)=(8) is not present in table "node".
> INSERT INTO node VALUES (10, 10, 'self');
-- INSERT 0 1
> DELETE FROM node WHERE id = 2;
-- DELETE 1
> SELECT * FROM node ORDER BY id;
-- id:integer | parent:integer | label:text
-- 1 | NULL | a
-- 4 | 1 | d
-- 10 | 10 | self
-- SELECT 3
> DELETE FROM node WHERE id = 1;
-- DELETE 1
> SELECT * FROM node ORDER BY id;
-- id:integer | parent:integer | label:text
-- 10 | 10 | self
-- SELECT 1
> UPDATE node SET id = 11, parent = 11 WHERE id = 10;
-- UPDATE 1
> UPDATE node SET id = 12 WHERE id = 11;
-- ERROR 23503: update or delete on table "node" violates foreign key constraint "node_parent_fkey" on table "node"
-- DETAIL: Key (id)=(11) is still referenced from table "node".
> SELECT * FROM node;
-- id:integer | parent:integer | label:text
-- 11 | 11 | self
-- SELECT 1
# ALTER TABLE.
> CREATE TABLE p (id int PRIMARY KEY);
-- CREATE TABLE
> CREATE TABLE k (id int, p int);
-- CREATE TABLE
> INSERT INTO p VALUES (1), (2);
-- INSERT 0 2
> INSERT INTO k VALUES (1, 1), (2, 7);
-- INSERT 0 2
> ALTER TABLE k ADD FOREIGN KEY (p) REFERENCES p;
-- ERROR 23503: insert or update on table "k" violates foreign key constraint "k_p_fkey"
-- DETAIL: Key (p)=(7) is not present in table "p".
> ALTER TABLE k ADD CONSTRAINT k_p FOREIGN KEY (p) REFERENCES p NOT VALID;
-- ALTER TABLE
> INSERT INTO k VALUES (3, 9);
-- ERROR 23503: insert or update on table "k" violates foreign key constraint "k_p"
-- DETAIL: Key (p)=(9) is not present in table "p".
> UPDATE k SET id = 22 WHERE id = 2;
-- UPDATE 1
> UPDATE k SET p = 8 WHERE id = 22;
-- ERROR 23503: insert or update on table "k" violates foreign key constraint "k_p"
-- DETAIL: Key (p)=(8) is not present in table "p".
> ALTER TABLE k VALIDATE CONSTRAINT k_p;
-- ERROR 23503: insert or update on table "k" violates foreign key constraint "k_p"
-- DETAIL: Key (p)=(7) is not present in table "p".
> UPDATE k SET p = 2 WHERE id = 22;
-- UPDATE 1
> ALTER TABLE k VALIDATE CONSTRAINT k_p;
-- ALTER TABLE
> ALTER TABLE k VALIDATE CONSTRAINT k_p;
-- ALTER TABLE
> ALTER TABLE k VALIDATE CONSTRAINT nope;
-- ERROR 42704: constraint "nope" of relation "k" does not exist
> ALTER TABLE k ADD CONSTRAINT k_p FOREIGN KEY (p) REFERENCES p;
-- ERROR 42710: constraint "k_p" for relation "k" already exists
> ALTER TABLE k ADD COLUMN q int REFERENCES p;
-- ALTER TABLE
> ALTER TABLE k ADD COLUMN r int DEFAULT 1 REFERENCES p;
-- ALTER TABLE
> SELECT * FROM k ORDER BY id;
-- id:integer | p:integer | q:integer | r:integer
-- 1 | 1 | NULL | 1
-- 22 | 2 | NULL | 1
-- SELECT 2
> ALTER TABLE k RENAME CONSTRAINT k_p TO k_to_p;
-- ALTER TABLE
> ALTER TABLE k RENAME COLUMN p TO pp;
-- ALTER TABLE
> ALTER TABLE p RENAME COLUMN id TO pid;
-- ALTER TABLE
> INSERT INTO k VALUES (5, 99);
-- ERROR 23503: insert or update on table "k" violates foreign key constraint "k_to_p"
-- DETAIL: Key (pp)=(99) is not present in table "p".
> DELETE FROM p;
-- ERROR 23503: update or delete on table "p" violates foreign key constraint "k_to_p" on table "k"
-- DETAIL: Key (pid)=(1) is still referenced from table "k".
> ALTER TABLE k DROP CONSTRAINT nope;
-- ERROR 42704: constraint "nope" of relation "k" does not exist
> ALTER TABLE k DROP CONSTRAINT IF EXISTS nope;
-- NOTICE 00000: constraint "nope" of relation "k" does not exist, skipping
-- ALTER TABLE
> ALTER TABLE p DROP CONSTRAINT p_pkey;
-- ERROR 2BP01: cannot drop constraint p_pkey on table p because other objects depend on it
-- DETAIL: constraint k_to_p on table k depends on index p_pkey\nconstraint k_q_fkey on table k depends on index p_pkey\nconstraint k_r_fkey on table k depends on index p_pkey
-- HINT: Use DROP ... CASCADE to drop the dependent objects too.
> ALTER TABLE p DROP COLUMN pid;
-- ERROR 2BP01: cannot drop column pid of table p because other objects depend on it
-- DETAIL: constraint k_to_p on table k depends on column pid of table p\nconstraint k_q_fkey on table k depends on column pid of table p\nconstraint k_r_fkey on table k depends on column pid of table p
-- HINT: Use DROP ... CASCADE to drop the dependent objects too.
> ALTER TABLE k DROP COLUMN q;
-- ALTER TABLE
> ALTER TABLE k DROP CONSTRAINT k_to_p;
-- ALTER TABLE
> INSERT INTO k (id, pp) VALUES (6, 99);
-- INSERT 0 1
# DROP and TRUNCATE.
> DROP TABLE p;
-- ERROR 2BP01: cannot drop table p because other objects depend on it
-- DETAIL: constraint k_r_fkey on table k depends on table p
-- HINT: Use DROP ... CASCADE to drop the dependent objects too.
> TRUNCATE p;
-- ERROR 0A000: cannot truncate a table referenced in a foreign key constraint
-- DETAIL: Table "k" references "p".
-- HINT: Truncate table "k" at the same time, or use TRUNCATE ... CASCADE.
> TRUNCATE p, k;
-- TRUNCATE TABLE
> TRUNCATE p CASCADE;
-- NOTICE 00000: truncate cascades to table "k"
-- TRUNCATE TABLE
> DROP TABLE p CASCADE;
-- NOTICE 00000: drop cascades to constraint k_r_fkey on table k
-- DROP TABLE
> INSERT INTO k (id, r) VALUES (7, 12345);
-- INSERT 0 1
> CREATE TABLE a1 (id int PRIMARY KEY, o int);
-- CREATE TABLE
> CREATE TABLE a2 (id int PRIMARY KEY, o int REFERENCES a1);
-- CREATE TABLE
> ALTER TABLE a1 ADD FOREIGN KEY (o) REFERENCES a2;
-- ALTER TABLE
> DROP TABLE a1;
-- ERROR 2BP01: cannot drop table a1 because other objects depend on it
-- DETAIL: constraint a2_o_fkey on table a2 depends on table a1
-- HINT: Use DROP ... CASCADE to drop the dependent objects too.
> DROP TABLE a1, a2;
-- DROP TABLE
> CREATE TABLE a1 (id int PRIMARY KEY);
-- CREATE TABLE
> CREATE TABLE a2 (o int REFERENCES a1);
-- CREATE TABLE
> CREATE TABLE a3 (o int REFERENCES a1);
-- CREATE TABLE
> CREATE VIEW a4 AS SELECT * FROM a1;
-- CREATE VIEW
> DROP TABLE a1;
-- ERROR 2BP01: cannot drop table a1 because other objects depend on it
-- DETAIL: constraint a2_o_fkey on table a2 depends on table a1\nconstraint a3_o_fkey on table a3 depends on table a1\nview a4 depends on table a1
-- HINT: Use DROP ... CASCADE to drop the dependent objects too.
> DROP TABLE a1 CASCADE;
-- NOTICE 00000: drop cascades to 3 other objects
-- DETAIL: drop cascades to constraint a2_o_fkey on table a2\ndrop cascades to constraint a3_o_fkey on table a3\ndrop cascades to view a4
-- DROP TABLE
> DROP TABLE a2, a3;
-- DROP TABLE
# Deferred.
> CREATE TABLE dp (id int PRIMARY KEY);
-- CREATE TABLE
> CREATE TABLE dc (id int, p int CONSTRAINT dc_p REFERENCES dp DEFERRABLE INITIALLY DEFERRED);
-- CREATE TABLE
> CREATE TABLE di (id int, p int CONSTRAINT di_p REFERENCES dp DEFERRABLE);
-- CREATE TABLE
> CREATE TABLE dn (id int, p int CONSTRAINT dn_p REFERENCES dp);
-- CREATE TABLE
> BEGIN;
-- BEGIN
> INSERT INTO dc VALUES (1, 1);
-- INSERT 0 1
> INSERT INTO dp VALUES (1);
-- INSERT 0 1
> COMMIT;
-- COMMIT
> BEGIN;
-- BEGIN
> INSERT INTO dc VALUES (2, 2);
-- INSERT 0 1
> COMMIT;
-- ERROR 23503: insert or update on table "dc" violates foreign key constraint "dc_p"
-- DETAIL: Key (p)=(2) is not present in table "dp".
> SELECT * FROM dc;
-- id:integer | p:integer
-- 1 | 1
-- SELECT 1
> BEGIN;
-- BEGIN
> INSERT INTO di VALUES (1, 5);
-- ERROR 23503: insert or update on table "di" violates foreign key constraint "di_p"
-- DETAIL: Key (p)=(5) is not present in table "dp".
> ROLLBACK;
-- ROLLBACK
> BEGIN;
-- BEGIN
> SET CONSTRAINTS di_p DEFERRED;
-- SET CONSTRAINTS
> INSERT INTO di VALUES (1, 5);
-- INSERT 0 1
> INSERT INTO dp VALUES (5);
-- INSERT 0 1
> COMMIT;
-- COMMIT
> BEGIN;
-- BEGIN
> INSERT INTO dc VALUES (3, 3);
-- INSERT 0 1
> SET CONSTRAINTS ALL IMMEDIATE;
-- ERROR 23503: insert or update on table "dc" violates foreign key constraint "dc_p"
-- DETAIL: Key (p)=(3) is not present in table "dp".
> ROLLBACK;
-- ROLLBACK
> BEGIN;
-- BEGIN
> SET CONSTRAINTS ALL DEFERRED;
-- SET CONSTRAINTS
> INSERT INTO dn VALUES (1, 77);
-- ERROR 23503: insert or update on table "dn" violates foreign key constraint "dn_p"
-- DETAIL: Key (p)=(77) is not present in table "dp".
> ROLLBACK;
-- ROLLBACK
> BEGIN;
-- BEGIN
> SET CONSTRAINTS dn_p DEFERRED;
-- ERROR 42809: constraint "dn_p" is not deferrable
> ROLLBACK;
-- ROLLBACK
> BEGIN;
-- BEGIN
> SET CONSTRAINTS nope DEFERRED;
-- ERROR 42704: constraint "nope" does not exist
> ROLLBACK;
-- ROLLBACK
> BEGIN;
-- BEGIN
> DELETE FROM dp WHERE id = 1;
-- DELETE 1
> INSERT INTO dp VALUES (1);
-- INSERT 0 1
> COMMIT;
-- COMMIT
> BEGIN;
-- BEGIN
> SAVEPOINT s;
-- SAVEPOINT
> INSERT INTO dc VALUES (4, 4);
-- INSERT 0 1
> ROLLBACK TO s;
-- ROLLBACK
> COMMIT;
-- COMMIT
> BEGIN;
-- BEGIN
> INSERT INTO dc VALUES (4, 4);
-- INSERT 0 1
> DELETE FROM dc WHERE id = 4;
-- DELETE 1
> COMMIT;
-- COMMIT
> BEGIN;
-- BEGIN
> INSERT INTO dc VALUES (4, 4);
-- INSERT 0 1
> UPDATE dc SET p = 1 WHERE id = 4;
-- UPDATE 1
> COMMIT;
-- COMMIT
> DELETE FROM dp WHERE id = 1;
-- ERROR 23503: update or delete on table "dp" violates foreign key constraint "dc_p" on table "dc"
-- DETAIL: Key (id)=(1) is still referenced from table "dc".
> SELECT * FROM dc ORDER BY id;
-- id:integer | p:integer
-- 1 | 1
-- 4 | 1
-- SELECT 2
> CREATE TABLE bad (a int REFERENCES dp NOT DEFERRABLE INITIALLY DEFERRED);
-- ERROR 42601 at 54: constraint declared INITIALLY DEFERRED must be DEFERRABLE
> ALTER TABLE dn ALTER CONSTRAINT dn_p DEFERRABLE INITIALLY DEFERRED;
-- ALTER TABLE
> BEGIN;
-- BEGIN
> INSERT INTO dn VALUES (1, 9);
-- INSERT 0 1
> DELETE FROM dn;
-- DELETE 1
> COMMIT;
-- COMMIT
> ALTER TABLE dn ALTER CONSTRAINT nope DEFERRABLE;
-- ERROR 42704: constraint "nope" of relation "dn" does not exist
# Of another type, and by MERGE, ON CONFLICT, COPY's cousin INSERT SELECT.
> CREATE TABLE wide (id bigint REFERENCES author, n int);
-- CREATE TABLE
> INSERT INTO author VALUES (90, 'Hal', 0), (91, 'Ida', 0);
-- INSERT 0 2
> INSERT INTO wide VALUES (90, 1);
-- INSERT 0 1
> INSERT INTO wide VALUES (92, 1);
-- ERROR 23503: insert or update on table "wide" violates foreign key constraint "wide_id_fkey"
-- DETAIL: Key (id)=(92) is not present in table "author".
> DELETE FROM author WHERE id = 90;
-- ERROR 23503: update or delete on table "author" violates foreign key constraint "wide_id_fkey" on table "wide"
-- DETAIL: Key (id)=(90) is still referenced from table "wide".
> INSERT INTO wide SELECT g, g FROM generate_series(90, 95) g;
-- ERROR 23503: insert or update on table "wide" violates foreign key constraint "wide_id_fkey"
-- DETAIL: Key (id)=(92) is not present in table "author".
> MERGE INTO author a USING (VALUES (90)) v(id) ON a.id = v.id WHEN MATCHED THEN DELETE;
-- ERROR 23503: update or delete on table "author" violates foreign key constraint "wide_id_fkey" on table "wide"
-- DETAIL: Key (id)=(90) is still referenced from table "wide".
> INSERT INTO author VALUES (90, 'New', 1) ON CONFLICT (id) DO UPDATE SET id = 99;
-- ERROR 23503: update or delete on table "author" violates foreign key constraint "wide_id_fkey" on table "wide"
-- DETAIL: Key (id)=(90) is still referenced from table "wide".
# What the catalog says.
> SELECT conname, contype, condeferrable, condeferred, convalidated, conrelid::regclass, confrelid::regclass, confupdtype, confdeltype, confmatchtype, conkey, confkey, confdelsetcols FROM pg_constraint WHERE contype = 'f' ORDER BY conname;
-- conname:name | contype:"char" | condeferrable:boolean | condeferred:boolean | convalidated:boolean | conrelid:regclass | confrelid:regclass | confupdtype:"char" | confdeltype:"char" | confmatchtype:"char" | conkey:smallint[] | confkey:smallint[] | confdelsetcols:smallint[]
-- book_author_id_fkey | f | f | f | t | book | author | a | a | s | {2} | {1} | NULL
-- c_default_a_fkey | f | f | f | t | c_default | author | d | d | s | {2} | {1} | NULL
-- c_null_a_fkey | f | f | f | t | c_null | author | n | n | s | {2} | {1} | NULL
-- c_restrict_a_fkey | f | f | f | t | c_restrict | author | r | r | s | {2} | {1} | NULL
-- dc_p | f | t | t | t | dc | dp | a | a | s | {2} | {1} | NULL
-- di_p | f | t | f | t | di | dp | a | a | s | {2} | {1} | NULL
-- dn_p | f | t | t | t | dn | dp | a | a | s | {2} | {1} | NULL
-- grandchild_c_fkey | f | f | f | t | grandchild | c_cascade | a | c | s | {2} | {1} | NULL
-- node_parent_fkey | f | f | f | t | node | node | a | c | s | {2} | {1} | NULL
-- to_author | f | f | f | t | c_cascade | author | c | c | s | {2} | {1} | NULL
-- trip_country_city_fkey | f | f | f | t | trip | place | c | a | f | {2,3} | {1,2} | NULL
-- visit_country_city_fkey | f | f | f | t | visit | place | a | n | s | {2,3} | {1,2} | {3}
-- wide_id_fkey | f | f | f | t | wide | author | a | a | s | {1} | {1} | NULL
-- SELECT 13
> SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'f' ORDER BY conname;
-- conname:name | pg_get_constraintdef:text
-- book_author_id_fkey | FOREIGN KEY (author_id) REFERENCES author(id)
-- c_default_a_fkey | FOREIGN KEY (a) REFERENCES author(id) ON UPDATE SET DEFAULT ON DELETE SET DEFAULT
-- c_null_a_fkey | FOREIGN KEY (a) REFERENCES author(id) ON UPDATE SET NULL ON DELETE SET NULL
-- c_restrict_a_fkey | FOREIGN KEY (a) REFERENCES author(id) ON UPDATE RESTRICT ON DELETE RESTRICT
-- dc_p | FOREIGN KEY (p) REFERENCES dp(id) DEFERRABLE INITIALLY DEFERRED
-- di_p | FOREIGN KEY (p) REFERENCES dp(id) DEFERRABLE
-- dn_p | FOREIGN KEY (p) REFERENCES dp(id) DEFERRABLE INITIALLY DEFERRED
-- grandchild_c_fkey | FOREIGN KEY (c) REFERENCES c_cascade(id) ON DELETE CASCADE
-- node_parent_fkey | FOREIGN KEY (parent) REFERENCES node(id) ON DELETE CASCADE
-- to_author | FOREIGN KEY (a) REFERENCES author(id) ON UPDATE CASCADE ON DELETE CASCADE
-- trip_country_city_fkey | FOREIGN KEY (country, city) REFERENCES place(country, city) MATCH FULL ON UPDATE CASCADE
-- visit_country_city_fkey | FOREIGN KEY (country, city) REFERENCES place(country, city) ON DELETE SET NULL (city)
-- wide_id_fkey | FOREIGN KEY (id) REFERENCES author(id)
-- SELECT 13
> SELECT constraint_name, unique_constraint_name, match_option, update_rule, delete_rule FROM information_schema.referential_constraints ORDER BY constraint_name;
-- constraint_name:name | unique_constraint_name:name | match_option:character varying | update_rule:character varying | delete_rule:character varying
-- book_author_id_fkey | author_pkey | NONE | NO ACTION | NO ACTION
-- c_default_a_fkey | author_pkey | NONE | SET DEFAULT | SET DEFAULT
-- c_null_a_fkey | author_pkey | NONE | SET NULL | SET NULL
-- c_restrict_a_fkey | author_pkey | NONE | RESTRICT | RESTRICT
-- dc_p | dp_pkey | NONE | NO ACTION | NO ACTION
-- di_p | dp_pkey | NONE | NO ACTION | NO ACTION
-- dn_p | dp_pkey | NONE | NO ACTION | NO ACTION
-- grandchild_c_fkey | c_cascade_pkey | NONE | NO ACTION | CASCADE
-- node_parent_fkey | node_pkey | NONE | NO ACTION | CASCADE
-- to_author | author_pkey | NONE | CASCADE | CASCADE
-- trip_country_city_fkey | place_pkey | FULL | CASCADE | NO ACTION
-- visit_country_city_fkey | place_pkey | NONE | NO ACTION | SET NULL
-- wide_id_fkey | author_pkey | NONE | NO ACTION | NO ACTION
-- SELECT 13
> SELECT constraint_name, column_name, ordinal_position, position_in_unique_constraint FROM information_schema.key_column_usage WHERE table_name = 'trip' ORDER BY ordinal_position;
-- constraint_name:name | column_name:name | ordinal_position:integer | position_in_unique_constraint:integer
-- trip_country_city_fkey | country | 1 | 1
-- trip_country_city_fkey | city | 2 | 2
-- SELECT 2
> SELECT constraint_name, constraint_type, is_deferrable, initially_deferred FROM information_schema.table_constraints WHERE constraint_type = 'FOREIGN KEY' ORDER BY constraint_name;
-- constraint_name:name | constraint_type:character varying | is_deferrable:character varying | initially_deferred:character varying
-- book_author_id_fkey | FOREIGN KEY | NO | NO
-- c_default_a_fkey | FOREIGN KEY | NO | NO
-- c_null_a_fkey | FOREIGN KEY | NO | NO
-- c_restrict_a_fkey | FOREIGN KEY | NO | NO
-- dc_p | FOREIGN KEY | YES | YES
-- di_p | FOREIGN KEY | YES | NO
-- dn_p | FOREIGN KEY | YES | YES
-- grandchild_c_fkey | FOREIGN KEY | NO | NO
-- node_parent_fkey | FOREIGN KEY | NO | NO
-- to_author | FOREIGN KEY | NO | NO
-- trip_country_city_fkey | FOREIGN KEY | NO | NO
-- visit_country_city_fkey | FOREIGN KEY | NO | NO
-- wide_id_fkey | FOREIGN KEY | NO | NO
-- SELECT 13
> SELECT table_name, column_name FROM information_schema.constraint_column_usage WHERE constraint_name = 'trip_country_city_fkey' ORDER BY column_name;
-- table_name:name | column_name:name
-- place | city
-- place | country
-- SELECT 2
> COMMENT ON CONSTRAINT dc_p ON dc IS 'to the parent';
-- COMMENT
