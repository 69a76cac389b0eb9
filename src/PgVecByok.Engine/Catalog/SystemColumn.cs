namespace PgVecByok.Engine;

/// <summary>System columns by their PostgreSQL attribute numbers; <see cref="RowVersion"/> is ours and never shown to a client.</summary>
public static class SystemColumn
{
    public const int Ctid = -1;
    public const int Xmin = -2;
    public const int Cmin = -3;
    public const int Xmax = -4;
    public const int Cmax = -5;
    public const int TableOid = -6;

    /// <summary>int8: names the row version for UPDATE, DELETE and row locks.</summary>
    public const int RowVersion = -100;

    /// <summary>Those that have a name, by ascending numbers.</summary>
    public static IReadOnlyList<(string Name, int Number, SqlType Type)> All { get; } =
    [
        ("tableoid", TableOid, BuiltinTypes.Oid), ("cmax", Cmax, BuiltinTypes.Cid), ("xmax", Xmax, BuiltinTypes.Xid),
        ("cmin", Cmin, BuiltinTypes.Cid), ("xmin", Xmin, BuiltinTypes.Xid), ("ctid", Ctid, BuiltinTypes.Tid),
    ];

    public static bool Is(string name) => Find(name) is not null;

    /// <summary>Null for every other name.</summary>
    public static (int Number, SqlType Type)? Find(string name)
    {
        foreach ((string known, int number, SqlType type) in All)
        {
            if (known == name)
                return (number, type);
        }

        return null;
    }
}
