# Window functions.
> SELECT x, row_number() OVER (ORDER BY x), rank() OVER (ORDER BY x), dense_rank() OVER (ORDER BY x), percent_rank() OVER (ORDER BY x), cume_dist() OVER (ORDER BY x) FROM (VALUES (1),(2),(2),(3)) t(x) ORDER BY 1, 2;
-- x:integer | row_number:bigint | rank:bigint | dense_rank:bigint | percent_rank:double precision | cume_dist:double precision
-- 1 | 1 | 1 | 1 | 0 | 0.25
-- 2 | 2 | 2 | 2 | 0.3333333333333333 | 0.75
-- 2 | 3 | 2 | 2 | 0.3333333333333333 | 0.75
-- 3 | 4 | 4 | 3 | 1 | 1
-- SELECT 4
> SELECT x, ntile(2) OVER (ORDER BY x), ntile(3) OVER (ORDER BY x), ntile(10) OVER (ORDER BY x) FROM generate_series(1, 5) x;
-- x:integer | ntile:integer | ntile:integer | ntile:integer
-- 1 | 1 | 1 | 1
-- 2 | 1 | 1 | 2
-- 3 | 1 | 2 | 3
-- 4 | 2 | 2 | 4
-- 5 | 2 | 3 | 5
-- SELECT 5
> SELECT x, lag(x) OVER (ORDER BY x), lag(x, 2) OVER (ORDER BY x), lag(x, 1, -1) OVER (ORDER BY x), lead(x) OVER (ORDER BY x), lead(x, 2, 0) OVER (ORDER BY x), lag(x, -1) OVER (ORDER BY x) FROM generate_series(1, 4) x;
-- x:integer | lag:integer | lag:integer | lag:integer | lead:integer | lead:integer | lag:integer
-- 1 | NULL | NULL | -1 | 2 | 3 | 2
-- 2 | 1 | NULL | 1 | 3 | 4 | 3
-- 3 | 2 | 1 | 2 | 4 | 0 | 4
-- 4 | 3 | 2 | 3 | NULL | 0 | NULL
-- SELECT 4
> SELECT x, first_value(x) OVER w, last_value(x) OVER w, nth_value(x, 2) OVER w FROM generate_series(1, 4) x WINDOW w AS (ORDER BY x);
-- x:integer | first_value:integer | last_value:integer | nth_value:integer
-- 1 | 1 | 1 | NULL
-- 2 | 1 | 2 | 2
-- 3 | 1 | 3 | 2
-- 4 | 1 | 4 | 2
-- SELECT 4
> SELECT x, first_value(x) OVER w, last_value(x) OVER w, nth_value(x, 2) OVER w FROM generate_series(1, 4) x WINDOW w AS (ORDER BY x ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING);
-- x:integer | first_value:integer | last_value:integer | nth_value:integer
-- 1 | 1 | 2 | 2
-- 2 | 1 | 3 | 2
-- 3 | 2 | 4 | 3
-- 4 | 3 | 4 | 4
-- SELECT 4
> SELECT x, last_value(x) OVER (ORDER BY x ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING), first_value(x) OVER (ORDER BY x ROWS BETWEEN 2 FOLLOWING AND 3 FOLLOWING) FROM generate_series(1, 4) x;
-- x:integer | last_value:integer | first_value:integer
-- 1 | 4 | 3
-- 2 | 4 | 4
-- 3 | 4 | NULL
-- 4 | 4 | NULL
-- SELECT 4
> SELECT g, x, row_number() OVER (PARTITION BY g ORDER BY x DESC), sum(x) OVER (PARTITION BY g) FROM (VALUES ('a',1),('b',5),('a',2)) t(g, x) ORDER BY g, x;
-- g:text | x:integer | row_number:bigint | sum:bigint
-- a | 1 | 2 | 3
-- a | 2 | 1 | 3
-- b | 5 | 1 | 5
-- SELECT 3
> SELECT ntile(0) OVER () FROM generate_series(1, 2);
-- ntile:integer
-- ERROR 22014: argument of ntile must be greater than zero
> SELECT nth_value(x, 0) OVER () FROM generate_series(1, 2) x;
-- nth_value:integer
-- ERROR 22016: argument of nth_value must be greater than zero
> SELECT ntile(NULL) OVER () FROM generate_series(1, 2);
-- ntile:integer
-- NULL
-- NULL
-- SELECT 2
> SELECT lag(x, NULL) OVER (ORDER BY x) FROM generate_series(1, 2) x;
-- lag:integer
-- NULL
-- NULL
-- SELECT 2
