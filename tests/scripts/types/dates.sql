# Dates, times and intervals: what is read, and how it is written.
> SELECT date '2024-02-29', date 'January 8, 1999', date '1/8/1999', date '1999-Jan-08', date '08-Jan-1999', date 'Jan-08-1999';
-- date:date | date:date | date:date | date:date | date:date | date:date
-- 2024-02-29 | 1999-01-08 | 1999-01-08 | 1999-01-08 | 1999-01-08 | 1999-01-08
-- SELECT 1
> SELECT date '19990108', date '990108', date '1999.008', date 'J2451187', date 'January 8, 99 BC', date '2024-060';
-- date:date | date:date | date:date | date:date | date:date | date:date
-- 1999-01-08 | 1999-01-08 | 1999-01-08 | 1999-01-08 | 0099-01-08 BC | 2024-02-29
-- SELECT 1
> SELECT date 'yesterday' < date 'today', date 'tomorrow' - date 'today', date 'epoch', date 'infinity', date '-infinity';
-- ?column?:boolean | ?column?:integer | date:date | date:date | date:date
-- t | 1 | 1970-01-01 | infinity | -infinity
-- SELECT 1
> SELECT date '4714-11-24 BC', date '5874897-12-31', date '0001-01-01', date '0001-12-31 BC';
-- date:date | date:date | date:date | date:date
-- 4714-11-24 BC | 5874897-12-31 | 0001-01-01 | 0001-12-31 BC
-- SELECT 1
> SELECT date '4714-11-23 BC';
-- ERROR 22008 at 13: date out of range: "4714-11-23 BC"
> SELECT date '5874898-01-01';
-- ERROR 22008 at 13: date out of range: "5874898-01-01"
> SELECT date '2023-02-29';
-- ERROR 22008 at 13: date/time field value out of range: "2023-02-29"
> SELECT date '2023-13-01';
-- ERROR 22008 at 13: date/time field value out of range: "2023-13-01"
-- HINT: Perhaps you need a different "DateStyle" setting.
> SELECT date '13/13/2023';
-- ERROR 22008 at 13: date/time field value out of range: "13/13/2023"
-- HINT: Perhaps you need a different "DateStyle" setting.
> SELECT date '0000-01-01';
-- ERROR 22008 at 13: date/time field value out of range: "0000-01-01"
> SELECT date 'foo';
-- ERROR 22007 at 13: invalid input syntax for type date: "foo"
> SELECT date '';
-- ERROR 22007 at 13: invalid input syntax for type date: ""
> SELECT date '2024-01-01 25:00';
-- ERROR 22008 at 13: date/time field value out of range: "2024-01-01 25:00"
> SELECT date '2024-01-01 10:00:00+20';
-- ERROR 22009 at 13: time zone displacement out of range: "2024-01-01 10:00:00+20"
> SELECT date 'Mon Feb 10 17:32:01 1997 PST', date '2024-1-5', date '24-1-5', date '5 Mar 2021', date 'Thursday, 4 July 2024';
-- ERROR 22008 at 67: date/time field value out of range: "24-1-5"
-- HINT: Perhaps you need a different "DateStyle" setting.
> SELECT time '04:05:06.789', time '04:05:06', time '04:05', time '040506', time '04:05 AM', time '04:05 PM', time '24:00:00', time '23:59:60', time 'allballs';
-- time:time without time zone | time:time without time zone | time:time without time zone | time:time without time zone | time:time without time zone | time:time without time zone | time:time without time zone | time:time without time zone | time:time without time zone
-- 04:05:06.789 | 04:05:06 | 04:05:00 | 04:05:06 | 04:05:00 | 16:05:00 | 24:00:00 | 24:00:00 | 00:00:00
-- SELECT 1
> SELECT time '04:05:06.789-8', time '04:05:06 PST', time '2003-04-12 04:05:06 America/New_York';
-- time:time without time zone | time:time without time zone | time:time without time zone
-- 04:05:06.789 | 04:05:06 | 04:05:06
-- SELECT 1
> SELECT time '25:00:00';
-- ERROR 22008 at 13: date/time field value out of range: "25:00:00"
> SELECT time '24:00:01';
-- ERROR 22008 at 13: date/time field value out of range: "24:00:01"
> SELECT time '13:00 PM', time '12:00 AM';
-- ERROR 22008 at 13: date/time field value out of range: "13:00 PM"
> SELECT time '10:60:00';
-- ERROR 22008 at 13: date/time field value out of range: "10:60:00"
> SELECT time 'noon';
-- ERROR 22007 at 13: invalid input syntax for type time: "noon"
> SELECT time(2) '10:11:12.3456', time(0) '23:59:59.9', timetz(1) '10:11:12.37+02';
-- time:time without time zone | time:time without time zone | timetz:time with time zone
-- 10:11:12.35 | 24:00:00 | 10:11:12.4+02
-- SELECT 1
> SELECT timetz '04:05:06.789-8', timetz '04:05-08:00', timetz '040506-08', timetz '040506+0730', timetz '040506+07:30:15', timetz '04:05:06 PST', timetz '2003-04-12 04:05:06 America/New_York';
-- timetz:time with time zone | timetz:time with time zone | timetz:time with time zone | timetz:time with time zone | timetz:time with time zone | timetz:time with time zone | timetz:time with time zone
-- 04:05:06.789-08 | 04:05:00-08 | 04:05:06-08 | 04:05:06+07:30 | 04:05:06+07:30:15 | 04:05:06-08 | 04:05:06-04
-- SELECT 1
> SELECT timetz '04:05:06 America/New_York';
-- ERROR 22007 at 15: invalid input syntax for type time with time zone: "04:05:06 America/New_York"
> SELECT timetz '10:00+16';
-- ERROR 22009 at 15: time zone displacement out of range: "10:00+16"
> SELECT timestamp '1999-01-08 04:05:06', timestamp '1999-01-08T04:05:06.123456', timestamp 'January 8 04:05:06 1999 PST', timestamp '20240102 030405', timestamp '20240102T030405';
-- timestamp:timestamp without time zone | timestamp:timestamp without time zone | timestamp:timestamp without time zone | timestamp:timestamp without time zone | timestamp:timestamp without time zone
-- 1999-01-08 04:05:06 | 1999-01-08 04:05:06.123456 | 1999-01-08 04:05:06 | 2024-01-02 03:04:05 | 2024-01-02 03:04:05
-- SELECT 1
> SELECT timestamp '2004-10-19 10:23:54+02', timestamptz '2004-10-19 10:23:54+02', timestamptz '2004-10-19 10:23:54 America/New_York', timestamptz '2004-10-19 10:23:54 EST';
-- timestamp:timestamp without time zone | timestamptz:timestamp with time zone | timestamptz:timestamp with time zone | timestamptz:timestamp with time zone
-- 2004-10-19 10:23:54 | 2004-10-19 08:23:54+00 | 2004-10-19 14:23:54+00 | 2004-10-19 15:23:54+00
-- SELECT 1
> SELECT timestamptz '2024-07-01 12:00 Europe/Berlin', timestamptz '2024-07-01 12:00 EDT', timestamptz '2024-07-01 12:00 UTC', timestamptz '2024-07-01T12:00:00Z', timestamptz '2024-07-01 12:00 GMT+3';
-- timestamptz:timestamp with time zone | timestamptz:timestamp with time zone | timestamptz:timestamp with time zone | timestamptz:timestamp with time zone | timestamptz:timestamp with time zone
-- 2024-07-01 10:00:00+00 | 2024-07-01 16:00:00+00 | 2024-07-01 12:00:00+00 | 2024-07-01 12:00:00+00 | 2024-07-01 15:00:00+00
-- SELECT 1
> SELECT timestamp '4714-11-24 00:00:00 BC', timestamp '294276-12-31 23:59:59.999999', timestamp 'infinity', timestamp '-infinity', timestamp 'epoch';
-- timestamp:timestamp without time zone | timestamp:timestamp without time zone | timestamp:timestamp without time zone | timestamp:timestamp without time zone | timestamp:timestamp without time zone
-- 4714-11-24 00:00:00 BC | 294276-12-31 23:59:59.999999 | infinity | -infinity | 1970-01-01 00:00:00
-- SELECT 1
> SELECT timestamp '294277-01-01';
-- ERROR 22008 at 18: timestamp out of range: "294277-01-01"
> SELECT timestamp '4714-11-23 23:59:59 BC';
-- ERROR 22008 at 18: timestamp out of range: "4714-11-23 23:59:59 BC"
> SELECT timestamp '2024-01-01 00:00:00 Nowhere/Land';
-- ERROR 22023 at 18: time zone "nowhere/land" not recognized
> SELECT timestamp '2024-01-01 10:00 FOO';
-- ERROR 22007 at 18: invalid input syntax for type timestamp: "2024-01-01 10:00 FOO"
> SELECT timestamp(0) '2024-01-01 00:00:00.5', timestamp(3) '2024-01-01 00:00:00.1234567', timestamptz(1) '2024-01-01 00:00:00.17+00';
-- timestamp:timestamp without time zone | timestamp:timestamp without time zone | timestamptz:timestamp with time zone
-- 2024-01-01 00:00:01 | 2024-01-01 00:00:00.123 | 2024-01-01 00:00:00.2+00
-- SELECT 1
> SELECT timestamp '2024-12-31 23:59:60', timestamp '2024-01-01 24:00', timestamp '97/02/10 17:32:01', timestamp '1997.041 17:32:01', timestamp 'Feb 10 17:32:01 1997';
-- ERROR 22008 at 81: date/time field value out of range: "97/02/10 17:32:01"
-- HINT: Perhaps you need a different "DateStyle" setting.
> SELECT timestamp '2024-01-01 00:00:00.9999999', timestamp '1999-12-31 23:59:59.9999995', timestamp '0044-03-15 12:00 BC';
-- timestamp:timestamp without time zone | timestamp:timestamp without time zone | timestamp:timestamp without time zone
-- 2024-01-01 00:00:01 | 2000-01-01 00:00:00 | 0044-03-15 12:00:00 BC
-- SELECT 1
> SELECT interval '1', interval '1.5', interval '1 day', interval '1 2:03', interval '1 year 2 months 3 days 4 hours 5 minutes 6 seconds', interval '1-2', interval '-1-2', interval '1-2 3 4:05:06';
-- interval:interval | interval:interval | interval:interval | interval:interval | interval:interval | interval:interval | interval:interval | interval:interval
-- 00:00:01 | 00:00:01.5 | 1 day | 1 day 02:03:00 | 1 year 2 mons 3 days 04:05:06 | 1 year 2 mons | -1 years -2 mons | 1 year 2 mons 3 days 04:05:06
-- SELECT 1
> SELECT interval 'P1Y2M3DT4H5M6S', interval 'P2W', interval 'PT1.5S', interval 'P0001-02-03T04:05:06', interval 'P-1Y-2M', interval 'P1.5M', interval 'PT36H', interval 'P20240101';
-- interval:interval | interval:interval | interval:interval | interval:interval | interval:interval | interval:interval | interval:interval | interval:interval
-- 1 year 2 mons 3 days 04:05:06 | 14 days | 00:00:01.5 | 1 year 2 mons 3 days 04:05:06 | -1 years -2 mons | 1 mon 15 days | 36:00:00 | 2024 years 1 mon 1 day
-- SELECT 1
> SELECT interval '1 week', interval '1.5 weeks', interval '1.5 months', interval '1.25 years', interval '2 decades', interval '1 century', interval '1 millennium', interval '0.5 day';
-- interval:interval | interval:interval | interval:interval | interval:interval | interval:interval | interval:interval | interval:interval | interval:interval
-- 7 days | 10 days 12:00:00 | 1 mon 15 days | 1 year 3 mons | 20 years | 100 years | 1000 years | 12:00:00
-- SELECT 1
> SELECT interval '1 day ago', interval '@ 1 year 2 mons -3 days 4 hours ago', interval '-1 day +02:03', interval '+1 day -02:03', interval '1 mon -1 hour', interval '5 ms', interval '7 us';
-- interval:interval | interval:interval | interval:interval | interval:interval | interval:interval | interval:interval | interval:interval
-- -1 days | -1 years -2 mons +3 days -04:00:00 | -1 days +02:03:00 | 1 day -02:03:00 | 1 mon -01:00:00 | 00:00:00.005 | 00:00:00.000007
-- SELECT 1
> SELECT interval 'infinity', interval '-infinity', interval '+infinity';
-- interval:interval | interval:interval | interval:interval
-- infinity | -infinity | infinity
-- SELECT 1
> SELECT interval '1 day 2 days';
-- ERROR 22007 at 17: invalid input syntax for type interval: "1 day 2 days"
> SELECT interval 'foo';
-- ERROR 22007 at 17: invalid input syntax for type interval: "foo"
> SELECT interval '';
-- ERROR 22007 at 17: invalid input syntax for type interval: ""
> SELECT interval '1 fortnight';
-- ERROR 22007 at 17: invalid input syntax for type interval: "1 fortnight"
> SELECT interval '100000000000000 years';
-- ERROR 22015 at 17: interval field value out of range: "100000000000000 years"
> SELECT interval '3000000000 months';
-- ERROR 22015 at 17: interval field value out of range: "3000000000 months"
> SELECT interval '1:60';
-- ERROR 22015 at 17: interval field value out of range: "1:60"
> SELECT interval '1-13';
-- ERROR 22015 at 17: interval field value out of range: "1-13"
> SELECT interval '10' year, interval '10' month, interval '10' day, interval '10' hour, interval '10' minute, interval '10' second;
-- interval:interval | interval:interval | interval:interval | interval:interval | interval:interval | interval:interval
-- 10 years | 10 mons | 10 days | 10:00:00 | 00:10:00 | 00:00:10
-- SELECT 1
> SELECT interval '1-2' year to month, interval '1 2' day to hour, interval '1 2:03' day to minute, interval '1 2:03:04' day to second, interval '1:02' hour to minute, interval '01:02' minute to second;
-- interval:interval | interval:interval | interval:interval | interval:interval | interval:interval | interval:interval
-- 1 year 2 mons | 1 day 02:00:00 | 1 day 02:03:00 | 1 day 02:03:04 | 01:02:00 | 00:01:02
-- SELECT 1
> SELECT interval '1 year 2 mons 3 days 04:05:06' year, interval '1 year 2 mons 3 days 04:05:06' month, interval '1 year 2 mons 3 days 04:05:06' day, interval '1 day 04:05:06.789' hour to minute;
-- interval:interval | interval:interval | interval:interval | interval:interval
-- 1 year | 1 year 2 mons | 1 year 2 mons 3 days | 1 day 04:05:00
-- SELECT 1
> SELECT interval(2) '1.2345 seconds', interval '1.2345' second(1), interval '00:00:00.0000005';
-- interval:interval | interval:interval | interval:interval
-- 00:00:01.23 | 00:00:01.2 | 00:00:00
-- SELECT 1
> SELECT interval '-1 days +00:00:01', interval '1 year -1 month', interval '-00:00:01', interval '0', interval '10 years -11 months +1 day -00:00:00.5';
-- interval:interval | interval:interval | interval:interval | interval:interval | interval:interval
-- -1 days +00:00:01 | 11 mons | -00:00:01 | 00:00:00 | 9 years 1 mon 1 day -00:00:00.5
-- SELECT 1
> SET IntervalStyle = 'postgres_verbose';
-- SET
> SELECT interval '1 year 2 mons 3 days 04:05:06.7', interval '-1 year -2 mons +3 days -04:05:06', interval '0', interval '1 hour', interval '-1 sec', interval '1.5 sec';
-- interval:interval | interval:interval | interval:interval | interval:interval | interval:interval | interval:interval
-- @ 1 year 2 mons 3 days 4 hours 5 mins 6.7 secs | @ 1 year 2 mons -3 days 4 hours 5 mins 6 secs ago | @ 0 | @ 1 hour | @ 1 sec ago | @ 1.5 secs
-- SELECT 1
> SET IntervalStyle = 'sql_standard';
-- SET
> SELECT interval '1 year 2 mons', interval '3 days 04:05:06', interval '1 year 2 mons -3 days 04:05:06', interval '0', interval '-1 day -00:00:01', interval '04:05', interval '-1-2', interval '-1 2:03:04';
-- interval:interval | interval:interval | interval:interval | interval:interval | interval:interval | interval:interval | interval:interval | interval:interval
-- 1-2 | 3 4:05:06 | +1-2 -3 +4:05:06 | 0 | -1 0:00:01 | 4:05:00 | -1-2 | -1 2:03:04
-- SELECT 1
> SET IntervalStyle = 'iso_8601';
-- SET
> SELECT interval '1 year 2 mons 3 days 04:05:06.7', interval '-1 year +3 days -04:05:06', interval '0', interval '-0.5 sec', interval '1 day';
-- interval:interval | interval:interval | interval:interval | interval:interval | interval:interval
-- P1Y2M3DT4H5M6.7S | P-1Y3DT-4H-5M-6S | PT0S | PT-0.5S | P1D
-- SELECT 1
> RESET IntervalStyle;
-- RESET
> SET DateStyle = 'SQL, MDY';
-- SET
> SELECT date '2024-05-06', timestamp '2024-05-06 07:08:09.5', timestamptz '2024-05-06 07:08:09+00', date '1/2/2024', date '0044-03-15 BC', timestamp '0044-03-15 01:02:03 BC';
-- date:date | timestamp:timestamp without time zone | timestamptz:timestamp with time zone | date:date | date:date | timestamp:timestamp without time zone
-- 05/06/2024 | 05/06/2024 07:08:09.5 | 05/06/2024 07:08:09 UTC | 01/02/2024 | 03/15/0044 BC | 03/15/0044 01:02:03 BC
-- SELECT 1
> SET DateStyle = 'SQL, DMY';
-- SET
> SELECT date '2024-05-06', timestamp '2024-05-06 07:08:09.5', date '1/2/2024', date '13/2/2024', date '1-2-03';
-- date:date | timestamp:timestamp without time zone | date:date | date:date | date:date
-- 06/05/2024 | 06/05/2024 07:08:09.5 | 01/02/2024 | 13/02/2024 | 01/02/2003
-- SELECT 1
> SELECT date '2/13/2024';
-- ERROR 22008 at 13: date/time field value out of range: "2/13/2024"
-- HINT: Perhaps you need a different "DateStyle" setting.
> SET DateStyle = 'Postgres, MDY';
-- SET
> SELECT date '2024-05-06', timestamp '2024-05-06 07:08:09.5', timestamptz '2024-05-06 07:08:09+00', date '0044-03-15 BC', timestamp '0044-03-15 01:02:03 BC';
-- date:date | timestamp:timestamp without time zone | timestamptz:timestamp with time zone | date:date | timestamp:timestamp without time zone
-- 05-06-2024 | Mon May 06 07:08:09.5 2024 | Mon May 06 07:08:09 2024 UTC | 03-15-0044 BC | Fri Mar 15 01:02:03 0044 BC
-- SELECT 1
> SET DateStyle = 'Postgres, DMY';
-- SET
> SELECT date '2024-05-06', timestamp '2024-05-06 07:08:09', timestamptz '2024-05-06 07:08:09+00';
-- date:date | timestamp:timestamp without time zone | timestamptz:timestamp with time zone
-- 06-05-2024 | Mon 06 May 07:08:09 2024 | Mon 06 May 07:08:09 2024 UTC
-- SELECT 1
> SET DateStyle = 'German';
-- SET
> SELECT date '2024-05-06', timestamp '2024-05-06 07:08:09.25', timestamptz '2024-05-06 07:08:09+00', date '6.5.2024';
-- date:date | timestamp:timestamp without time zone | timestamptz:timestamp with time zone | date:date
-- 06.05.2024 | 06.05.2024 07:08:09.25 | 06.05.2024 07:08:09 UTC | 06.05.2024
-- SELECT 1
> SET DateStyle = 'ISO, YMD';
-- SET
> SELECT date '99-01-08', date '24/5/6', date '10-Feb-2005', date '05-Feb-10';
-- date:date | date:date | date:date | date:date
-- 1999-01-08 | 2024-05-06 | 2005-02-10 | 2005-02-10
-- SELECT 1
> SET DateStyle = 'ISO, MDY';
-- SET
> SET TimeZone = 'Europe/Berlin';
-- SET
> SELECT timestamptz '2024-03-31 02:30', timestamptz '2024-10-27 02:30', timestamptz '2024-07-01', timestamptz '1890-01-01', timestamptz '3024-07-01', timestamptz '20240-01-01 12:00';
-- timestamptz:timestamp with time zone | timestamptz:timestamp with time zone | timestamptz:timestamp with time zone | timestamptz:timestamp with time zone | timestamptz:timestamp with time zone | timestamptz:timestamp with time zone
-- 2024-03-31 03:30:00+02 | 2024-10-27 02:30:00+01 | 2024-07-01 00:00:00+02 | 1890-01-01 00:00:00+00:53:28 | 3024-07-01 00:00:00+02 | 20240-01-01 12:00:00+01
-- SELECT 1
> SET TimeZone = 'Asia/Kathmandu';
-- SET
> SELECT timestamptz '2024-07-01 00:00+00', timetz '10:00', timestamptz '1900-01-01 00:00+00';
-- timestamptz:timestamp with time zone | timetz:time with time zone | timestamptz:timestamp with time zone
-- 2024-07-01 05:45:00+05:45 | 10:00:00+05:45 | 1900-01-01 05:41:16+05:41:16
-- SELECT 1
> SET TimeZone = 'America/New_York';
-- SET
> SET DateStyle = 'SQL, MDY';
-- SET
> SELECT timestamptz '2024-07-01 12:00+00', timestamptz '2024-01-01 12:00+00', timestamptz '1800-01-01 12:00+00';
-- timestamptz:timestamp with time zone | timestamptz:timestamp with time zone | timestamptz:timestamp with time zone
-- 07/01/2024 08:00:00 EDT | 01/01/2024 07:00:00 EST | 01/01/1800 07:03:58 LMT
-- SELECT 1
> SET DateStyle = 'ISO, MDY';
-- SET
> SET TimeZone = 'UTC';
-- SET
