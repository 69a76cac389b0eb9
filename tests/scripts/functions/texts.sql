> SELECT 'foobar' SIMILAR TO 'foo%', 'foobar' SIMILAR TO '(foo|x)_*', 'abc' NOT SIMILAR TO 'a', 'abc' SIMILAR TO '%(b|d)%', 'a.c' SIMILAR TO 'a.c', 'abc' SIMILAR TO 'a.c';
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | t | t | t | t | f
-- SELECT 1
> SELECT 'abc' SIMILAR TO 'a[b-d]c', 'a]c' SIMILAR TO 'a[]]c', 'aaa' SIMILAR TO 'a{3}', 'a%' SIMILAR TO 'a\%', 'a_' SIMILAR TO 'a#_' ESCAPE '#';
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | t | t | t | t
-- SELECT 1
> SELECT similar_to_escape('a%b_c(d)'), similar_to_escape('a#%', '#'), similar_to_escape('^x$');
-- similar_to_escape:text | similar_to_escape:text | similar_to_escape:text
-- ^(?:a.*b.c(?:d))$ | ^(?:a\\%)$ | ^(?:\\^x\\$)$
-- SELECT 1
> SELECT similar_to_escape('a', 'xy');
-- ERROR 22025: invalid escape string
-- HINT: Escape string must be empty or one character.
> SELECT substring('foobar' SIMILAR '%#"o_b#"%' ESCAPE '#'), substring('foobar' SIMILAR '#"o_b#"%' ESCAPE '#');
-- substring:text | substring:text
-- oob | NULL
-- SELECT 1
> SELECT regexp_substr('foobarbaz', 'ba.'), regexp_substr('foobarbaz', 'ba.', 5), regexp_substr('foobarbaz', 'ba.', 1, 2), regexp_substr('foobarbaz', 'B(A)(.)', 1, 2, 'i', 2), regexp_substr('x', 'y', 1);
-- regexp_substr:text | regexp_substr:text | regexp_substr:text | regexp_substr:text | regexp_substr:text
-- bar | baz | baz | z | NULL
-- SELECT 1
> SELECT regexp_instr('foobarbaz', 'ba.'), regexp_instr('foobarbaz', 'ba.', 5), regexp_instr('foobarbaz', 'ba.', 1, 2), regexp_instr('foobarbaz', 'ba.', 1, 2, 1), regexp_instr('foobarbaz', 'BA(.)', 1, 2, 0, 'i', 1);
-- regexp_instr:integer | regexp_instr:integer | regexp_instr:integer | regexp_instr:integer | regexp_instr:integer
-- 4 | 7 | 7 | 10 | 9
-- SELECT 1
> SELECT regexp_replace('A PostgreSQL function', 'a|e|i|o|u', 'X', 1, 0, 'i'), regexp_replace('A PostgreSQL function', 'a|e|i|o|u', 'X', 1, 3, 'i');
-- regexp_replace:text | regexp_replace:text
-- X PXstgrXSQL fXnctXXn | A PostgrXSQL function
-- SELECT 1
> SELECT regexp_substr('abc', 'b', 0);
-- ERROR 22023: invalid value for parameter "start": 0
> SELECT regexp_substr('abc', 'b', 1, 0);
-- ERROR 22023: invalid value for parameter "n": 0
> SELECT regexp_instr('abc', 'b', 1, 1, 2);
-- ERROR 22023: invalid value for parameter "endoption": 2
> SELECT regexp_substr('abc', 'b', 1, 1, 'g');
-- ERROR 22023: regexp_substr() does not support the "global" option
> SELECT unistr('d\0061t\+000061 \u0441\u043B\u043E\u043D \\ x'), unistr('\U0001F600'), unistr('\D83D\DE00');
-- unistr:text | unistr:text | unistr:text
-- data слон \\ x | 😀 | 😀
-- SELECT 1
> SELECT unistr('\00');
-- ERROR 42601: invalid Unicode escape
-- HINT: Unicode escapes must be \\XXXX, \\+XXXXXX, \\uXXXX, or \\UXXXXXXXX.
> SELECT unistr('\D83Dx');
-- ERROR 42601: invalid Unicode surrogate pair
> SELECT parse_ident('SomeSchema.sometable'), parse_ident('"A b".c'), parse_ident(' a . b '), parse_ident('foo.boo[]', strict => false);
-- parse_ident:text[] | parse_ident:text[] | parse_ident:text[] | parse_ident:text[]
-- {someschema,sometable} | {"A b",c} | {a,b} | {foo,boo}
-- SELECT 1
> SELECT parse_ident('foo.boo[]');
-- ERROR 22023: string is not a valid identifier: "foo.boo[]"
> SELECT parse_ident('a.');
-- ERROR 22023: string is not a valid identifier: "a."
-- DETAIL: No valid identifier after ".".
> SELECT parse_ident('.a');
-- ERROR 22023: string is not a valid identifier: ".a"
-- DETAIL: No valid identifier before ".".
> SELECT parse_ident('"a');
-- ERROR 22023: string is not a valid identifier: ""a"
-- DETAIL: String has unclosed double quotes.
> SELECT parse_ident('""');
-- ERROR 22023: string is not a valid identifier: """"
-- DETAIL: Quoted identifier must not be empty.
