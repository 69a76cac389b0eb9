namespace PgVecByok.Engine;

/// <summary>Comparison operators of a type of vectors: the order of its btree class.</summary>
internal static class VectorComparison
{
    public static void AddTo<T>(FunctionList list, SqlType<T> type, uint first, uint symbols)
    {
        Add<T>(list, type, first, "lt", symbols, "<", ">", ">=", (left, right) => type.Compare(left, right) < 0);
        Add<T>(list, type, first + 1, "le", symbols + 1, "<=", ">=", ">", (left, right) => type.Compare(left, right) <= 0);
        Add<T>(list, type, first + 2, "eq", symbols + 2, "=", "=", "<>", type.AreEqual);
        Add<T>(list, type, first + 3, "ne", symbols + 3, "<>", "<>", "=", (left, right) => !type.AreEqual(left, right));
        Add<T>(list, type, first + 4, "ge", symbols + 4, ">=", "<=", "<", (left, right) => type.Compare(left, right) >= 0);
        Add<T>(list, type, first + 5, "gt", symbols + 5, ">", "<", "<=", (left, right) => type.Compare(left, right) > 0);
        list.AddColumns(
            first + 6, $"public.{type.Name}_cmp({type.Name}, {type.Name}) int4", Lift.Strict<T, T, int>(type.Compare));
    }

    private static void Add<T>(
        FunctionList list, SqlType type, uint oid, string name, uint operatorOid, string symbol, string commutator, string negator,
        Func<T, T, bool> test) => list.Operator(
            operatorOid, symbol,
            list.AddColumns(oid, $"public.{type.Name}_{name}({type.Name}, {type.Name}) bool", Lift.Strict(test)), commutator, negator);
}
