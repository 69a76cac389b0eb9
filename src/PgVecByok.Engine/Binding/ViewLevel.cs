using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>One view on the way from what a change names to the table: its columns and conditions over what it reads.</summary>
internal sealed class ViewLevel
{
    private readonly BindState _state;
    private readonly SelectBody _select;
    private readonly NamedTable _from;
    private readonly int[] _below;

    public ViewLevel(BindState state, View view, string role)
    {
        (_state, View, Role) = (state, view, role);
        _select = (SelectBody)ViewBinder.QueryOf(view).Body;
        _from = (NamedTable)_select.From[0];
        Relation below = state.Catalog.ByOid(view.Base)!;
        _below = [.. view.BaseColumns.Select(number => below.Columns.ToList().FindIndex(column => number != 0 && column.Number == number))];
    }

    public View View { get; }

    /// <summary>With whose rights it reads.</summary>
    public string Role { get; }

    /// <summary>The ordinal of the column below; below zero for a column that is computed.</summary>
    public int Below(int ordinal) => _below[ordinal];

    /// <summary>A row of the view, over a row of what it reads.</summary>
    public ViewRange Over(RangeItem below, string alias)
    {
        var range = new ViewRange(View, alias);
        for (int i = 0; i < View.Columns.Count; i++)
        {
            TableColumn column = View.Columns[i];
            int ordinal = i;
            range.Columns.Add(new RangeColumn(
                column.Name, column.Type, column.Typmod, null,
                () => _below[ordinal] >= 0 ? below.Columns[_below[ordinal]].Reference() : Computed(below, ordinal)));
        }

        return range;
    }

    public IReadOnlyList<BoundExpression> Conditions(RangeItem below) => _select.Where is not { } where
        ? []
        : SelectBinder.Conjuncts(Bind(below, binder => binder.Condition(where, ClauseKind.Where, "WHERE")));

    private BoundExpression Computed(RangeItem below, int ordinal)
    {
        TableColumn column = View.Columns[ordinal];
        BoundExpression value = Bind(below, binder => binder.Bind(_select.Targets[ordinal].Value, ClauseKind.SelectList));
        return _state.Coercion.TryTo(value, column.Type, column.Typmod, CastContext.Implicit) ?? value;
    }

    /// <summary>A text of the view, under its names and its rights. Its places are not places in the client's statement.</summary>
    private BoundExpression Bind(RangeItem below, Func<ExpressionBinder, BoundExpression> bind)
    {
        var scope = new Scope(_state, null);
        scope.Items.Add(new NamespaceItem(Named(below)) { IsNamed = true, HasColumns = true });
        try
        {
            return _state.As(Role, () => _state.Under(View.SearchPath, () => bind(new ExpressionBinder(_state, scope))));
        }
        catch (SqlException failed) when (failed.Offset is not null)
        {
            throw new SqlException(failed.State, failed.Message) { Detail = failed.Detail, Hint = failed.Hint };
        }
    }

    private PlanRange Named(RangeItem below)
    {
        var named = new PlanRange(new ValuesNode([], []), _from.Alias ?? below.Relation!.Name, below.Relation)
        {
            OfSystem = below.System,
        };
        for (int i = 0; i < below.Columns.Count; i++)
        {
            RangeColumn column = below.Columns[i];
            string name = _from.ColumnAliases.ElementAtOrDefault(i) ?? column.Name;
            named.Columns.Add(new RangeColumn(name, column.Type, column.Typmod, null, column.Reference));
        }

        return named;
    }
}

/// <summary>A row of a view that is changed: what its columns stand for in the table.</summary>
internal sealed class ViewRange : RangeItem
{
    public ViewRange(View view, string alias)
        : base(alias) => Relation = view;

    public override PlanNode Build() => throw new InvalidOperationException("the rows of a view that is changed are those of its table");
}
