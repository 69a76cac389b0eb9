using System.Security.Cryptography;
using System.Text;

namespace PgVecByok.Keys;

/// <summary>
/// A tenant root key wrapped by one of the customer's keys. Fields in the encoding of <see cref="FieldWriter"/>:
/// <code>
///    1 magic "PVKE" and format u16     7 exact version of the KEK        13 commitment of the root key, 32
///    2 cluster of birth, 16            8 share (below)                  14 hash of the context sent, 32
///    3 tenant, 16                      9 wrap mechanism                  15 created
///    4 generation u32                 10 its parameters                  16 not after, 0 is never
///    5 provider scheme                11 SHA-256 of a public KEK         17 hash of the lease policy, 32
///    6 canonical key URI              12 wrapped bytes                   18 HMAC under the root key over 1-17
///                                                                        19 HMAC under the cluster key over 1-18
/// </code>
/// A share is rank u8, revision u8: any-of, lowest rank asked first; a rewrap writes the next revision of a rank.
/// Field 18 binds what a provider without associated data cannot. It is self-certifying: with a public KEK anyone could
/// wrap a key of his own. Hence field 19, and the commitment pinned in the tenant's record.
/// </summary>
internal sealed class Envelope
{
    private const int MacFieldBytes = 6 + 32;
    private static readonly byte[] Magic = [.. "PVKE"u8, 0, 1];

    private byte[] _encoded = [];

    public required Guid Cluster { get; init; }
    public required TenantId Tenant { get; init; }
    public required uint Generation { get; init; }
    public required KeyShare Share { get; init; }
    public required KeyUri Uri { get; init; }
    public required WrappedKey Wrapped { get; init; }
    public required byte[] Commitment { get; init; }
    public required DateTimeOffset Created { get; init; }
    public DateTimeOffset? NotAfter { get; init; }
    public required byte[] PolicyHash { get; init; }

    public byte[] Hash => SHA256.HashData(_encoded);

    /// <summary>What the provider authenticates with the key. Ids, never names: some providers log it in clear.</summary>
    public byte[] Context => ContextOf(Cluster, Tenant, Generation);

    public static byte[] ContextOf(Guid cluster, TenantId tenant, uint generation) => new FieldWriter()
        .Add(1, "pgvecbyok/root-key/v1").Add(2, cluster).Add(3, tenant.Value).Add(4, generation).ToArray();

    public byte[] Encode(RootKey root, ClusterKey cluster)
    {
        FieldWriter fields = new FieldWriter()
            .Add(1, Magic).Add(2, Cluster).Add(3, Tenant.Value).Add(4, Generation)
            .Add(5, Uri.Scheme).Add(6, Uri.Text).Add(7, Wrapped.Version).Add(8, [Share.Rank, Share.Revision])
            .Add(9, Wrapped.Mechanism).Add(10, Wrapped.Parameters.Span).Add(11, Wrapped.PublicKeyHash.Span)
            .Add(12, Wrapped.Bytes.Span).Add(13, Commitment).Add(14, SHA256.HashData(Context))
            .Add(15, Created).Add(16, (ulong)(NotAfter?.ToUnixTimeMilliseconds() ?? 0)).Add(17, PolicyHash);
        fields.Add(18, root.EnvelopeMac(fields.ToArray()));
        fields.Add(19, cluster.EnvelopeMac(fields.ToArray()));
        return _encoded = fields.ToArray();
    }

    /// <exception cref="KeyException">Corrupt: not canonical, or of another cluster, tenant or place.</exception>
    public static Envelope Decode(byte[] encoded, Guid cluster, TenantId tenant)
    {
        try
        {
            Envelope envelope = Decode(encoded);
            if (envelope.Cluster == cluster && envelope.Tenant == tenant) return envelope;
        }
        catch (Exception malformed) when (malformed is FormatException or DecoderFallbackException or KeyException)
        {
        }

        throw new KeyException(KeyFault.Corrupt, tenant, "a wrapped key fails authentication");
    }

    private static Envelope Decode(byte[] encoded)
    {
        var fields = new FieldReader(encoded);
        if (!fields.Bytes(1).Span.SequenceEqual(Magic)) throw new FormatException("not an envelope of this format");
        Guid cluster = fields.Guid(2);
        var tenant = new TenantId(fields.Guid(3));
        uint generation = fields.UInt32(4);
        string scheme = fields.Text(5);
        KeyUri uri = KeyUri.Parse(fields.Text(6));
        if (uri.Scheme != scheme) throw new FormatException("scheme and URI differ");
        string version = fields.Text(7);
        ReadOnlyMemory<byte> share = fields.Bytes(8, 2);
        var envelope = new Envelope
        {
            Cluster = cluster,
            Tenant = tenant,
            Generation = generation,
            Uri = uri,
            Share = new KeyShare(share.Span[0], share.Span[1]),
            Wrapped = new WrappedKey(version, fields.Text(9), fields.Bytes(10), fields.Bytes(11), fields.Bytes(12)),
            Commitment = fields.Bytes(13, 32).ToArray(),
            Created = fields.Time(15),
            NotAfter = fields.Time(16) is var end && end == DateTimeOffset.UnixEpoch ? null : end,
            PolicyHash = fields.Bytes(17, 32).ToArray(),
            _encoded = encoded,
        };
        bool sentThisContext = fields.Bytes(14, 32).Span.SequenceEqual(SHA256.HashData(envelope.Context));
        if (!sentThisContext) throw new FormatException("another context was sent");
        fields.Bytes(18, 32);
        fields.Bytes(19, 32);
        fields.End();
        return envelope;
    }

    /// <summary>The unwrapped key is the one this envelope was made around, and made it. In constant time.</summary>
    public bool Vouches(RootKey root)
    {
        bool isCommitted = CryptographicOperations.FixedTimeEquals(root.Commitment(), Commitment);
        bool isMade = CryptographicOperations.FixedTimeEquals(
            root.EnvelopeMac(_encoded.AsSpan(..^(2 * MacFieldBytes))), _encoded.AsSpan()[^(MacFieldBytes + 32)..^MacFieldBytes]);
        return isCommitted & isMade;
    }

    public bool IsOf(ClusterKey cluster) => CryptographicOperations.FixedTimeEquals(
        cluster.EnvelopeMac(_encoded.AsSpan(..^MacFieldBytes)), _encoded.AsSpan()[^32..]);
}
