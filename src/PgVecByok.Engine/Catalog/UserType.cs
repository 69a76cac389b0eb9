using System.Text.Json.Serialization;

namespace PgVecByok.Engine;

public enum UserTypeKind
{
    Enum,
    Domain,
    Composite,
    Range,
    Multirange,
}

/// <summary>Of a range type beside its subtype: its multirange type, and oids of what it names.</summary>
public sealed record RangeParts(
    uint MultirangeOid, uint MultirangeArrayOid, string MultirangeSchema, string MultirangeName, uint OperatorClass,
    uint Difference, uint Cast);

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

    /// <summary>What a domain is over, which may be a domain; a range's subtype; a multirange's range.</summary>
    public SqlType? Over { get; init; }

    /// <summary>Of a range.</summary>
    public RangeParts? Range { get; init; }

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
