> SELECT sind(30), cosd(60), tand(45), cotd(45), asind(0.5), acosd(0.5), atand(1), atan2d(1, -1);
-- sind:double precision | cosd:double precision | tand:double precision | cotd:double precision | asind:double precision | acosd:double precision | atand:double precision | atan2d:double precision
-- 0.5 | 0.5 | 1 | 1 | 30 | 60 | 45 | 135
-- SELECT 1
> SELECT sind(390), cosd(-120), tand(135), cotd(225), sind(180), tand(180), cosd(90);
-- sind:double precision | cosd:double precision | tand:double precision | cotd:double precision | sind:double precision | tand:double precision | cosd:double precision
-- 0.5 | -0.5 | -1 | 1 | 0 | 0 | 0
-- SELECT 1
> SELECT acosd(2);
-- ERROR 22003: input is out of range
> SELECT round(acosh(2)::numeric, 12), round(atanh(0.5)::numeric, 12), acosh(1), atanh(1);
-- round:numeric | round:numeric | acosh:double precision | atanh:double precision
-- 1.316957896925 | 0.549306144334 | 0 | Infinity
-- SELECT 1
> SELECT acosh(0.5);
-- ERROR 22003: input is out of range
> SELECT round(erf(0.5)::numeric, 12), round(erf(-3)::numeric, 12), round(erfc(2)::numeric, 12), erf(0), erf('Infinity'), erfc('-Infinity');
-- round:numeric | round:numeric | round:numeric | erf:double precision | erf:double precision | erfc:double precision
-- 0.520499877813 | -0.999977909503 | 0.004677734981 | 0 | 1 | 2
-- SELECT 1
> SELECT gamma(5), gamma(1), round(gamma(0.5)::numeric, 12), round(lgamma(10)::numeric, 12), lgamma(1), round(gamma(-1.5)::numeric, 12);
-- gamma:double precision | gamma:double precision | round:numeric | round:numeric | lgamma:double precision | round:numeric
-- 24 | 1 | 1.772453850906 | 12.801827480082 | 0 | 2.363271801207
-- SELECT 1
> SELECT gamma(0);
-- ERROR 22003: value out of range: overflow
> SELECT gamma(200);
-- ERROR 22003: value out of range: overflow
> SELECT setseed(0.5);
-- setseed:void
--
-- SELECT 1
> SELECT random(), random();
-- random:double precision | random:double precision
-- 0.9851677175347999 | 0.825301858027981
-- SELECT 1
> SELECT random(1, 6), random(1, 6), random(1::bigint, 1000000000000), random(5, 5);
-- random:integer | random:integer | random:bigint | random:integer
-- 2 | 2 | 712064196907 | 5
-- SELECT 1
> SELECT random(6, 1);
-- random:integer
-- ERROR 22023: lower bound must be less than or equal to upper bound
> SELECT random(1.5, 'NaN'::numeric);
-- random:numeric
-- ERROR 22023: upper bound cannot be NaN
> SELECT r BETWEEN 0.5 AND 1.25, scale(r) FROM random(0.5, 1.25) r;
-- ?column?:boolean | scale:integer
-- t | 2
-- SELECT 1
> SELECT round(random_normal()::numeric, 10), round(random_normal(10, 2)::numeric, 10);
-- round:numeric | round:numeric
-- 0.0531078025 | 9.6559363102
-- SELECT 1
> SELECT setseed(2);
-- setseed:void
-- ERROR 22023: setseed parameter 2 is out of allowed range [-1,1]
> SELECT 1234::smallint::bytea, 1234::bytea, (-1)::bigint::bytea, '\x8000'::bytea::smallint, '\x01'::bytea::int, ''::bytea::bigint;
-- bytea:bytea | bytea:bytea | bytea:bytea | int2:smallint | int4:integer | int8:bigint
-- \\x04d2 | \\x000004d2 | \\xffffffffffffffff | -32768 | 1 | 0
-- SELECT 1
> SELECT '\x010203'::bytea::smallint;
-- ERROR 22003: smallint out of range
> SELECT 'a' ~<~ 'b', 'a' ~>=~ 'b', 'a ' ~<=~ 'a', 'a '::bpchar ~>=~ 'a'::bpchar, 'b' ~>~ 'a';
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | f | f | t | t
-- SELECT 1
> SELECT '3'::xid = '3'::xid, '3'::xid = 3, '3'::xid <> 4, '(0,1)'::tid < '(0,10)'::tid, '(2,1)'::tid = '(2,1)'::tid;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | t | t | t | t
-- SELECT 1
> SELECT num_nulls(1, NULL, 'a', NULL), num_nonnulls(1, NULL, 'a'), num_nulls(NULL);
-- num_nulls:integer | num_nonnulls:integer | num_nulls:integer
-- 2 | 2 | 1
-- SELECT 1
