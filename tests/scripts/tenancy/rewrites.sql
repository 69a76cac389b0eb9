# ALTER TABLE that rewrites the rows of tenants: every tenant's, under its own key, or none.
> SELECT create_tenant('north', 'file:north') IS NOT NULL AS made;
-- made:boolean
-- NOTICE 00000: key "file:north" did not exist and was created
-- DETAIL: It is a file of the development keystore on this machine; use a key of the tenant's own outside for real data.
-- t
-- SELECT 1
> SELECT create_tenant('south', 'file:south') IS NOT NULL AS made;
-- made:boolean
-- NOTICE 00000: key "file:south" did not exist and was created
-- DETAIL: It is a file of the development keystore on this machine; use a key of the tenant's own outside for real data.
-- t
-- SELECT 1
> SELECT create_tenant('empty', 'file:empty') IS NOT NULL AS made;
-- made:boolean
-- NOTICE 00000: key "file:empty" did not exist and was created
-- DETAIL: It is a file of the development keystore on this machine; use a key of the tenant's own outside for real data.
-- t
-- SELECT 1
> CREATE ROLE nora LOGIN PASSWORD 'correct horse';
-- CREATE ROLE
> CREATE ROLE sam LOGIN PASSWORD 'correct horse';
-- CREATE ROLE
> SELECT grant_tenant('north', 'nora', 'owner');
-- grant_tenant:record
-- (north,nora,owner)
-- SELECT 1
> SELECT grant_tenant('south', 'sam', 'owner');
-- grant_tenant:record
-- (south,sam,owner)
-- SELECT 1
> CREATE TABLE doc (tenant text, id int PRIMARY KEY, code text, size int) WITH (tenant_column = 'tenant');
-- CREATE TABLE
> GRANT SELECT, INSERT, UPDATE, DELETE ON doc TO nora, sam;
-- GRANT
> \connect nora
> INSERT INTO doc (id, code, size) VALUES (1, '10', 1), (2, '20', 2);
-- INSERT 0 2
> \connect sam
> INSERT INTO doc (id, code, size) VALUES (1, '7', NULL), (5, '8', 5);
-- INSERT 0 2
> \connect postgres
> ALTER TABLE doc ALTER COLUMN code TYPE int USING code::int;
-- ALTER TABLE
> ALTER TABLE doc ADD COLUMN mark uuid NOT NULL DEFAULT gen_random_uuid();
-- ALTER TABLE
> ALTER TABLE doc ADD COLUMN nr serial;
-- ALTER TABLE
> GRANT USAGE ON SEQUENCE doc_nr_seq TO nora, sam;
-- GRANT
> ALTER TABLE doc ADD COLUMN twice int GENERATED ALWAYS AS (code * 2) STORED;
-- ALTER TABLE
> \connect nora
> SELECT tenant, id, code, size, mark IS NOT NULL AS marked, nr > 0 AS numbered, twice, pg_typeof(code) FROM doc ORDER BY id;
-- tenant:text | id:integer | code:integer | size:integer | marked:boolean | numbered:boolean | twice:integer | pg_typeof:regtype
-- north | 1 | 10 | 1 | t | t | 20 | integer
-- north | 2 | 20 | 2 | t | t | 40 | integer
-- SELECT 2
> INSERT INTO doc (id, code) VALUES (3, 30) RETURNING twice;
-- twice:integer
-- 60
-- INSERT 0 1
> \connect sam
> SELECT tenant, id, code, size, mark IS NOT NULL AS marked, nr > 0 AS numbered, twice FROM doc ORDER BY id;
-- tenant:text | id:integer | code:integer | size:integer | marked:boolean | numbered:boolean | twice:integer
-- south | 1 | 7 | NULL | t | t | 14
-- south | 5 | 8 | 5 | t | t | 16
-- SELECT 2
> SELECT count(DISTINCT nr) FROM doc;
-- count:bigint
-- 2
-- SELECT 1
> INSERT INTO doc (id, code) VALUES (5, 30);
-- ERROR 23505: duplicate key value violates unique constraint "doc_pkey"
-- DETAIL: Key (id)=(5) already exists.
> \connect postgres
> ALTER TABLE doc ALTER COLUMN twice SET EXPRESSION AS (code * 3);
-- ALTER TABLE
> ALTER TABLE doc ALTER COLUMN size TYPE text USING (100 / (size - 5))::text;
-- ERROR 22012: the rows of tenant "south" in table "doc" cannot be rewritten
-- DETAIL: A value of theirs does not fit; which one is not shown.
> ALTER TABLE doc ALTER COLUMN size TYPE smallint;
-- ALTER TABLE
> BEGIN;
-- BEGIN
> ALTER TABLE doc ALTER COLUMN size TYPE bigint, ALTER COLUMN code SET DEFAULT 3;
-- ALTER TABLE
> ALTER TABLE doc ALTER COLUMN size TYPE text USING coalesce(size::text, 'none');
-- ALTER TABLE
> ROLLBACK;
-- ROLLBACK
> \connect sam
> SELECT id, code, size, twice, pg_typeof(size) FROM doc ORDER BY id;
-- id:integer | code:integer | size:smallint | twice:integer | pg_typeof:regtype
-- 1 | 7 | NULL | 21 | smallint
-- 5 | 8 | 5 | 24 | smallint
-- SELECT 2
> UPDATE doc SET size = 40000 WHERE id = 1;
-- ERROR 22003: smallint out of range
> \connect postgres
> ALTER TABLE doc ALTER COLUMN size TYPE smallint;
-- ALTER TABLE
> ALTER TABLE doc ALTER COLUMN size TYPE smallint USING 1 / (size - 5);
-- ERROR 22012: the rows of tenant "south" in table "doc" cannot be rewritten
-- DETAIL: A value of theirs does not fit; which one is not shown.
> \connect sam
> UPDATE doc SET size = 4000 WHERE id = 1;
-- UPDATE 1
> \connect postgres
> CREATE FUNCTION steal(v int) RETURNS int LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN RAISE NOTICE 'seen %', v; RETURN v; END $$;
-- CREATE FUNCTION
> ALTER TABLE doc ALTER COLUMN size TYPE bigint USING steal(size);
-- ERROR 42501: function steal cannot be evaluated over the rows of tenants in table "doc"
-- DETAIL: It is user-defined or volatile, and could tell of values that only their tenants may read.
> ALTER TABLE doc ALTER COLUMN size TYPE text USING set_config('my.secret', size::text, false);
-- ERROR 42501: function set_config cannot be evaluated over the rows of tenants in table "doc"
-- DETAIL: It is user-defined or volatile, and could tell of values that only their tenants may read.
> ALTER TABLE doc ADD CHECK (steal(size) > 0);
-- ERROR 42501: function steal cannot be evaluated over the rows of tenants in table "doc"
-- DETAIL: It is user-defined or volatile, and could tell of values that only their tenants may read.
> CREATE DOMAIN stolen AS int CHECK (steal(value) > 0);
-- CREATE DOMAIN
> ALTER TABLE doc ALTER COLUMN size TYPE stolen;
-- ERROR 42501: function stolen cannot be evaluated over the rows of tenants in table "doc"
-- DETAIL: It is user-defined or volatile, and could tell of values that only their tenants may read.
> CREATE DOMAIN small AS int CHECK (value < 5000);
-- CREATE DOMAIN
> ALTER TABLE doc ALTER COLUMN size TYPE small;
-- ALTER TABLE
> ALTER TABLE doc ADD COLUMN missing int GENERATED ALWAYS AS (size) STORED NOT NULL;
-- ERROR 23502: the rows of tenant "north" in table "doc" cannot be rewritten
-- DETAIL: column "missing" of relation "doc" contains null values
> SELECT tenant FROM lock_tenant('south', 'drill') l (fenced_at, elapsed_ms, queries_cancelled, pages_purged), (VALUES ('south')) t (tenant);
-- tenant:text
-- south
-- SELECT 1
> ALTER TABLE doc ALTER COLUMN id TYPE bigint;
-- ERROR 55000: the rows of tenant "south" in table "doc" cannot be checked: its key is not available
> ALTER TABLE doc ALTER COLUMN code SET DEFAULT 5;
-- ALTER TABLE
> ALTER TABLE doc ALTER COLUMN code TYPE bigint;
-- ERROR 0A000: cannot alter type of a column used by a generated column
-- DETAIL: Column "code" is used by generated column "twice".
> \connect sam
> SELECT true AS unlocked FROM unlock_tenant('south');
-- unlocked:boolean
-- t
-- SELECT 1
> \connect postgres
> ALTER TABLE doc ALTER COLUMN id TYPE bigint;
-- ALTER TABLE
> \connect sam
> SELECT id, code, size, pg_typeof(id) FROM doc ORDER BY id;
-- id:bigint | code:integer | size:integer | pg_typeof:regtype
-- 1 | 7 | 4000 | bigint
-- 5 | 8 | 5 | bigint
-- SELECT 2
> INSERT INTO doc (id) VALUES (5);
-- ERROR 23505: duplicate key value violates unique constraint "doc_pkey"
-- DETAIL: Key (id)=(5) already exists.
> UPDATE doc SET id = 6 WHERE id = 5 RETURNING id, nr;
-- id:bigint | nr:integer
-- 6 | 2
-- UPDATE 1
> \connect nora
> SELECT id, code, size, twice FROM doc ORDER BY id;
-- id:bigint | code:integer | size:integer | twice:integer
-- 1 | 10 | 1 | 30
-- 2 | 20 | 2 | 60
-- 3 | 30 | NULL | 90
-- SELECT 3
