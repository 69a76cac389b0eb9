# pg_depend: what tools put objects in order by.
> CREATE SCHEMA house;
-- CREATE SCHEMA
> CREATE TYPE house.mood AS ENUM ('up', 'down');
-- CREATE TYPE
> CREATE DOMAIN house.positive AS int CHECK (VALUE > 0);
-- CREATE DOMAIN
> CREATE FUNCTION house.twice(n int) RETURNS int LANGUAGE sql IMMUTABLE RETURN n * 2;
-- CREATE FUNCTION
> CREATE SEQUENCE house.own_numbers;
-- CREATE SEQUENCE
> CREATE TABLE house.rooms (id serial PRIMARY KEY, n int GENERATED ALWAYS AS IDENTITY, mood house.mood NOT NULL DEFAULT 'up', size house.positive DEFAULT house.twice(3), taken int DEFAULT nextval('house.own_numbers'), CHECK (n < size));
-- CREATE TABLE
> CREATE TABLE house.doors (room int REFERENCES house.rooms, name text UNIQUE);
-- CREATE TABLE
> CREATE INDEX doors_lower ON house.doors (lower(name)) WHERE room > 0;
-- CREATE INDEX
> CREATE VIEW house.small AS SELECT id, mood FROM house.rooms WHERE size < house.twice(5);
-- CREATE VIEW
> CREATE VIEW house.smaller AS SELECT id FROM house.small;
-- CREATE VIEW
> CREATE MATERIALIZED VIEW house.kept AS SELECT count(*) AS n FROM house.smaller;
-- SELECT 1
> CREATE POLICY one ON house.doors USING (room IN (SELECT id FROM house.rooms));
-- CREATE POLICY
> CREATE FUNCTION house.room_of(house.rooms) RETURNS house.mood LANGUAGE sql AS 'SELECT $1.mood';
-- CREATE FUNCTION
> SELECT DISTINCT v.relname AS reader, t.relname AS read FROM pg_depend d JOIN pg_rewrite r ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid JOIN pg_class v ON v.oid = r.ev_class JOIN pg_class t ON d.refclassid = 'pg_class'::regclass AND t.oid = d.refobjid WHERE d.deptype = 'n' AND v.oid <> t.oid AND v.oid >= 16384 ORDER BY 1, 2;
-- reader:name | read:name
-- kept | smaller
-- small | rooms
-- smaller | small
-- SELECT 3
> SELECT s.relname, t.relname, d.refobjsubid, d.deptype FROM pg_depend d JOIN pg_class s ON d.classid = 'pg_class'::regclass AND s.oid = d.objid AND s.relkind = 'S' JOIN pg_class t ON d.refclassid = 'pg_class'::regclass AND t.oid = d.refobjid ORDER BY 1;
-- relname:name | relname:name | refobjsubid:integer | deptype:"char"
-- rooms_id_seq | rooms | 1 | a
-- rooms_n_seq | rooms | 2 | i
-- SELECT 2
> SELECT c.conname, t.relname, d.refobjsubid, d.deptype FROM pg_depend d JOIN pg_constraint c ON d.classid = 'pg_constraint'::regclass AND c.oid = d.objid JOIN pg_class t ON d.refclassid = 'pg_class'::regclass AND t.oid = d.refobjid WHERE c.conname LIKE 'rooms%' OR c.conname LIKE 'doors%' ORDER BY 1, 2, 3, 4;
-- conname:name | relname:name | refobjsubid:integer | deptype:"char"
-- doors_name_key | doors | 2 | a
-- doors_room_fkey | doors | 1 | a
-- doors_room_fkey | rooms | 1 | n
-- doors_room_fkey | rooms_pkey | 0 | n
-- rooms_check | rooms | 2 | a
-- rooms_check | rooms | 2 | n
-- rooms_check | rooms | 4 | a
-- rooms_check | rooms | 4 | n
-- rooms_id_not_null | rooms | 1 | a
-- rooms_mood_not_null | rooms | 3 | a
-- rooms_n_not_null | rooms | 2 | a
-- rooms_pkey | rooms | 1 | a
-- SELECT 12
> SELECT i.relname, t.relname, d.refobjsubid, d.deptype FROM pg_depend d JOIN pg_class i ON d.classid = 'pg_class'::regclass AND i.oid = d.objid AND i.relkind = 'i' JOIN pg_class t ON d.refclassid = 'pg_class'::regclass AND t.oid = d.refobjid WHERE t.relname !~ '^pg_' ORDER BY 1, 3;
-- relname:name | relname:name | refobjsubid:integer | deptype:"char"
-- doors_lower | doors | 0 | a
-- doors_lower | doors | 1 | a
-- doors_lower | doors | 2 | a
-- SELECT 3
> SELECT i.relname, c.conname, d.deptype FROM pg_depend d JOIN pg_class i ON d.classid = 'pg_class'::regclass AND i.oid = d.objid AND i.relkind = 'i' JOIN pg_constraint c ON d.refclassid = 'pg_constraint'::regclass AND c.oid = d.refobjid ORDER BY 1;
-- relname:name | conname:name | deptype:"char"
-- doors_name_key | doors_name_key | i
-- rooms_pkey | rooms_pkey | i
-- SELECT 2
> SELECT t.relname, d.objsubid, y.typname, d.deptype FROM pg_depend d JOIN pg_class t ON d.classid = 'pg_class'::regclass AND t.oid = d.objid JOIN pg_type y ON d.refclassid = 'pg_type'::regclass AND y.oid = d.refobjid WHERE d.objid >= 16384 ORDER BY 1, 2;
-- relname:name | objsubid:integer | typname:name | deptype:"char"
-- rooms | 3 | mood | n
-- rooms | 4 | positive | n
-- small | 2 | mood | n
-- SELECT 3
> SELECT p.proname, y.typname, d.deptype FROM pg_depend d JOIN pg_proc p ON d.classid = 'pg_proc'::regclass AND p.oid = d.objid JOIN pg_type y ON d.refclassid = 'pg_type'::regclass AND y.oid = d.refobjid WHERE d.objid >= 16384 ORDER BY 1, 2;
-- proname:name | typname:name | deptype:"char"
-- room_of | mood | n
-- room_of | rooms | n
-- SELECT 2
> SELECT DISTINCT r.ev_class::regclass, p.proname, d.deptype FROM pg_depend d JOIN pg_rewrite r ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid JOIN pg_proc p ON d.refclassid = 'pg_proc'::regclass AND p.oid = d.refobjid WHERE d.objid >= 16384;
-- ev_class:regclass | proname:name | deptype:"char"
-- house.small | twice | n
-- SELECT 1
> SELECT a.adrelid::regclass, a.adnum, p.proname, d.deptype FROM pg_depend d JOIN pg_attrdef a ON d.classid = 'pg_attrdef'::regclass AND a.oid = d.objid JOIN pg_proc p ON d.refclassid = 'pg_proc'::regclass AND p.oid = d.refobjid WHERE d.objid >= 16384;
-- adrelid:regclass | adnum:smallint | proname:name | deptype:"char"
-- house.rooms | 4 | twice | n
-- SELECT 1
> SELECT a.adrelid::regclass, a.adnum, t.relname, d.refobjsubid, d.deptype FROM pg_depend d JOIN pg_attrdef a ON d.classid = 'pg_attrdef'::regclass AND a.oid = d.objid JOIN pg_class t ON d.refclassid = 'pg_class'::regclass AND t.oid = d.refobjid ORDER BY 2, 4, 3;
-- adrelid:regclass | adnum:smallint | relname:name | refobjsubid:integer | deptype:"char"
-- house.rooms | 1 | rooms_id_seq | 0 | n
-- house.rooms | 1 | rooms | 1 | a
-- house.rooms | 3 | rooms | 3 | a
-- house.rooms | 4 | rooms | 4 | a
-- house.rooms | 5 | own_numbers | 0 | n
-- house.rooms | 5 | rooms | 5 | a
-- SELECT 6
> SELECT DISTINCT l.polname, t.relname, d.deptype FROM pg_depend d JOIN pg_policy l ON d.classid = 'pg_policy'::regclass AND l.oid = d.objid JOIN pg_class t ON d.refclassid = 'pg_class'::regclass AND t.oid = d.refobjid ORDER BY 2;
-- polname:name | relname:name | deptype:"char"
-- one | doors | a
-- one | doors | n
-- one | rooms | n
-- SELECT 3
> SELECT t.typname, c.relname, d.deptype FROM pg_depend d JOIN pg_type t ON d.classid = 'pg_type'::regclass AND t.oid = d.objid JOIN pg_class c ON d.refclassid = 'pg_class'::regclass AND c.oid = d.refobjid WHERE c.oid >= 16384 AND c.relname !~ '^pg_' ORDER BY 1;
-- typname:name | relname:name | deptype:"char"
-- doors | doors | i
-- kept | kept | i
-- rooms | rooms | i
-- small | small | i
-- smaller | smaller | i
-- SELECT 5
> SELECT t.typname, y.typname, d.deptype FROM pg_depend d JOIN pg_type t ON d.classid = 'pg_type'::regclass AND t.oid = d.objid JOIN pg_type y ON d.refclassid = 'pg_type'::regclass AND y.oid = d.refobjid WHERE d.objid >= 16384 ORDER BY 1, 2;
-- typname:name | typname:name | deptype:"char"
-- _doors | doors | i
-- _kept | kept | i
-- _mood | mood | i
-- _positive | positive | i
-- _rooms | rooms | i
-- _small | small | i
-- _smaller | smaller | i
-- SELECT 7
> SELECT count(*) FROM pg_depend d WHERE d.refclassid = 'pg_namespace'::regclass AND d.refobjid = 'house'::regnamespace;
-- count:bigint
-- 12
-- SELECT 1
> SELECT relname, relkind, relhasrules FROM pg_class WHERE relnamespace = 'house'::regnamespace AND relhasrules ORDER BY 1;
-- relname:name | relkind:"char" | relhasrules:boolean
-- kept | m | t
-- small | v | t
-- smaller | v | t
-- SELECT 3
> SELECT rulename, ev_class::regclass, ev_type, is_instead FROM pg_rewrite WHERE ev_class >= 16384 ORDER BY 2;
-- rulename:name | ev_class:regclass | ev_type:"char" | is_instead:boolean
-- _RETURN | house.small | 1 | t
-- _RETURN | house.smaller | 1 | t
-- _RETURN | house.kept | 1 | t
-- SELECT 3
> ALTER VIEW house.small ALTER COLUMN id SET DEFAULT 7;
-- ALTER VIEW
> SELECT adrelid::regclass, adnum, pg_get_expr(adbin, adrelid) FROM pg_attrdef WHERE adrelid = 'house.small'::regclass;
-- adrelid:regclass | adnum:smallint | pg_get_expr:text
-- house.small | 1 | 7
-- SELECT 1
> SELECT cfgname, pg_ts_config_is_visible(oid) FROM pg_ts_config WHERE cfgname IN ('simple', 'english') ORDER BY 1;
-- cfgname:name | pg_ts_config_is_visible:boolean
-- english | t
-- simple | t
-- SELECT 2
> SELECT t.alias, d.dictname FROM pg_ts_config c JOIN pg_ts_config_map m ON m.mapcfg = c.oid JOIN pg_ts_dict d ON d.oid = m.mapdict JOIN ts_token_type(c.cfgparser) t ON t.tokid = m.maptokentype WHERE c.cfgname = 'english' ORDER BY t.tokid;
-- alias:text | dictname:name
-- asciiword | english_stem
-- word | english_stem
-- numword | simple
-- email | simple
-- url | simple
-- host | simple
-- sfloat | simple
-- version | simple
-- hword_numpart | simple
-- hword_part | english_stem
-- hword_asciipart | english_stem
-- numhword | simple
-- asciihword | english_stem
-- hword | english_stem
-- url_path | simple
-- file | simple
-- float | simple
-- int | simple
-- uint | simple
-- SELECT 19
> SELECT prsname, pg_ts_parser_is_visible(oid) FROM pg_ts_parser;
-- prsname:name | pg_ts_parser_is_visible:boolean
-- default | t
-- SELECT 1
> SELECT tmplname FROM pg_ts_template WHERE tmplname IN ('simple', 'snowball') ORDER BY 1;
-- tmplname:name
-- simple
-- snowball
-- SELECT 2
> SELECT dictname, dictinitoption FROM pg_ts_dict WHERE dictname IN ('simple', 'english_stem') ORDER BY 1;
-- dictname:name | dictinitoption:text
-- english_stem | language = 'english', stopwords = 'english'
-- simple | NULL
-- SELECT 2
> SELECT quote_ident('order'), quote_ident('name'), quote_ident('user');
-- quote_ident:text | quote_ident:text | quote_ident:text
-- "order" | name | "user"
-- SELECT 1
> CREATE TABLE "order" ("user" int, "select" int UNIQUE, plain int);
-- CREATE TABLE
> CREATE INDEX "group" ON "order" ("user", plain);
-- CREATE INDEX
> SELECT pg_get_indexdef('"group"'::regclass), '"order"'::regclass;
-- pg_get_indexdef:text | regclass:regclass
-- CREATE INDEX "group" ON public."order" USING btree ("user", plain) | "order"
-- SELECT 1
> SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = '"order"'::regclass;
-- pg_get_constraintdef:text
-- UNIQUE ("select")
-- SELECT 1
