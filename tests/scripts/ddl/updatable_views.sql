# Views that can be changed through: columns, conditions, checks, privileges, what cannot.
> CREATE TABLE person (id int PRIMARY KEY, name text NOT NULL DEFAULT 'nobody', age int, note text);
-- CREATE TABLE
> INSERT INTO person VALUES (1, 'ann', 30, 'a'), (2, 'bob', 17, 'b'), (3, 'cid', 65, 'c');
-- INSERT 0 3
> CREATE VIEW adult AS SELECT id, name AS who, age, upper(name) AS loud FROM person WHERE age >= 18;
-- CREATE VIEW
> INSERT INTO adult (id, who, age) VALUES (4, 'dora', 40) RETURNING *;
-- id:integer | who:text | age:integer | loud:text
-- 4 | dora | 40 | DORA
-- INSERT 0 1
> INSERT INTO adult VALUES (5, 'eve', 12);
-- INSERT 0 1
> SELECT * FROM adult ORDER BY id;
-- id:integer | who:text | age:integer | loud:text
-- 1 | ann | 30 | ANN
-- 3 | cid | 65 | CID
-- 4 | dora | 40 | DORA
-- SELECT 3
> INSERT INTO adult (id) VALUES (6) RETURNING who, loud;
-- who:text | loud:text
-- nobody | NOBODY
-- INSERT 0 1
> INSERT INTO adult (id, loud) VALUES (7, 'X');
-- ERROR 0A000: cannot insert into column "loud" of view "adult"
-- DETAIL: View columns that are not columns of their base relation are not updatable.
> INSERT INTO adult VALUES (7, 'x', 20, 'X');
-- ERROR 0A000: cannot insert into column "loud" of view "adult"
-- DETAIL: View columns that are not columns of their base relation are not updatable.
> INSERT INTO adult VALUES (7, 'x', 20, DEFAULT);
-- ERROR 0A000: cannot insert into column "loud" of view "adult"
-- DETAIL: View columns that are not columns of their base relation are not updatable.
> INSERT INTO adult (id, note) VALUES (7, 'x');
-- ERROR 42703 at 24: column "note" of relation "adult" does not exist
> INSERT INTO adult VALUES (7, 'x', 20, 'X', 5);
-- ERROR 42601 at 44: INSERT has more expressions than target columns
> UPDATE adult SET who = who || '!' WHERE age > 35 RETURNING id, who, loud, old.who;
-- id:integer | who:text | loud:text | who:text
-- 3 | cid! | CID! | cid
-- 4 | dora! | DORA! | dora
-- UPDATE 2
> UPDATE adult SET age = 10 WHERE id = 3 RETURNING *;
-- id:integer | who:text | age:integer | loud:text
-- 3 | cid! | 10 | CID!
-- UPDATE 1
> UPDATE adult SET loud = 'x';
-- ERROR 0A000: cannot update column "loud" of view "adult"
-- DETAIL: View columns that are not columns of their base relation are not updatable.
> UPDATE adult SET note = 'x';
-- ERROR 42703 at 18: column "note" of relation "adult" does not exist
> UPDATE adult SET age = 80;
-- UPDATE 2
> SELECT id, name, age FROM person ORDER BY id;
-- id:integer | name:text | age:integer
-- 1 | ann | 80
-- 2 | bob | 17
-- 3 | cid! | 10
-- 4 | dora! | 80
-- 5 | eve | 12
-- 6 | nobody | NULL
-- SELECT 6
> DELETE FROM adult WHERE who = 'dora!' RETURNING *;
-- id:integer | who:text | age:integer | loud:text
-- 4 | dora! | 80 | DORA!
-- DELETE 1
> DELETE FROM adult USING (VALUES (2)) x (i) WHERE id = i;
-- DELETE 0
> UPDATE adult a SET age = p.age + 1 FROM person p WHERE p.id = a.id AND p.name = 'ann' RETURNING a.*, p.note;
-- id:integer | who:text | age:integer | loud:text | note:text
-- 1 | ann | 81 | ANN | a
-- UPDATE 1
> INSERT INTO adult (id, who, age) VALUES (1, 'again', 50) ON CONFLICT (id) DO UPDATE SET who = excluded.who || adult.who RETURNING *;
-- id:integer | who:text | age:integer | loud:text
-- 1 | againann | 81 | AGAINANN
-- INSERT 0 1
> INSERT INTO adult (id, who, age) VALUES (1, 'again', 50) ON CONFLICT (id) DO NOTHING;
-- INSERT 0 0
> INSERT INTO adult (id, who, age) VALUES (1, 'again', 50) ON CONFLICT (note) DO NOTHING;
-- ERROR 42703 at 70: column "note" does not exist
> MERGE INTO adult a USING (VALUES (1, 'm1'), (9, 'm9'), (2, 'm2')) v (i, n) ON v.i = a.id WHEN MATCHED THEN UPDATE SET who = v.n WHEN NOT MATCHED AND v.i > 5 THEN INSERT (id, who, age) VALUES (v.i, v.n, 33) RETURNING a.*;
-- id:integer | who:text | age:integer | loud:text
-- 1 | m1 | 81 | M1
-- 9 | m9 | 33 | M9
-- MERGE 2
> SELECT id, name, age FROM person ORDER BY id;
-- id:integer | name:text | age:integer
-- 1 | m1 | 81
-- 2 | bob | 17
-- 3 | cid! | 10
-- 5 | eve | 12
-- 6 | nobody | NULL
-- 9 | m9 | 33
-- SELECT 6
> CREATE VIEW checked AS SELECT * FROM person WHERE age < 50 WITH CHECK OPTION;
-- CREATE VIEW
> INSERT INTO checked VALUES (20, 'x', 60, '');
-- ERROR 44000: new row violates check option for view "checked"
-- DETAIL: Failing row contains (20, x, 60, ).
> INSERT INTO checked VALUES (20, 'x', 40, '') RETURNING *;
-- id:integer | name:text | age:integer | note:text
-- 20 | x | 40 |
-- INSERT 0 1
> UPDATE checked SET age = 99 WHERE id = 20;
-- ERROR 44000: new row violates check option for view "checked"
-- DETAIL: Failing row contains (20, x, 99, ).
> UPDATE checked SET age = NULL WHERE id = 20;
-- ERROR 44000: new row violates check option for view "checked"
-- DETAIL: Failing row contains (20, x, null, ).
> MERGE INTO checked c USING (VALUES (20)) v (i) ON c.id = v.i WHEN MATCHED THEN UPDATE SET age = 70;
-- ERROR 44000: new row violates check option for view "checked"
-- DETAIL: Failing row contains (20, x, 70, ).
> CREATE VIEW inner_view AS SELECT * FROM person WHERE age > 0;
-- CREATE VIEW
> CREATE VIEW local_view AS SELECT * FROM inner_view WHERE age < 50 WITH LOCAL CHECK OPTION;
-- CREATE VIEW
> CREATE VIEW cascaded_view AS SELECT * FROM inner_view WHERE age < 50 WITH CASCADED CHECK OPTION;
-- CREATE VIEW
> INSERT INTO local_view VALUES (30, 'x', -1, '');
-- INSERT 0 1
> INSERT INTO local_view VALUES (31, 'x', 55, '');
-- ERROR 44000: new row violates check option for view "local_view"
-- DETAIL: Failing row contains (31, x, 55, ).
> INSERT INTO cascaded_view VALUES (32, 'x', -1, '');
-- ERROR 44000: new row violates check option for view "inner_view"
-- DETAIL: Failing row contains (32, x, -1, ).
> INSERT INTO cascaded_view VALUES (32, 'x', 55, '');
-- ERROR 44000: new row violates check option for view "cascaded_view"
-- DETAIL: Failing row contains (32, x, 55, ).
> CREATE VIEW outermost AS SELECT id, age FROM cascaded_view WHERE id > 0;
-- CREATE VIEW
> INSERT INTO outermost VALUES (33, -5);
-- ERROR 44000: new row violates check option for view "inner_view"
-- DETAIL: Failing row contains (33, nobody, -5, null).
> INSERT INTO outermost VALUES (-33, 5);
-- INSERT 0 1
> SELECT table_name, is_updatable, is_insertable_into, check_option FROM information_schema.views WHERE table_schema = 'public' ORDER BY 1;
-- table_name:name | is_updatable:character varying | is_insertable_into:character varying | check_option:character varying
-- adult | YES | YES | NONE
-- cascaded_view | YES | YES | CASCADED
-- checked | YES | YES | CASCADED
-- inner_view | YES | YES | NONE
-- local_view | YES | YES | LOCAL
-- outermost | YES | YES | NONE
-- SELECT 6
> SELECT column_name, is_updatable FROM information_schema.columns WHERE table_name = 'adult' ORDER BY ordinal_position;
-- column_name:name | is_updatable:character varying
-- id | YES
-- who | YES
-- age | YES
-- loud | NO
-- SELECT 4
> SELECT table_name, is_insertable_into FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1;
-- table_name:name | is_insertable_into:character varying
-- adult | YES
-- cascaded_view | YES
-- checked | YES
-- inner_view | YES
-- local_view | YES
-- outermost | YES
-- person | YES
-- SELECT 7
> SELECT relname, reloptions FROM pg_class WHERE relname IN ('checked', 'local_view', 'adult') ORDER BY 1;
-- relname:name | reloptions:text[]
-- adult | NULL
-- checked | {check_option=cascaded}
-- local_view | {check_option=local}
-- SELECT 3
> SELECT pg_relation_is_updatable('adult'::regclass, false), pg_relation_is_updatable('person'::regclass, false), pg_column_is_updatable('adult'::regclass, 4::int2, false), pg_column_is_updatable('adult'::regclass, 1::int2, false);
-- pg_relation_is_updatable:integer | pg_relation_is_updatable:integer | pg_column_is_updatable:boolean | pg_column_is_updatable:boolean
-- 28 | 28 | f | t
-- SELECT 1
> CREATE VIEW grouped AS SELECT age FROM person GROUP BY age;
-- CREATE VIEW
> INSERT INTO grouped VALUES (1);
-- ERROR 55000: cannot insert into view "grouped"
-- DETAIL: Views containing GROUP BY are not automatically updatable.
-- HINT: To enable inserting into the view, provide an INSTEAD OF INSERT trigger or an unconditional ON INSERT DO INSTEAD rule.
> UPDATE grouped SET age = 1;
-- ERROR 55000: cannot update view "grouped"
-- DETAIL: Views containing GROUP BY are not automatically updatable.
-- HINT: To enable updating the view, provide an INSTEAD OF UPDATE trigger or an unconditional ON UPDATE DO INSTEAD rule.
> DELETE FROM grouped;
-- ERROR 55000: cannot delete from view "grouped"
-- DETAIL: Views containing GROUP BY are not automatically updatable.
-- HINT: To enable deleting from the view, provide an INSTEAD OF DELETE trigger or an unconditional ON DELETE DO INSTEAD rule.
> MERGE INTO grouped g USING (VALUES (1)) v (i) ON i = age WHEN MATCHED THEN DELETE;
-- ERROR 55000: cannot delete from view "grouped"
-- DETAIL: Views containing GROUP BY are not automatically updatable.
-- HINT: To enable deleting from the view using MERGE, provide an INSTEAD OF DELETE trigger.
> CREATE VIEW distinct_view AS SELECT DISTINCT age FROM person;
-- CREATE VIEW
> UPDATE distinct_view SET age = 1;
-- ERROR 55000: cannot update view "distinct_view"
-- DETAIL: Views containing DISTINCT are not automatically updatable.
-- HINT: To enable updating the view, provide an INSTEAD OF UPDATE trigger or an unconditional ON UPDATE DO INSTEAD rule.
> CREATE VIEW limited AS SELECT age FROM person LIMIT 1;
-- CREATE VIEW
> DELETE FROM limited;
-- ERROR 55000: cannot delete from view "limited"
-- DETAIL: Views containing LIMIT or OFFSET are not automatically updatable.
-- HINT: To enable deleting from the view, provide an INSTEAD OF DELETE trigger or an unconditional ON DELETE DO INSTEAD rule.
> CREATE VIEW joined AS SELECT p.id FROM person p JOIN person q ON p.id = q.id;
-- CREATE VIEW
> DELETE FROM joined;
-- ERROR 55000: cannot delete from view "joined"
-- DETAIL: Views that do not select from a single table or view are not automatically updatable.
-- HINT: To enable deleting from the view, provide an INSTEAD OF DELETE trigger or an unconditional ON DELETE DO INSTEAD rule.
> CREATE VIEW counted AS SELECT count(*) FROM person;
-- CREATE VIEW
> DELETE FROM counted;
-- ERROR 55000: cannot delete from view "counted"
-- DETAIL: Views that return aggregate functions are not automatically updatable.
-- HINT: To enable deleting from the view, provide an INSTEAD OF DELETE trigger or an unconditional ON DELETE DO INSTEAD rule.
> CREATE VIEW windowed AS SELECT id, row_number() OVER () FROM person;
-- CREATE VIEW
> DELETE FROM windowed;
-- ERROR 55000: cannot delete from view "windowed"
-- DETAIL: Views that return window functions are not automatically updatable.
-- HINT: To enable deleting from the view, provide an INSTEAD OF DELETE trigger or an unconditional ON DELETE DO INSTEAD rule.
> CREATE VIEW united AS SELECT id FROM person UNION ALL SELECT id FROM person;
-- CREATE VIEW
> DELETE FROM united;
-- ERROR 55000: cannot delete from view "united"
-- DETAIL: Views containing UNION, INTERSECT, or EXCEPT are not automatically updatable.
-- HINT: To enable deleting from the view, provide an INSTEAD OF DELETE trigger or an unconditional ON DELETE DO INSTEAD rule.
> CREATE VIEW with_item AS WITH x AS (SELECT 1) SELECT id FROM person;
-- CREATE VIEW
> DELETE FROM with_item;
-- ERROR 55000: cannot delete from view "with_item"
-- DETAIL: Views containing WITH are not automatically updatable.
-- HINT: To enable deleting from the view, provide an INSTEAD OF DELETE trigger or an unconditional ON DELETE DO INSTEAD rule.
> CREATE VIEW constant AS SELECT 1 AS one;
-- CREATE VIEW
> DELETE FROM constant;
-- ERROR 55000: cannot delete from view "constant"
-- DETAIL: Views that do not select from a single table or view are not automatically updatable.
-- HINT: To enable deleting from the view, provide an INSTEAD OF DELETE trigger or an unconditional ON DELETE DO INSTEAD rule.
> CREATE VIEW sets AS SELECT generate_series(1, 2) FROM person;
-- CREATE VIEW
> DELETE FROM sets;
-- ERROR 55000: cannot delete from view "sets"
-- DETAIL: Views that return set-returning functions are not automatically updatable.
-- HINT: To enable deleting from the view, provide an INSTEAD OF DELETE trigger or an unconditional ON DELETE DO INSTEAD rule.
> CREATE VIEW having_view AS SELECT 1 AS x FROM person HAVING true;
-- CREATE VIEW
> DELETE FROM having_view;
-- ERROR 55000: cannot delete from view "having_view"
-- DETAIL: Views containing HAVING are not automatically updatable.
-- HINT: To enable deleting from the view, provide an INSTEAD OF DELETE trigger or an unconditional ON DELETE DO INSTEAD rule.
> CREATE VIEW computed AS SELECT id + 1 AS x FROM person;
-- CREATE VIEW
> INSERT INTO computed VALUES (1);
-- ERROR 55000: cannot insert into view "computed"
-- DETAIL: Views that have no updatable columns are not automatically updatable.
-- HINT: To enable inserting into the view, provide an INSTEAD OF INSERT trigger or an unconditional ON INSERT DO INSTEAD rule.
> UPDATE computed SET x = 1;
-- ERROR 55000: cannot update view "computed"
-- DETAIL: Views that have no updatable columns are not automatically updatable.
-- HINT: To enable updating the view, provide an INSTEAD OF UPDATE trigger or an unconditional ON UPDATE DO INSTEAD rule.
> DELETE FROM computed WHERE x = 21;
-- DELETE 1
> CREATE VIEW on_top AS SELECT * FROM grouped;
-- CREATE VIEW
> UPDATE on_top SET age = 1;
-- ERROR 55000: cannot update view "grouped"
-- DETAIL: Views containing GROUP BY are not automatically updatable.
-- HINT: To enable updating the view, provide an INSTEAD OF UPDATE trigger or an unconditional ON UPDATE DO INSTEAD rule.
> CREATE VIEW values_view AS VALUES (1), (2);
-- CREATE VIEW
> DELETE FROM values_view;
-- ERROR 55000: cannot delete from view "values_view"
-- DETAIL: Views that do not select from a single table or view are not automatically updatable.
-- HINT: To enable deleting from the view, provide an INSTEAD OF DELETE trigger or an unconditional ON DELETE DO INSTEAD rule.
> CREATE VIEW function_view AS SELECT * FROM generate_series(1, 3) AS g (n);
-- CREATE VIEW
> DELETE FROM function_view;
-- ERROR 55000: cannot delete from view "function_view"
-- DETAIL: Views that do not select from a single table or view are not automatically updatable.
-- HINT: To enable deleting from the view, provide an INSTEAD OF DELETE trigger or an unconditional ON DELETE DO INSTEAD rule.
> CREATE VIEW bad AS SELECT age FROM person GROUP BY age WITH CHECK OPTION;
-- ERROR 0A000: WITH CHECK OPTION is supported only on automatically updatable views
-- HINT: Views containing GROUP BY are not automatically updatable.
> CREATE VIEW bad WITH (check_option = nothing) AS SELECT age FROM person;
-- ERROR 22023: invalid value for enum option "check_option": nothing
-- DETAIL: Valid values are "local" and "cascaded".
> CREATE VIEW bad WITH (nothing = 1) AS SELECT age FROM person;
-- ERROR 22023: unrecognized parameter "nothing"
> CREATE TEMP VIEW tv AS SELECT id FROM person;
-- CREATE VIEW
> DELETE FROM tv WHERE id = 20;
-- DELETE 0
> DELETE FROM information_schema.tables;
-- ERROR 55000: cannot delete from view "tables"
-- DETAIL: Views that do not select from a single table or view are not automatically updatable.
-- HINT: To enable deleting from the view, provide an INSTEAD OF DELETE trigger or an unconditional ON DELETE DO INSTEAD rule.
> UPDATE pg_tables SET tablename = 'x';
-- ERROR 55000: cannot update view "pg_tables"
-- DETAIL: Views that do not select from a single table or view are not automatically updatable.
-- HINT: To enable updating the view, provide an INSTEAD OF UPDATE trigger or an unconditional ON UPDATE DO INSTEAD rule.
> TRUNCATE adult;
-- ERROR 42809: "adult" is not a table
> SELECT * FROM adult WHERE id = 1 FOR UPDATE;
-- id:integer | who:text | age:integer | loud:text
-- 1 | m1 | 81 | M1
-- SELECT 1
