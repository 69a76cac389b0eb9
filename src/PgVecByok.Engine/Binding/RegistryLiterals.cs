using System.Globalization;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>'name'::regclass and its kin: a number, or the name of something in the catalog.</summary>
internal static class RegistryLiterals
{
    public static bool TryParse(BindState state, SqlType type, string text, out object? value)
    {
        value = null;
        if (type != BuiltinTypes.Regclass && type != BuiltinTypes.Regtype && type != BuiltinTypes.Regproc && type != BuiltinTypes.Regprocedure
            && type != BuiltinTypes.Regnamespace && type != BuiltinTypes.Regrole && type != BuiltinTypes.Regcollation)
        {
            return false;
        }

        if (uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out uint oid))
            value = oid;
        else if (text == "-")
            value = 0u;
        else
            value = ByName(state, type, text);
        return true;
    }

    private static uint ByName(BindState state, SqlType type, string text)
    {
        if (type == BuiltinTypes.Regtype)
            return TypeNames.Resolve(state, SqlParser.ParseTypeName(text)).Type.Oid;
        if (type == BuiltinTypes.Regrole)
        {
            string role = Names(text)[^1];
            return (state.Catalog.FindRole(role) ?? throw Undefined($"role \"{role}\" does not exist")).Oid;
        }

        if (type == BuiltinTypes.Regnamespace)
        {
            string schema = Names(text)[^1];
            return state.Catalog.Schemas.TryGetValue(schema, out Schema? found)
                ? found.Oid
                : throw new SqlException(SqlState.InvalidSchemaName, $"schema \"{schema}\" does not exist");
        }

        if (type == BuiltinTypes.Regclass)
            return Relation(state, Names(text), text);
        if (type == BuiltinTypes.Regcollation)
            return Names(text)[^1] is "C" ? 950u : Names(text)[^1] is "POSIX" ? 951u : 100u;
        return Function(state, type, text);
    }

    private static uint Relation(BindState state, IReadOnlyList<string> names, string text)
    {
        string? schema = names.Count > 1 ? names[^2] : null;
        if (state.Catalog.Find(schema, names[^1], state.Context.SearchPath) is { } relation)
        {
            if (state.Trace is { } trace && relation is not SystemRelation)
                trace.Regclasses[text] = relation.Oid;
            return relation.Oid;
        }

        if (state.Catalog.TryFindIndex(schema, names[^1], state.Context.SearchPath, out _, out TableKey? key))
            return key.Oid;
        throw new SqlException(SqlState.UndefinedTable, $"relation \"{string.Join('.', names)}\" does not exist");
    }

    private static uint Function(BindState state, SqlType type, string text)
    {
        int open = text.IndexOf('(', StringComparison.Ordinal);
        IReadOnlyList<string> names = Names(open < 0 ? text : text[..open]);
        IReadOnlyList<string>? path = state.Context.IsKept ? null : state.Context.SearchPath;
        IReadOnlyList<FunctionDefinition> found = FunctionsByName.Find(
            state.Catalog, state.Functions, path, names.Count > 1 ? names[^2] : null, names[^1]);
        if (open >= 0)
        {
            string[] written = text[(open + 1)..].TrimEnd(')', ' ').Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            List<SqlType> types = [.. written.Select(each => TypeNames.Resolve(state, SqlParser.ParseTypeName(each)).Type)];
            found = [.. found.Where(each => each.ArgumentTypes.SequenceEqual(types))];
        }

        return found switch
        {
            [var only] => only.Oid,
            [] => TypeCatalog.InputOutput.FirstOrDefault(each => open < 0 && each.Name == names[^1]).Oid is var oid and > 0
                ? oid
                : throw new SqlException(SqlState.UndefinedFunction, $"function \"{text}\" does not exist"),
            _ => throw new SqlException(SqlState.AmbiguousFunction, $"more than one function named \"{text}\""),
        };
    }

    private static IReadOnlyList<string> Names(string text) =>
        SqlParser.ParseExpression(text) is ColumnReference reference
            ? reference.Names
            : throw new SqlException(SqlState.InvalidName, "invalid name syntax");

    private static SqlException Undefined(string message) => new(SqlState.UndefinedObject, message);
}
