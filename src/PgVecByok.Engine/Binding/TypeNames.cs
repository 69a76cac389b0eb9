using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Type names through the catalog: built-in types, and vector once its extension is there.</summary>
internal static class TypeNames
{
    public static (SqlType Type, int Typmod) Resolve(BindState state, TypeName written)
    {
        (SqlType type, int typmod) = TypeResolution.Resolve(written, state.Catalog, state.Context.SearchPath);
        state.Trace?.Note(written, type, state.Catalog);
        if (written.IsSetOf)
            throw new SqlException(SqlState.InvalidFunctionDefinition, "type modifier cannot be SETOF here") { Offset = written.Offset };
        return (type, typmod);
    }
}
