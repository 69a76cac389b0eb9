using System.Buffers;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>json: the text as it came, checked.</summary>
public sealed class JsonType : SqlType<Text>
{
    public override string DisplayName(int typmod) => Name;

    public override Text Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings) => throw Unreadable();

    public override Text ReadBinary(ReadOnlySpan<byte> bytes, int typmod) => throw Unreadable();

    public override void WriteText(Text value, IBufferWriter<byte> writer, FormatSettings settings) => throw Unreadable();

    public override void WriteBinary(Text value, IBufferWriter<byte> writer) => throw Unreadable();

    public override int Compare(Text left, Text right) => throw Unreadable();

    public override int Hash(Text value) => throw Unreadable();

    private SqlException Unreadable() => SqlException.NotSupported($"values of type {DisplayName(-1)} are not supported yet");
}
