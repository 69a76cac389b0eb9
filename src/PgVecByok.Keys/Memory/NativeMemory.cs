using System.Runtime.InteropServices;

namespace PgVecByok.Keys;

/// <summary>The Linux calls a key slab needs. Every return code is looked at by the caller.</summary>
internal static partial class NativeMemory
{
    public const int ProtectNone = 0, ProtectReadWrite = 3;
    public const int MapPrivateAnonymous = 0x22;
    public const int DontDump = 16, WipeOnFork = 18;

    [LibraryImport("libc", EntryPoint = "mmap", SetLastError = true)]
    public static partial nint Map(nint address, nuint bytes, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "munmap", SetLastError = true)]
    public static partial int Unmap(nint address, nuint bytes);

    [LibraryImport("libc", EntryPoint = "mprotect", SetLastError = true)]
    public static partial int Protect(nint address, nuint bytes, int protection);

    [LibraryImport("libc", EntryPoint = "mlock", SetLastError = true)]
    public static partial int Lock(nint address, nuint bytes);

    [LibraryImport("libc", EntryPoint = "madvise", SetLastError = true)]
    public static partial int Advise(nint address, nuint bytes, int advice);
}
