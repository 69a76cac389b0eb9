# Databases: this server has one.
> DROP DATABASE nope;
-- ERROR 3D000: database "nope" does not exist
> DROP DATABASE IF EXISTS nope;
-- NOTICE 00000: database "nope" does not exist, skipping
-- DROP DATABASE
> DROP DATABASE IF EXISTS nope WITH (FORCE);
-- NOTICE 00000: database "nope" does not exist, skipping
-- DROP DATABASE
> DROP DATABASE postgres;
-- ERROR 55006: cannot drop the currently open database
> DROP DATABASE postgres WITH (FORCE);
-- ERROR 55006: cannot drop the currently open database
> DROP DATABASE template1;
-- ERROR 42809: cannot drop a template database
> DROP DATABASE template0;
-- ERROR 42809: cannot drop a template database
> CREATE DATABASE postgres;
-- ERROR 42P04: database "postgres" already exists
> CREATE DATABASE template1;
-- ERROR 42P04: database "template1" already exists
> CREATE DATABASE other;
-- CREATE DATABASE
#~ This server has one database (decision 0013).
#= ERROR 0A000: this server has one database, "postgres"
#= HINT: Connect to database "postgres" and use a schema of your own: CREATE SCHEMA other. Customers are separated by tenant.
> CREATE DATABASE other TEMPLATE nope;
-- ERROR 3D000: template database "nope" does not exist
> CREATE DATABASE other OWNER nope;
-- ERROR 42704: role "nope" does not exist
> BEGIN;
-- BEGIN
> CREATE DATABASE other;
-- ERROR 25001: CREATE DATABASE cannot run inside a transaction block
> ROLLBACK;
-- ROLLBACK
> BEGIN;
-- BEGIN
> DROP DATABASE nope;
-- ERROR 25001: DROP DATABASE cannot run inside a transaction block
> ROLLBACK;
-- ROLLBACK
> CREATE ROLE plain;
-- CREATE ROLE
> SET ROLE plain;
-- SET
> CREATE DATABASE other;
-- ERROR 42501: permission denied to create database
> DROP DATABASE postgres;
-- ERROR 42501: must be owner of database postgres
> RESET ROLE;
-- RESET
> ALTER DATABASE nope SET work_mem = '1MB';
-- ERROR 3D000: database "nope" does not exist
> ALTER DATABASE nope RENAME TO other;
-- ERROR 3D000: database "nope" does not exist
> ALTER DATABASE postgres RENAME TO other;
-- ERROR 42P04: database "other" already exists
#~ This server has one database (decision 0013).
#= ERROR 0A000: current database cannot be renamed
> ALTER DATABASE postgres OWNER TO plain;
-- ALTER DATABASE
#~ This server has one database (decision 0013).
#= ERROR 0A000: this form of ALTER DATABASE is not supported
#= HINT: Settings belong to a session or a role.
> SELECT datname, datallowconn, datistemplate FROM pg_database ORDER BY 1;
-- datname:name | datallowconn:boolean | datistemplate:boolean
-- other | t | f
-- postgres | t | f
-- template0 | f | t
-- template1 | t | t
-- SELECT 4
#~ This server has one database (decision 0013).
#= datname:name | datallowconn:boolean | datistemplate:boolean
#= postgres | t | f
#= template0 | f | t
#= template1 | t | t
#= SELECT 3
> COMMENT ON DATABASE postgres IS 'main';
-- COMMENT
> COMMENT ON DATABASE nope IS 'x';
-- WARNING 3D000: database "nope" does not exist
-- COMMENT
