# RENAME COLUMN: whatever was written about the column follows it.
> CREATE TABLE goods (id int PRIMARY KEY, price int CHECK (price > 0), amount int DEFAULT 1, label text, total int GENERATED ALWAYS AS (price * amount) STORED, CONSTRAINT fair CHECK (price < 1000 AND amount < 50), CONSTRAINT said CHECK (label <> 'price' AND goods.amount < 60));
-- CREATE TABLE
> CREATE INDEX goods_sum ON goods ((price + amount));
-- CREATE INDEX
> CREATE INDEX goods_dear ON goods (id) WHERE price > 100;
-- CREATE INDEX
> CREATE INDEX goods_label ON goods (lower(label)) WHERE label IS NOT NULL AND amount > 0;
-- CREATE INDEX
> INSERT INTO goods (id, price, amount, label) VALUES (1, 10, 2, 'one'), (2, 200, 3, 'two');
-- INSERT 0 2
> ALTER TABLE goods RENAME COLUMN price TO cost;
-- ALTER TABLE
> SELECT * FROM goods ORDER BY id;
-- id:integer | cost:integer | amount:integer | label:text | total:integer
-- 1 | 10 | 2 | one | 20
-- 2 | 200 | 3 | two | 600
-- SELECT 2
> INSERT INTO goods (id, cost, label) VALUES (3, 5, 'three') RETURNING *;
-- id:integer | cost:integer | amount:integer | label:text | total:integer
-- 3 | 5 | 1 | three | 5
-- INSERT 0 1
> INSERT INTO goods (id, cost) VALUES (4, -1);
-- ERROR 23514: new row for relation "goods" violates check constraint "goods_price_check"
-- DETAIL: Failing row contains (4, -1, 1, null, -1).
> INSERT INTO goods (id, cost) VALUES (4, 2000);
-- ERROR 23514: new row for relation "goods" violates check constraint "fair"
-- DETAIL: Failing row contains (4, 2000, 1, null, 2000).
> INSERT INTO goods (id, cost, label) VALUES (4, 1, 'price');
-- ERROR 23514: new row for relation "goods" violates check constraint "said"
-- DETAIL: Failing row contains (4, 1, 1, price, 1).
> UPDATE goods SET cost = 20 WHERE id = 1 RETURNING total;
-- total:integer
-- 40
-- UPDATE 1
> SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = 'goods'::regclass AND contype = 'c' AND conname <> 'said' ORDER BY conname;
-- conname:name | pg_get_constraintdef:text
-- fair | CHECK (((cost < 1000) AND (amount < 50)))
-- goods_price_check | CHECK ((cost > 0))
-- SELECT 2
> SELECT indexrelid::regclass, pg_get_indexdef(indexrelid) FROM pg_index WHERE indrelid = 'goods'::regclass AND indexrelid <> 'goods_sum'::regclass ORDER BY 1;
-- indexrelid:regclass | pg_get_indexdef:text
-- goods_pkey | CREATE UNIQUE INDEX goods_pkey ON public.goods USING btree (id)
-- goods_dear | CREATE INDEX goods_dear ON public.goods USING btree (id) WHERE (cost > 100)
-- goods_label | CREATE INDEX goods_label ON public.goods USING btree (lower(label)) WHERE ((label IS NOT NULL) AND (amount > 0))
-- SELECT 3
> SELECT column_name, generation_expression FROM information_schema.columns WHERE table_name = 'goods' AND is_generated = 'ALWAYS';
-- column_name:name | generation_expression:character varying
-- total | (cost * amount)
-- SELECT 1
> SELECT id FROM goods WHERE cost + amount = 22;
-- id:integer
-- 1
-- SELECT 1
> SELECT id FROM goods WHERE cost > 100 ORDER BY id;
-- id:integer
-- 2
-- SELECT 1
> ALTER TABLE goods RENAME amount TO "how many";
-- ALTER TABLE
> ALTER TABLE goods RENAME label TO "select";
-- ALTER TABLE
> SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = 'goods'::regclass AND contype = 'c' AND conname <> 'said' ORDER BY conname;
-- conname:name | pg_get_constraintdef:text
-- fair | CHECK (((cost < 1000) AND ("how many" < 50)))
-- goods_price_check | CHECK ((cost > 0))
-- SELECT 2
> SELECT indexrelid::regclass, pg_get_indexdef(indexrelid) FROM pg_index WHERE indrelid = 'goods'::regclass AND indexrelid <> 'goods_sum'::regclass ORDER BY 1;
-- indexrelid:regclass | pg_get_indexdef:text
-- goods_pkey | CREATE UNIQUE INDEX goods_pkey ON public.goods USING btree (id)
-- goods_dear | CREATE INDEX goods_dear ON public.goods USING btree (id) WHERE (cost > 100)
-- goods_label | CREATE INDEX goods_label ON public.goods USING btree (lower("select")) WHERE (("select" IS NOT NULL) AND ("how many" > 0))
-- SELECT 3
> INSERT INTO goods (id, cost, "how many", "select") VALUES (5, 3, 4, 'five') RETURNING total;
-- total:integer
-- 12
-- INSERT 0 1
> INSERT INTO goods (id, cost, "how many") VALUES (6, 3, 50);
-- ERROR 23514: new row for relation "goods" violates check constraint "fair"
-- DETAIL: Failing row contains (6, 3, 50, null, 150).
> ALTER TABLE goods RENAME COLUMN price TO other;
-- ERROR 42703: column "price" does not exist
> ALTER TABLE goods RENAME COLUMN cost TO id;
-- ERROR 42701: column "id" of relation "goods" already exists
> ALTER TABLE goods RENAME COLUMN cost TO ctid;
-- ERROR 42701: column name "ctid" conflicts with a system column name
> ALTER TABLE goods RENAME COLUMN total TO sum;
-- ALTER TABLE
> UPDATE goods SET cost = 4 WHERE id = 5 RETURNING sum;
-- sum:integer
-- 16
-- UPDATE 1
> DROP TABLE goods;
-- DROP TABLE
# Views keep the names of their own columns.
> CREATE TABLE people (id int, name text, boss int);
-- CREATE TABLE
> INSERT INTO people VALUES (1, 'ada', NULL), (2, 'bob', 1), (3, 'cy', 1);
-- INSERT 0 3
> CREATE VIEW named AS SELECT id, name FROM people;
-- CREATE VIEW
> CREATE VIEW shouted AS SELECT upper(name) AS name, p.name AS plain FROM people AS p WHERE p.name <> 'cy';
-- CREATE VIEW
> CREATE VIEW everything AS SELECT * FROM people;
-- CREATE VIEW
> CREATE VIEW led AS SELECT a.name, b.name AS boss_name FROM people AS a JOIN people AS b ON a.boss = b.id;
-- CREATE VIEW
> CREATE VIEW counted AS SELECT boss, count(*) AS n, max(name) FROM people GROUP BY boss HAVING count(name) > 0 ORDER BY boss;
-- CREATE VIEW
> CREATE VIEW nested AS SELECT name, (SELECT count(*) FROM people AS q WHERE q.boss = people.id) AS led FROM people WHERE EXISTS (SELECT FROM people AS r WHERE r.name = people.name);
-- CREATE VIEW
> CREATE VIEW further AS SELECT name || '!' AS loud FROM named;
-- CREATE VIEW
> CREATE VIEW derived AS SELECT d.name, d.x FROM (SELECT name, boss AS x FROM people) AS d WHERE d.name > 'a';
-- CREATE VIEW
> CREATE VIEW listed AS WITH w AS (SELECT name FROM people WHERE boss IS NULL) SELECT name FROM w UNION ALL SELECT name FROM people WHERE boss = 1;
-- CREATE VIEW
> CREATE VIEW aliased AS SELECT t.a, t.b FROM people AS t (a, b);
-- CREATE VIEW
> CREATE VIEW whole AS SELECT p FROM people AS p;
-- CREATE VIEW
> CREATE VIEW cased AS SELECT CASE name WHEN 'ada' THEN 1 ELSE 2 END AS k, coalesce(name, 'name') AS c, name IN ('ada', 'bob') AS i, name LIKE 'a%' AS l, name IS NULL AS z, ARRAY[name] AS r, row_number() OVER (PARTITION BY boss ORDER BY name) AS w FROM people;
-- CREATE VIEW
> ALTER TABLE people RENAME COLUMN name TO called;
-- ALTER TABLE
> SELECT * FROM named ORDER BY id;
-- id:integer | name:text
-- 1 | ada
-- 2 | bob
-- 3 | cy
-- SELECT 3
> SELECT * FROM shouted ORDER BY plain;
-- name:text | plain:text
-- ADA | ada
-- BOB | bob
-- SELECT 2
> SELECT * FROM everything ORDER BY id;
-- id:integer | name:text | boss:integer
-- 1 | ada | NULL
-- 2 | bob | 1
-- 3 | cy | 1
-- SELECT 3
> SELECT * FROM led ORDER BY name;
-- name:text | boss_name:text
-- bob | ada
-- cy | ada
-- SELECT 2
> SELECT * FROM counted ORDER BY n;
-- boss:integer | n:bigint | max:text
-- NULL | 1 | ada
-- 1 | 2 | cy
-- SELECT 2
> SELECT * FROM nested ORDER BY name;
-- name:text | led:bigint
-- ada | 2
-- bob | 0
-- cy | 0
-- SELECT 3
> SELECT * FROM further ORDER BY loud;
-- loud:text
-- ada!
-- bob!
-- cy!
-- SELECT 3
> SELECT * FROM derived ORDER BY name;
-- name:text | x:integer
-- ada | NULL
-- bob | 1
-- cy | 1
-- SELECT 3
> SELECT * FROM listed ORDER BY name;
-- name:text
-- ada
-- bob
-- cy
-- SELECT 3
> SELECT * FROM aliased ORDER BY a;
-- a:integer | b:text
-- 1 | ada
-- 2 | bob
-- 3 | cy
-- SELECT 3
> SELECT (p).called FROM whole ORDER BY 1;
-- called:text
-- ada
-- bob
-- cy
-- SELECT 3
> SELECT * FROM cased ORDER BY c;
-- k:integer | c:text | i:boolean | l:boolean | z:boolean | r:text[] | w:bigint
-- 1 | ada | t | t | f | {ada} | 1
-- 2 | bob | t | f | f | {bob} | 1
-- 2 | cy | f | f | f | {cy} | 2
-- SELECT 3
> SELECT column_name FROM information_schema.columns WHERE table_name = 'everything' ORDER BY ordinal_position;
-- column_name:name
-- id
-- name
-- boss
-- SELECT 3
> ALTER TABLE people RENAME COLUMN id TO number;
-- ALTER TABLE
> ALTER TABLE people RENAME COLUMN boss TO lead;
-- ALTER TABLE
> SELECT * FROM named ORDER BY id;
-- id:integer | name:text
-- 1 | ada
-- 2 | bob
-- 3 | cy
-- SELECT 3
> SELECT * FROM led ORDER BY name;
-- name:text | boss_name:text
-- bob | ada
-- cy | ada
-- SELECT 2
> SELECT * FROM counted ORDER BY n;
-- boss:integer | n:bigint | max:text
-- NULL | 1 | ada
-- 1 | 2 | cy
-- SELECT 2
> SELECT * FROM nested ORDER BY name;
-- name:text | led:bigint
-- ada | 2
-- bob | 0
-- cy | 0
-- SELECT 3
> SELECT * FROM derived ORDER BY name;
-- name:text | x:integer
-- ada | NULL
-- bob | 1
-- cy | 1
-- SELECT 3
> SELECT * FROM listed ORDER BY name;
-- name:text
-- ada
-- bob
-- cy
-- SELECT 3
> SELECT * FROM aliased ORDER BY a;
-- a:integer | b:text
-- 1 | ada
-- 2 | bob
-- 3 | cy
-- SELECT 3
> CREATE TABLE other (called text, note text);
-- CREATE TABLE
> INSERT INTO other VALUES ('ada', 'first');
-- INSERT 0 1
> CREATE VIEW joined AS SELECT called, note, number FROM people JOIN other USING (called);
-- CREATE VIEW
> ALTER TABLE other RENAME COLUMN note TO remark;
-- ALTER TABLE
> SELECT * FROM joined;
-- called:text | note:text | number:integer
-- ada | first | 1
-- SELECT 1
> CREATE MATERIALIZED VIEW kept AS SELECT number, called FROM people WHERE lead IS NOT NULL;
-- SELECT 2
> ALTER TABLE people RENAME COLUMN called TO known_as;
-- ALTER TABLE
> REFRESH MATERIALIZED VIEW kept;
-- REFRESH MATERIALIZED VIEW
> SELECT * FROM kept ORDER BY number;
-- number:integer | called:text
-- 2 | bob
-- 3 | cy
-- SELECT 2
> SELECT * FROM named ORDER BY id;
-- id:integer | name:text
-- 1 | ada
-- 2 | bob
-- 3 | cy
-- SELECT 3
> SELECT * FROM further ORDER BY loud;
-- loud:text
-- ada!
-- bob!
-- cy!
-- SELECT 3
> DROP TABLE people CASCADE;
-- NOTICE 00000: drop cascades to 14 other objects
-- DETAIL: drop cascades to view named\ndrop cascades to view further\ndrop cascades to view shouted\ndrop cascades to view everything\ndrop cascades to view led\ndrop cascades to view counted\ndrop cascades to view nested\ndrop cascades to view derived\ndrop cascades to view listed\ndrop cascades to view aliased\ndrop cascades to view whole\ndrop cascades to view cased\ndrop cascades to view joined\ndrop cascades to materialized view kept
-- DROP TABLE
> DROP TABLE other CASCADE;
-- DROP TABLE
# Policies, also those of other tables that read this one.
> CREATE ROLE clerk;
-- CREATE ROLE
> CREATE TABLE files (id int, owner text, level int);
-- CREATE TABLE
> CREATE TABLE grants (who text, file int);
-- CREATE TABLE
> INSERT INTO files VALUES (1, 'clerk', 1), (2, 'other', 2), (3, 'other', 3);
-- INSERT 0 3
> INSERT INTO grants VALUES ('clerk', 3);
-- INSERT 0 1
> GRANT ALL ON files, grants TO clerk;
-- GRANT
> ALTER TABLE files ENABLE ROW LEVEL SECURITY;
-- ALTER TABLE
> CREATE POLICY own ON files USING (owner = current_user OR files.id IN (SELECT file FROM grants WHERE grants.who = current_user)) WITH CHECK (level < 5);
-- CREATE POLICY
> ALTER TABLE files RENAME COLUMN owner TO holder;
-- ALTER TABLE
> ALTER TABLE files RENAME COLUMN level TO rank;
-- ALTER TABLE
> ALTER TABLE files RENAME COLUMN id TO file;
-- ALTER TABLE
> SET ROLE clerk;
-- SET
> SELECT * FROM files ORDER BY 1;
-- file:integer | holder:text | rank:integer
-- 1 | clerk | 1
-- 3 | other | 3
-- SELECT 2
> INSERT INTO files VALUES (4, 'clerk', 9);
-- ERROR 42501: new row violates row-level security policy for table "files"
> RESET ROLE;
-- RESET
> ALTER TABLE grants RENAME COLUMN who TO person;
-- ALTER TABLE
> ALTER TABLE grants RENAME COLUMN file TO item;
-- ALTER TABLE
> SET ROLE clerk;
-- SET
> SELECT * FROM files ORDER BY 1;
-- file:integer | holder:text | rank:integer
-- 1 | clerk | 1
-- 3 | other | 3
-- SELECT 2
> UPDATE files SET rank = 4 WHERE holder = 'clerk' RETURNING *;
-- file:integer | holder:text | rank:integer
-- 1 | clerk | 4
-- UPDATE 1
> RESET ROLE;
-- RESET
> DROP TABLE files, grants;
-- DROP TABLE
# A statement may call the table something else than its texts do.
> CREATE TABLE long_name (id int, level int, twice int GENERATED ALWAYS AS (long_name.level * 2) STORED, CHECK (long_name.level > 0));
-- CREATE TABLE
> CREATE POLICY low ON long_name USING (long_name.level < 10 AND id IN (SELECT v FROM (VALUES (1), (2)) AS t (v) WHERE v = long_name.id AND v <> level + 100));
-- CREATE POLICY
> ALTER TABLE long_name ENABLE ROW LEVEL SECURITY;
-- ALTER TABLE
> GRANT ALL ON long_name TO clerk;
-- GRANT
> INSERT INTO long_name AS l (id, level) VALUES (1, 5), (2, 50);
-- INSERT 0 2
> INSERT INTO long_name AS l VALUES (1, -5);
-- ERROR 23514: new row for relation "long_name" violates check constraint "long_name_level_check"
-- DETAIL: Failing row contains (1, -5, -10).
> UPDATE long_name AS l SET level = 6 WHERE l.id = 1 RETURNING l.twice;
-- twice:integer
-- 12
-- UPDATE 1
> SET ROLE clerk;
-- SET
> SELECT l.* FROM long_name AS l;
-- id:integer | level:integer | twice:integer
-- 1 | 6 | 12
-- SELECT 1
> SELECT * FROM long_name AS l (a, b);
-- a:integer | b:integer | twice:integer
-- 1 | 6 | 12
-- SELECT 1
> RESET ROLE;
-- RESET
> ALTER TABLE long_name RENAME COLUMN level TO v;
-- ALTER TABLE
> ALTER TABLE long_name RENAME COLUMN id TO t;
-- ALTER TABLE
> SET ROLE clerk;
-- SET
> SELECT l.* FROM long_name AS l;
-- t:integer | v:integer | twice:integer
-- 1 | 6 | 12
-- SELECT 1
> UPDATE long_name AS l SET v = 7 RETURNING l.*;
-- t:integer | v:integer | twice:integer
-- 1 | 7 | 14
-- UPDATE 1
> INSERT INTO long_name AS l VALUES (1, 20);
-- ERROR 42501: new row violates row-level security policy for table "long_name"
> RESET ROLE;
-- RESET
> DROP TABLE long_name;
-- DROP TABLE
