namespace PgVecByok.Engine;

/// <summary>
/// Which rows of tables a cursor's row was made of, for WHERE CURRENT OF: of each table the version, in a column behind those the cursor
/// shows. Known of a query over one table, and of one that locks the rows it reads.
/// </summary>
internal sealed class TrackedRows
{
    /// <summary>The tables, in the order of the columns.</summary>
    public List<uint> Tables { get; } = [];

    /// <summary>FOR UPDATE and its kin: only what is locked counts.</summary>
    public bool IsLocked { get; private set; }

    public void Add(QueryTail tail, RangeItem? from)
    {
        IsLocked = tail.Locked.Count > 0;
        foreach (LockedTable locked in tail.Locked)
            Add(tail, locked.Table, locked.RowVersion);
        if (!IsLocked && from is TableRange range)
            Add(tail, range.Table, range.RowVersion());
    }

    private void Add(QueryTail tail, Table table, OutputColumn version)
    {
        Tables.Add(table.Oid);
        tail.Targets.Add(new TargetEntry(new BoundColumn(version), "rowversion") { IsHidden = true, IsCarried = true });
    }
}
