namespace PgVecByok.Keys;

/// <summary>
/// A key operation that did not happen. The message is fit for the client: it names keys by URI and tenants by the name
/// the caller knows, and never holds key bytes. Providers throw it without a tenant; the keyring adds the tenant.
/// </summary>
public sealed class KeyException(KeyFault fault, TenantId tenant, string message, Exception? cause = null)
    : Exception(message, cause)
{
    public KeyException(KeyFault fault, string message, Exception? cause = null)
        : this(fault, TenantId.System, message, cause)
    {
    }

    public KeyFault Fault { get; } = fault;
    public TenantId Tenant { get; } = tenant;
    public string? Hint { get; init; }

    /// <summary>The same failure for another waiter: an exception object belongs to one throw.</summary>
    public KeyException Again() => new(Fault, Tenant, Message, InnerException) { Hint = Hint, _isNamed = _isNamed };

    private bool _isNamed;

    internal KeyException For(TenantId tenant, string name) => _isNamed
        ? this
        : new(Fault, tenant, $"tenant \"{name}\": {Message}", this) { Hint = Hint, _isNamed = true };
}
