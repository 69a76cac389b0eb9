using System.Runtime.InteropServices;

namespace PgVecByok.Server;

/// <summary>
/// Keeps the process's memory from others of the same user: no ptrace, no /proc/PID/mem, no core file. Root is not kept out. The
/// runtime's own diagnostics socket, which would dump the heap, is turned off by runtimeconfig.
/// </summary>
internal static partial class ProcessHardening
{
    private const int SetDumpable = 4, CoreLimit = 4;

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
        if (Prctl(SetDumpable, 0, 0, 0, 0) != 0)
            failed.Add("the process could not be made undumpable (PR_SET_DUMPABLE)");
        var none = default(Limit);
        if (SetLimit(CoreLimit, in none) != 0)
            failed.Add("core files could not be turned off (RLIMIT_CORE)");
        return failed;
    }

    [LibraryImport("libc", EntryPoint = "prctl", SetLastError = true)]
    private static partial int Prctl(int option, ulong first, ulong second, ulong third, ulong fourth);

    [LibraryImport("libc", EntryPoint = "setrlimit", SetLastError = true)]
    private static partial int SetLimit(int resource, in Limit limit);
}
