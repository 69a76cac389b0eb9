# System columns in definitions: where PostgreSQL refuses them, and says so.
> CREATE TABLE c0 (a int, CHECK (ctid IS NOT NULL));
-- ERROR 42P10 at 32: system column "ctid" reference in check constraint is invalid
> CREATE TABLE c1 (a int, CHECK (tableoid <> 0));
-- CREATE TABLE
#~ tableoid says nothing of a row that its table's name does not say.
#= ERROR 0A000 at 32: tableoid is not supported in check constraints
> CREATE TABLE c2 (a int, b text GENERATED ALWAYS AS (xmin::text) STORED);
-- ERROR 42P10 at 53: cannot use system column "xmin" in column generation expression
> CREATE TABLE c3 (a int, b oid GENERATED ALWAYS AS (tableoid) STORED);
-- CREATE TABLE
#~ tableoid says nothing of a row that its table's name does not say.
#= ERROR 0A000 at 52: tableoid is not supported in column generation expressions
> CREATE TABLE t (id int PRIMARY KEY, v int);
-- CREATE TABLE
> ALTER TABLE t ADD CHECK (t.xmax IS NULL);
-- ERROR 42P10: system column "xmax" reference in check constraint is invalid
> CREATE INDEX ON t (ctid);
-- ERROR 0A000: index creation on system columns is not supported
> CREATE INDEX ON t ((ctid::text));
-- ERROR 0A000: index creation on system columns is not supported
> CREATE INDEX ON t (v) WHERE xmin IS NOT NULL;
-- ERROR 0A000: index creation on system columns is not supported
> CREATE INDEX ON t (v) WHERE tableoid > 0;
-- ERROR 0A000: index creation on system columns is not supported
> CREATE UNIQUE INDEX ON t (tableoid, v);
-- ERROR 0A000: index creation on system columns is not supported
> MERGE INTO t USING (VALUES (3)) s(id) ON t.id = s.id WHEN MATCHED AND t.xmax = 0 THEN DELETE;
-- ERROR 42P10 at 71: cannot use system column "xmax" in MERGE WHEN condition
> MERGE INTO t USING t s ON t.id = s.id WHEN MATCHED AND s.ctid IS NOT NULL THEN DELETE;
-- ERROR 42P10 at 56: cannot use system column "ctid" in MERGE WHEN condition
> MERGE INTO t USING t s ON t.id = s.id WHEN MATCHED AND s.tableoid = t.tableoid THEN DELETE;
-- MERGE 0
> MERGE INTO t USING t s ON t.id = s.id WHEN MATCHED AND (SELECT count(ctid) FROM t) > 0 THEN DELETE;
-- MERGE 0
> MERGE INTO t USING t s ON t.id = s.id WHEN MATCHED AND EXISTS (SELECT t.ctid) THEN DELETE;
-- MERGE 0
> ALTER TABLE t ADD CONSTRAINT u UNIQUE (ctid);
-- ERROR 0A000: index creation on system columns is not supported
> CREATE TABLE r (a int REFERENCES t (ctid));
-- ERROR 0A000: system columns cannot be used in foreign keys
> UPDATE t SET ctid = '(0,1)';
-- ERROR 0A000 at 14: cannot assign to system column "ctid"
> INSERT INTO t (ctid) VALUES ('(0,1)');
-- ERROR 42703 at 16: column "ctid" of relation "t" does not exist
> ALTER TABLE t DROP COLUMN ctid;
-- ERROR 0A000: cannot drop system column "ctid"
> ALTER TABLE t RENAME COLUMN xmin TO x;
-- ERROR 0A000: cannot rename system column "xmin"
> ALTER TABLE t ALTER COLUMN xmin SET NOT NULL;
-- ERROR 0A000: cannot alter system column "xmin"
> COPY t (ctid) TO STDOUT;
-- ERROR 42703: column "ctid" of relation "t" does not exist
> SELECT t.ctid, count(*) FROM t GROUP BY id;
-- ctid:tid | count:bigint
-- SELECT 0
> SELECT ctid FROM t GROUP BY id;
-- ctid:tid
-- SELECT 0
> SELECT max(ctid), min(ctid) FROM t;
-- max:tid | min:tid
-- NULL | NULL
-- SELECT 1
> CREATE POLICY p ON t USING (ctid IS NOT NULL);
-- CREATE POLICY
> CREATE VIEW tv AS SELECT ctid, * FROM t;
-- CREATE VIEW
> SELECT xmin, xmax, ctid FROM tv;
-- ERROR 42703 at 8: column "xmin" does not exist
> CREATE TABLE u (id int, v int);
-- CREATE TABLE
> ALTER TABLE u ADD CHECK (zz > 0);
-- ERROR 42703: column "zz" does not exist
> ALTER TABLE u ADD CONSTRAINT c CHECK (t.zz > 0);
-- ERROR 42P01: missing FROM-clause entry for table "t"
> ALTER TABLE u ADD CHECK (v);
-- ERROR 42804: argument of CHECK must be type boolean, not type integer
> ALTER TABLE u ADD CHECK (ctid IS NULL);
-- ERROR 42P10: system column "ctid" reference in check constraint is invalid
> ALTER TABLE u ADD COLUMN w int CHECK (zz > 0);
-- ERROR 42703: column "zz" does not exist
> ALTER TABLE u ADD COLUMN w int GENERATED ALWAYS AS (zz) STORED;
-- ERROR 42703: column "zz" does not exist
> ALTER TABLE u ADD COLUMN w text GENERATED ALWAYS AS (xmin::text) STORED;
-- ERROR 42P10: cannot use system column "xmin" in column generation expression
> INSERT INTO u (ctid) VALUES ('(0,1)');
-- ERROR 42703 at 16: column "ctid" of relation "u" does not exist
> INSERT INTO u (nope) VALUES ('(0,1)');
-- ERROR 42703 at 16: column "nope" of relation "u" does not exist
