namespace PgVecByok.Kernels;

/// <summary>The look-ups one at a time: what the wider ones are held against, and what a machine without them runs.</summary>
internal static class NibblePlain
{
    public static void Sum(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> tables, Span<ushort> sums)
    {
        sums.Clear();
        for (int at = 0; at < codes.Length; at += NibbleSums.PartBytes)
        {
            ReadOnlySpan<byte> table = tables.Slice(at, NibbleSums.PartBytes);
            for (int j = 0; j < NibbleSums.PartBytes; j++)
            {
                sums[j] += table[codes[at + j] & 15];
                sums[j + NibbleSums.PartBytes] += table[codes[at + j] >> 4];
            }
        }
    }
}
