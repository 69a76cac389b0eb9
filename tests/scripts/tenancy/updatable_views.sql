# Changes through views stay with the session's tenant and under the policies of the view's owner.
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
> CREATE ROLE keeper;
-- CREATE ROLE
> SELECT grant_tenant('north', 'nora', 'owner');
-- grant_tenant:record
-- (north,nora,owner)
-- SELECT 1
> SELECT grant_tenant('south', 'sam', 'owner');
-- grant_tenant:record
-- (south,sam,owner)
-- SELECT 1
> CREATE TABLE item (tenant text, id int PRIMARY KEY, price int, secret bool DEFAULT false) WITH (tenant_column = 'tenant');
-- CREATE TABLE
> ALTER TABLE item OWNER TO keeper;
-- ALTER TABLE
> ALTER TABLE item ENABLE ROW LEVEL SECURITY;
-- ALTER TABLE
> ALTER TABLE item FORCE ROW LEVEL SECURITY;
-- ALTER TABLE
> CREATE POLICY open ON item TO keeper USING (NOT secret);
-- CREATE POLICY
> CREATE VIEW shop AS SELECT id, price, tenant FROM item WHERE price > 0;
-- CREATE VIEW
> CREATE VIEW shelf AS SELECT * FROM shop WHERE price < 100 WITH CASCADED CHECK OPTION;
-- CREATE VIEW
> ALTER VIEW shop OWNER TO keeper;
-- ALTER VIEW
> ALTER VIEW shelf OWNER TO keeper;
-- ALTER VIEW
> GRANT SELECT, INSERT, UPDATE, DELETE ON shop, shelf TO nora, sam;
-- GRANT
> UPDATE shop SET price = 1;
-- ERROR KM010: no tenant is selected
-- DETAIL: Table "item" holds rows of tenants.
-- HINT: Choose one with: SET byok.tenant = 'name'
> \connect sam
> INSERT INTO shop VALUES (1, 10);
-- INSERT 0 1
> INSERT INTO shop VALUES (2, 20, 'north');
-- ERROR 42501: new row violates row-level security policy "tenant" for table "item"
> \connect nora
> INSERT INTO shop VALUES (1, 11) RETURNING *;
-- id:integer | price:integer | tenant:text
-- 1 | 11 | north
-- INSERT 0 1
> INSERT INTO shelf (id, price) VALUES (2, 22), (3, 33) RETURNING *;
-- id:integer | price:integer | tenant:text
-- 2 | 22 | north
-- 3 | 33 | north
-- INSERT 0 2
> INSERT INTO shelf (id, price) VALUES (4, 400);
-- ERROR 44000: new row violates check option for view "shelf"
> INSERT INTO shelf (id, price) VALUES (4, -4);
-- ERROR 44000: new row violates check option for view "shop"
> UPDATE shop SET tenant = 'south';
-- ERROR 428C9: column "tenant" can only be updated to DEFAULT
-- DETAIL: Column "tenant" is the tenant column: a row stays with its tenant.
> UPDATE shop SET price = price + 1 RETURNING *;
-- id:integer | price:integer | tenant:text
-- 1 | 12 | north
-- 2 | 23 | north
-- 3 | 34 | north
-- UPDATE 3
> MERGE INTO shelf USING (VALUES (1), (5)) v (i) ON id = i WHEN MATCHED THEN UPDATE SET price = 50 WHEN NOT MATCHED THEN INSERT (id, price) VALUES (i, 55) RETURNING id, price, tenant;
-- id:integer | price:integer | tenant:text
-- 1 | 50 | north
-- 5 | 55 | north
-- MERGE 2
> INSERT INTO shop (id, price) VALUES (1, 1) ON CONFLICT (id) DO UPDATE SET price = shop.price + 1 RETURNING *;
-- id:integer | price:integer | tenant:text
-- 1 | 51 | north
-- INSERT 0 1
> SELECT * FROM item;
-- ERROR 42501: permission denied for table item
> \connect postgres
> ALTER TABLE item NO FORCE ROW LEVEL SECURITY;
-- ALTER TABLE
> ALTER TABLE item OWNER TO postgres;
-- ALTER TABLE
> GRANT SELECT, UPDATE, DELETE ON item TO keeper;
-- GRANT
> DROP POLICY open ON item;
-- DROP POLICY
> CREATE POLICY open ON item TO keeper USING (id <> 2);
-- CREATE POLICY
> \connect nora
> SELECT id FROM shop ORDER BY id;
-- id:integer
-- 1
-- 3
-- 5
-- SELECT 3
> UPDATE shop SET price = 60 WHERE id = 2;
-- UPDATE 0
> UPDATE shop SET price = 61 WHERE 1 / (id - 2) IS NOT NULL RETURNING id;
-- id:integer
-- 3
-- 5
-- 1
-- UPDATE 3
> DELETE FROM shelf RETURNING id;
-- id:integer
-- 3
-- 5
-- 1
-- DELETE 3
> INSERT INTO shop VALUES (9, 9);
-- ERROR 42501: permission denied for table item
> \connect sam
> SELECT * FROM shop;
-- id:integer | price:integer | tenant:text
-- 1 | 10 | south
-- SELECT 1
> DELETE FROM shop RETURNING *;
-- id:integer | price:integer | tenant:text
-- 1 | 10 | south
-- DELETE 1
