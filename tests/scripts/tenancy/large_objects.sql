# Large objects of tenants: each tenant's are its own, also by number, and nobody else learns that they exist.
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
> CREATE ROLE rita LOGIN PASSWORD 'correct horse';
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
> SELECT lo_from_bytea(80001, 'shared'), lo_from_bytea(80009, 'only shared');
-- lo_from_bytea:oid | lo_from_bytea:oid
-- 80001 | 80009
-- SELECT 1
> \connect nora
> SELECT grant_tenant('north', 'rita', 'reader');
-- grant_tenant:record
-- (north,rita,reader)
-- SELECT 1
> SELECT lo_from_bytea(80001, 'of north'), lo_from_bytea(80002, 'north too');
-- lo_from_bytea:oid | lo_from_bytea:oid
-- 80001 | 80002
-- SELECT 1
> SELECT convert_from(lo_get(80001), 'UTF8'), convert_from(lo_get(80002), 'UTF8');
-- convert_from:text | convert_from:text
-- of north | north too
-- SELECT 1
> SELECT lo_get(80009);
-- lo_get:bytea
-- ERROR 42704: large object 80009 does not exist
> SELECT oid, lomowner::regrole FROM pg_largeobject_metadata ORDER BY oid;
-- oid:oid | lomowner:regrole
-- 80001 | nora
-- 80002 | nora
-- SELECT 2
> GRANT SELECT ON LARGE OBJECT 80002 TO rita;
-- GRANT
> \connect sam
> SELECT count(*) FROM pg_largeobject_metadata;
-- count:bigint
-- 0
-- SELECT 1
> SELECT lo_get(80001);
-- lo_get:bytea
-- ERROR 42704: large object 80001 does not exist
> SELECT lo_unlink(80002);
-- lo_unlink:integer
-- ERROR 42704: large object 80002 does not exist
> SELECT lo_from_bytea(80002, 'of south');
-- lo_from_bytea:oid
-- 80002
-- SELECT 1
> SELECT convert_from(lo_get(80002), 'UTF8');
-- convert_from:text
-- of south
-- SELECT 1
> \connect rita
> SELECT convert_from(lo_get(80002), 'UTF8');
-- convert_from:text
-- north too
-- SELECT 1
> SELECT lo_get(80001);
-- lo_get:bytea
-- ERROR 42501: permission denied for large object 80001
> SELECT lo_put(80002, 0, 'x');
-- lo_put:void
-- ERROR 42501: permission denied for large object 80002
> SELECT lo_create(80003);
-- lo_create:oid
-- ERROR 42501: permission denied for tenant "north"
-- DETAIL: Role "rita" is a reader of this tenant.
> \connect postgres
> SELECT oid FROM pg_largeobject_metadata ORDER BY oid;
-- oid:oid
-- 80001
-- 80009
-- SELECT 2
> SELECT convert_from(lo_get(80001), 'UTF8');
-- convert_from:text
-- shared
-- SELECT 1
> SELECT lo_get(80002);
-- lo_get:bytea
-- ERROR 42704: large object 80002 does not exist
> SET byok.tenant = 'north';
-- ERROR 42501: permission denied for tenant "north"
> SELECT count(*) FROM pg_largeobject;
-- count:bigint
-- 2
-- SELECT 1
> RESET byok.tenant;
-- RESET
> \connect nora
> SELECT lo_unlink(80001), lo_unlink(80002);
-- lo_unlink:integer | lo_unlink:integer
-- 1 | 1
-- SELECT 1
> SELECT count(*) FROM pg_largeobject_metadata;
-- count:bigint
-- 0
-- SELECT 1
