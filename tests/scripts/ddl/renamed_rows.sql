# A table's row type, and what is made over it, under the table's newest name.

> CREATE TABLE old_name (id int, v text);
-- CREATE TABLE
> CREATE FUNCTION of_row(r old_name) RETURNS text LANGUAGE sql AS $$ SELECT r.v $$;
-- CREATE FUNCTION
> ALTER TABLE old_name RENAME TO new_name;
-- ALTER TABLE
> SELECT of_row(n) FROM new_name n;
-- of_row:text
-- SELECT 0
> SELECT pg_get_function_arguments('of_row'::regproc);
-- pg_get_function_arguments:text
-- r new_name
-- SELECT 1
> SELECT 'of_row'::regproc::regprocedure;
-- regprocedure:regprocedure
-- of_row(new_name)
-- SELECT 1
> CREATE FUNCTION of_row2(r new_name) RETURNS setof new_name LANGUAGE sql AS $$ SELECT r.* $$;
-- CREATE FUNCTION
> SELECT * FROM of_row2(ROW(1, 'a'));
-- id:integer | v:text
-- 1 | a
-- SELECT 1
> SELECT pg_typeof(n) FROM (SELECT NULL::new_name) AS q(n);
-- pg_typeof:regtype
-- new_name
-- SELECT 1
> SELECT pg_get_functiondef('of_row2'::regproc);
-- pg_get_functiondef:text
-- CREATE OR REPLACE FUNCTION public.of_row2(r new_name)\n RETURNS SETOF new_name\n LANGUAGE sql\nAS $function$ SELECT r.* $function$\n
-- SELECT 1
> CREATE VIEW vv AS SELECT id, v FROM new_name;
-- CREATE VIEW
> ALTER TABLE new_name RENAME TO newer;
-- ALTER TABLE
> CREATE VIEW v2 AS SELECT n.id, newer.v FROM newer n, newer WHERE n.id = newer.id;
-- CREATE VIEW
> ALTER TABLE newer RENAME TO newest;
-- ALTER TABLE
