namespace PgVecByok.Engine;

/// <summary>What EXPLAIN ANALYZE saw of one node, over all its loops.</summary>
public sealed class NodeMeasurement
{
    public long Loops { get; set; }

    public long Rows { get; set; }

    public TimeSpan FirstRow { get; set; }

    public TimeSpan Total { get; set; }

    public long RowsRemovedByFilter { get; set; }

    public long RowsRemovedByJoinFilter { get; set; }

    public int WorkersLaunched { get; set; }

    /// <summary>Searches that an index answered; where it could not, the rows were read.</summary>
    public int IndexSearches { get; set; }

    public long SpilledBytes { get; set; }

    public long MemoryBytes { get; set; }

    public string? SortMethod { get; set; }
}

/// <summary>
/// Measurements by plan node, for one run of one statement. Rows are those of the tenant at work: others are never read, so none
/// are counted.
/// </summary>
public sealed class PlanMeasurements(TimeProvider clock)
{
    private readonly Dictionary<PlanNode, NodeMeasurement> _nodes = new(ReferenceEqualityComparer.Instance);

    public TimeProvider Clock => clock;

    public NodeMeasurement Of(PlanNode node)
    {
        if (!_nodes.TryGetValue(node, out NodeMeasurement? measurement))
            _nodes.Add(node, measurement = new NodeMeasurement());
        return measurement;
    }

    internal void Removed(PlanNode node, int rows) => Of(node).RowsRemovedByFilter += rows;
}

/// <summary>Passes a node's batches through, and notes how many and when.</summary>
internal sealed class MeasuredOperator(Operator inner, NodeMeasurement measurement, TimeProvider clock) : Operator
{
    private bool _hasRun;

    public override long AffectedRows => inner.AffectedRows;

    public override bool TryRead([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Batch? batch)
    {
        long start = clock.GetTimestamp();
        if (!_hasRun)
            measurement.Loops++;
        bool found = inner.TryRead(out batch);
        measurement.Total += clock.GetElapsedTime(start);
        if (!_hasRun)
            measurement.FirstRow += clock.GetElapsedTime(start);
        _hasRun = true;
        measurement.Rows += found ? batch!.Count : 0;
        return found;
    }

    internal override bool TryLeaveOut(OutputColumn column, PartnerSet partners) => inner.TryLeaveOut(column, partners);

    public override void Dispose() => inner.Dispose();
}
