# What a session is told of itself: where it came from, what it runs, which policies bind it.
> SELECT pg_typeof(inet_client_addr()), pg_typeof(inet_server_addr()), pg_typeof(inet_client_port());
-- pg_typeof:regtype | pg_typeof:regtype | pg_typeof:regtype
-- inet | inet | integer
-- SELECT 1
> SELECT pg_typeof(client_addr), pg_typeof(client_hostname), pg_typeof(backend_xmin) FROM pg_stat_activity WHERE pid = pg_backend_pid();
-- pg_typeof:regtype | pg_typeof:regtype | pg_typeof:regtype
-- inet | text | xid
-- SELECT 1
> SELECT attname, atttypid::regtype FROM pg_attribute WHERE attrelid = 'pg_stat_replication'::regclass AND attname LIKE '%lsn' ORDER BY 1;
-- attname:name | atttypid:regtype
-- flush_lsn | pg_lsn
-- replay_lsn | pg_lsn
-- sent_lsn | pg_lsn
-- write_lsn | pg_lsn
-- SELECT 4
> SELECT attname, atttypid::regtype FROM pg_attribute WHERE attrelid = 'pg_replication_slots'::regclass AND attname IN ('restart_lsn', 'two_phase_at') ORDER BY 1;
-- attname:name | atttypid:regtype
-- restart_lsn | pg_lsn
-- two_phase_at | pg_lsn
-- SELECT 2
> SELECT current_query();
-- current_query:text
-- SELECT current_query();
-- SELECT 1
> SELECT length(current_query()) AS of_the_whole_text;
-- of_the_whole_text:integer
-- 52
-- SELECT 1
> SELECT pg_my_temp_schema();
-- pg_my_temp_schema:oid
-- 0
-- SELECT 1
> CREATE TEMPORARY TABLE facts_of_session (a int);
-- CREATE TABLE
> SELECT pg_my_temp_schema() = relnamespace AS is_mine, pg_is_other_temp_schema(relnamespace) AS is_others FROM pg_class WHERE relname = 'facts_of_session';
-- is_mine:boolean | is_others:boolean
-- t | f
-- SELECT 1
> SELECT pg_is_other_temp_schema('public'::regnamespace), pg_is_other_temp_schema(0);
-- pg_is_other_temp_schema:boolean | pg_is_other_temp_schema:boolean
-- f | f
-- SELECT 1
> CREATE TABLE facts_bound (a int);
-- CREATE TABLE
> ALTER TABLE facts_bound ENABLE ROW LEVEL SECURITY;
-- ALTER TABLE
> SELECT row_security_active('facts_bound'), row_security_active('facts_bound'::regclass), row_security_active('pg_class');
-- row_security_active:boolean | row_security_active:boolean | row_security_active:boolean
-- f | f | f
-- SELECT 1
> SELECT row_security_active('facts_missing');
-- row_security_active:boolean
-- ERROR 42P01: relation "facts_missing" does not exist
> CREATE ROLE facts_reader;
-- CREATE ROLE
> SET ROLE facts_reader;
-- SET
> SELECT row_security_active('facts_bound'), row_security_active('pg_class');
-- row_security_active:boolean | row_security_active:boolean
-- t | f
-- SELECT 1
> RESET ROLE;
-- RESET
> CREATE ROLE facts_owner;
-- CREATE ROLE
> GRANT facts_owner TO current_user;
-- GRANT ROLE
> GRANT CREATE ON SCHEMA public TO facts_owner;
-- GRANT
> ALTER TABLE facts_bound OWNER TO facts_owner;
-- ALTER TABLE
> SET ROLE facts_owner;
-- SET
> SELECT row_security_active('facts_bound');
-- row_security_active:boolean
-- f
-- SELECT 1
> ALTER TABLE facts_bound FORCE ROW LEVEL SECURITY;
-- ALTER TABLE
> SELECT row_security_active('facts_bound');
-- row_security_active:boolean
-- t
-- SELECT 1
> RESET ROLE;
-- RESET
> DROP TABLE facts_bound;
-- DROP TABLE
> REVOKE CREATE ON SCHEMA public FROM facts_owner;
-- REVOKE
> DROP ROLE facts_owner, facts_reader;
-- DROP ROLE
> SELECT makeaclitem(10, 10, 'SELECT', true), makeaclitem(0, 10, 'INSERT, UPDATE', false), makeaclitem(10, 10, 'update,select , Insert', false);
-- makeaclitem:aclitem | makeaclitem:aclitem | makeaclitem:aclitem
-- postgres=r*/postgres | =aw/postgres | postgres=arw/postgres
-- SELECT 1
> SELECT makeaclitem(10, 10, 'nope', true);
-- ERROR 22023: unrecognized privilege type: "nope"
> SELECT makeaclitem(10, NULL, 'SELECT', true);
-- makeaclitem:aclitem
-- NULL
-- SELECT 1
> SELECT i, pg_encoding_to_char(i), pg_encoding_max_length(i) FROM generate_series(0, 40) AS i WHERE i NOT IN (4, 5, 7, 13, 15, 17);
-- i:integer | pg_encoding_to_char:name | pg_encoding_max_length:integer
-- 0 | SQL_ASCII | 1
-- 1 | EUC_JP | 3
-- 2 | EUC_CN | 3
-- 3 | EUC_KR | 3
-- 6 | UTF8 | 4
-- 8 | LATIN1 | 1
-- 9 | LATIN2 | 1
-- 10 | LATIN3 | 1
-- 11 | LATIN4 | 1
-- 12 | LATIN5 | 1
-- 14 | LATIN7 | 1
-- 16 | LATIN9 | 1
-- 18 | WIN1256 | 1
-- 19 | WIN1258 | 1
-- 20 | WIN866 | 1
-- 21 | WIN874 | 1
-- 22 | KOI8R | 1
-- 23 | WIN1251 | 1
-- 24 | WIN1252 | 1
-- 25 | ISO_8859_5 | 1
-- 26 | ISO_8859_6 | 1
-- 27 | ISO_8859_7 | 1
-- 28 | ISO_8859_8 | 1
-- 29 | WIN1250 | 1
-- 30 | WIN1253 | 1
-- 31 | WIN1254 | 1
-- 32 | WIN1255 | 1
-- 33 | WIN1257 | 1
-- 34 | KOI8U | 1
-- 35 | SJIS | 2
-- 36 | BIG5 | 2
-- 37 | GBK | 2
-- 38 | UHC | 2
-- 39 | GB18030 | 4
-- 40 | JOHAB | 3
-- SELECT 35
