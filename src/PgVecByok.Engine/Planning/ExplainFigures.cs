namespace PgVecByok.Engine;

/// <summary>What EXPLAIN says of the statement as a whole, beside its plan.</summary>
public sealed record ExplainFigures(TimeSpan Planning, TimeSpan Execution)
{
    /// <summary>Settings that plans depend on and that are not as they were.</summary>
    public IReadOnlyList<(string Name, string Value)> Settings { get; init; } = [];

    /// <summary>Bytes that planning took.</summary>
    public long PlanningBytes { get; init; }

    /// <summary>How long it took to write the rows, and how many bytes they came to.</summary>
    public (TimeSpan Time, long Bytes) Serialized { get; init; }
}
