using System.Globalization;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>What the vector types share: limits of dimensions, elements that are numbers, and a modifier that counts dimensions.</summary>
internal static class VectorLimits
{
    /// <summary>The limits of the type, then the column's own number of dimensions if it has one.</summary>
    public static void CheckDimensions(string type, int limit, int dimensions, int typmod = -1)
    {
        if (dimensions < 1)
            throw new SqlException(SqlState.DataException, $"{type} must have at least 1 dimension");
        if (dimensions > limit)
            throw new SqlException(SqlState.ProgramLimitExceeded, $"{type} cannot have more than {limit} dimensions");
        CheckExpected(dimensions, typmod);
    }

    public static void CheckExpected(int dimensions, int typmod)
    {
        if (typmod >= 0 && typmod != dimensions)
            throw new SqlException(SqlState.DataException, $"expected {typmod} dimensions, not {dimensions}");
    }

    public static void CheckElement(string type, float value)
    {
        if (float.IsNaN(value))
            throw new SqlException(SqlState.DataException, $"NaN not allowed in {type}");
        if (float.IsInfinity(value))
            throw new SqlException(SqlState.DataException, $"infinite value not allowed in {type}");
    }

    /// <summary>The type modifier, as written: one integer.</summary>
    public static int ReadTypmod(string type, int limit, IReadOnlyList<string> modifiers)
    {
        if (modifiers.Count != 1)
            throw TypeModifiers.Invalid("invalid type modifier");
        if (!int.TryParse(modifiers[0].Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int dimensions))
            throw NotInteger(modifiers[0]);
        if (dimensions < 1)
            throw TypeModifiers.Invalid($"dimensions for type {type} must be at least 1");
        return dimensions <= limit ? dimensions : throw TypeModifiers.Invalid($"dimensions for type {type} cannot exceed {limit}");
    }

    private static SqlException NotInteger(string modifier) => System.Numerics.BigInteger.TryParse(
        modifier.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
        ? new SqlException(SqlState.NumericValueOutOfRange, $"value \"{modifier}\" is out of range for type integer")
        : new SqlException(SqlState.InvalidTextRepresentation, $"invalid input syntax for type integer: \"{modifier}\"");

    public static SqlException Differ(string type, int left, int right) =>
        new(SqlState.DataException, $"different {type} dimensions {left} and {right}");
}
