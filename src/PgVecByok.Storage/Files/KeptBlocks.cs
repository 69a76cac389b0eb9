namespace PgVecByok.Storage;

/// <summary>
/// Large blocks that are likely to be wanted again soon: to touch memory for the first time costs more than to fill it. They hold nothing
/// that has to be kept secret, and go back to the collector when none was given or taken for a while.
/// </summary>
public sealed class KeptBlocks<T>(long bytesMax)
    where T : unmanaged
{
    private const int KeptMilliseconds = 10_000;
    private readonly Lock _gate = new();
    private readonly List<T[]> _blocks = [];
    private Timer? _end;
    private long _bytes;

    /// <summary>Its content is whatever was there. The collector does not move it.</summary>
    public T[] Take(int length)
    {
        lock (_gate)
        {
            int at = _blocks.FindLastIndex(block => block.Length == length);
            if (at >= 0)
            {
                T[] kept = _blocks[at];
                _blocks.RemoveAt(at);
                _bytes -= Buffer.ByteLength(kept);
                return kept;
            }
        }

        return GC.AllocateUninitializedArray<T>(length, pinned: true);
    }

    /// <summary>REQUIRES: nobody else refers to it.</summary>
    public void Keep(T[] block)
    {
        lock (_gate)
        {
            if (_bytes + Buffer.ByteLength(block) > bytesMax)
                return;
            _blocks.Add(block);
            _bytes += Buffer.ByteLength(block);
            _end ??= new Timer(_ => Drop());
            _end.Change(KeptMilliseconds, Timeout.Infinite);
        }
    }

    private void Drop()
    {
        lock (_gate)
        {
            _blocks.Clear();
            _blocks.TrimExcess();
            _bytes = 0;
        }
    }
}
