# Functions that monitoring and migration tools call.
> SELECT pg_trigger_depth(), pg_notification_queue_usage(), pg_column_compression(1), unicode_version(), textlen('héé'), pg_wal_lsn_diff('0/10', '0/8'), pg_wal_lsn_diff('0/0', 'A/0');
-- pg_trigger_depth:integer | pg_notification_queue_usage:double precision | pg_column_compression:text | unicode_version:text | textlen:integer | pg_wal_lsn_diff:numeric | pg_wal_lsn_diff:numeric
-- 0 | 0 | NULL | 16.0 | 3 | 8 | -42949672960
-- SELECT 1
> SELECT pg_stat_clear_snapshot(), pg_stat_force_next_flush();
-- pg_stat_clear_snapshot:void | pg_stat_force_next_flush:void
--  |
-- SELECT 1
> SELECT pg_last_wal_receive_lsn(), pg_last_wal_replay_lsn(), pg_last_xact_replay_timestamp(), pg_is_in_recovery();
-- pg_last_wal_receive_lsn:pg_lsn | pg_last_wal_replay_lsn:pg_lsn | pg_last_xact_replay_timestamp:timestamp with time zone | pg_is_in_recovery:boolean
-- NULL | NULL | NULL | f
-- SELECT 1
> SELECT pg_is_wal_replay_paused();
-- pg_is_wal_replay_paused:boolean
-- ERROR 55000: recovery is not in progress
-- HINT: Recovery control functions can only be executed during recovery.
> CREATE DOMAIN d AS varchar(3);
-- CREATE DOMAIN
> CREATE DOMAIN dd AS d;
-- CREATE DOMAIN
> SELECT pg_basetype('d'), pg_basetype('dd'), pg_basetype('int4'), pg_basetype(NULL);
-- pg_basetype:regtype | pg_basetype:regtype | pg_basetype:regtype | pg_basetype:regtype
-- character varying | character varying | integer | NULL
-- SELECT 1
> SELECT to_regtypemod('varchar(32)'), to_regtypemod('numeric(5,2)'), to_regtypemod('int4'), to_regtypemod('nosuch'), to_regtypemod('timestamp(3)');
-- to_regtypemod:integer | to_regtypemod:integer | to_regtypemod:integer | to_regtypemod:integer | to_regtypemod:integer
-- 36 | 327686 | -1 | NULL | 3
-- SELECT 1
> SELECT format_type(to_regtype('varchar(32)'), to_regtypemod('varchar(32)'));
-- format_type:text
-- character varying(32)
-- SELECT 1
> SELECT oidvectortypes(proargtypes) FROM pg_proc WHERE proname = 'repeat';
-- oidvectortypes:text
-- text, integer
-- SELECT 1
> LISTEN one;
-- LISTEN
> LISTEN "Two";
-- LISTEN
> SELECT * FROM pg_listening_channels() ORDER BY 1;
-- pg_listening_channels:text
-- Two
-- one
-- SELECT 2
> UNLISTEN one;
-- UNLISTEN
> SELECT pg_listening_channels();
-- pg_listening_channels:text
-- Two
-- SELECT 1
> CREATE TABLE t (a int);
-- CREATE TABLE
> SELECT pg_partition_root('t'), (SELECT count(*) FROM pg_partition_tree('t'));
-- pg_partition_root:regclass | count:bigint
-- NULL | 0
-- SELECT 1
> CREATE SEQUENCE s INCREMENT 3 MINVALUE -5 MAXVALUE 50 START 7 CACHE 2 CYCLE;
-- CREATE SEQUENCE
> SELECT * FROM pg_sequence_parameters('s'::regclass);
-- start_value:bigint | minimum_value:bigint | maximum_value:bigint | increment:bigint | cycle_option:boolean | cache_size:bigint | data_type:oid
-- 7 | -5 | 50 | 3 | t | 2 | 20
-- SELECT 1
> CREATE SEQUENCE s2 AS smallint;
-- CREATE SEQUENCE
> SELECT start_value, maximum_value, data_type::regtype FROM pg_sequence_parameters('s2'::regclass);
-- start_value:bigint | maximum_value:bigint | data_type:regtype
-- 1 | 32767 | smallint
-- SELECT 1
> SELECT a COLLATE "en-x-icu" FROM (VALUES ('a')) v(a);
-- ERROR 42704 at 10: collation "en-x-icu" for encoding "UTF8" does not exist
#~ The reference has no language's collation but the root's.
#= a:text
#= a
#= SELECT 1
> CREATE COLLATION german (provider = icu, locale = 'de');
-- WARNING 22023: ICU locale "de" has unknown language "de"
-- HINT: To disable ICU locale validation, set the parameter "icu_validation_level" to "disabled".
-- CREATE COLLATION
#~ Collations are those that ICU has by name (decision 0005).
#= ERROR 0A000 at 8: CREATE COLLATION is not supported
> SELECT 'a' COLLATE "unicode" < 'B';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT 'a' COLLATE "C" < 'B', 'a' COLLATE ucs_basic < 'b', 'a' COLLATE "POSIX" < 'b', 'a' COLLATE "default" < 'b', 'a' COLLATE pg_c_utf8 < 'b';
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- f | t | t | t | t
-- SELECT 1
> SELECT 'a' COLLATE "nosuch" < 'B';
-- ERROR 42704 at 12: collation "nosuch" for encoding "UTF8" does not exist
