using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>EXPLAIN (…): which options, with PostgreSQL's defaults.</summary>
public sealed record ExplainOptions(
    bool Analyze, bool Verbose, bool Costs, bool Buffers, bool Timing, bool Summary, ExplainFormat Format)
{
    public bool Settings { get; init; }

    public bool Memory { get; init; }

    /// <summary>The statement's parameters are left open.</summary>
    public bool GenericPlan { get; init; }

    /// <summary>Rows are also put into this form, as if they were sent; null: they are not.</summary>
    public string? Serialize { get; init; }

    public static ExplainOptions Read(IReadOnlyList<DefinitionOption> options)
    {
        bool analyze = Flag(options, "analyze") ?? false;
        foreach (DefinitionOption option in options)
            RequireKnown(option);
        string? serialize = SerializeOf(options);
        ExplainFormat format = FormatOf(options);
        bool isGeneric = Flag(options, "generic_plan") ?? false;
        string? wanting = analyze ? null
            : Flag(options, "wal") == true ? "WAL" : Flag(options, "timing") == true ? "TIMING"
            : serialize is not null ? "SERIALIZE" : null;
        if (wanting is not null)
            throw new SqlException(SqlState.InvalidParameterValue, $"EXPLAIN option {wanting} requires ANALYZE");
        if (isGeneric && analyze)
        {
            throw new SqlException(
                SqlState.InvalidParameterValue, "EXPLAIN options ANALYZE and GENERIC_PLAN cannot be used together");
        }

        return new ExplainOptions(
            analyze, Flag(options, "verbose") ?? false, Flag(options, "costs") ?? true, Flag(options, "buffers") ?? analyze,
            Flag(options, "timing") ?? analyze, Flag(options, "summary") ?? analyze, format)
        {
            Settings = Flag(options, "settings") ?? false, Memory = Flag(options, "memory") ?? false, GenericPlan = isGeneric,
            Serialize = serialize,
        };
    }

    public static ExplainFormat FormatOf(IReadOnlyList<DefinitionOption> options) =>
        options.LastOrDefault(option => option.Name == "format") is not { } option ? ExplainFormat.Text
        : option.Value?.ToLowerInvariant() switch
        {
            "text" => ExplainFormat.Text,
            "json" => ExplainFormat.Json,
            "xml" => ExplainFormat.Xml,
            "yaml" => ExplainFormat.Yaml,
            _ => throw Unrecognized(option),
        };

    private static string? SerializeOf(IReadOnlyList<DefinitionOption> options) =>
        options.LastOrDefault(option => option.Name == "serialize") is not { } option ? null
        : option.Value?.ToLowerInvariant() switch
        {
            null or "text" => "text",
            "binary" => "binary",
            "none" or "off" => null,
            _ => throw Unrecognized(option),
        };

    private static SqlException Unrecognized(DefinitionOption option) =>
        new(SqlState.InvalidParameterValue, $"unrecognized value for EXPLAIN option \"{option.Name}\": \"{option.Value}\"")
        {
            Offset = option.Offset,
        };

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
            _ => throw new SqlException(SqlState.SyntaxError, $"{name} requires a Boolean value"),
        };
}
