using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;

namespace PgVecByok.Protocol;

/// <summary>
/// Reads the fields of one message's body, in order. Nothing is read beyond the body, no count is believed before the bytes
/// for it are there, and <see cref="End"/> refuses bytes left over.
/// </summary>
public ref struct MessageReader(ReadOnlySpan<byte> body)
{
    private readonly ReadOnlySpan<byte> _body = body;

    public int Position { get; private set; }

    public readonly int Left => _body.Length - Position;

    public byte Byte() => Bytes(1)[0];

    public short Int16() => BinaryPrimitives.ReadInt16BigEndian(Bytes(2));

    public int Int32() => BinaryPrimitives.ReadInt32BigEndian(Bytes(4));

    public uint UInt32() => BinaryPrimitives.ReadUInt32BigEndian(Bytes(4));

    /// <exception cref="ProtocolViolationException">08P01: there are not as many, or the count is negative.</exception>
    public ReadOnlySpan<byte> Bytes(int count)
    {
        if (count < 0 || count > Left)
            throw ProtocolViolationException.CutShort();
        Position += count;
        return _body.Slice(Position - count, count);
    }

    public ReadOnlySpan<byte> Rest() => Bytes(Left);

    /// <summary>
    /// An int16 count, taken as unsigned as PostgreSQL's clients do (65,535 parameters), of items of at least
    /// <paramref name="itemBytesMin"/> bytes each.
    /// </summary>
    public int Count(int itemBytesMin)
    {
        int count = (ushort)Int16();
        if ((long)count * itemBytesMin > Left)
            throw ProtocolViolationException.CutShort();
        return count;
    }

    /// <summary>An int32 length and that many bytes, or null for −1. Gives the place, so that a caller can slice memory.</summary>
    public Range? Value()
    {
        int length = Int32();
        if (length == -1)
            return null;
        int start = Position;
        Bytes(length);
        return start..Position;
    }

    /// <summary>Text up to its NUL.</summary>
    /// <exception cref="ProtocolViolationException">08P01 without a NUL; 22021 where it is not UTF-8.</exception>
    public string CString()
    {
        int length = _body[Position..].IndexOf((byte)0);
        if (length < 0)
            throw ProtocolViolationException.Error("invalid string in message");
        string text = Text(Bytes(length));
        Position++;
        return text;
    }

    /// <summary>As <see cref="CString()"/>; the text that was likely to come is given back instead of an equal one.</summary>
    public string CString(string likely)
    {
        ReadOnlySpan<byte> rest = _body[Position..];
        if (rest.Length <= likely.Length || rest[likely.Length] != 0 || !Ascii.Equals(rest[..likely.Length], likely))
            return CString();
        Position += likely.Length + 1;
        return likely;
    }

    public readonly void End()
    {
        if (Left != 0)
            throw ProtocolViolationException.InvalidFormat();
    }

    /// <summary>UTF-8 to text, refusing what is not UTF-8 rather than replacing it (CVE-2025-1094's class).</summary>
    public static string Text(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
            return "";
        if (!Utf8.IsValid(utf8))
            throw ProtocolViolationException.NotUtf8(utf8[FirstInvalid(utf8)..]);
        return Encoding.UTF8.GetString(utf8);
    }

    private static int FirstInvalid(ReadOnlySpan<byte> utf8)
    {
        int at = 0;
        while (Rune.DecodeFromUtf8(utf8[at..], out _, out int consumed) == System.Buffers.OperationStatus.Done)
            at += consumed;
        return at;
    }
}
