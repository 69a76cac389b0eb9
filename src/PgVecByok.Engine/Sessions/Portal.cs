using System.Diagnostics.CodeAnalysis;

namespace PgVecByok.Engine;

/// <summary>
/// A statement with its parameters, running or about to: it gives its rows in portions. Also what DECLARE makes: a cursor is a portal
/// with a name that SQL can say. Belongs to its session's thread.
/// </summary>
public sealed class Portal : IDisposable
{
    private volatile Batch? _batch; // a fence takes it away
    private int _next;

    internal Portal(string name, PreparedStatement statement, IReadOnlyList<Column> parameters, short[] formats) =>
        (Name, Statement, Parameters, Formats) = (name, statement, parameters, formats);

    public string Name { get; }

    public PreparedStatement Statement { get; }

    /// <summary>Of the columns: none for all text, one for all, or one each.</summary>
    public short[] Formats { get; }

    internal IReadOnlyList<Column> Parameters { get; }

    internal StatementOutcome? Outcome { get; private set; }

    internal RowShape? Shape { get; private set; }

    internal bool HasStarted => Outcome is not null;

    internal bool IsDone { get; private set; }

    internal DateTimeOffset Created { get; init; }

    /// <summary>How many rows it has given.</summary>
    internal long Position { get; private set; }

    internal void Start(StatementOutcome outcome, FormatSettings settings)
    {
        Outcome = outcome;
        if (outcome.Columns is { } columns)
            Shape = Statement.ShapeOf(columns, Formats, settings);
        if (outcome.Rows is FencedRows fenced)
            fenced.Dropped = () => _batch = null;
    }

    /// <summary>Some rows that lie together, at most <paramref name="limit"/>; false at the end.</summary>
    internal bool TryTake(long limit, [NotNullWhen(true)] out Batch? batch, out int first, out int count)
    {
        batch = _batch;
        while (batch is null || _next == batch.Count)
        {
            if (IsDone || Outcome?.Rows is not { } rows || !rows.TryRead(out batch))
            {
                IsDone = true;
                (batch, first, count) = (null, 0, 0);
                return false;
            }

            (_batch, _next) = (batch, 0);
        }

        first = _next;
        count = (int)Math.Min(limit, batch.Count - _next);
        _next += count;
        Position += count;
        return true;
    }

    public void Dispose()
    {
        IsDone = true;
        Outcome?.Rows?.Dispose();
    }
}

/// <summary>What a statement came to: rows still to be read, or nothing but its tag.</summary>
internal sealed record StatementOutcome(Func<long, string> Tag)
{
    public StatementOutcome(string tag)
        : this(_ => tag)
    {
    }

    public IReadOnlyList<OutputColumn>? Columns { get; init; }

    public Operator? Rows { get; init; }

    /// <summary>Rows changed by a statement that returns none.</summary>
    public long Affected { get; init; }

    /// <summary>Results have been sent already (COPY): the tag alone is left.</summary>
    public static StatementOutcome Of(IReadOnlyList<OutputColumn> columns, Operator rows, Func<long, string> tag) =>
        new(tag) { Columns = columns, Rows = rows };
}
