# What is kept as a text means the objects it meant when it was written, whatever they are called now.
> CREATE TABLE base (id int PRIMARY KEY, n text);
-- CREATE TABLE
> INSERT INTO base VALUES (1, 'one'), (2, 'two');
-- INSERT 0 2
> CREATE VIEW v AS SELECT id, base.n FROM base;
-- CREATE VIEW
> CREATE VIEW vv AS SELECT v.id * 2 AS double, v.n FROM v WHERE v.id > 0;
-- CREATE VIEW
> CREATE MATERIALIZED VIEW mv AS SELECT count(*) AS c FROM base WHERE EXISTS (SELECT FROM base b2 WHERE b2.id > base.id);
-- SELECT 1
> ALTER TABLE base RENAME TO moved;
-- ALTER TABLE
> SELECT * FROM v ORDER BY id;
-- id:integer | n:text
-- 1 | one
-- 2 | two
-- SELECT 2
> SELECT * FROM vv ORDER BY 1;
-- double:integer | n:text
-- 2 | one
-- 4 | two
-- SELECT 2
> REFRESH MATERIALIZED VIEW mv;
-- REFRESH MATERIALIZED VIEW
> SELECT * FROM mv;
-- c:bigint
-- 1
-- SELECT 1
> CREATE TABLE base (id int, n text, x int);
-- CREATE TABLE
> INSERT INTO base VALUES (9, 'nine', 0);
-- INSERT 0 1
> SELECT * FROM v ORDER BY id;
-- id:integer | n:text
-- 1 | one
-- 2 | two
-- SELECT 2
> REFRESH MATERIALIZED VIEW mv;
-- REFRESH MATERIALIZED VIEW
> SELECT * FROM mv;
-- c:bigint
-- 1
-- SELECT 1
> UPDATE v SET n = 'uno' WHERE id = 1;
-- UPDATE 1
> INSERT INTO v VALUES (3, 'three');
-- INSERT 0 1
> SELECT * FROM moved ORDER BY id;
-- id:integer | n:text
-- 1 | uno
-- 2 | two
-- 3 | three
-- SELECT 3
> SELECT * FROM base;
-- id:integer | n:text | x:integer
-- 9 | nine | 0
-- SELECT 1
> CREATE SCHEMA s;
-- CREATE SCHEMA
> ALTER TABLE moved SET SCHEMA s;
-- ALTER TABLE
> SELECT * FROM vv ORDER BY 1;
-- double:integer | n:text
-- 2 | uno
-- 4 | two
-- 6 | three
-- SELECT 3
> DROP TABLE base;
-- DROP TABLE
> SELECT * FROM v ORDER BY id;
-- id:integer | n:text
-- 1 | uno
-- 2 | two
-- 3 | three
-- SELECT 3
> ALTER VIEW v RENAME TO w;
-- ALTER VIEW
> SELECT * FROM vv ORDER BY 1;
-- double:integer | n:text
-- 2 | uno
-- 4 | two
-- 6 | three
-- SELECT 3
> ALTER VIEW w SET SCHEMA s;
-- ALTER VIEW
> SELECT * FROM vv ORDER BY 1;
-- double:integer | n:text
-- 2 | uno
-- 4 | two
-- 6 | three
-- SELECT 3
> ALTER SCHEMA s RENAME TO s2;
-- ALTER SCHEMA
> SELECT * FROM vv ORDER BY 1;
-- double:integer | n:text
-- 2 | uno
-- 4 | two
-- 6 | three
-- SELECT 3
> REFRESH MATERIALIZED VIEW mv;
-- REFRESH MATERIALIZED VIEW
> ALTER TABLE s2.moved RENAME COLUMN n TO label;
-- ALTER TABLE
> SELECT * FROM vv ORDER BY 1;
-- double:integer | n:text
-- 2 | uno
-- 4 | two
-- 6 | three
-- SELECT 3
> ALTER TABLE s2.moved RENAME id TO nr;
-- ALTER TABLE
> SELECT * FROM vv ORDER BY 1;
-- double:integer | n:text
-- 2 | uno
-- 4 | two
-- 6 | three
-- SELECT 3
> ALTER TABLE s2.moved RENAME TO again;
-- ALTER TABLE
> SELECT * FROM vv ORDER BY 1;
-- double:integer | n:text
-- 2 | uno
-- 4 | two
-- 6 | three
-- SELECT 3
> DROP TABLE s2.again;
-- ERROR 2BP01: cannot drop table s2.again because other objects depend on it
-- DETAIL: view s2.w depends on table s2.again\nview vv depends on view s2.w\nmaterialized view mv depends on table s2.again
-- HINT: Use DROP ... CASCADE to drop the dependent objects too.
# An object that is made later under the name does not stand in the way, temporary or earlier on the path.
> CREATE SCHEMA early;
-- CREATE SCHEMA
> SET search_path = early, public;
-- SET
> CREATE TABLE public.t (a int);
-- CREATE TABLE
> INSERT INTO public.t VALUES (1);
-- INSERT 0 1
> CREATE VIEW public.tv AS SELECT * FROM t;
-- CREATE VIEW
> CREATE TABLE early.t (a int);
-- CREATE TABLE
> INSERT INTO early.t VALUES (2);
-- INSERT 0 1
> SELECT * FROM tv;
-- a:integer
-- 1
-- SELECT 1
> CREATE TEMP TABLE t (a int);
-- CREATE TABLE
> INSERT INTO t VALUES (3);
-- INSERT 0 1
> SELECT * FROM tv;
-- a:integer
-- 1
-- SELECT 1
> SELECT * FROM t;
-- a:integer
-- 3
-- SELECT 1
> WITH t AS (SELECT 5 AS a) SELECT * FROM t, tv;
-- a:integer | a:integer
-- 5 | 1
-- SELECT 1
> CREATE VIEW public.cv AS WITH t AS (SELECT 7 AS a) SELECT t.a, u.a AS b FROM t, public.t u;
-- CREATE VIEW
> SELECT * FROM cv;
-- a:integer | b:integer
-- 7 | 1
-- SELECT 1
> DROP TABLE pg_temp.t;
-- DROP TABLE
> DROP TABLE early.t;
-- DROP TABLE
> RESET search_path;
-- RESET
# Functions.
> CREATE SCHEMA fs;
-- CREATE SCHEMA
> CREATE FUNCTION fs.twice(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1 * 2';
-- CREATE FUNCTION
> SET search_path = fs, public;
-- SET
> CREATE VIEW public.fv AS SELECT twice(a) AS b FROM public.t;
-- CREATE VIEW
> CREATE TABLE public.ft (a int CHECK (twice(a) < 10), b int DEFAULT twice(4), c int GENERATED ALWAYS AS (twice(a)) STORED);
-- CREATE TABLE
> CREATE INDEX fi ON public.ft (twice(a));
-- CREATE INDEX
> CREATE DOMAIN public.fd AS int CHECK (twice(value) < 10);
-- CREATE DOMAIN
> CREATE FUNCTION public.fdef(x int DEFAULT twice(3)) RETURNS int LANGUAGE sql AS 'SELECT x';
-- CREATE FUNCTION
> RESET search_path;
-- RESET
> SELECT * FROM fv;
-- b:integer
-- 2
-- SELECT 1
> INSERT INTO ft (a) VALUES (1);
-- INSERT 0 1
> INSERT INTO ft (a) VALUES (5);
-- ERROR 23514: new row for relation "ft" violates check constraint "ft_a_check"
-- DETAIL: Failing row contains (5, 8, 10).
> SELECT * FROM ft;
-- a:integer | b:integer | c:integer
-- 1 | 8 | 2
-- SELECT 1
> SELECT 6::fd;
-- fd:integer
-- ERROR 23514: value for domain fd violates check constraint "fd_check"
> SELECT fdef();
-- fdef:integer
-- 6
-- SELECT 1
> ALTER FUNCTION fs.twice(int) RENAME TO doubled;
-- ALTER FUNCTION
> SELECT * FROM fv;
-- b:integer
-- 2
-- SELECT 1
> INSERT INTO ft (a) VALUES (2);
-- INSERT 0 1
> INSERT INTO ft (a) VALUES (6);
-- ERROR 23514: new row for relation "ft" violates check constraint "ft_a_check"
-- DETAIL: Failing row contains (6, 8, 12).
> SELECT * FROM ft;
-- a:integer | b:integer | c:integer
-- 1 | 8 | 2
-- 2 | 8 | 4
-- SELECT 2
> SELECT 6::fd;
-- fd:integer
-- ERROR 23514: value for domain fd violates check constraint "fd_check"
> SELECT 4::fd;
-- fd:integer
-- 4
-- SELECT 1
> SELECT fdef();
-- fdef:integer
-- 6
-- SELECT 1
> ALTER FUNCTION fs.doubled(int) SET SCHEMA public;
-- ALTER FUNCTION
> SELECT * FROM fv;
-- b:integer
-- 2
-- SELECT 1
> INSERT INTO ft (a) VALUES (3);
-- INSERT 0 1
> INSERT INTO ft (a) VALUES (7);
-- ERROR 23514: new row for relation "ft" violates check constraint "ft_a_check"
-- DETAIL: Failing row contains (7, 8, 14).
> CREATE FUNCTION doubled(numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT $1 * 3';
-- CREATE FUNCTION
> CREATE FUNCTION doubled(bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT $1 * 5';
-- CREATE FUNCTION
> SELECT * FROM fv;
-- b:integer
-- 2
-- SELECT 1
# Sequences.
> CREATE SEQUENCE sq;
-- CREATE SEQUENCE
> CREATE TABLE st (id int DEFAULT nextval('sq'), n int);
-- CREATE TABLE
> INSERT INTO st (n) VALUES (1);
-- INSERT 0 1
> ALTER SEQUENCE sq RENAME TO sq2;
-- ALTER SEQUENCE
> INSERT INTO st (n) VALUES (2);
-- INSERT 0 1
> CREATE SEQUENCE sq START 100;
-- CREATE SEQUENCE
> INSERT INTO st (n) VALUES (3);
-- INSERT 0 1
> ALTER SEQUENCE sq2 SET SCHEMA fs;
-- ALTER SEQUENCE
> INSERT INTO st (n) VALUES (4);
-- INSERT 0 1
> SELECT * FROM st ORDER BY n;
-- id:integer | n:integer
-- 1 | 1
-- 2 | 2
-- 3 | 3
-- 4 | 4
-- SELECT 4
> SELECT pg_get_expr(adbin, adrelid) FROM pg_attrdef WHERE adrelid = 'st'::regclass;
-- pg_get_expr:text
-- nextval('fs.sq2'::regclass)
-- SELECT 1
> CREATE VIEW sv AS SELECT nextval('sq') AS n;
-- CREATE VIEW
> ALTER SEQUENCE sq RENAME TO sq3;
-- ALTER SEQUENCE
> SELECT * FROM sv;
-- n:bigint
-- 100
-- SELECT 1
> CREATE TABLE ser (id serial, n int);
-- CREATE TABLE
> ALTER SEQUENCE ser_id_seq RENAME TO other_seq;
-- ALTER SEQUENCE
> INSERT INTO ser (n) VALUES (1) RETURNING id;
-- id:integer
-- 1
-- INSERT 0 1
> ALTER TABLE ser RENAME TO ser2;
-- ALTER TABLE
> INSERT INTO ser2 (n) VALUES (1) RETURNING id;
-- id:integer
-- 2
-- INSERT 0 1
> ALTER TABLE ser2 SET SCHEMA fs;
-- ALTER TABLE
> INSERT INTO fs.ser2 (n) VALUES (1) RETURNING id;
-- id:integer
-- 3
-- INSERT 0 1
> SELECT pg_get_serial_sequence('fs.ser2', 'id');
-- pg_get_serial_sequence:text
-- fs.other_seq
-- SELECT 1
# Types.
> CREATE TYPE mood AS ENUM ('sad', 'happy');
-- CREATE TYPE
> CREATE DOMAIN small AS int CHECK (value < 10);
-- CREATE DOMAIN
> CREATE TABLE mt (m mood DEFAULT 'sad'::mood, s small DEFAULT 1::small, CHECK (m <> 'happy'::mood));
-- CREATE TABLE
> CREATE VIEW mov AS SELECT 'happy'::mood AS m, 3::small AS s FROM mt;
-- CREATE VIEW
> ALTER TYPE mood RENAME TO temper;
-- ALTER TYPE
> ALTER DOMAIN small RENAME TO tiny;
-- ALTER DOMAIN
> INSERT INTO mt DEFAULT VALUES;
-- INSERT 0 1
> INSERT INTO mt VALUES ('happy');
-- ERROR 23514: new row for relation "mt" violates check constraint "mt_m_check"
-- DETAIL: Failing row contains (happy, 1).
> SELECT * FROM mov;
-- m:temper | s:integer
-- happy | 3
-- SELECT 1
> ALTER TYPE temper SET SCHEMA fs;
-- ALTER TYPE
> ALTER DOMAIN tiny SET SCHEMA fs;
-- ALTER DOMAIN
> INSERT INTO mt DEFAULT VALUES;
-- INSERT 0 1
> SELECT * FROM mov;
-- m:temper | s:integer
-- happy | 3
-- happy | 3
-- SELECT 2
# The table's own name.
> CREATE TABLE own (a int CHECK (own.a > 0), b int GENERATED ALWAYS AS (own.a + 1) STORED);
-- CREATE TABLE
> CREATE INDEX ON own ((own.a + 1)) WHERE own.a > 3;
-- CREATE INDEX
> ALTER TABLE own RENAME TO owned;
-- ALTER TABLE
> INSERT INTO owned VALUES (1);
-- INSERT 0 1
> INSERT INTO owned VALUES (-1);
-- ERROR 23514: new row for relation "owned" violates check constraint "own_a_check"
-- DETAIL: Failing row contains (-1, 0).
> SELECT * FROM owned;
-- a:integer | b:integer
-- 1 | 2
-- SELECT 1
> ALTER TABLE owned ADD COLUMN c int CHECK (owned.a < 100);
-- ALTER TABLE
> INSERT INTO owned VALUES (200);
-- ERROR 23514: new row for relation "owned" violates check constraint "owned_a_check"
-- DETAIL: Failing row contains (200, 201, null).
# Policies.
> CREATE TABLE allow (who name, k int);
-- CREATE TABLE
> CREATE TABLE guarded (k int);
-- CREATE TABLE
> INSERT INTO guarded VALUES (1), (2);
-- INSERT 0 2
> INSERT INTO allow VALUES ('reader', 1);
-- INSERT 0 1
> CREATE ROLE reader;
-- CREATE ROLE
> GRANT SELECT ON guarded, allow TO reader;
-- GRANT
> ALTER TABLE guarded ENABLE ROW LEVEL SECURITY;
-- ALTER TABLE
> CREATE POLICY p ON guarded USING (EXISTS (SELECT FROM allow WHERE allow.who = current_user AND allow.k = guarded.k));
-- CREATE POLICY
> ALTER TABLE allow RENAME TO allowed;
-- ALTER TABLE
> CREATE TABLE allow (who name, k int);
-- CREATE TABLE
> INSERT INTO allow VALUES ('reader', 2);
-- INSERT 0 1
> GRANT SELECT ON allow TO reader;
-- GRANT
> SET ROLE reader;
-- SET
> SELECT * FROM guarded;
-- k:integer
-- 1
-- SELECT 1
> RESET ROLE;
-- RESET
> ALTER TABLE guarded RENAME TO guard2;
-- ALTER TABLE
> SET ROLE reader;
-- SET
> SELECT * FROM guard2;
-- k:integer
-- 1
-- SELECT 1
> RESET ROLE;
-- RESET
# Bodies of functions in standard SQL.
> CREATE TABLE src (a int);
-- CREATE TABLE
> INSERT INTO src VALUES (1);
-- INSERT 0 1
> CREATE FUNCTION atomic() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT sum(a) FROM src; END;
-- CREATE FUNCTION
> CREATE FUNCTION returned() RETURNS bigint LANGUAGE sql RETURN (SELECT max(a) FROM src);
-- CREATE FUNCTION
> ALTER TABLE src RENAME TO src2;
-- ALTER TABLE
> SELECT atomic();
-- atomic:bigint
-- 1
-- SELECT 1
> SELECT returned();
-- returned:bigint
-- 1
-- SELECT 1
> CREATE TABLE src (a int);
-- CREATE TABLE
> SELECT atomic();
-- atomic:bigint
-- 1
-- SELECT 1
> CREATE FUNCTION changes(x int) RETURNS bigint LANGUAGE sql BEGIN ATOMIC INSERT INTO src VALUES (x); UPDATE src SET a = src.a + 1 WHERE src.a = x; DELETE FROM src WHERE src.a < 0; SELECT count(*) FROM src; END;
-- CREATE FUNCTION
> ALTER TABLE src RENAME TO src3;
-- ALTER TABLE
> CREATE TABLE src (a int);
-- CREATE TABLE
> SELECT changes(5);
-- changes:bigint
-- 1
-- SELECT 1
> SELECT * FROM src3;
-- a:integer
-- 6
-- SELECT 1
> SELECT * FROM src;
-- a:integer
-- SELECT 0
> SELECT prosrc = '' AS none FROM pg_proc WHERE proname = 'changes';
-- none:boolean
-- t
-- SELECT 1
> CREATE TYPE light AS ENUM ('red', 'green');
-- CREATE TYPE
> CREATE FUNCTION next_light(l light) RETURNS light LANGUAGE sql AS $$ SELECT CASE WHEN l = 'red' THEN 'green'::public.lamp ELSE 'red' END $$;
-- ERROR 42704 at 111: type "public.lamp" does not exist
> CREATE FUNCTION lit(l light) RETURNS light LANGUAGE sql RETURN CASE WHEN l = 'red'::light THEN 'green'::light ELSE 'red'::light END;
-- CREATE FUNCTION
> ALTER TYPE light RENAME TO lamp;
-- ALTER TYPE
> SELECT lit('red'), lit('green'::lamp);
-- lit:lamp | lit:lamp
-- green | red
-- SELECT 1
> SELECT pg_get_function_arguments('lit'::regproc), pg_get_function_result('lit'::regproc);
-- pg_get_function_arguments:text | pg_get_function_result:text
-- l lamp | lamp
-- SELECT 1
# What they are shown as: by the names of now, with a schema where the path does not find them.
> CREATE SCHEMA sh;
-- CREATE SCHEMA
> CREATE TABLE sh.t (a int, b int);
-- CREATE TABLE
> CREATE FUNCTION sh.f(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1';
-- CREATE FUNCTION
> CREATE TYPE sh.e AS ENUM ('x');
-- CREATE TYPE
> CREATE TABLE shown (a int DEFAULT sh.f(1) CHECK (sh.f(a) > 0), e text DEFAULT 'x'::sh.e::text);
-- CREATE TABLE
> CREATE INDEX ON shown (sh.f(a));
-- CREATE INDEX
> SELECT column_default FROM information_schema.columns WHERE table_name = 'shown' ORDER BY ordinal_position;
-- column_default:character varying
-- sh.f(1)
-- ('x'::sh.e)::text
-- SELECT 2
> SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = 'shown'::regclass;
-- pg_get_constraintdef:text
-- CHECK ((sh.f(a) > 0))
-- SELECT 1
> SELECT indexdef FROM pg_indexes WHERE tablename = 'shown';
-- indexdef:text
-- CREATE INDEX shown_f_idx ON public.shown USING btree (sh.f(a))
-- SELECT 1
> ALTER FUNCTION sh.f(int) RENAME TO g;
-- ALTER FUNCTION
> ALTER TYPE sh.e RENAME TO en;
-- ALTER TYPE
> SELECT column_default FROM information_schema.columns WHERE table_name = 'shown' ORDER BY ordinal_position;
-- column_default:character varying
-- sh.g(1)
-- ('x'::sh.en)::text
-- SELECT 2
> SET search_path = sh, public;
-- SET
> SELECT column_default FROM information_schema.columns WHERE table_name = 'shown' ORDER BY ordinal_position;
-- column_default:character varying
-- g(1)
-- ('x'::en)::text
-- SELECT 2
> SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = 'shown'::regclass;
-- pg_get_constraintdef:text
-- CHECK ((g(a) > 0))
-- SELECT 1
> RESET search_path;
-- RESET
