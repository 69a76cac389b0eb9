using System.Globalization;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Reads a setting's value as PostgreSQL does and gives its canonical form: numbers in the largest unit that divides them,
/// on or off, an enum's own spelling.
/// </summary>
internal static class SettingValues
{
    private static readonly (string Name, double Bytes)[] Memory =
        [("TB", 1L << 40), ("GB", 1 << 30), ("MB", 1 << 20), ("kB", 1 << 10), ("B", 1)];

    private static readonly (string Name, double Milliseconds)[] Time =
        [("d", 86_400_000), ("h", 3_600_000), ("min", 60_000), ("s", 1000), ("ms", 1), ("us", 0.001)];

    public static string Canonical(SettingDefinition setting, string value)
    {
        string canonical = setting.Kind switch
        {
            SettingKind.Bool => Bool(value)
                ?? throw Refused($"parameter \"{setting.Name}\" requires a Boolean value"),
            SettingKind.Integer => Show(setting, Number(setting, value)),
            SettingKind.Real => Number(setting, value).ToString("R", CultureInfo.InvariantCulture),
            SettingKind.Enum => Choice(setting, value),
            _ => value,
        };
        return setting.Canonical is null ? canonical : setting.Canonical(canonical) ?? throw Invalid(setting, value);
    }

    /// <summary>The number behind a canonical value, in the setting's unit.</summary>
    public static double Number(SettingDefinition setting, string value)
    {
        ReadOnlySpan<char> text = value.AsSpan().Trim();
        int end = 0;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '+' or '-' or '.' || IsExponent(text, end)))
            end++;
        double number;
        if (text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            && long.TryParse(text[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out long hex))
            (number, end) = (hex, text.Length);
        else if (!double.TryParse(text[..end], NumberStyles.Float, CultureInfo.InvariantCulture, out number))
            throw Invalid(setting, value);
        ReadOnlySpan<char> unit = text[end..].Trim();
        if (!unit.IsEmpty)
            number = Convert(setting, value, number, unit.ToString());
        if (setting.Kind == SettingKind.Integer)
            number = Math.Round(number, MidpointRounding.ToEven);
        if (setting.Kind == SettingKind.Integer && Math.Abs(number) > int.MaxValue)
            throw Invalid(setting, value, "Value exceeds integer range.");
        if (number < setting.Minimum || number > setting.Maximum)
            throw OutOfRange(setting, number);
        return number;
    }

    public static string? Bool(string value)
    {
        string lower = value.Trim().ToLowerInvariant();
        if (lower.Length == 0)
            return null;
        bool IsPrefix(string word, int least = 1) => lower.Length >= least && word.StartsWith(lower, StringComparison.Ordinal);
        if (IsPrefix("true") || IsPrefix("yes") || IsPrefix("on", 2) || lower == "1")
            return "on";
        return IsPrefix("false") || IsPrefix("no") || IsPrefix("off", 2) || lower == "0" ? "off" : null;
    }

    public static SqlException Invalid(SettingDefinition setting, string value, string? hint = null) =>
        new(SqlState.InvalidParameterValue, $"invalid value for parameter \"{setting.Name}\": \"{value}\"") { Hint = hint };

    private static bool IsExponent(ReadOnlySpan<char> text, int at) =>
        text[at] is 'e' or 'E' && at > 0 && at + 1 < text.Length && (char.IsAsciiDigit(text[at + 1]) || text[at + 1] is '-' or '+');

    private static string Choice(SettingDefinition setting, string value) =>
        setting.Choices.FirstOrDefault(choice => choice.Equals(value, StringComparison.OrdinalIgnoreCase))
        ?? setting.Synonyms.GetValueOrDefault(value.ToLowerInvariant())
        ?? throw Invalid(setting, value, $"Available values: {string.Join(", ", setting.Choices)}.");

    private static double Convert(SettingDefinition setting, string value, double number, string unit)
    {
        bool isMemory = setting.Unit is SettingUnit.Kilobytes or SettingUnit.Blocks;
        (string Name, double Size)[] units = setting.Unit == SettingUnit.None ? [] : isMemory ? Memory : Time;
        foreach ((string name, double size) in units)
        {
            if (name == unit)
                return number * size / Size(setting.Unit);
        }

        throw Invalid(setting, value, units.Length == 0 ? null : isMemory
            ? "Valid units for this parameter are \"B\", \"kB\", \"MB\", \"GB\", and \"TB\"."
            : "Valid units for this parameter are \"us\", \"ms\", \"s\", \"min\", \"h\", and \"d\".");
    }

    private static double Size(SettingUnit unit) => unit switch
    {
        SettingUnit.Kilobytes => 1 << 10,
        SettingUnit.Blocks => 8 << 10,
        SettingUnit.Seconds => 1000,
        SettingUnit.Minutes => 60_000,
        _ => 1,
    };

    private static string Show(SettingDefinition setting, double number)
    {
        if (setting.Unit == SettingUnit.None || number <= 0)
            return number.ToString("F0", CultureInfo.InvariantCulture);
        double total = number * Size(setting.Unit);
        bool isMemory = setting.Unit is SettingUnit.Kilobytes or SettingUnit.Blocks;
        foreach ((string name, double size) in isMemory ? Memory : Time)
        {
            if (total % size == 0)
                return (total / size).ToString("F0", CultureInfo.InvariantCulture) + name;
        }

        return number.ToString("F0", CultureInfo.InvariantCulture);
    }

    private static SqlException OutOfRange(SettingDefinition setting, double number)
    {
        string unit = setting.Unit switch
        {
            SettingUnit.Kilobytes => " kB",
            SettingUnit.Blocks => " 8kB",
            SettingUnit.Milliseconds => " ms",
            SettingUnit.Seconds => " s",
            SettingUnit.Minutes => " min",
            _ => "",
        };
        string Print(double value) => (setting.Kind == SettingKind.Integer
            ? value.ToString("F0", CultureInfo.InvariantCulture)
            : value.ToString("G6", CultureInfo.InvariantCulture)) + unit;
        return Refused(
            $"{Print(number)} is outside the valid range for parameter \"{setting.Name}\" "
            + $"({Print(setting.Minimum)} .. {Print(setting.Maximum)})");
    }

    private static SqlException Refused(string message) => new(SqlState.InvalidParameterValue, message);
}
