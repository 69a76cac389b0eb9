using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// FROM: items from left to right, each seeing those before it only if it is LATERAL. Afterwards all of them can be named.
/// </summary>
internal sealed class FromBinder(ExpressionBinder binder)
{
    private readonly JoinBinder _joins = new(binder);

    private Scope Scope => binder.Scope;

    /// <summary>The items, joined; null for none.</summary>
    public RangeItem? Bind(IReadOnlyList<TableReference> references)
    {
        SqlException.ThrowIfTooDeep();
        RangeItem? all = null;
        List<NamespaceItem> names = [];
        foreach (TableReference reference in references)
        {
            FromItem item = Bind(reference);
            JoinBinder.CheckNames(names, item.Names);
            foreach (NamespaceItem name in item.Names)
            {
                name.IsLateralOnly = true;
                name.IsLateralAllowed = true;
                Scope.Items.Add(name);
            }

            names.AddRange(item.Names);
            all = all is null ? item.Range : new JoinRange(JoinKind.Inner, all, item.Range, null);
        }

        foreach (NamespaceItem name in names)
            name.IsLateralOnly = false;
        return all;
    }

    public FromItem Bind(TableReference reference)
    {
        SqlException.ThrowIfTooDeep();
        binder.State.ThrowIfCancelled();
        if (reference is JoinedTable join)
            return _joins.Bind(this, join);
        RangeItem range = reference switch
        {
            NamedTable table => RelationBinder.Bind(binder, table),
            DerivedTable derived => Derived(derived),
            JsonTable table => new JsonTableBinder(binder).Bind(table),
            FunctionTable function => new FunctionTableBinder(binder).Bind(function),
            _ => throw SqlException.NotSupported("this FROM item is not supported").At(reference.Offset),
        };
        Rename(range, reference.ColumnAliases);
        Scope.Own(range);
        // A subquery without an alias gives its columns, but no name to reach them by.
        return new FromItem(range, [new NamespaceItem(range) { IsNamed = range.Alias is not null, HasColumns = true }]);
    }

    public static void Rename(RangeItem range, IReadOnlyList<string> aliases)
    {
        if (aliases.Count > range.Columns.Count)
        {
            throw new SqlException(
                SqlState.InvalidColumnReference,
                $"table \"{range.Alias}\" has {range.Columns.Count} columns available but {aliases.Count} columns specified");
        }

        for (int i = 0; i < aliases.Count; i++)
            range.Columns[i].Name = aliases[i];
    }

    private PlanRange Derived(DerivedTable derived)
    {
        bool before = Scope.IsLateralActive;
        Scope.IsLateralActive = derived.IsLateral;
        QueryBinding query;
        try
        {
            Query written = LockingBinder.Push(derived.Query, LockingBinder.Of(Scope, derived.Alias));
            query = Scope.In(ClauseKind.From, () => QueryBinder.Bind(binder.State, Scope, written));
        }
        finally
        {
            Scope.IsLateralActive = before;
        }

        PlanNode plan = query.FinishSettled();
        var range = new PlanRange(plan, derived.Alias, query.Exposed());
        range.Needs.UnionWith(query.Scope.Outer.Where(column => binder.State.OwnerOf(column) == Scope));
        return range;
    }
}

/// <summary>A bound FROM item and the names it adds.</summary>
internal sealed record FromItem(RangeItem Range, IReadOnlyList<NamespaceItem> Names);
