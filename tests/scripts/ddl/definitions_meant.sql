# Checks, defaults and indexes as their catalogs show them: from what they mean, with the casts that were implied.
> CREATE TABLE d (id int, a text, b varchar(20), c char(3), n numeric(10,2), i8 bigint, f float8, ts timestamptz, dt date, j jsonb, arr int[], s smallint, flag bool, st varchar);
-- CREATE TABLE
> ALTER TABLE d ADD CONSTRAINT k1 CHECK (a = 'x');
-- ALTER TABLE
> ALTER TABLE d ADD CONSTRAINT k2 CHECK (n > 0);
-- ALTER TABLE
> ALTER TABLE d ADD CONSTRAINT k3 CHECK (st IN ('new', 'old'));
-- ALTER TABLE
> ALTER TABLE d ADD CONSTRAINT k4 CHECK (a IN ('new', 'old'));
-- ALTER TABLE
> ALTER TABLE d ADD CONSTRAINT k5 CHECK (id BETWEEN 1 AND 10);
-- ALTER TABLE
> ALTER TABLE d ADD CONSTRAINT k6 CHECK (length(b) > 2 AND b LIKE 'x%');
-- ALTER TABLE
> ALTER TABLE d ADD CONSTRAINT k7 CHECK (a IS NOT NULL OR n IS NULL);
-- ALTER TABLE
> ALTER TABLE d ADD CONSTRAINT k8 CHECK (NOT flag);
-- ALTER TABLE
> ALTER TABLE d ADD CONSTRAINT k9 CHECK (coalesce(a, b) <> '');
-- ALTER TABLE
> ALTER TABLE d ADD CONSTRAINT k10 CHECK (i8 > id AND s < 5);
-- ALTER TABLE
> ALTER TABLE d ADD CONSTRAINT k11 CHECK (a ~ '^[a-z]+$' AND a !~~ 'b%');
-- ALTER TABLE
> ALTER TABLE d ADD CONSTRAINT k12 CHECK (CASE WHEN id > 1 THEN a = 'x' ELSE true END);
-- ALTER TABLE
> ALTER TABLE d ADD CONSTRAINT k13 CHECK (dt > '2020-01-01' AND ts < '2030-01-01 00:00+00');
-- ALTER TABLE
> ALTER TABLE d ADD CONSTRAINT k14 CHECK (extract(year from dt) > 2000);
-- ALTER TABLE
> ALTER TABLE d ADD CONSTRAINT k15 CHECK (j ->> 'a' = 'b' AND j ? 'c');
-- ALTER TABLE
> ALTER TABLE d ADD CONSTRAINT k16 CHECK (arr[1] > 0 AND array_length(arr, 1) < 5);
-- ALTER TABLE
> ALTER TABLE d ADD CONSTRAINT k17 CHECK (id = ANY (arr));
-- ALTER TABLE
> ALTER TABLE d ADD CONSTRAINT k18 CHECK (id % 2 = 0 AND -id < 3);
-- ALTER TABLE
> ALTER TABLE d ADD CONSTRAINT k19 CHECK (f * 1.5 > n);
-- ALTER TABLE
> ALTER TABLE d ADD CONSTRAINT k20 CHECK (c = 'abc' AND upper(c) = c);
-- ALTER TABLE
> ALTER TABLE d ADD CONSTRAINT k21 CHECK (a::int > 3 AND id::text <> 'x');
-- ALTER TABLE
> ALTER TABLE d ADD CONSTRAINT k22 CHECK (num_nonnulls(a, b) = 1);
-- ALTER TABLE
> ALTER TABLE d ADD CONSTRAINT k23 CHECK (flag IS TRUE AND flag IS NOT FALSE AND a IS DISTINCT FROM b);
-- ALTER TABLE
> ALTER TABLE d ADD CONSTRAINT k24 CHECK ((a COLLATE "C") > 'm');
-- ALTER TABLE
> ALTER TABLE d ADD CONSTRAINT k25 CHECK (id IN (1, 2, 3) AND id NOT IN (5, 6));
-- ALTER TABLE
> ALTER TABLE d ADD CONSTRAINT k26 CHECK (position('@' in a) > 1 AND substring(a from 1 for 2) = 'ab' AND trim(a) <> '');
-- ALTER TABLE
> ALTER TABLE d ADD CONSTRAINT k27 CHECK (ts > now() - interval '1 day');
-- ALTER TABLE
> ALTER TABLE d ADD CONSTRAINT k28 CHECK (greatest(id, s) > 1 AND nullif(id, 3) IS NOT NULL);
-- ALTER TABLE
> ALTER TABLE d ADD CONSTRAINT k29 CHECK (abs(id) > round(n, 1) AND power(f, 2) < 3 AND substr(a, 1, 2) = left(b, 2));
-- ALTER TABLE
> ALTER TABLE d ADD CONSTRAINT k30 CHECK (a || b <> 'x' AND a || id <> 'y');
-- ALTER TABLE
> ALTER TABLE d ADD CONSTRAINT k31 CHECK (a SIMILAR TO 'x%' AND a ILIKE 'y');
-- ALTER TABLE
> ALTER TABLE d ADD CONSTRAINT k32 CHECK (n >= 0.5 AND n <> 3 AND f > 1);
-- ALTER TABLE
> ALTER TABLE d ADD CONSTRAINT k33 CHECK (jsonb_typeof(j) = 'object' AND j @> '{"a": 1}');
-- ALTER TABLE
> ALTER TABLE d ADD CONSTRAINT k34 CHECK (ts AT TIME ZONE 'UTC' > dt);
-- ALTER TABLE
> ALTER TABLE d ADD CONSTRAINT k35 CHECK (b = 'x' OR (b = 'y' AND id = 1));
-- ALTER TABLE
> SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = 'd'::regclass AND conname NOT LIKE '%not_null' ORDER BY length(conname), conname;
-- conname:name | pg_get_constraintdef:text
-- k1 | CHECK ((a = 'x'::text))
-- k2 | CHECK ((n > (0)::numeric))
-- k3 | CHECK (((st)::text = ANY ((ARRAY['new'::character varying, 'old'::character varying])::text[])))
-- k4 | CHECK ((a = ANY (ARRAY['new'::text, 'old'::text])))
-- k5 | CHECK (((id >= 1) AND (id <= 10)))
-- k6 | CHECK (((length((b)::text) > 2) AND ((b)::text ~~ 'x%'::text)))
-- k7 | CHECK (((a IS NOT NULL) OR (n IS NULL)))
-- k8 | CHECK ((NOT flag))
-- k9 | CHECK ((COALESCE(a, (b)::text) <> ''::text))
-- k10 | CHECK (((i8 > id) AND (s < 5)))
-- k11 | CHECK (((a ~ '^[a-z]+$'::text) AND (a !~~ 'b%'::text)))
-- k12 | CHECK (\nCASE\n    WHEN (id > 1) THEN (a = 'x'::text)\n    ELSE true\nEND)
-- k13 | CHECK (((dt > '2020-01-01'::date) AND (ts < '2030-01-01 00:00:00+00'::timestamp with time zone)))
-- k14 | CHECK ((EXTRACT(year FROM dt) > (2000)::numeric))
-- k15 | CHECK ((((j ->> 'a'::text) = 'b'::text) AND (j ? 'c'::text)))
-- k16 | CHECK (((arr[1] > 0) AND (array_length(arr, 1) < 5)))
-- k17 | CHECK ((id = ANY (arr)))
-- k18 | CHECK ((((id % 2) = 0) AND ((- id) < 3)))
-- k19 | CHECK (((f * (1.5)::double precision) > (n)::double precision))
-- k20 | CHECK (((c = 'abc'::bpchar) AND (upper((c)::text) = (c)::text)))
-- k21 | CHECK ((((a)::integer > 3) AND ((id)::text <> 'x'::text)))
-- k22 | CHECK ((num_nonnulls(a, b) = 1))
-- k23 | CHECK (((flag IS TRUE) AND (flag IS NOT FALSE) AND (a IS DISTINCT FROM (b)::text)))
-- k24 | CHECK (((a COLLATE "C") > 'm'::text))
-- k25 | CHECK (((id = ANY (ARRAY[1, 2, 3])) AND (id <> ALL (ARRAY[5, 6]))))
-- k26 | CHECK (((POSITION(('@'::text) IN (a)) > 1) AND (SUBSTRING(a FROM 1 FOR 2) = 'ab'::text) AND (TRIM(BOTH FROM a) <> ''::text)))
-- k27 | CHECK ((ts > (now() - '1 day'::interval)))
-- k28 | CHECK (((GREATEST(id, (s)::integer) > 1) AND (NULLIF(id, 3) IS NOT NULL)))
-- k29 | CHECK ((((abs(id))::numeric > round(n, 1)) AND (power(f, (2)::double precision) < (3)::double precision) AND (substr(a, 1, 2) = "left"((b)::text, 2))))
-- k30 | CHECK ((((a || (b)::text) <> 'x'::text) AND ((a || id) <> 'y'::text)))
-- k31 | CHECK (((a ~ similar_to_escape('x%'::text)) AND (a ~~* 'y'::text)))
-- k32 | CHECK (((n >= 0.5) AND (n <> (3)::numeric) AND (f > (1)::double precision)))
-- k33 | CHECK (((jsonb_typeof(j) = 'object'::text) AND (j @> '{"a": 1}'::jsonb)))
-- k34 | CHECK (((ts AT TIME ZONE 'UTC'::text) > dt))
-- k35 | CHECK ((((b)::text = 'x'::text) OR (((b)::text = 'y'::text) AND (id = 1))))
-- SELECT 35
> CREATE TABLE e (a int DEFAULT 1 + 2, b text DEFAULT 'x', c timestamptz DEFAULT now(), d date DEFAULT CURRENT_DATE, e text DEFAULT CURRENT_USER, f numeric DEFAULT 0, g bool DEFAULT true, h varchar(10) DEFAULT 'abc', i jsonb DEFAULT '{}', j int[] DEFAULT '{1,2}', k text[] DEFAULT ARRAY['a', 'b'], l bigint DEFAULT 5, m uuid DEFAULT gen_random_uuid(), n timestamp DEFAULT CURRENT_TIMESTAMP, o interval DEFAULT '1 day', p float8 DEFAULT 1.5, q text DEFAULT upper('x'), r int DEFAULT -1, s text DEFAULT NULL, t char(5) DEFAULT 'ab', u text[] DEFAULT ARRAY[]::text[], v date DEFAULT '2020-01-01', w smallint DEFAULT 3, x text DEFAULT lower(CURRENT_USER), y timestamptz DEFAULT (now() AT TIME ZONE 'utc'), z time DEFAULT LOCALTIME);
-- CREATE TABLE
> SELECT attname, pg_get_expr(adbin, adrelid) FROM pg_attrdef JOIN pg_attribute ON attrelid = adrelid AND attnum = adnum WHERE adrelid = 'e'::regclass ORDER BY attnum;
-- attname:name | pg_get_expr:text
-- a | (1 + 2)
-- b | 'x'::text
-- c | now()
-- d | CURRENT_DATE
-- e | CURRENT_USER
-- f | 0
-- g | true
-- h | 'abc'::character varying
-- i | '{}'::jsonb
-- j | '{1,2}'::integer[]
-- k | ARRAY['a'::text, 'b'::text]
-- l | 5
-- m | gen_random_uuid()
-- n | CURRENT_TIMESTAMP
-- o | '1 day'::interval
-- p | 1.5
-- q | upper('x'::text)
-- r | '-1'::integer
-- t | 'ab'::bpchar
-- u | ARRAY[]::text[]
-- v | '2020-01-01'::date
-- w | 3
-- x | lower((CURRENT_USER)::text)
-- y | (now() AT TIME ZONE 'utc'::text)
-- z | LOCALTIME
-- SELECT 25
> CREATE INDEX x1 ON d (lower(a)); CREATE INDEX x2 ON d ((a || b)); CREATE INDEX x3 ON d (id) WHERE a = 'x' AND n > 3; CREATE INDEX x4 ON d ((n * 2) DESC, (j ->> 'k')); CREATE INDEX x5 ON d (coalesce(b, 'z'), upper(c)); CREATE INDEX x6 ON d ((id + s)) WHERE flag; CREATE INDEX x7 ON d (a, b DESC NULLS LAST) INCLUDE (id); CREATE UNIQUE INDEX x8 ON d (lower(b::text)) WHERE st IN ('a', 'b'); CREATE INDEX x9 ON d ((j -> 'a' ->> 'b')); CREATE INDEX x10 ON d (date_trunc('day', ts AT TIME ZONE 'UTC'));
-- CREATE INDEX
-- CREATE INDEX
-- CREATE INDEX
-- CREATE INDEX
-- CREATE INDEX
-- CREATE INDEX
-- CREATE INDEX
-- CREATE INDEX
-- CREATE INDEX
-- CREATE INDEX
> SELECT indexdef FROM pg_indexes WHERE tablename = 'd' ORDER BY length(indexname), indexname;
-- indexdef:text
-- CREATE INDEX x1 ON public.d USING btree (lower(a))
-- CREATE INDEX x2 ON public.d USING btree (((a || (b)::text)))
-- CREATE INDEX x3 ON public.d USING btree (id) WHERE ((a = 'x'::text) AND (n > (3)::numeric))
-- CREATE INDEX x4 ON public.d USING btree (((n * (2)::numeric)) DESC, ((j ->> 'k'::text)))
-- CREATE INDEX x5 ON public.d USING btree (COALESCE(b, 'z'::character varying), upper((c)::text))
-- CREATE INDEX x6 ON public.d USING btree (((id + s))) WHERE flag
-- CREATE INDEX x7 ON public.d USING btree (a, b DESC NULLS LAST) INCLUDE (id)
-- CREATE UNIQUE INDEX x8 ON public.d USING btree (lower((b)::text)) WHERE ((st)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]))
-- CREATE INDEX x9 ON public.d USING btree ((((j -> 'a'::text) ->> 'b'::text)))
-- CREATE INDEX x10 ON public.d USING btree (date_trunc('day'::text, (ts AT TIME ZONE 'UTC'::text)))
-- SELECT 10
> ALTER TABLE d ADD CONSTRAINT m1 CHECK ((id = 1) = (n > 2)), ADD CONSTRAINT m2 CHECK (trim(leading 'x' from a) <> btrim(b) AND rtrim(a, 'y') > ''), ADD CONSTRAINT m3 CHECK (id > CASE WHEN n > 1 THEN 2 ELSE 3 END);
-- ALTER TABLE
> SELECT pg_get_constraintdef(oid), pg_get_constraintdef(oid, false) FROM pg_constraint WHERE conrelid = 'd'::regclass AND conname LIKE 'm_' ORDER BY conname;
-- pg_get_constraintdef:text | pg_get_constraintdef:text
-- CHECK (((id = 1) = (n > (2)::numeric))) | CHECK (((id = 1) = (n > (2)::numeric)))
-- CHECK (((TRIM(LEADING 'x'::text FROM a) <> btrim((b)::text)) AND (rtrim(a, 'y'::text) > ''::text))) | CHECK (((TRIM(LEADING 'x'::text FROM a) <> btrim((b)::text)) AND (rtrim(a, 'y'::text) > ''::text)))
-- CHECK ((id >\nCASE\n    WHEN (n > (1)::numeric) THEN 2\n    ELSE 3\nEND)) | CHECK ((id >\nCASE\n    WHEN (n > (1)::numeric) THEN 2\n    ELSE 3\nEND))
-- SELECT 3
> SELECT constraint_name, check_clause FROM information_schema.check_constraints WHERE constraint_name IN ('k1', 'k4', 'k9', 'k19', 'm1') ORDER BY 1;
-- constraint_name:name | check_clause:character varying
-- k1 | (a = 'x'::text)
-- k19 | ((f * (1.5)::double precision) > (n)::double precision)
-- k4 | (a = ANY (ARRAY['new'::text, 'old'::text]))
-- k9 | (COALESCE(a, (b)::text) <> ''::text)
-- m1 | ((id = 1) = (n > (2)::numeric))
-- SELECT 5
> SELECT column_name, column_default FROM information_schema.columns WHERE table_name = 'e' AND column_name IN ('a', 'b', 'f', 'k', 'p', 'q') ORDER BY 1;
-- column_name:name | column_default:character varying
-- a | (1 + 2)
-- b | 'x'::text
-- f | 0
-- k | ARRAY['a'::text, 'b'::text]
-- p | 1.5
-- q | upper('x'::text)
-- SELECT 6
> SELECT pg_get_indexdef(indexrelid, 1, false), pg_get_expr(indpred, indrelid) FROM pg_index WHERE indrelid = 'd'::regclass ORDER BY indexrelid::regclass::text;
-- pg_get_indexdef:text | pg_get_expr:text
-- lower(a) | NULL
-- date_trunc('day'::text, (ts AT TIME ZONE 'UTC'::text)) | NULL
-- ((a || (b)::text)) | NULL
-- id | ((a = 'x'::text) AND (n > (3)::numeric))
-- ((n * (2)::numeric)) | NULL
-- COALESCE(b, 'z'::character varying) | NULL
-- ((id + s)) | flag
-- a | NULL
-- lower((b)::text) | ((st)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]))
-- (((j -> 'a'::text) ->> 'b'::text)) | NULL
-- SELECT 10
> ALTER TABLE d RENAME COLUMN a TO "A b";
-- ALTER TABLE
> SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = 'd'::regclass AND conname IN ('k1', 'k6', 'k30') ORDER BY conname;
-- pg_get_constraintdef:text
-- CHECK (("A b" = 'x'::text))
-- CHECK (((("A b" || (b)::text) <> 'x'::text) AND (("A b" || id) <> 'y'::text)))
-- CHECK (((length((b)::text) > 2) AND ((b)::text ~~ 'x%'::text)))
-- SELECT 3
> CREATE TABLE g (a int, b text, c int GENERATED ALWAYS AS (a * 2 + 1) STORED, d text GENERATED ALWAYS AS (upper(b) || 'x') STORED, e numeric GENERATED ALWAYS AS (a / 2.0) STORED);
-- CREATE TABLE
> SELECT attname, pg_get_expr(adbin, adrelid) FROM pg_attrdef JOIN pg_attribute ON attrelid = adrelid AND attnum = adnum WHERE adrelid = 'g'::regclass ORDER BY attnum;
-- attname:name | pg_get_expr:text
-- c | ((a * 2) + 1)
-- d | (upper(b) || 'x'::text)
-- e | ((a)::numeric / 2.0)
-- SELECT 3
> SELECT column_name, generation_expression FROM information_schema.columns WHERE table_name = 'g' ORDER BY 1;
-- column_name:name | generation_expression:character varying
-- a | NULL
-- b | NULL
-- c | ((a * 2) + 1)
-- d | (upper(b) || 'x'::text)
-- e | ((a)::numeric / 2.0)
-- SELECT 5
> DROP TABLE d, e, g;
-- DROP TABLE
