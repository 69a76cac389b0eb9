using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// A statement that the server itself runs inside a client's transaction, with all rights: bound once for a catalog, run as a command of
/// its own.
/// </summary>
internal sealed class InternalQuery(Session session, StatementRunner runner, CatalogSnapshot catalog, string text)
{
    private CompiledStatement? _compiled;

    public CatalogSnapshot Catalog { get; } = catalog;

    public bool AnyRow(Transaction transaction, IReadOnlyList<SqlType> types, IReadOnlyList<Column> parameters, bool looksAnew) =>
        Run(transaction, types, parameters, looksAnew, rows => rows.TryRead(out _));

    /// <summary>A batch whose first row is the first of the newest answer; null where no row comes.</summary>
    public Batch? FirstRow(Transaction transaction)
    {
        Batch? first = null;
        Run(transaction, [], [], looksAnew: true, rows => rows.TryRead(out first));
        return first;
    }

    /// <summary>To the end.</summary>
    public void Run(Transaction transaction, IReadOnlyList<SqlType> types, IReadOnlyList<Column> parameters, bool looksAnew) =>
        Run(transaction, types, parameters, looksAnew, rows =>
        {
            while (rows.TryRead(out _))
            {
            }

            return true;
        });

    /// <summary>The values of its only column, over the rows that the running command sees.</summary>
    public HashSet<object?> Values(Transaction transaction, IReadOnlyList<SqlType> types, IReadOnlyList<Column> parameters)
    {
        HashSet<object?> values = [];
        Run(transaction, types, parameters, looksAnew: false, rows =>
        {
            while (rows.TryRead(out Batch? batch))
            {
                for (int row = 0; row < batch.Count; row++)
                    values.Add(batch.Columns[0].Boxed(row));
            }

            return true;
        });
        return values;
    }

    private bool Run(
        Transaction transaction, IReadOnlyList<SqlType> types, IReadOnlyList<Column> parameters, bool looksAnew, Func<Operator, bool> read)
    {
        _compiled ??= Compile(types);
        CommandView before = transaction.BeginCommand(looksAnew);
        try
        {
            StatementContext context = runner.Context(transaction, parameters);
            using Operator rows = OperatorBuilder.Build(_compiled.PlanFor(context), context);
            return read(rows);
        }
        finally
        {
            transaction.EndCommand(before);
        }
    }

    private CompiledStatement Compile(IReadOnlyList<SqlType> types)
    {
        if (SqlParser.ParseKept(text) is not [{ Statement: var statement }])
            throw new InvalidOperationException("an internal query is one statement");
        BindContext context = runner.BindContext(Catalog, types) with { CurrentRole = CatalogSeed.Operator };
        return new CompiledStatement(Binder.Bind(statement, context), Catalog, session.Environment);
    }
}
