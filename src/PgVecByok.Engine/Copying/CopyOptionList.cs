using System.Globalization;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>COPY's options as written: known names, each once, their values read one at a time.</summary>
internal sealed class CopyOptionList
{
    private static readonly HashSet<string> Known =
    [
        "format", "freeze", "delimiter", "null", "default", "header", "quote", "escape", "force_quote", "force_not_null", "force_null",
        "encoding", "on_error", "log_verbosity", "reject_limit",
    ];

    private readonly Dictionary<string, DefinitionOption> _options = [];

    public CopyOptionList(IReadOnlyList<DefinitionOption> options)
    {
        foreach (DefinitionOption option in options)
        {
            if (!Known.Contains(option.Name))
                throw new SqlException(SqlState.SyntaxError, $"option \"{option.Name}\" not recognized") { Offset = option.Offset };
            if (!_options.TryAdd(option.Name, option))
                throw new SqlException(SqlState.SyntaxError, "conflicting or redundant options") { Offset = option.Offset };
        }

        CheckEncoding();
    }

    public bool Has(string name) => _options.ContainsKey(name);

    public string? Text(string name) => !_options.TryGetValue(name, out DefinitionOption? option) ? null
        : option.Value ?? throw new SqlException(SqlState.SyntaxError, $"{name} requires a parameter") { Offset = option.Offset };

    public CopyFormat Format() => Text("format") switch
    {
        null or "text" => CopyFormat.Text,
        "csv" => CopyFormat.Csv,
        "binary" => CopyFormat.Binary,
        var other => throw Invalid("format", $"COPY format \"{other}\" not recognized"),
    };

    public CopyHeader Header(bool isFrom)
    {
        if (!_options.TryGetValue("header", out DefinitionOption? option))
            return CopyHeader.None;
        if (option.Value is { } value && value.Equals("match", StringComparison.OrdinalIgnoreCase))
            {
            return isFrom
                ? CopyHeader.Match
                : throw new SqlException(SqlState.FeatureNotSupported, "cannot use \"match\" with HEADER in COPY TO");
        }

        bool isOn = Truth(option.Value)
            ?? throw new SqlException(SqlState.SyntaxError, "header requires a Boolean value or \"match\"");
        return isOn ? CopyHeader.Present : CopyHeader.None;
    }

    public bool Boolean(string name) => _options.TryGetValue(name, out DefinitionOption? option)
        && (Truth(option.Value) ?? throw new SqlException(SqlState.SyntaxError, $"{name} requires a Boolean value"));

    public bool IgnoresErrors(bool isFrom)
    {
        string? onError = Text("on_error");
        if (onError is not null && !isFrom)
            throw Invalid("on_error", "COPY ON_ERROR cannot be used with COPY TO");
        return onError switch
        {
            null or "stop" => false,
            "ignore" => true,
            _ => throw Invalid("on_error", $"COPY ON_ERROR \"{onError}\" not recognized"),
        };
    }

    public CopyVerbosity Verbosity() => Text("log_verbosity") switch
    {
        null or "default" => CopyVerbosity.Default,
        "silent" => CopyVerbosity.Silent,
        "verbose" => CopyVerbosity.Verbose,
        var other => throw Invalid("log_verbosity", $"COPY LOG_VERBOSITY \"{other}\" not recognized"),
    };

    public long? RejectLimit(bool isFrom)
    {
        if (Text("reject_limit") is not { } text)
            return null;
        long limit = (long)BuiltinTypes.Int8.ParseText(System.Text.Encoding.UTF8.GetBytes(text), -1, FormatSettings.Default);
        if (limit <= 0)
            throw new SqlException(SqlState.InvalidParameterValue, $"REJECT_LIMIT ({limit}) must be greater than zero");
        return IgnoresErrors(isFrom)
            ? limit
            : throw new SqlException(SqlState.InvalidParameterValue, "COPY REJECT_LIMIT requires ON_ERROR to be set to IGNORE");
    }

    public CopyColumns Columns(string name)
    {
        if (!_options.TryGetValue(name, out DefinitionOption? option))
            return CopyColumns.None;
        if (option.List is { } list)
            return new CopyColumns(false, list, name.ToUpperInvariant());
        return option.Value == "*"
            ? new CopyColumns(true, [], name.ToUpperInvariant())
            : throw Invalid(name, $"argument to option \"{name}\" must be a list of column names");
    }

    /// <summary>Only UTF-8 goes through.</summary>
    private void CheckEncoding()
    {
        if (Text("encoding") is not { } name)
            return;
        string plain = string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToUpper(CultureInfo.InvariantCulture);
        if (plain is "UTF8" or "UNICODE" or "SQLASCII")
            return;
        throw plain.StartsWith("LATIN", StringComparison.Ordinal) || plain.StartsWith("WIN", StringComparison.Ordinal)
            || plain.StartsWith("ISO", StringComparison.Ordinal)
            ? SqlException.NotSupported($"encoding \"{name}\" is not supported", "Use UTF8.")
            : Invalid("encoding", "argument to option \"encoding\" must be a valid encoding name");
    }

    /// <summary>Null: no truth value. A name alone is true.</summary>
    private static bool? Truth(string? value) => value?.ToUpperInvariant() switch
    {
        null or "TRUE" or "ON" or "1" => true,
        "FALSE" or "OFF" or "0" => false,
        _ => null,
    };

    private SqlException Invalid(string name, string message) => new(SqlState.InvalidParameterValue, message) { Offset = _options[name].Offset };
}
