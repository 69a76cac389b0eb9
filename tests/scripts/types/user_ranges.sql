# CREATE TYPE … AS RANGE: range types of users, and the multirange types that come with them.
> CREATE TYPE floatrange AS RANGE (subtype = float8, subtype_diff = float8mi);
-- CREATE TYPE
> SELECT floatrange(1, 2), floatrange(1.5, 2.5, '[]'), '[1,3.5]'::floatrange, floatrange(NULL, 3), floatrange '(,)';
-- floatrange:floatrange | floatrange:floatrange | floatrange:floatrange | floatrange:floatrange | floatrange:floatrange
-- [1,2) | [1.5,2.5] | [1,3.5] | (,3) | (,)
-- SELECT 1
> SELECT floatmultirange(), floatmultirange(floatrange(1, 2)), floatmultirange(floatrange(5, 6), floatrange(1, 2)), '{[1,2),(3,4)}'::floatmultirange;
-- floatmultirange:floatmultirange | floatmultirange:floatmultirange | floatmultirange:floatmultirange | floatmultirange:floatmultirange
-- {} | {[1,2)} | {[1,2),[5,6)} | {[1,2),(3,4)}
-- SELECT 1
> SELECT floatmultirange(VARIADIC ARRAY[floatrange(1, 2), floatrange(2, 3)]);
-- floatmultirange:floatmultirange
-- {[1,3)}
-- SELECT 1
> SELECT floatrange(1, 2, 'x');
-- ERROR 42601: invalid range bound flags
-- HINT: Valid values are "[]", "[)", "(]", and "()".
> SELECT floatrange(1, 2, NULL);
-- ERROR 22000: range constructor flags argument must not be null
> SELECT floatrange(3, 2);
-- ERROR 22000: range lower bound must be less than or equal to range upper bound
> SELECT '[3,2]'::floatrange;
-- ERROR 22000 at 8: range lower bound must be less than or equal to range upper bound
> SELECT '[a,b]'::floatrange;
-- ERROR 22P02 at 8: invalid input syntax for type double precision: "a"
> SELECT floatrange(1);
-- ERROR 42883 at 8: function floatrange(integer) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT floatrange('[1,2)');
-- floatrange:floatrange
-- [1,2)
-- SELECT 1
> SELECT floatrange(1, 5) && floatrange(4, 6), floatrange(1, 5) @> 2.0::float8, 3.0::float8 <@ floatrange(1, 5);
-- ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | t | t
-- SELECT 1
> SELECT floatrange(1, 5) @> 1.5;
-- ERROR 42883 at 25: operator does not exist: floatrange @> numeric
-- HINT: No operator matches the given name and argument types. You might need to add explicit type casts.
> SELECT lower(floatrange(1, 2)), upper(floatrange(1, 2)), isempty('empty'::floatrange), lower_inc(floatrange(1, 2)), upper_inf(floatrange(1, NULL));
-- lower:double precision | upper:double precision | isempty:boolean | lower_inc:boolean | upper_inf:boolean
-- 1 | 2 | t | t | t
-- SELECT 1
> SELECT floatrange(1, 5) * floatrange(4, 6), floatrange(1, 5) + floatrange(4, 6), floatrange(1, 5) - floatrange(4, 6), range_merge(floatrange(1, 2), floatrange(5, 6));
-- ?column?:floatrange | ?column?:floatrange | ?column?:floatrange | range_merge:floatrange
-- [4,5) | [1,6) | [1,4) | [1,6)
-- SELECT 1
> SELECT multirange(floatrange(1, 2)), floatrange(1, 2)::floatmultirange, CAST(floatrange(1, 2) AS floatmultirange) @> 1::float8;
-- multirange:floatmultirange | floatrange:floatmultirange | ?column?:boolean
-- {[1,2)} | {[1,2)} | t
-- SELECT 1
> SELECT range_agg(x), range_intersect_agg(x) FROM (VALUES (floatrange(1, 4)), (floatrange(3, 5))) v(x);
-- range_agg:floatmultirange | range_intersect_agg:floatrange
-- {[1,5)} | [3,4)
-- SELECT 1
> SELECT unnest(floatmultirange(floatrange(1, 2), floatrange(4, 5)));
-- unnest:floatrange
-- [1,2)
-- [4,5)
-- SELECT 2
> SELECT ARRAY[floatrange(1, 2)], pg_typeof(ARRAY[floatrange(1, 2)]), pg_typeof(floatmultirange()), '{"[1,2)"}'::floatrange[];
-- array:floatrange[] | pg_typeof:regtype | pg_typeof:regtype | floatrange:floatrange[]
-- {"[1,2)"} | floatrange[] | floatmultirange | {"[1,2)"}
-- SELECT 1
> SELECT floatrange(1, 2) = floatrange(1, 2), floatrange(1, 2) < floatrange(1, 3), floatrange(1, 2) = '[1,2)', greatest(floatrange(1, 2), '[3,4)');
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | greatest:floatrange
-- t | t | t | [3,4)
-- SELECT 1
> SELECT floatrange(1, 2) = numrange(1, 2);
-- ERROR 42883 at 25: operator does not exist: floatrange = numrange
-- HINT: No operator matches the given name and argument types. You might need to add explicit type casts.
> SELECT max(floatrange(1, 2));
-- ERROR 42883 at 8: function max(floatrange) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT floatrange(1, 2)::numrange;
-- ERROR 42846 at 24: cannot cast type floatrange to numrange
> SELECT floatrange(1, 2)::text, '[1,2)'::text::floatrange, floatrange(1, 2)::varchar;
-- floatrange:text | floatrange:floatrange | floatrange:character varying
-- [1,2) | [1,2) | [1,2)
-- SELECT 1
> SELECT '{}'::int4multirange::floatmultirange;
-- ERROR 42846 at 28: cannot cast type int4multirange to floatmultirange
# What the catalog says.
> SELECT typname, typtype, typcategory, typlen, typbyval, typalign, typstorage, typinput, typoutput, typreceive, typsend, typcollation FROM pg_type WHERE typname LIKE '%float%range' ORDER BY typname;
-- typname:name | typtype:"char" | typcategory:"char" | typlen:smallint | typbyval:boolean | typalign:"char" | typstorage:"char" | typinput:regproc | typoutput:regproc | typreceive:regproc | typsend:regproc | typcollation:oid
-- _floatmultirange | b | A | -1 | f | d | x | array_in | array_out | array_recv | array_send | 0
-- _floatrange | b | A | -1 | f | d | x | array_in | array_out | array_recv | array_send | 0
-- floatmultirange | m | R | -1 | f | d | x | multirange_in | multirange_out | multirange_recv | multirange_send | 0
-- floatrange | r | R | -1 | f | d | x | range_in | range_out | range_recv | range_send | 0
-- SELECT 4
> SELECT r.typname, s.typname AS subtype, m.typname AS multirange, rngcollation, rngcanonical FROM pg_range JOIN pg_type r ON r.oid = rngtypid JOIN pg_type s ON s.oid = rngsubtype JOIN pg_type m ON m.oid = rngmultitypid WHERE r.typname = 'floatrange';
-- typname:name | subtype:name | multirange:name | rngcollation:oid | rngcanonical:regproc
-- floatrange | float8 | floatmultirange | 0 | -
-- SELECT 1
> SELECT opcname FROM pg_range JOIN pg_opclass o ON o.oid = rngsubopc WHERE rngtypid = 'floatrange'::regtype;
-- opcname:name
-- float8_ops
-- SELECT 1
> SELECT proname, pronargs, prorettype::regtype, pg_get_function_arguments(p.oid), prosrc, proisstrict, provolatile, proparallel, lanname FROM pg_proc p JOIN pg_language l ON l.oid = prolang WHERE proname IN ('floatrange', 'floatmultirange') ORDER BY p.oid;
-- proname:name | pronargs:smallint | prorettype:regtype | pg_get_function_arguments:text | prosrc:text | proisstrict:boolean | provolatile:"char" | proparallel:"char" | lanname:name
-- floatrange | 2 | floatrange | double precision, double precision | range_constructor2 | f | i | s | internal
-- floatrange | 3 | floatrange | double precision, double precision, text | range_constructor3 | f | i | s | internal
-- floatmultirange | 0 | floatmultirange |  | multirange_constructor0 | t | i | s | internal
-- floatmultirange | 1 | floatmultirange | floatrange | multirange_constructor1 | t | i | s | internal
-- floatmultirange | 1 | floatmultirange | VARIADIC floatrange[] | multirange_constructor2 | t | i | s | internal
-- SELECT 5
> SELECT castsource::regtype, casttarget::regtype, castfunc::regprocedure, castcontext, castmethod FROM pg_cast WHERE castsource = 'floatrange'::regtype;
-- castsource:regtype | casttarget:regtype | castfunc:regprocedure | castcontext:"char" | castmethod:"char"
-- floatrange | floatmultirange | floatmultirange(floatrange) | e | f
-- SELECT 1
> SELECT pg_get_functiondef('floatrange(float8,float8)'::regprocedure);
-- pg_get_functiondef:text
-- CREATE OR REPLACE FUNCTION public.floatrange(double precision, double precision)\n RETURNS floatrange\n LANGUAGE internal\n IMMUTABLE PARALLEL SAFE\nAS $function$range_constructor2$function$\n
-- SELECT 1
> SELECT format_type('floatmultirange[]'::regtype, NULL), to_regtype('floatmultirange');
-- format_type:text | to_regtype:regtype
-- floatmultirange[] | floatmultirange
-- SELECT 1
> SELECT deptype, classid::regclass, count(*) FROM pg_depend WHERE refobjid IN ('floatrange'::regtype, 'floatmultirange'::regtype) AND deptype = 'i' GROUP BY 1, 2 ORDER BY 1, 2;
-- deptype:"char" | classid:regclass | count:bigint
-- i | pg_type | 3
-- i | pg_proc | 5
-- i | pg_cast | 2
-- SELECT 3
# As psycopg looks them up.
> SELECT t.typname AS name, t.oid::regtype::text AS regtype, r.rngsubtype AS subtype_oid, t.typarray::regtype::text FROM pg_type t JOIN pg_range r ON t.oid = r.rngtypid WHERE t.oid = to_regtype('floatrange');
-- name:name | regtype:text | subtype_oid:oid | typarray:text
-- floatrange | floatrange | 701 | floatrange[]
-- SELECT 1
> SELECT t.typname AS name, t.oid::regtype::text AS regtype, r.rngtypid::regtype::text, r.rngsubtype AS subtype_oid FROM pg_type t JOIN pg_range r ON t.oid = r.rngmultitypid WHERE t.oid = to_regtype('floatmultirange');
-- name:name | regtype:text | rngtypid:text | subtype_oid:oid
-- floatmultirange | floatmultirange | floatrange | 701
-- SELECT 1
# Other subtypes.
> CREATE TYPE textrange AS RANGE (subtype = text, collation = "C", multirange_type_name = manytexts, subtype_opclass = text_ops);
-- CREATE TYPE
> SELECT textrange('a', 'b'), manytexts(textrange('a', 'b')), '["a b","c"]'::textrange, '(a,)'::textrange, '["a\"",b)'::textrange;
-- textrange:textrange | manytexts:manytexts | textrange:textrange | textrange:textrange | textrange:textrange
-- [a,b) | {[a,b)} | ["a b",c] | (a,) | ["a""",b)
-- SELECT 1
> SELECT textrange('a', 'B');
-- ERROR 22000: range lower bound must be less than or equal to range upper bound
> CREATE TYPE namerange AS RANGE (subtype = varchar);
-- CREATE TYPE
> SELECT namerange('a', 'b'), namerange('a', 'b') @> 'aa'::varchar;
-- namerange:namerange | ?column?:boolean
-- [a,b) | t
-- SELECT 1
> CREATE TYPE x1 AS RANGE (subtype = int, subtype_diff = int4range_subdiff);
-- CREATE TYPE
> SELECT x1(1, 4), x1(1, 4, '[]'), upper(x1(1, 4, '[]')), x1(1, 4) -|- x1(4, 5), x1(1, 3, '[]') -|- x1(4, 5);
-- x1:x1 | x1:x1 | upper:integer | ?column?:boolean | ?column?:boolean
-- [1,4) | [1,4] | 4 | t | f
-- SELECT 1
> SELECT 'x1_multirange'::regtype, x1_multirange(x1(1, 2));
-- regtype:regtype | x1_multirange:x1_multirange
-- x1_multirange | {[1,2)}
-- SELECT 1
> CREATE TYPE timer AS RANGE (subtype = time);
-- CREATE TYPE
> SELECT timer('10:00', '11:00'), timer('10:00', '11:00') -|- timer('11:00', '12:00');
-- timer:timer | ?column?:boolean
-- [10:00:00,11:00:00) | t
-- SELECT 1
> CREATE TYPE idrange AS RANGE (subtype = uuid);
-- CREATE TYPE
> SELECT idrange('00000000-0000-0000-0000-000000000001', NULL) @> '00000000-0000-0000-0000-000000000002'::uuid;
-- ?column?:boolean
-- t
-- SELECT 1
> CREATE TYPE arrays AS RANGE (subtype = int[]);
-- CREATE TYPE
> SELECT arrays('{1}', '{2}') @> '{1,5}'::int[], arrays('{1,2}', '{2}');
-- ?column?:boolean | arrays:arrays
-- t | ["{1,2}",{2})
-- SELECT 1
> CREATE TYPE nested AS RANGE (subtype = int4range);
-- CREATE TYPE
> SELECT nested('[1,2)', '[3,4)');
-- nested:nested
-- ["[1,2)","[3,4)")
-- SELECT 1
> CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
-- CREATE TYPE
> CREATE TYPE moods AS RANGE (subtype = mood);
-- CREATE TYPE
> SELECT moods('sad', 'happy'), moods('sad', 'happy') @> 'ok'::mood, '[sad,ok]'::moods;
-- moods:moods | ?column?:boolean | moods:moods
-- [sad,happy) | t | [sad,ok]
-- SELECT 1
> CREATE DOMAIN positive AS int CHECK (VALUE > 0);
-- CREATE DOMAIN
> CREATE TYPE positives AS RANGE (subtype = positive);
-- CREATE TYPE
#~ ranges over domains are not built
#= ERROR 0A000: ranges over domains are not supported
# Refused.
> CREATE TYPE bad AS RANGE (subtype = json);
-- ERROR 42704: data type json has no default operator class for access method "btree"
-- HINT: You must specify an operator class for the range type or define a default operator class for the subtype.
> CREATE TYPE bad AS RANGE (subtype = nothing);
-- ERROR 42704: type "nothing" does not exist
> CREATE TYPE bad AS RANGE (subtype = int, collation = "C");
-- ERROR 42809: range collation specified but subtype does not support collation
> CREATE TYPE bad AS RANGE (subtype = text, collation = "nothing");
-- ERROR 42704: collation "nothing" for encoding "UTF8" does not exist
> CREATE TYPE bad AS RANGE (collation = "C");
-- ERROR 42601: type attribute "subtype" is required
> CREATE TYPE bad AS RANGE (subtype = int, subtype = int);
-- ERROR 42601 at 42: conflicting or redundant options
> CREATE TYPE bad AS RANGE (subtype = int, foo = bar);
-- ERROR 42601: type attribute "foo" not recognized
> CREATE TYPE bad AS RANGE (subtype = int, subtype_opclass = text_ops);
-- ERROR 42804: operator class "text_ops" does not accept data type integer
> CREATE TYPE bad AS RANGE (subtype = int, subtype_opclass = nope);
-- ERROR 42704: operator class "nope" does not exist for access method "btree"
> CREATE TYPE bad AS RANGE (subtype = int, canonical = int4range_canonical);
-- ERROR 42P17: cannot specify a canonical function without a pre-created shell type
-- HINT: Create the type as a shell type, then create its canonicalization function, then do a full CREATE TYPE.
> CREATE TYPE bad AS RANGE (subtype = int, subtype_diff = nope);
-- ERROR 42883: function nope(integer, integer) does not exist
> CREATE TYPE bad AS RANGE (subtype = anyelement);
-- ERROR 42804: range subtype cannot be anyelement
> CREATE TYPE bad AS RANGE (subtype);
-- ERROR 42601: subtype requires a parameter
> CREATE TYPE bad AS RANGE ();
-- ERROR 42601 at 27: syntax error at or near ")"
> CREATE TYPE nosuch.bad AS RANGE (subtype = int);
-- ERROR 3F000: schema "nosuch" does not exist
> CREATE TYPE floatrange AS RANGE (subtype = float8);
-- ERROR 42710: type "floatrange" already exists
> CREATE TYPE bad AS RANGE (subtype = float8, multirange_type_name = floatmultirange);
-- ERROR 42710: type "floatmultirange" already exists
> CREATE TYPE bad AS RANGE (subtype = float8, multirange_type_name = nosuch.bads);
-- ERROR 3F000: schema "nosuch" does not exist
> CREATE TYPE floatmultirange AS ENUM ('a');
-- ERROR 42710: type "floatmultirange" already exists
> CREATE TABLE ymultirange (a int);
-- CREATE TABLE
> CREATE TYPE yrange AS RANGE (subtype = int);
-- ERROR 42710: type "ymultirange" already exists
-- DETAIL: Failed while creating a multirange type for type "yrange".
-- HINT: You can manually specify a multirange type name using the "multirange_type_name" attribute.
> SELECT to_regtype('bad');
-- to_regtype:regtype
-- NULL
-- SELECT 1
# In tables.
> CREATE TABLE stay (id int PRIMARY KEY, during floatrange, more floatmultirange DEFAULT floatmultirange(floatrange(0, 1)), all_of floatrange[], UNIQUE (during));
-- CREATE TABLE
> INSERT INTO stay VALUES (1, '[1,2)', '{[1,2)}', '{"[1,2)","[3,4)"}'), (2, floatrange(3, 4), DEFAULT, NULL), (3, NULL, NULL, '{}');
-- INSERT 0 3
> INSERT INTO stay VALUES (4, '[1,2)');
-- ERROR 23505: duplicate key value violates unique constraint "stay_during_key"
-- DETAIL: Key (during)=([1,2)) already exists.
> SELECT * FROM stay WHERE during @> 1.5::float8;
-- id:integer | during:floatrange | more:floatmultirange | all_of:floatrange[]
-- 1 | [1,2) | {[1,2)} | {"[1,2)","[3,4)"}
-- SELECT 1
> SELECT id FROM stay WHERE during && '[1,5]' ORDER BY during DESC;
-- id:integer
-- 2
-- 1
-- SELECT 2
> SELECT during, count(*) FROM stay GROUP BY during ORDER BY during;
-- during:floatrange | count:bigint
-- [1,2) | 1
-- [3,4) | 1
-- NULL | 1
-- SELECT 3
> SELECT a.id, b.id FROM stay a JOIN stay b ON a.during = b.during ORDER BY 1;
-- id:integer | id:integer
-- 1 | 1
-- 2 | 2
-- SELECT 2
> SELECT during FROM stay UNION SELECT floatrange(1, 2) ORDER BY 1;
-- during:floatrange
-- [1,2)
-- [3,4)
-- NULL
-- SELECT 3
> UPDATE stay SET during = during + floatrange(2, 3) WHERE id = 1 RETURNING during, more * floatmultirange(during);
-- during:floatrange | ?column?:floatmultirange
-- [1,3) | {[1,2)}
-- UPDATE 1
> CREATE INDEX ON stay (during);
-- CREATE INDEX
> CREATE VIEW seen AS SELECT id, during, floatrange(1, 5) AS fixed, floatmultirange(during) AS many FROM stay;
-- CREATE VIEW
> CREATE FUNCTION first_of(floatrange) RETURNS float8 LANGUAGE sql IMMUTABLE AS 'SELECT lower($1)';
-- CREATE FUNCTION
> CREATE FUNCTION last_of(anyrange) RETURNS anyelement LANGUAGE sql IMMUTABLE AS 'SELECT upper($1)';
-- CREATE FUNCTION
> SELECT first_of('[3,4]'), last_of(floatrange(3, 4)), last_of(timer('10:00', '11:00'));
-- first_of:double precision | last_of:double precision | last_of:time without time zone
-- 3 | 4 | 11:00:00
-- SELECT 1
> CREATE DOMAIN filled AS timer CHECK (NOT isempty(VALUE));
-- CREATE DOMAIN
> SELECT 'empty'::filled;
-- filled:timer
-- ERROR 23514: value for domain filled violates check constraint "filled_check"
> SELECT '[10:00,11:00)'::filled;
-- filled:timer
-- [10:00:00,11:00:00)
-- SELECT 1
> SELECT '[10:00,11:00)'::filled @> '10:30'::time;
-- ?column?:boolean
-- t
-- SELECT 1
> CREATE TYPE slot AS (room int, at timer);
-- CREATE TYPE
> SELECT ROW(1, timer('10:00', '11:00'))::slot, (ROW(1, '[10:00,11:00)')::slot).at;
-- row:slot | at:timer
-- (1,"[10:00:00,11:00:00)") | [10:00:00,11:00:00)
-- SELECT 1
> COPY (SELECT during, all_of FROM stay ORDER BY id) TO STDOUT;
-- [1,3)\t{"[1,2)","[3,4)"}\n
-- [3,4)\t\\N\n
-- \\N\t{}\n
-- COPY 3
> SELECT jsonb_build_object('a', floatrange(1, 2)), to_json(ARRAY[floatrange(1, 2)]);
-- jsonb_build_object:jsonb | to_json:json
-- {"a": "[1,2)"} | ["[1,2)"]
-- SELECT 1
# Changed.
> ALTER TYPE floatrange RENAME TO fr;
-- ALTER TYPE
> SELECT fr(1, 2);
-- ERROR 42883 at 8: function fr(integer, integer) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT floatrange(1, 2), pg_typeof(floatrange(1, 2)), '[1,2)'::fr, floatmultirange();
-- floatrange:floatrange | pg_typeof:regtype | fr:floatrange | floatmultirange:floatmultirange
-- [1,2) | fr | [1,2) | {}
-- SELECT 1
> SELECT * FROM seen ORDER BY id;
-- id:integer | during:floatrange | fixed:floatrange | many:floatmultirange
-- 1 | [1,3) | [1,5) | {[1,3)}
-- 2 | [3,4) | [1,5) | {[3,4)}
-- 3 | NULL | [1,5) | NULL
-- SELECT 3
> ALTER TYPE floatmultirange RENAME TO fmr;
-- ALTER TYPE
> SELECT pg_typeof(multirange(floatrange(1, 2))), '{}'::fmr, (SELECT more FROM stay WHERE id = 2);
-- pg_typeof:regtype | fmr:floatmultirange | more:floatmultirange
-- fmr | {} | {[0,1)}
-- SELECT 1
> ALTER TYPE fmr OWNER TO postgres;
-- ERROR 42809: cannot alter multirange type fmr
-- HINT: You can alter type fr, which will alter the multirange type as well.
> CREATE ROLE ranger;
-- CREATE ROLE
> ALTER TYPE timer OWNER TO ranger;
-- ALTER TYPE
> SELECT typname, typowner::regrole FROM pg_type WHERE typname LIKE '%timer%' ORDER BY 1;
-- typname:name | typowner:regrole
-- _timer | ranger
-- _timer_multirange | ranger
-- timer | ranger
-- timer_multirange | ranger
-- SELECT 4
> ALTER TYPE timer OWNER TO postgres;
-- ALTER TYPE
> DROP ROLE ranger;
-- DROP ROLE
> COMMENT ON TYPE x1 IS 'whole';
-- COMMENT
> SELECT obj_description('x1'::regtype, 'pg_type'), obj_description('x1_multirange'::regtype, 'pg_type');
-- obj_description:text | obj_description:text
-- whole | NULL
-- SELECT 1
> CREATE TABLE felt (r moods, m moods_multirange);
-- CREATE TABLE
> INSERT INTO felt VALUES ('[sad,ok]', '{[sad,ok],[happy,happy]}');
-- INSERT 0 1
> ALTER TYPE mood RENAME TO feeling;
-- ALTER TYPE
> SELECT r, m, r @> 'ok'::feeling, lower(r), moods('sad'::feeling, 'ok') FROM felt;
-- r:moods | m:moods_multirange | ?column?:boolean | lower:mood | moods:moods
-- [sad,ok] | {[sad,ok],[happy,happy]} | t | sad | [sad,ok)
-- SELECT 1
> CREATE SCHEMA elsewhere;
-- CREATE SCHEMA
> ALTER TYPE moods SET SCHEMA elsewhere;
-- ALTER TYPE
> SELECT r, m, pg_typeof(r), pg_typeof(m), 'moods'::text FROM felt;
-- r:moods | m:moods_multirange | pg_typeof:regtype | pg_typeof:regtype | text:text
-- [sad,ok] | {[sad,ok],[happy,happy]} | elsewhere.moods | moods_multirange | moods
-- SELECT 1
> SELECT elsewhere.moods('sad', 'ok');
-- ERROR 42883 at 8: function elsewhere.moods(unknown, unknown) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT '[sad,ok]'::elsewhere.moods, multirange('[sad,ok]'::elsewhere.moods);
-- moods:moods | multirange:moods_multirange
-- [sad,ok] | {[sad,ok]}
-- SELECT 1
> ALTER SCHEMA elsewhere RENAME TO there;
-- ALTER SCHEMA
> SELECT r, pg_typeof(r), '[sad,ok]'::there.moods = r FROM felt;
-- r:moods | pg_typeof:regtype | ?column?:boolean
-- [sad,ok] | there.moods | t
-- SELECT 1
> BEGIN;
-- BEGIN
> ALTER TYPE x1 RENAME TO x2;
-- ALTER TYPE
> SELECT '[1,2)'::x2;
-- x2:x1
-- [1,2)
-- SELECT 1
> ROLLBACK;
-- ROLLBACK
> SELECT '[1,2)'::x1, x1(1, 2) = '[1,2)'::x1, pg_typeof(x1_multirange(x1(1, 2)));
-- x1:x1 | ?column?:boolean | pg_typeof:regtype
-- [1,2) | t | x1_multirange
-- SELECT 1
# Dropped.
> DROP TYPE fmr;
-- ERROR 2BP01: cannot drop type fmr because type fr requires it
-- HINT: You can drop type fr instead.
> DROP FUNCTION floatrange(float8, float8);
-- ERROR 2BP01: cannot drop function floatrange(double precision,double precision) because type fr requires it
-- HINT: You can drop type fr instead.
> DROP TYPE feeling;
-- ERROR 2BP01: cannot drop type feeling because other objects depend on it
-- DETAIL: type there.moods depends on type feeling\ncolumn m of table felt depends on type moods_multirange\ncolumn r of table felt depends on type there.moods
-- HINT: Use DROP ... CASCADE to drop the dependent objects too.
> DROP TYPE timer;
-- ERROR 2BP01: cannot drop type timer because other objects depend on it
-- DETAIL: type filled depends on type timer\ncolumn at of composite type slot depends on type timer
-- HINT: Use DROP ... CASCADE to drop the dependent objects too.
> DROP TYPE x1;
-- DROP TYPE
> SELECT x1(1, 2);
-- ERROR 42883 at 8: function x1(integer, integer) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT to_regtype('x1_multirange'), to_regtype('x1');
-- to_regtype:regtype | to_regtype:regtype
-- NULL | NULL
-- SELECT 1
> CREATE TYPE x1 AS RANGE (subtype = int8);
-- CREATE TYPE
> SELECT x1(1, 2), pg_typeof(lower(x1(1, 2)));
-- x1:x1 | pg_typeof:regtype
-- [1,2) | bigint
-- SELECT 1
> DROP TYPE IF EXISTS x1, x9;
-- NOTICE 00000: type "x9" does not exist, skipping
-- DROP TYPE
> DROP TYPE there.moods CASCADE;
-- NOTICE 00000: drop cascades to 2 other objects
-- DETAIL: drop cascades to column m of table felt\ndrop cascades to column r of table felt
-- DROP TYPE
> SELECT * FROM felt;
--
--
-- SELECT 1
> DROP VIEW seen;
-- DROP VIEW
> DROP FUNCTION first_of(fr);
-- DROP FUNCTION
> DROP TYPE fr CASCADE;
-- NOTICE 00000: drop cascades to 3 other objects
-- DETAIL: drop cascades to column all_of of table stay\ndrop cascades to column more of table stay\ndrop cascades to column during of table stay
-- DROP TYPE
> SELECT * FROM stay ORDER BY id;
-- id:integer
-- 1
-- 2
-- 3
-- SELECT 3
> SELECT count(*) FROM pg_proc WHERE proname IN ('floatrange', 'floatmultirange', 'x1', 'x1_multirange', 'moods');
-- count:bigint
-- 0
-- SELECT 1
> CREATE TYPE leant AS RANGE (subtype = int);
-- CREATE TYPE
> CREATE VIEW leaning AS SELECT lower(leant(1, 2)) AS a;
-- CREATE VIEW
> CREATE FUNCTION standing() RETURNS int LANGUAGE sql RETURN upper(leant_multirange(leant(3, 4)));
-- CREATE FUNCTION
> DROP TYPE leant;
-- ERROR 2BP01: cannot drop type leant because other objects depend on it
-- DETAIL: view leaning depends on function leant(integer,integer)\nfunction standing() depends on function leant_multirange(leant)
-- HINT: Use DROP ... CASCADE to drop the dependent objects too.
> SELECT * FROM leaning, standing();
-- a:integer | standing:integer
-- 1 | 4
-- SELECT 1
> DROP TYPE leant CASCADE;
-- NOTICE 00000: drop cascades to 2 other objects
-- DETAIL: drop cascades to view leaning\ndrop cascades to function standing()
-- DROP TYPE
> CREATE SCHEMA going;
-- CREATE SCHEMA
> CREATE TYPE going.gone AS RANGE (subtype = int);
-- CREATE TYPE
> CREATE TABLE left_behind (a going.gone);
-- CREATE TABLE
> DROP SCHEMA going CASCADE;
-- NOTICE 00000: drop cascades to 2 other objects
-- DETAIL: drop cascades to type going.gone\ndrop cascades to column a of table left_behind
-- DROP SCHEMA
> SELECT * FROM left_behind;
--
-- SELECT 0
