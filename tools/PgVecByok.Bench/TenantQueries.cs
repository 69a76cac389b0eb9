using Npgsql;
using PgVecByok.Kernels;
using Pgvector;

namespace PgVecByok.Bench;

/// <summary>Ten nearest among one tenant's rows, asked of either side alike: recall, rows returned, processor time.</summary>
internal static class TenantQueries
{
    private const int Wanted = 10;

    /// <summary>One line of figures. <paramref name="from"/> is what stands behind FROM; rows are those of the set from first on.</summary>
    public static string Ask(
        NpgsqlConnection client, Func<TimeSpan> spent, VectorSet set, string from, int first, int rows, int queries, int warmUp)
    {
        using var command = new NpgsqlCommand($"SELECT id FROM {from} ORDER BY e <-> $1 LIMIT 10", client) { CommandTimeout = 600 };
        command.Parameters.Add(new NpgsqlParameter { Value = new Vector(set.Query(0).ToArray()) });
        command.Prepare();
        (int found, int returned) = (0, 0);
        TimeSpan began = TimeSpan.Zero;
        for (int query = -warmUp; query < queries; query++)
        {
            if (query == 0)
                began = spent();
            int asked = Math.Abs(query) % set.QueryCount;
            command.Parameters[0].Value = new Vector(set.Queries.AsMemory(asked * set.Dimensions, set.Dimensions));
            var ids = new List<int>(Wanted);
            using (NpgsqlDataReader reader = command.ExecuteReader())
            {
                while (reader.Read())
                    ids.Add(reader.GetInt32(0));
            }

            if (query < 0)
                continue;
            returned += ids.Count;
            found += ids.Intersect(Exact(set, asked, first, rows)).Count();
        }

        // The truth is found in this process: the server's time does not count it.
        double cpu = (spent() - began).TotalMilliseconds / queries;
        return FormattableString.Invariant(
            $"recall {(double)found / queries / Wanted:F4}, {(double)returned / queries:F1} of 10 rows, {cpu:F3} CPU-ms");
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
