# The client's encoding: which names are known. What is converted is tested where bytes can be written.
> SHOW client_encoding;
-- client_encoding:text
-- UTF8
-- SHOW
> SELECT pg_client_encoding(), getdatabaseencoding();
-- pg_client_encoding:name | getdatabaseencoding:name
-- UTF8 | UTF8
-- SELECT 1
> SET client_encoding = 'utf-8';
-- SET
> SHOW client_encoding;
-- client_encoding:text
-- UTF8
-- SHOW
> SET NAMES 'sql_ascii';
-- SET
> SHOW client_encoding;
-- client_encoding:text
-- SQL_ASCII
-- SHOW
> SET client_encoding TO DEFAULT;
-- SET
> SHOW client_encoding;
-- client_encoding:text
-- UTF8
-- SHOW
> SET client_encoding = 'nope';
-- ERROR 22023: invalid value for parameter "client_encoding": "nope"
> SET client_encoding = '';
-- ERROR 22023: invalid value for parameter "client_encoding": ""
> SELECT n, pg_encoding_to_char(n) FROM unnest(ARRAY[0, 1, 6, 8, 9, 16, 18, 22, 24, 29, 34, 35, 37, 39, 99, -1]) AS n;
-- n:integer | pg_encoding_to_char:name
-- 0 | SQL_ASCII
-- 1 | EUC_JP
-- 6 | UTF8
-- 8 | LATIN1
-- 9 | LATIN2
-- 16 | LATIN9
-- 18 | WIN1256
-- 22 | KOI8R
-- 24 | WIN1252
-- 29 | WIN1250
-- 34 | KOI8U
-- 35 | SJIS
-- 37 | GBK
-- 39 | GB18030
-- 99 |
-- -1 |
-- SELECT 16
> SELECT w, pg_char_to_encoding(w) FROM unnest(ARRAY['LATIN1', 'iso-8859-1', 'windows-1252', 'Win', 'koi8', 'unicode', 'shift_jis', 'sql-ascii', 'xyz']) AS w;
-- w:text | pg_char_to_encoding:integer
-- LATIN1 | 8
-- iso-8859-1 | 8
-- windows-1252 | 24
-- Win | 23
-- koi8 | 22
-- unicode | 6
-- shift_jis | 35
-- sql-ascii | 0
-- xyz | -1
-- SELECT 9
