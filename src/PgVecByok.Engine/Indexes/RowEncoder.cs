namespace PgVecByok.Engine;

/// <summary>
/// Vectors in, codes out: a few megabytes of vectors at a time are given to all cores. Rows keep the order they came in.
/// </summary>
internal sealed class RowEncoder(
    ClusterModel model, ClusterMetric metric, CodedRows coded, Action throwIfCancelled) : IDisposable
{
    private const int BufferBytes = 8 << 20, RowsLeast = 96, RowsOfTask = 512;
    private readonly int _capacity = Math.Max(RowsLeast, Math.Min(BufferBytes / (model.Shape.Dimensions * sizeof(float)), coded.Capacity));
    private float[] _vectors = [];
    private int[] _lists = [];
    private int _count;

    public void Add(long version, ReadOnlySpan<float> vector)
    {
        if (_vectors.Length == 0)
            (_vectors, _lists) = (ClusterModel.PinnedFloats((long)_capacity * vector.Length), new int[_capacity]);
        vector.CopyTo(_vectors.AsSpan(_count * vector.Length, vector.Length));
        coded.Versions[coded.Count + _count++] = version;
        if (_count == _capacity)
            Flush();
    }

    public void Flush()
    {
        throwIfCancelled();
        int dimensions = model.Shape.Dimensions, first = coded.Count, count = _count;
        if (metric == ClusterMetric.Cosine)
        {
            for (int row = 0; row < count; row++)
                metric.Prepare(_vectors.AsSpan(row * dimensions, dimensions));
        }

        model.Assign(_vectors, count, _lists, throwIfCancelled);
        AllCores.For((count + RowsOfTask - 1) / RowsOfTask, task =>
        {
            int from = task * RowsOfTask, to = Math.Min(from + RowsOfTask, count);
            float[] residual = new float[model.Shape.PaddedDimensions];
            byte[] code = new byte[model.Shape.Parts];
            for (int row = from; row < to; row++)
            {
                RowTerms terms = model.Encode(_vectors.AsSpan(row * dimensions, dimensions), _lists[row], residual, code);
                coded.Lists[first + row] = _lists[row];
                coded.Addends[first + row] = metric == ClusterMetric.InnerProduct ? 0 : terms.Addend;
                coded.Factors[first + row] = terms.Factor;
                coded.SetCode(first + row, code);
            }
        });
        coded.Count += count;
        _count = 0;
    }

    public void Dispose() => Array.Clear(_vectors);
}
