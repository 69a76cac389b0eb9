namespace PgVecByok.Engine;

/// <summary>What a comparison operator asks of an order.</summary>
internal interface ITest
{
    static abstract bool Holds(int order);
}

internal readonly struct IsEqual : ITest
{
    public static bool Holds(int order) => order == 0;
}

internal readonly struct IsNotEqual : ITest
{
    public static bool Holds(int order) => order != 0;
}

internal readonly struct IsLess : ITest
{
    public static bool Holds(int order) => order < 0;
}

internal readonly struct IsLessOrEqual : ITest
{
    public static bool Holds(int order) => order <= 0;
}

internal readonly struct IsGreater : ITest
{
    public static bool Holds(int order) => order > 0;
}

internal readonly struct IsGreaterOrEqual : ITest
{
    public static bool Holds(int order) => order >= 0;
}
