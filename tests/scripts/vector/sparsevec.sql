# sparsevec: input, output, limits, operators, functions, casts, rows.
> CREATE EXTENSION vector;
-- CREATE EXTENSION
> SELECT '{1:1.5,3:3.5}/5'::sparsevec;
-- sparsevec:sparsevec
-- {1:1.5,3:3.5}/5
-- SELECT 1
> SELECT ' { 1 : 2 , 3 : 4 } / 5 '::sparsevec;
-- sparsevec:sparsevec
-- {1:2,3:4}/5
-- SELECT 1
> SELECT '{}/5'::sparsevec;
-- sparsevec:sparsevec
-- {}/5
-- SELECT 1
> SELECT '{ } / 5'::sparsevec;
-- sparsevec:sparsevec
-- {}/5
-- SELECT 1
> SELECT '{3:1,1:2}/3'::sparsevec;
-- sparsevec:sparsevec
-- {1:2,3:1}/3
-- SELECT 1
> SELECT '{1:0,2:-0,3:1}/3'::sparsevec;
-- sparsevec:sparsevec
-- {3:1}/3
-- SELECT 1
> SELECT '{1:1e-40}/2'::sparsevec;
-- sparsevec:sparsevec
-- {1:1e-40}/2
-- SELECT 1
> SELECT '{+1:+2}/3'::sparsevec;
-- sparsevec:sparsevec
-- {1:2}/3
-- SELECT 1
> SELECT '{1:0x1A}/1'::sparsevec;
-- sparsevec:sparsevec
-- {1:26}/1
-- SELECT 1
> SELECT '{1:1}/1000000000'::sparsevec;
-- sparsevec:sparsevec
-- {1:1}/1000000000
-- SELECT 1
> SELECT '{1000000000:1}/1000000000'::sparsevec;
-- sparsevec:sparsevec
-- {1000000000:1}/1000000000
-- SELECT 1
> SELECT '{1:0.1,2:1e10,3:1e-5}/4'::sparsevec;
-- sparsevec:sparsevec
-- {1:0.1,2:1e+10,3:1e-05}/4
-- SELECT 1
> SELECT ''::sparsevec;
-- ERROR 22P02 at 8: invalid input syntax for type sparsevec: ""
-- DETAIL: Vector contents must start with "{".
> SELECT ' '::sparsevec;
-- ERROR 22P02 at 8: invalid input syntax for type sparsevec: " "
-- DETAIL: Vector contents must start with "{".
> SELECT '1:1/1'::sparsevec;
-- ERROR 22P02 at 8: invalid input syntax for type sparsevec: "1:1/1"
-- DETAIL: Vector contents must start with "{".
> SELECT '{1:1}'::sparsevec;
-- ERROR 22P02 at 8: invalid input syntax for type sparsevec: "{1:1}"
-- DETAIL: Unexpected end of input.
> SELECT '{1:1}x'::sparsevec;
-- ERROR 22P02 at 8: invalid input syntax for type sparsevec: "{1:1}x"
-- DETAIL: Unexpected end of input.
> SELECT '{1:1}/'::sparsevec;
-- ERROR 22P02 at 8: invalid input syntax for type sparsevec: "{1:1}/"
> SELECT '{1:1}/2x'::sparsevec;
-- ERROR 22P02 at 8: invalid input syntax for type sparsevec: "{1:1}/2x"
-- DETAIL: Junk after closing.
> SELECT '{1:1}/2.5'::sparsevec;
-- ERROR 22P02 at 8: invalid input syntax for type sparsevec: "{1:1}/2.5"
-- DETAIL: Junk after closing.
> SELECT '{1:1}/2 3'::sparsevec;
-- ERROR 22P02 at 8: invalid input syntax for type sparsevec: "{1:1}/2 3"
-- DETAIL: Junk after closing.
> SELECT '{'::sparsevec;
-- ERROR 22P02 at 8: invalid input syntax for type sparsevec: "{"
> SELECT '{1'::sparsevec;
-- ERROR 22P02 at 8: invalid input syntax for type sparsevec: "{1"
> SELECT '{1:'::sparsevec;
-- ERROR 22P02 at 8: invalid input syntax for type sparsevec: "{1:"
> SELECT '{1:1'::sparsevec;
-- ERROR 22P02 at 8: invalid input syntax for type sparsevec: "{1:1"
> SELECT '{1:1,'::sparsevec;
-- ERROR 22P02 at 8: invalid input syntax for type sparsevec: "{1:1,"
> SELECT '{,}/2'::sparsevec;
-- ERROR 22P02 at 8: invalid input syntax for type sparsevec: "{,}/2"
> SELECT '{1:1,}/2'::sparsevec;
-- ERROR 22P02 at 8: invalid input syntax for type sparsevec: "{1:1,}/2"
> SELECT '{:1}/1'::sparsevec;
-- ERROR 22P02 at 8: invalid input syntax for type sparsevec: "{:1}/1"
> SELECT '{1:}/1'::sparsevec;
-- ERROR 22P02 at 8: invalid input syntax for type sparsevec: "{1:}/1"
> SELECT '{1a:1}/1'::sparsevec;
-- ERROR 22P02 at 8: invalid input syntax for type sparsevec: "{1a:1}/1"
> SELECT '{1:1a}/1'::sparsevec;
-- ERROR 22P02 at 8: invalid input syntax for type sparsevec: "{1:1a}/1"
> SELECT '{1.5:1}/2'::sparsevec;
-- ERROR 22P02 at 8: invalid input syntax for type sparsevec: "{1.5:1}/2"
> SELECT '{1 1}/2'::sparsevec;
-- ERROR 22P02 at 8: invalid input syntax for type sparsevec: "{1 1}/2"
> SELECT '{1:1 2:2}/3'::sparsevec;
-- ERROR 22P02 at 8: invalid input syntax for type sparsevec: "{1:1 2:2}/3"
> SELECT '{0:1}/2'::sparsevec;
-- ERROR 22000 at 8: sparsevec index out of bounds
> SELECT '{3:1}/2'::sparsevec;
-- ERROR 22000 at 8: sparsevec index out of bounds
> SELECT '{-1:1}/2'::sparsevec;
-- ERROR 22000 at 8: sparsevec index out of bounds
> SELECT '{99999999999:1}/2'::sparsevec;
-- ERROR 22000 at 8: sparsevec index out of bounds
> SELECT '{-99999999999:1}/2'::sparsevec;
-- ERROR 22000 at 8: sparsevec index out of bounds
> SELECT '{1:1,1:2}/2'::sparsevec;
-- ERROR 22000 at 8: sparsevec indices must not contain duplicates
> SELECT '{2:1,1:1,2:3}/2'::sparsevec;
-- ERROR 22000 at 8: sparsevec indices must not contain duplicates
> SELECT '{}/0'::sparsevec;
-- ERROR 22000 at 8: sparsevec must have at least 1 dimension
> SELECT '{}/-1'::sparsevec;
-- ERROR 22000 at 8: sparsevec must have at least 1 dimension
> SELECT '{}/1000000001'::sparsevec;
-- ERROR 54000 at 8: sparsevec cannot have more than 1000000000 dimensions
> SELECT '{}/99999999999'::sparsevec;
-- ERROR 54000 at 8: sparsevec cannot have more than 1000000000 dimensions
> SELECT '{1:nan}/1'::sparsevec;
-- ERROR 22000 at 8: NaN not allowed in sparsevec
> SELECT '{1:inf}/1'::sparsevec;
-- ERROR 22000 at 8: infinite value not allowed in sparsevec
> SELECT '{1:-Infinity}/1'::sparsevec;
-- ERROR 22000 at 8: infinite value not allowed in sparsevec
> SELECT '{1:4e38}/1'::sparsevec;
-- ERROR 22003 at 8: "4e38" is out of range for type sparsevec
> SELECT '{1:1e-46}/1'::sparsevec;
-- ERROR 22003 at 8: "1e-46" is out of range for type sparsevec
> SELECT '{1:1e400}/1'::sparsevec;
-- ERROR 22003 at 8: "1e400" is out of range for type sparsevec
> SELECT '{}'::sparsevec;
-- ERROR 22P02 at 8: invalid input syntax for type sparsevec: "{}"
-- DETAIL: Unexpected end of input.
> SELECT '{}/'::sparsevec;
-- ERROR 22P02 at 8: invalid input syntax for type sparsevec: "{}/"
> SELECT '[1,2]'::sparsevec;
-- ERROR 22P02 at 8: invalid input syntax for type sparsevec: "[1,2]"
-- DETAIL: Vector contents must start with "{".
> SELECT '{1:1}/2{'::sparsevec;
-- ERROR 22P02 at 8: invalid input syntax for type sparsevec: "{1:1}/2{"
-- DETAIL: Junk after closing.
> SELECT '{}/3'::sparsevec(3);
-- sparsevec:sparsevec
-- {}/3
-- SELECT 1
> SELECT '{}/3'::sparsevec(2);
-- ERROR 22000: expected 2 dimensions, not 3
> SELECT '{}/3'::sparsevec(0);
-- ERROR 22023 at 16: dimensions for type sparsevec must be at least 1
> SELECT '{}/3'::sparsevec(1000000001);
-- ERROR 22023 at 16: dimensions for type sparsevec cannot exceed 1000000000
> SELECT '{}/3'::sparsevec(1,2);
-- ERROR 22023 at 16: invalid type modifier
> SELECT '{"{1:1}/2"}'::sparsevec[];
-- sparsevec:sparsevec[]
-- {"{1:1}/2"}
-- SELECT 1
> SELECT '{1:1,2:2}/3'::sparsevec <-> '{2:1,3:4}/3'::sparsevec;
-- ?column?:double precision
-- 4.242640687119285
-- SELECT 1
> SELECT '{}/2'::sparsevec <-> '{1:3,2:4}/2'::sparsevec;
-- ?column?:double precision
-- 5
-- SELECT 1
> SELECT '{1:1}/2'::sparsevec <-> '{1:1}/2'::sparsevec;
-- ?column?:double precision
-- 0
-- SELECT 1
> SELECT '{1:1}/2'::sparsevec <-> '{1:-1}/2'::sparsevec;
-- ?column?:double precision
-- 2
-- SELECT 1
> SELECT '{2:1}/2'::sparsevec <-> '{1:1}/2'::sparsevec;
-- ?column?:double precision
-- 1.4142135623730951
-- SELECT 1
> SELECT '{2:-1}/2'::sparsevec <-> '{1:-1}/2'::sparsevec;
-- ?column?:double precision
-- 1.4142135623730951
-- SELECT 1
> SELECT '{}/3'::sparsevec <-> '{}/3'::sparsevec;
-- ?column?:double precision
-- 0
-- SELECT 1
> SELECT '{1:1,3:2}/4'::sparsevec <-> '{1:1}/4'::sparsevec;
-- ?column?:double precision
-- 2
-- SELECT 1
> SELECT '{}/2'::sparsevec <-> '{}/3'::sparsevec;
-- ERROR 22000: different sparsevec dimensions 2 and 3
> SELECT '{1:1}/2'::sparsevec <-> '{1:1}/3'::sparsevec;
-- ERROR 22000: different sparsevec dimensions 2 and 3
> SELECT '{1:1,2:2}/3'::sparsevec <#> '{2:1,3:4}/3'::sparsevec;
-- ?column?:double precision
-- -2
-- SELECT 1
> SELECT '{}/2'::sparsevec <#> '{1:3,2:4}/2'::sparsevec;
-- ?column?:double precision
-- -0
-- SELECT 1
> SELECT '{1:1}/2'::sparsevec <#> '{1:1}/2'::sparsevec;
-- ?column?:double precision
-- -1
-- SELECT 1
> SELECT '{1:1}/2'::sparsevec <#> '{1:-1}/2'::sparsevec;
-- ?column?:double precision
-- 1
-- SELECT 1
> SELECT '{2:1}/2'::sparsevec <#> '{1:1}/2'::sparsevec;
-- ?column?:double precision
-- -0
-- SELECT 1
> SELECT '{2:-1}/2'::sparsevec <#> '{1:-1}/2'::sparsevec;
-- ?column?:double precision
-- -0
-- SELECT 1
> SELECT '{}/3'::sparsevec <#> '{}/3'::sparsevec;
-- ?column?:double precision
-- -0
-- SELECT 1
> SELECT '{1:1,3:2}/4'::sparsevec <#> '{1:1}/4'::sparsevec;
-- ?column?:double precision
-- -1
-- SELECT 1
> SELECT '{}/2'::sparsevec <#> '{}/3'::sparsevec;
-- ERROR 22000: different sparsevec dimensions 2 and 3
> SELECT '{1:1}/2'::sparsevec <#> '{1:1}/3'::sparsevec;
-- ERROR 22000: different sparsevec dimensions 2 and 3
> SELECT '{1:1,2:2}/3'::sparsevec <=> '{2:1,3:4}/3'::sparsevec;
-- ?column?:double precision
-- 0.7830695421813438
-- SELECT 1
> SELECT '{}/2'::sparsevec <=> '{1:3,2:4}/2'::sparsevec;
-- ?column?:double precision
-- NaN
-- SELECT 1
> SELECT '{1:1}/2'::sparsevec <=> '{1:1}/2'::sparsevec;
-- ?column?:double precision
-- 0
-- SELECT 1
> SELECT '{1:1}/2'::sparsevec <=> '{1:-1}/2'::sparsevec;
-- ?column?:double precision
-- 2
-- SELECT 1
> SELECT '{2:1}/2'::sparsevec <=> '{1:1}/2'::sparsevec;
-- ?column?:double precision
-- 1
-- SELECT 1
> SELECT '{2:-1}/2'::sparsevec <=> '{1:-1}/2'::sparsevec;
-- ?column?:double precision
-- 1
-- SELECT 1
> SELECT '{}/3'::sparsevec <=> '{}/3'::sparsevec;
-- ?column?:double precision
-- NaN
-- SELECT 1
> SELECT '{1:1,3:2}/4'::sparsevec <=> '{1:1}/4'::sparsevec;
-- ?column?:double precision
-- 0.5527864045000421
-- SELECT 1
> SELECT '{}/2'::sparsevec <=> '{}/3'::sparsevec;
-- ERROR 22000: different sparsevec dimensions 2 and 3
> SELECT '{1:1}/2'::sparsevec <=> '{1:1}/3'::sparsevec;
-- ERROR 22000: different sparsevec dimensions 2 and 3
> SELECT '{1:1,2:2}/3'::sparsevec <+> '{2:1,3:4}/3'::sparsevec;
-- ?column?:double precision
-- 6
-- SELECT 1
> SELECT '{}/2'::sparsevec <+> '{1:3,2:4}/2'::sparsevec;
-- ?column?:double precision
-- 7
-- SELECT 1
> SELECT '{1:1}/2'::sparsevec <+> '{1:1}/2'::sparsevec;
-- ?column?:double precision
-- 0
-- SELECT 1
> SELECT '{1:1}/2'::sparsevec <+> '{1:-1}/2'::sparsevec;
-- ?column?:double precision
-- 2
-- SELECT 1
> SELECT '{2:1}/2'::sparsevec <+> '{1:1}/2'::sparsevec;
-- ?column?:double precision
-- 2
-- SELECT 1
> SELECT '{2:-1}/2'::sparsevec <+> '{1:-1}/2'::sparsevec;
-- ?column?:double precision
-- 2
-- SELECT 1
> SELECT '{}/3'::sparsevec <+> '{}/3'::sparsevec;
-- ?column?:double precision
-- 0
-- SELECT 1
> SELECT '{1:1,3:2}/4'::sparsevec <+> '{1:1}/4'::sparsevec;
-- ?column?:double precision
-- 2
-- SELECT 1
> SELECT '{}/2'::sparsevec <+> '{}/3'::sparsevec;
-- ERROR 22000: different sparsevec dimensions 2 and 3
> SELECT '{1:1}/2'::sparsevec <+> '{1:1}/3'::sparsevec;
-- ERROR 22000: different sparsevec dimensions 2 and 3
> SELECT '{1:1,2:2}/3'::sparsevec < '{2:1,3:4}/3'::sparsevec;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '{}/2'::sparsevec < '{1:3,2:4}/2'::sparsevec;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '{1:1}/2'::sparsevec < '{1:1}/2'::sparsevec;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '{1:1}/2'::sparsevec < '{1:-1}/2'::sparsevec;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '{2:1}/2'::sparsevec < '{1:1}/2'::sparsevec;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '{2:-1}/2'::sparsevec < '{1:-1}/2'::sparsevec;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '{}/3'::sparsevec < '{}/3'::sparsevec;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '{1:1,3:2}/4'::sparsevec < '{1:1}/4'::sparsevec;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '{}/2'::sparsevec < '{}/3'::sparsevec;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '{1:1}/2'::sparsevec < '{1:1}/3'::sparsevec;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '{1:1,2:2}/3'::sparsevec <= '{2:1,3:4}/3'::sparsevec;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '{}/2'::sparsevec <= '{1:3,2:4}/2'::sparsevec;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '{1:1}/2'::sparsevec <= '{1:1}/2'::sparsevec;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '{1:1}/2'::sparsevec <= '{1:-1}/2'::sparsevec;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '{2:1}/2'::sparsevec <= '{1:1}/2'::sparsevec;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '{2:-1}/2'::sparsevec <= '{1:-1}/2'::sparsevec;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '{}/3'::sparsevec <= '{}/3'::sparsevec;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '{1:1,3:2}/4'::sparsevec <= '{1:1}/4'::sparsevec;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '{}/2'::sparsevec <= '{}/3'::sparsevec;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '{1:1}/2'::sparsevec <= '{1:1}/3'::sparsevec;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '{1:1,2:2}/3'::sparsevec = '{2:1,3:4}/3'::sparsevec;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '{}/2'::sparsevec = '{1:3,2:4}/2'::sparsevec;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '{1:1}/2'::sparsevec = '{1:1}/2'::sparsevec;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '{1:1}/2'::sparsevec = '{1:-1}/2'::sparsevec;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '{2:1}/2'::sparsevec = '{1:1}/2'::sparsevec;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '{2:-1}/2'::sparsevec = '{1:-1}/2'::sparsevec;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '{}/3'::sparsevec = '{}/3'::sparsevec;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '{1:1,3:2}/4'::sparsevec = '{1:1}/4'::sparsevec;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '{}/2'::sparsevec = '{}/3'::sparsevec;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '{1:1}/2'::sparsevec = '{1:1}/3'::sparsevec;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '{1:1,2:2}/3'::sparsevec <> '{2:1,3:4}/3'::sparsevec;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '{}/2'::sparsevec <> '{1:3,2:4}/2'::sparsevec;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '{1:1}/2'::sparsevec <> '{1:1}/2'::sparsevec;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '{1:1}/2'::sparsevec <> '{1:-1}/2'::sparsevec;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '{2:1}/2'::sparsevec <> '{1:1}/2'::sparsevec;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '{2:-1}/2'::sparsevec <> '{1:-1}/2'::sparsevec;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '{}/3'::sparsevec <> '{}/3'::sparsevec;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '{1:1,3:2}/4'::sparsevec <> '{1:1}/4'::sparsevec;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '{}/2'::sparsevec <> '{}/3'::sparsevec;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '{1:1}/2'::sparsevec <> '{1:1}/3'::sparsevec;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '{1:1,2:2}/3'::sparsevec >= '{2:1,3:4}/3'::sparsevec;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '{}/2'::sparsevec >= '{1:3,2:4}/2'::sparsevec;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '{1:1}/2'::sparsevec >= '{1:1}/2'::sparsevec;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '{1:1}/2'::sparsevec >= '{1:-1}/2'::sparsevec;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '{2:1}/2'::sparsevec >= '{1:1}/2'::sparsevec;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '{2:-1}/2'::sparsevec >= '{1:-1}/2'::sparsevec;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '{}/3'::sparsevec >= '{}/3'::sparsevec;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '{1:1,3:2}/4'::sparsevec >= '{1:1}/4'::sparsevec;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '{}/2'::sparsevec >= '{}/3'::sparsevec;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '{1:1}/2'::sparsevec >= '{1:1}/3'::sparsevec;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '{1:1,2:2}/3'::sparsevec > '{2:1,3:4}/3'::sparsevec;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '{}/2'::sparsevec > '{1:3,2:4}/2'::sparsevec;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '{1:1}/2'::sparsevec > '{1:1}/2'::sparsevec;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '{1:1}/2'::sparsevec > '{1:-1}/2'::sparsevec;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '{2:1}/2'::sparsevec > '{1:1}/2'::sparsevec;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '{2:-1}/2'::sparsevec > '{1:-1}/2'::sparsevec;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '{}/3'::sparsevec > '{}/3'::sparsevec;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '{1:1,3:2}/4'::sparsevec > '{1:1}/4'::sparsevec;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '{}/2'::sparsevec > '{}/3'::sparsevec;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '{1:1}/2'::sparsevec > '{1:1}/3'::sparsevec;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '{}/2'::sparsevec + '{}/2';
-- ERROR 42883 at 26: operator does not exist: sparsevec + unknown
-- HINT: No operator matches the given name and argument types. You might need to add explicit type casts.
> SELECT '{}/2'::sparsevec - '{}/2';
-- ERROR 42883 at 26: operator does not exist: sparsevec - unknown
-- HINT: No operator matches the given name and argument types. You might need to add explicit type casts.
> SELECT '{}/2'::sparsevec * '{}/2';
-- ERROR 42883 at 26: operator does not exist: sparsevec * unknown
-- HINT: No operator matches the given name and argument types. You might need to add explicit type casts.
> SELECT '{}/2'::sparsevec || '{}/2';
-- ?column?:text
-- {}/2{}/2
-- SELECT 1
> SELECT l2_distance('{}/2'::sparsevec, '{1:3,2:4}/2');
-- l2_distance:double precision
-- 5
-- SELECT 1
> SELECT l2_distance('{}/2'::sparsevec, '{}/3');
-- ERROR 22000: different sparsevec dimensions 2 and 3
> SELECT inner_product('{}/2'::sparsevec, '{1:3,2:4}/2');
-- inner_product:double precision
-- 0
-- SELECT 1
> SELECT inner_product('{}/2'::sparsevec, '{}/3');
-- ERROR 22000: different sparsevec dimensions 2 and 3
> SELECT cosine_distance('{}/2'::sparsevec, '{1:3,2:4}/2');
-- cosine_distance:double precision
-- NaN
-- SELECT 1
> SELECT cosine_distance('{}/2'::sparsevec, '{}/3');
-- ERROR 22000: different sparsevec dimensions 2 and 3
> SELECT l1_distance('{}/2'::sparsevec, '{1:3,2:4}/2');
-- l1_distance:double precision
-- 7
-- SELECT 1
> SELECT l1_distance('{}/2'::sparsevec, '{}/3');
-- ERROR 22000: different sparsevec dimensions 2 and 3
> SELECT sparsevec_negative_inner_product('{}/2'::sparsevec, '{1:3,2:4}/2');
-- sparsevec_negative_inner_product:double precision
-- -0
-- SELECT 1
> SELECT sparsevec_negative_inner_product('{}/2'::sparsevec, '{}/3');
-- ERROR 22000: different sparsevec dimensions 2 and 3
> SELECT sparsevec_l2_squared_distance('{}/2'::sparsevec, '{1:3,2:4}/2');
-- sparsevec_l2_squared_distance:double precision
-- 25
-- SELECT 1
> SELECT sparsevec_l2_squared_distance('{}/2'::sparsevec, '{}/3');
-- ERROR 22000: different sparsevec dimensions 2 and 3
> SELECT sparsevec_cmp('{}/2'::sparsevec, '{1:3,2:4}/2');
-- sparsevec_cmp:integer
-- -1
-- SELECT 1
> SELECT sparsevec_cmp('{}/2'::sparsevec, '{}/3');
-- sparsevec_cmp:integer
-- -1
-- SELECT 1
> SELECT sparsevec_lt('{}/2'::sparsevec, '{1:3,2:4}/2');
-- sparsevec_lt:boolean
-- t
-- SELECT 1
> SELECT sparsevec_lt('{}/2'::sparsevec, '{}/3');
-- sparsevec_lt:boolean
-- t
-- SELECT 1
> SELECT sparsevec_le('{}/2'::sparsevec, '{1:3,2:4}/2');
-- sparsevec_le:boolean
-- t
-- SELECT 1
> SELECT sparsevec_le('{}/2'::sparsevec, '{}/3');
-- sparsevec_le:boolean
-- t
-- SELECT 1
> SELECT sparsevec_eq('{}/2'::sparsevec, '{1:3,2:4}/2');
-- sparsevec_eq:boolean
-- f
-- SELECT 1
> SELECT sparsevec_eq('{}/2'::sparsevec, '{}/3');
-- sparsevec_eq:boolean
-- f
-- SELECT 1
> SELECT sparsevec_ne('{}/2'::sparsevec, '{1:3,2:4}/2');
-- sparsevec_ne:boolean
-- t
-- SELECT 1
> SELECT sparsevec_ne('{}/2'::sparsevec, '{}/3');
-- sparsevec_ne:boolean
-- t
-- SELECT 1
> SELECT sparsevec_ge('{}/2'::sparsevec, '{1:3,2:4}/2');
-- sparsevec_ge:boolean
-- f
-- SELECT 1
> SELECT sparsevec_ge('{}/2'::sparsevec, '{}/3');
-- sparsevec_ge:boolean
-- f
-- SELECT 1
> SELECT sparsevec_gt('{}/2'::sparsevec, '{1:3,2:4}/2');
-- sparsevec_gt:boolean
-- f
-- SELECT 1
> SELECT sparsevec_gt('{}/2'::sparsevec, '{}/3');
-- sparsevec_gt:boolean
-- f
-- SELECT 1
> SELECT l2_norm('{1:3,2:4}/2'::sparsevec), l2_norm('{}/2'::sparsevec), l2_norm('{1:3e37,2:4e37}/2'::sparsevec);
-- l2_norm:double precision | l2_norm:double precision | l2_norm:double precision
-- 5 | 0 | 5.000000042966943e+37
-- SELECT 1
> SELECT l2_normalize('{1:3,2:4}/2'::sparsevec), l2_normalize('{}/2'::sparsevec);
-- l2_normalize:sparsevec | l2_normalize:sparsevec
-- {1:0.6,2:0.8}/2 | {}/2
-- SELECT 1
> SELECT l2_normalize('{1:3e38}/2'::sparsevec);
-- l2_normalize:sparsevec
-- {1:1}/2
-- SELECT 1
> SELECT l2_normalize('{1:3e38,2:1e-30}/2'::sparsevec);
-- l2_normalize:sparsevec
-- {1:1}/2
-- SELECT 1
> SELECT vector_dims('{}/2'::sparsevec);
-- ERROR 42883 at 8: function vector_dims(sparsevec) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT binary_quantize('{}/2'::sparsevec);
-- ERROR 42883 at 8: function binary_quantize(sparsevec) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT subvector('{}/2'::sparsevec, 1, 1);
-- ERROR 42883 at 8: function subvector(sparsevec, integer, integer) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT '[1,0,2]'::vector::sparsevec, '[1,-0,2]'::halfvec::sparsevec, '{1:1,3:2}/4'::sparsevec::vector, '{1:1,3:2}/4'::sparsevec::halfvec;
-- sparsevec:sparsevec | sparsevec:sparsevec | vector:vector | halfvec:halfvec
-- {1:1,3:2}/3 | {1:1,3:2}/3 | [1,0,2,0] | [1,0,2,0]
-- SELECT 1
> SELECT '{1:1}/20000'::sparsevec::vector;
-- ERROR 54000: vector cannot have more than 16000 dimensions
> SELECT '{1:1}/20000'::sparsevec::halfvec;
-- ERROR 54000: halfvec cannot have more than 16000 dimensions
> SELECT '{1:100000}/2'::sparsevec::halfvec;
-- ERROR 22003: "100000" is out of range for type halfvec
> SELECT '[1,0]'::vector::sparsevec(3);
-- ERROR 22000: expected 3 dimensions, not 2
> SELECT '{1:1}/2'::sparsevec::vector(3);
-- ERROR 22000: expected 3 dimensions, not 2
> SELECT ARRAY[1,0,2]::sparsevec, ARRAY[1.5,0]::sparsevec, ARRAY[0,2.5]::real[]::sparsevec, ARRAY[0,2.5]::float8[]::sparsevec;
-- array:sparsevec | array:sparsevec | array:sparsevec | array:sparsevec
-- {1:1,3:2}/3 | {1:1.5}/2 | {2:2.5}/2 | {2:2.5}/2
-- SELECT 1
> SELECT '{}'::int[]::sparsevec;
-- ERROR 22000: sparsevec must have at least 1 dimension
> SELECT '{NULL}'::int[]::sparsevec;
-- ERROR 22004: array must not contain nulls
> SELECT '{{1}}'::int[]::sparsevec;
-- ERROR 22000: array must be 1-D
> SELECT '{NaN}'::real[]::sparsevec;
-- ERROR 22000: NaN not allowed in sparsevec
> SELECT '{Infinity}'::float8[]::sparsevec;
-- ERROR 22000: infinite value not allowed in sparsevec
> SELECT ARRAY[1e300]::float8[]::sparsevec;
-- ERROR 22000: infinite value not allowed in sparsevec
> SELECT ARRAY[1e300]::sparsevec;
-- ERROR 22003: "1000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000" is out of range for type real
> SELECT ARRAY[1,2]::sparsevec(3);
-- ERROR 22000: expected 3 dimensions, not 2
> SELECT array_fill(1, ARRAY[16001])::sparsevec;
-- ERROR 54000: sparsevec cannot have more than 16000 non-zero elements
> SELECT l2_norm(array_fill(0, ARRAY[16001])::sparsevec);
-- l2_norm:double precision
-- 0
-- SELECT 1
> SELECT '{}/2'::sparsevec::real[];
-- ERROR 42846 at 25: cannot cast type sparsevec to real[]
> SELECT '{}/2'::sparsevec::int[];
-- ERROR 42846 at 25: cannot cast type sparsevec to integer[]
> SELECT '[1,2]'::vector <-> '{1:1}/2'::sparsevec, '[1,2]'::halfvec <-> '{1:1}/2'::sparsevec, '[1,2]'::vector = '{1:1,2:2}/2'::sparsevec;
-- ?column?:double precision | ?column?:double precision | ?column?:boolean
-- 2 | 2 | t
-- SELECT 1
> CREATE TABLE s (id int, v sparsevec(3));
-- CREATE TABLE
> INSERT INTO s VALUES (1, '{1:1,2:1,3:1}/3'), (2, '{}/3'), (3, '{3:2}/3'), (4, NULL);
-- INSERT 0 4
> INSERT INTO s VALUES (5, '{}/4');
-- ERROR 22000: expected 3 dimensions, not 4
> INSERT INTO s VALUES (5, '[1,2,3]'::vector);
-- INSERT 0 1
> SELECT * FROM s ORDER BY v, id;
-- id:integer | v:sparsevec
-- 2 | {}/3
-- 3 | {3:2}/3
-- 1 | {1:1,2:1,3:1}/3
-- 5 | {1:1,2:2,3:3}/3
-- 4 | NULL
-- SELECT 5
> SELECT id FROM s ORDER BY v <-> '{1:1}/3', id;
-- id:integer
-- 2
-- 1
-- 3
-- 5
-- 4
-- SELECT 5
> SELECT id, v <+> '{}/3' FROM s ORDER BY v <+> '{}/3', id;
-- id:integer | ?column?:double precision
-- 2 | 0
-- 3 | 2
-- 1 | 3
-- 5 | 6
-- 4 | NULL
-- SELECT 5
> SELECT sum(v) FROM s;
-- ERROR 42883 at 8: function sum(sparsevec) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT avg(v) FROM s;
-- ERROR 42883 at 8: function avg(sparsevec) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT v, count(*) FROM s GROUP BY v ORDER BY v;
-- v:sparsevec | count:bigint
-- {}/3 | 1
-- {3:2}/3 | 1
-- {1:1,2:1,3:1}/3 | 1
-- {1:1,2:2,3:3}/3 | 1
-- NULL | 1
-- SELECT 5
> SELECT DISTINCT v FROM s ORDER BY v DESC NULLS LAST;
-- v:sparsevec
-- {1:1,2:2,3:3}/3
-- {1:1,2:1,3:1}/3
-- {3:2}/3
-- {}/3
-- NULL
-- SELECT 5
> SELECT count(DISTINCT v) FROM s;
-- count:bigint
-- 4
-- SELECT 1
