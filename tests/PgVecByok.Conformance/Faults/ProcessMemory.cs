using System.Diagnostics;
using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace PgVecByok.Conformance;

/// <summary>
/// All of a process's memory that holds anything of its own, while the process is stopped: also what it keeps out of core files. Needs
/// the right to trace it, which root has.
/// </summary>
internal sealed class ProcessMemory : IDisposable
{
    private const int WindowBytes = 16 << 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private readonly int _process;
    private readonly SafeFileHandle _memory;
    private readonly List<(long Start, long End, string Line)> _mappings = [];

    private ProcessMemory(int process)
    {
        _process = process;
        Signal("-STOP");
        Assert.True(SpinWait.SpinUntil(IsStopped, Patience), "the process goes on after it was told to stop");
        _memory = File.OpenHandle($"/proc/{process}/mem");
        foreach (string line in File.ReadLines($"/proc/{process}/maps"))
        {
            if (IsOwn(line))
                _mappings.Add((Address(line, 0), Address(line, line.IndexOf('-', StringComparison.Ordinal) + 1), line));
        }
    }

    public static ProcessMemory Of(ServerProcess server) => new(server.ProcessId);

    /// <summary>The forms that are found. The test's output says where.</summary>
    public string[] Find(Canaries values)
    {
        SortedSet<string> found = [];
        byte[] window = new byte[WindowBytes + values.LongestBytes];
        foreach ((long start, long end, string line) in _mappings)
        {
            for (long at = start; at < end; at += WindowBytes)
            {
                int wanted = (int)Math.Min(window.Length, end - at);
                ReadOnlySpan<byte> seen = window.AsSpan(0, Read(window.AsSpan(0, wanted), at));
                foreach ((string form, int place) in values.FindIn(seen))
                {
                    found.Add(form);
                    TestContext.Current.TestOutputHelper?.WriteLine($"{form} at {at + place:x} in {line}");
                }
            }
        }

        return [.. found];
    }

    /// <summary>With PGVECBYOK_KEEP_CORES a core file stays for whoever looks for the reason.</summary>
    public void AssertNone(Canaries values)
    {
        string[] found = Find(values);
        if (found.Length > 0 && Environment.GetEnvironmentVariable("PGVECBYOK_KEEP_CORES") is not null)
            CoreFile.KeepAll(_process);
        Assert.Empty(found);
    }

    /// <summary>The process goes on.</summary>
    public void Dispose()
    {
        _memory.Dispose();
        Signal("-CONT");
    }

    // A file's pages that nobody can have written to are the file's. What cannot be read by the process itself is reserved, and empty.
    private static bool IsOwn(string line)
    {
        string[] fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        bool isOfFile = fields[4] != "0";
        bool isOfKernel = fields.Length > 5 && fields[5].StartsWith("[v", StringComparison.Ordinal);
        return fields[1][0] == 'r' && (!isOfFile || fields[1][1] == 'w') && !isOfKernel;
    }

    private static long Address(string line, int from)
    {
        int end = line.IndexOfAny(['-', ' '], from);
        return long.Parse(line.AsSpan(from, end - from), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }

    private int Read(Span<byte> target, long at)
    {
        int count = 0;
        while (count < target.Length && RandomAccess.Read(_memory, target[count..], at + count) is var read and > 0)
            count += read;
        return count;
    }

    /// <summary>Each thread stops by itself, and one whose processor is taken stops when it gets it back.</summary>
    private bool IsStopped()
    {
        try
        {
            return Directory.EnumerateDirectories($"/proc/{_process}/task").All(
                thread => File.ReadAllText(Path.Combine(thread, "stat")) is var stat && stat[stat.LastIndexOf(')') + 2] == 'T');
        }
        catch (IOException)
        {
            return false; // a thread has ended meanwhile
        }
    }

    private void Signal(string signal)
    {
        using var kill = Process.Start("kill", [signal, _process.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }
}
