namespace PgVecByok.Engine;

/// <summary>
/// An array value: elements in row-major order, with a length and a lower bound per dimension. Immutable. What holds:
/// <list type="bullet">
/// <item>at most <see cref="DimensionsMax"/> dimensions; none means empty, and then there are no elements;</item>
/// <item>the product of the lengths is the number of elements;</item>
/// <item>elements are a column of the element type's representation, in which NULLs are NULL.</item>
/// </list>
/// </summary>
public sealed class SqlArray
{
    public const int DimensionsMax = 6;
    public const int ElementsMax = 134_217_727;

    private readonly int[] _lengths;
    private readonly int[] _lowerBounds;

    public SqlArray(SqlType elementType, int[] lengths, int[] lowerBounds, Column elements)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(lowerBounds.Length, lengths.Length);
        ElementType = elementType;
        Elements = elements;
        bool isEmpty = elements.Count == 0;
        _lengths = isEmpty ? [] : lengths;
        _lowerBounds = isEmpty ? [] : lowerBounds;
        ArgumentOutOfRangeException.ThrowIfNotEqual(Product(_lengths), elements.Count);
    }

    /// <summary>One dimension, from 1.</summary>
    public SqlArray(SqlType elementType, Column elements)
        : this(elementType, [elements.Count], [1], elements)
    {
    }

    public SqlType ElementType { get; }

    public ReadOnlySpan<int> Lengths => _lengths;

    public ReadOnlySpan<int> LowerBounds => _lowerBounds;

    public Column Elements { get; }

    public int Dimensions => _lengths.Length;

    public int Count => Elements.Count;

    public bool HasNulls => !Elements.HasNoNulls;

    public static SqlArray Empty(SqlType elementType) => new(elementType, [], [], elementType.NewColumn(0));

    /// <summary>One dimension of boxed values, null for NULL.</summary>
    public static SqlArray Of(SqlType elementType, IEnumerable<object?> values)
    {
        Column elements = elementType.NewColumn(4);
        foreach (object? value in values)
            elements.AppendBoxed(value);
        return new SqlArray(elementType, elements);
    }

    /// <summary>As <see cref="Of(SqlType, IEnumerable{object?})"/>, for as many values as a text may give.</summary>
    /// <exception cref="Sql.SqlException">54000: too many; 53200.</exception>
    internal static SqlArray Of(SqlType elementType, IEnumerable<object?> values, CallContext call)
    {
        Column elements = elementType.NewColumn(4);
        var bound = new ResultBound(call);
        foreach (object? value in values)
        {
            if (elements.Count == ElementsMax)
                throw ArrayShape.TooLarge();
            elements.AppendBoxed(value);
            bound.Take(value);
        }

        bound.GiveBack();
        return new SqlArray(elementType, elements);
    }

    public int UpperBound(int dimension) => _lowerBounds[dimension] + _lengths[dimension] - 1;

    /// <summary>The same elements under another shape. REQUIRES: as many elements.</summary>
    public SqlArray Shaped(int[] lengths, int[] lowerBounds) => new(ElementType, lengths, lowerBounds, Elements);

    public bool HasShapeOf(SqlArray other) =>
        Lengths.SequenceEqual(other.Lengths) && LowerBounds.SequenceEqual(other.LowerBounds);

    /// <summary>The same elements in the same places: the slow path, for constants of a statement.</summary>
    public bool IsSameAs(SqlArray other) => ElementType == other.ElementType && HasShapeOf(other) && Count == other.Count
        && Enumerable.Range(0, Count).All(i => Equals(Elements.Boxed(i), other.Elements.Boxed(i)));

    internal int[] CopyLengths() => [.. _lengths];

    internal int[] CopyLowerBounds() => [.. _lowerBounds];

    private static long Product(int[] lengths)
    {
        if (lengths.Length == 0)
            return 0;
        long product = 1;
        foreach (int length in lengths)
            product *= length;
        return product;
    }
}
