using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Ranges as sets. Bounds are ordered along the line: a lower one that includes its value comes before one that does not, an upper one
/// behind it; no bound is beyond every value.
/// </summary>
internal sealed class RangeAlgebra(RangeType type)
{
    /// <exception cref="SqlException">22000: the ends are in the wrong order.</exception>
    public RangeValue Make(RangeBound lower, RangeBound upper)
    {
        lower = lower.IsInfinite ? lower with { IsInclusive = false } : lower;
        upper = upper.IsInfinite ? upper with { IsInclusive = false } : upper;
        if (!lower.IsInfinite && !upper.IsInfinite)
        {
            int order = CompareValues(lower.Value!, upper.Value!);
            if (order > 0)
                throw new SqlException(SqlState.DataException, "range lower bound must be less than or equal to range upper bound");
            if (order == 0 && !(lower.IsInclusive && upper.IsInclusive))
                return RangeValue.Empty;
        }

        return type.Successor is { } next ? Canonical(lower, upper, next) : new RangeValue(lower, upper);
    }

    public int CompareValues(object left, object right) => (left, right) switch
    {
        (int a, int b) => a.CompareTo(b),
        (long a, long b) => a.CompareTo(b),
        (Numeric a, Numeric b) => a.CompareTo(b),
        _ => type.Subtype.Compare(type.ColumnOf(left), 0, type.ColumnOf(right), 0),
    };

    public int Compare(RangeBound left, RangeBound right)
    {
        if (left.IsInfinite || right.IsInfinite)
        {
            if (left.IsInfinite && right.IsInfinite)
                return left.IsLower == right.IsLower ? 0 : left.IsLower ? -1 : 1;
            return left.IsInfinite ? (left.IsLower ? -1 : 1) : right.IsLower ? 1 : -1;
        }

        int order = CompareValues(left.Value!, right.Value!);
        return order != 0 ? order : Edge(left).CompareTo(Edge(right));
    }

    public bool Contains(RangeValue whole, RangeValue part) => part.IsEmpty
        || !whole.IsEmpty && Compare(whole.Lower, part.Lower) <= 0 && Compare(whole.Upper, part.Upper) >= 0;

    public bool ContainsValue(RangeValue range, object value) => !range.IsEmpty
        && Compare(range.Lower, new RangeBound(value, true, IsLower: true)) <= 0
        && Compare(range.Upper, new RangeBound(value, true, IsLower: false)) >= 0;

    public bool Overlaps(RangeValue left, RangeValue right) => !left.IsEmpty && !right.IsEmpty
        && Compare(left.Lower, right.Upper) <= 0 && Compare(right.Lower, left.Upper) <= 0;

    public bool IsBefore(RangeValue left, RangeValue right) => !left.IsEmpty && !right.IsEmpty && Compare(left.Upper, right.Lower) < 0;

    public bool IsNotRightOf(RangeValue left, RangeValue right) => !left.IsEmpty && !right.IsEmpty && Compare(left.Upper, right.Upper) <= 0;

    public bool IsNotLeftOf(RangeValue left, RangeValue right) => !left.IsEmpty && !right.IsEmpty && Compare(left.Lower, right.Lower) >= 0;

    public bool IsAdjacent(RangeValue left, RangeValue right) => !left.IsEmpty && !right.IsEmpty
        && (Meets(left.Upper, right.Lower) || Meets(right.Upper, left.Lower));

    public RangeValue Intersect(RangeValue left, RangeValue right)
    {
        if (!Overlaps(left, right))
            return RangeValue.Empty;
        return new RangeValue(
            Compare(left.Lower, right.Lower) >= 0 ? left.Lower : right.Lower, Compare(left.Upper, right.Upper) <= 0 ? left.Upper
                : right.Upper);
    }

    /// <summary>The smallest range that has both, gap and all.</summary>
    public RangeValue Merge(RangeValue left, RangeValue right)
    {
        if (left.IsEmpty || right.IsEmpty)
            return left.IsEmpty ? right : left;
        return new RangeValue(
            Compare(left.Lower, right.Lower) <= 0 ? left.Lower : right.Lower, Compare(left.Upper, right.Upper) >= 0 ? left.Upper
                : right.Upper);
    }

    public RangeValue Union(RangeValue left, RangeValue right) =>
        left.IsEmpty || right.IsEmpty || Overlaps(left, right) || IsAdjacent(left, right)
            ? Merge(left, right)
            : throw new SqlException(SqlState.DataException, "result of range union would not be contiguous");

    public RangeValue Minus(RangeValue left, RangeValue right)
    {
        List<RangeValue> rest = Rest(left, right);
        return rest.Count switch
        {
            0 => RangeValue.Empty,
            1 => rest[0],
            _ => throw new SqlException(SqlState.DataException, "result of range difference would not be contiguous"),
        };
    }

    /// <summary>What is left of a range: nothing, one range or two.</summary>
    public List<RangeValue> Rest(RangeValue left, RangeValue right)
    {
        if (left.IsEmpty)
            return [];
        if (!Overlaps(left, right))
            return [left];
        List<RangeValue> rest = [];
        if (Compare(left.Lower, right.Lower) < 0)
            rest.Add(Make(left.Lower, Flipped(right.Lower)));
        if (Compare(left.Upper, right.Upper) > 0)
            rest.Add(Make(Flipped(right.Upper), left.Upper));
        return rest;
    }

    /// <summary>In order, without empty ones, and none touching another.</summary>
    public MultirangeValue Normalise(IEnumerable<RangeValue> ranges)
    {
        List<RangeValue> sorted = [.. ranges.Where(range => !range.IsEmpty)];
        sorted.Sort(type.Compare);
        List<RangeValue> merged = [];
        foreach (RangeValue range in sorted)
        {
            if (merged.Count > 0 && (Overlaps(merged[^1], range) || IsAdjacent(merged[^1], range)))
                merged[^1] = Merge(merged[^1], range);
            else
                merged.Add(range);
        }

        return merged.Count == 0 ? MultirangeValue.Empty : new MultirangeValue(merged);
    }

    private static RangeBound Flipped(RangeBound bound) => new(bound.Value, !bound.IsInclusive, !bound.IsLower);

    // Where an end lies around its value: before it, at it, behind it.
    private static int Edge(RangeBound bound) => bound.IsInclusive ? 0 : bound.IsLower ? 1 : -1;

    private bool Meets(RangeBound upper, RangeBound lower) => !upper.IsInfinite && !lower.IsInfinite
        && CompareValues(upper.Value!, lower.Value!) == 0 && upper.IsInclusive != lower.IsInclusive;

    private RangeValue Canonical(RangeBound lower, RangeBound upper, Func<object, object> next)
    {
        if (!lower.IsInfinite && !lower.IsInclusive)
            lower = new RangeBound(next(lower.Value!), IsInclusive: !IsEndless(lower.Value!), IsLower: true);
        if (!upper.IsInfinite && upper.IsInclusive && !IsEndless(upper.Value!))
            upper = new RangeBound(next(upper.Value!), IsInclusive: false, IsLower: false);
        bool isEmpty = !lower.IsInfinite && !upper.IsInfinite && CompareValues(lower.Value!, upper.Value!) == 0
            && !(lower.IsInclusive && upper.IsInclusive);
        return isEmpty ? RangeValue.Empty : new RangeValue(lower, upper);
    }

    private bool IsEndless(object value) => type.Subtype == BuiltinTypes.Date && value is int days && !Calendar.IsFinite(days);
}
