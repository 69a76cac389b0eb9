using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
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
        AddTests(functions);
        AddReplacements(functions);
        AddSplits(functions);
        functions.Scalar(2073, "substring(text, text) text", Lift.StrictOrNull((Text text, Text pattern) => Substring(text, pattern)));
    }

    private static void AddTests(FunctionCatalog functions)
    {
        functions.Scalar(6263, "regexp_like(text, text) bool", Lift.Strict((Text text, Text pattern) => RegularExpression.IsMatch(text, pattern, false)));
        functions.Scalar(
            6264, "regexp_like(text, text, text) bool",
            Lift.Strict((Text text, Text pattern, Text flags) => Find(text, pattern, flags).Length > 0));
        functions.Scalar(
            6254, "regexp_count(text, text) int4", Lift.Strict((Text text, Text pattern) => All(text, pattern, default).Length));
        functions.Scalar(
            6255, "regexp_count(text, text, int4) int4",
            Lift.Strict((Text text, Text pattern, int start) => All(From(text, start), pattern, default).Length));
        functions.Scalar(
            6256, "regexp_count(text, text, int4, text) int4",
            Lift.Strict((Text text, Text pattern, int start, Text flags) => All(From(text, start), pattern, flags).Length));
        functions.Scalar(3396, "regexp_match(text, text) text[]", Matched((text, pattern) => Find(text, pattern, default)));
        functions.Scalar(
            3397, "regexp_match(text, text, text) text[]",
            (_, columns, count) => Arrays(columns, count, row => Find(At(columns, 0, row), At(columns, 1, row), At(columns, 2, row))));
        functions.Scalar(6265, "regexp_substr(text, text) text", Lift.StrictOrNull((Text text, Text pattern) =>
            Find(text, pattern, default) is [var match, ..] ? (Text)match.Value : (Text?)null));
        functions.Scalar(6257, "regexp_instr(text, text) int4", Lift.Strict((Text text, Text pattern) =>
            Find(text, pattern, default) is [var match, ..] ? CharactersBefore(text.ToString(), match.Index) + 1 : 0));
        functions.Rows(
            2763, "regexp_matches(text, text) text[]", (_, arguments) => [Rows([.. Find((Text)arguments[0]!, (Text)arguments[1]!, default).Select(ArrayOf)])]);
        functions.Rows(
            2764, "regexp_matches(text, text, text) text[]",
            (_, arguments) => [Rows([.. Matches((Text)arguments[0]!, (Text)arguments[1]!, (Text)arguments[2]!).Select(ArrayOf)])]);
    }

    private static void AddReplacements(FunctionCatalog functions)
    {
        functions.Scalar(
            2284, "regexp_replace(text, text, text) text",
            Lift.Strict((Text text, Text pattern, Text by) => Replace(text, pattern, by, 1, 1, default)));
        functions.Scalar(
            2285, "regexp_replace(text, text, text, text) text",
            Lift.Strict((Text text, Text pattern, Text by, Text flags) => ReplaceByFlags(text, pattern, by, flags)));
        functions.Scalar(
            6253, "regexp_replace(text, text, text, int4) text",
            Lift.Strict((Text text, Text pattern, Text by, int start) => Replace(text, pattern, by, start, 1, default)));
        functions.Scalar(
            6252, "regexp_replace(text, text, text, int4, int4) text",
            Lift.Strict((Text text, Text pattern, Text by, int start, int n) => Replace(text, pattern, by, start, n, default)));
    }

    private static void AddSplits(FunctionCatalog functions)
    {
        functions.Scalar(
            2767, "regexp_split_to_array(text, text) text[]",
            Lift.Strict((Text text, Text pattern) => new SqlArray(BuiltinTypes.Text, Split(text, pattern, default))));
        functions.Scalar(
            2768, "regexp_split_to_array(text, text, text) text[]",
            Lift.Strict((Text text, Text pattern, Text flags) => new SqlArray(BuiltinTypes.Text, Split(text, pattern, flags))));
        functions.Rows(
            2765, "regexp_split_to_table(text, text) text",
            (_, arguments) => [Batch(Split((Text)arguments[0]!, (Text)arguments[1]!, default))]);
        functions.Rows(
            2766, "regexp_split_to_table(text, text, text) text",
            (_, arguments) => [Batch(Split((Text)arguments[0]!, (Text)arguments[1]!, (Text)arguments[2]!))]);
    }

    private static void AddOperators(FunctionCatalog functions, string type, (string Name, uint Oid, uint Operator)[] entries)
    {
        string[] symbols = ["~", "!~", "~*", "!~*"], negators = ["!~", "~", "!~*", "~*"];
        for (int i = 0; i < entries.Length; i++)
        {
            bool expected = i % 2 == 0, ignoringCase = i >= 2;
            functions.Scalar(
                entries[i].Oid, $"{entries[i].Name}({type}, text) bool",
                Lift.Strict((Text text, Text pattern) => RegularExpression.IsMatch(text, pattern, ignoringCase) == expected))
                .As(functions, entries[i].Operator, symbols[i], negator: negators[i]);
        }
    }

    private static Match[] Find(Text text, Text pattern, Text flags)
    {
        RegexOptions options = RegularExpression.Options(flags, out bool isGlobal);
        if (isGlobal)
        {
            throw new SqlException(SqlState.InvalidParameterValue, "regexp_match() does not support the \"global\" option")
            {
                Hint = "Use the regexp_matches function instead.",
            };
        }

        Match match = RegularExpression.Guarded(() => RegularExpression.Of(pattern, options).Match(text.ToString()));
        return match.Success ? [match] : [];
    }

    private static Match[] All(Text text, Text pattern, Text flags)
    {
        RegexOptions options = RegularExpression.Options(flags, out _);
        return RegularExpression.Guarded(() => RegularExpression.Of(pattern, options).Matches(text.ToString()).ToArray());
    }

    private static Match[] Matches(Text text, Text pattern, Text flags)
    {
        RegularExpression.Options(flags, out bool isGlobal);
        Match[] all = All(text, pattern, flags);
        return isGlobal || all.Length == 0 ? all : [all[0]];
    }

    public static Text? Substring(Text text, Text pattern)
    {
        if (Find(text, pattern, default) is not [var match, ..])
            return null;
        Group group = match.Groups.Count > 1 ? match.Groups[1] : match;
        return group.Success ? (Text)group.Value : (Text?)null;
    }

    private static Text ReplaceByFlags(Text text, Text pattern, Text by, Text flags)
    {
        if (flags.Length > 0 && flags.Span[0] is >= (byte)'0' and <= (byte)'9')
        {
            throw new SqlException(SqlState.InvalidParameterValue, $"invalid regular expression option: \"{flags.Slice(0, 1)}\"")
            {
                Hint = "If you meant to use regexp_replace() with a start parameter, cast the fourth argument to integer explicitly.",
            };
        }

        RegularExpression.Options(flags, out bool isGlobal);
        return Replace(text, pattern, by, 1, isGlobal ? 0 : 1, flags);
    }

    public static Text Replace(Text text, Text pattern, Text by, int start, int number, Text flags)
    {
        if (number < 0)
            throw new SqlException(SqlState.InvalidParameterValue, "invalid value for parameter \"n\": " + number.ToString(CultureInfo.InvariantCulture));
        Text rest = From(text, start);
        string source = rest.ToString(), replacement = by.ToString();
        var result = new StringBuilder(text.Slice(0, text.Length - rest.Length).ToString());
        int copied = 0, seen = 0;
        foreach (Match match in All(rest, pattern, flags))
        {
            if (number != 0 && ++seen != number)
                continue;
            result.Append(source, copied, match.Index - copied);
            AppendReplacement(result, replacement, match);
            copied = match.Index + match.Length;
            if (number != 0)
                break;
        }

        return result.Append(source, copied, source.Length - copied).ToString();
    }

    // \1 to \9 are groups, \& the whole match, \\ a backslash.
    private static void AppendReplacement(StringBuilder result, string replacement, Match match)
    {
        for (int i = 0; i < replacement.Length; i++)
        {
            if (replacement[i] != '\\' || i + 1 == replacement.Length)
            {
                result.Append(replacement[i]);
                continue;
            }

            char next = replacement[++i];
            if (next is >= '1' and <= '9')
                result.Append(match.Groups[next - '0'].Value);
            else if (next == '&')
                result.Append(match.Value);
            else
                result.Append(next == '\\' ? "\\" : "\\" + next);
        }
    }

    private static Column<Text> Split(Text text, Text pattern, Text flags)
    {
        string source = text.ToString();
        var parts = new Column<Text>();
        int from = 0;
        foreach (Match match in All(text, pattern, flags))
        {
            if (match.Length == 0 && (match.Index == 0 || match.Index == source.Length || match.Index == from))
                continue;
            parts.Append(source[from..match.Index]);
            from = match.Index + match.Length;
        }

        parts.Append(source[from..]);
        return parts;
    }

    private static Text From(Text text, int start) => start > 0
        ? Substrings.From(text, start)
        : throw new SqlException(
            SqlState.InvalidParameterValue, "invalid value for parameter \"start\": " + start.ToString(CultureInfo.InvariantCulture));

    private static SqlArray ArrayOf(Match match)
    {
        var groups = new Column<Text>();
        for (int i = match.Groups.Count > 1 ? 1 : 0; i < match.Groups.Count; i++)
        {
            if (match.Groups[i].Success)
                groups.Append(match.Groups[i].Value);
            else
                groups.AppendNull();
        }

        return new SqlArray(BuiltinTypes.Text, groups);
    }

    private static ScalarBody Matched(Func<Text, Text, Match[]> find) =>
        (_, columns, count) => Arrays(columns, count, row => find(At(columns, 0, row), At(columns, 1, row)));

    private static Column<SqlArray> Arrays(Column[] columns, int count, Func<int, Match[]> find)
    {
        var results = new Column<SqlArray>(count);
        for (int row = 0; row < count; row++)
        {
            if (!Lift.AnyNull(columns, row) && find(row) is [var match, ..])
                results.Append(ArrayOf(match));
            else
                results.AppendNull();
        }

        return results;
    }

    private static Batch Rows(SqlArray[] arrays) => new([new Column<SqlArray>(arrays, arrays.Length)], arrays.Length);

    private static Batch Batch(Column<Text> column) => new([column], column.Count);

    private static Text At(Column[] columns, int argument, int row) => ((Column<Text>)columns[argument])[row];

    private static int CharactersBefore(string text, int index) => CharacterLength.Count(Encoding.UTF8.GetBytes(text[..index]));
}
