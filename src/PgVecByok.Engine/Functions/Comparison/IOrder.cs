namespace PgVecByok.Engine;

/// <summary>How values of two types compare: negative, zero or positive. A type parameter, so that loops inline it.</summary>
internal interface IOrder<TLeft, TRight>
{
    static abstract int Compare(TLeft left, TRight right);
}

internal readonly struct IntegerOrder<TLeft, TRight> : IOrder<TLeft, TRight>
    where TLeft : System.Numerics.INumberBase<TLeft>
    where TRight : System.Numerics.INumberBase<TRight>
{
    public static int Compare(TLeft left, TRight right) => long.CreateTruncating(left).CompareTo(long.CreateTruncating(right));
}

internal readonly struct FloatPairOrder<TLeft, TRight> : IOrder<TLeft, TRight>
    where TLeft : System.Numerics.INumberBase<TLeft>
    where TRight : System.Numerics.INumberBase<TRight>
{
    public static int Compare(TLeft left, TRight right) =>
        FloatOrder.Compare(double.CreateTruncating(left), double.CreateTruncating(right));
}

internal readonly struct OwnOrder<T> : IOrder<T, T>
    where T : IComparable<T>
{
    public static int Compare(T left, T right) => left.CompareTo(right);
}

internal readonly struct BlankPaddedOrder : IOrder<Text, Text>
{
    public static int Compare(Text left, Text right) => BpcharType.Unpadded(left).CompareTo(BpcharType.Unpadded(right));
}

internal readonly struct IntervalOrder : IOrder<Interval, Interval>
{
    public static int Compare(Interval left, Interval right) => BuiltinTypes.Interval.Compare(left, right);
}

internal readonly struct TimeTzOrder : IOrder<TimeTz, TimeTz>
{
    public static int Compare(TimeTz left, TimeTz right) => BuiltinTypes.TimeTz.Compare(left, right);
}

internal readonly struct JsonbOrder : IOrder<Text, Text>
{
    public static int Compare(Text left, Text right) => BuiltinTypes.Jsonb.Compare(left, right);
}
