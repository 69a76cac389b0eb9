using PgVecByok.Keys;

namespace PgVecByok.Storage;

/// <summary>
/// Seals the pages of one new segment and puts it as one object, a few pages at a time while the processor's cache has them. Only
/// ciphertext is held here. Pages are checked before they are sealed; a writer that was not stored leaves nothing behind.
/// </summary>
public sealed class SegmentWriter : IDisposable
{
    private const int BlockBytes = 256 << 10;
    private const long KeptBytes = 32 * BlockBytes;
    private static readonly KeptBlocks<byte> Blocks = new(KeptBytes);
    private readonly TenantCapability _capability;
    private readonly ulong _objectId;
    private readonly Guid _id = Guid.CreateVersion7();
    private readonly SegmentKey _key;
    private readonly List<PageEntry> _pages = [];
    private readonly IObjectDraft _draft;
    private readonly byte[] _block = Blocks.Take(BlockBytes);
    private int _used;
    private bool _isDisposed;
    private long _offset = SegmentHeader.Bytes;
    private uint _units;

    public SegmentWriter(TenantCapability capability, ulong objectId, IObjectStore objects)
    {
        (_capability, _objectId) = (capability, objectId);
        _key = capability.CreateSegmentKey(SegmentHeader.Identity(objectId, _id, capability.Generation));
        _draft = objects.Begin(SegmentDescriptor.NameOf(capability.Tenant, _id), SegmentHeader.Bytes);
    }

    /// <summary>Sealed so far.</summary>
    public long Bytes => _offset;

    public int PageCount => _pages.Count;

    public void Add(PageKind kind, int column, int chunk, int first, int rows, ReadOnlySpan<byte> plaintext)
    {
        ThrowIfTooLarge(plaintext.Length);
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 1);
        ArgumentOutOfRangeException.ThrowIfEqual((int)kind, (int)PageKind.ClusterVectors);
        var page = new PageEntry(kind, (ushort)column, chunk, first, rows, (uint)_pages.Count, _offset, plaintext.Length);
        Span<byte> associated = stackalloc byte[AssociatedData.BytesMax];
        Seal(page.Number, AssociatedData.OfPage(page, associated), plaintext);
        _pages.Add(page);
    }

    /// <summary>The vector of one row in a unit of its own. Rows that follow one another make a run, if they are of one length.</summary>
    public void AddUnit(int column, int chunk, int place, ReadOnlySpan<byte> plaintext)
    {
        ThrowIfTooLarge(plaintext.Length);
        ArgumentOutOfRangeException.ThrowIfNegative(place);
        PageEntry run = _pages.Count > 0 ? _pages[^1] : default;
        bool follows = run.IsRun && run.Column == column && run.Chunk == chunk && run.First + run.Rows == place
            && run.Bytes == plaintext.Length;
        if (!follows)
        {
            run = new PageEntry(
                PageKind.ClusterVectors, (ushort)column, chunk, place, 0, PageEntry.FirstUnit + _units, _offset, plaintext.Length);
            _pages.Add(run);
        }

        PageEntry unit = run.Unit(run.Rows);
        Span<byte> associated = stackalloc byte[AssociatedData.BytesMax];
        Seal(unit.Number, AssociatedData.OfPage(unit, associated), plaintext);
        _units++;
        _pages[^1] = run with { Rows = run.Rows + 1 };
    }

    /// <summary>Durable on return, and found by nobody until a log names it.</summary>
    /// <exception cref="StorageException">The object store refused it, or its answer is not known.</exception>
    public SegmentDescriptor Store()
    {
        byte[] directory = new byte[_pages.Count * PageEntry.EncodedBytes];
        _pages.Sort(PageEntry.Order);
        for (int i = 0; i < _pages.Count; i++) _pages[i].Write(directory.AsSpan(i * PageEntry.EncodedBytes));
        if (directory.Length is 0 or > Limits.FooterBytesMax)
            throw new StorageException(StorageFault.TooLarge, "a segment's directory is larger than the format allows");

        var segment = new SegmentDescriptor(
            _id, _objectId, _key.Identity.Generation, (uint)_pages.Count, _offset, directory.Length, _key.Salt.ToArray(),
            _key.Commitment.ToArray());
        byte[] header = new byte[SegmentHeader.Bytes];
        SegmentHeader.Write(header, _capability.Tenant, segment);
        Span<byte> associated = stackalloc byte[AssociatedData.BytesMax];
        Seal(segment.Pages, AssociatedData.OfFooter(header, segment.Pages, directory.Length, associated), directory);
        Write();
        // A name that is taken is impossible: ids are random. Whoever took it is not trusted to hold these bytes.
        if (_draft.Put(header) != PutResult.Created)
            throw new StorageException(StorageFault.Conflict, $"segment {_id} exists already");
        return segment;
    }

    public void Dispose()
    {
        if (_isDisposed) return;
        _isDisposed = true;
        Blocks.Keep(_block);
        _draft.Dispose();
        _key.Dispose();
    }

    private void ThrowIfTooLarge(int bytes)
    {
        if (bytes is 0 or > Limits.WidePageBytesMax || _pages.Count >= Limits.SegmentPagesMax - 1
            || _offset + bytes > Limits.SegmentBytesMax)
            throw new StorageException(StorageFault.TooLarge, "a page or a segment is larger than the format allows");
    }

    private void Seal(uint number, ReadOnlySpan<byte> associated, ReadOnlySpan<byte> plaintext)
    {
        int length = plaintext.Length + SegmentKey.TagBytes;
        if (BlockBytes - _used < length)
            Write();
        if (length > BlockBytes)
        {
            byte[] alone = new byte[length];
            _key.Seal(number, associated, plaintext, alone);
            _draft.Append(alone);
        }
        else
        {
            _key.Seal(number, associated, plaintext, _block.AsSpan(_used, length));
            _used += length;
        }

        _offset += length;
    }

    private void Write()
    {
        if (_used > 0)
            _draft.Append(_block.AsSpan(0, _used));
        _used = 0;
    }
}
