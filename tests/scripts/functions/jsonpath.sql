# jsonpath: text form, accessors, filters, methods, arithmetic, modes, and its functions and operators.
> SELECT '$'::jsonpath;
-- jsonpath:jsonpath
-- $
-- SELECT 1
> SELECT 'strict $'::jsonpath;
-- jsonpath:jsonpath
-- strict $
-- SELECT 1
> SELECT 'lax $'::jsonpath;
-- jsonpath:jsonpath
-- $
-- SELECT 1
> SELECT '$.a'::jsonpath;
-- jsonpath:jsonpath
-- $."a"
-- SELECT 1
> SELECT '$.a.b.c'::jsonpath;
-- jsonpath:jsonpath
-- $."a"."b"."c"
-- SELECT 1
> SELECT '$."a b"'::jsonpath;
-- jsonpath:jsonpath
-- $."a b"
-- SELECT 1
> SELECT '$.a[*]'::jsonpath;
-- jsonpath:jsonpath
-- $."a"[*]
-- SELECT 1
> SELECT '$.a[0]'::jsonpath;
-- jsonpath:jsonpath
-- $."a"[0]
-- SELECT 1
> SELECT '$.a[0,1,2 to 3]'::jsonpath;
-- jsonpath:jsonpath
-- $."a"[0,1,2 to 3]
-- SELECT 1
> SELECT '$.a[last]'::jsonpath;
-- jsonpath:jsonpath
-- $."a"[last]
-- SELECT 1
> SELECT '$.a[last - 1]'::jsonpath;
-- jsonpath:jsonpath
-- $."a"[last - 1]
-- SELECT 1
> SELECT '$.a[$.b]'::jsonpath;
-- jsonpath:jsonpath
-- $."a"[$."b"]
-- SELECT 1
> SELECT '$[*] ? (@.a > 1)'::jsonpath;
-- jsonpath:jsonpath
-- $[*]?(@."a" > 1)
-- SELECT 1
> SELECT '$ ? (@.a == 1 && @.b == 2 || @.c == 3)'::jsonpath;
-- jsonpath:jsonpath
-- $?(@."a" == 1 && @."b" == 2 || @."c" == 3)
-- SELECT 1
> SELECT '$ ? ((@.a == 1 || @.b == 2) && @.c == 3)'::jsonpath;
-- jsonpath:jsonpath
-- $?((@."a" == 1 || @."b" == 2) && @."c" == 3)
-- SELECT 1
> SELECT '$ ? (!(@.a == 1))'::jsonpath;
-- jsonpath:jsonpath
-- $?(!(@."a" == 1))
-- SELECT 1
> SELECT '$ ? (! exists (@.a))'::jsonpath;
-- jsonpath:jsonpath
-- $?(!(exists (@."a")))
-- SELECT 1
> SELECT '$ ? (exists (@.a ? (@ > 1)))'::jsonpath;
-- jsonpath:jsonpath
-- $?(exists (@."a"?(@ > 1)))
-- SELECT 1
> SELECT '$ ? (@.a starts with "b")'::jsonpath;
-- jsonpath:jsonpath
-- $?(@."a" starts with "b")
-- SELECT 1
> SELECT '$ ? (@.a starts with $x)'::jsonpath;
-- jsonpath:jsonpath
-- $?(@."a" starts with $"x")
-- SELECT 1
> SELECT '$ ? (@.a like_regex "^b")'::jsonpath;
-- jsonpath:jsonpath
-- $?(@."a" like_regex "^b")
-- SELECT 1
> SELECT '$ ? (@.a like_regex "^b" flag "i")'::jsonpath;
-- jsonpath:jsonpath
-- $?(@."a" like_regex "^b" flag "i")
-- SELECT 1
> SELECT '$ ? (@.a like_regex "^b" flag "smi")'::jsonpath;
-- jsonpath:jsonpath
-- $?(@."a" like_regex "^b" flag "ism")
-- SELECT 1
> SELECT '$ ? (@.a like_regex "^b" flag "q")'::jsonpath;
-- jsonpath:jsonpath
-- $?(@."a" like_regex "^b" flag "q")
-- SELECT 1
> SELECT '$ ? ((@.a > 1) is unknown)'::jsonpath;
-- jsonpath:jsonpath
-- $?((@."a" > 1) is unknown)
-- SELECT 1
> SELECT '$.**'::jsonpath;
-- jsonpath:jsonpath
-- $.**
-- SELECT 1
> SELECT '$.**{2}'::jsonpath;
-- jsonpath:jsonpath
-- $.**{2}
-- SELECT 1
> SELECT '$.**{2 to 3}'::jsonpath;
-- jsonpath:jsonpath
-- $.**{2 to 3}
-- SELECT 1
> SELECT '$.**{last}'::jsonpath;
-- jsonpath:jsonpath
-- $.**{last}
-- SELECT 1
> SELECT '$.**{2 to last}'::jsonpath;
-- jsonpath:jsonpath
-- $.**{2 to last}
-- SELECT 1
> SELECT '$.**{last to 2}'::jsonpath;
-- jsonpath:jsonpath
-- $.**{last to 2}
-- SELECT 1
> SELECT '$.**.a'::jsonpath;
-- jsonpath:jsonpath
-- $.**."a"
-- SELECT 1
> SELECT '$.*'::jsonpath;
-- jsonpath:jsonpath
-- $.*
-- SELECT 1
> SELECT '$.a.*'::jsonpath;
-- jsonpath:jsonpath
-- $."a".*
-- SELECT 1
> SELECT '$.a.type()'::jsonpath;
-- jsonpath:jsonpath
-- $."a".type()
-- SELECT 1
> SELECT '$.a.size()'::jsonpath;
-- jsonpath:jsonpath
-- $."a".size()
-- SELECT 1
> SELECT '$.a.double().floor().ceiling().abs()'::jsonpath;
-- jsonpath:jsonpath
-- $."a".double().floor().ceiling().abs()
-- SELECT 1
> SELECT '$.a.keyvalue()'::jsonpath;
-- jsonpath:jsonpath
-- $."a".keyvalue()
-- SELECT 1
> SELECT '$.a.datetime()'::jsonpath;
-- jsonpath:jsonpath
-- $."a".datetime()
-- SELECT 1
> SELECT '$.a.datetime("yyyy-mm-dd")'::jsonpath;
-- jsonpath:jsonpath
-- $."a".datetime("yyyy-mm-dd")
-- SELECT 1
> SELECT '$.a.bigint()'::jsonpath;
-- jsonpath:jsonpath
-- $."a".bigint()
-- SELECT 1
> SELECT '$.a.boolean()'::jsonpath;
-- jsonpath:jsonpath
-- $."a".boolean()
-- SELECT 1
> SELECT '$.a.date()'::jsonpath;
-- jsonpath:jsonpath
-- $."a".date()
-- SELECT 1
> SELECT '$.a.decimal()'::jsonpath;
-- jsonpath:jsonpath
-- $."a".decimal()
-- SELECT 1
> SELECT '$.a.decimal(4)'::jsonpath;
-- jsonpath:jsonpath
-- $."a".decimal(4)
-- SELECT 1
> SELECT '$.a.decimal(4,2)'::jsonpath;
-- jsonpath:jsonpath
-- $."a".decimal(4,2)
-- SELECT 1
> SELECT '$.a.decimal(-4,-2)'::jsonpath;
-- jsonpath:jsonpath
-- $."a".decimal(-4,-2)
-- SELECT 1
> SELECT '$.a.decimal(+4,+2)'::jsonpath;
-- jsonpath:jsonpath
-- $."a".decimal(4,2)
-- SELECT 1
> SELECT '$.a.integer()'::jsonpath;
-- jsonpath:jsonpath
-- $."a".integer()
-- SELECT 1
> SELECT '$.a.number()'::jsonpath;
-- jsonpath:jsonpath
-- $."a".number()
-- SELECT 1
> SELECT '$.a.string()'::jsonpath;
-- jsonpath:jsonpath
-- $."a".string()
-- SELECT 1
> SELECT '$.a.time()'::jsonpath;
-- jsonpath:jsonpath
-- $."a".time()
-- SELECT 1
> SELECT '$.a.time(3)'::jsonpath;
-- jsonpath:jsonpath
-- $."a".time(3)
-- SELECT 1
> SELECT '$.a.time_tz()'::jsonpath;
-- jsonpath:jsonpath
-- $."a".time_tz()
-- SELECT 1
> SELECT '$.a.time_tz(6)'::jsonpath;
-- jsonpath:jsonpath
-- $."a".time_tz(6)
-- SELECT 1
> SELECT '$.a.timestamp()'::jsonpath;
-- jsonpath:jsonpath
-- $."a".timestamp()
-- SELECT 1
> SELECT '$.a.timestamp(2)'::jsonpath;
-- jsonpath:jsonpath
-- $."a".timestamp(2)
-- SELECT 1
> SELECT '$.a.timestamp_tz()'::jsonpath;
-- jsonpath:jsonpath
-- $."a".timestamp_tz()
-- SELECT 1
> SELECT '$.a.timestamp_tz(0)'::jsonpath;
-- jsonpath:jsonpath
-- $."a".timestamp_tz(0)
-- SELECT 1
> SELECT '1 + 2 * 3'::jsonpath;
-- jsonpath:jsonpath
-- (1 + 2 * 3)
-- SELECT 1
> SELECT '(1 + 2) * 3'::jsonpath;
-- jsonpath:jsonpath
-- ((1 + 2) * 3)
-- SELECT 1
> SELECT '1 + (2 * 3)'::jsonpath;
-- jsonpath:jsonpath
-- (1 + 2 * 3)
-- SELECT 1
> SELECT '1 - 2 - 3'::jsonpath;
-- jsonpath:jsonpath
-- ((1 - 2) - 3)
-- SELECT 1
> SELECT '1 - (2 - 3)'::jsonpath;
-- jsonpath:jsonpath
-- (1 - (2 - 3))
-- SELECT 1
> SELECT '-1'::jsonpath;
-- jsonpath:jsonpath
-- -1
-- SELECT 1
> SELECT '- 1'::jsonpath;
-- jsonpath:jsonpath
-- -1
-- SELECT 1
> SELECT '+ 1'::jsonpath;
-- jsonpath:jsonpath
-- 1
-- SELECT 1
> SELECT '-$.a'::jsonpath;
-- jsonpath:jsonpath
-- (-$."a")
-- SELECT 1
> SELECT '-($.a + 1)'::jsonpath;
-- jsonpath:jsonpath
-- (-($."a" + 1))
-- SELECT 1
> SELECT '-(-1)'::jsonpath;
-- jsonpath:jsonpath
-- 1
-- SELECT 1
> SELECT '$.a + -1'::jsonpath;
-- jsonpath:jsonpath
-- ($."a" + -1)
-- SELECT 1
> SELECT '1 / 2 % 3'::jsonpath;
-- jsonpath:jsonpath
-- ((1 / 2) % 3)
-- SELECT 1
> SELECT '$.a == 1'::jsonpath;
-- jsonpath:jsonpath
-- ($."a" == 1)
-- SELECT 1
> SELECT '$.a != 1'::jsonpath;
-- jsonpath:jsonpath
-- ($."a" != 1)
-- SELECT 1
> SELECT '$.a <> 1'::jsonpath;
-- jsonpath:jsonpath
-- ($."a" != 1)
-- SELECT 1
> SELECT '$.a = 1'::jsonpath;
-- ERROR 42601 at 8: syntax error at or near "=" of jsonpath input
> SELECT '$.a >= 1'::jsonpath;
-- jsonpath:jsonpath
-- ($."a" >= 1)
-- SELECT 1
> SELECT '($.a == 1)'::jsonpath;
-- jsonpath:jsonpath
-- ($."a" == 1)
-- SELECT 1
> SELECT '($.a == 1).type()'::jsonpath;
-- jsonpath:jsonpath
-- ($."a" == 1).type()
-- SELECT 1
> SELECT '($.a > 1 || $.b < 2).type()'::jsonpath;
-- jsonpath:jsonpath
-- ($."a" > 1 || $."b" < 2).type()
-- SELECT 1
> SELECT '"abc"'::jsonpath;
-- jsonpath:jsonpath
-- "abc"
-- SELECT 1
> SELECT '"a\"b"'::jsonpath;
-- jsonpath:jsonpath
-- "a\\"b"
-- SELECT 1
> SELECT '"a\u0041\x42\u{43}"'::jsonpath;
-- jsonpath:jsonpath
-- "aABC"
-- SELECT 1
> SELECT 'null'::jsonpath;
-- jsonpath:jsonpath
-- null
-- SELECT 1
> SELECT 'true'::jsonpath;
-- jsonpath:jsonpath
-- true
-- SELECT 1
> SELECT 'false'::jsonpath;
-- jsonpath:jsonpath
-- false
-- SELECT 1
> SELECT '$x'::jsonpath;
-- jsonpath:jsonpath
-- $"x"
-- SELECT 1
> SELECT '$"x y"'::jsonpath;
-- jsonpath:jsonpath
-- $"x y"
-- SELECT 1
> SELECT '$x.a'::jsonpath;
-- jsonpath:jsonpath
-- $"x"."a"
-- SELECT 1
> SELECT '1.5'::jsonpath;
-- jsonpath:jsonpath
-- 1.5
-- SELECT 1
> SELECT '.5'::jsonpath;
-- jsonpath:jsonpath
-- 0.5
-- SELECT 1
> SELECT '1e3'::jsonpath;
-- jsonpath:jsonpath
-- 1000
-- SELECT 1
> SELECT '1.5E-3'::jsonpath;
-- jsonpath:jsonpath
-- 0.0015
-- SELECT 1
> SELECT '0x1F'::jsonpath;
-- jsonpath:jsonpath
-- 31
-- SELECT 1
> SELECT '0o17'::jsonpath;
-- jsonpath:jsonpath
-- 15
-- SELECT 1
> SELECT '0b101'::jsonpath;
-- jsonpath:jsonpath
-- 5
-- SELECT 1
> SELECT '1_000'::jsonpath;
-- jsonpath:jsonpath
-- 1000
-- SELECT 1
> SELECT '1.5.type()'::jsonpath;
-- jsonpath:jsonpath
-- (1.5).type()
-- SELECT 1
> SELECT '(1.5).type()'::jsonpath;
-- jsonpath:jsonpath
-- (1.5).type()
-- SELECT 1
> SELECT '(1).type()'::jsonpath;
-- jsonpath:jsonpath
-- (1).type()
-- SELECT 1
> SELECT '1 .type()'::jsonpath;
-- jsonpath:jsonpath
-- (1).type()
-- SELECT 1
> SELECT '$.a /* comment */ .b'::jsonpath;
-- jsonpath:jsonpath
-- $."a"."b"
-- SELECT 1
> SELECT '$.null'::jsonpath;
-- jsonpath:jsonpath
-- $."null"
-- SELECT 1
> SELECT '$.true.is.to'::jsonpath;
-- jsonpath:jsonpath
-- $."true"."is"."to"
-- SELECT 1
> SELECT '$.lax.strict.last.exists'::jsonpath;
-- jsonpath:jsonpath
-- $."lax"."strict"."last"."exists"
-- SELECT 1
> SELECT '$.size'::jsonpath;
-- jsonpath:jsonpath
-- $."size"
-- SELECT 1
> SELECT '$.type.abs()'::jsonpath;
-- jsonpath:jsonpath
-- $."type".abs()
-- SELECT 1
> SELECT '$.a.b ? (@.c ? (@.d == 1).e == 2)'::jsonpath;
-- jsonpath:jsonpath
-- $."a"."b"?(@."c"?(@."d" == 1)."e" == 2)
-- SELECT 1
> SELECT '$[0 to last]'::jsonpath;
-- jsonpath:jsonpath
-- $[0 to last]
-- SELECT 1
> SELECT '$[1,2][3]'::jsonpath;
-- jsonpath:jsonpath
-- $[1,2][3]
-- SELECT 1
> SELECT '$[$[0] + 1]'::jsonpath;
-- jsonpath:jsonpath
-- $[$[0] + 1]
-- SELECT 1
> SELECT '$.a ? (@ == "x") . b'::jsonpath;
-- jsonpath:jsonpath
-- $."a"?(@ == "x")."b"
-- SELECT 1
> SELECT '$ ? (@.a == null)'::jsonpath;
-- jsonpath:jsonpath
-- $?(@."a" == null)
-- SELECT 1
> SELECT '$ ? (@ < 1 && @ > 0) ? (@ != 5)'::jsonpath;
-- jsonpath:jsonpath
-- $?(@ < 1 && @ > 0)?(@ != 5)
-- SELECT 1
> SELECT '@'::jsonpath;
-- ERROR 42601 at 8: @ is not allowed in root expressions
> SELECT 'last'::jsonpath;
-- ERROR 42601 at 8: LAST is allowed only in array subscripts
> SELECT '$ ? (last == 1)'::jsonpath;
-- ERROR 42601 at 8: LAST is allowed only in array subscripts
> SELECT '$.a[@]'::jsonpath;
-- ERROR 42601 at 8: @ is not allowed in root expressions
> SELECT '$ ? (@.a[@.b] == 1)'::jsonpath;
-- jsonpath:jsonpath
-- $?(@."a"[@."b"] == 1)
-- SELECT 1
> SELECT ''::jsonpath;
-- ERROR 22P02 at 8: invalid input syntax for type jsonpath: ""
> SELECT '$.'::jsonpath;
-- ERROR 42601 at 8: syntax error at end of jsonpath input
> SELECT '$.a.'::jsonpath;
-- ERROR 42601 at 8: syntax error at end of jsonpath input
> SELECT '$['::jsonpath;
-- ERROR 42601 at 8: syntax error at end of jsonpath input
> SELECT '$[]'::jsonpath;
-- ERROR 42601 at 8: syntax error at or near "]" of jsonpath input
> SELECT '$[1'::jsonpath;
-- ERROR 42601 at 8: syntax error at end of jsonpath input
> SELECT '$[1,]'::jsonpath;
-- ERROR 42601 at 8: syntax error at or near "]" of jsonpath input
> SELECT '$ ?'::jsonpath;
-- ERROR 42601 at 8: syntax error at end of jsonpath input
> SELECT '$ ? @.a'::jsonpath;
-- ERROR 42601 at 8: syntax error at or near "@" of jsonpath input
> SELECT '$ ? (@.a)'::jsonpath;
-- ERROR 42601 at 8: syntax error at or near ")" of jsonpath input
> SELECT '$ ? (1)'::jsonpath;
-- ERROR 42601 at 8: syntax error at or near ")" of jsonpath input
> SELECT '$ ? (@.a == 1'::jsonpath;
-- ERROR 42601 at 8: syntax error at end of jsonpath input
> SELECT '$.a == '::jsonpath;
-- ERROR 42601 at 8: syntax error at end of jsonpath input
> SELECT '== 1'::jsonpath;
-- ERROR 42601 at 8: syntax error at or near "==" of jsonpath input
> SELECT '$.a &&'::jsonpath;
-- ERROR 42601 at 8: syntax error at or near "&&" of jsonpath input
> SELECT '$.a && $.b'::jsonpath;
-- ERROR 42601 at 8: syntax error at or near "&&" of jsonpath input
> SELECT '$.a == 1 == 2'::jsonpath;
-- ERROR 42601 at 8: syntax error at or near "==" of jsonpath input
> SELECT '!$.a'::jsonpath;
-- ERROR 42601 at 8: syntax error at or near "$" of jsonpath input
> SELECT '!($.a)'::jsonpath;
-- ERROR 42601 at 8: syntax error at or near ")" of jsonpath input
> SELECT '1 +'::jsonpath;
-- ERROR 42601 at 8: syntax error at end of jsonpath input
> SELECT '1 ++ 2'::jsonpath;
-- jsonpath:jsonpath
-- (1 + 2)
-- SELECT 1
> SELECT '$$'::jsonpath;
-- ERROR 42601 at 8: syntax error at or near "$" of jsonpath input
> SELECT '$.a b'::jsonpath;
-- ERROR 42601 at 8: syntax error at end of jsonpath input
> SELECT '"abc'::jsonpath;
-- ERROR 42601 at 8: unterminated quoted string at end of jsonpath input
> SELECT '1a'::jsonpath;
-- ERROR 42601 at 8: trailing junk after numeric literal at or near "1a" of jsonpath input
> SELECT '1_'::jsonpath;
-- ERROR 42601 at 8: trailing junk after numeric literal at or near "1_" of jsonpath input
> SELECT '00'::jsonpath;
-- ERROR 42601 at 8: trailing junk after numeric literal at or near "00" of jsonpath input
> SELECT '0x'::jsonpath;
-- ERROR 42601 at 8: trailing junk after numeric literal at or near "0x" of jsonpath input
> SELECT '$.a like_regex 1'::jsonpath;
-- ERROR 42601 at 8: syntax error at or near "1" of jsonpath input
> SELECT '$ ? (@.a like_regex "(")'::jsonpath;
-- ERROR 2201B at 8: invalid regular expression: parentheses () not balanced
> SELECT '$ ? (@.a like_regex "a" flag "z")'::jsonpath;
-- ERROR 42601 at 8: invalid input syntax for type jsonpath
-- DETAIL: Unrecognized flag character "z" in LIKE_REGEX predicate.
> SELECT '$ ? (@.a like_regex "a" flag "x")'::jsonpath;
-- ERROR 0A000 at 8: XQuery "x" flag (expanded regular expressions) is not implemented
> SELECT '$ ? (@ like_regex "[")'::jsonpath;
-- ERROR 2201B at 8: invalid regular expression: brackets [] not balanced
> SELECT '$.a.foo()'::jsonpath;
-- ERROR 42601 at 8: syntax error at or near "(" of jsonpath input
> SELECT '$.a.type(1)'::jsonpath;
-- ERROR 42601 at 8: syntax error at or near "1" of jsonpath input
> SELECT '$.a.decimal(1,2,3)'::jsonpath;
-- ERROR 42601 at 8: invalid input syntax for type jsonpath
-- DETAIL: .decimal() can only have an optional precision[,scale].
> SELECT '$.a.datetime(1)'::jsonpath;
-- ERROR 42601 at 8: syntax error at or near "1" of jsonpath input
> SELECT '$.**{1'::jsonpath;
-- ERROR 42601 at 8: syntax error at end of jsonpath input
> SELECT '$.**{a}'::jsonpath;
-- ERROR 42601 at 8: syntax error at end of jsonpath input
> SELECT 'exists ($.a)'::jsonpath;
-- jsonpath:jsonpath
-- exists ($."a")
-- SELECT 1
> SELECT 'exists $.a'::jsonpath;
-- ERROR 42601 at 8: syntax error at or near "$" of jsonpath input
> SELECT 'strict'::jsonpath;
-- ERROR 42601 at 8: syntax error at end of jsonpath input
> SELECT 'lax'::jsonpath;
-- ERROR 42601 at 8: syntax error at end of jsonpath input
> SELECT 'strict strict $'::jsonpath;
-- ERROR 42601 at 8: syntax error at or near " " of jsonpath input
> SELECT '$ ? (@.a starts with 1)'::jsonpath;
-- ERROR 42601 at 8: syntax error at or near "1" of jsonpath input
> SELECT '$ ? (@.a starts b)'::jsonpath;
-- ERROR 42601 at 8: syntax error at end of jsonpath input
> SELECT '$ ? ((@.a == 1) is true)'::jsonpath;
-- ERROR 42601 at 8: syntax error at end of jsonpath input
> SELECT '/* x */ $'::jsonpath;
-- jsonpath:jsonpath
-- $
-- SELECT 1
> SELECT '$ /* x'::jsonpath;
-- ERROR 42601 at 8: unexpected end of comment at end of jsonpath input
> SELECT '$.a\u0062'::jsonpath;
-- jsonpath:jsonpath
-- $."ab"
-- SELECT 1
> SELECT '\'::jsonpath;
-- ERROR 42601 at 8: unexpected end after backslash at or near "\\" of jsonpath input
> SELECT '$.\'::jsonpath;
-- ERROR 42601 at 8: unexpected end after backslash at or near "\\" of jsonpath input
> SELECT '"\u00"'::jsonpath;
-- ERROR 42601 at 8: invalid Unicode escape sequence at or near "\\u00" of jsonpath input
> SELECT '"\u0000"'::jsonpath;
-- ERROR 22P05 at 8: unsupported Unicode escape sequence
-- DETAIL: \\u0000 cannot be converted to text.
> SELECT '"\ud83d\ude00"'::jsonpath;
-- jsonpath:jsonpath
-- "😀"
-- SELECT 1
> SELECT '"\ud83d"'::jsonpath;
-- ERROR 22P02 at 8: invalid input syntax for type jsonpath
-- DETAIL: Unicode low surrogate must follow a high surrogate.
> SELECT '"\x4"'::jsonpath;
-- ERROR 42601 at 8: invalid hexadecimal character sequence at or near "\\x4" of jsonpath input
> SELECT '$.a.b[*].c ? (@.d like_regex "x" && @.e starts with "y" || !(@.f == 1)).g.size()'::jsonpath;
-- jsonpath:jsonpath
-- $."a"."b"[*]."c"?(@."d" like_regex "x" && @."e" starts with "y" || !(@."f" == 1))."g".size()
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$');
-- jsonb_path_query:jsonb
-- {"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "l": [], "n": -1.5, "o": {}, "t": true}
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.a');
-- jsonb_path_query:jsonb
-- {"b": [1, 2, {"c": 3}], "d": null}
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.a.b');
-- jsonb_path_query:jsonb
-- [1, 2, {"c": 3}]
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.a.b[*]');
-- jsonb_path_query:jsonb
-- 1
-- 2
-- {"c": 3}
-- SELECT 3
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.a.b[0]');
-- jsonb_path_query:jsonb
-- 1
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.a.b[1 to 2]');
-- jsonb_path_query:jsonb
-- 2
-- {"c": 3}
-- SELECT 2
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.a.b[last]');
-- jsonb_path_query:jsonb
-- {"c": 3}
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.a.b[last - 1]');
-- jsonb_path_query:jsonb
-- 2
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.a.b[5]');
-- jsonb_path_query:jsonb
-- SELECT 0
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', 'strict $.a.b[5]');
-- jsonb_path_query:jsonb
-- ERROR 22033: jsonpath array subscript is out of bounds
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.a.b[-1]');
-- jsonb_path_query:jsonb
-- SELECT 0
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', 'strict $.a.b[-1]');
-- jsonb_path_query:jsonb
-- ERROR 22033: jsonpath array subscript is out of bounds
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.a.b[0.9]');
-- jsonb_path_query:jsonb
-- 1
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.a.b["x"]');
-- jsonb_path_query:jsonb
-- ERROR 22033: jsonpath array subscript is not a single numeric value
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.a.b[1e10]');
-- jsonb_path_query:jsonb
-- ERROR 22033: jsonpath array subscript is out of integer range
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.a.b[1,0]');
-- jsonb_path_query:jsonb
-- 2
-- 1
-- SELECT 2
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.x');
-- jsonb_path_query:jsonb
-- SELECT 0
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', 'strict $.x');
-- jsonb_path_query:jsonb
-- ERROR 2203A: JSON object does not contain key "x"
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.a.b.c');
-- jsonb_path_query:jsonb
-- 3
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', 'strict $.a.b.c');
-- jsonb_path_query:jsonb
-- ERROR 2203A: jsonpath member accessor can only be applied to an object
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.a.b[*].c');
-- jsonb_path_query:jsonb
-- 3
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', 'strict $.a.b[*].c');
-- jsonb_path_query:jsonb
-- ERROR 2203A: jsonpath member accessor can only be applied to an object
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.*');
-- jsonb_path_query:jsonb
-- {"b": [1, 2, {"c": 3}], "d": null}
-- "text"
-- []
-- -1.5
-- {}
-- true
-- SELECT 6
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', 'strict $.*');
-- jsonb_path_query:jsonb
-- {"b": [1, 2, {"c": 3}], "d": null}
-- "text"
-- []
-- -1.5
-- {}
-- true
-- SELECT 6
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.a.*');
-- jsonb_path_query:jsonb
-- [1, 2, {"c": 3}]
-- null
-- SELECT 2
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.e.*');
-- jsonb_path_query:jsonb
-- SELECT 0
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', 'strict $.e.*');
-- jsonb_path_query:jsonb
-- ERROR 2203C: jsonpath wildcard member accessor can only be applied to an object
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.e[*]');
-- jsonb_path_query:jsonb
-- "text"
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', 'strict $.e[*]');
-- jsonb_path_query:jsonb
-- ERROR 22039: jsonpath wildcard array accessor can only be applied to an array
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.e[0]');
-- jsonb_path_query:jsonb
-- "text"
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', 'strict $.e[0]');
-- jsonb_path_query:jsonb
-- ERROR 22039: jsonpath array accessor can only be applied to an array
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.e[0 to last]');
-- jsonb_path_query:jsonb
-- "text"
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.**');
-- jsonb_path_query:jsonb
-- {"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "l": [], "n": -1.5, "o": {}, "t": true}
-- {"b": [1, 2, {"c": 3}], "d": null}
-- [1, 2, {"c": 3}]
-- 1
-- 2
-- {"c": 3}
-- 3
-- null
-- "text"
-- []
-- -1.5
-- {}
-- true
-- SELECT 13
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.**{1}');
-- jsonb_path_query:jsonb
-- {"b": [1, 2, {"c": 3}], "d": null}
-- "text"
-- []
-- -1.5
-- {}
-- true
-- SELECT 6
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.**{2}');
-- jsonb_path_query:jsonb
-- [1, 2, {"c": 3}]
-- null
-- SELECT 2
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.**{0}');
-- jsonb_path_query:jsonb
-- {"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "l": [], "n": -1.5, "o": {}, "t": true}
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.**{last}');
-- jsonb_path_query:jsonb
-- 1
-- 2
-- 3
-- null
-- "text"
-- -1.5
-- true
-- SELECT 7
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.**{1 to 2}');
-- jsonb_path_query:jsonb
-- {"b": [1, 2, {"c": 3}], "d": null}
-- [1, 2, {"c": 3}]
-- null
-- "text"
-- []
-- -1.5
-- {}
-- true
-- SELECT 8
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.**{2 to last}');
-- jsonb_path_query:jsonb
-- [1, 2, {"c": 3}]
-- 1
-- 2
-- {"c": 3}
-- 3
-- null
-- SELECT 6
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', 'strict $.**.c');
-- jsonb_path_query:jsonb
-- 3
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.**.c');
-- jsonb_path_query:jsonb
-- 3
-- 3
-- SELECT 2
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.type()');
-- jsonb_path_query:jsonb
-- "object"
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.*.type()');
-- jsonb_path_query:jsonb
-- "object"
-- "string"
-- "array"
-- "number"
-- "object"
-- "boolean"
-- SELECT 6
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.a.b.type()');
-- jsonb_path_query:jsonb
-- "array"
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.a.b.size()');
-- jsonb_path_query:jsonb
-- 3
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.e.size()');
-- jsonb_path_query:jsonb
-- 1
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', 'strict $.e.size()');
-- jsonb_path_query:jsonb
-- ERROR 22039: jsonpath item method .size() can only be applied to an array
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.l.size()');
-- jsonb_path_query:jsonb
-- 0
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.o.size()');
-- jsonb_path_query:jsonb
-- 1
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.n.abs()');
-- jsonb_path_query:jsonb
-- 1.5
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.n.floor()');
-- jsonb_path_query:jsonb
-- -2
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.n.ceiling()');
-- jsonb_path_query:jsonb
-- -1
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.e.abs()');
-- jsonb_path_query:jsonb
-- ERROR 22036: jsonpath item method .abs() can only be applied to a numeric value
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', 'strict $.a.b.abs()');
-- jsonb_path_query:jsonb
-- ERROR 22036: jsonpath item method .abs() can only be applied to a numeric value
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.a.b.abs()');
-- jsonb_path_query:jsonb
-- ERROR 22036: jsonpath item method .abs() can only be applied to a numeric value
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.n.double()');
-- jsonb_path_query:jsonb
-- -1.5
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.e.double()');
-- jsonb_path_query:jsonb
-- ERROR 22036: argument "text" of jsonpath item method .double() is invalid for type double precision
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.t.double()');
-- jsonb_path_query:jsonb
-- ERROR 22036: jsonpath item method .double() can only be applied to a string or numeric value
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.n + 1');
-- jsonb_path_query:jsonb
-- -0.5
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.n - 1');
-- jsonb_path_query:jsonb
-- -2.5
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.n * 2');
-- jsonb_path_query:jsonb
-- -3.0
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.n / 0');
-- jsonb_path_query:jsonb
-- ERROR 22012: division by zero
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.n / 4');
-- jsonb_path_query:jsonb
-- -0.37500000000000000000
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.n % 1');
-- jsonb_path_query:jsonb
-- -0.5
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.e + 1');
-- jsonb_path_query:jsonb
-- ERROR 22038: left operand of jsonpath operator + is not a single numeric value
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '1 + $.e');
-- jsonb_path_query:jsonb
-- ERROR 22038: right operand of jsonpath operator + is not a single numeric value
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.a.b + 1');
-- jsonb_path_query:jsonb
-- ERROR 22038: left operand of jsonpath operator + is not a single numeric value
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.a.b[0 to 1] + 1');
-- jsonb_path_query:jsonb
-- ERROR 22038: left operand of jsonpath operator + is not a single numeric value
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '-$.n');
-- jsonb_path_query:jsonb
-- 1.5
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '-$.e');
-- jsonb_path_query:jsonb
-- ERROR 2203B: operand of unary jsonpath operator - is not a numeric value
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '+$.a.b[0 to 1]');
-- jsonb_path_query:jsonb
-- 1
-- 2
-- SELECT 2
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '-$.a.b');
-- jsonb_path_query:jsonb
-- ERROR 2203B: operand of unary jsonpath operator - is not a numeric value
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.a.b[*] > 1');
-- jsonb_path_query:jsonb
-- true
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.n < 0');
-- jsonb_path_query:jsonb
-- true
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.e == "text"');
-- jsonb_path_query:jsonb
-- true
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.e > "a"');
-- jsonb_path_query:jsonb
-- true
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.t == true');
-- jsonb_path_query:jsonb
-- true
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.t == 1');
-- jsonb_path_query:jsonb
-- null
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.a.d == null');
-- jsonb_path_query:jsonb
-- true
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.a == null');
-- jsonb_path_query:jsonb
-- false
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.a != null');
-- jsonb_path_query:jsonb
-- true
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.a.b == 1');
-- jsonb_path_query:jsonb
-- true
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.x == 1');
-- jsonb_path_query:jsonb
-- false
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', 'strict $.x == 1');
-- jsonb_path_query:jsonb
-- null
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.l[*] == 1');
-- jsonb_path_query:jsonb
-- false
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '($.n < 0).type()');
-- jsonb_path_query:jsonb
-- "boolean"
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '($.x == 1).type()');
-- jsonb_path_query:jsonb
-- "boolean"
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.a.b ? (@ > 1)');
-- jsonb_path_query:jsonb
-- 2
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.a.b[*] ? (@ > 1)');
-- jsonb_path_query:jsonb
-- 2
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', 'strict $.a.b[*] ? (@ > 1)');
-- jsonb_path_query:jsonb
-- 2
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.a.b[*] ? (@.c > 1)');
-- jsonb_path_query:jsonb
-- {"c": 3}
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', 'strict $.a.b[*] ? (@.c > 1)');
-- jsonb_path_query:jsonb
-- {"c": 3}
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$ ? (@.n < 0)');
-- jsonb_path_query:jsonb
-- {"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "l": [], "n": -1.5, "o": {}, "t": true}
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$ ? (exists (@.a.b))');
-- jsonb_path_query:jsonb
-- {"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "l": [], "n": -1.5, "o": {}, "t": true}
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$ ? (exists (@.x))');
-- jsonb_path_query:jsonb
-- SELECT 0
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', 'strict $ ? (exists (@.x))');
-- jsonb_path_query:jsonb
-- SELECT 0
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$ ? (!exists (@.x))');
-- jsonb_path_query:jsonb
-- {"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "l": [], "n": -1.5, "o": {}, "t": true}
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.e ? (@ starts with "te")');
-- jsonb_path_query:jsonb
-- "text"
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.e ? (@ starts with "x")');
-- jsonb_path_query:jsonb
-- SELECT 0
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.e ? (@ like_regex "^T")');
-- jsonb_path_query:jsonb
-- SELECT 0
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.e ? (@ like_regex "^T" flag "i")');
-- jsonb_path_query:jsonb
-- "text"
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.e ? (@ like_regex "t.x" flag "q")');
-- jsonb_path_query:jsonb
-- SELECT 0
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.n ? (@ like_regex "1")');
-- jsonb_path_query:jsonb
-- SELECT 0
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$ ? ((@.n like_regex "1") is unknown)');
-- jsonb_path_query:jsonb
-- {"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "l": [], "n": -1.5, "o": {}, "t": true}
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$ ? ((@.e > 1) is unknown)');
-- jsonb_path_query:jsonb
-- {"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "l": [], "n": -1.5, "o": {}, "t": true}
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.o.keyvalue()');
-- jsonb_path_query:jsonb
-- SELECT 0
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.a.keyvalue()');
-- jsonb_path_query:jsonb
-- {"id": 60, "key": "b", "value": [1, 2, {"c": 3}]}
-- {"id": 60, "key": "d", "value": null}
-- SELECT 2
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.keyvalue().key');
-- jsonb_path_query:jsonb
-- "a"
-- "e"
-- "l"
-- "n"
-- "o"
-- "t"
-- SELECT 6
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.a.b[2].keyvalue()');
-- jsonb_path_query:jsonb
-- {"id": 116, "key": "c", "value": 3}
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.a.b.keyvalue()');
-- jsonb_path_query:jsonb
-- ERROR 2203C: jsonpath item method .keyvalue() can only be applied to an object
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', 'strict $.a.b[0].keyvalue()');
-- jsonb_path_query:jsonb
-- ERROR 2203C: jsonpath item method .keyvalue() can only be applied to an object
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.e.keyvalue()');
-- jsonb_path_query:jsonb
-- ERROR 2203C: jsonpath item method .keyvalue() can only be applied to an object
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.keyvalue() ? (@.key == "e").value');
-- jsonb_path_query:jsonb
-- "text"
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$v', '{"v": 1}');
-- jsonb_path_query:jsonb
-- 1
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$v + $.n', '{"v": 1}');
-- jsonb_path_query:jsonb
-- -0.5
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.a.b[$v]', '{"v": 1}');
-- jsonb_path_query:jsonb
-- 2
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.a.b[*] ? (@ == $v)', '{"v": 1}');
-- jsonb_path_query:jsonb
-- 1
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$w', '{"v": 1}');
-- jsonb_path_query:jsonb
-- ERROR 42704: could not find jsonpath variable "w"
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.a.b[last - $v]', '{"v": 1}');
-- jsonb_path_query:jsonb
-- 2
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.n.string()');
-- jsonb_path_query:jsonb
-- "-1.5"
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.t.string()');
-- jsonb_path_query:jsonb
-- "true"
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.a.string()');
-- jsonb_path_query:jsonb
-- ERROR 22036: jsonpath item method .string() can only be applied to a boolean, string, numeric, or datetime value
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.n.bigint()');
-- jsonb_path_query:jsonb
-- -2
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.n.integer()');
-- jsonb_path_query:jsonb
-- -2
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.n.number()');
-- jsonb_path_query:jsonb
-- -1.5
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.n.decimal(5,2)');
-- jsonb_path_query:jsonb
-- -1.50
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.n.decimal(1,0)');
-- jsonb_path_query:jsonb
-- -2
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.n.decimal(0,0)');
-- jsonb_path_query:jsonb
-- ERROR 22023: NUMERIC precision 0 must be between 1 and 1000
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.e.number()');
-- jsonb_path_query:jsonb
-- ERROR 22036: argument "text" of jsonpath item method .number() is invalid for type numeric
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.t.boolean()');
-- jsonb_path_query:jsonb
-- true
-- SELECT 1
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.e.boolean()');
-- jsonb_path_query:jsonb
-- ERROR 22036: argument "text" of jsonpath item method .boolean() is invalid for type boolean
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.n.boolean()');
-- jsonb_path_query:jsonb
-- ERROR 22036: argument "-1.5" of jsonpath item method .boolean() is invalid for type boolean
> SELECT jsonb_path_query('{"a": {"b": [1, 2, {"c": 3}], "d": null}, "e": "text", "n": -1.5, "t": true, "l": [], "o": {}}', '$.a.d.boolean()');
-- jsonb_path_query:jsonb
-- ERROR 22036: jsonpath item method .boolean() can only be applied to a boolean, string, or numeric value
> SELECT jsonb_path_query('["yes","no","on","off","t","f","1","0","x",1,0,1.0,1.5,-1]', '$[*].boolean()');
-- jsonb_path_query:jsonb
-- ERROR 22036: argument "x" of jsonpath item method .boolean() is invalid for type boolean
> SELECT jsonb_path_query('["yes","1","f"]', '$[*].boolean()');
-- jsonb_path_query:jsonb
-- true
-- true
-- false
-- SELECT 3
> SELECT jsonb_path_query('[1,0,-5]', '$[*].boolean()');
-- jsonb_path_query:jsonb
-- true
-- false
-- true
-- SELECT 3
> SELECT jsonb_path_query('[1.5]', '$[0].boolean()');
-- jsonb_path_query:jsonb
-- ERROR 22036: argument "1.5" of jsonpath item method .boolean() is invalid for type boolean
> SELECT jsonb_path_query('["1","12345678901"," 7 ","1.5"]', '$[0 to 2].bigint()');
-- jsonb_path_query:jsonb
-- 1
-- 12345678901
-- 7
-- SELECT 3
> SELECT jsonb_path_query('["1.5"]', '$[0].bigint()');
-- jsonb_path_query:jsonb
-- ERROR 22036: argument "1.5" of jsonpath item method .bigint() is invalid for type bigint
> SELECT jsonb_path_query('[1.5,2.5,"3"]', '$[*].bigint()');
-- jsonb_path_query:jsonb
-- 2
-- 3
-- 3
-- SELECT 3
> SELECT jsonb_path_query('[12345678901]', '$[0].integer()');
-- jsonb_path_query:jsonb
-- ERROR 22036: argument "12345678901" of jsonpath item method .integer() is invalid for type integer
> SELECT jsonb_path_query('["12"]', '$[0].integer()');
-- jsonb_path_query:jsonb
-- 12
-- SELECT 1
> SELECT jsonb_path_query('["12.345"]', '$[0].decimal(4,1)');
-- jsonb_path_query:jsonb
-- 12.3
-- SELECT 1
> SELECT jsonb_path_query('["12.345",1e3]', '$[*].decimal()');
-- jsonb_path_query:jsonb
-- 12.345
-- 1000
-- SELECT 2
> SELECT jsonb_path_query('["nan"]', '$[0].number()');
-- jsonb_path_query:jsonb
-- ERROR 22036: NaN or Infinity is not allowed for jsonpath item method .number()
> SELECT jsonb_path_query('["inf"]', '$[0].double()');
-- jsonb_path_query:jsonb
-- ERROR 22036: NaN or Infinity is not allowed for jsonpath item method .double()
> SELECT jsonb_path_query('["1e1000"]', '$[0].double()');
-- jsonb_path_query:jsonb
-- ERROR 22036: argument "1e1000" of jsonpath item method .double() is invalid for type double precision
> SELECT jsonb_path_query('["1.5e2"]', '$[0].double()');
-- jsonb_path_query:jsonb
-- 150
-- SELECT 1
> SELECT jsonb_path_query('"2023-08-15"', '$.datetime()');
-- jsonb_path_query:jsonb
-- "2023-08-15"
-- SELECT 1
> SELECT jsonb_path_query_tz('"2023-08-15"', '$.datetime()');
-- jsonb_path_query_tz:jsonb
-- "2023-08-15"
-- SELECT 1
> SELECT jsonb_path_query('"2023-08-15"', '$.datetime().type()');
-- jsonb_path_query:jsonb
-- "date"
-- SELECT 1
> SELECT jsonb_path_query_tz('"2023-08-15"', '$.datetime().type()');
-- jsonb_path_query_tz:jsonb
-- "date"
-- SELECT 1
> SELECT jsonb_path_query('"12:34:56"', '$.datetime()');
-- jsonb_path_query:jsonb
-- "12:34:56"
-- SELECT 1
> SELECT jsonb_path_query_tz('"12:34:56"', '$.datetime()');
-- jsonb_path_query_tz:jsonb
-- "12:34:56"
-- SELECT 1
> SELECT jsonb_path_query('"12:34:56"', '$.datetime().type()');
-- jsonb_path_query:jsonb
-- "time without time zone"
-- SELECT 1
> SELECT jsonb_path_query_tz('"12:34:56"', '$.datetime().type()');
-- jsonb_path_query_tz:jsonb
-- "time without time zone"
-- SELECT 1
> SELECT jsonb_path_query('"12:34:56+05:30"', '$.datetime()');
-- jsonb_path_query:jsonb
-- "12:34:56+05:30"
-- SELECT 1
> SELECT jsonb_path_query_tz('"12:34:56+05:30"', '$.datetime()');
-- jsonb_path_query_tz:jsonb
-- "12:34:56+05:30"
-- SELECT 1
> SELECT jsonb_path_query('"12:34:56 +05:30"', '$.datetime().type()');
-- jsonb_path_query:jsonb
-- "time with time zone"
-- SELECT 1
> SELECT jsonb_path_query_tz('"12:34:56 +05:30"', '$.datetime().type()');
-- jsonb_path_query_tz:jsonb
-- "time with time zone"
-- SELECT 1
> SELECT jsonb_path_query('"2023-08-15 12:34:56"', '$.datetime()');
-- jsonb_path_query:jsonb
-- "2023-08-15T12:34:56"
-- SELECT 1
> SELECT jsonb_path_query_tz('"2023-08-15 12:34:56"', '$.datetime()');
-- jsonb_path_query_tz:jsonb
-- "2023-08-15T12:34:56"
-- SELECT 1
> SELECT jsonb_path_query('"2023-08-15T12:34:56"', '$.datetime().type()');
-- jsonb_path_query:jsonb
-- "timestamp without time zone"
-- SELECT 1
> SELECT jsonb_path_query_tz('"2023-08-15T12:34:56"', '$.datetime().type()');
-- jsonb_path_query_tz:jsonb
-- "timestamp without time zone"
-- SELECT 1
> SELECT jsonb_path_query('"2023-08-15 12:34:56.789+05:30"', '$.datetime()');
-- jsonb_path_query:jsonb
-- "2023-08-15T12:34:56.789+05:30"
-- SELECT 1
> SELECT jsonb_path_query_tz('"2023-08-15 12:34:56.789+05:30"', '$.datetime()');
-- jsonb_path_query_tz:jsonb
-- "2023-08-15T12:34:56.789+05:30"
-- SELECT 1
> SELECT jsonb_path_query('"2023-08-15T12:34:56Z"', '$.datetime().type()');
-- jsonb_path_query:jsonb
-- "timestamp with time zone"
-- SELECT 1
> SELECT jsonb_path_query_tz('"2023-08-15T12:34:56Z"', '$.datetime().type()');
-- jsonb_path_query_tz:jsonb
-- "timestamp with time zone"
-- SELECT 1
> SELECT jsonb_path_query('"2023-08-15 25:00:00"', '$.datetime()');
-- jsonb_path_query:jsonb
-- ERROR 22031: datetime format is not recognized: "2023-08-15 25:00:00"
-- HINT: Use a datetime template argument to specify the input data format.
> SELECT jsonb_path_query_tz('"2023-08-15 25:00:00"', '$.datetime()');
-- jsonb_path_query_tz:jsonb
-- ERROR 22031: datetime format is not recognized: "2023-08-15 25:00:00"
-- HINT: Use a datetime template argument to specify the input data format.
> SELECT jsonb_path_query('"foo"', '$.datetime()');
-- jsonb_path_query:jsonb
-- ERROR 22031: datetime format is not recognized: "foo"
-- HINT: Use a datetime template argument to specify the input data format.
> SELECT jsonb_path_query_tz('"foo"', '$.datetime()');
-- jsonb_path_query_tz:jsonb
-- ERROR 22031: datetime format is not recognized: "foo"
-- HINT: Use a datetime template argument to specify the input data format.
> SELECT jsonb_path_query('1', '$.datetime()');
-- jsonb_path_query:jsonb
-- ERROR 22031: jsonpath item method .datetime() can only be applied to a string
> SELECT jsonb_path_query_tz('1', '$.datetime()');
-- jsonb_path_query_tz:jsonb
-- ERROR 22031: jsonpath item method .datetime() can only be applied to a string
> SELECT jsonb_path_query('"15-08-2023"', '$.datetime("dd-mm-yyyy")');
-- jsonb_path_query:jsonb
-- "2023-08-15"
-- SELECT 1
> SELECT jsonb_path_query_tz('"15-08-2023"', '$.datetime("dd-mm-yyyy")');
-- jsonb_path_query_tz:jsonb
-- "2023-08-15"
-- SELECT 1
> SELECT jsonb_path_query('"15-08-2023"', '$.datetime("dd-mm-yyyy").type()');
-- jsonb_path_query:jsonb
-- "date"
-- SELECT 1
> SELECT jsonb_path_query_tz('"15-08-2023"', '$.datetime("dd-mm-yyyy").type()');
-- jsonb_path_query_tz:jsonb
-- "date"
-- SELECT 1
> SELECT jsonb_path_query('"15-08-2023 10:20"', '$.datetime("dd-mm-yyyy HH24:MI")');
-- jsonb_path_query:jsonb
-- "2023-08-15T10:20:00"
-- SELECT 1
> SELECT jsonb_path_query_tz('"15-08-2023 10:20"', '$.datetime("dd-mm-yyyy HH24:MI")');
-- jsonb_path_query_tz:jsonb
-- "2023-08-15T10:20:00"
-- SELECT 1
> SELECT jsonb_path_query('"15-08-2023 10:20 +3"', '$.datetime("dd-mm-yyyy HH24:MI TZH")');
-- jsonb_path_query:jsonb
-- "2023-08-15T10:20:00+03:00"
-- SELECT 1
> SELECT jsonb_path_query_tz('"15-08-2023 10:20 +3"', '$.datetime("dd-mm-yyyy HH24:MI TZH")');
-- jsonb_path_query_tz:jsonb
-- "2023-08-15T10:20:00+03:00"
-- SELECT 1
> SELECT jsonb_path_query('"10:20 pm"', '$.datetime("HH12:MI AM")');
-- jsonb_path_query:jsonb
-- "22:20:00"
-- SELECT 1
> SELECT jsonb_path_query_tz('"10:20 pm"', '$.datetime("HH12:MI AM")');
-- jsonb_path_query_tz:jsonb
-- "22:20:00"
-- SELECT 1
> SELECT jsonb_path_query('"10:20"', '$.datetime("HH24:MI")');
-- jsonb_path_query:jsonb
-- "10:20:00"
-- SELECT 1
> SELECT jsonb_path_query_tz('"10:20"', '$.datetime("HH24:MI")');
-- jsonb_path_query_tz:jsonb
-- "10:20:00"
-- SELECT 1
> SELECT jsonb_path_query('"10:20 -05:30"', '$.datetime("HH24:MI TZH:TZM")');
-- jsonb_path_query:jsonb
-- "10:20:00-05:30"
-- SELECT 1
> SELECT jsonb_path_query_tz('"10:20 -05:30"', '$.datetime("HH24:MI TZH:TZM")');
-- jsonb_path_query_tz:jsonb
-- "10:20:00-05:30"
-- SELECT 1
> SELECT jsonb_path_query('"15-08"', '$.datetime("dd-mm-yyyy")');
-- jsonb_path_query:jsonb
-- ERROR 22007: input string is too short for datetime format
> SELECT jsonb_path_query_tz('"15-08"', '$.datetime("dd-mm-yyyy")');
-- jsonb_path_query_tz:jsonb
-- ERROR 22007: input string is too short for datetime format
> SELECT jsonb_path_query('"15-08-2023 x"', '$.datetime("dd-mm-yyyy")');
-- jsonb_path_query:jsonb
-- ERROR 22007: trailing characters remain in input string after datetime format
> SELECT jsonb_path_query_tz('"15-08-2023 x"', '$.datetime("dd-mm-yyyy")');
-- jsonb_path_query_tz:jsonb
-- ERROR 22007: trailing characters remain in input string after datetime format
> SELECT jsonb_path_query('"15/08/2023"', '$.datetime("dd-mm-yyyy")');
-- jsonb_path_query:jsonb
-- ERROR 22007: unmatched format separator "-"
> SELECT jsonb_path_query_tz('"15/08/2023"', '$.datetime("dd-mm-yyyy")');
-- jsonb_path_query_tz:jsonb
-- ERROR 22007: unmatched format separator "-"
> SELECT jsonb_path_query('"15-08-2023"', '$.datetime("dd-mm-yyyy HH24")');
-- jsonb_path_query:jsonb
-- ERROR 22007: input string is too short for datetime format
> SELECT jsonb_path_query_tz('"15-08-2023"', '$.datetime("dd-mm-yyyy HH24")');
-- jsonb_path_query_tz:jsonb
-- ERROR 22007: input string is too short for datetime format
> SELECT jsonb_path_query('"15-08-2023"', '$.datetime("q")');
-- jsonb_path_query:jsonb
-- ERROR 22007: trailing characters remain in input string after datetime format
> SELECT jsonb_path_query_tz('"15-08-2023"', '$.datetime("q")');
-- jsonb_path_query_tz:jsonb
-- ERROR 22007: trailing characters remain in input string after datetime format
> SELECT jsonb_path_query('"15-08-2023"', '$.datetime("dd_mm")');
-- jsonb_path_query:jsonb
-- ERROR 22007: invalid datetime format separator: "_"
> SELECT jsonb_path_query_tz('"15-08-2023"', '$.datetime("dd_mm")');
-- jsonb_path_query_tz:jsonb
-- ERROR 22007: invalid datetime format separator: "_"
> SELECT jsonb_path_query('"+03"', '$.datetime("TZH")');
-- jsonb_path_query:jsonb
-- ERROR 22007: datetime format is not dated and not timed
> SELECT jsonb_path_query_tz('"+03"', '$.datetime("TZH")');
-- jsonb_path_query_tz:jsonb
-- ERROR 22007: datetime format is not dated and not timed
> SELECT jsonb_path_query('"2023-08-15"', '$.date()');
-- jsonb_path_query:jsonb
-- "2023-08-15"
-- SELECT 1
> SELECT jsonb_path_query_tz('"2023-08-15"', '$.date()');
-- jsonb_path_query_tz:jsonb
-- "2023-08-15"
-- SELECT 1
> SELECT jsonb_path_query('"2023-08-15 12:34:56"', '$.date()');
-- jsonb_path_query:jsonb
-- "2023-08-15"
-- SELECT 1
> SELECT jsonb_path_query_tz('"2023-08-15 12:34:56"', '$.date()');
-- jsonb_path_query_tz:jsonb
-- "2023-08-15"
-- SELECT 1
> SELECT jsonb_path_query('"12:34:56"', '$.date()');
-- jsonb_path_query:jsonb
-- ERROR 22031: date format is not recognized: "12:34:56"
> SELECT jsonb_path_query_tz('"12:34:56"', '$.date()');
-- jsonb_path_query_tz:jsonb
-- ERROR 22031: date format is not recognized: "12:34:56"
> SELECT jsonb_path_query('"12:34:56.789"', '$.time()');
-- jsonb_path_query:jsonb
-- "12:34:56.789"
-- SELECT 1
> SELECT jsonb_path_query_tz('"12:34:56.789"', '$.time()');
-- jsonb_path_query_tz:jsonb
-- "12:34:56.789"
-- SELECT 1
> SELECT jsonb_path_query('"12:34:56.789"', '$.time(1)');
-- jsonb_path_query:jsonb
-- "12:34:56.8"
-- SELECT 1
> SELECT jsonb_path_query_tz('"12:34:56.789"', '$.time(1)');
-- jsonb_path_query_tz:jsonb
-- "12:34:56.8"
-- SELECT 1
> SELECT jsonb_path_query('"2023-08-15 12:34:56"', '$.time()');
-- jsonb_path_query:jsonb
-- "12:34:56"
-- SELECT 1
> SELECT jsonb_path_query_tz('"2023-08-15 12:34:56"', '$.time()');
-- jsonb_path_query_tz:jsonb
-- "12:34:56"
-- SELECT 1
> SELECT jsonb_path_query('"2023-08-15"', '$.time()');
-- jsonb_path_query:jsonb
-- ERROR 22031: time format is not recognized: "2023-08-15"
> SELECT jsonb_path_query_tz('"2023-08-15"', '$.time()');
-- jsonb_path_query_tz:jsonb
-- ERROR 22031: time format is not recognized: "2023-08-15"
> SELECT jsonb_path_query('"12:34:56+05:30"', '$.time()');
-- jsonb_path_query:jsonb
-- ERROR 0A000: cannot convert value from timetz to time without time zone usage
-- HINT: Use *_tz() function for time zone support.
> SELECT jsonb_path_query_tz('"12:34:56+05:30"', '$.time()');
-- jsonb_path_query_tz:jsonb
-- "12:34:56"
-- SELECT 1
> SELECT jsonb_path_query('"12:34:56"', '$.time_tz()');
-- jsonb_path_query:jsonb
-- ERROR 0A000: cannot convert value from time to timetz without time zone usage
-- HINT: Use *_tz() function for time zone support.
> SELECT jsonb_path_query_tz('"12:34:56"', '$.time_tz()');
-- jsonb_path_query_tz:jsonb
-- "12:34:56+00:00"
-- SELECT 1
> SELECT jsonb_path_query('"12:34:56+05:30"', '$.time_tz()');
-- jsonb_path_query:jsonb
-- "12:34:56+05:30"
-- SELECT 1
> SELECT jsonb_path_query_tz('"12:34:56+05:30"', '$.time_tz()');
-- jsonb_path_query_tz:jsonb
-- "12:34:56+05:30"
-- SELECT 1
> SELECT jsonb_path_query('"2023-08-15"', '$.timestamp()');
-- jsonb_path_query:jsonb
-- "2023-08-15T00:00:00"
-- SELECT 1
> SELECT jsonb_path_query_tz('"2023-08-15"', '$.timestamp()');
-- jsonb_path_query_tz:jsonb
-- "2023-08-15T00:00:00"
-- SELECT 1
> SELECT jsonb_path_query('"2023-08-15 12:34:56.789"', '$.timestamp(2)');
-- jsonb_path_query:jsonb
-- "2023-08-15T12:34:56.79"
-- SELECT 1
> SELECT jsonb_path_query_tz('"2023-08-15 12:34:56.789"', '$.timestamp(2)');
-- jsonb_path_query_tz:jsonb
-- "2023-08-15T12:34:56.79"
-- SELECT 1
> SELECT jsonb_path_query('"12:34:56"', '$.timestamp()');
-- jsonb_path_query:jsonb
-- ERROR 22031: timestamp format is not recognized: "12:34:56"
> SELECT jsonb_path_query_tz('"12:34:56"', '$.timestamp()');
-- jsonb_path_query_tz:jsonb
-- ERROR 22031: timestamp format is not recognized: "12:34:56"
> SELECT jsonb_path_query('"2023-08-15 12:34:56+05:30"', '$.timestamp()');
-- jsonb_path_query:jsonb
-- ERROR 0A000: cannot convert value from timestamptz to timestamp without time zone usage
-- HINT: Use *_tz() function for time zone support.
> SELECT jsonb_path_query_tz('"2023-08-15 12:34:56+05:30"', '$.timestamp()');
-- jsonb_path_query_tz:jsonb
-- "2023-08-15T07:04:56"
-- SELECT 1
> SELECT jsonb_path_query('"2023-08-15 12:34:56+05:30"', '$.timestamp_tz()');
-- jsonb_path_query:jsonb
-- "2023-08-15T12:34:56+05:30"
-- SELECT 1
> SELECT jsonb_path_query_tz('"2023-08-15 12:34:56+05:30"', '$.timestamp_tz()');
-- jsonb_path_query_tz:jsonb
-- "2023-08-15T12:34:56+05:30"
-- SELECT 1
> SELECT jsonb_path_query('"2023-08-15"', '$.timestamp_tz()');
-- jsonb_path_query:jsonb
-- ERROR 0A000: cannot convert value from date to timestamptz without time zone usage
-- HINT: Use *_tz() function for time zone support.
> SELECT jsonb_path_query_tz('"2023-08-15"', '$.timestamp_tz()');
-- jsonb_path_query_tz:jsonb
-- "2023-08-15T00:00:00+00:00"
-- SELECT 1
> SELECT jsonb_path_query('"2023-08-15 12:34:56+05:30"', '$.date()');
-- jsonb_path_query:jsonb
-- ERROR 0A000: cannot convert value from timestamptz to date without time zone usage
-- HINT: Use *_tz() function for time zone support.
> SELECT jsonb_path_query_tz('"2023-08-15 12:34:56+05:30"', '$.date()');
-- jsonb_path_query_tz:jsonb
-- "2023-08-15"
-- SELECT 1
> SELECT jsonb_path_query('["2023-08-15","2023-08-16"]', '$[*].date() ? (@ > "2023-08-15".date())');
-- jsonb_path_query:jsonb
-- "2023-08-16"
-- SELECT 1
> SELECT jsonb_path_query_tz('["2023-08-15","2023-08-16"]', '$[*].date() ? (@ > "2023-08-15".date())');
-- jsonb_path_query_tz:jsonb
-- "2023-08-16"
-- SELECT 1
> SELECT jsonb_path_query('["2023-08-15","2023-08-15 00:00:00","2023-08-15 12:00:00"]', '$[*].datetime() ? (@ == "2023-08-15".date())');
-- jsonb_path_query:jsonb
-- "2023-08-15"
-- "2023-08-15T00:00:00"
-- SELECT 2
> SELECT jsonb_path_query_tz('["2023-08-15","2023-08-15 00:00:00","2023-08-15 12:00:00"]', '$[*].datetime() ? (@ == "2023-08-15".date())');
-- jsonb_path_query_tz:jsonb
-- "2023-08-15"
-- "2023-08-15T00:00:00"
-- SELECT 2
> SELECT jsonb_path_query('["12:00:00","12:00:00+01","13:00:00"]', '$[*].datetime() ? (@ >= "12:00:00".time())');
-- jsonb_path_query:jsonb
-- ERROR 0A000: cannot convert value from time to timetz without time zone usage
-- HINT: Use *_tz() function for time zone support.
> SELECT jsonb_path_query_tz('["12:00:00","12:00:00+01","13:00:00"]', '$[*].datetime() ? (@ >= "12:00:00".time())');
-- jsonb_path_query_tz:jsonb
-- "12:00:00"
-- "13:00:00"
-- SELECT 2
> SELECT jsonb_path_query('["2023-08-15","10:00:00"]', '$[*].datetime() ? (@ < "2023-08-16".date())');
-- jsonb_path_query:jsonb
-- "2023-08-15"
-- SELECT 1
> SELECT jsonb_path_query_tz('["2023-08-15","10:00:00"]', '$[*].datetime() ? (@ < "2023-08-16".date())');
-- jsonb_path_query_tz:jsonb
-- "2023-08-15"
-- SELECT 1
> SET TIME ZONE 'Asia/Kolkata';
-- SET
> SELECT jsonb_path_query_tz('"12:34:56"', '$.time_tz()');
-- jsonb_path_query_tz:jsonb
-- "12:34:56+05:30"
-- SELECT 1
> SELECT jsonb_path_query_tz('"2023-08-15"', '$.timestamp_tz()');
-- jsonb_path_query_tz:jsonb
-- "2023-08-15T00:00:00+05:30"
-- SELECT 1
> SELECT jsonb_path_query_tz('"2023-08-15 12:34:56+00"', '$.timestamp()');
-- jsonb_path_query_tz:jsonb
-- "2023-08-15T18:04:56"
-- SELECT 1
> SELECT jsonb_path_query_tz('"2023-08-15 22:34:56+00"', '$.date()');
-- jsonb_path_query_tz:jsonb
-- "2023-08-16"
-- SELECT 1
> SELECT jsonb_path_query_tz('"2023-08-15 22:34:56+00"', '$.time()');
-- jsonb_path_query_tz:jsonb
-- "04:04:56"
-- SELECT 1
> SELECT jsonb_path_query_tz('"2023-08-15 22:34:56+00"', '$.time_tz()');
-- jsonb_path_query_tz:jsonb
-- "04:04:56+05:30"
-- SELECT 1
> SELECT jsonb_path_query_tz('"2023-08-15 12:34:56+00"', '$.datetime()');
-- jsonb_path_query_tz:jsonb
-- "2023-08-15T12:34:56+00:00"
-- SELECT 1
> RESET TIME ZONE;
-- RESET
> SELECT jsonb_path_exists('{"a":[1,2,3]}', '$.a[*] ? (@ > 1)');
-- jsonb_path_exists:boolean
-- t
-- SELECT 1
> SELECT jsonb_path_exists('{"a":[1,2,3]}', '$.a[*] > 1');
-- jsonb_path_exists:boolean
-- t
-- SELECT 1
> SELECT jsonb_path_exists('{"a":[1,2,3]}', '$.a[*] > 5');
-- jsonb_path_exists:boolean
-- t
-- SELECT 1
> SELECT jsonb_path_exists('{"a":[1,2,3]}', 'strict $.x');
-- ERROR 2203A: JSON object does not contain key "x"
> SELECT jsonb_path_exists('{"a":[1,2,3]}', 'strict $.x', '{}', true);
-- jsonb_path_exists:boolean
-- NULL
-- SELECT 1
> SELECT jsonb_path_exists('{"a":[1,2,3]}', '$.x');
-- jsonb_path_exists:boolean
-- f
-- SELECT 1
> SELECT jsonb_path_exists('{"a":[1,2,3]}', '$.a[*] ? (@ >= $m)', '{"m": 2}');
-- jsonb_path_exists:boolean
-- t
-- SELECT 1
> SELECT jsonb_path_exists('{"a":[1,2,3]}', '$.a[*] ? (@ >= $m)');
-- ERROR 42704: could not find jsonpath variable "m"
> SELECT jsonb_path_exists('{"a":[1,2,3]}', '$.a', '[]');
-- ERROR 22023: "vars" argument is not an object
-- DETAIL: Jsonpath parameters should be encoded as key-value pairs of "vars" object.
> SELECT jsonb_path_exists('{"a":true}', '$.a');
-- jsonb_path_exists:boolean
-- t
-- SELECT 1
> SELECT jsonb_path_exists('{"a":null}', '$.a');
-- jsonb_path_exists:boolean
-- t
-- SELECT 1
> SELECT jsonb_path_exists('null', '$');
-- jsonb_path_exists:boolean
-- t
-- SELECT 1
> SELECT jsonb_path_exists('[]', '$[*]');
-- jsonb_path_exists:boolean
-- f
-- SELECT 1
> SELECT jsonb_path_exists('{"a":1}', 'strict $.a.b == 1');
-- jsonb_path_exists:boolean
-- t
-- SELECT 1
> SELECT jsonb_path_match('{"a":[1,2,3]}', '$.a[*] ? (@ > 1)');
-- ERROR 22038: single boolean result is expected
> SELECT jsonb_path_match('{"a":[1,2,3]}', '$.a[*] > 1');
-- jsonb_path_match:boolean
-- t
-- SELECT 1
> SELECT jsonb_path_match('{"a":[1,2,3]}', '$.a[*] > 5');
-- jsonb_path_match:boolean
-- f
-- SELECT 1
> SELECT jsonb_path_match('{"a":[1,2,3]}', 'strict $.x');
-- ERROR 2203A: JSON object does not contain key "x"
> SELECT jsonb_path_match('{"a":[1,2,3]}', 'strict $.x', '{}', true);
-- jsonb_path_match:boolean
-- NULL
-- SELECT 1
> SELECT jsonb_path_match('{"a":[1,2,3]}', '$.x');
-- ERROR 22038: single boolean result is expected
> SELECT jsonb_path_match('{"a":[1,2,3]}', '$.a[*] ? (@ >= $m)', '{"m": 2}');
-- ERROR 22038: single boolean result is expected
> SELECT jsonb_path_match('{"a":[1,2,3]}', '$.a[*] ? (@ >= $m)');
-- ERROR 42704: could not find jsonpath variable "m"
> SELECT jsonb_path_match('{"a":[1,2,3]}', '$.a', '[]');
-- ERROR 22023: "vars" argument is not an object
-- DETAIL: Jsonpath parameters should be encoded as key-value pairs of "vars" object.
> SELECT jsonb_path_match('{"a":true}', '$.a');
-- jsonb_path_match:boolean
-- t
-- SELECT 1
> SELECT jsonb_path_match('{"a":null}', '$.a');
-- jsonb_path_match:boolean
-- NULL
-- SELECT 1
> SELECT jsonb_path_match('null', '$');
-- jsonb_path_match:boolean
-- NULL
-- SELECT 1
> SELECT jsonb_path_match('[]', '$[*]');
-- ERROR 22038: single boolean result is expected
> SELECT jsonb_path_match('{"a":1}', 'strict $.a.b == 1');
-- jsonb_path_match:boolean
-- NULL
-- SELECT 1
> SELECT jsonb_path_query_array('{"a":[1,2,3]}', '$.a[*] ? (@ > 1)');
-- jsonb_path_query_array:jsonb
-- [2, 3]
-- SELECT 1
> SELECT jsonb_path_query_array('{"a":[1,2,3]}', '$.a[*] > 1');
-- jsonb_path_query_array:jsonb
-- [true]
-- SELECT 1
> SELECT jsonb_path_query_array('{"a":[1,2,3]}', '$.a[*] > 5');
-- jsonb_path_query_array:jsonb
-- [false]
-- SELECT 1
> SELECT jsonb_path_query_array('{"a":[1,2,3]}', 'strict $.x');
-- ERROR 2203A: JSON object does not contain key "x"
> SELECT jsonb_path_query_array('{"a":[1,2,3]}', 'strict $.x', '{}', true);
-- jsonb_path_query_array:jsonb
-- []
-- SELECT 1
> SELECT jsonb_path_query_array('{"a":[1,2,3]}', '$.x');
-- jsonb_path_query_array:jsonb
-- []
-- SELECT 1
> SELECT jsonb_path_query_array('{"a":[1,2,3]}', '$.a[*] ? (@ >= $m)', '{"m": 2}');
-- jsonb_path_query_array:jsonb
-- [2, 3]
-- SELECT 1
> SELECT jsonb_path_query_array('{"a":[1,2,3]}', '$.a[*] ? (@ >= $m)');
-- ERROR 42704: could not find jsonpath variable "m"
> SELECT jsonb_path_query_array('{"a":[1,2,3]}', '$.a', '[]');
-- ERROR 22023: "vars" argument is not an object
-- DETAIL: Jsonpath parameters should be encoded as key-value pairs of "vars" object.
> SELECT jsonb_path_query_array('{"a":true}', '$.a');
-- jsonb_path_query_array:jsonb
-- [true]
-- SELECT 1
> SELECT jsonb_path_query_array('{"a":null}', '$.a');
-- jsonb_path_query_array:jsonb
-- [null]
-- SELECT 1
> SELECT jsonb_path_query_array('null', '$');
-- jsonb_path_query_array:jsonb
-- [null]
-- SELECT 1
> SELECT jsonb_path_query_array('[]', '$[*]');
-- jsonb_path_query_array:jsonb
-- []
-- SELECT 1
> SELECT jsonb_path_query_array('{"a":1}', 'strict $.a.b == 1');
-- jsonb_path_query_array:jsonb
-- [null]
-- SELECT 1
> SELECT jsonb_path_query_first('{"a":[1,2,3]}', '$.a[*] ? (@ > 1)');
-- jsonb_path_query_first:jsonb
-- 2
-- SELECT 1
> SELECT jsonb_path_query_first('{"a":[1,2,3]}', '$.a[*] > 1');
-- jsonb_path_query_first:jsonb
-- true
-- SELECT 1
> SELECT jsonb_path_query_first('{"a":[1,2,3]}', '$.a[*] > 5');
-- jsonb_path_query_first:jsonb
-- false
-- SELECT 1
> SELECT jsonb_path_query_first('{"a":[1,2,3]}', 'strict $.x');
-- ERROR 2203A: JSON object does not contain key "x"
> SELECT jsonb_path_query_first('{"a":[1,2,3]}', 'strict $.x', '{}', true);
-- jsonb_path_query_first:jsonb
-- NULL
-- SELECT 1
> SELECT jsonb_path_query_first('{"a":[1,2,3]}', '$.x');
-- jsonb_path_query_first:jsonb
-- NULL
-- SELECT 1
> SELECT jsonb_path_query_first('{"a":[1,2,3]}', '$.a[*] ? (@ >= $m)', '{"m": 2}');
-- jsonb_path_query_first:jsonb
-- 2
-- SELECT 1
> SELECT jsonb_path_query_first('{"a":[1,2,3]}', '$.a[*] ? (@ >= $m)');
-- ERROR 42704: could not find jsonpath variable "m"
> SELECT jsonb_path_query_first('{"a":[1,2,3]}', '$.a', '[]');
-- ERROR 22023: "vars" argument is not an object
-- DETAIL: Jsonpath parameters should be encoded as key-value pairs of "vars" object.
> SELECT jsonb_path_query_first('{"a":true}', '$.a');
-- jsonb_path_query_first:jsonb
-- true
-- SELECT 1
> SELECT jsonb_path_query_first('{"a":null}', '$.a');
-- jsonb_path_query_first:jsonb
-- null
-- SELECT 1
> SELECT jsonb_path_query_first('null', '$');
-- jsonb_path_query_first:jsonb
-- null
-- SELECT 1
> SELECT jsonb_path_query_first('[]', '$[*]');
-- jsonb_path_query_first:jsonb
-- NULL
-- SELECT 1
> SELECT jsonb_path_query_first('{"a":1}', 'strict $.a.b == 1');
-- jsonb_path_query_first:jsonb
-- null
-- SELECT 1
> SELECT '{"a":[1,2,3]}'::jsonb @? '$.a[*] ? (@ > 1)';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '{"a":[1,2,3]}'::jsonb @@ '$.a[*] ? (@ > 1)';
-- ?column?:boolean
-- NULL
-- SELECT 1
> SELECT '{"a":[1,2,3]}'::jsonb @? '$.a[*] > 1';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '{"a":[1,2,3]}'::jsonb @@ '$.a[*] > 1';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '{"a":[1,2,3]}'::jsonb @? 'strict $.x';
-- ?column?:boolean
-- NULL
-- SELECT 1
> SELECT '{"a":[1,2,3]}'::jsonb @@ 'strict $.x';
-- ?column?:boolean
-- NULL
-- SELECT 1
> SELECT '{"a":1}'::jsonb @? '$.a';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '{"a":1}'::jsonb @@ '$.a';
-- ?column?:boolean
-- NULL
-- SELECT 1
> SELECT '{"a":1}'::jsonb @? '$.a > 5';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '{"a":1}'::jsonb @@ '$.a > 5';
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '{"a":1}'::jsonb @? '$.b ? (@ > 1)';
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '{"a":1}'::jsonb @@ '$.b ? (@ > 1)';
-- ?column?:boolean
-- NULL
-- SELECT 1
> SELECT '[1]'::jsonb @? 'strict $[1] > 0';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '[1]'::jsonb @@ 'strict $[1] > 0';
-- ?column?:boolean
-- NULL
-- SELECT 1
> SELECT jsonb_path_query(NULL, '$');
-- jsonb_path_query:jsonb
-- SELECT 0
> SELECT jsonb_path_query_first('[1]', NULL);
-- jsonb_path_query_first:jsonb
-- NULL
-- SELECT 1
> SELECT * FROM jsonb_path_query('[1,2,[3]]', '$[*]');
-- jsonb_path_query:jsonb
-- 1
-- 2
-- [3]
-- SELECT 3
> SELECT * FROM jsonb_path_query('[1,2,[3]]', '$[*]') WITH ORDINALITY AS t(v, n);
-- v:jsonb | n:bigint
-- 1 | 1
-- 2 | 2
-- [3] | 3
-- SELECT 3
> SELECT jsonb_path_query('[1,2,3]', target => '[4]', path => '$');
-- ERROR 42883 at 8: function jsonb_path_query(unknown, target => unknown, path => unknown) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT jsonb_path_query(target => '[4]', path => '$[*]', silent => true);
-- jsonb_path_query:jsonb
-- 4
-- SELECT 1
> SELECT '$.a'::jsonpath = '$.a'::jsonpath;
-- ERROR 42883 at 24: operator does not exist: jsonpath = jsonpath
-- HINT: No operator matches the given name and argument types. You might need to add explicit type casts.
> SELECT '$.a'::jsonpath::text;
-- text:text
-- $."a"
-- SELECT 1
> SELECT pg_typeof('$'::jsonpath);
-- pg_typeof:regtype
-- jsonpath
-- SELECT 1
> CREATE TABLE paths (id int, doc jsonb, path jsonpath);
-- CREATE TABLE
> INSERT INTO paths VALUES (1, '{"a": [1, 2]}', '$.a[*]'), (2, '{"a": {"b": 5}}', '$.a.b'), (3, '[]', NULL);
-- INSERT 0 3
> SELECT id, path, jsonb_path_query_array(doc, path) FROM paths ORDER BY id;
-- id:integer | path:jsonpath | jsonb_path_query_array:jsonb
-- 1 | $."a"[*] | [1, 2]
-- 2 | $."a"."b" | [5]
-- 3 | NULL | NULL
-- SELECT 3
> SELECT id FROM paths WHERE doc @? '$.a ? (@.b == 5)' ORDER BY id;
-- id:integer
-- 2
-- SELECT 1
> SELECT id FROM paths WHERE doc @@ '$.a[*] > 1' ORDER BY id;
-- id:integer
-- 1
-- SELECT 1
> SELECT path FROM paths ORDER BY path;
-- ERROR 42883 at 33: could not identify an ordering operator for type jsonpath
-- HINT: Use an explicit ordering operator or modify the query.
> SELECT path FROM paths GROUP BY path;
-- ERROR 42883 at 33: could not identify an equality operator for type jsonpath
> DROP TABLE paths;
-- DROP TABLE
> select length((('$' || repeat('.a', 3000))::jsonpath)::text), jsonb_path_query('{"a": {"b": [1, 2]}}', '(($.a).b)[1]');
-- length:integer | jsonb_path_query:jsonb
-- 12001 | 2
-- SELECT 1
