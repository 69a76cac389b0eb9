# A tenant's key through its life: rotate, lock, renew, second key, drill, shred. Columns that differ from run to run are left out.
> SELECT create_tenant('acme', 'file:acme') IS NOT NULL AS made;
-- made:boolean
-- NOTICE 00000: key "file:acme" did not exist and was created
-- DETAIL: It is a file of the development keystore on this machine; use a key of the tenant's own outside for real data.
-- t
-- SELECT 1
> CREATE ROLE anna LOGIN PASSWORD 'correct horse';
-- CREATE ROLE
> SELECT * FROM grant_tenant('acme', 'anna', 'owner');
-- tenant:text | role:text | level:text
-- acme | anna | owner
-- SELECT 1
> CREATE TABLE docs (id int PRIMARY KEY, tenant_id text, body text) WITH (tenant_column = 'tenant_id');
-- CREATE TABLE
> GRANT ALL ON docs TO anna;
-- GRANT
> SELECT tenant, state, generation, key_uri FROM tenant_key_status('acme');
-- tenant:text | state:text | generation:integer | key_uri:text
-- acme | idle | 1 | NULL
-- SELECT 1
> SELECT tenant, key_uri, key_version, generation FROM byok.inventory;
-- tenant:text | key_uri:text | key_version:text | generation:integer
-- acme | file:acme | 1 | 1
-- SELECT 1
# The operator may rotate, lock and verify; it may not choose a key, unlock, drop or shred.
> SELECT tenant, old_generation, new_generation, mode FROM rotate_tenant_key('acme');
-- tenant:text | old_generation:integer | new_generation:integer | mode:text
-- acme | 1 | 1 | rewrap
-- SELECT 1
> SELECT tenant FROM rotate_tenant_key('acme', new_key_uri => 'file:acme');
-- tenant:text
-- ERROR 42501: permission denied for function rotate_tenant_key
-- DETAIL: Only an owner of tenant "acme" may call it.
> SELECT * FROM shred_tenant('acme', 'acme');
-- shred_tenant:uuid
-- ERROR 42501: permission denied for function shred_tenant
-- DETAIL: Only an owner of tenant "acme" may call it.
> SELECT * FROM set_tenant_key_policy('acme', '{"lease_seconds": 5}');
-- tenant:text | tenant_id:uuid
-- ERROR 42501: permission denied for function set_tenant_key_policy
-- DETAIL: Only an owner of tenant "acme" may call it.
> \connect anna
> INSERT INTO docs (id, body) SELECT g, 'row ' || g::text FROM generate_series(1, 20000) g;
-- INSERT 0 20000
> SELECT tenant, state, generation, key_uri, key_version, last_fault FROM tenant_key_status();
-- tenant:text | state:text | generation:integer | key_uri:text | key_version:text | last_fault:text
-- acme | unlocked | 1 | file:acme | 1 | NULL
-- SELECT 1
> SELECT tenant, old_generation, new_generation, key_version, mode, pages_total FROM rotate_tenant_key();
-- tenant:text | old_generation:integer | new_generation:integer | key_version:text | mode:text | pages_total:bigint
-- acme | 1 | 1 | 1 | rewrap | 0
-- SELECT 1
> SELECT tenant, old_generation, new_generation, mode FROM rotate_tenant_key(mode => 'new_generation');
-- tenant:text | old_generation:integer | new_generation:integer | mode:text
-- acme | 1 | 2 | new_generation
-- SELECT 1
> INSERT INTO docs (id, body) VALUES (0, 'under the second generation');
-- INSERT 0 1
> SELECT tenant, old_generation, new_generation, mode, job_id IS NOT NULL AS job FROM rotate_tenant_key(mode => 'reencrypt');
-- tenant:text | old_generation:integer | new_generation:integer | mode:text | job:boolean
-- acme | 2 | 3 | reencrypt | t
-- SELECT 1
> SELECT mode, state, pages_done = pages_total AS whole, old_generation, new_generation FROM rotation_status() ORDER BY new_generation, mode DESC;
#? 120
-- mode:text | state:text | whole:boolean | old_generation:integer | new_generation:integer
-- rewrap | done | t | 1 | 1
-- rewrap | done | t | 1 | 1
-- new_generation | done | t | 1 | 2
-- reencrypt | done | t | 2 | 3
-- SELECT 4
> SELECT tenant, mode, state FROM byok.key_jobs ORDER BY new_generation, mode DESC;
-- tenant:text | mode:text | state:text
-- acme | rewrap | done
-- acme | rewrap | done
-- acme | new_generation | done
-- acme | reencrypt | done
-- SELECT 4
> SELECT rotate_tenant_key(mode => 'sideways');
-- rotate_tenant_key:record
-- ERROR 22023: rotation mode "sideways" is not known
-- HINT: Modes are rewrap, new_generation and reencrypt.
> SELECT count(*), sum(id) FROM docs;
-- count:bigint | sum:bigint
-- 20001 | 200010000
-- SELECT 1
> SELECT tenant, frames_checked > 0 AS checked, audit_intact FROM verify_tenant_data();
-- tenant:text | checked:boolean | audit_intact:boolean
-- acme | t | t
-- SELECT 1
> SELECT tenant, lease_seconds, grace_seconds FROM renew_tenant_lease('acme');
-- tenant:text | lease_seconds:integer | grace_seconds:integer
-- acme | 30 | 30
-- SELECT 1
> SELECT tenant FROM set_tenant_key_policy('acme', '{"lease_seconds": 200, "grace_seconds": 0}');
-- tenant:text
-- acme
-- SELECT 1
> SELECT tenant FROM set_tenant_key_policy('acme', '{"lease_seconds": 0}');
-- tenant:text
-- ERROR 22023: lease_seconds 0 is outside the range 1 .. 3600
> SELECT tenant FROM set_tenant_key_policy('acme', '[]');
-- tenant:text
-- ERROR 22023: tenant key options must be a JSON object of numbers
> SELECT lease_seconds, grace_seconds FROM byok.leases;
-- lease_seconds:integer | grace_seconds:integer
-- 200 | 0
-- SELECT 1
# Several keys: each unwraps, the last cannot be dropped.
> SELECT tenant FROM add_tenant_key('acme', 'file:spare');
-- tenant:text
-- ERROR KM003: key "file:spare" does not exist
-- HINT: Create it in the development keystore: pgvecbyok keystore create spare
> SELECT tenant FROM add_tenant_key('acme', 'file:acme');
-- tenant:text
-- ERROR 22023: tenant "acme": key "file:acme" already unwraps this tenant
> SELECT tenant FROM drop_tenant_key('acme', 'file:acme');
-- tenant:text
-- ERROR KM008: tenant "acme": key "file:acme" is the last one of this tenant
> SELECT * FROM can_retire_key('file:acme');
-- can_retire:boolean | tenant:text | key_version:text | generation:integer
-- f | acme | 1 | 3
-- SELECT 1
> SELECT queries_cancelled, pages_purged > 0 AS purged FROM revocation_drill('acme');
-- queries_cancelled:integer | purged:boolean
-- 0 | t
-- SELECT 1
> SELECT count(*) FROM docs;
-- count:bigint
-- 20001
-- SELECT 1
> SELECT queries_cancelled FROM lock_tenant('acme', 'a reason');
-- queries_cancelled:integer
-- 0
-- SELECT 1
> SELECT count(*) FROM docs;
-- ERROR KM002: tenant "acme" is locked
> INSERT INTO docs (id) VALUES (-1);
-- ERROR KM002: tenant "acme" is locked
> SELECT state, state_reason, last_fault FROM tenant_key_status('acme');
-- state:text | state_reason:text | last_fault:text
-- locked | a reason | locked
-- SELECT 1
> SELECT rotate_tenant_key();
-- rotate_tenant_key:record
-- ERROR KM002: tenant "acme" is locked
> SELECT renew_tenant_lease('acme');
-- renew_tenant_lease:record
-- ERROR KM002: tenant "acme" is locked
> SELECT tenant FROM unlock_tenant('acme');
-- tenant:text
-- acme
-- SELECT 1
> SELECT count(*) FROM docs;
-- count:bigint
-- 20001
-- SELECT 1
> SELECT action, outcome FROM byok.audit_log ORDER BY number;
-- action:text | outcome:text
-- create_tenant | done
-- grant_tenant | done
-- rewrap | done
-- rewrap | done
-- new_generation | done
-- new_generation | done
-- retire_generation | done
-- retire_generation | done
-- verify_tenant_data | done
-- set_tenant_key_policy | done
-- revocation_drill | done
-- lock_tenant | done
-- unlock_tenant | done
-- SELECT 13
> SELECT test, passed FROM byok.selftest WHERE test LIKE '%acme';
-- test:text | passed:boolean
-- audit chain of acme | t
-- owner of acme | t
-- SELECT 2
> SELECT shred_tenant('acme', 'acme!') IS NOT NULL AS done;
-- done:boolean
-- ERROR 22023: the confirmation is not the tenant's name
-- HINT: Shredding is final. Repeat the tenant's name to confirm.
> SELECT shred_tenant('acme', 'acme') IS NOT NULL AS done;
-- done:boolean
-- t
-- SELECT 1
> SELECT count(*) FROM docs;
-- ERROR KM004: tenant "acme" is shredded
> SELECT state FROM tenant_key_status('acme');
-- state:text
-- shredded
-- SELECT 1
> SELECT tenant FROM unlock_tenant('acme');
-- tenant:text
-- ERROR KM004: tenant "acme" is shredded
> SELECT authentic FROM byok.audit_log, shred_certificate(substring(detail FROM '[0-9a-f-]{36}')::uuid) WHERE action = 'shred_tenant';
-- authentic:boolean
-- t
-- SELECT 1
> \connect postgres
> SELECT name, state FROM byok.tenants;
-- name:text | state:text
-- acme | shredded
-- SELECT 1
> SELECT * FROM can_retire_key('file:acme');
-- can_retire:boolean | tenant:text | key_version:text | generation:integer
-- t | NULL | NULL | NULL
-- SELECT 1
> SELECT create_tenant('acme', 'file:acme') IS NOT NULL AS made;
-- made:boolean
-- t
-- SELECT 1
