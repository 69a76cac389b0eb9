# CALL inside bodies: arguments name variables, and output arguments are written back to them.
> CREATE TABLE log (t text);
-- CREATE TABLE
> CREATE PROCEDURE note(x text) LANGUAGE plpgsql AS $$ BEGIN INSERT INTO log VALUES (x); END $$;
-- CREATE PROCEDURE
> CREATE PROCEDURE twice(INOUT a int, b int DEFAULT length('ab')) LANGUAGE plpgsql AS $$ BEGIN a := a * b; END $$;
-- CREATE PROCEDURE
> CREATE PROCEDURE split(x int, OUT half int, OUT rest int) LANGUAGE plpgsql AS $$ BEGIN half := x / 2; rest := x % 2; END $$;
-- CREATE PROCEDURE
> CREATE PROCEDURE sqlout(INOUT a text) LANGUAGE sql AS $$ SELECT upper(a) $$;
-- CREATE PROCEDURE
> CALL note(lower('ABC'));
-- CALL
> CALL twice(abs(-4));
-- a:integer
-- 8
-- CALL
> CALL twice(3, 4);
-- a:integer
-- 12
-- CALL
> CALL split(7, NULL, NULL);
-- half:integer | rest:integer
-- 3 | 1
-- CALL
> DO $$ DECLARE v int := 5; BEGIN CALL twice(v); CALL note('v=' || v); CALL twice(v, 3); CALL note('v=' || v); END $$;
-- DO
> DO $$ DECLARE h int; r bigint; BEGIN CALL split(9, h, r); CALL note(h || '/' || r); END $$;
-- ERROR 42883: procedure split(integer, integer, bigint) does not exist
-- HINT: No procedure matches the given name and argument types. You might need to add explicit type casts.
> DO $$ DECLARE h int; r int; BEGIN CALL split(x => 11, rest => r, half => h); CALL note(h || '/' || r); END $$;
-- DO
> DO $$ DECLARE s text := 'shout'; BEGIN CALL sqlout(s); CALL note(s); END $$;
-- DO
> DO $$ DECLARE r record; BEGIN r := ROW(1, 2); CALL note((SELECT max(t) FROM log)); END $$;
-- ERROR 0A000: cannot use subquery in CALL argument
> DO $$ BEGIN CALL twice(3); END $$;
-- ERROR 42601: procedure parameter "a" is an output parameter but corresponding argument is not writable
> DO $$ BEGIN CALL nothing(1); END $$;
-- ERROR 42883: procedure nothing(integer) does not exist
-- HINT: No procedure matches the given name and argument types. You might need to add explicit type casts.
> DO $$ BEGIN CALL note(missing); END $$;
-- ERROR 42703: column "missing" does not exist
> CREATE FUNCTION calls(x int) RETURNS int LANGUAGE plpgsql AS $$ DECLARE y int := x; BEGIN CALL twice(y); CALL note($1::text); RETURN y; END $$;
-- CREATE FUNCTION
> SELECT calls(21);
-- calls:integer
-- 42
-- SELECT 1
> CREATE PROCEDURE outer_one(INOUT n int) LANGUAGE plpgsql AS $$ BEGIN CALL twice(n, 10); IF n < 1000 THEN CALL outer_one(n); END IF; END $$;
-- CREATE PROCEDURE
> CALL outer_one(2);
-- n:integer
-- 2000
-- CALL
> CREATE FUNCTION sqlcalls(x text) RETURNS bigint LANGUAGE sql AS $$ CALL note(x); SELECT count(*) FROM log; $$;
-- CREATE FUNCTION
> SELECT sqlcalls('from sql');
-- sqlcalls:bigint
-- 7
-- SELECT 1
> SELECT * FROM log;
-- t:text
-- abc
-- v=10
-- v=30
-- 5/1
-- SHOUT
-- 21
-- from sql
-- SELECT 7
