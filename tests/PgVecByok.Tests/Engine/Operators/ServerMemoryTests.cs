using PgVecByok.Engine;
using PgVecByok.Sql;

namespace PgVecByok.Tests;

public sealed class ServerMemoryTests
{
    private const long MiB = 1 << 20, Free = ServerMemory.FreeBytes;
    private readonly ServerMemory _memory = new(120 * MiB);

    [Fact]
    public void What_each_holds_at_first_is_not_counted()
    {
        using MemoryShare all = Of("one");
        Assert.True(all.TryHold(Free + (60 * MiB)));

        Assert.False(all.TryHold(Free + (61 * MiB)));
        using MemoryShare small = Of("one");
        Assert.True(small.TryHold(Free));
        Assert.False(small.TryHold(Free + 1));
    }

    [Fact]
    public void A_party_leaves_as_much_for_others_as_it_has()
    {
        using MemoryShare first = Of("one"), second = Of("two"), third = Of("one");
        Assert.True(first.TryHold(Free + (60 * MiB)));
        Assert.True(second.TryHold(Free + (30 * MiB)));

        Assert.False(third.TryHold(Free + (1 * MiB)));
        Assert.False(second.TryHold(Free + (31 * MiB)));
    }

    [Fact]
    public void What_is_given_back_can_be_had_again()
    {
        MemoryShare first = Of("one");
        Assert.True(first.TryHold(Free + (60 * MiB)));
        first.Shrink(Free + (20 * MiB));
        using MemoryShare second = Of("one");

        Assert.True(second.TryHold(Free + (40 * MiB)));
        first.Dispose();
        Assert.True(second.TryHold(Free + (60 * MiB)));
    }

    [Fact]
    public void A_refused_holder_keeps_what_it_had_and_gives_back_no_more()
    {
        MemoryShare first = Of("one");
        Assert.True(first.TryHold(Free + (10 * MiB)));
        Assert.False(first.TryHold(Free + (100 * MiB)));
        first.Shrink(Free + (90 * MiB));
        first.Dispose();

        using MemoryShare second = Of("two");
        Assert.True(second.TryHold(Free + (60 * MiB)));
        Assert.False(second.TryHold(Free + (61 * MiB)));
    }

    [Fact]
    public void A_holder_that_was_forgotten_gives_back()
    {
        Forget();
        using MemoryShare next = Of("one");
        for (int i = 0; i < 10 && !next.TryHold(Free + (60 * MiB)); i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.True(next.TryHold(Free + (60 * MiB)));
    }

    [Fact]
    public void A_session_s_uses_are_one_holder()
    {
        using var session = new SessionMemory(_memory, () => "one");
        session.Set(MemoryUse.Statements, 30 * MiB);
        session.Set(MemoryUse.Changes, Free + (30 * MiB));

        Assert.Equal(SqlState.OutOfMemory, Assert.Throws<SqlException>(() => session.Add(MemoryUse.Texts, MiB)).State);
        session.Set(MemoryUse.Texts, 0);
        session.Set(MemoryUse.Statements, 0);
        Assert.True(session.TrySet(MemoryUse.Messages, 30 * MiB));
    }

    private void Forget() => Assert.True(Of("one").TryHold(Free + (60 * MiB)));

    private MemoryShare Of(string party) => new(_memory, () => party);
}
