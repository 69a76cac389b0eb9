using System.Buffers;

namespace PgVecByok.Engine;

/// <summary>json: the text as it came, checked. It has no order and no equality in SQL; here both go by bytes.</summary>
public sealed class JsonType : SqlType<Text>
{
    public override string DisplayName(int typmod) => Name;

    public override Text Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings)
    {
        JsonParser.Check(utf8);
        return new Text(utf8.ToArray());
    }

    public override Text ReadBinary(ReadOnlySpan<byte> bytes, int typmod) => Parse(bytes, typmod, FormatSettings.Default);

    public override void WriteText(Text value, IBufferWriter<byte> writer, FormatSettings settings) => writer.Write(value.Span);

    public override void WriteBinary(Text value, IBufferWriter<byte> writer) => writer.Write(value.Span);

    public override int Compare(Text left, Text right) => left.CompareTo(right);

    public override int Hash(Text value) => value.GetHashCode();
}
