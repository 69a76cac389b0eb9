# An index says by which collation it orders where that is not its column's own.
> CREATE TABLE d (a text, b text COLLATE "C", n int, v varchar(9), m name, l text[]);
-- CREATE TABLE
> CREATE INDEX d_c ON d (a COLLATE "C");
-- CREATE INDEX
> CREATE INDEX d_two ON d (a COLLATE "POSIX" DESC, b COLLATE "C" NULLS FIRST);
-- CREATE INDEX
> CREATE INDEX d_own ON d (b COLLATE "C", a COLLATE "default");
-- CREATE INDEX
> CREATE INDEX d_default ON d (b COLLATE "default");
-- CREATE INDEX
> CREATE INDEX d_class ON d (a COLLATE "C" text_pattern_ops, v COLLATE pg_catalog."POSIX" varchar_pattern_ops DESC NULLS LAST);
-- CREATE INDEX
> CREATE INDEX d_expression ON d (lower(a) COLLATE "C", (a || b) COLLATE "POSIX");
-- CREATE INDEX
> CREATE INDEX d_written ON d ((a COLLATE "C"));
-- CREATE INDEX
> CREATE INDEX d_twice ON d ((a COLLATE "C") COLLATE "C", (b COLLATE "POSIX") COLLATE "C");
-- CREATE INDEX
> CREATE INDEX d_list ON d (l COLLATE "C");
-- CREATE INDEX
> CREATE INDEX d_name ON d (m COLLATE "POSIX", m COLLATE "C");
-- CREATE INDEX
> CREATE INDEX d_hash ON d USING hash (a COLLATE "C");
-- CREATE INDEX
> CREATE UNIQUE INDEX d_unique ON d (a COLLATE "C") INCLUDE (b) WHERE n > 0;
-- CREATE INDEX
> CREATE INDEX ON d (n COLLATE "C");
-- ERROR 42804: collations are not supported by type integer
> CREATE INDEX ON d ((n + 1) COLLATE "C");
-- ERROR 42804: collations are not supported by type integer
> CREATE INDEX ON d (a COLLATE "nowhere");
-- ERROR 42704: collation "nowhere" for encoding "UTF8" does not exist
> CREATE INDEX ON d (a COLLATE nowhere."C");
-- ERROR 3F000: schema "nowhere" does not exist
> SELECT c.relname, pg_get_indexdef(c.oid) FROM pg_index i JOIN pg_class c ON c.oid = indexrelid WHERE indrelid = 'd'::regclass ORDER BY 1;
-- relname:name | pg_get_indexdef:text
-- d_c | CREATE INDEX d_c ON public.d USING btree (a COLLATE "C")
-- d_class | CREATE INDEX d_class ON public.d USING btree (a COLLATE "C" text_pattern_ops, v COLLATE "POSIX" varchar_pattern_ops DESC NULLS LAST)
-- d_default | CREATE INDEX d_default ON public.d USING btree (b COLLATE "default")
-- d_expression | CREATE INDEX d_expression ON public.d USING btree (lower(a) COLLATE "C", ((a || b)) COLLATE "POSIX")
-- d_hash | CREATE INDEX d_hash ON public.d USING hash (a COLLATE "C")
-- d_list | CREATE INDEX d_list ON public.d USING btree (l COLLATE "C")
-- d_name | CREATE INDEX d_name ON public.d USING btree (m COLLATE "POSIX", m)
-- d_own | CREATE INDEX d_own ON public.d USING btree (b, a)
-- d_twice | CREATE INDEX d_twice ON public.d USING btree (a COLLATE "C", b)
-- d_two | CREATE INDEX d_two ON public.d USING btree (a COLLATE "POSIX" DESC, b NULLS FIRST)
-- d_unique | CREATE UNIQUE INDEX d_unique ON public.d USING btree (a COLLATE "C") INCLUDE (b) WHERE (n > 0)
-- d_written | CREATE INDEX d_written ON public.d USING btree (a COLLATE "C")
-- SELECT 12
> SELECT c.relname, pg_get_indexdef(c.oid, 1, true), pg_get_indexdef(c.oid, 2, true) FROM pg_index i JOIN pg_class c ON c.oid = indexrelid WHERE indrelid = 'd'::regclass ORDER BY 1;
-- relname:name | pg_get_indexdef:text | pg_get_indexdef:text
-- d_c | a |
-- d_class | a | v
-- d_default | b |
-- d_expression | lower(a) | (a || b)
-- d_hash | a |
-- d_list | l |
-- d_name | m | m
-- d_own | b | a
-- d_twice | a | b
-- d_two | a | b
-- d_unique | a | b
-- d_written | a |
-- SELECT 12
> SELECT c.relname, indcollation FROM pg_index i JOIN pg_class c ON c.oid = indexrelid WHERE indrelid = 'd'::regclass AND relname NOT IN ('d_written', 'd_name', 'd_list') ORDER BY 1;
-- relname:name | indcollation:oidvector
-- d_c | 950
-- d_class | 950 951
-- d_default | 100
-- d_expression | 950 951
-- d_hash | 950
-- d_own | 950 100
-- d_twice | 950 950
-- d_two | 951 950
-- d_unique | 950
-- SELECT 9
> SELECT c.relname, attname, attcollation FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid JOIN pg_index i ON i.indexrelid = c.oid WHERE indrelid = 'd'::regclass AND relname IN ('d_c', 'd_two', 'd_own', 'd_default', 'd_class', 'd_unique') ORDER BY 1, attnum;
-- relname:name | attname:name | attcollation:oid
-- d_c | a | 950
-- d_class | a | 950
-- d_class | v | 951
-- d_default | b | 100
-- d_own | b | 950
-- d_own | a | 100
-- d_two | a | 951
-- d_two | b | 950
-- d_unique | a | 950
-- d_unique | b | 0
-- SELECT 10
> SELECT indexname, indexdef FROM pg_indexes WHERE tablename = 'd' AND indexname IN ('d_c', 'd_class') ORDER BY 1;
-- indexname:name | indexdef:text
-- d_c | CREATE INDEX d_c ON public.d USING btree (a COLLATE "C")
-- d_class | CREATE INDEX d_class ON public.d USING btree (a COLLATE "C" text_pattern_ops, v COLLATE "POSIX" varchar_pattern_ops DESC NULLS LAST)
-- SELECT 2
> SELECT a.attname, co.collname FROM pg_index i CROSS JOIN LATERAL unnest(indcollation) WITH ORDINALITY u(oid, n) JOIN pg_collation co ON co.oid = u.oid JOIN pg_attribute a ON attrelid = indexrelid AND attnum = n WHERE indexrelid = 'd_two'::regclass ORDER BY n;
-- attname:name | collname:name
-- a | POSIX
-- b | C
-- SELECT 2
> CREATE TABLE like_d (LIKE d INCLUDING INDEXES);
-- CREATE TABLE
> SELECT regexp_replace(pg_get_indexdef(indexrelid), '^.* ON ', '') FROM pg_index WHERE indrelid = 'like_d'::regclass ORDER BY 1;
-- regexp_replace:text
-- public.like_d USING btree (a COLLATE "C" text_pattern_ops, v COLLATE "POSIX" varchar_pattern_ops DESC NULLS LAST)
-- public.like_d USING btree (a COLLATE "C")
-- public.like_d USING btree (a COLLATE "C")
-- public.like_d USING btree (a COLLATE "C") INCLUDE (b) WHERE (n > 0)
-- public.like_d USING btree (a COLLATE "C", b)
-- public.like_d USING btree (a COLLATE "POSIX" DESC, b NULLS FIRST)
-- public.like_d USING btree (b)
-- public.like_d USING btree (b, a)
-- public.like_d USING btree (l COLLATE "C")
-- public.like_d USING btree (lower(a) COLLATE "C", ((a || b)) COLLATE "POSIX")
-- public.like_d USING btree (m COLLATE "POSIX", m)
-- public.like_d USING hash (a COLLATE "C")
-- SELECT 12
> CREATE UNIQUE INDEX d_fit ON d (a, b COLLATE "C");
-- CREATE INDEX
> CREATE UNIQUE INDEX d_unfit ON d (a, b COLLATE "POSIX");
-- CREATE INDEX
> ALTER TABLE d ADD CONSTRAINT unfit UNIQUE USING INDEX d_unfit;
-- ERROR 42809 at 19: index "d_unfit" column number 2 does not have default sorting behavior
-- DETAIL: Cannot create a primary key or unique constraint using such an index.
> ALTER TABLE d ADD CONSTRAINT fit UNIQUE USING INDEX d_fit;
-- NOTICE 00000: ALTER TABLE / ADD CONSTRAINT USING INDEX will rename index "d_fit" to "fit"
-- ALTER TABLE
> INSERT INTO d (a, b, n) VALUES ('x', 'X', 1), ('y', 'y', 2);
-- INSERT 0 2
> INSERT INTO d (a, b, n) VALUES ('x', 'Z', 1);
-- ERROR 23505: duplicate key value violates unique constraint "d_unique"
-- DETAIL: Key (a)=(x) already exists.
> SELECT a, n FROM d WHERE a = 'x';
-- a:text | n:integer
-- x | 1
-- SELECT 1
> SELECT a FROM d ORDER BY a COLLATE "C" DESC;
-- a:text
-- y
-- x
-- SELECT 2
> ALTER TABLE d RENAME COLUMN a TO "A";
-- ALTER TABLE
> SELECT pg_get_indexdef('d_c'::regclass);
-- pg_get_indexdef:text
-- CREATE INDEX d_c ON public.d USING btree ("A" COLLATE "C")
-- SELECT 1
> DROP INDEX d_c;
-- DROP INDEX
> DROP TABLE d, like_d;
-- DROP TABLE
