# Indexes: made, remade, altered, dropped; what cannot be indexed and what is said about it.
> CREATE EXTENSION vector;
-- CREATE EXTENSION
> CREATE TABLE t (id int, v vector(3));
-- CREATE TABLE
> CREATE INDEX e1 ON t USING ivfflat (v vector_l2_ops) WITH (lists = 5);
-- NOTICE 00000: ivfflat index created with little data
-- DETAIL: This will cause low recall.
-- HINT: Drop the index until the table has more data.
-- CREATE INDEX
#~ no list is too short here: recall does not depend on when an index is made
#= CREATE INDEX
> INSERT INTO t SELECT i, ARRAY[i, i % 5, i % 7] FROM generate_series(1, 50) i;
-- INSERT 0 50
> INSERT INTO t VALUES (51, NULL);
-- INSERT 0 1
> CREATE INDEX e2 ON t USING ivfflat (v vector_cosine_ops) WITH (lists = 5);
-- CREATE INDEX
> CREATE INDEX e3 ON t USING ivfflat (v vector_ip_ops) WITH (lists = 1000);
-- NOTICE 00000: ivfflat index created with little data
-- DETAIL: This will cause low recall.
-- HINT: Drop the index until the table has more data.
-- CREATE INDEX
#~ no list is too short here: recall does not depend on when an index is made
#= CREATE INDEX
> CREATE INDEX CONCURRENTLY h1 ON t USING hnsw (v vector_l2_ops);
-- CREATE INDEX
> CREATE INDEX IF NOT EXISTS h1 ON t USING hnsw (v vector_l2_ops);
-- NOTICE 42P07: relation "h1" already exists, skipping
-- CREATE INDEX
> CREATE INDEX h1 ON t USING hnsw (v vector_l2_ops);
-- ERROR 42P07: relation "h1" already exists
> REINDEX INDEX h1;
-- REINDEX
> REINDEX INDEX CONCURRENTLY h1;
-- REINDEX
> REINDEX TABLE t;
-- NOTICE 00000: ivfflat index created with little data
-- DETAIL: This will cause low recall.
-- HINT: Drop the index until the table has more data.
-- REINDEX
#~ no list is too short here: recall does not depend on when an index is made
#= REINDEX
> ALTER INDEX h1 SET (m = 20);
-- ALTER INDEX
> ALTER INDEX h1 SET (m = 1);
-- ERROR 22023: value 1 out of bounds for option "m"
-- DETAIL: Valid values are between "2" and "100".
> ALTER INDEX h1 SET (lists = 1);
-- ERROR 22023: unrecognized parameter "lists"
> ALTER INDEX h1 RESET (m);
-- ALTER INDEX
> ALTER INDEX h1 RENAME TO h2;
-- ALTER INDEX
> CLUSTER t USING h2;
-- ERROR 0A000: cannot cluster on index "h2" because access method does not support clustering
> SELECT count(*) FROM (SELECT id FROM t ORDER BY v <-> '[1,1,1]' LIMIT 40) x;
-- count:bigint
-- 40
-- SELECT 1
> VACUUM t;
-- VACUUM
> ANALYZE t;
-- ANALYZE
> TRUNCATE t;
-- NOTICE 00000: ivfflat index created with little data
-- DETAIL: This will cause low recall.
-- HINT: Drop the index until the table has more data.
-- NOTICE 00000: ivfflat index created with little data
-- DETAIL: This will cause low recall.
-- HINT: Drop the index until the table has more data.
-- NOTICE 00000: ivfflat index created with little data
-- DETAIL: This will cause low recall.
-- HINT: Drop the index until the table has more data.
-- TRUNCATE TABLE
#~ no list is too short here: recall does not depend on when an index is made
#= TRUNCATE TABLE
> SELECT count(*) FROM (SELECT id FROM t ORDER BY v <-> '[1,1,1]' LIMIT 40) x;
-- count:bigint
-- 0
-- SELECT 1
> INSERT INTO t VALUES (1, '[1,2,3]');
-- INSERT 0 1
> SELECT id FROM t ORDER BY v <-> '[1,1,1]' LIMIT 1;
-- id:integer
-- 1
-- SELECT 1
> SELECT indexdef FROM pg_indexes WHERE tablename = 't' ORDER BY indexname;
-- indexdef:text
-- CREATE INDEX e1 ON public.t USING ivfflat (v) WITH (lists='5')
-- CREATE INDEX e2 ON public.t USING ivfflat (v vector_cosine_ops) WITH (lists='5')
-- CREATE INDEX e3 ON public.t USING ivfflat (v vector_ip_ops) WITH (lists='1000')
-- CREATE INDEX h2 ON public.t USING hnsw (v vector_l2_ops)
-- SELECT 4
> DROP INDEX e1, e2, e3;
-- DROP INDEX
> DROP INDEX h2;
-- DROP INDEX
> DROP INDEX h2;
-- ERROR 42704: index "h2" does not exist
> DROP INDEX CONCURRENTLY IF EXISTS h2;
-- NOTICE 00000: index "h2" does not exist, skipping
-- DROP INDEX
> CREATE TABLE big (v vector(2001), h halfvec(4001), b bit(64001), s sparsevec(2000));
-- CREATE TABLE
> CREATE INDEX ON big USING hnsw (v vector_l2_ops);
-- ERROR 54000: column cannot have more than 2000 dimensions for hnsw index
#~ an index takes as many dimensions as its type, and any sparse vector
#= CREATE INDEX
> CREATE INDEX ON big USING hnsw (h halfvec_l2_ops);
-- ERROR 54000: column cannot have more than 4000 dimensions for hnsw index
#~ an index takes as many dimensions as its type, and any sparse vector
#= CREATE INDEX
> CREATE INDEX ON big USING hnsw (b bit_hamming_ops);
-- ERROR 54000: column cannot have more than 64000 dimensions for hnsw index
> CREATE INDEX ON big USING ivfflat (v vector_l2_ops);
-- ERROR 54000: column cannot have more than 2000 dimensions for ivfflat index
#~ an index takes as many dimensions as its type, and any sparse vector
#= CREATE INDEX
> CREATE INDEX ON big USING ivfflat (h halfvec_l2_ops);
-- ERROR 54000: column cannot have more than 4000 dimensions for ivfflat index
#~ an index takes as many dimensions as its type, and any sparse vector
#= CREATE INDEX
> CREATE INDEX ON big USING ivfflat (b bit_hamming_ops);
-- ERROR 54000: column cannot have more than 64000 dimensions for ivfflat index
> CREATE INDEX ON big USING hnsw ((v::halfvec(2001)) halfvec_l2_ops);
-- CREATE INDEX
> CREATE INDEX ON big USING hnsw (s sparsevec_l2_ops);
-- CREATE INDEX
> INSERT INTO big (s) VALUES (array_fill(1, ARRAY[1001])::sparsevec::vector || array_fill(0, ARRAY[999])::vector);
-- ERROR 54000: sparsevec cannot have more than 1000 non-zero elements for hnsw index
#~ an index takes as many dimensions as its type, and any sparse vector
#= INSERT 0 1
> INSERT INTO big (s) VALUES (array_fill(1, ARRAY[1000])::sparsevec::vector || array_fill(0, ARRAY[1000])::vector);
-- INSERT 0 1
> CREATE UNLOGGED TABLE u (v vector(2));
-- CREATE TABLE
> CREATE INDEX ON u USING hnsw (v vector_l2_ops) WITH (m = 4, ef_construction = 8);
-- CREATE INDEX
> INSERT INTO u VALUES ('[1,1]'), ('[2,2]');
-- INSERT 0 2
> SELECT v FROM u ORDER BY v <-> '[2,2]' LIMIT 1;
-- v:vector
-- [2,2]
-- SELECT 1
> CREATE TEMP TABLE tmp (v vector(2));
-- CREATE TABLE
> CREATE INDEX ON tmp USING hnsw (v vector_ip_ops);
-- CREATE INDEX
> INSERT INTO tmp VALUES ('[1,1]'), ('[2,2]');
-- INSERT 0 2
> SELECT v FROM tmp ORDER BY v <#> '[2,2]' LIMIT 1;
-- v:vector
-- [2,2]
-- SELECT 1
> CREATE TABLE z (id int, v vector(2));
-- CREATE TABLE
> INSERT INTO z VALUES (1, '[0,0]'), (2, '[1,0]'), (3, '[0,1]'), (4, NULL);
-- INSERT 0 4
> SELECT id, v <=> '[1,0]' AS d FROM z ORDER BY d, id;
-- id:integer | d:double precision
-- 2 | 0
-- 3 | 1
-- 1 | NaN
-- 4 | NULL
-- SELECT 4
> SELECT id FROM z ORDER BY v <=> '[1,0]' DESC NULLS LAST, id LIMIT 2;
-- id:integer
-- 1
-- 3
-- SELECT 2
> CREATE INDEX ON z USING hnsw ((v::halfvec) halfvec_l2_ops);
-- ERROR 22023: column does not have dimensions
> CREATE INDEX ON z USING hnsw ((v::vector(3)) vector_l2_ops);
-- ERROR 22000: expected 3 dimensions, not 2
#~ an expression is evaluated for the rows that are read, not when the index is made
#= CREATE INDEX
> CREATE INDEX ON z USING hnsw ((v || v) vector_l2_ops);
-- ERROR 22023: column does not have dimensions
> CREATE INDEX ON z USING hnsw (((v || v)::vector(4)) vector_l2_ops);
-- CREATE INDEX
> CREATE INDEX ON z USING hnsw ((random()::text) vector_l2_ops);
-- ERROR 42P17: functions in index expression must be marked IMMUTABLE
> CREATE INDEX ON z USING hnsw (v vector_l2_ops) WHERE random() < 1;
-- ERROR 42P17: functions in index predicate must be marked IMMUTABLE
> CREATE INDEX ON z USING hnsw (v vector_l2_ops) WHERE id = 'x';
-- ERROR 22P02 at 59: invalid input syntax for type integer: "x"
> CREATE INDEX ON z USING nope (v vector_l2_ops);
-- ERROR 42704: access method "nope" does not exist
> CREATE INDEX ON nope USING hnsw (v vector_l2_ops);
-- ERROR 42P01: relation "nope" does not exist
> CREATE INDEX ON z USING hnsw (v ext.vector_l2_ops);
-- ERROR 3F000: schema "ext" does not exist
> CREATE INDEX ON z USING hnsw (v vector_l2_ops (a = 1));
-- ERROR 22023: operator class public.vector_l2_ops has no options
#~ options of operator classes are not read
#= ERROR 0A000: operator class options are not supported
> CREATE INDEX ON z USING hnsw (v COLLATE "C" vector_l2_ops);
-- ERROR 42804: collations are not supported by type public.vector
> CREATE INDEX ON z USING hnsw (v vector_l2_ops ASC);
-- ERROR 0A000: access method "hnsw" does not support ASC/DESC options
> CREATE INDEX ON z USING hnsw (v vector_l2_ops, id);
-- ERROR 0A000: access method "hnsw" does not support multicolumn indexes
> CREATE INDEX ON z USING hnsw (v vector_l2_ops) WITH (m);
-- ERROR 22023: invalid value for integer option "m": true
> CREATE INDEX ON z USING hnsw (v vector_l2_ops) WITH (m = 16, m = 17);
-- ERROR 22023: parameter "m" specified more than once
> CREATE INDEX ON z USING hnsw (v vector_l2_ops) WITH (m = -1);
-- ERROR 22023: value -1 out of bounds for option "m"
-- DETAIL: Valid values are between "2" and "100".
> CREATE INDEX ON z USING hnsw (v vector_l2_ops) WITH (ef_construction = 'many');
-- ERROR 22023: invalid value for integer option "ef_construction": many
> CREATE INDEX ON z USING hnsw (v vector_l2_ops) WITH (fillfactor = 50);
-- ERROR 22023: unrecognized parameter "fillfactor"
> CREATE INDEX ON z USING ivfflat (v) WITH (lists = 1, probes = 2);
-- ERROR 22023: unrecognized parameter "probes"
> CREATE INDEX ON z USING ivfflat (v) TABLESPACE pg_default;
-- NOTICE 00000: ivfflat index created with little data
-- DETAIL: This will cause low recall.
-- HINT: Drop the index until the table has more data.
-- CREATE INDEX
#~ no list is too short here: recall does not depend on when an index is made
#= CREATE INDEX
