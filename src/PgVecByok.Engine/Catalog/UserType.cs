using System.Text.Json.Serialization;

namespace PgVecByok.Engine;

public enum UserTypeKind
{
    Enum,
    Domain,
    Composite,
}

/// <summary>CREATE TYPE or CREATE DOMAIN: what is kept of it. Its values' behaviour is <see cref="Type"/>'s, one object for
/// each oid.</summary>
public sealed record UserType
{
    public required uint Oid { get; init; }

    public required uint ArrayOid { get; init; }

    public required string Schema { get; init; }

    public required string Name { get; init; }

    public required UserTypeKind Kind { get; init; }

    public string Owner { get; init; } = CatalogSeed.Operator;

    public IReadOnlyList<Privilege> Privileges { get; init; } = [];

    /// <summary>As of relations.</summary>
    public bool IsAccessWritten { get; init; }

    public string? Comment { get; init; }

    public IReadOnlyList<EnumLabel> Labels { get; init; } = [];

    /// <summary>Of a composite type; Number is attnum.</summary>
    public IReadOnlyList<TableColumn> Attributes { get; init; } = [];

    /// <summary>Oid of a composite type's row in pg_class.</summary>
    public uint RelationOid { get; init; }

    /// <summary>Of a domain: what it is over, which may be a domain.</summary>
    public SqlType? Over { get; init; }

    public int Typmod { get; init; } = -1;

    public bool NotNull { get; init; }

    /// <summary>Printed SQL.</summary>
    public string? Default { get; init; }

    public string? Collation { get; init; }

    /// <summary>Conditions on VALUE.</summary>
    public IReadOnlyList<CheckConstraint> Checks { get; init; } = [];

    [JsonIgnore]
    public SqlType Type { get; init; } = null!;

    /// <summary>In messages and pg_type's listing.</summary>
    public string Describe() => UserTypeNames.Display(Type);
}
