using System.Buffers.Binary;

namespace PgVecByok.Storage;

/// <summary>
/// What a page's tag covers besides its bytes: the one place that builds it. Cluster, tenant, object, segment and generation are bound
/// through the segment key, the page number through the nonce as well. Every field has a fixed width, so no two places read alike.
/// <code>
///   page    format 1 | kind 1 | column 2 | chunk 4 | first 4 | rows 4 | number 4 | bytes 4
///   footer  format 1 | kind 1 | number 4 | bytes 4 | the header's first 72 bytes
/// </code>
/// </summary>
internal static class AssociatedData
{
    public const int BytesMax = 10 + SegmentHeader.BoundBytes;

    public static ReadOnlySpan<byte> OfPage(in PageEntry page, Span<byte> into)
    {
        (into[0], into[1]) = (SegmentHeader.Format, (byte)page.Kind);
        BinaryPrimitives.WriteUInt16LittleEndian(into[2..], page.Column);
        BinaryPrimitives.WriteInt32LittleEndian(into[4..], page.Chunk);
        BinaryPrimitives.WriteInt32LittleEndian(into[8..], page.First);
        BinaryPrimitives.WriteInt32LittleEndian(into[12..], page.Rows);
        BinaryPrimitives.WriteUInt32LittleEndian(into[16..], page.Number);
        BinaryPrimitives.WriteInt32LittleEndian(into[20..], page.Bytes);
        return into[..24];
    }

    public static ReadOnlySpan<byte> OfFooter(ReadOnlySpan<byte> header, uint number, int bytes, Span<byte> into)
    {
        (into[0], into[1]) = (SegmentHeader.Format, (byte)PageKind.Footer);
        BinaryPrimitives.WriteUInt32LittleEndian(into[2..], number);
        BinaryPrimitives.WriteInt32LittleEndian(into[6..], bytes);
        header[..SegmentHeader.BoundBytes].CopyTo(into[10..]);
        return into[..(10 + SegmentHeader.BoundBytes)];
    }
}
