# to_char, to_timestamp, to_date and to_number: every template pattern, modifiers, errors.
> SET TIME ZONE 'America/New_York';
-- SET
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'HH');
-- to_char:text
-- 10
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'HH12');
-- to_char:text
-- 10
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'HH24');
-- to_char:text
-- 10
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'MI');
-- to_char:text
-- 04
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'SS');
-- to_char:text
-- 05
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'MS');
-- to_char:text
-- 678
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'US');
-- to_char:text
-- 678901
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'FF1');
-- to_char:text
-- 6
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'FF2');
-- to_char:text
-- 67
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'FF3');
-- to_char:text
-- 678
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'FF4');
-- to_char:text
-- 6789
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'FF5');
-- to_char:text
-- 67890
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'FF6');
-- to_char:text
-- 678901
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'SSSS');
-- to_char:text
-- 36245
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'SSSSS');
-- to_char:text
-- 36245
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'AM');
-- to_char:text
-- AM
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'am');
-- to_char:text
-- am
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'PM');
-- to_char:text
-- AM
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'p.m.');
-- to_char:text
-- a.m.
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'P.M.');
-- to_char:text
-- A.M.
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'a.m.');
-- to_char:text
-- a.m.
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'Y,YYY');
-- to_char:text
-- 2,024
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'YYYY');
-- to_char:text
-- 2024
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'YYY');
-- to_char:text
-- 024
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'YY');
-- to_char:text
-- 24
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'Y');
-- to_char:text
-- 4
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'IYYY');
-- to_char:text
-- 2024
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'IYY');
-- to_char:text
-- 024
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'IY');
-- to_char:text
-- 24
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'I');
-- to_char:text
-- 4
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'BC');
-- to_char:text
-- AD
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'bc');
-- to_char:text
-- ad
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'AD');
-- to_char:text
-- AD
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'ad');
-- to_char:text
-- ad
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'B.C.');
-- to_char:text
-- A.D.
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'b.c.');
-- to_char:text
-- a.d.
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'A.D.');
-- to_char:text
-- A.D.
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'a.d.');
-- to_char:text
-- a.d.
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'MONTH');
-- to_char:text
-- FEBRUARY
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'Month');
-- to_char:text
-- February
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'month');
-- to_char:text
-- february
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'MON');
-- to_char:text
-- FEB
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'Mon');
-- to_char:text
-- Feb
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'mon');
-- to_char:text
-- feb
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'MM');
-- to_char:text
-- 02
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'DAY');
-- to_char:text
-- THURSDAY
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'Day');
-- to_char:text
-- Thursday
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'day');
-- to_char:text
-- thursday
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'DY');
-- to_char:text
-- THU
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'Dy');
-- to_char:text
-- Thu
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'dy');
-- to_char:text
-- thu
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'DDD');
-- to_char:text
-- 060
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'IDDD');
-- to_char:text
-- 060
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'DD');
-- to_char:text
-- 29
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'D');
-- to_char:text
-- 5
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'ID');
-- to_char:text
-- 4
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'W');
-- to_char:text
-- 5
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'WW');
-- to_char:text
-- 09
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'IW');
-- to_char:text
-- 09
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'CC');
-- to_char:text
-- 21
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'J');
-- to_char:text
-- 2460370
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'Q');
-- to_char:text
-- 1
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'RM');
-- to_char:text
-- II
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'rm');
-- to_char:text
-- ii
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'TZ');
-- to_char:text
-- EST
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'tz');
-- to_char:text
-- est
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'TZH');
-- to_char:text
-- -05
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'TZM');
-- to_char:text
-- 00
-- SELECT 1
> SELECT to_char(timestamptz '2024-02-29 15:04:05.678901+00', 'OF');
-- to_char:text
-- -05
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'HH');
-- to_char:text
-- 12
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'HH12');
-- to_char:text
-- 12
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'HH24');
-- to_char:text
-- 00
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'MI');
-- to_char:text
-- 07
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'SS');
-- to_char:text
-- 09
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'MS');
-- to_char:text
-- 000
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'US');
-- to_char:text
-- 000000
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'FF1');
-- to_char:text
-- 0
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'FF2');
-- to_char:text
-- 00
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'FF3');
-- to_char:text
-- 000
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'FF4');
-- to_char:text
-- 0000
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'FF5');
-- to_char:text
-- 00000
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'FF6');
-- to_char:text
-- 000000
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'SSSS');
-- to_char:text
-- 429
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'SSSSS');
-- to_char:text
-- 429
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'AM');
-- to_char:text
-- AM
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'am');
-- to_char:text
-- am
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'PM');
-- to_char:text
-- AM
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'p.m.');
-- to_char:text
-- a.m.
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'P.M.');
-- to_char:text
-- A.M.
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'a.m.');
-- to_char:text
-- a.m.
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'Y,YYY');
-- to_char:text
-- 0,044
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'YYYY');
-- to_char:text
-- 0044
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'YYY');
-- to_char:text
-- 044
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'YY');
-- to_char:text
-- 44
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'Y');
-- to_char:text
-- 4
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'IYYY');
-- to_char:text
-- 0044
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'IYY');
-- to_char:text
-- 044
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'IY');
-- to_char:text
-- 44
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'I');
-- to_char:text
-- 4
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'BC');
-- to_char:text
-- BC
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'bc');
-- to_char:text
-- bc
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'AD');
-- to_char:text
-- BC
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'ad');
-- to_char:text
-- bc
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'B.C.');
-- to_char:text
-- B.C.
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'b.c.');
-- to_char:text
-- b.c.
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'A.D.');
-- to_char:text
-- B.C.
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'a.d.');
-- to_char:text
-- b.c.
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'MONTH');
-- to_char:text
-- MARCH
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'Month');
-- to_char:text
-- March
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'month');
-- to_char:text
-- march
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'MON');
-- to_char:text
-- MAR
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'Mon');
-- to_char:text
-- Mar
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'mon');
-- to_char:text
-- mar
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'MM');
-- to_char:text
-- 03
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'DAY');
-- to_char:text
-- FRIDAY
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'Day');
-- to_char:text
-- Friday
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'day');
-- to_char:text
-- friday
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'DY');
-- to_char:text
-- FRI
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'Dy');
-- to_char:text
-- Fri
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'dy');
-- to_char:text
-- fri
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'DDD');
-- to_char:text
-- 074
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'IDDD');
-- to_char:text
-- 075
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'DD');
-- to_char:text
-- 15
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'D');
-- to_char:text
-- 6
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'ID');
-- to_char:text
-- 5
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'W');
-- to_char:text
-- 3
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'WW');
-- to_char:text
-- 11
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'IW');
-- to_char:text
-- 11
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'CC');
-- to_char:text
-- -01
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'J');
-- to_char:text
-- 1705428
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'Q');
-- to_char:text
-- 1
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'RM');
-- to_char:text
-- III
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'rm');
-- to_char:text
-- iii
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'TZ');
-- to_char:text
--
-- SELECT 1
> SELECT to_char(timestamp '0044-03-15 00:07:09 BC', 'tz');
-- to_char:text
--
-- SELECT 1
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'HH');
-- to_char:text
-- 02
-- SELECT 1
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'HH12');
-- to_char:text
-- 02
-- SELECT 1
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'HH24');
-- to_char:text
-- 14
-- SELECT 1
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'MI');
-- to_char:text
-- 05
-- SELECT 1
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'SS');
-- to_char:text
-- 06
-- SELECT 1
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'MS');
-- to_char:text
-- 789
-- SELECT 1
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'US');
-- to_char:text
-- 789000
-- SELECT 1
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'FF1');
-- to_char:text
-- 7
-- SELECT 1
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'FF2');
-- to_char:text
-- 78
-- SELECT 1
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'FF3');
-- to_char:text
-- 789
-- SELECT 1
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'FF4');
-- to_char:text
-- 7890
-- SELECT 1
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'FF5');
-- to_char:text
-- 78900
-- SELECT 1
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'FF6');
-- to_char:text
-- 789000
-- SELECT 1
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'SSSS');
-- to_char:text
-- 50706
-- SELECT 1
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'SSSSS');
-- to_char:text
-- 50706
-- SELECT 1
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'AM');
-- to_char:text
-- PM
-- SELECT 1
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'am');
-- to_char:text
-- pm
-- SELECT 1
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'PM');
-- to_char:text
-- PM
-- SELECT 1
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'p.m.');
-- to_char:text
-- p.m.
-- SELECT 1
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'P.M.');
-- to_char:text
-- P.M.
-- SELECT 1
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'a.m.');
-- to_char:text
-- p.m.
-- SELECT 1
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'Y,YYY');
-- to_char:text
-- 0,001
-- SELECT 1
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'YYYY');
-- to_char:text
-- 0001
-- SELECT 1
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'YYY');
-- to_char:text
-- 001
-- SELECT 1
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'YY');
-- to_char:text
-- 01
-- SELECT 1
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'Y');
-- to_char:text
-- 1
-- SELECT 1
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'IYYY');
-- to_char:text
-- 0001
-- SELECT 1
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'IYY');
-- to_char:text
-- 001
-- SELECT 1
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'IY');
-- to_char:text
-- 01
-- SELECT 1
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'I');
-- to_char:text
-- 1
-- SELECT 1
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'BC');
-- to_char:text
-- ERROR 22007: invalid format specification for an interval value
-- HINT: Intervals are not tied to specific calendar dates.
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'bc');
-- to_char:text
-- ERROR 22007: invalid format specification for an interval value
-- HINT: Intervals are not tied to specific calendar dates.
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'AD');
-- to_char:text
-- ERROR 22007: invalid format specification for an interval value
-- HINT: Intervals are not tied to specific calendar dates.
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'ad');
-- to_char:text
-- ERROR 22007: invalid format specification for an interval value
-- HINT: Intervals are not tied to specific calendar dates.
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'B.C.');
-- to_char:text
-- ERROR 22007: invalid format specification for an interval value
-- HINT: Intervals are not tied to specific calendar dates.
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'b.c.');
-- to_char:text
-- ERROR 22007: invalid format specification for an interval value
-- HINT: Intervals are not tied to specific calendar dates.
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'A.D.');
-- to_char:text
-- ERROR 22007: invalid format specification for an interval value
-- HINT: Intervals are not tied to specific calendar dates.
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'a.d.');
-- to_char:text
-- ERROR 22007: invalid format specification for an interval value
-- HINT: Intervals are not tied to specific calendar dates.
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'MONTH');
-- to_char:text
-- ERROR 22007: invalid format specification for an interval value
-- HINT: Intervals are not tied to specific calendar dates.
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'Month');
-- to_char:text
-- ERROR 22007: invalid format specification for an interval value
-- HINT: Intervals are not tied to specific calendar dates.
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'month');
-- to_char:text
-- ERROR 22007: invalid format specification for an interval value
-- HINT: Intervals are not tied to specific calendar dates.
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'MON');
-- to_char:text
-- ERROR 22007: invalid format specification for an interval value
-- HINT: Intervals are not tied to specific calendar dates.
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'Mon');
-- to_char:text
-- ERROR 22007: invalid format specification for an interval value
-- HINT: Intervals are not tied to specific calendar dates.
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'mon');
-- to_char:text
-- ERROR 22007: invalid format specification for an interval value
-- HINT: Intervals are not tied to specific calendar dates.
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'MM');
-- to_char:text
-- 02
-- SELECT 1
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'DAY');
-- to_char:text
-- ERROR 22007: invalid format specification for an interval value
-- HINT: Intervals are not tied to specific calendar dates.
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'Day');
-- to_char:text
-- ERROR 22007: invalid format specification for an interval value
-- HINT: Intervals are not tied to specific calendar dates.
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'day');
-- to_char:text
-- ERROR 22007: invalid format specification for an interval value
-- HINT: Intervals are not tied to specific calendar dates.
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'DY');
-- to_char:text
-- ERROR 22007: invalid format specification for an interval value
-- HINT: Intervals are not tied to specific calendar dates.
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'Dy');
-- to_char:text
-- ERROR 22007: invalid format specification for an interval value
-- HINT: Intervals are not tied to specific calendar dates.
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'dy');
-- to_char:text
-- ERROR 22007: invalid format specification for an interval value
-- HINT: Intervals are not tied to specific calendar dates.
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'DDD');
-- to_char:text
-- 423
-- SELECT 1
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'IDDD');
-- to_char:text
-- 034
-- SELECT 1
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'DD');
-- to_char:text
-- 03
-- SELECT 1
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'D');
-- to_char:text
-- ERROR 22007: invalid format specification for an interval value
-- HINT: Intervals are not tied to specific calendar dates.
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'ID');
-- to_char:text
-- ERROR 22007: invalid format specification for an interval value
-- HINT: Intervals are not tied to specific calendar dates.
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'W');
-- to_char:text
-- 1
-- SELECT 1
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'WW');
-- to_char:text
-- 61
-- SELECT 1
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'IW');
-- to_char:text
-- 05
-- SELECT 1
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'CC');
-- to_char:text
-- 00
-- SELECT 1
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'J');
-- to_char:text
-- 1721459
-- SELECT 1
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'Q');
-- to_char:text
-- 1
-- SELECT 1
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'RM');
-- to_char:text
-- II
-- SELECT 1
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'rm');
-- to_char:text
-- ii
-- SELECT 1
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'TZ');
-- to_char:text
-- ERROR 22007: invalid format specification for an interval value
-- HINT: Intervals are not tied to specific calendar dates.
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'tz');
-- to_char:text
-- ERROR 22007: invalid format specification for an interval value
-- HINT: Intervals are not tied to specific calendar dates.
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'TZH');
-- to_char:text
-- ERROR 22007: invalid format specification for an interval value
-- HINT: Intervals are not tied to specific calendar dates.
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'TZM');
-- to_char:text
-- ERROR 22007: invalid format specification for an interval value
-- HINT: Intervals are not tied to specific calendar dates.
> SELECT to_char(interval '1 year 2 months 3 days 14:05:06.789', 'OF');
-- to_char:text
-- ERROR 22007: invalid format specification for an interval value
-- HINT: Intervals are not tied to specific calendar dates.
> SELECT to_char(timestamp '2024-03-01 09:08:07.06', 'FMMonth');
-- to_char:text
-- March
-- SELECT 1
> SELECT to_char(timestamp '2024-03-01 09:08:07.06', 'FMDay');
-- to_char:text
-- Friday
-- SELECT 1
> SELECT to_char(timestamp '2024-03-01 09:08:07.06', 'FMDD');
-- to_char:text
-- 1
-- SELECT 1
> SELECT to_char(timestamp '2024-03-01 09:08:07.06', 'FMDDD');
-- to_char:text
-- 61
-- SELECT 1
> SELECT to_char(timestamp '2024-03-01 09:08:07.06', 'FMHH24');
-- to_char:text
-- 9
-- SELECT 1
> SELECT to_char(timestamp '2024-03-01 09:08:07.06', 'FMMM');
-- to_char:text
-- 3
-- SELECT 1
> SELECT to_char(timestamp '2024-03-01 09:08:07.06', 'FMYYYY');
-- to_char:text
-- 2024
-- SELECT 1
> SELECT to_char(timestamp '2024-03-01 09:08:07.06', 'FMMS');
-- to_char:text
-- 060
-- SELECT 1
> SELECT to_char(timestamp '2024-03-01 09:08:07.06', 'FMFF6');
-- to_char:text
-- 060000
-- SELECT 1
> SELECT to_char(timestamp '2024-03-01 09:08:07.06', 'FMRM');
-- to_char:text
-- III
-- SELECT 1
> SELECT to_char(timestamp '2024-03-01 09:08:07.06', 'FMTZH');
-- to_char:text
-- +00
-- SELECT 1
> SELECT to_char(timestamp '2024-03-01 09:08:07.06', 'FMOF');
-- to_char:text
-- +0
-- SELECT 1
> SELECT to_char(timestamp '2024-03-01 09:08:07.06', 'DDth');
-- to_char:text
-- 01st
-- SELECT 1
> SELECT to_char(timestamp '2024-03-01 09:08:07.06', 'DDTH');
-- to_char:text
-- 01ST
-- SELECT 1
> SELECT to_char(timestamp '2024-03-01 09:08:07.06', 'FMDDth');
-- to_char:text
-- 1st
-- SELECT 1
> SELECT to_char(timestamp '2024-03-01 09:08:07.06', 'Dth');
-- to_char:text
-- 6th
-- SELECT 1
> SELECT to_char(timestamp '2024-03-01 09:08:07.06', 'YYYYth');
-- to_char:text
-- 2024th
-- SELECT 1
> SELECT to_char(timestamp '2024-03-01 09:08:07.06', 'HH24th');
-- to_char:text
-- 09th
-- SELECT 1
> SELECT to_char(timestamp '2024-03-01 09:08:07.06', 'MITH');
-- to_char:text
-- 08TH
-- SELECT 1
> SELECT to_char(timestamp '2024-03-01 09:08:07.06', 'SSth');
-- to_char:text
-- 07th
-- SELECT 1
> SELECT to_char(timestamp '2024-03-01 09:08:07.06', 'FXDD');
-- to_char:text
-- 01
-- SELECT 1
> SELECT to_char(timestamp '2024-03-01 09:08:07.06', 'TMMonth');
-- to_char:text
-- March
-- SELECT 1
> SELECT to_char(timestamp '2024-03-01 09:08:07.06', 'TMDay');
-- to_char:text
-- Friday
-- SELECT 1
> SELECT to_char(timestamp '2024-03-01 09:08:07.06', 'fmDay');
-- to_char:text
-- Friday
-- SELECT 1
> SELECT to_char(timestamp '2024-03-01 09:08:07.06', 'YYYY-MM-DD HH24:MI:SS.US');
-- to_char:text
-- 2024-03-01 09:08:07.060000
-- SELECT 1
> SELECT to_char(timestamp '2024-03-01 09:08:07.06', '"year" YYYY');
-- to_char:text
-- year 2024
-- SELECT 1
> SELECT to_char(timestamp '2024-03-01 09:08:07.06', '"a\"b"YYYY');
-- to_char:text
-- a"b2024
-- SELECT 1
> SELECT to_char(timestamp '2024-03-01 09:08:07.06', '\"YYYY\"');
-- to_char:text
-- "2024"
-- SELECT 1
> SELECT to_char(timestamp '2024-03-01 09:08:07.06', 'YYYY"-"MM');
-- to_char:text
-- 2024-03
-- SELECT 1
> SELECT to_char(timestamp '2024-03-01 09:08:07.06', 'xyz');
-- to_char:text
-- x4z
-- SELECT 1
> SELECT to_char(timestamp '2024-03-01 09:08:07.06', 'Day, DD Month YYYY');
-- to_char:text
-- Friday   , 01 March     2024
-- SELECT 1
> SELECT to_char(timestamp '2024-03-01 09:08:07.06', 'Yyyy');
-- to_char:text
-- 4024
-- SELECT 1
> SELECT to_char(timestamp '2024-03-01 09:08:07.06', 'mM');
-- to_char:text
-- mM
-- SELECT 1
> SELECT to_char(timestamp '2024-03-01 09:08:07.06', 'DdD');
-- to_char:text
-- 666
-- SELECT 1
> SELECT to_char(timestamp '2024-03-01 09:08:07.06', 'hh24');
-- to_char:text
-- 09
-- SELECT 1
> SELECT to_char(timestamp '2024-03-01 09:08:07.06', 'ssss');
-- to_char:text
-- 32887
-- SELECT 1
> SELECT to_char(timestamp '2024-03-01 09:08:07.06', '""');
-- to_char:text
--
-- SELECT 1
> SELECT to_char(timestamp '2024-03-01 09:08:07.06', '');
-- to_char:text
-- NULL
-- SELECT 1
> SELECT to_char(timestamp '2024-03-01 09:08:07.06', 'DD SP');
-- to_char:text
-- 01 SP
-- SELECT 1
> SELECT to_char(timestamp '2024-03-01 09:08:07.06', 'IYYY-"W"IW-ID');
-- to_char:text
-- 2024-W09-5
-- SELECT 1
> SELECT to_char(timestamp '2024-03-01 09:08:07.06', 'Q"Q"YYYY');
-- to_char:text
-- 1Q2024
-- SELECT 1
> SELECT to_char(timestamp '2024-03-01 09:08:07.06', 'month!MON?');
-- to_char:text
-- march    !MAR?
-- SELECT 1
> SELECT to_char(timestamp '2024-03-01 09:08:07.06', '%D');
-- to_char:text
-- %6
-- SELECT 1
> SELECT to_char(timestamp '0001-01-01', 'YYYY YYY YY Y,YYY CC IYYY IW DDD J WW W Q');
-- to_char:text
-- 0001 001 01 0,001 01 0001 01 001 1721426 01 1 1
-- SELECT 1
> SELECT to_char(timestamp '0099-12-31', 'YYYY YYY YY Y,YYY CC IYYY IW DDD J WW W Q');
-- to_char:text
-- 0099 099 99 0,099 01 0099 53 365 1757584 53 5 4
-- SELECT 1
> SELECT to_char(timestamp '0100-01-01', 'YYYY YYY YY Y,YYY CC IYYY IW DDD J WW W Q');
-- to_char:text
-- 0100 100 00 0,100 01 0099 53 001 1757585 01 1 1
-- SELECT 1
> SELECT to_char(timestamp '0999-01-01', 'YYYY YYY YY Y,YYY CC IYYY IW DDD J WW W Q');
-- to_char:text
-- 0999 999 99 0,999 10 0999 01 001 2085938 01 1 1
-- SELECT 1
> SELECT to_char(timestamp '1000-06-15', 'YYYY YYY YY Y,YYY CC IYYY IW DDD J WW W Q');
-- to_char:text
-- 1000 000 00 1,000 10 1000 24 166 2086468 24 3 2
-- SELECT 1
> SELECT to_char(timestamp '2000-12-31', 'YYYY YYY YY Y,YYY CC IYYY IW DDD J WW W Q');
-- to_char:text
-- 2000 000 00 2,000 20 2000 52 366 2451910 53 5 4
-- SELECT 1
> SELECT to_char(timestamp '2001-01-01', 'YYYY YYY YY Y,YYY CC IYYY IW DDD J WW W Q');
-- to_char:text
-- 2001 001 01 2,001 21 2001 01 001 2451911 01 1 1
-- SELECT 1
> SELECT to_char(timestamp '10000-01-01', 'YYYY YYY YY Y,YYY CC IYYY IW DDD J WW W Q');
-- to_char:text
-- 10000 000 00 10,000 100 9999 52 001 5373485 01 1 1
-- SELECT 1
> SELECT to_char(timestamp '12345-06-07', 'YYYY YYY YY Y,YYY CC IYYY IW DDD J WW W Q');
-- to_char:text
-- 12345 345 45 12,345 124 12345 23 158 6230136 23 1 2
-- SELECT 1
> SELECT to_char(date '2021-01-01' + 0, 'DDth FMDDth Day D ID IW IDDD');
-- to_char:text
-- 01st 1st Friday    6 5 53 369
-- SELECT 1
> SELECT to_char(date '2021-01-01' + 3, 'DDth FMDDth Day D ID IW IDDD');
-- to_char:text
-- 04th 4th Monday    2 1 01 001
-- SELECT 1
> SELECT to_char(date '2021-01-01' + 6, 'DDth FMDDth Day D ID IW IDDD');
-- to_char:text
-- 07th 7th Thursday  5 4 01 004
-- SELECT 1
> SELECT to_char(date '2021-01-01' + 9, 'DDth FMDDth Day D ID IW IDDD');
-- to_char:text
-- 10th 10th Sunday    1 7 01 007
-- SELECT 1
> SELECT to_char(date '2021-01-01' + 12, 'DDth FMDDth Day D ID IW IDDD');
-- to_char:text
-- 13th 13th Wednesday 4 3 02 010
-- SELECT 1
> SELECT to_char(date '2021-01-01' + 15, 'DDth FMDDth Day D ID IW IDDD');
-- to_char:text
-- 16th 16th Saturday  7 6 02 013
-- SELECT 1
> SELECT to_char(date '2021-01-01' + 18, 'DDth FMDDth Day D ID IW IDDD');
-- to_char:text
-- 19th 19th Tuesday   3 2 03 016
-- SELECT 1
> SELECT to_char(date '2021-01-01' + 21, 'DDth FMDDth Day D ID IW IDDD');
-- to_char:text
-- 22nd 22nd Friday    6 5 03 019
-- SELECT 1
> SELECT to_char(date '2021-01-01' + 24, 'DDth FMDDth Day D ID IW IDDD');
-- to_char:text
-- 25th 25th Monday    2 1 04 022
-- SELECT 1
> SELECT to_char(date '2021-01-01' + 27, 'DDth FMDDth Day D ID IW IDDD');
-- to_char:text
-- 28th 28th Thursday  5 4 04 025
-- SELECT 1
> SELECT to_char(date '2021-01-01' + 30, 'DDth FMDDth Day D ID IW IDDD');
-- to_char:text
-- 31st 31st Sunday    1 7 04 028
-- SELECT 1
> SELECT to_char('infinity'::timestamp, 'YYYY');
-- to_char:text
-- NULL
-- SELECT 1
> SELECT to_char('-infinity'::timestamptz, 'YYYY');
-- to_char:text
-- NULL
-- SELECT 1
> SELECT to_char('infinity'::interval, 'YYYY');
-- to_char:text
-- NULL
-- SELECT 1
> SELECT to_char(NULL::timestamp, 'YYYY');
-- to_char:text
-- NULL
-- SELECT 1
> SELECT to_char(interval '-1 year -2 mons', 'YYYY MM DD HH24 HH12 MI SS MS US AM DDD Q RM CC SSSS');
-- to_char:text
-- -0001 -02 00 00 12 00 00 000 000000 AM -420 0 XI   00 0
-- SELECT 1
> SELECT to_char(interval '-3 days', 'YYYY MM DD HH24 HH12 MI SS MS US AM DDD Q RM CC SSSS');
-- to_char:text
-- 0000 00 -3 00 12 00 00 000 000000 AM -03   00 0
-- SELECT 1
> SELECT to_char(interval '-14:05:06', 'YYYY MM DD HH24 HH12 MI SS MS US AM DDD Q RM CC SSSS');
-- to_char:text
-- 0000 00 00 -14 -02 -05 -06 000 000000 AM 000   00 -50706
-- SELECT 1
> SELECT to_char(interval '100:00:00', 'YYYY MM DD HH24 HH12 MI SS MS US AM DDD Q RM CC SSSS');
-- to_char:text
-- 0000 00 00 100 04 00 00 000 000000 AM 000   00 360000
-- SELECT 1
> SELECT to_char(interval '13 months', 'YYYY MM DD HH24 HH12 MI SS MS US AM DDD Q RM CC SSSS');
-- to_char:text
-- 0001 01 00 00 12 00 00 000 000000 AM 390 1 I    00 0
-- SELECT 1
> SELECT to_char(interval '400 days', 'YYYY MM DD HH24 HH12 MI SS MS US AM DDD Q RM CC SSSS');
-- to_char:text
-- 0000 00 400 00 12 00 00 000 000000 AM 400   00 0
-- SELECT 1
> SELECT to_char(interval '0', 'YYYY MM DD HH24 HH12 MI SS MS US AM DDD Q RM CC SSSS');
-- to_char:text
-- 0000 00 00 00 12 00 00 000 000000 AM 000   00 0
-- SELECT 1
> SELECT to_char(current_date, 'YYYY') = extract(year from current_date)::text;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT to_char(date '2024-01-02', 'DD/MM/YYYY');
-- to_char:text
-- 02/01/2024
-- SELECT 1
> SELECT to_char(time '10:20', 'HH24:MI');
-- to_char:text
-- 10:20
-- SELECT 1
> SELECT to_char(timestamp '2024-01-01 00:00', 'HH12 AM');
-- to_char:text
-- 12 AM
-- SELECT 1
> SELECT to_char(timestamp '2024-01-01 12:00', 'HH12 AM');
-- to_char:text
-- 12 PM
-- SELECT 1
> SELECT to_timestamp('2024-02-29', 'YYYY-MM-DD');
-- to_timestamp:timestamp with time zone
-- 2024-02-29 00:00:00-05
-- SELECT 1
> SELECT to_date('2024-02-29', 'YYYY-MM-DD');
-- to_date:date
-- 2024-02-29
-- SELECT 1
> SELECT to_timestamp('20240229', 'YYYYMMDD');
-- to_timestamp:timestamp with time zone
-- 2024-02-29 00:00:00-05
-- SELECT 1
> SELECT to_date('20240229', 'YYYYMMDD');
-- to_date:date
-- 2024-02-29
-- SELECT 1
> SELECT to_timestamp('2024 Feb 29', 'YYYY Mon DD');
-- to_timestamp:timestamp with time zone
-- 2024-02-29 00:00:00-05
-- SELECT 1
> SELECT to_date('2024 Feb 29', 'YYYY Mon DD');
-- to_date:date
-- 2024-02-29
-- SELECT 1
> SELECT to_timestamp('29 FEBRUARY 2024', 'DD Month YYYY');
-- to_timestamp:timestamp with time zone
-- 2024-02-29 00:00:00-05
-- SELECT 1
> SELECT to_date('29 FEBRUARY 2024', 'DD Month YYYY');
-- to_date:date
-- 2024-02-29
-- SELECT 1
> SELECT to_timestamp('feb-29-24', 'Mon-DD-YY');
-- to_timestamp:timestamp with time zone
-- 2024-02-29 00:00:00-05
-- SELECT 1
> SELECT to_date('feb-29-24', 'Mon-DD-YY');
-- to_date:date
-- 2024-02-29
-- SELECT 1
> SELECT to_timestamp('24', 'YY');
-- to_timestamp:timestamp with time zone
-- 2024-01-01 00:00:00-05
-- SELECT 1
> SELECT to_date('24', 'YY');
-- to_date:date
-- 2024-01-01
-- SELECT 1
> SELECT to_timestamp('70', 'YY');
-- to_timestamp:timestamp with time zone
-- 1970-01-01 00:00:00-05
-- SELECT 1
> SELECT to_date('70', 'YY');
-- to_date:date
-- 1970-01-01
-- SELECT 1
> SELECT to_timestamp('69', 'YY');
-- to_timestamp:timestamp with time zone
-- 2069-01-01 00:00:00-05
-- SELECT 1
> SELECT to_date('69', 'YY');
-- to_date:date
-- 2069-01-01
-- SELECT 1
> SELECT to_timestamp('524', 'YYY');
-- to_timestamp:timestamp with time zone
-- 1524-01-01 00:00:00-04:56:02
-- SELECT 1
> SELECT to_date('524', 'YYY');
-- to_date:date
-- 1524-01-01
-- SELECT 1
> SELECT to_timestamp('5', 'Y');
-- to_timestamp:timestamp with time zone
-- 2005-01-01 00:00:00-05
-- SELECT 1
> SELECT to_date('5', 'Y');
-- to_date:date
-- 2005-01-01
-- SELECT 1
> SELECT to_timestamp('1,999', 'Y,YYY');
-- to_timestamp:timestamp with time zone
-- 1999-01-01 00:00:00-05
-- SELECT 1
> SELECT to_date('1,999', 'Y,YYY');
-- to_date:date
-- 1999-01-01
-- SELECT 1
> SELECT to_timestamp('x,999', 'Y,YYY');
-- to_timestamp:timestamp with time zone
-- ERROR 22007: invalid value "x,999" for "Y,YYY"
> SELECT to_date('x,999', 'Y,YYY');
-- to_date:date
-- ERROR 22007: invalid value "x,999" for "Y,YYY"
> SELECT to_timestamp('2024-366', 'YYYY-DDD');
-- to_timestamp:timestamp with time zone
-- 2024-12-31 00:00:00-05
-- SELECT 1
> SELECT to_date('2024-366', 'YYYY-DDD');
-- to_date:date
-- 2024-12-31
-- SELECT 1
> SELECT to_timestamp('2024-060', 'YYYY-DDD');
-- to_timestamp:timestamp with time zone
-- 2024-02-29 00:00:00-05
-- SELECT 1
> SELECT to_date('2024-060', 'YYYY-DDD');
-- to_date:date
-- 2024-02-29
-- SELECT 1
> SELECT to_timestamp('2024-W09-4', 'IYYY-"W"IW-ID');
-- to_timestamp:timestamp with time zone
-- 2024-02-29 00:00:00-05
-- SELECT 1
> SELECT to_date('2024-W09-4', 'IYYY-"W"IW-ID');
-- to_date:date
-- 2024-02-29
-- SELECT 1
> SELECT to_timestamp('2024-09', 'IYYY-IW');
-- to_timestamp:timestamp with time zone
-- 2024-02-26 00:00:00-05
-- SELECT 1
> SELECT to_date('2024-09', 'IYYY-IW');
-- to_date:date
-- 2024-02-26
-- SELECT 1
> SELECT to_timestamp('2024-060', 'IYYY-IDDD');
-- to_timestamp:timestamp with time zone
-- 2024-02-29 00:00:00-05
-- SELECT 1
> SELECT to_date('2024-060', 'IYYY-IDDD');
-- to_date:date
-- 2024-02-29
-- SELECT 1
> SELECT to_timestamp('2024-10', 'YYYY-WW');
-- to_timestamp:timestamp with time zone
-- 2024-03-04 00:00:00-05
-- SELECT 1
> SELECT to_date('2024-10', 'YYYY-WW');
-- to_date:date
-- 2024-03-04
-- SELECT 1
> SELECT to_timestamp('2024-02-5', 'YYYY-MM-W');
-- to_timestamp:timestamp with time zone
-- 2024-02-29 00:00:00-05
-- SELECT 1
> SELECT to_date('2024-02-5', 'YYYY-MM-W');
-- to_date:date
-- 2024-02-29
-- SELECT 1
> SELECT to_timestamp('21', 'CC');
-- to_timestamp:timestamp with time zone
-- 2001-01-01 00:00:00-05
-- SELECT 1
> SELECT to_date('21', 'CC');
-- to_date:date
-- 2001-01-01
-- SELECT 1
> SELECT to_timestamp('21 24', 'CC YY');
-- to_timestamp:timestamp with time zone
-- 2024-01-01 00:00:00-05
-- SELECT 1
> SELECT to_date('21 24', 'CC YY');
-- to_date:date
-- 2024-01-01
-- SELECT 1
> SELECT to_timestamp('-44-03-15', 'YYYY-MM-DD');
-- to_timestamp:timestamp with time zone
-- 0044-03-15 00:00:00-04:56:02 BC
-- SELECT 1
> SELECT to_date('-44-03-15', 'YYYY-MM-DD');
-- to_date:date
-- 0044-03-15 BC
-- SELECT 1
> SELECT to_timestamp('44-03-15 BC', 'YYYY-MM-DD BC');
-- to_timestamp:timestamp with time zone
-- 0044-03-15 00:00:00-04:56:02 BC
-- SELECT 1
> SELECT to_date('44-03-15 BC', 'YYYY-MM-DD BC');
-- to_date:date
-- 0044-03-15 BC
-- SELECT 1
> SELECT to_timestamp('44 b.c.', 'YYYY B.C.');
-- to_timestamp:timestamp with time zone
-- 0044-01-01 00:00:00-04:56:02 BC
-- SELECT 1
> SELECT to_date('44 b.c.', 'YYYY B.C.');
-- to_date:date
-- 0044-01-01 BC
-- SELECT 1
> SELECT to_timestamp('2460370', 'J');
-- to_timestamp:timestamp with time zone
-- 2024-02-29 00:00:00-05
-- SELECT 1
> SELECT to_date('2460370', 'J');
-- to_date:date
-- 2024-02-29
-- SELECT 1
> SELECT to_timestamp('3 2024', 'Q YYYY');
-- to_timestamp:timestamp with time zone
-- 2024-01-01 00:00:00-05
-- SELECT 1
> SELECT to_date('3 2024', 'Q YYYY');
-- to_date:date
-- 2024-01-01
-- SELECT 1
> SELECT to_timestamp('XII 2024', 'RM YYYY');
-- to_timestamp:timestamp with time zone
-- 2024-12-01 00:00:00-05
-- SELECT 1
> SELECT to_date('XII 2024', 'RM YYYY');
-- to_date:date
-- 2024-12-01
-- SELECT 1
> SELECT to_timestamp('iv', 'rm');
-- to_timestamp:timestamp with time zone
-- 0001-04-01 00:00:00-04:56:02 BC
-- SELECT 1
> SELECT to_date('iv', 'rm');
-- to_date:date
-- 0001-04-01 BC
-- SELECT 1
> SELECT to_timestamp('  2024  02   29 ', 'YYYY MM DD');
-- to_timestamp:timestamp with time zone
-- 2024-02-29 00:00:00-05
-- SELECT 1
> SELECT to_date('  2024  02   29 ', 'YYYY MM DD');
-- to_date:date
-- 2024-02-29
-- SELECT 1
> SELECT to_timestamp('2024/02-29', 'YYYY-MM/DD');
-- to_timestamp:timestamp with time zone
-- 2024-02-29 00:00:00-05
-- SELECT 1
> SELECT to_date('2024/02-29', 'YYYY-MM/DD');
-- to_date:date
-- 2024-02-29
-- SELECT 1
> SELECT to_timestamp('2024-02-29', 'YYYYMMDD');
-- to_timestamp:timestamp with time zone
-- 2024-01-02 00:00:00-05
-- SELECT 1
> SELECT to_date('2024-02-29', 'YYYYMMDD');
-- to_date:date
-- 2024-01-02
-- SELECT 1
> SELECT to_timestamp('2024-02-29', 'FXYYYY-MM-DD');
-- to_timestamp:timestamp with time zone
-- 2024-02-29 00:00:00-05
-- SELECT 1
> SELECT to_date('2024-02-29', 'FXYYYY-MM-DD');
-- to_date:date
-- 2024-02-29
-- SELECT 1
> SELECT to_timestamp('2024 02 29', 'FXYYYY-MM-DD');
-- to_timestamp:timestamp with time zone
-- 2024-02-29 00:00:00-05
-- SELECT 1
> SELECT to_date('2024 02 29', 'FXYYYY-MM-DD');
-- to_date:date
-- 2024-02-29
-- SELECT 1
> SELECT to_timestamp('2024  02 29', 'FXYYYY MM DD');
-- to_timestamp:timestamp with time zone
-- 2024-02-29 00:00:00-05
-- SELECT 1
> SELECT to_date('2024  02 29', 'FXYYYY MM DD');
-- to_date:date
-- 2024-02-29
-- SELECT 1
> SELECT to_timestamp('2-3-4', 'FMYYYY-FMMM-FMDD');
-- to_timestamp:timestamp with time zone
-- 0002-03-04 00:00:00-04:56:02
-- SELECT 1
> SELECT to_date('2-3-4', 'FMYYYY-FMMM-FMDD');
-- to_date:date
-- 0002-03-04
-- SELECT 1
> SELECT to_timestamp('2024-02-30', 'YYYY-MM-DD');
-- to_timestamp:timestamp with time zone
-- ERROR 22008: date/time field value out of range: "2024-02-30"
> SELECT to_date('2024-02-30', 'YYYY-MM-DD');
-- to_date:date
-- ERROR 22008: date/time field value out of range: "2024-02-30"
> SELECT to_timestamp('2023-02-29', 'YYYY-MM-DD');
-- to_timestamp:timestamp with time zone
-- ERROR 22008: date/time field value out of range: "2023-02-29"
> SELECT to_date('2023-02-29', 'YYYY-MM-DD');
-- to_date:date
-- ERROR 22008: date/time field value out of range: "2023-02-29"
> SELECT to_timestamp('2024-13-01', 'YYYY-MM-DD');
-- to_timestamp:timestamp with time zone
-- ERROR 22008: date/time field value out of range: "2024-13-01"
> SELECT to_date('2024-13-01', 'YYYY-MM-DD');
-- to_date:date
-- ERROR 22008: date/time field value out of range: "2024-13-01"
> SELECT to_timestamp('2024-00-01', 'YYYY-MM-DD');
-- to_timestamp:timestamp with time zone
-- 2024-01-01 00:00:00-05
-- SELECT 1
> SELECT to_date('2024-00-01', 'YYYY-MM-DD');
-- to_date:date
-- 2024-01-01
-- SELECT 1
> SELECT to_timestamp('abc', 'YYYY');
-- to_timestamp:timestamp with time zone
-- ERROR 22007: invalid value "abc" for "YYYY"
-- DETAIL: Value must be an integer.
> SELECT to_date('abc', 'YYYY');
-- to_date:date
-- ERROR 22007: invalid value "abc" for "YYYY"
-- DETAIL: Value must be an integer.
> SELECT to_timestamp('20a4', 'YYYY');
-- to_timestamp:timestamp with time zone
-- 0020-01-01 00:00:00-04:56:02
-- SELECT 1
> SELECT to_date('20a4', 'YYYY');
-- to_date:date
-- 0020-01-01
-- SELECT 1
> SELECT to_timestamp('20', 'YYYYMM');
-- to_timestamp:timestamp with time zone
-- ERROR 22007: source string too short for "YYYY" formatting field
-- DETAIL: Field requires 4 characters, but only 2 remain.
-- HINT: If your source string is not fixed-width, try using the "FM" modifier.
> SELECT to_date('20', 'YYYYMM');
-- to_date:date
-- ERROR 22007: source string too short for "YYYY" formatting field
-- DETAIL: Field requires 4 characters, but only 2 remain.
-- HINT: If your source string is not fixed-width, try using the "FM" modifier.
> SELECT to_timestamp('2024-1', 'YYYYMM');
-- to_timestamp:timestamp with time zone
-- ERROR 22008: date/time field value out of range: "2024-1"
> SELECT to_date('2024-1', 'YYYYMM');
-- to_date:date
-- ERROR 22008: date/time field value out of range: "2024-1"
> SELECT to_timestamp('2024 foo', 'YYYY Month');
-- to_timestamp:timestamp with time zone
-- ERROR 22007: invalid value "foo" for "Month"
-- DETAIL: The given value did not match any of the allowed values for this field.
> SELECT to_date('2024 foo', 'YYYY Month');
-- to_date:date
-- ERROR 22007: invalid value "foo" for "Month"
-- DETAIL: The given value did not match any of the allowed values for this field.
> SELECT to_timestamp('2024 Foo', 'YYYY Dy');
-- to_timestamp:timestamp with time zone
-- ERROR 22007: invalid value "Foo" for "Dy"
-- DETAIL: The given value did not match any of the allowed values for this field.
> SELECT to_date('2024 Foo', 'YYYY Dy');
-- to_date:date
-- ERROR 22007: invalid value "Foo" for "Dy"
-- DETAIL: The given value did not match any of the allowed values for this field.
> SELECT to_timestamp('Thu 2024-02-29', 'Dy YYYY-MM-DD');
-- to_timestamp:timestamp with time zone
-- 2024-02-29 00:00:00-05
-- SELECT 1
> SELECT to_date('Thu 2024-02-29', 'Dy YYYY-MM-DD');
-- to_date:date
-- 2024-02-29
-- SELECT 1
> SELECT to_timestamp('Friday 2024-02-29', 'Day YYYY-MM-DD');
-- to_timestamp:timestamp with time zone
-- 2024-02-29 00:00:00-05
-- SELECT 1
> SELECT to_date('Friday 2024-02-29', 'Day YYYY-MM-DD');
-- to_date:date
-- 2024-02-29
-- SELECT 1
> SELECT to_timestamp('2024 2025', 'YYYY YYYY');
-- to_timestamp:timestamp with time zone
-- ERROR 22007: conflicting values for "YYYY" field in formatting string
-- DETAIL: This value contradicts a previous setting for the same field type.
> SELECT to_date('2024 2025', 'YYYY YYYY');
-- to_date:date
-- ERROR 22007: conflicting values for "YYYY" field in formatting string
-- DETAIL: This value contradicts a previous setting for the same field type.
> SELECT to_timestamp('2024 24', 'YYYY IYYY');
-- to_timestamp:timestamp with time zone
-- ERROR 22007: invalid combination of date conventions
-- HINT: Do not mix Gregorian and ISO week date conventions in a formatting template.
> SELECT to_date('2024 24', 'YYYY IYYY');
-- to_date:date
-- ERROR 22007: invalid combination of date conventions
-- HINT: Do not mix Gregorian and ISO week date conventions in a formatting template.
> SELECT to_timestamp('2024-02 IW', 'YYYY-MM IW');
-- to_timestamp:timestamp with time zone
-- ERROR 22007: invalid combination of date conventions
-- HINT: Do not mix Gregorian and ISO week date conventions in a formatting template.
> SELECT to_date('2024-02 IW', 'YYYY-MM IW');
-- to_date:date
-- ERROR 22007: invalid combination of date conventions
-- HINT: Do not mix Gregorian and ISO week date conventions in a formatting template.
> SELECT to_timestamp('12345678901', 'YYYY');
-- to_timestamp:timestamp with time zone
-- ERROR 22008: value for "YYYY" in source string is out of range
-- DETAIL: Value must be in the range -2147483648 to 2147483647.
> SELECT to_date('12345678901', 'YYYY');
-- to_date:date
-- ERROR 22008: value for "YYYY" in source string is out of range
-- DETAIL: Value must be in the range -2147483648 to 2147483647.
> SELECT to_timestamp('2024-02-29 15:04:05', 'YYYY-MM-DD HH24:MI:SS');
-- to_timestamp:timestamp with time zone
-- 2024-02-29 15:04:05-05
-- SELECT 1
> SELECT to_date('2024-02-29 15:04:05', 'YYYY-MM-DD HH24:MI:SS');
-- to_date:date
-- 2024-02-29
-- SELECT 1
> SELECT to_timestamp('15:04:05', 'HH24:MI:SS');
-- to_timestamp:timestamp with time zone
-- 0001-01-01 15:04:05-04:56:02 BC
-- SELECT 1
> SELECT to_date('15:04:05', 'HH24:MI:SS');
-- to_date:date
-- 0001-01-01 BC
-- SELECT 1
> SELECT to_timestamp('3:04 PM', 'HH:MI AM');
-- to_timestamp:timestamp with time zone
-- 0001-01-01 15:04:00-04:56:02 BC
-- SELECT 1
> SELECT to_date('3:04 PM', 'HH:MI AM');
-- to_date:date
-- 0001-01-01 BC
-- SELECT 1
> SELECT to_timestamp('12:04 am', 'HH12:MI am');
-- to_timestamp:timestamp with time zone
-- 0001-01-01 00:04:00-04:56:02 BC
-- SELECT 1
> SELECT to_date('12:04 am', 'HH12:MI am');
-- to_date:date
-- 0001-01-01 BC
-- SELECT 1
> SELECT to_timestamp('15:04 PM', 'HH12:MI PM');
-- to_timestamp:timestamp with time zone
-- ERROR 22007: hour "15" is invalid for the 12-hour clock
-- HINT: Use the 24-hour clock, or give an hour between 1 and 12.
> SELECT to_date('15:04 PM', 'HH12:MI PM');
-- to_date:date
-- ERROR 22007: hour "15" is invalid for the 12-hour clock
-- HINT: Use the 24-hour clock, or give an hour between 1 and 12.
> SELECT to_timestamp('0:04', 'HH12:MI');
-- to_timestamp:timestamp with time zone
-- ERROR 22007: hour "0" is invalid for the 12-hour clock
-- HINT: Use the 24-hour clock, or give an hour between 1 and 12.
> SELECT to_date('0:04', 'HH12:MI');
-- to_date:date
-- ERROR 22007: hour "0" is invalid for the 12-hour clock
-- HINT: Use the 24-hour clock, or give an hour between 1 and 12.
> SELECT to_timestamp('25:00', 'HH24:MI');
-- to_timestamp:timestamp with time zone
-- ERROR 22008: date/time field value out of range: "25:00"
> SELECT to_date('25:00', 'HH24:MI');
-- to_date:date
-- ERROR 22008: date/time field value out of range: "25:00"
> SELECT to_timestamp('10:60', 'HH24:MI');
-- to_timestamp:timestamp with time zone
-- ERROR 22008: date/time field value out of range: "10:60"
> SELECT to_date('10:60', 'HH24:MI');
-- to_date:date
-- ERROR 22008: date/time field value out of range: "10:60"
> SELECT to_timestamp('10:20:61', 'HH24:MI:SS');
-- to_timestamp:timestamp with time zone
-- ERROR 22008: date/time field value out of range: "10:20:61"
> SELECT to_date('10:20:61', 'HH24:MI:SS');
-- to_date:date
-- ERROR 22008: date/time field value out of range: "10:20:61"
> SELECT to_timestamp('86399', 'SSSS');
-- to_timestamp:timestamp with time zone
-- 0001-01-01 23:59:59-04:56:02 BC
-- SELECT 1
> SELECT to_date('86399', 'SSSS');
-- to_date:date
-- 0001-01-01 BC
-- SELECT 1
> SELECT to_timestamp('86400', 'SSSSS');
-- to_timestamp:timestamp with time zone
-- ERROR 22008: date/time field value out of range: "86400"
> SELECT to_date('86400', 'SSSSS');
-- to_date:date
-- ERROR 22008: date/time field value out of range: "86400"
> SELECT to_timestamp('1.5', 'SS.MS');
-- to_timestamp:timestamp with time zone
-- 0001-01-01 00:00:01.5-04:56:02 BC
-- SELECT 1
> SELECT to_date('1.5', 'SS.MS');
-- to_date:date
-- 0001-01-01 BC
-- SELECT 1
> SELECT to_timestamp('1.05', 'SS.MS');
-- to_timestamp:timestamp with time zone
-- 0001-01-01 00:00:01.05-04:56:02 BC
-- SELECT 1
> SELECT to_date('1.05', 'SS.MS');
-- to_date:date
-- 0001-01-01 BC
-- SELECT 1
> SELECT to_timestamp('1.005', 'SS.MS');
-- to_timestamp:timestamp with time zone
-- 0001-01-01 00:00:01.005-04:56:02 BC
-- SELECT 1
> SELECT to_date('1.005', 'SS.MS');
-- to_date:date
-- 0001-01-01 BC
-- SELECT 1
> SELECT to_timestamp('1.123456', 'SS.US');
-- to_timestamp:timestamp with time zone
-- 0001-01-01 00:00:01.123456-04:56:02 BC
-- SELECT 1
> SELECT to_date('1.123456', 'SS.US');
-- to_date:date
-- 0001-01-01 BC
-- SELECT 1
> SELECT to_timestamp('1.12', 'SS.US');
-- to_timestamp:timestamp with time zone
-- 0001-01-01 00:00:01.12-04:56:02 BC
-- SELECT 1
> SELECT to_date('1.12', 'SS.US');
-- to_date:date
-- 0001-01-01 BC
-- SELECT 1
> SELECT to_timestamp('1.123456789', 'SS.US');
-- to_timestamp:timestamp with time zone
-- ERROR 22008: date/time field value out of range: "1.123456789"
> SELECT to_date('1.123456789', 'SS.US');
-- to_date:date
-- ERROR 22008: date/time field value out of range: "1.123456789"
> SELECT to_timestamp('1.12345', 'SS.FF3');
-- to_timestamp:timestamp with time zone
-- 0001-01-01 00:00:01.123-04:56:02 BC
-- SELECT 1
> SELECT to_date('1.12345', 'SS.FF3');
-- to_date:date
-- 0001-01-01 BC
-- SELECT 1
> SELECT to_timestamp('1.12', 'SS.FF6');
-- to_timestamp:timestamp with time zone
-- 0001-01-01 00:00:01.12-04:56:02 BC
-- SELECT 1
> SELECT to_date('1.12', 'SS.FF6');
-- to_date:date
-- 0001-01-01 BC
-- SELECT 1
> SELECT to_timestamp('1.1', 'SS.FF1');
-- to_timestamp:timestamp with time zone
-- 0001-01-01 00:00:01.1-04:56:02 BC
-- SELECT 1
> SELECT to_date('1.1', 'SS.FF1');
-- to_date:date
-- 0001-01-01 BC
-- SELECT 1
> SELECT to_timestamp('2024-02-29 10:00 +05', 'YYYY-MM-DD HH24:MI TZH');
-- to_timestamp:timestamp with time zone
-- 2024-02-29 00:00:00-05
-- SELECT 1
> SELECT to_date('2024-02-29 10:00 +05', 'YYYY-MM-DD HH24:MI TZH');
-- to_date:date
-- 2024-02-29
-- SELECT 1
> SELECT to_timestamp('2024-02-29 10:00 -05:30', 'YYYY-MM-DD HH24:MI TZH:TZM');
-- to_timestamp:timestamp with time zone
-- 2024-02-29 10:30:00-05
-- SELECT 1
> SELECT to_date('2024-02-29 10:00 -05:30', 'YYYY-MM-DD HH24:MI TZH:TZM');
-- to_date:date
-- 2024-02-29
-- SELECT 1
> SELECT to_timestamp('2024-02-29 10:00-05', 'YYYY-MM-DD HH24:MITZH');
-- to_timestamp:timestamp with time zone
-- 2024-02-29 10:00:00-05
-- SELECT 1
> SELECT to_date('2024-02-29 10:00-05', 'YYYY-MM-DD HH24:MITZH');
-- to_date:date
-- 2024-02-29
-- SELECT 1
> SELECT to_timestamp('2024-02-29 10:00 EST', 'YYYY-MM-DD HH24:MI TZ');
-- to_timestamp:timestamp with time zone
-- 2024-02-29 10:00:00-05
-- SELECT 1
> SELECT to_date('2024-02-29 10:00 EST', 'YYYY-MM-DD HH24:MI TZ');
-- to_date:date
-- 2024-02-29
-- SELECT 1
> SELECT to_timestamp('2024-02-29 10:00 FOOBAR', 'YYYY-MM-DD HH24:MI TZ');
-- to_timestamp:timestamp with time zone
-- ERROR 22007: invalid value "FOOBAR" for "TZ"
-- DETAIL: Time zone abbreviation is not recognized.
> SELECT to_date('2024-02-29 10:00 FOOBAR', 'YYYY-MM-DD HH24:MI TZ');
-- to_date:date
-- ERROR 22007: invalid value "FOOBAR" for "TZ"
-- DETAIL: Time zone abbreviation is not recognized.
> SELECT to_timestamp('2024-02-29 10:00 +3', 'YYYY-MM-DD HH24:MI OF');
-- to_timestamp:timestamp with time zone
-- 2024-02-29 02:00:00-05
-- SELECT 1
> SELECT to_date('2024-02-29 10:00 +3', 'YYYY-MM-DD HH24:MI OF');
-- to_date:date
-- 2024-02-29
-- SELECT 1
> SELECT to_timestamp('2024-02-29 10:00 +16', 'YYYY-MM-DD HH24:MI TZH');
-- to_timestamp:timestamp with time zone
-- ERROR 22009: time zone displacement out of range: "2024-02-29 10:00 +16"
> SELECT to_date('2024-02-29 10:00 +16', 'YYYY-MM-DD HH24:MI TZH');
-- to_date:date
-- ERROR 22009: time zone displacement out of range: "2024-02-29 10:00 +16"
> SELECT to_timestamp('2024-02-29 10:00 3:30', 'YYYY-MM-DD HH24:MI OF');
-- to_timestamp:timestamp with time zone
-- 2024-02-29 01:30:00-05
-- SELECT 1
> SELECT to_date('2024-02-29 10:00 3:30', 'YYYY-MM-DD HH24:MI OF');
-- to_date:date
-- 2024-02-29
-- SELECT 1
> SELECT to_timestamp('1st Jan 2024', 'DDth Mon YYYY');
-- to_timestamp:timestamp with time zone
-- 2024-01-01 00:00:00-05
-- SELECT 1
> SELECT to_date('1st Jan 2024', 'DDth Mon YYYY');
-- to_date:date
-- 2024-01-01
-- SELECT 1
> SELECT to_timestamp('22nd', 'DDth');
-- to_timestamp:timestamp with time zone
-- 0001-01-22 00:00:00-04:56:02 BC
-- SELECT 1
> SELECT to_date('22nd', 'DDth');
-- to_date:date
-- 0001-01-22 BC
-- SELECT 1
> SELECT to_timestamp('hello 2024', '"hello" YYYY');
-- to_timestamp:timestamp with time zone
-- 2024-01-01 00:00:00-05
-- SELECT 1
> SELECT to_date('hello 2024', '"hello" YYYY');
-- to_date:date
-- 2024-01-01
-- SELECT 1
> SELECT to_timestamp('xxxxx 2024', '"hello" YYYY');
-- to_timestamp:timestamp with time zone
-- 2024-01-01 00:00:00-05
-- SELECT 1
> SELECT to_date('xxxxx 2024', '"hello" YYYY');
-- to_date:date
-- 2024-01-01
-- SELECT 1
> SELECT to_timestamp('2024', 'YYYY MM DD');
-- to_timestamp:timestamp with time zone
-- 2024-01-01 00:00:00-05
-- SELECT 1
> SELECT to_date('2024', 'YYYY MM DD');
-- to_date:date
-- 2024-01-01
-- SELECT 1
> SELECT to_timestamp('', '');
-- to_timestamp:timestamp with time zone
-- 0001-01-01 00:00:00-04:56:02 BC
-- SELECT 1
> SELECT to_date('', '');
-- to_date:date
-- 0001-01-01 BC
-- SELECT 1
> SELECT to_timestamp('', 'YYYY');
-- to_timestamp:timestamp with time zone
-- 0001-01-01 00:00:00-04:56:02 BC
-- SELECT 1
> SELECT to_date('', 'YYYY');
-- to_date:date
-- 0001-01-01 BC
-- SELECT 1
> SELECT to_timestamp('2024', '');
-- to_timestamp:timestamp with time zone
-- 0001-01-01 00:00:00-04:56:02 BC
-- SELECT 1
> SELECT to_date('2024', '');
-- to_date:date
-- 0001-01-01 BC
-- SELECT 1
> SELECT to_timestamp('2024-02-29 tail', 'YYYY-MM-DD');
-- to_timestamp:timestamp with time zone
-- 2024-02-29 00:00:00-05
-- SELECT 1
> SELECT to_date('2024-02-29 tail', 'YYYY-MM-DD');
-- to_date:date
-- 2024-02-29
-- SELECT 1
> SELECT to_timestamp('0000-01-01', 'YYYY-MM-DD');
-- to_timestamp:timestamp with time zone
-- 0001-01-01 00:00:00-04:56:02 BC
-- SELECT 1
> SELECT to_date('0000-01-01', 'YYYY-MM-DD');
-- to_date:date
-- 0001-01-01 BC
-- SELECT 1
> SELECT to_timestamp('+2024', 'YYYY');
-- to_timestamp:timestamp with time zone
-- 2024-01-01 00:00:00-05
-- SELECT 1
> SELECT to_date('+2024', 'YYYY');
-- to_date:date
-- 2024-01-01
-- SELECT 1
> SELECT to_timestamp('20240229150405', 'YYYYMMDDHH24MISS');
-- to_timestamp:timestamp with time zone
-- 2024-02-29 15:04:05-05
-- SELECT 1
> SELECT to_date('20240229150405', 'YYYYMMDDHH24MISS');
-- to_date:date
-- 2024-02-29
-- SELECT 1
> SELECT to_timestamp('2024-Jun-1', 'YYYY-Mon-DD');
-- to_timestamp:timestamp with time zone
-- 2024-06-01 00:00:00-04
-- SELECT 1
> SELECT to_date('2024-Jun-1', 'YYYY-Mon-DD');
-- to_date:date
-- 2024-06-01
-- SELECT 1
> SELECT to_timestamp('Junk', 'Mon');
-- to_timestamp:timestamp with time zone
-- 0001-06-01 00:00:00-04:56:02 BC
-- SELECT 1
> SELECT to_date('Junk', 'Mon');
-- to_date:date
-- 0001-06-01 BC
-- SELECT 1
> SELECT to_timestamp('2024 A.D.', 'YYYY A.D.');
-- to_timestamp:timestamp with time zone
-- 2024-01-01 00:00:00-05
-- SELECT 1
> SELECT to_date('2024 A.D.', 'YYYY A.D.');
-- to_date:date
-- 2024-01-01
-- SELECT 1
> SELECT to_timestamp('2024 AD', 'YYYY A.D.');
-- to_timestamp:timestamp with time zone
-- ERROR 22007: invalid value "AD" for "A.D."
-- DETAIL: The given value did not match any of the allowed values for this field.
> SELECT to_date('2024 AD', 'YYYY A.D.');
-- to_date:date
-- ERROR 22007: invalid value "AD" for "A.D."
-- DETAIL: The given value did not match any of the allowed values for this field.
> SELECT to_timestamp('123 2024', 'DDD YYYY');
-- to_timestamp:timestamp with time zone
-- 2024-05-02 00:00:00-04
-- SELECT 1
> SELECT to_date('123 2024', 'DDD YYYY');
-- to_date:date
-- 2024-05-02
-- SELECT 1
> SELECT to_timestamp('123', 'DDD');
-- to_timestamp:timestamp with time zone
-- ERROR 22007: cannot calculate day of year without year information
> SELECT to_date('123', 'DDD');
-- to_date:date
-- ERROR 22007: cannot calculate day of year without year information
> SELECT to_timestamp('400 2024', 'DDD YYYY');
-- to_timestamp:timestamp with time zone
-- ERROR 22008: date/time field value out of range: "400 2024"
> SELECT to_date('400 2024', 'DDD YYYY');
-- to_date:date
-- ERROR 22008: date/time field value out of range: "400 2024"
> SELECT to_timestamp('5 2024', 'W YYYY');
-- to_timestamp:timestamp with time zone
-- 2024-01-29 00:00:00-05
-- SELECT 1
> SELECT to_date('5 2024', 'W YYYY');
-- to_date:date
-- 2024-01-29
-- SELECT 1
> SELECT to_timestamp('2024é02', 'YYYY"é"MM');
-- to_timestamp:timestamp with time zone
-- 2024-02-01 00:00:00-05
-- SELECT 1
> SELECT to_date('2024é02', 'YYYY"é"MM');
-- to_date:date
-- 2024-02-01
-- SELECT 1
> SELECT to_timestamp('2024x02', 'YYYY.MM');
-- to_timestamp:timestamp with time zone
-- ERROR 22007: invalid value "x0" for "MM"
-- DETAIL: Value must be an integer.
> SELECT to_date('2024x02', 'YYYY.MM');
-- to_date:date
-- ERROR 22007: invalid value "x0" for "MM"
-- DETAIL: Value must be an integer.
> SELECT to_timestamp('20x24', 'YYxYY');
-- to_timestamp:timestamp with time zone
-- ERROR 22007: conflicting values for "YY" field in formatting string
-- DETAIL: This value contradicts a previous setting for the same field type.
> SELECT to_date('20x24', 'YYxYY');
-- to_date:date
-- ERROR 22007: conflicting values for "YY" field in formatting string
-- DETAIL: This value contradicts a previous setting for the same field type.
> SELECT to_timestamp('2024	02', 'YYYY MM');
-- to_timestamp:timestamp with time zone
-- 2024-02-01 00:00:00-05
-- SELECT 1
> SELECT to_date('2024	02', 'YYYY MM');
-- to_date:date
-- 2024-02-01
-- SELECT 1
> SELECT to_timestamp('2024-02-29', 'yyyy-mm-dd');
-- to_timestamp:timestamp with time zone
-- 2024-02-29 00:00:00-05
-- SELECT 1
> SELECT to_date('2024-02-29', 'yyyy-mm-dd');
-- to_date:date
-- 2024-02-29
-- SELECT 1
> SELECT to_timestamp('1 2 3', 'D DD MM');
-- to_timestamp:timestamp with time zone
-- 0001-03-02 00:00:00-04:56:02 BC
-- SELECT 1
> SELECT to_date('1 2 3', 'D DD MM');
-- to_date:date
-- 0001-03-02 BC
-- SELECT 1
> SELECT to_timestamp('2024-54', 'IYYY-IW');
-- to_timestamp:timestamp with time zone
-- 2025-01-06 00:00:00-05
-- SELECT 1
> SELECT to_date('2024-54', 'IYYY-IW');
-- to_date:date
-- 2025-01-06
-- SELECT 1
> SELECT to_timestamp('2024-01-8', 'IYYY-IW-ID');
-- to_timestamp:timestamp with time zone
-- 2024-01-07 00:00:00-05
-- SELECT 1
> SELECT to_date('2024-01-8', 'IYYY-IW-ID');
-- to_date:date
-- 2024-01-07
-- SELECT 1
> SELECT to_timestamp('5874898-01-01', 'YYYY-MM-DD');
-- to_timestamp:timestamp with time zone
-- ERROR 22008: timestamp out of range
> SELECT to_date('5874898-01-01', 'YYYY-MM-DD');
-- to_date:date
-- ERROR 22008: date out of range: "5874898-01-01"
> SELECT to_timestamp('-5000-01-01', 'YYYY-MM-DD');
-- to_timestamp:timestamp with time zone
-- ERROR 22008: timestamp out of range
> SELECT to_date('-5000-01-01', 'YYYY-MM-DD');
-- to_date:date
-- ERROR 22008: date out of range: "-5000-01-01"
> SELECT to_timestamp('294277-01-01', 'YYYY-MM-DD');
-- to_timestamp:timestamp with time zone
-- ERROR 22008: timestamp out of range
> SELECT to_date('294277-01-01', 'YYYY-MM-DD');
-- to_date:date
-- 294277-01-01
-- SELECT 1
> SELECT to_timestamp('100000000', 'YYYY');
-- to_timestamp:timestamp with time zone
-- ERROR 22008: timestamp out of range
> SELECT to_date('100000000', 'YYYY');
-- to_date:date
-- ERROR 22008: date out of range: "100000000"
> SELECT to_timestamp('16 2024', 'Q YYYY');
-- to_timestamp:timestamp with time zone
-- 2024-01-01 00:00:00-05
-- SELECT 1
> SELECT to_date('16 2024', 'Q YYYY');
-- to_date:date
-- 2024-01-01
-- SELECT 1
> SELECT to_timestamp('2024-02-29 24:00', 'YYYY-MM-DD HH24:MI');
-- to_timestamp:timestamp with time zone
-- ERROR 22008: date/time field value out of range: "2024-02-29 24:00"
> SELECT to_date('2024-02-29 24:00', 'YYYY-MM-DD HH24:MI');
-- to_date:date
-- ERROR 22008: date/time field value out of range: "2024-02-29 24:00"
> SELECT to_timestamp(NULL, 'YYYY');
-- to_timestamp:timestamp with time zone
-- NULL
-- SELECT 1
> SELECT to_date('2024', NULL);
-- to_date:date
-- NULL
-- SELECT 1
> SELECT to_timestamp(0), to_timestamp(1709190000.5), to_timestamp('infinity'::float8);
-- to_timestamp:timestamp with time zone | to_timestamp:timestamp with time zone | to_timestamp:timestamp with time zone
-- 1969-12-31 19:00:00-05 | 2024-02-29 02:00:00.5-05 | infinity
-- SELECT 1
> SELECT to_timestamp('NaN'::float8);
-- ERROR 22008: timestamp cannot be NaN
> RESET TIME ZONE;
-- RESET
> SELECT to_char(0::numeric, '9');
-- to_char:text
--  0
-- SELECT 1
> SELECT to_char(0::numeric, '99');
-- to_char:text
--   0
-- SELECT 1
> SELECT to_char(0::numeric, '999');
-- to_char:text
--    0
-- SELECT 1
> SELECT to_char(0::numeric, '9999');
-- to_char:text
--     0
-- SELECT 1
> SELECT to_char(0::numeric, '0000');
-- to_char:text
--  0000
-- SELECT 1
> SELECT to_char(0::numeric, '9990');
-- to_char:text
--     0
-- SELECT 1
> SELECT to_char(0::numeric, '0999');
-- to_char:text
--  0000
-- SELECT 1
> SELECT to_char(0::numeric, '099999999');
-- to_char:text
--  000000000
-- SELECT 1
> SELECT to_char(0::numeric, '999999999');
-- to_char:text
--          0
-- SELECT 1
> SELECT to_char(0::numeric, 'FM9999');
-- to_char:text
-- 0
-- SELECT 1
> SELECT to_char(0::numeric, 'FM0000');
-- to_char:text
-- 0000
-- SELECT 1
> SELECT to_char(0::numeric, '9.9');
-- to_char:text
--   .0
-- SELECT 1
> SELECT to_char(0::numeric, '99.99');
-- to_char:text
--    .00
-- SELECT 1
> SELECT to_char(0::numeric, 'FM99.99');
-- to_char:text
-- 0.
-- SELECT 1
> SELECT to_char(0::numeric, 'FM99.00');
-- to_char:text
-- .00
-- SELECT 1
> SELECT to_char(0::numeric, '0.0');
-- to_char:text
--  0.0
-- SELECT 1
> SELECT to_char(0::numeric, 'FM0.0');
-- to_char:text
-- 0.0
-- SELECT 1
> SELECT to_char(0::numeric, '9,999');
-- to_char:text
--      0
-- SELECT 1
> SELECT to_char(0::numeric, '9,999,999');
-- to_char:text
--          0
-- SELECT 1
> SELECT to_char(0::numeric, 'FM9,999,999.99');
-- to_char:text
-- 0.
-- SELECT 1
> SELECT to_char(0::numeric, '9G999D99');
-- to_char:text
--       .00
-- SELECT 1
> SELECT to_char(0::numeric, 'S999');
-- to_char:text
--   +0
-- SELECT 1
> SELECT to_char(0::numeric, '999S');
-- to_char:text
--   0+
-- SELECT 1
> SELECT to_char(0::numeric, 'SG999');
-- to_char:text
-- +  0
-- SELECT 1
> SELECT to_char(0::numeric, 'MI999');
-- to_char:text
--    0
-- SELECT 1
> SELECT to_char(0::numeric, '999MI');
-- to_char:text
--   0
-- SELECT 1
> SELECT to_char(0::numeric, 'FM999MI');
-- to_char:text
-- 0
-- SELECT 1
> SELECT to_char(0::numeric, 'PL999');
-- to_char:text
-- +   0
-- SELECT 1
> SELECT to_char(0::numeric, '999PL');
-- to_char:text
--    0+
-- SELECT 1
> SELECT to_char(0::numeric, '999PR');
-- to_char:text
--    0
-- SELECT 1
> SELECT to_char(0::numeric, 'FM999PR');
-- to_char:text
-- 0
-- SELECT 1
> SELECT to_char(0::numeric, 'L999');
-- to_char:text
--     0
-- SELECT 1
> SELECT to_char(0::numeric, 'FML999');
-- to_char:text
--  0
-- SELECT 1
> SELECT to_char(0::numeric, '$999');
-- to_char:text
-- $   0
-- SELECT 1
> SELECT to_char(0::numeric, '999th');
-- to_char:text
--    0th
-- SELECT 1
> SELECT to_char(0::numeric, '999TH');
-- to_char:text
--    0TH
-- SELECT 1
> SELECT to_char(0::numeric, 'FM999th');
-- to_char:text
-- 0th
-- SELECT 1
> SELECT to_char(0::numeric, 'RN');
-- to_char:text
-- ###############
-- SELECT 1
> SELECT to_char(0::numeric, 'FMRN');
-- to_char:text
-- ###############
-- SELECT 1
> SELECT to_char(0::numeric, 'rn');
-- to_char:text
-- ###############
-- SELECT 1
> SELECT to_char(0::numeric, '999V99');
-- to_char:text
--      0
-- SELECT 1
> SELECT to_char(0::numeric, 'V9');
-- to_char:text
--  0
-- SELECT 1
> SELECT to_char(0::numeric, '9V');
-- to_char:text
--  0
-- SELECT 1
> SELECT to_char(0::numeric, '9.99EEEE');
-- to_char:text
--  0.00e+00
-- SELECT 1
> SELECT to_char(0::numeric, '9.9999EEEE');
-- to_char:text
--  0.0000e+00
-- SELECT 1
> SELECT to_char(0::numeric, '999EEEE');
-- to_char:text
--  0e+00
-- SELECT 1
> SELECT to_char(0::numeric, 'FM9.99EEEE');
-- to_char:text
-- ERROR 42601: "EEEE" is incompatible with other formats
-- DETAIL: "EEEE" may only be used together with digit and decimal point patterns.
> SELECT to_char(0::numeric, '"x"999');
-- to_char:text
-- x   0
-- SELECT 1
> SELECT to_char(0::numeric, '9"x"9');
-- to_char:text
--  x 0
-- SELECT 1
> SELECT to_char(0::numeric, '999 "text" 99');
-- to_char:text
--     text   0
-- SELECT 1
> SELECT to_char(0::numeric, 'B9999');
-- to_char:text
--     0
-- SELECT 1
> SELECT to_char(0::numeric, 'C999');
-- to_char:text
--    0
-- SELECT 1
> SELECT to_char(0::numeric, '.99');
-- to_char:text
--  .##
-- SELECT 1
> SELECT to_char(0::numeric, '.00');
-- to_char:text
--  .##
-- SELECT 1
> SELECT to_char(0::numeric, 'FM.99');
-- to_char:text
-- .##
-- SELECT 1
> SELECT to_char(0::numeric, '9.');
-- to_char:text
--  0
-- SELECT 1
> SELECT to_char(0::numeric, '999.');
-- to_char:text
--    0
-- SELECT 1
> SELECT to_char(0::numeric, '0S9');
-- to_char:text
-- +00
-- SELECT 1
> SELECT to_char(0::numeric, '99999999999999999999.9');
-- to_char:text
--                      .0
-- SELECT 1
> SELECT to_char(0::numeric, 'D9');
-- to_char:text
--  .#
-- SELECT 1
> SELECT to_char(0::numeric, '99D');
-- to_char:text
--   0
-- SELECT 1
> SELECT to_char(0::numeric, 'S99.9');
-- to_char:text
--   +.0
-- SELECT 1
> SELECT to_char(0::numeric, '9.9S');
-- to_char:text
--  .0+
-- SELECT 1
> SELECT to_char(0::numeric, 'MI9.9');
-- to_char:text
--   .0
-- SELECT 1
> SELECT to_char(0::numeric, '9.9MI');
-- to_char:text
--  .0
-- SELECT 1
> SELECT to_char(0::numeric, '999SG');
-- to_char:text
--   0+
-- SELECT 1
> SELECT to_char(0::numeric, 'PR999');
-- to_char:text
-- ERROR 42601: "9" must be ahead of "PR"
> SELECT to_char(0::numeric, 'SS9');
-- to_char:text
-- ERROR 42601: cannot use "S" twice
> SELECT to_char(0::numeric, 'S9S');
-- to_char:text
-- ERROR 42601: cannot use "S" twice
> SELECT to_char(0::numeric, 'S9MI');
-- to_char:text
-- ERROR 42601: cannot use "S" and "MI" together
> SELECT to_char(0::numeric, '9..9');
-- to_char:text
-- ERROR 42601: multiple decimal points
> SELECT to_char(0::numeric, '9EEEE9');
-- to_char:text
-- ERROR 42601: "EEEE" must be the last pattern used
> SELECT to_char(0::numeric, 'V.');
-- to_char:text
-- ERROR 42601: cannot use "V" and decimal point together
> SELECT to_char(0::numeric, '9PR9');
-- to_char:text
-- ERROR 42601: "9" must be ahead of "PR"
> SELECT to_char(0::numeric, 'RNEEEE');
-- to_char:text
-- ERROR 42601: "EEEE" is incompatible with other formats
-- DETAIL: "EEEE" may only be used together with digit and decimal point patterns.
> SELECT to_char(0::numeric, 'RN99');
-- to_char:text
-- ###############
-- SELECT 1
> SELECT to_char(0::numeric, 'FM');
-- to_char:text
--
-- SELECT 1
> SELECT to_char(0::numeric, '');
-- to_char:text
--
-- SELECT 1
> SELECT to_char(0::numeric, 'abc');
-- to_char:text
-- a
-- SELECT 1
> SELECT to_char(0::numeric, '  9');
-- to_char:text
--    0
-- SELECT 1
> SELECT to_char(0::numeric, '9  9');
-- to_char:text
--     0
-- SELECT 1
> SELECT to_char(0::numeric, 'TH');
-- to_char:text
-- ERROR 22P02: "." is not a number
#~ to_number reads digits where PostgreSQL counts places of the template.
#= to_char:text
#= 
#= SELECT 1
> SELECT to_char(0::numeric, '99 th');
-- to_char:text
--   0 th
-- SELECT 1
> SELECT to_char(0::numeric, '9-9');
-- to_char:text
--  - 0
-- SELECT 1
> SELECT to_char(0::numeric, '9/9');
-- to_char:text
--  / 0
-- SELECT 1
> SELECT to_char(-1::numeric, '9');
-- to_char:text
-- -1
-- SELECT 1
> SELECT to_char(-1::numeric, '99');
-- to_char:text
--  -1
-- SELECT 1
> SELECT to_char(-1::numeric, '999');
-- to_char:text
--   -1
-- SELECT 1
> SELECT to_char(-1::numeric, '9999');
-- to_char:text
--    -1
-- SELECT 1
> SELECT to_char(-1::numeric, '0000');
-- to_char:text
-- -0001
-- SELECT 1
> SELECT to_char(-1::numeric, '9990');
-- to_char:text
--    -1
-- SELECT 1
> SELECT to_char(-1::numeric, '0999');
-- to_char:text
-- -0001
-- SELECT 1
> SELECT to_char(-1::numeric, '099999999');
-- to_char:text
-- -000000001
-- SELECT 1
> SELECT to_char(-1::numeric, '999999999');
-- to_char:text
--         -1
-- SELECT 1
> SELECT to_char(-1::numeric, 'FM9999');
-- to_char:text
-- -1
-- SELECT 1
> SELECT to_char(-1::numeric, 'FM0000');
-- to_char:text
-- -0001
-- SELECT 1
> SELECT to_char(-1::numeric, '9.9');
-- to_char:text
-- -1.0
-- SELECT 1
> SELECT to_char(-1::numeric, '99.99');
-- to_char:text
--  -1.00
-- SELECT 1
> SELECT to_char(-1::numeric, 'FM99.99');
-- to_char:text
-- -1.
-- SELECT 1
> SELECT to_char(-1::numeric, 'FM99.00');
-- to_char:text
-- -1.00
-- SELECT 1
> SELECT to_char(-1::numeric, '0.0');
-- to_char:text
-- -1.0
-- SELECT 1
> SELECT to_char(-1::numeric, 'FM0.0');
-- to_char:text
-- -1.0
-- SELECT 1
> SELECT to_char(-1::numeric, '9,999');
-- to_char:text
--     -1
-- SELECT 1
> SELECT to_char(-1::numeric, '9,999,999');
-- to_char:text
--         -1
-- SELECT 1
> SELECT to_char(-1::numeric, 'FM9,999,999.99');
-- to_char:text
-- -1.
-- SELECT 1
> SELECT to_char(-1::numeric, '9G999D99');
-- to_char:text
--     -1.00
-- SELECT 1
> SELECT to_char(-1::numeric, 'S999');
-- to_char:text
--   -1
-- SELECT 1
> SELECT to_char(-1::numeric, '999S');
-- to_char:text
--   1-
-- SELECT 1
> SELECT to_char(-1::numeric, 'SG999');
-- to_char:text
-- -  1
-- SELECT 1
> SELECT to_char(-1::numeric, 'MI999');
-- to_char:text
-- -  1
-- SELECT 1
> SELECT to_char(-1::numeric, '999MI');
-- to_char:text
--   1-
-- SELECT 1
> SELECT to_char(-1::numeric, 'FM999MI');
-- to_char:text
-- 1-
-- SELECT 1
> SELECT to_char(-1::numeric, 'PL999');
-- to_char:text
--    -1
-- SELECT 1
> SELECT to_char(-1::numeric, '999PL');
-- to_char:text
--   -1
-- SELECT 1
> SELECT to_char(-1::numeric, '999PR');
-- to_char:text
--   <1>
-- SELECT 1
> SELECT to_char(-1::numeric, 'FM999PR');
-- to_char:text
-- <1>
-- SELECT 1
> SELECT to_char(-1::numeric, 'L999');
-- to_char:text
--    -1
-- SELECT 1
> SELECT to_char(-1::numeric, 'FML999');
-- to_char:text
--  -1
-- SELECT 1
> SELECT to_char(-1::numeric, '$999');
-- to_char:text
-- $  -1
-- SELECT 1
> SELECT to_char(-1::numeric, '999th');
-- to_char:text
--   -1
-- SELECT 1
> SELECT to_char(-1::numeric, '999TH');
-- to_char:text
--   -1
-- SELECT 1
> SELECT to_char(-1::numeric, 'FM999th');
-- to_char:text
-- -1
-- SELECT 1
> SELECT to_char(-1::numeric, 'RN');
-- to_char:text
-- ###############
-- SELECT 1
> SELECT to_char(-1::numeric, 'FMRN');
-- to_char:text
-- ###############
-- SELECT 1
> SELECT to_char(-1::numeric, 'rn');
-- to_char:text
-- ###############
-- SELECT 1
> SELECT to_char(-1::numeric, '999V99');
-- to_char:text
--   -100
-- SELECT 1
> SELECT to_char(-1::numeric, 'V9');
-- to_char:text
-- -#
-- SELECT 1
> SELECT to_char(-1::numeric, '9V');
-- to_char:text
-- -1
-- SELECT 1
> SELECT to_char(-1::numeric, '9.99EEEE');
-- to_char:text
-- -1.00e+00
-- SELECT 1
> SELECT to_char(-1::numeric, '9.9999EEEE');
-- to_char:text
-- -1.0000e+00
-- SELECT 1
> SELECT to_char(-1::numeric, '999EEEE');
-- to_char:text
-- -1e+00
-- SELECT 1
> SELECT to_char(-1::numeric, 'FM9.99EEEE');
-- to_char:text
-- ERROR 42601: "EEEE" is incompatible with other formats
-- DETAIL: "EEEE" may only be used together with digit and decimal point patterns.
> SELECT to_char(-1::numeric, '"x"999');
-- to_char:text
-- x  -1
-- SELECT 1
> SELECT to_char(-1::numeric, '9"x"9');
-- to_char:text
--  x-1
-- SELECT 1
> SELECT to_char(-1::numeric, '999 "text" 99');
-- to_char:text
--     text  -1
-- SELECT 1
> SELECT to_char(-1::numeric, 'B9999');
-- to_char:text
--    -1
-- SELECT 1
> SELECT to_char(-1::numeric, 'C999');
-- to_char:text
--   -1
-- SELECT 1
> SELECT to_char(-1::numeric, '.99');
-- to_char:text
-- -.##
-- SELECT 1
> SELECT to_char(-1::numeric, '.00');
-- to_char:text
-- -.##
-- SELECT 1
> SELECT to_char(-1::numeric, 'FM.99');
-- to_char:text
-- -.##
-- SELECT 1
> SELECT to_char(-1::numeric, '9.');
-- to_char:text
-- -1
-- SELECT 1
> SELECT to_char(-1::numeric, '999.');
-- to_char:text
--   -1
-- SELECT 1
> SELECT to_char(-1::numeric, '0S9');
-- to_char:text
-- -01
-- SELECT 1
> SELECT to_char(-1::numeric, '99999999999999999999.9');
-- to_char:text
--                    -1.0
-- SELECT 1
> SELECT to_char(-1::numeric, 'D9');
-- to_char:text
-- -.#
-- SELECT 1
> SELECT to_char(-1::numeric, '99D');
-- to_char:text
--  -1
-- SELECT 1
> SELECT to_char(-1::numeric, 'S99.9');
-- to_char:text
--  -1.0
-- SELECT 1
> SELECT to_char(-1::numeric, '9.9S');
-- to_char:text
-- 1.0-
-- SELECT 1
> SELECT to_char(-1::numeric, 'MI9.9');
-- to_char:text
-- -1.0
-- SELECT 1
> SELECT to_char(-1::numeric, '9.9MI');
-- to_char:text
-- 1.0-
-- SELECT 1
> SELECT to_char(-1::numeric, '999SG');
-- to_char:text
--   1-
-- SELECT 1
> SELECT to_char(-1::numeric, 'PR999');
-- to_char:text
-- ERROR 42601: "9" must be ahead of "PR"
> SELECT to_char(-1::numeric, 'SS9');
-- to_char:text
-- ERROR 42601: cannot use "S" twice
> SELECT to_char(-1::numeric, 'S9S');
-- to_char:text
-- ERROR 42601: cannot use "S" twice
> SELECT to_char(-1::numeric, 'S9MI');
-- to_char:text
-- ERROR 42601: cannot use "S" and "MI" together
> SELECT to_char(-1::numeric, '9..9');
-- to_char:text
-- ERROR 42601: multiple decimal points
> SELECT to_char(-1::numeric, '9EEEE9');
-- to_char:text
-- ERROR 42601: "EEEE" must be the last pattern used
> SELECT to_char(-1::numeric, 'V.');
-- to_char:text
-- ERROR 42601: cannot use "V" and decimal point together
> SELECT to_char(-1::numeric, '9PR9');
-- to_char:text
-- ERROR 42601: "9" must be ahead of "PR"
> SELECT to_char(-1::numeric, 'RNEEEE');
-- to_char:text
-- ERROR 42601: "EEEE" is incompatible with other formats
-- DETAIL: "EEEE" may only be used together with digit and decimal point patterns.
> SELECT to_char(-1::numeric, 'RN99');
-- to_char:text
-- ###############
-- SELECT 1
> SELECT to_char(-1::numeric, 'FM');
-- to_char:text
--
-- SELECT 1
> SELECT to_char(-1::numeric, '');
-- to_char:text
--
-- SELECT 1
> SELECT to_char(-1::numeric, 'abc');
-- to_char:text
-- a
-- SELECT 1
> SELECT to_char(-1::numeric, '  9');
-- to_char:text
--   -1
-- SELECT 1
> SELECT to_char(-1::numeric, '9  9');
-- to_char:text
--    -1
-- SELECT 1
> SELECT to_char(-1::numeric, 'TH');
-- to_char:text
--
-- SELECT 1
> SELECT to_char(-1::numeric, '99 th');
-- to_char:text
--  -1
-- SELECT 1
> SELECT to_char(-1::numeric, '9-9');
-- to_char:text
--  --1
-- SELECT 1
> SELECT to_char(-1::numeric, '9/9');
-- to_char:text
--  /-1
-- SELECT 1
> SELECT to_char(12.345::numeric, '9');
-- to_char:text
--  #
-- SELECT 1
> SELECT to_char(12.345::numeric, '99');
-- to_char:text
--  12
-- SELECT 1
> SELECT to_char(12.345::numeric, '999');
-- to_char:text
--   12
-- SELECT 1
> SELECT to_char(12.345::numeric, '9999');
-- to_char:text
--    12
-- SELECT 1
> SELECT to_char(12.345::numeric, '0000');
-- to_char:text
--  0012
-- SELECT 1
> SELECT to_char(12.345::numeric, '9990');
-- to_char:text
--    12
-- SELECT 1
> SELECT to_char(12.345::numeric, '0999');
-- to_char:text
--  0012
-- SELECT 1
> SELECT to_char(12.345::numeric, '099999999');
-- to_char:text
--  000000012
-- SELECT 1
> SELECT to_char(12.345::numeric, '999999999');
-- to_char:text
--         12
-- SELECT 1
> SELECT to_char(12.345::numeric, 'FM9999');
-- to_char:text
-- 12
-- SELECT 1
> SELECT to_char(12.345::numeric, 'FM0000');
-- to_char:text
-- 0012
-- SELECT 1
> SELECT to_char(12.345::numeric, '9.9');
-- to_char:text
--  #.#
-- SELECT 1
> SELECT to_char(12.345::numeric, '99.99');
-- to_char:text
--  12.35
-- SELECT 1
> SELECT to_char(12.345::numeric, 'FM99.99');
-- to_char:text
-- 12.35
-- SELECT 1
> SELECT to_char(12.345::numeric, 'FM99.00');
-- to_char:text
-- 12.35
-- SELECT 1
> SELECT to_char(12.345::numeric, '0.0');
-- to_char:text
--  #.#
-- SELECT 1
> SELECT to_char(12.345::numeric, 'FM0.0');
-- to_char:text
-- #.#
-- SELECT 1
> SELECT to_char(12.345::numeric, '9,999');
-- to_char:text
--     12
-- SELECT 1
> SELECT to_char(12.345::numeric, '9,999,999');
-- to_char:text
--         12
-- SELECT 1
> SELECT to_char(12.345::numeric, 'FM9,999,999.99');
-- to_char:text
-- 12.35
-- SELECT 1
> SELECT to_char(12.345::numeric, '9G999D99');
-- to_char:text
--     12.35
-- SELECT 1
> SELECT to_char(12.345::numeric, 'S999');
-- to_char:text
--  +12
-- SELECT 1
> SELECT to_char(12.345::numeric, '999S');
-- to_char:text
--  12+
-- SELECT 1
> SELECT to_char(12.345::numeric, 'SG999');
-- to_char:text
-- + 12
-- SELECT 1
> SELECT to_char(12.345::numeric, 'MI999');
-- to_char:text
--   12
-- SELECT 1
> SELECT to_char(12.345::numeric, '999MI');
-- to_char:text
--  12
-- SELECT 1
> SELECT to_char(12.345::numeric, 'FM999MI');
-- to_char:text
-- 12
-- SELECT 1
> SELECT to_char(12.345::numeric, 'PL999');
-- to_char:text
-- +  12
-- SELECT 1
> SELECT to_char(12.345::numeric, '999PL');
-- to_char:text
--   12+
-- SELECT 1
> SELECT to_char(12.345::numeric, '999PR');
-- to_char:text
--   12
-- SELECT 1
> SELECT to_char(12.345::numeric, 'FM999PR');
-- to_char:text
-- 12
-- SELECT 1
> SELECT to_char(12.345::numeric, 'L999');
-- to_char:text
--    12
-- SELECT 1
> SELECT to_char(12.345::numeric, 'FML999');
-- to_char:text
--  12
-- SELECT 1
> SELECT to_char(12.345::numeric, '$999');
-- to_char:text
-- $  12
-- SELECT 1
> SELECT to_char(12.345::numeric, '999th');
-- to_char:text
--   12th
-- SELECT 1
> SELECT to_char(12.345::numeric, '999TH');
-- to_char:text
--   12TH
-- SELECT 1
> SELECT to_char(12.345::numeric, 'FM999th');
-- to_char:text
-- 12th
-- SELECT 1
> SELECT to_char(12.345::numeric, 'RN');
-- to_char:text
--             XII
-- SELECT 1
> SELECT to_char(12.345::numeric, 'FMRN');
-- to_char:text
-- XII
-- SELECT 1
> SELECT to_char(12.345::numeric, 'rn');
-- to_char:text
--             xii
-- SELECT 1
> SELECT to_char(12.345::numeric, '999V99');
-- to_char:text
--   1235
-- SELECT 1
> SELECT to_char(12.345::numeric, 'V9');
-- to_char:text
--  #
-- SELECT 1
> SELECT to_char(12.345::numeric, '9V');
-- to_char:text
--  #
-- SELECT 1
> SELECT to_char(12.345::numeric, '9.99EEEE');
-- to_char:text
--  1.23e+01
-- SELECT 1
> SELECT to_char(12.345::numeric, '9.9999EEEE');
-- to_char:text
--  1.2345e+01
-- SELECT 1
> SELECT to_char(12.345::numeric, '999EEEE');
-- to_char:text
--  1e+01
-- SELECT 1
> SELECT to_char(12.345::numeric, 'FM9.99EEEE');
-- to_char:text
-- ERROR 42601: "EEEE" is incompatible with other formats
-- DETAIL: "EEEE" may only be used together with digit and decimal point patterns.
> SELECT to_char(12.345::numeric, '"x"999');
-- to_char:text
-- x  12
-- SELECT 1
> SELECT to_char(12.345::numeric, '9"x"9');
-- to_char:text
--  1x2
-- SELECT 1
> SELECT to_char(12.345::numeric, '999 "text" 99');
-- to_char:text
--     text  12
-- SELECT 1
> SELECT to_char(12.345::numeric, 'B9999');
-- to_char:text
--    12
-- SELECT 1
> SELECT to_char(12.345::numeric, 'C999');
-- to_char:text
--   12
-- SELECT 1
> SELECT to_char(12.345::numeric, '.99');
-- to_char:text
--  .##
-- SELECT 1
> SELECT to_char(12.345::numeric, '.00');
-- to_char:text
--  .##
-- SELECT 1
> SELECT to_char(12.345::numeric, 'FM.99');
-- to_char:text
-- .##
-- SELECT 1
> SELECT to_char(12.345::numeric, '9.');
-- to_char:text
--  #.
-- SELECT 1
> SELECT to_char(12.345::numeric, '999.');
-- to_char:text
--   12
-- SELECT 1
> SELECT to_char(12.345::numeric, '0S9');
-- to_char:text
-- +12
-- SELECT 1
> SELECT to_char(12.345::numeric, '99999999999999999999.9');
-- to_char:text
--                    12.3
-- SELECT 1
> SELECT to_char(12.345::numeric, 'D9');
-- to_char:text
--  .#
-- SELECT 1
> SELECT to_char(12.345::numeric, '99D');
-- to_char:text
--  12
-- SELECT 1
> SELECT to_char(12.345::numeric, 'S99.9');
-- to_char:text
-- +12.3
-- SELECT 1
> SELECT to_char(12.345::numeric, '9.9S');
-- to_char:text
-- #.#+
-- SELECT 1
> SELECT to_char(12.345::numeric, 'MI9.9');
-- to_char:text
--  #.#
-- SELECT 1
> SELECT to_char(12.345::numeric, '9.9MI');
-- to_char:text
-- #.#
-- SELECT 1
> SELECT to_char(12.345::numeric, '999SG');
-- to_char:text
--  12+
-- SELECT 1
> SELECT to_char(12.345::numeric, 'PR999');
-- to_char:text
-- ERROR 42601: "9" must be ahead of "PR"
> SELECT to_char(12.345::numeric, 'SS9');
-- to_char:text
-- ERROR 42601: cannot use "S" twice
> SELECT to_char(12.345::numeric, 'S9S');
-- to_char:text
-- ERROR 42601: cannot use "S" twice
> SELECT to_char(12.345::numeric, 'S9MI');
-- to_char:text
-- ERROR 42601: cannot use "S" and "MI" together
> SELECT to_char(12.345::numeric, '9..9');
-- to_char:text
-- ERROR 42601: multiple decimal points
> SELECT to_char(12.345::numeric, '9EEEE9');
-- to_char:text
-- ERROR 42601: "EEEE" must be the last pattern used
> SELECT to_char(12.345::numeric, 'V.');
-- to_char:text
-- ERROR 42601: cannot use "V" and decimal point together
> SELECT to_char(12.345::numeric, '9PR9');
-- to_char:text
-- ERROR 42601: "9" must be ahead of "PR"
> SELECT to_char(12.345::numeric, 'RNEEEE');
-- to_char:text
-- ERROR 42601: "EEEE" is incompatible with other formats
-- DETAIL: "EEEE" may only be used together with digit and decimal point patterns.
> SELECT to_char(12.345::numeric, 'RN99');
-- to_char:text
--             XII
-- SELECT 1
> SELECT to_char(12.345::numeric, 'FM');
-- to_char:text
--
-- SELECT 1
> SELECT to_char(12.345::numeric, '');
-- to_char:text
--
-- SELECT 1
> SELECT to_char(12.345::numeric, 'abc');
-- to_char:text
-- a
-- SELECT 1
> SELECT to_char(12.345::numeric, '  9');
-- to_char:text
--    #
-- SELECT 1
> SELECT to_char(12.345::numeric, '9  9');
-- to_char:text
--  1  2
-- SELECT 1
> SELECT to_char(12.345::numeric, 'TH');
-- to_char:text
-- ERROR 22P02: "." is not a number
#~ to_number reads digits where PostgreSQL counts places of the template.
#= to_char:text
#= 
#= SELECT 1
> SELECT to_char(12.345::numeric, '99 th');
-- to_char:text
--  12 th
-- SELECT 1
> SELECT to_char(12.345::numeric, '9-9');
-- to_char:text
--  1-2
-- SELECT 1
> SELECT to_char(12.345::numeric, '9/9');
-- to_char:text
--  1/2
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, '9');
-- to_char:text
-- -#
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, '99');
-- to_char:text
-- -##
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, '999');
-- to_char:text
-- -###
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, '9999');
-- to_char:text
-- -1235
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, '0000');
-- to_char:text
-- -1235
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, '9990');
-- to_char:text
-- -1235
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, '0999');
-- to_char:text
-- -1235
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, '099999999');
-- to_char:text
-- -000001235
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, '999999999');
-- to_char:text
--      -1235
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, 'FM9999');
-- to_char:text
-- -1235
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, 'FM0000');
-- to_char:text
-- -1235
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, '9.9');
-- to_char:text
-- -#.#
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, '99.99');
-- to_char:text
-- -##.##
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, 'FM99.99');
-- to_char:text
-- -##.##
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, 'FM99.00');
-- to_char:text
-- -##.##
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, '0.0');
-- to_char:text
-- -#.#
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, 'FM0.0');
-- to_char:text
-- -#.#
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, '9,999');
-- to_char:text
-- -1,235
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, '9,999,999');
-- to_char:text
--     -1,235
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, 'FM9,999,999.99');
-- to_char:text
-- -1,234.57
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, '9G999D99');
-- to_char:text
-- -1,234.57
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, 'S999');
-- to_char:text
-- -###
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, '999S');
-- to_char:text
-- ###-
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, 'SG999');
-- to_char:text
-- -###
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, 'MI999');
-- to_char:text
-- -###
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, '999MI');
-- to_char:text
-- ###-
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, 'FM999MI');
-- to_char:text
-- ###-
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, 'PL999');
-- to_char:text
--  -###
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, '999PL');
-- to_char:text
-- -###
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, '999PR');
-- to_char:text
-- <###>
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, 'FM999PR');
-- to_char:text
-- <###>
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, 'L999');
-- to_char:text
--  -###
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, 'FML999');
-- to_char:text
--  -###
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, '$999');
-- to_char:text
-- $-###
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, '999th');
-- to_char:text
-- -###
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, '999TH');
-- to_char:text
-- -###
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, 'FM999th');
-- to_char:text
-- -###
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, 'RN');
-- to_char:text
-- ###############
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, 'FMRN');
-- to_char:text
-- ###############
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, 'rn');
-- to_char:text
-- ###############
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, '999V99');
-- to_char:text
-- -#####
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, 'V9');
-- to_char:text
-- -#
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, '9V');
-- to_char:text
-- -#
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, '9.99EEEE');
-- to_char:text
-- -1.23e+03
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, '9.9999EEEE');
-- to_char:text
-- -1.2346e+03
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, '999EEEE');
-- to_char:text
-- -1e+03
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, 'FM9.99EEEE');
-- to_char:text
-- ERROR 42601: "EEEE" is incompatible with other formats
-- DETAIL: "EEEE" may only be used together with digit and decimal point patterns.
> SELECT to_char(-1234.5678::numeric, '"x"999');
-- to_char:text
-- x-###
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, '9"x"9');
-- to_char:text
-- -#x#
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, '999 "text" 99');
-- to_char:text
--  -12 text 35
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, 'B9999');
-- to_char:text
-- -1235
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, 'C999');
-- to_char:text
-- -###
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, '.99');
-- to_char:text
-- -.##
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, '.00');
-- to_char:text
-- -.##
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, 'FM.99');
-- to_char:text
-- -.##
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, '9.');
-- to_char:text
-- -#.
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, '999.');
-- to_char:text
-- -###.
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, '0S9');
-- to_char:text
-- -##
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, '99999999999999999999.9');
-- to_char:text
--                 -1234.6
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, 'D9');
-- to_char:text
-- -.#
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, '99D');
-- to_char:text
-- -##.
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, 'S99.9');
-- to_char:text
-- -##.#
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, '9.9S');
-- to_char:text
-- #.#-
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, 'MI9.9');
-- to_char:text
-- -#.#
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, '9.9MI');
-- to_char:text
-- #.#-
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, '999SG');
-- to_char:text
-- ###-
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, 'PR999');
-- to_char:text
-- ERROR 42601: "9" must be ahead of "PR"
> SELECT to_char(-1234.5678::numeric, 'SS9');
-- to_char:text
-- ERROR 42601: cannot use "S" twice
> SELECT to_char(-1234.5678::numeric, 'S9S');
-- to_char:text
-- ERROR 42601: cannot use "S" twice
> SELECT to_char(-1234.5678::numeric, 'S9MI');
-- to_char:text
-- ERROR 42601: cannot use "S" and "MI" together
> SELECT to_char(-1234.5678::numeric, '9..9');
-- to_char:text
-- ERROR 42601: multiple decimal points
> SELECT to_char(-1234.5678::numeric, '9EEEE9');
-- to_char:text
-- ERROR 42601: "EEEE" must be the last pattern used
> SELECT to_char(-1234.5678::numeric, 'V.');
-- to_char:text
-- ERROR 42601: cannot use "V" and decimal point together
> SELECT to_char(-1234.5678::numeric, '9PR9');
-- to_char:text
-- ERROR 42601: "9" must be ahead of "PR"
> SELECT to_char(-1234.5678::numeric, 'RNEEEE');
-- to_char:text
-- ERROR 42601: "EEEE" is incompatible with other formats
-- DETAIL: "EEEE" may only be used together with digit and decimal point patterns.
> SELECT to_char(-1234.5678::numeric, 'RN99');
-- to_char:text
-- ###############
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, 'FM');
-- to_char:text
--
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, '');
-- to_char:text
--
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, 'abc');
-- to_char:text
-- a
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, '  9');
-- to_char:text
--   -#
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, '9  9');
-- to_char:text
-- -#  #
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, 'TH');
-- to_char:text
--
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, '99 th');
-- to_char:text
-- -##
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, '9-9');
-- to_char:text
-- -#-#
-- SELECT 1
> SELECT to_char(-1234.5678::numeric, '9/9');
-- to_char:text
-- -#/#
-- SELECT 1
> SELECT to_char(1234567::numeric, '9');
-- to_char:text
--  #
-- SELECT 1
> SELECT to_char(1234567::numeric, '99');
-- to_char:text
--  ##
-- SELECT 1
> SELECT to_char(1234567::numeric, '999');
-- to_char:text
--  ###
-- SELECT 1
> SELECT to_char(1234567::numeric, '9999');
-- to_char:text
--  ####
-- SELECT 1
> SELECT to_char(1234567::numeric, '0000');
-- to_char:text
--  ####
-- SELECT 1
> SELECT to_char(1234567::numeric, '9990');
-- to_char:text
--  ####
-- SELECT 1
> SELECT to_char(1234567::numeric, '0999');
-- to_char:text
--  ####
-- SELECT 1
> SELECT to_char(1234567::numeric, '099999999');
-- to_char:text
--  001234567
-- SELECT 1
> SELECT to_char(1234567::numeric, '999999999');
-- to_char:text
--    1234567
-- SELECT 1
> SELECT to_char(1234567::numeric, 'FM9999');
-- to_char:text
-- ####
-- SELECT 1
> SELECT to_char(1234567::numeric, 'FM0000');
-- to_char:text
-- ####
-- SELECT 1
> SELECT to_char(1234567::numeric, '9.9');
-- to_char:text
--  #.#
-- SELECT 1
> SELECT to_char(1234567::numeric, '99.99');
-- to_char:text
--  ##.##
-- SELECT 1
> SELECT to_char(1234567::numeric, 'FM99.99');
-- to_char:text
-- ##.##
-- SELECT 1
> SELECT to_char(1234567::numeric, 'FM99.00');
-- to_char:text
-- ##.##
-- SELECT 1
> SELECT to_char(1234567::numeric, '0.0');
-- to_char:text
--  #.#
-- SELECT 1
> SELECT to_char(1234567::numeric, 'FM0.0');
-- to_char:text
-- #.#
-- SELECT 1
> SELECT to_char(1234567::numeric, '9,999');
-- to_char:text
--  #,###
-- SELECT 1
> SELECT to_char(1234567::numeric, '9,999,999');
-- to_char:text
--  1,234,567
-- SELECT 1
> SELECT to_char(1234567::numeric, 'FM9,999,999.99');
-- to_char:text
-- 1,234,567.
-- SELECT 1
> SELECT to_char(1234567::numeric, '9G999D99');
-- to_char:text
--  #,###.##
-- SELECT 1
> SELECT to_char(1234567::numeric, 'S999');
-- to_char:text
-- +###
-- SELECT 1
> SELECT to_char(1234567::numeric, '999S');
-- to_char:text
-- ###+
-- SELECT 1
> SELECT to_char(1234567::numeric, 'SG999');
-- to_char:text
-- +###
-- SELECT 1
> SELECT to_char(1234567::numeric, 'MI999');
-- to_char:text
--  ###
-- SELECT 1
> SELECT to_char(1234567::numeric, '999MI');
-- to_char:text
-- ###
-- SELECT 1
> SELECT to_char(1234567::numeric, 'FM999MI');
-- to_char:text
-- ###
-- SELECT 1
> SELECT to_char(1234567::numeric, 'PL999');
-- to_char:text
-- + ###
-- SELECT 1
> SELECT to_char(1234567::numeric, '999PL');
-- to_char:text
--  ###+
-- SELECT 1
> SELECT to_char(1234567::numeric, '999PR');
-- to_char:text
--  ###
-- SELECT 1
> SELECT to_char(1234567::numeric, 'FM999PR');
-- to_char:text
-- ###
-- SELECT 1
> SELECT to_char(1234567::numeric, 'L999');
-- to_char:text
--   ###
-- SELECT 1
> SELECT to_char(1234567::numeric, 'FML999');
-- to_char:text
--  ###
-- SELECT 1
> SELECT to_char(1234567::numeric, '$999');
-- to_char:text
-- $ ###
-- SELECT 1
> SELECT to_char(1234567::numeric, '999th');
-- to_char:text
--  ###
-- SELECT 1
> SELECT to_char(1234567::numeric, '999TH');
-- to_char:text
--  ###
-- SELECT 1
> SELECT to_char(1234567::numeric, 'FM999th');
-- to_char:text
-- ###
-- SELECT 1
> SELECT to_char(1234567::numeric, 'RN');
-- to_char:text
-- ###############
-- SELECT 1
> SELECT to_char(1234567::numeric, 'FMRN');
-- to_char:text
-- ###############
-- SELECT 1
> SELECT to_char(1234567::numeric, 'rn');
-- to_char:text
-- ###############
-- SELECT 1
> SELECT to_char(1234567::numeric, '999V99');
-- to_char:text
--  #####
-- SELECT 1
> SELECT to_char(1234567::numeric, 'V9');
-- to_char:text
--  #
-- SELECT 1
> SELECT to_char(1234567::numeric, '9V');
-- to_char:text
--  #
-- SELECT 1
> SELECT to_char(1234567::numeric, '9.99EEEE');
-- to_char:text
--  1.23e+06
-- SELECT 1
> SELECT to_char(1234567::numeric, '9.9999EEEE');
-- to_char:text
--  1.2346e+06
-- SELECT 1
> SELECT to_char(1234567::numeric, '999EEEE');
-- to_char:text
--  1e+06
-- SELECT 1
> SELECT to_char(1234567::numeric, 'FM9.99EEEE');
-- to_char:text
-- ERROR 42601: "EEEE" is incompatible with other formats
-- DETAIL: "EEEE" may only be used together with digit and decimal point patterns.
> SELECT to_char(1234567::numeric, '"x"999');
-- to_char:text
-- x ###
-- SELECT 1
> SELECT to_char(1234567::numeric, '9"x"9');
-- to_char:text
--  #x#
-- SELECT 1
> SELECT to_char(1234567::numeric, '999 "text" 99');
-- to_char:text
--  ### text ##
-- SELECT 1
> SELECT to_char(1234567::numeric, 'B9999');
-- to_char:text
--  ####
-- SELECT 1
> SELECT to_char(1234567::numeric, 'C999');
-- to_char:text
--  ###
-- SELECT 1
> SELECT to_char(1234567::numeric, '.99');
-- to_char:text
--  .##
-- SELECT 1
> SELECT to_char(1234567::numeric, '.00');
-- to_char:text
--  .##
-- SELECT 1
> SELECT to_char(1234567::numeric, 'FM.99');
-- to_char:text
-- .##
-- SELECT 1
> SELECT to_char(1234567::numeric, '9.');
-- to_char:text
--  #.
-- SELECT 1
> SELECT to_char(1234567::numeric, '999.');
-- to_char:text
--  ###.
-- SELECT 1
> SELECT to_char(1234567::numeric, '0S9');
-- to_char:text
-- +##
-- SELECT 1
> SELECT to_char(1234567::numeric, '99999999999999999999.9');
-- to_char:text
--               1234567.0
-- SELECT 1
> SELECT to_char(1234567::numeric, 'D9');
-- to_char:text
--  .#
-- SELECT 1
> SELECT to_char(1234567::numeric, '99D');
-- to_char:text
--  ##.
-- SELECT 1
> SELECT to_char(1234567::numeric, 'S99.9');
-- to_char:text
-- +##.#
-- SELECT 1
> SELECT to_char(1234567::numeric, '9.9S');
-- to_char:text
-- #.#+
-- SELECT 1
> SELECT to_char(1234567::numeric, 'MI9.9');
-- to_char:text
--  #.#
-- SELECT 1
> SELECT to_char(1234567::numeric, '9.9MI');
-- to_char:text
-- #.#
-- SELECT 1
> SELECT to_char(1234567::numeric, '999SG');
-- to_char:text
-- ###+
-- SELECT 1
> SELECT to_char(1234567::numeric, 'PR999');
-- to_char:text
-- ERROR 42601: "9" must be ahead of "PR"
> SELECT to_char(1234567::numeric, 'SS9');
-- to_char:text
-- ERROR 42601: cannot use "S" twice
> SELECT to_char(1234567::numeric, 'S9S');
-- to_char:text
-- ERROR 42601: cannot use "S" twice
> SELECT to_char(1234567::numeric, 'S9MI');
-- to_char:text
-- ERROR 42601: cannot use "S" and "MI" together
> SELECT to_char(1234567::numeric, '9..9');
-- to_char:text
-- ERROR 42601: multiple decimal points
> SELECT to_char(1234567::numeric, '9EEEE9');
-- to_char:text
-- ERROR 42601: "EEEE" must be the last pattern used
> SELECT to_char(1234567::numeric, 'V.');
-- to_char:text
-- ERROR 42601: cannot use "V" and decimal point together
> SELECT to_char(1234567::numeric, '9PR9');
-- to_char:text
-- ERROR 42601: "9" must be ahead of "PR"
> SELECT to_char(1234567::numeric, 'RNEEEE');
-- to_char:text
-- ERROR 42601: "EEEE" is incompatible with other formats
-- DETAIL: "EEEE" may only be used together with digit and decimal point patterns.
> SELECT to_char(1234567::numeric, 'RN99');
-- to_char:text
-- ###############
-- SELECT 1
> SELECT to_char(1234567::numeric, 'FM');
-- to_char:text
--
-- SELECT 1
> SELECT to_char(1234567::numeric, '');
-- to_char:text
--
-- SELECT 1
> SELECT to_char(1234567::numeric, 'abc');
-- to_char:text
-- a
-- SELECT 1
> SELECT to_char(1234567::numeric, '  9');
-- to_char:text
--    #
-- SELECT 1
> SELECT to_char(1234567::numeric, '9  9');
-- to_char:text
--  #  #
-- SELECT 1
> SELECT to_char(1234567::numeric, 'TH');
-- to_char:text
-- ERROR 22P02: "." is not a number
#~ to_number reads digits where PostgreSQL counts places of the template.
#= to_char:text
#= 
#= SELECT 1
> SELECT to_char(1234567::numeric, '99 th');
-- to_char:text
--  ##
-- SELECT 1
> SELECT to_char(1234567::numeric, '9-9');
-- to_char:text
--  #-#
-- SELECT 1
> SELECT to_char(1234567::numeric, '9/9');
-- to_char:text
--  #/#
-- SELECT 1
> SELECT to_char(0::numeric, '999,999.99'), to_char(0::numeric, 'FM999990.099'), to_char(0::float8, '9.99EEEE'), to_char(0::numeric, 'S0999.9');
-- to_char:text | to_char:text | to_char:text | to_char:text
--         .00 | 0.0 |  0.00e+00 | +0000.0
-- SELECT 1
> SELECT to_char(1::numeric, '999,999.99'), to_char(1::numeric, 'FM999990.099'), to_char(1::float8, '9.99EEEE'), to_char(1::numeric, 'S0999.9');
-- to_char:text | to_char:text | to_char:text | to_char:text
--        1.00 | 1.0 |  1.00e+00 | +0001.0
-- SELECT 1
> SELECT to_char(-1::numeric, '999,999.99'), to_char(-1::numeric, 'FM999990.099'), to_char(-1::float8, '9.99EEEE'), to_char(-1::numeric, 'S0999.9');
-- to_char:text | to_char:text | to_char:text | to_char:text
--       -1.00 | -1.0 | -1.00e+00 | -0001.0
-- SELECT 1
> SELECT to_char(12::numeric, '999,999.99'), to_char(12::numeric, 'FM999990.099'), to_char(12::float8, '9.99EEEE'), to_char(12::numeric, 'S0999.9');
-- to_char:text | to_char:text | to_char:text | to_char:text
--       12.00 | 12.0 |  1.20e+01 | +0012.0
-- SELECT 1
> SELECT to_char(-12::numeric, '999,999.99'), to_char(-12::numeric, 'FM999990.099'), to_char(-12::float8, '9.99EEEE'), to_char(-12::numeric, 'S0999.9');
-- to_char:text | to_char:text | to_char:text | to_char:text
--      -12.00 | -12.0 | -1.20e+01 | -0012.0
-- SELECT 1
> SELECT to_char(123::numeric, '999,999.99'), to_char(123::numeric, 'FM999990.099'), to_char(123::float8, '9.99EEEE'), to_char(123::numeric, 'S0999.9');
-- to_char:text | to_char:text | to_char:text | to_char:text
--      123.00 | 123.0 |  1.23e+02 | +0123.0
-- SELECT 1
> SELECT to_char(-123::numeric, '999,999.99'), to_char(-123::numeric, 'FM999990.099'), to_char(-123::float8, '9.99EEEE'), to_char(-123::numeric, 'S0999.9');
-- to_char:text | to_char:text | to_char:text | to_char:text
--     -123.00 | -123.0 | -1.23e+02 | -0123.0
-- SELECT 1
> SELECT to_char(1234567::numeric, '999,999.99'), to_char(1234567::numeric, 'FM999990.099'), to_char(1234567::float8, '9.99EEEE'), to_char(1234567::numeric, 'S0999.9');
-- to_char:text | to_char:text | to_char:text | to_char:text
--  ###,###.## | ######.### |  1.23e+06 | +####.#
-- SELECT 1
> SELECT to_char(-1234567::numeric, '999,999.99'), to_char(-1234567::numeric, 'FM999990.099'), to_char(-1234567::float8, '9.99EEEE'), to_char(-1234567::numeric, 'S0999.9');
-- to_char:text | to_char:text | to_char:text | to_char:text
-- -###,###.## | -######.### | -1.23e+06 | -####.#
-- SELECT 1
> SELECT to_char(0.1::numeric, '999,999.99'), to_char(0.1::numeric, 'FM999990.099'), to_char(0.1::float8, '9.99EEEE'), to_char(0.1::numeric, 'S0999.9');
-- to_char:text | to_char:text | to_char:text | to_char:text
--         .10 | 0.1 |  1.00e-01 | +0000.1
-- SELECT 1
> SELECT to_char(-0.1::numeric, '999,999.99'), to_char(-0.1::numeric, 'FM999990.099'), to_char(-0.1::float8, '9.99EEEE'), to_char(-0.1::numeric, 'S0999.9');
-- to_char:text | to_char:text | to_char:text | to_char:text
--        -.10 | -0.1 | -1.00e-01 | -0000.1
-- SELECT 1
> SELECT to_char(0.5::numeric, '999,999.99'), to_char(0.5::numeric, 'FM999990.099'), to_char(0.5::float8, '9.99EEEE'), to_char(0.5::numeric, 'S0999.9');
-- to_char:text | to_char:text | to_char:text | to_char:text
--         .50 | 0.5 |  5.00e-01 | +0000.5
-- SELECT 1
> SELECT to_char(12.345::numeric, '999,999.99'), to_char(12.345::numeric, 'FM999990.099'), to_char(12.345::float8, '9.99EEEE'), to_char(12.345::numeric, 'S0999.9');
-- to_char:text | to_char:text | to_char:text | to_char:text
--       12.35 | 12.345 |  1.23e+01 | +0012.3
-- SELECT 1
> SELECT to_char(-12.345::numeric, '999,999.99'), to_char(-12.345::numeric, 'FM999990.099'), to_char(-12.345::float8, '9.99EEEE'), to_char(-12.345::numeric, 'S0999.9');
-- to_char:text | to_char:text | to_char:text | to_char:text
--      -12.35 | -12.345 | -1.23e+01 | -0012.3
-- SELECT 1
> SELECT to_char(1234.5678::numeric, '999,999.99'), to_char(1234.5678::numeric, 'FM999990.099'), to_char(1234.5678::float8, '9.99EEEE'), to_char(1234.5678::numeric, 'S0999.9');
-- to_char:text | to_char:text | to_char:text | to_char:text
--    1,234.57 | 1234.568 |  1.23e+03 | +1234.6
-- SELECT 1
> SELECT to_char(10000000000.0::numeric, '999,999.99'), to_char(10000000000.0::numeric, 'FM999990.099'), to_char(10000000000.0::float8, '9.99EEEE'), to_char(10000000000.0::numeric, 'S0999.9');
-- to_char:text | to_char:text | to_char:text | to_char:text
--  ###,###.## | ######.### |  1.00e+10 | +####.#
-- SELECT 1
> SELECT to_char(0.0001::numeric, '999,999.99'), to_char(0.0001::numeric, 'FM999990.099'), to_char(0.0001::float8, '9.99EEEE'), to_char(0.0001::numeric, 'S0999.9');
-- to_char:text | to_char:text | to_char:text | to_char:text
--         .00 | 0.0 |  1.00e-04 | +0000.0
-- SELECT 1
> SELECT to_char(999.995::numeric, '999,999.99'), to_char(999.995::numeric, 'FM999990.099'), to_char(999.995::float8, '9.99EEEE'), to_char(999.995::numeric, 'S0999.9');
-- to_char:text | to_char:text | to_char:text | to_char:text
--    1,000.00 | 999.995 |  1.00e+03 | +1000.0
-- SELECT 1
> SELECT to_char(1485::numeric, '999,999.99'), to_char(1485::numeric, 'FM999990.099'), to_char(1485::float8, '9.99EEEE'), to_char(1485::numeric, 'S0999.9');
-- to_char:text | to_char:text | to_char:text | to_char:text
--    1,485.00 | 1485.0 |  1.48e+03 | +1485.0
-- SELECT 1
> SELECT to_char(12454.8::numeric, '999,999.99'), to_char(12454.8::numeric, 'FM999990.099'), to_char(12454.8::float8, '9.99EEEE'), to_char(12454.8::numeric, 'S0999.9');
-- to_char:text | to_char:text | to_char:text | to_char:text
--   12,454.80 | 12454.8 |  1.25e+04 | +####.#
-- SELECT 1
> SELECT to_char('NaN'::numeric, '999');
-- to_char:text
--  NaN
-- SELECT 1
> SELECT to_char('NaN'::numeric, 'FM999.99');
-- to_char:text
-- NaN
-- SELECT 1
> SELECT to_char('NaN'::numeric, 'S999999999999999999');
-- to_char:text
--                +NaN
-- SELECT 1
> SELECT to_char('NaN'::numeric, '9.99EEEE');
-- to_char:text
--  #.######
-- SELECT 1
> SELECT to_char('NaN'::numeric, '999D9PR');
-- to_char:text
--  NaN
-- SELECT 1
> SELECT to_char('NaN'::numeric, 'RN');
-- to_char:text
-- ###############
-- SELECT 1
> SELECT to_char('Infinity'::numeric, '999');
-- to_char:text
--  ###
-- SELECT 1
> SELECT to_char('Infinity'::numeric, 'FM999.99');
-- to_char:text
-- ###.##
-- SELECT 1
> SELECT to_char('Infinity'::numeric, 'S999999999999999999');
-- to_char:text
--           +Infinity
-- SELECT 1
> SELECT to_char('Infinity'::numeric, '9.99EEEE');
-- to_char:text
--  #.######
-- SELECT 1
> SELECT to_char('Infinity'::numeric, '999D9PR');
-- to_char:text
--  ###.#
-- SELECT 1
> SELECT to_char('Infinity'::numeric, 'RN');
-- to_char:text
-- ###############
-- SELECT 1
> SELECT to_char('-Infinity'::float8, '999');
-- to_char:text
-- -###
-- SELECT 1
> SELECT to_char('-Infinity'::float8, 'FM999.99');
-- to_char:text
-- -###.##
-- SELECT 1
> SELECT to_char('-Infinity'::float8, 'S999999999999999999');
-- to_char:text
--           -Infinity
-- SELECT 1
> SELECT to_char('-Infinity'::float8, '9.99EEEE');
-- to_char:text
--  #.######
-- SELECT 1
> SELECT to_char('-Infinity'::float8, '999D9PR');
-- to_char:text
-- <###.#>
-- SELECT 1
> SELECT to_char('-Infinity'::float8, 'RN');
-- to_char:text
-- ###############
-- SELECT 1
> SELECT to_char('NaN'::float8, '999');
-- to_char:text
--  NaN
-- SELECT 1
> SELECT to_char('NaN'::float8, 'FM999.99');
-- to_char:text
-- NaN
-- SELECT 1
> SELECT to_char('NaN'::float8, 'S999999999999999999');
-- to_char:text
--                +NaN
-- SELECT 1
> SELECT to_char('NaN'::float8, '9.99EEEE');
-- to_char:text
--  #.######
-- SELECT 1
> SELECT to_char('NaN'::float8, '999D9PR');
-- to_char:text
--  NaN
-- SELECT 1
> SELECT to_char('NaN'::float8, 'RN');
-- to_char:text
-- ###############
-- SELECT 1
> SELECT to_char(123456789012345678::int8, '999');
-- to_char:text
--  ###
-- SELECT 1
> SELECT to_char(123456789012345678::int8, 'FM999.99');
-- to_char:text
-- ###.##
-- SELECT 1
> SELECT to_char(123456789012345678::int8, 'S999999999999999999');
-- to_char:text
-- +123456789012345678
-- SELECT 1
> SELECT to_char(123456789012345678::int8, '9.99EEEE');
-- to_char:text
--  1.23e+17
-- SELECT 1
> SELECT to_char(123456789012345678::int8, '999D9PR');
-- to_char:text
--  ###.#
-- SELECT 1
> SELECT to_char(123456789012345678::int8, 'RN');
-- to_char:text
-- ###############
-- SELECT 1
> SELECT to_char((-2147483648)::int4, '999');
-- to_char:text
-- -###
-- SELECT 1
> SELECT to_char((-2147483648)::int4, 'FM999.99');
-- to_char:text
-- -###.##
-- SELECT 1
> SELECT to_char((-2147483648)::int4, 'S999999999999999999');
-- to_char:text
--         -2147483648
-- SELECT 1
> SELECT to_char((-2147483648)::int4, '9.99EEEE');
-- to_char:text
-- -2.15e+09
-- SELECT 1
> SELECT to_char((-2147483648)::int4, '999D9PR');
-- to_char:text
-- <###.#>
-- SELECT 1
> SELECT to_char((-2147483648)::int4, 'RN');
-- to_char:text
-- ###############
-- SELECT 1
> SELECT to_char(1.5::float4, '999');
-- to_char:text
--    2
-- SELECT 1
> SELECT to_char(1.5::float4, 'FM999.99');
-- to_char:text
-- 1.5
-- SELECT 1
> SELECT to_char(1.5::float4, 'S999999999999999999');
-- to_char:text
--                  +2
-- SELECT 1
> SELECT to_char(1.5::float4, '9.99EEEE');
-- to_char:text
--  1.50e+00
-- SELECT 1
> SELECT to_char(1.5::float4, '999D9PR');
-- to_char:text
--    1.5
-- SELECT 1
> SELECT to_char(1.5::float4, 'RN');
-- to_char:text
--              II
-- SELECT 1
> SELECT to_char(123456789.123::float4, '999');
-- to_char:text
--  ###
-- SELECT 1
> SELECT to_char(123456789.123::float4, 'FM999.99');
-- to_char:text
-- ###.
-- SELECT 1
> SELECT to_char(123456789.123::float4, 'S999999999999999999');
-- to_char:text
--          +123456792
-- SELECT 1
> SELECT to_char(123456789.123::float4, '9.99EEEE');
-- to_char:text
--  1.23e+08
-- SELECT 1
> SELECT to_char(123456789.123::float4, '999D9PR');
-- to_char:text
--  ###.
-- SELECT 1
> SELECT to_char(123456789.123::float4, 'RN');
-- to_char:text
-- ###############
-- SELECT 1
> SELECT to_char(1e20::float8, '999');
-- to_char:text
--  ###
-- SELECT 1
> SELECT to_char(1e20::float8, 'FM999.99');
-- to_char:text
-- ###.
-- SELECT 1
> SELECT to_char(1e20::float8, 'S999999999999999999');
-- to_char:text
-- +##################
-- SELECT 1
> SELECT to_char(1e20::float8, '9.99EEEE');
-- to_char:text
--  1.00e+20
-- SELECT 1
> SELECT to_char(1e20::float8, '999D9PR');
-- to_char:text
--  ###.
-- SELECT 1
> SELECT to_char(1e20::float8, 'RN');
-- to_char:text
-- ###############
-- SELECT 1
> SELECT to_char(1234.5::float8, '999');
-- to_char:text
--  ###
-- SELECT 1
> SELECT to_char(1234.5::float8, 'FM999.99');
-- to_char:text
-- ###.##
-- SELECT 1
> SELECT to_char(1234.5::float8, 'S999999999999999999');
-- to_char:text
--               +1234
-- SELECT 1
> SELECT to_char(1234.5::float8, '9.99EEEE');
-- to_char:text
--  1.23e+03
-- SELECT 1
> SELECT to_char(1234.5::float8, '999D9PR');
-- to_char:text
--  ###.#
-- SELECT 1
> SELECT to_char(1234.5::float8, 'RN');
-- to_char:text
--        MCCXXXIV
-- SELECT 1
> SELECT to_char(1, 'RN'), to_char(1, 'FMRN'), to_char(1, 'FMrn');
-- to_char:text | to_char:text | to_char:text
--               I | I | i
-- SELECT 1
> SELECT to_char(4, 'RN'), to_char(4, 'FMRN'), to_char(4, 'FMrn');
-- to_char:text | to_char:text | to_char:text
--              IV | IV | iv
-- SELECT 1
> SELECT to_char(9, 'RN'), to_char(9, 'FMRN'), to_char(9, 'FMrn');
-- to_char:text | to_char:text | to_char:text
--              IX | IX | ix
-- SELECT 1
> SELECT to_char(14, 'RN'), to_char(14, 'FMRN'), to_char(14, 'FMrn');
-- to_char:text | to_char:text | to_char:text
--             XIV | XIV | xiv
-- SELECT 1
> SELECT to_char(40, 'RN'), to_char(40, 'FMRN'), to_char(40, 'FMrn');
-- to_char:text | to_char:text | to_char:text
--              XL | XL | xl
-- SELECT 1
> SELECT to_char(90, 'RN'), to_char(90, 'FMRN'), to_char(90, 'FMrn');
-- to_char:text | to_char:text | to_char:text
--              XC | XC | xc
-- SELECT 1
> SELECT to_char(400, 'RN'), to_char(400, 'FMRN'), to_char(400, 'FMrn');
-- to_char:text | to_char:text | to_char:text
--              CD | CD | cd
-- SELECT 1
> SELECT to_char(1999, 'RN'), to_char(1999, 'FMRN'), to_char(1999, 'FMrn');
-- to_char:text | to_char:text | to_char:text
--         MCMXCIX | MCMXCIX | mcmxcix
-- SELECT 1
> SELECT to_char(2024, 'RN'), to_char(2024, 'FMRN'), to_char(2024, 'FMrn');
-- to_char:text | to_char:text | to_char:text
--          MMXXIV | MMXXIV | mmxxiv
-- SELECT 1
> SELECT to_char(3999, 'RN'), to_char(3999, 'FMRN'), to_char(3999, 'FMrn');
-- to_char:text | to_char:text | to_char:text
--       MMMCMXCIX | MMMCMXCIX | mmmcmxcix
-- SELECT 1
> SELECT to_char(4000, 'RN'), to_char(4000, 'FMRN'), to_char(4000, 'FMrn');
-- to_char:text | to_char:text | to_char:text
-- ############### | ############### | ###############
-- SELECT 1
> SELECT to_char(0, 'RN'), to_char(0, 'FMRN'), to_char(0, 'FMrn');
-- to_char:text | to_char:text | to_char:text
-- ############### | ############### | ###############
-- SELECT 1
> SELECT to_char(-5, 'RN'), to_char(-5, 'FMRN'), to_char(-5, 'FMrn');
-- to_char:text | to_char:text | to_char:text
-- ############### | ############### | ###############
-- SELECT 1
> SELECT to_number('123', '999');
-- to_number:numeric
-- 123
-- SELECT 1
> SELECT to_number('-123', 'S999');
-- to_number:numeric
-- -123
-- SELECT 1
> SELECT to_number('123-', '999S');
-- to_number:numeric
-- -123
-- SELECT 1
> SELECT to_number('123-', '999MI');
-- to_number:numeric
-- -123
-- SELECT 1
> SELECT to_number('<123>', '999PR');
-- to_number:numeric
-- -123
-- SELECT 1
> SELECT to_number('+123', 'SG999');
-- to_number:numeric
-- 123
-- SELECT 1
> SELECT to_number('1,234', '9,999');
-- to_number:numeric
-- 1234
-- SELECT 1
> SELECT to_number('1,234.56', '9G999D99');
-- to_number:numeric
-- 1234.56
-- SELECT 1
> SELECT to_number('12,454.8-', '99G999D9S');
-- to_number:numeric
-- -12454.8
-- SELECT 1
> SELECT to_number('$1,234', 'L9,999');
-- to_number:numeric
-- 1234
-- SELECT 1
> SELECT to_number('1234', '99');
-- to_number:numeric
-- 12
-- SELECT 1
> SELECT to_number('abc', '999');
-- to_number:numeric
-- ERROR 22P02: invalid input syntax for type numeric: " "
> SELECT to_number('1a2', '999');
-- to_number:numeric
-- 12
-- SELECT 1
> SELECT to_number('12 34', '99 99');
-- to_number:numeric
-- 1234
-- SELECT 1
> SELECT to_number('.5', '9.9');
-- to_number:numeric
-- 0.5
-- SELECT 1
> SELECT to_number('0.5', '0.9');
-- to_number:numeric
-- 0.5
-- SELECT 1
> SELECT to_number('1.5', '9');
-- to_number:numeric
-- 1
-- SELECT 1
> SELECT to_number('', '999');
-- to_number:numeric
-- ERROR 22P02: invalid input syntax for type numeric: " "
> SELECT to_number('123', '');
-- to_number:numeric
-- NULL
-- SELECT 1
> SELECT to_number('1e3', '9EEEE');
-- to_number:numeric
-- ERROR 0A000: "EEEE" not supported for input
> SELECT to_number('  123', '999');
-- to_number:numeric
-- 12
-- SELECT 1
#~ to_number reads digits where PostgreSQL counts places of the template.
#= to_number:numeric
#= 123
#= SELECT 1
> SELECT to_number('123.456', '999.99');
-- to_number:numeric
-- 123.45
-- SELECT 1
> SELECT to_number('123.456', '999V99');
-- to_number:numeric
-- 12.340000000000000000
-- SELECT 1
#~ to_number reads digits where PostgreSQL counts places of the template.
#= to_number:numeric
#= 123
#= SELECT 1
> SELECT to_number('12th', '99th');
-- to_number:numeric
-- 12
-- SELECT 1
> SELECT to_number('XII', 'RN');
-- to_number:numeric
-- 12
-- SELECT 1
> SELECT to_number('iv', 'RN');
-- to_number:numeric
-- 4
-- SELECT 1
> SELECT to_number('MCMXCIX', 'RN');
-- to_number:numeric
-- 1999
-- SELECT 1
> SELECT to_number('IIII', 'RN');
-- to_number:numeric
-- ERROR 22P02: invalid Roman numeral
> SELECT to_number('VX', 'RN');
-- to_number:numeric
-- ERROR 22P02: invalid Roman numeral
> SELECT to_number('abc', 'RN');
-- to_number:numeric
-- ERROR 22P02: invalid Roman numeral
> SELECT to_number('-', 'S9');
-- to_number:numeric
-- ERROR 22P02: invalid input syntax for type numeric: "-"
#~ to_number reads digits where PostgreSQL counts places of the template.
#= to_number:numeric
#= ERROR 22P02: invalid input syntax for type numeric: "- "
> SELECT to_number('1.2.3', '9.9.9');
-- to_number:numeric
-- ERROR 42601: multiple decimal points
> SELECT to_number('1,2,3', '9,9,9');
-- to_number:numeric
-- 123
-- SELECT 1
> SELECT to_number('+5', 'S9');
-- to_number:numeric
-- 5
-- SELECT 1
> SELECT to_number('5', 'S9');
-- to_number:numeric
-- 5
-- SELECT 1
> SELECT to_number(' 5-', '9MI');
-- to_number:numeric
-- -5
-- SELECT 1
> SELECT to_number('-0.01', 'S9.99');
-- to_number:numeric
-- -0.01
-- SELECT 1
> SELECT to_number('12345678901234567890', '99999999999999999999');
-- to_number:numeric
-- 12345678901234567890
-- SELECT 1
> SELECT to_number('0x1f', '9999');
-- to_number:numeric
-- 1
-- SELECT 1
> SELECT to_number('123 ', '999');
-- to_number:numeric
-- 123
-- SELECT 1
> SELECT to_number('1 2', '9 9');
-- to_number:numeric
-- 12
-- SELECT 1
