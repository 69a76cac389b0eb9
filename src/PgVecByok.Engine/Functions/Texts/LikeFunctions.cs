namespace PgVecByok.Engine;

/// <summary>LIKE and ILIKE: the operators ~~ and ~~* that the grammar makes of them, and their negations.</summary>
internal static class LikeFunctions
{
    public static void AddTo(FunctionCatalog functions)
    {
        Add(functions, "text", [("textlike", 850, 1209), ("textnlike", 851, 1210), ("texticlike", 1633, 1627), ("texticnlike", 1634, 1628)]);
        Add(functions, "name", [("namelike", 858, 1207), ("namenlike", 859, 1208), ("nameiclike", 1635, 1625), ("nameicnlike", 1636, 1626)]);
        Add(functions, "bpchar", [("bpcharlike", 1631, 1211), ("bpcharnlike", 1632, 1212), ("bpchariclike", 1660, 1629), ("bpcharicnlike", 1661, 1630)]);
        functions.Scalar(
            2005, "bytealike(bytea, bytea) bool", Lift.StrictInCall((CallContext call, Bytea l, Bytea r) => Matches(call, l.Span, r.Span)))
            .As(functions, 2016, "~~", negator: "!~~");
        functions.Scalar(
            2006, "byteanlike(bytea, bytea) bool", Lift.StrictInCall((CallContext call, Bytea l, Bytea r) => !Matches(call, l.Span, r.Span)))
            .As(functions, 2017, "!~~", negator: "~~");
        functions.Scalar(1637, "like_escape(text, text) text", Lift.Strict((Text pattern, Text escape) => LikePattern.WithEscape(pattern, escape)));
        functions.Scalar(
            1569, "like(text, text) bool", Lift.StrictInCall((CallContext call, Text l, Text r) => Matches(call, l.Span, r.Span)));
        functions.Scalar(
            1570, "notlike(text, text) bool", Lift.StrictInCall((CallContext call, Text l, Text r) => !Matches(call, l.Span, r.Span)));
    }

    private static void Add(FunctionCatalog functions, string type, (string Name, uint Oid, uint Operator)[] entries)
    {
        ScalarBody[] bodies =
        [
            Lift.StrictInCall((CallContext call, Text l, Text r) => Matches(call, l.Span, r.Span)),
            Lift.StrictInCall((CallContext call, Text l, Text r) => !Matches(call, l.Span, r.Span)),
            Lift.StrictInCall((CallContext call, Text l, Text r) => MatchesIgnoringCase(call, l, r)),
            Lift.StrictInCall((CallContext call, Text l, Text r) => !MatchesIgnoringCase(call, l, r)),
        ];
        string[] symbols = ["~~", "!~~", "~~*", "!~~*"], negators = ["!~~", "~~", "!~~*", "~~*"];
        for (int i = 0; i < entries.Length; i++)
        {
            functions.Scalar(entries[i].Oid, $"{entries[i].Name}({type}, text) bool", bodies[i])
                .As(functions, entries[i].Operator, symbols[i], negator: negators[i]);
        }
    }

    private static bool Matches(CallContext call, ReadOnlySpan<byte> text, ReadOnlySpan<byte> pattern) =>
        LikePattern.Matches(text, pattern, call.Statement.Cancelled);

    private static bool MatchesIgnoringCase(CallContext call, Text text, Text pattern) =>
        LikePattern.MatchesIgnoringCase(text, pattern, call.Statement.Cancelled);
}
