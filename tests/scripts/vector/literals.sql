# What is a vector and what is not, by its text: blanks, signs, exponents, hexadecimal, words, limits.
> CREATE EXTENSION vector;
-- CREATE EXTENSION
> SELECT '['::vector;
-- ERROR 22P02 at 8: invalid input syntax for type vector: "["
> SELECT ']'::vector;
-- ERROR 22P02 at 8: invalid input syntax for type vector: "]"
-- DETAIL: Vector contents must start with "[".
> SELECT '[[1]]'::vector;
-- ERROR 22P02 at 8: invalid input syntax for type vector: "[[1]]"
> SELECT '[1]]'::vector;
-- ERROR 22P02 at 8: invalid input syntax for type vector: "[1]]"
-- DETAIL: Junk after closing right brace.
> SELECT '[1,]'::vector;
-- ERROR 22P02 at 8: invalid input syntax for type vector: "[1,]"
> SELECT '[,1]'::vector;
-- ERROR 22P02 at 8: invalid input syntax for type vector: "[,1]"
> SELECT '[,]'::vector;
-- ERROR 22P02 at 8: invalid input syntax for type vector: "[,]"
> SELECT '[1, ,3]'::vector;
-- ERROR 22P02 at 8: invalid input syntax for type vector: "[1, ,3]"
> SELECT '[1,2]]'::vector;
-- ERROR 22P02 at 8: invalid input syntax for type vector: "[1,2]]"
-- DETAIL: Junk after closing right brace.
> SELECT '(1,2)'::vector;
-- ERROR 22P02 at 8: invalid input syntax for type vector: "(1,2)"
-- DETAIL: Vector contents must start with "[".
> SELECT '{1,2}'::vector;
-- ERROR 22P02 at 8: invalid input syntax for type vector: "{1,2}"
-- DETAIL: Vector contents must start with "[".
> SELECT '[1;2]'::vector;
-- ERROR 22P02 at 8: invalid input syntax for type vector: "[1;2]"
> SELECT '[1.2.3]'::vector;
-- ERROR 22P02 at 8: invalid input syntax for type vector: "[1.2.3]"
> SELECT '[1e]'::vector;
-- ERROR 22P02 at 8: invalid input syntax for type vector: "[1e]"
> SELECT '[1e+]'::vector;
-- ERROR 22P02 at 8: invalid input syntax for type vector: "[1e+]"
> SELECT '[--1]'::vector;
-- ERROR 22P02 at 8: invalid input syntax for type vector: "[--1]"
> SELECT '[+-1]'::vector;
-- ERROR 22P02 at 8: invalid input syntax for type vector: "[+-1]"
> SELECT '[1_000]'::vector;
-- ERROR 22P02 at 8: invalid input syntax for type vector: "[1_000]"
> SELECT '[0x]'::vector;
-- ERROR 22P02 at 8: invalid input syntax for type vector: "[0x]"
> SELECT '[0xg]'::vector;
-- ERROR 22P02 at 8: invalid input syntax for type vector: "[0xg]"
> SELECT '[1,nan]'::vector;
-- ERROR 22000 at 8: NaN not allowed in vector
> SELECT '[nan,1]'::vector;
-- ERROR 22000 at 8: NaN not allowed in vector
> SELECT '[-inf]'::vector;
-- ERROR 22000 at 8: infinite value not allowed in vector
> SELECT '[+Infinity]'::vector;
-- ERROR 22000 at 8: infinite value not allowed in vector
> SELECT '[INFINITY]'::vector;
-- ERROR 22000 at 8: infinite value not allowed in vector
> SELECT '[NAN]'::vector;
-- ERROR 22000 at 8: NaN not allowed in vector
> SELECT '[infinit]'::vector;
-- ERROR 22000 at 8: infinite value not allowed in vector
> SELECT '[1e400]'::vector;
-- ERROR 22003 at 8: "1e400" is out of range for type vector
> SELECT '[-1e400]'::vector;
-- ERROR 22003 at 8: "-1e400" is out of range for type vector
> SELECT '[1,4e38,x]'::vector;
-- ERROR 22003 at 8: "4e38" is out of range for type vector
> SELECT '[x,4e38]'::vector;
-- ERROR 22P02 at 8: invalid input syntax for type vector: "[x,4e38]"
> SELECT '[3.4028236e38]'::vector;
-- ERROR 22003 at 8: "3.4028236e38" is out of range for type vector
> SELECT '[340282356779733661637539395458142568448]'::vector;
-- ERROR 22003 at 8: "340282356779733661637539395458142568448" is out of range for type vector
> SELECT '[1]   x'::vector;
-- ERROR 22P02 at 8: invalid input syntax for type vector: "[1]   x"
-- DETAIL: Junk after closing right brace.
> SELECT 'x[1]'::vector;
-- ERROR 22P02 at 8: invalid input syntax for type vector: "x[1]"
-- DETAIL: Vector contents must start with "[".
> SELECT E'[1\t2]'::vector;
-- ERROR 22P02 at 8: invalid input syntax for type vector: "[1\t2]"
> SELECT 'null'::vector;
-- ERROR 22P02 at 8: invalid input syntax for type vector: "null"
-- DETAIL: Vector contents must start with "[".
> SELECT '[null]'::vector;
-- ERROR 22P02 at 8: invalid input syntax for type vector: "[null]"
> SELECT '[true]'::vector;
-- ERROR 22P02 at 8: invalid input syntax for type vector: "[true]"
> SELECT E'[\'1\']'::vector;
-- ERROR 22P02 at 8: invalid input syntax for type vector: "['1']"
> SELECT '[1,2,3'::vector;
-- ERROR 22P02 at 8: invalid input syntax for type vector: "[1,2,3"
> SELECT '['::halfvec;
-- ERROR 22P02 at 8: invalid input syntax for type halfvec: "["
> SELECT ']'::halfvec;
-- ERROR 22P02 at 8: invalid input syntax for type halfvec: "]"
-- DETAIL: Vector contents must start with "[".
> SELECT '[[1]]'::halfvec;
-- ERROR 22P02 at 8: invalid input syntax for type halfvec: "[[1]]"
> SELECT '[1]]'::halfvec;
-- ERROR 22P02 at 8: invalid input syntax for type halfvec: "[1]]"
-- DETAIL: Junk after closing right brace.
> SELECT '[1,]'::halfvec;
-- ERROR 22P02 at 8: invalid input syntax for type halfvec: "[1,]"
> SELECT '[,1]'::halfvec;
-- ERROR 22P02 at 8: invalid input syntax for type halfvec: "[,1]"
> SELECT '[,]'::halfvec;
-- ERROR 22P02 at 8: invalid input syntax for type halfvec: "[,]"
> SELECT '[1, ,3]'::halfvec;
-- ERROR 22P02 at 8: invalid input syntax for type halfvec: "[1, ,3]"
> SELECT '[1,2]]'::halfvec;
-- ERROR 22P02 at 8: invalid input syntax for type halfvec: "[1,2]]"
-- DETAIL: Junk after closing right brace.
> SELECT '(1,2)'::halfvec;
-- ERROR 22P02 at 8: invalid input syntax for type halfvec: "(1,2)"
-- DETAIL: Vector contents must start with "[".
> SELECT '{1,2}'::halfvec;
-- ERROR 22P02 at 8: invalid input syntax for type halfvec: "{1,2}"
-- DETAIL: Vector contents must start with "[".
> SELECT '[1;2]'::halfvec;
-- ERROR 22P02 at 8: invalid input syntax for type halfvec: "[1;2]"
> SELECT '[1.2.3]'::halfvec;
-- ERROR 22P02 at 8: invalid input syntax for type halfvec: "[1.2.3]"
> SELECT '[1e]'::halfvec;
-- ERROR 22P02 at 8: invalid input syntax for type halfvec: "[1e]"
> SELECT '[1e+]'::halfvec;
-- ERROR 22P02 at 8: invalid input syntax for type halfvec: "[1e+]"
> SELECT '[--1]'::halfvec;
-- ERROR 22P02 at 8: invalid input syntax for type halfvec: "[--1]"
> SELECT '[+-1]'::halfvec;
-- ERROR 22P02 at 8: invalid input syntax for type halfvec: "[+-1]"
> SELECT '[1_000]'::halfvec;
-- ERROR 22P02 at 8: invalid input syntax for type halfvec: "[1_000]"
> SELECT '[0x]'::halfvec;
-- ERROR 22P02 at 8: invalid input syntax for type halfvec: "[0x]"
> SELECT '[0xg]'::halfvec;
-- ERROR 22P02 at 8: invalid input syntax for type halfvec: "[0xg]"
> SELECT '[1,nan]'::halfvec;
-- ERROR 22000 at 8: NaN not allowed in halfvec
> SELECT '[nan,1]'::halfvec;
-- ERROR 22000 at 8: NaN not allowed in halfvec
> SELECT '[-inf]'::halfvec;
-- ERROR 22000 at 8: infinite value not allowed in halfvec
> SELECT '[+Infinity]'::halfvec;
-- ERROR 22000 at 8: infinite value not allowed in halfvec
> SELECT '[INFINITY]'::halfvec;
-- ERROR 22000 at 8: infinite value not allowed in halfvec
> SELECT '[NAN]'::halfvec;
-- ERROR 22000 at 8: NaN not allowed in halfvec
> SELECT '[infinit]'::halfvec;
-- ERROR 22000 at 8: infinite value not allowed in halfvec
> SELECT '[1e400]'::halfvec;
-- ERROR 22003 at 8: "1e400" is out of range for type halfvec
> SELECT '[-1e400]'::halfvec;
-- ERROR 22003 at 8: "-1e400" is out of range for type halfvec
> SELECT '[1,4e38,x]'::halfvec;
-- ERROR 22003 at 8: "4e38" is out of range for type halfvec
> SELECT '[x,4e38]'::halfvec;
-- ERROR 22P02 at 8: invalid input syntax for type halfvec: "[x,4e38]"
> SELECT '[3.4028236e38]'::halfvec;
-- ERROR 22003 at 8: "3.4028236e38" is out of range for type halfvec
> SELECT '[340282356779733661637539395458142568448]'::halfvec;
-- ERROR 22003 at 8: "340282356779733661637539395458142568448" is out of range for type halfvec
> SELECT '[1]   x'::halfvec;
-- ERROR 22P02 at 8: invalid input syntax for type halfvec: "[1]   x"
-- DETAIL: Junk after closing right brace.
> SELECT 'x[1]'::halfvec;
-- ERROR 22P02 at 8: invalid input syntax for type halfvec: "x[1]"
-- DETAIL: Vector contents must start with "[".
> SELECT E'[1\t2]'::halfvec;
-- ERROR 22P02 at 8: invalid input syntax for type halfvec: "[1\t2]"
> SELECT 'null'::halfvec;
-- ERROR 22P02 at 8: invalid input syntax for type halfvec: "null"
-- DETAIL: Vector contents must start with "[".
> SELECT '[null]'::halfvec;
-- ERROR 22P02 at 8: invalid input syntax for type halfvec: "[null]"
> SELECT '[true]'::halfvec;
-- ERROR 22P02 at 8: invalid input syntax for type halfvec: "[true]"
> SELECT E'[\'1\']'::halfvec;
-- ERROR 22P02 at 8: invalid input syntax for type halfvec: "['1']"
> SELECT '[1,2,3'::halfvec;
-- ERROR 22P02 at 8: invalid input syntax for type halfvec: "[1,2,3"
> SELECT '[1]'::vector;
-- vector:vector
-- [1]
-- SELECT 1
> SELECT ' [1]'::vector;
-- vector:vector
-- [1]
-- SELECT 1
> SELECT '[1] '::vector;
-- vector:vector
-- [1]
-- SELECT 1
> SELECT E'\t[1]\n'::vector;
-- vector:vector
-- [1]
-- SELECT 1
> SELECT '[ 1,2 ]'::vector;
-- vector:vector
-- [1,2]
-- SELECT 1
> SELECT '[1 ,2]'::vector;
-- vector:vector
-- [1,2]
-- SELECT 1
> SELECT E'[1\t,\n2]'::vector;
-- vector:vector
-- [1,2]
-- SELECT 1
> SELECT '[+1,-1]'::vector;
-- vector:vector
-- [1,-1]
-- SELECT 1
> SELECT '[.5,5.]'::vector;
-- vector:vector
-- [0.5,5]
-- SELECT 1
> SELECT '[1e0,1E1,1e+2,1e-2]'::vector;
-- vector:vector
-- [1,10,100,0.01]
-- SELECT 1
> SELECT '[0x1A,0X1p4,0x.8p1]'::vector;
-- vector:vector
-- [26,16,1]
-- SELECT 1
> SELECT '[00001.50000]'::vector;
-- vector:vector
-- [1.5]
-- SELECT 1
> SELECT '[1e-45]'::vector;
-- vector:vector
-- [1e-45]
-- SELECT 1
> SELECT '[1e-46]'::vector;
-- vector:vector
-- [0]
-- SELECT 1
> SELECT '[-1e-46]'::vector;
-- vector:vector
-- [-0]
-- SELECT 1
> SELECT '[1.17549435e-38]'::vector;
-- vector:vector
-- [1.1754944e-38]
-- SELECT 1
> SELECT '[3.4028235e38]'::vector;
-- vector:vector
-- [3.4028235e+38]
-- SELECT 1
> SELECT '[-3.4028235e38]'::vector;
-- vector:vector
-- [-3.4028235e+38]
-- SELECT 1
> SELECT '[0.1,0.2,0.3]'::vector;
-- vector:vector
-- [0.1,0.2,0.3]
-- SELECT 1
> SELECT '[16777217]'::vector;
-- vector:vector
-- [1.6777216e+07]
-- SELECT 1
> SELECT '[0.30000001192092896]'::vector;
-- vector:vector
-- [0.3]
-- SELECT 1
> SELECT '[123456789012345678901234567890]'::vector;
-- vector:vector
-- [1.2345679e+29]
-- SELECT 1
> SELECT '[0.000000000000000000000000000000000000001]'::vector;
-- vector:vector
-- [1e-39]
-- SELECT 1
> SELECT '[1e5,1e6,999999.9,9999995]'::vector;
-- vector:vector
-- [100000,1e+06,999999.9,9.999995e+06]
-- SELECT 1
> SELECT '[0.0001,0.00001,0.00012345678]'::vector;
-- vector:vector
-- [0.0001,1e-05,0.00012345678]
-- SELECT 1
> SELECT '[-0,0,-0.0]'::vector;
-- vector:vector
-- [-0,0,-0]
-- SELECT 1
> SELECT '[1.0000001,1.00000006,1.00000005]'::vector;
-- vector:vector
-- [1.0000001,1.0000001,1]
-- SELECT 1
> SELECT '[1]'::halfvec;
-- halfvec:halfvec
-- [1]
-- SELECT 1
> SELECT ' [1]'::halfvec;
-- halfvec:halfvec
-- [1]
-- SELECT 1
> SELECT '[1] '::halfvec;
-- halfvec:halfvec
-- [1]
-- SELECT 1
> SELECT E'\t[1]\n'::halfvec;
-- halfvec:halfvec
-- [1]
-- SELECT 1
> SELECT '[ 1,2 ]'::halfvec;
-- halfvec:halfvec
-- [1,2]
-- SELECT 1
> SELECT '[1 ,2]'::halfvec;
-- halfvec:halfvec
-- [1,2]
-- SELECT 1
> SELECT E'[1\t,\n2]'::halfvec;
-- halfvec:halfvec
-- [1,2]
-- SELECT 1
> SELECT '[+1,-1]'::halfvec;
-- halfvec:halfvec
-- [1,-1]
-- SELECT 1
> SELECT '[.5,5.]'::halfvec;
-- halfvec:halfvec
-- [0.5,5]
-- SELECT 1
> SELECT '[1e0,1E1,1e+2,1e-2]'::halfvec;
-- halfvec:halfvec
-- [1,10,100,0.010002136]
-- SELECT 1
> SELECT '[0x1A,0X1p4,0x.8p1]'::halfvec;
-- halfvec:halfvec
-- [26,16,1]
-- SELECT 1
> SELECT '[00001.50000]'::halfvec;
-- halfvec:halfvec
-- [1.5]
-- SELECT 1
> SELECT '[1e-45]'::halfvec;
-- halfvec:halfvec
-- [0]
-- SELECT 1
> SELECT '[1e-46]'::halfvec;
-- halfvec:halfvec
-- [0]
-- SELECT 1
> SELECT '[65504,-65504,65519]'::halfvec;
-- halfvec:halfvec
-- [65504,-65504,65504]
-- SELECT 1
> SELECT '[65520]'::halfvec;
-- ERROR 22003 at 8: "65520" is out of range for type halfvec
> SELECT '[-65520]'::halfvec;
-- ERROR 22003 at 8: "-65520" is out of range for type halfvec
> SELECT '[6e-8,1e-8,5.9604645e-08,2.9802322e-08,2.98023225e-08]'::halfvec;
-- halfvec:halfvec
-- [5.9604645e-08,0,5.9604645e-08,0,0]
-- SELECT 1
> SELECT '[0.1,3.14159,2049,2051,1e-5]'::halfvec;
-- halfvec:halfvec
-- [0.099975586,3.140625,2048,2052,1.001358e-05]
-- SELECT 1
> SELECT '[6.1035156e-05,6.097555e-05]'::halfvec;
-- halfvec:halfvec
-- [6.1035156e-05,6.097555e-05]
-- SELECT 1
> SELECT '[1,2,3]'::vector(1);
-- ERROR 22000: expected 1 dimensions, not 3
> SELECT '[1,2,3]'::vector(3);
-- vector:vector
-- [1,2,3]
-- SELECT 1
> SELECT '[1,2,3]'::vector('3');
-- vector:vector
-- [1,2,3]
-- SELECT 1
> SELECT '[1,2,3]'::vector(3.0);
-- ERROR 22P02 at 19: invalid input syntax for type integer: "3.0"
> SELECT '[1,2,3]'::vector(-1);
-- ERROR 22023 at 19: dimensions for type vector must be at least 1
> SELECT '[1,2,3]'::vector(2147483648);
-- ERROR 22003 at 19: value "2147483648" is out of range for type integer
> SELECT '[1,2,3]'::vector('a');
-- ERROR 22P02 at 19: invalid input syntax for type integer: "a"
> SELECT '[1,2,3]'::vector(1+1);
-- ERROR 42601 at 19: type modifiers must be simple constants or identifiers
> SELECT '[1,2,3]'::vector();
-- ERROR 42601 at 26: syntax error at or near ")"
> SELECT '[1,2,3]'::vector(3,3);
-- ERROR 22023 at 19: invalid type modifier
> SELECT '[1,2,3]'::halfvec(16000);
-- ERROR 22000: expected 16000 dimensions, not 3
> SELECT '[1,2,3]'::halfvec(16001);
-- ERROR 22023 at 19: dimensions for type halfvec cannot exceed 16000
> SELECT '[1,2,3]'::halfvec(0);
-- ERROR 22023 at 19: dimensions for type halfvec must be at least 1
> SELECT '[1,2,3]'::halfvec(3);
-- halfvec:halfvec
-- [1,2,3]
-- SELECT 1
> SELECT '[1,2,3]'::halfvec(2);
-- ERROR 22000: expected 2 dimensions, not 3
> SELECT '[1,2,3]'::sparsevec(1);
-- ERROR 22P02 at 8: invalid input syntax for type sparsevec: "[1,2,3]"
-- DETAIL: Vector contents must start with "{".
> SELECT repeat('[1', 3)::vector;
-- ERROR 22P02: invalid input syntax for type vector: "[1[1[1"
> SELECT ('[' || array_to_string(array_fill(1, ARRAY[16000]), ',') || ']')::vector = array_fill(1, ARRAY[16000])::vector;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT ('[' || array_to_string(array_fill(1, ARRAY[16001]), ',') || ']')::vector;
-- vector:vector
-- ERROR 54000: vector cannot have more than 16000 dimensions
> SELECT ('[' || array_to_string(array_fill(1, ARRAY[16001]), ',') || ']')::halfvec;
-- halfvec:halfvec
-- ERROR 54000: halfvec cannot have more than 16000 dimensions
> SELECT array_fill(1, ARRAY[16001])::halfvec;
-- ERROR 54000: halfvec cannot have more than 16000 dimensions
> SELECT vector_dims(array_fill(1, ARRAY[16000])::halfvec);
-- vector_dims:integer
-- 16000
-- SELECT 1
> SELECT array_fill(1.5::real, ARRAY[3])::vector(3) || array_fill(0, ARRAY[2])::vector;
-- ?column?:vector
-- [1.5,1.5,1.5,0,0]
-- SELECT 1
> SELECT (array_fill(1, ARRAY[16000])::vector || '[1]');
-- ERROR 54000: vector cannot have more than 16000 dimensions
> SELECT (array_fill(1, ARRAY[16000])::halfvec || '[1]');
-- ERROR 54000: halfvec cannot have more than 16000 dimensions
