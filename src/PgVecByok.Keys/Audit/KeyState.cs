using System.Security.Cryptography;

namespace PgVecByok.Keys;

/// <summary>
/// A tenant's record and its wrapped root keys as one hash: what decides whether and by which of the customer's keys the tenant is opened.
/// Records of object keys and of older root keys are bound to these by what they are sealed under.
/// </summary>
internal static class KeyState
{
    public static bool Includes(TenantId tenant, byte[] name) =>
        name.AsSpan().SequenceEqual(RecordName.Tenant(tenant)) || name.AsSpan().StartsWith(RecordName.Envelopes(tenant));

    /// <summary>As they are stored, once the changes are written.</summary>
    public static byte[] Hash(IKeyRecordStore records, TenantId tenant, IReadOnlyList<KeyRecordChange> changes)
    {
        var state = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach ((byte[] name, byte[] value) in records.Scan(RecordName.Envelopes(tenant))) state[Convert.ToHexString(name)] = value;
        if (records.Read(RecordName.Tenant(tenant)) is { } stored) state[Convert.ToHexString(RecordName.Tenant(tenant))] = stored;
        foreach (KeyRecordChange change in changes.Where(change => Includes(tenant, change.Name)))
        {
            if (change.Value is { } value) state[Convert.ToHexString(change.Name)] = value;
            else state.Remove(Convert.ToHexString(change.Name));
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach ((string name, byte[] value) in state) hash.AppendData(new FieldWriter().Add(1, name).Add(2, value).ToArray());
        return hash.GetHashAndReset();
    }
}
