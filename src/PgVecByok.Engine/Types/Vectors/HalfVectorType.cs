using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using PgVecByok.Kernels;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// pgvector's <c>halfvec</c>; the type modifier is the number of dimensions. Text as vector's, each number rounded to the nearest
/// half. Binary form: dimensions int16, unused int16 (0), then the 16 bits of each half.
/// </summary>
public sealed class HalfVectorType : SqlType<HalfVector>
{
    /// <summary>The first single that rounds to no finite half.</summary>
    internal const float OutOfRange = 65520;

    private const string Word = "halfvec";

    public override bool HasTypmod => true;

    public override string DisplayName(int typmod) => UserTypeNames.Display(this, typmod);

    public override int ReadTypmod(IReadOnlyList<string> modifiers) =>
        VectorLimits.ReadTypmod(Word, HalfVector.DimensionsMax, modifiers);

    public override HalfVector Coerce(HalfVector value, int typmod, bool isExplicit)
    {
        CheckDimensions(value.Dimensions, typmod);
        return value;
    }

    public override HalfVector Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings) =>
        Narrow(VectorText.Parse(utf8, typmod, Word, OutOfRange).Span);

    public override HalfVector ReadBinary(ReadOnlySpan<byte> bytes, int typmod)
    {
        BinaryForm.AtLeast(bytes, 4);
        int dimensions = BinaryPrimitives.ReadInt16BigEndian(bytes), unused = BinaryPrimitives.ReadInt16BigEndian(bytes[2..]);
        CheckDimensions(dimensions, typmod);
        if (unused != 0)
            throw new SqlException(SqlState.DataException, $"expected unused to be 0, not {unused}");
        bytes = BinaryForm.Exactly(bytes[4..], dimensions * sizeof(ushort));
        var values = new Half[dimensions];
        BinaryPrimitives.ReverseEndianness(MemoryMarshal.Cast<byte, ushort>(bytes), MemoryMarshal.Cast<Half, ushort>(values.AsSpan()));
        foreach (Half value in values)
            VectorLimits.CheckElement(Word, (float)value);
        return new HalfVector(values);
    }

    public override void WriteText(HalfVector value, IBufferWriter<byte> writer, FormatSettings settings) =>
        VectorText.Write(Widen(value), writer);

    public override void WriteBinary(HalfVector value, IBufferWriter<byte> writer)
    {
        int length = 4 + (value.Dimensions * sizeof(ushort));
        Span<byte> bytes = writer.GetSpan(length)[..length];
        BinaryPrimitives.WriteInt16BigEndian(bytes, (short)value.Dimensions);
        BinaryPrimitives.WriteInt16BigEndian(bytes[2..], 0);
        BinaryPrimitives.ReverseEndianness(MemoryMarshal.Cast<Half, ushort>(value.Span), MemoryMarshal.Cast<byte, ushort>(bytes[4..]));
        writer.Advance(length);
    }

    public override int Compare(HalfVector left, HalfVector right)
    {
        ReadOnlySpan<Half> lefts = left.Span, rights = right.Span;
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

    public override bool AreEqual(HalfVector left, HalfVector right) => left.Equals(right);

    public override int Hash(HalfVector value) => value.GetHashCode();

    /// <summary>The same numbers in single precision.</summary>
    internal static Vector Widen(HalfVector value)
    {
        var singles = new float[value.Dimensions];
        Halves.Widen(value.Span, singles);
        return new Vector(singles);
    }

    /// <summary>Rounds to halves. REQUIRES: each is in range.</summary>
    internal static HalfVector Narrow(ReadOnlySpan<float> singles)
    {
        var halves = new Half[singles.Length];
        for (int i = 0; i < halves.Length; i++)
            halves[i] = (Half)singles[i];
        return new HalfVector(halves);
    }

    /// <summary>Rounds to halves; 22003 names the first that is none.</summary>
    internal static HalfVector NarrowChecked(ReadOnlySpan<float> singles)
    {
        foreach (float single in singles)
        {
            if (MathF.Abs(single) >= OutOfRange && float.IsFinite(single))
            {
                throw new SqlException(
                    SqlState.NumericValueOutOfRange, $"\"{VectorNumber.Print(single)}\" is out of range for type {Word}");
            }
        }

        foreach (float single in singles)
            VectorLimits.CheckElement(Word, single);
        return Narrow(singles);
    }

    internal static void CheckDimensions(int dimensions, int typmod = -1) =>
        VectorLimits.CheckDimensions(Word, HalfVector.DimensionsMax, dimensions, typmod);
}
