# json keeps its text, jsonb its meaning.
> SELECT '{"b": 1, "a": [1, 2.50, null, true]}'::json, '{"b": 1, "a": [1, 2.50, null, true], "b": 2}'::jsonb;
-- json:json | jsonb:jsonb
-- {"b": 1, "a": [1, 2.50, null, true]} | {"a": [1, 2.50, null, true], "b": 2}
-- SELECT 1
> SELECT '{"a": {"b": [10, 20]}}'::jsonb -> 'a', '{"a": {"b": [10, 20]}}'::jsonb #> '{a,b,1}', '{"a": "x"}'::jsonb ->> 'a', '[1,2,3]'::jsonb -> -1;
-- ?column?:jsonb | ?column?:jsonb | ?column?:text | ?column?:jsonb
-- {"b": [10, 20]} | 20 | x | 3
-- SELECT 1
> SELECT '{"a": 1}'::jsonb @> '{"a": 1}', '{"a": 1, "b": 2}'::jsonb <@ '{"a": 1}', '{"a": 1}'::jsonb ? 'a', '["a","b"]'::jsonb ?| ARRAY['x', 'b'];
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | f | t | t
-- SELECT 1
> SELECT '{"a": 1}'::jsonb || '{"b": 2}', '{"a": 1, "b": 2}'::jsonb - 'a', '[1,2,3]'::jsonb - 0, '{"a": {"b": 1}}'::jsonb #- '{a,b}';
-- ?column?:jsonb | ?column?:jsonb | ?column?:jsonb | ?column?:jsonb
-- {"a": 1, "b": 2} | {"b": 2} | [2, 3] | {"a": {}}
-- SELECT 1
> SELECT jsonb_build_object('a', 1, 'b', ARRAY[1, 2]), json_build_array(1, 'x', NULL, true), to_jsonb('x'::text), to_json(1.5);
-- jsonb_build_object:jsonb | json_build_array:json | to_jsonb:jsonb | to_json:json
-- {"a": 1, "b": [1, 2]} | [1, "x", null, true] | "x" | 1.5
-- SELECT 1
> SELECT jsonb_typeof('[]'), jsonb_array_length('[1,2]'), jsonb_set('{"a": 1}', '{a}', '2'), jsonb_strip_nulls('{"a": null, "b": 1}');
-- jsonb_typeof:text | jsonb_array_length:integer | jsonb_set:jsonb | jsonb_strip_nulls:jsonb
-- array | 2 | {"a": 2} | {"b": 1}
-- SELECT 1
> SELECT * FROM jsonb_each('{"a": 1, "b": "x"}');
-- key:text | value:jsonb
-- a | 1
-- b | "x"
-- SELECT 2
> SELECT * FROM jsonb_array_elements('[1, "x", null]');
-- value:jsonb
-- 1
-- "x"
-- null
-- SELECT 3
> SELECT json_agg(x ORDER BY x), jsonb_object_agg(x::text, x * 2) FROM generate_series(1, 3) x;
-- json_agg:json | jsonb_object_agg:jsonb
-- [1, 2, 3] | {"1": 2, "2": 4, "3": 6}
-- SELECT 1
> SELECT '{"a": 1}'::jsonb = '{ "a":1 }'::jsonb, '1'::jsonb < '2'::jsonb;
-- ?column?:boolean | ?column?:boolean
-- t | t
-- SELECT 1
> SELECT '{bad'::jsonb;
-- ERROR 22P02 at 8: invalid input syntax for type json
-- DETAIL: Token "bad" is invalid.
> SELECT '{"a": 1}'::jsonb ->> 'z' IS NULL;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT ('{"n": 5}'::jsonb ->> 'n')::int + 1, ('{"n": 5}'::jsonb -> 'n')::int;
-- ?column?:integer | int4:integer
-- 6 | 5
-- SELECT 1
