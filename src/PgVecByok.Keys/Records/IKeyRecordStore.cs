namespace PgVecByok.Keys;

/// <summary>
/// Where the keyring keeps its small durable records: envelopes, object keys, tenants, audit. It is trusted for nothing
/// but durability: everything in it is sealed, or authenticated by what it unwraps to.
/// </summary>
public interface IKeyRecordStore
{
    byte[]? Read(ReadOnlySpan<byte> name);

    /// <summary>In ascending order of names, compared as bytes.</summary>
    IEnumerable<(byte[] Name, byte[] Value)> Scan(byte[] prefix);

    /// <summary>All or nothing, and durable on return.</summary>
    void Write(IReadOnlyList<KeyRecordChange> changes);
}
