using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>A part of an expression that is shown as this text: only for EXPLAIN.</summary>
internal sealed record ShownText(string Text, SqlType Type) : BoundExpression(Type);

/// <summary>What a node tests or goes by, in the words of the nodes below: aggregates as calls, computed columns as they are computed.</summary>
internal static class ExplainSources
{
    /// <summary>A computed value in parentheses, as PostgreSQL shows it.</summary>
    public static string Key(SortKey key, PlanNode input)
    {
        (BoundExpression Text, string Collation)? source = CollatedOrder.Source(key.Expression);
        BoundExpression made = Resolve(source?.Text ?? key.Expression, input);
        string? collation = source?.Collation;
        if (made is BoundCollate collate)
            (made, collation) = (collate.Operand, collation ?? collate.Name);
        string text = made is BoundColumn ? BoundText.Of(made) : $"({BoundText.Of(made)})";
        return BoundText.Directed(collation is null ? text : BoundText.Collated(text, collation), key);
    }

    public static BoundExpression Resolve(BoundExpression expression, PlanNode input)
    {
        SqlException.ThrowIfTooDeep();
        return input switch
        {
            ProjectNode project => Resolve(Substitution.Inline(expression, project), project.Input),
            AggregateNode aggregate => Substitution.Inline(expression, aggregate.Output, Meanings(aggregate)),
            FilterNode filter => Resolve(expression, filter.Input),
            SortNode sort => Resolve(expression, sort.Input),
            _ => expression,
        };
    }

    private static BoundExpression[] Meanings(AggregateNode node)
    {
        SqlException.ThrowIfTooDeep();
        return [
            .. node.Keys.Select(key => Resolve(key, node.Input)),
            .. node.Aggregates.Select(call => new ShownText(Call(call, node.Input), call.Type)),
        ];
    }

    private static string Call(BoundAggregate call, PlanNode input)
    {
        string arguments = call.Arguments.Count == 0
            ? "*"
            : string.Join(", ", call.Arguments.Select(each => BoundText.Of(Resolve(each, input))));
        return $"{call.Function.Name}({(call.IsDistinct ? "DISTINCT " : "")}{arguments})";
    }
}
