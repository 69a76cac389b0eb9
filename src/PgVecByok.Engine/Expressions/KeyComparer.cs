namespace PgVecByok.Engine;

/// <summary>Hash and equality of one key column, NULL equal to NULL. Where a type's equality is that of its bits, without the type.</summary>
internal abstract class KeyComparer
{
    private const int NullHash = 0x5bd1e995;

    public static KeyComparer For(SqlType type)
    {
        Type representation = type.Representation;
        return representation == typeof(int) ? new PlainKey<int>()
            : representation == typeof(long) ? new PlainKey<long>()
            : representation == typeof(short) ? new PlainKey<short>()
            : representation == typeof(uint) ? new PlainKey<uint>()
            : representation == typeof(bool) ? new PlainKey<bool>()
            : representation == typeof(Guid) ? new PlainKey<Guid>()
            : representation == typeof(Text) && IsPlainText(type) ? new PlainKey<Text>()
            : new TypedKey(type);
    }

    /// <summary>Two values are equal only if they are the same in every respect.</summary>
    public static bool IsExact(SqlType type) => For(type) is not TypedKey;

    public abstract void AddHashes(Column column, Span<int> hashes);

    public abstract bool AreEqual(Column left, int leftRow, Column right, int rightRow);

    private static bool IsPlainText(SqlType type) => type.Name is "text" or "varchar" or "name" or "unknown" or "json";

    private static int Mix(int hash, int value)
    {
        uint mixed = ((uint)hash * 31) ^ ((uint)value * 0x9E3779B1u);
        return (int)(mixed ^ (mixed >> 15));
    }

    private sealed class PlainKey<T> : KeyComparer where T : IEquatable<T>
    {
        public override void AddHashes(Column column, Span<int> hashes)
        {
            var typed = (Column<T>)column;
            ReadOnlySpan<T> values = typed.Values;
            if (typed.HasNoNulls)
            {
                for (int row = 0; row < hashes.Length; row++)
                    hashes[row] = Mix(hashes[row], values[row].GetHashCode());
                return;
            }

            for (int row = 0; row < hashes.Length; row++)
                hashes[row] = Mix(hashes[row], typed.IsNull(row) ? NullHash : values[row].GetHashCode());
        }

        public override bool AreEqual(Column left, int leftRow, Column right, int rightRow)
        {
            var (a, b) = ((Column<T>)left, (Column<T>)right);
            bool isNull = a.IsNull(leftRow);
            return isNull == b.IsNull(rightRow) && (isNull || a[leftRow].Equals(b[rightRow]));
        }
    }

    private sealed class TypedKey(SqlType type) : KeyComparer
    {
        public override void AddHashes(Column column, Span<int> hashes)
        {
            for (int row = 0; row < hashes.Length; row++)
                hashes[row] = Mix(hashes[row], column.IsNull(row) ? NullHash : type.Hash(column, row));
        }

        public override bool AreEqual(Column left, int leftRow, Column right, int rightRow)
        {
            bool isNull = left.IsNull(leftRow);
            return isNull == right.IsNull(rightRow) && (isNull || type.AreEqual(left, leftRow, right, rightRow));
        }
    }
}
