using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// SIMILAR TO's pattern as a regular expression over the whole text: % and _ are LIKE's; | * + ? { } ( ) [ ] are a regular
/// expression's; everything else, backslashes and dots included, stands for itself.
/// </summary>
internal static class SimilarPattern
{
    public static void AddTo(FunctionCatalog functions)
    {
        functions.Scalar(1987, "similar_to_escape(text) text", Lift.Strict((Text pattern) => Translated(pattern.ToString(), "\\")));
        functions.Scalar(1986, "similar_to_escape(text, text) text", Lift.Strict(
            (Text pattern, Text escape) => Translated(pattern.ToString(), escape.ToString())));
    }

    /// <exception cref="SqlException">22025: the escape is more than one character.</exception>
    public static Text Translated(string pattern, string escape)
    {
        if (IsMoreThanOne(escape))
            throw new SqlException(SqlState.InvalidEscapeSequence, "invalid escape string") { Hint = "Escape string must be empty or one character." };
        var translated = new StringBuilder("^(?:");
        bool isInBrackets = false;
        for (int i = 0; i < pattern.Length; i++)
        {
            if (escape.Length > 0 && string.CompareOrdinal(pattern, i, escape, 0, escape.Length) == 0)
            {
                i += escape.Length;
                if (i < pattern.Length)
                    Escaped(translated, pattern[i]);
            }
            else if (isInBrackets)
            {
                isInBrackets = pattern[i] != ']';
                translated.Append(pattern[i] == '\\' ? "\\\\" : pattern[i].ToString());
            }
            else
            {
                isInBrackets = pattern[i] == '[';
                Append(translated, pattern[i]);
            }
        }

        return translated.Append(")$").ToString();
    }

    private static void Escaped(StringBuilder translated, char literal)
    {
        if (literal == '"')
            throw SqlException.NotSupported("parts of a SIMILAR pattern between escaped double quotes are not supported");
        if (!char.IsLetterOrDigit(literal))
            translated.Append('\\');
        translated.Append(literal);
    }

    private static void Append(StringBuilder translated, char next) => translated.Append(next switch
    {
        '%' => ".*",
        '_' => ".",
        '(' => "(?:",
        '\\' or '.' or '^' or '$' => "\\" + next,
        _ => next.ToString(),
    });

    private static bool IsMoreThanOne(string text) => text.Length > 1 && !(text.Length == 2 && char.IsSurrogatePair(text, 0));
}
