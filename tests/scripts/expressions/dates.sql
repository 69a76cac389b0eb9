# Dates, times, intervals and zones.
> SELECT date '2024-02-29' + 1, date '2024-03-01' - date '2024-02-01', date '2024-01-31' + interval '1 month';
-- ?column?:date | ?column?:integer | ?column?:timestamp without time zone
-- 2024-03-01 | 29 | 2024-02-29 00:00:00
-- SELECT 1
> SELECT timestamp '2024-01-01 12:34:56.789', timestamptz '2024-01-01 12:00:00+02', time '23:59:59';
-- timestamp:timestamp without time zone | timestamptz:timestamp with time zone | time:time without time zone
-- 2024-01-01 12:34:56.789 | 2024-01-01 10:00:00+00 | 23:59:59
-- SELECT 1
> SELECT interval '1 year 2 months 3 days 04:05:06', interval '1.5 hours', interval '-3 days', interval 'P1DT2H';
-- interval:interval | interval:interval | interval:interval | interval:interval
-- 1 year 2 mons 3 days 04:05:06 | 01:30:00 | -3 days | 1 day 02:00:00
-- SELECT 1
> SELECT extract(year FROM date '2024-05-06'), date_part('dow', date '2024-05-06'), extract(epoch FROM timestamptz '2000-01-01 00:00:00+00');
-- extract:numeric | date_part:double precision | extract:numeric
-- 2024 | 1 | 946684800.000000
-- SELECT 1
> SELECT date_trunc('month', timestamp '2024-05-06 07:08:09'), date_trunc('hour', timestamptz '2024-05-06 07:08:09+00');
-- date_trunc:timestamp without time zone | date_trunc:timestamp with time zone
-- 2024-05-01 00:00:00 | 2024-05-06 07:00:00+00
-- SELECT 1
> SELECT timestamp '2024-03-31 00:00' - timestamp '2024-03-01 12:00', age(date '2024-05-06', date '2020-01-01');
-- ?column?:interval | age:interval
-- 29 days 12:00:00 | 4 years 4 mons 5 days
-- SELECT 1
> SELECT timestamptz '2024-07-01 12:00+00' AT TIME ZONE 'America/New_York', timestamp '2024-07-01 12:00' AT TIME ZONE 'Europe/Berlin';
-- timezone:timestamp without time zone | timezone:timestamp with time zone
-- 2024-07-01 08:00:00 | 2024-07-01 10:00:00+00
-- SELECT 1
> SELECT to_char(timestamp '2024-05-06 07:08:09', 'YYYY-MM-DD HH24:MI:SS'), to_char(date '2024-05-06', 'FMDay, DD Mon YYYY');
-- to_char:text | to_char:text
-- 2024-05-06 07:08:09 | Monday, 06 May 2024
-- SELECT 1
> SELECT make_date(2024, 2, 29), make_interval(days => 10), to_timestamp(0), to_date('06 May 2024', 'DD Mon YYYY');
-- make_date:date | make_interval:interval | to_timestamp:timestamp with time zone | to_date:date
-- 2024-02-29 | 10 days | 1970-01-01 00:00:00+00 | 2024-05-06
-- SELECT 1
> SELECT date '2024-02-30';
-- ERROR 22008 at 13: date/time field value out of range: "2024-02-30"
> SELECT 'garbage'::date;
-- ERROR 22007 at 8: invalid input syntax for type date: "garbage"
> SELECT date 'infinity', timestamp '-infinity', date '0044-03-15 BC', date 'epoch';
-- date:date | timestamp:timestamp without time zone | date:date | date:date
-- infinity | -infinity | 0044-03-15 BC | 1970-01-01
-- SELECT 1
> SELECT interval '1 day' * 2, interval '1 hour' / 2, interval '30 days' = interval '1 month', -interval '1 day';
-- ?column?:interval | ?column?:interval | ?column?:boolean | ?column?:interval
-- 2 days | 00:30:00 | t | -1 days
-- SELECT 1
> SELECT time '10:00' + interval '3 hours', date '2024-01-01' + time '10:00';
-- ?column?:time without time zone | ?column?:timestamp without time zone
-- 13:00:00 | 2024-01-01 10:00:00
-- SELECT 1
> SELECT justify_hours(interval '27 hours'), justify_days(interval '35 days');
-- justify_hours:interval | justify_days:interval
-- 1 day 03:00:00 | 1 mon 5 days
-- SELECT 1
> SELECT x FROM generate_series(date '2024-01-01', date '2024-01-03', interval '1 day') x;
-- x:timestamp with time zone
-- 2024-01-01 00:00:00+00
-- 2024-01-02 00:00:00+00
-- 2024-01-03 00:00:00+00
-- SELECT 3
> SET TimeZone = 'Europe/Berlin';
-- SET
> SELECT timestamptz '2024-07-01 12:00+00', timestamptz '2024-01-01 12:00';
-- timestamptz:timestamp with time zone | timestamptz:timestamp with time zone
-- 2024-07-01 14:00:00+02 | 2024-01-01 12:00:00+01
-- SELECT 1
> SET DateStyle = 'SQL, DMY';
-- SET
> SELECT date '2024-05-06', timestamp '2024-05-06 07:08:09';
-- date:date | timestamp:timestamp without time zone
-- 06/05/2024 | 06/05/2024 07:08:09
-- SELECT 1
> RESET DateStyle;
-- RESET
> RESET TimeZone;
-- RESET
> SHOW TimeZone;
-- TimeZone:text
-- UTC
-- SHOW
