using System.Globalization;
using System.Net;

namespace PgVecByok.Server;

/// <summary>What the server was told: by the command line, else by PGVECBYOK_ variables, else by pgvecbyok.conf in the data directory.</summary>
internal sealed record ServerOptions
{
    public required string DataDirectory { get; init; }

    public required IPEndPoint Listen { get; init; }

    /// <summary>Where it is reached by a socket in the file system too; none unless told.</summary>
    public IReadOnlyList<string> LocalDirectories { get; init; } = [];

    /// <summary>The development keystore: outside the data directory, since a copy of the data must not hold its keys.</summary>
    public required string KeystoreDirectory { get; init; }

    public required string SystemKeyUri { get; init; }

    public int ConnectionsMax { get; init; }

    /// <summary>Of decrypted pages, of all tenants together.</summary>
    public long PageCacheBytes { get; init; }

    /// <summary>Of statements and messages of all clients together; null is a share of the machine's.</summary>
    public long? MemoryBytes { get; init; }

    public TimeSpan AuthenticationTimeout { get; init; }

    public bool Tls { get; init; }

    public string? CertificateFile { get; init; }

    public string? CertificateKeyFile { get; init; }

    public string? Pkcs11Module { get; init; }

    public string? Pkcs11PinFile { get; init; }

    public string LogLevel { get; init; } = "Information";

    /// <exception cref="ServerStartException">A value that is none of its setting.</exception>
    public static ServerOptions Read(string? data, string? listen, Func<string, string?> variable)
    {
        string directory = Path.GetFullPath(data ?? variable("PGVECBYOK_DATA") ?? "data");
        IReadOnlyDictionary<string, string> file = ConfigurationFile.Read(Path.Combine(directory, "pgvecbyok.conf"));
        string? Value(string name) => variable("PGVECBYOK_" + name.ToUpperInvariant()) ?? file.GetValueOrDefault(name);
        return new ServerOptions
        {
            DataDirectory = directory,
            Listen = Address(listen ?? Value("listen") ?? "127.0.0.1:5433"),
            LocalDirectories = (Value("unix_socket_directories") ?? "").Split(
                ',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            KeystoreDirectory = Path.GetFullPath(Value("keystore") ?? directory.TrimEnd('/') + "-keys"),
            SystemKeyUri = Value("system_key") ?? "file:system",
            ConnectionsMax = Number(Value("max_connections"), "max_connections", 100, 1, 4000),
            PageCacheBytes = (long)Number(Value("byok_page_cache"), "byok_page_cache", 256, 1, 1 << 20) << 20,
            MemoryBytes = Value("byok_memory") is { } memory ? (long)Number(memory, "byok_memory", 0, 64, 1 << 24) << 20 : null,
            AuthenticationTimeout = TimeSpan.FromSeconds(Number(Value("authentication_timeout"), "authentication_timeout", 60, 1, 600)),
            Tls = Value("ssl") is not ("off" or "false" or "no" or "0"),
            CertificateFile = Value("ssl_cert_file"),
            CertificateKeyFile = Value("ssl_key_file"),
            Pkcs11Module = Value("pkcs11_module"),
            Pkcs11PinFile = Value("pkcs11_pin_file"),
            LogLevel = Value("log_level") ?? "Information",
        };
    }

    private static int Number(string? value, string name, int standard, int least, int most)
    {
        if (value is null)
            return standard;
        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most
            ? number
            : throw new ServerStartException($"{name} must be a number from {least} to {most}");
    }

    private static IPEndPoint Address(string text)
    {
        int colon = text.LastIndexOf(':');
        string host = (colon < 0 ? text : text[..colon]).Trim('[', ']');
        int port = colon < 0 ? 5433 : Number(text[(colon + 1)..], "the port to listen on", 5433, 0, 65535);
        IPAddress? address = host switch
        {
            "localhost" => IPAddress.Loopback,
            "*" or "" => IPAddress.Any,
            _ => IPAddress.TryParse(host, out IPAddress? parsed) ? parsed : null,
        };
        return address is null
            ? throw new ServerStartException($"cannot listen on \"{text}\": give an address and a port, such as 127.0.0.1:5433")
            : new IPEndPoint(address, port);
    }
}

/// <summary>The server cannot start; the message is for whoever started it.</summary>
internal sealed class ServerStartException(string message) : Exception(message);
