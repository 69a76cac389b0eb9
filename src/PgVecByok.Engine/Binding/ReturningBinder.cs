using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>RETURNING: over the row as it is now, and OLD and NEW beside it.</summary>
internal static class ReturningBinder
{
    /// <summary>
    /// Plain names mean <paramref name="current"/> (the new row, of DELETE the old one). A row that does not exist has NULLs.
    /// </summary>
    public static (IReadOnlyList<BoundExpression>? Values, IReadOnlyList<OutputColumn> Output) Bind(
        ExpressionBinder outer, IReadOnlyList<Target>? returning, TableRange current, TableRange? old, TableRange? next,
        IReadOnlyList<NamespaceItem> others, bool othersFirst = false)
    {
        if (returning is null)
            return (null, []);
        BindState state = outer.State;
        if (next is not null)
            next.Written = state.Functions;
        var scope = new Scope(state, outer.Scope.Parent);
        foreach (NamespaceItem item in outer.Scope.Items)
            scope.Hidden.Add(item.Range);
        scope.Items.AddRange(others);
        scope.Items.Insert(othersFirst ? others.Count : 0, new NamespaceItem(current) { IsNamed = true, HasColumns = true });
        scope.Own(current);
        Name(scope, "old", old, current);
        Name(scope, "new", next, current);
        outer.Scope.CopyCommonTables(scope);
        var binder = new ExpressionBinder(state, scope);
        List<TargetEntry> targets = TargetList.Bind(binder, returning, ClauseKind.Returning);
        foreach (TargetEntry target in targets)
        {
            target.Value = state.Coercion.Settle(target.Value);
            target.MakeOutput();
        }

        if (next is { ReadsSystem: true })
            throw SqlException.NotSupported("ctid of new rows in RETURNING is not supported");
        HashSet<OutputColumn> read = [.. targets.SelectMany(target => ExpressionTree.Columns(target.Value))];
        Privileges.Require(state, current.Table, "SELECT", Read(current, read).Concat(Read(old, read)).Concat(Read(next, read)));
        return ([.. targets.Select(target => target.Value)], [.. targets.Select(target => target.Output!)]);
    }

    private static IEnumerable<int> Read(TableRange? range, HashSet<OutputColumn> columns) => range is null
        ? []
        : Enumerable.Range(0, range.Table.Columns.Count).Where(i => range.Columns[i].Output is { } output && columns.Contains(output));

    private static void Name(Scope scope, string name, TableRange? range, TableRange current)
    {
        if (scope.Items.Any(item => item.IsNamed && item.Range.Alias == name))
            return;
        var renamed = new PlanRange(new ValuesNode([], []), name);
        foreach (TableColumn column in current.Table.Columns)
        {
            int at = renamed.Columns.Count;
            renamed.Columns.Add(new RangeColumn(
                column.Name, column.Type, column.Typmod, null,
                () => range is null ? Missed(current, column) : range.Columns[at].Reference()));
        }

        scope.Items.Add(new NamespaceItem(renamed) { IsNamed = true });
    }

    private static BoundConstant Missed(TableRange current, TableColumn column)
    {
        current.IsMissed = true;
        return new BoundConstant(null, column.Type, column.Typmod);
    }
}
