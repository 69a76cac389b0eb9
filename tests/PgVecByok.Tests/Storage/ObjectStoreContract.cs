using PgVecByok.Storage;

namespace PgVecByok.Tests;

/// <summary>What every object store owes, whatever stands behind it.</summary>
public abstract class ObjectStoreContract : IDisposable
{
    private static readonly ObjectName Name = new("t/0a/s/01");

    protected abstract IObjectStore Store { get; }

    public abstract void Dispose();

    [Fact]
    public void Reads_back_the_parts_as_one_object()
    {
        Assert.Equal(PutResult.Created, Put(Name, "abc", "", "defg"));
        byte[] middle = new byte[4];
        Store.Read(Name, 1, middle);
        Assert.Equal("bcde"u8, middle);
        Assert.Equal(7, Store.Length(Name));
    }

    [Fact]
    public void A_taken_name_is_refused_and_keeps_its_bytes()
    {
        Put(Name, "first");
        Assert.Equal(PutResult.Exists, Put(Name, "second"));
        byte[] all = new byte[5];
        Store.Read(Name, 0, all);
        Assert.Equal("first"u8, all);
    }

    [Fact]
    public void One_of_eight_racing_creators_wins()
    {
        for (int round = 0; round < 8; round++)
        {
            var name = new ObjectName($"t/race/{round}");
            int created = 0;
            Parallel.For(0, 8, writer =>
            {
                if (Put(name, $"writer {writer}") == PutResult.Created) Interlocked.Increment(ref created);
            });
            Assert.Equal(1, created);
        }
    }

    [Fact]
    public void Reading_past_the_end_or_a_missing_object_says_missing()
    {
        Put(Name, "abc");
        Assert.Equal(StorageFault.Missing, Fault(() => Store.Read(Name, 1, new byte[3])));
        Assert.Equal(StorageFault.Missing, Fault(() => Store.Read(new ObjectName("t/0a/s/02"), 0, new byte[1])));
        Assert.Null(Store.Length(new ObjectName("t/none/s/02")));
    }

    [Fact]
    public void Lists_what_is_below_a_prefix_and_deletes_twice()
    {
        Put(Name, "a");
        Put(new ObjectName("t/0a/s/02"), "b");
        Put(new ObjectName("t/0b/s/01"), "c");
        Assert.Equal(["t/0a/s/01", "t/0a/s/02"], Store.List("t/0a/").Select(name => name.Path).Order());
        Store.Delete([Name]);
        Store.Delete([Name]);
        Assert.Null(Store.Length(Name));
        Assert.Empty(Store.List("t/none/"));
        Assert.Equal(PutResult.Created, Put(Name, "again"));
    }

    [Fact]
    public void A_draft_is_found_once_it_is_put_and_begins_with_what_came_last()
    {
        using (IObjectDraft draft = Store.Begin(Name, 2))
        {
            draft.Append("cde"u8);
            draft.Append("fg"u8);
            Assert.Null(Store.Length(Name));
            Assert.Equal(PutResult.Created, draft.Put("ab"u8.ToArray()));
        }

        byte[] all = new byte[7];
        Store.Read(Name, 0, all);
        Assert.Equal("abcdefg"u8, all);
        using IObjectDraft second = Store.Begin(Name, 1);
        Assert.Equal(PutResult.Exists, second.Put("x"u8.ToArray()));
        Assert.Equal(7, Store.Length(Name));
    }

    [Fact]
    public void A_draft_that_was_not_put_leaves_nothing()
    {
        using (IObjectDraft draft = Store.Begin(Name, 1))
            draft.Append(new byte[10]);
        Assert.Null(Store.Length(Name));
        Assert.Empty(Store.List("t/"));
        Assert.Empty(Left());
    }

    /// <summary>What lies beside the objects.</summary>
    protected virtual IEnumerable<string> Left() => [];

    [Fact]
    public void Survives_a_restart()
    {
        Put(Name, "kept");
        using IObjectStore next = Restart();
        byte[] all = new byte[4];
        next.Read(Name, 0, all);
        Assert.Equal("kept"u8, all);
    }

    protected abstract IObjectStore Restart();

    private PutResult Put(ObjectName name, params string[] parts) => Store.PutIfAbsent(
        name, [.. parts.Select(part => new ReadOnlyMemory<byte>(System.Text.Encoding.ASCII.GetBytes(part)))]);

    private static StorageFault Fault(Action action) => Assert.Throws<StorageException>(action).Fault;
}

public sealed class LocalObjectStoreContractTests : ObjectStoreContract
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("pgvecbyok");
    private readonly LocalObjectStore _store;

    public LocalObjectStoreContractTests() => _store = Open();

    protected override IObjectStore Store => _store;

    protected override IObjectStore Restart() => Open();

    public override void Dispose()
    {
        _store.Dispose();
        _directory.Delete(recursive: true);
    }

    protected override IEnumerable<string> Left() => Directory.EnumerateFiles(Path.Combine(_directory.FullName, "incoming"));

    [Fact]
    public void What_is_no_file_is_an_error_of_the_device_and_not_of_the_server()
    {
        var name = new ObjectName("t/0a/s/77");
        Directory.CreateDirectory(Path.Combine(_directory.FullName, "objects", name.Path));

        StorageException refused = Assert.Throws<StorageException>(() => _store.Read(name, 0, new byte[1]));
        Assert.Equal(StorageFault.InputOutput, refused.Fault);
        Assert.False(_store.TryView(name, 0, 1, out _));
        _store.ReadAhead(name, 0, 1);
    }

    private LocalObjectStore Open() => new(_directory.FullName, new FileSync(failure => throw failure));
}

public sealed class SimulatedObjectStoreContractTests : ObjectStoreContract
{
    private readonly SimulatedObjectStore _store = new(new SimulatedFaults(seed: 1));

    protected override IObjectStore Store => _store;

    protected override IObjectStore Restart() => _store.Restart(new SimulatedFaults(seed: 2));

    public override void Dispose() => _store.Dispose();
}
