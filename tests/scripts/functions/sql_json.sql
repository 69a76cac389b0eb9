# SQL/JSON: constructors, aggregates, IS JSON, JSON_EXISTS, JSON_VALUE, JSON_QUERY, JSON_TABLE, records.
> SELECT JSON('{"a":1}');
-- json:json
-- {"a":1}
-- SELECT 1
> SELECT JSON('{"a":1, "a":2}');
-- json:json
-- {"a":1, "a":2}
-- SELECT 1
> SELECT JSON('{"a":1, "a":2}' WITH UNIQUE KEYS);
-- json:json
-- ERROR 22030: duplicate JSON object key value
> SELECT JSON('{"a":1}' WITHOUT UNIQUE);
-- json:json
-- {"a":1}
-- SELECT 1
> SELECT JSON('x');
-- ERROR 22P02: invalid input syntax for type json
-- DETAIL: Token "x" is invalid.
#~ A constant that is no JSON is read when rows are made, after they are described; json_to_record shows arrays as jsonb does; an element cannot be inserted.
#= json:json
#= ERROR 22P02: invalid input syntax for type json
#= DETAIL: Token "x" is invalid.
> SELECT JSON(NULL);
-- json:json
-- NULL
-- SELECT 1
> SELECT JSON(123);
-- ERROR 42846 at 13: cannot cast type integer to json
> SELECT JSON('\x7b7d'::bytea);
-- json:json
-- {}
-- SELECT 1
> SELECT JSON('[1]'::jsonb);
-- json:json
-- [1]
-- SELECT 1
> SELECT JSON_SCALAR(1);
-- json_scalar:json
-- 1
-- SELECT 1
> SELECT JSON_SCALAR('a"b');
-- json_scalar:json
-- "a\\"b"
-- SELECT 1
> SELECT JSON_SCALAR(true);
-- json_scalar:json
-- true
-- SELECT 1
> SELECT JSON_SCALAR(NULL);
-- json_scalar:json
-- NULL
-- SELECT 1
> SELECT JSON_SCALAR(1.50);
-- json_scalar:json
-- 1.50
-- SELECT 1
> SELECT JSON_SCALAR(date '2024-01-01');
-- json_scalar:json
-- "2024-01-01"
-- SELECT 1
> SELECT JSON_SCALAR('{"a":1}'::json);
-- json_scalar:json
-- {"a":1}
-- SELECT 1
> SELECT JSON_SCALAR(array[1,2]);
-- json_scalar:json
-- [1,2]
-- SELECT 1
> SELECT JSON_SERIALIZE('{"a":1}');
-- json_serialize:text
-- {"a":1}
-- SELECT 1
> SELECT JSON_SERIALIZE('{"a":1}'::json);
-- json_serialize:text
-- {"a":1}
-- SELECT 1
> SELECT JSON_SERIALIZE('{"a" : 1}'::jsonb);
-- json_serialize:text
-- 
-- SELECT 1
#~ A constant that is no JSON is read when rows are made, after they are described; json_to_record shows arrays as jsonb does; an element cannot be inserted.
#= json_serialize:text
#= {"a": 1}
#= SELECT 1
> SELECT JSON_SERIALIZE('{"a":1}' RETURNING bytea);
-- json_serialize:bytea
-- \\x7b2261223a317d
-- SELECT 1
> SELECT JSON_SERIALIZE('{"a":1}' RETURNING varchar(3));
-- json_serialize:character varying
-- ERROR 22001: value too long for type character varying(3)
> SELECT JSON_SERIALIZE('[1' );
-- ERROR 22P02: invalid input syntax for type json
-- DETAIL: The input string ended unexpectedly.
#~ A constant that is no JSON is read when rows are made, after they are described; json_to_record shows arrays as jsonb does; an element cannot be inserted.
#= json_serialize:text
#= ERROR 22P02: invalid input syntax for type json
#= DETAIL: The input string ended unexpectedly.
> SELECT JSON_SERIALIZE(NULL);
-- json_serialize:text
-- NULL
-- SELECT 1
> SELECT JSON_OBJECT();
-- json_object:json
-- {}
-- SELECT 1
> SELECT JSON_OBJECT('a': 1);
-- json_object:json
-- {"a" : 1}
-- SELECT 1
> SELECT JSON_OBJECT('a' VALUE 1);
-- json_object:json
-- {"a" : 1}
-- SELECT 1
> SELECT JSON_OBJECT('a': 1, 'b': 'x', 'c': NULL);
-- json_object:json
-- {"a" : 1, "b" : "x", "c" : null}
-- SELECT 1
> SELECT JSON_OBJECT('a': 1, 'b': NULL ABSENT ON NULL);
-- json_object:json
-- {"a" : 1}
-- SELECT 1
> SELECT JSON_OBJECT('a': 1, 'b': NULL NULL ON NULL);
-- json_object:json
-- {"a" : 1, "b" : null}
-- SELECT 1
> SELECT JSON_OBJECT('a': 1, 'a': 2);
-- json_object:json
-- {"a" : 1, "a" : 2}
-- SELECT 1
> SELECT JSON_OBJECT('a': 1, 'a': 2 WITH UNIQUE KEYS);
-- json_object:json
-- ERROR 22030: duplicate JSON object key value: "a"
> SELECT JSON_OBJECT('a': 1, 'a': 2 WITH UNIQUE);
-- json_object:json
-- ERROR 22030: duplicate JSON object key value: "a"
> SELECT JSON_OBJECT('a': 1 RETURNING jsonb);
-- json_object:jsonb
-- {"a": 1}
-- SELECT 1
> SELECT JSON_OBJECT('a': 1 RETURNING text);
-- json_object:text
-- {"a" : 1}
-- SELECT 1
> SELECT JSON_OBJECT('a': 1 RETURNING bytea);
-- json_object:bytea
-- \\x7b226122203a20317d
-- SELECT 1
> SELECT JSON_OBJECT('a': 1 RETURNING int);
-- ERROR 42846: cannot cast type json to integer
> SELECT JSON_OBJECT(RETURNING jsonb);
-- json_object:jsonb
-- {}
-- SELECT 1
> SELECT JSON_OBJECT(NULL: 1);
-- json_object:json
-- ERROR 22004: null value not allowed for object key
> SELECT JSON_OBJECT(1: 2);
-- json_object:json
-- {"1" : 2}
-- SELECT 1
> SELECT JSON_OBJECT('a': '[1,2]' FORMAT JSON);
-- json_object:json
-- {"a" : [1,2]}
-- SELECT 1
> SELECT JSON_OBJECT('a': '[1,2]');
-- json_object:json
-- {"a" : "[1,2]"}
-- SELECT 1
> SELECT JSON_OBJECT('a': '[1,2]'::json);
-- json_object:json
-- {"a" : [1,2]}
-- SELECT 1
> SELECT JSON_OBJECT('a': JSON_OBJECT('b': 2));
-- json_object:json
-- {"a" : {"b" : 2}}
-- SELECT 1
> SELECT JSON_OBJECT('a': array[1,2], 'b': row(1,'x'));
-- json_object:json
-- {"a" : [1,2], "b" : {"f1":1,"f2":"x"}}
-- SELECT 1
> SELECT JSON_OBJECT('{a,1,b,2}');
-- json_object:json
-- {"a" : "1", "b" : "2"}
-- SELECT 1
> SELECT JSON_OBJECT('{a,b}', '{1,2}');
-- json_object:json
-- {"a" : "1", "b" : "2"}
-- SELECT 1
> SELECT JSON_OBJECT('a': true, 'b': 1.5, 'c': date '2024-01-01');
-- json_object:json
-- {"a" : true, "b" : 1.5, "c" : "2024-01-01"}
-- SELECT 1
> SELECT pg_typeof(JSON_OBJECT('a': 1));
-- pg_typeof:regtype
-- json
-- SELECT 1
> SELECT JSON_OBJECT('x' || 1: 1 + 1);
-- json_object:json
-- {"x1" : 2}
-- SELECT 1
> SELECT JSON_ARRAY();
-- json_array:json
-- []
-- SELECT 1
> SELECT JSON_ARRAY(1, 'a', true, NULL);
-- json_array:json
-- [1, "a", true]
-- SELECT 1
> SELECT JSON_ARRAY(1, NULL NULL ON NULL);
-- json_array:json
-- [1, null]
-- SELECT 1
> SELECT JSON_ARRAY(1, NULL ABSENT ON NULL);
-- json_array:json
-- [1]
-- SELECT 1
> SELECT JSON_ARRAY(1, 2 RETURNING jsonb);
-- json_array:jsonb
-- [1, 2]
-- SELECT 1
> SELECT JSON_ARRAY(RETURNING jsonb);
-- json_array:jsonb
-- []
-- SELECT 1
> SELECT JSON_ARRAY('[1]' FORMAT JSON, '[1]');
-- json_array:json
-- [[1], "[1]"]
-- SELECT 1
> SELECT JSON_ARRAY(JSON_ARRAY(1), JSON_OBJECT('a': 1));
-- json_array:json
-- [[1], {"a" : 1}]
-- SELECT 1
> SELECT JSON_ARRAY(SELECT i FROM generate_series(1,3) i);
-- json_array:json
-- [1, 2, 3]
-- SELECT 1
> SELECT JSON_ARRAY(SELECT i FROM (VALUES (3),(1),(NULL)) t(i) ORDER BY i);
-- json_array:json
-- [1, 3]
-- SELECT 1
> SELECT JSON_ARRAY(SELECT 1 WHERE false);
-- json_array:json
-- NULL
-- SELECT 1
> SELECT JSON_ARRAY(SELECT i FROM generate_series(1,3) i RETURNING jsonb);
-- json_array:jsonb
-- [1, 2, 3]
-- SELECT 1
> SELECT JSON_ARRAY(VALUES ('a'),('b'));
-- json_array:json
-- ["a", "b"]
-- SELECT 1
> SELECT pg_typeof(JSON_ARRAY(1));
-- pg_typeof:regtype
-- json
-- SELECT 1
> SELECT JSON_OBJECTAGG(k: v) FROM (VALUES ('a',1),('b',NULL)) t(k,v);
-- json_objectagg:json
-- { "a" : 1, "b" : null }
-- SELECT 1
> SELECT JSON_OBJECTAGG(k VALUE v ABSENT ON NULL) FROM (VALUES ('a',1),('b',NULL)) t(k,v);
-- json_objectagg:json
-- { "a" : 1 }
-- SELECT 1
> SELECT JSON_OBJECTAGG(k: v RETURNING jsonb) FROM (VALUES ('a',1),('b',NULL)) t(k,v);
-- json_objectagg:jsonb
-- {"a": 1, "b": null}
-- SELECT 1
> SELECT JSON_OBJECTAGG(k: v WITH UNIQUE KEYS) FROM (VALUES ('a',1),('a',2)) t(k,v);
-- json_objectagg:json
-- ERROR 22030: duplicate JSON object key value: "a"
> SELECT JSON_OBJECTAGG(k: v) FROM (VALUES (NULL,1)) t(k,v);
-- json_objectagg:json
-- ERROR 22004: null value not allowed for object key
> SELECT JSON_ARRAYAGG(v) FROM (VALUES (1),(NULL),(3)) t(v);
-- json_arrayagg:json
-- [1, 3]
-- SELECT 1
> SELECT JSON_ARRAYAGG(v NULL ON NULL) FROM (VALUES (1),(NULL),(3)) t(v);
-- json_arrayagg:json
-- [1, null, 3]
-- SELECT 1
> SELECT JSON_ARRAYAGG(v ORDER BY v DESC) FROM (VALUES (1),(NULL),(3)) t(v);
-- json_arrayagg:json
-- [3, 1]
-- SELECT 1
> SELECT JSON_ARRAYAGG(v RETURNING jsonb) FROM (VALUES (1),(3)) t(v);
-- json_arrayagg:jsonb
-- [1, 3]
-- SELECT 1
> SELECT JSON_ARRAYAGG(v) FILTER (WHERE v > 1) FROM (VALUES (1),(3)) t(v);
-- json_arrayagg:json
-- [3]
-- SELECT 1
> SELECT JSON_ARRAYAGG(v) OVER (ORDER BY v) FROM (VALUES (1),(3)) t(v);
-- json_arrayagg:json
-- [1]
-- [1, 3]
-- SELECT 2
> SELECT JSON_ARRAYAGG(v) FROM (VALUES (1)) t(v) WHERE false;
-- json_arrayagg:json
-- NULL
-- SELECT 1
> SELECT '1' IS JSON, '1' IS NOT JSON, '1' IS JSON VALUE, '1' IS JSON SCALAR, '1' IS JSON ARRAY, '1' IS JSON OBJECT, '1' IS JSON WITH UNIQUE KEYS, '1' IS NOT JSON OBJECT WITH UNIQUE;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | f | t | t | f | f | t | t
-- SELECT 1
> SELECT '"a"' IS JSON, '"a"' IS NOT JSON, '"a"' IS JSON VALUE, '"a"' IS JSON SCALAR, '"a"' IS JSON ARRAY, '"a"' IS JSON OBJECT, '"a"' IS JSON WITH UNIQUE KEYS, '"a"' IS NOT JSON OBJECT WITH UNIQUE;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | f | t | t | f | f | t | t
-- SELECT 1
> SELECT '[1,2]' IS JSON, '[1,2]' IS NOT JSON, '[1,2]' IS JSON VALUE, '[1,2]' IS JSON SCALAR, '[1,2]' IS JSON ARRAY, '[1,2]' IS JSON OBJECT, '[1,2]' IS JSON WITH UNIQUE KEYS, '[1,2]' IS NOT JSON OBJECT WITH UNIQUE;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | f | t | f | t | f | t | t
-- SELECT 1
> SELECT '{"a":1}' IS JSON, '{"a":1}' IS NOT JSON, '{"a":1}' IS JSON VALUE, '{"a":1}' IS JSON SCALAR, '{"a":1}' IS JSON ARRAY, '{"a":1}' IS JSON OBJECT, '{"a":1}' IS JSON WITH UNIQUE KEYS, '{"a":1}' IS NOT JSON OBJECT WITH UNIQUE;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | f | t | f | f | t | t | f
-- SELECT 1
> SELECT '{"a":1,"a":2}' IS JSON, '{"a":1,"a":2}' IS NOT JSON, '{"a":1,"a":2}' IS JSON VALUE, '{"a":1,"a":2}' IS JSON SCALAR, '{"a":1,"a":2}' IS JSON ARRAY, '{"a":1,"a":2}' IS JSON OBJECT, '{"a":1,"a":2}' IS JSON WITH UNIQUE KEYS, '{"a":1,"a":2}' IS NOT JSON OBJECT WITH UNIQUE;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | f | t | f | f | t | f | t
-- SELECT 1
> SELECT 'x' IS JSON, 'x' IS NOT JSON, 'x' IS JSON VALUE, 'x' IS JSON SCALAR, 'x' IS JSON ARRAY, 'x' IS JSON OBJECT, 'x' IS JSON WITH UNIQUE KEYS, 'x' IS NOT JSON OBJECT WITH UNIQUE;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- f | t | f | f | f | f | f | t
-- SELECT 1
> SELECT '' IS JSON, '' IS NOT JSON, '' IS JSON VALUE, '' IS JSON SCALAR, '' IS JSON ARRAY, '' IS JSON OBJECT, '' IS JSON WITH UNIQUE KEYS, '' IS NOT JSON OBJECT WITH UNIQUE;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- f | t | f | f | f | f | f | t
-- SELECT 1
> SELECT NULL IS JSON, NULL IS NOT JSON, NULL IS JSON VALUE, NULL IS JSON SCALAR, NULL IS JSON ARRAY, NULL IS JSON OBJECT, NULL IS JSON WITH UNIQUE KEYS, NULL IS NOT JSON OBJECT WITH UNIQUE;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- NULL | NULL | NULL | NULL | NULL | NULL | NULL | NULL
-- SELECT 1
> SELECT 'null' IS JSON, 'null' IS NOT JSON, 'null' IS JSON VALUE, 'null' IS JSON SCALAR, 'null' IS JSON ARRAY, 'null' IS JSON OBJECT, 'null' IS JSON WITH UNIQUE KEYS, 'null' IS NOT JSON OBJECT WITH UNIQUE;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | f | t | t | f | f | t | t
-- SELECT 1
> SELECT '[1' IS JSON, '[1' IS NOT JSON, '[1' IS JSON VALUE, '[1' IS JSON SCALAR, '[1' IS JSON ARRAY, '[1' IS JSON OBJECT, '[1' IS JSON WITH UNIQUE KEYS, '[1' IS NOT JSON OBJECT WITH UNIQUE;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- f | t | f | f | f | f | f | t
-- SELECT 1
> SELECT '{"a":{"b":1,"b":2}}' IS JSON, '{"a":{"b":1,"b":2}}' IS NOT JSON, '{"a":{"b":1,"b":2}}' IS JSON VALUE, '{"a":{"b":1,"b":2}}' IS JSON SCALAR, '{"a":{"b":1,"b":2}}' IS JSON ARRAY, '{"a":{"b":1,"b":2}}' IS JSON OBJECT, '{"a":{"b":1,"b":2}}' IS JSON WITH UNIQUE KEYS, '{"a":{"b":1,"b":2}}' IS NOT JSON OBJECT WITH UNIQUE;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | f | t | f | f | t | f | t
-- SELECT 1
> SELECT 1 IS JSON;
-- ERROR 42804: cannot use type integer in IS JSON predicate
> SELECT '{}'::json IS JSON OBJECT;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '[]'::jsonb IS JSON ARRAY;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '1'::jsonb IS NOT JSON SCALAR;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '\x7b7d'::bytea IS JSON OBJECT;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT ('{}' IS JSON) IS TRUE;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT JSON_EXISTS('{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a' PASSING 2 AS v);
-- json_exists:boolean
-- t
-- SELECT 1
> SELECT JSON_EXISTS('{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a' PASSING 2 AS v TRUE ON ERROR);
-- json_exists:boolean
-- t
-- SELECT 1
> SELECT JSON_EXISTS('{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a' PASSING 2 AS v FALSE ON ERROR);
-- json_exists:boolean
-- t
-- SELECT 1
> SELECT JSON_EXISTS('{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a' PASSING 2 AS v UNKNOWN ON ERROR);
-- json_exists:boolean
-- t
-- SELECT 1
> SELECT JSON_EXISTS('{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a' PASSING 2 AS v ERROR ON ERROR);
-- json_exists:boolean
-- t
-- SELECT 1
> SELECT JSON_EXISTS('{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b[*]' PASSING 2 AS v);
-- json_exists:boolean
-- t
-- SELECT 1
> SELECT JSON_EXISTS('{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b[*]' PASSING 2 AS v TRUE ON ERROR);
-- json_exists:boolean
-- t
-- SELECT 1
> SELECT JSON_EXISTS('{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b[*]' PASSING 2 AS v FALSE ON ERROR);
-- json_exists:boolean
-- t
-- SELECT 1
> SELECT JSON_EXISTS('{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b[*]' PASSING 2 AS v UNKNOWN ON ERROR);
-- json_exists:boolean
-- t
-- SELECT 1
> SELECT JSON_EXISTS('{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b[*]' PASSING 2 AS v ERROR ON ERROR);
-- json_exists:boolean
-- t
-- SELECT 1
> SELECT JSON_EXISTS('{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.x' PASSING 2 AS v);
-- json_exists:boolean
-- f
-- SELECT 1
> SELECT JSON_EXISTS('{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.x' PASSING 2 AS v TRUE ON ERROR);
-- json_exists:boolean
-- f
-- SELECT 1
> SELECT JSON_EXISTS('{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.x' PASSING 2 AS v FALSE ON ERROR);
-- json_exists:boolean
-- f
-- SELECT 1
> SELECT JSON_EXISTS('{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.x' PASSING 2 AS v UNKNOWN ON ERROR);
-- json_exists:boolean
-- f
-- SELECT 1
> SELECT JSON_EXISTS('{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.x' PASSING 2 AS v ERROR ON ERROR);
-- json_exists:boolean
-- f
-- SELECT 1
> SELECT JSON_EXISTS('{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', 'strict $.x' PASSING 2 AS v);
-- json_exists:boolean
-- f
-- SELECT 1
> SELECT JSON_EXISTS('{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', 'strict $.x' PASSING 2 AS v TRUE ON ERROR);
-- json_exists:boolean
-- t
-- SELECT 1
> SELECT JSON_EXISTS('{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', 'strict $.x' PASSING 2 AS v FALSE ON ERROR);
-- json_exists:boolean
-- f
-- SELECT 1
> SELECT JSON_EXISTS('{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', 'strict $.x' PASSING 2 AS v UNKNOWN ON ERROR);
-- json_exists:boolean
-- NULL
-- SELECT 1
> SELECT JSON_EXISTS('{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', 'strict $.x' PASSING 2 AS v ERROR ON ERROR);
-- json_exists:boolean
-- ERROR 2203A: JSON object does not contain key "x"
> SELECT JSON_EXISTS('{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.n ? (@ > 1)' PASSING 2 AS v);
-- json_exists:boolean
-- t
-- SELECT 1
> SELECT JSON_EXISTS('{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.n ? (@ > 1)' PASSING 2 AS v TRUE ON ERROR);
-- json_exists:boolean
-- t
-- SELECT 1
> SELECT JSON_EXISTS('{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.n ? (@ > 1)' PASSING 2 AS v FALSE ON ERROR);
-- json_exists:boolean
-- t
-- SELECT 1
> SELECT JSON_EXISTS('{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.n ? (@ > 1)' PASSING 2 AS v UNKNOWN ON ERROR);
-- json_exists:boolean
-- t
-- SELECT 1
> SELECT JSON_EXISTS('{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.n ? (@ > 1)' PASSING 2 AS v ERROR ON ERROR);
-- json_exists:boolean
-- t
-- SELECT 1
> SELECT JSON_EXISTS('{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b[*] ? (@ > $v)' PASSING 2 AS v);
-- json_exists:boolean
-- t
-- SELECT 1
> SELECT JSON_EXISTS('{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b[*] ? (@ > $v)' PASSING 2 AS v TRUE ON ERROR);
-- json_exists:boolean
-- t
-- SELECT 1
> SELECT JSON_EXISTS('{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b[*] ? (@ > $v)' PASSING 2 AS v FALSE ON ERROR);
-- json_exists:boolean
-- t
-- SELECT 1
> SELECT JSON_EXISTS('{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b[*] ? (@ > $v)' PASSING 2 AS v UNKNOWN ON ERROR);
-- json_exists:boolean
-- t
-- SELECT 1
> SELECT JSON_EXISTS('{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b[*] ? (@ > $v)' PASSING 2 AS v ERROR ON ERROR);
-- json_exists:boolean
-- t
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.s');
-- json_value:text
-- text
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.s' RETURNING int);
-- json_value:integer
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.s' RETURNING numeric);
-- json_value:numeric
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.s' RETURNING boolean);
-- json_value:boolean
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.s' RETURNING date);
-- json_value:date
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.s' RETURNING text DEFAULT 'none' ON EMPTY);
-- json_value:text
-- text
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.s' RETURNING int DEFAULT -1 ON EMPTY DEFAULT -2 ON ERROR);
-- json_value:integer
-- -2
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.s' ERROR ON EMPTY ERROR ON ERROR);
-- json_value:text
-- text
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.s' RETURNING jsonb);
-- json_value:jsonb
-- "text"
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.s' RETURNING varchar(2));
-- json_value:character varying
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.n');
-- json_value:text
-- 1.5
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.n' RETURNING int);
-- json_value:integer
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.n' RETURNING numeric);
-- json_value:numeric
-- 1.5
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.n' RETURNING boolean);
-- json_value:boolean
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.n' RETURNING date);
-- json_value:date
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.n' RETURNING text DEFAULT 'none' ON EMPTY);
-- json_value:text
-- 1.5
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.n' RETURNING int DEFAULT -1 ON EMPTY DEFAULT -2 ON ERROR);
-- json_value:integer
-- -2
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.n' ERROR ON EMPTY ERROR ON ERROR);
-- json_value:text
-- 1.5
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.n' RETURNING jsonb);
-- json_value:jsonb
-- 1.5
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.n' RETURNING varchar(2));
-- json_value:character varying
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.t');
-- json_value:text
-- t
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.t' RETURNING int);
-- json_value:integer
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.t' RETURNING numeric);
-- json_value:numeric
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.t' RETURNING boolean);
-- json_value:boolean
-- t
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.t' RETURNING date);
-- json_value:date
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.t' RETURNING text DEFAULT 'none' ON EMPTY);
-- json_value:text
-- t
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.t' RETURNING int DEFAULT -1 ON EMPTY DEFAULT -2 ON ERROR);
-- json_value:integer
-- -2
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.t' ERROR ON EMPTY ERROR ON ERROR);
-- json_value:text
-- t
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.t' RETURNING jsonb);
-- json_value:jsonb
-- true
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.t' RETURNING varchar(2));
-- json_value:character varying
-- t
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.d');
-- json_value:text
-- 2024-01-02
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.d' RETURNING int);
-- json_value:integer
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.d' RETURNING numeric);
-- json_value:numeric
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.d' RETURNING boolean);
-- json_value:boolean
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.d' RETURNING date);
-- json_value:date
-- 2024-01-02
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.d' RETURNING text DEFAULT 'none' ON EMPTY);
-- json_value:text
-- 2024-01-02
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.d' RETURNING int DEFAULT -1 ON EMPTY DEFAULT -2 ON ERROR);
-- json_value:integer
-- -2
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.d' ERROR ON EMPTY ERROR ON ERROR);
-- json_value:text
-- 2024-01-02
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.d' RETURNING jsonb);
-- json_value:jsonb
-- "2024-01-02"
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.d' RETURNING varchar(2));
-- json_value:character varying
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.z');
-- json_value:text
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.z' RETURNING int);
-- json_value:integer
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.z' RETURNING numeric);
-- json_value:numeric
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.z' RETURNING boolean);
-- json_value:boolean
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.z' RETURNING date);
-- json_value:date
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.z' RETURNING text DEFAULT 'none' ON EMPTY);
-- json_value:text
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.z' RETURNING int DEFAULT -1 ON EMPTY DEFAULT -2 ON ERROR);
-- json_value:integer
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.z' ERROR ON EMPTY ERROR ON ERROR);
-- json_value:text
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.z' RETURNING jsonb);
-- json_value:jsonb
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.z' RETURNING varchar(2));
-- json_value:character varying
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a');
-- json_value:text
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a' RETURNING int);
-- json_value:integer
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a' RETURNING numeric);
-- json_value:numeric
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a' RETURNING boolean);
-- json_value:boolean
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a' RETURNING date);
-- json_value:date
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a' RETURNING text DEFAULT 'none' ON EMPTY);
-- json_value:text
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a' RETURNING int DEFAULT -1 ON EMPTY DEFAULT -2 ON ERROR);
-- json_value:integer
-- -2
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a' ERROR ON EMPTY ERROR ON ERROR);
-- json_value:text
-- ERROR 2203F: JSON path expression in JSON_VALUE must return single scalar item
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a' RETURNING jsonb);
-- json_value:jsonb
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a' RETURNING varchar(2));
-- json_value:character varying
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b[*]');
-- json_value:text
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b[*]' RETURNING int);
-- json_value:integer
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b[*]' RETURNING numeric);
-- json_value:numeric
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b[*]' RETURNING boolean);
-- json_value:boolean
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b[*]' RETURNING date);
-- json_value:date
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b[*]' RETURNING text DEFAULT 'none' ON EMPTY);
-- json_value:text
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b[*]' RETURNING int DEFAULT -1 ON EMPTY DEFAULT -2 ON ERROR);
-- json_value:integer
-- -2
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b[*]' ERROR ON EMPTY ERROR ON ERROR);
-- json_value:text
-- ERROR 22034: JSON path expression in JSON_VALUE must return single scalar item
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b[*]' RETURNING jsonb);
-- json_value:jsonb
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b[*]' RETURNING varchar(2));
-- json_value:character varying
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b[0]');
-- json_value:text
-- 1
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b[0]' RETURNING int);
-- json_value:integer
-- 1
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b[0]' RETURNING numeric);
-- json_value:numeric
-- 1
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b[0]' RETURNING boolean);
-- json_value:boolean
-- t
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b[0]' RETURNING date);
-- json_value:date
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b[0]' RETURNING text DEFAULT 'none' ON EMPTY);
-- json_value:text
-- 1
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b[0]' RETURNING int DEFAULT -1 ON EMPTY DEFAULT -2 ON ERROR);
-- json_value:integer
-- 1
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b[0]' ERROR ON EMPTY ERROR ON ERROR);
-- json_value:text
-- 1
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b[0]' RETURNING jsonb);
-- json_value:jsonb
-- 1
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b[0]' RETURNING varchar(2));
-- json_value:character varying
-- 1
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.x');
-- json_value:text
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.x' RETURNING int);
-- json_value:integer
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.x' RETURNING numeric);
-- json_value:numeric
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.x' RETURNING boolean);
-- json_value:boolean
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.x' RETURNING date);
-- json_value:date
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.x' RETURNING text DEFAULT 'none' ON EMPTY);
-- json_value:text
-- none
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.x' RETURNING int DEFAULT -1 ON EMPTY DEFAULT -2 ON ERROR);
-- json_value:integer
-- -1
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.x' ERROR ON EMPTY ERROR ON ERROR);
-- json_value:text
-- ERROR 22035: no SQL/JSON item found for specified path
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.x' RETURNING jsonb);
-- json_value:jsonb
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.x' RETURNING varchar(2));
-- json_value:character varying
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', 'strict $.x');
-- json_value:text
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', 'strict $.x' RETURNING int);
-- json_value:integer
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', 'strict $.x' RETURNING numeric);
-- json_value:numeric
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', 'strict $.x' RETURNING boolean);
-- json_value:boolean
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', 'strict $.x' RETURNING date);
-- json_value:date
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', 'strict $.x' RETURNING text DEFAULT 'none' ON EMPTY);
-- json_value:text
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', 'strict $.x' RETURNING int DEFAULT -1 ON EMPTY DEFAULT -2 ON ERROR);
-- json_value:integer
-- -2
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', 'strict $.x' ERROR ON EMPTY ERROR ON ERROR);
-- json_value:text
-- ERROR 2203A: JSON object does not contain key "x"
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', 'strict $.x' RETURNING jsonb);
-- json_value:jsonb
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', 'strict $.x' RETURNING varchar(2));
-- json_value:character varying
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.e[*]');
-- json_value:text
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.e[*]' RETURNING int);
-- json_value:integer
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.e[*]' RETURNING numeric);
-- json_value:numeric
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.e[*]' RETURNING boolean);
-- json_value:boolean
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.e[*]' RETURNING date);
-- json_value:date
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.e[*]' RETURNING text DEFAULT 'none' ON EMPTY);
-- json_value:text
-- none
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.e[*]' RETURNING int DEFAULT -1 ON EMPTY DEFAULT -2 ON ERROR);
-- json_value:integer
-- -1
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.e[*]' ERROR ON EMPTY ERROR ON ERROR);
-- json_value:text
-- ERROR 22035: no SQL/JSON item found for specified path
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.e[*]' RETURNING jsonb);
-- json_value:jsonb
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.e[*]' RETURNING varchar(2));
-- json_value:character varying
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.n / 0');
-- json_value:text
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.n / 0' RETURNING int);
-- json_value:integer
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.n / 0' RETURNING numeric);
-- json_value:numeric
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.n / 0' RETURNING boolean);
-- json_value:boolean
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.n / 0' RETURNING date);
-- json_value:date
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.n / 0' RETURNING text DEFAULT 'none' ON EMPTY);
-- json_value:text
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.n / 0' RETURNING int DEFAULT -1 ON EMPTY DEFAULT -2 ON ERROR);
-- json_value:integer
-- -2
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.n / 0' ERROR ON EMPTY ERROR ON ERROR);
-- json_value:text
-- ERROR 22012: division by zero
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.n / 0' RETURNING jsonb);
-- json_value:jsonb
-- NULL
-- SELECT 1
> SELECT JSON_VALUE(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.n / 0' RETURNING varchar(2));
-- json_value:character varying
-- NULL
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.s');
-- json_query:jsonb
-- "text"
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.s' WITH WRAPPER);
-- json_query:jsonb
-- ["text"]
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.s' WITH CONDITIONAL WRAPPER);
-- json_query:jsonb
-- "text"
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.s' WITHOUT WRAPPER);
-- json_query:jsonb
-- "text"
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.s' OMIT QUOTES);
-- json_query:jsonb
-- NULL
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.s' KEEP QUOTES);
-- json_query:jsonb
-- "text"
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.s' RETURNING text);
-- json_query:text
-- "text"
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.s' RETURNING text OMIT QUOTES);
-- json_query:text
-- text
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.s' RETURNING int[]);
-- json_query:integer[]
-- NULL
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.s' RETURNING json);
-- json_query:json
-- "text"
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.s' EMPTY ARRAY ON EMPTY);
-- json_query:jsonb
-- "text"
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.s' EMPTY OBJECT ON EMPTY EMPTY ARRAY ON ERROR);
-- json_query:jsonb
-- "text"
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.s' ERROR ON EMPTY ERROR ON ERROR);
-- json_query:jsonb
-- "text"
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.s' DEFAULT '{"x":1}' ON EMPTY);
-- json_query:jsonb
-- "text"
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.s' WITH UNCONDITIONAL ARRAY WRAPPER ERROR ON ERROR);
-- json_query:jsonb
-- ["text"]
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.n');
-- json_query:jsonb
-- 1.5
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.n' WITH WRAPPER);
-- json_query:jsonb
-- [1.5]
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.n' WITH CONDITIONAL WRAPPER);
-- json_query:jsonb
-- 1.5
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.n' WITHOUT WRAPPER);
-- json_query:jsonb
-- 1.5
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.n' OMIT QUOTES);
-- json_query:jsonb
-- 1.5
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.n' KEEP QUOTES);
-- json_query:jsonb
-- 1.5
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.n' RETURNING text);
-- json_query:text
-- 1.5
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.n' RETURNING text OMIT QUOTES);
-- json_query:text
-- 1.5
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.n' RETURNING int[]);
-- json_query:integer[]
-- NULL
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.n' RETURNING json);
-- json_query:json
-- 1.5
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.n' EMPTY ARRAY ON EMPTY);
-- json_query:jsonb
-- 1.5
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.n' EMPTY OBJECT ON EMPTY EMPTY ARRAY ON ERROR);
-- json_query:jsonb
-- 1.5
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.n' ERROR ON EMPTY ERROR ON ERROR);
-- json_query:jsonb
-- 1.5
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.n' DEFAULT '{"x":1}' ON EMPTY);
-- json_query:jsonb
-- 1.5
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.n' WITH UNCONDITIONAL ARRAY WRAPPER ERROR ON ERROR);
-- json_query:jsonb
-- [1.5]
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.z');
-- json_query:jsonb
-- null
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.z' WITH WRAPPER);
-- json_query:jsonb
-- [null]
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.z' WITH CONDITIONAL WRAPPER);
-- json_query:jsonb
-- null
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.z' WITHOUT WRAPPER);
-- json_query:jsonb
-- null
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.z' OMIT QUOTES);
-- json_query:jsonb
-- null
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.z' KEEP QUOTES);
-- json_query:jsonb
-- null
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.z' RETURNING text);
-- json_query:text
-- null
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.z' RETURNING text OMIT QUOTES);
-- json_query:text
-- null
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.z' RETURNING int[]);
-- json_query:integer[]
-- NULL
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.z' RETURNING json);
-- json_query:json
-- null
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.z' EMPTY ARRAY ON EMPTY);
-- json_query:jsonb
-- null
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.z' EMPTY OBJECT ON EMPTY EMPTY ARRAY ON ERROR);
-- json_query:jsonb
-- null
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.z' ERROR ON EMPTY ERROR ON ERROR);
-- json_query:jsonb
-- null
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.z' DEFAULT '{"x":1}' ON EMPTY);
-- json_query:jsonb
-- null
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.z' WITH UNCONDITIONAL ARRAY WRAPPER ERROR ON ERROR);
-- json_query:jsonb
-- [null]
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a');
-- json_query:jsonb
-- {"b": [1, 2, 3]}
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a' WITH WRAPPER);
-- json_query:jsonb
-- [{"b": [1, 2, 3]}]
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a' WITH CONDITIONAL WRAPPER);
-- json_query:jsonb
-- {"b": [1, 2, 3]}
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a' WITHOUT WRAPPER);
-- json_query:jsonb
-- {"b": [1, 2, 3]}
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a' OMIT QUOTES);
-- json_query:jsonb
-- {"b": [1, 2, 3]}
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a' KEEP QUOTES);
-- json_query:jsonb
-- {"b": [1, 2, 3]}
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a' RETURNING text);
-- json_query:text
-- {"b": [1, 2, 3]}
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a' RETURNING text OMIT QUOTES);
-- json_query:text
-- {"b": [1, 2, 3]}
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a' RETURNING int[]);
-- json_query:integer[]
-- NULL
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a' RETURNING json);
-- json_query:json
-- {"b": [1, 2, 3]}
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a' EMPTY ARRAY ON EMPTY);
-- json_query:jsonb
-- {"b": [1, 2, 3]}
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a' EMPTY OBJECT ON EMPTY EMPTY ARRAY ON ERROR);
-- json_query:jsonb
-- {"b": [1, 2, 3]}
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a' ERROR ON EMPTY ERROR ON ERROR);
-- json_query:jsonb
-- {"b": [1, 2, 3]}
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a' DEFAULT '{"x":1}' ON EMPTY);
-- json_query:jsonb
-- {"b": [1, 2, 3]}
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a' WITH UNCONDITIONAL ARRAY WRAPPER ERROR ON ERROR);
-- json_query:jsonb
-- [{"b": [1, 2, 3]}]
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b');
-- json_query:jsonb
-- [1, 2, 3]
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b' WITH WRAPPER);
-- json_query:jsonb
-- [[1, 2, 3]]
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b' WITH CONDITIONAL WRAPPER);
-- json_query:jsonb
-- [1, 2, 3]
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b' WITHOUT WRAPPER);
-- json_query:jsonb
-- [1, 2, 3]
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b' OMIT QUOTES);
-- json_query:jsonb
-- [1, 2, 3]
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b' KEEP QUOTES);
-- json_query:jsonb
-- [1, 2, 3]
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b' RETURNING text);
-- json_query:text
-- [1, 2, 3]
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b' RETURNING text OMIT QUOTES);
-- json_query:text
-- [1, 2, 3]
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b' RETURNING int[]);
-- json_query:integer[]
-- {1,2,3}
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b' RETURNING json);
-- json_query:json
-- [1, 2, 3]
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b' EMPTY ARRAY ON EMPTY);
-- json_query:jsonb
-- [1, 2, 3]
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b' EMPTY OBJECT ON EMPTY EMPTY ARRAY ON ERROR);
-- json_query:jsonb
-- [1, 2, 3]
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b' ERROR ON EMPTY ERROR ON ERROR);
-- json_query:jsonb
-- [1, 2, 3]
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b' DEFAULT '{"x":1}' ON EMPTY);
-- json_query:jsonb
-- [1, 2, 3]
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b' WITH UNCONDITIONAL ARRAY WRAPPER ERROR ON ERROR);
-- json_query:jsonb
-- [[1, 2, 3]]
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b[*]');
-- json_query:jsonb
-- NULL
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b[*]' WITH WRAPPER);
-- json_query:jsonb
-- [1, 2, 3]
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b[*]' WITH CONDITIONAL WRAPPER);
-- json_query:jsonb
-- [1, 2, 3]
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b[*]' WITHOUT WRAPPER);
-- json_query:jsonb
-- NULL
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b[*]' OMIT QUOTES);
-- json_query:jsonb
-- NULL
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b[*]' KEEP QUOTES);
-- json_query:jsonb
-- NULL
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b[*]' RETURNING text);
-- json_query:text
-- NULL
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b[*]' RETURNING text OMIT QUOTES);
-- json_query:text
-- NULL
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b[*]' RETURNING int[]);
-- json_query:integer[]
-- NULL
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b[*]' RETURNING json);
-- json_query:json
-- NULL
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b[*]' EMPTY ARRAY ON EMPTY);
-- json_query:jsonb
-- NULL
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b[*]' EMPTY OBJECT ON EMPTY EMPTY ARRAY ON ERROR);
-- json_query:jsonb
-- []
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b[*]' ERROR ON EMPTY ERROR ON ERROR);
-- json_query:jsonb
-- ERROR 22034: JSON path expression in JSON_QUERY must return single item when no wrapper is requested
-- HINT: Use the WITH WRAPPER clause to wrap SQL/JSON items into an array.
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b[*]' DEFAULT '{"x":1}' ON EMPTY);
-- json_query:jsonb
-- NULL
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.a.b[*]' WITH UNCONDITIONAL ARRAY WRAPPER ERROR ON ERROR);
-- json_query:jsonb
-- [1, 2, 3]
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.x');
-- json_query:jsonb
-- NULL
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.x' WITH WRAPPER);
-- json_query:jsonb
-- NULL
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.x' WITH CONDITIONAL WRAPPER);
-- json_query:jsonb
-- NULL
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.x' WITHOUT WRAPPER);
-- json_query:jsonb
-- NULL
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.x' OMIT QUOTES);
-- json_query:jsonb
-- NULL
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.x' KEEP QUOTES);
-- json_query:jsonb
-- NULL
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.x' RETURNING text);
-- json_query:text
-- NULL
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.x' RETURNING text OMIT QUOTES);
-- json_query:text
-- NULL
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.x' RETURNING int[]);
-- json_query:integer[]
-- NULL
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.x' RETURNING json);
-- json_query:json
-- NULL
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.x' EMPTY ARRAY ON EMPTY);
-- json_query:jsonb
-- []
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.x' EMPTY OBJECT ON EMPTY EMPTY ARRAY ON ERROR);
-- json_query:jsonb
-- {}
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.x' ERROR ON EMPTY ERROR ON ERROR);
-- json_query:jsonb
-- ERROR 22035: no SQL/JSON item found for specified path
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.x' DEFAULT '{"x":1}' ON EMPTY);
-- json_query:jsonb
-- {"x": 1}
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.x' WITH UNCONDITIONAL ARRAY WRAPPER ERROR ON ERROR);
-- json_query:jsonb
-- NULL
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', 'strict $.x');
-- json_query:jsonb
-- NULL
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', 'strict $.x' WITH WRAPPER);
-- json_query:jsonb
-- NULL
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', 'strict $.x' WITH CONDITIONAL WRAPPER);
-- json_query:jsonb
-- NULL
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', 'strict $.x' WITHOUT WRAPPER);
-- json_query:jsonb
-- NULL
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', 'strict $.x' OMIT QUOTES);
-- json_query:jsonb
-- NULL
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', 'strict $.x' KEEP QUOTES);
-- json_query:jsonb
-- NULL
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', 'strict $.x' RETURNING text);
-- json_query:text
-- NULL
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', 'strict $.x' RETURNING text OMIT QUOTES);
-- json_query:text
-- NULL
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', 'strict $.x' RETURNING int[]);
-- json_query:integer[]
-- NULL
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', 'strict $.x' RETURNING json);
-- json_query:json
-- NULL
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', 'strict $.x' EMPTY ARRAY ON EMPTY);
-- json_query:jsonb
-- NULL
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', 'strict $.x' EMPTY OBJECT ON EMPTY EMPTY ARRAY ON ERROR);
-- json_query:jsonb
-- []
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', 'strict $.x' ERROR ON EMPTY ERROR ON ERROR);
-- json_query:jsonb
-- ERROR 2203A: JSON object does not contain key "x"
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', 'strict $.x' DEFAULT '{"x":1}' ON EMPTY);
-- json_query:jsonb
-- NULL
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', 'strict $.x' WITH UNCONDITIONAL ARRAY WRAPPER ERROR ON ERROR);
-- json_query:jsonb
-- ERROR 2203A: JSON object does not contain key "x"
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.e');
-- json_query:jsonb
-- []
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.e' WITH WRAPPER);
-- json_query:jsonb
-- [[]]
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.e' WITH CONDITIONAL WRAPPER);
-- json_query:jsonb
-- []
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.e' WITHOUT WRAPPER);
-- json_query:jsonb
-- []
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.e' OMIT QUOTES);
-- json_query:jsonb
-- []
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.e' KEEP QUOTES);
-- json_query:jsonb
-- []
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.e' RETURNING text);
-- json_query:text
-- []
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.e' RETURNING text OMIT QUOTES);
-- json_query:text
-- []
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.e' RETURNING int[]);
-- json_query:integer[]
-- {}
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.e' RETURNING json);
-- json_query:json
-- []
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.e' EMPTY ARRAY ON EMPTY);
-- json_query:jsonb
-- []
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.e' EMPTY OBJECT ON EMPTY EMPTY ARRAY ON ERROR);
-- json_query:jsonb
-- []
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.e' ERROR ON EMPTY ERROR ON ERROR);
-- json_query:jsonb
-- []
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.e' DEFAULT '{"x":1}' ON EMPTY);
-- json_query:jsonb
-- []
-- SELECT 1
> SELECT JSON_QUERY(jsonb '{"a": {"b": [1, 2, 3]}, "s": "text", "n": 1.5, "t": true, "d": "2024-01-02", "z": null, "e": []}', '$.e' WITH UNCONDITIONAL ARRAY WRAPPER ERROR ON ERROR);
-- json_query:jsonb
-- [[]]
-- SELECT 1
> SELECT JSON_VALUE(NULL, '$');
-- json_value:text
-- NULL
-- SELECT 1
> SELECT JSON_VALUE('{}', NULL);
-- json_value:text
-- NULL
-- SELECT 1
> SELECT JSON_VALUE('x', '$');
-- ERROR 22P02: invalid input syntax for type json
-- DETAIL: Token "x" is invalid.
#~ A constant that is no JSON is read when rows are made, after they are described; json_to_record shows arrays as jsonb does; an element cannot be inserted.
#= json_value:text
#= ERROR 22P02: invalid input syntax for type json
#= DETAIL: Token "x" is invalid.
> SELECT JSON_VALUE('{"a":1}', '$.');
-- ERROR 42601 at 30: syntax error at end of jsonpath input
> SELECT JSON_VALUE('{"a":1}', 1);
-- ERROR 42804 at 30: JSON path expression must be of type jsonpath, not of type integer
> SELECT JSON_VALUE('{"a":1}'::json, '$.a');
-- json_value:text
-- 1
-- SELECT 1
> SELECT JSON_VALUE('{"a":1}', '$.b' EMPTY ARRAY ON EMPTY);
-- ERROR 42601 at 36: invalid ON EMPTY behavior
-- DETAIL: Only ERROR, NULL, or DEFAULT expression is allowed in ON EMPTY for JSON_VALUE().
> SELECT JSON_EXISTS('{}', '$' NULL ON ERROR);
-- ERROR 42601 at 30: invalid ON ERROR behavior
-- DETAIL: Only ERROR, TRUE, FALSE, or UNKNOWN is allowed in ON ERROR for JSON_EXISTS().
> SELECT JSON_QUERY('[1]', '$' TRUE ON ERROR);
-- ERROR 42601 at 30: invalid ON ERROR behavior
-- DETAIL: Only ERROR, NULL, EMPTY ARRAY, EMPTY OBJECT, or DEFAULT expression is allowed in ON ERROR for JSON_QUERY().
> SELECT JSON_QUERY('["a"]', '$[*]' OMIT QUOTES WITH WRAPPER);
-- ERROR 42601 at 47: syntax error at or near "WITH"
> SELECT JSON_VALUE('[1,2]', '$[*] ? (@ > $x)' PASSING 1 AS x);
-- json_value:text
-- 2
-- SELECT 1
> SELECT JSON_VALUE('[1,2]', '$[*] ? (@ > $x)');
-- json_value:text
-- ERROR 42704: could not find jsonpath variable "x"
> SELECT JSON_VALUE('["2024-01-02"]', '$[*].datetime() ? (@ > $x)' PASSING date '2024-01-01' AS x);
-- json_value:text
-- 2024-01-02
-- SELECT 1
> SELECT JSON_VALUE('"1"', '$' RETURNING int) + 1;
-- ?column?:integer
-- 2
-- SELECT 1
> SELECT JSON_VALUE('"x"', '$' RETURNING int DEFAULT 'y' ON ERROR);
-- ERROR 22P02 at 52: invalid input syntax for type integer: "y"
> SELECT JSON_VALUE('"x"', '$' RETURNING int ERROR ON ERROR);
-- json_value:integer
-- ERROR 22P02: invalid input syntax for type integer: "x"
> SELECT JSON_VALUE(1, '$');
-- ERROR 42846 at 19: cannot cast type integer to jsonb
> SELECT JSON_QUERY('[[1,2],[3,4]]', '$' RETURNING int[]);
-- json_query:integer[]
-- {{1,2},{3,4}}
-- SELECT 1
> SELECT JSON_QUERY('{"a":"x"}', '$.a' RETURNING char(3));
-- json_query:character
-- "x"
-- SELECT 1
> SELECT pg_typeof(JSON_QUERY('[1]', '$'));
-- pg_typeof:regtype
-- jsonb
-- SELECT 1
> SELECT pg_typeof(JSON_VALUE('[1]', '$[0]'));
-- pg_typeof:regtype
-- text
-- SELECT 1
> SELECT * FROM JSON_TABLE(jsonb '[{"id": 1, "name": "a", "tags": ["x","y"], "o": {"p": 1.5}}, {"id": 2, "tags": []}, {"id": "bad", "name": null}]', '$[*]' COLUMNS (id int PATH '$.id'));
-- id:integer
-- 1
-- 2
-- NULL
-- SELECT 3
> SELECT * FROM JSON_TABLE(jsonb '[{"id": 1, "name": "a", "tags": ["x","y"], "o": {"p": 1.5}}, {"id": 2, "tags": []}, {"id": "bad", "name": null}]', '$[*]' COLUMNS (id int));
-- id:integer
-- 1
-- 2
-- NULL
-- SELECT 3
> SELECT * FROM JSON_TABLE(jsonb '[{"id": 1, "name": "a", "tags": ["x","y"], "o": {"p": 1.5}}, {"id": 2, "tags": []}, {"id": "bad", "name": null}]', '$[*]' COLUMNS (n FOR ORDINALITY, id text PATH '$.id', name text));
-- n:integer | id:text | name:text
-- 1 | 1 | a
-- 2 | 2 | NULL
-- 3 | bad | NULL
-- SELECT 3
> SELECT * FROM JSON_TABLE(jsonb '[{"id": 1, "name": "a", "tags": ["x","y"], "o": {"p": 1.5}}, {"id": 2, "tags": []}, {"id": "bad", "name": null}]', '$[*]' COLUMNS (name text DEFAULT 'none' ON EMPTY));
-- name:text
-- a
-- none
-- NULL
-- SELECT 3
> SELECT * FROM JSON_TABLE(jsonb '[{"id": 1, "name": "a", "tags": ["x","y"], "o": {"p": 1.5}}, {"id": 2, "tags": []}, {"id": "bad", "name": null}]', '$[*]' COLUMNS (id int ERROR ON ERROR));
-- id:integer
-- ERROR 22P02: invalid input syntax for type integer: "bad"
> SELECT * FROM JSON_TABLE(jsonb '[{"id": 1, "name": "a", "tags": ["x","y"], "o": {"p": 1.5}}, {"id": 2, "tags": []}, {"id": "bad", "name": null}]', '$[*]' COLUMNS (id int DEFAULT 0 ON ERROR));
-- id:integer
-- 1
-- 2
-- 0
-- SELECT 3
> SELECT * FROM JSON_TABLE(jsonb '[{"id": 1, "name": "a", "tags": ["x","y"], "o": {"p": 1.5}}, {"id": 2, "tags": []}, {"id": "bad", "name": null}]', '$[*]' COLUMNS (tags jsonb));
-- tags:jsonb
-- ["x", "y"]
-- []
-- NULL
-- SELECT 3
> SELECT * FROM JSON_TABLE(jsonb '[{"id": 1, "name": "a", "tags": ["x","y"], "o": {"p": 1.5}}, {"id": 2, "tags": []}, {"id": "bad", "name": null}]', '$[*]' COLUMNS (tags text FORMAT JSON));
-- tags:text
-- ["x", "y"]
-- []
-- NULL
-- SELECT 3
> SELECT * FROM JSON_TABLE(jsonb '[{"id": 1, "name": "a", "tags": ["x","y"], "o": {"p": 1.5}}, {"id": 2, "tags": []}, {"id": "bad", "name": null}]', '$[*]' COLUMNS (tags text[] ));
-- tags:text[]
-- {x,y}
-- {}
-- NULL
-- SELECT 3
> SELECT * FROM JSON_TABLE(jsonb '[{"id": 1, "name": "a", "tags": ["x","y"], "o": {"p": 1.5}}, {"id": 2, "tags": []}, {"id": "bad", "name": null}]', '$[*]' COLUMNS (has bool EXISTS PATH '$.name'));
-- has:boolean
-- t
-- f
-- t
-- SELECT 3
> SELECT * FROM JSON_TABLE(jsonb '[{"id": 1, "name": "a", "tags": ["x","y"], "o": {"p": 1.5}}, {"id": 2, "tags": []}, {"id": "bad", "name": null}]', '$[*]' COLUMNS (has int EXISTS PATH '$.o.p'));
-- has:integer
-- 1
-- 0
-- 0
-- SELECT 3
> SELECT * FROM JSON_TABLE(jsonb '[{"id": 1, "name": "a", "tags": ["x","y"], "o": {"p": 1.5}}, {"id": 2, "tags": []}, {"id": "bad", "name": null}]', '$[*]' COLUMNS (has text EXISTS PATH '$.o'));
-- has:text
-- true
-- false
-- false
-- SELECT 3
> SELECT * FROM JSON_TABLE(jsonb '[{"id": 1, "name": "a", "tags": ["x","y"], "o": {"p": 1.5}}, {"id": 2, "tags": []}, {"id": "bad", "name": null}]', '$[*]' COLUMNS (p numeric PATH '$.o.p'));
-- p:numeric
-- 1.5
-- NULL
-- NULL
-- SELECT 3
> SELECT * FROM JSON_TABLE(jsonb '[{"id": 1, "name": "a", "tags": ["x","y"], "o": {"p": 1.5}}, {"id": 2, "tags": []}, {"id": "bad", "name": null}]', '$[*]' COLUMNS (t text PATH '$.tags[*]' WITH WRAPPER));
-- t:text
-- ["x", "y"]
-- NULL
-- NULL
-- SELECT 3
> SELECT * FROM JSON_TABLE(jsonb '[{"id": 1, "name": "a", "tags": ["x","y"], "o": {"p": 1.5}}, {"id": 2, "tags": []}, {"id": "bad", "name": null}]', '$[*]' COLUMNS (t text PATH '$.tags[0]' OMIT QUOTES));
-- t:text
-- x
-- NULL
-- NULL
-- SELECT 3
> SELECT * FROM JSON_TABLE(jsonb '[{"id": 1, "name": "a", "tags": ["x","y"], "o": {"p": 1.5}}, {"id": 2, "tags": []}, {"id": "bad", "name": null}]', '$[*]' COLUMNS (n FOR ORDINALITY, NESTED PATH '$.tags[*]' COLUMNS (tag text PATH '$')));
-- n:integer | tag:text
-- 1 | x
-- 1 | y
-- 2 | NULL
-- 3 | NULL
-- SELECT 4
> SELECT * FROM JSON_TABLE(jsonb '[{"id": 1, "name": "a", "tags": ["x","y"], "o": {"p": 1.5}}, {"id": 2, "tags": []}, {"id": "bad", "name": null}]', '$[*]' COLUMNS (id text PATH '$.id', NESTED PATH '$.tags[*]' AS tg COLUMNS (k FOR ORDINALITY, tag text PATH '$'), NESTED '$.o' COLUMNS (p numeric PATH '$.p')));
-- id:text | k:integer | tag:text | p:numeric
-- 1 | 1 | x | NULL
-- 1 | 2 | y | NULL
-- 1 | NULL | NULL | 1.5
-- 2 | NULL | NULL | NULL
-- bad | NULL | NULL | NULL
-- SELECT 5
> SELECT * FROM JSON_TABLE(jsonb '[{"id": 1, "name": "a", "tags": ["x","y"], "o": {"p": 1.5}}, {"id": 2, "tags": []}, {"id": "bad", "name": null}]', '$[*]' COLUMNS (id int, id text));
-- ERROR 42712 at 172: duplicate JSON_TABLE column or path name: id
> SELECT * FROM JSON_TABLE(jsonb '[{"id": 1, "name": "a", "tags": ["x","y"], "o": {"p": 1.5}}, {"id": 2, "tags": []}, {"id": "bad", "name": null}]', '$[*]' COLUMNS (a int PATH '$.'));
-- ERROR 42601 at 175: syntax error at end of jsonpath input
> SELECT * FROM JSON_TABLE(jsonb '[{"id": 1, "name": "a", "tags": ["x","y"], "o": {"p": 1.5}}, {"id": 2, "tags": []}, {"id": "bad", "name": null}]', '$[*]' COLUMNS (v jsonb PATH '$'));
-- v:jsonb
-- {"o": {"p": 1.5}, "id": 1, "name": "a", "tags": ["x", "y"]}
-- {"id": 2, "tags": []}
-- {"id": "bad", "name": null}
-- SELECT 3
> SELECT * FROM JSON_TABLE(jsonb '[{"id": 1, "name": "a", "tags": ["x","y"], "o": {"p": 1.5}}, {"id": 2, "tags": []}, {"id": "bad", "name": null}]', '$[*]' COLUMNS (x text PATH '$.zzz' ERROR ON EMPTY));
-- x:text
-- ERROR 22035: no SQL/JSON item found for specified path of column "x"
> SELECT * FROM JSON_TABLE('[1,2,3]', '$[*] ? (@ > $m)' PASSING 1 AS m COLUMNS (v int PATH '$')) AS jt;
-- v:integer
-- 2
-- 3
-- SELECT 2
> SELECT jt.v FROM JSON_TABLE('[1,2,3]', '$[*]' COLUMNS (v int PATH '$')) AS jt WHERE jt.v > 1;
-- v:integer
-- 2
-- 3
-- SELECT 2
> SELECT x, y FROM JSON_TABLE('[{"a":1,"b":2}]', '$[*]' COLUMNS (a int, b int)) AS jt(x, y);
-- x:integer | y:integer
-- 1 | 2
-- SELECT 1
> SELECT * FROM JSON_TABLE('{', '$' COLUMNS (a int)) t;
-- ERROR 22P02: invalid input syntax for type json
-- DETAIL: The input string ended unexpectedly.
#~ A constant that is no JSON is read when rows are made, after they are described; json_to_record shows arrays as jsonb does; an element cannot be inserted.
#= a:integer
#= ERROR 22P02: invalid input syntax for type json
#= DETAIL: The input string ended unexpectedly.
> SELECT * FROM JSON_TABLE('[1]', 'strict $.a' COLUMNS (a int)) t;
-- a:integer
-- SELECT 0
> SELECT * FROM JSON_TABLE('[1]', 'strict $.a' COLUMNS (a int) ERROR ON ERROR) t;
-- a:integer
-- ERROR 2203A: jsonpath member accessor can only be applied to an object
> SELECT * FROM JSON_TABLE(NULL::jsonb, '$' COLUMNS (a int)) t;
-- a:integer
-- SELECT 0
> SELECT d.id, jt.* FROM (VALUES (1, '[10,20]'::jsonb), (2, '[]')) d(id, j), JSON_TABLE(d.j, '$[*]' COLUMNS (n FOR ORDINALITY, v int PATH '$')) jt ORDER BY 1, 2;
-- id:integer | n:integer | v:integer
-- 1 | 1 | 10
-- 1 | 2 | 20
-- SELECT 2
> SELECT d.id, jt.v FROM (VALUES (1, '[10,20]'::jsonb), (2, '[]')) d(id, j) LEFT JOIN LATERAL JSON_TABLE(d.j, '$[*]' COLUMNS (v int PATH '$')) jt ON true ORDER BY 1, 2;
-- id:integer | v:integer
-- 1 | 10
-- 1 | 20
-- 2 | NULL
-- SELECT 3
> SELECT * FROM JSON_TABLE('[[1,2],[3]]', '$[*]' AS root COLUMNS (n FOR ORDINALITY, NESTED PATH '$[*]' AS leaf COLUMNS (v int PATH '$')));
-- n:integer | v:integer
-- 1 | 1
-- 1 | 2
-- 2 | 3
-- SELECT 3
> SELECT count(*) FROM JSON_TABLE('[1,2,3]', '$[*]' COLUMNS (v int PATH '$'));
-- count:bigint
-- 3
-- SELECT 1
> SELECT * FROM JSON_TABLE('[1]', '$[*]' COLUMNS (v int PATH '$')) WITH ORDINALITY;
-- ERROR 42601 at 66: syntax error at or near "WITH"
> SELECT * FROM json_to_record('{"a":1,"b":[1,2,3],"c":"bar","r":{"a":123}}') AS x(a int, b text, c text, d text);
-- a:integer | b:text | c:text | d:text
-- 1 | [1,2,3] | bar | NULL
-- SELECT 1
#~ A constant that is no JSON is read when rows are made, after they are described; json_to_record shows arrays as jsonb does; an element cannot be inserted.
#= a:integer | b:text | c:text | d:text
#= 1 | [1, 2, 3] | bar | NULL
#= SELECT 1
> SELECT * FROM jsonb_to_record('{"a":1,"b":[1,2,3],"c":{"x":1}}') AS x(a int, b int[], c jsonb);
-- a:integer | b:integer[] | c:jsonb
-- 1 | {1,2,3} | {"x": 1}
-- SELECT 1
> SELECT * FROM json_to_recordset('[{"a":1,"b":"foo"},{"a":"2","c":"bar"}]') AS x(a int, b text);
-- a:integer | b:text
-- 1 | foo
-- 2 | NULL
-- SELECT 2
> SELECT * FROM jsonb_to_recordset('[{"a":1},{"a":null},{}]') AS x(a int);
-- a:integer
-- 1
-- NULL
-- NULL
-- SELECT 3
> SELECT * FROM json_to_record('[1]') AS x(a int);
-- a:integer
-- ERROR 22023: cannot call populate_composite on an array
> SELECT * FROM json_to_record('1') AS x(a int);
-- a:integer
-- ERROR 22023: cannot call populate_composite on a scalar
> SELECT * FROM json_to_recordset('{}') AS x(a int);
-- a:integer
-- ERROR 22023: cannot call json_to_recordset on an object
> SELECT * FROM json_to_recordset('[1]') AS x(a int);
-- a:integer
-- ERROR 22023: argument of json_to_recordset must be an array of objects
> SELECT * FROM json_to_record('{"a":"x"}') AS x(a int);
-- a:integer
-- ERROR 22P02: invalid input syntax for type integer: "x"
> SELECT * FROM json_to_record('{}');
-- ERROR 42601 at 15: a column definition list is required for functions returning "record"
> SELECT * FROM jsonb_to_record(NULL) AS x(a int);
-- a:integer
-- NULL
-- SELECT 1
> SELECT * FROM jsonb_to_recordset(NULL) AS x(a int);
-- a:integer
-- SELECT 0
> SELECT * FROM jsonb_to_record('{"a":[[1,2],[3,4]]}') AS x(a int[]);
-- a:integer[]
-- {{1,2},{3,4}}
-- SELECT 1
> SELECT * FROM jsonb_to_record('{"a":[[1,2],[3]]}') AS x(a int[]);
-- a:integer[]
-- ERROR 22P02: malformed JSON array
-- DETAIL: Multidimensional arrays must have sub-arrays with matching dimensions.
> SELECT * FROM jsonb_to_record('{"a":{"b":1}}') AS x(a int[]);
-- a:integer[]
-- ERROR 22P02: expected JSON array
-- HINT: See the value of key "a".
> SELECT * FROM jsonb_to_record('{"a":"{1,2}"}') AS x(a int[]);
-- a:integer[]
-- {1,2}
-- SELECT 1
> SELECT x.a + 1 FROM jsonb_to_record('{"a":1}') AS x(a int);
-- ?column?:integer
-- 2
-- SELECT 1
> SELECT * FROM jsonb_to_record('{"d":"2024-01-01","n":1.25,"b":true,"v":"abcdef"}') AS x(d date, n numeric(3,1), b bool, v varchar(3));
-- d:date | n:numeric | b:boolean | v:character varying
-- ERROR 22001: value too long for type character varying(3)
> SELECT * FROM (VALUES ('{"a":1}'::jsonb), ('{"a":2}')) t(j), jsonb_to_record(t.j) AS x(a int);
-- j:jsonb | a:integer
-- {"a": 1} | 1
-- {"a": 2} | 2
-- SELECT 2
> CREATE TABLE docs (id int PRIMARY KEY, j jsonb);
-- CREATE TABLE
> INSERT INTO docs VALUES (1, '{"a": 1, "b": {"c": [1, 2]}}'), (2, NULL), (3, '[1, 2, 3]'), (4, '"scalar"');
-- INSERT 0 4
> SELECT j['a'] FROM docs WHERE id = 1;
-- j:jsonb
-- 1
-- SELECT 1
> SELECT j['b']['c'][1] FROM docs WHERE id = 1;
-- j:jsonb
-- 2
-- SELECT 1
> SELECT j['x'] FROM docs WHERE id = 1;
-- j:jsonb
-- NULL
-- SELECT 1
> SELECT j[0], j['1'], j[-1] FROM docs WHERE id = 3;
-- j:jsonb | j:jsonb | j:jsonb
-- 1 | 2 | 3
-- SELECT 1
> SELECT j['a'] IS NULL FROM docs ORDER BY id;
-- ?column?:boolean
-- f
-- t
-- t
-- t
-- SELECT 4
> SELECT ('[1,2]'::jsonb)[0];
-- jsonb:jsonb
-- 1
-- SELECT 1
> SELECT (jsonb '{"a":{"b":1}}')['a']['b'];
-- jsonb:jsonb
-- 1
-- SELECT 1
> SELECT ('{"a":1}'::json)['a'];
-- ERROR 42804 at 9: cannot subscript type json because it does not support subscripting
> SELECT j[1:2] FROM docs WHERE id = 3;
-- ERROR 42804 at 12: jsonb subscript does not support slices
> SELECT j[1.5] FROM docs WHERE id = 3;
-- ERROR 42804 at 10: subscript type numeric is not supported
-- HINT: jsonb subscript must be coercible to either integer or text.
> SELECT id FROM docs WHERE j['a'] = '1';
-- id:integer
-- 1
-- SELECT 1
> UPDATE docs SET j['a'] = '2' WHERE id = 1 RETURNING j;
-- j:jsonb
-- {"a": 2, "b": {"c": [1, 2]}}
-- UPDATE 1
> UPDATE docs SET j['n'] = '"new"' WHERE id = 1 RETURNING j;
-- j:jsonb
-- {"a": 2, "b": {"c": [1, 2]}, "n": "new"}
-- UPDATE 1
> UPDATE docs SET j['b']['c'][0] = '10' WHERE id = 1 RETURNING j;
-- j:jsonb
-- {"a": 2, "b": {"c": [10, 2]}, "n": "new"}
-- UPDATE 1
> UPDATE docs SET j['b']['c'][5] = '5' WHERE id = 1 RETURNING j;
-- j:jsonb
-- {"a": 2, "b": {"c": [10, 2, null, null, null, 5]}, "n": "new"}
-- UPDATE 1
> UPDATE docs SET j['p']['q'][1] = 'true' WHERE id = 1 RETURNING j;
-- j:jsonb
-- {"a": 2, "b": {"c": [10, 2, null, null, null, 5]}, "n": "new", "p": {"q": [null, true]}}
-- UPDATE 1
> UPDATE docs SET j['x'] = '1' WHERE id = 2 RETURNING j;
-- j:jsonb
-- {"x": 1}
-- UPDATE 1
> UPDATE docs SET j[0] = '"first"' WHERE id = 3 RETURNING j;
-- j:jsonb
-- ["first", 2, 3]
-- UPDATE 1
> UPDATE docs SET j[-1] = '"last"' WHERE id = 3 RETURNING j;
-- j:jsonb
-- ["first", 2, "last"]
-- UPDATE 1
> UPDATE docs SET j[-10] = '1' WHERE id = 3 RETURNING j;
-- ERROR 22023: path element at position 1 is out of range: -10
> UPDATE docs SET j['a'] = '1' WHERE id = 3 RETURNING j;
-- ERROR 22P02: path element at position 1 is not an integer: "a"
> UPDATE docs SET j['a'] = '1' WHERE id = 4 RETURNING j;
-- ERROR 22023: cannot replace existing key
-- DETAIL: The path assumes key is a composite object, but it is a scalar value.
> UPDATE docs SET j['a'] = NULL WHERE id = 1 RETURNING j;
-- j:jsonb
-- {"a": null, "b": {"c": [10, 2, null, null, null, 5]}, "n": "new", "p": {"q": [null, true]}}
-- UPDATE 1
> UPDATE docs SET j['y'] = '1', j['z'] = '2' WHERE id = 1 RETURNING j;
-- j:jsonb
-- {"a": null, "b": {"c": [10, 2, null, null, null, 5]}, "n": "new", "p": {"q": [null, true]}, "y": 1, "z": 2}
-- UPDATE 1
> UPDATE docs SET j['a'] = 5 WHERE id = 1 RETURNING j;
-- ERROR 42804 at 17: subscripted assignment to "j" requires type jsonb but expression is of type integer
-- HINT: You will need to rewrite or cast the expression.
#~ A constant that is no JSON is read when rows are made, after they are described; json_to_record shows arrays as jsonb does; an element cannot be inserted.
#= ERROR 42804 at 26: subscripted assignment to "j" requires type jsonb but expression is of type integer
#= HINT: You will need to rewrite or cast the expression.
> UPDATE docs SET j['a'] = to_jsonb(5) WHERE id = 1 RETURNING j;
-- j:jsonb
-- {"a": 5, "b": {"c": [10, 2, null, null, null, 5]}, "n": "new", "p": {"q": [null, true]}, "y": 1, "z": 2}
-- UPDATE 1
> UPDATE docs SET j[1:2] = '1' WHERE id = 3 RETURNING j;
-- ERROR 42804 at 21: jsonb subscript does not support slices
> INSERT INTO docs (id, j['a']) VALUES (9, '1');
-- INSERT 0 1
> SELECT id, JSON_VALUE(j, '$.a' RETURNING int) FROM docs ORDER BY id;
-- id:integer | json_value:integer
-- 1 | 5
-- 2 | NULL
-- 3 | NULL
-- 4 | NULL
-- 9 | 1
-- SELECT 5
> SELECT JSON_VALUE(j, '$.a'), count(*) FROM docs GROUP BY 1 ORDER BY 1;
-- json_value:text | count:bigint
-- 1 | 1
-- 5 | 1
-- NULL | 3
-- SELECT 3
> CREATE VIEW docview AS SELECT id, JSON_QUERY(j, '$.b' WITH WRAPPER) AS b, JSON_OBJECT('id': id) AS o FROM docs;
-- CREATE VIEW
> SELECT * FROM docview ORDER BY id;
-- id:integer | b:jsonb | o:json
-- 1 | [{"c": [10, 2, null, null, null, 5]}] | {"id" : 1}
-- 2 | NULL | {"id" : 2}
-- 3 | NULL | {"id" : 3}
-- 4 | NULL | {"id" : 4}
-- 9 | NULL | {"id" : 9}
-- SELECT 5
> DROP VIEW docview;
-- DROP VIEW
> DROP TABLE docs;
-- DROP TABLE
