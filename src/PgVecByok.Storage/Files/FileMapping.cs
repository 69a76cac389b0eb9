using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace PgVecByok.Storage;

/// <summary>
/// A file's bytes where the system's page cache has them: a scan decrypts from there and saves a copy, which costs a quarter of what
/// AES-GCM does (measured). What is not in memory is not touched: reading it through a mapping would turn an error of the disk into
/// the end of the process. A mebibyte that was all in memory is believed to be so for a moment, since asking for each page costs a scan
/// a tenth of its time (measured), and for longer each time that it still was, since reading single places of many
/// costs as much. Of one that was in memory in parts those parts are believed in, unless some of them left since it was
/// looked at before.
/// What lies here is sealed. It may change while it is read only by the hand of
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
    private readonly SeenPages?[] _seen; // by block

    private FileMapping(nint start, long length)
        : base(0, ownsHandle: true)
    {
        handle = start;
        _length = length;
        _believedUntil = new long[((length - 1) >> BlockShift) + 1];
        _doublings = new sbyte[_believedUntil.Length];
        _seen = new SeenPages?[_believedUntil.Length];
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
            long believed = Volatile.Read(ref _believedUntil[block]);
            if (believed > now || (-believed <= now && IsWhole(block, now))) continue;
            if (!WasSeen(block, offset, bytes)) return AreResident(offset, bytes);
        }

        return true;
    }

    /// <summary>Looks at all pages of a block.</summary>
    private bool IsWhole(long block, long now)
    {
        Span<byte> states = stackalloc byte[PagesAtOnce];
        long start = block << BlockShift, bytes = Math.Min(1 << BlockShift, _length - start);
        states = states[..(int)((bytes + PageBytes - 1) / PageBytes)];
        if (!TryLook(start, bytes, states)) states.Clear();
        var seen = new SeenPages(states, Volatile.Read(ref _seen[block]));
        bool isWhole = seen.IsWhole;
        Volatile.Write(ref _seen[block], seen);
        int last = _doublings[block], doublings = isWhole ? Math.Max(last, 0) + 1 : Math.Min(last, 0) - 1;
        _doublings[block] = (sbyte)(doublings = Math.Clamp(doublings, -DoublingsMost, DoublingsMost));
        long milliseconds = BelievedMilliseconds << (Math.Abs(doublings) - 1);
        Volatile.Write(ref _believedUntil[block], isWhole ? now + milliseconds : -(now + milliseconds));
        return isWhole;
    }

    /// <summary>Those of the bytes that are in this block were all in memory when it was looked at.</summary>
    private bool WasSeen(long block, long offset, int bytes)
    {
        long start = block << BlockShift;
        long from = Math.Max(offset - start, 0), to = Math.Min(offset + bytes - start, 1 << BlockShift);
        return Volatile.Read(ref _seen[block]) is { } seen && seen.Has(from / PageBytes, (to - 1) / PageBytes);
    }

    private bool AreResident(long offset, int bytes)
    {
        Span<byte> pages = stackalloc byte[PagesAtOnce];
        long start = offset / PageBytes * PageBytes, end = offset + bytes;
        for (; start < end; start += (long)PagesAtOnce * PageBytes)
        {
            long length = Math.Min((long)PagesAtOnce * PageBytes, end - start);
            Span<byte> states = pages[..(int)((length + PageBytes - 1) / PageBytes)];
            if (!TryLook(start, length, states)) return false;
            foreach (byte state in states)
            {
                if (!IsHere(state)) return false;
            }
        }

        return true;
    }

    private bool TryLook(long start, long bytes, Span<byte> states)
    {
        states.Clear();
        fixed (byte* first = states) return NativeCalls.Residence(handle + (nint)start, (nuint)bytes, first) == 0;
    }

    // The lowest bit is the one that says so.
    private static bool IsHere(byte state) => (state & 1) != 0;
}
