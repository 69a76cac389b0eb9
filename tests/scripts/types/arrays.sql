# Arrays: literals, subscripts, functions, comparison.
> SELECT ARRAY[1, 2, 3], '{a,"b c",NULL,"NULL"}'::text[], ARRAY[[1, 2], [3, 4]], ARRAY[]::int[];
-- array:integer[] | text:text[] | array:integer[] | array:integer[]
-- {1,2,3} | {a,"b c",NULL,"NULL"} | {{1,2},{3,4}} | {}
-- SELECT 1
> SELECT (ARRAY[10, 20, 30])[2], (ARRAY[10, 20, 30])[5], (ARRAY[[1, 2], [3, 4]])[2][1], (ARRAY[10, 20, 30])[2:3];
-- array:integer | array:integer | array:integer | array:integer[]
-- 20 | NULL | 3 | {20,30}
-- SELECT 1
> SELECT array_length(ARRAY[1, 2], 1), cardinality('{}'::int[]), array_ndims(ARRAY[[1]]), array_upper(ARRAY[1, 2], 1), array_lower('[0:1]={1,2}'::int[], 1);
-- array_length:integer | cardinality:integer | array_ndims:integer | array_upper:integer | array_lower:integer
-- 2 | 0 | 2 | 2 | 0
-- SELECT 1
> SELECT ARRAY[1, 2] || 3, 0 || ARRAY[1], ARRAY[1] || ARRAY[2, 3], array_append(ARRAY[1], 2), array_prepend(0, ARRAY[1]), array_remove(ARRAY[1, 2, 1], 1);
-- ?column?:integer[] | ?column?:integer[] | ?column?:integer[] | array_append:integer[] | array_prepend:integer[] | array_remove:integer[]
-- {1,2,3} | {0,1} | {1,2,3} | {1,2} | {0,1} | {2}
-- SELECT 1
> SELECT ARRAY[1, 2] @> ARRAY[1], ARRAY[1] <@ ARRAY[1, 2], ARRAY[1, 2] && ARRAY[2, 3], ARRAY[1, 2] = ARRAY[1, 2], ARRAY[1, 2] < ARRAY[1, 3];
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | t | t | t | t
-- SELECT 1
> SELECT array_position(ARRAY['a', 'b'], 'b'), array_positions(ARRAY[1, 2, 1], 1), array_replace(ARRAY[1, 2], 2, 9);
-- array_position:integer | array_positions:integer[] | array_replace:integer[]
-- 2 | {1,3} | {1,9}
-- SELECT 1
> SELECT unnest(ARRAY[1, 2]), unnest(ARRAY['a', 'b', 'c']);
-- unnest:integer | unnest:text
-- 1 | a
-- 2 | b
-- NULL | c
-- SELECT 3
> SELECT array_agg(x ORDER BY x DESC) FROM generate_series(1, 3) x;
-- array_agg:integer[]
-- {3,2,1}
-- SELECT 1
> SELECT '{1,2'::int[];
-- ERROR 22P02 at 8: malformed array literal: "{1,2"
-- DETAIL: Unexpected end of input.
> SELECT '{1,x}'::int[];
-- ERROR 22P02 at 8: invalid input syntax for type integer: "x"
> SELECT ARRAY[1, 'x'];
-- ERROR 22P02 at 17: invalid input syntax for type integer: "x"
> CREATE TABLE a (id int, tags text[], m int[][]);
-- CREATE TABLE
> INSERT INTO a VALUES (1, '{x,y}', '{{1,2},{3,4}}'), (2, ARRAY['z'], NULL);
-- INSERT 0 2
> SELECT id, tags[1], m[2][2] FROM a ORDER BY id;
-- id:integer | tags:text | m:integer
-- 1 | x | 4
-- 2 | z | NULL
-- SELECT 2
> UPDATE a SET tags = tags || 'w' WHERE id = 2 RETURNING tags;
-- ERROR 22P02 at 29: malformed array literal: "w"
-- DETAIL: Array value must start with "{" or dimension information.
> SELECT id FROM a WHERE 'y' = ANY (tags);
-- id:integer
-- 1
-- SELECT 1
> SELECT a.id, t FROM a, unnest(a.tags) AS t ORDER BY 1, 2;
-- id:integer | t:text
-- 1 | x
-- 1 | y
-- 2 | z
-- SELECT 3
> SELECT array_fill(7, ARRAY[3]), array_fill(0, ARRAY[2, 2]), generate_subscripts(ARRAY[5, 6], 1);
-- array_fill:integer[] | array_fill:integer[] | generate_subscripts:integer
-- {7,7,7} | {{0,0},{0,0}} | 1
-- {7,7,7} | {{0,0},{0,0}} | 2
-- SELECT 2
