using System.Diagnostics;

namespace PgVecByok.Conformance;

/// <summary>
/// A customer's HSM beside the server: a SoftHSM token of its own, whose keys another process makes and destroys. Needs the packages
/// softhsm2 and opensc, which tools/test installs.
/// </summary>
internal sealed class CustomerHsm : IDisposable
{
    private const string Pin = "4711";
    private readonly string _folder = Directory.CreateTempSubdirectory("pgvecbyok-hsm-").FullName;

    public CustomerHsm()
    {
        string tokens = Path.Combine(_folder, "tokens");
        Directory.CreateDirectory(tokens);
        File.WriteAllText(Configuration, $"directories.tokendir = {tokens}\nobjectstore.backend = file\nlog.level = ERROR\n");
        File.WriteAllText(PinFile, Pin + "\n");
        File.SetUnixFileMode(PinFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Run("softhsm2-util", "--init-token", "--free", "--label", "customer", "--so-pin", "0815", "--pin", Pin);
    }

    private static string Module { get; } = new[]
    {
        "/usr/lib/softhsm/libsofthsm2.so", "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
        "/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so",
    }.FirstOrDefault(File.Exists) ?? throw new FileNotFoundException("SoftHSM is not installed: run tools/test, which installs it");

    /// <summary>What a server needs to reach it.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["PGVECBYOK_PKCS11_MODULE"] = Module, ["PGVECBYOK_PKCS11_PIN_FILE"] = PinFile, ["SOFTHSM2_CONF"] = Configuration,
    };

    private string Configuration => Path.Combine(_folder, "softhsm2.conf");

    private string PinFile => Path.Combine(_folder, "pin");

    public static string Uri(string label) => $"pkcs11:token=customer;object={label}";

    /// <summary>A key of a known value, as a customer makes one from an escrow, and makes it again.</summary>
    public void Import(string label, byte[] value)
    {
        string file = Path.Combine(_folder, "import");
        File.WriteAllBytes(file, value);
        Tool(
            "--write-object", file, "--type", "secrkey", "--key-type", "AES:32", "--label", label, "--id", Id(label), "--sensitive");
        File.Delete(file);
    }

    public void Create(string label) =>
        Tool("--keygen", "--key-type", "AES:32", "--label", label, "--id", Id(label), "--sensitive");

    public void Destroy(string label) => Tool("--delete-object", "--type", "secrkey", "--label", label);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Id(string label) => Convert.ToHexString(System.Text.Encoding.ASCII.GetBytes(label));

    private void Tool(params string[] arguments) =>
        Run("pkcs11-tool", ["--module", Module, "--token-label", "customer", "--login", "--pin", Pin, .. arguments]);

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
}
