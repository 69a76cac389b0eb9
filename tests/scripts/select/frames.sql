# Frames of windows: RANGE by distances of every type that has them, GROUPS, EXCLUDE, and aggregates that slide.
> CREATE TABLE w (id int, g int, i2 int2, i4 int4, i8 int8, n numeric, f4 float4, f8 float8, d date, ts timestamp, tz timestamptz, iv interval, t time, ttz timetz, x text);
-- CREATE TABLE
> SET timezone = 'UTC';
-- SET
> INSERT INTO w SELECT i, i % 3, (i * i % 17)::int2, i * i % 17, i * i % 17, (i * i % 17) / 2.0, (i * i % 17) / 2.0, (i * i % 17) / 2.0, date '2024-01-01' + i * i % 17, timestamp '2024-01-01 10:00' + make_interval(days => i * i % 17), timestamptz '2024-01-01 10:00+00' + make_interval(days => i * i % 17), make_interval(hours => i * i % 17), time '01:00' + make_interval(hours => i * i % 17), timetz '01:00+01' + make_interval(hours => i * i % 17), chr(97 + i * i % 17) FROM generate_series(1, 12) i;
-- INSERT 0 12
> INSERT INTO w (id, g) VALUES (13, 1), (14, 2);
-- INSERT 0 2
> SELECT id, i2, sum(id) OVER (ORDER BY i2 RANGE BETWEEN 2 PRECEDING AND 3 FOLLOWING) FROM w ORDER BY i2, id;
-- id:integer | i2:smallint | sum:bigint
-- 1 | 1 | 20
-- 6 | 2 | 20
-- 11 | 2 | 20
-- 2 | 4 | 19
-- 5 | 8 | 20
-- 12 | 8 | 20
-- 3 | 9 | 20
-- 8 | 13 | 38
-- 9 | 13 | 38
-- 7 | 15 | 38
-- 10 | 15 | 38
-- 4 | 16 | 21
-- 13 | NULL | 27
-- 14 | NULL | 27
-- SELECT 14
> SELECT id, i4, sum(id) OVER (ORDER BY i4 DESC RANGE BETWEEN 2 PRECEDING AND 3 FOLLOWING) FROM w ORDER BY i4, id;
-- id:integer | i4:integer | sum:bigint
-- 1 | 1 | 18
-- 6 | 2 | 20
-- 11 | 2 | 20
-- 2 | 4 | 20
-- 5 | 8 | 20
-- 12 | 8 | 20
-- 3 | 9 | 20
-- 8 | 13 | 34
-- 9 | 13 | 34
-- 7 | 15 | 38
-- 10 | 15 | 38
-- 4 | 16 | 38
-- 13 | NULL | 27
-- 14 | NULL | 27
-- SELECT 14
> SELECT id, i8, sum(id) OVER (ORDER BY i8 NULLS FIRST RANGE BETWEEN 2 FOLLOWING AND 3 FOLLOWING) FROM w ORDER BY i8, id;
-- id:integer | i8:bigint | sum:bigint
-- 1 | 1 | 2
-- 6 | 2 | 2
-- 11 | 2 | 2
-- 2 | 4 | NULL
-- 5 | 8 | NULL
-- 12 | 8 | NULL
-- 3 | 9 | NULL
-- 8 | 13 | 21
-- 9 | 13 | 21
-- 7 | 15 | NULL
-- 10 | 15 | NULL
-- 4 | 16 | NULL
-- 13 | NULL | 27
-- 14 | NULL | 27
-- SELECT 14
> SELECT id, i8, sum(id) OVER (ORDER BY i8 DESC NULLS LAST RANGE BETWEEN 5 PRECEDING AND 3 PRECEDING) FROM w ORDER BY i8, id;
-- id:integer | i8:bigint | sum:bigint
-- 1 | 1 | 2
-- 6 | 2 | NULL
-- 11 | 2 | NULL
-- 2 | 4 | 20
-- 5 | 8 | 17
-- 12 | 8 | 17
-- 3 | 9 | 17
-- 8 | 13 | 4
-- 9 | 13 | 4
-- 7 | 15 | NULL
-- 10 | 15 | NULL
-- 4 | 16 | NULL
-- 13 | NULL | 27
-- 14 | NULL | 27
-- SELECT 14
> SELECT id, n, sum(id) OVER (ORDER BY n RANGE BETWEEN 1.5 PRECEDING AND 0.5 FOLLOWING) FROM w ORDER BY n, id;
-- id:integer | n:numeric | sum:bigint
-- 1 | 0.50000000000000000000 | 18
-- 6 | 1.00000000000000000000 | 18
-- 11 | 1.00000000000000000000 | 18
-- 2 | 2.0000000000000000 | 20
-- 5 | 4.0000000000000000 | 20
-- 12 | 4.0000000000000000 | 20
-- 3 | 4.5000000000000000 | 20
-- 8 | 6.5000000000000000 | 17
-- 9 | 6.5000000000000000 | 17
-- 7 | 7.5000000000000000 | 38
-- 10 | 7.5000000000000000 | 38
-- 4 | 8.0000000000000000 | 38
-- 13 | NULL | 27
-- 14 | NULL | 27
-- SELECT 14
> SELECT id, f4, sum(id) OVER (ORDER BY f4 RANGE BETWEEN 1.5 PRECEDING AND 0.5 FOLLOWING) FROM w ORDER BY f4, id;
-- id:integer | f4:real | sum:bigint
-- 1 | 0.5 | 18
-- 6 | 1 | 18
-- 11 | 1 | 18
-- 2 | 2 | 20
-- 5 | 4 | 20
-- 12 | 4 | 20
-- 3 | 4.5 | 20
-- 8 | 6.5 | 17
-- 9 | 6.5 | 17
-- 7 | 7.5 | 38
-- 10 | 7.5 | 38
-- 4 | 8 | 38
-- 13 | NULL | 27
-- 14 | NULL | 27
-- SELECT 14
> SELECT id, f8, sum(id) OVER (ORDER BY f8 RANGE BETWEEN 1.5 PRECEDING AND 0.5 FOLLOWING EXCLUDE TIES) FROM w ORDER BY f8, id;
-- id:integer | f8:double precision | sum:bigint
-- 1 | 0.5 | 18
-- 6 | 1 | 7
-- 11 | 1 | 12
-- 2 | 2 | 20
-- 5 | 4 | 8
-- 12 | 4 | 15
-- 3 | 4.5 | 20
-- 8 | 6.5 | 8
-- 9 | 6.5 | 9
-- 7 | 7.5 | 28
-- 10 | 7.5 | 31
-- 4 | 8 | 38
-- 13 | NULL | 13
-- 14 | NULL | 14
-- SELECT 14
> SELECT id, d, sum(id) OVER (ORDER BY d RANGE BETWEEN '2 days' PRECEDING AND '1 day' FOLLOWING EXCLUDE GROUP) FROM w ORDER BY d, id;
-- id:integer | d:date | sum:bigint
-- 1 | 2024-01-02 | 17
-- 6 | 2024-01-03 | 1
-- 11 | 2024-01-03 | 1
-- 2 | 2024-01-05 | 17
-- 5 | 2024-01-09 | 3
-- 12 | 2024-01-09 | 3
-- 3 | 2024-01-10 | 17
-- 8 | 2024-01-14 | NULL
-- 9 | 2024-01-14 | NULL
-- 7 | 2024-01-16 | 21
-- 10 | 2024-01-16 | 21
-- 4 | 2024-01-17 | 17
-- 13 | NULL | NULL
-- 14 | NULL | NULL
-- SELECT 14
> SELECT id, ts, sum(id) OVER (ORDER BY ts RANGE BETWEEN '2 days' PRECEDING AND '1 day 3 hours' FOLLOWING EXCLUDE CURRENT ROW) FROM w ORDER BY ts, id;
-- id:integer | ts:timestamp without time zone | sum:bigint
-- 1 | 2024-01-02 10:00:00 | 17
-- 6 | 2024-01-03 10:00:00 | 12
-- 11 | 2024-01-03 10:00:00 | 7
-- 2 | 2024-01-05 10:00:00 | 17
-- 5 | 2024-01-09 10:00:00 | 15
-- 12 | 2024-01-09 10:00:00 | 8
-- 3 | 2024-01-10 10:00:00 | 17
-- 8 | 2024-01-14 10:00:00 | 9
-- 9 | 2024-01-14 10:00:00 | 8
-- 7 | 2024-01-16 10:00:00 | 31
-- 10 | 2024-01-16 10:00:00 | 28
-- 4 | 2024-01-17 10:00:00 | 17
-- 13 | NULL | 14
-- 14 | NULL | 13
-- SELECT 14
> SELECT id, tz, sum(id) OVER (ORDER BY tz DESC RANGE BETWEEN '2 days' PRECEDING AND '1 day 3 hours' FOLLOWING) FROM w ORDER BY tz, id;
-- id:integer | tz:timestamp with time zone | sum:bigint
-- 1 | 2024-01-02 10:00:00+00 | 18
-- 6 | 2024-01-03 10:00:00+00 | 20
-- 11 | 2024-01-03 10:00:00+00 | 20
-- 2 | 2024-01-05 10:00:00+00 | 2
-- 5 | 2024-01-09 10:00:00+00 | 20
-- 12 | 2024-01-09 10:00:00+00 | 20
-- 3 | 2024-01-10 10:00:00+00 | 20
-- 8 | 2024-01-14 10:00:00+00 | 34
-- 9 | 2024-01-14 10:00:00+00 | 34
-- 7 | 2024-01-16 10:00:00+00 | 21
-- 10 | 2024-01-16 10:00:00+00 | 21
-- 4 | 2024-01-17 10:00:00+00 | 21
-- 13 | NULL | 27
-- 14 | NULL | 27
-- SELECT 14
> SELECT id, iv, sum(id) OVER (ORDER BY iv RANGE BETWEEN '2 hours' PRECEDING AND '1 hour' FOLLOWING) FROM w ORDER BY iv, id;
-- id:integer | iv:interval | sum:bigint
-- 1 | 01:00:00 | 18
-- 6 | 02:00:00 | 18
-- 11 | 02:00:00 | 18
-- 2 | 04:00:00 | 19
-- 5 | 08:00:00 | 20
-- 12 | 08:00:00 | 20
-- 3 | 09:00:00 | 20
-- 8 | 13:00:00 | 17
-- 9 | 13:00:00 | 17
-- 7 | 15:00:00 | 38
-- 10 | 15:00:00 | 38
-- 4 | 16:00:00 | 21
-- 13 | NULL | 27
-- 14 | NULL | 27
-- SELECT 14
> SELECT id, t, sum(id) OVER (ORDER BY t RANGE BETWEEN '2 hours' PRECEDING AND '1 hour' FOLLOWING) FROM w ORDER BY t, id;
-- id:integer | t:time without time zone | sum:bigint
-- 1 | 02:00:00 | 18
-- 6 | 03:00:00 | 18
-- 11 | 03:00:00 | 18
-- 2 | 05:00:00 | 19
-- 5 | 09:00:00 | 20
-- 12 | 09:00:00 | 20
-- 3 | 10:00:00 | 20
-- 8 | 14:00:00 | 17
-- 9 | 14:00:00 | 17
-- 7 | 16:00:00 | 38
-- 10 | 16:00:00 | 38
-- 4 | 17:00:00 | 21
-- 13 | NULL | 27
-- 14 | NULL | 27
-- SELECT 14
> SELECT id, ttz, sum(id) OVER (ORDER BY ttz RANGE BETWEEN '2 hours' PRECEDING AND '1 hour' FOLLOWING) FROM w ORDER BY ttz, id;
-- id:integer | ttz:time with time zone | sum:bigint
-- 1 | 02:00:00+01 | 18
-- 6 | 03:00:00+01 | 18
-- 11 | 03:00:00+01 | 18
-- 2 | 05:00:00+01 | 19
-- 5 | 09:00:00+01 | 20
-- 12 | 09:00:00+01 | 20
-- 3 | 10:00:00+01 | 20
-- 8 | 14:00:00+01 | 17
-- 9 | 14:00:00+01 | 17
-- 7 | 16:00:00+01 | 38
-- 10 | 16:00:00+01 | 38
-- 4 | 17:00:00+01 | 21
-- 13 | NULL | 27
-- 14 | NULL | 27
-- SELECT 14
> SELECT id, sum(id) OVER (ORDER BY x RANGE BETWEEN 1 PRECEDING AND 1 FOLLOWING) FROM w ORDER BY x, id;
-- ERROR 0A000 at 51: RANGE with offset PRECEDING/FOLLOWING is not supported for column type text
> SELECT id, sum(id) OVER (ORDER BY x RANGE BETWEEN 'a' PRECEDING AND CURRENT ROW) FROM w ORDER BY x, id;
-- ERROR 0A000 at 51: RANGE with offset PRECEDING/FOLLOWING is not supported for column type text
> SELECT id, sum(id) OVER (ORDER BY i4 RANGE BETWEEN -1 PRECEDING AND CURRENT ROW) FROM w ORDER BY x, id;
-- id:integer | sum:bigint
-- ERROR 22013: invalid preceding or following size in window function
> SELECT id, sum(id) OVER (ORDER BY n RANGE BETWEEN 'NaN' PRECEDING AND CURRENT ROW) FROM w ORDER BY x, id;
-- id:integer | sum:bigint
-- ERROR 22013: invalid preceding or following size in window function
> SELECT id, sum(id) OVER (ORDER BY f8 RANGE BETWEEN 'NaN' PRECEDING AND CURRENT ROW) FROM w ORDER BY x, id;
-- id:integer | sum:bigint
-- ERROR 22013: invalid preceding or following size in window function
> SELECT id, sum(id) OVER (ORDER BY f8 RANGE BETWEEN 'Infinity' PRECEDING AND CURRENT ROW) FROM w ORDER BY f8, id;
-- id:integer | sum:bigint
-- 1 | 1
-- 6 | 18
-- 11 | 18
-- 2 | 20
-- 5 | 37
-- 12 | 37
-- 3 | 40
-- 8 | 57
-- 9 | 57
-- 7 | 74
-- 10 | 74
-- 4 | 78
-- 13 | 27
-- 14 | 27
-- SELECT 14
> SELECT id, sum(id) OVER (ORDER BY n RANGE BETWEEN 'Infinity' PRECEDING AND 'Infinity' FOLLOWING) FROM w ORDER BY f8, id;
-- id:integer | sum:bigint
-- 1 | 78
-- 6 | 78
-- 11 | 78
-- 2 | 78
-- 5 | 78
-- 12 | 78
-- 3 | 78
-- 8 | 78
-- 9 | 78
-- 7 | 78
-- 10 | 78
-- 4 | 78
-- 13 | 27
-- 14 | 27
-- SELECT 14
> SELECT id, sum(id) OVER (ORDER BY d RANGE BETWEEN '-1 day' PRECEDING AND CURRENT ROW) FROM w ORDER BY x, id;
-- id:integer | sum:bigint
-- ERROR 22013: invalid preceding or following size in window function
> SELECT id, sum(id) OVER (ORDER BY d RANGE BETWEEN NULL PRECEDING AND CURRENT ROW) FROM w ORDER BY x, id;
-- id:integer | sum:bigint
-- ERROR 22004: frame starting offset must not be null
> SELECT id, sum(id) OVER (ORDER BY d RANGE BETWEEN 1 PRECEDING AND CURRENT ROW) FROM w ORDER BY x, id;
-- ERROR 0A000 at 51: RANGE with offset PRECEDING/FOLLOWING is not supported for column type date and offset type integer
-- HINT: Cast the offset value to an appropriate type.
> SELECT id, sum(id) OVER (ORDER BY i4 RANGE BETWEEN '1 day'::interval PRECEDING AND CURRENT ROW) FROM w ORDER BY x, id;
-- ERROR 0A000 at 52: RANGE with offset PRECEDING/FOLLOWING is not supported for column type integer and offset type interval
-- HINT: Cast the offset value to an appropriate type.
> SELECT id, sum(id) OVER (ORDER BY i4 RANGE BETWEEN 1.5 PRECEDING AND CURRENT ROW) FROM w ORDER BY x, id;
-- ERROR 0A000 at 52: RANGE with offset PRECEDING/FOLLOWING is not supported for column type integer and offset type numeric
-- HINT: Cast the offset value to an appropriate type.
> SELECT id, sum(id) OVER (ORDER BY i2 RANGE BETWEEN 1::int2 PRECEDING AND 1::int8 FOLLOWING) FROM w ORDER BY i2, id;
-- id:integer | sum:bigint
-- 1 | 18
-- 6 | 18
-- 11 | 18
-- 2 | 2
-- 5 | 20
-- 12 | 20
-- 3 | 20
-- 8 | 17
-- 9 | 17
-- 7 | 21
-- 10 | 21
-- 4 | 21
-- 13 | 27
-- 14 | 27
-- SELECT 14
> SELECT id, sum(id) OVER (ORDER BY i4 RANGE BETWEEN 1::int2 PRECEDING AND 99999999999 FOLLOWING) FROM w ORDER BY i4, id;
-- id:integer | sum:bigint
-- 1 | 78
-- 6 | 78
-- 11 | 78
-- 2 | 60
-- 5 | 58
-- 12 | 58
-- 3 | 58
-- 8 | 38
-- 9 | 38
-- 7 | 21
-- 10 | 21
-- 4 | 21
-- 13 | 27
-- 14 | 27
-- SELECT 14
> SELECT id, sum(id) OVER (ORDER BY i8 RANGE BETWEEN 1::int2 PRECEDING AND 9223372036854775807 FOLLOWING) FROM w ORDER BY i8, id;
-- id:integer | sum:bigint
-- 1 | 78
-- 6 | 78
-- 11 | 78
-- 2 | 60
-- 5 | 58
-- 12 | 58
-- 3 | 58
-- 8 | 38
-- 9 | 38
-- 7 | 21
-- 10 | 21
-- 4 | 21
-- 13 | 27
-- 14 | 27
-- SELECT 14
> SELECT id, sum(id) OVER (ORDER BY f4 RANGE BETWEEN 1::int2 PRECEDING AND 1::float8 FOLLOWING) FROM w ORDER BY f4, id;
-- id:integer | sum:bigint
-- 1 | 18
-- 6 | 20
-- 11 | 20
-- 2 | 19
-- 5 | 20
-- 12 | 20
-- 3 | 20
-- 8 | 34
-- 9 | 34
-- 7 | 38
-- 10 | 38
-- 4 | 21
-- 13 | 27
-- 14 | 27
-- SELECT 14
> SELECT id, sum(id) OVER (ORDER BY f8 RANGE BETWEEN 1::int2 PRECEDING AND 1::numeric FOLLOWING) FROM w ORDER BY f8, id;
-- id:integer | sum:bigint
-- 1 | 18
-- 6 | 20
-- 11 | 20
-- 2 | 19
-- 5 | 20
-- 12 | 20
-- 3 | 20
-- 8 | 34
-- 9 | 34
-- 7 | 38
-- 10 | 38
-- 4 | 21
-- 13 | 27
-- 14 | 27
-- SELECT 14
> SELECT id, sum(id) OVER (ORDER BY n RANGE BETWEEN 1::int2 PRECEDING AND 1::float8 FOLLOWING) FROM w ORDER BY n, id;
-- ERROR 0A000 at 73: RANGE with offset PRECEDING/FOLLOWING is not supported for column type numeric and offset type double precision
-- HINT: Cast the offset value to an appropriate type.
> SELECT id, sum(id) OVER (RANGE BETWEEN 1 PRECEDING AND CURRENT ROW) FROM w;
-- ERROR 42P20 at 25: RANGE with offset PRECEDING/FOLLOWING requires exactly one ORDER BY column
> SELECT id, sum(id) OVER (ORDER BY g, id RANGE BETWEEN 1 PRECEDING AND CURRENT ROW) FROM w;
-- ERROR 42P20 at 25: RANGE with offset PRECEDING/FOLLOWING requires exactly one ORDER BY column
> SELECT id, sum(id) OVER (GROUPS 1 PRECEDING) FROM w;
-- ERROR 42P20 at 25: GROUPS mode requires an ORDER BY clause
> SELECT id, g, sum(id) OVER (ORDER BY g GROUPS 1 PRECEDING) FROM w ORDER BY g, id;
-- id:integer | g:integer | sum:bigint
-- 3 | 0 | 30
-- 6 | 0 | 30
-- 9 | 0 | 30
-- 12 | 0 | 30
-- 1 | 1 | 65
-- 4 | 1 | 65
-- 7 | 1 | 65
-- 10 | 1 | 65
-- 13 | 1 | 65
-- 2 | 2 | 75
-- 5 | 2 | 75
-- 8 | 2 | 75
-- 11 | 2 | 75
-- 14 | 2 | 75
-- SELECT 14
> SELECT id, g, sum(id) OVER (ORDER BY g GROUPS BETWEEN 1 PRECEDING AND 1 FOLLOWING EXCLUDE GROUP) FROM w ORDER BY g, id;
-- id:integer | g:integer | sum:bigint
-- 3 | 0 | 35
-- 6 | 0 | 35
-- 9 | 0 | 35
-- 12 | 0 | 35
-- 1 | 1 | 70
-- 4 | 1 | 70
-- 7 | 1 | 70
-- 10 | 1 | 70
-- 13 | 1 | 70
-- 2 | 2 | 35
-- 5 | 2 | 35
-- 8 | 2 | 35
-- 11 | 2 | 35
-- 14 | 2 | 35
-- SELECT 14
> SELECT id, g, sum(id) OVER (ORDER BY g GROUPS BETWEEN 1 PRECEDING AND 1 FOLLOWING EXCLUDE TIES) FROM w ORDER BY g, id;
-- id:integer | g:integer | sum:bigint
-- 3 | 0 | 38
-- 6 | 0 | 41
-- 9 | 0 | 44
-- 12 | 0 | 47
-- 1 | 1 | 71
-- 4 | 1 | 74
-- 7 | 1 | 77
-- 10 | 1 | 80
-- 13 | 1 | 83
-- 2 | 2 | 37
-- 5 | 2 | 40
-- 8 | 2 | 43
-- 11 | 2 | 46
-- 14 | 2 | 49
-- SELECT 14
> SELECT id, g, sum(id) OVER (ORDER BY g GROUPS BETWEEN 1 FOLLOWING AND 2 FOLLOWING EXCLUDE CURRENT ROW) FROM w ORDER BY g, id;
-- id:integer | g:integer | sum:bigint
-- 3 | 0 | 75
-- 6 | 0 | 75
-- 9 | 0 | 75
-- 12 | 0 | 75
-- 1 | 1 | 40
-- 4 | 1 | 40
-- 7 | 1 | 40
-- 10 | 1 | 40
-- 13 | 1 | 40
-- 2 | 2 | NULL
-- 5 | 2 | NULL
-- 8 | 2 | NULL
-- 11 | 2 | NULL
-- 14 | 2 | NULL
-- SELECT 14
> SELECT id, g, array_agg(id) OVER (ORDER BY g GROUPS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING EXCLUDE TIES), first_value(id) OVER (ORDER BY g ROWS 1 PRECEDING EXCLUDE CURRENT ROW), last_value(id) OVER (ORDER BY g RANGE UNBOUNDED PRECEDING EXCLUDE GROUP), nth_value(id, 2) OVER (ORDER BY g ROWS BETWEEN 2 PRECEDING AND 2 FOLLOWING EXCLUDE TIES) FROM (SELECT * FROM w ORDER BY g, id) w;
-- id:integer | g:integer | array_agg:integer[] | first_value:integer | last_value:integer | nth_value:integer
-- 3 | 0 | {3,1,4,7,10,13,2,5,8,11,14} | NULL | NULL | NULL
-- 6 | 0 | {6,1,4,7,10,13,2,5,8,11,14} | 3 | NULL | NULL
-- 9 | 0 | {9,1,4,7,10,13,2,5,8,11,14} | 6 | NULL | 1
-- 12 | 0 | {12,1,4,7,10,13,2,5,8,11,14} | 9 | NULL | 1
-- 1 | 1 | {1,2,5,8,11,14} | 12 | 12 | 12
-- 4 | 1 | {4,2,5,8,11,14} | 1 | 12 | 4
-- 7 | 1 | {7,2,5,8,11,14} | 4 | 12 | NULL
-- 10 | 1 | {10,2,5,8,11,14} | 7 | 12 | 2
-- 13 | 1 | {13,2,5,8,11,14} | 10 | 12 | 2
-- 2 | 2 | {2} | 13 | 13 | 13
-- 5 | 2 | {5} | 2 | 13 | 5
-- 8 | 2 | {8} | 5 | 13 | NULL
-- 11 | 2 | {11} | 8 | 13 | NULL
-- 14 | 2 | {14} | 11 | 13 | NULL
-- SELECT 14
> SELECT id, sum(id) OVER (ORDER BY id ROWS BETWEEN g PRECEDING AND CURRENT ROW) FROM w;
-- ERROR 42P10 at 51: argument of ROWS must not contain variables
> SELECT id, sum(id) OVER (ORDER BY id ROWS BETWEEN -1 PRECEDING AND CURRENT ROW) FROM w;
-- id:integer | sum:bigint
-- ERROR 22013: frame starting offset must not be negative
> SELECT id, sum(id) OVER (ORDER BY id ROWS BETWEEN CURRENT ROW AND -1 FOLLOWING) FROM w;
-- id:integer | sum:bigint
-- ERROR 22013: frame ending offset must not be negative
> SELECT id, sum(id) OVER (ORDER BY id ROWS BETWEEN NULL PRECEDING AND CURRENT ROW) FROM w;
-- id:integer | sum:bigint
-- ERROR 22004: frame starting offset must not be null
> SELECT id, sum(id) OVER (ORDER BY g GROUPS BETWEEN NULL PRECEDING AND CURRENT ROW) FROM w;
-- id:integer | sum:bigint
-- ERROR 22004: frame starting offset must not be null
> SELECT id, sum(id) OVER (ORDER BY g GROUPS BETWEEN -1 PRECEDING AND CURRENT ROW) FROM w;
-- id:integer | sum:bigint
-- ERROR 22013: frame starting offset must not be negative
> SELECT id, sum(id) OVER (ORDER BY id ROWS BETWEEN 'x' PRECEDING AND CURRENT ROW) FROM w;
-- ERROR 22P02 at 51: invalid input syntax for type bigint: "x"
> SELECT id, sum(id) OVER (ORDER BY id ROWS BETWEEN 1.5 PRECEDING AND CURRENT ROW) FROM w;
-- id:integer | sum:bigint
-- 1 | 1
-- 2 | 3
-- 3 | 6
-- 4 | 9
-- 5 | 12
-- 6 | 15
-- 7 | 18
-- 8 | 21
-- 9 | 24
-- 10 | 27
-- 11 | 30
-- 12 | 33
-- 13 | 36
-- 14 | 39
-- SELECT 14
> SELECT id, sum(id) OVER (ORDER BY id ROWS BETWEEN UNBOUNDED FOLLOWING AND CURRENT ROW) FROM w;
-- ERROR 42P20 at 51: frame start cannot be UNBOUNDED FOLLOWING
> SELECT id, sum(id) OVER (ORDER BY id ROWS BETWEEN CURRENT ROW AND UNBOUNDED PRECEDING) FROM w;
-- ERROR 42P20 at 67: frame end cannot be UNBOUNDED PRECEDING
> SELECT id, sum(id) OVER (ORDER BY id ROWS BETWEEN CURRENT ROW AND 1 PRECEDING) FROM w;
-- ERROR 42P20 at 67: frame starting from current row cannot have preceding rows
> SELECT id, sum(id) OVER (ORDER BY id ROWS BETWEEN 1 FOLLOWING AND CURRENT ROW) FROM w;
-- ERROR 42P20 at 67: frame starting from following row cannot have preceding rows
> SELECT id, sum(id) OVER (ORDER BY id ROWS BETWEEN 1 FOLLOWING AND 1 PRECEDING) FROM w;
-- ERROR 42P20 at 67: frame starting from following row cannot have preceding rows
> SELECT id, sum(id) OVER (ORDER BY id ROWS 1 FOLLOWING) FROM w;
-- ERROR 42P20 at 43: frame starting from following row cannot end with current row
> SELECT id, sum(id) OVER (ORDER BY id ROWS UNBOUNDED FOLLOWING) FROM w;
-- ERROR 42P20 at 43: frame start cannot be UNBOUNDED FOLLOWING
> SELECT ts, count(*) OVER (ORDER BY ts RANGE BETWEEN '1 month' PRECEDING AND CURRENT ROW) FROM (VALUES (timestamp '-infinity'), ('2024-02-29'), ('2024-03-31'), ('infinity'), (NULL)) v(ts);
-- ts:timestamp without time zone | count:bigint
-- -infinity | 1
-- 2024-02-29 00:00:00 | 1
-- 2024-03-31 00:00:00 | 2
-- infinity | 1
-- NULL | 1
-- SELECT 5
> SELECT ts, count(*) OVER (ORDER BY ts RANGE BETWEEN 'infinity' PRECEDING AND '1 month' FOLLOWING) FROM (VALUES (timestamp '-infinity'), ('2024-02-29'), ('2024-03-31'), ('infinity'), (NULL)) v(ts);
-- ts:timestamp without time zone | count:bigint
-- -infinity | 1
-- 2024-02-29 00:00:00 | 2
-- 2024-03-31 00:00:00 | 3
-- infinity | 4
-- NULL | 1
-- SELECT 5
> SELECT f, count(*) OVER (ORDER BY f RANGE BETWEEN 'infinity' FOLLOWING AND 'infinity' FOLLOWING), count(*) OVER (ORDER BY f RANGE BETWEEN 1 PRECEDING AND 1 FOLLOWING) FROM (VALUES (float8 '-infinity'), (1), (2), ('infinity'), ('NaN'), (NULL)) v(f);
-- f:double precision | count:bigint | count:bigint
-- -Infinity | 4 | 1
-- 1 | 1 | 2
-- 2 | 1 | 2
-- Infinity | 1 | 1
-- NaN | 1 | 1
-- NULL | 1 | 1
-- SELECT 6
> SELECT f, count(*) OVER (ORDER BY f RANGE BETWEEN 'infinity' PRECEDING AND 'infinity' PRECEDING), count(*) OVER (ORDER BY f RANGE BETWEEN 1 PRECEDING AND 1 FOLLOWING) FROM (VALUES (numeric '-infinity'), (1), (2), ('infinity'), ('NaN'), (NULL)) v(f);
-- f:numeric | count:bigint | count:bigint
-- -Infinity | 1 | 1
-- 1 | 1 | 2
-- 2 | 1 | 2
-- Infinity | 4 | 1
-- NaN | 1 | 1
-- NULL | 1 | 1
-- SELECT 6
> SELECT id, sum(n) OVER (ORDER BY id ROWS 2 PRECEDING), avg(n) OVER (ORDER BY id ROWS 2 PRECEDING), sum(f8) OVER (ORDER BY id ROWS 2 PRECEDING), sum(iv) OVER (ORDER BY id ROWS 2 PRECEDING), avg(iv) OVER (ORDER BY id ROWS 2 PRECEDING), stddev(i4) OVER (ORDER BY id ROWS 2 PRECEDING), var_pop(n) OVER (ORDER BY id ROWS 2 PRECEDING) FROM w ORDER BY id;
-- id:integer | sum:numeric | avg:numeric | sum:double precision | sum:interval | avg:interval | stddev:numeric | var_pop:numeric
-- 1 | 0.50000000000000000000 | 0.50000000000000000000 | 0.5 | 01:00:00 | 01:00:00 | NULL | 0
-- 2 | 2.50000000000000000000 | 1.25000000000000000000 | 2.5 | 05:00:00 | 02:30:00 | 2.1213203435596426 | 0.5625000000000000000000000000000000000000
-- 3 | 7.00000000000000000000 | 2.33333333333333333333 | 7 | 14:00:00 | 04:40:00 | 4.0414518843273803 | 2.7222222222222222222222222222222222222222
-- 4 | 14.5000000000000000 | 4.8333333333333333 | 14.5 | 29:00:00 | 09:40:00 | 6.0277137733417081 | 6.05555555555555555555555555555556
-- 5 | 16.5000000000000000 | 5.5000000000000000 | 16.5 | 33:00:00 | 11:00:00 | 4.3588989435406736 | 3.16666666666666666666666666666667
-- 6 | 13.00000000000000000000 | 4.33333333333333333333 | 13 | 26:00:00 | 08:40:00 | 7.0237691685684926 | 8.2222222222222222222222222222222222222222
-- 7 | 12.50000000000000000000 | 4.16666666666666666667 | 12.5 | 25:00:00 | 08:20:00 | 6.5064070986477117 | 7.0555555555555555555555555555555555555556
-- 8 | 15.00000000000000000000 | 5.00000000000000000000 | 15 | 30:00:00 | 10:00:00 | 7.0000000000000000 | 8.1666666666666666666666666666666666666667
-- 9 | 20.5000000000000000 | 6.8333333333333333 | 20.5 | 41:00:00 | 13:40:00 | 1.1547005383792515 | 0.22222222222222222222222222222222
-- 10 | 20.5000000000000000 | 6.8333333333333333 | 20.5 | 41:00:00 | 13:40:00 | 1.1547005383792515 | 0.22222222222222222222222222222222
-- 11 | 15.00000000000000000000 | 5.00000000000000000000 | 15 | 30:00:00 | 10:00:00 | 7.0000000000000000 | 8.1666666666666666666666666666666666666667
-- 12 | 12.50000000000000000000 | 4.16666666666666666667 | 12.5 | 25:00:00 | 08:20:00 | 6.5064070986477117 | 7.0555555555555555555555555555555555555556
-- 13 | 5.00000000000000000000 | 2.50000000000000000000 | 5 | 10:00:00 | 05:00:00 | 4.2426406871192851 | 2.2500000000000000000000000000000000000000
-- 14 | 4.0000000000000000 | 4.0000000000000000 | 4 | 08:00:00 | 08:00:00 | NULL | 0
-- SELECT 14
> SELECT n, sum(n) OVER (ROWS 1 PRECEDING), avg(n) OVER (ROWS 1 PRECEDING), sum(n) OVER (ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) FROM (VALUES (1.5), ('NaN'), (2.25), ('Infinity'), (1.000), (2), (NULL), ('-Infinity'), (3)) v(n);
-- n:numeric | sum:numeric | avg:numeric | sum:numeric
-- 1.5 | 1.5 | 1.50000000000000000000 | NaN
-- NaN | NaN | NaN | NaN
-- 2.25 | NaN | NaN | NaN
-- Infinity | Infinity | Infinity | NaN
-- 1.000 | Infinity | Infinity | -Infinity
-- 2 | 3.000 | 1.5000000000000000 | -Infinity
-- NULL | 2 | 2.0000000000000000 | -Infinity
-- -Infinity | -Infinity | -Infinity | -Infinity
-- 3 | -Infinity | -Infinity | 3
-- SELECT 9
> SELECT id, bool_and(g > 0) OVER (ORDER BY id ROWS 1 PRECEDING), string_agg(x, ',') OVER (ORDER BY id ROWS 1 PRECEDING), every(g > 0) OVER (ORDER BY id ROWS BETWEEN CURRENT ROW AND 1 FOLLOWING) FROM w ORDER BY id;
-- id:integer | bool_and:boolean | string_agg:text | every:boolean
-- 1 | t | b | t
-- 2 | t | b,e | f
-- 3 | f | e,j | f
-- 4 | f | j,q | t
-- 5 | t | q,i | f
-- 6 | f | i,c | f
-- 7 | f | c,p | t
-- 8 | t | p,n | f
-- 9 | f | n,n | f
-- 10 | f | n,p | t
-- 11 | t | p,c | f
-- 12 | f | c,i | f
-- 13 | f | i | t
-- 14 | t | NULL | t
-- SELECT 14
> SELECT id, sum(id) FILTER (WHERE g = 1) OVER (ORDER BY id ROWS BETWEEN 2 PRECEDING AND CURRENT ROW EXCLUDE CURRENT ROW) FROM w ORDER BY id;
-- id:integer | sum:bigint
-- 1 | NULL
-- 2 | 1
-- 3 | 1
-- 4 | NULL
-- 5 | 4
-- 6 | 4
-- 7 | NULL
-- 8 | 7
-- 9 | 7
-- 10 | NULL
-- 11 | 10
-- 12 | 10
-- 13 | NULL
-- 14 | 13
-- SELECT 14
> SELECT id, rank() OVER o, dense_rank() OVER o, percent_rank() OVER o, cume_dist() OVER o, ntile(3) OVER p, lag(id, 2, -1) OVER p, lead(id) OVER p FROM w WINDOW o AS (ORDER BY i4 GROUPS BETWEEN 1 PRECEDING AND 1 FOLLOWING EXCLUDE GROUP), p AS (ORDER BY i4, id) ORDER BY i4, id;
-- id:integer | rank:bigint | dense_rank:bigint | percent_rank:double precision | cume_dist:double precision | ntile:integer | lag:integer | lead:integer
-- 1 | 1 | 1 | 0 | 0.07142857142857142 | 1 | -1 | 6
-- 6 | 2 | 2 | 0.07692307692307693 | 0.21428571428571427 | 1 | -1 | 11
-- 11 | 2 | 2 | 0.07692307692307693 | 0.21428571428571427 | 1 | 1 | 2
-- 2 | 4 | 3 | 0.23076923076923078 | 0.2857142857142857 | 1 | 6 | 5
-- 5 | 5 | 4 | 0.3076923076923077 | 0.42857142857142855 | 1 | 11 | 12
-- 12 | 5 | 4 | 0.3076923076923077 | 0.42857142857142855 | 2 | 2 | 3
-- 3 | 7 | 5 | 0.46153846153846156 | 0.5 | 2 | 5 | 8
-- 8 | 8 | 6 | 0.5384615384615384 | 0.6428571428571429 | 2 | 12 | 9
-- 9 | 8 | 6 | 0.5384615384615384 | 0.6428571428571429 | 2 | 3 | 7
-- 7 | 10 | 7 | 0.6923076923076923 | 0.7857142857142857 | 2 | 8 | 10
-- 10 | 10 | 7 | 0.6923076923076923 | 0.7857142857142857 | 3 | 9 | 4
-- 4 | 12 | 8 | 0.8461538461538461 | 0.8571428571428571 | 3 | 7 | 13
-- 13 | 13 | 9 | 0.9230769230769231 | 1 | 3 | 10 | 14
-- 14 | 13 | 9 | 0.9230769230769231 | 1 | 3 | 4 | NULL
-- SELECT 14
> SELECT sum(id) OVER (PARTITION BY g ORDER BY d RANGE BETWEEN '3 days' PRECEDING AND '3 days' FOLLOWING), g, id FROM w ORDER BY g, d, id;
-- sum:bigint | g:integer | id:integer
-- 6 | 0 | 6
-- 15 | 0 | 12
-- 15 | 0 | 3
-- 9 | 0 | 9
-- 1 | 1 | 1
-- 21 | 1 | 7
-- 21 | 1 | 10
-- 21 | 1 | 4
-- 13 | 1 | 13
-- 13 | 2 | 11
-- 13 | 2 | 2
-- 5 | 2 | 5
-- 8 | 2 | 8
-- 14 | 2 | 14
-- SELECT 14
> CREATE VIEW wv AS SELECT id, sum(id) OVER (PARTITION BY g ORDER BY d RANGE BETWEEN '3 days' PRECEDING AND '3 days' FOLLOWING EXCLUDE TIES) AS s FROM w;
-- CREATE VIEW
> SELECT pg_get_viewdef('wv'::regclass);
-- pg_get_viewdef:text
--  SELECT id,\n    sum(id) OVER (PARTITION BY g ORDER BY d RANGE BETWEEN '3 days'::interval PRECEDING AND '3 days'::interval FOLLOWING EXCLUDE TIES) AS s\n   FROM w;
-- SELECT 1
#~ Expressions are kept as they were written, without the casts that they imply.
#= pg_get_viewdef:text
#=  SELECT id, sum(id) OVER ( PARTITION BY g ORDER BY d RANGE BETWEEN '3 days' PRECEDING AND '3 days' FOLLOWING EXCLUDE TIES) AS s FROM w;
#= SELECT 1
> SELECT * FROM wv ORDER BY id;
-- id:integer | s:bigint
-- 1 | 1
-- 2 | 13
-- 3 | 15
-- 4 | 21
-- 5 | 5
-- 6 | 6
-- 7 | 11
-- 8 | 8
-- 9 | 9
-- 10 | 14
-- 11 | 13
-- 12 | 15
-- 13 | 13
-- 14 | 14
-- SELECT 14
