namespace PgVecByok.Engine;

/// <summary>
/// One column of a <see cref="Batch"/>: values of one representation type and which of them are null.
/// Columns are built by appending, then only read; operators share them freely and never write into one they were given.
/// A column knows no SQL type: the plan does.
/// </summary>
public abstract class Column
{
    public abstract int Count { get; }

    public abstract bool IsNull(int row);

    /// <summary>True when no row is null, so that a loop may skip the test.</summary>
    public abstract bool HasNoNulls { get; }

    /// <summary>The value as an object, null for SQL's NULL: the slow path, for arrays, catalogs and tests.</summary>
    public abstract object? Boxed(int row);

    public abstract void AppendNull();

    /// <summary>Appends a value of this column's representation type, or NULL.</summary>
    public abstract void AppendBoxed(object? value);

    /// <summary>Appends row <paramref name="row"/> of a column of the same representation.</summary>
    public abstract void AppendFrom(Column source, int row);

    /// <summary>An empty column of the same representation.</summary>
    public abstract Column NewLike(int capacity);

    /// <summary>Appends rows [<paramref name="from"/>, from + count) of a column of the same representation.</summary>
    public abstract void AppendRange(Column source, int from, int count);

    /// <summary>The given rows, in the given order.</summary>
    public abstract Column Gather(ReadOnlySpan<int> rows);

    /// <summary>As <see cref="Gather"/>, with NULL where the row is below zero: the outer side of a join.</summary>
    public abstract Column GatherOrNull(ReadOnlySpan<int> rows);

    /// <summary>The first rows, sharing the values. Nothing may be appended to it.</summary>
    public abstract Column Prefix(int count);

    /// <summary>Bytes that the values take, near enough for a memory bound; shared payloads count for each row.</summary>
    public abstract long MemoryBytes { get; }

    /// <summary>One value repeated: how constants and outer references become columns.</summary>
    public abstract Column Repeat(int row, int count);

    /// <summary>Overwrites the values. REQUIRES: nobody reads them any more, in this column or in one that shares them.</summary>
    internal abstract void Wipe();

    /// <summary>One value repeated.</summary>
    public static Column Repeat(Column source, int row, int count) => source.Repeat(row, count);
}
