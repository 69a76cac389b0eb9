# UPDATE and DELETE, with other tables, sub-selects and RETURNING.
> CREATE TABLE t (id int PRIMARY KEY, v int, note text NOT NULL DEFAULT '');
-- CREATE TABLE
> INSERT INTO t SELECT g, g * 10 FROM generate_series(1, 6) g;
-- INSERT 0 6
> UPDATE t SET v = v + 1 WHERE id <= 2 RETURNING id, v;
-- id:integer | v:integer
-- 1 | 11
-- 2 | 21
-- UPDATE 2
> UPDATE t SET (v, note) = (0, 'zero') WHERE id = 3 RETURNING *;
-- id:integer | v:integer | note:text
-- 3 | 0 | zero
-- UPDATE 1
> UPDATE t SET (v, note) = (SELECT max(v), 'max' FROM t) WHERE id = 4 RETURNING *;
-- id:integer | v:integer | note:text
-- 4 | 60 | max
-- UPDATE 1
> UPDATE t SET v = DEFAULT, note = DEFAULT WHERE id = 3 RETURNING *;
-- id:integer | v:integer | note:text
-- 3 | NULL |
-- UPDATE 1
> UPDATE t SET note = NULL WHERE id = 1;
-- ERROR 23502: null value in column "note" of relation "t" violates not-null constraint
-- DETAIL: Failing row contains (1, 11, null).
> UPDATE t SET id = 2 WHERE id = 1;
-- ERROR 23505: duplicate key value violates unique constraint "t_pkey"
-- DETAIL: Key (id)=(2) already exists.
> UPDATE t SET v = 'x' WHERE id = 1;
-- ERROR 22P02 at 18: invalid input syntax for type integer: "x"
> UPDATE t SET nope = 1;
-- ERROR 42703 at 14: column "nope" of relation "t" does not exist
> UPDATE t SET v = 1 WHERE id = 99;
-- UPDATE 0
> CREATE TABLE s (id int, add int);
-- CREATE TABLE
> INSERT INTO s VALUES (5, 1000), (6, 2000);
-- INSERT 0 2
> UPDATE t SET v = t.v + s.add FROM s WHERE s.id = t.id RETURNING t.id, t.v, s.add;
-- id:integer | v:integer | add:integer
-- 5 | 1050 | 1000
-- 6 | 2060 | 2000
-- UPDATE 2
> UPDATE t AS x SET v = 1 WHERE x.id = 5 RETURNING x.v;
-- v:integer
-- 1
-- UPDATE 1
> DELETE FROM t USING s WHERE t.id = s.id AND s.id = 6 RETURNING t.id, s.add;
-- id:integer | add:integer
-- 6 | 2000
-- DELETE 1
> DELETE FROM t WHERE id IN (SELECT id FROM s) RETURNING *;
-- id:integer | v:integer | note:text
-- 5 | 1 |
-- DELETE 1
> DELETE FROM t WHERE v > 10 RETURNING id;
-- id:integer
-- 1
-- 2
-- 4
-- DELETE 3
> SELECT * FROM t ORDER BY id;
-- id:integer | v:integer | note:text
-- 3 | NULL |
-- SELECT 1
> DELETE FROM t;
-- DELETE 1
> SELECT count(*) FROM t;
-- count:bigint
-- 0
-- SELECT 1
> UPDATE t SET id = id + 1;
-- UPDATE 0
> INSERT INTO t (id, v) VALUES (1, 1), (2, 2), (3, 3);
-- INSERT 0 3
> UPDATE t SET v = v * 2 RETURNING old.v, new.v;
-- v:integer | v:integer
-- 1 | 2
-- 2 | 4
-- 3 | 6
-- UPDATE 3
> TRUNCATE t;
-- TRUNCATE TABLE
> SELECT * FROM t;
-- id:integer | v:integer | note:text
-- SELECT 0
