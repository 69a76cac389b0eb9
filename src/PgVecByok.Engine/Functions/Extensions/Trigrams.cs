using System.Text;

namespace PgVecByok.Engine;

/// <summary>
/// The trigrams of a text as pg_trgm makes them: words of letters and digits in small letters, each with two blanks before and one behind.
/// A trigram is a number of 24 bits: its three bytes, or a checksum where its characters take more.
/// </summary>
internal static class Trigrams
{
    private const int Signs = 0x808080;

    private static readonly uint[] Table = MakeTable();

    /// <summary>In the order they come, and whether each begins or ends its word.</summary>
    public static List<(int Trigram, bool Begins, bool Ends)> InOrder(Text text)
    {
        List<(int, bool, bool)> found = [];
        List<Rune> word = [];
        foreach (Rune rune in text.ToString().EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                word.Add(rune);
            else
                AddWord(word, found);
        }

        AddWord(word, found);
        return found;
    }

    /// <summary>Each once, by their bytes, which count as signed.</summary>
    public static SortedSet<int> Of(Text text) => new(
        InOrder(text).Select(each => each.Trigram), Comparer<int>.Create((l, r) => (l ^ Signs).CompareTo(r ^ Signs)));

    public static float Similarity(Text left, Text right)
    {
        SortedSet<int> ours = Of(left), theirs = Of(right);
        if (ours.Count == 0 || theirs.Count == 0)
            return 0;
        int both = ours.Count(theirs.Contains);
        return both / (float)(ours.Count + theirs.Count - both);
    }

    /// <summary>As show_trgm shows it: the characters, or the checksum's digits.</summary>
    public static string Shown(int trigram)
    {
        byte[] bytes = [(byte)(trigram >> 16), (byte)(trigram >> 8), (byte)trigram];
        return bytes.All(each => char.IsAsciiLetterOrDigit((char)each) || each == ' ')
            ? Encoding.ASCII.GetString(bytes)
            : $"0x{trigram:x6}";
    }

    private static void AddWord(List<Rune> word, List<(int, bool, bool)> found)
    {
        if (word.Count == 0)
            return;
        string lower = LetterCase.Lower(string.Concat(word)).ToString();
        Rune blank = new(' ');
        Rune[] padded = [blank, blank, .. lower.EnumerateRunes(), blank];
        for (int i = 0; i + 3 <= padded.Length; i++)
            found.Add((Number(padded.AsSpan(i, 3)), i == 0, i + 3 == padded.Length));
        word.Clear();
    }

    private static int Number(ReadOnlySpan<Rune> runes)
    {
        Span<byte> bytes = stackalloc byte[12];
        int length = 0;
        foreach (Rune rune in runes)
            length += rune.EncodeToUtf8(bytes[length..]);
        if (length == 3)
            return bytes[0] << 16 | bytes[1] << 8 | bytes[2];
        uint sum = 0xFFFFFFFF;
        foreach (byte each in bytes[..length])
            sum = Table[(sum >> 24 ^ each) & 0xFF] ^ sum << 8;
        sum ^= 0xFFFFFFFF;
        return (int)((sum & 0xFF) << 16 | (sum >> 8 & 0xFF) << 8 | sum >> 16 & 0xFF);
    }

    private static uint[] MakeTable()
    {
        uint[] table = new uint[256];
        for (uint i = 0; i < table.Length; i++)
        {
            uint value = i;
            for (int bit = 0; bit < 8; bit++)
                value = (value & 1) != 0 ? value >> 1 ^ 0xEDB88320 : value >> 1;
            table[i] = value;
        }

        return table;
    }
}
