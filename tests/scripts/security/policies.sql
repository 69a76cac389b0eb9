# CREATE POLICY as in PostgreSQL, and roles.
> CREATE TABLE notes (id int, owner text, body text);
-- CREATE TABLE
> INSERT INTO notes VALUES (1, 'alice', 'a1'), (2, 'bob', 'b1'), (3, 'alice', 'a2');
-- INSERT 0 3
> CREATE ROLE alice LOGIN;
-- CREATE ROLE
> CREATE ROLE bob LOGIN PASSWORD 'secret';
-- CREATE ROLE
> CREATE ROLE alice;
-- ERROR 42710: role "alice" already exists
> GRANT SELECT, INSERT, UPDATE, DELETE ON notes TO alice, bob;
-- GRANT
> ALTER TABLE notes ENABLE ROW LEVEL SECURITY;
-- ALTER TABLE
> SET ROLE alice;
-- SET
> SELECT count(*) FROM notes;
-- count:bigint
-- 0
-- SELECT 1
> RESET ROLE;
-- RESET
> CREATE POLICY own ON notes USING (owner = current_user);
-- CREATE POLICY
> SET ROLE alice;
-- SET
> SELECT id FROM notes ORDER BY id;
-- id:integer
-- 1
-- 3
-- SELECT 2
> INSERT INTO notes VALUES (4, 'alice', 'a3');
-- INSERT 0 1
> INSERT INTO notes VALUES (5, 'bob', 'forged');
-- ERROR 42501: new row violates row-level security policy for table "notes"
> UPDATE notes SET body = 'x' RETURNING id;
-- id:integer
-- 1
-- 3
-- 4
-- UPDATE 3
> UPDATE notes SET owner = 'bob' WHERE id = 1;
-- ERROR 42501: new row violates row-level security policy for table "notes"
> DELETE FROM notes WHERE id = 2;
-- DELETE 0
> RESET ROLE;
-- RESET
> SELECT id, owner, body FROM notes ORDER BY id;
-- id:integer | owner:text | body:text
-- 1 | alice | x
-- 2 | bob | b1
-- 3 | alice | x
-- 4 | alice | x
-- SELECT 4
> CREATE POLICY short ON notes AS RESTRICTIVE FOR SELECT USING (length(body) < 2);
-- CREATE POLICY
> SET ROLE alice;
-- SET
> SELECT id FROM notes ORDER BY id;
-- id:integer
-- 1
-- 3
-- 4
-- SELECT 3
> DROP TABLE notes;
-- ERROR 42501: must be owner of table notes
> RESET ROLE;
-- RESET
> REVOKE SELECT ON notes FROM alice;
-- REVOKE
> SET ROLE alice;
-- SET
> SELECT * FROM notes;
-- ERROR 42501: permission denied for table notes
> RESET ROLE;
-- RESET
> DROP POLICY short ON notes;
-- DROP POLICY
> DROP POLICY short ON notes;
-- ERROR 42704: policy "short" for table "notes" does not exist
> ALTER TABLE notes DISABLE ROW LEVEL SECURITY;
-- ALTER TABLE
> DROP ROLE alice;
-- ERROR 2BP01: role "alice" cannot be dropped because some objects depend on it
-- DETAIL: privileges for table notes
> SET ROLE nobody;
-- ERROR 22023: role "nobody" does not exist
> SELECT current_user, session_user;
-- current_user:name | session_user:name
-- postgres | postgres
-- SELECT 1
