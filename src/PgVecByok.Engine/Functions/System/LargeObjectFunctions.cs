using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Large objects, which belong to no table and so to no tenant: known by name, and refused in words.</summary>
internal static class LargeObjectFunctions
{
    private static readonly (uint Oid, string Signature)[] Refused =
    [
        (715, "lo_create(oid) oid"), (957, "lo_creat(int4) oid"), (952, "lo_open(oid, int4) int4"), (953, "lo_close(int4) int4"),
        (954, "loread(int4, int4) bytea"), (955, "lowrite(int4, bytea) int4"), (956, "lo_lseek(int4, int4, int4) int4"),
        (958, "lo_tell(int4) int4"), (964, "lo_unlink(oid) int4"), (1004, "lo_truncate(int4, int4) int4"),
        (3170, "lo_lseek64(int4, int8, int4) int8"), (3171, "lo_tell64(int4) int8"), (3172, "lo_truncate64(int4, int8) int4"),
        (3457, "lo_from_bytea(oid, bytea) oid"), (3458, "lo_get(oid) bytea"), (3459, "lo_get(oid, int8, int4) bytea"),
        (3460, "lo_put(oid, int8, bytea) void"), (764, "lo_import(text) oid"), (767, "lo_import(text, oid) oid"),
        (765, "lo_export(oid, text) int4"),
    ];

    public static void AddTo(FunctionList list)
    {
        foreach ((uint oid, string signature) in Refused)
            list.AddVolatile(oid, signature, (_, _) => throw NotThere());
    }

    private static SqlException NotThere() =>
        SqlException.NotSupported("large objects are not supported", "Keep the bytes in a column of type bytea.");
}
