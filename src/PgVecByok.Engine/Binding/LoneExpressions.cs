using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Expressions that stand alone: in definitions, over a table's columns; and EXECUTE's arguments, over nothing.
/// </summary>
public static class LoneExpressions
{
    /// <param name="expression">As written in the statement, so that places in messages are places there.</param>
    /// <param name="table">The table's name, which may qualify columns.</param>
    /// <param name="target">The column it is for, where its use asks for the column's type.</param>
    /// <exception cref="SqlException">What PostgreSQL says of such an expression in such a place.</exception>
    public static BoundTableExpression Bind(
        Expression expression, ExpressionUse use, string table, IReadOnlyList<TableColumn> columns, TableColumn? target,
        BindContext context) =>
        Bind(expression, use, table, columns, target, context, null);

    /// <param name="trace">Is told what the names meant.</param>
    internal static BoundTableExpression Bind(
        Expression expression, ExpressionUse use, string table, IReadOnlyList<TableColumn> columns, TableColumn? target,
        BindContext context, BindTrace? trace)
    {
        var state = new BindState(context) { Trace = trace };
        var scope = new Scope(state, null);
        var range = new ColumnsRange(table, use == ExpressionUse.Default ? [] : columns);
        scope.Add(range);
        TableExpression.NameAs(scope, range, KeptNames.Marker);
        trace?.Own.UnionWith(range.Columns.Select(column => column.Output!));
        ClauseKind clause = ClauseOf(use);
        BoundExpression value = new ExpressionBinder(state, scope).Bind(expression, clause);
        int[] named = Named(value, range);
        if (use == ExpressionUse.Generated)
            GenerationRules.Check(state, value, range, columns, target);
        value = Coerced(state, value, use, target);
        CheckImmutable(value, use);
        return new BoundTableExpression(OverStored(state, value, range, columns), [.. range.Columns.Select(column => column.Output!)])
        {
            Named = named,
        };
    }

    private static int[] Named(BoundExpression value, ColumnsRange range)
    {
        HashSet<OutputColumn> read = ExpressionTree.Columns(value);
        return [.. Enumerable.Range(0, range.Columns.Count).Where(i => read.Contains(range.Columns[i].Output!))];
    }

    /// <summary>Rows that are there hold no virtual columns: the expression computes those it names.</summary>
    private static BoundExpression OverStored(
        BindState state, BoundExpression value, ColumnsRange range, IReadOnlyList<TableColumn> columns)
    {
        HashSet<OutputColumn> read = ExpressionTree.Columns(value);
        int[] computed = [.. Enumerable.Range(0, range.Columns.Count)
            .Where(i => columns[i].IsVirtual && read.Contains(range.Columns[i].Output!))];
        return computed.Length == 0 ? value : Substitution.Inline(
            value, [.. computed.Select(i => range.Columns[i].Output!)],
            [.. computed.Select(i => TableExpression.Value(state, range, columns[i], columns[i].Default!))]);
    }

    /// <summary>EXECUTE name (…): each argument as its parameter's type.</summary>
    public static IReadOnlyList<BoundExpression> Arguments(
        string name, IReadOnlyList<Expression> arguments, IReadOnlyList<SqlType> types, BindContext context)
    {
        if (arguments.Count != types.Count)
        {
            throw new SqlException(SqlState.SyntaxError, $"wrong number of parameters for prepared statement \"{name}\"")
            {
                Detail = $"Expected {types.Count} parameters but got {arguments.Count}.",
            };
        }

        var state = new BindState(context);
        var binder = new ExpressionBinder(state, new Scope(state, null));
        List<BoundExpression> bound = [];
        for (int i = 0; i < types.Count; i++)
        {
            BoundExpression value = binder.Bind(arguments[i], ClauseKind.ExecuteParameter);
            bound.Add(state.Coercion.TryTo(value, types[i], -1, CastContext.Assignment) ?? throw new SqlException(
                SqlState.DatatypeMismatch,
                $"parameter ${i + 1} of type {value.Type.DisplayName(-1)} cannot be coerced to the expected type {types[i].DisplayName(-1)}")
            {
                Hint = "You will need to rewrite or cast the expression.", Offset = state.PlaceOf(value),
            });
        }

        return bound;
    }

    private static BoundExpression Coerced(BindState state, BoundExpression value, ExpressionUse use, TableColumn? target)
    {
        switch (use)
        {
            case ExpressionUse.Check:
                return state.Coercion.ToBoolean(value, "CHECK");
            case ExpressionUse.Policy:
                return state.Coercion.ToBoolean(value, "POLICY");
            case ExpressionUse.IndexPredicate or ExpressionUse.CopyWhere:
                return state.Coercion.ToBoolean(value, "WHERE");
        }

        if (target is null)
            return state.Coercion.Settle(value);
        if (state.Coercion.TryTo(value, target.Type, target.Typmod, CastContext.Assignment) is { } coerced)
            return use == ExpressionUse.Default ? coerced : DomainBinder.Enforce(state, coerced, target.Domain);
        string what = use switch
        {
            ExpressionUse.AlterUsing => "USING expression",
            _ => "default expression",
        };
        throw use == ExpressionUse.AlterUsing
            ? new SqlException(
                SqlState.DatatypeMismatch,
                $"result of USING clause for column \"{target.Name}\" cannot be cast automatically to type {target.Type.DisplayName(target.Typmod)}")
            {
                Hint = "You might need to add an explicit cast.",
            }
            : new SqlException(
                SqlState.DatatypeMismatch,
                $"column \"{target.Name}\" is of type {target.Type.DisplayName(-1)} but {what} is of type {value.Type.DisplayName(-1)}")
            {
                Hint = "You will need to rewrite or cast the expression.",
            };
    }

    private static void CheckImmutable(BoundExpression value, ExpressionUse use)
    {
        string? refusal = use switch
        {
            ExpressionUse.Generated => "generation expression is not immutable",
            ExpressionUse.Index => "functions in index expression must be marked IMMUTABLE",
            ExpressionUse.IndexPredicate => "functions in index predicate must be marked IMMUTABLE",
            _ => null,
        };
        if (refusal is not null && ExpressionTree.Reaches(value, Volatility.Stable, passesDomains: true))
            throw new SqlException(SqlState.InvalidObjectDefinition, refusal);
    }

    private static ClauseKind ClauseOf(ExpressionUse use) => use switch
    {
        ExpressionUse.Check => ClauseKind.Check,
        ExpressionUse.Default => ClauseKind.Default,
        ExpressionUse.Generated => ClauseKind.Generated,
        ExpressionUse.Index => ClauseKind.IndexExpression,
        ExpressionUse.IndexPredicate => ClauseKind.IndexPredicate,
        ExpressionUse.AlterUsing => ClauseKind.AlterUsing,
        ExpressionUse.Policy => ClauseKind.Policy,
        _ => ClauseKind.CopyWhere,
    };

    /// <summary>Columns of a table that may not exist yet.</summary>
    internal sealed class ColumnsRange : RangeItem
    {
        public ColumnsRange(string table, IReadOnlyList<TableColumn> columns)
            : base(table)
        {
            foreach (TableColumn column in columns)
            {
                var output = new OutputColumn(column.Name, column.Type, column.Typmod) { Collation = column.Collation };
                Columns.Add(new RangeColumn(column.Name, column.Type, column.Typmod, output));
            }
        }

        /// <summary>Where the clause may name them.</summary>
        public override RangeColumn? System(string name) => SystemColumn.Find(name) is not { } found ? null
            : new RangeColumn(name, found.Type, -1, new OutputColumn(name, found.Type));

        public override PlanNode Build() => throw new InvalidOperationException("a lone expression has no plan");
    }
}
