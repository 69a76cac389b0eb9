using System.Buffers;

namespace PgVecByok.Engine;

/// <summary>The array type over any element type. Order is PostgreSQL's: elements first, then counts, then shape; NULLs are last.</summary>
public class ArrayType : SqlType<SqlArray>
{
    public override string DisplayName(int typmod) => Element!.DisplayName(typmod) + "[]";

    public override SqlArray Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings) =>
        ArrayText.Parse(utf8, Element!, typmod, settings);

    public override SqlArray ReadBinary(ReadOnlySpan<byte> bytes, int typmod) => ArrayBinary.Read(bytes, Element!, typmod);

    public override void WriteText(SqlArray value, IBufferWriter<byte> writer, FormatSettings settings) =>
        ArrayText.Write(value, Element ?? value.ElementType, writer, settings);

    public override void WriteBinary(SqlArray value, IBufferWriter<byte> writer) =>
        ArrayBinary.Write(value, Element ?? value.ElementType, writer);

    public override int Compare(SqlArray left, SqlArray right)
    {
        int shared = Math.Min(left.Count, right.Count);
        for (int i = 0; i < shared; i++)
        {
            int order = CompareElements(left, i, right, i);
            if (order != 0)
                return order;
        }

        int byCount = left.Count.CompareTo(right.Count);
        if (byCount != 0)
            return byCount;
        int byDimensions = left.Dimensions.CompareTo(right.Dimensions);
        if (byDimensions != 0)
            return byDimensions;
        int byLengths = left.Lengths.SequenceCompareTo(right.Lengths);
        return byLengths != 0 ? byLengths : left.LowerBounds.SequenceCompareTo(right.LowerBounds);
    }

    public override bool AreEqual(SqlArray left, SqlArray right)
    {
        if (!left.HasShapeOf(right))
            return false;
        for (int i = 0; i < left.Count; i++)
        {
            bool isNull = left.Elements.IsNull(i);
            if (isNull != right.Elements.IsNull(i))
                return false;
            if (!isNull && !left.ElementType.AreEqual(left.Elements, i, right.Elements, i))
                return false;
        }

        return true;
    }

    public override int Hash(SqlArray value)
    {
        int hash = 1;
        for (int i = 0; i < value.Count; i++)
            hash = (hash * 31) + (value.Elements.IsNull(i) ? 0 : value.ElementType.Hash(value.Elements, i));
        return hash;
    }

    private static int CompareElements(SqlArray left, int leftAt, SqlArray right, int rightAt)
    {
        bool leftNull = left.Elements.IsNull(leftAt), rightNull = right.Elements.IsNull(rightAt);
        if (leftNull || rightNull)
            return leftNull.CompareTo(rightNull);
        return left.ElementType.Compare(left.Elements, leftAt, right.Elements, rightAt);
    }
}
