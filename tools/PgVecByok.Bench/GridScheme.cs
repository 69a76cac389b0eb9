using PgVecByok.Engine;
using PgVecByok.Kernels;

namespace PgVecByok.Bench;

/// <summary>
/// Codes as RaBitQ and its extension to several bits make them: what a vector differs from its centre by is turned at random, and each
/// of its elements goes to the nearest step of a grid that is the same for all. Nothing is learned; a row's factor puts right what its code
/// is too short by, which makes the estimate of the product true on average.
/// <code>product of residual and query ~ |residual| / (code · residual's direction) × (code · query)</code>
/// </summary>
internal sealed class GridScheme : ICodeScheme
{
    private const int Scales = 24;
    private readonly ClusterModel _model;
    private readonly RandomTurn _turn;
    private readonly int _bits;
    private readonly float[] _grid;
    private readonly float[] _residual, _turned, _values, _best;
    private readonly float[] _centres;

    public GridScheme(ClusterModel model, int bits)
    {
        (_model, _bits, Shape) = (model, bits, CodeShape.For(model.Shape.Dimensions, bits));
        int dimensions = Shape.Dimensions, padded = Shape.PaddedDimensions;
        _turn = new RandomTurn(dimensions);
        (_residual, _turned) = (new float[padded], new float[padded]);
        (_values, _best) = (new float[padded], new float[padded]);
        _centres = new float[model.Lists * padded];
        for (int list = 0; list < model.Lists; list++)
        {
            Span<float> centre = _centres.AsSpan(list * padded, dimensions);
            model.Plain.AsSpan(list * dimensions, dimensions).CopyTo(centre);
            _turn.Apply(centre);
        }

        _grid = Grid();
    }

    public string Name => "grid";

    public CodeShape Shape { get; }

    public bool HasFactors => true;

    private float Middle => ((1 << _bits) - 1) / 2f;

    public (float Addend, float Factor) Encode(ReadOnlySpan<float> vector, int list, Span<byte> code)
    {
        int dimensions = Shape.Dimensions;
        ReadOnlySpan<float> centre = _model.Plain.AsSpan(list * dimensions, dimensions);
        for (int i = 0; i < dimensions; i++)
            _residual[i] = vector[i] - centre[i];
        _turn.Apply(_residual.AsSpan(0, dimensions));
        double square = -InnerProduct.Distance(_residual, _residual);
        float with = Choose(square);
        Pack(code);
        float factor = with > 0 ? (float)(square / with) : 0;
        double ofCentre = -InnerProduct.Distance(_best, _centres.AsSpan(list * Shape.PaddedDimensions, Shape.PaddedDimensions));
        return ((float)((square / 2) + (factor * ofCentre)), factor);
    }

    public (float Scale, float Offset) Tables(ReadOnlySpan<float> query, Span<byte> tables)
    {
        _turned.AsSpan().Clear();
        query.CopyTo(_turned);
        _turn.Apply(_turned.AsSpan(0, query.Length));
        float[] products = new float[Shape.Parts * NibbleCodes.Words];
        NibbleCodes.Products(_turned, -1, Shape.PartDimensions, _grid, products);
        return NibbleCodes.Tables(products, tables);
    }

    /// <summary>The steps that point most nearly where the residual does; its product with the residual.</summary>
    private float Choose(double square)
    {
        float longest = 0, deviation = (float)Math.Sqrt(Math.Max(square, 1e-30) / Shape.Dimensions), best = 0, bestCosine = -1;
        foreach (float value in _residual)
            longest = Math.Max(longest, Math.Abs(value));
        for (int scale = 0; scale < (_bits == 1 ? 1 : Scales); scale++)
        {
            // From steps that reach the longest element to such that reach the usual one.
            float reach = longest + ((deviation - longest) * scale / Scales), steps = (Middle + 0.5f) / Math.Max(reach, 1e-20f);
            double product = 0, length = 0;
            for (int i = 0; i < Shape.Dimensions; i++)
            {
                float value = Math.Clamp(MathF.Floor(_residual[i] * steps) + 0.5f, -Middle, Middle);
                _values[i] = value;
                product += value * _residual[i];
                length += value * value;
            }

            if ((float)(product / Math.Sqrt(length)) is var cosine && cosine > bestCosine)
            {
                (bestCosine, best) = (cosine, (float)product);
                _values.AsSpan().CopyTo(_best);
            }
        }

        return best;
    }

    private void Pack(Span<byte> code)
    {
        int size = Shape.PartDimensions;
        for (int part = 0; part < code.Length; part++)
        {
            int word = 0;
            for (int i = 0; i < size && (part * size) + i < Shape.Dimensions; i++)
                word |= (int)(_best[(part * size) + i] + Middle) << (i * _bits);
            code[part] = (byte)word;
        }
    }

    private float[] Grid()
    {
        float[] grid = new float[Shape.CodebookFloats];
        int partFloats = NibbleCodes.PartFloats(Shape.PartDimensions);
        for (int part = 0; part < Shape.Parts; part++)
        {
            for (int word = 0; word < NibbleCodes.Words; word++)
            {
                for (int i = 0; i < Shape.PartDimensions; i++)
                {
                    int step = (word >> (i * _bits)) & ((1 << _bits) - 1);
                    grid[(part * partFloats) + ((i + 1) * NibbleCodes.Words) + word] = step - Middle;
                }
            }
        }

        return grid;
    }
}

/// <summary>A random turn in d log d steps: signs, then sums and differences of halves, over first and last places.</summary>
internal sealed class RandomTurn
{
    private const int Rounds = 4;
    private readonly float[] _signs;
    private readonly int _dimensions, _window;

    public RandomTurn(int dimensions)
    {
        (_dimensions, _window) = (dimensions, 1 << (int)Math.Log2(dimensions));
        var random = new Random(11);
        _signs = [.. Enumerable.Range(0, Rounds * dimensions).Select(_ => random.Next(2) == 0 ? -1f : 1f)];
    }

    public void Apply(Span<float> vector)
    {
        for (int round = 0; round < Rounds; round++)
        {
            for (int i = 0; i < vector.Length; i++)
                vector[i] *= _signs[(round * _dimensions) + i];
            Hadamard(vector.Slice(round % 2 == 0 ? 0 : _dimensions - _window, _window));
        }
    }

    private static void Hadamard(Span<float> values)
    {
        for (int half = 1; half < values.Length; half *= 2)
        {
            for (int from = 0; from < values.Length; from += 2 * half)
            {
                for (int i = from; i < from + half; i++)
                    (values[i], values[i + half]) = (values[i] + values[i + half], values[i] - values[i + half]);
            }
        }

        float length = 1 / MathF.Sqrt(values.Length);
        foreach (ref float value in values)
            value *= length;
    }
}
