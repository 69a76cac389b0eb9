# CREATE TABLE (LIKE ...): what is copied, under which names.
> CREATE TABLE src (id int GENERATED ALWAYS AS IDENTITY (START 10 INCREMENT 5) PRIMARY KEY, s serial, n int DEFAULT 7 NOT NULL, t text UNIQUE, u text, g int GENERATED ALWAYS AS (n * 2) STORED, CONSTRAINT positive CHECK (n > 0), CHECK (n < 100), UNIQUE (n, t));
-- CREATE TABLE
> COMMENT ON COLUMN src.t IS 'a text';
-- COMMENT
> CREATE INDEX src_low ON src (lower(u), n DESC) WHERE n > 5;
-- CREATE INDEX
> CREATE UNIQUE INDEX ON src (u) INCLUDE (n);
-- CREATE INDEX
> CREATE TABLE bare (LIKE src);
-- CREATE TABLE
> CREATE TABLE full_copy (first int, LIKE src INCLUDING ALL, last int);
-- CREATE TABLE
> CREATE TABLE defs (LIKE src INCLUDING DEFAULTS INCLUDING COMMENTS);
-- CREATE TABLE
> CREATE TABLE idx (LIKE src INCLUDING INDEXES INCLUDING IDENTITY);
-- CREATE TABLE
> SELECT c.relname, attname, attnotnull, attidentity, attgenerated, pg_get_expr(adbin, adrelid), col_description(c.oid, attnum) FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid LEFT JOIN pg_attrdef d ON adrelid = attrelid AND adnum = attnum WHERE relname IN ('bare', 'full_copy', 'some', 'defs', 'idx') AND attnum > 0 ORDER BY 1, attnum;
-- relname:name | attname:name | attnotnull:boolean | attidentity:"char" | attgenerated:"char" | pg_get_expr:text | col_description:text
-- bare | id | t |  |  | NULL | NULL
-- bare | s | t |  |  | NULL | NULL
-- bare | n | t |  |  | NULL | NULL
-- bare | t | f |  |  | NULL | NULL
-- bare | u | f |  |  | NULL | NULL
-- bare | g | f |  |  | NULL | NULL
-- defs | id | t |  |  | NULL | NULL
-- defs | s | t |  |  | nextval('src_s_seq'::regclass) | NULL
-- defs | n | t |  |  | 7 | NULL
-- defs | t | f |  |  | NULL | a text
-- defs | u | f |  |  | NULL | NULL
-- defs | g | f |  |  | NULL | NULL
-- full_copy | first | f |  |  | NULL | NULL
-- full_copy | id | t | a |  | NULL | NULL
-- full_copy | s | t |  |  | nextval('src_s_seq'::regclass) | NULL
-- full_copy | n | t |  |  | 7 | NULL
-- full_copy | t | f |  |  | NULL | a text
-- full_copy | u | f |  |  | NULL | NULL
-- full_copy | g | f |  | s | (n * 2) | NULL
-- full_copy | last | f |  |  | NULL | NULL
-- idx | id | t | a |  | NULL | NULL
-- idx | s | t |  |  | NULL | NULL
-- idx | n | t |  |  | NULL | NULL
-- idx | t | f |  |  | NULL | NULL
-- idx | u | f |  |  | NULL | NULL
-- idx | g | f |  |  | NULL | NULL
-- SELECT 26
> SELECT conrelid::regclass::text, conname, contype, pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid::regclass::text IN ('bare', 'full_copy', 'some', 'defs', 'idx') AND contype <> 'n' ORDER BY 1, 2;
-- conrelid:text | conname:name | contype:"char" | pg_get_constraintdef:text
-- full_copy | full_copy_n_t_key | u | UNIQUE (n, t)
-- full_copy | full_copy_pkey | p | PRIMARY KEY (id)
-- full_copy | full_copy_t_key | u | UNIQUE (t)
-- full_copy | positive | c | CHECK ((n > 0))
-- full_copy | src_n_check | c | CHECK ((n < 100))
-- idx | idx_n_t_key | u | UNIQUE (n, t)
-- idx | idx_pkey | p | PRIMARY KEY (id)
-- idx | idx_t_key | u | UNIQUE (t)
-- SELECT 8
> SELECT indexdef FROM pg_indexes WHERE tablename IN ('bare', 'full_copy', 'some', 'defs', 'idx') ORDER BY 1;
-- indexdef:text
-- CREATE INDEX full_copy_lower_n_idx ON public.full_copy USING btree (lower(u), n DESC) WHERE (n > 5)
-- CREATE INDEX idx_lower_n_idx ON public.idx USING btree (lower(u), n DESC) WHERE (n > 5)
-- CREATE UNIQUE INDEX full_copy_n_t_key ON public.full_copy USING btree (n, t)
-- CREATE UNIQUE INDEX full_copy_pkey ON public.full_copy USING btree (id)
-- CREATE UNIQUE INDEX full_copy_t_key ON public.full_copy USING btree (t)
-- CREATE UNIQUE INDEX full_copy_u_n_idx ON public.full_copy USING btree (u) INCLUDE (n)
-- CREATE UNIQUE INDEX idx_n_t_key ON public.idx USING btree (n, t)
-- CREATE UNIQUE INDEX idx_pkey ON public.idx USING btree (id)
-- CREATE UNIQUE INDEX idx_t_key ON public.idx USING btree (t)
-- CREATE UNIQUE INDEX idx_u_n_idx ON public.idx USING btree (u) INCLUDE (n)
-- SELECT 10
> SELECT sequencename, start_value, increment_by FROM pg_sequences WHERE sequencename ~ '^(bare|full|some|defs|idx)' ORDER BY 1;
-- sequencename:name | start_value:bigint | increment_by:bigint
-- full_copy_id_seq | 10 | 5
-- idx_id_seq | 10 | 5
-- SELECT 2
> INSERT INTO full_copy (n, u) VALUES (9, 'A') RETURNING *;
-- first:integer | id:integer | s:integer | n:integer | t:text | u:text | g:integer | last:integer
-- NULL | 10 | 1 | 9 | NULL | A | 18 | NULL
-- INSERT 0 1
> INSERT INTO full_copy (n, u) VALUES (8, 'A') RETURNING *;
-- ERROR 23505: duplicate key value violates unique constraint "full_copy_u_n_idx"
-- DETAIL: Key (u)=(A) already exists.
> INSERT INTO full_copy (n, u) VALUES (0, 'B') RETURNING *;
-- ERROR 23514: new row for relation "full_copy" violates check constraint "positive"
-- DETAIL: Failing row contains (null, 20, 3, 0, null, B, 0, null).
> CREATE TABLE twice (id int PRIMARY KEY, LIKE src INCLUDING INDEXES);
-- ERROR 42701: column "id" specified more than once
> CREATE TABLE other (pk int PRIMARY KEY, LIKE src INCLUDING INDEXES);
-- ERROR 42P16: multiple primary keys for table "other" are not allowed
> CREATE TABLE clash (x int, CONSTRAINT positive CHECK (x > 1), LIKE src INCLUDING CONSTRAINTS);
-- ERROR 42710: constraint "positive" for relation "clash" already exists
> CREATE TABLE missing (LIKE nowhere);
-- ERROR 42P01 at 28: relation "nowhere" does not exist
> CREATE SEQUENCE sq;
-- CREATE SEQUENCE
> CREATE TABLE seqlike (LIKE sq);
-- ERROR 42809 at 28: relation "sq" is invalid in LIKE clause
-- DETAIL: This operation is not supported for sequences.
> CREATE VIEW vw AS SELECT id, n + 1 AS m FROM src;
-- CREATE VIEW
> CREATE TABLE viewlike (LIKE vw INCLUDING ALL);
-- CREATE TABLE
> SELECT attname, attnotnull FROM pg_attribute WHERE attrelid = 'viewlike'::regclass AND attnum > 0 ORDER BY attnum;
-- attname:name | attnotnull:boolean
-- id | f
-- m | f
-- SELECT 2
> CREATE DOMAIN small AS int CHECK (value < 10);
-- CREATE DOMAIN
> CREATE TABLE dm (s small DEFAULT 3, v varchar(5));
-- CREATE TABLE
> CREATE TABLE dmlike (LIKE dm INCLUDING ALL);
-- CREATE TABLE
> INSERT INTO dmlike VALUES (11, 'x');
-- ERROR 23514: value for domain small violates check constraint "small_check"
> INSERT INTO dmlike DEFAULT VALUES RETURNING *;
-- s:integer | v:character varying
-- 3 | NULL
-- INSERT 0 1
> DROP TABLE dmlike, dm, viewlike;
-- DROP TABLE
> DROP VIEW vw;
-- DROP VIEW
> DROP SEQUENCE sq;
-- DROP SEQUENCE
> DROP DOMAIN small;
-- DROP DOMAIN
> DROP TABLE full_copy, bare, idx, defs;
-- DROP TABLE
> DROP TABLE src;
-- DROP TABLE
