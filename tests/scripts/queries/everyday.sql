# An application's week: accounts, postings and reports, as people write them.
> CREATE TABLE account (id int PRIMARY KEY, owner text NOT NULL, opened date NOT NULL, closed date, tags text[] DEFAULT '{}', info jsonb DEFAULT '{}');
-- CREATE TABLE
> CREATE UNIQUE INDEX one_open ON account (lower(owner)) WHERE closed IS NULL;
-- CREATE INDEX
> CREATE TABLE posting (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, account int NOT NULL REFERENCES account ON DELETE CASCADE, day date NOT NULL, amount numeric(12,2) NOT NULL CHECK (amount <> 0), note text);
-- CREATE TABLE
> INSERT INTO account SELECT g, 'Owner ' || g, date '2026-01-01' + g, NULL, ARRAY['t' || g % 3, 'all'], jsonb_build_object('level', g % 4, 'name', 'n' || g) FROM generate_series(1, 12) g;
-- INSERT 0 12
> INSERT INTO posting (account, day, amount, note) SELECT 1 + g % 12, date '2026-02-01' + g % 28, (g % 50 - 20.5) * 3, CASE WHEN g % 5 = 0 THEN 'note ' || g END FROM generate_series(1, 240) g;
-- INSERT 0 240
> INSERT INTO account (id, owner, opened) VALUES (13, 'OWNER 1', '2026-03-01');
-- ERROR 23505: duplicate key value violates unique constraint "one_open"
-- DETAIL: Key (lower(owner))=(owner 1) already exists.
> UPDATE account SET closed = '2026-03-01' WHERE id = 1;
-- UPDATE 1
> INSERT INTO account (id, owner, opened) VALUES (13, 'OWNER 1', '2026-03-01') RETURNING id, tags, info;
-- id:integer | tags:text[] | info:jsonb
-- 13 | {} | {}
-- INSERT 0 1
> SELECT a.id, count(p.id), sum(p.amount), min(p.day), max(p.day) FROM account a LEFT JOIN posting p ON p.account = a.id GROUP BY a.id ORDER BY a.id;
-- id:integer | count:bigint | sum:numeric | min:date | max:date
-- 1 | 20 | 330.00 | 2026-02-01 | 2026-02-25
-- 2 | 20 | 270.00 | 2026-02-02 | 2026-02-26
-- 3 | 20 | 180.00 | 2026-02-03 | 2026-02-27
-- 4 | 20 | 240.00 | 2026-02-04 | 2026-02-28
-- 5 | 20 | 150.00 | 2026-02-01 | 2026-02-25
-- 6 | 20 | 210.00 | 2026-02-02 | 2026-02-26
-- 7 | 20 | 120.00 | 2026-02-03 | 2026-02-27
-- 8 | 20 | 180.00 | 2026-02-04 | 2026-02-28
-- 9 | 20 | 90.00 | 2026-02-01 | 2026-02-25
-- 10 | 20 | 150.00 | 2026-02-02 | 2026-02-26
-- 11 | 20 | 210.00 | 2026-02-03 | 2026-02-27
-- 12 | 20 | 270.00 | 2026-02-04 | 2026-02-28
-- 13 | 0 | NULL | NULL | NULL
-- SELECT 13
> SELECT day, sum(amount) AS total, sum(sum(amount)) OVER (ORDER BY day) AS running FROM posting GROUP BY day ORDER BY day LIMIT 10;
-- day:date | total:numeric | running:numeric
-- 2026-02-01 | 132.00 | 132.00
-- 2026-02-02 | 97.50 | 229.50
-- 2026-02-03 | 124.50 | 354.00
-- 2026-02-04 | 151.50 | 505.50
-- 2026-02-05 | 28.50 | 534.00
-- 2026-02-06 | 55.50 | 589.50
-- 2026-02-07 | 82.50 | 672.00
-- 2026-02-08 | 109.50 | 781.50
-- 2026-02-09 | 136.50 | 918.00
-- 2026-02-10 | 163.50 | 1081.50
-- SELECT 10
> SELECT account, day, amount, lag(amount) OVER w, lead(amount, 2, 0) OVER w, rank() OVER (PARTITION BY account ORDER BY amount DESC) FROM posting WINDOW w AS (PARTITION BY account ORDER BY day, id) ORDER BY account, day, id LIMIT 12;
-- account:integer | day:date | amount:numeric | lag:numeric | lead:numeric | rank:bigint
-- 1 | 2026-02-01 | 40.50 | NULL | -31.50 | 7
-- 1 | 2026-02-01 | -7.50 | 40.50 | 70.50 | 14
-- 1 | 2026-02-05 | -31.50 | -7.50 | 22.50 | 17
-- 1 | 2026-02-05 | 70.50 | -31.50 | 46.50 | 3
-- 1 | 2026-02-05 | 22.50 | 70.50 | -1.50 | 10
-- 1 | 2026-02-09 | 46.50 | 22.50 | -49.50 | 6
-- 1 | 2026-02-09 | -1.50 | 46.50 | -25.50 | 13
-- 1 | 2026-02-09 | -49.50 | -1.50 | 76.50 | 20
-- 1 | 2026-02-13 | -25.50 | -49.50 | 28.50 | 16
-- 1 | 2026-02-13 | 76.50 | -25.50 | 4.50 | 2
-- 1 | 2026-02-13 | 28.50 | 76.50 | -43.50 | 9
-- 1 | 2026-02-17 | 4.50 | 28.50 | 58.50 | 12
-- SELECT 12
> SELECT account, day, sum(amount) OVER (PARTITION BY account ORDER BY day RANGE BETWEEN interval '7 days' PRECEDING AND CURRENT ROW) FROM posting WHERE account < 4 ORDER BY account, day, id LIMIT 15;
-- account:integer | day:date | sum:numeric
-- 1 | 2026-02-01 | 33.00
-- 1 | 2026-02-01 | 33.00
-- 1 | 2026-02-05 | 94.50
-- 1 | 2026-02-05 | 94.50
-- 1 | 2026-02-05 | 94.50
-- 1 | 2026-02-09 | 57.00
-- 1 | 2026-02-09 | 57.00
-- 1 | 2026-02-09 | 57.00
-- 1 | 2026-02-13 | 75.00
-- 1 | 2026-02-13 | 75.00
-- 1 | 2026-02-13 | 75.00
-- 1 | 2026-02-17 | 99.00
-- 1 | 2026-02-17 | 99.00
-- 1 | 2026-02-17 | 99.00
-- 1 | 2026-02-21 | 123.00
-- SELECT 15
> SELECT date_trunc('week', day)::date AS week, count(*), round(avg(amount), 3) FROM posting GROUP BY 1 ORDER BY 1;
-- week:date | count:bigint | round:numeric
-- 2026-01-26 | 8 | 16.500
-- 2026-02-02 | 63 | 10.310
-- 2026-02-09 | 63 | 12.262
-- 2026-02-16 | 58 | 9.621
-- 2026-02-23 | 48 | 6.000
-- SELECT 5
> SELECT to_char(day, 'Mon DD') AS d, to_char(sum(amount), 'FM999,990.00') FROM posting GROUP BY day, 1 HAVING sum(amount) > 100 ORDER BY day;
-- d:text | to_char:text
-- Feb 01 | 132.00
-- Feb 03 | 124.50
-- Feb 04 | 151.50
-- Feb 08 | 109.50
-- Feb 09 | 136.50
-- Feb 10 | 163.50
-- Feb 14 | 121.50
-- Feb 15 | 148.50
-- Feb 16 | 175.50
-- Feb 22 | 114.00
-- Feb 28 | 108.00
-- SELECT 11
> SELECT tag, count(*) FROM account, unnest(tags) AS tag GROUP BY tag ORDER BY 2 DESC, 1;
-- tag:text | count:bigint
-- all | 12
-- t0 | 4
-- t1 | 4
-- t2 | 4
-- SELECT 4
> SELECT id FROM account WHERE tags @> ARRAY['t1'] AND info @> '{"level": 2}' ORDER BY id;
-- id:integer
-- 10
-- SELECT 1
> SELECT info->>'name' AS name, (info->'level')::int * 10 AS level FROM account WHERE info ? 'level' ORDER BY level, name LIMIT 5;
-- name:text | level:integer
-- n12 | 0
-- n4 | 0
-- n8 | 0
-- n1 | 10
-- n5 | 10
-- SELECT 5
> SELECT jsonb_agg(jsonb_build_object('id', id, 'owner', owner) ORDER BY id) FROM account WHERE id <= 2;
-- jsonb_agg:jsonb
-- [{"id": 1, "owner": "Owner 1"}, {"id": 2, "owner": "Owner 2"}]
-- SELECT 1
> SELECT string_agg(owner, ', ' ORDER BY owner DESC) FROM account WHERE id BETWEEN 3 AND 6;
-- string_agg:text
-- Owner 6, Owner 5, Owner 4, Owner 3
-- SELECT 1
> UPDATE account SET info = jsonb_set(info, '{level}', '99') || '{"seen": true}' WHERE id = 5 RETURNING info;
-- info:jsonb
-- {"name": "n5", "seen": true, "level": 99}
-- UPDATE 1
> UPDATE account SET tags = array_append(array_remove(tags, 'all'), 'vip') WHERE id IN (2, 3) RETURNING id, tags;
-- id:integer | tags:text[]
-- 2 | {t2,vip}
-- 3 | {t0,vip}
-- UPDATE 2
> WITH moved AS (DELETE FROM posting WHERE account = 12 RETURNING *) INSERT INTO posting (account, day, amount, note) SELECT 11, day, amount, 'moved' FROM moved RETURNING account, note;
-- account:integer | note:text
-- 11 | moved
-- 11 | moved
-- 11 | moved
-- 11 | moved
-- 11 | moved
-- 11 | moved
-- 11 | moved
-- 11 | moved
-- 11 | moved
-- 11 | moved
-- 11 | moved
-- 11 | moved
-- 11 | moved
-- 11 | moved
-- 11 | moved
-- 11 | moved
-- 11 | moved
-- 11 | moved
-- 11 | moved
-- 11 | moved
-- INSERT 0 20
> SELECT count(*) FILTER (WHERE note = 'moved'), count(*) FILTER (WHERE note IS NULL), count(DISTINCT account) FROM posting;
-- count:bigint | count:bigint | count:bigint
-- 20 | 176 | 11
-- SELECT 1
> INSERT INTO posting (account, day, amount) VALUES (2, '2026-03-01', 0);
-- ERROR 23514: new row for relation "posting" violates check constraint "posting_amount_check"
-- DETAIL: Failing row contains (261, 2, 2026-03-01, 0.00, null).
> INSERT INTO posting (account, day, amount) VALUES (99, '2026-03-01', 1);
-- ERROR 23503: insert or update on table "posting" violates foreign key constraint "posting_account_fkey"
-- DETAIL: Key (account)=(99) is not present in table "account".
> INSERT INTO posting (id, account, day, amount) VALUES (1, 2, '2026-03-01', 1);
-- ERROR 428C9: cannot insert a non-DEFAULT value into column "id"
-- DETAIL: Column "id" is an identity column defined as GENERATED ALWAYS.
-- HINT: Use OVERRIDING SYSTEM VALUE to override.
> INSERT INTO posting (account, day, amount) VALUES (2, '2026-02-30', 1);
-- ERROR 22008 at 55: date/time field value out of range: "2026-02-30"
> INSERT INTO posting (account, day, amount) VALUES (2, '2026-03-01', 12345678901.5);
-- ERROR 22003: numeric field overflow
-- DETAIL: A field with precision 12, scale 2 must round to an absolute value less than 10^10.
> INSERT INTO account VALUES (2, 'x', '2026-01-01') ON CONFLICT (id) DO UPDATE SET owner = account.owner || '+' || excluded.owner RETURNING id, owner, old.owner;
-- id:integer | owner:text | owner:text
-- 2 | Owner 2+x | Owner 2
-- INSERT 0 1
> MERGE INTO account a USING (VALUES (3, 'three'), (40, 'forty')) v(id, owner) ON a.id = v.id WHEN MATCHED THEN UPDATE SET owner = v.owner WHEN NOT MATCHED THEN INSERT (id, owner, opened) VALUES (v.id, v.owner, '2026-04-01') RETURNING merge_action(), a.id, a.owner;
-- merge_action:text | id:integer | owner:text
-- UPDATE | 3 | three
-- INSERT | 40 | forty
-- MERGE 2
> SELECT owner FROM account WHERE owner ~ '^(three|forty)$' OR owner LIKE '%+x' ORDER BY owner COLLATE "C";
-- owner:text
-- Owner 2+x
-- forty
-- three
-- SELECT 3
> SELECT a.owner, l.day, l.amount FROM account a CROSS JOIN LATERAL (SELECT day, amount FROM posting p WHERE p.account = a.id ORDER BY amount DESC, p.id LIMIT 2) l ORDER BY a.id, l.amount DESC LIMIT 8;
-- owner:text | day:date | amount:numeric
-- Owner 1 | 2026-02-21 | 82.50
-- Owner 1 | 2026-02-13 | 76.50
-- Owner 2+x | 2026-02-22 | 85.50
-- Owner 2+x | 2026-02-14 | 79.50
-- three | 2026-02-15 | 82.50
-- three | 2026-02-07 | 76.50
-- Owner 4 | 2026-02-16 | 85.50
-- Owner 4 | 2026-02-08 | 79.50
-- SELECT 8
> SELECT * FROM (SELECT account, percentile_cont(0.5) WITHIN GROUP (ORDER BY amount) AS median, mode() WITHIN GROUP (ORDER BY day) FROM posting GROUP BY account) s ORDER BY account LIMIT 4;
-- account:integer | median:double precision | mode:date
-- 1 | 16.5 | 2026-02-05
-- 2 | 10.5 | 2026-02-02
-- 3 | 7.5 | 2026-02-03
-- 4 | 10.5 | 2026-02-04
-- SELECT 4
> SELECT account, day, sum(amount) FROM posting WHERE account < 3 AND day < '2026-02-05' GROUP BY GROUPING SETS ((account, day), (account), ()) ORDER BY account NULLS LAST, day NULLS LAST;
-- account:integer | day:date | sum:numeric
-- 1 | 2026-02-01 | 33.00
-- 1 | NULL | 33.00
-- 2 | 2026-02-02 | -19.50
-- 2 | NULL | -19.50
-- NULL | NULL | 13.50
-- SELECT 5
> WITH RECURSIVE d(day) AS (SELECT date '2026-02-01' UNION ALL SELECT day + 1 FROM d WHERE day < '2026-02-06') SELECT d.day, coalesce(sum(p.amount), 0) FROM d LEFT JOIN posting p USING (day) GROUP BY d.day ORDER BY d.day;
-- day:date | coalesce:numeric
-- 2026-02-01 | 132.00
-- 2026-02-02 | 97.50
-- 2026-02-03 | 124.50
-- 2026-02-04 | 151.50
-- 2026-02-05 | 28.50
-- 2026-02-06 | 55.50
-- SELECT 6
> SELECT EXISTS (SELECT FROM posting WHERE account = 12), NOT EXISTS (SELECT FROM account WHERE id > 100), (SELECT count(*) FROM account) > ALL (SELECT id FROM account WHERE id < 10);
-- exists:boolean | ?column?:boolean | ?column?:boolean
-- f | t | t
-- SELECT 1
> SELECT id, owner FROM account WHERE (id, owner) IN ((4, 'Owner 4'), (5, 'nobody')) OR id = ANY ('{7,8}') ORDER BY id;
-- id:integer | owner:text
-- 4 | Owner 4
-- 7 | Owner 7
-- 8 | Owner 8
-- SELECT 3
> SELECT DISTINCT ON (account) account, day, amount FROM posting ORDER BY account, day DESC, amount LIMIT 6;
-- account:integer | day:date | amount:numeric
-- 1 | 2026-02-25 | -37.50
-- 2 | 2026-02-26 | -34.50
-- 3 | 2026-02-27 | -31.50
-- 4 | 2026-02-28 | -28.50
-- 5 | 2026-02-25 | -55.50
-- 6 | 2026-02-26 | -52.50
-- SELECT 6
> SELECT account FROM posting INTERSECT SELECT id FROM account WHERE id > 9 ORDER BY 1;
-- account:integer
-- 10
-- 11
-- SELECT 2
> SELECT id FROM account EXCEPT SELECT account FROM posting ORDER BY id;
-- id:integer
-- 12
-- 13
-- 40
-- SELECT 3
> SELECT age(date '2026-03-15', date '2026-01-20'), date '2026-01-31' + interval '1 month', extract(isodow FROM date '2026-02-01');
-- age:interval | ?column?:timestamp without time zone | extract:numeric
-- 1 mon 26 days | 2026-02-28 00:00:00 | 7
-- SELECT 1
> SELECT id, CASE WHEN closed IS NULL THEN 'open' ELSE 'closed ' || closed END AS state, nullif(info->>'level', '0') FROM account ORDER BY id LIMIT 4;
-- id:integer | state:text | nullif:text
-- 1 | closed 2026-03-01 | 1
-- 2 | open | 2
-- 3 | open | 3
-- 4 | open | NULL
-- SELECT 4
> CREATE VIEW open_account AS SELECT id, owner, opened FROM account WHERE closed IS NULL WITH CHECK OPTION;
-- CREATE VIEW
> INSERT INTO open_account VALUES (50, 'fifty', '2026-05-01') RETURNING *;
-- id:integer | owner:text | opened:date
-- 50 | fifty | 2026-05-01
-- INSERT 0 1
> UPDATE open_account SET owner = upper(owner) WHERE id = 50 RETURNING owner;
-- owner:text
-- FIFTY
-- UPDATE 1
> DELETE FROM open_account WHERE id = 50;
-- DELETE 1
> PREPARE balance(int) AS SELECT sum(amount) FROM posting WHERE account = $1;
-- PREPARE
> EXECUTE balance(2);
-- sum:numeric
-- 270.00
-- SELECT 1
> EXECUTE balance(11);
-- sum:numeric
-- 480.00
-- SELECT 1
> DEALLOCATE balance;
-- DEALLOCATE
> BEGIN;
-- BEGIN
> SAVEPOINT a;
-- SAVEPOINT
> DELETE FROM account WHERE id = 2;
-- DELETE 1
> SELECT count(*) FROM posting WHERE account = 2;
-- count:bigint
-- 0
-- SELECT 1
> ROLLBACK TO a;
-- ROLLBACK
> SELECT count(*) FROM posting WHERE account = 2;
-- count:bigint
-- 20
-- SELECT 1
> COMMIT;
-- COMMIT
> ALTER TABLE posting ADD COLUMN cents bigint GENERATED ALWAYS AS ((amount * 100)::bigint) STORED;
-- ALTER TABLE
> SELECT account, sum(cents) FROM posting GROUP BY account ORDER BY account LIMIT 3;
-- account:integer | sum:numeric
-- 1 | 33000
-- 2 | 27000
-- 3 | 18000
-- SELECT 3
> ALTER TABLE account RENAME COLUMN owner TO holder;
-- ALTER TABLE
> SELECT owner FROM open_account WHERE id = 4;
-- owner:text
-- Owner 4
-- SELECT 1
> INSERT INTO account (id, holder, opened) VALUES (60, 'OWNER 4', '2026-01-01');
-- ERROR 23505: duplicate key value violates unique constraint "one_open"
-- DETAIL: Key (lower(holder))=(owner 4) already exists.
> DROP TABLE account;
-- ERROR 2BP01: cannot drop table account because other objects depend on it
-- DETAIL: constraint posting_account_fkey on table posting depends on table account\nview open_account depends on table account
-- HINT: Use DROP ... CASCADE to drop the dependent objects too.
> DROP TABLE account CASCADE;
-- NOTICE 00000: drop cascades to 2 other objects
-- DETAIL: drop cascades to constraint posting_account_fkey on table posting\ndrop cascades to view open_account
-- DROP TABLE
> SELECT count(*) FROM posting;
-- count:bigint
-- 240
-- SELECT 1
> DROP TABLE posting;
-- DROP TABLE
