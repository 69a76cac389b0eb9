# COMMENT ON every kind of object, read back as tools read it.
> CREATE SCHEMA talk;
-- CREATE SCHEMA
> COMMENT ON SCHEMA talk IS 'what is said';
-- COMMENT
> CREATE TABLE talk.words (id int PRIMARY KEY, word text NOT NULL, score int CHECK (score > 0), other int REFERENCES talk.words, UNIQUE (word));
-- CREATE TABLE
> CREATE INDEX words_score ON talk.words (score);
-- CREATE INDEX
> CREATE VIEW talk.good AS SELECT * FROM talk.words WHERE score > 5;
-- CREATE VIEW
> CREATE MATERIALIZED VIEW talk.counted AS SELECT count(*) FROM talk.words;
-- SELECT 1
> CREATE SEQUENCE talk.numbers;
-- CREATE SEQUENCE
> CREATE TYPE talk.pair AS (a int, b text);
-- CREATE TYPE
> CREATE TYPE talk.mood AS ENUM ('up', 'down');
-- CREATE TYPE
> CREATE DOMAIN talk.short AS text CONSTRAINT is_short CHECK (length(VALUE) < 5);
-- CREATE DOMAIN
> CREATE FUNCTION talk.said(n int) RETURNS int LANGUAGE sql AS 'SELECT n';
-- CREATE FUNCTION
> CREATE FUNCTION talk.said(n text) RETURNS text LANGUAGE sql AS 'SELECT n';
-- CREATE FUNCTION
> CREATE PROCEDURE talk.told() LANGUAGE sql AS 'SELECT 1';
-- CREATE PROCEDURE
> CREATE POLICY own ON talk.words USING (score > 1);
-- CREATE POLICY
> COMMENT ON TABLE talk.words IS 'words';
-- COMMENT
> COMMENT ON COLUMN talk.words.word IS 'as written';
-- COMMENT
> COMMENT ON COLUMN talk.good.score IS 'of the good ones';
-- COMMENT
> COMMENT ON COLUMN talk.pair.b IS 'the second';
-- COMMENT
> COMMENT ON INDEX talk.words_score IS 'by score';
-- COMMENT
> COMMENT ON INDEX talk.words_pkey IS 'the key''s index';
-- COMMENT
> COMMENT ON CONSTRAINT words_pkey ON talk.words IS 'the key';
-- COMMENT
> COMMENT ON CONSTRAINT words_word_key ON talk.words IS 'once each';
-- COMMENT
> COMMENT ON CONSTRAINT words_score_check ON talk.words IS 'above none';
-- COMMENT
> COMMENT ON CONSTRAINT words_other_fkey ON talk.words IS 'another word';
-- COMMENT
> COMMENT ON CONSTRAINT words_word_not_null ON talk.words IS 'always there';
-- COMMENT
> COMMENT ON CONSTRAINT is_short ON DOMAIN talk.short IS 'few letters';
-- COMMENT
> COMMENT ON VIEW talk.good IS 'good words';
-- COMMENT
> COMMENT ON MATERIALIZED VIEW talk.counted IS 'how many';
-- COMMENT
> COMMENT ON SEQUENCE talk.numbers IS 'one by one';
-- COMMENT
> COMMENT ON TYPE talk.pair IS 'two things';
-- COMMENT
> COMMENT ON TYPE talk.mood IS 'a mood';
-- COMMENT
> COMMENT ON DOMAIN talk.short IS 'a short text';
-- COMMENT
> COMMENT ON FUNCTION talk.said(int) IS 'says a number';
-- COMMENT
> COMMENT ON FUNCTION talk.said(text) IS 'says a text';
-- COMMENT
> COMMENT ON PROCEDURE talk.told() IS 'tells';
-- COMMENT
> COMMENT ON POLICY own ON talk.words IS 'who sees';
-- COMMENT
> COMMENT ON EXTENSION plpgsql IS 'a language';
-- COMMENT
> COMMENT ON DATABASE postgres IS 'the only one';
-- COMMENT
> SELECT classoid::regclass AS class, objsubid, description FROM pg_description WHERE objoid >= 16384 ORDER BY 1, 2, 3;
-- class:regclass | objsubid:integer | description:text
-- pg_type | 0 | a mood
-- pg_type | 0 | a short text
-- pg_type | 0 | two things
-- pg_proc | 0 | says a number
-- pg_proc | 0 | says a text
-- pg_proc | 0 | tells
-- pg_class | 0 | by score
-- pg_class | 0 | good words
-- pg_class | 0 | how many
-- pg_class | 0 | one by one
-- pg_class | 0 | the key's index
-- pg_class | 0 | words
-- pg_class | 2 | as written
-- pg_class | 2 | the second
-- pg_class | 3 | of the good ones
-- pg_constraint | 0 | above none
-- pg_constraint | 0 | always there
-- pg_constraint | 0 | another word
-- pg_constraint | 0 | few letters
-- pg_constraint | 0 | once each
-- pg_constraint | 0 | the key
-- pg_namespace | 0 | what is said
-- pg_policy | 0 | who sees
-- SELECT 23
> SELECT obj_description('talk.words'::regclass), obj_description('talk.words_score'::regclass, 'pg_class'), col_description('talk.words'::regclass, 2), col_description('talk.words'::regclass, 1);
-- obj_description:text | obj_description:text | col_description:text | col_description:text
-- words | by score | as written | NULL
-- SELECT 1
> SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = 'postgres';
-- shobj_description:text
-- the only one
-- SELECT 1
> SELECT c.conname, d.description FROM pg_constraint c JOIN pg_description d ON d.objoid = c.oid AND d.classoid = 'pg_constraint'::regclass ORDER BY 1;
-- conname:name | description:text
-- is_short | few letters
-- words_other_fkey | another word
-- words_pkey | the key
-- words_score_check | above none
-- words_word_key | once each
-- words_word_not_null | always there
-- SELECT 6
> SELECT extname, description FROM pg_extension e JOIN pg_description d ON d.objoid = e.oid AND d.classoid = 'pg_extension'::regclass WHERE extname = 'plpgsql';
-- extname:name | description:text
-- plpgsql | a language
-- SELECT 1
> COMMENT ON TABLE talk.words IS '';
-- COMMENT
> COMMENT ON INDEX talk.words_score IS NULL;
-- COMMENT
> COMMENT ON CONSTRAINT words_pkey ON talk.words IS NULL;
-- COMMENT
> SELECT obj_description('talk.words'::regclass), obj_description('talk.words_score'::regclass, 'pg_class'), obj_description('talk.words_pkey'::regclass, 'pg_class');
-- obj_description:text | obj_description:text | obj_description:text
-- NULL | NULL | the key's index
-- SELECT 1
> COMMENT ON TABLE talk.good IS 'x';
-- ERROR 42809: "good" is not a table
> COMMENT ON VIEW talk.words IS 'x';
-- ERROR 42809: "words" is not a view
> COMMENT ON MATERIALIZED VIEW talk.words IS 'x';
-- ERROR 42809: "words" is not a materialized view
> COMMENT ON SEQUENCE talk.words IS 'x';
-- ERROR 42809: "words" is not a sequence
> COMMENT ON INDEX talk.words IS 'x';
-- ERROR 42809: "words" is not an index
> COMMENT ON INDEX talk.nothing IS 'x';
-- ERROR 42P01: relation "talk.nothing" does not exist
> COMMENT ON TABLE talk.nothing IS 'x';
-- ERROR 42P01: relation "talk.nothing" does not exist
> COMMENT ON COLUMN talk.words.nothing IS 'x';
-- ERROR 42703: column "nothing" of relation "talk.words" does not exist
> COMMENT ON COLUMN talk.pair.nothing IS 'x';
-- ERROR 42703: column "nothing" of relation "talk.pair" does not exist
> COMMENT ON CONSTRAINT nothing ON talk.words IS 'x';
-- ERROR 42704: constraint "nothing" for table "words" does not exist
> COMMENT ON CONSTRAINT nothing ON DOMAIN talk.short IS 'x';
-- ERROR 42704: constraint "nothing" for domain talk.short does not exist
> COMMENT ON POLICY nothing ON talk.words IS 'x';
-- ERROR 42704: policy "nothing" for table "words" does not exist
> COMMENT ON TRIGGER nothing ON talk.words IS 'x';
-- ERROR 42704: trigger "nothing" for table "words" does not exist
> COMMENT ON RULE nothing ON talk.words IS 'x';
-- ERROR 42704: rule "nothing" for relation "words" does not exist
> COMMENT ON FUNCTION talk.said IS 'x';
-- ERROR 42725: function name "talk.said" is not unique
-- HINT: Specify the argument list to select the function unambiguously.
> COMMENT ON FUNCTION talk.said(bool) IS 'x';
-- ERROR 42883: function talk.said(boolean) does not exist
> COMMENT ON PROCEDURE talk.said(int) IS 'x';
-- ERROR 42809: talk.said(integer) is not a procedure
> COMMENT ON TYPE talk.nothing IS 'x';
-- ERROR 42704: type "talk.nothing" does not exist
> COMMENT ON SCHEMA nothing IS 'x';
-- ERROR 3F000: schema "nothing" does not exist
> COMMENT ON ROLE nothing IS 'x';
-- ERROR 42704: role "nothing" does not exist
> COMMENT ON DATABASE nothing IS 'x';
-- WARNING 3D000: database "nothing" does not exist
-- COMMENT
> COMMENT ON EXTENSION nothing IS 'x';
-- ERROR 42704: extension "nothing" does not exist
> COMMENT ON COLUMN words IS 'x';
-- ERROR 42601: column name must be qualified
> ALTER TABLE talk.words RENAME TO terms;
-- ALTER TABLE
> COMMENT ON TABLE talk.terms IS 'terms';
-- COMMENT
> SELECT obj_description('talk.terms'::regclass), col_description('talk.terms'::regclass, 2);
-- obj_description:text | col_description:text
-- terms | as written
-- SELECT 1
> DROP INDEX talk.words_score;
-- DROP INDEX
> ALTER TABLE talk.terms DROP CONSTRAINT words_score_check;
-- ALTER TABLE
> DROP POLICY own ON talk.terms;
-- DROP POLICY
> SELECT count(*) FROM pg_description WHERE description IN ('by score', 'above none', 'who sees');
-- count:bigint
-- 0
-- SELECT 1
