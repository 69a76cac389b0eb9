using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace PgVecByok.Conformance;

/// <summary>The tour in the README, typed into psql as it stands there. UPDATE_GOLDEN=1 writes what psql answers into it.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Readme = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "../../README.md"));

    [Fact]
    public void The_tour_answers_as_it_is_written()
    {
        using var server = new ServerProcess();
        string text = File.ReadAllText(Readme);
        string answered = TourStep().Replace(text, step =>
        {
            string answer = Psql(server, step.Groups["user"].Value, step.Groups["sql"].Value);
            return text[step.Index..step.Groups["answer"].Index] + answer
                + text[(step.Groups["answer"].Index + step.Groups["answer"].Length)..(step.Index + step.Length)];
        });
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(Readme, answered);
        else
            Assert.Equal(text, answered);
    }

    private static string Psql(ServerProcess server, string user, string sql)
    {
        string[] arguments = ["-X", "-h", "127.0.0.1", "-p", $"{server.Port}", "-U", user, "-d", "postgres"];
        var start = new ProcessStartInfo("bash", ["-c", "exec psql \"$@\" 2>&1", "psql", .. arguments])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true,
        };
        start.Environment["PGPASSWORD"] = user == "postgres" ? ServerProcess.Password : user + "-secret";
        using Process psql = Process.Start(start)!;
        psql.StandardInput.Write(sql);
        psql.StandardInput.Close();
        string answer = psql.StandardOutput.ReadToEnd();
        psql.WaitForExit();
        return answer;
    }

    [GeneratedRegex("<!-- tour: (?<user>\\w+) -->\n```sql\n(?<sql>.*?)```\n```text\n(?<answer>.*?)```", RegexOptions.Singleline)]
    private static partial Regex TourStep();

    private static string Here([CallerFilePath] string path = "") => path;
}
