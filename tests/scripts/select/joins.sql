# Joins of every kind, over two small tables with unmatched rows on both sides.
> CREATE TABLE authors (id int PRIMARY KEY, name text);
-- CREATE TABLE
> CREATE TABLE books (id int PRIMARY KEY, author_id int, title text);
-- CREATE TABLE
> INSERT INTO authors VALUES (1, 'Austen'), (2, 'Eliot'), (3, 'Nobody');
-- INSERT 0 3
> INSERT INTO books VALUES (10, 1, 'Emma'), (11, 1, 'Persuasion'), (12, 2, 'Middlemarch'), (13, NULL, 'Beowulf');
-- INSERT 0 4
> SELECT a.name, b.title FROM authors a JOIN books b ON b.author_id = a.id ORDER BY b.id;
-- name:text | title:text
-- Austen | Emma
-- Austen | Persuasion
-- Eliot | Middlemarch
-- SELECT 3
> SELECT a.name, b.title FROM authors a LEFT JOIN books b ON b.author_id = a.id ORDER BY a.id, b.id;
-- name:text | title:text
-- Austen | Emma
-- Austen | Persuasion
-- Eliot | Middlemarch
-- Nobody | NULL
-- SELECT 4
> SELECT a.name, b.title FROM authors a RIGHT JOIN books b ON b.author_id = a.id ORDER BY b.id;
-- name:text | title:text
-- Austen | Emma
-- Austen | Persuasion
-- Eliot | Middlemarch
-- NULL | Beowulf
-- SELECT 4
> SELECT a.name, b.title FROM authors a FULL JOIN books b ON b.author_id = a.id ORDER BY a.id NULLS LAST, b.id NULLS LAST;
-- name:text | title:text
-- Austen | Emma
-- Austen | Persuasion
-- Eliot | Middlemarch
-- Nobody | NULL
-- NULL | Beowulf
-- SELECT 5
> SELECT count(*) FROM authors CROSS JOIN books;
-- count:bigint
-- 12
-- SELECT 1
> SELECT count(*) FROM authors, books WHERE authors.id = books.author_id;
-- count:bigint
-- 3
-- SELECT 1
> SELECT a.name FROM authors a LEFT JOIN books b ON b.author_id = a.id AND b.title LIKE 'E%' WHERE b.id IS NULL ORDER BY 1;
-- name:text
-- Eliot
-- Nobody
-- SELECT 2
> SELECT * FROM authors JOIN (SELECT author_id AS id, count(*) AS n FROM books GROUP BY author_id) c USING (id) ORDER BY id;
-- id:integer | name:text | n:bigint
-- 1 | Austen | 2
-- 2 | Eliot | 1
-- SELECT 2
> SELECT * FROM authors NATURAL JOIN (SELECT author_id AS id, title FROM books) b ORDER BY title;
-- id:integer | name:text | title:text
-- 1 | Austen | Emma
-- 2 | Eliot | Middlemarch
-- 1 | Austen | Persuasion
-- SELECT 3
> SELECT a.name, x.title FROM authors a CROSS JOIN LATERAL (SELECT title FROM books WHERE author_id = a.id ORDER BY id DESC LIMIT 1) x ORDER BY a.id;
-- name:text | title:text
-- Austen | Persuasion
-- Eliot | Middlemarch
-- SELECT 2
> SELECT a.name, x.title FROM authors a LEFT JOIN LATERAL (SELECT title FROM books WHERE author_id = a.id ORDER BY id DESC LIMIT 1) x ON true ORDER BY a.id;
-- name:text | title:text
-- Austen | Persuasion
-- Eliot | Middlemarch
-- Nobody | NULL
-- SELECT 3
> SELECT name FROM authors WHERE EXISTS (SELECT 1 FROM books WHERE author_id = authors.id) ORDER BY 1;
-- name:text
-- Austen
-- Eliot
-- SELECT 2
> SELECT name FROM authors WHERE NOT EXISTS (SELECT 1 FROM books WHERE author_id = authors.id);
-- name:text
-- Nobody
-- SELECT 1
> SELECT name FROM authors WHERE id IN (SELECT author_id FROM books) ORDER BY 1;
-- name:text
-- Austen
-- Eliot
-- SELECT 2
> SELECT name FROM authors WHERE id NOT IN (SELECT author_id FROM books);
-- name:text
-- SELECT 0
> SELECT name FROM authors WHERE id NOT IN (SELECT author_id FROM books WHERE author_id IS NOT NULL);
-- name:text
-- Nobody
-- SELECT 1
> SELECT name, (SELECT count(*) FROM books WHERE author_id = authors.id) AS n FROM authors ORDER BY n DESC, name;
-- name:text | n:bigint
-- Austen | 2
-- Eliot | 1
-- Nobody | 0
-- SELECT 3
> SELECT (SELECT title FROM books WHERE id = 99);
-- title:text
-- NULL
-- SELECT 1
> SELECT (SELECT id FROM books);
-- id:integer
-- ERROR 21000: more than one row returned by a subquery used as an expression
> SELECT name FROM authors WHERE id = ANY (SELECT author_id FROM books) ORDER BY 1;
-- name:text
-- Austen
-- Eliot
-- SELECT 2
> SELECT title FROM books WHERE id > ALL (SELECT id * 3 FROM authors) ORDER BY id;
-- title:text
-- Emma
-- Persuasion
-- Middlemarch
-- Beowulf
-- SELECT 4
> SELECT ARRAY(SELECT title FROM books ORDER BY id);
-- array:text[]
-- {Emma,Persuasion,Middlemarch,Beowulf}
-- SELECT 1
> SELECT a.id, b.id FROM authors a JOIN authors b ON a.id < b.id ORDER BY 1, 2;
-- id:integer | id:integer
-- 1 | 2
-- 1 | 3
-- 2 | 3
-- SELECT 3
> SELECT a.id, b.id FROM books a LEFT JOIN books b ON a.author_id = b.author_id AND a.id <> b.id ORDER BY a.id, b.id;
-- id:integer | id:integer
-- 10 | 11
-- 11 | 10
-- 12 | NULL
-- 13 | NULL
-- SELECT 4
> SELECT * FROM authors a JOIN books b ON a.id = b.nope;
-- ERROR 42703 at 48: column b.nope does not exist
-- HINT: Perhaps you meant to reference the column "a.name".
> SELECT id FROM authors, books;
-- ERROR 42702 at 8: column reference "id" is ambiguous
> SELECT c.id FROM authors a;
-- ERROR 42P01 at 8: missing FROM-clause entry for table "c"
> SELECT a.name FROM authors a, authors a;
-- ERROR 42712: table name "a" specified more than once
> SELECT * FROM nowhere;
-- ERROR 42P01 at 15: relation "nowhere" does not exist
