using System.Buffers;
using PgVecByok.Engine;
using PgVecByok.Sql;
using Xunit;

namespace PgVecByok.Tests;

public sealed class VectorLoadTests
{
    private const int Dimensions = 100;

    private static readonly (string Name, SqlType Type, int Typmod)[] Columns =
        [("id", BuiltinTypes.Int4, -1), ("a", BuiltinTypes.Vector, -1), ("b", BuiltinTypes.Vector, Dimensions)];

    [Fact]
    public void Vectors_of_a_load_are_read_without_an_object_for_each()
    {
        byte[] bytes = Encode(4096);
        Assert.Equal(4096, Load(bytes, check: false));
        long before = GC.GetAllocatedBytesForCurrentThread();
        Load(bytes, check: false);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        // The input's own copy and one batch's memory, not the values of four batches.
        Assert.InRange(allocated, 1, bytes.Length * 2L);
    }

    [Fact]
    public void Each_batch_has_its_own_values_until_the_next_is_read() => Assert.Equal(5000, Load(Encode(5000), check: true));

    [Fact]
    public void A_chunk_keeps_its_vectors_when_the_memory_they_came_in_is_used_again()
    {
        var block = new LentVectors();
        var column = new Column<Vector>();
        ChunkColumn chunk = ChunkColumn.Create(BuiltinTypes.Vector, 3, 8, new RowMemory());
        for (int i = 0; i < 5; i++)
        {
            column.Append(block.Take(3, out Span<float> values));
            values.Fill(i);
        }

        column.AppendNull();
        column.Append(new Vector([7, 7]));
        chunk.Append(column, 0, column.Count);
        block.Reset();
        block.Take(3, out Span<float> again);
        again.Fill(99);
        var kept = (Column<Vector>)chunk.Values;
        Assert.Equal([0, 1, 2, 3, 4], Enumerable.Range(0, 5).Select(i => kept[i].Span[2]));
        Assert.True(kept.IsNull(5));
        Assert.Equal([7, 7], kept[6].Span.ToArray());
    }

    [Fact]
    public void A_wiped_memory_holds_no_vector_that_it_lent_not_even_in_an_array_that_it_outgrew()
    {
        var block = new LentVectors();
        List<Vector> lent = [];
        for (int i = 0; i < 200; i++)
        {
            lent.Add(block.Take(100, out Span<float> values));
            values.Fill(i + 1);
        }

        block.Wipe();
        Assert.All(lent, vector => Assert.True(vector.Span.IndexOfAnyExcept(0f) < 0));
    }

    private static byte[] Encode(int rows)
    {
        var ids = new Column<int>(rows);
        var first = new Column<Vector>(rows);
        var second = new Column<Vector>(rows);
        for (int row = 0; row < rows; row++)
        {
            ids.Append(row);
            first.Append(new Vector([.. Enumerable.Repeat((float)row, 1 + row % 7)]));
            second.Append(new Vector([.. Enumerable.Repeat(-(float)row, Dimensions)]));
        }

        var bytes = new ArrayBufferWriter<byte>();
        CopyWriter writer = CopyWriter.Create(Columns, Options, FormatSettings.Default);
        writer.WriteHeader(bytes);
        writer.Write(new Batch([ids, first, second], rows), bytes);
        writer.WriteTrailer(bytes);
        return bytes.WrittenSpan.ToArray();
    }

    private static CopyOptions Options { get; } =
        CopyOptions.Of((Copy)SqlParser.ParseScript("COPY t FROM STDIN (FORMAT binary)")[0].Statement);

    private static int Load(byte[] bytes, bool check)
    {
        CopyReader reader = CopyReader.Create(Columns, Options, FormatSettings.Default, "t");
        int rows = 0;
        for (int at = 0; at < bytes.Length; at += 8192)
        {
            reader.Feed(bytes.AsSpan(at, Math.Min(8192, bytes.Length - at)));
            rows += Drain(reader, check);
        }

        reader.Finish();
        return rows + Drain(reader, check);
    }

    private static int Drain(CopyReader reader, bool check)
    {
        int rows = 0;
        while (reader.TryRead(out Batch batch))
        {
            rows += batch.Count;
            for (int row = 0; check && row < batch.Count; row++)
            {
                int id = ((Column<int>)batch.Columns[0])[row];
                Assert.Equal(id, ((Column<Vector>)batch.Columns[1])[row].Span[^1]);
                Assert.Equal(-id, ((Column<Vector>)batch.Columns[2])[row].Span[Dimensions - 1]);
            }
        }

        return rows;
    }
}
