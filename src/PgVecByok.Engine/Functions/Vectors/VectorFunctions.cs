namespace PgVecByok.Engine;

/// <summary>
/// pgvector's functions, operators, aggregates and casts for vector. Their oids are the extension's own in PostgreSQL, which differ
/// from database to database; here they are fixed.
/// </summary>
internal static class VectorFunctions
{
    internal const uint FirstOid = 15_400, FirstOperatorOid = 15_480;

    public static void AddTo(FunctionCatalog functions)
    {
        var list = new FunctionList(functions);
        VectorDistances.AddTo(list);
        VectorArithmetic.AddTo(list);
        VectorComparison.AddTo(list, BuiltinTypes.Vector, FirstOid + 20, FirstOperatorOid + 8);
        VectorCasts.AddTo(list);
        VectorAggregates.AddTo(functions);
        VectorStates.AddTo(list);
    }
}
