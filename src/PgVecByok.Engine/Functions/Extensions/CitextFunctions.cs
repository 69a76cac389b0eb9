using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>What the extension citext brings: comparison, patterns and a few text functions that do not tell cases apart.</summary>
internal static class CitextFunctions
{
    private const uint First = 16_100;

    public static void AddTo(FunctionCatalog functions)
    {
        AddComparisons(functions);
        AddPatterns(functions);
        AddCasts(functions);
        AddTexts(functions);
    }

    private static void AddComparisons(FunctionCatalog functions)
    {
        CitextType type = BuiltinTypes.Citext;
        (string Name, string Symbol, string Commutator, string Negator, Func<Text, Text, bool> Test)[] all =
        [
            ("eq", "=", "=", "<>", type.AreEqual), ("ne", "<>", "<>", "=", (l, r) => !type.AreEqual(l, r)),
            ("lt", "<", ">", ">=", (l, r) => type.Compare(l, r) < 0), ("le", "<=", ">=", ">", (l, r) => type.Compare(l, r) <= 0),
            ("gt", ">", "<", "<=", (l, r) => type.Compare(l, r) > 0), ("ge", ">=", "<=", "<", (l, r) => type.Compare(l, r) >= 0),
        ];
        for (uint i = 0; i < all.Length; i++)
        {
            var each = all[i];
            Add(functions, First + i, $"citext_{each.Name}(citext, citext) bool", Lift.Strict(each.Test))
                .As(functions, First + 10 + i, each.Symbol, each.Commutator, each.Negator);
        }

        Add(functions, First + 6, "citext_cmp(citext, citext) int4", Lift.Strict<Text, Text, int>(
            (l, r) => Math.Sign(type.Compare(l, r))));
        Add(functions, First + 7, "citext_hash(citext) int4", Lift.Strict<Text, int>(type.Hash));
    }

    private static void AddPatterns(FunctionCatalog functions)
    {
        Func<CallContext, Text, Text, bool> like = Like, regex = Matches;
        uint oid = First + 20;
        foreach (string right in new[] { "citext", "text" })
        {
            string prefix = right == "text" ? "text" : "";
            Pair(functions, ref oid, $"{prefix}iclike", $"{prefix}icnlike", right, "~~", like);
            Pair(functions, ref oid, $"{prefix}iclike", $"{prefix}icnlike", right, "~~*", like);
            Pair(functions, ref oid, $"{prefix}icregexeq", $"{prefix}icregexne", right, "~", regex);
            Pair(functions, ref oid, $"{prefix}icregexeq", $"{prefix}icregexne", right, "~*", regex);
        }
    }

    // Two operators may share a name's function in PostgreSQL; here each has its own.
    private static void Pair(
        FunctionCatalog functions, ref uint oid, string name, string negated, string right, string symbol,
        Func<CallContext, Text, Text, bool> test)
    {
        string mark = symbol.EndsWith('*') ? "_star" : "";
        Add(functions, oid, $"{name}{mark}(citext, {right}) bool", Lift.StrictInCall(test))
            .As(functions, oid + 40, symbol, negator: "!" + symbol);
        oid++;
        Add(
            functions, oid, $"{negated}{mark}(citext, {right}) bool", Lift.StrictInCall((CallContext call, Text l, Text r) => !test(call, l, r)))
            .As(functions, oid + 40, "!" + symbol, negator: symbol);
        oid++;
    }

    private static bool Like(CallContext call, Text text, Text pattern) =>
        LikePattern.MatchesIgnoringCase(text, pattern, call.Statement.Cancelled);

    private static bool Matches(CallContext call, Text text, Text pattern) =>
        RegularExpression.Of(pattern.ToString(), RegexFlags.Advanced | RegexFlags.IgnoreCase).IsMatch(text, call.Statement.Cancelled);

    private static void AddCasts(FunctionCatalog functions)
    {
        CitextType type = BuiltinTypes.Citext;
        functions.Relabel(type, BuiltinTypes.Text, CastContext.Implicit);
        functions.Relabel(type, BuiltinTypes.Varchar, CastContext.Implicit);
        functions.Relabel(type, BuiltinTypes.Bpchar, CastContext.Assignment);
        functions.Relabel(BuiltinTypes.Text, type, CastContext.Assignment);
        functions.Relabel(BuiltinTypes.Varchar, type, CastContext.Assignment);
        functions.Cast(
            Add(functions, First + 110, "citext(bpchar) citext", Lift.Strict((Text value) => BpcharType.Unpadded(value))),
            CastContext.Assignment);
        functions.Cast(
            Add(functions, First + 111, "citext(bool) citext", Lift.Strict((bool value) => value ? (Text)"true" : (Text)"false")),
            CastContext.Assignment);
    }

    private static void AddTexts(FunctionCatalog functions)
    {
        Add(functions, First + 112, "strpos(citext, citext) int4", Lift.Strict((Text text, Text part) =>
            Position(LetterCase.Lower(text), LetterCase.Lower(part))));
        Add(functions, First + 113, "replace(citext, citext, citext) text", Lift.Strict((Text text, Text from, Text to) =>
            from.Length == 0
                ? text
                : (Text)text.ToString().Replace(from.ToString(), to.ToString(), StringComparison.OrdinalIgnoreCase)));
        Add(functions, First + 114, "split_part(citext, citext, int4) text", Lift.Strict<Text, Text, int, Text>(Part));
    }

    private static int Position(Text text, Text part)
    {
        int at = text.Span.IndexOf(part.Span);
        return at < 0 ? 0 : CharacterLength.Count(text.Span[..at]) + 1;
    }

    private static Text Part(Text text, Text by, int number)
    {
        if (number == 0)
            throw new SqlException(SqlState.InvalidParameterValue, "field position must not be zero");
        List<string> parts = [];
        string left = text.ToString(), separator = by.ToString();
        for (int at; separator.Length > 0 && (at = left.IndexOf(separator, StringComparison.OrdinalIgnoreCase)) >= 0;
            left = left[(at + separator.Length)..])
            parts.Add(left[..at]);
        parts.Add(left);
        int wanted = number > 0 ? number - 1 : parts.Count + number;
        return wanted >= 0 && wanted < parts.Count ? parts[wanted] : "";
    }

    private static ScalarFunction Add(FunctionCatalog functions, uint oid, string signature, ScalarBody body) =>
        functions.Scalar(oid, signature, body, schema: "public", extension: "citext");
}
