# What is wrong with an expression of ALTER TABLE or of a policy is said without a place.
> CREATE TABLE t (id int, v int);
-- CREATE TABLE
> ALTER TABLE t ALTER v SET DEFAULT zz;
-- ERROR 0A000: cannot use column reference in DEFAULT expression
> ALTER TABLE t ALTER v SET DEFAULT nope();
-- ERROR 42883: function nope() does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> ALTER TABLE t ALTER v SET DEFAULT 'x'::nope;
-- ERROR 42704: type "nope" does not exist
> ALTER TABLE t ALTER v SET DEFAULT true;
-- ERROR 42804: column "v" is of type integer but default expression is of type boolean
-- HINT: You will need to rewrite or cast the expression.
> ALTER TABLE t ADD COLUMN w int DEFAULT nope();
-- ERROR 42883: function nope() does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> ALTER TABLE t ADD COLUMN w int DEFAULT zz;
-- ERROR 0A000: cannot use column reference in DEFAULT expression
> ALTER TABLE t ALTER v TYPE text USING zz;
-- ERROR 42703 at 39: column "zz" does not exist
> ALTER TABLE t ALTER v TYPE text USING nope(v);
-- ERROR 42883 at 39: function nope(integer) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> ALTER TABLE t ADD CHECK (nope(v) > 0);
-- ERROR 42883: function nope(integer) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> ALTER TABLE t ADD CHECK (v > 'x'::nope);
-- ERROR 42704: type "nope" does not exist
> ALTER TABLE t ADD CHECK (v > (SELECT 1));
-- ERROR 0A000: cannot use subquery in check constraint
> ALTER TABLE t ADD CHECK (sum(v) > 0);
-- ERROR 42803: aggregate functions are not allowed in check constraints
> ALTER TABLE t ADD CHECK (v > 'abc');
-- ERROR 22P02: invalid input syntax for type integer: "abc"
> ALTER TABLE t ADD CHECK (v > 0 AND (v + 'abc'::text) > 1);
-- ERROR 42883: operator does not exist: integer + text
-- HINT: No operator matches the given name and argument types. You might need to add explicit type casts.
> ALTER TABLE t ADD COLUMN w int CHECK (w > 'abc');
-- ERROR 22P02: invalid input syntax for type integer: "abc"
> ALTER TABLE t ADD COLUMN w int GENERATED ALWAYS AS (sum(v)) STORED;
-- ERROR 42803: aggregate functions are not allowed in column generation expressions
> ALTER TABLE t ADD COLUMN w nope;
-- ERROR 42704 at 28: type "nope" does not exist
> ALTER TABLE t ALTER v TYPE nope;
-- ERROR 42704 at 28: type "nope" does not exist
> CREATE DOMAIN d AS int CHECK (VALUE > zz);
-- ERROR 42703: column "zz" does not exist
> ALTER DOMAIN d ADD CHECK (nope(VALUE));
-- ERROR 42704: type "d" does not exist
> CREATE DOMAIN d2 AS int;
-- CREATE DOMAIN
> ALTER DOMAIN d2 ADD CHECK (VALUE > zz);
-- ERROR 42703: column "zz" does not exist
> ALTER DOMAIN d2 ADD CHECK (nope(VALUE));
-- ERROR 42883: function nope(integer) does not exist
-- HINT: No function matches the given name and argument types. You might need to add explicit type casts.
> ALTER DOMAIN d2 SET DEFAULT zz;
-- ERROR 0A000: cannot use column reference in DEFAULT expression
> CREATE INDEX ON t ((zz + 1));
-- ERROR 42703 at 21: column "zz" does not exist
> CREATE INDEX ON t (v) WHERE zz > 0;
-- ERROR 42703 at 29: column "zz" does not exist
> CREATE POLICY p ON t USING (zz);
-- ERROR 42703: column "zz" does not exist
