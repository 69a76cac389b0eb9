> CREATE TABLE alike (id int PRIMARY KEY, name text, code varchar(3), fixed char(4), made date, size smallint, big bigint, amount numeric(6,2), tags text[], at timestamptz, doc jsonb);
-- CREATE TABLE
> INSERT INTO alike (id, name, code, fixed, made, size, big, amount) VALUES (1, 'one', 'a', 'x', '2024-01-31', 1, 1, 1.5);
-- INSERT 0 1
> INSERT INTO alike (id, name, code, fixed, made, size, big, amount) VALUES (2, 'it''s two', 'ab', 'xy', '2024-02-29', -2, 2147483648, 22.255);
-- INSERT 0 1
> INSERT INTO alike (id, name, code, fixed, made, size, big, amount) VALUES (3, '', 'abc', 'xyz ', '1999-12-31', 32767, 999999999, 3);
-- INSERT 0 1
> INSERT INTO alike (id, name, code, fixed, made, size, big, amount) VALUES (4, 'four', 'abcd', 'x', '2024-01-31', 1, 1, 1.5);
-- ERROR 22001: value too long for type character varying(3)
> INSERT INTO alike (id, name, code, fixed, made, size, big, amount) VALUES (5, 'five', 'a', 'x', '2024-13-31', 1, 1, 1.5);
-- ERROR 22008 at 97: date/time field value out of range: "2024-13-31"
-- HINT: Perhaps you need a different "DateStyle" setting.
> INSERT INTO alike (id, name, code, fixed, made, size, big, amount) VALUES (6, 'six', 'a', 'x', '2024-01-31', 32768, 1, 1.5);
-- ERROR 22003: smallint out of range
> INSERT INTO alike (id, name, code, fixed, made, size, big, amount) VALUES (1, 'again', 'a', 'x', '2024-01-31', 1, 1, 1.5);
-- ERROR 23505: duplicate key value violates unique constraint "alike_pkey"
-- DETAIL: Key (id)=(1) already exists.
> SELECT * FROM alike WHERE id = 1;
-- id:integer | name:text | code:character varying | fixed:character | made:date | size:smallint | big:bigint | amount:numeric | tags:text[] | at:timestamp with time zone | doc:jsonb
-- 1 | one | a | x    | 2024-01-31 | 1 | 1 | 1.50 | NULL | NULL | NULL
-- SELECT 1
> SELECT * FROM alike WHERE id = 2;
-- id:integer | name:text | code:character varying | fixed:character | made:date | size:smallint | big:bigint | amount:numeric | tags:text[] | at:timestamp with time zone | doc:jsonb
-- 2 | it's two | ab | xy   | 2024-02-29 | -2 | 2147483648 | 22.26 | NULL | NULL | NULL
-- SELECT 1
> SELECT * FROM alike WHERE id = 3;
-- id:integer | name:text | code:character varying | fixed:character | made:date | size:smallint | big:bigint | amount:numeric | tags:text[] | at:timestamp with time zone | doc:jsonb
-- 3 |  | abc | xyz  | 1999-12-31 | 32767 | 999999999 | 3.00 | NULL | NULL | NULL
-- SELECT 1
> SELECT * FROM alike WHERE id = 99;
-- id:integer | name:text | code:character varying | fixed:character | made:date | size:smallint | big:bigint | amount:numeric | tags:text[] | at:timestamp with time zone | doc:jsonb
-- SELECT 0
> SELECT name FROM alike WHERE id = 2147483647;
-- name:text
-- SELECT 0
> SELECT name FROM alike WHERE id = 2147483648;
-- name:text
-- SELECT 0
> SELECT name FROM alike WHERE id = -1;
-- name:text
-- SELECT 0
> SELECT name FROM alike WHERE id = '2';
-- name:text
-- it's two
-- SELECT 1
> SELECT name FROM alike WHERE id = ' 3 ';
-- name:text
--
-- SELECT 1
> SELECT name FROM alike WHERE id = 'three';
-- ERROR 22P02 at 35: invalid input syntax for type integer: "three"
> SELECT name FROM alike WHERE id = 1 AND name = 'one';
-- name:text
-- one
-- SELECT 1
> SELECT name FROM alike WHERE id = 1 AND name = 'two';
-- name:text
-- SELECT 0
> SELECT name FROM alike WHERE id = 2 AND name = 'it''s two';
-- name:text
-- it's two
-- SELECT 1
> SELECT name FROM alike WHERE id = 1 AND fixed = 'x';
-- name:text
-- one
-- SELECT 1
> SELECT name FROM alike WHERE id = 1 AND fixed = 'x  ';
-- name:text
-- one
-- SELECT 1
> SELECT name FROM alike WHERE id = 1 AND code = 'a';
-- name:text
-- one
-- SELECT 1
> SELECT name FROM alike WHERE id = 1 AND code = 'a ';
-- name:text
-- SELECT 0
> SELECT name FROM alike WHERE id = 1 AND made = '2024-01-31';
-- name:text
-- one
-- SELECT 1
> SELECT name FROM alike WHERE id = 1 AND made = '31 January 2024';
-- name:text
-- one
-- SELECT 1
> SELECT name FROM alike WHERE id = 1 AND made > 'soon-ish';
-- ERROR 22007 at 48: invalid input syntax for type date: "soon-ish"
> SELECT name FROM alike WHERE id = 1 AND size BETWEEN 0 AND 5;
-- name:text
-- one
-- SELECT 1
> SELECT name FROM alike WHERE id = 1 AND size BETWEEN 2 AND 5;
-- name:text
-- SELECT 0
> SELECT name FROM alike WHERE id = 1 OR id = 3;
-- name:text
-- one
--
-- SELECT 2
> SELECT name FROM alike WHERE NOT id = 1 AND id = 3;
-- name:text
--
-- SELECT 1
> SELECT id, 1 AS one FROM alike WHERE id = 1;
-- id:integer | one:integer
-- 1 | 1
-- SELECT 1
> SELECT id, 2 AS one FROM alike WHERE id = 1;
-- id:integer | one:integer
-- 1 | 2
-- SELECT 1
> SELECT id, 'a' FROM alike WHERE id = 1;
-- id:integer | ?column?:text
-- 1 | a
-- SELECT 1
> SELECT id, 'b' FROM alike WHERE id = 1;
-- id:integer | ?column?:text
-- 1 | b
-- SELECT 1
> SELECT id FROM alike WHERE id = 1 LIMIT 1;
-- id:integer
-- 1
-- SELECT 1
> SELECT id FROM alike WHERE id = 1 LIMIT 0;
-- id:integer
-- SELECT 0
> SELECT id FROM alike WHERE id = 1 OFFSET 1;
-- id:integer
-- SELECT 0
> SELECT id, name FROM alike WHERE id = 1 ORDER BY 2;
-- id:integer | name:text
-- 1 | one
-- SELECT 1
> SELECT id, name FROM alike WHERE id = 1 ORDER BY 3;
-- ERROR 42P10 at 50: ORDER BY position 3 is not in select list
> SELECT count(*), 1 FROM alike WHERE id = 1 GROUP BY 2;
-- count:bigint | ?column?:integer
-- 1 | 1
-- SELECT 1
> SELECT name::varchar(2) FROM alike WHERE id = 1;
-- name:character varying
-- on
-- SELECT 1
> SELECT name::varchar(3) FROM alike WHERE id = 1;
-- name:character varying
-- one
-- SELECT 1
> SELECT date '2024-01-31' FROM alike WHERE id = 1;
-- date:date
-- 2024-01-31
-- SELECT 1
> SELECT date '2024-01-30' FROM alike WHERE id = 1;
-- date:date
-- 2024-01-30
-- SELECT 1
> SELECT interval '1' day FROM alike WHERE id = 1;
-- interval:interval
-- 1 day
-- SELECT 1
> SELECT nosuch FROM alike WHERE id = 1;
-- ERROR 42703 at 8: column "nosuch" does not exist
> SELECT nosuch FROM alike WHERE id = 1000;
-- ERROR 42703 at 8: column "nosuch" does not exist
> SELECT name FROM alike WHERE id = 1000 AND nosuch = 'x';
-- ERROR 42703 at 44: column "nosuch" does not exist
> SELECT name FROM alike WHERE id = 1 AND name = 7;
-- ERROR 42883 at 46: operator does not exist: text = integer
-- HINT: No operator matches the given name and argument types. You might need to add explicit type casts.
> SELECT name FROM alike WHERE id = 1 AND name > 70000;
-- ERROR 42883 at 46: operator does not exist: text > integer
-- HINT: No operator matches the given name and argument types. You might need to add explicit type casts.
> UPDATE alike SET size = size + 1 WHERE id = 1;
-- UPDATE 1
> UPDATE alike SET size = size + -3 WHERE id = 1;
-- UPDATE 1
> UPDATE alike SET size = size + 32767 WHERE id = 3;
-- ERROR 22003: smallint out of range
> UPDATE alike SET amount = amount * 10000 WHERE id = 2;
-- ERROR 22003: numeric field overflow
-- DETAIL: A field with precision 6, scale 2 must round to an absolute value less than 10^4.
> UPDATE alike SET amount = amount * 2 WHERE id = 2;
-- UPDATE 1
> UPDATE alike SET code = 'abcd' WHERE id = 1;
-- ERROR 22001: value too long for type character varying(3)
> UPDATE alike SET code = 'abc' WHERE id = 1;
-- UPDATE 1
> UPDATE alike SET code = 'a   ' WHERE id = 1;
-- UPDATE 1
> UPDATE alike SET tags = '{a,b}' WHERE id = 1;
-- UPDATE 1
> UPDATE alike SET tags = '{a,b' WHERE id = 1;
-- ERROR 22P02 at 25: malformed array literal: "{a,b"
-- DETAIL: Unexpected end of input.
> UPDATE alike SET doc = '{"a": 1}' WHERE id = 1;
-- UPDATE 1
> UPDATE alike SET doc = '{"a": }' WHERE id = 1;
-- ERROR 22P02 at 24: invalid input syntax for type json
-- DETAIL: Expected JSON value, but found "}".
> UPDATE alike SET made = made + 1 WHERE id = 1;
-- UPDATE 1
> UPDATE alike SET made = made - 30 WHERE id = 1;
-- UPDATE 1
> UPDATE alike SET made = made + '1' WHERE id = 1;
-- ERROR 42725 at 30: operator is not unique: date + unknown
-- HINT: Could not choose a best candidate operator. You might need to add explicit type casts.
> UPDATE alike SET big = big - 5, name = 'renamed' WHERE id = 2;
-- UPDATE 1
> UPDATE alike SET big = big - 6, name = NULL WHERE id = 3;
-- UPDATE 1
> SELECT id, name, code, size, big, amount, made, tags, doc FROM alike WHERE id = 1;
-- id:integer | name:text | code:character varying | size:smallint | big:bigint | amount:numeric | made:date | tags:text[] | doc:jsonb
-- 1 | one | a   | -1 | 1 | 1.50 | 2024-01-02 | {a,b} | {"a": 1}
-- SELECT 1
> SELECT id, name, code, size, big, amount, made, tags, doc FROM alike WHERE id = 2;
-- id:integer | name:text | code:character varying | size:smallint | big:bigint | amount:numeric | made:date | tags:text[] | doc:jsonb
-- 2 | renamed | ab | -2 | 2147483643 | 44.52 | 2024-02-29 | NULL | NULL
-- SELECT 1
> SELECT id, name, code, size, big, amount, made, tags, doc FROM alike WHERE id = 3;
-- id:integer | name:text | code:character varying | size:smallint | big:bigint | amount:numeric | made:date | tags:text[] | doc:jsonb
-- 3 | NULL | abc | 32767 | 999999993 | 3.00 | 1999-12-31 | NULL | NULL
-- SELECT 1
> UPDATE alike SET id = 10 WHERE id = 1;
-- UPDATE 1
> UPDATE alike SET id = 2 WHERE id = 3;
-- ERROR 23505: duplicate key value violates unique constraint "alike_pkey"
-- DETAIL: Key (id)=(2) already exists.
> UPDATE alike SET id = 3 WHERE id = 3;
-- UPDATE 1
> DELETE FROM alike WHERE id = 10 RETURNING id, code;
-- id:integer | code:character varying
-- 10 | a
-- DELETE 1
> DELETE FROM alike WHERE id = 11 RETURNING id, code;
-- id:integer | code:character varying
-- DELETE 0
> INSERT INTO alike (id) VALUES (20), (21), (22);
-- INSERT 0 3
> INSERT INTO alike (id) VALUES (23), (24), (20);
-- ERROR 23505: duplicate key value violates unique constraint "alike_pkey"
-- DETAIL: Key (id)=(20) already exists.
> INSERT INTO alike (id) VALUES ('25');
-- INSERT 0 1
> INSERT INTO alike (id) VALUES ('x26');
-- ERROR 22P02 at 32: invalid input syntax for type integer: "x26"
> SELECT id FROM alike WHERE id = 25; SELECT id FROM alike WHERE id = 26; SELECT id FROM alike WHERE id = 2;
-- id:integer
-- 25
-- SELECT 1
-- id:integer
-- SELECT 0
-- id:integer
-- 2
-- SELECT 1
> SELECT id FROM alike WHERE id = 25; SELECT id FROM alike WHERE id = 1 AND nosuch; SELECT 1;
-- id:integer
-- 25
-- SELECT 1
-- ERROR 42703 at 75: column "nosuch" does not exist
> SELECT 1 AS a; SELECT 1 AS a; SELECT 1/0 AS a; SELECT 1 AS a;
-- a:integer
-- 1
-- SELECT 1
-- a:integer
-- 1
-- SELECT 1
-- ERROR 22012: division by zero
> DROP TABLE alike;
-- DROP TABLE
