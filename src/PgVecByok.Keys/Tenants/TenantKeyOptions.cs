namespace PgVecByok.Keys;

/// <summary>A tenant's own terms. Short leases obey sooner and ask the provider more often.</summary>
public sealed record TenantKeyOptions
{
    public static readonly TenantKeyOptions Default = new();

    /// <summary>How long an unwrapped root key lives without a new proof: 1 s to 1 h.</summary>
    public int LeaseSeconds { get; init; } = 30;

    /// <summary>How much longer while the provider is unreachable, never when it says no: 0 to 300 s.</summary>
    public int GraceSeconds { get; init; } = 30;

    internal void Check()
    {
        if (LeaseSeconds is < 1 or > 3600)
            throw new KeyException(KeyFault.Invalid, $"lease_seconds {LeaseSeconds} is outside the range 1 .. 3600");
        if (GraceSeconds is < 0 or > 300)
            throw new KeyException(KeyFault.Invalid, $"grace_seconds {GraceSeconds} is outside the range 0 .. 300");
    }

    internal byte[] Encode() =>
        new FieldWriter().Add(1, (uint)LeaseSeconds).Add(2, (uint)GraceSeconds).ToArray();

    internal static TenantKeyOptions Decode(ReadOnlyMemory<byte> encoded)
    {
        var fields = new FieldReader(encoded);
        var options = new TenantKeyOptions { LeaseSeconds = (int)fields.UInt32(1), GraceSeconds = (int)fields.UInt32(2) };
        fields.End();
        return options;
    }
}
