# pgvector as a whole: its catalogs, mixed types, settings, what core says of its values.
> CREATE EXTENSION vector;
-- CREATE EXTENSION
> CREATE EXTENSION vector;
-- ERROR 42710: extension "vector" already exists
> CREATE EXTENSION IF NOT EXISTS vector;
-- NOTICE 42710: extension "vector" already exists, skipping
-- CREATE EXTENSION
> SELECT typname, typlen, typcategory, typispreferred, typdelim, typalign, typstorage, typbyval FROM pg_type WHERE typname IN ('vector', 'halfvec', 'sparsevec', 'bit', 'varbit') ORDER BY 1;
-- typname:name | typlen:smallint | typcategory:"char" | typispreferred:boolean | typdelim:"char" | typalign:"char" | typstorage:"char" | typbyval:boolean
-- bit | -1 | V | f | , | i | x | f
-- halfvec | -1 | U | f | , | i | e | f
-- sparsevec | -1 | U | f | , | i | e | f
-- varbit | -1 | V | t | , | i | x | f
-- vector | -1 | U | f | , | i | e | f
-- SELECT 5
> SELECT proname, pg_get_function_arguments(oid), pg_get_function_result(oid) FROM pg_proc WHERE proname IN ('l2_distance', 'inner_product', 'cosine_distance', 'l1_distance', 'vector_dims', 'vector_norm', 'l2_norm', 'l2_normalize', 'binary_quantize', 'subvector', 'hamming_distance', 'jaccard_distance') ORDER BY 1, 2;
-- proname:name | pg_get_function_arguments:text | pg_get_function_result:text
-- binary_quantize | halfvec | bit
-- binary_quantize | vector | bit
-- cosine_distance | halfvec, halfvec | double precision
-- cosine_distance | sparsevec, sparsevec | double precision
-- cosine_distance | vector, vector | double precision
-- hamming_distance | bit, bit | double precision
-- inner_product | halfvec, halfvec | double precision
-- inner_product | sparsevec, sparsevec | double precision
-- inner_product | vector, vector | double precision
-- jaccard_distance | bit, bit | double precision
-- l1_distance | halfvec, halfvec | double precision
-- l1_distance | sparsevec, sparsevec | double precision
-- l1_distance | vector, vector | double precision
-- l2_distance | halfvec, halfvec | double precision
-- l2_distance | sparsevec, sparsevec | double precision
-- l2_distance | vector, vector | double precision
-- l2_norm | halfvec | double precision
-- l2_norm | sparsevec | double precision
-- l2_normalize | halfvec | halfvec
-- l2_normalize | sparsevec | sparsevec
-- l2_normalize | vector | vector
-- subvector | halfvec, integer, integer | halfvec
-- subvector | vector, integer, integer | vector
-- vector_dims | halfvec | integer
-- vector_dims | vector | integer
-- vector_norm | vector | double precision
-- SELECT 26
> SELECT oprname, oprleft::regtype, oprright::regtype, oprresult::regtype FROM pg_operator WHERE oprleft::regtype::text IN ('vector', 'halfvec', 'sparsevec') ORDER BY 2, 1;
-- oprname:name | oprleft:regtype | oprright:regtype | oprresult:regtype
-- * | vector | vector | vector
-- + | vector | vector | vector
-- - | vector | vector | vector
-- < | vector | vector | boolean
-- <#> | vector | vector | double precision
-- <+> | vector | vector | double precision
-- <-> | vector | vector | double precision
-- <= | vector | vector | boolean
-- <=> | vector | vector | double precision
-- <> | vector | vector | boolean
-- = | vector | vector | boolean
-- > | vector | vector | boolean
-- >= | vector | vector | boolean
-- || | vector | vector | vector
-- * | halfvec | halfvec | halfvec
-- + | halfvec | halfvec | halfvec
-- - | halfvec | halfvec | halfvec
-- < | halfvec | halfvec | boolean
-- <#> | halfvec | halfvec | double precision
-- <+> | halfvec | halfvec | double precision
-- <-> | halfvec | halfvec | double precision
-- <= | halfvec | halfvec | boolean
-- <=> | halfvec | halfvec | double precision
-- <> | halfvec | halfvec | boolean
-- = | halfvec | halfvec | boolean
-- > | halfvec | halfvec | boolean
-- >= | halfvec | halfvec | boolean
-- || | halfvec | halfvec | halfvec
-- < | sparsevec | sparsevec | boolean
-- <#> | sparsevec | sparsevec | double precision
-- <+> | sparsevec | sparsevec | double precision
-- <-> | sparsevec | sparsevec | double precision
-- <= | sparsevec | sparsevec | boolean
-- <=> | sparsevec | sparsevec | double precision
-- <> | sparsevec | sparsevec | boolean
-- = | sparsevec | sparsevec | boolean
-- > | sparsevec | sparsevec | boolean
-- >= | sparsevec | sparsevec | boolean
-- SELECT 38
> SELECT castsource::regtype, casttarget::regtype, castcontext FROM pg_cast WHERE castsource::regtype::text IN ('vector', 'halfvec', 'sparsevec') OR casttarget::regtype::text IN ('vector', 'halfvec', 'sparsevec') ORDER BY 1, 2;
-- castsource:regtype | casttarget:regtype | castcontext:"char"
-- integer[] | vector | a
-- integer[] | halfvec | a
-- integer[] | sparsevec | a
-- real[] | vector | a
-- real[] | halfvec | a
-- real[] | sparsevec | a
-- double precision[] | vector | a
-- double precision[] | halfvec | a
-- double precision[] | sparsevec | a
-- numeric[] | vector | a
-- numeric[] | halfvec | a
-- numeric[] | sparsevec | a
-- vector | real[] | i
-- vector | vector | i
-- vector | halfvec | i
-- vector | sparsevec | i
-- halfvec | real[] | a
-- halfvec | vector | a
-- halfvec | halfvec | i
-- halfvec | sparsevec | i
-- sparsevec | vector | a
-- sparsevec | halfvec | a
-- sparsevec | sparsevec | i
-- SELECT 23
> SELECT '[1,2]' <-> '[3,4]';
-- ERROR 42725 at 16: operator is not unique: unknown <-> unknown
-- HINT: Could not choose a best candidate operator. You might need to add explicit type casts.
> SELECT l2_distance('[1]', '[2]');
-- ERROR 42725 at 8: function l2_distance(unknown, unknown) is not unique
-- HINT: Could not choose a best candidate function. You might need to add explicit type casts.
> SELECT '[1]'::vector = ARRAY[1]::real[];
-- ERROR 42883 at 22: operator does not exist: vector = real[]
-- HINT: No operator matches the given name and argument types. You might need to add explicit type casts.
> SELECT '[1]'::vector::bytea;
-- ERROR 42846 at 21: cannot cast type vector to bytea
> SELECT 1.5::vector;
-- ERROR 42846 at 11: cannot cast type numeric to vector
> SELECT '[1]'::vector::int[];
-- ERROR 42846 at 21: cannot cast type vector to integer[]
> SELECT '[1]'::vectr;
-- ERROR 42704 at 15: type "vectr" does not exist
> SELECT ('[1]'::vector)[1];
-- ERROR 42804 at 9: cannot subscript type vector because it does not support subscripting
> SELECT vector_norm('[1]'::halfvec);
-- ERROR 42883 at 8: function vector_norm(halfvec) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT '[3e38]'::vector <-> '[-3e38]';
-- ?column?:double precision
-- Infinity
-- SELECT 1
> SELECT '[3e38]'::vector <=> '[3e38]';
-- ?column?:double precision
-- NaN
-- SELECT 1
> SELECT '[1,1]'::vector <=> '[0,0]';
-- ?column?:double precision
-- NaN
-- SELECT 1
> SELECT '[1]'::vector <#> '[0]';
-- ?column?:double precision
-- -0
-- SELECT 1
> SELECT vector_norm('[3e37,4e37]');
-- vector_norm:double precision
-- 5.000000042966943e+37
-- SELECT 1
> SELECT '[3e38]'::vector + '[3e38]';
-- ERROR 22003: value out of range: overflow
> SELECT '[1e-37]'::vector * '[1e-37]';
-- ERROR 22003: value out of range: underflow
> SELECT l2_normalize('[3,4]'::vector), l2_normalize('[0,0]'::vector);
-- l2_normalize:vector | l2_normalize:vector
-- [0.6,0.8] | [0,0]
-- SELECT 1
> SELECT '[1,2]'::vector <-> '[1,3]'::halfvec, '[1.0001]'::vector = '[1]'::halfvec, pg_typeof('[1]'::vector + '[1]'::halfvec);
-- ?column?:double precision | ?column?:boolean | pg_typeof:regtype
-- 1 | t | halfvec
-- SELECT 1
> SELECT ARRAY['[1,2]'::vector, '[3,4]'];
-- array:vector[]
-- {"[1,2]","[3,4]"}
-- SELECT 1
> SELECT '[1,2]'::vector UNION SELECT '[1,2]'::halfvec;
-- vector:halfvec
-- [1,2]
-- SELECT 1
> SELECT binary_quantize('[1,0,-1,2,3,-4,5,6,7]'::vector), binary_quantize('[1]'::vector) & B'1', pg_typeof(binary_quantize('[1]'::vector));
-- binary_quantize:bit | ?column?:bit | pg_typeof:regtype
-- 100110111 | 1 | bit
-- SELECT 1
> SELECT binary_quantize('[1,0]'::vector)::bit(3);
-- binary_quantize:bit
-- 100
-- SELECT 1
> CREATE TABLE c (a int, v vector(2));
-- CREATE TABLE
> INSERT INTO c VALUES (1, '[1,2]'), (2, NULL);
-- INSERT 0 2
> SELECT * FROM c ORDER BY a;
-- a:integer | v:vector
-- 1 | [1,2]
-- 2 | NULL
-- SELECT 2
> SELECT * FROM c ORDER BY a;
-- a:integer | v:vector
-- 1 | [1,2]
-- 2 | NULL
-- SELECT 2
> INSERT INTO c VALUES ('[1]'::vector);
-- ERROR 42804 at 23: column "a" is of type integer but expression is of type vector
-- HINT: You will need to rewrite or cast the expression.
> INSERT INTO c (a) VALUES ('[1]'::vector);
-- ERROR 42804 at 27: column "a" is of type integer but expression is of type vector
-- HINT: You will need to rewrite or cast the expression.
> SHOW hnsw.ef_search;
-- hnsw.ef_search:text
-- 40
-- SHOW
> SET hnsw.ef_search = 0;
-- ERROR 22023: 0 is outside the valid range for parameter "hnsw.ef_search" (1 .. 1000)
> SET hnsw.ef_search = 1;
-- SET
> SET hnsw.ef_search = 1000;
-- SET
> SET hnsw.ef_search = 1001;
-- ERROR 22023: 1001 is outside the valid range for parameter "hnsw.ef_search" (1 .. 1000)
> SET hnsw.ef_search = '1.5';
-- SET
> SET hnsw.ef_search = abc;
-- ERROR 22023: invalid value for parameter "hnsw.ef_search": "abc"
> SHOW hnsw.ef_search;
-- hnsw.ef_search:text
-- 2
-- SHOW
> RESET hnsw.ef_search;
-- RESET
> SHOW hnsw.iterative_scan;
-- hnsw.iterative_scan:text
-- off
-- SHOW
> SET hnsw.iterative_scan = off;
-- SET
> SET hnsw.iterative_scan = relaxed_order;
-- SET
> SET hnsw.iterative_scan = strict_order;
-- SET
> SET hnsw.iterative_scan = on;
-- ERROR 22023: invalid value for parameter "hnsw.iterative_scan": "on"
-- HINT: Available values: off, relaxed_order, strict_order.
> SHOW hnsw.iterative_scan;
-- hnsw.iterative_scan:text
-- strict_order
-- SHOW
> RESET hnsw.iterative_scan;
-- RESET
> SHOW hnsw.max_scan_tuples;
-- hnsw.max_scan_tuples:text
-- 20000
-- SHOW
> SET hnsw.max_scan_tuples = 0;
-- ERROR 22023: 0 is outside the valid range for parameter "hnsw.max_scan_tuples" (1 .. 2147483647)
> SET hnsw.max_scan_tuples = 1;
-- SET
> SET hnsw.max_scan_tuples = 2147483647;
-- SET
> SHOW hnsw.max_scan_tuples;
-- hnsw.max_scan_tuples:text
-- 2147483647
-- SHOW
> RESET hnsw.max_scan_tuples;
-- RESET
> SHOW hnsw.scan_mem_multiplier;
-- hnsw.scan_mem_multiplier:text
-- 1
-- SHOW
> SET hnsw.scan_mem_multiplier = 0.5;
-- ERROR 22023: 0.5 is outside the valid range for parameter "hnsw.scan_mem_multiplier" (1 .. 1000)
> SET hnsw.scan_mem_multiplier = 1;
-- SET
> SET hnsw.scan_mem_multiplier = 2.5;
-- SET
> SET hnsw.scan_mem_multiplier = 1000;
-- SET
> SET hnsw.scan_mem_multiplier = 1001;
-- ERROR 22023: 1001 is outside the valid range for parameter "hnsw.scan_mem_multiplier" (1 .. 1000)
> SHOW hnsw.scan_mem_multiplier;
-- hnsw.scan_mem_multiplier:text
-- 1000
-- SHOW
> RESET hnsw.scan_mem_multiplier;
-- RESET
> SHOW ivfflat.probes;
-- ivfflat.probes:text
-- 1
-- SHOW
> SET ivfflat.probes = 0;
-- ERROR 22023: 0 is outside the valid range for parameter "ivfflat.probes" (1 .. 32768)
> SET ivfflat.probes = 1;
-- SET
> SET ivfflat.probes = 32768;
-- SET
> SET ivfflat.probes = 32769;
-- ERROR 22023: 32769 is outside the valid range for parameter "ivfflat.probes" (1 .. 32768)
> SHOW ivfflat.probes;
-- ivfflat.probes:text
-- 32768
-- SHOW
> RESET ivfflat.probes;
-- RESET
> SHOW ivfflat.iterative_scan;
-- ivfflat.iterative_scan:text
-- off
-- SHOW
> SET ivfflat.iterative_scan = off;
-- SET
> SET ivfflat.iterative_scan = relaxed_order;
-- SET
> SET ivfflat.iterative_scan = strict_order;
-- ERROR 22023: invalid value for parameter "ivfflat.iterative_scan": "strict_order"
-- HINT: Available values: off, relaxed_order.
> SHOW ivfflat.iterative_scan;
-- ivfflat.iterative_scan:text
-- relaxed_order
-- SHOW
> RESET ivfflat.iterative_scan;
-- RESET
> SHOW ivfflat.max_probes;
-- ivfflat.max_probes:text
-- 32768
-- SHOW
> SET ivfflat.max_probes = 0;
-- ERROR 22023: 0 is outside the valid range for parameter "ivfflat.max_probes" (1 .. 32768)
> SET ivfflat.max_probes = 1;
-- SET
> SET ivfflat.max_probes = 32769;
-- ERROR 22023: 32769 is outside the valid range for parameter "ivfflat.max_probes" (1 .. 32768)
> SHOW ivfflat.max_probes;
-- ivfflat.max_probes:text
-- 1
-- SHOW
> RESET ivfflat.max_probes;
-- RESET
> SET hnsw.foo = 1;
-- ERROR 42602: invalid configuration parameter name "hnsw.foo"
-- DETAIL: "hnsw" is a reserved prefix.
> SET ivfflat.foo = 1;
-- ERROR 42602: invalid configuration parameter name "ivfflat.foo"
-- DETAIL: "ivfflat" is a reserved prefix.
> SHOW hnsw.bar;
-- ERROR 42704: unrecognized configuration parameter "hnsw.bar"
> SET LOCAL hnsw.ef_search = 10;
-- WARNING 25P01: SET LOCAL can only be used in transaction blocks
-- SET
> SELECT current_setting('hnsw.ef_search');
-- current_setting:text
-- 40
-- SELECT 1
> SELECT sum(v), avg(v) FROM (VALUES ('[1,2]'::vector), ('[3,5]'), (NULL)) AS t (v);
-- sum:vector | avg:vector
-- [4,7] | [2,3.5]
-- SELECT 1
> SELECT avg(v) FROM (VALUES ('[1]'::vector), ('[1,2]')) AS t (v);
-- avg:vector
-- ERROR 22000: expected 1 dimensions, not 2
> SELECT sum(v) FROM (VALUES ('[1]'::vector), ('[1,2]')) AS t (v);
-- sum:vector
-- ERROR 22000: different vector dimensions 1 and 2
> SELECT sum(v) FROM (VALUES ('[3e38]'::vector), ('[3e38]')) AS t (v);
-- sum:vector
-- ERROR 22003: value out of range: overflow
> SELECT avg(v) FROM (VALUES ('[3e38]'::vector), ('[3e38]')) AS t (v);
-- avg:vector
-- [3e+38]
-- SELECT 1
> DROP TABLE c;
-- DROP TABLE
> DROP EXTENSION vector;
-- DROP EXTENSION
