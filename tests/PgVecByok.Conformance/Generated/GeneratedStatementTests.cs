using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace PgVecByok.Conformance;

/// <summary>
/// Statements nobody wrote, asked of PostgreSQL and of this server: the same rows, or both an error. A few hundred by default, 20,000
/// with PGVECBYOK_TEST_SIZE=full; PGVECBYOK_TEST_SEED chooses others.
/// </summary>
public sealed class GeneratedStatementTests
{
    private static int Count => Environment.GetEnvironmentVariable("PGVECBYOK_TEST_SIZE") == "full" ? 20_000 : 600;

    private static int Seed => int.TryParse(Environment.GetEnvironmentVariable("PGVECBYOK_TEST_SEED"), out int seed) ? seed : 18;

    [Fact]
    public void Generated_statements_are_answered_as_PostgreSQL_answers_them()
    {
        string script = Path.GetTempFileName();
        try
        {
            IEnumerable<string> drawn = Enumerable.Range(0, Count).SelectMany(i => StatementGenerator.Statements(Seed, i));
            File.WriteAllLines(script, StatementGenerator.Foundation(Seed).Concat(drawn).Select(statement => "> " + statement));
            AskOracle(script);
            Compare(GoldenScript.Read(script));
        }
        finally
        {
            File.Delete(script);
        }
    }

    private static void Compare(GoldenScript golden)
    {
        using var server = new ServerProcess();
        using var sessions = new ScriptSessions(server);
        var report = new StringBuilder();
        int differing = 0;
        foreach (GoldenStatement statement in golden.Statements)
        {
            IReadOnlyList<string> answer = sessions.Run(statement.Text);
            if (IsSame(statement.Expected, answer) || IsSameInAnyOrder(statement, answer))
                continue;
            differing++;
            report.Append(CultureInfo.InvariantCulture, $"> {statement.Text}\n");
            foreach (string line in statement.Expected.Take(12))
                report.Append(CultureInfo.InvariantCulture, $"  - {line}\n");
            foreach (string line in answer.Take(12))
                report.Append(CultureInfo.InvariantCulture, $"  + {line}\n");
        }

        if (Environment.GetEnvironmentVariable("PGVECBYOK_TEST_REPORT") is { } path)
            File.WriteAllText(path, report.ToString());
        Assert.True(differing == 0, $"seed {Seed}: {differing} of {golden.Statements.Count} differ\n{report}");
    }

    /// <summary>
    /// The same; or of both an error in the data, since which of several comes first is not defined; or of both a syntax error, since
    /// where a broken statement stops making sense follows from the shape of a grammar.
    /// </summary>
    private static bool IsSame(IReadOnlyList<string> expected, IReadOnlyList<string> answer) => expected.SequenceEqual(answer)
        || (ErrorOf(expected), ErrorOf(answer)) is (['2', '2', ..], ['2', '2', ..]) or ("42601", "42601");

    private static bool IsSameInAnyOrder(GoldenStatement statement, IReadOnlyList<string> answer) =>
        statement.Text.StartsWith(StatementGenerator.BrokenMark, StringComparison.Ordinal)
        && statement.Expected.Order().SequenceEqual(answer.Order());

    private static string? ErrorOf(IReadOnlyList<string> answer) =>
        answer.FirstOrDefault(line => line.StartsWith("ERROR ", StringComparison.Ordinal))?[6..11];

    private static void AskOracle(string path)
    {
        string folder = Path.Combine(ServerProcess.Root, "tests/oracle");
        using Process oracle = Process.Start(new ProcessStartInfo("node", ["oracle.mjs", path]) { WorkingDirectory = folder })!;
        oracle.WaitForExit();
        Assert.Equal(0, oracle.ExitCode);
    }
}
