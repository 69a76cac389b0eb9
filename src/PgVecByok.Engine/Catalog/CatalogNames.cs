using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>The names of one version of the catalog, as a session with this search path finds and prints them.</summary>
public sealed class CatalogNames(CatalogSnapshot catalog, FunctionCatalog functions, IReadOnlyList<string> searchPath) : ICatalogNames
{
    public string? NameOf(string regType, uint oid) => regType switch
    {
        "regclass" => RelationName(oid),
        "regtype" => catalog.Registry.ByOid(oid)?.DisplayName(-1),
        "regproc" => FunctionName(oid),
        "regprocedure" => ByOid(oid) is { } function
            ? $"{Qualified(function)}({Arguments(function)})"
            : FunctionName(oid),
        "regoper" => Operator(oid)?.Symbol,
        "regoperator" => Operator(oid) is { } found
            ? $"{found.Symbol}({found.Left?.DisplayName(-1) ?? "NONE"},{found.Right.DisplayName(-1)})"
            : null,
        "regnamespace" => catalog.Schemas.Values.FirstOrDefault(schema => schema.Oid == oid) is { } schema
            ? SqlQuoting.Identifier(schema.Name) : null,
        "regrole" => catalog.Roles.Values.FirstOrDefault(role => role.Oid == oid) is { } role ? SqlQuoting.Identifier(role.Name) : null,
        "regcollation" => Collations.All.FirstOrDefault(each => each.Oid == oid).Name is { } collation
            ? Collations.Shown(collation)
            : null,
        "regconfig" => SearchConfiguration.All.FirstOrDefault(each => each.Oid == oid).Name,
        "regdictionary" when oid == UnaccentRules.DictionaryOid && HasUnaccent =>
            (searchPath.Contains("public") ? "" : "public.") + UnaccentRules.Name,
        "regdictionary" => SearchConfiguration.Dictionaries.FirstOrDefault(each => each.Oid == oid).Name,
        _ => null,
    };

    public uint? Find(string regType, string text) => regType switch
    {
        "regtype" => FindType(text),
        "regoper" => functions.OperatorsNamed(text) is [var only] ? only.Oid : null,
        "regoperator" => FindOperator(text),
        "regprocedure" => FindFunction(text),
        _ => FindNamed(regType, IdentifierList.Read(text)),
    };

    /// <summary>True where the bare name means this object.</summary>
    public bool IsVisible(Relation relation) => catalog.Find(null, relation.Name, searchPath)?.Oid == relation.Oid;

    public bool IsVisible(string schema) => searchPath.Contains(schema);

    private uint? FindNamed(string regType, IReadOnlyList<string> names)
    {
        (string? schema, string name) = names switch
        {
            [var only] => ((string?)null, only),
            [var qualifier, var last] => (qualifier, last),
            [_, var qualifier, var last] => (qualifier, last),
            _ => throw new SqlException(
                SqlState.SyntaxError, "improper relation name (too many dotted names): " + string.Join('.', names)),
        };
        switch (regType)
        {
            case "regclass":
                if (catalog.Find(schema, name, searchPath) is { } relation)
                    return relation.Oid;
                return catalog.TryFindIndex(schema, name, searchPath, out _, out TableKey? key) ? key.Oid : null;
            case "regproc": return OnlyFunction(schema, name);
            case "regnamespace": return catalog.Schemas.GetValueOrDefault(name)?.Oid;
            case "regrole": return catalog.FindRole(name)?.Oid;
            case "regcollation":
                uint collation = Collations.OidOf(name);
                return collation == 0 ? null : collation;
            case "regconfig": return Search(SearchConfiguration.All, schema, name);
            case "regdictionary" when name == UnaccentRules.Name && HasUnaccent && (schema ?? "public") == "public"
                && (schema is not null || searchPath.Contains("public")):
                return UnaccentRules.DictionaryOid;
            case "regdictionary": return Search(SearchConfiguration.Dictionaries, schema, name);
            default: return null;
        }
    }

    private bool HasUnaccent => catalog.Extensions.ContainsKey(UnaccentRules.Extension);

    private static uint? Search(IReadOnlyList<(uint Oid, string Name)> known, string? schema, string name)
    {
        uint oid = schema is null or "pg_catalog" ? known.FirstOrDefault(each => each.Name == name).Oid : 0;
        return oid == 0 ? null : oid;
    }

    private uint? OnlyFunction(string? schema, string name)
    {
        IReadOnlyList<FunctionDefinition> found = FunctionsByName.Find(catalog, functions, searchPath, schema, name);
        if (found.Count > 1)
            throw new SqlException(SqlState.AmbiguousFunction, $"more than one function named \"{name}\"");
        if (found.Count == 1)
            return found[0].Oid;
        uint oid = TypeCatalog.InputOutput.FirstOrDefault(function => function.Name == name).Oid;
        return oid == 0 ? null : oid;
    }

    private uint? FindType(string text)
    {
        try
        {
            return TypeResolution.Resolve(SqlParser.ParseTypeName(text), catalog, searchPath).Type.Oid;
        }
        catch (SqlException error) when (error.State is SqlState.UndefinedObject or SqlState.InvalidSchemaName)
        {
            return null;
        }
        catch (SqlException error) when (error.State == SqlState.SyntaxError)
        {
            throw new SqlException(error.State, error.Message) { Where = $"invalid type name \"{text}\"" };
        }
    }

    private uint? FindFunction(string text)
    {
        int open = text.IndexOf('(', StringComparison.Ordinal);
        if (open < 0 || !text.EndsWith(')'))
            throw new SqlException(SqlState.InvalidTextRepresentation, "expected a left parenthesis");
        IReadOnlyList<string> names = IdentifierList.Read(text[..open]);
        string? schema = names.Count > 1 ? names[^2] : null;
        uint?[] types = [.. SplitArguments(text[(open + 1)..^1]).Select(FindType)];
        return FunctionsByName.Find(catalog, functions, searchPath, schema, names[^1]).FirstOrDefault(function =>
            function.ArgumentTypes.Count == types.Length
            && function.ArgumentTypes.Zip(types).All(pair => pair.First.Oid == pair.Second))?.Oid;
    }

    private uint? FindOperator(string text)
    {
        int open = text.IndexOf('(', StringComparison.Ordinal);
        if (open < 0 || !text.EndsWith(')'))
            throw new SqlException(SqlState.InvalidTextRepresentation, "expected a left parenthesis");
        string[] types = [.. SplitArguments(text[(open + 1)..^1])];
        return functions.OperatorsNamed(text[..open].Trim()).FirstOrDefault(each => types.Length == 2
            && (types[0].Equals("none", StringComparison.OrdinalIgnoreCase) ? each.Left is null : each.Left?.Oid == FindType(types[0]))
            && each.Right.Oid == FindType(types[1]))?.Oid;
    }

    private static IEnumerable<string> SplitArguments(string list) =>
        list.Split(',').Select(part => part.Trim()).Where(part => part.Length > 0);

    private string? RelationName(uint oid)
    {
        if (catalog.ByOid(oid) is { } relation)
            return IsVisible(relation) ? SqlQuoting.Identifier(relation.Name) : Qualified(relation.Schema, relation.Name);
        if (catalog.Types.Values.FirstOrDefault(type => type.RelationOid == oid && oid != 0) is { } composite)
            return composite.Describe();
        foreach (Table table in catalog.Relations.Values.OfType<Table>())
        {
            if (table.Keys.FirstOrDefault(key => key.Oid == oid) is { } key)
                return IsVisible(table.Schema) ? SqlQuoting.Identifier(key.Name) : Qualified(table.Schema, key.Name);
        }

        return null;
    }

    private FunctionDefinition? ByOid(uint oid) => catalog.Functions.GetValueOrDefault(oid)?.Definition ?? functions.FunctionByOid(oid);

    private string? FunctionName(uint oid) => ByOid(oid) is { } function
        ? Qualified(function)
        : TypeCatalog.InputOutput.FirstOrDefault(each => each.Oid == oid).Name;

    private string Qualified(FunctionDefinition function) =>
        IsVisible(function.Schema) ? SqlQuoting.Identifier(function.Name) : Qualified(function.Schema, function.Name);

    private static string Arguments(FunctionDefinition function) =>
        string.Join(',', function.ArgumentTypes.Select(type => type.DisplayName(-1)));

    private OperatorDefinition? Operator(uint oid) => functions.Operators.FirstOrDefault(each => each.Oid == oid);

    private static string Qualified(string schema, string name) => $"{SqlQuoting.Identifier(schema)}.{SqlQuoting.Identifier(name)}";
}
