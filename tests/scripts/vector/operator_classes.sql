# CREATE INDEX USING hnsw and ivfflat: operator classes, options, what is refused. Creations that warn of little data are left out.
> CREATE EXTENSION vector;
-- CREATE EXTENSION
> CREATE TABLE t (id int, e vector(3), u vector, e1 vector(1), h halfvec(3), hu halfvec, s sparsevec(3), b bit(4), vb varbit(4), tx text);
-- CREATE TABLE
> CREATE INDEX ON t USING hnsw (id);
-- ERROR 42704: data type integer has no default operator class for access method "hnsw"
-- HINT: You must specify an operator class for the index or define a default operator class for the data type.
> CREATE INDEX ON t USING hnsw (e);
-- ERROR 42704: data type vector has no default operator class for access method "hnsw"
-- HINT: You must specify an operator class for the index or define a default operator class for the data type.
> CREATE INDEX ON t USING hnsw (u);
-- ERROR 42704: data type vector has no default operator class for access method "hnsw"
-- HINT: You must specify an operator class for the index or define a default operator class for the data type.
> CREATE INDEX ON t USING hnsw (h);
-- ERROR 42704: data type halfvec has no default operator class for access method "hnsw"
-- HINT: You must specify an operator class for the index or define a default operator class for the data type.
> CREATE INDEX ON t USING hnsw (s);
-- ERROR 42704: data type sparsevec has no default operator class for access method "hnsw"
-- HINT: You must specify an operator class for the index or define a default operator class for the data type.
> CREATE INDEX ON t USING hnsw (b);
-- ERROR 42704: data type bit has no default operator class for access method "hnsw"
-- HINT: You must specify an operator class for the index or define a default operator class for the data type.
> CREATE INDEX ON t USING hnsw (vb);
-- ERROR 42704: data type bit varying has no default operator class for access method "hnsw"
-- HINT: You must specify an operator class for the index or define a default operator class for the data type.
> CREATE INDEX ON t USING hnsw (tx);
-- ERROR 42704: data type text has no default operator class for access method "hnsw"
-- HINT: You must specify an operator class for the index or define a default operator class for the data type.
> CREATE INDEX ON t USING hnsw (e nope);
-- ERROR 42704: operator class "nope" does not exist for access method "hnsw"
> CREATE INDEX ON t USING hnsw (e halfvec_l2_ops);
-- ERROR 42804: operator class "halfvec_l2_ops" does not accept data type vector
> CREATE INDEX ON t USING hnsw (h vector_l2_ops);
-- ERROR 42804: operator class "vector_l2_ops" does not accept data type halfvec
> CREATE INDEX ON t USING hnsw (s vector_l2_ops);
-- ERROR 42804: operator class "vector_l2_ops" does not accept data type sparsevec
> CREATE INDEX ON t USING hnsw (b vector_l2_ops);
-- ERROR 42804: operator class "vector_l2_ops" does not accept data type bit
> CREATE INDEX ON t USING hnsw (e bit_hamming_ops);
-- ERROR 42804: operator class "bit_hamming_ops" does not accept data type vector
> CREATE INDEX ON t USING hnsw (id vector_l2_ops);
-- ERROR 42804: operator class "vector_l2_ops" does not accept data type integer
> CREATE INDEX ON t USING hnsw (tx vector_ip_ops);
-- ERROR 42804: operator class "vector_ip_ops" does not accept data type text
> CREATE INDEX ON t USING hnsw (vb bit_hamming_ops);
-- ERROR 0A000: type not supported for hnsw index
> CREATE INDEX ON t USING hnsw (u vector_l2_ops);
-- ERROR 22023: column does not have dimensions
> CREATE INDEX ON t USING hnsw (u vector_cosine_ops);
-- ERROR 22023: column does not have dimensions
> CREATE INDEX ON t USING hnsw (hu halfvec_l2_ops);
-- ERROR 22023: column does not have dimensions
> CREATE INDEX ON t USING hnsw (e vector_ops);
-- ERROR 42704: operator class "vector_ops" does not exist for access method "hnsw"
> CREATE INDEX ON t USING hnsw (nocol vector_l2_ops);
-- ERROR 42703: column "nocol" does not exist
> CREATE UNIQUE INDEX ON t USING hnsw (e vector_l2_ops);
-- ERROR 0A000: access method "hnsw" does not support unique indexes
> CREATE INDEX ON t USING hnsw (e vector_l2_ops, h halfvec_l2_ops);
-- ERROR 0A000: access method "hnsw" does not support multicolumn indexes
> CREATE INDEX ON t USING hnsw (e vector_l2_ops) INCLUDE (id);
-- ERROR 0A000: access method "hnsw" does not support included columns
> CREATE INDEX ON t USING hnsw (e vector_l2_ops DESC);
-- ERROR 0A000: access method "hnsw" does not support ASC/DESC options
> CREATE INDEX ON t USING hnsw (e vector_l2_ops NULLS FIRST);
-- ERROR 0A000: access method "hnsw" does not support NULLS FIRST/LAST options
> CREATE INDEX ON t USING hnsw (e vector_l2_ops NULLS LAST);
-- ERROR 0A000: access method "hnsw" does not support NULLS FIRST/LAST options
> CREATE INDEX ON t USING hnsw ((e::halfvec) halfvec_l2_ops);
-- ERROR 22023: column does not have dimensions
> CREATE INDEX ON t USING hnsw ((binary_quantize(e)) bit_hamming_ops);
-- ERROR 22023: column does not have dimensions
> CREATE INDEX ON t USING hnsw ((id + 1) vector_l2_ops);
-- ERROR 42804: operator class "vector_l2_ops" does not accept data type integer
> CREATE INDEX ON t USING hnsw (e vector_l2_ops) WITH (foo = 1);
-- ERROR 22023: unrecognized parameter "foo"
> CREATE INDEX ON t USING ivfflat (id);
-- ERROR 42704: data type integer has no default operator class for access method "ivfflat"
-- HINT: You must specify an operator class for the index or define a default operator class for the data type.
> CREATE INDEX ON t USING ivfflat (h);
-- ERROR 42704: data type halfvec has no default operator class for access method "ivfflat"
-- HINT: You must specify an operator class for the index or define a default operator class for the data type.
> CREATE INDEX ON t USING ivfflat (s);
-- ERROR 42704: data type sparsevec has no default operator class for access method "ivfflat"
-- HINT: You must specify an operator class for the index or define a default operator class for the data type.
> CREATE INDEX ON t USING ivfflat (b);
-- ERROR 42704: data type bit has no default operator class for access method "ivfflat"
-- HINT: You must specify an operator class for the index or define a default operator class for the data type.
> CREATE INDEX ON t USING ivfflat (vb);
-- ERROR 42704: data type bit varying has no default operator class for access method "ivfflat"
-- HINT: You must specify an operator class for the index or define a default operator class for the data type.
> CREATE INDEX ON t USING ivfflat (tx);
-- ERROR 42704: data type text has no default operator class for access method "ivfflat"
-- HINT: You must specify an operator class for the index or define a default operator class for the data type.
> CREATE INDEX ON t USING ivfflat (e nope);
-- ERROR 42704: operator class "nope" does not exist for access method "ivfflat"
> CREATE INDEX ON t USING ivfflat (e halfvec_l2_ops);
-- ERROR 42804: operator class "halfvec_l2_ops" does not accept data type vector
> CREATE INDEX ON t USING ivfflat (h vector_l2_ops);
-- ERROR 42804: operator class "vector_l2_ops" does not accept data type halfvec
> CREATE INDEX ON t USING ivfflat (s vector_l2_ops);
-- ERROR 42804: operator class "vector_l2_ops" does not accept data type sparsevec
> CREATE INDEX ON t USING ivfflat (b vector_l2_ops);
-- ERROR 42804: operator class "vector_l2_ops" does not accept data type bit
> CREATE INDEX ON t USING ivfflat (e bit_hamming_ops);
-- ERROR 42804: operator class "bit_hamming_ops" does not accept data type vector
> CREATE INDEX ON t USING ivfflat (id vector_l2_ops);
-- ERROR 42804: operator class "vector_l2_ops" does not accept data type integer
> CREATE INDEX ON t USING ivfflat (tx vector_ip_ops);
-- ERROR 42804: operator class "vector_ip_ops" does not accept data type text
> CREATE INDEX ON t USING ivfflat (vb bit_hamming_ops);
-- ERROR 0A000: type not supported for ivfflat index
> CREATE INDEX ON t USING ivfflat (u vector_l2_ops);
-- ERROR 22023: column does not have dimensions
> CREATE INDEX ON t USING ivfflat (u vector_cosine_ops);
-- ERROR 22023: column does not have dimensions
> CREATE INDEX ON t USING ivfflat (hu halfvec_l2_ops);
-- ERROR 22023: column does not have dimensions
> CREATE INDEX ON t USING ivfflat (e vector_ops);
-- ERROR 42704: operator class "vector_ops" does not exist for access method "ivfflat"
> CREATE INDEX ON t USING ivfflat (nocol vector_l2_ops);
-- ERROR 42703: column "nocol" does not exist
> CREATE UNIQUE INDEX ON t USING ivfflat (e vector_l2_ops);
-- ERROR 0A000: access method "ivfflat" does not support unique indexes
> CREATE INDEX ON t USING ivfflat (e vector_l2_ops, h halfvec_l2_ops);
-- ERROR 0A000: access method "ivfflat" does not support multicolumn indexes
> CREATE INDEX ON t USING ivfflat (e vector_l2_ops) INCLUDE (id);
-- ERROR 0A000: access method "ivfflat" does not support included columns
> CREATE INDEX ON t USING ivfflat (e vector_l2_ops DESC);
-- ERROR 0A000: access method "ivfflat" does not support ASC/DESC options
> CREATE INDEX ON t USING ivfflat (e vector_l2_ops NULLS FIRST);
-- ERROR 0A000: access method "ivfflat" does not support NULLS FIRST/LAST options
> CREATE INDEX ON t USING ivfflat (e vector_l2_ops NULLS LAST);
-- ERROR 0A000: access method "ivfflat" does not support NULLS FIRST/LAST options
> CREATE INDEX ON t USING ivfflat ((e::halfvec) halfvec_l2_ops);
-- ERROR 22023: column does not have dimensions
> CREATE INDEX ON t USING ivfflat ((binary_quantize(e)) bit_hamming_ops);
-- ERROR 22023: column does not have dimensions
> CREATE INDEX ON t USING ivfflat ((id + 1) vector_l2_ops);
-- ERROR 42804: operator class "vector_l2_ops" does not accept data type integer
> CREATE INDEX ON t USING ivfflat (e vector_l2_ops) WITH (foo = 1);
-- ERROR 22023: unrecognized parameter "foo"
> CREATE INDEX i_vector_l2_ops ON t USING hnsw (e vector_l2_ops);
-- CREATE INDEX
> DROP INDEX i_vector_l2_ops;
-- DROP INDEX
> CREATE INDEX i_vector_ip_ops ON t USING hnsw (e vector_ip_ops);
-- CREATE INDEX
> DROP INDEX i_vector_ip_ops;
-- DROP INDEX
> CREATE INDEX i_vector_cosine_ops ON t USING hnsw (e vector_cosine_ops);
-- CREATE INDEX
> DROP INDEX i_vector_cosine_ops;
-- DROP INDEX
> CREATE INDEX i_vector_l1_ops ON t USING hnsw (e vector_l1_ops);
-- CREATE INDEX
> DROP INDEX i_vector_l1_ops;
-- DROP INDEX
> CREATE INDEX ON t USING hnsw (h halfvec_l2_ops);
-- CREATE INDEX
> CREATE INDEX ON t USING hnsw (h halfvec_ip_ops);
-- CREATE INDEX
> CREATE INDEX ON t USING hnsw (h halfvec_cosine_ops);
-- CREATE INDEX
> CREATE INDEX ON t USING hnsw (h halfvec_l1_ops);
-- CREATE INDEX
> CREATE INDEX ON t USING hnsw (s sparsevec_l2_ops);
-- CREATE INDEX
> CREATE INDEX ON t USING hnsw (s sparsevec_ip_ops);
-- CREATE INDEX
> CREATE INDEX ON t USING hnsw (s sparsevec_cosine_ops);
-- CREATE INDEX
> CREATE INDEX ON t USING hnsw (s sparsevec_l1_ops);
-- CREATE INDEX
> CREATE INDEX ON t USING hnsw (b bit_hamming_ops);
-- CREATE INDEX
> CREATE INDEX ON t USING hnsw (b bit_jaccard_ops);
-- CREATE INDEX
> CREATE INDEX ON t USING ivfflat (b bit_jaccard_ops);
-- ERROR 42704: operator class "bit_jaccard_ops" does not exist for access method "ivfflat"
> CREATE INDEX ON t USING ivfflat (s sparsevec_l2_ops);
-- ERROR 42704: operator class "sparsevec_l2_ops" does not exist for access method "ivfflat"
> CREATE INDEX ON t USING ivfflat (e vector_l1_ops);
-- ERROR 42704: operator class "vector_l1_ops" does not exist for access method "ivfflat"
> CREATE INDEX ON t USING ivfflat (h halfvec_l1_ops);
-- ERROR 42704: operator class "halfvec_l1_ops" does not exist for access method "ivfflat"
> CREATE INDEX ON t USING ivfflat (e1 vector_cosine_ops);
-- ERROR 22023: dimensions must be greater than one for this opclass
> CREATE INDEX ON t USING ivfflat (e1 vector_ip_ops);
-- ERROR 22023: dimensions must be greater than one for this opclass
> CREATE INDEX ON t USING hnsw (e vector_l2_ops) WITH (m = 1);
-- ERROR 22023: value 1 out of bounds for option "m"
-- DETAIL: Valid values are between "2" and "100".
> CREATE INDEX ON t USING hnsw (e vector_l2_ops) WITH (m = 101);
-- ERROR 22023: value 101 out of bounds for option "m"
-- DETAIL: Valid values are between "2" and "100".
> CREATE INDEX ON t USING hnsw (e vector_l2_ops) WITH (m = 2);
-- CREATE INDEX
> CREATE INDEX ON t USING hnsw (e vector_l2_ops) WITH (m = 100);
-- ERROR 22023: ef_construction must be greater than or equal to 2 * m
> CREATE INDEX ON t USING hnsw (e vector_l2_ops) WITH (ef_construction = 3);
-- ERROR 22023: value 3 out of bounds for option "ef_construction"
-- DETAIL: Valid values are between "4" and "1000".
> CREATE INDEX ON t USING hnsw (e vector_l2_ops) WITH (ef_construction = 1001);
-- ERROR 22023: value 1001 out of bounds for option "ef_construction"
-- DETAIL: Valid values are between "4" and "1000".
> CREATE INDEX ON t USING hnsw (e vector_l2_ops) WITH (ef_construction = 31);
-- ERROR 22023: ef_construction must be greater than or equal to 2 * m
> CREATE INDEX ON t USING hnsw (e vector_l2_ops) WITH (m = 8, ef_construction = 15);
-- ERROR 22023: ef_construction must be greater than or equal to 2 * m
> CREATE INDEX ON t USING hnsw (e vector_l2_ops) WITH (m = 8, ef_construction = 16);
-- CREATE INDEX
> CREATE INDEX ON t USING hnsw (e vector_l2_ops) WITH (m = a);
-- ERROR 22023: invalid value for integer option "m": a
> CREATE INDEX ON t USING hnsw (e vector_l2_ops) WITH (m = '8');
-- CREATE INDEX
> CREATE INDEX ON t USING hnsw (e vector_l2_ops) WITH (m = 1.6);
-- CREATE INDEX
> CREATE INDEX ON t USING hnsw (e vector_l2_ops) WITH (lists = 1);
-- ERROR 22023: unrecognized parameter "lists"
> CREATE INDEX ON t USING hnsw (e vector_l2_ops) WITH (m = 40, ef_construction = 80);
-- CREATE INDEX
> CREATE INDEX ON t USING hnsw (e vector_l2_ops) WITH (M = 9);
-- CREATE INDEX
> CREATE INDEX ON t USING ivfflat (e vector_l2_ops) WITH (lists = 0);
-- ERROR 22023: value 0 out of bounds for option "lists"
-- DETAIL: Valid values are between "1" and "32768".
> CREATE INDEX ON t USING ivfflat (e vector_l2_ops) WITH (lists = 32769);
-- ERROR 22023: value 32769 out of bounds for option "lists"
-- DETAIL: Valid values are between "1" and "32768".
> CREATE INDEX ON t USING ivfflat (e vector_l2_ops) WITH (lists = x);
-- ERROR 22023: invalid value for integer option "lists": x
> CREATE INDEX ON t USING ivfflat (e vector_l2_ops) WITH (m = 4);
-- ERROR 22023: unrecognized parameter "m"
> CREATE INDEX ON t USING hnsw ((e::halfvec(3)) halfvec_l2_ops);
-- CREATE INDEX
> CREATE INDEX ON t USING hnsw ((binary_quantize(e)::bit(3)) bit_hamming_ops);
-- CREATE INDEX
> CREATE INDEX ON t USING hnsw ((subvector(e, 1, 2)::vector(2)) vector_cosine_ops);
-- CREATE INDEX
> CREATE INDEX ON t USING hnsw ((vb::bit(4)) bit_hamming_ops);
-- CREATE INDEX
> CREATE INDEX ON t USING hnsw (e vector_l2_ops) WHERE id > 3;
-- CREATE INDEX
> CREATE INDEX ON t USING hash (e);
-- ERROR 42704: data type vector has no default operator class for access method "hash"
-- HINT: You must specify an operator class for the index or define a default operator class for the data type.
> CREATE INDEX ON t USING hash (h);
-- ERROR 42704: data type halfvec has no default operator class for access method "hash"
-- HINT: You must specify an operator class for the index or define a default operator class for the data type.
> CREATE INDEX ON t USING hash (s);
-- ERROR 42704: data type sparsevec has no default operator class for access method "hash"
-- HINT: You must specify an operator class for the index or define a default operator class for the data type.
> CREATE INDEX ON t USING hash (b);
-- ERROR 42704: data type bit has no default operator class for access method "hash"
-- HINT: You must specify an operator class for the index or define a default operator class for the data type.
> CREATE INDEX ON t (h);
-- CREATE INDEX
> CREATE INDEX ON t (s);
-- CREATE INDEX
> CREATE INDEX ON t (b);
-- CREATE INDEX
> CREATE INDEX ON t (vb);
-- CREATE INDEX
> CREATE INDEX ON t (e vector_ops);
-- CREATE INDEX
> SELECT indexname FROM pg_indexes WHERE tablename = 't' ORDER BY 1;
-- indexname:name
-- t_b_idx
-- t_b_idx1
-- t_b_idx2
-- t_binary_quantize_idx
-- t_e_idx
-- t_e_idx1
-- t_e_idx2
-- t_e_idx3
-- t_e_idx4
-- t_e_idx5
-- t_e_idx6
-- t_e_idx7
-- t_e_idx8
-- t_h_idx
-- t_h_idx1
-- t_h_idx2
-- t_h_idx3
-- t_h_idx4
-- t_s_idx
-- t_s_idx1
-- t_s_idx2
-- t_s_idx3
-- t_s_idx4
-- t_subvector_idx
-- t_vb_idx
-- t_vb_idx1
-- SELECT 26
> CREATE INDEX named ON t USING hnsw (e vector_l2_ops) WITH (m = 8, ef_construction = 32);
-- CREATE INDEX
> SELECT indexdef FROM pg_indexes WHERE indexname = 'named';
-- indexdef:text
-- CREATE INDEX named ON public.t USING hnsw (e vector_l2_ops) WITH (m='8', ef_construction='32')
-- SELECT 1
> INSERT INTO t (id, e, h, s, b) VALUES (1, '[1,2,3]', '[1,2,3]', '{1:1}/3', '1010'), (2, '[3,2,1]', '[3,2,1]', '{2:1}/3', '0101');
-- INSERT 0 2
> SELECT id FROM t ORDER BY e <-> '[3,2,1]' LIMIT 1;
-- id:integer
-- 2
-- SELECT 1
> SELECT id FROM t ORDER BY h <-> '[3,2,1]' LIMIT 1;
-- id:integer
-- 2
-- SELECT 1
> SELECT id FROM t ORDER BY s <-> '{2:1}/3' LIMIT 1;
-- id:integer
-- 2
-- SELECT 1
> SELECT id FROM t ORDER BY b <~> '0101' LIMIT 1;
-- id:integer
-- 2
-- SELECT 1
> SELECT id FROM t ORDER BY e::halfvec(3) <-> '[3,2,1]' LIMIT 1;
-- id:integer
-- 2
-- SELECT 1
> SELECT id FROM t ORDER BY binary_quantize(e)::bit(3) <~> '111', id LIMIT 1;
-- id:integer
-- 1
-- SELECT 1
> REINDEX INDEX named;
-- REINDEX
> DROP INDEX named;
-- DROP INDEX
> SELECT amname, opcname, opcintype::regtype, opcdefault FROM pg_opclass JOIN pg_am a ON a.oid = opcmethod WHERE amname IN ('hnsw', 'ivfflat') OR opcname IN ('vector_ops', 'halfvec_ops', 'sparsevec_ops', 'bit_ops') AND amname = 'btree' ORDER BY 1, 2;
-- amname:name | opcname:name | opcintype:regtype | opcdefault:boolean
-- btree | bit_ops | bit | t
-- btree | halfvec_ops | halfvec | t
-- btree | sparsevec_ops | sparsevec | t
-- btree | vector_ops | vector | t
-- hnsw | bit_hamming_ops | bit | f
-- hnsw | bit_jaccard_ops | bit | f
-- hnsw | halfvec_cosine_ops | halfvec | f
-- hnsw | halfvec_ip_ops | halfvec | f
-- hnsw | halfvec_l1_ops | halfvec | f
-- hnsw | halfvec_l2_ops | halfvec | f
-- hnsw | sparsevec_cosine_ops | sparsevec | f
-- hnsw | sparsevec_ip_ops | sparsevec | f
-- hnsw | sparsevec_l1_ops | sparsevec | f
-- hnsw | sparsevec_l2_ops | sparsevec | f
-- hnsw | vector_cosine_ops | vector | f
-- hnsw | vector_ip_ops | vector | f
-- hnsw | vector_l1_ops | vector | f
-- hnsw | vector_l2_ops | vector | f
-- ivfflat | bit_hamming_ops | bit | f
-- ivfflat | halfvec_cosine_ops | halfvec | f
-- ivfflat | halfvec_ip_ops | halfvec | f
-- ivfflat | halfvec_l2_ops | halfvec | f
-- ivfflat | vector_cosine_ops | vector | f
-- ivfflat | vector_ip_ops | vector | f
-- ivfflat | vector_l2_ops | vector | t
-- SELECT 25
