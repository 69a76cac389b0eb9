namespace PgVecByok.Keys;

/// <summary>What a walk along one tenant's chain found. <paramref name="FirstBad"/> is the number of the first entry that does not hold.</summary>
public sealed record AuditVerification(TenantId Tenant, ulong Entries, ulong? FirstBad)
{
    public bool IsIntact => FirstBad is null;
}
