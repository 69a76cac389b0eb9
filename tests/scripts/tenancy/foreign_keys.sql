# Foreign keys of tenant-aware tables: they hold tenant by tenant.
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
> CREATE TABLE land (code text PRIMARY KEY);
-- CREATE TABLE
> INSERT INTO land VALUES ('de'), ('fr');
-- INSERT 0 2
> CREATE TABLE client (tenant text, id int PRIMARY KEY, land text REFERENCES land) WITH (tenant_column = 'tenant');
-- CREATE TABLE
> CREATE TABLE invoice (tenant text, id int PRIMARY KEY, client int REFERENCES client ON DELETE CASCADE) WITH (tenant_column = 'tenant');
-- CREATE TABLE
> CREATE TABLE remark (id int, client int REFERENCES client);
-- ERROR 0A000: the shared table "remark" cannot refer to the tenant-aware table "client"
-- HINT: Make the referencing table tenant-aware first.
> CREATE TABLE bad (tenant text, land text REFERENCES land ON DELETE CASCADE) WITH (tenant_column = 'tenant');
-- ERROR 0A000: a foreign key from the tenant-aware table "bad" to the shared table "land" can have no action on rows
-- HINT: Use NO ACTION or RESTRICT: rows of all tenants cannot be changed at once.
> CREATE TABLE plain (id int PRIMARY KEY);
-- CREATE TABLE
> CREATE TABLE plain_child (id int REFERENCES plain);
-- CREATE TABLE
> SELECT set_tenant_column('plain', 'id');
-- set_tenant_column:record
-- ERROR 2BP01: relation "plain" cannot become tenant-aware because the shared table "plain_child" refers to it
-- DETAIL: constraint plain_child_id_fkey on table plain_child depends on table plain
> GRANT ALL ON land, client, invoice TO PUBLIC;
-- GRANT
> \connect nora
> INSERT INTO client (id, land) VALUES (1, 'de'), (2, 'fr');
-- INSERT 0 2
> INSERT INTO invoice (id, client) VALUES (10, 1);
-- INSERT 0 1
> INSERT INTO client (id, land) VALUES (3, 'xx');
-- ERROR 23503: insert or update on table "client" violates foreign key constraint "client_land_fkey"
-- DETAIL: Key (land)=(xx) is not present in table "land".
> \connect sam
> INSERT INTO invoice (id, client) VALUES (10, 1);
-- ERROR 23503: insert or update on table "invoice" violates foreign key constraint "invoice_client_fkey"
-- DETAIL: Key (client)=(1) is not present in table "client".
> INSERT INTO client (id, land) VALUES (1, 'de');
-- INSERT 0 1
> INSERT INTO invoice (id, client) VALUES (10, 1);
-- INSERT 0 1
> \connect nora
> DELETE FROM client WHERE id = 1;
-- DELETE 1
> SELECT id, client FROM invoice;
-- id:integer | client:integer
-- SELECT 0
> \connect sam
> SELECT id, client FROM invoice;
-- id:integer | client:integer
-- 10 | 1
-- SELECT 1
> \connect postgres
> DELETE FROM land WHERE code = 'de';
-- ERROR 23503: update or delete on table "land" violates foreign key constraint "client_land_fkey" on table "client"
-- DETAIL: Key (code)=(de) is still referenced from table "client".
> INSERT INTO land VALUES ('it');
-- INSERT 0 1
> DELETE FROM land WHERE code = 'it';
-- DELETE 1
> ALTER TABLE client ADD CONSTRAINT land_again FOREIGN KEY (land) REFERENCES land;
-- ALTER TABLE
> ALTER TABLE client DROP CONSTRAINT client_land_fkey, DROP CONSTRAINT land_again;
-- ALTER TABLE
> \connect sam
> INSERT INTO client (id, land) VALUES (7, 'xx');
-- INSERT 0 1
> \connect postgres
> ALTER TABLE client ADD CONSTRAINT land_again FOREIGN KEY (land) REFERENCES land;
-- ERROR 23503: insert or update on table "client" violates foreign key constraint "land_again"
