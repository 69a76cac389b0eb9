using System.Buffers;
using BenchmarkDotNet.Attributes;
using PgVecByok.Engine;
using PgVecByok.Sql;

namespace PgVecByok.Bench;

/// <summary>COPY of (int8, vector(100)) without tables behind it, per row. Goal: several hundred thousand rows a second.</summary>
[MemoryDiagnoser]
public class CopyBench
{
    private const int Rows = 20_480;
    private const int Piece = 64 * 1024;

    private static readonly IReadOnlyList<(string Name, SqlType Type, int Typmod)> Columns =
        [("id", BuiltinTypes.Int8, -1), ("v", BuiltinTypes.Vector, 100)];

    private CopyOptions _options = new();
    private Batch _batch = null!;
    private byte[] _bytes = [];

    [Params("text", "csv", "binary")]
    public string Format { get; set; } = "text";

    [GlobalSetup]
    public void Prepare()
    {
        _options = CopyOptions.Of((Copy)SqlParser.ParseScript($"COPY t FROM STDIN (FORMAT {Format})")[0].Statement);
        var random = new Random(1);
        var ids = new Column<long>(Rows);
        var vectors = new Column<PgVecByok.Engine.Vector>(Rows);
        for (int i = 0; i < Rows; i++)
        {
            ids.Append(i);
            var values = new float[100];
            foreach (ref float value in values.AsSpan())
                value = (float)(random.NextDouble() * 2 - 1);
            vectors.Append(new PgVecByok.Engine.Vector(values));
        }

        _batch = new Batch([ids, vectors], Rows);
        _bytes = Write();
    }

    [Benchmark(OperationsPerInvoke = Rows)]
    public int Read()
    {
        CopyReader reader = CopyReader.Create(Columns, _options, FormatSettings.Default, "t");
        int rows = 0;
        for (int at = 0; at < _bytes.Length; at += Piece)
        {
            reader.Feed(_bytes.AsSpan(at, Math.Min(Piece, _bytes.Length - at)));
            rows += Drain(reader);
        }

        reader.Finish();
        return rows + Drain(reader);
    }

    [Benchmark(OperationsPerInvoke = Rows)]
    public byte[] Write()
    {
        var bytes = new ArrayBufferWriter<byte>(1 << 24);
        CopyWriter writer = CopyWriter.Create(Columns, _options, FormatSettings.Default);
        writer.WriteHeader(bytes);
        writer.Write(_batch, bytes);
        writer.WriteTrailer(bytes);
        return bytes.WrittenSpan.ToArray();
    }

    private static int Drain(CopyReader reader)
    {
        int rows = 0;
        while (reader.TryRead(out Batch batch))
            rows += batch.Count;
        return rows;
    }
}
