using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace PgVecByok.Bench;

/// <summary>
/// COPY of an id and a vector, turn by turn with a peer: a PostgreSQL with pgvector whose connection string is given or "local", or else
/// the one of this machine, which gets float4[] and so needs no extension. Binary by Npgsql, which sends all of it as one message, and
/// by psql, which sends it in small ones; text by psql. The first round is told apart: its code is being compiled, as it
/// still is in the second and third, of which a median of nine depends less than one of three.
/// </summary>
internal static class CopyIn
{
    private const int Rounds = 9, Float4Oid = 700;
    private const double Goal = 2;

    private sealed record Side(string Connection, NpgsqlDataSource Source, Func<int, TimeSpan> TimeOf, bool HasVectors);

    public static void Run(int rows, string? peerConnection)
    {
        using var server = new ServerUnderTest();
        bool isLocal = peerConnection is null or "local";
        using PostgresCluster? cluster = isLocal && PostgresCluster.Binaries is not null ? PostgresCluster.ForVectors() : null;
        using NpgsqlDataSource ours = NpgsqlDataSource.Create(server.ConnectionString);
        string? theirs = isLocal ? cluster?.ConnectionString : peerConnection;
        using NpgsqlDataSource? peer = theirs is null ? null : NpgsqlDataSource.Create(theirs);
        Execute(ours, "CREATE EXTENSION IF NOT EXISTS vector");
        if (peer is not null && peerConnection is not null)
            Execute(peer, "CREATE EXTENSION IF NOT EXISTS vector");
        var own = new Side(server.ConnectionString, ours, _ => server.ProcessorTime(), true);
        Side? other = peer is null ? null : new Side(theirs!, peer, PostgresCluster.TimeOf, peerConnection is not null);
        foreach ((int count, int dimensions) in new[] { (rows, 100), (rows / 5, 768) })
            Compare(own, other, count, dimensions);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"server at {server.ResidentMebibytes:F0} MiB"));
    }

    private static void Compare(Side ours, Side? peer, int rows, int dimensions)
    {
        byte[] vectors = Encode(rows, dimensions);
        byte[] theirs = peer?.HasVectors != false ? vectors : AsArrays(vectors, rows, dimensions);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"copy: {rows:N0} rows of an int4 and {dimensions} floats, {vectors.Length >> 20} MiB in binary"));
        Rounded("binary by Npgsql", rows, side => Binary(side, side == ours ? vectors : theirs, dimensions), ours, peer);
        if (!PsqlLoad.IsThere)
            return;
        using (var own = new PsqlLoad(vectors))
        using (var other = new PsqlLoad(theirs))
            Rounded("binary by psql", rows, side => ByPsql(side, side == ours ? own : other, "binary", dimensions), ours, peer);
        if (peer?.HasVectors == false)
            return;
        using var text = new PsqlLoad(AsText(vectors, rows, dimensions));
        Rounded("text by psql", rows, side => ByPsql(side, text, "text", dimensions), ours, peer);
    }

    private static void Rounded(string what, int rows, Func<Side, (double Seconds, double Cpu)> load, Side ours, Side? peer)
    {
        var own = new List<(double Seconds, double Cpu)>();
        var other = new List<(double Seconds, double Cpu)>();
        for (int round = 0; round <= Rounds; round++)
        {
            own.Add(load(ours));
            if (peer is not null)
                other.Add(load(peer));
        }

        double million = rows / 1e6;
        string line = string.Create(
            CultureInfo.InvariantCulture,
            $"  {what}: {rows / Machine.Median(own.Skip(1).Select(each => each.Seconds)):F0} rows/s, "
            + $"{Machine.Median(own.Skip(1).Select(each => each.Cpu)) / million:F2} CPU-s a million");
        if (peer is null)
        {
            Console.WriteLine(line);
            return;
        }

        double ratio = Machine.Median(own.Zip(other, (a, b) => b.Seconds / a.Seconds).Skip(1)), first = other[0].Seconds / own[0].Seconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{line}; PostgreSQL{(peer.HasVectors ? "" : " (float4[])")}: {rows / Machine.Median(other.Skip(1).Select(each => each.Seconds)):F0}, "
            + $"{Machine.Median(other.Skip(1).Select(each => each.Cpu)) / million:F2}; ours is {ratio:F2}x, first round {first:F2}x   {Machine.Verdict(ratio, Goal)}"));
    }

    private static (double Seconds, double Cpu) Binary(Side side, byte[] data, int dimensions)
    {
        MakeTable(side, dimensions);
        using NpgsqlConnection connection = side.Source.OpenConnection();
        (long began, TimeSpan cpu) = (Stopwatch.GetTimestamp(), side.TimeOf(connection.ProcessID));
        using (Stream stream = connection.BeginRawBinaryCopy("COPY bench_copy (id, e) FROM STDIN (FORMAT binary)"))
            stream.Write(data);
        return (Stopwatch.GetElapsedTime(began).TotalSeconds, (side.TimeOf(connection.ProcessID) - cpu).TotalSeconds);
    }

    /// <summary>From its first byte to its end, without psql's own start.</summary>
    private static (double Seconds, double Cpu) ByPsql(Side side, PsqlLoad load, string format, int dimensions)
    {
        MakeTable(side, dimensions);
        return PsqlLoad.Run(side.Connection, $"\\copy bench_copy (id, e) FROM '{load.Path}' (FORMAT {format})", side.TimeOf);
    }

    private static void MakeTable(Side side, int dimensions)
    {
        Execute(side.Source, "DROP TABLE IF EXISTS bench_copy");
        Execute(side.Source, $"CREATE TABLE bench_copy (id int4, e {(side.HasVectors ? $"vector({dimensions})" : "float4[]")})");
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

    private static byte[] AsText(byte[] vectors, int rows, int dimensions)
    {
        using var text = new MemoryStream();
        using var writer = new StreamWriter(text) { NewLine = "\n" };
        int rowBytes = 2 + 8 + 4 + 4 + dimensions * 4;
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<byte> floats = vectors.AsSpan(CopyStream.HeaderBytes + row * rowBytes + 18, dimensions * 4);
            writer.Write(row);
            writer.Write("\t[");
            for (int i = 0; i < dimensions; i++)
            {
                if (i > 0)
                    writer.Write(',');
                writer.Write(BinaryPrimitives.ReadSingleBigEndian(floats[(i * 4)..]).ToString(CultureInfo.InvariantCulture));
            }

            writer.WriteLine("]");
        }

        writer.Flush();
        return text.ToArray();
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
