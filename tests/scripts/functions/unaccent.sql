# The extension unaccent: its function, and its dictionary by name.
> SELECT unaccent('Hôtel');
-- ERROR 42883 at 8: function unaccent(unknown) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT 'unaccent'::regdictionary;
-- ERROR 42704 at 8: text search dictionary "unaccent" does not exist
> CREATE EXTENSION unaccent;
-- CREATE EXTENSION
> SELECT extname, extversion FROM pg_extension WHERE extname = 'unaccent';
-- extname:name | extversion:text
-- unaccent | 1.1
-- SELECT 1
> SELECT name, default_version, installed_version, comment FROM pg_available_extensions WHERE name = 'unaccent';
-- name:name | default_version:text | installed_version:text | comment:text
-- unaccent | 1.1 | 1.1 | text search dictionary that removes accents
-- SELECT 1
> SELECT unaccent('Hôtel'), unaccent('plain'), unaccent(''), unaccent(NULL);
-- unaccent:text | unaccent:text | unaccent:text | unaccent:text
-- Hotel | plain |  | NULL
-- SELECT 1
> SELECT unaccent('unaccent', 'Hôtel de la Mer, à côté du théâtre');
-- unaccent:text
-- Hotel de la Mer, a cote du theatre
-- SELECT 1
> SELECT public.unaccent('public.unaccent', 'Ærøskøbing');
-- unaccent:text
-- AEroskobing
-- SELECT 1
> SELECT unaccent('ÀÁÂÃÄÅàáâãäåÇçÈÉÊËèéêëÌÍÎÏìíîïÑñÒÓÔÕÖØòóôõöøÙÚÛÜùúûüÝýÿ');
-- unaccent:text
-- AAAAAAaaaaaaCcEEEEeeeeIIIIiiiiNnOOOOOOooooooUUUUuuuuYyy
-- SELECT 1
> SELECT unaccent('ĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİı');
-- unaccent:text
-- AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi
-- SELECT 1
> SELECT unaccent('ĴĵĶķĸĹĺĻļĽľĿŀŁłŃńŅņŇňŉŊŋŌōŎŏŐőŒœŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ');
-- unaccent:text
-- JjKkqLlLlLlLlLlNnNnNn'nNnOoOoOoOEoeRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs
-- SELECT 1
> SELECT unaccent('ÆæŒœßẞĲĳǄǅǆǇǈǉǊǋǌǱǲǳﬀﬁﬂﬃﬄﬅﬆ');
-- unaccent:text
-- AEaeOEoessSSIJijDZDzdzLJLjljNJNjnjDZDzdzfffiflffifflstst
-- SELECT 1
> SELECT unaccent('ẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẸẹẺẻẼẽẾếỀềỂểỄễỆệỈỉỊịỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợỤụỦủỨứỪừỬửỮữỰựỲỳỴỵỶỷỸỹ');
-- unaccent:text
-- AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEeEeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy
-- SELECT 1
> SELECT unaccent('Ёлка ёж Й й');
-- unaccent:text
-- Елка еж Й й
-- SELECT 1
> SELECT unaccent('άέήίόύώ ΆΈΉΊΌΎΏ ϊ ϋ');
-- unaccent:text
-- αεηιουω ΑΕΗΙΟΥΩ ι υ
-- SELECT 1
> SELECT unaccent('Tiếng Việt, Łódź, Smørrebrød, Öl, Škoda, naïve, façade');
-- unaccent:text
-- Tieng Viet, Lodz, Smorrebrod, Ol, Skoda, naive, facade
-- SELECT 1
> SELECT unaccent('¼ ½ ¾ ⅓ ⅔ № ™ © ® ℃ ℉ € ×÷');
-- unaccent:text
--  1/4  1/2  3/4  1/3  2/3 No ™ (C) (R) °C °F € */
-- SELECT 1
> SELECT unaccent('“quoted” ‘single’ «guillemets» – — … ‹›');
-- unaccent:text
-- "quoted" 'single' <<guillemets>> - - ... <>
-- SELECT 1
> SELECT unaccent('①②③ ⑴ ⅷ Ⅷ ㎏ ㎝');
-- unaccent:text
-- ①②③ (1) viii VIII kg cm
-- SELECT 1
> SELECT unaccent('ＡＢＣａｂｃ１２３！？');
-- unaccent:text
-- ABCabc123!?
-- SELECT 1
> SELECT unaccent('e' || chr(769) || 'a' || chr(776)), length(unaccent('e' || chr(769)));
-- unaccent:text | length:integer
-- ea | 1
-- SELECT 1
> SELECT unaccent('日本語 한국어 العربية עברית');
-- unaccent:text
-- 日本語 한국어 العربية עברית
-- SELECT 1
> SELECT unaccent('😀 Ünïcödé 😀');
-- unaccent:text
-- 😀 Unicode 😀
-- SELECT 1
> SELECT unaccent('simple', 'HÔTEL'), unaccent('english_stem', 'Hotels'), unaccent('english_stem', 'The');
-- unaccent:text | unaccent:text | unaccent:text
-- hôtel | hotel | The
-- SELECT 1
> SELECT unaccent('nothing', 'x');
-- ERROR 42704 at 17: text search dictionary "nothing" does not exist
> SELECT ts_lexize('unaccent', 'Hôtel'), ts_lexize('unaccent', 'hotel'), ts_lexize('simple', 'HOTEL'), ts_lexize('english_stem', 'the');
-- ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[]
-- {Hotel} | NULL | {hotel} | {}
-- SELECT 1
> SELECT 'unaccent'::regdictionary, 'public.unaccent'::regdictionary, 'pg_catalog.unaccent'::regdictionary;
-- ERROR 42704 at 69: text search dictionary "pg_catalog.unaccent" does not exist
> SELECT 'unaccent'::regdictionary;
-- regdictionary:regdictionary
-- unaccent
-- SELECT 1
> SELECT dictname, nspname, dictinitoption FROM pg_ts_dict d JOIN pg_namespace n ON n.oid = dictnamespace WHERE dictname = 'unaccent';
-- dictname:name | nspname:name | dictinitoption:text
-- unaccent | public | rules = 'unaccent'
-- SELECT 1
> SELECT tmplname, nspname FROM pg_ts_template t JOIN pg_namespace n ON n.oid = tmplnamespace WHERE tmplname = 'unaccent';
-- tmplname:name | nspname:name
-- unaccent | public
-- SELECT 1
> SET search_path = pg_catalog;
-- SET
> SELECT 'public.unaccent'::regdictionary;
-- regdictionary:regdictionary
-- public.unaccent
-- SELECT 1
> SELECT unaccent('é');
-- ERROR 42883 at 8: function unaccent(unknown) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT public.unaccent('é');
-- unaccent:text
-- e
-- SELECT 1
> RESET search_path;
-- RESET
> SELECT provolatile, proisstrict, pronargs FROM pg_proc WHERE proname = 'unaccent' ORDER BY pronargs;
-- provolatile:"char" | proisstrict:boolean | pronargs:smallint
-- s | t | 1
-- s | t | 2
-- SELECT 2
> CREATE TABLE words (w text);
-- CREATE TABLE
> INSERT INTO words VALUES ('crème'), ('creme'), ('Crème'), ('brûlée');
-- INSERT 0 4
> SELECT w FROM words WHERE unaccent(lower(w)) = 'creme' ORDER BY w COLLATE "C";
-- w:text
-- Crème
-- creme
-- crème
-- SELECT 3
> CREATE INDEX ON words (unaccent(w));
-- ERROR 42P17: functions in index expression must be marked IMMUTABLE
> CREATE FUNCTION bare(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT public.unaccent('public.unaccent', $1) $$;
-- CREATE FUNCTION
> CREATE INDEX words_bare ON words (bare(w));
-- CREATE INDEX
> SELECT count(*) FROM words WHERE bare(w) = 'brulee';
-- count:bigint
-- 1
-- SELECT 1
> DROP EXTENSION unaccent CASCADE;
-- DROP EXTENSION
> SELECT unaccent('é');
-- ERROR 42883 at 8: function unaccent(unknown) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
