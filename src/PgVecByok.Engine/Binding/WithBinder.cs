using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>WITH: each item is bound once and sees those before it; a recursive one also sees itself.</summary>
internal static class WithBinder
{
    public static IReadOnlyList<CommonTable> Bind(Scope scope, WithClause? with)
    {
        if (with is null)
            return [];
        List<CommonTable> tables = [];
        foreach (CommonTableExpression item in with.Tables)
        {
            if (scope.IsDefinedHere(item.Name))
            {
                throw new SqlException(SqlState.DuplicateAlias, $"WITH query name \"{item.Name}\" specified more than once") { Offset = item.Offset };
            }

            var name = new CommonTableName(new CommonTable(item.Name) { Materialized = item.Materialized }) { DefinedIn = scope };
            if (with.IsRecursive)
                Recursive(scope, name, item);
            else
                Plain(scope, name, item);
            scope.Define(item.Name, name);
            tables.Add(name.Table);
        }

        return tables;
    }

    public static PlanNode Wrap(IReadOnlyList<CommonTable> tables, PlanNode plan) => tables.Count == 0 ? plan : new WithNode(tables, plan);

    private static void Plain(Scope scope, CommonTableName name, CommonTableExpression item)
    {
        if (item.Search is not null || item.Cycle is not null)
            throw TraversalBinder.NotRecursive(item);
        if (item.Statement is Query query)
        {
            name.Table.Definition = QueryBinder.Bind(scope.State, scope, query).FinishSettled();
        }
        else
        {
            if (scope.Parent is not null)
            {
                throw new SqlException(
                    SqlState.FeatureNotSupported, "WITH clause containing a data-modifying statement must be at the top level") { Offset = item.Offset };
            }

            name.Table.Definition = Binder.BindChange(scope.State, scope, item.Statement);
            name.Table.Modifies = true;
            scope.State.Modifies = true;
        }

        name.Columns = Named(item, name.Table.Definition.Output);
    }

    private static void Recursive(Scope scope, CommonTableName name, CommonTableExpression item)
    {
        SqlException.ThrowIfTooDeep();
        scope.Define(item.Name, name);
        if (item.Statement is not Query { Body: SetOperationBody { Operator: SetOperator.Union } union } query)
        {
            name.Refusal = new SqlException(
                SqlState.InvalidRecursion,
                $"recursive query \"{item.Name}\" does not have the form non-recursive-term UNION [ALL] recursive-term") { Offset = item.Offset };
            Plain(scope, name, item);
            return;
        }

        var inner = new Scope(scope.State, scope);
        IReadOnlyList<CommonTable> with = WithBinder.Bind(inner, query.With);
        QueryBinding start = QueryBinder.Bind(scope.State, inner, union.Left);
        PlanNode first = start.FinishSettled();
        List<OutputColumn> columns = Named(item, first.Output);
        TraversalBinder? traversal = TraversalBinder.Bind(inner, item, columns);
        name.Columns = [.. columns, .. traversal?.Added ?? []];
        name.AddedColumns = traversal?.Added.Count ?? 0;
        name.IsRecursiveStep = true;
        QueryBinding step = QueryBinder.Bind(scope.State, inner, traversal?.WithPath(union) ?? union.Right);
        name.IsRecursiveStep = false;
        if (name.StepReferences == 0)
        {
            if (traversal is not null)
                throw TraversalBinder.NotRecursive(item);
            name.Table.Definition = QueryBinder.Bind(scope.State, scope, query).FinishSettled();
            name.Columns = Named(item, name.Table.Definition.Output);
            return;
        }

        RefuseClauses(query);
        PlanNode next = Step(scope.State, name, start, step);
        name.Table.Definition = WithBinder.Wrap(with, traversal is null ? first : traversal.Start(first));
        name.Table.RecursiveStep = WithBinder.Wrap(with, traversal is null ? next : traversal.Advance(next));
        name.Table.RecursiveAll = union.All;
        name.Table.References--;
    }

    private static PlanNode Step(BindState state, CommonTableName name, QueryBinding start, QueryBinding step)
    {
        IReadOnlyList<OutputColumn> columns = name.Columns!;
        if (step.Targets.Count != columns.Count)
        {
            throw new SqlException(SqlState.SyntaxError, "each UNION query must have the same number of columns")
            {
                Offset = step.Targets.Count > 0 ? state.PlaceOf(step.Targets[0].Value) : null,
            };
        }

        for (int i = 0; i < columns.Count; i++)
        {
            BoundExpression value = step.Targets[i].Value;
            SqlType overall = CommonType.Select(state, [new BoundColumn(columns[i]), value], "UNION");
            if (overall != columns[i].Type)
            {
                throw new SqlException(
                    SqlState.DatatypeMismatch,
                    $"recursive query \"{name.Table.Name}\" column {i + 1} has type {columns[i].Type.DisplayName(columns[i].Typmod)} in non-recursive term "
                        + $"but type {overall.DisplayName(-1)} overall")
                {
                    Hint = "Cast the output of the non-recursive term to the correct type.",
                    Offset = i < start.Targets.Count ? state.PlaceOf(start.Targets[i].Value) : null,
                };
            }

            if (value.Type == BuiltinTypes.Unknown)
                step.Targets[i].Value = CommonType.Coerce(state, value, overall, "UNION");
        }

        return SetOperationBinder.Coerced(state, step.Finish(), [.. columns.Select(column => column.Type)]);
    }

    private static void RefuseClauses(Query query)
    {
        string? clause = query.OrderBy.Count > 0 ? "ORDER BY"
            : query.OffsetRows is not null ? "OFFSET"
            : query.Limit is not null ? "LIMIT"
            : query.Locking.Count > 0 ? "FOR UPDATE/SHARE"
            : null;
        if (clause is null)
            return;
        Expression? place = query.OrderBy.Count > 0 ? query.OrderBy[0].Expression : query.OffsetRows ?? query.Limit;
        throw new SqlException(SqlState.FeatureNotSupported, $"{clause} in a recursive query is not implemented")
        {
            Offset = place is null ? null : SyntaxPlace.Of(place),
        };
    }

    private static List<OutputColumn> Named(CommonTableExpression item, IReadOnlyList<OutputColumn> output)
    {
        if (item.Columns.Count > output.Count)
        {
            throw new SqlException(
                SqlState.InvalidColumnReference,
                $"WITH query \"{item.Name}\" has {output.Count} columns available but {item.Columns.Count} columns specified") { Offset = item.Offset };
        }

        return [.. output.Select((column, i) => new OutputColumn(i < item.Columns.Count ? item.Columns[i] : column.Name, column.Type, column.Typmod)
        {
            Collation = column.Collation,
        })];
    }
}
