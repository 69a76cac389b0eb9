# Unique indexes over expressions and over a part of the rows.
> CREATE TABLE person (id int PRIMARY KEY, email text, tenant int, deleted_at date, score int);
-- CREATE TABLE
> CREATE UNIQUE INDEX one_email ON person (lower(email));
-- CREATE INDEX
> CREATE UNIQUE INDEX one_live ON person (tenant, score) WHERE deleted_at IS NULL;
-- CREATE INDEX
> CREATE UNIQUE INDEX one_sum ON person ((tenant + score), id);
-- CREATE INDEX
> INSERT INTO person VALUES (1, 'Ann@x.org', 1, NULL, 10), (2, 'bob@x.org', 1, NULL, 11), (3, NULL, 2, NULL, 10), (4, NULL, 2, '2020-01-01', 10);
-- INSERT 0 4
> INSERT INTO person VALUES (5, 'ANN@X.ORG', 9, NULL, 1);
-- ERROR 23505: duplicate key value violates unique constraint "one_email"
-- DETAIL: Key (lower(email))=(ann@x.org) already exists.
> INSERT INTO person VALUES (5, 'eve@x.org', 1, NULL, 10);
-- ERROR 23505: duplicate key value violates unique constraint "one_live"
-- DETAIL: Key (tenant, score)=(1, 10) already exists.
> INSERT INTO person VALUES (5, 'eve@x.org', 1, '2021-01-01', 10);
-- INSERT 0 1
> INSERT INTO person VALUES (6, 'joe@x.org', 7, NULL, 1), (7, 'JOE@x.org', 8, NULL, 1);
-- ERROR 23505: duplicate key value violates unique constraint "one_email"
-- DETAIL: Key (lower(email))=(joe@x.org) already exists.
> SELECT count(*) FROM person;
-- count:bigint
-- 5
-- SELECT 1
> UPDATE person SET deleted_at = NULL WHERE id = 5;
-- ERROR 23505: duplicate key value violates unique constraint "one_live"
-- DETAIL: Key (tenant, score)=(1, 10) already exists.
> UPDATE person SET email = upper(email);
-- UPDATE 5
> UPDATE person SET email = 'bob@X.org' WHERE id = 1;
-- ERROR 23505: duplicate key value violates unique constraint "one_email"
-- DETAIL: Key (lower(email))=(bob@x.org) already exists.
> UPDATE person SET email = 'new@x.org' WHERE id = 1;
-- UPDATE 1
> INSERT INTO person VALUES (8, 'ann@x.org', 3, NULL, 3);
-- INSERT 0 1
> DELETE FROM person WHERE id = 8;
-- DELETE 1
> INSERT INTO person VALUES (9, 'ann@x.org', 3, NULL, 3);
-- INSERT 0 1
> UPDATE person SET deleted_at = '2022-02-02' WHERE id = 1;
-- UPDATE 1
> UPDATE person SET deleted_at = NULL WHERE id = 5;
-- UPDATE 1
> SELECT * FROM person ORDER BY id;
-- id:integer | email:text | tenant:integer | deleted_at:date | score:integer
-- 1 | new@x.org | 1 | 2022-02-02 | 10
-- 2 | BOB@X.ORG | 1 | NULL | 11
-- 3 | NULL | 2 | NULL | 10
-- 4 | NULL | 2 | 2020-01-01 | 10
-- 5 | EVE@X.ORG | 1 | NULL | 10
-- 9 | ann@x.org | 3 | NULL | 3
-- SELECT 6
> INSERT INTO person VALUES (10, 'EVE@x.org', 4, NULL, 4) ON CONFLICT (lower(email)) DO UPDATE SET score = person.score + 100 RETURNING id, score;
-- id:integer | score:integer
-- 5 | 110
-- INSERT 0 1
> INSERT INTO person VALUES (10, 'new@X.org', 4, NULL, 4) ON CONFLICT DO NOTHING;
-- INSERT 0 0
> INSERT INTO person VALUES (11, 'k@x.org', 3, NULL, 3) ON CONFLICT (tenant, score) WHERE deleted_at IS NULL DO UPDATE SET email = excluded.email RETURNING id, email;
-- id:integer | email:text
-- 9 | k@x.org
-- INSERT 0 1
> INSERT INTO person VALUES (11, 'k@x.org', 3, NULL, 3) ON CONFLICT (tenant, score) DO NOTHING;
-- ERROR 42P10: there is no unique or exclusion constraint matching the ON CONFLICT specification
> INSERT INTO person VALUES (11, 'K@x.org', 3, NULL, 3) ON CONFLICT (tenant, score) WHERE deleted_at IS NULL DO NOTHING;
-- INSERT 0 0
> INSERT INTO person VALUES (11, 'K@x.org', 77, NULL, 77) ON CONFLICT (tenant, score) WHERE deleted_at IS NULL DO NOTHING;
-- ERROR 23505: duplicate key value violates unique constraint "one_email"
-- DETAIL: Key (lower(email))=(k@x.org) already exists.
> INSERT INTO person VALUES (9, 'K@x.org', 3, NULL, 3) ON CONFLICT (id) DO UPDATE SET score = 500 RETURNING id, score;
-- id:integer | score:integer
-- 9 | 500
-- INSERT 0 1
> BEGIN;
-- BEGIN
> INSERT INTO person VALUES (20, 'zed@x.org', 20, NULL, 20);
-- INSERT 0 1
> SAVEPOINT s;
-- SAVEPOINT
> INSERT INTO person VALUES (21, 'ZED@x.org', 21, NULL, 21);
-- ERROR 23505: duplicate key value violates unique constraint "one_email"
-- DETAIL: Key (lower(email))=(zed@x.org) already exists.
> ROLLBACK TO s;
-- ROLLBACK
> DELETE FROM person WHERE id = 20;
-- DELETE 1
> INSERT INTO person VALUES (21, 'ZED@x.org', 21, NULL, 21);
-- INSERT 0 1
> COMMIT;
-- COMMIT
> SELECT count(*) FROM person WHERE lower(email) = 'zed@x.org';
-- count:bigint
-- 1
-- SELECT 1
> MERGE INTO person USING (VALUES (30, 'zED@x.org')) v(id, email) ON person.id = v.id WHEN NOT MATCHED THEN INSERT (id, email) VALUES (v.id, v.email);
-- ERROR 23505: duplicate key value violates unique constraint "one_email"
-- DETAIL: Key (lower(email))=(zed@x.org) already exists.
> CREATE UNIQUE INDEX broken ON person ((score > 0));
-- ERROR 23505: could not create unique index "broken"
-- DETAIL: Key ((score > 0))=(t) is duplicated.
> CREATE UNIQUE INDEX broken ON person (tenant) WHERE tenant = 2;
-- ERROR 23505: could not create unique index "broken"
-- DETAIL: Key (tenant)=(2) is duplicated.
> CREATE UNIQUE INDEX broken ON person ((email IS NULL)) WHERE id > 100;
-- CREATE INDEX
> INSERT INTO person VALUES (101, NULL, 101, NULL, 101);
-- INSERT 0 1
> INSERT INTO person VALUES (102, NULL, 102, NULL, 102);
-- ERROR 23505: duplicate key value violates unique constraint "broken"
-- DETAIL: Key ((email IS NULL))=(t) already exists.
> SELECT indexrelid::regclass, indisunique, indpred IS NOT NULL, indexprs IS NOT NULL FROM pg_index WHERE indrelid = 'person'::regclass ORDER BY 1;
-- indexrelid:regclass | indisunique:boolean | ?column?:boolean | ?column?:boolean
-- person_pkey | t | f | f
-- one_email | t | f | t
-- one_live | t | t | f
-- one_sum | t | f | t
-- broken | t | t | t
-- SELECT 5
> SELECT pg_get_indexdef(indexrelid) FROM pg_index WHERE indrelid = 'person'::regclass ORDER BY indexrelid;
-- pg_get_indexdef:text
-- CREATE UNIQUE INDEX person_pkey ON public.person USING btree (id)
-- CREATE UNIQUE INDEX one_email ON public.person USING btree (lower(email))
-- CREATE UNIQUE INDEX one_live ON public.person USING btree (tenant, score) WHERE (deleted_at IS NULL)
-- CREATE UNIQUE INDEX one_sum ON public.person USING btree (((tenant + score)), id)
-- CREATE UNIQUE INDEX broken ON public.person USING btree (((email IS NULL))) WHERE (id > 100)
-- SELECT 5
> CREATE TABLE nulls (a int, b int);
-- CREATE TABLE
> CREATE UNIQUE INDEX ON nulls ((a + b)) NULLS NOT DISTINCT;
-- CREATE INDEX
> INSERT INTO nulls VALUES (NULL, 1);
-- INSERT 0 1
> INSERT INTO nulls VALUES (NULL, 2);
-- ERROR 23505: duplicate key value violates unique constraint "nulls_expr_idx"
-- DETAIL: Key ((a + b))=(null) already exists.
> INSERT INTO nulls VALUES (1, 2), (2, 1);
-- ERROR 23505: duplicate key value violates unique constraint "nulls_expr_idx"
-- DETAIL: Key ((a + b))=(3) already exists.
> INSERT INTO nulls VALUES (10 / 5, 0);
-- INSERT 0 1
> ALTER TABLE nulls ALTER COLUMN a TYPE bigint;
-- ALTER TABLE
> INSERT INTO nulls VALUES (1, 1);
-- ERROR 23505: duplicate key value violates unique constraint "nulls_expr_idx"
-- DETAIL: Key ((a + b))=(2) already exists.
> ALTER TABLE nulls ALTER COLUMN a TYPE int USING 1;
-- ALTER TABLE
> SELECT * FROM nulls;
-- a:integer | b:integer
-- 1 | 1
-- 1 | 0
-- SELECT 2
> CREATE UNIQUE INDEX fails ON nulls ((10 / b)) WHERE b < 100;
-- ERROR 22012: division by zero
> INSERT INTO nulls VALUES (5, 0);
-- INSERT 0 1
> CREATE UNIQUE INDEX not_one ON nulls ((random()));
-- ERROR 42P17: functions in index expression must be marked IMMUTABLE
> CREATE UNIQUE INDEX not_two ON nulls (a) WHERE b > (SELECT 1);
-- ERROR 0A000 at 52: cannot use subquery in index predicate
> CREATE FUNCTION initial(t text) RETURNS text IMMUTABLE LANGUAGE sql AS $$ SELECT left(upper(t), 1) $$;
-- CREATE FUNCTION
> CREATE TABLE word (w text);
-- CREATE TABLE
> CREATE UNIQUE INDEX one_initial ON word (initial(w));
-- CREATE INDEX
> INSERT INTO word VALUES ('ape'), ('bee');
-- INSERT 0 2
> INSERT INTO word VALUES ('Bat');
-- ERROR 23505: duplicate key value violates unique constraint "one_initial"
-- DETAIL: Key (initial(w))=(B) already exists.
> INSERT INTO word SELECT chr(66 + g) || 'x' FROM generate_series(1, 20) g;
-- INSERT 0 20
> INSERT INTO word VALUES ('cow');
-- ERROR 23505: duplicate key value violates unique constraint "one_initial"
-- DETAIL: Key (initial(w))=(C) already exists.
> CREATE INDEX plain ON word (length(w)) WHERE w <> '';
-- CREATE INDEX
> CREATE MATERIALIZED VIEW seen AS SELECT w, length(w) AS n FROM word;
-- SELECT 22
> CREATE UNIQUE INDEX seen_lower ON seen (lower(w));
-- CREATE INDEX
> REFRESH MATERIALIZED VIEW seen;
-- REFRESH MATERIALIZED VIEW
> INSERT INTO person (id) VALUES (200) ON CONFLICT (lower(email)) WHERE id > 0 DO NOTHING;
-- ERROR 23505: duplicate key value violates unique constraint "broken"
-- DETAIL: Key ((email IS NULL))=(t) already exists.
> DROP MATERIALIZED VIEW seen;
-- DROP MATERIALIZED VIEW
> DROP TABLE person, nulls, word;
-- DROP TABLE
> DROP FUNCTION initial;
-- DROP FUNCTION
> CREATE TABLE t (a int, b int, c text);
-- CREATE TABLE
> CREATE INDEX i1 ON t ((a + b));
-- CREATE INDEX
> SELECT pg_get_indexdef('i1'::regclass), pg_get_indexdef('i1'::regclass, 1, false), pg_get_indexdef('i1'::regclass, 1, true);
-- pg_get_indexdef:text | pg_get_indexdef:text | pg_get_indexdef:text
-- CREATE INDEX i1 ON public.t USING btree (((a + b))) | ((a + b)) | (a + b)
-- SELECT 1
> CREATE UNIQUE INDEX ON t (a);
-- CREATE INDEX
> CREATE UNIQUE INDEX ON t (a, lower(c));
-- CREATE INDEX
> CREATE UNIQUE INDEX ON t (b) WHERE a IS NULL;
-- CREATE INDEX
> SELECT indexrelid::regclass FROM pg_index WHERE indrelid = 't'::regclass ORDER BY indexrelid;
-- indexrelid:regclass
-- i1
-- t_a_idx
-- t_a_lower_idx
-- t_b_idx
-- SELECT 4
> DROP TABLE t;
-- DROP TABLE
> CREATE TABLE named (a int, b text);
-- CREATE TABLE
> CREATE FUNCTION twice(a int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT a * 2';
-- CREATE FUNCTION
> CREATE UNIQUE INDEX two ON named (twice(a)) WHERE named.b IS NOT NULL AND twice(named.a) > 0;
-- CREATE INDEX
> ALTER TABLE named RENAME TO renamed;
-- ALTER TABLE
> ALTER TABLE renamed RENAME COLUMN a TO first;
-- ALTER TABLE
> ALTER FUNCTION twice(int) RENAME TO doubled;
-- ALTER FUNCTION
> INSERT INTO renamed VALUES (1, 'x'), (-1, 'x'), (-1, 'x'), (1, NULL);
-- INSERT 0 4
> INSERT INTO renamed VALUES (1, 'y');
-- ERROR 23505: duplicate key value violates unique constraint "two"
-- DETAIL: Key (doubled(first))=(2) already exists.
> INSERT INTO renamed AS r VALUES (1, 'y') ON CONFLICT (doubled(first)) WHERE b IS NOT NULL AND doubled(first) > 0 DO UPDATE SET b = r.b || excluded.b RETURNING b;
-- b:text
-- xy
-- INSERT 0 1
> UPDATE renamed AS r SET b = 'z' WHERE b IS NULL;
-- ERROR 23505: duplicate key value violates unique constraint "two"
-- DETAIL: Key (doubled(first))=(2) already exists.
> DROP TABLE renamed;
-- DROP TABLE
> DROP FUNCTION doubled;
-- DROP FUNCTION
