using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>EXPLAIN (…): which options, with PostgreSQL's defaults.</summary>
public sealed record ExplainOptions(
    bool Analyze, bool Verbose, bool Costs, bool Buffers, bool Timing, bool Summary, bool IsJson)
{
    public static ExplainOptions Read(IReadOnlyList<DefinitionOption> options)
    {
        bool analyze = Flag(options, "analyze") ?? false;
        foreach (DefinitionOption option in options)
            RequireKnown(option);
        string format = options.LastOrDefault(option => option.Name == "format")?.Value?.ToLowerInvariant() ?? "text";
        if (format is "xml" or "yaml")
            throw SqlException.NotSupported($"EXPLAIN format \"{format}\" is not supported");
        if (format is not ("text" or "json"))
            throw new SqlException(SqlState.InvalidParameterValue, $"unrecognized value for EXPLAIN option \"format\": \"{format}\"");
        if (Flag(options, "timing") == true && !analyze)
            throw new SqlException(SqlState.InvalidParameterValue, "EXPLAIN option TIMING requires ANALYZE");
        return new ExplainOptions(
            analyze, Flag(options, "verbose") ?? false, Flag(options, "costs") ?? true, Flag(options, "buffers") ?? analyze,
            Flag(options, "timing") ?? analyze, Flag(options, "summary") ?? analyze, format == "json");
    }

    private static void RequireKnown(DefinitionOption option)
    {
        if (option.Name is "analyze" or "verbose" or "costs" or "settings" or "generic_plan" or "buffers" or "wal" or "timing" or "summary"
            or "memory" or "serialize" or "format")
        {
            return;
        }

        throw new SqlException(SqlState.SyntaxError, $"unrecognized EXPLAIN option \"{option.Name}\"") { Offset = option.Offset };
    }

    private static bool? Flag(IReadOnlyList<DefinitionOption> options, string name) =>
        options.LastOrDefault(option => option.Name == name) is not { } option ? null
        : option.Value?.ToLowerInvariant() switch
        {
            null or "true" or "on" or "1" => true,
            "false" or "off" or "0" => false,
            _ => throw new SqlException(SqlState.SyntaxError, $"{name} requires a Boolean value") { Offset = option.Offset },
        };
}
