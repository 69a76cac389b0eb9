using System.Buffers.Binary;
using PgVecByok.Keys;

namespace PgVecByok.Storage;

/// <summary>
/// What the tenant's log says of a segment it publishes: enough to open it, and to notice another one in its place.
/// <code>id 16 | object 8 | generation 4 | pages 4 | footer offset 8 | footer bytes 4 | salt 24 | commitment 32</code>
/// </summary>
public sealed record SegmentDescriptor(
    Guid Id, ulong ObjectId, uint Generation, uint Pages, long FooterOffset, int FooterBytes, ReadOnlyMemory<byte> Salt,
    ReadOnlyMemory<byte> Commitment)
{
    public const int EncodedBytes = 16 + 8 + 4 + 4 + 8 + 4 + SegmentKey.SaltBytes + SegmentKey.CommitmentBytes;

    public long Length => FooterOffset + FooterBytes + SegmentKey.TagBytes;

    /// <summary>Opaque: the tenant's id and the segment's own.</summary>
    public static ObjectName NameOf(TenantId tenant, Guid segment) => new($"{PrefixOf(tenant)}{segment:N}");

    public static string PrefixOf(TenantId tenant) => $"t/{tenant.Value:N}/s/";

    public byte[] Encode()
    {
        byte[] encoded = new byte[EncodedBytes];
        Id.TryWriteBytes(encoded, bigEndian: true, out _);
        BinaryPrimitives.WriteUInt64LittleEndian(encoded.AsSpan(16), ObjectId);
        BinaryPrimitives.WriteUInt32LittleEndian(encoded.AsSpan(24), Generation);
        BinaryPrimitives.WriteUInt32LittleEndian(encoded.AsSpan(28), Pages);
        BinaryPrimitives.WriteInt64LittleEndian(encoded.AsSpan(32), FooterOffset);
        BinaryPrimitives.WriteInt32LittleEndian(encoded.AsSpan(40), FooterBytes);
        Salt.Span.CopyTo(encoded.AsSpan(44));
        Commitment.Span.CopyTo(encoded.AsSpan(44 + SegmentKey.SaltBytes));
        return encoded;
    }

    public static SegmentDescriptor Decode(ReadOnlySpan<byte> encoded)
    {
        var decoded = new SegmentDescriptor(
            new Guid(encoded[..16], bigEndian: true), BinaryPrimitives.ReadUInt64LittleEndian(encoded[16..]),
            BinaryPrimitives.ReadUInt32LittleEndian(encoded[24..]), BinaryPrimitives.ReadUInt32LittleEndian(encoded[28..]),
            BinaryPrimitives.ReadInt64LittleEndian(encoded[32..]), BinaryPrimitives.ReadInt32LittleEndian(encoded[40..]),
            encoded.Slice(44, SegmentKey.SaltBytes).ToArray(),
            encoded.Slice(44 + SegmentKey.SaltBytes, SegmentKey.CommitmentBytes).ToArray());
        bool isPossible = decoded.Pages is > 0 and <= Limits.SegmentPagesMax && decoded.FooterBytes is > 0 and <= Limits.FooterBytesMax
            && decoded.FooterOffset is >= SegmentHeader.Bytes and <= Limits.SegmentBytesMax;
        return isPossible ? decoded : throw new InvalidDataException("a segment's description is authentic, and yet impossible");
    }
}
