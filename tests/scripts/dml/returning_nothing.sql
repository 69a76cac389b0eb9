# RETURNING * of what has no columns.
> CREATE TABLE t0 ();
-- CREATE TABLE
> INSERT INTO t0 DEFAULT VALUES;
-- INSERT 0 1
> CREATE VIEW v1 AS SELECT FROM t0;
-- CREATE VIEW
> INSERT INTO t0 DEFAULT VALUES RETURNING *;
-- ERROR 42601 at 41: RETURNING must have at least one column
> DELETE FROM v1 RETURNING *;
-- ERROR 42601 at 26: RETURNING must have at least one column
> DELETE FROM t0 AS x RETURNING x.*;
-- ERROR 42601 at 31: RETURNING must have at least one column
> DELETE FROM t0 RETURNING 1 AS one;
-- one:integer
-- 1
-- DELETE 1
> WITH d AS (DELETE FROM t0 RETURNING *) SELECT count(*) FROM d;
-- ERROR 42601 at 37: RETURNING must have at least one column
> SELECT count(*) FROM t0;
-- count:bigint
-- 0
-- SELECT 1
> INSERT INTO t0 SELECT FROM generate_series(1, 3000);
-- INSERT 0 3000
> SELECT count(*) FROM t0;
-- count:bigint
-- 3000
-- SELECT 1
> ALTER TABLE t0 ADD COLUMN a int DEFAULT 4;
-- ALTER TABLE
> SELECT a, count(*) FROM t0 GROUP BY a;
-- a:integer | count:bigint
-- 4 | 3000
-- SELECT 1
> ALTER TABLE t0 DROP COLUMN a;
-- ALTER TABLE
> SELECT count(*) FROM v1;
-- count:bigint
-- 3000
-- SELECT 1
> CREATE TABLE t1 (a int);
-- CREATE TABLE
> INSERT INTO t1 VALUES (1), (2);
-- INSERT 0 2
> ALTER TABLE t1 DROP COLUMN a;
-- ALTER TABLE
> INSERT INTO t1 DEFAULT VALUES;
-- INSERT 0 1
> SELECT count(*) FROM t1;
-- count:bigint
-- 3
-- SELECT 1
