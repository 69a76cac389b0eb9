# Arithmetic of numbers: types of results, scales of numeric, and what is refused.
> SELECT 7 / 2, -7 / 2, 7 % -3, 7::int2 * 2::int8, 1.5::float4 + 1::float8;
-- ?column?:integer | ?column?:integer | ?column?:integer | ?column?:bigint | ?column?:double precision
-- 3 | -3 | 1 | 14 | 2.5
-- SELECT 1
> SELECT 2147483647 + 1;
-- ERROR 22003: integer out of range
> SELECT 32767::int2 + 1::int2;
-- ERROR 22003: smallint out of range
> SELECT (-9223372036854775808) / (-1)::int8;
-- ERROR 22003: bigint out of range
> SELECT 1 / 0;
-- ERROR 22012: division by zero
> SELECT 1.0 / 0;
-- ERROR 22012: division by zero
> SELECT 1e308::float8 * 10;
-- ERROR 22003: value out of range: overflow
> SELECT 1 / 3.0, 10 / 3.0, 100000 / 3.0, 1 / 30000.0, 0.1 * 0.1, 1.50 + 1;
-- ?column?:numeric | ?column?:numeric | ?column?:numeric | ?column?:numeric | ?column?:numeric | ?column?:numeric
-- 0.33333333333333333333 | 3.3333333333333333 | 33333.333333333333 | 0.000033333333333333333333 | 0.01 | 2.50
-- SELECT 1
> SELECT round(2.5), round(-2.5), round(2.345, 2), round(1234.5, -2), trunc(-2.7), ceil(-2.5), floor(-2.5), round(2.5::float8);
-- round:numeric | round:numeric | round:numeric | round:numeric | trunc:numeric | ceil:numeric | floor:numeric | round:double precision
-- 3 | -3 | 2.35 | 1200 | -2 | -2 | -3 | 2
-- SELECT 1
> SELECT sqrt(2.0), exp(1.0), ln(2.0), log(1000.0), log(2, 1024), power(2, 0.5), 2.0 ^ -3, 1.0001 ^ 10000;
-- sqrt:numeric | exp:numeric | ln:numeric | log:numeric | log:numeric | power:numeric | ?column?:numeric | ?column?:numeric
-- 1.414213562373095 | 2.7182818284590452 | 0.6931471805599453 | 3.0000000000000000 | 10.0000000000000000 | 1.4142135623730950 | 0.1250000000000000 | 2.7181459268252249
-- SELECT 1
> SELECT sqrt(-1.0);
-- ERROR 2201F: cannot take square root of a negative number
> SELECT ln(0.0);
-- ERROR 2201E: cannot take logarithm of zero
> SELECT 0.0 ^ -1;
-- ERROR 2201F: zero raised to a negative power is undefined
> SELECT mod(-7.5, 2), div(-7.5, 2), gcd(12, 18), lcm(4, 6), factorial(20), width_bucket(5.35, 0.024, 10.06, 5);
-- mod:numeric | div:numeric | gcd:integer | lcm:integer | factorial:numeric | width_bucket:integer
-- -1.5 | -3 | 6 | 12 | 2432902008176640000 | 3
-- SELECT 1
> SELECT scale(8.4100), min_scale(8.4100), trim_scale(8.4100), sign(-8.4), abs(-2);
-- scale:integer | min_scale:integer | trim_scale:numeric | sign:numeric | abs:integer
-- 4 | 2 | 8.41 | -1 | 2
-- SELECT 1
> SELECT 2.5::int4, 3.5::float8::int4, 2.5::float8::int4, 0.1::float4::numeric, 0.1::float4::float8;
-- int4:integer | int4:integer | int4:integer | numeric:numeric | float8:double precision
-- 3 | 4 | 2 | 0.1 | 0.10000000149011612
-- SELECT 1
> SELECT 'NaN'::numeric = 'NaN', 'NaN'::float8 > 'Infinity', 1::int2 = 1::int8, 'Infinity'::numeric - 'Infinity';
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:numeric
-- t | t | t | NaN
-- SELECT 1
> SELECT 5 & 3, 5 | 3, 5 # 3, ~5, 1 << 4, -16 >> 2, to_hex(255), to_bin(5);
-- ?column?:integer | ?column?:integer | ?column?:integer | ?column?:integer | ?column?:integer | ?column?:integer | to_hex:text | to_bin:text
-- 1 | 7 | 6 | -6 | 16 | -4 | ff | 101
-- SELECT 1
> SELECT sum(x), avg(x), min(x), max(x), stddev(x), var_pop(x), count(*) FROM (VALUES (1), (2), (4)) v(x);
-- sum:bigint | avg:numeric | min:integer | max:integer | stddev:numeric | var_pop:numeric | count:bigint
-- 7 | 2.3333333333333333 | 1 | 4 | 1.5275252316519467 | 1.5555555555555556 | 3
-- SELECT 1
> SELECT sum(x), avg(x), stddev(x) FROM (VALUES (1.5), (2.25), (NULL)) v(x);
-- sum:numeric | avg:numeric | stddev:numeric
-- 3.75 | 1.8750000000000000 | 0.53033008588991064330
-- SELECT 1
> SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY x), percentile_disc(0.5) WITHIN GROUP (ORDER BY x), mode() WITHIN GROUP (ORDER BY x) FROM (VALUES (1), (2), (2), (9)) v(x);
-- percentile_cont:double precision | percentile_disc:integer | mode:integer
-- 2 | 2 | 2
-- SELECT 1
> SELECT corr(y, x), regr_slope(y, x), regr_intercept(y, x), covar_samp(y, x) FROM (VALUES (1.0, 2.0), (2.0, 3.9), (3.0, 6.1)) v(x, y);
-- corr:double precision | regr_slope:double precision | regr_intercept:double precision | covar_samp:double precision
-- 0.9991088665985876 | 2.049999999999999 | -0.09999999999999787 | 2.049999999999999
-- SELECT 1
