namespace PgVecByok.Engine;

/// <summary>What C's isspace takes for blank; text forms may have it around them.</summary>
internal static class Blanks
{
    public static bool IsBlank(byte each) => each is (byte)' ' or (>= 9 and <= 13);

    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> utf8)
    {
        while (utf8.Length > 0 && IsBlank(utf8[0]))
            utf8 = utf8[1..];
        while (utf8.Length > 0 && IsBlank(utf8[^1]))
            utf8 = utf8[..^1];
        return utf8;
    }
}
