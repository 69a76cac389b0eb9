using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace PgVecByok.Storage;

/// <summary>The few calls that .NET lacks or, for fsync, gets wrong: 10.0 swallows its errors on Linux (measured).</summary>
internal static partial class NativeCalls
{
    public const int Interrupted = 4, Exists = 17;
    public const int ReadOnly = 0, Directory = 0x10000, CloseOnExec = 0x80000;
    public const int ProtectRead = 1, ProtectReadWrite = 3, MapShared = 1, MapPrivateAnonymous = 0x22;
    public const int HugePages = 14, DontDump = 16, WillNeed = 3;

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    public static partial int Sync(SafeFileHandle file);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Open(string path, int flags, int mode);

    [LibraryImport("libc", EntryPoint = "link", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Link(string existing, string name);

    [LibraryImport("libc", EntryPoint = "mmap", SetLastError = true)]
    public static partial nint Map(nint address, nuint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "munmap", SetLastError = true)]
    public static partial int Unmap(nint address, nuint length);

    [LibraryImport("libc", EntryPoint = "madvise", SetLastError = true)]
    public static partial int Advise(nint address, nuint length, int advice);

    [LibraryImport("libc", EntryPoint = "mincore")]
    public static unsafe partial int Residence(nint address, nuint length, byte* states);

    [LibraryImport("libc", EntryPoint = "posix_fadvise")]
    public static partial int AdviseFile(SafeFileHandle file, long offset, long length, int advice);

    [LibraryImport("libc", EntryPoint = "mlock", SetLastError = true)]
    public static partial int Lock(nint address, nuint length);
}
