using System.Globalization;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>What the extension pg_trgm brings: similarities, distances, and the operators that ask for a least similarity.</summary>
internal static class TrigramFunctions
{
    private const uint First = 16_260;
    private const string Plain = "pg_trgm.similarity_threshold";

    public static void AddTo(FunctionCatalog functions)
    {
        Func<Text, Text, float> plain = Trigrams.Similarity;
        Func<Text, Text, float> word = (l, r) => WordSimilarity.Of(l, r, isStrict: false);
        Func<Text, Text, float> strict = (l, r) => WordSimilarity.Of(l, r, isStrict: true);
        Add(functions, First, "similarity(text, text) float4", Lift.Strict(plain));
        Add(functions, First + 1, "word_similarity(text, text) float4", Lift.Strict(word));
        Add(functions, First + 2, "strict_word_similarity(text, text) float4", Lift.Strict(strict));
        Add(functions, First + 3, "show_trgm(text) text[]", Lift.Strict<Text, SqlArray>(Shown));
        Add(functions, First + 4, "show_limit() float4", Lift.Strict(call => (float)Threshold(call, Plain, 0.3)), Volatility.Stable);
        Add(functions, First + 5, "set_limit(float4) float4", Lift.StrictInCall<float, float>(SetLimit), Volatility.Volatile);
        Similar(functions, First + 10, "similarity", "%", "%", "<->", "<->", plain, Plain, 0.3);
        Similar(functions, First + 20, "word_similarity", "<%", "%>", "<<->", "<->>", word, "pg_trgm.word_similarity_threshold", 0.6);
        Similar(
            functions, First + 30, "strict_word_similarity", "<<%", "%>>", "<<<->", "<->>>", strict,
            "pg_trgm.strict_word_similarity_threshold", 0.5);
    }

    private static void Similar(
        FunctionCatalog functions, uint oid, string name, string symbol, string commutator, string distance, string commutedDistance,
        Func<Text, Text, float> similarity, string setting, double otherwise)
    {
        bool IsSimilar(CallContext call, Text l, Text r) => similarity(l, r) >= Threshold(call, setting, otherwise);
        Add(functions, oid, $"{name}_op(text, text) bool", Lift.StrictInCall<Text, Text, bool>(IsSimilar), Volatility.Stable)
            .As(functions, oid, symbol, commutator);
        string measure = symbol == commutator ? name + "_dist" : name + "_dist_op";
        Add(functions, oid + 1, $"{measure}(text, text) float4", Lift.Strict((Text l, Text r) => 1 - similarity(l, r)))
            .As(functions, oid + 1, distance, commutedDistance);
        if (symbol == commutator)
            return;
        Add(functions, oid + 2, $"{name}_commutator_op(text, text) bool",
            Lift.StrictInCall<Text, Text, bool>((call, l, r) => IsSimilar(call, r, l)), Volatility.Stable)
            .As(functions, oid + 2, commutator, symbol);
        Add(functions, oid + 3, $"{name}_dist_commutator_op(text, text) float4", Lift.Strict((Text l, Text r) => 1 - similarity(r, l)))
            .As(functions, oid + 3, commutedDistance, distance);
    }

    private static double Threshold(CallContext call, string setting, double otherwise) =>
        double.TryParse(call.Statement.Session.Settings.Get(setting), NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            ? value
            : otherwise;

    private static float SetLimit(CallContext call, float limit)
    {
        if (limit is < 0 or > 1 or float.NaN)
        {
            string value = limit.ToString("R", CultureInfo.InvariantCulture);
            throw new SqlException(
                SqlState.InvalidParameterValue, $"{value} is outside the valid range for parameter \"{Plain}\" (0 .. 1)");
        }

        call.Statement.Session.Settings.Set(Plain, limit.ToString("R", CultureInfo.InvariantCulture), isLocal: false);
        return limit;
    }

    private static SqlArray Shown(Text text)
    {
        Column<Text> shown = new(4);
        foreach (int trigram in Trigrams.Of(text))
            shown.Append(Trigrams.Shown(trigram));
        return new SqlArray(BuiltinTypes.Text, shown);
    }

    private static ScalarFunction Add(
        FunctionCatalog functions, uint oid, string signature, ScalarBody body, Volatility volatility = Volatility.Immutable) =>
        functions.Scalar(oid, signature, body, volatility, schema: "public", extension: "pg_trgm");
}
