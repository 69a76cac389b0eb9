using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Comparison of enums in the order of their labels, and what asks for the labels.</summary>
internal static class EnumFunctions
{
    public static void AddTo(FunctionCatalog functions)
    {
        var list = new FunctionList(functions);
        Compare(list, 3508, "enum_eq", 3516, "=", "=", "<>", order => order == 0);
        Compare(list, 3509, "enum_ne", 3517, "<>", "<>", "=", order => order != 0);
        Compare(list, 3510, "enum_lt", 3518, "<", ">", ">=", order => order < 0);
        Compare(list, 3511, "enum_gt", 3519, ">", "<", "<=", order => order > 0);
        Compare(list, 3512, "enum_le", 3520, "<=", ">=", ">", order => order <= 0);
        Compare(list, 3513, "enum_ge", 3521, ">=", "<=", "<", order => order >= 0);
        list.Add(3514, "enum_cmp(anyenum, anyenum) int4", (call, args) => Order(call, args));
        list.Add(3524, "enum_smaller(anyenum, anyenum) anyenum", (call, args) => Order(call, args) < 0 ? args[0] : args[1]);
        list.Add(3525, "enum_larger(anyenum, anyenum) anyenum", (call, args) => Order(call, args) > 0 ? args[0] : args[1]);
        list.AddStable(3528, "enum_first(anyenum) anyenum", (call, _) => Labels(call)[0].Oid, isStrict: false);
        list.AddStable(3529, "enum_last(anyenum) anyenum", (call, _) => Labels(call)[^1].Oid, isStrict: false);
        list.AddStable(3530, "enum_range(anyenum, anyenum) anyarray", (call, args) => Range(call, args[0], args[1]), isStrict: false);
        list.AddStable(3531, "enum_range(anyenum) anyarray", (call, _) => Range(call, null, null), isStrict: false);
        functions.Aggregate(3526, "max(anyenum) anyenum", call => new ExtremeAccumulator<uint>((SqlType<uint>)call.ArgumentTypes[0], 1));
        functions.Aggregate(3527, "min(anyenum) anyenum", call => new ExtremeAccumulator<uint>((SqlType<uint>)call.ArgumentTypes[0], -1));
    }

    private static void Compare(
        FunctionList list, uint oid, string name, uint operatorOid, string symbol, string commutator, string negator, Func<int, bool> holds)
    {
        ScalarFunction function = list.Add(oid, $"{name}(anyenum, anyenum) bool", (call, args) => holds(Order(call, args)));
        list.Operator(operatorOid, symbol, function, commutator, negator);
    }

    private static int Order(CallContext call, object?[] args) =>
        Math.Sign(((SqlType<uint>)call.ArgumentTypes[0]).Compare((uint)args[0]!, (uint)args[1]!));

    private static IReadOnlyList<EnumLabel> Labels(CallContext call) => call.ArgumentTypes[0] is EnumType { Labels: { Count: > 0 } labels }
        ? labels
        : throw new SqlException(SqlState.ObjectNotInPrerequisiteState, $"enum {call.ArgumentTypes[0]} contains no values");

    private static SqlArray Range(CallContext call, object? from, object? to)
    {
        var type = (EnumType)call.ArgumentTypes[0];
        Column elements = type.NewColumn(type.Labels.Count);
        foreach (EnumLabel label in type.Labels)
        {
            bool isIn = (from is not uint first || type.Compare(label.Oid, first) >= 0)
                && (to is not uint last || type.Compare(label.Oid, last) <= 0);
            if (isIn)
                elements.AppendBoxed(label.Oid);
        }

        return elements.Count == 0 ? SqlArray.Empty(type) : new SqlArray(type, elements);
    }
}
