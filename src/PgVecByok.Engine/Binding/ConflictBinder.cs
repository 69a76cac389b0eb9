using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>ON CONFLICT: which key arbitrates, and what the row in the way becomes.</summary>
internal sealed class ConflictBinder(BindState state, ExpressionBinder outer, Table table, TableRange proposed)
{
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

        TableKey? key = Key(conflict);
        TableRange existing = Assignments.Row(table, insert.Alias ?? table.Name);
        IReadOnlyList<OutputColumn> columns = Assignments.ColumnsOf(existing);
        if (key is not null)
            Privileges.Require(state, table, "SELECT", key.Columns.Where(ordinal => ordinal >= 0));
        if (conflict.Assignments is null)
            return new ConflictClause(key, columns, null, null);
        return Update(conflict, key, existing, columns);
    }

    private ConflictClause Update(OnConflict conflict, TableKey? key, TableRange existing, IReadOnlyList<OutputColumn> columns)
    {
        var scope = new Scope(state, outer.Scope.Parent);
        outer.Scope.CopyCommonTables(scope);
        scope.Add(existing);
        scope.Items.Add(new NamespaceItem(Excluded()) { IsNamed = true, HasColumns = true });
        var binder = new ExpressionBinder(state, scope);
        var set = new UpdateAssignments(binder, table);
        set.Bind(conflict.Assignments!);
        Privileges.Require(state, table, "UPDATE", set.Set);
        BoundExpression? where = conflict.Where is null ? null : binder.Condition(conflict.Where, ClauseKind.Where, "WHERE");
        RequireRead([.. set.Values.OfType<BoundExpression>(), .. where is null ? Array.Empty<BoundExpression>() : [where]], existing);
        return new ConflictClause(key, columns, set.WithGenerated(columns), where)
        {
            Virtual = GeneratedColumns.Virtual(state, existing, isWhole: true),
            UpdateUsing = [.. RowSecurity.Using(state, existing, "UPDATE"), .. RowSecurity.Using(state, existing, "SELECT")],
            UpdateChecks = [.. RowSecurity.Checks(state, proposed, "UPDATE"), .. RowSecurity.Using(state, proposed, "SELECT")],
        };
    }

    private void RequireRead(IReadOnlyList<BoundExpression> expressions, TableRange existing)
    {
        HashSet<OutputColumn> read = [.. expressions.SelectMany(ExpressionTree.Columns)];
        int[] ordinals = [.. Enumerable.Range(0, table.Columns.Count).Where(i =>
            read.Contains(existing.Columns[i].Output!) || read.Contains(proposed.Columns[i].Output!))];
        if (ordinals.Length > 0)
            Privileges.Require(state, table, "SELECT", ordinals);
    }

    private PlanRange Excluded()
    {
        var range = new PlanRange(new ValuesNode([], []), "excluded");
        range.Columns.AddRange(proposed.Columns);
        return range;
    }

    private TableKey? Key(OnConflict conflict)
    {
        if (conflict.Constraint is { } name)
        {
            return table.Keys.FirstOrDefault(key => key.Name == name && key.IsUnique && key.IsConstraint)
                ?? throw new SqlException(
                    SqlState.UndefinedObject, $"constraint \"{name}\" for table \"{table.Name}\" does not exist");
        }

        if (conflict.Targets.Count == 0)
            return null;
        List<int> ordinals = [.. conflict.Targets.Where(target => target.Column is not null).Select(target => Ordinal(target, conflict.Targets[0])).Distinct()];
        List<BoundExpression> expressions = [.. conflict.Targets.Where(target => target.Column is null).Select(Expression)];
        return table.Keys.FirstOrDefault(key => Fits(key, ordinals, expressions, conflict))
            ?? throw new SqlException(
                SqlState.InvalidColumnReference, "there is no unique or exclusion constraint matching the ON CONFLICT specification");
    }

    /// <summary>Messages point at the parenthesis before the first element.</summary>
    private int Ordinal(IndexElement target, IndexElement first)
    {
        for (int i = 0; i < table.Columns.Count; i++)
        {
            if (table.Columns[i].Name == target.Column)
                return i;
        }

        var scope = new Scope(state, null);
        scope.Add(Assignments.Row(table, table.Name));
        throw MissingNames.Column(scope, null, target.Column!, first.Offset - 1);
    }

    private BoundExpression Expression(IndexElement target)
    {
        var scope = new Scope(state, null);
        scope.Add(proposed);
        return new ExpressionBinder(state, scope).Bind(target.Expression!, ClauseKind.IndexExpression);
    }

    private bool Fits(TableKey key, List<int> ordinals, List<BoundExpression> expressions, OnConflict conflict)
    {
        if (!key.IsUnique || key.Predicate is not null && !Implies(conflict, key.Predicate))
            return false;
        if (!key.Columns.Where(ordinal => ordinal >= 0).ToHashSet().SetEquals(ordinals))
            return false;
        List<BoundExpression> own = [.. key.Expressions.OfType<string>().Select(text => KeptExpression(text))];
        return own.Count == expressions.Count
            && own.All(one => expressions.Any(other => ExpressionEquality.AreEqual(one, other)));
    }

    /// <summary>A partial key arbitrates only where the written condition is its own.</summary>
    private bool Implies(OnConflict conflict, string predicate)
    {
        if (conflict.TargetWhere is null)
            return false;
        var scope = new Scope(state, null);
        scope.Add(proposed);
        BoundExpression written = new ExpressionBinder(state, scope).Condition(conflict.TargetWhere, ClauseKind.IndexPredicate, "WHERE");
        BoundExpression kept = TableExpression.Bind(state, proposed, predicate, ClauseKind.IndexPredicate, "WHERE");
        IReadOnlyList<BoundExpression> given = SelectBinder.Conjuncts(written);
        return SelectBinder.Conjuncts(kept).All(one => given.Any(other => ExpressionEquality.AreEqual(one, other)));
    }

    private BoundExpression KeptExpression(string text)
    {
        var scope = new Scope(state, null);
        scope.Add(proposed);
        return new ExpressionBinder(state, scope).Bind(SqlParser.ParseExpression(text), ClauseKind.IndexExpression);
    }
}
