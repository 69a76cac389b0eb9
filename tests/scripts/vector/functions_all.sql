# Every function by its name, also those that operators, casts and aggregates are made of.
> CREATE EXTENSION vector;
-- CREATE EXTENSION
> SELECT l2_distance('[1,2,3]'::vector, '[4,5,6]'), l2_distance('[0,0,0]'::vector, '[1,1,1]'), l2_distance('[1,2,3]'::vector, NULL), l2_distance('[1.5,-2.25,1e-3]'::vector, '[-1.5,2.25,1e3]');
-- l2_distance:double precision | l2_distance:double precision | l2_distance:double precision | l2_distance:double precision
-- 5.196152422706632 | 1.7320508075688772 | NULL | 1000.0136561567547
-- SELECT 1
> SELECT l2_distance('[1,2,3]'::vector, '[1,2]');
-- ERROR 22000: different vector dimensions 3 and 2
> SELECT inner_product('[1,2,3]'::vector, '[4,5,6]'), inner_product('[0,0,0]'::vector, '[1,1,1]'), inner_product('[1,2,3]'::vector, NULL), inner_product('[1.5,-2.25,1e-3]'::vector, '[-1.5,2.25,1e3]');
-- inner_product:double precision | inner_product:double precision | inner_product:double precision | inner_product:double precision
-- 32 | 0 | NULL | -6.3125
-- SELECT 1
> SELECT inner_product('[1,2,3]'::vector, '[1,2]');
-- ERROR 22000: different vector dimensions 3 and 2
> SELECT cosine_distance('[1,2,3]'::vector, '[4,5,6]'), cosine_distance('[0,0,0]'::vector, '[1,1,1]'), cosine_distance('[1,2,3]'::vector, NULL), cosine_distance('[1.5,-2.25,1e-3]'::vector, '[-1.5,2.25,1e3]');
-- cosine_distance:double precision | cosine_distance:double precision | cosine_distance:double precision | cosine_distance:double precision
-- 0.025368153802923787 | NaN | NULL | 1.0023343546385923
-- SELECT 1
> SELECT cosine_distance('[1,2,3]'::vector, '[1,2]');
-- ERROR 22000: different vector dimensions 3 and 2
> SELECT l1_distance('[1,2,3]'::vector, '[4,5,6]'), l1_distance('[0,0,0]'::vector, '[1,1,1]'), l1_distance('[1,2,3]'::vector, NULL), l1_distance('[1.5,-2.25,1e-3]'::vector, '[-1.5,2.25,1e3]');
-- l1_distance:double precision | l1_distance:double precision | l1_distance:double precision | l1_distance:double precision
-- 9 | 3 | NULL | 1007.4990234375
-- SELECT 1
> SELECT l1_distance('[1,2,3]'::vector, '[1,2]');
-- ERROR 22000: different vector dimensions 3 and 2
> SELECT vector_l2_squared_distance('[1,2,3]'::vector, '[4,5,6]'), vector_l2_squared_distance('[0,0,0]'::vector, '[1,1,1]'), vector_l2_squared_distance('[1,2,3]'::vector, NULL), vector_l2_squared_distance('[1.5,-2.25,1e-3]'::vector, '[-1.5,2.25,1e3]');
-- vector_l2_squared_distance:double precision | vector_l2_squared_distance:double precision | vector_l2_squared_distance:double precision | vector_l2_squared_distance:double precision
-- 27 | 3 | NULL | 1000027.3125
-- SELECT 1
> SELECT vector_l2_squared_distance('[1,2,3]'::vector, '[1,2]');
-- ERROR 22000: different vector dimensions 3 and 2
> SELECT vector_negative_inner_product('[1,2,3]'::vector, '[4,5,6]'), vector_negative_inner_product('[0,0,0]'::vector, '[1,1,1]'), vector_negative_inner_product('[1,2,3]'::vector, NULL), vector_negative_inner_product('[1.5,-2.25,1e-3]'::vector, '[-1.5,2.25,1e3]');
-- vector_negative_inner_product:double precision | vector_negative_inner_product:double precision | vector_negative_inner_product:double precision | vector_negative_inner_product:double precision
-- -32 | -0 | NULL | 6.3125
-- SELECT 1
> SELECT vector_negative_inner_product('[1,2,3]'::vector, '[1,2]');
-- ERROR 22000: different vector dimensions 3 and 2
> SELECT vector_spherical_distance('[1,0]', '[0,1]'), vector_spherical_distance('[1,0]', '[1,0]'), vector_spherical_distance('[1,0]', '[-1,0]'), vector_spherical_distance('[0.6,0.8]', '[0.8,0.6]');
-- vector_spherical_distance:double precision | vector_spherical_distance:double precision | vector_spherical_distance:double precision | vector_spherical_distance:double precision
-- 0.5 | 0 | 1 | 0.09033442723544252
-- SELECT 1
> SELECT vector_spherical_distance('[1,2,3]'::vector, '[1,2]');
-- ERROR 22000: different vector dimensions 3 and 2
> SELECT vector_add('[1,2,3]'::vector, '[4,5,6]'), vector_add('[0,0,0]'::vector, '[1,1,1]'), vector_add('[1,2,3]'::vector, NULL), vector_add('[1.5,-2.25,1e-3]'::vector, '[-1.5,2.25,1e3]');
-- vector_add:vector | vector_add:vector | vector_add:vector | vector_add:vector
-- [5,7,9] | [1,1,1] | NULL | [0,0,1000.001]
-- SELECT 1
> SELECT vector_add('[1,2,3]'::vector, '[1,2]');
-- ERROR 22000: different vector dimensions 3 and 2
> SELECT vector_sub('[1,2,3]'::vector, '[4,5,6]'), vector_sub('[0,0,0]'::vector, '[1,1,1]'), vector_sub('[1,2,3]'::vector, NULL), vector_sub('[1.5,-2.25,1e-3]'::vector, '[-1.5,2.25,1e3]');
-- vector_sub:vector | vector_sub:vector | vector_sub:vector | vector_sub:vector
-- [-3,-3,-3] | [-1,-1,-1] | NULL | [3,-4.5,-999.999]
-- SELECT 1
> SELECT vector_sub('[1,2,3]'::vector, '[1,2]');
-- ERROR 22000: different vector dimensions 3 and 2
> SELECT vector_mul('[1,2,3]'::vector, '[4,5,6]'), vector_mul('[0,0,0]'::vector, '[1,1,1]'), vector_mul('[1,2,3]'::vector, NULL), vector_mul('[1.5,-2.25,1e-3]'::vector, '[-1.5,2.25,1e3]');
-- vector_mul:vector | vector_mul:vector | vector_mul:vector | vector_mul:vector
-- [4,10,18] | [0,0,0] | NULL | [-2.25,-5.0625,1]
-- SELECT 1
> SELECT vector_mul('[1,2,3]'::vector, '[1,2]');
-- ERROR 22000: different vector dimensions 3 and 2
> SELECT vector_concat('[1,2,3]'::vector, '[4,5,6]'), vector_concat('[0,0,0]'::vector, '[1,1,1]'), vector_concat('[1,2,3]'::vector, NULL), vector_concat('[1.5,-2.25,1e-3]'::vector, '[-1.5,2.25,1e3]');
-- vector_concat:vector | vector_concat:vector | vector_concat:vector | vector_concat:vector
-- [1,2,3,4,5,6] | [0,0,0,1,1,1] | NULL | [1.5,-2.25,0.001,-1.5,2.25,1000]
-- SELECT 1
> SELECT vector_cmp('[1,2,3]'::vector, '[4,5,6]'), vector_cmp('[0,0,0]'::vector, '[1,1,1]'), vector_cmp('[1,2,3]'::vector, NULL), vector_cmp('[1.5,-2.25,1e-3]'::vector, '[-1.5,2.25,1e3]');
-- vector_cmp:integer | vector_cmp:integer | vector_cmp:integer | vector_cmp:integer
-- -1 | -1 | NULL | 1
-- SELECT 1
> SELECT l2_distance('[1,2,3]'::halfvec, '[4,5,6]'), l2_distance('[0,0,0]'::halfvec, '[1,1,1]'), l2_distance('[1,2,3]'::halfvec, NULL), l2_distance('[1.5,-2.25,1e-3]'::halfvec, '[-1.5,2.25,1e3]');
-- l2_distance:double precision | l2_distance:double precision | l2_distance:double precision | l2_distance:double precision
-- 5.196152422706632 | 1.7320508075688772 | NULL | 1000.0136561567547
-- SELECT 1
> SELECT l2_distance('[1,2,3]'::halfvec, '[1,2]');
-- ERROR 22000: different halfvec dimensions 3 and 2
> SELECT inner_product('[1,2,3]'::halfvec, '[4,5,6]'), inner_product('[0,0,0]'::halfvec, '[1,1,1]'), inner_product('[1,2,3]'::halfvec, NULL), inner_product('[1.5,-2.25,1e-3]'::halfvec, '[-1.5,2.25,1e3]');
-- inner_product:double precision | inner_product:double precision | inner_product:double precision | inner_product:double precision
-- 32 | 0 | NULL | -6.312095642089844
-- SELECT 1
> SELECT inner_product('[1,2,3]'::halfvec, '[1,2]');
-- ERROR 22000: different halfvec dimensions 3 and 2
> SELECT cosine_distance('[1,2,3]'::halfvec, '[4,5,6]'), cosine_distance('[0,0,0]'::halfvec, '[1,1,1]'), cosine_distance('[1,2,3]'::halfvec, NULL), cosine_distance('[1.5,-2.25,1e-3]'::halfvec, '[-1.5,2.25,1e3]');
-- cosine_distance:double precision | cosine_distance:double precision | cosine_distance:double precision | cosine_distance:double precision
-- 0.025368153802923787 | NaN | NULL | 1.0023342051075408
-- SELECT 1
> SELECT cosine_distance('[1,2,3]'::halfvec, '[1,2]');
-- ERROR 22000: different halfvec dimensions 3 and 2
> SELECT l1_distance('[1,2,3]'::halfvec, '[4,5,6]'), l1_distance('[0,0,0]'::halfvec, '[1,1,1]'), l1_distance('[1,2,3]'::halfvec, NULL), l1_distance('[1.5,-2.25,1e-3]'::halfvec, '[-1.5,2.25,1e3]');
-- l1_distance:double precision | l1_distance:double precision | l1_distance:double precision | l1_distance:double precision
-- 9 | 3 | NULL | 1007.4990234375
-- SELECT 1
> SELECT l1_distance('[1,2,3]'::halfvec, '[1,2]');
-- ERROR 22000: different halfvec dimensions 3 and 2
> SELECT halfvec_l2_squared_distance('[1,2,3]'::halfvec, '[4,5,6]'), halfvec_l2_squared_distance('[0,0,0]'::halfvec, '[1,1,1]'), halfvec_l2_squared_distance('[1,2,3]'::halfvec, NULL), halfvec_l2_squared_distance('[1.5,-2.25,1e-3]'::halfvec, '[-1.5,2.25,1e3]');
-- halfvec_l2_squared_distance:double precision | halfvec_l2_squared_distance:double precision | halfvec_l2_squared_distance:double precision | halfvec_l2_squared_distance:double precision
-- 27 | 3 | NULL | 1000027.3125
-- SELECT 1
> SELECT halfvec_l2_squared_distance('[1,2,3]'::halfvec, '[1,2]');
-- ERROR 22000: different halfvec dimensions 3 and 2
> SELECT halfvec_negative_inner_product('[1,2,3]'::halfvec, '[4,5,6]'), halfvec_negative_inner_product('[0,0,0]'::halfvec, '[1,1,1]'), halfvec_negative_inner_product('[1,2,3]'::halfvec, NULL), halfvec_negative_inner_product('[1.5,-2.25,1e-3]'::halfvec, '[-1.5,2.25,1e3]');
-- halfvec_negative_inner_product:double precision | halfvec_negative_inner_product:double precision | halfvec_negative_inner_product:double precision | halfvec_negative_inner_product:double precision
-- -32 | -0 | NULL | 6.312095642089844
-- SELECT 1
> SELECT halfvec_negative_inner_product('[1,2,3]'::halfvec, '[1,2]');
-- ERROR 22000: different halfvec dimensions 3 and 2
> SELECT halfvec_spherical_distance('[1,0]', '[0,1]'), halfvec_spherical_distance('[1,0]', '[1,0]'), halfvec_spherical_distance('[1,0]', '[-1,0]'), halfvec_spherical_distance('[0.6,0.8]', '[0.8,0.6]');
-- halfvec_spherical_distance:double precision | halfvec_spherical_distance:double precision | halfvec_spherical_distance:double precision | halfvec_spherical_distance:double precision
-- 0.5 | 0 | 1 | 0.09042328562941536
-- SELECT 1
> SELECT halfvec_spherical_distance('[1,2,3]'::halfvec, '[1,2]');
-- ERROR 22000: different halfvec dimensions 3 and 2
> SELECT halfvec_add('[1,2,3]'::halfvec, '[4,5,6]'), halfvec_add('[0,0,0]'::halfvec, '[1,1,1]'), halfvec_add('[1,2,3]'::halfvec, NULL), halfvec_add('[1.5,-2.25,1e-3]'::halfvec, '[-1.5,2.25,1e3]');
-- halfvec_add:halfvec | halfvec_add:halfvec | halfvec_add:halfvec | halfvec_add:halfvec
-- [5,7,9] | [1,1,1] | NULL | [0,0,1000]
-- SELECT 1
> SELECT halfvec_add('[1,2,3]'::halfvec, '[1,2]');
-- ERROR 22000: different halfvec dimensions 3 and 2
> SELECT halfvec_sub('[1,2,3]'::halfvec, '[4,5,6]'), halfvec_sub('[0,0,0]'::halfvec, '[1,1,1]'), halfvec_sub('[1,2,3]'::halfvec, NULL), halfvec_sub('[1.5,-2.25,1e-3]'::halfvec, '[-1.5,2.25,1e3]');
-- halfvec_sub:halfvec | halfvec_sub:halfvec | halfvec_sub:halfvec | halfvec_sub:halfvec
-- [-3,-3,-3] | [-1,-1,-1] | NULL | [3,-4.5,-1000]
-- SELECT 1
> SELECT halfvec_sub('[1,2,3]'::halfvec, '[1,2]');
-- ERROR 22000: different halfvec dimensions 3 and 2
> SELECT halfvec_mul('[1,2,3]'::halfvec, '[4,5,6]'), halfvec_mul('[0,0,0]'::halfvec, '[1,1,1]'), halfvec_mul('[1,2,3]'::halfvec, NULL), halfvec_mul('[1.5,-2.25,1e-3]'::halfvec, '[-1.5,2.25,1e3]');
-- halfvec_mul:halfvec | halfvec_mul:halfvec | halfvec_mul:halfvec | halfvec_mul:halfvec
-- [4,10,18] | [0,0,0] | NULL | [-2.25,-5.0625,1]
-- SELECT 1
> SELECT halfvec_mul('[1,2,3]'::halfvec, '[1,2]');
-- ERROR 22000: different halfvec dimensions 3 and 2
> SELECT halfvec_concat('[1,2,3]'::halfvec, '[4,5,6]'), halfvec_concat('[0,0,0]'::halfvec, '[1,1,1]'), halfvec_concat('[1,2,3]'::halfvec, NULL), halfvec_concat('[1.5,-2.25,1e-3]'::halfvec, '[-1.5,2.25,1e3]');
-- halfvec_concat:halfvec | halfvec_concat:halfvec | halfvec_concat:halfvec | halfvec_concat:halfvec
-- [1,2,3,4,5,6] | [0,0,0,1,1,1] | NULL | [1.5,-2.25,0.0010004044,-1.5,2.25,1000]
-- SELECT 1
> SELECT halfvec_cmp('[1,2,3]'::halfvec, '[4,5,6]'), halfvec_cmp('[0,0,0]'::halfvec, '[1,1,1]'), halfvec_cmp('[1,2,3]'::halfvec, NULL), halfvec_cmp('[1.5,-2.25,1e-3]'::halfvec, '[-1.5,2.25,1e3]');
-- halfvec_cmp:integer | halfvec_cmp:integer | halfvec_cmp:integer | halfvec_cmp:integer
-- -1 | -1 | NULL | 1
-- SELECT 1
> SELECT vector_lt('[1,2,0]', '[1,3,0]'), vector_le('[1,2,0]', '[1,3,0]'), vector_eq('[1,2,0]', '[1,3,0]'), vector_ne('[1,2,0]', '[1,3,0]'), vector_ge('[1,2,0]', '[1,3,0]'), vector_gt('[1,2,0]', '[1,3,0]'), vector_cmp('[1,2,0]', '[1,3,0]');
-- vector_lt:boolean | vector_le:boolean | vector_eq:boolean | vector_ne:boolean | vector_ge:boolean | vector_gt:boolean | vector_cmp:integer
-- t | t | f | t | f | f | -1
-- SELECT 1
> SELECT vector_lt('[1,3,0]', '[1,2,0]'), vector_le('[1,3,0]', '[1,2,0]'), vector_eq('[1,3,0]', '[1,2,0]'), vector_ne('[1,3,0]', '[1,2,0]'), vector_ge('[1,3,0]', '[1,2,0]'), vector_gt('[1,3,0]', '[1,2,0]'), vector_cmp('[1,3,0]', '[1,2,0]');
-- vector_lt:boolean | vector_le:boolean | vector_eq:boolean | vector_ne:boolean | vector_ge:boolean | vector_gt:boolean | vector_cmp:integer
-- f | f | f | t | t | t | 1
-- SELECT 1
> SELECT vector_lt('[1,2,0]', '[1,2,0]'), vector_le('[1,2,0]', '[1,2,0]'), vector_eq('[1,2,0]', '[1,2,0]'), vector_ne('[1,2,0]', '[1,2,0]'), vector_ge('[1,2,0]', '[1,2,0]'), vector_gt('[1,2,0]', '[1,2,0]'), vector_cmp('[1,2,0]', '[1,2,0]');
-- vector_lt:boolean | vector_le:boolean | vector_eq:boolean | vector_ne:boolean | vector_ge:boolean | vector_gt:boolean | vector_cmp:integer
-- f | t | t | f | t | f | 0
-- SELECT 1
> SELECT vector_send('[1,2,0]');
-- vector_send:bytea
-- \\x000300003f8000004000000000000000
-- SELECT 1
> SELECT vector_out('[1,2,0]');
-- vector_out:cstring
-- [1,2,0]
-- SELECT 1
> SELECT vector('[1,2,0]'::vector, 3, true), vector('[1,2,0]'::vector, -1, false);
-- vector:vector | vector:vector
-- [1,2,0] | [1,2,0]
-- SELECT 1
> SELECT vector('[1,2,0]'::vector, 4, true);
-- ERROR 22000: expected 4 dimensions, not 3
> SELECT array_to_vector(ARRAY[1,0,2]::int4[], 3, true);
-- array_to_vector:vector
-- [1,0,2]
-- SELECT 1
> SELECT array_to_vector(ARRAY[1,0,2]::float4[], 3, true);
-- array_to_vector:vector
-- [1,0,2]
-- SELECT 1
> SELECT array_to_vector(ARRAY[1,0,2]::float8[], 3, true);
-- array_to_vector:vector
-- [1,0,2]
-- SELECT 1
> SELECT array_to_vector(ARRAY[1,0,2]::numeric[], 3, true);
-- array_to_vector:vector
-- [1,0,2]
-- SELECT 1
> SELECT array_to_vector(ARRAY[1,0,2]::int4[], 2, true);
-- ERROR 22000: expected 2 dimensions, not 3
> SELECT halfvec_lt('[1,2,0]', '[1,3,0]'), halfvec_le('[1,2,0]', '[1,3,0]'), halfvec_eq('[1,2,0]', '[1,3,0]'), halfvec_ne('[1,2,0]', '[1,3,0]'), halfvec_ge('[1,2,0]', '[1,3,0]'), halfvec_gt('[1,2,0]', '[1,3,0]'), halfvec_cmp('[1,2,0]', '[1,3,0]');
-- halfvec_lt:boolean | halfvec_le:boolean | halfvec_eq:boolean | halfvec_ne:boolean | halfvec_ge:boolean | halfvec_gt:boolean | halfvec_cmp:integer
-- t | t | f | t | f | f | -1
-- SELECT 1
> SELECT halfvec_lt('[1,3,0]', '[1,2,0]'), halfvec_le('[1,3,0]', '[1,2,0]'), halfvec_eq('[1,3,0]', '[1,2,0]'), halfvec_ne('[1,3,0]', '[1,2,0]'), halfvec_ge('[1,3,0]', '[1,2,0]'), halfvec_gt('[1,3,0]', '[1,2,0]'), halfvec_cmp('[1,3,0]', '[1,2,0]');
-- halfvec_lt:boolean | halfvec_le:boolean | halfvec_eq:boolean | halfvec_ne:boolean | halfvec_ge:boolean | halfvec_gt:boolean | halfvec_cmp:integer
-- f | f | f | t | t | t | 1
-- SELECT 1
> SELECT halfvec_lt('[1,2,0]', '[1,2,0]'), halfvec_le('[1,2,0]', '[1,2,0]'), halfvec_eq('[1,2,0]', '[1,2,0]'), halfvec_ne('[1,2,0]', '[1,2,0]'), halfvec_ge('[1,2,0]', '[1,2,0]'), halfvec_gt('[1,2,0]', '[1,2,0]'), halfvec_cmp('[1,2,0]', '[1,2,0]');
-- halfvec_lt:boolean | halfvec_le:boolean | halfvec_eq:boolean | halfvec_ne:boolean | halfvec_ge:boolean | halfvec_gt:boolean | halfvec_cmp:integer
-- f | t | t | f | t | f | 0
-- SELECT 1
> SELECT halfvec_send('[1,2,0]');
-- halfvec_send:bytea
-- \\x000300003c0040000000
-- SELECT 1
> SELECT halfvec_out('[1,2,0]');
-- halfvec_out:cstring
-- [1,2,0]
-- SELECT 1
> SELECT halfvec('[1,2,0]'::halfvec, 3, true), halfvec('[1,2,0]'::halfvec, -1, false);
-- halfvec:halfvec | halfvec:halfvec
-- [1,2,0] | [1,2,0]
-- SELECT 1
> SELECT halfvec('[1,2,0]'::halfvec, 4, true);
-- ERROR 22000: expected 4 dimensions, not 3
> SELECT array_to_halfvec(ARRAY[1,0,2]::int4[], 3, true);
-- array_to_halfvec:halfvec
-- [1,0,2]
-- SELECT 1
> SELECT array_to_halfvec(ARRAY[1,0,2]::float4[], 3, true);
-- array_to_halfvec:halfvec
-- [1,0,2]
-- SELECT 1
> SELECT array_to_halfvec(ARRAY[1,0,2]::float8[], 3, true);
-- array_to_halfvec:halfvec
-- [1,0,2]
-- SELECT 1
> SELECT array_to_halfvec(ARRAY[1,0,2]::numeric[], 3, true);
-- array_to_halfvec:halfvec
-- [1,0,2]
-- SELECT 1
> SELECT array_to_halfvec(ARRAY[1,0,2]::int4[], 2, true);
-- ERROR 22000: expected 2 dimensions, not 3
> SELECT sparsevec_lt('{1:1,2:2}/3', '{1:1,2:3}/3'), sparsevec_le('{1:1,2:2}/3', '{1:1,2:3}/3'), sparsevec_eq('{1:1,2:2}/3', '{1:1,2:3}/3'), sparsevec_ne('{1:1,2:2}/3', '{1:1,2:3}/3'), sparsevec_ge('{1:1,2:2}/3', '{1:1,2:3}/3'), sparsevec_gt('{1:1,2:2}/3', '{1:1,2:3}/3'), sparsevec_cmp('{1:1,2:2}/3', '{1:1,2:3}/3');
-- sparsevec_lt:boolean | sparsevec_le:boolean | sparsevec_eq:boolean | sparsevec_ne:boolean | sparsevec_ge:boolean | sparsevec_gt:boolean | sparsevec_cmp:integer
-- t | t | f | t | f | f | -1
-- SELECT 1
> SELECT sparsevec_lt('{1:1,2:3}/3', '{1:1,2:2}/3'), sparsevec_le('{1:1,2:3}/3', '{1:1,2:2}/3'), sparsevec_eq('{1:1,2:3}/3', '{1:1,2:2}/3'), sparsevec_ne('{1:1,2:3}/3', '{1:1,2:2}/3'), sparsevec_ge('{1:1,2:3}/3', '{1:1,2:2}/3'), sparsevec_gt('{1:1,2:3}/3', '{1:1,2:2}/3'), sparsevec_cmp('{1:1,2:3}/3', '{1:1,2:2}/3');
-- sparsevec_lt:boolean | sparsevec_le:boolean | sparsevec_eq:boolean | sparsevec_ne:boolean | sparsevec_ge:boolean | sparsevec_gt:boolean | sparsevec_cmp:integer
-- f | f | f | t | t | t | 1
-- SELECT 1
> SELECT sparsevec_lt('{1:1,2:2}/3', '{1:1,2:2}/3'), sparsevec_le('{1:1,2:2}/3', '{1:1,2:2}/3'), sparsevec_eq('{1:1,2:2}/3', '{1:1,2:2}/3'), sparsevec_ne('{1:1,2:2}/3', '{1:1,2:2}/3'), sparsevec_ge('{1:1,2:2}/3', '{1:1,2:2}/3'), sparsevec_gt('{1:1,2:2}/3', '{1:1,2:2}/3'), sparsevec_cmp('{1:1,2:2}/3', '{1:1,2:2}/3');
-- sparsevec_lt:boolean | sparsevec_le:boolean | sparsevec_eq:boolean | sparsevec_ne:boolean | sparsevec_ge:boolean | sparsevec_gt:boolean | sparsevec_cmp:integer
-- f | t | t | f | t | f | 0
-- SELECT 1
> SELECT sparsevec_send('{1:1,2:2}/3');
-- sparsevec_send:bytea
-- \\x00000003000000020000000000000000000000013f80000040000000
-- SELECT 1
> SELECT sparsevec_out('{1:1,2:2}/3');
-- sparsevec_out:cstring
-- {1:1,2:2}/3
-- SELECT 1
> SELECT sparsevec('{1:1,2:2}/3'::sparsevec, 3, true), sparsevec('{1:1,2:2}/3'::sparsevec, -1, false);
-- sparsevec:sparsevec | sparsevec:sparsevec
-- {1:1,2:2}/3 | {1:1,2:2}/3
-- SELECT 1
> SELECT sparsevec('{1:1,2:2}/3'::sparsevec, 4, true);
-- ERROR 22000: expected 4 dimensions, not 3
> SELECT array_to_sparsevec(ARRAY[1,0,2]::int4[], 3, true);
-- array_to_sparsevec:sparsevec
-- {1:1,3:2}/3
-- SELECT 1
> SELECT array_to_sparsevec(ARRAY[1,0,2]::float4[], 3, true);
-- array_to_sparsevec:sparsevec
-- {1:1,3:2}/3
-- SELECT 1
> SELECT array_to_sparsevec(ARRAY[1,0,2]::float8[], 3, true);
-- array_to_sparsevec:sparsevec
-- {1:1,3:2}/3
-- SELECT 1
> SELECT array_to_sparsevec(ARRAY[1,0,2]::numeric[], 3, true);
-- array_to_sparsevec:sparsevec
-- {1:1,3:2}/3
-- SELECT 1
> SELECT array_to_sparsevec(ARRAY[1,0,2]::int4[], 2, true);
-- ERROR 22000: expected 2 dimensions, not 3
> SELECT vector_to_halfvec('[1,2]', -1, true), vector_to_sparsevec('[1,0]', -1, true), vector_to_float4('[1,2]', -1, true);
-- vector_to_halfvec:halfvec | vector_to_sparsevec:sparsevec | vector_to_float4:real[]
-- [1,2] | {1:1}/2 | {1,2}
-- SELECT 1
> SELECT halfvec_to_vector('[1,2]', -1, true), halfvec_to_sparsevec('[1,0]', 2, true), halfvec_to_float4('[1,2]', -1, true);
-- halfvec_to_vector:vector | halfvec_to_sparsevec:sparsevec | halfvec_to_float4:real[]
-- [1,2] | {1:1}/2 | {1,2}
-- SELECT 1
> SELECT sparsevec_to_vector('{1:1}/2', -1, true), sparsevec_to_halfvec('{1:1}/2', 2, true);
-- sparsevec_to_vector:vector | sparsevec_to_halfvec:halfvec
-- [1,0] | [1,0]
-- SELECT 1
> SELECT vector_to_halfvec('[1,2]', 3, true);
-- ERROR 22000: expected 3 dimensions, not 2
> SELECT halfvec_to_vector('[1,2]', 3, true);
-- ERROR 22000: expected 3 dimensions, not 2
> SELECT sparsevec_to_vector('{1:1}/2', 3, true);
-- ERROR 22000: expected 3 dimensions, not 2
> SELECT vector_accum('{0}', '[1,2]'), vector_accum('{2,3,4}', '[1,2]');
-- vector_accum:double precision[] | vector_accum:double precision[]
-- {1,1,2} | {3,4,6}
-- SELECT 1
> SELECT vector_accum('{}', '[1,2]');
-- ERROR XX000: vector_accum: expected state array
> SELECT vector_accum('{1,2}', '[1,2]');
-- ERROR 22000: expected 1 dimensions, not 2
> SELECT vector_avg('{2,4,6}'), vector_avg('{0}'), halfvec_avg('{2,4,6}');
-- vector_avg:vector | vector_avg:vector | halfvec_avg:halfvec
-- [2,3] | NULL | [2,3]
-- SELECT 1
> SELECT vector_avg('{}');
-- ERROR XX000: vector_avg: expected state array
> SELECT halfvec_avg('{}');
-- ERROR XX000: halfvec_avg: expected state array
> SELECT vector_combine('{1,2,3}', '{2,3,4}'), vector_combine('{0}', '{1,2}'), vector_combine('{1,2}', '{0}');
-- vector_combine:double precision[] | vector_combine:double precision[] | vector_combine:double precision[]
-- {3,5,7} | {1,2} | {1,2}
-- SELECT 1
> SELECT vector_combine('{}', '{1,2}');
-- ERROR XX000: vector_combine: expected state array
> SELECT vector_combine('{1,2,3}', '{1,2}');
-- ERROR 22000: expected 2 dimensions, not 1
> SELECT halfvec_accum('{0}', '[1,2]'), halfvec_accum('{1,2,3}', '[1,2]');
-- halfvec_accum:double precision[] | halfvec_accum:double precision[]
-- {1,1,2} | {2,3,5}
-- SELECT 1
> SELECT halfvec_accum('{}', '[1]');
-- ERROR XX000: halfvec_accum: expected state array
> SELECT halfvec_combine('{1,2,3}', '{2,3,4}');
-- halfvec_combine:double precision[]
-- {3,5,7}
-- SELECT 1
> SELECT halfvec_combine('{}', '{1}');
-- ERROR XX000: vector_combine: expected state array
> SELECT l2_norm('[3,4]'::vector);
-- ERROR 42725 at 8: function l2_norm(vector) is not unique
-- HINT: Could not choose a best candidate function. You might need to add explicit type casts.
> SELECT l2_norm('[3,4]');
-- ERROR 42725 at 8: function l2_norm(unknown) is not unique
-- HINT: Could not choose a best candidate function. You might need to add explicit type casts.
> SELECT vector_norm('[3,4]'::halfvec);
-- ERROR 42883 at 8: function vector_norm(halfvec) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT vector_norm('{1:3}/2'::sparsevec);
-- ERROR 42883 at 8: function vector_norm(sparsevec) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT vector_norm(NULL), vector_norm('[0]'), vector_norm('[1e-20]');
-- vector_norm:double precision | vector_norm:double precision | vector_norm:double precision
-- NULL | 0 | 9.999999682655225e-21
-- SELECT 1
> SELECT l2_norm('[3,4]'::halfvec), l2_norm('{1:3,2:4}/2'::sparsevec);
-- l2_norm:double precision | l2_norm:double precision
-- 5 | 5
-- SELECT 1
> SELECT vector_dims('[1]');
-- ERROR 42725 at 8: function vector_dims(unknown) is not unique
-- HINT: Could not choose a best candidate function. You might need to add explicit type casts.
> SELECT l2_normalize('[1]');
-- ERROR 42725 at 8: function l2_normalize(unknown) is not unique
-- HINT: Could not choose a best candidate function. You might need to add explicit type casts.
> SELECT binary_quantize('[1]');
-- ERROR 42725 at 8: function binary_quantize(unknown) is not unique
-- HINT: Could not choose a best candidate function. You might need to add explicit type casts.
> SELECT subvector('[1,2]', 1, 1);
-- ERROR 42725 at 8: function subvector(unknown, integer, integer) is not unique
-- HINT: Could not choose a best candidate function. You might need to add explicit type casts.
> SELECT avg('[1]');
-- ERROR 42725 at 8: function avg(unknown) is not unique
-- HINT: Could not choose a best candidate function. You might need to add explicit type casts.
> SELECT sum('[1]');
-- ERROR 42725 at 8: function sum(unknown) is not unique
-- HINT: Could not choose a best candidate function. You might need to add explicit type casts.
> SELECT min('[1]'::vector);
-- ERROR 42883 at 8: function min(vector) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT max('[1]'::halfvec);
-- ERROR 42883 at 8: function max(halfvec) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT l2_distance('[1]'::vector, 'x');
-- ERROR 22P02 at 35: invalid input syntax for type vector: "x"
-- DETAIL: Vector contents must start with "[".
> SELECT l2_distance('[1]'::vector);
-- ERROR 42883 at 8: function l2_distance(vector) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT l2_distance(1, 2);
-- ERROR 42883 at 8: function l2_distance(integer, integer) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT hamming_distance(B'101', B'110'), hamming_distance(B'', B''), jaccard_distance(B'101', B'110'), jaccard_distance(B'00', B'00');
-- hamming_distance:double precision | hamming_distance:double precision | jaccard_distance:double precision | jaccard_distance:double precision
-- 2 | 0 | 0.6666666666666667 | 1
-- SELECT 1
> SELECT hamming_distance(B'101', B'11');
-- ERROR 22000: different bit lengths 3 and 2
> SELECT jaccard_distance(B'101', B'11');
-- ERROR 22000: different bit lengths 3 and 2
> SELECT hamming_distance('101', '110');
-- hamming_distance:double precision
-- 2
-- SELECT 1
> SELECT B'1111' <~> '0000', '1111' <%> B'1000';
-- ?column?:double precision | ?column?:double precision
-- 4 | 0.75
-- SELECT 1
> SELECT B'101'::varbit <~> B'100'::varbit;
-- ?column?:double precision
-- 1
-- SELECT 1
> SELECT '101' <~> '110';
-- ?column?:double precision
-- 2
-- SELECT 1
> SELECT binary_quantize('[0.1,-0.1,0,5,-5,1,1,1,1]'::halfvec), binary_quantize('[-1]'::vector), binary_quantize('[1e-45]'::vector);
-- binary_quantize:bit | binary_quantize:bit | binary_quantize:bit
-- 100101111 | 0 | 1
-- SELECT 1
> SELECT subvector('[1,2,3,4,5]'::halfvec, 2, 2), subvector('[1,2,3]'::halfvec, -2147483648, 2147483647), subvector('[1,2,3]'::vector, 0, 2);
-- ERROR 22000: halfvec must have at least 1 dimension
> SELECT subvector('[1,2,3]'::halfvec, 4, 1);
-- ERROR 22000: halfvec must have at least 1 dimension
> SELECT subvector('[1,2,3]'::vector, 2147483647, 2147483647);
-- ERROR 22000: vector must have at least 1 dimension
> SELECT subvector('[1,2,3]'::vector, NULL, 1), subvector(NULL::vector, 1, 1);
-- subvector:vector | subvector:vector
-- NULL | NULL
-- SELECT 1
> SELECT l2_normalize('[65504,65504]'::halfvec), l2_normalize('[0,0]'::halfvec);
-- l2_normalize:halfvec | l2_normalize:halfvec
-- [0.70703125,0.70703125] | [0,0]
-- SELECT 1
> SELECT l2_normalize('[3e38,3e38]'::vector);
-- l2_normalize:vector
-- [0.70710677,0.70710677]
-- SELECT 1
> SELECT '[1,2]'::vector <-> '[1,2]'::vector, '[1,2]'::vector <=> '[2,4]', '[1,2]'::vector <=> '[-1,-2]';
-- ?column?:double precision | ?column?:double precision | ?column?:double precision
-- 0 | 0 | 2
-- SELECT 1
> SELECT '[65504]'::halfvec + '[65504]';
-- ERROR 22003: value out of range: overflow
> SELECT '[65504]'::halfvec * '[2]';
-- ERROR 22003: value out of range: overflow
> SELECT '[1e-7]'::halfvec * '[1e-3]';
-- ERROR 22003: value out of range: underflow
> SELECT '[65504]'::halfvec - '[-65504]';
-- ERROR 22003: value out of range: overflow
> SELECT '[-3e38]'::vector - '[3e38]';
-- ERROR 22003: value out of range: overflow
> SELECT sum(v) FROM (VALUES ('[65504]'::halfvec), ('[65504]')) t (v);
-- sum:halfvec
-- ERROR 22003: value out of range: overflow
> SELECT avg(v) FROM (VALUES ('[65504]'::halfvec), ('[65504]')) t (v);
-- avg:halfvec
-- [65504]
-- SELECT 1
> SELECT '{1:1}/2'::sparsevec <-> '[1,2]'::halfvec, '[1,2]'::vector = '{1:1,2:2}/2'::sparsevec, pg_typeof('[1]'::halfvec || '[2]'::vector);
-- ?column?:double precision | ?column?:boolean | pg_typeof:regtype
-- 2 | t | halfvec
-- SELECT 1
