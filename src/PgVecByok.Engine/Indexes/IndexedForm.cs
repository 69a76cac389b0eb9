using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// What an index makes of a row: of which column it reads the value, what numbers its codes stand for, and what the value is that an exact
/// distance is measured on. The column itself, or what pgvector's users index in its place, see <see cref="IndexedExpression"/>.
/// Numbers are what is indexed, or where that has very many dimensions fewer that stand for it: sums of a sparse vector's elements, a
/// selection of a bit string's bits. Then, and where codes do not estimate the distance itself, the form is approximate: what a search has
/// to do for which recall is measured against the distance that is asked for (<see cref="ProxyProbes"/>).
/// </summary>
internal sealed class IndexedForm
{
    /// <summary>Of so many bits those that are left out change an order little, and centres of more numbers are dear.</summary>
    public const int BitsMost = 4096;

    private static readonly ConditionalWeakTable<TableKey, IndexedForm> Known = [];
    private readonly IndexedPart _part;
    private readonly int _first;

    /// <summary>Dimensions, or bits, of what is indexed.</summary>
    private readonly int _indexed;

    private IndexedForm(TableColumn column, int indexed, string operatorClass, IndexedPart part, int first = 0)
    {
        (Column, _indexed, _part, _first) = (column, indexed, part, first);
        IsBits = part == IndexedPart.Signs || (part == IndexedPart.Whole && column.Type == BuiltinTypes.Bit);
        IsHalves = part == IndexedPart.Halved || (part == IndexedPart.Whole && column.Type == BuiltinTypes.HalfVector);
        IsSparse = column.Type == BuiltinTypes.SparseVector;
        Distance = DistanceOf(operatorClass);
        Metric = Distance switch
        {
            VectorDistance.NegativeInnerProduct => ClusterMetric.InnerProduct,
            VectorDistance.Cosine or VectorDistance.Jaccard => ClusterMetric.Cosine,
            _ => ClusterMetric.SquaredL2,
        };
        Dimensions = IsSparse ? SparseSketch.DimensionsFor(indexed) : IsBits ? Math.Min(indexed, BitsMost) : indexed;
        IsApproximate = Distance is VectorDistance.L1 or VectorDistance.Jaccard || Dimensions < indexed;
    }

    public TableColumn Column { get; }

    /// <summary>How many numbers.</summary>
    public int Dimensions { get; }

    public ClusterMetric Metric { get; }

    /// <summary>What the index is asked for.</summary>
    public VectorDistance Distance { get; }

    /// <summary>The codes order by another distance than the index is asked for.</summary>
    public bool IsApproximate { get; }

    public bool IsBits { get; }

    /// <summary>Exact distances are measured on halves.</summary>
    public bool IsHalves { get; }

    public bool IsSparse { get; }

    /// <summary>Null: searched exactly.</summary>
    public static IndexedForm? Of(Table table, TableKey key)
    {
        if (key.Method is not ("hnsw" or "ivfflat") || key.Columns.Count != 1)
            return null;
        if (Known.TryGetValue(key, out IndexedForm? known) && table.Columns.Contains(known.Column))
            return known;
        IndexedForm? form = Read(table, key);
        if (form is not null)
            Known.AddOrUpdate(key, form);
        return form;
    }

    /// <summary>The numbers of a stored value; empty where it has none of that many.</summary>
    public ReadOnlySpan<float> Numbers(ReadOnlySpan<byte> stored, Span<float> room)
    {
        room = room[..Dimensions];
        if (IsSparse)
            return SparseSketch.TryFill(stored, _indexed, room) ? room : default;
        if (_part == IndexedPart.Whole && IsHalves)
        {
            ReadOnlySpan<Half> halves = MemoryMarshal.Cast<byte, Half>(stored);
            if (halves.Length != Dimensions)
                return default;
            Kernels.Halves.Widen(halves, room);
            return room;
        }

        if (_part == IndexedPart.Whole && IsBits)
            return OfBits(stored, room);
        if (_part == IndexedPart.Signs)
            return OfSigns(stored, room);
        ReadOnlySpan<float> singles = MemoryMarshal.Cast<byte, float>(stored);
        if (_part == IndexedPart.Stretch)
            return singles.Length >= _first + Dimensions ? singles.Slice(_first, Dimensions) : default;
        return singles.Length == _indexed ? singles : default;
    }

    /// <summary>A query's numbers; null where it is of another kind or of other dimensions.</summary>
    public float[]? Numbers(Column query)
    {
        float[] numbers = new float[Dimensions];
        switch (query)
        {
            case Column<Vector> vectors when !IsSparse && vectors[0].Dimensions == Dimensions:
                vectors[0].Span.CopyTo(numbers);
                return numbers;
            case Column<HalfVector> halves when !IsSparse && halves[0].Span.Length == Dimensions:
                Kernels.Halves.Widen(halves[0].Span, numbers);
                return numbers;
            case Column<BitString> bits when IsBits && bits[0].Length == _indexed:
                OfBits(bits[0].Bytes, numbers);
                return numbers;
            case Column<SparseVector> sparse when IsSparse && sparse[0].Dimensions == _indexed:
                SparseSketch.Fill(sparse[0].Places, sparse[0].Values, _indexed, numbers);
                return numbers;
            default:
                return null;
        }
    }

    /// <summary>The value that is measured, of a stored one that has numbers. REQUIRES: room for <see cref="TargetBytes"/>.</summary>
    public ReadOnlySpan<byte> Target(ReadOnlySpan<byte> stored, Span<byte> room)
    {
        if (_part == IndexedPart.Whole)
            return stored;
        if (_part == IndexedPart.Signs)
            return SignsOf(stored, room);
        ReadOnlySpan<float> singles = MemoryMarshal.Cast<byte, float>(stored);
        switch (_part)
        {
            case IndexedPart.Stretch:
                return singles.Length >= _first + Dimensions ? MemoryMarshal.AsBytes(singles.Slice(_first, Dimensions)) : default;
            case IndexedPart.Halved when singles.Length == Dimensions:
                Span<Half> halves = MemoryMarshal.Cast<byte, Half>(room);
                for (int i = 0; i < Dimensions; i++)
                    halves[i] = (Half)singles[i];
                return room[..(Dimensions * 2)];
            default:
                return default;
        }
    }

    public int TargetBytes => _part switch
    {
        IndexedPart.Halved => Dimensions * 2,
        IndexedPart.Signs => (_indexed + 7) / 8,
        _ => 0,
    };

    private ReadOnlySpan<byte> SignsOf(ReadOnlySpan<byte> stored, Span<byte> room)
    {
        if (stored.Length != _indexed * ElementBytes)
            return default;
        room[..TargetBytes].Clear();
        for (int i = 0; i < _indexed; i++)
            room[i >> 3] |= (byte)(IsPositive(stored, i) ? 0x80 >> (i & 7) : 0);
        return room[..TargetBytes];
    }

    private ReadOnlySpan<float> OfSigns(ReadOnlySpan<byte> stored, Span<float> room)
    {
        if (stored.Length != _indexed * ElementBytes)
            return default;
        for (int i = 0; i < room.Length; i++)
            room[i] = IsPositive(stored, Chosen(i)) ? 1 : 0;
        return room;
    }

    private int ElementBytes => Column.Type == BuiltinTypes.HalfVector ? sizeof(ushort) : sizeof(float);

    private bool IsPositive(ReadOnlySpan<byte> stored, int element) => ElementBytes == sizeof(float)
        ? MemoryMarshal.Cast<byte, float>(stored)[element] > 0
        : MemoryMarshal.Cast<byte, Half>(stored)[element] > Half.Zero;

    private ReadOnlySpan<float> OfBits(ReadOnlySpan<byte> stored, Span<float> room)
    {
        if (stored.Length != (_indexed + 7) / 8)
            return default;
        for (int i = 0; i < room.Length; i++)
        {
            int bit = Chosen(i);
            room[i] = (stored[bit >> 3] >> (7 - (bit & 7))) & 1;
        }

        return room;
    }

    /// <summary>The bit that a number is of: all, or some that are evenly spread.</summary>
    private int Chosen(int number) => Dimensions == _indexed ? number : (int)((long)number * _indexed / Dimensions);

    private static IndexedForm? Read(Table table, TableKey key)
    {
        string chosen = key.OperatorClasses.ElementAtOrDefault(0) ?? "vector_l2_ops";
        if (key.Columns[0] is >= 0 and var ordinal)
        {
            TableColumn column = table.Columns[ordinal];
            return column is { Typmod: > 0, Type.Name: "vector" or "halfvec" or "bit" or "sparsevec" }
                ? new IndexedForm(column, column.Typmod, chosen, IndexedPart.Whole)
                : null;
        }

        return key.Expressions.ElementAtOrDefault(0) is { } written
            && IndexedExpression.Match(SqlParser.ParseExpression(written)) is { } match
            && table.Columns.FirstOrDefault(each => each.Name == match.Column) is { } source && match.Fits(source)
            ? new IndexedForm(source, match.Dimensions, chosen, match.Part, match.First)
            : null;
    }

    private static VectorDistance DistanceOf(string operatorClass) => operatorClass.Split('_') switch
    {
        [_, "ip", _] => VectorDistance.NegativeInnerProduct,
        [_, "cosine", _] => VectorDistance.Cosine,
        [_, "l1", _] => VectorDistance.L1,
        [_, "hamming", _] => VectorDistance.Hamming,
        [_, "jaccard", _] => VectorDistance.Jaccard,
        _ => VectorDistance.L2,
    };
}
