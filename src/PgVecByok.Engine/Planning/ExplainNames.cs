using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Columns as EXPLAIN names them: behind their relation's alias where a plan reads more than one relation.</summary>
internal sealed class ExplainNames
{
    private readonly Dictionary<OutputColumn, string> _names = [];

    private ExplainNames(Dictionary<OutputColumn, string> names) => _names = names;

    public ExplainNames(PlanNode plan, bool isVerbose)
    {
        IsOfMany = Collect(plan) > 1;
        if (!IsOfMany && !isVerbose)
            _names.Clear();
    }

    public bool IsOfMany { get; }

    /// <summary>What a scan tests itself needs no alias; what it is given from outside does.</summary>
    public ExplainNames Within(TableAccessNode scan)
    {
        var names = new Dictionary<OutputColumn, string>(_names);
        foreach (OutputColumn column in scan is TableScanNode table ? table.Columns : scan.Output)
            names.Remove(column);
        return new ExplainNames(names);
    }

    public string Of(BoundExpression expression) => BoundText.Of(In(expression));

    /// <summary>The expression with columns as they are shown.</summary>
    public BoundExpression In(BoundExpression expression)
    {
        SqlException.ThrowIfTooDeep();
        if (_names.Count == 0)
            return expression;
        if (expression is BoundColumn column)
            return _names.TryGetValue(column.Column, out string? name) ? new ShownText(name, column.Type) : column;
        return expression is KeyEquality equality
            ? new KeyEquality(new JoinKey(In(equality.Key.Left), In(equality.Key.Right)))
            : ExpressionTree.Rewrite(expression, In);
    }

    private int Collect(PlanNode plan)
    {
        SqlException.ThrowIfTooDeep();
        int count = PlanTree.Inputs(plan).Sum(Collect) + PlanTree.Expressions(plan).Sum(CollectSubqueries);
        switch (plan)
        {
            case TableAccessNode scan:
                Add(scan.Alias.Length == 0 ? scan.Table.Name : scan.Alias, scan is TableScanNode table ? table.Columns : scan.Output);
                return count + 1;
            case SystemRelationNode system:
                Add(system.Alias.Length == 0 ? system.Relation.Name : system.Alias, system.Output);
                return count + 1;
            case FunctionScanNode functions:
                Add(functions.Alias, functions.Output);
                return count + 1;
            case ValuesNode or CommonTableScanNode:
                return count + 1;
            default:
                return count;
        }
    }

    private int CollectSubqueries(BoundExpression expression)
    {
        SqlException.ThrowIfTooDeep();
        return (expression is BoundSubquery subquery ? Collect(subquery.Plan) : 0)
            + ExpressionTree.Parts(expression).Sum(CollectSubqueries);
    }

    private void Add(string alias, IReadOnlyList<OutputColumn> columns)
    {
        foreach (OutputColumn column in columns)
            _names[column] = $"{SqlQuoting.Identifier(alias)}.{SqlQuoting.Identifier(column.Name)}";
    }
}
