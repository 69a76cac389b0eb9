namespace PgVecByok.Engine;

/// <summary>The order of floats in PostgreSQL: NaN equals NaN and is above infinity; .NET has it below everything.</summary>
internal static class FloatOrder
{
    public static int Compare(double left, double right) =>
        left < right ? -1
        : left > right ? 1
        : left == right ? 0
        : double.IsNaN(left).CompareTo(double.IsNaN(right));
}
