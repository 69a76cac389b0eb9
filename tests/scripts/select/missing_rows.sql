# The whole row of a side of an outer join that has none: NULL, and not a row of NULLs.
> CREATE TABLE t (id int PRIMARY KEY, v int, w int GENERATED ALWAYS AS (v * 2) VIRTUAL);
-- CREATE TABLE
> INSERT INTO t VALUES (1, 10), (2, 20);
-- INSERT 0 2
> SELECT t.id, count(o), count(o.*), bool_or(o IS NULL), max(o::text) FROM t LEFT JOIN t o ON o.id < t.id GROUP BY t.id ORDER BY t.id;
-- id:integer | count:bigint | count:bigint | bool_or:boolean | max:text
-- 1 | 0 | 0 | t | NULL
-- 2 | 1 | 1 | f | (1,10,20)
-- SELECT 2
> SELECT t.id, o, o IS NULL, o IS NOT DISTINCT FROM NULL, o::text, to_json(o), row_to_json(o.*), o.w, o.tableoid, o.ctid FROM t LEFT JOIN t o ON o.id < t.id ORDER BY t.id;
-- id:integer | o:t | ?column?:boolean | ?column?:boolean | o:text | to_json:json | row_to_json:json | w:integer | tableoid:oid | ctid:tid
-- 1 | NULL | t | t | NULL | NULL | NULL | NULL | NULL | NULL
-- 2 | (1,10,20) | f | f | (1,10,20) | {"id":1,"v":10,"w":20} | {"id":1,"v":10,"w":20} | 20 | 16384 | (0,1)
-- SELECT 2
> CREATE TABLE s (id int PRIMARY KEY, v int);
-- CREATE TABLE
> INSERT INTO s VALUES (1, 10), (2, 20);
-- INSERT 0 2
> SELECT t.id, count(o), count(o.*), bool_or(o IS NULL), max(o::text) FROM t LEFT JOIN s o ON o.id < t.id GROUP BY t.id ORDER BY t.id;
-- id:integer | count:bigint | count:bigint | bool_or:boolean | max:text
-- 1 | 0 | 0 | t | NULL
-- 2 | 1 | 1 | f | (1,10)
-- SELECT 2
> SELECT t.id, o, o IS NULL, o IS NOT DISTINCT FROM NULL, to_json(o), row_to_json(o.*), coalesce(o, ROW(0,0)::s) FROM t LEFT JOIN s o ON o.id < t.id ORDER BY t.id;
-- id:integer | o:s | ?column?:boolean | ?column?:boolean | to_json:json | row_to_json:json | coalesce:s
-- 1 | NULL | t | t | NULL | NULL | (0,0)
-- 2 | (1,10) | f | f | {"id":1,"v":10} | {"id":1,"v":10} | (1,10)
-- SELECT 2
> SELECT json_agg(o ORDER BY t.id), array_agg(o ORDER BY t.id), count(*) FILTER (WHERE o IS NOT NULL) FROM t LEFT JOIN s o ON o.id < t.id;
-- json_agg:json | array_agg:s[] | count:bigint
-- [null, \n {"id":1,"v":10}] | {NULL,"(1,10)"} | 1
-- SELECT 1
> SELECT json_agg(o ORDER BY t.id), array_agg(o ORDER BY t.id), count(*) FILTER (WHERE o IS NOT NULL) FROM t LEFT JOIN t o ON o.id < t.id;
-- json_agg:json | array_agg:t[] | count:bigint
-- [null, \n {"id":1,"v":10,"w":20}] | {NULL,"(1,10,20)"} | 1
-- SELECT 1
> SELECT t.id, o FROM t FULL JOIN (SELECT id, w FROM t WHERE id > 1) o USING (id) ORDER BY 1;
-- id:integer | o:record
-- 1 | NULL
-- 2 | (2,40)
-- SELECT 2
> SELECT t.id, o, count(o) OVER () FROM t LEFT JOIN (SELECT id, w FROM t WHERE id > 1) o USING (id) ORDER BY 1;
-- id:integer | o:record | count:bigint
-- 1 | NULL | 1
-- 2 | (2,40) | 1
-- SELECT 2
> SELECT t.id, o, o IS NULL FROM t LEFT JOIN LATERAL (SELECT s.* FROM s WHERE s.id < t.id) o ON true ORDER BY 1;
-- id:integer | o:record | ?column?:boolean
-- 1 | NULL | t
-- 2 | (1,10) | f
-- SELECT 2
> CREATE VIEW vv AS SELECT id, v FROM s;
-- CREATE VIEW
> SELECT t.id, count(o), json_agg(o) FROM t LEFT JOIN vv o ON o.id < t.id GROUP BY t.id ORDER BY t.id;
-- id:integer | count:bigint | json_agg:json
-- 1 | 0 | [null]
-- 2 | 1 | [{"id":1,"v":10}]
-- SELECT 2
> WITH c AS (SELECT * FROM s) SELECT t.id, count(c), json_agg(c) FROM t LEFT JOIN c ON c.id < t.id GROUP BY t.id ORDER BY t.id;
-- id:integer | count:bigint | json_agg:json
-- 1 | 0 | [null]
-- 2 | 1 | [{"id":1,"v":10}]
-- SELECT 2
> SELECT t.id, count(f), json_agg(f) FROM t LEFT JOIN generate_series(1, 1) f ON f < t.id GROUP BY t.id ORDER BY 1;
-- id:integer | count:bigint | json_agg:json
-- 1 | 0 | [null]
-- 2 | 1 | [1]
-- SELECT 2
> SELECT t.id, count(f), json_agg(f) FROM t LEFT JOIN (VALUES (1, 2)) f(a, b) ON a < t.id GROUP BY t.id ORDER BY 1;
-- id:integer | count:bigint | json_agg:json
-- 1 | 0 | [null]
-- 2 | 1 | [{"a":1,"b":2}]
-- SELECT 2
> SELECT t.id, count(f), json_agg(f) FROM t LEFT JOIN json_to_recordset('[{"a":1}]') AS f(a int, b int) ON a < t.id GROUP BY t.id ORDER BY 1;
-- id:integer | count:bigint | json_agg:json
-- 1 | 0 | [null]
-- 2 | 1 | [{"a":1,"b":null}]
-- SELECT 2
> SELECT ROW(NULL, NULL) IS NOT DISTINCT FROM NULL, ROW(NULL, NULL) IS NULL, ROW(NULL, 1) IS DISTINCT FROM NULL;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean
-- f | t | t
-- SELECT 1
> SELECT t.id, (o).v, (o).*, o = ROW(1, 10)::s FROM t LEFT JOIN s o ON o.id < t.id ORDER BY t.id;
-- id:integer | v:integer | id:integer | v:integer | ?column?:boolean
-- 1 | NULL | NULL | NULL | NULL
-- 2 | 10 | 1 | 10 | t
-- SELECT 2
> SELECT o FROM t LEFT JOIN s o ON o.id < t.id GROUP BY o ORDER BY o;
-- o:s
-- (1,10)
-- NULL
-- SELECT 2
> SELECT o.id, o FROM t LEFT JOIN s o ON o.id < t.id GROUP BY o.id ORDER BY 1;
-- id:integer | o:s
-- 1 | (1,10)
-- NULL | NULL
-- SELECT 2
> SELECT DISTINCT o FROM t LEFT JOIN s o ON o.id < t.id ORDER BY o;
-- o:s
-- (1,10)
-- NULL
-- SELECT 2
> SELECT t.id FROM t LEFT JOIN s o ON o.id < t.id WHERE o IS NULL;
-- id:integer
-- 1
-- SELECT 1
> SELECT t.id FROM t LEFT JOIN s o ON o.id < t.id WHERE o IS NOT NULL;
-- id:integer
-- 2
-- SELECT 1
> SELECT t.id FROM t LEFT JOIN s o ON o.id < t.id WHERE NOT (o IS NULL);
-- id:integer
-- 2
-- SELECT 1
> SELECT t.id, (SELECT o) FROM t LEFT JOIN s o ON o.id < t.id ORDER BY 1;
-- id:integer | o:s
-- 1 | NULL
-- 2 | (1,10)
-- SELECT 2
> SELECT t.id, (SELECT count(o) FROM (SELECT 1) q) FROM t LEFT JOIN s o ON o.id < t.id ORDER BY 1;
-- ERROR 42803 at 8: column "t.id" must appear in the GROUP BY clause or be used in an aggregate function
> SELECT t.id, x FROM t LEFT JOIN s o ON o.id < t.id CROSS JOIN LATERAL (SELECT o AS x) l ORDER BY 1;
-- id:integer | x:s
-- 1 | NULL
-- 2 | (1,10)
-- SELECT 2
> SELECT j FROM t LEFT JOIN (s JOIN s u USING (id)) AS j ON j.id < t.id ORDER BY 1;
-- j:record
-- (1,10,10)
-- NULL
-- SELECT 2
> SELECT s.id, u, j.x FROM t LEFT JOIN (s JOIN (SELECT id, 'x' AS x FROM s) u USING (id)) ON s.id < t.id LEFT JOIN LATERAL (SELECT u::text AS x) j ON true ORDER BY 1;
-- id:integer | u:record | x:text
-- 1 | (1,x) | (1,x)
-- NULL | NULL | NULL
-- SELECT 2
> SELECT t.id, o, p FROM t FULL JOIN s o ON o.id = t.id + 1 LEFT JOIN s p ON p.id = o.id ORDER BY 1, 2;
-- id:integer | o:s | p:s
-- 1 | (2,20) | (2,20)
-- 2 | NULL | NULL
-- NULL | (1,10) | (1,10)
-- SELECT 3
> SELECT t, o FROM t RIGHT JOIN s o ON o.id = t.id + 1 ORDER BY o;
-- t:t | o:s
-- NULL | (1,10)
-- (1,10,20) | (2,20)
-- SELECT 2
> SELECT to_jsonb(o) - 'v', o::text, jsonb_agg(o) OVER (ORDER BY t.id) FROM t LEFT JOIN s o ON o.id < t.id ORDER BY t.id;
-- ?column?:jsonb | o:text | jsonb_agg:jsonb
-- NULL | NULL | [null]
-- {"id": 1} | (1,10) | [null, {"v": 10, "id": 1}]
-- SELECT 2
> SELECT json_build_object('t', t, 'o', o) FROM t LEFT JOIN s o ON o.id < t.id ORDER BY t.id;
-- json_build_object:json
-- {"t" : {"id":1,"v":10,"w":20}, "o" : null}
-- {"t" : {"id":2,"v":20,"w":40}, "o" : {"id":1,"v":10}}
-- SELECT 2
> SELECT coalesce(json_agg(o) FILTER (WHERE o IS NOT NULL), '[]') FROM t LEFT JOIN s o ON o.id < t.id AND false GROUP BY t.id;
-- coalesce:json
-- []
-- []
-- SELECT 2
> SELECT count(p), count(n) FROM pg_namespace n LEFT JOIN pg_am p ON p.amname = n.nspname WHERE n.nspname = 'public';
-- count:bigint | count:bigint
-- 0 | 1
-- SELECT 1
> UPDATE s SET v = 0 FROM t LEFT JOIN s o ON o.id < t.id WHERE s.id = t.id RETURNING s.id, o, o IS NULL;
-- id:integer | o:s | ?column?:boolean
-- 1 | NULL | t
-- 2 | (1,10) | f
-- UPDATE 2
> MERGE INTO s USING (SELECT 1 AS id) q ON s.id = q.id WHEN MATCHED THEN DO NOTHING WHEN NOT MATCHED BY SOURCE THEN DELETE RETURNING merge_action(), s, q, old, new;
-- merge_action:text | s:s | q:record | old:s | new:s
-- DELETE | (2,0) | NULL | (2,0) | NULL
-- MERGE 1
> CREATE VIEW wv AS SELECT t.id, o, count(o) OVER () AS n FROM t LEFT JOIN s o ON o.id < t.id;
-- CREATE VIEW
> SELECT * FROM wv ORDER BY id;
-- id:integer | o:s | n:bigint
-- 1 | NULL | 1
-- 2 | (1,0) | 1
-- SELECT 2
> CREATE FUNCTION first_of(s) RETURNS int LANGUAGE sql AS 'SELECT CASE WHEN $1 IS NULL THEN -1 ELSE $1.id END';
-- CREATE FUNCTION
> SELECT t.id, first_of(o), o.first_of FROM t LEFT JOIN s o ON o.id < t.id ORDER BY 1;
-- id:integer | first_of:integer | first_of:integer
-- 1 | -1 | -1
-- 2 | 1 | 1
-- SELECT 2
> SELECT count(o), count(o.*), count(*) FROM t LEFT JOIN s o ON o.id = t.id;
-- count:bigint | count:bigint | count:bigint
-- 1 | 1 | 2
-- SELECT 1
