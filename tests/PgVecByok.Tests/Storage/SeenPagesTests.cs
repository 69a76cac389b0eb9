using PgVecByok.Storage;

namespace PgVecByok.Tests;

/// <summary>What is believed of a file that is in memory in parts.</summary>
public sealed class SeenPagesTests
{
    [Fact]
    public void Only_pages_that_were_in_memory_are_believed_to_be()
    {
        byte[] states = States(256, 63, 200);
        var seen = new SeenPages(states, null);
        Assert.False(seen.IsWhole);
        Assert.True(seen.Has(0, 62) && seen.Has(64, 199) && seen.Has(201, 255));
        Assert.False(seen.Has(63, 63) || seen.Has(0, 63) || seen.Has(199, 255));
        Assert.True(new SeenPages(States(256), null).IsWhole);
    }

    [Fact]
    public void None_is_where_one_has_left_since_the_look_before()
    {
        var first = new SeenPages(States(100, 7, 8), null);
        var grown = new SeenPages(States(100, 7), first);
        Assert.True(grown.Has(8, 99));
        Assert.False(grown.Has(7, 8));
        var shrunk = new SeenPages(States(100, 7, 70), grown);
        Assert.False(shrunk.Has(0, 6) || shrunk.Has(71, 99));
        Assert.True(new SeenPages(States(100, 7, 70), shrunk).Has(71, 99));
    }

    // The other bits say nothing.
    private static byte[] States(int pages, params int[] absent) =>
        [.. Enumerable.Range(0, pages).Select(page => absent.Contains(page) ? (byte)0xFE : (byte)0x01)];
}
