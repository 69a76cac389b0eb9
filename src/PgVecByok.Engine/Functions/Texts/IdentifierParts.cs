using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>parse_ident: a qualified name taken apart, each part as the server would fold it.</summary>
internal static class IdentifierParts
{
    public static void AddTo(FunctionCatalog functions) => functions.Scalar(
        1268, "parse_ident(str text, strict bool = true) text[]", Lift.Strict((Text text, bool isStrict) =>
        {
            var parts = new Column<Text>();
            foreach (string part in Parse(text.ToString(), isStrict))
                parts.Append(part);
            return new SqlArray(BuiltinTypes.Text, parts);
        }));

    private static List<string> Parse(string text, bool isStrict)
    {
        List<string> parts = [];
        int at = SkipBlanks(text, 0);
        bool isAfterDot = false;
        while (true)
        {
            parts.Add(Part(text, ref at, isAfterDot));
            at = SkipBlanks(text, at);
            if (at == text.Length)
                return parts;
            if (text[at] != '.')
                return isStrict ? throw Invalid(text, null) : parts;
            at = SkipBlanks(text, at + 1);
            isAfterDot = true;
        }
    }

    private static string Part(string text, ref int at, bool isAfterDot)
    {
        if (at < text.Length && text[at] == '"')
            return Quoted(text, ref at);
        int from = at;
        if (at < text.Length && IsStart(text[at]))
        {
            while (at < text.Length && (IsStart(text[at]) || char.IsAsciiDigit(text[at]) || text[at] == '$'))
                at++;
            return text[from..at].ToLowerInvariant();
        }

        if (isAfterDot)
            throw Invalid(text, "No valid identifier after \".\".");
        throw Invalid(text, at < text.Length && text[at] == '.' ? "No valid identifier before \".\"." : null);
    }

    private static string Quoted(string text, ref int at)
    {
        var part = new System.Text.StringBuilder();
        for (at++; ; at++)
        {
            if (at >= text.Length)
                throw Invalid(text, "String has unclosed double quotes.");
            if (text[at] == '"')
            {
                if (at + 1 == text.Length || text[at + 1] != '"')
                    break;
                at++;
            }

            part.Append(text[at]);
        }

        at++;
        return part.Length > 0 ? part.ToString() : throw Invalid(text, "Quoted identifier must not be empty.");
    }

    private static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\n' or '\r' or '\f' or '\v')
            at++;
        return at;
    }

    private static bool IsStart(char c) => c == '_' || char.IsAsciiLetter(c) || c >= 0x80;

    private static SqlException Invalid(string text, string? detail) =>
        new(SqlState.InvalidParameterValue, $"string is not a valid identifier: \"{text}\"") { Detail = detail };
}
