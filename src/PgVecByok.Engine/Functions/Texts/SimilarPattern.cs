using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// SIMILAR TO: SQL's patterns as regular expressions that span the whole text. An escaped double quote parts the pattern for
/// SUBSTRING … SIMILAR into before, wanted and behind.
/// </summary>
internal static class SimilarPattern
{
    private const int NoEscape = -1;

    public static void AddTo(FunctionCatalog functions)
    {
        functions.Scalar(1986, "similar_to_escape(text, text) text", Lift.Strict((Text pattern, Text escape) =>
            ToRegex(pattern.ToString(), EscapeOf(escape))));
        functions.Scalar(1987, "similar_to_escape(text) text", Lift.Strict((Text pattern) => ToRegex(pattern.ToString(), '\\')));
        functions.Scalar(1623, "similar_escape(text, text) text", Lift.Always<Text>((_, columns, row) => columns[0].IsNull(row)
            ? (Text?)null
            : ToRegex(
                ((Column<Text>)columns[0])[row].ToString(),
                columns[1].IsNull(row) ? '\\' : EscapeOf(((Column<Text>)columns[1])[row]))), isStrict: false);
        new FunctionList(functions).Add(2074, "substring(text, text, text) text", (call, arguments) => RegexFunctions.Substring(
            call, (Text)arguments[0]!, ToRegex(arguments[1]!.ToString()!, EscapeOf((Text)arguments[2]!))));
    }

    private static int EscapeOf(Text escape)
    {
        if (escape.Length == 0)
            return NoEscape;
        Rune.DecodeFromUtf8(escape.Span, out Rune rune, out int length);
        if (length == escape.Length)
            return rune.Value;
        throw new SqlException(SqlState.InvalidEscapeSequence, "invalid escape string")
        {
            Hint = "Escape string must be empty or one character.",
        };
    }

    private static Text ToRegex(string pattern, int escape)
    {
        var result = new StringBuilder("^(?:", pattern.Length + 16);
        int separators = 0;
        bool isEscaped = false;
        (bool isInBrackets, int bracketPlace) = (false, 0);
        foreach (Rune rune in pattern.EnumerateRunes())
        {
            if (isEscaped)
            {
                isEscaped = false;
                if (rune.Value == '"' && !isInBrackets)
                    Separate(result, ++separators);
                else
                    result.Append('\\').Append(rune.ToString());
            }
            else if (rune.Value == escape)
            {
                isEscaped = true;
            }
            else if (isInBrackets)
            {
                result.Append(rune.Value == '\\' ? "\\\\" : rune.ToString());
                isInBrackets = rune.Value != ']' || bracketPlace == 0;
                bracketPlace += rune.Value == '^' && bracketPlace == 0 ? 0 : 1;
            }
            else
            {
                (isInBrackets, bracketPlace) = (rune.Value == '[', 0);
                Append(result, rune);
            }
        }

        return result.Append(")$").ToString();
    }

    private static void Append(StringBuilder result, Rune rune)
    {
        switch (rune.Value)
        {
            case '%': result.Append(".*"); break;
            case '_': result.Append('.'); break;
            case '(': result.Append("(?:"); break;
            case '\\' or '.' or '^' or '$': result.Append('\\').Append((char)rune.Value); break;
            default: result.Append(rune.ToString()); break;
        }
    }

    // The first part takes as little as it can, the middle one is what substring() answers.
    private static void Separate(StringBuilder result, int number) => result.Append(number switch
    {
        1 => "){1,1}?(",
        2 => "){1,1}(?:",
        _ => throw new SqlException(
            SqlState.InvalidUseOfEscapeCharacter, "SQL regular expression may not contain more than two escape-double-quote separators"),
    });
}
