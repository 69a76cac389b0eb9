namespace PgVecByok.Engine;

/// <summary>Everything that works on arrays of any type.</summary>
internal static class ArrayFunctions
{
    public static void AddTo(FunctionCatalog functions)
    {
        var list = new FunctionList(functions);
        ArrayComparison.AddTo(list);
        ArrayConcatenation.AddTo(list);
        ArrayShapeFunctions.AddTo(list);
        ArraySearch.AddTo(list);
        ArrayStrings.AddTo(list);
        SeriesFunctions.AddTo(list);
    }
}
