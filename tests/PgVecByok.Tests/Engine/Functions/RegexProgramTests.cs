using System.Diagnostics;
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
    [InlineData("(a*)*b")]
    [InlineData("(a|aa)+$")]
    [InlineData("(.*)(.*)(.*)(.*)(.*)x")]
    [InlineData("a*a*a*a*a*a*a*a*b")]
    public void Nested_repeats_take_time_linear_in_the_text(string pattern)
    {
        long start = Stopwatch.GetTimestamp();
        RegexProgram.Compile(pattern, RegexFlags.Advanced).IsMatch(new string('a', 20_000) + "c");
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 5);
    }

    [Fact]
    public void A_cancel_ends_a_match()
    {
        RegexProgram program = RegexProgram.Compile("(a+)(a+)(a+)\\1\\2\\3b", RegexFlags.Advanced);
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() => program.IsMatch(new string('a', 2_000), cancelled.Token));
    }
}
