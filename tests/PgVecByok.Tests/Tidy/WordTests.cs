using System.Text.RegularExpressions;

namespace PgVecByok.Tests;

/// <summary>Words that say that a noun was not found yet, that work was left, or that a machine leaked in.</summary>
public partial class WordTests
{
    private static readonly string[] Kept =
    [
        "TransactionManager", // the field's own term
    ];

    [Fact]
    public void No_type_is_named_by_a_suffix_that_means_nothing() => Assert.Empty(
        from path in SourceTree.CSharp("src")
        from Match match in EmptySuffix().Matches(File.ReadAllText(path))
        let name = match.Groups[1].Value
        where !Kept.Contains(name)
        select $"{SourceTree.Relative(path)}: {name}");

    [Fact]
    public void Nothing_is_left_for_later_in_the_code() => Assert.Empty(
        from path in SourceTree.CSharp("src", "tests")
        where !path.EndsWith("WordTests.cs", StringComparison.Ordinal) && Leftover().IsMatch(File.ReadAllText(path))
        select SourceTree.Relative(path));

    [Fact]
    public void The_checks_find_what_they_are_there_to_find()
    {
        Assert.Matches(EmptySuffix(), "internal sealed class SessionHelper");
        Assert.Matches(Leftover(), "// TODO later");
    }

    [GeneratedRegex(@"\b(?:class|struct|record|interface|enum) (\w+(?:Manager|Helpers?|Utils?|Utilities|Service|Info))\b")]
    private static partial Regex EmptySuffix();

    [GeneratedRegex(@"\b(?:TODO|FIXME|HACK|XXX)\b|NotImplementedException")]
    private static partial Regex Leftover();
}
