using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>RETURNING: over the row as it is now, and OLD and NEW beside it.</summary>
internal static class ReturningBinder
{
    /// <summary>Plain names mean the current row. A row that does not exist has NULLs.</summary>
    public static (IReadOnlyList<BoundExpression>? Values, IReadOnlyList<OutputColumn> Output) Bind(
        ExpressionBinder outer, IReadOnlyList<Target>? returning, ReturnedRows rows, IReadOnlyList<NamespaceItem> others,
        bool othersFirst = false)
    {
        if (returning is null)
            return (null, []);
        BindState state = outer.State;
        if (rows.Next is { } next)
            (next.Written, next.Replaced) = (state.Functions, rows.WasThere);
        if (rows.Old is { } old)
            old.Ended = state.Functions;
        var scope = new Scope(state, outer.Scope.Parent) { MergeAction = rows.MergeAction };
        foreach (NamespaceItem item in outer.Scope.Items)
            scope.Hidden.Add(item.Range);
        scope.Items.AddRange(others);
        scope.Items.Insert(othersFirst ? others.Count : 0, new NamespaceItem(rows.Named) { IsNamed = true, HasColumns = true });
        foreach (RangeColumn column in rows.Current.Columns)
            state.Own(scope, column.Output!);
        scope.Ranges.Add(rows.Named);
        Name(scope, rows.Names?.Old, "old", rows.Old, rows);
        Name(scope, rows.Names?.New, "new", rows.Next, rows);
        outer.Scope.CopyCommonTables(scope);
        List<TargetEntry> targets = TargetList.Bind(new ExpressionBinder(state, scope), returning, ClauseKind.Returning);
        if (targets.Count == 0)
            throw new SqlException(SqlState.SyntaxError, "RETURNING must have at least one column") { Offset = returning[0].Offset };
        foreach (TargetEntry target in targets)
        {
            target.Value = state.Coercion.Settle(target.Value);
            target.MakeOutput(state);
        }

        rows.RequireRead(state, [.. targets.SelectMany(target => ExpressionTree.Columns(target.Value))]);
        return ([.. targets.Select(target => target.Value)], [.. targets.Select(target => target.Output!)]);
    }

    /// <summary>Under the name that RETURNING gives it; else under the usual one, unless that means something else here.</summary>
    private static void Name(Scope scope, RowName? given, string usual, TableRange? row, ReturnedRows rows)
    {
        string name = given?.Name ?? usual;
        if (scope.Items.Any(item => item.IsNamed && item.Range.Alias == name))
        {
            if (given is null)
                return;
            throw new SqlException(SqlState.DuplicateAlias, $"table name \"{name}\" specified more than once") { Offset = given.Offset };
        }

        RangeItem? named = row is null ? null : rows.Over(row, name);
        Func<BoundExpression, BoundExpression> asRow = value => rows.Present(value, usual, isThere: row is not null);
        var renamed = new PlanRange(new ValuesNode([], []), name, rows.Named.Relation)
        {
            AsRow = asRow, OfSystem = column => rows.Named is TableRange ? System(row, column, usual, rows) : null,
        };
        foreach (RangeColumn column in rows.Named.Columns)
        {
            int at = renamed.Columns.Count;
            renamed.Columns.Add(new RangeColumn(column.Name, column.Type, column.Typmod, null, () =>
            {
                rows.Asked.Add(at);
                return named is null ? rows.Missed(column)
                    : usual == "new" ? rows.Present(named.Columns[at].Reference(), usual, isThere: true)
                    : named.Columns[at].Reference();
            }));
        }

        scope.Items.Add(new NamespaceItem(renamed) { IsNamed = true });
    }

    /// <summary>ctid and its kin of the old or the new row; NULLs where there is none.</summary>
    private static RangeColumn? System(TableRange? row, string name, string usual, ReturnedRows rows)
    {
        if ((row ?? rows.Current).System(name) is not { } column)
            return null;
        return new RangeColumn(name, column.Type, column.Typmod, null, () => row is null
            ? rows.Missed(column)
            : rows.Present(column.Reference(), usual, isThere: true));
    }
}

/// <summary>
/// The rows that RETURNING can name: the current one by plain names, the old and the new one; null for one that does not exist.
/// </summary>
internal sealed class ReturnedRows(ChangeTarget target, string alias, TableRange current, TableRange? old, TableRange? next)
{
    public TableRange Current => current;

    public TableRange? Old => old;

    public TableRange? Next => next;

    /// <summary>The current row as the statement names it.</summary>
    public RangeItem Named { get; } = target.Over(current, alias);

    /// <summary>RETURNING WITH: other names for the old and the new row.</summary>
    public ReturningNames? Names { get; init; }

    /// <summary>Columns of what the statement names that were named of the old or the new row.</summary>
    public HashSet<int> Asked { get; } = [];

    public RangeItem Over(TableRange row, string name) => target.Over(row, name);

    /// <summary>Of MERGE: the column that says what was done.</summary>
    public OutputColumn? MergeAction { get; init; }

    /// <summary>Of ON CONFLICT DO UPDATE: the column that says whether there was an old row.</summary>
    public OutputColumn? WasThere { get; init; }

    /// <summary>A value of the old or new row, or the row itself, which is NULL where there is no such row.</summary>
    public BoundExpression Present(BoundExpression value, string which, bool isThere)
    {
        if (!isThere)
            return new BoundConstant(null, value.Type, value.Typmod);
        if (MergeAction is { } action)
            return MarkedRows.Unless(action, which == "new" ? "DELETE" : "INSERT", value);
        return which == "old" && WasThere is { } was ? MarkedRows.Where(was, value) : value;
    }

    public BoundConstant Missed(RangeColumn column)
    {
        current.IsMissed = true;
        return new BoundConstant(null, column.Type, column.Typmod);
    }

    /// <summary>SELECT on what was named of the view, and on the table's columns that came of it.</summary>
    public void RequireRead(BindState state, HashSet<OutputColumn> read)
    {
        HashSet<int> stored = [.. new[] { current, old, next }.OfType<TableRange>().SelectMany(range =>
            Enumerable.Range(0, range.Table.Columns.Count)
                .Where(i => range.Columns[i].Output is { } output && read.Contains(output)))];
        if (target.IsView)
        {
            int[] named = [.. ChangeTarget.Asked(Named).Union(Asked)];
            if (named.Length > 0)
                target.Require("SELECT", named);
        }
        else
        {
            stored.UnionWith(Asked);
        }

        if (stored.Count > 0)
            state.As(target.Role, () => Privileges.Require(state, target.Table, "SELECT", stored));
        else if (new[] { current, old, next }.OfType<TableRange>().Any(range => range.ReadsSystem || range.IsSystemKnown))
            state.As(target.Role, () => Privileges.Require(state, target.Table, "SELECT"));
    }
}
