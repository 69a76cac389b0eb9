namespace PgVecByok.Engine;

/// <summary>How a table is held, weakest first; PostgreSQL's names.</summary>
public enum TableLockMode
{
    AccessShare,
    RowShare,
    RowExclusive,
    ShareUpdateExclusive,
    Share,
    ShareRowExclusive,
    Exclusive,
    AccessExclusive,
}

/// <summary>What a statement needs of a table before it is planned for good.</summary>
public readonly record struct TableNeed(uint Table, TableLockMode Mode);

/// <summary>One line of pg_locks.</summary>
/// <param name="IsHeld">False: it is waited for.</param>
/// <param name="IsFast">It is known to its holder alone, until somebody is interested.</param>
internal readonly record struct TableLock(Transaction Holder, uint Table, TableLockMode Mode, bool IsHeld, bool IsFast);

/// <summary>How far a transaction was in taking tables.</summary>
internal readonly record struct HeldMark(int Fast, int Others);

internal static class TableLockModes
{
    /// <summary>Bits of the modes that another transaction must not have.</summary>
    private static readonly int[] Conflicts =
    [
        0b1000_0000, 0b1100_0000, 0b1111_0000, 0b1111_1000, 0b1110_1100, 0b1111_1100, 0b1111_1110, 0b1111_1111,
    ];

    public const int Count = 8;

    public static int Bit(TableLockMode mode) => 1 << (int)mode;

    public static int ConflictsOf(TableLockMode mode) => Conflicts[(int)mode];

    /// <summary>As pg_locks has it: RowExclusiveLock.</summary>
    public static string NameOf(TableLockMode mode) => mode + "Lock";

    /// <summary>As LOCK TABLE has it: ROW EXCLUSIVE.</summary>
    public static TableLockMode Parse(string written) => Enum.Parse<TableLockMode>(written.Replace(" ", ""), ignoreCase: true);
}
