# Regular expressions: alternation, preference, groups, references, lookaround, classes, options, and the regexp_* functions.
> SELECT regexp_match('abcd', 'ab|abcd');
-- regexp_match:text[]
-- {abcd}
-- SELECT 1
> SELECT regexp_match('abcd', '(ab|abcd)(.*)');
-- regexp_match:text[]
-- {abcd,""}
-- SELECT 1
> SELECT regexp_match('abcd', '(a|ab)(c|bcd)(d*)');
-- regexp_match:text[]
-- {ab,c,d}
-- SELECT 1
> SELECT regexp_match('xyz', 'x|xy|xyz');
-- regexp_match:text[]
-- {xyz}
-- SELECT 1
> SELECT regexp_match('foobar', 'foo|foobar');
-- regexp_match:text[]
-- {foobar}
-- SELECT 1
> SELECT regexp_match('foobar', '(foo|foobar)(bar)?');
-- regexp_match:text[]
-- {foobar,NULL}
-- SELECT 1
> SELECT regexp_match('aaa', 'a*');
-- regexp_match:text[]
-- {aaa}
-- SELECT 1
> SELECT regexp_match('aaa', 'a*?');
-- regexp_match:text[]
-- {""}
-- SELECT 1
> SELECT regexp_match('aaa', 'a+?');
-- regexp_match:text[]
-- {a}
-- SELECT 1
> SELECT regexp_match('aaa', 'a{2}');
-- regexp_match:text[]
-- {aa}
-- SELECT 1
> SELECT regexp_match('aaa', 'a{2,}?');
-- regexp_match:text[]
-- {aa}
-- SELECT 1
> SELECT regexp_match('aaaa', 'a{1,2}?a');
-- regexp_match:text[]
-- {aa}
-- SELECT 1
> SELECT regexp_match('abab', '(ab)+');
-- regexp_match:text[]
-- {ab}
-- SELECT 1
> SELECT regexp_match('abab', '(ab)*');
-- regexp_match:text[]
-- {ab}
-- SELECT 1
> SELECT regexp_match('aaa', '(a*)+');
-- regexp_match:text[]
-- {""}
-- SELECT 1
> SELECT regexp_match('aaa', '(a*)*');
-- regexp_match:text[]
-- {aaa}
-- SELECT 1
> SELECT regexp_match('aaa', '(a+)+');
-- regexp_match:text[]
-- {a}
-- SELECT 1
> SELECT regexp_match('aaa', '(a|aa)+');
-- regexp_match:text[]
-- {a}
-- SELECT 1
> SELECT regexp_match('abcabc', '(a|ab|abc)*');
-- regexp_match:text[]
-- {abc}
-- SELECT 1
> SELECT regexp_match('XY1234Z', 'Y*([0-9]{1,3})');
-- regexp_match:text[]
-- {123}
-- SELECT 1
> SELECT regexp_match('XY1234Z', 'Y*?([0-9]{1,3})');
-- regexp_match:text[]
-- {1}
-- SELECT 1
> SELECT regexp_match('abc01234xyz', '(.*)(\d+)(.*)');
-- regexp_match:text[]
-- {abc0123,4,xyz}
-- SELECT 1
> SELECT regexp_match('abc01234xyz', '(.*?)(\d+)(.*)');
-- regexp_match:text[]
-- {abc,0,""}
-- SELECT 1
> SELECT regexp_match('abc01234xyz', '(?:(.*?)(\d+)(.*)){1,1}');
-- regexp_match:text[]
-- {abc,01234,xyz}
-- SELECT 1
> SELECT regexp_match('foobarbequebaz', 'bar.*que');
-- regexp_match:text[]
-- {barbeque}
-- SELECT 1
> SELECT regexp_match('foobarbequebaz', '(bar)(beque)');
-- regexp_match:text[]
-- {bar,beque}
-- SELECT 1
> SELECT regexp_match('foobarbequebaz', 'barbeque');
-- regexp_match:text[]
-- {barbeque}
-- SELECT 1
> SELECT regexp_match('foobarbequebaz', '(?:bar)(beque)');
-- regexp_match:text[]
-- {beque}
-- SELECT 1
> SELECT regexp_match('aXbXc', '(.*?)X(.*)');
-- regexp_match:text[]
-- {a,""}
-- SELECT 1
> SELECT regexp_match('aXbXc', '(.*)X(.*?)');
-- regexp_match:text[]
-- {aXb,c}
-- SELECT 1
> SELECT regexp_match('aXbXc', '(.*)X(.*)');
-- regexp_match:text[]
-- {aXb,c}
-- SELECT 1
> SELECT regexp_match('', 'a*');
-- regexp_match:text[]
-- {""}
-- SELECT 1
> SELECT regexp_match('', '^$');
-- regexp_match:text[]
-- {""}
-- SELECT 1
> SELECT regexp_match('', '(a)*');
-- regexp_match:text[]
-- {NULL}
-- SELECT 1
> SELECT regexp_match('b', '(a)?b');
-- regexp_match:text[]
-- {NULL}
-- SELECT 1
> SELECT regexp_match('b', '(a)|b');
-- regexp_match:text[]
-- {NULL}
-- SELECT 1
> SELECT regexp_match('ab', '(a)|(b)');
-- regexp_match:text[]
-- {a,NULL}
-- SELECT 1
> SELECT regexp_match('abcde', '(a(b(c)))(d)');
-- regexp_match:text[]
-- {abc,bc,c,d}
-- SELECT 1
> SELECT regexp_match('aabb', '(a+|b+)*');
-- regexp_match:text[]
-- {bb}
-- SELECT 1
> SELECT regexp_match('aabb', '(a+|b+)+?');
-- regexp_match:text[]
-- {a}
-- SELECT 1
> SELECT regexp_match('abc', 'a.c');
-- regexp_match:text[]
-- {abc}
-- SELECT 1
> SELECT regexp_match(E'a\nc', E'a.c');
-- regexp_match:text[]
-- {"a\nc"}
-- SELECT 1
> SELECT regexp_match('xay', 'x(a|b|)y');
-- regexp_match:text[]
-- {a}
-- SELECT 1
> SELECT regexp_match('xy', 'x(a|b|)y');
-- regexp_match:text[]
-- {""}
-- SELECT 1
> SELECT regexp_match('abc', '(?:a|b)+');
-- regexp_match:text[]
-- {ab}
-- SELECT 1
> SELECT regexp_match('aaaa', '(a{2}){2}');
-- regexp_match:text[]
-- {aa}
-- SELECT 1
> SELECT regexp_match('aaaaa', '(a{2,3})(a{2,3})');
-- regexp_match:text[]
-- {aaa,aa}
-- SELECT 1
> SELECT regexp_match('aaaaa', '(a{2,3}?)(a{2,3})');
-- regexp_match:text[]
-- {aa,aa}
-- SELECT 1
> SELECT regexp_match('aaaaaa', '(a{1,3}?){2}');
-- regexp_match:text[]
-- {a}
-- SELECT 1
> SELECT regexp_match('one two', '(\w+) (\w+)');
-- regexp_match:text[]
-- {one,two}
-- SELECT 1
> SELECT regexp_match('12-34', '(\d+)-(\d+)');
-- regexp_match:text[]
-- {12,34}
-- SELECT 1
> SELECT regexp_match('x=1;y=2', '(\w)=(\d);(\w)=(\d)');
-- regexp_match:text[]
-- {x,1,y,2}
-- SELECT 1
> SELECT regexp_match('aab', '(a??)(a*)(b)');
-- regexp_match:text[]
-- {"",aa,b}
-- SELECT 1
> SELECT regexp_match('aab', '(a?)(a*?)(b)');
-- regexp_match:text[]
-- {a,a,b}
-- SELECT 1
> SELECT regexp_match('abcd', '(a.*?|b.*)(d)');
-- regexp_match:text[]
-- {abc,d}
-- SELECT 1
> SELECT regexp_match('abbbb', 'ab{0}');
-- regexp_match:text[]
-- {a}
-- SELECT 1
> SELECT regexp_match('abbbb', 'ab{0,0}');
-- regexp_match:text[]
-- {a}
-- SELECT 1
> SELECT regexp_match('abbbb', '(b){0}');
-- regexp_match:text[]
-- {NULL}
-- SELECT 1
> SELECT regexp_match('ab', 'a{0}b');
-- regexp_match:text[]
-- {b}
-- SELECT 1
> SELECT regexp_match('abc', '(?=abc)a');
-- regexp_match:text[]
-- {a}
-- SELECT 1
> SELECT regexp_match('zabc', '(?:z(?=a))(.*)');
-- regexp_match:text[]
-- {abc}
-- SELECT 1
> SELECT regexp_match('abab', '(ab)\1');
-- regexp_match:text[]
-- {ab}
-- SELECT 1
> SELECT regexp_match('abac', '(ab)\1');
-- regexp_match:text[]
-- NULL
-- SELECT 1
> SELECT regexp_match('aa bb', '(\w)\1');
-- regexp_match:text[]
-- {a}
-- SELECT 1
> SELECT regexp_match('abcabc', '(a)(b)(c)\1\2\3');
-- regexp_match:text[]
-- {a,b,c}
-- SELECT 1
> SELECT regexp_match('aaaa', '(a+)\1');
-- regexp_match:text[]
-- {aa}
-- SELECT 1
> SELECT regexp_match('aaaaa', '^(a+)\1$');
-- regexp_match:text[]
-- NULL
-- SELECT 1
> SELECT regexp_match('aaaaaa', '^(a+)\1\1$');
-- regexp_match:text[]
-- {aa}
-- SELECT 1
> SELECT regexp_match('abba', '(.)(.)\2\1');
-- regexp_match:text[]
-- {a,b}
-- SELECT 1
> SELECT regexp_match('xx', '(x)\1*');
-- regexp_match:text[]
-- {x}
-- SELECT 1
> SELECT regexp_match('xxxx', '(x)\1{2}');
-- regexp_match:text[]
-- {x}
-- SELECT 1
> SELECT regexp_match('x', '(x)\1*');
-- regexp_match:text[]
-- {x}
-- SELECT 1
> SELECT regexp_match('abcbc', 'a(bc)+?\1');
-- regexp_match:text[]
-- {bc}
-- SELECT 1
> SELECT regexp_match('aA', '(?i)(a)\1');
-- regexp_match:text[]
-- {a}
-- SELECT 1
> SELECT regexp_match('ab', '(a)|\1b');
-- regexp_match:text[]
-- {a}
-- SELECT 1
> SELECT regexp_match('aXaXb', '(a)X\1X(b)');
-- regexp_match:text[]
-- {a,b}
-- SELECT 1
> SELECT regexp_match('noon', '^(.)(.)\2\1$');
-- regexp_match:text[]
-- {n,o}
-- SELECT 1
> SELECT regexp_match('the the cat', '\m(\w+)\s+\1\M');
-- regexp_match:text[]
-- {the}
-- SELECT 1
> SELECT regexp_match('foobar', 'foo(?=bar)');
-- regexp_match:text[]
-- {foo}
-- SELECT 1
> SELECT regexp_match('foobaz', 'foo(?=bar)');
-- regexp_match:text[]
-- NULL
-- SELECT 1
> SELECT regexp_match('foobaz', 'foo(?!bar)');
-- regexp_match:text[]
-- {foo}
-- SELECT 1
> SELECT regexp_match('foobar', 'foo(?!bar)');
-- regexp_match:text[]
-- NULL
-- SELECT 1
> SELECT regexp_match('foobar', '(?<=foo)bar');
-- regexp_match:text[]
-- {bar}
-- SELECT 1
> SELECT regexp_match('barbar', '(?<=foo)bar');
-- regexp_match:text[]
-- NULL
-- SELECT 1
> SELECT regexp_match('barbar', '(?<!foo)bar');
-- regexp_match:text[]
-- {bar}
-- SELECT 1
> SELECT regexp_match('foobar', '(?<!foo)bar');
-- regexp_match:text[]
-- NULL
-- SELECT 1
> SELECT regexp_match('price: $30', '(?<=\$)\d+');
-- regexp_match:text[]
-- {30}
-- SELECT 1
> SELECT regexp_match('a1b2', '(?<=[a-z])\d');
-- regexp_match:text[]
-- {1}
-- SELECT 1
> SELECT regexp_match('aab', 'a(?=b)');
-- regexp_match:text[]
-- {a}
-- SELECT 1
> SELECT regexp_match('password1', '^(?=.*\d)(?=.*[a-z]).{6,}$');
-- regexp_match:text[]
-- {password1}
-- SELECT 1
> SELECT regexp_match('password', '^(?=.*\d)(?=.*[a-z]).{6,}$');
-- regexp_match:text[]
-- NULL
-- SELECT 1
> SELECT regexp_match('abc', '(?=b)');
-- regexp_match:text[]
-- {""}
-- SELECT 1
> SELECT regexp_match('abc', '(?<=b)');
-- regexp_match:text[]
-- {""}
-- SELECT 1
> SELECT regexp_match('abc', '(?<=^a)b');
-- regexp_match:text[]
-- {b}
-- SELECT 1
> SELECT regexp_match('abab', '(?<=(?<!^)a)b');
-- regexp_match:text[]
-- {b}
-- SELECT 1
> SELECT regexp_match('foo.bar', '\w+(?=\.)');
-- regexp_match:text[]
-- {foo}
-- SELECT 1
> SELECT regexp_match('abc', '(?!)');
-- regexp_match:text[]
-- NULL
-- SELECT 1
> SELECT regexp_match('abc', '(?=)');
-- regexp_match:text[]
-- {""}
-- SELECT 1
> SELECT regexp_match('a b', '\s');
-- regexp_match:text[]
-- {" "}
-- SELECT 1
> SELECT regexp_match('a_b', '\w+');
-- regexp_match:text[]
-- {a_b}
-- SELECT 1
> SELECT regexp_match('a-b', '\W');
-- regexp_match:text[]
-- {-}
-- SELECT 1
> SELECT regexp_match('ab12', '\d+');
-- regexp_match:text[]
-- {12}
-- SELECT 1
> SELECT regexp_match('ab12', '\D+');
-- regexp_match:text[]
-- {ab}
-- SELECT 1
> SELECT regexp_match('a b', '\S+');
-- regexp_match:text[]
-- {a}
-- SELECT 1
> SELECT regexp_match('ab', '[[:alpha:]]+');
-- regexp_match:text[]
-- {ab}
-- SELECT 1
> SELECT regexp_match('12ab', '[[:digit:]]+');
-- regexp_match:text[]
-- {12}
-- SELECT 1
> SELECT regexp_match('ab12', '[[:alnum:]]+');
-- regexp_match:text[]
-- {ab12}
-- SELECT 1
> SELECT regexp_match('AbC', '[[:upper:]]+');
-- regexp_match:text[]
-- {A}
-- SELECT 1
> SELECT regexp_match('AbC', '[[:lower:]]+');
-- regexp_match:text[]
-- {b}
-- SELECT 1
> SELECT regexp_match(E'a\tb', E'[[:space:]]');
-- regexp_match:text[]
-- {"\t"}
-- SELECT 1
> SELECT regexp_match('a b', '[[:blank:]]');
-- regexp_match:text[]
-- {" "}
-- SELECT 1
> SELECT regexp_match('a,b', '[[:punct:]]');
-- regexp_match:text[]
-- {","}
-- SELECT 1
> SELECT regexp_match('0xFFg', '[[:xdigit:]]+');
-- regexp_match:text[]
-- {0}
-- SELECT 1
> SELECT regexp_match(E'a\x01', E'[[:cntrl:]]');
-- regexp_match:text[]
-- {}
-- SELECT 1
> SELECT regexp_match('a b', '[[:print:]]+');
-- regexp_match:text[]
-- {"a b"}
-- SELECT 1
> SELECT regexp_match('a b', '[[:graph:]]+');
-- regexp_match:text[]
-- {a}
-- SELECT 1
> SELECT regexp_match('a_b-', '[[:word:]]+');
-- regexp_match:text[]
-- {a_b}
-- SELECT 1
> SELECT regexp_match('abc', '[a-b]+');
-- regexp_match:text[]
-- {ab}
-- SELECT 1
> SELECT regexp_match('abc', '[^a-b]+');
-- regexp_match:text[]
-- {c}
-- SELECT 1
> SELECT regexp_match('a]b', '[]]');
-- regexp_match:text[]
-- {]}
-- SELECT 1
> SELECT regexp_match('a]b', '[^]]+');
-- regexp_match:text[]
-- {a}
-- SELECT 1
> SELECT regexp_match('a-b', '[a-]+');
-- regexp_match:text[]
-- {a-}
-- SELECT 1
> SELECT regexp_match('a-b', '[-a]+');
-- regexp_match:text[]
-- {a-}
-- SELECT 1
> SELECT regexp_match('a^b', '[b^]+');
-- regexp_match:text[]
-- {^b}
-- SELECT 1
> SELECT regexp_match('a\b', '[\\]');
-- regexp_match:text[]
-- {"\\\\"}
-- SELECT 1
> SELECT regexp_match('a.b', '[.]');
-- regexp_match:text[]
-- {.}
-- SELECT 1
> SELECT regexp_match('a[b', '[[]');
-- regexp_match:text[]
-- {[}
-- SELECT 1
> SELECT regexp_match('a[b', '[[.[.]]');
-- regexp_match:text[]
-- {[}
-- SELECT 1
> SELECT regexp_match('a-b', '[[.hyphen.]]');
-- regexp_match:text[]
-- {-}
-- SELECT 1
> SELECT regexp_match('a b', '[[.space.]]');
-- regexp_match:text[]
-- {" "}
-- SELECT 1
> SELECT regexp_match('abc', '[[=a=]]');
-- regexp_match:text[]
-- {a}
-- SELECT 1
> SELECT regexp_match('a1', '[\d]');
-- regexp_match:text[]
-- {1}
-- SELECT 1
> SELECT regexp_match('a 1', '[\s\d]+');
-- regexp_match:text[]
-- {" 1"}
-- SELECT 1
> SELECT regexp_match('a1', '[^\d]');
-- regexp_match:text[]
-- {a}
-- SELECT 1
> SELECT regexp_match('ab', '[\w]+');
-- regexp_match:text[]
-- {ab}
-- SELECT 1
> SELECT regexp_match('a-', '[^\w]');
-- regexp_match:text[]
-- {-}
-- SELECT 1
> SELECT regexp_match(E'a\nb', E'[\\n]');
-- regexp_match:text[]
-- {"\n"}
-- SELECT 1
> SELECT regexp_match(E'tab\t', E'[\\t]');
-- regexp_match:text[]
-- {"\t"}
-- SELECT 1
> SELECT regexp_match('Abc', '(?i)[a-c]+');
-- regexp_match:text[]
-- {Abc}
-- SELECT 1
> SELECT regexp_match('ABC', '(?i)[[:lower:]]+');
-- regexp_match:text[]
-- {ABC}
-- SELECT 1
> SELECT regexp_match('é', '[[:alpha:]]');
-- regexp_match:text[]
-- {é}
-- SELECT 1
> SELECT regexp_match('ÀÉ', '(?i)àé');
-- regexp_match:text[]
-- {ÀÉ}
-- SELECT 1
> SELECT regexp_match('ñandú', '\w+');
-- regexp_match:text[]
-- {ñandú}
-- SELECT 1
> SELECT regexp_match('日本語', '[日本]+');
-- regexp_match:text[]
-- {日本}
-- SELECT 1
> SELECT regexp_match('日本語', '.');
-- regexp_match:text[]
-- {日}
-- SELECT 1
> SELECT regexp_match('a😀b', 'a.b');
-- regexp_match:text[]
-- {a😀b}
-- SELECT 1
> SELECT regexp_match('foo bar', '\mbar');
-- regexp_match:text[]
-- {bar}
-- SELECT 1
> SELECT regexp_match('foo bar', 'foo\M');
-- regexp_match:text[]
-- {foo}
-- SELECT 1
> SELECT regexp_match('foobar', 'foo\M');
-- regexp_match:text[]
-- NULL
-- SELECT 1
> SELECT regexp_match('foo bar', '\yfoo\y');
-- regexp_match:text[]
-- {foo}
-- SELECT 1
> SELECT regexp_match('foobar', '\yfoo\y');
-- regexp_match:text[]
-- NULL
-- SELECT 1
> SELECT regexp_match('foobar', 'oo\Yb');
-- regexp_match:text[]
-- {oob}
-- SELECT 1
> SELECT regexp_match('foo', '\Afoo\Z');
-- regexp_match:text[]
-- {foo}
-- SELECT 1
> SELECT regexp_match(E'foo\n', E'foo\\Z');
-- regexp_match:text[]
-- NULL
-- SELECT 1
> SELECT regexp_match(E'foo\n', E'foo$');
-- regexp_match:text[]
-- NULL
-- SELECT 1
> SELECT regexp_match(E'a\nb', E'^b');
-- regexp_match:text[]
-- NULL
-- SELECT 1
> SELECT regexp_match('foo', '[[:<:]]foo[[:>:]]');
-- regexp_match:text[]
-- {foo}
-- SELECT 1
> SELECT regexp_match(E'a\tb', E'a\\tb');
-- regexp_match:text[]
-- {"a\tb"}
-- SELECT 1
> SELECT regexp_match(E'a\x07', E'\\a');
-- regexp_match:text[]
-- {}
-- SELECT 1
> SELECT regexp_match('ab', '\x61\x62');
-- regexp_match:text[]
-- {ab}
-- SELECT 1
> SELECT regexp_match('ab', '\u0061b');
-- regexp_match:text[]
-- {ab}
-- SELECT 1
> SELECT regexp_match('ab', '\U00000061b');
-- regexp_match:text[]
-- {ab}
-- SELECT 1
> SELECT regexp_match('ab', '\141b');
-- regexp_match:text[]
-- {ab}
-- SELECT 1
> SELECT regexp_match('a\b', 'a\Bb');
-- regexp_match:text[]
-- {"a\\\\b"}
-- SELECT 1
> SELECT regexp_match('a+b', 'a\+b');
-- regexp_match:text[]
-- {a+b}
-- SELECT 1
> SELECT regexp_match('a.b', 'a\.b');
-- regexp_match:text[]
-- {a.b}
-- SELECT 1
> SELECT regexp_match('a', '\e');
-- regexp_match:text[]
-- NULL
-- SELECT 1
> SELECT regexp_match(E'\x03', E'\\cC');
-- regexp_match:text[]
-- {}
-- SELECT 1
> SELECT regexp_match('a', '\0');
-- regexp_match:text[]
-- NULL
-- SELECT 1
> SELECT regexp_match('(a)', '\(a\)');
-- regexp_match:text[]
-- {(a)}
-- SELECT 1
> SELECT regexp_match('a{1}', 'a\{1\}');
-- regexp_match:text[]
-- {"a{1}"}
-- SELECT 1
> SELECT regexp_match('a{x', 'a{x');
-- regexp_match:text[]
-- {"a{x"}
-- SELECT 1
> SELECT regexp_match('a{', 'a{');
-- regexp_match:text[]
-- {"a{"}
-- SELECT 1
> SELECT regexp_match('a}', 'a}');
-- regexp_match:text[]
-- {"a}"}
-- SELECT 1
> SELECT regexp_match('a]', 'a]');
-- regexp_match:text[]
-- {a]}
-- SELECT 1
> SELECT regexp_match('ABC', '(?i)abc');
-- regexp_match:text[]
-- {ABC}
-- SELECT 1
> SELECT regexp_match('abc', '(?i)ABC');
-- regexp_match:text[]
-- {abc}
-- SELECT 1
> SELECT regexp_match(E'a\nb', E'(?n)^b');
-- regexp_match:text[]
-- {b}
-- SELECT 1
> SELECT regexp_match(E'a\nb', E'(?n)a.b');
-- regexp_match:text[]
-- NULL
-- SELECT 1
> SELECT regexp_match(E'a\nb', E'(?p)a.b');
-- regexp_match:text[]
-- NULL
-- SELECT 1
> SELECT regexp_match(E'a\nb', E'(?w)^b');
-- regexp_match:text[]
-- {b}
-- SELECT 1
> SELECT regexp_match(E'a\nb', E'(?w)a.b');
-- regexp_match:text[]
-- {"a\nb"}
-- SELECT 1
> SELECT regexp_match(E'a\nb', E'(?s)a.b');
-- regexp_match:text[]
-- {"a\nb"}
-- SELECT 1
> SELECT regexp_match('abc', '(?x)a b c # comment');
-- regexp_match:text[]
-- {abc}
-- SELECT 1
> SELECT regexp_match(E'abc', E'(?x) a\tb[c] ');
-- regexp_match:text[]
-- {abc}
-- SELECT 1
> SELECT regexp_match('a b', '(?x)a[ ]b');
-- regexp_match:text[]
-- {"a b"}
-- SELECT 1
> SELECT regexp_match('a.b', '***=a.b');
-- regexp_match:text[]
-- {a.b}
-- SELECT 1
> SELECT regexp_match('axb', '***=a.b');
-- regexp_match:text[]
-- NULL
-- SELECT 1
> SELECT regexp_match('axb', '***:a.b');
-- regexp_match:text[]
-- {axb}
-- SELECT 1
> SELECT regexp_match('a.b', '(?q)a.b');
-- regexp_match:text[]
-- {a.b}
-- SELECT 1
> SELECT regexp_match('abc', 'a(?#comment)bc');
-- regexp_match:text[]
-- {abc}
-- SELECT 1
> SELECT regexp_match('aBc', '(?c)abc');
-- regexp_match:text[]
-- NULL
-- SELECT 1
> SELECT regexp_match('ab', '(?e)ab');
-- regexp_match:text[]
-- {ab}
-- SELECT 1
> SELECT regexp_match('a+b', '(?b)a+b');
-- regexp_match:text[]
-- {a+b}
-- SELECT 1
> SELECT regexp_match('aab', '(?b)a\{2\}b');
-- regexp_match:text[]
-- {aab}
-- SELECT 1
> SELECT regexp_match('ab', '(?b)\(a\)b');
-- regexp_match:text[]
-- {a}
-- SELECT 1
> SELECT regexp_match('abc', '(?ix)A B C');
-- regexp_match:text[]
-- {abc}
-- SELECT 1
> SELECT regexp_match('aaa', '(?b)a*');
-- regexp_match:text[]
-- {aaa}
-- SELECT 1
> SELECT regexp_match('a|b', '(?b)a|b');
-- regexp_match:text[]
-- {a|b}
-- SELECT 1
> SELECT regexp_match('ABC', 'abc', 'i');
-- regexp_match:text[]
-- {ABC}
-- SELECT 1
> SELECT regexp_match('ABC', 'abc', 'c');
-- regexp_match:text[]
-- NULL
-- SELECT 1
> SELECT regexp_match('ABC', 'abc', 'ic');
-- regexp_match:text[]
-- NULL
-- SELECT 1
> SELECT regexp_match(E'a\nb', E'^b', E'n');
-- regexp_match:text[]
-- {b}
-- SELECT 1
> SELECT regexp_match(E'a\nb', E'^b', E'm');
-- regexp_match:text[]
-- {b}
-- SELECT 1
> SELECT regexp_match(E'a\nb', E'a.b', E'n');
-- regexp_match:text[]
-- NULL
-- SELECT 1
> SELECT regexp_match(E'a\nb', E'a.b', E's');
-- regexp_match:text[]
-- {"a\nb"}
-- SELECT 1
> SELECT regexp_match(E'a\nb', E'a.b', E'p');
-- regexp_match:text[]
-- NULL
-- SELECT 1
> SELECT regexp_match(E'a\nb', E'^b', E'w');
-- regexp_match:text[]
-- {b}
-- SELECT 1
> SELECT regexp_match('abc', 'a b', 'x');
-- regexp_match:text[]
-- {ab}
-- SELECT 1
> SELECT regexp_match('a.c', 'a.c', 'q');
-- regexp_match:text[]
-- {a.c}
-- SELECT 1
> SELECT regexp_match('abc', 'a', 'g');
-- ERROR 22023: regexp_match() does not support the "global" option
-- HINT: Use the regexp_matches function instead.
> SELECT regexp_match('abc', 'a', 'z');
-- ERROR 22023: invalid regular expression option: "z"
> SELECT regexp_match('abc', 'a', 'gi');
-- ERROR 22023: regexp_match() does not support the "global" option
-- HINT: Use the regexp_matches function instead.
> SELECT regexp_match('abc', 'a', '');
-- regexp_match:text[]
-- {a}
-- SELECT 1
> SELECT regexp_match('abc', '(');
-- ERROR 2201B: invalid regular expression: parentheses () not balanced
> SELECT regexp_match('abc', ')');
-- ERROR 2201B: invalid regular expression: parentheses () not balanced
> SELECT regexp_match('abc', 'a)');
-- ERROR 2201B: invalid regular expression: parentheses () not balanced
> SELECT regexp_match('abc', '(a');
-- ERROR 2201B: invalid regular expression: parentheses () not balanced
> SELECT regexp_match('abc', '[');
-- ERROR 2201B: invalid regular expression: brackets [] not balanced
> SELECT regexp_match('abc', '[a');
-- ERROR 2201B: invalid regular expression: brackets [] not balanced
> SELECT regexp_match('abc', '[a-');
-- ERROR 2201B: invalid regular expression: brackets [] not balanced
> SELECT regexp_match('abc', 'a**');
-- ERROR 2201B: invalid regular expression: quantifier operand invalid
> SELECT regexp_match('abc', 'a+*');
-- ERROR 2201B: invalid regular expression: quantifier operand invalid
> SELECT regexp_match('abc', '*a');
-- ERROR 2201B: invalid regular expression: quantifier operand invalid
> SELECT regexp_match('abc', '+');
-- ERROR 2201B: invalid regular expression: quantifier operand invalid
> SELECT regexp_match('abc', '?a');
-- ERROR 2201B: invalid regular expression: quantifier operand invalid
> SELECT regexp_match('abc', '|*');
-- ERROR 2201B: invalid regular expression: quantifier operand invalid
> SELECT regexp_match('abc', '(*a)');
-- ERROR 2201B: invalid regular expression: quantifier operand invalid
> SELECT regexp_match('abc', '^*');
-- ERROR 2201B: invalid regular expression: quantifier operand invalid
> SELECT regexp_match('abc', '$*');
-- ERROR 2201B: invalid regular expression: quantifier operand invalid
> SELECT regexp_match('abc', '\');
-- ERROR 2201B: invalid regular expression: invalid escape \\ sequence
> SELECT regexp_match('abc', 'a\');
-- ERROR 2201B: invalid regular expression: invalid escape \\ sequence
> SELECT regexp_match('abc', '[[:foo:]]');
-- ERROR 2201B: invalid regular expression: invalid character class
> SELECT regexp_match('abc', '[[.foo.]]');
-- ERROR 2201B: invalid regular expression: invalid collating element
> SELECT regexp_match('abc', '[b-a]');
-- ERROR 2201B: invalid regular expression: invalid character range
> SELECT regexp_match('abc', '[a-[:digit:]]');
-- ERROR 2201B: invalid regular expression: invalid character range
> SELECT regexp_match('abc', 'a{2,1}');
-- ERROR 2201B: invalid regular expression: invalid repetition count(s)
> SELECT regexp_match('abc', 'a{256}');
-- ERROR 2201B: invalid regular expression: invalid repetition count(s)
> SELECT regexp_match('abc', 'a{1');
-- ERROR 2201B: invalid regular expression: braces {} not balanced
> SELECT regexp_match('abc', 'a{1,');
-- ERROR 2201B: invalid regular expression: braces {} not balanced
> SELECT regexp_match('abc', 'a{1x}');
-- ERROR 2201B: invalid regular expression: invalid repetition count(s)
> SELECT regexp_match('abc', '{1}');
-- ERROR 2201B: invalid regular expression: quantifier operand invalid
> SELECT regexp_match('abc', 'a{1}{2}');
-- ERROR 2201B: invalid regular expression: quantifier operand invalid
> SELECT regexp_match('abc', '\1');
-- ERROR 2201B: invalid regular expression: invalid backreference number
> SELECT regexp_match('abc', '(a)\2');
-- ERROR 2201B: invalid regular expression: invalid backreference number
> SELECT regexp_match('abc', '(\1)');
-- ERROR 2201B: invalid regular expression: invalid backreference number
> SELECT regexp_match('abc', '\q');
-- ERROR 2201B: invalid regular expression: invalid escape \\ sequence
> SELECT regexp_match('abc', '\x');
-- ERROR 2201B: invalid regular expression: invalid escape \\ sequence
> SELECT regexp_match('abc', '\u12');
-- ERROR 2201B: invalid regular expression: invalid escape \\ sequence
> SELECT regexp_match('abc', '(?');
-- ERROR 2201B: invalid regular expression: quantifier operand invalid
> SELECT regexp_match('abc', '(?z)a');
-- ERROR 2201B: invalid regular expression: invalid embedded option
> SELECT regexp_match('abc', '(?<a)');
-- ERROR 2201B: invalid regular expression: quantifier operand invalid
> SELECT regexp_match('abc', '(?=a)*');
-- ERROR 2201B: invalid regular expression: quantifier operand invalid
> SELECT regexp_match('abc', '\m*');
-- ERROR 2201B: invalid regular expression: quantifier operand invalid
> SELECT regexp_match('abc', '(?:');
-- ERROR 2201B: invalid regular expression: parentheses () not balanced
> SELECT regexp_match('abc', '[[:alpha:]');
-- ERROR 2201B: invalid regular expression: brackets [] not balanced
> SELECT regexp_match('abc', '[\');
-- ERROR 2201B: invalid regular expression: invalid escape \\ sequence
> SELECT regexp_match('abc', '\Uffffffff');
-- ERROR 2201B: invalid regular expression: invalid escape \\ sequence
> SELECT regexp_match('abc', '***');
-- ERROR 2201B: invalid regular expression: quantifier operand invalid
> SELECT regexp_match('abc', '***x');
-- ERROR 2201B: invalid regular expression: quantifier operand invalid
> SELECT regexp_match('abc', 'a{99999}');
-- ERROR 2201B: invalid regular expression: invalid repetition count(s)
> SELECT regexp_match('abc', '(?i');
-- ERROR 2201B: invalid regular expression: invalid embedded option
> SELECT regexp_match('abc', '()');
-- regexp_match:text[]
-- {""}
-- SELECT 1
> SELECT regexp_match('abc', '(|a)');
-- regexp_match:text[]
-- {a}
-- SELECT 1
> SELECT regexp_match('abc', 'a||b');
-- regexp_match:text[]
-- {a}
-- SELECT 1
> SELECT regexp_match('abc', '(?:)');
-- regexp_match:text[]
-- {""}
-- SELECT 1
> SELECT regexp_match('abc', 'a{,3}');
-- regexp_match:text[]
-- NULL
-- SELECT 1
> SELECT regexp_match('abc', '[]');
-- ERROR 2201B: invalid regular expression: brackets [] not balanced
> SELECT regexp_match('abc', '[^]');
-- ERROR 2201B: invalid regular expression: brackets [] not balanced
> SELECT regexp_match('abc', '(?=(a)\1)');
-- ERROR 2201B: invalid regular expression: invalid backreference number
> SELECT 'abc' ~ 'b';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT 'abc' ~ '^b';
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT 'abc' !~ 'b';
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT 'ABC' ~* 'b';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT 'ABC' !~* 'b';
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT 'ABC'::name ~ 'B';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT 'abc  '::bpchar ~ 'c$';
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT 'abc'::varchar ~ 'c';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT NULL ~ 'a';
-- ?column?:boolean
-- NULL
-- SELECT 1
> SELECT 'a' ~ NULL;
-- ?column?:boolean
-- NULL
-- SELECT 1
> SELECT '' ~ '';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT 'abc' ~ '';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT E'a\nb' ~ E'a$';
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT 'thomas' ~ 't.*ma';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT 'thomas' ~ 't.*max';
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT 'thomas' !~ 't.*max';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT 'THOMAS' ~* 't.*ma';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT 'abc' ~ '(b|d)';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT 'abc' ~ '^(b|c)';
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT regexp_count('ABCABCAXYaxy', 'A.');
-- regexp_count:integer
-- 3
-- SELECT 1
> SELECT regexp_count('ABCABCAXYaxy', 'A.', 1, 'i');
-- regexp_count:integer
-- 4
-- SELECT 1
> SELECT regexp_count('ABCABCAXYaxy', 'A.', 4);
-- regexp_count:integer
-- 2
-- SELECT 1
> SELECT regexp_count('abc', '');
-- regexp_count:integer
-- 4
-- SELECT 1
> SELECT regexp_count('abc', 'x*');
-- regexp_count:integer
-- 4
-- SELECT 1
> SELECT regexp_count('abc', 'a', 0);
-- ERROR 22023: invalid value for parameter "start": 0
> SELECT regexp_count('abc', 'a', -1);
-- ERROR 22023: invalid value for parameter "start": -1
> SELECT regexp_count('abc', 'c', 9);
-- regexp_count:integer
-- 0
-- SELECT 1
> SELECT regexp_count('abc', 'a', 1, 'g');
-- ERROR 22023: regexp_count() does not support the "global" option
> SELECT regexp_count(NULL, 'a');
-- regexp_count:integer
-- NULL
-- SELECT 1
> SELECT regexp_count('aaa', 'a', 2);
-- regexp_count:integer
-- 2
-- SELECT 1
> SELECT regexp_count('a,b,c', ',');
-- regexp_count:integer
-- 2
-- SELECT 1
> SELECT regexp_count('123 456', '\d{2}');
-- regexp_count:integer
-- 2
-- SELECT 1
> SELECT regexp_like('Hello World', 'world$', 'i');
-- regexp_like:boolean
-- t
-- SELECT 1
> SELECT regexp_like('Hello World', 'world$');
-- regexp_like:boolean
-- f
-- SELECT 1
> SELECT regexp_like('abc', 'b', 'g');
-- ERROR 22023: regexp_like() does not support the "global" option
> SELECT regexp_like('abc', '^b', 'n');
-- regexp_like:boolean
-- f
-- SELECT 1
> SELECT regexp_like('', '');
-- regexp_like:boolean
-- t
-- SELECT 1
> SELECT regexp_instr('number of your street, town zip, FR', '[^,]+', 1, 2);
-- regexp_instr:integer
-- 23
-- SELECT 1
> SELECT regexp_instr('ABCDEFGHI', '(c..)(...)', 1, 1, 0, 'i', 2);
-- regexp_instr:integer
-- 6
-- SELECT 1
> SELECT regexp_instr('abcabc', 'b', 3);
-- regexp_instr:integer
-- 5
-- SELECT 1
> SELECT regexp_instr('abcabc', 'b', 1, 2);
-- regexp_instr:integer
-- 5
-- SELECT 1
> SELECT regexp_instr('abcabc', 'b', 1, 3);
-- regexp_instr:integer
-- 0
-- SELECT 1
> SELECT regexp_instr('abcabc', 'b', 1, 1, 1);
-- regexp_instr:integer
-- 3
-- SELECT 1
> SELECT regexp_instr('abcabc', 'b', 1, 1, 2);
-- ERROR 22023: invalid value for parameter "endoption": 2
> SELECT regexp_instr('abcabc', 'b', 0);
-- ERROR 22023: invalid value for parameter "start": 0
> SELECT regexp_instr('abcabc', 'b', 1, 0);
-- ERROR 22023: invalid value for parameter "n": 0
> SELECT regexp_instr('abcabc', 'b', 1, 1, 0, 'g');
-- ERROR 22023: regexp_instr() does not support the "global" option
> SELECT regexp_instr('abcabc', '(b)(c)', 1, 1, 0, '', 2);
-- regexp_instr:integer
-- 3
-- SELECT 1
> SELECT regexp_instr('abcabc', '(b)(c)', 1, 1, 0, '', 3);
-- regexp_instr:integer
-- 0
-- SELECT 1
> SELECT regexp_instr('abcabc', '(b)(c)', 1, 1, 0, '', -1);
-- ERROR 22023: invalid value for parameter "subexpr": -1
> SELECT regexp_instr('abc', 'x');
-- regexp_instr:integer
-- 0
-- SELECT 1
> SELECT regexp_instr('ab', '(x)?b', 1, 1, 0, '', 1);
-- regexp_instr:integer
-- 0
-- SELECT 1
> SELECT regexp_instr('日本語', '語');
-- regexp_instr:integer
-- 3
-- SELECT 1
> SELECT regexp_substr('number of your street, town zip, FR', '[^,]+', 1, 2);
-- regexp_substr:text
--  town zip
-- SELECT 1
> SELECT regexp_substr('ABCDEFGHI', '(c..)(...)', 1, 1, 'i', 2);
-- regexp_substr:text
-- FGH
-- SELECT 1
> SELECT regexp_substr('abc', 'b.');
-- regexp_substr:text
-- bc
-- SELECT 1
> SELECT regexp_substr('abc', 'x');
-- regexp_substr:text
-- NULL
-- SELECT 1
> SELECT regexp_substr('abcabc', 'b.', 3);
-- regexp_substr:text
-- bc
-- SELECT 1
> SELECT regexp_substr('abcabc', 'b.', 1, 2);
-- regexp_substr:text
-- bc
-- SELECT 1
> SELECT regexp_substr('abcabc', 'b.', 1, 3);
-- regexp_substr:text
-- NULL
-- SELECT 1
> SELECT regexp_substr('abc', 'b', 0);
-- ERROR 22023: invalid value for parameter "start": 0
> SELECT regexp_substr('abc', 'b', 1, 0);
-- ERROR 22023: invalid value for parameter "n": 0
> SELECT regexp_substr('abc', 'b', 1, 1, 'g');
-- ERROR 22023: regexp_substr() does not support the "global" option
> SELECT regexp_substr('abc', '(a)(b)', 1, 1, '', 3);
-- regexp_substr:text
-- NULL
-- SELECT 1
> SELECT regexp_substr('abc', '(a)(x)?', 1, 1, '', 2);
-- regexp_substr:text
-- NULL
-- SELECT 1
> SELECT regexp_substr('abc', '(a)', 1, 1, '', -1);
-- ERROR 22023: invalid value for parameter "subexpr": -1
> SELECT regexp_replace('foobarbaz', 'b..', 'X');
-- regexp_replace:text
-- fooXbaz
-- SELECT 1
> SELECT regexp_replace('foobarbaz', 'b..', 'X', 'g');
-- regexp_replace:text
-- fooXX
-- SELECT 1
> SELECT regexp_replace('foobarbaz', 'b(..)', 'X\1Y', 'g');
-- regexp_replace:text
-- fooXarYXazY
-- SELECT 1
> SELECT regexp_replace('A PostgreSQL function', 'a|e|i|o|u', 'X', 1, 0, 'i');
-- regexp_replace:text
-- X PXstgrXSQL fXnctXXn
-- SELECT 1
> SELECT regexp_replace('A PostgreSQL function', 'a|e|i|o|u', 'X', 1, 3, 'i');
-- regexp_replace:text
-- A PostgrXSQL function
-- SELECT 1
> SELECT regexp_replace('abc', 'b', '[\&]');
-- regexp_replace:text
-- a[b]c
-- SELECT 1
> SELECT regexp_replace('abc', 'b', '\\');
-- regexp_replace:text
-- a\\c
-- SELECT 1
> SELECT regexp_replace('abc', 'b', '\x');
-- regexp_replace:text
-- a\\xc
-- SELECT 1
> SELECT regexp_replace('abc', 'b', '\');
-- regexp_replace:text
-- a\\c
-- SELECT 1
> SELECT regexp_replace('abc', '(b)', '\2');
-- regexp_replace:text
-- ac
-- SELECT 1
> SELECT regexp_replace('abc', '', '-', 'g');
-- regexp_replace:text
-- -a-b-c-
-- SELECT 1
> SELECT regexp_replace('abc', 'x*', '-', 'g');
-- regexp_replace:text
-- -a-b-c-
-- SELECT 1
> SELECT regexp_replace('abc', 'b*', '-', 'g');
-- regexp_replace:text
-- -a--c-
-- SELECT 1
> SELECT regexp_replace('aaa', 'a', 'b', 2);
-- regexp_replace:text
-- aba
-- SELECT 1
> SELECT regexp_replace('aaa', 'a', 'b', 2, 2);
-- regexp_replace:text
-- aab
-- SELECT 1
> SELECT regexp_replace('aaa', 'a', 'b', 1, 0);
-- regexp_replace:text
-- bbb
-- SELECT 1
> SELECT regexp_replace('aaa', 'a', 'b', 0);
-- ERROR 22023: invalid value for parameter "start": 0
> SELECT regexp_replace('aaa', 'a', 'b', 1, -1);
-- ERROR 22023: invalid value for parameter "n": -1
> SELECT regexp_replace('aaa', 'a', 'b', '1');
-- ERROR 22023: invalid regular expression option: "1"
-- HINT: If you meant to use regexp_replace() with a start parameter, cast the fourth argument to integer explicitly.
> SELECT regexp_replace('aaa', 'a', 'b', 'z');
-- ERROR 22023: invalid regular expression option: "z"
> SELECT regexp_replace('aaa', '^a', 'b', 'g');
-- regexp_replace:text
-- baa
-- SELECT 1
> SELECT regexp_replace('aaa', '^a', 'b', 2);
-- regexp_replace:text
-- aaa
-- SELECT 1
> SELECT regexp_replace(E'a\nb', E'^', E'> ', E'gn');
-- regexp_replace:text
-- > a\n> b
-- SELECT 1
> SELECT regexp_replace('Thomas', '.[mN]a.', 'M');
-- regexp_replace:text
-- ThM
-- SELECT 1
> SELECT regexp_replace('abc', '(?=b)', '_', 'g');
-- regexp_replace:text
-- a_bc
-- SELECT 1
> SELECT regexp_replace('hello', '(l)(l)', '\2\1\&');
-- regexp_replace:text
-- hellllo
-- SELECT 1
> SELECT regexp_replace('日本語', '本', 'x');
-- regexp_replace:text
-- 日x語
-- SELECT 1
> SELECT regexp_replace(NULL, 'a', 'b');
-- regexp_replace:text
-- NULL
-- SELECT 1
> SELECT regexp_replace('ab ab', '(?<=a)b', 'X', 'g');
-- regexp_replace:text
-- aX aX
-- SELECT 1
> SELECT regexp_replace('2024-01-02', '(\d+)-(\d+)-(\d+)', '\3/\2/\1');
-- regexp_replace:text
-- 02/01/2024
-- SELECT 1
> SELECT regexp_split_to_array('hello world', '\s+');
-- regexp_split_to_array:text[]
-- {hello,world}
-- SELECT 1
> SELECT regexp_split_to_array('a,b,,c', ',');
-- regexp_split_to_array:text[]
-- {a,b,"",c}
-- SELECT 1
> SELECT regexp_split_to_array('abc', '');
-- regexp_split_to_array:text[]
-- {a,b,c}
-- SELECT 1
> SELECT regexp_split_to_array('abc', 'x');
-- regexp_split_to_array:text[]
-- {abc}
-- SELECT 1
> SELECT regexp_split_to_array('', ',');
-- regexp_split_to_array:text[]
-- {""}
-- SELECT 1
> SELECT regexp_split_to_array(',a,', ',');
-- regexp_split_to_array:text[]
-- {"",a,""}
-- SELECT 1
> SELECT regexp_split_to_array('aXbxc', 'x', 'i');
-- regexp_split_to_array:text[]
-- {a,b,c}
-- SELECT 1
> SELECT regexp_split_to_array('abc', 'b', 'g');
-- ERROR 22023: regexp_split_to_array() does not support the "global" option
> SELECT regexp_split_to_array('a1b2c', '\d');
-- regexp_split_to_array:text[]
-- {a,b,c}
-- SELECT 1
> SELECT regexp_split_to_array('the quick', '\s*');
-- regexp_split_to_array:text[]
-- {t,h,e,q,u,i,c,k}
-- SELECT 1
> SELECT regexp_split_to_array('abc', 'b*');
-- regexp_split_to_array:text[]
-- {a,c}
-- SELECT 1
> SELECT regexp_split_to_table('the quick brown', '\s+');
-- regexp_split_to_table:text
-- the
-- quick
-- brown
-- SELECT 3
> SELECT regexp_split_to_table('abc', '');
-- regexp_split_to_table:text
-- a
-- b
-- c
-- SELECT 3
> SELECT regexp_split_to_table('abc', 'b', 'g');
-- regexp_split_to_table:text
-- ERROR 22023: regexp_split_to_table() does not support the "global" option
> SELECT regexp_matches('foobarbequebaz', 'ba.', 'g');
-- regexp_matches:text[]
-- {bar}
-- {baz}
-- SELECT 2
> SELECT regexp_matches('foobarbequebazilbarfbonk', '(b[^b]+)(b[^b]+)', 'g');
-- regexp_matches:text[]
-- {bar,beque}
-- {bazil,barf}
-- SELECT 2
> SELECT regexp_matches('foobarbequebaz', 'barbeque');
-- regexp_matches:text[]
-- {barbeque}
-- SELECT 1
> SELECT regexp_matches('foo', 'x');
-- regexp_matches:text[]
-- SELECT 0
> SELECT regexp_matches('abc', '', 'g');
-- regexp_matches:text[]
-- {""}
-- {""}
-- {""}
-- {""}
-- SELECT 4
> SELECT regexp_matches('aXbX', '(?i)x', 'g');
-- regexp_matches:text[]
-- {X}
-- {X}
-- SELECT 2
> SELECT regexp_match('foobarbequebaz', 'bar(x)?beque');
-- regexp_match:text[]
-- {NULL}
-- SELECT 1
> SELECT (regexp_match('foobarbequebaz', 'bar.*que'))[1];
-- regexp_match:text
-- barbeque
-- SELECT 1
> SELECT substring('foobar' from 'o.b');
-- substring:text
-- oob
-- SELECT 1
> SELECT substring('foobar' from 'o(.)b');
-- substring:text
-- o
-- SELECT 1
> SELECT substring('foobar' from '(o)(b)');
-- substring:text
-- o
-- SELECT 1
> SELECT substring('foobar' from 'x');
-- substring:text
-- NULL
-- SELECT 1
> SELECT substring('foobar' from '(x)?o');
-- substring:text
-- NULL
-- SELECT 1
> SELECT substring('Thomas' similar '%#"o_a#"_' escape '#');
-- substring:text
-- oma
-- SELECT 1
> SELECT substring('foobar' similar '%#"o_b#"%' escape '#');
-- substring:text
-- oob
-- SELECT 1
> SELECT substring('foobar' similar '#"o_b#"%' escape '#');
-- substring:text
-- NULL
-- SELECT 1
> SELECT substring('abcdefg' from 'a#"(b_d)#"%' for '#');
-- substring:text
-- bcd
-- SELECT 1
> SELECT substring('abcdefg' similar 'a*#"%#"g*' escape '#');
-- substring:text
-- abcdefg
-- SELECT 1
> SELECT substring('abcdefg' similar 'a#"%#"x' escape '#');
-- substring:text
-- NULL
-- SELECT 1
> SELECT substring('abcdefg' similar 'a#"%|ab#"g' escape '#');
-- substring:text
-- bcdef
-- SELECT 1
> SELECT substring('abcdefg' similar 'abcdefg' escape '#');
-- substring:text
-- abcdefg
-- SELECT 1
> SELECT substring('abcdefg' similar '#"#"#"' escape '#');
-- ERROR 2200C: SQL regular expression may not contain more than two escape-double-quote separators
> SELECT substring(NULL similar 'a' escape '#');
-- substring:text
-- NULL
-- SELECT 1
> SELECT substring('abc' similar 'a' escape 'xx');
-- ERROR 22025: invalid escape string
-- HINT: Escape string must be empty or one character.
> SELECT 'abc' SIMILAR TO 'abc';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT 'abc' SIMILAR TO 'a';
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT 'abc' SIMILAR TO '%(b|d)%';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT 'abc' SIMILAR TO '(b|c)%';
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT 'abc' NOT SIMILAR TO 'a%';
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT 'abc' SIMILAR TO '_b_';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT 'abc' SIMILAR TO 'a{1}bc';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT 'aaa' SIMILAR TO 'a{2,3}';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT 'aaa' SIMILAR TO 'a+';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT 'abc' SIMILAR TO '[a-c]+';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT 'abc' SIMILAR TO '[^x]+';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT 'a.c' SIMILAR TO 'a.c';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT 'abc' SIMILAR TO 'a.c';
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT 'a%c' SIMILAR TO 'a\%c';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT 'a%c' SIMILAR TO 'a#%c' ESCAPE '#';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT 'a^c' SIMILAR TO 'a^c';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT 'a$' SIMILAR TO 'a$';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT 'abc' SIMILAR TO 'a|abc';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT 'abc' SIMILAR TO NULL;
-- ?column?:boolean
-- NULL
-- SELECT 1
> SELECT 'abc' SIMILAR TO 'a(b|c)+';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT 'xabcy' SIMILAR TO '%\mabc\M%';
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '-abc-' SIMILAR TO '%\mabc\M%';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '[]' SIMILAR TO '[[]\]';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT 'a' SIMILAR TO 'a' ESCAPE '';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT 'a' SIMILAR TO 'a' ESCAPE 'ab';
-- ERROR 22025: invalid escape string
-- HINT: Escape string must be empty or one character.
> SELECT (SELECT count(*) FROM regexp_matches(repeat('a', 1000), 'a', 'g'));
-- count:bigint
-- 1000
-- SELECT 1
> SELECT length(regexp_replace(repeat('ab', 1000), '(a)(b)', '\2\1', 'g'));
-- length:integer
-- 2000
-- SELECT 1
> SELECT repeat('a', 30) ~ '(a*)*b';
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT repeat('a', 40) ~ '^(a|aa)+$';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT repeat('x', 2000) ~ 'x*x*x*x*y';
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT regexp_match(repeat('a', 500) || 'b', '(a+)+b') IS NOT NULL;
-- ?column?:boolean
-- t
-- SELECT 1
