# Joins, groups, windows, sets and changes, each inside another.
> CREATE TABLE a (id int PRIMARY KEY, g int, x int, s text);
-- CREATE TABLE
> CREATE TABLE b (id int PRIMARY KEY, a_id int, y numeric, tags text[], d date);
-- CREATE TABLE
> CREATE TABLE c (b_id int, z text, UNIQUE (b_id, z));
-- CREATE TABLE
> INSERT INTO a SELECT i, i % 3, nullif(i * 7 % 11, 4), 's' || i % 4 FROM generate_series(1, 12) i;
-- INSERT 0 12
> INSERT INTO b SELECT i, CASE WHEN i % 5 = 0 THEN NULL ELSE 1 + i % 9 END, i * 1.5, CASE WHEN i % 3 = 0 THEN ARRAY['p', 'q' || i] END, date '2024-01-01' + i FROM generate_series(1, 20) i;
-- INSERT 0 20
> INSERT INTO c SELECT 1 + i % 25, chr(97 + i % 3) FROM generate_series(1, 60) i ON CONFLICT DO NOTHING;
-- INSERT 0 60
> SELECT a.id, b, c FROM a LEFT JOIN (b LEFT JOIN c ON c.b_id = b.id AND c.z = 'a') ON b.a_id = a.id WHERE a.id < 5 ORDER BY a.id, b.id, c.z;
-- id:integer | b:b | c:c
-- 1 | (9,1,13.5,"{p,q9}",2024-01-10) | (9,a)
-- 1 | (18,1,27.0,"{p,q18}",2024-01-19) | (18,a)
-- 2 | (1,2,1.5,,2024-01-02) | NULL
-- 2 | (19,2,28.5,,2024-01-20) | (19,a)
-- 3 | (2,3,3.0,,2024-01-03) | (2,a)
-- 3 | (11,3,16.5,,2024-01-12) | (11,a)
-- 4 | (3,4,4.5,"{p,q3}",2024-01-04) | (3,a)
-- 4 | (12,4,18.0,"{p,q12}",2024-01-13) | (12,a)
-- SELECT 8
> SELECT a.id, count(b), count(c), count(DISTINCT b), json_agg(DISTINCT c.z ORDER BY c.z) FROM a LEFT JOIN b ON b.a_id = a.id LEFT JOIN c ON c.b_id = b.id GROUP BY a.id ORDER BY a.id;
-- id:integer | count:bigint | count:bigint | count:bigint | json_agg:json
-- 1 | 5 | 5 | 2 | ["a", "b", "c"]
-- 2 | 4 | 4 | 2 | ["a", "b", "c"]
-- 3 | 6 | 6 | 2 | ["a", "b", "c"]
-- 4 | 5 | 5 | 2 | ["a", "b", "c"]
-- 5 | 5 | 5 | 2 | ["a", "b", "c"]
-- 6 | 2 | 2 | 1 | ["b", "c"]
-- 7 | 3 | 3 | 1 | ["a", "b", "c"]
-- 8 | 5 | 5 | 2 | ["a", "b", "c"]
-- 9 | 5 | 5 | 2 | ["a", "b", "c"]
-- 10 | 0 | 0 | 0 | [null]
-- 11 | 0 | 0 | 0 | [null]
-- 12 | 0 | 0 | 0 | [null]
-- SELECT 12
> SELECT a.g, sum(sum(b.y)) OVER (ORDER BY a.g), rank() OVER (ORDER BY sum(b.y) DESC), grouping(a.g) FROM a LEFT JOIN b ON b.a_id = a.id GROUP BY ROLLUP (a.g) HAVING count(b) > 0 ORDER BY a.g NULLS LAST;
-- g:integer | sum:numeric | rank:bigint | grouping:integer
-- 0 | 78.0 | 3 | 0
-- 1 | 150.0 | 4 | 0
-- 2 | 240.0 | 2 | 0
-- NULL | 480.0 | 1 | 1
-- SELECT 4
> SELECT count(DISTINCT (g, s)), count(DISTINCT ROW(g)), count((g, x)), array_agg(DISTINCT (g, s) ORDER BY (g, s)) FROM a;
-- count:bigint | count:bigint | count:bigint | array_agg:record[]
-- 12 | 3 | 12 | {"(0,s0)","(0,s1)","(0,s2)","(0,s3)","(1,s0)","(1,s1)","(1,s2)","(1,s3)","(2,s0)","(2,s1)","(2,s2)","(2,s3)"}
-- SELECT 1
> SELECT id FROM a WHERE (g, x) IN (SELECT g, max(x) FROM a GROUP BY g) ORDER BY id;
-- id:integer
-- 1
-- 2
-- 3
-- SELECT 3
> SELECT id FROM a WHERE (g, x) < (1, 5) ORDER BY id;
-- id:integer
-- 3
-- 6
-- 9
-- 12
-- SELECT 4
> SELECT id FROM a WHERE x NOT IN (SELECT x FROM a WHERE id > 6) ORDER BY id;
-- id:integer
-- SELECT 0
> SELECT id FROM a WHERE x NOT IN (SELECT x FROM a WHERE id > 6 AND x IS NOT NULL) ORDER BY id;
-- id:integer
-- 2
-- 3
-- 4
-- 5
-- 6
-- SELECT 5
> SELECT id, x IN (1, NULL, 3), x = ANY (ARRAY[1, NULL]), x <> ALL (ARRAY[1, NULL]), x IS DISTINCT FROM 3 FROM a ORDER BY id LIMIT 5;
-- id:integer | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- 1 | NULL | NULL | NULL | t
-- 2 | t | NULL | NULL | f
-- 3 | NULL | NULL | NULL | t
-- 4 | NULL | NULL | NULL | t
-- 5 | NULL | NULL | NULL | t
-- SELECT 5
> SELECT id FROM a ORDER BY (SELECT count(*) FROM b WHERE b.a_id = a.id) DESC, id LIMIT (SELECT 3) OFFSET (SELECT 1);
-- id:integer
-- 2
-- 3
-- 4
-- SELECT 3
> SELECT g, string_agg(s, ',' ORDER BY x DESC NULLS LAST, id) FROM a GROUP BY g ORDER BY max(x) DESC;
-- g:integer | string_agg:text
-- 0 | s3,s2,s1,s0
-- 1 | s1,s0,s3,s2
-- 2 | s2,s1,s0,s3
-- SELECT 3
> SELECT a.id, (SELECT array_agg(b.id ORDER BY b.y DESC) FROM b WHERE b.a_id = a.id HAVING count(*) > 1) FROM a ORDER BY id;
-- id:integer | array_agg:integer[]
-- 1 | {18,9}
-- 2 | {19,1}
-- 3 | {11,2}
-- 4 | {12,3}
-- 5 | {13,4}
-- 6 | NULL
-- 7 | NULL
-- 8 | {16,7}
-- 9 | {17,8}
-- 10 | NULL
-- 11 | NULL
-- 12 | NULL
-- SELECT 12
> SELECT DISTINCT g, count(*) OVER (PARTITION BY g), first_value(id) OVER (PARTITION BY g ORDER BY x NULLS FIRST, id) FROM a ORDER BY g;
-- g:integer | count:bigint | first_value:integer
-- 0 | 4 | 12
-- 1 | 4 | 10
-- 2 | 4 | 11
-- SELECT 3
> SELECT DISTINCT ON (g) g, id, x FROM a ORDER BY g, x DESC NULLS LAST, id;
-- g:integer | id:integer | x:integer
-- 0 | 3 | 10
-- 1 | 1 | 7
-- 2 | 2 | 3
-- SELECT 3
> SELECT a.id, l.* FROM a LEFT JOIN LATERAL (SELECT b.id AS bid, row_number() OVER (ORDER BY b.y DESC) AS rn FROM b WHERE b.a_id = a.id LIMIT 2) l ON l.rn < 3 ORDER BY a.id, l.rn;
-- id:integer | bid:integer | rn:bigint
-- 1 | 18 | 1
-- 1 | 9 | 2
-- 2 | 19 | 1
-- 2 | 1 | 2
-- 3 | 11 | 1
-- 3 | 2 | 2
-- 4 | 12 | 1
-- 4 | 3 | 2
-- 5 | 13 | 1
-- 5 | 4 | 2
-- 6 | 14 | 1
-- 7 | 6 | 1
-- 8 | 16 | 1
-- 8 | 7 | 2
-- 9 | 17 | 1
-- 9 | 8 | 2
-- 10 | NULL | NULL
-- 11 | NULL | NULL
-- 12 | NULL | NULL
-- SELECT 19
> SELECT a.id, t FROM a LEFT JOIN b ON b.a_id = a.id LEFT JOIN LATERAL unnest(b.tags) t ON true WHERE a.id < 6 ORDER BY 1, 2;
-- id:integer | t:text
-- 1 | p
-- 1 | p
-- 1 | q18
-- 1 | q9
-- 2 | NULL
-- 2 | NULL
-- 3 | NULL
-- 3 | NULL
-- 4 | p
-- 4 | p
-- 4 | q12
-- 4 | q3
-- 5 | NULL
-- 5 | NULL
-- SELECT 14
> SELECT a.id, u.t, u.n FROM a JOIN b ON b.a_id = a.id, unnest(b.tags) WITH ORDINALITY u(t, n) ORDER BY 1, 2;
-- id:integer | t:text | n:bigint
-- 1 | p | 1
-- 1 | p | 1
-- 1 | q18 | 2
-- 1 | q9 | 2
-- 4 | p | 1
-- 4 | p | 1
-- 4 | q12 | 2
-- 4 | q3 | 2
-- 7 | p | 1
-- 7 | q6 | 2
-- SELECT 10
> SELECT s, x FROM a WHERE g = 0 UNION SELECT z, b_id FROM c WHERE b_id < 3 EXCEPT SELECT 's0', 10 ORDER BY 1, 2;
-- s:text | x:integer
-- a | 2
-- b | 1
-- b | 2
-- c | 1
-- c | 2
-- s0 | 7
-- s1 | 8
-- s2 | 9
-- s3 | 10
-- SELECT 9
> (SELECT id FROM a ORDER BY id DESC LIMIT 2) UNION ALL (SELECT id FROM b ORDER BY id LIMIT 2) ORDER BY 1;
-- id:integer
-- 1
-- 2
-- 11
-- 12
-- SELECT 4
> SELECT * FROM (SELECT id FROM a INTERSECT SELECT a_id FROM b) q JOIN a USING (id) ORDER BY id;
-- id:integer | g:integer | x:integer | s:text
-- 1 | 1 | 7 | s1
-- 2 | 2 | 3 | s2
-- 3 | 0 | 10 | s3
-- 4 | 1 | 6 | s0
-- 5 | 2 | 2 | s1
-- 6 | 0 | 9 | s2
-- 7 | 1 | 5 | s3
-- 8 | 2 | 1 | s0
-- 9 | 0 | 8 | s1
-- SELECT 9
> WITH x AS MATERIALIZED (SELECT g, avg(x) AS m FROM a GROUP BY g), y AS (SELECT a.*, x.m FROM a JOIN x USING (g)) SELECT id, g, x - m > 0 FROM y WHERE x IS NOT NULL ORDER BY id LIMIT 4;
-- id:integer | g:integer | ?column?:boolean
-- 1 | 1 | t
-- 2 | 2 | t
-- 3 | 0 | t
-- 4 | 1 | f
-- SELECT 4
> WITH RECURSIVE r(n, f) AS (VALUES (1, 1::numeric) UNION ALL SELECT n + 1, f * (n + 1) FROM r WHERE n < 20) SELECT * FROM r WHERE n % 5 = 0;
-- n:integer | f:numeric
-- 5 | 120
-- 10 | 3628800
-- 15 | 1307674368000
-- 20 | 2432902008176640000
-- SELECT 4
> WITH RECURSIVE p AS (SELECT id, ARRAY[id] AS path FROM a WHERE id = 1 UNION ALL SELECT a.id, path || a.id FROM p JOIN a ON a.id = (p.id * 2) % 13 AND NOT a.id = ANY (path)) SELECT path FROM p ORDER BY cardinality(path) DESC LIMIT 1;
-- path:integer[]
-- {1,2,4,8,3,6,12,11,9,5,10,7}
-- SELECT 1
> WITH RECURSIVE d AS (SELECT date '2024-01-30' AS d UNION ALL SELECT (d + interval '1 month')::date FROM d WHERE d < '2024-06-01') SELECT d, d - lag(d) OVER (ORDER BY d) FROM d;
-- d:date | ?column?:integer
-- 2024-01-30 | NULL
-- 2024-02-29 | 30
-- 2024-03-29 | 29
-- 2024-04-29 | 31
-- 2024-05-29 | 30
-- 2024-06-29 | 31
-- SELECT 6
> WITH u AS (UPDATE a SET x = coalesce(x, 0) + 1 WHERE g = 2 RETURNING id, x), i AS (INSERT INTO c SELECT id, 'u' FROM u RETURNING b_id) SELECT u.*, i.b_id, (SELECT a.x FROM a WHERE a.id = u.id) AS before FROM u JOIN i ON i.b_id = u.id ORDER BY u.id;
-- id:integer | x:integer | b_id:integer | before:integer
-- 2 | 4 | 2 | 3
-- 5 | 3 | 5 | 2
-- 8 | 2 | 8 | 1
-- 11 | 1 | 11 | 0
-- SELECT 4
> UPDATE a SET (x, s) = (SELECT count(*), max(b.d)::text FROM b WHERE b.a_id = a.id) WHERE id IN (3, 4) RETURNING *;
-- id:integer | g:integer | x:integer | s:text
-- 3 | 0 | 2 | 2024-01-12
-- 4 | 1 | 2 | 2024-01-13
-- UPDATE 2
> UPDATE b SET y = y + q.n FROM (SELECT a_id, count(*) AS n FROM b GROUP BY a_id) q WHERE q.a_id = b.a_id AND b.id < 4 RETURNING b.id, y, q.n;
-- id:integer | y:numeric | n:bigint
-- 1 | 3.5 | 2
-- 2 | 5.0 | 2
-- 3 | 6.5 | 2
-- UPDATE 3
> DELETE FROM c USING b, a WHERE c.b_id = b.id AND a.id = b.a_id AND a.g = 1 AND c.z = 'a' RETURNING c.b_id, a.id;
-- b_id:integer | id:integer
-- 6 | 7
-- 9 | 1
-- 12 | 4
-- 18 | 1
-- 3 | 4
-- DELETE 5
> INSERT INTO a (id, g) VALUES (1, 100), (50, 7) ON CONFLICT (id) DO UPDATE SET g = excluded.g + (SELECT max(g) FROM a o WHERE o.id <> a.id) WHERE EXISTS (SELECT 1 FROM b WHERE b.a_id = a.id) RETURNING id, g, (SELECT count(*) FROM b WHERE b.a_id = a.id);
-- id:integer | g:integer | count:bigint
-- 1 | 102 | 2
-- 50 | 7 | 0
-- INSERT 0 2
> WITH m AS (MERGE INTO a USING (SELECT a_id, sum(y) AS t FROM b GROUP BY a_id) q ON a.id = q.a_id WHEN MATCHED AND q.t > 40 THEN UPDATE SET x = q.t WHEN MATCHED AND a.g = 0 THEN DELETE WHEN NOT MATCHED AND q.a_id IS NULL THEN INSERT VALUES (99, 9, q.t, 'none') WHEN NOT MATCHED BY SOURCE AND a.id > 10 THEN UPDATE SET s = 'alone' RETURNING merge_action() AS done, a.id, a.x, q.a_id, a AS now) SELECT * FROM m ORDER BY done, id;
-- done:text | id:integer | x:integer | a_id:integer | now:a
-- DELETE | 3 | 2 | 3 | (3,0,2,2024-01-12)
-- DELETE | 6 | 9 | 6 | (6,0,9,s2)
-- DELETE | 9 | 8 | 9 | (9,0,8,s1)
-- INSERT | 99 | 75 | NULL | (99,9,75,none)
-- UPDATE | 1 | 41 | 1 | (1,102,41,s1)
-- UPDATE | 11 | 1 | NULL | (11,2,1,alone)
-- UPDATE | 12 | 7 | NULL | (12,0,7,alone)
-- UPDATE | 50 | NULL | NULL | (50,7,,alone)
-- SELECT 8
> SELECT a FROM a WHERE id > 9 ORDER BY a;
-- a:a
-- (10,1,,s2)
-- (11,2,1,alone)
-- (12,0,7,alone)
-- (50,7,,alone)
-- (99,9,75,none)
-- SELECT 5
> SELECT a.*, a IS NULL, (a).x, a = ROW(50, 7, NULL, NULL)::a FROM a WHERE id >= 50 ORDER BY id;
-- id:integer | g:integer | x:integer | s:text | ?column?:boolean | x:integer | ?column?:boolean
-- 50 | 7 | NULL | alone | f | NULL | f
-- 99 | 9 | 75 | none | f | 75 | f
-- SELECT 2
> SELECT max(a), min((g, x)) FROM a;
-- max:record | min:record
-- (99,9,75,none) | (0,7)
-- SELECT 1
> SELECT row_to_json(q) FROM (SELECT a.id, array(SELECT b.id FROM b WHERE b.a_id = a.id ORDER BY 1) AS bs, (SELECT row_to_json(c) FROM c WHERE c.b_id = a.id ORDER BY z LIMIT 1) AS one FROM a ORDER BY id LIMIT 3) q;
-- row_to_json:json
-- {"id":1,"bs":[9,18],"one":{"b_id":1,"z":"b"}}
-- {"id":2,"bs":[1,19],"one":{"b_id":2,"z":"a"}}
-- {"id":4,"bs":[3,12],"one":{"b_id":4,"z":"a"}}
-- SELECT 3
> SELECT jsonb_pretty(jsonb_object_agg(g, l)) FROM (SELECT g, jsonb_agg(jsonb_build_object('id', id, 'x', x) ORDER BY id) AS l FROM a WHERE id < 4 GROUP BY g) q;
-- jsonb_pretty:text
-- {\n    "2": [\n        {\n            "x": 4,\n            "id": 2\n        }\n    ],\n    "102": [\n        {\n            "x": 41,\n            "id": 1\n        }\n    ]\n}
-- SELECT 1
> SELECT json_populate_record(NULL::a, '{"id": 5, "s": "t", "zz": 1}'), (jsonb_populate_record((SELECT a FROM a WHERE id = 50), '{"x": 1}')).*;
-- json_populate_record:a | id:integer | g:integer | x:integer | s:text
-- (5,,,t) | 50 | 7 | 1 | alone
-- SELECT 1
> INSERT INTO a SELECT (jsonb_populate_record(NULL::a, j)).* FROM (VALUES ('{"id": 70, "g": 1}'::jsonb), ('{"id": 71}')) v(j) RETURNING *;
-- id:integer | g:integer | x:integer | s:text
-- 70 | 1 | NULL | NULL
-- 71 | NULL | NULL | NULL
-- INSERT 0 2
> INSERT INTO a SELECT r.* FROM jsonb_to_record('{"id": 72, "g": 3, "x": 4, "s": "r"}') AS r(id int, g int, x int, s text) RETURNING a;
-- a:a
-- (72,3,4,r)
-- INSERT 0 1
> SELECT a.id, b.id FROM a FULL JOIN b ON a.id = b.a_id AND b.d < '2024-01-10' WHERE a.id IS NULL OR b.id IS NULL ORDER BY 1, 2;
-- id:integer | id:integer
-- 1 | NULL
-- 10 | NULL
-- 11 | NULL
-- 12 | NULL
-- 50 | NULL
-- 70 | NULL
-- 71 | NULL
-- 72 | NULL
-- 99 | NULL
-- NULL | 2
-- NULL | 5
-- NULL | 8
-- NULL | 9
-- NULL | 10
-- NULL | 11
-- NULL | 12
-- NULL | 13
-- NULL | 14
-- NULL | 15
-- NULL | 16
-- NULL | 17
-- NULL | 18
-- NULL | 19
-- NULL | 20
-- SELECT 24
> SELECT * FROM a NATURAL FULL JOIN (SELECT id, 'n' AS n FROM b WHERE id > 18) q WHERE id > 18 ORDER BY id;
-- id:integer | g:integer | x:integer | s:text | n:text
-- 19 | NULL | NULL | NULL | n
-- 20 | NULL | NULL | NULL | n
-- 50 | 7 | NULL | alone | NULL
-- 70 | 1 | NULL | NULL | NULL
-- 71 | NULL | NULL | NULL | NULL
-- 72 | 3 | 4 | r | NULL
-- 99 | 9 | 75 | none | NULL
-- SELECT 7
> SELECT a.id FROM a WHERE EXISTS (SELECT FROM b JOIN c ON c.b_id = b.id WHERE b.a_id = a.id AND c.z = a.s) OR a.g = ALL (SELECT 7) ORDER BY 1;
-- id:integer
-- 50
-- SELECT 1
> SELECT CASE WHEN count(*) > 3 THEN 'many' ELSE 'few' END AS k, g FROM a GROUP BY g ORDER BY count(*) > 3, g;
-- k:text | g:integer
-- few | 0
-- few | 3
-- few | 7
-- few | 9
-- few | 102
-- few | NULL
-- many | 1
-- many | 2
-- SELECT 8
> SELECT g % 2 AS p, g, count(*) FROM a GROUP BY CUBE (1, 2) ORDER BY 1 NULLS LAST, 2 NULLS LAST, 3;
-- p:integer | g:integer | count:bigint
-- 0 | 0 | 1
-- 0 | 2 | 4
-- 0 | 102 | 1
-- 0 | NULL | 6
-- 1 | 1 | 4
-- 1 | 3 | 1
-- 1 | 7 | 1
-- 1 | 9 | 1
-- 1 | NULL | 7
-- NULL | 0 | 1
-- NULL | 1 | 4
-- NULL | 2 | 4
-- NULL | 3 | 1
-- NULL | 7 | 1
-- NULL | 9 | 1
-- NULL | 102 | 1
-- NULL | NULL | 1
-- NULL | NULL | 1
-- NULL | NULL | 1
-- NULL | NULL | 14
-- SELECT 20
> SELECT extract(month FROM d) AS m, count(*) FILTER (WHERE y > 10) FROM b GROUP BY m HAVING count(*) > 1 ORDER BY m;
-- m:numeric | count:bigint
-- 1 | 14
-- SELECT 1
> SELECT id, sum(x) OVER w1, avg(x) OVER w2 FROM a WINDOW w1 AS (PARTITION BY g), w2 AS (w1 ORDER BY id) ORDER BY id LIMIT 5;
-- id:integer | sum:bigint | avg:numeric
-- 1 | 41 | 41.0000000000000000
-- 2 | 10 | 4.0000000000000000
-- 4 | 7 | 2.0000000000000000
-- 5 | 10 | 3.5000000000000000
-- 7 | 7 | 3.5000000000000000
-- SELECT 5
> SELECT id, x, sum(x) OVER (ORDER BY x NULLS FIRST GROUPS BETWEEN 1 PRECEDING AND 1 FOLLOWING EXCLUDE TIES) FROM a ORDER BY x NULLS FIRST, id;
-- id:integer | x:integer | sum:bigint
-- 10 | NULL | 1
-- 50 | NULL | 1
-- 70 | NULL | 1
-- 71 | NULL | 1
-- 11 | 1 | 5
-- 4 | 2 | 6
-- 8 | 2 | 6
-- 5 | 3 | 15
-- 2 | 4 | 12
-- 72 | 4 | 12
-- 7 | 5 | 20
-- 12 | 7 | 53
-- 1 | 41 | 123
-- 99 | 75 | 116
-- SELECT 14
> SELECT q.* FROM (SELECT id, ntile(3) OVER (ORDER BY id) AS t FROM a) q WHERE t = 2 ORDER BY id;
-- id:integer | t:integer
-- 8 | 2
-- 10 | 2
-- 11 | 2
-- 12 | 2
-- 50 | 2
-- SELECT 5
> SELECT b.id, b.tags[1], b.tags[2:], 'p' = ANY (b.tags), coalesce(array_length(b.tags, 1), 0) FROM b WHERE b.tags IS NOT NULL ORDER BY id LIMIT 2;
-- id:integer | tags:text | tags:text[] | ?column?:boolean | coalesce:integer
-- 3 | p | {q3} | t | 2
-- 6 | p | {q6} | t | 2
-- SELECT 2
> SELECT a.id, (SELECT b FROM b WHERE b.a_id = a.id ORDER BY b.id LIMIT 1) AS first_b, ((SELECT b FROM b WHERE b.a_id = a.id ORDER BY b.id LIMIT 1)).y FROM a WHERE id < 4 ORDER BY id;
-- id:integer | first_b:b | y:numeric
-- 1 | (9,1,13.5,"{p,q9}",2024-01-10) | 13.5
-- 2 | (1,2,3.5,,2024-01-02) | 3.5
-- SELECT 2
> CREATE VIEW ab AS SELECT a.id, a.s, b, count(*) OVER (PARTITION BY a.id) AS n FROM a LEFT JOIN b ON b.a_id = a.id;
-- CREATE VIEW
> SELECT id, (b).y, b IS NULL, n FROM ab WHERE id IN (1, 9, 10, 50) ORDER BY id, (b).id;
-- id:integer | y:numeric | ?column?:boolean | n:bigint
-- 1 | 13.5 | f | 2
-- 1 | 27.0 | f | 2
-- 10 | NULL | t | 1
-- 50 | NULL | t | 1
-- SELECT 4
> CREATE FUNCTION of_b(b) RETURNS text LANGUAGE sql STABLE AS 'SELECT coalesce($1.y::text, ''none'')';
-- CREATE FUNCTION
> SELECT a.id, of_b(b), b.of_b FROM a LEFT JOIN b ON b.a_id = a.id WHERE a.id IN (2, 50) ORDER BY 1, b.id;
-- id:integer | of_b:text | of_b:text
-- 2 | 3.5 | 3.5
-- 2 | 28.5 | 28.5
-- 50 | none | none
-- SELECT 3
