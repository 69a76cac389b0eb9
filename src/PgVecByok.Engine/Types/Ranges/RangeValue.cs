namespace PgVecByok.Engine;

/// <summary>One end of a range. Infinite: no end at all, and then never inclusive.</summary>
internal readonly record struct RangeBound(object? Value, bool IsInclusive, bool IsLower)
{
    public bool IsInfinite => Value is null;
}

/// <summary>A range of a subtype's values, canonical where the subtype is discrete. Immutable.</summary>
public sealed class RangeValue
{
    internal static readonly RangeValue Empty = new(default, default, isEmpty: true);

    internal RangeValue(RangeBound lower, RangeBound upper, bool isEmpty = false) => (Lower, Upper, IsEmpty) = (lower, upper, isEmpty);

    public bool IsEmpty { get; }

    internal RangeBound Lower { get; }

    internal RangeBound Upper { get; }
}

/// <summary>Ranges that are not empty, do not touch, and stand in order. Immutable.</summary>
public sealed class MultirangeValue
{
    public static readonly MultirangeValue Empty = new([]);

    internal MultirangeValue(IReadOnlyList<RangeValue> ranges) => Ranges = ranges;

    public IReadOnlyList<RangeValue> Ranges { get; }

    public bool IsEmpty => Ranges.Count == 0;
}
