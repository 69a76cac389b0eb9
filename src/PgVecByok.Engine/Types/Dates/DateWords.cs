using System.Collections.Frozen;

namespace PgVecByok.Engine;

internal enum DateWordKind
{
    Ignored,
    Month,
    Weekday,
    Meridiem,
    Era,
    Reserved,

    /// <summary>dst: adds an hour to the zone before it.</summary>
    SummerTime,

    /// <summary>t, before an ISO 8601 time.</summary>
    IsoTime,

    /// <summary>j, before a Julian day.</summary>
    Julian,
    Unit,
    Ago,
}

internal enum ReservedDate
{
    Now,
    Today,
    Tomorrow,
    Yesterday,
    Epoch,
    Infinity,
    MinusInfinity,
    AllBalls,
}

internal readonly record struct DateWord(DateWordKind Kind, int Value);

/// <summary>The words of dates and times, in lower case. A word of more than ten letters is known by its first ten.</summary>
internal static class DateWords
{
    private const int LengthMax = 10;

    private static readonly FrozenDictionary<string, DateWord> Known = All().ToFrozenDictionary();

    public static bool TryFind(string word, out DateWord found) =>
        Known.TryGetValue(word.Length > LengthMax ? word[..LengthMax] : word, out found);

    private static Dictionary<string, DateWord> All()
    {
        var words = new Dictionary<string, DateWord>();
        for (int i = 0; i < DateNames.Months.Length; i++)
        {
            words[DateNames.Months[i].ToLowerInvariant()] = new DateWord(DateWordKind.Month, i + 1);
            words[DateNames.Months[i][..3].ToLowerInvariant()] = new DateWord(DateWordKind.Month, i + 1);
        }

        for (int i = 0; i < DateNames.Days.Length; i++)
        {
            words[DateNames.Days[i].ToLowerInvariant()] = new DateWord(DateWordKind.Weekday, i);
            words[DateNames.Days[i][..3].ToLowerInvariant()] = new DateWord(DateWordKind.Weekday, i);
        }

        words["sept"] = new DateWord(DateWordKind.Month, 9);
        foreach ((string word, int day) in new[] { ("tues", 2), ("weds", 3), ("thur", 4), ("thurs", 4) })
            words[word] = new DateWord(DateWordKind.Weekday, day);
        words["am"] = new DateWord(DateWordKind.Meridiem, 0);
        words["pm"] = new DateWord(DateWordKind.Meridiem, 1);
        words["ad"] = new DateWord(DateWordKind.Era, 0);
        words["bc"] = new DateWord(DateWordKind.Era, 1);
        words["at"] = words["on"] = new DateWord(DateWordKind.Ignored, 0);
        words["dst"] = new DateWord(DateWordKind.SummerTime, 0);
        words["t"] = new DateWord(DateWordKind.IsoTime, 0);
        words["j"] = words["jd"] = words["julian"] = new DateWord(DateWordKind.Julian, 0);
        AddReserved(words);
        return words;
    }

    private static void AddReserved(Dictionary<string, DateWord> words)
    {
        foreach ((string word, ReservedDate meaning) in new[]
        {
            ("now", ReservedDate.Now), ("today", ReservedDate.Today), ("tomorrow", ReservedDate.Tomorrow),
            ("yesterday", ReservedDate.Yesterday), ("epoch", ReservedDate.Epoch), ("infinity", ReservedDate.Infinity),
            ("+infinity", ReservedDate.Infinity), ("-infinity", ReservedDate.MinusInfinity), ("allballs", ReservedDate.AllBalls),
        })
        {
            words[word] = new DateWord(DateWordKind.Reserved, (int)meaning);
        }
    }
}

internal static class DateNames
{
    public static readonly string[] Months =
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ];

    public static readonly string[] Days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
}
