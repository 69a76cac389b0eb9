# SET col.field, arr[i] = ..., and INSERT into parts of columns.
> CREATE TYPE pair AS (a int, b text);
-- CREATE TYPE
> CREATE TABLE t (id int PRIMARY KEY, p pair, l int[], m int[]);
-- CREATE TABLE
> INSERT INTO t (id, p.a, p.b) VALUES (1, 5, 'five') RETURNING *;
-- id:integer | p:pair | l:integer[] | m:integer[]
-- 1 | (5,five) | NULL | NULL
-- INSERT 0 1
> INSERT INTO t (id, p.b) VALUES (2, 'only') RETURNING p;
-- p:pair
-- (,only)
-- INSERT 0 1
> INSERT INTO t (id, l[1], l[2]) VALUES (3, 10, 20) RETURNING l;
-- l:integer[]
-- {10,20}
-- INSERT 0 1
> INSERT INTO t (id, l[2:3]) VALUES (4, '{7,8}') RETURNING l;
-- l:integer[]
-- [2:3]={7,8}
-- INSERT 0 1
> UPDATE t SET p.a = 6 WHERE id = 1 RETURNING p;
-- p:pair
-- (6,five)
-- UPDATE 1
> UPDATE t SET p.a = 7, p.b = 'seven' WHERE id = 1 RETURNING p;
-- p:pair
-- (7,seven)
-- UPDATE 1
> UPDATE t SET l[1] = 1, l[3] = 3 WHERE id = 3 RETURNING l;
-- l:integer[]
-- {1,20,3}
-- UPDATE 1
> UPDATE t SET p.c = 6;
-- ERROR 42703 at 14: cannot assign to field "c" of column "p" because there is no such column in data type pair
> UPDATE t SET id.x = 6;
-- ERROR 42804 at 14: cannot assign to field "x" of column "id" because its type integer is not a composite type
> INSERT INTO t (id, p.c) VALUES (9, 1);
-- ERROR 42703 at 20: cannot assign to field "c" of column "p" because there is no such column in data type pair
> INSERT INTO t (id, p.a, p.a) VALUES (9, 1, 2);
-- INSERT 0 1
> INSERT INTO t (id, p, p.a) VALUES (9, NULL, 2);
-- ERROR 42701 at 23: column "p" specified more than once
> INSERT INTO t (id, p.a) VALUES (20, DEFAULT);
-- ERROR 0A000 at 20: cannot set a subfield to DEFAULT
> INSERT INTO t (id, l[1]) VALUES (20, DEFAULT);
-- ERROR 0A000 at 20: cannot set an array element to DEFAULT
> UPDATE t SET p.a = DEFAULT;
-- ERROR 0A000 at 14: cannot set a subfield to DEFAULT
> INSERT INTO t (id, p.a) SELECT 21, '42' RETURNING p;
-- p:pair
-- (42,)
-- INSERT 0 1
> INSERT INTO t (id, p.b, l[1]) VALUES (22, 5, '6') RETURNING p, l;
-- p:pair | l:integer[]
-- (,5) | {6}
-- INSERT 0 1
> INSERT INTO t (id, p.a) VALUES (23, 'x');
-- ERROR 22P02 at 37: invalid input syntax for type integer: "x"
> INSERT INTO t (id, p.a) VALUES (1, 3) ON CONFLICT (id) DO UPDATE SET p.a = (excluded.p).a + 1, p.b = 'again' RETURNING p;
-- p:pair
-- (4,again)
-- INSERT 0 1
> UPDATE t SET p = NULL, p.a = 3;
-- ERROR 42601: multiple assignments to same column "p"
> UPDATE t SET p.a = 3, p = NULL;
-- ERROR 42601: multiple assignments to same column "p"
> INSERT INTO t (id, m[1]) VALUES (24, ARRAY[1]);
-- ERROR 42804 at 20: subscripted assignment to "m" requires type integer but expression is of type integer[]
-- HINT: You will need to rewrite or cast the expression.
