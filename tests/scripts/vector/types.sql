# vector: input, output, limits, errors.
> CREATE EXTENSION vector;
-- CREATE EXTENSION
> SELECT '[1,2,3]'::vector, ' [ 1 , 2.5 ] '::vector, '[1e5,1e-5,.5,1.]'::vector, '[0.1,100000,999999,1e6,123456.7,0.0001,1234567,123456789,1e10,-0,3.4028235e38,1e-45]'::vector;
-- vector:vector | vector:vector | vector:vector | vector:vector
-- [1,2,3] | [1,2.5] | [100000,1e-05,0.5,1] | [0.1,100000,999999,1e+06,123456.7,0.0001,1.234567e+06,1.2345679e+08,1e+10,-0,3.4028235e+38,1e-45]
-- SELECT 1
> SELECT '[1,2]'::vector(3);
-- ERROR 22000: expected 3 dimensions, not 2
> SELECT '[1,2,3]'::vector(0);
-- ERROR 22023 at 19: dimensions for type vector must be at least 1
> SELECT '[1,2,3]'::vector(16001);
-- ERROR 22023 at 19: dimensions for type vector cannot exceed 16000
> SELECT ''::vector;
-- ERROR 22P02 at 8: invalid input syntax for type vector: ""
-- DETAIL: Vector contents must start with "[".
> SELECT '1,2'::vector;
-- ERROR 22P02 at 8: invalid input syntax for type vector: "1,2"
-- DETAIL: Vector contents must start with "[".
> SELECT '[1,2'::vector;
-- ERROR 22P02 at 8: invalid input syntax for type vector: "[1,2"
> SELECT '[1,2]x'::vector;
-- ERROR 22P02 at 8: invalid input syntax for type vector: "[1,2]x"
-- DETAIL: Junk after closing right brace.
> SELECT '[1,,2]'::vector;
-- ERROR 22P02 at 8: invalid input syntax for type vector: "[1,,2]"
> SELECT '[1 2]'::vector;
-- ERROR 22P02 at 8: invalid input syntax for type vector: "[1 2]"
> SELECT '[]'::vector;
-- ERROR 22000 at 8: vector must have at least 1 dimension
> SELECT '[hello]'::vector;
-- ERROR 22P02 at 8: invalid input syntax for type vector: "[hello]"
> SELECT '[NaN]'::vector;
-- ERROR 22000 at 8: NaN not allowed in vector
> SELECT '[Infinity]'::vector;
-- ERROR 22000 at 8: infinite value not allowed in vector
> SELECT '[4e38]'::vector;
-- ERROR 22003 at 8: "4e38" is out of range for type vector
> SELECT '[1e-46,-1e-400]'::vector;
-- vector:vector
-- [0,-0]
-- SELECT 1
> SELECT ARRAY[1,2,3]::vector, ARRAY[1.5,2]::float8[]::vector, '{1,2}'::real[]::vector(2), '[1,2]'::vector::real[];
-- array:vector | array:vector | vector:vector | float4:real[]
-- [1,2,3] | [1.5,2] | [1,2] | {1,2}
-- SELECT 1
> SELECT '{}'::real[]::vector;
-- ERROR 22000: vector must have at least 1 dimension
> SELECT '{1,NULL}'::real[]::vector;
-- ERROR 22004: array must not contain nulls
> SELECT '{{1},{2}}'::real[]::vector;
-- ERROR 22000: array must be 1-D
> SELECT '{1,2}'::real[]::vector(3);
-- ERROR 22000: expected 3 dimensions, not 2
> SELECT '[1,2,3]'::vector + '[4,5,6]', '[1,2,3]'::vector - '[4,5,6]', '[1,2,3]'::vector * '[4,5,6]', '[1,2]'::vector || '[3]';
-- ?column?:vector | ?column?:vector | ?column?:vector | ?column?:vector
-- [5,7,9] | [-3,-3,-3] | [4,10,18] | [1,2,3]
-- SELECT 1
> SELECT '[1,2]'::vector + '[1]';
-- ERROR 22000: different vector dimensions 2 and 1
> SELECT '[3e38]'::vector + '[3e38]';
-- ERROR 22003: value out of range: overflow
> SELECT '[1,2,3]'::vector < '[1,2,4]', '[1,2]'::vector < '[1,2,3]', '[1,2]'::vector = '[1,2]', '[0]'::vector = '[-0]', '[2]'::vector >= '[1,5]';
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | t | t | t | t
-- SELECT 1
> SELECT vector_dims('[1,2,3]'::vector), vector_norm('[3,4]'::vector), l2_normalize('[3,4]'::vector), subvector('[1,2,3,4,5]'::vector, 2, 3);
-- vector_dims:integer | vector_norm:double precision | l2_normalize:vector | subvector:vector
-- 3 | 5 | [0.6,0.8] | [2,3,4]
-- SELECT 1
> SELECT l2_distance('[1,2]'::vector, '[4,6]'), inner_product('[1,2]'::vector, '[3,4]'), cosine_distance('[1,0]'::vector, '[0,1]'), l1_distance('[1,2]'::vector, '[4,6]');
-- l2_distance:double precision | inner_product:double precision | cosine_distance:double precision | l1_distance:double precision
-- 5 | 11 | 1 | 7
-- SELECT 1
> SELECT '[1,2]'::vector <-> '[4,6]', '[1,2]'::vector <#> '[3,4]', '[1,0]'::vector <=> '[0,1]', '[1,2]'::vector <+> '[4,6]';
-- ?column?:double precision | ?column?:double precision | ?column?:double precision | ?column?:double precision
-- 5 | -11 | 1 | 7
-- SELECT 1
> SELECT '[0,0]'::vector <=> '[1,1]', '[1,1]'::vector <-> NULL;
-- ?column?:double precision | ?column?:double precision
-- NaN | NULL
-- SELECT 1
> SELECT '[1,2]'::vector <-> '[1]';
-- ERROR 22000: different vector dimensions 2 and 1
> SELECT '[1,2]' <-> '[3,4]';
-- ERROR 42725 at 16: operator is not unique: unknown <-> unknown
-- HINT: Could not choose a best candidate operator. You might need to add explicit type casts.
> SELECT l2_distance('[1,2]', '[3,4]');
-- ERROR 42725 at 8: function l2_distance(unknown, unknown) is not unique
-- HINT: Could not choose a best candidate function. You might need to add explicit type casts.
> SELECT avg(v), sum(v) FROM (VALUES ('[1,2]'::vector), ('[3,4]'), (NULL)) t(v);
-- avg:vector | sum:vector
-- [2,3] | [4,6]
-- SELECT 1
> SELECT avg(v) FROM (VALUES ('[1,2]'::vector), ('[3]')) t(v);
-- avg:vector
-- ERROR 22000: expected 2 dimensions, not 1
> SELECT DISTINCT v FROM (VALUES ('[1,2]'::vector), ('[1,2]'), ('[0,1]')) t(v) ORDER BY v;
-- v:vector
-- [0,1]
-- [1,2]
-- SELECT 2
> CREATE TABLE t (id int, v vector(2));
-- CREATE TABLE
> INSERT INTO t VALUES (1, '[1,2]'), (2, '[3,4]'), (3, NULL);
-- INSERT 0 3
> INSERT INTO t VALUES (4, '[1]');
-- ERROR 22000: expected 2 dimensions, not 1
> INSERT INTO t VALUES (4, ARRAY[5,6]);
-- INSERT 0 1
> INSERT INTO t VALUES (5, 'x'::text);
-- ERROR 42804 at 26: column "v" is of type vector but expression is of type text
-- HINT: You will need to rewrite or cast the expression.
> SELECT id, v <-> '[1,1]' AS d FROM t ORDER BY d, id;
-- id:integer | d:double precision
-- 1 | 1
-- 2 | 3.605551275463989
-- 4 | 6.4031242374328485
-- 3 | NULL
-- SELECT 4
> SELECT id FROM t ORDER BY v <-> '[1,1]' LIMIT 2;
-- id:integer
-- 1
-- 2
-- SELECT 2
> SELECT id FROM t ORDER BY v <-> '[1,1,1]' LIMIT 2;
-- id:integer
-- ERROR 22000: different vector dimensions 2 and 3
> SELECT id FROM t WHERE v = '[1,2]';
-- id:integer
-- 1
-- SELECT 1
> UPDATE t SET v = v + '[1,1]' WHERE id = 1 RETURNING v;
-- v:vector
-- [2,3]
-- UPDATE 1
> CREATE TABLE free (v vector);
-- CREATE TABLE
> INSERT INTO free VALUES ('[1]'), ('[1,2]');
-- INSERT 0 2
> SELECT v FROM free ORDER BY v;
-- v:vector
-- [1]
-- [1,2]
-- SELECT 2
> SELECT v <-> '[1]' FROM free ORDER BY 1;
-- ?column?:double precision
-- ERROR 22000: different vector dimensions 2 and 1
> SELECT ('[1,2]'::vector)[1];
-- ERROR 42804 at 9: cannot subscript type vector because it does not support subscripting
> SELECT 5::vector;
-- ERROR 42846 at 9: cannot cast type integer to vector
