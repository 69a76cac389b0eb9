# Bodies without quotes need no language.

> CREATE FUNCTION at1(x int) RETURNS int BEGIN ATOMIC SELECT x + 1; END;
-- CREATE FUNCTION
> SELECT at1(2);
-- at1:integer
-- 3
-- SELECT 1
> CREATE FUNCTION at2(x int) RETURNS int RETURN x * 2;
-- CREATE FUNCTION
> SELECT at2(2);
-- at2:integer
-- 4
-- SELECT 1
> CREATE PROCEDURE at3() BEGIN ATOMIC SELECT 1; END;
-- CREATE PROCEDURE
> CREATE FUNCTION at4(x int) RETURNS int AS 'select 1';
-- ERROR 42P13: no language specified
