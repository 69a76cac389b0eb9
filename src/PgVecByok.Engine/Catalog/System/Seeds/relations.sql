-- What PostgreSQL 18 calls its catalogs, information_schema included, and their columns: names, types, order, oids.
-- Domains are written as the types they stand on, and types that this server does not have as text.

CREATE TABLE pg_catalog.pg_aggregate /* 2600 */ (
    aggfnoid regproc NOT NULL, aggkind "char" NOT NULL, aggnumdirectargs int2 NOT NULL, aggtransfn regproc NOT
    NULL, aggfinalfn regproc NOT NULL, aggcombinefn regproc NOT NULL, aggserialfn regproc NOT NULL,
    aggdeserialfn regproc NOT NULL, aggmtransfn regproc NOT NULL, aggminvtransfn regproc NOT NULL, aggmfinalfn
    regproc NOT NULL, aggfinalextra bool NOT NULL, aggmfinalextra bool NOT NULL, aggfinalmodify "char" NOT NULL,
    aggmfinalmodify "char" NOT NULL, aggsortop oid NOT NULL, aggtranstype oid NOT NULL, aggtransspace int4 NOT
    NULL, aggmtranstype oid NOT NULL, aggmtransspace int4 NOT NULL, agginitval text, aggminitval text);
CREATE TABLE pg_catalog.pg_am /* 2601 */ (
    oid oid NOT NULL, amname name NOT NULL, amhandler regproc NOT NULL, amtype "char" NOT NULL);
CREATE TABLE pg_catalog.pg_amop /* 2602 */ (
    oid oid NOT NULL, amopfamily oid NOT NULL, amoplefttype oid NOT NULL, amoprighttype oid NOT NULL,
    amopstrategy int2 NOT NULL, amoppurpose "char" NOT NULL, amopopr oid NOT NULL, amopmethod oid NOT NULL,
    amopsortfamily oid NOT NULL);
CREATE TABLE pg_catalog.pg_amproc /* 2603 */ (
    oid oid NOT NULL, amprocfamily oid NOT NULL, amproclefttype oid NOT NULL, amprocrighttype oid NOT NULL,
    amprocnum int2 NOT NULL, amproc regproc NOT NULL);
CREATE TABLE pg_catalog.pg_attrdef /* 2604 */ (
    oid oid NOT NULL, adrelid oid NOT NULL, adnum int2 NOT NULL, adbin pg_node_tree NOT NULL);
CREATE TABLE pg_catalog.pg_attribute /* 1249 */ (
    attrelid oid NOT NULL, attname name NOT NULL, atttypid oid NOT NULL, attlen int2 NOT NULL, attnum int2 NOT
    NULL, atttypmod int4 NOT NULL, attndims int2 NOT NULL, attbyval bool NOT NULL, attalign "char" NOT NULL,
    attstorage "char" NOT NULL, attcompression "char" NOT NULL, attnotnull bool NOT NULL, atthasdef bool NOT
    NULL, atthasmissing bool NOT NULL, attidentity "char" NOT NULL, attgenerated "char" NOT NULL, attisdropped
    bool NOT NULL, attislocal bool NOT NULL, attinhcount int2 NOT NULL, attcollation oid NOT NULL, attstattarget
    int2, attacl aclitem[], attoptions text[], attfdwoptions text[], attmissingval text);
CREATE TABLE pg_catalog.pg_auth_members /* 1261 */ (
    oid oid NOT NULL, roleid oid NOT NULL, member oid NOT NULL, grantor oid NOT NULL, admin_option bool NOT
    NULL, inherit_option bool NOT NULL, set_option bool NOT NULL);
CREATE TABLE pg_catalog.pg_authid /* 1260 */ (
    oid oid NOT NULL, rolname name NOT NULL, rolsuper bool NOT NULL, rolinherit bool NOT NULL, rolcreaterole
    bool NOT NULL, rolcreatedb bool NOT NULL, rolcanlogin bool NOT NULL, rolreplication bool NOT NULL,
    rolbypassrls bool NOT NULL, rolconnlimit int4 NOT NULL, rolpassword text, rolvaliduntil timestamptz);
CREATE VIEW pg_catalog.pg_available_extension_versions /* 12085 */ (
    name name, version text, installed bool, superuser bool, trusted bool, relocatable bool, schema name,
    requires name[], comment text);
CREATE VIEW pg_catalog.pg_available_extensions /* 12081 */ (
    name name, default_version text, installed_version text, comment text);
CREATE TABLE pg_catalog.pg_cast /* 2605 */ (
    oid oid NOT NULL, castsource oid NOT NULL, casttarget oid NOT NULL, castfunc oid NOT NULL, castcontext
    "char" NOT NULL, castmethod "char" NOT NULL);
CREATE TABLE pg_catalog.pg_class /* 1259 */ (
    oid oid NOT NULL, relname name NOT NULL, relnamespace oid NOT NULL, reltype oid NOT NULL, reloftype oid NOT
    NULL, relowner oid NOT NULL, relam oid NOT NULL, relfilenode oid NOT NULL, reltablespace oid NOT NULL,
    relpages int4 NOT NULL, reltuples float4 NOT NULL, relallvisible int4 NOT NULL, relallfrozen int4 NOT NULL,
    reltoastrelid oid NOT NULL, relhasindex bool NOT NULL, relisshared bool NOT NULL, relpersistence "char" NOT
    NULL, relkind "char" NOT NULL, relnatts int2 NOT NULL, relchecks int2 NOT NULL, relhasrules bool NOT NULL,
    relhastriggers bool NOT NULL, relhassubclass bool NOT NULL, relrowsecurity bool NOT NULL,
    relforcerowsecurity bool NOT NULL, relispopulated bool NOT NULL, relreplident "char" NOT NULL,
    relispartition bool NOT NULL, relrewrite oid NOT NULL, relfrozenxid xid NOT NULL, relminmxid xid NOT NULL,
    relacl aclitem[], reloptions text[], relpartbound pg_node_tree);
CREATE TABLE pg_catalog.pg_collation /* 3456 */ (
    oid oid NOT NULL, collname name NOT NULL, collnamespace oid NOT NULL, collowner oid NOT NULL, collprovider
    "char" NOT NULL, collisdeterministic bool NOT NULL, collencoding int4 NOT NULL, collcollate text, collctype
    text, colllocale text, collicurules text, collversion text);
CREATE TABLE pg_catalog.pg_constraint /* 2606 */ (
    oid oid NOT NULL, conname name NOT NULL, connamespace oid NOT NULL, contype "char" NOT NULL, condeferrable
    bool NOT NULL, condeferred bool NOT NULL, conenforced bool NOT NULL, convalidated bool NOT NULL, conrelid
    oid NOT NULL, contypid oid NOT NULL, conindid oid NOT NULL, conparentid oid NOT NULL, confrelid oid NOT
    NULL, confupdtype "char" NOT NULL, confdeltype "char" NOT NULL, confmatchtype "char" NOT NULL, conislocal
    bool NOT NULL, coninhcount int2 NOT NULL, connoinherit bool NOT NULL, conperiod bool NOT NULL, conkey
    int2[], confkey int2[], conpfeqop oid[], conppeqop oid[], conffeqop oid[], confdelsetcols int2[], conexclop
    oid[], conbin pg_node_tree);
CREATE TABLE pg_catalog.pg_conversion /* 2607 */ (
    oid oid NOT NULL, conname name NOT NULL, connamespace oid NOT NULL, conowner oid NOT NULL, conforencoding
    int4 NOT NULL, contoencoding int4 NOT NULL, conproc regproc NOT NULL, condefault bool NOT NULL);
CREATE VIEW pg_catalog.pg_cursors /* 12077 */ (
    name text, statement text, is_holdable bool, is_binary bool, is_scrollable bool, creation_time timestamptz);
CREATE TABLE pg_catalog.pg_database /* 1262 */ (
    oid oid NOT NULL, datname name NOT NULL, datdba oid NOT NULL, encoding int4 NOT NULL, datlocprovider "char"
    NOT NULL, datistemplate bool NOT NULL, datallowconn bool NOT NULL, dathasloginevt bool NOT NULL,
    datconnlimit int4 NOT NULL, datfrozenxid xid NOT NULL, datminmxid xid NOT NULL, dattablespace oid NOT NULL,
    datcollate text NOT NULL, datctype text NOT NULL, datlocale text, daticurules text, datcollversion text,
    datacl aclitem[]);
CREATE TABLE pg_catalog.pg_db_role_setting /* 2964 */ (
    setdatabase oid NOT NULL, setrole oid NOT NULL, setconfig text[]);
CREATE TABLE pg_catalog.pg_default_acl /* 826 */ (
    oid oid NOT NULL, defaclrole oid NOT NULL, defaclnamespace oid NOT NULL, defaclobjtype "char" NOT NULL,
    defaclacl aclitem[] NOT NULL);
CREATE TABLE pg_catalog.pg_depend /* 2608 */ (
    classid oid NOT NULL, objid oid NOT NULL, objsubid int4 NOT NULL, refclassid oid NOT NULL, refobjid oid NOT
    NULL, refobjsubid int4 NOT NULL, deptype "char" NOT NULL);
CREATE TABLE pg_catalog.pg_description /* 2609 */ (
    objoid oid NOT NULL, classoid oid NOT NULL, objsubid int4 NOT NULL, description text NOT NULL);
CREATE TABLE pg_catalog.pg_enum /* 3501 */ (
    oid oid NOT NULL, enumtypid oid NOT NULL, enumsortorder float4 NOT NULL, enumlabel name NOT NULL);
CREATE TABLE pg_catalog.pg_event_trigger /* 3466 */ (
    oid oid NOT NULL, evtname name NOT NULL, evtevent name NOT NULL, evtowner oid NOT NULL, evtfoid oid NOT
    NULL, evtenabled "char" NOT NULL, evttags text[]);
CREATE TABLE pg_catalog.pg_extension /* 3079 */ (
    oid oid NOT NULL, extname name NOT NULL, extowner oid NOT NULL, extnamespace oid NOT NULL, extrelocatable
    bool NOT NULL, extversion text NOT NULL, extconfig oid[], extcondition text[]);
CREATE TABLE pg_catalog.pg_foreign_data_wrapper /* 2328 */ (
    oid oid NOT NULL, fdwname name NOT NULL, fdwowner oid NOT NULL, fdwhandler oid NOT NULL, fdwvalidator oid
    NOT NULL, fdwacl aclitem[], fdwoptions text[]);
CREATE TABLE pg_catalog.pg_foreign_server /* 1417 */ (
    oid oid NOT NULL, srvname name NOT NULL, srvowner oid NOT NULL, srvfdw oid NOT NULL, srvtype text,
    srvversion text, srvacl aclitem[], srvoptions text[]);
CREATE TABLE pg_catalog.pg_foreign_table /* 3118 */ (
    ftrelid oid NOT NULL, ftserver oid NOT NULL, ftoptions text[]);
CREATE VIEW pg_catalog.pg_group /* 12010 */ (
    groname name, grosysid oid, grolist oid[]);
CREATE TABLE pg_catalog.pg_index /* 2610 */ (
    indexrelid oid NOT NULL, indrelid oid NOT NULL, indnatts int2 NOT NULL, indnkeyatts int2 NOT NULL,
    indisunique bool NOT NULL, indnullsnotdistinct bool NOT NULL, indisprimary bool NOT NULL, indisexclusion
    bool NOT NULL, indimmediate bool NOT NULL, indisclustered bool NOT NULL, indisvalid bool NOT NULL,
    indcheckxmin bool NOT NULL, indisready bool NOT NULL, indislive bool NOT NULL, indisreplident bool NOT NULL,
    indkey int2vector NOT NULL, indcollation oidvector NOT NULL, indclass oidvector NOT NULL, indoption
    int2vector NOT NULL, indexprs pg_node_tree, indpred pg_node_tree);
CREATE VIEW pg_catalog.pg_indexes /* 12043 */ (
    schemaname name, tablename name, indexname name, tablespace name, indexdef text);
CREATE TABLE pg_catalog.pg_inherits /* 2611 */ (
    inhrelid oid NOT NULL, inhparent oid NOT NULL, inhseqno int4 NOT NULL, inhdetachpending bool NOT NULL);
CREATE TABLE pg_catalog.pg_init_privs /* 3394 */ (
    objoid oid NOT NULL, classoid oid NOT NULL, objsubid int4 NOT NULL, privtype "char" NOT NULL, initprivs
    aclitem[] NOT NULL);
CREATE TABLE pg_catalog.pg_language /* 2612 */ (
    oid oid NOT NULL, lanname name NOT NULL, lanowner oid NOT NULL, lanispl bool NOT NULL, lanpltrusted bool NOT
    NULL, lanplcallfoid oid NOT NULL, laninline oid NOT NULL, lanvalidator oid NOT NULL, lanacl aclitem[]);
CREATE VIEW pg_catalog.pg_locks /* 12073 */ (
    locktype text, database oid, relation oid, page int4, tuple int2, virtualxid text, transactionid xid,
    classid oid, objid oid, objsubid int2, virtualtransaction text, pid int4, mode text, granted bool, fastpath
    bool, waitstart timestamptz);
CREATE VIEW pg_catalog.pg_matviews /* 12038 */ (
    schemaname name, matviewname name, matviewowner name, tablespace name, hasindexes bool, ispopulated bool,
    definition text);
CREATE TABLE pg_catalog.pg_namespace /* 2615 */ (
    oid oid NOT NULL, nspname name NOT NULL, nspowner oid NOT NULL, nspacl aclitem[]);
CREATE TABLE pg_catalog.pg_opclass /* 2616 */ (
    oid oid NOT NULL, opcmethod oid NOT NULL, opcname name NOT NULL, opcnamespace oid NOT NULL, opcowner oid NOT
    NULL, opcfamily oid NOT NULL, opcintype oid NOT NULL, opcdefault bool NOT NULL, opckeytype oid NOT NULL);
CREATE TABLE pg_catalog.pg_operator /* 2617 */ (
    oid oid NOT NULL, oprname name NOT NULL, oprnamespace oid NOT NULL, oprowner oid NOT NULL, oprkind "char"
    NOT NULL, oprcanmerge bool NOT NULL, oprcanhash bool NOT NULL, oprleft oid NOT NULL, oprright oid NOT NULL,
    oprresult oid NOT NULL, oprcom oid NOT NULL, oprnegate oid NOT NULL, oprcode regproc NOT NULL, oprrest
    regproc NOT NULL, oprjoin regproc NOT NULL);
CREATE TABLE pg_catalog.pg_opfamily /* 2753 */ (
    oid oid NOT NULL, opfmethod oid NOT NULL, opfname name NOT NULL, opfnamespace oid NOT NULL, opfowner oid NOT
    NULL);
CREATE TABLE pg_catalog.pg_parameter_acl /* 6243 */ (
    oid oid NOT NULL, parname text NOT NULL, paracl aclitem[]);
CREATE TABLE pg_catalog.pg_partitioned_table /* 3350 */ (
    partrelid oid NOT NULL, partstrat "char" NOT NULL, partnatts int2 NOT NULL, partdefid oid NOT NULL,
    partattrs int2vector NOT NULL, partclass oidvector NOT NULL, partcollation oidvector NOT NULL, partexprs
    pg_node_tree);
CREATE VIEW pg_catalog.pg_policies /* 12018 */ (
    schemaname name, tablename name, policyname name, permissive text, roles name[], cmd text, qual text,
    with_check text);
CREATE TABLE pg_catalog.pg_policy /* 3256 */ (
    oid oid NOT NULL, polname name NOT NULL, polrelid oid NOT NULL, polcmd "char" NOT NULL, polpermissive bool
    NOT NULL, polroles oid[] NOT NULL, polqual pg_node_tree, polwithcheck pg_node_tree);
CREATE VIEW pg_catalog.pg_prepared_statements /* 12095 */ (
    name text, statement text, prepare_time timestamptz, parameter_types regtype[], result_types regtype[],
    from_sql bool, generic_plans int8, custom_plans int8);
CREATE VIEW pg_catalog.pg_prepared_xacts /* 12090 */ (
    transaction xid, gid text, prepared timestamptz, owner name, database name);
CREATE TABLE pg_catalog.pg_proc /* 1255 */ (
    oid oid NOT NULL, proname name NOT NULL, pronamespace oid NOT NULL, proowner oid NOT NULL, prolang oid NOT
    NULL, procost float4 NOT NULL, prorows float4 NOT NULL, provariadic oid NOT NULL, prosupport regproc NOT
    NULL, prokind "char" NOT NULL, prosecdef bool NOT NULL, proleakproof bool NOT NULL, proisstrict bool NOT
    NULL, proretset bool NOT NULL, provolatile "char" NOT NULL, proparallel "char" NOT NULL, pronargs int2 NOT
    NULL, pronargdefaults int2 NOT NULL, prorettype oid NOT NULL, proargtypes oidvector NOT NULL, proallargtypes
    oid[], proargmodes "char"[], proargnames text[], proargdefaults pg_node_tree, protrftypes oid[], prosrc text
    NOT NULL, probin text, prosqlbody pg_node_tree, proconfig text[], proacl aclitem[]);
CREATE TABLE pg_catalog.pg_largeobject /* 2613 */ (
    loid oid NOT NULL, pageno int4 NOT NULL, data bytea NOT NULL);
CREATE TABLE pg_catalog.pg_largeobject_metadata /* 2995 */ (
    oid oid NOT NULL, lomowner oid NOT NULL, lomacl aclitem[]);
CREATE TABLE pg_catalog.pg_publication /* 6104 */ (
    oid oid NOT NULL, pubname name NOT NULL, pubowner oid NOT NULL, puballtables bool NOT NULL, pubinsert bool
    NOT NULL, pubupdate bool NOT NULL, pubdelete bool NOT NULL, pubtruncate bool NOT NULL, pubviaroot bool NOT
    NULL, pubgencols "char" NOT NULL);
CREATE TABLE pg_catalog.pg_publication_namespace /* 6237 */ (
    oid oid NOT NULL, pnpubid oid NOT NULL, pnnspid oid NOT NULL);
CREATE TABLE pg_catalog.pg_publication_rel /* 6106 */ (
    oid oid NOT NULL, prpubid oid NOT NULL, prrelid oid NOT NULL, prqual pg_node_tree, prattrs int2vector);
CREATE VIEW pg_catalog.pg_publication_tables /* 12068 */ (
    pubname name, schemaname name, tablename name, attnames name[], rowfilter text);
CREATE TABLE pg_catalog.pg_range /* 3541 */ (
    rngtypid oid NOT NULL, rngsubtype oid NOT NULL, rngmultitypid oid NOT NULL, rngcollation oid NOT NULL,
    rngsubopc oid NOT NULL, rngcanonical regproc NOT NULL, rngsubdiff regproc NOT NULL);
CREATE TABLE pg_catalog.pg_subscription /* 6100 */ (
    oid oid NOT NULL, subdbid oid NOT NULL, subskiplsn pg_lsn NOT NULL, subname name NOT NULL, subowner oid NOT
    NULL, subenabled bool NOT NULL, subbinary bool NOT NULL, substream "char" NOT NULL, subtwophasestate "char"
    NOT NULL, subdisableonerr bool NOT NULL, subpasswordrequired bool NOT NULL, subrunasowner bool NOT NULL,
    subfailover bool NOT NULL, subconninfo text NOT NULL, subslotname name, subsynccommit text NOT NULL,
    subpublications text[] NOT NULL, suborigin text);
CREATE VIEW pg_catalog.pg_replication_slots /* 12261 */ (
    slot_name name, plugin name, slot_type text, datoid oid, database name, temporary bool, active bool,
    active_pid int4, xmin xid, catalog_xmin xid, restart_lsn pg_lsn, confirmed_flush_lsn pg_lsn, wal_status text,
    safe_wal_size int8, two_phase bool, two_phase_at pg_lsn, inactive_since timestamptz, conflicting bool,
    invalidation_reason text, failover bool, synced bool);
CREATE TABLE pg_catalog.pg_rewrite /* 2618 */ (
    oid oid NOT NULL, rulename name NOT NULL, ev_class oid NOT NULL, ev_type "char" NOT NULL, ev_enabled "char"
    NOT NULL, is_instead bool NOT NULL, ev_qual pg_node_tree NOT NULL, ev_action pg_node_tree NOT NULL);
CREATE VIEW pg_catalog.pg_roles /* 12000 */ (
    rolname name, rolsuper bool, rolinherit bool, rolcreaterole bool, rolcreatedb bool, rolcanlogin bool,
    rolreplication bool, rolconnlimit int4, rolpassword text, rolvaliduntil timestamptz, rolbypassrls bool,
    rolconfig text[], oid oid);
CREATE VIEW pg_catalog.pg_rules /* 12023 */ (
    schemaname name, tablename name, rulename name, definition text);
CREATE TABLE pg_catalog.pg_seclabel /* 3596 */ (
    objoid oid NOT NULL, classoid oid NOT NULL, objsubid int4 NOT NULL, provider text NOT NULL, label text NOT
    NULL);
CREATE VIEW pg_catalog.pg_seclabels /* 12099 */ (
    objoid oid, classoid oid, objsubid int4, objtype text, objnamespace oid, objname text, provider text, label
    text);
CREATE TABLE pg_catalog.pg_sequence /* 2224 */ (
    seqrelid oid NOT NULL, seqtypid oid NOT NULL, seqstart int8 NOT NULL, seqincrement int8 NOT NULL, seqmax
    int8 NOT NULL, seqmin int8 NOT NULL, seqcache int8 NOT NULL, seqcycle bool NOT NULL);
CREATE VIEW pg_catalog.pg_sequences /* 12048 */ (
    schemaname name, sequencename name, sequenceowner name, data_type regtype, start_value int8, min_value int8,
    max_value int8, increment_by int8, cycle bool, cache_size int8, last_value int8);
CREATE VIEW pg_catalog.pg_settings /* 12104 */ (
    name text, setting text, unit text, category text, short_desc text, extra_desc text, context text, vartype
    text, source text, min_val text, max_val text, enumvals text[], boot_val text, reset_val text, sourcefile
    text, sourceline int4, pending_restart bool);
CREATE VIEW pg_catalog.pg_shadow /* 12005 */ (
    usename name, usesysid oid, usecreatedb bool, usesuper bool, userepl bool, usebypassrls bool, passwd text,
    valuntil timestamptz, useconfig text[]);
CREATE TABLE pg_catalog.pg_shdepend /* 1214 */ (
    dbid oid NOT NULL, classid oid NOT NULL, objid oid NOT NULL, objsubid int4 NOT NULL, refclassid oid NOT
    NULL, refobjid oid NOT NULL, deptype "char" NOT NULL);
CREATE TABLE pg_catalog.pg_shdescription /* 2396 */ (
    objoid oid NOT NULL, classoid oid NOT NULL, description text NOT NULL);
CREATE TABLE pg_catalog.pg_shseclabel /* 3592 */ (
    objoid oid NOT NULL, classoid oid NOT NULL, provider text NOT NULL, label text NOT NULL);
CREATE VIEW pg_catalog.pg_stat_activity /* 12226 */ (
    datid oid, datname name, pid int4, leader_pid int4, usesysid oid, usename name, application_name text,
    client_addr inet, client_hostname text, client_port int4, backend_start timestamptz, xact_start timestamptz,
    query_start timestamptz, state_change timestamptz, wait_event_type text, wait_event text, state text,
    backend_xid xid, backend_xmin xid, query_id int8, query text, backend_type text);
CREATE VIEW pg_catalog.pg_stat_all_indexes /* 12187 */ (
    relid oid, indexrelid oid, schemaname name, relname name, indexrelname name, idx_scan int8, last_idx_scan
    timestamptz, idx_tup_read int8, idx_tup_fetch int8);
CREATE VIEW pg_catalog.pg_stat_all_tables /* 12146 */ (
    relid oid, schemaname name, relname name, seq_scan int8, last_seq_scan timestamptz, seq_tup_read int8,
    idx_scan int8, last_idx_scan timestamptz, idx_tup_fetch int8, n_tup_ins int8, n_tup_upd int8, n_tup_del
    int8, n_tup_hot_upd int8, n_tup_newpage_upd int8, n_live_tup int8, n_dead_tup int8, n_mod_since_analyze
    int8, n_ins_since_vacuum int8, last_vacuum timestamptz, last_autovacuum timestamptz, last_analyze
    timestamptz, last_autoanalyze timestamptz, vacuum_count int8, autovacuum_count int8, analyze_count int8,
    autoanalyze_count int8, total_vacuum_time float8, total_autovacuum_time float8, total_analyze_time float8,
    total_autoanalyze_time float8);
CREATE VIEW pg_catalog.pg_stat_progress_analyze /* 12309 */ (
    pid int4, datid oid, datname name, relid oid, phase text, sample_blks_total int8, sample_blks_scanned int8,
    ext_stats_total int8, ext_stats_computed int8, child_tables_total int8, child_tables_done int8,
    current_child_table_relid oid, delay_time float8);
CREATE VIEW pg_catalog.pg_stat_progress_create_index /* 12324 */ (
    pid int4, datid oid, datname name, relid oid, index_relid oid, command text, phase text, lockers_total int8,
    lockers_done int8, current_locker_pid int8, blocks_total int8, blocks_done int8, tuples_total int8,
    tuples_done int8, partitions_total int8, partitions_done int8);
CREATE VIEW pg_catalog.pg_stat_progress_vacuum /* 12314 */ (
    pid int4, datid oid, datname name, relid oid, phase text, heap_blks_total int8, heap_blks_scanned int8,
    heap_blks_vacuumed int8, index_vacuum_count int8, max_dead_tuple_bytes int8, dead_tuple_bytes int8,
    num_dead_item_ids int8, indexes_total int8, indexes_processed int8, delay_time float8);
CREATE VIEW pg_catalog.pg_stat_replication /* 12231 */ (
    pid int4, usesysid oid, usename name, application_name text, client_addr inet, client_hostname text,
    client_port int4, backend_start timestamptz, backend_xmin xid, state text, sent_lsn pg_lsn, write_lsn pg_lsn,
    flush_lsn pg_lsn, replay_lsn pg_lsn, write_lag interval, flush_lag interval, replay_lag interval, sync_priority
    int4, sync_state text, reply_time timestamptz);
CREATE VIEW pg_catalog.pg_stat_sys_indexes /* 12192 */ (
    relid oid, indexrelid oid, schemaname name, relname name, indexrelname name, idx_scan int8, last_idx_scan
    timestamptz, idx_tup_read int8, idx_tup_fetch int8);
CREATE VIEW pg_catalog.pg_stat_sys_tables /* 12156 */ (
    relid oid, schemaname name, relname name, seq_scan int8, last_seq_scan timestamptz, seq_tup_read int8,
    idx_scan int8, last_idx_scan timestamptz, idx_tup_fetch int8, n_tup_ins int8, n_tup_upd int8, n_tup_del
    int8, n_tup_hot_upd int8, n_tup_newpage_upd int8, n_live_tup int8, n_dead_tup int8, n_mod_since_analyze
    int8, n_ins_since_vacuum int8, last_vacuum timestamptz, last_autovacuum timestamptz, last_analyze
    timestamptz, last_autoanalyze timestamptz, vacuum_count int8, autovacuum_count int8, analyze_count int8,
    autoanalyze_count int8, total_vacuum_time float8, total_autovacuum_time float8, total_analyze_time float8,
    total_autoanalyze_time float8);
CREATE VIEW pg_catalog.pg_stat_user_indexes /* 12196 */ (
    relid oid, indexrelid oid, schemaname name, relname name, indexrelname name, idx_scan int8, last_idx_scan
    timestamptz, idx_tup_read int8, idx_tup_fetch int8);
CREATE VIEW pg_catalog.pg_stat_user_tables /* 12165 */ (
    relid oid, schemaname name, relname name, seq_scan int8, last_seq_scan timestamptz, seq_tup_read int8,
    idx_scan int8, last_idx_scan timestamptz, idx_tup_fetch int8, n_tup_ins int8, n_tup_upd int8, n_tup_del
    int8, n_tup_hot_upd int8, n_tup_newpage_upd int8, n_live_tup int8, n_dead_tup int8, n_mod_since_analyze
    int8, n_ins_since_vacuum int8, last_vacuum timestamptz, last_autovacuum timestamptz, last_analyze
    timestamptz, last_autoanalyze timestamptz, vacuum_count int8, autovacuum_count int8, analyze_count int8,
    autoanalyze_count int8, total_vacuum_time float8, total_autovacuum_time float8, total_analyze_time float8,
    total_autoanalyze_time float8);
CREATE VIEW pg_catalog.pg_statio_all_indexes /* 12200 */ (
    relid oid, indexrelid oid, schemaname name, relname name, indexrelname name, idx_blks_read int8,
    idx_blks_hit int8);
CREATE VIEW pg_catalog.pg_statio_all_tables /* 12174 */ (
    relid oid, schemaname name, relname name, heap_blks_read int8, heap_blks_hit int8, idx_blks_read int8,
    idx_blks_hit int8, toast_blks_read int8, toast_blks_hit int8, tidx_blks_read int8, tidx_blks_hit int8);
CREATE VIEW pg_catalog.pg_statio_user_indexes /* 12209 */ (
    relid oid, indexrelid oid, schemaname name, relname name, indexrelname name, idx_blks_read int8,
    idx_blks_hit int8);
CREATE VIEW pg_catalog.pg_statio_user_tables /* 12183 */ (
    relid oid, schemaname name, relname name, heap_blks_read int8, heap_blks_hit int8, idx_blks_read int8,
    idx_blks_hit int8, toast_blks_read int8, toast_blks_hit int8, tidx_blks_read int8, tidx_blks_hit int8);
CREATE TABLE pg_catalog.pg_statistic /* 2619 */ (
    starelid oid NOT NULL, staattnum int2 NOT NULL, stainherit bool NOT NULL, stanullfrac float4 NOT NULL,
    stawidth int4 NOT NULL, stadistinct float4 NOT NULL, stakind1 int2 NOT NULL, stakind2 int2 NOT NULL,
    stakind3 int2 NOT NULL, stakind4 int2 NOT NULL, stakind5 int2 NOT NULL, staop1 oid NOT NULL, staop2 oid NOT
    NULL, staop3 oid NOT NULL, staop4 oid NOT NULL, staop5 oid NOT NULL, stacoll1 oid NOT NULL, stacoll2 oid NOT
    NULL, stacoll3 oid NOT NULL, stacoll4 oid NOT NULL, stacoll5 oid NOT NULL, stanumbers1 float4[], stanumbers2
    float4[], stanumbers3 float4[], stanumbers4 float4[], stanumbers5 float4[], stavalues1 text, stavalues2
    text, stavalues3 text, stavalues4 text, stavalues5 text);
CREATE TABLE pg_catalog.pg_statistic_ext /* 3381 */ (
    oid oid NOT NULL, stxrelid oid NOT NULL, stxname name NOT NULL, stxnamespace oid NOT NULL, stxowner oid NOT
    NULL, stxkeys int2vector NOT NULL, stxstattarget int2, stxkind "char"[] NOT NULL, stxexprs pg_node_tree);
CREATE VIEW pg_catalog.pg_stats /* 12053 */ (
    schemaname name, tablename name, attname name, inherited bool, null_frac float4, avg_width int4, n_distinct
    float4, most_common_vals text, most_common_freqs float4[], histogram_bounds text, correlation float4,
    most_common_elems text, most_common_elem_freqs float4[], elem_count_histogram float4[],
    range_length_histogram text, range_empty_frac float4, range_bounds_histogram text);
CREATE VIEW pg_catalog.pg_stats_ext /* 12058 */ (
    schemaname name, tablename name, statistics_schemaname name, statistics_name name, statistics_owner name,
    attnames name[], exprs text[], kinds "char"[], inherited bool, n_distinct text, dependencies text,
    most_common_vals text[], most_common_val_nulls bool[], most_common_freqs float8[], most_common_base_freqs
    float8[]);
CREATE VIEW pg_catalog.pg_tables /* 12033 */ (
    schemaname name, tablename name, tableowner name, tablespace name, hasindexes bool, hasrules bool,
    hastriggers bool, rowsecurity bool);
CREATE TABLE pg_catalog.pg_tablespace /* 1213 */ (
    oid oid NOT NULL, spcname name NOT NULL, spcowner oid NOT NULL, spcacl aclitem[], spcoptions text[]);
CREATE VIEW pg_catalog.pg_timezone_abbrevs /* 12122 */ (
    abbrev text, utc_offset interval, is_dst bool);
CREATE VIEW pg_catalog.pg_timezone_names /* 12126 */ (
    name text, abbrev text, utc_offset interval, is_dst bool);
CREATE TABLE pg_catalog.pg_transform /* 3576 */ (
    oid oid NOT NULL, trftype oid NOT NULL, trflang oid NOT NULL, trffromsql regproc NOT NULL, trftosql regproc
    NOT NULL);
CREATE TABLE pg_catalog.pg_trigger /* 2620 */ (
    oid oid NOT NULL, tgrelid oid NOT NULL, tgparentid oid NOT NULL, tgname name NOT NULL, tgfoid oid NOT NULL,
    tgtype int2 NOT NULL, tgenabled "char" NOT NULL, tgisinternal bool NOT NULL, tgconstrrelid oid NOT NULL,
    tgconstrindid oid NOT NULL, tgconstraint oid NOT NULL, tgdeferrable bool NOT NULL, tginitdeferred bool NOT
    NULL, tgnargs int2 NOT NULL, tgattr int2vector NOT NULL, tgargs bytea NOT NULL, tgqual pg_node_tree,
    tgoldtable name, tgnewtable name);
CREATE TABLE pg_catalog.pg_ts_config /* 3602 */ (
    oid oid NOT NULL, cfgname name NOT NULL, cfgnamespace oid NOT NULL, cfgowner oid NOT NULL, cfgparser oid NOT
    NULL);
CREATE TABLE pg_catalog.pg_ts_config_map /* 3603 */ (
    mapcfg oid NOT NULL, maptokentype int4 NOT NULL, mapseqno int4 NOT NULL, mapdict oid NOT NULL);
CREATE TABLE pg_catalog.pg_ts_dict /* 3600 */ (
    oid oid NOT NULL, dictname name NOT NULL, dictnamespace oid NOT NULL, dictowner oid NOT NULL, dicttemplate
    oid NOT NULL, dictinitoption text);
CREATE TABLE pg_catalog.pg_ts_parser /* 3601 */ (
    oid oid NOT NULL, prsname name NOT NULL, prsnamespace oid NOT NULL, prsstart regproc NOT NULL, prstoken
    regproc NOT NULL, prsend regproc NOT NULL, prsheadline regproc NOT NULL, prslextype regproc NOT NULL);
CREATE TABLE pg_catalog.pg_ts_template /* 3764 */ (
    oid oid NOT NULL, tmplname name NOT NULL, tmplnamespace oid NOT NULL, tmplinit regproc NOT NULL, tmpllexize
    regproc NOT NULL);
CREATE TABLE pg_catalog.pg_type /* 1247 */ (
    oid oid NOT NULL, typname name NOT NULL, typnamespace oid NOT NULL, typowner oid NOT NULL, typlen int2 NOT
    NULL, typbyval bool NOT NULL, typtype "char" NOT NULL, typcategory "char" NOT NULL, typispreferred bool NOT
    NULL, typisdefined bool NOT NULL, typdelim "char" NOT NULL, typrelid oid NOT NULL, typsubscript regproc NOT
    NULL, typelem oid NOT NULL, typarray oid NOT NULL, typinput regproc NOT NULL, typoutput regproc NOT NULL,
    typreceive regproc NOT NULL, typsend regproc NOT NULL, typmodin regproc NOT NULL, typmodout regproc NOT
    NULL, typanalyze regproc NOT NULL, typalign "char" NOT NULL, typstorage "char" NOT NULL, typnotnull bool NOT
    NULL, typbasetype oid NOT NULL, typtypmod int4 NOT NULL, typndims int4 NOT NULL, typcollation oid NOT NULL,
    typdefaultbin pg_node_tree, typdefault text, typacl aclitem[]);
CREATE VIEW pg_catalog.pg_user /* 12014 */ (
    usename name, usesysid oid, usecreatedb bool, usesuper bool, userepl bool, usebypassrls bool, passwd text,
    valuntil timestamptz, useconfig text[]);
CREATE TABLE pg_catalog.pg_user_mapping /* 1418 */ (
    oid oid NOT NULL, umuser oid NOT NULL, umserver oid NOT NULL, umoptions text[]);
CREATE VIEW pg_catalog.pg_user_mappings /* 12338 */ (
    umid oid, srvid oid, srvname name, umuser oid, usename name, umoptions text[]);
CREATE VIEW pg_catalog.pg_views /* 12028 */ (
    schemaname name, viewname name, viewowner name, definition text);
CREATE VIEW information_schema.administrable_role_authorizations /* 12458 */ (
    grantee name, role_name name, is_grantable varchar(3));
CREATE VIEW information_schema.applicable_roles /* 12453 */ (
    grantee name, role_name name, is_grantable varchar(3));
CREATE VIEW information_schema.attributes /* 12462 */ (
    udt_catalog name, udt_schema name, udt_name name, attribute_name name, ordinal_position int4,
    attribute_default varchar, is_nullable varchar(3), data_type varchar, character_maximum_length int4,
    character_octet_length int4, character_set_catalog name, character_set_schema name, character_set_name name,
    collation_catalog name, collation_schema name, collation_name name, numeric_precision int4,
    numeric_precision_radix int4, numeric_scale int4, datetime_precision int4, interval_type varchar,
    interval_precision int4, attribute_udt_catalog name, attribute_udt_schema name, attribute_udt_name name,
    scope_catalog name, scope_schema name, scope_name name, maximum_cardinality int4, dtd_identifier name,
    is_derived_reference_attribute varchar(3));
CREATE VIEW information_schema.character_sets /* 12467 */ (
    character_set_catalog name, character_set_schema name, character_set_name name, character_repertoire name,
    form_of_use name, default_collate_catalog name, default_collate_schema name, default_collate_name name);
CREATE VIEW information_schema.check_constraint_routine_usage /* 12472 */ (
    constraint_catalog name, constraint_schema name, constraint_name name, specific_catalog name,
    specific_schema name, specific_name name);
CREATE VIEW information_schema.check_constraints /* 12477 */ (
    constraint_catalog name, constraint_schema name, constraint_name name, check_clause varchar);
CREATE VIEW information_schema.collation_character_set_applicability /* 12487 */ (
    collation_catalog name, collation_schema name, collation_name name, character_set_catalog name,
    character_set_schema name, character_set_name name);
CREATE VIEW information_schema.collations /* 12482 */ (
    collation_catalog name, collation_schema name, collation_name name, pad_attribute varchar);
CREATE VIEW information_schema.column_column_usage /* 12492 */ (
    table_catalog name, table_schema name, table_name name, column_name name, dependent_column name);
CREATE VIEW information_schema.column_domain_usage /* 12497 */ (
    domain_catalog name, domain_schema name, domain_name name, table_catalog name, table_schema name, table_name
    name, column_name name);
CREATE VIEW information_schema.column_options /* 12719 */ (
    table_catalog name, table_schema name, table_name name, column_name name, option_name name, option_value
    varchar);
CREATE VIEW information_schema.column_privileges /* 12502 */ (
    grantor name, grantee name, table_catalog name, table_schema name, table_name name, column_name name,
    privilege_type varchar, is_grantable varchar(3));
CREATE VIEW information_schema.column_udt_usage /* 12507 */ (
    udt_catalog name, udt_schema name, udt_name name, table_catalog name, table_schema name, table_name name,
    column_name name);
CREATE VIEW information_schema.columns /* 12512 */ (
    table_catalog name, table_schema name, table_name name, column_name name, ordinal_position int4,
    column_default varchar, is_nullable varchar(3), data_type varchar, character_maximum_length int4,
    character_octet_length int4, numeric_precision int4, numeric_precision_radix int4, numeric_scale int4,
    datetime_precision int4, interval_type varchar, interval_precision int4, character_set_catalog name,
    character_set_schema name, character_set_name name, collation_catalog name, collation_schema name,
    collation_name name, domain_catalog name, domain_schema name, domain_name name, udt_catalog name, udt_schema
    name, udt_name name, scope_catalog name, scope_schema name, scope_name name, maximum_cardinality int4,
    dtd_identifier name, is_self_referencing varchar(3), is_identity varchar(3), identity_generation varchar,
    identity_start varchar, identity_increment varchar, identity_maximum varchar, identity_minimum varchar,
    identity_cycle varchar(3), is_generated varchar, generation_expression varchar, is_updatable varchar(3));
CREATE VIEW information_schema.constraint_column_usage /* 12517 */ (
    table_catalog name, table_schema name, table_name name, column_name name, constraint_catalog name,
    constraint_schema name, constraint_name name);
CREATE VIEW information_schema.constraint_table_usage /* 12522 */ (
    table_catalog name, table_schema name, table_name name, constraint_catalog name, constraint_schema name,
    constraint_name name);
CREATE VIEW information_schema.data_type_privileges /* 12704 */ (
    object_catalog name, object_schema name, object_name name, object_type varchar, dtd_identifier name);
CREATE VIEW information_schema.domain_constraints /* 12527 */ (
    constraint_catalog name, constraint_schema name, constraint_name name, domain_catalog name, domain_schema
    name, domain_name name, is_deferrable varchar(3), initially_deferred varchar(3));
CREATE VIEW information_schema.domain_udt_usage /* 12532 */ (
    udt_catalog name, udt_schema name, udt_name name, domain_catalog name, domain_schema name, domain_name name);
CREATE VIEW information_schema.domains /* 12536 */ (
    domain_catalog name, domain_schema name, domain_name name, data_type varchar, character_maximum_length int4,
    character_octet_length int4, character_set_catalog name, character_set_schema name, character_set_name name,
    collation_catalog name, collation_schema name, collation_name name, numeric_precision int4,
    numeric_precision_radix int4, numeric_scale int4, datetime_precision int4, interval_type varchar,
    interval_precision int4, domain_default varchar, udt_catalog name, udt_schema name, udt_name name,
    scope_catalog name, scope_schema name, scope_name name, maximum_cardinality int4, dtd_identifier name);
CREATE VIEW information_schema.element_types /* 12709 */ (
    object_catalog name, object_schema name, object_name name, object_type varchar, collection_type_identifier
    name, data_type varchar, character_maximum_length int4, character_octet_length int4, character_set_catalog
    name, character_set_schema name, character_set_name name, collation_catalog name, collation_schema name,
    collation_name name, numeric_precision int4, numeric_precision_radix int4, numeric_scale int4,
    datetime_precision int4, interval_type varchar, interval_precision int4, udt_catalog name, udt_schema name,
    udt_name name, scope_catalog name, scope_schema name, scope_name name, maximum_cardinality int4,
    dtd_identifier name);
CREATE VIEW information_schema.enabled_roles /* 12541 */ (
    role_name name);
CREATE VIEW information_schema.foreign_data_wrapper_options /* 12727 */ (
    foreign_data_wrapper_catalog name, foreign_data_wrapper_name name, option_name name, option_value varchar);
CREATE VIEW information_schema.foreign_data_wrappers /* 12731 */ (
    foreign_data_wrapper_catalog name, foreign_data_wrapper_name name, authorization_identifier name,
    library_name varchar, foreign_data_wrapper_language varchar);
CREATE VIEW information_schema.foreign_server_options /* 12739 */ (
    foreign_server_catalog name, foreign_server_name name, option_name name, option_value varchar);
CREATE VIEW information_schema.foreign_servers /* 12743 */ (
    foreign_server_catalog name, foreign_server_name name, foreign_data_wrapper_catalog name,
    foreign_data_wrapper_name name, foreign_server_type varchar, foreign_server_version varchar,
    authorization_identifier name);
CREATE VIEW information_schema.foreign_table_options /* 12752 */ (
    foreign_table_catalog name, foreign_table_schema name, foreign_table_name name, option_name name,
    option_value varchar);
CREATE VIEW information_schema.foreign_tables /* 12756 */ (
    foreign_table_catalog name, foreign_table_schema name, foreign_table_name name, foreign_server_catalog name,
    foreign_server_name name);
CREATE VIEW information_schema.information_schema_catalog_name /* 12444 */ (
    catalog_name name);
CREATE VIEW information_schema.key_column_usage /* 12545 */ (
    constraint_catalog name, constraint_schema name, constraint_name name, table_catalog name, table_schema
    name, table_name name, column_name name, ordinal_position int4, position_in_unique_constraint int4);
CREATE VIEW information_schema.parameters /* 12550 */ (
    specific_catalog name, specific_schema name, specific_name name, ordinal_position int4, parameter_mode
    varchar, is_result varchar(3), as_locator varchar(3), parameter_name name, data_type varchar,
    character_maximum_length int4, character_octet_length int4, character_set_catalog name, character_set_schema
    name, character_set_name name, collation_catalog name, collation_schema name, collation_name name,
    numeric_precision int4, numeric_precision_radix int4, numeric_scale int4, datetime_precision int4,
    interval_type varchar, interval_precision int4, udt_catalog name, udt_schema name, udt_name name,
    scope_catalog name, scope_schema name, scope_name name, maximum_cardinality int4, dtd_identifier name,
    parameter_default varchar);
CREATE VIEW information_schema.referential_constraints /* 12555 */ (
    constraint_catalog name, constraint_schema name, constraint_name name, unique_constraint_catalog name,
    unique_constraint_schema name, unique_constraint_name name, match_option varchar, update_rule varchar,
    delete_rule varchar);
CREATE VIEW information_schema.role_column_grants /* 12560 */ (
    grantor name, grantee name, table_catalog name, table_schema name, table_name name, column_name name,
    privilege_type varchar, is_grantable varchar(3));
CREATE VIEW information_schema.role_routine_grants /* 12574 */ (
    grantor name, grantee name, specific_catalog name, specific_schema name, specific_name name, routine_catalog
    name, routine_schema name, routine_name name, privilege_type varchar, is_grantable varchar(3));
CREATE VIEW information_schema.role_table_grants /* 12637 */ (
    grantor name, grantee name, table_catalog name, table_schema name, table_name name, privilege_type varchar,
    is_grantable varchar(3), with_hierarchy varchar(3));
CREATE VIEW information_schema.role_udt_grants /* 12666 */ (
    grantor name, grantee name, udt_catalog name, udt_schema name, udt_name name, privilege_type varchar,
    is_grantable varchar(3));
CREATE VIEW information_schema.role_usage_grants /* 12675 */ (
    grantor name, grantee name, object_catalog name, object_schema name, object_name name, object_type varchar,
    privilege_type varchar, is_grantable varchar(3));
CREATE VIEW information_schema.routine_column_usage /* 12564 */ (
    specific_catalog name, specific_schema name, specific_name name, routine_catalog name, routine_schema name,
    routine_name name, table_catalog name, table_schema name, table_name name, column_name name);
CREATE VIEW information_schema.routine_privileges /* 12569 */ (
    grantor name, grantee name, specific_catalog name, specific_schema name, specific_name name, routine_catalog
    name, routine_schema name, routine_name name, privilege_type varchar, is_grantable varchar(3));
CREATE VIEW information_schema.routine_routine_usage /* 12578 */ (
    specific_catalog name, specific_schema name, specific_name name, routine_catalog name, routine_schema name,
    routine_name name);
CREATE VIEW information_schema.routine_sequence_usage /* 12583 */ (
    specific_catalog name, specific_schema name, specific_name name, routine_catalog name, routine_schema name,
    routine_name name, sequence_catalog name, sequence_schema name, sequence_name name);
CREATE VIEW information_schema.routine_table_usage /* 12588 */ (
    specific_catalog name, specific_schema name, specific_name name, routine_catalog name, routine_schema name,
    routine_name name, table_catalog name, table_schema name, table_name name);
CREATE VIEW information_schema.routines /* 12593 */ (
    specific_catalog name, specific_schema name, specific_name name, routine_catalog name, routine_schema name,
    routine_name name, routine_type varchar, module_catalog name, module_schema name, module_name name,
    udt_catalog name, udt_schema name, udt_name name, data_type varchar, character_maximum_length int4,
    character_octet_length int4, character_set_catalog name, character_set_schema name, character_set_name name,
    collation_catalog name, collation_schema name, collation_name name, numeric_precision int4,
    numeric_precision_radix int4, numeric_scale int4, datetime_precision int4, interval_type varchar,
    interval_precision int4, type_udt_catalog name, type_udt_schema name, type_udt_name name, scope_catalog
    name, scope_schema name, scope_name name, maximum_cardinality int4, dtd_identifier name, routine_body
    varchar, routine_definition varchar, external_name varchar, external_language varchar, parameter_style
    varchar, is_deterministic varchar(3), sql_data_access varchar, is_null_call varchar(3), sql_path varchar,
    schema_level_routine varchar(3), max_dynamic_result_sets int4, is_user_defined_cast varchar(3),
    is_implicitly_invocable varchar(3), security_type varchar, to_sql_specific_catalog name,
    to_sql_specific_schema name, to_sql_specific_name name, as_locator varchar(3), created timestamptz,
    last_altered timestamptz, new_savepoint_level varchar(3), is_udt_dependent varchar(3),
    result_cast_from_data_type varchar, result_cast_as_locator varchar(3), result_cast_char_max_length int4,
    result_cast_char_octet_length int4, result_cast_char_set_catalog name, result_cast_char_set_schema name,
    result_cast_char_set_name name, result_cast_collation_catalog name, result_cast_collation_schema name,
    result_cast_collation_name name, result_cast_numeric_precision int4, result_cast_numeric_precision_radix
    int4, result_cast_numeric_scale int4, result_cast_datetime_precision int4, result_cast_interval_type
    varchar, result_cast_interval_precision int4, result_cast_type_udt_catalog name, result_cast_type_udt_schema
    name, result_cast_type_udt_name name, result_cast_scope_catalog name, result_cast_scope_schema name,
    result_cast_scope_name name, result_cast_maximum_cardinality int4, result_cast_dtd_identifier name);
CREATE VIEW information_schema.schemata /* 12598 */ (
    catalog_name name, schema_name name, schema_owner name, default_character_set_catalog name,
    default_character_set_schema name, default_character_set_name name, sql_path varchar);
CREATE VIEW information_schema.sequences /* 12602 */ (
    sequence_catalog name, sequence_schema name, sequence_name name, data_type varchar, numeric_precision int4,
    numeric_precision_radix int4, numeric_scale int4, start_value varchar, minimum_value varchar, maximum_value
    varchar, increment varchar, cycle_option varchar(3));
CREATE TABLE information_schema.sql_features /* 12607 */ (
    feature_id varchar, feature_name varchar, sub_feature_id varchar, sub_feature_name varchar, is_supported
    varchar(3), is_verified_by varchar, comments varchar);
CREATE TABLE information_schema.sql_implementation_info /* 12612 */ (
    implementation_info_id varchar, implementation_info_name varchar, integer_value int4, character_value
    varchar, comments varchar);
CREATE TABLE information_schema.sql_parts /* 12617 */ (
    feature_id varchar, feature_name varchar, is_supported varchar(3), is_verified_by varchar, comments varchar);
CREATE TABLE information_schema.sql_sizing /* 12622 */ (
    sizing_id int4, sizing_name varchar, supported_value int4, comments varchar);
CREATE VIEW information_schema.table_constraints /* 12627 */ (
    constraint_catalog name, constraint_schema name, constraint_name name, table_catalog name, table_schema
    name, table_name name, constraint_type varchar, is_deferrable varchar(3), initially_deferred varchar(3),
    enforced varchar(3), nulls_distinct varchar(3));
CREATE VIEW information_schema.table_privileges /* 12632 */ (
    grantor name, grantee name, table_catalog name, table_schema name, table_name name, privilege_type varchar,
    is_grantable varchar(3), with_hierarchy varchar(3));
CREATE VIEW information_schema.tables /* 12641 */ (
    table_catalog name, table_schema name, table_name name, table_type varchar, self_referencing_column_name
    name, reference_generation varchar, user_defined_type_catalog name, user_defined_type_schema name,
    user_defined_type_name name, is_insertable_into varchar(3), is_typed varchar(3), commit_action varchar);
CREATE VIEW information_schema.transforms /* 12646 */ (
    udt_catalog name, udt_schema name, udt_name name, specific_catalog name, specific_schema name, specific_name
    name, group_name name, transform_type varchar);
CREATE VIEW information_schema.triggered_update_columns /* 12651 */ (
    trigger_catalog name, trigger_schema name, trigger_name name, event_object_catalog name, event_object_schema
    name, event_object_table name, event_object_column name);
CREATE VIEW information_schema.triggers /* 12656 */ (
    trigger_catalog name, trigger_schema name, trigger_name name, event_manipulation varchar,
    event_object_catalog name, event_object_schema name, event_object_table name, action_order int4,
    action_condition varchar, action_statement varchar, action_orientation varchar, action_timing varchar,
    action_reference_old_table name, action_reference_new_table name, action_reference_old_row name,
    action_reference_new_row name, created timestamptz);
CREATE VIEW information_schema.udt_privileges /* 12661 */ (
    grantor name, grantee name, udt_catalog name, udt_schema name, udt_name name, privilege_type varchar,
    is_grantable varchar(3));
CREATE VIEW information_schema.usage_privileges /* 12670 */ (
    grantor name, grantee name, object_catalog name, object_schema name, object_name name, object_type varchar,
    privilege_type varchar, is_grantable varchar(3));
CREATE VIEW information_schema.user_defined_types /* 12679 */ (
    user_defined_type_catalog name, user_defined_type_schema name, user_defined_type_name name,
    user_defined_type_category varchar, is_instantiable varchar(3), is_final varchar(3), ordering_form varchar,
    ordering_category varchar, ordering_routine_catalog name, ordering_routine_schema name,
    ordering_routine_name name, reference_type varchar, data_type varchar, character_maximum_length int4,
    character_octet_length int4, character_set_catalog name, character_set_schema name, character_set_name name,
    collation_catalog name, collation_schema name, collation_name name, numeric_precision int4,
    numeric_precision_radix int4, numeric_scale int4, datetime_precision int4, interval_type varchar,
    interval_precision int4, source_dtd_identifier name, ref_dtd_identifier name);
CREATE VIEW information_schema.user_mapping_options /* 12765 */ (
    authorization_identifier name, foreign_server_catalog name, foreign_server_name name, option_name name,
    option_value varchar);
CREATE VIEW information_schema.user_mappings /* 12770 */ (
    authorization_identifier name, foreign_server_catalog name, foreign_server_name name);
CREATE VIEW information_schema.view_column_usage /* 12684 */ (
    view_catalog name, view_schema name, view_name name, table_catalog name, table_schema name, table_name name,
    column_name name);
CREATE VIEW information_schema.view_routine_usage /* 12689 */ (
    table_catalog name, table_schema name, table_name name, specific_catalog name, specific_schema name,
    specific_name name);
CREATE VIEW information_schema.view_table_usage /* 12694 */ (
    view_catalog name, view_schema name, view_name name, table_catalog name, table_schema name, table_name name);
CREATE VIEW information_schema.views /* 12699 */ (
    table_catalog name, table_schema name, table_name name, view_definition varchar, check_option varchar,
    is_updatable varchar(3), is_insertable_into varchar(3), is_trigger_updatable varchar(3),
    is_trigger_deletable varchar(3), is_trigger_insertable_into varchar(3));
CREATE VIEW pg_catalog.pg_backend_memory_contexts /* 12142 */ (
    name text, ident text, type text, level int4, path int4[], total_bytes int8, total_nblocks int8, free_bytes
    int8, free_chunks int8, used_bytes int8);
CREATE VIEW pg_catalog.pg_config /* 12130 */ (
    name text, setting text);
CREATE VIEW pg_catalog.pg_file_settings /* 12110 */ (
    sourcefile text, sourceline int4, seqno int4, name text, setting text, applied bool, error text);
CREATE VIEW pg_catalog.pg_hba_file_rules /* 12114 */ (
    rule_number int4, file_name text, line_number int4, type text, database text[], user_name text[], address text,
    netmask text, auth_method text, options text[], error text);
CREATE VIEW pg_catalog.pg_ident_file_mappings /* 12118 */ (
    map_number int4, file_name text, line_number int4, map_name text, sys_name text, pg_username text, error text);
CREATE VIEW pg_catalog.pg_shmem_allocations /* 12134 */ (
    name text, off int8, size int8, allocated_size int8);
CREATE VIEW pg_catalog.pg_stat_archiver /* 12289 */ (
    archived_count int8, last_archived_wal text, last_archived_time timestamptz, failed_count int8, last_failed_wal
    text, last_failed_time timestamptz, stats_reset timestamptz);
CREATE VIEW pg_catalog.pg_stat_bgwriter /* 12293 */ (
    buffers_clean int8, maxwritten_clean int8, buffers_alloc int8, stats_reset timestamptz);
CREATE VIEW pg_catalog.pg_stat_checkpointer /* 12297 */ (
    num_timed int8, num_requested int8, num_done int8, restartpoints_timed int8, restartpoints_req int8,
    restartpoints_done int8, write_time float8, sync_time float8, buffers_written int8, slru_written int8,
    stats_reset timestamptz);
CREATE VIEW pg_catalog.pg_stat_database /* 12270 */ (
    datid oid, datname name, numbackends int4, xact_commit int8, xact_rollback int8, blks_read int8, blks_hit int8,
    tup_returned int8, tup_fetched int8, tup_inserted int8, tup_updated int8, tup_deleted int8, conflicts int8,
    temp_files int8, temp_bytes int8, deadlocks int8, checksum_failures int8, checksum_last_failure timestamptz,
    blk_read_time float8, blk_write_time float8, session_time float8, active_time float8, idle_in_transaction_time
    float8, sessions int8, sessions_abandoned int8, sessions_fatal int8, sessions_killed int8,
    parallel_workers_to_launch int8, parallel_workers_launched int8, stats_reset timestamptz);
CREATE VIEW pg_catalog.pg_stat_database_conflicts /* 12275 */ (
    datid oid, datname name, confl_tablespace int8, confl_lock int8, confl_snapshot int8, confl_bufferpin int8,
    confl_deadlock int8, confl_active_logicalslot int8);
CREATE VIEW pg_catalog.pg_stat_gssapi /* 12257 */ (
    pid int4, gss_authenticated bool, principal text, encrypted bool, credentials_delegated bool);
CREATE VIEW pg_catalog.pg_stat_io /* 12301 */ (
    backend_type text, object text, context text, reads int8, read_bytes numeric, read_time float8, writes int8,
    write_bytes numeric, write_time float8, writebacks int8, writeback_time float8, extends int8, extend_bytes
    numeric, extend_time float8, hits int8, evictions int8, reuses int8, fsyncs int8, fsync_time float8, stats_reset
    timestamptz);
CREATE VIEW pg_catalog.pg_stat_progress_basebackup /* 12329 */ (
    pid int4, phase text, backup_total int8, backup_streamed int8, tablespaces_total int8, tablespaces_streamed
    int8);
CREATE VIEW pg_catalog.pg_stat_progress_cluster /* 12319 */ (
    pid int4, datid oid, datname name, relid oid, command text, phase text, cluster_index_relid oid,
    heap_tuples_scanned int8, heap_tuples_written int8, heap_blks_total int8, heap_blks_scanned int8,
    index_rebuild_count int8);
CREATE VIEW pg_catalog.pg_stat_progress_copy /* 12333 */ (
    pid int4, datid oid, datname name, relid oid, command text, type text, bytes_processed int8, bytes_total int8,
    tuples_processed int8, tuples_excluded int8, tuples_skipped int8);
CREATE VIEW pg_catalog.pg_stat_recovery_prefetch /* 12244 */ (
    stats_reset timestamptz, prefetch int8, hit int8, skip_init int8, skip_new int8, skip_fpw int8, skip_rep int8,
    wal_distance int4, block_distance int4, io_depth int4);
CREATE VIEW pg_catalog.pg_stat_replication_slots /* 12266 */ (
    slot_name text, spill_txns int8, spill_count int8, spill_bytes int8, stream_txns int8, stream_count int8,
    stream_bytes int8, total_txns int8, total_bytes int8, stats_reset timestamptz);
CREATE VIEW pg_catalog.pg_stat_slru /* 12236 */ (
    name text, blks_zeroed int8, blks_hit int8, blks_read int8, blks_written int8, blks_exists int8, flushes int8,
    truncates int8, stats_reset timestamptz);
CREATE VIEW pg_catalog.pg_stat_ssl /* 12253 */ (
    pid int4, ssl bool, version text, cipher text, bits int4, client_dn text, client_serial numeric, issuer_dn
    text);
CREATE VIEW pg_catalog.pg_stat_subscription /* 12248 */ (
    subid oid, subname name, worker_type text, pid int4, leader_pid int4, relid oid, received_lsn pg_lsn,
    last_msg_send_time timestamptz, last_msg_receipt_time timestamptz, latest_end_lsn pg_lsn, latest_end_time
    timestamptz);
CREATE VIEW pg_catalog.pg_stat_subscription_stats /* 12347 */ (
    subid oid, subname name, apply_error_count int8, sync_error_count int8, confl_insert_exists int8,
    confl_update_origin_differs int8, confl_update_exists int8, confl_update_missing int8,
    confl_delete_origin_differs int8, confl_delete_missing int8, confl_multiple_unique_conflicts int8, stats_reset
    timestamptz);
CREATE VIEW pg_catalog.pg_stat_user_functions /* 12279 */ (
    funcid oid, schemaname name, funcname name, calls int8, total_time float8, self_time float8);
CREATE VIEW pg_catalog.pg_stat_wal /* 12305 */ (
    wal_records int8, wal_fpi int8, wal_bytes numeric, wal_buffers_full int8, stats_reset timestamptz);
CREATE VIEW pg_catalog.pg_stat_wal_receiver /* 12240 */ (
    pid int4, status text, receive_start_lsn pg_lsn, receive_start_tli int4, written_lsn pg_lsn, flushed_lsn pg_lsn,
    received_tli int4, last_msg_send_time timestamptz, last_msg_receipt_time timestamptz, latest_end_lsn pg_lsn,
    latest_end_time timestamptz, slot_name text, sender_host text, sender_port int4, conninfo text);
CREATE VIEW pg_catalog.pg_stat_xact_all_tables /* 12151 */ (
    relid oid, schemaname name, relname name, seq_scan int8, seq_tup_read int8, idx_scan int8, idx_tup_fetch int8,
    n_tup_ins int8, n_tup_upd int8, n_tup_del int8, n_tup_hot_upd int8, n_tup_newpage_upd int8);
CREATE VIEW pg_catalog.pg_stat_xact_sys_tables /* 12161 */ (
    relid oid, schemaname name, relname name, seq_scan int8, seq_tup_read int8, idx_scan int8, idx_tup_fetch int8,
    n_tup_ins int8, n_tup_upd int8, n_tup_del int8, n_tup_hot_upd int8, n_tup_newpage_upd int8);
CREATE VIEW pg_catalog.pg_stat_xact_user_functions /* 12284 */ (
    funcid oid, schemaname name, funcname name, calls int8, total_time float8, self_time float8);
CREATE VIEW pg_catalog.pg_stat_xact_user_tables /* 12170 */ (
    relid oid, schemaname name, relname name, seq_scan int8, seq_tup_read int8, idx_scan int8, idx_tup_fetch int8,
    n_tup_ins int8, n_tup_upd int8, n_tup_del int8, n_tup_hot_upd int8, n_tup_newpage_upd int8);
CREATE VIEW pg_catalog.pg_statio_all_sequences /* 12213 */ (
    relid oid, schemaname name, relname name, blks_read int8, blks_hit int8);
CREATE VIEW pg_catalog.pg_statio_sys_indexes /* 12205 */ (
    relid oid, indexrelid oid, schemaname name, relname name, indexrelname name, idx_blks_read int8, idx_blks_hit
    int8);
CREATE VIEW pg_catalog.pg_statio_sys_sequences /* 12218 */ (
    relid oid, schemaname name, relname name, blks_read int8, blks_hit int8);
CREATE VIEW pg_catalog.pg_statio_sys_tables /* 12179 */ (
    relid oid, schemaname name, relname name, heap_blks_read int8, heap_blks_hit int8, idx_blks_read int8,
    idx_blks_hit int8, toast_blks_read int8, toast_blks_hit int8, tidx_blks_read int8, tidx_blks_hit int8);
CREATE VIEW pg_catalog.pg_statio_user_sequences /* 12222 */ (
    relid oid, schemaname name, relname name, blks_read int8, blks_hit int8);
CREATE TABLE pg_catalog.pg_subscription_rel /* 6102 */ (
    srsubid oid NOT NULL, srrelid oid NOT NULL, srsubstate char NOT NULL, srsublsn pg_lsn);
CREATE VIEW pg_catalog.pg_wait_events /* 12351 */ (
    type text, name text, description text);
