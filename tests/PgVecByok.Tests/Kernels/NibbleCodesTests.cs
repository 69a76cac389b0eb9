using PgVecByok.Kernels;

namespace PgVecByok.Tests;

public class NibbleCodesTests
{
    [Theory]
    [InlineData(1, 9), InlineData(2, 50), InlineData(4, 192)]
    public void A_part_is_coded_by_its_nearest_word(int size, int parts)
    {
        (float[] vector, float[] codebook) = Make(size, parts);
        byte[] code = new byte[parts];
        NibbleCodes.Encode(vector, size, codebook, code);
        for (int part = 0; part < parts; part++)
        {
            float[] distances = [.. Enumerable.Range(0, 16).Select(word => Distance(vector, codebook, size, part, word))];
            Assert.Equal(distances.Min(), distances[code[part]], 1e-4f);
        }
    }

    [Theory]
    [InlineData(1, 9), InlineData(2, 50), InlineData(4, 192)]
    public void One_part_of_many_vectors_is_coded_as_each_vector_is(int size, int parts)
    {
        (float[] vector, float[] codebook) = Make(size, parts);
        byte[] code = new byte[parts], alone = new byte[1];
        NibbleCodes.Encode(vector, size, codebook, code);
        for (int part = 0; part < parts; part++)
        {
            ReadOnlySpan<float> words = codebook.AsSpan(part * NibbleCodes.PartFloats(size), NibbleCodes.PartFloats(size));
            NibbleCodes.EncodePart(vector.AsSpan(part * size, size), size, words, alone);
            Assert.Equal(code[part], alone[0]);
        }
    }

    [Theory]
    [InlineData(1, 9), InlineData(2, 50), InlineData(4, 192)]
    public void A_code_stands_for_its_words(int size, int parts)
    {
        (float[] vector, float[] codebook) = Make(size, parts);
        byte[] code = new byte[parts];
        NibbleCodes.Encode(vector, size, codebook, code);
        float[] values = new float[vector.Length];
        NibbleCodes.Decode(code, size, codebook, values);
        for (int part = 0; part < parts; part++)
        {
            int start = part * NibbleCodes.PartFloats(size);
            for (int i = 0; i < size; i++)
                Assert.Equal(codebook[start + ((i + 1) * 16) + code[part]], values[(part * size) + i]);
        }
    }

    [Theory]
    [InlineData(1, 9), InlineData(2, 50), InlineData(4, 192), InlineData(4, 4000)]
    public void Table_sums_stand_for_products(int size, int parts)
    {
        (float[] vector, float[] codebook) = Make(size, parts);
        float[] products = new float[parts * 16];
        NibbleCodes.Products(vector, -1, size, codebook, products);
        byte[] tables = new byte[(parts + 3) / 4 * 64];
        (float scale, float offset) = NibbleCodes.Tables(products, tables);
        var random = new Random(9);
        for (int row = 0; row < 20; row++)
        {
            double exact = 0, product = 0;
            long sum = 0;
            for (int part = 0; part < parts; part++)
            {
                int word = random.Next(16);
                exact += products[part * 16 + word];
                sum += tables[part * 16 + word];
                for (int i = 0; i < size; i++)
                    product -= vector[part * size + i] * codebook[part * NibbleCodes.PartFloats(size) + (i + 1) * 16 + word];
            }

            Assert.InRange(sum, 0, ushort.MaxValue);
            Assert.Equal(product, exact, 1e-2);
            Assert.Equal(exact, sum * scale + offset, scale * (2 + 3 * Math.Sqrt(parts)));
        }

        Assert.All(tables, entry => Assert.InRange(entry, 0, NibbleSums.EntryMax));
    }

    [Fact]
    public void A_query_of_zeroes_has_tables_of_zeroes()
    {
        byte[] tables = new byte[64];
        (float scale, float offset) = NibbleCodes.Tables(new float[64], tables);
        Assert.Equal((1f, 0f), (scale, offset));
        Assert.All(tables, entry => Assert.Equal(0, entry));
    }

    private static (float[] Vector, float[] Codebook) Make(int size, int parts)
    {
        var random = new Random(size * 1000 + parts);
        float[] vector = [.. Enumerable.Range(0, size * parts).Select(_ => random.NextSingle() - 0.5f)];
        float[] codebook = new float[parts * NibbleCodes.PartFloats(size)];
        for (int part = 0; part < parts; part++)
        {
            Span<float> words = codebook.AsSpan(part * NibbleCodes.PartFloats(size));
            for (int word = 0; word < 16; word++)
            {
                for (int i = 0; i < size; i++)
                {
                    words[(i + 1) * 16 + word] = random.NextSingle() - 0.5f;
                    words[word] += words[(i + 1) * 16 + word] * words[(i + 1) * 16 + word] / 2;
                }
            }
        }

        return (vector, codebook);
    }

    private static float Distance(float[] vector, float[] codebook, int size, int part, int word)
    {
        float sum = 0;
        for (int i = 0; i < size; i++)
        {
            float difference = vector[part * size + i] - codebook[part * NibbleCodes.PartFloats(size) + (i + 1) * 16 + word];
            sum += difference * difference;
        }

        return sum;
    }
}
