using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// pgvector's <c>vector</c>; the type modifier is the number of dimensions. Binary form: dimensions int16, unused int16 (0), then
/// float4 each. Order is by elements over the common prefix, then the shorter first.
/// </summary>
public sealed class VectorType : SqlType<Vector>
{
    public override string DisplayName(int typmod) => UserTypeNames.Display(this, typmod);

    public override Vector Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings) => VectorText.Parse(utf8, typmod);

    public override Vector ReadBinary(ReadOnlySpan<byte> bytes, int typmod)
    {
        var values = new float[CheckBinary(bytes, typmod)];
        Fill(values, bytes);
        return new Vector(values);
    }

    /// <summary>As <see cref="ReadBinary(ReadOnlySpan{byte}, int)"/>, into memory that is lent.</summary>
    internal static Vector ReadBinary(ReadOnlySpan<byte> bytes, int typmod, LentVectors block)
    {
        Vector vector = block.Take(CheckBinary(bytes, typmod), out Span<float> values);
        Fill(values, bytes);
        return vector;
    }

    /// <summary>The number of dimensions, of a value that is as long as it says.</summary>
    private static int CheckBinary(ReadOnlySpan<byte> bytes, int typmod)
    {
        if (bytes.Length < 4)
            throw new SqlException(SqlState.ProtocolViolation, "insufficient data left in message");
        int dimensions = BinaryPrimitives.ReadInt16BigEndian(bytes), unused = BinaryPrimitives.ReadInt16BigEndian(bytes[2..]);
        CheckDimensions(dimensions, typmod);
        if (unused != 0)
            throw new SqlException(SqlState.DataException, $"expected unused to be 0, not {unused}");
        bytes = bytes[4..];
        if (bytes.Length < dimensions * sizeof(float))
            throw new SqlException(SqlState.ProtocolViolation, "insufficient data left in message");
        if (bytes.Length > dimensions * sizeof(float))
            throw new SqlException(SqlState.InvalidBinaryRepresentation, "incorrect binary data format");
        return dimensions;
    }

    private static void Fill(Span<float> values, ReadOnlySpan<byte> bytes)
    {
        BinaryPrimitives.ReverseEndianness(MemoryMarshal.Cast<byte, uint>(bytes[4..]), MemoryMarshal.Cast<float, uint>(values));
        CheckElements(values);
    }

    public override void WriteText(Vector value, IBufferWriter<byte> writer, FormatSettings settings) => VectorText.Write(value, writer);

    public override void WriteBinary(Vector value, IBufferWriter<byte> writer)
    {
        int length = 4 + (value.Dimensions * sizeof(float));
        Span<byte> bytes = writer.GetSpan(length)[..length];
        BinaryPrimitives.WriteInt16BigEndian(bytes, (short)value.Dimensions);
        BinaryPrimitives.WriteInt16BigEndian(bytes[2..], 0);
        BinaryPrimitives.ReverseEndianness(MemoryMarshal.Cast<float, uint>(value.Span), MemoryMarshal.Cast<byte, uint>(bytes[4..]));
        writer.Advance(length);
    }

    public override int Compare(Vector left, Vector right)
    {
        ReadOnlySpan<float> lefts = left.Span, rights = right.Span;
        int shared = Math.Min(lefts.Length, rights.Length);
        for (int i = 0; i < shared; i++)
        {
            if (lefts[i] < rights[i])
                return -1;
            if (lefts[i] > rights[i])
                return 1;
        }

        return left.Dimensions.CompareTo(right.Dimensions);
    }

    public override bool AreEqual(Vector left, Vector right) => left.Equals(right);

    public override int Hash(Vector value) => value.GetHashCode();

    public override bool HasTypmod => true;

    public override Vector Coerce(Vector value, int typmod, bool isExplicit)
    {
        CheckDimensions(value.Dimensions, typmod);
        return value;
    }

    public override int ReadTypmod(IReadOnlyList<string> modifiers) =>
        VectorLimits.ReadTypmod("vector", Vector.DimensionsMax, modifiers);

    /// <summary>The limits, then the column's own number of dimensions if it has one.</summary>
    public static void CheckDimensions(int dimensions, int typmod = -1) =>
        VectorLimits.CheckDimensions("vector", Vector.DimensionsMax, dimensions, typmod);

    /// <summary>22000 where an element is NaN or infinite; whichever comes first names the message.</summary>
    public static void CheckElements(ReadOnlySpan<float> values)
    {
        int at = 0;
        for (; at + Vector<float>.Count <= values.Length; at += Vector<float>.Count)
        {
            // x - x is 0 for a finite number only.
            var wide = new Vector<float>(values[at..]);
            if (!System.Numerics.Vector.EqualsAll(wide - wide, Vector<float>.Zero))
                break;
        }

        for (; at < values.Length; at++)
            CheckElement(values[at]);
    }

    public static void CheckElement(float value) => VectorLimits.CheckElement("vector", value);
}
