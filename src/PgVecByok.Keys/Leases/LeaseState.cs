namespace PgVecByok.Keys;

/// <summary>Where a tenant's keys stand.</summary>
public enum LeaseState
{
    /// <summary>No key in memory; the next use unwraps.</summary>
    Idle,
    Unlocked,
    /// <summary>Unlocked, and the provider is being asked again.</summary>
    Renewing,
    /// <summary>Unlocked past or towards the end of the lease, since the provider cannot be reached.</summary>
    Grace,
    /// <summary>Taken away by the provider's answer, or by its silence. The next use asks again.</summary>
    Fenced,
    Locked,
    Shredded,
}
