using System.Diagnostics.CodeAnalysis;

namespace PgVecByok.Engine;

/// <summary>
/// A scan's rows without those that no partner waits for on the other side of a join above. Only the join's column is read of them. What is
/// left of several steps within a chunk is put together, so that the rest of the scan has batches worth the call.
/// </summary>
internal sealed class SoughtRows(IReadOnlyList<(int Ordinal, PartnerSet Set)> wanted, ExecutionScope scope)
{
    // A set that lets most rows pass costs more than it saves.
    private const int TestedMin = 16 * Batch.TargetRows;
    private const double UselessShare = 0.9;
    private readonly List<Test> _tests =
        [.. wanted.OrderBy(each => each.Set.IsExact ? 0 : 1).Select(each => new Test(each.Ordinal, each.Set))];

    private readonly int[] _rows = new int[2 * Batch.TargetRows];
    private Chunk? _chunk;
    private int _from; // rows [_from, _from + _count) wait to be given out
    private int _count;

    private sealed class Test(int ordinal, PartnerSet set)
    {
        private long _tested;
        private long _kept;

        public int[] Ordinals { get; } = [ordinal];

        public bool IsUseless => _tested > TestedMin && _kept > _tested * UselessShare;

        public int Keep(Column values, Span<int> rows)
        {
            int kept = set.Keep(values, rows);
            (_tested, _kept) = (_tested + rows.Length, _kept + kept);
            return kept;
        }
    }

    public bool TryMove(TableCursor cursor, [NotNullWhen(true)] out Chunk? found, out ReadOnlySpan<int> rows)
    {
        if (_tests.Count == 0 && _count == 0)
            return cursor.TryMove(out found, out rows);
        _rows.AsSpan(_from, _count).CopyTo(_rows);
        _from = 0;
        while (cursor.TryMove(out Chunk? next, out ReadOnlySpan<int> moved))
        {
            scope.ThrowIfCancelled();
            Span<int> places = _rows.AsSpan(_count, moved.Length);
            moved.CopyTo(places);
            int kept = Keep(cursor, next, places);
            if (_count > 0 && (next != _chunk || _count + kept > Batch.TargetRows))
                return Give(next, kept, out found, out rows);
            (_chunk, _count) = (next, _count + kept);
        }

        return Give(null, 0, out found, out rows);
    }

    private bool Give(Chunk? next, int kept, [NotNullWhen(true)] out Chunk? found, out ReadOnlySpan<int> rows)
    {
        found = _count > 0 ? _chunk : null;
        rows = _rows.AsSpan(0, _count);
        (_chunk, _from, _count) = (next, _count, kept);
        return found is not null;
    }

    private int Keep(TableCursor cursor, Chunk chunk, Span<int> rows)
    {
        for (int i = 0; i < _tests.Count && rows.Length > 0;)
        {
            Column values = cursor.Read(chunk, rows, _tests[i].Ordinals).Columns[0];
            rows = rows[.._tests[i].Keep(values, rows)];
            if (_tests[i].IsUseless)
                _tests.RemoveAt(i);
            else
                i++;
        }

        return rows.Length;
    }

    /// <summary>Where a column of the scan's output can be tested: not a system column, which is made up.</summary>
    public static bool CanTest(TableScanNode node, OutputColumn column, out int ordinal)
    {
        ordinal = -1;
        for (int i = 0; i < node.Columns.Count; i++)
        {
            if (node.Columns[i] == column)
                ordinal = node.OrdinalOf(i);
        }

        return ordinal >= 0 && !node.Filter.Any(ExpressionTree.IsVolatile);
    }
}
