namespace PgVecByok.Engine;

/// <summary>What happens to referencing rows when the row they refer to goes or gets another key.</summary>
public enum ReferentialAction
{
    NoAction,
    Restrict,
    Cascade,
    SetNull,
    SetDefault,
}

/// <summary>
/// A foreign key of the table that holds it. Columns go by attnum on both sides, so that dropped columns move nothing. Between tenant-aware
/// tables it holds tenant by tenant: a row can only refer to a row of its own tenant.
/// </summary>
public sealed record ForeignKey
{
    public required uint Oid { get; init; }

    public required string Name { get; init; }

    public required IReadOnlyList<short> Columns { get; init; }

    /// <summary>Oid of the referenced table.</summary>
    public required uint Parent { get; init; }

    public required IReadOnlyList<short> ParentColumns { get; init; }

    /// <summary>Oid of the referenced table's unique key that it leans on.</summary>
    public required uint ParentKey { get; init; }

    public bool MatchFull { get; init; }

    public ReferentialAction OnDelete { get; init; }

    public ReferentialAction OnUpdate { get; init; }

    /// <summary>ON DELETE SET NULL or SET DEFAULT of these columns only; empty: of all.</summary>
    public IReadOnlyList<short> DeleteColumns { get; init; } = [];

    public bool IsDeferrable { get; init; }

    public bool IsDeferred { get; init; }

    /// <summary>False after NOT VALID: rows that were there already have not been looked at.</summary>
    public bool IsValidated { get; init; } = true;

    public bool IsEnforced { get; init; } = true;

    public string? Comment { get; init; }

    public int[] Ordinals(Table child) => OrdinalsOf(child, Columns);

    public int[] ParentOrdinals(Table parent) => OrdinalsOf(parent, ParentColumns);

    private static int[] OrdinalsOf(Table table, IReadOnlyList<short> numbers)
    {
        int[] ordinals = new int[numbers.Count];
        for (int i = 0; i < ordinals.Length; i++)
        {
            for (int at = 0; at < table.Columns.Count; at++)
            {
                if (table.Columns[at].Number == numbers[i])
                    ordinals[i] = at;
            }
        }

        return ordinals;
    }
}
