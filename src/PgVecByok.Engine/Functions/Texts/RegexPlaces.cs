using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>regexp_substr, regexp_instr and regexp_replace from a place on, of the n-th match, of one of its groups.</summary>
internal static class RegexPlaces
{
    private const string Head = "(string text, pattern text, start int4, N int4";

    public static void AddTo(FunctionCatalog functions)
    {
        functions.Scalar(6266, "regexp_substr(string text, pattern text, start int4) text", Substring());
        functions.Scalar(6267, $"regexp_substr{Head}) text", Substring());
        functions.Scalar(6268, $"regexp_substr{Head}, flags text) text", Substring());
        functions.Scalar(6269, $"regexp_substr{Head}, flags text, subexpr int4) text", Substring());
        functions.Scalar(6258, "regexp_instr(string text, pattern text, start int4) int4", Place());
        functions.Scalar(6259, $"regexp_instr{Head}) int4", Place());
        functions.Scalar(6260, $"regexp_instr{Head}, endoption int4) int4", Place());
        functions.Scalar(6261, $"regexp_instr{Head}, endoption int4, flags text) int4", Place());
        functions.Scalar(6262, $"regexp_instr{Head}, endoption int4, flags text, subexpr int4) int4", Place());
        functions.Scalar(
            6251, "regexp_replace(string text, pattern text, replacement text, start int4, N int4, flags text) text",
            Lift.EachRow<Text>((_, columns, row) => RegexFunctions.Replace(
                At<Text>(columns, 0, row), At<Text>(columns, 1, row), At<Text>(columns, 2, row), At<int>(columns, 3, row),
                At<int>(columns, 4, row), At<Text>(columns, 5, row))));
    }

    private static ScalarBody Substring() => Lift.EachRowOrNull<Text>((call, columns, row) =>
    {
        Group? found = Find("regexp_substr", columns, row, flagsAt: 4, out _, out _);
        return found is { Success: true } ? (Text)found.Value : (Text?)null;
    });

    private static ScalarBody Place() => Lift.EachRow<int>((_, columns, row) =>
    {
        int end = columns.Length > 4 ? At<int>(columns, 4, row) : 0;
        if (end is not (0 or 1))
            throw Invalid("endoption", end);
        Group? found = Find("regexp_instr", columns, row, flagsAt: 5, out int start, out string source);
        if (found is not { Success: true })
            return 0;
        int characters = CharacterLength.Count(Encoding.UTF8.GetBytes(source[..(found.Index + end * found.Length)]));
        return start + characters;
    });

    private static Group? Find(string function, Column[] columns, int row, int flagsAt, out int start, out string source)
    {
        start = At<int>(columns, 2, row);
        int number = columns.Length > 3 ? At<int>(columns, 3, row) : 1;
        Text flags = columns.Length > flagsAt ? At<Text>(columns, flagsAt, row) : default;
        int group = columns.Length > flagsAt + 1 ? At<int>(columns, flagsAt + 1, row) : 0;
        if (start <= 0)
            throw Invalid("start", start);
        if (number <= 0)
            throw Invalid("n", number);
        if (group < 0)
            throw Invalid("subexpr", group);
        RegexOptions options = RegularExpression.Options(flags, out bool isGlobal);
        if (isGlobal)
            throw new SqlException(SqlState.InvalidParameterValue, $"{function}() does not support the \"global\" option");
        string rest = source = Substrings.From(At<Text>(columns, 0, row), start).ToString();
        Match? match = RegularExpression.Guarded(() =>
            RegularExpression.Of(At<Text>(columns, 1, row), options).Matches(rest).Skip(number - 1).FirstOrDefault());
        return match is not null && group < match.Groups.Count ? match.Groups[group] : null;
    }

    private static T At<T>(Column[] columns, int argument, int row) => ((Column<T>)columns[argument])[row];

    private static SqlException Invalid(string parameter, int value) => new(
        SqlState.InvalidParameterValue,
        $"invalid value for parameter \"{parameter}\": {value.ToString(CultureInfo.InvariantCulture)}");
}
