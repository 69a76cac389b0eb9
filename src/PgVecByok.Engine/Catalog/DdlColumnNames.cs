using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>ALTER TABLE … RENAME COLUMN: the column, and every kept text that names it.</summary>
internal static class DdlColumnNames
{
    public static Relation Rename(DdlContext context, Relation table, RenameColumn rename)
    {
        int ordinal = table.Columns.ToList().FindIndex(column => column.Name == rename.Column);
        if (ordinal < 0 && SystemColumn.Is(rename.Column))
            throw SqlException.NotSupported($"cannot rename system column \"{rename.Column}\"");
        if (ordinal < 0)
            throw new SqlException(SqlState.UndefinedColumn, $"column \"{rename.Column}\" does not exist");
        if (SystemColumn.Is(rename.NewName))
        {
            throw new SqlException(
                SqlState.DuplicateColumn, $"column name \"{rename.NewName}\" conflicts with a system column name");
        }

        if (table.Columns.Any(column => column.Name == rename.NewName))
        {
            throw new SqlException(
                SqlState.DuplicateColumn, $"column \"{rename.NewName}\" of relation \"{table.Name}\" already exists");
        }

        BindContext binding = context.Binding?.Invoke() ?? throw SqlException.NotSupported("columns cannot be renamed here");
        var texts = new KeptReferences(binding, table, ordinal, rename.NewName);
        foreach (Relation reader in Readers(context, table, texts))
            context.Transaction.Edit(CatalogEdit.Put(reader));
        if (table is Table stored)
            table = Own(stored, text => texts.Expression(text, stored));
        return table with
        {
            Columns = [.. table.Columns.Select((column, i) => i == ordinal ? column with { Name = rename.NewName } : column)],
        };
    }

    /// <summary>Views that read the table, and tables whose policies do, with their new texts.</summary>
    private static List<Relation> Readers(DdlContext context, Relation table, KeptReferences texts)
    {
        List<Relation> changed = [];
        foreach (Relation relation in context.Catalog.Relations.Values)
        {
            switch (relation)
            {
                case View view when view.References.Contains(table.Oid):
                    changed.Add(view with { Definition = texts.Query(view.Definition, view.SearchPath) });
                    break;
                case Table { Definition: { } query } kept when kept.References.Contains(table.Oid):
                    changed.Add(kept with { Definition = texts.Query(query, kept.DefinitionPath) });
                    break;
                case Table { Policies.Count: > 0 } guarded when guarded.Oid != table.Oid:
                    IReadOnlyList<Policy> policies = Policies(guarded, text => texts.Expression(text, guarded));
                    if (!policies.SequenceEqual(guarded.Policies))
                        changed.Add(guarded with { Policies = policies });
                    break;
            }
        }

        return changed;
    }

    private static Table Own(Table table, Func<string, string> renamed) => table with
    {
        Columns = [.. table.Columns.Select(column => column.IsGenerated ? column with { Default = renamed(column.Default!) } : column)],
        Checks = [.. table.Checks.Select(check => check with { Expression = renamed(check.Expression) })],
        Policies = Policies(table, renamed),
        Keys =
        [
            .. table.Keys.Select(key => key with
            {
                Expressions = [.. key.Expressions.Select(each => each is null ? null : renamed(each))],
                Predicate = key.Predicate is null ? null : renamed(key.Predicate),
            }),
        ],
    };

    private static IReadOnlyList<Policy> Policies(Table table, Func<string, string> renamed) =>
    [
        .. table.Policies.Select(policy => policy with
        {
            Using = policy.Using is null ? null : renamed(policy.Using),
            WithCheck = policy.WithCheck is null ? null : renamed(policy.WithCheck),
        }),
    ];
}
