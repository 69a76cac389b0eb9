# Vectors in tables: keys, conflicts, defaults, generated columns, domains, casts on assignment, arrays, sets, views, partitions, policies.
> CREATE EXTENSION vector;
-- CREATE EXTENSION
> CREATE TABLE a (id int PRIMARY KEY, v vector(2), UNIQUE (v));
-- CREATE TABLE
> INSERT INTO a VALUES (1, '[1,2]'), (2, '[0,0]');
-- INSERT 0 2
> INSERT INTO a VALUES (3, '[1,2]');
-- ERROR 23505: duplicate key value violates unique constraint "a_v_key"
-- DETAIL: Key (v)=([1,2]) already exists.
> INSERT INTO a VALUES (3, '[-0,0]');
-- ERROR 23505: duplicate key value violates unique constraint "a_v_key"
-- DETAIL: Key (v)=([-0,0]) already exists.
> INSERT INTO a VALUES (3, '[1,2]') ON CONFLICT (v) DO UPDATE SET id = 9 RETURNING *;
-- id:integer | v:vector
-- 9 | [1,2]
-- INSERT 0 1
> INSERT INTO a VALUES (9, '[5,5]') ON CONFLICT (id) DO UPDATE SET v = EXCLUDED.v RETURNING *;
-- id:integer | v:vector
-- 9 | [5,5]
-- INSERT 0 1
> INSERT INTO a VALUES (4, ARRAY[1,2,3]);
-- ERROR 22000: expected 2 dimensions, not 3
> INSERT INTO a VALUES (4, '[1,2,3]');
-- ERROR 22000: expected 2 dimensions, not 3
> INSERT INTO a VALUES (4, '[1,x]');
-- ERROR 22P02 at 26: invalid input syntax for type vector: "[1,x]"
> INSERT INTO a VALUES (4, '{1,2}');
-- ERROR 22P02 at 26: invalid input syntax for type vector: "{1,2}"
-- DETAIL: Vector contents must start with "[".
> INSERT INTO a VALUES (4, 'x'::text);
-- ERROR 42804 at 26: column "v" is of type vector but expression is of type text
-- HINT: You will need to rewrite or cast the expression.
> INSERT INTO a VALUES (4, '[7,7]'::halfvec), (5, ARRAY[8,8]::numeric[]), (6, '{1:9}/2'::sparsevec);
-- INSERT 0 3
> SELECT * FROM a ORDER BY v;
-- id:integer | v:vector
-- 2 | [0,0]
-- 9 | [5,5]
-- 4 | [7,7]
-- 5 | [8,8]
-- 6 | [9,0]
-- SELECT 5
> UPDATE a SET v = '[1]' WHERE id = 4;
-- ERROR 22000: expected 2 dimensions, not 1
> UPDATE a SET v = v * '[2,2]' WHERE id > 3 RETURNING id, v;
-- id:integer | v:vector
-- 9 | [10,10]
-- 4 | [14,14]
-- 5 | [16,16]
-- 6 | [18,0]
-- UPDATE 4
> UPDATE a SET v = ARRAY[id, id]::int[] WHERE id = 5 RETURNING v;
-- v:vector
-- [5,5]
-- UPDATE 1
> DELETE FROM a WHERE v <-> '[0,0]' < 1 RETURNING id;
-- id:integer
-- 2
-- DELETE 1
> CREATE TABLE pk (v vector PRIMARY KEY);
-- CREATE TABLE
> INSERT INTO pk VALUES ('[1]'), ('[1,2]'), ('[]');
-- ERROR 22000 at 44: vector must have at least 1 dimension
> INSERT INTO pk VALUES ('[1]'), ('[1,2]');
-- INSERT 0 2
> INSERT INTO pk VALUES (NULL);
-- ERROR 23502: null value in column "v" of relation "pk" violates not-null constraint
-- DETAIL: Failing row contains (null).
> INSERT INTO pk VALUES ('[1]');
-- ERROR 23505: duplicate key value violates unique constraint "pk_pkey"
-- DETAIL: Key (v)=([1]) already exists.
> SELECT * FROM pk WHERE v > '[1]' ORDER BY v;
-- v:vector
-- [1,2]
-- SELECT 1
> CREATE TABLE h (v vector(2)) PARTITION BY HASH (v);
-- ERROR 42704: data type vector has no default operator class for access method "hash"
-- HINT: You must specify a hash operator class or define a default hash operator class for the data type.
#~ tables are not partitioned by declaration: tenants are by themselves
#= ERROR 0A000: declarative partitioning is not supported
#= HINT: Tenants are partitioned by themselves.
> CREATE TABLE r (v vector(1)) PARTITION BY RANGE (v);
-- CREATE TABLE
#~ tables are not partitioned by declaration: tenants are by themselves
#= ERROR 0A000: declarative partitioning is not supported
#= HINT: Tenants are partitioned by themselves.
> CREATE INDEX ON a USING hash (v);
-- ERROR 42704: data type vector has no default operator class for access method "hash"
-- HINT: You must specify an operator class for the index or define a default operator class for the data type.
> CREATE TABLE x (v vector(2), EXCLUDE USING hnsw (v WITH <->));
-- ERROR 42704: data type vector has no default operator class for access method "hnsw"
-- HINT: You must specify an operator class for the index or define a default operator class for the data type.
#~ there are no exclusion constraints
#= ERROR 0A000 at 30: exclusion constraints are not supported
> CREATE TABLE x (v vector(2), EXCLUDE USING hnsw (v vector_l2_ops WITH <->));
-- ERROR 42809: operator public.<->(public.vector,public.vector) is not a member of operator family "vector_l2_ops"
-- DETAIL: The exclusion operator must be related to the index operator class for the constraint.
#~ there are no exclusion constraints
#= ERROR 0A000 at 30: exclusion constraints are not supported
> CREATE TABLE x (v vector(2) CHECK (vector_dims(v) = 3));
-- CREATE TABLE
> INSERT INTO x VALUES ('[1,2]');
-- ERROR 23514: new row for relation "x" violates check constraint "x_v_check"
-- DETAIL: Failing row contains ([1,2]).
> DROP TABLE x;
-- DROP TABLE
> CREATE TABLE g (v vector(2) DEFAULT '[1,1]', n vector(2) GENERATED ALWAYS AS (l2_normalize(v)) STORED, d float8 GENERATED ALWAYS AS (v <-> '[0,0]') STORED);
-- CREATE TABLE
> INSERT INTO g DEFAULT VALUES RETURNING v, d;
-- v:vector | d:double precision
-- [1,1] | 1.4142135623730951
-- INSERT 0 1
> INSERT INTO g (v) VALUES ('[3,4]') RETURNING *;
-- v:vector | n:vector | d:double precision
-- [3,4] | [0.6,0.8] | 5
-- INSERT 0 1
> CREATE DOMAIN unit AS vector(2) CHECK (vector_norm(VALUE) < 2);
-- CREATE DOMAIN
> SELECT '[1,1]'::unit;
-- unit:vector
-- [1,1]
-- SELECT 1
> SELECT '[3,1]'::unit;
-- unit:vector
-- ERROR 23514: value for domain unit violates check constraint "unit_check"
> SELECT '[3,1,1]'::unit;
-- ERROR 22000: expected 2 dimensions, not 3
> CREATE TYPE pair AS (l vector, r vector);
-- CREATE TYPE
> SELECT ROW('[1]', '[2]')::pair, (ROW('[1]', '[5]')::pair).r <-> '[1]';
-- row:pair | ?column?:double precision
-- ([1],[2]) | 4
-- SELECT 1
> CREATE TABLE c (v vector(2));
-- CREATE TABLE
> INSERT INTO c VALUES ('[1,2]'), ('[3,4]');
-- INSERT 0 2
> ALTER TABLE c ALTER COLUMN v TYPE halfvec(2);
-- ALTER TABLE
> SELECT * FROM c ORDER BY v;
-- v:halfvec
-- [1,2]
-- [3,4]
-- SELECT 2
> ALTER TABLE c ALTER COLUMN v TYPE real[];
-- ALTER TABLE
> SELECT * FROM c ORDER BY v;
-- v:real[]
-- {1,2}
-- {3,4}
-- SELECT 2
> ALTER TABLE c ALTER COLUMN v TYPE vector(3);
-- ERROR 22000: expected 3 dimensions, not 2
> ALTER TABLE c ALTER COLUMN v TYPE vector(2);
-- ALTER TABLE
> ALTER TABLE c ALTER COLUMN v TYPE sparsevec(2);
-- ALTER TABLE
> SELECT * FROM c ORDER BY v;
-- v:sparsevec
-- {1:1,2:2}/2
-- {1:3,2:4}/2
-- SELECT 2
> ALTER TABLE c ALTER COLUMN v TYPE int USING 1;
-- ALTER TABLE
> CREATE TABLE arrays (e float8[]);
-- CREATE TABLE
> INSERT INTO arrays VALUES ('{1,2,3}'), ('{4,5,6}');
-- INSERT 0 2
> SELECT e FROM arrays ORDER BY e::vector(3) <-> '[4,4,4]' LIMIT 1;
-- e:double precision[]
-- {4,5,6}
-- SELECT 1
> SELECT e::vector(2) FROM arrays;
-- e:vector
-- ERROR 22000: expected 2 dimensions, not 3
> SELECT avg(e::vector) FROM arrays;
-- avg:vector
-- [2.5,3.5,4.5]
-- SELECT 1
> SELECT unnest('{"[1,2]","[3,4]"}'::vector[]) <-> '[1,2]';
-- ?column?:double precision
-- 0
-- 2.8284271247461903
-- SELECT 2
> SELECT array_agg(v ORDER BY v) FROM pk;
-- array_agg:vector[]
-- {[1],"[1,2]"}
-- SELECT 1
> SELECT ('{"[1,2]","[3,4]"}'::vector[])[2] + '[1,1]';
-- ?column?:vector
-- [4,5]
-- SELECT 1
> SELECT '[1,2]'::vector = ANY('{"[1,2]"}'::vector[]), '[1]'::vector IN ('[1]', '[2]'), '[1]'::vector NOT IN ('[1]');
-- ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | t | f
-- SELECT 1
> SELECT '{"[1,x]"}'::vector[];
-- ERROR 22P02 at 8: invalid input syntax for type vector: "[1,x]"
> SELECT ARRAY['[1]'::vector, '[1]'::halfvec];
-- array:halfvec[]
-- {[1],[1]}
-- SELECT 1
> SELECT coalesce(NULL, '[1]'::vector), nullif('[1]'::vector, '[1]'), greatest('[1]'::halfvec, '[2]', '[1,5]'), least('{1:1}/1'::sparsevec, '{}/1');
-- coalesce:vector | nullif:vector | greatest:halfvec | least:sparsevec
-- [1] | NULL | [2] | {}/1
-- SELECT 1
> SELECT CASE WHEN '[1]'::vector < '[2]' THEN '[1]'::vector ELSE '[1]'::halfvec END;
-- case:halfvec
-- [1]
-- SELECT 1
> SELECT '[1,2]'::vector UNION SELECT '[1,2]' UNION ALL SELECT '[3]' ORDER BY 1;
-- vector:vector
-- [1,2]
-- [3]
-- SELECT 2
> SELECT '[1]'::vector INTERSECT SELECT '[1]';
-- vector:vector
-- [1]
-- SELECT 1
> SELECT '[1]'::vector EXCEPT SELECT '[1]';
-- vector:vector
-- SELECT 0
> SELECT a.id FROM a JOIN (VALUES ('[14,14]'::vector), ('[5,5]')) t (v) ON a.v = t.v ORDER BY 1;
-- id:integer
-- 4
-- 5
-- SELECT 2
> SELECT v, count(*) FROM (VALUES ('[1]'::halfvec), ('[1]'), ('[2]'), (NULL)) t (v) GROUP BY v HAVING count(*) > 1 OR v IS NULL ORDER BY v;
-- v:halfvec | count:bigint
-- [1] | 2
-- NULL | 1
-- SELECT 2
> SELECT count(DISTINCT v) FROM (VALUES ('[0]'::vector), ('[-0]'), ('[1]')) t (v);
-- count:bigint
-- 2
-- SELECT 1
> SELECT to_json('[1,2]'::vector), to_jsonb('[1,2]'::halfvec), json_build_object('v', '{1:1}/2'::sparsevec);
-- to_json:json | to_jsonb:jsonb | json_build_object:json
-- "[1,2]" | "[1,2]" | {"v" : "{1:1}/2"}
-- SELECT 1
> SELECT quote_literal('[1]'::vector), format('%s and %L', '[1]'::vector, '[2]'::halfvec), '[1,2]'::vector::text || '!', concat('[1]'::vector, 'x');
-- quote_literal:text | format:text | ?column?:text | concat:text
-- '[1]' | [1] and '[2]' | [1,2]! | [1]x
-- SELECT 1
> SELECT '[1,2]'::vector::varchar(3), '[1,2]'::vector::text::halfvec, length('[1,2]'::vector::text);
-- varchar:character varying | halfvec:halfvec | length:integer
-- [1, | [1,2] | 5
-- SELECT 1
> SELECT '[1,2]'::vector::json;
-- ERROR 42846 at 23: cannot cast type vector to json
> SELECT '[1,2]'::json::vector;
-- ERROR 42846 at 21: cannot cast type json to vector
> SELECT '[1,2]'::text::vector(3);
-- ERROR 22000: expected 3 dimensions, not 2
> SELECT 1::vector;
-- ERROR 42846 at 9: cannot cast type integer to vector
> SELECT true::halfvec;
-- ERROR 42846 at 12: cannot cast type boolean to halfvec
> SELECT '[1]'::vector::float8;
-- ERROR 42846 at 21: cannot cast type vector to double precision
> SELECT '[1]'::vector::float8[];
-- ERROR 42846 at 21: cannot cast type vector to double precision[]
> SELECT '[1]'::halfvec::int[];
-- ERROR 42846 at 22: cannot cast type halfvec to integer[]
> SELECT '[1.9999]'::vector::numeric[];
-- ERROR 42846 at 26: cannot cast type vector to numeric[]
> SELECT '{1:1}/3'::sparsevec::real[];
-- ERROR 42846 at 28: cannot cast type sparsevec to real[]
> SELECT '{1,2}'::text[]::vector;
-- ERROR 42846 at 23: cannot cast type text[] to vector
> SELECT '{1,2}'::int8[]::vector;
-- ERROR 42846 at 23: cannot cast type bigint[] to vector
> SELECT '{1,2}'::int2[]::vector;
-- ERROR 42846 at 23: cannot cast type smallint[] to vector
> SELECT -'[1]'::vector;
-- ERROR 42883 at 8: operator does not exist: - vector
-- HINT: No operator matches the given name and argument type. You might need to add an explicit type cast.
> SELECT '[1]'::vector / '[1]';
-- ERROR 42883 at 22: operator does not exist: vector / unknown
-- HINT: No operator matches the given name and argument types. You might need to add explicit type casts.
> SELECT '[1]'::vector + 1;
-- ERROR 42883 at 22: operator does not exist: vector + integer
-- HINT: No operator matches the given name and argument types. You might need to add explicit type casts.
> SELECT 2 * '[1]'::vector;
-- ERROR 42883 at 10: operator does not exist: integer * vector
-- HINT: No operator matches the given name and argument types. You might need to add explicit type casts.
> SELECT '[1]'::vector || 1;
-- ERROR 42883 at 22: operator does not exist: vector || integer
-- HINT: No operator matches the given name and argument types. You might need to add explicit type casts.
> SELECT '[1]'::vector LIKE '[1]';
-- ERROR 42883 at 22: operator does not exist: vector ~~ unknown
-- HINT: No operator matches the given name and argument types. You might need to add explicit type casts.
> SELECT '[1]'::vector ~ 'x';
-- ERROR 42883 at 22: operator does not exist: vector ~ unknown
-- HINT: No operator matches the given name and argument types. You might need to add explicit type casts.
> SELECT '[1]'::vector && '[1]';
-- ERROR 42883 at 22: operator does not exist: vector && unknown
-- HINT: No operator matches the given name and argument types. You might need to add explicit type casts.
> SELECT '[1]'::vector AND true;
-- ERROR 42804 at 8: argument of AND must be type boolean, not type vector
> SELECT NOT '[1]'::vector;
-- ERROR 42804 at 12: argument of NOT must be type boolean, not type vector
> SELECT sum('{1:1}/2'::sparsevec);
-- ERROR 42883 at 8: function sum(sparsevec) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT avg('{1:1}/2'::sparsevec);
-- ERROR 42883 at 8: function avg(sparsevec) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT stddev('[1]'::vector);
-- ERROR 42883 at 8: function stddev(vector) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT string_agg('[1]'::vector, ',');
-- ERROR 42883 at 8: function string_agg(vector, unknown) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> CREATE FUNCTION near(q vector, k int) RETURNS SETOF int LANGUAGE sql STABLE AS 'SELECT id FROM a ORDER BY v <-> q LIMIT k';
-- CREATE FUNCTION
> SELECT * FROM near('[5,5]', 2);
-- near:integer
-- 5
-- 9
-- SELECT 2
> SELECT * FROM near('[5]', 2);
-- near:integer
-- ERROR 22000: different vector dimensions 2 and 1
> CREATE FUNCTION doubled(v vector) RETURNS vector LANGUAGE plpgsql IMMUTABLE AS $$ DECLARE r vector(2); BEGIN r := v + v; RETURN r; END $$;
-- CREATE FUNCTION
> SELECT doubled('[1,2]');
-- doubled:vector
-- [2,4]
-- SELECT 1
> SELECT doubled('[1,2,3]');
-- ERROR 22000: expected 2 dimensions, not 3
> CREATE VIEW vv AS SELECT id, v <-> '[0,0]' AS d FROM a;
-- CREATE VIEW
> SELECT round(d::numeric, 3) FROM vv ORDER BY d LIMIT 2;
-- round:numeric
-- 7.071
-- 14.142
-- SELECT 2
> CREATE MATERIALIZED VIEW mv AS SELECT id, v FROM a;
-- SELECT 4
> CREATE INDEX ON mv USING hnsw (v vector_l2_ops);
-- CREATE INDEX
> SELECT id FROM mv ORDER BY v <-> '[14,14]' LIMIT 1;
-- id:integer
-- 4
-- SELECT 1
> CREATE TABLE copy AS SELECT v, v::halfvec AS h, v::sparsevec AS s FROM a;
-- SELECT 4
> SELECT attname, format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = 'copy'::regclass AND attnum > 0 ORDER BY attnum;
-- attname:name | format_type:text
-- v | vector(2)
-- h | halfvec
-- s | sparsevec
-- SELECT 3
> CREATE TABLE lists (part int, v vector(2)) PARTITION BY LIST (part);
-- CREATE TABLE
#~ tables are not partitioned by declaration: tenants are by themselves
#= ERROR 0A000: declarative partitioning is not supported
#= HINT: Tenants are partitioned by themselves.
> CREATE TABLE docs (owner text, v vector(2));
-- CREATE TABLE
> INSERT INTO docs VALUES ('ann', '[1,1]'), ('bob', '[1,1]'), ('ann', '[2,2]');
-- INSERT 0 3
> ALTER TABLE docs ENABLE ROW LEVEL SECURITY;
-- ALTER TABLE
> CREATE POLICY own ON docs USING (owner = current_setting('app.user', true));
-- CREATE POLICY
> CREATE ROLE reader;
-- CREATE ROLE
> GRANT SELECT ON docs TO reader;
-- GRANT
> SET ROLE reader;
-- SET
> SELECT * FROM docs ORDER BY v <-> '[1,1]' LIMIT 5;
-- owner:text | v:vector
-- SELECT 0
> SET app.user = 'ann';
-- ERROR 42601 at 9: syntax error at or near "user"
> SELECT * FROM docs ORDER BY v <-> '[1,1]' LIMIT 5;
-- owner:text | v:vector
-- SELECT 0
> SELECT count(*) FROM docs WHERE v <-> '[1,1]' < 0.5;
-- count:bigint
-- 0
-- SELECT 1
> RESET ROLE;
-- RESET
