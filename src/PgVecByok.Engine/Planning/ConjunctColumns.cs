namespace PgVecByok.Engine;

/// <summary>Which columns each conjunct reads, found out once: many are held against many joins.</summary>
internal sealed class ConjunctColumns
{
    private readonly Dictionary<BoundExpression, HashSet<OutputColumn>> _columns = new(ReferenceEqualityComparer.Instance);

    /// <summary>Not to be changed.</summary>
    public HashSet<OutputColumn> Of(BoundExpression conjunct)
    {
        if (!_columns.TryGetValue(conjunct, out HashSet<OutputColumn>? columns))
            _columns.Add(conjunct, columns = ExpressionTree.Columns(conjunct));
        return columns;
    }
}
