# What reporting tools make of a drag and a drop: groups by time, shares, ranks and pivots, written as their generators write them.
> CREATE TABLE sold (id int PRIMARY KEY, at timestamptz, day date, shop text, product text, amount int, price numeric(10,2), rebate float8);
-- CREATE TABLE
> INSERT INTO sold SELECT n, timestamptz '2024-01-01 00:00+00' + n * interval '7 hours 13 minutes', date '2024-01-01' + n / 3, (ARRAY['north', 'south', 'east', NULL])[1 + n % 4], 'p' || n % 7, n % 11, (n % 13) * 1.25, CASE WHEN n % 5 = 0 THEN NULL ELSE (n % 10) / 10.0 END FROM generate_series(1, 400) AS n;
-- INSERT 0 400
> SET TimeZone = 'Europe/Vienna';
-- SET

# Metabase
> SELECT CAST(date_trunc('month', "public"."sold"."at") AS date) AS "at", count(*) AS "count" FROM "public"."sold" GROUP BY CAST(date_trunc('month', "public"."sold"."at") AS date) ORDER BY CAST(date_trunc('month', "public"."sold"."at") AS date) ASC;
-- at:date | count:bigint
-- 2024-01-01 | 102
-- 2024-02-01 | 97
-- 2024-03-01 | 103
-- 2024-04-01 | 98
-- SELECT 4
> SELECT (CAST(date_trunc('week', ("public"."sold"."at" + (INTERVAL '1 day'))) AS timestamp) + (INTERVAL '-1 day')) AS "at", SUM("public"."sold"."price") AS "sum" FROM "public"."sold" WHERE "public"."sold"."at" >= timestamp with time zone '2024-02-01 00:00:00.000+01:00' AND "public"."sold"."at" < timestamp with time zone '2024-03-01 00:00:00.000+01:00' GROUP BY 1 ORDER BY 1;
-- at:timestamp without time zone | sum:numeric
-- 2024-01-28 00:00:00 | 60.00
-- 2024-02-04 00:00:00 | 176.25
-- 2024-02-11 00:00:00 | 176.25
-- 2024-02-18 00:00:00 | 187.50
-- 2024-02-25 00:00:00 | 110.00
-- SELECT 5
> SELECT CAST(extract(dow FROM at) AS integer) + 1 AS dow, CAST(extract(hour FROM at) AS integer) AS hour, count(*) FROM sold GROUP BY 1, 2 HAVING count(*) > 4 ORDER BY 3 DESC, 1, 2 LIMIT 5;
-- dow:integer | hour:integer | count:bigint
-- SELECT 0
> SELECT CEIL((CAST(extract(doy FROM (CAST(date_trunc('week', day + INTERVAL '1 day') AS timestamp) - INTERVAL '1 day')) AS integer) / 7.0)) AS week_of_year, count(*) FROM sold GROUP BY 1 ORDER BY 1 LIMIT 4;
-- week_of_year:numeric | count:bigint
-- 1 | 21
-- 2 | 21
-- 3 | 21
-- 4 | 21
-- SELECT 4
> SELECT "source"."shop" AS "shop", "source"."avg" AS "avg" FROM (SELECT "public"."sold"."shop" AS "shop", AVG("public"."sold"."price") AS "avg" FROM "public"."sold" GROUP BY "public"."sold"."shop") AS "source" WHERE "source"."avg" > 7 ORDER BY "source"."avg" DESC LIMIT 1048575;
-- shop:text | avg:numeric
-- north | 7.6125000000000000
-- NULL | 7.5000000000000000
-- south | 7.4375000000000000
-- east | 7.3875000000000000
-- SELECT 4
> SELECT FLOOR(((price - 0.0) / 2.5)) * 2.5 + 0.0 AS bin, count(*) FROM sold GROUP BY 1 ORDER BY 1;
-- bin:numeric | count:bigint
-- 0.0 | 61
-- 2.5 | 62
-- 5.0 | 62
-- 7.5 | 62
-- 10.0 | 62
-- 12.5 | 61
-- 15.0 | 30
-- SELECT 7
> SELECT count(DISTINCT product) AS products, sum(CASE WHEN shop = 'north' THEN 1 ELSE 0.0 END) AS norths, CAST(sum(CASE WHEN amount > 5 THEN 1 ELSE 0.0 END) AS float) / CASE WHEN count(*) = 0 THEN NULL ELSE count(*) END AS share, stddev_samp(amount), PERCENTILE_CONT(0.9) WITHIN GROUP (ORDER BY amount) FROM sold;
-- products:bigint | norths:numeric | share:double precision | stddev_samp:numeric | percentile_cont:double precision
-- 7 | 100.0 | 0.45 | 3.1621785897674976 | 9
-- SELECT 1
> SELECT SUM(COUNT(*)) OVER (ORDER BY date_trunc('month', day) ASC ROWS UNBOUNDED PRECEDING) AS running, date_trunc('month', day) FROM sold GROUP BY date_trunc('month', day) ORDER BY 2;
-- running:numeric | date_trunc:timestamp with time zone
-- 92 | 2024-01-01 00:00:00+01
-- 179 | 2024-02-01 00:00:00+01
-- 272 | 2024-03-01 00:00:00+01
-- 362 | 2024-04-01 00:00:00+02
-- 400 | 2024-05-01 00:00:00+02
-- SELECT 5
> SELECT LAG(SUM(amount), 1) OVER (ORDER BY date_trunc('month', day)) AS before, SUM(amount) FROM sold GROUP BY date_trunc('month', day) ORDER BY date_trunc('month', day);
-- before:bigint | sum:bigint
-- NULL | 450
-- 450 | 436
-- 436 | 470
-- 470 | 459
-- 459 | 175
-- SELECT 5
> SELECT substring("shop" FROM 1 FOR 1234) AS "substring1" FROM sold WHERE shop IS NOT NULL AND (lower(shop) LIKE '%or%') LIMIT 2;
-- substring1:text
-- north
-- north
-- SELECT 2
> SELECT regexp_replace(product, '[0-9]', '#') AS masked, coalesce(shop, '(none)'), concat(product, '-', amount) FROM sold ORDER BY id LIMIT 3;
-- masked:text | coalesce:text | concat:text
-- p# | south | p1-1
-- p# | east | p2-2
-- p# | (none) | p3-3
-- SELECT 3
> SELECT extract(epoch FROM (at - timestamptz '2024-01-01 00:00+00'))::integer / 3600 AS hours FROM sold ORDER BY id LIMIT 3;
-- hours:integer
-- 7
-- 14
-- 21
-- SELECT 3
> SELECT at AT TIME ZONE 'UTC' AT TIME ZONE 'America/New_York' FROM sold ORDER BY id LIMIT 2;
-- timezone:timestamp with time zone
-- 2024-01-01 13:13:00+01
-- 2024-01-01 20:26:00+01
-- SELECT 2
> SELECT date_trunc('quarter', at, 'America/New_York'), count(*) FROM sold GROUP BY 1 ORDER BY 1;
-- date_trunc:timestamp with time zone | count:bigint
-- 2024-01-01 06:00:00+01 | 303
-- 2024-04-01 06:00:00+02 | 97
-- SELECT 2

# Superset
> SELECT DATE_TRUNC('day', at) AS __timestamp, shop AS shop, sum(amount) AS "SUM(amount)" FROM public.sold WHERE at >= TO_TIMESTAMP('2024-03-01 00:00:00.000000', 'YYYY-MM-DD HH24:MI:SS.US') AND at < TO_TIMESTAMP('2024-03-03 00:00:00.000000', 'YYYY-MM-DD HH24:MI:SS.US') GROUP BY DATE_TRUNC('day', at), shop ORDER BY "SUM(amount)" DESC, 1, 2 LIMIT 10000;
-- __timestamp:timestamp with time zone | shop:text | SUM(amount):bigint
-- 2024-03-02 00:00:00+01 | east | 8
-- 2024-03-02 00:00:00+01 | south | 7
-- 2024-03-02 00:00:00+01 | north | 6
-- 2024-03-02 00:00:00+01 | NULL | 5
-- 2024-03-01 00:00:00+01 | east | 4
-- 2024-03-01 00:00:00+01 | south | 3
-- 2024-03-01 00:00:00+01 | north | 2
-- SELECT 7
> SELECT DATE_TRUNC('minute', at) + 5 * INTERVAL '1 minute' * FLOOR(EXTRACT(MINUTE FROM at) / 5 - EXTRACT(MINUTE FROM at)::int / 5) AS t FROM sold ORDER BY id LIMIT 2;
-- t:timestamp with time zone
-- 2024-01-01 08:13:00+01
-- 2024-01-01 15:26:00+01
-- SELECT 2
> SELECT DATE_TRUNC('week', DATE_TRUNC('week', at) + INTERVAL '6 days') AS t, count(*) FROM sold GROUP BY DATE_TRUNC('week', DATE_TRUNC('week', at) + INTERVAL '6 days') ORDER BY t LIMIT 3;
-- t:timestamp with time zone | count:bigint
-- 2024-01-01 00:00:00+01 | 23
-- 2024-01-08 00:00:00+01 | 23
-- 2024-01-15 00:00:00+01 | 23
-- SELECT 3
> SELECT shop AS shop, product AS product, count(*) AS count FROM public.sold JOIN (SELECT shop AS shop__, sum(amount) AS mme_inner__ FROM public.sold GROUP BY shop ORDER BY mme_inner__ DESC, 1 LIMIT 2) AS anon_1 ON shop = shop__ GROUP BY shop, product ORDER BY count DESC, shop, product LIMIT 4;
-- shop:text | product:text | count:bigint
-- north | p1 | 15
-- north | p4 | 15
-- north | p0 | 14
-- north | p2 | 14
-- SELECT 4
> SELECT * FROM (SELECT shop, sum(amount) AS amount FROM sold GROUP BY shop) AS virtual_table ORDER BY amount DESC, shop NULLS FIRST LIMIT 1000 OFFSET 1;
-- shop:text | amount:bigint
-- NULL | 498
-- east | 497
-- south | 496
-- SELECT 3
> SELECT sum(amount) AS "SUM(amount)" FROM public.sold WHERE shop IN ('north', 'south') AND product NOT IN ('p1') AND (shop IS NOT NULL) AND ((price > 5.0) AND (rebate <= 0.5)) LIMIT 50000;
-- SUM(amount):bigint
-- 217
-- SELECT 1
> SELECT COUNT(*) AS rowcount FROM (SELECT shop, product FROM sold GROUP BY shop, product LIMIT 10000) AS rowcount_qry;
-- rowcount:bigint
-- 28
-- SELECT 1

# Grafana
> SELECT floor(extract(epoch FROM "at") / 86400) * 86400 AS "time", avg(price) AS "avg" FROM sold WHERE "at" BETWEEN '2024-01-05T00:00:00Z' AND '2024-01-08T23:59:59.999Z' GROUP BY 1 ORDER BY 1;
-- time:numeric | avg:numeric
-- 1704412800 | 2.5000000000000000
-- 1704499200 | 6.2500000000000000
-- 1704585600 | 10.6250000000000000
-- 1704672000 | 9.5833333333333333
-- SELECT 4
> SELECT extract(epoch FROM "at") AS "time", amount, shop AS metric FROM sold WHERE extract(epoch FROM at) >= 1704400000 AND extract(epoch FROM at) <= 1704500000 ORDER BY 1;
-- time:numeric | amount:integer | metric:text
-- 1704404940.000000 | 2 | south
-- 1704430920.000000 | 3 | east
-- 1704456900.000000 | 4 | NULL
-- 1704482880.000000 | 5 | north
-- SELECT 4
> SELECT date_bin('6 hours', at, timestamptz '2024-01-01 00:00+00') AS "time", count(*) FROM sold WHERE at < '2024-01-03T00:00:00Z' GROUP BY 1 ORDER BY 1;
-- time:timestamp with time zone | count:bigint
-- 2024-01-01 07:00:00+01 | 1
-- 2024-01-01 13:00:00+01 | 1
-- 2024-01-01 19:00:00+01 | 1
-- 2024-01-02 01:00:00+01 | 1
-- 2024-01-02 13:00:00+01 | 1
-- 2024-01-02 19:00:00+01 | 1
-- SELECT 6
> SELECT DISTINCT shop AS __text, shop AS __value FROM sold WHERE shop ~* '^(NO|SO)' ORDER BY 1;
-- __text:text | __value:text
-- north | north
-- south | south
-- SELECT 2
> SELECT to_timestamp(floor((extract(epoch FROM at) / 900)) * 900) AS time FROM sold ORDER BY id LIMIT 2;
-- time:timestamp with time zone
-- 2024-01-01 08:00:00+01
-- 2024-01-01 15:15:00+01
-- SELECT 2

# Tableau
> SELECT "sold"."shop" AS "shop", SUM("sold"."price") AS "sum:price:ok" FROM "public"."sold" "sold" GROUP BY 1 ORDER BY 1;
-- shop:text | sum:price:ok:numeric
-- east | 738.75
-- north | 761.25
-- south | 743.75
-- NULL | 750.00
-- SELECT 4
> SELECT DATE_TRUNC('MONTH', CAST("sold"."at" AS TIMESTAMP WITHOUT TIME ZONE)) AS "tmn:at:ok", SUM(1) AS "sum:Number of Records:ok" FROM "public"."sold" "sold" WHERE ((CASE WHEN "sold"."shop" = 'north' THEN 'N' WHEN NOT ("sold"."shop" = 'north') THEN 'other' ELSE NULL END) = 'N') GROUP BY 1 ORDER BY 1;
-- tmn:at:ok:timestamp without time zone | sum:Number of Records:ok:bigint
-- 2024-01-01 00:00:00 | 25
-- 2024-02-01 00:00:00 | 24
-- 2024-03-01 00:00:00 | 26
-- 2024-04-01 00:00:00 | 25
-- SELECT 4
> SELECT CAST(TRUNC(EXTRACT(YEAR FROM "sold"."day")) AS INTEGER) AS "yr:day:ok", CAST(TRUNC(EXTRACT(QUARTER FROM "sold"."day")) AS INTEGER) AS "qr", COUNT(DISTINCT "sold"."product") AS "ctd:product:ok" FROM "public"."sold" "sold" GROUP BY 1, 2 ORDER BY 1, 2;
-- yr:day:ok:integer | qr:integer | ctd:product:ok:bigint
-- 2024 | 1 | 7
-- 2024 | 2 | 7
-- SELECT 2
> SELECT "t0"."shop", "t0"."x_measure__0" FROM (SELECT "sold"."shop" AS "shop", SUM("sold"."amount") AS "x_measure__0" FROM "public"."sold" "sold" GROUP BY 1) "t0" INNER JOIN (SELECT "sold"."shop" AS "shop", COUNT(1) AS "n" FROM "public"."sold" "sold" GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 2) "t1" ON (("t0"."shop" = "t1"."shop") OR (("t0"."shop" IS NULL) AND ("t1"."shop" IS NULL))) ORDER BY 1;
-- shop:text | x_measure__0:bigint
-- east | 497
-- north | 499
-- SELECT 2
> SELECT MIN("sold"."at") AS "min", MAX("sold"."at") AS "max", (CASE WHEN (COUNT(DISTINCT "sold"."shop") > 1) THEN '*' ELSE MIN("sold"."shop") END) AS "attr" FROM "public"."sold" "sold" HAVING (COUNT(1) > 0);
-- min:timestamp with time zone | max:timestamp with time zone | attr:text
-- 2024-01-01 08:13:00+01 | 2024-04-30 08:40:00+02 | *
-- SELECT 1
> SELECT CAST(("sold"."day" + 3 * INTERVAL '1 DAY') AS DATE) AS d, (EXTRACT(EPOCH FROM (CAST('2024-02-01' AS TIMESTAMP) - CAST("sold"."day" AS TIMESTAMP))) / 86400)::bigint AS days FROM "sold" ORDER BY id LIMIT 2;
-- d:date | days:bigint
-- 2024-01-04 | 31
-- 2024-01-04 | 31
-- SELECT 2

# Power BI
> SELECT "_"."shop", "_"."a0", "_"."a1" FROM (SELECT "rows"."shop" AS "shop", sum(cast("rows"."amount" AS decimal)) AS "a0", count(1) AS "a1" FROM (SELECT "_"."shop", "_"."amount" FROM (SELECT * FROM "public"."sold" "$Table") "_" WHERE "_"."day" >= timestamp '2024-02-01 00:00:00' AND "_"."day" < timestamp '2024-02-10 00:00:00') "rows" GROUP BY "shop") "_" WHERE NOT "_"."a0" IS NULL ORDER BY 1 LIMIT 1001;
-- shop:text | a0:numeric | a1:bigint
-- east | 38 | 7
-- north | 31 | 6
-- south | 42 | 7
-- NULL | 34 | 7
-- SELECT 4
> SELECT "$Ordered"."id", "$Ordered"."shop" FROM (SELECT "_"."id", "_"."shop" FROM "public"."sold" "_" WHERE "_"."id" > 100) "$Ordered" ORDER BY "$Ordered"."id" LIMIT 3 OFFSET 2;
-- id:integer | shop:text
-- 103 | NULL
-- 104 | north
-- 105 | south
-- SELECT 3

# Looker, Qlik, Cube and hand-written dashboards
> SELECT (TO_CHAR(DATE_TRUNC('month', at), 'YYYY-MM')) AS "sold.at_month", COALESCE(CAST((SUM(DISTINCT (CAST(FLOOR(COALESCE(price, 0) * 1000000) AS DECIMAL(38, 0)) + id)) - SUM(DISTINCT id)) AS DOUBLE PRECISION) / CAST(1000000 AS DOUBLE PRECISION), 0) AS total FROM sold GROUP BY 1 ORDER BY 1;
-- sold.at_month:text | total:double precision
-- 2024-01 | 765
-- 2024-02 | 710
-- 2024-03 | 775
-- 2024-04 | 743.75
-- SELECT 4
> SELECT shop, product, grouping(shop, product), sum(amount) FROM sold WHERE product < 'p2' GROUP BY ROLLUP (shop, product) ORDER BY 1 NULLS LAST, 2 NULLS LAST, 3;
-- shop:text | product:text | grouping:integer | sum:bigint
-- east | p0 | 0 | 71
-- east | p1 | 0 | 62
-- east | NULL | 1 | 133
-- north | p0 | 0 | 69
-- north | p1 | 0 | 79
-- north | NULL | 1 | 148
-- south | p0 | 0 | 70
-- south | p1 | 0 | 73
-- south | NULL | 1 | 143
-- NULL | p0 | 0 | 75
-- NULL | p1 | 0 | 74
-- NULL | NULL | 1 | 149
-- NULL | NULL | 3 | 573
-- SELECT 13
> SELECT shop, count(*) FILTER (WHERE amount > 5) AS many, count(*) FILTER (WHERE amount <= 5) AS few, round(100.0 * count(*) / sum(count(*)) OVER (), 2) AS percent FROM sold GROUP BY shop ORDER BY shop;
-- shop:text | many:bigint | few:bigint | percent:numeric
-- east | 45 | 55 | 25.00
-- north | 45 | 55 | 25.00
-- south | 45 | 55 | 25.00
-- NULL | 45 | 55 | 25.00
-- SELECT 4
> SELECT * FROM (SELECT shop, product, sum(price) AS total, rank() OVER (PARTITION BY shop ORDER BY sum(price) DESC) AS place, dense_rank() OVER (ORDER BY shop), ntile(3) OVER (ORDER BY sum(price), shop, product) FROM sold GROUP BY shop, product) AS ranked WHERE place = 1 ORDER BY shop;
-- shop:text | product:text | total:numeric | place:bigint | dense_rank:bigint | ntile:integer
-- east | p6 | 115.00 | 1 | 1 | 3
-- north | p1 | 120.00 | 1 | 2 | 3
-- south | p4 | 112.50 | 1 | 3 | 3
-- south | p5 | 112.50 | 1 | 3 | 3
-- NULL | p0 | 117.50 | 1 | 4 | 3
-- SELECT 5
> SELECT day, sum(amount) AS amount, avg(sum(amount)) OVER (ORDER BY day RANGE BETWEEN INTERVAL '6 days' PRECEDING AND CURRENT ROW) AS week FROM sold GROUP BY day ORDER BY day LIMIT 4;
-- day:date | amount:bigint | week:numeric
-- 2024-01-01 | 3 | 3.0000000000000000
-- 2024-01-02 | 12 | 7.5000000000000000
-- 2024-01-03 | 21 | 12.0000000000000000
-- 2024-01-04 | 19 | 13.7500000000000000
-- SELECT 4
> WITH days AS (SELECT generate_series(date '2024-01-01', date '2024-01-04', interval '1 day')::date AS day) SELECT days.day, coalesce(sum(sold.amount), 0) FROM days LEFT JOIN sold ON sold.day = days.day GROUP BY 1 ORDER BY 1;
-- day:date | coalesce:bigint
-- 2024-01-01 | 3
-- 2024-01-02 | 12
-- 2024-01-03 | 21
-- 2024-01-04 | 19
-- SELECT 4
> SELECT width_bucket(price, 0, 16, 4) AS bucket, min(price), max(price), count(*), mode() WITHIN GROUP (ORDER BY shop) FROM sold GROUP BY 1 ORDER BY 1;
-- bucket:integer | min:numeric | max:numeric | count:bigint | mode:text
-- 1 | 0.00 | 3.75 | 123 | east
-- 2 | 5.00 | 7.50 | 93 | east
-- 3 | 8.75 | 11.25 | 93 | south
-- 4 | 12.50 | 15.00 | 91 | north
-- SELECT 4
> SELECT corr(amount, rebate)::numeric(8,5), regr_slope(amount, rebate)::numeric(8,5), covar_pop(amount, rebate)::numeric(8,5) FROM sold;
-- corr:numeric | regr_slope:numeric | covar_pop:numeric
-- -0.00722 | -0.08333 | -0.00625
-- SELECT 1
> SELECT shop, string_agg(DISTINCT product, ', ' ORDER BY product), array_agg(amount ORDER BY id) FILTER (WHERE id < 20), jsonb_object_agg(id, amount) FILTER (WHERE id < 6) FROM sold GROUP BY shop ORDER BY shop;
-- shop:text | string_agg:text | array_agg:integer[] | jsonb_object_agg:jsonb
-- east | p0, p1, p2, p3, p4, p5, p6 | {2,6,10,3,7} | {"2": 2}
-- north | p0, p1, p2, p3, p4, p5, p6 | {4,8,1,5} | {"4": 4}
-- south | p0, p1, p2, p3, p4, p5, p6 | {1,5,9,2,6} | {"1": 1, "5": 5}
-- NULL | p0, p1, p2, p3, p4, p5, p6 | {3,7,0,4,8} | {"3": 3}
-- SELECT 4
> SELECT json_agg(row_to_json(t)) FROM (SELECT id, shop, price FROM sold ORDER BY id LIMIT 2) AS t;
-- json_agg:json
-- [{"id":1,"shop":"south","price":1.25}, {"id":2,"shop":"east","price":2.50}]
-- SELECT 1
> SELECT s.shop, best.product, best.total FROM (SELECT DISTINCT shop FROM sold) AS s CROSS JOIN LATERAL (SELECT product, sum(price) AS total FROM sold WHERE sold.shop = s.shop GROUP BY product ORDER BY total DESC, product LIMIT 1) AS best ORDER BY 1;
-- shop:text | product:text | total:numeric
-- east | p6 | 115.00
-- north | p1 | 120.00
-- south | p4 | 112.50
-- SELECT 3
> SELECT to_char(at, 'Dy DD Mon YYYY HH24:MI TZ'), to_char(price, 'FM999G990D00'), to_char(day, 'IYYY-"W"IW'), age(timestamptz '2024-06-01 00:00+00', at) FROM sold ORDER BY id DESC LIMIT 2;
-- to_char:text | to_char:text | to_char:text | age:interval
-- Tue 30 Apr 2024 08:40 CEST | 12.50 | 2024-W20 | 1 mon 17:20:00
-- Tue 30 Apr 2024 01:27 CEST | 11.25 | 2024-W20 | 1 mon 1 day 00:33:00
-- SELECT 2
> SELECT make_date(extract(year FROM day)::int, extract(month FROM day)::int, 1) AS month, count(*) FROM sold GROUP BY 1 ORDER BY 1 LIMIT 2;
-- month:date | count:bigint
-- 2024-01-01 | 92
-- 2024-02-01 | 87
-- SELECT 2
> EXPLAIN SELECT 1;
-- QUERY PLAN:text
-- Result  (cost=0.00..0.01 rows=1 width=4)
-- EXPLAIN
> SELECT relname, n_live_tup >= 0 FROM pg_stat_user_tables WHERE relname = 'sold';
-- relname:name | ?column?:boolean
-- sold | t
-- SELECT 1
> RESET TimeZone;
-- RESET
> DROP TABLE sold;
-- DROP TABLE
