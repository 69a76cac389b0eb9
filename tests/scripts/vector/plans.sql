# Searches as applications write them, each with an index for it: by every distance, over casts and parts, with filters and thresholds.
> CREATE EXTENSION vector;
-- CREATE EXTENSION
> CREATE TABLE items (id bigserial PRIMARY KEY, kind text, v vector(3) NOT NULL, h halfvec(3), s sparsevec(3), b bit(8));
-- CREATE TABLE
> INSERT INTO items (kind, v, h, s, b) SELECT CASE i % 4 WHEN 0 THEN 'rare' ELSE 'common' END, ARRAY[i, (i * 7) % 31, (i * 13) % 17 + (i % 5) / 10.0], ARRAY[i, (i * 7) % 31, (i * 13) % 17 + (i % 5) / 10.0], ARRAY[i, (i * 7) % 31, (i * 13) % 17 + (i % 5) / 10.0], (i % 256)::bit(8) FROM generate_series(1, 60) AS i;
-- INSERT 0 60
> CREATE INDEX items_v ON items USING hnsw (v vector_l2_ops);
-- CREATE INDEX
> CREATE INDEX items_c ON items USING hnsw (v vector_cosine_ops);
-- CREATE INDEX
> CREATE INDEX items_l1 ON items USING hnsw (v vector_l1_ops);
-- CREATE INDEX
> CREATE INDEX items_ip ON items USING hnsw (v vector_ip_ops);
-- CREATE INDEX
> CREATE INDEX items_h ON items USING hnsw (h halfvec_l2_ops);
-- CREATE INDEX
> CREATE INDEX items_s ON items USING hnsw (s sparsevec_l2_ops);
-- CREATE INDEX
> CREATE INDEX items_b ON items USING hnsw (b bit_hamming_ops);
-- CREATE INDEX
> CREATE INDEX items_j ON items USING hnsw (b bit_jaccard_ops);
-- CREATE INDEX
> CREATE INDEX items_x ON items USING hnsw ((v::halfvec(3)) halfvec_cosine_ops);
-- CREATE INDEX
> CREATE INDEX items_q ON items USING hnsw ((binary_quantize(v)::bit(3)) bit_hamming_ops);
-- CREATE INDEX
> CREATE INDEX items_w ON items USING hnsw ((subvector(v, 1, 2)::vector(2)) vector_l2_ops);
-- CREATE INDEX
> CREATE INDEX items_p ON items USING hnsw (v vector_l2_ops) WHERE kind = 'rare';
-- CREATE INDEX
> SET enable_seqscan = off;
-- SET
> SET hnsw.ef_search = 100;
-- SET
> SELECT id, round((v <-> '[20,10,5]')::numeric, 4) AS d FROM items ORDER BY v <-> '[20,10,5]' LIMIT 5;
-- id:bigint | d:numeric
-- 19 | 4.6217
-- 24 | 5.1923
-- 20 | 6.0000
-- 15 | 6.1644
-- 23 | 7.2863
-- SELECT 5
> SELECT id FROM items ORDER BY '[20,10,5]' <-> v LIMIT 3;
-- id:bigint
-- 19
-- 24
-- 20
-- SELECT 3
> SELECT id FROM items WHERE kind = 'rare' ORDER BY v <-> '[20,10,5]' LIMIT 4;
-- id:bigint
-- 24
-- 20
-- 28
-- 16
-- SELECT 4
> SELECT id, round((v <=> '[20,10,5]')::numeric, 4) AS d FROM items ORDER BY v <=> '[20,10,5]' LIMIT 5;
-- id:bigint | d:numeric
-- 48 | 0.0005
-- 24 | 0.0006
-- 52 | 0.0011
-- 57 | 0.0020
-- 53 | 0.0036
-- SELECT 5
> SELECT id FROM items ORDER BY '[20,10,5]' <=> v LIMIT 3;
-- id:bigint
-- 48
-- 24
-- 52
-- SELECT 3
> SELECT id FROM items WHERE kind = 'rare' ORDER BY v <=> '[20,10,5]' LIMIT 4;
-- id:bigint
-- 48
-- 24
-- 52
-- 44
-- SELECT 4
> SELECT id, round((v <+> '[20.1,10.3,5.7]')::numeric, 4) AS d FROM items ORDER BY v <+> '[20.1,10.3,5.7]' LIMIT 5;
-- id:bigint | d:numeric
-- 19 | 6.1000
-- 20 | 6.5000
-- 24 | 7.3000
-- 15 | 9.1000
-- 28 | 9.8000
-- SELECT 5
> SELECT id FROM items ORDER BY '[20.1,10.3,5.7]' <+> v LIMIT 3;
-- id:bigint
-- 19
-- 20
-- 24
-- SELECT 3
> SELECT id FROM items WHERE kind = 'rare' ORDER BY v <+> '[20.1,10.3,5.7]' LIMIT 4;
-- id:bigint
-- 20
-- 24
-- 28
-- 16
-- SELECT 4
> SELECT id, round((v <#> '[20,10.01,5.1]')::numeric, 4) AS d FROM items ORDER BY v <#> '[20,10.01,5.1]' LIMIT 5;
-- id:bigint | d:numeric
-- 57 | -1462.2900
-- 60 | -1446.6700
-- 53 | -1407.7301
-- 56 | -1392.1100
-- 52 | -1337.5499
-- SELECT 5
> SELECT id FROM items ORDER BY '[20,10.01,5.1]' <#> v LIMIT 3;
-- id:bigint
-- 57
-- 60
-- 53
-- SELECT 3
> SELECT id FROM items WHERE kind = 'rare' ORDER BY v <#> '[20,10.01,5.1]' LIMIT 4;
-- id:bigint
-- 60
-- 56
-- 52
-- 48
-- SELECT 4
> SELECT id, h <-> '[20,10,5]' < 10 AS near FROM items ORDER BY h <-> '[20,10,5]' LIMIT 4;
-- id:bigint | near:boolean
-- 19 | t
-- 24 | t
-- 20 | t
-- 15 | t
-- SELECT 4
> SELECT id FROM items ORDER BY s <-> '{1:20,2:10,3:5.3}/3' LIMIT 4;
-- id:bigint
-- 19
-- 24
-- 20
-- 15
-- SELECT 4
> SELECT id FROM items ORDER BY b <~> B'00010100', id LIMIT 6;
-- id:bigint
-- 20
-- 4
-- 16
-- 21
-- 22
-- 28
-- SELECT 6
> SELECT min(d), max(d) FROM (SELECT b <%> B'00010100' AS d FROM items ORDER BY b <%> B'00010100' LIMIT 5) x;
-- min:double precision | max:double precision
-- 0 | 0.33333333333333337
-- SELECT 1
> SELECT id FROM items ORDER BY v::halfvec(3) <=> '[20,10,5]' LIMIT 4;
-- id:bigint
-- 48
-- 24
-- 52
-- 57
-- SELECT 4
> SELECT id FROM items ORDER BY subvector(v, 1, 2)::vector(2) <-> '[20,10.1]' LIMIT 4;
-- id:bigint
-- 19
-- 24
-- 23
-- 15
-- SELECT 4
> SELECT id FROM (SELECT id, v FROM items ORDER BY binary_quantize(v)::bit(3) <~> binary_quantize('[20,10,5]'::vector) LIMIT 60) x ORDER BY v <=> '[20,10,5.2]' LIMIT 3;
-- id:bigint
-- 24
-- 48
-- 52
-- SELECT 3
> SELECT id FROM (SELECT id, v FROM items ORDER BY v::halfvec(3) <=> '[20,10,5]' LIMIT 20) x ORDER BY v <=> '[20,10,5]' LIMIT 3;
-- id:bigint
-- 48
-- 24
-- 52
-- SELECT 3
> WITH near AS MATERIALIZED (SELECT id, v <-> '[20,10,5]' AS d FROM items ORDER BY d LIMIT 20) SELECT id FROM near WHERE d < 12 ORDER BY d LIMIT 5;
-- id:bigint
-- 19
-- 24
-- 20
-- 15
-- 23
-- SELECT 5
> WITH near AS MATERIALIZED (SELECT id, v <-> '[20,10,5]' AS d FROM items ORDER BY d LIMIT 5) SELECT id FROM near ORDER BY d + 0;
-- id:bigint
-- 19
-- 24
-- 20
-- 15
-- 23
-- SELECT 5
> SELECT id FROM items WHERE v <-> '[20,10,5]' < 8 ORDER BY v <-> '[20,10,5]' LIMIT 10;
-- id:bigint
-- 19
-- 24
-- 20
-- 15
-- 23
-- SELECT 5
> SELECT id FROM items WHERE v <-> '[20,10,5]' < 8 ORDER BY id;
-- id:bigint
-- 15
-- 19
-- 20
-- 23
-- 24
-- SELECT 5
> SELECT id FROM items WHERE v <=> '[20,10,5]' <= 0.02 AND kind = 'common' ORDER BY v <=> '[20,10,5]', id LIMIT 10;
-- id:bigint
-- 57
-- 53
-- 43
-- 47
-- 33
-- 39
-- 29
-- 38
-- 37
-- SELECT 9
> SELECT count(*) FROM items WHERE v <+> '[20,10,5]' < 20;
-- count:bigint
-- 17
-- SELECT 1
> SELECT id, round((1 - (v <=> '[20,10,5]'))::numeric, 4) AS similarity FROM items ORDER BY v <=> '[20,10,5]' LIMIT 3;
-- id:bigint | similarity:numeric
-- 48 | 0.9995
-- 24 | 0.9994
-- 52 | 0.9989
-- SELECT 3
> SELECT id FROM items ORDER BY 1 - (v <=> '[20,10,5]') DESC LIMIT 3;
-- id:bigint
-- 48
-- 24
-- 52
-- SELECT 3
> SELECT id FROM items ORDER BY v <-> '[20,10,5]' DESC LIMIT 3;
-- id:bigint
-- 60
-- 57
-- 59
-- SELECT 3
> SELECT id FROM items ORDER BY cosine_distance(v, '[20,10,5]') LIMIT 3;
-- id:bigint
-- 48
-- 24
-- 52
-- SELECT 3
> SELECT id FROM items ORDER BY l2_distance(v, '[20,10,5]') LIMIT 3;
-- id:bigint
-- 19
-- 24
-- 20
-- SELECT 3
> SELECT id FROM items ORDER BY v <-> (SELECT v FROM items WHERE id = 20) LIMIT 3;
-- id:bigint
-- 20
-- 16
-- 24
-- SELECT 3
> SELECT id FROM items ORDER BY v <-> ARRAY[20,10,5]::vector LIMIT 3;
-- id:bigint
-- 19
-- 24
-- 20
-- SELECT 3
> SELECT id FROM items ORDER BY v <-> '[20,10,5]'::halfvec LIMIT 3;
-- id:bigint
-- 19
-- 24
-- 20
-- SELECT 3
> SELECT id FROM items ORDER BY v <-> '{1:20,2:10,3:5}/3'::sparsevec LIMIT 3;
-- id:bigint
-- 19
-- 24
-- 20
-- SELECT 3
> SELECT id FROM items ORDER BY v <-> ('[20,10' || ',5]')::vector LIMIT 3;
-- id:bigint
-- 19
-- 24
-- 20
-- SELECT 3
> SELECT id FROM items ORDER BY v <-> '[20,10]' LIMIT 3;
-- id:bigint
-- ERROR 22000: expected 3 dimensions, not 2
> SELECT id FROM items ORDER BY v <-> '[20,10,x]' LIMIT 3;
-- ERROR 22P02 at 37: invalid input syntax for type vector: "[20,10,x]"
> SELECT id FROM items ORDER BY v <-> 5 LIMIT 3;
-- ERROR 42883 at 33: operator does not exist: vector <-> integer
-- HINT: No operator matches the given name and argument types. You might need to add explicit type casts.
> SELECT id FROM items ORDER BY v <~> '[1,2,3]' LIMIT 3;
-- ERROR 42883 at 33: operator does not exist: vector <~> unknown
-- HINT: No operator matches the given name and argument types. You might need to add explicit type casts.
> SELECT id FROM items ORDER BY s <-> '{1:1}/2' LIMIT 3;
-- id:bigint
-- ERROR 22000: expected 3 dimensions, not 2
> SELECT id FROM items ORDER BY b <~> B'101' LIMIT 3;
-- id:bigint
-- ERROR 22000: expected 8 dimensions, not 3
> SELECT count(*) FROM (SELECT id FROM items ORDER BY v <-> '[20,10,5]' LIMIT 0) x;
-- count:bigint
-- 0
-- SELECT 1
> SELECT id FROM items ORDER BY v <-> '[20,10,5]' LIMIT 2 OFFSET 3;
-- id:bigint
-- 15
-- 23
-- SELECT 2
> SELECT id FROM items ORDER BY v <-> '[20,10,5]' FETCH FIRST 2 ROWS ONLY;
-- id:bigint
-- 19
-- 24
-- SELECT 2
> SELECT id FROM items ORDER BY v <-> '[20,10,5]', id LIMIT 3;
-- id:bigint
-- 19
-- 24
-- 20
-- SELECT 3
> SELECT id FROM items WHERE id IN (3, 20, 41) ORDER BY v <-> '[20,10,5]' LIMIT 3;
-- id:bigint
-- 20
-- 3
-- 41
-- SELECT 3
> SELECT id FROM items WHERE id = ANY(ARRAY[7, 21, 33]) ORDER BY v <=> '[20,10,5]' LIMIT 3;
-- id:bigint
-- 33
-- 21
-- 7
-- SELECT 3
> SELECT a.id, n.id AS near FROM items a CROSS JOIN LATERAL (SELECT b.id FROM items b WHERE b.id <> a.id ORDER BY b.v <-> a.v, b.id LIMIT 1) n WHERE a.id < 6 ORDER BY 1;
-- id:bigint | near:bigint
-- 1 | 5
-- 2 | 6
-- 3 | 7
-- 4 | 8
-- 5 | 1
-- SELECT 5
> SELECT a.id, (SELECT b.id FROM items b WHERE b.kind <> a.kind ORDER BY b.v <=> a.v, b.id LIMIT 1) FROM items a WHERE a.id BETWEEN 8 AND 11 ORDER BY 1;
-- id:bigint | id:bigint
-- 8 | 3
-- 9 | 36
-- 10 | 44
-- 11 | 16
-- SELECT 4
> SELECT avg(h), sum(h) FROM items WHERE id < 5;
-- avg:halfvec | sum:halfvec
-- [2.5,17.5,7.25] | [10,70,29.015625]
-- SELECT 1
> SELECT DISTINCT ON (kind) kind, id FROM items ORDER BY kind, v <-> '[20,10,5]';
-- kind:text | id:bigint
-- common | 19
-- rare | 24
-- SELECT 2
> SELECT id, rank() OVER (ORDER BY v <-> '[20,10,5]') FROM items ORDER BY v <-> '[20,10,5]' LIMIT 3;
-- id:bigint | rank:bigint
-- 19 | 1
-- 24 | 2
-- 20 | 3
-- SELECT 3
> SELECT id, lag(v) OVER (ORDER BY id) FROM items ORDER BY id LIMIT 3;
-- id:bigint | lag:vector
-- 1 | NULL
-- 2 | [1,7,13.1]
-- 3 | [2,14,9.2]
-- SELECT 3
> WITH lexical AS (SELECT id, row_number() OVER (ORDER BY id) AS r FROM items WHERE kind = 'rare' LIMIT 5), semantic AS (SELECT id, row_number() OVER (ORDER BY v <=> '[20,10,5]') AS r FROM items ORDER BY v <=> '[20,10,5]' LIMIT 5) SELECT id, round(coalesce(1.0 / (60 + l.r), 0) + coalesce(1.0 / (60 + s.r), 0), 6) AS score FROM lexical l FULL JOIN semantic s USING (id) ORDER BY score DESC, id LIMIT 4;
-- id:bigint | score:numeric
-- 4 | 0.016393
-- 48 | 0.016393
-- 8 | 0.016129
-- 24 | 0.016129
-- SELECT 4
> PREPARE near (vector) AS SELECT id FROM items ORDER BY v <-> $1 LIMIT 2;
-- PREPARE
> EXECUTE near ('[20,10,5]');
-- id:bigint
-- 19
-- 24
-- SELECT 2
> EXECUTE near ('[1,7,13]');
-- id:bigint
-- 1
-- 5
-- SELECT 2
> EXECUTE near ('[1,7]');
-- ERROR 22000: expected 3 dimensions, not 2
#~ the columns of EXECUTE are described before its first row is there
#= id:bigint
#= ERROR 22000: expected 3 dimensions, not 2
> EXECUTE near (NULL);
-- id:bigint
-- 1
-- 2
-- SELECT 2
> DEALLOCATE near;
-- DEALLOCATE
> PREPARE open AS SELECT id FROM items WHERE v <-> $1 < $2 ORDER BY v <-> $1 LIMIT 3;
-- PREPARE
> SELECT parameter_types FROM pg_prepared_statements WHERE name = 'open';
-- parameter_types:regtype[]
-- {vector,"double precision"}
-- SELECT 1
> EXECUTE open ('[20,10,5]', 12);
-- id:bigint
-- 19
-- 24
-- 20
-- SELECT 3
> SET hnsw.iterative_scan = strict_order;
-- SET
> SELECT count(*) FROM (SELECT id FROM items WHERE id % 10 = 0 ORDER BY v <-> '[20,10,5]' LIMIT 6) x;
-- count:bigint
-- 6
-- SELECT 1
> SET hnsw.iterative_scan = relaxed_order;
-- SET
> SELECT count(*) FROM (SELECT id FROM items WHERE id % 10 = 0 ORDER BY v <-> '[20,10,5]' LIMIT 6) x;
-- count:bigint
-- 6
-- SELECT 1
> RESET hnsw.iterative_scan;
-- RESET
> BEGIN;
-- BEGIN
> SET LOCAL hnsw.ef_search = 200;
-- SET
> SHOW hnsw.ef_search;
-- hnsw.ef_search:text
-- 200
-- SHOW
> SELECT id FROM items ORDER BY v <-> '[20,10,5]' LIMIT 2;
-- id:bigint
-- 19
-- 24
-- SELECT 2
> COMMIT;
-- COMMIT
> SHOW hnsw.ef_search;
-- hnsw.ef_search:text
-- 100
-- SHOW
> EXPLAIN (COSTS OFF) SELECT id FROM items ORDER BY h <-> '[1,1,1]' LIMIT 5;
-- QUERY PLAN:text
-- Limit
--   ->  Index Scan using items_h on items
--         Order By: (h <-> '[1,1,1]'::halfvec)
-- EXPLAIN
> EXPLAIN (COSTS OFF) SELECT id FROM items ORDER BY v <=> '[1,1,1]' LIMIT 5;
-- QUERY PLAN:text
-- Limit
--   ->  Index Scan using items_c on items
--         Order By: (v <=> '[1,1,1]'::vector)
-- EXPLAIN
> EXPLAIN (COSTS OFF) SELECT id FROM items ORDER BY v <+> '[1,1,1]' LIMIT 5;
-- QUERY PLAN:text
-- Limit
--   ->  Index Scan using items_l1 on items
--         Order By: (v <+> '[1,1,1]'::vector)
-- EXPLAIN
> EXPLAIN (COSTS OFF) SELECT id FROM items ORDER BY v <#> '[1,1,1]' LIMIT 5;
-- QUERY PLAN:text
-- Limit
--   ->  Index Scan using items_ip on items
--         Order By: (v <#> '[1,1,1]'::vector)
-- EXPLAIN
> EXPLAIN (COSTS OFF) SELECT id FROM items ORDER BY s <-> '{1:1}/3' LIMIT 5;
-- QUERY PLAN:text
-- Limit
--   ->  Index Scan using items_s on items
--         Order By: (s <-> '{1:1}/3'::sparsevec)
-- EXPLAIN
> EXPLAIN (COSTS OFF) SELECT id FROM items ORDER BY b <~> B'00010100' LIMIT 5;
-- QUERY PLAN:text
-- Limit
--   ->  Index Scan using items_b on items
--         Order By: (b <~> '00010100'::"bit")
-- EXPLAIN
> EXPLAIN (COSTS OFF) SELECT id FROM items ORDER BY b <%> B'00010100' LIMIT 5;
-- QUERY PLAN:text
-- Limit
--   ->  Index Scan using items_j on items
--         Order By: (b <%> '00010100'::"bit")
-- EXPLAIN
> EXPLAIN (COSTS OFF) SELECT id FROM items ORDER BY v::halfvec(3) <=> '[1,1,1]' LIMIT 5;
-- QUERY PLAN:text
-- Limit
--   ->  Index Scan using items_x on items
--         Order By: ((v)::halfvec(3) <=> '[1,1,1]'::halfvec)
-- EXPLAIN
> EXPLAIN (COSTS OFF) SELECT id FROM items ORDER BY binary_quantize(v)::bit(3) <~> B'101' LIMIT 5;
-- QUERY PLAN:text
-- Limit
--   ->  Index Scan using items_q on items
--         Order By: ((binary_quantize(v))::bit(3) <~> '101'::"bit")
-- EXPLAIN
> EXPLAIN (COSTS OFF) SELECT id FROM items ORDER BY subvector(v, 1, 2)::vector(2) <-> '[1,1]' LIMIT 5;
-- QUERY PLAN:text
-- Limit
--   ->  Index Scan using items_w on items
--         Order By: ((subvector(v, 1, 2))::vector(2) <-> '[1,1]'::vector)
-- EXPLAIN
> EXPLAIN (COSTS OFF) SELECT id FROM items WHERE kind = 'rare' ORDER BY v <-> '[1,1,1]' LIMIT 5;
-- QUERY PLAN:text
-- Limit
--   ->  Index Scan using items_p on items
--         Order By: (v <-> '[1,1,1]'::vector)
-- EXPLAIN
> EXPLAIN (COSTS OFF) SELECT id FROM items WHERE v <=> '[1,1,1]' < 0.5 ORDER BY v <=> '[1,1,1]' LIMIT 5;
-- QUERY PLAN:text
-- Limit
--   ->  Index Scan using items_c on items
--         Order By: (v <=> '[1,1,1]'::vector)
--         Filter: ((v <=> '[1,1,1]'::vector) < '0.5'::double precision)
-- EXPLAIN
#~ the threshold is asked of the index
#= QUERY PLAN:text
#= Limit
#=   ->  Index Scan using items_c on items
#=         Order By: (v <=> '[1,1,1]'::vector)
#=         Distance Cond: ((v <=> '[1,1,1]'::vector) < '0.5'::double precision)
#= EXPLAIN
