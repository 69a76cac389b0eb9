using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace PgVecByok.Bench;

/// <summary>
/// Binary COPY of an id and a vector by Npgsql, turn by turn with a peer: a PostgreSQL with pgvector whose connection string is given, or
/// the one of this machine, which gets float4[] and so needs no extension.
/// </summary>
internal static class CopyIn
{
    private const int Rounds = 3, Float4Oid = 700;
    private const double Goal = 2;

    public static void Run(int rows, string? peerConnection)
    {
        using var server = new ServerUnderTest();
        using PostgresCluster? cluster = peerConnection is null && PostgresCluster.Binaries is not null ? new PostgresCluster() : null;
        using NpgsqlDataSource ours = NpgsqlDataSource.Create(server.ConnectionString);
        string? theirs = peerConnection ?? cluster?.ConnectionString;
        using NpgsqlDataSource? peer = theirs is null ? null : NpgsqlDataSource.Create(theirs);
        Execute(ours, "CREATE EXTENSION IF NOT EXISTS vector");
        if (peer is not null && cluster is null)
            Execute(peer, "CREATE EXTENSION IF NOT EXISTS vector");
        Compare(server, ours, peer, peerHasVectors: cluster is null, rows, 100);
        Compare(server, ours, peer, peerHasVectors: cluster is null, rows / 5, 768);
    }

    private static void Compare(
        ServerUnderTest server, NpgsqlDataSource ours, NpgsqlDataSource? peer, bool peerHasVectors, int rows, int dimensions)
    {
        byte[] vectors = Encode(rows, dimensions);
        byte[] theirs = peerHasVectors || peer is null ? vectors : AsArrays(vectors, rows, dimensions);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"copy: {rows:N0} rows of an int4 and {dimensions} floats ({vectors.Length >> 20} MiB), binary, rows per second"));
        var own = new List<double>();
        var other = new List<double>();
        // One more round than counts: the first compiles.
        for (int round = 0; round <= Rounds; round++)
        {
            own.Add(Measure(ours, vectors, rows, $"e vector({dimensions})"));
            if (peer is not null)
                other.Add(Measure(peer, theirs, rows, peerHasVectors ? $"e vector({dimensions})" : "e float4[]"));
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"  vector({dimensions}): {Machine.Median(own.Skip(1)),9:F0}, server at {server.ResidentMebibytes:F0} MiB"));
        if (peer is null)
            return;
        string form = peerHasVectors ? "vector" : "float4[]";
        double ratio = Machine.Median(own.Zip(other, (a, b) => a / b).Skip(1));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  PostgreSQL, {form}: {Machine.Median(other.Skip(1)),9:F0}; ours is {ratio:F2}x   {Machine.Verdict(ratio, Goal)}"));
    }

    private static double Measure(NpgsqlDataSource source, byte[] data, int rows, string column)
    {
        Execute(source, "DROP TABLE IF EXISTS bench_copy");
        Execute(source, $"CREATE TABLE bench_copy (id int4, {column})");
        using NpgsqlConnection connection = source.OpenConnection();
        long began = Stopwatch.GetTimestamp();
        using (Stream stream = connection.BeginRawBinaryCopy("COPY bench_copy (id, e) FROM STDIN (FORMAT binary)"))
            stream.Write(data);
        return rows / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private static void Execute(NpgsqlDataSource source, string text)
    {
        using NpgsqlCommand command = source.CreateCommand(text);
        command.ExecuteNonQuery();
    }

    /// <summary>Rows of COPY's binary format: an int4 and a vector.</summary>
    private static byte[] Encode(int rows, int dimensions)
    {
        var stream = new CopyStream(rows * (dimensions * 4 + 18) + 32);
        var random = new Random(1);
        for (int row = 0; row < rows; row++)
        {
            stream.BeginRow(2);
            stream.Int32(4);
            stream.Int32(row);
            stream.Int32(4 + dimensions * 4);
            stream.Int16((short)dimensions);
            stream.Int16(0);
            for (int i = 0; i < dimensions; i++)
                stream.Single(random.NextSingle() - 0.5f);
        }

        return stream.Finish();
    }

    /// <summary>The same rows with arrays in place of vectors.</summary>
    private static byte[] AsArrays(byte[] vectors, int rows, int dimensions)
    {
        var stream = new CopyStream(rows * (dimensions * 8 + 34) + 32);
        int rowBytes = 2 + 8 + 4 + 4 + dimensions * 4;
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<byte> floats = vectors.AsSpan(CopyStream.HeaderBytes + row * rowBytes + 18, dimensions * 4);
            stream.BeginRow(2);
            stream.Int32(4);
            stream.Int32(row);
            stream.Int32(20 + dimensions * 8);
            stream.Int32(1);
            stream.Int32(0);
            stream.Int32(Float4Oid);
            stream.Int32(dimensions);
            stream.Int32(1);
            for (int i = 0; i < dimensions; i++)
            {
                stream.Int32(4);
                stream.Bytes(floats.Slice(i * 4, 4));
            }
        }

        return stream.Finish();
    }
}
