# Row security and aggregates: a policy's text names columns before the query does, and the query keeps them.
> CREATE TABLE sale (id int, shop text, price numeric, owner_name text);
-- CREATE TABLE
> CREATE TABLE shop (name text, town text);
-- CREATE TABLE
> INSERT INTO sale SELECT g, 's' || g % 3, g * 10, CASE WHEN g % 2 = 0 THEN 'clerk' ELSE 'boss' END FROM generate_series(1, 12) g;
-- INSERT 0 12
> INSERT INTO shop VALUES ('s0', 'Ulm'), ('s1', 'Bonn'), ('s2', 'Jena');
-- INSERT 0 3
> CREATE ROLE clerk;
-- CREATE ROLE
> GRANT SELECT ON sale, shop TO clerk;
-- GRANT
> ALTER TABLE sale ENABLE ROW LEVEL SECURITY;
-- ALTER TABLE
> CREATE POLICY own ON sale FOR SELECT USING (owner_name = current_user AND id > 0 AND shop <> '' AND price > 0);
-- CREATE POLICY
> SET ROLE clerk;
-- SET
> SELECT count(*), sum(price), min(id), max(shop) FROM sale;
-- count:bigint | sum:numeric | min:integer | max:text
-- 6 | 420 | 2 | s2
-- SELECT 1
> SELECT shop, sum(price), max(id) FILTER (WHERE price > 50) FROM sale GROUP BY shop ORDER BY shop;
-- shop:text | sum:numeric | max:integer
-- s0 | 180 | 12
-- s1 | 140 | 10
-- s2 | 100 | 8
-- SELECT 3
> SELECT shop, count(*) FROM sale GROUP BY shop HAVING sum(price) > 100 ORDER BY sum(price) DESC;
-- shop:text | count:bigint
-- s0 | 2
-- s1 | 2
-- SELECT 2
> SELECT town, sum(price), array_agg(id ORDER BY id) FROM sale JOIN shop ON shop = name GROUP BY town ORDER BY town;
-- town:text | sum:numeric | array_agg:integer[]
-- Bonn | 140 | {4,10}
-- Jena | 100 | {2,8}
-- Ulm | 180 | {6,12}
-- SELECT 3
> SELECT name, total FROM shop, LATERAL (SELECT sum(price) AS total FROM sale WHERE sale.shop = shop.name) AS x ORDER BY name;
-- name:text | total:numeric
-- s0 | 180
-- s1 | 140
-- s2 | 100
-- SELECT 3
> SELECT name, (SELECT max(price) FROM sale WHERE sale.shop = name) FROM shop ORDER BY name;
-- name:text | max:numeric
-- s0 | 120
-- s1 | 100
-- s2 | 80
-- SELECT 3
> SELECT id, sum(price) OVER (PARTITION BY shop ORDER BY id) FROM sale ORDER BY id;
-- id:integer | sum:numeric
-- 2 | 20
-- 4 | 40
-- 6 | 60
-- 8 | 100
-- 10 | 140
-- 12 | 180
-- SELECT 6
> SELECT shop, sum(sum(price)) OVER (ORDER BY shop) FROM sale GROUP BY shop ORDER BY shop;
-- shop:text | sum:numeric
-- s0 | 180
-- s1 | 320
-- s2 | 420
-- SELECT 3
> SELECT DISTINCT ON (shop) shop, id FROM sale ORDER BY shop, id DESC;
-- shop:text | id:integer
-- s0 | 12
-- s1 | 10
-- s2 | 8
-- SELECT 3
> SELECT shop, sum(price) FROM sale GROUP BY ROLLUP (shop) ORDER BY shop NULLS LAST;
-- shop:text | sum:numeric
-- s0 | 180
-- s1 | 140
-- s2 | 100
-- NULL | 420
-- SELECT 4
> WITH best AS (SELECT shop, max(price) AS price FROM sale GROUP BY shop) SELECT * FROM best ORDER BY shop;
-- shop:text | price:numeric
-- s0 | 120
-- s1 | 100
-- s2 | 80
-- SELECT 3
> SELECT (SELECT sum(s.price) FROM shop LIMIT 1) FROM sale s;
-- sum:numeric
-- 420
-- SELECT 1
> RESET ROLE;
-- RESET
> SELECT count(*), sum(price) FROM sale;
-- count:bigint | sum:numeric
-- 12 | 780
-- SELECT 1
> CREATE VIEW totals AS SELECT shop, sum(price) AS price FROM sale GROUP BY shop;
-- CREATE VIEW
> GRANT SELECT ON totals TO clerk;
-- GRANT
> SET ROLE clerk;
-- SET
> SELECT * FROM totals ORDER BY shop;
-- shop:text | price:numeric
-- s0 | 300
-- s1 | 220
-- s2 | 260
-- SELECT 3
> RESET ROLE;
-- RESET
> ALTER VIEW totals SET (security_invoker = true);
-- ALTER VIEW
> SET ROLE clerk;
-- SET
> SELECT * FROM totals ORDER BY shop;
-- shop:text | price:numeric
-- s0 | 180
-- s1 | 140
-- s2 | 100
-- SELECT 3
> RESET ROLE;
-- RESET
