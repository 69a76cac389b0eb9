namespace PgVecByok.Engine;

/// <summary>Comparison operators: the order of the btree class.</summary>
internal static class VectorComparison
{
    public static void AddTo(FunctionList list)
    {
        const uint first = VectorFunctions.FirstOid + 20, symbols = VectorFunctions.FirstOperatorOid + 8;
        VectorType type = BuiltinTypes.Vector;
        Add(list, first, "lt", symbols, "<", ">", ">=", (left, right) => type.Compare(left, right) < 0);
        Add(list, first + 1, "le", symbols + 1, "<=", ">=", ">", (left, right) => type.Compare(left, right) <= 0);
        Add(list, first + 2, "eq", symbols + 2, "=", "=", "<>", (left, right) => left.Equals(right));
        Add(list, first + 3, "ne", symbols + 3, "<>", "<>", "=", (left, right) => !left.Equals(right));
        Add(list, first + 4, "ge", symbols + 4, ">=", "<=", "<", (left, right) => type.Compare(left, right) >= 0);
        Add(list, first + 5, "gt", symbols + 5, ">", "<", "<=", (left, right) => type.Compare(left, right) > 0);
        list.AddColumns(
            first + 6, "public.vector_cmp(vector, vector) int4", Lift.Strict<Vector, Vector, int>(type.Compare));
    }

    private static void Add(
        FunctionList list, uint oid, string name, uint operatorOid, string symbol, string commutator, string negator,
        Func<Vector, Vector, bool> test) => list.Operator(
            operatorOid, symbol,
            list.AddColumns(oid, $"public.vector_{name}(vector, vector) bool", Lift.Strict(test)), commutator, negator);
}
