> CREATE TABLE sales (region text, year int, amount int);
-- CREATE TABLE
> INSERT INTO sales VALUES ('n', 2020, 10), ('n', 2021, 20), ('s', 2020, 5), ('s', 2021, NULL), (NULL, 2021, 7);
-- INSERT 0 5
> SELECT generate_series(1, 2) AS g, count(*) FROM sales GROUP BY generate_series(1, 2) ORDER BY 1;
-- g:integer | count:bigint
-- 1 | 5
-- 2 | 5
-- SELECT 2
> SELECT generate_series(1, amount / 5) AS g, count(*) FROM sales GROUP BY g ORDER BY 1;
-- g:integer | count:bigint
-- 1 | 4
-- 2 | 2
-- 3 | 1
-- 4 | 1
-- SELECT 4
> SELECT generate_series(1, amount / 5) + 1 AS g, sum(amount) FROM sales GROUP BY 1 ORDER BY 1;
-- g:integer | sum:bigint
-- 2 | 42
-- 3 | 30
-- 4 | 20
-- 5 | 20
-- SELECT 4
> SELECT region, generate_series(1, count(*)::int) AS n FROM sales GROUP BY region ORDER BY 1, 2;
-- region:text | n:integer
-- n | 1
-- n | 2
-- s | 1
-- s | 2
-- NULL | 1
-- SELECT 5
> SELECT region, year, sum(amount), count(*), grouping(region, year) FROM sales GROUP BY CUBE (region, year) ORDER BY 5, 1, 2;
-- region:text | year:integer | sum:bigint | count:bigint | grouping:integer
-- n | 2020 | 10 | 1 | 0
-- n | 2021 | 20 | 1 | 0
-- s | 2020 | 5 | 1 | 0
-- s | 2021 | NULL | 1 | 0
-- NULL | 2021 | 7 | 1 | 0
-- n | NULL | 30 | 2 | 1
-- s | NULL | 5 | 2 | 1
-- NULL | NULL | 7 | 1 | 1
-- NULL | 2020 | 15 | 2 | 2
-- NULL | 2021 | 27 | 3 | 2
-- NULL | NULL | 42 | 5 | 3
-- SELECT 11
> SELECT region, year, sum(amount) FROM sales GROUP BY GROUPING SETS ((region), (year), ()) ORDER BY 1, 2, 3;
-- region:text | year:integer | sum:bigint
-- n | NULL | 30
-- s | NULL | 5
-- NULL | 2020 | 15
-- NULL | 2021 | 27
-- NULL | NULL | 7
-- NULL | NULL | 42
-- SELECT 6
> SELECT region, year, sum(amount) FROM sales GROUP BY ROLLUP (region, year) HAVING sum(amount) > 6 ORDER BY 1, 2, 3;
-- region:text | year:integer | sum:bigint
-- n | 2020 | 10
-- n | 2021 | 20
-- n | NULL | 30
-- NULL | 2021 | 7
-- NULL | NULL | 7
-- NULL | NULL | 42
-- SELECT 6
> SELECT region, sum(amount) FROM sales GROUP BY DISTINCT ROLLUP (region), ROLLUP (region) ORDER BY 1, 2;
-- region:text | sum:bigint
-- n | 30
-- s | 5
-- NULL | 7
-- NULL | 42
-- SELECT 4
> SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY amount DESC), percentile_cont(0.25) WITHIN GROUP (ORDER BY amount DESC), percentile_cont(0.25) WITHIN GROUP (ORDER BY amount), mode() WITHIN GROUP (ORDER BY amount DESC) FROM sales;
-- percentile_disc:integer | percentile_cont:double precision | percentile_cont:double precision | mode:integer
-- 10 | 12.5 | 6.5 | 20
-- SELECT 1
> SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY x), percentile_cont(ARRAY[0.25, 1]) WITHIN GROUP (ORDER BY x) FROM (VALUES ('1 day'::interval), ('3 days'), ('1 month')) v(x);
-- percentile_cont:interval | percentile_cont:interval[]
-- 3 days | {"2 days","1 mon"}
-- SELECT 1
> SELECT array_agg(x ORDER BY x DESC) FROM (VALUES (ARRAY[1, 2]), (ARRAY[3, 4])) v(x);
-- array_agg:integer[]
-- {{3,4},{1,2}}
-- SELECT 1
> SELECT array_agg(x) FROM (VALUES (ARRAY[1, 2]), (ARRAY[3])) v(x);
-- array_agg:integer[]
-- ERROR 2202E: cannot accumulate arrays of different dimensionality
> SELECT array_agg(x) FROM (VALUES (ARRAY[1, 2]), (NULL)) v(x);
-- array_agg:integer[]
-- ERROR 22004: cannot accumulate null arrays
> SELECT row_to_json(sales) FROM sales ORDER BY amount LIMIT 1;
-- row_to_json:json
-- {"region":"s","year":2020,"amount":5}
-- SELECT 1
> SELECT to_jsonb(s) FROM (SELECT region AS r, amount FROM sales ORDER BY amount LIMIT 1) s;
-- to_jsonb:jsonb
-- {"r": "s", "amount": 5}
-- SELECT 1
> SELECT json_agg(s) FROM (SELECT region AS r, amount FROM sales ORDER BY amount LIMIT 2) s;
-- json_agg:json
-- [{"r":"s","amount":5}, \n {"r":null,"amount":7}]
-- SELECT 1
