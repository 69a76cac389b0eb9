using System.Runtime.InteropServices;

namespace PgVecByok.Engine;

/// <summary>
/// Vectors, halves, bits and sparse vectors as pages have them: dense ones as their elements, so that a kernel runs over the page as it was
/// decrypted; sparse ones as <c>dimensions 4 | places, 4 each | values, 4 each</c>.
/// </summary>
internal static class VectorPages
{
    /// <summary>True where all values from <paramref name="from"/> on that are there have one length.</summary>
    public static bool IsUniform(Column column, int from, int count, out int width, out int unusedBits)
    {
        (width, unusedBits) = (WidthOf(column, from, from + count), 0);
        int bits = -1;
        for (int row = from; row < from + count; row++)
        {
            if (column.IsNull(row))
                continue;
            if (Raw(column, row).Length != width)
                return false;
            if (column is not Column<BitString> strings)
                continue;
            if (bits >= 0 && strings[row].Length != bits)
                return false;
            bits = strings[row].Length;
        }

        unusedBits = bits < 0 ? 0 : (width * 8) - bits;
        return width > 0 || column is Column<Vector>;
    }

    /// <summary>Bytes of the first value that is there; 0 where none is.</summary>
    public static int WidthOf(Column column, int from, int end)
    {
        for (int row = from; row < end; row++)
        {
            if (!column.IsNull(row))
                return Raw(column, row).Length;
        }

        return 0;
    }

    public static ReadOnlySpan<byte> Raw(Column column, int row) => column switch
    {
        Column<Vector> vectors => MemoryMarshal.AsBytes(vectors[row].Span),
        Column<HalfVector> halves => MemoryMarshal.AsBytes(halves[row].Span),
        Column<BitString> bits => bits[row].Bytes,
        _ => throw new ArgumentException("no column of vectors", nameof(column)),
    };

    public static int BytesOf(SparseVector vector) => sizeof(int) * (1 + (2 * vector.Count));

    public static void Write(SparseVector vector, Span<byte> into)
    {
        MemoryMarshal.Write(into, vector.Dimensions);
        MemoryMarshal.AsBytes(vector.Places).CopyTo(into[sizeof(int)..]);
        MemoryMarshal.AsBytes(vector.Values).CopyTo(into[(sizeof(int) * (1 + vector.Count))..]);
    }

    public static SparseVector ReadSparse(ReadOnlySpan<byte> value)
    {
        int count = (value.Length / sizeof(int) - 1) / 2;
        ReadOnlySpan<byte> elements = value[sizeof(int)..];
        return new SparseVector(
            MemoryMarshal.Read<int>(value), MemoryMarshal.Cast<byte, int>(elements[..(count * sizeof(int))]).ToArray(),
            MemoryMarshal.Cast<byte, float>(elements[(count * sizeof(int))..]).ToArray());
    }
}
