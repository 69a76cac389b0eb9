using System.Numerics;
using System.Runtime.CompilerServices;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// PostgreSQL's numeric: an integer divided by 10^<see cref="Scale"/>, NaN, or an infinity. The scale is what is shown, so 1.50 keeps
/// its zero; equality and order ignore it. Up to 131,072 digits before the point and 16,383 behind it.
/// Integers of up to 63 bits live in the struct; wider ones are a boxed <see cref="BigInteger"/>.
/// </summary>
public readonly struct Numeric : IEquatable<Numeric>, IComparable<Numeric>
{
    public const int ScaleMax = 16_383;
    public const int IntegerDigitsMax = 131_072;

    public static readonly Numeric Zero;
    public static readonly Numeric One = new(1L);
    public static readonly Numeric NaN = new(NumericKind.NaN);
    public static readonly Numeric PositiveInfinity = new(NumericKind.PositiveInfinity);
    public static readonly Numeric NegativeInfinity = new(NumericKind.NegativeInfinity);

    private readonly object? _wide;
    private readonly long _narrow;
    private readonly ushort _scale;
    private readonly NumericKind _kind;

    public Numeric(long value, int scale = 0) => (_narrow, _scale) = (value, (ushort)scale);

    private Numeric(NumericKind kind) => _kind = kind;

    private Numeric(object wide, int scale) => (_wide, _scale) = (wide, (ushort)scale);

    /// <summary>pg's dscale: digits shown behind the point.</summary>
    public int Scale => _scale;

    public bool IsFinite => _kind == NumericKind.Finite;

    public bool IsNaN => _kind == NumericKind.NaN;

    public bool IsInfinite => _kind is NumericKind.PositiveInfinity or NumericKind.NegativeInfinity;

    /// <summary>-1, 0 or 1; NaN counts as positive.</summary>
    public int Sign => _kind switch
    {
        NumericKind.Finite => _wide is BigInteger wide ? wide.Sign : Math.Sign(_narrow),
        NumericKind.NegativeInfinity => -1,
        _ => 1,
    };

    /// <summary>The value times 10^Scale. REQUIRES: finite.</summary>
    public BigInteger Unscaled => _wide is BigInteger wide ? wide : _narrow;

    internal bool IsNarrow => _wide is null;

    internal long Narrow => _narrow;

    internal NumericKind Kind => _kind;

    public static implicit operator Numeric(long value) => new(value);

    public static bool operator ==(Numeric left, Numeric right) => left.CompareTo(right) == 0;

    public static bool operator !=(Numeric left, Numeric right) => left.CompareTo(right) != 0;

    public static bool operator <(Numeric left, Numeric right) => left.CompareTo(right) < 0;

    public static bool operator >(Numeric left, Numeric right) => left.CompareTo(right) > 0;

    public static bool operator <=(Numeric left, Numeric right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Numeric left, Numeric right) => left.CompareTo(right) >= 0;

    /// <exception cref="SqlException">22003: more digits than the format holds.</exception>
    public static Numeric FromUnscaled(BigInteger unscaled, int scale)
    {
        if (long.MinValue <= unscaled && unscaled <= long.MaxValue && scale <= ScaleMax)
            return new Numeric((long)unscaled, scale);
        if (scale > ScaleMax || PowersOfTen.DigitCount(unscaled) - scale > IntegerDigitsMax)
            throw Overflow();
        return new Numeric((object)unscaled, scale);
    }

    public static Numeric FromUnscaled(Int128 unscaled, int scale) =>
        unscaled >= long.MinValue && unscaled <= long.MaxValue ? new Numeric((long)unscaled, scale) : FromUnscaled((BigInteger)unscaled, scale);

    public static SqlException Overflow() => new(SqlState.NumericValueOutOfRange, "value overflows numeric format");

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int CompareTo(Numeric other) =>
        _wide is null && other._wide is null && _scale == other._scale && (_kind | other._kind) == NumericKind.Finite
            ? _narrow.CompareTo(other._narrow)
            : CompareSlowly(this, other);

    public bool Equals(Numeric other) => CompareTo(other) == 0;

    public override bool Equals(object? obj) => obj is Numeric other && Equals(other);

    public override int GetHashCode()
    {
        if (_kind != NumericKind.Finite)
            return (int)_kind;
        return _wide is null ? PowersOfTen.StripZeros(_narrow, _scale).GetHashCode() : NumericRounding.Trim(this).HashExactly();
    }

    public override string ToString() => NumericText.Format(this);

    private (long, int) NarrowParts => PowersOfTen.StripZeros(_narrow, _scale);

    private int HashExactly() => _wide is BigInteger wide ? HashCode.Combine(wide, _scale) : NarrowParts.GetHashCode();

    private static int CompareSlowly(Numeric left, Numeric right)
    {
        if (!left.IsFinite || !right.IsFinite)
            return Rank(left._kind).CompareTo(Rank(right._kind));
        if (left.Sign != right.Sign)
            return left.Sign.CompareTo(right.Sign);
        int scale = Math.Max(left._scale, right._scale);
        if (NumericRounding.TryUnscaledAt(left, scale, out Int128 first)
            && NumericRounding.TryUnscaledAt(right, scale, out Int128 second))
            return first.CompareTo(second);
        return NumericRounding.UnscaledAt(left, scale).CompareTo(NumericRounding.UnscaledAt(right, scale));
    }

    private static int Rank(NumericKind kind) => kind switch
    {
        NumericKind.NegativeInfinity => -1,
        NumericKind.Finite => 0,
        NumericKind.PositiveInfinity => 1,
        _ => 2,
    };
}

internal enum NumericKind : byte
{
    Finite,
    NaN,
    PositiveInfinity,
    NegativeInfinity,
}
