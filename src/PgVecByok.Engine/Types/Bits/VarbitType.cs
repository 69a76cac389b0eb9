using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>bit varying(n): at most n bits. An explicit cast cuts.</summary>
public sealed class VarbitType : BitStringType
{
    public override string DisplayName(int typmod) => typmod < 0 ? "bit varying" : $"bit varying({typmod})";

    public override BitString Coerce(BitString value, int typmod, bool isExplicit)
    {
        if (typmod <= 0 || value.Length <= typmod)
            return value;
        return isExplicit
            ? value.Resized(typmod)
            : throw new SqlException(SqlState.StringDataRightTruncation, $"bit string too long for type bit varying({typmod})");
    }
}
