using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>VALUES as a query: rows of one length, column by column of one type.</summary>
internal static class ValuesBinder
{
    public static QueryBinding Bind(BindState state, Scope scope, Query query, ValuesBody values)
    {
        if (query.Locking.FirstOrDefault(clause => !clause.IsPushed) is { } locking)
            throw SqlException.NotSupported($"FOR {locking.Strength} cannot be applied to VALUES");
        var binder = new ExpressionBinder(state, scope);
        IReadOnlyList<IReadOnlyList<BoundExpression>> rows = Rows(binder, values);
        int width = rows[0].Count;
        var types = new SqlType[width];
        var typmods = new int[width];
        for (int i = 0; i < width; i++)
        {
            List<BoundExpression> column = [.. rows.Select(row => row[i])];
            types[i] = CommonType.Select(state, column, "VALUES");
            typmods[i] = CommonType.Typmod(column, types[i]);
        }

        List<OutputColumn> output = [.. types.Select((type, i) => new OutputColumn($"column{i + 1}", type, typmods[i])
        {
            Collation = Collations.IsCollatable(type) ? CollationDerivation.NameOf(state, [.. rows.Select(row => row[i])]) : null,
        })];
        List<IReadOnlyList<BoundExpression>> coerced = [.. rows.Select(row =>
        {
            int i = 0;
            return ExpressionTree.Map(row, value => CommonType.Coerce(state, value, types[i++], "VALUES"));
        })];
        PlanNode plan = new ValuesNode(coerced, output);
        scope.Add(new PlanRange(plan, "*VALUES*"));
        List<TargetEntry> targets = [.. output.Select(column => new TargetEntry(new BoundColumn(column), column.Name))];
        var tail = new QueryTail(binder, query, targets, isSetOperation: false);
        return new QueryBinding(scope, targets, () => tail.Apply(plan, isDistinct: false));
    }

    /// <summary>The rows as written, DEFAULT refused; all of one length.</summary>
    public static IReadOnlyList<IReadOnlyList<BoundExpression>> Rows(ExpressionBinder binder, ValuesBody values)
    {
        List<IReadOnlyList<BoundExpression>> rows = [];
        int width = TargetList.Written(binder.Scope, values.Rows[0]).Count;
        foreach (IReadOnlyList<Expression> row in values.Rows.Select(row => TargetList.Written(binder.Scope, row)))
        {
            if (row.Count != width)
            {
                throw new SqlException(SqlState.SyntaxError, "VALUES lists must all be the same length") { Offset = SyntaxPlace.Of(row[0]) };
            }

            rows.Add([.. row.Select(value => binder.Bind(value, ClauseKind.Values))]);
        }

        return rows;
    }
}
