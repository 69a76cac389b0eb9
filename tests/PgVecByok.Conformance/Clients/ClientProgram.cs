using System.Diagnostics;
using System.Text;

namespace PgVecByok.Conformance;

/// <summary>A program that talks to the server, run to its end: what it is told to do goes in, what it says comes out.</summary>
internal static class ClientProgram
{
    /// <summary>The encoding is that of all three streams; null: UTF-8.</summary>
    public static (string Output, string Errors) Run(
        string program, string[] arguments, string input = "", Encoding? encoding = null, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            StandardInputEncoding = encoding, StandardOutputEncoding = encoding, StandardErrorEncoding = encoding,
        };
        start.Environment["PGPASSWORD"] = ServerProcess.Password;
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (output, errors.Result);
    }

    /// <summary>psql as the operator, without anybody's settings.</summary>
    public static (string Output, string Errors) Psql(
        ServerProcess server, string input, string[] options, Encoding? encoding = null,
        params (string Name, string Value)[] environment)
    {
        string[] arguments = ["-X", .. options, "-h", "127.0.0.1", "-p", $"{server.Port}", "-U", "postgres", "-d", "postgres"];
        return Run("psql", arguments, input, encoding, environment);
    }
}
