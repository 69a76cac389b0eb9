namespace PgVecByok.Engine;

/// <summary>A role. PUBLIC is no role: a null grantee stands for it.</summary>
public sealed record Role
{
    public required uint Oid { get; init; }

    public required string Name { get; init; }

    public bool CanLogin { get; init; }

    /// <summary>The server operator: passes every check but the one on a tenant's rows.</summary>
    public bool IsSuperuser { get; init; }

    public bool Inherit { get; init; } = true;

    public bool CreateRole { get; init; }

    public bool CreateDb { get; init; }

    public bool BypassRowSecurity { get; init; }

    public bool CanReplicate { get; init; }

    /// <summary>-1: no limit.</summary>
    public int ConnectionLimit { get; init; } = -1;

    /// <summary>SCRAM-SHA-256$…; null: no password, no login by password.</summary>
    public string? ScramVerifier { get; init; }

    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>Roles this one is a direct member of.</summary>
    public IReadOnlyList<Membership> MemberOf { get; init; } = [];

    /// <summary>ALTER ROLE … SET.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>ALTER ROLE … IN DATABASE … SET: of the one database that there is.</summary>
    public IReadOnlyDictionary<string, string> DatabaseSettings { get; init; } = new Dictionary<string, string>();

    /// <summary>Of the one without a name: the database's.</summary>
    public string? Comment { get; init; }

    /// <summary>No role but all of them: ALTER ROLE ALL SET, and, in the database, ALTER DATABASE SET.</summary>
    public bool IsEveryone => Name.Length == 0;
}

/// <summary>Membership in a role; with the admin option it may be passed on. One role may have it from several grantors.</summary>
public sealed record Membership(string Role, bool WithAdmin, string Grantor)
{
    /// <summary>The member has the role's rights without SET ROLE; null: as the member's INHERIT says.</summary>
    public bool? Inherits { get; init; }

    /// <summary>The member may SET ROLE to it.</summary>
    public bool MaySet { get; init; } = true;
}
