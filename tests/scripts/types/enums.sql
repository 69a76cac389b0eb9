# Enums: CREATE, ALTER and DROP TYPE, order, casts, functions, arrays.
> CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
-- CREATE TYPE
> CREATE TYPE mood AS ENUM ('x');
-- ERROR 42710: type "mood" already exists
> CREATE TYPE nothing AS ENUM ();
-- CREATE TYPE
> SELECT 'happy'::mood;
-- mood:mood
-- happy
-- SELECT 1
> SELECT 'angry'::mood;
-- ERROR 22P02 at 8: invalid input value for enum mood: "angry"
> SELECT mood 'ok', CAST('sad' AS mood), mood('ok');
-- mood:mood | mood:mood | mood:mood
-- ok | sad | ok
-- SELECT 1
> SELECT 'sad'::mood < 'ok'::mood AS a, 'happy' > 'ok'::mood AS b, 'ok'::mood = 'ok' AS c, 'ok'::mood <> 'sad' AS d;
-- a:boolean | b:boolean | c:boolean | d:boolean
-- t | t | t | t
-- SELECT 1
> SELECT 'sad'::mood = 'angry';
-- ERROR 22P02 at 22: invalid input value for enum mood: "angry"
> SELECT 'sad'::mood = 1;
-- ERROR 42883 at 20: operator does not exist: mood = integer
-- HINT: No operator matches the given name and argument types. You might need to add explicit type casts.
> SELECT 'sad'::mood = 'sad'::text;
-- ERROR 42883 at 20: operator does not exist: mood = text
-- HINT: No operator matches the given name and argument types. You might need to add explicit type casts.
> SELECT 'sad'::mood::text || '!' AS t, 'ok'::text::mood AS m;
-- t:text | m:mood
-- sad! | ok
-- SELECT 1
> CREATE TABLE person (id int PRIMARY KEY, m mood DEFAULT 'ok', ms mood[]);
-- CREATE TABLE
> INSERT INTO person VALUES (1, 'happy', '{sad,happy}'), (2, 'sad', ARRAY['ok','ok']::mood[]), (3, NULL, NULL);
-- INSERT 0 3
> INSERT INTO person (id) VALUES (4);
-- INSERT 0 1
> INSERT INTO person VALUES (5, 'angry');
-- ERROR 22P02 at 31: invalid input value for enum mood: "angry"
> INSERT INTO person VALUES (5, 'ok'::text);
-- ERROR 42804 at 31: column "m" is of type mood but expression is of type text
-- HINT: You will need to rewrite or cast the expression.
> INSERT INTO person VALUES (5, 7);
-- ERROR 42804 at 31: column "m" is of type mood but expression is of type integer
-- HINT: You will need to rewrite or cast the expression.
> SELECT * FROM person ORDER BY m, id;
-- id:integer | m:mood | ms:mood[]
-- 2 | sad | {ok,ok}
-- 4 | ok | NULL
-- 1 | happy | {sad,happy}
-- 3 | NULL | NULL
-- SELECT 4
> SELECT * FROM person ORDER BY m DESC NULLS LAST, id;
-- id:integer | m:mood | ms:mood[]
-- 1 | happy | {sad,happy}
-- 4 | ok | NULL
-- 2 | sad | {ok,ok}
-- 3 | NULL | NULL
-- SELECT 4
> SELECT id FROM person WHERE m >= 'ok' ORDER BY id;
-- id:integer
-- 1
-- 4
-- SELECT 2
> SELECT id FROM person WHERE m IN ('sad', 'happy') ORDER BY id;
-- id:integer
-- 1
-- 2
-- SELECT 2
> SELECT id FROM person WHERE 'happy' = ANY (ms);
-- id:integer
-- 1
-- SELECT 1
> SELECT max(m), min(m), count(DISTINCT m) FROM person;
-- max:mood | min:mood | count:bigint
-- happy | sad | 3
-- SELECT 1
> SELECT m, count(*) FROM person GROUP BY m ORDER BY m;
-- m:mood | count:bigint
-- sad | 1
-- ok | 1
-- happy | 1
-- NULL | 1
-- SELECT 4
> SELECT enum_first(NULL::mood), enum_last(NULL::mood), enum_range(NULL::mood), enum_range('ok'::mood, NULL), enum_range(NULL, 'ok'::mood);
-- enum_first:mood | enum_last:mood | enum_range:mood[] | enum_range:mood[] | enum_range:mood[]
-- sad | happy | {sad,ok,happy} | {ok,happy} | {sad,ok}
-- SELECT 1
> SELECT ms[1], array_length(ms, 1), ms || 'sad'::mood AS more FROM person WHERE id = 1;
-- ms:mood | array_length:integer | more:mood[]
-- sad | 2 | {sad,happy,sad}
-- SELECT 1
> SELECT p.id, q.id FROM person p JOIN person q ON p.m = q.m ORDER BY 1, 2;
-- id:integer | id:integer
-- 1 | 1
-- 2 | 2
-- 4 | 4
-- SELECT 3
> SELECT CASE WHEN id = 1 THEN m ELSE 'sad' END, coalesce(m, 'ok') FROM person ORDER BY id;
-- case:mood | coalesce:mood
-- happy | happy
-- sad | sad
-- sad | ok
-- sad | ok
-- SELECT 4
> SELECT greatest('sad'::mood, 'happy'), least('ok'::mood, 'happy');
-- greatest:mood | least:mood
-- happy | ok
-- SELECT 1
> CREATE INDEX person_m ON person (m);
-- CREATE INDEX
> SELECT id FROM person WHERE m = 'happy';
-- id:integer
-- 1
-- SELECT 1
> UPDATE person SET m = 'happy' WHERE m = 'ok';
-- UPDATE 1
> SELECT id, m FROM person WHERE m = 'happy' ORDER BY id;
-- id:integer | m:mood
-- 1 | happy
-- 4 | happy
-- SELECT 2
> SELECT pg_typeof(m), pg_typeof(ms), m::text FROM person WHERE id = 1;
-- pg_typeof:regtype | pg_typeof:regtype | m:text
-- mood | mood[] | happy
-- SELECT 1
> SELECT row_to_json(person), to_json(m) FROM person WHERE id = 1;
-- row_to_json:json | to_json:json
-- {"id":1,"m":"happy","ms":["sad","happy"]} | "happy"
-- SELECT 1
> SELECT array_agg(m ORDER BY m) FROM person;
-- array_agg:mood[]
-- {sad,happy,happy,NULL}
-- SELECT 1
> SELECT unnest(enum_range(NULL::mood));
-- unnest:mood
-- sad
-- ok
-- happy
-- SELECT 3
> SELECT string_agg(m::text, ',' ORDER BY id) FROM person;
-- string_agg:text
-- happy,sad,happy
-- SELECT 1
# ALTER TYPE.
> ALTER TYPE mood ADD VALUE 'ecstatic';
-- ALTER TYPE
> ALTER TYPE mood ADD VALUE 'meh' BEFORE 'ok';
-- ALTER TYPE
> ALTER TYPE mood ADD VALUE 'fine' AFTER 'ok';
-- ALTER TYPE
> ALTER TYPE mood ADD VALUE 'ok';
-- ERROR 42710: enum label "ok" already exists
> ALTER TYPE mood ADD VALUE IF NOT EXISTS 'ok';
-- NOTICE 42710: enum label "ok" already exists, skipping
-- ALTER TYPE
> ALTER TYPE mood ADD VALUE 'x' BEFORE 'nope';
-- ERROR 22023: "nope" is not an existing enum label
> SELECT enum_range(NULL::mood);
-- enum_range:mood[]
-- {sad,meh,ok,fine,happy,ecstatic}
-- SELECT 1
> INSERT INTO person VALUES (6, 'meh'), (7, 'ecstatic');
-- INSERT 0 2
> SELECT id, m FROM person ORDER BY m, id;
-- id:integer | m:mood
-- 2 | sad
-- 6 | meh
-- 1 | happy
-- 4 | happy
-- 7 | ecstatic
-- 3 | NULL
-- SELECT 6
> ALTER TYPE mood RENAME VALUE 'sad' TO 'blue';
-- ALTER TYPE
> ALTER TYPE mood RENAME VALUE 'sad' TO 'blue';
-- ERROR 22023: "sad" is not an existing enum label
> ALTER TYPE mood RENAME VALUE 'meh' TO 'ok';
-- ERROR 42710: enum label "ok" already exists
> SELECT id, m, ms FROM person ORDER BY m, id;
-- id:integer | m:mood | ms:mood[]
-- 2 | blue | {ok,ok}
-- 6 | meh | NULL
-- 1 | happy | {blue,happy}
-- 4 | happy | NULL
-- 7 | ecstatic | NULL
-- 3 | NULL | NULL
-- SELECT 6
> SELECT enumlabel, enumsortorder FROM pg_enum WHERE enumtypid = 'mood'::regtype ORDER BY enumsortorder;
-- enumlabel:name | enumsortorder:real
-- blue | 1
-- meh | 1.5
-- ok | 2
-- fine | 2.5
-- happy | 3
-- ecstatic | 4
-- SELECT 6
> SELECT typname, typtype, typcategory, typlen, typbyval, typnamespace::regnamespace, typelem, typinput, typoutput FROM pg_type WHERE typname = 'mood';
-- typname:name | typtype:"char" | typcategory:"char" | typlen:smallint | typbyval:boolean | typnamespace:regnamespace | typelem:oid | typinput:regproc | typoutput:regproc
-- mood | e | E | 4 | t | public | 0 | enum_in | enum_out
-- SELECT 1
> SELECT typname, typcategory, typelem::regtype, typinput FROM pg_type WHERE typname = '_mood';
-- typname:name | typcategory:"char" | typelem:regtype | typinput:regproc
-- _mood | A | mood | array_in
-- SELECT 1
> SELECT format_type('mood'::regtype, -1), 'mood[]'::regtype, to_regtype('nothing');
-- format_type:text | regtype:regtype | to_regtype:regtype
-- mood | mood[] | nothing
-- SELECT 1
> ALTER TYPE mood RENAME TO feeling;
-- ALTER TYPE
> SELECT id, m, pg_typeof(m) FROM person WHERE id = 1;
-- id:integer | m:mood | pg_typeof:regtype
-- 1 | happy | feeling
-- SELECT 1
> SELECT 'happy'::mood;
-- ERROR 42704 at 17: type "mood" does not exist
> SELECT 'happy'::feeling;
-- feeling:mood
-- happy
-- SELECT 1
> ALTER TYPE feeling ADD ATTRIBUTE x int;
-- ERROR 42P01: relation "feeling" does not exist
> ALTER TYPE nope ADD VALUE 'x';
-- ERROR 42704: type "nope" does not exist
> COMMENT ON TYPE feeling IS 'how it is';
-- COMMENT
> SELECT obj_description('feeling'::regtype, 'pg_type');
-- obj_description:text
-- how it is
-- SELECT 1
> BEGIN;
-- BEGIN
> CREATE TYPE colour AS ENUM ('red');
-- CREATE TYPE
> ALTER TYPE colour ADD VALUE 'green';
-- ALTER TYPE
> CREATE TABLE paint (c colour);
-- CREATE TABLE
> INSERT INTO paint VALUES ('green');
-- INSERT 0 1
> COMMIT;
-- COMMIT
> SELECT * FROM paint;
-- c:colour
-- green
-- SELECT 1
> CREATE SCHEMA other;
-- CREATE SCHEMA
> CREATE TYPE other.size AS ENUM ('s', 'm', 'l');
-- CREATE TYPE
> SELECT 'm'::other.size;
-- size:other.size
-- m
-- SELECT 1
> SELECT 'm'::size;
-- ERROR 42704 at 13: type "size" does not exist
> SELECT 'x'::other.size;
-- ERROR 22P02 at 8: invalid input value for enum other.size: "x"
> CREATE TABLE shirt (s other.size);
-- CREATE TABLE
> ALTER TYPE other.size SET SCHEMA public;
-- ALTER TYPE
> INSERT INTO shirt VALUES ('l');
-- INSERT 0 1
> SELECT s, s::size FROM shirt;
-- s:other.size | s:other.size
-- l | l
-- SELECT 1
> DROP TYPE feeling;
-- ERROR 2BP01: cannot drop type feeling because other objects depend on it
-- DETAIL: column ms of table person depends on type feeling[]\ncolumn m of table person depends on type feeling
-- HINT: Use DROP ... CASCADE to drop the dependent objects too.
> DROP TYPE nope;
-- ERROR 42704: type "nope" does not exist
> DROP TYPE IF EXISTS nope;
-- NOTICE 00000: type "nope" does not exist, skipping
-- DROP TYPE
> DROP TYPE int;
-- ERROR 2BP01: cannot drop type integer because it is required by the database system
> DROP TYPE feeling CASCADE;
-- NOTICE 00000: drop cascades to 2 other objects
-- DETAIL: drop cascades to column ms of table person\ndrop cascades to column m of table person
-- DROP TYPE
> SELECT * FROM person ORDER BY id LIMIT 1;
-- id:integer
-- 1
-- SELECT 1
> CREATE TABLE size2 (a int);
-- CREATE TABLE
> CREATE TYPE size2 AS ENUM ('a');
-- ERROR 42710: type "size2" already exists
> CREATE TABLE size (a int);
-- ERROR 42710: type "size" already exists
-- HINT: A relation has an associated type of the same name, so you must use a name that doesn't conflict with any existing type.
> DROP TYPE size2;
-- ERROR 2BP01: cannot drop type size2 because table size2 requires it
-- HINT: You can drop table size2 instead.
> DROP TYPE nothing;
-- DROP TYPE
