using System.Globalization;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>The n of varchar(n) and char(n), in characters. The modifier is n + 4.</summary>
internal static class CharacterLength
{
    public const int TypmodHeader = 4;
    private const int LengthMax = 10_485_760;

    public static int Read(IReadOnlyList<string> modifiers, string typeName)
    {
        if (modifiers.Count != 1)
            throw TypeModifiers.Invalid("invalid type modifier");
        int length = TypeModifiers.Integer(modifiers[0]);
        if (length < 1)
            throw TypeModifiers.Invalid($"length for type {typeName} must be at least 1");
        if (length > LengthMax)
            throw TypeModifiers.Invalid(string.Create(CultureInfo.InvariantCulture, $"length for type {typeName} cannot exceed {LengthMax}"));
        return length + TypmodHeader;
    }

    /// <summary>Bytes that the first <paramref name="characters"/> characters take; all of them when there are no more.</summary>
    public static int BytesOf(ReadOnlySpan<byte> utf8, int characters)
    {
        if (utf8.Length <= characters)
            return utf8.Length;
        int at = 0;
        for (; at < utf8.Length; at++)
        {
            if ((utf8[at] & 0xC0) != 0x80 && characters-- == 0)
                break;
        }

        return at;
    }

    public static int Count(ReadOnlySpan<byte> utf8)
    {
        int count = 0;
        foreach (byte each in utf8)
            count += (each & 0xC0) != 0x80 ? 1 : 0;
        return count;
    }

    /// <summary>Cuts blanks beyond the limit; anything else only where the cast is explicit.</summary>
    public static Text Cut(Text value, int length, bool isExplicit, string displayName)
    {
        int kept = BytesOf(value.Span, length);
        if (kept == value.Length)
            return value;
        if (!isExplicit && value.Span[kept..].IndexOfAnyExcept((byte)' ') >= 0)
            throw new SqlException(SqlState.StringDataRightTruncation, $"value too long for type {displayName}");
        return value.Slice(0, kept);
    }
}
