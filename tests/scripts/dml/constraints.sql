# What is said when a row breaks a rule; ON CONFLICT.
> CREATE TABLE r (id int PRIMARY KEY, a int NOT NULL, b text UNIQUE, c int CHECK (c > 0), d numeric(4,1), e varchar(3), CHECK (a < 100), CONSTRAINT pair UNIQUE (a, c));
-- CREATE TABLE
> INSERT INTO r VALUES (1, 1, 'x', 1, 1, 'abc');
-- INSERT 0 1
> INSERT INTO r VALUES (1, 2, 'y', 2);
-- ERROR 23505: duplicate key value violates unique constraint "r_pkey"
-- DETAIL: Key (id)=(1) already exists.
> INSERT INTO r VALUES (2, NULL, 'y', 2);
-- ERROR 23502: null value in column "a" of relation "r" violates not-null constraint
-- DETAIL: Failing row contains (2, null, y, 2, null, null).
> INSERT INTO r VALUES (2, 2, 'x', 2);
-- ERROR 23505: duplicate key value violates unique constraint "r_b_key"
-- DETAIL: Key (b)=(x) already exists.
> INSERT INTO r VALUES (2, 2, 'y', 0);
-- ERROR 23514: new row for relation "r" violates check constraint "r_c_check"
-- DETAIL: Failing row contains (2, 2, y, 0, null, null).
> INSERT INTO r VALUES (2, 200, 'y', 1);
-- ERROR 23514: new row for relation "r" violates check constraint "r_a_check"
-- DETAIL: Failing row contains (2, 200, y, 1, null, null).
> INSERT INTO r VALUES (2, 1, 'y', 1);
-- ERROR 23505: duplicate key value violates unique constraint "pair"
-- DETAIL: Key (a, c)=(1, 1) already exists.
> INSERT INTO r VALUES (2, 2, 'y', 2, 1000);
-- ERROR 22003: numeric field overflow
-- DETAIL: A field with precision 4, scale 1 must round to an absolute value less than 10^3.
> INSERT INTO r VALUES (2, 2, 'y', 2, 1, 'abcd');
-- ERROR 22001: value too long for type character varying(3)
> INSERT INTO r VALUES (NULL, 2, 'y', 2);
-- ERROR 23502: null value in column "id" of relation "r" violates not-null constraint
-- DETAIL: Failing row contains (null, 2, y, 2, null, null).
> INSERT INTO r VALUES (2, 'two', 'y', 2);
-- ERROR 22P02 at 26: invalid input syntax for type integer: "two"
> INSERT INTO r VALUES (2, 2, 'y', 2, 1, 'abc', 'more');
-- ERROR 42601 at 47: INSERT has more expressions than target columns
> INSERT INTO r (id, nope) VALUES (1, 2);
-- ERROR 42703 at 20: column "nope" of relation "r" does not exist
> INSERT INTO r (id, id) VALUES (1, 2);
-- ERROR 42701 at 20: column "id" specified more than once
> INSERT INTO r (id, a) VALUES (1);
-- ERROR 42601 at 20: INSERT has more target columns than expressions
> INSERT INTO nope VALUES (1);
-- ERROR 42P01 at 13: relation "nope" does not exist
> UPDATE r SET a = NULL;
-- ERROR 23502: null value in column "a" of relation "r" violates not-null constraint
-- DETAIL: Failing row contains (1, null, x, 1, 1.0, abc).
> UPDATE r SET nope = 1;
-- ERROR 42703 at 14: column "nope" of relation "r" does not exist
> UPDATE r SET a = 1, a = 2;
-- ERROR 42601: multiple assignments to same column "a"
> UPDATE r SET a = true;
-- ERROR 42804 at 18: column "a" is of type integer but expression is of type boolean
-- HINT: You will need to rewrite or cast the expression.
> INSERT INTO r VALUES (5, 5, NULL, NULL), (6, 6, NULL, NULL);
-- INSERT 0 2
> UPDATE r SET id = 5 WHERE id = 6;
-- ERROR 23505: duplicate key value violates unique constraint "r_pkey"
-- DETAIL: Key (id)=(5) already exists.
> UPDATE r SET (a, b) = (SELECT 8, 'eight') WHERE id = 6 RETURNING a, b;
-- a:integer | b:text
-- 8 | eight
-- UPDATE 1
> INSERT INTO r VALUES (1, 7, 'x', 9), (3, 3, 'c', 3) ON CONFLICT DO NOTHING RETURNING id;
-- id:integer
-- 3
-- INSERT 0 1
> INSERT INTO r VALUES (1, 7, 'x', 9) ON CONFLICT (id) DO UPDATE SET c = r.c + excluded.c RETURNING *;
-- id:integer | a:integer | b:text | c:integer | d:numeric | e:character varying
-- 1 | 1 | x | 10 | 1.0 | abc
-- INSERT 0 1
> INSERT INTO r VALUES (1, 7, 'x', 9) ON CONFLICT (id) DO UPDATE SET c = excluded.c WHERE r.c > 100 RETURNING *;
-- id:integer | a:integer | b:text | c:integer | d:numeric | e:character varying
-- INSERT 0 0
> INSERT INTO r VALUES (1, 7, 'zz', 7) ON CONFLICT ON CONSTRAINT r_pkey DO UPDATE SET c = 5 RETURNING *;
-- id:integer | a:integer | b:text | c:integer | d:numeric | e:character varying
-- 1 | 1 | x | 5 | 1.0 | abc
-- INSERT 0 1
> INSERT INTO r VALUES (1, 7, 'new', 7) ON CONFLICT (b) DO NOTHING;
-- ERROR 23505: duplicate key value violates unique constraint "r_pkey"
-- DETAIL: Key (id)=(1) already exists.
> INSERT INTO r VALUES (7, 7, 'q', 1), (7, 8, 'q2', 1) ON CONFLICT (id) DO UPDATE SET c = 2;
-- ERROR 21000: ON CONFLICT DO UPDATE command cannot affect row a second time
-- HINT: Ensure that no rows proposed for insertion within the same command have duplicate constrained values.
> INSERT INTO r VALUES (1, 7, 'x', 9) ON CONFLICT (c) DO NOTHING;
-- ERROR 42P10: there is no unique or exclusion constraint matching the ON CONFLICT specification
> INSERT INTO r VALUES (1, 7, 'x', 9) ON CONFLICT ON CONSTRAINT nope DO NOTHING;
-- ERROR 42704: constraint "nope" for table "r" does not exist
> INSERT INTO r VALUES (1, 7, 'x', 9) ON CONFLICT DO UPDATE SET c = 1;
-- ERROR 42601 at 37: ON CONFLICT DO UPDATE requires inference specification or constraint name
-- HINT: For example, ON CONFLICT (column_name).
> MERGE INTO r USING (VALUES (1, 50), (77, 60)) v(id, n) ON r.id = v.id WHEN MATCHED THEN UPDATE SET a = v.n WHEN NOT MATCHED THEN INSERT (id, a) VALUES (v.id, v.n);
-- MERGE 2
> SELECT id, a, b, c, d, e FROM r ORDER BY id;
-- id:integer | a:integer | b:text | c:integer | d:numeric | e:character varying
-- 1 | 50 | x | 5 | 1.0 | abc
-- 3 | 3 | c | 3 | NULL | NULL
-- 5 | 5 | NULL | NULL | NULL | NULL
-- 6 | 8 | eight | NULL | NULL | NULL
-- 77 | 60 | NULL | NULL | NULL | NULL
-- SELECT 5
