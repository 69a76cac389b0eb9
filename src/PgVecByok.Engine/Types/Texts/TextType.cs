using System.Buffers;
using System.Text;
using System.Text.Unicode;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>text, and every type whose text form is its value: varchar, unknown, cstring, catalog trees.</summary>
public class TextType : SqlType<Text>
{
    /// <summary>What SQL calls it where that is not its name.</summary>
    public string? StandardName { get; init; }

    public override string DisplayName(int typmod) => StandardName ?? Name;

    public override Text Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings) => Validated(utf8);

    public override Text ReadBinary(ReadOnlySpan<byte> bytes, int typmod) => Validated(bytes);

    public override void WriteText(Text value, IBufferWriter<byte> writer, FormatSettings settings) => writer.Write(value.Span);

    public override void WriteBinary(Text value, IBufferWriter<byte> writer) => writer.Write(value.Span);

    public override int Compare(Text left, Text right) => left.CompareTo(right);

    public override bool AreEqual(Text left, Text right) => left.Equals(right);

    public override int Hash(Text value) => value.GetHashCode();

    /// <summary>A copy of what is UTF-8 without a zero byte.</summary>
    /// <exception cref="SqlException">22021.</exception>
    internal static Text Validated(ReadOnlySpan<byte> utf8) =>
        Utf8.IsValid(utf8) && !utf8.Contains((byte)0) ? new Text(utf8.ToArray()) : throw InvalidSequence(utf8);

    private static SqlException InvalidSequence(ReadOnlySpan<byte> utf8)
    {
        int at = 0;
        while (at < utf8.Length && utf8[at] != 0 && Rune.DecodeFromUtf8(utf8[at..], out _, out int length) == OperationStatus.Done)
            at += length;
        int bytes = at >= utf8.Length || utf8[at] < 0x80 ? 1 : utf8[at] >= 0xf0 ? 4 : utf8[at] >= 0xe0 ? 3 : 2;
        string shown = string.Join(' ', utf8[at..Math.Min(at + bytes, utf8.Length)].ToArray().Select(each => $"0x{each:x2}"));
        return new SqlException(SqlState.CharacterNotInRepertoire, $"invalid byte sequence for encoding \"UTF8\": {shown}");
    }
}
