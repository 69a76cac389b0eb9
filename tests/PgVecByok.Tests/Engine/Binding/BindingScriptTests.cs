using PgVecByok.Engine;
using PgVecByok.Sql;

namespace PgVecByok.Tests;

/// <summary>Statements bound and not run: result columns, and errors with their places, are the reference server's.</summary>
public sealed class BindingScriptTests
{
    [Fact]
    public void Binding_answers_as_the_reference_does()
    {
        string[] lines = File.ReadAllLines(Path.Combine(ScriptRoot(), "binding", "binding.sql"));
        var differences = new List<string>();
        int statements = 0;
        for (int i = Array.FindIndex(lines, line => line.StartsWith("# ---", StringComparison.Ordinal)); i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("> ", StringComparison.Ordinal))
                continue;
            string statement = lines[i][2..];
            var expected = new List<string>();
            while (i + 1 < lines.Length && lines[i + 1].StartsWith("-- ", StringComparison.Ordinal))
                expected.Add(lines[++i][3..]);
            statements++;
            string wanted = Wanted(expected), got = Run(statement);
            if (wanted != got)
                differences.Add($"{statement}\n  wanted {wanted}\n  got    {got}");
        }

        Assert.True(statements > 100);
        Assert.True(differences.Count == 0, string.Join("\n", differences));
    }

    /// <summary>The error as written, or the line of columns; a change without RETURNING has none.</summary>
    private static string Wanted(List<string> expected) =>
        expected[0].StartsWith("ERROR 23", StringComparison.Ordinal) ? "" // constraints speak when it is run
        : expected[0].StartsWith("ERROR", StringComparison.Ordinal) ? string.Join(" / ", expected)
        : expected[0].Contains(':', StringComparison.Ordinal) ? expected[0]
        : "";

    private static string Run(string statement)
    {
        try
        {
            return BindingHarness.Columns(BindingHarness.Bind(statement));
        }
        catch (SqlException failed)
        {
            string at = failed.Offset is { } offset ? $" at {offset + 1}" : "";
            string[] lines =
            [
                $"ERROR {failed.State}{at}: {failed.Message}", .. failed.Detail is { } detail ? [$"DETAIL: {detail}"] : Array.Empty<string>(),
                .. failed.Hint is { } hint ? [$"HINT: {hint}"] : Array.Empty<string>(),
            ];
            return string.Join(" / ", lines);
        }
        catch (Exception failed) when (failed is not SqlException)
        {
            return $"{failed.GetType().Name}: {failed.Message} {failed.StackTrace?.Split('\n')[0]}";
        }
    }

    private static string ScriptRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !Directory.Exists(Path.Combine(folder, "tests", "scripts")))
            folder = Path.GetDirectoryName(folder);
        return Path.Combine(folder!, "tests", "scripts");
    }
}
