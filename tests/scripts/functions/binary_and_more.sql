# Binary strings, checksums, uuids, input checks, hypothetical-set aggregates, snapshots and log positions, and other functions of chapter 9.
> SELECT length('\x0001020304ff'::bytea);
-- length:integer
-- 6
-- SELECT 1
> SELECT octet_length('\x0001020304ff'::bytea);
-- octet_length:integer
-- 6
-- SELECT 1
> SELECT bit_length('\x0001020304ff'::bytea);
-- bit_length:integer
-- 48
-- SELECT 1
> SELECT substring('\x0001020304ff'::bytea from 2 for 3);
-- substring:bytea
-- \\x010203
-- SELECT 1
> SELECT substring('\x0001020304ff'::bytea from 3);
-- substring:bytea
-- \\x020304ff
-- SELECT 1
> SELECT substr('\x0001020304ff'::bytea, 2);
-- substr:bytea
-- \\x01020304ff
-- SELECT 1
> SELECT substr('\x0001020304ff'::bytea, 2, 2);
-- substr:bytea
-- \\x0102
-- SELECT 1
> SELECT substring('\x0001020304ff'::bytea from -1 for 3);
-- substring:bytea
-- \\x00
-- SELECT 1
> SELECT substring('\x0001020304ff'::bytea from 1 for -1);
-- ERROR 22011: negative substring length not allowed
> SELECT overlay('\x0001020304ff'::bytea placing '\xaabb'::bytea from 2 for 3);
-- overlay:bytea
-- \\x00aabb04ff
-- SELECT 1
> SELECT overlay('\x0001020304ff'::bytea placing '\xaabb'::bytea from 2);
-- overlay:bytea
-- \\x00aabb0304ff
-- SELECT 1
> SELECT overlay('\x0001020304ff'::bytea placing '\xaabb'::bytea from 0);
-- ERROR 22011: negative substring length not allowed
> SELECT position('\x0203'::bytea in '\x0001020304ff'::bytea);
-- position:integer
-- 3
-- SELECT 1
> SELECT position('\xffff'::bytea in '\x0001020304ff'::bytea);
-- position:integer
-- 0
-- SELECT 1
> SELECT position(''::bytea in '\x0001020304ff'::bytea);
-- position:integer
-- 1
-- SELECT 1
> SELECT trim('\x00'::bytea from '\x00010200'::bytea);
-- btrim:bytea
-- \\x0102
-- SELECT 1
> SELECT btrim('\x1234567890'::bytea, '\x9012'::bytea);
-- btrim:bytea
-- \\x345678
-- SELECT 1
> SELECT ltrim('\x1234567890'::bytea, '\x9012'::bytea);
-- ltrim:bytea
-- \\x34567890
-- SELECT 1
> SELECT rtrim('\x1234567890'::bytea, '\x9012'::bytea);
-- rtrim:bytea
-- \\x12345678
-- SELECT 1
> SELECT trim(both '\x9012'::bytea from '\x1234567890'::bytea);
-- btrim:bytea
-- \\x345678
-- SELECT 1
> SELECT bit_count('\x0001020304ff'::bytea);
-- bit_count:bigint
-- 13
-- SELECT 1
> SELECT get_bit('\x0001020304ff'::bytea, 8);
-- get_bit:integer
-- 1
-- SELECT 1
> SELECT get_bit('\x0001020304ff'::bytea, 100);
-- ERROR 2202E: index 100 out of valid range, 0..47
> SELECT get_byte('\x0001020304ff'::bytea, 4);
-- get_byte:integer
-- 4
-- SELECT 1
> SELECT get_byte('\x0001020304ff'::bytea, 9);
-- ERROR 2202E: index 9 out of valid range, 0..5
> SELECT set_bit('\x0001020304ff'::bytea, 0, 1);
-- set_bit:bytea
-- \\x0101020304ff
-- SELECT 1
> SELECT set_bit('\x0001020304ff'::bytea, 0, 2);
-- ERROR 22023: new bit must be 0 or 1
> SELECT set_byte('\x0001020304ff'::bytea, 4, 64);
-- set_byte:bytea
-- \\x0001020340ff
-- SELECT 1
> SELECT md5('\x0001020304ff'::bytea);
-- md5:text
-- 883854cc38bdf2845e86b9b4b7e31192
-- SELECT 1
> SELECT sha224('\x0001020304ff'::bytea);
-- sha224:bytea
-- \\x98fdfda1531990932a23e65ea9a24d5f8360e8b45de5271c16bb99c3
-- SELECT 1
#~ The platform offers no SHA-224.
#= ERROR 42883 at 8: function sha224(bytea) does not exist
#= HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT sha256('\x0001020304ff'::bytea);
-- sha256:bytea
-- \\x40d2af4d7ac41bb624d396eabbe5f30b8b3b70f451f7ad251cd193e02b7b9338
-- SELECT 1
> SELECT crc32('\x0001020304ff'::bytea);
-- crc32:bigint
-- 1837356104
-- SELECT 1
> SELECT crc32c('\x0001020304ff'::bytea);
-- crc32c:bigint
-- 3649421913
-- SELECT 1
> SELECT crc32('');
-- crc32:bigint
-- 0
-- SELECT 1
> SELECT crc32c('The quick brown fox jumps over the lazy dog.');
-- crc32c:bigint
-- 419469235
-- SELECT 1
> SELECT encode('\x0001020304ff'::bytea, 'hex');
-- encode:text
-- 0001020304ff
-- SELECT 1
> SELECT encode('\x0001020304ff'::bytea, 'base64');
-- encode:text
-- AAECAwT/
-- SELECT 1
> SELECT encode('\x0001020304ff'::bytea, 'escape');
-- encode:text
-- \\000\\377
-- SELECT 1
> SELECT encode('\x', 'base64');
-- encode:text
--
-- SELECT 1
> SELECT encode(decode(repeat('61',60), 'hex'), 'base64');
-- encode:text
-- YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFh\nYWFh
-- SELECT 1
> SELECT decode('AAEC', 'base64');
-- decode:bytea
-- \\x000102
-- SELECT 1
> SELECT decode('AA EC', 'base64');
-- decode:bytea
-- \\x000102
-- SELECT 1
> SELECT decode('AAE', 'base64');
-- ERROR 22023: invalid base64 end sequence
-- HINT: Input data is missing padding, is truncated, or is otherwise corrupted.
> SELECT decode('AA=C', 'base64');
-- decode:bytea
-- \\x00
-- SELECT 1
#~ What follows padding is an error.
#= ERROR 22023: invalid base64 end sequence
#= HINT: Input data is missing padding, is truncated, or is otherwise corrupted.
> SELECT decode('0g', 'hex');
-- ERROR 22023: invalid hexadecimal digit: "g"
> SELECT decode('012', 'hex');
-- ERROR 22023: invalid hexadecimal data: odd number of digits
> SELECT decode('a\000b\\', 'escape');
-- decode:bytea
-- \\x6100625c
-- SELECT 1
> SELECT decode('x', 'foo');
-- ERROR 22023: unrecognized encoding: "foo"
> SELECT encode('\x', 'foo');
-- ERROR 22023: unrecognized encoding: "foo"
> SELECT convert_to('a', 'nope');
-- convert_to:bytea
-- ERROR 22023: invalid destination encoding name "nope"
> SELECT length('\xc3a9'::bytea, 'UTF8');
-- length:integer
-- 1
-- SELECT 1
> SELECT reverse('\x010203'::bytea);
-- reverse:bytea
-- \\x030201
-- SELECT 1
> SELECT '\x01'::bytea || '\x02'::bytea;
-- ?column?:bytea
-- \\x0102
-- SELECT 1
> SELECT '\x01'::bytea LIKE '\x01'::bytea;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT 'abc'::bytea LIKE 'a%'::bytea;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT 'abc'::bytea NOT LIKE 'a_'::bytea;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '\x01'::bytea < '\x02'::bytea;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT 12::int4::bytea;
-- bytea:bytea
-- \\x0000000c
-- SELECT 1
> SELECT '\x0000000c'::bytea::int4;
-- int4:integer
-- 12
-- SELECT 1
> SELECT '\x00000000000c'::bytea::int4;
-- ERROR 22003: integer out of range
> SELECT E'\\x12'::bytea;
-- bytea:bytea
-- \\x12
-- SELECT 1
> SELECT '\x1'::bytea;
-- ERROR 22023 at 8: invalid hexadecimal data: odd number of digits
> SELECT '\xzz'::bytea;
-- ERROR 22023 at 8: invalid hexadecimal digit: "z"
> SELECT 'a\\b'::bytea;
-- bytea:bytea
-- \\x615c62
-- SELECT 1
> SET bytea_output = 'escape';
-- SET
> SELECT '\x0001020304ff'::bytea, 'a\\b'::bytea;
-- bytea:bytea | bytea:bytea
-- \\000\\001\\002\\003\\004\\377 | a\\\\b
-- SELECT 1
> RESET bytea_output;
-- RESET
> SELECT uuid_extract_version('41db1265-8bc1-4ab3-992f-885799a4af1d');
-- uuid_extract_version:smallint
-- 4
-- SELECT 1
> SELECT uuid_extract_version('c232ab00-9414-11ec-b3c8-9f6bdeced846');
-- uuid_extract_version:smallint
-- 1
-- SELECT 1
> SELECT uuid_extract_timestamp('c232ab00-9414-11ec-b3c8-9f6bdeced846'::uuid);
-- uuid_extract_timestamp:timestamp with time zone
-- 2022-02-22 19:22:22+00
-- SELECT 1
> SELECT uuid_extract_timestamp('017f22e2-79b0-7cc3-98c4-dc0c0c07398f'::uuid);
-- uuid_extract_timestamp:timestamp with time zone
-- 2022-02-22 19:22:22+00
-- SELECT 1
> SELECT uuid_extract_timestamp('41db1265-8bc1-4ab3-992f-885799a4af1d'::uuid);
-- uuid_extract_timestamp:timestamp with time zone
-- NULL
-- SELECT 1
> SELECT uuid_extract_version('11111111-1111-1111-1111-111111111111');
-- uuid_extract_version:smallint
-- NULL
-- SELECT 1
> SELECT uuid_extract_version(uuidv7());
-- uuid_extract_version:smallint
-- 7
-- SELECT 1
> SELECT uuid_extract_version(uuidv7(interval '1 day'));
-- uuid_extract_version:smallint
-- 7
-- SELECT 1
> SELECT uuid_extract_version(gen_random_uuid());
-- uuid_extract_version:smallint
-- 4
-- SELECT 1
> SELECT uuidv7() < uuidv7();
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT uuidv7(interval '-1 day') < uuidv7();
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT uuidv7() <> uuidv7();
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT abs(extract(epoch from uuid_extract_timestamp(uuidv7()) - clock_timestamp())) < 5;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT pg_input_is_valid('42', 'integer');
-- pg_input_is_valid:boolean
-- t
-- SELECT 1
> SELECT pg_input_is_valid('42000000000', 'integer');
-- pg_input_is_valid:boolean
-- f
-- SELECT 1
> SELECT pg_input_is_valid('1234.567', 'numeric(7,4)');
-- pg_input_is_valid:boolean
-- f
-- SELECT 1
> SELECT pg_input_is_valid('abc', 'date');
-- pg_input_is_valid:boolean
-- f
-- SELECT 1
> SELECT pg_input_is_valid('x', 'nosuch');
-- pg_input_is_valid:boolean
-- ERROR 42704: type "nosuch" does not exist
> SELECT * FROM pg_input_error_info('42000000000', 'integer');
-- message:text | detail:text | hint:text | sql_error_code:text
-- value "42000000000" is out of range for type integer | NULL | NULL | 22003
-- SELECT 1
> SELECT * FROM pg_input_error_info('ok', 'text');
-- message:text | detail:text | hint:text | sql_error_code:text
-- NULL | NULL | NULL | NULL
-- SELECT 1
> SELECT * FROM pg_input_error_info('x', 'jsonb');
-- message:text | detail:text | hint:text | sql_error_code:text
-- invalid input syntax for type json | Token "x" is invalid. | NULL | 22P02
-- SELECT 1
> SELECT * FROM pg_input_error_info('2024-13-01', 'date');
-- message:text | detail:text | hint:text | sql_error_code:text
-- date/time field value out of range: "2024-13-01" | NULL | Perhaps you need a different "DateStyle" setting. | 22008
-- SELECT 1
> SELECT * FROM pg_input_error_info('abc', 'varchar(2)');
-- message:text | detail:text | hint:text | sql_error_code:text
-- value too long for type character varying(2) | NULL | NULL | 22001
-- SELECT 1
> SELECT to_ascii('Karél');
-- ERROR 0A000: encoding conversion from UTF8 to ASCII not supported
> SELECT unicode_assigned('abc');
-- unicode_assigned:boolean
-- t
-- SELECT 1
> SELECT unicode_assigned(U&'\0378');
-- unicode_assigned:boolean
-- f
-- SELECT 1
> SELECT casefold('HELLO straße');
-- casefold:text
-- hello straße
-- SELECT 1
> SELECT 'é' IS NORMALIZED;
-- is_normalized:boolean
-- t
-- SELECT 1
> SELECT unistr('\0441\043B\043E\043D');
-- unistr:text
-- слон
-- SELECT 1
> SELECT unistr('d\u0061t\U00000061');
-- unistr:text
-- data
-- SELECT 1
> SELECT unistr('\x');
-- ERROR 42601: invalid Unicode escape
-- HINT: Unicode escapes must be \\XXXX, \\+XXXXXX, \\uXXXX, or \\UXXXXXXXX.
> SELECT unistr('wrong: \db99');
-- ERROR 42601: invalid Unicode surrogate pair
> SELECT format('%s %I %L %%', 'a', 'b c', 'd''e');
-- format:text
-- a "b c" 'd''e' %
-- SELECT 1
> SELECT format('%2$s %1$s', 'a', 'b');
-- format:text
-- b a
-- SELECT 1
> SELECT format('%-10s|', 'a');
-- format:text
-- a         |
-- SELECT 1
> SELECT format('%10s|', 'a');
-- format:text
--          a|
-- SELECT 1
> SELECT format('%*s|', 5, 'a');
-- format:text
--     a|
-- SELECT 1
> SELECT format('%-*s|', 5, 'a');
-- format:text
-- a    |
-- SELECT 1
> SELECT format('%s', NULL);
-- format:text
--
-- SELECT 1
> SELECT format('%I', NULL);
-- format:text
-- ERROR 22004: null values cannot be formatted as an SQL identifier
> SELECT format('%L', NULL);
-- format:text
-- NULL
-- SELECT 1
> SELECT format('%x', 1);
-- format:text
-- ERROR 22023: unrecognized format() type specifier "x"
-- HINT: For a single "%" use "%%".
> SELECT format('%s');
-- format:text
-- ERROR 22023: too few arguments for format()
> SELECT format('%3$s', 'a');
-- format:text
-- ERROR 22023: too few arguments for format()
> SELECT format(VARIADIC ARRAY['%s', 'x']);
-- ERROR 42883 at 8: function format(text[]) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT quote_literal(42.5);
-- quote_literal:text
-- '42.5'
-- SELECT 1
> SELECT quote_literal('a\b');
-- quote_literal:text
-- E'a\\\\b'
-- SELECT 1
> SELECT quote_nullable(NULL);
-- quote_nullable:text
-- NULL
-- SELECT 1
> SELECT quote_nullable(42);
-- quote_nullable:text
-- '42'
-- SELECT 1
> SELECT quote_ident('select');
-- quote_ident:text
-- "select"
-- SELECT 1
> SELECT quote_ident('Foo Bar');
-- quote_ident:text
-- "Foo Bar"
-- SELECT 1
> SELECT pg_size_pretty(1000000::bigint);
-- pg_size_pretty:text
-- 977 kB
-- SELECT 1
> SELECT pg_size_pretty(12345678901::numeric);
-- pg_size_pretty:text
-- 11 GB
-- SELECT 1
> SELECT pg_size_pretty(-5000::bigint);
-- pg_size_pretty:text
-- -5000 bytes
-- SELECT 1
> SELECT pg_size_bytes('10 MB');
-- pg_size_bytes:bigint
-- 10485760
-- SELECT 1
> SELECT pg_size_bytes('1.5GB');
-- pg_size_bytes:bigint
-- 1610612736
-- SELECT 1
> SELECT pg_size_bytes('x');
-- ERROR 22023: invalid size: "x"
> SELECT pg_size_bytes('1 zb');
-- ERROR 22023: invalid size: "1 zb"
-- DETAIL: Invalid size unit: "zb".
-- HINT: Valid units are "bytes", "B", "kB", "MB", "GB", "TB", and "PB".
> SELECT width_bucket(5, ARRAY[1,3,6,9]);
-- width_bucket:integer
-- 2
-- SELECT 1
> SELECT width_bucket(now(), ARRAY['yesterday','today','tomorrow']::timestamptz[]);
-- width_bucket:integer
-- 2
-- SELECT 1
> SELECT width_bucket(5.35, 0.024, 10.06, 5);
-- width_bucket:integer
-- 3
-- SELECT 1
> SELECT array_reverse(ARRAY[1,2,3]);
-- array_reverse:integer[]
-- {3,2,1}
-- SELECT 1
> SELECT array_sort(ARRAY[3,1,2]);
-- array_sort:integer[]
-- {1,2,3}
-- SELECT 1
> SELECT array_sort(ARRAY[3,1,NULL,2], true);
-- array_sort:integer[]
-- {NULL,3,2,1}
-- SELECT 1
> SELECT array_sort(ARRAY[3,1,NULL,2], true, false);
-- array_sort:integer[]
-- {3,2,1,NULL}
-- SELECT 1
> SELECT array_sort(ARRAY[[2,1],[1,2]]);
-- array_sort:integer[]
-- {{1,2},{2,1}}
-- SELECT 1
> SELECT trim_array(ARRAY[1,2,3,4], 2);
-- trim_array:integer[]
-- {1,2}
-- SELECT 1
> SELECT trim_array(ARRAY[1,2], 3);
-- ERROR 2202E: number of elements to trim must be between 0 and 2
> SELECT array_length(array_sample(ARRAY[1,2,3,4], 2), 1);
-- array_length:integer
-- 2
-- SELECT 1
> SELECT array_length(array_shuffle(ARRAY[1,2,3]), 1);
-- array_length:integer
-- 3
-- SELECT 1
> SELECT array_sample(ARRAY[1,2], 5);
-- array_sample:integer[]
-- ERROR 22023: sample size must be between 0 and 2
> SELECT array_fill(7, ARRAY[2,2]);
-- array_fill:integer[]
-- {{7,7},{7,7}}
-- SELECT 1
> SELECT array_positions(ARRAY[1,2,1], 1);
-- array_positions:integer[]
-- {1,3}
-- SELECT 1
> SELECT array_ndims(ARRAY[[1],[2]]);
-- array_ndims:integer
-- 2
-- SELECT 1
> SELECT array_dims(ARRAY[[1],[2]]);
-- array_dims:text
-- [1:2][1:1]
-- SELECT 1
> SELECT array_remove(ARRAY[1,2,1], 1);
-- array_remove:integer[]
-- {2}
-- SELECT 1
> SELECT array_replace(ARRAY[1,2,1], 1, 9);
-- array_replace:integer[]
-- {9,2,9}
-- SELECT 1
> SELECT array_to_string(ARRAY[1,NULL,3], ',', '*');
-- array_to_string:text
-- 1,*,3
-- SELECT 1
> SELECT string_to_array('a,b,,c', ',', '');
-- string_to_array:text[]
-- {a,b,NULL,c}
-- SELECT 1
> SELECT string_to_table('a,b', ',');
-- string_to_table:text
-- a
-- b
-- SELECT 2
> SELECT cardinality(ARRAY[[1,2],[3,4]]);
-- cardinality:integer
-- 4
-- SELECT 1
> SELECT rank(3) WITHIN GROUP (ORDER BY x) FROM (VALUES (1),(3),(3),(5)) t(x);
-- rank:bigint
-- 2
-- SELECT 1
> SELECT dense_rank(4) WITHIN GROUP (ORDER BY x) FROM (VALUES (1),(3),(3),(5)) t(x);
-- dense_rank:bigint
-- 3
-- SELECT 1
> SELECT percent_rank(3) WITHIN GROUP (ORDER BY x) FROM (VALUES (1),(3),(3),(5)) t(x);
-- percent_rank:double precision
-- 0.25
-- SELECT 1
> SELECT cume_dist(3) WITHIN GROUP (ORDER BY x) FROM (VALUES (1),(3),(3),(5)) t(x);
-- cume_dist:double precision
-- 0.8
-- SELECT 1
> SELECT rank(3) WITHIN GROUP (ORDER BY x DESC) FROM (VALUES (1),(3),(3),(5)) t(x);
-- rank:bigint
-- 2
-- SELECT 1
> SELECT rank(3) WITHIN GROUP (ORDER BY x) FROM (VALUES (1)) t(x) WHERE false;
-- rank:bigint
-- 1
-- SELECT 1
> SELECT cume_dist(3) WITHIN GROUP (ORDER BY x) FROM (VALUES (1)) t(x) WHERE false;
-- cume_dist:double precision
-- 1
-- SELECT 1
> SELECT rank('a', 1) WITHIN GROUP (ORDER BY y, x) FROM (VALUES (1,'a'),(3,'b')) t(x,y);
-- rank:bigint
-- 1
-- SELECT 1
> SELECT rank(3, 4) WITHIN GROUP (ORDER BY x) FROM (VALUES (1)) t(x);
-- ERROR 42883 at 8: function rank(integer, integer, integer) does not exist
-- HINT: To use the hypothetical-set aggregate rank, the number of hypothetical direct arguments (here 2) must match the number of ordering columns (here 1).
> SELECT mode() WITHIN GROUP (ORDER BY x) FROM (VALUES (1),(3),(3)) t(x);
-- mode:integer
-- 3
-- SELECT 1
> SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY x) FROM (VALUES (1.0::float8),(3),(5)) t(x);
-- percentile_cont:double precision
-- 3
-- SELECT 1
> SELECT percentile_cont(ARRAY[0.25,0.5,0.75]) WITHIN GROUP (ORDER BY x) FROM (VALUES (1.0::float8),(3),(5)) t(x);
-- percentile_cont:double precision[]
-- {2,3,4}
-- SELECT 1
> SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY x) FROM (VALUES ('a'),('b'),('c')) t(x);
-- percentile_disc:text
-- b
-- SELECT 1
> SELECT percentile_disc(ARRAY[0,1,NULL]) WITHIN GROUP (ORDER BY x) FROM (VALUES (1),(2),(3)) t(x);
-- percentile_disc:integer[]
-- {1,3,NULL}
-- SELECT 1
> SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY x) FROM (VALUES (interval '1 h'),('3 h')) t(x);
-- percentile_cont:interval
-- 02:00:00
-- SELECT 1
> SELECT percentile_cont(1.5) WITHIN GROUP (ORDER BY x) FROM (VALUES (1.0::float8)) t(x);
-- percentile_cont:double precision
-- ERROR 22003: percentile value 1.5 is not between 0 and 1
> SELECT any_value(x) FROM (VALUES (NULL),(2)) t(x);
-- any_value:integer
-- 2
-- SELECT 1
> SELECT array_agg(x) FROM (VALUES (1),(2)) t(x);
-- array_agg:integer[]
-- {1,2}
-- SELECT 1
> SELECT array_agg(DISTINCT x ORDER BY x DESC) FROM (VALUES (1),(2),(1)) t(x);
-- array_agg:integer[]
-- {2,1}
-- SELECT 1
> SELECT corr(x,y), covar_pop(x,y), covar_samp(x,y), regr_slope(y,x), regr_intercept(y,x), regr_r2(y,x), regr_count(y,x), regr_avgx(y,x), regr_avgy(y,x), regr_sxx(y,x), regr_sxy(y,x), regr_syy(y,x) FROM (VALUES (1.0::float8,2.0::float8),(2,4),(3,7)) t(x,y);
-- corr:double precision | covar_pop:double precision | covar_samp:double precision | regr_slope:double precision | regr_intercept:double precision | regr_r2:double precision | regr_count:bigint | regr_avgx:double precision | regr_avgy:double precision | regr_sxx:double precision | regr_sxy:double precision | regr_syy:double precision
-- 0.9933992677987828 | 1.6666666666666667 | 2.5 | 2.5 | -0.6666666666666666 | 0.986842105263158 | 3 | 2 | 4.333333333333333 | 2 | 5 | 12.666666666666666
-- SELECT 1
> SELECT bit_and(x), bit_or(x), bit_xor(x) FROM (VALUES (B'1100'),(B'1010')) t(x);
-- bit_and:bit | bit_or:bit | bit_xor:bit
-- 1000 | 1110 | 0110
-- SELECT 1
> SELECT bool_and(x), bool_or(x), every(x) FROM (VALUES (true),(false)) t(x);
-- bool_and:boolean | bool_or:boolean | every:boolean
-- f | t | f
-- SELECT 1
> SELECT '16/B374D848'::pg_lsn;
-- pg_lsn:pg_lsn
-- 16/B374D848
-- SELECT 1
> SELECT '16/B374D848'::pg_lsn - '16/B374D000'::pg_lsn;
-- ?column?:numeric
-- 2120
-- SELECT 1
> SELECT '16/B374D848'::pg_lsn + 16;
-- ?column?:pg_lsn
-- 16/B374D858
-- SELECT 1
> SELECT '16/B374D848'::pg_lsn - 16::numeric;
-- ?column?:pg_lsn
-- 16/B374D838
-- SELECT 1
> SELECT 16::numeric + '0/0'::pg_lsn;
-- ?column?:pg_lsn
-- 0/10
-- SELECT 1
> SELECT '0/10'::pg_lsn > '0/9'::pg_lsn;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT 'x'::pg_lsn;
-- ERROR 22P02 at 8: invalid input syntax for type pg_lsn: "x"
> SELECT '0/0'::pg_lsn - 1::numeric;
-- ERROR 22023: pg_lsn out of range
> SELECT max(x) FROM (VALUES ('0/1'::pg_lsn),('1/0')) t(x);
-- max:pg_lsn
-- 1/0
-- SELECT 1
> SELECT '123'::xid8;
-- xid8:xid8
-- 123
-- SELECT 1
> SELECT '18446744073709551615'::xid8;
-- xid8:xid8
-- 18446744073709551615
-- SELECT 1
> SELECT '-1'::xid8;
-- xid8:xid8
-- 18446744073709551615
-- SELECT 1
> SELECT 'x'::xid8;
-- ERROR 22P02 at 8: invalid input syntax for type xid8: "x"
> SELECT '5'::xid8 < '6'::xid8;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '5'::xid8::xid;
-- xid:xid
-- 5
-- SELECT 1
> SELECT max(x) FROM (VALUES ('1'::xid8),('2')) t(x);
-- max:xid8
-- 2
-- SELECT 1
> SELECT '10:20:10,14,15'::pg_snapshot;
-- pg_snapshot:pg_snapshot
-- 10:20:10,14,15
-- SELECT 1
> SELECT pg_snapshot_xmin('10:20:10,14,15'::pg_snapshot), pg_snapshot_xmax('10:20:10,14,15'::pg_snapshot);
-- pg_snapshot_xmin:xid8 | pg_snapshot_xmax:xid8
-- 10 | 20
-- SELECT 1
> SELECT pg_snapshot_xip('10:20:10,14,15'::pg_snapshot);
-- pg_snapshot_xip:xid8
-- 10
-- 14
-- 15
-- SELECT 3
> SELECT pg_visible_in_snapshot('12'::xid8, '10:20:10,14,15'::pg_snapshot), pg_visible_in_snapshot('14'::xid8, '10:20:10,14,15'::pg_snapshot), pg_visible_in_snapshot('25'::xid8, '10:20:10,14,15'::pg_snapshot);
-- pg_visible_in_snapshot:boolean | pg_visible_in_snapshot:boolean | pg_visible_in_snapshot:boolean
-- t | f | f
-- SELECT 1
> SELECT '20:10:'::pg_snapshot;
-- ERROR 22P02 at 8: invalid input syntax for type pg_snapshot: "20:10:"
> SELECT '10:20:30'::pg_snapshot;
-- ERROR 22P02 at 8: invalid input syntax for type pg_snapshot: "10:20:30"
> SELECT txid_snapshot_xmin('10:20:10'::txid_snapshot);
-- txid_snapshot_xmin:bigint
-- 10
-- SELECT 1
> SELECT pg_snapshot_xmin(pg_current_snapshot()) <= pg_current_xact_id();
-- ?column?:boolean
-- t
-- SELECT 1
#~ There is no snapshot of transaction ids.
#= ?column?:boolean
#= ERROR 0A000: transactions are ordered by their commits here, not by their ids: there is no snapshot of ids
> SELECT txid_current() > 0;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT bit '101';
-- bit:bit
-- 101
-- SELECT 1
> SELECT pg_typeof(bit '101');
-- pg_typeof:regtype
-- bit
-- SELECT 1
> SELECT bit(5) '101';
-- bit:bit
-- 10100
-- SELECT 1
> SELECT '101'::bit(5);
-- bit:bit
-- 10100
-- SELECT 1
> SELECT varbit '10110';
-- varbit:bit varying
-- 10110
-- SELECT 1
> SELECT '101'::bit;
-- bit:bit
-- 1
-- SELECT 1
> SELECT B'101' & B'110';
-- ?column?:bit
-- 100
-- SELECT 1
> SELECT B'101' | B'010';
-- ?column?:bit
-- 111
-- SELECT 1
> SELECT B'101' # B'110';
-- ?column?:bit
-- 011
-- SELECT 1
> SELECT ~ B'101';
-- ?column?:bit
-- 010
-- SELECT 1
> SELECT B'101' << 1;
-- ?column?:bit
-- 010
-- SELECT 1
> SELECT B'101' >> 1;
-- ?column?:bit
-- 010
-- SELECT 1
> SELECT B'101' || B'01';
-- ?column?:bit varying
-- 10101
-- SELECT 1
> SELECT length(B'101');
-- length:integer
-- 3
-- SELECT 1
> SELECT bit_length(B'101');
-- bit_length:integer
-- 3
-- SELECT 1
> SELECT octet_length(B'101010101');
-- octet_length:integer
-- 2
-- SELECT 1
> SELECT position(B'1' in B'001');
-- position:integer
-- 3
-- SELECT 1
> SELECT substring(B'110010111111' from 3 for 2);
-- substring:bit
-- 00
-- SELECT 1
> SELECT overlay(B'01010101010101010' placing B'11111' from 2 for 3);
-- overlay:bit
-- 0111110101010101010
-- SELECT 1
> SELECT get_bit(B'101010101010101010', 6);
-- get_bit:integer
-- 1
-- SELECT 1
> SELECT set_bit(B'101010101010101010', 6, 0);
-- set_bit:bit
-- 101010001010101010
-- SELECT 1
> SELECT bit_count(B'101010');
-- bit_count:bigint
-- 3
-- SELECT 1
> SELECT 44::bit(10);
-- bit:bit
-- 0000101100
-- SELECT 1
> SELECT 44::bit(3);
-- bit:bit
-- 100
-- SELECT 1
> SELECT cast(-44 as bit(12));
-- bit:bit
-- 111111010100
-- SELECT 1
> SELECT '1110'::bit(4)::integer;
-- int4:integer
-- 14
-- SELECT 1
> SELECT B'101' & B'11';
-- ERROR 22026: cannot AND bit strings of different sizes
> SELECT X'1F';
-- ?column?:bit
-- 00011111
-- SELECT 1
> SELECT B'102';
-- ERROR 22P02 at 8: "2" is not a valid binary digit
> SELECT '12.34'::money;
-- money:money
-- $12.34
-- SELECT 1
#~ money, xml and geometry are refused.
#= ERROR 0A000 at 17: type "money" is not supported
> SELECT '<a/>'::xml;
-- xml:xml
-- <a/>
-- SELECT 1
#~ money, xml and geometry are refused.
#= ERROR 0A000 at 16: type "xml" is not supported
> SELECT '(1,2)'::point;
-- point:point
-- (1,2)
-- SELECT 1
#~ money, xml and geometry are refused.
#= ERROR 0A000 at 17: type "point" is not supported
> SELECT point(1,2);
-- point:point
-- (1,2)
-- SELECT 1
#~ money, xml and geometry are refused.
#= ERROR 42883 at 8: function point(integer, integer) does not exist
#= HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT xmlparse(document '<a/>');
-- xmlparse:xml
-- <a/>
-- SELECT 1
#~ money, xml and geometry are refused.
#= ERROR 0A000 at 8: XMLPARSE is not supported
> SELECT age(timestamp '2001-04-10', timestamp '1957-06-13');
-- age:interval
-- 43 years 9 mons 27 days
-- SELECT 1
> SELECT date_bin('15 minutes', timestamp '2020-02-11 15:44:17', timestamp '2001-01-01');
-- date_bin:timestamp without time zone
-- 2020-02-11 15:30:00
-- SELECT 1
> SELECT date_bin('1 month', timestamp '2020-02-11', timestamp '2001-01-01');
-- ERROR 0A000: timestamps cannot be binned into intervals containing months or years
> SELECT make_interval(1,2,3,4,5,6,7.8);
-- make_interval:interval
-- 1 year 2 mons 25 days 05:06:07.8
-- SELECT 1
> SELECT make_timestamp(2013,7,15,8,15,23.5);
-- make_timestamp:timestamp without time zone
-- 2013-07-15 08:15:23.5
-- SELECT 1
> SELECT make_timestamptz(2013,7,15,8,15,23.5,'UTC');
-- make_timestamptz:timestamp with time zone
-- 2013-07-15 08:15:23.5+00
-- SELECT 1
> SELECT make_time(8,15,23.5);
-- make_time:time without time zone
-- 08:15:23.5
-- SELECT 1
> SELECT make_date(-44,3,15);
-- make_date:date
-- 0044-03-15 BC
-- SELECT 1
> SELECT make_date(2013,2,30);
-- ERROR 22008: date field value out of range: 2013-02-30
> SELECT justify_days(interval '35 days');
-- justify_days:interval
-- 1 mon 5 days
-- SELECT 1
> SELECT justify_hours(interval '27 hours');
-- justify_hours:interval
-- 1 day 03:00:00
-- SELECT 1
> SELECT justify_interval(interval '1 mon -1 hour');
-- justify_interval:interval
-- 29 days 23:00:00
-- SELECT 1
> SELECT isfinite(date 'infinity');
-- isfinite:boolean
-- f
-- SELECT 1
> SELECT (date '2001-02-16', date '2001-12-21') OVERLAPS (date '2001-10-30', date '2002-10-30');
-- overlaps:boolean
-- t
-- SELECT 1
> SELECT date_trunc('hour', timestamptz '2001-02-16 20:38:40+00', 'Australia/Sydney');
-- date_trunc:timestamp with time zone
-- 2001-02-16 20:00:00+00
-- SELECT 1
> SELECT timestamp '2001-02-16 20:38:40' AT TIME ZONE 'America/Denver';
-- timezone:timestamp with time zone
-- 2001-02-17 03:38:40+00
-- SELECT 1
> SELECT timestamptz '2001-02-16 20:38:40-05' AT LOCAL;
-- timezone:timestamp without time zone
-- 2001-02-17 01:38:40
-- SELECT 1
> SELECT generate_series(timestamptz '2001-10-22 00:00 -04:00', timestamptz '2001-11-01 00:00 -05:00', interval '1 day', 'America/New_York');
-- generate_series:timestamp with time zone
-- 2001-10-22 04:00:00+00
-- 2001-10-23 04:00:00+00
-- 2001-10-24 04:00:00+00
-- 2001-10-25 04:00:00+00
-- 2001-10-26 04:00:00+00
-- 2001-10-27 04:00:00+00
-- 2001-10-28 04:00:00+00
-- 2001-10-29 05:00:00+00
-- 2001-10-30 05:00:00+00
-- 2001-10-31 05:00:00+00
-- 2001-11-01 05:00:00+00
-- SELECT 11
> SELECT date_add(timestamptz '2021-10-31 00:00:00+02', interval '1 day', 'Europe/Warsaw');
-- date_add:timestamp with time zone
-- 2021-10-31 23:00:00+00
-- SELECT 1
> SELECT date_subtract(timestamptz '2021-11-01 00:00:00+01', interval '1 day', 'Europe/Warsaw');
-- date_subtract:timestamp with time zone
-- 2021-10-30 22:00:00+00
-- SELECT 1
> SELECT extract(julian from date '2006-01-01');
-- extract:numeric
-- 2453737
-- SELECT 1
> SELECT extract(isoyear from date '2006-01-01');
-- extract:numeric
-- 2005
-- SELECT 1
> SELECT extract(timezone_hour from timestamptz '2001-02-16 20:38:40-05');
-- extract:numeric
-- 0
-- SELECT 1
> SELECT extract(millennium from timestamp '2001-02-16');
-- extract:numeric
-- 3
-- SELECT 1
> SELECT extract(foo from now());
-- extract:numeric
-- ERROR 22023: unit "foo" not recognized for type timestamp with time zone
> SET DateStyle = 'ISO, MDY';
-- SET
> SELECT date '2024-02-03', timestamp '2024-02-03 04:05:06.7', timestamptz '2024-02-03 04:05:06+00', '01/02/03'::date;
-- date:date | timestamp:timestamp without time zone | timestamptz:timestamp with time zone | date:date
-- 2024-02-03 | 2024-02-03 04:05:06.7 | 2024-02-03 04:05:06+00 | 2003-01-02
-- SELECT 1
> SET DateStyle = 'ISO, DMY';
-- SET
> SELECT date '2024-02-03', timestamp '2024-02-03 04:05:06.7', timestamptz '2024-02-03 04:05:06+00', '01/02/03'::date;
-- date:date | timestamp:timestamp without time zone | timestamptz:timestamp with time zone | date:date
-- 2024-02-03 | 2024-02-03 04:05:06.7 | 2024-02-03 04:05:06+00 | 2003-02-01
-- SELECT 1
> SET DateStyle = 'ISO, YMD';
-- SET
> SELECT date '2024-02-03', timestamp '2024-02-03 04:05:06.7', timestamptz '2024-02-03 04:05:06+00', '01/02/03'::date;
-- date:date | timestamp:timestamp without time zone | timestamptz:timestamp with time zone | date:date
-- 2024-02-03 | 2024-02-03 04:05:06.7 | 2024-02-03 04:05:06+00 | 2001-02-03
-- SELECT 1
> SET DateStyle = 'SQL, MDY';
-- SET
> SELECT date '2024-02-03', timestamp '2024-02-03 04:05:06.7', timestamptz '2024-02-03 04:05:06+00', '01/02/03'::date;
-- date:date | timestamp:timestamp without time zone | timestamptz:timestamp with time zone | date:date
-- 02/03/2024 | 02/03/2024 04:05:06.7 | 02/03/2024 04:05:06 UTC | 01/02/2003
-- SELECT 1
> SET DateStyle = 'SQL, DMY';
-- SET
> SELECT date '2024-02-03', timestamp '2024-02-03 04:05:06.7', timestamptz '2024-02-03 04:05:06+00', '01/02/03'::date;
-- date:date | timestamp:timestamp without time zone | timestamptz:timestamp with time zone | date:date
-- 03/02/2024 | 03/02/2024 04:05:06.7 | 03/02/2024 04:05:06 UTC | 01/02/2003
-- SELECT 1
> SET DateStyle = 'SQL, YMD';
-- SET
> SELECT date '2024-02-03', timestamp '2024-02-03 04:05:06.7', timestamptz '2024-02-03 04:05:06+00', '01/02/03'::date;
-- date:date | timestamp:timestamp without time zone | timestamptz:timestamp with time zone | date:date
-- 02/03/2024 | 02/03/2024 04:05:06.7 | 02/03/2024 04:05:06 UTC | 02/03/2001
-- SELECT 1
> SET DateStyle = 'Postgres, MDY';
-- SET
> SELECT date '2024-02-03', timestamp '2024-02-03 04:05:06.7', timestamptz '2024-02-03 04:05:06+00', '01/02/03'::date;
-- date:date | timestamp:timestamp without time zone | timestamptz:timestamp with time zone | date:date
-- 02-03-2024 | Sat Feb 03 04:05:06.7 2024 | Sat Feb 03 04:05:06 2024 UTC | 01-02-2003
-- SELECT 1
> SET DateStyle = 'Postgres, DMY';
-- SET
> SELECT date '2024-02-03', timestamp '2024-02-03 04:05:06.7', timestamptz '2024-02-03 04:05:06+00', '01/02/03'::date;
-- date:date | timestamp:timestamp without time zone | timestamptz:timestamp with time zone | date:date
-- 03-02-2024 | Sat 03 Feb 04:05:06.7 2024 | Sat 03 Feb 04:05:06 2024 UTC | 01-02-2003
-- SELECT 1
> SET DateStyle = 'Postgres, YMD';
-- SET
> SELECT date '2024-02-03', timestamp '2024-02-03 04:05:06.7', timestamptz '2024-02-03 04:05:06+00', '01/02/03'::date;
-- date:date | timestamp:timestamp without time zone | timestamptz:timestamp with time zone | date:date
-- 02-03-2024 | Sat Feb 03 04:05:06.7 2024 | Sat Feb 03 04:05:06 2024 UTC | 02-03-2001
-- SELECT 1
> SET DateStyle = 'German, MDY';
-- SET
> SELECT date '2024-02-03', timestamp '2024-02-03 04:05:06.7', timestamptz '2024-02-03 04:05:06+00', '01/02/03'::date;
-- date:date | timestamp:timestamp without time zone | timestamptz:timestamp with time zone | date:date
-- 03.02.2024 | 03.02.2024 04:05:06.7 | 03.02.2024 04:05:06 UTC | 02.01.2003
-- SELECT 1
> SET DateStyle = 'German, DMY';
-- SET
> SELECT date '2024-02-03', timestamp '2024-02-03 04:05:06.7', timestamptz '2024-02-03 04:05:06+00', '01/02/03'::date;
-- date:date | timestamp:timestamp without time zone | timestamptz:timestamp with time zone | date:date
-- 03.02.2024 | 03.02.2024 04:05:06.7 | 03.02.2024 04:05:06 UTC | 01.02.2003
-- SELECT 1
> SET DateStyle = 'German, YMD';
-- SET
> SELECT date '2024-02-03', timestamp '2024-02-03 04:05:06.7', timestamptz '2024-02-03 04:05:06+00', '01/02/03'::date;
-- date:date | timestamp:timestamp without time zone | timestamptz:timestamp with time zone | date:date
-- 03.02.2024 | 03.02.2024 04:05:06.7 | 03.02.2024 04:05:06 UTC | 03.02.2001
-- SELECT 1
> RESET DateStyle;
-- RESET
> SET IntervalStyle = 'postgres';
-- SET
> SELECT interval '1 year 2 mons 3 days 04:05:06.789', interval '-1 year -2 days', interval '1 mon -3 days 4 hours', interval '0', interval '-04:05:06', interval 'P1Y2M3DT4H5M6S', interval '1-2 3 4:05:06';
-- interval:interval | interval:interval | interval:interval | interval:interval | interval:interval | interval:interval | interval:interval
-- 1 year 2 mons 3 days 04:05:06.789 | -1 years -2 days | 1 mon -3 days +04:00:00 | 00:00:00 | -04:05:06 | 1 year 2 mons 3 days 04:05:06 | 1 year 2 mons 3 days 04:05:06
-- SELECT 1
> SET IntervalStyle = 'postgres_verbose';
-- SET
> SELECT interval '1 year 2 mons 3 days 04:05:06.789', interval '-1 year -2 days', interval '1 mon -3 days 4 hours', interval '0', interval '-04:05:06', interval 'P1Y2M3DT4H5M6S', interval '1-2 3 4:05:06';
-- interval:interval | interval:interval | interval:interval | interval:interval | interval:interval | interval:interval | interval:interval
-- @ 1 year 2 mons 3 days 4 hours 5 mins 6.789 secs | @ 1 year 2 days ago | @ 1 mon -3 days 4 hours | @ 0 | @ 4 hours 5 mins 6 secs ago | @ 1 year 2 mons 3 days 4 hours 5 mins 6 secs | @ 1 year 2 mons 3 days 4 hours 5 mins 6 secs
-- SELECT 1
> SET IntervalStyle = 'sql_standard';
-- SET
> SELECT interval '1 year 2 mons 3 days 04:05:06.789', interval '-1 year -2 days', interval '1 mon -3 days 4 hours', interval '0', interval '-04:05:06', interval 'P1Y2M3DT4H5M6S', interval '1-2 3 4:05:06';
-- interval:interval | interval:interval | interval:interval | interval:interval | interval:interval | interval:interval | interval:interval
-- +1-2 +3 +4:05:06.789 | -1-0 -2 +0:00:00 | +0-1 -3 +4:00:00 | 0 | -4:05:06 | +1-2 +3 +4:05:06 | +1-2 +3 +4:05:06
-- SELECT 1
> SET IntervalStyle = 'iso_8601';
-- SET
> SELECT interval '1 year 2 mons 3 days 04:05:06.789', interval '-1 year -2 days', interval '1 mon -3 days 4 hours', interval '0', interval '-04:05:06', interval 'P1Y2M3DT4H5M6S', interval '1-2 3 4:05:06';
-- interval:interval | interval:interval | interval:interval | interval:interval | interval:interval | interval:interval | interval:interval
-- P1Y2M3DT4H5M6.789S | P-1Y-2D | P1M-3DT4H | PT0S | PT-4H-5M-6S | P1Y2M3DT4H5M6S | P1Y2M3DT4H5M6S
-- SELECT 1
> RESET IntervalStyle;
-- RESET
> SELECT count(*) > 400 FROM pg_timezone_names;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT abbrev, utc_offset, is_dst FROM pg_timezone_abbrevs WHERE abbrev IN ('EST','CET') ORDER BY 1;
-- abbrev:text | utc_offset:interval | is_dst:boolean
-- CET | 01:00:00 | f
-- EST | -05:00:00 | f
-- SELECT 2
> SELECT 'a' COLLATE "en-US-x-icu" < 'B';
-- ERROR 42704 at 12: collation "en-US-x-icu" for encoding "UTF8" does not exist
#~ The reference has no language's collation but the root's.
#= ?column?:boolean
#= t
#= SELECT 1
> SELECT 'a' COLLATE "und-x-icu" < 'B' COLLATE "und-x-icu";
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT 'a' COLLATE "C" < 'B';
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT 'a' COLLATE "nope";
-- ERROR 42704 at 12: collation "nope" for encoding "UTF8" does not exist
