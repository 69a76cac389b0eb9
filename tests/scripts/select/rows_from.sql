# ROWS FROM, column definition lists, arrays of rows.
> SELECT ARRAY[ROW(1,2)], ARRAY[ROW(1,2)] || ROW(2,3), array_append(ARRAY[ROW(1,2)], ROW(2,3)), array_cat(ARRAY[ROW(1,2)], ARRAY[ROW(5,6)]), ROW(1,2) = ANY (ARRAY[ROW(1,2)]);
-- array:record[] | ?column?:record[] | array_append:record[] | array_cat:record[] | ?column?:boolean
-- {"(1,2)"} | {"(1,2)","(2,3)"} | {"(1,2)","(2,3)"} | {"(1,2)","(5,6)"} | t
-- SELECT 1
> SELECT * FROM (VALUES (ARRAY[ROW(1,2)]), (ARRAY[ROW(1,3),ROW(1,1)]), (ARRAY[ROW(1,2),ROW(0,1)])) v(a) ORDER BY a;
-- a:record[]
-- {"(1,2)"}
-- {"(1,2)","(0,1)"}
-- {"(1,3)","(1,1)"}
-- SELECT 3
> SELECT * FROM (VALUES (ROW(1,2)), (ROW(1,3)), (ROW(0,2))) v(a) ORDER BY a;
-- a:record
-- (0,2)
-- (1,2)
-- (1,3)
-- SELECT 3
> SELECT * FROM ROWS FROM (json_to_record('{"a":1}'), generate_series(1, 2)) AS r(a int, b text);
-- ERROR 42601 at 81: ROWS FROM() with multiple functions cannot have a column definition list
-- HINT: Put a separate column definition list for each function inside ROWS FROM().
> SELECT * FROM json_to_record('{"a":1}') WITH ORDINALITY AS r(a int, b text);
-- ERROR 42601 at 62: WITH ORDINALITY cannot be used with a column definition list
-- HINT: Put the column definition list inside ROWS FROM().
> SELECT * FROM ROWS FROM (json_to_record('{"a":1}') AS (a int)) WITH ORDINALITY AS r(c, d);
-- c:integer | d:bigint
-- 1 | 1
-- SELECT 1
> SELECT * FROM ROWS FROM (json_to_record('{"a":1}') AS (a int)) AS r(a int);
-- ERROR 42601 at 69: multiple column definition lists are not allowed for the same function
> SELECT * FROM ROWS FROM (generate_series(1,2) AS (a int)) AS r;
-- ERROR 42601 at 51: a column definition list is only allowed for functions returning "record"
> SELECT * FROM ROWS FROM (json_to_record('{"a":1}')) AS r;
-- ERROR 42601 at 26: a column definition list is required for functions returning "record"
