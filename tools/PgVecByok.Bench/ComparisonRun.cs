using System.Text;

namespace PgVecByok.Bench;

/// <summary>
/// The whole comparison with a pgvector of this machine, one set after another, and the page that shows it: docs/benchmarks/comparison.md with
/// a curve for each set. Run: <c>compare [--rows N] [--into FOLDER]</c>; fewer rows are for trying it.
/// </summary>
internal static class ComparisonRun
{
    private static readonly string[] Sets = ["words", "images", "clusters"];

    public static void Run(string[] arguments)
    {
        string folder = SearchBench.Option(arguments, "--into") ?? "docs/benchmarks";
        Directory.CreateDirectory(folder);
        string[] rows = SearchBench.Option(arguments, "--rows") is { } given ? ["--rows", given] : [];
        var page = new StringBuilder(
            $"""
            # Nearest neighbours beside pgvector

            Written by `tools/bench compare`, which takes about 20 minutes on a quiet machine of two cores. {Machine.Describe()} at the start.
            One client, ten nearest, over the wire; ours with everything encrypted. Ours and pgvector 0.8 on PostgreSQL 15 (all in 3 GB of its
            memory) hold the same rows and are asked in turns: ratios hold where times do not. CPU-ms is the server's own time, with its
            helpers in builds.


            """);
        foreach (string set in Sets)
        {
            string curve = Path.Combine(folder, set + ".svg");
            page.Append(SearchBench.Run(set, ["--peer", "local", "--curve", curve, .. rows]));
            File.WriteAllText(Path.Combine(folder, "comparison.md"), page.ToString());
        }

        page.Append("## Three tenants in one table\n\n").Append(TenantBench.Run(["--peer", "local", .. rows]));
        page.Append($"At the end: {Machine.Describe()}.\n");
        File.WriteAllText(Path.Combine(folder, "comparison.md"), page.ToString());
    }
}
