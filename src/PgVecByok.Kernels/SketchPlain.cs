namespace PgVecByok.Kernels;

/// <summary>
/// Sketches one element at a time: what the wider ones are held against, and what a machine without them runs.
/// </summary>
internal static class SketchPlain
{
    public static float Largest(ReadOnlySpan<float> vector)
    {
        float largest = 0;
        foreach (float element in vector)
            largest = Math.Max(largest, Math.Abs(element));
        return largest;
    }

    /// <summary>
    /// Fills a row's codes; the sum of the squares of what they leave, and that of their own squares, are returned.
    /// </summary>
    public static (float Left, int Squares) Round(
        ReadOnlySpan<float> vector, float inverse, float step, Span<sbyte> code)
    {
        (float left, int squares) = (0, 0);
        for (int i = 0; i < vector.Length; i++)
        {
            float rounded = Math.Clamp(MathF.Round(vector[i] * inverse), -SketchRows.CodeMost, SketchRows.CodeMost);
            float rest = MathF.FusedMultiplyAdd(-step, rounded, vector[i]);
            left = MathF.FusedMultiplyAdd(rest, rest, left);
            code[i] = (sbyte)rounded;
            squares += code[i] * code[i];
        }

        code[vector.Length..].Clear();
        return (left, squares);
    }

    /// <summary>The product of the query with each row's codes.</summary>
    public static void Products(ReadOnlySpan<short> query, ReadOnlySpan<sbyte> codes, Span<int> products)
    {
        for (int row = 0; row < products.Length; row++)
        {
            int product = 0;
            for (int i = 0; i < query.Length; i++)
                product += query[i] * codes[(row * query.Length) + i];
            products[row] = product;
        }
    }
}
