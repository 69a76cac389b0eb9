namespace PgVecByok.Engine;

/// <summary>Casts among numbers: implicit where nothing is lost, assignment where something may be.</summary>
internal static class NumberCasts
{
    public static void AddTo(FunctionCatalog functions)
    {
        AddIntegers(functions);
        AddFloats(functions);
        AddNumeric(functions);
        functions.Cast(functions.Scalar(2557, "bool(int4) bool", Lift.Strict((int value) => value != 0)), CastContext.Explicit);
        functions.Cast(functions.Scalar(2558, "int4(bool) int4", Lift.Strict((bool value) => value ? 1 : 0)), CastContext.Explicit);
    }

    private static void AddIntegers(FunctionCatalog functions)
    {
        functions.Cast(functions.Scalar(313, "int4(int2) int4", Lift.Strict((short value) => (int)value)), CastContext.Implicit);
        functions.Cast(functions.Scalar(754, "int8(int2) int8", Lift.Strict((short value) => (long)value)), CastContext.Implicit);
        functions.Cast(functions.Scalar(481, "int8(int4) int8", Lift.Strict((int value) => (long)value)), CastContext.Implicit);
        functions.Cast(functions.Scalar(314, "int2(int4) int2", Lift.Strict((int value) => (short)Within(value, short.MinValue, short.MaxValue, "smallint"))), CastContext.Assignment);
        functions.Cast(functions.Scalar(714, "int2(int8) int2", Lift.Strict((long value) => (short)Within(value, short.MinValue, short.MaxValue, "smallint"))), CastContext.Assignment);
        functions.Cast(functions.Scalar(480, "int4(int8) int4", Lift.Strict((long value) => (int)Within(value, int.MinValue, int.MaxValue, "integer"))), CastContext.Assignment);
    }

    private static void AddFloats(FunctionCatalog functions)
    {
        functions.Cast(functions.Scalar(236, "float4(int2) float4", Lift.Strict((short value) => (float)value)), CastContext.Implicit);
        functions.Cast(functions.Scalar(235, "float8(int2) float8", Lift.Strict((short value) => (double)value)), CastContext.Implicit);
        functions.Cast(functions.Scalar(318, "float4(int4) float4", Lift.Strict((int value) => (float)value)), CastContext.Implicit);
        functions.Cast(functions.Scalar(316, "float8(int4) float8", Lift.Strict((int value) => (double)value)), CastContext.Implicit);
        functions.Cast(functions.Scalar(652, "float4(int8) float4", Lift.Strict((long value) => (float)value)), CastContext.Implicit);
        functions.Cast(functions.Scalar(482, "float8(int8) float8", Lift.Strict((long value) => (double)value)), CastContext.Implicit);
        functions.Cast(functions.Scalar(311, "float8(float4) float8", Lift.Strict((float value) => (double)value)), CastContext.Implicit);
        functions.Cast(functions.Scalar(312, "float4(float8) float4", Lift.Strict((double value) => Narrow(value))), CastContext.Assignment);
        functions.Cast(functions.Scalar(238, "int2(float4) int2", Lift.Strict((float value) => (short)Rounded(value, short.MinValue, short.MaxValue, "smallint"))), CastContext.Assignment);
        functions.Cast(functions.Scalar(319, "int4(float4) int4", Lift.Strict((float value) => (int)Rounded(value, int.MinValue, int.MaxValue, "integer"))), CastContext.Assignment);
        functions.Cast(functions.Scalar(653, "int8(float4) int8", Lift.Strict((float value) => Rounded(value, long.MinValue, long.MaxValue, "bigint"))), CastContext.Assignment);
        functions.Cast(functions.Scalar(237, "int2(float8) int2", Lift.Strict((double value) => (short)Rounded(value, short.MinValue, short.MaxValue, "smallint"))), CastContext.Assignment);
        functions.Cast(functions.Scalar(317, "int4(float8) int4", Lift.Strict((double value) => (int)Rounded(value, int.MinValue, int.MaxValue, "integer"))), CastContext.Assignment);
        functions.Cast(functions.Scalar(483, "int8(float8) int8", Lift.Strict((double value) => Rounded(value, long.MinValue, long.MaxValue, "bigint"))), CastContext.Assignment);
    }

    private static void AddNumeric(FunctionCatalog functions)
    {
        functions.Cast(functions.Scalar(1782, "numeric(int2) numeric", Lift.Strict((short value) => new Numeric(value))), CastContext.Implicit);
        functions.Cast(functions.Scalar(1740, "numeric(int4) numeric", Lift.Strict((int value) => new Numeric(value))), CastContext.Implicit);
        functions.Cast(functions.Scalar(1781, "numeric(int8) numeric", Lift.Strict((long value) => new Numeric(value))), CastContext.Implicit);
        functions.Cast(functions.Scalar(1742, "numeric(float4) numeric", Lift.Strict((float value) => NumericConversions.FromSingle(value))), CastContext.Assignment);
        functions.Cast(functions.Scalar(1743, "numeric(float8) numeric", Lift.Strict((double value) => NumericConversions.FromDouble(value))), CastContext.Assignment);
        functions.Cast(functions.Scalar(1783, "int2(numeric) int2", Lift.Strict((Numeric value) => (short)NumericConversions.ToInteger(value, short.MinValue, short.MaxValue, "smallint"))), CastContext.Assignment);
        functions.Cast(functions.Scalar(1744, "int4(numeric) int4", Lift.Strict((Numeric value) => (int)NumericConversions.ToInteger(value, int.MinValue, int.MaxValue, "integer"))), CastContext.Assignment);
        functions.Cast(functions.Scalar(1779, "int8(numeric) int8", Lift.Strict((Numeric value) => NumericConversions.ToInteger(value, long.MinValue, long.MaxValue, "bigint"))), CastContext.Assignment);
        functions.Cast(functions.Scalar(1745, "float4(numeric) float4", Lift.Strict((Numeric value) => NumericConversions.ToFloat4(value))), CastContext.Implicit);
        functions.Cast(functions.Scalar(1746, "float8(numeric) float8", Lift.Strict((Numeric value) => NumericConversions.ToFloat8(value))), CastContext.Implicit);
    }

    private static long Within(long value, long min, long max, string typeName) =>
        value >= min && value <= max ? value : throw NumberErrors.OutOfRange(typeName);

    // Half to even, as C's rint. The bounds are powers of two, exact as double; max + 1 is outside.
    private static long Rounded(double value, long min, long max, string typeName)
    {
        double rounded = Math.Round(value, MidpointRounding.ToEven);
        return rounded >= min && rounded < (double)max + (max == long.MaxValue ? 0 : 1) ? (long)rounded : throw NumberErrors.OutOfRange(typeName);
    }

    private static float Narrow(double value)
    {
        float narrow = (float)value;
        return float.IsInfinity(narrow) && !double.IsInfinity(value) ? throw NumberErrors.Overflow()
            : narrow == 0 && value != 0 ? throw NumberErrors.Underflow()
            : narrow;
    }
}
