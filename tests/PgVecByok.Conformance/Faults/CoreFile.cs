using System.Diagnostics;
using System.Globalization;

namespace PgVecByok.Conformance;

/// <summary>A process's memory as a file, while the process goes on. Needs gdb.</summary>
internal sealed class CoreFile : IDisposable
{
    private readonly string _path;

    private CoreFile(string path) => _path = path;

    public static CoreFile Of(ServerProcess server)
    {
        string prefix = Path.Combine(Path.GetTempPath(), $"pgvecbyok-core-{Guid.NewGuid():N}");
        using Process gcore = Process.Start(new ProcessStartInfo("gcore", ["-o", prefix, server.ProcessId.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        Task<string> errors = gcore.StandardError.ReadToEndAsync();
        gcore.StandardOutput.ReadToEnd();
        gcore.WaitForExit();
        string core = $"{prefix}.{server.ProcessId}";
        Assert.True(File.Exists(core), errors.Result);
        return new CoreFile(core);
    }

    /// <summary>The forms that are found.</summary>
    public string[] Find(Canaries values) => [.. values.FindInFile(_path).Select(found => found[(found.IndexOf(": ", StringComparison.Ordinal) + 2)..])];

    public void Dispose()
    {
        if (Environment.GetEnvironmentVariable("PGVECBYOK_KEEP_CORES") is null)
            File.Delete(_path);
    }
}
