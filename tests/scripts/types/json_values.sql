# json and jsonb: what is accepted, what is refused and how, and what operators and functions make of it.
> SELECT jsonb '{"b":1,"aa":2,"a":3}', jsonb '[1, 1.0, 1.50, 1e3, 1E-2, -0, -0.0]', jsonb ' "x\u00e9\n\t\"\\/" ', jsonb '{"a":1,"a":2}', jsonb 'null', jsonb '"\ud83d\ude00"', jsonb '[]', jsonb '{}';
-- jsonb:jsonb | jsonb:jsonb | jsonb:jsonb | jsonb:jsonb | jsonb:jsonb | jsonb:jsonb | jsonb:jsonb | jsonb:jsonb
-- {"a": 3, "b": 1, "aa": 2} | [1, 1.0, 1.50, 1000, 0.01, 0, 0.0] | "xé\\n\\t\\"\\\\/" | {"a": 2} | null | "😀" | [] | {}
-- SELECT 1
> SELECT json ' { "b" : 1 , "a":[ ] } ', json '"\u0000"', json '123.450e+2';
-- json:json | json:json | json:json
--  { "b" : 1 , "a":[ ] }  | "\\u0000" | 123.450e+2
-- SELECT 1
> SELECT json '';
-- ERROR 22P02 at 13: invalid input syntax for type json
-- DETAIL: The input string ended unexpectedly.
> SELECT json '{';
-- ERROR 22P02 at 13: invalid input syntax for type json
-- DETAIL: The input string ended unexpectedly.
> SELECT json '{"a"';
-- ERROR 22P02 at 13: invalid input syntax for type json
-- DETAIL: The input string ended unexpectedly.
> SELECT json '{"a":';
-- ERROR 22P02 at 13: invalid input syntax for type json
-- DETAIL: The input string ended unexpectedly.
> SELECT json '{"a":1';
-- ERROR 22P02 at 13: invalid input syntax for type json
-- DETAIL: The input string ended unexpectedly.
> SELECT json '{"a":1,}';
-- ERROR 22P02 at 13: invalid input syntax for type json
-- DETAIL: Expected string, but found "}".
> SELECT json '{a:1}';
-- ERROR 22P02 at 13: invalid input syntax for type json
-- DETAIL: Token "a" is invalid.
> SELECT json '{1:1}';
-- ERROR 22P02 at 13: invalid input syntax for type json
-- DETAIL: Expected string or "}", but found "1".
> SELECT json '[1,]';
-- ERROR 22P02 at 13: invalid input syntax for type json
-- DETAIL: Expected JSON value, but found "]".
> SELECT json '[,]';
-- ERROR 22P02 at 13: invalid input syntax for type json
-- DETAIL: Expected JSON value, but found ",".
> SELECT json '[1 2]';
-- ERROR 22P02 at 13: invalid input syntax for type json
-- DETAIL: Expected "," or "]", but found "2".
> SELECT json '01';
-- ERROR 22P02 at 13: invalid input syntax for type json
-- DETAIL: Token "01" is invalid.
> SELECT json '1.';
-- ERROR 22P02 at 13: invalid input syntax for type json
-- DETAIL: Token "1." is invalid.
> SELECT json '.5';
-- ERROR 22P02 at 13: invalid input syntax for type json
-- DETAIL: Token "." is invalid.
> SELECT json '-';
-- ERROR 22P02 at 13: invalid input syntax for type json
-- DETAIL: Token "-" is invalid.
> SELECT json 'tru';
-- ERROR 22P02 at 13: invalid input syntax for type json
-- DETAIL: Token "tru" is invalid.
> SELECT json 'true false';
-- ERROR 22P02 at 13: invalid input syntax for type json
-- DETAIL: Expected end of input, but found "false".
> SELECT json '"abc';
-- ERROR 22P02 at 13: invalid input syntax for type json
-- DETAIL: Token ""abc" is invalid.
> SELECT json '"\x"';
-- ERROR 22P02 at 13: invalid input syntax for type json
-- DETAIL: Escape sequence "\\x" is invalid.
> SELECT json '"\u12g4"';
-- ERROR 22P02 at 13: invalid input syntax for type json
-- DETAIL: "\\u" must be followed by four hexadecimal digits.
> SELECT jsonb '"\u0000"';
-- ERROR 22P05 at 14: unsupported Unicode escape sequence
-- DETAIL: \\u0000 cannot be converted to text.
> SELECT jsonb '"\ud800"';
-- ERROR 22P02 at 14: invalid input syntax for type json
-- DETAIL: Unicode low surrogate must follow a high surrogate.
> SELECT jsonb '"\udc00"';
-- ERROR 22P02 at 14: invalid input syntax for type json
-- DETAIL: Unicode low surrogate must follow a high surrogate.
> SELECT jsonb '"\ud800\ud800"';
-- ERROR 22P02 at 14: invalid input syntax for type json
-- DETAIL: Unicode high surrogate must not follow a high surrogate.
> SELECT jsonb '1e1000000';
-- ERROR 22003 at 14: value overflows numeric format
> SELECT json '{"a":1} x';
-- ERROR 22P02 at 13: invalid input syntax for type json
-- DETAIL: Token "x" is invalid.
> SELECT json '{"a" 1}';
-- ERROR 22P02 at 13: invalid input syntax for type json
-- DETAIL: Expected ":", but found "1".
> SELECT jsonb '{"a":{"b":[10,20,{"c":null}]}}' -> 'a'::text, jsonb '[1,[2,3]]' -> 1, jsonb '[1,2]' -> -1, jsonb '[1,2]' -> 5, jsonb '{"a":1}' -> 0, jsonb '[1]' -> 'a'::text, json '{"a":1, "a": 2}' -> 'a'::text;
-- ?column?:jsonb | ?column?:jsonb | ?column?:jsonb | ?column?:jsonb | ?column?:jsonb | ?column?:jsonb | ?column?:json
-- {"b": [10, 20, {"c": null}]} | [2, 3] | 2 | NULL | NULL | NULL | 2
-- SELECT 1
> SELECT jsonb '{"a":"x\"y"}' ->> 'a'::text, jsonb '{"a":null}' ->> 'a'::text, jsonb '[true, 1.50]' ->> 1, json '{"a": {"b" : 1} }' ->> 'a'::text, json '"x"' ->> 0;
-- ?column?:text | ?column?:text | ?column?:text | ?column?:text | ?column?:text
-- x"y | NULL | 1.50 | {"b" : 1} | NULL
-- SELECT 1
> SELECT jsonb '{"a":{"b":[10,20]}}' #> '{a,b,1}'::text[], jsonb '{"a":{"b":[10,20]}}' #>> '{a,b,-1}'::text[], jsonb '{"a":1}' #> '{}'::text[], jsonb '{"a":1}' #> '{x}'::text[], json '[1,[2]]' #>> '{1,0}'::text[];
-- ?column?:jsonb | ?column?:text | ?column?:jsonb | ?column?:jsonb | ?column?:text
-- 20 | 20 | {"a": 1} | NULL | 2
-- SELECT 1
> SELECT jsonb '{"a":1,"b":[1,2]}' @> jsonb '{"b":[2]}', jsonb '[1,[2,3]]' @> jsonb '[[3]]', jsonb '[1,2]' @> jsonb '1', jsonb '[[1]]' @> jsonb '1', jsonb '{"a":1}' <@ jsonb '{"a":1.0,"b":2}', jsonb '[1,1]' @> jsonb '[1]', jsonb '1' @> jsonb '[1]';
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | t | t | f | t | t | f
-- SELECT 1
> SELECT jsonb '{"a":1}' ? 'a'::text, jsonb '["a","b"]' ? 'b'::text, jsonb '"a"' ? 'a'::text, jsonb '{"a":1}' ?| '{x,a}'::text[], jsonb '{"a":1}' ?& '{x,a}'::text[], jsonb '[1]' ? '1'::text;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | t | t | t | f | f
-- SELECT 1
> SELECT jsonb '{"a":1}' || jsonb '{"a":2,"b":3}', jsonb '[1]' || jsonb '[2]', jsonb '1' || jsonb '2', jsonb '[1]' || jsonb '{"a":1}', jsonb '{"a":1}' || jsonb '[1]', jsonb '[1]' || jsonb 'null';
-- ?column?:jsonb | ?column?:jsonb | ?column?:jsonb | ?column?:jsonb | ?column?:jsonb | ?column?:jsonb
-- {"a": 2, "b": 3} | [1, 2] | [1, 2] | [1, {"a": 1}] | [{"a": 1}, 1] | [1, null]
-- SELECT 1
> SELECT jsonb '{"a":1}' || jsonb '1';
-- ?column?:jsonb
-- [{"a": 1}, 1]
-- SELECT 1
> SELECT jsonb '{"a":1,"b":2}' - 'a'::text, jsonb '["a","b","a"]' - 'a'::text, jsonb '[1,2,3]' - 1, jsonb '[1,2,3]' - -1, jsonb '[1]' - 5, jsonb '{"a":1,"b":2,"c":3}' - '{a,c}'::text[], jsonb '{"a":{"b":1,"c":[1,2]}}' #- '{a,c,0}'::text[];
-- ?column?:jsonb | ?column?:jsonb | ?column?:jsonb | ?column?:jsonb | ?column?:jsonb | ?column?:jsonb | ?column?:jsonb
-- {"b": 2} | ["b"] | [1, 3] | [1, 2] | [1] | {"b": 2} | {"a": {"b": 1, "c": [2]}}
-- SELECT 1
> SELECT jsonb '1' - 'a'::text;
-- ERROR 22023: cannot delete from scalar
> SELECT jsonb '{"a":1}' - 1;
-- ERROR 22023: cannot delete from object using integer index
> SELECT jsonb '1' - 0;
-- ERROR 22023: cannot delete from scalar
> SELECT jsonb '1' < jsonb '2', jsonb '"a"' < jsonb '1', jsonb '[]' < jsonb 'null', jsonb '[1]' > jsonb '1', jsonb '{"a":1}' > jsonb '[1,2]', jsonb 'true' > jsonb 'false', jsonb '1' = jsonb '1.0', jsonb '{"b":1}' > jsonb '{"a":2}', jsonb 'null' < jsonb '""';
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | t | t | t | t | t | t | t | t
-- SELECT 1
> SELECT jsonb_set(jsonb '{"a":[1,2]}', '{a,1}'::text[], jsonb '9', true), jsonb_set(jsonb '{"a":1}', '{b}'::text[], jsonb '2', true), jsonb_set(jsonb '{"a":1}', '{b}'::text[], jsonb '2', false), jsonb_set(jsonb '[1]', '{5}'::text[], jsonb '2', true), jsonb_set(jsonb '[1]', '{-5}'::text[], jsonb '2', true), jsonb_set(jsonb '{"a":{"b":1}}', '{a,c,d}'::text[], jsonb '2', true);
-- jsonb_set:jsonb | jsonb_set:jsonb | jsonb_set:jsonb | jsonb_set:jsonb | jsonb_set:jsonb | jsonb_set:jsonb
-- {"a": [1, 9]} | {"a": 1, "b": 2} | {"a": 1} | [1, 2] | [2, 1] | {"a": {"b": 1}}
-- SELECT 1
> SELECT jsonb_set(jsonb '1', '{a}'::text[], jsonb '2', true);
-- ERROR 22023: cannot set path in scalar
> SELECT jsonb_set(jsonb '[1]', '{x}'::text[], jsonb '2', true);
-- ERROR 22P02: path element at position 1 is not an integer: "x"
> SELECT jsonb_insert(jsonb '{"a":[1,2]}', '{a,1}'::text[], jsonb '9', false), jsonb_insert(jsonb '{"a":[1,2]}', '{a,1}'::text[], jsonb '9', true), jsonb_insert(jsonb '{"a":1}', '{b}'::text[], jsonb '2', false), jsonb_insert(jsonb '[1,2]', '{-1}'::text[], jsonb '3', true);
-- jsonb_insert:jsonb | jsonb_insert:jsonb | jsonb_insert:jsonb | jsonb_insert:jsonb
-- {"a": [1, 9, 2]} | {"a": [1, 2, 9]} | {"a": 1, "b": 2} | [1, 2, 3]
-- SELECT 1
> SELECT jsonb_insert(jsonb '{"a":1}', '{a}'::text[], jsonb '2', false);
-- ERROR 22023: cannot replace existing key
-- HINT: Try using the function jsonb_set to replace key value.
> SELECT jsonb_strip_nulls(jsonb '{"a":null,"b":[null,{"c":null}]}', false), jsonb_strip_nulls(jsonb '[null,1]', true), json_strip_nulls(json '{"a": null, "b": [1, null], "b": 2}', false), jsonb_pretty(jsonb '{"a":[1,{}],"b":{"c":[]}}');
-- jsonb_strip_nulls:jsonb | jsonb_strip_nulls:jsonb | json_strip_nulls:json | jsonb_pretty:text
-- {"b": [null, {}]} | [1] | {"b":[1,null],"b":2} | {\n    "a": [\n        1,\n        {\n        }\n    ],\n    "b": {\n        "c": [\n        ]\n    }\n}
-- SELECT 1
> SELECT jsonb_typeof(jsonb '{}'), jsonb_typeof(jsonb '1'), jsonb_typeof(jsonb 'null'), json_typeof(json ' true'), json_typeof(json '"x"'), jsonb_array_length(jsonb '[1,[2],{}]'), json_array_length(json ' [ ] ');
-- jsonb_typeof:text | jsonb_typeof:text | jsonb_typeof:text | json_typeof:text | json_typeof:text | jsonb_array_length:integer | json_array_length:integer
-- object | number | null | boolean | string | 3 | 0
-- SELECT 1
> SELECT jsonb_array_length(jsonb '{}');
-- ERROR 22023: cannot get array length of a non-array
> SELECT json_array_length(json '1');
-- ERROR 22023: cannot get array length of a scalar
> SELECT jsonb_build_array(1::int4, 'x'::text, true, date '2024-01-01', timestamp '2024-01-01 10:00', timestamptz '2024-01-01 10:00+00', interval '1 day'), json_build_array(1::int4, 'a"b'::text, jsonb '{"a":1}'), json_build_object('a'::text, 1::int4, 2::int4, jsonb '[1]'), jsonb_build_object('b'::text, 1::int4, 'a'::text, 2::int4), json_build_object(), jsonb_build_array();
-- jsonb_build_array:jsonb | json_build_array:json | json_build_object:json | jsonb_build_object:jsonb | json_build_object:json | jsonb_build_array:jsonb
-- [1, "x", true, "2024-01-01", "2024-01-01T10:00:00", "2024-01-01T10:00:00+00:00", "1 day"] | [1, "a\\"b", {"a": 1}] | {"a" : 1, "2" : [1]} | {"a": 2, "b": 1} | {} | []
-- SELECT 1
> SELECT json_build_object('a'::text);
-- json_build_object:json
-- ERROR 22023: argument list must have even number of elements
-- HINT: The arguments of json_build_object() must consist of alternating keys and values.
> SELECT jsonb_build_object('a'::text);
-- jsonb_build_object:jsonb
-- ERROR 22023: argument list must have even number of elements
-- HINT: The arguments of jsonb_build_object() must consist of alternating keys and values.
> SELECT to_jsonb(1::int4), to_json('x'::text), to_jsonb('1.50'::numeric), to_json('NaN'::float8), to_jsonb('{1,2,NULL}'::int4[]), to_json('{{1,2},{3,4}}'::int4[]), to_json(date '2024-01-01'), to_json(timestamptz '2024-01-01 10:00+00'), to_json(timestamp 'infinity'), to_jsonb(json '{"b":1, "a":2}');
-- to_jsonb:jsonb | to_json:json | to_jsonb:jsonb | to_json:json | to_jsonb:jsonb | to_json:json | to_json:json | to_json:json | to_json:json | to_jsonb:jsonb
-- 1 | "x" | 1.50 | "NaN" | [1, 2, null] | [[1,2],[3,4]] | "2024-01-01" | "2024-01-01T10:00:00+00:00" | "infinity" | {"a": 2, "b": 1}
-- SELECT 1
> SELECT pg_catalog.json_object('{a,1,b,2}'::text[]), pg_catalog.json_object('{{a,1},{b,NULL}}'::text[]), jsonb_object('{a,b}'::text[], '{1,2}'::text[]);
-- json_object:json | json_object:json | jsonb_object:jsonb
-- {"a" : "1", "b" : "2"} | {"a" : "1", "b" : null} | {"a": "1", "b": "2"}
-- SELECT 1
> SELECT pg_catalog.json_object('{a}'::text[]);
-- ERROR 2202E: array must have even number of elements
> SELECT pg_catalog.json_object('{a,b}'::text[], '{1}'::text[]);
-- ERROR 2202E: mismatched array dimensions
> SELECT jsonb '5'::int4, jsonb '5.5'::int4, jsonb '1.25'::numeric, jsonb 'true'::bool, jsonb '1e10'::float8, jsonb 'null'::int4, jsonb '3'::int8;
-- int4:integer | int4:integer | numeric:numeric | bool:boolean | float8:double precision | int4:integer | int8:bigint
-- 5 | 6 | 1.25 | t | 10000000000 | NULL | 3
-- SELECT 1
> SELECT jsonb '"x"'::int4;
-- ERROR 22023: cannot cast jsonb string to type integer
> SELECT jsonb '[1]'::bool;
-- ERROR 22023: cannot cast jsonb array to type boolean
> SELECT jsonb '1e10'::int4;
-- ERROR 22003: integer out of range
