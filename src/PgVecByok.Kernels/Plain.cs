namespace PgVecByok.Kernels;

/// <summary>The sums one element at a time: what the wider ones are held against, and what a machine without them runs.</summary>
internal static class Plain
{
    public static float Sum<TTerm>(ReadOnlySpan<float> left, ReadOnlySpan<float> right) where TTerm : struct, ITerm
    {
        float sum = 0;
        for (int i = 0; i < left.Length; i++)
            sum = TTerm.Add(sum, left[i], right[i]);
        return sum;
    }

    /// <summary>l·r, l·l and r·r in one pass.</summary>
    public static (float Product, float Left, float Right) Products(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        float product = 0, lefts = 0, rights = 0;
        for (int i = 0; i < left.Length; i++)
        {
            product += left[i] * right[i];
            lefts += left[i] * left[i];
            rights += right[i] * right[i];
        }

        return (product, lefts, rights);
    }

    /// <summary>The first position from <paramref name="from"/> on whose distance is below the threshold, or the length.</summary>
    public static int NextBelow(ReadOnlySpan<float> distances, int from, float threshold)
    {
        while (from < distances.Length && !(distances[from] < threshold))
            from++;
        return from;
    }
}
