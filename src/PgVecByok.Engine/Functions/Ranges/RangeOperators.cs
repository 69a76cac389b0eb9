namespace PgVecByok.Engine;

/// <summary>Operators between ranges, and between a range and a value.</summary>
internal static class RangeOperators
{
    public static void AddTo(FunctionList list)
    {
        AddComparisons(list);
        AddTests(list);
        Set(3867, "range_union", 3898, "+", (algebra, left, right) => algebra.Union(left, right));
        Set(3868, "range_intersect", 3900, "*", (algebra, left, right) => algebra.Intersect(left, right));
        Set(3869, "range_minus", 3899, "-", (algebra, left, right) => algebra.Minus(left, right));

        void Set(uint oid, string name, uint operatorOid, string symbol, Func<RangeAlgebra, RangeValue, RangeValue, RangeValue> combine) =>
            list.Operator(
                operatorOid, symbol,
                list.Add(oid, $"{name}(anyrange, anyrange) anyrange", (call, arguments) =>
                    combine(Algebra(call, 0), (RangeValue)arguments[0]!, (RangeValue)arguments[1]!)),
                symbol == "-" ? null : symbol);
    }

    private static void AddComparisons(FunctionList list)
    {
        Compare(3855, "range_eq", 3882, "=", "=", "<>", order => order == 0);
        Compare(3856, "range_ne", 3883, "<>", "<>", "=", order => order != 0);
        Compare(3871, "range_lt", 3884, "<", ">", ">=", order => order < 0);
        Compare(3872, "range_le", 3885, "<=", ">=", ">", order => order <= 0);
        Compare(3873, "range_ge", 3886, ">=", "<=", "<", order => order >= 0);
        Compare(3874, "range_gt", 3887, ">", "<", "<=", order => order > 0);
        list.Add(3870, "range_cmp(anyrange, anyrange) int4", (call, arguments) => Math.Sign(Order(call, arguments)));

        void Compare(uint oid, string name, uint operatorOid, string symbol, string commutator, string negator, Func<int, bool> test) =>
            list.Operator(
                operatorOid, symbol, list.Add(oid, $"{name}(anyrange, anyrange) bool", (call, arguments) => test(Order(call, arguments))),
                commutator, negator);
    }

    private static int Order(CallContext call, object?[] arguments) =>
        ((RangeType)call.ArgumentTypes[0]).Compare((RangeValue)arguments[0]!, (RangeValue)arguments[1]!);

    private static RangeAlgebra Algebra(CallContext call, int argument) => ((RangeType)call.ArgumentTypes[argument]).Algebra;

    private static void AddTests(FunctionList list)
    {
        Test(3857, "range_overlaps", 3888, "&&", "&&", (algebra, left, right) => algebra.Overlaps(left, right));
        Test(3859, "range_contains", 3890, "@>", "<@", (algebra, left, right) => algebra.Contains(left, right));
        Test(3861, "range_contained_by", 3892, "<@", "@>", (algebra, left, right) => algebra.Contains(right, left));
        Test(3862, "range_adjacent", 3897, "-|-", "-|-", (algebra, left, right) => algebra.IsAdjacent(left, right));
        Test(3863, "range_before", 3893, "<<", ">>", (algebra, left, right) => algebra.IsBefore(left, right));
        Test(3864, "range_after", 3894, ">>", "<<", (algebra, left, right) => algebra.IsBefore(right, left));
        Test(3865, "range_overleft", 3895, "&<", null, (algebra, left, right) => algebra.IsNotRightOf(left, right));
        Test(3866, "range_overright", 3896, "&>", null, (algebra, left, right) => algebra.IsNotLeftOf(left, right));
        list.Operator(3889, "@>", list.Add(3858, "range_contains_elem(anyrange, anyelement) bool", (call, arguments) =>
            Algebra(call, 0).ContainsValue((RangeValue)arguments[0]!, arguments[1]!)), "<@");
        list.Operator(3891, "<@", list.Add(3860, "elem_contained_by_range(anyelement, anyrange) bool", (call, arguments) =>
            Algebra(call, 1).ContainsValue((RangeValue)arguments[1]!, arguments[0]!)), "@>");

        void Test(
            uint oid, string name, uint operatorOid, string symbol, string? commutator, Func<RangeAlgebra, RangeValue, RangeValue,
                bool> test) =>
            list.Operator(
                operatorOid, symbol,
                list.Add(oid, $"{name}(anyrange, anyrange) bool", (call, arguments) =>
                    test(Algebra(call, 0), (RangeValue)arguments[0]!, (RangeValue)arguments[1]!)),
                commutator);
    }
}
