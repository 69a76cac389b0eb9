using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>bit(n): exactly n bits. An explicit cast cuts or fills with zeros on the right.</summary>
public sealed class BitType : BitStringType
{
    public override string DisplayName(int typmod) => typmod < 0 ? "bit" : $"bit({typmod})";

    public override BitString Coerce(BitString value, int typmod, bool isExplicit)
    {
        if (typmod <= 0 || typmod == value.Length)
            return value;
        return isExplicit
            ? value.Resized(typmod)
            : throw new SqlException(
                SqlState.StringDataLengthMismatch, $"bit string length {value.Length} does not match type bit({typmod})");
    }
}
