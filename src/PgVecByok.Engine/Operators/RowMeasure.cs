using System.Runtime.InteropServices;
using PgVecByok.Kernels;

namespace PgVecByok.Engine;

/// <summary>
/// The kernels of one distance for values that lie one behind the other as their bytes. They give keys, in single precision, that order
/// as the distance does; what a statement sees is <see cref="Distance"/>, the operator's own answer in double.
/// </summary>
internal abstract class RowMeasure(int width)
{
    /// <summary>Bytes of one value that can be compared with the query.</summary>
    public int Width => width;

    /// <summary>Values of that many bytes can be compared with it.</summary>
    public virtual bool Fits(int bytes) => bytes == width;

    /// <summary>One key for each of <paramref name="rows"/>.</summary>
    public abstract void Measure(ReadOnlySpan<byte> rows, Span<float> keys);

    public abstract double Distance(ReadOnlySpan<byte> row);

    /// <summary>Of the sketches that have bounds here; 0 where none have.</summary>
    public virtual int SketchedDimensions => 0;

    /// <summary>
    /// For each row a number that its key is not below. REQUIRES: sketches of <see cref="SketchedDimensions"/>.
    /// </summary>
    public virtual void Bound(SketchRows rows, Span<float> bounds) => throw new NotSupportedException();

    /// <summary>No row whose distance is below the limit has a key above this; the distance itself decides.</summary>
    public virtual float KeyLimit(double limit) => float.PositiveInfinity;

    /// <summary>What orders a distance among keys: of squares where the kernel leaves out the root.</summary>
    public static double KeyOf(VectorDistance distance, double value) => distance == VectorDistance.L2 ? (float)(value * value) : value;

    /// <summary>Sums of terms that are not negative differ by a share of themselves, whatever the order; a cosine by little.</summary>
    protected static float LimitOfSums(VectorDistance distance, double limit)
    {
        const double Share = 1 + 1e-3, CosineError = 1e-3;
        return distance switch
        {
            VectorDistance.L2 => MathF.BitIncrement((float)(limit * Math.Abs(limit) * Share)),
            VectorDistance.L1 => MathF.BitIncrement((float)(limit * Share)),
            VectorDistance.Cosine => (float)(limit + CosineError),
            _ => float.PositiveInfinity,
        };
    }

    /// <summary>Null where no kernel fits: the operator's own function then measures. REQUIRES: the query is not NULL.</summary>
    public static RowMeasure? For(VectorDistance distance, SqlType type, Column query) => query switch
    {
        Column<Vector> vectors => new SingleMeasure(distance, vectors[0].Span.ToArray()),
        Column<HalfVector> halves => new HalfMeasure(distance, halves[0].Span.ToArray()),
        Column<BitString> bits when type == BuiltinTypes.Bit && bits[0].Length is > 0 and <= BitMeasure.BitsMax =>
            new BitMeasure(distance, bits[0].Bytes.ToArray()),
        _ => null,
    };

    /// <summary>
    /// As <see cref="For(VectorDistance, SqlType, Column)"/>, and of sparse vectors where all have the query's dimensions.
    /// </summary>
    public static RowMeasure? For(VectorDistance distance, SqlType type, int typmod, Column query) =>
        query is Column<SparseVector> sparse && sparse[0].Dimensions == typmod
            ? new SparseMeasure(distance, sparse[0])
            : For(distance, type, query);

    /// <summary>With a stored value of an index's form in the query's place.</summary>
    public static RowMeasure Of(IndexedForm form, ReadOnlySpan<byte> target)
    {
        if (form.IsSparse)
            return new SparseMeasure(form.Distance, VectorPages.ReadSparse(target));
        if (form.IsBits)
            return new BitMeasure(form.Distance, target.ToArray());
        return form.IsHalves
            ? new HalfMeasure(form.Distance, MemoryMarshal.Cast<byte, Half>(target).ToArray())
            : new SingleMeasure(form.Distance, MemoryMarshal.Cast<byte, float>(target).ToArray());
    }
}

/// <summary>Of sparse vectors as pages have them, which are as wide as they have elements.</summary>
internal sealed class SparseMeasure(VectorDistance distance, SparseVector query) : RowMeasure(VectorPages.BytesOf(query))
{
    public override bool Fits(int bytes) => bytes >= sizeof(int) && (bytes - sizeof(int)) % (2 * sizeof(int)) == 0;

    public override void Measure(ReadOnlySpan<byte> rows, Span<float> keys)
    {
        int bytes = rows.Length / keys.Length;
        for (int row = 0; row < keys.Length; row++)
            keys[row] = (float)KeyOf(distance, Distance(rows.Slice(row * bytes, bytes)));
    }

    public override double Distance(ReadOnlySpan<byte> row)
    {
        int count = (row.Length - sizeof(int)) / (2 * sizeof(int));
        ReadOnlySpan<int> places = MemoryMarshal.Cast<byte, int>(row.Slice(sizeof(int), count * sizeof(int)));
        ReadOnlySpan<float> values = MemoryMarshal.Cast<byte, float>(row.Slice(sizeof(int) * (1 + count), count * sizeof(float)));
        return distance switch
        {
            VectorDistance.L2 => Math.Sqrt(Sparse.SquaredL2(places, values, query.Places, query.Values)),
            VectorDistance.NegativeInnerProduct => -Sparse.InnerProduct(places, values, query.Places, query.Values),
            VectorDistance.Cosine => Sparse.Cosine(places, values, query.Places, query.Values),
            _ => Sparse.L1(places, values, query.Places, query.Values),
        };
    }
}

internal sealed class SingleMeasure(VectorDistance distance, float[] query) : RowMeasure(query.Length * sizeof(float))
{
    private SketchQuery? _sketched;

    public override int SketchedDimensions => distance == VectorDistance.L1 ? 0 : query.Length;

    public override void Bound(SketchRows rows, Span<float> bounds) => (_sketched ??= new SketchQuery(distance switch
    {
        VectorDistance.L2 => SketchedDistance.SquaredL2,
        VectorDistance.NegativeInnerProduct => SketchedDistance.NegativeInnerProduct,
        _ => SketchedDistance.Cosine,
    }, query)).Bounds(rows, bounds);

    public override void Measure(ReadOnlySpan<byte> rows, Span<float> keys)
    {
        ReadOnlySpan<float> floats = MemoryMarshal.Cast<byte, float>(rows);
        switch (distance)
        {
            case VectorDistance.L2: SquaredL2.DistanceToRows(query, floats, keys); break;
            case VectorDistance.NegativeInnerProduct: InnerProduct.DistanceToRows(query, floats, keys); break;
            case VectorDistance.Cosine: Cosine.DistanceToRows(query, floats, keys); break;
            default: L1.DistanceToRows(query, floats, keys); break;
        }
    }

    public override float KeyLimit(double limit) => LimitOfSums(distance, limit);

    public override double Distance(ReadOnlySpan<byte> row)
    {
        ReadOnlySpan<float> floats = MemoryMarshal.Cast<byte, float>(row);
        return distance switch
        {
            VectorDistance.L2 => Math.Sqrt(SquaredL2.Distance(floats, query)),
            VectorDistance.NegativeInnerProduct => InnerProduct.Distance(floats, query),
            VectorDistance.Cosine => Cosine.Distance(floats, query),
            _ => L1.Distance(floats, query),
        };
    }
}

internal sealed class HalfMeasure(VectorDistance distance, Half[] query) : RowMeasure(query.Length * sizeof(ushort))
{
    private readonly float[] _wide = [.. query.Select(half => (float)half)];

    public override void Measure(ReadOnlySpan<byte> rows, Span<float> keys)
    {
        ReadOnlySpan<Half> halves = MemoryMarshal.Cast<byte, Half>(rows);
        switch (distance)
        {
            case VectorDistance.L2: HalfRows.SquaredL2(_wide, halves, keys); break;
            case VectorDistance.NegativeInnerProduct: HalfRows.NegativeInnerProduct(_wide, halves, keys); break;
            case VectorDistance.Cosine: HalfRows.Cosine(_wide, halves, keys); break;
            default: HalfRows.L1(_wide, halves, keys); break;
        }
    }

    public override float KeyLimit(double limit) => LimitOfSums(distance, limit);

    public override double Distance(ReadOnlySpan<byte> row)
    {
        ReadOnlySpan<Half> halves = MemoryMarshal.Cast<byte, Half>(row);
        return distance switch
        {
            VectorDistance.L2 => Math.Sqrt(Halves.SquaredL2(halves, query)),
            VectorDistance.NegativeInnerProduct => -Halves.InnerProduct(halves, query),
            VectorDistance.Cosine => Halves.Cosine(halves, query),
            _ => Halves.L1(halves, query),
        };
    }
}

/// <summary>Of bit(n): every value has n bits, so equal widths are equal lengths.</summary>
internal sealed class BitMeasure(VectorDistance distance, byte[] query) : RowMeasure(query.Length)
{
    /// <summary>A single counts this far without gaps.</summary>
    public const int BitsMax = 1 << 24;

    public override void Measure(ReadOnlySpan<byte> rows, Span<float> keys)
    {
        if (distance == VectorDistance.Hamming)
            Bits.HammingToRows(query, rows, keys);
        else
            Bits.JaccardToRows(query, rows, keys);
    }

    public override double Distance(ReadOnlySpan<byte> row) =>
        distance == VectorDistance.Hamming ? Bits.Hamming(row, query) : Bits.Jaccard(row, query);
}
