namespace PgVecByok.KeyProviders;

/// <summary>
/// What the server's configuration says of its HSMs. Modules and PINs come from here and never from SQL: a key URI names a token
/// and a key, at most a module by the name it has here.
/// </summary>
public sealed record Pkcs11Options
{
    public required IReadOnlyList<Pkcs11ModuleOptions> Modules { get; init; }

    /// <summary>RSA-OAEP with SHA-1, the only OAEP that some modules have. Off: such a key is refused as KM009.</summary>
    public bool AllowOaepSha1 { get; init; }

    /// <summary>For one operation, waiting for a free session included. Past it the token counts as unreachable.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The least time between two initialisations of a library that look for a token which is not there: the other tokens' sessions do
    /// not survive one.
    /// </summary>
    public TimeSpan RenewalPause { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Sessions of one token that work at a time; more buy nothing (SoftHSM: 10,000 operations/s at 1, 2, 4 and 8).</summary>
    public int Sessions { get; init; } = 4;
}

/// <summary>A module: the name that <c>module-name</c> may give, the library to load, and a file that holds the user PIN.</summary>
public sealed record Pkcs11ModuleOptions(string Name, string LibraryPath, string PinFile);
