namespace PgVecByok.Keys;

/// <summary>
/// Who must stop or forget when a tenant's keys go. Called on any thread, after the keys are zeroised; must return
/// within milliseconds and must not call back into the keyring.
/// </summary>
public interface IFenceListener
{
    /// <summary>The keys were taken away: cancel this tenant's statements, drop everything decrypted, keep nothing.</summary>
    FenceEffects Fence(TenantId tenant);

    /// <summary>The lease ended because nobody used it: drop what is decrypted, cancel nothing. The next use unwraps again.</summary>
    void Rest(TenantId tenant)
    {
    }
}
