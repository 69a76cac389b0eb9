# A role that the server operator changes loses its grants until an owner confirms them; of the last owner it is told.
> SELECT create_tenant('acme', 'file:acme') IS NOT NULL AS made;
-- made:boolean
-- NOTICE 00000: key "file:acme" did not exist and was created
-- DETAIL: It is a file of the development keystore on this machine; use a key of the tenant's own outside for real data.
-- t
-- SELECT 1
> CREATE ROLE anna LOGIN PASSWORD 'correct horse';
-- CREATE ROLE
> CREATE ROLE bert LOGIN PASSWORD 'correct horse';
-- CREATE ROLE
> SELECT * FROM grant_tenant('acme', 'anna', 'owner');
-- tenant:text | role:text | level:text
-- acme | anna | owner
-- SELECT 1
> BEGIN;
-- BEGIN
> ALTER ROLE anna CREATEDB;
-- WARNING 01000: role "anna" was the last owner of tenant "acme": nobody is left to confirm its grant
-- HINT: Roll back, let it name another owner with grant_tenant(), and change the role then; or let it change its own password.
-- ALTER ROLE
> ROLLBACK;
-- ROLLBACK
> \connect anna
> SELECT * FROM grant_tenant('acme', 'bert', 'owner');
-- tenant:text | role:text | level:text
-- acme | bert | owner
-- SELECT 1
> \connect postgres
> ALTER ROLE anna CREATEDB;
-- ALTER ROLE
> \connect bert
> SELECT * FROM grant_tenant('acme', 'anna', 'owner');
-- tenant:text | role:text | level:text
-- acme | anna | owner
-- SELECT 1
