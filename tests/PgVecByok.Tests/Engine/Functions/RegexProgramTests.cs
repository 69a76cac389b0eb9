using PgVecByok.Engine;

namespace PgVecByok.Tests;

/// <summary>Regular expressions: what PostgreSQL prefers, and that no pattern takes for ever.</summary>
public class RegexProgramTests
{
    [Theory]
    [InlineData("x|xy|xyz", "xyz", "xyz")]
    [InlineData("a{2,3}?", "aaaa", "aa")]
    [InlineData("(?:ab|a)(?:c|bcd)", "abcd", "abcd")]
    [InlineData("foo(?!bar)", "foobar foobaz", "foo")]
    [InlineData("^(.)(.)\\2\\1$", "noon", "noon")]
    public void The_first_match_to_start_is_taken_at_the_length_it_prefers(string pattern, string text, string expected)
    {
        RegexProgram program = RegexProgram.Compile(pattern, RegexFlags.Advanced);
        var subject = new RegexText(program, text, CancellationToken.None);
        RegexMatch match = program.Matches(subject, 0).First();
        Assert.Equal(expected, subject.Slice(match.Start, match.End).ToString());
    }

    [Theory]
    [InlineData("abc", "xxabcxx", true)]
    [InlineData("abc", "xxacbxx", false)]
    [InlineData("ab?c", "ac", true)]
    [InlineData("a(b|c)d", "acd", true)]
    [InlineData("(?i)abc", "xABCx", true)]
    [InlineData("^abc$", "xabc", false)]
    [InlineData("ab(?=c)", "abd", false)]
    [InlineData("ab(?!c)", "abd", true)]
    [InlineData("(é)ß", "xéßx", true)]
    [InlineData("ab{0}c", "ac", true)]
    [InlineData("abc|", "", true)]
    public void Looking_for_plain_characters_first_changes_no_answer(string pattern, string text, bool expected) =>
        Assert.Equal(expected, RegexProgram.Compile(pattern, RegexFlags.Advanced).IsMatch(text));

    [Theory]
    [InlineData("(a*)*[bd]")]
    [InlineData("(a|aa)+$")]
    [InlineData("(.*)(.*)(.*)(.*)(.*)[xy]")]
    [InlineData("a*a*a*a*a*a*a*a*[bd]")]
    public void Nested_repeats_take_time_linear_in_the_text(string pattern)
    {
        RegexProgram program = RegexProgram.Compile(pattern, RegexFlags.Advanced);
        Assert.False(program.IsMatch(new string('a', 20_000) + "c"));
        Assert.InRange(StepsOf(program, 20_000), 20_000, 2 * StepsOf(program, 10_000) + 1_000);
    }

    private static long StepsOf(RegexProgram program, int length)
    {
        var subject = new RegexText(program, new string('a', length) + "c", CancellationToken.None);
        Assert.Empty(program.Matches(subject, 0));
        return subject.Steps;
    }

    [Fact]
    public void A_cancel_ends_a_match()
    {
        RegexProgram program = RegexProgram.Compile("(a+)(a+)(a+)\\1\\2\\3[bd]", RegexFlags.Advanced);
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() => program.IsMatch(new string('a', 2_000), cancelled.Token));
    }
}
