namespace PgVecByok.Engine;

/// <summary>min and max of every type that PostgreSQL has them for.</summary>
internal static class ExtremeFunctions
{
    public static void AddTo(FunctionCatalog functions)
    {
        Extreme<SqlArray>(functions, 2051, "min", "anyarray", -1);
        Extreme<long>(functions, 2131, "min", "int8", -1);
        Extreme<int>(functions, 2132, "min", "int4", -1);
        Extreme<short>(functions, 2133, "min", "int2", -1);
        Extreme<uint>(functions, 2134, "min", "oid", -1);
        Extreme<float>(functions, 2135, "min", "float4", -1);
        Extreme<double>(functions, 2136, "min", "float8", -1);
        Extreme<int>(functions, 2138, "min", "date", -1);
        Extreme<long>(functions, 2139, "min", "time", -1);
        Extreme<TimeTz>(functions, 2140, "min", "timetz", -1);
        Extreme<long>(functions, 2142, "min", "timestamp", -1);
        Extreme<long>(functions, 2143, "min", "timestamptz", -1);
        Extreme<Interval>(functions, 2144, "min", "interval", -1);
        Extreme<Text>(functions, 2145, "min", "text", -1);
        Extreme<Numeric>(functions, 2146, "min", "numeric", -1);
        Extreme<Text>(functions, 2245, "min", "bpchar", -1);
        Extreme<RecordValue>(functions, 6374, "min", "record", -1);
        Extreme<Bytea>(functions, 6396, "min", "bytea", -1);
        Extreme<ulong>(functions, 4190, "min", "pg_lsn", -1);
        Extreme<ulong>(functions, 4189, "max", "pg_lsn", 1);
        Extreme<ulong>(functions, 5100, "min", "xid8", -1);
        Extreme<ulong>(functions, 5099, "max", "xid8", 1);
        Extreme<Text>(functions, 2798, "min", "tid", -1);
        Extreme<Text>(functions, 2797, "max", "tid", 1);
        Extreme<InetAddress>(functions, 3565, "min", "inet", -1);
        Extreme<InetAddress>(functions, 3564, "max", "inet", 1);
        Extreme<SqlArray>(functions, 2050, "max", "anyarray", 1);
        Extreme<long>(functions, 2115, "max", "int8", 1);
        Extreme<int>(functions, 2116, "max", "int4", 1);
        Extreme<short>(functions, 2117, "max", "int2", 1);
        Extreme<uint>(functions, 2118, "max", "oid", 1);
        Extreme<float>(functions, 2119, "max", "float4", 1);
        Extreme<double>(functions, 2120, "max", "float8", 1);
        Extreme<int>(functions, 2122, "max", "date", 1);
        Extreme<long>(functions, 2123, "max", "time", 1);
        Extreme<TimeTz>(functions, 2124, "max", "timetz", 1);
        Extreme<long>(functions, 2126, "max", "timestamp", 1);
        Extreme<long>(functions, 2127, "max", "timestamptz", 1);
        Extreme<Interval>(functions, 2128, "max", "interval", 1);
        Extreme<Text>(functions, 2129, "max", "text", 1);
        Extreme<Numeric>(functions, 2130, "max", "numeric", 1);
        Extreme<Text>(functions, 2244, "max", "bpchar", 1);
        Extreme<RecordValue>(functions, 6373, "max", "record", 1);
        Extreme<Bytea>(functions, 6395, "max", "bytea", 1);
        Extreme<Text>(functions, 16_218, "min", "citext", -1);
        Extreme<Text>(functions, 16_219, "max", "citext", 1);
    }

    private static void Extreme<T>(FunctionCatalog functions, uint oid, string name, string type, int direction) =>
        functions.Aggregate(
            oid, $"{name}({type}) {type}", call => new ExtremeAccumulator<T>((SqlType<T>)call.ArgumentTypes[0], direction));
}
