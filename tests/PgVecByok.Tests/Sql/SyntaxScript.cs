using System.Text.RegularExpressions;

namespace PgVecByok.Tests;

/// <summary>A file of Sql/Syntax: statements and what PostgreSQL answered, as the oracle wrote it.</summary>
internal static partial class SyntaxScript
{
    internal sealed record Case(string Sql, string? State, int? Position, string? Message);

    public static IEnumerable<Case> Read(string name)
    {
        using Stream stream = typeof(SyntaxScript).Assembly.GetManifestResourceStream("syntax/" + name)!;
        using var reader = new StreamReader(stream);
        string? sql = null;
        Match? error = null;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("> ", StringComparison.Ordinal))
            {
                if (sql is not null)
                    yield return Of(sql, error);
                (sql, error) = (line[2..], null);
            }
            else if (error is null && Error().Match(line) is { Success: true } match)
            {
                error = match;
            }
        }

        if (sql is not null)
            yield return Of(sql, error);
    }

    private static Case Of(string sql, Match? error) => error is null
        ? new Case(sql, null, null, null)
        : new Case(
            sql, error.Groups["state"].Value,
            error.Groups["at"].Success ? int.Parse(error.Groups["at"].Value, System.Globalization.CultureInfo.InvariantCulture) : null,
            error.Groups["message"].Value.Replace("\\\\", "\\", StringComparison.Ordinal));

    [GeneratedRegex("^-- ERROR (?<state>.....)( at (?<at>[0-9]+))?: (?<message>.*)$")]
    private static partial Regex Error();
}
