using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;

namespace PgVecByok.Conformance;

/// <summary>
/// tests/scripts against this server. UPDATE_GOLDEN=1 rewrites the expected answers: those of PostgreSQL by tests/oracle, those of
/// the folders that only this server has by itself.
/// </summary>
public class GoldenScriptTests
{
    private static readonly string[] OwnFolders = ["keys", "tenancy"];
    private static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "scripts"));

    public static TheoryData<string> Scripts =>
    [
        .. Directory.EnumerateFiles(Root, "*.sql", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Root, path))
            .Where(script => script.Contains(Environment.GetEnvironmentVariable("GOLDEN_SCRIPT") ?? "", StringComparison.Ordinal)).Order(),
    ];

    [Theory, MemberData(nameof(Scripts))]
    public void Answers_as_written(string script)
    {
        string path = Path.Combine(Root, script);
        bool isOwn = OwnFolders.Contains(script.Split('/')[0]);
        bool rewrites = Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";
        if (rewrites && !isOwn)
            AskOracle(path);

        using var server = new ServerProcess();
        using var sessions = new ScriptSessions(server);
        var differences = new StringBuilder();
        GoldenScript golden = GoldenScript.Read(path);
        var answers = new List<IReadOnlyList<string>>();
        foreach (GoldenStatement statement in golden.Statements)
        {
            answers.Add(Ask(sessions, statement));
            if (!answers[^1].SequenceEqual(statement.Expected))
                Show(statement, answers[^1], differences);
        }

        if (rewrites && isOwn)
            Rewrite(path, golden, answers);
        else
            Assert.True(differences.Length == 0, "\n" + differences);
    }

    private static IReadOnlyList<string> Ask(ScriptSessions sessions, GoldenStatement statement)
    {
        IReadOnlyList<string> answer = sessions.Run(statement.Text, statement.Data);
        for (long end = Environment.TickCount64 + (long)statement.Patience.TotalMilliseconds;
            Environment.TickCount64 < end && !answer.SequenceEqual(statement.Expected);
            answer = sessions.Run(statement.Text, statement.Data))
        {
            Thread.Sleep(20);
        }

        return answer;
    }

    private static void Show(GoldenStatement statement, IReadOnlyList<string> answer, StringBuilder differences)
    {
        differences.Append(null, $"line {statement.Line}: {statement.Text}\n");
        foreach (string expected in statement.Expected)
            differences.Append(null, $"  - {expected}\n");
        foreach (string actual in answer)
            differences.Append(null, $"  + {actual}\n");
    }

    private static void AskOracle(string path)
    {
        var start = new ProcessStartInfo("node", ["oracle.mjs", path]) { WorkingDirectory = Path.Combine(Root, "..", "oracle") };
        using Process oracle = Process.Start(start)!;
        oracle.WaitForExit();
        Assert.Equal(0, oracle.ExitCode);
    }

    private static void Rewrite(string path, GoldenScript golden, List<IReadOnlyList<string>> answers)
    {
        List<string> lines = [];
        int at = 0;
        foreach (string line in File.ReadAllLines(path))
        {
            if (line.StartsWith("--", StringComparison.Ordinal))
                continue;
            if (at > 0 && lines.Count > 0 && !line.StartsWith("  ", StringComparison.Ordinal) && !line.StartsWith('<')
                && IsStatement(lines[^1]))
                lines.AddRange(answers[at - 1].Select(answer => $"-- {answer}".TrimEnd()));
            if (line.StartsWith("> ", StringComparison.Ordinal))
                at++;
            lines.Add(line);
        }

        if (at > 0)
            lines.AddRange(answers[at - 1].Select(answer => $"-- {answer}".TrimEnd()));
        Assert.Equal(golden.Statements.Count, at);
        File.WriteAllLines(path, lines);
    }

    private static bool IsStatement(string line) =>
        line.StartsWith("> ", StringComparison.Ordinal) || line.StartsWith("  ", StringComparison.Ordinal) || line.StartsWith('<');

    private static string Here([CallerFilePath] string path = "") => path;
}
