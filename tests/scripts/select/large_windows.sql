# Windows over partitions larger than the memory of a node: rows go through, or wait in a file.

> SET work_mem = '64kB';
-- SET
> CREATE TABLE big (id int, g int, k int, t text);
-- CREATE TABLE
> INSERT INTO big SELECT i, i % 2, i % 1000, repeat('x', i % 50) FROM generate_series(1, 30000) i;
-- INSERT 0 30000
> SELECT sum(n), max(n), min(n), count(DISTINCT n) FROM (SELECT row_number() OVER (PARTITION BY g ORDER BY id) n FROM big) w;
-- sum:numeric | max:bigint | min:bigint | count:bigint
-- 225015000 | 15000 | 1 | 15000
-- SELECT 1
> SELECT sum(r), max(r), sum(d), max(d) FROM (SELECT rank() OVER (ORDER BY k) r, dense_rank() OVER (ORDER BY k) d FROM big) w;
-- sum:numeric | max:bigint | sum:numeric | max:bigint
-- 449580000 | 29971 | 15015000 | 1000
-- SELECT 1
> SELECT sum(s), max(s), min(s) FROM (SELECT sum(k) OVER (PARTITION BY g ORDER BY id) s FROM big) w;
-- sum:numeric | max:bigint | min:bigint
-- 111152482500 | 7500000 | 1
-- SELECT 1
> SELECT sum(s), max(s), min(s) FROM (SELECT sum(k) OVER (ORDER BY k) s FROM big) w;
-- sum:numeric | max:bigint | min:bigint
-- 149999850000 | 14985000 | 0
-- SELECT 1
> SELECT sum(s), max(s), min(s) FROM (SELECT count(*) OVER (ORDER BY k ROWS UNBOUNDED PRECEDING) s FROM big) w;
-- sum:numeric | max:bigint | min:bigint
-- 450015000 | 30000 | 1
-- SELECT 1
> SELECT count(*), sum(s), max(l) FROM (SELECT sum(k) OVER () s, length(t) l FROM big) w;
-- count:bigint | sum:numeric | max:integer
-- 30000 | 449550000000 | 49
-- SELECT 1
> SELECT g, min(c), max(c), count(*) FROM (SELECT g, count(*) OVER (PARTITION BY g) c FROM big) w GROUP BY g ORDER BY g;
-- g:integer | min:bigint | max:bigint | count:bigint
-- 0 | 15000 | 15000 | 15000
-- 1 | 15000 | 15000 | 15000
-- SELECT 2
> SELECT sum(id - p), count(p), count(*) FROM (SELECT id, lag(id) OVER (PARTITION BY g ORDER BY id) p FROM big) w;
-- sum:bigint | count:bigint | count:bigint
-- 59996 | 29998 | 30000
-- SELECT 1
> SELECT min(f), max(f), count(*) FROM (SELECT first_value(id) OVER (PARTITION BY g ORDER BY id DESC) f FROM big) w;
-- min:integer | max:integer | count:bigint
-- 29999 | 30000 | 30000
-- SELECT 1
> SELECT sum(id - n), count(n) FROM (SELECT id, lead(id) OVER (PARTITION BY g ORDER BY id) n FROM big) w;
-- sum:bigint | count:bigint
-- -59996 | 29998
-- SELECT 1
> SELECT sum(a), count(*) FROM (SELECT avg(k) OVER (ORDER BY id ROWS BETWEEN 2 PRECEDING AND 2 FOLLOWING) a FROM big) w;
-- sum:numeric | count:bigint
-- 14985216.6666666666666667 | 30000
-- SELECT 1
> SELECT sum(r), sum(s), max(w), sum(c), min(md) FROM (SELECT rank() OVER o r, sum(k) OVER o s, max(id) OVER (PARTITION BY g ORDER BY k ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) w, count(*) FILTER (WHERE k > 500) OVER o c, md5(t) md FROM big WINDOW o AS (PARTITION BY g ORDER BY k)) w;
-- sum:numeric | sum:numeric | max:integer | sum:numeric | min:text
-- 224580000 | 75112425000 | 30000 | 56250000 | 04adb4e2f055c978c9bb101ee1bc5cd4
-- SELECT 1
> SELECT id, n, s FROM (SELECT id, row_number() OVER (ORDER BY id) n, sum(id) OVER (ORDER BY id) s FROM big) w WHERE id IN (1, 2, 1024, 1025, 29999, 30000) ORDER BY id;
-- id:integer | n:bigint | s:bigint
-- 1 | 1 | 1
-- 2 | 2 | 3
-- 1024 | 1024 | 524800
-- 1025 | 1025 | 525825
-- 29999 | 29999 | 449985000
-- 30000 | 30000 | 450015000
-- SELECT 6
> SELECT max(c), count(*) FROM (SELECT ntile(7) OVER (ORDER BY id) c FROM big) w;
-- max:integer | count:bigint
-- 7 | 30000
-- SELECT 1
> SELECT sum(p) FROM (SELECT percent_rank() OVER (ORDER BY k) p FROM big) w;
-- sum:double precision
-- 14985.499516650532
-- SELECT 1
> SELECT count(*), sum(x) FROM (SELECT sum(count(*)) OVER (ORDER BY k) x FROM big GROUP BY k) w;
-- count:bigint | sum:numeric
-- 1000 | 15015000
-- SELECT 1
> SELECT string_agg(DISTINCT left(t, 3), ',') FROM (SELECT t, row_number() OVER (PARTITION BY g ORDER BY t, id) n FROM big) w WHERE n < 900;
-- string_agg:text
-- ,x,xx,xxx
-- SELECT 1
> SELECT k, first, total FROM (SELECT k, row_number() OVER (PARTITION BY k ORDER BY id) AS first, count(*) OVER (PARTITION BY k) AS total FROM big) w WHERE k < 3 AND first = 1 ORDER BY k;
-- k:integer | first:bigint | total:bigint
-- 0 | 1 | 30
-- 1 | 1 | 30
-- 2 | 1 | 30
-- SELECT 3
> RESET work_mem;
-- RESET
