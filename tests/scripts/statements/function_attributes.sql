# What a function says of how it runs: settings, cost, rows, parallel, leakproof; and what ALTER FUNCTION says anew.
> CREATE SCHEMA shop;
-- CREATE SCHEMA
> CREATE TABLE shop.prices (id int, price numeric);
-- CREATE TABLE
> INSERT INTO shop.prices VALUES (1, 2.5), (2, 7);
-- INSERT 0 2
> CREATE FUNCTION shop.price_of(n int) RETURNS numeric LANGUAGE sql STABLE SECURITY DEFINER SET search_path = shop, pg_temp AS 'SELECT price FROM prices WHERE id = n';
-- CREATE FUNCTION
> SELECT shop.price_of(1), shop.price_of(2), shop.price_of(3);
-- price_of:numeric | price_of:numeric | price_of:numeric
-- 2.5 | 7 | NULL
-- SELECT 1
> SELECT price FROM prices;
-- ERROR 42P01 at 19: relation "prices" does not exist
> SELECT proconfig, prosecdef, procost, prorows, proparallel, proleakproof FROM pg_proc WHERE oid = 'shop.price_of'::regproc;
-- proconfig:text[] | prosecdef:boolean | procost:real | prorows:real | proparallel:"char" | proleakproof:boolean
-- {"search_path=shop, pg_temp"} | t | 100 | 0 | u | f
-- SELECT 1
> SELECT pg_get_functiondef('shop.price_of'::regproc);
-- pg_get_functiondef:text
-- CREATE OR REPLACE FUNCTION shop.price_of(n integer)\n RETURNS numeric\n LANGUAGE sql\n STABLE SECURITY DEFINER\n SET search_path TO 'shop', 'pg_temp'\nAS $function$SELECT price FROM prices WHERE id = n$function$\n
-- SELECT 1
> CREATE FUNCTION shown() RETURNS text LANGUAGE plpgsql SET work_mem = '8MB' SET DateStyle TO 'SQL, DMY' AS 'BEGIN RETURN current_setting(''work_mem'') || '' '' || ''2024-02-01''::date; END';
-- CREATE FUNCTION
> SELECT shown(), current_setting('work_mem'), '2024-02-01'::date::text;
-- shown:text | current_setting:text | text:text
-- 8MB 01/02/2024 | 4MB | 2024-02-01
-- SELECT 1
> SELECT proconfig FROM pg_proc WHERE proname = 'shown';
-- proconfig:text[]
-- {work_mem=8MB,"DateStyle=SQL, DMY"}
-- SELECT 1
> SELECT pg_get_functiondef('shown'::regproc);
-- pg_get_functiondef:text
-- CREATE OR REPLACE FUNCTION public.shown()\n RETURNS text\n LANGUAGE plpgsql\n SET work_mem TO '8MB'\n SET "DateStyle" TO 'SQL, DMY'\nAS $function$BEGIN RETURN current_setting('work_mem') || ' ' || '2024-02-01'::date; END$function$\n
-- SELECT 1
> CREATE FUNCTION keeps() RETURNS text LANGUAGE plpgsql SET app.mood = 'glad' AS 'BEGIN PERFORM set_config(''app.mood'', ''sad'', true); RETURN current_setting(''app.mood''); END';
-- CREATE FUNCTION
> SELECT keeps();
-- keeps:text
-- sad
-- SELECT 1
> SELECT current_setting('app.mood', true) AS after;
-- after:text
--
-- SELECT 1
> CREATE FUNCTION overrides() RETURNS text LANGUAGE plpgsql SET app.colour = 'red' AS 'BEGIN PERFORM set_config(''app.colour'', ''green'', false); RETURN current_setting(''app.colour''); END';
-- CREATE FUNCTION
> SELECT overrides();
-- overrides:text
-- green
-- SELECT 1
> SELECT current_setting('app.colour', true) AS after;
-- after:text
-- green
-- SELECT 1
> CREATE FUNCTION fails() RETURNS int LANGUAGE plpgsql SET app.size = 'big' AS 'BEGIN RAISE EXCEPTION ''no''; END';
-- CREATE FUNCTION
> DO 'BEGIN PERFORM fails(); EXCEPTION WHEN OTHERS THEN RAISE NOTICE ''size is [%]'', coalesce(current_setting(''app.size'', true), ''none''); END';
-- NOTICE 00000: size is []
-- DO
> CREATE FUNCTION outer_one() RETURNS text LANGUAGE plpgsql SET app.depth = '1' AS 'BEGIN RETURN current_setting(''app.depth'') || inner_one() || current_setting(''app.depth''); END';
-- CREATE FUNCTION
> CREATE FUNCTION inner_one() RETURNS text LANGUAGE plpgsql SET app.depth = '2' AS 'BEGIN RETURN current_setting(''app.depth''); END';
-- CREATE FUNCTION
> SELECT outer_one();
-- outer_one:text
-- 121
-- SELECT 1
> BEGIN;
-- BEGIN
> SET LOCAL app.depth = '0';
-- SET
> SELECT outer_one(), current_setting('app.depth');
-- outer_one:text | current_setting:text
-- 121 | 0
-- SELECT 1
> COMMIT;
-- COMMIT
> SELECT current_setting('app.depth') AS after;
-- after:text
--
-- SELECT 1
> SET app.taken = 'from here';
-- SET
> CREATE FUNCTION took() RETURNS text LANGUAGE sql SET app.taken FROM CURRENT AS 'SELECT current_setting(''app.taken'')';
-- CREATE FUNCTION
> SET app.taken = 'later';
-- SET
> SELECT took();
-- took:text
-- from here
-- SELECT 1
> SELECT proconfig FROM pg_proc WHERE proname = 'took';
-- proconfig:text[]
-- {"app.taken=from here"}
-- SELECT 1
> CREATE FUNCTION bad_setting() RETURNS int LANGUAGE sql SET no_such_thing = 1 AS 'SELECT 1';
-- ERROR 42704: unrecognized configuration parameter "no_such_thing"
> CREATE FUNCTION bad_setting() RETURNS int LANGUAGE sql SET work_mem = 'many' AS 'SELECT 1';
-- ERROR 22023: invalid value for parameter "work_mem": "many"
> CREATE FUNCTION bad_setting() RETURNS int LANGUAGE sql SET max_connections = 5 AS 'SELECT 1';
-- ERROR 55P02: parameter "max_connections" cannot be changed without restarting the server
> CREATE PROCEDURE ends() LANGUAGE plpgsql SET work_mem = '4MB' AS 'BEGIN COMMIT; END';
-- CREATE PROCEDURE
> CALL ends();
-- ERROR 2D000: invalid transaction termination
> CREATE FUNCTION many(n int) RETURNS SETOF int LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT LEAKPROOF COST 12.5 ROWS 7 AS 'SELECT generate_series(1, n)';
-- CREATE FUNCTION
> SELECT * FROM many(2);
-- many:integer
-- 1
-- 2
-- SELECT 2
> SELECT provolatile, proparallel, proisstrict, proleakproof, procost, prorows FROM pg_proc WHERE proname = 'many';
-- provolatile:"char" | proparallel:"char" | proisstrict:boolean | proleakproof:boolean | procost:real | prorows:real
-- i | s | t | t | 12.5 | 7
-- SELECT 1
> SELECT pg_get_functiondef('many'::regproc);
-- pg_get_functiondef:text
-- CREATE OR REPLACE FUNCTION public.many(n integer)\n RETURNS SETOF integer\n LANGUAGE sql\n IMMUTABLE PARALLEL SAFE STRICT LEAKPROOF COST 12.5 ROWS 7\nAS $function$SELECT generate_series(1, n)$function$\n
-- SELECT 1
> ALTER FUNCTION many(int) STABLE PARALLEL RESTRICTED CALLED ON NULL INPUT NOT LEAKPROOF COST 100 ROWS 1000 RESTRICT;
-- ALTER FUNCTION
> SELECT pg_get_functiondef('many'::regproc);
-- pg_get_functiondef:text
-- CREATE OR REPLACE FUNCTION public.many(n integer)\n RETURNS SETOF integer\n LANGUAGE sql\n STABLE PARALLEL RESTRICTED\nAS $function$SELECT generate_series(1, n)$function$\n
-- SELECT 1
> ALTER FUNCTION many SET work_mem = '9MB' SET app.one TO 'a''b' SECURITY DEFINER;
-- ALTER FUNCTION
> SELECT pg_get_functiondef('many'::regproc);
-- pg_get_functiondef:text
-- CREATE OR REPLACE FUNCTION public.many(n integer)\n RETURNS SETOF integer\n LANGUAGE sql\n STABLE PARALLEL RESTRICTED SECURITY DEFINER\n SET work_mem TO '9MB'\n SET "app.one" TO 'a''b'\nAS $function$SELECT generate_series(1, n)$function$\n
-- SELECT 1
> ALTER FUNCTION many RESET work_mem;
-- ALTER FUNCTION
> SELECT proconfig FROM pg_proc WHERE proname = 'many';
-- proconfig:text[]
-- {app.one=a'b}
-- SELECT 1
> ALTER FUNCTION many SET app.one TO DEFAULT SET app.two = '2', app.three = 3;
-- ERROR 42601 at 66: syntax error at or near "."
> ALTER FUNCTION many SET app.two = '2' SET app.three = 3;
-- ALTER FUNCTION
> SELECT proconfig FROM pg_proc WHERE proname = 'many';
-- proconfig:text[]
-- {app.one=a'b,app.two=2,app.three=3}
-- SELECT 1
> ALTER FUNCTION many SET app.one TO DEFAULT;
-- ALTER FUNCTION
> SELECT proconfig FROM pg_proc WHERE proname = 'many';
-- proconfig:text[]
-- {app.two=2,app.three=3}
-- SELECT 1
> ALTER FUNCTION many RESET ALL;
-- ALTER FUNCTION
> SELECT proconfig FROM pg_proc WHERE proname = 'many';
-- proconfig:text[]
-- NULL
-- SELECT 1
> ALTER FUNCTION many COST 0;
-- ERROR 22023: COST must be positive
> ALTER FUNCTION many ROWS 0;
-- ERROR 22023: ROWS must be positive
> ALTER FUNCTION many PARALLEL sometimes;
-- ERROR 42601: parameter "parallel" must be SAFE, RESTRICTED, or UNSAFE
> ALTER FUNCTION many IMMUTABLE STABLE;
-- ERROR 42601 at 31: conflicting or redundant options
> ALTER FUNCTION keeps ROWS 5;
-- ERROR 22023: ROWS is not applicable when function does not return a set
> ALTER FUNCTION nothing_there COST 5;
-- ERROR 42883: could not find a function named "nothing_there"
> CREATE FUNCTION once() RETURNS int LANGUAGE sql STABLE LANGUAGE sql AS 'SELECT 1';
-- ERROR 42601 at 56: conflicting or redundant options
> CREATE FUNCTION once() RETURNS int LANGUAGE sql STABLE VOLATILE AS 'SELECT 1';
-- ERROR 42601 at 56: conflicting or redundant options
> CREATE FUNCTION once() RETURNS int LANGUAGE sql COST -1 AS 'SELECT 1';
-- ERROR 22023: COST must be positive
> CREATE FUNCTION once() RETURNS int LANGUAGE sql ROWS 10 AS 'SELECT 1';
-- ERROR 22023: ROWS is not applicable when function does not return a set
> CREATE FUNCTION once() RETURNS int LANGUAGE sql PARALLEL never AS 'SELECT 1';
-- ERROR 42601: parameter "parallel" must be SAFE, RESTRICTED, or UNSAFE
> CREATE PROCEDURE strict_one() LANGUAGE sql STRICT AS 'SELECT 1';
-- ERROR 42P13 at 44: invalid attribute in procedure definition
> CREATE PROCEDURE cheap_one() LANGUAGE sql COST 5 AS 'SELECT 1';
-- ERROR 42P13 at 43: invalid attribute in procedure definition
> ALTER PROCEDURE ends() STABLE;
-- ERROR 42P13 at 24: invalid attribute in procedure definition
> ALTER PROCEDURE ends() SET work_mem = '5MB';
-- ALTER PROCEDURE
> ALTER ROUTINE ends() SECURITY DEFINER;
-- ALTER ROUTINE
> SELECT pg_get_functiondef('ends'::regproc);
-- pg_get_functiondef:text
-- CREATE OR REPLACE PROCEDURE public.ends()\n LANGUAGE plpgsql\n SECURITY DEFINER\n SET work_mem TO '5MB'\nAS $procedure$BEGIN COMMIT; END$procedure$\n
-- SELECT 1
> CREATE FUNCTION next_of(n int DEFAULT 3) RETURNS int LANGUAGE sql RETURN n + 1;
-- CREATE FUNCTION
> SELECT pg_get_functiondef('next_of'::regproc);
-- pg_get_functiondef:text
-- CREATE OR REPLACE FUNCTION public.next_of(n integer DEFAULT 3)\n RETURNS integer\n LANGUAGE sql\nRETURN (n + 1)\n
-- SELECT 1
> SELECT pg_get_function_sqlbody('next_of'::regproc);
-- pg_get_function_sqlbody:text
-- RETURN (n + 1)
-- SELECT 1
> SELECT next_of(), next_of(5);
-- next_of:integer | next_of:integer
-- 4 | 6
-- SELECT 1
> CREATE FUNCTION last_of(n int) RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 7 AS seven; SELECT n + 2; END;
-- CREATE FUNCTION
> SELECT last_of(1);
-- last_of:integer
-- 3
-- SELECT 1
> SELECT pg_get_functiondef('last_of'::regproc);
-- pg_get_functiondef:text
-- CREATE OR REPLACE FUNCTION public.last_of(n integer)\n RETURNS integer\n LANGUAGE sql\nBEGIN ATOMIC\n SELECT 7 AS seven;\n SELECT (n + 2);\nEND\n
-- SELECT 1
