# PG_CONTEXT: where a body is, and who called it.

> DO $$ DECLARE c text; BEGIN GET DIAGNOSTICS c = PG_CONTEXT; RAISE NOTICE '%', c; END $$;
-- NOTICE 00000: PL/pgSQL function inline_code_block line 1 at GET DIAGNOSTICS
-- DO
> CREATE FUNCTION inner_c() RETURNS text LANGUAGE plpgsql AS $$ DECLARE c text;
    BEGIN
      GET CURRENT DIAGNOSTICS c = PG_CONTEXT;
      RETURN c;
    END $$;
-- CREATE FUNCTION
> CREATE FUNCTION outer_c(a int) RETURNS text LANGUAGE plpgsql AS $$ DECLARE x text; BEGIN
      IF a > 0 THEN
        x := inner_c();
      END IF;
      RETURN x;
    END $$;
-- CREATE FUNCTION
> SELECT outer_c(1);
-- outer_c:text
-- PL/pgSQL function inner_c() line 3 at GET DIAGNOSTICS\nPL/pgSQL function outer_c(integer) line 3 at assignment
-- SELECT 1
> CREATE FUNCTION sql_c() RETURNS text LANGUAGE sql AS 'SELECT outer_c(1)';
-- CREATE FUNCTION
> SELECT sql_c();
-- sql_c:text
-- PL/pgSQL function inner_c() line 3 at GET DIAGNOSTICS\nPL/pgSQL function outer_c(integer) line 3 at assignment
-- SELECT 1
> CREATE FUNCTION perf_c() RETURNS text LANGUAGE plpgsql AS $$ DECLARE x text; BEGIN
      SELECT outer_c(2) INTO x;
      RETURN x;
    END $$;
-- CREATE FUNCTION
> SELECT perf_c();
-- perf_c:text
-- PL/pgSQL function inner_c() line 3 at GET DIAGNOSTICS\nPL/pgSQL function outer_c(integer) line 3 at assignment\nSQL statement "SELECT outer_c(2)"\nPL/pgSQL function perf_c() line 2 at SQL statement
-- SELECT 1
> DO $$ BEGIN RAISE NOTICE '%', outer_c(1); END $$;
-- NOTICE 00000: PL/pgSQL function inner_c() line 3 at GET DIAGNOSTICS\nPL/pgSQL function outer_c(integer) line 3 at assignment\nPL/pgSQL function inline_code_block line 1 at RAISE
-- DO
> DO $$ BEGIN EXECUTE 'SELECT outer_c(1)'; PERFORM perf_c(); RETURN; END $$;
-- DO
