# What reporting tools ask of the catalogs before a person sees a table: each question is of our own writing, in the shape of theirs.
> CREATE SCHEMA sales;
-- CREATE SCHEMA
> CREATE TYPE sales.channel AS ENUM ('web', 'shop', 'phone');
-- CREATE TYPE
> CREATE DOMAIN sales.money_amount AS numeric(12,2) DEFAULT 0 CHECK (VALUE < 1000000.5);
-- CREATE DOMAIN
> CREATE TABLE sales.customers (id serial PRIMARY KEY, name varchar(60) NOT NULL, email text UNIQUE, born date, meta jsonb DEFAULT '{}', "Mixed Case" int);
-- CREATE TABLE
> CREATE TABLE sales.orders (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, customer_id int NOT NULL REFERENCES sales.customers (id) ON DELETE CASCADE, placed timestamptz NOT NULL DEFAULT now(), via sales.channel DEFAULT 'web', total sales.money_amount, tags text[], paid boolean, CONSTRAINT told CHECK (paid OR via IS NOT NULL));
-- CREATE TABLE
> CREATE TABLE sales.order_lines (order_id bigint, line int, product text NOT NULL, amount numeric(10,3), price float8, doubled numeric GENERATED ALWAYS AS (amount + amount) STORED, PRIMARY KEY (order_id, line), FOREIGN KEY (order_id) REFERENCES sales.orders);
-- CREATE TABLE
> CREATE INDEX orders_by_month ON sales.orders (date_trunc('month'::text, placed AT TIME ZONE 'UTC'::text)) WHERE paid;
-- CREATE INDEX
> CREATE INDEX orders_customer ON sales.orders (customer_id, placed DESC NULLS LAST);
-- CREATE INDEX
> CREATE VIEW sales.big_orders AS SELECT id, total FROM sales.orders WHERE total > 100;
-- CREATE VIEW
> CREATE MATERIALIZED VIEW sales.by_channel AS SELECT via, count(*) AS n FROM sales.orders GROUP BY via;
-- SELECT 0
> COMMENT ON TABLE sales.orders IS 'what was bought';
-- COMMENT
> COMMENT ON COLUMN sales.orders.placed IS 'when it came in';
-- COMMENT
> COMMENT ON SCHEMA sales IS 'the shop';
-- COMMENT
> CREATE ROLE analyst;
-- CREATE ROLE
> GRANT USAGE ON SCHEMA sales TO analyst;
-- GRANT
> GRANT SELECT ON sales.orders, sales.big_orders TO analyst;
-- GRANT
> GRANT SELECT (id, name) ON sales.customers TO analyst;
-- GRANT

# Metabase's kind: what can be read, by whom
> SHOW TRANSACTION ISOLATION LEVEL;
-- transaction_isolation:text
-- read committed
-- SHOW
> SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL READ UNCOMMITTED;
-- SET
> SHOW TRANSACTION ISOLATION LEVEL;
-- transaction_isolation:text
-- read uncommitted
-- SHOW
> SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL READ COMMITTED;
-- SET
> WITH readable AS (SELECT schemaname AS schema, tablename AS name, 'table' AS kind FROM pg_catalog.pg_tables UNION SELECT schemaname, viewname, 'view' FROM pg_catalog.pg_views UNION SELECT schemaname, matviewname, 'materialized' FROM pg_catalog.pg_matviews) SELECT r.schema, r.name, r.kind, pg_catalog.has_any_column_privilege('analyst', '"' || r.schema || '"."' || r.name || '"', 'SELECT') AS columns, pg_catalog.has_table_privilege('analyst', '"' || r.schema || '"."' || r.name || '"', 'SELECT') AS whole, pg_catalog.has_schema_privilege('analyst', r.schema, 'USAGE') AS inside FROM readable r WHERE r.schema !~ '^information_schema|catalog_history|pg_|byok' ORDER BY 1, 2;
-- schema:name | name:name | kind:text | columns:boolean | whole:boolean | inside:boolean
-- sales | big_orders | view | t | t | t
-- sales | by_channel | materialized | f | f | t
-- sales | customers | table | t | f | t
-- sales | order_lines | table | f | f | t
-- sales | orders | table | t | t | t
-- SELECT 5
> SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname NOT IN ('information_schema', 'byok') ORDER BY nspname;
-- nspname:name
-- public
-- sales
-- SELECT 2
> SELECT n.nspname AS schema, c.relname AS name, CASE c.relkind WHEN 'r' THEN 'TABLE' WHEN 'p' THEN 'PARTITIONED TABLE' WHEN 'v' THEN 'VIEW' WHEN 'f' THEN 'FOREIGN TABLE' WHEN 'm' THEN 'MATERIALIZED VIEW' ELSE NULL END AS type, d.description, stat.n_live_tup IS NOT NULL AS counted FROM pg_catalog.pg_class AS c INNER JOIN pg_catalog.pg_namespace AS n ON c.relnamespace = n.oid LEFT JOIN pg_catalog.pg_description AS d ON c.oid = d.objoid AND d.objsubid = 0 AND d.classoid = 'pg_class'::regclass LEFT JOIN pg_stat_user_tables AS stat ON n.nspname = stat.schemaname AND c.relname = stat.relname WHERE c.relkind IN ('r', 'p', 'v', 'f', 'm') AND n.nspname IN ('sales') ORDER BY type, schema, name;
-- schema:name | name:name | type:text | description:text | counted:boolean
-- sales | by_channel | MATERIALIZED VIEW | NULL | t
-- sales | customers | TABLE | NULL | t
-- sales | order_lines | TABLE | NULL | t
-- sales | orders | TABLE | what was bought | t
-- sales | big_orders | VIEW | NULL | f
-- SELECT 5
> SELECT c.table_schema, c.table_name, c.column_name, CASE WHEN c.udt_schema IN ('public', 'pg_catalog') THEN format('%s', c.udt_name) ELSE format('"%s"."%s"', c.udt_schema, c.udt_name) END AS database_type, c.ordinal_position - 1 AS position, col_description(CAST(CAST(format('%I.%I', c.table_schema, c.table_name) AS regclass) AS oid), c.ordinal_position) AS remarks, pk.column_name IS NOT NULL AS is_key, (c.column_default IS NULL OR lower(c.column_default) = 'null') AND c.is_nullable = 'NO' AND NOT (c.is_identity <> 'NO') AS required, (c.column_default IS NOT NULL AND c.column_default LIKE '%nextval(%') OR c.is_identity <> 'NO' AS counts FROM information_schema.columns AS c LEFT JOIN (SELECT tc.table_schema, tc.table_name, kc.column_name FROM information_schema.table_constraints AS tc INNER JOIN information_schema.key_column_usage AS kc ON tc.constraint_name = kc.constraint_name AND tc.table_schema = kc.table_schema AND tc.table_name = kc.table_name WHERE tc.constraint_type = 'PRIMARY KEY') AS pk ON c.table_schema = pk.table_schema AND c.table_name = pk.table_name AND c.column_name = pk.column_name WHERE c.table_schema !~ '^information_schema|pg_' AND c.table_schema = 'sales' ORDER BY 1, 2, position;
-- table_schema:name | table_name:name | column_name:name | database_type:text | position:integer | remarks:text | is_key:boolean | required:boolean | counts:boolean
-- sales | big_orders | id | int8 | 0 | NULL | f | f | f
-- sales | big_orders | total | numeric | 1 | NULL | f | f | f
-- sales | customers | id | int4 | 0 | NULL | t | f | t
-- sales | customers | name | varchar | 1 | NULL | f | t | f
-- sales | customers | email | text | 2 | NULL | f | f | f
-- sales | customers | born | date | 3 | NULL | f | f | f
-- sales | customers | meta | jsonb | 4 | NULL | f | f | f
-- sales | customers | Mixed Case | int4 | 5 | NULL | f | f | f
-- sales | order_lines | order_id | int8 | 0 | NULL | t | t | f
-- sales | order_lines | line | int4 | 1 | NULL | t | t | f
-- sales | order_lines | product | text | 2 | NULL | f | t | f
-- sales | order_lines | amount | numeric | 3 | NULL | f | f | f
-- sales | order_lines | price | float8 | 4 | NULL | f | f | f
-- sales | order_lines | doubled | numeric | 5 | NULL | f | f | f
-- sales | orders | id | int8 | 0 | NULL | t | f | t
-- sales | orders | customer_id | int4 | 1 | NULL | f | t | f
-- sales | orders | placed | timestamptz | 2 | when it came in | f | f | f
-- sales | orders | via | "sales"."channel" | 3 | NULL | f | f | f
-- sales | orders | total | numeric | 4 | NULL | f | f | f
-- sales | orders | tags | _text | 5 | NULL | f | f | f
-- sales | orders | paid | bool | 6 | NULL | f | f | f
-- SELECT 21
> SELECT fn.nspname AS fk_schema, ft.relname AS fk_table, fc.attname AS fk_column, pn.nspname AS pk_schema, pt.relname AS pk_table, pc.attname AS pk_column FROM pg_constraint AS c JOIN pg_class AS ft ON c.conrelid = ft.oid JOIN pg_namespace AS fn ON c.connamespace = fn.oid JOIN pg_attribute AS fc ON c.conrelid = fc.attrelid JOIN pg_class AS pt ON c.confrelid = pt.oid JOIN pg_namespace AS pn ON pt.relnamespace = pn.oid JOIN pg_attribute AS pc ON c.confrelid = pc.attrelid WHERE c.contype = 'f'::char AND fc.attnum = ANY (c.conkey) AND pc.attnum = ANY (c.confkey) AND fn.nspname !~ '^information_schema|catalog_history|pg_' ORDER BY fk_schema, fk_table;
-- fk_schema:name | fk_table:name | fk_column:name | pk_schema:name | pk_table:name | pk_column:name
-- sales | order_lines | order_id | sales | orders | id
-- sales | orders | customer_id | sales | customers | id
-- SELECT 2
> SELECT tmp.table_schema, tmp.table_name, trim(BOTH '"' FROM pg_catalog.pg_get_indexdef(tmp.ci_oid, tmp.pos, false)) AS field FROM (SELECT n.nspname AS table_schema, ct.relname AS table_name, ci.oid AS ci_oid, (information_schema._pg_expandarray(i.indkey)).n AS pos FROM pg_catalog.pg_class AS ct INNER JOIN pg_catalog.pg_namespace AS n ON ct.relnamespace = n.oid INNER JOIN pg_catalog.pg_index AS i ON ct.oid = i.indrelid INNER JOIN pg_catalog.pg_class AS ci ON ci.oid = i.indexrelid WHERE pg_catalog.pg_get_expr(i.indpred, i.indrelid) IS NULL AND n.nspname !~ '^information_schema|pg_') AS tmp WHERE tmp.pos = 1 ORDER BY 1, 2, 3;
-- table_schema:name | table_name:name | field:text
-- sales | customers | email
-- sales | customers | id
-- sales | order_lines | order_id
-- sales | orders | customer_id
-- sales | orders | id
-- SELECT 5
> SELECT nspname, typname FROM pg_type AS t JOIN pg_namespace AS n ON n.oid = t.typnamespace WHERE t.oid IN (SELECT DISTINCT enumtypid FROM pg_enum) ORDER BY 1, 2;
-- nspname:name | typname:name
-- sales | channel
-- SELECT 1
> WITH roles AS (SELECT rolname FROM pg_roles WHERE pg_has_role('analyst', oid, 'member') AND NOT rolsuper) SELECT NULL AS role, t.schema, t.object AS "table", t."select", t.update, t.insert, t.delete FROM (SELECT schemaname AS schema, tablename AS object, has_table_privilege('analyst', quote_ident(schemaname) || '.' || quote_ident(tablename), 'select') AS "select", has_table_privilege('analyst', quote_ident(schemaname) || '.' || quote_ident(tablename), 'update') AS update, has_table_privilege('analyst', quote_ident(schemaname) || '.' || quote_ident(tablename), 'insert') AS insert, has_table_privilege('analyst', quote_ident(schemaname) || '.' || quote_ident(tablename), 'delete') AS delete FROM pg_tables WHERE schemaname = 'sales') AS t WHERE t."select" OR t.update OR t.insert OR t.delete ORDER BY 2, 3;
-- role:text | schema:name | table:name | select:boolean | update:boolean | insert:boolean | delete:boolean
-- NULL | sales | orders | t | f | f | f
-- SELECT 1
> SELECT (SELECT current_setting('server_version_num')::int >= 180000) AS new_enough, current_database(), current_user, pg_catalog.pg_is_in_recovery(), (current_schemas(true))[1];
-- new_enough:boolean | current_database:name | current_user:name | pg_is_in_recovery:boolean | current_schemas:name
-- t | postgres | postgres | f | pg_catalog
-- SELECT 1

# Grafana's kind: search paths taken apart, times grouped
> SELECT CASE WHEN quote_ident(table_schema) IN (SELECT CASE WHEN trim(s[i]) = '"$user"' THEN user ELSE trim(s[i]) END FROM generate_series(array_lower(string_to_array(current_setting('search_path'), ','), 1), array_upper(string_to_array(current_setting('search_path'), ','), 1)) AS i, string_to_array(current_setting('search_path'), ',') s) THEN quote_ident(table_name) ELSE quote_ident(table_schema) || '.' || quote_ident(table_name) END AS "table" FROM information_schema.tables WHERE quote_ident(table_schema) NOT IN ('information_schema', 'pg_catalog', '_timescaledb_cache', '_timescaledb_catalog', '_timescaledb_internal', '_timescaledb_config', 'timescaledb_information', 'timescaledb_experimental', 'byok') ORDER BY 1;
-- table:text
-- sales.big_orders
-- sales.customers
-- sales.order_lines
-- sales.orders
-- SELECT 4
> SELECT quote_ident(column_name) AS "column", data_type AS "type" FROM information_schema.columns WHERE CASE WHEN array_length(parse_ident('sales.customers'), 1) = 2 THEN quote_ident(table_schema) = (parse_ident('sales.customers'))[1] AND quote_ident(table_name) = (parse_ident('sales.customers'))[2] ELSE quote_ident(table_name) = 'sales.customers' END ORDER BY ordinal_position;
-- column:text | type:character varying
-- id | integer
-- name | character varying
-- email | text
-- born | date
-- meta | jsonb
-- "Mixed Case" | integer
-- SELECT 6
> SELECT quote_ident(column_name) FROM information_schema.columns WHERE table_schema = 'sales' AND table_name = 'orders' AND data_type IN ('timestamp without time zone', 'timestamp with time zone', 'bigint', 'integer', 'double precision', 'real') ORDER BY ordinal_position;
-- quote_ident:text
-- id
-- customer_id
-- placed
-- SELECT 3
> SELECT current_setting('server_version_num')::int / 100 AS version;
-- version:integer
-- 1800
-- SELECT 1
> SELECT extversion IS NULL FROM pg_extension WHERE extname = 'timescaledb';
-- ?column?:boolean
-- SELECT 0

# Tableau's and other ODBC tools' kind
> SELECT current_schema();
-- current_schema:name
-- public
-- SELECT 1
> SELECT n.nspname, c.relname, a.attname, t.typname, a.attnum, a.attlen, a.atttypmod, a.attnotnull, c.relhasrules, c.relkind, pg_get_expr(d.adbin, d.adrelid), CASE t.typtype WHEN 'd' THEN t.typbasetype ELSE 0 END, t.typtypmod, 0, a.attidentity FROM (((pg_catalog.pg_class c INNER JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace AND c.relname LIKE 'orders' AND n.nspname LIKE 'sales') INNER JOIN pg_catalog.pg_attribute a ON (NOT a.attisdropped) AND a.attnum > 0 AND a.attrelid = c.oid) INNER JOIN pg_catalog.pg_type t ON t.oid = a.atttypid) LEFT OUTER JOIN pg_attrdef d ON a.atthasdef AND d.adrelid = a.attrelid AND d.adnum = a.attnum ORDER BY n.nspname, c.relname, attnum;
-- nspname:name | relname:name | attname:name | typname:name | attnum:smallint | attlen:smallint | atttypmod:integer | attnotnull:boolean | relhasrules:boolean | relkind:"char" | pg_get_expr:text | case:oid | typtypmod:integer | ?column?:integer | attidentity:"char"
-- sales | orders | id | int8 | 1 | 8 | -1 | t | f | r | NULL | 0 | -1 | 0 | a
-- sales | orders | customer_id | int4 | 2 | 4 | -1 | t | f | r | NULL | 0 | -1 | 0 |
-- sales | orders | placed | timestamptz | 3 | 8 | -1 | t | f | r | now() | 0 | -1 | 0 |
-- sales | orders | via | channel | 4 | 4 | -1 | f | f | r | 'web'::sales.channel | 0 | -1 | 0 |
-- sales | orders | total | money_amount | 5 | -1 | -1 | f | f | r | NULL | 1700 | 786438 | 0 |
-- sales | orders | tags | _text | 6 | -1 | -1 | f | f | r | NULL | 0 | -1 | 0 |
-- sales | orders | paid | bool | 7 | 1 | -1 | f | f | r | NULL | 0 | -1 | 0 |
-- SELECT 7
> SELECT relname, nspname, relkind FROM pg_catalog.pg_class c, pg_catalog.pg_namespace n WHERE relkind IN ('r', 'v', 'm', 'f', 'p') AND nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast', 'pg_temp_1', 'byok') AND n.oid = relnamespace ORDER BY nspname, relname;
-- relname:name | nspname:name | relkind:"char"
-- big_orders | sales | v
-- by_channel | sales | m
-- customers | sales | r
-- order_lines | sales | r
-- orders | sales | r
-- SELECT 5
> SELECT ta.attname, ia.attnum, ic.relname, n.nspname, tc.relname FROM pg_catalog.pg_attribute ta, pg_catalog.pg_attribute ia, pg_catalog.pg_class tc, pg_catalog.pg_index i, pg_catalog.pg_namespace n, pg_catalog.pg_class ic WHERE tc.relname = 'order_lines' AND n.nspname = 'sales' AND tc.oid = i.indrelid AND n.oid = tc.relnamespace AND i.indisprimary = 't' AND ia.attrelid = i.indexrelid AND ta.attrelid = i.indrelid AND ta.attnum = i.indkey[ia.attnum - 1] AND (NOT ta.attisdropped) AND (NOT ia.attisdropped) AND ic.oid = i.indexrelid ORDER BY ia.attnum;
-- attname:name | attnum:smallint | relname:name | nspname:name | relname:name
-- order_id | 1 | order_lines_pkey | sales | order_lines
-- line | 2 | order_lines_pkey | sales | order_lines
-- SELECT 2
> SELECT c.relname, i.indkey, i.indisunique, i.indisclustered, a.amname, c.relhasrules, n.nspname, 0, d.relhasrules, i.indoption FROM pg_catalog.pg_index i, pg_catalog.pg_class c, pg_catalog.pg_class d, pg_catalog.pg_am a, pg_catalog.pg_namespace n WHERE d.relname = 'orders' AND n.nspname = 'sales' AND n.oid = d.relnamespace AND d.oid = i.indrelid AND i.indexrelid = c.oid AND c.relam = a.oid ORDER BY i.indisprimary DESC, i.indisunique, n.nspname, c.relname;
-- relname:name | indkey:int2vector | indisunique:boolean | indisclustered:boolean | amname:name | relhasrules:boolean | nspname:name | ?column?:integer | relhasrules:boolean | indoption:int2vector
-- orders_pkey | 1 | t | f | btree | f | sales | 0 | f | 0
-- orders_by_month | 0 | f | f | btree | f | sales | 0 | f | 0
-- orders_customer | 2 3 | f | f | btree | f | sales | 0 | f | 0 1
-- SELECT 3
> BEGIN;
-- BEGIN
> DECLARE "SQL_CUR01" CURSOR WITH HOLD FOR SELECT 1 AS "one", 'x'::text AS "word" LIMIT 10;
-- DECLARE CURSOR
> FETCH 100 IN "SQL_CUR01";
-- one:integer | word:text
-- 1 | x
-- FETCH 1
> COMMIT;
-- COMMIT
> CLOSE "SQL_CUR01";
-- CLOSE CURSOR
> CREATE LOCAL TEMPORARY TABLE "#Tableau_01_Connect" ("COL" INTEGER) ON COMMIT PRESERVE ROWS;
-- CREATE TABLE
> INSERT INTO "#Tableau_01_Connect" ("COL") VALUES (1);
-- INSERT 0 1
> SELECT COUNT(*) AS "n" FROM "#Tableau_01_Connect" HAVING COUNT(1) > 0;
-- n:bigint
-- 1
-- SELECT 1
> SELECT "COL" AS "c" INTO TEMPORARY "#Tableau_01_Copy" FROM "#Tableau_01_Connect" LIMIT 1;
-- SELECT 1
> DROP TABLE "#Tableau_01_Connect", "#Tableau_01_Copy";
-- DROP TABLE

# Power BI's kind
> SELECT TABLE_SCHEMA, TABLE_NAME, TABLE_TYPE FROM INFORMATION_SCHEMA.tables WHERE TABLE_SCHEMA NOT IN ('information_schema', 'pg_catalog', 'byok') ORDER BY TABLE_SCHEMA, TABLE_NAME;
-- table_schema:name | table_name:name | table_type:character varying
-- sales | big_orders | VIEW
-- sales | customers | BASE TABLE
-- sales | order_lines | BASE TABLE
-- sales | orders | BASE TABLE
-- SELECT 4
> SELECT COLUMN_NAME, ORDINAL_POSITION, IS_NULLABLE, CASE WHEN (data_type LIKE '%unsigned%') THEN DATA_TYPE || ' unsigned' ELSE DATA_TYPE END AS DATA_TYPE FROM INFORMATION_SCHEMA.columns WHERE TABLE_SCHEMA = 'sales' AND TABLE_NAME = 'orders' ORDER BY TABLE_SCHEMA, TABLE_NAME, ORDINAL_POSITION;
-- column_name:name | ordinal_position:integer | is_nullable:character varying | data_type:character varying
-- id | 1 | NO | bigint
-- customer_id | 2 | NO | integer
-- placed | 3 | NO | timestamp with time zone
-- via | 4 | YES | USER-DEFINED
-- total | 5 | YES | numeric
-- tags | 6 | YES | ARRAY
-- paid | 7 | YES | boolean
-- SELECT 7
> SELECT i.CONSTRAINT_SCHEMA || '_' || i.CONSTRAINT_NAME AS INDEX_NAME, ii.COLUMN_NAME, ii.ORDINAL_POSITION, CASE WHEN i.CONSTRAINT_TYPE = 'PRIMARY KEY' THEN 'Y' ELSE 'N' END AS PRIMARY_KEY FROM INFORMATION_SCHEMA.table_constraints i INNER JOIN INFORMATION_SCHEMA.key_column_usage ii ON i.CONSTRAINT_SCHEMA = ii.CONSTRAINT_SCHEMA AND i.CONSTRAINT_NAME = ii.CONSTRAINT_NAME AND i.TABLE_SCHEMA = ii.TABLE_SCHEMA AND i.TABLE_NAME = ii.TABLE_NAME WHERE i.TABLE_SCHEMA = 'sales' AND i.TABLE_NAME = 'order_lines' AND i.CONSTRAINT_TYPE IN ('PRIMARY KEY', 'UNIQUE') ORDER BY i.CONSTRAINT_SCHEMA || '_' || i.CONSTRAINT_NAME, ii.TABLE_SCHEMA, ii.TABLE_NAME, ii.ORDINAL_POSITION;
-- index_name:text | column_name:name | ordinal_position:integer | primary_key:text
-- sales_order_lines_pkey | order_id | 1 | Y
-- sales_order_lines_pkey | line | 2 | Y
-- SELECT 2
> SELECT pkcol.COLUMN_NAME AS PK_COLUMN_NAME, fkcol.TABLE_SCHEMA AS FK_TABLE_SCHEMA, fkcol.TABLE_NAME AS FK_TABLE_NAME, fkcol.COLUMN_NAME AS FK_COLUMN_NAME, fkcol.ORDINAL_POSITION AS ORDINAL, fkcon.CONSTRAINT_SCHEMA || '_' || fkcol.TABLE_NAME || '_sales_' || fkcon.CONSTRAINT_NAME AS FK_NAME FROM (SELECT DISTINCT constraint_catalog, constraint_schema, unique_constraint_schema, constraint_name, unique_constraint_name FROM INFORMATION_SCHEMA.referential_constraints) fkcon INNER JOIN INFORMATION_SCHEMA.key_column_usage fkcol ON fkcon.CONSTRAINT_SCHEMA = fkcol.CONSTRAINT_SCHEMA AND fkcon.CONSTRAINT_NAME = fkcol.CONSTRAINT_NAME INNER JOIN INFORMATION_SCHEMA.key_column_usage pkcol ON fkcon.UNIQUE_CONSTRAINT_SCHEMA = pkcol.CONSTRAINT_SCHEMA AND fkcon.UNIQUE_CONSTRAINT_NAME = pkcol.CONSTRAINT_NAME WHERE pkcol.TABLE_SCHEMA = 'sales' AND pkcol.TABLE_NAME = 'customers' AND pkcol.ORDINAL_POSITION = fkcol.ORDINAL_POSITION ORDER BY FK_NAME, fkcol.ORDINAL_POSITION;
-- pk_column_name:name | fk_table_schema:name | fk_table_name:name | fk_column_name:name | ordinal:integer | fk_name:text
-- id | sales | orders | customer_id | 1 | sales_orders_sales_orders_customer_id_fkey
-- SELECT 1
> SELECT character_set_name FROM INFORMATION_SCHEMA.character_sets;
-- character_set_name:name
-- UTF8
-- SELECT 1

# DBeaver's, DataGrip's and pgAdmin's kind
> SELECT n.nspname, d.description FROM pg_catalog.pg_namespace n LEFT OUTER JOIN pg_catalog.pg_description d ON d.objoid = n.oid AND d.objsubid = 0 AND d.classoid = 'pg_namespace'::regclass WHERE n.nspname NOT LIKE 'pg_%' AND n.nspname <> 'byok' ORDER BY nspname;
-- nspname:name | description:text
-- information_schema | NULL
-- public | standard public schema
-- sales | the shop
-- SELECT 3
> SELECT c.relname, c.relkind, d.description, CASE WHEN c.relispartition THEN pg_catalog.pg_get_expr(c.relpartbound, c.oid) ELSE NULL END AS partition_expr, CASE WHEN c.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(c.oid) ELSE NULL END AS partition_key FROM pg_catalog.pg_class c INNER JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace LEFT OUTER JOIN pg_catalog.pg_description d ON d.objoid = c.oid AND d.objsubid = 0 AND d.classoid = 'pg_class'::regclass WHERE n.nspname = 'sales' AND c.relkind NOT IN ('i', 'I', 'c') ORDER BY c.relname;
-- relname:name | relkind:"char" | description:text | partition_expr:text | partition_key:text
-- big_orders | v | NULL | NULL | NULL
-- by_channel | m | NULL | NULL | NULL
-- customers | r | NULL | NULL | NULL
-- customers_id_seq | S | NULL | NULL | NULL
-- order_lines | r | NULL | NULL | NULL
-- orders | r | what was bought | NULL | NULL
-- orders_id_seq | S | NULL | NULL | NULL
-- SELECT 7
> SELECT a.attname, pg_catalog.pg_get_expr(ad.adbin, ad.adrelid, true) AS def_value, dsc.description, dep.objid IS NOT NULL AS owned FROM pg_catalog.pg_attribute a INNER JOIN pg_catalog.pg_class c ON (a.attrelid = c.oid) LEFT OUTER JOIN pg_catalog.pg_attrdef ad ON (a.attrelid = ad.adrelid AND a.attnum = ad.adnum) LEFT OUTER JOIN pg_catalog.pg_description dsc ON (c.oid = dsc.objoid AND a.attnum = dsc.objsubid AND dsc.classoid = 'pg_class'::regclass) LEFT OUTER JOIN pg_depend dep ON dep.refobjid = a.attrelid AND dep.deptype = 'i' AND dep.refobjsubid = a.attnum AND dep.classid = dep.refclassid WHERE NOT a.attisdropped AND c.oid = 'sales.orders'::regclass AND a.attnum > 0 ORDER BY a.attnum;
-- attname:name | def_value:text | description:text | owned:boolean
-- id | NULL | NULL | t
-- customer_id | NULL | NULL | f
-- placed | now() | when it came in | f
-- via | 'web'::sales.channel | NULL | f
-- total | NULL | NULL | f
-- tags | NULL | NULL | f
-- paid | NULL | NULL | f
-- SELECT 7
> SELECT c.conname, c.contype, t.relname AS tabrelname, rt.relname AS refrelname, pg_catalog.pg_get_constraintdef(c.oid) AS def, d.description FROM pg_catalog.pg_constraint c INNER JOIN pg_catalog.pg_class t ON t.oid = c.conrelid LEFT OUTER JOIN pg_catalog.pg_class rt ON rt.oid = c.confrelid LEFT OUTER JOIN pg_catalog.pg_description d ON d.objoid = c.oid AND d.objsubid = 0 AND d.classoid = 'pg_constraint'::regclass WHERE t.relnamespace = 'sales'::regnamespace ORDER BY t.relname, c.conname;
-- conname:name | contype:"char" | tabrelname:name | refrelname:name | def:text | description:text
-- customers_email_key | u | customers | NULL | UNIQUE (email) | NULL
-- customers_id_not_null | n | customers | NULL | NOT NULL id | NULL
-- customers_name_not_null | n | customers | NULL | NOT NULL name | NULL
-- customers_pkey | p | customers | NULL | PRIMARY KEY (id) | NULL
-- order_lines_line_not_null | n | order_lines | NULL | NOT NULL line | NULL
-- order_lines_order_id_fkey | f | order_lines | orders | FOREIGN KEY (order_id) REFERENCES sales.orders(id) | NULL
-- order_lines_order_id_not_null | n | order_lines | NULL | NOT NULL order_id | NULL
-- order_lines_pkey | p | order_lines | NULL | PRIMARY KEY (order_id, line) | NULL
-- order_lines_product_not_null | n | order_lines | NULL | NOT NULL product | NULL
-- orders_customer_id_fkey | f | orders | customers | FOREIGN KEY (customer_id) REFERENCES sales.customers(id) ON DELETE CASCADE | NULL
-- orders_customer_id_not_null | n | orders | NULL | NOT NULL customer_id | NULL
-- orders_id_not_null | n | orders | NULL | NOT NULL id | NULL
-- orders_pkey | p | orders | NULL | PRIMARY KEY (id) | NULL
-- orders_placed_not_null | n | orders | NULL | NOT NULL placed | NULL
-- told | c | orders | NULL | CHECK ((paid OR (via IS NOT NULL))) | NULL
-- SELECT 15
> SELECT c.relname, tc.relname AS tabrelname, pg_catalog.pg_get_expr(i.indpred, i.indrelid) AS pred_expr, pg_catalog.pg_get_expr(i.indexprs, i.indrelid, true) AS expr, i.indkey::text, i.indoption::text, am.amname FROM pg_catalog.pg_index i INNER JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid INNER JOIN pg_catalog.pg_class tc ON tc.oid = i.indrelid INNER JOIN pg_catalog.pg_am am ON am.oid = c.relam WHERE tc.relname = 'orders' ORDER BY c.relname;
-- relname:name | tabrelname:name | pred_expr:text | expr:text | indkey:text | indoption:text | amname:name
-- orders_by_month | orders | paid | date_trunc('month'::text, (placed AT TIME ZONE 'UTC'::text)) | 0 | 0 | btree
-- orders_customer | orders | NULL | NULL | 2 3 | 0 1 | btree
-- orders_pkey | orders | NULL | NULL | 1 | 0 | btree
-- SELECT 3
> SELECT relname, pg_catalog.pg_total_relation_size(oid) >= pg_catalog.pg_relation_size(oid) FROM pg_class WHERE oid = 'sales.orders'::regclass;
-- relname:name | ?column?:boolean
-- orders | t
-- SELECT 1
> SELECT * FROM sales.orders WHERE 1 <> 1 LIMIT 1;
-- id:bigint | customer_id:integer | placed:timestamp with time zone | via:sales.channel | total:numeric | tags:text[] | paid:boolean
-- SELECT 0
> SELECT reltype <> 0 FROM pg_class WHERE 1 <> 1 LIMIT 1;
-- ?column?:boolean
-- SELECT 0
> SELECT db.datname, db.datallowconn, pg_encoding_to_char(db.encoding) AS encoding, has_database_privilege(db.oid, 'CREATE') AS cancreate, datistemplate FROM pg_catalog.pg_database db WHERE datname = current_database();
-- datname:name | datallowconn:boolean | encoding:name | cancreate:boolean | datistemplate:boolean
-- postgres | t | UTF8 | t | f
-- SELECT 1
> SELECT rolname, rolcanlogin, rolsuper, rolcreaterole, pg_catalog.shobj_description(oid, 'pg_authid') FROM pg_roles WHERE rolname = 'analyst';
-- rolname:name | rolcanlogin:boolean | rolsuper:boolean | rolcreaterole:boolean | shobj_description:text
-- analyst | f | f | f | NULL
-- SELECT 1
> SELECT count(*) > 400 FROM pg_catalog.pg_get_keywords();
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT string_agg(word, ',' ORDER BY word) FROM pg_catalog.pg_get_keywords() WHERE catcode = 'R' AND word < 'c';
-- string_agg:text
-- all,analyse,analyze,and,any,array,as,asc,asymmetric,both
-- SELECT 1
> SELECT nsp.nspname, pg_catalog.has_schema_privilege(nsp.oid, 'CREATE') AS can_create, pg_catalog.array_to_string(nsp.nspacl::text[], ', ') IS NOT NULL AS has_acl FROM pg_catalog.pg_namespace nsp WHERE nspname = 'sales';
-- nspname:name | can_create:boolean | has_acl:boolean
-- sales | t | t
-- SELECT 1
> SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'sales' ORDER BY indexname;
-- indexname:name | indexdef:text
-- customers_email_key | CREATE UNIQUE INDEX customers_email_key ON sales.customers USING btree (email)
-- customers_pkey | CREATE UNIQUE INDEX customers_pkey ON sales.customers USING btree (id)
-- order_lines_pkey | CREATE UNIQUE INDEX order_lines_pkey ON sales.order_lines USING btree (order_id, line)
-- orders_by_month | CREATE INDEX orders_by_month ON sales.orders USING btree (date_trunc('month'::text, (placed AT TIME ZONE 'UTC'::text))) WHERE paid
-- orders_customer | CREATE INDEX orders_customer ON sales.orders USING btree (customer_id, placed DESC NULLS LAST)
-- orders_pkey | CREATE UNIQUE INDEX orders_pkey ON sales.orders USING btree (id)
-- SELECT 6
> SELECT t.typname, e.enumlabel FROM pg_catalog.pg_type t JOIN pg_catalog.pg_enum e ON e.enumtypid = t.oid WHERE t.typnamespace = 'sales'::regnamespace ORDER BY e.enumsortorder;
-- typname:name | enumlabel:name
-- channel | web
-- channel | shop
-- channel | phone
-- SELECT 3
> SELECT t.typname, format_type(t.typbasetype, t.typtypmod), t.typdefault, t.typnotnull, pg_get_constraintdef(c.oid) FROM pg_type t LEFT JOIN pg_constraint c ON c.contypid = t.oid WHERE t.typtype = 'd' AND t.typnamespace = 'sales'::regnamespace;
-- typname:name | format_type:text | typdefault:text | typnotnull:boolean | pg_get_constraintdef:text
-- money_amount | numeric(12,2) | 0 | f | CHECK ((VALUE < 1000000.5))
-- SELECT 1

# information_schema, view by view
> SELECT table_name, is_updatable, views.is_insertable_into FROM information_schema.views JOIN information_schema.tables USING (table_catalog, table_schema, table_name) WHERE table_schema = 'sales' ORDER BY 1;
-- table_name:name | is_updatable:character varying | is_insertable_into:character varying
-- big_orders | YES | YES
-- SELECT 1
> SELECT constraint_name, table_name, constraint_type, is_deferrable, initially_deferred, enforced FROM information_schema.table_constraints WHERE table_schema = 'sales' AND constraint_type <> 'CHECK' ORDER BY 1, 2;
-- constraint_name:name | table_name:name | constraint_type:character varying | is_deferrable:character varying | initially_deferred:character varying | enforced:character varying
-- customers_email_key | customers | UNIQUE | NO | NO | YES
-- customers_pkey | customers | PRIMARY KEY | NO | NO | YES
-- order_lines_order_id_fkey | order_lines | FOREIGN KEY | NO | NO | YES
-- order_lines_pkey | order_lines | PRIMARY KEY | NO | NO | YES
-- orders_customer_id_fkey | orders | FOREIGN KEY | NO | NO | YES
-- orders_pkey | orders | PRIMARY KEY | NO | NO | YES
-- SELECT 6
> SELECT constraint_name, check_clause FROM information_schema.check_constraints WHERE constraint_schema = 'sales' AND constraint_name NOT LIKE '%not_null' ORDER BY 1;
-- constraint_name:name | check_clause:character varying
-- money_amount_check | (VALUE < 1000000.5)
-- told | (paid OR (via IS NOT NULL))
-- SELECT 2
> SELECT constraint_name, unique_constraint_name, match_option, update_rule, delete_rule FROM information_schema.referential_constraints WHERE constraint_schema = 'sales' ORDER BY 1;
-- constraint_name:name | unique_constraint_name:name | match_option:character varying | update_rule:character varying | delete_rule:character varying
-- order_lines_order_id_fkey | orders_pkey | NONE | NO ACTION | NO ACTION
-- orders_customer_id_fkey | customers_pkey | NONE | NO ACTION | CASCADE
-- SELECT 2
> SELECT constraint_name, column_name, ordinal_position, position_in_unique_constraint FROM information_schema.key_column_usage WHERE table_schema = 'sales' ORDER BY 1, 3;
-- constraint_name:name | column_name:name | ordinal_position:integer | position_in_unique_constraint:integer
-- customers_email_key | email | 1 | NULL
-- customers_pkey | id | 1 | NULL
-- order_lines_order_id_fkey | order_id | 1 | 1
-- order_lines_pkey | order_id | 1 | NULL
-- order_lines_pkey | line | 2 | NULL
-- orders_customer_id_fkey | customer_id | 1 | 1
-- orders_pkey | id | 1 | NULL
-- SELECT 7
> SELECT table_name, column_name, constraint_name FROM information_schema.constraint_column_usage WHERE table_schema = 'sales' AND constraint_name NOT LIKE '%not_null' ORDER BY 3, 1, 2;
-- table_name:name | column_name:name | constraint_name:name
-- customers | email | customers_email_key
-- customers | id | customers_pkey
-- orders | id | order_lines_order_id_fkey
-- order_lines | line | order_lines_pkey
-- order_lines | order_id | order_lines_pkey
-- customers | id | orders_customer_id_fkey
-- orders | id | orders_pkey
-- orders | paid | told
-- orders | via | told
-- SELECT 9
> SELECT grantee, table_name, privilege_type, is_grantable FROM information_schema.table_privileges WHERE table_schema = 'sales' AND grantee = 'analyst' ORDER BY 2, 3;
-- grantee:name | table_name:name | privilege_type:character varying | is_grantable:character varying
-- analyst | big_orders | SELECT | NO
-- analyst | orders | SELECT | NO
-- SELECT 2
> SELECT grantee, table_name, column_name, privilege_type FROM information_schema.column_privileges WHERE table_schema = 'sales' AND grantee = 'analyst' AND table_name = 'customers' ORDER BY 3;
-- grantee:name | table_name:name | column_name:name | privilege_type:character varying
-- analyst | customers | id | SELECT
-- analyst | customers | name | SELECT
-- SELECT 2
> SELECT sequence_name, data_type, start_value, increment, cycle_option FROM information_schema.sequences WHERE sequence_schema = 'sales' ORDER BY 1;
-- sequence_name:name | data_type:character varying | start_value:character varying | increment:character varying | cycle_option:character varying
-- customers_id_seq | integer | 1 | 1 | NO
-- SELECT 1
> SELECT domain_name, data_type, numeric_precision, numeric_scale, domain_default FROM information_schema.domains WHERE domain_schema = 'sales';
-- domain_name:name | data_type:character varying | numeric_precision:integer | numeric_scale:integer | domain_default:character varying
-- money_amount | numeric | 12 | 2 | 0
-- SELECT 1
> SELECT object_name, object_type, data_type, collection_type_identifier FROM information_schema.element_types WHERE object_schema = 'sales' ORDER BY 1;
-- object_name:name | object_type:character varying | data_type:character varying | collection_type_identifier:name
-- orders | TABLE | text | 6
-- SELECT 1
> SELECT column_name, is_identity, identity_generation, is_generated, generation_expression, domain_name, udt_schema, udt_name, character_maximum_length, numeric_precision, numeric_scale, datetime_precision FROM information_schema.columns WHERE table_schema = 'sales' AND table_name IN ('orders', 'order_lines') ORDER BY table_name, ordinal_position;
-- column_name:name | is_identity:character varying | identity_generation:character varying | is_generated:character varying | generation_expression:character varying | domain_name:name | udt_schema:name | udt_name:name | character_maximum_length:integer | numeric_precision:integer | numeric_scale:integer | datetime_precision:integer
-- order_id | NO | NULL | NEVER | NULL | NULL | pg_catalog | int8 | NULL | 64 | 0 | NULL
-- line | NO | NULL | NEVER | NULL | NULL | pg_catalog | int4 | NULL | 32 | 0 | NULL
-- product | NO | NULL | NEVER | NULL | NULL | pg_catalog | text | NULL | NULL | NULL | NULL
-- amount | NO | NULL | NEVER | NULL | NULL | pg_catalog | numeric | NULL | 10 | 3 | NULL
-- price | NO | NULL | NEVER | NULL | NULL | pg_catalog | float8 | NULL | 53 | NULL | NULL
-- doubled | NO | NULL | ALWAYS | (amount + amount) | NULL | pg_catalog | numeric | NULL | NULL | NULL | NULL
-- id | YES | ALWAYS | NEVER | NULL | NULL | pg_catalog | int8 | NULL | 64 | 0 | NULL
-- customer_id | NO | NULL | NEVER | NULL | NULL | pg_catalog | int4 | NULL | 32 | 0 | NULL
-- placed | NO | NULL | NEVER | NULL | NULL | pg_catalog | timestamptz | NULL | NULL | NULL | 6
-- via | NO | NULL | NEVER | NULL | NULL | sales | channel | NULL | NULL | NULL | NULL
-- total | NO | NULL | NEVER | NULL | money_amount | pg_catalog | numeric | NULL | 12 | 2 | NULL
-- tags | NO | NULL | NEVER | NULL | NULL | pg_catalog | _text | NULL | NULL | NULL | NULL
-- paid | NO | NULL | NEVER | NULL | NULL | pg_catalog | bool | NULL | NULL | NULL | NULL
-- SELECT 13
> SELECT schema_name, schema_owner = current_user AS mine FROM information_schema.schemata WHERE schema_name = 'sales';
-- schema_name:name | mine:boolean
-- sales | t
-- SELECT 1
> SELECT role_name FROM information_schema.applicable_roles WHERE role_name = 'analyst';
-- role_name:name
-- SELECT 0
> SELECT view_name, table_name FROM information_schema.view_table_usage WHERE view_schema = 'sales';
-- view_name:name | table_name:name
-- big_orders | orders
-- SELECT 1
> SET client_min_messages = warning;
-- SET
> DROP SCHEMA sales CASCADE;
-- DROP SCHEMA
> DROP ROLE analyst;
-- DROP ROLE
