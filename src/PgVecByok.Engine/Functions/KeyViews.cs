using PgVecByok.Keys;

namespace PgVecByok.Engine;

/// <summary>
/// The views of schema byok: what the asking login may see of tenants, keys, leases, jobs and the audit log. The server operator sees
/// all tenants, by name and state; anybody else those that were granted to the login.
/// </summary>
public static class KeyViews
{
    private const uint FirstOid = 15_200;

    public static IReadOnlyList<SystemRelation> Create(Func<uint, SqlType> type, Func<StatementContext, Transaction> transaction)
    {
        (string Name, (string, SqlType)[] Columns, Func<Transaction, IEnumerable<object?[]>> Rows)[] views =
        [
            ("tenants", [
                ("id", type(2950)), ("name", type(25)), ("state", type(25)), ("level", type(25)), ("suspended", type(16)),
            ], Tenants),
            ("tenant_keys", KeyColumns(type), Keys),
            ("leases", LeaseColumns(type), each => Statuses(each).Select(Lease)),
            ("key_jobs", JobColumns(type), Jobs),
            ("audit_log", [
                ("tenant", type(25)), ("number", type(20)), ("time", type(1184)), ("actor", type(25)), ("action", type(25)),
                ("outcome", type(25)), ("detail", type(25)),
            ], Audit),
            ("inventory", [
                ("tenant", type(25)), ("key_uri", type(25)), ("key_version", type(25)), ("generation", type(23)),
                ("wrapped_at", type(1184)),
            ], Inventory),
            ("selftest", [("test", type(25)), ("passed", type(16)), ("detail", type(25))], SelfTest),
        ];
        return [.. views.Select((view, number) => new SystemRelation
        {
            Oid = FirstOid + (uint)number, Schema = "byok", Name = view.Name, Columns = ToColumns(view.Columns),
            Privileges = [new Privilege(null, "SELECT", false, CatalogSeed.Operator)],
            Rows = statement => view.Rows(transaction(statement)),
        })];
    }

    internal static (string, SqlType)[] KeyColumns(Func<uint, SqlType> type) =>
    [
        ("tenant", type(25)), ("state", type(25)), ("generation", type(23)), ("key_uri", type(25)), ("key_version", type(25)),
        ("proved_at", type(1184)), ("lease_left_ms", type(701)), ("last_fault", type(25)), ("state_reason", type(25)),
    ];

    internal static object?[] Key(TenantKeyStatus status) =>
    [
        KeyFunctions.Utf8(status.Name), State(status), (int)status.Generation, KeyFunctions.Utf8(status.KeyUri),
        KeyFunctions.Utf8(status.KeyVersion), status.ProvedAt is { } proved ? KeyFunctions.Micros(proved) : null,
        status.LeaseLeft?.TotalMilliseconds, KeyFunctions.Utf8(status.LastFault?.ToString().ToLowerInvariant()),
        KeyFunctions.Utf8(status.StateReason),
    ];

    internal static (string, SqlType)[] LeaseColumns(Func<uint, SqlType> type) =>
    [
        ("tenant", type(25)), ("state", type(25)), ("proved_at", type(1184)), ("lease_left_ms", type(701)),
        ("lease_seconds", type(23)), ("grace_seconds", type(23)),
    ];

    internal static object?[] Lease(TenantKeyStatus status) =>
    [
        KeyFunctions.Utf8(status.Name), State(status), status.ProvedAt is { } proved ? KeyFunctions.Micros(proved) : null,
        status.LeaseLeft?.TotalMilliseconds, status.Options.LeaseSeconds, status.Options.GraceSeconds,
    ];

    internal static (string, SqlType)[] JobColumns(Func<uint, SqlType> type) =>
    [
        ("job_id", type(2950)), ("tenant", type(25)), ("mode", type(25)), ("state", type(25)), ("pages_done", type(20)),
        ("pages_total", type(20)), ("old_generation", type(23)), ("new_generation", type(23)), ("reason", type(25)),
    ];

    /// <summary>
    /// Newest last. Re-encryption goes on after its call: "running", or "waiting" for the tenant's key, until it is "done" or "failed".
    /// </summary>
    internal static IEnumerable<object?[]> Jobs(Transaction transaction)
    {
        var rights = new TenantRights(transaction);
        return transaction.Manager.RotationJobs.All.Where(job => rights.Sees(job.Tenant)).Select(job => new object?[]
        {
            job.Id, KeyFunctions.Utf8(job.Name), KeyFunctions.Utf8(TenantRotation.NameOf(job.Mode)), KeyFunctions.Utf8(job.State),
            job.PagesDone, job.PagesTotal, (int)job.OldGeneration, (int)job.NewGeneration, KeyFunctions.Utf8(job.Reason),
        });
    }

    private static IEnumerable<object?[]> Tenants(Transaction transaction) => Visible(transaction).Select(tenant =>
    {
        TenantGrant? grant = transaction.Catalog.FindGrant(tenant.Id, transaction.Scope.Login);
        return new object?[]
        {
            tenant.Id.Value, KeyFunctions.Utf8(tenant.Name), State(transaction.Manager.Keyring.Status(tenant.Id)),
            KeyFunctions.Utf8(grant?.Level.ToString().ToLowerInvariant()), grant?.IsSuspended,
        };
    });

    private static IEnumerable<object?[]> Keys(Transaction transaction) => Statuses(transaction).Select(Key);

    private static IEnumerable<object?[]> Audit(Transaction transaction)
    {
        AuditLog audit = transaction.Manager.Keyring.Audit;
        IEnumerable<(TenantId, string)> tenants = Visible(transaction).Select(tenant => (tenant.Id, tenant.Name));
        if (new TenantRights(transaction).IsOperator)
            tenants = tenants.Prepend((TenantId.System, "system"));
        return
            from tenant in tenants
            from entry in audit.Read(tenant.Item1)
            select new object?[]
            {
                KeyFunctions.Utf8(tenant.Item2), (long)entry.Number, KeyFunctions.Micros(entry.Time), KeyFunctions.Utf8(entry.Actor),
                KeyFunctions.Utf8(entry.Action), KeyFunctions.Utf8(entry.Outcome), KeyFunctions.Utf8(entry.Detail),
            };
    }

    private static IEnumerable<object?[]> Inventory(Transaction transaction) =>
        from tenant in Visible(transaction)
        from use in Uses(transaction, tenant.Id)
        select new object?[]
        {
            KeyFunctions.Utf8(tenant.Name), KeyFunctions.Utf8(use.KeyUri), KeyFunctions.Utf8(use.KeyVersion), (int)use.Generation,
            KeyFunctions.Micros(use.Wrapped),
        };

    /// <summary>Of a tenant whose wrapped keys cannot be read, none: its state says so, and the others are listed.</summary>
    private static IReadOnlyList<KeyUse> Uses(Transaction transaction, TenantId tenant)
    {
        try
        {
            return transaction.Manager.Keyring.Keys(tenant);
        }
        catch (KeyException)
        {
            return [];
        }
    }

    private static IEnumerable<object?[]> SelfTest(Transaction transaction)
    {
        var rights = new TenantRights(transaction);
        foreach (HostCheck check in transaction.Manager.HostChecks())
            yield return [KeyFunctions.Utf8(check.Name), check.Passed, KeyFunctions.Utf8(check.Detail)];
        foreach (Tenant tenant in Visible(transaction))
        {
            AuditVerification audit = transaction.Manager.Keyring.Audit.Verify(tenant.Id);
            yield return
            [
                KeyFunctions.Utf8($"audit chain of {tenant.Name}"), audit.IsIntact,
                KeyFunctions.Utf8(audit.FirstBad is { } bad ? $"entry {bad} does not hold" : $"{audit.Entries} entries"),
            ];
            yield return [KeyFunctions.Utf8($"owner of {tenant.Name}"), rights.HasOwner(tenant.Id), null];
        }
    }

    private static IEnumerable<Tenant> Visible(Transaction transaction)
    {
        var rights = new TenantRights(transaction);
        return transaction.Catalog.Tenants.Values.Where(tenant => rights.Sees(tenant.Id)).OrderBy(tenant => tenant.Name);
    }

    private static IEnumerable<TenantKeyStatus> Statuses(Transaction transaction) =>
        Visible(transaction).Select(tenant => transaction.Manager.Keyring.Status(tenant.Id) with { Name = tenant.Name });

    private static object? State(TenantKeyStatus status) => KeyFunctions.Utf8(status.State.ToString().ToLowerInvariant());

    private static TableColumn[] ToColumns((string Name, SqlType Type)[] columns) =>
        [.. columns.Select((column, at) =>
            new TableColumn { Name = column.Name, Type = column.Type, Number = (short)(at + 1) })];
}
