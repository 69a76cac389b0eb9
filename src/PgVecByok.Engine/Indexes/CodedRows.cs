using PgVecByok.Kernels;

namespace PgVecByok.Engine;

/// <summary>What an estimate of a row adds to the product of its code with the query, and what it multiplies that by.</summary>
internal readonly record struct RowTerms(float Addend, float Factor);

/// <summary>
/// Rows on their way into a part: their lists, numbers, addends, factors and codes, two parts of a code to a byte. In pinned memory, which
/// <see cref="Wipe"/> clears: a code tells roughly where its vector lies.
/// </summary>
internal sealed class CodedRows(CodeShape shape, int capacity)
{
    private readonly int _codeBytes = (shape.Parts + 1) / 2;
    private readonly byte[] _codes = GC.AllocateArray<byte>(checked(capacity * ((shape.Parts + 1) / 2)), pinned: true);

    public int Count { get; set; }

    public int Capacity => capacity;

    public int[] Lists { get; } = new int[capacity];

    public long[] Versions { get; } = new long[capacity];

    public float[] Addends { get; } = ClusterModel.PinnedFloats(capacity);

    public float[] Factors { get; } = ClusterModel.PinnedFloats(capacity);

    public static int RowBytes(in CodeShape shape) => (shape.Parts + 1) / 2 + sizeof(int) + sizeof(long) + (2 * sizeof(float));

    public void Add(int list, long version, RowTerms terms, ReadOnlySpan<byte> code)
    {
        (Lists[Count], Versions[Count], Addends[Count], Factors[Count]) = (list, version, terms.Addend, terms.Factor);
        SetCode(Count++, code);
    }

    /// <summary>The code is given a part to a byte.</summary>
    public void SetCode(int row, ReadOnlySpan<byte> code)
    {
        Span<byte> into = _codes.AsSpan(row * _codeBytes, _codeBytes);
        for (int pair = 0; pair < code.Length / 2; pair++)
            into[pair] = (byte)(code[2 * pair] | (code[(2 * pair) + 1] << 4));
        if (code.Length % 2 != 0)
            into[^1] = code[^1];
    }

    public void GetCode(int row, Span<byte> code)
    {
        ReadOnlySpan<byte> from = _codes.AsSpan(row * _codeBytes, _codeBytes);
        for (int pair = 0; pair < code.Length / 2; pair++)
            (code[2 * pair], code[(2 * pair) + 1]) = ((byte)(from[pair] & 15), (byte)(from[pair] >> 4));
        if (code.Length % 2 != 0)
            code[^1] = from[^1];
    }

    /// <summary>Row numbers in here, list by list.</summary>
    public int[] ByList(int lists, out int[] starts)
    {
        starts = new int[lists + 1];
        for (int row = 0; row < Count; row++)
            starts[Lists[row] + 1]++;
        for (int list = 0; list < lists; list++)
            starts[list + 1] += starts[list];
        int[] order = new int[Count], next = [.. starts];
        for (int row = 0; row < Count; row++)
            order[next[Lists[row]]++] = row;
        return order;
    }

    public void Wipe()
    {
        Array.Clear(_codes);
        Array.Clear(Addends);
        Array.Clear(Factors);
    }

    /// <summary>Fills blocks that are zero with the codes of some rows.</summary>
    public void FillBlocks(ReadOnlySpan<int> rows, Span<byte> blocks)
    {
        Span<byte> code = new byte[shape.Parts];
        for (int i = 0; i < rows.Length; i++)
        {
            GetCode(rows[i], code);
            NibbleSums.Place(
                code, i % NibbleSums.BlockRows, blocks.Slice(i / NibbleSums.BlockRows * shape.BlockBytes, shape.BlockBytes));
        }
    }
}
