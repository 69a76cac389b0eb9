namespace PgVecByok.Conformance;

/// <summary>What each level prevents: READ COMMITTED five, REPEATABLE READ eight, SERIALIZABLE all ten, as in PostgreSQL.</summary>
public sealed class HermitageTests(ServerProcess server) : IClassFixture<ServerProcess>
{
    [Theory]
    [InlineData("READ COMMITTED", 5)]
    [InlineData("REPEATABLE READ", 8)]
    [InlineData("SERIALIZABLE", 10)]
    public void A_level_prevents_the_first_of_the_anomalies_and_no_more(string level, int prevented)
    {
        using var first = new Side(server);
        using var second = new Side(server);
        using var third = new Side(server);
        var anomalies = new Anomalies(first, second, third, level);

        Assert.Equal(Anomalies.Names[prevented..], Anomalies.Names.Where(anomalies.Happens));
    }
}
