using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using PgVecByok.Engine;

namespace PgVecByok.Tests;

/// <summary>Three types, just enough to store rows: what the type catalog gives a server is tested elsewhere.</summary>
internal static class PlainTypes
{
    public static readonly SqlType Int4 = new IntegerType { Oid = 23, Name = "int4", Category = 'N' };
    public static readonly SqlType String = new TextType { Oid = 25, Name = "text", Category = 'S' };
    public static readonly SqlType Floats = new VectorType { Oid = 16001, Name = "vector", Category = 'U' };

    public static SqlType? ByOid(uint oid) => new[] { Int4, String, Floats }.FirstOrDefault(type => type.Oid == oid);

    private sealed class IntegerType : SqlType<int>
    {
        public override int Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings) =>
            int.Parse(utf8, CultureInfo.InvariantCulture);
        public override int ReadBinary(ReadOnlySpan<byte> bytes, int typmod) => BinaryPrimitives.ReadInt32BigEndian(bytes);
        public override void WriteText(int value, IBufferWriter<byte> writer, FormatSettings settings) =>
            writer.Write(Encoding.UTF8.GetBytes(value.ToString(CultureInfo.InvariantCulture)));
        public override void WriteBinary(int value, IBufferWriter<byte> writer) => throw new NotSupportedException();
        public override int Compare(int left, int right) => left.CompareTo(right);
        public override int Hash(int value) => value;
    }

    private sealed class TextType : SqlType<Text>
    {
        public override Text Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings) => new(utf8.ToArray());
        public override Text ReadBinary(ReadOnlySpan<byte> bytes, int typmod) => new(bytes.ToArray());
        public override void WriteText(Text value, IBufferWriter<byte> writer, FormatSettings settings) =>
            writer.Write(value.Span);
        public override void WriteBinary(Text value, IBufferWriter<byte> writer) => writer.Write(value.Span);
        public override int Compare(Text left, Text right) => left.CompareTo(right);
        public override int Hash(Text value) => value.GetHashCode();
    }

    private sealed class VectorType : SqlType<Vector>
    {
        public override Vector Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings) =>
            throw new NotSupportedException();
        public override Vector ReadBinary(ReadOnlySpan<byte> bytes, int typmod) => throw new NotSupportedException();
        public override void WriteText(Vector value, IBufferWriter<byte> writer, FormatSettings settings) =>
            BuiltinTypes.Vector.WriteText(value, writer, settings);
        public override void WriteBinary(Vector value, IBufferWriter<byte> writer) => throw new NotSupportedException();
        public override int Compare(Vector left, Vector right) => left.Span.SequenceCompareTo(right.Span);
        public override int Hash(Vector value) => value.GetHashCode();
    }
}
