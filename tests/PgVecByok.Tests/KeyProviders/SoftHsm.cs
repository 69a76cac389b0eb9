using System.Diagnostics;
using System.Runtime.InteropServices;
using PgVecByok.KeyProviders;
using PgVecByok.Keys;

namespace PgVecByok.Tests;

/// <summary>
/// A real software HSM, one for the test process, in a folder of its own. Keys are made and destroyed from outside by another process,
/// as a customer's security officer does. Needs the packages softhsm2 and opensc, which tools/test installs.
/// </summary>
internal sealed partial class SoftHsm : IDisposable
{
    /// <summary>Logins, and whether the library is initialised, are the process's: classes that change them take turns.</summary>
    public const string OneProcess = "SoftHSM";
    public const string Pin = "4711";
    private static readonly Lock Gate = new();
    private static SoftHsm? _shared;
    private readonly string _folder = Directory.CreateTempSubdirectory("pgvecbyok-hsm-").FullName;

    private SoftHsm()
    {
        Directory.CreateDirectory(Tokens);
        File.WriteAllText(Configuration, $"directories.tokendir = {Tokens}\nobjectstore.backend = file\nlog.level = ERROR\n");
        File.WriteAllText(PinFile, Pin + "\n");
        File.SetUnixFileMode(PinFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        // The module reads the C library's environment, which .NET's own setter leaves alone.
        _ = setenv("SOFTHSM2_CONF", Configuration, 1);
        AddToken("customer");
    }

    public static SoftHsm Shared
    {
        get
        {
            lock (Gate)
                return _shared ??= Start();
        }
    }

    public static string Module { get; } = new[]
    {
        "/usr/lib/softhsm/libsofthsm2.so", "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so", "/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so",
    }.FirstOrDefault(File.Exists) ?? throw new FileNotFoundException("SoftHSM is not installed: run tools/test, which installs it");

    public string Tokens => Path.Combine(_folder, "tokens");

    public string Configuration => Path.Combine(_folder, "softhsm2.conf");

    public string PinFile => Path.Combine(_folder, "pin");

    public Pkcs11Options Options => new() { Modules = [new Pkcs11ModuleOptions("softhsm", Module, PinFile)] };

    public static KeyUri Uri(string label) => KeyUri.Parse($"pkcs11:token=customer;object={label}");

    /// <summary>The folder in which the new token lies.</summary>
    public string AddToken(string label)
    {
        string[] before = Directory.GetDirectories(Tokens);
        Run("softhsm2-util", "--init-token", "--free", "--label", label, "--so-pin", "0815", "--pin", Pin);
        return Directory.GetDirectories(Tokens).Except(before).Single();
    }

    public void CreateAes(string label, params string[] more) =>
        Tool(["--keygen", "--key-type", "AES:32", "--label", label, "--id", Id(label), "--sensitive", .. more]);

    public void CreateRsa(string label, int bits) =>
        Tool("--keypairgen", "--key-type", $"rsa:{bits}", "--label", label, "--id", Id(label));

    /// <summary>A key of a known value, as a customer restores one from an escrow.</summary>
    public void Import(string label, byte[] value, string id, string token = "customer")
    {
        string file = Path.Combine(_folder, "import");
        File.WriteAllBytes(file, value);
        ToolOn(token, "--write-object", file, "--type", "secrkey", "--key-type", "AES:32", "--label", label, "--id", id, "--sensitive");
        File.Delete(file);
    }

    public void Destroy(string label, string type = "secrkey") => Tool("--delete-object", "--type", type, "--label", label);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static SoftHsm Start()
    {
        var started = new SoftHsm();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => started.Dispose();
        return started;
    }

    private static string Id(string label) => Convert.ToHexString(System.Text.Encoding.ASCII.GetBytes(label));

    private void Tool(params string[] arguments) => ToolOn("customer", arguments);

    private void ToolOn(string token, params string[] arguments) =>
        Run("pkcs11-tool", ["--module", Module, "--token-label", token, "--login", "--pin", Pin, .. arguments]);

    private void Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["SOFTHSM2_CONF"] = Configuration;
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {errors.Result}{output}");
    }

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int setenv(string name, string value, int overwrite);
}
