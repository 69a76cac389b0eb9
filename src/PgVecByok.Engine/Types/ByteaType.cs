using System.Buffers;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>bytea: written as \x and hexadecimal digits or, with bytea_output = escape, as printable ASCII with \ooo between.</summary>
public sealed class ByteaType : SqlType<Bytea>
{
    public override Bytea Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings) =>
        utf8.StartsWith("\\x"u8) ? new Bytea(Hexadecimal.Decode(utf8[2..])) : new Bytea(Unescape(utf8));

    public override Bytea ReadBinary(ReadOnlySpan<byte> bytes, int typmod) => new(bytes.ToArray());

    public override void WriteText(Bytea value, IBufferWriter<byte> writer, FormatSettings settings)
    {
        if (settings.ByteaOutput == "escape")
        {
            Escape(value.Span, writer);
            return;
        }

        writer.Write("\\x"u8);
        Hexadecimal.Encode(value.Span, writer);
    }

    public override void WriteBinary(Bytea value, IBufferWriter<byte> writer) => writer.Write(value.Span);

    public override int Compare(Bytea left, Bytea right) => left.CompareTo(right);

    public override bool AreEqual(Bytea left, Bytea right) => left.Equals(right);

    public override int Hash(Bytea value) => value.GetHashCode();

    internal static void Escape(ReadOnlySpan<byte> bytes, IBufferWriter<byte> writer)
    {
        foreach (byte each in bytes)
        {
            if (each == '\\')
                writer.Write("\\\\"u8);
            else if (each is < 0x20 or > 0x7e)
                writer.Write([(byte)'\\', (byte)('0' + (each >> 6)), (byte)('0' + ((each >> 3) & 7)), (byte)('0' + (each & 7))]);
            else
                writer.Write([each]);
        }
    }

    internal static byte[] Unescape(ReadOnlySpan<byte> text)
    {
        byte[] bytes = new byte[text.Length];
        int count = 0;
        while (text.Length > 0)
        {
            int taken = 1;
            bytes[count] = text[0];
            if (text[0] == '\\')
                bytes[count] = Escaped(text, out taken);
            count++;
            text = text[taken..];
        }

        return bytes[..count];
    }

    private static byte Escaped(ReadOnlySpan<byte> text, out int taken)
    {
        taken = 2;
        if (text.Length > 1 && text[1] == '\\')
            return (byte)'\\';
        taken = 4;
        if (text.Length > 3 && text[1] is >= (byte)'0' and <= (byte)'3' && IsOctal(text[2]) && IsOctal(text[3]))
            return (byte)(((text[1] - '0') << 6) + ((text[2] - '0') << 3) + text[3] - '0');
        throw new SqlException(SqlState.InvalidTextRepresentation, "invalid input syntax for type bytea");
    }

    private static bool IsOctal(byte each) => each is >= (byte)'0' and <= (byte)'7';
}
