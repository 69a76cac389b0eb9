namespace PgVecByok.Engine;

/// <summary>What a session lets one scan take: threads besides its own, and the bytes from which they pay.</summary>
public readonly record struct ParallelLimits(int WorkersMax, long ScanBytesMin)
{
    private const long BlockBytes = 8192;

    public static ParallelLimits Of(Settings settings) => new(
        (int)Math.Min(settings.Number("max_parallel_workers_per_gather"), settings.Number("max_parallel_workers")),
        (long)settings.Number("min_parallel_table_scan_size") * BlockBytes);
}

/// <summary>
/// Nearest-neighbour scans large enough are given workers: threads that take chunks of the same scan. What they evaluate must not depend
/// on the statement's own thread, so a filter with a subquery keeps its scan on one.
/// </summary>
internal static class ParallelScans
{
    public static PlanNode Choose(PlanNode node, ParallelLimits limits, Func<Table, double> rows)
    {
        int workers = Math.Min(limits.WorkersMax, Environment.ProcessorCount - 1);
        return workers <= 0 ? node : Rewrite(node);

        PlanNode Rewrite(PlanNode plan)
        {
            PlanNode rewritten = PlanTree.Rewrite(plan, Rewrite);
            return rewritten is NearestScanNode nearest && !nearest.Filter.Any(ExpressionTree.HasSubquery)
                && rows(nearest.Table) * BytesOf(nearest.Target) >= limits.ScanBytesMin
                    ? nearest with { Workers = workers }
                    : rewritten;
        }
    }

    private static double BytesOf(BoundExpression target)
    {
        const int UsualDimensions = 100;
        double dimensions = target.Typmod > 0 ? target.Typmod : UsualDimensions;
        Type representation = target.Type.Representation;
        return representation == typeof(Vector) ? dimensions * sizeof(float)
            : representation == typeof(HalfVector) ? dimensions * sizeof(ushort)
            : representation == typeof(BitString) ? dimensions / 8
            : UsualDimensions;
    }
}
