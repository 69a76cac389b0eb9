using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>jsonpath: its canonical text. On the wire a version byte, 1, comes before it. It has no order and no equality in SQL.</summary>
public sealed class JsonPathType : SqlType<Text>
{
    private const byte Version = 1;
    private const int KeptMax = 256;

    private static readonly ConcurrentDictionary<Text, JsonPath> Kept = new();

    /// <summary>A path may be a tenant's value.</summary>
    public static void Forget() => Kept.Clear();

    public override Text Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings) =>
        PathWriter.Write(PathParser.Parse(Encoding.UTF8.GetString(utf8)));

    public override Text ReadBinary(ReadOnlySpan<byte> bytes, int typmod)
    {
        if (BinaryForm.AtLeast(bytes, 1)[0] != Version)
            throw new SqlException(SqlState.InternalError, $"unsupported jsonpath version number: {bytes[0]}");
        return Parse(bytes[1..], typmod, FormatSettings.Default);
    }

    public override void WriteText(Text value, IBufferWriter<byte> writer, FormatSettings settings) => writer.Write(value.Span);

    public override void WriteBinary(Text value, IBufferWriter<byte> writer)
    {
        writer.Write([Version]);
        writer.Write(value.Span);
    }

    public override int Compare(Text left, Text right) => left.CompareTo(right);

    public override int Hash(Text value) => value.GetHashCode();

    internal static JsonPath Of(Text path)
    {
        if (Kept.TryGetValue(path, out JsonPath? parsed))
            return parsed;
        parsed = PathParser.Parse(path.ToString());
        if (Kept.Count >= KeptMax)
            Kept.Clear();
        return Kept[path] = parsed;
    }
}
