# Texts that definitions are kept as refer to what users made under names with U+0001: clients cannot write those.

> create table fr_own (a int);
-- CREATE TABLE

> create table fr_plain (a text default E'a\x01b', b text default E'\x01');
-- CREATE TABLE

> insert into fr_plain default values;
-- INSERT 0 1

> select octet_length(a), octet_length(b), a = E'a\x01b' from fr_plain;
-- octet_length:integer | octet_length:integer | ?column?:boolean
-- 3 | 1 | t
-- SELECT 1

> create table fr_block (b text default E'"\x01"."99999999999999"');
-- CREATE TABLE
#~ Kept texts refer to what users made by names with this character.
#= ERROR 42601 at 39: a string in a definition cannot contain an identifier with the character U+0001

> create temp table fr_temp (b text default U&'"\0001"."16384"');
-- CREATE TABLE
#~ Kept texts refer to what users made by names with this character.
#= ERROR 42601 at 43: a string in a definition cannot contain an identifier with the character U+0001

> alter table fr_own add column b text default E'"\x01"."16384"';
-- ALTER TABLE
#~ Kept texts refer to what users made by names with this character.
#= ERROR 42601 at 46: a string in a definition cannot contain an identifier with the character U+0001

> create view fr_view as select E'"\x01"."16384"' as v;
-- CREATE VIEW
#~ Kept texts refer to what users made by names with this character.
#= ERROR 42601 at 31: a string in a definition cannot contain an identifier with the character U+0001

> create function fr_default(a text default E'"\x01"."16384"') returns text language sql as 'select a';
-- CREATE FUNCTION
#~ Kept texts refer to what users made by names with this character.
#= ERROR 42601 at 43: a string in a definition cannot contain an identifier with the character U+0001

> create function fr_atomic() returns text language sql begin atomic select E'"\x01"."16384"'; end;
-- CREATE FUNCTION
#~ Kept texts refer to what users made by names with this character.
#= ERROR 42601 at 75: a string in a definition cannot contain an identifier with the character U+0001

> create table U&"fr\0001" (a int);
-- CREATE TABLE
#~ Kept texts refer to what users made by names with this character.
#= ERROR 42601 at 14: an identifier cannot contain the character U+0001

> select a as U&"\0001" from fr_plain;
-- :text
-- ab
-- SELECT 1
#~ Kept texts refer to what users made by names with this character.
#= ERROR 42601 at 13: an identifier cannot contain the character U+0001

> do $$ begin execute U&'create table fr_dynamic (a text default ''"\0001"."16384"'')'; end $$;
-- DO
#~ Kept texts refer to what users made by names with this character.
#= ERROR 42601: a string in a definition cannot contain an identifier with the character U+0001

> select octet_length(E'"\x01"."16384"');
-- octet_length:integer
-- 11
-- SELECT 1

> create sequence fr_made;
-- CREATE SEQUENCE

> create table fr_serial (a int default nextval('fr_made'), b int default nextval('fr_made'));
-- CREATE TABLE

> alter sequence fr_made rename to fr_renamed;
-- ALTER SEQUENCE

> insert into fr_serial default values returning *;
-- a:integer | b:integer
-- 1 | 2
-- INSERT 0 1

> select pg_get_expr(adbin, adrelid) from pg_attrdef where adrelid = 'fr_serial'::regclass order by adnum;
-- pg_get_expr:text
-- nextval('fr_renamed'::regclass)
-- nextval('fr_renamed'::regclass)
-- SELECT 2

> select relname from pg_class where relname in ('fr_own', 'fr_serial') order by 1;
-- relname:name
-- fr_own
-- fr_serial
-- SELECT 2

> drop table fr_own;
-- DROP TABLE

# A body that stood without quotes is told by how it stood.

> create function fr_body() returns int language sql as E'\x01select 1';
-- ERROR 42601: syntax error at or near ""

> create function fr_return() returns int language sql return 1;
-- CREATE FUNCTION

> select fr_return();
-- fr_return:integer
-- 1
-- SELECT 1

> drop function fr_return;
-- DROP FUNCTION

> drop table fr_plain, fr_serial;
-- DROP TABLE
