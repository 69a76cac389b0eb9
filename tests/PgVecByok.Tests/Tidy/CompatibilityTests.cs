namespace PgVecByok.Tests;

/// <summary>docs/compatibility.md promises nothing that no test holds.</summary>
public class CompatibilityTests
{
    private static readonly string Sources = string.Join('\n', SourceTree.CSharp("tests").Select(File.ReadAllText));

    public static TheoryData<string> Named => [.. File.ReadLines(Path.Combine(SourceTree.Root, "docs/compatibility.md"))
        .TakeWhile(line => line != "## Counted")
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.EndsWith("| test |", StringComparison.Ordinal))
        .Select(line => line.TrimEnd(' ', '|').Split('|')[^1].Trim()).Distinct()];

    [Theory, MemberData(nameof(Named))]
    public void Every_row_names_a_test_that_exists(string test) => Assert.True(
        test switch
        {
            "tour" => Sources.Contains("The_tour_answers_as_it_is_written", StringComparison.Ordinal),
            _ when test.StartsWith("scripts/", StringComparison.Ordinal) =>
                Path.Exists(Path.Combine(SourceTree.Root, "tests", test)),
            _ when test.EndsWith(".cs", StringComparison.Ordinal) =>
                SourceTree.CSharp("tests").Any(path => Path.GetFileName(path) == test),
            _ => Sources.Contains($" {test}(", StringComparison.Ordinal),
        },
        test);
}
