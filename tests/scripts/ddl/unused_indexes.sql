# Indexes by gin, gist, spgist and brin: checked and kept.
> CREATE TABLE d (id int, j jsonb, t text, v tsvector, a int[], r int4range, i inet, d date);
-- CREATE TABLE
> CREATE INDEX ON d USING gin (j);
-- CREATE INDEX
> CREATE INDEX ON d USING gin (j jsonb_path_ops);
-- CREATE INDEX
> CREATE INDEX ON d USING gin (t);
-- ERROR 42704: data type text has no default operator class for access method "gin"
-- HINT: You must specify an operator class for the index or define a default operator class for the data type.
> CREATE INDEX ON d USING gin (t gin_trgm_ops);
-- ERROR 42704: operator class "gin_trgm_ops" does not exist for access method "gin"
> CREATE INDEX ON d USING gin (a, v);
-- CREATE INDEX
> CREATE INDEX ON d USING gin (to_tsvector('english', t));
-- CREATE INDEX
> CREATE INDEX ON d USING gin (to_tsvector('english'::regconfig, t)) WHERE id > 3;
-- CREATE INDEX
> CREATE UNIQUE INDEX ON d USING gin (j);
-- ERROR 0A000: access method "gin" does not support unique indexes
> CREATE INDEX ON d USING gin (j DESC);
-- ERROR 0A000: access method "gin" does not support ASC/DESC options
> CREATE INDEX ON d USING gin (j NULLS FIRST);
-- ERROR 0A000: access method "gin" does not support NULLS FIRST/LAST options
> CREATE INDEX ON d USING gin (j) INCLUDE (id);
-- ERROR 0A000: access method "gin" does not support included columns
> CREATE INDEX ON d USING gin (j jsonb_ops) WITH (fastupdate = off);
-- CREATE INDEX
> CREATE INDEX ON d USING gin (j) WITH (nothing = 1);
-- ERROR 22023: unrecognized parameter "nothing"
> CREATE INDEX ON d USING gin (a jsonb_ops);
-- ERROR 42804: operator class "jsonb_ops" does not accept data type integer[]
> CREATE INDEX ON d USING gist (r);
-- CREATE INDEX
> CREATE INDEX ON d USING gist (v) INCLUDE (id);
-- CREATE INDEX
> CREATE INDEX ON d USING gist (id);
-- ERROR 42704: data type integer has no default operator class for access method "gist"
-- HINT: You must specify an operator class for the index or define a default operator class for the data type.
> CREATE UNIQUE INDEX ON d USING gist (r);
-- ERROR 0A000: access method "gist" does not support unique indexes
> CREATE INDEX ON d USING gist (i inet_ops);
-- CREATE INDEX
> CREATE INDEX ON d USING spgist (t);
-- CREATE INDEX
> CREATE INDEX ON d USING spgist (t, i);
-- ERROR 0A000: access method "spgist" does not support multicolumn indexes
> CREATE INDEX ON d USING spgist (r);
-- CREATE INDEX
> CREATE INDEX ON d USING spgist (id);
-- ERROR 42704: data type integer has no default operator class for access method "spgist"
-- HINT: You must specify an operator class for the index or define a default operator class for the data type.
> CREATE INDEX ON d USING brin (id, d) WITH (pages_per_range = 32);
-- CREATE INDEX
> CREATE INDEX ON d USING brin (j);
-- ERROR 42704: data type jsonb has no default operator class for access method "brin"
-- HINT: You must specify an operator class for the index or define a default operator class for the data type.
> CREATE INDEX ON d USING brin (id) INCLUDE (t);
-- ERROR 0A000: access method "brin" does not support included columns
> CREATE INDEX ON d USING brin (id int4_minmax_multi_ops);
-- CREATE INDEX
> CREATE INDEX ON d USING rum (id);
-- ERROR 42704: access method "rum" does not exist
> SELECT indexname, indexdef FROM pg_indexes WHERE tablename = 'd' ORDER BY 1;
-- indexname:name | indexdef:text
-- d_a_v_idx | CREATE INDEX d_a_v_idx ON public.d USING gin (a, v)
-- d_i_idx | CREATE INDEX d_i_idx ON public.d USING gist (i inet_ops)
-- d_id_d_idx | CREATE INDEX d_id_d_idx ON public.d USING brin (id, d) WITH (pages_per_range='32')
-- d_id_idx | CREATE INDEX d_id_idx ON public.d USING brin (id int4_minmax_multi_ops)
-- d_j_idx | CREATE INDEX d_j_idx ON public.d USING gin (j)
-- d_j_idx1 | CREATE INDEX d_j_idx1 ON public.d USING gin (j jsonb_path_ops)
-- d_j_idx2 | CREATE INDEX d_j_idx2 ON public.d USING gin (j) WITH (fastupdate=off)
-- d_r_idx | CREATE INDEX d_r_idx ON public.d USING gist (r)
-- d_r_idx1 | CREATE INDEX d_r_idx1 ON public.d USING spgist (r)
-- d_t_idx | CREATE INDEX d_t_idx ON public.d USING spgist (t)
-- d_to_tsvector_idx | CREATE INDEX d_to_tsvector_idx ON public.d USING gin (to_tsvector('english'::regconfig, t))
-- d_to_tsvector_idx1 | CREATE INDEX d_to_tsvector_idx1 ON public.d USING gin (to_tsvector('english'::regconfig, t)) WHERE (id > 3)
-- d_v_id_idx | CREATE INDEX d_v_id_idx ON public.d USING gist (v) INCLUDE (id)
-- SELECT 13
#~ Expressions are kept as they were written, without the casts that they imply.
#= indexname:name | indexdef:text
#= d_a_v_idx | CREATE INDEX d_a_v_idx ON public.d USING gin (a, v)
#= d_i_idx | CREATE INDEX d_i_idx ON public.d USING gist (i inet_ops)
#= d_id_d_idx | CREATE INDEX d_id_d_idx ON public.d USING brin (id, d) WITH (pages_per_range='32')
#= d_id_idx | CREATE INDEX d_id_idx ON public.d USING brin (id int4_minmax_multi_ops)
#= d_j_idx | CREATE INDEX d_j_idx ON public.d USING gin (j)
#= d_j_idx1 | CREATE INDEX d_j_idx1 ON public.d USING gin (j jsonb_path_ops)
#= d_j_idx2 | CREATE INDEX d_j_idx2 ON public.d USING gin (j) WITH (fastupdate=off)
#= d_r_idx | CREATE INDEX d_r_idx ON public.d USING gist (r)
#= d_r_idx1 | CREATE INDEX d_r_idx1 ON public.d USING spgist (r)
#= d_t_idx | CREATE INDEX d_t_idx ON public.d USING spgist (t)
#= d_to_tsvector_idx | CREATE INDEX d_to_tsvector_idx ON public.d USING gin (to_tsvector('english', t))
#= d_to_tsvector_idx1 | CREATE INDEX d_to_tsvector_idx1 ON public.d USING gin (to_tsvector('english'::regconfig, t)) WHERE (id > 3)
#= d_v_id_idx | CREATE INDEX d_v_id_idx ON public.d USING gist (v) INCLUDE (id)
#= SELECT 13
> INSERT INTO d (id, j, a) VALUES (1, '{"a": 1}', '{1,2}'), (2, '{"b": 1}', '{3}');
-- INSERT 0 2
> SELECT id FROM d WHERE j @> '{"a": 1}';
-- id:integer
-- 1
-- SELECT 1
> SELECT id FROM d WHERE a && '{3}';
-- id:integer
-- 2
-- SELECT 1
> SELECT am.amname, count(*) FROM pg_class c JOIN pg_am am ON am.oid = c.relam WHERE c.relkind = 'i' AND c.relname LIKE 'd\_%' GROUP BY 1 ORDER BY 1;
-- amname:name | count:bigint
-- brin | 2
-- gin | 6
-- gist | 3
-- spgist | 2
-- SELECT 4
> DROP INDEX d_j_idx;
-- DROP INDEX
> REINDEX TABLE d;
-- REINDEX
