# One table, the clauses of SELECT one after another.
> CREATE TABLE books (id int PRIMARY KEY, title text NOT NULL, author text, year int, price numeric(8,2));
-- CREATE TABLE
> INSERT INTO books VALUES (1, 'Emma', 'Austen', 1815, 9.50), (2, 'Persuasion', 'Austen', 1817, 8.00),
    (3, 'Middlemarch', 'Eliot', 1871, 12.25), (4, 'Villette', 'Bronte', 1853, NULL), (5, 'Untitled', NULL, NULL, 1.00);
-- INSERT 0 5
> SELECT * FROM books ORDER BY id;
-- id:integer | title:text | author:text | year:integer | price:numeric
-- 1 | Emma | Austen | 1815 | 9.50
-- 2 | Persuasion | Austen | 1817 | 8.00
-- 3 | Middlemarch | Eliot | 1871 | 12.25
-- 4 | Villette | Bronte | 1853 | NULL
-- 5 | Untitled | NULL | NULL | 1.00
-- SELECT 5
> SELECT title, year FROM books WHERE author = 'Austen' ORDER BY year DESC;
-- title:text | year:integer
-- Persuasion | 1817
-- Emma | 1815
-- SELECT 2
> SELECT title AS t, price * 2 AS double FROM books WHERE price > 8 ORDER BY double;
-- t:text | double:numeric
-- Emma | 19.00
-- Middlemarch | 24.50
-- SELECT 2
> SELECT id FROM books WHERE author IS NULL;
-- id:integer
-- 5
-- SELECT 1
> SELECT id FROM books WHERE year BETWEEN 1816 AND 1860 ORDER BY 1;
-- id:integer
-- 2
-- 4
-- SELECT 2
> SELECT id FROM books WHERE author IN ('Eliot', 'Bronte') ORDER BY id;
-- id:integer
-- 3
-- 4
-- SELECT 2
> SELECT id FROM books WHERE author NOT IN ('Eliot', 'Bronte') ORDER BY id;
-- id:integer
-- 1
-- 2
-- SELECT 2
> SELECT id FROM books WHERE title LIKE '%m%' ORDER BY id;
-- id:integer
-- 1
-- 3
-- SELECT 2
> SELECT id FROM books WHERE title ILIKE 'E%' OR title LIKE '_ill%' ORDER BY id;
-- id:integer
-- 1
-- 4
-- SELECT 2
> SELECT id, year FROM books ORDER BY year NULLS FIRST, id;
-- id:integer | year:integer
-- 5 | NULL
-- 1 | 1815
-- 2 | 1817
-- 4 | 1853
-- 3 | 1871
-- SELECT 5
> SELECT id, year FROM books ORDER BY year DESC, id LIMIT 2;
-- id:integer | year:integer
-- 5 | NULL
-- 3 | 1871
-- SELECT 2
> SELECT id, price FROM books ORDER BY price DESC NULLS LAST LIMIT 2 OFFSET 1;
-- id:integer | price:numeric
-- 1 | 9.50
-- 2 | 8.00
-- SELECT 2
> SELECT id FROM books ORDER BY id FETCH FIRST 2 ROWS ONLY;
-- id:integer
-- 1
-- 2
-- SELECT 2
> SELECT DISTINCT author FROM books ORDER BY author;
-- author:text
-- Austen
-- Bronte
-- Eliot
-- NULL
-- SELECT 4
> SELECT DISTINCT ON (author) author, title FROM books ORDER BY author, year DESC;
-- author:text | title:text
-- Austen | Persuasion
-- Bronte | Villette
-- Eliot | Middlemarch
-- NULL | Untitled
-- SELECT 4
> SELECT author, count(*), min(year), max(price), sum(price), avg(price) FROM books GROUP BY author ORDER BY author;
-- author:text | count:bigint | min:integer | max:numeric | sum:numeric | avg:numeric
-- Austen | 2 | 1815 | 9.50 | 17.50 | 8.7500000000000000
-- Bronte | 1 | 1853 | NULL | NULL | NULL
-- Eliot | 1 | 1871 | 12.25 | 12.25 | 12.2500000000000000
-- NULL | 1 | NULL | 1.00 | 1.00 | 1.00000000000000000000
-- SELECT 4
> SELECT author, count(*) FROM books GROUP BY author HAVING count(*) > 1;
-- author:text | count:bigint
-- Austen | 2
-- SELECT 1
> SELECT count(*), count(author), count(DISTINCT author) FROM books;
-- count:bigint | count:bigint | count:bigint
-- 5 | 4 | 3
-- SELECT 1
> SELECT year / 100 AS century, count(*) FROM books GROUP BY century ORDER BY century;
-- century:integer | count:bigint
-- 18 | 4
-- NULL | 1
-- SELECT 2
> SELECT year / 100 AS century, string_agg(title, ', ' ORDER BY title) FROM books GROUP BY 1 ORDER BY 1;
-- century:integer | string_agg:text
-- 18 | Emma, Middlemarch, Persuasion, Villette
-- NULL | Untitled
-- SELECT 2
> SELECT author, count(*) FILTER (WHERE year < 1816) AS early FROM books GROUP BY author ORDER BY author;
-- author:text | early:bigint
-- Austen | 1
-- Bronte | 0
-- Eliot | 0
-- NULL | 0
-- SELECT 4
> SELECT CASE WHEN year < 1850 THEN 'old' WHEN year IS NULL THEN 'unknown' ELSE 'new' END AS era, count(*) FROM books GROUP BY era ORDER BY era;
-- era:text | count:bigint
-- new | 2
-- old | 2
-- unknown | 1
-- SELECT 3
> SELECT CASE author WHEN 'Austen' THEN 1 WHEN 'Eliot' THEN 2 END FROM books ORDER BY id;
-- case:integer
-- 1
-- 1
-- 2
-- NULL
-- NULL
-- SELECT 5
> SELECT coalesce(author, 'anonymous'), nullif(year, 1815) FROM books ORDER BY id;
-- coalesce:text | nullif:integer
-- Austen | NULL
-- Austen | 1817
-- Eliot | 1871
-- Bronte | 1853
-- anonymous | NULL
-- SELECT 5
> SELECT 1 WHERE false;
-- ?column?:integer
-- SELECT 0
> SELECT;
--
--
-- SELECT 1
> SELECT 1 AS a, 'x' AS b, NULL AS c, true AS d, 1.50 AS e;
-- a:integer | b:text | c:text | d:boolean | e:numeric
-- 1 | x | NULL | t | 1.50
-- SELECT 1
> VALUES (1, 'one'), (2, 'two');
-- column1:integer | column2:text
-- 1 | one
-- 2 | two
-- SELECT 2
> SELECT * FROM (VALUES (1, 'one'), (2, 'two')) AS v (n, word) WHERE n > 1;
-- n:integer | word:text
-- 2 | two
-- SELECT 1
> SELECT b.* FROM books b WHERE b.id = 3;
-- id:integer | title:text | author:text | year:integer | price:numeric
-- 3 | Middlemarch | Eliot | 1871 | 12.25
-- SELECT 1
> SELECT books FROM books WHERE id = 1;
-- books:books
-- (1,Emma,Austen,1815,9.50)
-- SELECT 1
> TABLE books LIMIT 1;
-- id:integer | title:text | author:text | year:integer | price:numeric
-- 1 | Emma | Austen | 1815 | 9.50
-- SELECT 1
> SELECT greatest(1, 3, 2), least('b', 'a'), greatest(NULL, 1);
-- greatest:integer | least:text | greatest:integer
-- 3 | a | 1
-- SELECT 1
> SELECT id FROM books WHERE (author, year) = ('Austen', 1817);
-- id:integer
-- 2
-- SELECT 1
> SELECT id FROM books WHERE (year, id) > (1817, 2) ORDER BY id;
-- id:integer
-- 3
-- 4
-- SELECT 2
> SELECT sum(price) OVER (ORDER BY id) FROM books ORDER BY id;
-- sum:numeric
-- 9.50
-- 17.50
-- 29.75
-- 29.75
-- 30.75
-- SELECT 5
> SELECT title, row_number() OVER (PARTITION BY author ORDER BY year) FROM books ORDER BY id;
-- title:text | row_number:bigint
-- Emma | 1
-- Persuasion | 2
-- Middlemarch | 1
-- Villette | 1
-- Untitled | 1
-- SELECT 5
> SELECT title, rank() OVER (ORDER BY author NULLS LAST), lag(title) OVER (ORDER BY id) FROM books ORDER BY id;
-- title:text | rank:bigint | lag:text
-- Emma | 1 | NULL
-- Persuasion | 1 | Emma
-- Middlemarch | 4 | Persuasion
-- Villette | 3 | Middlemarch
-- Untitled | 5 | Villette
-- SELECT 5
