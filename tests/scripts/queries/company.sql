# Reports over employees: hierarchies, ranks, arrays, documents, dates.
> CREATE TABLE emp (id int PRIMARY KEY, name text, mgr int REFERENCES emp, dept text, sal numeric, hired date, skills text[], info jsonb);
-- CREATE TABLE
> INSERT INTO emp VALUES (1,'ann',NULL,'x',100,'2020-01-05','{a,b}','{"k":1}'),(2,'bob',1,'x',80,'2020-02-10','{b}','{"k":2}'),(3,'cy',1,'y',90,'2021-03-15',NULL,NULL),(4,'di',2,'y',70,'2021-04-20','{}','{"k":null}'),(5,'ed',2,NULL,60,'2022-05-25','{c,a}','{"z":[1,2]}');
-- INSERT 0 5
> WITH RECURSIVE org AS (SELECT id, name, mgr, 1 AS lvl, name::text AS path FROM emp WHERE mgr IS NULL UNION ALL SELECT e.id, e.name, e.mgr, o.lvl + 1, o.path || '/' || e.name FROM emp e JOIN org o ON e.mgr = o.id) SELECT repeat('  ', lvl - 1) || name, path FROM org ORDER BY path;
-- ?column?:text | path:text
-- ann | ann
--   bob | ann/bob
--     di | ann/bob/di
--     ed | ann/bob/ed
--   cy | ann/cy
-- SELECT 5
> SELECT e.name, m.name AS boss, coalesce(m.sal, 0) - e.sal AS gap FROM emp e LEFT JOIN emp m ON m.id = e.mgr ORDER BY gap DESC NULLS LAST, e.id;
-- name:text | boss:text | gap:numeric
-- bob | ann | 20
-- ed | bob | 20
-- cy | ann | 10
-- di | bob | 10
-- ann | NULL | -100
-- SELECT 5
> SELECT dept, sal, rank() OVER w, dense_rank() OVER w, percent_rank() OVER w, cume_dist() OVER w, ntile(2) OVER w FROM emp WINDOW w AS (PARTITION BY dept ORDER BY sal DESC) ORDER BY dept NULLS FIRST, sal;
-- dept:text | sal:numeric | rank:bigint | dense_rank:bigint | percent_rank:double precision | cume_dist:double precision | ntile:integer
-- NULL | 60 | 1 | 1 | 0 | 1 | 1
-- x | 80 | 2 | 2 | 1 | 1 | 2
-- x | 100 | 1 | 1 | 0 | 0.5 | 1
-- y | 70 | 2 | 2 | 1 | 1 | 2
-- y | 90 | 1 | 1 | 0 | 0.5 | 1
-- SELECT 5
> SELECT dept, array_agg(name ORDER BY sal DESC) AS names, (array_agg(name ORDER BY sal DESC))[1] AS top, max(sal) FILTER (WHERE hired > '2020-12-31') FROM emp GROUP BY dept ORDER BY dept;
-- dept:text | names:text[] | top:text | max:numeric
-- x | {ann,bob} | ann | NULL
-- y | {cy,di} | cy | 90
-- NULL | {ed} | ed | 60
-- SELECT 3
> SELECT name FROM emp WHERE 'a' = ANY (skills);
-- name:text
-- ann
-- ed
-- SELECT 2
> SELECT name FROM emp WHERE skills @> ARRAY['b'] OR skills && ARRAY['c'] ORDER BY 1;
-- name:text
-- ann
-- bob
-- ed
-- SELECT 3
> SELECT name, cardinality(skills), array_length(skills, 1), array_to_string(skills, ',', '*') FROM emp ORDER BY id;
-- name:text | cardinality:integer | array_length:integer | array_to_string:text
-- ann | 2 | 2 | a,b
-- bob | 1 | 1 | b
-- cy | NULL | NULL | NULL
-- di | 0 | NULL |
-- ed | 2 | 2 | c,a
-- SELECT 5
> SELECT name, info->>'k', info->'k' IS NULL, jsonb_typeof(info->'k'), info @? '$.z[*] ? (@ == 2)' FROM emp ORDER BY id;
-- name:text | ?column?:text | ?column?:boolean | jsonb_typeof:text | ?column?:boolean
-- ann | 1 | f | number | f
-- bob | 2 | f | number | f
-- cy | NULL | t | NULL | NULL
-- di | NULL | f | null | f
-- ed | NULL | t | NULL | t
-- SELECT 5
> SELECT dept, count(*), sum(sal), avg(sal), min(hired), max(hired) - min(hired) FROM emp GROUP BY GROUPING SETS ((dept), ()) ORDER BY dept NULLS LAST, count(*);
-- dept:text | count:bigint | sum:numeric | avg:numeric | min:date | ?column?:integer
-- x | 2 | 180 | 90.0000000000000000 | 2020-01-05 | 36
-- y | 2 | 160 | 80.0000000000000000 | 2021-03-15 | 36
-- NULL | 1 | 60 | 60.0000000000000000 | 2022-05-25 | 0
-- NULL | 5 | 400 | 80.0000000000000000 | 2020-01-05 | 871
-- SELECT 4
> SELECT to_char(hired, 'Mon DD, YYYY'), to_char(sal, 'FM$999,990.00'), to_char(sal, '9.99EEEE'), extract(quarter FROM hired), date_part('doy', hired) FROM emp ORDER BY id;
-- to_char:text | to_char:text | to_char:text | extract:numeric | date_part:double precision
-- Jan 05, 2020 | $100.00 |  1.00e+02 | 1 | 5
-- Feb 10, 2020 | $80.00 |  8.00e+01 | 1 | 41
-- Mar 15, 2021 | $90.00 |  9.00e+01 | 1 | 74
-- Apr 20, 2021 | $70.00 |  7.00e+01 | 2 | 110
-- May 25, 2022 | $60.00 |  6.00e+01 | 2 | 145
-- SELECT 5
> SELECT name, CASE WHEN sal >= 90 THEN 'high' WHEN sal >= 70 THEN 'mid' ELSE 'low' END AS band, CASE dept WHEN 'x' THEN 1 WHEN 'y' THEN 2 END FROM emp ORDER BY 1;
-- name:text | band:text | case:integer
-- ann | high | 1
-- bob | mid | 1
-- cy | high | 2
-- di | mid | 2
-- ed | low | NULL
-- SELECT 5
> SELECT string_agg(name, ', ' ORDER BY name) FILTER (WHERE sal > 65), count(DISTINCT dept), sum(DISTINCT length(name)) FROM emp;
-- string_agg:text | count:bigint | sum:bigint
-- ann, bob, cy, di | 2 | 5
-- SELECT 1
> SELECT name, sal, sal / sum(sal) OVER () AS share, sum(sal) OVER (ORDER BY sal RANGE BETWEEN 10 PRECEDING AND 10 FOLLOWING), count(*) OVER (ORDER BY hired RANGE BETWEEN '1 year' PRECEDING AND CURRENT ROW), avg(sal) OVER (ORDER BY id ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING EXCLUDE CURRENT ROW) FROM emp ORDER BY sal;
-- name:text | sal:numeric | share:numeric | sum:numeric | count:bigint | avg:numeric
-- ed | 60 | 0.15000000000000000000 | 130 | 1 | 70.0000000000000000
-- di | 70 | 0.17500000000000000000 | 210 | 2 | 75.0000000000000000
-- bob | 80 | 0.20000000000000000000 | 240 | 2 | 95.0000000000000000
-- cy | 90 | 0.22500000000000000000 | 270 | 1 | 75.0000000000000000
-- ann | 100 | 0.25000000000000000000 | 190 | 1 | 80.0000000000000000
-- SELECT 5
> SELECT a.name, b.name FROM emp a JOIN emp b ON a.dept IS NOT DISTINCT FROM b.dept AND a.id < b.id ORDER BY 1, 2;
-- name:text | name:text
-- ann | bob
-- cy | di
-- SELECT 2
> SELECT * FROM (SELECT name, unnest(skills) AS s FROM emp) q WHERE s <> 'b' ORDER BY 1, 2;
-- name:text | s:text
-- ann | a
-- ed | a
-- ed | c
-- SELECT 3
> SELECT name, (SELECT count(*) FROM emp s WHERE s.mgr = e.id) AS reports FROM emp e ORDER BY reports DESC, name;
-- name:text | reports:bigint
-- ann | 2
-- bob | 2
-- cy | 0
-- di | 0
-- ed | 0
-- SELECT 5
> SELECT name FROM emp e WHERE sal > (SELECT avg(sal) FROM emp WHERE dept = e.dept);
-- name:text
-- ann
-- cy
-- SELECT 2
> SELECT name FROM emp e WHERE sal > ALL (SELECT sal FROM emp o WHERE o.mgr = e.id) ORDER BY 1;
-- name:text
-- ann
-- bob
-- cy
-- di
-- ed
-- SELECT 5
> SELECT name FROM emp WHERE (dept, sal) IN (SELECT dept, max(sal) FROM emp GROUP BY dept) ORDER BY 1;
-- name:text
-- ann
-- cy
-- SELECT 2
> SELECT dept FROM emp EXCEPT SELECT 'x' UNION ALL SELECT 'w' ORDER BY 1 NULLS FIRST;
-- dept:text
-- NULL
-- w
-- y
-- SELECT 3
> SELECT name FROM emp ORDER BY dept DESC NULLS LAST, sal FETCH FIRST 2 ROWS WITH TIES;
-- name:text
-- di
-- cy
-- SELECT 2
> SELECT lower(name) || '@' || coalesce(dept, 'none') AS mail, initcap(name), lpad(name, 5, '*'), overlay(name PLACING 'Z' FROM 1 FOR 1), position('n' IN name), substring(name FROM '[aeiou]') FROM emp ORDER BY id;
-- mail:text | initcap:text | lpad:text | overlay:text | position:integer | substring:text
-- ann@x | Ann | **ann | Znn | 2 | a
-- bob@x | Bob | **bob | Zob | 0 | o
-- cy@y | Cy | ***cy | Zy | 0 | NULL
-- di@y | Di | ***di | Zi | 0 | i
-- ed@none | Ed | ***ed | Zd | 0 | e
-- SELECT 5
> SELECT generate_series(1, 3) AS a, generate_series(10, 40, 10) AS b;
-- a:integer | b:integer
-- 1 | 10
-- 2 | 20
-- 3 | 30
-- NULL | 40
-- SELECT 4
> SELECT d::date, to_char(d, 'Dy') FROM generate_series(timestamp '2024-02-27', '2024-03-01', interval '1 day') d;
-- d:date | to_char:text
-- 2024-02-27 | Tue
-- 2024-02-28 | Wed
-- 2024-02-29 | Thu
-- 2024-03-01 | Fri
-- SELECT 4
> SELECT age(timestamp '2024-03-31', timestamp '2024-02-29'), date '2024-01-31' + interval '1 month', justify_interval('35 days 27 hours'), interval '1.5 years' * 2, make_interval(days => 10, hours => 2), '2024-01-01'::date - '2023-01-01'::date;
-- age:interval | ?column?:timestamp without time zone | justify_interval:interval | ?column?:interval | make_interval:interval | ?column?:integer
-- 1 mon 2 days | 2024-02-29 00:00:00 | 1 mon 6 days 03:00:00 | 3 years | 10 days 02:00:00 | 365
-- SELECT 1
> SELECT round(2.5), round(-2.5), round(2.5::float8), trunc(-2.7), ceil(-2.1), mod(-7, 3), -7 / 3, -7 % 3, 7.0 / 3, power(2, 0.5), sqrt(2::numeric), 10 ^ 20, 1e20::numeric, cbrt(27), log(100), ln(10), exp(1), gcd(12, 18), lcm(4, 6), factorial(20);
-- round:numeric | round:numeric | round:double precision | trunc:numeric | ceil:numeric | mod:integer | ?column?:integer | ?column?:integer | ?column?:numeric | power:numeric | sqrt:numeric | ?column?:double precision | numeric:numeric | cbrt:double precision | log:double precision | ln:double precision | exp:double precision | gcd:integer | lcm:integer | factorial:numeric
-- 3 | -3 | 2 | -2 | -2 | -1 | -2 | -1 | 2.3333333333333333 | 1.4142135623730950 | 1.414213562373095 | 1e+20 | 100000000000000000000 | 3 | 2 | 2.302585092994046 | 2.718281828459045 | 6 | 12 | 2432902008176640000
-- SELECT 1
> SELECT 'abc' LIKE 'a_c', 'abc' ILIKE 'A%', 'abc' SIMILAR TO '(a|b)%', 'abc' ~ '^a.c$', 'a.c' LIKE 'a\.c', regexp_match('foo123bar', '(\d)(\d+)'), regexp_count('banana', 'an'), regexp_substr('banana', 'a(.)a', 1, 1, '', 1), regexp_instr('banana', 'n', 1, 2);
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | regexp_match:text[] | regexp_count:integer | regexp_substr:text | regexp_instr:integer
-- t | t | t | t | t | {1,23} | 2 | n | 5
-- SELECT 1
> INSERT INTO emp (id, name) SELECT g, 'n' || g FROM generate_series(10, 12) g RETURNING id, name, dept;
-- id:integer | name:text | dept:text
-- 10 | n10 | NULL
-- 11 | n11 | NULL
-- 12 | n12 | NULL
-- INSERT 0 3
> DELETE FROM emp WHERE mgr IS NULL AND id > 5 RETURNING *;
-- id:integer | name:text | mgr:integer | dept:text | sal:numeric | hired:date | skills:text[] | info:jsonb
-- 10 | n10 | NULL | NULL | NULL | NULL | NULL | NULL
-- 11 | n11 | NULL | NULL | NULL | NULL | NULL | NULL
-- 12 | n12 | NULL | NULL | NULL | NULL | NULL | NULL
-- DELETE 3
> UPDATE emp SET (dept, sal) = (SELECT 'q', sal + 1) WHERE id = 5 RETURNING dept, sal, old.dept AS was;
-- dept:text | sal:numeric | was:text
-- q | 61 | NULL
-- UPDATE 1
> UPDATE emp e SET sal = e.sal * 1.1 FROM emp m WHERE m.id = e.mgr AND m.name = 'ann' RETURNING e.name, e.sal, m.name;
-- name:text | sal:numeric | name:text
-- bob | 88.0 | ann
-- cy | 99.0 | ann
-- UPDATE 2
> SELECT * FROM emp WHERE name BETWEEN SYMMETRIC 'd' AND 'b' ORDER BY id;
-- id:integer | name:text | mgr:integer | dept:text | sal:numeric | hired:date | skills:text[] | info:jsonb
-- 2 | bob | 1 | x | 88.0 | 2020-02-10 | {b} | {"k": 2}
-- 3 | cy | 1 | y | 99.0 | 2021-03-15 | NULL | NULL
-- SELECT 2
> SELECT id, lead(name, 1, 'none') OVER (ORDER BY id), last_value(name) OVER (ORDER BY id ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) FROM emp ORDER BY id;
-- id:integer | lead:text | last_value:text
-- 1 | bob | ed
-- 2 | cy | ed
-- 3 | di | ed
-- 4 | ed | ed
-- 5 | none | ed
-- SELECT 5
> EXPLAIN (COSTS OFF) SELECT name FROM emp WHERE id = 3;
-- QUERY PLAN:text
-- Index Scan using emp_pkey on emp
--   Index Cond: (id = 3)
-- EXPLAIN
> PREPARE q (int, text) AS SELECT name FROM emp WHERE id > $1 AND name LIKE $2 || '%' ORDER BY id;
-- PREPARE
> EXECUTE q (1, 'b');
-- name:text
-- bob
-- SELECT 1
> DEALLOCATE q;
-- DEALLOCATE
> SELECT pg_typeof(sal * 2), pg_typeof(hired + 1), pg_typeof(hired - hired), pg_typeof(now() - hired), pg_typeof(id / 2.0), pg_typeof(array_agg(id)) FROM emp GROUP BY 1, 2, 3, 4, 5;
-- pg_typeof:regtype | pg_typeof:regtype | pg_typeof:regtype | pg_typeof:regtype | pg_typeof:regtype | pg_typeof:regtype
-- numeric | date | integer | interval | numeric | integer[]
-- SELECT 1
> SELECT count(*) FROM emp a, emp b, emp c WHERE a.id = b.mgr AND b.id = c.mgr;
-- count:bigint
-- 2
-- SELECT 1
> SELECT x, y FROM (VALUES (1, 'a'), (2, NULL), (NULL, 'c')) v(x, y) ORDER BY x NULLS FIRST, y;
-- x:integer | y:text
-- NULL | c
-- 1 | a
-- 2 | NULL
-- SELECT 3
> SELECT * FROM emp e LEFT JOIN LATERAL (SELECT o.name AS peer FROM emp o WHERE o.dept = e.dept AND o.id <> e.id ORDER BY o.sal DESC LIMIT 1) p ON true ORDER BY e.id;
-- id:integer | name:text | mgr:integer | dept:text | sal:numeric | hired:date | skills:text[] | info:jsonb | peer:text
-- 1 | ann | NULL | x | 100 | 2020-01-05 | {a,b} | {"k": 1} | bob
-- 2 | bob | 1 | x | 88.0 | 2020-02-10 | {b} | {"k": 2} | ann
-- 3 | cy | 1 | y | 99.0 | 2021-03-15 | NULL | NULL | di
-- 4 | di | 2 | y | 70 | 2021-04-20 | {} | {"k": null} | cy
-- 5 | ed | 2 | q | 61 | 2022-05-25 | {c,a} | {"z": [1, 2]} | NULL
-- SELECT 5
> SELECT tablename, rowsecurity FROM pg_tables WHERE schemaname = 'public';
-- tablename:name | rowsecurity:boolean
-- emp | f
-- SELECT 1
> SELECT column_name, data_type, is_nullable, column_default FROM information_schema.columns WHERE table_name = 'emp' ORDER BY ordinal_position;
-- column_name:name | data_type:character varying | is_nullable:character varying | column_default:character varying
-- id | integer | NO | NULL
-- name | text | YES | NULL
-- mgr | integer | YES | NULL
-- dept | text | YES | NULL
-- sal | numeric | YES | NULL
-- hired | date | YES | NULL
-- skills | ARRAY | YES | NULL
-- info | jsonb | YES | NULL
-- SELECT 8
> SELECT conname, contype, pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = 'emp'::regclass ORDER BY conname;
-- conname:name | contype:"char" | pg_get_constraintdef:text
-- emp_id_not_null | n | NOT NULL id
-- emp_mgr_fkey | f | FOREIGN KEY (mgr) REFERENCES emp(id)
-- emp_pkey | p | PRIMARY KEY (id)
-- SELECT 3
