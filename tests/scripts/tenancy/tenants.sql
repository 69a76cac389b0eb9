# Tenants, grants and tenant columns, as the server operator and the tenants' roles see them.
> SELECT create_tenant('acme', 'file:acme') IS NOT NULL AS made;
-- made:boolean
-- NOTICE 00000: key "file:acme" did not exist and was created
-- DETAIL: It is a file of the development keystore on this machine; use a key of the tenant's own outside for real data.
-- t
-- SELECT 1
> SELECT create_tenant('bolt', 'file:acme') IS NOT NULL AS made;
-- made:boolean
-- t
-- SELECT 1
> SELECT create_tenant('acme', 'file:acme');
-- create_tenant:uuid
-- ERROR 42710: tenant "acme" already exists
> SELECT create_tenant('', 'file:x');
-- create_tenant:uuid
-- ERROR 42602: invalid tenant name: ""
-- DETAIL: A name has 1 to 63 bytes, no control characters, and is no uuid.
> SELECT create_tenant('de92716e-7aab-4ed5-a146-1e3a5122a37c', 'file:x');
-- create_tenant:uuid
-- ERROR 42602: invalid tenant name: "de92716e-7aab-4ed5-a146-1e3a5122a37c"
-- DETAIL: A name has 1 to 63 bytes, no control characters, and is no uuid.
> SELECT create_tenant('zeta', 'aws-kms://alias/x');
-- create_tenant:uuid
-- ERROR 0A000: this server has no key provider for "aws-kms:"
> SELECT create_tenant('zeta', 'nonsense');
-- create_tenant:uuid
-- ERROR 22023: invalid key URI "nonsense": its scheme is none of file, pkcs11, aws-kms, gcp-kms, azure-kv, vault
> SELECT create_tenant('zeta', 'file:x', '{"lease_seconds": 0}');
-- create_tenant:uuid
-- ERROR 22023: lease_seconds 0 is outside the range 1 .. 3600
> SELECT create_tenant('zeta', 'file:x', '{"colour": 1}');
-- create_tenant:uuid
-- ERROR 22023: tenant key option "colour" is not known
-- HINT: Options are lease_seconds and grace_seconds.
> CREATE ROLE anna LOGIN PASSWORD 'correct horse';
-- CREATE ROLE
> CREATE ROLE bert LOGIN PASSWORD 'correct horse';
-- CREATE ROLE
# The first grant makes an owner, and no superuser; after that only owners grant.
> SELECT * FROM grant_tenant('acme', 'anna', 'reader');
-- tenant:text | role:text | level:text
-- ERROR 42501: the first grant of tenant "acme" must make an owner
-- DETAIL: It cannot be a superuser: from then on only owners grant.
> SELECT * FROM grant_tenant('acme', 'postgres', 'owner');
-- tenant:text | role:text | level:text
-- ERROR 42501: the first grant of tenant "acme" must make an owner
-- DETAIL: It cannot be a superuser: from then on only owners grant.
> SELECT * FROM grant_tenant('acme', 'nobody', 'owner');
-- tenant:text | role:text | level:text
-- ERROR 42704: role "nobody" does not exist
> SELECT * FROM grant_tenant('acme', 'anna', 'king');
-- tenant:text | role:text | level:text
-- ERROR 22023: tenant level "king" is not known
-- HINT: Levels are reader, writer and owner.
> SELECT * FROM grant_tenant('nowhere', 'anna', 'owner');
-- tenant:text | role:text | level:text
-- ERROR 42704: tenant "nowhere" does not exist
> SELECT * FROM grant_tenant('acme', 'anna', 'owner');
-- tenant:text | role:text | level:text
-- acme | anna | owner
-- SELECT 1
> SELECT * FROM grant_tenant('acme', 'bert', 'reader');
-- tenant:text | role:text | level:text
-- ERROR 42501: permission denied for function grant_tenant
-- DETAIL: Only an owner of tenant "acme" may call it.
> SELECT grant_tenant('bolt', 'bert', 'owner');
-- grant_tenant:record
-- (bolt,bert,owner)
-- SELECT 1
# A table becomes the tenants' by its column.
> CREATE TABLE docs (id int PRIMARY KEY, tenant_id text, body text);
-- CREATE TABLE
> SELECT * FROM set_tenant_column('docs', 'nothing');
-- table:text | column:text
-- ERROR 42703: column "nothing" of relation "docs" does not exist
> SELECT * FROM set_tenant_column('docs', 'tenant_id');
-- table:text | column:text
-- docs | tenant_id
-- SELECT 1
> SELECT * FROM set_tenant_column('docs', 'body');
-- table:text | column:text
-- ERROR 55000: relation "docs" already has the tenant column "tenant_id"
> CREATE TABLE bad (id int) WITH (tenant_column = 'nothing');
-- ERROR 42703: column "nothing" of relation "bad" does not exist
> CREATE TABLE notes (id serial PRIMARY KEY, tenant uuid, body text) WITH (tenant_column = 'tenant');
-- CREATE TABLE
> CREATE TABLE full_already (id int, tenant_id text);
-- CREATE TABLE
> INSERT INTO full_already VALUES (1, 'acme');
-- INSERT 0 1
> SELECT * FROM set_tenant_column('full_already', 'tenant_id');
-- table:text | column:text
-- ERROR 55000: relation "full_already" has rows
-- HINT: Set the tenant column before the first row, or copy the rows into a new table tenant by tenant.
> GRANT ALL ON docs, notes TO anna, bert;
-- GRANT
> GRANT ALL ON SEQUENCE notes_id_seq TO anna, bert;
-- GRANT
> SELECT * FROM docs;
-- id:integer | tenant_id:text | body:text
-- ERROR KM010: no tenant is selected
-- DETAIL: Table "docs" holds rows of tenants.
-- HINT: Choose one with: SET byok.tenant = 'name'
> INSERT INTO docs VALUES (1, 'acme', 'x');
-- ERROR KM010: no tenant is selected
-- DETAIL: Table "docs" holds rows of tenants.
-- HINT: Choose one with: SET byok.tenant = 'name'
> SET byok.tenant = 'acme';
-- ERROR 42501: permission denied for tenant "acme"
> SELECT name, state, level, suspended FROM byok.tenants;
-- name:text | state:text | level:text | suspended:boolean
-- acme | idle | NULL | NULL
-- bolt | idle | NULL | NULL
-- SELECT 2
> \connect anna
> SELECT current_tenant();
-- current_tenant:text
-- acme
-- SELECT 1
> INSERT INTO docs (id, body) VALUES (1, 'of acme') RETURNING *;
-- id:integer | tenant_id:text | body:text
-- 1 | acme | of acme
-- INSERT 0 1
> INSERT INTO docs VALUES (2, 'acme', 'named'), (3, DEFAULT, 'default') RETURNING tenant_id;
-- tenant_id:text
-- acme
-- acme
-- INSERT 0 2
> INSERT INTO docs VALUES (4, 'bolt', 'x');
-- ERROR 42501: new row violates row-level security policy "tenant" for table "docs"
> INSERT INTO docs VALUES (4, NULL, 'x');
-- ERROR 23502: null value in column "tenant_id" of relation "docs" violates not-null constraint
-- DETAIL: Failing row contains (4, null, x).
> INSERT INTO docs VALUES (1, 'acme', 'again');
-- ERROR 23505: duplicate key value violates unique constraint "docs_pkey"
-- DETAIL: Key (id)=(1) already exists.
> UPDATE docs SET tenant_id = 'bolt';
-- ERROR 428C9: column "tenant_id" can only be updated to DEFAULT
-- DETAIL: Column "tenant_id" is the tenant column: a row stays with its tenant.
> UPDATE docs SET tenant_id = DEFAULT, body = 'same' WHERE id = 3 RETURNING *;
-- id:integer | tenant_id:text | body:text
-- 3 | acme | same
-- UPDATE 1
> INSERT INTO notes (body) VALUES ('n') RETURNING id, tenant = (SELECT id FROM byok.tenants WHERE name = 'acme') AS own;
-- id:integer | own:boolean
-- 1 | t
-- INSERT 0 1
> SET byok.tenant = 'bolt';
-- ERROR 42501: permission denied for tenant "bolt"
> SET byok.tenant = 'nowhere';
-- ERROR 42501: permission denied for tenant "nowhere"
> SELECT * FROM grant_tenant('acme', 'bert', 'reader');
-- tenant:text | role:text | level:text
-- acme | bert | reader
-- SELECT 1
> SELECT * FROM revoke_tenant('acme', 'anna');
-- tenant:text | role:text | revoked:boolean
-- ERROR 55000: "anna" is the last owner of tenant "acme"
> SELECT create_tenant('mine', 'file:mine');
-- ERROR 42501: permission denied for function create_tenant
> \connect bert
> SELECT current_tenant();
-- current_tenant:text
-- NULL
-- SELECT 1
> SELECT * FROM docs;
-- id:integer | tenant_id:text | body:text
-- ERROR KM010: no tenant is selected
-- DETAIL: Table "docs" holds rows of tenants.
-- HINT: Choose one with: SET byok.tenant = 'name'
> SET byok.tenant = 'acme';
-- SET
> SELECT id, body FROM docs ORDER BY id;
-- id:integer | body:text
-- 1 | of acme
-- 2 | named
-- 3 | same
-- SELECT 3
> INSERT INTO docs (id) VALUES (9);
-- ERROR 42501: permission denied for tenant "acme"
-- DETAIL: Role "bert" is a reader of this tenant.
> DELETE FROM docs;
-- ERROR 42501: permission denied for tenant "acme"
-- DETAIL: Role "bert" is a reader of this tenant.
> SELECT * FROM lock_tenant('acme', 'x');
-- fenced_at:timestamp with time zone | elapsed_ms:double precision | queries_cancelled:integer | pages_purged:bigint
-- ERROR 42501: permission denied for function lock_tenant
> SET byok.tenant = 'bolt';
-- SET
> INSERT INTO docs (id, body) VALUES (1, 'of bolt') RETURNING *;
-- id:integer | tenant_id:text | body:text
-- 1 | bolt | of bolt
-- INSERT 0 1
> \connect anna
> SELECT * FROM revoke_tenant('acme', 'bert');
-- tenant:text | role:text | revoked:boolean
-- acme | bert | t
-- SELECT 1
> \connect bert
> SET byok.tenant = 'acme';
-- ERROR 42501: permission denied for tenant "acme"
> SELECT count(*) FROM docs;
-- count:bigint
-- 1
-- SELECT 1
