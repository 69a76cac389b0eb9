namespace PgVecByok.Storage;

/// <summary>
/// Units of runs, one at a time, each decrypted over the one before it into memory that is wiped when this is disposed. What it returned
/// is valid until the next call. Not for two threads.
/// </summary>
public sealed class UnitReader : IDisposable
{
    private PageScratch? _scratch;

    public ReadOnlySpan<byte> Read(SegmentReader segment, scoped in PageEntry run, int index)
    {
        if (_scratch is null || _scratch.Length < run.Bytes)
        {
            Dispose();
            _scratch = segment.Cache.Scratch.Rent(run.Bytes);
        }

        Span<byte> into = _scratch.Use(run.Bytes);
        segment.DecryptUnit(run, index, into);
        return into;
    }

    public void Dispose()
    {
        _scratch?.Dispose();
        _scratch = null;
    }
}
