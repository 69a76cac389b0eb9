namespace PgVecByok.Engine;

/// <summary>
/// What the two inputs of a hash join tell one another: the right side's keys, once they are known, let the left one leave out rows without
/// a partner; and where the left side is by far the smaller, it is read first and does the same for the right.
/// </summary>
internal sealed class HashJoinSides(JoinNode node, Operator left, Operator right, ExecutionScope scope) : IDisposable
{
    private const double Smaller = 3;
    private const int LeftRowsMax = 100_000, KeysMax = 2_000_000;
    private const double RightRowsMin = 2_000;
    private HeldRows? _held;

    public Operator Left => _held ?? left;

    /// <summary>True where the left side was read first and has no row, so that the join has none.</summary>
    public bool IsEmpty()
    {
        bool keepsOnlyPartners = node.Kind is JoinKind.Inner or JoinKind.Left or JoinKind.Semi or JoinKind.Anti;
        double rows = node.Left.Estimate.Rows;
        if (!keepsOnlyPartners || node.Right.Estimate.Rows < Math.Max(RightRowsMin, Smaller * rows) || rows > LeftRowsMax / 2)
            return false;
        _held = new HeldRows(left, scope);
        if (!_held.TryHold(LeftRowsMax, scope.Run.Memory.HashNodeBytes / 2))
            return false;
        TellRight(_held.Batches);
        return _held.Batches.Count == 0;
    }

    public void TellLeft(Column[] keys)
    {
        if (node.Kind is not (JoinKind.Inner or JoinKind.Semi or JoinKind.Right) || keys[0].Count > KeysMax || _held is not null)
            return;
        for (int i = 0; i < keys.Length; i++)
        {
            if (node.Keys[i].Left is BoundColumn column)
                left.TryLeaveOut(column.Column, PartnerSet.Of(column.Type, [keys[i]]));
        }
    }

    public bool TryLeaveOut(OutputColumn column, PartnerSet partners)
    {
        bool isLeft = node.Left.Output.Contains(column);
        bool reachesLeft = node.Kind is JoinKind.Inner or JoinKind.Left or JoinKind.Semi or JoinKind.Anti;
        bool isTaken = false;
        if (isLeft && reachesLeft)
            isTaken = left.TryLeaveOut(column, partners);
        else if (!isLeft && node.Kind is JoinKind.Inner or JoinKind.Right)
            isTaken = right.TryLeaveOut(column, partners);
        if (node.Kind == JoinKind.Inner || (node.Kind == JoinKind.Semi && isLeft))
            isTaken |= TryLeaveOutEquals(column, isLeft, partners);
        return isTaken;
    }

    public void Dispose()
    {
        Left.Dispose();
        right.Dispose();
    }

    // The same values on the other side of an equality.
    private bool TryLeaveOutEquals(OutputColumn column, bool isLeft, PartnerSet partners)
    {
        bool isTaken = false;
        foreach (JoinKey key in node.Keys)
        {
            if (key is not { Left: BoundColumn { Column: var first }, Right: BoundColumn { Column: var second } })
                continue;
            if (isLeft && first == column)
                isTaken |= right.TryLeaveOut(second, partners);
            else if (!isLeft && second == column)
                isTaken |= left.TryLeaveOut(first, partners);
        }

        return isTaken;
    }

    private void TellRight(IReadOnlyCollection<Batch> batches)
    {
        foreach (JoinKey key in node.Keys)
        {
            if (key.Right is not BoundColumn column)
                continue;
            Evaluator values = scope.Compile(key.Left, node.Left.Output);
            right.TryLeaveOut(column.Column, PartnerSet.Of(column.Type, [.. batches.Select(values.Evaluate)]));
        }
    }
}
