using PgVecByok.Storage;

namespace PgVecByok.Tests;

public sealed class FileSyncTests : IDisposable
{
    private const int InputOutputError = 5, Interrupted = 4;

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("pgvecbyok");
    private readonly List<StorageException> _fatal = [];

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public void A_failed_sync_is_fatal_and_nothing_is_acknowledged_after_it()
    {
        // Fail each of the first syncs of a small workload in turn; zero acknowledgements may follow the failure.
        for (int failing = 1; failing <= 8; failing++)
        {
            _fatal.Clear();
            Assert.Equal(0, AcknowledgedAfterFailure(failing, call => call == failing ? InputOutputError : 0));
            Assert.Single(_fatal);
            Assert.Equal(StorageFault.SyncFailed, _fatal[0].Fault);
        }
    }

    // The planted fault: a sync whose result nobody looks at acknowledges objects that may be gone.
    [Fact]
    public void The_check_above_catches_an_unchecked_sync() =>
        Assert.NotEqual(0, AcknowledgedAfterFailure(failing: 3, call => 0));

    [Fact]
    public void An_interrupted_sync_is_repeated()
    {
        int calls = 0;
        var sync = new FileSync(_fatal.Add, _ => ++calls < 3 ? Interrupted : 0);
        sync.FlushDirectory(_directory.FullName, "test");
        Assert.Equal(3, calls);
        Assert.Empty(_fatal);
    }

    [Fact]
    public void A_real_sync_of_a_file_and_of_a_directory_succeeds()
    {
        var sync = new FileSync(_fatal.Add);
        using (var file = File.OpenHandle(Path.Combine(_directory.FullName, "f"), FileMode.CreateNew, FileAccess.Write))
            sync.Flush(file, "f");
        sync.FlushDirectory(_directory.FullName, "f");
        Assert.Empty(_fatal);
    }

    [Fact]
    public void A_file_that_cannot_be_synced_is_not_taken_for_synced()
    {
        // fsync of a pipe is EINVAL: the one failure that needs no broken disk. .NET's own Flush(true) hides it.
        using var pipe = new System.IO.Pipes.AnonymousPipeServerStream();
        using var handle = new Microsoft.Win32.SafeHandles.SafeFileHandle(
            pipe.SafePipeHandle.DangerousGetHandle(), ownsHandle: false);
        Assert.Throws<StorageException>(() => new FileSync(_fatal.Add).Flush(handle, "pipe"));
        Assert.Single(_fatal);
    }

    private int AcknowledgedAfterFailure(int failing, Func<int, int> result)
    {
        int calls = 0, acknowledged = 0;
        var sync = new FileSync(_fatal.Add, _ => result(++calls));
        string home = Path.Combine(_directory.FullName, Guid.NewGuid().ToString("N"));
        try
        {
            using var store = new LocalObjectStore(home, sync);
            for (int i = 0; i < 8; i++)
            {
                try
                {
                    store.PutIfAbsent(new ObjectName($"t/a/{i}"), [new byte[10]]);
                    if (calls >= failing) acknowledged++;
                }
                catch (StorageException)
                {
                }
            }
        }
        catch (StorageException)
        {
        }

        return acknowledged;
    }
}
