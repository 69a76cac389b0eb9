using System.Buffers;
using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// The text form of vectors, <c>[1,2.5,-3e-05]</c>. Numbers follow C's strtof; blanks are allowed around each. An 768-dimensional
/// literal is read in one pass, without allocation but for its result.
/// </summary>
internal static class VectorText
{
    private const string Word = "vector";

    public static Vector Parse(ReadOnlySpan<byte> utf8, int typmod) => Parse(utf8, typmod, Word, float.PositiveInfinity);

    /// <summary>Into memory that is lent.</summary>
    public static Vector Parse(ReadOnlySpan<byte> utf8, int typmod, LentVectors block)
    {
        int at = Open(utf8, Word);
        Vector room = block.Take(Room(utf8, typmod), out Span<float> values);
        return room.Slice(0, ReadAll(utf8, typmod, Word, float.PositiveInfinity, at, values));
    }

    /// <summary>For a type of vectors whose elements all lie below <paramref name="bound"/>.</summary>
    public static Vector Parse(ReadOnlySpan<byte> utf8, int typmod, string type, float bound)
    {
        int at = Open(utf8, type);
        float[] values = new float[Room(utf8, typmod)];
        return new Vector(values, 0, ReadAll(utf8, typmod, type, bound, at, values));
    }

    public static void Write(Vector value, IBufferWriter<byte> writer)
    {
        const int NumberBytesMax = 16; // -1.2345679e-38 and the comma
        Span<byte> room = writer.GetSpan(2 + (value.Dimensions * NumberBytesMax));
        int at = 0;
        room[at++] = (byte)'[';
        foreach (float number in value.Span)
        {
            at += VectorNumber.Write(number, room[at..]);
            room[at++] = (byte)',';
        }

        room[at - 1] = (byte)']';
        writer.Advance(at);
    }

    /// <summary>As many elements as there can be of an acceptable value.</summary>
    private static int Room(ReadOnlySpan<byte> utf8, int typmod) =>
        typmod > 0 ? typmod : Math.Min(Vector.DimensionsMax, 1 + utf8.Count((byte)','));

    /// <summary>Where the first element is.</summary>
    private static int Open(ReadOnlySpan<byte> utf8, string type)
    {
        int at = SkipSpace(utf8, 0);
        if (at >= utf8.Length || utf8[at] != '[')
            throw Malformed(type, utf8, "Vector contents must start with \"[\".");
        at = SkipSpace(utf8, at + 1);
        if (at < utf8.Length && utf8[at] == ']')
            throw new SqlException(SqlState.DataException, $"{type} must have at least 1 dimension");
        return at;
    }

    private static int ReadAll(ReadOnlySpan<byte> utf8, int typmod, string type, float bound, int at, Span<float> values)
    {
        int dimensions = ReadElements(utf8, type, bound, ref at, values);
        at = SkipSpace(utf8, at);
        if (at < utf8.Length)
            throw Malformed(type, utf8, "Junk after closing right brace.");
        VectorLimits.CheckDimensions(type, Vector.DimensionsMax, dimensions, typmod);
        return dimensions;
    }

    /// <summary>How many there are; those that there is no room for are read all the same: they may be malformed.</summary>
    private static int ReadElements(ReadOnlySpan<byte> utf8, string type, float bound, ref int at, Span<float> values)
    {
        for (int count = 0; ; at++)
        {
            if (count == Vector.DimensionsMax)
            {
                throw new SqlException(
                    SqlState.ProgramLimitExceeded, $"{type} cannot have more than {Vector.DimensionsMax} dimensions");
            }

            at = SkipSpace(utf8, at);
            int length = VectorNumber.Read(utf8[at..], out float number);
            if (length == 0)
                throw Malformed(type, utf8);
            if (!(MathF.Abs(number) < bound))
                throw OutOfRange(type, utf8.Slice(at, length), number);
            if (count < values.Length)
                values[count] = number;
            count++;
            at = SkipSpace(utf8, at + length);
            if (at < utf8.Length && utf8[at] == ',')
                continue;
            if (at >= utf8.Length || utf8[at] != ']')
                throw Malformed(type, utf8);
            at++;
            return count;
        }
    }

    private static int SkipSpace(ReadOnlySpan<byte> utf8, int at)
    {
        while (at < utf8.Length && ArrayText.IsSpace(utf8[at]))
            at++;
        return at;
    }

    private static SqlException OutOfRange(string type, ReadOnlySpan<byte> token, float number)
    {
        if (VectorNumber.IsSpelled(token))
            VectorLimits.CheckElement(type, number);
        return new SqlException(
            SqlState.NumericValueOutOfRange, $"\"{Encoding.UTF8.GetString(token)}\" is out of range for type {type}");
    }

    private static SqlException Malformed(string type, ReadOnlySpan<byte> utf8, string? detail = null) =>
        new(SqlState.InvalidTextRepresentation, $"invalid input syntax for type {type}: \"{Encoding.UTF8.GetString(utf8)}\"")
        {
            Detail = detail,
        };
}
