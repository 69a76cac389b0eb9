# What REST and GraphQL layers, reports and applications ask of customers and their orders.
> CREATE TABLE customers (id serial PRIMARY KEY, name text NOT NULL, email text UNIQUE, meta jsonb DEFAULT '{}', created_at timestamptz DEFAULT '2024-01-01', tags text[] DEFAULT '{}');
-- CREATE TABLE
> CREATE TABLE orders (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, customer_id int REFERENCES customers ON DELETE CASCADE, total numeric(10,2) CHECK (total >= 0), status text DEFAULT 'new', placed date);
-- CREATE TABLE
> INSERT INTO customers (name, email, meta, tags) SELECT 'c' || g, 'c' || g || '@x.org', jsonb_build_object('n', g, 'odd', g % 2 = 1, 'list', jsonb_build_array(g, g * 2)), ARRAY['t' || g % 3, 'all'] FROM generate_series(1, 12) g;
-- INSERT 0 12
> INSERT INTO orders (customer_id, total, status, placed) SELECT 1 + g % 12, (g * 7 % 100) + 0.5, (ARRAY['new','paid','sent'])[1 + g % 3], date '2024-01-01' + (g * 3 % 90) FROM generate_series(1, 60) g;
-- INSERT 0 60
> SELECT coalesce(json_agg(root), '[]') AS root FROM (SELECT row_to_json((SELECT _e FROM (SELECT c.id, c.name, (SELECT coalesce(json_agg(o ORDER BY o.id), '[]') FROM (SELECT o.id, o.total FROM orders o WHERE o.customer_id = c.id ORDER BY o.id LIMIT 2) o) AS orders) AS _e)) AS root FROM customers c WHERE c.id < 4 ORDER BY c.id) AS _t;
-- root:json
-- [{"id":1,"name":"c1","orders":[{"id":12,"total":84.50}, \n {"id":24,"total":68.50}]}, {"id":2,"name":"c2","orders":[{"id":1,"total":7.50}, \n {"id":13,"total":91.50}]}, {"id":3,"name":"c3","orders":[{"id":2,"total":14.50}, \n {"id":14,"total":98.50}]}]
-- SELECT 1
> WITH pgrst_source AS (SELECT public.customers.id, public.customers.name, row_to_json(_o.*) AS o FROM customers LEFT JOIN LATERAL (SELECT count(*) AS n, sum(total) AS s FROM orders WHERE orders.customer_id = customers.id) AS _o ON TRUE ORDER BY customers.id LIMIT 3) SELECT null::bigint AS total_result_set, pg_catalog.count(_postgrest_t) AS page_total, coalesce(json_agg(_postgrest_t), '[]') AS body, nullif(current_setting('response.headers', true), '') AS response_headers FROM (SELECT * FROM pgrst_source) _postgrest_t;
-- total_result_set:bigint | page_total:bigint | body:json | response_headers:text
-- NULL | 3 | [{"id":1,"name":"c1","o":{"n":5,"s":262.50}}, \n {"id":2,"name":"c2","o":{"n":5,"s":277.50}}, \n {"id":3,"name":"c3","o":{"n":5,"s":312.50}}] | NULL
-- SELECT 1
> SELECT date_trunc('month', placed)::date AS m, status, sum(total) AS s, round(100.0 * sum(total) / sum(sum(total)) OVER (PARTITION BY date_trunc('month', placed)), 2) AS pct FROM orders GROUP BY 1, 2 ORDER BY 1, 2;
-- ERROR 42803 at 155: column "orders.placed" must appear in the GROUP BY clause or be used in an aggregate function
> SELECT c.name, o.total, o.rn FROM customers c JOIN (SELECT *, row_number() OVER (PARTITION BY customer_id ORDER BY total DESC, id) AS rn FROM orders) o ON o.customer_id = c.id AND o.rn = 1 ORDER BY c.id;
-- name:text | total:numeric | rn:bigint
-- c1 | 84.50 | 1
-- c2 | 91.50 | 1
-- c3 | 98.50 | 1
-- c4 | 89.50 | 1
-- c5 | 96.50 | 1
-- c6 | 87.50 | 1
-- c7 | 94.50 | 1
-- c8 | 85.50 | 1
-- c9 | 92.50 | 1
-- c10 | 99.50 | 1
-- c11 | 70.50 | 1
-- c12 | 77.50 | 1
-- SELECT 12
> SELECT DISTINCT ON (customer_id) customer_id, id, total FROM orders ORDER BY customer_id, placed DESC, id DESC;
-- customer_id:integer | id:bigint | total:numeric
-- 1 | 24 | 68.50
-- 2 | 25 | 75.50
-- 3 | 26 | 82.50
-- 4 | 27 | 89.50
-- 5 | 28 | 96.50
-- 6 | 29 | 3.50
-- 7 | 54 | 78.50
-- 8 | 55 | 85.50
-- 9 | 56 | 92.50
-- 10 | 57 | 99.50
-- 11 | 58 | 6.50
-- 12 | 59 | 13.50
-- SELECT 12
> SELECT customer_id, array_agg(DISTINCT status ORDER BY status) AS sts, string_agg(DISTINCT status, ',' ORDER BY status DESC) FROM orders GROUP BY customer_id HAVING count(DISTINCT status) > 1 ORDER BY 1;
-- customer_id:integer | sts:text[] | string_agg:text
-- SELECT 0
> SELECT c.id, t.tag, t.ord FROM customers c CROSS JOIN LATERAL unnest(c.tags) WITH ORDINALITY AS t(tag, ord) WHERE c.id < 3 ORDER BY 1, 3;
-- id:integer | tag:text | ord:bigint
-- 1 | t1 | 1
-- 1 | all | 2
-- 2 | t2 | 1
-- 2 | all | 2
-- SELECT 4
> SELECT id, meta->'list'->>-1, meta #>> '{list,0}', meta @> '{"odd": true}', meta ? 'n', jsonb_path_query_first(meta, '$.list[*] ? (@ > 3)') FROM customers WHERE id < 5 ORDER BY id;
-- id:integer | ?column?:text | ?column?:text | ?column?:boolean | ?column?:boolean | jsonb_path_query_first:jsonb
-- 1 | 2 | 1 | t | t | NULL
-- 2 | 4 | 2 | f | t | 4
-- 3 | 6 | 3 | t | t | 6
-- 4 | 8 | 4 | f | t | 4
-- SELECT 4
> UPDATE customers SET meta = jsonb_set(meta, '{list,0}', to_jsonb(id * 100)) || '{"upd": true}' WHERE id = 2 RETURNING meta, old.meta -> 'list' AS was;
-- meta:jsonb | was:jsonb
-- {"n": 2, "odd": false, "upd": true, "list": [200, 4]} | [2, 4]
-- UPDATE 1
> SELECT key, value, jsonb_typeof(value) FROM customers, jsonb_each(meta) WHERE id = 2 ORDER BY key;
-- key:text | value:jsonb | jsonb_typeof:text
-- list | [200, 4] | array
-- n | 2 | number
-- odd | false | boolean
-- upd | true | boolean
-- SELECT 4
> INSERT INTO customers AS c (name, email) VALUES ('dup', 'c3@x.org') ON CONFLICT (email) DO UPDATE SET name = c.name || '+' || excluded.name WHERE c.id > 2 RETURNING id, name, (xmax <> 0) AS updated;
-- id:integer | name:text | updated:boolean
-- 3 | c3+dup | t
-- INSERT 0 1
> SELECT percentile_cont(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY total), mode() WITHIN GROUP (ORDER BY status), percentile_disc(0.9) WITHIN GROUP (ORDER BY placed) FROM orders;
-- percentile_cont:double precision[] | mode:text | percentile_disc:date
-- {22.25,48.5,74} | new | 2024-03-19
-- SELECT 1
> SELECT status, count(*) FILTER (WHERE total > 50) AS big, avg(total)::numeric(8,3), stddev_samp(total)::numeric(8,3), grouping(status) FROM orders GROUP BY ROLLUP (status) ORDER BY status NULLS LAST;
-- status:text | big:bigint | avg:numeric | stddev_samp:numeric | grouping:integer
-- new | 10 | 51.000 | 29.616 | 0
-- paid | 9 | 47.000 | 30.318 | 0
-- sent | 10 | 49.000 | 29.969 | 0
-- NULL | 29 | 49.000 | 29.503 | 1
-- SELECT 4
> SELECT g::date, coalesce(sum(o.total), 0) FROM generate_series('2024-01-01'::date, '2024-01-10', '1 day') g LEFT JOIN orders o ON o.placed = g GROUP BY g ORDER BY g;
-- g:date | coalesce:numeric
-- 2024-01-01 | 31.00
-- 2024-01-02 | 0
-- 2024-01-03 | 0
-- 2024-01-04 | 25.00
-- 2024-01-05 | 0
-- 2024-01-06 | 0
-- 2024-01-07 | 39.00
-- 2024-01-08 | 0
-- 2024-01-09 | 0
-- 2024-01-10 | 53.00
-- SELECT 10
> SELECT id, total, lag(total) OVER w, total - lag(total, 1, 0) OVER w AS diff, sum(total) OVER (w ROWS BETWEEN 2 PRECEDING AND CURRENT ROW), first_value(total) OVER w, nth_value(total, 2) OVER (w RANGE BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) FROM orders WHERE customer_id = 3 WINDOW w AS (ORDER BY id);
-- id:bigint | total:numeric | lag:numeric | diff:numeric | sum:numeric | first_value:numeric | nth_value:numeric
-- 2 | 14.50 | NULL | 14.50 | 14.50 | 14.50 | 98.50
-- 14 | 98.50 | 14.50 | 84.00 | 113.00 | 14.50 | 98.50
-- 26 | 82.50 | 98.50 | -16.00 | 195.50 | 14.50 | 98.50
-- 38 | 66.50 | 82.50 | -16.00 | 247.50 | 14.50 | 98.50
-- 50 | 50.50 | 66.50 | -16.00 | 199.50 | 14.50 | 98.50
-- SELECT 5
> WITH RECURSIVE t(n, path) AS (SELECT 1, ARRAY[1] UNION ALL SELECT n * 2, path || n * 2 FROM t WHERE n < 40) SELECT n, path, array_length(path, 1), array_to_string(path, '>') FROM t;
-- n:integer | path:integer[] | array_length:integer | array_to_string:text
-- 1 | {1} | 1 | 1
-- 2 | {1,2} | 2 | 1>2
-- 4 | {1,2,4} | 3 | 1>2>4
-- 8 | {1,2,4,8} | 4 | 1>2>4>8
-- 16 | {1,2,4,8,16} | 5 | 1>2>4>8>16
-- 32 | {1,2,4,8,16,32} | 6 | 1>2>4>8>16>32
-- 64 | {1,2,4,8,16,32,64} | 7 | 1>2>4>8>16>32>64
-- SELECT 7
> MERGE INTO orders o USING (VALUES (1::bigint, 5.0), (1000, 6.0)) v(id, total) ON o.id = v.id WHEN MATCHED THEN UPDATE SET total = v.total WHEN NOT MATCHED THEN INSERT (customer_id, total) VALUES (1, v.total) RETURNING merge_action(), o.id, o.total;
-- merge_action:text | id:bigint | total:numeric
-- UPDATE | 1 | 5.00
-- INSERT | 61 | 6.00
-- MERGE 2
> WITH moved AS (DELETE FROM orders WHERE status = 'sent' AND total < 20 RETURNING *), ins AS (INSERT INTO orders (customer_id, total, status) SELECT customer_id, total, 'archived' FROM moved RETURNING id) SELECT (SELECT count(*) FROM moved), (SELECT count(*) FROM ins), (SELECT count(*) FROM orders);
-- count:bigint | count:bigint | count:bigint
-- 5 | 5 | 61
-- SELECT 1
> SELECT c.id FROM customers c WHERE NOT EXISTS (SELECT FROM orders o WHERE o.customer_id = c.id AND o.status = 'archived') AND c.id = ANY (ARRAY(SELECT customer_id FROM orders WHERE total > 60)) ORDER BY c.id;
-- id:integer
-- 1
-- 2
-- 4
-- 5
-- 7
-- 8
-- 10
-- 11
-- SELECT 8
> SELECT to_char(created_at AT TIME ZONE 'Europe/Berlin', 'YYYY-MM-DD HH24:MI TZ'), extract(isodow FROM created_at), age('2025-03-01', created_at), created_at + interval '1 mon -1 day' FROM customers WHERE id = 1;
-- to_char:text | extract:numeric | age:interval | ?column?:timestamp with time zone
-- 2024-01-01 01:00  | 1 | 1 year 2 mons | 2024-01-31 00:00:00+00
-- SELECT 1
> SELECT regexp_replace(email, '^(\w)(\d+)@(.*)$', '\3/\1\2'), split_part(email, '@', -1), regexp_split_to_array(email, '[@.]'), left(md5(email), 8), translate(email, '@.', '-_') FROM customers WHERE id < 3 ORDER BY id;
-- regexp_replace:text | split_part:text | regexp_split_to_array:text[] | left:text | translate:text
-- x.org/c1 | x.org | {c1,x,org} | dc3ef885 | c1-x_org
-- x.org/c2 | x.org | {c2,x,org} | 77da93f9 | c2-x_org
-- SELECT 2
> CREATE VIEW v AS SELECT c.id, c.name, count(o.*) AS n FROM customers c LEFT JOIN orders o ON o.customer_id = c.id GROUP BY c.id;
-- CREATE VIEW
> SELECT * FROM v WHERE n > 5 ORDER BY n DESC, id LIMIT 3;
-- id:integer | name:text | n:bigint
-- 1 | c1 | 6
-- SELECT 1
> SELECT ROW(c.*)::text, (c).name, c::text FROM customers c WHERE id = 5;
-- row:text | name:text | c:text
-- (5,c5,c5@x.org,"{""n"": 5, ""odd"": true, ""list"": [5, 10]}","2024-01-01 00:00:00+00","{t2,all}") | c5 | (5,c5,c5@x.org,"{""n"": 5, ""odd"": true, ""list"": [5, 10]}","2024-01-01 00:00:00+00","{t2,all}")
-- SELECT 1
> SELECT o.status, jsonb_object_agg(o.id, o.total ORDER BY o.id) FILTER (WHERE o.id < 8) FROM orders o GROUP BY o.status ORDER BY 1;
-- status:text | jsonb_object_agg:jsonb
-- archived | NULL
-- new | {"3": 21.50, "6": 42.50}
-- paid | {"1": 5.00, "4": 28.50, "7": 49.50}
-- sent | {"5": 35.50}
-- SELECT 4
> SELECT json_build_object('a', array_agg(id ORDER BY id), 'b', json_object_agg(name, id ORDER BY id)) FROM customers WHERE id < 4;
-- json_build_object:json
-- {"a" : [1,2,3], "b" : { "c1" : 1, "c2" : 2, "c3+dup" : 3 }}
-- SELECT 1
> SELECT width_bucket(total, 0, 100, 4) AS b, min(total), max(total), count(*) FROM orders GROUP BY b ORDER BY b;
-- b:integer | min:numeric | max:numeric | count:bigint
-- 1 | 1.50 | 24.50 | 18
-- 2 | 26.50 | 49.50 | 14
-- 3 | 50.50 | 73.50 | 14
-- 4 | 75.50 | 99.50 | 15
-- SELECT 4
> SELECT x.a, x.b FROM ROWS FROM (generate_series(1, 3), unnest(ARRAY['x','y'])) AS x(a, b);
-- a:integer | b:text
-- 1 | x
-- 2 | y
-- 3 | NULL
-- SELECT 3
> SELECT * FROM jsonb_to_recordset('[{"a":1,"b":"x"},{"a":2,"c":true}]') AS t(a int, b text, c bool);
-- a:integer | b:text | c:boolean
-- 1 | x | NULL
-- 2 | NULL | t
-- SELECT 2
> SELECT * FROM json_table('[{"a":1,"k":[1,2]},{"a":2,"k":[]}]'::jsonb, '$[*]' COLUMNS (id FOR ORDINALITY, a int PATH '$.a', NESTED PATH '$.k[*]' COLUMNS (k int PATH '$')));
-- id:integer | a:integer | k:integer
-- 1 | 1 | 1
-- 1 | 1 | 2
-- 2 | 2 | NULL
-- SELECT 3
> SELECT sum(CASE WHEN status = 'paid' THEN total ELSE 0 END) AS paid, bool_and(total > 0), every(total > 1), bit_or(id::int), corr(total, id)::numeric(6,4), regr_slope(total, id)::numeric(8,5) FROM orders;
-- paid:numeric | bool_and:boolean | every:boolean | bit_or:integer | corr:numeric | regr_slope:numeric
-- 937.50 | t | t | 127 | -0.1343 | -0.20967
-- SELECT 1
> EXPLAIN (COSTS OFF) SELECT 1;
-- QUERY PLAN:text
-- Result
-- EXPLAIN
> SELECT count(*) FROM orders TABLESAMPLE BERNOULLI (100);
-- count:bigint
-- 61
-- SELECT 1
> SELECT * FROM customers NATURAL JOIN (VALUES (1, 'x'), (2, 'y')) v(id, note) ORDER BY id;
-- id:integer | name:text | email:text | meta:jsonb | created_at:timestamp with time zone | tags:text[] | note:text
-- 1 | c1 | c1@x.org | {"n": 1, "odd": true, "list": [1, 2]} | 2024-01-01 00:00:00+00 | {t1,all} | x
-- 2 | c2 | c2@x.org | {"n": 2, "odd": false, "upd": true, "list": [200, 4]} | 2024-01-01 00:00:00+00 | {t2,all} | y
-- SELECT 2
> SELECT (ARRAY[1,2,3,4])[2:3], ARRAY[[1,2],[3,4]][2][1], array_position(ARRAY['a','b'], 'b'), array_remove(ARRAY[1,2,1], 1), trim_array(ARRAY[1,2,3], 1), array_sample(ARRAY[1], 1), array_reverse(ARRAY[1,2,3]), array_sort(ARRAY[3,1,2], true);
-- ERROR 42601 at 49: syntax error at or near "["
