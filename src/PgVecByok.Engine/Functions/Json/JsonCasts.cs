using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Casts between json and jsonb, and from jsonb's scalars to SQL's.</summary>
internal static class JsonCasts
{
    public static void AddTo(FunctionCatalog functions)
    {
        functions.CastThroughText(BuiltinTypes.Json, BuiltinTypes.Jsonb, CastContext.Assignment);
        functions.CastThroughText(BuiltinTypes.Jsonb, BuiltinTypes.Json, CastContext.Assignment);
        Add(3556, "bool(jsonb) bool", Lift.StrictOrNull((Text json) => Bool(json)));
        Add(3449, "numeric(jsonb) numeric", Lift.StrictOrNull((Text json) => Number(json, "numeric")));
        Add(3450, "int2(jsonb) int2", Lift.StrictOrNull((Text json) => (short?)Integer(json, short.MinValue, short.MaxValue, "smallint")));
        Add(3451, "int4(jsonb) int4", Lift.StrictOrNull((Text json) => (int?)Integer(json, int.MinValue, int.MaxValue, "integer")));
        Add(3452, "int8(jsonb) int8", Lift.StrictOrNull((Text json) => Integer(json, long.MinValue, long.MaxValue, "bigint")));
        Add(3453, "float4(jsonb) float4", Lift.StrictOrNull((Text json) => Number(json, "real") is { } number
            ? BuiltinTypes.Float4.Parse(new Text(number.ToString()).Span, -1, FormatSettings.Default) : (float?)null));
        Add(2580, "float8(jsonb) float8", Lift.StrictOrNull((Text json) => Number(json, "double precision") is { } number
            ? BuiltinTypes.Float8.Parse(new Text(number.ToString()).Span, -1, FormatSettings.Default) : (double?)null));

        void Add(uint oid, string signature, ScalarBody body) =>
            functions.Cast(functions.Scalar(oid, signature, body), CastContext.Explicit);
    }

    private static bool? Bool(Text json) => JsonScan.First(json) switch
    {
        't' => true,
        'f' => false,
        'n' => null,
        char first => throw CannotCast(first, "boolean"),
    };

    private static Numeric? Number(Text json, string type) => JsonScan.First(json) switch
    {
        'n' => null,
        '-' or (>= '0' and <= '9') => NumericText.Parse(json.Span),
        char first => throw CannotCast(first, type),
    };

    private static long? Integer(Text json, long min, long max, string type)
    {
        if (Number(json, type) is not { } number)
            return null;
        Numeric rounded = NumericRounding.Round(number, 0);
        System.Numerics.BigInteger whole = NumericRounding.UnscaledAt(rounded, 0);
        return whole >= min && whole <= max
            ? (long)whole
            : throw new SqlException(SqlState.NumericValueOutOfRange, $"{type} out of range");
    }

    private static SqlException CannotCast(char first, string type) => new(
        SqlState.InvalidParameterValue,
        $"cannot cast jsonb {first switch { '{' => "object", '[' => "array", '"' => "string", 't' or 'f' => "boolean", _ => "numeric" }} to type {type}");
}
