# Which rights INSERT, UPDATE, DELETE and MERGE ask for, on tables and through views, and what their errors show.
> CREATE ROLE ann;
-- CREATE ROLE
> CREATE ROLE bob;
-- CREATE ROLE
> CREATE ROLE cleo;
-- CREATE ROLE
> CREATE TABLE goods (id int PRIMARY KEY, price int CHECK (price > 0), secret text NOT NULL);
-- CREATE TABLE
> CREATE TABLE news (id int, price int, hidden text);
-- CREATE TABLE
> INSERT INTO goods VALUES (1, 10, 'one'), (2, 20, 'two');
-- INSERT 0 2
> INSERT INTO news VALUES (1, 11, 'h'), (3, 30, 'k');
-- INSERT 0 2

# MERGE reads the target's columns that it names, and the source's.
> GRANT INSERT, UPDATE, DELETE ON goods TO ann;
-- GRANT
> GRANT SELECT (id) ON goods TO ann;
-- GRANT
> GRANT SELECT (id, price) ON news TO ann;
-- GRANT
> SET ROLE ann;
-- SET
> MERGE INTO goods g USING news n ON g.id = n.id WHEN MATCHED THEN UPDATE SET price = n.price;
-- MERGE 1
> MERGE INTO goods g USING news n ON g.id = n.id WHEN MATCHED THEN UPDATE SET price = g.price + 1;
-- ERROR 42501: permission denied for table goods
> MERGE INTO goods g USING news n ON g.id = n.id WHEN MATCHED AND g.secret = 'x' THEN DELETE;
-- ERROR 42501: permission denied for table goods
> MERGE INTO goods g USING news n ON g.price = n.price WHEN MATCHED THEN DELETE;
-- ERROR 42501: permission denied for table goods
> MERGE INTO goods g USING news n ON g.id = n.id WHEN MATCHED THEN UPDATE SET secret = n.hidden;
-- ERROR 42501: permission denied for table news
> MERGE INTO goods g USING news n ON g.id = n.id WHEN NOT MATCHED THEN INSERT VALUES (n.id, n.price, 'new');
-- MERGE 1
> MERGE INTO goods g USING news n ON g.id = n.id WHEN MATCHED THEN DO NOTHING RETURNING g.secret;
-- ERROR 42501: permission denied for table goods
> MERGE INTO goods g USING news n ON g.id = n.id WHEN MATCHED THEN UPDATE SET price = 5 RETURNING g.id;
-- id:integer
-- 1
-- 3
-- MERGE 2
> MERGE INTO goods g USING news n ON g.id = n.id WHEN MATCHED THEN UPDATE SET price = 5 RETURNING g.price;
-- ERROR 42501: permission denied for table goods
> MERGE INTO goods g USING news n ON g.id = n.id WHEN MATCHED THEN UPDATE SET price = 5 RETURNING old.secret;
-- ERROR 42501: permission denied for table goods
> MERGE INTO goods g USING news n ON g.id = n.id WHEN MATCHED THEN UPDATE SET price = 5 RETURNING new.secret;
-- ERROR 42501: permission denied for table goods
> MERGE INTO goods g USING news n ON g.id = n.id WHEN MATCHED THEN UPDATE SET price = 5 RETURNING g.*;
-- ERROR 42501: permission denied for table goods
> MERGE INTO goods g USING (VALUES (1)) n(id) ON true WHEN NOT MATCHED THEN DO NOTHING;
-- MERGE 0
> MERGE INTO goods g USING (VALUES (9)) n(id) ON false WHEN NOT MATCHED THEN INSERT VALUES (9, 9, 'nine');
-- MERGE 1
> RESET ROLE;
-- RESET
> REVOKE SELECT (id) ON goods FROM ann;
-- REVOKE
> SET ROLE ann;
-- SET
> MERGE INTO goods g USING (VALUES (1)) n(id) ON true WHEN NOT MATCHED THEN DO NOTHING;
-- ERROR 42501: permission denied for table goods
> MERGE INTO goods g USING (VALUES (9)) n(id) ON false WHEN NOT MATCHED THEN INSERT VALUES (8, 9, 'nine');
-- MERGE 1
> MERGE INTO goods g USING news n ON g.id = n.id WHEN MATCHED THEN DELETE;
-- ERROR 42501: permission denied for table goods
> RESET ROLE;
-- RESET
> REVOKE ALL ON goods FROM ann;
-- REVOKE
> GRANT SELECT ON goods TO ann;
-- GRANT
> SET ROLE ann;
-- SET
> MERGE INTO goods g USING news n ON g.id = n.id WHEN MATCHED THEN DELETE;
-- ERROR 42501: permission denied for table goods
> MERGE INTO goods g USING news n ON g.id = n.id WHEN MATCHED THEN UPDATE SET price = 1;
-- ERROR 42501: permission denied for table goods
> MERGE INTO goods g USING news n ON g.id = n.id WHEN NOT MATCHED THEN INSERT VALUES (1, 2, '3');
-- ERROR 42501: permission denied for table goods
> MERGE INTO goods g USING news n ON g.id = n.id WHEN MATCHED THEN DO NOTHING;
-- MERGE 0
> RESET ROLE;
-- RESET

# MERGE through a view.
> CREATE VIEW shown AS SELECT id, price, secret AS mark FROM goods;
-- CREATE VIEW
> GRANT INSERT, UPDATE, DELETE ON shown TO bob;
-- GRANT
> GRANT SELECT ON news TO bob;
-- GRANT
> SET ROLE bob;
-- SET
> MERGE INTO shown g USING news n ON g.id = n.id WHEN MATCHED THEN UPDATE SET price = n.price;
-- ERROR 42501: permission denied for view shown
> RESET ROLE;
-- RESET
> GRANT SELECT (id) ON shown TO bob;
-- GRANT
> SET ROLE bob;
-- SET
> MERGE INTO shown g USING news n ON g.id = n.id WHEN MATCHED THEN UPDATE SET price = n.price;
-- MERGE 2
> MERGE INTO shown g USING news n ON g.id = n.id WHEN MATCHED AND g.mark = 'x' THEN UPDATE SET price = n.price;
-- ERROR 42501: permission denied for view shown
> MERGE INTO shown g USING news n ON g.id = n.id WHEN MATCHED THEN UPDATE SET price = n.price RETURNING g.id;
-- id:integer
-- 1
-- 3
-- MERGE 2
> MERGE INTO shown g USING news n ON g.id = n.id WHEN MATCHED THEN UPDATE SET price = n.price RETURNING old.mark;
-- ERROR 42501: permission denied for view shown
> MERGE INTO shown g USING news n ON g.id = n.id WHEN MATCHED THEN UPDATE SET price = n.price RETURNING new.mark;
-- ERROR 42501: permission denied for view shown
> MERGE INTO shown g USING news n ON g.id = n.id WHEN MATCHED THEN UPDATE SET price = g.price;
-- ERROR 42501: permission denied for view shown

# RETURNING through a view.
> UPDATE shown SET price = 7 WHERE id = 1 RETURNING id;
-- id:integer
-- 1
-- UPDATE 1
> UPDATE shown SET price = 7 WHERE id = 1 RETURNING mark;
-- ERROR 42501: permission denied for view shown
> UPDATE shown SET price = 7 WHERE id = 1 RETURNING old.mark;
-- ERROR 42501: permission denied for view shown
> UPDATE shown SET price = 7 WHERE id = 1 RETURNING new.mark;
-- ERROR 42501: permission denied for view shown
> UPDATE shown SET price = 7 WHERE id = 1 RETURNING old.id, new.id;
-- id:integer | id:integer
-- 1 | 1
-- UPDATE 1
> UPDATE shown SET price = 7 WHERE id = 1 RETURNING old.*;
-- ERROR 42501: permission denied for view shown
> UPDATE shown SET price = 7 WHERE id = 1 RETURNING old;
-- ERROR 42501: permission denied for view shown
> UPDATE shown AS s SET price = 7 WHERE s.id = 1 RETURNING WITH (OLD AS o, NEW AS n) o.mark;
-- ERROR 42501: permission denied for view shown
> UPDATE shown AS s SET price = 7 WHERE s.id = 1 RETURNING WITH (OLD AS o, NEW AS n) n.id, o.id;
-- id:integer | id:integer
-- 1 | 1
-- UPDATE 1
> DELETE FROM shown WHERE id = 77 RETURNING mark;
-- ERROR 42501: permission denied for view shown
> DELETE FROM shown WHERE id = 77 RETURNING old.mark;
-- ERROR 42501: permission denied for view shown
> DELETE FROM shown WHERE id = 77 RETURNING new.mark;
-- ERROR 42501: permission denied for view shown
> DELETE FROM shown WHERE id = 77 RETURNING old.id;
-- id:integer
-- DELETE 0
> INSERT INTO shown VALUES (50, 5, 'fifty') RETURNING mark;
-- ERROR 42501: permission denied for view shown
> INSERT INTO shown VALUES (50, 5, 'fifty') RETURNING new.mark;
-- ERROR 42501: permission denied for view shown
> INSERT INTO shown VALUES (50, 5, 'fifty') RETURNING old.mark;
-- ERROR 42501: permission denied for view shown
> INSERT INTO shown VALUES (50, 5, 'fifty') RETURNING new.id, old.id;
-- id:integer | id:integer
-- 50 | NULL
-- INSERT 0 1
> RESET ROLE;
-- RESET

# RETURNING of a table.
> GRANT INSERT, UPDATE, DELETE ON goods TO cleo;
-- GRANT
> GRANT SELECT (id) ON goods TO cleo;
-- GRANT
> SET ROLE cleo;
-- SET
> UPDATE goods SET price = 8 WHERE id = 1 RETURNING old.secret;
-- ERROR 42501: permission denied for table goods
> UPDATE goods SET price = 8 WHERE id = 1 RETURNING new.secret;
-- ERROR 42501: permission denied for table goods
> UPDATE goods SET price = 8 WHERE id = 1 RETURNING old.id, new.id;
-- id:integer | id:integer
-- 1 | 1
-- UPDATE 1
> DELETE FROM goods WHERE id = 77 RETURNING old.secret;
-- ERROR 42501: permission denied for table goods
> DELETE FROM goods WHERE id = 77 RETURNING new.secret;
-- ERROR 42501: permission denied for table goods
> INSERT INTO goods VALUES (51, 5, 'x') RETURNING old.secret;
-- ERROR 42501: permission denied for table goods
> INSERT INTO goods VALUES (51, 5, 'x') RETURNING new.id, old.id;
-- id:integer | id:integer
-- 51 | NULL
-- INSERT 0 1
> INSERT INTO goods VALUES (51, 5, 'x') ON CONFLICT (id) DO UPDATE SET price = 3 RETURNING old.secret;
-- ERROR 42501: permission denied for table goods
> INSERT INTO goods VALUES (51, 5, 'x') ON CONFLICT (id) DO UPDATE SET price = 3 RETURNING old.id, new.id;
-- id:integer | id:integer
-- 51 | 51
-- INSERT 0 1
> INSERT INTO goods VALUES (51, 5, 'x') ON CONFLICT (id) DO UPDATE SET price = excluded.price;
-- ERROR 42501: permission denied for table goods
> INSERT INTO goods VALUES (51, 5, 'x') ON CONFLICT (id) DO UPDATE SET price = goods.price;
-- ERROR 42501: permission denied for table goods
> INSERT INTO goods VALUES (51, 5, 'x') ON CONFLICT (id) DO UPDATE SET price = 1 WHERE goods.secret = 'x';
-- ERROR 42501: permission denied for table goods
> INSERT INTO goods VALUES (51, 5, 'x') ON CONFLICT (id) DO UPDATE SET price = 1 WHERE excluded.id = 51;
-- INSERT 0 1
> INSERT INTO goods VALUES (51, 5, 'x') ON CONFLICT DO NOTHING;
-- INSERT 0 0
> RESET ROLE;
-- RESET

# ON CONFLICT through a view: rights on the view's columns.
> SET ROLE bob;
-- SET
> INSERT INTO shown VALUES (50, 6, 'y') ON CONFLICT (id) DO NOTHING;
-- INSERT 0 0
> INSERT INTO shown VALUES (50, 6, 'y') ON CONFLICT (price) DO NOTHING;
-- ERROR 42501: permission denied for view shown
> INSERT INTO shown VALUES (50, 6, 'y') ON CONFLICT (id) DO UPDATE SET price = 9;
-- INSERT 0 1
> INSERT INTO shown VALUES (50, 6, 'y') ON CONFLICT (id) DO UPDATE SET price = excluded.price;
-- ERROR 42501: permission denied for view shown
> INSERT INTO shown VALUES (50, 6, 'y') ON CONFLICT (id) DO UPDATE SET price = excluded.id;
-- INSERT 0 1
> INSERT INTO shown VALUES (50, 6, 'y') ON CONFLICT (id) DO UPDATE SET price = shown.price + 1;
-- ERROR 42501: permission denied for view shown
> INSERT INTO shown VALUES (50, 6, 'y') ON CONFLICT (id) DO UPDATE SET price = 4 WHERE shown.mark = 'fifty';
-- ERROR 42501: permission denied for view shown
> INSERT INTO shown VALUES (50, 6, 'y') ON CONFLICT (id) DO UPDATE SET price = 4 WHERE excluded.mark = 'fifty';
-- ERROR 42501: permission denied for view shown
> INSERT INTO shown VALUES (50, 6, 'y') ON CONFLICT (id) DO UPDATE SET price = 4 WHERE shown.id = 50;
-- INSERT 0 1
> INSERT INTO shown VALUES (50, 6, 'y') ON CONFLICT (id) DO UPDATE SET mark = 'z' RETURNING mark;
-- ERROR 42501: permission denied for view shown
> INSERT INTO shown VALUES (50, 6, 'y') ON CONFLICT (id) DO UPDATE SET mark = 'z' RETURNING id;
-- id:integer
-- 50
-- INSERT 0 1
> INSERT INTO shown VALUES (50, 6, 'y') ON CONFLICT (id) DO UPDATE SET mark = 'z' RETURNING old.id, old.mark;
-- ERROR 42501: permission denied for view shown
> RESET ROLE;
-- RESET
> REVOKE SELECT (id) ON shown FROM bob;
-- REVOKE
> GRANT SELECT (mark) ON shown TO bob;
-- GRANT
> SET ROLE bob;
-- SET
> INSERT INTO shown VALUES (50, 6, 'y') ON CONFLICT (id) DO NOTHING;
-- ERROR 42501: permission denied for view shown
> INSERT INTO shown VALUES (50, 6, 'y') ON CONFLICT (id) DO UPDATE SET price = 9;
-- ERROR 42501: permission denied for view shown
> INSERT INTO shown VALUES (50, 6, 'y') ON CONFLICT DO NOTHING;
-- INSERT 0 0
> RESET ROLE;
-- RESET
> REVOKE UPDATE ON shown FROM bob;
-- REVOKE
> GRANT UPDATE (mark), SELECT (id) ON shown TO bob;
-- GRANT
> SET ROLE bob;
-- SET
> INSERT INTO shown VALUES (50, 6, 'y') ON CONFLICT (id) DO UPDATE SET price = 9;
-- ERROR 42501: permission denied for view shown
> INSERT INTO shown VALUES (50, 6, 'y') ON CONFLICT (id) DO UPDATE SET mark = excluded.mark;
-- INSERT 0 1
> RESET ROLE;
-- RESET

# The old row of ON CONFLICT.
> CREATE TABLE kept (k int PRIMARY KEY, v text, n int DEFAULT 4);
-- CREATE TABLE
> INSERT INTO kept VALUES (1, 'first');
-- INSERT 0 1
> INSERT INTO kept VALUES (1, 'second'), (2, 'other') ON CONFLICT (k) DO UPDATE SET v = excluded.v RETURNING old.*, new.*, k, v;
-- k:integer | v:text | n:integer | k:integer | v:text | n:integer | k:integer | v:text
-- 1 | first | 4 | 1 | second | 4 | 1 | second
-- NULL | NULL | NULL | 2 | other | 4 | 2 | other
-- INSERT 0 2
> INSERT INTO kept VALUES (1, 'third'), (3, 'more') ON CONFLICT (k) DO UPDATE SET v = kept.v || excluded.v, n = kept.n + 1 RETURNING old, new, old.v IS NULL AS is_new;
-- old:kept | new:kept | is_new:boolean
-- (1,second,4) | (1,secondthird,5) | f
-- NULL | (3,more,4) | t
-- INSERT 0 2
> INSERT INTO kept VALUES (1, 'third') ON CONFLICT (k) DO UPDATE SET v = 'no' WHERE false RETURNING old, new;
-- old:kept | new:kept
-- INSERT 0 0
> INSERT INTO kept VALUES (1, 'third'), (5, 'five') ON CONFLICT (k) DO NOTHING RETURNING old, new;
-- old:kept | new:kept
-- NULL | (5,five,4)
-- INSERT 0 1
> INSERT INTO kept VALUES (1, 'fourth') ON CONFLICT (k) DO UPDATE SET v = excluded.v RETURNING WITH (OLD AS o, NEW AS n) o.v, n.v, o.n;
-- v:text | v:text | n:integer
-- secondthird | fourth | 5
-- INSERT 0 1
> INSERT INTO kept VALUES (1, 'fifth'), (9, 'nine') ON CONFLICT (k) DO UPDATE SET v = excluded.v RETURNING coalesce(old.v, 'none') AS before, CASE WHEN old IS NULL THEN 'insert' ELSE 'update' END;
-- before:text | case:text
-- fourth | update
-- none | insert
-- INSERT 0 2
> WITH done AS (INSERT INTO kept VALUES (1, 'sixth'), (10, 'ten') ON CONFLICT (k) DO UPDATE SET v = excluded.v RETURNING old.v AS ov, new.v AS nv) SELECT * FROM done ORDER BY nv;
-- ov:text | nv:text
-- fifth | sixth
-- NULL | ten
-- SELECT 2
> CREATE VIEW kept_view AS SELECT v AS what, k AS which FROM kept;
-- CREATE VIEW
> INSERT INTO kept_view VALUES ('seventh', 1), ('eleven', 11) ON CONFLICT (which) DO UPDATE SET what = excluded.what RETURNING old.*, new.*;
-- what:text | which:integer | what:text | which:integer
-- sixth | 1 | seventh | 1
-- NULL | NULL | eleven | 11
-- INSERT 0 2
> INSERT INTO kept VALUES (1, 'x') ON CONFLICT (k) DO UPDATE SET k = 100 RETURNING old.k, new.k;
-- k:integer | k:integer
-- 1 | 100
-- INSERT 0 1
> INSERT INTO kept VALUES (2, 'x') ON CONFLICT (k) DO UPDATE SET v = NULL RETURNING old.v, (SELECT max(x) FROM (VALUES (old.k), (new.k)) s(x));
-- v:text | max:integer
-- other | 2
-- INSERT 0 1

# RETURNING that reads nothing, or a system column.
> CREATE ROLE blind;
-- CREATE ROLE
> GRANT INSERT, UPDATE, DELETE ON kept TO blind;
-- GRANT
> SET ROLE blind;
-- SET
> UPDATE kept SET v = 'b' RETURNING 1;
-- ?column?:integer
-- 1
-- 1
-- 1
-- 1
-- 1
-- 1
-- 1
-- UPDATE 7
> INSERT INTO kept VALUES (30, 'b') RETURNING 1;
-- ?column?:integer
-- 1
-- INSERT 0 1
> DELETE FROM kept RETURNING 'gone';
-- ?column?:text
-- gone
-- gone
-- gone
-- gone
-- gone
-- gone
-- gone
-- gone
-- DELETE 8
> INSERT INTO kept VALUES (31, 'b') RETURNING xmin = xmin;
-- ERROR 42501: permission denied for table kept
> UPDATE kept SET v = 'b' RETURNING tableoid::regclass;
-- ERROR 42501: permission denied for table kept
> UPDATE kept SET v = 'b' RETURNING old;
-- ERROR 42501: permission denied for table kept
> UPDATE kept SET v = 'b' RETURNING kept;
-- ERROR 42501: permission denied for table kept
> RESET ROLE;
-- RESET
> INSERT INTO kept VALUES (1, 'x'), (2, 'y');
-- INSERT 0 2
> UPDATE kept SET v = 'b' WHERE k = 1 RETURNING WITH (OLD AS o, OLD AS p) o.v;
-- ERROR 42601 at 63: OLD cannot be specified multiple times
> UPDATE kept SET v = 'b' WHERE k = 1 RETURNING WITH (OLD AS x, NEW AS x) x.v;
-- ERROR 42712 at 63: table name "x" specified more than once
> UPDATE kept SET v = 'b' WHERE k = 1 RETURNING WITH (OLD AS kept) kept.v;
-- ERROR 42712 at 53: table name "kept" specified more than once
> UPDATE kept SET v = 'b' WHERE k = 1 RETURNING WITH (OLD AS o) old.v;
-- ERROR 42P01 at 63: missing FROM-clause entry for table "old"
> UPDATE kept SET v = 'b' WHERE k = 1 RETURNING WITH (NEW AS n) old.v, n.v, new.v;
-- ERROR 42P01 at 75: missing FROM-clause entry for table "new"
> UPDATE kept SET v = 'b' WHERE k = 1 RETURNING WITH (NEW AS "N") old.v, "N".*;
-- v:text | k:integer | v:text | n:integer
-- x | 1 | b | 4
-- UPDATE 1
> DELETE FROM kept WHERE k = 2 RETURNING old, new, new IS NULL, old IS NULL;
-- old:kept | new:kept | ?column?:boolean | ?column?:boolean
-- (2,y,4) | NULL | t | f
-- DELETE 1
> MERGE INTO kept USING (VALUES (1), (40)) s(x) ON k = x WHEN MATCHED THEN DELETE WHEN NOT MATCHED THEN INSERT VALUES (x, 'm') RETURNING merge_action(), old, new, old IS NULL;
-- merge_action:text | old:kept | new:kept | ?column?:boolean
-- DELETE | (1,b,4) | NULL | f
-- INSERT | NULL | (40,m,4) | t
-- MERGE 2
> MERGE INTO kept USING (VALUES (40)) s(x) ON k = x WHEN MATCHED THEN UPDATE SET v = 'n' RETURNING WITH (OLD AS o, NEW AS n) o.v, n.v;
-- v:text | v:text
-- m | n
-- MERGE 1

# Columns of a view may be granted one by one.
> CREATE VIEW some AS SELECT k, v FROM kept;
-- ERROR 42601 at 13: syntax error at or near "some"
> GRANT SELECT (k) ON some TO blind;
-- ERROR 42601 at 21: syntax error at or near "some"
> SET ROLE blind;
-- SET
> SELECT k FROM some;
-- ERROR 42601 at 15: syntax error at or near "some"
> SELECT v FROM some;
-- ERROR 42601 at 15: syntax error at or near "some"
> SELECT * FROM some;
-- ERROR 42601 at 15: syntax error at or near "some"
> SELECT count(*) FROM some;
-- ERROR 42601 at 22: syntax error at or near "some"
> SELECT 1 FROM some WHERE v = 'x';
-- ERROR 42601 at 15: syntax error at or near "some"
> SELECT some FROM some;
-- ERROR 42601 at 8: syntax error at or near "some"
> SELECT s.k FROM some s JOIN some t ON s.k = t.k;
-- ERROR 42601 at 17: syntax error at or near "some"
> RESET ROLE;
-- RESET

# A view that shows a column twice.
> CREATE VIEW twice AS SELECT k, v, v AS again FROM kept;
-- CREATE VIEW
> INSERT INTO twice (k, v, again) VALUES (20, 'a', 'b');
-- ERROR 42601: multiple assignments to same column "v"
> INSERT INTO twice VALUES (20, 'a', 'b');
-- ERROR 42601: multiple assignments to same column "v"
> INSERT INTO twice (k, again) VALUES (20, 'b');
-- INSERT 0 1
> INSERT INTO twice VALUES (21, 'only');
-- INSERT 0 1
> UPDATE twice SET v = 'a', again = 'b' WHERE k = 20;
-- ERROR 42601: multiple assignments to same column "v"
> UPDATE twice SET (v, again) = ('a', 'b') WHERE k = 20;
-- ERROR 42601: multiple assignments to same column "v"
> UPDATE twice SET (again, v) = (SELECT 'a', 'b') WHERE k = 20;
-- ERROR 42601: multiple assignments to same column "v"
> UPDATE twice SET again = 'c' WHERE k = 20 RETURNING *;
-- k:integer | v:text | again:text
-- 20 | c | c
-- UPDATE 1
> UPDATE twice SET v = 'a', v = 'b' WHERE k = 20;
-- ERROR 42601: multiple assignments to same column "v"
> INSERT INTO twice (k, v) VALUES (20, 'q') ON CONFLICT (k) DO UPDATE SET v = 'a', again = 'b';
-- ERROR 42601: multiple assignments to same column "v"
> MERGE INTO twice t USING (VALUES (20)) s(k) ON t.k = s.k WHEN MATCHED THEN UPDATE SET v = '1', again = '2';
-- ERROR 42601: multiple assignments to same column "v"
> MERGE INTO twice t USING (VALUES (22)) s(k) ON t.k = s.k WHEN NOT MATCHED THEN INSERT (k, v, again) VALUES (22, '1', '2');
-- ERROR 42601: multiple assignments to same column "v"
> MERGE INTO twice t USING (VALUES (22)) s(k) ON t.k = s.k WHEN NOT MATCHED THEN INSERT VALUES (22, '1', '2');
-- ERROR 42601: multiple assignments to same column "v"
> INSERT INTO twice SELECT 23, 'a', 'b';
-- ERROR 42601: multiple assignments to same column "v"
> INSERT INTO twice DEFAULT VALUES;
-- ERROR 23502: null value in column "k" of relation "kept" violates not-null constraint
-- DETAIL: Failing row contains (null, null, 4).
> CREATE VIEW above AS SELECT k AS kk, v AS vv, again AS other FROM twice;
-- CREATE VIEW
> INSERT INTO above VALUES (25, 'a', 'b');
-- ERROR 42601: multiple assignments to same column "v"
> UPDATE above SET vv = 'a', other = 'b';
-- ERROR 42601: multiple assignments to same column "v"
> UPDATE above SET vv = 'a', vv = 'b';
-- ERROR 42601: multiple assignments to same column "vv"
> CREATE VIEW double AS SELECT k, v, v AS w FROM kept_view AS x(v, k);
-- CREATE VIEW
> UPDATE double SET v = 'a', w = 'b';
-- ERROR 42601: multiple assignments to same column "what"

# security_invoker below another view: the one who runs the outer view's owner's part, or the statement's role?
> CREATE ROLE maker;
-- CREATE ROLE
> GRANT CREATE ON SCHEMA public TO maker;
-- GRANT
> CREATE TABLE base (a int, b int);
-- CREATE TABLE
> INSERT INTO base VALUES (1, 2);
-- INSERT 0 1
> CREATE VIEW inner_invoker WITH (security_invoker = true) AS SELECT a, b FROM base;
-- CREATE VIEW
> GRANT SELECT, INSERT, UPDATE, DELETE ON inner_invoker TO maker;
-- GRANT
> SET ROLE maker;
-- SET
> CREATE VIEW outer_definer AS SELECT a, b FROM inner_invoker;
-- CREATE VIEW
> GRANT SELECT, INSERT, UPDATE, DELETE ON outer_definer TO bob;
-- GRANT
> RESET ROLE;
-- RESET
> SET ROLE bob;
-- SET
> SELECT * FROM outer_definer;
-- ERROR 42501: permission denied for table base
> INSERT INTO outer_definer VALUES (3, 4);
-- ERROR 42501: permission denied for table base
> UPDATE outer_definer SET b = 5;
-- ERROR 42501: permission denied for table base
> DELETE FROM outer_definer;
-- ERROR 42501: permission denied for table base
> RESET ROLE;
-- RESET
> GRANT SELECT, INSERT, UPDATE, DELETE ON base TO maker;
-- GRANT
> SET ROLE bob;
-- SET
> SELECT * FROM outer_definer;
-- ERROR 42501: permission denied for table base
> INSERT INTO outer_definer VALUES (3, 4);
-- ERROR 42501: permission denied for table base
> UPDATE outer_definer SET b = 5;
-- ERROR 42501: permission denied for table base
> DELETE FROM outer_definer WHERE a = 3;
-- ERROR 42501: permission denied for table base
> RESET ROLE;
-- RESET
> REVOKE ALL ON base FROM maker;
-- REVOKE
> GRANT SELECT, INSERT, UPDATE, DELETE ON base TO bob;
-- GRANT
> SET ROLE bob;
-- SET
> SELECT * FROM outer_definer;
-- a:integer | b:integer
-- 1 | 2
-- SELECT 1
> INSERT INTO outer_definer VALUES (3, 4);
-- INSERT 0 1
> UPDATE outer_definer SET b = 5;
-- UPDATE 2
> DELETE FROM outer_definer;
-- DELETE 2
> RESET ROLE;
-- RESET
> GRANT SELECT, INSERT, UPDATE, DELETE ON base TO maker;
-- GRANT
> ALTER TABLE base ENABLE ROW LEVEL SECURITY;
-- ALTER TABLE
> CREATE POLICY mine ON base TO maker USING (a = 1);
-- CREATE POLICY
> CREATE POLICY his ON base TO bob USING (a = 2);
-- CREATE POLICY
> INSERT INTO base VALUES (2, 2);
-- INSERT 0 1
> SET ROLE bob;
-- SET
> SELECT * FROM outer_definer;
-- a:integer | b:integer
-- 2 | 2
-- SELECT 1
> UPDATE outer_definer SET b = 6 RETURNING *;
-- a:integer | b:integer
-- 2 | 6
-- UPDATE 1
> INSERT INTO outer_definer VALUES (2, 9);
-- INSERT 0 1
> INSERT INTO outer_definer VALUES (1, 9);
-- ERROR 42501: new row violates row-level security policy for table "base"
> SELECT * FROM inner_invoker;
-- ERROR 42501: permission denied for view inner_invoker
> RESET ROLE;
-- RESET
> GRANT SELECT ON inner_invoker TO bob;
-- GRANT
> SET ROLE bob;
-- SET
> SELECT * FROM inner_invoker;
-- a:integer | b:integer
-- 2 | 6
-- 2 | 9
-- SELECT 2
> RESET ROLE;
-- RESET

# What errors show of a row.
> CREATE TABLE shy (id int PRIMARY KEY, a int NOT NULL, b int CHECK (b > 0), c text DEFAULT 'hidden', UNIQUE (a, b));
-- CREATE TABLE
> INSERT INTO shy VALUES (1, 1, 1);
-- INSERT 0 1
> GRANT INSERT, UPDATE, DELETE ON shy TO ann;
-- GRANT
> SET ROLE ann;
-- SET
> INSERT INTO shy (id, a, b) VALUES (2, NULL, 1);
-- ERROR 23502: null value in column "a" of relation "shy" violates not-null constraint
-- DETAIL: Failing row contains (id, a, b) = (2, null, 1).
> INSERT INTO shy (id, a, b) VALUES (2, 1, -1);
-- ERROR 23514: new row for relation "shy" violates check constraint "shy_b_check"
-- DETAIL: Failing row contains (id, a, b) = (2, 1, -1).
> INSERT INTO shy VALUES (2, 1, -1);
-- ERROR 23514: new row for relation "shy" violates check constraint "shy_b_check"
-- DETAIL: Failing row contains (id, a, b) = (2, 1, -1).
> INSERT INTO shy VALUES (1, 5, 5);
-- ERROR 23505: duplicate key value violates unique constraint "shy_pkey"
> INSERT INTO shy VALUES (3, 1, 1);
-- ERROR 23505: duplicate key value violates unique constraint "shy_a_b_key"
> INSERT INTO shy (id) VALUES (4);
-- ERROR 23502: null value in column "a" of relation "shy" violates not-null constraint
-- DETAIL: Failing row contains (id) = (4).
> UPDATE shy SET b = -1;
-- ERROR 23514: new row for relation "shy" violates check constraint "shy_b_check"
-- DETAIL: Failing row contains (b) = (-1).
> UPDATE shy SET a = NULL;
-- ERROR 23502: null value in column "a" of relation "shy" violates not-null constraint
-- DETAIL: Failing row contains (a) = (null).
> INSERT INTO shy (id, a, b) VALUES (1, 9, 9) ON CONFLICT DO NOTHING;
-- INSERT 0 0
> RESET ROLE;
-- RESET
> GRANT SELECT (id, c) ON shy TO ann;
-- GRANT
> SET ROLE ann;
-- SET
> INSERT INTO shy (id, a, b) VALUES (2, NULL, 1);
-- ERROR 23502: null value in column "a" of relation "shy" violates not-null constraint
-- DETAIL: Failing row contains (id, a, b, c) = (2, null, 1, hidden).
> INSERT INTO shy (a, id) VALUES (NULL, 2);
-- ERROR 23502: null value in column "a" of relation "shy" violates not-null constraint
-- DETAIL: Failing row contains (id, a, c) = (2, null, hidden).
> INSERT INTO shy VALUES (1, 5, 5);
-- ERROR 23505: duplicate key value violates unique constraint "shy_pkey"
-- DETAIL: Key (id)=(1) already exists.
> INSERT INTO shy VALUES (3, 1, 1);
-- ERROR 23505: duplicate key value violates unique constraint "shy_a_b_key"
> UPDATE shy SET b = -1;
-- ERROR 23514: new row for relation "shy" violates check constraint "shy_b_check"
-- DETAIL: Failing row contains (id, b, c) = (1, -1, hidden).
> UPDATE shy SET a = NULL WHERE id = 1;
-- ERROR 23502: null value in column "a" of relation "shy" violates not-null constraint
-- DETAIL: Failing row contains (id, a, c) = (1, null, hidden).
> INSERT INTO shy (id, a) VALUES (1, 3) ON CONFLICT (id) DO UPDATE SET b = -4;
-- ERROR 23514: new row for relation "shy" violates check constraint "shy_b_check"
-- DETAIL: Failing row contains (id, a, b, c) = (1, 1, -4, hidden).
> INSERT INTO shy (id, a, b) VALUES (1, 3, -3) ON CONFLICT (id) DO UPDATE SET b = 4;
-- ERROR 23514: new row for relation "shy" violates check constraint "shy_b_check"
-- DETAIL: Failing row contains (id, a, b, c) = (1, 3, -3, hidden).
> MERGE INTO shy USING (VALUES (1)) s(x) ON id = x WHEN MATCHED THEN UPDATE SET b = -2;
-- ERROR 23514: new row for relation "shy" violates check constraint "shy_b_check"
-- DETAIL: Failing row contains (id, b, c) = (1, -2, hidden).
> MERGE INTO shy USING (VALUES (7)) s(x) ON id = x WHEN NOT MATCHED THEN INSERT (id, b) VALUES (7, 3);
-- ERROR 23502: null value in column "a" of relation "shy" violates not-null constraint
-- DETAIL: Failing row contains (id, b, c) = (7, 3, hidden).
> RESET ROLE;
-- RESET
> GRANT SELECT (a, b) ON shy TO ann;
-- GRANT
> SET ROLE ann;
-- SET
> INSERT INTO shy (id, a, b) VALUES (2, NULL, 1);
-- ERROR 23502: null value in column "a" of relation "shy" violates not-null constraint
-- DETAIL: Failing row contains (id, a, b, c) = (2, null, 1, hidden).
> INSERT INTO shy VALUES (3, 1, 1);
-- ERROR 23505: duplicate key value violates unique constraint "shy_a_b_key"
-- DETAIL: Key (a, b)=(1, 1) already exists.
> UPDATE shy SET b = -1;
-- ERROR 23514: new row for relation "shy" violates check constraint "shy_b_check"
-- DETAIL: Failing row contains (id, a, b, c) = (1, 1, -1, hidden).
> RESET ROLE;
-- RESET
> REVOKE ALL ON shy FROM ann;
-- REVOKE
> GRANT ALL ON shy TO ann;
-- GRANT
> ALTER TABLE shy ENABLE ROW LEVEL SECURITY;
-- ALTER TABLE
> CREATE POLICY every ON shy USING (true) WITH CHECK (true);
-- CREATE POLICY
> SET ROLE ann;
-- SET
> INSERT INTO shy (id, a, b) VALUES (2, NULL, 1);
-- ERROR 23502: null value in column "a" of relation "shy" violates not-null constraint
> INSERT INTO shy VALUES (3, 1, 1);
-- ERROR 23505: duplicate key value violates unique constraint "shy_a_b_key"
> INSERT INTO shy VALUES (1, 1, 1);
-- ERROR 23505: duplicate key value violates unique constraint "shy_pkey"
> UPDATE shy SET b = -1;
-- ERROR 23514: new row for relation "shy" violates check constraint "shy_b_check"
> RESET ROLE;
-- RESET
> INSERT INTO shy VALUES (1, 1, 1);
-- ERROR 23505: duplicate key value violates unique constraint "shy_pkey"
-- DETAIL: Key (id)=(1) already exists.
> INSERT INTO shy VALUES (1, NULL, 1);
-- ERROR 23502: null value in column "a" of relation "shy" violates not-null constraint
-- DETAIL: Failing row contains (1, null, 1, hidden).

# The same through views: the view's owner writes the table, the statement's role named the view.
> CREATE TABLE deep (id int PRIMARY KEY, a int NOT NULL, b int CHECK (b > 0), c text DEFAULT 'hidden');
-- CREATE TABLE
> INSERT INTO deep VALUES (1, 1, 1);
-- INSERT 0 1
> CREATE VIEW part AS SELECT id, a, b FROM deep WHERE a < 100 WITH CHECK OPTION;
-- CREATE VIEW
> GRANT SELECT, INSERT, UPDATE ON part TO ann;
-- GRANT
> SET ROLE ann;
-- SET
> INSERT INTO part VALUES (2, NULL, 3);
-- ERROR 23502: null value in column "a" of relation "deep" violates not-null constraint
-- DETAIL: Failing row contains (id, a, b) = (2, null, 3).
> INSERT INTO part VALUES (2, 3, -3);
-- ERROR 23514: new row for relation "deep" violates check constraint "deep_b_check"
-- DETAIL: Failing row contains (id, a, b) = (2, 3, -3).
> INSERT INTO part VALUES (1, 3, 3);
-- ERROR 23505: duplicate key value violates unique constraint "deep_pkey"
> INSERT INTO part VALUES (2, 300, 3);
-- ERROR 44000: new row violates check option for view "part"
-- DETAIL: Failing row contains (id, a, b) = (2, 300, 3).
> UPDATE part SET a = 300;
-- ERROR 44000: new row violates check option for view "part"
-- DETAIL: Failing row contains (a) = (300).
> UPDATE part SET b = -1;
-- ERROR 23514: new row for relation "deep" violates check constraint "deep_b_check"
-- DETAIL: Failing row contains (b) = (-1).
> RESET ROLE;
-- RESET
> REVOKE SELECT ON part FROM ann;
-- REVOKE
> SET ROLE ann;
-- SET
> INSERT INTO part VALUES (2, NULL, 3);
-- ERROR 23502: null value in column "a" of relation "deep" violates not-null constraint
-- DETAIL: Failing row contains (id, a, b) = (2, null, 3).
> INSERT INTO part (id, b) VALUES (2, 3);
-- ERROR 23502: null value in column "a" of relation "deep" violates not-null constraint
-- DETAIL: Failing row contains (id, b) = (2, 3).
> INSERT INTO part VALUES (1, 3, 3);
-- ERROR 23505: duplicate key value violates unique constraint "deep_pkey"
> INSERT INTO part VALUES (2, 300, 3);
-- ERROR 44000: new row violates check option for view "part"
-- DETAIL: Failing row contains (id, a, b) = (2, 300, 3).
> UPDATE part SET a = 300;
-- ERROR 44000: new row violates check option for view "part"
-- DETAIL: Failing row contains (a) = (300).
> RESET ROLE;
-- RESET
> ALTER VIEW part SET (security_invoker = true);
-- ALTER VIEW
> GRANT INSERT, UPDATE ON deep TO ann;
-- GRANT
> SET ROLE ann;
-- SET
> INSERT INTO part VALUES (2, NULL, 3);
-- ERROR 23502: null value in column "a" of relation "deep" violates not-null constraint
-- DETAIL: Failing row contains (id, a, b) = (2, null, 3).
> INSERT INTO part (id, b) VALUES (2, 3);
-- ERROR 23502: null value in column "a" of relation "deep" violates not-null constraint
-- DETAIL: Failing row contains (id, b) = (2, 3).
> INSERT INTO part VALUES (2, 300, 3);
-- ERROR 44000: new row violates check option for view "part"
-- DETAIL: Failing row contains (id, a, b) = (2, 300, 3).
> INSERT INTO part VALUES (1, 3, 3);
-- ERROR 23505: duplicate key value violates unique constraint "deep_pkey"
> RESET ROLE;
-- RESET

# Foreign keys: the parent's key is shown to who may read it.
> CREATE TABLE parent (id int PRIMARY KEY, name text);
-- CREATE TABLE
> CREATE TABLE child (id int, parent int REFERENCES parent, note text);
-- CREATE TABLE
> INSERT INTO parent VALUES (1, 'p');
-- INSERT 0 1
> INSERT INTO child VALUES (1, 1, 'c');
-- INSERT 0 1
> GRANT INSERT, DELETE, UPDATE ON parent, child TO ann;
-- GRANT
> SET ROLE ann;
-- SET
> INSERT INTO child VALUES (2, 9, 'x');
-- ERROR 23503: insert or update on table "child" violates foreign key constraint "child_parent_fkey"
-- DETAIL: Key is not present in table "parent".
> DELETE FROM parent;
-- ERROR 23503: update or delete on table "parent" violates foreign key constraint "child_parent_fkey" on table "child"
-- DETAIL: Key is still referenced from table "child".
> UPDATE parent SET id = 5;
-- ERROR 23503: update or delete on table "parent" violates foreign key constraint "child_parent_fkey" on table "child"
-- DETAIL: Key is still referenced from table "child".
> RESET ROLE;
-- RESET
> GRANT SELECT (id) ON parent TO ann;
-- GRANT
> SET ROLE ann;
-- SET
> INSERT INTO child VALUES (2, 9, 'x');
-- ERROR 23503: insert or update on table "child" violates foreign key constraint "child_parent_fkey"
-- DETAIL: Key is not present in table "parent".
> DELETE FROM parent;
-- ERROR 23503: update or delete on table "parent" violates foreign key constraint "child_parent_fkey" on table "child"
-- DETAIL: Key (id)=(1) is still referenced from table "child".
> RESET ROLE;
-- RESET
> GRANT SELECT ON child TO ann;
-- GRANT
> SET ROLE ann;
-- SET
> INSERT INTO child VALUES (2, 9, 'x');
-- ERROR 23503: insert or update on table "child" violates foreign key constraint "child_parent_fkey"
-- DETAIL: Key (parent)=(9) is not present in table "parent".
> RESET ROLE;
-- RESET
> REVOKE SELECT ON child FROM ann;
-- REVOKE
> GRANT SELECT (parent) ON child TO ann;
-- GRANT
> SET ROLE ann;
-- SET
> INSERT INTO child VALUES (2, 9, 'x');
-- ERROR 23503: insert or update on table "child" violates foreign key constraint "child_parent_fkey"
-- DETAIL: Key (parent)=(9) is not present in table "parent".
> RESET ROLE;
-- RESET
> ALTER TABLE parent ENABLE ROW LEVEL SECURITY;
-- ALTER TABLE
> CREATE POLICY every ON parent USING (true);
-- CREATE POLICY
> SET ROLE ann;
-- SET
> INSERT INTO child VALUES (2, 9, 'x');
-- ERROR 23503: insert or update on table "child" violates foreign key constraint "child_parent_fkey"
-- DETAIL: Key (parent)=(9) is not present in table "parent".
> DELETE FROM parent;
-- ERROR 23503: update or delete on table "parent" violates foreign key constraint "child_parent_fkey" on table "child"
-- DETAIL: Key is still referenced from table "child".
> RESET ROLE;
-- RESET
> INSERT INTO child VALUES (2, 9, 'x');
-- ERROR 23503: insert or update on table "child" violates foreign key constraint "child_parent_fkey"
-- DETAIL: Key (parent)=(9) is not present in table "parent".
> DELETE FROM parent;
-- ERROR 23503: update or delete on table "parent" violates foreign key constraint "child_parent_fkey" on table "child"
-- DETAIL: Key (id)=(1) is still referenced from table "child".
