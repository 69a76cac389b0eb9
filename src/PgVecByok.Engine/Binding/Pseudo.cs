namespace PgVecByok.Engine;

/// <summary>Pseudo-types by the numbers that PostgreSQL gives them.</summary>
internal static class Pseudo
{
    private const uint Record = 2249, AnyArray = 2277, RecordArray = 2287, Any = 2276, AnyElement = 2283, AnyNonArray = 2776, AnyEnum = 3500,
        AnyRange = 3831, AnyCompatible = 5077, AnyCompatibleArray = 5078, AnyCompatibleNonArray = 5079, AnyMultirange = 4537,
            AnyCompatibleRange = 5080,
        AnyCompatibleMultirange = 4538;

    public static bool IsAny(SqlType type) => type.Oid == Any;

    public static bool IsRecord(SqlType type) => type.Oid == Record;

    public static bool IsRecordArray(SqlType type) => type.Oid == RecordArray;

    public static bool IsAnyArray(SqlType type) => type.Oid is AnyArray or AnyCompatibleArray;

    public static bool IsAnyRange(SqlType type) => type.Oid is AnyRange or AnyCompatibleRange;

    public static bool IsAnyMultirange(SqlType type) => type.Oid is AnyMultirange or AnyCompatibleMultirange;

    public static bool IsAnyEnum(SqlType type) => type.Oid == AnyEnum;

    /// <summary>anyelement's family: all stand for one and the same type.</summary>
    public static bool IsExact(SqlType type) => type.Oid is AnyElement or AnyArray or AnyNonArray or AnyEnum or AnyRange or AnyMultirange;

    /// <summary>anycompatible's family: all stand for the common type.</summary>
    public static bool IsCompatible(SqlType type) => type.Oid is AnyCompatible or AnyCompatibleArray or AnyCompatibleNonArray
        or AnyCompatibleRange or AnyCompatibleMultirange;

    public static bool IsPolymorphic(SqlType type) => IsExact(type) || IsCompatible(type);

    public static bool IsNonArray(SqlType type) => type.Oid is AnyNonArray or AnyCompatibleNonArray;
}
