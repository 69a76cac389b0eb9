# Temporary tables and materialized views where tenants have rows: each has contents of its own.
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
> CREATE MATERIALIZED VIEW named AS SELECT id, name FROM client WITH NO DATA;
-- CREATE MATERIALIZED VIEW
> GRANT ALL ON client, named TO PUBLIC;
-- GRANT
> ALTER TABLE client OWNER TO nora;
-- ALTER TABLE
> GRANT CREATE ON SCHEMA public TO PUBLIC;
-- GRANT
> \connect nora
> INSERT INTO client (id, name) VALUES (1, 'of north'), (2, 'too');
-- INSERT 0 2
> CREATE TEMP TABLE scratch AS SELECT id, name FROM client;
-- SELECT 2
> SELECT * FROM scratch ORDER BY id;
-- id:integer | name:text
-- 1 | of north
-- 2 | too
-- SELECT 2
> CREATE TEMP TABLE other (id int PRIMARY KEY, name text) ON COMMIT DELETE ROWS;
-- CREATE TABLE
> BEGIN;
-- BEGIN
> INSERT INTO other SELECT id, name FROM client;
-- INSERT 0 2
> SELECT * FROM other ORDER BY id;
-- id:integer | name:text
-- 1 | of north
-- 2 | too
-- SELECT 2
> COMMIT;
-- COMMIT
> SELECT * FROM other;
-- id:integer | name:text
-- SELECT 0
> ALTER TABLE scratch ADD COLUMN n int DEFAULT 4;
-- ALTER TABLE
> CREATE INDEX ON scratch (name);
-- CREATE INDEX
> SELECT * FROM scratch WHERE name = 'too';
-- id:integer | name:text | n:integer
-- 2 | too | 4
-- SELECT 1
> UPDATE scratch SET n = 5 WHERE id = 1 RETURNING *;
-- id:integer | name:text | n:integer
-- 1 | of north | 5
-- UPDATE 1
> TRUNCATE scratch;
-- TRUNCATE TABLE
> SELECT count(*) FROM scratch;
-- count:bigint
-- 0
-- SELECT 1
> CREATE MATERIALIZED VIEW own AS SELECT id, name FROM client;
-- SELECT 2
> SELECT * FROM own ORDER BY id;
-- id:integer | name:text
-- 1 | of north
-- 2 | too
-- SELECT 2
> INSERT INTO client (id, name) VALUES (3, 'late');
-- INSERT 0 1
> REFRESH MATERIALIZED VIEW own;
-- REFRESH MATERIALIZED VIEW
> REFRESH MATERIALIZED VIEW own WITH NO DATA;
-- ERROR 0A000: WITH NO DATA is not supported where each tenant has contents of its own
-- HINT: Refresh it with data; other tenants' contents stay as they are.
> SELECT * FROM own ORDER BY id;
-- id:integer | name:text
-- 1 | of north
-- 2 | too
-- 3 | late
-- SELECT 3
> SELECT * FROM named;
-- ERROR 55000: materialized view "named" has not been populated
-- HINT: Use the REFRESH MATERIALIZED VIEW command.
> GRANT SELECT ON own TO PUBLIC;
-- GRANT
> \connect sam
> INSERT INTO client (id, name) VALUES (1, 'of south');
-- INSERT 0 1
> SELECT * FROM own;
-- id:integer | name:text
-- SELECT 0
> REFRESH MATERIALIZED VIEW own;
-- ERROR 42501: permission denied for materialized view own
> SELECT * FROM scratch;
-- ERROR 42P01 at 15: relation "scratch" does not exist
