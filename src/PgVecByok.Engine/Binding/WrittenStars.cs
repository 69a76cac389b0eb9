using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>A view's stars, written out when it is defined: it keeps its columns whatever its tables get later.</summary>
internal static class WrittenStars
{
    /// <summary>The query without stars, as far as each of its columns has a name that means it alone.</summary>
    /// <param name="query">A definition.</param>
    /// <param name="context">What it is bound under.</param>
    /// <param name="trace">Is told what its names mean.</param>
    public static Query Expand(Query query, BindContext context, BindTrace trace)
    {
        SqlException.ThrowIfTooDeep();
        QueryBinder.Bind(new BindState(context) { Trace = trace }, null, query).FinishSettled();
        return trace.Stars.Count == 0 ? query : Expand(query, trace);
    }

    private static T Expand<T>(T node, BindTrace trace)
        where T : class
    {
        SqlException.ThrowIfTooDeep();
        return SyntaxRewriter.Rewrite(node, each => each is SelectBody select && HasStar(select, trace)
            ? Expand(select with { Targets = [.. select.Targets.SelectMany(target => Written(target, trace))] }, trace)
            : null);
    }

    private static bool HasStar(SelectBody select, BindTrace trace) =>
        select.Targets.Any(target => target.Value is Star star && trace.Stars.ContainsKey(star));

    private static IEnumerable<Target> Written(Target target, BindTrace trace) =>
        target.Value is Star star && trace.Stars.TryGetValue(star, out IReadOnlyList<string[]>? names)
            ? names.Select(name => new Target(new ColumnReference(name, star.Offset), null, star.Offset))
            : [target];
}
