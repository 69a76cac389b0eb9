namespace PgVecByok.Engine;

/// <summary>num_nulls and num_nonnulls: of several arguments, or with VARIADIC of an array's elements.</summary>
internal static class NullCounts
{
    public static void AddTo(FunctionCatalog functions)
    {
        Add(functions, 438, "num_nulls", countsNulls: true);
        Add(functions, 440, "num_nonnulls", countsNulls: false);
    }

    private static void Add(FunctionCatalog functions, uint oid, string name, bool countsNulls) => functions.Add(new ScalarFunction
    {
        Oid = oid, Name = name, ArgumentTypes = [BuiltinTypes.Any], ReturnType = BuiltinTypes.Int4, IsVariadic = true,
        IsStrict = false,
        Body = Lift.Always<int>((_, columns, row) => columns.Count(column => column.IsNull(row) == countsNulls)),
    });
}
