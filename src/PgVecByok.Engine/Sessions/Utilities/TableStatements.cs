using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>CREATE TABLE … AS and SELECT … INTO: a table made from a query's rows.</summary>
internal static class TableStatements
{
    public static bool IsInto(Query query) => query.Body is SelectBody { Into: not null };

    /// <summary>The query whose rows the table is made of.</summary>
    public static Query Source(Statement statement) => (statement as CreateTableAs ?? FromInto((Query)statement)).Query;

    public static StatementOutcome Run(
        Session session, StatementRunner runner, PreparedStatement carrying, IReadOnlyList<Column> parameters)
    {
        Statement statement = carrying.Statement!;
        CreateTableAs create = statement as CreateTableAs ?? FromInto((Query)statement);
        DdlContext context = DefinitionStatements.Context(session, runner, session.Block.Current!);
        context.Transaction.RequireWritable(statement is Query ? "SELECT INTO" : "CREATE TABLE AS");
        PreparedStatement prepared = carrying.Carried(create.Query);
        StatementOutcome query = runner.RunPlanned(prepared, parameters);
        using Operator rows = query.Rows!;
        string tag = create.IsMaterializedView ? "CREATE MATERIALIZED VIEW" : "CREATE TABLE AS";
        Table? table = DdlTables.CreateAs(
            context, create, [.. query.Columns!.Select(column => (column.Name, Storable(column), column.Typmod, column.Collation))]);
        if (table is not null && create.IsMaterializedView)
            table = MaterializedViews.Keep(runner.BindContext(context.Catalog, []), context, runner.Compile(prepared), table, create);
        else if (table is { IsTenantAware: false } && TenantReads.MayHappen(context.Transaction, runner.Compile(prepared)))
            table = OfTenant(context, table);
        if (table is null || !create.WithData)
            return new StatementOutcome(tag);
        long count = 0;
        while (rows.TryRead(out Batch? batch))
        {
            session.Database.Manager.Tables.InsertBatch(context.Transaction, table, batch);
            count += batch.Count;
        }

        return new StatementOutcome($"SELECT {count}");
    }

    /// <summary>
    /// Rows of a tenant stay under its key: the table made of them is one of which every tenant has rows of its own, as a temporary one is.
    /// </summary>
    private static Table OfTenant(DdlContext context, Table table)
    {
        Table own = table with { IsOfTenant = true };
        context.Transaction.Edit(CatalogEdit.Put(own));
        return own;
    }

    private static SqlType Storable(OutputColumn column) => column.Type == BuiltinTypes.Unknown
        ? BuiltinTypes.Text
        : !column.Type.IsPseudo
            ? column.Type
            : throw new SqlException(
                SqlState.InvalidTableDefinition, $"column \"{column.Name}\" has pseudo-type {column.Type.DisplayName(-1)}");

    private static CreateTableAs FromInto(Query query)
    {
        var body = (SelectBody)query.Body;
        return new CreateTableAs(body.Into!, query with { Body = body with { Into = null } }, query.Offset);
    }
}
