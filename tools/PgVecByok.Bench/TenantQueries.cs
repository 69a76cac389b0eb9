using Npgsql;
using PgVecByok.Kernels;
using Pgvector;

namespace PgVecByok.Bench;

/// <summary>Ten nearest among one tenant's rows, asked of either side alike: recall, rows returned, processor time.</summary>
internal static class TenantQueries
{
    // A process's time is told in steps of ten milliseconds.
    private const int Wanted = 10, Rounds = 5;

    // The runtime compiles what runs often once nothing new has run for a while: a first client's time would be half the compiler's.
    private const int CompilerMilliseconds = 1500;

    /// <summary>One line of figures. <paramref name="from"/> is what stands behind FROM; rows are those of the set from first on.</summary>
    public static string Ask(
        NpgsqlConnection client, Func<TimeSpan> spent, VectorSet set, string from, int first, int rows, int queries, int warmUp)
    {
        using var command = new NpgsqlCommand($"SELECT id FROM {from} ORDER BY e <-> $1 LIMIT 10", client) { CommandTimeout = 600 };
        command.Parameters.Add(new NpgsqlParameter { Value = new Vector(set.Query(0).ToArray()) });
        command.Prepare();
        for (int query = 0; query < warmUp; query++)
            Ask(command, set, query % queries);
        Thread.Sleep(CompilerMilliseconds);
        for (int query = 0; query < warmUp; query++)
            Ask(command, set, query % queries);
        Thread.Sleep(CompilerMilliseconds);
        TimeSpan began = spent();
        for (int query = 0; query < queries * Rounds; query++)
            Ask(command, set, query % queries);
        double cpu = (spent() - began).TotalMilliseconds / queries / Rounds;
        (int found, int returned) = (0, 0);
        for (int query = 0; query < queries; query++)
        {
            List<int> ids = Ask(command, set, query);
            returned += ids.Count;
            found += ids.Intersect(Exact(set, query, first, rows)).Count();
        }

        return FormattableString.Invariant(
            $"recall {(double)found / queries / Wanted:F4}, {(double)returned / queries:F1} of 10 rows, {cpu:F3} CPU-ms");
    }

    private static List<int> Ask(NpgsqlCommand command, VectorSet set, int query)
    {
        command.Parameters[0].Value = new Vector(set.Queries.AsMemory(query * set.Dimensions, set.Dimensions));
        var ids = new List<int>(Wanted);
        using NpgsqlDataReader reader = command.ExecuteReader();
        while (reader.Read())
            ids.Add(reader.GetInt32(0));
        return ids;
    }

    private static IEnumerable<int> Exact(VectorSet set, int query, int first, int rows)
    {
        var nearest = new NearestRows(Wanted);
        var distances = new float[rows];
        SquaredL2.DistanceToRows(set.Query(query), set.Rows.AsSpan(first * set.Dimensions, rows * set.Dimensions), distances);
        for (int row = 0; row < rows; row++)
            nearest.Offer(distances[row], first + row);
        return nearest.ToSorted().Select(neighbour => (int)neighbour.Row);
    }
}
