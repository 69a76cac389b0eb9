# Arrays of domains: each element is one of the domain.

> CREATE DOMAIN positive AS int CHECK (VALUE > 0);
-- CREATE DOMAIN
> CREATE DOMAIN word AS varchar(5) NOT NULL;
-- CREATE DOMAIN
> CREATE TABLE da (id int, n positive[], w word[]);
-- CREATE TABLE
> INSERT INTO da VALUES (1, '{1,2,3}', '{ab,cd}');
-- INSERT 0 1
> INSERT INTO da VALUES (2, '{1,-2}', NULL);
-- ERROR 23514 at 27: value for domain positive violates check constraint "positive_check"
> INSERT INTO da VALUES (2, ARRAY[1,0], NULL);
-- ERROR 23514: value for domain positive violates check constraint "positive_check"
> INSERT INTO da VALUES (3, ARRAY[4,5], ARRAY['x','y']);
-- INSERT 0 1
> INSERT INTO da VALUES (4, NULL, '{a,NULL}');
-- ERROR 23502 at 33: domain word does not allow null values
> INSERT INTO da VALUES (4, '{NULL,7}', NULL);
-- INSERT 0 1
> INSERT INTO da VALUES (5, '{}', '{toolongword}');
-- ERROR 22001 at 33: value too long for type character varying(5)
> SELECT * FROM da ORDER BY id;
-- id:integer | n:positive[] | w:word[]
-- 1 | {1,2,3} | {ab,cd}
-- 3 | {4,5} | {x,y}
-- 4 | {NULL,7} | NULL
-- SELECT 3
> SELECT id, n[1], n[1] + 1, w[2], cardinality(n) FROM da ORDER BY id;
-- id:integer | n:integer | ?column?:integer | w:character varying | cardinality:integer
-- 1 | 1 | 2 | cd | 3
-- 3 | 4 | 5 | y | 2
-- 4 | NULL | NULL | NULL | 2
-- SELECT 3
> SELECT id, u FROM da, unnest(n) u ORDER BY id, u;
-- id:integer | u:integer
-- 1 | 1
-- 1 | 2
-- 1 | 3
-- 3 | 4
-- 3 | 5
-- 4 | 7
-- 4 | NULL
-- SELECT 7
> SELECT '{1,2}'::positive[];
-- positive:positive[]
-- {1,2}
-- SELECT 1
> SELECT '{1,-2}'::positive[];
-- ERROR 23514 at 8: value for domain positive violates check constraint "positive_check"
> SELECT ARRAY[1,2]::positive[], ARRAY[]::positive[];
-- array:positive[] | array:positive[]
-- {1,2} | {}
-- SELECT 1
> SELECT ARRAY[1,-2]::positive[];
-- array:positive[]
-- ERROR 23514: value for domain positive violates check constraint "positive_check"
> SELECT pg_typeof(n), pg_typeof('{1}'::positive[]) FROM da WHERE id = 1;
-- pg_typeof:regtype | pg_typeof:regtype
-- positive[] | positive[]
-- SELECT 1
> SELECT n = '{1,2,3}', n @> '{2}', 2 = ANY(n) FROM da WHERE id = 1;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | t | t
-- SELECT 1
> UPDATE da SET n[2] = 9 WHERE id = 1;
-- UPDATE 1
> UPDATE da SET n[2] = -9 WHERE id = 1;
-- ERROR 23514: value for domain positive violates check constraint "positive_check"
> UPDATE da SET n = n || 8 WHERE id = 1;
-- UPDATE 1
> SELECT n FROM da WHERE id = 1;
-- n:positive[]
-- {1,9,3,8}
-- SELECT 1
> SELECT n::int[], n::text, n::text[] FROM da WHERE id = 3;
-- n:integer[] | n:text | n:text[]
-- {4,5} | {4,5} | {4,5}
-- SELECT 1
> SELECT array_to_string(n, '-'), array_length(n, 1), array_upper(n, 1) FROM da WHERE id = 3;
-- array_to_string:text | array_length:integer | array_upper:integer
-- 4-5 | 2 | 2
-- SELECT 1
> SELECT attname, atttypid::regtype, format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = 'da'::regclass AND attnum > 0 ORDER BY attnum;
-- attname:name | atttypid:regtype | format_type:text
-- id | integer | integer
-- n | positive[] | positive[]
-- w | word[] | word[]
-- SELECT 3
> SELECT t.typname, t.typtype, t.typcategory, t.typelem::regtype, t.typlen, e.typarray = t.oid AS fits FROM pg_type t JOIN pg_type e ON e.oid = t.typelem WHERE t.typname IN ('_positive', '_word') ORDER BY 1;
-- typname:name | typtype:"char" | typcategory:"char" | typelem:regtype | typlen:smallint | fits:boolean
-- _positive | b | A | positive | -1 | t
-- _word | b | A | word | -1 | t
-- SELECT 2
> SELECT column_name, data_type, udt_name FROM information_schema.columns WHERE table_name = 'da' ORDER BY ordinal_position;
-- column_name:name | data_type:character varying | udt_name:name
-- id | integer | int4
-- n | ARRAY | _positive
-- w | ARRAY | _word
-- SELECT 3
> SELECT 'positive[]'::regtype, to_regtype('word[]'), to_regtype('wort[]');
-- regtype:regtype | to_regtype:regtype | to_regtype:regtype
-- positive[] | word[] | NULL
-- SELECT 1
> CREATE FUNCTION total(v positive[]) RETURNS bigint LANGUAGE sql AS $$ SELECT sum(x) FROM unnest(v) x $$;
-- CREATE FUNCTION
> SELECT total('{1,2,3}');
-- total:bigint
-- 6
-- SELECT 1
> SELECT total('{1,-2}');
-- ERROR 23514 at 14: value for domain positive violates check constraint "positive_check"
> CREATE FUNCTION pl_total(v positive[]) RETURNS int LANGUAGE plpgsql AS $$ DECLARE t int := 0; x int; BEGIN FOREACH x IN ARRAY v LOOP t := t + x; END LOOP; RETURN t; END $$;
-- CREATE FUNCTION
> SELECT pl_total(ARRAY[3,4]);
-- pl_total:integer
-- 7
-- SELECT 1
> DO $$ DECLARE v positive[]; BEGIN v := '{1,2}'; v[3] := 5; RAISE NOTICE '%', v; v := '{-1}'; END $$;
-- NOTICE 00000: {1,2,5}
-- ERROR 23514: value for domain positive violates check constraint "positive_check"
> CREATE DOMAIN few AS positive[] CHECK (cardinality(VALUE) < 3);
-- CREATE DOMAIN
> SELECT '{1,2}'::few;
-- few:positive[]
-- {1,2}
-- SELECT 1
> SELECT '{1,2,3}'::few;
-- few:positive[]
-- ERROR 23514: value for domain few violates check constraint "few_check"
> SELECT '{1,-1}'::few;
-- ERROR 23514 at 8: value for domain positive violates check constraint "positive_check"
> CREATE TYPE with_domains AS (n positive[], t text);
-- CREATE TYPE
> SELECT ROW('{1}', 'x')::with_domains;
-- row:with_domains
-- ({1},x)
-- SELECT 1
> DROP DOMAIN positive;
-- ERROR 2BP01: cannot drop type positive because other objects depend on it
-- DETAIL: column n of table da depends on type positive[]\nfunction total(positive[]) depends on type positive[]\nfunction pl_total(positive[]) depends on type positive[]\ntype few depends on type positive[]\ncolumn n of composite type with_domains depends on type positive[]
-- HINT: Use DROP ... CASCADE to drop the dependent objects too.
> DROP DOMAIN word;
-- ERROR 2BP01: cannot drop type word because other objects depend on it
-- DETAIL: column w of table da depends on type word[]
-- HINT: Use DROP ... CASCADE to drop the dependent objects too.
> DROP DOMAIN word CASCADE;
-- NOTICE 00000: drop cascades to column w of table da
-- DROP DOMAIN
> SELECT * FROM da ORDER BY id LIMIT 1;
-- id:integer | n:positive[]
-- 1 | {1,9,3,8}
-- SELECT 1
> CREATE TYPE colour AS ENUM ('red', 'green');
-- CREATE TYPE
> CREATE DOMAIN bright AS colour CHECK (VALUE = 'red');
-- CREATE DOMAIN
> CREATE TABLE painted (b bright DEFAULT 'red', bs bright[], n int);
-- CREATE TABLE
> INSERT INTO painted (bs) VALUES ('{red}');
-- INSERT 0 1
> INSERT INTO painted (bs) VALUES ('{red,green}');
-- ERROR 23514 at 34: value for domain bright violates check constraint "bright_check"
> DROP TYPE colour;
-- ERROR 2BP01: cannot drop type colour because other objects depend on it
-- DETAIL: type bright depends on type colour\ncolumn bs of table painted depends on type bright[]\ncolumn b of table painted depends on type bright
-- HINT: Use DROP ... CASCADE to drop the dependent objects too.
> DROP TYPE colour CASCADE;
-- NOTICE 00000: drop cascades to 3 other objects
-- DETAIL: drop cascades to type bright\ndrop cascades to column bs of table painted\ndrop cascades to column b of table painted
-- DROP TYPE
> SELECT * FROM painted;
-- n:integer
-- NULL
-- SELECT 1
