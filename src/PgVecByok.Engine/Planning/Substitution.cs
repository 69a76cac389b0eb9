using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Replaces columns by what they stand for.</summary>
internal static class Substitution
{
    /// <summary>An expression over a projection's output, over its input.</summary>
    public static BoundExpression Inline(BoundExpression expression, ProjectNode project) =>
        Inline(expression, project.Output, project.Expressions);

    public static BoundExpression Inline(
        BoundExpression expression, IReadOnlyList<OutputColumn> columns, IReadOnlyList<BoundExpression> meanings)
    {
        var map = new Dictionary<OutputColumn, BoundExpression>();
        for (int i = 0; i < meanings.Count; i++)
            map.TryAdd(columns[i], meanings[i]);
        return Replace(expression, map);
    }

    public static BoundExpression Rename(
        BoundExpression expression, IReadOnlyList<OutputColumn> from, IReadOnlyList<OutputColumn> to) =>
        Inline(expression, from, [.. to.Select(column => new BoundColumn(column))]);

    private static BoundExpression Replace(BoundExpression expression, Dictionary<OutputColumn, BoundExpression> map)
    {
        SqlException.ThrowIfTooDeep();
        return expression is BoundColumn column && map.TryGetValue(column.Column, out BoundExpression? meaning)
            ? meaning
            : ExpressionTree.Rewrite(expression, part => Replace(part, map));
    }
}
