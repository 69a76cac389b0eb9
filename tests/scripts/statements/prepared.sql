# PREPARE, EXECUTE, DEALLOCATE; cursors.
> CREATE TABLE t (id int, v text);
-- CREATE TABLE
> PREPARE put AS INSERT INTO t VALUES ($1, $2) RETURNING id;
-- PREPARE
> EXECUTE put(1, 'one');
-- id:integer
-- 1
-- INSERT 0 1
> EXECUTE put(2, NULL);
-- id:integer
-- 2
-- INSERT 0 1
> EXECUTE put(1);
-- ERROR 42601: wrong number of parameters for prepared statement "put"
-- DETAIL: Expected 2 parameters but got 1.
> EXECUTE put('x', 'y');
-- ERROR 22P02 at 13: invalid input syntax for type integer: "x"
> PREPARE put AS SELECT 1;
-- ERROR 42P05: prepared statement "put" already exists
> PREPARE get(int) AS SELECT v FROM t WHERE id = $1;
-- PREPARE
> EXECUTE get('1');
-- v:text
-- one
-- SELECT 1
> EXECUTE nope;
-- ERROR 26000: prepared statement "nope" does not exist
> DEALLOCATE get;
-- DEALLOCATE
> DEALLOCATE nope;
-- ERROR 26000: prepared statement "nope" does not exist
> PREPARE bad AS SELECT * FROM nope;
-- ERROR 42P01 at 30: relation "nope" does not exist
> PREPARE sum3 AS SELECT $1::int + $2 AS s;
-- PREPARE
> EXECUTE sum3(1, 2);
-- s:integer
-- 3
-- SELECT 1
> DEALLOCATE ALL;
-- DEALLOCATE ALL
> INSERT INTO t SELECT g, 'v' || g FROM generate_series(3, 6) g;
-- INSERT 0 4
> DECLARE c CURSOR FOR SELECT * FROM t;
-- ERROR 25P01: DECLARE CURSOR can only be used in transaction blocks
> BEGIN;
-- BEGIN
> DECLARE c SCROLL CURSOR FOR SELECT id FROM t ORDER BY id;
-- DECLARE CURSOR
> FETCH c;
-- id:integer
-- 1
-- FETCH 1
> FETCH 2 FROM c;
-- id:integer
-- 2
-- 3
-- FETCH 2
> FETCH PRIOR FROM c;
-- id:integer
-- 2
-- FETCH 1
> FETCH ALL FROM c;
-- id:integer
-- 3
-- 4
-- 5
-- 6
-- FETCH 4
> FETCH ABSOLUTE 3 FROM c;
-- id:integer
-- 3
-- FETCH 1
> FETCH RELATIVE -1 FROM c;
-- id:integer
-- 2
-- FETCH 1
> MOVE 2 IN c;
-- MOVE 2
> FETCH BACKWARD 2 FROM c;
-- id:integer
-- 3
-- 2
-- FETCH 2
> CLOSE c;
-- CLOSE CURSOR
> FETCH c;
-- ERROR 34000: cursor "c" does not exist
> ROLLBACK;
-- ROLLBACK
> BEGIN;
-- BEGIN
> DECLARE h CURSOR WITH HOLD FOR SELECT id FROM t ORDER BY id;
-- DECLARE CURSOR
> COMMIT;
-- COMMIT
> FETCH 1 FROM h;
-- id:integer
-- 1
-- FETCH 1
> CLOSE h;
-- CLOSE CURSOR
> CLOSE h;
-- ERROR 34000: cursor "h" does not exist
> ;
-- EMPTY
> SELECT 1;;SELECT 2;
-- ?column?:integer
-- 1
-- SELECT 1
-- ?column?:integer
-- 2
-- SELECT 1
> SELEC 1;
-- ERROR 42601 at 1: syntax error at or near "SELEC"
> SELECT 'unfinished;
-- ERROR 42601 at 8: unterminated quoted string at or near "'unfinished;"
> SELECT "unfinished;
-- ERROR 42601 at 8: unterminated quoted identifier at or near ""unfinished;"
> SELECT 1 /* unfinished;
-- ERROR 42601 at 10: unterminated /* comment at or near "/* unfinished;"
> VALUES (1, 'a'), (2, 'b');
-- column1:integer | column2:text
-- 1 | a
-- 2 | b
-- SELECT 2
> TABLE t LIMIT 1;
-- id:integer | v:text
-- 1 | one
-- SELECT 1
> VALUES (1), (2, 3);
-- ERROR 42601 at 14: VALUES lists must all be the same length
