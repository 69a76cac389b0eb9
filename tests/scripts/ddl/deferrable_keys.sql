# Unique constraints that are checked at the end of the statement, or of the transaction; constraints that are not enforced.
> CREATE TABLE place (id int PRIMARY KEY DEFERRABLE, rank int, CONSTRAINT one_rank UNIQUE (rank) DEFERRABLE INITIALLY DEFERRED);
-- CREATE TABLE
> CREATE TABLE plain (id int PRIMARY KEY, n int UNIQUE NOT DEFERRABLE);
-- CREATE TABLE
> INSERT INTO place SELECT g, g FROM generate_series(1, 5) g;
-- INSERT 0 5
> INSERT INTO plain SELECT g, g FROM generate_series(1, 5) g;
-- INSERT 0 5
> UPDATE place SET id = id + 1;
-- UPDATE 5
> UPDATE plain SET id = id + 1;
-- ERROR 23505: duplicate key value violates unique constraint "plain_pkey"
-- DETAIL: Key (id)=(2) already exists.
> UPDATE place SET rank = rank + 1;
-- UPDATE 5
> SELECT * FROM place ORDER BY id;
-- id:integer | rank:integer
-- 2 | 2
-- 3 | 3
-- 4 | 4
-- 5 | 5
-- 6 | 6
-- SELECT 5
> UPDATE place SET id = 3 WHERE id < 4;
-- ERROR 23505: duplicate key value violates unique constraint "place_pkey"
-- DETAIL: Key (id)=(3) already exists.
> INSERT INTO place VALUES (2, 99);
-- ERROR 23505: duplicate key value violates unique constraint "place_pkey"
-- DETAIL: Key (id)=(2) already exists.
> INSERT INTO place VALUES (77, 2);
-- ERROR 23505: duplicate key value violates unique constraint "one_rank"
-- DETAIL: Key (rank)=(2) already exists.
> INSERT INTO place VALUES (80, 80), (80, 81);
-- ERROR 23505: duplicate key value violates unique constraint "place_pkey"
-- DETAIL: Key (id)=(80) already exists.
> BEGIN;
-- BEGIN
> INSERT INTO place VALUES (90, 2);
-- INSERT 0 1
> SELECT count(*) FROM place WHERE rank = 2;
-- count:bigint
-- 2
-- SELECT 1
> SELECT count(*), max(p.id) FROM place p JOIN plain q ON p.rank = q.id WHERE q.id = 2;
-- count:bigint | max:integer
-- 2 | 90
-- SELECT 1
> SELECT id FROM place WHERE rank IN (2, 3) ORDER BY id;
-- id:integer
-- 2
-- 3
-- 90
-- SELECT 3
> UPDATE place SET rank = 91 WHERE id = 90;
-- UPDATE 1
> COMMIT;
-- COMMIT
> SELECT * FROM place WHERE id = 90;
-- id:integer | rank:integer
-- 90 | 91
-- SELECT 1
> BEGIN;
-- BEGIN
> INSERT INTO place VALUES (92, 2);
-- INSERT 0 1
> SET CONSTRAINTS one_rank IMMEDIATE;
-- ERROR 23505: duplicate key value violates unique constraint "one_rank"
-- DETAIL: Key (rank)=(2) already exists.
> ROLLBACK;
-- ROLLBACK
> BEGIN;
-- BEGIN
> INSERT INTO place VALUES (92, 2);
-- INSERT 0 1
> DELETE FROM place WHERE id = 92;
-- DELETE 1
> SET CONSTRAINTS ALL IMMEDIATE;
-- SET CONSTRAINTS
> INSERT INTO place VALUES (93, 2);
-- ERROR 23505: duplicate key value violates unique constraint "one_rank"
-- DETAIL: Key (rank)=(2) already exists.
> ROLLBACK;
-- ROLLBACK
> BEGIN;
-- BEGIN
> SET CONSTRAINTS place_pkey DEFERRED;
-- SET CONSTRAINTS
> INSERT INTO place VALUES (2, 94);
-- INSERT 0 1
> SELECT id, rank FROM place WHERE id = 2 ORDER BY rank;
-- id:integer | rank:integer
-- 2 | 2
-- 2 | 94
-- SELECT 2
> COMMIT;
-- ERROR 23505: duplicate key value violates unique constraint "place_pkey"
-- DETAIL: Key (id)=(2) already exists.
> BEGIN;
-- BEGIN
> SET CONSTRAINTS ALL DEFERRED;
-- SET CONSTRAINTS
> INSERT INTO place VALUES (2, 94);
-- INSERT 0 1
> SAVEPOINT s;
-- SAVEPOINT
> INSERT INTO place VALUES (3, 95);
-- INSERT 0 1
> ROLLBACK TO s;
-- ROLLBACK
> UPDATE place SET id = 94 WHERE rank = 94;
-- UPDATE 1
> COMMIT;
-- COMMIT
> SELECT * FROM place ORDER BY id;
-- id:integer | rank:integer
-- 2 | 2
-- 3 | 3
-- 4 | 4
-- 5 | 5
-- 6 | 6
-- 90 | 91
-- 94 | 94
-- SELECT 7
> BEGIN;
-- BEGIN
> SET CONSTRAINTS plain_n_key DEFERRED;
-- ERROR 42809: constraint "plain_n_key" is not deferrable
> ROLLBACK;
-- ROLLBACK
> INSERT INTO place VALUES (2, 1) ON CONFLICT (id) DO NOTHING;
-- ERROR 55000: ON CONFLICT does not support deferrable unique constraints/exclusion constraints as arbiters
> INSERT INTO place VALUES (2, 1) ON CONFLICT DO NOTHING;
-- ERROR 55000: ON CONFLICT does not support deferrable unique constraints/exclusion constraints as arbiters
> INSERT INTO place VALUES (2, 1) ON CONFLICT ON CONSTRAINT one_rank DO UPDATE SET id = 1;
-- ERROR 55000: ON CONFLICT does not support deferrable unique constraints/exclusion constraints as arbiters
> SELECT rank, count(*) FROM place GROUP BY id;
-- ERROR 42803 at 8: column "place.rank" must appear in the GROUP BY clause or be used in an aggregate function
> CREATE TABLE leaning (a int REFERENCES place);
-- ERROR 55000: cannot use a deferrable primary key for referenced table "place"
> CREATE TABLE leaning (a int REFERENCES place (rank));
-- ERROR 55000: cannot use a deferrable unique constraint for referenced table "place"
> SELECT conname, contype, condeferrable, condeferred, pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = 'place'::regclass ORDER BY conname;
-- conname:name | contype:"char" | condeferrable:boolean | condeferred:boolean | pg_get_constraintdef:text
-- one_rank | u | t | t | UNIQUE (rank) DEFERRABLE INITIALLY DEFERRED
-- place_id_not_null | n | f | f | NOT NULL id
-- place_pkey | p | t | f | PRIMARY KEY (id) DEFERRABLE
-- SELECT 3
> SELECT indexrelid::regclass, indisunique, indimmediate FROM pg_index WHERE indrelid = 'place'::regclass ORDER BY 1;
-- indexrelid:regclass | indisunique:boolean | indimmediate:boolean
-- place_pkey | t | f
-- one_rank | t | f
-- SELECT 2
> SELECT pg_get_indexdef('one_rank'::regclass);
-- pg_get_indexdef:text
-- CREATE UNIQUE INDEX one_rank ON public.place USING btree (rank)
-- SELECT 1
> SELECT constraint_name, is_deferrable, initially_deferred, enforced FROM information_schema.table_constraints WHERE table_name = 'place' AND constraint_type <> 'CHECK' ORDER BY 1;
-- constraint_name:name | is_deferrable:character varying | initially_deferred:character varying | enforced:character varying
-- one_rank | YES | YES | YES
-- place_pkey | YES | NO | YES
-- SELECT 2
> CREATE TABLE alike (LIKE place INCLUDING ALL);
-- CREATE TABLE
> SELECT conname, condeferrable, condeferred FROM pg_constraint WHERE conrelid = 'alike'::regclass AND contype <> 'n' ORDER BY conname;
-- conname:name | condeferrable:boolean | condeferred:boolean
-- alike_pkey | t | f
-- alike_rank_key | t | t
-- SELECT 2
> ALTER TABLE plain ADD CONSTRAINT later UNIQUE (n) DEFERRABLE;
-- ALTER TABLE
> UPDATE plain SET n = n + 1;
-- ERROR 23505: duplicate key value violates unique constraint "plain_n_key"
-- DETAIL: Key (n)=(2) already exists.
> ALTER TABLE plain DROP CONSTRAINT plain_n_key;
-- ALTER TABLE
> UPDATE plain SET n = n + 1;
-- UPDATE 5
> SELECT * FROM plain ORDER BY id;
-- id:integer | n:integer
-- 1 | 2
-- 2 | 3
-- 3 | 4
-- 4 | 5
-- 5 | 6
-- SELECT 5
> CREATE UNIQUE INDEX ready ON plain (id, n);
-- CREATE INDEX
> ALTER TABLE plain ADD CONSTRAINT ready UNIQUE USING INDEX ready DEFERRABLE INITIALLY DEFERRED;
-- ALTER TABLE
> SELECT conname, condeferrable, condeferred FROM pg_constraint WHERE conrelid = 'plain'::regclass AND contype <> 'n' ORDER BY conname;
-- conname:name | condeferrable:boolean | condeferred:boolean
-- later | t | f
-- plain_pkey | f | f
-- ready | t | t
-- SELECT 3
> ALTER TABLE plain ALTER CONSTRAINT later NOT DEFERRABLE;
-- ERROR 42809: constraint "later" of relation "plain" is not a foreign key constraint
> CREATE TABLE bad (a int CHECK (a > 0) DEFERRABLE);
-- ERROR 42601 at 39: misplaced DEFERRABLE clause
> CREATE TABLE bad (a int, CHECK (a > 0) DEFERRABLE);
-- ERROR 0A000 at 40: CHECK constraints cannot be marked DEFERRABLE
> CREATE TABLE bad (a int, CHECK (a > 0) INITIALLY DEFERRED);
-- ERROR 0A000 at 40: CHECK constraints cannot be marked DEFERRABLE
> CREATE TABLE bad (a int NOT NULL DEFERRABLE);
-- ERROR 42601 at 34: misplaced DEFERRABLE clause
> CREATE TABLE bad (a int UNIQUE INITIALLY DEFERRED NOT DEFERRABLE);
-- ERROR 42601 at 51: constraint declared INITIALLY DEFERRED must be DEFERRABLE
> CREATE TABLE bad (a int DEFERRABLE);
-- ERROR 42601 at 25: misplaced DEFERRABLE clause
> BEGIN;
-- BEGIN
> SAVEPOINT a;
-- SAVEPOINT
> SET CONSTRAINTS ALL DEFERRED;
-- SET CONSTRAINTS
> ROLLBACK TO a;
-- ROLLBACK
> INSERT INTO place VALUES (2, 200);
-- ERROR 23505: duplicate key value violates unique constraint "place_pkey"
-- DETAIL: Key (id)=(2) already exists.
> ROLLBACK TO a;
-- ROLLBACK
> INSERT INTO place VALUES (201, 2);
-- INSERT 0 1
> SAVEPOINT b;
-- SAVEPOINT
> DELETE FROM place WHERE id = 201;
-- DELETE 1
> SET CONSTRAINTS ALL IMMEDIATE;
-- SET CONSTRAINTS
> ROLLBACK TO b;
-- ROLLBACK
> INSERT INTO place VALUES (202, 202);
-- INSERT 0 1
> COMMIT;
-- ERROR 23505: duplicate key value violates unique constraint "one_rank"
-- DETAIL: Key (rank)=(2) already exists.
> SELECT count(*) FROM place WHERE id > 200;
-- count:bigint
-- 0
-- SELECT 1
> CREATE TABLE counted (id serial, n int DEFAULT 4);
-- CREATE TABLE
> SELECT d.classid::regclass, d.refclassid::regclass, d.refobjid::regclass, d.refobjsubid, d.deptype FROM pg_depend d JOIN pg_attrdef a ON a.oid = d.objid WHERE a.adrelid = 'counted'::regclass AND d.classid = 'pg_attrdef'::regclass ORDER BY 5, 4;
-- classid:regclass | refclassid:regclass | refobjid:regclass | refobjsubid:integer | deptype:"char"
-- pg_attrdef | pg_class | counted | 1 | a
-- pg_attrdef | pg_class | counted | 2 | a
-- pg_attrdef | pg_class | counted_id_seq | 0 | n
-- SELECT 3
> DROP TABLE counted;
-- DROP TABLE
> TRUNCATE place;
-- TRUNCATE TABLE
> BEGIN;
-- BEGIN
> INSERT INTO place VALUES (1, 1), (2, 1);
-- INSERT 0 2
> TRUNCATE place;
-- ERROR 55006: cannot TRUNCATE "place" because it has pending trigger events
> COMMIT;
-- ROLLBACK
> MERGE INTO place USING (VALUES (1, 5), (1, 6)) v(a, b) ON false WHEN NOT MATCHED THEN INSERT VALUES (a, b);
-- ERROR 23505: duplicate key value violates unique constraint "place_pkey"
-- DETAIL: Key (id)=(1) already exists.
> SELECT * FROM place;
-- id:integer | rank:integer
-- SELECT 0
> DROP TABLE alike, plain, place;
-- DROP TABLE
> CREATE TABLE lax (a int CHECK (a > 0) NOT ENFORCED, b int, CONSTRAINT less CHECK (b < a) NOT ENFORCED, CONSTRAINT strict CHECK (b < 10) ENFORCED);
-- CREATE TABLE
> INSERT INTO lax VALUES (-1, 5);
-- INSERT 0 1
> INSERT INTO lax VALUES (1, 20);
-- ERROR 23514: new row for relation "lax" violates check constraint "strict"
-- DETAIL: Failing row contains (1, 20).
> SELECT conname, conenforced, convalidated, pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = 'lax'::regclass ORDER BY conname;
-- conname:name | conenforced:boolean | convalidated:boolean | pg_get_constraintdef:text
-- lax_a_check | f | f | CHECK ((a > 0)) NOT ENFORCED
-- less | f | f | CHECK ((b < a)) NOT ENFORCED
-- strict | t | t | CHECK ((b < 10))
-- SELECT 3
> SELECT constraint_name, enforced FROM information_schema.table_constraints WHERE table_name = 'lax' ORDER BY 1;
-- constraint_name:name | enforced:character varying
-- lax_a_check | NO
-- less | NO
-- strict | YES
-- SELECT 3
> ALTER TABLE lax VALIDATE CONSTRAINT less;
-- ERROR 55000: cannot validate NOT ENFORCED constraint
> ALTER TABLE lax ADD CONSTRAINT more CHECK (a > 100) NOT ENFORCED;
-- ALTER TABLE
> ALTER TABLE lax ALTER CONSTRAINT less ENFORCED;
-- ERROR 42809: cannot alter enforceability of constraint "less" of relation "lax"
> CREATE TABLE parent (id int PRIMARY KEY);
-- CREATE TABLE
> CREATE TABLE child (id int REFERENCES parent NOT ENFORCED);
-- CREATE TABLE
> INSERT INTO child VALUES (1);
-- INSERT 0 1
> SELECT conname, conenforced, convalidated, pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = 'child'::regclass ORDER BY conname;
-- conname:name | conenforced:boolean | convalidated:boolean | pg_get_constraintdef:text
-- child_id_fkey | f | f | FOREIGN KEY (id) REFERENCES parent(id) NOT ENFORCED
-- SELECT 1
> ALTER TABLE child ALTER CONSTRAINT child_id_fkey ENFORCED;
-- ERROR 23503: insert or update on table "child" violates foreign key constraint "child_id_fkey"
-- DETAIL: Key (id)=(1) is not present in table "parent".
> INSERT INTO parent VALUES (1);
-- INSERT 0 1
> ALTER TABLE child ALTER CONSTRAINT child_id_fkey ENFORCED;
-- ALTER TABLE
> INSERT INTO child VALUES (2);
-- ERROR 23503: insert or update on table "child" violates foreign key constraint "child_id_fkey"
-- DETAIL: Key (id)=(2) is not present in table "parent".
> DELETE FROM parent;
-- ERROR 23503: update or delete on table "parent" violates foreign key constraint "child_id_fkey" on table "child"
-- DETAIL: Key (id)=(1) is still referenced from table "child".
> ALTER TABLE child ALTER CONSTRAINT child_id_fkey NOT ENFORCED;
-- ALTER TABLE
> DELETE FROM parent;
-- DELETE 1
> INSERT INTO child VALUES (2);
-- INSERT 0 1
> SELECT conname, conenforced, convalidated FROM pg_constraint WHERE conrelid = 'child'::regclass ORDER BY conname;
-- conname:name | conenforced:boolean | convalidated:boolean
-- child_id_fkey | f | f
-- SELECT 1
> ALTER TABLE child ADD FOREIGN KEY (id) REFERENCES parent DEFERRABLE NOT ENFORCED;
-- ALTER TABLE
> ALTER TABLE child VALIDATE CONSTRAINT child_id_fkey1;
-- ERROR 55000: cannot validate NOT ENFORCED constraint
> CREATE TABLE bad (a int UNIQUE NOT ENFORCED);
-- ERROR 42601 at 32: misplaced NOT ENFORCED clause
> CREATE TABLE bad (a int, PRIMARY KEY (a) NOT ENFORCED);
-- ERROR 0A000 at 42: PRIMARY KEY constraints cannot be marked NOT ENFORCED
> CREATE TABLE bad (a int NOT NULL NOT ENFORCED);
-- ERROR 42601 at 34: misplaced NOT ENFORCED clause
> CREATE TABLE bad (a int CHECK (a > 0) ENFORCED NOT ENFORCED);
-- ERROR 42601 at 48: multiple ENFORCED/NOT ENFORCED clauses not allowed
> CREATE TABLE bad (a int NOT ENFORCED);
-- ERROR 42601 at 25: misplaced NOT ENFORCED clause
> CREATE TABLE bad (a int, UNIQUE (a) ENFORCED);
-- ERROR 0A000 at 37: UNIQUE constraints cannot be marked ENFORCED
> DROP TABLE child, parent, lax;
-- DROP TABLE
