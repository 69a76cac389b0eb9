using System.Diagnostics;

namespace PgVecByok.Demo;

/// <summary>A software HSM in a folder of its own, as the customers' side of the demonstration: keys are made and destroyed here.</summary>
internal sealed class SoftHsm
{
    private const string Pin = "4711", Token = "customers";
    private readonly string _folder;

    public SoftHsm(string folder)
    {
        _folder = folder;
        Directory.CreateDirectory(Path.Combine(folder, "tokens"));
        File.WriteAllText(Configuration, $"directories.tokendir = {folder}/tokens\nobjectstore.backend = file\n");
        File.WriteAllText(PinFile, Pin);
        File.SetUnixFileMode(PinFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Run("softhsm2-util", "--init-token", "--free", "--label", Token, "--so-pin", "0815", "--pin", Pin);
    }

    public static string Module { get; } = new[]
    {
        "/usr/lib/softhsm/libsofthsm2.so", "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so", "/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so",
    }.FirstOrDefault(File.Exists) ?? throw new FileNotFoundException("the package softhsm2 is not installed");

    public string Configuration => Path.Combine(_folder, "softhsm2.conf");

    public string PinFile => Path.Combine(_folder, "pin");

    public static string Uri(string label) => $"pkcs11:token={Token};object={label}";

    public void Create(string label) => Tool("--keygen", "--key-type", "AES:32", "--label", label, "--sensitive");

    /// <summary>Takes the key out of use, as a security officer would: here by destroying it.</summary>
    public void Destroy(string label) => Tool("--delete-object", "--type", "secrkey", "--label", label);

    private void Tool(params string[] arguments) =>
        Run("pkcs11-tool", ["--module", Module, "--token-label", Token, "--login", "--pin", Pin, .. arguments]);

    private void Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["SOFTHSM2_CONF"] = Configuration;
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program}: {errors.Result}");
    }
}
