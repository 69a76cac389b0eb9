using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>How large a value may grow: PostgreSQL's gigabyte.</summary>
internal static class TextLimits
{
    public const int BytesMax = 0x3fff_ffff;

    public static SqlException TooLong() => new(SqlState.ProgramLimitExceeded, "requested length too large");
}
