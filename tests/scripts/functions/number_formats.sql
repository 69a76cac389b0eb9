> SELECT to_char(1234.5, '9999.99'), to_char(-1234.5, '9999.99'), to_char(0.5, '9.9'), to_char(-0.5, '9.9'), to_char(12, '0009'), to_char(12, '9990');
-- to_char:text | to_char:text | to_char:text | to_char:text | to_char:text | to_char:text
--  1234.50 | -1234.50 |   .5 |  -.5 |  0012 |    12
-- SELECT 1
> SELECT to_char(1234567, '9,999,999'), to_char(567, '9,999,999'), to_char(-567, '9,999'), to_char(1234567.891, 'FM9,999,999.99');
-- to_char:text | to_char:text | to_char:text | to_char:text
--  1,234,567 |        567 |   -567 | 1,234,567.89
-- SELECT 1
> SELECT to_char(485, 'FM999'), to_char(-485, 'FM999'), to_char(0.1, 'FM9.99'), to_char(0, 'FM9.99'), to_char(1, 'FM9.99'), to_char(1.5, 'FM0.00');
-- to_char:text | to_char:text | to_char:text | to_char:text | to_char:text | to_char:text
-- 485 | -485 | .1 | 0. | 1. | 1.50
-- SELECT 1
> SELECT to_char(485, '999S'), to_char(-485, '999S'), to_char(485, 'S999'), to_char(-485, 'S999'), to_char(5, 'S999'), to_char(-485, '999MI'), to_char(485, '999MI'), to_char(485, 'FM999MI');
-- to_char:text | to_char:text | to_char:text | to_char:text | to_char:text | to_char:text | to_char:text | to_char:text
-- 485+ | 485- | +485 | -485 |   +5 | 485- | 485  | 485
-- SELECT 1
> SELECT to_char(485, 'PL999'), to_char(-485, 'PL999'), to_char(485, 'SG999'), to_char(-485, 'SG999'), to_char(-485, '9SG99');
-- to_char:text | to_char:text | to_char:text | to_char:text | to_char:text
-- + 485 |  -485 | +485 | -485 | 4-85
-- SELECT 1
> SELECT to_char(-485, '999PR'), to_char(485, '999PR'), to_char(-5, '999PR');
-- to_char:text | to_char:text | to_char:text
-- <485> |  485  |   <5>
-- SELECT 1
> SELECT to_char(12345, '999'), to_char(12345.678, '999.99'), to_char(-12345, '999');
-- to_char:text | to_char:text | to_char:text
--  ### |  ###.## | -###
-- SELECT 1
> SELECT to_char(485, 'RN'), to_char(485, 'FMRN'), to_char(3999, 'FMrn'), to_char(4000, 'RN'), to_char(0, 'FMRN');
-- to_char:text | to_char:text | to_char:text | to_char:text | to_char:text
--         CDLXXXV | CDLXXXV | mmmcmxcix | ############### | ###############
-- SELECT 1
> SELECT to_char(482, '999th'), to_char(1, '9th'), to_char(12, '99TH'), to_char(23, 'FM99th'), to_char(-1, '9th');
-- to_char:text | to_char:text | to_char:text | to_char:text | to_char:text
--  482nd |  1st |  12TH | 23rd | -1
-- SELECT 1
> SELECT to_char(12.4, '99V999'), to_char(12.45, '99V9'), to_char(12, '99V999');
-- to_char:text | to_char:text | to_char:text
--  12400 |  125 |  12000
-- SELECT 1
> SELECT to_char(0.0004859, '9.99EEEE'), to_char(12346, '9.999EEEE'), to_char(-12345.6, '9.9EEEE'), to_char(0, '9.9EEEE');
-- to_char:text | to_char:text | to_char:text | to_char:text
--  4.86e-04 |  1.235e+04 | -1.2e+04 |  0.0e+00
-- SELECT 1
> SELECT to_char(485, '"Good number:"999'), to_char(485.8, '"Pre:"999" Post:" .999'), to_char(1.5::float8, '9.99'), to_char(0.1::float4, '0.999'), to_char(123456789012::bigint, '999999999999');
-- to_char:text | to_char:text | to_char:text | to_char:text | to_char:text
-- Good number: 485 | Pre: 485 Post: .800 |  1.50 |  0.100 |  123456789012
-- SELECT 1
> SELECT to_char(148.5, '999D999'), to_char(3148.5, '9G999D999'), to_char(-0.1, '99.99'), to_char(-0.1, 'FM9.99'), to_char(0.1, '.99'), to_char(12, '99.99');
-- to_char:text | to_char:text | to_char:text | to_char:text | to_char:text | to_char:text
--  148.500 |  3,148.500 |   -.10 | -.1 |  .## |  12.00
-- SELECT 1
> SELECT to_char(1234, '9 9 9 9'), to_char(12, '9 9 9 9'), to_char(5, '0.0'), to_char(7, '');
-- to_char:text | to_char:text | to_char:text | to_char:text
--  1 2 3 4 |      1 2 |  5.0 |
-- SELECT 1
> SELECT to_char(1, '9.9.9');
-- to_char:text
-- ERROR 42601: multiple decimal points
> SELECT to_char(1, '9S9S');
-- to_char:text
-- ERROR 42601: cannot use "S" twice
> SELECT to_number('12,454.8-', '99G999D9S'), to_number('-34,338,492', '99G999G999'), to_number('$1,234.56', 'L9,999.99'), to_number('  12', '9999'), to_number('<564646.654564>', '999999.999999PR');
-- to_number:numeric | to_number:numeric | to_number:numeric | to_number:numeric | to_number:numeric
-- -12454.8 | -34338492 | 1234.56 | 12 | -564646.654564
-- SELECT 1
> SELECT to_number('0.00001-', '9.999999S'), to_number('5.01-', 'FM9.999999S'), to_number('.01', '99.99'), to_number('123', '99'), to_number('1.5', '9.9');
-- to_number:numeric | to_number:numeric | to_number:numeric | to_number:numeric | to_number:numeric
-- -0.00001 | -5.01 | 0.01 | 12 | 1.5
-- SELECT 1
> SELECT to_number('abc', '999');
-- to_number:numeric
-- ERROR 22P02: invalid input syntax for type numeric: " "
