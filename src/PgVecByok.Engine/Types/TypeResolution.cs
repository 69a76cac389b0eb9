using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>A type as written becomes a type and its modifier.</summary>
public static class TypeResolution
{
    /// <summary>PostgreSQL's types that are not built: money for its rounding and locale, xml, and geometry.</summary>
    private static readonly string[] Refused = ["money", "xml", "point", "line", "lseg", "box", "path", "polygon", "circle"];

    /// <summary>Among the built-in types.</summary>
    public static (SqlType Type, int Typmod) Resolve(TypeName written)
    {
        if (written.Name.Schema is { } schema && schema is not ("pg_catalog" or "public" or "byok" or "information_schema"))
            throw new SqlException(SqlState.InvalidSchemaName, $"schema \"{schema}\" does not exist") { Offset = written.Offset };
        return Of(BuiltinTypes.ByName(written.Name.Schema, written.Name.Name), written);
    }

    /// <summary>Among all types of the catalog, along the search path.</summary>
    /// <exception cref="SqlException">42704 no such type, 42601 or 22023 for its modifiers.</exception>
    public static (SqlType Type, int Typmod) Resolve(TypeName written, CatalogSnapshot catalog, IReadOnlyList<string> searchPath)
    {
        if (written.Name.Schema is { } schema and not (KeptNames.Marker or "pg_temp") && !catalog.Schemas.ContainsKey(schema))
            throw new SqlException(SqlState.InvalidSchemaName, $"schema \"{schema}\" does not exist") { Offset = written.Offset };
        SqlType? found = catalog.FindType(written.Name.Schema, written.Name.Name, searchPath);
        return Of(found, written);
    }

    private static (SqlType Type, int Typmod) Of(SqlType? found, TypeName written)
    {
        if (found is null && (written.Name.Schema is null or "pg_catalog") && Refused.Contains(written.Name.Name))
            throw SqlException.NotSupported($"type \"{written.Name.Name}\" is not supported").At(written.Offset);
        SqlType type = found ?? throw Undefined(written.Name.ToString(), written.Offset);
        int typmod = TypmodOf(type, written);
        if (written.ArrayDimensions == 0)
            return (type, typmod);
        SqlType array = type.Element is not null && type.Array is null
            ? type
            : type.Array ?? throw Undefined(type.DisplayName(-1) + "[]", written.Offset);
        return (array, typmod);
    }

    public static SqlException Undefined(string name, int offset) =>
        new(SqlState.UndefinedObject, $"type \"{name}\" does not exist") { Offset = offset };

    private static int TypmodOf(SqlType type, TypeName written)
    {
        SqlType modified = type.Element ?? type;
        if (written.Modifiers.Count == 0 && written.IntervalFields is null)
            return -1;
        try
        {
            string[] modifiers = [.. written.Modifiers.Select(ModifierText)];
            return written.IntervalFields is { } fields ? modified.ReadTypmod([fields, .. modifiers]) : modified.ReadTypmod(modifiers);
        }
        catch (SqlException error)
        {
            throw error.At(written.Offset);
        }
    }

    private static string ModifierText(Expression modifier) => modifier switch
    {
        Literal { Kind: LiteralKind.Integer or LiteralKind.Decimal or LiteralKind.String } literal => literal.Text,
        ColumnReference { Names: [var name] } => name,
        Operation { Symbol: "-", Left: null, Right: Literal { Kind: LiteralKind.Integer } number } => "-" + number.Text,
        _ => throw new SqlException(SqlState.SyntaxError, "type modifiers must be simple constants or identifiers"),
    };
}
