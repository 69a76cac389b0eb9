namespace PgVecByok.Engine;

/// <summary>One input of a merge join and the row it stands at. REQUIRES: the input comes in the order of the keys.</summary>
internal sealed class MergeSide(Operator input, Evaluator[] keys) : IDisposable
{
    private bool _isStarted;

    /// <summary>The rows at hand; null at the end.</summary>
    public Batch? Batch { get; private set; }

    public Column[] Keys { get; private set; } = [];

    public int Row { get; set; }

    public bool IsEnd => _isStarted && Batch is null;

    public bool IsPastBatch => Batch is { } batch && Row >= batch.Count;

    /// <summary>A row with a NULL among its keys equals nothing.</summary>
    public bool HasNull => RowKeys.HasNull(Keys, Row);

    public void ReadBatch()
    {
        _isStarted = true;
        Batch = input.TryRead(out Batch? batch) ? batch : null;
        Row = 0;
        Keys = batch is null ? [] : [.. keys.Select(key => key.Evaluate(batch))];
    }

    public void Start()
    {
        if (!_isStarted)
            ReadBatch();
    }

    public void Dispose() => input.Dispose();
}
