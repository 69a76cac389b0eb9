# EXPLAIN's options and formats; what is refused.
> CREATE TABLE e (a int, b text);
-- CREATE TABLE
> INSERT INTO e SELECT g, g::text FROM generate_series(1, 10) g;
-- INSERT 0 10
> EXPLAIN (COSTS off) SELECT * FROM e WHERE a = $1;
-- ERROR 42P02 at 47: there is no parameter $1
> EXPLAIN (COSTS off, GENERIC_PLAN) SELECT * FROM e WHERE a = $1;
-- QUERY PLAN:text
-- Seq Scan on e
--   Filter: (a = $1)
-- EXPLAIN
> EXPLAIN (COSTS off, GENERIC_PLAN, ANALYZE) SELECT * FROM e WHERE a = $1;
-- ERROR 22023: EXPLAIN options ANALYZE and GENERIC_PLAN cannot be used together
> EXPLAIN (COSTS off, FORMAT yaml) SELECT * FROM e;
-- QUERY PLAN:text
-- - Plan: \n    Node Type: "Seq Scan"\n    Parallel Aware: false\n    Async Capable: false\n    Relation Name: "e"\n    Alias: "e"\n    Disabled: false
-- EXPLAIN
> EXPLAIN (COSTS off, FORMAT xml) SELECT * FROM e;
-- QUERY PLAN:xml
-- <explain xmlns="http://www.postgresql.org/2009/explain">\n  <Query>\n    <Plan>\n      <Node-Type>Seq Scan</Node-Type>\n      <Parallel-Aware>false</Parallel-Aware>\n      <Async-Capable>false</Async-Capable>\n      <Relation-Name>e</Relation-Name>\n      <Alias>e</Alias>\n      <Disabled>false</Disabled>\n    </Plan>\n  </Query>\n</explain>
-- EXPLAIN
#~ The type xml is refused: the plan is text.
#= QUERY PLAN:text
#= <explain xmlns="http://www.postgresql.org/2009/explain">\n  <Query>\n    <Plan>\n      <Node-Type>Seq Scan</Node-Type>\n      <Parallel-Aware>false</Parallel-Aware>\n      <Async-Capable>false</Async-Capable>\n      <Relation-Name>e</Relation-Name>\n      <Alias>e</Alias>\n      <Disabled>false</Disabled>\n    </Plan>\n  </Query>\n</explain>
#= EXPLAIN
> EXPLAIN (COSTS off, FORMAT json) SELECT * FROM e;
-- QUERY PLAN:json
-- [\n  {\n    "Plan": {\n      "Node Type": "Seq Scan",\n      "Parallel Aware": false,\n      "Async Capable": false,\n      "Relation Name": "e",\n      "Alias": "e",\n      "Disabled": false\n    }\n  }\n]
-- EXPLAIN
> SET search_path = "$user", public;
-- SET
> SET max_parallel_workers = 8;
-- SET
> SET max_parallel_workers_per_gather = 2;
-- SET
> EXPLAIN (COSTS off, SETTINGS) SELECT * FROM e;
-- QUERY PLAN:text
-- Seq Scan on e
-- EXPLAIN
> SET work_mem = '5MB';
-- SET
> EXPLAIN (COSTS off, SETTINGS) SELECT * FROM e;
-- QUERY PLAN:text
-- Seq Scan on e
-- Settings: work_mem = '5MB'
-- EXPLAIN
> EXPLAIN (COSTS off, SETTINGS, FORMAT json) SELECT * FROM e;
-- QUERY PLAN:json
-- [\n  {\n    "Plan": {\n      "Node Type": "Seq Scan",\n      "Parallel Aware": false,\n      "Async Capable": false,\n      "Relation Name": "e",\n      "Alias": "e",\n      "Disabled": false\n    },\n    "Settings": {\n      "work_mem": "5MB"\n    }\n  }\n]
-- EXPLAIN
> EXPLAIN (COSTS off, WAL) SELECT * FROM e;
-- ERROR 22023: EXPLAIN option WAL requires ANALYZE
> EXPLAIN (COSTS off, SERIALIZE) SELECT * FROM e;
-- ERROR 22023: EXPLAIN option SERIALIZE requires ANALYZE
> EXPLAIN (COSTS off, TIMING) SELECT * FROM e;
-- ERROR 22023: EXPLAIN option TIMING requires ANALYZE
> EXPLAIN (ANALYZE, COSTS off, TIMING off, SUMMARY off, BUFFERS off) SELECT * FROM e;
-- QUERY PLAN:text
-- Seq Scan on e (actual rows=10.00 loops=1)
-- EXPLAIN
> EXPLAIN (ANALYZE, COSTS off, TIMING off, SUMMARY off, BUFFERS off, SERIALIZE none) SELECT * FROM e;
-- QUERY PLAN:text
-- Seq Scan on e (actual rows=10.00 loops=1)
-- EXPLAIN
> EXPLAIN (ANALYZE, COSTS off, TIMING off, SUMMARY off, BUFFERS off, SERIALIZE wrong) SELECT * FROM e;
-- ERROR 22023 at 68: unrecognized value for EXPLAIN option "serialize": "wrong"
> EXPLAIN (ANALYZE, COSTS off, TIMING off, SUMMARY off, BUFFERS off, SERIALIZE text) SELECT 1;
-- QUERY PLAN:text
-- Result (actual rows=1.00 loops=1)
-- Serialization: output=1kB  format=text
-- EXPLAIN
> EXPLAIN (ANALYZE, COSTS off, TIMING off, SUMMARY off, BUFFERS off, FORMAT yaml) SELECT 1;
-- QUERY PLAN:text
-- - Plan: \n    Node Type: "Result"\n    Parallel Aware: false\n    Async Capable: false\n    Actual Rows: 1.00\n    Actual Loops: 1\n    Disabled: false\n  Triggers:
-- EXPLAIN
> EXPLAIN (FORMAT wrong) SELECT 1;
-- ERROR 22023 at 10: unrecognized value for EXPLAIN option "format": "wrong"
> EXPLAIN (WRONG) SELECT 1;
-- ERROR 42601 at 10: unrecognized EXPLAIN option "wrong"
> EXPLAIN (COSTS maybe) SELECT 1;
-- ERROR 42601: costs requires a Boolean value
> EXPLAIN (COSTS off, VERBOSE) SELECT a, upper(b) FROM e;
-- QUERY PLAN:text
-- Seq Scan on public.e
--   Output: a, upper(b)
-- EXPLAIN
> EXPLAIN (COSTS off, SUMMARY, SUMMARY off) SELECT 1;
-- QUERY PLAN:text
-- Result
-- EXPLAIN
> EXPLAIN (COSTS off) INSERT INTO e SELECT * FROM e;
-- QUERY PLAN:text
-- Insert on e
--   ->  Seq Scan on e e_1
-- EXPLAIN
#~ A relation named twice keeps its name.
#= QUERY PLAN:text
#= Insert on e
#=   ->  Seq Scan on e
#= EXPLAIN
> EXPLAIN (COSTS off) CREATE TABLE x AS SELECT 1;
-- QUERY PLAN:text
-- Result
-- EXPLAIN
> EXPLAIN (COSTS off) DECLARE c CURSOR FOR SELECT 1;
-- QUERY PLAN:text
-- Result
-- EXPLAIN
> EXPLAIN (COSTS off) SELECT * FROM e; SELECT 1;
-- QUERY PLAN:text
-- Seq Scan on e
-- EXPLAIN
-- ?column?:integer
-- 1
-- SELECT 1
> CREATE TRIGGER tr BEFORE INSERT ON e FOR EACH ROW EXECUTE FUNCTION x();
-- ERROR 42883: function x() does not exist
#~ Triggers and rules are refused.
#= ERROR 0A000 at 8: CREATE TRIGGER is not supported
> CREATE RULE r AS ON INSERT TO e DO NOTHING;
-- CREATE RULE
#~ Triggers and rules are refused.
#= ERROR 0A000 at 8: CREATE RULE is not supported
