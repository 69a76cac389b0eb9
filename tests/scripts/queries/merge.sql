> CREATE TABLE stock (id int PRIMARY KEY, amount int NOT NULL CHECK (amount >= 0), note text DEFAULT 'new', twice int GENERATED ALWAYS AS (amount * 2) STORED);
-- CREATE TABLE
> INSERT INTO stock (id, amount, note) VALUES (1, 10, 'a'), (2, 20, 'b'), (3, 30, 'c');
-- INSERT 0 3
> MERGE INTO stock s USING (VALUES (1, 5), (4, 7)) v(id, n) ON s.id = v.id WHEN MATCHED THEN UPDATE SET amount = s.amount + v.n WHEN NOT MATCHED THEN INSERT (id, amount) VALUES (v.id, v.n);
-- MERGE 2
> SELECT * FROM stock ORDER BY id;
-- id:integer | amount:integer | note:text | twice:integer
-- 1 | 15 | a | 30
-- 2 | 20 | b | 40
-- 3 | 30 | c | 60
-- 4 | 7 | new | 14
-- SELECT 4
> MERGE INTO stock s USING (VALUES (2, 0), (3, 99)) v(id, n) ON s.id = v.id WHEN MATCHED AND v.n = 0 THEN DELETE WHEN MATCHED AND v.n > 100 THEN UPDATE SET note = 'big' WHEN MATCHED THEN DO NOTHING;
-- MERGE 1
> SELECT * FROM stock ORDER BY id;
-- id:integer | amount:integer | note:text | twice:integer
-- 1 | 15 | a | 30
-- 3 | 30 | c | 60
-- 4 | 7 | new | 14
-- SELECT 3
> MERGE INTO stock s USING (VALUES (3), (8)) v(id) ON s.id = v.id WHEN MATCHED THEN UPDATE SET note = 'kept' WHEN NOT MATCHED BY SOURCE AND s.id < 2 THEN DELETE WHEN NOT MATCHED BY SOURCE THEN UPDATE SET note = 'gone' WHEN NOT MATCHED BY TARGET THEN INSERT VALUES (v.id, 0);
-- MERGE 4
> SELECT * FROM stock ORDER BY id;
-- id:integer | amount:integer | note:text | twice:integer
-- 3 | 30 | kept | 60
-- 4 | 7 | gone | 14
-- 8 | 0 | new | 0
-- SELECT 3
> MERGE INTO stock s USING (VALUES (3, 1)) v(id, n) ON s.id = v.id WHEN MATCHED THEN UPDATE SET amount = amount + n RETURNING s.id, s.amount, v.n, old.amount, new.amount;
-- id:integer | amount:integer | n:integer | amount:integer | amount:integer
-- 3 | 31 | 1 | 30 | 31
-- MERGE 1
> MERGE INTO stock s USING (VALUES (9, 1)) v(id, n) ON s.id = v.id WHEN NOT MATCHED THEN INSERT (id, amount) VALUES (v.id, v.n) RETURNING *;
-- id:integer | n:integer | id:integer | amount:integer | note:text | twice:integer
-- 9 | 1 | 9 | 1 | new | 2
-- MERGE 1
> MERGE INTO stock s USING (VALUES (9, 1), (9, 2)) v(id, n) ON s.id = v.id WHEN MATCHED THEN UPDATE SET amount = n;
-- ERROR 21000: MERGE command cannot affect row a second time
-- HINT: Ensure that not more than one source row matches any one target row.
> MERGE INTO stock s USING (VALUES (3, -5)) v(id, n) ON s.id = v.id WHEN MATCHED THEN UPDATE SET amount = n;
-- ERROR 23514: new row for relation "stock" violates check constraint "stock_amount_check"
-- DETAIL: Failing row contains (3, -5, kept, -10).
> MERGE INTO stock s USING (VALUES (50, 1), (50, 2)) v(id, n) ON s.id = v.id WHEN NOT MATCHED THEN INSERT (id, amount) VALUES (id, n);
-- ERROR 23505: duplicate key value violates unique constraint "stock_pkey"
-- DETAIL: Key (id)=(50) already exists.
> MERGE INTO stock s USING (VALUES (50, 1)) v(id, n) ON s.id = v.id WHEN NOT MATCHED THEN INSERT (id, twice) VALUES (id, n);
-- ERROR 428C9: cannot insert a non-DEFAULT value into column "twice"
-- DETAIL: Column "twice" is a generated column.
> MERGE INTO stock s USING (VALUES (50, 1)) v(id, n) ON s.id = v.id WHEN MATCHED THEN DO NOTHING WHEN MATCHED THEN DELETE;
-- ERROR 42601: unreachable WHEN clause specified after unconditional WHEN clause
> MERGE INTO stock s USING (VALUES (50, 1)) v(id, n) ON s.id = v.id WHEN NOT MATCHED THEN INSERT (id, id) VALUES (1, 2);
-- ERROR 42701 at 101: column "id" specified more than once
> MERGE INTO stock s USING (VALUES (50, 1)) v(id, n) ON s.id = v.id WHEN MATCHED THEN UPDATE SET nothere = 1;
-- ERROR 42703 at 96: column "nothere" of relation "stock" does not exist
> MERGE INTO stock USING (SELECT id + 100 AS id, amount FROM stock) v ON stock.id = v.id WHEN NOT MATCHED THEN INSERT (id, amount, note) VALUES (v.id, v.amount, DEFAULT);
-- MERGE 4
> SELECT * FROM stock ORDER BY id;
-- id:integer | amount:integer | note:text | twice:integer
-- 3 | 31 | kept | 62
-- 4 | 7 | gone | 14
-- 8 | 0 | new | 0
-- 9 | 1 | new | 2
-- 103 | 31 | new | 62
-- 104 | 7 | new | 14
-- 108 | 0 | new | 0
-- 109 | 1 | new | 2
-- SELECT 8
> WITH s AS (SELECT 101 AS id) MERGE INTO stock USING s ON stock.id = s.id WHEN MATCHED THEN DELETE;
-- MERGE 0
> MERGE INTO stock USING (SELECT 1) v ON false WHEN NOT MATCHED BY SOURCE THEN DELETE;
-- MERGE 8
> SELECT count(*) FROM stock;
-- count:bigint
-- 0
-- SELECT 1
