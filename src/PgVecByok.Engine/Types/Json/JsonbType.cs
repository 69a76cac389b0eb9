using System.Buffers;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// jsonb: the canonical text. On the wire a version byte, 1, comes before it. Equal values may differ in text, since 1 and 1.0 are
/// equal and both keep their digits.
/// </summary>
public sealed class JsonbType : SqlType<Text>
{
    private const byte Version = 1;

    public override string DisplayName(int typmod) => Name;

    public override Text Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings) => JsonWriter.Canonical(JsonParser.Parse(utf8));

    public override Text ReadBinary(ReadOnlySpan<byte> bytes, int typmod)
    {
        if (BinaryForm.AtLeast(bytes, 1)[0] != Version)
            throw new SqlException(SqlState.InternalError, $"unsupported jsonb version number {bytes[0]}");
        return Parse(bytes[1..], typmod, FormatSettings.Default);
    }

    public override void WriteText(Text value, IBufferWriter<byte> writer, FormatSettings settings) => writer.Write(value.Span);

    public override void WriteBinary(Text value, IBufferWriter<byte> writer)
    {
        writer.Write([Version]);
        writer.Write(value.Span);
    }

    public override int Compare(Text left, Text right) =>
        left == right ? 0 : JsonOrder.Compare(JsonParser.Parse(left), JsonParser.Parse(right));

    public override bool AreEqual(Text left, Text right) => Compare(left, right) == 0;

    public override int Hash(Text value) => JsonOrder.Hash(JsonParser.Parse(value));
}
