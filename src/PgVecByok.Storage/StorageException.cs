namespace PgVecByok.Storage;

/// <summary>Storage could not do what was asked. The message holds opaque ids only, never tenant data.</summary>
public sealed class StorageException(StorageFault fault, string message, Exception? cause = null)
    : Exception(message, cause)
{
    private const int NoSpace = 28, QuotaExceeded = 122;

    public StorageFault Fault { get; } = fault;

    internal static bool IsFull(int errno) => errno is NoSpace or QuotaExceeded;

    /// <summary>.NET reports the errno of a failed call as the HResult (measured on 10.0).</summary>
    internal static StorageException From(IOException failed, string what) => IsFull(failed.HResult)
        ? new StorageException(StorageFault.DiskFull, $"could not write {what}: No space left on device", failed)
        : new StorageException(StorageFault.InputOutput, $"could not access {what}: error {failed.HResult}", failed);
}
