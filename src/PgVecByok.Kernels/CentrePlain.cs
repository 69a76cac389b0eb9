namespace PgVecByok.Kernels;

/// <summary>Scores one element at a time: what the wider ones are held against, and what a machine without them runs.</summary>
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

    public static void Assign(
        ReadOnlySpan<float> rows, int dimensions, ReadOnlySpan<float> tile, int firstCentre, Span<int> nearest, Span<float> least)
    {
        Span<float> scores = stackalloc float[Centres.TileCentres];
        for (int row = 0; row < least.Length; row++)
        {
            Score(rows.Slice(row * dimensions, dimensions), tile, scores);
            Centres.Keep(scores, firstCentre, ref nearest[row], ref least[row]);
        }
    }
}
