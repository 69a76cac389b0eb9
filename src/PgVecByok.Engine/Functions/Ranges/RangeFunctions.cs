using System.Runtime.CompilerServices;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Functions of ranges and multiranges (manual, 9.20): constructors, bounds, and how they become one another.</summary>
internal static class RangeFunctions
{
    public const string OfBounds = "range_constructor2", OfBoundsAndFlags = "range_constructor3";
    public const string OfNothing = "multirange_constructor0", OfRange = "multirange_constructor1";
    public const string OfRanges = "multirange_constructor2";

    private static readonly ConditionalWeakTable<RangeType, ScalarFunction> Casts = [];

    public static void AddTo(FunctionCatalog functions)
    {
        var list = new FunctionList(functions);
        AddType(list, BuiltinTypes.Int4Range, 3840, 4280);
        AddType(list, BuiltinTypes.NumRange, 3844, 4283);
        AddType(list, BuiltinTypes.TsRange, 3933, 4286);
        AddType(list, BuiltinTypes.TstzRange, 3937, 4289);
        AddType(list, BuiltinTypes.DateRange, 3941, 4292);
        AddType(list, BuiltinTypes.Int8Range, 3945, 4295);
        AddBounds(list);
        AddConversions(list);
        RangeOperators.AddTo(list);
        MultirangeOperators.AddTo(list);
        RangeAggregates.AddTo(functions);
    }

    private static void AddType(FunctionList list, RangeType type, uint oid, uint multirangeOid)
    {
        string subtype = type.Subtype.Name, name = type.Name, multirange = type.Multirange.Name;
        list.Add(oid, $"{name}({subtype}, {subtype}) {name}", Constructor(type, OfBounds), isStrict: false);
        list.Add(
            oid + 1, $"{name}({subtype}, {subtype}, text) {name}", Constructor(type, OfBoundsAndFlags),
            isStrict: false);
        list.Add(multirangeOid, $"{multirange}() {multirange}", Constructor(type, OfNothing));
        ScalarFunction single = list.Add(
            multirangeOid + 1, $"{multirange}({name}) {multirange}", Constructor(type, OfRange));
        list.Add(
            multirangeOid + 2, $"{multirange}(variadic {name}[]) {multirange}", Constructor(type, OfRanges));
        list.Cast(type, type.Multirange, CastContext.Explicit, single);
    }

    /// <summary>What a constructor does, by pg_proc.prosrc.</summary>
    public static RowBody Constructor(RangeType type, string source) => source switch
    {
        OfBounds => (_, arguments) => Make(type, arguments[0], arguments[1], "[)"),
        OfBoundsAndFlags => (_, arguments) => Make(
            type, arguments[0], arguments[1],
            arguments[2]?.ToString()
                ?? throw new SqlException(SqlState.DataException, "range constructor flags argument must not be null")),
        OfNothing => (_, _) => MultirangeValue.Empty,
        OfRange => (_, arguments) => type.Algebra.Normalise([(RangeValue)arguments[0]!]),
        _ => (_, arguments) => Many(type, (SqlArray)arguments[0]!),
    };

    /// <summary>The cast of a range that users made to its multirange.</summary>
    public static ScalarFunction ToMultirange(RangeType type) => Casts.GetValue(type, range => new ScalarFunction
    {
        Oid = 0, Name = range.Multirange.Name, Schema = range.Multirange.Schema,
        ArgumentTypes = [range], ReturnType = range.Multirange,
        Body = FunctionList.Lifted(Constructor(range, OfRange), isStrict: true),
    });

    private static RangeValue Make(RangeType type, object? lower, object? upper, string flags)
    {
        if (flags is not ("[]" or "[)" or "(]" or "()"))
        {
            throw new SqlException(SqlState.SyntaxError, "invalid range bound flags")
            {
                Hint = "Valid values are \"[]\", \"[)\", \"(]\", and \"()\".",
            };
        }

        return type.Algebra.Make(new RangeBound(lower, flags[0] == '[', IsLower: true),
            new RangeBound(upper, flags[1] == ']', IsLower: false));
    }

    private static MultirangeValue Many(RangeType type, SqlArray ranges)
    {
        if (ranges.Dimensions > 1)
            throw new SqlException(SqlState.CardinalityViolation, "multiranges cannot be constructed from multidimensional arrays");
        if (ranges.HasNulls)
            throw new SqlException(SqlState.NullValueNotAllowed, "multirange values cannot contain null members");
        return type.Algebra.Normalise(Enumerable.Range(0, ranges.Count).Select(i => (RangeValue)ranges.Elements.Boxed(i)!));
    }

    private static void AddBounds(FunctionList list)
    {
        Bound(3848, 4235, "lower", "anyelement", range => range.Lower.Value, value => value.Ranges[0].Lower.Value, null);
        Bound(3849, 4236, "upper", "anyelement", range => range.Upper.Value, value => value.Ranges[^1].Upper.Value, null);
        Bound(3851, 4238, "lower_inc", "bool", range => range.Lower.IsInclusive, value => value.Ranges[0].Lower.IsInclusive, false);
        Bound(3852, 4239, "upper_inc", "bool", range => range.Upper.IsInclusive, value => value.Ranges[^1].Upper.IsInclusive, false);
        Bound(3853, 4240, "lower_inf", "bool", range => range.Lower.IsInfinite, value => value.Ranges[0].Lower.IsInfinite, false);
        Bound(3854, 4241, "upper_inf", "bool", range => range.Upper.IsInfinite, value => value.Ranges[^1].Upper.IsInfinite, false);
        list.Add(3850, "isempty(anyrange) bool", (_, arguments) => ((RangeValue)arguments[0]!).IsEmpty);
        list.Add(4237, "isempty(anymultirange) bool", (_, arguments) => ((MultirangeValue)arguments[0]!).IsEmpty);

        void Bound(
            uint oid, uint multirangeOid, string name, string result, Func<RangeValue, object?> of, Func<MultirangeValue, object?> ofMany,
            object? ofEmpty)
        {
            list.Add(oid, $"{name}(anyrange) {result}", (_, arguments) =>
                arguments[0] is RangeValue { IsEmpty: false } range ? of(range) : ofEmpty);
            list.Add(multirangeOid, $"{name}(anymultirange) {result}", (_, arguments) =>
                arguments[0] is MultirangeValue { IsEmpty: false } value ? ofMany(value) : ofEmpty);
        }
    }

    private static void AddConversions(FunctionList list)
    {
        list.Add(4298, "multirange(anyrange) anymultirange", (call, arguments) =>
            ((RangeType)call.ArgumentTypes[0]).Algebra.Normalise([(RangeValue)arguments[0]!]));
        list.Add(4057, "range_merge(anyrange, anyrange) anyrange", (call, arguments) =>
            ((RangeType)call.ArgumentTypes[0]).Algebra.Merge((RangeValue)arguments[0]!, (RangeValue)arguments[1]!));
        list.Add(4228, "range_merge(anymultirange) anyrange", (call, arguments) =>
        {
            var value = (MultirangeValue)arguments[0]!;
            return value.IsEmpty ? RangeValue.Empty
                : ((MultirangeType)call.ArgumentTypes[0]).Range.Algebra.Merge(value.Ranges[0], value.Ranges[^1]);
        });
        list.AddSet(1293, "unnest(anymultirange) anyrange", (_, arguments) => ((MultirangeValue)arguments[0]!).Ranges);
    }
}
