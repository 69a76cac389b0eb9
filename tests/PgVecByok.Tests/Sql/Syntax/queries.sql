# What PostgreSQL says to the syntax of queries: written by tests/oracle. Only syntax errors are compared.

> SELECT
--
--
-- SELECT 1

> SELECT 1 FROM
-- ERROR 42601 at 14: syntax error at end of input

> SELECT * FROM t WHERE
-- ERROR 42601 at 22: syntax error at end of input

> SELECT * FROM t WHERE a = = 1
-- ERROR 42601 at 27: syntax error at or near "="

> SELECT a b c FROM t
-- ERROR 42601 at 12: syntax error at or near "c"

> SELECT (1
-- ERROR 42601 at 10: syntax error at end of input

> SELECT 1)
-- ERROR 42601 at 9: syntax error at or near ")"

> SELECT a < b < c FROM t
-- ERROR 42601 at 14: syntax error at or near "<"

> SELECT a = b = c FROM t
-- ERROR 42601 at 14: syntax error at or near "="

> SELECT a BETWEEN 1 AND 2 AND 3 FROM t
-- ERROR 42P01 at 37: relation "t" does not exist

> SELECT a LIKE b LIKE c FROM t
-- ERROR 42601 at 17: syntax error at or near "LIKE"

> SELECT a IS NULL IS NULL FROM t
-- ERROR 42P01 at 31: relation "t" does not exist

> SELECT NOT a IS NULL FROM t
-- ERROR 42P01 at 27: relation "t" does not exist

> SELECT 1 2
-- ERROR 42601 at 10: syntax error at or near "2"

> SELECT 'a' 'b'
-- ERROR 42601 at 12: syntax error at or near "'b'"

> SELECT a, FROM t
-- ERROR 42601 at 11: syntax error at or near "FROM"

> SELECT count(*) FILTER (WHERE) FROM t
-- ERROR 42601 at 30: syntax error at or near ")"

> SELECT * FROM t ORDER BY
-- ERROR 42601 at 25: syntax error at end of input

> SELECT * FROM t LIMIT 1 LIMIT 2
-- ERROR 42601 at 25: syntax error at or near "LIMIT"

> SELECT * FROM t LIMIT 1, 2
-- ERROR 42601 at 17: LIMIT #,# syntax is not supported
-- HINT: Use separate LIMIT and OFFSET clauses.

> SELECT * FROM (SELECT 1
-- ERROR 42601 at 24: syntax error at end of input

> SELECT CASE END
-- ERROR 42601 at 13: syntax error at or near "END"

> SELECT CASE WHEN 1 THEN END
-- ERROR 42601 at 25: syntax error at or near "END"

> SELECT CAST(1 int)
-- ERROR 42601 at 15: syntax error at or near "int"

> SELECT EXTRACT(year a)
-- ERROR 42601 at 21: syntax error at or near "a"

> SELECT ARRAY[1, 2
-- ERROR 42601 at 18: syntax error at end of input

> SELECT a[1:2
-- ERROR 42601 at 13: syntax error at end of input

> SELECT $1a
-- ERROR 42601 at 8: trailing junk after parameter at or near "$1a"

> SELECT 1a
-- ERROR 42601 at 8: trailing junk after numeric literal at or near "1a"

> SELECT "
-- ERROR 42601 at 8: unterminated quoted identifier at or near """

> SELECT 'abc
-- ERROR 42601 at 8: unterminated quoted string at or near "'abc"

> SELECT 1 /* x
-- ERROR 42601 at 10: unterminated /* comment at or near "/* x"

> SELECT $$ abc
-- ERROR 42601 at 8: unterminated dollar-quoted string at or near "$$ abc"

> SELECT x FROM t GROUP
-- ERROR 42601 at 22: syntax error at end of input

> SELECT x FROM t HAVING
-- ERROR 42601 at 23: syntax error at end of input

> SELECT DISTINCT ON x FROM t
-- ERROR 42601 at 20: syntax error at or near "x"

> INSERT t VALUES (1)
-- ERROR 42601 at 8: syntax error at or near "t"

> INSERT INTO t (a VALUES (1)
-- ERROR 42601 at 18: syntax error at or near "VALUES"

> INSERT INTO t VALUES 1
-- ERROR 42601 at 22: syntax error at or near "1"

> INSERT INTO t VALUES (1,)
-- ERROR 42601 at 25: syntax error at or near ")"

> INSERT INTO t SET a = 1
-- ERROR 42601 at 15: syntax error at or near "SET"

> INSERT INTO t (a) VALUES (1) ON CONFLICT
-- ERROR 42601 at 41: syntax error at end of input

> INSERT INTO t (a) VALUES (1) ON CONFLICT DO
-- ERROR 42601 at 44: syntax error at end of input

> INSERT INTO t (a) VALUES (1) RETURNING
-- ERROR 42601 at 39: syntax error at end of input

> UPDATE t
-- ERROR 42601 at 9: syntax error at end of input

> UPDATE t SET
-- ERROR 42601 at 13: syntax error at end of input

> UPDATE t SET a
-- ERROR 42601 at 15: syntax error at end of input

> UPDATE t SET a = 
-- ERROR 42601 at 18: syntax error at end of input

> UPDATE t SET a = 1 WHERE
-- ERROR 42601 at 25: syntax error at end of input

> UPDATE SET a = 1
-- ERROR 42601 at 14: syntax error at or near "="

> DELETE t
-- ERROR 42601 at 8: syntax error at or near "t"

> DELETE FROM
-- ERROR 42601 at 12: syntax error at end of input

> DELETE FROM t WHERE
-- ERROR 42601 at 20: syntax error at end of input

> VALUES
-- ERROR 42601 at 7: syntax error at end of input

> VALUES (
-- ERROR 42601 at 9: syntax error at end of input

> WITH a AS SELECT 1 SELECT 2
-- ERROR 42601 at 11: syntax error at or near "SELECT"

> WITH a (SELECT 1) SELECT 2
-- ERROR 42601 at 9: syntax error at or near "SELECT"

> WITH a AS (SELECT 1)
-- ERROR 42601 at 21: syntax error at end of input

> SELECT 1 UNION
-- ERROR 42601 at 15: syntax error at end of input

> SELECT 1 UNION ALL ALL SELECT 2
-- ERROR 42601 at 20: syntax error at or near "ALL"

> SELECT * FROM a JOIN b
-- ERROR 42601 at 23: syntax error at end of input

> SELECT * FROM a JOIN b ON
-- ERROR 42601 at 26: syntax error at end of input

> SELECT * FROM a CROSS b
-- ERROR 42601 at 23: syntax error at or near "b"

> SELECT * FROM a NATURAL b
-- ERROR 42601 at 25: syntax error at or near "b"

> SELECT * FROM t AS
-- ERROR 42601 at 19: syntax error at end of input

> SELECT * FROM select
-- ERROR 42601 at 15: syntax error at or near "select"

> SELECT a AS select FROM t
-- ERROR 42P01 at 25: relation "t" does not exist

> SELECT a select FROM t
-- ERROR 42P01 at 22: relation "t" does not exist

> SELECT f(a, ) FROM t
-- ERROR 42601 at 13: syntax error at or near ")"

> SELECT f( FROM t
-- ERROR 42601 at 11: syntax error at or near "FROM"

> SELECT a.b. FROM t
-- ERROR 42P01 at 8: missing FROM-clause entry for table "b"

> SELECT t.* x FROM t
-- ERROR 42P01 at 19: relation "t" does not exist

> SELECT 1 FETCH FIRST 2 ROWS
-- ERROR 42601 at 28: syntax error at end of input

> SELECT 1 FOR UPDATE OF
-- ERROR 42601 at 23: syntax error at end of input

> SELECT a IN () FROM t
-- ERROR 42601 at 14: syntax error at or near ")"

> SELECT a IN 1 FROM t
-- ERROR 42601 at 13: syntax error at or near "1"

> SELECT a NOT 1 FROM t
-- ERROR 42601 at 14: syntax error at or near "1"

> SELECT a IS 1 FROM t
-- ERROR 42601 at 13: syntax error at or near "1"

> SELECT interval 1
-- ERROR 42601 at 17: syntax error at or near "1"

> SELECT a OVER (PARTITION a) FROM t
-- ERROR 42601 at 10: syntax error at or near "OVER"

> SELECT sum(a) OVER (ORDER a) FROM t
-- ERROR 42601 at 27: syntax error at or near "a"

> SELECT ROW(
-- ERROR 42601 at 12: syntax error at end of input

> SELECT - FROM t
-- ERROR 42601 at 10: syntax error at or near "FROM"

> SELECT a + FROM t
-- ERROR 42601 at 12: syntax error at or near "FROM"

> SELECT a::
-- ERROR 42601 at 11: syntax error at end of input

> SELECT a::int[ FROM t
-- ERROR 42601 at 16: syntax error at or near "FROM"

> SELECT a AT TIME FROM t
-- ERROR 42601 at 18: syntax error at or near "FROM"

> SELECT U&'\00'
-- ERROR 42601 at 11: invalid Unicode escape
-- HINT: Unicode escapes must be \\XXXX or \\+XXXXXX.

> SELECT E'\u00'
-- ERROR 22025 at 10: invalid Unicode escape
-- HINT: Unicode escapes must be \\uXXXX or \\UXXXXXXXX.

> SELECT 1;; SELECT
-- ?column?:integer
-- 1
-- SELECT 1
--
--
-- SELECT 1

> TABLE
-- ERROR 42601 at 6: syntax error at end of input

> (SELECT 1
-- ERROR 42601 at 10: syntax error at end of input

> ((SELECT 1) UNION SELECT 2
-- ERROR 42601 at 27: syntax error at end of input

> SELECT @ FROM
-- ERROR 42601 at 10: syntax error at or near "FROM"

> SELECT {
-- ERROR 42601 at 8: syntax error at or near "{"

> SELECT :a
-- ERROR 42601 at 8: syntax error at or near ":"

> SELECT a ? FROM
-- ERROR 42601 at 12: syntax error at or near "FROM"

> SELECT 0x
-- ERROR 42601 at 8: invalid hexadecimal integer at or near "0x"

> SELECT 0b2
-- ERROR 42601 at 8: trailing junk after numeric literal at or near "0b2"

> SELECT 1_000_
-- ERROR 42601 at 8: trailing junk after numeric literal at or near "1_000_"

> SELECT 1e
-- ERROR 42601 at 8: trailing junk after numeric literal at or near "1e"

> SELECT $0
-- ERROR 42P02 at 8: there is no parameter $0

> SELECT $99999
-- ERROR 42P02 at 8: there is no parameter $99999

> SELECT substring('abc' FROM)
-- ERROR 42601 at 28: syntax error at or near ")"

> SELECT position('a' 'b')
-- ERROR 42601 at 21: syntax error at or near "'b'"

> SELECT trim(BOTH FROM)
-- ERROR 42601 at 22: syntax error at or near ")"

> SELECT overlay('a' PLACING)
-- ERROR 42601 at 27: syntax error at or near ")"

> SELECT nullif(1)
-- ERROR 42601 at 16: syntax error at or near ")"

> SELECT nullif(1, 2, 3)
-- ERROR 42601 at 19: syntax error at or near ","

> SELECT coalesce()
-- ERROR 42601 at 17: syntax error at or near ")"

> SELECT GROUPING()
-- ERROR 42601 at 17: syntax error at or near ")"

> SELECT count(DISTINCT)
-- ERROR 42601 at 22: syntax error at or near ")"

> SELECT EXISTS 1
-- ERROR 42601 at 15: syntax error at or near "1"
