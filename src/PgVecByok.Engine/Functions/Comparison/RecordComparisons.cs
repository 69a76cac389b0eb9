namespace PgVecByok.Engine;

/// <summary>Comparison of rows as values: field by field, NULL last and equal to NULL.</summary>
internal static class RecordComparisons
{
    public static void AddTo(FunctionCatalog functions)
    {
        var list = new FunctionList(functions);
        Compare(list, 2981, "record_eq", 2988, "=", "=", "<>", order => order == 0);
        Compare(list, 2982, "record_ne", 2989, "<>", "<>", "=", order => order != 0);
        Compare(list, 2983, "record_lt", 2990, "<", ">", ">=", order => order < 0);
        Compare(list, 2984, "record_gt", 2991, ">", "<", "<=", order => order > 0);
        Compare(list, 2985, "record_le", 2992, "<=", ">=", ">", order => order <= 0);
        Compare(list, 2986, "record_ge", 2993, ">=", "<=", "<", order => order >= 0);
    }

    private static void Compare(
        FunctionList list, uint oid, string name, uint operatorOid, string symbol, string commutator, string negator, Func<int, bool> holds)
    {
        ScalarFunction function = list.Add(
            oid, $"{name}(record, record) bool",
            (_, args) => holds(BuiltinTypes.Record.Compare((RecordValue)args[0]!, (RecordValue)args[1]!)));
        list.Operator(operatorOid, symbol, function, commutator, negator);
    }
}
