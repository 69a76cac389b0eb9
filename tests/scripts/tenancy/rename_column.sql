# RENAME COLUMN of tenant-aware tables: the tenant column too, and every tenant's rows stay where they are.
> SELECT create_tenant('upper', 'file:upper') IS NOT NULL AS made;
-- made:boolean
-- NOTICE 00000: key "file:upper" did not exist and was created
-- DETAIL: It is a file of the development keystore on this machine; use a key of the tenant's own outside for real data.
-- t
-- SELECT 1
> CREATE ROLE una LOGIN PASSWORD 'correct horse';
-- CREATE ROLE
> SELECT grant_tenant('upper', 'una', 'owner');
-- grant_tenant:record
-- (upper,una,owner)
-- SELECT 1
> CREATE TABLE bill (tenant text, id int PRIMARY KEY, net int CHECK (net > 0), gross int GENERATED ALWAYS AS (net * 2) STORED) WITH (tenant_column = 'tenant');
-- CREATE TABLE
> CREATE INDEX bill_net ON bill ((net % 10)) WHERE net > 5;
-- CREATE INDEX
> CREATE VIEW due AS SELECT tenant, id, gross FROM bill WHERE net > 5;
-- CREATE VIEW
> CREATE POLICY few ON bill USING (net < 100);
-- CREATE POLICY
> ALTER TABLE bill ENABLE ROW LEVEL SECURITY;
-- ALTER TABLE
> GRANT ALL ON bill, due TO una;
-- GRANT
> \connect una
> INSERT INTO bill (id, net) VALUES (1, 7), (2, 3);
-- INSERT 0 2
> \connect postgres
> ALTER TABLE bill RENAME COLUMN net TO bare;
-- ALTER TABLE
> ALTER TABLE bill RENAME COLUMN tenant TO house;
-- ALTER TABLE
> \connect una
> SELECT * FROM bill ORDER BY id;
-- house:text | id:integer | bare:integer | gross:integer
-- upper | 1 | 7 | 14
-- upper | 2 | 3 | 6
-- SELECT 2
> SELECT * FROM due;
-- tenant:text | id:integer | gross:integer
-- upper | 1 | 14
-- SELECT 1
> INSERT INTO bill (id, bare) VALUES (3, 8) RETURNING *;
-- house:text | id:integer | bare:integer | gross:integer
-- upper | 3 | 8 | 16
-- INSERT 0 1
> INSERT INTO bill (id, bare) VALUES (4, -8);
-- ERROR 23514: new row for relation "bill" violates check constraint "bill_net_check"
> INSERT INTO bill (id, bare) VALUES (4, 800);
-- ERROR 42501: new row violates row-level security policy for table "bill"
> INSERT INTO bill (house, id, bare) VALUES ('other', 5, 8);
-- ERROR 42501: new row violates row-level security policy "tenant" for table "bill"
> SELECT id FROM bill WHERE bare % 10 = 7 AND bare > 5;
-- id:integer
-- 1
-- SELECT 1
> SELECT * FROM due ORDER BY id;
-- tenant:text | id:integer | gross:integer
-- upper | 1 | 14
-- upper | 3 | 16
-- SELECT 2
> UPDATE bill SET bare = 9 WHERE id = 2 RETURNING *;
-- house:text | id:integer | bare:integer | gross:integer
-- upper | 2 | 9 | 18
-- UPDATE 1
> \connect postgres
> DROP VIEW due;
-- DROP VIEW
> DROP TABLE bill;
-- DROP TABLE
