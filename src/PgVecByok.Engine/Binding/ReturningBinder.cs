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
            next.Written = state.Functions;
        var scope = new Scope(state, outer.Scope.Parent) { MergeAction = rows.MergeAction };
        foreach (NamespaceItem item in outer.Scope.Items)
            scope.Hidden.Add(item.Range);
        scope.Items.AddRange(others);
        scope.Items.Insert(othersFirst ? others.Count : 0, new NamespaceItem(rows.Named) { IsNamed = true, HasColumns = true });
        foreach (RangeColumn column in rows.Current.Columns)
            state.Own(scope, column.Output!);
        scope.Ranges.Add(rows.Named);
        Name(scope, "old", rows.Old, rows);
        Name(scope, "new", rows.Next, rows);
        outer.Scope.CopyCommonTables(scope);
        List<TargetEntry> targets = TargetList.Bind(new ExpressionBinder(state, scope), returning, ClauseKind.Returning);
        foreach (TargetEntry target in targets)
        {
            target.Value = state.Coercion.Settle(target.Value);
            target.MakeOutput();
        }

        if (rows.Next is { ReadsSystem: true })
            throw SqlException.NotSupported("ctid of new rows in RETURNING are not supported");
        rows.RequireRead(state, [.. targets.SelectMany(target => ExpressionTree.Columns(target.Value))]);
        return ([.. targets.Select(target => target.Value)], [.. targets.Select(target => target.Output!)]);
    }

    private static void Name(Scope scope, string name, TableRange? row, ReturnedRows rows)
    {
        if (scope.Items.Any(item => item.IsNamed && item.Range.Alias == name))
            return;
        RangeItem? named = row is null ? null : rows.Over(row, name);
        var renamed = new PlanRange(new ValuesNode([], []), name);
        foreach (RangeColumn column in rows.Named.Columns)
        {
            int at = renamed.Columns.Count;
            renamed.Columns.Add(new RangeColumn(
                column.Name, column.Type, column.Typmod, null,
                () => named is null ? rows.Missed(column)
                    : name == "new" ? rows.UnlessDeleted(named.Columns[at].Reference()) : named.Columns[at].Reference()));
        }

        scope.Items.Add(new NamespaceItem(renamed) { IsNamed = true });
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

    public RangeItem Over(TableRange row, string name) => target.Over(row, name);

    /// <summary>Of MERGE: the column that says what was done.</summary>
    public OutputColumn? MergeAction { get; init; }

    /// <summary>A row that MERGE deletes has no new one.</summary>
    public BoundExpression UnlessDeleted(BoundExpression value)
    {
        if (MergeAction is null)
            return value;
        var function = new ScalarFunction
        {
            Oid = 0, Name = "new", ArgumentTypes = [BuiltinTypes.Text, value.Type], ReturnType = value.Type, IsStrict = false,
            Volatility = Volatility.Immutable, Body = (_, arguments, count) => Kept((Column<Text>)arguments[0], arguments[1], count),
        };
        return new BoundCall(function, [new BoundColumn(MergeAction), value], value.Type, value.Typmod);
    }

    private static Column Kept(Column<Text> actions, Column values, int count)
    {
        int[] rows = new int[count];
        for (int row = 0; row < count; row++)
            rows[row] = actions[row].Span.SequenceEqual("DELETE"u8) ? -1 : row;
        return values.GatherOrNull(rows);
    }

    public BoundConstant Missed(RangeColumn column)
    {
        current.IsMissed = true;
        return new BoundConstant(null, column.Type, column.Typmod);
    }

    /// <summary>SELECT on what was named of the view, and on the table's columns that came of it.</summary>
    public void RequireRead(BindState state, HashSet<OutputColumn> read)
    {
        int[] ordinals = [.. new[] { current, old, next }.OfType<TableRange>().SelectMany(range =>
            Enumerable.Range(0, range.Table.Columns.Count)
                .Where(i => range.Columns[i].Output is { } output && read.Contains(output))).Distinct()];
        if (target.IsView)
        {
            int[] named = [.. Enumerable.Range(0, Named.Columns.Count).Where(i => Named.Columns[i].IsAsked)];
            target.Require("SELECT", named.Length == 0 ? null : named);
        }

        state.As(target.Role, () => Privileges.Require(state, target.Table, "SELECT", ordinals));
    }
}
