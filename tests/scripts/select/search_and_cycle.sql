# SEARCH and CYCLE of recursive queries.
> CREATE TABLE graph (f int, t int, label text);
-- CREATE TABLE
> INSERT INTO graph VALUES (1, 2, 'arc 1 -> 2'), (1, 3, 'arc 1 -> 3'), (2, 3, 'arc 2 -> 3'), (1, 4, 'arc 1 -> 4'), (4, 5, 'arc 4 -> 5');
-- INSERT 0 5
> WITH RECURSIVE sg AS (SELECT * FROM graph g UNION ALL SELECT g.* FROM graph g, sg WHERE g.f = sg.t) SEARCH DEPTH FIRST BY f, t SET seq SELECT * FROM sg ORDER BY seq;
-- f:integer | t:integer | label:text | seq:record[]
-- 1 | 2 | arc 1 -> 2 | {"(1,2)"}
-- 2 | 3 | arc 2 -> 3 | {"(1,2)","(2,3)"}
-- 1 | 3 | arc 1 -> 3 | {"(1,3)"}
-- 1 | 4 | arc 1 -> 4 | {"(1,4)"}
-- 4 | 5 | arc 4 -> 5 | {"(1,4)","(4,5)"}
-- 2 | 3 | arc 2 -> 3 | {"(2,3)"}
-- 4 | 5 | arc 4 -> 5 | {"(4,5)"}
-- SELECT 7
> WITH RECURSIVE sg AS (SELECT * FROM graph g UNION ALL SELECT g.* FROM graph g, sg WHERE g.f = sg.t) SEARCH BREADTH FIRST BY f, t SET seq SELECT * FROM sg ORDER BY seq;
-- f:integer | t:integer | label:text | seq:record
-- 1 | 2 | arc 1 -> 2 | (0,1,2)
-- 1 | 3 | arc 1 -> 3 | (0,1,3)
-- 1 | 4 | arc 1 -> 4 | (0,1,4)
-- 2 | 3 | arc 2 -> 3 | (0,2,3)
-- 4 | 5 | arc 4 -> 5 | (0,4,5)
-- 2 | 3 | arc 2 -> 3 | (1,2,3)
-- 4 | 5 | arc 4 -> 5 | (1,4,5)
-- SELECT 7
> WITH RECURSIVE sg AS (SELECT * FROM graph g UNION DISTINCT SELECT g.* FROM graph g, sg WHERE g.f = sg.t) SEARCH DEPTH FIRST BY f, t SET seq SELECT f, t, label FROM sg ORDER BY seq;
-- f:integer | t:integer | label:text
-- 1 | 2 | arc 1 -> 2
-- 2 | 3 | arc 2 -> 3
-- 1 | 3 | arc 1 -> 3
-- 1 | 4 | arc 1 -> 4
-- 4 | 5 | arc 4 -> 5
-- 2 | 3 | arc 2 -> 3
-- 4 | 5 | arc 4 -> 5
-- SELECT 7
> WITH RECURSIVE sg(a, b, c) AS (SELECT * FROM graph g UNION ALL SELECT g.* FROM graph g, sg WHERE g.f = sg.b) SEARCH DEPTH FIRST BY a SET seq SELECT * FROM sg ORDER BY seq, b;
-- a:integer | b:integer | c:text | seq:record[]
-- 1 | 2 | arc 1 -> 2 | {(1)}
-- 1 | 3 | arc 1 -> 3 | {(1)}
-- 1 | 4 | arc 1 -> 4 | {(1)}
-- 2 | 3 | arc 2 -> 3 | {(1),(2)}
-- 4 | 5 | arc 4 -> 5 | {(1),(4)}
-- 2 | 3 | arc 2 -> 3 | {(2)}
-- 4 | 5 | arc 4 -> 5 | {(4)}
-- SELECT 7
> INSERT INTO graph VALUES (5, 1, 'arc 5 -> 1');
-- INSERT 0 1
> WITH RECURSIVE sg AS (SELECT * FROM graph g UNION ALL SELECT g.* FROM graph g, sg WHERE g.f = sg.t) CYCLE f, t SET is_cycle USING path SELECT * FROM sg ORDER BY path;
-- f:integer | t:integer | label:text | is_cycle:boolean | path:record[]
-- 1 | 2 | arc 1 -> 2 | f | {"(1,2)"}
-- 2 | 3 | arc 2 -> 3 | f | {"(1,2)","(2,3)"}
-- 1 | 3 | arc 1 -> 3 | f | {"(1,3)"}
-- 1 | 4 | arc 1 -> 4 | f | {"(1,4)"}
-- 4 | 5 | arc 4 -> 5 | f | {"(1,4)","(4,5)"}
-- 5 | 1 | arc 5 -> 1 | f | {"(1,4)","(4,5)","(5,1)"}
-- 1 | 2 | arc 1 -> 2 | f | {"(1,4)","(4,5)","(5,1)","(1,2)"}
-- 2 | 3 | arc 2 -> 3 | f | {"(1,4)","(4,5)","(5,1)","(1,2)","(2,3)"}
-- 1 | 3 | arc 1 -> 3 | f | {"(1,4)","(4,5)","(5,1)","(1,3)"}
-- 1 | 4 | arc 1 -> 4 | t | {"(1,4)","(4,5)","(5,1)","(1,4)"}
-- 2 | 3 | arc 2 -> 3 | f | {"(2,3)"}
-- 4 | 5 | arc 4 -> 5 | f | {"(4,5)"}
-- 5 | 1 | arc 5 -> 1 | f | {"(4,5)","(5,1)"}
-- 1 | 2 | arc 1 -> 2 | f | {"(4,5)","(5,1)","(1,2)"}
-- 2 | 3 | arc 2 -> 3 | f | {"(4,5)","(5,1)","(1,2)","(2,3)"}
-- 1 | 3 | arc 1 -> 3 | f | {"(4,5)","(5,1)","(1,3)"}
-- 1 | 4 | arc 1 -> 4 | f | {"(4,5)","(5,1)","(1,4)"}
-- 4 | 5 | arc 4 -> 5 | t | {"(4,5)","(5,1)","(1,4)","(4,5)"}
-- 5 | 1 | arc 5 -> 1 | f | {"(5,1)"}
-- 1 | 2 | arc 1 -> 2 | f | {"(5,1)","(1,2)"}
-- 2 | 3 | arc 2 -> 3 | f | {"(5,1)","(1,2)","(2,3)"}
-- 1 | 3 | arc 1 -> 3 | f | {"(5,1)","(1,3)"}
-- 1 | 4 | arc 1 -> 4 | f | {"(5,1)","(1,4)"}
-- 4 | 5 | arc 4 -> 5 | f | {"(5,1)","(1,4)","(4,5)"}
-- 5 | 1 | arc 5 -> 1 | t | {"(5,1)","(1,4)","(4,5)","(5,1)"}
-- SELECT 25
> WITH RECURSIVE sg AS (SELECT * FROM graph g UNION ALL SELECT g.* FROM graph g, sg WHERE g.f = sg.t) CYCLE f, t SET is_cycle TO 'Y' DEFAULT 'N' USING path SELECT f, t, is_cycle FROM sg ORDER BY path;
-- f:integer | t:integer | is_cycle:text
-- 1 | 2 | N
-- 2 | 3 | N
-- 1 | 3 | N
-- 1 | 4 | N
-- 4 | 5 | N
-- 5 | 1 | N
-- 1 | 2 | N
-- 2 | 3 | N
-- 1 | 3 | N
-- 1 | 4 | Y
-- 2 | 3 | N
-- 4 | 5 | N
-- 5 | 1 | N
-- 1 | 2 | N
-- 2 | 3 | N
-- 1 | 3 | N
-- 1 | 4 | N
-- 4 | 5 | Y
-- 5 | 1 | N
-- 1 | 2 | N
-- 2 | 3 | N
-- 1 | 3 | N
-- 1 | 4 | N
-- 4 | 5 | N
-- 5 | 1 | Y
-- SELECT 25
> WITH RECURSIVE sg AS (SELECT * FROM graph g UNION ALL SELECT g.* FROM graph g, sg WHERE g.f = sg.t) CYCLE f, t SET is_cycle TO 1 DEFAULT 0 USING path SELECT f, t, is_cycle FROM sg WHERE is_cycle = 1 ORDER BY path;
-- f:integer | t:integer | is_cycle:integer
-- 1 | 4 | 1
-- 4 | 5 | 1
-- 5 | 1 | 1
-- SELECT 3
> WITH RECURSIVE sg AS (SELECT * FROM graph g UNION DISTINCT SELECT g.* FROM graph g, sg WHERE g.f = sg.t) CYCLE f, t SET is_cycle USING path SELECT count(*), bool_or(is_cycle) FROM sg;
-- count:bigint | bool_or:boolean
-- 25 | t
-- SELECT 1
> WITH RECURSIVE sg AS (SELECT * FROM graph g UNION ALL SELECT g.* FROM graph g, sg WHERE g.f = sg.t) SEARCH DEPTH FIRST BY f, t SET seq CYCLE f, t SET is_cycle USING path SELECT f, t, seq, is_cycle FROM sg ORDER BY seq LIMIT 10;
-- f:integer | t:integer | seq:record[] | is_cycle:boolean
-- 1 | 2 | {"(1,2)"} | f
-- 2 | 3 | {"(1,2)","(2,3)"} | f
-- 1 | 3 | {"(1,3)"} | f
-- 1 | 4 | {"(1,4)"} | f
-- 4 | 5 | {"(1,4)","(4,5)"} | f
-- 5 | 1 | {"(1,4)","(4,5)","(5,1)"} | f
-- 1 | 2 | {"(1,4)","(4,5)","(5,1)","(1,2)"} | f
-- 2 | 3 | {"(1,4)","(4,5)","(5,1)","(1,2)","(2,3)"} | f
-- 1 | 3 | {"(1,4)","(4,5)","(5,1)","(1,3)"} | f
-- 1 | 4 | {"(1,4)","(4,5)","(5,1)","(1,4)"} | t
-- SELECT 10
> WITH RECURSIVE sg AS (SELECT * FROM graph g UNION ALL SELECT g.* FROM graph g, sg WHERE g.f = sg.t) SEARCH BREADTH FIRST BY f, t SET seq CYCLE f, t SET is_cycle TO true DEFAULT false USING path SELECT f, t, seq, is_cycle FROM sg ORDER BY seq, path LIMIT 10;
-- f:integer | t:integer | seq:record | is_cycle:boolean
-- 1 | 2 | (0,1,2) | f
-- 1 | 3 | (0,1,3) | f
-- 1 | 4 | (0,1,4) | f
-- 2 | 3 | (0,2,3) | f
-- 4 | 5 | (0,4,5) | f
-- 5 | 1 | (0,5,1) | f
-- 1 | 2 | (1,1,2) | f
-- 1 | 3 | (1,1,3) | f
-- 1 | 4 | (1,1,4) | f
-- 2 | 3 | (1,2,3) | f
-- SELECT 10
> WITH RECURSIVE sg AS (SELECT * FROM graph g UNION ALL SELECT g.* FROM graph g, sg WHERE g.f = sg.t) SEARCH DEPTH FIRST BY foo, t SET seq SELECT * FROM sg;
-- ERROR 42601 at 101: search column "foo" not in WITH query column list
> WITH RECURSIVE sg AS (SELECT * FROM graph g UNION ALL SELECT g.* FROM graph g, sg WHERE g.f = sg.t) SEARCH DEPTH FIRST BY f, t SET label SELECT * FROM sg;
-- ERROR 42601 at 101: search sequence column name "label" already used in WITH query column list
> WITH RECURSIVE sg AS (SELECT * FROM graph g UNION ALL SELECT g.* FROM graph g, sg WHERE g.f = sg.t) SEARCH DEPTH FIRST BY f, t, f SET seq SELECT * FROM sg;
-- ERROR 42701 at 101: search column "f" specified more than once
> WITH RECURSIVE sg AS (SELECT 1 AS f) SEARCH DEPTH FIRST BY f SET seq SELECT * FROM sg;
-- ERROR 42601 at 16: WITH query is not recursive
> WITH sg AS (SELECT 1 AS f) SEARCH DEPTH FIRST BY f SET seq SELECT * FROM sg;
-- ERROR 42601 at 6: WITH query is not recursive
> WITH RECURSIVE sg AS (SELECT * FROM graph g UNION ALL SELECT g.* FROM graph g, sg WHERE g.f = sg.t) CYCLE foo, t SET is_cycle USING path SELECT * FROM sg;
-- ERROR 42601 at 101: cycle column "foo" not in WITH query column list
> WITH RECURSIVE sg AS (SELECT * FROM graph g UNION ALL SELECT g.* FROM graph g, sg WHERE g.f = sg.t) CYCLE f, f SET is_cycle USING path SELECT * FROM sg;
-- ERROR 42701 at 101: cycle column "f" specified more than once
> WITH RECURSIVE sg AS (SELECT * FROM graph g UNION ALL SELECT g.* FROM graph g, sg WHERE g.f = sg.t) CYCLE f, t SET label USING path SELECT * FROM sg;
-- ERROR 42601 at 101: cycle mark column name "label" already used in WITH query column list
> WITH RECURSIVE sg AS (SELECT * FROM graph g UNION ALL SELECT g.* FROM graph g, sg WHERE g.f = sg.t) CYCLE f, t SET c USING label SELECT * FROM sg;
-- ERROR 42601 at 101: cycle path column name "label" already used in WITH query column list
> WITH RECURSIVE sg AS (SELECT * FROM graph g UNION ALL SELECT g.* FROM graph g, sg WHERE g.f = sg.t) CYCLE f, t SET foo USING foo SELECT * FROM sg;
-- ERROR 42601 at 101: cycle mark column name and cycle path column name are the same
> WITH RECURSIVE sg AS (SELECT * FROM graph g UNION ALL SELECT g.* FROM graph g, sg WHERE g.f = sg.t) CYCLE f, t SET c TO true DEFAULT 55 USING path SELECT * FROM sg;
-- ERROR 42804 at 134: CYCLE types boolean and integer cannot be matched
> WITH RECURSIVE sg AS (SELECT * FROM graph g UNION ALL SELECT g.* FROM graph g, sg WHERE g.f = sg.t) CYCLE f, t SET c TO point '(1,1)' DEFAULT point '(0,0)' USING path SELECT * FROM sg;
-- ERROR 42883: could not identify an equality operator for type point
#~ money, xml and geometry are refused.
#= ERROR 0A000 at 121: type "point" is not supported
> WITH RECURSIVE sg AS (SELECT * FROM graph g UNION ALL SELECT g.* FROM graph g, sg WHERE g.f = sg.t) SEARCH DEPTH FIRST BY f, t SET foo CYCLE f, t SET foo USING path SELECT * FROM sg;
-- ERROR 42601 at 101: search sequence column name and cycle mark column name are the same
> WITH RECURSIVE sg AS (SELECT * FROM graph g UNION ALL SELECT g.* FROM graph g, sg WHERE g.f = sg.t) SEARCH DEPTH FIRST BY f, t SET foo CYCLE f, t SET c USING foo SELECT * FROM sg;
-- ERROR 42601 at 101: search sequence column name and cycle path column name are the same
> WITH RECURSIVE sg AS ((SELECT * FROM graph g UNION ALL SELECT * FROM graph g) UNION ALL SELECT g.* FROM graph g, sg WHERE g.f = sg.t) SEARCH DEPTH FIRST BY f, t SET seq SELECT * FROM sg ORDER BY seq LIMIT 3;
-- ERROR 0A000: with a SEARCH or CYCLE clause, the left side of the UNION must be a SELECT
> WITH RECURSIVE t(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM t WHERE n < 4) SEARCH BREADTH FIRST BY n SET o SELECT * FROM t ORDER BY o;
-- n:integer | o:record
-- 1 | (0,1)
-- 2 | (1,2)
-- 3 | (2,3)
-- 4 | (3,4)
-- SELECT 4
> WITH RECURSIVE t(n) AS (VALUES (1) UNION ALL SELECT (n + 1) % 3 FROM t) CYCLE n SET c USING p SELECT * FROM t;
-- n:integer | c:boolean | p:record[]
-- 1 | f | {(1)}
-- 2 | f | {(1),(2)}
-- 0 | f | {(1),(2),(0)}
-- 1 | t | {(1),(2),(0),(1)}
-- SELECT 4
> WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT (n + 1) % 3 FROM t) CYCLE n SET c USING p SELECT n FROM t;
-- n:integer
-- 1
-- 2
-- 0
-- 1
-- SELECT 4
> CREATE VIEW cv AS WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT (n + 1) % 3 FROM t) CYCLE n SET c USING p SELECT n, c FROM t;
-- CREATE VIEW
> SELECT * FROM cv;
-- n:integer | c:boolean
-- 1 | f
-- 2 | f
-- 0 | f
-- 1 | t
-- SELECT 4
> SELECT pg_get_viewdef('cv'::regclass);
-- pg_get_viewdef:text
--  WITH RECURSIVE t(n) AS (\n         SELECT 1 AS "?column?"\n        UNION ALL\n         SELECT ((t_1.n + 1) % 3)\n           FROM t t_1\n        ) CYCLE n SET c USING p\n SELECT n,\n    c\n   FROM t;
-- SELECT 1
#~ Expressions are kept as they were written, without the casts that they imply.
#= pg_get_viewdef:text
#=  WITH RECURSIVE t (n) AS (SELECT 1 UNION ALL SELECT ((n + 1) % 3) FROM t) CYCLE n SET c USING p SELECT n, c FROM t;
#= SELECT 1
> WITH RECURSIVE sg AS (SELECT * FROM graph g UNION ALL SELECT g.* FROM graph g LEFT JOIN sg ON g.f = sg.t) SEARCH DEPTH FIRST BY f SET seq SELECT * FROM sg;
-- ERROR 42P19 at 89: recursive reference to query "sg" must not appear within an outer join
> WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 3) SEARCH DEPTH FIRST BY n SET s, u AS (SELECT * FROM t) SELECT * FROM u ORDER BY s;
-- ERROR 42703 at 156: column "s" does not exist
> WITH RECURSIVE t(id, k) AS (SELECT g, g::text FROM generate_series(1, 2) g UNION ALL SELECT id + 10, k || 'x' FROM t WHERE id < 20) SEARCH DEPTH FIRST BY id, k SET s SELECT * FROM t ORDER BY s;
-- id:integer | k:text | s:record[]
-- 1 | 1 | {"(1,1)"}
-- 11 | 1x | {"(1,1)","(11,1x)"}
-- 21 | 1xx | {"(1,1)","(11,1x)","(21,1xx)"}
-- 2 | 2 | {"(2,2)"}
-- 12 | 2x | {"(2,2)","(12,2x)"}
-- 22 | 2xx | {"(2,2)","(12,2x)","(22,2xx)"}
-- SELECT 6
