# What the server brings in schema byok is found behind what users made: a table of theirs may have any of its names.
> CREATE TABLE tenants (id int PRIMARY KEY, plan text);
-- CREATE TABLE
> INSERT INTO tenants VALUES (1, 'free'), (2, 'paid');
-- INSERT 0 2
> SELECT * FROM tenants ORDER BY id;
-- id:integer | plan:text
-- 1 | free
-- 2 | paid
-- SELECT 2
> UPDATE tenants SET plan = 'trial' WHERE id = 1 RETURNING plan;
-- plan:text
-- trial
-- UPDATE 1
> SELECT 'tenants'::regclass AS own, 'byok.tenants'::regclass AS servers;
-- own:regclass | servers:regclass
-- tenants | byok.tenants
-- SELECT 1
> SELECT name FROM byok.tenants;
-- name:text
-- SELECT 0
> CREATE VIEW inventory AS SELECT count(*) AS tenants FROM tenants;
-- CREATE VIEW
> SELECT * FROM inventory;
-- tenants:bigint
-- 2
-- SELECT 1
# Tools that list what is in the search path list what users made.
> SELECT relname FROM pg_class WHERE pg_table_is_visible(oid) AND relkind IN ('r', 'v') AND relnamespace <> 'pg_catalog'::regnamespace ORDER BY relname;
-- relname:name
-- inventory
-- tenants
-- SELECT 2
> SELECT current_schemas(true) AS tacit, current_schemas(false) AS named;
-- tacit:name[] | named:name[]
-- {pg_catalog,public,byok} | {public}
-- SELECT 1
> DROP VIEW inventory;
-- DROP VIEW
> DROP TABLE tenants;
-- DROP TABLE
> SELECT count(*) FROM tenants;
-- count:bigint
-- 0
-- SELECT 1
> SET search_path = byok, public;
-- SET
> SELECT pg_table_is_visible('byok.leases'::regclass) AS named, current_schemas(false);
-- named:boolean | current_schemas:name[]
-- t | {byok,public}
-- SELECT 1
> RESET search_path;
-- RESET
> DROP EXTENSION byok;
-- ERROR 2BP01: cannot drop extension byok because it is required by the database system
# Roles are told of, passwords are not.
> CREATE ROLE told LOGIN PASSWORD 'a long secret';
-- CREATE ROLE
> SELECT rolname, rolcanlogin, rolpassword FROM pg_authid WHERE rolname = 'told';
-- rolname:name | rolcanlogin:boolean | rolpassword:text
-- told | t | NULL
-- SELECT 1
> SELECT usename, passwd FROM pg_shadow WHERE usename = 'told';
-- usename:name | passwd:text
-- told | NULL
-- SELECT 1
> SET ROLE told;
-- SET
> SELECT rolname FROM pg_authid;
-- ERROR 42501: permission denied for table pg_authid
> RESET ROLE;
-- RESET
> DROP ROLE told;
-- DROP ROLE
# Functions for keys are no others, where a user's would fit as well: it would run with the operator's rights.
> CREATE FUNCTION lock_tenant(tenant text, reason text) RETURNS text LANGUAGE sql AS 'SELECT ''another''::text';
-- CREATE FUNCTION
> SELECT lock_tenant('nobody', 'a drill');
-- lock_tenant:record
-- ERROR 42704: tenant "nobody" does not exist
> SELECT public.lock_tenant('nobody', 'a drill');
-- lock_tenant:text
-- another
-- SELECT 1
> DROP FUNCTION public.lock_tenant(text, text);
-- DROP FUNCTION
