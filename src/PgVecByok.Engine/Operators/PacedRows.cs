using System.Diagnostics.CodeAnalysis;

namespace PgVecByok.Engine;

/// <summary>How many rows are asked for yet: whoever reads sets it before each batch.</summary>
internal sealed class RowDemand
{
    /// <summary>A row at a time, where one may become many, or none, on its way up.</summary>
    public static readonly RowDemand EachRow = new(fixedRows: 1);

    private readonly int _fixedRows;
    private long _rows = long.MaxValue;

    public RowDemand()
    {
    }

    private RowDemand(int fixedRows) => _fixedRows = fixedRows;

    /// <summary>At least 1.</summary>
    public long Rows
    {
        get => _fixedRows > 0 ? _fixedRows : _rows;
        set => _rows = Math.Max(value, 1);
    }
}

/// <summary>
/// Below calls with effects: hands on no more rows than are asked for. A filter that lets all of them pass has given what
/// was wanted; one that does not is asked again, for what is still missing. So no row is computed in vain, and of many
/// rows that are asked for as many are computed at once.
/// </summary>
internal sealed class PacedRows(Operator input, RowDemand demand) : Operator
{
    private Batch? _rows;
    private int _next;

    public override bool TryRead([NotNullWhen(true)] out Batch? batch)
    {
        if (_rows is null)
        {
            if (!input.TryRead(out _rows))
            {
                batch = null;
                return false;
            }

            _next = 0;
        }

        int end = (int)Math.Min(_rows.Count, _next + demand.Rows);
        batch = LimitOperator.Slice(_rows, _next, end);
        _next = end;
        if (end == _rows.Count)
            _rows = null;
        return true;
    }

    public override bool TryReset()
    {
        _rows = null;
        return input.TryReset();
    }

    public override void Dispose() => input.Dispose();
}
