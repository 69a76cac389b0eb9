namespace PgVecByok.Keys;

/// <summary>
/// Why a key operation did not happen. The first seven are a provider's answer and decide what becomes of a lease:
/// only <see cref="Unreachable"/> gives grace, and only a positively recognised outage is Unreachable.
/// </summary>
public enum KeyFault
{
    /// <summary>The provider said no, or the key no longer opens what it wrapped.</summary>
    Denied,
    Disabled,
    /// <summary>Gone, or waiting for its deletion, at the provider. Never taken for a shred.</summary>
    Missing,
    Unreachable,
    /// <summary>Ciphertext, envelope or record fails authentication.</summary>
    Corrupt,
    /// <summary>A fault of the server's own settings: a PIN, a module, a mechanism.</summary>
    Misconfigured,
    /// <summary>An answer nobody foresaw. Never taken for an outage.</summary>
    Unknown,
    Locked,
    Shredded,
    ApprovalRequired,
    PolicyViolation,
    AlgorithmNotAllowed,
    Rollback,
    /// <summary>The caller's argument is malformed: a key URI, an option, a confirmation.</summary>
    Invalid,
    /// <summary>Well-formed, and not offered here.</summary>
    Unsupported,
}
