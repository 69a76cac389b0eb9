using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Select lists: stars become columns, and what has no name gets PostgreSQL's.</summary>
internal static class TargetList
{
    private const int EntriesMax = 1664; // PostgreSQL's MaxTupleAttributeNumber

    public static List<TargetEntry> Bind(ExpressionBinder binder, IReadOnlyList<Target> targets, ClauseKind clause)
    {
        List<TargetEntry> entries = [];
        foreach (Target target in targets)
        {
            switch (target.Value)
            {
                case Star star:
                    entries.AddRange(Expand(binder.Scope, star));
                    break;
                case FieldSelection { Field: null } all:
                    entries.AddRange(ExpandRow(binder, all, clause));
                    break;
                default:
                    BoundExpression value = binder.Bind(target.Value, clause);
                    entries.Add(new TargetEntry(value, target.Name ?? ColumnNames.Of(target.Value)));
                    break;
            }
        }

        if (entries.Count > EntriesMax)
            throw new SqlException(SqlState.TooManyColumns, $"target lists can have at most {EntriesMax} entries");
        return entries;
    }

    public static IEnumerable<TargetEntry> Expand(Scope scope, Star star)
    {
        if (star.Qualifier.Count == 0)
        {
            List<NamespaceItem> items = [.. scope.Items.Where(item => item.HasColumns && !item.IsLateralOnly)];
            if (scope.Items.Count == 0)
                throw new SqlException(SqlState.SyntaxError, "SELECT * with no tables specified is not valid") { Offset = star.Offset };
            scope.State.Trace?.Note(star, items);
            return items.SelectMany(item => Columns(scope, scope, item, star.Offset)).ToList();
        }

        string? schema = star.Qualifier.Count > 1 ? star.Qualifier[^2] : null;
        NamespaceItem? named = ColumnLookup.FindItem(scope, schema, star.Qualifier[^1], star.Offset, out Scope level);
        if (named is not null)
            scope.State.Trace?.Note(star, [named]);
        if (named is not null)
            return Columns(scope, level, named, star.Offset);
        if (scope.State.Context.BodyNames?.FindFields(star.Qualifier) is { } fields)
            return fields.Select(field => new TargetEntry(scope.State.Placed(field.Value, star.Offset), field.Name));
        throw MissingNames.Table(scope, star.Qualifier[^1], star.Offset);
    }

    /// <summary>VALUES: what a body's row.* stands for, field by field.</summary>
    public static IReadOnlyList<Expression> Written(Scope scope, IReadOnlyList<Expression> row)
    {
        if (scope.State.Context.BodyNames is not { } names || !row.Any(value => value is Star { Qualifier.Count: > 0 }))
            return row;
        return
        [
            .. row.SelectMany(value => value is Star { Qualifier.Count: > 0 } star && names.FindFields(star.Qualifier) is { } fields
                ? fields.Select(field => (Expression)new ColumnReference([.. star.Qualifier, field.Name], star.Offset))
                : [value]),
        ];
    }

    private static List<TargetEntry> Columns(Scope scope, Scope level, NamespaceItem item, int offset)
    {
        List<TargetEntry> entries = [];
        foreach (RangeColumn column in item.Range.Columns)
        {
            if (column.IsOutsideStar)
                continue;
            BoundExpression value = column.Reference();
            scope.Read(value, level);
            entries.Add(new TargetEntry(scope.State.Placed(value, offset), column.Name));
        }

        return entries;
    }

    private static List<TargetEntry> ExpandRow(ExpressionBinder binder, FieldSelection all, ClauseKind clause)
    {
        BoundExpression row = binder.Bind(all.Operand, clause);
        if (CompositeBinder.RecordColumns(row) is not { } columns)
        {
            throw row.Type == BuiltinTypes.Record
                ? new SqlException(SqlState.FeatureNotSupported, "record type has not been registered") { Offset = all.Offset }
                : new SqlException(
                    SqlState.WrongObjectType, $"type {row.Type.DisplayName(-1)} is not composite") { Offset = SyntaxPlace.Of(all) };
        }

        return [.. columns.Select((column, i) => new TargetEntry(
            row is BoundRow known ? known.Fields[i] : new BoundField(row, i, column.Type), column.Name))];
    }
}
