# FOR UPDATE and its kin through views, subqueries and joins: which rows are locked is seen by xmax, and whose rights are asked.

> CREATE TABLE goods (id int PRIMARY KEY, name text, price int, secret int DEFAULT 7);
-- CREATE TABLE
> INSERT INTO goods VALUES (1, 'pen', 10), (2, 'ink', 20), (3, 'pad', 30), (4, 'cap', 40);
-- INSERT 0 4
> CREATE TABLE stock (good int, place text, n int);
-- CREATE TABLE
> INSERT INTO stock VALUES (1, 'a', 5), (2, 'a', 0), (2, 'b', 9), (3, 'b', 1);
-- INSERT 0 4
> CREATE VIEW cheap AS SELECT id, upper(name) AS label, price * 2 AS twice FROM goods WHERE price < 35;
-- CREATE VIEW
> CREATE VIEW cheaper AS SELECT label, id + 100 AS code FROM cheap WHERE twice < 50;
-- CREATE VIEW
> CREATE VIEW kept AS SELECT g.id, g.name, s.place, s.n FROM goods g LEFT JOIN stock s ON s.good = g.id;
-- CREATE VIEW
> CREATE VIEW counted AS SELECT good, sum(n) AS total FROM stock GROUP BY good;
-- CREATE VIEW
> CREATE VIEW united AS SELECT id FROM goods UNION ALL SELECT good FROM stock;
-- CREATE VIEW
> CREATE VIEW first2 AS SELECT id, name FROM goods ORDER BY id LIMIT 2;
-- CREATE VIEW
> CREATE VIEW distincts AS SELECT DISTINCT place FROM stock;
-- CREATE VIEW
> CREATE VIEW ranked AS SELECT id, rank() OVER (ORDER BY price) AS r FROM goods;
-- CREATE VIEW
> CREATE VIEW exploded AS SELECT id, generate_series(1, 2) AS k FROM goods;
-- CREATE VIEW
> CREATE VIEW nothing AS SELECT 1 AS one;
-- CREATE VIEW

# What comes out is what comes out without.
> SELECT * FROM cheap WHERE id = 2 FOR UPDATE;
-- id:integer | label:text | twice:integer
-- 2 | INK | 40
-- SELECT 1
> SELECT label, twice FROM cheap ORDER BY twice DESC FOR NO KEY UPDATE;
-- label:text | twice:integer
-- PAD | 60
-- INK | 40
-- PEN | 20
-- SELECT 3
> SELECT * FROM cheaper FOR SHARE;
-- label:text | code:integer
-- PEN | 101
-- INK | 102
-- SELECT 2
> SELECT count(*) FROM cheap;
-- count:bigint
-- 3
-- SELECT 1
> SELECT * FROM kept ORDER BY id, place FOR UPDATE;
-- ERROR 0A000: FOR UPDATE cannot be applied to the nullable side of an outer join
> SELECT * FROM first2 FOR UPDATE;
-- id:integer | name:text
-- 1 | pen
-- 2 | ink
-- SELECT 2
> SELECT * FROM first2 WHERE id = 2 FOR KEY SHARE;
-- id:integer | name:text
-- 2 | ink
-- SELECT 1
> SELECT * FROM nothing FOR UPDATE;
-- one:integer
-- 1
-- SELECT 1
> SELECT twice + 1 AS more, id FROM cheap c WHERE twice BETWEEN 30 AND 70 ORDER BY more LIMIT 1 FOR UPDATE OF c;
-- more:integer | id:integer
-- 41 | 2
-- SELECT 1
> SELECT c.id, s.place FROM cheap c JOIN stock s ON s.good = c.id ORDER BY 1, 2 FOR UPDATE OF c FOR SHARE OF s;
-- id:integer | place:text
-- 1 | a
-- 2 | a
-- 2 | b
-- 3 | b
-- SELECT 4
> SELECT c.id, s.place FROM cheap c LEFT JOIN stock s ON s.good = c.id AND s.n > 5 ORDER BY 1, 2 FOR UPDATE OF c;
-- id:integer | place:text
-- 1 | NULL
-- 2 | b
-- 3 | NULL
-- SELECT 3
> SELECT c.id, s.place FROM cheap c LEFT JOIN stock s ON s.good = c.id AND s.n > 5 ORDER BY 1, 2 FOR UPDATE;
-- ERROR 0A000: FOR UPDATE cannot be applied to the nullable side of an outer join
> SELECT * FROM (SELECT id, name || '!' AS loud FROM goods) AS q WHERE id > 2 ORDER BY id FOR UPDATE;
-- id:integer | loud:text
-- 3 | pad!
-- 4 | cap!
-- SELECT 2
> SELECT * FROM (SELECT id, price FROM goods ORDER BY price DESC LIMIT 2) AS q ORDER BY id FOR UPDATE;
-- id:integer | price:integer
-- 3 | 30
-- 4 | 40
-- SELECT 2
> SELECT * FROM (SELECT id FROM cheap FOR SHARE) AS q ORDER BY id FOR UPDATE;
-- id:integer
-- 1
-- 2
-- 3
-- SELECT 3
> SELECT * FROM (SELECT * FROM (SELECT id, price FROM goods WHERE price > 10) AS a WHERE price < 40) AS b ORDER BY id DESC FOR UPDATE;
-- id:integer | price:integer
-- 3 | 30
-- 2 | 20
-- SELECT 2
> SELECT q.*, g.name FROM goods g, LATERAL (SELECT place FROM stock s WHERE s.good = g.id) AS q ORDER BY 1, 2 FOR UPDATE;
-- place:text | name:text
-- a | ink
-- a | pen
-- b | ink
-- b | pad
-- SELECT 4
> SELECT * FROM (goods g JOIN stock s ON s.good = g.id) AS j ORDER BY j.id, j.place FOR UPDATE;
-- id:integer | name:text | price:integer | secret:integer | good:integer | place:text | n:integer
-- 1 | pen | 10 | 7 | 1 | a | 5
-- 2 | ink | 20 | 7 | 2 | a | 0
-- 2 | ink | 20 | 7 | 2 | b | 9
-- 3 | pad | 30 | 7 | 3 | b | 1
-- SELECT 4
> SELECT * FROM (VALUES (1), (2)) AS v (a) FOR UPDATE;
-- a:integer
-- 1
-- 2
-- SELECT 2
> SELECT v.a, g.name FROM (VALUES (1), (2)) AS v (a) JOIN goods g ON g.id = v.a ORDER BY 1 FOR UPDATE;
-- a:integer | name:text
-- 1 | pen
-- 2 | ink
-- SELECT 2
> SELECT g.id, f FROM goods g, generate_series(1, 2) AS f WHERE g.id = 1 ORDER BY f FOR UPDATE;
-- id:integer | f:integer
-- 1 | 1
-- 1 | 2
-- SELECT 2
> WITH w AS (SELECT id FROM goods) SELECT * FROM w ORDER BY id FOR UPDATE;
-- id:integer
-- 1
-- 2
-- 3
-- 4
-- SELECT 4
> WITH w AS (SELECT id FROM goods FOR UPDATE) SELECT * FROM w ORDER BY id;
-- id:integer
-- 1
-- 2
-- 3
-- 4
-- SELECT 4

# What cannot be locked.
> SELECT * FROM counted FOR UPDATE;
-- ERROR 0A000: FOR UPDATE is not allowed with GROUP BY clause
> SELECT * FROM united FOR UPDATE;
-- id:integer
-- 1
-- 2
-- 3
-- 4
-- 1
-- 2
-- 2
-- 3
-- SELECT 8
> SELECT * FROM distincts FOR SHARE;
-- ERROR 0A000: FOR SHARE is not allowed with DISTINCT clause
> SELECT * FROM ranked FOR UPDATE;
-- ERROR 0A000: FOR UPDATE is not allowed with window functions
> SELECT * FROM exploded FOR UPDATE;
-- ERROR 0A000: FOR UPDATE is not allowed with set-returning functions in the target list
> SELECT * FROM (SELECT good, count(*) FROM stock GROUP BY good) AS q FOR UPDATE;
-- ERROR 0A000: FOR UPDATE is not allowed with GROUP BY clause
> SELECT * FROM (SELECT DISTINCT good FROM stock) AS q FOR NO KEY UPDATE;
-- ERROR 0A000: FOR NO KEY UPDATE is not allowed with DISTINCT clause
> SELECT * FROM (SELECT max(n) FROM stock) AS q FOR UPDATE;
-- ERROR 0A000: FOR UPDATE is not allowed with aggregate functions
> SELECT * FROM (SELECT id FROM goods UNION SELECT good FROM stock) AS q FOR UPDATE;
-- ERROR 0A000: FOR UPDATE is not allowed with UNION/INTERSECT/EXCEPT
> SELECT * FROM (SELECT good FROM stock GROUP BY good) AS q, goods g WHERE g.id = q.good ORDER BY 1 FOR UPDATE OF g;
-- good:integer | id:integer | name:text | price:integer | secret:integer
-- 1 | 1 | pen | 10 | 7
-- 2 | 2 | ink | 20 | 7
-- 3 | 3 | pad | 30 | 7
-- SELECT 3
> SELECT * FROM goods g JOIN stock s ON s.good = g.id FOR UPDATE OF goods;
-- ERROR 42P01 at 67: relation "goods" in FOR UPDATE clause not found in FROM clause
> SELECT * FROM goods FOR UPDATE OF public.goods;
-- ERROR 42601 at 35: FOR UPDATE must specify unqualified relation names
> SELECT * FROM (goods g JOIN stock s ON s.good = g.id) AS j FOR UPDATE OF j;
-- ERROR 0A000 at 74: FOR UPDATE cannot be applied to a join
> SELECT * FROM generate_series(1, 2) AS f FOR UPDATE OF f;
-- ERROR 0A000 at 56: FOR UPDATE cannot be applied to a function
> WITH w AS (SELECT 1) SELECT * FROM w FOR UPDATE OF w;
-- ERROR 0A000 at 52: FOR UPDATE cannot be applied to a WITH query
> SELECT * FROM goods g FOR UPDATE OF g, x;
-- ERROR 42P01 at 40: relation "x" in FOR UPDATE clause not found in FROM clause
> SELECT * FROM goods g GROUP BY id FOR SHARE;
-- ERROR 0A000: FOR SHARE is not allowed with GROUP BY clause
> VALUES (1) FOR UPDATE;
-- ERROR 0A000: FOR UPDATE cannot be applied to VALUES
> SELECT 1 FOR UPDATE;
-- ?column?:integer
-- 1
-- SELECT 1

# Rights: the asker's on what is named, the owner's below.
> CREATE ROLE locked_owner;
-- CREATE ROLE
> CREATE ROLE locked_asker;
-- CREATE ROLE
> GRANT SELECT ON goods TO locked_owner;
-- GRANT
> CREATE VIEW owned AS SELECT id, name FROM goods;
-- CREATE VIEW
> CREATE VIEW invoked WITH (security_invoker) AS SELECT id, name FROM goods;
-- CREATE VIEW
> ALTER VIEW owned OWNER TO locked_owner;
-- ALTER VIEW
> GRANT SELECT ON owned, invoked TO locked_asker;
-- GRANT
> SET ROLE locked_asker;
-- SET
> SELECT id FROM owned WHERE id = 1;
-- id:integer
-- 1
-- SELECT 1
> SELECT id FROM owned WHERE id = 1 FOR UPDATE;
-- ERROR 42501: permission denied for view owned
> SELECT id FROM invoked WHERE id = 1 FOR SHARE;
-- ERROR 42501: permission denied for view invoked
> RESET ROLE;
-- RESET
> GRANT UPDATE ON owned, invoked TO locked_asker;
-- GRANT
> SET ROLE locked_asker;
-- SET
> SELECT id FROM owned WHERE id = 1 FOR UPDATE;
-- ERROR 42501: permission denied for table goods
> SELECT id FROM invoked WHERE id = 1 FOR UPDATE;
-- ERROR 42501: permission denied for table goods
> RESET ROLE;
-- RESET
> GRANT UPDATE (name) ON goods TO locked_owner;
-- GRANT
> SET ROLE locked_asker;
-- SET
> SELECT id FROM owned WHERE id = 1 FOR UPDATE;
-- id:integer
-- 1
-- SELECT 1
> SELECT id FROM invoked WHERE id = 1 FOR KEY SHARE;
-- ERROR 42501: permission denied for table goods
> SELECT * FROM (SELECT id FROM owned) AS q WHERE id = 2 FOR UPDATE;
-- id:integer
-- 2
-- SELECT 1
> RESET ROLE;
-- RESET
> GRANT SELECT, UPDATE ON goods TO locked_asker;
-- GRANT
> SET ROLE locked_asker;
-- SET
> SELECT id FROM invoked WHERE id = 1 FOR KEY SHARE;
-- id:integer
-- 1
-- SELECT 1
> RESET ROLE;
-- RESET

# Policies of the table count with the rights of the view's owner.
> CREATE TABLE guarded (id int, who text);
-- CREATE TABLE
> INSERT INTO guarded VALUES (1, 'locked_owner'), (2, 'locked_asker'), (3, 'locked_owner');
-- INSERT 0 3
> ALTER TABLE guarded ENABLE ROW LEVEL SECURITY;
-- ALTER TABLE
> CREATE POLICY seen ON guarded FOR SELECT USING (true);
-- CREATE POLICY
> CREATE POLICY changed ON guarded FOR UPDATE USING (id < 3);
-- CREATE POLICY
> GRANT SELECT, UPDATE ON guarded TO locked_owner;
-- GRANT
> CREATE VIEW behind AS SELECT id, who FROM guarded;
-- CREATE VIEW
> ALTER VIEW behind OWNER TO locked_owner;
-- ALTER VIEW
> GRANT SELECT, UPDATE ON behind TO locked_asker;
-- GRANT
> SET ROLE locked_asker;
-- SET
> SELECT * FROM behind ORDER BY id;
-- id:integer | who:text
-- 1 | locked_owner
-- 2 | locked_asker
-- 3 | locked_owner
-- SELECT 3
> SELECT * FROM behind ORDER BY id FOR UPDATE;
-- id:integer | who:text
-- 1 | locked_owner
-- 2 | locked_asker
-- SELECT 2
> RESET ROLE;
-- RESET
> DROP VIEW owned, invoked, behind;
-- DROP VIEW
> DROP TABLE guarded;
-- DROP TABLE
> REVOKE ALL ON goods FROM locked_owner, locked_asker;
-- REVOKE
> DROP ROLE locked_owner, locked_asker;
-- DROP ROLE
