using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Subqueries in expressions: scalar, EXISTS, ARRAY, IN, ANY and ALL.</summary>
internal static class SubqueryBinder
{
    public static BoundExpression Bind(ExpressionBinder binder, Expression expression) => expression switch
    {
        ScalarSubquery scalar => Scalar(binder, scalar),
        ExistsExpression exists => Exists(binder, exists),
        ArraySubquery array => Array(binder, array),
        InSubquery list => In(binder, list),
        QuantifiedComparison comparison => Quantified(binder, comparison),
        _ => throw SqlException.NotSupported($"{expression.GetType().Name} is not supported").At(expression.Offset),
    };

    /// <summary>(a, b) op (subquery): compared with its only row.</summary>
    public static BoundExpression RowComparison(ExpressionBinder binder, RowExpression row, string symbol, ScalarSubquery subquery, int offset)
    {
        IReadOnlyList<BoundExpression> left = binder.Bind(row.Fields);
        QueryBinding query = Query(binder, subquery.Query, subquery.Offset);
        CheckCounts(left.Count, query.Targets.Count, offset);
        return Compared(binder, left, symbol, isAll: false, query, offset);
    }

    public static QueryBinding Query(ExpressionBinder binder, Query query, int offset)
    {
        if (binder.Scope.Clause.RefusesSubquery() is { } refusal)
            throw new SqlException(SqlState.FeatureNotSupported, refusal) { Offset = offset };
        return QueryBinder.Bind(binder.State, binder.Scope, query);
    }

    private static BoundSubquery Scalar(ExpressionBinder binder, ScalarSubquery scalar)
    {
        QueryBinding query = Query(binder, scalar.Query, scalar.Offset - 1);
        CheckSingle(query, scalar.Offset - 1);
        PlanNode plan = query.FinishSettled();
        OutputColumn column = plan.Output[0];
        return new BoundSubquery(SubqueryKind.Scalar, plan, query.Scope.Outer, [], [], column.Type, column.Typmod) { Written = scalar.Query };
    }

    private static BoundSubquery Exists(ExpressionBinder binder, ExistsExpression exists)
    {
        QueryBinding query = Query(binder, exists.Query, exists.Offset);
        PlanNode plan = query.FinishSettled();
        // Whether there is a row does not depend on what it shows: that is not computed.
        if (plan is ProjectNode project && project.Expressions.Any(ExpressionTree.IsVolatile))
            plan = new ProjectNode(project.Input, [], []);
        return new BoundSubquery(SubqueryKind.Exists, plan, query.Scope.Outer, [], [], BuiltinTypes.Bool) { Written = exists.Query };
    }

    private static BoundSubquery Array(ExpressionBinder binder, ArraySubquery array)
    {
        QueryBinding query = Query(binder, array.Query, array.Offset);
        CheckSingle(query, array.Offset);
        PlanNode plan = query.FinishSettled();
        SqlType element = plan.Output[0].Type;
        SqlType type = element.Element is not null ? element : element.Array
            ?? throw new SqlException(SqlState.UndefinedObject, $"could not find array type for data type {element.DisplayName(-1)}") { Offset = array.Offset };
        return new BoundSubquery(SubqueryKind.Array, plan, query.Scope.Outer, [], [], type) { Written = array.Query };
    }

    private static BoundExpression In(ExpressionBinder binder, InSubquery list)
    {
        IReadOnlyList<BoundExpression> left = list.Operand is RowExpression row ? binder.Bind(row.Fields) : [binder.Bind(list.Operand)];
        QueryBinding query = Query(binder, list.Query, list.Offset);
        CheckCounts(left.Count, query.Targets.Count, list.Offset);
        BoundExpression any = Compared(binder, left, "=", isAll: false, query, list.Offset);
        return list.Negated ? new BoundNot(any) : any;
    }

    private static BoundSubquery Quantified(ExpressionBinder binder, QuantifiedComparison comparison)
    {
        IReadOnlyList<BoundExpression> left =
            comparison.Left is RowExpression row ? binder.Bind(row.Fields) : [binder.Bind(comparison.Left)];
        QueryBinding query = Query(binder, comparison.Query, comparison.Offset);
        CheckCounts(left.Count, query.Targets.Count, comparison.Offset);
        return Compared(binder, left, comparison.Symbol, comparison.IsAll, query, comparison.Offset);
    }

    private static BoundSubquery Compared(
        ExpressionBinder binder, IReadOnlyList<BoundExpression> left, string symbol, bool isAll, QueryBinding query, int offset)
    {
        if (left.Count > 1 && symbol is not ("=" or "<>" or "!="))
        {
            throw SqlException.NotSupported($"row comparison by {symbol} with a subquery is not supported").At(offset);
        }

        PlanNode plan = query.FinishSettled();
        List<BoundExpression> operands = [];
        List<ScalarFunction> operators = [];
        List<BoundExpression> columns = [];
        for (int i = 0; i < left.Count; i++)
        {
            ChosenOperator chosen = binder.Operators.Choose(symbol == "!=" ? "<>" : symbol, left[i], new BoundColumn(plan.Output[i]), offset);
            if (chosen.Result != BuiltinTypes.Bool)
                throw new SqlException(SqlState.DatatypeMismatch, $"row comparison operator must yield type boolean, not type {chosen.Result}") { Offset = offset };
            operands.Add(chosen.Left!);
            operators.Add(chosen.Function);
            columns.Add(chosen.Right);
        }

        SubqueryKind kind = isAll ? SubqueryKind.All : SubqueryKind.Any;
        return new BoundSubquery(kind, Coerced(plan, columns), query.Scope.Outer, operands, operators, BuiltinTypes.Bool);
    }

    /// <summary>The plan with its columns as the operators take them.</summary>
    private static PlanNode Coerced(PlanNode plan, List<BoundExpression> columns) =>
        columns.All(column => column is BoundColumn)
            ? plan
            : new ProjectNode(plan, columns, [.. columns.Select((column, i) => new OutputColumn(plan.Output[i].Name, column.Type, column.Typmod))]);

    private static void CheckSingle(QueryBinding query, int offset)
    {
        if (query.Targets.Count != 1)
            throw new SqlException(SqlState.SyntaxError, "subquery must return only one column") { Offset = offset };
    }

    private static void CheckCounts(int left, int right, int offset)
    {
        if (right > left)
            throw new SqlException(SqlState.SyntaxError, "subquery has too many columns") { Offset = offset };
        if (right < left)
            throw new SqlException(SqlState.SyntaxError, "subquery has too few columns") { Offset = offset };
    }
}
