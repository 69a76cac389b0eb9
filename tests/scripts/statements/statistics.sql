> CREATE TABLE visits (id int PRIMARY KEY, place text, score int, seen date, note text)
-- CREATE TABLE
> INSERT INTO visits SELECT i, 'place ' || i % 4, CASE WHEN i % 10 = 0 THEN NULL ELSE i % 3 END, date '2024-01-01' + i, NULL FROM generate_series(1, 400) AS i
-- INSERT 0 400
> SELECT count(*) FROM pg_stats WHERE tablename = 'visits'
-- count:bigint
-- 0
-- SELECT 1
> ANALYZE visits
-- ANALYZE
> SELECT attname, null_frac, avg_width, n_distinct FROM pg_stats WHERE tablename = 'visits' AND attname <> 'note' ORDER BY attname
-- attname:name | null_frac:real | avg_width:integer | n_distinct:real
-- id | 0 | 4 | -1
-- place | 0 | 8 | 4
-- score | 0.1 | 4 | 3
-- seen | 0 | 4 | -1
-- SELECT 4
> SELECT attname, most_common_vals::text AS vals, most_common_freqs FROM pg_stats WHERE tablename = 'visits' AND attname IN ('place', 'score') ORDER BY attname
-- attname:name | vals:text | most_common_freqs:real[]
-- place | {"place 0","place 1","place 2","place 3"} | {0.25,0.25,0.25,0.25}
-- score | {0,1,2} | {0.3,0.3,0.3}
-- SELECT 2
> SELECT attname, correlation FROM pg_stats WHERE tablename = 'visits' AND attname IN ('id', 'seen') ORDER BY attname
-- attname:name | correlation:real
-- id | 1
-- seen | 1
-- SELECT 2
> SELECT null_frac, n_distinct, most_common_vals IS NULL, histogram_bounds IS NULL, correlation FROM pg_stats WHERE tablename = 'visits' AND attname = 'note'
-- null_frac:real | n_distinct:real | ?column?:boolean | ?column?:boolean | correlation:real
-- 1 | 0 | t | t | NULL
-- SELECT 1
> SELECT array_length(histogram_bounds::text::int[], 1), (histogram_bounds::text::int[])[1], (histogram_bounds::text::int[])[101] FROM pg_stats WHERE tablename = 'visits' AND attname = 'id'
-- array_length:integer | histogram_bounds:integer | histogram_bounds:integer
-- 101 | 1 | 400
-- SELECT 1
> SELECT count(*) FROM visits v WHERE score = (SELECT max(score) FROM visits w WHERE w.place = v.place)
-- count:bigint
-- 120
-- SELECT 1
> SELECT id FROM visits v WHERE score > (SELECT avg(score) FROM visits w WHERE w.place = v.place) ORDER BY id LIMIT 5
-- id:integer
-- 2
-- 4
-- 5
-- 7
-- 8
-- SELECT 5
> SELECT id FROM visits v WHERE id = (SELECT min(id) FROM visits w WHERE w.place = v.place AND w.score = v.score) ORDER BY id
-- id:integer
-- 1
-- 2
-- 3
-- 4
-- 5
-- 6
-- 7
-- 8
-- 9
-- 11
-- 12
-- 22
-- SELECT 12
> SELECT count(*) FROM visits v WHERE 0 = (SELECT count(*) FROM visits w WHERE w.id = v.id + 390)
-- count:bigint
-- 390
-- SELECT 1
> SELECT count(*) FROM visits v WHERE id < (SELECT sum(w.id) / 50 FROM visits w WHERE w.place = v.place AND w.seen < v.seen)
-- count:bigint
-- 0
-- SELECT 1
> SELECT count(*) FROM visits v WHERE coalesce((SELECT max(w.id) FROM visits w WHERE w.id = v.id + 200), 0) = 0
-- count:bigint
-- 200
-- SELECT 1
> SELECT a.id, b.id FROM visits a JOIN visits b ON (a.place = 'place 1' AND b.place = 'place 2' AND b.id = a.id + 1) OR (a.place = 'place 3' AND b.place = 'place 0' AND b.id = a.id + 1) ORDER BY 1 LIMIT 6
-- id:integer | id:integer
-- 1 | 2
-- 3 | 4
-- 5 | 6
-- 7 | 8
-- 9 | 10
-- 11 | 12
-- SELECT 6
> SELECT count(*) FROM visits WHERE (place = 'place 1' AND score = 1) OR (place = 'place 1' AND score = 2)
-- count:bigint
-- 67
-- SELECT 1
> SELECT count(*) FROM visits WHERE (place = 'place 1') OR (place = 'place 1' AND score = 2)
-- count:bigint
-- 100
-- SELECT 1
> WITH few AS (SELECT * FROM visits WHERE score = 2) SELECT count(*) FROM few WHERE id < 100
-- count:bigint
-- 30
-- SELECT 1
> WITH few AS MATERIALIZED (SELECT * FROM visits WHERE score = 2) SELECT count(*) FROM few WHERE id < 100
-- count:bigint
-- 30
-- SELECT 1
> WITH few AS NOT MATERIALIZED (SELECT * FROM visits WHERE score = 2) SELECT count(*) FROM few a, few b WHERE a.id < 10 AND b.id < 10
-- count:bigint
-- 9
-- SELECT 1
> WITH a AS (SELECT id FROM visits), b AS (SELECT id + 1 AS id FROM a WHERE id < 5) SELECT * FROM b ORDER BY id
-- id:integer
-- 2
-- 3
-- 4
-- 5
-- SELECT 4
> SELECT (WITH a AS (SELECT max(id) AS m FROM visits w WHERE w.place = v.place) SELECT m FROM a) FROM visits v WHERE id < 3 ORDER BY id
-- m:integer
-- 397
-- 398
-- SELECT 2
> DELETE FROM visits WHERE place <> 'place 1'
-- DELETE 300
> VACUUM ANALYZE visits
-- VACUUM
> SELECT attname, null_frac, n_distinct, most_common_vals::text AS vals FROM pg_stats WHERE tablename = 'visits' AND attname = 'place'
-- attname:name | null_frac:real | n_distinct:real | vals:text
-- place | 0 | 1 | {"place 1"}
-- SELECT 1
> TRUNCATE visits
-- TRUNCATE TABLE
> ANALYZE visits
-- ANALYZE
> SELECT * FROM visits WHERE place = 'place 1'
-- id:integer | place:text | score:integer | seen:date | note:text
-- SELECT 0
> ANALYZE nowhere
-- ERROR 42P01: relation "nowhere" does not exist
> ANALYZE (VERBOSE false) visits
-- ANALYZE
> DROP TABLE visits
-- DROP TABLE
