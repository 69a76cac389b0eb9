namespace PgVecByok.Kernels;

/// <summary>Sums over halves one element at a time: what the wider ones are held against.</summary>
internal static class HalfPlain
{
    public static float Sum<TTerm>(ReadOnlySpan<ushort> left, ReadOnlySpan<ushort> right) where TTerm : struct, ITerm
    {
        float sum = 0;
        for (int i = 0; i < left.Length; i++)
            sum = TTerm.Add(sum, HalfBits.Widen(left[i]), HalfBits.Widen(right[i]));
        return sum;
    }

    /// <summary>l·r, l·l and r·r in one pass.</summary>
    public static (float Product, float Left, float Right) Products(ReadOnlySpan<ushort> left, ReadOnlySpan<ushort> right)
    {
        float product = 0, lefts = 0, rights = 0;
        for (int i = 0; i < left.Length; i++)
        {
            float l = HalfBits.Widen(left[i]), r = HalfBits.Widen(right[i]);
            product += l * r;
            lefts += l * l;
            rights += r * r;
        }

        return (product, lefts, rights);
    }

    /// <summary>The sum of the query, in single precision, with each of the rows, which lie one after another.</summary>
    public static void SumRows<TTerm>(ReadOnlySpan<float> query, ReadOnlySpan<ushort> rows, Span<float> sums) where TTerm : struct, ITerm
    {
        for (int row = 0; row < sums.Length; row++)
        {
            float sum = 0;
            for (int i = 0; i < query.Length; i++)
                sum = TTerm.Add(sum, query[i], HalfBits.Widen(rows[(row * query.Length) + i]));
            sums[row] = sum;
        }
    }

    /// <summary>query·row and row·row of each row.</summary>
    public static void ProductRows(ReadOnlySpan<float> query, ReadOnlySpan<ushort> rows, Span<float> products, Span<float> squares)
    {
        for (int row = 0; row < products.Length; row++)
        {
            float product = 0, square = 0;
            for (int i = 0; i < query.Length; i++)
            {
                float x = HalfBits.Widen(rows[(row * query.Length) + i]);
                product += query[i] * x;
                square += x * x;
            }

            (products[row], squares[row]) = (product, square);
        }
    }
}
