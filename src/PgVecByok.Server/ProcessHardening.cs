using System.Runtime.InteropServices;
using PgVecByok.Engine;

namespace PgVecByok.Server;

/// <summary>
/// Keeps the process's memory from others of the same user: no ptrace, no /proc/PID/mem, no core file. Root is not kept out, but a core
/// file that root takes with the usual tools has none of the process's memory in it. The runtime's own diagnostics socket, which would
/// dump the heap, is for whoever starts the process to turn off: tools/run and the image do.
/// </summary>
internal static partial class ProcessHardening
{
    // mallopt(M_PERTURB): freed memory is filled with this byte, newly allocated with its complement, zero.
    private const int Perturb = -6, FreedByte = 0xFF;
    private const string DumpFilter = "/proc/self/coredump_filter", HeadersOnly = "0x10";
    private const int GetDumpable = 3, SetDumpable = 4, CoreLimit = 4;

    [StructLayout(LayoutKind.Sequential)]
    private struct Limit
    {
        public ulong Soft;
        public ulong Hard;
    }

    /// <summary>Returns what could not be done, in words.</summary>
    public static IReadOnlyList<string> Apply()
    {
        List<string> failed = [];
        if (!TryLeaveOutMemory())
            failed.Add($"the process's memory could not be left out of core files ({DumpFilter})");
        if (Prctl(SetDumpable, 0, 0, 0, 0) != 0)
            failed.Add("the process could not be made undumpable (PR_SET_DUMPABLE)");
        var none = default(Limit);
        if (SetLimit(CoreLimit, in none) != 0)
            failed.Add("core files could not be turned off (RLIMIT_CORE)");
        OverwriteFreed();
        return failed;
    }

    /// <summary>What holds now, for byok.selftest.</summary>
    public static IEnumerable<HostCheck> Check()
    {
        yield return new HostCheck("process is not dumpable", Prctl(GetDumpable, 0, 0, 0, 0) == 0);
        yield return new HostCheck("memory is left out of core files", IsMemoryLeftOut());
        bool isLimited = GetLimit(CoreLimit, out Limit limit) == 0 && limit is { Soft: 0, Hard: 0 };
        yield return new HostCheck("core files are off", isLimited);
        bool hasDiagnostics = Environment.GetEnvironmentVariable("DOTNET_EnableDiagnostics") != "0";
        yield return new HostCheck(
            "runtime diagnostics are off", !hasDiagnostics,
            hasDiagnostics ? "set DOTNET_EnableDiagnostics=0: the runtime's socket lets the same user dump the heap" : null);
        bool hasSwap = HasSwap();
        yield return new HostCheck("no swap", !hasSwap, hasSwap ? "values that are not locked in memory may reach the swap space" : null);
    }

    // For all memory at once: MADV_DONTDUMP would have to be said again and again, since the collector takes it back for whatever it
    // commits. REQUIRES: before the process is undumpable, when the file is root's.
    private static bool TryLeaveOutMemory()
    {
        try
        {
            File.WriteAllText(DumpFilter, HeadersOnly);
            return true;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool IsMemoryLeftOut()
    {
        try
        {
            return Convert.ToInt32(File.ReadAllText(DumpFilter).Trim(), 16) == Convert.ToInt32(HeadersOnly, 16);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    // OpenSSL frees the records of a TLS connection as they are, with the client's values. Only this C library can be told to overwrite
    // them, and not the smallest pieces; with another one they stay until the memory is used again.
    private static void OverwriteFreed()
    {
        try
        {
            _ = AllocatorOption(Perturb, FreedByte);
        }
        catch (EntryPointNotFoundException)
        {
        }
    }

    // The first line names the columns.
    private static bool HasSwap()
    {
        try
        {
            return File.ReadLines("/proc/swaps").Skip(1).Any();
        }
        catch (IOException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "getrlimit", SetLastError = true)]
    private static partial int GetLimit(int resource, out Limit limit);

    [LibraryImport("libc", EntryPoint = "mallopt")]
    private static partial int AllocatorOption(int option, int value);

    [LibraryImport("libc", EntryPoint = "prctl", SetLastError = true)]
    private static partial int Prctl(int option, ulong first, ulong second, ulong third, ulong fourth);

    [LibraryImport("libc", EntryPoint = "setrlimit", SetLastError = true)]
    private static partial int SetLimit(int resource, in Limit limit);
}
