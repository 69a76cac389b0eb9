# Virtual columns of tenant-aware tables, and their policies.
> SELECT create_tenant('north', 'file:north') IS NOT NULL AS made;
-- made:boolean
-- NOTICE 00000: key "file:north" did not exist and was created
-- DETAIL: It is a file of the development keystore on this machine; use a key of the tenant's own outside for real data.
-- t
-- SELECT 1
> SELECT create_tenant('south', 'file:south') IS NOT NULL AS made;
-- made:boolean
-- NOTICE 00000: key "file:south" did not exist and was created
-- DETAIL: It is a file of the development keystore on this machine; use a key of the tenant's own outside for real data.
-- t
-- SELECT 1
> CREATE ROLE nora LOGIN PASSWORD 'correct horse';
-- CREATE ROLE
> CREATE ROLE sam LOGIN PASSWORD 'correct horse';
-- CREATE ROLE
> SELECT grant_tenant('north', 'nora', 'owner');
-- grant_tenant:record
-- (north,nora,owner)
-- SELECT 1
> SELECT grant_tenant('south', 'sam', 'owner');
-- grant_tenant:record
-- (south,sam,owner)
-- SELECT 1
> CREATE TABLE item (tenant text, id int PRIMARY KEY, price int, gross int GENERATED ALWAYS AS (price * 2)) WITH (tenant_column = 'tenant');
-- CREATE TABLE
> GRANT SELECT, INSERT, UPDATE, DELETE ON item TO nora, sam;
-- GRANT
> \connect sam
> INSERT INTO item (id, price) VALUES (1, 100) RETURNING gross;
-- gross:integer
-- 200
-- INSERT 0 1
> \connect nora
> INSERT INTO item (id, price) VALUES (1, 5), (2, 7) RETURNING *;
-- tenant:text | id:integer | price:integer | gross:integer
-- north | 1 | 5 | 10
-- north | 2 | 7 | 14
-- INSERT 0 2
> SELECT * FROM item WHERE gross > 0 ORDER BY id;
-- tenant:text | id:integer | price:integer | gross:integer
-- north | 1 | 5 | 10
-- north | 2 | 7 | 14
-- SELECT 2
> SELECT max(gross) FROM item;
-- max:integer
-- 14
-- SELECT 1
> UPDATE item SET price = gross WHERE gross = 10 RETURNING *;
-- tenant:text | id:integer | price:integer | gross:integer
-- north | 1 | 10 | 20
-- UPDATE 1
> DELETE FROM item WHERE gross = 200;
-- DELETE 0
> \connect postgres
> ALTER TABLE item ALTER COLUMN gross SET EXPRESSION AS (price * 3);
-- ALTER TABLE
> ALTER TABLE item ADD COLUMN tag text GENERATED ALWAYS AS (tenant || id);
-- ALTER TABLE
> ALTER TABLE item ALTER COLUMN gross SET NOT NULL;
-- ALTER TABLE
> ALTER TABLE item ADD CHECK (gross < 100);
-- ERROR 23514: check constraint "item_gross_check" of relation "item" is violated by some row
> ALTER TABLE item ENABLE ROW LEVEL SECURITY;
-- ALTER TABLE
> CREATE POLICY cheap ON item USING (gross < 25);
-- CREATE POLICY
> \connect nora
> SELECT * FROM item ORDER BY id;
-- tenant:text | id:integer | price:integer | gross:integer | tag:text
-- north | 2 | 7 | 21 | north2
-- SELECT 1
> SELECT 1 / (gross - 30) FROM item;
-- ?column?:integer
-- 0
-- SELECT 1
> INSERT INTO item (id, price) VALUES (3, 20);
-- ERROR 42501: new row violates row-level security policy for table "item"
> INSERT INTO item (id, price) VALUES (3, 8) RETURNING gross, tag;
-- gross:integer | tag:text
-- 24 | north3
-- INSERT 0 1
> \connect sam
> SELECT * FROM item;
-- tenant:text | id:integer | price:integer | gross:integer | tag:text
-- SELECT 0
