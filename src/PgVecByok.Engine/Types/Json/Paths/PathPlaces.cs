using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>@ stands only in filters, last only in subscripts.</summary>
internal static class PathPlaces
{
    public static void Check(PathNode node, int filters, bool isInSubscript)
    {
        SqlException.ThrowIfTooDeep();
        if (node.Kind == PathKind.Current && filters == 0)
            throw new SqlException(SqlState.SyntaxError, "@ is not allowed in root expressions");
        if (node.Kind == PathKind.Last && !isInSubscript)
            throw new SqlException(SqlState.SyntaxError, "LAST is allowed only in array subscripts");
        int inside = node.Kind == PathKind.Filter ? filters + 1 : filters;
        if (node.Left is { } left)
            Check(left, inside, isInSubscript);
        if (node.Right is { } right)
            Check(right, inside, isInSubscript);
        foreach ((PathNode from, PathNode? to) in node.Places)
        {
            Check(from, filters, isInSubscript: true);
            if (to is not null)
                Check(to, filters, isInSubscript: true);
        }

        if (node.Next is { } next)
            Check(next, filters, isInSubscript);
    }
}
