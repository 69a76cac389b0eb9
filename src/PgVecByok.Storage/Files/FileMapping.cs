using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace PgVecByok.Storage;

/// <summary>
/// A file's bytes where the system's page cache has them: a scan decrypts from there and saves a copy, which costs a quarter of what
/// AES-GCM does (measured). What is not in memory is not touched: reading it through a mapping would turn an error of the disk into
/// the end of the process. A mebibyte that was all in memory is believed to be so for a moment, since asking for each page costs a scan
/// a tenth of its time (measured), and for longer each time that it still was, since reading single places of many
/// costs as much; so is one that was not. What lies here is sealed. It may change while it is read only by the hand of
/// somebody who may write the server's files, and so by the server's own user.
/// </summary>
internal sealed unsafe class FileMapping : SafeHandle
{
    private const int PagesAtOnce = 512, BlockShift = 20, BelievedMilliseconds = 100, DoublingsMost = 5;
    private static readonly int PageBytes = Environment.SystemPageSize;
    private readonly long _length;
    // By block: found in memory so many times, one after another; less than nothing where it was not.
    private readonly sbyte[] _doublings;
    private readonly long[] _believedUntil; // by block; less than nothing where some of it was not in memory

    private FileMapping(nint start, long length)
        : base(0, ownsHandle: true)
    {
        handle = start;
        _length = length;
        _believedUntil = new long[((length - 1) >> BlockShift) + 1];
        _doublings = new sbyte[_believedUntil.Length];
    }

    public override bool IsInvalid => handle == 0;

    /// <summary>Null where the system refuses.</summary>
    public static FileMapping? TryMap(SafeFileHandle file)
    {
        long length = RandomAccess.GetLength(file);
        if (length == 0) return null;
        bool held = false;
        try
        {
            file.DangerousAddRef(ref held);
            nint start = NativeCalls.Map(
                0, (nuint)length, NativeCalls.ProtectRead, NativeCalls.MapShared, (int)file.DangerousGetHandle(), 0);
            return start == -1 ? null : new FileMapping(start, length);
        }
        finally
        {
            if (held) file.DangerousRelease();
        }
    }

    public bool TryView(long offset, int bytes, out ObjectView view)
    {
        view = default;
        if (offset < 0 || bytes <= 0 || offset + bytes > _length) return false;
        bool held = false;
        DangerousAddRef(ref held);
        if (IsResident(offset, bytes))
        {
            view = new ObjectView(new ReadOnlySpan<byte>((byte*)handle + offset, bytes), this);
            return true;
        }

        DangerousRelease();
        return false;
    }

    /// <summary>Both ends are in memory, so that what lies between is not worth reading ahead.</summary>
    public bool HasEnds(long offset, long bytes)
    {
        if (offset < 0 || bytes <= 0 || offset + bytes > _length) return false;
        bool held = false;
        DangerousAddRef(ref held);
        bool hasEnds = AreResident(offset, 1) && AreResident(offset + bytes - 1, 1);
        DangerousRelease();
        return hasEnds;
    }

    protected override bool ReleaseHandle() => NativeCalls.Unmap(handle, (nuint)_length) == 0;

    private bool IsResident(long offset, int bytes)
    {
        long now = Environment.TickCount64;
        for (long block = offset >> BlockShift; block <= (offset + bytes - 1) >> BlockShift; block++)
        {
            ref long until = ref _believedUntil[block];
            long believed = Volatile.Read(ref until);
            if (believed > now) continue;
            if (-believed > now) return AreResident(offset, bytes);
            long start = block << BlockShift;
            bool isWhole = AreResident(start, (int)Math.Min(1 << BlockShift, _length - start));
            int before = _doublings[block], doublings = isWhole ? Math.Max(before, 0) + 1 : Math.Min(before, 0) - 1;
            _doublings[block] = (sbyte)(doublings = Math.Clamp(doublings, -DoublingsMost, DoublingsMost));
            long milliseconds = BelievedMilliseconds << (Math.Abs(doublings) - 1);
            Volatile.Write(ref until, isWhole ? now + milliseconds : -(now + milliseconds));
            if (!isWhole) return AreResident(offset, bytes);
        }

        return true;
    }

    private bool AreResident(long offset, int bytes)
    {
        Span<byte> pages = stackalloc byte[PagesAtOnce];
        long start = offset / PageBytes * PageBytes, end = offset + bytes;
        for (; start < end; start += (long)PagesAtOnce * PageBytes)
        {
            int count = (int)Math.Min(PagesAtOnce, (end - start + PageBytes - 1) / PageBytes);
            fixed (byte* states = pages)
            {
                nuint length = (nuint)Math.Min((long)count * PageBytes, end - start);
                if (NativeCalls.Residence(handle + (nint)start, length, states) != 0) return false;
            }

            // The lowest bit is the one that says so.
            foreach (byte state in pages[..count])
            {
                if ((state & 1) == 0) return false;
            }
        }

        return true;
    }
}
