# What ALTER TABLE says of storage: kept, and shown to who asks.
> CREATE TABLE shelf (id int PRIMARY KEY, a int, b text STORAGE EXTERNAL, c numeric, d text COMPRESSION pglz, e text NOT NULL, f text UNIQUE);
-- CREATE TABLE
> CREATE UNIQUE INDEX shelf_e ON shelf (e);
-- CREATE INDEX
> CREATE UNIQUE INDEX shelf_part ON shelf (e) WHERE a > 1;
-- CREATE INDEX
> CREATE UNIQUE INDEX shelf_lower ON shelf (lower(e));
-- CREATE INDEX
> CREATE INDEX shelf_plain ON shelf (e);
-- CREATE INDEX
> ALTER TABLE shelf ALTER COLUMN a SET STATISTICS 50, ALTER COLUMN b SET STATISTICS 0;
-- ALTER TABLE
> ALTER TABLE shelf ALTER COLUMN c SET STORAGE PLAIN, ALTER COLUMN e SET STORAGE MAIN;
-- ALTER TABLE
> ALTER TABLE shelf ALTER COLUMN e SET COMPRESSION pglz;
-- ALTER TABLE
> ALTER TABLE shelf ALTER COLUMN a SET (n_distinct = 5, n_distinct_inherited = -0.5);
-- ALTER TABLE
> SELECT attname, attstattarget, attstorage, attcompression, attoptions FROM pg_attribute WHERE attrelid = 'shelf'::regclass AND attnum > 0 ORDER BY attnum;
-- attname:name | attstattarget:smallint | attstorage:"char" | attcompression:"char" | attoptions:text[]
-- id | NULL | p |  | NULL
-- a | 50 | p |  | {n_distinct=5,n_distinct_inherited=-0.5}
-- b | 0 | e |  | NULL
-- c | NULL | p |  | NULL
-- d | NULL | x | p | NULL
-- e | NULL | m | p | NULL
-- f | NULL | x |  | NULL
-- SELECT 7
> ALTER TABLE shelf ALTER COLUMN a SET STATISTICS -1, ALTER COLUMN a RESET (n_distinct);
-- ALTER TABLE
> ALTER TABLE shelf ALTER COLUMN e SET STORAGE DEFAULT, ALTER COLUMN e SET COMPRESSION default;
-- ALTER TABLE
> SELECT attname, attstattarget, attstorage, attcompression, attoptions FROM pg_attribute WHERE attrelid = 'shelf'::regclass AND attnum > 0 ORDER BY attnum;
-- attname:name | attstattarget:smallint | attstorage:"char" | attcompression:"char" | attoptions:text[]
-- id | NULL | p |  | NULL
-- a | NULL | p |  | {n_distinct_inherited=-0.5}
-- b | 0 | e |  | NULL
-- c | NULL | p |  | NULL
-- d | NULL | x | p | NULL
-- e | NULL | x |  | NULL
-- f | NULL | x |  | NULL
-- SELECT 7
> ALTER TABLE shelf ALTER COLUMN a SET STATISTICS 20000;
-- WARNING 22023: lowering statistics target to 10000
-- ALTER TABLE
> ALTER TABLE shelf ALTER COLUMN a SET STATISTICS -2;
-- ERROR 22023: statistics target -2 is too low
> ALTER TABLE shelf ALTER COLUMN a SET STORAGE EXTENDED;
-- ERROR 0A000: column data type integer can only have storage PLAIN
> ALTER TABLE shelf ALTER COLUMN b SET STORAGE nowhere;
-- ERROR 22023: invalid storage type "nowhere"
> ALTER TABLE shelf ALTER COLUMN a SET COMPRESSION pglz;
-- ERROR 0A000: column data type integer does not support compression
> ALTER TABLE shelf ALTER COLUMN b SET COMPRESSION zip;
-- ERROR 22023: invalid compression method "zip"
> ALTER TABLE shelf ALTER COLUMN a SET (n_distinct_or_so = 5);
-- ERROR 22023: unrecognized parameter "n_distinct_or_so"
> ALTER TABLE shelf ALTER COLUMN nothing SET STATISTICS 5;
-- ERROR 42703: column "nothing" of relation "shelf" does not exist
> CREATE TABLE bad (a int STORAGE EXTERNAL);
-- ERROR 0A000: column data type integer can only have storage PLAIN
> CREATE TABLE bad (a text STORAGE sideways);
-- ERROR 22023: invalid storage type "sideways"
> SELECT relreplident FROM pg_class WHERE oid = 'shelf'::regclass;
-- relreplident:"char"
-- d
-- SELECT 1
> ALTER TABLE shelf REPLICA IDENTITY FULL;
-- ALTER TABLE
> SELECT relreplident FROM pg_class WHERE oid = 'shelf'::regclass;
-- relreplident:"char"
-- f
-- SELECT 1
> ALTER TABLE shelf REPLICA IDENTITY NOTHING;
-- ALTER TABLE
> SELECT relreplident FROM pg_class WHERE oid = 'shelf'::regclass;
-- relreplident:"char"
-- n
-- SELECT 1
> ALTER TABLE shelf REPLICA IDENTITY USING INDEX shelf_e;
-- ALTER TABLE
> SELECT relreplident FROM pg_class WHERE oid = 'shelf'::regclass;
-- relreplident:"char"
-- i
-- SELECT 1
> SELECT indexrelid::regclass, indisreplident FROM pg_index WHERE indrelid = 'shelf'::regclass AND indisreplident;
-- indexrelid:regclass | indisreplident:boolean
-- shelf_e | t
-- SELECT 1
> ALTER TABLE shelf REPLICA IDENTITY DEFAULT;
-- ALTER TABLE
> SELECT count(*) FROM pg_index WHERE indrelid = 'shelf'::regclass AND indisreplident;
-- count:bigint
-- 0
-- SELECT 1
> ALTER TABLE shelf REPLICA IDENTITY USING INDEX shelf_plain;
-- ERROR 42809: cannot use non-unique index "shelf_plain" as replica identity
> ALTER TABLE shelf REPLICA IDENTITY USING INDEX shelf_part;
-- ERROR 0A000: cannot use partial index "shelf_part" as replica identity
> ALTER TABLE shelf REPLICA IDENTITY USING INDEX shelf_lower;
-- ERROR 0A000: cannot use expression index "shelf_lower" as replica identity
> ALTER TABLE shelf REPLICA IDENTITY USING INDEX shelf_f_key;
-- ERROR 42809: index "shelf_f_key" cannot be used as replica identity because column "f" is nullable
> ALTER TABLE shelf REPLICA IDENTITY USING INDEX nothing;
-- ERROR 42704: index "nothing" for table "shelf" does not exist
> ALTER TABLE shelf CLUSTER ON shelf_e;
-- ALTER TABLE
> SELECT indexrelid::regclass FROM pg_index WHERE indrelid = 'shelf'::regclass AND indisclustered;
-- indexrelid:regclass
-- shelf_e
-- SELECT 1
> ALTER TABLE shelf CLUSTER ON shelf_pkey;
-- ALTER TABLE
> SELECT indexrelid::regclass FROM pg_index WHERE indrelid = 'shelf'::regclass AND indisclustered;
-- indexrelid:regclass
-- shelf_pkey
-- SELECT 1
> ALTER TABLE shelf SET WITHOUT CLUSTER;
-- ALTER TABLE
> SELECT count(*) FROM pg_index WHERE indrelid = 'shelf'::regclass AND indisclustered;
-- count:bigint
-- 0
-- SELECT 1
> ALTER TABLE shelf CLUSTER ON nothing;
-- ERROR 42704: index "nothing" for table "shelf" does not exist
> ALTER TABLE shelf SET WITHOUT OIDS;
-- ALTER TABLE
> ALTER TABLE shelf SET UNLOGGED;
-- ALTER TABLE
> SELECT relpersistence FROM pg_class WHERE relname IN ('shelf', 'shelf_e') ORDER BY relname;
-- relpersistence:"char"
-- u
-- u
-- SELECT 2
> ALTER TABLE shelf SET LOGGED;
-- ALTER TABLE
> SELECT relpersistence FROM pg_class WHERE relname IN ('shelf', 'shelf_e') ORDER BY relname;
-- relpersistence:"char"
-- p
-- p
-- SELECT 2
> CREATE TABLE books (id int PRIMARY KEY, shelf int REFERENCES shelf);
-- CREATE TABLE
> ALTER TABLE shelf SET UNLOGGED;
-- ERROR 42P16: could not change table "shelf" to unlogged because it references logged table "books"
> ALTER TABLE books SET UNLOGGED;
-- ALTER TABLE
> ALTER TABLE shelf SET UNLOGGED;
-- ALTER TABLE
> ALTER TABLE books SET LOGGED;
-- ERROR 42P16: could not change table "books" to logged because it references unlogged table "shelf"
> ALTER TABLE shelf SET TABLESPACE pg_default;
-- ALTER TABLE
> ALTER TABLE shelf SET TABLESPACE pg_global;
-- ERROR 22023: only shared relations can be placed in pg_global tablespace
> ALTER TABLE shelf SET TABLESPACE nowhere;
-- ERROR 42704: tablespace "nowhere" does not exist
> ALTER TABLE shelf SET ACCESS METHOD heap;
-- ALTER TABLE
> ALTER TABLE shelf SET ACCESS METHOD stone;
-- ERROR 42704: access method "stone" does not exist
> ALTER TABLE shelf DISABLE TRIGGER USER;
-- ALTER TABLE
> ALTER TABLE shelf ENABLE TRIGGER ALL;
-- ALTER TABLE
> ALTER TABLE shelf DISABLE TRIGGER nothing;
-- ERROR 42704: trigger "nothing" for table "shelf" does not exist
> SELECT relname, relhastriggers FROM pg_class WHERE relname IN ('shelf', 'books') ORDER BY relname;
-- relname:name | relhastriggers:boolean
-- books | t
-- shelf | t
-- SELECT 2
> CREATE DOMAIN letters AS text COLLATE "C" NOT NULL CHECK (VALUE IS DISTINCT FROM VALUE || lower(VALUE)) CONSTRAINT few CHECK (length(VALUE) < 9);
-- CREATE DOMAIN
> SELECT conname, contype, pg_get_constraintdef(oid), pg_get_constraintdef(oid, true) FROM pg_constraint WHERE contypid = 'letters'::regtype ORDER BY conname;
-- conname:name | contype:"char" | pg_get_constraintdef:text | pg_get_constraintdef:text
-- few | c | CHECK ((length(VALUE) < 9)) | CHECK (length(VALUE) < 9)
-- letters_check | c | CHECK ((VALUE IS DISTINCT FROM (VALUE || lower(VALUE)))) | CHECK (VALUE IS DISTINCT FROM (VALUE || lower(VALUE)))
-- letters_not_null | n | NOT NULL | NOT NULL
-- SELECT 3
> SELECT typcollation::regcollation FROM pg_type WHERE typname = 'letters';
-- typcollation:regcollation
-- "C"
-- SELECT 1
> SELECT last_value, is_called FROM pg_get_sequence_data('pg_class'::regclass);
-- last_value:bigint | is_called:boolean
-- NULL | NULL
-- SELECT 1
> CREATE SEQUENCE steps START 5;
-- CREATE SEQUENCE
> SELECT * FROM pg_get_sequence_data('steps');
-- last_value:bigint | is_called:boolean
-- 5 | f
-- SELECT 1
> SELECT last_value FROM pg_sequences WHERE sequencename = 'steps';
-- last_value:bigint
-- NULL
-- SELECT 1
> SELECT pg_sequence_last_value('steps');
-- pg_sequence_last_value:bigint
-- NULL
-- SELECT 1
> SELECT nextval('steps'), nextval('steps');
-- nextval:bigint | nextval:bigint
-- 5 | 6
-- SELECT 1
> SELECT * FROM pg_get_sequence_data('steps');
-- last_value:bigint | is_called:boolean
-- 6 | t
-- SELECT 1
> SELECT last_value FROM pg_sequences WHERE sequencename = 'steps';
-- last_value:bigint
-- 6
-- SELECT 1
> SELECT s.seqstart, d.last_value FROM pg_sequence s, pg_get_sequence_data(s.seqrelid) d;
-- seqstart:bigint | last_value:bigint
-- 5 | 6
-- SELECT 1
> SELECT initprivs FROM pg_init_privs WHERE objoid = 'public'::regnamespace;
-- initprivs:aclitem[]
-- {pg_database_owner=UC/pg_database_owner,=U/pg_database_owner}
-- SELECT 1
> SELECT objsubid, privtype, initprivs FROM pg_init_privs WHERE objoid = 'pg_class'::regclass;
-- objsubid:integer | privtype:"char" | initprivs:aclitem[]
-- 0 | i | {postgres=arwdDxtm/postgres,=r/postgres}
-- SELECT 1
> SELECT relacl = initprivs FROM pg_class c JOIN pg_init_privs p ON p.objoid = c.oid AND p.classoid = 'pg_class'::regclass AND p.objsubid = 0 WHERE relname IN ('pg_type', 'pg_tables');
-- ?column?:boolean
-- t
-- t
-- SELECT 2
