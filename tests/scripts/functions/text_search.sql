# Full text search: tsvector, tsquery, configurations simple and english, matching, ranking.
> SELECT 'a fat cat sat on a mat and ate a fat rat'::tsvector;
-- tsvector:tsvector
-- 'a' 'and' 'ate' 'cat' 'fat' 'mat' 'on' 'rat' 'sat'
-- SELECT 1
> SELECT '''a'':1 ''b'':2,3A c:5B,7C'::tsvector;
-- tsvector:tsvector
-- 'a':1 'b':2,3A 'c':5B,7C
-- SELECT 1
> SELECT 'a:1,1A,3'::tsvector;
-- tsvector:tsvector
-- 'a':1A,3
-- SELECT 1
> SELECT '''it''''s'' \''x'::tsvector;
-- tsvector:tsvector
-- '''x' 'it''s'
-- SELECT 1
> SELECT '  '::tsvector;
-- tsvector:tsvector
--
-- SELECT 1
> SELECT ''::tsvector;
-- tsvector:tsvector
--
-- SELECT 1
> SELECT 'a:'::tsvector;
-- ERROR 42601 at 8: syntax error in tsvector: "a:"
> SELECT 'a:0'::tsvector;
-- ERROR 42601 at 8: wrong position info in tsvector: "a:0"
> SELECT 'a:99999'::tsvector;
-- tsvector:tsvector
-- 'a':16383
-- SELECT 1
> SELECT 'a:x'::tsvector;
-- ERROR 42601 at 8: syntax error in tsvector: "a:x"
> SELECT '''a'::tsvector;
-- ERROR 42601 at 8: syntax error in tsvector: "'a"
> SELECT 'a:1,'::tsvector;
-- ERROR 42601 at 8: syntax error in tsvector: "a:1,"
> SELECT 'b a c a'::tsvector;
-- tsvector:tsvector
-- 'a' 'b' 'c'
-- SELECT 1
> SELECT '''  '':1'::tsvector;
-- tsvector:tsvector
-- '  ':1
-- SELECT 1
> SELECT 'A:1a b:2d'::tsvector;
-- tsvector:tsvector
-- 'A':1A 'b':2
-- SELECT 1
> SELECT 'a:1 a:2 a:1B'::tsvector;
-- tsvector:tsvector
-- 'a':1B,2
-- SELECT 1
> SELECT '''\\'''::tsvector;
-- tsvector:tsvector
-- '\\\\'
-- SELECT 1
> SELECT 'é:1'::tsvector;
-- tsvector:tsvector
-- 'é':1
-- SELECT 1
> SELECT 'a:1*'::tsvector;
-- tsvector:tsvector
-- 'a':1A
-- SELECT 1
> SELECT 'a\'::tsvector;
-- ERROR 42601 at 8: there is no escaped character: "a\\"
> SELECT 'fat & rat'::tsquery;
-- tsquery:tsquery
-- 'fat' & 'rat'
-- SELECT 1
> SELECT 'fat & (rat | cat)'::tsquery;
-- tsquery:tsquery
-- 'fat' & ( 'rat' | 'cat' )
-- SELECT 1
> SELECT 'fat & rat & ! cat'::tsquery;
-- tsquery:tsquery
-- 'fat' & 'rat' & !'cat'
-- SELECT 1
> SELECT '''super'' <-> star'::tsquery;
-- tsquery:tsquery
-- 'super' <-> 'star'
-- SELECT 1
> SELECT 'a <2> b'::tsquery;
-- tsquery:tsquery
-- 'a' <2> 'b'
-- SELECT 1
> SELECT 'a <0> b'::tsquery;
-- tsquery:tsquery
-- 'a' <0> 'b'
-- SELECT 1
> SELECT '!a'::tsquery;
-- tsquery:tsquery
-- !'a'
-- SELECT 1
> SELECT '!!a'::tsquery;
-- tsquery:tsquery
-- !!'a'
-- SELECT 1
> SELECT 'a:ab'::tsquery;
-- tsquery:tsquery
-- 'a':AB
-- SELECT 1
> SELECT 'a:*'::tsquery;
-- tsquery:tsquery
-- 'a':*
-- SELECT 1
> SELECT 'a:*B'::tsquery;
-- tsquery:tsquery
-- 'a':*B
-- SELECT 1
> SELECT '''a b'' & c'::tsquery;
-- tsquery:tsquery
-- 'a b' & 'c'
-- SELECT 1
> SELECT 'a & b | c'::tsquery;
-- tsquery:tsquery
-- 'a' & 'b' | 'c'
-- SELECT 1
> SELECT '(a | b) & c'::tsquery;
-- tsquery:tsquery
-- ( 'a' | 'b' ) & 'c'
-- SELECT 1
> SELECT '!(a & b)'::tsquery;
-- tsquery:tsquery
-- !( 'a' & 'b' )
-- SELECT 1
> SELECT '!(a <-> b)'::tsquery;
-- tsquery:tsquery
-- !( 'a' <-> 'b' )
-- SELECT 1
> SELECT 'a <-> (b | c)'::tsquery;
-- tsquery:tsquery
-- 'a' <-> ( 'b' | 'c' )
-- SELECT 1
> SELECT '(a <-> b) <-> c'::tsquery;
-- tsquery:tsquery
-- 'a' <-> 'b' <-> 'c'
-- SELECT 1
> SELECT 'a <-> (b <-> c)'::tsquery;
-- tsquery:tsquery
-- 'a' <-> ( 'b' <-> 'c' )
-- SELECT 1
> SELECT 'a | b & c <-> !d'::tsquery;
-- tsquery:tsquery
-- 'a' | 'b' & 'c' <-> !'d'
-- SELECT 1
> SELECT 'a b'::tsquery;
-- ERROR 42601 at 8: syntax error in tsquery: "a b"
> SELECT 'a &'::tsquery;
-- ERROR 42601 at 8: no operand in tsquery: "a &"
> SELECT '& a'::tsquery;
-- ERROR 42601 at 8: syntax error in tsquery: "& a"
> SELECT ''::tsquery;
-- NOTICE 00000 at 8: text-search query doesn't contain lexemes: ""
-- tsquery:tsquery
--
-- SELECT 1
#~ A literal that is an empty query brings no notice.
#= tsquery:tsquery
#= 
#= SELECT 1
> SELECT '(a'::tsquery;
-- ERROR 42601 at 8: syntax error in tsquery: "(a"
> SELECT 'a)'::tsquery;
-- ERROR 42601 at 8: syntax error in tsquery: "a)"
> SELECT 'a <-> b'::tsquery;
-- tsquery:tsquery
-- 'a' <-> 'b'
-- SELECT 1
> SELECT 'a < b'::tsquery;
-- ERROR 42601 at 8: syntax error in tsquery: "a < b"
> SELECT 'a <-b'::tsquery;
-- ERROR 42601 at 8: syntax error in tsquery: "a <-b"
> SELECT ''''::tsquery;
-- ERROR 42601 at 8: syntax error in tsquery: "'"
> SELECT 'a:e'::tsquery;
-- ERROR 42601 at 8: syntax error in tsquery: "a:e"
> SELECT '!'::tsquery;
-- ERROR 42601 at 8: no operand in tsquery: "!"
> SELECT 'a & & b'::tsquery;
-- ERROR 42601 at 8: syntax error in tsquery: "a & & b"
> SELECT '( )'::tsquery;
-- ERROR 42601 at 8: syntax error in tsquery: "( )"
> SELECT '''it''''s'''::tsquery;
-- tsquery:tsquery
-- 'it''s'
-- SELECT 1
> SELECT 'a<->b'::tsquery;
-- tsquery:tsquery
-- 'a' <-> 'b'
-- SELECT 1
> SELECT 'a&b'::tsquery;
-- tsquery:tsquery
-- 'a' & 'b'
-- SELECT 1
> SELECT 'a|!b'::tsquery;
-- tsquery:tsquery
-- 'a' | !'b'
-- SELECT 1
> SELECT 'a:dcba'::tsquery;
-- tsquery:tsquery
-- 'a':ABCD
-- SELECT 1
> SELECT 'é'::tsquery;
-- tsquery:tsquery
-- 'é'
-- SELECT 1
> SELECT to_tsvector('english', 'The quick brown foxes jumped over the lazy dogs');
-- to_tsvector:tsvector
-- 'brown':3 'dog':9 'fox':4 'jump':5 'lazi':8 'quick':2
-- SELECT 1
> SELECT to_tsvector('simple', 'The quick brown foxes jumped over the lazy dogs');
-- to_tsvector:tsvector
-- 'brown':3 'dogs':9 'foxes':4 'jumped':5 'lazy':8 'over':6 'quick':2 'the':1,7
-- SELECT 1
> SELECT plainto_tsquery('english', 'The quick brown foxes jumped over the lazy dogs'), phraseto_tsquery('english', 'The quick brown foxes jumped over the lazy dogs'), plainto_tsquery('simple', 'The quick brown foxes jumped over the lazy dogs');
-- plainto_tsquery:tsquery | phraseto_tsquery:tsquery | plainto_tsquery:tsquery
-- 'quick' & 'brown' & 'fox' & 'jump' & 'lazi' & 'dog' | 'quick' <-> 'brown' <-> 'fox' <-> 'jump' <3> 'lazi' <-> 'dog' | 'the' & 'quick' & 'brown' & 'foxes' & 'jumped' & 'over' & 'the' & 'lazy' & 'dogs'
-- SELECT 1
> SELECT to_tsvector('english', 'a fat  cat sat on a mat - it ate a fat rats');
-- to_tsvector:tsvector
-- 'ate':9 'cat':3 'fat':2,11 'mat':7 'rat':12 'sat':4
-- SELECT 1
> SELECT to_tsvector('simple', 'a fat  cat sat on a mat - it ate a fat rats');
-- to_tsvector:tsvector
-- 'a':1,6,10 'ate':9 'cat':3 'fat':2,11 'it':8 'mat':7 'on':5 'rats':12 'sat':4
-- SELECT 1
> SELECT plainto_tsquery('english', 'a fat  cat sat on a mat - it ate a fat rats'), phraseto_tsquery('english', 'a fat  cat sat on a mat - it ate a fat rats'), plainto_tsquery('simple', 'a fat  cat sat on a mat - it ate a fat rats');
-- plainto_tsquery:tsquery | phraseto_tsquery:tsquery | plainto_tsquery:tsquery
-- 'fat' & 'cat' & 'sat' & 'mat' & 'ate' & 'fat' & 'rat' | 'fat' <-> 'cat' <-> 'sat' <3> 'mat' <2> 'ate' <2> 'fat' <-> 'rat' | 'a' & 'fat' & 'cat' & 'sat' & 'on' & 'a' & 'mat' & 'it' & 'ate' & 'a' & 'fat' & 'rats'
-- SELECT 1
> SELECT to_tsvector('english', 'The Fat Rats');
-- to_tsvector:tsvector
-- 'fat':2 'rat':3
-- SELECT 1
> SELECT to_tsvector('simple', 'The Fat Rats');
-- to_tsvector:tsvector
-- 'fat':2 'rats':3 'the':1
-- SELECT 1
> SELECT plainto_tsquery('english', 'The Fat Rats'), phraseto_tsquery('english', 'The Fat Rats'), plainto_tsquery('simple', 'The Fat Rats');
-- plainto_tsquery:tsquery | phraseto_tsquery:tsquery | plainto_tsquery:tsquery
-- 'fat' & 'rat' | 'fat' <-> 'rat' | 'the' & 'fat' & 'rats'
-- SELECT 1
> SELECT to_tsvector('english', 'running runner runs ran easily happiness generalizations');
-- to_tsvector:tsvector
-- 'easili':5 'general':7 'happi':6 'ran':4 'run':1,3 'runner':2
-- SELECT 1
> SELECT to_tsvector('simple', 'running runner runs ran easily happiness generalizations');
-- to_tsvector:tsvector
-- 'easily':5 'generalizations':7 'happiness':6 'ran':4 'runner':2 'running':1 'runs':3
-- SELECT 1
> SELECT plainto_tsquery('english', 'running runner runs ran easily happiness generalizations'), phraseto_tsquery('english', 'running runner runs ran easily happiness generalizations'), plainto_tsquery('simple', 'running runner runs ran easily happiness generalizations');
-- plainto_tsquery:tsquery | phraseto_tsquery:tsquery | plainto_tsquery:tsquery
-- 'run' & 'runner' & 'run' & 'ran' & 'easili' & 'happi' & 'general' | 'run' <-> 'runner' <-> 'run' <-> 'ran' <-> 'easili' <-> 'happi' <-> 'general' | 'running' & 'runner' & 'runs' & 'ran' & 'easily' & 'happiness' & 'generalizations'
-- SELECT 1
> SELECT to_tsvector('english', 'http://example.com/path/page.html?x=1 and www.example.org');
-- to_tsvector:tsvector
-- '/path/page.html?x=1':3 'example.com':2 'example.com/path/page.html?x=1':1 'www.example.org':5
-- SELECT 1
> SELECT to_tsvector('simple', 'http://example.com/path/page.html?x=1 and www.example.org');
-- to_tsvector:tsvector
-- '/path/page.html?x=1':3 'and':4 'example.com':2 'example.com/path/page.html?x=1':1 'www.example.org':5
-- SELECT 1
> SELECT plainto_tsquery('english', 'http://example.com/path/page.html?x=1 and www.example.org'), phraseto_tsquery('english', 'http://example.com/path/page.html?x=1 and www.example.org'), plainto_tsquery('simple', 'http://example.com/path/page.html?x=1 and www.example.org');
-- plainto_tsquery:tsquery | phraseto_tsquery:tsquery | plainto_tsquery:tsquery
-- 'example.com/path/page.html?x=1' & 'example.com' & '/path/page.html?x=1' & 'www.example.org' | 'example.com/path/page.html?x=1' <-> 'example.com' <-> '/path/page.html?x=1' <2> 'www.example.org' | 'example.com/path/page.html?x=1' & 'example.com' & '/path/page.html?x=1' & 'and' & 'www.example.org'
-- SELECT 1
> SELECT to_tsvector('english', 'contact me@example.com or first.last@sub.domain.co.uk');
-- to_tsvector:tsvector
-- 'contact':1 'first.last@sub.domain.co.uk':4 'me@example.com':2
-- SELECT 1
> SELECT to_tsvector('simple', 'contact me@example.com or first.last@sub.domain.co.uk');
-- to_tsvector:tsvector
-- 'contact':1 'first.last@sub.domain.co.uk':4 'me@example.com':2 'or':3
-- SELECT 1
> SELECT plainto_tsquery('english', 'contact me@example.com or first.last@sub.domain.co.uk'), phraseto_tsquery('english', 'contact me@example.com or first.last@sub.domain.co.uk'), plainto_tsquery('simple', 'contact me@example.com or first.last@sub.domain.co.uk');
-- plainto_tsquery:tsquery | phraseto_tsquery:tsquery | plainto_tsquery:tsquery
-- 'contact' & 'me@example.com' & 'first.last@sub.domain.co.uk' | 'contact' <-> 'me@example.com' <2> 'first.last@sub.domain.co.uk' | 'contact' & 'me@example.com' & 'or' & 'first.last@sub.domain.co.uk'
-- SELECT 1
> SELECT to_tsvector('english', 'state-of-the-art wi-fi x-ray 3-d');
-- to_tsvector:tsvector
-- '3':12 'art':5 'd':13 'fi':8 'ray':11 'state':2 'state-of-the-art':1 'wi':7 'wi-fi':6 'x':10 'x-ray':9
-- SELECT 1
> SELECT to_tsvector('simple', 'state-of-the-art wi-fi x-ray 3-d');
-- to_tsvector:tsvector
-- '3':12 'art':5 'd':13 'fi':8 'of':3 'ray':11 'state':2 'state-of-the-art':1 'the':4 'wi':7 'wi-fi':6 'x':10 'x-ray':9
-- SELECT 1
> SELECT plainto_tsquery('english', 'state-of-the-art wi-fi x-ray 3-d'), phraseto_tsquery('english', 'state-of-the-art wi-fi x-ray 3-d'), plainto_tsquery('simple', 'state-of-the-art wi-fi x-ray 3-d');
-- plainto_tsquery:tsquery | phraseto_tsquery:tsquery | plainto_tsquery:tsquery
-- 'state-of-the-art' & 'state' & 'art' & 'wi-fi' & 'wi' & 'fi' & 'x-ray' & 'x' & 'ray' & '3' & 'd' | 'state-of-the-art' <-> 'state' <3> 'art' <-> 'wi-fi' <-> 'wi' <-> 'fi' <-> 'x-ray' <-> 'x' <-> 'ray' <-> '3' <-> 'd' | 'state-of-the-art' & 'state' & 'of' & 'the' & 'art' & 'wi-fi' & 'wi' & 'fi' & 'x-ray' & 'x' & 'ray' & '3' & 'd'
-- SELECT 1
> SELECT to_tsvector('english', 'version 1.2.3 costs 4.50 or -7 and 1e5 +3');
-- to_tsvector:tsvector
-- '+3':9 '-7':6 '1.2.3':2 '1e5':8 '4.50':4 'cost':3 'version':1
-- SELECT 1
> SELECT to_tsvector('simple', 'version 1.2.3 costs 4.50 or -7 and 1e5 +3');
-- to_tsvector:tsvector
-- '+3':9 '-7':6 '1.2.3':2 '1e5':8 '4.50':4 'and':7 'costs':3 'or':5 'version':1
-- SELECT 1
> SELECT plainto_tsquery('english', 'version 1.2.3 costs 4.50 or -7 and 1e5 +3'), phraseto_tsquery('english', 'version 1.2.3 costs 4.50 or -7 and 1e5 +3'), plainto_tsquery('simple', 'version 1.2.3 costs 4.50 or -7 and 1e5 +3');
-- plainto_tsquery:tsquery | phraseto_tsquery:tsquery | plainto_tsquery:tsquery
-- 'version' & '1.2.3' & 'cost' & '4.50' & '-7' & '1e5' & '+3' | 'version' <-> '1.2.3' <-> 'cost' <-> '4.50' <2> '-7' <2> '1e5' <-> '+3' | 'version' & '1.2.3' & 'costs' & '4.50' & 'or' & '-7' & 'and' & '1e5' & '+3'
-- SELECT 1
> SELECT to_tsvector('english', '/usr/local/bin/file.txt ~/x ./y');
-- to_tsvector:tsvector
-- '/usr/local/bin/file.txt':1 '/x':2 '/y':3
-- SELECT 1
> SELECT to_tsvector('simple', '/usr/local/bin/file.txt ~/x ./y');
-- to_tsvector:tsvector
-- '/usr/local/bin/file.txt':1 '/x':2 '/y':3
-- SELECT 1
> SELECT plainto_tsquery('english', '/usr/local/bin/file.txt ~/x ./y'), phraseto_tsquery('english', '/usr/local/bin/file.txt ~/x ./y'), plainto_tsquery('simple', '/usr/local/bin/file.txt ~/x ./y');
-- plainto_tsquery:tsquery | phraseto_tsquery:tsquery | plainto_tsquery:tsquery
-- '/usr/local/bin/file.txt' & '/x' & '/y' | '/usr/local/bin/file.txt' <-> '/x' <-> '/y' | '/usr/local/bin/file.txt' & '/x' & '/y'
-- SELECT 1
> SELECT to_tsvector('english', '<b>bold</b> &amp; <a href="x">link</a>');
-- to_tsvector:tsvector
-- 'bold':1 'link':2
-- SELECT 1
> SELECT to_tsvector('simple', '<b>bold</b> &amp; <a href="x">link</a>');
-- to_tsvector:tsvector
-- 'bold':1 'link':2
-- SELECT 1
> SELECT plainto_tsquery('english', '<b>bold</b> &amp; <a href="x">link</a>'), phraseto_tsquery('english', '<b>bold</b> &amp; <a href="x">link</a>'), plainto_tsquery('simple', '<b>bold</b> &amp; <a href="x">link</a>');
-- plainto_tsquery:tsquery | phraseto_tsquery:tsquery | plainto_tsquery:tsquery
-- 'bold' & 'link' | 'bold' <-> 'link' | 'bold' & 'link'
-- SELECT 1
> SELECT to_tsvector('english', 'foo_bar foo.bar foo/bar a,b;c');
-- to_tsvector:tsvector
-- 'b':6 'bar':2 'c':7 'foo':1 'foo.bar':3 'foo/bar':4
-- SELECT 1
> SELECT to_tsvector('simple', 'foo_bar foo.bar foo/bar a,b;c');
-- to_tsvector:tsvector
-- 'a':5 'b':6 'bar':2 'c':7 'foo':1 'foo.bar':3 'foo/bar':4
-- SELECT 1
> SELECT plainto_tsquery('english', 'foo_bar foo.bar foo/bar a,b;c'), phraseto_tsquery('english', 'foo_bar foo.bar foo/bar a,b;c'), plainto_tsquery('simple', 'foo_bar foo.bar foo/bar a,b;c');
-- plainto_tsquery:tsquery | phraseto_tsquery:tsquery | plainto_tsquery:tsquery
-- 'foo' & 'bar' & 'foo.bar' & 'foo/bar' & 'b' & 'c' | 'foo' <-> 'bar' <-> 'foo.bar' <-> 'foo/bar' <2> 'b' <-> 'c' | 'foo' & 'bar' & 'foo.bar' & 'foo/bar' & 'a' & 'b' & 'c'
-- SELECT 1
> SELECT to_tsvector('english', 'don''t it''s O''Reilly');
-- to_tsvector:tsvector
-- 'o':5 'reilli':6
-- SELECT 1
> SELECT to_tsvector('simple', 'don''t it''s O''Reilly');
-- to_tsvector:tsvector
-- 'don':1 'it':3 'o':5 'reilly':6 's':4 't':2
-- SELECT 1
> SELECT plainto_tsquery('english', 'don''t it''s O''Reilly'), phraseto_tsquery('english', 'don''t it''s O''Reilly'), plainto_tsquery('simple', 'don''t it''s O''Reilly');
-- plainto_tsquery:tsquery | phraseto_tsquery:tsquery | plainto_tsquery:tsquery
-- 'o' & 'reilli' | 'o' <-> 'reilli' | 'don' & 't' & 'it' & 's' & 'o' & 'reilly'
-- SELECT 1
> SELECT to_tsvector('english', 'Ünïcödé straße naïve café 日本語');
-- to_tsvector:tsvector
-- 'café':4 'naïv':3 'straße':2 'ünïcödé':1 '日本語':5
-- SELECT 1
> SELECT to_tsvector('simple', 'Ünïcödé straße naïve café 日本語');
-- to_tsvector:tsvector
-- 'café':4 'naïve':3 'straße':2 'ünïcödé':1 '日本語':5
-- SELECT 1
> SELECT plainto_tsquery('english', 'Ünïcödé straße naïve café 日本語'), phraseto_tsquery('english', 'Ünïcödé straße naïve café 日本語'), plainto_tsquery('simple', 'Ünïcödé straße naïve café 日本語');
-- plainto_tsquery:tsquery | phraseto_tsquery:tsquery | plainto_tsquery:tsquery
-- 'ünïcödé' & 'straße' & 'naïv' & 'café' & '日本語' | 'ünïcödé' <-> 'straße' <-> 'naïv' <-> 'café' <-> '日本語' | 'ünïcödé' & 'straße' & 'naïve' & 'café' & '日本語'
-- SELECT 1
> SELECT to_tsvector('english', '123abc abc123 12 007');
-- to_tsvector:tsvector
-- '007':4 '12':3 '123abc':1 'abc123':2
-- SELECT 1
> SELECT to_tsvector('simple', '123abc abc123 12 007');
-- to_tsvector:tsvector
-- '007':4 '12':3 '123abc':1 'abc123':2
-- SELECT 1
> SELECT plainto_tsquery('english', '123abc abc123 12 007'), phraseto_tsquery('english', '123abc abc123 12 007'), plainto_tsquery('simple', '123abc abc123 12 007');
-- plainto_tsquery:tsquery | phraseto_tsquery:tsquery | plainto_tsquery:tsquery
-- '123abc' & 'abc123' & '12' & '007' | '123abc' <-> 'abc123' <-> '12' <-> '007' | '123abc' & 'abc123' & '12' & '007'
-- SELECT 1
> SELECT to_tsvector('english', '');
-- to_tsvector:tsvector
--
-- SELECT 1
> SELECT to_tsvector('simple', '');
-- to_tsvector:tsvector
--
-- SELECT 1
> SELECT plainto_tsquery('english', ''), phraseto_tsquery('english', ''), plainto_tsquery('simple', '');
-- NOTICE 00000: text-search query doesn't contain lexemes: ""
-- NOTICE 00000: text-search query doesn't contain lexemes: ""
-- NOTICE 00000: text-search query doesn't contain lexemes: ""
-- plainto_tsquery:tsquery | phraseto_tsquery:tsquery | plainto_tsquery:tsquery
--  |  |
-- SELECT 1
> SELECT to_tsvector('english', '   ');
-- to_tsvector:tsvector
--
-- SELECT 1
> SELECT to_tsvector('simple', '   ');
-- to_tsvector:tsvector
--
-- SELECT 1
> SELECT plainto_tsquery('english', '   '), phraseto_tsquery('english', '   '), plainto_tsquery('simple', '   ');
-- NOTICE 00000: text-search query contains only stop words or doesn't contain lexemes, ignored
-- NOTICE 00000: text-search query contains only stop words or doesn't contain lexemes, ignored
-- NOTICE 00000: text-search query contains only stop words or doesn't contain lexemes, ignored
-- plainto_tsquery:tsquery | phraseto_tsquery:tsquery | plainto_tsquery:tsquery
--  |  |
-- SELECT 1
> SELECT to_tsvector('english', 'the and of');
-- to_tsvector:tsvector
--
-- SELECT 1
> SELECT to_tsvector('simple', 'the and of');
-- to_tsvector:tsvector
-- 'and':2 'of':3 'the':1
-- SELECT 1
> SELECT plainto_tsquery('english', 'the and of'), phraseto_tsquery('english', 'the and of'), plainto_tsquery('simple', 'the and of');
-- NOTICE 00000: text-search query contains only stop words or doesn't contain lexemes, ignored
-- NOTICE 00000: text-search query contains only stop words or doesn't contain lexemes, ignored
-- plainto_tsquery:tsquery | phraseto_tsquery:tsquery | plainto_tsquery:tsquery
--  |  | 'the' & 'and' & 'of'
-- SELECT 1
> SELECT to_tsvector('english', 'skies dying news early only');
-- to_tsvector:tsvector
-- 'die':2 'earli':4 'news':3 'sky':1
-- SELECT 1
> SELECT to_tsvector('simple', 'skies dying news early only');
-- to_tsvector:tsvector
-- 'dying':2 'early':4 'news':3 'only':5 'skies':1
-- SELECT 1
> SELECT plainto_tsquery('english', 'skies dying news early only'), phraseto_tsquery('english', 'skies dying news early only'), plainto_tsquery('simple', 'skies dying news early only');
-- plainto_tsquery:tsquery | phraseto_tsquery:tsquery | plainto_tsquery:tsquery
-- 'sky' & 'die' & 'news' & 'earli' | 'sky' <-> 'die' <-> 'news' <-> 'earli' | 'skies' & 'dying' & 'news' & 'early' & 'only'
-- SELECT 1
> SELECT to_tsvector('english', 'AT&T C++ C# .NET');
-- to_tsvector:tsvector
-- 'c':3,4 'net':5
-- SELECT 1
> SELECT to_tsvector('simple', 'AT&T C++ C# .NET');
-- to_tsvector:tsvector
-- 'at':1 'c':3,4 'net':5 't':2
-- SELECT 1
> SELECT plainto_tsquery('english', 'AT&T C++ C# .NET'), phraseto_tsquery('english', 'AT&T C++ C# .NET'), plainto_tsquery('simple', 'AT&T C++ C# .NET');
-- plainto_tsquery:tsquery | phraseto_tsquery:tsquery | plainto_tsquery:tsquery
-- 'c' & 'c' & 'net' | 'c' <-> 'c' <-> 'net' | 'at' & 't' & 'c' & 'c' & 'net'
-- SELECT 1
> SELECT to_tsvector('english', 'UPPER lower MiXeD');
-- to_tsvector:tsvector
-- 'lower':2 'mix':3 'upper':1
-- SELECT 1
> SELECT to_tsvector('simple', 'UPPER lower MiXeD');
-- to_tsvector:tsvector
-- 'lower':2 'mixed':3 'upper':1
-- SELECT 1
> SELECT plainto_tsquery('english', 'UPPER lower MiXeD'), phraseto_tsquery('english', 'UPPER lower MiXeD'), plainto_tsquery('simple', 'UPPER lower MiXeD');
-- plainto_tsquery:tsquery | phraseto_tsquery:tsquery | plainto_tsquery:tsquery
-- 'upper' & 'lower' & 'mix' | 'upper' <-> 'lower' <-> 'mix' | 'upper' & 'lower' & 'mixed'
-- SELECT 1
> SELECT to_tsquery('english', 'fat & rats'), to_tsquery('simple', 'fat & rats');
-- to_tsquery:tsquery | to_tsquery:tsquery
-- 'fat' & 'rat' | 'fat' & 'rats'
-- SELECT 1
> SELECT to_tsquery('english', 'the & fat'), to_tsquery('simple', 'the & fat');
-- to_tsquery:tsquery | to_tsquery:tsquery
-- 'fat' | 'the' & 'fat'
-- SELECT 1
> SELECT to_tsquery('english', 'fat <-> rats'), to_tsquery('simple', 'fat <-> rats');
-- to_tsquery:tsquery | to_tsquery:tsquery
-- 'fat' <-> 'rat' | 'fat' <-> 'rats'
-- SELECT 1
> SELECT to_tsquery('english', 'fat <-> the <-> rats'), to_tsquery('simple', 'fat <-> the <-> rats');
-- to_tsquery:tsquery | to_tsquery:tsquery
-- 'fat' <2> 'rat' | 'fat' <-> 'the' <-> 'rats'
-- SELECT 1
> SELECT to_tsquery('english', '''fat rats'' & cat'), to_tsquery('simple', '''fat rats'' & cat');
-- to_tsquery:tsquery | to_tsquery:tsquery
-- 'fat' <-> 'rat' & 'cat' | 'fat' <-> 'rats' & 'cat'
-- SELECT 1
> SELECT to_tsquery('english', 'fat:ab & cat:*'), to_tsquery('simple', 'fat:ab & cat:*');
-- to_tsquery:tsquery | to_tsquery:tsquery
-- 'fat':AB & 'cat':* | 'fat':AB & 'cat':*
-- SELECT 1
> SELECT to_tsquery('english', '!the'), to_tsquery('simple', '!the');
-- NOTICE 00000: text-search query contains only stop words or doesn't contain lexemes, ignored
-- to_tsquery:tsquery | to_tsquery:tsquery
--  | !'the'
-- SELECT 1
> SELECT to_tsquery('english', 'the'), to_tsquery('simple', 'the');
-- NOTICE 00000: text-search query contains only stop words or doesn't contain lexemes, ignored
-- to_tsquery:tsquery | to_tsquery:tsquery
--  | 'the'
-- SELECT 1
> SELECT to_tsquery('english', 'a | the'), to_tsquery('simple', 'a | the');
-- NOTICE 00000: text-search query contains only stop words or doesn't contain lexemes, ignored
-- to_tsquery:tsquery | to_tsquery:tsquery
--  | 'a' | 'the'
-- SELECT 1
> SELECT to_tsquery('english', '(the & a) | cat'), to_tsquery('simple', '(the & a) | cat');
-- to_tsquery:tsquery | to_tsquery:tsquery
-- 'cat' | 'the' & 'a' | 'cat'
-- SELECT 1
> SELECT to_tsquery('english', 'supernov:*A'), to_tsquery('simple', 'supernov:*A');
-- to_tsquery:tsquery | to_tsquery:tsquery
-- 'supernov':*A | 'supernov':*A
-- SELECT 1
> SELECT to_tsquery('english', 'cats <2> dogs'), to_tsquery('simple', 'cats <2> dogs');
-- to_tsquery:tsquery | to_tsquery:tsquery
-- 'cat' <2> 'dog' | 'cats' <2> 'dogs'
-- SELECT 1
> SELECT to_tsquery('english', 'state-of-the-art'), to_tsquery('simple', 'state-of-the-art');
-- to_tsquery:tsquery | to_tsquery:tsquery
-- 'state-of-the-art' <-> 'state' <3> 'art' | 'state-of-the-art' <-> 'state' <-> 'of' <-> 'the' <-> 'art'
-- SELECT 1
> SELECT to_tsquery('english', '''the cats'''), to_tsquery('simple', '''the cats''');
-- to_tsquery:tsquery | to_tsquery:tsquery
-- 'cat' | 'the' <-> 'cats'
-- SELECT 1
> SELECT to_tsquery('english', 'fat rats'), to_tsquery('simple', 'fat rats');
-- ERROR 42601: syntax error in tsquery: "fat rats"
> SELECT to_tsquery('english', ''), to_tsquery('simple', '');
-- NOTICE 00000: text-search query doesn't contain lexemes: ""
-- NOTICE 00000: text-search query doesn't contain lexemes: ""
-- to_tsquery:tsquery | to_tsquery:tsquery
--  |
-- SELECT 1
> SELECT websearch_to_tsquery('english', 'The fat rats');
-- websearch_to_tsquery:tsquery
-- 'fat' & 'rat'
-- SELECT 1
> SELECT websearch_to_tsquery('english', '"supernovae stars" -crab');
-- websearch_to_tsquery:tsquery
-- 'supernova' <-> 'star' & !'crab'
-- SELECT 1
> SELECT websearch_to_tsquery('english', '"sad cat" or "fat rat"');
-- websearch_to_tsquery:tsquery
-- 'sad' <-> 'cat' | 'fat' <-> 'rat'
-- SELECT 1
> SELECT websearch_to_tsquery('english', 'signal -"segmentation fault"');
-- websearch_to_tsquery:tsquery
-- 'signal' & !( 'segment' <-> 'fault' )
-- SELECT 1
> SELECT websearch_to_tsquery('english', '""" )( dummy \\ query <->');
-- websearch_to_tsquery:tsquery
-- 'dummi' <-> 'queri'
-- SELECT 1
#~ Unbalanced quotes open no phrase.
#= websearch_to_tsquery:tsquery
#= 'dummi' & 'queri'
#= SELECT 1
> SELECT websearch_to_tsquery('english', 'or');
-- NOTICE 00000: text-search query contains only stop words or doesn't contain lexemes, ignored
-- websearch_to_tsquery:tsquery
--
-- SELECT 1
> SELECT websearch_to_tsquery('english', 'or cat');
-- websearch_to_tsquery:tsquery
-- 'cat'
-- SELECT 1
> SELECT websearch_to_tsquery('english', 'cat or');
-- websearch_to_tsquery:tsquery
-- 'cat'
-- SELECT 1
> SELECT websearch_to_tsquery('english', 'cat or dog fish');
-- websearch_to_tsquery:tsquery
-- 'cat' | 'dog' & 'fish'
-- SELECT 1
> SELECT websearch_to_tsquery('english', '-cat');
-- websearch_to_tsquery:tsquery
-- !'cat'
-- SELECT 1
> SELECT websearch_to_tsquery('english', '- cat');
-- websearch_to_tsquery:tsquery
-- !'cat'
-- SELECT 1
> SELECT websearch_to_tsquery('english', 'cat -');
-- websearch_to_tsquery:tsquery
-- 'cat'
-- SELECT 1
> SELECT websearch_to_tsquery('english', '"the cat"');
-- websearch_to_tsquery:tsquery
-- 'cat'
-- SELECT 1
> SELECT websearch_to_tsquery('english', '"cat" "dog"');
-- websearch_to_tsquery:tsquery
-- 'cat' & 'dog'
-- SELECT 1
> SELECT websearch_to_tsquery('english', 'cat OR dog');
-- websearch_to_tsquery:tsquery
-- 'cat' | 'dog'
-- SELECT 1
> SELECT websearch_to_tsquery('english', 'a-b');
-- websearch_to_tsquery:tsquery
-- 'a-b' <2> 'b'
-- SELECT 1
> SELECT websearch_to_tsquery('english', 'cat ordog');
-- websearch_to_tsquery:tsquery
-- 'cat' & 'ordog'
-- SELECT 1
> SELECT websearch_to_tsquery('english', '');
-- NOTICE 00000: text-search query doesn't contain lexemes: ""
-- websearch_to_tsquery:tsquery
--
-- SELECT 1
> SELECT ts_lexize('english_stem', 'caresses'), ts_lexize('english_stem', 'ponies'), ts_lexize('english_stem', 'ties'), ts_lexize('english_stem', 'caress'), ts_lexize('english_stem', 'cats'), ts_lexize('english_stem', 'feed');
-- ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[]
-- {caress} | {poni} | {tie} | {caress} | {cat} | {feed}
-- SELECT 1
> SELECT ts_lexize('english_stem', 'agreed'), ts_lexize('english_stem', 'plastered'), ts_lexize('english_stem', 'bled'), ts_lexize('english_stem', 'motoring'), ts_lexize('english_stem', 'sing'), ts_lexize('english_stem', 'conflated');
-- ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[]
-- {agre} | {plaster} | {bled} | {motor} | {sing} | {conflat}
-- SELECT 1
> SELECT ts_lexize('english_stem', 'troubled'), ts_lexize('english_stem', 'sized'), ts_lexize('english_stem', 'hopping'), ts_lexize('english_stem', 'tanned'), ts_lexize('english_stem', 'falling'), ts_lexize('english_stem', 'hissing');
-- ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[]
-- {troubl} | {size} | {hop} | {tan} | {fall} | {hiss}
-- SELECT 1
> SELECT ts_lexize('english_stem', 'fizzed'), ts_lexize('english_stem', 'failing'), ts_lexize('english_stem', 'filing'), ts_lexize('english_stem', 'happy'), ts_lexize('english_stem', 'sky'), ts_lexize('english_stem', 'relational');
-- ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[]
-- {fizz} | {fail} | {file} | {happi} | {sky} | {relat}
-- SELECT 1
> SELECT ts_lexize('english_stem', 'conditional'), ts_lexize('english_stem', 'rational'), ts_lexize('english_stem', 'valenci'), ts_lexize('english_stem', 'hesitanci'), ts_lexize('english_stem', 'digitizer'), ts_lexize('english_stem', 'conformabli');
-- ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[]
-- {condit} | {ration} | {valenc} | {hesit} | {digit} | {conform}
-- SELECT 1
> SELECT ts_lexize('english_stem', 'radicalli'), ts_lexize('english_stem', 'differentli'), ts_lexize('english_stem', 'vileli'), ts_lexize('english_stem', 'analogousli'), ts_lexize('english_stem', 'vietnamization'), ts_lexize('english_stem', 'predication');
-- ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[]
-- {radic} | {differ} | {vile} | {analog} | {vietnam} | {predic}
-- SELECT 1
> SELECT ts_lexize('english_stem', 'operator'), ts_lexize('english_stem', 'feudalism'), ts_lexize('english_stem', 'decisiveness'), ts_lexize('english_stem', 'hopefulness'), ts_lexize('english_stem', 'callousness'), ts_lexize('english_stem', 'formaliti');
-- ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[]
-- {oper} | {feudal} | {decis} | {hope} | {callous} | {formal}
-- SELECT 1
> SELECT ts_lexize('english_stem', 'sensitiviti'), ts_lexize('english_stem', 'sensibiliti'), ts_lexize('english_stem', 'triplicate'), ts_lexize('english_stem', 'formative'), ts_lexize('english_stem', 'formalize'), ts_lexize('english_stem', 'electriciti');
-- ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[]
-- {sensit} | {sensibl} | {triplic} | {format} | {formal} | {electr}
-- SELECT 1
> SELECT ts_lexize('english_stem', 'electrical'), ts_lexize('english_stem', 'hopeful'), ts_lexize('english_stem', 'goodness'), ts_lexize('english_stem', 'revival'), ts_lexize('english_stem', 'allowance'), ts_lexize('english_stem', 'inference');
-- ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[]
-- {electr} | {hope} | {good} | {reviv} | {allow} | {infer}
-- SELECT 1
> SELECT ts_lexize('english_stem', 'airliner'), ts_lexize('english_stem', 'gyroscopic'), ts_lexize('english_stem', 'adjustable'), ts_lexize('english_stem', 'defensible'), ts_lexize('english_stem', 'irritant'), ts_lexize('english_stem', 'replacement');
-- ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[]
-- {airlin} | {gyroscop} | {adjust} | {defens} | {irrit} | {replac}
-- SELECT 1
> SELECT ts_lexize('english_stem', 'adjustment'), ts_lexize('english_stem', 'dependent'), ts_lexize('english_stem', 'adoption'), ts_lexize('english_stem', 'homologou'), ts_lexize('english_stem', 'communism'), ts_lexize('english_stem', 'activate');
-- ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[]
-- {adjust} | {depend} | {adopt} | {homologou} | {communism} | {activ}
-- SELECT 1
> SELECT ts_lexize('english_stem', 'angulariti'), ts_lexize('english_stem', 'homologous'), ts_lexize('english_stem', 'effective'), ts_lexize('english_stem', 'bowdlerize'), ts_lexize('english_stem', 'probate'), ts_lexize('english_stem', 'rate');
-- ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[]
-- {angular} | {homolog} | {effect} | {bowdler} | {probat} | {rate}
-- SELECT 1
> SELECT ts_lexize('english_stem', 'cease'), ts_lexize('english_stem', 'controll'), ts_lexize('english_stem', 'roll'), ts_lexize('english_stem', 'generate'), ts_lexize('english_stem', 'general'), ts_lexize('english_stem', 'generous');
-- ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[]
-- {ceas} | {control} | {roll} | {generat} | {general} | {generous}
-- SELECT 1
> SELECT ts_lexize('english_stem', 'communication'), ts_lexize('english_stem', 'arsenal'), ts_lexize('english_stem', 'inning'), ts_lexize('english_stem', 'outing'), ts_lexize('english_stem', 'canning'), ts_lexize('english_stem', 'herring');
-- ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[]
-- {communic} | {arsenal} | {inning} | {outing} | {canning} | {herring}
-- SELECT 1
> SELECT ts_lexize('english_stem', 'earring'), ts_lexize('english_stem', 'proceed'), ts_lexize('english_stem', 'exceed'), ts_lexize('english_stem', 'succeed'), ts_lexize('english_stem', 'skis'), ts_lexize('english_stem', 'idly');
-- ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[]
-- {earring} | {proceed} | {exceed} | {succeed} | {ski} | {idl}
-- SELECT 1
> SELECT ts_lexize('english_stem', 'gently'), ts_lexize('english_stem', 'ugly'), ts_lexize('english_stem', 'singly'), ts_lexize('english_stem', 'howe'), ts_lexize('english_stem', 'atlas'), ts_lexize('english_stem', 'cosmos');
-- ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[]
-- {gentl} | {ugli} | {singl} | {howe} | {atlas} | {cosmos}
-- SELECT 1
> SELECT ts_lexize('english_stem', 'bias'), ts_lexize('english_stem', 'andes'), ts_lexize('english_stem', 'knack'), ts_lexize('english_stem', 'knackeries'), ts_lexize('english_stem', 'yes'), ts_lexize('english_stem', 'youth');
-- ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[]
-- {bias} | {andes} | {knack} | {knackeri} | {yes} | {youth}
-- SELECT 1
> SELECT ts_lexize('english_stem', 'boy'), ts_lexize('english_stem', 'saying'), ts_lexize('english_stem', 'played'), ts_lexize('english_stem', 'kindly'), ts_lexize('english_stem', 'absolutely'), ts_lexize('english_stem', 'argue');
-- ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[]
-- {boy} | {say} | {play} | {kind} | {absolut} | {argu}
-- SELECT 1
> SELECT ts_lexize('english_stem', 'arguing'), ts_lexize('english_stem', 'argued'), ts_lexize('english_stem', 'argus'), ts_lexize('english_stem', 'university'), ts_lexize('english_stem', 'universal'), ts_lexize('english_stem', 'organization');
-- ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[]
-- {argu} | {argu} | {argus} | {univers} | {univers} | {organ}
-- SELECT 1
> SELECT ts_lexize('english_stem', 'internationalization'), ts_lexize('english_stem', 'flies'), ts_lexize('english_stem', 'denied'), ts_lexize('english_stem', 'mules'), ts_lexize('english_stem', 'meetings'), ts_lexize('english_stem', 'stating');
-- ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[]
-- {internation} | {fli} | {deni} | {mule} | {meet} | {state}
-- SELECT 1
> SELECT ts_lexize('english_stem', 'siezing'), ts_lexize('english_stem', 'itemization'), ts_lexize('english_stem', 'traditional'), ts_lexize('english_stem', 'reference'), ts_lexize('english_stem', 'colonizer'), ts_lexize('english_stem', 'plotted');
-- ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[]
-- {siez} | {item} | {tradit} | {refer} | {colon} | {plot}
-- SELECT 1
> SELECT ts_lexize('english_stem', 'abilities'), ts_lexize('english_stem', 'classification'), ts_lexize('english_stem', 'knitting'), ts_lexize('english_stem', 'dogged'), ts_lexize('english_stem', 'being'), ts_lexize('english_stem', 'bee');
-- ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[] | ts_lexize:text[]
-- {abil} | {classif} | {knit} | {dog} | {} | {bee}
-- SELECT 1
> SELECT ts_lexize('english_stem', 'eating');
-- ts_lexize:text[]
-- {eat}
-- SELECT 1
> SELECT to_tsvector('english', 'caresses ponies ties caress cats feed agreed plastered bled motoring sing conflated troubled sized hopping tanned falling hissing fizzed failing filing happy sky relational conditional rational valenci hesitanci digitizer conformabli radicalli differentli vileli analogousli vietnamization predication operator feudalism decisiveness hopefulness callousness formaliti sensitiviti sensibiliti triplicate formative formalize electriciti electrical hopeful goodness revival allowance inference airliner gyroscopic adjustable defensible irritant replacement adjustment dependent adoption homologou communism activate angulariti homologous effective bowdlerize probate rate cease controll roll generate general generous communication arsenal inning outing canning herring earring proceed exceed succeed skis idly gently ugly singly howe atlas cosmos bias andes knack knackeries yes youth boy saying played kindly absolutely argue arguing argued argus university universal organization internationalization flies denied mules meetings stating siezing itemization traditional reference colonizer plotted abilities classification knitting dogged being bee eating');
-- to_tsvector:tsvector
-- 'abil':127 'absolut':107 'activ':66 'adjust':57,61 'adopt':63 'agre':7 'airlin':55 'allow':53 'analog':34 'andes':98 'angular':67 'argu':108,109,110 'argus':111 'arsenal':80 'atlas':95 'bee':132 'bias':97 'bled':9 'bowdler':70 'boy':103 'callous':41 'canning':83 'caress':1,4 'cat':5 'ceas':73 'classif':128 'colon':125 'communic':79 'communism':65 'condit':25 'conflat':12 'conform':30 'control':74 'cosmos':96 'decis':39 'defens':58 'deni':117 'depend':62 'differ':32 'digit':29 'dog':130 'earring':85 'eat':133 'effect':69 'electr':48,49 'exceed':87 'fail':20 'fall':17 'feed':6 'feudal':38 'file':21 'fizz':19 'fli':116 'formal':42,47 'format':46 'general':77 'generat':76 'generous':78 'gentl':91 'good':51 'gyroscop':56 'happi':22 'herring':84 'hesit':28 'hiss':18 'homolog':68 'homologou':64 'hop':15 'hope':40,50 'howe':94 'idl':90 'infer':54 'inning':81 'internation':115 'irrit':59 'item':122 'kind':106 'knack':99 'knackeri':100 'knit':129 'meet':119 'motor':10 'mule':118 'oper':37 'organ':114 'outing':82 'plaster':8 'play':105 'plot':126 'poni':2 'predic':36 'probat':71 'proceed':86 'radic':31 'rate':72 'ration':26 'refer':124 'relat':24 'replac':60 'reviv':52 'roll':75 'say':104 'sensibl':44 'sensit':43 'siez':121 'sing':11 'singl':93 'size':14 'ski':89 'sky':23 'state':120 'succeed':88 'tan':16 'tie':3 'tradit':123 'triplic':45 'troubl':13 'ugli':92 'univers':112,113 'valenc':27 'vietnam':35 'vile':33 'yes':101 'youth':102
-- SELECT 1
> SELECT to_tsvector('english', 'The fat cat sat on the mat and ate a fat rat') @@ to_tsquery('english', 'cat & rat');
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT to_tsvector('english', 'The fat cat sat on the mat and ate a fat rat') @@ to_tsquery('english', 'cat & dog');
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT to_tsvector('english', 'The fat cat sat on the mat and ate a fat rat') @@ to_tsquery('english', 'cat | dog');
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT to_tsvector('english', 'The fat cat sat on the mat and ate a fat rat') @@ to_tsquery('english', '!dog');
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT to_tsvector('english', 'The fat cat sat on the mat and ate a fat rat') @@ to_tsquery('english', '!cat');
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT to_tsvector('english', 'The fat cat sat on the mat and ate a fat rat') @@ to_tsquery('english', 'fat <-> cat');
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT to_tsvector('english', 'The fat cat sat on the mat and ate a fat rat') @@ to_tsquery('english', 'cat <-> fat');
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT to_tsvector('english', 'The fat cat sat on the mat and ate a fat rat') @@ to_tsquery('english', 'fat <-> rat');
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT to_tsvector('english', 'The fat cat sat on the mat and ate a fat rat') @@ to_tsquery('english', 'fat <2> sat');
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT to_tsvector('english', 'The fat cat sat on the mat and ate a fat rat') @@ to_tsquery('english', 'cat <3> mat');
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT to_tsvector('english', 'The fat cat sat on the mat and ate a fat rat') @@ to_tsquery('english', 'ca:*');
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT to_tsvector('english', 'The fat cat sat on the mat and ate a fat rat') @@ to_tsquery('english', 'x:*');
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT to_tsvector('english', 'The fat cat sat on the mat and ate a fat rat') @@ to_tsquery('english', 'fat & !(fat <-> cat)');
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT to_tsvector('english', 'The fat cat sat on the mat and ate a fat rat') @@ to_tsquery('english', 'fat <-> (cat | rat)');
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT to_tsvector('english', 'The fat cat sat on the mat and ate a fat rat') @@ to_tsquery('english', '!(fat <-> cat)');
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT to_tsvector('english', 'The fat cat sat on the mat and ate a fat rat') @@ to_tsquery('english', 'fat <-> !cat');
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT to_tsvector('english', 'The fat cat sat on the mat and ate a fat rat') @@ to_tsquery('english', '!fat <-> rat');
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT to_tsvector('english', 'The fat cat sat on the mat and ate a fat rat') @@ to_tsquery('english', 'ate <-> fat <-> rat');
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT to_tsvector('english', 'The fat cat sat on the mat and ate a fat rat') @@ to_tsquery('english', '(cat | rat) & mat');
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT to_tsvector('english', 'The fat cat sat on the mat and ate a fat rat') @@ to_tsquery('english', 'cat:A');
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT to_tsvector('english', 'The fat cat sat on the mat and ate a fat rat') @@ to_tsquery('english', 'rat:D');
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT 'cat'::tsquery @@ 'a cat'::tsvector;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT 'a:1 b:2'::tsvector @@ 'a <-> b';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT 'a b'::tsvector @@ 'a <-> b';
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT 'a:1A b:2'::tsvector @@ 'a:A';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT 'a:1A b:2'::tsvector @@ 'a:B';
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT 'a b'::tsvector @@ 'a:B';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT 'fat cats ate rats' @@ 'cat';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT 'fat cats' @@ to_tsquery('cat');
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT ''::tsvector @@ ''::tsquery;
-- NOTICE 00000 at 24: text-search query doesn't contain lexemes: ""
-- ?column?:boolean
-- f
-- SELECT 1
#~ A literal that is an empty query brings no notice.
#= ?column?:boolean
#= f
#= SELECT 1
> SELECT 'a'::tsvector @@ ''::tsquery;
-- NOTICE 00000 at 25: text-search query doesn't contain lexemes: ""
-- ?column?:boolean
-- f
-- SELECT 1
#~ A literal that is an empty query brings no notice.
#= ?column?:boolean
#= f
#= SELECT 1
> SELECT NULL::tsvector @@ 'a'::tsquery;
-- ?column?:boolean
-- NULL
-- SELECT 1
> SELECT 'fat:1 cat:2'::tsvector @@@ 'cat'::tsquery;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT setweight('fat:2,4 cat:3 rat:5B'::tsvector, 'A');
-- setweight:tsvector
-- 'cat':3A 'fat':2A,4A 'rat':5A
-- SELECT 1
> SELECT setweight('fat:2,4 cat:3 rat:5B'::tsvector, 'A', '{cat,rat}');
-- setweight:tsvector
-- 'cat':3A 'fat':2,4 'rat':5A
-- SELECT 1
> SELECT setweight('a:1'::tsvector, 'x');
-- ERROR 22023: unrecognized weight: "x"
> SELECT strip('fat:2,4 cat:3 rat:5A'::tsvector);
-- strip:tsvector
-- 'cat' 'fat' 'rat'
-- SELECT 1
> SELECT length('fat:2,4 cat:3 rat:5A'::tsvector);
-- length:integer
-- 3
-- SELECT 1
> SELECT length(''::tsvector);
-- length:integer
-- 0
-- SELECT 1
> SELECT 'a:1 b:2'::tsvector || 'c:1 d:2 b:3'::tsvector;
-- ?column?:tsvector
-- 'a':1 'b':2,5 'c':3 'd':4
-- SELECT 1
> SELECT ''::tsvector || 'a:1'::tsvector;
-- ?column?:tsvector
-- 'a':1
-- SELECT 1
> SELECT ts_delete('fat:2,4 cat:3 rat:5A'::tsvector, 'fat');
-- ts_delete:tsvector
-- 'cat':3 'rat':5A
-- SELECT 1
> SELECT ts_delete('fat:2,4 cat:3 rat:5A'::tsvector, ARRAY['fat','rat','x']);
-- ts_delete:tsvector
-- 'cat':3
-- SELECT 1
> SELECT ts_filter('fat:2,4 cat:3b,7c rat:5A'::tsvector, '{a,b}');
-- ts_filter:tsvector
-- 'cat':3B 'rat':5A
-- SELECT 1
> SELECT ts_filter('a:1'::tsvector, '{x}');
-- ERROR 22023: unrecognized weight: "x"
> SELECT tsvector_to_array('fat:2,4 cat:3 rat:5A'::tsvector);
-- tsvector_to_array:text[]
-- {cat,fat,rat}
-- SELECT 1
> SELECT array_to_tsvector('{fat,cat,rat,cat}'::text[]);
-- array_to_tsvector:tsvector
-- 'cat' 'fat' 'rat'
-- SELECT 1
> SELECT array_to_tsvector('{a,NULL}'::text[]);
-- ERROR 22004: lexeme array may not contain nulls
> SELECT array_to_tsvector('{a,""}'::text[]);
-- ERROR 2200F: lexeme array may not contain empty strings
> SELECT * FROM unnest('cat:3 fat:2,4 rat:5A x'::tsvector);
-- lexeme:text | positions:smallint[] | weights:text[]
-- cat | {3} | {D}
-- fat | {2,4} | {D,D}
-- rat | {5} | {A}
-- x | NULL | NULL
-- SELECT 4
> SELECT 'fat | rat'::tsquery && 'cat'::tsquery;
-- ?column?:tsquery
-- ( 'fat' | 'rat' ) & 'cat'
-- SELECT 1
> SELECT 'fat | rat'::tsquery || 'cat'::tsquery;
-- ?column?:tsquery
-- 'fat' | 'rat' | 'cat'
-- SELECT 1
> SELECT !! 'cat'::tsquery;
-- ?column?:tsquery
-- !'cat'
-- SELECT 1
> SELECT !! 'fat | cat'::tsquery;
-- ?column?:tsquery
-- !( 'fat' | 'cat' )
-- SELECT 1
> SELECT to_tsquery('fat') <-> to_tsquery('rat');
-- ?column?:tsquery
-- 'fat' <-> 'rat'
-- SELECT 1
> SELECT tsquery_phrase(to_tsquery('fat'), to_tsquery('cat'), 10);
-- tsquery_phrase:tsquery
-- 'fat' <10> 'cat'
-- SELECT 1
> SELECT tsquery_phrase('a'::tsquery, 'b'::tsquery, -1);
-- ERROR 22023: distance in phrase operator must be an integer value between zero and 16384 inclusive
> SELECT ''::tsquery && 'a'::tsquery;
-- NOTICE 00000 at 8: text-search query doesn't contain lexemes: ""
-- ?column?:tsquery
-- 'a'
-- SELECT 1
#~ A literal that is an empty query brings no notice.
#= ?column?:tsquery
#= 'a'
#= SELECT 1
> SELECT numnode('(fat & rat) | cat'::tsquery);
-- numnode:integer
-- 5
-- SELECT 1
> SELECT numnode(''::tsquery);
-- NOTICE 00000 at 16: text-search query doesn't contain lexemes: ""
-- numnode:integer
-- 0
-- SELECT 1
#~ A literal that is an empty query brings no notice.
#= numnode:integer
#= 0
#= SELECT 1
> SELECT querytree('foo & ! bar'::tsquery);
-- querytree:text
-- 'foo'
-- SELECT 1
> SELECT querytree('! defined'::tsquery);
-- querytree:text
-- T
-- SELECT 1
> SELECT querytree('a | !b'::tsquery);
-- querytree:text
-- T
-- SELECT 1
> SELECT querytree(''::tsquery);
-- NOTICE 00000 at 18: text-search query doesn't contain lexemes: ""
-- querytree:text
--
-- SELECT 1
#~ A literal that is an empty query brings no notice.
#= querytree:text
#= 
#= SELECT 1
> SELECT 'cat & rat'::tsquery @> 'cat'::tsquery;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT 'cat'::tsquery <@ 'cat & rat'::tsquery;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT 'cat'::tsquery @> 'cat & rat'::tsquery;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT ts_rewrite('a & b'::tsquery, 'a'::tsquery, 'foo|bar'::tsquery);
-- ts_rewrite:tsquery
-- 'b' & ( 'foo' | 'bar' )
-- SELECT 1
#~ Operands keep their order.
#= ts_rewrite:tsquery
#= ( 'foo' | 'bar' ) & 'b'
#= SELECT 1
> SELECT ts_rewrite('a & b'::tsquery, 'x'::tsquery, 'c'::tsquery);
-- ts_rewrite:tsquery
-- 'b' & 'a'
-- SELECT 1
#~ Operands keep their order.
#= ts_rewrite:tsquery
#= 'a' & 'b'
#= SELECT 1
> SELECT 'a:1'::tsvector = 'a:1'::tsvector;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT 'a:1'::tsvector < 'b:1'::tsvector;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT 'a'::tsvector < 'a:1'::tsvector;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT 'a & b'::tsquery = 'a & b'::tsquery;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT 'a'::tsquery < 'b'::tsquery;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT v FROM (VALUES ('b:1'::tsvector),('a:2'),('a:1'),('a b')) t(v) ORDER BY v;
-- v:tsvector
-- 'a':2
-- 'a':1
-- 'b':1
-- 'a' 'b'
-- SELECT 4
> SELECT get_current_ts_config();
-- get_current_ts_config:regconfig
-- english
-- SELECT 1
> SELECT pg_typeof(to_tsvector('a'));
-- pg_typeof:regtype
-- tsvector
-- SELECT 1
> SELECT 'english'::regconfig;
-- regconfig:regconfig
-- english
-- SELECT 1
> SELECT 'pg_catalog.simple'::regconfig;
-- regconfig:regconfig
-- simple
-- SELECT 1
> SELECT 'nope'::regconfig;
-- ERROR 42704 at 8: text search configuration "nope" does not exist
> SELECT to_tsvector('nope', 'a');
-- ERROR 42704 at 20: text search configuration "nope" does not exist
> SELECT to_tsvector('simple'::regconfig, 'The');
-- to_tsvector:tsvector
-- 'the':1
-- SELECT 1
> SELECT to_tsvector('{"a": "fat rats", "b": [1, "cats"]}'::jsonb);
-- to_tsvector:tsvector
-- 'cat':4 'fat':1 'rat':2
-- SELECT 1
> SELECT to_tsvector('english', '{"a": "fat rats", "b": [1, "cats"]}'::json);
-- to_tsvector:tsvector
-- 'cat':4 'fat':1 'rat':2
-- SELECT 1
> SELECT jsonb_to_tsvector('english', '{"a": "fat rats", "b": 123}'::jsonb, '["string", "numeric"]');
-- jsonb_to_tsvector:tsvector
-- '123':4 'fat':1 'rat':2
-- SELECT 1
> SELECT jsonb_to_tsvector('english', '{"fats": "rats"}'::jsonb, '"key"');
-- jsonb_to_tsvector:tsvector
-- 'fat':1
-- SELECT 1
> SELECT jsonb_to_tsvector('english', '{"a": true}'::jsonb, '"all"');
-- jsonb_to_tsvector:tsvector
-- 'true':2
-- SELECT 1
> SELECT jsonb_to_tsvector('english', '{}'::jsonb, '"foo"');
-- ERROR 22023: wrong flag in flag array: "foo"
-- HINT: Possible values are: "string", "numeric", "boolean", "key", and "all".
> SELECT * FROM ts_parse('default', '123 - a number and foo-bar');
-- tokid:integer | token:text
-- 22 | 123
-- 12 |
-- 12 | -
-- 1 | a
-- 12 |
-- 1 | number
-- 12 |
-- 1 | and
-- 12 |
-- 16 | foo-bar
-- 11 | foo
-- 12 | -
-- 11 | bar
-- SELECT 13
#~ Blanks are told apart one by one.
#= tokid:integer | token:text
#= 22 | 123
#= 12 |
#= 12 | -
#= 12 |
#= 1 | a
#= 12 |
#= 1 | number
#= 12 |
#= 1 | and
#= 12 |
#= 16 | foo-bar
#= 11 | foo
#= 12 | -
#= 11 | bar
#= SELECT 14
> SELECT * FROM ts_parse('foo', '1');
-- tokid:integer | token:text
-- ERROR 42704: text search parser "foo" does not exist
> SELECT * FROM ts_token_type('default') LIMIT 3;
-- tokid:integer | alias:text | description:text
-- 1 | asciiword | Word, all ASCII
-- 2 | word | Word, all letters
-- 3 | numword | Word, letters and digits
-- SELECT 3
> SELECT ts_lexize('simple', 'The');
-- ts_lexize:text[]
-- {the}
-- SELECT 1
> SELECT ts_lexize('english_stem', 'the');
-- ts_lexize:text[]
-- {}
-- SELECT 1
> SELECT ts_lexize('nope', 'x');
-- ERROR 42704 at 18: text search dictionary "nope" does not exist
> SELECT ts_rank('a:1 b:2 c:3'::tsvector, 'a'::tsquery), ts_rank_cd('a:1 b:2 c:3'::tsvector, 'a'::tsquery), ts_rank('a:1 b:2 c:3'::tsvector, 'a'::tsquery, 1), ts_rank('a:1 b:2 c:3'::tsvector, 'a'::tsquery, 2|8|32), ts_rank_cd('a:1 b:2 c:3'::tsvector, 'a'::tsquery, 4), ts_rank('{0.1,0.2,0.3,0.4}', 'a:1 b:2 c:3'::tsvector, 'a'::tsquery);
-- ts_rank:real | ts_rank_cd:real | ts_rank:real | ts_rank:real | ts_rank_cd:real | ts_rank:real
-- 0.06079271 | 0.1 | 0.030396355 | 0.006709425 | 0.1 | 0.06079271
-- SELECT 1
> SELECT ts_rank('a:1 b:2 c:3'::tsvector, 'a & b'::tsquery), ts_rank_cd('a:1 b:2 c:3'::tsvector, 'a & b'::tsquery), ts_rank('a:1 b:2 c:3'::tsvector, 'a & b'::tsquery, 1), ts_rank('a:1 b:2 c:3'::tsvector, 'a & b'::tsquery, 2|8|32), ts_rank_cd('a:1 b:2 c:3'::tsvector, 'a & b'::tsquery, 4), ts_rank('{0.1,0.2,0.3,0.4}', 'a:1 b:2 c:3'::tsvector, 'a & b'::tsquery);
-- ts_rank:real | ts_rank_cd:real | ts_rank:real | ts_rank:real | ts_rank_cd:real | ts_rank:real
-- 0.09910322 | 0.1 | 0.04955161 | 0.010891537 | 0.1 | 0.09910322
-- SELECT 1
> SELECT ts_rank('a:1 b:2 c:3'::tsvector, 'a | b'::tsquery), ts_rank_cd('a:1 b:2 c:3'::tsvector, 'a | b'::tsquery), ts_rank('a:1 b:2 c:3'::tsvector, 'a | b'::tsquery, 1), ts_rank('a:1 b:2 c:3'::tsvector, 'a | b'::tsquery, 2|8|32), ts_rank_cd('a:1 b:2 c:3'::tsvector, 'a | b'::tsquery, 4), ts_rank('{0.1,0.2,0.3,0.4}', 'a:1 b:2 c:3'::tsvector, 'a | b'::tsquery);
-- ts_rank:real | ts_rank_cd:real | ts_rank:real | ts_rank:real | ts_rank_cd:real | ts_rank:real
-- 0.06079271 | 0.2 | 0.030396355 | 0.006709425 | 0.1 | 0.06079271
-- SELECT 1
> SELECT ts_rank('a:1 b:2 c:3'::tsvector, 'fat & cat'::tsquery), ts_rank_cd('a:1 b:2 c:3'::tsvector, 'fat & cat'::tsquery), ts_rank('a:1 b:2 c:3'::tsvector, 'fat & cat'::tsquery, 1), ts_rank('a:1 b:2 c:3'::tsvector, 'fat & cat'::tsquery, 2|8|32), ts_rank_cd('a:1 b:2 c:3'::tsvector, 'fat & cat'::tsquery, 4), ts_rank('{0.1,0.2,0.3,0.4}', 'a:1 b:2 c:3'::tsvector, 'fat & cat'::tsquery);
-- ts_rank:real | ts_rank_cd:real | ts_rank:real | ts_rank:real | ts_rank_cd:real | ts_rank:real
-- 1e-20 | 0 | 5e-21 | 1.1111111e-21 | 0 | 1e-20
-- SELECT 1
> SELECT ts_rank('a:1 b:2 c:3'::tsvector, 'fat | rat'::tsquery), ts_rank_cd('a:1 b:2 c:3'::tsvector, 'fat | rat'::tsquery), ts_rank('a:1 b:2 c:3'::tsvector, 'fat | rat'::tsquery, 1), ts_rank('a:1 b:2 c:3'::tsvector, 'fat | rat'::tsquery, 2|8|32), ts_rank_cd('a:1 b:2 c:3'::tsvector, 'fat | rat'::tsquery, 4), ts_rank('{0.1,0.2,0.3,0.4}', 'a:1 b:2 c:3'::tsvector, 'fat | rat'::tsquery);
-- ts_rank:real | ts_rank_cd:real | ts_rank:real | ts_rank:real | ts_rank_cd:real | ts_rank:real
-- 0 | 0 | 0 | 0 | 0 | 0
-- SELECT 1
> SELECT ts_rank('a:1 b:2 c:3'::tsvector, 'quick & fox'::tsquery), ts_rank_cd('a:1 b:2 c:3'::tsvector, 'quick & fox'::tsquery), ts_rank('a:1 b:2 c:3'::tsvector, 'quick & fox'::tsquery, 1), ts_rank('a:1 b:2 c:3'::tsvector, 'quick & fox'::tsquery, 2|8|32), ts_rank_cd('a:1 b:2 c:3'::tsvector, 'quick & fox'::tsquery, 4), ts_rank('{0.1,0.2,0.3,0.4}', 'a:1 b:2 c:3'::tsvector, 'quick & fox'::tsquery);
-- ts_rank:real | ts_rank_cd:real | ts_rank:real | ts_rank:real | ts_rank_cd:real | ts_rank:real
-- 1e-20 | 0 | 5e-21 | 1.1111111e-21 | 0 | 1e-20
-- SELECT 1
> SELECT ts_rank('a:1 b:2 c:3'::tsvector, 'quick <-> brown'::tsquery), ts_rank_cd('a:1 b:2 c:3'::tsvector, 'quick <-> brown'::tsquery), ts_rank('a:1 b:2 c:3'::tsvector, 'quick <-> brown'::tsquery, 1), ts_rank('a:1 b:2 c:3'::tsvector, 'quick <-> brown'::tsquery, 2|8|32), ts_rank_cd('a:1 b:2 c:3'::tsvector, 'quick <-> brown'::tsquery, 4), ts_rank('{0.1,0.2,0.3,0.4}', 'a:1 b:2 c:3'::tsvector, 'quick <-> brown'::tsquery);
-- ts_rank:real | ts_rank_cd:real | ts_rank:real | ts_rank:real | ts_rank_cd:real | ts_rank:real
-- 1e-20 | 0 | 5e-21 | 1.1111111e-21 | 0 | 1e-20
-- SELECT 1
> SELECT ts_rank('a:1 b:2 c:3'::tsvector, 'quick & dog & cat'::tsquery), ts_rank_cd('a:1 b:2 c:3'::tsvector, 'quick & dog & cat'::tsquery), ts_rank('a:1 b:2 c:3'::tsvector, 'quick & dog & cat'::tsquery, 1), ts_rank('a:1 b:2 c:3'::tsvector, 'quick & dog & cat'::tsquery, 2|8|32), ts_rank_cd('a:1 b:2 c:3'::tsvector, 'quick & dog & cat'::tsquery, 4), ts_rank('{0.1,0.2,0.3,0.4}', 'a:1 b:2 c:3'::tsvector, 'quick & dog & cat'::tsquery);
-- ts_rank:real | ts_rank_cd:real | ts_rank:real | ts_rank:real | ts_rank_cd:real | ts_rank:real
-- 1e-20 | 0 | 5e-21 | 1.1111111e-21 | 0 | 1e-20
-- SELECT 1
> SELECT ts_rank('a:1 b:2 c:3'::tsvector, 'x'::tsquery), ts_rank_cd('a:1 b:2 c:3'::tsvector, 'x'::tsquery), ts_rank('a:1 b:2 c:3'::tsvector, 'x'::tsquery, 1), ts_rank('a:1 b:2 c:3'::tsvector, 'x'::tsquery, 2|8|32), ts_rank_cd('a:1 b:2 c:3'::tsvector, 'x'::tsquery, 4), ts_rank('{0.1,0.2,0.3,0.4}', 'a:1 b:2 c:3'::tsvector, 'x'::tsquery);
-- ts_rank:real | ts_rank_cd:real | ts_rank:real | ts_rank:real | ts_rank_cd:real | ts_rank:real
-- 0 | 0 | 0 | 0 | 0 | 0
-- SELECT 1
> SELECT ts_rank('a:1 b:2 c:3'::tsvector, 'qu:*'::tsquery), ts_rank_cd('a:1 b:2 c:3'::tsvector, 'qu:*'::tsquery), ts_rank('a:1 b:2 c:3'::tsvector, 'qu:*'::tsquery, 1), ts_rank('a:1 b:2 c:3'::tsvector, 'qu:*'::tsquery, 2|8|32), ts_rank_cd('a:1 b:2 c:3'::tsvector, 'qu:*'::tsquery, 4), ts_rank('{0.1,0.2,0.3,0.4}', 'a:1 b:2 c:3'::tsvector, 'qu:*'::tsquery);
-- ts_rank:real | ts_rank_cd:real | ts_rank:real | ts_rank:real | ts_rank_cd:real | ts_rank:real
-- 0 | 0 | 0 | 0 | 0 | 0
-- SELECT 1
> SELECT ts_rank('fat:2,4 cat:3 rat:5A'::tsvector, 'a'::tsquery), ts_rank_cd('fat:2,4 cat:3 rat:5A'::tsvector, 'a'::tsquery), ts_rank('fat:2,4 cat:3 rat:5A'::tsvector, 'a'::tsquery, 1), ts_rank('fat:2,4 cat:3 rat:5A'::tsvector, 'a'::tsquery, 2|8|32), ts_rank_cd('fat:2,4 cat:3 rat:5A'::tsvector, 'a'::tsquery, 4), ts_rank('{0.1,0.2,0.3,0.4}', 'fat:2,4 cat:3 rat:5A'::tsvector, 'a'::tsquery);
-- ts_rank:real | ts_rank_cd:real | ts_rank:real | ts_rank:real | ts_rank_cd:real | ts_rank:real
-- 0 | 0 | 0 | 0 | 0 | 0
-- SELECT 1
> SELECT ts_rank('fat:2,4 cat:3 rat:5A'::tsvector, 'a & b'::tsquery), ts_rank_cd('fat:2,4 cat:3 rat:5A'::tsvector, 'a & b'::tsquery), ts_rank('fat:2,4 cat:3 rat:5A'::tsvector, 'a & b'::tsquery, 1), ts_rank('fat:2,4 cat:3 rat:5A'::tsvector, 'a & b'::tsquery, 2|8|32), ts_rank_cd('fat:2,4 cat:3 rat:5A'::tsvector, 'a & b'::tsquery, 4), ts_rank('{0.1,0.2,0.3,0.4}', 'fat:2,4 cat:3 rat:5A'::tsvector, 'a & b'::tsquery);
-- ts_rank:real | ts_rank_cd:real | ts_rank:real | ts_rank:real | ts_rank_cd:real | ts_rank:real
-- 1e-20 | 0 | 4.3067655e-21 | 8.333333e-22 | 0 | 1e-20
-- SELECT 1
> SELECT ts_rank('fat:2,4 cat:3 rat:5A'::tsvector, 'a | b'::tsquery), ts_rank_cd('fat:2,4 cat:3 rat:5A'::tsvector, 'a | b'::tsquery), ts_rank('fat:2,4 cat:3 rat:5A'::tsvector, 'a | b'::tsquery, 1), ts_rank('fat:2,4 cat:3 rat:5A'::tsvector, 'a | b'::tsquery, 2|8|32), ts_rank_cd('fat:2,4 cat:3 rat:5A'::tsvector, 'a | b'::tsquery, 4), ts_rank('{0.1,0.2,0.3,0.4}', 'fat:2,4 cat:3 rat:5A'::tsvector, 'a | b'::tsquery);
-- ts_rank:real | ts_rank_cd:real | ts_rank:real | ts_rank:real | ts_rank_cd:real | ts_rank:real
-- 0 | 0 | 0 | 0 | 0 | 0
-- SELECT 1
> SELECT ts_rank('fat:2,4 cat:3 rat:5A'::tsvector, 'fat & cat'::tsquery), ts_rank_cd('fat:2,4 cat:3 rat:5A'::tsvector, 'fat & cat'::tsquery), ts_rank('fat:2,4 cat:3 rat:5A'::tsvector, 'fat & cat'::tsquery, 1), ts_rank('fat:2,4 cat:3 rat:5A'::tsvector, 'fat & cat'::tsquery, 2|8|32), ts_rank_cd('fat:2,4 cat:3 rat:5A'::tsvector, 'fat & cat'::tsquery, 4), ts_rank('{0.1,0.2,0.3,0.4}', 'fat:2,4 cat:3 rat:5A'::tsvector, 'fat & cat'::tsquery);
-- ts_rank:real | ts_rank_cd:real | ts_rank:real | ts_rank:real | ts_rank_cd:real | ts_rank:real
-- 0.188385 | 0.2 | 0.081133 | 0.015456107 | 0.1 | 0.188385
-- SELECT 1
> SELECT ts_rank('fat:2,4 cat:3 rat:5A'::tsvector, 'fat | rat'::tsquery), ts_rank_cd('fat:2,4 cat:3 rat:5A'::tsvector, 'fat | rat'::tsquery), ts_rank('fat:2,4 cat:3 rat:5A'::tsvector, 'fat | rat'::tsquery, 1), ts_rank('fat:2,4 cat:3 rat:5A'::tsvector, 'fat | rat'::tsquery, 2|8|32), ts_rank_cd('fat:2,4 cat:3 rat:5A'::tsvector, 'fat | rat'::tsquery, 4), ts_rank('{0.1,0.2,0.3,0.4}', 'fat:2,4 cat:3 rat:5A'::tsvector, 'fat | rat'::tsquery);
-- ts_rank:real | ts_rank_cd:real | ts_rank:real | ts_rank:real | ts_rank_cd:real | ts_rank:real
-- 0.341959 | 1.2 | 0.14727372 | 0.027707027 | 0.6 | 0.15958087
-- SELECT 1
#~ The last digit of a single: sums are rounded elsewhere.
#= ts_rank:real | ts_rank_cd:real | ts_rank:real | ts_rank:real | ts_rank_cd:real | ts_rank:real
#= 0.341959 | 1.2 | 0.14727373 | 0.027707027 | 0.6 | 0.15958087
#= SELECT 1
> SELECT ts_rank('fat:2,4 cat:3 rat:5A'::tsvector, 'quick & fox'::tsquery), ts_rank_cd('fat:2,4 cat:3 rat:5A'::tsvector, 'quick & fox'::tsquery), ts_rank('fat:2,4 cat:3 rat:5A'::tsvector, 'quick & fox'::tsquery, 1), ts_rank('fat:2,4 cat:3 rat:5A'::tsvector, 'quick & fox'::tsquery, 2|8|32), ts_rank_cd('fat:2,4 cat:3 rat:5A'::tsvector, 'quick & fox'::tsquery, 4), ts_rank('{0.1,0.2,0.3,0.4}', 'fat:2,4 cat:3 rat:5A'::tsvector, 'quick & fox'::tsquery);
-- ts_rank:real | ts_rank_cd:real | ts_rank:real | ts_rank:real | ts_rank_cd:real | ts_rank:real
-- 1e-20 | 0 | 4.3067655e-21 | 8.333333e-22 | 0 | 1e-20
-- SELECT 1
> SELECT ts_rank('fat:2,4 cat:3 rat:5A'::tsvector, 'quick <-> brown'::tsquery), ts_rank_cd('fat:2,4 cat:3 rat:5A'::tsvector, 'quick <-> brown'::tsquery), ts_rank('fat:2,4 cat:3 rat:5A'::tsvector, 'quick <-> brown'::tsquery, 1), ts_rank('fat:2,4 cat:3 rat:5A'::tsvector, 'quick <-> brown'::tsquery, 2|8|32), ts_rank_cd('fat:2,4 cat:3 rat:5A'::tsvector, 'quick <-> brown'::tsquery, 4), ts_rank('{0.1,0.2,0.3,0.4}', 'fat:2,4 cat:3 rat:5A'::tsvector, 'quick <-> brown'::tsquery);
-- ts_rank:real | ts_rank_cd:real | ts_rank:real | ts_rank:real | ts_rank_cd:real | ts_rank:real
-- 1e-20 | 0 | 4.3067655e-21 | 8.333333e-22 | 0 | 1e-20
-- SELECT 1
> SELECT ts_rank('fat:2,4 cat:3 rat:5A'::tsvector, 'quick & dog & cat'::tsquery), ts_rank_cd('fat:2,4 cat:3 rat:5A'::tsvector, 'quick & dog & cat'::tsquery), ts_rank('fat:2,4 cat:3 rat:5A'::tsvector, 'quick & dog & cat'::tsquery, 1), ts_rank('fat:2,4 cat:3 rat:5A'::tsvector, 'quick & dog & cat'::tsquery, 2|8|32), ts_rank_cd('fat:2,4 cat:3 rat:5A'::tsvector, 'quick & dog & cat'::tsquery, 4), ts_rank('{0.1,0.2,0.3,0.4}', 'fat:2,4 cat:3 rat:5A'::tsvector, 'quick & dog & cat'::tsquery);
-- ts_rank:real | ts_rank_cd:real | ts_rank:real | ts_rank:real | ts_rank_cd:real | ts_rank:real
-- 1e-20 | 0 | 4.3067655e-21 | 8.333333e-22 | 0 | 1e-20
-- SELECT 1
> SELECT ts_rank('fat:2,4 cat:3 rat:5A'::tsvector, 'x'::tsquery), ts_rank_cd('fat:2,4 cat:3 rat:5A'::tsvector, 'x'::tsquery), ts_rank('fat:2,4 cat:3 rat:5A'::tsvector, 'x'::tsquery, 1), ts_rank('fat:2,4 cat:3 rat:5A'::tsvector, 'x'::tsquery, 2|8|32), ts_rank_cd('fat:2,4 cat:3 rat:5A'::tsvector, 'x'::tsquery, 4), ts_rank('{0.1,0.2,0.3,0.4}', 'fat:2,4 cat:3 rat:5A'::tsvector, 'x'::tsquery);
-- ts_rank:real | ts_rank_cd:real | ts_rank:real | ts_rank:real | ts_rank_cd:real | ts_rank:real
-- 0 | 0 | 0 | 0 | 0 | 0
-- SELECT 1
> SELECT ts_rank('fat:2,4 cat:3 rat:5A'::tsvector, 'qu:*'::tsquery), ts_rank_cd('fat:2,4 cat:3 rat:5A'::tsvector, 'qu:*'::tsquery), ts_rank('fat:2,4 cat:3 rat:5A'::tsvector, 'qu:*'::tsquery, 1), ts_rank('fat:2,4 cat:3 rat:5A'::tsvector, 'qu:*'::tsquery, 2|8|32), ts_rank_cd('fat:2,4 cat:3 rat:5A'::tsvector, 'qu:*'::tsquery, 4), ts_rank('{0.1,0.2,0.3,0.4}', 'fat:2,4 cat:3 rat:5A'::tsvector, 'qu:*'::tsquery);
-- ts_rank:real | ts_rank_cd:real | ts_rank:real | ts_rank:real | ts_rank_cd:real | ts_rank:real
-- 0 | 0 | 0 | 0 | 0 | 0
-- SELECT 1
> SELECT ts_rank(to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'a'::tsquery), ts_rank_cd(to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'a'::tsquery), ts_rank(to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'a'::tsquery, 1), ts_rank(to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'a'::tsquery, 2|8|32), ts_rank_cd(to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'a'::tsquery, 4), ts_rank('{0.1,0.2,0.3,0.4}', to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'a'::tsquery);
-- ts_rank:real | ts_rank_cd:real | ts_rank:real | ts_rank:real | ts_rank_cd:real | ts_rank:real
-- 0 | 0 | 0 | 0 | 0 | 0
-- SELECT 1
> SELECT ts_rank(to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'a & b'::tsquery), ts_rank_cd(to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'a & b'::tsquery), ts_rank(to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'a & b'::tsquery, 1), ts_rank(to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'a & b'::tsquery, 2|8|32), ts_rank_cd(to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'a & b'::tsquery, 4), ts_rank('{0.1,0.2,0.3,0.4}', to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'a & b'::tsquery);
-- ts_rank:real | ts_rank_cd:real | ts_rank:real | ts_rank:real | ts_rank_cd:real | ts_rank:real
-- 1e-20 | 0 | 3.1546488e-21 | 1.7857143e-22 | 0 | 1e-20
-- SELECT 1
> SELECT ts_rank(to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'a | b'::tsquery), ts_rank_cd(to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'a | b'::tsquery), ts_rank(to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'a | b'::tsquery, 1), ts_rank(to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'a | b'::tsquery, 2|8|32), ts_rank_cd(to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'a | b'::tsquery, 4), ts_rank('{0.1,0.2,0.3,0.4}', to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'a | b'::tsquery);
-- ts_rank:real | ts_rank_cd:real | ts_rank:real | ts_rank:real | ts_rank_cd:real | ts_rank:real
-- 0 | 0 | 0 | 0 | 0 | 0
-- SELECT 1
> SELECT ts_rank(to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'fat & cat'::tsquery), ts_rank_cd(to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'fat & cat'::tsquery), ts_rank(to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'fat & cat'::tsquery, 1), ts_rank(to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'fat & cat'::tsquery, 2|8|32), ts_rank_cd(to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'fat & cat'::tsquery, 4), ts_rank('{0.1,0.2,0.3,0.4}', to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'fat & cat'::tsquery);
-- ts_rank:real | ts_rank_cd:real | ts_rank:real | ts_rank:real | ts_rank_cd:real | ts_rank:real
-- 1e-20 | 0 | 3.1546488e-21 | 1.7857143e-22 | 0 | 1e-20
-- SELECT 1
> SELECT ts_rank(to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'fat | rat'::tsquery), ts_rank_cd(to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'fat | rat'::tsquery), ts_rank(to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'fat | rat'::tsquery, 1), ts_rank(to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'fat | rat'::tsquery, 2|8|32), ts_rank_cd(to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'fat | rat'::tsquery, 4), ts_rank('{0.1,0.2,0.3,0.4}', to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'fat | rat'::tsquery);
-- ts_rank:real | ts_rank_cd:real | ts_rank:real | ts_rank:real | ts_rank_cd:real | ts_rank:real
-- 0 | 0 | 0 | 0 | 0 | 0
-- SELECT 1
> SELECT ts_rank(to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'quick & fox'::tsquery), ts_rank_cd(to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'quick & fox'::tsquery), ts_rank(to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'quick & fox'::tsquery, 1), ts_rank(to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'quick & fox'::tsquery, 2|8|32), ts_rank_cd(to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'quick & fox'::tsquery, 4), ts_rank('{0.1,0.2,0.3,0.4}', to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'quick & fox'::tsquery);
-- ts_rank:real | ts_rank_cd:real | ts_rank:real | ts_rank:real | ts_rank_cd:real | ts_rank:real
-- 0.15661275 | 0.0625 | 0.049405824 | 0.0027888569 | 0.00625 | 0.15661275
-- SELECT 1
> SELECT ts_rank(to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'quick <-> brown'::tsquery), ts_rank_cd(to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'quick <-> brown'::tsquery), ts_rank(to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'quick <-> brown'::tsquery, 1), ts_rank(to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'quick <-> brown'::tsquery, 2|8|32), ts_rank_cd(to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'quick <-> brown'::tsquery, 4), ts_rank('{0.1,0.2,0.3,0.4}', to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'quick <-> brown'::tsquery);
-- ts_rank:real | ts_rank_cd:real | ts_rank:real | ts_rank:real | ts_rank_cd:real | ts_rank:real
-- 0.14571923 | 0.1 | 0.0459693 | 0.0025953755 | 0.1 | 0.14571923
-- SELECT 1
> SELECT ts_rank(to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'quick & dog & cat'::tsquery), ts_rank_cd(to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'quick & dog & cat'::tsquery), ts_rank(to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'quick & dog & cat'::tsquery, 1), ts_rank(to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'quick & dog & cat'::tsquery, 2|8|32), ts_rank_cd(to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'quick & dog & cat'::tsquery, 4), ts_rank('{0.1,0.2,0.3,0.4}', to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'quick & dog & cat'::tsquery);
-- ts_rank:real | ts_rank_cd:real | ts_rank:real | ts_rank:real | ts_rank_cd:real | ts_rank:real
-- 0.34045362 | 0.033333335 | 0.10740116 | 0.0060427915 | 0.033333335 | 0.34045362
-- SELECT 1
> SELECT ts_rank(to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'x'::tsquery), ts_rank_cd(to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'x'::tsquery), ts_rank(to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'x'::tsquery, 1), ts_rank(to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'x'::tsquery, 2|8|32), ts_rank_cd(to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'x'::tsquery, 4), ts_rank('{0.1,0.2,0.3,0.4}', to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'x'::tsquery);
-- ts_rank:real | ts_rank_cd:real | ts_rank:real | ts_rank:real | ts_rank_cd:real | ts_rank:real
-- 0 | 0 | 0 | 0 | 0 | 0
-- SELECT 1
> SELECT ts_rank(to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'qu:*'::tsquery), ts_rank_cd(to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'qu:*'::tsquery), ts_rank(to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'qu:*'::tsquery, 1), ts_rank(to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'qu:*'::tsquery, 2|8|32), ts_rank_cd(to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'qu:*'::tsquery, 4), ts_rank('{0.1,0.2,0.3,0.4}', to_tsvector('english','the quick brown fox jumps over the lazy dog and the quick cat'), 'qu:*'::tsquery);
-- ts_rank:real | ts_rank_cd:real | ts_rank:real | ts_rank:real | ts_rank_cd:real | ts_rank:real
-- 0.075990885 | 0.2 | 0.023972455 | 0.0013551412 | 0.01 | 0.075990885
-- SELECT 1
> SELECT ts_rank('a b'::tsvector, 'a'::tsquery), ts_rank_cd('a b'::tsvector, 'a'::tsquery), ts_rank('a b'::tsvector, 'a'::tsquery, 1), ts_rank('a b'::tsvector, 'a'::tsquery, 2|8|32), ts_rank_cd('a b'::tsvector, 'a'::tsquery, 4), ts_rank('{0.1,0.2,0.3,0.4}', 'a b'::tsvector, 'a'::tsquery);
-- ts_rank:real | ts_rank_cd:real | ts_rank:real | ts_rank:real | ts_rank_cd:real | ts_rank:real
-- 0.06079271 | 0 | 0.03835593 | 0.01497065 | 0 | 0.06079271
-- SELECT 1
> SELECT ts_rank('a b'::tsvector, 'a & b'::tsquery), ts_rank_cd('a b'::tsvector, 'a & b'::tsquery), ts_rank('a b'::tsvector, 'a & b'::tsquery, 1), ts_rank('a b'::tsvector, 'a & b'::tsquery, 2|8|32), ts_rank_cd('a b'::tsvector, 'a & b'::tsquery, 4), ts_rank('{0.1,0.2,0.3,0.4}', 'a b'::tsvector, 'a & b'::tsquery);
-- ts_rank:real | ts_rank_cd:real | ts_rank:real | ts_rank:real | ts_rank_cd:real | ts_rank:real
-- 1e-16 | 0 | 6.3092976e-17 | 2.5e-17 | 0 | 1e-16
-- SELECT 1
> SELECT ts_rank('a b'::tsvector, 'a | b'::tsquery), ts_rank_cd('a b'::tsvector, 'a | b'::tsquery), ts_rank('a b'::tsvector, 'a | b'::tsquery, 1), ts_rank('a b'::tsvector, 'a | b'::tsquery, 2|8|32), ts_rank_cd('a b'::tsvector, 'a | b'::tsquery, 4), ts_rank('{0.1,0.2,0.3,0.4}', 'a b'::tsvector, 'a | b'::tsquery);
-- ts_rank:real | ts_rank_cd:real | ts_rank:real | ts_rank:real | ts_rank_cd:real | ts_rank:real
-- 0.06079271 | 0 | 0.03835593 | 0.01497065 | 0 | 0.06079271
-- SELECT 1
> SELECT ts_rank('a b'::tsvector, 'fat & cat'::tsquery), ts_rank_cd('a b'::tsvector, 'fat & cat'::tsquery), ts_rank('a b'::tsvector, 'fat & cat'::tsquery, 1), ts_rank('a b'::tsvector, 'fat & cat'::tsquery, 2|8|32), ts_rank_cd('a b'::tsvector, 'fat & cat'::tsquery, 4), ts_rank('{0.1,0.2,0.3,0.4}', 'a b'::tsvector, 'fat & cat'::tsquery);
-- ts_rank:real | ts_rank_cd:real | ts_rank:real | ts_rank:real | ts_rank_cd:real | ts_rank:real
-- 1e-20 | 0 | 6.3092975e-21 | 2.5e-21 | 0 | 1e-20
-- SELECT 1
> SELECT ts_rank('a b'::tsvector, 'fat | rat'::tsquery), ts_rank_cd('a b'::tsvector, 'fat | rat'::tsquery), ts_rank('a b'::tsvector, 'fat | rat'::tsquery, 1), ts_rank('a b'::tsvector, 'fat | rat'::tsquery, 2|8|32), ts_rank_cd('a b'::tsvector, 'fat | rat'::tsquery, 4), ts_rank('{0.1,0.2,0.3,0.4}', 'a b'::tsvector, 'fat | rat'::tsquery);
-- ts_rank:real | ts_rank_cd:real | ts_rank:real | ts_rank:real | ts_rank_cd:real | ts_rank:real
-- 0 | 0 | 0 | 0 | 0 | 0
-- SELECT 1
> SELECT ts_rank('a b'::tsvector, 'quick & fox'::tsquery), ts_rank_cd('a b'::tsvector, 'quick & fox'::tsquery), ts_rank('a b'::tsvector, 'quick & fox'::tsquery, 1), ts_rank('a b'::tsvector, 'quick & fox'::tsquery, 2|8|32), ts_rank_cd('a b'::tsvector, 'quick & fox'::tsquery, 4), ts_rank('{0.1,0.2,0.3,0.4}', 'a b'::tsvector, 'quick & fox'::tsquery);
-- ts_rank:real | ts_rank_cd:real | ts_rank:real | ts_rank:real | ts_rank_cd:real | ts_rank:real
-- 1e-20 | 0 | 6.3092975e-21 | 2.5e-21 | 0 | 1e-20
-- SELECT 1
> SELECT ts_rank('a b'::tsvector, 'quick <-> brown'::tsquery), ts_rank_cd('a b'::tsvector, 'quick <-> brown'::tsquery), ts_rank('a b'::tsvector, 'quick <-> brown'::tsquery, 1), ts_rank('a b'::tsvector, 'quick <-> brown'::tsquery, 2|8|32), ts_rank_cd('a b'::tsvector, 'quick <-> brown'::tsquery, 4), ts_rank('{0.1,0.2,0.3,0.4}', 'a b'::tsvector, 'quick <-> brown'::tsquery);
-- ts_rank:real | ts_rank_cd:real | ts_rank:real | ts_rank:real | ts_rank_cd:real | ts_rank:real
-- 1e-20 | 0 | 6.3092975e-21 | 2.5e-21 | 0 | 1e-20
-- SELECT 1
> SELECT ts_rank('a b'::tsvector, 'quick & dog & cat'::tsquery), ts_rank_cd('a b'::tsvector, 'quick & dog & cat'::tsquery), ts_rank('a b'::tsvector, 'quick & dog & cat'::tsquery, 1), ts_rank('a b'::tsvector, 'quick & dog & cat'::tsquery, 2|8|32), ts_rank_cd('a b'::tsvector, 'quick & dog & cat'::tsquery, 4), ts_rank('{0.1,0.2,0.3,0.4}', 'a b'::tsvector, 'quick & dog & cat'::tsquery);
-- ts_rank:real | ts_rank_cd:real | ts_rank:real | ts_rank:real | ts_rank_cd:real | ts_rank:real
-- 1e-20 | 0 | 6.3092975e-21 | 2.5e-21 | 0 | 1e-20
-- SELECT 1
> SELECT ts_rank('a b'::tsvector, 'x'::tsquery), ts_rank_cd('a b'::tsvector, 'x'::tsquery), ts_rank('a b'::tsvector, 'x'::tsquery, 1), ts_rank('a b'::tsvector, 'x'::tsquery, 2|8|32), ts_rank_cd('a b'::tsvector, 'x'::tsquery, 4), ts_rank('{0.1,0.2,0.3,0.4}', 'a b'::tsvector, 'x'::tsquery);
-- ts_rank:real | ts_rank_cd:real | ts_rank:real | ts_rank:real | ts_rank_cd:real | ts_rank:real
-- 0 | 0 | 0 | 0 | 0 | 0
-- SELECT 1
> SELECT ts_rank('a b'::tsvector, 'qu:*'::tsquery), ts_rank_cd('a b'::tsvector, 'qu:*'::tsquery), ts_rank('a b'::tsvector, 'qu:*'::tsquery, 1), ts_rank('a b'::tsvector, 'qu:*'::tsquery, 2|8|32), ts_rank_cd('a b'::tsvector, 'qu:*'::tsquery, 4), ts_rank('{0.1,0.2,0.3,0.4}', 'a b'::tsvector, 'qu:*'::tsquery);
-- ts_rank:real | ts_rank_cd:real | ts_rank:real | ts_rank:real | ts_rank_cd:real | ts_rank:real
-- 0 | 0 | 0 | 0 | 0 | 0
-- SELECT 1
> SELECT ts_rank('{0.1}', 'a:1'::tsvector, 'a'::tsquery);
-- ERROR 2202E: array of weight is too short
> SELECT ts_rank('{1,1,1,2}', 'a:1'::tsvector, 'a'::tsquery);
-- ERROR 22023: weight out of range
> SELECT ts_rank('{NULL,1,1,1}', 'a:1'::tsvector, 'a'::tsquery);
-- ERROR 22004: array of weight must not contain nulls
> SELECT ts_headline('english', 'The most common type of search is to find all documents containing given query terms and return them in order of their similarity to the query. Notions of query and similarity are very flexible and depend on the specific application.', to_tsquery('english', 'query & similarity'));
-- ts_headline:text
-- <b>query</b> terms and return them in order of their <b>similarity</b> to the <b>query</b>. Notions of <b>query</b>
-- SELECT 1
> SELECT ts_headline('english', 'The most common type of search is to find all documents containing given query terms and return them in order of their similarity to the query. Notions of query and similarity are very flexible and depend on the specific application.', to_tsquery('english', 'query & similarity'), 'StartSel=<, StopSel=>');
-- ts_headline:text
-- <query> terms and return them in order of their <similarity> to the <query>. Notions of <query>
-- SELECT 1
> SELECT ts_headline('english', 'The most common type of search is to find all documents containing given query terms and return them in order of their similarity to the query. Notions of query and similarity are very flexible and depend on the specific application.', to_tsquery('english', 'search'));
-- ts_headline:text
-- <b>search</b> is to find all documents containing given query terms and return them in order
-- SELECT 1
> SELECT ts_headline('english', 'The most common type of search is to find all documents containing given query terms and return them in order of their similarity to the query. Notions of query and similarity are very flexible and depend on the specific application.', to_tsquery('english', 'nothing'));
-- ts_headline:text
-- The most common type of search is to find all documents containing given query terms
-- SELECT 1
> SELECT ts_headline('english', 'The most common type of search is to find all documents containing given query terms and return them in order of their similarity to the query. Notions of query and similarity are very flexible and depend on the specific application.', to_tsquery('english', 'query & similarity'), 'MaxWords=10, MinWords=5');
-- ts_headline:text
-- <b>query</b> terms and return them in order of their <b>similarity</b>
-- SELECT 1
> SELECT ts_headline('english', 'The most common type of search is to find all documents containing given query terms and return them in order of their similarity to the query. Notions of query and similarity are very flexible and depend on the specific application.', to_tsquery('english', 'application'), 'MaxWords=8, MinWords=3');
-- ts_headline:text
-- depend on the specific <b>application</b>.
-- SELECT 1
> SELECT ts_headline('english', 'The most common type of search is to find all documents containing given query terms and return them in order of their similarity to the query. Notions of query and similarity are very flexible and depend on the specific application.', to_tsquery('english', 'query'), 'HighlightAll=true');
-- ts_headline:text
-- The most common type of search is to find all documents containing given <b>query</b> terms and return them in order of their similarity to the <b>query</b>. Notions of <b>query</b> and similarity are very flexible and depend on the specific application.
-- SELECT 1
> SELECT ts_headline('english', 'The most common type of search is to find all documents containing given query terms and return them in order of their similarity to the query. Notions of query and similarity are very flexible and depend on the specific application.', to_tsquery('english', 'the <-> query'), 'StartSel=[, StopSel=]');
-- ts_headline:text
-- [query] terms and return them in order of their similarity to the [query]. Notions of [query]
-- SELECT 1
> SELECT ts_headline('english', 'The most common type of search is to find all documents containing given query terms and return them in order of their similarity to the query. Notions of query and similarity are very flexible and depend on the specific application.', to_tsquery('english', 'document | term'), 'MaxWords=6, MinWords=2, ShortWord=0');
-- ts_headline:text
-- <b>documents</b> containing
-- SELECT 1
> SELECT ts_headline('english', 'The most common type of search is to find all documents containing given query terms and return them in order of their similarity to the query. Notions of query and similarity are very flexible and depend on the specific application.', to_tsquery('english', 'query'), 'MinWords=40');
-- ERROR 22023: MinWords must be less than MaxWords
> SELECT ts_headline('english', 'The most common type of search is to find all documents containing given query terms and return them in order of their similarity to the query. Notions of query and similarity are very flexible and depend on the specific application.', to_tsquery('english', 'query'), 'foo=1');
-- ERROR 22023: unrecognized headline parameter: "foo"
> SELECT ts_headline('english', 'The most common type of search is to find all documents containing given query terms and return them in order of their similarity to the query. Notions of query and similarity are very flexible and depend on the specific application.', to_tsquery('english', 'query'), 'MinWords=0');
-- ERROR 22023: MinWords must be positive
> SELECT ts_headline('english', 'The most common type of search is to find all documents containing given query terms and return them in order of their similarity to the query. Notions of query and similarity are very flexible and depend on the specific application.', to_tsquery('english', 'flexibl:*'));
-- ts_headline:text
-- query. Notions of query and similarity are very <b>flexible</b> and depend on the specific application.
-- SELECT 1
> SELECT ts_headline('english', 'The most common type of search is to find all documents containing given query terms and return them in order of their similarity to the query. Notions of query and similarity are very flexible and depend on the specific application.', to_tsquery('english', ''));
-- NOTICE 00000: text-search query doesn't contain lexemes: ""
-- ts_headline:text
-- The most common type of search is to find all documents containing given query terms
-- SELECT 1
> SELECT ts_headline('english', 'The most common type of search is to find all documents containing given query terms and return them in order of their similarity to the query. Notions of query and similarity are very flexible and depend on the specific application.', to_tsquery('english', 'query & nothing'));
-- ts_headline:text
-- The most common type of search is to find all documents containing given <b>query</b> terms
-- SELECT 1
> SELECT ts_headline('<b>bold</b> wi-fi search at http://example.com/search', 'search | wi');
-- ts_headline:text
--  bold  <b>wi</b>-fi <b>search</b> at http://example.com/search
-- SELECT 1
> SELECT ts_headline('simple', 'The quick brown fox', 'quick');
-- ERROR 42725 at 8: function ts_headline(unknown, unknown, unknown) is not unique
-- HINT: Could not choose a best candidate function. You might need to add explicit type casts.
> CREATE TABLE articles (id int PRIMARY KEY, title text, body text, tsv tsvector GENERATED ALWAYS AS (to_tsvector('english', coalesce(title, '') || ' ' || coalesce(body, ''))) STORED);
-- CREATE TABLE
> INSERT INTO articles (id, title, body) VALUES (1, 'PostgreSQL text search', 'Full text search finds documents'), (2, 'Vectors', 'Nearest neighbours of vectors in documents'), (3, NULL, 'Nothing here');
-- INSERT 0 3
> SELECT id, tsv FROM articles ORDER BY id;
-- id:integer | tsv:tsvector
-- 1 | 'document':8 'find':7 'full':4 'postgresql':1 'search':3,6 'text':2,5
-- 2 | 'document':7 'nearest':2 'neighbour':3 'vector':1,5
-- 3 | 'noth':1
-- SELECT 3
> SELECT id FROM articles WHERE tsv @@ to_tsquery('english', 'document') ORDER BY id;
-- id:integer
-- 1
-- 2
-- SELECT 2
> SELECT id FROM articles WHERE tsv @@ websearch_to_tsquery('english', '"text search"') ORDER BY id;
-- id:integer
-- 1
-- SELECT 1
> SELECT id, ts_rank(tsv, q) FROM articles, to_tsquery('english', 'document | text') q WHERE tsv @@ q ORDER BY 2 DESC, 1;
-- id:integer | ts_rank:real
-- 1 | 0.0683918
-- 2 | 0.030396355
-- SELECT 2
> SELECT id FROM articles WHERE to_tsvector('english', body) @@ plainto_tsquery('english', 'neighbour') ORDER BY id;
-- id:integer
-- 2
-- SELECT 1
> CREATE INDEX ON articles USING gin (tsv);
-- CREATE INDEX
> SELECT id FROM articles WHERE tsv @@ 'vector'::tsquery;
-- id:integer
-- 2
-- SELECT 1
> DROP TABLE articles;
-- DROP TABLE
> SHOW default_text_search_config;
-- default_text_search_config:text
-- pg_catalog.english
-- SHOW
# ts_stat.
> CREATE TABLE counted (t tsvector, n int);
-- CREATE TABLE
> INSERT INTO counted VALUES (to_tsvector('simple', 'a fat cat sat fat')), ('a:1A cat:2B,3'), (NULL), (''), ('bare');
-- INSERT 0 5
> SELECT * FROM ts_stat('SELECT t FROM counted') ORDER BY nentry DESC, ndoc DESC, word;
-- word:text | ndoc:integer | nentry:integer
-- cat | 2 | 3
-- a | 2 | 2
-- fat | 1 | 2
-- bare | 1 | 1
-- sat | 1 | 1
-- SELECT 5
> SELECT * FROM ts_stat('SELECT t FROM counted', 'a');
-- word:text | ndoc:integer | nentry:integer
-- a | 1 | 1
-- SELECT 1
> SELECT * FROM ts_stat('SELECT t FROM counted', 'ab') ORDER BY word;
-- word:text | ndoc:integer | nentry:integer
-- a | 1 | 1
-- cat | 1 | 1
-- SELECT 2
> SELECT * FROM ts_stat('SELECT t FROM counted', 'D') ORDER BY word;
-- word:text | ndoc:integer | nentry:integer
-- a | 1 | 1
-- cat | 2 | 2
-- fat | 1 | 2
-- sat | 1 | 1
-- SELECT 4
> SELECT * FROM ts_stat('SELECT t FROM counted', 'xyz') ORDER BY word;
-- word:text | ndoc:integer | nentry:integer
-- a | 2 | 2
-- bare | 1 | 1
-- cat | 2 | 3
-- fat | 1 | 2
-- sat | 1 | 1
-- SELECT 5
> SELECT * FROM ts_stat('SELECT t FROM counted WHERE false');
-- word:text | ndoc:integer | nentry:integer
-- SELECT 0
> SELECT count(*) FROM ts_stat(NULL);
-- count:bigint
-- 0
-- SELECT 1
> SELECT * FROM ts_stat('SELECT 1');
-- word:text | ndoc:integer | nentry:integer
-- ERROR 22023: ts_stat query must return one tsvector column
> SELECT * FROM ts_stat('SELECT t, t FROM counted');
-- word:text | ndoc:integer | nentry:integer
-- ERROR 22023: ts_stat query must return one tsvector column
> SELECT * FROM ts_stat('DELETE FROM counted');
-- word:text | ndoc:integer | nentry:integer
-- ERROR 42P11: cannot open DELETE query as cursor
> SELECT * FROM ts_stat('SELECT t FROM nothing');
-- word:text | ndoc:integer | nentry:integer
-- ERROR 42P01: relation "nothing" does not exist
> SELECT * FROM ts_stat('SELEC');
-- word:text | ndoc:integer | nentry:integer
-- ERROR 42601: syntax error at or near "SELEC"
> SELECT * FROM ts_stat('SELECT t FROM counted; SELECT t FROM counted');
-- word:text | ndoc:integer | nentry:integer
-- ERROR 42P11: cannot open multi-query plan as cursor
> SELECT (ts_stat('SELECT t FROM counted WHERE n IS NULL AND t @@ ''bare''')).*;
-- word:text | ndoc:integer | nentry:integer
-- bare | 1 | 1
-- SELECT 1
> CREATE ROLE uncounted;
-- CREATE ROLE
> SET ROLE uncounted;
-- SET
> SELECT * FROM ts_stat('SELECT t FROM counted');
-- word:text | ndoc:integer | nentry:integer
-- ERROR 42501: permission denied for table counted
> RESET ROLE;
-- RESET
> DROP ROLE uncounted;
-- DROP ROLE
