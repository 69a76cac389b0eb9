namespace PgVecByok.Engine;

/// <summary>
/// Pairs of rows of one left batch and right rows, in the order of the left: they are tested and put out together, and left rows without
/// a partner, once they are done, in their places.
/// </summary>
internal sealed class MergePairs(JoinNode node, ExecutionScope scope, int pairsMax)
{
    private readonly RowFilter? _conditions = RowFilter.Create(node.Conditions, [.. node.Left.Output, .. node.Right.Output], scope);
    private readonly int[] _lefts = new int[pairsMax];
    private readonly int[] _rights = new int[pairsMax];
    private Batch? _left;
    private bool[] _matched = [];
    private int _doneFrom;

    /// <summary>What is put out, in turn.</summary>
    public Queue<Batch> Ready { get; } = [];

    public int Count { get; private set; }

    /// <summary>Left rows before this one have no more partners.</summary>
    public int DoneTo { get; set; }

    public bool OneMatchIsEnough { get; } = node.Kind is JoinKind.Semi or JoinKind.Anti;

    public bool IsMatched(int left) => _matched[left];

    public void Begin(Batch left)
    {
        _left = left;
        if (_matched.Length < left.Count)
            _matched = new bool[left.Count];
        _matched.AsSpan().Clear();
        (_doneFrom, DoneTo) = (0, 0);
    }

    /// <summary>Where a match alone tells all and nothing is to be tested, it is noted without a pair.</summary>
    public bool TryMatch(int left)
    {
        if (!OneMatchIsEnough || _conditions is not null)
            return false;
        return _matched[left] = true;
    }

    /// <summary>Pairs of the left row with right rows, as many as there is room for; where it ended.</summary>
    public int Add(int left, int from, int to)
    {
        int count = Math.Min(to - from, pairsMax - Count);
        for (int i = 0; i < count; i++)
            (_lefts[Count + i], _rights[Count + i]) = (left, from + i);
        Count += count;
        return from + count;
    }

    public void Put(Batch batch) => Ready.Enqueue(batch);

    /// <summary>Right rows are the group's.</summary>
    public void Flush(MergeGroup group)
    {
        if (_left is null || (Count == 0 && _doneFrom == DoneTo))
            return;
        Batch? joined = Test(group.Rows.Take, group, 0);
        if (OneMatchIsEnough)
            PutChosen();
        else if (node.Kind is JoinKind.Left or JoinKind.Full)
            PutWithRest(group, joined);
        else if (joined is not null)
            Ready.Enqueue(joined);
        (Count, _doneFrom) = (0, DoneTo);
    }

    /// <summary>Right rows are those of a batch of the group's file; its first is the group's row <paramref name="at"/>.</summary>
    public void Flush(MergeGroup group, Batch right, int at)
    {
        if (Count == 0)
            return;
        Batch? joined = Test(rows => right.Gather(rows), group, at);
        if (joined is not null && !OneMatchIsEnough)
            Ready.Enqueue(joined);
        Count = 0;
    }

    private delegate Batch TakeRows(ReadOnlySpan<int> rows);

    /// <summary>The pairs that pass as rows; they are the first so many then.</summary>
    private Batch? Test(TakeRows take, MergeGroup group, int at)
    {
        if (Count == 0)
            return null;
        Batch joined = Join(_left!.Gather(_lefts.AsSpan(0, Count)), take(_rights.AsSpan(0, Count)));
        if (_conditions is not null)
        {
            ReadOnlySpan<int> passed = _conditions.Select(joined);
            if (scope.Run.Measurements?.Of(node) is { } measurement)
                measurement.RowsRemovedByJoinFilter += Count - passed.Length;
            if (passed.Length < Count)
                joined = joined.Gather(passed);
            for (int i = 0; i < passed.Length; i++)
                (_lefts[i], _rights[i]) = (_lefts[passed[i]], _rights[passed[i]]);
            Count = passed.Length;
        }

        for (int i = 0; i < Count; i++)
        {
            _matched[_lefts[i]] = true;
            group.Match(at + _rights[i]);
        }

        return Count == 0 ? null : joined;
    }

    private void PutChosen()
    {
        bool wanted = node.Kind == JoinKind.Semi;
        var rows = new List<int>();
        for (int row = _doneFrom; row < DoneTo; row++)
        {
            if (_matched[row] == wanted)
                rows.Add(row);
        }

        if (rows.Count > 0)
            Ready.Enqueue(_left!.Gather(rows.ToArray()));
    }

    private void PutWithRest(MergeGroup group, Batch? joined)
    {
        var lefts = new List<int>(Count);
        var rights = new List<int>(Count);
        int pair = 0;
        void Name(int left, int right)
        {
            lefts.Add(left);
            rights.Add(right);
        }

        for (int row = _doneFrom; row < DoneTo; row++)
        {
            for (; pair < Count && _lefts[pair] <= row; pair++)
                Name(_lefts[pair], _rights[pair]);
            if (!_matched[row])
                Name(row, 0);
        }

        if (lefts.Count == pair && joined is not null)
        {
            Ready.Enqueue(joined);
            return;
        }

        for (; pair < Count; pair++)
            Name(_lefts[pair], _rights[pair]);
        if (lefts.Count > 0)
            Ready.Enqueue(Join(_left!.Gather(lefts.ToArray()), group.NullsAnd(rights.ToArray())));
    }

    private static Batch Join(Batch left, Batch right) => new([.. left.Columns, .. right.Columns], left.Count);
}
