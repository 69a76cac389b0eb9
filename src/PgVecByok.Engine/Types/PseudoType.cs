using System.Buffers;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>anyelement, void, internal and their like: they have no values to read; void and trigger results are empty text.</summary>
public sealed class PseudoType : SqlType<Text>
{
    public string? StandardName { get; init; }

    public override string DisplayName(int typmod) => StandardName ?? Name;

    public override Text Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings) =>
        Name == "void" ? default : throw CannotAccept();

    public override Text ReadBinary(ReadOnlySpan<byte> bytes, int typmod) => Name == "void" ? default : throw CannotAccept();

    public override void WriteText(Text value, IBufferWriter<byte> writer, FormatSettings settings) => writer.Write(value.Span);

    public override void WriteBinary(Text value, IBufferWriter<byte> writer) => writer.Write(value.Span);

    public override int Compare(Text left, Text right) => left.CompareTo(right);

    public override int Hash(Text value) => value.GetHashCode();

    private SqlException CannotAccept() => SqlException.NotSupported($"cannot accept a value of type {Name}");
}
