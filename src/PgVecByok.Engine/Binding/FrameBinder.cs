using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>A window's frame: what its edges may be, and the type that a distance must have beside the key of the order.</summary>
internal static class FrameBinder
{
    private static readonly SqlType[] WholeNumbers = [BuiltinTypes.Int8, BuiltinTypes.Int4, BuiltinTypes.Int2];

    public static WindowFrame Bind(ExpressionBinder binder, FrameClause written, IReadOnlyList<SortKey> order, int offset)
    {
        CheckEdges(written);
        FrameUnit unit = written.Unit switch { "ROWS" => FrameUnit.Rows, "GROUPS" => FrameUnit.Groups, _ => FrameUnit.Range };
        if (unit == FrameUnit.Groups && order.Count == 0)
            throw new SqlException(SqlState.WindowingError, "GROUPS mode requires an ORDER BY clause") { Offset = offset };
        FrameBound start = Bound(binder, written.Start, unit, order, offset);
        FrameBound end = Bound(binder, written.End, unit, order, offset);
        return new WindowFrame(unit, start, end, written.Exclusion switch
        {
            "CURRENT ROW" => FrameExclusion.CurrentRow,
            "GROUP" => FrameExclusion.Group,
            "TIES" => FrameExclusion.Ties,
            _ => FrameExclusion.NoOthers,
        });
    }

    private static void CheckEdges(FrameClause written)
    {
        (FrameEdge start, FrameEdge end) = (written.Start, written.End);
        bool isBetween = end.Offset >= 0;
        if (start.Kind == "UNBOUNDED FOLLOWING")
            throw Refusal("frame start cannot be UNBOUNDED FOLLOWING", start);
        if (!isBetween && start.Kind == "FOLLOWING")
            throw Refusal("frame starting from following row cannot end with current row", start);
        if (end.Kind == "UNBOUNDED PRECEDING")
            throw Refusal("frame end cannot be UNBOUNDED PRECEDING", end);
        if (start.Kind == "CURRENT ROW" && end.Kind == "PRECEDING")
            throw Refusal("frame starting from current row cannot have preceding rows", end);
        if (start.Kind == "FOLLOWING" && end.Kind is "PRECEDING" or "CURRENT ROW" && start.Kind == "FOLLOWING")
            throw Refusal("frame starting from following row cannot have preceding rows", end);
    }

    private static FrameBound Bound(ExpressionBinder binder, FrameEdge edge, FrameUnit unit, IReadOnlyList<SortKey> order, int offset)
    {
        FrameBoundKind kind = edge.Kind switch
        {
            "UNBOUNDED PRECEDING" => FrameBoundKind.UnboundedPreceding,
            "PRECEDING" => FrameBoundKind.Preceding,
            "FOLLOWING" => FrameBoundKind.Following,
            "UNBOUNDED FOLLOWING" => FrameBoundKind.UnboundedFollowing,
            _ => FrameBoundKind.CurrentRow,
        };
        if (edge.Distance is not { } distance)
            return new FrameBound(kind);
        if (unit == FrameUnit.Range && order.Count != 1)
        {
            throw new SqlException(
                SqlState.WindowingError, "RANGE with offset PRECEDING/FOLLOWING requires exactly one ORDER BY column") { Offset = offset };
        }

        BoundExpression value = binder.Bind(distance, ClauseKind.WindowFrame);
        string clause = unit switch { FrameUnit.Rows => "ROWS", FrameUnit.Groups => "GROUPS", _ => "RANGE" };
        int place = binder.State.PlaceOf(value) ?? edge.Offset;
        SqlType type = unit == FrameUnit.Range ? DistanceType(binder, order[0].Expression.Type, value.Type, place) : BuiltinTypes.Int8;
        BoundExpression coerced = binder.State.Coercion.ToSpecific(value, type, clause);
        if (ExpressionTree.ColumnsOf(value).Any(column => binder.State.OwnerOf(column) == binder.Scope))
            throw new SqlException(SqlState.InvalidColumnReference, $"argument of {clause} must not contain variables") { Offset = place };
        return new FrameBound(kind, coerced);
    }

    /// <summary>What may be added to a key of this type: a literal is taken for the type that PostgreSQL prefers.</summary>
    private static SqlType DistanceType(ExpressionBinder binder, SqlType key, SqlType given, int offset)
    {
        SqlType[] allowed = AllowedDistances(key);
        if (allowed.Length == 0)
            throw Unsupported($"column type {key.DisplayName(-1)}", offset, null);
        if (allowed.Contains(given))
            return given;
        if (given == BuiltinTypes.Unknown)
            return allowed.Contains(key) ? key : allowed[0];
        SqlType[] reachable = [.. allowed.Where(type => binder.State.Coercion.Can(given, type, CastContext.Implicit))];
        string types = $"column type {key.DisplayName(-1)} and offset type {given.DisplayName(-1)}";
        return reachable.Length switch
        {
            0 => throw Unsupported(types, offset, "Cast the offset value to an appropriate type."),
            1 => reachable[0],
            _ => throw new SqlException(
                SqlState.FeatureNotSupported, "RANGE with offset PRECEDING/FOLLOWING has multiple interpretations for " + types)
            {
                Offset = offset, Hint = "Cast the offset value to the exact intended type.",
            },
        };
    }

    private static SqlType[] AllowedDistances(SqlType key) =>
        key == BuiltinTypes.Int4 || key == BuiltinTypes.Int2 ? WholeNumbers
        : key == BuiltinTypes.Int8 || key == BuiltinTypes.Numeric || key == BuiltinTypes.Interval ? [key]
        : key == BuiltinTypes.Float4 || key == BuiltinTypes.Float8 ? [BuiltinTypes.Float8]
        : key == BuiltinTypes.Date || key == BuiltinTypes.Timestamp || key == BuiltinTypes.TimestampTz || key == BuiltinTypes.Time
            || key == BuiltinTypes.TimeTz ? [BuiltinTypes.Interval]
        : [];

    private static SqlException Unsupported(string types, int offset, string? hint) =>
        new(SqlState.FeatureNotSupported, "RANGE with offset PRECEDING/FOLLOWING is not supported for " + types)
        {
            Offset = offset, Hint = hint,
        };

    private static SqlException Refusal(string message, FrameEdge edge) => new(SqlState.WindowingError, message) { Offset = edge.Offset };
}
