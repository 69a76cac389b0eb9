# Network addresses: inet, cidr, macaddr, macaddr8.
> SELECT '192.168.1.1'::inet;
-- inet:inet
-- 192.168.1.1
-- SELECT 1
> SELECT '192.168.1.1/24'::inet;
-- inet:inet
-- 192.168.1.1/24
-- SELECT 1
> SELECT '192.168.1.1/32'::inet;
-- inet:inet
-- 192.168.1.1
-- SELECT 1
> SELECT '10/8'::inet;
-- inet:inet
-- 10.0.0.0/8
-- SELECT 1
> SELECT '10.1/16'::inet;
-- inet:inet
-- 10.1.0.0/16
-- SELECT 1
> SELECT '10'::inet;
-- ERROR 22P02 at 8: invalid input syntax for type inet: "10"
> SELECT '10.1.2'::inet;
-- ERROR 22P02 at 8: invalid input syntax for type inet: "10.1.2"
> SELECT '256.1.1.1'::inet;
-- ERROR 22P02 at 8: invalid input syntax for type inet: "256.1.1.1"
> SELECT '1.2.3.4/33'::inet;
-- ERROR 22P02 at 8: invalid input syntax for type inet: "1.2.3.4/33"
> SELECT '1.2.3'::inet;
-- ERROR 22P02 at 8: invalid input syntax for type inet: "1.2.3"
> SELECT '1.2.3.4.5'::inet;
-- ERROR 22P02 at 8: invalid input syntax for type inet: "1.2.3.4.5"
> SELECT ''::inet;
-- ERROR 22P02 at 8: invalid input syntax for type inet: ""
> SELECT 'a.b.c.d'::inet;
-- ERROR 22P02 at 8: invalid input syntax for type inet: "a.b.c.d"
> SELECT '1.2.3.4/'::inet;
-- ERROR 22P02 at 8: invalid input syntax for type inet: "1.2.3.4/"
> SELECT '1.2.3.4/08'::inet;
-- inet:inet
-- 1.2.3.4/8
-- SELECT 1
> SELECT '01.02.03.04'::inet;
-- inet:inet
-- 1.2.3.4
-- SELECT 1
> SELECT '0.0.0.0/0'::inet;
-- inet:inet
-- 0.0.0.0/0
-- SELECT 1
> SELECT '::1'::inet;
-- inet:inet
-- ::1
-- SELECT 1
> SELECT '::'::inet;
-- inet:inet
-- ::
-- SELECT 1
> SELECT '::1/128'::inet;
-- inet:inet
-- ::1
-- SELECT 1
> SELECT '2001:db8::/32'::inet;
-- inet:inet
-- 2001:db8::/32
-- SELECT 1
> SELECT '2001:db8::1'::inet;
-- inet:inet
-- 2001:db8::1
-- SELECT 1
> SELECT '2001:DB8:0:0:1:0:0:1'::inet;
-- inet:inet
-- 2001:db8::1:0:0:1
-- SELECT 1
> SELECT '::ffff:1.2.3.4'::inet;
-- inet:inet
-- ::ffff:1.2.3.4
-- SELECT 1
> SELECT '::1.2.3.4'::inet;
-- inet:inet
-- ::1.2.3.4
-- SELECT 1
> SELECT 'fe80::1%eth0'::inet;
-- ERROR 22P02 at 8: invalid input syntax for type inet: "fe80::1%eth0"
> SELECT '1:2:3:4:5:6:7:8'::inet;
-- inet:inet
-- 1:2:3:4:5:6:7:8
-- SELECT 1
> SELECT '1:2:3:4:5:6:7'::inet;
-- ERROR 22P02 at 8: invalid input syntax for type inet: "1:2:3:4:5:6:7"
> SELECT '1:2:3:4:5:6:7:8:9'::inet;
-- ERROR 22P02 at 8: invalid input syntax for type inet: "1:2:3:4:5:6:7:8:9"
> SELECT '1::2::3'::inet;
-- ERROR 22P02 at 8: invalid input syntax for type inet: "1::2::3"
> SELECT '::1/129'::inet;
-- ERROR 22P02 at 8: invalid input syntax for type inet: "::1/129"
> SELECT '12345::'::inet;
-- ERROR 22P02 at 8: invalid input syntax for type inet: "12345::"
> SELECT 'g::'::inet;
-- ERROR 22P02 at 8: invalid input syntax for type inet: "g::"
> SELECT '1:2:3:4:5:6:7::'::inet;
-- inet:inet
-- 1:2:3:4:5:6:7:0
-- SELECT 1
> SELECT '::2:3:4:5:6:7:8'::inet;
-- inet:inet
-- 0:2:3:4:5:6:7:8
-- SELECT 1
> SELECT '0:0:0:1:0:0:0:0'::inet;
-- inet:inet
-- 0:0:0:1::
-- SELECT 1
> SELECT '10.0.0.1 '::inet;
-- ERROR 22P02 at 8: invalid input syntax for type inet: "10.0.0.1 "
> SELECT ' 10.0.0.1'::inet;
-- ERROR 22P02 at 8: invalid input syntax for type inet: " 10.0.0.1"
> SELECT '192.168.1'::cidr;
-- cidr:cidr
-- 192.168.1.0/24
-- SELECT 1
> SELECT '192.168.1.0/24'::cidr;
-- cidr:cidr
-- 192.168.1.0/24
-- SELECT 1
> SELECT '192.168.1.1/24'::cidr;
-- ERROR 22P02 at 8: invalid cidr value: "192.168.1.1/24"
-- DETAIL: Value has bits set to right of mask.
> SELECT '10'::cidr;
-- cidr:cidr
-- 10.0.0.0/8
-- SELECT 1
> SELECT '10.1'::cidr;
-- cidr:cidr
-- 10.1.0.0/16
-- SELECT 1
> SELECT '172.16'::cidr;
-- cidr:cidr
-- 172.16.0.0/16
-- SELECT 1
> SELECT '128.0'::cidr;
-- cidr:cidr
-- 128.0.0.0/16
-- SELECT 1
> SELECT '224.0.0'::cidr;
-- cidr:cidr
-- 224.0.0.0/24
-- SELECT 1
> SELECT '224'::cidr;
-- cidr:cidr
-- 224.0.0.0/4
-- SELECT 1
> SELECT '240.1'::cidr;
-- cidr:cidr
-- 240.1.0.0/32
-- SELECT 1
> SELECT '192'::cidr;
-- cidr:cidr
-- 192.0.0.0/24
-- SELECT 1
> SELECT '1.2.3.4'::cidr;
-- cidr:cidr
-- 1.2.3.4/32
-- SELECT 1
> SELECT '0x0a'::cidr;
-- cidr:cidr
-- 10.0.0.0/8
-- SELECT 1
> SELECT '0xc0a80101'::cidr;
-- cidr:cidr
-- 192.168.1.1/32
-- SELECT 1
> SELECT '10.0.0.0/8'::cidr;
-- cidr:cidr
-- 10.0.0.0/8
-- SELECT 1
> SELECT '10/8'::cidr;
-- cidr:cidr
-- 10.0.0.0/8
-- SELECT 1
> SELECT '10.1.2.3/8'::cidr;
-- ERROR 22P02 at 8: invalid cidr value: "10.1.2.3/8"
-- DETAIL: Value has bits set to right of mask.
> SELECT '2001:db8::/32'::cidr;
-- cidr:cidr
-- 2001:db8::/32
-- SELECT 1
> SELECT '2001:db8::1/32'::cidr;
-- ERROR 22P02 at 8: invalid cidr value: "2001:db8::1/32"
-- DETAIL: Value has bits set to right of mask.
> SELECT '::1'::cidr;
-- cidr:cidr
-- ::1/128
-- SELECT 1
> SELECT '::/0'::cidr;
-- cidr:cidr
-- ::/0
-- SELECT 1
> SELECT '0/0'::cidr;
-- cidr:cidr
-- 0.0.0.0/0
-- SELECT 1
> SELECT '255'::cidr;
-- cidr:cidr
-- 255.0.0.0/32
-- SELECT 1
> SELECT abbrev('192.168.1.5/24'::inet);
-- abbrev:text
-- 192.168.1.5/24
-- SELECT 1
> SELECT abbrev('192.168.1.5'::inet);
-- abbrev:text
-- 192.168.1.5
-- SELECT 1
> SELECT abbrev('10.1.2.3/8'::inet);
-- abbrev:text
-- 10.1.2.3/8
-- SELECT 1
> SELECT abbrev('::1'::inet);
-- abbrev:text
-- ::1
-- SELECT 1
> SELECT abbrev('2001:db8::1/32'::inet);
-- abbrev:text
-- 2001:db8::1/32
-- SELECT 1
> SELECT abbrev('0.0.0.0/0'::inet);
-- abbrev:text
-- 0.0.0.0/0
-- SELECT 1
> SELECT abbrev('::ffff:1.2.3.4/120'::inet);
-- abbrev:text
-- ::ffff:1.2.3.4/120
-- SELECT 1
> SELECT host('192.168.1.5/24'::inet);
-- host:text
-- 192.168.1.5
-- SELECT 1
> SELECT host('192.168.1.5'::inet);
-- host:text
-- 192.168.1.5
-- SELECT 1
> SELECT host('10.1.2.3/8'::inet);
-- host:text
-- 10.1.2.3
-- SELECT 1
> SELECT host('::1'::inet);
-- host:text
-- ::1
-- SELECT 1
> SELECT host('2001:db8::1/32'::inet);
-- host:text
-- 2001:db8::1
-- SELECT 1
> SELECT host('0.0.0.0/0'::inet);
-- host:text
-- 0.0.0.0
-- SELECT 1
> SELECT host('::ffff:1.2.3.4/120'::inet);
-- host:text
-- ::ffff:1.2.3.4
-- SELECT 1
> SELECT text('192.168.1.5/24'::inet);
-- text:text
-- 192.168.1.5/24
-- SELECT 1
> SELECT text('192.168.1.5'::inet);
-- text:text
-- 192.168.1.5/32
-- SELECT 1
> SELECT text('10.1.2.3/8'::inet);
-- text:text
-- 10.1.2.3/8
-- SELECT 1
> SELECT text('::1'::inet);
-- text:text
-- ::1/128
-- SELECT 1
> SELECT text('2001:db8::1/32'::inet);
-- text:text
-- 2001:db8::1/32
-- SELECT 1
> SELECT text('0.0.0.0/0'::inet);
-- text:text
-- 0.0.0.0/0
-- SELECT 1
> SELECT text('::ffff:1.2.3.4/120'::inet);
-- text:text
-- ::ffff:1.2.3.4/120
-- SELECT 1
> SELECT family('192.168.1.5/24'::inet);
-- family:integer
-- 4
-- SELECT 1
> SELECT family('192.168.1.5'::inet);
-- family:integer
-- 4
-- SELECT 1
> SELECT family('10.1.2.3/8'::inet);
-- family:integer
-- 4
-- SELECT 1
> SELECT family('::1'::inet);
-- family:integer
-- 6
-- SELECT 1
> SELECT family('2001:db8::1/32'::inet);
-- family:integer
-- 6
-- SELECT 1
> SELECT family('0.0.0.0/0'::inet);
-- family:integer
-- 4
-- SELECT 1
> SELECT family('::ffff:1.2.3.4/120'::inet);
-- family:integer
-- 6
-- SELECT 1
> SELECT masklen('192.168.1.5/24'::inet);
-- masklen:integer
-- 24
-- SELECT 1
> SELECT masklen('192.168.1.5'::inet);
-- masklen:integer
-- 32
-- SELECT 1
> SELECT masklen('10.1.2.3/8'::inet);
-- masklen:integer
-- 8
-- SELECT 1
> SELECT masklen('::1'::inet);
-- masklen:integer
-- 128
-- SELECT 1
> SELECT masklen('2001:db8::1/32'::inet);
-- masklen:integer
-- 32
-- SELECT 1
> SELECT masklen('0.0.0.0/0'::inet);
-- masklen:integer
-- 0
-- SELECT 1
> SELECT masklen('::ffff:1.2.3.4/120'::inet);
-- masklen:integer
-- 120
-- SELECT 1
> SELECT broadcast('192.168.1.5/24'::inet);
-- broadcast:inet
-- 192.168.1.255/24
-- SELECT 1
> SELECT broadcast('192.168.1.5'::inet);
-- broadcast:inet
-- 192.168.1.5
-- SELECT 1
> SELECT broadcast('10.1.2.3/8'::inet);
-- broadcast:inet
-- 10.255.255.255/8
-- SELECT 1
> SELECT broadcast('::1'::inet);
-- broadcast:inet
-- ::1
-- SELECT 1
> SELECT broadcast('2001:db8::1/32'::inet);
-- broadcast:inet
-- 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff/32
-- SELECT 1
> SELECT broadcast('0.0.0.0/0'::inet);
-- broadcast:inet
-- 255.255.255.255/0
-- SELECT 1
> SELECT broadcast('::ffff:1.2.3.4/120'::inet);
-- broadcast:inet
-- ::ffff:1.2.3.255/120
-- SELECT 1
> SELECT netmask('192.168.1.5/24'::inet);
-- netmask:inet
-- 255.255.255.0
-- SELECT 1
> SELECT netmask('192.168.1.5'::inet);
-- netmask:inet
-- 255.255.255.255
-- SELECT 1
> SELECT netmask('10.1.2.3/8'::inet);
-- netmask:inet
-- 255.0.0.0
-- SELECT 1
> SELECT netmask('::1'::inet);
-- netmask:inet
-- ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff
-- SELECT 1
> SELECT netmask('2001:db8::1/32'::inet);
-- netmask:inet
-- ffff:ffff::
-- SELECT 1
> SELECT netmask('0.0.0.0/0'::inet);
-- netmask:inet
-- 0.0.0.0
-- SELECT 1
> SELECT netmask('::ffff:1.2.3.4/120'::inet);
-- netmask:inet
-- ffff:ffff:ffff:ffff:ffff:ffff:ffff:ff00
-- SELECT 1
> SELECT hostmask('192.168.1.5/24'::inet);
-- hostmask:inet
-- 0.0.0.255
-- SELECT 1
> SELECT hostmask('192.168.1.5'::inet);
-- hostmask:inet
-- 0.0.0.0
-- SELECT 1
> SELECT hostmask('10.1.2.3/8'::inet);
-- hostmask:inet
-- 0.255.255.255
-- SELECT 1
> SELECT hostmask('::1'::inet);
-- hostmask:inet
-- ::
-- SELECT 1
> SELECT hostmask('2001:db8::1/32'::inet);
-- hostmask:inet
-- ::ffff:ffff:ffff:ffff:ffff:ffff
-- SELECT 1
> SELECT hostmask('0.0.0.0/0'::inet);
-- hostmask:inet
-- 255.255.255.255
-- SELECT 1
> SELECT hostmask('::ffff:1.2.3.4/120'::inet);
-- hostmask:inet
-- ::ff
-- SELECT 1
> SELECT network('192.168.1.5/24'::inet);
-- network:cidr
-- 192.168.1.0/24
-- SELECT 1
> SELECT network('192.168.1.5'::inet);
-- network:cidr
-- 192.168.1.5/32
-- SELECT 1
> SELECT network('10.1.2.3/8'::inet);
-- network:cidr
-- 10.0.0.0/8
-- SELECT 1
> SELECT network('::1'::inet);
-- network:cidr
-- ::1/128
-- SELECT 1
> SELECT network('2001:db8::1/32'::inet);
-- network:cidr
-- 2001:db8::/32
-- SELECT 1
> SELECT network('0.0.0.0/0'::inet);
-- network:cidr
-- 0.0.0.0/0
-- SELECT 1
> SELECT network('::ffff:1.2.3.4/120'::inet);
-- network:cidr
-- ::ffff:1.2.3.0/120
-- SELECT 1
> SELECT cidr('192.168.1.5/24'::inet);
-- cidr:cidr
-- 192.168.1.0/24
-- SELECT 1
> SELECT cidr('192.168.1.5'::inet);
-- cidr:cidr
-- 192.168.1.5/32
-- SELECT 1
> SELECT cidr('10.1.2.3/8'::inet);
-- cidr:cidr
-- 10.0.0.0/8
-- SELECT 1
> SELECT cidr('::1'::inet);
-- cidr:cidr
-- ::1/128
-- SELECT 1
> SELECT cidr('2001:db8::1/32'::inet);
-- cidr:cidr
-- 2001:db8::/32
-- SELECT 1
> SELECT cidr('0.0.0.0/0'::inet);
-- cidr:cidr
-- 0.0.0.0/0
-- SELECT 1
> SELECT cidr('::ffff:1.2.3.4/120'::inet);
-- cidr:cidr
-- ::ffff:1.2.3.0/120
-- SELECT 1
> SELECT abbrev('192.168.1.0/24'::cidr), '192.168.1.0/24'::cidr::text, '192.168.1.0/24'::cidr, set_masklen('192.168.1.0/24'::cidr, 7);
-- abbrev:text | text:text | cidr:cidr | set_masklen:cidr
-- 192.168.1/24 | 192.168.1.0/24 | 192.168.1.0/24 | 192.0.0.0/7
-- SELECT 1
> SELECT abbrev('10.1.0.0/16'::cidr), '10.1.0.0/16'::cidr::text, '10.1.0.0/16'::cidr, set_masklen('10.1.0.0/16'::cidr, 7);
-- abbrev:text | text:text | cidr:cidr | set_masklen:cidr
-- 10.1/16 | 10.1.0.0/16 | 10.1.0.0/16 | 10.0.0.0/7
-- SELECT 1
> SELECT abbrev('10.0.0.0/8'::cidr), '10.0.0.0/8'::cidr::text, '10.0.0.0/8'::cidr, set_masklen('10.0.0.0/8'::cidr, 7);
-- abbrev:text | text:text | cidr:cidr | set_masklen:cidr
-- 10/8 | 10.0.0.0/8 | 10.0.0.0/8 | 10.0.0.0/7
-- SELECT 1
> SELECT abbrev('0.0.0.0/0'::cidr), '0.0.0.0/0'::cidr::text, '0.0.0.0/0'::cidr, set_masklen('0.0.0.0/0'::cidr, 7);
-- abbrev:text | text:text | cidr:cidr | set_masklen:cidr
-- 0/0 | 0.0.0.0/0 | 0.0.0.0/0 | 0.0.0.0/7
-- SELECT 1
> SELECT abbrev('10.1.2.3/32'::cidr), '10.1.2.3/32'::cidr::text, '10.1.2.3/32'::cidr, set_masklen('10.1.2.3/32'::cidr, 7);
-- abbrev:text | text:text | cidr:cidr | set_masklen:cidr
-- 10.1.2.3/32 | 10.1.2.3/32 | 10.1.2.3/32 | 10.0.0.0/7
-- SELECT 1
> SELECT abbrev('10.128.0.0/9'::cidr), '10.128.0.0/9'::cidr::text, '10.128.0.0/9'::cidr, set_masklen('10.128.0.0/9'::cidr, 7);
-- abbrev:text | text:text | cidr:cidr | set_masklen:cidr
-- 10.128/9 | 10.128.0.0/9 | 10.128.0.0/9 | 10.0.0.0/7
-- SELECT 1
> SELECT abbrev('2001:db8::/32'::cidr), '2001:db8::/32'::cidr::text, '2001:db8::/32'::cidr, set_masklen('2001:db8::/32'::cidr, 7);
-- abbrev:text | text:text | cidr:cidr | set_masklen:cidr
-- 2001:db8/32 | 2001:db8::/32 | 2001:db8::/32 | 2000::/7
-- SELECT 1
> SELECT abbrev('::/0'::cidr), '::/0'::cidr::text, '::/0'::cidr, set_masklen('::/0'::cidr, 7);
-- abbrev:text | text:text | cidr:cidr | set_masklen:cidr
-- ::/0 | ::/0 | ::/0 | ::/7
-- SELECT 1
> SELECT abbrev('2001:4f8:3:ba::/64'::cidr), '2001:4f8:3:ba::/64'::cidr::text, '2001:4f8:3:ba::/64'::cidr, set_masklen('2001:4f8:3:ba::/64'::cidr, 7);
-- abbrev:text | text:text | cidr:cidr | set_masklen:cidr
-- 2001:4f8:3:ba/64 | 2001:4f8:3:ba::/64 | 2001:4f8:3:ba::/64 | 2000::/7
-- SELECT 1
> SELECT abbrev('::1/128'::cidr), '::1/128'::cidr::text, '::1/128'::cidr, set_masklen('::1/128'::cidr, 7);
-- abbrev:text | text:text | cidr:cidr | set_masklen:cidr
-- ::1/128 | ::1/128 | ::1/128 | ::/7
-- SELECT 1
> SELECT abbrev('fe80::/10'::cidr), 'fe80::/10'::cidr::text, 'fe80::/10'::cidr, set_masklen('fe80::/10'::cidr, 7);
-- abbrev:text | text:text | cidr:cidr | set_masklen:cidr
-- fe80::/10 | fe80::/10 | fe80::/10 | fe00::/7
-- SELECT 1
> SELECT cidr '192.168.1/24' = inet '192.168.1.5', cidr '192.168.1/24' <> inet '192.168.1.5', cidr '192.168.1/24' < inet '192.168.1.5', cidr '192.168.1/24' <= inet '192.168.1.5', cidr '192.168.1/24' > inet '192.168.1.5', cidr '192.168.1/24' >= inet '192.168.1.5', cidr '192.168.1/24' << inet '192.168.1.5', cidr '192.168.1/24' <<= inet '192.168.1.5', cidr '192.168.1/24' >> inet '192.168.1.5', cidr '192.168.1/24' >>= inet '192.168.1.5', cidr '192.168.1/24' && inet '192.168.1.5';
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- f | t | t | t | f | f | f | f | t | t | t
-- SELECT 1
> SELECT inet '192.168.1.5' = cidr '192.168.1/24', inet '192.168.1.5' <> cidr '192.168.1/24', inet '192.168.1.5' < cidr '192.168.1/24', inet '192.168.1.5' <= cidr '192.168.1/24', inet '192.168.1.5' > cidr '192.168.1/24', inet '192.168.1.5' >= cidr '192.168.1/24', inet '192.168.1.5' << cidr '192.168.1/24', inet '192.168.1.5' <<= cidr '192.168.1/24', inet '192.168.1.5' >> cidr '192.168.1/24', inet '192.168.1.5' >>= cidr '192.168.1/24', inet '192.168.1.5' && cidr '192.168.1/24';
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- f | t | f | f | t | t | t | t | f | f | t
-- SELECT 1
> SELECT cidr '192.168.1/24' = inet '192.168.1/24', cidr '192.168.1/24' <> inet '192.168.1/24', cidr '192.168.1/24' < inet '192.168.1/24', cidr '192.168.1/24' <= inet '192.168.1/24', cidr '192.168.1/24' > inet '192.168.1/24', cidr '192.168.1/24' >= inet '192.168.1/24', cidr '192.168.1/24' << inet '192.168.1/24', cidr '192.168.1/24' <<= inet '192.168.1/24', cidr '192.168.1/24' >> inet '192.168.1/24', cidr '192.168.1/24' >>= inet '192.168.1/24', cidr '192.168.1/24' && inet '192.168.1/24';
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | f | f | t | f | t | f | t | f | t | t
-- SELECT 1
> SELECT cidr '10.0.0.0/8' = inet '192.168.1.0/24', cidr '10.0.0.0/8' <> inet '192.168.1.0/24', cidr '10.0.0.0/8' < inet '192.168.1.0/24', cidr '10.0.0.0/8' <= inet '192.168.1.0/24', cidr '10.0.0.0/8' > inet '192.168.1.0/24', cidr '10.0.0.0/8' >= inet '192.168.1.0/24', cidr '10.0.0.0/8' << inet '192.168.1.0/24', cidr '10.0.0.0/8' <<= inet '192.168.1.0/24', cidr '10.0.0.0/8' >> inet '192.168.1.0/24', cidr '10.0.0.0/8' >>= inet '192.168.1.0/24', cidr '10.0.0.0/8' && inet '192.168.1.0/24';
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- f | t | t | t | f | f | f | f | f | f | f
-- SELECT 1
> SELECT inet '::1' = inet '10.0.0.1', inet '::1' <> inet '10.0.0.1', inet '::1' < inet '10.0.0.1', inet '::1' <= inet '10.0.0.1', inet '::1' > inet '10.0.0.1', inet '::1' >= inet '10.0.0.1', inet '::1' << inet '10.0.0.1', inet '::1' <<= inet '10.0.0.1', inet '::1' >> inet '10.0.0.1', inet '::1' >>= inet '10.0.0.1', inet '::1' && inet '10.0.0.1';
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- f | t | f | f | t | t | f | f | f | f | f
-- SELECT 1
> SELECT cidr '192.168.0.0/16' = inet '192.168.1.0/24', cidr '192.168.0.0/16' <> inet '192.168.1.0/24', cidr '192.168.0.0/16' < inet '192.168.1.0/24', cidr '192.168.0.0/16' <= inet '192.168.1.0/24', cidr '192.168.0.0/16' > inet '192.168.1.0/24', cidr '192.168.0.0/16' >= inet '192.168.1.0/24', cidr '192.168.0.0/16' << inet '192.168.1.0/24', cidr '192.168.0.0/16' <<= inet '192.168.1.0/24', cidr '192.168.0.0/16' >> inet '192.168.1.0/24', cidr '192.168.0.0/16' >>= inet '192.168.1.0/24', cidr '192.168.0.0/16' && inet '192.168.1.0/24';
-- ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean | ?column?:boolean
-- f | t | t | t | f | f | f | f | t | t | t
-- SELECT 1
> SELECT ~ inet '192.168.1.6';
-- ?column?:inet
-- 63.87.254.249
-- SELECT 1
> SELECT inet '192.168.1.6' & inet '0.0.0.255';
-- ?column?:inet
-- 0.0.0.6
-- SELECT 1
> SELECT inet '192.168.1.6' | inet '0.0.0.255';
-- ?column?:inet
-- 192.168.1.255
-- SELECT 1
> SELECT inet '192.168.1.6' + 25;
-- ?column?:inet
-- 192.168.1.31
-- SELECT 1
> SELECT 25 + inet '192.168.1.6';
-- ?column?:inet
-- 192.168.1.31
-- SELECT 1
> SELECT inet '192.168.1.43' - 36;
-- ?column?:inet
-- 192.168.1.7
-- SELECT 1
> SELECT inet '192.168.1.43' - inet '192.168.1.19';
-- ?column?:bigint
-- 24
-- SELECT 1
> SELECT inet '255.255.255.255' + 1;
-- ERROR 22003: result is out of range
> SELECT inet '0.0.0.0' - 1;
-- ERROR 22003: result is out of range
> SELECT inet '::1' + 10;
-- ?column?:inet
-- ::b
-- SELECT 1
> SELECT inet '::1' - inet '10.0.0.1';
-- ERROR 22023: cannot subtract inet values of different sizes
> SELECT inet '::1' & inet '10.0.0.1';
-- ERROR 22023: cannot AND inet values of different sizes
> SELECT inet '::1' | inet '10.0.0.1';
-- ERROR 22023: cannot OR inet values of different sizes
> SELECT ~ inet '::1';
-- ?column?:inet
-- ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffe
-- SELECT 1
> SELECT inet 'ffff::' - inet '::1';
-- ERROR 22003: result is out of range
> SELECT inet '10.0.0.1/24' & inet '255.255.0.0/16';
-- ?column?:inet
-- 10.0.0.0/24
-- SELECT 1
> SELECT set_masklen(inet '192.168.1.5/24', 16);
-- set_masklen:inet
-- 192.168.1.5/16
-- SELECT 1
> SELECT set_masklen(cidr '192.168.1.0/24', 16);
-- set_masklen:cidr
-- 192.168.0.0/16
-- SELECT 1
> SELECT set_masklen(inet '10.0.0.1', 33);
-- ERROR 22023: invalid mask length: 33
> SELECT set_masklen(inet '10.0.0.1/8', -1);
-- set_masklen:inet
-- 10.0.0.1
-- SELECT 1
> SELECT inet_merge(inet '192.168.1.5/24', inet '192.168.2.5/24');
-- inet_merge:cidr
-- 192.168.0.0/22
-- SELECT 1
> SELECT inet_merge(inet '::1', inet '10.0.0.1');
-- ERROR 22023: cannot merge addresses from different families
> SELECT inet_merge(inet '2001:db8::1', inet '2001:db8:1::1');
-- inet_merge:cidr
-- 2001:db8::/47
-- SELECT 1
> SELECT inet_same_family(inet '::1', inet '10.0.0.1');
-- inet_same_family:boolean
-- f
-- SELECT 1
> SELECT min(i), max(i) from (values (inet '10.0.0.2'), ('9.0.0.1'), ('::1')) t(i);
-- min:inet | max:inet
-- 9.0.0.1 | ::1
-- SELECT 1
> SELECT i from (values (inet '10.0.0.2'), ('10.0.0.0/8'), ('10.0.0.2/24'), ('9.0.0.1'), ('::1'), ('10.0.0.1')) t(i) order by i;
-- i:inet
-- 9.0.0.1
-- 10.0.0.0/8
-- 10.0.0.2/24
-- 10.0.0.1
-- 10.0.0.2
-- ::1
-- SELECT 6
> SELECT inet '10.0.0.1'::text;
-- text:text
-- 10.0.0.1/32
-- SELECT 1
> SELECT inet '10.0.0.1'::varchar;
-- varchar:character varying
-- 10.0.0.1/32
-- SELECT 1
> SELECT inet '10.0.0.1/24'::cidr;
-- cidr:cidr
-- 10.0.0.0/24
-- SELECT 1
> SELECT cidr '10.0.0.0/8'::inet;
-- inet:inet
-- 10.0.0.0/8
-- SELECT 1
> SELECT '10.0.0.1'::text::inet;
-- inet:inet
-- 10.0.0.1
-- SELECT 1
> SELECT '10.0.0.0/8'::text::cidr;
-- cidr:cidr
-- 10.0.0.0/8
-- SELECT 1
> SELECT pg_typeof(network('10.0.0.1/8'));
-- pg_typeof:regtype
-- cidr
-- SELECT 1
> SELECT inet '10.0.0.1' = '10.0.0.1';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT cidr '10.0.0.0/8' = inet '10.0.0.0/8';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT inet '10.0.0.1' = '10.0.0.1/32';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT inet '10.0.0.1' in ('10.0.0.1','10.0.0.2');
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT array[inet '10.0.0.1', '::1'];
-- array:inet[]
-- {10.0.0.1,::1}
-- SELECT 1
> SELECT inet '10.0.0.1' || 'x';
-- ?column?:text
-- 10.0.0.1/32x
-- SELECT 1
#~ || takes the type's own text form, without the mask that the cast to text adds.
#= ?column?:text
#= 10.0.0.1x
#= SELECT 1
> SELECT to_json(inet '10.0.0.1');
-- to_json:json
-- "10.0.0.1"
-- SELECT 1
> SELECT host(cidr '10.0.0.0/8');
-- host:text
-- 10.0.0.0
-- SELECT 1
> SELECT inet '10.0.0.1' << '10.0.0.0/8';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT '10.0.0.1' << cidr '10.0.0.0/8';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT inet '1.2.3.4' ~ '1';
-- ERROR 42883 at 23: operator does not exist: inet ~ unknown
-- HINT: No operator matches the given name and argument types. You might need to add explicit type casts.
> SELECT inet_client_addr() is null;
-- ?column?:boolean
-- f
-- SELECT 1
> SELECT 10 + cidr '10.0.0.0/8';
-- ?column?:inet
-- 10.0.0.10/8
-- SELECT 1
> SELECT '08:00:2b:01:02:03'::macaddr;
-- macaddr:macaddr
-- 08:00:2b:01:02:03
-- SELECT 1
> SELECT '08:00:2b:01:02:03'::macaddr8;
-- macaddr8:macaddr8
-- 08:00:2b:ff:fe:01:02:03
-- SELECT 1
> SELECT '08-00-2b-01-02-03'::macaddr;
-- macaddr:macaddr
-- 08:00:2b:01:02:03
-- SELECT 1
> SELECT '08-00-2b-01-02-03'::macaddr8;
-- macaddr8:macaddr8
-- 08:00:2b:ff:fe:01:02:03
-- SELECT 1
> SELECT '08002b:010203'::macaddr;
-- macaddr:macaddr
-- 08:00:2b:01:02:03
-- SELECT 1
> SELECT '08002b:010203'::macaddr8;
-- macaddr8:macaddr8
-- 08:00:2b:ff:fe:01:02:03
-- SELECT 1
> SELECT '08002b-010203'::macaddr;
-- macaddr:macaddr
-- 08:00:2b:01:02:03
-- SELECT 1
> SELECT '08002b-010203'::macaddr8;
-- macaddr8:macaddr8
-- 08:00:2b:ff:fe:01:02:03
-- SELECT 1
> SELECT '0800.2b01.0203'::macaddr;
-- macaddr:macaddr
-- 08:00:2b:01:02:03
-- SELECT 1
> SELECT '0800.2b01.0203'::macaddr8;
-- macaddr8:macaddr8
-- 08:00:2b:ff:fe:01:02:03
-- SELECT 1
> SELECT '0800-2b01-0203'::macaddr;
-- macaddr:macaddr
-- 08:00:2b:01:02:03
-- SELECT 1
> SELECT '0800-2b01-0203'::macaddr8;
-- macaddr8:macaddr8
-- 08:00:2b:ff:fe:01:02:03
-- SELECT 1
> SELECT '08002b010203'::macaddr;
-- macaddr:macaddr
-- 08:00:2b:01:02:03
-- SELECT 1
> SELECT '08002b010203'::macaddr8;
-- macaddr8:macaddr8
-- 08:00:2b:ff:fe:01:02:03
-- SELECT 1
> SELECT '8:0:2b:1:2:3'::macaddr;
-- macaddr:macaddr
-- 08:00:2b:01:02:03
-- SELECT 1
> SELECT '8:0:2b:1:2:3'::macaddr8;
-- ERROR 22P02 at 8: invalid input syntax for type macaddr8: "8:0:2b:1:2:3"
> SELECT '08:00:2B:01:02:03'::macaddr;
-- macaddr:macaddr
-- 08:00:2b:01:02:03
-- SELECT 1
> SELECT '08:00:2B:01:02:03'::macaddr8;
-- macaddr8:macaddr8
-- 08:00:2b:ff:fe:01:02:03
-- SELECT 1
> SELECT '08:00:2b:01:02'::macaddr;
-- ERROR 22P02 at 8: invalid input syntax for type macaddr: "08:00:2b:01:02"
> SELECT '08:00:2b:01:02'::macaddr8;
-- ERROR 22P02 at 8: invalid input syntax for type macaddr8: "08:00:2b:01:02"
> SELECT '08:00:2b:01:02:03:04'::macaddr;
-- ERROR 22P02 at 8: invalid input syntax for type macaddr: "08:00:2b:01:02:03:04"
> SELECT '08:00:2b:01:02:03:04'::macaddr8;
-- ERROR 22P02 at 8: invalid input syntax for type macaddr8: "08:00:2b:01:02:03:04"
> SELECT '08:00:2b:01:02:zz'::macaddr;
-- ERROR 22P02 at 8: invalid input syntax for type macaddr: "08:00:2b:01:02:zz"
> SELECT '08:00:2b:01:02:zz'::macaddr8;
-- ERROR 22P02 at 8: invalid input syntax for type macaddr8: "08:00:2b:01:02:zz"
> SELECT '100:00:00:00:00:00'::macaddr;
-- ERROR 22003 at 8: invalid octet value in "macaddr" value: "100:00:00:00:00:00"
> SELECT '100:00:00:00:00:00'::macaddr8;
-- ERROR 22P02 at 8: invalid input syntax for type macaddr8: "100:00:00:00:00:00"
> SELECT ''::macaddr;
-- ERROR 22P02 at 8: invalid input syntax for type macaddr: ""
> SELECT ''::macaddr8;
-- ERROR 22P02 at 8: invalid input syntax for type macaddr8: ""
> SELECT '08 00 2b 01 02 03'::macaddr;
-- macaddr:macaddr
-- 08:00:2b:01:02:03
-- SELECT 1
> SELECT '08 00 2b 01 02 03'::macaddr8;
-- ERROR 22P02 at 8: invalid input syntax for type macaddr8: "08 00 2b 01 02 03"
> SELECT ' 08:00:2b:01:02:03 '::macaddr;
-- macaddr:macaddr
-- 08:00:2b:01:02:03
-- SELECT 1
> SELECT ' 08:00:2b:01:02:03 '::macaddr8;
-- macaddr8:macaddr8
-- 08:00:2b:ff:fe:01:02:03
-- SELECT 1
> SELECT '0800:2b01:0203'::macaddr;
-- ERROR 22P02 at 8: invalid input syntax for type macaddr: "0800:2b01:0203"
> SELECT '0800:2b01:0203'::macaddr8;
-- macaddr8:macaddr8
-- 08:00:2b:ff:fe:01:02:03
-- SELECT 1
> SELECT '08-00:2b-01-02-03'::macaddr;
-- ERROR 22P02 at 8: invalid input syntax for type macaddr: "08-00:2b-01-02-03"
> SELECT '08-00:2b-01-02-03'::macaddr8;
-- ERROR 22P02 at 8: invalid input syntax for type macaddr8: "08-00:2b-01-02-03"
> SELECT '08:00:2b:01:02:03:04:05'::macaddr;
-- ERROR 22P02 at 8: invalid input syntax for type macaddr: "08:00:2b:01:02:03:04:05"
> SELECT '08:00:2b:01:02:03:04:05'::macaddr8;
-- macaddr8:macaddr8
-- 08:00:2b:01:02:03:04:05
-- SELECT 1
> SELECT '08-00-2b-01-02-03-04-05'::macaddr;
-- ERROR 22P02 at 8: invalid input syntax for type macaddr: "08-00-2b-01-02-03-04-05"
> SELECT '08-00-2b-01-02-03-04-05'::macaddr8;
-- macaddr8:macaddr8
-- 08:00:2b:01:02:03:04:05
-- SELECT 1
> SELECT '08002b:0102030405'::macaddr;
-- ERROR 22P02 at 8: invalid input syntax for type macaddr: "08002b:0102030405"
> SELECT '08002b:0102030405'::macaddr8;
-- macaddr8:macaddr8
-- 08:00:2b:01:02:03:04:05
-- SELECT 1
> SELECT '0800.2b01.0203.0405'::macaddr;
-- ERROR 22P02 at 8: invalid input syntax for type macaddr: "0800.2b01.0203.0405"
> SELECT '0800.2b01.0203.0405'::macaddr8;
-- macaddr8:macaddr8
-- 08:00:2b:01:02:03:04:05
-- SELECT 1
> SELECT '08002b01:02030405'::macaddr;
-- ERROR 22P02 at 8: invalid input syntax for type macaddr: "08002b01:02030405"
> SELECT '08002b01:02030405'::macaddr8;
-- macaddr8:macaddr8
-- 08:00:2b:01:02:03:04:05
-- SELECT 1
> SELECT '08002b0102030405'::macaddr;
-- ERROR 22P02 at 8: invalid input syntax for type macaddr: "08002b0102030405"
> SELECT '08002b0102030405'::macaddr8;
-- macaddr8:macaddr8
-- 08:00:2b:01:02:03:04:05
-- SELECT 1
> SELECT '08:00-2b:01:02:03:04:05'::macaddr;
-- ERROR 22P02 at 8: invalid input syntax for type macaddr: "08:00-2b:01:02:03:04:05"
> SELECT '08:00-2b:01:02:03:04:05'::macaddr8;
-- ERROR 22P02 at 8: invalid input syntax for type macaddr8: "08:00-2b:01:02:03:04:05"
> SELECT trunc(macaddr '12:34:56:78:90:ab');
-- trunc:macaddr
-- 12:34:56:00:00:00
-- SELECT 1
> SELECT trunc(macaddr8 '12:34:56:78:90:ab:cd:ef');
-- trunc:macaddr8
-- 12:34:56:00:00:00:00:00
-- SELECT 1
> SELECT macaddr8_set7bit(macaddr8 '00:34:56:ab:cd:ef');
-- macaddr8_set7bit:macaddr8
-- 02:34:56:ff:fe:ab:cd:ef
-- SELECT 1
> SELECT ~ macaddr '12:34:56:78:90:ab';
-- ?column?:macaddr
-- ed:cb:a9:87:6f:54
-- SELECT 1
> SELECT macaddr '12:34:56:78:90:ab' & '00:00:00:ff:ff:ff';
-- ?column?:macaddr
-- 00:00:00:78:90:ab
-- SELECT 1
> SELECT macaddr '12:34:56:78:90:ab' | '00:00:00:ff:ff:ff';
-- ?column?:macaddr
-- 12:34:56:ff:ff:ff
-- SELECT 1
> SELECT ~ macaddr8 '12:34:56:78:90:ab:cd:ef';
-- ?column?:macaddr8
-- ed:cb:a9:87:6f:54:32:10
-- SELECT 1
> SELECT macaddr8 '12:34:56:78:90:ab:cd:ef' & '00:00:00:00:ff:ff:ff:ff';
-- ?column?:macaddr8
-- 00:00:00:00:90:ab:cd:ef
-- SELECT 1
> SELECT macaddr '12:34:56:78:90:ab'::macaddr8;
-- macaddr8:macaddr8
-- 12:34:56:ff:fe:78:90:ab
-- SELECT 1
> SELECT macaddr8 '12:34:56:ff:fe:78:90:ab'::macaddr;
-- macaddr:macaddr
-- 12:34:56:78:90:ab
-- SELECT 1
> SELECT macaddr8 '12:34:56:78:90:ab:cd:ef'::macaddr;
-- ERROR 22003: macaddr8 data out of range to convert to macaddr
-- HINT: Only addresses that have FF and FE as values in the 4th and 5th bytes from the left, for example xx:xx:xx:ff:fe:xx:xx:xx, are eligible to be converted from macaddr8 to macaddr.
> SELECT macaddr '12:34:56:78:90:ab' < macaddr '12:34:56:78:90:ac';
-- ?column?:boolean
-- t
-- SELECT 1
> SELECT macaddr '12:34:56:78:90:ab' = macaddr8 '12:34:56:ff:fe:78:90:ab';
-- ERROR 42725 at 36: operator is not unique: macaddr = macaddr8
-- HINT: Could not choose a best candidate operator. You might need to add explicit type casts.
> SELECT macaddr '12:34:56:78:90:ab'::text;
-- text:text
-- 12:34:56:78:90:ab
-- SELECT 1
> SELECT pg_typeof(trunc(macaddr '12:34:56:78:90:ab'));
-- pg_typeof:regtype
-- macaddr
-- SELECT 1
> SELECT m from (values (macaddr '12:34:56:78:90:ab'), ('02:00:00:00:00:01')) t(m) order by m;
-- m:macaddr
-- 02:00:00:00:00:01
-- 12:34:56:78:90:ab
-- SELECT 2
> SELECT min(m) from (values (macaddr '12:34:56:78:90:ab')) t(m);
-- ERROR 42883 at 8: function min(macaddr) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> CREATE TABLE hosts (a inet PRIMARY KEY, n cidr, m macaddr, m8 macaddr8);
-- CREATE TABLE
> INSERT INTO hosts VALUES ('10.0.0.1', '10.0.0.0/8', '08:00:2b:01:02:03', '08:00:2b:01:02:03'), ('::1', '::/0', NULL, NULL), ('192.168.1.1/24', '192.168.1.0/24', '08:00:2b:01:02:04', '01:02:03:04:05:06:07:08');
-- INSERT 0 3
> SELECT * FROM hosts ORDER BY a;
-- a:inet | n:cidr | m:macaddr | m8:macaddr8
-- 10.0.0.1 | 10.0.0.0/8 | 08:00:2b:01:02:03 | 08:00:2b:ff:fe:01:02:03
-- 192.168.1.1/24 | 192.168.1.0/24 | 08:00:2b:01:02:04 | 01:02:03:04:05:06:07:08
-- ::1 | ::/0 | NULL | NULL
-- SELECT 3
> SELECT a FROM hosts WHERE a << n ORDER BY a;
-- a:inet
-- 10.0.0.1
-- ::1
-- SELECT 2
> INSERT INTO hosts VALUES ('10.0.0.1');
-- ERROR 23505: duplicate key value violates unique constraint "hosts_pkey"
-- DETAIL: Key (a)=(10.0.0.1) already exists.
> SELECT m, count(*) FROM hosts GROUP BY m ORDER BY m;
-- m:macaddr | count:bigint
-- 08:00:2b:01:02:03 | 1
-- 08:00:2b:01:02:04 | 1
-- NULL | 1
-- SELECT 3
> UPDATE hosts SET a = a + 1 RETURNING a;
-- a:inet
-- 10.0.0.2
-- ::2
-- 192.168.1.2/24
-- UPDATE 3
> DROP TABLE hosts;
-- DROP TABLE
