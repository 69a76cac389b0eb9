namespace PgVecByok.Engine;

public enum WriteResult
{
    /// <summary>Version is the new row's, or for a delete and a lock the row's own.</summary>
    Done,

    /// <summary>The row is no longer there.</summary>
    Gone,

    /// <summary>Another transaction committed a newer version first: READ COMMITTED looks at it and decides again.</summary>
    Changed,

    /// <summary>SKIP LOCKED passed over it.</summary>
    Skipped,
}

/// <summary>What became of one row that was to be updated, deleted or locked.</summary>
public readonly record struct WriteOutcome(WriteResult Result, long Version);

/// <summary>What became of one row that was to be inserted. Key null: it is in. Else the row in the way of that key.</summary>
public readonly record struct InsertOutcome(long Version, TableKey? Key)
{
    public bool IsConflict => Key is not null;
}
