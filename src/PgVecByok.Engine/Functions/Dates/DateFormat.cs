using System.Collections.Concurrent;
using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

internal enum DateFormatKind
{
    Field,
    Character,
    Separator,
    Blank,
}

/// <summary>
/// One step of a template of to_char and to_timestamp. A field has its pattern's name in upper case, and in which case it was written.
/// </summary>
internal sealed record DateFormatStep(DateFormatKind Kind, string Text)
{
    /// <summary>The pattern's name in upper case; empty for what is no field.</summary>
    public string Field { get; init; } = "";

    /// <summary>FM before it: no padding, and reading takes as many digits as there are.</summary>
    public bool Fills { get; init; }

    /// <summary>TH or th behind it.</summary>
    public string? Ordinal { get; init; }

    public bool IsLower => char.IsLower(Text[0]);

    public bool IsCapitalised => Text.Length > 1 && char.IsUpper(Text[0]) && char.IsLower(Text[1]);
}

/// <summary>
/// A template of dates, taken apart as PostgreSQL does: patterns longest first, text in double quotes is itself, FM, TM, FX before and
/// TH behind a pattern. The standard's own templates (jsonpath's datetime) allow no other letters than patterns.
/// </summary>
internal sealed class DateFormat
{
    private const int KeptMax = 256;

    private static readonly string[] Patterns =
    [
        "A.D.", "A.M.", "AD", "AM", "B.C.", "BC", "CC", "DAY", "DDD", "DD", "DY", "Day", "Dy", "D", "FF1", "FF2", "FF3", "FF4", "FF5",
            "FF6",
        "FX", "HH24", "HH12", "HH", "IDDD", "ID", "IW", "IYYY", "IYY", "IY", "I", "J", "MI", "MM", "MONTH", "MON", "MS", "Month", "Mon",
            "OF",
        "P.M.", "PM", "Q", "RM", "SSSSS", "SSSS", "SS", "TZH", "TZM", "TZ", "US", "WW", "W", "Y,YYY", "YYYY", "YYY", "YY", "Y", "a.d.",
            "a.m.",
        "ad", "am", "b.c.", "bc", "cc", "day", "ddd", "dd", "dy", "d", "ff1", "ff2", "ff3", "ff4", "ff5", "ff6", "fx", "hh24", "hh12", "hh",
        "iddd", "id", "iw", "iyyy", "iyy", "iy", "i", "j", "mi", "mm", "month", "mon", "ms", "of", "p.m.", "pm", "q", "rm", "sssss", "ssss",
        "ss", "tzh", "tzm", "tz", "us", "ww", "w", "y,yyy", "yyyy", "yyy", "yy", "y",
    ];

    private static readonly string[] NotDigits =
    [
        "A.D.", "A.M.", "AD", "AM", "B.C.", "BC", "DAY", "DY", "MONTH", "MON", "OF", "P.M.", "PM", "RM", "TZH", "TZM", "TZ", "FX",
    ];

    private static readonly ConcurrentDictionary<(string, bool), DateFormat> Kept = new();

    private DateFormat(IReadOnlyList<DateFormatStep> steps) => Steps = steps;

    public IReadOnlyList<DateFormatStep> Steps { get; }

    /// <summary>A template may be a tenant's value.</summary>
    public static void Forget() => Kept.Clear();

    public static DateFormat Of(string template, bool isStandard = false)
    {
        if (Kept.TryGetValue((template, isStandard), out DateFormat? format))
            return format;
        format = new DateFormat(Parse(template, isStandard));
        if (Kept.Count >= KeptMax)
            Kept.Clear();
        return Kept[(template, isStandard)] = format;
    }

    public static bool IsSeparator(char c) => c is > ' ' and < (char)0x7F && !char.IsAsciiLetterOrDigit(c);

    /// <summary>What follows the step does not begin with a digit, so the number may be as long as it is.</summary>
    public bool EndsBeforeNext(int step)
    {
        if (Steps[step].Ordinal is not null || step + 1 == Steps.Count)
            return true;
        DateFormatStep next = Steps[step + 1];
        return next.Kind == DateFormatKind.Field ? Array.IndexOf(NotDigits, next.Field) >= 0
            : !(next.Text.Length == 1 && char.IsAsciiDigit(next.Text[0]));
    }

    private static List<DateFormatStep> Parse(string template, bool isStandard)
    {
        var steps = new List<DateFormatStep>();
        for (int at = 0; at < template.Length;)
            at = Next(template, at, isStandard, steps);
        return steps;
    }

    private static int Next(string template, int at, bool isStandard, List<DateFormatStep> steps)
    {
        ReadOnlySpan<char> rest = template.AsSpan(at);
        bool fills = false;
        if (rest.StartsWith("FM") || rest.StartsWith("fm") || rest.StartsWith("TM") || rest.StartsWith("tm"))
        {
            fills = rest[0] is 'F' or 'f' or 'T' or 't';
            at += 2;
            rest = rest[2..];
            if (rest.IsEmpty)
                return at;
        }

        foreach (string pattern in Patterns)
        {
            if (rest.StartsWith(pattern))
                return Field(template, at, pattern, fills, steps);
        }

        return rest[0] == '"' ? Quoted(template, at + 1, steps) : Single(template, at, isStandard, steps);
    }

    private static int Field(string template, int at, string pattern, bool fills, List<DateFormatStep> steps)
    {
        at += pattern.Length;
        ReadOnlySpan<char> behind = template.AsSpan(at);
        string? ordinal = behind.StartsWith("TH") ? "TH" : behind.StartsWith("th") ? "th" : null;
        steps.Add(new DateFormatStep(DateFormatKind.Field, pattern)
        {
            Field = pattern.ToUpperInvariant(), Fills = fills, Ordinal = ordinal,
        });
        return ordinal is not null || behind.StartsWith("SP") ? at + 2 : at;
    }

    private static int Quoted(string template, int at, List<DateFormatStep> steps)
    {
        while (at < template.Length && template[at] != '"')
        {
            if (template[at] == '\\' && at + 1 < template.Length)
                at++;
            at = Character(template, at, DateFormatKind.Character, steps);
        }

        return at + 1;
    }

    private static int Single(string template, int at, bool isStandard, List<DateFormatStep> steps)
    {
        if (isStandard)
        {
            if (!"-./,':; ".Contains(template[at], StringComparison.Ordinal))
            {
                Rune.DecodeFromUtf16(template.AsSpan(at), out Rune odd, out _);
                throw new SqlException(SqlState.InvalidDatetimeFormat, $"invalid datetime format separator: \"{odd}\"");
            }

            return Character(template, at, template[at] == ' ' ? DateFormatKind.Blank : DateFormatKind.Separator, steps);
        }

        if (template[at] == '\\' && at + 1 < template.Length && template[at + 1] == '"')
            at++;
        DateFormatKind kind = IsSeparator(template[at]) ? DateFormatKind.Separator
            : template[at] is ' ' or (>= '\t' and <= '\r') ? DateFormatKind.Blank
            : DateFormatKind.Character;
        return Character(template, at, kind, steps);
    }

    private static int Character(string template, int at, DateFormatKind kind, List<DateFormatStep> steps)
    {
        int length = char.IsHighSurrogate(template[at]) && at + 1 < template.Length ? 2 : 1;
        steps.Add(new DateFormatStep(kind, template.Substring(at, length)));
        return at + length;
    }
}
