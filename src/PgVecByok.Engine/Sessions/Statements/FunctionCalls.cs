using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Functions that a client calls by their oids: each is a SELECT, prepared once. Belongs to its session's thread.</summary>
internal sealed class FunctionCalls
{
    private const int KeptMax = 64;

    private readonly Dictionary<uint, PreparedStatement> _kept = [];

    public PreparedStatement? Find(uint function) => _kept.GetValueOrDefault(function);

    /// <summary>The server's own functions stay what they are; users' are looked up each time.</summary>
    public PreparedStatement Keep(uint function, PreparedStatement call)
    {
        if (function < CatalogSnapshot.FirstUserOid && _kept.Count < KeptMax)
            _kept[function] = call;
        return call;
    }

    /// <exception cref="SqlException">08P01.</exception>
    public static void RequireCount(int given, int wanted)
    {
        if (given != wanted)
        {
            throw new SqlException(
                SqlState.ProtocolViolation, $"function call message contains {given} arguments but function requires {wanted}");
        }
    }

    /// <exception cref="SqlException">42883: there is none; 22023: it gives more than one value.</exception>
    public static (string Text, IReadOnlyList<SqlType> Types) Statement(FunctionCatalog functions, CatalogSnapshot catalog, uint oid)
    {
        UserFunction? made = catalog.Functions.GetValueOrDefault(oid);
        FunctionDefinition function = made?.Definition ?? functions.FunctionByOid(oid)
            ?? throw new SqlException(SqlState.UndefinedFunction, $"function with OID {oid} does not exist");
        if (made is { IsProcedure: true } or { ReturnsSet: true } || (made is null && function is not ScalarFunction))
        {
            throw new SqlException(
                SqlState.InvalidParameterValue, $"cannot call function \"{function.Name}\" via fastpath interface");
        }

        string arguments = string.Join(", ", function.ArgumentTypes.Select((_, at) => $"${at + 1}"));
        string name = $"{SqlPrinter.Identifier(function.Schema)}.{SqlPrinter.Identifier(function.Name)}";
        return ($"SELECT {name}({arguments})", function.ArgumentTypes);
    }
}
