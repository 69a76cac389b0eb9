using System.Text;
using PgVecByok.Engine;
using PgVecByok.Sql;
using PgVecByok.Storage;
using static PgVecByok.Tests.PlanHarness;

namespace PgVecByok.Tests;

public sealed class SpillTests : IDisposable
{
    private readonly PlanHarness _plans = new();

    public void Dispose() => _plans.Dispose();

    [Fact]
    public void A_sort_in_files_gives_the_order_of_a_sort_in_memory_ties_included()
    {
        var random = new Random(3);
        ValuesNode values = Values(
            [.. Enumerable.Range(0, 20_000).Select(row => new int?[] { random.Next(9) == 0 ? null : random.Next(50), row })]);
        foreach (bool descending in (bool[])[false, true])
        {
            PlanNode sort = new SortNode(values, [new SortKey(Col(values, 0), descending, NullsFirst: descending)]);
            _plans.Set("work_mem", "64MB");
            List<string[]> inMemory = _plans.Rows(sort);
            _plans.Set("work_mem", "64kB");
            Assert.Equal(inMemory, _plans.Rows(sort));
        }
    }

    [Fact]
    public void Groups_past_work_mem_are_laid_aside_and_lose_no_row()
    {
        ValuesNode values = Values([.. Enumerable.Range(0, 30_000).Select(row => new int?[] { row * 7919 % 9000, 1 })]);
        BoundAggregate sum = new(Sum, [Col(values, 1)], false, [], null, BuiltinTypes.Int8);
        PlanNode grouped = new AggregateNode(
            values, [Col(values, 0)], null, [sum], [new("k", Int), new("sum", BuiltinTypes.Int8)]);
        List<string> inMemory = [.. _plans.Rows(grouped).Select(row => string.Join('|', row)).Order()];
        _plans.Set("work_mem", "64kB");
        Assert.Equal(inMemory, [.. _plans.Rows(grouped).Select(row => string.Join('|', row)).Order()]);
        Assert.Equal(9000, inMemory.Count);
    }

    [Fact]
    public void A_statement_past_its_memory_ends_with_out_of_memory()
    {
        ValuesNode values = Values([.. Enumerable.Range(0, 20_000).Select(row => new int?[] { row, row })]);
        _plans.Set("byok.statement_memory", "64kB");
        SqlException full = Assert.Throws<SqlException>(() => _plans.Run(Join(JoinKind.Inner, values, values with { Output = [new("a", Int), new("b", Int)] }, byHash: false)));
        Assert.Equal(("53200", "out of memory"), (full.State, full.Message));
    }

    [Fact]
    public void A_temporary_file_holds_no_plaintext_and_has_no_name()
    {
        string directory = Directory.CreateTempSubdirectory("spill").FullName;
        try
        {
            using var file = new SpillFile(directory);
            byte[] canary = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("canary of tenant acme ", 500)));
            SpilledChunk chunk = file.Append(canary);
            Assert.Empty(Directory.GetFiles(directory));
            byte[] onDisk = ReadDeleted(directory);
            Assert.Equal(canary.Length + 16, onDisk.Length);
            Assert.Equal(-1, onDisk.AsSpan().IndexOf("canary"u8));
            byte[] back = new byte[canary.Length];
            file.Read(chunk, back);
            Assert.Equal(canary, back);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    [Fact]
    public void A_batch_comes_back_from_bytes_as_it_was()
    {
        SqlType[] types = [Int, Str, PlainTypes.Floats, BuiltinTypes.Bool, BuiltinTypes.Float8, BuiltinTypes.Uuid, BuiltinTypes.Int4.Array!];
        Column[] columns = [.. types.Select(type => type.NewColumn(4))];
        object?[] values =
        [
            7, new Text("häßlich"), new Vector([1, -2.5f]), true, -0.5, Guid.NewGuid(),
            SqlArray.Of(BuiltinTypes.Int4, [1, null, 3]),
        ];
        for (int i = 0; i < columns.Length; i++)
        {
            columns[i].AppendBoxed(values[i]);
            columns[i].AppendNull();
            columns[i].AppendBoxed(values[i]);
        }

        using var bytes = new PlaintextBuffer();
        BatchCodec.Write(new Batch(columns, 3), types, bytes);
        Batch back = BatchCodec.Read(bytes.WrittenSpan, types);
        for (int i = 0; i < columns.Length; i++)
        {
            Assert.True(back.Columns[i].IsNull(1));
            Assert.True(types[i].AreEqual(columns[i], 0, back.Columns[i], 0) && types[i].AreEqual(columns[i], 2, back.Columns[i], 2));
        }
    }

    /// <summary>The bytes of this process's open file that was made in the directory and has lost its name.</summary>
    private static byte[] ReadDeleted(string directory)
    {
        foreach (string link in Directory.GetFiles("/proc/self/fd"))
        {
            string? target = new FileInfo(link).LinkTarget;
            if (target is not null && target.StartsWith(directory, StringComparison.Ordinal))
            {
                using var stream = new FileStream(link, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                var copy = new MemoryStream();
                stream.CopyTo(copy);
                return copy.ToArray();
            }
        }

        throw new InvalidOperationException("no open file of that directory");
    }
}
