using System.Buffers.Binary;

namespace PgVecByok.Protocol;

/// <summary>
/// Cuts a stream of bytes into messages. Pure: whoever owns the socket asks for <see cref="Room"/>, fills it and says how much came.
/// <list type="bullet">
/// <item>A message's claimed length is checked against its tag's limit before its body is awaited.</item>
/// <item>The buffer doubles when it is full: it holds at most twice what came, whatever was claimed.</item>
/// <item>Bodies of one tag may be taken in pieces, as they come: a load that is one message needs no more room than one of many.</item>
/// <item>A body is valid until the next <see cref="Room"/> or <see cref="WipeGiven"/>, which overwrites it with zeroes: it may be a
/// tenant's.</item>
/// </list>
/// <code>
///   tag    byte    absent before authentication
///   length int32   counts itself and the body
///   body
/// </code>
/// </summary>
public sealed class MessageStream
{
    private const int SmallestBuffer = 8192;

    // Pinned for good: a read that waits must not keep the garbage around its buffer from being compacted away.
    private byte[] _buffer = GC.AllocateArray<byte>(SmallestBuffer, pinned: true);
    private int _given; // what lies before was given out and wiped
    private int _start;
    private int _end;
    private int _owed; // of a body that is given out in pieces, or was cut
    private byte _cut; // the tag of a message that is yet to be given, without its body

    ~MessageStream() => Array.Clear(_buffer);

    /// <summary>Bytes that came and were not yet given out.</summary>
    public int Buffered => _end - _start;

    public int Capacity => _buffer.Length;

    /// <summary>
    /// Whether the buffer may have so many bytes; a smaller one always may, and is told too. Where it may not, the message is cut: it is given
    /// without its body, and the rest is passed over as it comes.
    /// </summary>
    public Func<long, bool> MayHold { get; set; } = _ => true;

    /// <summary>The message given last was cut.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Where the next bytes go; never empty. A larger buffer is taken where nothing is in the way.</summary>
    public Memory<byte> Room(int wanted = 0)
    {
        WipeGiven();
        if (_start == _end)
        {
            _start = _end = _given = 0;
            if (_buffer.Length > Limits.KeptBytes || _buffer.Length < wanted)
                _buffer = NewBuffer(Math.Clamp(wanted, SmallestBuffer, Limits.KeptBytes));
        }
        else if (_end == _buffer.Length)
        {
            MakeRoom();
        }

        return _buffer.AsMemory(_end);
    }

    /// <summary>Overwrites what was given out: before a wait of any length.</summary>
    public void WipeGiven()
    {
        _buffer.AsSpan(_given, _start - _given).Clear();
        _given = _start;
    }

    public void Filled(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)(_buffer.Length - _end), nameof(count));
        _end += count;
    }

    /// <summary>The next message, if all of it is here.</summary>
    /// <param name="bytesMax">By tag; it may throw for a tag that is not expected.</param>
    /// <exception cref="ProtocolViolationException">08P01, fatal: a length below 4 or above the limit. Frames are lost then.</exception>
    public bool TryRead(Func<byte, int> bytesMax, out byte tag, out ReadOnlyMemory<byte> body)
    {
        tag = _cut;
        body = default;
        IsCut = tag != 0;
        if (IsCut)
        {
            _cut = 0;
            return true;
        }

        if (_owed > 0)
            Take();
        if (_owed > 0 || Buffered < 1)
            return false;
        tag = _buffer[_start];
        int limit = bytesMax(tag);
        return TryBody(headerBytes: 1, limit, out body);
    }

    /// <summary>
    /// As <see cref="TryRead"/>, but of a message with that tag what is here of its body; the next call goes on with it. Whoever stops in
    /// the middle reads on with <see cref="TryRead"/>, which passes over the rest.
    /// </summary>
    public bool TryReadPiece(byte piecewise, Func<byte, int> bytesMax, out byte tag, out ReadOnlyMemory<byte> body)
    {
        if (_owed == 0)
        {
            if (Buffered < 1 || _buffer[_start] != piecewise)
                return TryRead(bytesMax, out tag, out body);
            if (Buffered > 4)
            {
                _owed = LengthAt(_start + 1, bytesMax(piecewise)) - 4;
                _start += 5;
                (tag, body) = (piecewise, Take());
                return _owed == 0 || !body.IsEmpty;
            }
        }

        (tag, body) = (piecewise, Take());
        return !body.IsEmpty;
    }

    /// <summary>The next packet without a tag: startup, SSLRequest, CancelRequest.</summary>
    public bool TryReadUntagged(out ReadOnlyMemory<byte> body) => TryBody(headerBytes: 0, Limits.StartupBytesMax, out body);

    private bool TryBody(int headerBytes, int limit, out ReadOnlyMemory<byte> body)
    {
        body = default;
        if (Buffered < headerBytes + 4)
            return false;

        int length = LengthAt(_start + headerBytes, limit);
        if (Buffered - headerBytes < length)
            return false;

        body = _buffer.AsMemory(_start + headerBytes + 4, length - 4);
        _start += headerBytes + length;
        return true;
    }

    private int LengthAt(int at, int limit)
    {
        int length = BinaryPrimitives.ReadInt32BigEndian(_buffer.AsSpan(at));
        return length >= 4 && length <= limit ? length : throw ProtocolViolationException.Fatal("invalid message length");
    }

    private ReadOnlyMemory<byte> Take()
    {
        int count = Math.Min(_owed, Buffered);
        (_owed, _start) = (_owed - count, _start + count);
        return _buffer.AsMemory(_start - count, count);
    }

    private byte[] NewBuffer(int length)
    {
        MayHold(length);
        return GC.AllocateArray<byte>(length, pinned: true);
    }

    // REQUIRES: a message has begun and its length was looked at, as TryRead did.
    private void Cut()
    {
        _cut = _buffer[_start];
        _owed = 1 + BinaryPrimitives.ReadInt32BigEndian(_buffer.AsSpan(_start + 1)) - Buffered;
        Array.Clear(_buffer);
        _buffer = NewBuffer(SmallestBuffer);
        _start = _end = _given = 0;
    }

    private void MakeRoom()
    {
        bool needsMore = Buffered > _buffer.Length / 2;
        int length = (int)Math.Min(2L * _buffer.Length, Array.MaxLength);
        if (needsMore && !MayHold(length))
        {
            Cut();
            return;
        }

        byte[] target = needsMore ? GC.AllocateArray<byte>(length, pinned: true) : _buffer;
        int kept = Buffered;
        _buffer.AsSpan(_start, kept).CopyTo(target);
        (target == _buffer ? _buffer.AsSpan(kept) : _buffer).Clear();
        (_buffer, _given, _start, _end) = (target, 0, 0, kept);
    }
}
