# Ranges and multiranges: text forms, canonical forms, constructors, operators, functions, aggregates.
> SELECT '[1,5)'::int4range;
-- int4range:int4range
-- [1,5)
-- SELECT 1
> SELECT '[1,5]'::int4range;
-- int4range:int4range
-- [1,6)
-- SELECT 1
> SELECT '(1,5)'::int4range;
-- int4range:int4range
-- [2,5)
-- SELECT 1
> SELECT '(1,5]'::int4range;
-- int4range:int4range
-- [2,6)
-- SELECT 1
> SELECT '[1,1]'::int4range;
-- int4range:int4range
-- [1,2)
-- SELECT 1
> SELECT '[1,1)'::int4range;
-- int4range:int4range
-- empty
-- SELECT 1
> SELECT '(1,1)'::int4range;
-- int4range:int4range
-- empty
-- SELECT 1
> SELECT '(1,2)'::int4range;
-- int4range:int4range
-- empty
-- SELECT 1
> SELECT '[,5)'::int4range;
-- int4range:int4range
-- (,5)
-- SELECT 1
> SELECT '[1,)'::int4range;
-- int4range:int4range
-- [1,)
-- SELECT 1
> SELECT '(,)'::int4range;
-- int4range:int4range
-- (,)
-- SELECT 1
> SELECT '[,]'::int4range;
-- int4range:int4range
-- (,)
-- SELECT 1
> SELECT 'empty'::int4range;
-- int4range:int4range
-- empty
-- SELECT 1
> SELECT ' EMPTY '::int4range;
-- int4range:int4range
-- empty
-- SELECT 1
> SELECT '  [ 1 , 5 )  '::int4range;
-- int4range:int4range
-- [1,5)
-- SELECT 1
> SELECT '["1","5")'::int4range;
-- int4range:int4range
-- [1,5)
-- SELECT 1
> SELECT '[5,1]'::int4range;
-- ERROR 22000 at 8: range lower bound must be less than or equal to range upper bound
> SELECT ''::int4range;
-- ERROR 22P02 at 8: malformed range literal: ""
-- DETAIL: Missing left parenthesis or bracket.
> SELECT '1,5'::int4range;
-- ERROR 22P02 at 8: malformed range literal: "1,5"
-- DETAIL: Missing left parenthesis or bracket.
> SELECT '[1,5'::int4range;
-- ERROR 22P02 at 8: malformed range literal: "[1,5"
-- DETAIL: Unexpected end of input.
> SELECT '[1 5]'::int4range;
-- ERROR 22P02 at 8: malformed range literal: "[1 5]"
-- DETAIL: Missing comma after lower bound.
> SELECT '[1,5,7]'::int4range;
-- ERROR 22P02 at 8: malformed range literal: "[1,5,7]"
-- DETAIL: Too many commas.
> SELECT '[1,5]x'::int4range;
-- ERROR 22P02 at 8: malformed range literal: "[1,5]x"
-- DETAIL: Junk after right parenthesis or bracket.
> SELECT 'emptyx'::int4range;
-- ERROR 22P02 at 8: malformed range literal: "emptyx"
-- DETAIL: Junk after "empty" key word.
> SELECT '[a,b]'::int4range;
-- ERROR 22P02 at 8: invalid input syntax for type integer: "a"
> SELECT '["1,5)'::int4range;
-- ERROR 22P02 at 8: malformed range literal: "["1,5)"
-- DETAIL: Unexpected end of input.
> SELECT '[1\,5)'::int4range;
-- ERROR 22P02 at 8: malformed range literal: "[1\\,5)"
-- DETAIL: Missing comma after lower bound.
> SELECT '[-5,-1]'::int4range;
-- int4range:int4range
-- [-5,0)
-- SELECT 1
> SELECT '[2147483647,2147483647]'::int4range;
-- ERROR 22003 at 8: integer out of range
> SELECT '[2147483648,)'::int4range;
-- ERROR 22003 at 8: value "2147483648" is out of range for type integer
> SELECT '(2147483647,)'::int4range;
-- ERROR 22003 at 8: integer out of range
> SELECT '[1,2147483647)'::int4range;
-- int4range:int4range
-- [1,2147483647)
-- SELECT 1
> SELECT '["",""]'::int4range;
-- ERROR 22P02 at 8: invalid input syntax for type integer: ""
> SELECT '(,"")'::int4range;
-- ERROR 22P02 at 8: invalid input syntax for type integer: ""
> SELECT '[1,5]'::int8range;
-- int8range:int8range
-- [1,6)
-- SELECT 1
> SELECT '(9223372036854775806,9223372036854775807]'::int8range;
-- ERROR 22003 at 8: bigint out of range
> SELECT '[9223372036854775807,]'::int8range;
-- int8range:int8range
-- [9223372036854775807,)
-- SELECT 1
> SELECT '[1.5,2.50]'::numrange;
-- numrange:numrange
-- [1.5,2.50]
-- SELECT 1
> SELECT '(1.5,1.5]'::numrange;
-- numrange:numrange
-- empty
-- SELECT 1
> SELECT '[1.5,1.5]'::numrange;
-- numrange:numrange
-- [1.5,1.5]
-- SELECT 1
> SELECT '(,1.00)'::numrange;
-- numrange:numrange
-- (,1.00)
-- SELECT 1
> SELECT '[NaN,NaN]'::numrange;
-- numrange:numrange
-- [NaN,NaN]
-- SELECT 1
> SELECT '[1,NaN)'::numrange;
-- numrange:numrange
-- [1,NaN)
-- SELECT 1
> SELECT '[-Infinity,Infinity]'::numrange;
-- numrange:numrange
-- [-Infinity,Infinity]
-- SELECT 1
> SELECT '[2,1]'::numrange;
-- ERROR 22000 at 8: range lower bound must be less than or equal to range upper bound
> SELECT '[2024-01-01,2024-01-31]'::daterange;
-- daterange:daterange
-- [2024-01-01,2024-02-01)
-- SELECT 1
> SELECT '(2024-01-01,2024-01-02)'::daterange;
-- daterange:daterange
-- empty
-- SELECT 1
> SELECT '[2024-01-01,infinity]'::daterange;
-- daterange:daterange
-- [2024-01-01,infinity]
-- SELECT 1
> SELECT '(-infinity,2024-01-01)'::daterange;
-- daterange:daterange
-- (-infinity,2024-01-01)
-- SELECT 1
> SELECT '[-infinity,infinity)'::daterange;
-- daterange:daterange
-- [-infinity,infinity)
-- SELECT 1
> SELECT '[2024-02-30,)'::daterange;
-- ERROR 22008 at 8: date/time field value out of range: "2024-02-30"
> SELECT '(2024-01-01,)'::daterange;
-- daterange:daterange
-- [2024-01-02,)
-- SELECT 1
> SELECT '[,2024-01-01]'::daterange;
-- daterange:daterange
-- (,2024-01-02)
-- SELECT 1
> SELECT '[infinity,infinity]'::daterange;
-- daterange:daterange
-- [infinity,infinity]
-- SELECT 1
> SELECT '[2024-01-01 10:00,2024-01-01 11:00)'::tsrange;
-- tsrange:tsrange
-- ["2024-01-01 10:00:00","2024-01-01 11:00:00")
-- SELECT 1
> SELECT '["2024-01-01 10:00:00","2024-01-01 10:00:00"]'::tsrange;
-- tsrange:tsrange
-- ["2024-01-01 10:00:00","2024-01-01 10:00:00"]
-- SELECT 1
> SELECT '[2024-01-01,infinity)'::tsrange;
-- tsrange:tsrange
-- ["2024-01-01 00:00:00",infinity)
-- SELECT 1
> SELECT '(,)'::tsrange;
-- tsrange:tsrange
-- (,)
-- SELECT 1
> SELECT '[2024-01-02,2024-01-01]'::tsrange;
-- ERROR 22000 at 8: range lower bound must be less than or equal to range upper bound
> SELECT '[2024-01-01 10:00+02,2024-01-01 11:00+02)'::tstzrange;
-- tstzrange:tstzrange
-- ["2024-01-01 08:00:00+00","2024-01-01 09:00:00+00")
-- SELECT 1
> SELECT '[2024-01-01,)'::tstzrange;
-- tstzrange:tstzrange
-- ["2024-01-01 00:00:00+00",)
-- SELECT 1
> SELECT int4range(1,5);
-- int4range:int4range
-- [1,5)
-- SELECT 1
> SELECT int4range(1,5,'[]');
-- int4range:int4range
-- [1,6)
-- SELECT 1
> SELECT int4range(1,5,'()');
-- int4range:int4range
-- [2,5)
-- SELECT 1
> SELECT int4range(1,5,'(]');
-- int4range:int4range
-- [2,6)
-- SELECT 1
> SELECT int4range(1,5,'[)');
-- int4range:int4range
-- [1,5)
-- SELECT 1
> SELECT int4range(1,5,'x');
-- ERROR 42601: invalid range bound flags
-- HINT: Valid values are "[]", "[)", "(]", and "()".
> SELECT int4range(1,5,NULL);
-- ERROR 22000: range constructor flags argument must not be null
> SELECT int4range(NULL,5);
-- int4range:int4range
-- (,5)
-- SELECT 1
> SELECT int4range(1,NULL,'[]');
-- int4range:int4range
-- [1,)
-- SELECT 1
> SELECT int4range(NULL,NULL);
-- int4range:int4range
-- (,)
-- SELECT 1
> SELECT int4range(5,1);
-- ERROR 22000: range lower bound must be less than or equal to range upper bound
> SELECT int8range(1,2);
-- int8range:int8range
-- [1,2)
-- SELECT 1
> SELECT numrange(1.0,2.0,'[]');
-- numrange:numrange
-- [1.0,2.0]
-- SELECT 1
> SELECT numrange(1,1);
-- numrange:numrange
-- empty
-- SELECT 1
> SELECT daterange('2024-01-01','2024-02-01');
-- daterange:daterange
-- [2024-01-01,2024-02-01)
-- SELECT 1
> SELECT daterange('2024-01-01','2024-02-01','[]');
-- daterange:daterange
-- [2024-01-01,2024-02-02)
-- SELECT 1
> SELECT tsrange('2024-01-01','2024-02-01');
-- tsrange:tsrange
-- ["2024-01-01 00:00:00","2024-02-01 00:00:00")
-- SELECT 1
> SELECT tstzrange('2024-01-01','2024-02-01','()');
-- tstzrange:tstzrange
-- ("2024-01-01 00:00:00+00","2024-02-01 00:00:00+00")
-- SELECT 1
> SELECT int4range('1','5');
-- int4range:int4range
-- [1,5)
-- SELECT 1
> SELECT numrange(1,2.5);
-- numrange:numrange
-- [1,2.5)
-- SELECT 1
> SELECT '[1,5)'::int4range = '[1,5)'::int4range, '[1,5)'::int4range <> '[1,5)'::int4range, '[1,5)'::int4range < '[1,5)'::int4range, '[1,5)'::int4range <= '[1,5)'::int4range, '[1,5)'::int4range > '[1,5)'::int4range, '[1,5)'::int4range >= '[1,5)'::int4range, '[1,5)'::int4range @> '[1,5)'::int4range, '[1,5)'::int4range <@ '[1,5)'::int4range, '[1,5)'::int4range && '[1,5)'::int4range, '[1,5)'::int4range << '[1,5)'::int4range, '[1,5)'::int4range >> '[1,5)'::int4range, '[1,5)'::int4range &< '[1,5)'::int4range, '[1,5)'::int4range &> '[1,5)'::int4range, '[1,5)'::int4range -|- '[1,5)'::int4range, '[1,5)'::int4range * '[1,5)'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4range
-- t | f | f | t | f | t | t | t | t | f | f | t | t | f | [1,5)
-- SELECT 1
> SELECT '[1,5)'::int4range + '[1,5)'::int4range;
-- ?column?:int4range
-- [1,5)
-- SELECT 1
> SELECT '[1,5)'::int4range - '[1,5)'::int4range;
-- ?column?:int4range
-- empty
-- SELECT 1
> SELECT '[1,5)'::int4range = '[5,8)'::int4range, '[1,5)'::int4range <> '[5,8)'::int4range, '[1,5)'::int4range < '[5,8)'::int4range, '[1,5)'::int4range <= '[5,8)'::int4range, '[1,5)'::int4range > '[5,8)'::int4range, '[1,5)'::int4range >= '[5,8)'::int4range, '[1,5)'::int4range @> '[5,8)'::int4range, '[1,5)'::int4range <@ '[5,8)'::int4range, '[1,5)'::int4range && '[5,8)'::int4range, '[1,5)'::int4range << '[5,8)'::int4range, '[1,5)'::int4range >> '[5,8)'::int4range, '[1,5)'::int4range &< '[5,8)'::int4range, '[1,5)'::int4range &> '[5,8)'::int4range, '[1,5)'::int4range -|- '[5,8)'::int4range, '[1,5)'::int4range * '[5,8)'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4range
-- f | t | t | t | f | f | f | f | f | t | f | t | f | t | empty
-- SELECT 1
> SELECT '[1,5)'::int4range + '[5,8)'::int4range;
-- ?column?:int4range
-- [1,8)
-- SELECT 1
> SELECT '[1,5)'::int4range - '[5,8)'::int4range;
-- ?column?:int4range
-- [1,5)
-- SELECT 1
> SELECT '[1,5)'::int4range = 'empty'::int4range, '[1,5)'::int4range <> 'empty'::int4range, '[1,5)'::int4range < 'empty'::int4range, '[1,5)'::int4range <= 'empty'::int4range, '[1,5)'::int4range > 'empty'::int4range, '[1,5)'::int4range >= 'empty'::int4range, '[1,5)'::int4range @> 'empty'::int4range, '[1,5)'::int4range <@ 'empty'::int4range, '[1,5)'::int4range && 'empty'::int4range, '[1,5)'::int4range << 'empty'::int4range, '[1,5)'::int4range >> 'empty'::int4range, '[1,5)'::int4range &< 'empty'::int4range, '[1,5)'::int4range &> 'empty'::int4range, '[1,5)'::int4range -|- 'empty'::int4range, '[1,5)'::int4range * 'empty'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4range
-- f | t | f | f | t | t | t | f | f | f | f | f | f | f | empty
-- SELECT 1
> SELECT '[1,5)'::int4range + 'empty'::int4range;
-- ?column?:int4range
-- [1,5)
-- SELECT 1
> SELECT '[1,5)'::int4range - 'empty'::int4range;
-- ?column?:int4range
-- [1,5)
-- SELECT 1
> SELECT '[1,5)'::int4range = '(,3)'::int4range, '[1,5)'::int4range <> '(,3)'::int4range, '[1,5)'::int4range < '(,3)'::int4range, '[1,5)'::int4range <= '(,3)'::int4range, '[1,5)'::int4range > '(,3)'::int4range, '[1,5)'::int4range >= '(,3)'::int4range, '[1,5)'::int4range @> '(,3)'::int4range, '[1,5)'::int4range <@ '(,3)'::int4range, '[1,5)'::int4range && '(,3)'::int4range, '[1,5)'::int4range << '(,3)'::int4range, '[1,5)'::int4range >> '(,3)'::int4range, '[1,5)'::int4range &< '(,3)'::int4range, '[1,5)'::int4range &> '(,3)'::int4range, '[1,5)'::int4range -|- '(,3)'::int4range, '[1,5)'::int4range * '(,3)'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4range
-- f | t | f | f | t | t | f | f | t | f | f | f | t | f | [1,3)
-- SELECT 1
> SELECT '[1,5)'::int4range + '(,3)'::int4range;
-- ?column?:int4range
-- (,5)
-- SELECT 1
> SELECT '[1,5)'::int4range - '(,3)'::int4range;
-- ?column?:int4range
-- [3,5)
-- SELECT 1
> SELECT '[1,5)'::int4range = '[2,3]'::int4range, '[1,5)'::int4range <> '[2,3]'::int4range, '[1,5)'::int4range < '[2,3]'::int4range, '[1,5)'::int4range <= '[2,3]'::int4range, '[1,5)'::int4range > '[2,3]'::int4range, '[1,5)'::int4range >= '[2,3]'::int4range, '[1,5)'::int4range @> '[2,3]'::int4range, '[1,5)'::int4range <@ '[2,3]'::int4range, '[1,5)'::int4range && '[2,3]'::int4range, '[1,5)'::int4range << '[2,3]'::int4range, '[1,5)'::int4range >> '[2,3]'::int4range, '[1,5)'::int4range &< '[2,3]'::int4range, '[1,5)'::int4range &> '[2,3]'::int4range, '[1,5)'::int4range -|- '[2,3]'::int4range, '[1,5)'::int4range * '[2,3]'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4range
-- f | t | t | t | f | f | t | f | t | f | f | f | f | f | [2,4)
-- SELECT 1
> SELECT '[1,5)'::int4range + '[2,3]'::int4range;
-- ?column?:int4range
-- [1,5)
-- SELECT 1
> SELECT '[1,5)'::int4range - '[2,3]'::int4range;
-- ERROR 22000: result of range difference would not be contiguous
> SELECT '[3,8)'::int4range = '[1,5)'::int4range, '[3,8)'::int4range <> '[1,5)'::int4range, '[3,8)'::int4range < '[1,5)'::int4range, '[3,8)'::int4range <= '[1,5)'::int4range, '[3,8)'::int4range > '[1,5)'::int4range, '[3,8)'::int4range >= '[1,5)'::int4range, '[3,8)'::int4range @> '[1,5)'::int4range, '[3,8)'::int4range <@ '[1,5)'::int4range, '[3,8)'::int4range && '[1,5)'::int4range, '[3,8)'::int4range << '[1,5)'::int4range, '[3,8)'::int4range >> '[1,5)'::int4range, '[3,8)'::int4range &< '[1,5)'::int4range, '[3,8)'::int4range &> '[1,5)'::int4range, '[3,8)'::int4range -|- '[1,5)'::int4range, '[3,8)'::int4range * '[1,5)'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4range
-- f | t | f | f | t | t | f | f | t | f | f | f | t | f | [3,5)
-- SELECT 1
> SELECT '[3,8)'::int4range + '[1,5)'::int4range;
-- ?column?:int4range
-- [1,8)
-- SELECT 1
> SELECT '[3,8)'::int4range - '[1,5)'::int4range;
-- ?column?:int4range
-- [5,8)
-- SELECT 1
> SELECT '[3,8)'::int4range = '[5,8)'::int4range, '[3,8)'::int4range <> '[5,8)'::int4range, '[3,8)'::int4range < '[5,8)'::int4range, '[3,8)'::int4range <= '[5,8)'::int4range, '[3,8)'::int4range > '[5,8)'::int4range, '[3,8)'::int4range >= '[5,8)'::int4range, '[3,8)'::int4range @> '[5,8)'::int4range, '[3,8)'::int4range <@ '[5,8)'::int4range, '[3,8)'::int4range && '[5,8)'::int4range, '[3,8)'::int4range << '[5,8)'::int4range, '[3,8)'::int4range >> '[5,8)'::int4range, '[3,8)'::int4range &< '[5,8)'::int4range, '[3,8)'::int4range &> '[5,8)'::int4range, '[3,8)'::int4range -|- '[5,8)'::int4range, '[3,8)'::int4range * '[5,8)'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4range
-- f | t | t | t | f | f | t | f | t | f | f | t | f | f | [5,8)
-- SELECT 1
> SELECT '[3,8)'::int4range + '[5,8)'::int4range;
-- ?column?:int4range
-- [3,8)
-- SELECT 1
> SELECT '[3,8)'::int4range - '[5,8)'::int4range;
-- ?column?:int4range
-- [3,5)
-- SELECT 1
> SELECT '[3,8)'::int4range = 'empty'::int4range, '[3,8)'::int4range <> 'empty'::int4range, '[3,8)'::int4range < 'empty'::int4range, '[3,8)'::int4range <= 'empty'::int4range, '[3,8)'::int4range > 'empty'::int4range, '[3,8)'::int4range >= 'empty'::int4range, '[3,8)'::int4range @> 'empty'::int4range, '[3,8)'::int4range <@ 'empty'::int4range, '[3,8)'::int4range && 'empty'::int4range, '[3,8)'::int4range << 'empty'::int4range, '[3,8)'::int4range >> 'empty'::int4range, '[3,8)'::int4range &< 'empty'::int4range, '[3,8)'::int4range &> 'empty'::int4range, '[3,8)'::int4range -|- 'empty'::int4range, '[3,8)'::int4range * 'empty'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4range
-- f | t | f | f | t | t | t | f | f | f | f | f | f | f | empty
-- SELECT 1
> SELECT '[3,8)'::int4range + 'empty'::int4range;
-- ?column?:int4range
-- [3,8)
-- SELECT 1
> SELECT '[3,8)'::int4range - 'empty'::int4range;
-- ?column?:int4range
-- [3,8)
-- SELECT 1
> SELECT '[3,8)'::int4range = '(,3)'::int4range, '[3,8)'::int4range <> '(,3)'::int4range, '[3,8)'::int4range < '(,3)'::int4range, '[3,8)'::int4range <= '(,3)'::int4range, '[3,8)'::int4range > '(,3)'::int4range, '[3,8)'::int4range >= '(,3)'::int4range, '[3,8)'::int4range @> '(,3)'::int4range, '[3,8)'::int4range <@ '(,3)'::int4range, '[3,8)'::int4range && '(,3)'::int4range, '[3,8)'::int4range << '(,3)'::int4range, '[3,8)'::int4range >> '(,3)'::int4range, '[3,8)'::int4range &< '(,3)'::int4range, '[3,8)'::int4range &> '(,3)'::int4range, '[3,8)'::int4range -|- '(,3)'::int4range, '[3,8)'::int4range * '(,3)'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4range
-- f | t | f | f | t | t | f | f | f | f | t | f | t | t | empty
-- SELECT 1
> SELECT '[3,8)'::int4range + '(,3)'::int4range;
-- ?column?:int4range
-- (,8)
-- SELECT 1
> SELECT '[3,8)'::int4range - '(,3)'::int4range;
-- ?column?:int4range
-- [3,8)
-- SELECT 1
> SELECT '[3,8)'::int4range = '[2,3]'::int4range, '[3,8)'::int4range <> '[2,3]'::int4range, '[3,8)'::int4range < '[2,3]'::int4range, '[3,8)'::int4range <= '[2,3]'::int4range, '[3,8)'::int4range > '[2,3]'::int4range, '[3,8)'::int4range >= '[2,3]'::int4range, '[3,8)'::int4range @> '[2,3]'::int4range, '[3,8)'::int4range <@ '[2,3]'::int4range, '[3,8)'::int4range && '[2,3]'::int4range, '[3,8)'::int4range << '[2,3]'::int4range, '[3,8)'::int4range >> '[2,3]'::int4range, '[3,8)'::int4range &< '[2,3]'::int4range, '[3,8)'::int4range &> '[2,3]'::int4range, '[3,8)'::int4range -|- '[2,3]'::int4range, '[3,8)'::int4range * '[2,3]'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4range
-- f | t | f | f | t | t | f | f | t | f | f | f | t | f | [3,4)
-- SELECT 1
> SELECT '[3,8)'::int4range + '[2,3]'::int4range;
-- ?column?:int4range
-- [2,8)
-- SELECT 1
> SELECT '[3,8)'::int4range - '[2,3]'::int4range;
-- ?column?:int4range
-- [4,8)
-- SELECT 1
> SELECT '[5,8)'::int4range = '[1,5)'::int4range, '[5,8)'::int4range <> '[1,5)'::int4range, '[5,8)'::int4range < '[1,5)'::int4range, '[5,8)'::int4range <= '[1,5)'::int4range, '[5,8)'::int4range > '[1,5)'::int4range, '[5,8)'::int4range >= '[1,5)'::int4range, '[5,8)'::int4range @> '[1,5)'::int4range, '[5,8)'::int4range <@ '[1,5)'::int4range, '[5,8)'::int4range && '[1,5)'::int4range, '[5,8)'::int4range << '[1,5)'::int4range, '[5,8)'::int4range >> '[1,5)'::int4range, '[5,8)'::int4range &< '[1,5)'::int4range, '[5,8)'::int4range &> '[1,5)'::int4range, '[5,8)'::int4range -|- '[1,5)'::int4range, '[5,8)'::int4range * '[1,5)'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4range
-- f | t | f | f | t | t | f | f | f | f | t | f | t | t | empty
-- SELECT 1
> SELECT '[5,8)'::int4range + '[1,5)'::int4range;
-- ?column?:int4range
-- [1,8)
-- SELECT 1
> SELECT '[5,8)'::int4range - '[1,5)'::int4range;
-- ?column?:int4range
-- [5,8)
-- SELECT 1
> SELECT '[5,8)'::int4range = '[5,8)'::int4range, '[5,8)'::int4range <> '[5,8)'::int4range, '[5,8)'::int4range < '[5,8)'::int4range, '[5,8)'::int4range <= '[5,8)'::int4range, '[5,8)'::int4range > '[5,8)'::int4range, '[5,8)'::int4range >= '[5,8)'::int4range, '[5,8)'::int4range @> '[5,8)'::int4range, '[5,8)'::int4range <@ '[5,8)'::int4range, '[5,8)'::int4range && '[5,8)'::int4range, '[5,8)'::int4range << '[5,8)'::int4range, '[5,8)'::int4range >> '[5,8)'::int4range, '[5,8)'::int4range &< '[5,8)'::int4range, '[5,8)'::int4range &> '[5,8)'::int4range, '[5,8)'::int4range -|- '[5,8)'::int4range, '[5,8)'::int4range * '[5,8)'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4range
-- t | f | f | t | f | t | t | t | t | f | f | t | t | f | [5,8)
-- SELECT 1
> SELECT '[5,8)'::int4range + '[5,8)'::int4range;
-- ?column?:int4range
-- [5,8)
-- SELECT 1
> SELECT '[5,8)'::int4range - '[5,8)'::int4range;
-- ?column?:int4range
-- empty
-- SELECT 1
> SELECT '[5,8)'::int4range = 'empty'::int4range, '[5,8)'::int4range <> 'empty'::int4range, '[5,8)'::int4range < 'empty'::int4range, '[5,8)'::int4range <= 'empty'::int4range, '[5,8)'::int4range > 'empty'::int4range, '[5,8)'::int4range >= 'empty'::int4range, '[5,8)'::int4range @> 'empty'::int4range, '[5,8)'::int4range <@ 'empty'::int4range, '[5,8)'::int4range && 'empty'::int4range, '[5,8)'::int4range << 'empty'::int4range, '[5,8)'::int4range >> 'empty'::int4range, '[5,8)'::int4range &< 'empty'::int4range, '[5,8)'::int4range &> 'empty'::int4range, '[5,8)'::int4range -|- 'empty'::int4range, '[5,8)'::int4range * 'empty'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4range
-- f | t | f | f | t | t | t | f | f | f | f | f | f | f | empty
-- SELECT 1
> SELECT '[5,8)'::int4range + 'empty'::int4range;
-- ?column?:int4range
-- [5,8)
-- SELECT 1
> SELECT '[5,8)'::int4range - 'empty'::int4range;
-- ?column?:int4range
-- [5,8)
-- SELECT 1
> SELECT '[5,8)'::int4range = '(,3)'::int4range, '[5,8)'::int4range <> '(,3)'::int4range, '[5,8)'::int4range < '(,3)'::int4range, '[5,8)'::int4range <= '(,3)'::int4range, '[5,8)'::int4range > '(,3)'::int4range, '[5,8)'::int4range >= '(,3)'::int4range, '[5,8)'::int4range @> '(,3)'::int4range, '[5,8)'::int4range <@ '(,3)'::int4range, '[5,8)'::int4range && '(,3)'::int4range, '[5,8)'::int4range << '(,3)'::int4range, '[5,8)'::int4range >> '(,3)'::int4range, '[5,8)'::int4range &< '(,3)'::int4range, '[5,8)'::int4range &> '(,3)'::int4range, '[5,8)'::int4range -|- '(,3)'::int4range, '[5,8)'::int4range * '(,3)'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4range
-- f | t | f | f | t | t | f | f | f | f | t | f | t | f | empty
-- SELECT 1
> SELECT '[5,8)'::int4range + '(,3)'::int4range;
-- ERROR 22000: result of range union would not be contiguous
> SELECT '[5,8)'::int4range - '(,3)'::int4range;
-- ?column?:int4range
-- [5,8)
-- SELECT 1
> SELECT '[5,8)'::int4range = '[2,3]'::int4range, '[5,8)'::int4range <> '[2,3]'::int4range, '[5,8)'::int4range < '[2,3]'::int4range, '[5,8)'::int4range <= '[2,3]'::int4range, '[5,8)'::int4range > '[2,3]'::int4range, '[5,8)'::int4range >= '[2,3]'::int4range, '[5,8)'::int4range @> '[2,3]'::int4range, '[5,8)'::int4range <@ '[2,3]'::int4range, '[5,8)'::int4range && '[2,3]'::int4range, '[5,8)'::int4range << '[2,3]'::int4range, '[5,8)'::int4range >> '[2,3]'::int4range, '[5,8)'::int4range &< '[2,3]'::int4range, '[5,8)'::int4range &> '[2,3]'::int4range, '[5,8)'::int4range -|- '[2,3]'::int4range, '[5,8)'::int4range * '[2,3]'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4range
-- f | t | f | f | t | t | f | f | f | f | t | f | t | f | empty
-- SELECT 1
> SELECT '[5,8)'::int4range + '[2,3]'::int4range;
-- ERROR 22000: result of range union would not be contiguous
> SELECT '[5,8)'::int4range - '[2,3]'::int4range;
-- ?column?:int4range
-- [5,8)
-- SELECT 1
> SELECT '[6,8)'::int4range = '[1,5)'::int4range, '[6,8)'::int4range <> '[1,5)'::int4range, '[6,8)'::int4range < '[1,5)'::int4range, '[6,8)'::int4range <= '[1,5)'::int4range, '[6,8)'::int4range > '[1,5)'::int4range, '[6,8)'::int4range >= '[1,5)'::int4range, '[6,8)'::int4range @> '[1,5)'::int4range, '[6,8)'::int4range <@ '[1,5)'::int4range, '[6,8)'::int4range && '[1,5)'::int4range, '[6,8)'::int4range << '[1,5)'::int4range, '[6,8)'::int4range >> '[1,5)'::int4range, '[6,8)'::int4range &< '[1,5)'::int4range, '[6,8)'::int4range &> '[1,5)'::int4range, '[6,8)'::int4range -|- '[1,5)'::int4range, '[6,8)'::int4range * '[1,5)'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4range
-- f | t | f | f | t | t | f | f | f | f | t | f | t | f | empty
-- SELECT 1
> SELECT '[6,8)'::int4range + '[1,5)'::int4range;
-- ERROR 22000: result of range union would not be contiguous
> SELECT '[6,8)'::int4range - '[1,5)'::int4range;
-- ?column?:int4range
-- [6,8)
-- SELECT 1
> SELECT '[6,8)'::int4range = '[5,8)'::int4range, '[6,8)'::int4range <> '[5,8)'::int4range, '[6,8)'::int4range < '[5,8)'::int4range, '[6,8)'::int4range <= '[5,8)'::int4range, '[6,8)'::int4range > '[5,8)'::int4range, '[6,8)'::int4range >= '[5,8)'::int4range, '[6,8)'::int4range @> '[5,8)'::int4range, '[6,8)'::int4range <@ '[5,8)'::int4range, '[6,8)'::int4range && '[5,8)'::int4range, '[6,8)'::int4range << '[5,8)'::int4range, '[6,8)'::int4range >> '[5,8)'::int4range, '[6,8)'::int4range &< '[5,8)'::int4range, '[6,8)'::int4range &> '[5,8)'::int4range, '[6,8)'::int4range -|- '[5,8)'::int4range, '[6,8)'::int4range * '[5,8)'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4range
-- f | t | f | f | t | t | f | t | t | f | f | t | t | f | [6,8)
-- SELECT 1
> SELECT '[6,8)'::int4range + '[5,8)'::int4range;
-- ?column?:int4range
-- [5,8)
-- SELECT 1
> SELECT '[6,8)'::int4range - '[5,8)'::int4range;
-- ?column?:int4range
-- empty
-- SELECT 1
> SELECT '[6,8)'::int4range = 'empty'::int4range, '[6,8)'::int4range <> 'empty'::int4range, '[6,8)'::int4range < 'empty'::int4range, '[6,8)'::int4range <= 'empty'::int4range, '[6,8)'::int4range > 'empty'::int4range, '[6,8)'::int4range >= 'empty'::int4range, '[6,8)'::int4range @> 'empty'::int4range, '[6,8)'::int4range <@ 'empty'::int4range, '[6,8)'::int4range && 'empty'::int4range, '[6,8)'::int4range << 'empty'::int4range, '[6,8)'::int4range >> 'empty'::int4range, '[6,8)'::int4range &< 'empty'::int4range, '[6,8)'::int4range &> 'empty'::int4range, '[6,8)'::int4range -|- 'empty'::int4range, '[6,8)'::int4range * 'empty'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4range
-- f | t | f | f | t | t | t | f | f | f | f | f | f | f | empty
-- SELECT 1
> SELECT '[6,8)'::int4range + 'empty'::int4range;
-- ?column?:int4range
-- [6,8)
-- SELECT 1
> SELECT '[6,8)'::int4range - 'empty'::int4range;
-- ?column?:int4range
-- [6,8)
-- SELECT 1
> SELECT '[6,8)'::int4range = '(,3)'::int4range, '[6,8)'::int4range <> '(,3)'::int4range, '[6,8)'::int4range < '(,3)'::int4range, '[6,8)'::int4range <= '(,3)'::int4range, '[6,8)'::int4range > '(,3)'::int4range, '[6,8)'::int4range >= '(,3)'::int4range, '[6,8)'::int4range @> '(,3)'::int4range, '[6,8)'::int4range <@ '(,3)'::int4range, '[6,8)'::int4range && '(,3)'::int4range, '[6,8)'::int4range << '(,3)'::int4range, '[6,8)'::int4range >> '(,3)'::int4range, '[6,8)'::int4range &< '(,3)'::int4range, '[6,8)'::int4range &> '(,3)'::int4range, '[6,8)'::int4range -|- '(,3)'::int4range, '[6,8)'::int4range * '(,3)'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4range
-- f | t | f | f | t | t | f | f | f | f | t | f | t | f | empty
-- SELECT 1
> SELECT '[6,8)'::int4range + '(,3)'::int4range;
-- ERROR 22000: result of range union would not be contiguous
> SELECT '[6,8)'::int4range - '(,3)'::int4range;
-- ?column?:int4range
-- [6,8)
-- SELECT 1
> SELECT '[6,8)'::int4range = '[2,3]'::int4range, '[6,8)'::int4range <> '[2,3]'::int4range, '[6,8)'::int4range < '[2,3]'::int4range, '[6,8)'::int4range <= '[2,3]'::int4range, '[6,8)'::int4range > '[2,3]'::int4range, '[6,8)'::int4range >= '[2,3]'::int4range, '[6,8)'::int4range @> '[2,3]'::int4range, '[6,8)'::int4range <@ '[2,3]'::int4range, '[6,8)'::int4range && '[2,3]'::int4range, '[6,8)'::int4range << '[2,3]'::int4range, '[6,8)'::int4range >> '[2,3]'::int4range, '[6,8)'::int4range &< '[2,3]'::int4range, '[6,8)'::int4range &> '[2,3]'::int4range, '[6,8)'::int4range -|- '[2,3]'::int4range, '[6,8)'::int4range * '[2,3]'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4range
-- f | t | f | f | t | t | f | f | f | f | t | f | t | f | empty
-- SELECT 1
> SELECT '[6,8)'::int4range + '[2,3]'::int4range;
-- ERROR 22000: result of range union would not be contiguous
> SELECT '[6,8)'::int4range - '[2,3]'::int4range;
-- ?column?:int4range
-- [6,8)
-- SELECT 1
> SELECT '[1,5]'::int4range = '[1,5)'::int4range, '[1,5]'::int4range <> '[1,5)'::int4range, '[1,5]'::int4range < '[1,5)'::int4range, '[1,5]'::int4range <= '[1,5)'::int4range, '[1,5]'::int4range > '[1,5)'::int4range, '[1,5]'::int4range >= '[1,5)'::int4range, '[1,5]'::int4range @> '[1,5)'::int4range, '[1,5]'::int4range <@ '[1,5)'::int4range, '[1,5]'::int4range && '[1,5)'::int4range, '[1,5]'::int4range << '[1,5)'::int4range, '[1,5]'::int4range >> '[1,5)'::int4range, '[1,5]'::int4range &< '[1,5)'::int4range, '[1,5]'::int4range &> '[1,5)'::int4range, '[1,5]'::int4range -|- '[1,5)'::int4range, '[1,5]'::int4range * '[1,5)'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4range
-- f | t | f | f | t | t | t | f | t | f | f | f | t | f | [1,5)
-- SELECT 1
> SELECT '[1,5]'::int4range + '[1,5)'::int4range;
-- ?column?:int4range
-- [1,6)
-- SELECT 1
> SELECT '[1,5]'::int4range - '[1,5)'::int4range;
-- ?column?:int4range
-- [5,6)
-- SELECT 1
> SELECT '[1,5]'::int4range = '[5,8)'::int4range, '[1,5]'::int4range <> '[5,8)'::int4range, '[1,5]'::int4range < '[5,8)'::int4range, '[1,5]'::int4range <= '[5,8)'::int4range, '[1,5]'::int4range > '[5,8)'::int4range, '[1,5]'::int4range >= '[5,8)'::int4range, '[1,5]'::int4range @> '[5,8)'::int4range, '[1,5]'::int4range <@ '[5,8)'::int4range, '[1,5]'::int4range && '[5,8)'::int4range, '[1,5]'::int4range << '[5,8)'::int4range, '[1,5]'::int4range >> '[5,8)'::int4range, '[1,5]'::int4range &< '[5,8)'::int4range, '[1,5]'::int4range &> '[5,8)'::int4range, '[1,5]'::int4range -|- '[5,8)'::int4range, '[1,5]'::int4range * '[5,8)'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4range
-- f | t | t | t | f | f | f | f | t | f | f | t | f | f | [5,6)
-- SELECT 1
> SELECT '[1,5]'::int4range + '[5,8)'::int4range;
-- ?column?:int4range
-- [1,8)
-- SELECT 1
> SELECT '[1,5]'::int4range - '[5,8)'::int4range;
-- ?column?:int4range
-- [1,5)
-- SELECT 1
> SELECT '[1,5]'::int4range = 'empty'::int4range, '[1,5]'::int4range <> 'empty'::int4range, '[1,5]'::int4range < 'empty'::int4range, '[1,5]'::int4range <= 'empty'::int4range, '[1,5]'::int4range > 'empty'::int4range, '[1,5]'::int4range >= 'empty'::int4range, '[1,5]'::int4range @> 'empty'::int4range, '[1,5]'::int4range <@ 'empty'::int4range, '[1,5]'::int4range && 'empty'::int4range, '[1,5]'::int4range << 'empty'::int4range, '[1,5]'::int4range >> 'empty'::int4range, '[1,5]'::int4range &< 'empty'::int4range, '[1,5]'::int4range &> 'empty'::int4range, '[1,5]'::int4range -|- 'empty'::int4range, '[1,5]'::int4range * 'empty'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4range
-- f | t | f | f | t | t | t | f | f | f | f | f | f | f | empty
-- SELECT 1
> SELECT '[1,5]'::int4range + 'empty'::int4range;
-- ?column?:int4range
-- [1,6)
-- SELECT 1
> SELECT '[1,5]'::int4range - 'empty'::int4range;
-- ?column?:int4range
-- [1,6)
-- SELECT 1
> SELECT '[1,5]'::int4range = '(,3)'::int4range, '[1,5]'::int4range <> '(,3)'::int4range, '[1,5]'::int4range < '(,3)'::int4range, '[1,5]'::int4range <= '(,3)'::int4range, '[1,5]'::int4range > '(,3)'::int4range, '[1,5]'::int4range >= '(,3)'::int4range, '[1,5]'::int4range @> '(,3)'::int4range, '[1,5]'::int4range <@ '(,3)'::int4range, '[1,5]'::int4range && '(,3)'::int4range, '[1,5]'::int4range << '(,3)'::int4range, '[1,5]'::int4range >> '(,3)'::int4range, '[1,5]'::int4range &< '(,3)'::int4range, '[1,5]'::int4range &> '(,3)'::int4range, '[1,5]'::int4range -|- '(,3)'::int4range, '[1,5]'::int4range * '(,3)'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4range
-- f | t | f | f | t | t | f | f | t | f | f | f | t | f | [1,3)
-- SELECT 1
> SELECT '[1,5]'::int4range + '(,3)'::int4range;
-- ?column?:int4range
-- (,6)
-- SELECT 1
> SELECT '[1,5]'::int4range - '(,3)'::int4range;
-- ?column?:int4range
-- [3,6)
-- SELECT 1
> SELECT '[1,5]'::int4range = '[2,3]'::int4range, '[1,5]'::int4range <> '[2,3]'::int4range, '[1,5]'::int4range < '[2,3]'::int4range, '[1,5]'::int4range <= '[2,3]'::int4range, '[1,5]'::int4range > '[2,3]'::int4range, '[1,5]'::int4range >= '[2,3]'::int4range, '[1,5]'::int4range @> '[2,3]'::int4range, '[1,5]'::int4range <@ '[2,3]'::int4range, '[1,5]'::int4range && '[2,3]'::int4range, '[1,5]'::int4range << '[2,3]'::int4range, '[1,5]'::int4range >> '[2,3]'::int4range, '[1,5]'::int4range &< '[2,3]'::int4range, '[1,5]'::int4range &> '[2,3]'::int4range, '[1,5]'::int4range -|- '[2,3]'::int4range, '[1,5]'::int4range * '[2,3]'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4range
-- f | t | t | t | f | f | t | f | t | f | f | f | f | f | [2,4)
-- SELECT 1
> SELECT '[1,5]'::int4range + '[2,3]'::int4range;
-- ?column?:int4range
-- [1,6)
-- SELECT 1
> SELECT '[1,5]'::int4range - '[2,3]'::int4range;
-- ERROR 22000: result of range difference would not be contiguous
> SELECT 'empty'::int4range = '[1,5)'::int4range, 'empty'::int4range <> '[1,5)'::int4range, 'empty'::int4range < '[1,5)'::int4range, 'empty'::int4range <= '[1,5)'::int4range, 'empty'::int4range > '[1,5)'::int4range, 'empty'::int4range >= '[1,5)'::int4range, 'empty'::int4range @> '[1,5)'::int4range, 'empty'::int4range <@ '[1,5)'::int4range, 'empty'::int4range && '[1,5)'::int4range, 'empty'::int4range << '[1,5)'::int4range, 'empty'::int4range >> '[1,5)'::int4range, 'empty'::int4range &< '[1,5)'::int4range, 'empty'::int4range &> '[1,5)'::int4range, 'empty'::int4range -|- '[1,5)'::int4range, 'empty'::int4range * '[1,5)'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4range
-- f | t | t | t | f | f | f | t | f | f | f | f | f | f | empty
-- SELECT 1
> SELECT 'empty'::int4range + '[1,5)'::int4range;
-- ?column?:int4range
-- [1,5)
-- SELECT 1
> SELECT 'empty'::int4range - '[1,5)'::int4range;
-- ?column?:int4range
-- empty
-- SELECT 1
> SELECT 'empty'::int4range = '[5,8)'::int4range, 'empty'::int4range <> '[5,8)'::int4range, 'empty'::int4range < '[5,8)'::int4range, 'empty'::int4range <= '[5,8)'::int4range, 'empty'::int4range > '[5,8)'::int4range, 'empty'::int4range >= '[5,8)'::int4range, 'empty'::int4range @> '[5,8)'::int4range, 'empty'::int4range <@ '[5,8)'::int4range, 'empty'::int4range && '[5,8)'::int4range, 'empty'::int4range << '[5,8)'::int4range, 'empty'::int4range >> '[5,8)'::int4range, 'empty'::int4range &< '[5,8)'::int4range, 'empty'::int4range &> '[5,8)'::int4range, 'empty'::int4range -|- '[5,8)'::int4range, 'empty'::int4range * '[5,8)'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4range
-- f | t | t | t | f | f | f | t | f | f | f | f | f | f | empty
-- SELECT 1
> SELECT 'empty'::int4range + '[5,8)'::int4range;
-- ?column?:int4range
-- [5,8)
-- SELECT 1
> SELECT 'empty'::int4range - '[5,8)'::int4range;
-- ?column?:int4range
-- empty
-- SELECT 1
> SELECT 'empty'::int4range = 'empty'::int4range, 'empty'::int4range <> 'empty'::int4range, 'empty'::int4range < 'empty'::int4range, 'empty'::int4range <= 'empty'::int4range, 'empty'::int4range > 'empty'::int4range, 'empty'::int4range >= 'empty'::int4range, 'empty'::int4range @> 'empty'::int4range, 'empty'::int4range <@ 'empty'::int4range, 'empty'::int4range && 'empty'::int4range, 'empty'::int4range << 'empty'::int4range, 'empty'::int4range >> 'empty'::int4range, 'empty'::int4range &< 'empty'::int4range, 'empty'::int4range &> 'empty'::int4range, 'empty'::int4range -|- 'empty'::int4range, 'empty'::int4range * 'empty'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4range
-- t | f | f | t | f | t | t | t | f | f | f | f | f | f | empty
-- SELECT 1
> SELECT 'empty'::int4range + 'empty'::int4range;
-- ?column?:int4range
-- empty
-- SELECT 1
> SELECT 'empty'::int4range - 'empty'::int4range;
-- ?column?:int4range
-- empty
-- SELECT 1
> SELECT 'empty'::int4range = '(,3)'::int4range, 'empty'::int4range <> '(,3)'::int4range, 'empty'::int4range < '(,3)'::int4range, 'empty'::int4range <= '(,3)'::int4range, 'empty'::int4range > '(,3)'::int4range, 'empty'::int4range >= '(,3)'::int4range, 'empty'::int4range @> '(,3)'::int4range, 'empty'::int4range <@ '(,3)'::int4range, 'empty'::int4range && '(,3)'::int4range, 'empty'::int4range << '(,3)'::int4range, 'empty'::int4range >> '(,3)'::int4range, 'empty'::int4range &< '(,3)'::int4range, 'empty'::int4range &> '(,3)'::int4range, 'empty'::int4range -|- '(,3)'::int4range, 'empty'::int4range * '(,3)'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4range
-- f | t | t | t | f | f | f | t | f | f | f | f | f | f | empty
-- SELECT 1
> SELECT 'empty'::int4range + '(,3)'::int4range;
-- ?column?:int4range
-- (,3)
-- SELECT 1
> SELECT 'empty'::int4range - '(,3)'::int4range;
-- ?column?:int4range
-- empty
-- SELECT 1
> SELECT 'empty'::int4range = '[2,3]'::int4range, 'empty'::int4range <> '[2,3]'::int4range, 'empty'::int4range < '[2,3]'::int4range, 'empty'::int4range <= '[2,3]'::int4range, 'empty'::int4range > '[2,3]'::int4range, 'empty'::int4range >= '[2,3]'::int4range, 'empty'::int4range @> '[2,3]'::int4range, 'empty'::int4range <@ '[2,3]'::int4range, 'empty'::int4range && '[2,3]'::int4range, 'empty'::int4range << '[2,3]'::int4range, 'empty'::int4range >> '[2,3]'::int4range, 'empty'::int4range &< '[2,3]'::int4range, 'empty'::int4range &> '[2,3]'::int4range, 'empty'::int4range -|- '[2,3]'::int4range, 'empty'::int4range * '[2,3]'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4range
-- f | t | t | t | f | f | f | t | f | f | f | f | f | f | empty
-- SELECT 1
> SELECT 'empty'::int4range + '[2,3]'::int4range;
-- ?column?:int4range
-- [2,4)
-- SELECT 1
> SELECT 'empty'::int4range - '[2,3]'::int4range;
-- ?column?:int4range
-- empty
-- SELECT 1
> SELECT '(,)'::int4range = '[1,5)'::int4range, '(,)'::int4range <> '[1,5)'::int4range, '(,)'::int4range < '[1,5)'::int4range, '(,)'::int4range <= '[1,5)'::int4range, '(,)'::int4range > '[1,5)'::int4range, '(,)'::int4range >= '[1,5)'::int4range, '(,)'::int4range @> '[1,5)'::int4range, '(,)'::int4range <@ '[1,5)'::int4range, '(,)'::int4range && '[1,5)'::int4range, '(,)'::int4range << '[1,5)'::int4range, '(,)'::int4range >> '[1,5)'::int4range, '(,)'::int4range &< '[1,5)'::int4range, '(,)'::int4range &> '[1,5)'::int4range, '(,)'::int4range -|- '[1,5)'::int4range, '(,)'::int4range * '[1,5)'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4range
-- f | t | t | t | f | f | t | f | t | f | f | f | f | f | [1,5)
-- SELECT 1
> SELECT '(,)'::int4range + '[1,5)'::int4range;
-- ?column?:int4range
-- (,)
-- SELECT 1
> SELECT '(,)'::int4range - '[1,5)'::int4range;
-- ERROR 22000: result of range difference would not be contiguous
> SELECT '(,)'::int4range = '[5,8)'::int4range, '(,)'::int4range <> '[5,8)'::int4range, '(,)'::int4range < '[5,8)'::int4range, '(,)'::int4range <= '[5,8)'::int4range, '(,)'::int4range > '[5,8)'::int4range, '(,)'::int4range >= '[5,8)'::int4range, '(,)'::int4range @> '[5,8)'::int4range, '(,)'::int4range <@ '[5,8)'::int4range, '(,)'::int4range && '[5,8)'::int4range, '(,)'::int4range << '[5,8)'::int4range, '(,)'::int4range >> '[5,8)'::int4range, '(,)'::int4range &< '[5,8)'::int4range, '(,)'::int4range &> '[5,8)'::int4range, '(,)'::int4range -|- '[5,8)'::int4range, '(,)'::int4range * '[5,8)'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4range
-- f | t | t | t | f | f | t | f | t | f | f | f | f | f | [5,8)
-- SELECT 1
> SELECT '(,)'::int4range + '[5,8)'::int4range;
-- ?column?:int4range
-- (,)
-- SELECT 1
> SELECT '(,)'::int4range - '[5,8)'::int4range;
-- ERROR 22000: result of range difference would not be contiguous
> SELECT '(,)'::int4range = 'empty'::int4range, '(,)'::int4range <> 'empty'::int4range, '(,)'::int4range < 'empty'::int4range, '(,)'::int4range <= 'empty'::int4range, '(,)'::int4range > 'empty'::int4range, '(,)'::int4range >= 'empty'::int4range, '(,)'::int4range @> 'empty'::int4range, '(,)'::int4range <@ 'empty'::int4range, '(,)'::int4range && 'empty'::int4range, '(,)'::int4range << 'empty'::int4range, '(,)'::int4range >> 'empty'::int4range, '(,)'::int4range &< 'empty'::int4range, '(,)'::int4range &> 'empty'::int4range, '(,)'::int4range -|- 'empty'::int4range, '(,)'::int4range * 'empty'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4range
-- f | t | f | f | t | t | t | f | f | f | f | f | f | f | empty
-- SELECT 1
> SELECT '(,)'::int4range + 'empty'::int4range;
-- ?column?:int4range
-- (,)
-- SELECT 1
> SELECT '(,)'::int4range - 'empty'::int4range;
-- ?column?:int4range
-- (,)
-- SELECT 1
> SELECT '(,)'::int4range = '(,3)'::int4range, '(,)'::int4range <> '(,3)'::int4range, '(,)'::int4range < '(,3)'::int4range, '(,)'::int4range <= '(,3)'::int4range, '(,)'::int4range > '(,3)'::int4range, '(,)'::int4range >= '(,3)'::int4range, '(,)'::int4range @> '(,3)'::int4range, '(,)'::int4range <@ '(,3)'::int4range, '(,)'::int4range && '(,3)'::int4range, '(,)'::int4range << '(,3)'::int4range, '(,)'::int4range >> '(,3)'::int4range, '(,)'::int4range &< '(,3)'::int4range, '(,)'::int4range &> '(,3)'::int4range, '(,)'::int4range -|- '(,3)'::int4range, '(,)'::int4range * '(,3)'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4range
-- f | t | f | f | t | t | t | f | t | f | f | f | t | f | (,3)
-- SELECT 1
> SELECT '(,)'::int4range + '(,3)'::int4range;
-- ?column?:int4range
-- (,)
-- SELECT 1
> SELECT '(,)'::int4range - '(,3)'::int4range;
-- ?column?:int4range
-- [3,)
-- SELECT 1
> SELECT '(,)'::int4range = '[2,3]'::int4range, '(,)'::int4range <> '[2,3]'::int4range, '(,)'::int4range < '[2,3]'::int4range, '(,)'::int4range <= '[2,3]'::int4range, '(,)'::int4range > '[2,3]'::int4range, '(,)'::int4range >= '[2,3]'::int4range, '(,)'::int4range @> '[2,3]'::int4range, '(,)'::int4range <@ '[2,3]'::int4range, '(,)'::int4range && '[2,3]'::int4range, '(,)'::int4range << '[2,3]'::int4range, '(,)'::int4range >> '[2,3]'::int4range, '(,)'::int4range &< '[2,3]'::int4range, '(,)'::int4range &> '[2,3]'::int4range, '(,)'::int4range -|- '[2,3]'::int4range, '(,)'::int4range * '[2,3]'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4range
-- f | t | t | t | f | f | t | f | t | f | f | f | f | f | [2,4)
-- SELECT 1
> SELECT '(,)'::int4range + '[2,3]'::int4range;
-- ?column?:int4range
-- (,)
-- SELECT 1
> SELECT '(,)'::int4range - '[2,3]'::int4range;
-- ERROR 22000: result of range difference would not be contiguous
> SELECT '(,3)'::int4range = '[1,5)'::int4range, '(,3)'::int4range <> '[1,5)'::int4range, '(,3)'::int4range < '[1,5)'::int4range, '(,3)'::int4range <= '[1,5)'::int4range, '(,3)'::int4range > '[1,5)'::int4range, '(,3)'::int4range >= '[1,5)'::int4range, '(,3)'::int4range @> '[1,5)'::int4range, '(,3)'::int4range <@ '[1,5)'::int4range, '(,3)'::int4range && '[1,5)'::int4range, '(,3)'::int4range << '[1,5)'::int4range, '(,3)'::int4range >> '[1,5)'::int4range, '(,3)'::int4range &< '[1,5)'::int4range, '(,3)'::int4range &> '[1,5)'::int4range, '(,3)'::int4range -|- '[1,5)'::int4range, '(,3)'::int4range * '[1,5)'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4range
-- f | t | t | t | f | f | f | f | t | f | f | t | f | f | [1,3)
-- SELECT 1
> SELECT '(,3)'::int4range + '[1,5)'::int4range;
-- ?column?:int4range
-- (,5)
-- SELECT 1
> SELECT '(,3)'::int4range - '[1,5)'::int4range;
-- ?column?:int4range
-- (,1)
-- SELECT 1
> SELECT '(,3)'::int4range = '[5,8)'::int4range, '(,3)'::int4range <> '[5,8)'::int4range, '(,3)'::int4range < '[5,8)'::int4range, '(,3)'::int4range <= '[5,8)'::int4range, '(,3)'::int4range > '[5,8)'::int4range, '(,3)'::int4range >= '[5,8)'::int4range, '(,3)'::int4range @> '[5,8)'::int4range, '(,3)'::int4range <@ '[5,8)'::int4range, '(,3)'::int4range && '[5,8)'::int4range, '(,3)'::int4range << '[5,8)'::int4range, '(,3)'::int4range >> '[5,8)'::int4range, '(,3)'::int4range &< '[5,8)'::int4range, '(,3)'::int4range &> '[5,8)'::int4range, '(,3)'::int4range -|- '[5,8)'::int4range, '(,3)'::int4range * '[5,8)'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4range
-- f | t | t | t | f | f | f | f | f | t | f | t | f | f | empty
-- SELECT 1
> SELECT '(,3)'::int4range + '[5,8)'::int4range;
-- ERROR 22000: result of range union would not be contiguous
> SELECT '(,3)'::int4range - '[5,8)'::int4range;
-- ?column?:int4range
-- (,3)
-- SELECT 1
> SELECT '(,3)'::int4range = 'empty'::int4range, '(,3)'::int4range <> 'empty'::int4range, '(,3)'::int4range < 'empty'::int4range, '(,3)'::int4range <= 'empty'::int4range, '(,3)'::int4range > 'empty'::int4range, '(,3)'::int4range >= 'empty'::int4range, '(,3)'::int4range @> 'empty'::int4range, '(,3)'::int4range <@ 'empty'::int4range, '(,3)'::int4range && 'empty'::int4range, '(,3)'::int4range << 'empty'::int4range, '(,3)'::int4range >> 'empty'::int4range, '(,3)'::int4range &< 'empty'::int4range, '(,3)'::int4range &> 'empty'::int4range, '(,3)'::int4range -|- 'empty'::int4range, '(,3)'::int4range * 'empty'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4range
-- f | t | f | f | t | t | t | f | f | f | f | f | f | f | empty
-- SELECT 1
> SELECT '(,3)'::int4range + 'empty'::int4range;
-- ?column?:int4range
-- (,3)
-- SELECT 1
> SELECT '(,3)'::int4range - 'empty'::int4range;
-- ?column?:int4range
-- (,3)
-- SELECT 1
> SELECT '(,3)'::int4range = '(,3)'::int4range, '(,3)'::int4range <> '(,3)'::int4range, '(,3)'::int4range < '(,3)'::int4range, '(,3)'::int4range <= '(,3)'::int4range, '(,3)'::int4range > '(,3)'::int4range, '(,3)'::int4range >= '(,3)'::int4range, '(,3)'::int4range @> '(,3)'::int4range, '(,3)'::int4range <@ '(,3)'::int4range, '(,3)'::int4range && '(,3)'::int4range, '(,3)'::int4range << '(,3)'::int4range, '(,3)'::int4range >> '(,3)'::int4range, '(,3)'::int4range &< '(,3)'::int4range, '(,3)'::int4range &> '(,3)'::int4range, '(,3)'::int4range -|- '(,3)'::int4range, '(,3)'::int4range * '(,3)'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4range
-- t | f | f | t | f | t | t | t | t | f | f | t | t | f | (,3)
-- SELECT 1
> SELECT '(,3)'::int4range + '(,3)'::int4range;
-- ?column?:int4range
-- (,3)
-- SELECT 1
> SELECT '(,3)'::int4range - '(,3)'::int4range;
-- ?column?:int4range
-- empty
-- SELECT 1
> SELECT '(,3)'::int4range = '[2,3]'::int4range, '(,3)'::int4range <> '[2,3]'::int4range, '(,3)'::int4range < '[2,3]'::int4range, '(,3)'::int4range <= '[2,3]'::int4range, '(,3)'::int4range > '[2,3]'::int4range, '(,3)'::int4range >= '[2,3]'::int4range, '(,3)'::int4range @> '[2,3]'::int4range, '(,3)'::int4range <@ '[2,3]'::int4range, '(,3)'::int4range && '[2,3]'::int4range, '(,3)'::int4range << '[2,3]'::int4range, '(,3)'::int4range >> '[2,3]'::int4range, '(,3)'::int4range &< '[2,3]'::int4range, '(,3)'::int4range &> '[2,3]'::int4range, '(,3)'::int4range -|- '[2,3]'::int4range, '(,3)'::int4range * '[2,3]'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4range
-- f | t | t | t | f | f | f | f | t | f | f | t | f | f | [2,3)
-- SELECT 1
> SELECT '(,3)'::int4range + '[2,3]'::int4range;
-- ?column?:int4range
-- (,4)
-- SELECT 1
> SELECT '(,3)'::int4range - '[2,3]'::int4range;
-- ?column?:int4range
-- (,2)
-- SELECT 1
> SELECT '[3,)'::int4range = '[1,5)'::int4range, '[3,)'::int4range <> '[1,5)'::int4range, '[3,)'::int4range < '[1,5)'::int4range, '[3,)'::int4range <= '[1,5)'::int4range, '[3,)'::int4range > '[1,5)'::int4range, '[3,)'::int4range >= '[1,5)'::int4range, '[3,)'::int4range @> '[1,5)'::int4range, '[3,)'::int4range <@ '[1,5)'::int4range, '[3,)'::int4range && '[1,5)'::int4range, '[3,)'::int4range << '[1,5)'::int4range, '[3,)'::int4range >> '[1,5)'::int4range, '[3,)'::int4range &< '[1,5)'::int4range, '[3,)'::int4range &> '[1,5)'::int4range, '[3,)'::int4range -|- '[1,5)'::int4range, '[3,)'::int4range * '[1,5)'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4range
-- f | t | f | f | t | t | f | f | t | f | f | f | t | f | [3,5)
-- SELECT 1
> SELECT '[3,)'::int4range + '[1,5)'::int4range;
-- ?column?:int4range
-- [1,)
-- SELECT 1
> SELECT '[3,)'::int4range - '[1,5)'::int4range;
-- ?column?:int4range
-- [5,)
-- SELECT 1
> SELECT '[3,)'::int4range = '[5,8)'::int4range, '[3,)'::int4range <> '[5,8)'::int4range, '[3,)'::int4range < '[5,8)'::int4range, '[3,)'::int4range <= '[5,8)'::int4range, '[3,)'::int4range > '[5,8)'::int4range, '[3,)'::int4range >= '[5,8)'::int4range, '[3,)'::int4range @> '[5,8)'::int4range, '[3,)'::int4range <@ '[5,8)'::int4range, '[3,)'::int4range && '[5,8)'::int4range, '[3,)'::int4range << '[5,8)'::int4range, '[3,)'::int4range >> '[5,8)'::int4range, '[3,)'::int4range &< '[5,8)'::int4range, '[3,)'::int4range &> '[5,8)'::int4range, '[3,)'::int4range -|- '[5,8)'::int4range, '[3,)'::int4range * '[5,8)'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4range
-- f | t | t | t | f | f | t | f | t | f | f | f | f | f | [5,8)
-- SELECT 1
> SELECT '[3,)'::int4range + '[5,8)'::int4range;
-- ?column?:int4range
-- [3,)
-- SELECT 1
> SELECT '[3,)'::int4range - '[5,8)'::int4range;
-- ERROR 22000: result of range difference would not be contiguous
> SELECT '[3,)'::int4range = 'empty'::int4range, '[3,)'::int4range <> 'empty'::int4range, '[3,)'::int4range < 'empty'::int4range, '[3,)'::int4range <= 'empty'::int4range, '[3,)'::int4range > 'empty'::int4range, '[3,)'::int4range >= 'empty'::int4range, '[3,)'::int4range @> 'empty'::int4range, '[3,)'::int4range <@ 'empty'::int4range, '[3,)'::int4range && 'empty'::int4range, '[3,)'::int4range << 'empty'::int4range, '[3,)'::int4range >> 'empty'::int4range, '[3,)'::int4range &< 'empty'::int4range, '[3,)'::int4range &> 'empty'::int4range, '[3,)'::int4range -|- 'empty'::int4range, '[3,)'::int4range * 'empty'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4range
-- f | t | f | f | t | t | t | f | f | f | f | f | f | f | empty
-- SELECT 1
> SELECT '[3,)'::int4range + 'empty'::int4range;
-- ?column?:int4range
-- [3,)
-- SELECT 1
> SELECT '[3,)'::int4range - 'empty'::int4range;
-- ?column?:int4range
-- [3,)
-- SELECT 1
> SELECT '[3,)'::int4range = '(,3)'::int4range, '[3,)'::int4range <> '(,3)'::int4range, '[3,)'::int4range < '(,3)'::int4range, '[3,)'::int4range <= '(,3)'::int4range, '[3,)'::int4range > '(,3)'::int4range, '[3,)'::int4range >= '(,3)'::int4range, '[3,)'::int4range @> '(,3)'::int4range, '[3,)'::int4range <@ '(,3)'::int4range, '[3,)'::int4range && '(,3)'::int4range, '[3,)'::int4range << '(,3)'::int4range, '[3,)'::int4range >> '(,3)'::int4range, '[3,)'::int4range &< '(,3)'::int4range, '[3,)'::int4range &> '(,3)'::int4range, '[3,)'::int4range -|- '(,3)'::int4range, '[3,)'::int4range * '(,3)'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4range
-- f | t | f | f | t | t | f | f | f | f | t | f | t | t | empty
-- SELECT 1
> SELECT '[3,)'::int4range + '(,3)'::int4range;
-- ?column?:int4range
-- (,)
-- SELECT 1
> SELECT '[3,)'::int4range - '(,3)'::int4range;
-- ?column?:int4range
-- [3,)
-- SELECT 1
> SELECT '[3,)'::int4range = '[2,3]'::int4range, '[3,)'::int4range <> '[2,3]'::int4range, '[3,)'::int4range < '[2,3]'::int4range, '[3,)'::int4range <= '[2,3]'::int4range, '[3,)'::int4range > '[2,3]'::int4range, '[3,)'::int4range >= '[2,3]'::int4range, '[3,)'::int4range @> '[2,3]'::int4range, '[3,)'::int4range <@ '[2,3]'::int4range, '[3,)'::int4range && '[2,3]'::int4range, '[3,)'::int4range << '[2,3]'::int4range, '[3,)'::int4range >> '[2,3]'::int4range, '[3,)'::int4range &< '[2,3]'::int4range, '[3,)'::int4range &> '[2,3]'::int4range, '[3,)'::int4range -|- '[2,3]'::int4range, '[3,)'::int4range * '[2,3]'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4range
-- f | t | f | f | t | t | f | f | t | f | f | f | t | f | [3,4)
-- SELECT 1
> SELECT '[3,)'::int4range + '[2,3]'::int4range;
-- ?column?:int4range
-- [2,)
-- SELECT 1
> SELECT '[3,)'::int4range - '[2,3]'::int4range;
-- ?column?:int4range
-- [4,)
-- SELECT 1
> SELECT '[2,3]'::int4range = '[1,5)'::int4range, '[2,3]'::int4range <> '[1,5)'::int4range, '[2,3]'::int4range < '[1,5)'::int4range, '[2,3]'::int4range <= '[1,5)'::int4range, '[2,3]'::int4range > '[1,5)'::int4range, '[2,3]'::int4range >= '[1,5)'::int4range, '[2,3]'::int4range @> '[1,5)'::int4range, '[2,3]'::int4range <@ '[1,5)'::int4range, '[2,3]'::int4range && '[1,5)'::int4range, '[2,3]'::int4range << '[1,5)'::int4range, '[2,3]'::int4range >> '[1,5)'::int4range, '[2,3]'::int4range &< '[1,5)'::int4range, '[2,3]'::int4range &> '[1,5)'::int4range, '[2,3]'::int4range -|- '[1,5)'::int4range, '[2,3]'::int4range * '[1,5)'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4range
-- f | t | f | f | t | t | f | t | t | f | f | t | t | f | [2,4)
-- SELECT 1
> SELECT '[2,3]'::int4range + '[1,5)'::int4range;
-- ?column?:int4range
-- [1,5)
-- SELECT 1
> SELECT '[2,3]'::int4range - '[1,5)'::int4range;
-- ?column?:int4range
-- empty
-- SELECT 1
> SELECT '[2,3]'::int4range = '[5,8)'::int4range, '[2,3]'::int4range <> '[5,8)'::int4range, '[2,3]'::int4range < '[5,8)'::int4range, '[2,3]'::int4range <= '[5,8)'::int4range, '[2,3]'::int4range > '[5,8)'::int4range, '[2,3]'::int4range >= '[5,8)'::int4range, '[2,3]'::int4range @> '[5,8)'::int4range, '[2,3]'::int4range <@ '[5,8)'::int4range, '[2,3]'::int4range && '[5,8)'::int4range, '[2,3]'::int4range << '[5,8)'::int4range, '[2,3]'::int4range >> '[5,8)'::int4range, '[2,3]'::int4range &< '[5,8)'::int4range, '[2,3]'::int4range &> '[5,8)'::int4range, '[2,3]'::int4range -|- '[5,8)'::int4range, '[2,3]'::int4range * '[5,8)'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4range
-- f | t | t | t | f | f | f | f | f | t | f | t | f | f | empty
-- SELECT 1
> SELECT '[2,3]'::int4range + '[5,8)'::int4range;
-- ERROR 22000: result of range union would not be contiguous
> SELECT '[2,3]'::int4range - '[5,8)'::int4range;
-- ?column?:int4range
-- [2,4)
-- SELECT 1
> SELECT '[2,3]'::int4range = 'empty'::int4range, '[2,3]'::int4range <> 'empty'::int4range, '[2,3]'::int4range < 'empty'::int4range, '[2,3]'::int4range <= 'empty'::int4range, '[2,3]'::int4range > 'empty'::int4range, '[2,3]'::int4range >= 'empty'::int4range, '[2,3]'::int4range @> 'empty'::int4range, '[2,3]'::int4range <@ 'empty'::int4range, '[2,3]'::int4range && 'empty'::int4range, '[2,3]'::int4range << 'empty'::int4range, '[2,3]'::int4range >> 'empty'::int4range, '[2,3]'::int4range &< 'empty'::int4range, '[2,3]'::int4range &> 'empty'::int4range, '[2,3]'::int4range -|- 'empty'::int4range, '[2,3]'::int4range * 'empty'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4range
-- f | t | f | f | t | t | t | f | f | f | f | f | f | f | empty
-- SELECT 1
> SELECT '[2,3]'::int4range + 'empty'::int4range;
-- ?column?:int4range
-- [2,4)
-- SELECT 1
> SELECT '[2,3]'::int4range - 'empty'::int4range;
-- ?column?:int4range
-- [2,4)
-- SELECT 1
> SELECT '[2,3]'::int4range = '(,3)'::int4range, '[2,3]'::int4range <> '(,3)'::int4range, '[2,3]'::int4range < '(,3)'::int4range, '[2,3]'::int4range <= '(,3)'::int4range, '[2,3]'::int4range > '(,3)'::int4range, '[2,3]'::int4range >= '(,3)'::int4range, '[2,3]'::int4range @> '(,3)'::int4range, '[2,3]'::int4range <@ '(,3)'::int4range, '[2,3]'::int4range && '(,3)'::int4range, '[2,3]'::int4range << '(,3)'::int4range, '[2,3]'::int4range >> '(,3)'::int4range, '[2,3]'::int4range &< '(,3)'::int4range, '[2,3]'::int4range &> '(,3)'::int4range, '[2,3]'::int4range -|- '(,3)'::int4range, '[2,3]'::int4range * '(,3)'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4range
-- f | t | f | f | t | t | f | f | t | f | f | f | t | f | [2,3)
-- SELECT 1
> SELECT '[2,3]'::int4range + '(,3)'::int4range;
-- ?column?:int4range
-- (,4)
-- SELECT 1
> SELECT '[2,3]'::int4range - '(,3)'::int4range;
-- ?column?:int4range
-- [3,4)
-- SELECT 1
> SELECT '[2,3]'::int4range = '[2,3]'::int4range, '[2,3]'::int4range <> '[2,3]'::int4range, '[2,3]'::int4range < '[2,3]'::int4range, '[2,3]'::int4range <= '[2,3]'::int4range, '[2,3]'::int4range > '[2,3]'::int4range, '[2,3]'::int4range >= '[2,3]'::int4range, '[2,3]'::int4range @> '[2,3]'::int4range, '[2,3]'::int4range <@ '[2,3]'::int4range, '[2,3]'::int4range && '[2,3]'::int4range, '[2,3]'::int4range << '[2,3]'::int4range, '[2,3]'::int4range >> '[2,3]'::int4range, '[2,3]'::int4range &< '[2,3]'::int4range, '[2,3]'::int4range &> '[2,3]'::int4range, '[2,3]'::int4range -|- '[2,3]'::int4range, '[2,3]'::int4range * '[2,3]'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4range
-- t | f | f | t | f | t | t | t | t | f | f | t | t | f | [2,4)
-- SELECT 1
> SELECT '[2,3]'::int4range + '[2,3]'::int4range;
-- ?column?:int4range
-- [2,4)
-- SELECT 1
> SELECT '[2,3]'::int4range - '[2,3]'::int4range;
-- ?column?:int4range
-- empty
-- SELECT 1
> SELECT '[1.5,2.5)'::numrange -|- '[2.5,3]'::numrange;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '[1.5,2.5)'::numrange + '[2.5,3]'::numrange;
-- ?column?:numrange
-- [1.5,3]
-- SELECT 1
> SELECT '[1.5,2.5)'::numrange * '[2.5,3]'::numrange;
-- ?column?:numrange
-- empty
-- SELECT 1
> SELECT '[1.5,2.5)'::numrange - '[2.5,3]'::numrange;
-- ?column?:numrange
-- [1.5,2.5)
-- SELECT 1
> SELECT '[1.5,2.5)'::numrange && '[2.5,3]'::numrange;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '[1.5,2.5)'::numrange << '[2.5,3]'::numrange;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '[1.5,2.5]'::numrange -|- '(2.5,3]'::numrange;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '[1.5,2.5]'::numrange + '(2.5,3]'::numrange;
-- ?column?:numrange
-- [1.5,3]
-- SELECT 1
> SELECT '[1.5,2.5]'::numrange * '(2.5,3]'::numrange;
-- ?column?:numrange
-- empty
-- SELECT 1
> SELECT '[1.5,2.5]'::numrange - '(2.5,3]'::numrange;
-- ?column?:numrange
-- [1.5,2.5]
-- SELECT 1
> SELECT '[1.5,2.5]'::numrange && '(2.5,3]'::numrange;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '[1.5,2.5]'::numrange << '(2.5,3]'::numrange;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '(1,2)'::numrange -|- '(2,3)'::numrange;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '(1,2)'::numrange + '(2,3)'::numrange;
-- ERROR 22000: result of range union would not be contiguous
> SELECT '(1,2)'::numrange * '(2,3)'::numrange;
-- ?column?:numrange
-- empty
-- SELECT 1
> SELECT '(1,2)'::numrange - '(2,3)'::numrange;
-- ?column?:numrange
-- (1,2)
-- SELECT 1
> SELECT '(1,2)'::numrange && '(2,3)'::numrange;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '(1,2)'::numrange << '(2,3)'::numrange;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '[1,2]'::numrange -|- '[2,3]'::numrange;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '[1,2]'::numrange + '[2,3]'::numrange;
-- ?column?:numrange
-- [1,3]
-- SELECT 1
> SELECT '[1,2]'::numrange * '[2,3]'::numrange;
-- ?column?:numrange
-- [2,2]
-- SELECT 1
> SELECT '[1,2]'::numrange - '[2,3]'::numrange;
-- ?column?:numrange
-- [1,2)
-- SELECT 1
> SELECT '[1,2]'::numrange && '[2,3]'::numrange;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '[1,2]'::numrange << '[2,3]'::numrange;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT lower('[1,5)'::int4range);
-- lower:integer
-- 1
-- SELECT 1
> SELECT lower('empty'::int4range);
-- lower:integer
-- NULL
-- SELECT 1
> SELECT lower('(,5)'::int4range);
-- lower:integer
-- NULL
-- SELECT 1
> SELECT lower('[1,)'::numrange);
-- lower:numeric
-- 1
-- SELECT 1
> SELECT lower('[2024-01-01,2024-01-05]'::daterange);
-- lower:date
-- 2024-01-01
-- SELECT 1
> SELECT lower('(,)'::tsrange);
-- lower:timestamp without time zone
-- NULL
-- SELECT 1
> SELECT lower(NULL::int4range);
-- lower:integer
-- NULL
-- SELECT 1
> SELECT lower('{[1,5),[7,9)}'::int4multirange);
-- lower:integer
-- 1
-- SELECT 1
> SELECT lower('{}'::int4multirange);
-- lower:integer
-- NULL
-- SELECT 1
> SELECT lower('{(,5)}'::nummultirange);
-- lower:numeric
-- NULL
-- SELECT 1
> SELECT lower('{[1,)}'::int8multirange);
-- lower:bigint
-- 1
-- SELECT 1
> SELECT upper('[1,5)'::int4range);
-- upper:integer
-- 5
-- SELECT 1
> SELECT upper('empty'::int4range);
-- upper:integer
-- NULL
-- SELECT 1
> SELECT upper('(,5)'::int4range);
-- upper:integer
-- 5
-- SELECT 1
> SELECT upper('[1,)'::numrange);
-- upper:numeric
-- NULL
-- SELECT 1
> SELECT upper('[2024-01-01,2024-01-05]'::daterange);
-- upper:date
-- 2024-01-06
-- SELECT 1
> SELECT upper('(,)'::tsrange);
-- upper:timestamp without time zone
-- NULL
-- SELECT 1
> SELECT upper(NULL::int4range);
-- upper:integer
-- NULL
-- SELECT 1
> SELECT upper('{[1,5),[7,9)}'::int4multirange);
-- upper:integer
-- 9
-- SELECT 1
> SELECT upper('{}'::int4multirange);
-- upper:integer
-- NULL
-- SELECT 1
> SELECT upper('{(,5)}'::nummultirange);
-- upper:numeric
-- 5
-- SELECT 1
> SELECT upper('{[1,)}'::int8multirange);
-- upper:bigint
-- NULL
-- SELECT 1
> SELECT isempty('[1,5)'::int4range);
-- isempty:boolean
-- f
-- SELECT 1
> SELECT isempty('empty'::int4range);
-- isempty:boolean
-- t
-- SELECT 1
> SELECT isempty('(,5)'::int4range);
-- isempty:boolean
-- f
-- SELECT 1
> SELECT isempty('[1,)'::numrange);
-- isempty:boolean
-- f
-- SELECT 1
> SELECT isempty('[2024-01-01,2024-01-05]'::daterange);
-- isempty:boolean
-- f
-- SELECT 1
> SELECT isempty('(,)'::tsrange);
-- isempty:boolean
-- f
-- SELECT 1
> SELECT isempty(NULL::int4range);
-- isempty:boolean
-- NULL
-- SELECT 1
> SELECT isempty('{[1,5),[7,9)}'::int4multirange);
-- isempty:boolean
-- f
-- SELECT 1
> SELECT isempty('{}'::int4multirange);
-- isempty:boolean
-- t
-- SELECT 1
> SELECT isempty('{(,5)}'::nummultirange);
-- isempty:boolean
-- f
-- SELECT 1
> SELECT isempty('{[1,)}'::int8multirange);
-- isempty:boolean
-- f
-- SELECT 1
> SELECT lower_inc('[1,5)'::int4range);
-- lower_inc:boolean
-- t
-- SELECT 1
> SELECT lower_inc('empty'::int4range);
-- lower_inc:boolean
-- f
-- SELECT 1
> SELECT lower_inc('(,5)'::int4range);
-- lower_inc:boolean
-- f
-- SELECT 1
> SELECT lower_inc('[1,)'::numrange);
-- lower_inc:boolean
-- t
-- SELECT 1
> SELECT lower_inc('[2024-01-01,2024-01-05]'::daterange);
-- lower_inc:boolean
-- t
-- SELECT 1
> SELECT lower_inc('(,)'::tsrange);
-- lower_inc:boolean
-- f
-- SELECT 1
> SELECT lower_inc(NULL::int4range);
-- lower_inc:boolean
-- NULL
-- SELECT 1
> SELECT lower_inc('{[1,5),[7,9)}'::int4multirange);
-- lower_inc:boolean
-- t
-- SELECT 1
> SELECT lower_inc('{}'::int4multirange);
-- lower_inc:boolean
-- f
-- SELECT 1
> SELECT lower_inc('{(,5)}'::nummultirange);
-- lower_inc:boolean
-- f
-- SELECT 1
> SELECT lower_inc('{[1,)}'::int8multirange);
-- lower_inc:boolean
-- t
-- SELECT 1
> SELECT upper_inc('[1,5)'::int4range);
-- upper_inc:boolean
-- f
-- SELECT 1
> SELECT upper_inc('empty'::int4range);
-- upper_inc:boolean
-- f
-- SELECT 1
> SELECT upper_inc('(,5)'::int4range);
-- upper_inc:boolean
-- f
-- SELECT 1
> SELECT upper_inc('[1,)'::numrange);
-- upper_inc:boolean
-- f
-- SELECT 1
> SELECT upper_inc('[2024-01-01,2024-01-05]'::daterange);
-- upper_inc:boolean
-- f
-- SELECT 1
> SELECT upper_inc('(,)'::tsrange);
-- upper_inc:boolean
-- f
-- SELECT 1
> SELECT upper_inc(NULL::int4range);
-- upper_inc:boolean
-- NULL
-- SELECT 1
> SELECT upper_inc('{[1,5),[7,9)}'::int4multirange);
-- upper_inc:boolean
-- f
-- SELECT 1
> SELECT upper_inc('{}'::int4multirange);
-- upper_inc:boolean
-- f
-- SELECT 1
> SELECT upper_inc('{(,5)}'::nummultirange);
-- upper_inc:boolean
-- f
-- SELECT 1
> SELECT upper_inc('{[1,)}'::int8multirange);
-- upper_inc:boolean
-- f
-- SELECT 1
> SELECT lower_inf('[1,5)'::int4range);
-- lower_inf:boolean
-- f
-- SELECT 1
> SELECT lower_inf('empty'::int4range);
-- lower_inf:boolean
-- f
-- SELECT 1
> SELECT lower_inf('(,5)'::int4range);
-- lower_inf:boolean
-- t
-- SELECT 1
> SELECT lower_inf('[1,)'::numrange);
-- lower_inf:boolean
-- f
-- SELECT 1
> SELECT lower_inf('[2024-01-01,2024-01-05]'::daterange);
-- lower_inf:boolean
-- f
-- SELECT 1
> SELECT lower_inf('(,)'::tsrange);
-- lower_inf:boolean
-- t
-- SELECT 1
> SELECT lower_inf(NULL::int4range);
-- lower_inf:boolean
-- NULL
-- SELECT 1
> SELECT lower_inf('{[1,5),[7,9)}'::int4multirange);
-- lower_inf:boolean
-- f
-- SELECT 1
> SELECT lower_inf('{}'::int4multirange);
-- lower_inf:boolean
-- f
-- SELECT 1
> SELECT lower_inf('{(,5)}'::nummultirange);
-- lower_inf:boolean
-- t
-- SELECT 1
> SELECT lower_inf('{[1,)}'::int8multirange);
-- lower_inf:boolean
-- f
-- SELECT 1
> SELECT upper_inf('[1,5)'::int4range);
-- upper_inf:boolean
-- f
-- SELECT 1
> SELECT upper_inf('empty'::int4range);
-- upper_inf:boolean
-- f
-- SELECT 1
> SELECT upper_inf('(,5)'::int4range);
-- upper_inf:boolean
-- f
-- SELECT 1
> SELECT upper_inf('[1,)'::numrange);
-- upper_inf:boolean
-- t
-- SELECT 1
> SELECT upper_inf('[2024-01-01,2024-01-05]'::daterange);
-- upper_inf:boolean
-- f
-- SELECT 1
> SELECT upper_inf('(,)'::tsrange);
-- upper_inf:boolean
-- t
-- SELECT 1
> SELECT upper_inf(NULL::int4range);
-- upper_inf:boolean
-- NULL
-- SELECT 1
> SELECT upper_inf('{[1,5),[7,9)}'::int4multirange);
-- upper_inf:boolean
-- f
-- SELECT 1
> SELECT upper_inf('{}'::int4multirange);
-- upper_inf:boolean
-- f
-- SELECT 1
> SELECT upper_inf('{(,5)}'::nummultirange);
-- upper_inf:boolean
-- f
-- SELECT 1
> SELECT upper_inf('{[1,)}'::int8multirange);
-- upper_inf:boolean
-- t
-- SELECT 1
> SELECT multirange('[1,5)'::int4range);
-- multirange:int4multirange
-- {[1,5)}
-- SELECT 1
> SELECT multirange('empty'::int4range);
-- multirange:int4multirange
-- {}
-- SELECT 1
> SELECT multirange('(,5)'::int4range);
-- multirange:int4multirange
-- {(,5)}
-- SELECT 1
> SELECT multirange('[1,)'::numrange);
-- multirange:nummultirange
-- {[1,)}
-- SELECT 1
> SELECT multirange('[2024-01-01,2024-01-05]'::daterange);
-- multirange:datemultirange
-- {[2024-01-01,2024-01-06)}
-- SELECT 1
> SELECT multirange('(,)'::tsrange);
-- multirange:tsmultirange
-- {(,)}
-- SELECT 1
> SELECT multirange(NULL::int4range);
-- multirange:int4multirange
-- NULL
-- SELECT 1
> SELECT range_merge('[1,2)'::int4range,'[5,6)');
-- range_merge:int4range
-- [1,6)
-- SELECT 1
> SELECT range_merge('empty'::int4range,'[5,6)');
-- range_merge:int4range
-- [5,6)
-- SELECT 1
> SELECT range_merge('{[1,2),[5,6)}'::int4multirange);
-- range_merge:int4range
-- [1,6)
-- SELECT 1
> SELECT range_merge('{}'::int4multirange);
-- range_merge:int4range
-- empty
-- SELECT 1
> SELECT '[1,5)'::int4range @> 3;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '[1,5)'::int4range @> 5;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT 3 <@ '[1,5)'::int4range;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '[1,5)'::int4range @> NULL;
-- ?column?:boolean
-- NULL
-- SELECT 1
> SELECT '[1.5,2)'::numrange @> 1.7;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '[2024-01-01,2024-02-01)'::daterange @> '2024-01-15'::date;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '[2024-01-01,2024-02-01)'::daterange @> date '2024-02-01';
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT 'empty'::int4range @> 1;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '(,)'::int4range @> 1;
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT int4range(1,5) @> 3::bigint;
-- ERROR 42883 at 23: operator does not exist: int4range @> bigint
-- HINT: No operator matches the given name and argument types. You might need to add explicit type casts.
> SELECT int4range(1,5) = int8range(1,5);
-- ERROR 42883 at 23: operator does not exist: int4range = int8range
-- HINT: No operator matches the given name and argument types. You might need to add explicit type casts.
> SELECT int4range(1,5) && numrange(1,5);
-- ERROR 42883 at 23: operator does not exist: int4range && numrange
-- HINT: No operator matches the given name and argument types. You might need to add explicit type casts.
> SELECT '[1,5)' && int4range(2,3);
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT int4range(1,3) <@ '[1,5)';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT lower('[1,2)');
-- lower:text
-- [1,2)
-- SELECT 1
> SELECT pg_typeof(int4range(1,2));
-- pg_typeof:regtype
-- int4range
-- SELECT 1
> SELECT pg_typeof(lower(int4range(1,2)));
-- pg_typeof:regtype
-- integer
-- SELECT 1
> SELECT pg_typeof(multirange(daterange('2024-01-01','2024-01-02')));
-- pg_typeof:regtype
-- datemultirange
-- SELECT 1
> SELECT int4range(1,5)::text;
-- int4range:text
-- [1,5)
-- SELECT 1
> SELECT int4range(1,5)::text::int4range;
-- int4range:int4range
-- [1,5)
-- SELECT 1
> SELECT '[1,5)'::text::int4range;
-- int4range:int4range
-- [1,5)
-- SELECT 1
> SELECT int4range(1,5)::int8range;
-- ERROR 42846 at 22: cannot cast type int4range to int8range
> SELECT int4range(1,5)::int4multirange;
-- int4range:int4multirange
-- {[1,5)}
-- SELECT 1
> SELECT int4range(1,3)::numrange;
-- ERROR 42846 at 22: cannot cast type int4range to numrange
> SELECT array[int4range(1,2),int4range(3,4)];
-- array:int4range[]
-- {"[1,2)","[3,4)"}
-- SELECT 1
> SELECT '{"[1,2)","(3,5]"}'::int4range[];
-- int4range:int4range[]
-- {"[1,2)","[4,6)"}
-- SELECT 1
> SELECT array_agg(r) from (values (int4range(1,2)),(null),('empty')) t(r);
-- array_agg:int4range[]
-- {"[1,2)",NULL,empty}
-- SELECT 1
> SELECT upper_inf('[today,infinity]'::daterange);
-- upper_inf:boolean
-- f
-- SELECT 1
> SELECT upper_inf('[today,)'::daterange);
-- upper_inf:boolean
-- t
-- SELECT 1
> SELECT isempty(int4range(1,1));
-- isempty:boolean
-- t
-- SELECT 1
> SELECT int4range(1,10) * int4range(5,15);
-- ?column?:int4range
-- [5,10)
-- SELECT 1
> SELECT numrange(5,15) + numrange(10,20);
-- ?column?:numrange
-- [5,20)
-- SELECT 1
> SELECT numrange(1.1,2.2) -|- numrange(2.2,3.3);
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT row(int4range(1,2), 5);
-- row:record
-- ("[1,2)",5)
-- SELECT 1
> SELECT coalesce(null, int4range(1,2));
-- coalesce:int4range
-- [1,2)
-- SELECT 1
> SELECT least(int4range(1,2), int4range(0,5));
-- least:int4range
-- [0,5)
-- SELECT 1
> SELECT greatest(int4range(1,2), int4range(0,5), 'empty');
-- greatest:int4range
-- [1,2)
-- SELECT 1
> SELECT to_json(int4range(1,5));
-- to_json:json
-- "[1,5)"
-- SELECT 1
> SELECT int4range(1,5) IN (int4range(1,5), int4range(2,3));
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT int4range(1,5) IS DISTINCT FROM int4range(1,5);
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT '{}'::int4multirange;
-- int4multirange:int4multirange
-- {}
-- SELECT 1
> SELECT '{[1,2)}'::int4multirange;
-- int4multirange:int4multirange
-- {[1,2)}
-- SELECT 1
> SELECT '{[1,2),[3,4)}'::int4multirange;
-- int4multirange:int4multirange
-- {[1,2),[3,4)}
-- SELECT 1
> SELECT '{[3,4),[1,2)}'::int4multirange;
-- int4multirange:int4multirange
-- {[1,2),[3,4)}
-- SELECT 1
> SELECT '{[1,3),[2,5)}'::int4multirange;
-- int4multirange:int4multirange
-- {[1,5)}
-- SELECT 1
> SELECT '{[1,2),[2,3)}'::int4multirange;
-- int4multirange:int4multirange
-- {[1,3)}
-- SELECT 1
> SELECT '{empty}'::int4multirange;
-- int4multirange:int4multirange
-- {}
-- SELECT 1
> SELECT '{[1,2),empty}'::int4multirange;
-- int4multirange:int4multirange
-- {[1,2)}
-- SELECT 1
> SELECT ' { [1,2) , [5,6) } '::int4multirange;
-- int4multirange:int4multirange
-- {[1,2),[5,6)}
-- SELECT 1
> SELECT '{(,1),[5,)}'::int4multirange;
-- int4multirange:int4multirange
-- {(,1),[5,)}
-- SELECT 1
> SELECT '{(,)}'::int4multirange;
-- int4multirange:int4multirange
-- {(,)}
-- SELECT 1
> SELECT '{[1,2}'::int4multirange;
-- ERROR 22P02 at 8: malformed multirange literal: "{[1,2}"
-- DETAIL: Unexpected end of input.
> SELECT '{[1,2)'::int4multirange;
-- ERROR 22P02 at 8: malformed multirange literal: "{[1,2)"
-- DETAIL: Unexpected end of input.
> SELECT '[1,2)'::int4multirange;
-- ERROR 22P02 at 8: malformed multirange literal: "[1,2)"
-- DETAIL: Missing left brace.
> SELECT '{[1,2),}'::int4multirange;
-- ERROR 22P02 at 8: malformed multirange literal: "{[1,2),}"
-- DETAIL: Expected range start.
> SELECT '{,[1,2)}'::int4multirange;
-- ERROR 22P02 at 8: malformed multirange literal: "{,[1,2)}"
-- DETAIL: Expected range start.
> SELECT '{[1,2)}x'::int4multirange;
-- ERROR 22P02 at 8: malformed multirange literal: "{[1,2)}x"
-- DETAIL: Junk after closing right brace.
> SELECT '{1,2}'::int4multirange;
-- ERROR 22P02 at 8: malformed multirange literal: "{1,2}"
-- DETAIL: Expected range start.
> SELECT ''::int4multirange;
-- ERROR 22P02 at 8: malformed multirange literal: ""
-- DETAIL: Missing left brace.
> SELECT '{[a,b)}'::int4multirange;
-- ERROR 22P02 at 8: invalid input syntax for type integer: "a"
> SELECT '{[1,2) [3,4)}'::int4multirange;
-- ERROR 22P02 at 8: malformed multirange literal: "{[1,2) [3,4)}"
-- DETAIL: Expected comma or end of multirange.
> SELECT '{["1","2")}'::int4multirange;
-- int4multirange:int4multirange
-- {[1,2)}
-- SELECT 1
> SELECT '{[5,1)}'::int4multirange;
-- ERROR 22000 at 8: range lower bound must be less than or equal to range upper bound
> SELECT int4multirange();
-- int4multirange:int4multirange
-- {}
-- SELECT 1
> SELECT int4multirange(int4range(1,5));
-- int4multirange:int4multirange
-- {[1,5)}
-- SELECT 1
> SELECT int4multirange(int4range(1,5), int4range(3,8), int4range(10,12));
-- int4multirange:int4multirange
-- {[1,8),[10,12)}
-- SELECT 1
> SELECT int4multirange(VARIADIC ARRAY[int4range(1,5)]);
-- int4multirange:int4multirange
-- {[1,5)}
-- SELECT 1
> SELECT int4multirange(VARIADIC NULL::int4range[]);
-- int4multirange:int4multirange
-- NULL
-- SELECT 1
> SELECT int4multirange(int4range(1,2), NULL);
-- ERROR 22004: multirange values cannot contain null members
> SELECT int4multirange(VARIADIC ARRAY[[int4range(1,2)]]);
-- ERROR 21000: multiranges cannot be constructed from multidimensional arrays
> SELECT nummultirange(numrange(1,2), numrange(2,3));
-- nummultirange:nummultirange
-- {[1,3)}
-- SELECT 1
> SELECT datemultirange(daterange('2024-01-01','2024-01-05'));
-- datemultirange:datemultirange
-- {[2024-01-01,2024-01-05)}
-- SELECT 1
> SELECT tsmultirange(tsrange('2024-01-01','2024-01-05'));
-- tsmultirange:tsmultirange
-- {["2024-01-01 00:00:00","2024-01-05 00:00:00")}
-- SELECT 1
> SELECT tstzmultirange();
-- tstzmultirange:tstzmultirange
-- {}
-- SELECT 1
> SELECT int8multirange(int8range(1,2));
-- int8multirange:int8multirange
-- {[1,2)}
-- SELECT 1
> SELECT unnest('{[1,2),[3,4)}'::int4multirange);
-- unnest:int4range
-- [1,2)
-- [3,4)
-- SELECT 2
> SELECT unnest('{}'::int4multirange);
-- unnest:int4range
-- SELECT 0
> SELECT '{[1,5),[8,10)}'::int4multirange = '{[1,5),[8,10)}'::int4multirange, '{[1,5),[8,10)}'::int4multirange <> '{[1,5),[8,10)}'::int4multirange, '{[1,5),[8,10)}'::int4multirange < '{[1,5),[8,10)}'::int4multirange, '{[1,5),[8,10)}'::int4multirange <= '{[1,5),[8,10)}'::int4multirange, '{[1,5),[8,10)}'::int4multirange > '{[1,5),[8,10)}'::int4multirange, '{[1,5),[8,10)}'::int4multirange >= '{[1,5),[8,10)}'::int4multirange, '{[1,5),[8,10)}'::int4multirange @> '{[1,5),[8,10)}'::int4multirange, '{[1,5),[8,10)}'::int4multirange <@ '{[1,5),[8,10)}'::int4multirange, '{[1,5),[8,10)}'::int4multirange && '{[1,5),[8,10)}'::int4multirange, '{[1,5),[8,10)}'::int4multirange << '{[1,5),[8,10)}'::int4multirange, '{[1,5),[8,10)}'::int4multirange >> '{[1,5),[8,10)}'::int4multirange, '{[1,5),[8,10)}'::int4multirange &< '{[1,5),[8,10)}'::int4multirange, '{[1,5),[8,10)}'::int4multirange &> '{[1,5),[8,10)}'::int4multirange, '{[1,5),[8,10)}'::int4multirange -|- '{[1,5),[8,10)}'::int4multirange, '{[1,5),[8,10)}'::int4multirange + '{[1,5),[8,10)}'::int4multirange, '{[1,5),[8,10)}'::int4multirange - '{[1,5),[8,10)}'::int4multirange, '{[1,5),[8,10)}'::int4multirange * '{[1,5),[8,10)}'::int4multirange;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4multirange | ?column?:int4multirange | ?column?:int4multirange
-- t | f | f | t | f | t | t | t | t | f | f | t | t | f | {[1,5),[8,10)} | {} | {[1,5),[8,10)}
-- SELECT 1
> SELECT '{[1,5),[8,10)}'::int4multirange = '{[3,9)}'::int4multirange, '{[1,5),[8,10)}'::int4multirange <> '{[3,9)}'::int4multirange, '{[1,5),[8,10)}'::int4multirange < '{[3,9)}'::int4multirange, '{[1,5),[8,10)}'::int4multirange <= '{[3,9)}'::int4multirange, '{[1,5),[8,10)}'::int4multirange > '{[3,9)}'::int4multirange, '{[1,5),[8,10)}'::int4multirange >= '{[3,9)}'::int4multirange, '{[1,5),[8,10)}'::int4multirange @> '{[3,9)}'::int4multirange, '{[1,5),[8,10)}'::int4multirange <@ '{[3,9)}'::int4multirange, '{[1,5),[8,10)}'::int4multirange && '{[3,9)}'::int4multirange, '{[1,5),[8,10)}'::int4multirange << '{[3,9)}'::int4multirange, '{[1,5),[8,10)}'::int4multirange >> '{[3,9)}'::int4multirange, '{[1,5),[8,10)}'::int4multirange &< '{[3,9)}'::int4multirange, '{[1,5),[8,10)}'::int4multirange &> '{[3,9)}'::int4multirange, '{[1,5),[8,10)}'::int4multirange -|- '{[3,9)}'::int4multirange, '{[1,5),[8,10)}'::int4multirange + '{[3,9)}'::int4multirange, '{[1,5),[8,10)}'::int4multirange - '{[3,9)}'::int4multirange, '{[1,5),[8,10)}'::int4multirange * '{[3,9)}'::int4multirange;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4multirange | ?column?:int4multirange | ?column?:int4multirange
-- f | t | t | t | f | f | f | f | t | f | f | f | f | f | {[1,10)} | {[1,3),[9,10)} | {[3,5),[8,9)}
-- SELECT 1
> SELECT '{[1,5),[8,10)}'::int4multirange = '{}'::int4multirange, '{[1,5),[8,10)}'::int4multirange <> '{}'::int4multirange, '{[1,5),[8,10)}'::int4multirange < '{}'::int4multirange, '{[1,5),[8,10)}'::int4multirange <= '{}'::int4multirange, '{[1,5),[8,10)}'::int4multirange > '{}'::int4multirange, '{[1,5),[8,10)}'::int4multirange >= '{}'::int4multirange, '{[1,5),[8,10)}'::int4multirange @> '{}'::int4multirange, '{[1,5),[8,10)}'::int4multirange <@ '{}'::int4multirange, '{[1,5),[8,10)}'::int4multirange && '{}'::int4multirange, '{[1,5),[8,10)}'::int4multirange << '{}'::int4multirange, '{[1,5),[8,10)}'::int4multirange >> '{}'::int4multirange, '{[1,5),[8,10)}'::int4multirange &< '{}'::int4multirange, '{[1,5),[8,10)}'::int4multirange &> '{}'::int4multirange, '{[1,5),[8,10)}'::int4multirange -|- '{}'::int4multirange, '{[1,5),[8,10)}'::int4multirange + '{}'::int4multirange, '{[1,5),[8,10)}'::int4multirange - '{}'::int4multirange, '{[1,5),[8,10)}'::int4multirange * '{}'::int4multirange;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4multirange | ?column?:int4multirange | ?column?:int4multirange
-- f | t | f | f | t | t | t | f | f | f | f | f | f | f | {[1,5),[8,10)} | {[1,5),[8,10)} | {}
-- SELECT 1
> SELECT '{[1,5),[8,10)}'::int4multirange = '{[5,8)}'::int4multirange, '{[1,5),[8,10)}'::int4multirange <> '{[5,8)}'::int4multirange, '{[1,5),[8,10)}'::int4multirange < '{[5,8)}'::int4multirange, '{[1,5),[8,10)}'::int4multirange <= '{[5,8)}'::int4multirange, '{[1,5),[8,10)}'::int4multirange > '{[5,8)}'::int4multirange, '{[1,5),[8,10)}'::int4multirange >= '{[5,8)}'::int4multirange, '{[1,5),[8,10)}'::int4multirange @> '{[5,8)}'::int4multirange, '{[1,5),[8,10)}'::int4multirange <@ '{[5,8)}'::int4multirange, '{[1,5),[8,10)}'::int4multirange && '{[5,8)}'::int4multirange, '{[1,5),[8,10)}'::int4multirange << '{[5,8)}'::int4multirange, '{[1,5),[8,10)}'::int4multirange >> '{[5,8)}'::int4multirange, '{[1,5),[8,10)}'::int4multirange &< '{[5,8)}'::int4multirange, '{[1,5),[8,10)}'::int4multirange &> '{[5,8)}'::int4multirange, '{[1,5),[8,10)}'::int4multirange -|- '{[5,8)}'::int4multirange, '{[1,5),[8,10)}'::int4multirange + '{[5,8)}'::int4multirange, '{[1,5),[8,10)}'::int4multirange - '{[5,8)}'::int4multirange, '{[1,5),[8,10)}'::int4multirange * '{[5,8)}'::int4multirange;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4multirange | ?column?:int4multirange | ?column?:int4multirange
-- f | t | t | t | f | f | f | f | f | f | f | f | f | f | {[1,10)} | {[1,5),[8,10)} | {}
-- SELECT 1
> SELECT '{[1,5),[8,10)}'::int4multirange @> '[3,9)'::int4range, '{[1,5),[8,10)}'::int4multirange <@ '[3,9)'::int4range, '{[1,5),[8,10)}'::int4multirange && '[3,9)'::int4range, '{[1,5),[8,10)}'::int4multirange << '[3,9)'::int4range, '{[1,5),[8,10)}'::int4multirange >> '[3,9)'::int4range, '{[1,5),[8,10)}'::int4multirange &< '[3,9)'::int4range, '{[1,5),[8,10)}'::int4multirange &> '[3,9)'::int4range, '{[1,5),[8,10)}'::int4multirange -|- '[3,9)'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- f | f | t | f | f | f | f | f
-- SELECT 1
> SELECT '[3,9)'::int4range @> '{[1,5),[8,10)}'::int4multirange, '[3,9)'::int4range <@ '{[1,5),[8,10)}'::int4multirange, '[3,9)'::int4range && '{[1,5),[8,10)}'::int4multirange, '[3,9)'::int4range << '{[1,5),[8,10)}'::int4multirange, '[3,9)'::int4range >> '{[1,5),[8,10)}'::int4multirange, '[3,9)'::int4range &< '{[1,5),[8,10)}'::int4multirange, '[3,9)'::int4range &> '{[1,5),[8,10)}'::int4multirange, '[3,9)'::int4range -|- '{[1,5),[8,10)}'::int4multirange;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- f | f | t | f | f | t | t | f
-- SELECT 1
> SELECT '{[1,5),[8,10)}'::int4multirange @> 'empty'::int4range, '{[1,5),[8,10)}'::int4multirange <@ 'empty'::int4range, '{[1,5),[8,10)}'::int4multirange && 'empty'::int4range, '{[1,5),[8,10)}'::int4multirange << 'empty'::int4range, '{[1,5),[8,10)}'::int4multirange >> 'empty'::int4range, '{[1,5),[8,10)}'::int4multirange &< 'empty'::int4range, '{[1,5),[8,10)}'::int4multirange &> 'empty'::int4range, '{[1,5),[8,10)}'::int4multirange -|- 'empty'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | f | f | f | f | f | f | f
-- SELECT 1
> SELECT 'empty'::int4range @> '{[1,5),[8,10)}'::int4multirange, 'empty'::int4range <@ '{[1,5),[8,10)}'::int4multirange, 'empty'::int4range && '{[1,5),[8,10)}'::int4multirange, 'empty'::int4range << '{[1,5),[8,10)}'::int4multirange, 'empty'::int4range >> '{[1,5),[8,10)}'::int4multirange, 'empty'::int4range &< '{[1,5),[8,10)}'::int4multirange, 'empty'::int4range &> '{[1,5),[8,10)}'::int4multirange, 'empty'::int4range -|- '{[1,5),[8,10)}'::int4multirange;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- f | t | f | f | f | f | f | f
-- SELECT 1
> SELECT '{[1,5),[8,10)}'::int4multirange @> '[2,3)'::int4range, '{[1,5),[8,10)}'::int4multirange <@ '[2,3)'::int4range, '{[1,5),[8,10)}'::int4multirange && '[2,3)'::int4range, '{[1,5),[8,10)}'::int4multirange << '[2,3)'::int4range, '{[1,5),[8,10)}'::int4multirange >> '[2,3)'::int4range, '{[1,5),[8,10)}'::int4multirange &< '[2,3)'::int4range, '{[1,5),[8,10)}'::int4multirange &> '[2,3)'::int4range, '{[1,5),[8,10)}'::int4multirange -|- '[2,3)'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | f | t | f | f | f | f | f
-- SELECT 1
> SELECT '[2,3)'::int4range @> '{[1,5),[8,10)}'::int4multirange, '[2,3)'::int4range <@ '{[1,5),[8,10)}'::int4multirange, '[2,3)'::int4range && '{[1,5),[8,10)}'::int4multirange, '[2,3)'::int4range << '{[1,5),[8,10)}'::int4multirange, '[2,3)'::int4range >> '{[1,5),[8,10)}'::int4multirange, '[2,3)'::int4range &< '{[1,5),[8,10)}'::int4multirange, '[2,3)'::int4range &> '{[1,5),[8,10)}'::int4multirange, '[2,3)'::int4range -|- '{[1,5),[8,10)}'::int4multirange;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- f | t | t | f | f | t | t | f
-- SELECT 1
> SELECT '{[1,5),[8,10)}'::int4multirange @> '[5,8)'::int4range, '{[1,5),[8,10)}'::int4multirange <@ '[5,8)'::int4range, '{[1,5),[8,10)}'::int4multirange && '[5,8)'::int4range, '{[1,5),[8,10)}'::int4multirange << '[5,8)'::int4range, '{[1,5),[8,10)}'::int4multirange >> '[5,8)'::int4range, '{[1,5),[8,10)}'::int4multirange &< '[5,8)'::int4range, '{[1,5),[8,10)}'::int4multirange &> '[5,8)'::int4range, '{[1,5),[8,10)}'::int4multirange -|- '[5,8)'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- f | f | f | f | f | f | f | f
-- SELECT 1
> SELECT '[5,8)'::int4range @> '{[1,5),[8,10)}'::int4multirange, '[5,8)'::int4range <@ '{[1,5),[8,10)}'::int4multirange, '[5,8)'::int4range && '{[1,5),[8,10)}'::int4multirange, '[5,8)'::int4range << '{[1,5),[8,10)}'::int4multirange, '[5,8)'::int4range >> '{[1,5),[8,10)}'::int4multirange, '[5,8)'::int4range &< '{[1,5),[8,10)}'::int4multirange, '[5,8)'::int4range &> '{[1,5),[8,10)}'::int4multirange, '[5,8)'::int4range -|- '{[1,5),[8,10)}'::int4multirange;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- f | f | f | f | f | t | t | f
-- SELECT 1
> SELECT '{[1,5),[8,10)}'::int4multirange @> 3, 3 <@ '{[1,5),[8,10)}'::int4multirange;
-- ?column?:boolean | ?column?:boolean
-- t | t
-- SELECT 1
> SELECT '{[2,3)}'::int4multirange = '{[1,5),[8,10)}'::int4multirange, '{[2,3)}'::int4multirange <> '{[1,5),[8,10)}'::int4multirange, '{[2,3)}'::int4multirange < '{[1,5),[8,10)}'::int4multirange, '{[2,3)}'::int4multirange <= '{[1,5),[8,10)}'::int4multirange, '{[2,3)}'::int4multirange > '{[1,5),[8,10)}'::int4multirange, '{[2,3)}'::int4multirange >= '{[1,5),[8,10)}'::int4multirange, '{[2,3)}'::int4multirange @> '{[1,5),[8,10)}'::int4multirange, '{[2,3)}'::int4multirange <@ '{[1,5),[8,10)}'::int4multirange, '{[2,3)}'::int4multirange && '{[1,5),[8,10)}'::int4multirange, '{[2,3)}'::int4multirange << '{[1,5),[8,10)}'::int4multirange, '{[2,3)}'::int4multirange >> '{[1,5),[8,10)}'::int4multirange, '{[2,3)}'::int4multirange &< '{[1,5),[8,10)}'::int4multirange, '{[2,3)}'::int4multirange &> '{[1,5),[8,10)}'::int4multirange, '{[2,3)}'::int4multirange -|- '{[1,5),[8,10)}'::int4multirange, '{[2,3)}'::int4multirange + '{[1,5),[8,10)}'::int4multirange, '{[2,3)}'::int4multirange - '{[1,5),[8,10)}'::int4multirange, '{[2,3)}'::int4multirange * '{[1,5),[8,10)}'::int4multirange;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4multirange | ?column?:int4multirange | ?column?:int4multirange
-- f | t | f | f | t | t | f | t | t | f | f | t | t | f | {[1,5),[8,10)} | {} | {[2,3)}
-- SELECT 1
> SELECT '{[2,3)}'::int4multirange = '{[3,9)}'::int4multirange, '{[2,3)}'::int4multirange <> '{[3,9)}'::int4multirange, '{[2,3)}'::int4multirange < '{[3,9)}'::int4multirange, '{[2,3)}'::int4multirange <= '{[3,9)}'::int4multirange, '{[2,3)}'::int4multirange > '{[3,9)}'::int4multirange, '{[2,3)}'::int4multirange >= '{[3,9)}'::int4multirange, '{[2,3)}'::int4multirange @> '{[3,9)}'::int4multirange, '{[2,3)}'::int4multirange <@ '{[3,9)}'::int4multirange, '{[2,3)}'::int4multirange && '{[3,9)}'::int4multirange, '{[2,3)}'::int4multirange << '{[3,9)}'::int4multirange, '{[2,3)}'::int4multirange >> '{[3,9)}'::int4multirange, '{[2,3)}'::int4multirange &< '{[3,9)}'::int4multirange, '{[2,3)}'::int4multirange &> '{[3,9)}'::int4multirange, '{[2,3)}'::int4multirange -|- '{[3,9)}'::int4multirange, '{[2,3)}'::int4multirange + '{[3,9)}'::int4multirange, '{[2,3)}'::int4multirange - '{[3,9)}'::int4multirange, '{[2,3)}'::int4multirange * '{[3,9)}'::int4multirange;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4multirange | ?column?:int4multirange | ?column?:int4multirange
-- f | t | t | t | f | f | f | f | f | t | f | t | f | t | {[2,9)} | {[2,3)} | {}
-- SELECT 1
> SELECT '{[2,3)}'::int4multirange = '{}'::int4multirange, '{[2,3)}'::int4multirange <> '{}'::int4multirange, '{[2,3)}'::int4multirange < '{}'::int4multirange, '{[2,3)}'::int4multirange <= '{}'::int4multirange, '{[2,3)}'::int4multirange > '{}'::int4multirange, '{[2,3)}'::int4multirange >= '{}'::int4multirange, '{[2,3)}'::int4multirange @> '{}'::int4multirange, '{[2,3)}'::int4multirange <@ '{}'::int4multirange, '{[2,3)}'::int4multirange && '{}'::int4multirange, '{[2,3)}'::int4multirange << '{}'::int4multirange, '{[2,3)}'::int4multirange >> '{}'::int4multirange, '{[2,3)}'::int4multirange &< '{}'::int4multirange, '{[2,3)}'::int4multirange &> '{}'::int4multirange, '{[2,3)}'::int4multirange -|- '{}'::int4multirange, '{[2,3)}'::int4multirange + '{}'::int4multirange, '{[2,3)}'::int4multirange - '{}'::int4multirange, '{[2,3)}'::int4multirange * '{}'::int4multirange;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4multirange | ?column?:int4multirange | ?column?:int4multirange
-- f | t | f | f | t | t | t | f | f | f | f | f | f | f | {[2,3)} | {[2,3)} | {}
-- SELECT 1
> SELECT '{[2,3)}'::int4multirange = '{[5,8)}'::int4multirange, '{[2,3)}'::int4multirange <> '{[5,8)}'::int4multirange, '{[2,3)}'::int4multirange < '{[5,8)}'::int4multirange, '{[2,3)}'::int4multirange <= '{[5,8)}'::int4multirange, '{[2,3)}'::int4multirange > '{[5,8)}'::int4multirange, '{[2,3)}'::int4multirange >= '{[5,8)}'::int4multirange, '{[2,3)}'::int4multirange @> '{[5,8)}'::int4multirange, '{[2,3)}'::int4multirange <@ '{[5,8)}'::int4multirange, '{[2,3)}'::int4multirange && '{[5,8)}'::int4multirange, '{[2,3)}'::int4multirange << '{[5,8)}'::int4multirange, '{[2,3)}'::int4multirange >> '{[5,8)}'::int4multirange, '{[2,3)}'::int4multirange &< '{[5,8)}'::int4multirange, '{[2,3)}'::int4multirange &> '{[5,8)}'::int4multirange, '{[2,3)}'::int4multirange -|- '{[5,8)}'::int4multirange, '{[2,3)}'::int4multirange + '{[5,8)}'::int4multirange, '{[2,3)}'::int4multirange - '{[5,8)}'::int4multirange, '{[2,3)}'::int4multirange * '{[5,8)}'::int4multirange;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4multirange | ?column?:int4multirange | ?column?:int4multirange
-- f | t | t | t | f | f | f | f | f | t | f | t | f | f | {[2,3),[5,8)} | {[2,3)} | {}
-- SELECT 1
> SELECT '{[2,3)}'::int4multirange @> '[3,9)'::int4range, '{[2,3)}'::int4multirange <@ '[3,9)'::int4range, '{[2,3)}'::int4multirange && '[3,9)'::int4range, '{[2,3)}'::int4multirange << '[3,9)'::int4range, '{[2,3)}'::int4multirange >> '[3,9)'::int4range, '{[2,3)}'::int4multirange &< '[3,9)'::int4range, '{[2,3)}'::int4multirange &> '[3,9)'::int4range, '{[2,3)}'::int4multirange -|- '[3,9)'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- f | f | f | t | f | t | f | t
-- SELECT 1
> SELECT '[3,9)'::int4range @> '{[2,3)}'::int4multirange, '[3,9)'::int4range <@ '{[2,3)}'::int4multirange, '[3,9)'::int4range && '{[2,3)}'::int4multirange, '[3,9)'::int4range << '{[2,3)}'::int4multirange, '[3,9)'::int4range >> '{[2,3)}'::int4multirange, '[3,9)'::int4range &< '{[2,3)}'::int4multirange, '[3,9)'::int4range &> '{[2,3)}'::int4multirange, '[3,9)'::int4range -|- '{[2,3)}'::int4multirange;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- f | f | f | f | t | f | t | t
-- SELECT 1
> SELECT '{[2,3)}'::int4multirange @> 'empty'::int4range, '{[2,3)}'::int4multirange <@ 'empty'::int4range, '{[2,3)}'::int4multirange && 'empty'::int4range, '{[2,3)}'::int4multirange << 'empty'::int4range, '{[2,3)}'::int4multirange >> 'empty'::int4range, '{[2,3)}'::int4multirange &< 'empty'::int4range, '{[2,3)}'::int4multirange &> 'empty'::int4range, '{[2,3)}'::int4multirange -|- 'empty'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | f | f | f | f | f | f | f
-- SELECT 1
> SELECT 'empty'::int4range @> '{[2,3)}'::int4multirange, 'empty'::int4range <@ '{[2,3)}'::int4multirange, 'empty'::int4range && '{[2,3)}'::int4multirange, 'empty'::int4range << '{[2,3)}'::int4multirange, 'empty'::int4range >> '{[2,3)}'::int4multirange, 'empty'::int4range &< '{[2,3)}'::int4multirange, 'empty'::int4range &> '{[2,3)}'::int4multirange, 'empty'::int4range -|- '{[2,3)}'::int4multirange;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- f | t | f | f | f | f | f | f
-- SELECT 1
> SELECT '{[2,3)}'::int4multirange @> '[2,3)'::int4range, '{[2,3)}'::int4multirange <@ '[2,3)'::int4range, '{[2,3)}'::int4multirange && '[2,3)'::int4range, '{[2,3)}'::int4multirange << '[2,3)'::int4range, '{[2,3)}'::int4multirange >> '[2,3)'::int4range, '{[2,3)}'::int4multirange &< '[2,3)'::int4range, '{[2,3)}'::int4multirange &> '[2,3)'::int4range, '{[2,3)}'::int4multirange -|- '[2,3)'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | t | t | f | f | t | t | f
-- SELECT 1
> SELECT '[2,3)'::int4range @> '{[2,3)}'::int4multirange, '[2,3)'::int4range <@ '{[2,3)}'::int4multirange, '[2,3)'::int4range && '{[2,3)}'::int4multirange, '[2,3)'::int4range << '{[2,3)}'::int4multirange, '[2,3)'::int4range >> '{[2,3)}'::int4multirange, '[2,3)'::int4range &< '{[2,3)}'::int4multirange, '[2,3)'::int4range &> '{[2,3)}'::int4multirange, '[2,3)'::int4range -|- '{[2,3)}'::int4multirange;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | t | t | f | f | t | t | f
-- SELECT 1
> SELECT '{[2,3)}'::int4multirange @> '[5,8)'::int4range, '{[2,3)}'::int4multirange <@ '[5,8)'::int4range, '{[2,3)}'::int4multirange && '[5,8)'::int4range, '{[2,3)}'::int4multirange << '[5,8)'::int4range, '{[2,3)}'::int4multirange >> '[5,8)'::int4range, '{[2,3)}'::int4multirange &< '[5,8)'::int4range, '{[2,3)}'::int4multirange &> '[5,8)'::int4range, '{[2,3)}'::int4multirange -|- '[5,8)'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- f | f | f | t | f | t | f | f
-- SELECT 1
> SELECT '[5,8)'::int4range @> '{[2,3)}'::int4multirange, '[5,8)'::int4range <@ '{[2,3)}'::int4multirange, '[5,8)'::int4range && '{[2,3)}'::int4multirange, '[5,8)'::int4range << '{[2,3)}'::int4multirange, '[5,8)'::int4range >> '{[2,3)}'::int4multirange, '[5,8)'::int4range &< '{[2,3)}'::int4multirange, '[5,8)'::int4range &> '{[2,3)}'::int4multirange, '[5,8)'::int4range -|- '{[2,3)}'::int4multirange;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- f | f | f | f | t | f | t | f
-- SELECT 1
> SELECT '{[2,3)}'::int4multirange @> 3, 3 <@ '{[2,3)}'::int4multirange;
-- ?column?:boolean | ?column?:boolean
-- f | f
-- SELECT 1
> SELECT '{}'::int4multirange = '{[1,5),[8,10)}'::int4multirange, '{}'::int4multirange <> '{[1,5),[8,10)}'::int4multirange, '{}'::int4multirange < '{[1,5),[8,10)}'::int4multirange, '{}'::int4multirange <= '{[1,5),[8,10)}'::int4multirange, '{}'::int4multirange > '{[1,5),[8,10)}'::int4multirange, '{}'::int4multirange >= '{[1,5),[8,10)}'::int4multirange, '{}'::int4multirange @> '{[1,5),[8,10)}'::int4multirange, '{}'::int4multirange <@ '{[1,5),[8,10)}'::int4multirange, '{}'::int4multirange && '{[1,5),[8,10)}'::int4multirange, '{}'::int4multirange << '{[1,5),[8,10)}'::int4multirange, '{}'::int4multirange >> '{[1,5),[8,10)}'::int4multirange, '{}'::int4multirange &< '{[1,5),[8,10)}'::int4multirange, '{}'::int4multirange &> '{[1,5),[8,10)}'::int4multirange, '{}'::int4multirange -|- '{[1,5),[8,10)}'::int4multirange, '{}'::int4multirange + '{[1,5),[8,10)}'::int4multirange, '{}'::int4multirange - '{[1,5),[8,10)}'::int4multirange, '{}'::int4multirange * '{[1,5),[8,10)}'::int4multirange;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4multirange | ?column?:int4multirange | ?column?:int4multirange
-- f | t | t | t | f | f | f | t | f | f | f | f | f | f | {[1,5),[8,10)} | {} | {}
-- SELECT 1
> SELECT '{}'::int4multirange = '{[3,9)}'::int4multirange, '{}'::int4multirange <> '{[3,9)}'::int4multirange, '{}'::int4multirange < '{[3,9)}'::int4multirange, '{}'::int4multirange <= '{[3,9)}'::int4multirange, '{}'::int4multirange > '{[3,9)}'::int4multirange, '{}'::int4multirange >= '{[3,9)}'::int4multirange, '{}'::int4multirange @> '{[3,9)}'::int4multirange, '{}'::int4multirange <@ '{[3,9)}'::int4multirange, '{}'::int4multirange && '{[3,9)}'::int4multirange, '{}'::int4multirange << '{[3,9)}'::int4multirange, '{}'::int4multirange >> '{[3,9)}'::int4multirange, '{}'::int4multirange &< '{[3,9)}'::int4multirange, '{}'::int4multirange &> '{[3,9)}'::int4multirange, '{}'::int4multirange -|- '{[3,9)}'::int4multirange, '{}'::int4multirange + '{[3,9)}'::int4multirange, '{}'::int4multirange - '{[3,9)}'::int4multirange, '{}'::int4multirange * '{[3,9)}'::int4multirange;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4multirange | ?column?:int4multirange | ?column?:int4multirange
-- f | t | t | t | f | f | f | t | f | f | f | f | f | f | {[3,9)} | {} | {}
-- SELECT 1
> SELECT '{}'::int4multirange = '{}'::int4multirange, '{}'::int4multirange <> '{}'::int4multirange, '{}'::int4multirange < '{}'::int4multirange, '{}'::int4multirange <= '{}'::int4multirange, '{}'::int4multirange > '{}'::int4multirange, '{}'::int4multirange >= '{}'::int4multirange, '{}'::int4multirange @> '{}'::int4multirange, '{}'::int4multirange <@ '{}'::int4multirange, '{}'::int4multirange && '{}'::int4multirange, '{}'::int4multirange << '{}'::int4multirange, '{}'::int4multirange >> '{}'::int4multirange, '{}'::int4multirange &< '{}'::int4multirange, '{}'::int4multirange &> '{}'::int4multirange, '{}'::int4multirange -|- '{}'::int4multirange, '{}'::int4multirange + '{}'::int4multirange, '{}'::int4multirange - '{}'::int4multirange, '{}'::int4multirange * '{}'::int4multirange;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4multirange | ?column?:int4multirange | ?column?:int4multirange
-- t | f | f | t | f | t | t | t | f | f | f | f | f | f | {} | {} | {}
-- SELECT 1
> SELECT '{}'::int4multirange = '{[5,8)}'::int4multirange, '{}'::int4multirange <> '{[5,8)}'::int4multirange, '{}'::int4multirange < '{[5,8)}'::int4multirange, '{}'::int4multirange <= '{[5,8)}'::int4multirange, '{}'::int4multirange > '{[5,8)}'::int4multirange, '{}'::int4multirange >= '{[5,8)}'::int4multirange, '{}'::int4multirange @> '{[5,8)}'::int4multirange, '{}'::int4multirange <@ '{[5,8)}'::int4multirange, '{}'::int4multirange && '{[5,8)}'::int4multirange, '{}'::int4multirange << '{[5,8)}'::int4multirange, '{}'::int4multirange >> '{[5,8)}'::int4multirange, '{}'::int4multirange &< '{[5,8)}'::int4multirange, '{}'::int4multirange &> '{[5,8)}'::int4multirange, '{}'::int4multirange -|- '{[5,8)}'::int4multirange, '{}'::int4multirange + '{[5,8)}'::int4multirange, '{}'::int4multirange - '{[5,8)}'::int4multirange, '{}'::int4multirange * '{[5,8)}'::int4multirange;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4multirange | ?column?:int4multirange | ?column?:int4multirange
-- f | t | t | t | f | f | f | t | f | f | f | f | f | f | {[5,8)} | {} | {}
-- SELECT 1
> SELECT '{}'::int4multirange @> '[3,9)'::int4range, '{}'::int4multirange <@ '[3,9)'::int4range, '{}'::int4multirange && '[3,9)'::int4range, '{}'::int4multirange << '[3,9)'::int4range, '{}'::int4multirange >> '[3,9)'::int4range, '{}'::int4multirange &< '[3,9)'::int4range, '{}'::int4multirange &> '[3,9)'::int4range, '{}'::int4multirange -|- '[3,9)'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- f | t | f | f | f | f | f | f
-- SELECT 1
> SELECT '[3,9)'::int4range @> '{}'::int4multirange, '[3,9)'::int4range <@ '{}'::int4multirange, '[3,9)'::int4range && '{}'::int4multirange, '[3,9)'::int4range << '{}'::int4multirange, '[3,9)'::int4range >> '{}'::int4multirange, '[3,9)'::int4range &< '{}'::int4multirange, '[3,9)'::int4range &> '{}'::int4multirange, '[3,9)'::int4range -|- '{}'::int4multirange;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | f | f | f | f | f | f | f
-- SELECT 1
> SELECT '{}'::int4multirange @> 'empty'::int4range, '{}'::int4multirange <@ 'empty'::int4range, '{}'::int4multirange && 'empty'::int4range, '{}'::int4multirange << 'empty'::int4range, '{}'::int4multirange >> 'empty'::int4range, '{}'::int4multirange &< 'empty'::int4range, '{}'::int4multirange &> 'empty'::int4range, '{}'::int4multirange -|- 'empty'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | t | f | f | f | f | f | f
-- SELECT 1
> SELECT 'empty'::int4range @> '{}'::int4multirange, 'empty'::int4range <@ '{}'::int4multirange, 'empty'::int4range && '{}'::int4multirange, 'empty'::int4range << '{}'::int4multirange, 'empty'::int4range >> '{}'::int4multirange, 'empty'::int4range &< '{}'::int4multirange, 'empty'::int4range &> '{}'::int4multirange, 'empty'::int4range -|- '{}'::int4multirange;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | t | f | f | f | f | f | f
-- SELECT 1
> SELECT '{}'::int4multirange @> '[2,3)'::int4range, '{}'::int4multirange <@ '[2,3)'::int4range, '{}'::int4multirange && '[2,3)'::int4range, '{}'::int4multirange << '[2,3)'::int4range, '{}'::int4multirange >> '[2,3)'::int4range, '{}'::int4multirange &< '[2,3)'::int4range, '{}'::int4multirange &> '[2,3)'::int4range, '{}'::int4multirange -|- '[2,3)'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- f | t | f | f | f | f | f | f
-- SELECT 1
> SELECT '[2,3)'::int4range @> '{}'::int4multirange, '[2,3)'::int4range <@ '{}'::int4multirange, '[2,3)'::int4range && '{}'::int4multirange, '[2,3)'::int4range << '{}'::int4multirange, '[2,3)'::int4range >> '{}'::int4multirange, '[2,3)'::int4range &< '{}'::int4multirange, '[2,3)'::int4range &> '{}'::int4multirange, '[2,3)'::int4range -|- '{}'::int4multirange;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | f | f | f | f | f | f | f
-- SELECT 1
> SELECT '{}'::int4multirange @> '[5,8)'::int4range, '{}'::int4multirange <@ '[5,8)'::int4range, '{}'::int4multirange && '[5,8)'::int4range, '{}'::int4multirange << '[5,8)'::int4range, '{}'::int4multirange >> '[5,8)'::int4range, '{}'::int4multirange &< '[5,8)'::int4range, '{}'::int4multirange &> '[5,8)'::int4range, '{}'::int4multirange -|- '[5,8)'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- f | t | f | f | f | f | f | f
-- SELECT 1
> SELECT '[5,8)'::int4range @> '{}'::int4multirange, '[5,8)'::int4range <@ '{}'::int4multirange, '[5,8)'::int4range && '{}'::int4multirange, '[5,8)'::int4range << '{}'::int4multirange, '[5,8)'::int4range >> '{}'::int4multirange, '[5,8)'::int4range &< '{}'::int4multirange, '[5,8)'::int4range &> '{}'::int4multirange, '[5,8)'::int4range -|- '{}'::int4multirange;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | f | f | f | f | f | f | f
-- SELECT 1
> SELECT '{}'::int4multirange @> 3, 3 <@ '{}'::int4multirange;
-- ?column?:boolean | ?column?:boolean
-- f | f
-- SELECT 1
> SELECT '{[5,8)}'::int4multirange = '{[1,5),[8,10)}'::int4multirange, '{[5,8)}'::int4multirange <> '{[1,5),[8,10)}'::int4multirange, '{[5,8)}'::int4multirange < '{[1,5),[8,10)}'::int4multirange, '{[5,8)}'::int4multirange <= '{[1,5),[8,10)}'::int4multirange, '{[5,8)}'::int4multirange > '{[1,5),[8,10)}'::int4multirange, '{[5,8)}'::int4multirange >= '{[1,5),[8,10)}'::int4multirange, '{[5,8)}'::int4multirange @> '{[1,5),[8,10)}'::int4multirange, '{[5,8)}'::int4multirange <@ '{[1,5),[8,10)}'::int4multirange, '{[5,8)}'::int4multirange && '{[1,5),[8,10)}'::int4multirange, '{[5,8)}'::int4multirange << '{[1,5),[8,10)}'::int4multirange, '{[5,8)}'::int4multirange >> '{[1,5),[8,10)}'::int4multirange, '{[5,8)}'::int4multirange &< '{[1,5),[8,10)}'::int4multirange, '{[5,8)}'::int4multirange &> '{[1,5),[8,10)}'::int4multirange, '{[5,8)}'::int4multirange -|- '{[1,5),[8,10)}'::int4multirange, '{[5,8)}'::int4multirange + '{[1,5),[8,10)}'::int4multirange, '{[5,8)}'::int4multirange - '{[1,5),[8,10)}'::int4multirange, '{[5,8)}'::int4multirange * '{[1,5),[8,10)}'::int4multirange;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4multirange | ?column?:int4multirange | ?column?:int4multirange
-- f | t | f | f | t | t | f | f | f | f | f | t | t | f | {[1,10)} | {[5,8)} | {}
-- SELECT 1
> SELECT '{[5,8)}'::int4multirange = '{[3,9)}'::int4multirange, '{[5,8)}'::int4multirange <> '{[3,9)}'::int4multirange, '{[5,8)}'::int4multirange < '{[3,9)}'::int4multirange, '{[5,8)}'::int4multirange <= '{[3,9)}'::int4multirange, '{[5,8)}'::int4multirange > '{[3,9)}'::int4multirange, '{[5,8)}'::int4multirange >= '{[3,9)}'::int4multirange, '{[5,8)}'::int4multirange @> '{[3,9)}'::int4multirange, '{[5,8)}'::int4multirange <@ '{[3,9)}'::int4multirange, '{[5,8)}'::int4multirange && '{[3,9)}'::int4multirange, '{[5,8)}'::int4multirange << '{[3,9)}'::int4multirange, '{[5,8)}'::int4multirange >> '{[3,9)}'::int4multirange, '{[5,8)}'::int4multirange &< '{[3,9)}'::int4multirange, '{[5,8)}'::int4multirange &> '{[3,9)}'::int4multirange, '{[5,8)}'::int4multirange -|- '{[3,9)}'::int4multirange, '{[5,8)}'::int4multirange + '{[3,9)}'::int4multirange, '{[5,8)}'::int4multirange - '{[3,9)}'::int4multirange, '{[5,8)}'::int4multirange * '{[3,9)}'::int4multirange;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4multirange | ?column?:int4multirange | ?column?:int4multirange
-- f | t | f | f | t | t | f | t | t | f | f | t | t | f | {[3,9)} | {} | {[5,8)}
-- SELECT 1
> SELECT '{[5,8)}'::int4multirange = '{}'::int4multirange, '{[5,8)}'::int4multirange <> '{}'::int4multirange, '{[5,8)}'::int4multirange < '{}'::int4multirange, '{[5,8)}'::int4multirange <= '{}'::int4multirange, '{[5,8)}'::int4multirange > '{}'::int4multirange, '{[5,8)}'::int4multirange >= '{}'::int4multirange, '{[5,8)}'::int4multirange @> '{}'::int4multirange, '{[5,8)}'::int4multirange <@ '{}'::int4multirange, '{[5,8)}'::int4multirange && '{}'::int4multirange, '{[5,8)}'::int4multirange << '{}'::int4multirange, '{[5,8)}'::int4multirange >> '{}'::int4multirange, '{[5,8)}'::int4multirange &< '{}'::int4multirange, '{[5,8)}'::int4multirange &> '{}'::int4multirange, '{[5,8)}'::int4multirange -|- '{}'::int4multirange, '{[5,8)}'::int4multirange + '{}'::int4multirange, '{[5,8)}'::int4multirange - '{}'::int4multirange, '{[5,8)}'::int4multirange * '{}'::int4multirange;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4multirange | ?column?:int4multirange | ?column?:int4multirange
-- f | t | f | f | t | t | t | f | f | f | f | f | f | f | {[5,8)} | {[5,8)} | {}
-- SELECT 1
> SELECT '{[5,8)}'::int4multirange = '{[5,8)}'::int4multirange, '{[5,8)}'::int4multirange <> '{[5,8)}'::int4multirange, '{[5,8)}'::int4multirange < '{[5,8)}'::int4multirange, '{[5,8)}'::int4multirange <= '{[5,8)}'::int4multirange, '{[5,8)}'::int4multirange > '{[5,8)}'::int4multirange, '{[5,8)}'::int4multirange >= '{[5,8)}'::int4multirange, '{[5,8)}'::int4multirange @> '{[5,8)}'::int4multirange, '{[5,8)}'::int4multirange <@ '{[5,8)}'::int4multirange, '{[5,8)}'::int4multirange && '{[5,8)}'::int4multirange, '{[5,8)}'::int4multirange << '{[5,8)}'::int4multirange, '{[5,8)}'::int4multirange >> '{[5,8)}'::int4multirange, '{[5,8)}'::int4multirange &< '{[5,8)}'::int4multirange, '{[5,8)}'::int4multirange &> '{[5,8)}'::int4multirange, '{[5,8)}'::int4multirange -|- '{[5,8)}'::int4multirange, '{[5,8)}'::int4multirange + '{[5,8)}'::int4multirange, '{[5,8)}'::int4multirange - '{[5,8)}'::int4multirange, '{[5,8)}'::int4multirange * '{[5,8)}'::int4multirange;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4multirange | ?column?:int4multirange | ?column?:int4multirange
-- t | f | f | t | f | t | t | t | t | f | f | t | t | f | {[5,8)} | {} | {[5,8)}
-- SELECT 1
> SELECT '{[5,8)}'::int4multirange @> '[3,9)'::int4range, '{[5,8)}'::int4multirange <@ '[3,9)'::int4range, '{[5,8)}'::int4multirange && '[3,9)'::int4range, '{[5,8)}'::int4multirange << '[3,9)'::int4range, '{[5,8)}'::int4multirange >> '[3,9)'::int4range, '{[5,8)}'::int4multirange &< '[3,9)'::int4range, '{[5,8)}'::int4multirange &> '[3,9)'::int4range, '{[5,8)}'::int4multirange -|- '[3,9)'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- f | t | t | f | f | t | t | f
-- SELECT 1
> SELECT '[3,9)'::int4range @> '{[5,8)}'::int4multirange, '[3,9)'::int4range <@ '{[5,8)}'::int4multirange, '[3,9)'::int4range && '{[5,8)}'::int4multirange, '[3,9)'::int4range << '{[5,8)}'::int4multirange, '[3,9)'::int4range >> '{[5,8)}'::int4multirange, '[3,9)'::int4range &< '{[5,8)}'::int4multirange, '[3,9)'::int4range &> '{[5,8)}'::int4multirange, '[3,9)'::int4range -|- '{[5,8)}'::int4multirange;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | f | t | f | f | f | f | f
-- SELECT 1
> SELECT '{[5,8)}'::int4multirange @> 'empty'::int4range, '{[5,8)}'::int4multirange <@ 'empty'::int4range, '{[5,8)}'::int4multirange && 'empty'::int4range, '{[5,8)}'::int4multirange << 'empty'::int4range, '{[5,8)}'::int4multirange >> 'empty'::int4range, '{[5,8)}'::int4multirange &< 'empty'::int4range, '{[5,8)}'::int4multirange &> 'empty'::int4range, '{[5,8)}'::int4multirange -|- 'empty'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | f | f | f | f | f | f | f
-- SELECT 1
> SELECT 'empty'::int4range @> '{[5,8)}'::int4multirange, 'empty'::int4range <@ '{[5,8)}'::int4multirange, 'empty'::int4range && '{[5,8)}'::int4multirange, 'empty'::int4range << '{[5,8)}'::int4multirange, 'empty'::int4range >> '{[5,8)}'::int4multirange, 'empty'::int4range &< '{[5,8)}'::int4multirange, 'empty'::int4range &> '{[5,8)}'::int4multirange, 'empty'::int4range -|- '{[5,8)}'::int4multirange;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- f | t | f | f | f | f | f | f
-- SELECT 1
> SELECT '{[5,8)}'::int4multirange @> '[2,3)'::int4range, '{[5,8)}'::int4multirange <@ '[2,3)'::int4range, '{[5,8)}'::int4multirange && '[2,3)'::int4range, '{[5,8)}'::int4multirange << '[2,3)'::int4range, '{[5,8)}'::int4multirange >> '[2,3)'::int4range, '{[5,8)}'::int4multirange &< '[2,3)'::int4range, '{[5,8)}'::int4multirange &> '[2,3)'::int4range, '{[5,8)}'::int4multirange -|- '[2,3)'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- f | f | f | f | t | f | t | f
-- SELECT 1
> SELECT '[2,3)'::int4range @> '{[5,8)}'::int4multirange, '[2,3)'::int4range <@ '{[5,8)}'::int4multirange, '[2,3)'::int4range && '{[5,8)}'::int4multirange, '[2,3)'::int4range << '{[5,8)}'::int4multirange, '[2,3)'::int4range >> '{[5,8)}'::int4multirange, '[2,3)'::int4range &< '{[5,8)}'::int4multirange, '[2,3)'::int4range &> '{[5,8)}'::int4multirange, '[2,3)'::int4range -|- '{[5,8)}'::int4multirange;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- f | f | f | t | f | t | f | f
-- SELECT 1
> SELECT '{[5,8)}'::int4multirange @> '[5,8)'::int4range, '{[5,8)}'::int4multirange <@ '[5,8)'::int4range, '{[5,8)}'::int4multirange && '[5,8)'::int4range, '{[5,8)}'::int4multirange << '[5,8)'::int4range, '{[5,8)}'::int4multirange >> '[5,8)'::int4range, '{[5,8)}'::int4multirange &< '[5,8)'::int4range, '{[5,8)}'::int4multirange &> '[5,8)'::int4range, '{[5,8)}'::int4multirange -|- '[5,8)'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | t | t | f | f | t | t | f
-- SELECT 1
> SELECT '[5,8)'::int4range @> '{[5,8)}'::int4multirange, '[5,8)'::int4range <@ '{[5,8)}'::int4multirange, '[5,8)'::int4range && '{[5,8)}'::int4multirange, '[5,8)'::int4range << '{[5,8)}'::int4multirange, '[5,8)'::int4range >> '{[5,8)}'::int4multirange, '[5,8)'::int4range &< '{[5,8)}'::int4multirange, '[5,8)'::int4range &> '{[5,8)}'::int4multirange, '[5,8)'::int4range -|- '{[5,8)}'::int4multirange;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | t | t | f | f | t | t | f
-- SELECT 1
> SELECT '{[5,8)}'::int4multirange @> 3, 3 <@ '{[5,8)}'::int4multirange;
-- ?column?:boolean | ?column?:boolean
-- f | f
-- SELECT 1
> SELECT '{(,2),[9,)}'::int4multirange = '{[1,5),[8,10)}'::int4multirange, '{(,2),[9,)}'::int4multirange <> '{[1,5),[8,10)}'::int4multirange, '{(,2),[9,)}'::int4multirange < '{[1,5),[8,10)}'::int4multirange, '{(,2),[9,)}'::int4multirange <= '{[1,5),[8,10)}'::int4multirange, '{(,2),[9,)}'::int4multirange > '{[1,5),[8,10)}'::int4multirange, '{(,2),[9,)}'::int4multirange >= '{[1,5),[8,10)}'::int4multirange, '{(,2),[9,)}'::int4multirange @> '{[1,5),[8,10)}'::int4multirange, '{(,2),[9,)}'::int4multirange <@ '{[1,5),[8,10)}'::int4multirange, '{(,2),[9,)}'::int4multirange && '{[1,5),[8,10)}'::int4multirange, '{(,2),[9,)}'::int4multirange << '{[1,5),[8,10)}'::int4multirange, '{(,2),[9,)}'::int4multirange >> '{[1,5),[8,10)}'::int4multirange, '{(,2),[9,)}'::int4multirange &< '{[1,5),[8,10)}'::int4multirange, '{(,2),[9,)}'::int4multirange &> '{[1,5),[8,10)}'::int4multirange, '{(,2),[9,)}'::int4multirange -|- '{[1,5),[8,10)}'::int4multirange, '{(,2),[9,)}'::int4multirange + '{[1,5),[8,10)}'::int4multirange, '{(,2),[9,)}'::int4multirange - '{[1,5),[8,10)}'::int4multirange, '{(,2),[9,)}'::int4multirange * '{[1,5),[8,10)}'::int4multirange;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4multirange | ?column?:int4multirange | ?column?:int4multirange
-- f | t | t | t | f | f | f | f | t | f | f | f | f | f | {(,5),[8,)} | {(,1),[10,)} | {[1,2),[9,10)}
-- SELECT 1
> SELECT '{(,2),[9,)}'::int4multirange = '{[3,9)}'::int4multirange, '{(,2),[9,)}'::int4multirange <> '{[3,9)}'::int4multirange, '{(,2),[9,)}'::int4multirange < '{[3,9)}'::int4multirange, '{(,2),[9,)}'::int4multirange <= '{[3,9)}'::int4multirange, '{(,2),[9,)}'::int4multirange > '{[3,9)}'::int4multirange, '{(,2),[9,)}'::int4multirange >= '{[3,9)}'::int4multirange, '{(,2),[9,)}'::int4multirange @> '{[3,9)}'::int4multirange, '{(,2),[9,)}'::int4multirange <@ '{[3,9)}'::int4multirange, '{(,2),[9,)}'::int4multirange && '{[3,9)}'::int4multirange, '{(,2),[9,)}'::int4multirange << '{[3,9)}'::int4multirange, '{(,2),[9,)}'::int4multirange >> '{[3,9)}'::int4multirange, '{(,2),[9,)}'::int4multirange &< '{[3,9)}'::int4multirange, '{(,2),[9,)}'::int4multirange &> '{[3,9)}'::int4multirange, '{(,2),[9,)}'::int4multirange -|- '{[3,9)}'::int4multirange, '{(,2),[9,)}'::int4multirange + '{[3,9)}'::int4multirange, '{(,2),[9,)}'::int4multirange - '{[3,9)}'::int4multirange, '{(,2),[9,)}'::int4multirange * '{[3,9)}'::int4multirange;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4multirange | ?column?:int4multirange | ?column?:int4multirange
-- f | t | t | t | f | f | f | f | f | f | f | f | f | f | {(,2),[3,)} | {(,2),[9,)} | {}
-- SELECT 1
> SELECT '{(,2),[9,)}'::int4multirange = '{}'::int4multirange, '{(,2),[9,)}'::int4multirange <> '{}'::int4multirange, '{(,2),[9,)}'::int4multirange < '{}'::int4multirange, '{(,2),[9,)}'::int4multirange <= '{}'::int4multirange, '{(,2),[9,)}'::int4multirange > '{}'::int4multirange, '{(,2),[9,)}'::int4multirange >= '{}'::int4multirange, '{(,2),[9,)}'::int4multirange @> '{}'::int4multirange, '{(,2),[9,)}'::int4multirange <@ '{}'::int4multirange, '{(,2),[9,)}'::int4multirange && '{}'::int4multirange, '{(,2),[9,)}'::int4multirange << '{}'::int4multirange, '{(,2),[9,)}'::int4multirange >> '{}'::int4multirange, '{(,2),[9,)}'::int4multirange &< '{}'::int4multirange, '{(,2),[9,)}'::int4multirange &> '{}'::int4multirange, '{(,2),[9,)}'::int4multirange -|- '{}'::int4multirange, '{(,2),[9,)}'::int4multirange + '{}'::int4multirange, '{(,2),[9,)}'::int4multirange - '{}'::int4multirange, '{(,2),[9,)}'::int4multirange * '{}'::int4multirange;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4multirange | ?column?:int4multirange | ?column?:int4multirange
-- f | t | f | f | t | t | t | f | f | f | f | f | f | f | {(,2),[9,)} | {(,2),[9,)} | {}
-- SELECT 1
> SELECT '{(,2),[9,)}'::int4multirange = '{[5,8)}'::int4multirange, '{(,2),[9,)}'::int4multirange <> '{[5,8)}'::int4multirange, '{(,2),[9,)}'::int4multirange < '{[5,8)}'::int4multirange, '{(,2),[9,)}'::int4multirange <= '{[5,8)}'::int4multirange, '{(,2),[9,)}'::int4multirange > '{[5,8)}'::int4multirange, '{(,2),[9,)}'::int4multirange >= '{[5,8)}'::int4multirange, '{(,2),[9,)}'::int4multirange @> '{[5,8)}'::int4multirange, '{(,2),[9,)}'::int4multirange <@ '{[5,8)}'::int4multirange, '{(,2),[9,)}'::int4multirange && '{[5,8)}'::int4multirange, '{(,2),[9,)}'::int4multirange << '{[5,8)}'::int4multirange, '{(,2),[9,)}'::int4multirange >> '{[5,8)}'::int4multirange, '{(,2),[9,)}'::int4multirange &< '{[5,8)}'::int4multirange, '{(,2),[9,)}'::int4multirange &> '{[5,8)}'::int4multirange, '{(,2),[9,)}'::int4multirange -|- '{[5,8)}'::int4multirange, '{(,2),[9,)}'::int4multirange + '{[5,8)}'::int4multirange, '{(,2),[9,)}'::int4multirange - '{[5,8)}'::int4multirange, '{(,2),[9,)}'::int4multirange * '{[5,8)}'::int4multirange;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:int4multirange | ?column?:int4multirange | ?column?:int4multirange
-- f | t | t | t | f | f | f | f | f | f | f | f | f | f | {(,2),[5,8),[9,)} | {(,2),[9,)} | {}
-- SELECT 1
> SELECT '{(,2),[9,)}'::int4multirange @> '[3,9)'::int4range, '{(,2),[9,)}'::int4multirange <@ '[3,9)'::int4range, '{(,2),[9,)}'::int4multirange && '[3,9)'::int4range, '{(,2),[9,)}'::int4multirange << '[3,9)'::int4range, '{(,2),[9,)}'::int4multirange >> '[3,9)'::int4range, '{(,2),[9,)}'::int4multirange &< '[3,9)'::int4range, '{(,2),[9,)}'::int4multirange &> '[3,9)'::int4range, '{(,2),[9,)}'::int4multirange -|- '[3,9)'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- f | f | f | f | f | f | f | f
-- SELECT 1
> SELECT '[3,9)'::int4range @> '{(,2),[9,)}'::int4multirange, '[3,9)'::int4range <@ '{(,2),[9,)}'::int4multirange, '[3,9)'::int4range && '{(,2),[9,)}'::int4multirange, '[3,9)'::int4range << '{(,2),[9,)}'::int4multirange, '[3,9)'::int4range >> '{(,2),[9,)}'::int4multirange, '[3,9)'::int4range &< '{(,2),[9,)}'::int4multirange, '[3,9)'::int4range &> '{(,2),[9,)}'::int4multirange, '[3,9)'::int4range -|- '{(,2),[9,)}'::int4multirange;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- f | f | f | f | f | t | t | f
-- SELECT 1
> SELECT '{(,2),[9,)}'::int4multirange @> 'empty'::int4range, '{(,2),[9,)}'::int4multirange <@ 'empty'::int4range, '{(,2),[9,)}'::int4multirange && 'empty'::int4range, '{(,2),[9,)}'::int4multirange << 'empty'::int4range, '{(,2),[9,)}'::int4multirange >> 'empty'::int4range, '{(,2),[9,)}'::int4multirange &< 'empty'::int4range, '{(,2),[9,)}'::int4multirange &> 'empty'::int4range, '{(,2),[9,)}'::int4multirange -|- 'empty'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | f | f | f | f | f | f | f
-- SELECT 1
> SELECT 'empty'::int4range @> '{(,2),[9,)}'::int4multirange, 'empty'::int4range <@ '{(,2),[9,)}'::int4multirange, 'empty'::int4range && '{(,2),[9,)}'::int4multirange, 'empty'::int4range << '{(,2),[9,)}'::int4multirange, 'empty'::int4range >> '{(,2),[9,)}'::int4multirange, 'empty'::int4range &< '{(,2),[9,)}'::int4multirange, 'empty'::int4range &> '{(,2),[9,)}'::int4multirange, 'empty'::int4range -|- '{(,2),[9,)}'::int4multirange;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- f | t | f | f | f | f | f | f
-- SELECT 1
> SELECT '{(,2),[9,)}'::int4multirange @> '[2,3)'::int4range, '{(,2),[9,)}'::int4multirange <@ '[2,3)'::int4range, '{(,2),[9,)}'::int4multirange && '[2,3)'::int4range, '{(,2),[9,)}'::int4multirange << '[2,3)'::int4range, '{(,2),[9,)}'::int4multirange >> '[2,3)'::int4range, '{(,2),[9,)}'::int4multirange &< '[2,3)'::int4range, '{(,2),[9,)}'::int4multirange &> '[2,3)'::int4range, '{(,2),[9,)}'::int4multirange -|- '[2,3)'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- f | f | f | f | f | f | f | f
-- SELECT 1
> SELECT '[2,3)'::int4range @> '{(,2),[9,)}'::int4multirange, '[2,3)'::int4range <@ '{(,2),[9,)}'::int4multirange, '[2,3)'::int4range && '{(,2),[9,)}'::int4multirange, '[2,3)'::int4range << '{(,2),[9,)}'::int4multirange, '[2,3)'::int4range >> '{(,2),[9,)}'::int4multirange, '[2,3)'::int4range &< '{(,2),[9,)}'::int4multirange, '[2,3)'::int4range &> '{(,2),[9,)}'::int4multirange, '[2,3)'::int4range -|- '{(,2),[9,)}'::int4multirange;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- f | f | f | f | f | t | t | f
-- SELECT 1
> SELECT '{(,2),[9,)}'::int4multirange @> '[5,8)'::int4range, '{(,2),[9,)}'::int4multirange <@ '[5,8)'::int4range, '{(,2),[9,)}'::int4multirange && '[5,8)'::int4range, '{(,2),[9,)}'::int4multirange << '[5,8)'::int4range, '{(,2),[9,)}'::int4multirange >> '[5,8)'::int4range, '{(,2),[9,)}'::int4multirange &< '[5,8)'::int4range, '{(,2),[9,)}'::int4multirange &> '[5,8)'::int4range, '{(,2),[9,)}'::int4multirange -|- '[5,8)'::int4range;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- f | f | f | f | f | f | f | f
-- SELECT 1
> SELECT '[5,8)'::int4range @> '{(,2),[9,)}'::int4multirange, '[5,8)'::int4range <@ '{(,2),[9,)}'::int4multirange, '[5,8)'::int4range && '{(,2),[9,)}'::int4multirange, '[5,8)'::int4range << '{(,2),[9,)}'::int4multirange, '[5,8)'::int4range >> '{(,2),[9,)}'::int4multirange, '[5,8)'::int4range &< '{(,2),[9,)}'::int4multirange, '[5,8)'::int4range &> '{(,2),[9,)}'::int4multirange, '[5,8)'::int4range -|- '{(,2),[9,)}'::int4multirange;
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- f | f | f | f | f | t | t | f
-- SELECT 1
> SELECT '{(,2),[9,)}'::int4multirange @> 3, 3 <@ '{(,2),[9,)}'::int4multirange;
-- ?column?:boolean | ?column?:boolean
-- f | f
-- SELECT 1
> CREATE TABLE bookings (id int PRIMARY KEY, room int, during tsrange, days daterange, slots int4multirange);
-- CREATE TABLE
> INSERT INTO bookings VALUES (1, 101, '[2024-01-01 10:00,2024-01-01 12:00)', '[2024-01-01,2024-01-03]', '{[1,3),[5,7)}'), (2, 101, '[2024-01-01 12:00,2024-01-01 14:00)', '[2024-01-04,2024-01-05]', '{[2,4)}'), (3, 102, 'empty', NULL, '{}'), (4, 102, NULL, 'empty', NULL);
-- INSERT 0 4
> SELECT * FROM bookings ORDER BY id;
-- id:integer | room:integer | during:tsrange | days:daterange | slots:int4multirange
-- 1 | 101 | ["2024-01-01 10:00:00","2024-01-01 12:00:00") | [2024-01-01,2024-01-04) | {[1,3),[5,7)}
-- 2 | 101 | ["2024-01-01 12:00:00","2024-01-01 14:00:00") | [2024-01-04,2024-01-06) | {[2,4)}
-- 3 | 102 | empty | NULL | {}
-- 4 | 102 | NULL | empty | NULL
-- SELECT 4
> SELECT id FROM bookings WHERE during @> timestamp '2024-01-01 11:00';
-- id:integer
-- 1
-- SELECT 1
> SELECT id FROM bookings WHERE during && '[2024-01-01 11:00,2024-01-01 13:00)' ORDER BY id;
-- id:integer
-- 1
-- 2
-- SELECT 2
> SELECT id, upper(days) - lower(days) FROM bookings ORDER BY id;
-- id:integer | ?column?:integer
-- 1 | 3
-- 2 | 2
-- 3 | NULL
-- 4 | NULL
-- SELECT 4
> SELECT id, during FROM bookings ORDER BY during, id;
-- id:integer | during:tsrange
-- 3 | empty
-- 1 | ["2024-01-01 10:00:00","2024-01-01 12:00:00")
-- 2 | ["2024-01-01 12:00:00","2024-01-01 14:00:00")
-- 4 | NULL
-- SELECT 4
> SELECT id, days FROM bookings ORDER BY days DESC, id;
-- id:integer | days:daterange
-- 3 | NULL
-- 2 | [2024-01-04,2024-01-06)
-- 1 | [2024-01-01,2024-01-04)
-- 4 | empty
-- SELECT 4
> SELECT a.id, b.id FROM bookings a JOIN bookings b ON a.during -|- b.during ORDER BY 1, 2;
-- id:integer | id:integer
-- 1 | 2
-- 2 | 1
-- SELECT 2
> SELECT room, range_agg(during) FROM bookings GROUP BY room ORDER BY room;
-- room:integer | range_agg:tsmultirange
-- 101 | {["2024-01-01 10:00:00","2024-01-01 14:00:00")}
-- 102 | {}
-- SELECT 2
> SELECT range_agg(slots) FROM bookings;
-- range_agg:int4multirange
-- {[1,4),[5,7)}
-- SELECT 1
> SELECT range_intersect_agg(slots) FROM bookings WHERE id < 3;
-- range_intersect_agg:int4multirange
-- {[2,3)}
-- SELECT 1
> SELECT range_intersect_agg(days) FROM bookings;
-- range_intersect_agg:daterange
-- empty
-- SELECT 1
> SELECT range_intersect_agg(days) FROM bookings WHERE id = 1;
-- range_intersect_agg:daterange
-- [2024-01-01,2024-01-04)
-- SELECT 1
> SELECT range_agg(days) FROM bookings WHERE false;
-- range_agg:datemultirange
-- NULL
-- SELECT 1
> SELECT range_agg(r) FROM (VALUES (int4range(1,3)), (int4range(2,5)), (int4range(7,9)), (NULL)) t(r);
-- range_agg:int4multirange
-- {[1,5),[7,9)}
-- SELECT 1
> SELECT range_intersect_agg(r) FROM (VALUES (int4range(1,5)), (int4range(2,9)), (NULL)) t(r);
-- range_intersect_agg:int4range
-- [2,5)
-- SELECT 1
> SELECT days, count(*) FROM bookings GROUP BY days ORDER BY days;
-- days:daterange | count:bigint
-- empty | 1
-- [2024-01-01,2024-01-04) | 1
-- [2024-01-04,2024-01-06) | 1
-- NULL | 1
-- SELECT 4
> SELECT DISTINCT slots FROM bookings ORDER BY slots;
-- slots:int4multirange
-- {}
-- {[1,3),[5,7)}
-- {[2,4)}
-- NULL
-- SELECT 4
> SELECT min(during), max(during) FROM bookings;
-- ERROR 42883 at 8: function min(tsrange) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> SELECT a.id FROM bookings a JOIN bookings b USING (slots) ORDER BY 1;
-- id:integer
-- 1
-- 2
-- 3
-- SELECT 3
> UPDATE bookings SET slots = slots + int4multirange(int4range(100,200)) WHERE id = 2 RETURNING slots;
-- slots:int4multirange
-- {[2,4),[100,200)}
-- UPDATE 1
> INSERT INTO bookings VALUES (5, 1, '[2024-01-02,2024-01-01)');
-- ERROR 22000 at 36: range lower bound must be less than or equal to range upper bound
> SELECT typname, typtype FROM pg_type WHERE typname IN ('int4range', 'int4multirange', 'anyrange') ORDER BY 1;
-- typname:name | typtype:"char"
-- anyrange | p
-- int4multirange | m
-- int4range | r
-- SELECT 3
> SELECT rngtypid::regtype, rngsubtype::regtype, rngmultitypid::regtype FROM pg_range ORDER BY rngtypid;
-- rngtypid:regtype | rngsubtype:regtype | rngmultitypid:regtype
-- int4range | integer | int4multirange
-- numrange | numeric | nummultirange
-- tsrange | timestamp without time zone | tsmultirange
-- tstzrange | timestamp with time zone | tstzmultirange
-- daterange | date | datemultirange
-- int8range | bigint | int8multirange
-- SELECT 6
> DROP TABLE bookings;
-- DROP TABLE
