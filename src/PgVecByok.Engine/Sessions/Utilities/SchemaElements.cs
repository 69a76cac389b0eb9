using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// What CREATE SCHEMA makes in the schema at once: as the schema's owner, with the schema before all others in the search path. Sequences
/// come first, then tables, views, indexes and what is granted, in whatever order they were written.
/// </summary>
internal static class SchemaElements
{
    public static void Create(Session session, StatementRunner runner, CreateSchema statement, string text)
    {
        SqlException.ThrowIfTooDeep();
        string name = statement.Name ?? statement.Authorization!;
        foreach (Statement element in statement.Elements)
            RequireInside(element, name);
        string owner = session.Block.Current!.Catalog.Schemas[name].Owner;
        string path = string.Join(", ", session.Settings.Get("search_path") is { Length: > 0 } old
            ? [SqlQuoting.Identifier(name), old] : [SqlQuoting.Identifier(name)]);
        using IDisposable? within = session.Settings.Within([new FunctionSetting("search_path", path)]);
        using IDisposable role = session.State.Bodies!.As(owner == session.State.CurrentRole ? null : owner);
        foreach (Statement element in statement.Elements.OrderBy(Rank))
        {
            session.Block.Current!.BeginCommand(looksAnew: false);
            UtilityStatements.RunNested(session, runner, new PreparedStatement("", text, element, []) { FromSql = true });
        }
    }

    private static int Rank(Statement element) => element switch
    {
        CreateSequence => 0,
        CreateTable => 1,
        CreateView => 2,
        CreateIndex => 3,
        _ => 4,
    };

    private static void RequireInside(Statement element, string schema)
    {
        QualifiedName? made = element switch
        {
            CreateTable table => table.Name,
            CreateView view => view.Name,
            CreateSequence sequence => sequence.Name,
            CreateIndex index => index.Table,
            _ => null,
        };
        if (made?.Schema is { } other && other != schema)
        {
            string said = $"CREATE specifies a schema ({other}) different from the one being created ({schema})";
            throw new SqlException("42P15", said); // invalid_schema_definition
        }
    }
}
