using System.Globalization;
using System.Text;

namespace PgVecByok.Conformance;

/// <summary>
/// The part of docs/compatibility.md that counts: what tests/scripts ask in each chapter, how much of it is answered as PostgreSQL
/// answers, and why not where not. UPDATE_GOLDEN=1 writes it anew.
/// </summary>
public class CompatibilityReportTests
{
    private const string Start = "<!-- counted -->\n", End = "<!-- /counted -->";
    private const int VectorStatementsLeast = 1200;
    private static readonly string[] OwnFolders = ["keys", "tenancy"];

    [Fact]
    public void The_report_counts_what_the_scripts_hold()
    {
        string path = Path.Combine(ServerProcess.Root, "docs/compatibility.md");
        string page = File.ReadAllText(path);
        int from = page.IndexOf(Start, StringComparison.Ordinal) + Start.Length, to = page.IndexOf(End, StringComparison.Ordinal);
        string report = Report();
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(path, page[..from] + report + page[to..]);
        else
            Assert.Equal(report, page[from..to]);
    }

    private static string Report()
    {
        string root = Path.Combine(ServerProcess.Root, "tests/scripts");
        var report = new StringBuilder("| chapter | statements | identical | different |\n|---|---|---|---|\n");
        var reasons = new StringBuilder();
        int statements = 0, different = 0;
        foreach (string folder in Directory.EnumerateDirectories(root).Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileName(folder);
            if (OwnFolders.Contains(name))
                continue;
            IEnumerable<string> scripts = Directory.EnumerateFiles(folder, "*.sql", SearchOption.AllDirectories);
            GoldenStatement[] asked =
                [.. scripts.Order(StringComparer.Ordinal).SelectMany(script => GoldenScript.Read(script).Statements)];
            GoldenStatement[] others = [.. asked.Where(statement => statement.Reason is not null)];
            (statements, different) = (statements + asked.Length, different + others.Length);
            report.Append(
                CultureInfo.InvariantCulture, $"| {name} | {asked.Length} | {asked.Length - others.Length} | {others.Length} |\n");
            foreach (IGrouping<string, GoldenStatement> reason in others.GroupBy(statement => statement.Reason!))
                reasons.Append(CultureInfo.InvariantCulture, $"- {name}, {reason.Count()}: {reason.Key}\n");
        }

        string share = (100.0 * (statements - different) / statements).ToString("0.00", CultureInfo.InvariantCulture);
        report.Append(CultureInfo.InvariantCulture, $"| all | {statements} | {statements - different} ({share} %) | {different} |\n\n");
        GoldenStatement[] vectors = [.. Directory.EnumerateFiles(Path.Combine(root, "vector"), "*.sql").SelectMany(
            script => GoldenScript.Read(script).Statements)];
        Assert.True(vectors.Length >= VectorStatementsLeast, "the corpus on pgvector has shrunk");
        report.Append(
            CultureInfo.InvariantCulture,
            $"Of pgvector alone: {vectors.Length} statements, {vectors.Count(statement => statement.Reason is null)} identical.\n\n");
        return report.Append(CultureInfo.InvariantCulture, $"The differences and their reasons:\n\n{reasons}").ToString();
    }
}
