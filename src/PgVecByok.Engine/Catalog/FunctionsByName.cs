namespace PgVecByok.Engine;

/// <summary>
/// Functions that a name alone may mean, without arguments to choose by: what regproc and its kin read. One of the same arguments hides
/// those in later schemas of the search path.
/// </summary>
internal static class FunctionsByName
{
    private const string KeyFunctions = "byok";

    /// <param name="path">Null: a kept text, which sees every schema.</param>
    public static IReadOnlyList<FunctionDefinition> Find(
        CatalogSnapshot catalog, FunctionCatalog functions, IReadOnlyList<string>? path, string? schema, string name)
    {
        IEnumerable<FunctionDefinition> named = functions.FunctionsNamed(name)
            .Where(each => each.Extension is null || catalog.Extensions.ContainsKey(each.Extension))
            .Concat(catalog.FunctionsNamed(name).Select(each => each.Definition));
        if (schema is not null)
            return [.. named.Where(each => each.Schema == schema)];
        List<FunctionDefinition> found = [];
        IEnumerable<FunctionDefinition> visible = named.Where(each => Place(path, each.Schema) < int.MaxValue)
            .OrderBy(each => Place(path, each.Schema));
        foreach (FunctionDefinition function in visible)
        {
            if (!found.Exists(earlier => earlier.ArgumentTypes.SequenceEqual(function.ArgumentTypes)))
                found.Add(function);
        }

        return found;
    }

    private static int Place(IReadOnlyList<string>? path, string schema)
    {
        if (path is null)
            return 0;
        for (int i = 0; i < path.Count; i++)
        {
            if (path[i] == schema)
                return Schema.IsTemporary(schema) ? int.MaxValue : i;
        }

        // Looked through first where the path does not name it.
        return schema switch
        {
            "pg_catalog" => -1,
            KeyFunctions => path.Count,
            _ => int.MaxValue,
        };
    }
}
