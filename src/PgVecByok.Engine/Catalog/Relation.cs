namespace PgVecByok.Engine;

/// <summary>
/// Something FROM can name: a <see cref="Table"/>, a <see cref="View"/> or a <see cref="SystemRelation"/>.
/// Catalog objects are immutable: DDL puts a new version beside the old, and a statement sees one version throughout.
/// </summary>
public abstract record Relation
{
    public required uint Oid { get; init; }

    public required string Schema { get; init; }

    public required string Name { get; init; }

    public required IReadOnlyList<TableColumn> Columns { get; init; }

    public string Owner { get; init; } = "postgres";

    public IReadOnlyList<Privilege> Privileges { get; init; } = [];

    /// <summary>Privileges are all there are, the owner's among them; else they are beside those that came with the object.</summary>
    public bool IsAccessWritten { get; init; }

    public string? Comment { get; init; }
}

/// <summary>A column. Ordinal is its place in <see cref="Relation.Columns"/>; Number is attnum and is never reused.</summary>
public sealed record TableColumn
{
    public required string Name { get; init; }

    public required SqlType Type { get; init; }

    public int Typmod { get; init; } = -1;

    /// <summary>pg_attribute.attnum, from 1. Dropped columns leave gaps. Names the column on disk.</summary>
    public required short Number { get; init; }

    public bool NotNull { get; init; }

    /// <summary>DEFAULT, or the generation expression, as printed SQL; null for none.</summary>
    public string? Default { get; init; }

    /// <summary>GENERATED ALWAYS AS (…), stored or virtual.</summary>
    public bool IsGenerated { get; init; }

    /// <summary>GENERATED ALWAYS AS (…) VIRTUAL: computed when it is read. Its place in a stored row is NULL.</summary>
    public bool IsVirtual { get; init; }

    /// <summary>'a' always, 'd' by default, '\0' no identity column.</summary>
    public char Identity { get; init; }

    /// <summary>The sequence behind serial or identity.</summary>
    public uint SequenceOid { get; init; }

    /// <summary>What rows older than the column hold there, as text; null for NULL. ADD COLUMN rewrites nothing.</summary>
    public string? Missing { get; init; }

    public string? Collation { get; init; }

    /// <summary>SET STATISTICS; null: the default. With the next three it is kept for who asks.</summary>
    public short? StatisticsTarget { get; init; }

    /// <summary>SET STORAGE: p, e, m, x; null: the type's own.</summary>
    public char? Storage { get; init; }

    /// <summary>SET COMPRESSION: p, l; null: the default.</summary>
    public char? Compression { get; init; }

    public IReadOnlyDictionary<string, string> Options { get; init; } = NoOptions;

    private static readonly IReadOnlyDictionary<string, string> NoOptions = new Dictionary<string, string>();

    public string? Comment { get; init; }

    /// <summary>Of its NOT NULL, which is a constraint too.</summary>
    public string? NotNullComment { get; init; }

    /// <summary>Oid of the domain that the column is of; Type is then what the domain is over.</summary>
    public uint Domain { get; init; }
}

/// <summary>A stored table.</summary>
public sealed record Table : Relation
{
    /// <summary>Ordinal of the tenant column; null for shared tables, which live under the system tenant's key.</summary>
    public int? TenantColumn { get; init; }

    public bool IsTenantAware => TenantColumn is not null || IsOfTenant;

    /// <summary>
    /// Without a tenant column, and yet each tenant has rows of its own, under its own key: a temporary table or materialized view that was
    /// made where rows of tenants are at hand.
    /// </summary>
    public bool IsOfTenant { get; init; }

    /// <summary>Of a materialized view: its query, printed; null for a table.</summary>
    public string? Definition { get; init; }

    /// <summary>What the query's names mean, and what it reads.</summary>
    public IReadOnlyList<string> DefinitionPath { get; init; } = [];

    public IReadOnlyList<uint> References { get; init; } = [];

    /// <summary>False: a materialized view that was never filled.</summary>
    public bool IsPopulated { get; init; } = true;

    public bool IsMaterializedView => Definition is not null;

    public bool HasVirtualColumns => Columns.Any(column => column.IsVirtual);

    /// <summary>Primary key, unique constraints and indexes. A key with IsUnique is unique per tenant.</summary>
    public IReadOnlyList<TableKey> Keys { get; init; } = [];

    public IReadOnlyList<CheckConstraint> Checks { get; init; } = [];

    public IReadOnlyList<ForeignKey> ForeignKeys { get; init; } = [];

    public IReadOnlyList<Policy> Policies { get; init; } = [];

    public bool RowSecurity { get; init; }

    public bool ForceRowSecurity { get; init; }

    public bool IsTemporary { get; init; }

    public bool IsUnlogged { get; init; }

    /// <summary>REPLICA IDENTITY: d default, n nothing, f full, i the key of that oid.</summary>
    public char ReplicaIdentity { get; init; } = 'd';

    public uint ReplicaKey { get; init; }

    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();

    /// <summary>The highest attnum ever given: a dropped column's number is not used again.</summary>
    public short LastColumnNumber { get; init; }

    /// <summary>
    /// Changes whenever the rows' layout does, or TRUNCATE empties the table: names the stored rows with Oid.
    /// </summary>
    public required uint StorageGeneration { get; init; }

    /// <summary>What was planned for <paramref name="planned"/> may write here: the rows go to one place, by the same rules.</summary>
    internal bool TakesRowsOf(Table planned) => ReferenceEquals(this, planned)
        || (StorageGeneration == planned.StorageGeneration && ReferenceEquals(Columns, planned.Columns)
            && ReferenceEquals(Keys, planned.Keys) && ReferenceEquals(Checks, planned.Checks)
            && ReferenceEquals(ForeignKeys, planned.ForeignKeys) && ReferenceEquals(Policies, planned.Policies)
            && (RowSecurity, ForceRowSecurity, TenantColumn, IsOfTenant)
                == (planned.RowSecurity, planned.ForceRowSecurity, planned.TenantColumn, planned.IsOfTenant));
}

/// <summary>A primary key, unique constraint or index, over columns or expressions.</summary>
public sealed record TableKey
{
    public required uint Oid { get; init; }

    public required string Name { get; init; }

    /// <summary>btree, hash, hnsw, ivfflat.</summary>
    public string Method { get; init; } = "btree";

    /// <summary>Column ordinals, in key order; -1 for an expression.</summary>
    public required IReadOnlyList<int> Columns { get; init; }

    /// <summary>Printed SQL of the expression at the same place; null for a plain column.</summary>
    public IReadOnlyList<string?> Expressions { get; init; } = [];

    public IReadOnlyList<string?> OperatorClasses { get; init; } = [];

    /// <summary>COLLATE at the same place; null for the column's or expression's own.</summary>
    public IReadOnlyList<string?> Collations { get; init; } = [];

    public IReadOnlyList<bool> Descending { get; init; } = [];

    public IReadOnlyList<bool> NullsFirst { get; init; } = [];

    public IReadOnlyList<int> Included { get; init; } = [];

    public string? Predicate { get; init; }

    public bool IsUnique { get; init; }

    public bool IsPrimary { get; init; }

    /// <summary>Made by PRIMARY KEY or UNIQUE, not by CREATE INDEX.</summary>
    public bool IsConstraint { get; init; }

    public bool NullsNotDistinct { get; init; }

    /// <summary>Looked at when a statement is done, and not row by row: two rows may have one value meanwhile.</summary>
    public bool IsDeferrable { get; init; }

    /// <summary>Looked at when the transaction is done, unless SET CONSTRAINTS says otherwise.</summary>
    public bool IsDeferred { get; init; }

    /// <summary>CLUSTER ON: said of one index of a table, for CLUSTER.</summary>
    public bool IsClustered { get; init; }

    /// <summary>Of the index; the constraint has one of its own.</summary>
    public string? Comment { get; init; }

    public string? ConstraintComment { get; init; }

    /// <summary>No two rows that can be seen have one value, at any time.</summary>
    public bool IsAlwaysUnique => IsUnique && !IsDeferrable;

    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();
}

public sealed record CheckConstraint(uint Oid, string Name, string Expression)
{
    /// <summary>False after NOT VALID: rows that were there already have not been looked at.</summary>
    public bool IsValidated { get; init; } = true;

    public bool IsEnforced { get; init; } = true;

    public string? Comment { get; init; }
}

/// <summary>CREATE POLICY. Command is one of ALL, SELECT, INSERT, UPDATE, DELETE; Roles empty means PUBLIC.</summary>
public sealed record Policy(
    uint Oid, string Name, bool IsPermissive, string Command, IReadOnlyList<string> Roles, string? Using, string? WithCheck)
{
    public string? Comment { get; init; }
}

/// <summary>One ACL item: what a grantee (null: PUBLIC) may do. Kind is SELECT, INSERT, …, EXECUTE, USAGE, CREATE.</summary>
public sealed record Privilege(string? Grantee, string Kind, bool WithGrantOption, string Grantor, IReadOnlyList<int>? Columns = null);

public sealed record View : Relation
{
    /// <summary>The SELECT, printed.</summary>
    public required string Definition { get; init; }

    /// <summary>The search path it was written under, which says what its names mean; empty: the asking session's.</summary>
    public IReadOnlyList<string> SearchPath { get; init; } = [];

    /// <summary>Oids of the relations it reads: they cannot be dropped without it.</summary>
    public IReadOnlyList<uint> References { get; init; } = [];

    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();

    /// <summary>Why rows cannot be changed through it, as a sentence; null where they can.</summary>
    public string? NotUpdatable { get; init; }

    /// <summary>
    /// The table or view that changes go to, and for each column the number of the one behind it there; 0 for none, below zero for
    /// a system column.
    /// </summary>
    public uint Base { get; init; }

    public IReadOnlyList<short> BaseColumns { get; init; } = [];

    /// <summary>It reads with the rights of who asks, not of its owner.</summary>
    public bool SecurityInvoker =>
        Options.GetValueOrDefault("security_invoker")?.ToLowerInvariant() is "true" or "on" or "yes" or "1" or "t" or "y";

    /// <summary>local or cascaded; null without WITH CHECK OPTION.</summary>
    public string? CheckOption => Options.GetValueOrDefault("check_option");
}

/// <summary>A catalog relation or key view: its rows are made when it is read, for the asking session only.</summary>
public sealed record SystemRelation : Relation
{
    public required Func<StatementContext, IEnumerable<object?[]>> Rows { get; init; }
}

public sealed record Sequence : Relation
{
    public required SqlType Type { get; init; }

    public long Start { get; init; } = 1;

    public long Increment { get; init; } = 1;

    public long Minimum { get; init; } = 1;

    public long Maximum { get; init; } = long.MaxValue;

    public long Cache { get; init; } = 1;

    public bool Cycles { get; init; }

    /// <summary>The table and column (attnum) it goes away with; 0 for none.</summary>
    public uint OwnedByTable { get; init; }

    public short OwnedByColumn { get; init; }
}
