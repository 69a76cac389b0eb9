using System.Numerics;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Comparison and arithmetic of pg_lsn, and comparison of xid8.</summary>
internal static class LogPositionFunctions
{
    public static void AddTo(FunctionCatalog functions)
    {
        functions.Add<ulong, ulong, OwnOrder<ulong>>(
            BuiltinTypes.PgLsn, BuiltinTypes.PgLsn, "pg_lsn_eq pg_lsn_ne pg_lsn_lt pg_lsn_le pg_lsn_gt pg_lsn_ge",
            [3233, 3236, 3231, 3232, 3235, 3234, 3222, 3223, 3224, 3226, 3225, 3227]);
        functions.Add<ulong, ulong, OwnOrder<ulong>>(
            BuiltinTypes.Xid8, BuiltinTypes.Xid8, "xid8eq xid8ne xid8lt xid8le xid8gt xid8ge",
            [5084, 5085, 5034, 5036, 5035, 5037, 5068, 5072, 5073, 5075, 5074, 5076]);
        functions.Scalar(3237, "pg_lsn_mi(pg_lsn, pg_lsn) numeric", Lift.Strict((ulong left, ulong right) =>
            Numeric.FromUnscaled((BigInteger)left - right, 0))).As(functions, 3228, "-");
        functions.Scalar(5022, "pg_lsn_pli(pg_lsn, numeric) pg_lsn",
            Lift.Strict((ulong place, Numeric by) => Moved(place, by, "add NaN to", 1)))
            .As(functions, 5025, "+", "+");
        functions.Scalar(5023, "numeric_pl_pg_lsn(numeric, pg_lsn) pg_lsn",
            Lift.Strict((Numeric by, ulong place) => Moved(place, by, "add NaN to", 1)))
            .As(functions, 5026, "+", "+");
        functions.Scalar(5024, "pg_lsn_mii(pg_lsn, numeric) pg_lsn",
            Lift.Strict((ulong place, Numeric by) => Moved(place, by, "subtract NaN from", -1)))
            .As(functions, 5027, "-");
        functions.Cast(functions.Scalar(5071, "xid(xid8) xid", Lift.Strict((ulong id) => (uint)id)), CastContext.Explicit);
    }

    private static ulong Moved(ulong place, Numeric by, string verb, int sign)
    {
        if (by.IsNaN)
            throw new SqlException(SqlState.FeatureNotSupported, $"cannot {verb} pg_lsn");
        BigInteger moved = by.IsFinite ? place + sign * NumericRounding.UnscaledAt(NumericRounding.Round(by, 0), 0) : BigInteger.MinusOne;
        return moved >= 0 && moved <= ulong.MaxValue
            ? (ulong)moved
            : throw new SqlException(SqlState.InvalidParameterValue, "pg_lsn out of range");
    }
}
