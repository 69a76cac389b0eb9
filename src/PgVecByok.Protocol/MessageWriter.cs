using System.Buffers;
using System.Buffers.Binary;
using System.Diagnostics;
using System.Text;

namespace PgVecByok.Protocol;

/// <summary>
/// Messages to be sent, end to end in one buffer that is used again after each flush: no allocation per message.
/// <see cref="Begin"/> and <see cref="End"/> frame one message; its length is filled in at the end. What was begun and failed
/// halfway is taken back by <see cref="Abandon"/>, so a peer never sees half a message.
/// </summary>
public sealed class MessageWriter : IBufferWriter<byte>
{
    private const int NotOpen = -1;
    private const int SmallestBuffer = 8192; // also all that a client without a password costs

    private byte[] _buffer = GC.AllocateArray<byte>(SmallestBuffer, pinned: true);
    private int _end;
    private int _message = NotOpen; // where the open message's length stands
    private int _tagBytes;

    /// <summary>What the client reads text in; null: UTF-8, as everything is inside.</summary>
    public WireEncoding? ClientEncoding { get; set; }

    ~MessageWriter() => Array.Clear(_buffer);

    /// <summary>Whole messages, ready to be sent.</summary>
    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _end);

    public int Length => _end;

    public void Begin(byte tag)
    {
        Debug.Assert(_message == NotOpen);
        Ensure(5);
        _buffer[_end] = tag;
        _message = _end + 1;
        _tagBytes = 1;
        _end += 5;
    }

    /// <summary>For the packets before authentication, which have no tag.</summary>
    public void BeginUntagged()
    {
        Debug.Assert(_message == NotOpen);
        Ensure(4);
        _message = _end;
        _tagBytes = 0;
        _end += 4;
    }

    public void End()
    {
        BinaryPrimitives.WriteInt32BigEndian(_buffer.AsSpan(_message), _end - _message);
        _message = NotOpen;
    }

    /// <summary>Takes back the open message, if there is one.</summary>
    public void Abandon()
    {
        if (_message == NotOpen)
            return;
        _buffer.AsSpan(_message, _end - _message).Clear();
        _end = _message - _tagBytes;
        _message = NotOpen;
    }

    /// <summary>Forgets what was written, after it has been sent: it may be a tenant's, so nothing of it stays in memory.</summary>
    public void Clear()
    {
        Debug.Assert(_message == NotOpen);
        _buffer.AsSpan(0, _end).Clear();
        if (_buffer.Length > Limits.KeptBytes)
            _buffer = GC.AllocateArray<byte>(Limits.KeptBytes, pinned: true);
        _end = 0;
    }

    public void Byte(byte value)
    {
        Ensure(1);
        _buffer[_end++] = value;
    }

    public void Int16(short value)
    {
        Ensure(2);
        BinaryPrimitives.WriteInt16BigEndian(_buffer.AsSpan(_end), value);
        _end += 2;
    }

    public void Int32(int value)
    {
        Ensure(4);
        BinaryPrimitives.WriteInt32BigEndian(_buffer.AsSpan(_end), value);
        _end += 4;
    }

    public void UInt32(uint value) => Int32(unchecked((int)value));

    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        Ensure(bytes.Length);
        bytes.CopyTo(_buffer.AsSpan(_end));
        _end += bytes.Length;
    }

    /// <summary>
    /// Text and its NUL. A NUL inside would end the field early, and a lone surrogate is no UTF-8: both are replaced, as is what the
    /// client's encoding does not have.
    /// </summary>
    public void CString(string text)
    {
        Encoding encoding = ClientEncoding?.Lenient ?? Encoding.UTF8;
        Ensure(encoding.GetMaxByteCount(text.Length) + 1);
        int count = encoding.GetBytes(text, _buffer.AsSpan(_end));
        _buffer.AsSpan(_end, count).Replace((byte)0, (byte)' ');
        _end += count;
        _buffer[_end++] = 0;
    }

    /// <summary>Opens a value of unknown length; give what it returns to <see cref="EndValue"/>.</summary>
    public int BeginValue()
    {
        int at = _end;
        Int32(0);
        return at;
    }

    public void EndValue(int at) => BinaryPrimitives.WriteInt32BigEndian(_buffer.AsSpan(at), _end - at - 4);

    /// <summary>As <see cref="EndValue"/>, of a value in UTF-8: here it becomes what the client reads.</summary>
    /// <exception cref="ProtocolViolationException">22P05: the client's encoding does not have the character.</exception>
    public void EndText(int at)
    {
        if (ClientEncoding is { } client && !Ascii.IsValid(_buffer.AsSpan(at + 4, _end - at - 4)))
            Convert(at + 4, client);
        EndValue(at);
    }

    public void Null() => Int32(-1);

    void IBufferWriter<byte>.Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)(_buffer.Length - _end), nameof(count));
        _end += count;
    }

    Memory<byte> IBufferWriter<byte>.GetMemory(int sizeHint)
    {
        Ensure(Math.Max(sizeHint, 16));
        return _buffer.AsMemory(_end);
    }

    Span<byte> IBufferWriter<byte>.GetSpan(int sizeHint)
    {
        Ensure(Math.Max(sizeHint, 16));
        return _buffer.AsSpan(_end);
    }

    private void Convert(int start, WireEncoding client)
    {
        int length = _end - start;
        char[] text = ArrayPool<char>.Shared.Rent(length);
        try
        {
            int letters = Encoding.UTF8.GetChars(_buffer.AsSpan(start, length), text);
            Ensure(Math.Max(0, client.Strict.GetMaxByteCount(letters) - length));
            int written = client.Strict.GetBytes(text.AsSpan(0, letters), _buffer.AsSpan(start));
            if (written < length)
                _buffer.AsSpan(start + written, length - written).Clear();
            _end = start + written;
        }
        catch (EncoderFallbackException missing)
        {
            throw client.Missing(missing);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(text, clearArray: true);
        }
    }

    private void Ensure(int count)
    {
        if (count <= _buffer.Length - _end)
            return;
        long wanted = (long)_end + count;
        if (wanted > Limits.LargeBytesMax)
            throw new ProtocolViolationException("54000", "a message to the client would be larger than 1 GB", isFatal: false);
        byte[] larger = GC.AllocateArray<byte>(
            (int)Math.Min(Math.Max(wanted, 2L * _buffer.Length), Limits.LargeBytesMax), pinned: true);
        _buffer.AsSpan(0, _end).CopyTo(larger);
        _buffer.AsSpan(0, _end).Clear();
        _buffer = larger;
    }
}
