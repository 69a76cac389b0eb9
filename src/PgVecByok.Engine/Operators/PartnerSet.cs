namespace PgVecByok.Engine;

/// <summary>
/// The values that one side of a join has for a key: what has none of them on the other side finds no partner and need not be read any
/// further. It may take a value for one of them that is none, never the other way round. Testing a value has no effect and cannot fail, so
/// it tells nothing of a row that a policy hides.
/// </summary>
internal abstract class PartnerSet
{
    private const int DenseBits = 1 << 20, BitsPerValue = 64;

    /// <summary>A test costs next to nothing, and takes no value for another.</summary>
    public virtual bool IsExact => false;

    /// <summary>
    /// Leaves in front those of <paramref name="rows"/> whose value may have a partner, and says how many. Row i's is value i; NULL has
    /// none.
    /// </summary>
    public abstract int Keep(Column values, Span<int> rows);

    public static PartnerSet Of(SqlType type, IReadOnlyList<Column> values)
    {
        PartnerSet? exact = values.Count == 0 ? null : values[0] switch
        {
            Column<short> => TryExact<short>(values),
            Column<int> => TryExact<int>(values),
            Column<long> => TryExact<long>(values),
            Column<uint> => TryExact<uint>(values),
            _ => null,
        };
        return exact ?? new HashedPartners(KeyComparer.For(type), values);
    }

    // A bit for each number between the least and the greatest, unless they are too far apart for how many there are.
    private static IntegerPartners<T>? TryExact<T>(IReadOnlyList<Column> values)
        where T : unmanaged, System.Numerics.IBinaryInteger<T>
    {
        long least = long.MaxValue, most = long.MinValue, count = 0;
        foreach (Column<T> column in values.Cast<Column<T>>())
        {
            count += column.Count;
            for (int row = 0; row < column.Count; row++)
            {
                if (column.IsNull(row))
                    continue;
                long value = long.CreateTruncating(column[row]);
                (least, most) = (Math.Min(least, value), Math.Max(most, value));
            }
        }

        if (least > most)
            return new IntegerPartners<T>(0, 1);
        UInt128 span = (UInt128)((Int128)most - least) + 1;
        if (span > (UInt128)Math.Max(DenseBits, BitsPerValue * count))
            return null;
        var set = new IntegerPartners<T>(least, (long)span);
        foreach (Column<T> column in values.Cast<Column<T>>())
            set.Add(column);
        return set;
    }
}

/// <summary>Whole numbers that lie close together: exact, a bit each.</summary>
internal sealed class IntegerPartners<T>(long least, long span) : PartnerSet
    where T : unmanaged, System.Numerics.IBinaryInteger<T>
{
    private readonly ulong[] _bits = new ulong[(span + 63) >> 6];

    public override bool IsExact => true;

    public void Add(Column<T> values)
    {
        for (int row = 0; row < values.Count; row++)
        {
            if (values.IsNull(row))
                continue;
            long place = long.CreateTruncating(values[row]) - least;
            _bits[place >> 6] |= 1UL << (int)(place & 63);
        }
    }

    public override int Keep(Column values, Span<int> rows)
    {
        var typed = (Column<T>)values;
        return typed.HasNoNulls ? Keep(typed.Values, rows) : KeepWithNulls(typed, rows);
    }

    private int Keep(ReadOnlySpan<T> values, Span<int> rows)
    {
        int kept = 0;
        ulong[] bits = _bits;
        for (int i = 0; i < rows.Length; i++)
        {
            ulong place = (ulong)(long.CreateTruncating(values[i]) - least);
            rows[kept] = rows[i];
            kept += place < (ulong)span ? (int)((bits[place >> 6] >> (int)(place & 63)) & 1) : 0;
        }

        return kept;
    }

    private int KeepWithNulls(Column<T> values, Span<int> rows)
    {
        int kept = 0;
        for (int i = 0; i < rows.Length; i++)
        {
            ulong place = (ulong)(long.CreateTruncating(values[i]) - least);
            if (!values.IsNull(i) && place < (ulong)span && ((_bits[place >> 6] >> (int)(place & 63)) & 1) != 0)
                rows[kept++] = rows[i];
        }

        return kept;
    }
}

/// <summary>Any values, by their hash: two bits in one word of a Bloom filter, sixteen bits of it for each value.</summary>
internal sealed class HashedPartners : PartnerSet
{
    private const int BitsPerValue = 16, WordsMin = 64, WordsMax = 1 << 20;
    private readonly KeyComparer _comparer;
    private readonly ulong[] _words;
    private int[] _hashes = [];

    public HashedPartners(KeyComparer comparer, IReadOnlyList<Column> values)
    {
        _comparer = comparer;
        long count = values.Sum(column => (long)column.Count);
        long words = Math.Clamp(count * BitsPerValue / 64, WordsMin, WordsMax);
        _words = new ulong[System.Numerics.BitOperations.RoundUpToPowerOf2((ulong)words)];
        foreach (Column column in values)
        {
            ReadOnlySpan<int> hashes = Hash(column);
            for (int row = 0; row < hashes.Length; row++)
            {
                if (!column.IsNull(row))
                    _words[Word(hashes[row], out ulong bits)] |= bits;
            }
        }
    }

    public override int Keep(Column values, Span<int> rows)
    {
        ReadOnlySpan<int> hashes = Hash(values);
        int kept = 0;
        for (int i = 0; i < rows.Length; i++)
        {
            bool mayHave = (_words[Word(hashes[i], out ulong bits)] & bits) == bits && !values.IsNull(i);
            rows[kept] = rows[i];
            kept += mayHave ? 1 : 0;
        }

        return kept;
    }

    private int Word(int hash, out ulong bits)
    {
        ulong mixed = (uint)hash * 0x9E3779B97F4A7C15UL;
        bits = (1UL << (int)(mixed & 63)) | (1UL << (int)((mixed >> 6) & 63));
        return (int)(mixed >> 40) & (_words.Length - 1);
    }

    private ReadOnlySpan<int> Hash(Column values)
    {
        if (_hashes.Length < values.Count)
            _hashes = new int[values.Count];
        Span<int> hashes = _hashes.AsSpan(0, values.Count);
        hashes.Clear();
        _comparer.AddHashes(values, hashes);
        return hashes;
    }
}
