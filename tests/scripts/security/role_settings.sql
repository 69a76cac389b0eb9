# ALTER ROLE and ALTER DATABASE ... SET, and pg_db_role_setting.
> CREATE ROLE app LOGIN PASSWORD 'x';
-- CREATE ROLE
> ALTER ROLE app SET work_mem = '7MB';
-- ALTER ROLE
> ALTER ROLE app SET search_path TO a, b, public;
-- ALTER ROLE
> ALTER ROLE app SET timezone TO 'Europe/Berlin';
-- ALTER ROLE
> ALTER ROLE app IN DATABASE postgres SET statement_timeout = 5000;
-- ALTER ROLE
> ALTER ROLE ALL SET lock_timeout = '3s';
-- ALTER ROLE
> ALTER DATABASE postgres SET application_name = 'dbname';
-- ALTER DATABASE
> SELECT d.datname, r.rolname, s.setconfig FROM pg_db_role_setting s LEFT JOIN pg_database d ON d.oid = setdatabase LEFT JOIN pg_roles r ON r.oid = setrole ORDER BY 1, 2;
-- datname:name | rolname:name | setconfig:text[]
-- postgres | app | {statement_timeout=5000}
-- postgres | NULL | {application_name=dbname}
-- NULL | app | {work_mem=7MB,"search_path=a, b, public",TimeZone=Europe/Berlin}
-- NULL | NULL | {lock_timeout=3s}
-- SELECT 4
> SELECT rolconfig FROM pg_roles WHERE rolname = 'app';
-- rolconfig:text[]
-- {work_mem=7MB,"search_path=a, b, public",TimeZone=Europe/Berlin}
-- SELECT 1
> ALTER ROLE app RESET work_mem;
-- ALTER ROLE
> ALTER ROLE app SET timezone FROM CURRENT;
-- ALTER ROLE
> SELECT rolconfig FROM pg_roles WHERE rolname = 'app';
-- rolconfig:text[]
-- {"search_path=a, b, public",TimeZone=UTC}
-- SELECT 1
> ALTER ROLE app SET nonsense = 3;
-- ERROR 42704: unrecognized configuration parameter "nonsense"
> ALTER ROLE app SET my.own = 'v';
-- ALTER ROLE
> ALTER ROLE app SET work_mem = 'lots';
-- ERROR 22023: invalid value for parameter "work_mem": "lots"
> ALTER ROLE app SET transaction_isolation = 'serializable';
-- ERROR 25001: SET TRANSACTION ISOLATION LEVEL must be called before any query
> ALTER ROLE nobody SET work_mem = '7MB';
-- ERROR 42704: role "nobody" does not exist
> ALTER ROLE app IN DATABASE nowhere SET work_mem = '7MB';
-- ERROR 3D000: database "nowhere" does not exist
> ALTER DATABASE nowhere SET work_mem = '7MB';
-- ERROR 3D000: database "nowhere" does not exist
> ALTER ROLE app SET server_version = '1';
-- ERROR 55P02: parameter "server_version" cannot be changed
> ALTER ROLE app SET shared_buffers = '1MB';
-- ERROR 55P02: parameter "shared_buffers" cannot be changed without restarting the server
> ALTER ROLE app SET work_mem TO DEFAULT;
-- ALTER ROLE
> ALTER USER app SET DateStyle = 'German';
-- ALTER ROLE
> SELECT rolconfig FROM pg_roles WHERE rolname = 'app';
-- rolconfig:text[]
-- {"search_path=a, b, public",TimeZone=UTC,my.own=v,DateStyle=German}
-- SELECT 1
> ALTER ROLE app RESET ALL;
-- ALTER ROLE
> ALTER ROLE app IN DATABASE postgres RESET ALL;
-- ALTER ROLE
> ALTER DATABASE postgres RESET application_name;
-- ALTER DATABASE
> ALTER ROLE ALL RESET ALL;
-- ALTER ROLE
> SELECT count(*) FROM pg_db_role_setting;
-- count:bigint
-- 0
-- SELECT 1
> ALTER DATABASE postgres RESET ALL;
-- ALTER DATABASE
> ALTER ROLE app SET work_mem = '8MB';
-- ALTER ROLE
> DROP ROLE app;
-- DROP ROLE
> SELECT count(*) FROM pg_db_role_setting;
-- count:bigint
-- 0
-- SELECT 1
