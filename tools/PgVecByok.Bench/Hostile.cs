using System.Diagnostics;
using System.Globalization;
using System.Text;
using Npgsql;

namespace PgVecByok.Bench;

/// <summary>
/// Statements that somebody hostile would send: how long each keeps a thread, and what it is answered. The limit aimed at is one second;
/// after each the server must still answer.
/// </summary>
internal static class Hostile
{
    private const int Many = 1_000_000, Items = 100_000, ColumnsMax = 1_665;

    public static void Run()
    {
        // Else the client takes a text apart, and a million empty statements are four million messages.
        AppContext.SetSwitch("Npgsql.EnableSqlRewriting", false);
        using var server = new ServerUnderTest();
        using var client = new NpgsqlConnection(server.ConnectionString + ";Pooling=false");
        client.Open();
        Console.WriteLine($"{"statement",-34} {"answer",-8} {"ms",8}   limit 1,000 ms");
        foreach ((string name, string text) in Statements())
        {
            string answer = "ok";
            long began = Stopwatch.GetTimestamp();
            try
            {
                using var command = new NpgsqlCommand(text, client) { AllResultTypesAreUnknown = true };
                command.ExecuteNonQuery();
            }
            catch (PostgresException refused)
            {
                answer = refused.SqlState;
            }

            double elapsed = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-34} {answer,-8} {elapsed,8:N0}{(elapsed > 1000 ? "   over" : "")}"));
            RequireAlive(server);
        }
    }

    private static IEnumerable<(string Name, string Text)> Statements()
    {
        yield return ("1e6 nested parentheses", "SELECT " + new string('(', Many) + "1" + new string(')', Many));
        yield return ("1e6 NOT", "SELECT " + Repeated("NOT ", Many) + "true");
        yield return ("1e6 unary minus", "SELECT " + Repeated("- ", Many) + "1");
        yield return ("1 + 1 + ... 1e6 times", "SELECT 1" + Repeated("+1", Many));
        yield return ("true AND ... 1e6 times", "SELECT true" + Repeated(" AND true", Many));
        yield return ("IN list of 1e5 numbers", $"SELECT 1 IN ({Listed(Items, i => $"{i}")})");
        yield return ("IN list of 1e5 texts", $"SELECT 'x' IN ({Listed(Items, i => $"'{i}'")})");
        yield return ("VALUES of 1e5 rows", $"VALUES {Listed(Items, i => $"({i})")}");
        yield return ("1e5 nested arrays", "SELECT " + Repeated("ARRAY[", Items) + "1" + new string(']', Items));
        yield return ("1e5 UNION ALL", "SELECT 1" + Repeated(" UNION ALL SELECT 1", Items));
        yield return ("CREATE TABLE, 1,665 columns", $"CREATE TABLE wide ({Listed(ColumnsMax, i => $"c{i} int")})");
        yield return ("SELECT, 1,665 columns", $"SELECT {Listed(ColumnsMax, i => $"{i}")}");
        yield return ("1e6 statements", Repeated(";", Many));
        yield return ("1 MB of digits", "SELECT " + new string('9', Many));
        yield return ("1e6 open comments", "SELECT 1 " + Repeated("/*", Many));
    }

    private static void RequireAlive(ServerUnderTest server)
    {
        using var other = new NpgsqlConnection(server.ConnectionString + ";Pooling=false");
        other.Open();
        using var one = new NpgsqlCommand("SELECT 1", other);
        if (one.ExecuteScalar() is not 1)
            throw new InvalidOperationException("the server does not answer any more");
    }

    private static string Repeated(string piece, int times) => new StringBuilder(piece.Length * times).Insert(0, piece, times).ToString();

    private static string Listed(int count, Func<int, string> item) => string.Join(',', Enumerable.Range(0, count).Select(item));
}
