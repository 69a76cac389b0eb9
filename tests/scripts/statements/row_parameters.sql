# Rows as arguments: their fields by name, and all of them.

> CREATE TABLE person (id int, name text, born date);
-- CREATE TABLE
> INSERT INTO person VALUES (1, 'Ada', '1815-12-10'), (2, 'Grace', '1906-12-09');
-- INSERT 0 2
> CREATE FUNCTION shown(p person) RETURNS text LANGUAGE sql AS $$ SELECT p.name || ' #' || p.id $$;
-- CREATE FUNCTION
> SELECT shown(person) FROM person ORDER BY id;
-- shown:text
-- Ada #1
-- Grace #2
-- SELECT 2
> SELECT shown(person.*) FROM person ORDER BY id;
-- shown:text
-- Ada #1
-- Grace #2
-- SELECT 2
> SELECT shown(ROW(7, 'Linus', NULL));
-- shown:text
-- Linus #7
-- SELECT 1
> SELECT p.shown FROM person p ORDER BY id;
-- shown:text
-- Ada #1
-- Grace #2
-- SELECT 2
> CREATE FUNCTION in_brackets(p person) RETURNS text LANGUAGE sql AS $$ SELECT (p).name $$;
-- CREATE FUNCTION
> SELECT in_brackets(p) FROM person p ORDER BY 1;
-- in_brackets:text
-- Ada
-- Grace
-- SELECT 2
> CREATE FUNCTION by_number(person) RETURNS int LANGUAGE sql AS $$ SELECT ($1).id $$;
-- CREATE FUNCTION
> SELECT by_number(p) FROM person p ORDER BY 1;
-- by_number:integer
-- 1
-- 2
-- SELECT 2
> CREATE FUNCTION by_number_bare(person) RETURNS int LANGUAGE sql AS $$ SELECT $1.id $$;
-- CREATE FUNCTION
> SELECT by_number_bare(p) FROM person p ORDER BY 1;
-- by_number_bare:integer
-- 1
-- 2
-- SELECT 2
> CREATE FUNCTION qualified(p person) RETURNS text LANGUAGE sql AS $$ SELECT qualified.p.name $$;
-- CREATE FUNCTION
> SELECT qualified(p) FROM person p ORDER BY 1;
-- qualified:text
-- Ada
-- Grace
-- SELECT 2
> CREATE FUNCTION spread(p person) RETURNS SETOF person LANGUAGE sql AS $$ SELECT p.* $$;
-- CREATE FUNCTION
> SELECT * FROM spread(ROW(3, 'Edsger', '1930-05-11'));
-- id:integer | name:text | born:date
-- 3 | Edsger | 1930-05-11
-- SELECT 1
> SELECT s.name FROM person p, spread(p) s ORDER BY 1;
-- name:text
-- Ada
-- Grace
-- SELECT 2
> CREATE FUNCTION missing(p person) RETURNS text LANGUAGE sql AS $$ SELECT p.nothing $$;
-- ERROR 42P01 at 74: missing FROM-clause entry for table "p"
> CREATE FUNCTION missing2(p person) RETURNS text LANGUAGE sql AS $$ SELECT (p).nothing $$;
-- ERROR 42703 at 76: column "nothing" not found in data type person
> CREATE FUNCTION scalar(p int) RETURNS int LANGUAGE sql AS $$ SELECT p.id $$;
-- ERROR 42P01 at 69: missing FROM-clause entry for table "p"
> CREATE FUNCTION hidden(p person) RETURNS bigint LANGUAGE sql AS $$ SELECT count(*) FROM person p WHERE p.id > 0 $$;
-- CREATE FUNCTION
> SELECT hidden(ROW(1, 'x', NULL));
-- hidden:bigint
-- 2
-- SELECT 1
> CREATE FUNCTION in_where(p person) RETURNS bigint LANGUAGE sql AS $$ SELECT count(*) FROM person q WHERE q.id >= p.id AND q.born > p.born $$;
-- CREATE FUNCTION
> SELECT in_where(ROW(1, 'x', '1850-01-01'));
-- in_where:bigint
-- 1
-- SELECT 1
> CREATE FUNCTION kept(p person) RETURNS text RETURN p.name || '!';
-- CREATE FUNCTION
> SELECT kept(p) FROM person p ORDER BY id;
-- kept:text
-- Ada!
-- Grace!
-- SELECT 2
> CREATE FUNCTION atomic(p person) RETURNS text BEGIN ATOMIC SELECT p.name; SELECT upper(p.name); END;
-- CREATE FUNCTION
> SELECT atomic(p) FROM person p ORDER BY id;
-- atomic:text
-- ADA
-- GRACE
-- SELECT 2
> CREATE FUNCTION pl_shown(p person) RETURNS text LANGUAGE plpgsql AS $$ BEGIN RETURN p.name || '/' || p.born; END $$;
-- CREATE FUNCTION
> SELECT pl_shown(p) FROM person p ORDER BY id;
-- pl_shown:text
-- Ada/1815-12-10
-- Grace/1906-12-09
-- SELECT 2
> CREATE FUNCTION pl_number(person) RETURNS text LANGUAGE plpgsql AS $$ BEGIN RETURN $1.name; END $$;
-- CREATE FUNCTION
> SELECT pl_number(p) FROM person p ORDER BY 1;
-- pl_number:text
-- Ada
-- Grace
-- SELECT 2
> CREATE FUNCTION pl_alias(person) RETURNS text LANGUAGE plpgsql AS $$ DECLARE q ALIAS FOR $1; BEGIN RETURN q.name; END $$;
-- CREATE FUNCTION
> SELECT pl_alias(p) FROM person p ORDER BY 1;
-- pl_alias:text
-- Ada
-- Grace
-- SELECT 2
> CREATE FUNCTION pl_changed(p person) RETURNS person LANGUAGE plpgsql AS $$ BEGIN p.name := upper(p.name); p.id := p.id * 10; RETURN p; END $$;
-- CREATE FUNCTION
> SELECT * FROM pl_changed(ROW(4, 'Barbara', '1939-11-07'));
-- id:integer | name:text | born:date
-- 40 | BARBARA | 1939-11-07
-- SELECT 1
> SELECT (pl_changed(p)).name FROM person p ORDER BY 1;
-- name:text
-- ADA
-- GRACE
-- SELECT 2
> CREATE FUNCTION pl_rowtype(wanted int) RETURNS text LANGUAGE plpgsql AS $$ DECLARE r person%ROWTYPE; n person.name%TYPE; BEGIN SELECT * INTO r FROM person WHERE id = wanted; n := r.name; RETURN n || ' ' || r.id; END $$;
-- CREATE FUNCTION
> SELECT pl_rowtype(2);
-- pl_rowtype:text
-- Grace 2
-- SELECT 1
> SELECT pl_rowtype(9);
-- pl_rowtype:text
-- NULL
-- SELECT 1
> CREATE FUNCTION pl_insert(p person) RETURNS bigint LANGUAGE plpgsql AS $$ BEGIN INSERT INTO person SELECT p.*; INSERT INTO person VALUES (p.*); RETURN (SELECT count(*) FROM person); END $$;
-- CREATE FUNCTION
> SELECT pl_insert(ROW(5, 'Tony', '1934-01-11'));
-- pl_insert:bigint
-- 4
-- SELECT 1
> SELECT id, name FROM person ORDER BY id, name;
-- id:integer | name:text
-- 1 | Ada
-- 2 | Grace
-- 5 | Tony
-- 5 | Tony
-- SELECT 4
> DO $$ DECLARE r person; BEGIN FOR r IN SELECT * FROM person WHERE id < 3 ORDER BY id LOOP RAISE NOTICE '% %', r.id, shown(r); END LOOP; END $$;
-- NOTICE 00000: 1 Ada #1
-- NOTICE 00000: 2 Grace #2
-- DO
> DO $$ DECLARE r record; BEGIN SELECT 1 AS a, 'x' AS b INTO r; RAISE NOTICE '% %', r.a, r.b; RAISE NOTICE '%', r.c; END $$;
-- NOTICE 00000: 1 x
-- ERROR 42703: record "r" has no field "c"
> DO $$ DECLARE r record; n int; BEGIN SELECT id, name INTO r FROM person WHERE id = 1; SELECT count(*) INTO n FROM (SELECT r.*) x; RAISE NOTICE '%', n; END $$;
-- ERROR 42809: record type has not been registered
> DO $$ DECLARE r record; BEGIN FOR r IN SELECT * FROM person WHERE id = 2 LOOP INSERT INTO person SELECT r.*; END LOOP; END $$;
-- ERROR 42809: record type has not been registered
> SELECT count(*) FROM person WHERE id = 2;
-- count:bigint
-- 1
-- SELECT 1
> CREATE TYPE pair AS (a int, b text);
-- CREATE TYPE
> CREATE FUNCTION of_pair(v pair) RETURNS text LANGUAGE sql AS $$ SELECT v.a::text || v.b $$;
-- CREATE FUNCTION
> SELECT of_pair((1, 'z')::pair), of_pair(NULL), of_pair(ROW(2, NULL));
-- of_pair:text | of_pair:text | of_pair:text
-- 1z | NULL | NULL
-- SELECT 1
> CREATE FUNCTION pairs(v pair[]) RETURNS int LANGUAGE sql AS $$ SELECT v[1].a + v[2].a $$;
-- CREATE FUNCTION
> SELECT pairs(ARRAY[(1, 'a')::pair, (2, 'b')::pair]);
-- pairs:integer
-- 3
-- SELECT 1
> CREATE FUNCTION pair_plus(v pair, n int DEFAULT 1) RETURNS pair LANGUAGE sql AS $$ SELECT v.a + n, v.b $$;
-- CREATE FUNCTION
> SELECT pair_plus((1, 'q')::pair), (pair_plus((1, 'q')::pair, 5)).a;
-- pair_plus:pair | a:integer
-- (2,q) | 6
-- SELECT 1
