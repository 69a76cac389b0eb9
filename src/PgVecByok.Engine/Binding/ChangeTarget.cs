using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// What INSERT, UPDATE, DELETE or MERGE names, and the table whose rows it changes: the same, or below views. Rights on what is named are
/// the statement's role's; below a view they are its owner's (of a security_invoker view the statement's role's, however deep it lies).
/// </summary>
internal sealed class ChangeTarget
{
    private readonly BindState _state;
    private readonly IReadOnlyList<ViewLevel> _levels; // outermost first

    private ChangeTarget(BindState state, Relation named, Table table, IReadOnlyList<ViewLevel> levels) =>
        (_state, Named, Table, _levels) = (state, named, table, levels);

    public Relation Named { get; }

    public Table Table { get; }

    /// <summary>With whose rights, and under whose policies, the table's rows are changed.</summary>
    public string Role => _levels.Count == 0 ? _state.Role : _levels[^1].Role;

    public bool IsView => _levels.Count > 0;

    public static ChangeTarget Find(BindState state, QualifiedName name, ViewChange change)
    {
        Relation named = RelationBinder.Find(state, name), found = named;
        List<ViewLevel> levels = [];
        string role = state.Role;
        for (; found is View view; found = state.Catalog.ByOid(view.Base)!)
        {
            state.Relations.Add(view.Oid);
            state.Need(view.Oid, TableLockMode.RowExclusive);
            if (levels.Any(level => level.View.Oid == view.Oid))
            {
                throw new SqlException(
                    SqlState.InvalidObjectDefinition, $"infinite recursion detected in rules for relation \"{view.Name}\"");
            }

            if (levels.Count > 0)
                state.As(levels[^1].Role, () => RequireBelow(state, view, change));
            bool isFixed = change.SetsColumns && view.BaseColumns.All(number => number <= 0);
            if ((view.NotUpdatable ?? (isFixed ? ViewShape.NoColumns : null)) is { } detail)
                throw change.Refusal(view.Name, detail);
            role = view.SecurityInvoker ? state.Context.CurrentRole : view.Owner;
            levels.Add(new ViewLevel(state, view, role));
        }

        return new ChangeTarget(state, named, Assignments.Target(state, found, change), levels);
    }

    // Which columns it comes to is known later; no right at all is known now.
    private static void RequireBelow(BindState state, View view, ViewChange change) =>
        Privileges.Require(state, view, change.Privilege, []);

    /// <summary>The row of the table as the statement names it.</summary>
    public RangeItem Over(TableRange row, string alias)
    {
        RangeItem item = row;
        for (int level = _levels.Count - 1; level >= 0; level--)
            item = _levels[level].Over(item, level == 0 ? alias : _levels[level].View.Name);
        return item;
    }

    /// <summary>The ordinal of a named column in <see cref="Named"/>.</summary>
    public int Ordinal(string name, int offset, bool isInsert = false) =>
        Assignments.Ordinal(Named, name, offset, isInsert);

    /// <summary>The table's column behind one of <see cref="Named"/>; below zero where there is none to be set.</summary>
    public int TableOrdinal(int ordinal)
    {
        for (int level = 0; level < _levels.Count && ordinal >= 0; level++)
            ordinal = _levels[level].Below(ordinal);
        return ordinal;
    }

    /// <summary>As <see cref="TableOrdinal"/>; a column that cannot be set is an error.</summary>
    public int RequireTableOrdinal(int ordinal, ViewChange change)
    {
        foreach (ViewLevel level in _levels)
        {
            int below = level.Below(ordinal);
            if (below < 0)
            {
                throw SqlException.NotSupported(
                    $"cannot {change.ColumnVerb} column \"{level.View.Columns[ordinal].Name}\" of view \"{level.View.Name}\"",
                    detail: level.View.BaseColumns[ordinal] < 0 ? "View columns that refer to system columns are not updatable."
                        : "View columns that are not columns of their base relation are not updatable.");
            }

            ordinal = below;
        }

        return ordinal;
    }

    /// <summary>What the column holds when nothing is given: a view's own default goes before the table's.</summary>
    public BoundExpression Default(int tableOrdinal)
    {
        foreach (ViewLevel level in _levels)
        {
            for (int i = 0; i < level.View.Columns.Count; i++)
            {
                if (level.View.Columns[i].Default is { } text && TableOrdinalFrom(level, i) == tableOrdinal)
                    return TableExpression.Value(_state, null, Table.Columns[tableOrdinal], text);
            }
        }

        return TableExpression.Default(_state, Table, tableOrdinal);
    }

    private int TableOrdinalFrom(ViewLevel first, int ordinal)
    {
        for (int level = _levels.ToList().IndexOf(first); level < _levels.Count && ordinal >= 0; level++)
            ordinal = _levels[level].Below(ordinal);
        return ordinal;
    }

    /// <summary>The privilege at every level, on the columns that are named and those behind them.</summary>
    public void Require(string kind, IEnumerable<int>? named = null)
    {
        List<int>? ordinals = named?.ToList();
        string role = _state.Role;
        foreach (ViewLevel level in _levels)
        {
            _state.As(role, () => Privileges.Require(_state, level.View, kind, ordinals));
            ordinals = ordinals?.Select(level.Below).Where(ordinal => ordinal >= 0).ToList();
            role = level.Role;
        }

        _state.As(role, () => Privileges.Require(_state, Table, kind, ordinals));
    }

    /// <summary>42601: two columns that are set are one, at the level where they come together.</summary>
    public SqlException SetTwice(int first, int second)
    {
        int level = 0;
        for (; first != second && level < _levels.Count; level++)
            (first, second) = (_levels[level].Below(first), _levels[level].Below(second));
        Relation relation = level < _levels.Count ? _levels[level].View : Table;
        return new SqlException(SqlState.SyntaxError, $"multiple assignments to same column \"{relation.Columns[first].Name}\"");
    }

    /// <summary>SELECT for what was read of the row, as it was named and as it lies in the table; nothing where nothing was.</summary>
    public void RequireRead(RangeItem range, TableRange row)
    {
        HashSet<int> named = [.. Asked(range)], stored = [.. Asked(row)];
        if (named.Count == 0 && stored.Count == 0 && !row.ReadsSystem)
            return;

        string role = _state.Role;
        for (int level = 0; level < _levels.Count; level++)
        {
            View view = _levels[level].View;
            IEnumerable<int>? columns = level == 0 && named.Count > 0 ? named : null;
            _state.As(role, () => Privileges.Require(_state, view, "SELECT", columns));
            role = _levels[level].Role;
        }

        _state.As(role, () => Privileges.Require(_state, Table, "SELECT", stored.Count == 0 ? null : stored));
    }

    /// <summary>The ordinals of what a statement itself has named.</summary>
    public static IEnumerable<int> Asked(RangeItem range) =>
        Enumerable.Range(0, range.Columns.Count).Where(i => range.Columns[i].IsAsked);

    /// <summary>The views' conditions join those that a row of the table must pass, behind its policies.</summary>
    public void AddConditions(TableRange row)
    {
        if (!IsView)
            return;
        bool[] asked = [.. row.Columns.Select(column => column.IsAsked)];
        row.Filter.AddRange(Conditions(row).SelectMany(each => each.Condition));
        for (int i = 0; i < asked.Length; i++)
            row.Columns[i].IsAsked = asked[i];
        if (row.Stored is { } stored)
            stored.Filter.AddRange(Conditions(RowSecurity.OverStored(_state, stored)).SelectMany(each => each.Condition));
    }

    /// <summary>WITH CHECK OPTION over a new row: what inner views ask comes first.</summary>
    public IReadOnlyList<(string View, BoundExpression Expression)> Checks(TableRange row)
    {
        List<(string, BoundExpression)> checks = [];
        bool isCascaded = false;
        IReadOnlyList<BoundExpression>[] conditions = [.. Conditions(row).Select(each => each.Condition).Reverse()];
        for (int level = 0; level < _levels.Count; level++)
        {
            View view = _levels[level].View;
            isCascaded |= view.CheckOption == "cascaded";
            if (isCascaded || view.CheckOption is not null)
                checks.InsertRange(0, conditions[level].Select(condition => (view.Name, condition)));
        }

        return checks;
    }

    /// <summary>Each view's conditions over a row of the table, the innermost view's first.</summary>
    private IEnumerable<(View View, IReadOnlyList<BoundExpression> Condition)> Conditions(TableRange row)
    {
        RangeItem item = row;
        for (int level = _levels.Count - 1; level >= 0; level--)
        {
            yield return (_levels[level].View, _levels[level].Conditions(item));
            item = _levels[level].Over(item, _levels[level].View.Name);
        }
    }
}
