# Constants of a prepared statement stay what they were when it was prepared; what is shown follows the settings.
> SET timezone = 'UTC';
-- SET
> PREPARE p AS SELECT timestamptz '2024-01-01 12:00';
-- PREPARE
> EXECUTE p;
-- timestamptz:timestamp with time zone
-- 2024-01-01 12:00:00+00
-- SELECT 1
> SET timezone = 'Asia/Tokyo';
-- SET
> EXECUTE p;
-- timestamptz:timestamp with time zone
-- 2024-01-01 21:00:00+09
-- SELECT 1
> PREPARE q AS SELECT '2024-01-01 12:00'::timestamptz AS t;
-- PREPARE
> EXECUTE q;
-- t:timestamp with time zone
-- 2024-01-01 12:00:00+09
-- SELECT 1
> SET timezone = 'UTC';
-- SET
> EXECUTE q;
-- t:timestamp with time zone
-- 2024-01-01 03:00:00+00
-- SELECT 1
> EXECUTE p;
-- timestamptz:timestamp with time zone
-- 2024-01-01 12:00:00+00
-- SELECT 1
> PREPARE r(text) AS SELECT $1::timestamptz AS given, '1/2/2024'::date AS fixed;
-- PREPARE
> EXECUTE r('2024-01-01 12:00');
-- given:timestamp with time zone | fixed:date
-- 2024-01-01 12:00:00+00 | 2024-01-02
-- SELECT 1
> SET datestyle = 'ISO, DMY';
-- SET
> SET timezone = 'Asia/Tokyo';
-- SET
> EXECUTE r('2024-01-01 12:00');
-- given:timestamp with time zone | fixed:date
-- 2024-01-01 12:00:00+09 | 2024-01-02
-- SELECT 1
> SELECT '1/2/2024'::date, timestamptz '2024-01-01 12:00';
-- date:date | timestamptz:timestamp with time zone
-- 2024-02-01 | 2024-01-01 12:00:00+09
-- SELECT 1
> CREATE TABLE made (a int);
-- CREATE TABLE
> EXECUTE q;
-- t:timestamp with time zone
-- 2024-01-01 12:00:00+09
-- SELECT 1
