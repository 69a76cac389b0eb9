# A table that is like one of tenants' rows holds tenants' rows as well: what is copied into it stays each tenant's own.
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
> CREATE TABLE client (id int PRIMARY KEY, tenant text, name text) WITH (tenant_column = 'tenant');
-- CREATE TABLE
> CREATE TABLE other (firm text, code int) WITH (tenant_column = 'firm');
-- CREATE TABLE
> GRANT ALL ON client, other TO PUBLIC;
-- GRANT
> GRANT CREATE ON SCHEMA public TO PUBLIC;
-- GRANT
> \connect nora
> INSERT INTO client (id, name) VALUES (1, 'of north');
-- INSERT 0 1
> CREATE TABLE next (LIKE client INCLUDING ALL);
-- CREATE TABLE
> CREATE TABLE bare (LIKE client);
-- CREATE TABLE
> CREATE TABLE both_of_them (extra int, LIKE other, LIKE client);
-- CREATE TABLE
> CREATE TABLE named (LIKE client) WITH (tenant_column = 'name');
-- CREATE TABLE
> CREATE TABLE made AS SELECT id, name FROM client;
-- SELECT 1
> CREATE TABLE like_made (LIKE made);
-- CREATE TABLE
> INSERT INTO next SELECT * FROM client;
-- INSERT 0 1
> INSERT INTO bare SELECT * FROM client;
-- INSERT 0 1
> INSERT INTO both_of_them (code, id) VALUES (1, 1);
-- ERROR 23502: null value in column "tenant" of relation "both_of_them" violates not-null constraint
-- DETAIL: Failing row contains (null, north, 1, 1, null, null).
> INSERT INTO named (id, tenant) VALUES (1, 'free text');
-- INSERT 0 1
> INSERT INTO like_made SELECT * FROM made;
-- INSERT 0 1
> GRANT ALL ON next, bare, both_of_them, named, made, like_made TO PUBLIC;
-- GRANT
> SELECT (SELECT count(*) FROM next) AS next, (SELECT count(*) FROM bare) AS bare, (SELECT min(firm) FROM both_of_them) AS both, (SELECT min(name) FROM named) AS named, (SELECT count(*) FROM like_made) AS like_made;
-- next:bigint | bare:bigint | both:text | named:text | like_made:bigint
-- 1 | 1 | NULL | north | 1
-- SELECT 1
> ALTER TABLE bare ALTER tenant TYPE text USING 'south';
-- ERROR 55000: the tenant column "tenant" of relation "bare" cannot be computed: a row stays with its tenant
> ALTER TABLE bare ALTER tenant TYPE varchar(40);
-- ALTER TABLE
> SELECT tenant FROM bare;
-- tenant:character varying
-- north
-- SELECT 1
> \connect sam
> SELECT (SELECT count(*) FROM next) AS next, (SELECT count(*) FROM bare) AS bare, (SELECT count(*) FROM both_of_them) AS both, (SELECT count(*) FROM named) AS named, (SELECT count(*) FROM like_made) AS like_made;
-- next:bigint | bare:bigint | both:bigint | named:bigint | like_made:bigint
-- 0 | 0 | 0 | 0 | 0
-- SELECT 1
> \connect postgres
> SELECT count(*) FROM next;
-- count:bigint
-- ERROR KM010: no tenant is selected
-- DETAIL: Table "next" holds rows of tenants.
-- HINT: Choose one with: SET byok.tenant = 'name'
