using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Text at its delimiters: split_part.</summary>
internal static class Splitting
{
    public static Text Part(Text text, Text delimiter, int number)
    {
        if (number == 0)
            throw new SqlException(SqlState.InvalidParameterValue, "field position must not be zero");
        if (text.Length == 0)
            return default;
        if (delimiter.Length == 0)
            return number is 1 or -1 ? text : default;
        List<Text> parts = Parts(text, delimiter);
        int place = number > 0 ? number - 1 : parts.Count + number;
        return place >= 0 && place < parts.Count ? parts[place] : default;
    }

    private static List<Text> Parts(Text text, Text delimiter)
    {
        var parts = new List<Text>();
        int from = 0;
        while (true)
        {
            int at = text.Span[from..].IndexOf(delimiter.Span);
            if (at < 0)
                break;
            parts.Add(text.Slice(from, at));
            from += at + delimiter.Length;
        }

        parts.Add(text.Slice(from, text.Length - from));
        return parts;
    }
}
