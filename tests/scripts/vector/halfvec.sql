# halfvec: input, output, limits, operators, functions, casts, aggregates, rows.
> CREATE EXTENSION vector;
-- CREATE EXTENSION
> SELECT '[1,2,3]'::halfvec;
-- halfvec:halfvec
-- [1,2,3]
-- SELECT 1
> SELECT ' [ 1 , 2 ] '::halfvec;
-- halfvec:halfvec
-- [1,2]
-- SELECT 1
> SELECT '[1.,.5,+3,1e2,0x1A]'::halfvec;
-- halfvec:halfvec
-- [1,0.5,3,100,26]
-- SELECT 1
> SELECT '[-0,0]'::halfvec;
-- halfvec:halfvec
-- [-0,0]
-- SELECT 1
> SELECT '[0.1,3.14159,2049,1e-5]'::halfvec;
-- halfvec:halfvec
-- [0.099975586,3.140625,2048,1.001358e-05]
-- SELECT 1
> SELECT '[65504]'::halfvec;
-- halfvec:halfvec
-- [65504]
-- SELECT 1
> SELECT '[65519]'::halfvec;
-- halfvec:halfvec
-- [65504]
-- SELECT 1
> SELECT '[-65519]'::halfvec;
-- halfvec:halfvec
-- [-65504]
-- SELECT 1
> SELECT '[6e-8]'::halfvec;
-- halfvec:halfvec
-- [5.9604645e-08]
-- SELECT 1
> SELECT '[1e-8]'::halfvec;
-- halfvec:halfvec
-- [0]
-- SELECT 1
> SELECT '[-1e-8]'::halfvec;
-- halfvec:halfvec
-- [-0]
-- SELECT 1
> SELECT '[1e-400]'::halfvec;
-- halfvec:halfvec
-- [0]
-- SELECT 1
> SELECT '[100000e-2,1234.5]'::halfvec;
-- halfvec:halfvec
-- [1000,1234]
-- SELECT 1
> SELECT ''::halfvec;
-- ERROR 22P02 at 8: invalid input syntax for type halfvec: ""
-- DETAIL: Vector contents must start with "[".
> SELECT '1,2'::halfvec;
-- ERROR 22P02 at 8: invalid input syntax for type halfvec: "1,2"
-- DETAIL: Vector contents must start with "[".
> SELECT '[1,2'::halfvec;
-- ERROR 22P02 at 8: invalid input syntax for type halfvec: "[1,2"
> SELECT '[1,2]x'::halfvec;
-- ERROR 22P02 at 8: invalid input syntax for type halfvec: "[1,2]x"
-- DETAIL: Junk after closing right brace.
> SELECT '[1,,2]'::halfvec;
-- ERROR 22P02 at 8: invalid input syntax for type halfvec: "[1,,2]"
> SELECT '[1,]'::halfvec;
-- ERROR 22P02 at 8: invalid input syntax for type halfvec: "[1,]"
> SELECT '[,1]'::halfvec;
-- ERROR 22P02 at 8: invalid input syntax for type halfvec: "[,1]"
> SELECT '[]'::halfvec;
-- ERROR 22000 at 8: halfvec must have at least 1 dimension
> SELECT '[[1]]'::halfvec;
-- ERROR 22P02 at 8: invalid input syntax for type halfvec: "[[1]]"
> SELECT '[hello]'::halfvec;
-- ERROR 22P02 at 8: invalid input syntax for type halfvec: "[hello]"
> SELECT '[1 2]'::halfvec;
-- ERROR 22P02 at 8: invalid input syntax for type halfvec: "[1 2]"
> SELECT '[nan]'::halfvec;
-- ERROR 22000 at 8: NaN not allowed in halfvec
> SELECT '[NaN,1]'::halfvec;
-- ERROR 22000 at 8: NaN not allowed in halfvec
> SELECT '[inf]'::halfvec;
-- ERROR 22000 at 8: infinite value not allowed in halfvec
> SELECT '[-Infinity]'::halfvec;
-- ERROR 22000 at 8: infinite value not allowed in halfvec
> SELECT '[65520]'::halfvec;
-- ERROR 22003 at 8: "65520" is out of range for type halfvec
> SELECT '[-65520]'::halfvec;
-- ERROR 22003 at 8: "-65520" is out of range for type halfvec
> SELECT '[4e38]'::halfvec;
-- ERROR 22003 at 8: "4e38" is out of range for type halfvec
> SELECT '[1e400,1a]'::halfvec;
-- ERROR 22003 at 8: "1e400" is out of range for type halfvec
> SELECT '[1a]'::halfvec;
-- ERROR 22P02 at 8: invalid input syntax for type halfvec: "[1a]"
> SELECT '[1,65520,x]'::halfvec;
-- ERROR 22003 at 8: "65520" is out of range for type halfvec
> SELECT ' '::halfvec;
-- ERROR 22P02 at 8: invalid input syntax for type halfvec: " "
-- DETAIL: Vector contents must start with "[".
> SELECT '[１]'::halfvec;
-- ERROR 22P02 at 8: invalid input syntax for type halfvec: "[１]"
> SELECT '[1,2,3]'::halfvec(3);
-- halfvec:halfvec
-- [1,2,3]
-- SELECT 1
> SELECT '[1,2,3]'::halfvec(2);
-- ERROR 22000: expected 2 dimensions, not 3
> SELECT '[1]'::halfvec(0);
-- ERROR 22023 at 15: dimensions for type halfvec must be at least 1
> SELECT '[1]'::halfvec(16001);
-- ERROR 22023 at 15: dimensions for type halfvec cannot exceed 16000
> SELECT '[1]'::halfvec(-1);
-- ERROR 22023 at 15: dimensions for type halfvec must be at least 1
> SELECT '[1]'::halfvec(1,2);
-- ERROR 22023 at 15: invalid type modifier
> SELECT '[1]'::halfvec('1');
-- halfvec:halfvec
-- [1]
-- SELECT 1
> SELECT '[1]'::halfvec('a');
-- ERROR 22P02 at 15: invalid input syntax for type integer: "a"
> SELECT '[1]'::halfvec(1.5);
-- ERROR 22P02 at 15: invalid input syntax for type integer: "1.5"
> SELECT '[1]'::halfvec();
-- ERROR 42601 at 23: syntax error at or near ")"
> SELECT array_fill(1, ARRAY[16001])::halfvec;
-- ERROR 54000: halfvec cannot have more than 16000 dimensions
> SELECT vector_dims(array_fill(1, ARRAY[16000])::halfvec);
-- vector_dims:integer
-- 16000
-- SELECT 1
> SELECT '{"[1,2]","[3,4]"}'::halfvec[];
-- halfvec:halfvec[]
-- {"[1,2]","[3,4]"}
-- SELECT 1
> SELECT ('[1,2]'::halfvec)[1];
-- ERROR 42804 at 9: cannot subscript type halfvec because it does not support subscripting
> SELECT '[1,2,3]'::halfvec <-> '[4,6,3]'::halfvec;
-- ?column?:double precision
-- 5
-- SELECT 1
> SELECT '[0,0]'::halfvec <-> '[3,4]'::halfvec;
-- ?column?:double precision
-- 5
-- SELECT 1
> SELECT '[1,0]'::halfvec <-> '[1,0]'::halfvec;
-- ?column?:double precision
-- 0
-- SELECT 1
> SELECT '[1,0]'::halfvec <-> '[-1,0]'::halfvec;
-- ?column?:double precision
-- 2
-- SELECT 1
> SELECT '[1,2]'::halfvec <-> '[1,2]'::halfvec;
-- ?column?:double precision
-- 0
-- SELECT 1
> SELECT '[0,0]'::halfvec <-> '[1,1]'::halfvec;
-- ?column?:double precision
-- 1.4142135623730951
-- SELECT 1
> SELECT '[1,2]'::halfvec <-> '[1]'::halfvec;
-- ERROR 22000: different halfvec dimensions 2 and 1
> SELECT '[1,2]'::halfvec <-> NULL;
-- ?column?:double precision
-- NULL
-- SELECT 1
> SELECT '[1,2,3]'::halfvec <#> '[4,6,3]'::halfvec;
-- ?column?:double precision
-- -25
-- SELECT 1
> SELECT '[0,0]'::halfvec <#> '[3,4]'::halfvec;
-- ?column?:double precision
-- -0
-- SELECT 1
> SELECT '[1,0]'::halfvec <#> '[1,0]'::halfvec;
-- ?column?:double precision
-- -1
-- SELECT 1
> SELECT '[1,0]'::halfvec <#> '[-1,0]'::halfvec;
-- ?column?:double precision
-- 1
-- SELECT 1
> SELECT '[1,2]'::halfvec <#> '[1,2]'::halfvec;
-- ?column?:double precision
-- -5
-- SELECT 1
> SELECT '[0,0]'::halfvec <#> '[1,1]'::halfvec;
-- ?column?:double precision
-- -0
-- SELECT 1
> SELECT '[1,2]'::halfvec <#> '[1]'::halfvec;
-- ERROR 22000: different halfvec dimensions 2 and 1
> SELECT '[1,2]'::halfvec <#> NULL;
-- ?column?:double precision
-- NULL
-- SELECT 1
> SELECT '[1,2,3]'::halfvec <=> '[4,6,3]'::halfvec;
-- ?column?:double precision
-- 0.14451761146355635
-- SELECT 1
> SELECT '[0,0]'::halfvec <=> '[3,4]'::halfvec;
-- ?column?:double precision
-- NaN
-- SELECT 1
> SELECT '[1,0]'::halfvec <=> '[1,0]'::halfvec;
-- ?column?:double precision
-- 0
-- SELECT 1
> SELECT '[1,0]'::halfvec <=> '[-1,0]'::halfvec;
-- ?column?:double precision
-- 2
-- SELECT 1
> SELECT '[1,2]'::halfvec <=> '[1,2]'::halfvec;
-- ?column?:double precision
-- 0
-- SELECT 1
> SELECT '[0,0]'::halfvec <=> '[1,1]'::halfvec;
-- ?column?:double precision
-- NaN
-- SELECT 1
> SELECT '[1,2]'::halfvec <=> '[1]'::halfvec;
-- ERROR 22000: different halfvec dimensions 2 and 1
> SELECT '[1,2]'::halfvec <=> NULL;
-- ?column?:double precision
-- NULL
-- SELECT 1
> SELECT '[1,2,3]'::halfvec <+> '[4,6,3]'::halfvec;
-- ?column?:double precision
-- 7
-- SELECT 1
> SELECT '[0,0]'::halfvec <+> '[3,4]'::halfvec;
-- ?column?:double precision
-- 7
-- SELECT 1
> SELECT '[1,0]'::halfvec <+> '[1,0]'::halfvec;
-- ?column?:double precision
-- 0
-- SELECT 1
> SELECT '[1,0]'::halfvec <+> '[-1,0]'::halfvec;
-- ?column?:double precision
-- 2
-- SELECT 1
> SELECT '[1,2]'::halfvec <+> '[1,2]'::halfvec;
-- ?column?:double precision
-- 0
-- SELECT 1
> SELECT '[0,0]'::halfvec <+> '[1,1]'::halfvec;
-- ?column?:double precision
-- 2
-- SELECT 1
> SELECT '[1,2]'::halfvec <+> '[1]'::halfvec;
-- ERROR 22000: different halfvec dimensions 2 and 1
> SELECT '[1,2]'::halfvec <+> NULL;
-- ?column?:double precision
-- NULL
-- SELECT 1
> SELECT '[1,2,3]'::halfvec + '[4,6,3]'::halfvec;
-- ?column?:halfvec
-- [5,8,6]
-- SELECT 1
> SELECT '[0,0]'::halfvec + '[3,4]'::halfvec;
-- ?column?:halfvec
-- [3,4]
-- SELECT 1
> SELECT '[1,0]'::halfvec + '[1,0]'::halfvec;
-- ?column?:halfvec
-- [2,0]
-- SELECT 1
> SELECT '[1,0]'::halfvec + '[-1,0]'::halfvec;
-- ?column?:halfvec
-- [0,0]
-- SELECT 1
> SELECT '[1,2]'::halfvec + '[1,2]'::halfvec;
-- ?column?:halfvec
-- [2,4]
-- SELECT 1
> SELECT '[0,0]'::halfvec + '[1,1]'::halfvec;
-- ?column?:halfvec
-- [1,1]
-- SELECT 1
> SELECT '[1,2]'::halfvec + '[1]'::halfvec;
-- ERROR 22000: different halfvec dimensions 2 and 1
> SELECT '[1,2]'::halfvec + NULL;
-- ?column?:halfvec
-- NULL
-- SELECT 1
> SELECT '[1,2,3]'::halfvec - '[4,6,3]'::halfvec;
-- ?column?:halfvec
-- [-3,-4,0]
-- SELECT 1
> SELECT '[0,0]'::halfvec - '[3,4]'::halfvec;
-- ?column?:halfvec
-- [-3,-4]
-- SELECT 1
> SELECT '[1,0]'::halfvec - '[1,0]'::halfvec;
-- ?column?:halfvec
-- [0,0]
-- SELECT 1
> SELECT '[1,0]'::halfvec - '[-1,0]'::halfvec;
-- ?column?:halfvec
-- [2,0]
-- SELECT 1
> SELECT '[1,2]'::halfvec - '[1,2]'::halfvec;
-- ?column?:halfvec
-- [0,0]
-- SELECT 1
> SELECT '[0,0]'::halfvec - '[1,1]'::halfvec;
-- ?column?:halfvec
-- [-1,-1]
-- SELECT 1
> SELECT '[1,2]'::halfvec - '[1]'::halfvec;
-- ERROR 22000: different halfvec dimensions 2 and 1
> SELECT '[1,2]'::halfvec - NULL;
-- ?column?:halfvec
-- NULL
-- SELECT 1
> SELECT '[1,2,3]'::halfvec * '[4,6,3]'::halfvec;
-- ?column?:halfvec
-- [4,12,9]
-- SELECT 1
> SELECT '[0,0]'::halfvec * '[3,4]'::halfvec;
-- ?column?:halfvec
-- [0,0]
-- SELECT 1
> SELECT '[1,0]'::halfvec * '[1,0]'::halfvec;
-- ?column?:halfvec
-- [1,0]
-- SELECT 1
> SELECT '[1,0]'::halfvec * '[-1,0]'::halfvec;
-- ?column?:halfvec
-- [-1,0]
-- SELECT 1
> SELECT '[1,2]'::halfvec * '[1,2]'::halfvec;
-- ?column?:halfvec
-- [1,4]
-- SELECT 1
> SELECT '[0,0]'::halfvec * '[1,1]'::halfvec;
-- ?column?:halfvec
-- [0,0]
-- SELECT 1
> SELECT '[1,2]'::halfvec * '[1]'::halfvec;
-- ERROR 22000: different halfvec dimensions 2 and 1
> SELECT '[1,2]'::halfvec * NULL;
-- ?column?:halfvec
-- NULL
-- SELECT 1
> SELECT '[1,2,3]'::halfvec || '[4,6,3]'::halfvec;
-- ?column?:halfvec
-- [1,2,3,4,6,3]
-- SELECT 1
> SELECT '[0,0]'::halfvec || '[3,4]'::halfvec;
-- ?column?:halfvec
-- [0,0,3,4]
-- SELECT 1
> SELECT '[1,0]'::halfvec || '[1,0]'::halfvec;
-- ?column?:halfvec
-- [1,0,1,0]
-- SELECT 1
> SELECT '[1,0]'::halfvec || '[-1,0]'::halfvec;
-- ?column?:halfvec
-- [1,0,-1,0]
-- SELECT 1
> SELECT '[1,2]'::halfvec || '[1,2]'::halfvec;
-- ?column?:halfvec
-- [1,2,1,2]
-- SELECT 1
> SELECT '[0,0]'::halfvec || '[1,1]'::halfvec;
-- ?column?:halfvec
-- [0,0,1,1]
-- SELECT 1
> SELECT '[1,2]'::halfvec || '[1]'::halfvec;
-- ?column?:halfvec
-- [1,2,1]
-- SELECT 1
> SELECT '[1,2]'::halfvec || NULL;
-- ?column?:halfvec
-- NULL
-- SELECT 1
> SELECT '[1,2,3]'::halfvec < '[4,6,3]'::halfvec;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '[0,0]'::halfvec < '[3,4]'::halfvec;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '[1,0]'::halfvec < '[1,0]'::halfvec;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '[1,0]'::halfvec < '[-1,0]'::halfvec;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '[1,2]'::halfvec < '[1,2]'::halfvec;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '[0,0]'::halfvec < '[1,1]'::halfvec;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '[1,2]'::halfvec < '[1]'::halfvec;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '[1,2]'::halfvec < NULL;
-- ?column?:boolean
-- NULL
-- SELECT 1
> SELECT '[1,2,3]'::halfvec <= '[4,6,3]'::halfvec;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '[0,0]'::halfvec <= '[3,4]'::halfvec;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '[1,0]'::halfvec <= '[1,0]'::halfvec;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '[1,0]'::halfvec <= '[-1,0]'::halfvec;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '[1,2]'::halfvec <= '[1,2]'::halfvec;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '[0,0]'::halfvec <= '[1,1]'::halfvec;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '[1,2]'::halfvec <= '[1]'::halfvec;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '[1,2]'::halfvec <= NULL;
-- ?column?:boolean
-- NULL
-- SELECT 1
> SELECT '[1,2,3]'::halfvec = '[4,6,3]'::halfvec;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '[0,0]'::halfvec = '[3,4]'::halfvec;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '[1,0]'::halfvec = '[1,0]'::halfvec;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '[1,0]'::halfvec = '[-1,0]'::halfvec;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '[1,2]'::halfvec = '[1,2]'::halfvec;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '[0,0]'::halfvec = '[1,1]'::halfvec;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '[1,2]'::halfvec = '[1]'::halfvec;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '[1,2]'::halfvec = NULL;
-- ?column?:boolean
-- NULL
-- SELECT 1
> SELECT '[1,2,3]'::halfvec <> '[4,6,3]'::halfvec;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '[0,0]'::halfvec <> '[3,4]'::halfvec;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '[1,0]'::halfvec <> '[1,0]'::halfvec;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '[1,0]'::halfvec <> '[-1,0]'::halfvec;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '[1,2]'::halfvec <> '[1,2]'::halfvec;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '[0,0]'::halfvec <> '[1,1]'::halfvec;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '[1,2]'::halfvec <> '[1]'::halfvec;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '[1,2]'::halfvec <> NULL;
-- ?column?:boolean
-- NULL
-- SELECT 1
> SELECT '[1,2,3]'::halfvec >= '[4,6,3]'::halfvec;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '[0,0]'::halfvec >= '[3,4]'::halfvec;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '[1,0]'::halfvec >= '[1,0]'::halfvec;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '[1,0]'::halfvec >= '[-1,0]'::halfvec;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '[1,2]'::halfvec >= '[1,2]'::halfvec;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '[0,0]'::halfvec >= '[1,1]'::halfvec;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '[1,2]'::halfvec >= '[1]'::halfvec;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '[1,2]'::halfvec >= NULL;
-- ?column?:boolean
-- NULL
-- SELECT 1
> SELECT '[1,2,3]'::halfvec > '[4,6,3]'::halfvec;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '[0,0]'::halfvec > '[3,4]'::halfvec;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '[1,0]'::halfvec > '[1,0]'::halfvec;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '[1,0]'::halfvec > '[-1,0]'::halfvec;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '[1,2]'::halfvec > '[1,2]'::halfvec;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '[0,0]'::halfvec > '[1,1]'::halfvec;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '[1,2]'::halfvec > '[1]'::halfvec;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '[1,2]'::halfvec > NULL;
-- ?column?:boolean
-- NULL
-- SELECT 1
> SELECT '[1,2]'::halfvec <-> '[3,4]';
-- ?column?:double precision
-- 2.8284271247461903
-- SELECT 1
> SELECT '[1,2]' <-> '[3,4]'::halfvec;
-- ?column?:double precision
-- 2.8284271247461903
-- SELECT 1
> SELECT '[0]'::halfvec = '[-0]';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '[65504]'::halfvec + '[65504]';
-- ERROR 22003: value out of range: overflow
> SELECT '[-65504]'::halfvec - '[65504]';
-- ERROR 22003: value out of range: overflow
> SELECT '[65504]'::halfvec * '[2]';
-- ERROR 22003: value out of range: overflow
> SELECT '[1e-7]'::halfvec * '[1e-7]';
-- ERROR 22003: value out of range: underflow
> SELECT '[0]'::halfvec * '[1e-7]';
-- ?column?:halfvec
-- [0]
-- SELECT 1
> SELECT array_fill(0, ARRAY[16000])::halfvec || '[1]';
-- ERROR 54000: halfvec cannot have more than 16000 dimensions
> SELECT '[1,2]'::halfvec & '[1]';
-- ERROR 42883 at 25: operator does not exist: halfvec & unknown
-- HINT: No operator matches the given name and argument types. You might need to add explicit type casts.
> SELECT -'[1,2]'::halfvec;
-- ERROR 42883 at 8: operator does not exist: - halfvec
-- HINT: No operator matches the given name and argument type. You might need to add an explicit type cast.
> SELECT l2_distance('[0,0]'::halfvec, '[3,4]');
-- l2_distance:double precision
-- 5
-- SELECT 1
> SELECT l2_distance('[1,2]'::halfvec, '[3]'::halfvec);
-- ERROR 22000: different halfvec dimensions 2 and 1
> SELECT inner_product('[0,0]'::halfvec, '[3,4]');
-- inner_product:double precision
-- 0
-- SELECT 1
> SELECT inner_product('[1,2]'::halfvec, '[3]'::halfvec);
-- ERROR 22000: different halfvec dimensions 2 and 1
> SELECT cosine_distance('[0,0]'::halfvec, '[3,4]');
-- cosine_distance:double precision
-- NaN
-- SELECT 1
> SELECT cosine_distance('[1,2]'::halfvec, '[3]'::halfvec);
-- ERROR 22000: different halfvec dimensions 2 and 1
> SELECT l1_distance('[0,0]'::halfvec, '[3,4]');
-- l1_distance:double precision
-- 7
-- SELECT 1
> SELECT l1_distance('[1,2]'::halfvec, '[3]'::halfvec);
-- ERROR 22000: different halfvec dimensions 2 and 1
> SELECT halfvec_negative_inner_product('[0,0]'::halfvec, '[3,4]');
-- halfvec_negative_inner_product:double precision
-- -0
-- SELECT 1
> SELECT halfvec_negative_inner_product('[1,2]'::halfvec, '[3]'::halfvec);
-- ERROR 22000: different halfvec dimensions 2 and 1
> SELECT halfvec_l2_squared_distance('[0,0]'::halfvec, '[3,4]');
-- halfvec_l2_squared_distance:double precision
-- 25
-- SELECT 1
> SELECT halfvec_l2_squared_distance('[1,2]'::halfvec, '[3]'::halfvec);
-- ERROR 22000: different halfvec dimensions 2 and 1
> SELECT halfvec_cmp('[0,0]'::halfvec, '[3,4]');
-- halfvec_cmp:integer
-- -1
-- SELECT 1
> SELECT halfvec_cmp('[1,2]'::halfvec, '[3]'::halfvec);
-- halfvec_cmp:integer
-- -1
-- SELECT 1
> SELECT halfvec_lt('[0,0]'::halfvec, '[3,4]');
-- halfvec_lt:boolean
-- t
-- SELECT 1
> SELECT halfvec_lt('[1,2]'::halfvec, '[3]'::halfvec);
-- halfvec_lt:boolean
-- t
-- SELECT 1
> SELECT halfvec_le('[0,0]'::halfvec, '[3,4]');
-- halfvec_le:boolean
-- t
-- SELECT 1
> SELECT halfvec_le('[1,2]'::halfvec, '[3]'::halfvec);
-- halfvec_le:boolean
-- t
-- SELECT 1
> SELECT halfvec_eq('[0,0]'::halfvec, '[3,4]');
-- halfvec_eq:boolean
-- f
-- SELECT 1
> SELECT halfvec_eq('[1,2]'::halfvec, '[3]'::halfvec);
-- halfvec_eq:boolean
-- f
-- SELECT 1
> SELECT halfvec_ne('[0,0]'::halfvec, '[3,4]');
-- halfvec_ne:boolean
-- t
-- SELECT 1
> SELECT halfvec_ne('[1,2]'::halfvec, '[3]'::halfvec);
-- halfvec_ne:boolean
-- t
-- SELECT 1
> SELECT halfvec_ge('[0,0]'::halfvec, '[3,4]');
-- halfvec_ge:boolean
-- f
-- SELECT 1
> SELECT halfvec_ge('[1,2]'::halfvec, '[3]'::halfvec);
-- halfvec_ge:boolean
-- f
-- SELECT 1
> SELECT halfvec_gt('[0,0]'::halfvec, '[3,4]');
-- halfvec_gt:boolean
-- f
-- SELECT 1
> SELECT halfvec_gt('[1,2]'::halfvec, '[3]'::halfvec);
-- halfvec_gt:boolean
-- f
-- SELECT 1
> SELECT halfvec_add('[0,0]'::halfvec, '[3,4]');
-- halfvec_add:halfvec
-- [3,4]
-- SELECT 1
> SELECT halfvec_add('[1,2]'::halfvec, '[3]'::halfvec);
-- ERROR 22000: different halfvec dimensions 2 and 1
> SELECT halfvec_sub('[0,0]'::halfvec, '[3,4]');
-- halfvec_sub:halfvec
-- [-3,-4]
-- SELECT 1
> SELECT halfvec_sub('[1,2]'::halfvec, '[3]'::halfvec);
-- ERROR 22000: different halfvec dimensions 2 and 1
> SELECT halfvec_mul('[0,0]'::halfvec, '[3,4]');
-- halfvec_mul:halfvec
-- [0,0]
-- SELECT 1
> SELECT halfvec_mul('[1,2]'::halfvec, '[3]'::halfvec);
-- ERROR 22000: different halfvec dimensions 2 and 1
> SELECT halfvec_concat('[0,0]'::halfvec, '[3,4]');
-- halfvec_concat:halfvec
-- [0,0,3,4]
-- SELECT 1
> SELECT halfvec_concat('[1,2]'::halfvec, '[3]'::halfvec);
-- halfvec_concat:halfvec
-- [1,2,3]
-- SELECT 1
> SELECT halfvec_spherical_distance('[1,0]'::halfvec, '[0,1]');
-- halfvec_spherical_distance:double precision
-- 0.5
-- SELECT 1
> SELECT l2_distance('[1]', '[2]');
-- ERROR 42725 at 8: function l2_distance(unknown, unknown) is not unique
-- HINT: Could not choose a best candidate function. You might need to add explicit type casts.
> SELECT vector_dims('[1,2,3]'::halfvec), l2_norm('[3,4]'::halfvec), l2_norm('[0,0]'::halfvec), l2_norm('[65504]'::halfvec);
-- vector_dims:integer | l2_norm:double precision | l2_norm:double precision | l2_norm:double precision
-- 3 | 5 | 0 | 65504
-- SELECT 1
> SELECT l2_normalize('[3,4]'::halfvec), l2_normalize('[0,0]'::halfvec), l2_normalize('[65504]'::halfvec);
-- l2_normalize:halfvec | l2_normalize:halfvec | l2_normalize:halfvec
-- [0.60009766,0.7998047] | [0,0] | [1]
-- SELECT 1
> SELECT vector_norm('[1]'::halfvec);
-- ERROR 42883 at 8: function vector_norm(halfvec) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT l2_norm('[1]'::vector);
-- ERROR 42725 at 8: function l2_norm(vector) is not unique
-- HINT: Could not choose a best candidate function. You might need to add explicit type casts.
> SELECT binary_quantize('[1,0,-1,2,3,-4,5,6,7]'::halfvec), binary_quantize('[-0,1e-7]'::halfvec);
-- binary_quantize:bit | binary_quantize:bit
-- 100110111 | 01
-- SELECT 1
> SELECT subvector('[1,2,3,4,5]'::halfvec, 1, 3), subvector('[1,2,3,4,5]'::halfvec, 3, 9), subvector('[1,2,3,4,5]'::halfvec, -1, 3);
-- subvector:halfvec | subvector:halfvec | subvector:halfvec
-- [1,2,3] | [3,4,5] | [1]
-- SELECT 1
> SELECT subvector('[1,2,3]'::halfvec, 4, 1);
-- ERROR 22000: halfvec must have at least 1 dimension
> SELECT subvector('[1,2,3]'::halfvec, 1, 0);
-- ERROR 22000: halfvec must have at least 1 dimension
> SELECT subvector('[1,2,3]'::halfvec, 2147483647, 10);
-- ERROR 22000: halfvec must have at least 1 dimension
> SELECT subvector('[1,2,3]'::halfvec, -2147483648, 2147483647);
-- ERROR 22000: halfvec must have at least 1 dimension
> SELECT '[1,2]'::halfvec::vector, '[1,2]'::vector::halfvec, '[1,2.5]'::halfvec::real[], '[0.1]'::halfvec::vector;
-- vector:vector | halfvec:halfvec | float4:real[] | vector:vector
-- [1,2] | [1,2] | {1,2.5} | [0.099975586]
-- SELECT 1
> SELECT '[100000]'::vector::halfvec;
-- ERROR 22003: "100000" is out of range for type halfvec
> SELECT '[1e-9]'::vector::halfvec;
-- halfvec:halfvec
-- [0]
-- SELECT 1
> SELECT '[1,2]'::vector::halfvec(3);
-- ERROR 22000: expected 3 dimensions, not 2
> SELECT '[1,2]'::halfvec::vector(3);
-- ERROR 22000: expected 3 dimensions, not 2
> SELECT ARRAY[1,2,3]::halfvec, ARRAY[1.5,2]::halfvec, ARRAY[1.5,2]::real[]::halfvec, ARRAY[1.5,2]::float8[]::halfvec;
-- array:halfvec | array:halfvec | array:halfvec | array:halfvec
-- [1,2,3] | [1.5,2] | [1.5,2] | [1.5,2]
-- SELECT 1
> SELECT ARRAY[65520]::halfvec;
-- ERROR 22003: "65520" is out of range for type halfvec
> SELECT ARRAY[1e300]::float8[]::halfvec;
-- ERROR 22000: infinite value not allowed in halfvec
> SELECT ARRAY[1e300]::halfvec;
-- ERROR 22003: "1000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000" is out of range for type real
> SELECT '{NaN}'::real[]::halfvec;
-- ERROR 22000: NaN not allowed in halfvec
> SELECT '{Infinity}'::real[]::halfvec;
-- ERROR 22000: infinite value not allowed in halfvec
> SELECT '{}'::int[]::halfvec;
-- ERROR 22000: halfvec must have at least 1 dimension
> SELECT '{NULL}'::int[]::halfvec;
-- ERROR 22004: array must not contain nulls
> SELECT '{{1}}'::int[]::halfvec;
-- ERROR 22000: array must be 1-D
> SELECT ARRAY[1,2]::halfvec(3);
-- ERROR 22000: expected 3 dimensions, not 2
> SELECT '[1]'::halfvec::int[];
-- ERROR 42846 at 22: cannot cast type halfvec to integer[]
> SELECT '[1]'::halfvec::bytea;
-- ERROR 42846 at 22: cannot cast type halfvec to bytea
> SELECT 1::halfvec;
-- ERROR 42846 at 9: cannot cast type integer to halfvec
> SELECT '[1,2]'::halfvec::text, '[1,2]'::text::halfvec;
-- text:text | halfvec:halfvec
-- [1,2] | [1,2]
-- SELECT 1
> CREATE TABLE h (id int, v halfvec(3));
-- CREATE TABLE
> INSERT INTO h VALUES (1, '[1,1,1]'), (2, '[2,2,2]'), (3, '[1,1,2]'), (4, NULL);
-- INSERT 0 4
> INSERT INTO h VALUES (5, '[1,2]');
-- ERROR 22000: expected 3 dimensions, not 2
> INSERT INTO h VALUES (5, '{1,2,3}');
-- ERROR 22P02 at 26: invalid input syntax for type halfvec: "{1,2,3}"
-- DETAIL: Vector contents must start with "[".
> INSERT INTO h VALUES (5, ARRAY[5,5,5]);
-- INSERT 0 1
> INSERT INTO h VALUES (6, '[1,1,1]'::vector);
-- INSERT 0 1
> INSERT INTO h VALUES (7, '[1,1,1]'::text);
-- ERROR 42804 at 26: column "v" is of type halfvec but expression is of type text
-- HINT: You will need to rewrite or cast the expression.
> SELECT * FROM h ORDER BY v, id;
-- id:integer | v:halfvec
-- 1 | [1,1,1]
-- 6 | [1,1,1]
-- 3 | [1,1,2]
-- 2 | [2,2,2]
-- 5 | [5,5,5]
-- 4 | NULL
-- SELECT 6
> SELECT id FROM h ORDER BY v <-> '[1,1,1]', id;
-- id:integer
-- 1
-- 6
-- 3
-- 2
-- 5
-- 4
-- SELECT 6
> SELECT id FROM h ORDER BY v <#> '[1,1,1]', id LIMIT 3;
-- id:integer
-- 5
-- 2
-- 3
-- SELECT 3
> SELECT id, v <+> '[0,0,0]' AS d FROM h ORDER BY d, id;
-- id:integer | d:double precision
-- 1 | 3
-- 6 | 3
-- 3 | 4
-- 2 | 6
-- 5 | 15
-- 4 | NULL
-- SELECT 6
> SELECT id FROM h ORDER BY v <-> '[1,1]' LIMIT 1;
-- id:integer
-- ERROR 22000: different halfvec dimensions 3 and 2
> SELECT sum(v), avg(v), count(v), count(DISTINCT v) FROM h;
-- sum:halfvec | avg:halfvec | count:bigint | count:bigint
-- [10,10,11] | [2,2,2.1992188] | 5 | 4
-- SELECT 1
> SELECT sum(v), avg(v) FROM h WHERE id > 100;
-- sum:halfvec | avg:halfvec
-- NULL | NULL
-- SELECT 1
> SELECT avg(v) FROM (VALUES ('[1]'::halfvec), ('[1,2]')) AS t (v);
-- avg:halfvec
-- ERROR 22000: expected 1 dimensions, not 2
> SELECT sum(v) FROM (VALUES ('[1]'::halfvec), ('[1,2]')) AS t (v);
-- sum:halfvec
-- ERROR 22000: different halfvec dimensions 1 and 2
> SELECT sum(v) FROM (VALUES ('[65504]'::halfvec), ('[65504]')) AS t (v);
-- sum:halfvec
-- ERROR 22003: value out of range: overflow
> SELECT avg(v) FROM (VALUES ('[65504]'::halfvec), ('[65504]')) AS t (v);
-- avg:halfvec
-- [65504]
-- SELECT 1
> SELECT v, count(*) FROM h GROUP BY v ORDER BY v;
-- v:halfvec | count:bigint
-- [1,1,1] | 2
-- [1,1,2] | 1
-- [2,2,2] | 1
-- [5,5,5] | 1
-- NULL | 1
-- SELECT 5
> SELECT DISTINCT v FROM h ORDER BY v DESC;
-- v:halfvec
-- NULL
-- [5,5,5]
-- [2,2,2]
-- [1,1,2]
-- [1,1,1]
-- SELECT 5
> SELECT max(v) FROM h;
-- ERROR 42883 at 8: function max(halfvec) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> UPDATE h SET v = v + '[1,1,1]' WHERE id = 1 RETURNING v;
-- v:halfvec
-- [2,2,2]
-- UPDATE 1
> DELETE FROM h WHERE v = '[2,2,2]' RETURNING id;
-- id:integer
-- 2
-- 1
-- DELETE 2
> CREATE TABLE hk (v halfvec(2) PRIMARY KEY);
-- CREATE TABLE
> INSERT INTO hk VALUES ('[0,1]');
-- INSERT 0 1
> INSERT INTO hk VALUES ('[-0,1]');
-- ERROR 23505: duplicate key value violates unique constraint "hk_pkey"
-- DETAIL: Key (v)=([-0,1]) already exists.
