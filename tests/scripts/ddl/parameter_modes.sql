# Modes of parameters before their names, or behind them.

> CREATE FUNCTION both_ways(a INOUT int, b OUT text, IN c int) AS $$ SELECT a + c, 'of ' || c $$ LANGUAGE sql;
-- CREATE FUNCTION

> SELECT * FROM both_ways(1, 2);
-- a:integer | b:text
-- 3 | of 2
-- SELECT 1

> CREATE FUNCTION gathered(separator IN text, parts VARIADIC text[]) RETURNS text AS $$ SELECT array_to_string(parts, separator) $$ LANGUAGE sql;
-- CREATE FUNCTION

> SELECT gathered('-', 'a', 'b', 'c');
-- gathered:text
-- a-b-c
-- SELECT 1

> CREATE PROCEDURE swapped(a IN OUT int, b INOUT int) AS $$ SELECT b, a $$ LANGUAGE sql;
-- CREATE PROCEDURE

> CALL swapped(1, 2);
-- a:integer | b:integer
-- 2 | 1
-- CALL

> CREATE FUNCTION twice(IN a INOUT int) AS $$ SELECT a $$ LANGUAGE sql;
-- ERROR 42601 at 28: syntax error at or near "INOUT"

> SELECT proname, proargmodes, proargnames FROM pg_proc WHERE proname IN ('both_ways', 'gathered', 'swapped') ORDER BY 1;
-- proname:name | proargmodes:"char"[] | proargnames:text[]
-- both_ways | {b,o,i} | {a,b,c}
-- gathered | {i,v} | {separator,parts}
-- swapped | {b,b} | {a,b}
-- SELECT 3

> DROP FUNCTION both_ways(a INOUT int, c IN int);
-- DROP FUNCTION

> DROP FUNCTION gathered;
-- DROP FUNCTION

> DROP PROCEDURE swapped(a INOUT int, INOUT b int);
-- DROP PROCEDURE

> CREATE FUNCTION mixed(out a float8, in b timestamp, inout c integer, in d numeric, out e timestamp) RETURNS record AS $$ BEGIN a := 2 * d; e := b + '1 day'::interval; c := c + 3; END $$ LANGUAGE plpgsql;
-- CREATE FUNCTION

> SELECT * FROM mixed('2017-02-23 11:34:46', 4, 3.4);
-- a:double precision | c:integer | e:timestamp without time zone
-- 6.8 | 7 | 2017-02-24 11:34:46
-- SELECT 1

> SELECT mixed('2017-02-23 11:34:46', 4, 3.4);
-- mixed:record
-- (6.8,7,"2017-02-24 11:34:46")
-- SELECT 1

> CREATE FUNCTION swapped_texts(out a text, inout b text) AS $$ BEGIN a := 'of ' || b; END $$ LANGUAGE plpgsql;
-- CREATE FUNCTION

> SELECT * FROM swapped_texts('given');
-- a:text | b:text
-- of given | given
-- SELECT 1

> CREATE TABLE held (id int);
-- CREATE TABLE

> DO $$ BEGIN LOCK TABLE held IN ACCESS EXCLUSIVE MODE; SET CONSTRAINTS ALL IMMEDIATE; SET LOCAL work_mem = '1MB'; END $$;
-- DO

> LOCK TABLE held;
-- ERROR 25P01: LOCK TABLE can only be used in transaction blocks
