using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace PgVecByok.Storage;

/// <summary>
/// Makes files and directories durable, or ends the process. What holds:
/// <list type="bullet">
/// <item>the call's result is checked, EINTR is repeated, nothing else is;</item>
/// <item>the first failure is fatal: a second sync may succeed although the kernel has dropped the data;</item>
/// <item>after it nothing is ever reported durable again, even where <paramref name="fatal"/> returns (tests).</item>
/// </list>
/// </summary>
public sealed class FileSync(Action<StorageException> fatal, Func<SafeFileHandle, int>? call = null)
{
    private readonly Func<SafeFileHandle, int> _call = call ?? Call;
    private volatile StorageException? _failure;

    /// <param name="file">What to sync.</param>
    /// <param name="what">Its name in the operator's message.</param>
    public void Flush(SafeFileHandle file, string what)
    {
        if (_failure is { } earlier) throw new StorageException(earlier.Fault, earlier.Message);
        int errno = _call(file);
        while (errno == NativeCalls.Interrupted) errno = _call(file);
        if (errno != 0) throw Fail($"could not fsync {what}: error {errno}");
    }

    /// <summary>A name is durable only after its directory: after create, link and rename.</summary>
    public void FlushDirectory(string path, string what)
    {
        int flags = NativeCalls.ReadOnly | NativeCalls.Directory | NativeCalls.CloseOnExec;
        int descriptor = NativeCalls.Open(path, flags, 0);
        if (descriptor < 0) throw Fail($"could not open the directory of {what}: error {Marshal.GetLastPInvokeError()}");
        using var directory = new SafeFileHandle(descriptor, ownsHandle: true);
        Flush(directory, $"the directory of {what}");
    }

    /// <summary>Creates what is missing of a path, each new name durable in its parent.</summary>
    public void CreateDirectory(string path)
    {
        if (Directory.Exists(path)) return;
        string parent = Path.GetDirectoryName(Path.GetFullPath(path))!;
        CreateDirectory(parent);
        Directory.CreateDirectory(path);
        FlushDirectory(parent, "a new directory");
    }

    /// <summary>A sync inside a library failed; the same rule holds.</summary>
    public StorageException Fail(string message)
    {
        var failure = new StorageException(StorageFault.SyncFailed, message);
        _failure ??= failure;
        fatal(failure);
        return failure;
    }

    private static int Call(SafeFileHandle file) => NativeCalls.Sync(file) == 0 ? 0 : Marshal.GetLastPInvokeError();
}
