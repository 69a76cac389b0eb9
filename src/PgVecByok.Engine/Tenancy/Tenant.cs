using PgVecByok.Keys;

namespace PgVecByok.Engine;

/// <summary>
/// A customer: its rows are reached with its key only. The name may be reused after a shred, the id never is.
/// </summary>
public sealed record Tenant(TenantId Id, string Name)
{
    public bool IsShredded { get; init; }

    public DateTimeOffset Created { get; init; }
}
