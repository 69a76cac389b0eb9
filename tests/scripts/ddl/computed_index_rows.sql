# Indexes over expressions and parts of a table compute what they hold when they are made, and of each row that goes in.

> CREATE TABLE ci (id int PRIMARY KEY, body text, n int, extra text);
-- CREATE TABLE

> INSERT INTO ci VALUES (1, '10', 1, 'a'), (2, '20', 2, 'b');
-- INSERT 0 2

> CREATE INDEX ci_body ON ci ((body::int));
-- CREATE INDEX

> INSERT INTO ci VALUES (3, 'x', 1, 'c');
-- ERROR 22P02: invalid input syntax for type integer: "x"

> INSERT INTO ci VALUES (3, '30', 1, 'c'), (4, '4o', 1, 'd');
-- ERROR 22P02: invalid input syntax for type integer: "4o"

> SELECT count(*) FROM ci;
-- count:bigint
-- 2
-- SELECT 1

> UPDATE ci SET body = 'y' WHERE id = 1;
-- ERROR 22P02: invalid input syntax for type integer: "y"

> UPDATE ci SET extra = 'z' WHERE id = 1;
-- UPDATE 1

> UPDATE ci SET body = '99999999999' WHERE id = 2;
-- ERROR 22003: value "99999999999" is out of range for type integer

> INSERT INTO ci VALUES (1, 'bad', 1, 'c') ON CONFLICT (id) DO NOTHING;
-- INSERT 0 0

> INSERT INTO ci VALUES (7, 'bad', 1, 'c') ON CONFLICT (id) DO NOTHING;
-- ERROR 22P02: invalid input syntax for type integer: "bad"

> INSERT INTO ci VALUES (1, '5', 1, 'c') ON CONFLICT (id) DO UPDATE SET body = 'worse';
-- ERROR 22P02: invalid input syntax for type integer: "worse"

> MERGE INTO ci USING (VALUES (1), (9)) s(id) ON ci.id = s.id WHEN MATCHED THEN UPDATE SET body = 'q';
-- ERROR 22P02: invalid input syntax for type integer: "q"

> MERGE INTO ci USING (VALUES (9)) s(id) ON ci.id = s.id WHEN NOT MATCHED THEN INSERT VALUES (9, 'w', 1, 'e');
-- ERROR 22P02: invalid input syntax for type integer: "w"

> INSERT INTO ci VALUES (5, NULL, 1, 'd');
-- INSERT 0 1

> DROP INDEX ci_body;
-- DROP INDEX

> INSERT INTO ci VALUES (6, 'word', 0, 'f');
-- INSERT 0 1

> CREATE INDEX ON ci ((body::int));
-- ERROR 22P02: invalid input syntax for type integer: "word"

> CREATE INDEX ON ci ((100 / n));
-- ERROR 22012: division by zero

> CREATE INDEX ci_part ON ci ((body::int)) WHERE n > 0;
-- CREATE INDEX

> INSERT INTO ci VALUES (10, 'seven', 0, 'g');
-- INSERT 0 1

> INSERT INTO ci VALUES (11, 'seven', 1, 'g');
-- ERROR 22P02: invalid input syntax for type integer: "seven"

> UPDATE ci SET n = 3 WHERE id = 10;
-- ERROR 22P02: invalid input syntax for type integer: "seven"

> CREATE INDEX ON ci (id) WHERE body::int > 3;
-- ERROR 22P02: invalid input syntax for type integer: "word"

> CREATE INDEX ci_where ON ci (id) WHERE 10 / n > 3;
-- ERROR 22012: division by zero

> DELETE FROM ci WHERE n = 0;
-- DELETE 2

> CREATE INDEX ci_where ON ci (id) WHERE 10 / n > 3;
-- CREATE INDEX

> INSERT INTO ci VALUES (20, '1', 0, 'g');
-- ERROR 22012: division by zero

> UPDATE ci SET n = 0 WHERE id = 1;
-- ERROR 22012: division by zero

> CREATE INDEX ci_date ON ci ((extra::text || 'x'), (upper(body)));
-- CREATE INDEX

> CREATE FUNCTION ci_f(text) RETURNS int IMMUTABLE LANGUAGE plpgsql AS $$ BEGIN IF $1 = 'no' THEN RAISE EXCEPTION 'not %', $1; END IF; RETURN length($1); END $$;
-- CREATE FUNCTION

> CREATE INDEX ci_fun ON ci (ci_f(extra));
-- CREATE INDEX

> INSERT INTO ci VALUES (21, '1', 1, 'no');
-- ERROR P0001: not no

> INSERT INTO ci VALUES (21, '1', 1, 'yes');
-- INSERT 0 1

> DROP TABLE ci;
-- DROP TABLE

> CREATE TABLE cg (a text, b int GENERATED ALWAYS AS (a::int) STORED);
-- CREATE TABLE

> INSERT INTO cg VALUES ('1');
-- INSERT 0 1

> INSERT INTO cg VALUES ('one');
-- ERROR 22P02: invalid input syntax for type integer: "one"

> ALTER TABLE cg ADD COLUMN c int GENERATED ALWAYS AS (10 / (length(a) - 1)) STORED;
-- ERROR 22012: division by zero

> DROP TABLE cg; DROP FUNCTION ci_f;
-- DROP TABLE
-- DROP FUNCTION
