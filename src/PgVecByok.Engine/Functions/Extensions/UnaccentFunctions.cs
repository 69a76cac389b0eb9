namespace PgVecByok.Engine;

/// <summary>What the extension unaccent brings: letters without their accents, by its dictionary or by another.</summary>
internal static class UnaccentFunctions
{
    private const uint First = 16_330;

    public static void AddTo(FunctionCatalog functions)
    {
        Add(functions, First, "unaccent(regdictionary, text) text", Lift.Strict((uint dictionary, Text text) => Made(dictionary, text)));
        Add(functions, First + 1, "unaccent(text) text", Lift.Strict((Text text) => Made(UnaccentRules.DictionaryOid, text)));
    }

    // What a dictionary knows nothing of, or leaves out as a stop word, stays as it is.
    private static Text Made(uint dictionary, Text text) =>
        SearchConfiguration.Lexemes(dictionary, text.ToString()) is [var lexeme] ? new Text(lexeme) : text;

    private static void Add(FunctionCatalog functions, uint oid, string signature, ScalarBody body) =>
        functions.Scalar(oid, signature, body, Volatility.Stable, schema: "public", extension: UnaccentRules.Extension);
}
