using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Window functions that number and compare rows: they look at the order and its peers, never at the frame.</summary>
internal static class RankingFunctions
{
    public static void AddTo(FunctionCatalog functions)
    {
        Windows.Add(functions, 3100, "row_number() int8", (_, partition, _) => Each(partition, row => row + 1L));
        Windows.Add(functions, 3101, "rank() int8", (_, partition, _) => Each(partition, row => partition.PeerStart[row] + 1L));
        Windows.Add(functions, 3102, "dense_rank() int8", (_, partition, _) => DenseRank(partition));
        Windows.Add(functions, 3103, "percent_rank() float8", (_, partition, _) => Each(
            partition, row => partition.Count == 1 ? 0d : (double)partition.PeerStart[row] / (partition.Count - 1)));
        Windows.Add(functions, 3104, "cume_dist() float8", (_, partition, _) => Each(
            partition, row => (double)partition.PeerEnd[row] / partition.Count));
        Windows.Add(functions, 3105, "ntile(int4) int4", (_, partition, arguments) => Tiles(partition, (Column<int>)arguments[0]));
    }

    private static Column<T> Each<T>(WindowPartition partition, Func<int, T> value)
    {
        var results = new T[partition.Count];
        for (int row = 0; row < results.Length; row++)
            results[row] = value(row);
        return new Column<T>(results, results.Length);
    }

    private static Column<long> DenseRank(WindowPartition partition)
    {
        var results = new long[partition.Count];
        long rank = 0;
        for (int row = 0; row < results.Length; row++)
            results[row] = partition.PeerStart[row] == row ? ++rank : rank;
        return new Column<long>(results, results.Length);
    }

    /// <summary>As equal as possible, the larger ones first. The number of tiles is the first row's.</summary>
    private static Column<int> Tiles(WindowPartition partition, Column<int> tiles)
    {
        var results = new Column<int>(partition.Count);
        if (partition.Count > 0 && !tiles.IsNull(0) && tiles[0] <= 0)
            throw new SqlException("22014", "argument of ntile must be greater than zero");
        for (int row = 0; row < partition.Count; row++)
        {
            if (tiles.IsNull(0))
                results.AppendNull();
            else
                results.Append(Tile(row, partition.Count, tiles[0]));
        }

        return results;
    }

    private static int Tile(int row, int rows, int tiles)
    {
        int size = rows / tiles, larger = rows % tiles, inLarger = larger * (size + 1);
        return row < inLarger ? (row / (size + 1)) + 1 : larger + ((row - inLarger) / size) + 1;
    }
}

/// <summary>How window functions enter the catalog.</summary>
internal static class Windows
{
    public static void Add(FunctionCatalog functions, uint oid, string signature, WindowBody body)
    {
        Signature parsed = Signature.Parse(signature);
        functions.Add(new WindowFunction
        {
            Oid = oid, Name = parsed.Name, ArgumentTypes = parsed.ArgumentTypes, ReturnType = parsed.Result, Body = body,
            IsStrict = oid is 3105,
        });
    }
}
