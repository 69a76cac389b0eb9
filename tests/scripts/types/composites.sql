# Composite types, row types of tables, field selection.
> CREATE TYPE point2 AS (x int, y int);
-- CREATE TYPE
> CREATE TYPE point2 AS (a int);
-- ERROR 42710: type "point2" already exists
> CREATE TYPE dup AS (a int, a int);
-- ERROR 42701: column "a" specified more than once
> CREATE TYPE empty AS ();
-- CREATE TYPE
> SELECT ROW(1, 2)::point2, '(3,4)'::point2, (5, 6)::point2;
-- row:point2 | point2:point2 | row:point2
-- (1,2) | (3,4) | (5,6)
-- SELECT 1
> SELECT (ROW(1, 2)::point2).x, ('(3,4)'::point2).y;
-- x:integer | y:integer
-- 1 | 4
-- SELECT 1
> SELECT (ROW(1, 2)::point2).z;
-- ERROR 42703 at 18: column "z" not found in data type point2
> SELECT ROW(1)::point2;
-- ERROR 42846 at 14: cannot cast type record to point2
-- DETAIL: Input has too few columns.
> SELECT ROW(1, 2, 3)::point2;
-- ERROR 42846 at 20: cannot cast type record to point2
-- DETAIL: Input has too many columns.
> SELECT ROW('1', '2')::point2;
-- row:point2
-- (1,2)
-- SELECT 1
> SELECT ROW('a', 2)::point2;
-- ERROR 22P02 at 12: invalid input syntax for type integer: "a"
> SELECT '(1,2'::point2;
-- ERROR 22P02 at 8: malformed record literal: "(1,2"
-- DETAIL: Unexpected end of input.
> SELECT '(1)'::point2;
-- ERROR 22P02 at 8: malformed record literal: "(1)"
-- DETAIL: Too few columns.
> SELECT '(1,2,3)'::point2;
-- ERROR 22P02 at 8: malformed record literal: "(1,2,3)"
-- DETAIL: Too many columns.
> SELECT '(,)'::point2, '(,2)'::point2 IS NULL AS n;
-- point2:point2 | n:boolean
-- (,) | f
-- SELECT 1
> SELECT ROW(1,2)::point2 = ROW(1,2)::point2 AS a, ROW(1,2)::point2 < ROW(1,3)::point2 AS b, ROW(1,2)::point2 = ROW(1,3) AS c;
-- a:boolean | b:boolean | c:boolean
-- t | t | f
-- SELECT 1
> CREATE TYPE named AS (label text, at point2);
-- CREATE TYPE
> SELECT ROW('a b', ROW(1, 2))::named, '("a ""q"" b","(7,8)")'::named;
-- row:named | named:named
-- ("a b","(1,2)") | ("a ""q"" b","(7,8)")
-- SELECT 1
> SELECT (('("a ""q"" b","(7,8)")'::named).at).y, ('("x",)'::named).label;
-- y:integer | label:text
-- 8 | x
-- SELECT 1
> CREATE TABLE shape (id int PRIMARY KEY, p point2, ps point2[], n named);
-- CREATE TABLE
> INSERT INTO shape VALUES (1, ROW(1, 2), ARRAY[ROW(1,1), ROW(2,2)]::point2[], ROW('one', ROW(9, 9)));
-- INSERT 0 1
> INSERT INTO shape VALUES (2, '(5,6)', '{"(3,3)"}', NULL), (3, NULL, NULL, NULL);
-- INSERT 0 2
> SELECT * FROM shape ORDER BY id;
-- id:integer | p:point2 | ps:point2[] | n:named
-- 1 | (1,2) | {"(1,1)","(2,2)"} | (one,"(9,9)")
-- 2 | (5,6) | {"(3,3)"} | NULL
-- 3 | NULL | NULL | NULL
-- SELECT 3
> SELECT id, (p).x, (p).y + 1 AS y1, (n).label, ((n).at).x FROM shape ORDER BY id;
-- id:integer | x:integer | y1:integer | label:text | x:integer
-- 1 | 1 | 3 | one | 9
-- 2 | 5 | 7 | NULL | NULL
-- 3 | NULL | NULL | NULL | NULL
-- SELECT 3
> SELECT (p).* FROM shape WHERE id = 1;
-- x:integer | y:integer
-- 1 | 2
-- SELECT 1
> SELECT ps[1], (ps[1]).x FROM shape WHERE id = 2;
-- ps:point2 | x:integer
-- (3,3) | 3
-- SELECT 1
> SELECT id FROM shape WHERE p = ROW(5, 6)::point2;
-- id:integer
-- 2
-- SELECT 1
> SELECT id FROM shape WHERE (p).x > 2;
-- id:integer
-- 2
-- SELECT 1
> SELECT id, p IS NULL AS isnull, p IS NOT NULL AS notnull FROM shape ORDER BY id;
-- id:integer | isnull:boolean | notnull:boolean
-- 1 | f | t
-- 2 | f | t
-- 3 | t | f
-- SELECT 3
> SELECT p FROM shape ORDER BY p DESC NULLS LAST;
-- p:point2
-- (5,6)
-- (1,2)
-- NULL
-- SELECT 3
> SELECT count(DISTINCT p) FROM shape;
-- count:bigint
-- 2
-- SELECT 1
> UPDATE shape SET p = ROW(10, 20) WHERE id = 3 RETURNING p;
-- p:point2
-- (10,20)
-- UPDATE 1
> UPDATE shape SET p = ROW((p).x + 1, (p).y)::point2 WHERE id = 3 RETURNING *;
-- id:integer | p:point2 | ps:point2[] | n:named
-- 3 | (11,20) | NULL | NULL
-- UPDATE 1
> SELECT row_to_json(p), to_jsonb(p) FROM shape WHERE id = 3;
-- row_to_json:json | to_jsonb:jsonb
-- {"x":11,"y":20} | {"x": 11, "y": 20}
-- SELECT 1
> SELECT pg_typeof(p), pg_typeof(ps), pg_typeof(ROW(1,2)) FROM shape WHERE id = 1;
-- pg_typeof:regtype | pg_typeof:regtype | pg_typeof:regtype
-- point2 | point2[] | record
-- SELECT 1
# Row types of tables.
> CREATE TABLE pair (a int, b text);
-- CREATE TABLE
> INSERT INTO pair VALUES (1, 'one'), (2, 'two');
-- INSERT 0 2
> SELECT pair FROM pair ORDER BY a;
-- pair:pair
-- (1,one)
-- (2,two)
-- SELECT 2
> SELECT p FROM pair p ORDER BY a;
-- p:pair
-- (1,one)
-- (2,two)
-- SELECT 2
> SELECT pg_typeof(p) FROM pair p LIMIT 1;
-- pg_typeof:regtype
-- pair
-- SELECT 1
> SELECT (p).b, p.a FROM pair p ORDER BY a;
-- b:text | a:integer
-- one | 1
-- two | 2
-- SELECT 2
> SELECT (p).* FROM pair p ORDER BY a;
-- a:integer | b:text
-- 1 | one
-- 2 | two
-- SELECT 2
> SELECT ROW(7, 'seven')::pair;
-- row:pair
-- (7,seven)
-- SELECT 1
> SELECT (ROW(7, 'seven')::pair).b;
-- b:text
-- seven
-- SELECT 1
> SELECT row_to_json(p) FROM pair p ORDER BY a;
-- row_to_json:json
-- {"a":1,"b":"one"}
-- {"a":2,"b":"two"}
-- SELECT 2
> SELECT p = p AS same, p IS NULL AS isnull FROM pair p ORDER BY a;
-- same:boolean | isnull:boolean
-- t | f
-- t | f
-- SELECT 2
> SELECT count(p) FROM pair p;
-- count:bigint
-- 2
-- SELECT 1
> SELECT array_agg(p ORDER BY a) FROM pair p;
-- array_agg:pair[]
-- {"(1,one)","(2,two)"}
-- SELECT 1
> SELECT to_jsonb(p) ->> 'b' FROM pair p ORDER BY a;
-- ?column?:text
-- one
-- two
-- SELECT 2
> SELECT (SELECT p FROM pair p WHERE a = 1);
-- p:pair
-- (1,one)
-- SELECT 1
> SELECT max(a), (array_agg(p))[1] IS NOT NULL AS some FROM pair p;
-- max:integer | some:boolean
-- 2 | t
-- SELECT 1
> CREATE VIEW pair_view AS SELECT a AS c FROM pair;
-- CREATE VIEW
> SELECT v FROM pair_view v ORDER BY c;
-- v:pair_view
-- (1)
-- (2)
-- SELECT 2
# ALTER and DROP.
> CREATE TYPE free AS (a int);
-- CREATE TYPE
> ALTER TYPE free ADD ATTRIBUTE b text;
-- ALTER TYPE
> SELECT ROW(1, 'x')::free;
-- row:free
-- (1,x)
-- SELECT 1
> ALTER TYPE free RENAME ATTRIBUTE b TO c;
-- ALTER TYPE
> SELECT (ROW(1, 'x')::free).c;
-- c:text
-- x
-- SELECT 1
> ALTER TYPE free ALTER ATTRIBUTE a TYPE bigint;
-- ALTER TYPE
> ALTER TYPE free DROP ATTRIBUTE c;
-- ALTER TYPE
> ALTER TYPE free DROP ATTRIBUTE c;
-- ERROR 42703: column "c" of relation "free" does not exist
> ALTER TYPE free DROP ATTRIBUTE IF EXISTS c;
-- NOTICE 00000: column "c" of relation "free" does not exist, skipping
-- ALTER TYPE
> SELECT ROW(1)::free;
-- row:free
-- (1)
-- SELECT 1
> ALTER TYPE free RENAME TO freed;
-- ALTER TYPE
> SELECT ROW(2)::freed;
-- row:free
-- (2)
-- SELECT 1
> SELECT typname, typtype, typcategory, typrelid::regclass FROM pg_type WHERE typname IN ('point2', 'pair') ORDER BY typname;
-- typname:name | typtype:"char" | typcategory:"char" | typrelid:regclass
-- pair | c | C | pair
-- point2 | c | C | point2
-- SELECT 2
> SELECT relname, relkind, reltype::regtype FROM pg_class WHERE relname IN ('point2', 'pair') ORDER BY relname;
-- relname:name | relkind:"char" | reltype:regtype
-- pair | r | pair
-- point2 | c | point2
-- SELECT 2
> SELECT attname, atttypid::regtype, attnum FROM pg_attribute WHERE attrelid = (SELECT typrelid FROM pg_type WHERE typname = 'point2') ORDER BY attnum;
-- attname:name | atttypid:regtype | attnum:smallint
-- x | integer | 1
-- y | integer | 2
-- SELECT 2
> DROP TYPE point2;
-- ERROR 2BP01: cannot drop type point2 because other objects depend on it
-- DETAIL: column ps of table shape depends on type point2[]\ncolumn at of composite type named depends on type point2\ncolumn p of table shape depends on type point2
-- HINT: Use DROP ... CASCADE to drop the dependent objects too.
> DROP TYPE pair;
-- ERROR 2BP01: cannot drop type pair because table pair requires it
-- HINT: You can drop table pair instead.
> DROP TYPE freed;
-- DROP TYPE
> ALTER TABLE shape DROP COLUMN n;
-- ALTER TABLE
> DROP TYPE point2 CASCADE;
-- NOTICE 00000: drop cascades to 3 other objects
-- DETAIL: drop cascades to column ps of table shape\ndrop cascades to column at of composite type named\ndrop cascades to column p of table shape
-- DROP TYPE
> SELECT * FROM shape ORDER BY id LIMIT 1;
-- id:integer
-- 1
-- SELECT 1
