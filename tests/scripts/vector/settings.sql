# The settings of the index methods: ranges, words, reserved prefixes, transactions.
> CREATE EXTENSION vector;
-- CREATE EXTENSION
> SET hnsw.ef_search = 0;
-- ERROR 22023: 0 is outside the valid range for parameter "hnsw.ef_search" (1 .. 1000)
> SET hnsw.ef_search = 1001;
-- ERROR 22023: 1001 is outside the valid range for parameter "hnsw.ef_search" (1 .. 1000)
> SET hnsw.ef_search = -1;
-- ERROR 22023: -1 is outside the valid range for parameter "hnsw.ef_search" (1 .. 1000)
> SET hnsw.ef_search = 'abc';
-- ERROR 22023: invalid value for parameter "hnsw.ef_search": "abc"
> SET hnsw.ef_search = 1.4;
-- SET
> SET hnsw.ef_search = '';
-- ERROR 22023: invalid value for parameter "hnsw.ef_search": ""
> SET hnsw.ef_search = NULL;
-- ERROR 42601 at 22: syntax error at or near "NULL"
> SET hnsw.ef_search = true;
-- ERROR 22023: invalid value for parameter "hnsw.ef_search": "true"
> SET hnsw.ef_search = '10 MB';
-- ERROR 22023: invalid value for parameter "hnsw.ef_search": "10 MB"
> SET hnsw.ef_search = 1;
-- SET
> SET hnsw.ef_search = 1000;
-- SET
> SELECT current_setting('hnsw.ef_search'), set_config('hnsw.ef_search', '2', true);
-- current_setting:text | set_config:text
-- 1000 | 2
-- SELECT 1
> SET hnsw.ef_search TO DEFAULT;
-- SET
> SHOW hnsw.ef_search;
-- hnsw.ef_search:text
-- 40
-- SHOW
> SET hnsw.max_scan_tuples = 0;
-- ERROR 22023: 0 is outside the valid range for parameter "hnsw.max_scan_tuples" (1 .. 2147483647)
> SET hnsw.max_scan_tuples = 2147483648;
-- ERROR 22023: invalid value for parameter "hnsw.max_scan_tuples": "2147483648"
-- HINT: Value exceeds integer range.
> SET hnsw.max_scan_tuples = 'x';
-- ERROR 22023: invalid value for parameter "hnsw.max_scan_tuples": "x"
> SET hnsw.max_scan_tuples = 1;
-- SET
> SET hnsw.max_scan_tuples = 2147483647;
-- SET
> SELECT current_setting('hnsw.max_scan_tuples'), set_config('hnsw.max_scan_tuples', '2', true);
-- current_setting:text | set_config:text
-- 2147483647 | 2
-- SELECT 1
> SET hnsw.max_scan_tuples TO DEFAULT;
-- SET
> SHOW hnsw.max_scan_tuples;
-- hnsw.max_scan_tuples:text
-- 20000
-- SHOW
> SET hnsw.scan_mem_multiplier = 0;
-- ERROR 22023: 0 is outside the valid range for parameter "hnsw.scan_mem_multiplier" (1 .. 1000)
> SET hnsw.scan_mem_multiplier = 0.99;
-- ERROR 22023: 0.99 is outside the valid range for parameter "hnsw.scan_mem_multiplier" (1 .. 1000)
> SET hnsw.scan_mem_multiplier = 1000.5;
-- ERROR 22023: 1000.5 is outside the valid range for parameter "hnsw.scan_mem_multiplier" (1 .. 1000)
> SET hnsw.scan_mem_multiplier = 'x';
-- ERROR 22023: invalid value for parameter "hnsw.scan_mem_multiplier": "x"
> SET hnsw.scan_mem_multiplier = 1;
-- SET
> SET hnsw.scan_mem_multiplier = 1000;
-- SET
> SELECT current_setting('hnsw.scan_mem_multiplier'), set_config('hnsw.scan_mem_multiplier', '2', true);
-- current_setting:text | set_config:text
-- 1000 | 2
-- SELECT 1
> SET hnsw.scan_mem_multiplier TO DEFAULT;
-- SET
> SHOW hnsw.scan_mem_multiplier;
-- hnsw.scan_mem_multiplier:text
-- 1
-- SHOW
> SET ivfflat.probes = 0;
-- ERROR 22023: 0 is outside the valid range for parameter "ivfflat.probes" (1 .. 32768)
> SET ivfflat.probes = 32769;
-- ERROR 22023: 32769 is outside the valid range for parameter "ivfflat.probes" (1 .. 32768)
> SET ivfflat.probes = 'x';
-- ERROR 22023: invalid value for parameter "ivfflat.probes": "x"
> SET ivfflat.probes = 1;
-- SET
> SET ivfflat.probes = 32768;
-- SET
> SELECT current_setting('ivfflat.probes'), set_config('ivfflat.probes', '2', true);
-- current_setting:text | set_config:text
-- 32768 | 2
-- SELECT 1
> SET ivfflat.probes TO DEFAULT;
-- SET
> SHOW ivfflat.probes;
-- ivfflat.probes:text
-- 1
-- SHOW
> SET ivfflat.max_probes = 0;
-- ERROR 22023: 0 is outside the valid range for parameter "ivfflat.max_probes" (1 .. 32768)
> SET ivfflat.max_probes = 32769;
-- ERROR 22023: 32769 is outside the valid range for parameter "ivfflat.max_probes" (1 .. 32768)
> SET ivfflat.max_probes = 'x';
-- ERROR 22023: invalid value for parameter "ivfflat.max_probes": "x"
> SET ivfflat.max_probes = 1;
-- SET
> SET ivfflat.max_probes = 32768;
-- SET
> SELECT current_setting('ivfflat.max_probes'), set_config('ivfflat.max_probes', '2', true);
-- current_setting:text | set_config:text
-- 32768 | 2
-- SELECT 1
> SET ivfflat.max_probes TO DEFAULT;
-- SET
> SHOW ivfflat.max_probes;
-- ivfflat.max_probes:text
-- 32768
-- SHOW
> SET hnsw.iterative_scan = off;
-- SET
> SET hnsw.iterative_scan = relaxed_order;
-- SET
> SET hnsw.iterative_scan = strict_order;
-- SET
> SET hnsw.iterative_scan = 'OFF';
-- SET
> SET hnsw.iterative_scan = 'Strict_Order';
-- SET
> SET hnsw.iterative_scan = on;
-- ERROR 22023: invalid value for parameter "hnsw.iterative_scan": "on"
-- HINT: Available values: off, relaxed_order, strict_order.
> SET hnsw.iterative_scan = 1;
-- ERROR 22023: invalid value for parameter "hnsw.iterative_scan": "1"
-- HINT: Available values: off, relaxed_order, strict_order.
> SET hnsw.iterative_scan = true;
-- ERROR 22023: invalid value for parameter "hnsw.iterative_scan": "true"
-- HINT: Available values: off, relaxed_order, strict_order.
> SET hnsw.iterative_scan = '';
-- ERROR 22023: invalid value for parameter "hnsw.iterative_scan": ""
-- HINT: Available values: off, relaxed_order, strict_order.
> SET hnsw.iterative_scan = strict;
-- ERROR 22023: invalid value for parameter "hnsw.iterative_scan": "strict"
-- HINT: Available values: off, relaxed_order, strict_order.
> SHOW hnsw.iterative_scan;
-- hnsw.iterative_scan:text
-- strict_order
-- SHOW
> SET ivfflat.iterative_scan = off;
-- SET
> SET ivfflat.iterative_scan = relaxed_order;
-- SET
> SET ivfflat.iterative_scan = strict_order;
-- ERROR 22023: invalid value for parameter "ivfflat.iterative_scan": "strict_order"
-- HINT: Available values: off, relaxed_order.
> SET ivfflat.iterative_scan = on;
-- ERROR 22023: invalid value for parameter "ivfflat.iterative_scan": "on"
-- HINT: Available values: off, relaxed_order.
> SET ivfflat.iterative_scan = '';
-- ERROR 22023: invalid value for parameter "ivfflat.iterative_scan": ""
-- HINT: Available values: off, relaxed_order.
> SHOW ivfflat.iterative_scan;
-- ivfflat.iterative_scan:text
-- relaxed_order
-- SHOW
> SET hnsw.nope = 1;
-- ERROR 42602: invalid configuration parameter name "hnsw.nope"
-- DETAIL: "hnsw" is a reserved prefix.
> SET ivfflat.nope = 'x';
-- ERROR 42602: invalid configuration parameter name "ivfflat.nope"
-- DETAIL: "ivfflat" is a reserved prefix.
> SET LOCAL hnsw.nope = 1;
-- WARNING 25P01: SET LOCAL can only be used in transaction blocks
-- ERROR 42602: invalid configuration parameter name "hnsw.nope"
-- DETAIL: "hnsw" is a reserved prefix.
> SHOW hnsw.nope;
-- ERROR 42704: unrecognized configuration parameter "hnsw.nope"
> RESET hnsw.nope;
-- ERROR 42602: invalid configuration parameter name "hnsw.nope"
-- DETAIL: "hnsw" is a reserved prefix.
> SELECT current_setting('hnsw.nope');
-- current_setting:text
-- ERROR 42704: unrecognized configuration parameter "hnsw.nope"
> SELECT current_setting('hnsw.nope', true);
-- current_setting:text
-- NULL
-- SELECT 1
> SELECT set_config('ivfflat.nope', '1', false);
-- set_config:text
-- ERROR 42602: invalid configuration parameter name "ivfflat.nope"
-- DETAIL: "ivfflat" is a reserved prefix.
> SELECT set_config('hnsw.ef_search', '0', false);
-- set_config:text
-- ERROR 22023: 0 is outside the valid range for parameter "hnsw.ef_search" (1 .. 1000)
> ALTER ROLE CURRENT_USER SET hnsw.ef_search = 77;
-- ALTER ROLE
> ALTER ROLE CURRENT_USER SET hnsw.ef_search = 0;
-- ERROR 22023: 0 is outside the valid range for parameter "hnsw.ef_search" (1 .. 1000)
> ALTER ROLE CURRENT_USER SET hnsw.nope = 1;
-- ERROR 42602: invalid configuration parameter name "hnsw.nope"
-- DETAIL: "hnsw" is a reserved prefix.
> ALTER ROLE CURRENT_USER RESET hnsw.ef_search;
-- ALTER ROLE
> BEGIN;
-- BEGIN
> SET LOCAL hnsw.ef_search = 9;
-- SET
> SAVEPOINT s;
-- SAVEPOINT
> SET LOCAL hnsw.ef_search = 10;
-- SET
> ROLLBACK TO s;
-- ROLLBACK
> SHOW hnsw.ef_search;
-- hnsw.ef_search:text
-- 9
-- SHOW
> COMMIT;
-- COMMIT
> SHOW hnsw.ef_search;
-- hnsw.ef_search:text
-- 40
-- SHOW
> CREATE FUNCTION wide(v vector) RETURNS text LANGUAGE sql SET hnsw.ef_search = 500 AS 'SELECT current_setting(''hnsw.ef_search'')';
-- CREATE FUNCTION
> SELECT wide('[1]'), current_setting('hnsw.ef_search');
-- wide:text | current_setting:text
-- 500 | 40
-- SELECT 1
> RESET ALL;
-- RESET
