namespace PgVecByok.Engine;

/// <summary>range_agg: all ranges together as a multirange; range_intersect_agg: what all have in common. NULLs are skipped.</summary>
internal static class RangeAggregates
{
    public static void AddTo(FunctionCatalog functions)
    {
        functions.Aggregate(4301, "range_agg(anyrange) anymultirange", Union, isStrict: false);
        functions.Aggregate(6227, "range_agg(anymultirange) anymultirange", Union, isStrict: false);
        functions.Aggregate(4450, "range_intersect_agg(anyrange) anyrange", Intersection);
        functions.Aggregate(4389, "range_intersect_agg(anymultirange) anymultirange", Intersection);
    }

    private static Collected Union(CallContext call) => new(call, values =>
        MultirangeOperators.Algebra(call, 0).Normalise(values.SelectMany(MultirangeOperators.Ranges)));

    private static Collected Intersection(CallContext call) => new(call, values =>
    {
        RangeAlgebra algebra = MultirangeOperators.Algebra(call, 0);
        return values[0] is RangeValue
            ? values.Aggregate((all, next) => algebra.Intersect((RangeValue)all, (RangeValue)next))
            : values.Aggregate((all, next) => MultirangeOperators.Intersect(
                algebra, MultirangeOperators.Ranges(all), MultirangeOperators.Ranges(next)));
    });

    private sealed class Collected(CallContext call, Func<List<object>, object> finish) : Accumulator
    {
        private readonly List<List<object>?> _groups = [];
        private long _values;

        public override long MemoryBytes => _values * 96;

        public override void Add(ReadOnlySpan<int> groups, Column[] arguments, int count)
        {
            for (int row = 0; row < count; row++)
            {
                if (arguments[0].Boxed(row) is not { } value)
                    continue;
                while (_groups.Count <= groups[row])
                    _groups.Add(null);
                (_groups[groups[row]] ??= []).Add(value);
                _values++;
            }
        }

        public override Column Results(int groupCount)
        {
            Column results = call.ReturnType.NewColumn(groupCount);
            for (int group = 0; group < groupCount; group++)
                results.AppendBoxed(group < _groups.Count && _groups[group] is { } values ? finish(values) : null);
            return results;
        }
    }
}
