using PgVecByok.Datasets;

namespace PgVecByok.Bench;

/// <summary>Rows and queries of one benchmark: one behind the other.</summary>
internal sealed record VectorSet(string Name, int Dimensions, float[] Rows, float[] Queries)
{
    public int RowCount => Rows.Length / Dimensions;

    public int QueryCount => Queries.Length / Dimensions;

    public ReadOnlySpan<float> Row(int row) => Rows.AsSpan(row * Dimensions, Dimensions);

    public ReadOnlySpan<float> Query(int query) => Queries.AsSpan(query * Dimensions, Dimensions);
}

/// <summary>
/// The sets: words, which are real and hard (100 dimensions, 1,000 held out as queries), pictures of clothes (784 dimensions), and a seeded
/// one of 768 dimensions in clusters, which is kinder than text embeddings are: what it shows is speed, never recall on somebody's data.
/// </summary>
internal static class VectorSets
{
    private const int HeldOut = 1000;

    public static VectorSet Load(string name) => name switch
    {
        "words" => Words(),
        "images" => Images(),
        "clusters" => Clusters(200_000),
        _ => throw new ArgumentException($"there is no set {name}: words, images, clusters"),
    };

    private static string Folder =>
        Environment.GetEnvironmentVariable("PGVECBYOK_BENCH_DATA") ?? Path.Combine(Path.GetTempPath(), "pgvecbyok-sets");

    private static VectorSet Images()
    {
        (float[] rows, float[] others) = FashionImages.Load(Folder);
        return new VectorSet("images", FashionImages.Dimensions, rows, others[..(HeldOut * FashionImages.Dimensions)]);
    }

    private static VectorSet Words()
    {
        WordVectors words = WordVectors.Load(Folder);
        const int dimensions = WordVectors.Dimensions;
        int count = words.Values.Length / dimensions;
        int[] order = [.. Enumerable.Range(0, count)];
        new Random(7).Shuffle(order);
        var rows = new float[(count - HeldOut) * dimensions];
        var queries = new float[HeldOut * dimensions];
        for (int i = 0; i < count; i++)
        {
            Span<float> into = i < HeldOut ? queries.AsSpan(i * dimensions, dimensions) : rows.AsSpan((i - HeldOut) * dimensions, dimensions);
            Normalise(words[order[i]], into);
        }

        return new VectorSet("words", dimensions, rows, queries);
    }

    private static VectorSet Clusters(int count)
    {
        const int dimensions = 768, latent = 48, clusters = 1500;
        var random = new Random(1);
        float[] basis = Normal(random, latent * dimensions, 1), centres = Normal(random, clusters * latent, 1);
        float[] Make(int rows)
        {
            var values = new float[rows * dimensions];
            var point = new float[latent];
            for (int row = 0; row < rows; row++)
            {
                int cluster = random.Next(clusters);
                for (int i = 0; i < latent; i++)
                    point[i] = centres[cluster * latent + i] + 0.5f * Next(random);
                Span<float> value = values.AsSpan(row * dimensions, dimensions);
                for (int i = 0; i < latent; i++)
                    AddTo(value, basis.AsSpan(i * dimensions, dimensions), point[i]);
                for (int i = 0; i < dimensions; i++)
                    value[i] += 0.3f * Next(random);
                Normalise(value, value);
            }

            return values;
        }

        return new VectorSet("clusters", dimensions, Make(count), Make(HeldOut));
    }

    private static float[] Normal(Random random, int count, float scale)
    {
        var values = new float[count];
        for (int i = 0; i < count; i++)
            values[i] = scale * Next(random);
        return values;
    }

    /// <summary>Four draws make nearly a normal one, and the same one everywhere.</summary>
    private static float Next(Random random)
    {
        float sum = -2;
        for (int i = 0; i < 4; i++)
            sum += random.NextSingle();
        return sum * 1.732f;
    }

    private static void AddTo(Span<float> into, ReadOnlySpan<float> values, float factor)
    {
        for (int i = 0; i < into.Length; i++)
            into[i] += factor * values[i];
    }

    private static void Normalise(ReadOnlySpan<float> values, Span<float> into)
    {
        float length = MathF.Sqrt(Kernels.SquaredL2.Distance(values, new float[values.Length]));
        for (int i = 0; i < values.Length; i++)
            into[i] = length > 0 ? values[i] / length : 0;
    }
}
