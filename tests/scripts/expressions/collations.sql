# Collations of ICU: which one an expression has, and what is ordered by it.
> create table ct (a text collate "nope");
-- ERROR 42704 at 25: collation "nope" for encoding "UTF8" does not exist
> create table ct (a int collate "C");
-- ERROR 42804 at 24: collations are not supported by type integer
> create table ct (a text collate "und-x-icu", b text, c text collate "C", d text collate "unicode");
-- CREATE TABLE
> insert into ct values ('b','b','b','b'),('A','A','A','A'),('a','a','a','a'),('ä','ä','ä','ä'),('Z','Z','Z','Z'),('é','é','é','é'),('e','e','e','e'),(null,null,null,null);
-- INSERT 0 8
> select a from ct order by a;
-- a:text
-- a
-- A
-- ä
-- b
-- e
-- é
-- Z
-- NULL
-- SELECT 8
> select a from ct order by a desc nulls last limit 3;
-- a:text
-- Z
-- é
-- e
-- SELECT 3
> select b from ct order by b;
-- b:text
-- A
-- Z
-- a
-- b
-- e
-- ä
-- é
-- NULL
-- SELECT 8
> select b from ct order by b collate "und-x-icu";
-- b:text
-- a
-- A
-- ä
-- b
-- e
-- é
-- Z
-- NULL
-- SELECT 8
> select a from ct where a < 'b' order by a;
-- a:text
-- a
-- A
-- ä
-- SELECT 3
> select a from ct where a between 'a' and 'e' order by 1;
-- a:text
-- a
-- A
-- ä
-- b
-- e
-- SELECT 5
> select min(a), max(a), min(b), max(b), min(b collate "unicode") from ct;
-- min:text | max:text | min:text | max:text | min:text
-- a | Z | A | é | a
-- SELECT 1
> select greatest(a, 'C'), least(b, 'C') from ct order by a, b;
-- greatest:text | least:text
-- C | C
-- C | A
-- C | C
-- C | C
-- e | C
-- é | C
-- Z | C
-- C | C
-- SELECT 8
> select a < c from ct;
-- ?column?:boolean
-- ERROR 42P22: could not determine which collation to use for string comparison
-- HINT: Use the COLLATE clause to set the collation explicitly.
> select a = c from ct;
-- ?column?:boolean
-- ERROR 42P22: could not determine which collation to use for string comparison
-- HINT: Use the COLLATE clause to set the collation explicitly.
> select a || c from ct order by 1;
-- ERROR 42P21 at 13: collation mismatch between implicit collations "und-x-icu" and "C"
-- HINT: You can choose the collation by applying the COLLATE clause to one or both expressions.
> select a < b from ct order by a;
-- ?column?:boolean
-- f
-- f
-- f
-- f
-- f
-- f
-- f
-- NULL
-- SELECT 8
> select a < d from ct;
-- ?column?:boolean
-- ERROR 42P22: could not determine which collation to use for string comparison
-- HINT: Use the COLLATE clause to set the collation explicitly.
> select a < d collate "C" from ct order by a;
-- ?column?:boolean
-- f
-- f
-- f
-- f
-- f
-- f
-- f
-- NULL
-- SELECT 8
> select a collate "C" < b collate "POSIX" from ct;
-- ERROR 42P21 at 26: collation mismatch between explicit collations "C" and "POSIX"
> select a from ct union all select c from ct order by 1;
-- a:text
-- ERROR 42P22: could not determine which collation to use for string comparison
-- HINT: Use the COLLATE clause to set the collation explicitly.
> select a from ct union select c from ct order by 1;
-- ERROR 42P21 at 31: collation mismatch between implicit collations "und-x-icu" and "C"
-- HINT: You can choose the collation by applying the COLLATE clause to one or both expressions.
> select a from ct union select b from ct order by 1;
-- a:text
-- a
-- A
-- ä
-- b
-- e
-- é
-- Z
-- NULL
-- SELECT 8
> select a, row_number() over (order by a), rank() over (order by b collate "und-x-icu"), lag(a) over (order by a) from ct order by a;
-- a:text | row_number:bigint | rank:bigint | lag:text
-- a | 1 | 1 | NULL
-- A | 2 | 2 | a
-- ä | 3 | 3 | A
-- b | 4 | 4 | ä
-- e | 5 | 5 | b
-- é | 6 | 6 | e
-- Z | 7 | 7 | é
-- NULL | 8 | 8 | Z
-- SELECT 8
> select array_agg(a order by a), string_agg(b, ',' order by b collate "und-x-icu") from ct;
-- array_agg:text[] | string_agg:text
-- {a,A,ä,b,e,é,Z,NULL} | a,A,ä,b,e,é,Z
-- SELECT 1
> select distinct a from ct order by a;
-- a:text
-- a
-- A
-- ä
-- b
-- e
-- é
-- Z
-- NULL
-- SELECT 8
> select distinct on (a) a, b from ct order by a;
-- a:text | b:text
-- a | a
-- A | A
-- ä | ä
-- b | b
-- e | e
-- é | é
-- Z | Z
-- NULL | NULL
-- SELECT 8
> select percentile_disc(0.5) within group (order by a) from ct;
-- percentile_disc:text
-- b
-- SELECT 1
> select mode() within group (order by a) from ct;
-- mode:text
-- a
-- SELECT 1
> select a from ct where a > any (select b from ct) order by a;
-- a:text
-- A
-- ä
-- b
-- e
-- é
-- Z
-- SELECT 6
> select count(*) from ct where a < all (array['c','d']);
-- count:bigint
-- 4
-- SELECT 1
> select (a, b) < ('b', 'c') from ct order by a;
-- ?column?:boolean
-- t
-- t
-- t
-- t
-- f
-- f
-- f
-- NULL
-- SELECT 8
> create view cv as select a, b collate "und-x-icu" as e, a || b as f from ct;
-- CREATE VIEW
> select e from cv order by e;
-- e:text
-- a
-- A
-- ä
-- b
-- e
-- é
-- Z
-- NULL
-- SELECT 8
> select f from cv order by f;
-- f:text
-- aa
-- AA
-- ää
-- bb
-- ee
-- éé
-- ZZ
-- NULL
-- SELECT 8
> select attname, attcollation::regcollation from pg_attribute where attrelid = 'cv'::regclass and attnum > 0;
-- attname:name | attcollation:regcollation
-- a | "und-x-icu"
-- e | "und-x-icu"
-- f | "und-x-icu"
-- SELECT 3
> select column_name, collation_schema, collation_name from information_schema.columns where table_name = 'ct' order by ordinal_position;
-- column_name:name | collation_schema:name | collation_name:name
-- a | pg_catalog | und-x-icu
-- b | NULL | NULL
-- c | pg_catalog | C
-- d | pg_catalog | unicode
-- SELECT 4
> create table ct2 as select a, b from ct;
-- SELECT 8
> select attname, attcollation::regcollation from pg_attribute where attrelid = 'ct2'::regclass and attnum > 0;
-- attname:name | attcollation:regcollation
-- a | "und-x-icu"
-- b | "default"
-- SELECT 2
> drop view cv;
-- DROP VIEW
> alter table ct alter b type text collate "und-x-icu";
-- ALTER TABLE
> select b from ct order by b;
-- b:text
-- a
-- A
-- ä
-- b
-- e
-- é
-- Z
-- NULL
-- SELECT 8
> alter table ct alter b type text;
-- ALTER TABLE
> select b from ct order by b;
-- b:text
-- A
-- Z
-- a
-- b
-- e
-- ä
-- é
-- NULL
-- SELECT 8
> alter table ct alter b type text collate "nope";
-- ERROR 42704 at 34: collation "nope" for encoding "UTF8" does not exist
> create index on ct (a collate "und-x-icu");
-- CREATE INDEX
> create unique index on ct (lower(b) collate "und-x-icu");
-- ERROR 23505: could not create unique index "ct_lower_idx"
-- DETAIL: Key (lower(b))=(a) is duplicated.
> select pg_get_indexdef(indexrelid) from pg_index where indrelid = 'ct'::regclass order by 1;
-- pg_get_indexdef:text
-- CREATE INDEX ct_a_idx ON public.ct USING btree (a)
-- SELECT 1
> select collname from pg_collation where oid in (select attcollation from pg_attribute where attrelid = 'ct'::regclass) order by 1;
-- collname:name
-- C
-- default
-- und-x-icu
-- unicode
-- SELECT 4
> select a from ct group by a having a > 'a' order by a;
-- a:text
-- A
-- ä
-- b
-- e
-- é
-- Z
-- SELECT 6
> select case when a > 'b' then a else c end from ct order by 1;
-- ERROR 42P21 at 38: collation mismatch between implicit collations "und-x-icu" and "C"
-- HINT: You can choose the collation by applying the COLLATE clause to one or both expressions.
> select coalesce(a, b) from ct order by 1;
-- coalesce:text
-- a
-- A
-- ä
-- b
-- e
-- é
-- Z
-- NULL
-- SELECT 8
> select a from ct order by lower(a);
-- a:text
-- A
-- a
-- ä
-- b
-- e
-- é
-- Z
-- NULL
-- SELECT 8
> select a from ct where a ilike 'É' or a like 'Z%' order by a;
-- a:text
-- é
-- Z
-- SELECT 2
> select b from ct where lower(a) like lower(c);
-- b:text
-- ERROR 42P22: could not determine which collation to use for LIKE
-- HINT: Use the COLLATE clause to set the collation explicitly.
> select a from (values ('b' collate "und-x-icu"), ('A'), ('a'), ('B')) v(a) order by a;
-- a:text
-- a
-- A
-- b
-- B
-- SELECT 4
> with x as (select a from ct) select a from x order by a fetch first 3 rows with ties;
-- a:text
-- a
-- A
-- ä
-- SELECT 3
> select 'a' collate "und-x-icu" < 'B', 'a' < 'B', 'a' collate "unicode" < 'B' collate "unicode";
-- ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | f | t
-- SELECT 1
> select 'a' collate "und-x-icu" < 'B' collate "unicode";
-- ERROR 42P21 at 38: collation mismatch between explicit collations "und-x-icu" and "unicode"
> select unnest(array['b','A','a']) collate "und-x-icu" as x order by x;
-- x:text
-- a
-- A
-- b
-- SELECT 3
> explain (costs off) select a from ct where a < 'c' order by a;
-- QUERY PLAN:text
-- Sort
--   Sort Key: a COLLATE "und-x-icu"
--   ->  Seq Scan on ct
--         Filter: (a < 'c'::text)
-- EXPLAIN
> explain (costs off) select b from ct order by b collate "und-x-icu" desc;
-- QUERY PLAN:text
-- Sort
--   Sort Key: b COLLATE "und-x-icu" DESC
--   ->  Seq Scan on ct
-- EXPLAIN
> select width_bucket('b' collate "und-x-icu", array['A','c']);
-- width_bucket:integer
-- 1
-- SELECT 1
> select * from ct c1 join ct c2 on c1.a = c2.b order by c1.a limit 2;
-- a:text | b:text | c:text | d:text | a:text | b:text | c:text | d:text
-- a | a | a | a | a | a | a | a
-- A | A | A | A | A | A | A | A
-- SELECT 2
> select c1.a from ct c1 join ct c2 on c1.a < c2.d;
-- a:text
-- ERROR 42P22: could not determine which collation to use for string comparison
-- HINT: Use the COLLATE clause to set the collation explicitly.
> select a from ct where a in ('a','Z','q') order by a;
-- a:text
-- a
-- Z
-- SELECT 2
> select max(a) over (order by a rows 1 preceding) from ct order by 1;
-- max:text
-- a
-- A
-- ä
-- b
-- e
-- é
-- Z
-- Z
-- SELECT 8
> select nullif(a, 'b') from ct order by 1;
-- nullif:text
-- a
-- A
-- ä
-- e
-- é
-- Z
-- NULL
-- NULL
-- SELECT 8
> alter table ct add constraint chk check (a < 'zz');
-- ALTER TABLE
> insert into ct (a) values ('ZZZ');
-- ERROR 23514: new row for relation "ct" violates check constraint "chk"
-- DETAIL: Failing row contains (ZZZ, null, null, null).
> insert into ct (a) values ('Zé');
-- INSERT 0 1
> create domain word as text collate "und-x-icu" check (length(value) < 9);
-- CREATE DOMAIN
> select 'Alpha'::word, 'beta'::word < 'Beta';
-- word:text | ?column?:boolean
-- Alpha | t
-- SELECT 1
> select 'Zulu and so on'::word;
-- word:text
-- ERROR 23514: value for domain word violates check constraint "word_check"
> create table cd (w word, n varchar(10) collate "und-x-icu", c char(4) collate "und-x-icu", name name);
-- CREATE TABLE
> insert into cd values ('b', 'b', 'b', 'b'), ('A', 'A', 'A', 'A'), ('a', 'a', 'a', 'a'), ('É', 'É', 'É', 'É');
-- INSERT 0 4
> select w from cd order by w;
-- w:text
-- a
-- A
-- b
-- É
-- SELECT 4
> select n from cd order by n;
-- n:character varying
-- a
-- A
-- b
-- É
-- SELECT 4
> select c from cd order by c desc;
-- c:character
-- É
-- b
-- A
-- a
-- SELECT 4
> select name from cd order by name;
-- name:name
-- A
-- a
-- b
-- É
-- SELECT 4
> select max(n), min(c), max(w) from cd;
-- max:text | min:character | max:text
-- É | a    | É
-- SELECT 1
> select n < c from cd order by n;
-- ?column?:boolean
-- f
-- f
-- f
-- f
-- SELECT 4
> select name < w from cd order by 1;
-- ?column?:boolean
-- ERROR 42P22: could not determine which collation to use for string comparison
-- HINT: Use the COLLATE clause to set the collation explicitly.
> select w from cd where c < 'b' order by w;
-- w:text
-- a
-- A
-- SELECT 2
> select count(*), min(n) from cd group by n > 'a' order by 1;
-- count:bigint | min:text
-- 1 | a
-- 3 | A
-- SELECT 2
> select rank('ab') within group (order by n) from cd;
-- rank:bigint
-- 3
-- SELECT 1
> select n, dense_rank() over (partition by n < 'b' order by n desc) from cd order by n;
-- n:character varying | dense_rank:bigint
-- a | 2
-- A | 1
-- b | 2
-- É | 1
-- SELECT 4
> select (select max(n) from cd) < (select w from cd where w = 'A');
-- ?column?:boolean
-- f
-- SELECT 1
> select exists (select from cd a where a.n > all (select b.n from cd b where b.n <> a.n));
-- exists:boolean
-- t
-- SELECT 1
> select string_agg(n, '' order by n collate "C") from cd;
-- string_agg:text
-- AabÉ
-- SELECT 1
> select array_agg(distinct n order by n) from cd;
-- array_agg:character varying[]
-- {a,A,b,É}
-- SELECT 1
> merge into cd using (values ('a'), ('c')) v(x) on cd.n < v.x when matched and v.x = 'a' then delete;
-- MERGE 0
> select n from cd order by n;
-- n:character varying
-- a
-- A
-- b
-- É
-- SELECT 4
> update cd set w = 'c' where n > 'a' and n < 'c' returning n;
-- n:character varying
-- b
-- A
-- UPDATE 2
> select pg_get_viewdef('cw') from (select 1) x where false;
-- pg_get_viewdef:text
-- SELECT 0
> create view cw as select n, max(c) as m from cd group by n order by n;
-- CREATE VIEW
> select * from cw;
-- n:character varying | m:character
-- a | a
-- A | A
-- b | b
-- É | É
-- SELECT 4
> with recursive r(x) as (select min(n) from cd union all select (select min(n) from cd where n > x) from r where x is not null) select x from r;
-- x:text
-- a
-- A
-- b
-- É
-- NULL
-- SELECT 5
> select x from (select n as x from cd union select 'aa') u order by x;
-- x:character varying
-- a
-- A
-- aa
-- b
-- É
-- SELECT 5
> select x from (select 'aa' as x union all select n from cd) u where x < 'b' order by x desc;
-- x:character varying
-- aa
-- A
-- a
-- SELECT 3
> select n from cd order by 1 collate "C";
-- ERROR 42804 at 29: collations are not supported by type integer
> select n from cd order by n using > ;
-- n:character varying
-- É
-- b
-- A
-- a
-- SELECT 4
> select n from cd order by n collate "nope";
-- ERROR 42704 at 29: collation "nope" for encoding "UTF8" does not exist
> select n collate "C" from cd order by 1;
-- n:character varying
-- A
-- a
-- b
-- É
-- SELECT 4
> select n collate "C" as n from cd order by n collate "und-x-icu";
-- n:character varying
-- a
-- A
-- b
-- É
-- SELECT 4
> select n collate "default" from cd order by 1;
-- n:character varying
-- A
-- a
-- b
-- É
-- SELECT 4
> select 1 collate "und-x-icu";
-- ERROR 42804 at 10: collations are not supported by type integer
> select (1, 'a') collate "und-x-icu";
-- ERROR 42804 at 17: collations are not supported by type record
> drop view cw;
-- DROP VIEW
> drop table cd, ct, ct2;
-- DROP TABLE
> drop domain word;
-- DROP DOMAIN
> select array['b','A','a'] collate "und-x-icu" < array['b','a'], array['a','B'] > array['a','a'] collate "und-x-icu";
-- ?column?:boolean | ?column?:boolean
-- f | t
-- SELECT 1
> select x from (values (array['b','A']), (array['B']), (array['a',null])) v(x) order by x collate "und-x-icu";
-- x:text[]
-- {a,NULL}
-- {b,A}
-- {B}
-- SELECT 3
> select 'a' < any (array['A','B'] collate "und-x-icu"), 'a' < any (array['A','B']), 'b' <= all (array['B', null] collate "und-x-icu");
-- ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | f | NULL
-- SELECT 1
> create table ce (a int, b text);
-- CREATE TABLE
> explain (costs off) select b from ce order by a + 1, lower(b) desc;
-- QUERY PLAN:text
-- Sort
--   Sort Key: ((a + 1)), (lower(b)) DESC
--   ->  Seq Scan on ce
-- EXPLAIN
> explain (costs off) select b, count(*) from ce group by b order by count(*) desc, b;
-- QUERY PLAN:text
-- Sort
--   Sort Key: (count(*)) DESC, b
--   ->  HashAggregate
--         Group Key: b
--         ->  Seq Scan on ce
-- EXPLAIN
> explain (costs off) select lower(b) from ce group by lower(b);
-- QUERY PLAN:text
-- HashAggregate
--   Group Key: lower(b)
--   ->  Seq Scan on ce
-- EXPLAIN
> explain (costs off) select a as x, -a as y from ce order by y, x limit 3;
-- QUERY PLAN:text
-- Limit
--   ->  Sort
--         Sort Key: ((- a)), a
--         ->  Seq Scan on ce
-- EXPLAIN
> explain (costs off) select a from (select a, b || 'x' as c from ce) s order by c;
-- QUERY PLAN:text
-- Sort
--   Sort Key: ((ce.b || 'x'::text))
--   ->  Seq Scan on ce
-- EXPLAIN
#~ EXPLAIN names columns without their tables.
#= QUERY PLAN:text
#= Sort
#=   Sort Key: ((b || 'x'::text))
#=   ->  Seq Scan on ce
#= EXPLAIN
> explain (costs off) select max(b) from ce group by a having count(*) > 1 order by sum(a + 1);
-- QUERY PLAN:text
-- Sort
--   Sort Key: (sum((a + 1)))
--   ->  HashAggregate
--         Group Key: a
--         Filter: (count(*) > 1)
--         ->  Seq Scan on ce
-- EXPLAIN
> drop table ce;
-- DROP TABLE
