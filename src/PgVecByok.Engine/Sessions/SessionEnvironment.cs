using PgVecByok.Keys;

namespace PgVecByok.Engine;

/// <summary>
/// What a plan depends on besides its text and the catalog: who asks, where names are looked for, how constants read, for which tenant
/// it was estimated. Immutable; a plan made for an equal one may be used.
/// </summary>
internal sealed record SessionEnvironment(
    string LoginRole, string CurrentRole, string Path, FormatSettings Format, bool RowSecurity, TenantId? Tenant, JoinChoices Joins)
{
    public required IReadOnlyList<string> SearchPath { get; init; }

    public bool Equals(SessionEnvironment? other) => other is not null && LoginRole == other.LoginRole && CurrentRole == other.CurrentRole
        && Path == other.Path && Format == other.Format && RowSecurity == other.RowSecurity && Tenant == other.Tenant
        && Joins == other.Joins;

    public override int GetHashCode() => HashCode.Combine(LoginRole, CurrentRole, Path, Tenant);
}
