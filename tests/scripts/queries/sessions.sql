> SET TimeZone = '+3';
-- SET
> SHOW TimeZone;
-- TimeZone:text
-- <+03>-03
-- SHOW
> SET TIME ZONE INTERVAL '-08:00' HOUR TO MINUTE;
-- SET
> SHOW TimeZone;
-- TimeZone:text
-- <-08>+08
-- SHOW
> SELECT '2024-01-01 12:00Z'::timestamptz;
-- timestamptz:timestamp with time zone
-- 2024-01-01 04:00:00-08
-- SELECT 1
> SET TIME ZONE 5.5;
-- SET
> SHOW TimeZone;
-- TimeZone:text
-- <+05:30>-05:30
-- SHOW
> SET TimeZone = 'europe/berlin';
-- SET
> SHOW TimeZone;
-- TimeZone:text
-- Europe/Berlin
-- SHOW
> SELECT '2024-07-01 00:00Z'::timestamptz;
-- timestamptz:timestamp with time zone
-- 2024-07-01 02:00:00+02
-- SELECT 1
> SET TimeZone = 'UTC+3';
-- SET
> SHOW TimeZone;
-- TimeZone:text
-- UTC+3
-- SHOW
> SELECT '2024-07-01 00:00Z'::timestamptz;
-- timestamptz:timestamp with time zone
-- 2024-06-30 21:00:00-03
-- SELECT 1
> SET TimeZone = 'nowhere';
-- ERROR 22023: invalid value for parameter "TimeZone": "nowhere"
> SET TIME ZONE INTERVAL '1 day';
-- ERROR 22023: invalid value for parameter "TimeZone": "INTERVAL '1 day'"
-- DETAIL: Cannot specify days in time zone interval.
> SET TimeZone = 'UTC';
-- SET
> BEGIN;
-- BEGIN
> SELECT now() = 'now'::timestamptz, current_date = 'today'::date, now()::timestamp = 'now'::timestamp, 'tomorrow'::date - current_date;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:integer
-- t | t | t | 1
-- SELECT 1
> SELECT pg_sleep(0.01);
-- pg_sleep:void
--
-- SELECT 1
> SELECT now() = 'now'::timestamptz, now()::timestamp = 'now'::timestamp;
-- ?column?:boolean | ?column?:boolean
-- t | t
-- SELECT 1
> COMMIT;
-- COMMIT
> CREATE SCHEMA other;
-- CREATE SCHEMA
> CREATE TABLE other.things (x int);
-- CREATE TABLE
> INSERT INTO other.things VALUES (1);
-- INSERT 0 1
> SET search_path = other, public;
-- SET
> CREATE VIEW public.all_things AS SELECT * FROM things;
-- CREATE VIEW
> SET search_path = public;
-- SET
> CREATE TABLE things (x int, y int);
-- CREATE TABLE
> SELECT * FROM all_things;
-- x:integer
-- 1
-- SELECT 1
> CREATE TABLE keyed (id int PRIMARY KEY, a int, b text UNIQUE);
-- CREATE TABLE
> INSERT INTO keyed VALUES (7, 1, 'p'), (7, 1, 'r'), (NULL, 2, 'q');
-- ERROR 23505: duplicate key value violates unique constraint "keyed_pkey"
-- DETAIL: Key (id)=(7) already exists.
> INSERT INTO keyed VALUES (NULL, 2, 'q'), (7, 1, 'p'), (7, 1, 'r');
-- ERROR 23502: null value in column "id" of relation "keyed" violates not-null constraint
-- DETAIL: Failing row contains (null, 2, q).
> INSERT INTO keyed VALUES (1, 10, 'x'), (2, 20, 'y'), (3, 30, 'z');
-- INSERT 0 3
> INSERT INTO keyed VALUES (1, 0, 'y') ON CONFLICT (id) DO UPDATE SET a = -1 RETURNING *;
-- id:integer | a:integer | b:text
-- 1 | -1 | x
-- INSERT 0 1
> INSERT INTO keyed VALUES (1, 0, 'y') ON CONFLICT (b) DO UPDATE SET a = -1 RETURNING *;
-- id:integer | a:integer | b:text
-- 2 | -1 | y
-- INSERT 0 1
> INSERT INTO keyed VALUES (9, 0, 'y') ON CONFLICT (id) DO NOTHING;
-- ERROR 23505: duplicate key value violates unique constraint "keyed_b_key"
-- DETAIL: Key (b)=(y) already exists.
> INSERT INTO keyed VALUES (9, 0, 'y') ON CONFLICT DO NOTHING;
-- INSERT 0 0
> INSERT INTO keyed VALUES (1, 0, 'new') ON CONFLICT (id) DO UPDATE SET b = 'z';
-- ERROR 23505: duplicate key value violates unique constraint "keyed_b_key"
-- DETAIL: Key (b)=(z) already exists.
> INSERT INTO keyed VALUES (8, 0, 'k'), (8, 1, 'l') ON CONFLICT (id) DO UPDATE SET a = excluded.a;
-- ERROR 21000: ON CONFLICT DO UPDATE command cannot affect row a second time
-- HINT: Ensure that no rows proposed for insertion within the same command have duplicate constrained values.
