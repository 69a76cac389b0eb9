using System.Globalization;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Canonical forms of settings that are more than a word or a number; null refuses the value.</summary>
internal static class SettingForms
{
    private static readonly string[] Styles = ["ISO", "SQL", "Postgres", "German"];

    public static string? OnlyOn(string value) => value == "on" ? value : null;

    public static string? OnlyOff(string value) => value == "off" ? value : null;

    public static string? NameList(string value) => SettingNames.Split(value) is null ? null : value;

    public static string Printable(string value) =>
        string.Concat(value.Select(letter => letter is >= ' ' and <= '~' ? letter : '?'));

    /// <summary>An encoding of the client, by PostgreSQL's own name for it.</summary>
    public static string? Encoding(string value) => ClientEncoding.Find(value)?.Name;

    /// <summary>"ISO, MDY": an output style and an order of day, month and year, each left as it was where not named.</summary>
    public static string? DateStyle(string value)
    {
        (string? style, string? order) = (null, null);
        foreach (string part in SettingNames.Split(value) ?? [""])
        {
            string word = part.ToUpperInvariant();
            if (Styles.FirstOrDefault(each => word.StartsWith(each.ToUpperInvariant(), StringComparison.Ordinal)) is { } known)
                style = known;
            else if (word is "YMD" or "DMY" or "MDY")
                order = word;
            else if (word is "US" or "NONEURO" or "NONEUROPEAN")
                order = "MDY";
            else if (word is "EURO" or "EUROPEAN")
                order = "DMY";
            else if (word != "DEFAULT")
                return null;
        }

        return $"{style ?? "ISO"}, {order ?? (style == "German" ? "DMY" : "MDY")}";
    }

    /// <summary>A name of the IANA list in its own spelling, or an offset in hours as PostgreSQL prints it.</summary>
    public static string? TimeZone(string value)
    {
        string text = value.Trim();
        if (text.ToUpperInvariant() is "UTC" or "GMT" or "UCT")
            return text.ToUpperInvariant();
        if (text.ToUpperInvariant() is "DEFAULT" or "LOCAL")
            return "UTC";
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double hours))
            return Math.Abs(hours) <= 168 ? ZoneNames.OfOffset((int)(hours * 3600)).Name : null;
        if (text.StartsWith("INTERVAL '", StringComparison.Ordinal))
            return OfInterval(text);
        return ZoneNames.TryFind(text)?.Name;
    }

    /// <summary>SET TIME ZONE INTERVAL: hours and minutes only.</summary>
    private static string OfInterval(string value)
    {
        string text = value[10..value.LastIndexOf('\'')];
        Interval span = BuiltinTypes.Interval.Parse(new Text(text).Span, -1, FormatSettings.Default);
        if (span.Months != 0 || span.Days != 0)
        {
            throw new SqlException(SqlState.InvalidParameterValue, $"invalid value for parameter \"TimeZone\": \"{value}\"")
            {
                Detail = $"Cannot specify {(span.Months != 0 ? "months" : "days")} in time zone interval.",
            };
        }

        return ZoneNames.OfOffset((int)(span.Micros / Calendar.MicrosPerSecond)).Name;
    }
}
