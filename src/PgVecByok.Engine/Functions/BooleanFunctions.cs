namespace PgVecByok.Engine;

/// <summary>Functions of boolean beside the comparisons.</summary>
internal static class BooleanFunctions
{
    public static void AddTo(FunctionCatalog functions)
    {
        ScalarFunction fromInteger = functions.Scalar(2557, "bool(int4) bool", Lift.Strict((int value) => value != 0));
        functions.Cast(fromInteger, CastContext.Explicit);
        ScalarFunction toInteger = functions.Scalar(2558, "int4(bool) int4", Lift.Strict((bool value) => value ? 1 : 0));
        functions.Cast(toInteger, CastContext.Explicit);
    }
}
