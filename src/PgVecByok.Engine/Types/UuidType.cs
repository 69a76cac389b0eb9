using System.Buffers;
using System.Globalization;

namespace PgVecByok.Engine;

/// <summary>uuid: 16 bytes in network order, read with or without hyphens and braces.</summary>
public sealed class UuidType : SqlType<Guid>
{
    private const int Bytes = 16;

    public override Guid Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings)
    {
        ReadOnlySpan<byte> text = utf8;
        bool braced = text.Length > 0 && text[0] == '{';
        if (braced)
            text = text[1..];
        Span<byte> bytes = stackalloc byte[Bytes];
        int at = 0;
        for (int i = 0; i < Bytes; i++)
        {
            if (at + 2 > text.Length || !byte.TryParse(text.Slice(at, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out bytes[i]))
                throw IntegerText.Invalid(utf8, "uuid");
            at += 2;
            if (i % 2 == 1 && i < Bytes - 1 && at < text.Length && text[at] == '-')
                at++;
        }

        if (braced && at < text.Length && text[at] == '}')
            at++;
        else if (braced)
            throw IntegerText.Invalid(utf8, "uuid");
        return at == text.Length ? new Guid(bytes, bigEndian: true) : throw IntegerText.Invalid(utf8, "uuid");
    }

    public override Guid ReadBinary(ReadOnlySpan<byte> bytes, int typmod) => new(BinaryForm.Exactly(bytes, Bytes), bigEndian: true);

    public override void WriteText(Guid value, IBufferWriter<byte> writer, FormatSettings settings)
    {
        value.TryFormat(writer.GetSpan(36), out int written);
        writer.Advance(written);
    }

    public override void WriteBinary(Guid value, IBufferWriter<byte> writer)
    {
        value.TryWriteBytes(writer.GetSpan(Bytes), bigEndian: true, out int written);
        writer.Advance(written);
    }

    // Guid's own order is by its fields, the first ones unsigned and in network order: the order of the bytes.
    public override int Compare(Guid left, Guid right) => left.CompareTo(right);

    public override bool AreEqual(Guid left, Guid right) => left == right;

    public override int Hash(Guid value) => value.GetHashCode();
}
