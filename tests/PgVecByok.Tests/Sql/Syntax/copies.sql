# What PostgreSQL says to the syntax of copies: written by tests/oracle. Only syntax errors are compared.

> COPY t (a, b) FROM STDIN
-- ERROR 42P01: relation "t" does not exist

> COPY t FROM STDIN WITH (FORMAT csv, HEADER true, DELIMITER ';', NULL '', FORCE_NOT_NULL (a, b), QUOTE '"')
-- ERROR 42P01: relation "t" does not exist

> COPY t TO STDOUT (FORMAT binary)
-- ERROR 42P01: relation "t" does not exist

> COPY BINARY t TO STDOUT
-- ERROR 42P01: relation "t" does not exist

> COPY t TO STDOUT WITH CSV HEADER QUOTE AS '"' FORCE QUOTE a, b
-- ERROR 42P01: relation "t" does not exist

> COPY t TO STDOUT CSV FORCE QUOTE *
-- ERROR 42P01: relation "t" does not exist

> COPY t FROM STDIN DELIMITER '|' NULL 'x'
-- ERROR 42P01: relation "t" does not exist

> COPY t FROM STDIN USING DELIMITERS '|'
-- ERROR 42P01: relation "t" does not exist

> COPY (SELECT 1) TO STDOUT
-- COPY 1

> COPY (SELECT 1 UNION SELECT 2) TO STDOUT WITH (FORMAT csv)
-- COPY 2

> COPY t FROM '/tmp/x'
-- ERROR 42P01: relation "t" does not exist

> COPY t FROM PROGRAM 'cat'
-- ERROR 42P01: relation "t" does not exist

> COPY t FROM STDIN WHERE a > 1
-- ERROR 42P01: relation "t" does not exist

> COPY (INSERT INTO t VALUES (1) RETURNING a) TO STDOUT
-- ERROR 42P01 at 19: relation "t" does not exist

> COPY
-- ERROR 42601 at 5: syntax error at end of input

> COPY t
-- ERROR 42601 at 7: syntax error at end of input

> COPY t FROM
-- ERROR 42601 at 12: syntax error at end of input

> COPY t FROM x
-- ERROR 42601 at 13: syntax error at or near "x"

> COPY t INTO STDOUT
-- ERROR 42601 at 8: syntax error at or near "INTO"

> COPY (SELECT 1) FROM STDIN
-- ERROR 42601 at 17: syntax error at or near "FROM"

> COPY t (a FROM STDIN
-- ERROR 42601 at 11: syntax error at or near "FROM"

> COPY t FROM STDIN WITH (FORMAT csv
-- ERROR 42601 at 35: syntax error at end of input

> COPY t FROM STDIN WITH FOO
-- ERROR 42601 at 24: syntax error at or near "FOO"

> COPY t TO STDOUT WHERE a > 1
-- ERROR 42601 at 18: WHERE clause not allowed with COPY TO

> COPY t FROM PROGRAM STDIN
-- ERROR 42601: STDIN/STDOUT not allowed with PROGRAM

> COPY t TO STDOUT FORCE a
-- ERROR 42601 at 24: syntax error at or near "a"

> MERGE INTO t USING s ON t.a = s.a WHEN MATCHED THEN DELETE
-- ERROR 42P01 at 12: relation "t" does not exist

> MERGE INTO t AS x USING (SELECT 1 AS a) s ON x.a = s.a WHEN MATCHED AND x.b > 1 THEN UPDATE SET b = 2, (c, d) = (1, 2) WHEN NOT MATCHED THEN INSERT (a) VALUES (s.a) WHEN NOT MATCHED BY SOURCE THEN DO NOTHING RETURNING merge_action(), x.a
-- ERROR 42P01 at 12: relation "t" does not exist

> WITH w AS (SELECT 1 AS a) MERGE INTO t USING w ON t.a = w.a WHEN NOT MATCHED BY TARGET THEN INSERT DEFAULT VALUES
-- ERROR 42P01 at 38: relation "t" does not exist

> MERGE INTO t USING s ON true
-- ERROR 42601 at 29: syntax error at end of input

> MERGE INTO t USING s WHEN MATCHED THEN DELETE
-- ERROR 42601 at 22: syntax error at or near "WHEN"

> MERGE INTO t USING s ON true WHEN MATCHED THEN INSERT VALUES (1)
-- ERROR 42601 at 48: syntax error at or near "INSERT"

> MERGE INTO t USING s ON true WHEN NOT MATCHED THEN DELETE
-- ERROR 42601 at 52: syntax error at or near "DELETE"

> MERGE INTO t USING s ON true WHEN MATCHED DELETE
-- ERROR 42601 at 43: syntax error at or near "DELETE"

> MERGE t USING s ON true WHEN MATCHED THEN DELETE
-- ERROR 42601 at 7: syntax error at or near "t"
