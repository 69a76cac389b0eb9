# Arithmetic and functions of dates, times and intervals.
> SELECT date '2024-02-28' + 2, date '2024-03-01' - 1, 7 + date '2024-01-01', date '2024-03-01' - date '2023-03-01', date 'infinity' + 1;
-- ?column?:date | ?column?:date | ?column?:date | ?column?:integer | ?column?:date
-- 2024-03-01 | 2024-02-29 | 2024-01-08 | 366 | infinity
-- SELECT 1
> SELECT date 'infinity' - date '2024-01-01';
-- ERROR 22008: cannot subtract infinite dates
> SELECT date '5874897-12-31' + 1;
-- ERROR 22008: date out of range
> SELECT date '2024-01-31' + interval '1 month', date '2024-03-31' - interval '1 month', interval '1 day' + date '2024-01-01', date '2024-01-01' + time '10:00', time '10:00' + date '2024-01-01', date '2024-01-01' + timetz '10:00+02';
-- ?column?:timestamp without time zone | ?column?:timestamp without time zone | ?column?:timestamp without time zone | ?column?:timestamp without time zone | ?column?:timestamp without time zone | ?column?:timestamp with time zone
-- 2024-02-29 00:00:00 | 2024-02-29 00:00:00 | 2024-01-02 00:00:00 | 2024-01-01 10:00:00 | 2024-01-01 10:00:00 | 2024-01-01 08:00:00+00
-- SELECT 1
> SELECT timestamp '2024-02-29' + interval '1 year', timestamp '2024-01-31 10:00' + interval '1 mon 1 day 1 hour', timestamp '2024-03-01' - timestamp '2024-02-01 12:00', timestamp '2024-01-01' - timestamp '2024-01-02 01:00';
-- ?column?:timestamp without time zone | ?column?:timestamp without time zone | ?column?:interval | ?column?:interval
-- 2025-02-28 00:00:00 | 2024-03-01 11:00:00 | 28 days 12:00:00 | -1 days -01:00:00
-- SELECT 1
> SELECT timestamp 'infinity' + interval '1 day', timestamp '2024-01-01' + interval 'infinity', timestamp 'infinity' - timestamp '2024-01-01';
-- ?column?:timestamp without time zone | ?column?:timestamp without time zone | ?column?:interval
-- infinity | infinity | infinity
-- SELECT 1
> SELECT timestamp 'infinity' - timestamp 'infinity';
-- ERROR 22008: interval out of range
> SELECT timestamp 'infinity' + interval '-infinity';
-- ERROR 22008: timestamp out of range
> SELECT timestamp '294276-12-31' + interval '1 day';
-- ERROR 22008: timestamp out of range
> SELECT time '23:00' + interval '2 hours', time '01:00' - interval '2 hours', time '10:00' - time '12:30', timetz '23:00+01' + interval '3 hours', interval '1 hour' + time '10:00';
-- ?column?:time without time zone | ?column?:time without time zone | ?column?:interval | ?column?:time with time zone | ?column?:time without time zone
-- 01:00:00 | 23:00:00 | -02:30:00 | 02:00:00+01 | 11:00:00
-- SELECT 1
> SELECT interval '1 day' + interval '1 hour', interval '1 month' - interval '1 day', -interval '1 mon -2 days', interval '1 day' * 1.5, 2 * interval '1 day 01:00', interval '1 month' * 0.5, interval '1 mon 1 day' / 3, interval '1 year' / 7;
-- ?column?:interval | ?column?:interval | ?column?:interval | ?column?:interval | ?column?:interval | ?column?:interval | ?column?:interval | ?column?:interval
-- 1 day 01:00:00 | 1 mon -1 days | -1 mons +2 days | 1 day 12:00:00 | 2 days 02:00:00 | 15 days | 10 days 08:00:00 | 1 mon 21 days 10:17:08.5344
-- SELECT 1
> SELECT interval '1 day' / 0;
-- ERROR 22012: division by zero
> SELECT interval '2147483647 months' + interval '1 month';
-- ERROR 22008: interval out of range
> SELECT interval '1 mon' = interval '30 days', interval '1 day' < interval '25 hours', interval '-1 day' < interval '0', interval 'infinity' > interval '1000 years';
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | t | t | t
-- SELECT 1
> SELECT date '2024-01-01' = timestamp '2024-01-01', date '2024-01-01' < timestamptz '2024-01-01 00:00:01+00', timestamp '2024-01-01' >= date '2024-01-02', timestamptz '2024-01-01 00:00+00' = timestamp '2024-01-01', date '5874897-01-01' > timestamp '294276-12-31';
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | t | f | t | t
-- SELECT 1
> SELECT extract(year from date '2024-05-06'), extract(month from date '2024-05-06'), extract(day from date '2024-05-06'), extract(dow from date '2024-05-05'), extract(isodow from date '2024-05-05'), extract(doy from date '2024-12-31'), extract(week from date '2021-01-03'), extract(isoyear from date '2021-01-03'), extract(quarter from date '2024-05-06'), extract(epoch from date '2024-01-01'), extract(julian from date '2024-01-01');
-- extract:numeric | extract:numeric | extract:numeric | extract:numeric | extract:numeric | extract:numeric | extract:numeric | extract:numeric | extract:numeric | extract:numeric | extract:numeric
-- 2024 | 5 | 6 | 0 | 7 | 366 | 53 | 2020 | 2 | 1704067200 | 2460311
-- SELECT 1
> SELECT extract(century from date '2000-12-31'), extract(century from date '2001-01-01'), extract(millennium from date '2001-01-01'), extract(decade from date '1999-01-01'), extract(century from date '0001-01-01 BC'), extract(decade from date '0011-01-01 BC'), extract(year from date '0044-01-01 BC'), extract(millennium from date '0001-12-31 BC');
-- extract:numeric | extract:numeric | extract:numeric | extract:numeric | extract:numeric | extract:numeric | extract:numeric | extract:numeric
-- 20 | 21 | 3 | 199 | -1 | -1 | -44 | -1
-- SELECT 1
> SELECT extract(hour from date '2024-01-01');
-- ERROR 0A000: unit "hour" not supported for type date
> SELECT extract(foo from date '2024-01-01');
-- ERROR 22023: unit "foo" not recognized for type date
> SELECT extract(timezone from timestamp '2024-01-01');
-- ERROR 0A000: unit "timezone" not supported for type timestamp without time zone
> SELECT extract(hour from timestamp '2024-01-01 10:11:12.345678'), extract(minute from timestamp '2024-01-01 10:11:12.345678'), extract(second from timestamp '2024-01-01 10:11:12.345678'), extract(milliseconds from timestamp '2024-01-01 10:11:12.345678'), extract(microseconds from timestamp '2024-01-01 10:11:12.345678'), extract(epoch from timestamp '2024-01-01 10:11:12.345678');
-- extract:numeric | extract:numeric | extract:numeric | extract:numeric | extract:numeric | extract:numeric
-- 10 | 11 | 12.345678 | 12345.678 | 12345678 | 1704103872.345678
-- SELECT 1
> SELECT extract(julian from timestamp '2024-01-01 12:00'), extract(julian from timestamp '2024-01-01'), date_part('julian', timestamp '2024-01-01 06:00');
-- extract:numeric | extract:numeric | date_part:double precision
-- 2460311.50000000000000000000 | 2460311.0000000000000000000000000000 | 2460311.25
-- SELECT 1
> SELECT extract(year from timestamp 'infinity'), extract(hour from timestamp 'infinity'), extract(epoch from timestamp '-infinity'), date_part('year', timestamp '-infinity');
-- extract:numeric | extract:numeric | extract:numeric | date_part:double precision
-- Infinity | NULL | -Infinity | -Infinity
-- SELECT 1
> SELECT extract(epoch from interval '1 year 2 mons 3 days 04:05:06'), extract(year from interval '26 months'), extract(month from interval '26 months'), extract(day from interval '40 days'), extract(hour from interval '100 hours'), extract(second from interval '1.5 sec'), extract(quarter from interval '26 months'), extract(week from interval '15 days');
-- extract:numeric | extract:numeric | extract:numeric | extract:numeric | extract:numeric | extract:numeric | extract:numeric | extract:numeric
-- 37015506.000000 | 2 | 2 | 40 | 100 | 1.500000 | 1 | 2
-- SELECT 1
> SELECT extract(hour from time '10:11:12.5'), extract(second from time '10:11:12.5'), extract(epoch from time '10:00'), extract(timezone_hour from timetz '10:00-03:30'), extract(timezone_minute from timetz '10:00-03:30'), date_part('second', time '10:11:12.5');
-- extract:numeric | extract:numeric | extract:numeric | extract:numeric | extract:numeric | date_part:double precision
-- 10 | 12.500000 | 36000.000000 | -3 | -30 | 12.5
-- SELECT 1
> SELECT date_trunc('millennium', timestamp '2024-05-06 07:08:09.123456'), date_trunc('century', timestamp '2024-05-06'), date_trunc('decade', timestamp '2024-05-06'), date_trunc('quarter', timestamp '2024-05-06'), date_trunc('week', timestamp '2024-05-06 10:00'), date_trunc('second', timestamp '2024-05-06 07:08:09.123456'), date_trunc('milliseconds', timestamp '2024-05-06 07:08:09.123456');
-- date_trunc:timestamp without time zone | date_trunc:timestamp without time zone | date_trunc:timestamp without time zone | date_trunc:timestamp without time zone | date_trunc:timestamp without time zone | date_trunc:timestamp without time zone | date_trunc:timestamp without time zone
-- 2001-01-01 00:00:00 | 2001-01-01 00:00:00 | 2020-01-01 00:00:00 | 2024-04-01 00:00:00 | 2024-05-06 00:00:00 | 2024-05-06 07:08:09 | 2024-05-06 07:08:09.123
-- SELECT 1
> SELECT date_trunc('day', interval '1 year 2 mons 3 days 04:05:06'), date_trunc('year', interval '14 months'), date_trunc('hour', interval '-1 day -04:05:06'), date_trunc('decade', interval '25 years');
-- date_trunc:interval | date_trunc:interval | date_trunc:interval | date_trunc:interval
-- 1 year 2 mons 3 days | 1 year | -1 days -04:00:00 | 20 years
-- SELECT 1
> SELECT date_trunc('week', interval '15 days');
-- ERROR 0A000: unit "week" not supported for type interval
-- DETAIL: Months usually have fractional weeks.
> SELECT date_trunc('foo', timestamp '2024-01-01');
-- ERROR 22023: unit "foo" not recognized for type timestamp without time zone
> SELECT date_trunc('day', timestamptz '2024-05-06 23:30+00', 'Europe/Berlin'), date_trunc('hour', timestamptz '2024-05-06 23:30+00');
-- date_trunc:timestamp with time zone | date_trunc:timestamp with time zone
-- 2024-05-06 22:00:00+00 | 2024-05-06 23:00:00+00
-- SELECT 1
> SELECT date_bin(interval '15 minutes', timestamp '2024-05-06 07:08:09', timestamp '2024-01-01'), date_bin(interval '1 day', timestamp '1999-12-31 10:00', timestamp '2024-01-01 01:00');
-- date_bin:timestamp without time zone | date_bin:timestamp without time zone
-- 2024-05-06 07:00:00 | 1999-12-31 01:00:00
-- SELECT 1
> SELECT date_bin(interval '1 month', timestamp '2024-05-06', timestamp '2024-01-01');
-- ERROR 0A000: timestamps cannot be binned into intervals containing months or years
> SELECT date_bin(interval '0', timestamp '2024-05-06', timestamp '2024-01-01');
-- ERROR 22008: stride must be greater than zero
> SELECT age(timestamp '2024-05-06', timestamp '2020-02-29'), age(timestamp '2020-02-29', timestamp '2024-05-06'), age(timestamp '2024-03-01 01:00', timestamp '2024-01-31 02:00'), age(timestamp 'infinity', timestamp '2024-01-01');
-- age:interval | age:interval | age:interval | age:interval
-- 4 years 2 mons 6 days | -4 years -2 mons -6 days | 1 mon 23:00:00 | infinity
-- SELECT 1
> SELECT justify_hours(interval '50 hours'), justify_days(interval '65 days'), justify_interval(interval '1 mon -1 hour'), justify_hours(interval '-1 day 25 hours'), justify_interval(interval '-33 days 50 hours');
-- justify_hours:interval | justify_days:interval | justify_interval:interval | justify_hours:interval | justify_interval:interval
-- 2 days 02:00:00 | 2 mons 5 days | 29 days 23:00:00 | 01:00:00 | -1 mons -22:00:00
-- SELECT 1
> SELECT make_date(2024, 2, 29), make_date(-44, 3, 15), make_time(10, 11, 12.5), make_timestamp(2024, 2, 29, 10, 11, 12.25), make_interval(1, 2, 3, 4, 5, 6, 7.5);
-- make_date:date | make_date:date | make_time:time without time zone | make_timestamp:timestamp without time zone | make_interval:interval
-- 2024-02-29 | 0044-03-15 BC | 10:11:12.5 | 2024-02-29 10:11:12.25 | 1 year 2 mons 25 days 05:06:07.5
-- SELECT 1
> SELECT make_date(2023, 2, 29);
-- ERROR 22008: date field value out of range: 2023-02-29
> SELECT make_date(0, 1, 1);
-- ERROR 22008: date field value out of range: 0-01-01
> SELECT make_time(24, 0, 1.0);
-- ERROR 22008: time field value out of range: 24:00:01
> SELECT to_timestamp(0::float8), to_timestamp(1700000000.123456::float8), to_timestamp('infinity'::float8);
-- to_timestamp:timestamp with time zone | to_timestamp:timestamp with time zone | to_timestamp:timestamp with time zone
-- 1970-01-01 00:00:00+00 | 2023-11-14 22:13:20.123456+00 | infinity
-- SELECT 1
> SELECT isfinite(date 'infinity'), isfinite(timestamp '2024-01-01'), isfinite(interval '-infinity');
-- isfinite:boolean | isfinite:boolean | isfinite:boolean
-- f | t | f
-- SELECT 1
> SELECT timezone('Europe/Berlin'::text, timestamptz '2024-07-01 12:00+00'), timezone('Europe/Berlin'::text, timestamp '2024-07-01 12:00'), timezone('EST'::text, timestamp '2024-07-01 12:00'), timezone(interval '-03:30', timestamptz '2024-07-01 12:00+00'), timezone(interval '02:00', timetz '10:00+00');
-- timezone:timestamp without time zone | timezone:timestamp with time zone | timezone:timestamp with time zone | timezone:timestamp without time zone | timezone:time with time zone
-- 2024-07-01 14:00:00 | 2024-07-01 10:00:00+00 | 2024-07-01 17:00:00+00 | 2024-07-01 08:30:00 | 12:00:00+02
-- SELECT 1
> SELECT timezone('Nowhere'::text, timestamp '2024-07-01 12:00');
-- ERROR 22023: time zone "Nowhere" not recognized
> SELECT timezone(interval '1 month', timestamp '2024-07-01 12:00');
-- ERROR 22023: interval time zone "1 mon" must not include months or days
> SELECT date_add(timestamptz '2024-03-30 12:00+00', interval '1 day', 'Europe/Berlin'::text), date_subtract(timestamptz '2024-04-01 12:00+00', interval '2 days', 'Europe/Berlin'::text);
-- date_add:timestamp with time zone | date_subtract:timestamp with time zone
-- 2024-03-31 11:00:00+00 | 2024-03-30 13:00:00+00
-- SELECT 1
> SELECT timestamp '2024-01-02 03:04:05'::date, timestamp '2024-01-02 03:04:05'::time, date '2024-01-02'::timestamp, interval '25 hours'::time, time '10:00'::interval, timestamptz '2024-01-02 03:04:05+00'::timestamp, timestamptz '2024-01-02 03:04:05+00'::timetz;
-- date:date | time:time without time zone | timestamp:timestamp without time zone | time:time without time zone | interval:interval | timestamp:timestamp without time zone | timetz:time with time zone
-- 2024-01-02 | 03:04:05 | 2024-01-02 00:00:00 | 01:00:00 | 10:00:00 | 2024-01-02 03:04:05 | 03:04:05+00
-- SELECT 1
> SELECT date '5874897-12-31'::timestamp;
-- ERROR 22008: date out of range for timestamp
> SELECT overlaps(date '2024-01-01'::timestamp, date '2024-02-01'::timestamp, date '2024-01-15'::timestamp, date '2024-03-01'::timestamp), overlaps(time '10:00', time '11:00', time '11:00', time '12:00'), overlaps(time '10:00', interval '2 hours', time '11:00', interval '1 hour');
-- overlaps:boolean | overlaps:boolean | overlaps:boolean
-- t | f | t
-- SELECT 1
> SELECT to_char(timestamp '2024-05-06 07:08:09.123456', 'YYYY-MM-DD HH24:MI:SS.US'), to_char(timestamp '2024-05-06 17:08:09.123', 'Day, DD Month YYYY HH12:MI:SS.MS AM'), to_char(timestamp '2024-05-06', 'FMDay, FMDD FMMonth YYYY'), to_char(timestamp '2024-05-01', 'DDth Mon YY "at" Q IYYY-IW ID DDD J'), to_char(timestamp '0044-03-15 BC', 'YYYY BC CC');
-- to_char:text | to_char:text | to_char:text | to_char:text | to_char:text
-- 2024-05-06 07:08:09.123456 | Monday   , 06 May       2024 05:08:09.123 PM | Monday, 6 May 2024 | 01st May 24 at 2 2024-18 3 122 2460432 | 0044 BC -01
-- SELECT 1
> SELECT to_char(timestamptz '2024-05-06 07:08:09+00', 'HH24:MI TZ OF TZH:TZM'), to_char(interval '15 hours 2 minutes 12 seconds', 'HH24:MI:SS'), to_char(interval '1 year 2 mons 3 days', 'YYYY MM DD'), to_char(timestamp '2024-05-06 13:00', 'HH am MON mon RM Y,YYY W WW D SSSS');
-- to_char:text | to_char:text | to_char:text | to_char:text
-- 07:08 UTC +00 +00:00 | 15:02:12 | 0001 02 03 | 01 pm MAY may V    2,024 1 19 2 46800
-- SELECT 1
