using System.Buffers;
using System.Buffers.Binary;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// pgvector's <c>sparsevec</c>; the type modifier is the number of dimensions. Binary form: dimensions int32, count int32, unused
/// int32 (0), the places from 0 as int32, the values as float4. Order is that of the dense vectors.
/// </summary>
public sealed class SparseVectorType : SqlType<SparseVector>
{
    internal const string Word = "sparsevec";
    private const int HeadBytes = 12, ElementBytes = 8;

    public override bool HasTypmod => true;

    public override string DisplayName(int typmod) => UserTypeNames.Display(this, typmod);

    public override int ReadTypmod(IReadOnlyList<string> modifiers) =>
        VectorLimits.ReadTypmod(Word, SparseVector.DimensionsMax, modifiers);

    public override SparseVector Coerce(SparseVector value, int typmod, bool isExplicit)
    {
        VectorLimits.CheckExpected(value.Dimensions, typmod);
        return value;
    }

    public override SparseVector Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings) =>
        SparseVectorText.Parse(utf8, typmod);

    public override SparseVector ReadBinary(ReadOnlySpan<byte> bytes, int typmod)
    {
        BinaryForm.AtLeast(bytes, HeadBytes);
        int dimensions = BinaryPrimitives.ReadInt32BigEndian(bytes), count = BinaryPrimitives.ReadInt32BigEndian(bytes[4..]);
        int unused = BinaryPrimitives.ReadInt32BigEndian(bytes[8..]);
        CheckDimensions(dimensions);
        CheckCount(count, dimensions);
        VectorLimits.CheckExpected(dimensions, typmod);
        if (unused != 0)
            throw new SqlException(SqlState.DataException, $"expected unused to be 0, not {unused}");
        bytes = BinaryForm.Exactly(bytes[HeadBytes..], count * ElementBytes);
        var places = new int[count];
        for (int i = 0; i < count; i++)
        {
            places[i] = BinaryPrimitives.ReadInt32BigEndian(bytes[(i * sizeof(int))..]);
            CheckPlace(places, i, dimensions);
        }

        return new SparseVector(dimensions, places, ReadValues(bytes[(count * sizeof(int))..], count));
    }

    public override void WriteText(SparseVector value, IBufferWriter<byte> writer, FormatSettings settings) =>
        SparseVectorText.Write(value, writer);

    public override void WriteBinary(SparseVector value, IBufferWriter<byte> writer)
    {
        int length = HeadBytes + (value.Count * ElementBytes);
        Span<byte> bytes = writer.GetSpan(length)[..length];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value.Dimensions);
        BinaryPrimitives.WriteInt32BigEndian(bytes[4..], value.Count);
        BinaryPrimitives.WriteInt32BigEndian(bytes[8..], 0);
        for (int i = 0; i < value.Count; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(bytes[(HeadBytes + (i * sizeof(int)))..], value.Places[i]);
            BinaryPrimitives.WriteSingleBigEndian(bytes[(HeadBytes + ((value.Count + i) * sizeof(int)))..], value.Values[i]);
        }

        writer.Advance(length);
    }

    public override int Compare(SparseVector left, SparseVector right)
    {
        int shared = Math.Min(left.Count, right.Count);
        for (int i = 0; i < shared; i++)
        {
            if (left.Places[i] != right.Places[i])
                return left.Places[i] < right.Places[i] ? AgainstZero(left.Values[i]) : -AgainstZero(right.Values[i]);
            if (left.Values[i] != right.Values[i])
                return left.Values[i] < right.Values[i] ? -1 : 1;
        }

        if (left.Count < right.Count && right.Places[shared] < left.Dimensions)
            return -AgainstZero(right.Values[shared]);
        if (left.Count > right.Count && left.Places[shared] < right.Dimensions)
            return AgainstZero(left.Values[shared]);
        return left.Dimensions.CompareTo(right.Dimensions);
    }

    public override bool AreEqual(SparseVector left, SparseVector right) => left.Equals(right);

    public override int Hash(SparseVector value) => value.GetHashCode();

    internal static void CheckDimensions(int dimensions, int typmod = -1) =>
        VectorLimits.CheckDimensions(Word, SparseVector.DimensionsMax, dimensions, typmod);

    /// <summary>54000 where there are more elements that are not zero than a value may have.</summary>
    internal static void CheckCount(int count)
    {
        if (count > SparseVector.ElementsMax)
        {
            throw new SqlException(
                SqlState.ProgramLimitExceeded, $"{Word} cannot have more than {SparseVector.ElementsMax} non-zero elements");
        }
    }

    internal static SqlException OutOfBounds() => new(SqlState.DataException, $"{Word} index out of bounds");

    internal static SqlException Duplicate() => new(SqlState.DataException, $"{Word} indices must not contain duplicates");

    private static void CheckCount(int count, int dimensions)
    {
        if (count < 0)
            throw new SqlException(SqlState.DataException, $"{Word} cannot have negative number of elements");
        CheckCount(count);
        if (count > dimensions)
            throw new SqlException(SqlState.ProgramLimitExceeded, $"{Word} cannot have more elements than dimensions");
    }

    private static void CheckPlace(int[] places, int at, int dimensions)
    {
        if ((uint)places[at] >= (uint)dimensions)
            throw OutOfBounds();
        if (at > 0 && places[at] < places[at - 1])
            throw new SqlException(SqlState.DataException, $"{Word} indices must be in ascending order");
        if (at > 0 && places[at] == places[at - 1])
            throw Duplicate();
    }

    private static float[] ReadValues(ReadOnlySpan<byte> bytes, int count)
    {
        var values = new float[count];
        for (int i = 0; i < count; i++)
        {
            values[i] = BinaryPrimitives.ReadSingleBigEndian(bytes[(i * sizeof(float))..]);
            VectorLimits.CheckElement(Word, values[i]);
            if (values[i] == 0)
                throw new SqlException(SqlState.DataException, $"binary representation of {Word} cannot contain zero values");
        }

        return values;
    }

    private static int AgainstZero(float value) => value < 0 ? -1 : 1;
}
