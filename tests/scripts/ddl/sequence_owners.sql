# Options are said once; AS takes its bounds along; OWNED BY says what a sequence goes away with.
> CREATE SEQUENCE s START 1 START 2;
-- ERROR 42601 at 27: conflicting or redundant options
> CREATE SEQUENCE s CACHE 1 CACHE 2;
-- ERROR 42601 at 27: conflicting or redundant options
> CREATE SEQUENCE s CYCLE NO CYCLE;
-- ERROR 42601 at 25: conflicting or redundant options
> CREATE SEQUENCE s MINVALUE 1 NO MINVALUE;
-- ERROR 42601 at 30: conflicting or redundant options
> CREATE SEQUENCE s NO MAXVALUE MAXVALUE 5;
-- ERROR 42601 at 31: conflicting or redundant options
> CREATE SEQUENCE s OWNED BY NONE OWNED BY NONE;
-- ERROR 42601 at 33: conflicting or redundant options
> CREATE SEQUENCE s AS int AS bigint;
-- ERROR 42601 at 26: conflicting or redundant options
> CREATE SEQUENCE s INCREMENT 1 INCREMENT BY 2;
-- ERROR 42601 at 31: conflicting or redundant options
> CREATE SEQUENCE s AS text;
-- ERROR 22023: sequence type must be smallint, integer, or bigint
> CREATE SEQUENCE s AS smallint MAXVALUE 40000;
-- ERROR 22023: MAXVALUE (40000) is out of range for sequence data type smallint
> CREATE SEQUENCE s AS int MINVALUE -3000000000;
-- ERROR 22023: MINVALUE (-3000000000) is out of range for sequence data type integer
> CREATE SEQUENCE s AS smallint;
-- CREATE SEQUENCE
> ALTER SEQUENCE s RESTART RESTART 3;
-- ERROR 42601 at 26: conflicting or redundant options
> SELECT data_type, minimum_value, maximum_value FROM information_schema.sequences WHERE sequence_name = 's';
-- data_type:character varying | minimum_value:character varying | maximum_value:character varying
-- smallint | 1 | 32767
-- SELECT 1
> ALTER SEQUENCE s AS int;
-- ALTER SEQUENCE
> SELECT data_type, minimum_value, maximum_value FROM information_schema.sequences WHERE sequence_name = 's';
-- data_type:character varying | minimum_value:character varying | maximum_value:character varying
-- integer | 1 | 2147483647
-- SELECT 1
> ALTER SEQUENCE s MAXVALUE 100000;
-- ALTER SEQUENCE
> ALTER SEQUENCE s AS bigint;
-- ALTER SEQUENCE
> SELECT data_type, minimum_value, maximum_value FROM information_schema.sequences WHERE sequence_name = 's';
-- data_type:character varying | minimum_value:character varying | maximum_value:character varying
-- bigint | 1 | 100000
-- SELECT 1
> ALTER SEQUENCE s AS smallint;
-- ERROR 22023: MAXVALUE (100000) is out of range for sequence data type smallint
> CREATE SEQUENCE down AS int INCREMENT -1;
-- CREATE SEQUENCE
> ALTER SEQUENCE down AS bigint;
-- ALTER SEQUENCE
> SELECT seqtypid::regtype, seqmin, seqmax, seqstart FROM pg_sequence WHERE seqrelid = 'down'::regclass;
-- seqtypid:regtype | seqmin:bigint | seqmax:bigint | seqstart:bigint
-- bigint | -9223372036854775808 | -1 | -1
-- SELECT 1
> CREATE TABLE si (a int GENERATED ALWAYS AS IDENTITY (START 1 START 2));
-- ERROR 42601 at 62: conflicting or redundant options
> CREATE TABLE si (a int GENERATED ALWAYS AS IDENTITY (START 1));
-- CREATE TABLE
> ALTER TABLE si ALTER a SET START 1 SET START 2;
-- ERROR 42601 at 40: conflicting or redundant options
> ALTER TABLE si ALTER a RESTART RESTART;
-- ERROR 42601 at 32: conflicting or redundant options
> ALTER SEQUENCE si_a_seq OWNED BY NONE;
-- ERROR 0A000: cannot change ownership of identity sequence
-- DETAIL: Sequence "si_a_seq" is linked to table "si".
> CREATE TABLE o (a int, b int);
-- CREATE TABLE
> CREATE SEQUENCE os OWNED BY o.a;
-- CREATE SEQUENCE
> SELECT pg_get_serial_sequence('o', 'a'), pg_get_serial_sequence('o', 'b');
-- pg_get_serial_sequence:text | pg_get_serial_sequence:text
-- public.os | NULL
-- SELECT 1
> ALTER SEQUENCE os OWNED BY o.b;
-- ALTER SEQUENCE
> SELECT pg_get_serial_sequence('o', 'a'), pg_get_serial_sequence('o', 'b');
-- pg_get_serial_sequence:text | pg_get_serial_sequence:text
-- NULL | public.os
-- SELECT 1
> ALTER SEQUENCE os OWNED BY o;
-- ERROR 42601: invalid OWNED BY option
-- HINT: Specify OWNED BY table.column or OWNED BY NONE.
> ALTER SEQUENCE os OWNED BY o.zz;
-- ERROR 42703: column "zz" of relation "o" does not exist
> ALTER SEQUENCE os OWNED BY nothing.b;
-- ERROR 42P01: relation "nothing" does not exist
> CREATE SCHEMA elsewhere;
-- CREATE SCHEMA
> CREATE TABLE elsewhere.t (a int);
-- CREATE TABLE
> ALTER SEQUENCE os OWNED BY elsewhere.t.a;
-- ERROR 55000: sequence must be in same schema as table it is linked to
> SELECT nextval('os'), nextval('os');
-- nextval:bigint | nextval:bigint
-- 1 | 2
-- SELECT 1
> TRUNCATE o RESTART IDENTITY;
-- TRUNCATE TABLE
> SELECT nextval('os');
-- nextval:bigint
-- 1
-- SELECT 1
> ALTER TABLE o SET SCHEMA elsewhere;
-- ALTER TABLE
> SELECT nextval('elsewhere.os');
-- nextval:bigint
-- 2
-- SELECT 1
> ALTER SEQUENCE elsewhere.os SET SCHEMA public;
-- ERROR 0A000: cannot move an owned sequence into another schema
-- DETAIL: Sequence "os" is linked to table "o".
> ALTER TABLE elsewhere.o DROP COLUMN b;
-- ALTER TABLE
> SELECT nextval('elsewhere.os');
-- ERROR 42P01 at 16: relation "elsewhere.os" does not exist
> CREATE SEQUENCE free OWNED BY si.a;
-- CREATE SEQUENCE
> ALTER SEQUENCE free OWNED BY NONE;
-- ALTER SEQUENCE
> DROP TABLE si;
-- DROP TABLE
> SELECT nextval('free');
-- nextval:bigint
-- 1
-- SELECT 1
> CREATE TABLE fin (a int);
-- CREATE TABLE
> ALTER SEQUENCE free OWNED BY public.fin.a;
-- ALTER SEQUENCE
> DROP TABLE fin;
-- DROP TABLE
> SELECT nextval('free');
-- ERROR 42P01 at 16: relation "free" does not exist
# now() is the time of the statement that begins a transaction.
> SELECT now() = statement_timestamp(), transaction_timestamp() = now(), clock_timestamp() >= now();
-- ?column?:boolean | ?column?:boolean | ?column?:boolean
-- t | t | t
-- SELECT 1
> BEGIN;
-- BEGIN
> SELECT now() <= statement_timestamp();
-- ?column?:boolean
-- t
-- SELECT 1
> COMMIT;
-- COMMIT
