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
