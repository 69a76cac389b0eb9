# What leans on an object goes with it, or stops its DROP: named by kept texts, column by column.
> CREATE FUNCTION f1(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1';
-- CREATE FUNCTION
> CREATE TABLE ft (a int CHECK (f1(a) > 0), b int DEFAULT f1(3), c int GENERATED ALWAYS AS (f1(a)) STORED);
-- CREATE TABLE
> CREATE INDEX fi ON ft (f1(a));
-- CREATE INDEX
> CREATE INDEX fp ON ft (a) WHERE f1(a) > 1;
-- CREATE INDEX
> CREATE POLICY pol ON ft USING (f1(a) > 0);
-- CREATE POLICY
> CREATE DOMAIN fd AS int DEFAULT f1(1) CHECK (f1(value) > 0);
-- CREATE DOMAIN
> CREATE FUNCTION f2(x int DEFAULT f1(3)) RETURNS int LANGUAGE sql AS 'SELECT 1';
-- CREATE FUNCTION
> CREATE VIEW fv AS SELECT f1(1);
-- CREATE VIEW
> CREATE VIEW fvv AS SELECT * FROM fv;
-- CREATE VIEW
> CREATE MATERIALIZED VIEW fm AS SELECT f1(1);
-- SELECT 1
> DROP FUNCTION f1;
-- ERROR 2BP01: cannot drop function f1(integer) because other objects depend on it
-- DETAIL: default value for column b of table ft depends on function f1(integer)\ncolumn c of table ft depends on function f1(integer)\nconstraint ft_a_check on table ft depends on function f1(integer)\nindex fi depends on function f1(integer)\nindex fp depends on function f1(integer)\npolicy pol on table ft depends on function f1(integer)\ntype fd depends on function f1(integer)\nfunction f2(integer) depends on function f1(integer)\nview fv depends on function f1(integer)\nview fvv depends on view fv\nmaterialized view fm depends on function f1(integer)
-- HINT: Use DROP ... CASCADE to drop the dependent objects too.
> DROP FUNCTION f1 CASCADE;
-- NOTICE 00000: drop cascades to 11 other objects
-- DETAIL: drop cascades to default value for column b of table ft\ndrop cascades to column c of table ft\ndrop cascades to constraint ft_a_check on table ft\ndrop cascades to index fi\ndrop cascades to index fp\ndrop cascades to policy pol on table ft\ndrop cascades to type fd\ndrop cascades to function f2(integer)\ndrop cascades to view fv\ndrop cascades to view fvv\ndrop cascades to materialized view fm
-- DROP FUNCTION
> SELECT column_name, column_default FROM information_schema.columns WHERE table_name = 'ft' ORDER BY 1;
-- column_name:name | column_default:character varying
-- a | NULL
-- b | NULL
-- SELECT 2
> SELECT conname FROM pg_constraint WHERE conrelid = 'ft'::regclass;
-- conname:name
-- SELECT 0
> SELECT indexname FROM pg_indexes WHERE tablename = 'ft';
-- indexname:name
-- SELECT 0
> INSERT INTO ft VALUES (-1);
-- INSERT 0 1
> SELECT 1::fd;
-- ERROR 42704 at 11: type "fd" does not exist
> SELECT f2(1);
-- ERROR 42883 at 8: function f2(integer) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT * FROM fvv;
-- ERROR 42P01 at 15: relation "fvv" does not exist
# Sequences.
> CREATE SEQUENCE sq;
-- CREATE SEQUENCE
> CREATE TABLE st (a int DEFAULT nextval('sq'), b text DEFAULT nextval('sq'));
-- CREATE TABLE
> DROP SEQUENCE sq;
-- ERROR 2BP01: cannot drop sequence sq because other objects depend on it
-- DETAIL: default value for column a of table st depends on sequence sq\ndefault value for column b of table st depends on sequence sq
-- HINT: Use DROP ... CASCADE to drop the dependent objects too.
> DROP SEQUENCE sq CASCADE;
-- NOTICE 00000: drop cascades to 2 other objects
-- DETAIL: drop cascades to default value for column a of table st\ndrop cascades to default value for column b of table st
-- DROP SEQUENCE
> INSERT INTO st DEFAULT VALUES RETURNING *;
-- a:integer | b:text
-- NULL | NULL
-- INSERT 0 1
> CREATE TABLE own (id serial, x int);
-- CREATE TABLE
> CREATE TABLE other (id int DEFAULT nextval('own_id_seq'));
-- CREATE TABLE
> DROP SEQUENCE own_id_seq;
-- ERROR 2BP01: cannot drop sequence own_id_seq because other objects depend on it
-- DETAIL: default value for column id of table own depends on sequence own_id_seq\ndefault value for column id of table other depends on sequence own_id_seq
-- HINT: Use DROP ... CASCADE to drop the dependent objects too.
> DROP TABLE own;
-- ERROR 2BP01: cannot drop table own because other objects depend on it
-- DETAIL: default value for column id of table other depends on sequence own_id_seq
-- HINT: Use DROP ... CASCADE to drop the dependent objects too.
> ALTER TABLE own DROP COLUMN id;
-- ERROR 2BP01: cannot drop column id of table own because other objects depend on it
-- DETAIL: default value for column id of table other depends on sequence own_id_seq
-- HINT: Use DROP ... CASCADE to drop the dependent objects too.
> DROP TABLE own CASCADE;
-- NOTICE 00000: drop cascades to default value for column id of table other
-- DROP TABLE
> SELECT pg_get_expr(adbin, adrelid) FROM pg_attrdef WHERE adrelid = 'other'::regclass;
-- pg_get_expr:text
-- SELECT 0
> CREATE TABLE idn (id int GENERATED ALWAYS AS IDENTITY);
-- CREATE TABLE
> DROP SEQUENCE idn_id_seq;
-- ERROR 2BP01: cannot drop sequence idn_id_seq because column id of table idn requires it
-- HINT: You can drop column id of table idn instead.
> DROP TABLE idn;
-- DROP TABLE
# Types.
> CREATE TYPE en AS ENUM ('a', 'b');
-- CREATE TYPE
> CREATE TABLE et (a text CHECK (a::en = 'a'), b text DEFAULT 'a'::en);
-- CREATE TABLE
> CREATE VIEW ev AS SELECT 'a'::en::text AS x;
-- CREATE VIEW
> DROP TYPE en;
-- ERROR 2BP01: cannot drop type en because other objects depend on it
-- DETAIL: default value for column b of table et depends on type en\nconstraint et_a_check on table et depends on type en\nview ev depends on type en
-- HINT: Use DROP ... CASCADE to drop the dependent objects too.
> DROP TYPE en CASCADE;
-- NOTICE 00000: drop cascades to 3 other objects
-- DETAIL: drop cascades to default value for column b of table et\ndrop cascades to constraint et_a_check on table et\ndrop cascades to view ev
-- DROP TYPE
> INSERT INTO et VALUES ('zz') RETURNING *;
-- a:text | b:text
-- zz | NULL
-- INSERT 0 1
> CREATE DOMAIN dom AS int;
-- CREATE DOMAIN
> CREATE VIEW dv AS SELECT 1::dom AS x;
-- CREATE VIEW
> DROP DOMAIN dom;
-- ERROR 2BP01: cannot drop type dom because other objects depend on it
-- DETAIL: view dv depends on type dom
-- HINT: Use DROP ... CASCADE to drop the dependent objects too.
> DROP DOMAIN dom CASCADE;
-- NOTICE 00000: drop cascades to view dv
-- DROP DOMAIN
# Tables and columns that policies and bodies of functions name.
> CREATE TABLE ta (a int, b int, c int);
-- CREATE TABLE
> CREATE TABLE tb (a int);
-- CREATE TABLE
> CREATE POLICY pa ON tb USING (EXISTS (SELECT FROM ta WHERE ta.a = tb.a));
-- CREATE POLICY
> CREATE FUNCTION body() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT sum(b) FROM ta; END;
-- CREATE FUNCTION
> DROP TABLE ta;
-- ERROR 2BP01: cannot drop table ta because other objects depend on it
-- DETAIL: policy pa on table tb depends on table ta\nfunction body() depends on table ta
-- HINT: Use DROP ... CASCADE to drop the dependent objects too.
> ALTER TABLE ta DROP COLUMN c;
-- ALTER TABLE
> ALTER TABLE ta DROP COLUMN a;
-- ERROR 2BP01: cannot drop column a of table ta because other objects depend on it
-- DETAIL: policy pa on table tb depends on column a of table ta
-- HINT: Use DROP ... CASCADE to drop the dependent objects too.
> ALTER TABLE ta DROP COLUMN b;
-- ERROR 2BP01: cannot drop column b of table ta because other objects depend on it
-- DETAIL: function body() depends on column b of table ta
-- HINT: Use DROP ... CASCADE to drop the dependent objects too.
> ALTER TABLE ta DROP COLUMN b CASCADE;
-- NOTICE 00000: drop cascades to function body()
-- ALTER TABLE
> SELECT body();
-- ERROR 42883 at 8: function body() does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> DROP TABLE ta CASCADE;
-- NOTICE 00000: drop cascades to policy pa on table tb
-- DROP TABLE
> SELECT polname FROM pg_policy WHERE polrelid = 'tb'::regclass;
-- polname:name
-- SELECT 0
# Columns that views read.
> CREATE TABLE base (id int PRIMARY KEY, a int, b int, c int, d int, e int);
-- CREATE TABLE
> CREATE TABLE other2 (id int, a int, z int);
-- CREATE TABLE
> CREATE VIEW v1 AS SELECT a AS aa FROM base;
-- CREATE VIEW
> CREATE VIEW v2 AS SELECT 1 AS one FROM base WHERE b > 0 ORDER BY c;
-- CREATE VIEW
> CREATE VIEW v3 AS SELECT z FROM base JOIN other2 USING (id);
-- CREATE VIEW
> CREATE VIEW v4 AS SELECT aa FROM v1;
-- CREATE VIEW
> CREATE MATERIALIZED VIEW m1 AS SELECT sum(c) AS s FROM base;
-- SELECT 1
> ALTER TABLE base DROP COLUMN e;
-- ALTER TABLE
> ALTER TABLE base DROP COLUMN a;
-- ERROR 2BP01: cannot drop column a of table base because other objects depend on it
-- DETAIL: view v1 depends on column a of table base\nview v4 depends on view v1
-- HINT: Use DROP ... CASCADE to drop the dependent objects too.
> ALTER TABLE base DROP COLUMN b;
-- ERROR 2BP01: cannot drop column b of table base because other objects depend on it
-- DETAIL: view v2 depends on column b of table base
-- HINT: Use DROP ... CASCADE to drop the dependent objects too.
> ALTER TABLE base DROP COLUMN c;
-- ERROR 2BP01: cannot drop column c of table base because other objects depend on it
-- DETAIL: view v2 depends on column c of table base\nmaterialized view m1 depends on column c of table base
-- HINT: Use DROP ... CASCADE to drop the dependent objects too.
> ALTER TABLE base DROP COLUMN id;
-- ERROR 2BP01: cannot drop column id of table base because other objects depend on it
-- DETAIL: view v3 depends on column id of table base
-- HINT: Use DROP ... CASCADE to drop the dependent objects too.
> ALTER TABLE other2 DROP COLUMN a;
-- ALTER TABLE
> ALTER TABLE base DROP COLUMN d;
-- ALTER TABLE
> SELECT * FROM v4;
-- aa:integer
-- SELECT 0
> ALTER TABLE base DROP COLUMN a CASCADE;
-- NOTICE 00000: drop cascades to 2 other objects
-- DETAIL: drop cascades to view v1\ndrop cascades to view v4
-- ALTER TABLE
> SELECT * FROM v4;
-- ERROR 42P01 at 15: relation "v4" does not exist
> SELECT * FROM v2;
-- one:integer
-- SELECT 0
> ALTER TABLE base DROP COLUMN c CASCADE;
-- NOTICE 00000: drop cascades to 2 other objects
-- DETAIL: drop cascades to view v2\ndrop cascades to materialized view m1
-- ALTER TABLE
> SELECT * FROM v3;
-- z:integer
-- SELECT 0
> ALTER TABLE other2 DROP COLUMN z CASCADE;
-- NOTICE 00000: drop cascades to view v3
-- ALTER TABLE
# A column that a view does not read may be altered under it.
> CREATE TABLE al (a int, b int, c int);
-- CREATE TABLE
> INSERT INTO al VALUES (1, 2, 3);
-- INSERT 0 1
> CREATE VIEW alv AS SELECT a FROM al WHERE b > 0;
-- CREATE VIEW
> ALTER TABLE al ALTER c TYPE bigint;
-- ALTER TABLE
> ALTER TABLE al ALTER a TYPE bigint;
-- ERROR 0A000: cannot alter type of a column used by a view or rule
-- DETAIL: rule _RETURN on view alv depends on column "a"
> ALTER TABLE al ALTER b TYPE bigint;
-- ERROR 0A000: cannot alter type of a column used by a view or rule
-- DETAIL: rule _RETURN on view alv depends on column "b"
> SELECT * FROM alv;
-- a:integer
-- 1
-- SELECT 1
# The table's own constraints, indexes and policies over a column.
> CREATE TABLE tt (a int, b int CHECK (b > 0), c int, d int, e int, CHECK (a < c), UNIQUE (a, d));
-- CREATE TABLE
> CREATE INDEX ti ON tt ((c + 1));
-- CREATE INDEX
> CREATE INDEX tp ON tt (a) WHERE d > 0;
-- CREATE INDEX
> CREATE POLICY p1 ON tt USING (e > 0);
-- CREATE POLICY
> ALTER TABLE tt DROP COLUMN b;
-- ALTER TABLE
> ALTER TABLE tt DROP COLUMN c;
-- ALTER TABLE
> ALTER TABLE tt DROP COLUMN d;
-- ALTER TABLE
> ALTER TABLE tt DROP COLUMN e;
-- ERROR 2BP01: cannot drop column e of table tt because other objects depend on it
-- DETAIL: policy p1 on table tt depends on column e of table tt
-- HINT: Use DROP ... CASCADE to drop the dependent objects too.
> ALTER TABLE tt ALTER e TYPE bigint;
-- ERROR 0A000: cannot alter type of a column used in a policy definition
-- DETAIL: policy p1 on table tt depends on column "e"
> ALTER TABLE tt DROP COLUMN e CASCADE;
-- NOTICE 00000: drop cascades to policy p1 on table tt
-- ALTER TABLE
> SELECT conname FROM pg_constraint WHERE conrelid = 'tt'::regclass ORDER BY 1;
-- conname:name
-- SELECT 0
> SELECT indexname FROM pg_indexes WHERE tablename = 'tt' ORDER BY 1;
-- indexname:name
-- SELECT 0
> INSERT INTO tt VALUES (5);
-- INSERT 0 1
# A column whose default is of its type goes as a whole.
> CREATE TYPE shade AS ENUM ('a');
-- CREATE TYPE
> CREATE TABLE shaded (a shade DEFAULT 'a', b shade[] DEFAULT '{a}'::shade[], c text DEFAULT 'a'::shade::text);
-- CREATE TABLE
> DROP TYPE shade CASCADE;
-- NOTICE 00000: drop cascades to 3 other objects
-- DETAIL: drop cascades to column b of table shaded\ndrop cascades to column a of table shaded\ndrop cascades to default value for column c of table shaded
-- DROP TYPE
> SELECT attname, atthasdef FROM pg_attribute WHERE attrelid = 'shaded'::regclass AND attnum > 0 AND NOT attisdropped;
-- attname:name | atthasdef:boolean
-- c | f
-- SELECT 1
> DROP TABLE shaded;
-- DROP TABLE
