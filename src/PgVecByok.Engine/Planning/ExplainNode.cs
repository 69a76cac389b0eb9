namespace PgVecByok.Engine;

/// <summary>One line of EXPLAIN with what stands under it; the printer knows no plan.</summary>
internal sealed record ExplainNode(string Title, string Type, PlanNode Plan)
{
    /// <summary>In the order shown: values are strings, or lists of strings.</summary>
    public List<(string Name, object Value)> Properties { get; } = [];

    public List<ExplainNode> Children { get; } = [];

    /// <summary>How it is related to the node above, for JSON.</summary>
    public string Relationship { get; set; } = "Outer";
}
