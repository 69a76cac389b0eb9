using System.Buffers.Binary;
using PgVecByok.Keys;

namespace PgVecByok.Storage;

/// <summary>
/// The first 128 bytes of a segment, in clear. Nothing is believed because it stands here: what a reader needs comes from the tenant's
/// sealed log, the header must agree with it, and the footer's tag covers the first 72 bytes. Numbers are little-endian.
/// <code>
///   0 magic 4 | 4 format 1 | 5 suite 1 | 6 kind 1 | 7 flags 1 | 8 tenant 16 | 24 object 8 | 32 segment 16 | 48 generation 4
///   52 pages 4 | 56 footer offset 8 | 64 footer bytes 4 | 68 zero 4 | 72 salt 24 | 96 commitment 32
/// </code>
/// </summary>
internal static class SegmentHeader
{
    public const int Bytes = 128, BoundBytes = 72;
    public const byte Format = 2, Suite = 3, Kind = 1;

    private static ReadOnlySpan<byte> Magic => "PVBS"u8;

    public static SegmentIdentity Identity(ulong objectId, Guid segment, uint generation) =>
        new(objectId, segment, generation, Kind, Suite, Format);

    public static void Write(Span<byte> header, TenantId tenant, SegmentDescriptor segment)
    {
        header[..Bytes].Clear();
        Magic.CopyTo(header);
        (header[4], header[5], header[6]) = (Format, Suite, Kind);
        tenant.Value.TryWriteBytes(header[8..], bigEndian: true, out _);
        BinaryPrimitives.WriteUInt64LittleEndian(header[24..], segment.ObjectId);
        segment.Id.TryWriteBytes(header[32..], bigEndian: true, out _);
        BinaryPrimitives.WriteUInt32LittleEndian(header[48..], segment.Generation);
        BinaryPrimitives.WriteUInt32LittleEndian(header[52..], segment.Pages);
        BinaryPrimitives.WriteInt64LittleEndian(header[56..], segment.FooterOffset);
        BinaryPrimitives.WriteInt32LittleEndian(header[64..], segment.FooterBytes);
        segment.Salt.Span.CopyTo(header[BoundBytes..]);
        segment.Commitment.Span.CopyTo(header[(BoundBytes + SegmentKey.SaltBytes)..]);
    }
}
