namespace PgVecByok.Engine;

/// <summary>
/// Values that a client binds to parameters of a domain, or of an array of one: they hold to the domain's conditions
/// when they come, as if its input function had read them, whatever the statement then does with them.
/// </summary>
internal static class DomainParameters
{
    public static bool IsChecked(SqlType type) => (type.Element ?? type) is DomainType;

    /// <exception cref="SqlException">23502, 23514.</exception>
    public static void Check(StatementRunner runner, IReadOnlyList<SqlType> types, IReadOnlyList<Column> values)
    {
        Transaction transaction = runner.Begin();
        var state = new BindState(runner.BindContext(transaction.Catalog, []));
        for (int i = 0; i < types.Count; i++)
        {
            if (!IsChecked(types[i]))
                continue;
            BoundExpression value = new BoundParameter(i + 1, DomainType.BaseOf(types[i]));
            BoundExpression enforced = DomainBinder.Enforce(state, value, types[i] is DomainType ? types[i].Oid : 0);
            if (enforced == value)
                continue;
            var scope = new ExecutionScope(new StatementRun(runner.Context(transaction, values), null));
            scope.Compile(enforced, ColumnLayout.Empty).EvaluateOnce();
        }
    }
}
