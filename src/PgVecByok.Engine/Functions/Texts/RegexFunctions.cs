using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>~ and its kin, and the functions regexp_*.</summary>
internal static class RegexFunctions
{
    public static void AddTo(FunctionCatalog functions)
    {
        AddOperators(functions, "text", [("textregexeq", 1254, 641), ("textregexne", 1256, 642), ("texticregexeq", 1238, 1228), ("texticregexne", 1239, 1229)]);
        AddOperators(functions, "name", [("nameregexeq", 79, 639), ("nameregexne", 1252, 640), ("nameicregexeq", 1240, 1226), ("nameicregexne", 1241, 1227)]);
        AddOperators(functions, "bpchar", [("bpcharregexeq", 1658, 1055), ("bpcharregexne", 1659, 1056), ("bpcharicregexeq", 1656, 1234), ("bpcharicregexne", 1657, 1235)]);
        var list = new FunctionList(functions);
        AddTests(list);
        AddMatches(list);
        AddPlaces(list);
        AddReplacements(list);
        AddSplits(list);
    }

    private static void AddOperators(FunctionCatalog functions, string type, (string Name, uint Oid, uint Operator)[] entries)
    {
        string[] symbols = ["~", "!~", "~*", "!~*"], negators = ["!~", "~", "!~*", "~*"];
        for (int i = 0; i < entries.Length; i++)
        {
            bool expected = i % 2 == 0;
            RegexFlags flags = i >= 2 ? RegexFlags.Advanced | RegexFlags.IgnoreCase : RegexFlags.Advanced;
            functions.Scalar(
                entries[i].Oid, $"{entries[i].Name}({type}, text) bool",
                Lift.StrictInCall((CallContext call, Text text, Text pattern) =>
                    RegularExpression.Of(pattern.ToString(), flags).IsMatch(text, call.Statement.Cancelled) == expected))
                .As(functions, entries[i].Operator, symbols[i], negator: negators[i]);
        }
    }

    private static void AddTests(FunctionList list)
    {
        RowBody like = (call, arguments) => RegularExpression.Of(
            arguments[1]!.ToString()!, Flags("regexp_like", arguments, 2)).IsMatch((Text)arguments[0]!, call.Statement.Cancelled);
        list.Add(6263, "regexp_like(string text, pattern text) bool", like);
        list.Add(6264, "regexp_like(string text, pattern text, flags text) bool", like);
        RowBody count = (call, arguments) =>
        {
            int start = RegexSearch.Checked("start", Int(arguments, 2, 1), 1);
            return Search(call, arguments, Flags("regexp_count", arguments, 3)).Matches(start).Count();
        };
        list.Add(6254, "regexp_count(string text, pattern text) int4", count);
        list.Add(6255, "regexp_count(string text, pattern text, start int4) int4", count);
        list.Add(6256, "regexp_count(string text, pattern text, start int4, flags text) int4", count);
    }

    private static void AddMatches(FunctionList list)
    {
        RowBody match = (call, arguments) =>
        {
            RegexFlags flags = RegularExpression.Flags(arguments.Length > 2 ? (Text)arguments[2]! : default, out bool isGlobal);
            if (isGlobal)
            {
                throw new SqlException(SqlState.InvalidParameterValue, RegexSearch.NoGlobal("regexp_match").Message)
                {
                    Hint = "Use the regexp_matches function instead.",
                };
            }

            RegexSearch search = Search(call, arguments, flags);
            return search.First() is { } found ? search.Array(found) : null;
        };
        list.Add(3396, "regexp_match(string text, pattern text) text[]", match);
        list.Add(3397, "regexp_match(string text, pattern text, flags text) text[]", match);
        SetBody matches = (call, arguments) =>
        {
            RegexFlags flags = RegularExpression.Flags(arguments.Length > 2 ? (Text)arguments[2]! : default, out bool isGlobal);
            RegexSearch search = Search(call, arguments, flags);
            return search.Matches(1).Take(isGlobal ? int.MaxValue : 1).Select(found => (object?)search.Array(found));
        };
        list.AddSet(2763, "regexp_matches(string text, pattern text) text[]", matches);
        list.AddSet(2764, "regexp_matches(string text, pattern text, flags text) text[]", matches);
        list.Add(2073, "substring(text, text) text", (call, arguments) => Substring(call, (Text)arguments[0]!, (Text)arguments[1]!));
    }

    private static void AddPlaces(FunctionList list)
    {
        const string Head = "(string text, pattern text, start int4, N int4";
        list.Add(6265, "regexp_substr(string text, pattern text) text", Part);
        list.Add(6266, "regexp_substr(string text, pattern text, start int4) text", Part);
        list.Add(6267, $"regexp_substr{Head}) text", Part);
        list.Add(6268, $"regexp_substr{Head}, flags text) text", Part);
        list.Add(6269, $"regexp_substr{Head}, flags text, subexpr int4) text", Part);
        list.Add(6257, "regexp_instr(string text, pattern text) int4", Place);
        list.Add(6258, "regexp_instr(string text, pattern text, start int4) int4", Place);
        list.Add(6259, $"regexp_instr{Head}) int4", Place);
        list.Add(6260, $"regexp_instr{Head}, endoption int4) int4", Place);
        list.Add(6261, $"regexp_instr{Head}, endoption int4, flags text) int4", Place);
        list.Add(6262, $"regexp_instr{Head}, endoption int4, flags text, subexpr int4) int4", Place);
    }

    private static object? Part(CallContext call, object?[] arguments)
    {
        RegexSearch? search = Find("regexp_substr", call, arguments, 4, out RegexMatch? match, out int group);
        return match is null ? null : search!.Group(match, group);
    }

    private static object? Place(CallContext call, object?[] arguments)
    {
        int end = Int(arguments, 4, 0);
        RegexSearch.Checked("start", Int(arguments, 2, 1), 1);
        RegexSearch.Checked("n", Int(arguments, 3, 1), 1);
        if (end is not (0 or 1))
            RegexSearch.Checked("endoption", end, int.MaxValue);
        Find("regexp_instr", call, arguments, 5, out RegexMatch? match, out int group);
        if (match is null || match.Starts[group] < 0)
            return 0;
        return 1 + (end == 0 ? match.Starts[group] : match.Ends[group]);
    }

    private static RegexSearch? Find(
        string function, CallContext call, object?[] arguments, int flagsAt, out RegexMatch? match, out int group)
    {
        int start = RegexSearch.Checked("start", Int(arguments, 2, 1), 1);
        int number = RegexSearch.Checked("n", Int(arguments, 3, 1), 1);
        group = RegexSearch.Checked("subexpr", Int(arguments, flagsAt + 1, 0), 0);
        RegexSearch search = Search(call, arguments, Flags(function, arguments, flagsAt));
        match = group > search.Groups ? null : search.Matches(start).Skip(number - 1).FirstOrDefault();
        return search;
    }

    private static void AddReplacements(FunctionList list)
    {
        list.Add(2284, "regexp_replace(string text, pattern text, replacement text) text", (call, arguments) =>
            Search(call, arguments, RegexFlags.Advanced).Replace((Text)arguments[2]!, 1, 1));
        list.Add(2285, "regexp_replace(string text, pattern text, replacement text, flags text) text", ReplaceByFlags);
        RowBody from = (call, arguments) =>
        {
            int start = RegexSearch.Checked("start", Int(arguments, 3, 1), 1), number = RegexSearch.Checked("n", Int(arguments, 4, 1), 0);
            RegexFlags flags = RegularExpression.Flags(arguments.Length > 5 ? (Text)arguments[5]! : default, out _);
            return Search(call, arguments, flags).Replace((Text)arguments[2]!, start, number);
        };
        list.Add(6253, "regexp_replace(string text, pattern text, replacement text, start int4) text", from);
        list.Add(6252, "regexp_replace(string text, pattern text, replacement text, start int4, N int4) text", from);
        list.Add(6251, "regexp_replace(string text, pattern text, replacement text, start int4, N int4, flags text) text", from);
    }

    private static object? ReplaceByFlags(CallContext call, object?[] arguments)
    {
        var written = (Text)arguments[3]!;
        if (written.Length > 0 && written.Span[0] is >= (byte)'0' and <= (byte)'9')
        {
            throw new SqlException(SqlState.InvalidParameterValue, $"invalid regular expression option: \"{written.Slice(0, 1)}\"")
            {
                Hint = "If you meant to use regexp_replace() with a start parameter, cast the fourth argument to integer explicitly.",
            };
        }

        RegexFlags flags = RegularExpression.Flags(written, out bool isGlobal);
        return Search(call, arguments, flags).Replace((Text)arguments[2]!, 1, isGlobal ? 0 : 1);
    }

    private static void AddSplits(FunctionList list)
    {
        RowBody toArray = (call, arguments) => new SqlArray(
            BuiltinTypes.Text, Search(call, arguments, Flags("regexp_split_to_array", arguments, 2)).Split());
        list.Add(2767, "regexp_split_to_array(string text, pattern text) text[]", toArray);
        list.Add(2768, "regexp_split_to_array(string text, pattern text, flags text) text[]", toArray);
        SetBody toTable = (call, arguments) =>
        {
            Column<Text> parts = Search(call, arguments, Flags("regexp_split_to_table", arguments, 2)).Split();
            return Enumerable.Range(0, parts.Count).Select(i => (object?)parts[i]);
        };
        list.AddSet(2765, "regexp_split_to_table(string text, pattern text) text", toTable);
        list.AddSet(2766, "regexp_split_to_table(string text, pattern text, flags text) text", toTable);
    }

    /// <summary>The first group of the first match, or the match where the pattern has no groups.</summary>
    public static object? Substring(CallContext call, Text text, Text pattern)
    {
        var search = new RegexSearch(call, text, pattern);
        return search.First() is { } match ? search.Group(match, search.Groups > 0 ? 1 : 0) : null;
    }

    private static RegexSearch Search(CallContext call, object?[] arguments, RegexFlags flags) =>
        new(call, (Text)arguments[0]!, (Text)arguments[1]!, flags);

    private static RegexFlags Flags(string function, object?[] arguments, int at)
    {
        RegexFlags flags = RegularExpression.Flags(arguments.Length > at ? (Text)arguments[at]! : default, out bool isGlobal);
        return isGlobal ? throw RegexSearch.NoGlobal(function) : flags;
    }

    private static int Int(object?[] arguments, int at, int otherwise) => arguments.Length > at ? (int)arguments[at]! : otherwise;
}
