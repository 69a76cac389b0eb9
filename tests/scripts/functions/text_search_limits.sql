# A tsvector has limits, and words too long for it are left out with a word about it.
> SELECT length(to_tsvector('simple', string_agg('word' || g, ' '))) FROM generate_series(1, 200000) g;
-- length:integer
-- ERROR 54000: string is too long for tsvector (2779804 bytes, max 1048575 bytes)
> SELECT to_tsvector('simple', repeat('x', 2046)) IS NULL;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT length(to_tsvector('simple', repeat('x', 2047)));
-- NOTICE 54000: word is too long to be indexed
-- DETAIL: Words longer than 2047 characters are ignored.
-- length:integer
-- 0
-- SELECT 1
> SELECT length(to_tsvector('simple', 'a ' || repeat('x', 3000)));
-- NOTICE 54000: word is too long to be indexed
-- DETAIL: Words longer than 2047 characters are ignored.
-- length:integer
-- 1
-- SELECT 1
> SELECT length((repeat('x', 2046))::tsvector);
-- length:integer
-- 1
-- SELECT 1
> SELECT length((repeat('x', 2047))::tsvector);
-- ERROR 54000: word is too long (2047 bytes, max 2046 bytes)
> SELECT length(string_agg('word' || g, ' ')::tsvector) FROM generate_series(1, 200000) g;
-- length:integer
-- ERROR 54000: string is too long for tsvector (1048585 bytes, max 1048575 bytes)
> SELECT length(array_to_tsvector(array_agg('word' || g))) FROM generate_series(1, 200000) g;
-- length:integer
-- ERROR 54000: string is too long for tsvector (1888895 bytes, max 1048575 bytes)
> SELECT to_tsquery('simple', repeat('x', 3000));
-- NOTICE 54000: word is too long to be indexed
-- DETAIL: Words longer than 2047 characters are ignored.
-- NOTICE 00000: text-search query contains only stop words or doesn't contain lexemes, ignored
-- to_tsquery:tsquery
--
-- SELECT 1
> SELECT plainto_tsquery('simple', repeat('x', 3000));
-- NOTICE 54000: word is too long to be indexed
-- DETAIL: Words longer than 2047 characters are ignored.
-- NOTICE 00000: text-search query contains only stop words or doesn't contain lexemes, ignored
-- plainto_tsquery:tsquery
--
-- SELECT 1
> SELECT 'a'::tsvector || repeat('x', 3000)::tsvector;
-- ERROR 54000: word is too long (3000 bytes, max 2046 bytes)
