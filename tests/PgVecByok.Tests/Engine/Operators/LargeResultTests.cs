using PgVecByok.Engine;
using PgVecByok.Sql;
using static PgVecByok.Tests.PlanHarness;

namespace PgVecByok.Tests;

/// <summary>What calls over a batch of rows may hold and how long they may go on:
/// until the statement's bound, and until it is cancelled.</summary>
public sealed class LargeResultTests : IDisposable
{
    private static readonly ScalarFunction Blanks = Scalar("blanks", Int, Str, Lift.Strict((int length) => new Text(new byte[length])));
    private static readonly ScalarFunction Length = Scalar("length", Str, Int, Lift.Strict((Text text) => text.Length));

    private readonly PlanHarness _plans = new();

    public void Dispose() => _plans.Dispose();

    [Fact]
    public void A_call_whose_results_for_a_batch_pass_the_bound_ends_its_statement()
    {
        _plans.Set(MemoryBudget.StatementSetting, "4MB");
        ValuesNode values = Values([.. Enumerable.Repeat(new int?[] { 100_000 }, 100)]);

        var full = Assert.Throws<SqlException>(() => _plans.Rows(Project(values, Call(Length, Call(Blanks, Col(values, 0))))));

        Assert.Equal("53200", full.State);
    }

    [Fact]
    public void Columns_that_fit_one_by_one_and_not_together_end_their_statement()
    {
        _plans.Set(MemoryBudget.StatementSetting, "4MB");
        ValuesNode values = Values([.. Enumerable.Repeat(new int?[] { 100_000 }, 15)]);
        BoundCall one = Call(Blanks, Col(values, 0));

        Assert.Equal(15, _plans.Rows(Project(values, one, one)).Count);
        Assert.Equal("53200", Assert.Throws<SqlException>(() => _plans.Rows(Project(values, one, one, one))).State);
    }

    [Fact]
    public void What_one_batch_held_is_given_back_before_the_next()
    {
        _plans.Set(MemoryBudget.StatementSetting, "4MB");
        ValuesNode values = Values([.. Enumerable.Repeat(new int?[] { 2_000 }, 5_000)]);

        Assert.Equal(5_000, _plans.Rows(Project(values, Call(Length, Call(Blanks, Col(values, 0))))).Count);
    }

    [Fact]
    public void A_call_over_a_batch_ends_at_the_row_at_which_its_statement_is_cancelled()
    {
        using var cancelling = new CancellationTokenSource();
        int calls = 0;
        ScalarBody body = Lift.Strict((Text text) =>
        {
            if (++calls == 3)
                cancelling.Cancel();
            return text.Length;
        });
        StatementContext statement = _plans.Statement();
        statement.Begin(_plans.Transaction, [], default, default, cancelling.Token);
        var call = new CallContext { ArgumentTypes = [Str], ReturnType = Int, ReturnTypmod = -1, Statement = statement };

        Assert.Throws<OperationCanceledException>(() => body(call, [new Column<Text>(new Text[1_000], 1_000)], 1_000));

        Assert.Equal(3, calls);
    }

    [Fact]
    public void A_long_pattern_over_a_long_text_is_given_up_when_cancelled()
    {
        byte[] text = new byte[100_000], pattern = new byte[50_002];
        text.AsSpan().Fill((byte)'a');
        pattern.AsSpan().Fill((byte)'a');
        pattern[0] = (byte)'%';
        pattern[^1] = (byte)'b';

        Assert.Throws<OperationCanceledException>(() => LikePattern.Matches(text, pattern, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void An_array_of_texts_counts_its_texts()
    {
        var array = new ArrayAccumulator(Str);
        array.Add([0, 0], [new Column<Text>([new Text(new byte[70_000]), new Text(new byte[70_000])], 2)], 2);

        Assert.InRange(array.MemoryBytes, 140_000, 150_000);
    }
}
