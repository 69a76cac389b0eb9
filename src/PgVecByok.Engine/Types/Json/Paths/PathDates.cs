using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>datetime(), date(), time() and their kin: a string becomes a date or time, by a template or by the ISO forms.</summary>
internal static class PathDates
{
    private const string InvalidArgument = "22031";

    private static readonly string[] Forms =
    [
        "yyyy-mm-dd", "HH24:MI:SS.USTZ", "HH24:MI:SSTZ", "HH24:MI:SS.US", "HH24:MI:SS", "yyyy-mm-dd HH24:MI:SS.USTZ",
        "yyyy-mm-dd HH24:MI:SSTZ", "yyyy-mm-dd\"T\"HH24:MI:SS.USTZ", "yyyy-mm-dd\"T\"HH24:MI:SSTZ", "yyyy-mm-dd HH24:MI:SS.US",
        "yyyy-mm-dd HH24:MI:SS", "yyyy-mm-dd\"T\"HH24:MI:SS.US", "yyyy-mm-dd\"T\"HH24:MI:SS",
    ];

    private static readonly string[] Zoned = ["TZH", "TZM", "TZ", "OF"];

    private static readonly string[] Timed =
    [
        "AM", "PM", "A.M.", "P.M.", "HH", "HH12", "HH24", "MI", "SS", "MS", "US", "FF1", "FF2", "FF3", "FF4", "FF5", "FF6", "SSSS", "SSSSS",
    ];

    /// <exception cref="SqlException">22031, 22007 and so on: it is none.</exception>
    public static PathDate Convert(string method, PathNode node, JsonItem item, ZoneRules? zone)
    {
        if (item.Kind != JsonKind.String)
            throw new SqlException(InvalidArgument, $"jsonpath item method .{method}() can only be applied to a string");
        if (method == "datetime")
            return node.Left is { } template ? Read(item.Text, template.Text.ToString(), zone) : Recognise(method, item.Text, zone);
        int precision = node.Left is null ? -1 : Digits(method, node.Left.Number);
        PathDate found = Recognise(method, item.Text, zone);
        PathDateKind target = method switch
        {
            "date" => PathDateKind.Date,
            "time" => PathDateKind.Time,
            "time_tz" => PathDateKind.TimeTz,
            "timestamp" => PathDateKind.Timestamp,
            _ => PathDateKind.TimestampTz,
        };
        bool fromTime = found.DateKind is PathDateKind.Time or PathDateKind.TimeTz;
        bool isPossible = target switch
        {
            PathDateKind.Time => found.DateKind != PathDateKind.Date,
            PathDateKind.TimeTz => fromTime || found.DateKind == PathDateKind.TimestampTz,
            _ => !fromTime,
        };
        if (!isPossible)
            throw NotRecognised(method, item.Text);
        PathDate converted = found.To(target, zone);
        return precision < 0 ? converted : new PathDate(target, Precision.Round(converted.Value, Math.Min(precision, 6)),
            converted.ZoneEast);
    }

    

    private static int Digits(string method, Numeric number)
    {
        System.Numerics.BigInteger value = number.Unscaled;
        return value <= int.MaxValue
            ? (int)value
            : throw new SqlException(
                InvalidArgument, $"time precision of jsonpath item method .{method}() is out of range for type integer");
    }

    private static PathDate Recognise(string method, Text text, ZoneRules? zone)
    {
        foreach (string form in Forms)
        {
            try
            {
                return Read(text, form, zone);
            }
            catch (SqlException error) when (error.State is SqlState.InvalidDatetimeFormat or SqlState.DatetimeFieldOverflow
                or SqlState.InvalidTimeZoneDisplacementValue)
            {
                // Another form may fit.
            }
        }

        throw NotRecognised(method, text);
    }

    private static SqlException NotRecognised(string method, Text text) =>
        new(InvalidArgument, $"{method} format is not recognized: \"{text}\"")
        {
            Hint = method == "datetime" ? "Use a datetime template argument to specify the input data format." : null,
        };

    private static PathDate Read(Text text, string template, ZoneRules? zone)
    {
        DateFormat format = DateFormat.Of(template, isStandard: true);
        TemplateFields fields = new DateReading(text.ToString(), format, zone, isStandard: true).Read();
        DateParts parts = fields.ToParts(text);
        int? offset = fields.Offset(text);
        HashSet<string> named = [.. format.Steps.Select(step => step.Field).Where(field => field.Length > 0 && field != "FX")];
        bool isZoned = named.Any(field => Zoned.Contains(field)), isTimed = named.Any(field => Timed.Contains(field));
        bool isDated = named.Any(field => !Zoned.Contains(field) && !Timed.Contains(field));
        if (!isDated && !isTimed)
            throw Invalid("datetime format is not dated and not timed");
        if (isZoned && !isTimed)
            throw Invalid("datetime format is zoned but not timed");
        if (isZoned && offset is null)
            throw Invalid($"missing time zone in input string for type {(isDated ? "timestamptz" : "timetz")}");
        int digits = fields.FractionDigits > 0 ? fields.FractionDigits : -1;
        if (!isDated)
            return new PathDate(isZoned ? PathDateKind.TimeTz : PathDateKind.Time, Precision.Round(parts.TimeMicros, digits), offset ?? 0);
        if (!isTimed)
            return new PathDate(PathDateKind.Date, parts.Days, 0);
        if (!parts.TryToMicros(out long local))
            throw new SqlException(SqlState.DatetimeFieldOverflow, isZoned ? "timestamptz out of range" : "timestamp out of range");
        return new PathDate(
            isZoned ? PathDateKind.TimestampTz : PathDateKind.Timestamp,
            Precision.Round(local - (offset ?? 0) * Calendar.MicrosPerSecond, digits), offset ?? 0);
    }

    private static SqlException Invalid(string message) => new(SqlState.InvalidDatetimeFormat, message);
}
