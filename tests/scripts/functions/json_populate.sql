# json_populate_record and its kin: rows of composite types from JSON.
> CREATE TYPE pop_inner AS (n numeric(4,1), d date);
-- CREATE TYPE
> CREATE TYPE pop_row AS (x int, y text, a int[], i pop_inner, j jsonb);
-- CREATE TYPE
> SELECT * FROM json_populate_record(NULL::pop_row, '{"x":1,"y":"a"}');
-- x:integer | y:text | a:integer[] | i:pop_inner | j:jsonb
-- 1 | a | NULL | NULL | NULL
-- SELECT 1
> SELECT * FROM json_populate_record(NULL::pop_row, '{"x":"7","y":[1,2],"a":[1,2],"i":{"n":1.25,"d":"2024-01-02"},"j":{"k":1}}');
-- x:integer | y:text | a:integer[] | i:pop_inner | j:jsonb
-- 7 | [1,2] | {1,2} | (1.3,2024-01-02) | {"k": 1}
-- SELECT 1
#~ What is text in a row is written as jsonb writes it.
#= x:integer | y:text | a:integer[] | i:pop_inner | j:jsonb
#= 7 | [1, 2] | {1,2} | (1.3,2024-01-02) | {"k": 1}
#= SELECT 1
> SELECT * FROM jsonb_populate_record(NULL::pop_row, '{"x":1,"a":"{3,4}","i":"(5.5,2024-03-04)"}');
-- x:integer | y:text | a:integer[] | i:pop_inner | j:jsonb
-- 1 | NULL | {3,4} | (5.5,2024-03-04) | NULL
-- SELECT 1
> SELECT jsonb_populate_record(ROW(5,'z',NULL,NULL,NULL)::pop_row, '{"x":1}');
-- jsonb_populate_record:pop_row
-- (1,z,,,)
-- SELECT 1
> SELECT (jsonb_populate_record(NULL::pop_row, '{"x":1,"y":"q"}')).y;
-- y:text
-- q
-- SELECT 1
> SELECT * FROM jsonb_populate_recordset(NULL::pop_row, '[{"x":1},{"y":"b"},{}]');
-- x:integer | y:text | a:integer[] | i:pop_inner | j:jsonb
-- 1 | NULL | NULL | NULL | NULL
-- NULL | b | NULL | NULL | NULL
-- NULL | NULL | NULL | NULL | NULL
-- SELECT 3
> SELECT x, y FROM json_populate_recordset(ROW(9,'base',NULL,NULL,NULL)::pop_row, '[{"x":1},{"y":"b"}]');
-- x:integer | y:text
-- 1 | base
-- 9 | b
-- SELECT 2
> SELECT * FROM jsonb_populate_recordset(NULL::pop_row, '[]');
-- x:integer | y:text | a:integer[] | i:pop_inner | j:jsonb
-- SELECT 0
> SELECT * FROM jsonb_populate_recordset(NULL::pop_row, '{"x":1}');
-- x:integer | y:text | a:integer[] | i:pop_inner | j:jsonb
-- ERROR 22023: cannot call jsonb_populate_recordset on a non-array
> SELECT * FROM jsonb_populate_recordset(NULL::pop_row, '1');
-- x:integer | y:text | a:integer[] | i:pop_inner | j:jsonb
-- ERROR 22023: cannot call jsonb_populate_recordset on a non-array
> SELECT * FROM jsonb_populate_recordset(NULL::pop_row, '[1]');
-- x:integer | y:text | a:integer[] | i:pop_inner | j:jsonb
-- ERROR 22023: argument of jsonb_populate_recordset must be an array of objects
> SELECT * FROM jsonb_populate_record(NULL::pop_row, '[1]');
-- x:integer | y:text | a:integer[] | i:pop_inner | j:jsonb
-- ERROR 22023: cannot call populate_composite on an array
> SELECT * FROM jsonb_populate_record(NULL::pop_row, '1');
-- x:integer | y:text | a:integer[] | i:pop_inner | j:jsonb
-- ERROR 22023: cannot call populate_composite on a scalar
> SELECT * FROM jsonb_populate_record(NULL::pop_row, '{"x":"abc"}');
-- x:integer | y:text | a:integer[] | i:pop_inner | j:jsonb
-- ERROR 22P02: invalid input syntax for type integer: "abc"
> SELECT * FROM jsonb_populate_record(NULL::pop_row, '{"a":{"b":1}}');
-- x:integer | y:text | a:integer[] | i:pop_inner | j:jsonb
-- ERROR 22P02: expected JSON array
-- HINT: See the value of key "a".
> SELECT * FROM jsonb_populate_record(NULL::pop_row, '{"i":[1]}');
-- x:integer | y:text | a:integer[] | i:pop_inner | j:jsonb
-- ERROR 22023: cannot call populate_composite on an array
> SELECT * FROM jsonb_populate_record(NULL::pop_row, NULL);
-- x:integer | y:text | a:integer[] | i:pop_inner | j:jsonb
-- NULL | NULL | NULL | NULL | NULL
-- SELECT 1
> SELECT jsonb_populate_record(NULL::pop_row, NULL) IS NULL;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT jsonb_populate_record_valid(NULL::pop_row, '{"x":1}'), jsonb_populate_record_valid(NULL::pop_row, '{"x":"abc"}');
-- jsonb_populate_record_valid:boolean | jsonb_populate_record_valid:boolean
-- t | f
-- SELECT 1
> SELECT jsonb_populate_record(1, '{"x":1}');
-- jsonb_populate_record:integer
-- ERROR 42804: first argument of jsonb_populate_record must be a row type
> SELECT t.id, p.x, p.y FROM (VALUES (1, '{"x":10}'::jsonb), (2, '{"y":"k"}')) t(id, j), jsonb_populate_record(NULL::pop_row, t.j) p ORDER BY 1;
-- id:integer | x:integer | y:text
-- 1 | 10 | NULL
-- 2 | NULL | k
-- SELECT 2
> DROP TYPE pop_row;
-- DROP TYPE
> DROP TYPE pop_inner;
-- DROP TYPE
