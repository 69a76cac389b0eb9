# standard_conforming_strings off, as drivers before PostgreSQL 9.1 expect it: a backslash escapes in plain strings too.
> SHOW standard_conforming_strings;
-- standard_conforming_strings:text
-- on
-- SHOW
> SELECT 'a\nb' AS kept, length('\\') AS two;
-- kept:text | two:integer
-- a\\nb | 2
-- SELECT 1
> SET escape_string_warning = off;
-- SET
> SET standard_conforming_strings = off;
-- SET
> SHOW standard_conforming_strings;
-- standard_conforming_strings:text
-- off
-- SHOW
> SELECT 'a\tb' AS tab, length('\\') AS one, 'it\'s' AS quoted;
-- tab:text | one:integer | quoted:text
-- a\tb | 1 | it's
-- SELECT 1
> SELECT 'x\u00e9\101\x42' AS escapes;
-- escapes:text
-- xéAB
-- SELECT 1
> SELECT 'it''s' AS doubled, 'plain' AS plain;
-- doubled:text | plain:text
-- it's | plain
-- SELECT 1
> SELECT E'\\' = '\\' AS same;
-- same:boolean
-- t
-- SELECT 1
> SELECT $$a\nb$$ AS dollars, "a\b" FROM (SELECT 1 AS "a\b") AS names;
-- dollars:text | a\b:integer
-- a\\nb | 1
-- SELECT 1
> SELECT 'one\'
  'two' AS continued;
-- ERROR 42601 at 19: unterminated quoted string at or near "' AS continued;"
> SELECT 'a' '\n';
-- ERROR 42601 at 12: syntax error at or near "'\\n'"
> SELECT U&'d\0061t';
-- ERROR 0A000 at 8: unsafe use of string constant with Unicode escapes
-- DETAIL: String constants with Unicode escapes cannot be used when "standard_conforming_strings" is off.
> SELECT U&"d\0061t" FROM (SELECT 1 AS dat) AS names;
-- dat:integer
-- 1
-- SELECT 1
> SELECT 'bad \u12';
-- ERROR 22025 at 13: invalid Unicode escape
-- HINT: Unicode escapes must be \\uXXXX or \\UXXXXXXXX.
> SELECT B'10' AS bits, X'1F' AS hex;
-- bits:bit | hex:bit
-- 10 | 00011111
-- SELECT 1
> SELECT 'first\\' AS a, 'then' AS b;
-- a:text | b:text
-- first\\ | then
-- SELECT 1
> SELECT 'first\\' AS a, 'now' AS b;
-- a:text | b:text
-- first\\ | now
-- SELECT 1
> PREPARE kept AS SELECT 'p\\q' AS made;
-- PREPARE
> SET standard_conforming_strings = on;
-- SET
> EXECUTE kept;
-- made:text
-- p\\q
-- SELECT 1
> SELECT 'first\\' AS a, 'then' AS b;
-- a:text | b:text
-- first\\\\ | then
-- SELECT 1
> DEALLOCATE kept;
-- DEALLOCATE
> SET standard_conforming_strings = 'off';
-- SET
> RESET standard_conforming_strings;
-- RESET
> SHOW standard_conforming_strings;
-- standard_conforming_strings:text
-- on
-- SHOW
> SET standard_conforming_strings = 7;
-- ERROR 22023: parameter "standard_conforming_strings" requires a Boolean value
> SELECT name, setting, reset_val FROM pg_settings WHERE name = 'standard_conforming_strings';
-- name:text | setting:text | reset_val:text
-- standard_conforming_strings | on | on
-- SELECT 1
> RESET escape_string_warning;
-- RESET
# Signs belong to the number behind them.
> SELECT - -9223372036854775808 AS n, pg_typeof(- -9223372036854775808) AS t;
-- n:numeric | t:regtype
-- 9223372036854775808 | numeric
-- SELECT 1
> SELECT pg_typeof(-9223372036854775808) AS t, pg_typeof(- -2147483648) AS u, pg_typeof(-2147483648) AS v;
-- t:regtype | u:regtype | v:regtype
-- bigint | bigint | integer
-- SELECT 1
> SELECT - - -5 AS n, -(-(3)) AS m, - -1.50 AS d;
-- n:integer | m:integer | d:numeric
-- -5 | 3 | 1.50
-- SELECT 1
> SELECT - -(-9223372036854775808) AS n;
-- n:bigint
-- -9223372036854775808
-- SELECT 1
> SELECT -(-(9223372036854775807)) AS n;
-- n:bigint
-- 9223372036854775807
-- SELECT 1
> SELECT - (-32768)::int2 AS n;
-- ERROR 22003: smallint out of range
> SELECT -(-9223372036854775808)::int8;
-- ERROR 22003: bigint out of range
> SELECT + -4 AS n, - +4 AS m;
-- n:integer | m:integer
-- -4 | -4
-- SELECT 1
> SELECT -@ -3 AS n, @ -3 AS m;
-- ERROR 42883 at 8: operator does not exist: -@ integer
-- HINT: No operator matches the given name and argument type. You might need to add an explicit type cast.
> SELECT 2 - -3 AS n, 2 - - -3 AS m;
-- n:integer | m:integer
-- 5 | -1
-- SELECT 1
# Operator classes of what an index is on.
> CREATE TYPE classed_mood AS ENUM ('low', 'high');
-- CREATE TYPE
> CREATE TYPE classed_pair AS (a int, b text);
-- CREATE TYPE
> CREATE DOMAIN classed_address AS inet;
-- CREATE DOMAIN
> CREATE TABLE classed (a inet, b cidr, n varchar, m classed_mood, r int4range, q int4multirange, v tsvector, y tsquery, p pg_lsn, h macaddr, e macaddr8, x xid8, d classed_address, c classed_pair, t tid);
-- CREATE TABLE
> CREATE INDEX classed_names ON classed (n text_pattern_ops, a cidr_ops, b inet_ops);
-- CREATE INDEX
> CREATE INDEX classed_more ON classed (m, r, q, v, y, p, h, e, x, d, c, t);
-- CREATE INDEX
> CREATE INDEX classed_hash ON classed USING hash (m);
-- CREATE INDEX
> SELECT pg_get_indexdef('classed_names'::regclass);
-- pg_get_indexdef:text
-- CREATE INDEX classed_names ON public.classed USING btree (n text_pattern_ops, a cidr_ops, b)
-- SELECT 1
> SELECT i.indexrelid::regclass AS index, k.place, o.opcname, o.opcintype::regtype AS takes, o.opcdefault, f.opfname FROM pg_index AS i CROSS JOIN unnest(i.indclass) WITH ORDINALITY AS k(oid, place) JOIN pg_opclass AS o ON o.oid = k.oid JOIN pg_opfamily AS f ON f.oid = o.opcfamily WHERE i.indrelid = 'classed'::regclass ORDER BY i.indexrelid, k.place;
-- index:regclass | place:bigint | opcname:name | takes:regtype | opcdefault:boolean | opfname:name
-- classed_names | 1 | text_pattern_ops | text | f | text_pattern_ops
-- classed_names | 2 | cidr_ops | inet | f | network_ops
-- classed_names | 3 | inet_ops | inet | t | network_ops
-- classed_more | 1 | enum_ops | anyenum | t | enum_ops
-- classed_more | 2 | range_ops | anyrange | t | range_ops
-- classed_more | 3 | multirange_ops | anymultirange | t | multirange_ops
-- classed_more | 4 | tsvector_ops | tsvector | t | tsvector_ops
-- classed_more | 5 | tsquery_ops | tsquery | t | tsquery_ops
-- classed_more | 6 | pg_lsn_ops | pg_lsn | t | pg_lsn_ops
-- classed_more | 7 | macaddr_ops | macaddr | t | macaddr_ops
-- classed_more | 8 | macaddr8_ops | macaddr8 | t | macaddr8_ops
-- classed_more | 9 | xid8_ops | xid8 | t | xid8_ops
-- classed_more | 10 | inet_ops | inet | t | network_ops
-- classed_more | 11 | record_ops | record | t | record_ops
-- classed_more | 12 | tid_ops | tid | t | tid_ops
-- classed_hash | 1 | enum_ops | anyenum | t | enum_ops
-- SELECT 16
> SELECT am.amname, o.opcname, o.oid, o.opcfamily FROM pg_opclass AS o JOIN pg_am AS am ON am.oid = o.opcmethod WHERE am.amname IN ('btree', 'hash') AND o.opcname IN ('inet_ops', 'cidr_ops', 'enum_ops', 'macaddr_ops', 'macaddr8_ops', 'pg_lsn_ops', 'range_ops', 'multirange_ops', 'tid_ops', 'tsquery_ops', 'tsvector_ops', 'xid8_ops') ORDER BY am.amname, o.opcname;
-- amname:name | opcname:name | oid:oid | opcfamily:oid
-- btree | cidr_ops | 10009 | 1974
-- btree | enum_ops | 10069 | 3522
-- btree | inet_ops | 10015 | 1974
-- btree | macaddr8_ops | 10026 | 3371
-- btree | macaddr_ops | 10024 | 1984
-- btree | multirange_ops | 10080 | 4199
-- btree | pg_lsn_ops | 10067 | 3253
-- btree | range_ops | 10076 | 3901
-- btree | tid_ops | 10050 | 2789
-- btree | tsquery_ops | 10074 | 3683
-- btree | tsvector_ops | 10071 | 3626
-- btree | xid8_ops | 10053 | 5067
-- hash | cidr_ops | 10010 | 1975
-- hash | enum_ops | 10070 | 3523
-- hash | inet_ops | 10016 | 1975
-- hash | macaddr8_ops | 10027 | 3372
-- hash | macaddr_ops | 10025 | 1985
-- hash | multirange_ops | 10081 | 4225
-- hash | pg_lsn_ops | 10068 | 3254
-- hash | range_ops | 10077 | 3903
-- hash | tid_ops | 10055 | 2227
-- hash | xid8_ops | 10052 | 5032
-- SELECT 22
> DROP TABLE classed;
-- DROP TABLE
> DROP DOMAIN classed_address;
-- DROP DOMAIN
> DROP TYPE classed_pair, classed_mood;
-- DROP TYPE
