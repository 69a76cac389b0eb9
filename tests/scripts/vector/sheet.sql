# What pgvector's reference says, line by line, where no other script asks it: types, text, operators, functions, casts, indexes, plans.
> CREATE EXTENSION vector;
-- CREATE EXTENSION
> SELECT typname, typlen, typcategory, typdelim, typalign, typstorage, typispreferred, typbyval, typmodout FROM pg_type WHERE typname IN ('vector', 'halfvec', 'sparsevec') ORDER BY 1;
-- typname:name | typlen:smallint | typcategory:"char" | typdelim:"char" | typalign:"char" | typstorage:"char" | typispreferred:boolean | typbyval:boolean | typmodout:regproc
-- halfvec | -1 | U | , | i | e | f | f | -
-- sparsevec | -1 | U | , | i | e | f | f | -
-- vector | -1 | U | , | i | e | f | f | -
-- SELECT 3
> SELECT typname, typinput, typoutput, typreceive, typsend, typmodin, typsubscript FROM pg_type WHERE typname IN ('vector', 'halfvec', 'sparsevec') ORDER BY 1;
-- typname:name | typinput:regproc | typoutput:regproc | typreceive:regproc | typsend:regproc | typmodin:regproc | typsubscript:regproc
-- halfvec | halfvec_in | halfvec_out | halfvec_recv | halfvec_send | halfvec_typmod_in | -
-- sparsevec | sparsevec_in | sparsevec_out | sparsevec_recv | sparsevec_send | sparsevec_typmod_in | -
-- vector | vector_in | vector_out | vector_recv | vector_send | vector_typmod_in | -
-- SELECT 3
> SELECT proname, provolatile, proisstrict, proparallel FROM pg_proc WHERE proname ~ '^(vector|halfvec|sparsevec)_(in|out|recv|send|typmod_in)$' ORDER BY 1;
-- proname:name | provolatile:"char" | proisstrict:boolean | proparallel:"char"
-- halfvec_in | i | t | s
-- halfvec_out | i | t | s
-- halfvec_recv | i | t | s
-- halfvec_send | i | t | s
-- halfvec_typmod_in | i | t | s
-- sparsevec_in | i | t | s
-- sparsevec_out | i | t | s
-- sparsevec_recv | i | t | s
-- sparsevec_send | i | t | s
-- sparsevec_typmod_in | i | t | s
-- vector_in | i | t | s
-- vector_out | i | t | s
-- vector_recv | i | t | s
-- vector_send | i | t | s
-- vector_typmod_in | i | t | s
-- SELECT 15
> SELECT format_type(atttypid, atttypmod) FROM (VALUES ('vector'::regtype, 3), ('halfvec'::regtype, 7), ('sparsevec'::regtype, 1000000), ('vector'::regtype, -1)) AS x (atttypid, atttypmod);
-- format_type:text
-- vector(3)
-- halfvec(7)
-- sparsevec(1000000)
-- vector
-- SELECT 4
> SELECT '{"[1,2,3]","[4,5,6]"}'::vector[];
-- vector:vector[]
-- {"[1,2,3]","[4,5,6]"}
-- SELECT 1
> SELECT ('{"[1,2,3]","[4,5,6]"}'::vector[])[2], array_length('{"[1,2,3]","[4,5,6]"}'::halfvec[], 1), '{"{1:1}/2"}'::sparsevec[];
-- vector:vector | array_length:integer | sparsevec:sparsevec[]
-- [4,5,6] | 2 | {"{1:1}/2"}
-- SELECT 1
> SELECT ARRAY['[1,2]'::vector, '[3]'] || '[5]'::vector;
-- ?column?:vector[]
-- {"[1,2]",[3],[5]}
-- SELECT 1
> SELECT ('[1,2,3]'::vector)[1];
-- ERROR 42804 at 9: cannot subscript type vector because it does not support subscripting
> SELECT ('[1,2,3]'::halfvec)[1:2];
-- ERROR 42804 at 9: cannot subscript type halfvec because it does not support subscripting
> SELECT ('{1:1}/3'::sparsevec)[1];
-- ERROR 42804 at 9: cannot subscript type sparsevec because it does not support subscripting
> SELECT v FROM unnest(ARRAY['[3]'::vector, '[1]', NULL]) AS v ORDER BY v NULLS FIRST;
-- v:vector
-- NULL
-- [1]
-- [3]
-- SELECT 3
> SELECT ' [ 1 , 2 ] '::vector, E'\t[\n1\r,\v2\f]\t'::vector, E' [1,\n2]'::halfvec;
-- vector:vector | vector:vector | halfvec:halfvec
-- [1,2] | [1,2] | [1,2]
-- SELECT 1
> SELECT '[1 2]'::vector;
-- ERROR 22P02 at 8: invalid input syntax for type vector: "[1 2]"
> SELECT '[1,,3]'::vector;
-- ERROR 22P02 at 8: invalid input syntax for type vector: "[1,,3]"
> SELECT '[1, ,3]'::vector;
-- ERROR 22P02 at 8: invalid input syntax for type vector: "[1, ,3]"
> SELECT '[,]'::halfvec;
-- ERROR 22P02 at 8: invalid input syntax for type halfvec: "[,]"
> SELECT '[[1]]'::halfvec;
-- ERROR 22P02 at 8: invalid input syntax for type halfvec: "[[1]]"
> SELECT '[1,]'::vector;
-- ERROR 22P02 at 8: invalid input syntax for type vector: "[1,]"
> SELECT '[]'::vector;
-- ERROR 22000 at 8: vector must have at least 1 dimension
> SELECT '[ ]'::halfvec;
-- ERROR 22000 at 8: halfvec must have at least 1 dimension
> SELECT '[1.,.5,+3,1e5,0x1A,-0]'::vector, '[1.,.5,+3,1e3,0x1A,-0]'::halfvec;
-- vector:vector | halfvec:halfvec
-- [1,0.5,3,100000,26,-0] | [1,0.5,3,1000,26,-0]
-- SELECT 1
> SELECT '[nan]'::vector;
-- ERROR 22000 at 8: NaN not allowed in vector
> SELECT '[1,Infinity]'::vector;
-- ERROR 22000 at 8: infinite value not allowed in vector
> SELECT '[-inf]'::halfvec;
-- ERROR 22000 at 8: infinite value not allowed in halfvec
> SELECT '[NaN,2]'::halfvec;
-- ERROR 22000 at 8: NaN not allowed in halfvec
> SELECT '[١]'::vector;
-- ERROR 22P02 at 8: invalid input syntax for type vector: "[١]"
> SELECT '[4e38,1a]'::vector;
-- ERROR 22003 at 8: "4e38" is out of range for type vector
> SELECT '[1a,4e38]'::vector;
-- ERROR 22P02 at 8: invalid input syntax for type vector: "[1a,4e38]"
> SELECT '[4e38]'::vector;
-- ERROR 22003 at 8: "4e38" is out of range for type vector
> SELECT '[1e400]'::vector;
-- ERROR 22003 at 8: "1e400" is out of range for type vector
> SELECT '[1e-46,-1e-400,1e-45]'::vector;
-- vector:vector
-- [0,-0,1e-45]
-- SELECT 1
> SELECT '[65519,1e-8,6e-8]'::halfvec;
-- halfvec:halfvec
-- [65504,0,5.9604645e-08]
-- SELECT 1
> SELECT '[65520]'::halfvec;
-- ERROR 22003 at 8: "65520" is out of range for type halfvec
> SELECT '[1]x'::vector;
-- ERROR 22P02 at 8: invalid input syntax for type vector: "[1]x"
-- DETAIL: Junk after closing right brace.
> SELECT ''::vector;
-- ERROR 22P02 at 8: invalid input syntax for type vector: ""
-- DETAIL: Vector contents must start with "[".
> SELECT '1'::halfvec;
-- ERROR 22P02 at 8: invalid input syntax for type halfvec: "1"
-- DETAIL: Vector contents must start with "[".
> SELECT '[1'::vector;
-- ERROR 22P02 at 8: invalid input syntax for type vector: "[1"
> SELECT '[hello]'::vector;
-- ERROR 22P02 at 8: invalid input syntax for type vector: "[hello]"
> SELECT '{ 1 : 2 , 3 : 4 } / 5 '::sparsevec, '{}/5'::sparsevec, '{3:1,1:2}/4'::sparsevec, '{1:0,2:-0,3:1}/3'::sparsevec;
-- sparsevec:sparsevec | sparsevec:sparsevec | sparsevec:sparsevec | sparsevec:sparsevec
-- {1:2,3:4}/5 | {}/5 | {1:2,3:1}/4 | {3:1}/3
-- SELECT 1
> SELECT '{1:1,1:2}/3'::sparsevec;
-- ERROR 22000 at 8: sparsevec indices must not contain duplicates
> SELECT '{0:1}/3'::sparsevec;
-- ERROR 22000 at 8: sparsevec index out of bounds
> SELECT '{4:1}/3'::sparsevec;
-- ERROR 22000 at 8: sparsevec index out of bounds
> SELECT '{99999999999999:1}/3'::sparsevec;
-- ERROR 22000 at 8: sparsevec index out of bounds
> SELECT '{1:1}/0'::sparsevec;
-- ERROR 22000 at 8: sparsevec must have at least 1 dimension
> SELECT '{1:1}/-1'::sparsevec;
-- ERROR 22000 at 8: sparsevec must have at least 1 dimension
> SELECT '{1:1}/1000000001'::sparsevec;
-- ERROR 54000 at 8: sparsevec cannot have more than 1000000000 dimensions
> SELECT '{1:1}/99999999999'::sparsevec;
-- ERROR 54000 at 8: sparsevec cannot have more than 1000000000 dimensions
> SELECT '{1:1}/2.5'::sparsevec;
-- ERROR 22P02 at 8: invalid input syntax for type sparsevec: "{1:1}/2.5"
-- DETAIL: Junk after closing.
> SELECT '{1.5:1}/2'::sparsevec;
-- ERROR 22P02 at 8: invalid input syntax for type sparsevec: "{1.5:1}/2"
> SELECT '{1:1}'::sparsevec;
-- ERROR 22P02 at 8: invalid input syntax for type sparsevec: "{1:1}"
-- DETAIL: Unexpected end of input.
> SELECT '{1:1}/3 x'::sparsevec;
-- ERROR 22P02 at 8: invalid input syntax for type sparsevec: "{1:1}/3 x"
-- DETAIL: Junk after closing.
> SELECT '{1:1e-46}/3'::sparsevec;
-- ERROR 22003 at 8: "1e-46" is out of range for type sparsevec
> SELECT '{:1}/1'::sparsevec;
-- ERROR 22P02 at 8: invalid input syntax for type sparsevec: "{:1}/1"
> SELECT '{1:}/1'::sparsevec;
-- ERROR 22P02 at 8: invalid input syntax for type sparsevec: "{1:}/1"
> SELECT '{1a:1}/1'::sparsevec;
-- ERROR 22P02 at 8: invalid input syntax for type sparsevec: "{1a:1}/1"
> SELECT '{}/'::sparsevec;
-- ERROR 22P02 at 8: invalid input syntax for type sparsevec: "{}/"
> SELECT '{1:nan}/1'::sparsevec;
-- ERROR 22000 at 8: NaN not allowed in sparsevec
> SELECT '[1]/2'::sparsevec;
-- ERROR 22P02 at 8: invalid input syntax for type sparsevec: "[1]/2"
-- DETAIL: Vector contents must start with "{".
> SELECT '[0.1,100000,999999,1e+06,123456.7,0.0001,1e-05,1.234567e+06,1.2345679e+08,1e+10,-0,3.4028235e+38,1e-45]'::vector;
-- vector:vector
-- [0.1,100000,999999,1e+06,123456.7,0.0001,1e-05,1.234567e+06,1.2345679e+08,1e+10,-0,3.4028235e+38,1e-45]
-- SELECT 1
> SELECT '[0.1,3.14159,2049,1e-5]'::halfvec;
-- halfvec:halfvec
-- [0.099975586,3.140625,2048,1.001358e-05]
-- SELECT 1
> SELECT '[3e38]'::vector <-> '[-3e38]', '[3e38]'::vector <=> '[3e38]', '[0,0]'::vector <#> '[1,1]', '[0,0]'::vector <=> '[1,1]';
-- ?column?:double precision | ?column?:double precision | ?column?:double precision | ?column?:double precision
-- Infinity | NaN | -0 | NaN
-- SELECT 1
> SELECT '[1,2]'::vector <=> '[2,4]', '[1,2]'::vector <=> '[-1,-2]', '[1,2]'::halfvec <=> '[2,4]', '{1:1,2:2}/2'::sparsevec <=> '{1:2,2:4}/2';
-- ?column?:double precision | ?column?:double precision | ?column?:double precision | ?column?:double precision
-- 0 | 2 | 0 | 0
-- SELECT 1
> SELECT B'000' <%> B'000', ''::varbit <%> ''::varbit, B'110' <%> B'011', B'1010' <~> B'0011';
-- ?column?:double precision | ?column?:double precision | ?column?:double precision | ?column?:double precision
-- 1 | 1 | 0.6666666666666667 | 2
-- SELECT 1
> SELECT B'11' <~> B'111';
-- ERROR 22000: different bit lengths 2 and 3
> SELECT '[1,2]'::vector <-> '[1,2,3]';
-- ERROR 22000: different vector dimensions 2 and 3
> SELECT '{1:1}/2'::sparsevec <+> '{1:1}/3'::sparsevec;
-- ERROR 22000: different sparsevec dimensions 2 and 3
> SELECT '[1,2]'::vector < '[1,2,0]', '[1,2]'::vector = '[1,2]'::halfvec, '[0]'::vector = '[-0]', '{2:1}/2'::sparsevec > '{1:-1}/2', '[2]'::halfvec > '[1,9]';
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | t | t | t | t
-- SELECT 1
> SELECT '[3e38]'::vector + '[3e38]';
-- ERROR 22003: value out of range: overflow
> SELECT '[1e-30]'::vector * '[1e-30]';
-- ERROR 22003: value out of range: underflow
> SELECT '[1,2]'::vector || '[3]', '[1]'::halfvec || '[2,3]';
-- ?column?:vector | ?column?:halfvec
-- [1,2,3] | [1,2,3]
-- SELECT 1
> SELECT '{1:1}/2'::sparsevec + '{1:1}/2';
-- ERROR 42883 at 29: operator does not exist: sparsevec + unknown
-- HINT: No operator matches the given name and argument types. You might need to add explicit type casts.
> SELECT '{1:1}/2'::sparsevec || '{1:1}/2';
-- ?column?:text
-- {1:1}/2{1:1}/2
-- SELECT 1
> SELECT '[0.1]'::vector = '[0.1]'::halfvec, '[0.1]'::vector <-> '[0.1]'::halfvec, '[1,0]'::vector <-> '{1:1}/2'::sparsevec;
-- ?column?:boolean | ?column?:double precision | ?column?:double precision
-- t | 0 | 0
-- SELECT 1
> SELECT '[1,2]' <-> '[3,4]';
-- ERROR 42725 at 16: operator is not unique: unknown <-> unknown
-- HINT: Could not choose a best candidate operator. You might need to add explicit type casts.
> SELECT '[1]'::vector = ARRAY[1]::real[];
-- ERROR 42883 at 22: operator does not exist: vector = real[]
-- HINT: No operator matches the given name and argument types. You might need to add explicit type casts.
> SELECT oprname, oprleft::regtype, oprright::regtype, oprcom::regoperator, oprnegate::regoperator FROM pg_operator WHERE oprleft = 'vector'::regtype ORDER BY oprname, 2;
-- oprname:name | oprleft:regtype | oprright:regtype | oprcom:regoperator | oprnegate:regoperator
-- * | vector | vector | *(vector,vector) | 0
-- + | vector | vector | +(vector,vector) | 0
-- - | vector | vector | 0 | 0
-- < | vector | vector | >(vector,vector) | >=(vector,vector)
-- <#> | vector | vector | <#>(vector,vector) | 0
-- <+> | vector | vector | <+>(vector,vector) | 0
-- <-> | vector | vector | <->(vector,vector) | 0
-- <= | vector | vector | >=(vector,vector) | >(vector,vector)
-- <=> | vector | vector | <=>(vector,vector) | 0
-- <> | vector | vector | <>(vector,vector) | =(vector,vector)
-- = | vector | vector | =(vector,vector) | <>(vector,vector)
-- > | vector | vector | <(vector,vector) | <=(vector,vector)
-- >= | vector | vector | <=(vector,vector) | <(vector,vector)
-- || | vector | vector | 0 | 0
-- SELECT 14
> SELECT 0::regoperator, 0::regoper, 0::regproc, 0::regtype;
-- regoperator:regoperator | regoper:regoper | regproc:regproc | regtype:regtype
-- 0 | 0 | - | -
-- SELECT 1
> SELECT oprname, oprresult::regtype, oprcanhash, oprcanmerge FROM pg_operator WHERE oprleft IN ('sparsevec'::regtype, 'halfvec'::regtype) ORDER BY oprname, oprleft;
-- oprname:name | oprresult:regtype | oprcanhash:boolean | oprcanmerge:boolean
-- * | halfvec | f | f
-- + | halfvec | f | f
-- - | halfvec | f | f
-- < | boolean | f | f
-- < | boolean | f | f
-- <#> | double precision | f | f
-- <#> | double precision | f | f
-- <+> | double precision | f | f
-- <+> | double precision | f | f
-- <-> | double precision | f | f
-- <-> | double precision | f | f
-- <= | boolean | f | f
-- <= | boolean | f | f
-- <=> | double precision | f | f
-- <=> | double precision | f | f
-- <> | boolean | f | f
-- <> | boolean | f | f
-- = | boolean | f | f
-- = | boolean | f | f
-- > | boolean | f | f
-- > | boolean | f | f
-- >= | boolean | f | f
-- >= | boolean | f | f
-- || | halfvec | f | f
-- SELECT 24
> SELECT count(*) FILTER (WHERE proleakproof), count(*) FILTER (WHERE provolatile <> 'i'), count(*) FILTER (WHERE proparallel <> 's') FROM pg_proc WHERE proname ~ '^(vector|halfvec|sparsevec)_' OR proname IN ('l2_distance', 'inner_product', 'cosine_distance', 'l1_distance', 'subvector', 'binary_quantize', 'l2_normalize', 'l2_norm');
-- count:bigint | count:bigint | count:bigint
-- 0 | 0 | 0
-- SELECT 1
> SELECT subvector('[1,2,3,4,5]'::vector, -1, 3), subvector('[1,2,3]'::vector, 3, 2147483647), subvector('[1,2,3]'::halfvec, 2, 1);
-- subvector:vector | subvector:vector | subvector:halfvec
-- [1] | [3] | [2]
-- SELECT 1
> SELECT subvector('[1,2,3]'::vector, -1, 2);
-- ERROR 22000: vector must have at least 1 dimension
> SELECT subvector('[1,2,3]'::vector, 4, 1);
-- ERROR 22000: vector must have at least 1 dimension
> SELECT subvector('[1,2,3]'::vector, 1, 0);
-- ERROR 22000: vector must have at least 1 dimension
> SELECT subvector('[1,2,3]'::vector, 1, 2)::vector(2), vector_dims(subvector('[1,2,3]'::vector, 2, 9));
-- subvector:vector | vector_dims:integer
-- [1,2] | 2
-- SELECT 1
> SELECT vector_norm('[3e37,4e37]'), l2_norm('[3,4]'::halfvec), l2_norm('{1:3,3:4}/3'::sparsevec), l2_normalize('[0,0]'::vector), l2_normalize('{1:3,3:4}/3'::sparsevec);
-- vector_norm:double precision | l2_norm:double precision | l2_norm:double precision | l2_normalize:vector | l2_normalize:sparsevec
-- 5.000000042966943e+37 | 5 | 5 | [0,0] | {1:0.6,3:0.8}/3
-- SELECT 1
> SELECT binary_quantize('[1,0,-1,2,3,0,0,9,1]'::vector), binary_quantize('[-0,0.1]'::halfvec);
-- binary_quantize:bit | binary_quantize:bit
-- 100110011 | 01
-- SELECT 1
> SELECT avg(v), sum(v) FROM unnest(ARRAY['[1,2]'::vector, NULL, '[3,4]']) v;
-- avg:vector | sum:vector
-- [2,3] | [4,6]
-- SELECT 1
> SELECT avg(v), sum(v) FROM unnest(ARRAY['[1,2]'::halfvec, '[3,4]']) v WHERE false;
-- avg:halfvec | sum:halfvec
-- NULL | NULL
-- SELECT 1
> SELECT avg(v) FROM unnest(ARRAY['[3e38]'::vector, '[3e38]']) v;
-- avg:vector
-- [3e+38]
-- SELECT 1
> SELECT sum(v) FROM unnest(ARRAY['[3e38]'::vector, '[3e38]']) v;
-- sum:vector
-- ERROR 22003: value out of range: overflow
> SELECT avg(v) FROM unnest(ARRAY['[1,2]'::vector, '[3]']) v;
-- avg:vector
-- ERROR 22000: expected 2 dimensions, not 1
> SELECT sum(v) FROM unnest(ARRAY['[1,2]'::halfvec, '[3]']) v;
-- sum:halfvec
-- ERROR 22000: different halfvec dimensions 2 and 1
> SELECT avg(v) FROM unnest(ARRAY['{1:1}/2'::sparsevec]) v;
-- ERROR 42883 at 8: function avg(sparsevec) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT l2_norm('[1]'::vector);
-- ERROR 42725 at 8: function l2_norm(vector) is not unique
-- HINT: Could not choose a best candidate function. You might need to add explicit type casts.
> SELECT l2_distance('[1,2]', '[3,4]');
-- ERROR 42725 at 8: function l2_distance(unknown, unknown) is not unique
-- HINT: Could not choose a best candidate function. You might need to add explicit type casts.
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
> SELECT vector_norm('[3,4]'::halfvec);
-- ERROR 42883 at 8: function vector_norm(halfvec) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT vector_dims('{1:1}/2'::sparsevec);
-- ERROR 42883 at 8: function vector_dims(sparsevec) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT vector_accum('{2,1,1}', '[1,2]'), vector_avg('{2,4,6}'), vector_combine('{1,1,2}', '{2,3,4}'), halfvec_accum('{0}', '[1,2]'), halfvec_avg('{2,4,6}'), halfvec_combine('{1,1,2}', '{0}');
-- vector_accum:double precision[] | vector_avg:vector | vector_combine:double precision[] | halfvec_accum:double precision[] | halfvec_avg:halfvec | halfvec_combine:double precision[]
-- {3,2,3} | [2,3] | {3,4,6} | {1,1,2} | [2,3] | {1,1,2}
-- SELECT 1
> SELECT vector_accum('{{1}}', '[1]');
-- ERROR XX000: vector_accum: expected state array
> SELECT halfvec_accum('{}', '[1]');
-- ERROR XX000: halfvec_accum: expected state array
> SELECT vector_avg('{}');
-- ERROR XX000: vector_avg: expected state array
> SELECT halfvec_avg('{{1}}');
-- ERROR XX000: halfvec_avg: expected state array
> SELECT vector_combine('{}', '{0}');
-- ERROR XX000: vector_combine: expected state array
> SELECT halfvec_combine('{0}', '{}');
-- ERROR XX000: vector_combine: expected state array
> SELECT vector_avg('{0}'), halfvec_avg('{0}');
-- vector_avg:vector | halfvec_avg:halfvec
-- NULL | NULL
-- SELECT 1
> SELECT vector_lt('[1]', '[2]'), vector_cmp('[1]', '[2]'), halfvec_ge('[1]', '[1]'), halfvec_cmp('[2]', '[1]'), sparsevec_ne('{1:1}/1', '{}/1'), sparsevec_cmp('{1:1}/1', '{1:1}/1');
-- vector_lt:boolean | vector_cmp:integer | halfvec_ge:boolean | halfvec_cmp:integer | sparsevec_ne:boolean | sparsevec_cmp:integer
-- t | -1 | t | 1 | t | 0
-- SELECT 1
> SELECT vector_l2_squared_distance('[1,2]', '[3,5]'), halfvec_l2_squared_distance('[1]', '[4]'), sparsevec_l2_squared_distance('{1:1}/2', '{2:2}/2'), vector_negative_inner_product('[1,2]', '[3,4]'), vector_spherical_distance('[1,0]', '[0,1]'), halfvec_spherical_distance('[1,0]', '[-1,0]');
-- vector_l2_squared_distance:double precision | halfvec_l2_squared_distance:double precision | sparsevec_l2_squared_distance:double precision | vector_negative_inner_product:double precision | vector_spherical_distance:double precision | halfvec_spherical_distance:double precision
-- 13 | 9 | 5 | -11 | 0.5 | 1
-- SELECT 1
> SELECT vector_add('[1]', '[2]'), vector_sub('[1]', '[2]'), halfvec_mul('[3]', '[2]'), halfvec_concat('[1]', '[2]');
-- vector_add:vector | vector_sub:vector | halfvec_mul:halfvec | halfvec_concat:halfvec
-- [3] | [-1] | [6] | [1,2]
-- SELECT 1
> SELECT vector('[1,2]'::vector, 2, true), halfvec('[1]'::halfvec, -1, false), sparsevec('{1:1}/2'::sparsevec, 2, true), vector_to_halfvec('[1]', 1, true), vector_to_sparsevec('[0,1]', -1, true), vector_to_float4('[1,2]', -1, true), array_to_vector('{1,2}'::int4[], 2, true), array_to_halfvec('{1.5}'::numeric[], -1, true), array_to_sparsevec('{0,2}'::float8[], -1, false);
-- vector:vector | halfvec:halfvec | sparsevec:sparsevec | vector_to_halfvec:halfvec | vector_to_sparsevec:sparsevec | vector_to_float4:real[] | array_to_vector:vector | array_to_halfvec:halfvec | array_to_sparsevec:sparsevec
-- [1,2] | [1] | {1:1}/2 | [1] | {2:1}/2 | {1,2} | [1,2] | [1.5] | {2:2}/2
-- SELECT 1
> SELECT vector('[1,2]'::vector, 3, true);
-- ERROR 22000: expected 3 dimensions, not 2
> SELECT sparsevec_to_vector('{1:1}/2', 3, true);
-- ERROR 22000: expected 3 dimensions, not 2
> SELECT castsource::regtype, casttarget::regtype, castcontext FROM pg_cast WHERE casttarget::regtype::text ~ 'vec' OR castsource::regtype::text ~ 'vec' ORDER BY castsource::regtype::text COLLATE "C", casttarget::regtype::text COLLATE "C";
-- castsource:regtype | casttarget:regtype | castcontext:"char"
-- double precision[] | halfvec | a
-- double precision[] | sparsevec | a
-- double precision[] | vector | a
-- halfvec | halfvec | i
-- halfvec | real[] | a
-- halfvec | sparsevec | i
-- halfvec | vector | a
-- integer[] | halfvec | a
-- integer[] | sparsevec | a
-- integer[] | vector | a
-- numeric[] | halfvec | a
-- numeric[] | sparsevec | a
-- numeric[] | vector | a
-- real[] | halfvec | a
-- real[] | sparsevec | a
-- real[] | vector | a
-- sparsevec | halfvec | a
-- sparsevec | sparsevec | i
-- sparsevec | vector | a
-- vector | halfvec | i
-- vector | real[] | i
-- vector | sparsevec | i
-- vector | vector | i
-- SELECT 23
> SELECT '{1,2}'::int[]::vector, '{1,2}'::real[]::halfvec(2), '{0,2}'::float8[]::sparsevec, '{1.5,2}'::numeric[]::vector(2);
-- vector:vector | halfvec:halfvec | sparsevec:sparsevec | vector:vector
-- [1,2] | [1,2] | {2:2}/2 | [1.5,2]
-- SELECT 1
> SELECT '[1,2]'::vector::real[], '[1,2]'::halfvec::real[], '[0,2]'::vector::sparsevec, '{1:1}/3'::sparsevec::vector(3), '{1:1}/3'::sparsevec::halfvec;
-- float4:real[] | float4:real[] | sparsevec:sparsevec | vector:vector | halfvec:halfvec
-- {1,2} | {1,2} | {2:2}/2 | [1,0,0] | [1,0,0]
-- SELECT 1
> SELECT '{1,2}'::int[]::vector(3);
-- ERROR 22000: expected 3 dimensions, not 2
> SELECT '{{1},{2}}'::int[]::vector;
-- ERROR 22000: array must be 1-D
> SELECT '{1,NULL}'::real[]::vector;
-- ERROR 22004: array must not contain nulls
> SELECT '{}'::real[]::vector;
-- ERROR 22000: vector must have at least 1 dimension
> SELECT array_fill(0, ARRAY[16001])::vector;
-- ERROR 54000: vector cannot have more than 16000 dimensions
> SELECT array_fill(1, ARRAY[16001])::sparsevec;
-- ERROR 54000: sparsevec cannot have more than 16000 non-zero elements
> SELECT length(array_fill(0, ARRAY[16001])::sparsevec::text);
-- length:integer
-- 8
-- SELECT 1
> SELECT '{1e39}'::float8[]::vector;
-- ERROR 22000: infinite value not allowed in vector
> SELECT '{NaN}'::float8[]::halfvec;
-- ERROR 22000: NaN not allowed in halfvec
> SELECT '{65520}'::float8[]::halfvec;
-- ERROR 22003: "65520" is out of range for type halfvec
> SELECT ('{1' || repeat('0', 40) || '}')::numeric[]::vector;
-- vector:vector
-- ERROR 22003: "10000000000000000000000000000000000000000" is out of range for type real
> SELECT '[100000]'::vector::halfvec;
-- ERROR 22003: "100000" is out of range for type halfvec
> SELECT '[1e-10]'::vector::halfvec;
-- halfvec:halfvec
-- [0]
-- SELECT 1
> SELECT '{1:1}/16001'::sparsevec::vector;
-- ERROR 54000: vector cannot have more than 16000 dimensions
> SELECT 1::numeric::vector;
-- ERROR 42846 at 18: cannot cast type numeric to vector
> SELECT '[1]'::vector::int[];
-- ERROR 42846 at 21: cannot cast type vector to integer[]
> SELECT '[1]'::vector::float8[];
-- ERROR 42846 at 21: cannot cast type vector to double precision[]
> SELECT '[1]'::vector::bytea;
-- ERROR 42846 at 21: cannot cast type vector to bytea
> SELECT '[1,2,3]'::vector(0);
-- ERROR 22023 at 19: dimensions for type vector must be at least 1
> SELECT '[1,2,3]'::vector(16001);
-- ERROR 22023 at 19: dimensions for type vector cannot exceed 16000
> SELECT '[1,2,3]'::halfvec(16001);
-- ERROR 22023 at 19: dimensions for type halfvec cannot exceed 16000
> SELECT '{}/3'::sparsevec(1000000001);
-- ERROR 22023 at 16: dimensions for type sparsevec cannot exceed 1000000000
> SELECT '[1,2,3]'::vector(3, 4);
-- ERROR 22023 at 19: invalid type modifier
> SELECT '[1,2,3]'::vector('3');
-- vector:vector
-- [1,2,3]
-- SELECT 1
> SELECT '[1,2,3]'::vector('a');
-- ERROR 22P02 at 19: invalid input syntax for type integer: "a"
> SELECT '[1,2,3]'::vector('2.5');
-- ERROR 22P02 at 19: invalid input syntax for type integer: "2.5"
> SELECT '[1,2,3]'::vector(1 + 2);
-- ERROR 42601 at 19: type modifiers must be simple constants or identifiers
> SELECT '[1,2,3]'::vector();
-- ERROR 42601 at 26: syntax error at or near ")"
> SELECT '[1,2,3]'::vector(2);
-- ERROR 22000: expected 2 dimensions, not 3
> CREATE TABLE uq (v vector PRIMARY KEY, h halfvec UNIQUE, s sparsevec UNIQUE);
-- CREATE TABLE
> INSERT INTO uq VALUES ('[1,2]', '[0]', '{}/2');
-- INSERT 0 1
> INSERT INTO uq VALUES ('[1,2]', '[1]', '{1:1}/2');
-- ERROR 23505: duplicate key value violates unique constraint "uq_pkey"
-- DETAIL: Key (v)=([1,2]) already exists.
> INSERT INTO uq VALUES ('[1,3]', '[-0]', '{1:1}/2');
-- ERROR 23505: duplicate key value violates unique constraint "uq_h_key"
-- DETAIL: Key (h)=([-0]) already exists.
> INSERT INTO uq VALUES ('[1,3]', '[3]', '{}/2');
-- ERROR 23505: duplicate key value violates unique constraint "uq_s_key"
-- DETAIL: Key (s)=({}/2) already exists.
> INSERT INTO uq VALUES ('[0]', '[3]', NULL), ('[9]', NULL, NULL);
-- INSERT 0 2
> INSERT INTO uq VALUES ('[-0]', '[4]', NULL);
-- ERROR 23505: duplicate key value violates unique constraint "uq_pkey"
-- DETAIL: Key (v)=([-0]) already exists.
> SELECT DISTINCT v FROM (SELECT v FROM uq UNION SELECT v FROM uq) x ORDER BY v DESC;
-- v:vector
-- [9]
-- [1,2]
-- [0]
-- SELECT 3
> SELECT v, count(*) FROM (SELECT v FROM uq UNION ALL SELECT v FROM uq) x GROUP BY v ORDER BY v;
-- v:vector | count:bigint
-- [0] | 2
-- [1,2] | 2
-- [9] | 2
-- SELECT 3
> SELECT count(*) FROM uq a JOIN uq b USING (v);
-- count:bigint
-- 3
-- SELECT 1
> CREATE INDEX ON uq USING hash (v);
-- ERROR 42704: data type vector has no default operator class for access method "hash"
-- HINT: You must specify an operator class for the index or define a default operator class for the data type.
> SELECT min(v) FROM uq;
-- ERROR 42883 at 8: function min(vector) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT max(s) FROM uq;
-- ERROR 42883 at 8: function max(sparsevec) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT opcname, amname, opcintype::regtype, opcdefault FROM pg_opclass c JOIN pg_am a ON a.oid = opcmethod WHERE opcintype::regtype::text ~ '^(half|sparse)?vec' AND amname <> 'hash' OR amname IN ('hnsw', 'ivfflat') ORDER BY amname, opcname;
-- opcname:name | amname:name | opcintype:regtype | opcdefault:boolean
-- halfvec_ops | btree | halfvec | t
-- sparsevec_ops | btree | sparsevec | t
-- vector_ops | btree | vector | t
-- bit_hamming_ops | hnsw | bit | f
-- bit_jaccard_ops | hnsw | bit | f
-- halfvec_cosine_ops | hnsw | halfvec | f
-- halfvec_ip_ops | hnsw | halfvec | f
-- halfvec_l1_ops | hnsw | halfvec | f
-- halfvec_l2_ops | hnsw | halfvec | f
-- sparsevec_cosine_ops | hnsw | sparsevec | f
-- sparsevec_ip_ops | hnsw | sparsevec | f
-- sparsevec_l1_ops | hnsw | sparsevec | f
-- sparsevec_l2_ops | hnsw | sparsevec | f
-- vector_cosine_ops | hnsw | vector | f
-- vector_ip_ops | hnsw | vector | f
-- vector_l1_ops | hnsw | vector | f
-- vector_l2_ops | hnsw | vector | f
-- bit_hamming_ops | ivfflat | bit | f
-- halfvec_cosine_ops | ivfflat | halfvec | f
-- halfvec_ip_ops | ivfflat | halfvec | f
-- halfvec_l2_ops | ivfflat | halfvec | f
-- vector_cosine_ops | ivfflat | vector | f
-- vector_ip_ops | ivfflat | vector | f
-- vector_l2_ops | ivfflat | vector | t
-- SELECT 24
> SELECT amname, pg_indexam_has_property(oid, 'can_order'), pg_indexam_has_property(oid, 'can_unique'), pg_indexam_has_property(oid, 'can_multi_col'), pg_indexam_has_property(oid, 'can_include') FROM pg_am WHERE amname IN ('hnsw', 'ivfflat') ORDER BY 1;
-- amname:name | pg_indexam_has_property:boolean | pg_indexam_has_property:boolean | pg_indexam_has_property:boolean | pg_indexam_has_property:boolean
-- hnsw | f | f | f | f
-- ivfflat | f | f | f | f
-- SELECT 2
> SELECT obj_description('vector'::regtype, 'pg_type'), obj_description('halfvec'::regtype, 'pg_type'), obj_description('sparsevec'::regtype, 'pg_type'), (SELECT obj_description(oid, 'pg_extension') FROM pg_extension WHERE extname = 'vector');
-- obj_description:text | obj_description:text | obj_description:text | obj_description:text
-- single-precision vector | half-precision vector | single-precision sparse vector | vector data type and ivfflat and hnsw access methods
-- SELECT 1
> CREATE TABLE ix (id bigint PRIMARY KEY, kind int, v vector(3), h halfvec(3), s sparsevec(3), b bit(3), vb varbit, free vector);
-- CREATE TABLE
> CREATE INDEX ON ix USING hnsw (v);
-- ERROR 42704: data type vector has no default operator class for access method "hnsw"
-- HINT: You must specify an operator class for the index or define a default operator class for the data type.
> CREATE INDEX ON ix USING hnsw (v vector_l2_ops, h halfvec_l2_ops);
-- ERROR 0A000: access method "hnsw" does not support multicolumn indexes
> CREATE UNIQUE INDEX ON ix USING ivfflat (v vector_l2_ops);
-- ERROR 0A000: access method "ivfflat" does not support unique indexes
> CREATE INDEX ON ix USING hnsw (v vector_l2_ops) INCLUDE (id);
-- ERROR 0A000: access method "hnsw" does not support included columns
> CREATE INDEX ON ix USING hnsw (v vector_l2_ops DESC);
-- ERROR 0A000: access method "hnsw" does not support ASC/DESC options
> CREATE INDEX ON ix USING ivfflat (v vector_l2_ops NULLS FIRST);
-- ERROR 0A000: access method "ivfflat" does not support NULLS FIRST/LAST options
> CREATE INDEX ON ix USING hnsw (free vector_l2_ops);
-- ERROR 22023: column does not have dimensions
> CREATE INDEX ON ix USING hnsw (vb bit_hamming_ops);
-- ERROR 0A000: type not supported for hnsw index
> CREATE INDEX ON ix USING ivfflat (v vector_l1_ops);
-- ERROR 42704: operator class "vector_l1_ops" does not exist for access method "ivfflat"
> CREATE INDEX ON ix USING ivfflat (b bit_jaccard_ops);
-- ERROR 42704: operator class "bit_jaccard_ops" does not exist for access method "ivfflat"
> CREATE INDEX ON ix USING ivfflat (s sparsevec_l2_ops);
-- ERROR 42704: operator class "sparsevec_l2_ops" does not exist for access method "ivfflat"
> CREATE INDEX ON ix USING hnsw (id vector_l2_ops);
-- ERROR 42804: operator class "vector_l2_ops" does not accept data type bigint
> CREATE INDEX ON ix USING hnsw (v halfvec_l2_ops);
-- ERROR 42804: operator class "halfvec_l2_ops" does not accept data type vector
> CREATE INDEX ON ix USING hnsw (v vector_l2_ops) WITH (m = 1);
-- ERROR 22023: value 1 out of bounds for option "m"
-- DETAIL: Valid values are between "2" and "100".
> CREATE INDEX ON ix USING hnsw (v vector_l2_ops) WITH (m = a);
-- ERROR 22023: invalid value for integer option "m": a
> CREATE INDEX ON ix USING hnsw (v vector_l2_ops) WITH (ef_construction = 1001);
-- ERROR 22023: value 1001 out of bounds for option "ef_construction"
-- DETAIL: Valid values are between "4" and "1000".
> CREATE INDEX ON ix USING hnsw (v vector_l2_ops) WITH (m = 50, ef_construction = 99);
-- ERROR 22023: ef_construction must be greater than or equal to 2 * m
> CREATE INDEX ON ix USING ivfflat (v vector_l2_ops) WITH (lists = 0);
-- ERROR 22023: value 0 out of bounds for option "lists"
-- DETAIL: Valid values are between "1" and "32768".
> CREATE INDEX ON ix USING ivfflat (v vector_l2_ops) WITH (lists = 32769);
-- ERROR 22023: value 32769 out of bounds for option "lists"
-- DETAIL: Valid values are between "1" and "32768".
> CREATE INDEX ON ix USING ivfflat (v vector_l2_ops) WITH (foo = 1);
-- ERROR 22023: unrecognized parameter "foo"
> CREATE INDEX ON ix USING ivfflat ((subvector(v, 1, 1)::vector(1)) vector_cosine_ops);
-- ERROR 22023: dimensions must be greater than one for this opclass
> CREATE INDEX ON ix USING ivfflat ((subvector(v, 1, 1)) vector_l2_ops);
-- ERROR 22023: column does not have dimensions
> CREATE INDEX CONCURRENTLY ix_v ON ix USING hnsw (v vector_l2_ops) WITH (m = 8, ef_construction = 32);
-- CREATE INDEX
> BEGIN;
-- BEGIN
> CREATE INDEX CONCURRENTLY ix_w ON ix USING hnsw (v vector_l2_ops);
-- ERROR 25001: CREATE INDEX CONCURRENTLY cannot run inside a transaction block
> ROLLBACK;
-- ROLLBACK
> BEGIN;
-- BEGIN
> DROP INDEX CONCURRENTLY ix_v;
-- ERROR 25001: DROP INDEX CONCURRENTLY cannot run inside a transaction block
> ROLLBACK;
-- ROLLBACK
> BEGIN;
-- BEGIN
> REINDEX INDEX CONCURRENTLY ix_v;
-- ERROR 25001: REINDEX CONCURRENTLY cannot run inside a transaction block
> ROLLBACK;
-- ROLLBACK
> BEGIN;
-- BEGIN
> REINDEX (CONCURRENTLY) TABLE ix;
-- ERROR 25001: REINDEX CONCURRENTLY cannot run inside a transaction block
> ROLLBACK;
-- ROLLBACK
> BEGIN;
-- BEGIN
> REINDEX SCHEMA public;
-- ERROR 25001: REINDEX SCHEMA cannot run inside a transaction block
> ROLLBACK;
-- ROLLBACK
> REINDEX (CONCURRENTLY) INDEX ix_v;
-- REINDEX
> REINDEX TABLE CONCURRENTLY ix;
-- REINDEX
> DROP INDEX CONCURRENTLY ix_v, ix_pkey;
-- ERROR 0A000: DROP INDEX CONCURRENTLY does not support dropping multiple objects
> DROP INDEX CONCURRENTLY ix_v CASCADE;
-- ERROR 0A000: DROP INDEX CONCURRENTLY does not support CASCADE
> CREATE INDEX CONCURRENTLY IF NOT EXISTS ix_v ON ix USING hnsw (v vector_l2_ops);
-- NOTICE 42P07: relation "ix_v" already exists, skipping
-- CREATE INDEX
> CREATE INDEX ix_part ON ix USING hnsw (v vector_l2_ops) WHERE kind < 10;
-- CREATE INDEX
> CREATE INDEX ix_half ON ix USING hnsw ((v::halfvec(3)) halfvec_ip_ops);
-- CREATE INDEX
> CREATE INDEX ix_bits ON ix USING hnsw ((binary_quantize(v)::bit(3)) bit_hamming_ops);
-- CREATE INDEX
> CREATE INDEX ix_two ON ix USING hnsw ((subvector(v, 1, 2)::vector(2)) vector_cosine_ops);
-- CREATE INDEX
> CREATE INDEX ix_free ON ix USING hnsw ((free::vector(3)) vector_l2_ops) WHERE vector_dims(free) = 3;
-- CREATE INDEX
> CREATE INDEX ix_s ON ix USING hnsw (s sparsevec_l1_ops);
-- CREATE INDEX
> CREATE INDEX ix_b ON ix USING hnsw (b bit_jaccard_ops);
-- CREATE INDEX
> CREATE INDEX ix_h ON ix USING hnsw (h halfvec_l1_ops);
-- CREATE INDEX
> SELECT indexname, indexdef FROM pg_indexes WHERE tablename = 'ix' ORDER BY 1;
-- indexname:name | indexdef:text
-- ix_b | CREATE INDEX ix_b ON public.ix USING hnsw (b bit_jaccard_ops)
-- ix_bits | CREATE INDEX ix_bits ON public.ix USING hnsw (((binary_quantize(v))::bit(3)) bit_hamming_ops)
-- ix_free | CREATE INDEX ix_free ON public.ix USING hnsw (((free)::vector(3)) vector_l2_ops) WHERE (vector_dims(free) = 3)
-- ix_h | CREATE INDEX ix_h ON public.ix USING hnsw (h halfvec_l1_ops)
-- ix_half | CREATE INDEX ix_half ON public.ix USING hnsw (((v)::halfvec(3)) halfvec_ip_ops)
-- ix_part | CREATE INDEX ix_part ON public.ix USING hnsw (v vector_l2_ops) WHERE (kind < 10)
-- ix_pkey | CREATE UNIQUE INDEX ix_pkey ON public.ix USING btree (id)
-- ix_s | CREATE INDEX ix_s ON public.ix USING hnsw (s sparsevec_l1_ops)
-- ix_two | CREATE INDEX ix_two ON public.ix USING hnsw (((subvector(v, 1, 2))::vector(2)) vector_cosine_ops)
-- ix_v | CREATE INDEX ix_v ON public.ix USING hnsw (v vector_l2_ops) WITH (m='8', ef_construction='32')
-- SELECT 10
> SELECT indexrelid::regclass, indisvalid, indisready, indislive, indnatts FROM pg_index WHERE indrelid = 'ix'::regclass ORDER BY indexrelid::regclass::text;
-- indexrelid:regclass | indisvalid:boolean | indisready:boolean | indislive:boolean | indnatts:smallint
-- ix_b | t | t | t | 1
-- ix_bits | t | t | t | 1
-- ix_free | t | t | t | 1
-- ix_h | t | t | t | 1
-- ix_half | t | t | t | 1
-- ix_part | t | t | t | 1
-- ix_pkey | t | t | t | 1
-- ix_s | t | t | t | 1
-- ix_two | t | t | t | 1
-- ix_v | t | t | t | 1
-- SELECT 10
> INSERT INTO ix SELECT i, i, ARRAY[i, i % 3 + 1, 1]::vector, ARRAY[i, i % 5, 1]::halfvec, ARRAY[i, 0, i % 2]::sparsevec, (i % 8)::bit(3), NULL, CASE i % 2 WHEN 0 THEN '[1,2]' ELSE ARRAY[i, 1, 1]::vector END FROM generate_series(1, 20) i;
-- INSERT 0 20
> INSERT INTO ix VALUES (21, 1, '[1,2]', NULL, NULL, NULL, NULL, NULL);
-- ERROR 22000: expected 3 dimensions, not 2
> INSERT INTO ix VALUES (21, 1, NULL, NULL, NULL, NULL, NULL, NULL);
-- INSERT 0 1
> SET enable_seqscan = off;
-- SET
> SET enable_sort = off;
-- SET
> SELECT id FROM ix WHERE kind < 5 ORDER BY v <-> '[3.1,1.3,1]' LIMIT 3;
-- id:bigint
-- 3
-- 4
-- 2
-- SELECT 3
> SELECT id FROM ix WHERE kind < 10 AND id <> 3 ORDER BY v <-> '[3.1,1.3,1]' LIMIT 3;
-- id:bigint
-- 4
-- 2
-- 1
-- SELECT 3
> SELECT id FROM ix ORDER BY v::halfvec(3) <#> '[1,0,0]' LIMIT 2;
-- id:bigint
-- 20
-- 19
-- SELECT 2
> SELECT id FROM ix ORDER BY subvector(v, 1, 2)::vector(2) <=> '[1,0]' LIMIT 2;
-- id:bigint
-- 18
-- 15
-- SELECT 2
> SELECT id FROM ix WHERE vector_dims(free) = 3 ORDER BY free::vector(3) <-> '[7.2,1,1]' LIMIT 2;
-- id:bigint
-- 7
-- 9
-- SELECT 2
> SELECT id FROM ix ORDER BY s <+> '{1:4.2,3:0.1}/3' LIMIT 2;
-- id:bigint
-- 4
-- 5
-- SELECT 2
> SELECT id FROM ix ORDER BY h <+> '[5,0,1.2]' LIMIT 1;
-- id:bigint
-- 5
-- SELECT 1
> SELECT count(*) FROM (SELECT id FROM ix WHERE v IS NOT NULL ORDER BY v <-> '[3,1,1]' LIMIT 100) x;
-- count:bigint
-- 20
-- SELECT 1
> SELECT id FROM ix WHERE v <-> '[3.1,1.3,1]' < 2.4 ORDER BY v <-> '[3.1,1.3,1]';
-- id:bigint
-- 3
-- 4
-- 2
-- 1
-- SELECT 4
> SELECT id, round((v <-> '[3.1,1.3,1]')::numeric, 4) AS d FROM ix WHERE v <-> '[3.1,1.3,1]' <= 2 AND kind > 2 ORDER BY d;
-- id:bigint | d:numeric
-- 3 | 0.3162
-- 4 | 1.1402
-- SELECT 2
> SELECT count(*) FROM ix WHERE v <-> '[3,1,1]' < 4;
-- count:bigint
-- 6
-- SELECT 1
> SELECT id FROM ix ORDER BY v <-> '[3,1]' LIMIT 1;
-- id:bigint
-- ERROR 22000: expected 3 dimensions, not 2
> SELECT id FROM ix ORDER BY v <-> (SELECT v FROM ix WHERE id = 7), id LIMIT 3;
-- id:bigint
-- 7
-- 6
-- 8
-- SELECT 3
> SELECT a.id, near.id FROM (VALUES (2), (9)) AS a (id) CROSS JOIN LATERAL (SELECT ix.id FROM ix ORDER BY v <-> (SELECT v FROM ix WHERE ix.id = a.id) LIMIT 2) near;
-- id:integer | id:bigint
-- 2 | 2
-- 2 | 1
-- 9 | 9
-- 9 | 10
-- SELECT 4
> SELECT id, 1 - (v <=> '[3,1,1]') > 0.9 AS similar FROM ix WHERE id < 4 ORDER BY v <=> '[3,1,1]', id;
-- id:bigint | similar:boolean
-- 3 | t
-- 2 | f
-- 1 | f
-- SELECT 3
> WITH near AS MATERIALIZED (SELECT id, v <-> '[3,1,1]' AS distance FROM ix ORDER BY distance LIMIT 5) SELECT id FROM near WHERE distance < 2 ORDER BY distance + 0;
-- id:bigint
-- 3
-- 4
-- SELECT 2
> SELECT id FROM (SELECT * FROM ix ORDER BY binary_quantize(v)::bit(3) <~> binary_quantize('[3,1,1]'::vector) LIMIT 20) x ORDER BY v <=> '[3,1,1]', id LIMIT 2;
-- id:bigint
-- 3
-- 4
-- SELECT 2
> SELECT (ARRAY[1, 2, 3]::float8[])::vector(3) <-> '[1,2,4]';
-- ?column?:double precision
-- 1
-- SELECT 1
> EXPLAIN (COSTS OFF) SELECT id FROM ix WHERE kind < 5 ORDER BY v <-> '[3.1,1.3,1]' LIMIT 3;
-- QUERY PLAN:text
-- Limit
--   ->  Index Scan using ix_part on ix
--         Order By: (v <-> '[3.1,1.3,1]'::vector)
--         Filter: (kind < 5)
-- EXPLAIN
> EXPLAIN (COSTS OFF) SELECT id FROM ix WHERE kind < 10 ORDER BY v <-> '[3,1,1]' LIMIT 3;
-- QUERY PLAN:text
-- Limit
--   ->  Index Scan using ix_part on ix
--         Order By: (v <-> '[3,1,1]'::vector)
-- EXPLAIN
> EXPLAIN (COSTS OFF) SELECT id FROM ix WHERE kind < 11 ORDER BY v <-> '[3,1,1]' LIMIT 3;
-- QUERY PLAN:text
-- Limit
--   ->  Index Scan using ix_v on ix
--         Order By: (v <-> '[3,1,1]'::vector)
--         Filter: (kind < 11)
-- EXPLAIN
> EXPLAIN (COSTS OFF) SELECT id FROM ix ORDER BY '[3,1,1]' <-> v LIMIT 3;
-- QUERY PLAN:text
-- Limit
--   ->  Index Scan using ix_v on ix
--         Order By: (v <-> '[3,1,1]'::vector)
-- EXPLAIN
> EXPLAIN (COSTS OFF) SELECT id FROM ix ORDER BY v::halfvec(3) <#> '[1,0,0]' LIMIT 2;
-- QUERY PLAN:text
-- Limit
--   ->  Index Scan using ix_half on ix
--         Order By: ((v)::halfvec(3) <#> '[1,0,0]'::halfvec)
-- EXPLAIN
> EXPLAIN (COSTS OFF) SELECT id FROM ix ORDER BY s <+> '{1:4,3:0.1}/3' LIMIT 2;
-- QUERY PLAN:text
-- Limit
--   ->  Index Scan using ix_s on ix
--         Order By: (s <+> '{1:4,3:0.1}/3'::sparsevec)
-- EXPLAIN
> EXPLAIN (COSTS OFF) SELECT id FROM ix ORDER BY b <%> B'101' LIMIT 2;
-- QUERY PLAN:text
-- Limit
--   ->  Index Scan using ix_b on ix
--         Order By: (b <%> '101'::"bit")
-- EXPLAIN
> EXPLAIN (COSTS OFF) SELECT id FROM ix ORDER BY binary_quantize(v)::bit(3) <~> B'101' LIMIT 2;
-- QUERY PLAN:text
-- Limit
--   ->  Index Scan using ix_bits on ix
--         Order By: ((binary_quantize(v))::bit(3) <~> '101'::"bit")
-- EXPLAIN
> EXPLAIN (COSTS OFF) SELECT id FROM ix ORDER BY subvector(v, 1, 2)::vector(2) <=> '[1,0]' LIMIT 2;
-- QUERY PLAN:text
-- Limit
--   ->  Index Scan using ix_two on ix
--         Order By: ((subvector(v, 1, 2))::vector(2) <=> '[1,0]'::vector)
-- EXPLAIN
> EXPLAIN (COSTS OFF) SELECT id FROM ix WHERE vector_dims(free) = 3 ORDER BY free::vector(3) <-> '[7.2,1,1]' LIMIT 2;
-- QUERY PLAN:text
-- Limit
--   ->  Index Scan using ix_free on ix
--         Order By: ((free)::vector(3) <-> '[7.2,1,1]'::vector)
-- EXPLAIN
> ALTER INDEX ix_v SET (m = 12);
-- ALTER INDEX
> ALTER INDEX ix_v SET (ef_construction = 3);
-- ERROR 22023: value 3 out of bounds for option "ef_construction"
-- DETAIL: Valid values are between "4" and "1000".
> ALTER INDEX ix_v RESET (m);
-- ALTER INDEX
> ALTER TABLE ix ALTER COLUMN free SET STORAGE PLAIN;
-- ALTER TABLE
> ALTER TABLE ix ADD CHECK (vector_dims(v) = 3);
-- ALTER TABLE
> ALTER TABLE ix ALTER COLUMN h TYPE real[];
-- ERROR 42804: operator class "halfvec_l1_ops" does not accept data type real[]
> ALTER TABLE ix ALTER COLUMN free TYPE halfvec;
-- ALTER TABLE
> ALTER EXTENSION vector UPDATE;
-- NOTICE 00000: version "0.8.7" of extension "vector" is already installed
-- ALTER EXTENSION
> ALTER EXTENSION vector UPDATE TO '9.9';
-- ERROR 22023: extension "vector" has no update path from version "0.8.7" to version "9.9"
> ALTER EXTENSION citext UPDATE;
-- ERROR 42704: extension "citext" does not exist
> ALTER EXTENSION vector SET SCHEMA public;
-- ALTER EXTENSION
> SELECT extname, extversion, extrelocatable FROM pg_extension WHERE extname = 'vector';
-- extname:name | extversion:text | extrelocatable:boolean
-- vector | 0.8.7 | t
-- SELECT 1
> CREATE EXTENSION vector;
-- ERROR 42710: extension "vector" already exists
> CREATE EXTENSION IF NOT EXISTS vector;
-- NOTICE 42710: extension "vector" already exists, skipping
-- CREATE EXTENSION
> DROP INDEX CONCURRENTLY ix_v;
-- DROP INDEX
> DROP INDEX CONCURRENTLY IF EXISTS ix_v;
-- NOTICE 00000: index "ix_v" does not exist, skipping
-- DROP INDEX
> DROP INDEX ix_b;
-- DROP INDEX
> DROP EXTENSION vector;
-- ERROR 2BP01: cannot drop extension vector because other objects depend on it
-- DETAIL: column v of table uq depends on type vector\ncolumn v of table ix depends on type vector\ncolumn h of table uq depends on type halfvec\ncolumn free of table ix depends on type halfvec\ncolumn h of table ix depends on type halfvec\ncolumn s of table uq depends on type sparsevec\ncolumn s of table ix depends on type sparsevec
-- HINT: Use DROP ... CASCADE to drop the dependent objects too.
> SET hnsw.foo = 1;
-- ERROR 42602: invalid configuration parameter name "hnsw.foo"
-- DETAIL: "hnsw" is a reserved prefix.
> SET ivfflat.bar TO 'x';
-- ERROR 42602: invalid configuration parameter name "ivfflat.bar"
-- DETAIL: "ivfflat" is a reserved prefix.
> SHOW hnsw.bar;
-- ERROR 42704: unrecognized configuration parameter "hnsw.bar"
> SET hnsw.iterative_scan = 'on';
-- ERROR 22023: invalid value for parameter "hnsw.iterative_scan": "on"
-- HINT: Available values: off, relaxed_order, strict_order.
> SET ivfflat.iterative_scan = strict_order;
-- ERROR 22023: invalid value for parameter "ivfflat.iterative_scan": "strict_order"
-- HINT: Available values: off, relaxed_order.
> SET ivfflat.iterative_scan = 'x';
-- ERROR 22023: invalid value for parameter "ivfflat.iterative_scan": "x"
-- HINT: Available values: off, relaxed_order.
> SET hnsw.ef_search = '1.5';
-- SET
> SHOW hnsw.ef_search;
-- hnsw.ef_search:text
-- 2
-- SHOW
> SET hnsw.scan_mem_multiplier = 1001;
-- ERROR 22023: 1001 is outside the valid range for parameter "hnsw.scan_mem_multiplier" (1 .. 1000)
> SET ivfflat.max_probes = 32769;
-- ERROR 22023: 32769 is outside the valid range for parameter "ivfflat.max_probes" (1 .. 32768)
> SET ivfflat.probes = 0;
-- ERROR 22023: 0 is outside the valid range for parameter "ivfflat.probes" (1 .. 32768)
> SET LOCAL ivfflat.probes = 4;
-- WARNING 25P01: SET LOCAL can only be used in transaction blocks
-- SET
> BEGIN;
-- BEGIN
> SET LOCAL hnsw.iterative_scan = relaxed_order;
-- SET
> SET LOCAL ivfflat.probes = 7;
-- SET
> SELECT current_setting('hnsw.iterative_scan'), current_setting('ivfflat.probes');
-- current_setting:text | current_setting:text
-- relaxed_order | 7
-- SELECT 1
> COMMIT;
-- COMMIT
> SELECT current_setting('hnsw.iterative_scan'), current_setting('ivfflat.probes');
-- current_setting:text | current_setting:text
-- off | 1
-- SELECT 1
> SELECT current_setting('app.nobody');
-- current_setting:text
-- ERROR 42704: unrecognized configuration parameter "app.nobody"
> SELECT current_setting('app.nobody', true);
-- current_setting:text
-- NULL
-- SELECT 1
> SELECT name, setting, unit, context, vartype, min_val, max_val, enumvals, boot_val FROM pg_settings WHERE name ~ '^(hnsw|ivfflat)\.' ORDER BY 1;
-- name:text | setting:text | unit:text | context:text | vartype:text | min_val:text | max_val:text | enumvals:text[] | boot_val:text
-- hnsw.ef_search | 2 | NULL | user | integer | 1 | 1000 | NULL | 40
-- hnsw.iterative_scan | off | NULL | user | enum | NULL | NULL | {off,relaxed_order,strict_order} | off
-- hnsw.max_scan_tuples | 20000 | NULL | user | integer | 1 | 2147483647 | NULL | 20000
-- hnsw.scan_mem_multiplier | 1 | NULL | user | real | 1 | 1000 | NULL | 1
-- ivfflat.iterative_scan | off | NULL | user | enum | NULL | NULL | {off,relaxed_order} | off
-- ivfflat.max_probes | 32768 | NULL | user | integer | 1 | 32768 | NULL | 32768
-- ivfflat.probes | 1 | NULL | user | integer | 1 | 32768 | NULL | 1
-- SELECT 7
> CREATE ROLE searcher SET hnsw.ef_search = 50;
-- ERROR 42601 at 22: syntax error at or near "SET"
> CREATE ROLE searcher;
-- CREATE ROLE
> ALTER ROLE searcher SET hnsw.ef_search = 50;
-- ALTER ROLE
> ALTER ROLE searcher SET hnsw.ef_search = 5000;
-- ERROR 22023: 5000 is outside the valid range for parameter "hnsw.ef_search" (1 .. 1000)
> SELECT setconfig FROM pg_db_role_setting s JOIN pg_roles r ON r.oid = setrole WHERE rolname = 'searcher';
-- setconfig:text[]
-- {hnsw.ef_search=50}
-- SELECT 1
