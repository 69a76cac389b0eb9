# Domains: types under conditions.
> CREATE DOMAIN positive AS int CHECK (VALUE > 0);
-- CREATE DOMAIN
> CREATE DOMAIN positive AS int;
-- ERROR 42710: type "positive" already exists
> CREATE DOMAIN short_text AS varchar(5) NOT NULL DEFAULT 'abc';
-- CREATE DOMAIN
> CREATE DOMAIN email AS text CONSTRAINT has_at CHECK (VALUE LIKE '%@%') CHECK (length(VALUE) < 20);
-- CREATE DOMAIN
> CREATE DOMAIN bad AS int PRIMARY KEY;
-- ERROR 42601 at 26: primary key constraints not possible for domains
> CREATE DOMAIN bad AS int CHECK (x > 0);
-- ERROR 42703: column "x" does not exist
> CREATE DOMAIN bad AS nothing;
-- ERROR 42704 at 22: type "nothing" does not exist
> SELECT 5::positive;
-- positive:integer
-- 5
-- SELECT 1
> SELECT 0::positive;
-- positive:integer
-- ERROR 23514: value for domain positive violates check constraint "positive_check"
> SELECT (-1)::positive + 1;
-- ?column?:integer
-- ERROR 23514: value for domain positive violates check constraint "positive_check"
> SELECT '7'::positive + 1 AS eight;
-- eight:integer
-- 8
-- SELECT 1
> SELECT NULL::positive;
-- positive:integer
-- NULL
-- SELECT 1
> SELECT CAST('12' AS positive), positive '3';
-- positive:integer | positive:integer
-- 12 | 3
-- SELECT 1
> SELECT 'abcdefgh'::short_text;
-- short_text:character varying
-- abcde
-- SELECT 1
> SELECT NULL::short_text;
-- short_text:character varying
-- ERROR 23502: domain short_text does not allow null values
> SELECT 'a@b'::email, 'ab'::email;
-- email:text | email:text
-- ERROR 23514: value for domain email violates check constraint "has_at"
> SELECT 'a@bbbbbbbbbbbbbbbbbbbbbb'::email;
-- email:text
-- ERROR 23514: value for domain email violates check constraint "email_check"
> CREATE TABLE client (id positive PRIMARY KEY, mail email, tag short_text, note text);
-- CREATE TABLE
> INSERT INTO client VALUES (1, 'a@b', 'x');
-- INSERT 0 1
> INSERT INTO client (id, mail) VALUES (2, 'c@d');
-- INSERT 0 1
> INSERT INTO client VALUES (0, 'a@b', 'x');
-- ERROR 23514: value for domain positive violates check constraint "positive_check"
> INSERT INTO client VALUES (3, 'ab', 'x');
-- ERROR 23514: value for domain email violates check constraint "has_at"
> INSERT INTO client VALUES (3, NULL, NULL);
-- ERROR 23502: domain short_text does not allow null values
> INSERT INTO client VALUES (3, NULL, 'abcdefgh');
-- ERROR 22001: value too long for type character varying(5)
> INSERT INTO client VALUES (3, NULL, 'long');
-- INSERT 0 1
> SELECT * FROM client ORDER BY id;
-- id:integer | mail:text | tag:character varying | note:text
-- 1 | a@b | x | NULL
-- 2 | c@d | abc | NULL
-- 3 | NULL | long | NULL
-- SELECT 3
> UPDATE client SET mail = 'none' WHERE id = 3;
-- ERROR 23514: value for domain email violates check constraint "has_at"
> UPDATE client SET mail = 'e@f' WHERE id = 3;
-- UPDATE 1
> UPDATE client SET id = -id WHERE id = 3;
-- ERROR 23514: value for domain positive violates check constraint "positive_check"
> SELECT id, upper(mail), id + 1, mail || '.' AS m FROM client WHERE mail = 'a@b';
-- id:integer | upper:text | ?column?:integer | m:text
-- 1 | A@B | 2 | a@b.
-- SELECT 1
> SELECT c.id, d.id FROM client c JOIN client d ON c.tag = d.tag ORDER BY 1, 2;
-- id:integer | id:integer
-- 1 | 1
-- 2 | 2
-- 3 | 3
-- SELECT 3
> INSERT INTO client SELECT g, 'g@' || g, 'g' FROM generate_series(4, 6) g;
-- INSERT 0 3
> INSERT INTO client SELECT g, 'g@' || g, 'g' FROM generate_series(-1, 0) g;
-- ERROR 23514: value for domain positive violates check constraint "positive_check"
> SELECT count(*), max(id) FROM client;
-- count:bigint | max:integer
-- 6 | 6
-- SELECT 1
> INSERT INTO client VALUES (4, 'no at', 'x') ON CONFLICT DO NOTHING;
-- ERROR 23514: value for domain email violates check constraint "has_at"
> INSERT INTO client VALUES (4, 'z@z', 'x') ON CONFLICT (id) DO UPDATE SET mail = 'wrong';
-- ERROR 23514: value for domain email violates check constraint "has_at"
> ALTER DOMAIN positive ADD CONSTRAINT not_too_big CHECK (VALUE < 5);
-- ERROR 23514: column "id" of table "client" contains values that violate the new constraint
> ALTER DOMAIN positive ADD CONSTRAINT not_big CHECK (VALUE < 100);
-- ALTER DOMAIN
> INSERT INTO client VALUES (200, 'a@b', 'x');
-- ERROR 23514: value for domain positive violates check constraint "not_big"
> ALTER DOMAIN positive DROP CONSTRAINT nope;
-- ERROR 42704: constraint "nope" of domain "positive" does not exist
> ALTER DOMAIN positive DROP CONSTRAINT IF EXISTS nope;
-- NOTICE 00000: constraint "nope" of domain "positive" does not exist, skipping
-- ALTER DOMAIN
> ALTER DOMAIN positive DROP CONSTRAINT not_big;
-- ALTER DOMAIN
> INSERT INTO client VALUES (200, 'a@b', 'x');
-- INSERT 0 1
> ALTER DOMAIN email SET NOT NULL;
-- ALTER DOMAIN
> UPDATE client SET mail = 'q@q' WHERE mail IS NULL;
-- UPDATE 0
> ALTER DOMAIN email SET NOT NULL;
-- ALTER DOMAIN
> INSERT INTO client VALUES (201, NULL, 'x');
-- ERROR 23502: domain email does not allow null values
> ALTER DOMAIN email DROP NOT NULL;
-- ALTER DOMAIN
> INSERT INTO client VALUES (201, NULL, 'x');
-- INSERT 0 1
> ALTER DOMAIN short_text DROP DEFAULT;
-- ALTER DOMAIN
> INSERT INTO client (id) VALUES (202);
-- ERROR 23502: domain short_text does not allow null values
> ALTER DOMAIN short_text SET DEFAULT 'new';
-- ALTER DOMAIN
> INSERT INTO client (id) VALUES (202);
-- INSERT 0 1
> SELECT tag FROM client WHERE id = 202;
-- tag:character varying
-- new
-- SELECT 1
> ALTER DOMAIN email RENAME CONSTRAINT has_at TO has_sign;
-- ALTER DOMAIN
> SELECT 'x'::email;
-- email:text
-- ERROR 23514: value for domain email violates check constraint "has_sign"
> ALTER DOMAIN email RENAME TO mail_address;
-- ALTER DOMAIN
> SELECT 'x'::mail_address;
-- mail_address:text
-- ERROR 23514: value for domain mail_address violates check constraint "has_sign"
> CREATE DOMAIN small AS positive CHECK (VALUE < 10);
-- CREATE DOMAIN
> SELECT 5::small, 50::small;
-- small:integer | small:integer
-- ERROR 23514: value for domain small violates check constraint "small_check"
> SELECT 0::small;
-- small:integer
-- ERROR 23514: value for domain small violates check constraint "positive_check"
> SELECT typname, typtype, typbasetype::regtype, typnotnull FROM pg_type WHERE typtype = 'd' AND typnamespace = 'public'::regnamespace ORDER BY typname;
-- typname:name | typtype:"char" | typbasetype:regtype | typnotnull:boolean
-- mail_address | d | text | f
-- positive | d | integer | f
-- short_text | d | character varying | t
-- small | d | positive | f
-- SELECT 4
> SELECT conname, contype, contypid::regtype FROM pg_constraint WHERE contypid = 'mail_address'::regtype AND contype = 'c' ORDER BY conname;
-- conname:name | contype:"char" | contypid:regtype
-- email_check | c | mail_address
-- has_sign | c | mail_address
-- SELECT 2
> SELECT attname, format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = 'client'::regclass AND attnum > 0 ORDER BY attnum;
-- attname:name | format_type:text
-- id | positive
-- mail | mail_address
-- tag | short_text
-- note | text
-- SELECT 4
> DROP DOMAIN positive;
-- ERROR 2BP01: cannot drop type positive because other objects depend on it
-- DETAIL: column id of table client depends on type positive\ntype small depends on type positive
-- HINT: Use DROP ... CASCADE to drop the dependent objects too.
> DROP DOMAIN nope;
-- ERROR 42704: type "nope" does not exist
> DROP DOMAIN IF EXISTS nope;
-- NOTICE 00000: type "nope" does not exist, skipping
-- DROP DOMAIN
> DROP DOMAIN small;
-- DROP DOMAIN
> DROP DOMAIN mail_address CASCADE;
-- NOTICE 00000: drop cascades to column mail of table client
-- DROP DOMAIN
> SELECT * FROM client ORDER BY id LIMIT 1;
-- id:integer | tag:character varying | note:text
-- 1 | x | NULL
-- SELECT 1
> CREATE DOMAIN address AS text CONSTRAINT has_at CHECK (VALUE LIKE '%@%');
-- CREATE DOMAIN
> CREATE TABLE listed (id positive PRIMARY KEY, mail address);
-- CREATE TABLE
> PREPARE put_listed AS INSERT INTO listed (id, mail) VALUES ($1, $2);
-- PREPARE
> SELECT parameter_types FROM pg_prepared_statements WHERE name = 'put_listed';
-- parameter_types:regtype[]
-- {positive,address}
-- SELECT 1
> EXECUTE put_listed(-1, 'a@b');
-- ERROR 23514: value for domain positive violates check constraint "positive_check"
> EXECUTE put_listed(71, 'ab');
-- ERROR 23514: value for domain address violates check constraint "has_at"
> EXECUTE put_listed(71, 'a@b');
-- INSERT 0 1
> PREPARE twice AS SELECT $1::positive, $1 + 1;
-- PREPARE
> EXECUTE twice(4);
-- positive:integer | ?column?:integer
-- 4 | 5
-- SELECT 1
> PREPARE two_types AS SELECT $1::positive, $1::int8;
-- PREPARE
> PREPARE two_domains AS SELECT $1::positive, $1::short_text;
-- PREPARE
> PREPARE as_declared(int) AS INSERT INTO listed (id, mail) VALUES ($1, 'x@y');
-- PREPARE
> EXECUTE as_declared(0);
-- ERROR 23514: value for domain positive violates check constraint "positive_check"
> SELECT parameter_types FROM pg_prepared_statements WHERE name = 'as_declared';
-- parameter_types:regtype[]
-- {integer}
-- SELECT 1
> PREPARE by_domain(positive) AS SELECT $1 * 2;
-- PREPARE
> EXECUTE by_domain(0);
-- ERROR 23514: value for domain positive violates check constraint "positive_check"
> EXECUTE by_domain(3);
-- ?column?:integer
-- 6
-- SELECT 1
