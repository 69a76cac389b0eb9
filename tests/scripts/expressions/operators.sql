# Precedence, arithmetic and comparison, and what overflows.
> SELECT 2 + 3 * 4, (2 + 3) * 4, 2 ^ 3 ^ 2, -2 ^ 2, 7 / 2, -7 / 2, 7 % 3, -7 % 3;
-- ?column?:integer | ?column?:integer | ?column?:double precision | ?column?:double precision | ?column?:integer | ?column?:integer | ?column?:integer | ?column?:integer
-- 14 | 20 | 64 | 4 | 3 | -3 | 1 | -1
-- SELECT 1
> SELECT 7.0 / 2, 1 / 3.0, 2 / 3::float8, 10.5 % 3;
-- ?column?:numeric | ?column?:numeric | ?column?:double precision | ?column?:numeric
-- 3.5000000000000000 | 0.33333333333333333333 | 0.6666666666666666 | 1.5
-- SELECT 1
> SELECT NOT true AND false, NOT (true AND false), true OR false AND false;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean
-- f | t | t
-- SELECT 1
> SELECT 1 < 2 = true, 1 + 1 = 2 AND 2 > 1;
-- ERROR 42601 at 14: syntax error at or near "="
> SELECT NULL = NULL, NULL IS NULL, 1 IS DISTINCT FROM NULL, NULL IS NOT DISTINCT FROM NULL;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- NULL | t | t | t
-- SELECT 1
> SELECT NULL AND false, NULL OR true, NULL AND true, NOT NULL::bool;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- f | t | NULL | NULL
-- SELECT 1
> SELECT true IS TRUE, NULL::bool IS UNKNOWN, false IS NOT TRUE;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | t | t
-- SELECT 1
> SELECT 5 BETWEEN 1 AND 10, 5 NOT BETWEEN 6 AND 10, 5 BETWEEN SYMMETRIC 10 AND 1;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | t | t
-- SELECT 1
> SELECT 'a' || 'b' || 1, 1 || 'x', 'x' || NULL;
-- ?column?:text | ?column?:text | ?column?:text
-- ab1 | 1x | NULL
-- SELECT 1
> SELECT 1 IN (1, 2), 3 NOT IN (1, 2), NULL IN (1), 1 IN (NULL, 1), 2 IN (NULL, 1);
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | t | NULL | t | NULL
-- SELECT 1
> SELECT 3 = ANY (ARRAY[1, 2, 3]), 3 <> ALL (ARRAY[1, 2]), 3 = ANY ('{4,5}');
-- ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | t | f
-- SELECT 1
> SELECT 2147483647 + 1;
-- ERROR 22003: integer out of range
> SELECT 2147483647::int8 + 1, 9223372036854775807 + 1;
-- ERROR 22003: bigint out of range
> SELECT 32767::int2 + 1::int2;
-- ERROR 22003: smallint out of range
> SELECT 1 / 0;
-- ERROR 22012: division by zero
> SELECT 1.0 / 0;
-- ERROR 22012: division by zero
> SELECT 1::float8 / 0;
-- ERROR 22012: division by zero
> SELECT 5 % 0;
-- ERROR 22012: division by zero
> SELECT abs(-5), sign(-2.5), ceil(1.2), floor(-1.2), round(2.5), round(-2.5), round(2.567, 2), trunc(2.567, 1);
-- abs:integer | sign:numeric | ceil:numeric | floor:numeric | round:numeric | round:numeric | round:numeric | trunc:numeric
-- 5 | -1 | 2 | -2 | 3 | -3 | 2.57 | 2.5
-- SELECT 1
> SELECT sqrt(16), power(2, 10), exp(0), ln(1), log(100), mod(10, 3), pi();
-- sqrt:double precision | power:double precision | exp:double precision | ln:double precision | log:double precision | mod:integer | pi:double precision
-- 4 | 1024 | 1 | 0 | 2 | 1 | 3.141592653589793
-- SELECT 1
> SELECT 1e10, 1.5e-3, 100000000000, 99999999999999999999, .5, 0x1F, 1_000;
-- ?column?:numeric | ?column?:numeric | ?column?:bigint | ?column?:numeric | ?column?:numeric | ?column?:integer | ?column?:integer
-- 10000000000 | 0.0015 | 100000000000 | 99999999999999999999 | 0.5 | 31 | 1000
-- SELECT 1
> SELECT 'abc' < 'abd', 'a' < 'B', 'Z' < 'a', '' < 'a';
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | f | t | t
-- SELECT 1
> SELECT 5 & 3, 5 | 3, 5 # 3, ~5, 1 << 4, 256 >> 2;
-- ?column?:integer | ?column?:integer | ?column?:integer | ?column?:integer | ?column?:integer | ?column?:integer
-- 1 | 7 | 6 | -6 | 16 | 64
-- SELECT 1
> SELECT |/ 25, @ -3;
-- ?column?:double precision | ?column?:integer
-- 5 | 3
-- SELECT 1
> SELECT +5, - -5, -(-5);
-- ?column?:integer | ?column?:integer | ?column?:integer
-- 5 | 5 | 5
-- SELECT 1
> SELECT true::int, 0::bool, 'yes'::bool, 'off'::bool;
-- int4:integer | bool:boolean | bool:boolean | bool:boolean
-- 1 | f | t | f
-- SELECT 1
> SELECT 'maybe'::bool;
-- ERROR 22P02 at 8: invalid input syntax for type boolean: "maybe"
> SELECT 'abc'::int;
-- ERROR 22P02 at 8: invalid input syntax for type integer: "abc"
> SELECT '99999999999'::int;
-- ERROR 22003 at 8: value "99999999999" is out of range for type integer
> SELECT 1 + 'x';
-- ERROR 22P02 at 12: invalid input syntax for type integer: "x"
> SELECT 1 + true;
-- ERROR 42883 at 10: operator does not exist: integer + boolean
-- HINT: No operator matches the given name and argument types. You might need to add explicit type casts.
> SELECT 'a' + 'b';
-- ERROR 42725 at 12: operator is not unique: unknown + unknown
-- HINT: Could not choose a best candidate operator. You might need to add explicit type casts.
> SELECT nope(1);
-- ERROR 42883 at 8: function nope(integer) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT length(1);
-- ERROR 42883 at 8: function length(integer) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT 1::nope;
-- ERROR 42704 at 11: type "nope" does not exist
> SELECT $1;
-- ERROR 42P02 at 8: there is no parameter $1
> SELECT 1 +;
-- ERROR 42601 at 11: syntax error at or near ";"
> SELECT (1;
-- ERROR 42601 at 10: syntax error at or near ";"
> SELEC 1;
-- ERROR 42601 at 1: syntax error at or near "SELEC"
> SELECT 1 1;
-- ERROR 42601 at 10: syntax error at or near "1"
> SELECT 'unterminated;
-- ERROR 42601 at 8: unterminated quoted string at or near "'unterminated;"
> SELECT "unterminated;
-- ERROR 42601 at 8: unterminated quoted identifier at or near ""unterminated;"
> SELECT 1 FROM;
-- ERROR 42601 at 14: syntax error at or near ";"
> SELECT cast(1.6 AS int), 1.4::int, '12'::int8, 12::text, 1.10::text, 3.0::float8::text;
-- int4:integer | int4:integer | int8:bigint | text:text | text:text | text:text
-- 2 | 1 | 12 | 12 | 1.10 | 3
-- SELECT 1
> SELECT 1.5::float4, 0.1::float4, 1e20::float8, 1e-7::float8, 123456789.123::float4, 'NaN'::float8, '-Infinity'::float8;
-- float4:real | float4:real | float8:double precision | float8:double precision | float4:real | float8:double precision | float8:double precision
-- 1.5 | 0.1 | 1e+20 | 1e-07 | 1.2345679e+08 | NaN | -Infinity
-- SELECT 1
> SELECT 0.1::float8 + 0.2::float8, 1.0::numeric + 2.00, 1.10 * 2.5, 10 / 4.0, 1.0 / 3;
-- ?column?:double precision | ?column?:numeric | ?column?:numeric | ?column?:numeric | ?column?:numeric
-- 0.30000000000000004 | 3.00 | 2.750 | 2.5000000000000000 | 0.33333333333333333333
-- SELECT 1
> SELECT numeric '1e3', 123.456::numeric(5,1), 'NaN'::numeric, 99999.99::numeric(6,2);
-- ERROR 22003: numeric field overflow
-- DETAIL: A field with precision 6, scale 2 must round to an absolute value less than 10^4.
> SELECT 100000::numeric(6,2);
-- ERROR 22003: numeric field overflow
-- DETAIL: A field with precision 6, scale 2 must round to an absolute value less than 10^4.
