namespace PgVecByok.Keys;

/// <summary>What the server operator decides.</summary>
public sealed class KeyringOptions
{
    /// <summary>The operator's own key: wraps the system tenant's root key. Read only when the store is new.</summary>
    public required string SystemKeyUri { get; init; }

    /// <summary>False only where a test drives the clock and calls <c>RunDue</c> itself.</summary>
    public bool RenewInBackground { get; init; } = true;

    /// <summary>How often at most a tenant's provider is asked again after a failure.</summary>
    public TimeSpan RetryInterval { get; init; } = TimeSpan.FromSeconds(1);
}
