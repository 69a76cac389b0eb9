# TABLESAMPLE, and merge_action() in RETURNING.
> CREATE TABLE t (id int PRIMARY KEY, v text);
-- CREATE TABLE
> INSERT INTO t SELECT i, 'v' || i FROM generate_series(1, 1000) AS i;
-- INSERT 0 1000
> SELECT count(*) FROM t TABLESAMPLE BERNOULLI (100);
-- count:bigint
-- 1000
-- SELECT 1
> SELECT count(*) FROM t TABLESAMPLE BERNOULLI (0);
-- count:bigint
-- 0
-- SELECT 1
> SELECT count(*) FROM t TABLESAMPLE SYSTEM (100);
-- count:bigint
-- 1000
-- SELECT 1
> SELECT count(*) FROM t TABLESAMPLE SYSTEM (0) REPEATABLE (3);
-- count:bigint
-- 0
-- SELECT 1
> SELECT count(*) BETWEEN 300 AND 700 AS near FROM t TABLESAMPLE BERNOULLI (50);
-- near:boolean
-- t
-- SELECT 1
> SELECT (SELECT sum(id) FROM t TABLESAMPLE BERNOULLI (50) REPEATABLE (7)) = (SELECT sum(id) FROM t TABLESAMPLE BERNOULLI (50) REPEATABLE (7)) AS same;
-- same:boolean
-- t
-- SELECT 1
> SELECT (SELECT sum(id) FROM t TABLESAMPLE BERNOULLI (50) REPEATABLE (7)) = (SELECT sum(id) FROM t TABLESAMPLE BERNOULLI (50) REPEATABLE (8)) AS same;
-- same:boolean
-- f
-- SELECT 1
> SELECT count(*) FROM t AS x TABLESAMPLE BERNOULLI (40 + 60) WHERE x.id < 11;
-- count:bigint
-- 10
-- SELECT 1
> SELECT count(*) FROM t TABLESAMPLE BERNOULLI (101);
-- count:bigint
-- ERROR 2202H: sample percentage must be between 0 and 100
> SELECT count(*) FROM t TABLESAMPLE BERNOULLI (-1);
-- count:bigint
-- ERROR 2202H: sample percentage must be between 0 and 100
> SELECT count(*) FROM t TABLESAMPLE BERNOULLI (NULL);
-- count:bigint
-- ERROR 2202H: TABLESAMPLE parameter cannot be null
> SELECT count(*) FROM t TABLESAMPLE BERNOULLI (10) REPEATABLE (NULL);
-- count:bigint
-- ERROR 2202G: TABLESAMPLE REPEATABLE parameter cannot be null
> SELECT count(*) FROM t TABLESAMPLE BERNOULLI ('x');
-- ERROR 22P02 at 47: invalid input syntax for type real: "x"
> SELECT count(*) FROM t TABLESAMPLE BERNOULLI (1, 2);
-- ERROR 2202H at 36: tablesample method bernoulli requires 1 argument, not 2
> SELECT count(*) FROM t TABLESAMPLE nothing (1);
-- ERROR 42704 at 36: tablesample method nothing does not exist
> CREATE VIEW v AS SELECT * FROM t;
-- CREATE VIEW
> SELECT count(*) FROM v TABLESAMPLE BERNOULLI (1);
-- ERROR 0A000 at 22: TABLESAMPLE clause can only be applied to tables and materialized views
> WITH c AS (SELECT 1) SELECT count(*) FROM c TABLESAMPLE BERNOULLI (1);
-- ERROR 0A000 at 43: TABLESAMPLE clause can only be applied to tables and materialized views
> CREATE VIEW sampled AS SELECT id FROM t TABLESAMPLE BERNOULLI (100) REPEATABLE (1);
-- CREATE VIEW
> SELECT count(*) FROM sampled;
-- count:bigint
-- 1000
-- SELECT 1
> DELETE FROM sampled;
-- ERROR 55000: cannot delete from view "sampled"
-- DETAIL: Views containing TABLESAMPLE are not automatically updatable.
-- HINT: To enable deleting from the view, provide an INSTEAD OF DELETE trigger or an unconditional ON DELETE DO INSTEAD rule.
> WITH m AS (MERGE INTO t USING (VALUES (1, 'one'), (2000, 'new'), (2, NULL)) s (i, n) ON id = i WHEN MATCHED AND n IS NULL THEN DELETE WHEN MATCHED THEN UPDATE SET v = n WHEN NOT MATCHED THEN INSERT VALUES (i, n) RETURNING merge_action() AS did, id, old.v AS before, new.v AS after) SELECT * FROM m ORDER BY id;
-- did:text | id:integer | before:text | after:text
-- UPDATE | 1 | v1 | one
-- DELETE | 2 | v2 | NULL
-- INSERT | 2000 | NULL | new
-- SELECT 3
> MERGE INTO t USING (VALUES (3)) s (i) ON id = i WHEN MATCHED THEN UPDATE SET v = 'x' RETURNING lower(merge_action()) || '!' AS did, merge_action() = 'UPDATE' AS updated;
-- did:text | updated:boolean
-- update! | t
-- MERGE 1
> WITH m AS (MERGE INTO t USING (VALUES (4)) s (i) ON id = i WHEN MATCHED THEN DELETE RETURNING merge_action() AS a, id) SELECT a, count(*) FROM m GROUP BY a;
-- a:text | count:bigint
-- DELETE | 1
-- SELECT 1
> SELECT merge_action();
-- ERROR 42601 at 8: MERGE_ACTION() can only be used in the RETURNING list of a MERGE command
> UPDATE t SET v = 'x' WHERE id = 5 RETURNING merge_action();
-- ERROR 42601 at 45: MERGE_ACTION() can only be used in the RETURNING list of a MERGE command
> MERGE INTO t USING (VALUES (3)) s (i) ON id = i WHEN MATCHED AND merge_action() = 'x' THEN DELETE;
-- ERROR 42601 at 66: MERGE_ACTION() can only be used in the RETURNING list of a MERGE command
> SELECT count(*) = (SELECT count(*) FROM pg_class) FROM pg_class TABLESAMPLE bernoulli(100);
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT count(*) FROM pg_proc TABLESAMPLE system(0);
-- count:bigint
-- 0
-- SELECT 1
> SELECT (SELECT array_agg(oid) FROM pg_type TABLESAMPLE bernoulli(20) REPEATABLE (7)) = (SELECT array_agg(oid) FROM pg_type TABLESAMPLE bernoulli(20) REPEATABLE (7)) AS same;
-- same:boolean
-- t
-- SELECT 1
> SELECT * FROM pg_stats TABLESAMPLE system(10);
-- ERROR 0A000 at 15: TABLESAMPLE clause can only be applied to tables and materialized views
> CREATE TABLE sampled_parent (a int PRIMARY KEY);
-- CREATE TABLE
> CREATE TABLE sampled_child (x int REFERENCES sampled_parent, y int UNIQUE, z int CHECK (z > 0));
-- CREATE TABLE
> INSERT INTO sampled_child VALUES (1) ON CONFLICT ON CONSTRAINT sampled_child_x_fkey DO NOTHING;
-- ERROR 42809: constraint in ON CONFLICT clause has no associated index
> INSERT INTO sampled_child VALUES (1) ON CONFLICT ON CONSTRAINT sampled_child_z_check DO NOTHING;
-- ERROR 42809: constraint in ON CONFLICT clause has no associated index
> INSERT INTO sampled_child VALUES (1) ON CONFLICT ON CONSTRAINT sampled_child_w DO NOTHING;
-- ERROR 42704: constraint "sampled_child_w" for table "sampled_child" does not exist
> INSERT INTO sampled_child VALUES (NULL, 1) ON CONFLICT ON CONSTRAINT sampled_child_y_key DO NOTHING RETURNING y;
-- y:integer
-- 1
-- INSERT 0 1
