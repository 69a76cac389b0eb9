namespace PgVecByok.Engine;

/// <summary>Comparison of arrays, and @&gt; &lt;@ &amp;&amp;: as sets of elements, in which NULL is no member.</summary>
internal static class ArrayComparison
{
    public static void AddTo(FunctionList list)
    {
        Compare(list, 744, "array_eq", 1070, "=", "=", "<>", (type, left, right) => type.AreEqual(left, right));
        Compare(list, 390, "array_ne", 1071, "<>", "<>", "=", (type, left, right) => !type.AreEqual(left, right));
        Compare(list, 391, "array_lt", 1072, "<", ">", ">=", (type, left, right) => type.Compare(left, right) < 0);
        Compare(list, 392, "array_gt", 1073, ">", "<", "<=", (type, left, right) => type.Compare(left, right) > 0);
        Compare(list, 393, "array_le", 1074, "<=", ">=", ">", (type, left, right) => type.Compare(left, right) <= 0);
        Compare(list, 396, "array_ge", 1075, ">=", "<=", "<", (type, left, right) => type.Compare(left, right) >= 0);
        Sets(list, 2748, "arraycontains", 2751, "@>", "<@", (left, right) => HasAll(left, right));
        Sets(list, 2749, "arraycontained", 2752, "<@", "@>", (left, right) => HasAll(right, left));
        Sets(list, 2747, "arrayoverlap", 2750, "&&", "&&", HasAny);
        list.Add(515, "array_larger(anyarray, anyarray) anyarray", (call, args) =>
            TypeOf(call).Compare((SqlArray)args[0]!, (SqlArray)args[1]!) > 0 ? args[0] : args[1]);
        list.Add(516, "array_smaller(anyarray, anyarray) anyarray", (call, args) =>
            TypeOf(call).Compare((SqlArray)args[0]!, (SqlArray)args[1]!) < 0 ? args[0] : args[1]);
        list.Add(382, "btarraycmp(anyarray, anyarray) int4", (call, args) =>
            Math.Sign(TypeOf(call).Compare((SqlArray)args[0]!, (SqlArray)args[1]!)));
    }

    /// <summary>Every element of <paramref name="wanted"/> is in the other; a NULL never is.</summary>
    public static bool HasAll(SqlArray array, SqlArray wanted)
    {
        for (int i = 0; i < wanted.Count; i++)
        {
            if (!Has(array, wanted, i))
                return false;
        }

        return true;
    }

    public static bool HasAny(SqlArray array, SqlArray wanted)
    {
        for (int i = 0; i < wanted.Count; i++)
        {
            if (Has(array, wanted, i))
                return true;
        }

        return false;
    }

    private static bool Has(SqlArray array, SqlArray wanted, int at)
    {
        if (wanted.Elements.IsNull(at))
            return false;
        for (int i = 0; i < array.Count; i++)
        {
            if (!array.Elements.IsNull(i) && array.ElementType.AreEqual(array.Elements, i, wanted.Elements, at))
                return true;
        }

        return false;
    }

    private static ArrayType TypeOf(CallContext call) => (ArrayType)call.ArgumentTypes[0];

    private static void Compare(
        FunctionList list, uint oid, string name, uint operatorOid, string symbol, string commutator, string negator,
        Func<ArrayType, SqlArray, SqlArray, bool> test) => list.Operator(
            operatorOid, symbol,
            list.Add(oid, $"{name}(anyarray, anyarray) bool", (call, args) =>
                test(TypeOf(call), (SqlArray)args[0]!, (SqlArray)args[1]!)),
            commutator, negator);

    private static void Sets(
        FunctionList list, uint oid, string name, uint operatorOid, string symbol, string commutator,
        Func<SqlArray, SqlArray, bool> test) => list.Operator(
            operatorOid, symbol,
            list.Add(oid, $"{name}(anyarray, anyarray) bool", (_, args) => test((SqlArray)args[0]!, (SqlArray)args[1]!)), commutator);
}
