using System.Buffers;
using System.Buffers.Binary;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// The binary form of arrays.
/// <code>
///   dimensions int32, has nulls int32, element oid int32
///   per dimension: length int32, lower bound int32
///   per element: bytes int32 (-1: NULL), then its own binary form
/// </code>
/// </summary>
internal static class ArrayBinary
{
    public static SqlArray Read(ReadOnlySpan<byte> bytes, SqlType elementType, int typmod)
    {
        int dimensions = Int32(ref bytes), flags = Int32(ref bytes);
        if (dimensions < 0)
            throw Malformed($"invalid number of dimensions: {dimensions}");
        if (dimensions > SqlArray.DimensionsMax)
            throw ArrayText.TooManyDimensions(dimensions);
        if (flags is not (0 or 1))
            throw Malformed("invalid array flags");
        uint oid = (uint)Int32(ref bytes);
        if (oid != elementType.Oid)
            throw WrongElement(oid, elementType);

        int[] lengths = new int[dimensions], lowerBounds = new int[dimensions];
        for (int i = 0; i < dimensions; i++)
            (lengths[i], lowerBounds[i]) = (Int32(ref bytes), Int32(ref bytes));
        int count = ArrayShape.CheckedCount(lengths, lowerBounds);
        Column elements = elementType.NewColumn(Math.Min(count, bytes.Length / 4 + 1));
        for (int i = 0; i < count; i++)
            ReadElement(ref bytes, elements, elementType, typmod, i);
        if (!bytes.IsEmpty)
            throw Malformed("incorrect binary data format");
        // Npgsql sends an empty array as one dimension of no elements; there is one empty array, and it has none.
        if (count == 0)
            return SqlArray.Empty(elementType);
        return new SqlArray(elementType, lengths, lowerBounds, elements);
    }

    public static void Write(SqlArray value, SqlType type, IBufferWriter<byte> writer)
    {
        Int32(writer, value.Dimensions);
        Int32(writer, value.HasNulls ? 1 : 0);
        Int32(writer, (int)type.Oid);
        for (int i = 0; i < value.Dimensions; i++)
        {
            Int32(writer, value.Lengths[i]);
            Int32(writer, value.LowerBounds[i]);
        }

        var element = new ArrayBufferWriter<byte>();
        for (int i = 0; i < value.Count; i++)
        {
            if (value.Elements.IsNull(i))
            {
                Int32(writer, -1);
                continue;
            }

            element.ResetWrittenCount();
            type.WriteBinary(value.Elements, i, element);
            Int32(writer, element.WrittenCount);
            writer.Write(element.WrittenSpan);
        }
    }

    private static void ReadElement(ref ReadOnlySpan<byte> bytes, Column elements, SqlType elementType, int typmod, int at)
    {
        int length = Int32(ref bytes);
        if (length == -1)
        {
            elements.AppendNull();
            return;
        }

        if (length < -1 || length > bytes.Length)
            throw Malformed("insufficient data left in message");
        try
        {
            elementType.AppendBinary(elements, bytes[..length], typmod);
        }
        catch (SqlException error) when (error.State == SqlState.InvalidBinaryRepresentation
            && error.Message.StartsWith("incorrect binary data format", StringComparison.Ordinal))
        {
            throw Malformed($"improper binary format in array element {at + 1}");
        }

        bytes = bytes[length..];
    }

    private static int Int32(ref ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4)
            throw new SqlException(SqlState.ProtocolViolation, "insufficient data left in message");
        int value = BinaryPrimitives.ReadInt32BigEndian(bytes);
        bytes = bytes[4..];
        return value;
    }

    private static void Int32(IBufferWriter<byte> writer, int value)
    {
        BinaryPrimitives.WriteInt32BigEndian(writer.GetSpan(4), value);
        writer.Advance(4);
    }

    private static SqlException WrongElement(uint oid, SqlType expected)
    {
        string given = BuiltinTypes.ByOid(oid)?.DisplayName(-1) ?? "???";
        return new SqlException(
            SqlState.DatatypeMismatch,
            $"binary data has array element type {oid} ({given}) instead of expected {expected.Oid} ({expected.DisplayName(-1)})");
    }

    private static SqlException Malformed(string message) => new(SqlState.InvalidBinaryRepresentation, message);
}
