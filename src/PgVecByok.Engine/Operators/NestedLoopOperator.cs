namespace PgVecByok.Engine;

/// <summary>Every pair of rows: joins without an equality.</summary>
internal sealed class NestedLoopOperator(JoinNode node, Operator left, Operator right, ExecutionScope scope)
    : MaterialisedJoin(node, left, scope)
{
    private int _leftCount;
    private int _leftRow;
    private int _rightRow;

    protected override bool TryLeaveOutRight(OutputColumn column, PartnerSet partners) => right.TryLeaveOut(column, partners);

    public override void Dispose()
    {
        base.Dispose();
        right.Dispose();
    }

    protected override void Prepare()
    {
        while (right.TryRead(out Batch? batch))
        {
            Scope.ThrowIfCancelled();
            Right.Add(batch);
            Held.Add(batch);
        }
    }

    protected override void StartLeft(Batch left) => (_leftCount, _leftRow, _rightRow) = (left.Count, 0, 0);

    protected override int FindPairs(Span<int> leftRows, Span<int> rightRows)
    {
        int count = 0;
        while (count < leftRows.Length && _leftRow < _leftCount)
        {
            if (_rightRow == Right.Count || (OneMatchIsEnough && IsMatched(_leftRow)))
            {
                (_leftRow, _rightRow) = (_leftRow + 1, 0);
                continue;
            }

            (leftRows[count], rightRows[count]) = (_leftRow, _rightRow++);
            count++;
        }

        return count;
    }
}
