# FOR UPDATE over more rows than one batch holds, and with LIMIT.
> CREATE TABLE many (id int PRIMARY KEY, g int);
-- CREATE TABLE
> INSERT INTO many SELECT i, i % 7 FROM generate_series(1, 3000) i;
-- INSERT 0 3000
> SELECT count(*), sum(id) FROM (SELECT id FROM many FOR UPDATE) AS locked;
-- count:bigint | sum:bigint
-- 3000 | 4501500
-- SELECT 1
> SELECT count(*), sum(id) FROM (SELECT id FROM many WHERE g <> 3 FOR SHARE) AS locked;
-- count:bigint | sum:bigint
-- 2571 | 3857571
-- SELECT 1
> SELECT count(*), sum(id) FROM (SELECT id FROM many ORDER BY id DESC LIMIT 1500 FOR NO KEY UPDATE) AS locked;
-- count:bigint | sum:bigint
-- 1500 | 3375750
-- SELECT 1
> SELECT count(*), min(id), max(id) FROM (SELECT id FROM many ORDER BY id LIMIT 1100 OFFSET 900 FOR UPDATE SKIP LOCKED) AS locked;
-- count:bigint | min:integer | max:integer
-- 1100 | 901 | 2000
-- SELECT 1
> SELECT count(*), sum(a.id) FROM (SELECT a.id FROM many a JOIN many b ON b.id = a.id + 1 FOR UPDATE OF a) AS a;
-- count:bigint | sum:bigint
-- 2999 | 4498500
-- SELECT 1
> WITH locked AS (SELECT id FROM many ORDER BY id FOR UPDATE) SELECT count(*), sum(id) FROM locked;
-- count:bigint | sum:bigint
-- 3000 | 4501500
-- SELECT 1
> DECLARE walk CURSOR WITH HOLD FOR SELECT id FROM many ORDER BY id;
-- DECLARE CURSOR
> BEGIN;
-- BEGIN
> DECLARE walk2 CURSOR FOR SELECT id FROM many ORDER BY id FOR UPDATE;
-- DECLARE CURSOR
> MOVE 1500 IN walk2;
-- MOVE 1500
> FETCH 2 FROM walk2;
-- id:integer
-- 1501
-- 1502
-- FETCH 2
> MOVE ALL IN walk2;
-- MOVE 1498
> COMMIT;
-- COMMIT
> CLOSE walk;
-- CLOSE CURSOR
> DROP TABLE many;
-- DROP TABLE
