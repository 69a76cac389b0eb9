using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace PgVecByok.Conformance;

/// <summary>
/// Vectors nobody wrote, asked of pgvector and of this server: the same value, or the same error in the same words at the same place.
/// A few hundred by default, 20,000 with PGVECBYOK_TEST_SIZE=full; PGVECBYOK_TEST_SEED chooses others.
/// </summary>
public sealed class VectorLiteralTests
{
    private static int Count => Environment.GetEnvironmentVariable("PGVECBYOK_TEST_SIZE") == "full" ? 20_000 : 500;

    private static int Seed => int.TryParse(Environment.GetEnvironmentVariable("PGVECBYOK_TEST_SEED"), out int seed) ? seed : 18;

    [Fact]
    public void Random_literals_are_read_and_refused_as_pgvector_does()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(path, Statements().Prepend("CREATE EXTENSION vector;").Select(statement => "> " + statement));
            using Process oracle = Process.Start(new ProcessStartInfo("node", ["oracle.mjs", path])
            {
                WorkingDirectory = Path.Combine(ServerProcess.Root, "tests/oracle"),
            })!;
            oracle.WaitForExit();
            Assert.Equal(0, oracle.ExitCode);
            Compare(GoldenScript.Read(path));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static IEnumerable<string> Statements()
    {
        var literals = new VectorLiterals(Seed);
        for (int i = 0; i < Count; i++)
        {
            (string type, string text) = literals.Next();
            yield return $"SELECT {Quoted(text)}::{(type == "bit" ? "varbit" : type)};";
        }
    }

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("E'");
        foreach (char each in text)
        {
            quoted.Append(each switch
            {
                '\\' => "\\\\",
                '\'' => "\\'",
                '\t' => "\\t",
                '\n' => "\\n",
                '\r' => "\\r",
                '\v' => "\\013",
                '\f' => "\\f",
                _ => each.ToString(),
            });
        }

        return quoted.Append('\'').ToString();
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
            if (statement.Expected.SequenceEqual(answer))
                continue;
            differing++;
            report.Append(
                CultureInfo.InvariantCulture,
                $"> {statement.Text}\n  - {string.Join("\n  - ", statement.Expected)}\n  + {string.Join("\n  + ", answer)}\n");
        }

        if (Environment.GetEnvironmentVariable("PGVECBYOK_TEST_REPORT") is { } file)
            File.WriteAllText(file, report.ToString());
        Assert.True(differing == 0, $"seed {Seed}: {differing} of {golden.Statements.Count} differ\n{report}");
    }
}
