using PgVecByok.Datasets;

namespace PgVecByok.Conformance;

/// <summary>
/// The 22 queries of TPC-H at scale 0.01 against PostgreSQL's answers, which <c>tools/bench tpch 0.01 tests/tpch/answers.txt</c> has written;
/// once without statistics, once with those of ANALYZE: a plan changes how an answer is found, not the answer.
/// </summary>
public sealed class TpchTests(ServerProcess server) : IClassFixture<ServerProcess>
{
    private const double Scale = 0.01;
    private static readonly string Answers = Path.Combine(ServerProcess.Root, "tests/tpch/answers.txt");

    [Fact]
    public void All_queries_answer_as_PostgreSQL_does_with_and_without_statistics()
    {
        using RawClient client = server.Connect();
        Load(client);
        string[] expected = Expected();
        Assert.Equal(TpchQueries.All.Length, expected.Length);
        for (int pass = 0; pass < 2; pass++)
        {
            for (int i = 0; i < TpchQueries.All.Length; i++)
                Assert.Equal((i + 1, expected[i]), (i + 1, Lines(client, TpchQueries.All[i])));
            client.Do("ANALYZE");
        }
    }

    private static void Load(RawClient client)
    {
        var data = new TpchData(Scale);
        client.Do(TpchData.Schema);
        foreach (string table in TpchData.Tables)
        {
            string lines = string.Join('\n', data.Lines(table)) + "\n";
            Assert.StartsWith("COPY ", client.CopyIn($"COPY {table} FROM STDIN", lines), StringComparison.Ordinal);
        }

        client.Do(TpchData.Indexes);
    }

    // Text in the tables has no bar, and COPY escapes nothing else of it.
    private static string Lines(RawClient client, string query) =>
        client.CopyOut($"COPY ({query}) TO STDOUT (DELIMITER '|', NULL 'null')");

    /// <summary>Answers begin with a line "-- number" each.</summary>
    private static string[] Expected()
    {
        List<string> answers = [];
        foreach (string line in File.ReadLines(Answers))
        {
            if (line.StartsWith("-- ", StringComparison.Ordinal))
                answers.Add("");
            else
                answers[^1] += line + "\n";
        }

        return [.. answers];
    }
}
