namespace PgVecByok.Kernels;

/// <summary>
/// Distances between sparse vectors: places in ascending order, and the value at each. Two are merged, so the cost is that of the
/// elements that are there.
/// </summary>
public static class Sparse
{
    public static float SquaredL2(
        ReadOnlySpan<int> leftPlaces, ReadOnlySpan<float> left, ReadOnlySpan<int> rightPlaces, ReadOnlySpan<float> right) =>
        Merge<SquaredDifference>(leftPlaces, left, rightPlaces, right);

    public static float L1(
        ReadOnlySpan<int> leftPlaces, ReadOnlySpan<float> left, ReadOnlySpan<int> rightPlaces, ReadOnlySpan<float> right) =>
        Merge<AbsoluteDifference>(leftPlaces, left, rightPlaces, right);

    /// <summary>Only places that both have count.</summary>
    public static float InnerProduct(
        ReadOnlySpan<int> leftPlaces, ReadOnlySpan<float> left, ReadOnlySpan<int> rightPlaces, ReadOnlySpan<float> right)
    {
        float sum = 0;
        int l = 0, r = 0;
        while (l < leftPlaces.Length && r < rightPlaces.Length)
        {
            int order = leftPlaces[l] - rightPlaces[r];
            if (order == 0)
                sum += left[l] * right[r];
            l += order <= 0 ? 1 : 0;
            r += order >= 0 ? 1 : 0;
        }

        return sum;
    }

    public static double Cosine(
        ReadOnlySpan<int> leftPlaces, ReadOnlySpan<float> left, ReadOnlySpan<int> rightPlaces, ReadOnlySpan<float> right) =>
        Kernels.Cosine.FromProducts(
            InnerProduct(leftPlaces, left, rightPlaces, right), Kernels.InnerProduct.Of(left, left), Kernels.InnerProduct.Of(right, right));

    private static float Merge<TTerm>(
        ReadOnlySpan<int> leftPlaces, ReadOnlySpan<float> left, ReadOnlySpan<int> rightPlaces, ReadOnlySpan<float> right)
        where TTerm : struct, ITerm
    {
        float sum = 0;
        int l = 0, r = 0;
        while (l < leftPlaces.Length && r < rightPlaces.Length)
        {
            int order = leftPlaces[l] - rightPlaces[r];
            if (order == 0)
                sum = TTerm.Add(sum, left[l++], right[r++]);
            else if (order < 0)
                sum = TTerm.Add(sum, left[l++], 0);
            else
                sum = TTerm.Add(sum, 0, right[r++]);
        }

        for (; l < leftPlaces.Length; l++)
            sum = TTerm.Add(sum, left[l], 0);
        for (; r < rightPlaces.Length; r++)
            sum = TTerm.Add(sum, 0, right[r]);
        return sum;
    }
}
