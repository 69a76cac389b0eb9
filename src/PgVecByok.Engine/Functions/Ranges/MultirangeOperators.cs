namespace PgVecByok.Engine;

/// <summary>Operators with a multirange on one side or both. A range counts as a multirange of one.</summary>
internal static class MultirangeOperators
{
    private delegate bool Test(RangeAlgebra algebra, IReadOnlyList<RangeValue> left, IReadOnlyList<RangeValue> right);

    public static void AddTo(FunctionList list)
    {
        AddComparisons(list);
        AddTests(list);
        AddSets(list);
        list.Operator(2869, "@>", list.Add(4249, "multirange_contains_elem(anymultirange, anyelement) bool", (call, arguments) =>
            Ranges(arguments[0]).Any(range => Algebra(call, 0).ContainsValue(range, arguments[1]!))), "<@");
        list.Operator(2872, "<@", list.Add(4252, "elem_contained_by_multirange(anyelement, anymultirange) bool", (call, arguments) =>
            Ranges(arguments[1]).Any(range => Algebra(call, 1).ContainsValue(range, arguments[0]!))), "@>");
    }

    public static IReadOnlyList<RangeValue> Ranges(object? value) => value switch
    {
        MultirangeValue many => many.Ranges,
        RangeValue { IsEmpty: false } one => [one],
        _ => [],
    };

    public static RangeAlgebra Algebra(CallContext call, int argument) =>
        (call.ArgumentTypes[argument] as MultirangeType)?.Range.Algebra ?? ((RangeType)call.ArgumentTypes[argument]).Algebra;

    private static void AddComparisons(FunctionList list)
    {
        Compare(4244, "multirange_eq", 2860, "=", "=", "<>", order => order == 0);
        Compare(4245, "multirange_ne", 2861, "<>", "<>", "=", order => order != 0);
        Compare(4274, "multirange_lt", 2862, "<", ">", ">=", order => order < 0);
        Compare(4275, "multirange_le", 2863, "<=", ">=", ">", order => order <= 0);
        Compare(4276, "multirange_ge", 2864, ">=", "<=", "<", order => order >= 0);
        Compare(4277, "multirange_gt", 2865, ">", "<", "<=", order => order > 0);
        list.Add(4273, "multirange_cmp(anymultirange, anymultirange) int4", (call, arguments) => Math.Sign(Order(call, arguments)));

        void Compare(uint oid, string name, uint operatorOid, string symbol, string commutator, string negator, Func<int, bool> test) =>
            list.Operator(
                operatorOid, symbol,
                list.Add(oid, $"{name}(anymultirange, anymultirange) bool", (call, arguments) => test(Order(call, arguments))),
                commutator, negator);
    }

    private static int Order(CallContext call, object?[] arguments) =>
        ((MultirangeType)call.ArgumentTypes[0]).Compare((MultirangeValue)arguments[0]!, (MultirangeValue)arguments[1]!);

    private static void AddTests(FunctionList list)
    {
        Add(list, "&&", "&&", "overlaps", [(4246, 2866), (4247, 2867), (4248, 2868)], (algebra, left, right) =>
            left.Any(a => right.Any(b => algebra.Overlaps(a, b))));
        Add(list, "@>", "<@", "contains", [(4541, 4539), (4250, 2870), (4251, 2871)], Contains);
        Add(list, "<@", "@>", "contained_by", [(4253, 2873), (4542, 4540), (4254, 2874)], (algebra, left, right) =>
            Contains(algebra, right, left));
        Add(list, "<<", ">>", "before", [(4258, 4395), (4259, 4396), (4260, 4397)], (algebra, left, right) =>
            AreThere(left, right) && algebra.IsBefore(left[^1], right[0]));
        Add(list, ">>", "<<", "after", [(4261, 4398), (4262, 4399), (4263, 4400)], (algebra, left, right) =>
            AreThere(left, right) && algebra.IsBefore(right[^1], left[0]));
        Add(list, "&<", null, "overleft", [(4264, 2875), (4265, 2876), (4266, 2877)], (algebra, left, right) =>
            AreThere(left, right) && algebra.IsNotRightOf(left[^1], right[^1]));
        Add(list, "&>", null, "overright", [(4267, 3585), (4268, 4035), (4269, 4142)], (algebra, left, right) =>
            AreThere(left, right) && algebra.IsNotLeftOf(left[0], right[0]));
        Add(list, "-|-", "-|-", "adjacent", [(4255, 4179), (4257, 4180), (4256, 4198)], (algebra, left, right) =>
            AreThere(left, right) && (algebra.IsAdjacent(left[^1], right[0]) && algebra.IsBefore(left[^1], right[0])
                || algebra.IsAdjacent(right[^1], left[0]) && algebra.IsBefore(right[^1], left[0])));
    }

    private static bool AreThere(IReadOnlyList<RangeValue> left, IReadOnlyList<RangeValue> right) => left.Count > 0 && right.Count > 0;

    private static bool Contains(RangeAlgebra algebra, IReadOnlyList<RangeValue> whole, IReadOnlyList<RangeValue> part) =>
        part.All(b => whole.Any(a => algebra.Contains(a, b)));

    private static void Add(FunctionList list, string symbol, string? commutator, string name, (uint Oid, uint Operator)[] oids, Test test)
    {
        string[] left = ["range", "multirange", "multirange"], right = ["multirange", "range", "multirange"];
        for (int i = 0; i < oids.Length; i++)
        {
            ScalarFunction function = list.Add(
                oids[i].Oid, $"{left[i]}_{name}_{right[i]}(any{left[i]}, any{right[i]}) bool",
                (call, arguments) => test(Algebra(call, 0), Ranges(arguments[0]), Ranges(arguments[1])));
            list.Operator(oids[i].Operator, symbol, function, commutator);
        }
    }

    private static void AddSets(FunctionList list)
    {
        Set(4270, "multirange_union", 4392, "+", "+", (algebra, left, right) => algebra.Normalise([.. left, .. right]));
        Set(4271, "multirange_minus", 4393, "-", null, (algebra, left, right) => algebra.Normalise(
            right.Aggregate((IEnumerable<RangeValue>)left, (rest, hole) => [.. rest.SelectMany(range => algebra.Rest(range, hole))])));
        Set(4272, "multirange_intersect", 4394, "*", "*", Intersect);

        void Set(
            uint oid, string name, uint operatorOid, string symbol, string? commutator,
            Func<RangeAlgebra, IReadOnlyList<RangeValue>, IReadOnlyList<RangeValue>, MultirangeValue> combine) => list.Operator(
                operatorOid, symbol,
                list.Add(oid, $"{name}(anymultirange, anymultirange) anymultirange", (call, arguments) =>
                    combine(Algebra(call, 0), Ranges(arguments[0]), Ranges(arguments[1]))),
                commutator);
    }

    public static MultirangeValue Intersect(RangeAlgebra algebra, IReadOnlyList<RangeValue> left, IReadOnlyList<RangeValue> right) =>
        algebra.Normalise(left.SelectMany(a => right.Select(b => algebra.Intersect(a, b))));
}
