# bit and bit varying: input, output, limits, operators, functions, casts, rows, and pgvector's distances.
> CREATE EXTENSION vector;
-- CREATE EXTENSION
> SELECT '101'::varbit, '101'::bit(3), '101'::bit;
-- varbit:bit varying | bit:bit | bit:bit
-- 101 | 101 | 1
-- SELECT 1
> SELECT ''::varbit, ''::bit(3), ''::bit;
-- varbit:bit varying | bit:bit | bit:bit
--  | 000 | 0
-- SELECT 1
> SELECT 'b101'::varbit, 'b101'::bit(3), 'b101'::bit;
-- varbit:bit varying | bit:bit | bit:bit
-- 101 | 101 | 1
-- SELECT 1
> SELECT 'B101'::varbit, 'B101'::bit(3), 'B101'::bit;
-- varbit:bit varying | bit:bit | bit:bit
-- 101 | 101 | 1
-- SELECT 1
> SELECT 'x1F'::varbit, 'x1F'::bit(3), 'x1F'::bit;
-- varbit:bit varying | bit:bit | bit:bit
-- 00011111 | 000 | 0
-- SELECT 1
> SELECT 'X1f'::varbit, 'X1f'::bit(3), 'X1f'::bit;
-- varbit:bit varying | bit:bit | bit:bit
-- 00011111 | 000 | 0
-- SELECT 1
> SELECT '0'::varbit, '0'::bit(3), '0'::bit;
-- varbit:bit varying | bit:bit | bit:bit
-- 0 | 000 | 0
-- SELECT 1
> SELECT '2'::varbit;
-- ERROR 22P02 at 8: "2" is not a valid binary digit
> SELECT '1 '::varbit;
-- ERROR 22P02 at 8: " " is not a valid binary digit
> SELECT 'x1G'::varbit;
-- ERROR 22P02 at 8: "G" is not a valid hexadecimal digit
> SELECT 'b2'::varbit;
-- ERROR 22P02 at 8: "2" is not a valid binary digit
> SELECT '1é'::varbit;
-- ERROR 22P02 at 8: "é" is not a valid binary digit
> SELECT '-1'::varbit;
-- ERROR 22P02 at 8: "-" is not a valid binary digit
> SELECT 'xZ'::varbit;
-- ERROR 22P02 at 8: "Z" is not a valid hexadecimal digit
> SELECT B'101', X'1F', x'', B'';
-- ?column?:bit | ?column?:bit | ?column?:bit | ?column?:bit
-- 101 | 00011111 |  |
-- SELECT 1
> SELECT B'102';
-- ERROR 22P02 at 8: "2" is not a valid binary digit
> SELECT X'G';
-- ERROR 22P02 at 8: "G" is not a valid hexadecimal digit
> SELECT '101'::bit(5), '101'::varbit(2), '101'::varbit(5);
-- bit:bit | varbit:bit varying | varbit:bit varying
-- 10100 | 10 | 101
-- SELECT 1
> SELECT pg_typeof(B'1'), pg_typeof('1'::varbit);
-- pg_typeof:regtype | pg_typeof:regtype
-- bit | bit varying
-- SELECT 1
> CREATE TABLE bad (a bit(0));
-- ERROR 22023 at 21: length for type bit must be at least 1
> CREATE TABLE bad (a bit(83886081));
-- ERROR 22023 at 21: length for type bit cannot exceed 83886080
> CREATE TABLE bad (a varbit(0));
-- ERROR 22023 at 21: length for type varbit must be at least 1
> CREATE TABLE bad (a bit(1,2));
-- ERROR 22023 at 21: invalid type modifier
> CREATE TABLE bad (a bit(-1));
-- ERROR 22023 at 21: length for type bit must be at least 1
> CREATE TABLE bad (a bit varying(83886081));
-- ERROR 22023 at 21: length for type varbit cannot exceed 83886080
> SELECT B'101' & B'110';
-- ?column?:bit
-- 100
-- SELECT 1
> SELECT B'000' & B'111';
-- ?column?:bit
-- 000
-- SELECT 1
> SELECT B'111' & B'111';
-- ?column?:bit
-- 111
-- SELECT 1
> SELECT B'000' & B'000';
-- ?column?:bit
-- 000
-- SELECT 1
> SELECT B'10101010101' & B'01010101010';
-- ?column?:bit
-- 00000000000
-- SELECT 1
> SELECT B'' & B'';
-- ?column?:bit
--
-- SELECT 1
> SELECT B'101' & B'10';
-- ERROR 22026: cannot AND bit strings of different sizes
> SELECT '101'::varbit & '101'::varbit;
-- ?column?:bit
-- 101
-- SELECT 1
> SELECT B'101' & '100';
-- ?column?:bit
-- 100
-- SELECT 1
> SELECT B'101' | B'110';
-- ?column?:bit
-- 111
-- SELECT 1
> SELECT B'000' | B'111';
-- ?column?:bit
-- 111
-- SELECT 1
> SELECT B'111' | B'111';
-- ?column?:bit
-- 111
-- SELECT 1
> SELECT B'000' | B'000';
-- ?column?:bit
-- 000
-- SELECT 1
> SELECT B'10101010101' | B'01010101010';
-- ?column?:bit
-- 11111111111
-- SELECT 1
> SELECT B'' | B'';
-- ?column?:bit
--
-- SELECT 1
> SELECT B'101' | B'10';
-- ERROR 22026: cannot OR bit strings of different sizes
> SELECT '101'::varbit | '101'::varbit;
-- ?column?:bit
-- 101
-- SELECT 1
> SELECT B'101' | '100';
-- ?column?:bit
-- 101
-- SELECT 1
> SELECT B'101' # B'110';
-- ?column?:bit
-- 011
-- SELECT 1
> SELECT B'000' # B'111';
-- ?column?:bit
-- 111
-- SELECT 1
> SELECT B'111' # B'111';
-- ?column?:bit
-- 000
-- SELECT 1
> SELECT B'000' # B'000';
-- ?column?:bit
-- 000
-- SELECT 1
> SELECT B'10101010101' # B'01010101010';
-- ?column?:bit
-- 11111111111
-- SELECT 1
> SELECT B'' # B'';
-- ?column?:bit
--
-- SELECT 1
> SELECT B'101' # B'10';
-- ERROR 22026: cannot XOR bit strings of different sizes
> SELECT '101'::varbit # '101'::varbit;
-- ?column?:bit
-- 000
-- SELECT 1
> SELECT B'101' # '100';
-- ?column?:bit
-- 001
-- SELECT 1
> SELECT B'101' <~> B'110';
-- ?column?:double precision
-- 2
-- SELECT 1
> SELECT B'000' <~> B'111';
-- ?column?:double precision
-- 3
-- SELECT 1
> SELECT B'111' <~> B'111';
-- ?column?:double precision
-- 0
-- SELECT 1
> SELECT B'000' <~> B'000';
-- ?column?:double precision
-- 0
-- SELECT 1
> SELECT B'10101010101' <~> B'01010101010';
-- ?column?:double precision
-- 11
-- SELECT 1
> SELECT B'' <~> B'';
-- ?column?:double precision
-- 0
-- SELECT 1
> SELECT B'101' <~> B'10';
-- ERROR 22000: different bit lengths 3 and 2
> SELECT '101'::varbit <~> '101'::varbit;
-- ?column?:double precision
-- 0
-- SELECT 1
> SELECT B'101' <~> '100';
-- ?column?:double precision
-- 1
-- SELECT 1
> SELECT B'101' <%> B'110';
-- ?column?:double precision
-- 0.6666666666666667
-- SELECT 1
> SELECT B'000' <%> B'111';
-- ?column?:double precision
-- 1
-- SELECT 1
> SELECT B'111' <%> B'111';
-- ?column?:double precision
-- 0
-- SELECT 1
> SELECT B'000' <%> B'000';
-- ?column?:double precision
-- 1
-- SELECT 1
> SELECT B'10101010101' <%> B'01010101010';
-- ?column?:double precision
-- 1
-- SELECT 1
> SELECT B'' <%> B'';
-- ?column?:double precision
-- 1
-- SELECT 1
> SELECT B'101' <%> B'10';
-- ERROR 22000: different bit lengths 3 and 2
> SELECT '101'::varbit <%> '101'::varbit;
-- ?column?:double precision
-- 0
-- SELECT 1
> SELECT B'101' <%> '100';
-- ?column?:double precision
-- 0.5
-- SELECT 1
> SELECT B'101' = B'110';
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT B'000' = B'111';
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT B'111' = B'111';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT B'000' = B'000';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT B'10101010101' = B'01010101010';
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT B'' = B'';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT B'101' = B'10';
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '101'::varbit = '101'::varbit;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT B'101' = '100';
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT B'101' <> B'110';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT B'000' <> B'111';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT B'111' <> B'111';
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT B'000' <> B'000';
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT B'10101010101' <> B'01010101010';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT B'' <> B'';
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT B'101' <> B'10';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '101'::varbit <> '101'::varbit;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT B'101' <> '100';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT B'101' < B'110';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT B'000' < B'111';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT B'111' < B'111';
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT B'000' < B'000';
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT B'10101010101' < B'01010101010';
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT B'' < B'';
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT B'101' < B'10';
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '101'::varbit < '101'::varbit;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT B'101' < '100';
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT B'101' <= B'110';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT B'000' <= B'111';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT B'111' <= B'111';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT B'000' <= B'000';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT B'10101010101' <= B'01010101010';
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT B'' <= B'';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT B'101' <= B'10';
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '101'::varbit <= '101'::varbit;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT B'101' <= '100';
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT B'101' > B'110';
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT B'000' > B'111';
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT B'111' > B'111';
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT B'000' > B'000';
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT B'10101010101' > B'01010101010';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT B'' > B'';
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT B'101' > B'10';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '101'::varbit > '101'::varbit;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT B'101' > '100';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT B'101' >= B'110';
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT B'000' >= B'111';
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT B'111' >= B'111';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT B'000' >= B'000';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT B'10101010101' >= B'01010101010';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT B'' >= B'';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT B'101' >= B'10';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '101'::varbit >= '101'::varbit;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT B'101' >= '100';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT B'101' || B'110';
-- ?column?:bit varying
-- 101110
-- SELECT 1
> SELECT B'000' || B'111';
-- ?column?:bit varying
-- 000111
-- SELECT 1
> SELECT B'111' || B'111';
-- ?column?:bit varying
-- 111111
-- SELECT 1
> SELECT B'000' || B'000';
-- ?column?:bit varying
-- 000000
-- SELECT 1
> SELECT B'10101010101' || B'01010101010';
-- ?column?:bit varying
-- 1010101010101010101010
-- SELECT 1
> SELECT B'' || B'';
-- ?column?:bit varying
--
-- SELECT 1
> SELECT B'101' || B'10';
-- ?column?:bit varying
-- 10110
-- SELECT 1
> SELECT '101'::varbit || '101'::varbit;
-- ?column?:bit varying
-- 101101
-- SELECT 1
> SELECT B'101' || '100';
-- ?column?:bit varying
-- 101100
-- SELECT 1
> SELECT B'10110111101' << 0, B'10110111101' >> 0;
-- ?column?:bit | ?column?:bit
-- 10110111101 | 10110111101
-- SELECT 1
> SELECT B'10110111101' << 1, B'10110111101' >> 1;
-- ?column?:bit | ?column?:bit
-- 01101111010 | 01011011110
-- SELECT 1
> SELECT B'10110111101' << 2, B'10110111101' >> 2;
-- ?column?:bit | ?column?:bit
-- 11011110100 | 00101101111
-- SELECT 1
> SELECT B'10110111101' << 3, B'10110111101' >> 3;
-- ?column?:bit | ?column?:bit
-- 10111101000 | 00010110111
-- SELECT 1
> SELECT B'10110111101' << 4, B'10110111101' >> 4;
-- ?column?:bit | ?column?:bit
-- 01111010000 | 00001011011
-- SELECT 1
> SELECT B'10110111101' << 9, B'10110111101' >> 9;
-- ?column?:bit | ?column?:bit
-- 01000000000 | 00000000010
-- SELECT 1
> SELECT B'10110111101' << -1, B'10110111101' >> -1;
-- ?column?:bit | ?column?:bit
-- 01011011110 | 01101111010
-- SELECT 1
> SELECT B'10110111101' << -2, B'10110111101' >> -2;
-- ?column?:bit | ?column?:bit
-- 00101101111 | 11011110100
-- SELECT 1
> SELECT B'10110111101' << -9, B'10110111101' >> -9;
-- ?column?:bit | ?column?:bit
-- 00000000010 | 01000000000
-- SELECT 1
> SELECT B'10110111101' << 2147483647, B'10110111101' >> 2147483647;
-- ?column?:bit | ?column?:bit
-- 00000000000 | 00000000000
-- SELECT 1
> SELECT B'10110111101' << -2147483648, B'10110111101' >> -2147483648;
-- ?column?:bit | ?column?:bit
-- 00000000000 | 00000000000
-- SELECT 1
> SELECT ~B'101', ~B'', ~B'101010101';
-- ?column?:bit | ?column?:bit | ?column?:bit
-- 010 |  | 010101010
-- SELECT 1
> SELECT ~'101'::varbit;
-- ?column?:bit
-- 010
-- SELECT 1
> SELECT B'1' + B'1';
-- ERROR 42883 at 13: operator does not exist: bit + bit
-- HINT: No operator matches the given name and argument types. You might need to add explicit type casts.
> SELECT '1' & '0';
-- ERROR 42725 at 12: operator is not unique: unknown & unknown
-- HINT: Could not choose a best candidate operator. You might need to add explicit type casts.
> SELECT length(B'101'), octet_length(B'101010101'), bit_length(B'101'), bit_count(B'1011'), length(B'');
-- length:integer | octet_length:integer | bit_length:integer | bit_count:bigint | length:integer
-- 3 | 2 | 3 | 3 | 0
-- SELECT 1
> SELECT length('101'::varbit), bit_count('1011'::varbit);
-- length:integer | bit_count:bigint
-- 3 | 3
-- SELECT 1
> SELECT substring(B'10101' from 2 for 3), substring(B'10101' from 2), substring(B'10101' from -1 for 3), substring(B'10101' from 9), substring(B'10101' from 2 for 0);
-- substring:bit | substring:bit | substring:bit | substring:bit | substring:bit
-- 010 | 0101 | 1 |  |
-- SELECT 1
> SELECT substring(B'10101' from 1 for -1);
-- ERROR 22011: negative substring length not allowed
> SELECT substring(B'1010110111001' from 4 for 7), substring(B'1010110111001' from 10);
-- substring:bit | substring:bit
-- 0110111 | 1001
-- SELECT 1
> SELECT substring(B'101', 2147483647, 2147483647);
-- substring:bit
--
-- SELECT 1
> SELECT position(B'01' in B'1101'), position(B'' in B'1101'), position(B'11' in B'0'), position(B'1' in B''), position(B'0101' in B'1110010101');
-- position:integer | position:integer | position:integer | position:integer | position:integer
-- 3 | 1 | 0 | 0 | 5
-- SELECT 1
> SELECT overlay(B'1111' placing B'00' from 2), overlay(B'1111' placing B'00' from 2 for 0), overlay(B'1111' placing B'00' from 2 for 3), overlay(B'1111' placing B'0' from 9);
-- overlay:bit | overlay:bit | overlay:bit | overlay:bit
-- 1001 | 100111 | 100 | 11110
-- SELECT 1
> SELECT overlay(B'1111' placing B'00' from 0);
-- ERROR 22011: negative substring length not allowed
> SELECT get_bit(B'101', 0), get_bit(B'101', 1), get_bit(B'101', 2);
-- get_bit:integer | get_bit:integer | get_bit:integer
-- 1 | 0 | 1
-- SELECT 1
> SELECT get_bit(B'101', 3);
-- ERROR 2202E: bit index 3 out of valid range (0..2)
> SELECT get_bit(B'101', -1);
-- ERROR 2202E: bit index -1 out of valid range (0..2)
> SELECT get_bit(B'', 0);
-- ERROR 2202E: bit index 0 out of valid range (0..-1)
> SELECT set_bit(B'101', 1, 1), set_bit(B'101', 0, 0);
-- set_bit:bit | set_bit:bit
-- 111 | 001
-- SELECT 1
> SELECT set_bit(B'101', 3, 1);
-- ERROR 2202E: bit index 3 out of valid range (0..2)
> SELECT set_bit(B'101', 1, 2);
-- ERROR 22023: new bit must be 0 or 1
> SELECT 5::bit(3), 5::bit, 5::bit(40), (-5)::bit(40), 5::bigint::bit(4), (-5)::bigint::bit(70);
-- bit:bit | bit:bit | bit:bit | bit:bit | bit:bit | bit:bit
-- 101 | 1 | 0000000000000000000000000000000000000101 | 1111111111111111111111111111111111111011 | 0101 | 1111111111111111111111111111111111111111111111111111111111111111111011
-- SELECT 1
> SELECT cast(44 AS bit(10)), cast(-44 AS bit(12)), cast('1110' AS bit(4))::int4;
-- bit:bit | bit:bit | int4:integer
-- 0000101100 | 111111010100 | 14
-- SELECT 1
> SELECT B'1111'::int4, B'1111'::int8, B''::int4, repeat('1', 32)::bit(32)::int4, repeat('1', 64)::bit(64)::int8;
-- int4:integer | int8:bigint | int4:integer | repeat:integer | repeat:bigint
-- 15 | 15 | 0 | -1 | -1
-- SELECT 1
> SELECT B'111111111111111111111111111111111'::int4;
-- ERROR 22003: integer out of range
> SELECT B'11111111111111111111111111111111111111111111111111111111111111111'::int8;
-- ERROR 22003: bigint out of range
> SELECT 5::varbit;
-- ERROR 42846 at 9: cannot cast type integer to bit varying
> SELECT 5::smallint::bit(3);
-- ERROR 42846 at 19: cannot cast type smallint to bit
> SELECT B'1'::bool;
-- ERROR 42846 at 12: cannot cast type bit to boolean
> SELECT B'101'::text, B'101'::bit(2), B'101'::varbit(2), '101'::text::bit(3);
-- text:text | bit:bit | varbit:bit varying | bit:bit
-- 101 | 10 | 10 | 101
-- SELECT 1
> SELECT '{101,1}'::varbit[], '{101,110}'::bit(3)[];
-- varbit:bit varying[] | bit:bit[]
-- {101,1} | {101,110}
-- SELECT 1
> SELECT '{101,110}'::bit(2)[];
-- bit:bit[]
-- {10,11}
-- SELECT 1
> SELECT hamming_distance(B'101', B'011'), jaccard_distance(B'101', B'011'), jaccard_distance(B'', B'');
-- hamming_distance:double precision | jaccard_distance:double precision | jaccard_distance:double precision
-- 2 | 0.6666666666666667 | 1
-- SELECT 1
> SELECT hamming_distance(B'101', B'01');
-- ERROR 22000: different bit lengths 3 and 2
> SELECT jaccard_distance(B'101', B'01');
-- ERROR 22000: different bit lengths 3 and 2
> SELECT hamming_distance('101', '011');
-- hamming_distance:double precision
-- 2
-- SELECT 1
> SELECT repeat('10', 300)::varbit <~> repeat('01', 300)::varbit, repeat('110', 300)::varbit <%> repeat('011', 300)::varbit;
-- ?column?:double precision | ?column?:double precision
-- 600 | 0.6666666666666667
-- SELECT 1
> CREATE TABLE b (id int, a bit(3), v varbit(4));
-- CREATE TABLE
> INSERT INTO b VALUES (1, '101', '1'), (2, '000', ''), (3, '110', '1111'), (4, NULL, NULL);
-- INSERT 0 4
> INSERT INTO b VALUES (5, '10', NULL);
-- ERROR 22026: bit string length 2 does not match type bit(3)
> INSERT INTO b VALUES (5, '1010', NULL);
-- ERROR 22026: bit string length 4 does not match type bit(3)
> INSERT INTO b VALUES (5, NULL, '10101');
-- ERROR 22001: bit string too long for type bit varying(4)
> INSERT INTO b VALUES (5, 5, NULL);
-- ERROR 42804 at 26: column "a" is of type bit but expression is of type integer
-- HINT: You will need to rewrite or cast the expression.
> INSERT INTO b VALUES (5, B'111', B'10');
-- INSERT 0 1
> SELECT * FROM b ORDER BY a, id;
-- id:integer | a:bit | v:bit varying
-- 2 | 000 |
-- 1 | 101 | 1
-- 3 | 110 | 1111
-- 5 | 111 | 10
-- 4 | NULL | NULL
-- SELECT 5
> SELECT * FROM b ORDER BY v DESC, id;
-- id:integer | a:bit | v:bit varying
-- 4 | NULL | NULL
-- 3 | 110 | 1111
-- 5 | 111 | 10
-- 1 | 101 | 1
-- 2 | 000 |
-- SELECT 5
> SELECT id FROM b ORDER BY a <~> '101', id;
-- id:integer
-- 1
-- 5
-- 2
-- 3
-- 4
-- SELECT 5
> SELECT id, a <%> '100' FROM b ORDER BY a <%> '100', id LIMIT 2;
-- id:integer | ?column?:double precision
-- 1 | 0.5
-- 3 | 0.5
-- SELECT 2
> SELECT bit_and(a), bit_or(a), bit_xor(a), count(DISTINCT a) FROM b;
-- bit_and:bit | bit_or:bit | bit_xor:bit | count:bigint
-- 000 | 111 | 100 | 4
-- SELECT 1
> SELECT bit_and(a) FROM b WHERE id > 9;
-- bit_and:bit
-- NULL
-- SELECT 1
> SELECT bit_or(v) FROM b;
-- bit_or:bit
-- ERROR 22026: cannot OR bit strings of different sizes
> SELECT a || v, v || a FROM b ORDER BY id;
-- ?column?:bit varying | ?column?:bit varying
-- 1011 | 1101
-- 000 | 000
-- 1101111 | 1111110
-- NULL | NULL
-- 11110 | 10111
-- SELECT 5
> SELECT a, count(*) FROM b GROUP BY a ORDER BY a;
-- a:bit | count:bigint
-- 000 | 1
-- 101 | 1
-- 110 | 1
-- 111 | 1
-- NULL | 1
-- SELECT 5
> UPDATE b SET a = ~a WHERE id = 1 RETURNING a;
-- a:bit
-- 010
-- UPDATE 1
> SELECT array_agg(a ORDER BY id) FROM b;
-- array_agg:bit[]
-- {010,000,110,NULL,111}
-- SELECT 1
> SELECT max(a) FROM b;
-- ERROR 42883 at 8: function max(bit) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> CREATE TABLE bk (v bit(3) PRIMARY KEY);
-- CREATE TABLE
> INSERT INTO bk VALUES ('101');
-- INSERT 0 1
> INSERT INTO bk VALUES ('101');
-- ERROR 23505: duplicate key value violates unique constraint "bk_pkey"
-- DETAIL: Key (v)=(101) already exists.
> SELECT * FROM bk WHERE v = '101';
-- v:bit
-- 101
-- SELECT 1
> SELECT * FROM bk WHERE v IN (B'101', B'111');
-- v:bit
-- 101
-- SELECT 1
