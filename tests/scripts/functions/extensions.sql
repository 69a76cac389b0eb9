# What extensions bring that migrations create: pgcrypto, citext, pg_trgm, fuzzystrmatch, btree_gin, btree_gist.
> CREATE EXTENSION IF NOT EXISTS vector;
-- CREATE EXTENSION
> SELECT similarity('a', 'b');
-- ERROR 42883 at 8: function similarity(unknown, unknown) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT 'word' % 'words';
-- ERROR 42725 at 15: operator is not unique: unknown % unknown
-- HINT: Could not choose a best candidate operator. You might need to add explicit type casts.
> CREATE EXTENSION pgcrypto;
-- CREATE EXTENSION
> CREATE EXTENSION pgcrypto;
-- ERROR 42710: extension "pgcrypto" already exists
> CREATE EXTENSION IF NOT EXISTS pgcrypto;
-- NOTICE 42710: extension "pgcrypto" already exists, skipping
-- CREATE EXTENSION
> CREATE EXTENSION IF NOT EXISTS citext WITH SCHEMA public;
-- CREATE EXTENSION
> CREATE EXTENSION pg_trgm CASCADE;
-- CREATE EXTENSION
> CREATE EXTENSION fuzzystrmatch VERSION '9.9';
-- ERROR 22023: extension "fuzzystrmatch" has no installation script nor update path for version "9.9"
> CREATE EXTENSION fuzzystrmatch;
-- CREATE EXTENSION
> CREATE EXTENSION "btree_gin";
-- CREATE EXTENSION
> CREATE EXTENSION btree_gist;
-- CREATE EXTENSION
> SELECT extname, extversion FROM pg_extension WHERE extname NOT IN ('plpgsql', 'vector', 'byok') ORDER BY 1;
-- extname:name | extversion:text
-- btree_gin | 1.3
-- btree_gist | 1.8
-- citext | 1.8
-- fuzzystrmatch | 1.2
-- pg_trgm | 1.6
-- pgcrypto | 1.4
-- SELECT 6
> SELECT name, default_version, installed_version, comment FROM pg_available_extensions WHERE name IN ('citext', 'pg_trgm', 'pgcrypto', 'fuzzystrmatch', 'btree_gin', 'btree_gist') ORDER BY 1;
-- name:name | default_version:text | installed_version:text | comment:text
-- btree_gin | 1.3 | 1.3 | support for indexing common datatypes in GIN
-- btree_gist | 1.8 | 1.8 | support for indexing common datatypes in GiST
-- citext | 1.8 | 1.8 | data type for case-insensitive character strings
-- fuzzystrmatch | 1.2 | 1.2 | determine similarities and distance between strings
-- pg_trgm | 1.6 | 1.6 | text similarity measurement and index searching based on trigrams
-- pgcrypto | 1.4 | 1.4 | cryptographic functions
-- SELECT 6
> SELECT digest('abc', 'md5'), digest('abc', 'sha1'), digest('abc'::bytea, 'SHA256');
-- digest:bytea | digest:bytea | digest:bytea
-- \\x900150983cd24fb0d6963f7d28e17f72 | \\xa9993e364706816aba3e25717850c26c9cd0d89d | \\xba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad
-- SELECT 1
> SELECT encode(digest('abc', 'sha384'), 'hex'), encode(digest('', 'sha512'), 'base64');
-- encode:text | encode:text
-- cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7 | z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGl\nODJ6+SfaPg==
-- SELECT 1
> SELECT digest('abc', 'none');
-- ERROR 22023: Cannot use "none": No such hash algorithm
> SELECT digest(NULL::text, 'md5');
-- digest:bytea
-- NULL
-- SELECT 1
> SELECT encode(hmac('data', 'key', 'sha256'), 'hex'), encode(hmac('data'::bytea, '\x00ff', 'md5'), 'hex'), hmac('data', 'key', 'sha1');
-- encode:text | encode:text | hmac:bytea
-- 5031fe3d989c6d1537a013fa6e739da23463fdaec3b70137d828e36ace221bd0 | 389f4f60e10f14cb39eb54ab3c3baa58 | \\x104152c5bfdca07bc633eebd46199f0255c9f49d
-- SELECT 1
> SELECT hmac('data', 'key', 'none');
-- ERROR 22023: Cannot use "none": No such hash algorithm
> SELECT length(gen_random_bytes(16)), gen_random_bytes(8) <> gen_random_bytes(8), gen_random_uuid() IS NOT NULL;
-- length:integer | ?column?:boolean | ?column?:boolean
-- 16 | t | t
-- SELECT 1
> SELECT gen_random_bytes(0);
-- gen_random_bytes:bytea
-- ERROR 39000: Length not in range
> SELECT gen_random_bytes(1025);
-- gen_random_bytes:bytea
-- ERROR 39000: Length not in range
> SELECT pg_typeof('Foo'::citext), 'Foo'::citext = 'fOO', 'Foo'::citext <> 'bar', 'a'::citext < 'B', 'B'::citext > 'a';
-- pg_typeof:regtype | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- citext | t | t | t | t
-- SELECT 1
> SELECT 'Foo'::citext = 'foo'::text, 'Foo'::citext = 'foo'::citext, 'Foo'::varchar::citext = 'FOO';
-- ?column?:boolean | ?column?:boolean | ?column?:boolean
-- f | t | t
-- SELECT 1
> SELECT 'Foo'::citext LIKE 'f%', 'Foo'::citext LIKE 'F_o', 'Foo'::citext ~ '^f', 'Foo'::citext NOT LIKE 'x%', 'Foo'::citext !~ 'O$', 'Foo'::citext ILIKE 'FO%';
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | t | t | t | f | t
-- SELECT 1
> SELECT lower('Foo'::citext), length('Foo'::citext), 'Foo'::citext || 'bar', upper('ä'::citext);
-- lower:text | length:integer | ?column?:text | upper:text
-- foo | 3 | Foobar | Ä
-- SELECT 1
> SELECT strpos('Foobar'::citext, 'BAR'::citext), replace('Foobar'::citext, 'BAR'::citext, 'x'::citext), split_part('aXbxc'::citext, 'x'::citext, 2);
-- strpos:integer | replace:text | split_part:text
-- 4 | Foox | b
-- SELECT 1
> CREATE TABLE members (id int, email citext UNIQUE, nick citext);
-- CREATE TABLE
> INSERT INTO members VALUES (1, 'Ada@example.org', 'ada'), (2, 'bob@example.org', 'Bob'), (3, 'Cy@example.org', 'ADA');
-- INSERT 0 3
> INSERT INTO members VALUES (4, 'ADA@EXAMPLE.ORG', 'x');
-- ERROR 23505: duplicate key value violates unique constraint "members_email_key"
-- DETAIL: Key (email)=(ADA@EXAMPLE.ORG) already exists.
> INSERT INTO members VALUES (4, 'ADA@EXAMPLE.ORG', 'x') ON CONFLICT (email) DO UPDATE SET nick = excluded.nick RETURNING *;
-- id:integer | email:citext | nick:citext
-- 1 | Ada@example.org | x
-- INSERT 0 1
> SELECT * FROM members WHERE email = 'BOB@example.org';
-- id:integer | email:citext | nick:citext
-- 2 | bob@example.org | Bob
-- SELECT 1
> SELECT id FROM members WHERE email IN ('CY@example.org', 'ada@example.ORG') ORDER BY id;
-- id:integer
-- 1
-- 3
-- SELECT 2
> SELECT id FROM members WHERE email = ANY (ARRAY['CY@example.org', 'none']::citext[]);
-- id:integer
-- 3
-- SELECT 1
> SELECT id FROM members WHERE email::text = 'BOB@example.org';
-- id:integer
-- SELECT 0
> SELECT nick, count(*) FROM members GROUP BY nick ORDER BY nick;
-- nick:citext | count:bigint
-- ADA | 1
-- Bob | 1
-- x | 1
-- SELECT 3
> SELECT DISTINCT nick FROM (VALUES ('a'::citext), ('A'), ('b')) v(nick) ORDER BY 1;
-- nick:citext
-- a
-- b
-- SELECT 2
> SELECT a.id, b.id FROM members a JOIN members b ON a.nick = b.nick AND a.id < b.id;
-- id:integer | id:integer
-- SELECT 0
> SELECT min(email), max(email), pg_typeof(min(email)) FROM members;
-- min:citext | max:citext | pg_typeof:regtype
-- Ada@example.org | Cy@example.org | citext
-- SELECT 1
> SELECT email FROM members ORDER BY email DESC;
-- email:citext
-- Cy@example.org
-- bob@example.org
-- Ada@example.org
-- SELECT 3
> SELECT data_type, udt_schema, udt_name FROM information_schema.columns WHERE table_name = 'members' AND column_name = 'email';
-- data_type:character varying | udt_schema:name | udt_name:name
-- USER-DEFINED | public | citext
-- SELECT 1
> SELECT format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = 'members'::regclass AND attname = 'email';
-- format_type:text
-- citext
-- SELECT 1
> ALTER TABLE members ALTER nick TYPE text;
-- ALTER TABLE
> ALTER TABLE members ALTER nick TYPE citext;
-- ALTER TABLE
> CREATE INDEX ON members (nick);
-- CREATE INDEX
> DROP EXTENSION citext;
-- ERROR 2BP01: cannot drop extension citext because other objects depend on it
-- DETAIL: column nick of table members depends on type citext\ncolumn email of table members depends on type citext
-- HINT: Use DROP ... CASCADE to drop the dependent objects too.
> SELECT show_trgm('word'), show_trgm('two words'), show_trgm(''), show_trgm('a-b'), show_trgm('A1');
-- show_trgm:text[] | show_trgm:text[] | show_trgm:text[] | show_trgm:text[] | show_trgm:text[]
-- {"  w"," wo",ord,"rd ",wor} | {"  t","  w"," tw"," wo","ds ",ord,rds,two,"wo ",wor} | {} | {"  a","  b"," a "," b "} | {"  a"," a1","a1 "}
-- SELECT 1
> SELECT show_trgm('né');
-- show_trgm:text[]
-- {0xa1c3f3,"  n",0x24fa63}
-- SELECT 1
> SELECT similarity('word', 'two words'), similarity('word', 'WORD'), similarity('', ''), similarity('abc', 'xyz'), similarity('hello world', 'hello there world');
-- similarity:real | similarity:real | similarity:real | similarity:real | similarity:real
-- 0.36363637 | 1 | 0 | 0 | 0.6666667
-- SELECT 1
> SELECT word_similarity('word', 'two words'), strict_word_similarity('word', 'two words'), word_similarity('words', 'the wordsmith'), strict_word_similarity('words', 'the wordsmith');
-- word_similarity:real | strict_word_similarity:real | word_similarity:real | strict_word_similarity:real
-- 0.8 | 0.5714286 | 0.8333333 | 0.45454547
-- SELECT 1
> SELECT word_similarity('postgres', 'a postgresql server'), strict_word_similarity('two', 'one two three'), word_similarity('abc', ''), word_similarity('cat dog', 'my cat and a dog');
-- word_similarity:real | strict_word_similarity:real | word_similarity:real | word_similarity:real
-- 0.8888889 | 1 | 0 | 0.61538464
-- SELECT 1
> SELECT 'word' % 'words', 'word' % 'sword fish', 'word' <% 'two words', 'two words' %> 'word', 'word' <<% 'two words', 'two words' %>> 'word';
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | f | t | t | t | t
-- SELECT 1
> SELECT 'word' <-> 'words', 'word' <<-> 'two words', 'two words' <->> 'word', 'word' <<<-> 'two words', 'two words' <->>> 'word';
-- ?column?:real | ?column?:real | ?column?:real | ?column?:real | ?column?:real
-- 0.4285714 | 0.19999999 | 0.19999999 | 0.4285714 | 0.4285714
-- SELECT 1
> SELECT show_limit(), set_limit(0.8), show_limit(), 'word' % 'words';
-- show_limit:real | set_limit:real | show_limit:real | ?column?:boolean
-- 0.3 | 0.8 | 0.8 | f
-- SELECT 1
> SELECT 'word' % 'words';
-- ?column?:boolean
-- f
-- SELECT 1
> SET pg_trgm.similarity_threshold = 0.3;
-- SET
> SELECT 'word' % 'words', 7 % 3, '[1,2]'::vector <-> '[1,3]';
-- ?column?:boolean | ?column?:integer | ?column?:double precision
-- t | 1 | 1
-- SELECT 1
> CREATE TABLE names (n text);
-- CREATE TABLE
> INSERT INTO names VALUES ('Catherine'), ('Katherine'), ('Kathryn'), ('Robert'), ('Rupert');
-- INSERT 0 5
> CREATE INDEX names_trgm ON names USING gin (n gin_trgm_ops);
-- CREATE INDEX
> CREATE INDEX ON names USING gist (n gist_trgm_ops);
-- CREATE INDEX
> SELECT pg_get_indexdef('names_trgm'::regclass);
-- pg_get_indexdef:text
-- CREATE INDEX names_trgm ON public.names USING gin (n gin_trgm_ops)
-- SELECT 1
> SELECT n, similarity(n, 'Katharine') FROM names WHERE n % 'Katharine' ORDER BY n <-> 'Katharine', n;
-- n:text | similarity:real
-- Katherine | 0.53846157
-- SELECT 1
> SELECT n FROM names ORDER BY n <-> 'Rubert', n LIMIT 2;
-- n:text
-- Robert
-- Rupert
-- SELECT 2
> SELECT levenshtein('GUMBO', 'GAMBOL'), levenshtein('GUMBO', 'GAMBOL', 2, 1, 1), levenshtein('', 'abc'), levenshtein('añb', 'anb');
-- levenshtein:integer | levenshtein:integer | levenshtein:integer | levenshtein:integer
-- 2 | 3 | 3 | 1
-- SELECT 1
> SELECT levenshtein_less_equal('extensive', 'exhaustive', 2), levenshtein_less_equal('extensive', 'exhaustive', 4), levenshtein_less_equal('a', 'a', 0);
-- levenshtein_less_equal:integer | levenshtein_less_equal:integer | levenshtein_less_equal:integer
-- 3 | 4 | 0
-- SELECT 1
> SELECT levenshtein(repeat('x', 256), 'y');
-- ERROR 22023: levenshtein argument exceeds maximum length of 255 characters
> SELECT soundex('hello world!'), soundex('Anne'), soundex('Ann'), soundex('Andrew'), soundex('Margaret'), soundex(''), soundex('12');
-- soundex:text | soundex:text | soundex:text | soundex:text | soundex:text | soundex:text | soundex:text
-- H464 | A500 | A500 | A536 | M626 |  |
-- SELECT 1
> SELECT difference('Anne', 'Ann'), difference('Anne', 'Andrew'), difference('Anne', 'Margaret');
-- difference:integer | difference:integer | difference:integer
-- 4 | 2 | 0
-- SELECT 1
> SELECT n, soundex(n) FROM names ORDER BY 1;
-- n:text | soundex:text
-- Catherine | C365
-- Katherine | K365
-- Kathryn | K365
-- Robert | R163
-- Rupert | R163
-- SELECT 5
> CREATE TABLE numbers (a int, b text, c timestamptz, d uuid);
-- CREATE TABLE
> CREATE INDEX ON numbers USING gin (a, b, c);
-- CREATE INDEX
> CREATE INDEX ON numbers USING gist (a, d);
-- CREATE INDEX
> DROP TABLE members, names, numbers;
-- DROP TABLE
> DROP EXTENSION citext, pg_trgm;
-- DROP EXTENSION
> DROP EXTENSION IF EXISTS pg_trgm;
-- NOTICE 00000: extension "pg_trgm" does not exist, skipping
-- DROP EXTENSION
> DROP EXTENSION pg_trgm;
-- ERROR 42704: extension "pg_trgm" does not exist
> SELECT similarity('a', 'b');
-- ERROR 42883 at 8: function similarity(unknown, unknown) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT '[1,2]'::vector <-> '[1,3]';
-- ?column?:double precision
-- 1
-- SELECT 1
