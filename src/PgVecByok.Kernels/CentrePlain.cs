using System.Numerics;

namespace PgVecByok.Kernels;

/// <summary>Scores one row at a time: what the wider ones are held against, and what a machine without them runs.</summary>
internal static class CentrePlain
{
    public static void Score(ReadOnlySpan<float> vector, ReadOnlySpan<float> tile, Span<float> scores)
    {
        tile[..Centres.TileCentres].CopyTo(scores);
        for (int i = 0; i < vector.Length; i++)
        {
            ReadOnlySpan<float> elements = tile.Slice((i + 1) * Centres.TileCentres, Centres.TileCentres);
            for (int lane = 0; lane < Centres.TileCentres; lane++)
                scores[lane] -= vector[i] * elements[lane];
        }
    }

    public static void AddSix(
        ReadOnlySpan<float> rows, int dimensions, int from, ReadOnlySpan<int> six, ReadOnlySpan<float> stretch, Span<float> products)
    {
        int count = stretch.Length / Centres.TileCentres;
        for (int row = 0; row < six.Length; row++)
        {
            Add(
                rows.Slice(six[row] * dimensions + from, count), stretch,
                products.Slice(row * Centres.TileCentres, Centres.TileCentres));
        }
    }

    /// <summary>Adds the products of some elements of a row with the same of each centre.</summary>
    public static void Add(ReadOnlySpan<float> elements, ReadOnlySpan<float> stretch, Span<float> products)
    {
        for (int i = 0; i < elements.Length; i++)
        {
            ReadOnlySpan<float> centres = stretch.Slice(i * Centres.TileCentres, Centres.TileCentres);
            var element = new Vector<float>(elements[i]);
            for (int lane = 0; lane < Centres.TileCentres; lane += Vector<float>.Count)
            {
                var sum = new Vector<float>(products[lane..]);
                (sum + (element * new Vector<float>(centres[lane..]))).CopyTo(products[lane..]);
            }
        }
    }

    /// <summary>Products become scores.</summary>
    public static void Finish(ReadOnlySpan<float> halfSquares, Span<float> products)
    {
        for (int lane = 0; lane < Centres.TileCentres; lane += Vector<float>.Count)
            (new Vector<float>(halfSquares[lane..]) - new Vector<float>(products[lane..])).CopyTo(products[lane..]);
    }
}
