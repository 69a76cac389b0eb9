# A library's catalogue: what a small application asks of types and functions.
> CREATE TYPE state AS ENUM ('shelf', 'lent', 'lost');
-- CREATE TYPE
> CREATE DOMAIN isbn AS text CHECK (VALUE ~ '^[0-9]{10}$');
-- CREATE DOMAIN
> CREATE TABLE book (id serial PRIMARY KEY, isbn isbn UNIQUE, title text NOT NULL, state state DEFAULT 'shelf', lent daterange, pages int4, added timestamptz DEFAULT '2026-01-01 10:00+00', cover bytea, size numrange);
-- CREATE TABLE
> INSERT INTO book (isbn, title, pages, size) VALUES ('0123456789', 'The Sea', 220, '[1.5,2)'), ('1123456789', 'Under the Trees', 310, '(0,)'), ('2123456789', 'Numbers, and what they mean', 95, 'empty') RETURNING id, state;
-- id:integer | state:state
-- 1 | shelf
-- 2 | shelf
-- 3 | shelf
-- INSERT 0 3
> INSERT INTO book (isbn, title) VALUES ('12', 'short');
-- ERROR 23514: value for domain isbn violates check constraint "isbn_check"
> INSERT INTO book (isbn, title, state) VALUES ('3123456789', 'x', 'burnt');
-- ERROR 22P02 at 66: invalid input value for enum state: "burnt"
> UPDATE book SET state = 'lent', lent = '[2026-02-01,2026-03-01)' WHERE id = 1 RETURNING lower(lent), upper(lent), upper(lent) - lower(lent);
-- lower:date | upper:date | ?column?:integer
-- 2026-02-01 | 2026-03-01 | 28
-- UPDATE 1
> SELECT id, state, state > 'shelf' AS gone, enum_range(NULL::state) FROM book ORDER BY state DESC, id;
-- id:integer | state:state | gone:boolean | enum_range:state[]
-- 1 | lent | t | {shelf,lent,lost}
-- 2 | shelf | f | {shelf,lent,lost}
-- 3 | shelf | f | {shelf,lent,lost}
-- SELECT 3
> SELECT id FROM book WHERE lent @> date '2026-02-14';
-- id:integer
-- 1
-- SELECT 1
> SELECT id, isempty(size), size * numrange(1, 3), size -|- numrange(2, 5) FROM book ORDER BY id;
-- id:integer | isempty:boolean | ?column?:numrange | ?column?:boolean
-- 1 | f | [1.5,2) | t
-- 2 | f | [1,3) | f
-- 3 | t | empty | f
-- SELECT 3
> SELECT title, split_part(title, ' ', 1), initcap(lower(title)), length(title), reverse(left(title, 3)) FROM book ORDER BY title;
-- title:text | split_part:text | initcap:text | length:integer | reverse:text
-- Numbers, and what they mean | Numbers, | Numbers, And What They Mean | 27 | muN
-- The Sea | The | The Sea | 7 | ehT
-- Under the Trees | Under | Under The Trees | 15 | dnU
-- SELECT 3
> SELECT regexp_replace(title, '[aeiou]', '*', 'g'), regexp_matches(title, '(\w+)$') FROM book ORDER BY id;
-- regexp_replace:text | regexp_matches:text[]
-- Th* S** | {Sea}
-- Und*r th* Tr**s | {Trees}
-- N*mb*rs, *nd wh*t th*y m**n | {mean}
-- SELECT 3
> SELECT to_tsvector('english', title) @@ to_tsquery('english', 'tree & under') FROM book ORDER BY id;
-- ?column?:boolean
-- f
-- t
-- f
-- SELECT 3
> SELECT ts_rank(to_tsvector('english', title), plainto_tsquery('english', 'numbers')) > 0 AS found FROM book ORDER BY id;
-- found:boolean
-- f
-- f
-- t
-- SELECT 3
> SELECT format('%s has %s pages (%L)', title, pages, isbn) FROM book ORDER BY id;
-- format:text
-- The Sea has 220 pages ('0123456789')
-- Under the Trees has 310 pages ('1123456789')
-- Numbers, and what they mean has 95 pages ('2123456789')
-- SELECT 3
> SELECT width_bucket(pages, 0, 400, 4), pages % 7, pages / 7.0, power(pages, 2), div(pages, 100) FROM book ORDER BY id;
-- width_bucket:integer | ?column?:integer | ?column?:numeric | power:double precision | div:numeric
-- 3 | 3 | 31.4285714285714286 | 48400 | 2
-- 4 | 2 | 44.2857142857142857 | 96100 | 3
-- 1 | 4 | 13.5714285714285714 | 9025 | 0
-- SELECT 3
> SELECT added AT TIME ZONE 'Asia/Tokyo', date_part('hour', added AT TIME ZONE 'America/New_York') FROM book WHERE id = 1;
-- timezone:timestamp without time zone | date_part:double precision
-- 2026-01-01 19:00:00 | 5
-- SELECT 1
> SELECT encode(sha256('abc'::bytea), 'hex'), md5('abc'), encode('\x00ff'::bytea, 'base64');
-- encode:text | md5:text | encode:text
-- ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad | 900150983cd24fb0d6963f7d28e17f72 | AP8=
-- SELECT 1
> UPDATE book SET cover = decode('DEADBEEF', 'hex') WHERE id = 2 RETURNING cover, octet_length(cover), get_byte(cover, 1), substring(cover FROM 2 FOR 2);
-- cover:bytea | octet_length:integer | get_byte:integer | substring:bytea
-- \\xdeadbeef | 4 | 173 | \\xadbe
-- UPDATE 1
> SELECT greatest(1, NULL, 3), least('b', 'a'), coalesce(NULL, 2), num_nulls(1, NULL, NULL);
-- greatest:integer | least:text | coalesce:integer | num_nulls:integer
-- 3 | a | 2 | 2
-- SELECT 1
> SELECT array_position(ARRAY['a', 'b', 'c'], 'b'), cardinality(ARRAY[[1, 2], [3, 4]]), ARRAY[1, 2] || 3, array_to_string(ARRAY[1, NULL, 3], '-', '?');
-- array_position:integer | cardinality:integer | ?column?:integer[] | array_to_string:text
-- 2 | 4 | {1,2,3} | 1-?-3
-- SELECT 1
> SELECT * FROM json_to_recordset('[{"a": 1, "b": "x"}, {"a": 2}]') AS r(a int, b text);
-- a:integer | b:text
-- 1 | x
-- 2 | NULL
-- SELECT 2
> SELECT jsonb_path_query_array('{"a": [1, 2, 3, 4]}', '$.a[*] ? (@ > 2)');
-- jsonb_path_query_array:jsonb
-- [3, 4]
-- SELECT 1
> SELECT * FROM generate_series(timestamp '2026-01-30', '2026-02-02', '1 day') AS d;
-- d:timestamp without time zone
-- 2026-01-30 00:00:00
-- 2026-01-31 00:00:00
-- 2026-02-01 00:00:00
-- 2026-02-02 00:00:00
-- SELECT 4
> SELECT row_number() OVER (ORDER BY title), ntile(2) OVER (ORDER BY pages), first_value(title) OVER (ORDER BY pages DESC) FROM book ORDER BY 1;
-- row_number:bigint | ntile:integer | first_value:text
-- 1 | 1 | Under the Trees
-- 2 | 1 | Under the Trees
-- 3 | 2 | Under the Trees
-- SELECT 3
> SELECT title FROM book ORDER BY length(title) DESC, title FETCH FIRST 1 ROW WITH TIES;
-- title:text
-- Numbers, and what they mean
-- SELECT 1
> SELECT sum(pages), avg(pages), stddev_samp(pages), bool_and(pages > 90), bit_or(pages) FROM book;
-- sum:bigint | avg:numeric | stddev_samp:numeric | bool_and:boolean | bit_or:integer
-- 625 | 208.3333333333333333 | 107.9737622449701126 | t | 511
-- SELECT 1
> SELECT inet '10.1.2.3/16' << inet '10.0.0.0/8', host(inet '10.1.2.3/16'), network(inet '10.1.2.3/16');
-- ?column?:boolean | host:text | network:cidr
-- t | 10.1.2.3 | 10.1.0.0/16
-- SELECT 1
> SELECT '{1,2}'::int[] <@ '{3,2,1}'::int[], '[1,5)'::int4range && '[5,6)'::int4range, 'abc' < 'abd';
-- ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | f | t
-- SELECT 1
> SELECT bit_count(B'1011'), B'1100' & B'1010', B'1' || B'0', get_bit(B'100', 0);
-- bit_count:bigint | ?column?:bit | ?column?:bit varying | get_bit:integer
-- 3 | 1000 | 10 | 1
-- SELECT 1
> ALTER TYPE state ADD VALUE 'sold' AFTER 'lent';
-- ALTER TYPE
> SELECT enum_range(NULL::state), enum_last(NULL::state);
-- enum_range:state[] | enum_last:state
-- {shelf,lent,sold,lost} | lost
-- SELECT 1
> DROP DOMAIN isbn;
-- ERROR 2BP01: cannot drop type isbn because other objects depend on it
-- DETAIL: column isbn of table book depends on type isbn
-- HINT: Use DROP ... CASCADE to drop the dependent objects too.
> DROP TYPE state;
-- ERROR 2BP01: cannot drop type state because other objects depend on it
-- DETAIL: column state of table book depends on type state
-- HINT: Use DROP ... CASCADE to drop the dependent objects too.
> DROP TABLE book;
-- DROP TABLE
> DROP DOMAIN isbn;
-- DROP DOMAIN
> DROP TYPE state;
-- DROP TYPE
