# GET DIAGNOSTICS: what it can be asked, and into what.
> DO $$ DECLARE n text[]; BEGIN GET DIAGNOSTICS n[1] = ROW_COUNT; END $$;
-- ERROR 42601 at 47: "n" is not a scalar variable
> DO $$ DECLARE n record; BEGIN GET DIAGNOSTICS n.x = ROW_COUNT; END $$;
-- ERROR 55000: record "n" is not assigned yet
-- DETAIL: The tuple structure of a not-yet-assigned record is indeterminate.
> DO $$ DECLARE n int; BEGIN GET DIAGNOSTICS m = ROW_COUNT; END $$;
-- ERROR 42601 at 44: "m" is not a known variable
> DO $$ DECLARE n int; BEGIN GET CURRENT DIAGNOSTICS n = ROW_COUNT; RAISE NOTICE '%', n; GET STACKED DIAGNOSTICS n = ROW_COUNT; END $$;
-- ERROR 42601 at 88: diagnostics item ROW_COUNT is not allowed in GET STACKED DIAGNOSTICS
> DO $$ DECLARE n text; BEGIN GET STACKED DIAGNOSTICS n = MESSAGE_TEXT; END $$;
-- ERROR 0Z002: GET STACKED DIAGNOSTICS cannot be used outside an exception handler
> DO $$ DECLARE n int; BEGIN GET DIAGNOSTICS n = FOO; END $$;
-- ERROR 42601 at 48: unrecognized GET DIAGNOSTICS item at or near "FOO"
> DO $$ DECLARE n int; BEGIN GET STACKED DIAGNOSTICS n = bar; END $$;
-- ERROR 42601 at 56: unrecognized GET DIAGNOSTICS item at or near "bar"
> DO $$ DECLARE n text; BEGIN GET DIAGNOSTICS n = PG_CONTEXT; RAISE NOTICE '%', n; END $$;
-- NOTICE 00000: PL/pgSQL function inline_code_block line 1 at GET DIAGNOSTICS
-- DO
