using System.Buffers;

namespace PgVecByok.Engine;

/// <summary>The type of numbers that operators put beside a row's values for themselves; no client ever sees one.</summary>
internal sealed class RowNumberType : SqlType<int>
{
    public static readonly RowNumberType Instance = new() { Oid = 0, Name = "row number", Category = 'Z' };

    public override int Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings) => throw new NotSupportedException();

    public override int ReadBinary(ReadOnlySpan<byte> bytes, int typmod) => throw new NotSupportedException();

    public override void WriteText(int value, IBufferWriter<byte> writer, FormatSettings settings) => throw new NotSupportedException();

    public override void WriteBinary(int value, IBufferWriter<byte> writer) => throw new NotSupportedException();

    public override int Compare(int left, int right) => left.CompareTo(right);

    public override int Hash(int value) => value;
}
