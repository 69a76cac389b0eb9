using PgVecByok.Storage;

namespace PgVecByok.Engine;

/// <summary>Given each vector with its row version. What it is given is valid during the call.</summary>
internal delegate void VectorSink(long version, ReadOnlySpan<float> vector);

/// <summary>Given a row's value as its table has it, if it has a vector that is indexed. Valid during the call.</summary>
internal delegate void StoredSink(long version, ReadOnlySpan<byte> stored);

/// <summary>
/// The vectors of chunks in segments, whoever sees them: what an index is made from. Rows that are gone, NULLs and vectors of another
/// length are passed over, and those that the index leaves out. Not for two threads.
/// </summary>
internal sealed class StoredVectors(IndexedForm form, IndexedRows rows) : IDisposable
{
    private readonly float[] _room = ClusterModel.PinnedFloats(form.Dimensions);

    private readonly PageReader _pages = new(isScan: true);

    public void Read(Chunk chunk, VectorSink sink, StoredSink? stored = null) => Read(chunk, static (_, _) => true, sink, stored);

    /// <summary>Only pages that are wanted, by their first place and their rows.</summary>
    public void Read(Chunk chunk, Func<int, int, bool> wants, VectorSink sink, StoredSink? alsoStored = null)
    {
        var stored = (StoredValues)chunk.Values;
        RowStamps stamps = chunk.Stamps;
        ulong[]? chosen = rows.Of(chunk);
        foreach (PageEntry page in stored.Pages(form.Column))
        {
            if (!wants(page.First, page.Rows) || !IndexedRows.HasAny(chosen, page.First, page.Rows))
                continue;
            var view = new PageView(_pages.Read(stored.Segment.Reader, page), page.Rows);
            for (int row = 0; row < page.Rows; row++)
            {
                if (view.IsNull(row) || stamps.IsGone(page.First + row) || !IndexedRows.Has(chosen, page.First + row))
                    continue;
                ReadOnlySpan<float> vector = form.Numbers(view[row], _room);
                if (vector.IsEmpty)
                    continue;
                alsoStored?.Invoke(chunk.Version(page.First + row), view[row]);
                sink(chunk.Version(page.First + row), vector);
            }
        }

        stored.Segment.Reader.Capability.ThrowIfFenced();
    }

    public void Dispose()
    {
        Array.Clear(_room);
        _pages.Dispose();
    }
}
