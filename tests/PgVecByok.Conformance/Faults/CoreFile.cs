using System.Diagnostics;
using System.Globalization;

namespace PgVecByok.Conformance;

/// <summary>A process's core file as an operator takes it, while the process goes on. Needs gdb.</summary>
internal sealed class CoreFile : IDisposable
{
    private readonly string _path;

    private CoreFile(string path) => _path = path;

    public static CoreFile Of(ServerProcess server) => new(Dump(server.ProcessId));

    /// <summary>Leaves a core file with everything, for whoever looks for a hit's reason: root may change what a process left out.</summary>
    public static void KeepAll(int process)
    {
        string filter = $"/proc/{process}/coredump_filter";
        string kept = File.ReadAllText(filter).Trim();
        File.WriteAllText(filter, "0x3f");
        Dump(process);
        File.WriteAllText(filter, "0x" + kept);
    }

    /// <summary>The forms that are found.</summary>
    public string[] Find(Canaries values) => [.. values.FindInFile(_path).Select(found => found[(found.IndexOf(": ", StringComparison.Ordinal) + 2)..])];

    public void Dispose() => File.Delete(_path);

    private static string Dump(int process)
    {
        string prefix = Path.Combine(Path.GetTempPath(), $"pgvecbyok-core-{Guid.NewGuid():N}");
        using Process gcore = Process.Start(new ProcessStartInfo("gcore", ["-o", prefix, process.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        Task<string> errors = gcore.StandardError.ReadToEndAsync();
        gcore.StandardOutput.ReadToEnd();
        gcore.WaitForExit();
        string core = $"{prefix}.{process}";
        Assert.True(File.Exists(core), errors.Result);
        return core;
    }
}
