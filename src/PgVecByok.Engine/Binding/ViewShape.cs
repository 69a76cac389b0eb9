using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Whether rows can be changed through a view: it reads one table or view, row for row, and a column of it that is a column below takes
/// new values. Found out once, when the view is defined.
/// </summary>
internal static class ViewShape
{
    public const string NoSingle = "Views that do not select from a single table or view are not automatically updatable.";

    public const string NoColumns = "Views that have no updatable columns are not automatically updatable.";

    /// <summary>The view with what it can be changed through. REQUIRES: its stars are written out.</summary>
    public static View Of(BindState state, View view, Query query)
    {
        if (Refusal(query) is { } refusal)
            return view with { NotUpdatable = refusal };
        var select = (SelectBody)query.Body;
        if (select.From is not [NamedTable from]
            || RelationBinder.Find(state, from.Name) is not (Table { IsMaterializedView: false } or View))
            return view with { NotUpdatable = NoSingle };
        if (from.Sample is not null)
            return view with { NotUpdatable = Containing("TABLESAMPLE") };
        Relation below = RelationBinder.Find(state, from.Name);
        var scope = new Scope(state, null) { Calls = new SelectCalls() };
        RangeItem row = Template(below, from);
        scope.Add(row);
        List<TargetEntry> targets = TargetList.Bind(new ExpressionBinder(state, scope), select.Targets, ClauseKind.SelectList);
        if (Calls(scope.Calls!) is { } calls)
            return view with { NotUpdatable = $"Views that return {calls} are not automatically updatable." };
        return view with
        {
            Base = below.Oid, NotUpdatable = null,
            BaseColumns = [.. targets.Select(target => Number(target.Value, row, below))],
        };
    }

    private static string? Refusal(Query query) => query.Body switch
    {
        SelectBody { IsDistinct: true } => Containing("DISTINCT"),
        SelectBody { GroupBy.Count: > 0 } => Containing("GROUP BY"),
        SelectBody { Having: not null } => Containing("HAVING"),
        SetOperationBody => Containing("UNION, INTERSECT, or EXCEPT"),
        _ when query.With is not null => Containing("WITH"),
        _ when query.Limit is not null || query.OffsetRows is not null => Containing("LIMIT or OFFSET"),
        SelectBody => null,
        _ => NoSingle,
    };

    private static string Containing(string what) => $"Views containing {what} are not automatically updatable.";

    private static string? Calls(SelectCalls calls) => calls.Aggregates.Count > 0 ? "aggregate functions"
        : calls.Windows.Count > 0 ? "window functions"
        : calls.Sets.Count > 0 ? "set-returning functions" : null;

    private static PlanRange Template(Relation below, NamedTable from)
    {
        OutputColumn[] columns = [.. below.Columns.Select(column => TableRange.OutputOf(below, column))];
        var range = new PlanRange(new ValuesNode([], columns), from.Alias ?? below.Name, below)
        {
            OfSystem = name => below is Table table ? new TableRange(table, table.Name).System(name) : null,
        };
        for (int i = 0; i < from.ColumnAliases.Count; i++)
            range.Columns[i].Name = from.ColumnAliases[i];
        return range;
    }

    /// <summary>Zero of what is computed, and below zero of a system column.</summary>
    private static short Number(BoundExpression value, RangeItem row, Relation below)
    {
        if (value is BoundColumn { Column: { TableColumn: < 0 } system })
            return system.TableColumn;
        int ordinal = value is BoundColumn column ? row.Columns.FindIndex(each => each.Output == column.Column) : -1;
        return ordinal < 0 ? (short)0 : below.Columns[ordinal].Number;
    }
}
