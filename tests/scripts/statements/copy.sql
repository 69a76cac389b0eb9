# COPY in both directions: options, data that is not as it should be, and where the errors say it is.
> CREATE TABLE c (a int, b text DEFAULT 'dflt', n numeric(5, 2) DEFAULT 1.5);
-- CREATE TABLE
> COPY c FROM STDIN;
< 1	one	1.25
< 2	\N	2
-- COPY 2
> COPY c (a) FROM STDIN;
< 3
-- COPY 1
> TABLE c;
-- a:integer | b:text | n:numeric
-- 1 | one | 1.25
-- 2 | NULL | 2.00
-- 3 | dflt | 1.50
-- SELECT 3
> COPY c TO STDOUT;
-- 1\tone\t1.25\n
-- 2\t\\N\t2.00\n
-- 3\tdflt\t1.50\n
-- COPY 3
> COPY c TO STDOUT (FORMAT csv, HEADER);
-- a,b,n\n
-- 1,one,1.25\n
-- 2,,2.00\n
-- 3,dflt,1.50\n
-- COPY 3
> COPY c (b, a) TO STDOUT WITH CSV HEADER FORCE QUOTE *;
-- b,a\n
-- "one","1"\n
-- ,"2"\n
-- "dflt","3"\n
-- COPY 3
> COPY c TO STDOUT (FORMAT csv, FORCE_QUOTE (b), NULL 'none', DELIMITER ';');
-- 1;"one";1.25\n
-- 2;none;2.00\n
-- 3;"dflt";1.50\n
-- COPY 3
> COPY c TO STDOUT (FORMAT csv, FORCE_QUOTE *);
-- "1","one","1.25"\n
-- "2",,"2.00"\n
-- "3","dflt","1.50"\n
-- COPY 3
> COPY c TO STDOUT (FORMAT csv, FORCE_QUOTE (zz));
-- ERROR 42703: column "zz" of relation "c" does not exist
> COPY (SELECT a, b FROM c ORDER BY a DESC) TO STDOUT (DELIMITER '|', HEADER true);
-- a|b\n
-- 3|dflt\n
-- 2|\\N\n
-- 1|one\n
-- COPY 3
> COPY c TO STDOUT (FORMAT binary);
-- 5047434f50590aff0d0a00000000000000000000030000000400000001000000036f6e650000000c0002000000000002000109c4
-- 00030000000400000002ffffffff0000000a00010000000000020002
-- 000300000004000000030000000464666c740000000c000200000000000200011388
-- ffff
-- COPY 3
> COPY c FROM STDIN (DEFAULT '\D');
< 4	\D	\D
< \D	x	3
-- ERROR 22P04: unexpected default marker in COPY data
-- DETAIL: Column "a" has no default value.
-- CONTEXT: COPY c, line 2: "\\D\tx\t3"
> COPY c FROM STDIN (FORMAT csv, DEFAULT 'DEF');
< 5,DEF,DEF
< 6,"DEF",2
-- COPY 2
> SELECT * FROM c WHERE a > 3;
-- a:integer | b:text | n:numeric
-- 5 | dflt | 1.50
-- 6 | DEF | 2.00
-- SELECT 2
> COPY c FROM STDIN (DEFAULT '\D', NULL '\D');
< 1	x	1
-- ERROR 0A000: NULL specification and DEFAULT specification cannot be the same
> COPY c FROM STDIN (DEFAULT 'a	b');
< 1	x	1
-- ERROR 0A000: COPY delimiter character must not appear in the DEFAULT specification
> COPY c FROM STDIN (DEFAULT E'a\nb');
< 1	x	1
-- ERROR 22023: COPY default representation cannot use newline or carriage return
> COPY c FROM STDIN (FORMAT csv, DEFAULT 'a"b');
< 1	x	1
-- ERROR 0A000: CSV quote character must not appear in the DEFAULT specification
> COPY c FROM STDIN (FORMAT binary, DEFAULT 'x');
< x
-- ERROR 42601: cannot specify DEFAULT in BINARY mode
> COPY c TO STDOUT (DEFAULT 'x');
-- ERROR 0A000: COPY DEFAULT cannot be used with COPY TO
> COPY c FROM STDIN (ON_ERROR ignore);
< x	one	1
< 7	seven	7
< 8	eight	lots
< 9	nine	12345.6
-- NOTICE 00000: 3 rows were skipped due to data type incompatibility
-- COPY 1
> SELECT * FROM c WHERE a > 6;
-- a:integer | b:text | n:numeric
-- 7 | seven | 7.00
-- SELECT 1
> COPY c FROM STDIN (ON_ERROR ignore, LOG_VERBOSITY verbose);
< x	one	1
< 10	ten	7
< 11	eleven	lots
-- NOTICE 00000: skipping row due to data type incompatibility at line 1 for column "a": "x"
-- CONTEXT: COPY c
-- NOTICE 00000: skipping row due to data type incompatibility at line 3 for column "n": "lots"
-- CONTEXT: COPY c
-- NOTICE 00000: 2 rows were skipped due to data type incompatibility
-- COPY 1
> COPY c FROM STDIN (ON_ERROR ignore, LOG_VERBOSITY silent);
< x	one	1
-- COPY 0
> COPY c FROM STDIN (ON_ERROR ignore, LOG_VERBOSITY default);
< x	one	1
-- NOTICE 00000: 1 row was skipped due to data type incompatibility
-- COPY 0
> COPY c FROM STDIN (ON_ERROR ignore, REJECT_LIMIT 1);
< x	one	1
< 12	a	1
-- NOTICE 00000: 1 row was skipped due to data type incompatibility
-- COPY 1
> COPY c FROM STDIN (ON_ERROR ignore, REJECT_LIMIT 1);
< x	one	1
< y	one	1
< 13	a	1
-- ERROR 22P02: skipped more than REJECT_LIMIT (1) rows due to data type incompatibility
-- CONTEXT: COPY c, line 2, column a: "y"
> COPY c FROM STDIN (ON_ERROR ignore, REJECT_LIMIT 0);
< x	one	1
-- ERROR 22023: REJECT_LIMIT (0) must be greater than zero
> COPY c FROM STDIN (ON_ERROR ignore, REJECT_LIMIT many);
< x	one	1
-- ERROR 22P02: invalid input syntax for type bigint: "many"
> COPY c FROM STDIN (REJECT_LIMIT 3);
< x	one	1
-- ERROR 22023: COPY REJECT_LIMIT requires ON_ERROR to be set to IGNORE
> COPY c FROM STDIN (ON_ERROR stop, LOG_VERBOSITY loud);
< x	one	1
-- ERROR 22023 at 35: COPY LOG_VERBOSITY "loud" not recognized
> COPY c FROM STDIN (ON_ERROR loud);
< x	one	1
-- ERROR 22023 at 20: COPY ON_ERROR "loud" not recognized
> COPY c FROM STDIN (ON_ERROR ignore);
< 1	one
-- ERROR 22P04: missing data for column "n"
-- CONTEXT: COPY c, line 1: "1\tone"
> COPY c FROM STDIN (ON_ERROR ignore);
< 1	one	2	3
-- ERROR 22P04: extra data after last expected column
-- CONTEXT: COPY c, line 1: "1\tone\t2\t3"
> COPY c FROM STDIN (ON_ERROR ignore, FORMAT binary);
< x
-- ERROR 42601: only ON_ERROR STOP is allowed in BINARY mode
> COPY c TO STDOUT (ON_ERROR ignore);
-- ERROR 22023 at 19: COPY ON_ERROR cannot be used with COPY TO
> COPY c TO STDOUT (LOG_VERBOSITY verbose);
-- 1\tone\t1.25\n
-- 2\t\\N\t2.00\n
-- 3\tdflt\t1.50\n
-- 5\tdflt\t1.50\n
-- 6\tDEF\t2.00\n
-- 7\tseven\t7.00\n
-- 10\tten\t7.00\n
-- 12\ta\t1.00\n
-- COPY 8
> COPY c FROM STDIN (FORMAT csv, FORCE_NULL *, FORCE_NOT_NULL *);
< 20,"",1
< 21,,2
-- COPY 2
> COPY c FROM STDIN (FORMAT csv, FORCE_NULL (b));
< 22,"",1
-- COPY 1
> COPY c FROM STDIN (FORMAT csv, FORCE_NOT_NULL (b));
< 23,,1
-- COPY 1
> SELECT * FROM c WHERE a BETWEEN 20 AND 29;
-- a:integer | b:text | n:numeric
-- 20 | NULL | 1.00
-- 21 |  | 2.00
-- 22 | NULL | 1.00
-- 23 |  | 1.00
-- SELECT 4
> COPY c FROM STDIN (FORMAT csv, FORCE_NULL (zz));
< 22,"",1
-- ERROR 42703: column "zz" of relation "c" does not exist
> COPY c (a) FROM STDIN (FORMAT csv, FORCE_NOT_NULL (b));
< 22
-- ERROR 42P10: FORCE_NOT_NULL column "b" not referenced by COPY
> COPY c FROM STDIN (FORCE_NULL (b));
< 22
-- ERROR 0A000: COPY FORCE_NULL requires CSV mode
> COPY c FROM STDIN (FORMAT csv, FORCE_QUOTE (b));
< 22
-- ERROR 0A000: COPY FORCE_QUOTE cannot be used with COPY FROM
> COPY c TO STDOUT (FORMAT csv, FORCE_NULL (b));
-- ERROR 22023: COPY FORCE_NULL cannot be used with COPY TO
> COPY c FROM STDIN (HEADER match);
< a	b	n
< 30	thirty	3
-- COPY 1
> COPY c FROM STDIN (HEADER match);
< a	c	n
< 30	thirty	3
-- ERROR 22P04: column name mismatch in header line field 2: got "c", expected "b"
-- CONTEXT: COPY c, line 1: "a\tc\tn"
> COPY c FROM STDIN (FORMAT csv, HEADER match);
< a,b
< 30,thirty,3
-- ERROR 22P04: wrong number of fields in header line: got 2, expected 3
-- CONTEXT: COPY c, line 1: "a,b"
> COPY c FROM STDIN (HEADER match);
< a	\N	n
-- ERROR 22P04: column name mismatch in header line field 2: got null value ("\\N"), expected "b"
-- CONTEXT: COPY c, line 1: "a\t\\N\tn"
> COPY c TO STDOUT (HEADER match);
-- ERROR 0A000: cannot use "match" with HEADER in COPY TO
> COPY c FROM STDIN (HEADER 2);
< a	b	n
-- ERROR 42601: header requires a Boolean value or "match"
> COPY c FROM STDIN (HEADER maybe);
< a	b	n
-- ERROR 42601: header requires a Boolean value or "match"
> COPY c FROM STDIN (FORMAT csv, HEADER off) WHERE a > 31;
< 31,x,1
< 32,y,1
-- COPY 1
> COPY c FROM STDIN WHERE b IS NOT NULL AND a % 2 = 0;
< 33	\N	1
< 34	x	1
< 35	x	1
-- COPY 1
> COPY c FROM STDIN WHERE zz > 1;
< 1	x	1
-- ERROR 42703 at 25: column "zz" does not exist
> COPY c FROM STDIN WHERE sum(a) > 1;
< 1	x	1
-- ERROR 42803 at 25: aggregate functions are not allowed in COPY FROM WHERE conditions
> COPY c FROM STDIN WHERE a IN (SELECT 1);
< 1	x	1
-- ERROR 0A000 at 27: cannot use subquery in COPY FROM WHERE condition
> COPY c FROM STDIN WHERE generate_series(1, a) > 1;
< 1	x	1
-- ERROR 0A000 at 25: set-returning functions are not allowed in COPY FROM WHERE conditions
> COPY c FROM STDIN WHERE row_number() OVER () > 1;
< 1	x	1
-- ERROR 42P20 at 25: window functions are not allowed in COPY FROM WHERE conditions
> COPY c FROM STDIN WHERE a;
< 1	x	1
-- ERROR 42804 at 25: argument of WHERE must be type boolean, not type integer
> COPY c TO STDOUT WHERE a > 1;
-- ERROR 42601 at 18: WHERE clause not allowed with COPY TO
> SELECT * FROM c WHERE a > 29;
-- a:integer | b:text | n:numeric
-- 30 | thirty | 3.00
-- 32 | y | 1.00
-- 34 | x | 1.00
-- SELECT 3
> COPY c FROM STDIN;
< x	y	1
-- ERROR 22P02: invalid input syntax for type integer: "x"
-- CONTEXT: COPY c, line 1, column a: "x"
> COPY c FROM STDIN;
< 1	y
-- ERROR 22P04: missing data for column "n"
-- CONTEXT: COPY c, line 1: "1\ty"
> COPY c FROM STDIN;
< 1	y	1	2
-- ERROR 22P04: extra data after last expected column
-- CONTEXT: COPY c, line 1: "1\ty\t1\t2"
> COPY c FROM STDIN;
< 1	y	12345
-- ERROR 22003: numeric field overflow
-- DETAIL: A field with precision 5, scale 2 must round to an absolute value less than 10^3.
-- CONTEXT: COPY c, line 1, column n: "12345"
> COPY c FROM STDIN (FORMAT csv);
< 1,"y
-- ERROR 22P04: unterminated CSV quoted field
-- CONTEXT: COPY c, line 1: "1,"y\n"
> COPY c FROM STDIN;
< 
-- ERROR 22P02: invalid input syntax for type integer: ""
-- CONTEXT: COPY c, line 1, column a: ""
> ALTER TABLE c ADD CHECK (a < 1000), ADD UNIQUE (a), ALTER n SET NOT NULL;
-- ALTER TABLE
> COPY c FROM STDIN;
< 100	x	1
< 1001	y	1
-- ERROR 23514: new row for relation "c" violates check constraint "c_a_check"
-- DETAIL: Failing row contains (1001, y, 1.00).
-- CONTEXT: COPY c, line 2: "1001\ty\t1"
#~ Rows are put in by batches: what they break is told without their line.
#= ERROR 23514: new row for relation "c" violates check constraint "c_a_check"
#= DETAIL: Failing row contains (1001, y, 1.00).
> COPY c FROM STDIN;
< 100	x	1
< 100	y	1
-- ERROR 23505: duplicate key value violates unique constraint "c_a_key"
-- DETAIL: Key (a)=(100) already exists.
-- CONTEXT: COPY c, line 2
#~ Rows are put in by batches: what they break is told without their line.
#= ERROR 23505: duplicate key value violates unique constraint "c_a_key"
#= DETAIL: Key (a)=(100) already exists.
> COPY c FROM STDIN;
< 100	x	\N
-- ERROR 23502: null value in column "n" of relation "c" violates not-null constraint
-- DETAIL: Failing row contains (100, x, null).
-- CONTEXT: COPY c, line 1: "100\tx\t\\N"
#~ Rows are put in by batches: what they break is told without their line.
#= ERROR 23502: null value in column "n" of relation "c" violates not-null constraint
#= DETAIL: Failing row contains (100, x, null).
> COPY c FROM STDIN (FORMAT binary);
<x 5047434f50590aff0d0a0000000000000000000003000000040000006500000001780000000a0002000000000002000c1388ffff
-- ERROR 08P01: insufficient data left in message
-- CONTEXT: COPY c, line 1, column n
> COPY c FROM STDIN (FORMAT binary);
<x 5047434f50590aff0d0a00000000000000000000020000000400000065
-- ERROR 22P04: row field count is 2, expected 3
-- CONTEXT: COPY c, line 1
> COPY c FROM STDIN (FORMAT binary);
<x 504747
-- ERROR 22P04: COPY file signature not recognized
> COPY nowhere FROM STDIN;
< 1
-- ERROR 42P01: relation "nowhere" does not exist
> COPY c (zz) FROM STDIN;
< 1
-- ERROR 42703: column "zz" of relation "c" does not exist
> COPY c (a, a) FROM STDIN;
< 1
-- ERROR 42701: column "a" specified more than once
> CREATE VIEW cv AS SELECT * FROM c;
-- CREATE VIEW
> COPY cv TO STDOUT;
-- ERROR 42809: cannot copy from view "cv"
-- HINT: Try the COPY (SELECT ...) TO variant.
> COPY cv FROM STDIN;
< 1
-- ERROR 42809: cannot copy to view "cv"
-- HINT: To enable copying to a view, provide an INSTEAD OF INSERT trigger.
> CREATE SEQUENCE cs;
-- CREATE SEQUENCE
> COPY cs TO STDOUT;
-- ERROR 42809: cannot copy from sequence "cs"
> COPY c FROM STDIN (FORMAT wrong);
< 1
-- ERROR 22023 at 20: COPY format "wrong" not recognized
> COPY c FROM STDIN (wrong);
< 1
-- ERROR 42601 at 20: option "wrong" not recognized
> COPY c FROM STDIN (FORMAT csv, FORMAT text);
< 1
-- ERROR 42601 at 32: conflicting or redundant options
> COPY c FROM STDIN (DELIMITER 'ab');
< 1
-- ERROR 0A000: COPY delimiter must be a single one-byte character
> COPY c FROM STDIN (DELIMITER 'a');
< 1
-- ERROR 22023: COPY delimiter cannot be "a"
> COPY c FROM STDIN (FORMAT csv, QUOTE 'ab');
< 1
-- ERROR 0A000: COPY quote must be a single one-byte character
> COPY c FROM STDIN (FORMAT csv, ESCAPE 'ab');
< 1
-- ERROR 0A000: COPY escape must be a single one-byte character
> COPY c FROM STDIN (ESCAPE 'a');
< 1
-- ERROR 0A000: COPY ESCAPE requires CSV mode
> COPY c FROM STDIN (NULL E'\n');
< 1
-- ERROR 22023: COPY null representation cannot use newline or carriage return
> COPY c FROM STDIN (FORMAT csv, DELIMITER ',', NULL ',');
< 1
-- ERROR 22023: COPY delimiter character must not appear in the NULL specification
> COPY c FROM STDIN (FREEZE);
< 1
-- ERROR 55000: cannot perform COPY FREEZE because the table was not created or truncated in the current subtransaction
#~ FREEZE asks for nothing here: rows have no frozen state.
#= ERROR 22P04: missing data for column "b"
#= CONTEXT: COPY c, line 1: "1"
> COPY c FROM STDIN (FREEZE maybe);
< 1
-- ERROR 42601: freeze requires a Boolean value
> COPY c TO STDOUT (FREEZE);
-- ERROR 22023: COPY FREEZE cannot be used with COPY TO
> COPY (INSERT INTO c VALUES (200, 'x', 1) RETURNING a) TO STDOUT;
-- 200\n
-- COPY 1
> COPY (INSERT INTO c VALUES (201, 'x', 1)) TO STDOUT;
-- ERROR 0A000: COPY query must have a RETURNING clause
> COPY (CREATE TABLE x (a int)) TO STDOUT;
-- ERROR 42601 at 7: syntax error at or near "CREATE"
> COPY (SELECT 1 INTO x) TO STDOUT;
-- ERROR 0A000: COPY (SELECT INTO) is not supported
> CREATE TABLE g (a int, b int GENERATED ALWAYS AS (a * 2) STORED, c int GENERATED ALWAYS AS IDENTITY);
-- CREATE TABLE
> COPY g FROM STDIN;
< 1	7
-- COPY 1
> COPY g (a) FROM STDIN;
< 2
-- COPY 1
> COPY g (b) FROM STDIN;
< 2
-- ERROR 42P10: column "b" is a generated column
-- DETAIL: Generated columns cannot be used in COPY.
> SELECT * FROM g;
-- a:integer | b:integer | c:integer
-- 1 | 2 | 7
-- 2 | 4 | 1
-- SELECT 2
> COPY g TO STDOUT;
-- 1\t7\n
-- 2\t1\n
-- COPY 2
> COPY g (b) TO STDOUT;
-- ERROR 42P10: column "b" is a generated column
-- DETAIL: Generated columns cannot be used in COPY.
> CREATE TABLE t2 (d date, j jsonb, ar int[], e text);
-- CREATE TABLE
> COPY t2 FROM STDIN;
< 2024-01-02	{"a": 1}	{1,2}	tab\tnew\nback\\slash\101\x42
< infinity	\N	{}	
-- COPY 2
> COPY t2 TO STDOUT;
-- 2024-01-02\t{"a": 1}\t{1,2}\ttab\\tnew\\nback\\\\slashAB\n
-- infinity\t\\N\t{}\t\n
-- COPY 2
> COPY t2 TO STDOUT (FORMAT csv);
-- 2024-01-02,"{""a"": 1}","{1,2}","tab\tnew\nback\\slashAB"\n
-- infinity,,{},""\n
-- COPY 2
> COPY t2 FROM STDIN;
< 2024-01-32	{"a": 1}	{1,2}	x
-- ERROR 22008: date/time field value out of range: "2024-01-32"
-- HINT: Perhaps you need a different "DateStyle" setting.
-- CONTEXT: COPY t2, line 1, column d: "2024-01-32"
> COPY t2 FROM STDIN;
< 2024-01-02	{"a": }	{1,2}	x
-- ERROR 22P02: invalid input syntax for type json
-- DETAIL: Expected JSON value, but found "}".
-- CONTEXT: JSON data, line 1: {"a": }\nCOPY t2, line 1, column j: "{"a": }"
> COPY t2 FROM STDIN;
< 2024-01-02	{"a": 1}	{1,2	x
-- ERROR 22P02: malformed array literal: "{1,2"
-- DETAIL: Unexpected end of input.
-- CONTEXT: COPY t2, line 1, column ar: "{1,2"
> COPY t2 FROM STDIN (ON_ERROR ignore);
< 2024-01-02	{"a": }	{1,2}	x
< 2024-01-02	{"a": 2}	{1,2	x
< 2024-01-02	{"a": 3}	{1,2}	kept
-- NOTICE 00000: 2 rows were skipped due to data type incompatibility
-- COPY 1
> TABLE t2;
-- d:date | j:jsonb | ar:integer[] | e:text
-- 2024-01-02 | {"a": 1} | {1,2} | tab\tnew\nback\\slashAB
-- infinity | NULL | {} |
-- 2024-01-02 | {"a": 3} | {1,2} | kept
-- SELECT 3
