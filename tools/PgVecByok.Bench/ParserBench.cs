using BenchmarkDotNet.Attributes;
using PgVecByok.Sql;

namespace PgVecByok.Bench;

/// <summary>Text to tree. Goals: 2 µs for a nearest-neighbour statement, 100 µs for 1,000 tokens.</summary>
[MemoryDiagnoser]
public class ParserBench
{
    private readonly string _nearest = "SELECT id FROM items ORDER BY embedding <-> $1 LIMIT 10";

    private readonly string _lookup = "SELECT * FROM items WHERE id = $1";

    private readonly string _thousandTokens =
        "SELECT a FROM t WHERE b IN (" + string.Join(", ", Enumerable.Range(0, 300)) + ") AND "
        + string.Join(" OR ", Enumerable.Range(0, 100).Select(i => $"c{i} = {i}"));

    [Benchmark]
    public object NearestNeighbour() => SqlParser.ParseScript(_nearest);

    [Benchmark]
    public object Lookup() => SqlParser.ParseScript(_lookup);

    [Benchmark]
    public object OneThousandTokens() => SqlParser.ParseScript(_thousandTokens);
}
