using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>CREATE TABLE: columns, defaults, serial and identity, constraints, and the tenant column.</summary>
public static class DdlTables
{
    private const int ColumnsMax = 1600;

    private static readonly Dictionary<string, uint> SerialTypes = new()
    {
        ["smallserial"] = 21, ["serial2"] = 21, ["serial"] = 23, ["serial4"] = 23, ["bigserial"] = 20, ["serial8"] = 20,
    };

    /// <summary>The new table; null where IF NOT EXISTS found one.</summary>
    public static Table? Create(DdlContext context, CreateTable statement)
    {
        context.Begin("CREATE TABLE");
        RefuseUnbuilt(statement);
        Schema schema = context.CreationSchema(statement.Name, statement.IsTemporary);
        if (!context.IsFree(schema, statement.Name.Name, statement.IfNotExists))
            return null;

        uint oid = context.Transaction.NewOid();
        context.Transaction.Lock(oid, TableLockMode.AccessExclusive);
        var draft = new TableDraft(context, schema.Name, statement.Name.Name, oid);
        LikeExpansion[] likes = AddColumns(context, draft, statement);
        if (draft.Columns.Count > ColumnsMax)
            throw new SqlException(SqlState.TooManyColumns, $"tables can have at most {ColumnsMax} columns");
        foreach (TableConstraint constraint in statement.Constraints)
            draft.Add(constraint);
        foreach (LikeExpansion like in likes)
            like.AddConstraints();
        Table made = Finish(context, draft, statement.Options, statement.IsUnlogged, Schema.IsTemporary(schema.Name));
        if (statement.OnCommit is { } action)
            context.OnCommit(made.Oid, action);
        return made;
    }

    private static LikeExpansion[] AddColumns(DdlContext context, TableDraft draft, CreateTable statement)
    {
        LikeExpansion[] likes = [.. statement.Like.Select(like => new LikeExpansion(context, draft, like))];
        for (int i = 0; i <= statement.Columns.Count; i++)
        {
            for (int each = 0; each < likes.Length; each++)
            {
                if (statement.Like[each].ColumnsBefore == i)
                    likes[each].AddColumns();
            }

            if (i < statement.Columns.Count)
                draft.Add(statement.Columns[i]);
        }

        return likes;
    }

    /// <summary>The empty table of CREATE TABLE … AS; the caller fills it.</summary>
    public static Table? CreateAs(
        DdlContext context, CreateTableAs statement, IReadOnlyList<(string Name, SqlType Type, int Typmod, string? Collation)> columns)
    {
        context.Begin("CREATE TABLE AS");
        if (statement.Columns.Count > columns.Count)
            throw new SqlException(SqlState.SyntaxError, "too many column names were specified");
        Schema schema = context.CreationSchema(statement.Name, statement.IsTemporary);
        if (!context.IsFree(schema, statement.Name.Name, statement.IfNotExists))
            return null;
        var draft = new TableDraft(context, schema.Name, statement.Name.Name, context.Transaction.NewOid());
        for (int i = 0; i < columns.Count; i++)
        {
            string name = i < statement.Columns.Count ? statement.Columns[i] : columns[i].Name;
            draft.Add(name, columns[i].Type, columns[i].Typmod, 0, columns[i].Collation);
        }

        return Finish(context, draft, statement.Options, statement.IsUnlogged, Schema.IsTemporary(schema.Name));
    }

    internal static uint? SerialType(TypeName type) =>
        type.Name.Schema is null && SerialTypes.TryGetValue(type.Name.Name, out uint oid) ? oid : null;

    private static Table Finish(DdlContext context, TableDraft draft, IReadOnlyList<DefinitionOption> options, bool isUnlogged,
        bool isTemporary)
    {
        IReadOnlyDictionary<string, string> kept = TableOptions.Check(options);
        draft.TenantColumn = kept.GetValueOrDefault(TableOptions.TenantColumn) ?? draft.TenantColumn;
        Table table = draft.ToTable() with
        {
            IsUnlogged = isUnlogged, Options = kept, IsTemporary = isTemporary,
            IsOfTenant = draft.TenantColumn is null
                && (draft.IsOfTenant || (isTemporary && context.Transaction.Scope.Tenant is not null)),
        };
        context.Transaction.Edit(CatalogEdit.Put(table));
        foreach (Sequence sequence in draft.Sequences)
            context.Transaction.Edit(CatalogEdit.Put(sequence));
        return table;
    }

    private static void RefuseUnbuilt(CreateTable statement)
    {
        if (statement.Inherits.Count > 0)
            throw SqlException.NotSupported("table inheritance is not supported");
        if (statement.IsPartitioned)
            throw SqlException.NotSupported(
                "declarative partitioning is not supported", "Tenants are partitioned by themselves.");
        if (statement is { OnCommit: not null, IsTemporary: false })
            throw new SqlException(SqlState.InvalidTableDefinition, "ON COMMIT can only be used on temporary tables");
    }
}
