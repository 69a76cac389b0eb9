# Array functions: shapes, search, concatenation, sets, text.
> SELECT array_dims('[0:2]={1,2,3}'::int[]), array_dims(ARRAY[[1,2],[3,4]]), array_dims('{}'::int[]);
-- array_dims:text | array_dims:text | array_dims:text
-- [0:2] | [1:2][1:2] | NULL
-- SELECT 1
> SELECT array_ndims(ARRAY[1]), array_ndims('{}'::int[]), array_length('{}'::int[], 1), array_length(ARRAY[1,2], 2), array_length(ARRAY[1,2], 0);
-- array_ndims:integer | array_ndims:integer | array_length:integer | array_length:integer | array_length:integer
-- 1 | NULL | NULL | NULL | NULL
-- SELECT 1
> SELECT array_lower('[-3:1]={1,2,3,4,5}'::int[], 1), array_upper('[-3:1]={1,2,3,4,5}'::int[], 1), cardinality(ARRAY[[1,2],[3,4]]);
-- array_lower:integer | array_upper:integer | cardinality:integer
-- -3 | 1 | 4
-- SELECT 1
> SELECT array_append('{}'::int[], 1), array_append(NULL::int[], 1), array_append(ARRAY[1], NULL), array_append('[0:1]={1,2}'::int[], 3);
-- array_append:integer[] | array_append:integer[] | array_append:integer[] | array_append:integer[]
-- {1} | {1} | {1,NULL} | [0:2]={1,2,3}
-- SELECT 1
> SELECT array_append(ARRAY[[1]], 2);
-- ERROR 22000: argument must be empty or one-dimensional array
> SELECT array_prepend(0, '{}'::int[]), array_prepend(NULL, ARRAY[1]), array_prepend(9, '[0:1]={1,2}'::int[]);
-- array_prepend:integer[] | array_prepend:integer[] | array_prepend:integer[]
-- {0} | {NULL,1} | [0:2]={9,1,2}
-- SELECT 1
> SELECT array_cat(ARRAY[1], ARRAY[2,3]), array_cat(NULL, ARRAY[1]), array_cat(ARRAY[[1,2]], ARRAY[3,4]), array_cat(ARRAY[1,2], ARRAY[[3,4]]);
-- array_cat:integer[] | array_cat:integer[] | array_cat:integer[] | array_cat:integer[]
-- {1,2,3} | {1} | {{1,2},{3,4}} | {{1,2},{3,4}}
-- SELECT 1
> SELECT array_cat(ARRAY[[1,2]], ARRAY[[3,4],[5,6]]), array_cat('[0:0]={1}'::int[], ARRAY[2]);
-- array_cat:integer[] | array_cat:integer[]
-- {{1,2},{3,4},{5,6}} | [0:1]={1,2}
-- SELECT 1
> SELECT array_cat(ARRAY[[1,2]], ARRAY[3]);
-- ERROR 2202E: cannot concatenate incompatible arrays
-- DETAIL: Arrays with differing dimensions are not compatible for concatenation.
> SELECT array_cat(ARRAY[[[1]]], ARRAY[1]);
-- ERROR 2202E: cannot concatenate incompatible arrays
-- DETAIL: Arrays of 3 and 1 dimensions are not compatible for concatenation.
> SELECT array_cat(ARRAY[[1,2]], ARRAY[[3]]);
-- ERROR 2202E: cannot concatenate incompatible arrays
-- DETAIL: Arrays with differing element dimensions are not compatible for concatenation.
> SELECT ARRAY[1,2] || ARRAY[3], ARRAY[1] || 2, 1 || ARRAY[2], ARRAY[1] || NULL::int, ARRAY[1] || NULL::int[];
-- ?column?:integer[] | ?column?:integer[] | ?column?:integer[] | ?column?:integer[] | ?column?:integer[]
-- {1,2,3} | {1,2} | {1,2} | {1,NULL} | {1}
-- SELECT 1
> SELECT ARRAY[1,2,3] @> ARRAY[3,1], ARRAY[1,NULL] @> ARRAY[NULL]::int[], ARRAY[1] @> '{}'::int[], ARRAY[[1,2],[3,4]] @> ARRAY[4];
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | f | t | t
-- SELECT 1
> SELECT ARRAY[1,2] <@ ARRAY[2,1,3], ARRAY[1] && ARRAY[2], '{}'::int[] && ARRAY[1], ARRAY[NULL]::int[] && ARRAY[NULL]::int[];
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | f | f | f
-- SELECT 1
> SELECT ARRAY['a','b'] @> ARRAY['b'], ARRAY[1.0, 2] = ARRAY[1, 2.00], ARRAY[true] < ARRAY[false];
-- ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | t | f
-- SELECT 1
> SELECT ARRAY[1,2] = ARRAY[1,2], ARRAY[1,NULL] = ARRAY[1,NULL], ARRAY[1,2] <> ARRAY[2,1], ARRAY[[1,2]] = ARRAY[1,2], ARRAY[1] < ARRAY[1,0], ARRAY[NULL]::int[] > ARRAY[9];
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | t | t | f | t | t
-- SELECT 1
> SELECT ARRAY[1] >= ARRAY[1], ARRAY[1] <= ARRAY[0], '[0:1]={1,2}'::int[] = ARRAY[1,2], '[0:1]={1,2}'::int[] < ARRAY[1,2];
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | f | f | t
-- SELECT 1
> SELECT array_position(ARRAY[5,6,5], 5), array_position(ARRAY[5,6,5], 5, 2), array_position(ARRAY[1,NULL], NULL), array_position(ARRAY[1], 9), array_position(NULL::int[], 1), array_position('[0:1]={7,8}'::int[], 8);
-- array_position:integer | array_position:integer | array_position:integer | array_position:integer | array_position:integer | array_position:integer
-- 1 | 3 | 2 | NULL | NULL | 1
-- SELECT 1
> SELECT array_position(ARRAY[[1]], 1);
-- ERROR 0A000: searching for elements in multidimensional arrays is not supported
> SELECT array_position(ARRAY[1], 1, NULL);
-- ERROR 22004: initial position must not be null
> SELECT array_positions(ARRAY[1,2,1], 1), array_positions(ARRAY[1,NULL,NULL], NULL), array_positions(ARRAY[1], 2);
-- array_positions:integer[] | array_positions:integer[] | array_positions:integer[]
-- {1,3} | {2,3} | {}
-- SELECT 1
> SELECT array_remove(ARRAY[1,2,1,NULL], 1), array_remove(ARRAY[1,NULL], NULL), array_remove(ARRAY[1], 1), array_remove('[5:6]={1,2}'::int[], 1);
-- array_remove:integer[] | array_remove:integer[] | array_remove:integer[] | array_remove:integer[]
-- {2,NULL} | {1} | {} | [5:5]={2}
-- SELECT 1
> SELECT array_remove(ARRAY[[1]], 1);
-- ERROR 0A000: removing elements from multidimensional arrays is not supported
> SELECT array_replace(ARRAY[1,NULL,1], 1, 5), array_replace(ARRAY[1,NULL], NULL, 0), array_replace(ARRAY[[1,2],[2,1]], 2, NULL);
-- array_replace:integer[] | array_replace:integer[] | array_replace:integer[]
-- {5,NULL,5} | {1,0} | {{1,NULL},{NULL,1}}
-- SELECT 1
> SELECT array_fill(7, ARRAY[2]), array_fill(NULL::int, ARRAY[2]), array_fill('x'::text, ARRAY[2,2]), array_fill(1, ARRAY[2], ARRAY[0]), array_fill(1, ARRAY[0]), array_fill(1, '{}'::int[]);
-- array_fill:integer[] | array_fill:integer[] | array_fill:text[] | array_fill:integer[] | array_fill:integer[] | array_fill:integer[]
-- {7,7} | {NULL,NULL} | {{x,x},{x,x}} | [0:1]={1,1} | {} | {}
-- SELECT 1
> SELECT array_fill(1, NULL);
-- ERROR 22004: dimension array or low bound array cannot be null
> SELECT array_fill(1, ARRAY[[1]]);
-- ERROR 2202E: wrong number of array subscripts
-- DETAIL: Dimension array must be one dimensional.
> SELECT array_fill(1, ARRAY[1,NULL]);
-- ERROR 22004: dimension values cannot be null
> SELECT array_fill(1, ARRAY[1], ARRAY[1,2]);
-- ERROR 2202E: wrong number of array subscripts
-- DETAIL: Low bound array has different size than dimensions array.
> SELECT array_fill(1, ARRAY[1,1,1,1,1,1,1]);
-- ERROR 54000: number of array dimensions (7) exceeds the maximum allowed (6)
> SELECT trim_array(ARRAY[1,2,3], 1), trim_array(ARRAY[1,2], 2), trim_array('[0:2]={1,2,3}'::int[], 1), trim_array(ARRAY[[1],[2]], 1);
-- trim_array:integer[] | trim_array:integer[] | trim_array:integer[] | trim_array:integer[]
-- {1,2} | {} | {1,2} | {{1}}
-- SELECT 1
> SELECT trim_array(ARRAY[1,2], 3);
-- ERROR 2202E: number of elements to trim must be between 0 and 2
> SELECT trim_array(ARRAY[1,2], -1);
-- ERROR 2202E: number of elements to trim must be between 0 and 2
> SELECT array_reverse(ARRAY[1,2,3]), array_reverse(ARRAY[[1,2],[3,4]]), array_reverse('{}'::int[]), array_reverse('[0:1]={1,2}'::int[]);
-- array_reverse:integer[] | array_reverse:integer[] | array_reverse:integer[] | array_reverse:integer[]
-- {3,2,1} | {{3,4},{1,2}} | {} | [0:1]={2,1}
-- SELECT 1
> SELECT array_sort(ARRAY[3,1,2]), array_sort(ARRAY[3,NULL,1]), array_sort(ARRAY[3,NULL,1], true), array_sort(ARRAY[3,NULL,1], true, false), array_sort(ARRAY[3,NULL,1], false, true);
-- array_sort:integer[] | array_sort:integer[] | array_sort:integer[] | array_sort:integer[] | array_sort:integer[]
-- {1,2,3} | {1,3,NULL} | {NULL,3,1} | {3,1,NULL} | {NULL,1,3}
-- SELECT 1
> SELECT array_sort(ARRAY['b','a','C']), array_sort(ARRAY[[2,1],[1,9]]), array_sort('{}'::text[]);
-- array_sort:text[] | array_sort:integer[] | array_sort:text[]
-- {C,a,b} | {{1,9},{2,1}} | {}
-- SELECT 1
> SELECT cardinality(array_shuffle(ARRAY[1,2,3])), cardinality(array_sample(ARRAY[1,2,3], 2)), array_sample('{}'::int[], 0);
-- cardinality:integer | cardinality:integer | array_sample:integer[]
-- 3 | 2 | {}
-- SELECT 1
> SELECT array_sample(ARRAY[1], 2);
-- array_sample:integer[]
-- ERROR 22023: sample size must be between 0 and 1
> SELECT array_to_string(ARRAY[1,NULL,3], ','), array_to_string(ARRAY[1,NULL,3], ',', '*'), array_to_string(ARRAY[[1,2],[3,4]], '-'), array_to_string('{}'::int[], ','), array_to_string(ARRAY[true,false], '');
-- array_to_string:text | array_to_string:text | array_to_string:text | array_to_string:text | array_to_string:text
-- 1,3 | 1,*,3 | 1-2-3-4 |  | tf
-- SELECT 1
> SELECT array_to_string(ARRAY[1], NULL), array_to_string(ARRAY[1,NULL], ',', NULL), array_to_string(NULL::int[], ',');
-- array_to_string:text | array_to_string:text | array_to_string:text
-- NULL | 1 | NULL
-- SELECT 1
> SELECT string_to_array('a,b,,c', ','), string_to_array('a,b', NULL), string_to_array('abc', ''), string_to_array('', ','), string_to_array(NULL, ','), string_to_array('a,x,b', ',', 'x'), string_to_array('aXXbXX', 'XX');
-- string_to_array:text[] | string_to_array:text[] | string_to_array:text[] | string_to_array:text[] | string_to_array:text[] | string_to_array:text[] | string_to_array:text[]
-- {a,b,"",c} | {a,",",b} | {abc} | {} | NULL | {a,NULL,b} | {a,b,""}
-- SELECT 1
> SELECT * FROM string_to_table('a b c', ' ');
-- string_to_table:text
-- a
-- b
-- c
-- SELECT 3
> SELECT * FROM string_to_table('a b c', ' ', 'b') AS t(w);
-- w:text
-- a
-- NULL
-- c
-- SELECT 3
> SELECT unnest(ARRAY[[1,2],[3,4]]);
-- unnest:integer
-- 1
-- 2
-- 3
-- 4
-- SELECT 4
> SELECT unnest(NULL::int[]);
-- unnest:integer
-- SELECT 0
> SELECT * FROM unnest(ARRAY[1,2], ARRAY['a','b','c']) AS t(n, w);
-- n:integer | w:text
-- 1 | a
-- 2 | b
-- NULL | c
-- SELECT 3
> SELECT * FROM unnest(ARRAY['x','y']) WITH ORDINALITY AS t(w, i);
-- w:text | i:bigint
-- x | 1
-- y | 2
-- SELECT 2
> SELECT generate_subscripts('[3:5]={1,2,3}'::int[], 1), generate_subscripts(ARRAY[1,2,3], 1, true);
-- generate_subscripts:integer | generate_subscripts:integer
-- 3 | 3
-- 4 | 2
-- 5 | 1
-- SELECT 3
> SELECT generate_subscripts(ARRAY[1], 2);
-- generate_subscripts:integer
-- SELECT 0
> SELECT * FROM generate_series(1, 10, 3);
-- generate_series:integer
-- 1
-- 4
-- 7
-- 10
-- SELECT 4
> SELECT * FROM generate_series(3, 1, -1);
-- generate_series:integer
-- 3
-- 2
-- 1
-- SELECT 3
> SELECT * FROM generate_series(1, 0);
-- generate_series:integer
-- SELECT 0
> SELECT * FROM generate_series(2147483646, 2147483647);
-- generate_series:integer
-- 2147483646
-- 2147483647
-- SELECT 2
> SELECT * FROM generate_series(9223372036854775806, 9223372036854775807);
-- generate_series:bigint
-- 9223372036854775806
-- 9223372036854775807
-- SELECT 2
> SELECT * FROM generate_series(1, 2, 0);
-- generate_series:integer
-- ERROR 22023: step size cannot equal zero
> SELECT * FROM generate_series(1.0, 2, 0.5);
-- generate_series:numeric
-- 1.0
-- 1.5
-- 2.0
-- SELECT 3
> SELECT * FROM generate_series(1.0, 'NaN'::numeric);
-- generate_series:numeric
-- ERROR 22023: stop value cannot be NaN
> SELECT (ARRAY[1,2,3])[2], (ARRAY[1,2,3])[0], (ARRAY[1,2,3])[NULL], (ARRAY[[1,2],[3,4]])[2][2], (ARRAY[[1,2],[3,4]])[1];
-- array:integer | array:integer | array:integer | array:integer | array:integer
-- 2 | NULL | NULL | 4 | NULL
-- SELECT 1
> SELECT (ARRAY[1,2,3])[2:], (ARRAY[1,2,3])[:2], (ARRAY[1,2,3])[:], (ARRAY[1,2,3])[3:2], (ARRAY[[1,2],[3,4]])[1:2][2], (ARRAY[[1,2],[3,4]])[1:1];
-- array:integer[] | array:integer[] | array:integer[] | array:integer[] | array:integer[] | array:integer[]
-- {2,3} | {1,2} | {1,2,3} | {} | {{1,2},{3,4}} | {{1,2}}
-- SELECT 1
> SELECT ('{1,2,3}'::int2vector)[0], ('{1,2}'::int[])[1];
-- ERROR 22P02 at 9: invalid input syntax for type smallint: "{1,2,3}"
> SELECT '1 2 3'::int2vector, ('1 2 3'::int2vector)[0], ('1 2 3'::int2vector)[2], '5 6'::oidvector;
-- int2vector:int2vector | int2vector:smallint | int2vector:smallint | oidvector:oidvector
-- 1 2 3 | 1 | 3 | 5 6
-- SELECT 1
> SELECT 2 = ANY (ARRAY[1,2]), 3 = ALL (ARRAY[3,3]), 1 = ANY ('{}'::int[]), 1 = ALL ('{}'::int[]), NULL = ANY (ARRAY[1]), 1 = ANY (ARRAY[NULL,1]), 1 <> ALL (ARRAY[2,NULL]);
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | t | f | t | NULL | t | NULL
-- SELECT 1
> SELECT ARRAY[1,2]::text[], ARRAY['1','2']::int[], ARRAY[1.6,2.4]::int[], '{1,2}'::text::int[], ARRAY[1,2]::text;
-- array:text[] | array:integer[] | array:integer[] | int4:integer[] | array:text
-- {1,2} | {1,2} | {2,2} | {1,2} | {1,2}
-- SELECT 1
> SELECT ARRAY['a',NULL,'']::varchar(1)[], '{abc}'::varchar(2)[], ARRAY['2024-01-01']::date[];
-- array:character varying[] | varchar:character varying[] | array:date[]
-- {a,NULL,""} | {ab} | {2024-01-01}
-- SELECT 1
> SELECT ARRAY[ARRAY[1,2], ARRAY[3,4]], ARRAY[ARRAY[1], NULL];
-- ERROR 2202E: multidimensional arrays must have array expressions with matching dimensions
> SELECT ARRAY[ARRAY[1], ARRAY[1,2]];
-- ERROR 2202E: multidimensional arrays must have array expressions with matching dimensions
> SELECT pg_typeof(ARRAY[1,2.5]), pg_typeof('{}'::text[]), pg_typeof(ARRAY['a'::varchar]);
-- pg_typeof:regtype | pg_typeof:regtype | pg_typeof:regtype
-- numeric[] | text[] | character varying[]
-- SELECT 1
> SELECT max(a), min(a) FROM (VALUES (ARRAY[1,2]), (ARRAY[1]), (ARRAY[2])) t(a);
-- max:integer[] | min:integer[]
-- {2} | {1}
-- SELECT 1
> SELECT a FROM (VALUES (ARRAY[2]), (NULL), (ARRAY[1,5]), ('{}'::int[])) t(a) ORDER BY a;
-- a:integer[]
-- {}
-- {1,5}
-- {2}
-- NULL
-- SELECT 4
> SELECT a, count(*) FROM (VALUES (ARRAY[1]), (ARRAY[1]), (ARRAY[2])) t(a) GROUP BY a ORDER BY a;
-- a:integer[] | count:bigint
-- {1} | 2
-- {2} | 1
-- SELECT 2
> SELECT DISTINCT a FROM (VALUES (ARRAY[1,NULL]), (ARRAY[1,NULL])) t(a);
-- a:integer[]
-- {1,NULL}
-- SELECT 1
> SELECT array_agg(x), array_agg(x ORDER BY x DESC), array_agg(DISTINCT x) FROM (VALUES (1),(2),(2)) t(x);
-- array_agg:integer[] | array_agg:integer[] | array_agg:integer[]
-- {2,2,1} | {2,2,1} | {1,2}
-- SELECT 1
#~ each aggregate is ordered by itself, the first one not at all
#= array_agg:integer[] | array_agg:integer[] | array_agg:integer[]
#= {1,2,2} | {2,2,1} | {1,2}
#= SELECT 1
> SELECT array_agg(a) FROM (VALUES (ARRAY[1,2]), (ARRAY[3,4])) t(a);
-- array_agg:integer[]
-- {{1,2},{3,4}}
-- SELECT 1
> SELECT array_agg(x) FROM (SELECT 1 WHERE false) t(x);
-- array_agg:integer[]
-- NULL
-- SELECT 1
