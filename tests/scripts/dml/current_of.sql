# WHERE CURRENT OF: the row that a cursor stands on.

> CREATE TABLE wc (id int PRIMARY KEY, v int);
-- CREATE TABLE
> INSERT INTO wc SELECT i, i * 10 FROM generate_series(1, 5) i;
-- INSERT 0 5
> BEGIN;
-- BEGIN
> DECLARE c CURSOR FOR SELECT * FROM wc ORDER BY id;
-- DECLARE CURSOR
> UPDATE wc SET v = 0 WHERE CURRENT OF c;
-- ERROR 24000: cursor "c" is not positioned on a row
> FETCH 2 FROM c;
-- ERROR 25P02: current transaction is aborted, commands ignored until end of transaction block
> UPDATE wc SET v = 0 WHERE CURRENT OF c RETURNING *;
-- ERROR 25P02: current transaction is aborted, commands ignored until end of transaction block
> ROLLBACK;
-- ROLLBACK
> BEGIN;
-- BEGIN
> DECLARE c CURSOR FOR SELECT id FROM wc FOR UPDATE;
-- DECLARE CURSOR
> FETCH 2 FROM c;
-- id:integer
-- 1
-- 2
-- FETCH 2
> UPDATE wc SET v = 0 WHERE CURRENT OF c RETURNING *;
-- id:integer | v:integer
-- 2 | 0
-- UPDATE 1
> DELETE FROM wc WHERE CURRENT OF c RETURNING *;
-- id:integer | v:integer
-- 2 | 0
-- DELETE 1
> UPDATE wc SET v = 1 WHERE CURRENT OF c RETURNING *;
-- id:integer | v:integer
-- UPDATE 0
> FETCH 1 FROM c;
-- id:integer
-- 3
-- FETCH 1
> MOVE 10 FROM c;
-- MOVE 2
> UPDATE wc SET v = 1 WHERE CURRENT OF c RETURNING *;
-- ERROR 24000: cursor "c" is not positioned on a row
> ROLLBACK;
-- ROLLBACK
> UPDATE wc SET v = 1 WHERE CURRENT OF none;
-- ERROR 34000: cursor "none" does not exist
> SELECT * FROM wc WHERE CURRENT OF none;
-- ERROR 42601 at 32: syntax error at or near "OF"
> BEGIN;
-- BEGIN
> DECLARE c CURSOR FOR SELECT count(*) FROM wc;
-- DECLARE CURSOR
> FETCH 1 FROM c;
-- count:bigint
-- 5
-- FETCH 1
> UPDATE wc SET v = 1 WHERE CURRENT OF c;
-- ERROR 24000: cursor "c" is not a simply updatable scan of table "wc"
> ROLLBACK;
-- ROLLBACK
> BEGIN;
-- BEGIN
> DECLARE c CURSOR FOR SELECT a.id FROM wc a JOIN wc b ON a.id * 10 = b.v;
-- DECLARE CURSOR
> FETCH 1 FROM c;
-- id:integer
-- 1
-- FETCH 1
> UPDATE wc SET v = 1 WHERE CURRENT OF c;
-- ERROR 24000: cursor "c" is not a simply updatable scan of table "wc"
> ROLLBACK;
-- ROLLBACK
> BEGIN;
-- BEGIN
> DECLARE c CURSOR FOR SELECT id FROM t4x;
-- ERROR 42P01 at 37: relation "t4x" does not exist
> ROLLBACK;
-- ROLLBACK
> CREATE TABLE wo (i int);
-- CREATE TABLE
> INSERT INTO wo VALUES (1);
-- INSERT 0 1
> BEGIN;
-- BEGIN
> DECLARE c CURSOR FOR SELECT i FROM wo;
-- DECLARE CURSOR
> FETCH 1 FROM c;
-- i:integer
-- 1
-- FETCH 1
> UPDATE wc SET v = 1 WHERE CURRENT OF c;
-- ERROR 24000: cursor "c" is not a simply updatable scan of table "wc"
> ROLLBACK;
-- ROLLBACK
> BEGIN;
-- BEGIN
> DECLARE c SCROLL CURSOR WITH HOLD FOR SELECT id FROM wc ORDER BY id;
-- DECLARE CURSOR
> FETCH 1 FROM c;
-- id:integer
-- 1
-- FETCH 1
> UPDATE wc SET v = 7 WHERE CURRENT OF c RETURNING *;
-- id:integer | v:integer
-- 1 | 7
-- UPDATE 1
> COMMIT;
-- COMMIT
> FETCH 1 FROM c;
-- id:integer
-- 2
-- FETCH 1
> UPDATE wc SET v = 8 WHERE CURRENT OF c RETURNING *;
-- ERROR 24000: cursor "c" is held from a previous transaction
> CLOSE c;
-- CLOSE CURSOR
> DO $$ DECLARE r record; cu CURSOR FOR SELECT * FROM wc WHERE id > 2; BEGIN FOR r IN cu LOOP UPDATE wc SET v = -r.id WHERE CURRENT OF cu; END LOOP; END $$;
-- DO
> SELECT * FROM wc ORDER BY id;
-- id:integer | v:integer
-- 1 | 7
-- 2 | 20
-- 3 | -3
-- 4 | -4
-- 5 | -5
-- SELECT 5
> DO $$ DECLARE r record; c2 refcursor; BEGIN OPEN c2 FOR SELECT * FROM wc; FETCH c2 INTO r; DELETE FROM wc WHERE CURRENT OF c2; CLOSE c2; END $$;
-- DO
> SELECT * FROM wc ORDER BY id;
-- id:integer | v:integer
-- 1 | 7
-- 3 | -3
-- 4 | -4
-- 5 | -5
-- SELECT 4
