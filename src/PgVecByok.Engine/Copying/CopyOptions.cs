using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

public enum CopyFormat
{
    Text,
    Csv,
    Binary,
}

public enum CopyVerbosity
{
    Default,
    Silent,
    Verbose,
}

public enum CopyHeader
{
    None,
    Present,

    /// <summary>COPY FROM: the names must be those of the columns.</summary>
    Match,
}

/// <summary>COPY's options, checked as PostgreSQL checks them and with its defaults.</summary>
public sealed record CopyOptions
{
    public CopyFormat Format { get; init; }

    public byte Delimiter { get; init; } = (byte)'\t';

    /// <summary>What stands for NULL, as bytes of the file.</summary>
    public byte[] Null { get; init; } = "\\N"u8.ToArray();

    public CopyHeader Header { get; init; }

    public byte Quote { get; init; } = (byte)'"';

    public byte Escape { get; init; } = (byte)'"';

    /// <summary>What stands for the column's default, as it is written in the file; null where nothing does.</summary>
    public byte[]? Default { get; init; }

    public bool Freeze { get; init; }

    /// <summary>Rows whose values are not of their columns' types are left out and counted.</summary>
    public bool IgnoreErrors { get; init; }

    /// <summary>With <see cref="IgnoreErrors"/>: one row more than this is an error after all.</summary>
    public long? RejectLimit { get; init; }

    public CopyVerbosity Verbosity { get; init; }

    public CopyColumns ForceQuote { get; init; } = CopyColumns.None;

    public CopyColumns ForceNotNull { get; init; } = CopyColumns.None;

    public CopyColumns ForceNull { get; init; } = CopyColumns.None;

    /// <exception cref="SqlException">42601, 22023, 0A000.</exception>
    public static CopyOptions Of(Copy statement)
    {
        var given = new CopyOptionList(statement.Options);
        bool isFrom = statement.IsFrom;
        CopyFormat format = given.Format();
        RequirePlain(given, format);
        bool isCsv = format == CopyFormat.Csv;
        string delimiter = given.Text("delimiter") ?? (isCsv ? "," : "\t");
        string nulls = given.Text("null") ?? (isCsv ? "" : "\\N");
        byte separator = CheckDelimiter(delimiter, isCsv);
        CheckNull(nulls);
        byte[]? defaults = DefaultOf(given);
        CopyHeader header = given.Header(isFrom);
        if (format == CopyFormat.Binary && header != CopyHeader.None)
            throw Unsupported("cannot specify HEADER in BINARY mode");
        (byte quote, byte escape) = Quotes(given, isCsv, separator);
        CopyColumns forceQuote = Forced(given, "force_quote", isCsv, isFrom, allowedFrom: false);
        CopyColumns forceNotNull = Forced(given, "force_not_null", isCsv, isFrom, allowedFrom: true);
        CopyColumns forceNull = Forced(given, "force_null", isCsv, isFrom, allowedFrom: true);
        if (nulls.Contains((char)separator, StringComparison.Ordinal) && format != CopyFormat.Binary)
            throw Invalid("COPY delimiter character must not appear in the NULL specification");
        if (isCsv && nulls.Contains((char)quote, StringComparison.Ordinal))
            throw Invalid("CSV quote character must not appear in the NULL specification");
        bool freeze = given.Boolean("freeze");
        if (freeze && !isFrom)
            throw Invalid("COPY FREEZE cannot be used with COPY TO");
        CheckDefault(defaults, isFrom, separator, isCsv ? quote : null, nulls);
        if (format == CopyFormat.Binary && given.IgnoresErrors(isFrom))
            throw new SqlException(SqlState.SyntaxError, "only ON_ERROR STOP is allowed in BINARY mode");
        return new CopyOptions
        {
            Format = format, Delimiter = separator, Null = Encoding.UTF8.GetBytes(nulls), Header = header, Quote = quote, Escape = escape,
            Freeze = freeze, Default = defaults, IgnoreErrors = given.IgnoresErrors(isFrom), RejectLimit = given.RejectLimit(isFrom),
            Verbosity = given.Verbosity(), ForceQuote = forceQuote, ForceNotNull = forceNotNull, ForceNull = forceNull,
        };
    }

    private static void RequirePlain(CopyOptionList given, CopyFormat format)
    {
        if (format != CopyFormat.Binary)
            return;
        foreach (string name in (ReadOnlySpan<string>)["delimiter", "null", "default"])
        {
            if (given.Has(name))
                throw new SqlException(SqlState.SyntaxError, $"cannot specify {name.ToUpperInvariant()} in BINARY mode");
        }
    }

    private static byte CheckDelimiter(string delimiter, bool isCsv)
    {
        if (Encoding.UTF8.GetByteCount(delimiter) != 1)
            throw Unsupported("COPY delimiter must be a single one-byte character");
        if (delimiter[0] is '\n' or '\r')
            throw Invalid("COPY delimiter cannot be newline or carriage return");
        bool isData = delimiter[0] is '\\' or '.' || char.IsAsciiLetterLower(delimiter[0]) || char.IsAsciiDigit(delimiter[0]);
        return !isCsv && isData ? throw Invalid($"COPY delimiter cannot be \"{delimiter}\"") : (byte)delimiter[0];
    }

    private static void CheckNull(string nulls)
    {
        if (nulls.AsSpan().ContainsAny('\r', '\n'))
            throw Invalid("COPY null representation cannot use newline or carriage return");
    }

    private static byte[]? DefaultOf(CopyOptionList given)
    {
        if (given.Text("default") is not { } text)
            return null;
        return text.AsSpan().ContainsAny('\r', '\n')
            ? throw Invalid("COPY default representation cannot use newline or carriage return")
            : Encoding.UTF8.GetBytes(text);
    }

    private static void CheckDefault(byte[]? text, bool isFrom, byte delimiter, byte? quote, string nulls)
    {
        if (text is null)
            return;
        if (!isFrom)
            throw Unsupported("COPY DEFAULT cannot be used with COPY TO");
        if (text.Contains(delimiter))
            throw Unsupported("COPY delimiter character must not appear in the DEFAULT specification");
        if (quote is { } mark && text.Contains(mark))
            throw Unsupported("CSV quote character must not appear in the DEFAULT specification");
        if (text.AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(nulls)))
            throw Unsupported("NULL specification and DEFAULT specification cannot be the same");
    }

    private static (byte Quote, byte Escape) Quotes(CopyOptionList given, bool isCsv, byte delimiter)
    {
        byte quote = One(given, "quote", isCsv) ?? (byte)'"';
        if (isCsv && delimiter == quote)
            throw Invalid("COPY delimiter and quote must be different");
        return (quote, One(given, "escape", isCsv) ?? quote);
    }

    private static byte? One(CopyOptionList given, string name, bool isCsv)
    {
        if (given.Text(name) is not { } text)
            return null;
        if (!isCsv)
            throw Unsupported($"COPY {name.ToUpperInvariant()} requires CSV mode");
        return Encoding.UTF8.GetByteCount(text) == 1
            ? (byte)text[0]
            : throw Unsupported($"COPY {name} must be a single one-byte character");
    }

    private static CopyColumns Forced(CopyOptionList given, string name, bool isCsv, bool isFrom, bool allowedFrom)
    {
        CopyColumns columns = given.Columns(name);
        if (columns.IsNone)
            return columns;
        if (!isCsv)
            throw Unsupported($"COPY {name.ToUpperInvariant()} requires CSV mode");
        if (isFrom != allowedFrom)
        {
            string message = $"COPY {name.ToUpperInvariant()} cannot be used with COPY {(isFrom ? "FROM" : "TO")}";
            throw isFrom ? Unsupported(message) : Invalid(message);
        }

        return columns;
    }

    private static SqlException Invalid(string message) => new(SqlState.InvalidParameterValue, message);

    private static SqlException Unsupported(string message) => new(SqlState.FeatureNotSupported, message);
}
