> SELECT x::float8[], x::text[], x::int[] FROM (SELECT ARRAY[1.5, NULL, 2.25] AS x) s;
-- x:double precision[] | x:text[] | x:integer[]
-- {1.5,NULL,2.25} | {1.5,NULL,2.25} | {2,NULL,2}
-- SELECT 1
> SELECT x::int[] FROM (SELECT ARRAY['1', '22']::text[] AS x) s;
-- x:integer[]
-- {1,22}
-- SELECT 1
> SELECT ARRAY[1, 2] || ARRAY[1.5], ARRAY[1, 2] = ARRAY[1.0, 2.0];
-- ERROR 42883 at 47: operator does not exist: integer[] = numeric[]
-- HINT: No operator matches the given name and argument types. You might need to add explicit type casts.
> CREATE TABLE lists (a float8[], b text[]);
-- CREATE TABLE
> INSERT INTO lists SELECT ARRAY[1, 2], ARRAY['abc', 'd'];
-- INSERT 0 1
> SELECT * FROM lists;
-- a:double precision[] | b:text[]
-- {1,2} | {abc,d}
-- SELECT 1
> SELECT a::int[], count(*) FROM lists GROUP BY a::int[];
-- a:integer[] | count:bigint
-- {1,2} | 1
-- SELECT 1
> SELECT 1/0;
-- ERROR 22012: division by zero
> SELECT CASE WHEN true THEN 1 ELSE 1/0 END, coalesce(1, 1/0);
-- case:integer | coalesce:integer
-- 1 | 1
-- SELECT 1
> SELECT 1/0 FROM lists WHERE false;
-- ERROR 22012: division by zero
