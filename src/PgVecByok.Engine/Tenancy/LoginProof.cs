namespace PgVecByok.Engine;

/// <summary>
/// The password that a session's login was proved by. Rights over tenants last as long as it is the role's: whoever knew an earlier one,
/// as the server operator who set it does, keeps none of them in sessions that were opened with it. Belongs to its session's thread.
/// </summary>
public sealed class LoginProof(Role proved)
{
    private const int KnownMax = 16;

    private readonly List<string?> _known = [proved.ScramVerifier];

    /// <summary>The session itself gives its login another password: it holds by that one as well, should its transaction commit.</summary>
    internal void Accept(string? verifier)
    {
        if (_known.Count == KnownMax)
            _known.RemoveAt(0);
        _known.Add(verifier);
    }

    /// <summary>Whether the role of that name is the one that logged in, and its password one that was proved or given here.</summary>
    internal bool HoldsFor(Role? role) => role is not null && role.Oid == proved.Oid && _known.Contains(role.ScramVerifier);
}
