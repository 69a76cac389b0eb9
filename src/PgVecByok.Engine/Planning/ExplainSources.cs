using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>A part of an expression that is shown as this text: only for EXPLAIN.</summary>
internal sealed record ShownText(string Text, SqlType Type) : BoundExpression(Type);

/// <summary>What a node tests or goes by, in the words of the nodes below: aggregates as calls, computed columns as they are computed.</summary>
internal static class ExplainSources
{
    /// <summary>A computed value in parentheses, as PostgreSQL shows it.</summary>
    public static string Key(SortKey key, PlanNode input, ExplainNames names)
    {
        (BoundExpression Text, string Collation)? source = CollatedOrder.Source(key.Expression);
        BoundExpression made = Resolve(source?.Text ?? key.Expression, input, names);
        string? collation = source?.Collation;
        if (made is BoundCast { Function.Oid: 0, IsExplicit: false } widened)
            made = widened.Operand;
        if (made is BoundCollate collate)
            (made, collation) = (collate.Operand, collation ?? collate.Name);
        string text = made is BoundColumn ? names.Of(made) : $"({names.Of(made)})";
        return BoundText.Directed(collation is null ? text : BoundText.Collated(text, collation), key);
    }

    public static BoundExpression Resolve(BoundExpression expression, PlanNode input, ExplainNames names)
    {
        SqlException.ThrowIfTooDeep();
        return input switch
        {
            ProjectNode project => Resolve(Substitution.Inline(expression, project), project.Input, names),
            AggregateNode aggregate => Substitution.Inline(expression, aggregate.Output, Meanings(aggregate, names)),
            FilterNode filter => Resolve(expression, filter.Input, names),
            SortNode sort => Resolve(expression, sort.Input, names),
            _ => expression,
        };
    }

    private static BoundExpression[] Meanings(AggregateNode node, ExplainNames names)
    {
        SqlException.ThrowIfTooDeep();
        return [
            .. node.Keys.Select(key => Resolve(key, node.Input, names)),
            .. node.Aggregates.Select(call => new ShownText(Call(call, node.Input, names), call.Type)),
        ];
    }

    private static string Call(BoundAggregate call, PlanNode input, ExplainNames names)
    {
        string arguments = call.Arguments.Count == 0
            ? "*"
            : string.Join(", ", call.Arguments.Select(each => names.Of(Resolve(each, input, names))));
        return $"{call.Function.Name}({(call.IsDistinct ? "DISTINCT " : "")}{arguments})";
    }
}
