using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>UNION, INTERSECT, EXCEPT: both sides come to the same types; names are those of the left.</summary>
internal static class SetOperationBinder
{
    public static QueryBinding Bind(BindState state, Scope scope, Query query, SetOperationBody operation)
    {
        PlanNode plan = Combine(state, scope, operation);
        List<TargetEntry> targets = [.. plan.Output.Select(column => new TargetEntry(new BoundColumn(column), column.Name))];
        if (query.Locking is [var locking, ..])
        {
            throw new SqlException(
                SqlState.FeatureNotSupported, $"FOR {locking.Strength} is not allowed with UNION/INTERSECT/EXCEPT");
        }

        if (query.OrderBy.Count == 0 && query.Limit is null && query.OffsetRows is null)
            return new QueryBinding(scope, targets, () => plan);
        scope.Items.Add(new NamespaceItem(new PlanRange(plan, null)) { HasColumns = true });
        var tail = new QueryTail(new ExpressionBinder(state, scope), query, targets, isSetOperation: true);
        return new QueryBinding(scope, targets, () => tail.Apply(plan, isDistinct: false));
    }

    /// <summary>The plan with its columns as the types asked for.</summary>
    public static PlanNode Coerced(BindState state, PlanNode plan, IReadOnlyList<SqlType> types)
    {
        if (plan.Output.Select(column => column.Type).SequenceEqual(types))
            return plan;
        List<BoundExpression> values =
            [.. plan.Output.Select((column, i) => state.Coercion.To(new BoundColumn(column), types[i]))];
        return new ProjectNode(
            plan, values, [.. values.Select((value, i) => new OutputColumn(plan.Output[i].Name, value.Type, value.Typmod)
            {
                Collation = CollationDerivation.NameOf(state, value),
            })]);
    }

    private static SetOperationNode Combine(BindState state, Scope scope, SetOperationBody operation)
    {
        SqlException.ThrowIfTooDeep();
        string construct = operation.Operator.ToString().ToUpperInvariant();
        QueryBinding left = QueryBinder.Bind(state, scope, operation.Left);
        QueryBinding right = QueryBinder.Bind(state, scope, operation.Right);
        if (left.Targets.Count != right.Targets.Count)
        {
            throw new SqlException(SqlState.SyntaxError, $"each {construct} query must have the same number of columns")
            {
                Offset = right.Targets.Count > 0 ? state.PlaceOf(right.Targets[0].Value) : null,
            };
        }

        List<SqlType> types = [];
        for (int i = 0; i < left.Targets.Count; i++)
        {
            types.Add(Unify(state, left.Targets[i], right.Targets[i], construct));
            if (operation.All)
                continue;
            Ordering.CheckEqual(state, left.Targets[i].Value);
            CollationDerivation.RequireOne(state, [left.Targets[i].Value, right.Targets[i].Value]);
        }

        PlanNode first = Coerced(state, left.Finish(), types);
        PlanNode second = Coerced(state, right.Finish(), types);
        List<OutputColumn> output = [.. first.Output.Select((column, i) => new OutputColumn(
            column.Name, column.Type, column.Typmod == second.Output[i].Typmod ? column.Typmod : -1)
        {
            Collation = CollationDerivation.NameOf(state, [new BoundColumn(column), new BoundColumn(second.Output[i])]),
        })];
        SetOperationKind kind = operation.Operator switch
        {
            SetOperator.Union => SetOperationKind.Union,
            SetOperator.Intersect => SetOperationKind.Intersect,
            _ => SetOperationKind.Except,
        };
        return new SetOperationNode(kind, operation.All, first, second, output);
    }

    private static SqlType Unify(BindState state, TargetEntry left, TargetEntry right, string construct)
    {
        SqlType type = CommonType.Select(state, [left.Value, right.Value], construct);
        foreach (TargetEntry target in (TargetEntry[])[left, right])
        {
            if (target.Value.Type == BuiltinTypes.Unknown)
                target.Value = CommonType.Coerce(state, target.Value, type, construct);
            else
                CommonType.Coerce(state, target.Value, type, construct);
        }

        return type;
    }
}
