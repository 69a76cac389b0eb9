using System.Globalization;
using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>A pattern in one text: the matches that regexp_* ask for, from a place (counted from 1) on.</summary>
internal sealed class RegexSearch
{
    private readonly RegexProgram _program;
    private readonly RegexText _text;

    public RegexSearch(CallContext call, Text text, Text pattern, RegexFlags flags = RegexFlags.Advanced)
    {
        _program = RegularExpression.Of(pattern.ToString(), flags);
        _text = new RegexText(_program, text, call.Statement.Cancelled);
    }

    public int Groups => _program.Groups;

    public static SqlException NoGlobal(string function) =>
        new(SqlState.InvalidParameterValue, $"{function}() does not support the \"global\" option");

    public static int Checked(string parameter, int value, int least) => value >= least ? value : throw new SqlException(
        SqlState.InvalidParameterValue, $"invalid value for parameter \"{parameter}\": {value.ToString(CultureInfo.InvariantCulture)}");

    public RegexMatch? First() => Matches(1).FirstOrDefault();

    public IEnumerable<RegexMatch> Matches(int start) => start > _text.Length + 1 ? [] : _program.Matches(_text, start - 1);

    public Text Slice(int from, int to) => _text.Slice(from, to);

    /// <summary>Null where the group took no part.</summary>
    public Text? Group(RegexMatch match, int group) =>
        match.Starts[group] < 0 ? (Text?)null : _text.Slice(match.Starts[group], match.Ends[group]);

    /// <summary>The groups, or the whole match where there are none.</summary>
    public SqlArray Array(RegexMatch match)
    {
        var values = new Column<Text>();
        for (int group = Groups > 0 ? 1 : 0; group <= Groups; group++)
        {
            if (Group(match, group) is { } value)
                values.Append(value);
            else
                values.AppendNull();
        }

        return new SqlArray(BuiltinTypes.Text, values);
    }

    /// <summary>With the n-th match replaced, or with 0 every one. \1 to \9 are groups, \&amp; the whole match, \\ a backslash.</summary>
    public Text Replace(Text by, int start, int number)
    {
        string replacement = by.ToString();
        var result = new StringBuilder();
        int copied = 0, seen = 0;
        foreach (RegexMatch match in Matches(start))
        {
            if (number != 0 && ++seen != number)
                continue;
            result.Append(_text.Slice(copied, match.Start).ToString());
            Append(result, replacement, match);
            copied = match.End;
            if (number != 0)
                break;
        }

        return result.Append(_text.Slice(copied, _text.Length).ToString()).ToString();
    }

    /// <summary>What lies between matches; empty ones at the ends and behind another match part nothing.</summary>
    public Column<Text> Split()
    {
        var parts = new Column<Text>();
        int from = 0, before = 0;
        foreach (RegexMatch match in Matches(1))
        {
            if (match.Start < _text.Length && match.End > before)
            {
                parts.Append(_text.Slice(from, match.Start));
                from = match.End;
            }

            before = match.End;
        }

        parts.Append(_text.Slice(from, _text.Length));
        return parts;
    }

    private void Append(StringBuilder result, string replacement, RegexMatch match)
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
                result.Append(next - '0' <= Groups && Group(match, next - '0') is { } group ? group.ToString() : "");
            else if (next == '&')
                result.Append(Group(match, 0)!.Value.ToString());
            else
                result.Append(next == '\\' ? "\\" : "\\" + next);
        }
    }
}
