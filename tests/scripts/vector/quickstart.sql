# The first steps of every pgvector user.
> CREATE EXTENSION vector;
-- CREATE EXTENSION
> CREATE TABLE items (id bigserial PRIMARY KEY, embedding vector(3));
-- CREATE TABLE
> INSERT INTO items (embedding) VALUES ('[1,2,3]'), ('[4,5,6]');
-- INSERT 0 2
> SELECT * FROM items ORDER BY embedding <-> '[3,1,2]' LIMIT 5;
-- id:bigint | embedding:vector
-- 1 | [1,2,3]
-- 2 | [4,5,6]
-- SELECT 2
> INSERT INTO items (id, embedding) VALUES (1, '[1,2,3]'), (2, '[4,5,6]')
      ON CONFLICT (id) DO UPDATE SET embedding = EXCLUDED.embedding;
-- INSERT 0 2
> UPDATE items SET embedding = '[1,2,4]' WHERE id = 1;
-- UPDATE 1
> SELECT * FROM items ORDER BY embedding <=> '[3,1,2]' LIMIT 5;
-- id:bigint | embedding:vector
-- 2 | [4,5,6]
-- 1 | [1,2,4]
-- SELECT 2
> SELECT * FROM items WHERE id != 1 ORDER BY embedding <-> (SELECT embedding FROM items WHERE id = 1) LIMIT 5;
-- id:bigint | embedding:vector
-- 2 | [4,5,6]
-- SELECT 1
> SELECT * FROM items WHERE embedding <-> '[3,1,2]' < 5;
-- id:bigint | embedding:vector
-- 1 | [1,2,4]
-- SELECT 1
> SELECT embedding <-> '[3,1,2]' AS distance FROM items ORDER BY id;
-- distance:double precision
-- 3
-- 5.744562646538029
-- SELECT 2
> SELECT (embedding <#> '[3,1,2]') * -1 AS inner_product FROM items ORDER BY id;
-- inner_product:double precision
-- 13
-- 29
-- SELECT 2
> SELECT 1 - (embedding <=> '[3,1,2]') AS cosine_similarity FROM items ORDER BY id;
-- cosine_similarity:double precision
-- 0.7581753965757455
-- 0.8832601106161003
-- SELECT 2
> SELECT AVG(embedding) FROM items;
-- avg:vector
-- [2.5,3.5,5]
-- SELECT 1
> SELECT id % 2 AS half, AVG(embedding) FROM items GROUP BY half ORDER BY half;
-- half:bigint | avg:vector
-- 0 | [4,5,6]
-- 1 | [1,2,4]
-- SELECT 2
> DELETE FROM items WHERE id = 1;
-- DELETE 1
> SELECT count(*) FROM items;
-- count:bigint
-- 1
-- SELECT 1
