# INSERT in its forms; defaults, RETURNING, ON CONFLICT.
> CREATE TABLE t (id serial PRIMARY KEY, name text UNIQUE, n int DEFAULT 7 CHECK (n > 0), at date DEFAULT '2024-01-01');
-- CREATE TABLE
> INSERT INTO t (name) VALUES ('a') RETURNING *;
-- id:integer | name:text | n:integer | at:date
-- 1 | a | 7 | 2024-01-01
-- INSERT 0 1
> INSERT INTO t (name, n) VALUES ('b', 1), ('c', DEFAULT) RETURNING id, n + 1 AS m;
-- id:integer | m:integer
-- 2 | 2
-- 3 | 8
-- INSERT 0 2
> INSERT INTO t DEFAULT VALUES RETURNING *;
-- id:integer | name:text | n:integer | at:date
-- 4 | NULL | 7 | 2024-01-01
-- INSERT 0 1
> INSERT INTO t (name) SELECT 's' || g FROM generate_series(1, 3) g;
-- INSERT 0 3
> SELECT count(*), max(id) FROM t;
-- count:bigint | max:integer
-- 7 | 7
-- SELECT 1
> INSERT INTO t (name) VALUES ('a');
-- ERROR 23505: duplicate key value violates unique constraint "t_name_key"
-- DETAIL: Key (name)=(a) already exists.
> INSERT INTO t (id, name) VALUES (1, 'zz');
-- ERROR 23505: duplicate key value violates unique constraint "t_pkey"
-- DETAIL: Key (id)=(1) already exists.
> INSERT INTO t (name, n) VALUES ('neg', -1);
-- ERROR 23514: new row for relation "t" violates check constraint "t_n_check"
-- DETAIL: Failing row contains (9, neg, -1, 2024-01-01).
> INSERT INTO t (id) VALUES (NULL);
-- ERROR 23502: null value in column "id" of relation "t" violates not-null constraint
-- DETAIL: Failing row contains (null, null, 7, 2024-01-01).
> INSERT INTO t (name) VALUES ('a') ON CONFLICT DO NOTHING;
-- INSERT 0 0
> INSERT INTO t (name) VALUES ('a') ON CONFLICT (name) DO UPDATE SET n = t.n + 1 RETURNING id, n;
-- id:integer | n:integer
-- 1 | 8
-- INSERT 0 1
> INSERT INTO t (name, n) VALUES ('a', 100), ('new', 5) ON CONFLICT (name) DO UPDATE SET n = EXCLUDED.n WHERE t.n < 50 RETURNING name, n;
-- name:text | n:integer
-- a | 100
-- new | 5
-- INSERT 0 2
> INSERT INTO t (name, n) VALUES ('dup', 1), ('dup', 2) ON CONFLICT (name) DO UPDATE SET n = EXCLUDED.n;
-- ERROR 21000: ON CONFLICT DO UPDATE command cannot affect row a second time
-- HINT: Ensure that no rows proposed for insertion within the same command have duplicate constrained values.
> INSERT INTO t (name) VALUES ('a') ON CONFLICT (n) DO NOTHING;
-- ERROR 42P10: there is no unique or exclusion constraint matching the ON CONFLICT specification
> INSERT INTO t (name) VALUES ('a') ON CONFLICT ON CONSTRAINT t_name_key DO NOTHING;
-- INSERT 0 0
> INSERT INTO t (name, nope) VALUES ('x', 1);
-- ERROR 42703 at 22: column "nope" of relation "t" does not exist
> INSERT INTO t (name) VALUES ('x', 1);
-- ERROR 42601 at 35: INSERT has more expressions than target columns
> INSERT INTO t (name, n) VALUES ('x');
-- ERROR 42601 at 22: INSERT has more target columns than expressions
> INSERT INTO t VALUES (1, 2, 3, 4, 5);
-- ERROR 42601 at 35: INSERT has more expressions than target columns
> INSERT INTO nowhere VALUES (1);
-- ERROR 42P01 at 13: relation "nowhere" does not exist
> CREATE TABLE g (id int GENERATED ALWAYS AS IDENTITY, v int, w int GENERATED ALWAYS AS (v * 2) STORED);
-- CREATE TABLE
> INSERT INTO g (v) VALUES (1), (2) RETURNING *;
-- id:integer | v:integer | w:integer
-- 1 | 1 | 2
-- 2 | 2 | 4
-- INSERT 0 2
> INSERT INTO g (id, v) VALUES (9, 9);
-- ERROR 428C9: cannot insert a non-DEFAULT value into column "id"
-- DETAIL: Column "id" is an identity column defined as GENERATED ALWAYS.
-- HINT: Use OVERRIDING SYSTEM VALUE to override.
> INSERT INTO g (id, v) OVERRIDING SYSTEM VALUE VALUES (9, 9) RETURNING *;
-- id:integer | v:integer | w:integer
-- 9 | 9 | 18
-- INSERT 0 1
> INSERT INTO g (v, w) VALUES (1, 1);
-- ERROR 428C9: cannot insert a non-DEFAULT value into column "w"
-- DETAIL: Column "w" is a generated column.
> UPDATE g SET v = 10 WHERE id = 1 RETURNING *;
-- id:integer | v:integer | w:integer
-- 1 | 10 | 20
-- UPDATE 1
