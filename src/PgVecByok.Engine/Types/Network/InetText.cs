using System.Globalization;
using System.Text;

namespace PgVecByok.Engine;

/// <summary>Text forms of network addresses. Where PostgreSQL would say "invalid input syntax" the answer is null.</summary>
internal static class InetText
{
    public static InetAddress? ReadV4(string text, bool isNetwork)
    {
        int slash = text.IndexOf('/', StringComparison.Ordinal);
        int bits = -1;
        if (slash >= 0 && !TryBits(text.AsSpan(slash + 1), 32, !isNetwork, out bits))
            return null;
        string written = slash >= 0 ? text[..slash] : text;
        byte[]? octets = isNetwork && written.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? Hexadecimal(written[2..])
            : Octets(written);
        if (octets is null)
            return null;
        if (bits < 0)
        {
            if (!isNetwork && octets.Length != 4)
                return null;
            bits = isNetwork ? ClassBits(octets) : 32;
        }
        else if (!isNetwork && bits / 8 > octets.Length)
        {
            return null;
        }

        uint address = 0;
        for (int i = 0; i < 4; i++)
            address = address << 8 | (i < octets.Length ? octets[i] : 0u);
        return new InetAddress(false, (byte)bits, address);
    }

    public static InetAddress? ReadV6(string text)
    {
        int slash = text.IndexOf('/', StringComparison.Ordinal);
        int bits = 128;
        if (slash >= 0 && !TryBits(text.AsSpan(slash + 1), 128, false, out bits))
            return null;
        string address = slash >= 0 ? text[..slash] : text;
        int gap = address.IndexOf("::", StringComparison.Ordinal);
        if (gap >= 0 && address.IndexOf("::", gap + 1, StringComparison.Ordinal) >= 0)
            return null;
        ushort[]? before = Words(gap < 0 ? address : address[..gap], isLast: gap < 0), behind = gap < 0 ? []
            : Words(address[(gap + 2)..], isLast: true);
        if (before is null || behind is null || (gap < 0 ? before.Length != 8 : before.Length + behind.Length > 7))
            return null;
        UInt128 value = 0;
        for (int i = 0; i < 8; i++)
            value = value << 16 | (i < before.Length ? before[i] : i >= 8 - behind.Length ? behind[i - 8 + behind.Length] : (ushort)0);
        return new InetAddress(true, (byte)bits, value);
    }

    public static string Address(InetAddress value)
    {
        if (!value.IsV6)
            return Quad((uint)value.Address);
        int[] words = [.. Enumerable.Range(0, 8).Select(i => (int)(value.Address >> (112 - 16 * i) & 0xFFFF))];
        (int start, int length) = LongestZeros(words);
        bool isEmbedded = start == 0 && (length == 6 || length == 7 && words[7] != 1 || length == 5 && words[5] == 0xFFFF);
        var text = new StringBuilder();
        for (int i = 0; i < 8; i++)
        {
            if (length > 1 && i >= start && i < start + length)
            {
                if (i == start)
                    text.Append(':');
                continue;
            }

            if (i > 0)
                text.Append(':');
            if (i == 6 && isEmbedded)
                return text.Append(Quad((uint)value.Address)).ToString();
            text.Append(words[i].ToString("x", CultureInfo.InvariantCulture));
        }

        if (length > 1 && start + length == 8)
            text.Append(':');
        return text.ToString();
    }

    /// <summary>abbrev(cidr): no more of the address than the mask covers.</summary>
    public static string Abbreviated(InetAddress value) => value.IsV6
        ? AbbreviatedV6(value)
        : value.Bits == 0 ? "0/0"
        : string.Join('.', Enumerable.Range(0, (value.Bits + 7) / 8).Select(i => (uint)(value.Address & value.Mask) >> (24 - 8 * i) & 0xFF))
            + "/" + value.Bits.ToString(CultureInfo.InvariantCulture);

    private static string AbbreviatedV6(InetAddress value)
    {
        if (value.Bits == 0)
            return "::/0";
        int count = Math.Max((value.Bits + 15) / 16, 2);
        UInt128 network = value.Address & value.Mask;
        int[] words = [.. Enumerable.Range(0, count).Select(i => (int)(network >> (112 - 16 * i) & 0xFFFF))];
        (int start, int length) = LongestZeros(words);
        var text = new StringBuilder();
        for (int i = 0; i < count; i++)
        {
            if (length > 0 && i >= start && i < start + length)
            {
                if (i == start)
                    text.Append(':');
                if (i == count - 1)
                    text.Append(':');
                continue;
            }

            if (text.Length > 0)
                text.Append(':');
            text.Append(words[i].ToString("x", CultureInfo.InvariantCulture));
        }

        return $"{text}/{value.Bits}";
    }

    private static (int Start, int Length) LongestZeros(int[] words)
    {
        (int start, int length) = (-1, 0);
        for (int i = 0; i < words.Length; i++)
        {
            int end = i;
            while (end < words.Length && words[end] == 0)
                end++;
            if (end - i > length)
                (start, length) = (i, end - i);
            i = Math.Max(i, end - 1);
        }

        return (start, length);
    }

    private static string Quad(uint address) => string.Create(
        CultureInfo.InvariantCulture, $"{address >> 24}.{address >> 16 & 255}.{address >> 8 & 255}.{address & 255}");

    private static bool TryBits(ReadOnlySpan<char> text, int max, bool mayBePadded, out int bits) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out bits) && bits <= max
            && (mayBePadded || text.Length == 1 || text[0] != '0');

    private static byte[]? Octets(string text)
    {
        string[] parts = text.Split('.');
        if (parts.Length > 4)
            return null;
        var octets = new byte[parts.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            if (parts[i].Length is 0 or > 9 || !parts[i].All(char.IsAsciiDigit)
                || !byte.TryParse(parts[i].TrimStart('0').PadLeft(1, '0'), out octets[i]))
                return null;
        }

        return octets;
    }

    private static byte[]? Hexadecimal(string text)
    {
        if (text.Length is 0 or > 8 || !text.All(char.IsAsciiHexDigit))
            return null;
        return Convert.FromHexString(text.Length % 2 == 0 ? text : text + "0");
    }

    /// <summary>The class that the first octet says, but no less than what was written.</summary>
    private static int ClassBits(byte[] octets)
    {
        int bits = octets[0] switch { >= 240 => 32, >= 224 => 8, >= 192 => 24, >= 128 => 16, _ => 8 };
        bits = Math.Max(bits, octets.Length * 8);
        return bits == 8 && octets[0] == 224 ? 4 : bits;
    }

    private static ushort[]? Words(string text, bool isLast)
    {
        if (text.Length == 0)
            return [];
        string[] parts = text.Split(':');
        var words = new List<ushort>();
        for (int i = 0; i < parts.Length; i++)
        {
            if (isLast && i == parts.Length - 1 && parts[i].Contains('.', StringComparison.Ordinal))
            {
                if (Octets(parts[i]) is not { Length: 4 } octets)
                    return null;
                words.Add((ushort)(octets[0] << 8 | octets[1]));
                words.Add((ushort)(octets[2] << 8 | octets[3]));
            }
            else if (parts[i].Length is > 0 and <= 4 && ushort.TryParse(parts[i], NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture, out ushort word))
            {
                words.Add(word);
            }
            else
            {
                return null;
            }
        }

        return [.. words];
    }
}
