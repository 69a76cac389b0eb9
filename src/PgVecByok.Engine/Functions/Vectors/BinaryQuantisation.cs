namespace PgVecByok.Engine;

/// <summary>binary_quantize: one bit per dimension, set where the element is above zero.</summary>
internal static class BinaryQuantisation
{
    public static BitString Of(ReadOnlySpan<float> values)
    {
        var bits = new byte[BitString.BytesFor(values.Length)];
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i] > 0)
                bits[i >> 3] |= (byte)(0x80 >> (i & 7));
        }

        return new BitString(bits, values.Length);
    }
}
