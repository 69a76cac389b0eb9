using System.Diagnostics;
using System.Globalization;
using System.Runtime.Intrinsics;
using PgVecByok.Engine;
using PgVecByok.Kernels;

namespace PgVecByok.Bench;

/// <summary>
/// Variants of the cluster index in this process and without encryption: recall of the ten nearest against processor time, over lists
/// probed and rows ranked exactly. What the index's constants were chosen by.
/// </summary>
internal sealed class CodeBench
{
    private const int Wanted = 10;
    private readonly VectorSet _set;
    private readonly int[][] _truth;
    private readonly CodeShape _shape;
    private readonly ClusterModel _model;
    private readonly ICodeScheme _scheme;
    private readonly int[] _starts;
    private readonly int[] _rows;
    private readonly float[] _addends, _factors;
    private readonly byte[] _blocks;
    private readonly float[] _scores;
    private readonly float[] _estimates = new float[1 << 20];
    private readonly ushort[] _sums = new ushort[1 << 20];

    private CodeBench(VectorSet set, int[][] truth, ClusterModel model, int[] nearest, ICodeScheme scheme)
    {
        (_set, _truth, _model, _scheme, _shape) = (set, truth, model, scheme, scheme.Shape);
        TimeSpan began = Environment.CpuUsage.TotalTime;
        (_starts, _rows, _addends, _factors, _blocks) = Encode(nearest);
        _scores = new float[model.Lists];
        int bytes = sizeof(float) * (scheme.HasFactors ? 2 : 1);
        double seconds = (Environment.CpuUsage.TotalTime - began).TotalSeconds, rowBytes = ((double)_blocks.Length / set.RowCount) + bytes;
        Print($" {scheme.Name}, {4.0 / _shape.PartDimensions:F0} bits a dimension: coded in {seconds:F2} CPU-s; {rowBytes:F0} bytes a row");
    }

    public static void Run(string name, string[] arguments)
    {
        VectorSet set = VectorSets.Load(name);
        int queries = Math.Min(set.QueryCount, 300);
        TimeSpan began = Environment.CpuUsage.TotalTime;
        int[][] truth = [.. Enumerable.Range(0, queries).Select(query => Exact(set, query))];
        Print($"{set.RowCount:N0} rows, exact {(Environment.CpuUsage.TotalTime - began).TotalMilliseconds / queries:F2} CPU-ms a query");
        int[] lists = arguments.Length > 0 ? [.. arguments[0].Split(',').Select(int.Parse)] : [1024];
        int[] bits = arguments.Length > 1 ? [.. arguments[1].Split(',').Select(int.Parse)] : [0];
        foreach (int count in lists)
        {
            foreach (int bit in bits)
                Compare(set, truth, count, bit);
        }
    }

    /// <summary>Both schemes over the same lists; what a dimension gets of its bits by default has no grid of its own.</summary>
    private static void Compare(VectorSet set, int[][] truth, int lists, int bits)
    {
        TimeSpan began = Environment.CpuUsage.TotalTime;
        int sampled = Math.Min(set.RowCount, lists * ClusterTraining.RowsPerList);
        float[] sample = new float[sampled * set.Dimensions];
        for (int i = 0; i < sampled; i++)
            set.Row((int)((long)i * set.RowCount / sampled)).CopyTo(sample.AsSpan(i * set.Dimensions));
        ClusterModel model = new ClusterTraining(sample, sampled, CodeShape.For(set.Dimensions, bits), () => { }).Train(lists);
        TimeSpan trained = Environment.CpuUsage.TotalTime;
        int[] nearest = new int[set.RowCount];
        model.Assign(set.Rows, set.RowCount, nearest, () => { });
        double training = (trained - began).TotalSeconds, assigning = (Environment.CpuUsage.TotalTime - trained).TotalSeconds;
        Print($"{set.Name}: {lists} lists: trained {training:F2}, assigned {assigning:F2} CPU-s");
        new CodeBench(set, truth, model, nearest, new WordScheme(model)).Sweep();
        if (bits is 1 or 2 or 4)
            new CodeBench(set, truth, model, nearest, new GridScheme(model, bits)).Sweep();
    }

    private static int[] Exact(VectorSet set, int query)
    {
        var nearest = new NearestRows(Wanted);
        var distances = new float[set.RowCount];
        SquaredL2.DistanceToRows(set.Query(query), set.Rows, distances);
        for (int row = 0; row < distances.Length; row++)
            nearest.Offer(distances[row], row);
        return [.. nearest.ToSorted().Select(neighbour => (int)neighbour.Row)];
    }

    private (int[] Starts, int[] Rows, float[] Addends, float[] Factors, byte[] Blocks) Encode(int[] nearest)
    {
        int[] counts = new int[_model.Lists];
        foreach (int list in nearest)
            counts[list]++;
        int[] starts = new int[_model.Lists + 1];
        for (int list = 0; list < _model.Lists; list++)
            starts[list + 1] = starts[list] + (counts[list] + 31) / 32 * 32;
        int[] rows = new int[starts[^1]];
        float[] addends = new float[starts[^1]], factors = new float[_scheme.HasFactors ? starts[^1] : 0];
        byte[] blocks = new byte[(long)starts[^1] / 32 * _shape.BlockBytes];
        Array.Fill(rows, -1);
        Array.Fill(addends, float.PositiveInfinity);
        int[] next = [.. starts];
        byte[] code = new byte[_shape.Parts];
        for (int row = 0; row < nearest.Length; row++)
        {
            int place = next[nearest[row]]++;
            (rows[place], (addends[place], float factor)) = (row, _scheme.Encode(_set.Row(row), nearest[row], code));
            if (_scheme.HasFactors)
                factors[place] = factor;
            NibbleSums.Place(code, place % 32, blocks.AsSpan(place / 32 * _shape.BlockBytes, _shape.BlockBytes));
        }

        return (starts, rows, addends, factors, blocks);
    }

    private void Sweep()
    {
        int[] probes = [4, 8, 16, 24, 32, 48, 64, 96, 128, 192];
        int[] ranked = [25, 50, 100, 200, 400, 800];
        foreach (int reranked in ranked)
        {
            foreach (int probed in probes.Where(probed => probed <= _model.Lists))
            {
                int found = 0;
                Search(0, probed, reranked);
                TimeSpan began = Environment.CpuUsage.TotalTime;
                for (int query = 0; query < _truth.Length; query++)
                    found += Search(query, probed, reranked).Count(row => _truth[query].Contains((int)row));
                double recall = (double)found / _truth.Length / Wanted;
                if (recall > 0.8)
                    Print($"  probes {probed,3} ranked {reranked,3}: recall {recall:F4} at {(Environment.CpuUsage.TotalTime - began).TotalMilliseconds / _truth.Length:F3} CPU-ms");
                if (recall > 0.9985)
                    break;
            }
        }
    }

    private IEnumerable<long> Search(int query, int probed, int reranked)
    {
        ReadOnlySpan<float> vector = _set.Query(query);
        SquaredL2.DistanceToRows(vector, _model.Plain, _scores);
        float square = InnerProduct.Of(vector, vector);
        foreach (ref float score in _scores.AsSpan())
            score = (score - square) / 2;
        var lists = new Candidates(probed);
        lists.Offer(_scores, 0);
        lists.Finish();
        byte[] tables = new byte[_shape.BlockBytes];
        (float scale, float offset) = _scheme.Tables(vector, tables);
        var best = new Candidates(reranked);
        for (int i = 0; i < lists.Count; i++)
        {
            int start = _starts[lists.Rows[i]], count = _starts[lists.Rows[i] + 1] - start;
            Span<ushort> sums = _sums.AsSpan(0, count);
            NibbleSums.OfBlocks(_blocks.AsSpan(start / 32 * _shape.BlockBytes, count / 32 * _shape.BlockBytes), tables, sums);
            if (_scheme.HasFactors)
                Estimate(sums, start, scale, offset, lists.Estimates[i]);
            else
                NibbleSums.Estimate(sums, _addends.AsSpan(start, count), scale, offset + lists.Estimates[i], _estimates.AsSpan(0, count));
            best.Offer(_estimates.AsSpan(0, count), start);
        }

        best.Finish();
        var nearest = new NearestRows(Wanted);
        foreach (long place in best.Rows)
        {
            int row = _rows[place];
            nearest.Offer(SquaredL2.Distance(vector, _set.Row(row)), row);
        }

        return nearest.ToSorted().Select(neighbour => neighbour.Row);
    }

    private void Estimate(ReadOnlySpan<ushort> sums, int start, float scale, float offset, float score)
    {
        for (int i = 0; i + Vector256<ushort>.Count <= sums.Length; i += Vector256<ushort>.Count)
        {
            (Vector256<uint> low, Vector256<uint> high) = Vector256.Widen(Vector256.Create(sums[i..]));
            Half(low, i);
            Half(high, i + Vector256<float>.Count);
        }

        void Half(Vector256<uint> some, int at)
        {
            Vector256<float> product = (Vector256.ConvertToSingle(some.AsInt32()) * scale) + Vector256.Create(offset);
            Vector256<float> own = Vector256.Create(_addends.AsSpan(start + at)) + Vector256.Create(score);
            ((product * Vector256.Create(_factors.AsSpan(start + at))) + own).CopyTo(_estimates.AsSpan(at));
        }
    }

    private static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
