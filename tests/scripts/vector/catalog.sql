# What the catalogs say of the extension, its types, operators, classes, settings, and of indexes made with it.
> CREATE EXTENSION vector;
-- CREATE EXTENSION
> SELECT extname, extrelocatable, obj_description(oid, 'pg_extension') FROM pg_extension WHERE extname = 'vector';
-- extname:name | extrelocatable:boolean | obj_description:text
-- vector | t | vector data type and ivfflat and hnsw access methods
-- SELECT 1
> SELECT typname, obj_description(oid, 'pg_type') FROM pg_type WHERE typname IN ('vector', 'halfvec', 'sparsevec') ORDER BY 1;
-- typname:name | obj_description:text
-- halfvec | half-precision vector
-- sparsevec | single-precision sparse vector
-- vector | single-precision vector
-- SELECT 3
> SELECT typname, typinput, typoutput, typreceive, typsend, typmodin, typmodout FROM pg_type WHERE typname IN ('vector', 'halfvec', 'sparsevec') ORDER BY 1;
-- typname:name | typinput:regproc | typoutput:regproc | typreceive:regproc | typsend:regproc | typmodin:regproc | typmodout:regproc
-- halfvec | halfvec_in | halfvec_out | halfvec_recv | halfvec_send | halfvec_typmod_in | -
-- sparsevec | sparsevec_in | sparsevec_out | sparsevec_recv | sparsevec_send | sparsevec_typmod_in | -
-- vector | vector_in | vector_out | vector_recv | vector_send | vector_typmod_in | -
-- SELECT 3
> SELECT typname, typtype, typisdefined, typelem = 0 AS plain, typarray <> 0 AS has_array, typsubscript FROM pg_type WHERE typname IN ('vector', 'halfvec', 'sparsevec') ORDER BY 1;
-- typname:name | typtype:"char" | typisdefined:boolean | plain:boolean | has_array:boolean | typsubscript:regproc
-- halfvec | b | t | t | t | -
-- sparsevec | b | t | t | t | -
-- vector | b | t | t | t | -
-- SELECT 3
> SELECT typname, typcategory, typlen, typalign FROM pg_type WHERE typname IN ('_vector', '_halfvec', '_sparsevec') ORDER BY 1;
-- typname:name | typcategory:"char" | typlen:smallint | typalign:"char"
-- _halfvec | A | -1 | i
-- _sparsevec | A | -1 | i
-- _vector | A | -1 | i
-- SELECT 3
> SELECT amname, amtype, amhandler FROM pg_am WHERE amname IN ('hnsw', 'ivfflat') ORDER BY 1;
-- amname:name | amtype:"char" | amhandler:regproc
-- hnsw | i | hnswhandler
-- ivfflat | i | ivfflathandler
-- SELECT 2
#~ an index method is no function here
#= amname:name | amtype:"char" | amhandler:regproc
#= hnsw | i | -
#= ivfflat | i | -
#= SELECT 2
> SELECT count(*) FROM pg_opclass JOIN pg_am a ON a.oid = opcmethod WHERE amname IN ('hnsw', 'ivfflat');
-- count:bigint
-- 21
-- SELECT 1
> SELECT amname, opfname FROM pg_opfamily JOIN pg_am a ON a.oid = opfmethod WHERE amname IN ('hnsw', 'ivfflat') ORDER BY 1, 2;
-- amname:name | opfname:name
-- hnsw | bit_hamming_ops
-- hnsw | bit_jaccard_ops
-- hnsw | halfvec_cosine_ops
-- hnsw | halfvec_ip_ops
-- hnsw | halfvec_l1_ops
-- hnsw | halfvec_l2_ops
-- hnsw | sparsevec_cosine_ops
-- hnsw | sparsevec_ip_ops
-- hnsw | sparsevec_l1_ops
-- hnsw | sparsevec_l2_ops
-- hnsw | vector_cosine_ops
-- hnsw | vector_ip_ops
-- hnsw | vector_l1_ops
-- hnsw | vector_l2_ops
-- ivfflat | bit_hamming_ops
-- ivfflat | halfvec_cosine_ops
-- ivfflat | halfvec_ip_ops
-- ivfflat | halfvec_l2_ops
-- ivfflat | vector_cosine_ops
-- ivfflat | vector_ip_ops
-- ivfflat | vector_l2_ops
-- SELECT 21
> SELECT amname, opfname, amopstrategy, amoppurpose, amopopr::regoperator FROM pg_amop JOIN pg_am a ON a.oid = amopmethod JOIN pg_opfamily f ON f.oid = amopfamily WHERE amname IN ('hnsw', 'ivfflat') ORDER BY 1, 2, 3;
-- amname:name | opfname:name | amopstrategy:smallint | amoppurpose:"char" | amopopr:regoperator
-- hnsw | bit_hamming_ops | 1 | o | <~>(bit,bit)
-- hnsw | bit_jaccard_ops | 1 | o | <%>(bit,bit)
-- hnsw | halfvec_cosine_ops | 1 | o | <=>(halfvec,halfvec)
-- hnsw | halfvec_ip_ops | 1 | o | <#>(halfvec,halfvec)
-- hnsw | halfvec_l1_ops | 1 | o | <+>(halfvec,halfvec)
-- hnsw | halfvec_l2_ops | 1 | o | <->(halfvec,halfvec)
-- hnsw | sparsevec_cosine_ops | 1 | o | <=>(sparsevec,sparsevec)
-- hnsw | sparsevec_ip_ops | 1 | o | <#>(sparsevec,sparsevec)
-- hnsw | sparsevec_l1_ops | 1 | o | <+>(sparsevec,sparsevec)
-- hnsw | sparsevec_l2_ops | 1 | o | <->(sparsevec,sparsevec)
-- hnsw | vector_cosine_ops | 1 | o | <=>(vector,vector)
-- hnsw | vector_ip_ops | 1 | o | <#>(vector,vector)
-- hnsw | vector_l1_ops | 1 | o | <+>(vector,vector)
-- hnsw | vector_l2_ops | 1 | o | <->(vector,vector)
-- ivfflat | bit_hamming_ops | 1 | o | <~>(bit,bit)
-- ivfflat | halfvec_cosine_ops | 1 | o | <=>(halfvec,halfvec)
-- ivfflat | halfvec_ip_ops | 1 | o | <#>(halfvec,halfvec)
-- ivfflat | halfvec_l2_ops | 1 | o | <->(halfvec,halfvec)
-- ivfflat | vector_cosine_ops | 1 | o | <=>(vector,vector)
-- ivfflat | vector_ip_ops | 1 | o | <#>(vector,vector)
-- ivfflat | vector_l2_ops | 1 | o | <->(vector,vector)
-- SELECT 21
#~ operator classes are not itemised in the catalog
#= amname:name | opfname:name | amopstrategy:smallint | amoppurpose:"char" | amopopr:regoperator
#= SELECT 0
> SELECT opfname, amopstrategy, amopopr::regoperator FROM pg_amop JOIN pg_am a ON a.oid = amopmethod JOIN pg_opfamily f ON f.oid = amopfamily WHERE amname = 'btree' AND opfname IN ('vector_ops', 'halfvec_ops', 'sparsevec_ops') ORDER BY 1, 2;
-- opfname:name | amopstrategy:smallint | amopopr:regoperator
-- halfvec_ops | 1 | <(halfvec,halfvec)
-- halfvec_ops | 2 | <=(halfvec,halfvec)
-- halfvec_ops | 3 | =(halfvec,halfvec)
-- halfvec_ops | 4 | >=(halfvec,halfvec)
-- halfvec_ops | 5 | >(halfvec,halfvec)
-- sparsevec_ops | 1 | <(sparsevec,sparsevec)
-- sparsevec_ops | 2 | <=(sparsevec,sparsevec)
-- sparsevec_ops | 3 | =(sparsevec,sparsevec)
-- sparsevec_ops | 4 | >=(sparsevec,sparsevec)
-- sparsevec_ops | 5 | >(sparsevec,sparsevec)
-- vector_ops | 1 | <(vector,vector)
-- vector_ops | 2 | <=(vector,vector)
-- vector_ops | 3 | =(vector,vector)
-- vector_ops | 4 | >=(vector,vector)
-- vector_ops | 5 | >(vector,vector)
-- SELECT 15
#~ operator classes are not itemised in the catalog
#= opfname:name | amopstrategy:smallint | amopopr:regoperator
#= SELECT 0
> SELECT opfname, amprocnum, amproc FROM pg_amproc JOIN pg_opfamily f ON f.oid = amprocfamily WHERE opfname IN ('vector_ops', 'halfvec_ops', 'sparsevec_ops') ORDER BY 1, 2;
-- opfname:name | amprocnum:smallint | amproc:regproc
-- halfvec_ops | 1 | halfvec_cmp
-- sparsevec_ops | 1 | sparsevec_cmp
-- vector_ops | 1 | vector_cmp
-- SELECT 3
#~ operator classes are not itemised in the catalog
#= opfname:name | amprocnum:smallint | amproc:regproc
#= SELECT 0
> SELECT oprname, oprleft::regtype, oprcom::regoperator, oprnegate::regoperator, oprcanmerge, oprcanhash FROM pg_operator WHERE oprname IN ('<', '=', '<>', '>=') AND oprleft IN ('vector'::regtype, 'halfvec'::regtype, 'sparsevec'::regtype) ORDER BY 2, 1;
-- oprname:name | oprleft:regtype | oprcom:regoperator | oprnegate:regoperator | oprcanmerge:boolean | oprcanhash:boolean
-- < | vector | >(vector,vector) | >=(vector,vector) | f | f
-- <> | vector | <>(vector,vector) | =(vector,vector) | f | f
-- = | vector | =(vector,vector) | <>(vector,vector) | f | f
-- >= | vector | <=(vector,vector) | <(vector,vector) | f | f
-- < | halfvec | >(halfvec,halfvec) | >=(halfvec,halfvec) | f | f
-- <> | halfvec | <>(halfvec,halfvec) | =(halfvec,halfvec) | f | f
-- = | halfvec | =(halfvec,halfvec) | <>(halfvec,halfvec) | f | f
-- >= | halfvec | <=(halfvec,halfvec) | <(halfvec,halfvec) | f | f
-- < | sparsevec | >(sparsevec,sparsevec) | >=(sparsevec,sparsevec) | f | f
-- <> | sparsevec | <>(sparsevec,sparsevec) | =(sparsevec,sparsevec) | f | f
-- = | sparsevec | =(sparsevec,sparsevec) | <>(sparsevec,sparsevec) | f | f
-- >= | sparsevec | <=(sparsevec,sparsevec) | <(sparsevec,sparsevec) | f | f
-- SELECT 12
> SELECT oprname, oprleft::regtype, oprcode, oprrest, oprjoin FROM pg_operator WHERE oprleft = 'vector'::regtype ORDER BY 1;
-- oprname:name | oprleft:regtype | oprcode:regproc | oprrest:regproc | oprjoin:regproc
-- * | vector | vector_mul | - | -
-- + | vector | vector_add | - | -
-- - | vector | vector_sub | - | -
-- < | vector | vector_lt | scalarltsel | scalarltjoinsel
-- <#> | vector | vector_negative_inner_product | - | -
-- <+> | vector | public.l1_distance | - | -
-- <-> | vector | public.l2_distance | - | -
-- <= | vector | vector_le | scalarlesel | scalarlejoinsel
-- <=> | vector | public.cosine_distance | - | -
-- <> | vector | vector_ne | eqsel | eqjoinsel
-- = | vector | vector_eq | eqsel | eqjoinsel
-- > | vector | vector_gt | scalargtsel | scalargtjoinsel
-- >= | vector | vector_ge | scalargesel | scalargejoinsel
-- || | vector | vector_concat | - | -
-- SELECT 14
#~ selectivity is estimated without functions of the catalog, and names are not qualified
#= oprname:name | oprleft:regtype | oprcode:regproc | oprrest:regproc | oprjoin:regproc
#= * | vector | vector_mul | - | -
#= + | vector | vector_add | - | -
#= - | vector | vector_sub | - | -
#= < | vector | vector_lt | - | -
#= <#> | vector | vector_negative_inner_product | - | -
#= <+> | vector | l1_distance | - | -
#= <-> | vector | l2_distance | - | -
#= <= | vector | vector_le | - | -
#= <=> | vector | cosine_distance | - | -
#= <> | vector | vector_ne | - | -
#= = | vector | vector_eq | - | -
#= > | vector | vector_gt | - | -
#= >= | vector | vector_ge | - | -
#= || | vector | vector_concat | - | -
#= SELECT 14
> SELECT oprname, oprcode, oprcom::regoperator FROM pg_operator WHERE oprname IN ('<~>', '<%>') ORDER BY 1;
-- oprname:name | oprcode:regproc | oprcom:regoperator
-- <%> | jaccard_distance | <%>(bit,bit)
-- <~> | hamming_distance | <~>(bit,bit)
-- SELECT 2
> SELECT aggfnoid, aggtransfn, aggfinalfn, aggcombinefn, aggtranstype::regtype, agginitval FROM pg_aggregate WHERE aggtransfn::text LIKE 'vector%' OR aggtransfn::text LIKE 'halfvec%' ORDER BY 2, 1;
-- aggfnoid:regproc | aggtransfn:regproc | aggfinalfn:regproc | aggcombinefn:regproc | aggtranstype:regtype | agginitval:text
-- public.sum | vector_add | - | vector_add | vector | NULL
-- public.avg | vector_accum | vector_avg | vector_combine | double precision[] | {0}
-- public.sum | halfvec_add | - | halfvec_add | halfvec | NULL
-- public.avg | halfvec_accum | halfvec_avg | halfvec_combine | double precision[] | {0}
-- SELECT 4
#~ aggregates are not made of functions of the catalog
#= aggfnoid:regproc | aggtransfn:regproc | aggfinalfn:regproc | aggcombinefn:regproc | aggtranstype:regtype | agginitval:text
#= SELECT 0
> SELECT proname, provolatile, proisstrict, proparallel, proleakproof FROM pg_proc WHERE proname IN ('l2_distance', 'vector_add', 'subvector', 'hamming_distance') ORDER BY 1, 2;
-- proname:name | provolatile:"char" | proisstrict:boolean | proparallel:"char" | proleakproof:boolean
-- hamming_distance | i | t | s | f
-- l2_distance | i | t | s | f
-- l2_distance | i | t | s | f
-- l2_distance | i | t | s | f
-- subvector | i | t | s | f
-- subvector | i | t | s | f
-- vector_add | i | t | s | f
-- SELECT 7
> SELECT bool_and(provolatile = 'i'), bool_and(NOT proleakproof), bool_and(proparallel = 's') FROM pg_proc WHERE proname IN ('cosine_distance', 'l1_distance', 'vector_cmp', 'sparsevec_eq', 'jaccard_distance', 'array_to_halfvec');
-- bool_and:boolean | bool_and:boolean | bool_and:boolean
-- t | t | t
-- SELECT 1
> SELECT castsource::regtype, casttarget::regtype, castfunc::regproc, castmethod FROM pg_cast WHERE castsource = 'vector'::regtype ORDER BY 2;
-- castsource:regtype | casttarget:regtype | castfunc:regproc | castmethod:"char"
-- vector | real[] | vector_to_float4 | f
-- vector | vector | vector | f
-- vector | halfvec | vector_to_halfvec | f
-- vector | sparsevec | vector_to_sparsevec | f
-- SELECT 4
> SELECT format_type('vector'::regtype, 3), format_type('halfvec'::regtype, -1), format_type('sparsevec'::regtype, 100), format_type('vector[]'::regtype, 2);
-- format_type:text | format_type:text | format_type:text | format_type:text
-- vector(3) | halfvec | sparsevec(100) | vector(2)[]
-- SELECT 1
> SELECT 'vector'::regtype, 'vector[]'::regtype, 'halfvec'::regtype, to_regtype('sparsevec'), to_regtype('vectr');
-- regtype:regtype | regtype:regtype | regtype:regtype | to_regtype:regtype | to_regtype:regtype
-- vector | vector[] | halfvec | sparsevec | NULL
-- SELECT 1
> SELECT 'l2_distance(vector, vector)'::regprocedure, '<->(vector, vector)'::regoperator, '<=>(halfvec,halfvec)'::regoperator;
-- regprocedure:regprocedure | regoperator:regoperator | regoperator:regoperator
-- l2_distance(vector,vector) | <->(vector,vector) | <=>(halfvec,halfvec)
-- SELECT 1
> SELECT 'l2_distance'::regproc;
-- ERROR 42725 at 8: more than one function named "l2_distance"
> SELECT '<->'::regoper;
-- ERROR 42725 at 8: more than one operator named <->
#~ an operator of the extension is looked for with its operands only
#= ERROR 42883 at 8: operator does not exist: <->
> CREATE TABLE t (id int, v vector(3), h halfvec(3), s sparsevec(3), b bit(3), f vector);
-- CREATE TABLE
> SELECT attname, format_type(atttypid, atttypmod), attstorage, attcompression = '' AS uncompressed, attlen FROM pg_attribute WHERE attrelid = 't'::regclass AND attnum > 0 ORDER BY attnum;
-- attname:name | format_type:text | attstorage:"char" | uncompressed:boolean | attlen:smallint
-- id | integer | p | t | 4
-- v | vector(3) | e | t | -1
-- h | halfvec(3) | e | t | -1
-- s | sparsevec(3) | e | t | -1
-- b | bit(3) | x | t | -1
-- f | vector | e | t | -1
-- SELECT 6
> SELECT column_name, data_type, udt_name FROM information_schema.columns WHERE table_name = 't' ORDER BY ordinal_position;
-- column_name:name | data_type:character varying | udt_name:name
-- id | integer | int4
-- v | USER-DEFINED | vector
-- h | USER-DEFINED | halfvec
-- s | USER-DEFINED | sparsevec
-- b | bit | bit
-- f | USER-DEFINED | vector
-- SELECT 6
> CREATE INDEX ti ON t USING hnsw (v vector_cosine_ops) WITH (m = 8, ef_construction = 32);
-- CREATE INDEX
> CREATE INDEX tf ON t USING ivfflat (v) WITH (lists = 1);
-- NOTICE 00000: ivfflat index created with little data
-- DETAIL: This will cause low recall.
-- HINT: Drop the index until the table has more data.
-- CREATE INDEX
#~ no list is too short here: recall does not depend on when an index is made
#= CREATE INDEX
> CREATE INDEX tx ON t USING hnsw ((v::halfvec(3)) halfvec_l2_ops) WHERE id > 0;
-- CREATE INDEX
> CREATE INDEX tq ON t USING hnsw ((binary_quantize(v)::bit(3)) bit_hamming_ops);
-- CREATE INDEX
> CREATE INDEX ts ON t USING hnsw ((subvector(v, 1, 2)::vector(2)) vector_l2_ops);
-- CREATE INDEX
> SELECT indexname, indexdef FROM pg_indexes WHERE tablename = 't' ORDER BY 1;
-- indexname:name | indexdef:text
-- tf | CREATE INDEX tf ON public.t USING ivfflat (v) WITH (lists='1')
-- ti | CREATE INDEX ti ON public.t USING hnsw (v vector_cosine_ops) WITH (m='8', ef_construction='32')
-- tq | CREATE INDEX tq ON public.t USING hnsw (((binary_quantize(v))::bit(3)) bit_hamming_ops)
-- ts | CREATE INDEX ts ON public.t USING hnsw (((subvector(v, 1, 2))::vector(2)) vector_l2_ops)
-- tx | CREATE INDEX tx ON public.t USING hnsw (((v)::halfvec(3)) halfvec_l2_ops) WHERE (id > 0)
-- SELECT 5
> SELECT c.relname, c.relam::regclass IS NOT NULL AS has_am, c.reloptions, i.indisunique, i.indisvalid, i.indisready FROM pg_class c JOIN pg_index i ON i.indexrelid = c.oid WHERE i.indrelid = 't'::regclass ORDER BY 1;
-- relname:name | has_am:boolean | reloptions:text[] | indisunique:boolean | indisvalid:boolean | indisready:boolean
-- tf | t | {lists=1} | f | t | t
-- ti | t | {m=8,ef_construction=32} | f | t | t
-- tq | t | NULL | f | t | t
-- ts | t | NULL | f | t | t
-- tx | t | NULL | f | t | t
-- SELECT 5
> SELECT c.relname, a.amname, o.opcname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am a ON a.oid = c.relam JOIN pg_opclass o ON o.oid = i.indclass[0] WHERE i.indrelid = 't'::regclass ORDER BY 1;
-- relname:name | amname:name | opcname:name
-- tf | ivfflat | vector_l2_ops
-- ti | hnsw | vector_cosine_ops
-- tq | hnsw | bit_hamming_ops
-- ts | hnsw | vector_l2_ops
-- tx | hnsw | halfvec_l2_ops
-- SELECT 5
> SELECT c.relname, attname, format_type(atttypid, atttypmod) FROM pg_attribute JOIN pg_class c ON c.oid = attrelid WHERE c.relkind = 'i' AND c.relname IN ('tf', 'ti', 'tq', 'ts', 'tx') ORDER BY 1;
-- relname:name | attname:name | format_type:text
-- tf | v | vector(3)
-- ti | v | vector(3)
-- tq | binary_quantize | bit(3)
-- ts | subvector | vector(2)
-- tx | v | halfvec(3)
-- SELECT 5
#~ columns of indexes over expressions have no type of their own
#= relname:name | attname:name | format_type:text
#= tf | v | vector(3)
#= ti | v | vector(3)
#= tq | expr | text
#= ts | expr | text
#= tx | expr | text
#= SELECT 5
> SELECT pg_get_expr(indexprs, indrelid), pg_get_expr(indpred, indrelid) FROM pg_index WHERE indexrelid = 'tx'::regclass;
-- pg_get_expr:text | pg_get_expr:text
-- (v)::halfvec(3) | (id > 0)
-- SELECT 1
> SELECT pg_index_column_has_property('ti', 1, 'distance_orderable'), pg_index_column_has_property('ti', 1, 'orderable'), pg_index_column_has_property('ti', 1, 'asc'), pg_index_column_has_property('ti', 1, 'returnable'), pg_index_column_has_property('ti', 1, 'search_nulls'), pg_index_column_has_property('ti', 1, 'search_array');
-- pg_index_column_has_property:boolean | pg_index_column_has_property:boolean | pg_index_column_has_property:boolean | pg_index_column_has_property:boolean | pg_index_column_has_property:boolean | pg_index_column_has_property:boolean
-- NULL | f | f | f | f | f
-- SELECT 1
> SELECT pg_index_has_property('ti', 'clusterable'), pg_index_has_property('ti', 'index_scan'), pg_index_has_property('ti', 'bitmap_scan'), pg_index_has_property('ti', 'backward_scan');
-- pg_index_has_property:boolean | pg_index_has_property:boolean | pg_index_has_property:boolean | pg_index_has_property:boolean
-- f | t | f | f
-- SELECT 1
> SELECT amname, pg_indexam_has_property(oid, 'can_order'), pg_indexam_has_property(oid, 'can_unique'), pg_indexam_has_property(oid, 'can_multi_col'), pg_indexam_has_property(oid, 'can_exclude'), pg_indexam_has_property(oid, 'can_include') FROM pg_am WHERE amname IN ('hnsw', 'ivfflat') ORDER BY 1;
-- amname:name | pg_indexam_has_property:boolean | pg_indexam_has_property:boolean | pg_indexam_has_property:boolean | pg_indexam_has_property:boolean | pg_indexam_has_property:boolean
-- hnsw | f | f | f | t | f
-- ivfflat | f | f | f | t | f
-- SELECT 2
> SELECT name, setting, vartype, context, min_val, max_val, enumvals, boot_val FROM pg_settings WHERE name LIKE 'hnsw.%' OR name LIKE 'ivfflat.%' ORDER BY 1;
-- name:text | setting:text | vartype:text | context:text | min_val:text | max_val:text | enumvals:text[] | boot_val:text
-- hnsw.ef_search | 40 | integer | user | 1 | 1000 | NULL | 40
-- hnsw.iterative_scan | off | enum | user | NULL | NULL | {off,relaxed_order,strict_order} | off
-- hnsw.max_scan_tuples | 20000 | integer | user | 1 | 2147483647 | NULL | 20000
-- hnsw.scan_mem_multiplier | 1 | real | user | 1 | 1000 | NULL | 1
-- ivfflat.iterative_scan | off | enum | user | NULL | NULL | {off,relaxed_order} | off
-- ivfflat.max_probes | 32768 | integer | user | 1 | 32768 | NULL | 32768
-- ivfflat.probes | 1 | integer | user | 1 | 32768 | NULL | 1
-- SELECT 7
> SELECT name, short_desc FROM pg_settings WHERE name LIKE 'hnsw.%' OR name LIKE 'ivfflat.%' ORDER BY 1;
-- name:text | short_desc:text
-- hnsw.ef_search | Sets the size of the dynamic candidate list for search
-- hnsw.iterative_scan | Sets the mode for iterative scans
-- hnsw.max_scan_tuples | Sets the max number of tuples to visit for iterative scans
-- hnsw.scan_mem_multiplier | Sets the multiple of work_mem to use for iterative scans
-- ivfflat.iterative_scan | Sets the mode for iterative scans
-- ivfflat.max_probes | Sets the max number of probes for iterative scans
-- ivfflat.probes | Sets the number of probes
-- SELECT 7
> SELECT column_name FROM information_schema.columns WHERE table_name = 'pg_stat_progress_create_index' ORDER BY ordinal_position;
-- column_name:name
-- pid
-- datid
-- datname
-- relid
-- index_relid
-- command
-- phase
-- lockers_total
-- lockers_done
-- current_locker_pid
-- blocks_total
-- blocks_done
-- tuples_total
-- tuples_done
-- partitions_total
-- partitions_done
-- SELECT 16
> SELECT count(*) FROM pg_stat_progress_create_index;
-- count:bigint
-- 0
-- SELECT 1
> DROP EXTENSION vector;
-- ERROR 2BP01: cannot drop extension vector because other objects depend on it
-- DETAIL: column f of table t depends on type vector\ncolumn v of table t depends on type vector\ncolumn h of table t depends on type halfvec\ncolumn s of table t depends on type sparsevec
-- HINT: Use DROP ... CASCADE to drop the dependent objects too.
> DROP TABLE t;
-- DROP TABLE
> DROP EXTENSION vector;
-- DROP EXTENSION
> SELECT '[1]'::vector;
-- ERROR 42704 at 15: type "vector" does not exist
#~ the types are part of the server: they stay, and in their schema, whatever becomes of the extension
#= vector:vector
#= [1]
#= SELECT 1
> CREATE SCHEMA ext;
-- CREATE SCHEMA
> CREATE EXTENSION vector SCHEMA ext;
-- CREATE EXTENSION
> SELECT '[1]'::ext.vector OPERATOR(ext.<->) '[3]', ext.vector_dims('[1,2]'::ext.vector);
-- ?column?:double precision | vector_dims:integer
-- 2 | 2
-- SELECT 1
#~ the types are part of the server: they stay, and in their schema, whatever becomes of the extension
#= ERROR 42704 at 15: type "ext.vector" does not exist
> SELECT '[1]'::vector;
-- ERROR 42704 at 15: type "vector" does not exist
#~ the types are part of the server: they stay, and in their schema, whatever becomes of the extension
#= vector:vector
#= [1]
#= SELECT 1
> SET search_path = public, ext;
-- SET
> SELECT '[1]'::vector <-> '[3]';
-- ?column?:double precision
-- 2
-- SELECT 1
