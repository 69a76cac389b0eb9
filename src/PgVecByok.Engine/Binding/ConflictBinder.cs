using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>ON CONFLICT: which key arbitrates, and what the row in the way becomes.</summary>
internal sealed class ConflictBinder(BindState state, ExpressionBinder outer, ChangeTarget target, TableRange proposed)
{
    private Table Table => target.Table;

    /// <summary>The row in the way, where it is updated.</summary>
    public TableRange? Existing { get; private set; }

    /// <summary>The table's columns that DO UPDATE sets.</summary>
    public IEnumerable<int> Set { get; private set; } = [];

    public ConflictClause? Bind(Insert insert)
    {
        if (insert.OnConflict is not { } conflict)
            return null;
        if (conflict.Assignments is not null && conflict.Targets.Count == 0 && conflict.Constraint is null)
        {
            throw new SqlException(SqlState.SyntaxError, "ON CONFLICT DO UPDATE requires inference specification or constraint name")
            {
                Hint = "For example, ON CONFLICT (column_name).", Offset = conflict.Offset,
            };
        }

        if (target.IsView)
            RequireReadOfView(conflict);
        TableKey? key = Key(conflict);
        if (key is { IsDeferrable: true } || (key is null && Table.Keys.Any(each => each.IsDeferrable)))
        {
            throw new SqlException(
                SqlState.ObjectNotInPrerequisiteState,
                "ON CONFLICT does not support deferrable unique constraints/exclusion constraints as arbiters");
        }

        TableRange existing = Assignments.Row(Table, insert.Alias ?? Table.Name);
        IReadOnlyList<OutputColumn> columns = Assignments.ColumnsOf(existing);
        if (key is not null && !target.IsView)
            RequireRead(key.Columns.Where(ordinal => ordinal >= 0));
        if (conflict.Assignments is null)
            return new ConflictClause(key, columns, null, null);
        return Update(conflict, key, existing, target.Over(existing, insert.Alias ?? target.Named.Name), columns);
    }

    private ConflictClause Update(
        OnConflict conflict, TableKey? key, TableRange existing, RangeItem named, IReadOnlyList<OutputColumn> columns)
    {
        var scope = new Scope(state, outer.Scope.Parent);
        outer.Scope.CopyCommonTables(scope);
        existing.Ended = state.Functions;
        scope.Add(named);
        PlanRange excluded = Excluded();
        scope.Items.Add(new NamespaceItem(excluded) { IsNamed = true, HasColumns = true });
        var binder = new ExpressionBinder(state, scope);
        var set = new UpdateAssignments(binder, target, existing);
        set.Bind(conflict.Assignments!);
        target.Require("UPDATE", set.Named);
        BoundExpression? where = conflict.Where is null ? null : binder.Condition(conflict.Where, ClauseKind.Where, "WHERE");
        if (target.IsView)
            RequireAsked([.. ChangeTarget.Asked(named), .. ChangeTarget.Asked(excluded)]);
        else
            RequireRead([.. set.Values.OfType<BoundExpression>(), .. where is null ? Array.Empty<BoundExpression>() : [where]], existing);
        (Existing, Set) = (existing, set.Stored);
        return new ConflictClause(key, columns, set.WithGenerated(columns), where)
        {
            WasThere = new OutputColumn("was_there", BuiltinTypes.Bool), Virtual = GeneratedColumns.Virtual(state, existing, isWhole: true),
            UpdateUsing = state.As(target.Role, () => (IReadOnlyList<(string?, BoundExpression)>)
                [.. RowSecurity.Using(state, existing, "UPDATE"), .. RowSecurity.Using(state, existing, "SELECT")]),
            UpdateChecks = state.As(target.Role, () => (IReadOnlyList<(string?, BoundExpression)>)
                [.. RowSecurity.Checks(state, proposed, "UPDATE"), .. RowSecurity.Using(state, proposed, "SELECT", isNew: true)]),
        };
    }

    private void RequireRead(IReadOnlyList<BoundExpression> expressions, TableRange existing)
    {
        HashSet<OutputColumn> read = [.. expressions.SelectMany(ExpressionTree.Columns)];
        int[] ordinals = [.. Enumerable.Range(0, Table.Columns.Count).Where(i =>
            read.Contains(existing.Columns[i].Output!) || read.Contains(proposed.Columns[i].Output!))];
        if (ordinals.Length > 0)
            RequireRead(ordinals);
        else if (existing.ReadsSystem || existing.IsSystemKnown)
            Privileges.Require(state, Table, "SELECT");
    }

    private void RequireRead(IEnumerable<int> ordinals) => Privileges.Require(state, Table, "SELECT", ordinals);

    private void RequireAsked(IReadOnlyList<int> named)
    {
        if (named.Count > 0)
            target.Require("SELECT", named.Distinct());
    }

    /// <summary>What the clause names of a view is read of the view, before it is known whether a key fits.</summary>
    private void RequireReadOfView(OnConflict conflict)
    {
        var row = (ViewRange)target.Over(proposed, target.Named.Name);
        var scope = new Scope(state, null);
        scope.Add(row);
        var binder = new ExpressionBinder(state, scope);
        foreach (IndexElement element in conflict.Targets)
        {
            if (element.Expression is { } expression)
                binder.Bind(expression, ClauseKind.IndexExpression);
            else if (row.Columns.FirstOrDefault(column => column.Name == element.Column) is { } column)
                column.IsAsked = true;
        }

        RequireAsked([.. ChangeTarget.Asked(row)]);
    }

    private PlanRange Excluded()
    {
        var range = new PlanRange(new ValuesNode([], []), "excluded");
        range.Columns.AddRange(target.Over(proposed, "excluded").Columns);
        return range;
    }

    private TableKey? Key(OnConflict conflict)
    {
        if (conflict.Constraint is { } name)
        {
            return Table.Keys.FirstOrDefault(key => key.Name == name && key.IsUnique && key.IsConstraint)
                ?? throw NoIndexOf(name);
        }

        if (conflict.Targets.Count == 0)
            return null;
        List<int> ordinals = [.. conflict.Targets.Where(each => each.Column is not null)
            .Select(each => Ordinal(each, conflict.Targets[0])).Distinct()];
        List<BoundExpression> expressions = [.. conflict.Targets.Where(each => each.Column is null).Select(Expression)];
        return Table.Keys.FirstOrDefault(key => Fits(key, ordinals, expressions, conflict))
            ?? throw new SqlException(
                SqlState.InvalidColumnReference, "there is no unique or exclusion constraint matching the ON CONFLICT specification");
    }

    private SqlException NoIndexOf(string constraint) => Table.Checks.Any(check => check.Name == constraint)
        || Table.ForeignKeys.Any(key => key.Name == constraint)
        ? new(SqlState.WrongObjectType, "constraint in ON CONFLICT clause has no associated index")
        : new(SqlState.UndefinedObject, $"constraint \"{constraint}\" for table \"{Table.Name}\" does not exist");

    /// <summary>Messages point at the parenthesis before the first element.</summary>
    private int Ordinal(IndexElement element, IndexElement first)
    {
        for (int i = 0; i < target.Named.Columns.Count; i++)
        {
            if (target.Named.Columns[i].Name == element.Column)
                return target.TableOrdinal(i);
        }

        var scope = new Scope(state, null);
        scope.Add(target.Over(proposed, target.Named.Name));
        throw MissingNames.Column(scope, null, element.Column!, first.Offset - 1);
    }

    private BoundExpression Expression(IndexElement element)
    {
        var scope = new Scope(state, null);
        scope.Add(target.Over(proposed, target.Named.Name));
        return new ExpressionBinder(state, scope).Bind(element.Expression!, ClauseKind.IndexExpression);
    }

    private bool Fits(TableKey key, List<int> ordinals, List<BoundExpression> expressions, OnConflict conflict)
    {
        if (!key.IsUnique || key.Predicate is not null && !Implies(conflict, key.Predicate))
            return false;
        if (!key.Columns.Where(ordinal => ordinal >= 0).ToHashSet().SetEquals(ordinals))
            return false;
        List<BoundExpression> own = [.. key.Expressions.OfType<string>().Select(text => TableExpression.Indexed(state, proposed, text))];
        return own.Count == expressions.Count
            && own.All(one => expressions.Any(other => ExpressionEquality.AreEqual(one, other)));
    }

    /// <summary>A partial key arbitrates only where the written condition is its own.</summary>
    private bool Implies(OnConflict conflict, string predicate)
    {
        if (conflict.TargetWhere is null)
            return false;
        var named = new Scope(state, null);
        named.Add(target.Over(proposed, target.Named.Name));
        BoundExpression written = new ExpressionBinder(state, named).Condition(conflict.TargetWhere, ClauseKind.IndexPredicate, "WHERE");
        BoundExpression kept = TableExpression.Bind(state, proposed, predicate, ClauseKind.IndexPredicate, "WHERE");
        IReadOnlyList<BoundExpression> given = SelectBinder.Conjuncts(written);
        return SelectBinder.Conjuncts(kept).All(one => given.Any(other => ExpressionEquality.AreEqual(one, other)));
    }
}
