# Every common column type: stored, compared, printed.
> CREATE TABLE t (b bool, i2 int2, i4 int4, i8 int8, f4 float4, f8 float8, n numeric(10,2), tx text, vc varchar(5), ch char(4),
    by bytea, u uuid, d date, ti time, ts timestamp, tz timestamptz, iv interval, j json, jb jsonb, ia int[], ta text[]);
-- CREATE TABLE
> INSERT INTO t VALUES (true, 1, 2, 3, 1.5, 2.5, 12.345, 'text', 'abc', 'ab', '\xdeadbeef', 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11',
    '2024-05-06', '07:08:09', '2024-05-06 07:08:09.123456', '2024-05-06 07:08:09+00', '1 day 02:00', '{"a":1}', '{"a": 1}', '{1,2}', '{a,b}');
-- INSERT 0 1
> INSERT INTO t (b) VALUES (NULL);
-- INSERT 0 1
> SELECT * FROM t;
-- b:boolean | i2:smallint | i4:integer | i8:bigint | f4:real | f8:double precision | n:numeric | tx:text | vc:character varying | ch:character | by:bytea | u:uuid | d:date | ti:time without time zone | ts:timestamp without time zone | tz:timestamp with time zone | iv:interval | j:json | jb:jsonb | ia:integer[] | ta:text[]
-- t | 1 | 2 | 3 | 1.5 | 2.5 | 12.35 | text | abc | ab   | \\xdeadbeef | a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11 | 2024-05-06 | 07:08:09 | 2024-05-06 07:08:09.123456 | 2024-05-06 07:08:09+00 | 1 day 02:00:00 | {"a":1} | {"a": 1} | {1,2} | {a,b}
-- NULL | NULL | NULL | NULL | NULL | NULL | NULL | NULL | NULL | NULL | NULL | NULL | NULL | NULL | NULL | NULL | NULL | NULL | NULL | NULL | NULL
-- SELECT 2
> SELECT count(*) FROM t WHERE i4 = 2 AND n = 12.35 AND ch = 'ab' AND u = 'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11' AND by = '\xDEADBEEF';
-- count:bigint
-- 1
-- SELECT 1
> INSERT INTO t (vc) VALUES ('abcdef');
-- ERROR 22001: value too long for type character varying(5)
> INSERT INTO t (vc) VALUES ('abc      ');
-- INSERT 0 1
> INSERT INTO t (n) VALUES (123456789);
-- ERROR 22003: numeric field overflow
-- DETAIL: A field with precision 10, scale 2 must round to an absolute value less than 10^8.
> INSERT INTO t (i2) VALUES (40000);
-- ERROR 22003: smallint out of range
> INSERT INTO t (i4) VALUES ('x');
-- ERROR 22P02 at 28: invalid input syntax for type integer: "x"
> INSERT INTO t (u) VALUES ('nope');
-- ERROR 22P02 at 27: invalid input syntax for type uuid: "nope"
> INSERT INTO t (by) VALUES ('\xz');
-- ERROR 22023 at 28: invalid hexadecimal digit: "z"
> INSERT INTO t (i4) VALUES (2.6) RETURNING i4;
-- i4:integer
-- 3
-- INSERT 0 1
> INSERT INTO t (tx) VALUES (42) RETURNING tx;
-- tx:text
-- 42
-- INSERT 0 1
> INSERT INTO t (i4) VALUES (true);
-- ERROR 42804 at 28: column "i4" is of type integer but expression is of type boolean
-- HINT: You will need to rewrite or cast the expression.
> INSERT INTO t (d) VALUES (now()::date) RETURNING d IS NOT NULL;
-- ?column?:boolean
-- t
-- INSERT 0 1
> SELECT pg_typeof(b), pg_typeof(n), pg_typeof(tz), pg_typeof(ia) FROM t LIMIT 1;
-- pg_typeof:regtype | pg_typeof:regtype | pg_typeof:regtype | pg_typeof:regtype
-- boolean | numeric | timestamp with time zone | integer[]
-- SELECT 1
> SELECT '\x00ff'::bytea, 'abc'::bytea, length('\x0102'::bytea), get_byte('\x0102', 1), '\x01'::bytea || '\x02';
-- bytea:bytea | bytea:bytea | length:integer | get_byte:integer | ?column?:bytea
-- \\x00ff | \\x616263 | 2 | 2 | \\x0102
-- SELECT 1
> SELECT 'a'::"char", 'name'::name, 5::oid, 1::int8::oid;
-- char:"char" | name:name | oid:oid | oid:oid
-- a | name | 5 | 1
-- SELECT 1
> SELECT uuid 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11' < 'b0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '(1234,40000)'::tid, '( 7,1)'::tid, '(4294967295,65535)'::tid, '(0,0)'::tid < '(0,1)'::tid, '(9,1)'::tid < '(10,1)'::tid, '(1,2)'::tid = '(01,02)'::tid;
-- tid:tid | tid:tid | tid:tid | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- (1234,40000) | (7,1) | (4294967295,65535) | t | t | t
-- SELECT 1
> SELECT '(1,70000)'::tid;
-- ERROR 22P02 at 8: invalid input syntax for type tid: "(1,70000)"
> SELECT '1,2'::tid;
-- ERROR 22P02 at 8: invalid input syntax for type tid: "1,2"
> SELECT '(1)'::tid;
-- ERROR 22P02 at 8: invalid input syntax for type tid: "(1)"
> SELECT '(x,2)'::tid;
-- ERROR 22P02 at 8: invalid input syntax for type tid: "(x,2)"
> SELECT '(-1,0)'::tid;
-- tid:tid
-- (4294967295,0)
-- SELECT 1
> SELECT t FROM (VALUES ('(9,1)'::tid), ('(10,1)'), ('(9,0)')) v (t) ORDER BY t;
-- t:tid
-- (9,0)
-- (9,1)
-- (10,1)
-- SELECT 3
