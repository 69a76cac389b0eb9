using BenchmarkDotNet.Attributes;
using PgVecByok.Kernels;

namespace PgVecByok.Bench;

/// <summary>One query against rows that lie in the second-level cache: the kernels alone.</summary>
public class KernelBench
{
    private const int Rows = 128;
    private float[] _query = [], _rows = [], _distances = [];
    private Half[] _halves = [];
    private byte[] _bits = [], _queryBits = [];

    [Params(100, 384, 768, 1536)]
    public int Dimensions { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        var random = new Random(1);
        _query = [.. Enumerable.Range(0, Dimensions).Select(_ => random.NextSingle())];
        _rows = [.. Enumerable.Range(0, Rows * Dimensions).Select(_ => random.NextSingle())];
        _distances = new float[Rows];
        _halves = [.. _rows.Select(value => (Half)value)];
        (_queryBits, _bits) = (new byte[Dimensions / 8], new byte[Rows * (Dimensions / 8)]);
        random.NextBytes(_queryBits);
        random.NextBytes(_bits);
    }

    [Benchmark(OperationsPerInvoke = Rows)]
    public void L2() => SquaredL2.DistanceToRows(_query, _rows, _distances);

    [Benchmark(OperationsPerInvoke = Rows)]
    public void Inner() => InnerProduct.DistanceToRows(_query, _rows, _distances);

    [Benchmark(OperationsPerInvoke = Rows)]
    public void CosineDistance() => Cosine.DistanceToRows(_query, _rows, _distances);

    [Benchmark(OperationsPerInvoke = Rows)]
    public void Manhattan() => L1.DistanceToRows(_query, _rows, _distances);

    [Benchmark(OperationsPerInvoke = Rows)]
    public void HalfL2() => HalfRows.SquaredL2(_query, _halves, _distances);

    [Benchmark(OperationsPerInvoke = Rows)]
    public void HalfCosine() => HalfRows.Cosine(_query, _halves, _distances);

    [Benchmark(OperationsPerInvoke = Rows)]
    public void Hamming() => Bits.HammingToRows(_queryBits, _bits, _distances);

    [Benchmark(OperationsPerInvoke = Rows)]
    public void Jaccard() => Bits.JaccardToRows(_queryBits, _bits, _distances);
}
