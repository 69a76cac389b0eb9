# Tables made of a tenant's rows: each tenant has rows of its own in them, under its own key, and none are shared.
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
> CREATE TABLE client (tenant text, id int PRIMARY KEY, name text) WITH (tenant_column = 'tenant');
-- CREATE TABLE
> CREATE TABLE country (code text);
-- CREATE TABLE
> INSERT INTO country VALUES ('se'), ('no');
-- INSERT 0 2
> GRANT ALL ON client, country TO PUBLIC;
-- GRANT
> GRANT CREATE ON SCHEMA public TO PUBLIC;
-- GRANT
> \connect nora
> INSERT INTO client (id, name) VALUES (1, 'of north'), (2, 'too');
-- INSERT 0 2
> CREATE FUNCTION names() RETURNS SETOF text LANGUAGE sql AS 'SELECT name FROM client';
-- CREATE FUNCTION
> CREATE TABLE copied AS SELECT id, name FROM client;
-- SELECT 2
> SELECT id, name INTO chosen FROM client WHERE id = 1;
-- SELECT 1
> CREATE TABLE called AS SELECT * FROM names() AS n;
-- SELECT 2
> CREATE TABLE nested AS SELECT (SELECT max(n) FROM names() AS n) AS most;
-- SELECT 1
> CREATE TABLE bare AS SELECT id FROM client WITH NO DATA;
-- CREATE TABLE AS
> CREATE TABLE plain AS SELECT code FROM country;
-- SELECT 2
> INSERT INTO bare VALUES (7);
-- INSERT 0 1
> GRANT ALL ON copied, chosen, called, nested, bare, plain TO PUBLIC;
-- GRANT
> SELECT (SELECT count(*) FROM copied) AS copied, (SELECT count(*) FROM chosen) AS chosen, (SELECT count(*) FROM called) AS called, (SELECT most FROM nested) AS nested, (SELECT count(*) FROM bare) AS bare, (SELECT count(*) FROM plain) AS plain;
-- copied:bigint | chosen:bigint | called:bigint | nested:text | bare:bigint | plain:bigint
-- 2 | 1 | 2 | too | 1 | 2
-- SELECT 1
> \connect sam
> SELECT (SELECT count(*) FROM copied) AS copied, (SELECT count(*) FROM chosen) AS chosen, (SELECT count(*) FROM called) AS called, (SELECT most FROM nested) AS nested, (SELECT count(*) FROM bare) AS bare, (SELECT count(*) FROM plain) AS plain;
-- copied:bigint | chosen:bigint | called:bigint | nested:text | bare:bigint | plain:bigint
-- 0 | 0 | 0 | NULL | 0 | 2
-- SELECT 1
> INSERT INTO copied VALUES (9, 'of south');
-- INSERT 0 1
> \connect nora
> SELECT * FROM copied ORDER BY id;
-- id:integer | name:text
-- 1 | of north
-- 2 | too
-- SELECT 2
> CREATE UNIQUE INDEX ON copied (id);
-- ERROR 42501: permission denied to check rows of other tenants in table "copied"
-- HINT: A login without a tenant may alter a table that holds rows of several tenants.
> \connect postgres
> CREATE UNIQUE INDEX ON copied (id);
-- CREATE INDEX
> ALTER TABLE copied ALTER id TYPE bigint;
-- ALTER TABLE
> \connect nora
> UPDATE copied SET name = 'new' WHERE id = 2 RETURNING *;
-- id:bigint | name:text
-- 2 | new
-- UPDATE 1
> \connect sam
> SELECT * FROM copied ORDER BY id;
-- id:bigint | name:text
-- 9 | of south
-- SELECT 1
