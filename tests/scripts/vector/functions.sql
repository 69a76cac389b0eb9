# vector: functions, operators, aggregates, casts.
> CREATE EXTENSION vector;
-- CREATE EXTENSION
> SELECT '[1,2]'::vector <-> '[4,6]', '[1,2]'::vector <#> '[3,4]', '[1,2]'::vector <+> '[4,6]', '[3,4]'::vector <=> '[3,4]', '[1,0]'::vector <=> '[0,1]';
-- ?column?:double precision | ?column?:double precision | ?column?:double precision | ?column?:double precision | ?column?:double precision
-- 5 | -11 | 7 | 0 | 1
-- SELECT 1
> SELECT '[1,2]'::vector <=> '[0,0]', '[0,0]'::vector <#> '[1,1]', '[1,1]'::vector <=> '[-1,-1]';
-- ?column?:double precision | ?column?:double precision | ?column?:double precision
-- NaN | -0 | 2
-- SELECT 1
> SELECT '[1,2]'::vector <-> '[1]'::vector;
-- ERROR 22000: different vector dimensions 2 and 1
> SELECT '[1,2]'::vector <=> '[1]'::vector;
-- ERROR 22000: different vector dimensions 2 and 1
> SELECT '[1,2]'::vector <-> NULL, NULL::vector <-> '[1]';
-- ?column?:double precision | ?column?:double precision
-- NULL | NULL
-- SELECT 1
> SELECT l2_distance('[0,0]'::vector, '[3,4]'), inner_product('[1,2]'::vector, '[3,4]'), cosine_distance('[1,2]'::vector, '[2,4]'), l1_distance('[0,0]'::vector, '[3,4]');
-- l2_distance:double precision | inner_product:double precision | cosine_distance:double precision | l1_distance:double precision
-- 5 | 11 | 0 | 7
-- SELECT 1
> SELECT vector_l2_squared_distance('[0,0]', '[3,4]'), vector_negative_inner_product('[1,2]', '[3,4]'), vector_spherical_distance('[1,0]', '[0,1]');
-- vector_l2_squared_distance:double precision | vector_negative_inner_product:double precision | vector_spherical_distance:double precision
-- 25 | -11 | 0.5
-- SELECT 1
> SELECT vector_norm('[3,4]'), vector_dims('[1,2,3]'::vector), l2_normalize('[3,4]'::vector), l2_normalize('[0,0]'::vector);
-- vector_norm:double precision | vector_dims:integer | l2_normalize:vector | l2_normalize:vector
-- 5 | 3 | [0.6,0.8] | [0,0]
-- SELECT 1
> SELECT subvector('[1,2,3,4,5]'::vector, 2, 3), subvector('[1,2,3,4,5]'::vector, -1, 3), subvector('[1,2,3]'::vector, 3, 2147483647);
-- subvector:vector | subvector:vector | subvector:vector
-- [2,3,4] | [1] | [3]
-- SELECT 1
> SELECT subvector('[1,2,3]'::vector, 4, 1);
-- ERROR 22000: vector must have at least 1 dimension
> SELECT subvector('[1,2,3]'::vector, 1, 0);
-- ERROR 22000: vector must have at least 1 dimension
> SELECT subvector('[1,2,3]'::vector, -1, 2);
-- ERROR 22000: vector must have at least 1 dimension
> SELECT '[1,2]'::vector + '[3,4]', '[1,2]'::vector - '[3,4]', '[1,2]'::vector * '[3,4]', '[1,2]'::vector || '[3]';
-- ?column?:vector | ?column?:vector | ?column?:vector | ?column?:vector
-- [4,6] | [-2,-2] | [3,8] | [1,2,3]
-- SELECT 1
> SELECT '[1,2]'::vector + '[3]';
-- ERROR 22000: different vector dimensions 2 and 1
> SELECT '[3e38]'::vector + '[3e38]';
-- ERROR 22003: value out of range: overflow
> SELECT '[1e-30]'::vector * '[1e-30]';
-- ERROR 22003: value out of range: underflow
> SELECT '[3e38]'::vector * '[10]';
-- ERROR 22003: value out of range: overflow
> SELECT '[1,2]'::vector < '[1,3]', '[1,2]'::vector <= '[1,2]', '[1]'::vector < '[1,0]', '[0]'::vector = '[-0]', '[1]'::vector <> '[2]', '[2]'::vector >= '[1,9]', '[2]'::vector > '[1]';
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | t | t | t | t | t | t
-- SELECT 1
> SELECT vector_cmp('[1,2]', '[1,3]'), vector_eq('[1]', '[1]'), vector_lt('[1]', '[2]'), vector_add('[1]', '[2]'), vector_sub('[1]', '[2]'), vector_mul('[2]', '[2]'), vector_concat('[1]', '[2]');
-- vector_cmp:integer | vector_eq:boolean | vector_lt:boolean | vector_add:vector | vector_sub:vector | vector_mul:vector | vector_concat:vector
-- -1 | t | t | [3] | [-1] | [4] | [1,2]
-- SELECT 1
> SELECT sum(v), avg(v), count(v) FROM (VALUES ('[1,2]'::vector), (NULL), ('[3,5]')) t(v);
-- sum:vector | avg:vector | count:bigint
-- [4,7] | [2,3.5] | 2
-- SELECT 1
> SELECT sum(v), avg(v) FROM (VALUES (NULL::vector)) t(v);
-- sum:vector | avg:vector
-- NULL | NULL
-- SELECT 1
> SELECT g, avg(v), sum(v) FROM (VALUES (1, '[1,2]'::vector), (2, '[5,5]'), (1, '[3,4]')) t(g, v) GROUP BY g ORDER BY g;
-- g:integer | avg:vector | sum:vector
-- 1 | [2,3] | [4,6]
-- 2 | [5,5] | [5,5]
-- SELECT 2
> SELECT sum(v) FROM (VALUES ('[3e38]'::vector), ('[3e38]')) t(v);
-- sum:vector
-- ERROR 22003: value out of range: overflow
> SELECT avg(v) FROM (VALUES ('[3e38]'::vector), ('[3e38]')) t(v);
-- avg:vector
-- [3e+38]
-- SELECT 1
> SELECT v FROM (VALUES ('[2]'::vector), (NULL), ('[1,5]'), ('[1]')) t(v) ORDER BY v DESC;
-- v:vector
-- NULL
-- [2]
-- [1,5]
-- [1]
-- SELECT 4
> SELECT DISTINCT v FROM (VALUES ('[0]'::vector), ('[0]')) t(v);
-- v:vector
-- [0]
-- SELECT 1
> SELECT '[1,2,3]'::vector(3)::vector(2);
-- ERROR 22000: expected 2 dimensions, not 3
> SELECT ARRAY[1,2]::vector, ARRAY[1.5,2.25]::vector, ARRAY[1,2]::real[]::vector, ARRAY[1,2]::float8[]::vector(2);
-- array:vector | array:vector | array:vector | array:vector
-- [1,2] | [1.5,2.25] | [1,2] | [1,2]
-- SELECT 1
> SELECT ARRAY[1,2]::vector(3);
-- ERROR 22000: expected 3 dimensions, not 2
> SELECT ARRAY[[1],[2]]::vector;
-- ERROR 22000: array must be 1-D
> SELECT ARRAY[1,NULL]::vector;
-- ERROR 22004: array must not contain nulls
> SELECT '{}'::int[]::vector;
-- ERROR 22000: vector must have at least 1 dimension
> SELECT ARRAY[1e300]::float8[]::vector;
-- ERROR 22000: infinite value not allowed in vector
> SELECT ARRAY['NaN'::float8]::vector;
-- ERROR 22000: NaN not allowed in vector
> SELECT ARRAY[1e50]::numeric[]::vector;
-- ERROR 22003: "100000000000000000000000000000000000000000000000000" is out of range for type real
> SELECT '[1,2]'::vector::real[], '[1.5]'::vector::text, '[1]'::text::vector;
-- float4:real[] | text:text | vector:vector
-- {1,2} | [1.5] | [1]
-- SELECT 1
> SELECT 5::vector;
-- ERROR 42846 at 9: cannot cast type integer to vector
> SELECT '[1]'::vector::int[];
-- ERROR 42846 at 21: cannot cast type vector to integer[]
> SELECT array_fill(0, ARRAY[16001])::vector;
-- ERROR 54000: vector cannot have more than 16000 dimensions
> SELECT '{"[1,2]","[3]"}'::vector[], ARRAY['[1]'::vector, '[2]'];
-- vector:vector[] | array:vector[]
-- {"[1,2]",[3]} | {[1],[2]}
-- SELECT 1
> SELECT '[1,2]' <-> '[3,4]';
-- ERROR 42725 at 16: operator is not unique: unknown <-> unknown
-- HINT: Could not choose a best candidate operator. You might need to add explicit type casts.
> SELECT l2_distance('[1,2]', '[3,4]');
-- ERROR 42725 at 8: function l2_distance(unknown, unknown) is not unique
-- HINT: Could not choose a best candidate function. You might need to add explicit type casts.
> SELECT '[1a]'::vector;
-- ERROR 22P02 at 8: invalid input syntax for type vector: "[1a]"
> SELECT '[1,2'::vector;
-- ERROR 22P02 at 8: invalid input syntax for type vector: "[1,2"
> SELECT '[1.1e5x]'::vector;
-- ERROR 22P02 at 8: invalid input syntax for type vector: "[1.1e5x]"
> SELECT ' [ 0x1A , 1. , .5 , +3 ] '::vector;
-- vector:vector
-- [26,1,0.5,3]
-- SELECT 1
> SELECT '[1]'::vector(a);
-- ERROR 22P02 at 15: invalid input syntax for type integer: "a"
> SELECT '[1]'::vector(1,2);
-- ERROR 22023 at 15: invalid type modifier
> SELECT '[1]'::vector('1');
-- vector:vector
-- [1]
-- SELECT 1
> SELECT '[1,2,3]'::vector IS NULL, '[1]'::vector IS DISTINCT FROM '[2]', coalesce(NULL, '[1]'::vector), greatest('[1]'::vector, '[2]');
-- ?column?:boolean | ?column?:boolean | coalesce:vector | greatest:vector
-- f | t | [1] | [2]
-- SELECT 1
> CREATE TABLE v (id int PRIMARY KEY, e vector(2));
-- CREATE TABLE
> INSERT INTO v VALUES (1, '[0,0]'), (2, '[3,4]'), (3, NULL), (4, ARRAY[1,1]::real[]);
-- INSERT 0 4
> INSERT INTO v VALUES (5, '[1,2,3]');
-- ERROR 22000: expected 2 dimensions, not 3
> INSERT INTO v VALUES (5, ARRAY[1,2,3]::int[]);
-- ERROR 22000: expected 2 dimensions, not 3
> SELECT id, e <-> '[0,0]' AS d FROM v ORDER BY e <-> '[0,0]', id;
-- id:integer | d:double precision
-- 1 | 0
-- 4 | 1.4142135623730951
-- 2 | 5
-- 3 | NULL
-- SELECT 4
> SELECT id FROM v ORDER BY e <=> '[1,1]', id LIMIT 2;
-- id:integer
-- 4
-- 2
-- SELECT 2
> SELECT id FROM v WHERE e <-> '[0,0]' < 2 ORDER BY id;
-- id:integer
-- 1
-- 4
-- SELECT 2
> SELECT avg(e), sum(e) FROM v;
-- avg:vector | sum:vector
-- [1.3333334,1.6666666] | [4,5]
-- SELECT 1
> UPDATE v SET e = e + '[1,1]' WHERE id = 1 RETURNING e;
-- e:vector
-- [1,1]
-- UPDATE 1
> SELECT id FROM v WHERE e = '[1,1]' ORDER BY id;
-- id:integer
-- 1
-- 4
-- SELECT 2
