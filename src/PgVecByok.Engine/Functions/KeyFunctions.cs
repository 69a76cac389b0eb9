using PgVecByok.Keys;

namespace PgVecByok.Engine;

/// <summary>
/// The SQL surface of key custody, schema byok (design, section 5). Rights are checked where the operation is, by the login; the
/// functions only turn arguments and results into values. Each returns rows.
/// </summary>
public sealed class KeyFunctions
{
    private const uint FirstOid = 15_000; // PostgreSQL's own end below 14000, users' begin at 16384

    private static readonly string[] OwnersDeeds =
    [
        "grant_tenant", "revoke_tenant", "rotate_tenant_key", "lock_tenant", "revocation_drill", "unlock_tenant", "add_tenant_key",
        "drop_tenant_key", "set_tenant_key_policy", "shred_tenant",
    ];

    private readonly Func<uint, SqlType> _type;
    private readonly Func<StatementContext, Transaction> _transaction;
    private readonly List<FunctionDefinition> _functions = [];

    private KeyFunctions(Func<uint, SqlType> type, Func<StatementContext, Transaction> transaction) =>
        (_type, _transaction) = (type, transaction);

    private SqlType Text => _type(25);

    private SqlType Uuid => _type(2950);

    private SqlType Int4 => _type(23);

    private SqlType Int8 => _type(20);

    private SqlType Float8 => _type(701);

    private SqlType Bool => _type(16);

    private SqlType Timestamp => _type(1184);

    /// <summary>All of them; types by oid, and where a statement keeps its transaction.</summary>
    public static IReadOnlyList<FunctionDefinition> Create(Func<uint, SqlType> type, Func<StatementContext, Transaction> transaction)
    {
        var functions = new KeyFunctions(type, transaction);
        functions.AddTenants();
        functions.AddRotation();
        functions.AddLease();
        functions.AddShredding();
        functions.AddChecks();
        return functions._functions;
    }

    private void AddTenants()
    {
        Scalar("current_tenant", [], [], Text, [], Volatility.Stable, (statement, _) => Utf8(_transaction(statement).Scope.Tenant?.Name));
        Scalar(
            "create_tenant", [("name", Text), ("key_uri", Text), ("options", _type(3802))], ["'{}'::jsonb"], Uuid, [true, true, true],
            Volatility.Volatile, (statement, arguments) => new TenantGrants(_transaction(statement)).Create(
                String(arguments[0])!, String(arguments[1])!,
                TenantKeyOperations.OptionsOf(String(arguments[2]) ?? "{}", TenantKeyOptions.Default), statement.Session.Send).Id.Value);
        Rows(
            "grant_tenant", [("tenant", Text), ("role", Text), ("level", Text)], [], [("tenant", Text), ("role", Text), ("level", Text)],
            (transaction, arguments) =>
            {
                new TenantGrants(transaction).Grant(String(arguments[0])!, String(arguments[1])!, String(arguments[2])!);
                return [[arguments[0], arguments[1], arguments[2]]];
            });
        Rows(
            "revoke_tenant", [("tenant", Text), ("role", Text)], [], [("tenant", Text), ("role", Text), ("revoked", Bool)],
            (transaction, arguments) =>
                [[arguments[0], arguments[1], new TenantGrants(transaction).Revoke(String(arguments[0])!, String(arguments[1])!)]]);
        Rows(
            "set_tenant_column", [("table", _type(2205)), ("column", Text)], [], [("table", Text), ("column", Text)],
            (transaction, arguments) =>
            {
                if (transaction.Catalog.ByOid((uint)arguments[0]!) is not Table table)
                    throw new Sql.SqlException(Sql.SqlState.WrongObjectType, "set_tenant_column() takes a table");
                table = new TenantGrants(transaction).SetColumn(table, String(arguments[1])!);
                return [[Utf8(table.Name), arguments[1]]];
            });
    }

    private void AddRotation() => Rows(
        "rotate_tenant_key", [("tenant", Text), ("mode", Text), ("new_key_uri", Text)], ["byok.current_tenant()", "'rewrap'", "NULL"],
        [
            ("tenant", Text), ("old_generation", Int4), ("new_generation", Int4), ("key_version", Text), ("mode", Text), ("job_id", Uuid),
            ("pages_total", Int8), ("elapsed_ms", Float8),
        ],
        (transaction, arguments) =>
        {
            TenantRotationReport done = new TenantKeyOperations(transaction)
                .Rotate(String(arguments[0]), String(arguments[1]) ?? "rewrap", String(arguments[2]));
            return
            [
                [
                    Utf8(done.Tenant), (int)done.OldGeneration, (int)done.NewGeneration, Utf8(done.KeyVersion), arguments[1], done.JobId,
                    done.PagesTotal, done.Elapsed.TotalMilliseconds,
                ],
            ];
        });

    private void AddLease()
    {
        (string, SqlType)[] report =
        [
            ("fenced_at", Timestamp), ("elapsed_ms", Float8), ("queries_cancelled", Int4), ("pages_purged", Int8),
        ];
        Rows("lock_tenant", [("tenant", Text), ("reason", Text)], [], report, (transaction, arguments) =>
            [Report(new TenantKeyOperations(transaction).Lock(String(arguments[0]), String(arguments[1]) ?? ""))]);
        Rows("revocation_drill", [("tenant", Text)], [], report, (transaction, arguments) =>
            [Report(new TenantKeyOperations(transaction).Drill(String(arguments[0])))]);
        Named("unlock_tenant", [("tenant", Text)], (operations, arguments) => operations.Unlock(String(arguments[0])));
        Named("add_tenant_key", [("tenant", Text), ("key_uri", Text)], (operations, arguments) =>
            operations.AddKey(String(arguments[0]), String(arguments[1])!));
        Named("drop_tenant_key", [("tenant", Text), ("key_uri", Text)], (operations, arguments) =>
            operations.DropKey(String(arguments[0]), String(arguments[1])!));
        Named("set_tenant_key_policy", [("tenant", Text), ("options", _type(3802))], (operations, arguments) =>
            operations.SetPolicy(String(arguments[0]), String(arguments[1])!));
        Rows("renew_tenant_lease", [("tenant", Text)], [], KeyViews.LeaseColumns(_type), (transaction, arguments) =>
        {
            TenantKeyStatus status = new TenantKeyOperations(transaction).Renew(String(arguments[0]));
            return [KeyViews.Lease(status)];
        });
    }

    private void AddShredding()
    {
        Scalar(
            "shred_tenant", [("tenant", Text), ("confirm", Text)], [], Uuid, [true, true], Volatility.Volatile,
            (statement, arguments) =>
                new TenantKeyOperations(_transaction(statement)).Shred(String(arguments[0])!, String(arguments[1])!).Id);
        Rows(
            "shred_certificate", [("id", Uuid)], [],
            [("id", Uuid), ("shredded_at", Timestamp), ("statement", Text), ("signature", Text), ("public_key", Text), ("authentic", Bool)],
            (transaction, arguments) => new TenantKeyOperations(transaction).Certificate((Guid)arguments[0]!) is { } certificate
                ?
                [
                    [
                        certificate.Id, Micros(certificate.ShreddedAt), Utf8(certificate.Statement),
                        Utf8(Convert.ToBase64String(certificate.Signature)), Utf8(Convert.ToBase64String(certificate.PublicKey)),
                        certificate.IsAuthentic(),
                    ],
                ]
                : []);
    }

    private void AddChecks()
    {
        Rows("tenant_key_status", [("tenant", Text)], ["NULL"], KeyViews.KeyColumns(_type), (transaction, arguments) =>
            [.. new TenantKeyOperations(transaction).Statuses(String(arguments[0])).Select(each => KeyViews.Key(each.Status))],
            Volatility.Stable);
        Rows(
            "verify_tenant_data", [("tenant", Text)], ["byok.current_tenant()"],
            [("tenant", Text), ("frames_checked", Int8), ("audit_intact", Bool), ("elapsed_ms", Float8)],
            (transaction, arguments) =>
            {
                TenantVerification found = new TenantKeyOperations(transaction).Verify(String(arguments[0]));
                return [[Utf8(found.Tenant), found.FramesChecked, found.AuditIsWhole, found.Elapsed.TotalMilliseconds]];
            });
        Rows(
            "can_retire_key", [("key_uri", Text), ("version", Text)], ["NULL"],
            [("can_retire", Bool), ("tenant", Text), ("key_version", Text), ("generation", Int4)],
            (transaction, arguments) =>
            {
                IReadOnlyList<KeyUse> uses = new TenantKeyOperations(transaction).UsesOf(String(arguments[0])!, String(arguments[1]));
                return uses.Count == 0
                    ? [[true, null, null, null]]
                    : [.. uses.Select(use =>
                        new object?[] { false, Utf8(use.Name), Utf8(use.KeyVersion), (int)use.Generation })];
            });
        Rows(
            "rotation_status", [("job", Uuid)], ["NULL"], KeyViews.JobColumns(_type),
            (transaction, arguments) => [.. KeyViews.Jobs(transaction)
                .Where(job => arguments[0] is null || Equals(job[0], arguments[0]))],
            Volatility.Stable);
        Scalar(
            "current_tenant_id", [], [], Uuid, [], Volatility.Stable,
            (statement, _) => _transaction(statement).Scope.Tenant is { } tenant ? tenant.Id.Value : null);
    }

    private void Named(string name, (string Name, SqlType Type)[] arguments, Func<TenantKeyOperations, object?[], Tenant> run) =>
        Rows(
        name, arguments, [], [("tenant", Text), ("tenant_id", Uuid)], (transaction, values) =>
        {
            Tenant tenant = run(new TenantKeyOperations(transaction), values);
            return [[Utf8(tenant.Name), tenant.Id.Value]];
        });

    private void Scalar(
        string name, (string Name, SqlType Type)[] arguments, string[] defaults, SqlType returns, bool[] notNull, Volatility volatility,
        Func<StatementContext, object?[], object?> run) => _functions.Add(new ScalarFunction
        {
            Oid = NextOid, Name = name, Schema = "byok", ArgumentTypes = [.. arguments.Select(each => each.Type)],
            ArgumentNames = [.. arguments.Select(each =>
                each.Name)], Defaults = defaults, ReturnType = returns, IsStrict = notNull.Length > 0,
            Volatility = volatility, IsRestricted = name == "create_tenant", IsOwnersDeed = OwnersDeeds.Contains(name),
            Body = (call, columns, count) =>
            {
                Column results = returns.NewColumn(count);
                for (int row = 0; row < count; row++)
                {
                    object?[] values = [.. columns.Select(column => column.Boxed(row))];
                    bool skips = notNull.Length > 0 && values.Any(value => value is null);
                    results.AppendBoxed(skips ? null : run(call.Statement, values));
                }

                return results;
            },
        });

    private void Rows(
        string name, (string Name, SqlType Type)[] arguments, string[] defaults, (string Name, SqlType Type)[] columns,
        Func<Transaction, object?[], IReadOnlyList<object?[]>> run, Volatility volatility = Volatility.Volatile) =>
            _functions.Add(
        new TableFunction
        {
            Oid = NextOid, Name = name, Schema = "byok", ArgumentTypes = [.. arguments.Select(each => each.Type)],
            ArgumentNames = [.. arguments.Select(each =>
                each.Name)], Defaults = defaults, ReturnType = _type(2249), IsStrict = false,
            Volatility = volatility, ResultColumns = columns, IsOwnersDeed = OwnersDeeds.Contains(name),
            Body = (call, values) => [ToBatch(columns, run(_transaction(call.Statement), values))],
        });

    private uint NextOid => FirstOid + (uint)_functions.Count;

    private static Batch ToBatch((string Name, SqlType Type)[] columns, IReadOnlyList<object?[]> rows)
    {
        Column[] built = [.. columns.Select(column => column.Type.NewColumn(rows.Count))];
        foreach (object?[] row in rows)
        {
            for (int i = 0; i < built.Length; i++)
                built[i].AppendBoxed(row[i]);
        }

        return new Batch(built, rows.Count);
    }

    private static object?[] Report(FenceReport report) =>
        [Micros(report.FencedAt), report.Elapsed.TotalMilliseconds, report.QueriesCancelled, report.PagesPurged];

    private static string? String(object? argument) => argument?.ToString();

    internal static object? Utf8(string? text) => text is null ? (object?)null : new Text(text);

    /// <summary>As timestamptz keeps it: microseconds since 2000-01-01.</summary>
    internal static long Micros(DateTimeOffset time) =>
        (time.UtcTicks - new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks) / TimeSpan.TicksPerMicrosecond;
}
