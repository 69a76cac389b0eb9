# A user who tries to see rows that policies hide: by functions that tell what they are given, by errors, plans, statistics and other ways round.
> CREATE ROLE ann;
-- CREATE ROLE
> CREATE ROLE bob;
-- CREATE ROLE
> GRANT CREATE, USAGE ON SCHEMA public TO ann, bob;
-- GRANT
> CREATE TABLE mail (id int PRIMARY KEY, owner text NOT NULL, body text, size int);
-- CREATE TABLE
> INSERT INTO mail VALUES (1, 'ann', 'hello', 1), (2, 'bob', 'secret of bob', 0), (3, 'ann', 'again', 3), (4, 'bob', 'more of bob', 4);
-- INSERT 0 4
> ALTER TABLE mail ENABLE ROW LEVEL SECURITY;
-- ALTER TABLE
> CREATE POLICY own ON mail USING (owner = current_user);
-- CREATE POLICY
> GRANT SELECT, INSERT, UPDATE, DELETE ON mail TO ann, bob;
-- GRANT
> SET ROLE ann;
-- SET

# Functions in WHERE see the rows that pass the policy, however cheap they are.
> CREATE FUNCTION tell(text) RETURNS bool LANGUAGE plpgsql COST 0.0000001 AS 'BEGIN RAISE NOTICE ''%'', $1; RETURN true; END';
-- CREATE FUNCTION
> SELECT id FROM mail WHERE tell(body) ORDER BY id;
-- id:integer
-- NOTICE 00000: hello
-- NOTICE 00000: again
-- 1
-- 3
-- SELECT 2
> SELECT id FROM mail WHERE tell(body) AND id > 0 ORDER BY id;
-- id:integer
-- NOTICE 00000: hello
-- NOTICE 00000: again
-- 1
-- 3
-- SELECT 2
> SELECT id FROM mail WHERE tell(body) OR id = 2 ORDER BY id;
-- id:integer
-- NOTICE 00000: hello
-- NOTICE 00000: again
-- 1
-- 3
-- SELECT 2
> SELECT count(*) FROM mail WHERE tell(body);
-- count:bigint
-- NOTICE 00000: hello
-- NOTICE 00000: again
-- 2
-- SELECT 1
> SELECT count(*) FILTER (WHERE tell(body)) FROM mail;
-- count:bigint
-- NOTICE 00000: hello
-- NOTICE 00000: again
-- 2
-- SELECT 1
> UPDATE mail SET size = 9 WHERE tell(body) AND false;
-- UPDATE 0
#~ A condition that cannot hold is not looked for beside one that is volatile; it is asked of visible rows.
#= NOTICE 00000: hello
#= NOTICE 00000: again
#= UPDATE 0
> UPDATE mail SET size = 9 WHERE tell(body) AND id = 1;
-- NOTICE 00000: hello
-- UPDATE 1
> DELETE FROM mail WHERE tell(body) AND id = 2;
-- DELETE 0
> SELECT (SELECT tell(body) FROM mail WHERE id = 2);
-- tell:boolean
-- NULL
-- SELECT 1
> SELECT id FROM mail ORDER BY tell(body), id;
-- id:integer
-- NOTICE 00000: again
-- NOTICE 00000: hello
-- 1
-- 3
-- SELECT 2
> SELECT id FROM mail GROUP BY id HAVING bool_and(tell(max(body)::text)) ORDER BY id;
-- ERROR 42803 at 54: aggregate function calls cannot be nested
> WITH m AS NOT MATERIALIZED (SELECT * FROM mail) SELECT id FROM m WHERE tell(body) ORDER BY id;
-- id:integer
-- NOTICE 00000: again
-- NOTICE 00000: hello
-- 1
-- 3
-- SELECT 2
> WITH m AS MATERIALIZED (SELECT * FROM mail) SELECT id FROM m WHERE tell(body) ORDER BY id;
-- id:integer
-- NOTICE 00000: again
-- NOTICE 00000: hello
-- 1
-- 3
-- SELECT 2
> CREATE FUNCTION claim(text) RETURNS bool LANGUAGE plpgsql LEAKPROOF COST 0.0000001 AS 'BEGIN RAISE NOTICE ''%'', $1; RETURN true; END';
-- ERROR 42501: only superuser can define a leakproof function
> MERGE INTO mail USING (VALUES (1)) v(x) ON tell(mail.body) AND mail.id = x WHEN MATCHED THEN UPDATE SET size = 10;
-- NOTICE 00000: hello
-- MERGE 1
> SELECT id FROM mail TABLESAMPLE BERNOULLI (100) WHERE tell(body) ORDER BY id;
-- id:integer
-- NOTICE 00000: again
-- NOTICE 00000: hello
-- 1
-- 3
-- SELECT 2

# Errors: the hidden row of size 0 is not divided by.
> SELECT id, 10 / size FROM mail WHERE 10 / size > 0 ORDER BY id;
-- id:integer | ?column?:integer
-- 1 | 1
-- 3 | 3
-- SELECT 2
> SELECT sum(10 / size) FROM mail;
-- sum:bigint
-- 4
-- SELECT 1
> SELECT id FROM mail WHERE body::int = 1;
-- id:integer
-- ERROR 22P02: invalid input syntax for type integer: "again"
> SELECT id FROM mail WHERE (CASE WHEN owner = 'bob' THEN 1 / (id - id) ELSE 1 END) = 1 ORDER BY id;
-- id:integer
-- 1
-- 3
-- SELECT 2
> UPDATE mail SET size = 1 / size WHERE id = 2;
-- UPDATE 0
> INSERT INTO mail VALUES (2, 'ann', 'mine', 1);
-- ERROR 23505: duplicate key value violates unique constraint "mail_pkey"
> INSERT INTO mail VALUES (2, 'ann', 'mine', 1) ON CONFLICT DO NOTHING;
-- INSERT 0 0
> INSERT INTO mail VALUES (2, 'ann', 'mine', 1) ON CONFLICT (id) DO NOTHING;
-- INSERT 0 0
> INSERT INTO mail VALUES (2, 'ann', 'mine', 1) ON CONFLICT (id) DO UPDATE SET body = 'taken';
-- ERROR 42501: new row violates row-level security policy (USING expression) for table "mail"
> INSERT INTO mail VALUES (2, 'ann', 'mine', 1) ON CONFLICT (id) DO UPDATE SET body = 'taken' WHERE tell(mail.body);
-- NOTICE 00000: secret of bob
-- ERROR 42501: new row violates row-level security policy (USING expression) for table "mail"
#~ The policy is asked before WHERE sees the row.
#= ERROR 42501: new row violates row-level security policy (USING expression) for table "mail"
> INSERT INTO mail VALUES (2, 'ann', 'mine', 1) ON CONFLICT (id) DO UPDATE SET body = 'taken' RETURNING *;
-- ERROR 42501: new row violates row-level security policy (USING expression) for table "mail"
> UPDATE mail SET id = 2 WHERE id = 1;
-- ERROR 23505: duplicate key value violates unique constraint "mail_pkey"
> UPDATE mail SET owner = 'bob' WHERE id = 1;
-- ERROR 42501: new row violates row-level security policy for table "mail"
> INSERT INTO mail VALUES (7, 'bob', 'forged', 1);
-- ERROR 42501: new row violates row-level security policy for table "mail"
> INSERT INTO mail VALUES (7, 'ann', NULL, 1) RETURNING *;
-- id:integer | owner:text | body:text | size:integer
-- 7 | ann | NULL | 1
-- INSERT 0 1
> MERGE INTO mail USING (VALUES (2)) v(x) ON mail.id = x WHEN MATCHED THEN UPDATE SET body = 'mine' WHEN NOT MATCHED THEN INSERT VALUES (x, 'ann', 'm', 1);
-- ERROR 23505: duplicate key value violates unique constraint "mail_pkey"
> MERGE INTO mail USING (VALUES (1)) v(x) ON mail.id = x WHEN MATCHED THEN UPDATE SET owner = 'bob';
-- ERROR 42501: new row violates row-level security policy for table "mail"
> DELETE FROM mail WHERE id = 2 RETURNING *;
-- id:integer | owner:text | body:text | size:integer
-- DELETE 0
> SELECT * FROM mail WHERE id = 2 FOR UPDATE;
-- id:integer | owner:text | body:text | size:integer
-- SELECT 0
> SELECT count(*) FROM mail;
-- count:bigint
-- 3
-- SELECT 1
> SELECT min(id), max(id) FROM mail;
-- min:integer | max:integer
-- 1 | 7
-- SELECT 1
> SELECT DISTINCT owner FROM mail;
-- owner:text
-- ann
-- SELECT 1
> SELECT id FROM mail ORDER BY id DESC LIMIT 1;
-- id:integer
-- 7
-- SELECT 1
> TABLE mail;
-- id:integer | owner:text | body:text | size:integer
-- 3 | ann | again | 3
-- 1 | ann | hello | 10
-- 7 | ann | NULL | 1
-- SELECT 3
> SELECT mail FROM mail ORDER BY id;
-- mail:mail
-- (1,ann,hello,10)
-- (3,ann,again,3)
-- (7,ann,,1)
-- SELECT 3
> SELECT ctid IS NOT NULL FROM mail WHERE id = 2;
-- ?column?:boolean
-- SELECT 0
> TRUNCATE mail;
-- ERROR 42501: permission denied for table mail
> ALTER TABLE mail DISABLE ROW LEVEL SECURITY;
-- ERROR 42501: must be owner of table mail
> DROP POLICY own ON mail;
-- ERROR 42501: must be owner of relation mail
> SET row_security = off;
-- SET
> SELECT * FROM mail;
-- ERROR 42501: query would be affected by row-level security policy for table "mail"
> UPDATE mail SET size = 1;
-- ERROR 42501: query would be affected by row-level security policy for table "mail"
> RESET row_security;
-- RESET

# Functions, views and prepared statements: whose policies.
> CREATE FUNCTION all_mail() RETURNS SETOF mail LANGUAGE sql AS 'SELECT * FROM mail ORDER BY id';
-- CREATE FUNCTION
> CREATE VIEW ann_view AS SELECT id, owner, body FROM mail;
-- CREATE VIEW
> GRANT SELECT ON ann_view TO bob;
-- GRANT
> CREATE VIEW ann_invoker WITH (security_invoker) AS SELECT id, owner, body FROM mail;
-- CREATE VIEW
> GRANT SELECT ON ann_invoker TO bob;
-- GRANT
> CREATE FUNCTION ann_mail() RETURNS SETOF text LANGUAGE sql SECURITY DEFINER AS 'SELECT body FROM mail ORDER BY id';
-- CREATE FUNCTION
> PREPARE q AS SELECT id FROM mail ORDER BY id;
-- PREPARE
> EXECUTE q;
-- id:integer
-- 1
-- 3
-- 7
-- SELECT 3
> SELECT id FROM all_mail();
-- id:integer
-- 1
-- 3
-- 7
-- SELECT 3
> RESET ROLE;
-- RESET
> SET ROLE bob;
-- SET
> EXECUTE q;
-- id:integer
-- 2
-- 4
-- SELECT 2
> SELECT id FROM all_mail();
-- id:integer
-- 2
-- 4
-- SELECT 2
> SELECT id, owner FROM ann_view ORDER BY id;
-- id:integer | owner:text
-- 2 | bob
-- 4 | bob
-- SELECT 2
> SELECT id, owner FROM ann_invoker ORDER BY id;
-- id:integer | owner:text
-- 2 | bob
-- 4 | bob
-- SELECT 2
> SELECT * FROM ann_mail();
-- ann_mail:text
-- hello
-- again
-- NULL
-- SELECT 3
> SELECT id FROM ann_view WHERE tell(body) ORDER BY id;
-- id:integer
-- NOTICE 00000: secret of bob
-- NOTICE 00000: more of bob
-- 2
-- 4
-- SELECT 2
> RESET ROLE;
-- RESET
> EXECUTE q;
-- id:integer
-- 1
-- 2
-- 3
-- 4
-- 7
-- SELECT 5
> CREATE VIEW barrier WITH (security_barrier) AS SELECT id, body FROM mail WHERE owner = 'ann';
-- CREATE VIEW
> CREATE VIEW plain AS SELECT id, body FROM mail WHERE owner = 'ann';
-- CREATE VIEW
> GRANT SELECT ON barrier, plain TO bob;
-- GRANT
> SET ROLE bob;
-- SET
> SELECT id FROM barrier WHERE tell(body) ORDER BY id;
-- id:integer
-- NOTICE 00000: again
-- NOTICE 00000: hello
-- NOTICE 00000: <NULL>
-- 1
-- 3
-- 7
-- SELECT 3
> SELECT id, 1 / (id - 2) FROM barrier WHERE 1 / (id - 2) < 5 ORDER BY id;
-- id:integer | ?column?:integer
-- 1 | -1
-- 3 | 1
-- 7 | 0
-- SELECT 3
> RESET ROLE;
-- RESET

# Permissive policies widen, restrictive ones narrow.
> CREATE POLICY small ON mail FOR SELECT TO ann USING (size < 5);
-- CREATE POLICY
> SET ROLE ann;
-- SET
> SELECT id, owner FROM mail ORDER BY id;
-- id:integer | owner:text
-- 1 | ann
-- 2 | bob
-- 3 | ann
-- 4 | bob
-- 7 | ann
-- SELECT 5
> UPDATE mail SET size = 2 WHERE owner = 'bob';
-- UPDATE 0
> DELETE FROM mail WHERE owner = 'bob';
-- DELETE 0
> RESET ROLE;
-- RESET
> CREATE POLICY narrow ON mail AS RESTRICTIVE USING (id <> 3);
-- CREATE POLICY
> SET ROLE ann;
-- SET
> SELECT id, owner FROM mail ORDER BY id;
-- id:integer | owner:text
-- 1 | ann
-- 2 | bob
-- 4 | bob
-- 7 | ann
-- SELECT 4
> UPDATE mail SET size = 3 WHERE id = 3;
-- UPDATE 0
> INSERT INTO mail VALUES (3, 'ann', 'x', 1);
-- ERROR 42501: new row violates row-level security policy "narrow" for table "mail"
> RESET ROLE;
-- RESET
> DROP POLICY own ON mail;
-- DROP POLICY
> DROP POLICY small ON mail;
-- DROP POLICY
> SET ROLE ann;
-- SET
> SELECT id FROM mail;
-- id:integer
-- SELECT 0
> INSERT INTO mail VALUES (20, 'ann', 'x', 1);
-- ERROR 42501: new row violates row-level security policy for table "mail"
> RESET ROLE;
-- RESET

# A policy that reads another table, and itself; a function in a policy.
> CREATE TABLE team (who text, member text);
-- CREATE TABLE
> INSERT INTO team VALUES ('ann', 'bob');
-- INSERT 0 1
> CREATE POLICY teams ON mail FOR SELECT USING (owner = current_user OR EXISTS (SELECT 1 FROM team WHERE who = current_user AND member = owner));
-- CREATE POLICY
> SET ROLE ann;
-- SET
> SELECT id, owner FROM mail ORDER BY id;
-- ERROR 42501: permission denied for table team
> RESET ROLE;
-- RESET
> GRANT SELECT ON team TO ann;
-- GRANT
> ALTER TABLE team ENABLE ROW LEVEL SECURITY;
-- ALTER TABLE
> SET ROLE ann;
-- SET
> SELECT id, owner FROM mail ORDER BY id;
-- id:integer | owner:text
-- 1 | ann
-- 7 | ann
-- SELECT 2
> RESET ROLE;
-- RESET
> CREATE POLICY self ON team USING (EXISTS (SELECT 1 FROM team t WHERE t.who = current_user));
-- CREATE POLICY
> SET ROLE ann;
-- SET
> SELECT id, owner FROM mail ORDER BY id;
-- ERROR 42P17: infinite recursion detected in policy for relation "team"
> SELECT * FROM team;
-- ERROR 42P17: infinite recursion detected in policy for relation "team"
> RESET ROLE;
-- RESET

# The owner, and FORCE.
> ALTER TABLE mail OWNER TO ann;
-- ALTER TABLE
> DROP POLICY teams ON mail;
-- DROP POLICY
> CREATE POLICY own ON mail USING (owner = current_user);
-- CREATE POLICY
> SET ROLE ann;
-- SET
> SELECT id FROM mail ORDER BY id;
-- id:integer
-- 1
-- 2
-- 3
-- 4
-- 7
-- SELECT 5
> ALTER TABLE mail FORCE ROW LEVEL SECURITY;
-- ALTER TABLE
> SELECT id FROM mail ORDER BY id;
-- id:integer
-- 1
-- 7
-- SELECT 2
> INSERT INTO mail VALUES (9, 'bob', 'x', 1);
-- ERROR 42501: new row violates row-level security policy for table "mail"
> INSERT INTO mail VALUES (1, 'ann', 'x', 1);
-- ERROR 23505: duplicate key value violates unique constraint "mail_pkey"
> SET row_security = off;
-- SET
> SELECT id FROM mail;
-- ERROR 42501: query would be affected by row-level security policy for table "mail"
-- HINT: To disable the policy for the table's owner, use ALTER TABLE NO FORCE ROW LEVEL SECURITY.
> RESET row_security;
-- RESET
> RESET ROLE;
-- RESET

# Foreign keys look at all rows, and say nothing of those that are hidden.
> CREATE TABLE boss (id int PRIMARY KEY, note text);
-- CREATE TABLE
> INSERT INTO boss VALUES (1, 'seen'), (2, 'hidden');
-- INSERT 0 2
> CREATE TABLE staff (id int PRIMARY KEY, boss int REFERENCES boss ON DELETE CASCADE);
-- CREATE TABLE
> INSERT INTO staff VALUES (1, 1), (2, 2);
-- INSERT 0 2
> ALTER TABLE boss ENABLE ROW LEVEL SECURITY;
-- ALTER TABLE
> ALTER TABLE staff ENABLE ROW LEVEL SECURITY;
-- ALTER TABLE
> CREATE POLICY seen ON boss USING (id <> 2);
-- CREATE POLICY
> CREATE POLICY seen ON staff USING (id <> 2);
-- CREATE POLICY
> GRANT ALL ON boss, staff TO bob;
-- GRANT
> SET ROLE bob;
-- SET
> INSERT INTO staff VALUES (3, 2);
-- INSERT 0 1
> INSERT INTO staff VALUES (4, 77);
-- ERROR 23503: insert or update on table "staff" violates foreign key constraint "staff_boss_fkey"
-- DETAIL: Key is not present in table "boss".
> DELETE FROM boss;
-- DELETE 1
> SELECT * FROM boss;
-- id:integer | note:text
-- SELECT 0
> SELECT * FROM staff ORDER BY id;
-- id:integer | boss:integer
-- 3 | 2
-- SELECT 1
> RESET ROLE;
-- RESET
> SELECT * FROM boss ORDER BY id;
-- id:integer | note:text
-- 2 | hidden
-- SELECT 1
> SELECT * FROM staff ORDER BY id;
-- id:integer | boss:integer
-- 2 | 2
-- 3 | 2
-- SELECT 2

# Generated columns and defaults do not read round the policies.
> CREATE TABLE gen (id int, owner text, twice int GENERATED ALWAYS AS (id * 2) STORED, half int GENERATED ALWAYS AS (10 / id) VIRTUAL);
-- CREATE TABLE
> INSERT INTO gen VALUES (1, 'ann'), (2, 'bob');
-- INSERT 0 2
> ALTER TABLE gen ENABLE ROW LEVEL SECURITY;
-- ALTER TABLE
> CREATE POLICY own ON gen USING (owner = current_user);
-- CREATE POLICY
> GRANT ALL ON gen TO ann;
-- GRANT
> SET ROLE ann;
-- SET
> SELECT * FROM gen;
-- id:integer | owner:text | twice:integer | half:integer
-- 1 | ann | 2 | 10
-- SELECT 1
> SELECT id FROM gen WHERE half > 0;
-- id:integer
-- 1
-- SELECT 1
> SELECT max(half), sum(twice) FROM gen;
-- max:integer | sum:bigint
-- 10 | 2
-- SELECT 1
> RESET ROLE;
-- RESET

# Materialized views hold what their owner saw.
> SET ROLE ann;
-- SET
> CREATE MATERIALIZED VIEW copy_of AS SELECT id, owner FROM gen;
-- SELECT 1
> SELECT * FROM copy_of;
-- id:integer | owner:text
-- 1 | ann
-- SELECT 1
> GRANT SELECT ON copy_of TO bob;
-- GRANT
> RESET ROLE;
-- RESET
> SET ROLE bob;
-- SET
> SELECT * FROM copy_of;
-- id:integer | owner:text
-- 1 | ann
-- SELECT 1
> REFRESH MATERIALIZED VIEW copy_of;
-- ERROR 42501: permission denied for materialized view copy_of
> RESET ROLE;
-- RESET
> REFRESH MATERIALIZED VIEW copy_of;
-- REFRESH MATERIALIZED VIEW
> SELECT * FROM copy_of;
-- id:integer | owner:text
-- 1 | ann
-- SELECT 1

# Statistics.
> CREATE TABLE figures (id int, owner text);
-- CREATE TABLE
> INSERT INTO figures SELECT i, CASE WHEN i % 2 = 0 THEN 'ann' ELSE 'bob' END FROM generate_series(1, 100) i;
-- INSERT 0 100
> ANALYZE figures;
-- ANALYZE
> GRANT SELECT (id) ON figures TO ann;
-- GRANT
> SET ROLE ann;
-- SET
> SELECT attname FROM pg_stats WHERE tablename = 'figures' ORDER BY 1;
-- attname:name
-- id
-- SELECT 1
> RESET ROLE;
-- RESET
> GRANT SELECT ON figures TO ann;
-- GRANT
> SET ROLE ann;
-- SET
> SELECT attname FROM pg_stats WHERE tablename = 'figures' ORDER BY 1;
-- attname:name
-- id
-- owner
-- SELECT 2
> RESET ROLE;
-- RESET
> ALTER TABLE figures ENABLE ROW LEVEL SECURITY;
-- ALTER TABLE
> CREATE POLICY own ON figures USING (owner = current_user);
-- CREATE POLICY
> SET ROLE ann;
-- SET
> SELECT attname FROM pg_stats WHERE tablename = 'figures' ORDER BY 1;
-- attname:name
-- SELECT 0
> SELECT count(*) FROM figures;
-- count:bigint
-- 50
-- SELECT 1
> RESET ROLE;
-- RESET
> ALTER TABLE figures OWNER TO ann;
-- ALTER TABLE
> SET ROLE ann;
-- SET
> SELECT attname FROM pg_stats WHERE tablename = 'figures' ORDER BY 1;
-- attname:name
-- id
-- owner
-- SELECT 2
> ALTER TABLE figures FORCE ROW LEVEL SECURITY;
-- ALTER TABLE
> SELECT attname FROM pg_stats WHERE tablename = 'figures' ORDER BY 1;
-- attname:name
-- SELECT 0
> RESET ROLE;
-- RESET
