# String functions, literals and patterns.
> SELECT length('naïve'), octet_length('naïve'), char_length('日本'), bit_length('a');
-- length:integer | octet_length:integer | char_length:integer | bit_length:integer
-- 5 | 6 | 2 | 8
-- SELECT 1
> SELECT lower('ÀB'), upper('straße'), initcap('hello wORLD');
-- lower:text | upper:text | initcap:text
-- àb | STRAẞE | Hello World
-- SELECT 1
#~ ß has no upper case letter of its own in Unicode's simple mappings; the reference's C library has one
#= lower:text | upper:text | initcap:text
#= àb | STRAßE | Hello World
#= SELECT 1
> SELECT substring('PostgreSQL' FROM 5 FOR 3), substr('PostgreSQL', 5), substring('abc', 0, 2), left('abc', 2), right('abc', 2), left('abc', -1);
-- substring:text | substr:text | substring:text | left:text | right:text | left:text
-- gre | greSQL | a | ab | bc | ab
-- SELECT 1
> SELECT position('b' IN 'abc'), strpos('abc', 'z'), overlay('abcdef' PLACING 'X' FROM 2 FOR 3);
-- position:integer | strpos:integer | overlay:text
-- 2 | 0 | aXef
-- SELECT 1
> SELECT trim('  x  '), ltrim('xxa', 'x'), rtrim('axx', 'x'), btrim('xax', 'x'), trim(LEADING 'x' FROM 'xax');
-- btrim:text | ltrim:text | rtrim:text | btrim:text | ltrim:text
-- x | a | a | a | ax
-- SELECT 1
> SELECT lpad('7', 3, '0'), rpad('ab', 4), lpad('abc', 2), repeat('ab', 3), reverse('abc');
-- lpad:text | rpad:text | lpad:text | repeat:text | reverse:text
-- 007 | ab   | ab | ababab | cba
-- SELECT 1
> SELECT replace('banana', 'an', 'AN'), translate('12345', '143', 'ax'), split_part('a,b,c', ',', 2), split_part('a,b,c', ',', -1);
-- replace:text | translate:text | split_part:text | split_part:text
-- bANANa | a2x5 | b | c
-- SELECT 1
> SELECT concat('a', NULL, 1, true), concat_ws('-', 'a', NULL, 'b'), format('%s is %I and %L', 'x', 'A b', 'it''s');
-- concat:text | concat_ws:text | format:text
-- a1t | a-b | x is "A b" and 'it''s'
-- SELECT 1
> SELECT md5('abc'), encode('abc', 'hex'), encode('abc', 'base64'), decode('616263', 'hex');
-- md5:text | encode:text | encode:text | decode:bytea
-- 900150983cd24fb0d6963f7d28e17f72 | 616263 | YWJj | \\x616263
-- SELECT 1
> SELECT ascii('a'), chr(97), to_hex(255), quote_ident('A b'), quote_literal('it''s'), quote_nullable(NULL);
-- ascii:integer | chr:text | to_hex:text | quote_ident:text | quote_literal:text | quote_nullable:text
-- 97 | a | ff | "A b" | 'it''s' | NULL
-- SELECT 1
> SELECT 'abc' LIKE 'a%', 'abc' LIKE 'A%', 'abc' ILIKE 'A%', 'a%c' LIKE 'a\%c', 'abc' NOT LIKE '_b_', 'a_c' LIKE 'a#_c' ESCAPE '#';
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | f | t | t | f | t
-- SELECT 1
> SELECT 'abc' ~ '^a.c$', 'abc' ~* 'B', 'abc' !~ 'x', 'abc' SIMILAR TO 'a(b|x)c';
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | t | t | t
-- SELECT 1
> SELECT regexp_replace('foobar', 'o+', '0'), regexp_replace('aaa', 'a', 'b', 'g'), regexp_match('foo123', '([a-z]+)(\d+)');
-- regexp_replace:text | regexp_replace:text | regexp_match:text[]
-- f0bar | bbb | {foo,123}
-- SELECT 1
> SELECT string_to_array('a,b,,c', ','), array_to_string(ARRAY['a', NULL, 'b'], '-', '*');
-- string_to_array:text[] | array_to_string:text
-- {a,b,"",c} | a-*-b
-- SELECT 1
> SELECT E'tab\there', E'\x41\u00e9', U&'\0041', 'con'
    'tinued', $$dollar 'quoted'$$, $tag$a $$ b$tag$;
-- ?column?:text | ?column?:text | ?column?:text | ?column?:text | ?column?:text | ?column?:text
-- tab\there | Aé | A | continued | dollar 'quoted' | a $$ b
-- SELECT 1
> SELECT 'it''s', "current_user" FROM (SELECT 1 AS "current_user") t;
-- ?column?:text | current_user:integer
-- it's | 1
-- SELECT 1
> SELECT starts_with('abc', 'ab'), 'abc' ^@ 'ab';
-- starts_with:boolean | ?column?:boolean
-- t | t
-- SELECT 1
> SELECT 'a'::char(3) || 'b', 'abcdef'::varchar(3), 'abc'::char(5) = 'abc  ', length('a'::char(3));
-- ?column?:text | varchar:character varying | ?column?:boolean | length:integer
-- ab | abc | t | 1
-- SELECT 1
> SELECT to_char(1234.5, '9,999.99'), to_char(42, '000'), to_char(-1, '9');
-- to_char:text | to_char:text | to_char:text
--  1,234.50 |  042 | -1
-- SELECT 1
> SELECT string_agg(x, ',' ORDER BY x DESC) FROM unnest(ARRAY['b', 'a', 'c']) x;
-- string_agg:text
-- c,b,a
-- SELECT 1
> SELECT upper(NULL), length(''), '' IS NULL;
-- upper:text | length:integer | ?column?:boolean
-- NULL | 0 | f
-- SELECT 1
# N'…' is nchar '…'.
> SELECT N'x', n'a''b', N'x' || 'y', N'abc'::text, pg_typeof(N'x'), nchar 'z';
-- bpchar:character | bpchar:character | ?column?:text | text:text | pg_typeof:regtype | bpchar:character
-- x | a'b | xy | abc | character | z
-- SELECT 1
> SELECT N'a' = 'a ', N'a'::text = 'a ', length(N'a  '), N'x' AS named;
-- ?column?:boolean | ?column?:boolean | length:integer | named:character
-- t | f | 1 | x
-- SELECT 1
> SELECT N 'x';
-- ERROR 42704 at 8: type "n" does not exist
> SELECT coalesce(NULL, N'y'), upper(N'y'), CASE WHEN true THEN N'y' END, N'a\b';
-- coalesce:character | upper:text | case:character | bpchar:character
-- y | Y | y | a\\b
-- SELECT 1
> SELECT N'open;
-- ERROR 42601 at 9: unterminated quoted string at or near "'open;"
> CREATE TABLE national (a text, b varchar(3), c char(3));
-- CREATE TABLE
> INSERT INTO national VALUES (N'ab', N'ab', N'ab') RETURNING *;
-- a:text | b:character varying | c:character
-- ab | ab | ab
-- INSERT 0 1
> SELECT * FROM national WHERE a = N'ab' AND b IN (N'ab', N'c') AND c LIKE N'ab%';
-- a:text | b:character varying | c:character
-- ab | ab | ab
-- SELECT 1
> PREPARE by_national AS SELECT a FROM national WHERE a = $1;
-- PREPARE
> EXECUTE by_national(N'ab');
-- a:text
-- ab
-- SELECT 1
> COMMENT ON TABLE national IS N'x';
-- ERROR 42601 at 30: syntax error at or near "N"
