namespace PgVecByok.Conformance;

/// <summary>The sample under docs/samples/EntityFramework, run as a reader runs it: what it prints is what is promised.</summary>
public sealed class EntityFrameworkTests
{
    private const string Answers =
        """
        saved: 303
        reviewed: 2
        nearest: Emma, Dracula
        by cosine: Emma 0.005, Walden 1.000
        inner product: 298
        by L1: Emma
        tagged: 1
        like: 10
        sum: 16.50
        among: 2
        decades: 1900:30, 1910:30
        reviewed: Emma 4
        joined: Emma 3, Emma 5
        first: Emma 2025-06-01T12:00:00.0000000Z novel [1,0,0]
        cheaper: 2, now 14.50
        deleted: 300
        left: 3
        refused: 23505 IX_books_Title
        """;

    [Fact]
    public void Migrations_are_applied_and_queries_answered()
    {
        using var server = new ServerProcess();

        Assert.Equal($"to apply: 20250601000000_Initial\napplied: 20250601000000_Initial\n{Answers}", Run(server, "migrations"));
    }

    [Fact]
    public void A_schema_is_created_without_migrations()
    {
        using var server = new ServerProcess();

        Assert.Equal($"created: True\ncreated again: False\n{Answers}", Run(server, "created"));
    }

    private static string Run(ServerProcess server, string how)
    {
        string sample = Path.Combine(
            ServerProcess.Root, "docs/samples/EntityFramework/bin", ServerProcess.Configuration, "net10.0/PgVecByok.Samples.EntityFramework.dll");
        (string output, string errors) = ClientProgram.Run("dotnet", [sample, server.ConnectionString(), how]);
        return (output + errors).Trim();
    }
}
