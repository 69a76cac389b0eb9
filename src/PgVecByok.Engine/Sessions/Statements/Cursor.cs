using PgVecByok.Keys;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// A cursor of DECLARE: a place before, on or behind a row. One that may go back keeps the rows it has read.
/// </summary>
internal sealed class Cursor(
    string name, string statement, IReadOnlyList<OutputColumn> columns, Operator source, bool isScrollable, bool isHeld, bool isBinary) : IDisposable
{
    private const long UnaskedBytesMax = 4 << 20;

    private volatile List<Batch> _kept = []; // scrollable: everything read so far
    private Batch? _batch;
    private long _first; // number of the first row of _batch, from 0
    private long _read; // rows read from the source
    private bool _isAtEnd;
    private long _keptBytes;
    private bool _hasForgotten; // more than it keeps without being asked to
    private TenantCapability? _capability; // what the kept rows came by
    private CancellationTokenRegistration _fence;

    public string Name { get; } = name;

    public string Statement { get; } = statement;

    public IReadOnlyList<OutputColumn> Columns { get; } = columns;

    public bool IsScrollable { get; } = isScrollable;

    public bool IsHeld { get; } = isHeld;

    public bool IsBinary { get; } = isBinary;

    public DateTimeOffset Created { get; init; }

    /// <summary>Nobody has said that it need not go back: it can, as long as what it has read is not too much to be kept.</summary>
    public bool MayGoBack { get; init; }

    /// <summary>What it sees, whatever is done in its transaction before it is read.</summary>
    public CursorView? View { get; init; }

    /// <summary>Relations that it reads.</summary>
    public IReadOnlyList<uint> Reads { get; init; } = [];

    /// <summary>Columns behind those it shows.</summary>
    public TrackedRows Tracked { get; init; } = new();

    /// <summary>Number of the row it stands on, from 1; 0 before the first, and one past the last behind it.</summary>
    public long Position { get; private set; }

    /// <summary>Its transaction has committed: the rows are kept here.</summary>
    public bool Survives { get; private set; }

    /// <summary>Nothing is read yet: that begins with the first row that is asked for.</summary>
    public void Open()
    {
        if (source is FencedRows fenced)
            fenced.Dropped = Forget;
    }

    /// <summary>Outlives its transaction, but not the keys of the tenant whose rows it may hold.</summary>
    public void Keep(TenantCapability? capability)
    {
        Reach(long.MaxValue);
        source.Dispose();
        _kept = [.. _kept.Select(OwnedValues.Copy)];
        _batch = null;
        Survives = true;
        _capability = capability;
        if (capability is not null)
            _fence = capability.Fenced.UnsafeRegister(static cursor => ((Cursor)cursor!).Forget(), this);
    }

    /// <summary>The next rows, at most so many.</summary>
    public List<Batch> Forward(long count)
    {
        ThrowIfFenced();
        List<Batch> rows = [];
        while (count > 0 && Reach(Position + 1))
        {
            (Batch batch, int at) = Locate(Position);
            int taken = (int)Math.Min(count, batch.Count - at);
            rows.Add(Shown(at == 0 && taken == batch.Count ? batch : batch.Gather([.. Enumerable.Range(at, taken)])));
            Position += taken;
            count -= taken;
        }

        if (count > 0)
            Position = _read + 1;
        return rows;
    }

    public List<Batch> Backward(long count)
    {
        RequireScroll();
        List<Batch> rows = [];
        while (count-- > 0 && Position > 1)
        {
            Position--;
            rows.Add(Row(Position));
        }

        if (count >= 0)
            Position = 0;
        return rows;
    }

    /// <summary>Goes to a row by its number, from 1; past either end where there is none.</summary>
    public List<Batch> Absolute(long row)
    {
        if (row < 0)
        {
            Reach(long.MaxValue);
            row = Math.Max(_read + 1 + row, 0);
        }

        if (row < Position)
            RequireScroll();
        if (row <= 0)
        {
            Position = 0;
            return [];
        }

        if (!CanGoBack && !Survives)
        {
            Forward(row - Position - 1);
            return Position == row ? [Row(row)] : Forward(1);
        }

        Position = Reach(row) ? row : _read + 1;
        return Position == row ? [Row(row)] : [];
    }

    public List<Batch> Relative(long offset) => offset == 0 ? Current() : Absolute(Math.Max(Position + offset, 0));

    /// <summary>The row of the table that the cursor's own row was made of.</summary>
    /// <exception cref="SqlException">24000: it stands on none, or which one it was is not known.</exception>
    public long VersionOf(Table table)
    {
        if (Survives)
            throw Invalid("is held from a previous transaction");
        int at = Tracked.Tables.IndexOf(table.Oid);
        if (at < 0)
        {
            throw Invalid(Tracked.IsLocked
                ? $"does not have a FOR UPDATE/SHARE reference to table \"{table.Name}\""
                : $"is not a simply updatable scan of table \"{table.Name}\"");
        }

        if (Tracked.Tables.LastIndexOf(table.Oid) > at)
            throw Invalid($"has multiple FOR UPDATE/SHARE references to table \"{table.Name}\"");
        if (Position < 1 || Position > _read)
            throw Invalid("is not positioned on a row");
        (Batch batch, int row) = Locate(Position - 1);
        return ((Column<long>)batch.Columns[Columns.Count + at])[row];
    }

    private SqlException Invalid(string what) => new(SqlState.InvalidCursorState, $"cursor \"{Name}\" {what}");

    public void Dispose()
    {
        _fence.Dispose();
        source.Dispose();
    }

    private void ThrowIfFenced()
    {
        _capability?.ThrowIfFenced();
        if (!Survives)
            (source as FencedRows)?.ThrowIfFenced();
    }

    private void Forget() => (_kept, _batch) = ([], null);

    private List<Batch> Current() => Position >= 1 && Position <= _read ? [Row(Position)] : [];

    private Batch Row(long row)
    {
        (Batch batch, int at) = Locate(row - 1);
        return Shown(batch.Gather([at]));
    }

    private Batch Shown(Batch batch) =>
        Tracked.Tables.Count == 0 ? batch : new Batch([.. batch.Columns.SkipLast(Tracked.Tables.Count)], batch.Count);

    private (Batch Batch, int At) Locate(long index)
    {
        ThrowIfFenced();
        if (_batch is { } current && index >= _first && index < _first + current.Count)
            return (current, (int)(index - _first));
        long first = 0;
        foreach (Batch batch in _kept)
        {
            if (index < first + batch.Count)
                return (batch, (int)(index - first));
            first += batch.Count;
        }

        throw OnlyForward();
    }

    /// <summary>True if the row of that number, from 1, has been read.</summary>
    private bool Reach(long row)
    {
        if (_read >= row || _isAtEnd)
            return _read >= row;
        using IDisposable? view = View?.Enter();
        bool keeps = CanGoBack || IsHeld;
        while (_read < row && !_isAtEnd)
        {
            if (!source.TryRead(out Batch? batch))
            {
                _isAtEnd = true;
                break;
            }

            (_batch, _first) = (batch, _read);
            _read += batch.Count;
            if (!keeps)
                continue;
            _kept.Add(batch);
            _keptBytes += MemoryReservation.Size(batch);
            if (_keptBytes > UnaskedBytesMax && !IsScrollable && !IsHeld)
                (_kept, _hasForgotten, keeps) = ([], true, false);
        }

        return _read >= row;
    }

    private bool CanGoBack => IsScrollable || (MayGoBack && !_hasForgotten);

    private void RequireScroll()
    {
        if (!CanGoBack)
            throw OnlyForward();
    }

    public static SqlException OnlyForward() => new(SqlState.ObjectNotInPrerequisiteState, "cursor can only scan forward")
    {
        Hint = "Declare it with SCROLL option to enable backward scan.",
    };

    /// <summary>PostgreSQL runs such plans backwards; others only where SCROLL asks for it.</summary>
    public static bool GoesBack(PlanNode plan)
    {
        SqlException.ThrowIfTooDeep();
        return plan switch
        {
            ProjectNode node => GoesBack(node.Input),
            FilterNode node => GoesBack(node.Input),
            LimitNode node => GoesBack(node.Input),
            WithNode node => GoesBack(node.Body),
            SetOperationNode { Kind: SetOperationKind.Union, All: true } node => GoesBack(node.Left) && GoesBack(node.Right),
            SortNode or TopNNode or TableAccessNode or SystemRelationNode or FunctionScanNode or ValuesNode or CommonTableScanNode => true,
            _ => false,
        };
    }
}
