using System.Buffers.Binary;

namespace PgVecByok.Keys;

/// <summary>
/// Names of the keyring's records: a word, then opaque numbers, big-endian so that they sort. No name holds user text.
/// <code>
///   cluster                                        birth identity of this store
///   cluster-key                                    sealed under the system tenant's newest root key
///   cluster-signing                                sealed under the cluster key
///   tenant/      tenant16                          sealed under the cluster key
///   envelope/    tenant16 rank1 revision1                   the newest root key, wrapped by one of the customer's keys
///   root/        tenant16 generation4              an older root key, sealed under the newest
///   object/      tenant16 object8 generation4      an object key, sealed under its generation's root key
///   audit/       tenant16 number8                  sealed under the cluster key, chained
///   audit-head/  tenant16                          sealed under the cluster key
///   certificate/ certificate16                     sealed under the cluster key
/// </code>
/// </summary>
internal static class RecordName
{
    public static readonly byte[] Cluster = "cluster"u8.ToArray();
    public static readonly byte[] ClusterKey = "cluster-key"u8.ToArray();
    public static readonly byte[] ClusterSigning = "cluster-signing"u8.ToArray();
    public static readonly byte[] Tenants = "tenant/"u8.ToArray();

    public static byte[] Tenant(TenantId tenant) => [.. Tenants, .. Id(tenant.Value)];
    public static byte[] Envelopes(TenantId tenant) => [.. "envelope/"u8, .. Id(tenant.Value)];
    public static byte[] Envelope(TenantId tenant, KeyShare share) => [.. Envelopes(tenant), share.Rank, share.Revision];
    public static byte[] Roots(TenantId tenant) => [.. "root/"u8, .. Id(tenant.Value)];
    public static byte[] Root(TenantId tenant, uint generation) => [.. Roots(tenant), .. Number32(generation)];
    public static byte[] Objects(TenantId tenant) => [.. "object/"u8, .. Id(tenant.Value)];
    public static byte[] Object(TenantId tenant, ulong id) => [.. Objects(tenant), .. Number64(id)];
    public static byte[] Object(TenantId tenant, ulong id, uint generation) =>
        [.. Object(tenant, id), .. Number32(generation)];
    public static byte[] Audits(TenantId tenant) => [.. "audit/"u8, .. Id(tenant.Value)];
    public static byte[] Audit(TenantId tenant, ulong number) => [.. Audits(tenant), .. Number64(number)];
    public static byte[] AuditHead(TenantId tenant) => [.. "audit-head/"u8, .. Id(tenant.Value)];
    public static byte[] Certificate(Guid id) => [.. "certificate/"u8, .. Id(id)];

    public static uint GenerationOf(byte[] name) => BinaryPrimitives.ReadUInt32BigEndian(name.AsSpan(name.Length - 4));
    public static ulong ObjectOf(byte[] name) => BinaryPrimitives.ReadUInt64BigEndian(name.AsSpan(name.Length - 12));
    public static TenantId TenantOf(byte[] name) => new(new Guid(name.AsSpan(Tenants.Length, 16), bigEndian: true));

    public static byte[] Id(Guid id) => id.ToByteArray(bigEndian: true);

    public static byte[] Number32(uint number)
    {
        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, number);
        return bytes;
    }

    public static byte[] Number64(ulong number)
    {
        byte[] bytes = new byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, number);
        return bytes;
    }
}
