# Policies for SELECT bind whatever a change reads: conditions, new values, and what RETURNING shows.
> CREATE ROLE reader;
-- CREATE ROLE
> CREATE TABLE docs (id int PRIMARY KEY, owner text, body text, tags int[]);
-- CREATE TABLE
> INSERT INTO docs VALUES (1, 'reader', 'one', '{1}'), (2, 'reader', 'two', '{2}'), (3, 'other', 'three', '{3}'), (4, 'reader', 'hidden', '{4}');
-- INSERT 0 4
> GRANT SELECT, INSERT, UPDATE, DELETE ON docs TO reader;
-- GRANT
> ALTER TABLE docs ENABLE ROW LEVEL SECURITY;
-- ALTER TABLE
> CREATE POLICY seen ON docs FOR SELECT USING (body <> 'hidden');
-- CREATE POLICY
> CREATE POLICY added ON docs FOR INSERT WITH CHECK (true);
-- CREATE POLICY
> CREATE POLICY changed ON docs FOR UPDATE USING (owner = current_user) WITH CHECK (true);
-- CREATE POLICY
> CREATE POLICY gone ON docs FOR DELETE USING (owner = current_user);
-- CREATE POLICY
> SET ROLE reader;
-- SET
> SELECT id FROM docs ORDER BY id;
-- id:integer
-- 1
-- 2
-- 3
-- SELECT 3
> UPDATE docs SET body = body || '!';
-- UPDATE 2
> UPDATE docs SET tags = '{0}';
-- UPDATE 3
> UPDATE docs SET tags[2] = 9;
-- UPDATE 3
> UPDATE docs SET tags = '{7}' WHERE id = 4;
-- UPDATE 0
> UPDATE docs SET tags = '{7}' WHERE id = 2;
-- UPDATE 1
> UPDATE docs SET tags = '{8}' WHERE true;
-- UPDATE 3
> UPDATE docs SET tags = '{8}' RETURNING id, body;
-- id:integer | body:text
-- 1 | one!
-- 2 | two!
-- UPDATE 2
> UPDATE docs SET tags = '{8}' RETURNING 1 AS done;
-- done:integer
-- 1
-- 1
-- 1
-- UPDATE 3
> UPDATE docs SET tags = '{8}' RETURNING old.id, new.body;
-- id:integer | body:text
-- 1 | one!
-- 2 | two!
-- UPDATE 2
> UPDATE docs SET tags = '{8}' WHERE EXISTS (SELECT FROM generate_series(1, 3) AS g WHERE g = docs.id);
-- UPDATE 2
> UPDATE docs SET tags = '{8}' FROM generate_series(1, 1) AS g;
-- UPDATE 3
> UPDATE docs SET tags = '{8}' FROM generate_series(1, 1) AS g WHERE g = 1 RETURNING g;
-- g:integer
-- 1
-- 1
-- 1
-- UPDATE 3
> UPDATE docs SET tags = '{8}' FROM generate_series(1, 4) AS g WHERE g = id RETURNING g, id;
-- g:integer | id:integer
-- 1 | 1
-- 2 | 2
-- UPDATE 2
> UPDATE docs SET body = 'hidden' WHERE id = 2;
-- ERROR 42501: new row violates row-level security policy for table "docs"
> UPDATE docs SET body = 'hidden' RETURNING id;
-- ERROR 42501: new row violates row-level security policy for table "docs"
> UPDATE docs SET body = 'shown' WHERE id = 2 RETURNING id, body;
-- id:integer | body:text
-- 2 | shown
-- UPDATE 1
> UPDATE docs SET (body, tags) = (SELECT 'pair', docs.tags);
-- UPDATE 2
> UPDATE docs SET tags = '{1}' RETURNING old.id IS NULL AS placed;
-- placed:boolean
-- f
-- f
-- UPDATE 2
> UPDATE docs AS d SET tags = '{1}' WHERE d.body LIKE '%' RETURNING d.id;
-- id:integer
-- 1
-- 2
-- UPDATE 2
> INSERT INTO docs VALUES (10, 'reader', 'hidden');
-- INSERT 0 1
> INSERT INTO docs VALUES (11, 'reader', 'hidden') RETURNING id;
-- ERROR 42501: new row violates row-level security policy for table "docs"
> INSERT INTO docs VALUES (11, 'reader', 'hidden') RETURNING 1 AS done;
-- done:integer
-- 1
-- INSERT 0 1
> INSERT INTO docs VALUES (12, 'reader', 'plain') RETURNING id, body;
-- id:integer | body:text
-- 12 | plain
-- INSERT 0 1
> INSERT INTO docs VALUES (13, 'reader', 'plain'), (14, 'reader', 'hidden') RETURNING *;
-- ERROR 42501: new row violates row-level security policy for table "docs"
> INSERT INTO docs VALUES (13, 'reader', 'hidden') RETURNING old.id;
-- ERROR 42501: new row violates row-level security policy for table "docs"
> INSERT INTO docs VALUES (13, 'reader', 'hidden') RETURNING new.id;
-- ERROR 42501: new row violates row-level security policy for table "docs"
> INSERT INTO docs VALUES (20, 'reader', 'hidden') ON CONFLICT DO NOTHING;
-- INSERT 0 1
> INSERT INTO docs VALUES (21, 'reader', 'hidden') ON CONFLICT (id) DO NOTHING;
-- ERROR 42501: new row violates row-level security policy for table "docs"
> INSERT INTO docs VALUES (21, 'reader', 'hidden') ON CONFLICT ON CONSTRAINT docs_pkey DO NOTHING;
-- ERROR 42501: new row violates row-level security policy for table "docs"
> INSERT INTO docs VALUES (22, 'reader', 'hidden') ON CONFLICT (id) DO UPDATE SET body = 'x';
-- ERROR 42501: new row violates row-level security policy for table "docs"
> INSERT INTO docs VALUES (22, 'reader', 'hidden') ON CONFLICT ON CONSTRAINT docs_pkey DO UPDATE SET body = 'x';
-- ERROR 42501: new row violates row-level security policy for table "docs"
> INSERT INTO docs VALUES (12, 'reader', 'again') ON CONFLICT (id) DO UPDATE SET body = excluded.body RETURNING id, body;
-- id:integer | body:text
-- 12 | again
-- INSERT 0 1
> INSERT INTO docs VALUES (12, 'reader', 'again') ON CONFLICT (id) DO UPDATE SET body = 'hidden';
-- ERROR 42501: new row violates row-level security policy for table "docs"
> INSERT INTO docs VALUES (12, 'reader', 'again') ON CONFLICT (id) DO UPDATE SET owner = 'nobody' RETURNING id, owner;
-- id:integer | owner:text
-- 12 | nobody
-- INSERT 0 1
> INSERT INTO docs VALUES (12, 'reader', 'again') ON CONFLICT (id) DO UPDATE SET owner = 'reader';
-- ERROR 42501: new row violates row-level security policy (USING expression) for table "docs"
> INSERT INTO docs VALUES (10, 'reader', 'again') ON CONFLICT (id) DO UPDATE SET body = 'x';
-- ERROR 42501: new row violates row-level security policy (USING expression) for table "docs"
> INSERT INTO docs VALUES (10, 'reader', 'again') ON CONFLICT ON CONSTRAINT docs_pkey DO UPDATE SET tags = '{}';
-- ERROR 42501: new row violates row-level security policy (USING expression) for table "docs"
> DELETE FROM docs WHERE id = 4;
-- DELETE 0
> DELETE FROM docs RETURNING id;
-- id:integer
-- 1
-- 2
-- DELETE 2
> DELETE FROM docs WHERE body = 'hidden';
-- DELETE 0
> DELETE FROM docs;
-- DELETE 4
> RESET ROLE;
-- RESET
> SELECT id, owner, body, tags FROM docs ORDER BY id;
-- id:integer | owner:text | body:text | tags:integer[]
-- 3 | other | three | {3}
-- 12 | nobody | again | NULL
-- SELECT 2
# Locking a row asks the policies for UPDATE as well.
> INSERT INTO docs VALUES (1, 'reader', 'one'), (5, 'other', 'five');
-- INSERT 0 2
> SET ROLE reader;
-- SET
> SELECT id FROM docs ORDER BY id;
-- id:integer
-- 1
-- 3
-- 5
-- 12
-- SELECT 4
> SELECT id FROM docs ORDER BY id FOR UPDATE;
-- id:integer
-- 1
-- SELECT 1
> SELECT id FROM docs ORDER BY id FOR SHARE;
-- id:integer
-- 1
-- SELECT 1
> SELECT id FROM docs ORDER BY id FOR KEY SHARE;
-- id:integer
-- 1
-- SELECT 1
> SELECT d.id, e.id FROM docs AS d, docs AS e ORDER BY 1, 2 FOR UPDATE OF d;
-- id:integer | id:integer
-- 1 | 1
-- 1 | 3
-- 1 | 5
-- 1 | 12
-- SELECT 4
> RESET ROLE;
-- RESET
# The check of new rows is that of the command that makes them.
> CREATE TABLE rules (id int PRIMARY KEY, level int);
-- CREATE TABLE
> INSERT INTO rules VALUES (1, 1), (2, 2);
-- INSERT 0 2
> GRANT ALL ON rules TO reader;
-- GRANT
> ALTER TABLE rules ENABLE ROW LEVEL SECURITY;
-- ALTER TABLE
> CREATE POLICY see ON rules FOR SELECT USING (true);
-- CREATE POLICY
> CREATE POLICY put ON rules FOR INSERT WITH CHECK (level < 10);
-- CREATE POLICY
> CREATE POLICY edit ON rules FOR UPDATE USING (true) WITH CHECK (level < 100);
-- CREATE POLICY
> SET ROLE reader;
-- SET
> INSERT INTO rules VALUES (1, 20) ON CONFLICT (id) DO UPDATE SET level = 50;
-- ERROR 42501: new row violates row-level security policy for table "rules"
> INSERT INTO rules VALUES (1, 5) ON CONFLICT (id) DO UPDATE SET level = 50 RETURNING level;
-- level:integer
-- 50
-- INSERT 0 1
> INSERT INTO rules VALUES (1, 5) ON CONFLICT (id) DO UPDATE SET level = 500;
-- ERROR 42501: new row violates row-level security policy for table "rules"
> INSERT INTO rules VALUES (3, 5) ON CONFLICT (id) DO UPDATE SET level = 500 RETURNING id;
-- id:integer
-- 3
-- INSERT 0 1
> RESET ROLE;
-- RESET
> CREATE POLICY few ON rules AS RESTRICTIVE FOR SELECT USING (level < 60);
-- CREATE POLICY
> SET ROLE reader;
-- SET
> UPDATE rules SET level = 70 WHERE id = 1;
-- ERROR 42501: new row violates row-level security policy "few" for table "rules"
> UPDATE rules SET level = 70;
-- UPDATE 3
> UPDATE rules SET level = 71 WHERE id = 1;
-- UPDATE 0
> UPDATE rules SET level = 5 RETURNING id;
-- id:integer
-- UPDATE 0
> UPDATE rules SET level = 5;
-- UPDATE 3
> SELECT * FROM rules ORDER BY id;
-- id:integer | level:integer
-- 1 | 5
-- 2 | 5
-- 3 | 5
-- SELECT 3
# MERGE reads its target, so it sees what SELECT sees.
> MERGE INTO rules USING (VALUES (1, 70)) AS s (id, level) ON rules.id = s.id WHEN MATCHED THEN UPDATE SET level = s.level;
-- ERROR 42501: new row violates row-level security policy "few" for table "rules"
> MERGE INTO rules USING (VALUES (1, 7)) AS s (id, level) ON rules.id = s.id WHEN MATCHED THEN UPDATE SET level = s.level RETURNING rules.*;
-- id:integer | level:integer
-- 1 | 7
-- MERGE 1
> MERGE INTO rules USING (VALUES (9, 9)) AS s (id, level) ON rules.id = s.id WHEN NOT MATCHED THEN INSERT VALUES (s.id, s.level) RETURNING rules.*;
-- id:integer | level:integer
-- 9 | 9
-- MERGE 1
> MERGE INTO rules USING (VALUES (8, 12)) AS s (id, level) ON rules.id = s.id WHEN NOT MATCHED THEN INSERT VALUES (s.id, s.level);
-- ERROR 42501: new row violates row-level security policy for table "rules"
> RESET ROLE;
-- RESET
> DROP POLICY put ON rules;
-- DROP POLICY
> CREATE POLICY put ON rules FOR INSERT WITH CHECK (true);
-- CREATE POLICY
> SET ROLE reader;
-- SET
> MERGE INTO rules USING (VALUES (7, 90)) AS s (id, level) ON rules.id = s.id WHEN NOT MATCHED THEN INSERT VALUES (s.id, s.level);
-- MERGE 1
> MERGE INTO rules USING (VALUES (6, 90)) AS s (id, level) ON rules.id = s.id WHEN NOT MATCHED THEN INSERT VALUES (s.id, s.level) RETURNING s.id;
-- ERROR 42501: new row violates row-level security policy "few" for table "rules"
> MERGE INTO rules USING (VALUES (6, 90)) AS s (id, level) ON rules.id = s.id WHEN NOT MATCHED THEN INSERT VALUES (s.id, s.level) RETURNING rules.id;
-- ERROR 42501: new row violates row-level security policy "few" for table "rules"
> RESET ROLE;
-- RESET
> SELECT * FROM rules ORDER BY id;
-- id:integer | level:integer
-- 1 | 7
-- 2 | 5
-- 3 | 5
-- 7 | 90
-- 9 | 9
-- SELECT 5
# Columns that a change reads need the privilege to read them.
> CREATE TABLE partly (id int PRIMARY KEY, a int, b int);
-- CREATE TABLE
> INSERT INTO partly VALUES (1, 10, 100);
-- INSERT 0 1
> GRANT UPDATE, DELETE, INSERT ON partly TO reader;
-- GRANT
> GRANT SELECT (id, a) ON partly TO reader;
-- GRANT
> SET ROLE reader;
-- SET
> UPDATE partly SET a = a + 1;
-- UPDATE 1
> UPDATE partly SET a = b;
-- ERROR 42501: permission denied for table partly
> UPDATE partly SET b = 5 WHERE b = 100;
-- ERROR 42501: permission denied for table partly
> UPDATE partly SET b = 5 WHERE id = 1;
-- UPDATE 1
> UPDATE partly SET b = 6;
-- UPDATE 1
> UPDATE partly SET a = (SELECT partly.b);
-- ERROR 42501: permission denied for table partly
> UPDATE partly SET b = 7 RETURNING a;
-- a:integer
-- 11
-- UPDATE 1
> UPDATE partly SET b = 7 RETURNING b;
-- ERROR 42501: permission denied for table partly
> INSERT INTO partly VALUES (1, 2, 3) ON CONFLICT (id) DO NOTHING;
-- INSERT 0 0
> INSERT INTO partly VALUES (1, 2, 3) ON CONFLICT (id) DO UPDATE SET a = excluded.b RETURNING a;
-- ERROR 42501: permission denied for table partly
> INSERT INTO partly VALUES (1, 2, 3) ON CONFLICT (id) DO UPDATE SET a = partly.b;
-- ERROR 42501: permission denied for table partly
> INSERT INTO partly VALUES (1, 2, 3) ON CONFLICT (id) DO UPDATE SET a = 1 WHERE partly.b = 3;
-- ERROR 42501: permission denied for table partly
> DELETE FROM partly WHERE b = 7;
-- ERROR 42501: permission denied for table partly
> DELETE FROM partly RETURNING *;
-- ERROR 42501: permission denied for table partly
> DELETE FROM partly;
-- DELETE 1
> RESET ROLE;
-- RESET
