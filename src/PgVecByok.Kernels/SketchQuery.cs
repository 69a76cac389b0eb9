using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PgVecByok.Kernels;

/// <summary>What a bound is of.</summary>
public enum SketchedDistance : byte
{
    SquaredL2,
    NegativeInnerProduct,
    Cosine,
}

/// <summary>
/// A query against sketches: for each row a number that its key, as <see cref="SquaredL2"/>,
/// <see cref="InnerProduct"/> or <see cref="Cosine"/> computes it in single precision at any width, is never below. A
/// missing row has +infinity, and no other; a row of which nothing can be said has -infinity.
/// <code>
///   q, x         query and row; q', x' what their whole numbers stand for: a step of the query's, step * code
///   e, f         no less than ‖x - x'‖ (the row's residual) and ‖q - q'‖
///   squared L2   ‖q - x‖ >= ‖q' - x'‖ - e - f
///   product      q·x = q'·x' + q·(x - x') + (q - q')·x' &lt;= q'·x' + ‖q‖e + f‖x'‖
///   cosine       the angle of q, x >= that of q', x' less those of x, x' and q, q',
///                whose sines are at most e/‖x'‖ and f/‖q'‖
/// </code>
/// q'·x', ‖q'‖² and ‖x'‖² are sums of whole numbers, which are exact, times steps; all else is in double. What a key
/// is less than the exact one: n terms summed in single precision in any order have a share of (n + 4) 2^-24 of the
/// sum of their sizes as error (<see cref="ShareOfSum"/>), and 2^-149 each where they are too small to have their
/// digits. For sums of squares that is a share of the key; of a product, a share of ‖q‖‖x‖; a cosine has it three
/// times, from the product and two norms.
/// </summary>
public sealed class SketchQuery
{
    // Doubles have an error of 2^-53 a step; every margin is for more steps than there are.
    private const double DoubleShare = 1.0 / (1L << 40), SingleShare = 1.0 / (1 << 20);
    private const double DoubleShareOfRoot = 1.0 / (1L << 48);
    // A product as large as this could pass the range of a single; a cosine's norms must be far from both its ends.
    private const double ProductMost = 1e37, NormLeast = 1e-12, NormMost = 1e18;
    private readonly SketchedDistance _distance;
    private readonly short[] _values;
    private readonly double _step, _squares, _norm, _residual, _roundedNorm, _share, _least;
    private readonly bool _isUsable = true;

    public SketchQuery(SketchedDistance distance, ReadOnlySpan<float> query)
    {
        (_distance, Dimensions) = (distance, query.Length);
        _values = new short[SketchRows.Padded(query.Length, SketchRows.Register)];
        (_share, _least) = (ShareOfSum(query.Length), (query.Length + 2) * 2.0 * float.Epsilon);
        double largest = SketchPlain.Largest(query), most = Most(query.Length), squares = 0, left = 0, norm = 0;
        _step = largest / most;
        for (int i = 0; i < query.Length; i++)
        {
            _values[i] = largest > 0 ? (short)Math.Round(query[i] * (most / largest)) : (short)0;
            double rest = query[i] - (_step * _values[i]);
            squares += (double)_values[i] * _values[i];
            left += rest * rest;
            norm += (double)query[i] * query[i];
        }

        _squares = squares;
        _roundedNorm = _step * Math.Sqrt(squares);
        _norm = Math.Sqrt(norm) * (1 + DoubleShare);
        _residual = (Math.Sqrt(left) * (1 + DoubleShare)) + (_norm * DoubleShare);
        if (distance == SketchedDistance.Cosine)
            _isUsable = _norm is > NormLeast and < NormMost && _residual <= _roundedNorm / 2;
    }

    public int Dimensions { get; }

    /// <summary>
    /// The largest error of a sum of that many terms in single precision, as a share of the sum of their sizes.
    /// </summary>
    internal static double ShareOfSum(int terms) => (terms + 8) * 1.01 / (1 << 24);

    /// <summary>
    /// The query's largest element: so many products of it with codes do not exceed what an integer holds.
    /// </summary>
    internal static int Most(int dimensions) =>
        (int)Math.Min(int.MaxValue / ((double)SketchRows.CodeMost * Math.Max(dimensions, 1)), short.MaxValue);

    /// <summary>One bound for each row. REQUIRES: sketches of the query's dimensions.</summary>
    public void Bounds(SketchRows rows, Span<float> bounds)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(rows.Dimensions, Dimensions);
        ArgumentOutOfRangeException.ThrowIfNotEqual(bounds.Length, rows.Count);
        const int RowsAtOnce = 64;
        Span<int> products = stackalloc int[RowsAtOnce];
        Span<float> found = stackalloc float[RowsAtOnce];
        for (int row = 0, count; row < rows.Count; row += count)
        {
            count = Math.Min(RowsAtOnce, rows.Count - row);
            products[count..].Clear();
            Products(_values, rows.Codes.Slice(row * _values.Length, count * _values.Length), products[..count]);
            Bounds(rows, row, products[..SketchRows.Padded(count, SketchRows.Group)], found);
            found[..count].CopyTo(bounds[row..]);
        }
    }

    private static void Products(ReadOnlySpan<short> query, ReadOnlySpan<sbyte> codes, Span<int> products)
    {
        switch (KernelWidth.Bits)
        {
            case 512: SketchWide512.Products(query, codes, products); break;
            case 256: SketchWide256.Products(query, codes, products); break;
            default: SketchPlain.Products(query, codes, products); break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Bounds(SketchRows rows, int first, ReadOnlySpan<int> products, Span<float> bounds)
    {
        ref int p = ref MemoryMarshal.GetReference(products);
        ref float s = ref MemoryMarshal.GetReference(rows.Steps[first..]);
        ref float e = ref MemoryMarshal.GetReference(rows.Residuals[first..]);
        ref int c = ref MemoryMarshal.GetReference(rows.Squares[first..]);
        ref float b = ref MemoryMarshal.GetReference(bounds);
        for (nuint i = 0; i < (nuint)products.Length; i += SketchRows.Group)
        {
            (Vector256<double> steps, Vector256<double> moreSteps) = Vector256.Widen(Vector256.LoadUnsafe(ref s, i));
            Vector256<float> both = Vector256.LoadUnsafe(ref e, i);
            (Vector256<double> residuals, Vector256<double> moreResiduals) = Vector256.Widen(both);
            (Vector256<double> product, Vector256<double> moreProduct) = Doubles(ref p, i);
            (Vector256<double> squares, Vector256<double> moreSquares) = Doubles(ref c, i);
            Vector256<float> bound = Vector256.Narrow(
                Bound(product, steps, residuals, squares), Bound(moreProduct, moreSteps, moreResiduals, moreSquares));
            Vector256<float> isMissing = Vector256.LessThan(both, Vector256<float>.Zero);
            Vector256.ConditionalSelect(isMissing, Vector256.Create(float.PositiveInfinity), bound)
                .StoreUnsafe(ref b, i);
        }
    }

    private static (Vector256<double> Low, Vector256<double> High) Doubles(ref int values, nuint at)
    {
        if (Avx.IsSupported)
        {
            return (Avx.ConvertToVector256Double(Vector128.LoadUnsafe(ref values, at)),
                Avx.ConvertToVector256Double(Vector128.LoadUnsafe(ref values, at + (SketchRows.Group / 2))));
        }

        (Vector256<long> low, Vector256<long> high) = Vector256.Widen(Vector256.LoadUnsafe(ref values, at));
        return (Vector256.ConvertToDouble(low), Vector256.ConvertToDouble(high));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<double> Bound(
        Vector256<double> product, Vector256<double> step, Vector256<double> residual, Vector256<double> squares)
    {
        Vector256<double> bound = _distance switch
        {
            SketchedDistance.SquaredL2 => SquaredL2(product, step, residual, squares),
            SketchedDistance.NegativeInnerProduct => NegativeProduct(product, step, residual, squares),
            _ => Cosine(product, step, residual, squares),
        };
        // Not infinite, which only missing rows are. Not a number is a bound of nothing.
        Vector256<double> isNumber = Vector256.Equals(bound, bound);
        bound = Vector256.Min(bound, Vector256.Create((double)float.MaxValue));
        return Vector256.ConditionalSelect(isNumber, bound, Vector256.Create(double.NegativeInfinity));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<double> SquaredL2(
        Vector256<double> product, Vector256<double> step, Vector256<double> residual, Vector256<double> squares)
    {
        // Twice the product is at most the sum of the squares: so are the errors of all three.
        Vector256<double> sums = (step * step * squares) + Vector256.Create(_step * _step * _squares);
        Vector256<double> square = (sums * (1 - DoubleShareOfRoot)) - (product * step * (2 * _step));
        Vector256<double> root = Vector256.Sqrt(Vector256.Max(square, default)) * (1 - DoubleShareOfRoot);
        Vector256<double> least = Vector256.Max(root - Vector256.Create(_residual) - residual, Vector256<double>.Zero);
        return (least * least * (1 - _share - SingleShare)) - Vector256.Create(_least);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<double> NegativeProduct(
        Vector256<double> product, Vector256<double> step, Vector256<double> residual, Vector256<double> squares)
    {
        Vector256<double> norm = Vector256.Sqrt(squares) * step;
        Vector256<double> sizes = (norm + residual) * _norm;
        Vector256<double> error = (residual * _norm) + (norm * _residual) + (sizes * (_share + SingleShare));
        Vector256<double> bound = Vector256<double>.Zero - (product * step * _step) - error - Vector256.Create(_least);
        Vector256<double> isNear = Vector256.LessThan(sizes, Vector256.Create(ProductMost));
        return Vector256.ConditionalSelect(isNear, bound, Vector256.Create(double.NegativeInfinity));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<double> Cosine(
        Vector256<double> product, Vector256<double> step, Vector256<double> residual, Vector256<double> squares)
    {
        Vector256<double> one = Vector256.Create(1.0), norm = Vector256.Sqrt(squares) * step;
        // Beyond a half its angle and the query's together might pass a right one.
        Vector256<double> isUsable = _isUsable
            ? Vector256.LessThanOrEqual(residual * 2, norm)
                & Vector256.GreaterThan(norm, Vector256.Create(2 * NormLeast))
                & Vector256.LessThan(norm, Vector256.Create(NormMost / 2))
            : default;
        double querySine = _residual / _roundedNorm, queryCosine = Math.Sqrt(1 - (querySine * querySine));
        Vector256<double> sine = residual / norm, cosine = Vector256.Sqrt(one - (sine * sine));
        Vector256<double> errorSine = (sine * queryCosine) + (cosine * querySine);
        Vector256<double> errorCosine = (cosine * queryCosine) - (sine * querySine);
        Vector256<double> between = Vector256.Clamp(product / Vector256.Sqrt(squares * _squares), -one, one);
        Vector256<double> most = (between * errorCosine) + (Vector256.Sqrt(one - (between * between)) * errorSine);
        most = Vector256.ConditionalSelect(Vector256.GreaterThanOrEqual(between, errorCosine), one, most);
        Vector256<double> bound = one - most - Vector256.Create((3 * _share) + SingleShare);
        return Vector256.ConditionalSelect(isUsable, bound, Vector256.Create(double.NegativeInfinity));
    }
}
