using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace PgVecByok.Bench;

/// <summary>Binary COPY of an id and 100 floats by Npgsql: a vector into us, a float4[] into PostgreSQL, which needs no extension for it.</summary>
internal static class CopyIn
{
    private const int Dimensions = 100, Rounds = 3;

    public static void Run(int rows)
    {
        using var server = new ServerUnderTest();
        using PostgresCluster? peer = PostgresCluster.Binaries is null ? null : new PostgresCluster();
        using NpgsqlDataSource ours = NpgsqlDataSource.Create(server.ConnectionString);
        using NpgsqlDataSource? theirs = peer is null ? null : NpgsqlDataSource.Create(peer.ConnectionString);
        Execute(ours, "CREATE EXTENSION IF NOT EXISTS vector");
        byte[] data = Encode(rows);
        Console.WriteLine($"copy: rows per second, {rows:N0} rows of an int4 and {Dimensions} floats ({data.Length >> 20} MiB), binary");
        var own = new List<double>();
        var other = new List<double>();
        for (int round = 0; round < Rounds; round++)
        {
            own.Add(Measure(ours, data, rows, "e vector(100)", isVector: true));
            if (theirs is not null)
                other.Add(Measure(theirs, data, rows, "e float4[]", isVector: false));
        }

        double best = Machine.Median(own);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  vector(100): {best,9:F0}, server at {server.ResidentMebibytes:F0} MiB"));
        if (other.Count > 0)
        {
            double ratio = Machine.Median(own.Zip(other, (a, b) => a / b));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"  PostgreSQL, float4[]: {Machine.Median(other),9:F0}; ours is {ratio:F2}x"));
        }
    }

    private static double Measure(NpgsqlDataSource source, byte[] vectors, int rows, string column, bool isVector)
    {
        Execute(source, "DROP TABLE IF EXISTS bench_copy");
        Execute(source, $"CREATE TABLE bench_copy (id int4, {column})");
        byte[] data = isVector ? vectors : AsArrays(vectors, rows);
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
    private static byte[] Encode(int rows)
    {
        var stream = new CopyStream(rows * (Dimensions * 4 + 18) + 32);
        var random = new Random(1);
        for (int row = 0; row < rows; row++)
        {
            stream.BeginRow(2);
            stream.Int32(4);
            stream.Int32(row);
            stream.Int32(4 + Dimensions * 4);
            stream.Int16(Dimensions);
            stream.Int16(0);
            for (int i = 0; i < Dimensions; i++)
                stream.Single(random.NextSingle() - 0.5f);
        }

        return stream.Finish();
    }

    /// <summary>The same rows with arrays in place of vectors.</summary>
    private static byte[] AsArrays(byte[] vectors, int rows)
    {
        var stream = new CopyStream(rows * (Dimensions * 8 + 34) + 32);
        const int rowBytes = 2 + 8 + 4 + 4 + Dimensions * 4;
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<byte> floats = vectors.AsSpan(CopyStream.HeaderBytes + row * rowBytes + 18, Dimensions * 4);
            stream.BeginRow(2);
            stream.Int32(4);
            stream.Int32(row);
            stream.Int32(20 + Dimensions * 8);
            stream.Int32(1);
            stream.Int32(0);
            stream.Int32(Float4Oid);
            stream.Int32(Dimensions);
            stream.Int32(1);
            for (int i = 0; i < Dimensions; i++)
            {
                stream.Int32(4);
                stream.Bytes(floats.Slice(i * 4, 4));
            }
        }

        return stream.Finish();
    }

    private const int Float4Oid = 700;
}
