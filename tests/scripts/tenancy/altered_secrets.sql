# Whoever alters a table or a domain learns nothing of tenants' rows: not by an error, a function of his own or a counter.
> SELECT create_tenant('north', 'file:north') IS NOT NULL AS made;
-- made:boolean
-- NOTICE 00000: key "file:north" did not exist and was created
-- DETAIL: It is a file of the development keystore on this machine; use a key of the tenant's own outside for real data.
-- t
-- SELECT 1
> SELECT create_tenant('south', 'file:south') IS NOT NULL AS made;
-- made:boolean
-- NOTICE 00000: key "file:south" did not exist and was created
-- DETAIL: It is a file of the development keystore on this machine; use a key of the tenant's own outside for real data.
-- t
-- SELECT 1
> CREATE ROLE nora LOGIN PASSWORD 'correct horse';
-- CREATE ROLE
> CREATE ROLE sam LOGIN PASSWORD 'correct horse';
-- CREATE ROLE
> SELECT grant_tenant('north', 'nora', 'owner');
-- grant_tenant:record
-- (north,nora,owner)
-- SELECT 1
> SELECT grant_tenant('south', 'sam', 'owner');
-- grant_tenant:record
-- (south,sam,owner)
-- SELECT 1
> CREATE DOMAIN dm AS int;
-- CREATE DOMAIN
> CREATE TABLE item (tenant text, id int PRIMARY KEY, price int, secret text, size dm) WITH (tenant_column = 'tenant');
-- CREATE TABLE
> GRANT SELECT, INSERT ON item TO nora, sam;
-- GRANT
> \connect nora
> INSERT INTO item (id, price, secret, size) VALUES (1, 10, '11', 1), (2, 20, '12', 2);
-- INSERT 0 2
> \connect sam
> INSERT INTO item (id, price, secret, size) VALUES (1, 30, 'h3', 3);
-- INSERT 0 1
> \connect postgres
# What a check of theirs goes wrong with is not shown.
> ALTER TABLE item ADD CHECK (secret::int > 5);
-- ERROR 22P02: the rows of tenant "south" in table "item" cannot be checked
-- DETAIL: A value of theirs does not fit; which one is not shown.
> ALTER TABLE item ADD COLUMN v int GENERATED ALWAYS AS (secret::int) VIRTUAL NOT NULL;
-- ERROR 22P02: the rows of tenant "south" in table "item" cannot be checked
-- DETAIL: A value of theirs does not fit; which one is not shown.
> ALTER TABLE item ADD COLUMN v int GENERATED ALWAYS AS (secret::int) VIRTUAL;
-- ALTER TABLE
> ALTER TABLE item ALTER COLUMN v SET NOT NULL;
-- ERROR 22P02: the rows of tenant "south" in table "item" cannot be checked
-- DETAIL: A value of theirs does not fit; which one is not shown.
> ALTER TABLE item DROP COLUMN v;
-- ALTER TABLE
> ALTER DOMAIN dm ADD CHECK (1 / (value - 2) < 5);
-- ERROR 22012: the rows of tenant "north" in table "item" cannot be checked
-- DETAIL: A value of theirs does not fit; which one is not shown.
> ALTER DOMAIN dm ADD CONSTRAINT later CHECK (1 / (value - 2) < 5) NOT VALID;
-- ALTER DOMAIN
> ALTER DOMAIN dm VALIDATE CONSTRAINT later;
-- ERROR 22012: the rows of tenant "north" in table "item" cannot be checked
-- DETAIL: A value of theirs does not fit; which one is not shown.
> ALTER DOMAIN dm DROP CONSTRAINT later;
-- ALTER DOMAIN
> ALTER DOMAIN dm ADD CHECK (value < 3);
-- ERROR 23514: column "size" of table "item" contains values that violate the new constraint
> ALTER DOMAIN dm ADD CHECK (value < 4);
-- ALTER DOMAIN
> ALTER TABLE item ADD CHECK (price < 30);
-- ERROR 23514: check constraint "item_price_check" of relation "item" is violated by some row
> ALTER TABLE item ADD CHECK (price < 40);
-- ALTER TABLE
> ALTER TABLE item ADD COLUMN w int DEFAULT 1 CHECK (secret::int > w);
-- ERROR 22P02: the rows of tenant "south" in table "item" cannot be checked
-- DETAIL: A value of theirs does not fit; which one is not shown.
# Nor does a function that users define see them, wherever it stands.
> CREATE FUNCTION steal(v int) RETURNS int LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN RAISE NOTICE 'seen %', v; RETURN v; END $$;
-- CREATE FUNCTION
> ALTER DOMAIN dm ADD CHECK (steal(value) > 0);
-- ERROR 42501: function steal cannot be evaluated over the rows of tenants in table "item"
-- DETAIL: It is user-defined or volatile, and could tell of values that only their tenants may read.
> ALTER DOMAIN dm ADD CONSTRAINT later CHECK (steal(value) > 0) NOT VALID;
-- ALTER DOMAIN
> ALTER DOMAIN dm VALIDATE CONSTRAINT later;
-- ERROR 42501: function steal cannot be evaluated over the rows of tenants in table "item"
-- DETAIL: It is user-defined or volatile, and could tell of values that only their tenants may read.
> ALTER DOMAIN dm DROP CONSTRAINT later;
-- ALTER DOMAIN
> CREATE DOMAIN inner1 AS int CHECK (steal(value) > 0);
-- CREATE DOMAIN
> CREATE DOMAIN outer1 AS int CHECK ((value::inner1)::int > 0);
-- CREATE DOMAIN
> CREATE DOMAIN over1 AS inner1;
-- CREATE DOMAIN
> ALTER TABLE item ALTER COLUMN price TYPE outer1;
-- ERROR 42501: function outer1 cannot be evaluated over the rows of tenants in table "item"
-- DETAIL: It is user-defined or volatile, and could tell of values that only their tenants may read.
> ALTER TABLE item ALTER COLUMN price TYPE over1;
-- ERROR 42501: function over1 cannot be evaluated over the rows of tenants in table "item"
-- DETAIL: It is user-defined or volatile, and could tell of values that only their tenants may read.
> ALTER TABLE item ADD CHECK (price::outer1 > 0);
-- ERROR 42501: function outer1 cannot be evaluated over the rows of tenants in table "item"
-- DETAIL: It is user-defined or volatile, and could tell of values that only their tenants may read.
> ALTER TABLE item ADD COLUMN v int GENERATED ALWAYS AS (price::outer1::int) STORED;
-- ERROR 42501: function outer1 cannot be evaluated over the rows of tenants in table "item"
-- DETAIL: It is user-defined or volatile, and could tell of values that only their tenants may read.
> ALTER DOMAIN dm ADD CHECK (value::inner1 > 0);
-- ERROR 42501: function inner1 cannot be evaluated over the rows of tenants in table "item"
-- DETAIL: It is user-defined or volatile, and could tell of values that only their tenants may read.
# Nor one that leaves something behind.
> CREATE DOMAIN setc AS text CHECK (set_config('my.s', value, false) IS NOT NULL);
-- CREATE DOMAIN
> ALTER TABLE item ALTER COLUMN secret TYPE setc;
-- ERROR 42501: function setc cannot be evaluated over the rows of tenants in table "item"
-- DETAIL: It is user-defined or volatile, and could tell of values that only their tenants may read.
> ALTER DOMAIN dm ADD CHECK (set_config('my.s', value::text, false) IS NOT NULL);
-- ERROR 42501: function set_config cannot be evaluated over the rows of tenants in table "item"
-- DETAIL: It is user-defined or volatile, and could tell of values that only their tenants may read.
> SELECT current_setting('my.s', true);
-- current_setting:text
-- NULL
-- SELECT 1
> CREATE SEQUENCE leak;
-- CREATE SEQUENCE
> CREATE DOMAIN counted AS int CHECK (nextval('leak') > 0);
-- CREATE DOMAIN
> ALTER TABLE item ALTER COLUMN price TYPE bigint USING CASE WHEN id > 1 THEN nextval('leak') ELSE 0 END;
-- ERROR 42501: function nextval cannot be evaluated over the rows of tenants in table "item"
-- DETAIL: It is user-defined or volatile, and could tell of values that only their tenants may read.
> ALTER TABLE item ALTER COLUMN price TYPE bigint USING coalesce(nullif(price, 20), nextval('leak'));
-- ERROR 42501: function nextval cannot be evaluated over the rows of tenants in table "item"
-- DETAIL: It is user-defined or volatile, and could tell of values that only their tenants may read.
> ALTER TABLE item ALTER COLUMN price TYPE int USING CASE WHEN price > 15 THEN 1::counted ELSE 0 END;
-- ERROR 42501: function counted cannot be evaluated over the rows of tenants in table "item"
-- DETAIL: It is user-defined or volatile, and could tell of values that only their tenants may read.
> ALTER TABLE item ADD CHECK (CASE WHEN price > 15 THEN nextval('leak') > 0 ELSE true END);
-- ERROR 42501: function nextval cannot be evaluated over the rows of tenants in table "item"
-- DETAIL: It is user-defined or volatile, and could tell of values that only their tenants may read.
> ALTER TABLE item ADD CHECK (price < 15 OR nextval('leak') > 0);
-- ERROR 42501: function nextval cannot be evaluated over the rows of tenants in table "item"
-- DETAIL: It is user-defined or volatile, and could tell of values that only their tenants may read.
> ALTER TABLE item ADD CHECK (price > 15 AND random() > 2 OR true);
-- ERROR 42501: function random cannot be evaluated over the rows of tenants in table "item"
-- DETAIL: It is user-defined or volatile, and could tell of values that only their tenants may read.
> ALTER DOMAIN dm ADD CHECK (value < 2 OR nextval('leak') > 0);
-- ERROR 42501: function nextval cannot be evaluated over the rows of tenants in table "item"
-- DETAIL: It is user-defined or volatile, and could tell of values that only their tenants may read.
> SELECT nextval('leak');
-- nextval:bigint
-- 1
-- SELECT 1
# Which rows one was evaluated for is no secret where it was for all of them.
> ALTER TABLE item ADD COLUMN mark uuid NOT NULL DEFAULT gen_random_uuid();
-- ALTER TABLE
> ALTER TABLE item ADD COLUMN nr bigint DEFAULT CASE WHEN true THEN nextval('leak') END;
-- ALTER TABLE
> ALTER TABLE item ADD COLUMN nr2 bigint DEFAULT nextval('leak');
-- ALTER TABLE
> ALTER TABLE item ADD CHECK (nextval('leak') > 0);
-- ALTER TABLE
> \connect nora
> SELECT id, price, secret, size, mark IS NOT NULL AS marked FROM item ORDER BY id;
-- id:integer | price:integer | secret:text | size:integer | marked:boolean
-- 1 | 10 | 11 | 1 | t
-- 2 | 20 | 12 | 2 | t
-- SELECT 2
