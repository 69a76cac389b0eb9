namespace PgVecByok.Engine;

/// <summary>
/// A function's head as one line, which modules write instead of five properties.
/// <code>
///   name(type, type) result
///   name(a type, b type = default, variadic type[]) result
/// </code>
/// Types go by pg_type.typname. Argument names are all there or all missing.
/// </summary>
internal sealed record Signature(
    string Name, SqlType[] ArgumentTypes, string[] ArgumentNames, string[] Defaults, bool IsVariadic, SqlType Result)
{
    public static Signature Parse(string text)
    {
        int open = text.IndexOf('(', StringComparison.Ordinal), close = text.LastIndexOf(')');
        string list = text[(open + 1)..close];
        var types = new List<SqlType>();
        var names = new List<string>();
        var defaults = new List<string>();
        bool variadic = false;
        foreach (string written in list.Length == 0 ? [] : list.Split(", "))
        {
            string[] halves = written.Split(" = ");
            string[] words = halves[0].Split(' ');
            variadic = words[0] == "variadic";
            words = variadic ? words[1..] : words;
            types.Add(TypeOf(words[^1]));
            if (words.Length == 2)
                names.Add(words[0]);
            if (halves.Length == 2)
                defaults.Add(halves[1]);
        }

        return new Signature(text[..open], [.. types], [.. names], [.. defaults], variadic, TypeOf(text[(close + 2)..]));
    }

    private static SqlType TypeOf(string name) => name.EndsWith("[]", StringComparison.Ordinal)
        ? BuiltinTypes.Named(name[..^2]).Array ?? throw new ArgumentException($"no arrays of {name}", nameof(name))
        : BuiltinTypes.Named(name);
}
