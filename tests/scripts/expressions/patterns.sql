# LIKE, regular expressions and the functions over them.
> SELECT 'abc' LIKE 'a%', 'abc' LIKE '_b_', 'a%c' LIKE 'a\%c', 'ABC' ILIKE 'a%c', 'abc' NOT LIKE 'b%', 'a%c' LIKE 'a#%c' ESCAPE '#';
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | t | t | t | t | t
-- SELECT 1
> SELECT 'abc' LIKE 'ab\';
-- ERROR 22025: LIKE pattern must not end with escape character
> SELECT 'thomas' ~ 't.*ma', 'thomas' ~* 'T.*MA', 'thomas' !~ 't.*max', 'ab1' ~ '^[[:alpha:]]+$';
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | t | t | f
-- SELECT 1
> SELECT 'x' ~ '(';
-- ERROR 2201B: invalid regular expression: parentheses () not balanced
> SELECT regexp_replace('foobarbaz', 'b..', 'X'), regexp_replace('foobarbaz', 'b(..)', 'X\1Y', 'g');
-- regexp_replace:text | regexp_replace:text
-- fooXbaz | fooXarYXazY
-- SELECT 1
> SELECT regexp_match('foobarbequebaz', '(bar)(beque)'), regexp_match('abc', 'd');
-- regexp_match:text[] | regexp_match:text[]
-- {bar,beque} | NULL
-- SELECT 1
> SELECT regexp_count('ABCABC', 'A.C'), regexp_like('abc', 'B', 'i'), regexp_substr('number of your street', 'y.*t');
-- regexp_count:integer | regexp_like:boolean | regexp_substr:text
-- 2 | t | your street
-- SELECT 1
> SELECT regexp_split_to_array('the quick fox', '\s+'), regexp_split_to_array('abc', '');
-- regexp_split_to_array:text[] | regexp_split_to_array:text[]
-- {the,quick,fox} | {a,b,c}
-- SELECT 1
> SELECT * FROM regexp_matches('foobarbequebazilbarfbonk', '(b[^b]+)(b[^b]+)', 'g');
-- regexp_matches:text[]
-- {bar,beque}
-- {bazil,barf}
-- SELECT 2
> SELECT substring('foobar' from 'o(.)b'), substring('Thomas' from 2 for 3), position('om' in 'Thomas');
-- substring:text | substring:text | position:integer
-- o | hom | 3
-- SELECT 1
> SELECT format('%s, %I, %L, %%, %2$s', 'a', 'B c', 'd''e'), concat('a', NULL, 1, true), concat_ws(',', 'a', NULL, 2);
-- format:text | concat:text | concat_ws:text
-- a, "B c", 'd''e', %, B c | a1t | a,2
-- SELECT 1
> SELECT encode('\x001234', 'base64'), encode('\x00ff', 'hex'), decode('MTIz', 'base64'), md5('abc'), quote_ident('select');
-- encode:text | encode:text | decode:bytea | md5:text | quote_ident:text
-- ABI0 | 00ff | \\x313233 | 900150983cd24fb0d6963f7d28e17f72 | "select"
-- SELECT 1
> SELECT string_agg(x, ',' ORDER BY x), array_agg(x ORDER BY x DESC) FROM (VALUES ('b'), ('a')) v(x);
-- string_agg:text | array_agg:text[]
-- a,b | {b,a}
-- SELECT 1
