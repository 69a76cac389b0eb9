using System.Collections.Concurrent;
using System.Collections.Frozen;
using NodaTime;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Time zones by name: the IANA database's, in any case, and POSIX's <c>name offset</c> with offsets west of UTC
/// (<c>UTC+3</c> and <c>&lt;-03&gt;3</c> are three hours behind).
/// </summary>
internal static class ZoneNames
{
    public static readonly ZoneRules Utc = new("UTC", 0, "UTC");

    private const int NameLengthMax = 255;
    private const int KeptMax = 4096;

    private static readonly FrozenDictionary<string, string> Canonical = DateTimeZoneProviders.Tzdb.Ids
        .GroupBy(id => id, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);

    private static readonly ConcurrentDictionary<string, ZoneRules> Known = new(StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<string> All => Canonical.Keys;

    /// <exception cref="SqlException">22023: no such zone.</exception>
    public static ZoneRules Find(string name) => TryFind(name) ?? throw DateErrors.UnknownZone(name);

    public static ZoneRules? TryFind(string name)
    {
        if (Known.TryGetValue(name, out ZoneRules? zone))
            return zone;
        if (name.Length is 0 or > NameLengthMax)
            return null;
        zone = Canonical.TryGetValue(name, out string? id)
            ? new ZoneRules(id, DateTimeZoneProviders.Tzdb[id])
            : Posix(name);
        if (zone is not null && Known.Count < KeptMax)
            Known.TryAdd(name, zone);
        return zone;
    }

    /// <summary>The zone that SET TIME ZONE with an interval or a number makes, named as PostgreSQL names it.</summary>
    public static ZoneRules OfOffset(int secondsEast)
    {
        string shown = Offset(secondsEast, padded: true);
        return new ZoneRules($"<{shown}>{Offset(-secondsEast, padded: true)}", secondsEast, shown);
    }

    /// <summary>Name, offset, and no rule for summer time.</summary>
    private static ZoneRules? Posix(string name)
    {
        int at = 0;
        string abbreviation;
        if (name[0] == '<')
        {
            int end = name.IndexOf('>', StringComparison.Ordinal);
            if (end < 0)
                return null;
            abbreviation = name[1..end];
            at = end + 1;
        }
        else
        {
            while (at < name.Length && char.IsAsciiLetter(name[at]))
                at++;
            abbreviation = name[..at];
        }

        // An offset alone is one without a name: it counts to the west, as in all such rules.
        if (abbreviation.Length is 1 or 2 || !TryOffset(name.AsSpan(at), out int west))
            return null;
        return new ZoneRules(name.ToUpperInvariant(), -west, abbreviation.ToUpperInvariant());
    }

    private static bool TryOffset(ReadOnlySpan<char> text, out int seconds)
    {
        seconds = 0;
        if (text.IsEmpty)
            return false;
        int sign = text[0] == '-' ? -1 : 1;
        if (text[0] is '-' or '+')
            text = text[1..];
        int scale = 3600;
        foreach (Range part in text.Split(':'))
        {
            if (scale == 0 || !int.TryParse(text[part], System.Globalization.NumberStyles.None, null, out int value))
                return false;
            if (value > (scale == 3600 ? 167 : 59))
                return false;
            seconds += value * scale;
            scale /= 60;
        }

        seconds *= sign;
        return true;
    }

    private static string Offset(int seconds, bool padded)
    {
        int rest = Math.Abs(seconds);
        string text = $"{(seconds < 0 ? '-' : '+')}{rest / 3600:00}";
        if (rest % 3600 != 0 || !padded)
            text += $":{rest / 60 % 60:00}";
        return rest % 60 != 0 ? text + $":{rest % 60:00}" : text;
    }
}
