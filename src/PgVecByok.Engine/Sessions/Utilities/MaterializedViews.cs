using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Materialized views: tables that keep the query they were made from. Where the query reads tenants' rows, each tenant has contents of its
/// own, and REFRESH fills those of the tenant that the session works for.
/// </summary>
internal static class MaterializedViews
{
    /// <summary>Makes a view of the table that CREATE … AS has made.</summary>
    public static Table Keep(BindContext binding, DdlContext context, CompiledStatement query, Table table, CreateTableAs create)
    {
        Query written = WrittenStars.Expand(create.Query, binding, context.Trace);
        Table view = table with
        {
            Definition = context.PrintQuery(written), DefinitionPath = KeptNames.Path,
            References = query.Bound.Relations, IsPopulated = create.WithData, IsOfTenant = query.UsesTenant,
        };
        context.Transaction.Edit(CatalogEdit.Put(view));
        return view;
    }

    public static StatementOutcome Refresh(Session session, StatementRunner runner, Transaction transaction, Maintenance statement)
    {
        DdlContext context = DefinitionStatements.Context(session, runner, transaction);
        context.Begin("REFRESH MATERIALIZED VIEW");
        QualifiedName name = statement.Relations[0];
        Table view = context.Catalog.Find(name.Schema, name.Name, context.SearchPath) is Table { IsMaterializedView: true } found
            ? found
            : context.Owned<Table>(name, "table or materialized view");
        if (!context.Rights.Has(view, "MAINTAIN"))
            throw new SqlException(SqlState.InsufficientPrivilege, $"permission denied for materialized view {view.Name}");
        string definition = view.Definition ?? throw SqlException.NotSupported($"\"{view.Name}\" is not a materialized view");
        bool isConcurrent = statement.Options.Any(option => option.Name == "concurrently");
        bool withData = !statement.Options.Any(option => option is { Name: "with_data", Value: "false" });
        if (isConcurrent)
            RequireConcurrent(view);
        if (view.IsTenantAware && !withData)
            throw OfTenants();
        transaction.Lock(view.Oid, TableLockMode.AccessExclusive);
        bool isShared = !view.IsTenantAware;
        Table filled = view with
        {
            IsPopulated = withData, StorageGeneration = isShared ? transaction.NewOid() : view.StorageGeneration,
        };
        if (!isShared)
            DdlDrops.DeleteAll(transaction, view);
        if (withData)
            Fill(session, runner, context, filled, definition);
        transaction.Edit(CatalogEdit.Put(filled));
        return new StatementOutcome("REFRESH MATERIALIZED VIEW");
    }

    private static void Fill(Session session, StatementRunner runner, DdlContext definitions, Table view, string definition)
    {
        Transaction transaction = definitions.Transaction;
        IReadOnlyList<KeyForm> forms = KeyForms.Of(definitions, view);
        if (SqlParser.ParseKept(definition) is not [{ Statement: Query query }])
            throw new InvalidOperationException($"materialized view {view.Name} is kept as something that is no query");
        BindContext context = runner.BindContext(
            transaction.Catalog, []) with { SearchPath = view.DefinitionPath, CurrentRole = view.Owner, IsKept = true };
        var compiled = new CompiledStatement(Binder.Bind(query, context), transaction.Catalog, session.Environment);
        string? definer = session.State.DefinerRole;
        session.State.DefinerRole = view.Owner;
        CommandView before = transaction.BeginCommand(looksAnew: transaction.Isolation == IsolationLevel.ReadCommitted);
        try
        {
            using Operator rows = runner.RunIn(transaction, compiled, []);
            while (rows.TryRead(out Batch? batch))
                session.Database.Manager.Tables.InsertBatch(transaction, view, batch, forms);
        }
        finally
        {
            session.State.DefinerRole = definer;
            transaction.EndCommand(before);
        }
    }

    // Whether it is populated is said once for all tenants: one of them may not take it from the others.
    private static SqlException OfTenants() =>
        new(SqlState.FeatureNotSupported, "WITH NO DATA is not supported where each tenant has contents of its own")
        {
            Hint = "Refresh it with data; other tenants' contents stay as they are.",
        };

    private static void RequireConcurrent(Table view)
    {
        if (!view.IsPopulated)
            throw SqlException.NotSupported("CONCURRENTLY cannot be used when the materialized view is not populated");
        if (view.Keys.Any(key => key.IsUnique && key.Predicate is null && key.Columns.All(column => column >= 0)))
            return;
        throw new SqlException(
            SqlState.ObjectNotInPrerequisiteState, $"cannot refresh materialized view \"{view.Schema}.{view.Name}\" concurrently")
        {
            Hint = "Create a unique index with no WHERE clause on one or more columns of the materialized view.",
        };
    }
}
