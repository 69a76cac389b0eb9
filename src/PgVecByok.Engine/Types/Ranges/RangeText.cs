using System.Buffers;
using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>The text form of ranges: bounds with blanks, brackets, commas, quotes or backslashes stand in double quotes.</summary>
internal static class RangeText
{
    private static readonly SearchValues<byte> Special = SearchValues.Create("\"\\()[], \t\n\r\v\f"u8);

    public static RangeValue Parse(ReadOnlySpan<byte> utf8, RangeType type, FormatSettings settings)
    {
        int at = Skip(utf8, 0);
        if (utf8.Length - at >= 5 && Ascii.EqualsIgnoreCase(utf8.Slice(at, 5), "empty"u8))
        {
            return Skip(utf8, at + 5) == utf8.Length ? RangeValue.Empty : throw Malformed(utf8, "Junk after \"empty\" key word.");
        }

        bool lowerInclusive = at < utf8.Length && utf8[at] == '[';
        if (!lowerInclusive && !(at < utf8.Length && utf8[at] == '('))
            throw Malformed(utf8, "Missing left parenthesis or bracket.");
        at++;
        byte[]? lower = Bound(utf8, ref at);
        if (at >= utf8.Length || utf8[at] != ',')
            throw Malformed(utf8, "Missing comma after lower bound.");
        at++;
        byte[]? upper = Bound(utf8, ref at);
        if (utf8[at] == ',')
            throw Malformed(utf8, "Too many commas.");
        bool upperInclusive = utf8[at] == ']';
        if (Skip(utf8, at + 1) != utf8.Length)
            throw Malformed(utf8, "Junk after right parenthesis or bracket.");
        return type.Algebra.Make(
            new RangeBound(Value(lower, type, settings), lowerInclusive, IsLower: true),
            new RangeBound(Value(upper, type, settings), upperInclusive, IsLower: false));
    }

    public static void Write(RangeValue value, RangeType type, IBufferWriter<byte> writer, FormatSettings settings)
    {
        if (value.IsEmpty)
        {
            writer.Write("empty"u8);
            return;
        }

        writer.Write(value.Lower.IsInclusive ? "["u8 : "("u8);
        Bound(value.Lower, type, writer, settings);
        writer.Write(","u8);
        Bound(value.Upper, type, writer, settings);
        writer.Write(value.Upper.IsInclusive ? "]"u8 : ")"u8);
    }

    private static object? Value(byte[]? text, RangeType type, FormatSettings settings) =>
        text is null ? null : type.Subtype.ParseText(text, -1, settings);

    private static int Skip(ReadOnlySpan<byte> utf8, int at)
    {
        while (at < utf8.Length && ArrayText.IsSpace(utf8[at]))
            at++;
        return at;
    }

    /// <summary>Null: no bound. Leaves <paramref name="at"/> at the comma or bracket behind it.</summary>
    private static byte[]? Bound(ReadOnlySpan<byte> utf8, ref int at)
    {
        if (at < utf8.Length && utf8[at] is (byte)',' or (byte)')' or (byte)']')
            return null;
        var text = new List<byte>();
        bool isQuoted = false;
        for (; ; at++)
        {
            if (at >= utf8.Length)
                throw Malformed(utf8, "Unexpected end of input.");
            byte c = utf8[at];
            if (!isQuoted && c is (byte)',' or (byte)')' or (byte)']')
                return [.. text];
            if (c == '\\')
            {
                if (++at >= utf8.Length)
                    throw Malformed(utf8, "Unexpected end of input.");
                text.Add(utf8[at]);
            }
            else if (c != '"')
            {
                text.Add(c);
            }
            else if (isQuoted && at + 1 < utf8.Length && utf8[at + 1] == '"')
            {
                text.Add(utf8[++at]);
            }
            else
            {
                isQuoted = !isQuoted;
            }
        }
    }

    private static void Bound(RangeBound bound, RangeType type, IBufferWriter<byte> writer, FormatSettings settings)
    {
        if (bound.Value is not { } value)
            return;
        var text = new ArrayBufferWriter<byte>();
        type.Subtype.WriteText(type.ColumnOf(value), 0, text, settings);
        if (text.WrittenCount > 0 && text.WrittenSpan.IndexOfAny(Special) < 0)
        {
            writer.Write(text.WrittenSpan);
            return;
        }

        writer.Write("\""u8);
        foreach (byte c in text.WrittenSpan)
        {
            if (c is (byte)'"' or (byte)'\\')
                writer.Write([c]);
            writer.Write([c]);
        }

        writer.Write("\""u8);
    }

    private static SqlException Malformed(ReadOnlySpan<byte> utf8, string detail) =>
        new(SqlState.InvalidTextRepresentation, $"malformed range literal: \"{Encoding.UTF8.GetString(utf8)}\"") { Detail = detail };
}
