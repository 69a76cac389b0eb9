using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// pg_snapshot and txid_snapshot: <c>xmin:xmax:open,open</c>, the open ones in order and between the two. Binary: how many, xmin, xmax,
/// each of them.
/// </summary>
public sealed class SnapshotType : SqlType<Text>
{
    public override Text Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings)
    {
        string text = Encoding.UTF8.GetString(utf8);
        string[] parts = text.Split(':');
        List<ulong> numbers = [];
        bool isValid = parts.Length == 3;
        foreach (string part in isValid ? (string[])[parts[0], parts[1], .. parts[2].Length > 0 ? parts[2].Split(',') : []] : [])
        {
            isValid &= ulong.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out ulong number);
            numbers.Add(number);
        }

        return isValid && IsInOrder(numbers)
            ? Write(numbers)
            : throw new SqlException(SqlState.InvalidTextRepresentation, $"invalid input syntax for type {Name}: \"{text}\"");
    }

    public override Text ReadBinary(ReadOnlySpan<byte> bytes, int typmod)
    {
        int count = BinaryPrimitives.ReadInt32BigEndian(BinaryForm.AtLeast(bytes, sizeof(int)));
        List<ulong> numbers = [];
        if (count >= 0 && bytes.Length == sizeof(int) + (count + 2L) * sizeof(ulong))
        {
            for (int at = sizeof(int); at < bytes.Length; at += sizeof(ulong))
                numbers.Add(BinaryPrimitives.ReadUInt64BigEndian(bytes[at..]));
        }

        return numbers.Count > 0 && IsInOrder(numbers)
            ? Write(numbers)
            : throw new SqlException(SqlState.InvalidBinaryRepresentation, $"invalid external {Name} data");
    }

    public override void WriteText(Text value, IBufferWriter<byte> writer, FormatSettings settings) => writer.Write(value.Span);

    public override void WriteBinary(Text value, IBufferWriter<byte> writer)
    {
        ulong[] numbers = Numbers(value);
        BinaryPrimitives.WriteInt32BigEndian(writer.GetSpan(sizeof(int)), numbers.Length - 2);
        writer.Advance(sizeof(int));
        foreach (ulong number in numbers)
        {
            BinaryPrimitives.WriteUInt64BigEndian(writer.GetSpan(sizeof(ulong)), number);
            writer.Advance(sizeof(ulong));
        }
    }

    public override int Compare(Text left, Text right) => left.CompareTo(right);

    public override int Hash(Text value) => value.GetHashCode();

    /// <summary>xmin, xmax, and the open ones.</summary>
    internal static ulong[] Numbers(Text value) => [.. value.ToString().Split([':', ','], StringSplitOptions.RemoveEmptyEntries)
        .Select(part => ulong.Parse(part, CultureInfo.InvariantCulture))];

    private static bool IsInOrder(List<ulong> numbers)
    {
        bool isValid = numbers[0] > 0 && numbers[1] >= numbers[0];
        for (int i = 2; i < numbers.Count; i++)
            isValid &= numbers[i] >= (i == 2 ? numbers[0] : numbers[i - 1] + 1) && numbers[i] < numbers[1];
        return isValid;
    }

    private static Text Write(List<ulong> numbers) => string.Create(
        CultureInfo.InvariantCulture, $"{numbers[0]}:{numbers[1]}:{string.Join(',', numbers.Skip(2))}");
}
