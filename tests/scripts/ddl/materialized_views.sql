> CREATE TABLE sale (id int PRIMARY KEY, shop text, amount int);
-- CREATE TABLE
> INSERT INTO sale VALUES (1, 'north', 10), (2, 'north', 20), (3, 'south', 5);
-- INSERT 0 3
> CREATE MATERIALIZED VIEW total AS SELECT shop, sum(amount) AS amount, count(*) AS n FROM sale GROUP BY shop;
-- SELECT 2
> SELECT * FROM total ORDER BY shop;
-- shop:text | amount:bigint | n:bigint
-- north | 30 | 2
-- south | 5 | 1
-- SELECT 2
> INSERT INTO sale VALUES (4, 'south', 100);
-- INSERT 0 1
> SELECT * FROM total ORDER BY shop;
-- shop:text | amount:bigint | n:bigint
-- north | 30 | 2
-- south | 5 | 1
-- SELECT 2
> REFRESH MATERIALIZED VIEW total;
-- REFRESH MATERIALIZED VIEW
> SELECT * FROM total ORDER BY shop;
-- shop:text | amount:bigint | n:bigint
-- north | 30 | 2
-- south | 105 | 2
-- SELECT 2
> SELECT relname, relkind, relpersistence, relispopulated FROM pg_class WHERE relname = 'total';
-- relname:name | relkind:"char" | relpersistence:"char" | relispopulated:boolean
-- total | m | p | t
-- SELECT 1
> SELECT attname, format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = 'total'::regclass AND attnum > 0 ORDER BY attnum;
-- attname:name | format_type:text
-- shop | text
-- amount | bigint
-- n | bigint
-- SELECT 3
> INSERT INTO total VALUES ('west', 1, 1);
-- ERROR 42809: cannot change materialized view "total"
> UPDATE total SET amount = 0;
-- ERROR 42809: cannot change materialized view "total"
> DELETE FROM total;
-- ERROR 42809: cannot change materialized view "total"
> REFRESH MATERIALIZED VIEW CONCURRENTLY total;
-- ERROR 55000: cannot refresh materialized view "public.total" concurrently
-- HINT: Create a unique index with no WHERE clause on one or more columns of the materialized view.
> CREATE UNIQUE INDEX total_shop ON total (shop);
-- CREATE INDEX
> INSERT INTO sale VALUES (5, 'west', 1);
-- INSERT 0 1
> REFRESH MATERIALIZED VIEW CONCURRENTLY total;
-- REFRESH MATERIALIZED VIEW
> SELECT * FROM total ORDER BY shop;
-- shop:text | amount:bigint | n:bigint
-- north | 30 | 2
-- south | 105 | 2
-- west | 1 | 1
-- SELECT 3
> SELECT amount FROM total WHERE shop = 'west';
-- amount:bigint
-- 1
-- SELECT 1
> SELECT indexname FROM pg_indexes WHERE tablename = 'total';
-- indexname:name
-- total_shop
-- SELECT 1
> CREATE MATERIALIZED VIEW total AS SELECT 1;
-- ERROR 42P07: relation "total" already exists
> CREATE MATERIALIZED VIEW IF NOT EXISTS total AS SELECT 1;
-- NOTICE 42P07: relation "total" already exists, skipping
-- CREATE MATERIALIZED VIEW
> CREATE MATERIALIZED VIEW later AS SELECT id, amount * 2 AS twice FROM sale WITH NO DATA;
-- CREATE MATERIALIZED VIEW
> SELECT * FROM later;
-- ERROR 55000: materialized view "later" has not been populated
-- HINT: Use the REFRESH MATERIALIZED VIEW command.
> SELECT relispopulated FROM pg_class WHERE relname = 'later';
-- relispopulated:boolean
-- f
-- SELECT 1
> REFRESH MATERIALIZED VIEW CONCURRENTLY later;
-- ERROR 0A000: CONCURRENTLY cannot be used when the materialized view is not populated
> REFRESH MATERIALIZED VIEW later;
-- REFRESH MATERIALIZED VIEW
> SELECT * FROM later ORDER BY id;
-- id:integer | twice:integer
-- 1 | 20
-- 2 | 40
-- 3 | 10
-- 4 | 200
-- 5 | 2
-- SELECT 5
> REFRESH MATERIALIZED VIEW later WITH NO DATA;
-- REFRESH MATERIALIZED VIEW
> SELECT * FROM later;
-- ERROR 55000: materialized view "later" has not been populated
-- HINT: Use the REFRESH MATERIALIZED VIEW command.
> REFRESH MATERIALIZED VIEW later WITH DATA;
-- REFRESH MATERIALIZED VIEW
> SELECT count(*) FROM later;
-- count:bigint
-- 5
-- SELECT 1
> REFRESH MATERIALIZED VIEW sale;
-- ERROR 0A000: "sale" is not a materialized view
> REFRESH MATERIALIZED VIEW nowhere;
-- ERROR 42P01: relation "nowhere" does not exist
> CREATE VIEW plain AS SELECT * FROM sale;
-- CREATE VIEW
> REFRESH MATERIALIZED VIEW plain;
-- ERROR 42809: "plain" is not a table or materialized view
> DROP MATERIALIZED VIEW plain;
-- ERROR 42809: "plain" is not a materialized view
-- HINT: Use DROP VIEW to remove a view.
> DROP VIEW total;
-- ERROR 42809: "total" is not a view
-- HINT: Use DROP MATERIALIZED VIEW to remove a materialized view.
> DROP TABLE total;
-- ERROR 42809: "total" is not a table
-- HINT: Use DROP MATERIALIZED VIEW to remove a materialized view.
> DROP MATERIALIZED VIEW sale;
-- ERROR 42809: "sale" is not a materialized view
-- HINT: Use DROP TABLE to remove a table.
> DROP MATERIALIZED VIEW nowhere;
-- ERROR 42P01: materialized view "nowhere" does not exist
> DROP MATERIALIZED VIEW IF EXISTS nowhere;
-- NOTICE 00000: materialized view "nowhere" does not exist, skipping
-- DROP MATERIALIZED VIEW
> DROP TABLE sale;
-- ERROR 2BP01: cannot drop table sale because other objects depend on it
-- DETAIL: materialized view total depends on table sale\nmaterialized view later depends on table sale\nview plain depends on table sale
-- HINT: Use DROP ... CASCADE to drop the dependent objects too.
> CREATE MATERIALIZED VIEW named (place, money) AS SELECT shop, amount FROM sale WHERE shop = 'north';
-- SELECT 2
> SELECT * FROM named ORDER BY money;
-- place:text | money:integer
-- north | 10
-- north | 20
-- SELECT 2
> CREATE MATERIALIZED VIEW stacked AS SELECT place, max(money) AS best FROM named GROUP BY place;
-- SELECT 1
> SELECT * FROM stacked;
-- place:text | best:integer
-- north | 20
-- SELECT 1
> DROP MATERIALIZED VIEW named;
-- ERROR 2BP01: cannot drop materialized view named because other objects depend on it
-- DETAIL: materialized view stacked depends on materialized view named
-- HINT: Use DROP ... CASCADE to drop the dependent objects too.
> DROP MATERIALIZED VIEW named CASCADE;
-- NOTICE 00000: drop cascades to materialized view stacked
-- DROP MATERIALIZED VIEW
> SELECT * FROM stacked;
-- ERROR 42P01 at 15: relation "stacked" does not exist
> CREATE VIEW over AS SELECT shop FROM total WHERE amount > 50;
-- CREATE VIEW
> SELECT * FROM over ORDER BY shop;
-- shop:text
-- south
-- SELECT 1
> BEGIN;
-- BEGIN
> INSERT INTO sale VALUES (6, 'west', 1000);
-- INSERT 0 1
> REFRESH MATERIALIZED VIEW total;
-- REFRESH MATERIALIZED VIEW
> SELECT amount FROM total WHERE shop = 'west';
-- amount:bigint
-- 1001
-- SELECT 1
> ROLLBACK;
-- ROLLBACK
> SELECT amount FROM total WHERE shop = 'west';
-- amount:bigint
-- 1
-- SELECT 1
> SET search_path = pg_catalog;
-- SET
> REFRESH MATERIALIZED VIEW public.total;
-- REFRESH MATERIALIZED VIEW
> RESET search_path;
-- RESET
> SELECT count(*) FROM total;
-- count:bigint
-- 3
-- SELECT 1
> DROP MATERIALIZED VIEW later;
-- DROP MATERIALIZED VIEW
> DROP TABLE sale CASCADE;
-- NOTICE 00000: drop cascades to 3 other objects
-- DETAIL: drop cascades to materialized view total\ndrop cascades to view over\ndrop cascades to view plain
-- DROP TABLE
> SELECT * FROM total;
-- ERROR 42P01 at 15: relation "total" does not exist
