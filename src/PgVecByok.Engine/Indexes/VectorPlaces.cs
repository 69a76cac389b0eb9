using System.Runtime.InteropServices;
using PgVecByok.Kernels;
using PgVecByok.Storage;

namespace PgVecByok.Engine;

/// <summary>
/// Single vectors of a chunk where they lie: in the page of a segment, if that is in memory, else in the unit that an index copied it to,
/// which is a twentieth of a page to decrypt; or in memory. What it returned is valid until the next call. Not for two threads.
/// </summary>
internal sealed class VectorPlaces(TableColumn column, PageSet pages, CopiedVectors copies) : IDisposable
{
    // Where every other row is in a page of the cache, units that nobody reads would be fetched.
    private const int MissesToPrefetch = 4;
    private readonly UnitReader _units = new();
    private CopiedVectors.Run[] _runs = [];
    private readonly PageReader _reader = pages.For(column.Number);
    private StoredValues? _stored;
    private VectorChunkColumn? _resident;
    private int _start, _end;
    private int _missesInRow;

    public void Open(Chunk chunk)
    {
        (_stored, _resident) = (chunk.Values as StoredValues, null);
        if (_stored is not null)
            (_start, _end, _runs) = (_stored.PlacesOf(column).Start, _stored.PlacesOf(column).End, copies.Of(chunk.Index));
        else if (chunk.Values is ResidentValues resident)
            _resident = resident.Columns.GetValueOrDefault(column.Number) as VectorChunkColumn;
    }

    /// <summary>
    /// A row that is asked for soon. Its unit lies anywhere, and what waits for memory then waits once for several of
    /// them: a tenth of the time that units take.
    /// </summary>
    public void Prefetch(Chunk chunk, int place)
    {
        if (_missesInRow < MissesToPrefetch)
            return;
        CopiedVectors.Run[] runs = copies.Of(chunk.Index);
        if (CopiedVectors.RunOf(runs, place) is not (>= 0 and var run))
            return;
        PageEntry entry = runs[run].Entry;
        if (runs[run].Reader.TryViewSealed(entry.Unit(place - entry.First), out ObjectView view))
        {
            using (view)
                CacheLines.Prefetch(view.Bytes);
        }
    }

    /// <summary>Empty: there is none.</summary>
    public ReadOnlySpan<byte> this[int place]
    {
        get
        {
            if (_resident is not null)
                return _resident.Values.IsNull(place) ? default : MemoryMarshal.AsBytes(((Column<Vector>)_resident.Values)[place].Span);
            if (_stored is null || _start == _end)
                return default;
            SegmentReader segment = _stored.Segment.Reader;
            ReadOnlySpan<PageEntry> entries = segment.Directory[_start.._end];
            ref readonly PageEntry page = ref entries[PageOf(entries, place)];
            if (place < page.First || place >= page.First + page.Rows)
                return default;
            bool isHere = _reader.TryRead(segment, page, out ReadOnlySpan<byte> bytes);
            _missesInRow = isHere ? 0 : _missesInRow + 1;
            if (!isHere)
            {
                if (CopiedVectors.RunOf(_runs, place) is var run and >= 0)
                    return _units.Read(_runs[run].Reader, _runs[run].Entry, place - _runs[run].Entry.First);
                bytes = _reader.Read(segment, page);
            }

            var view = new PageView(bytes, page.Rows);
            return view.IsNull(place - page.First) ? default : view[place - page.First];
        }
    }

    public void Dispose() => _units.Dispose();

    // Pages of vectors of one length hold as many each: the first guess is nearly always right.
    private static int PageOf(ReadOnlySpan<PageEntry> pages, int place)
    {
        int low = 0, high = pages.Length - 1, guess = Math.Min(place / pages[0].Rows, high);
        while (low < high)
        {
            (low, high) = pages[guess].First <= place ? (guess, high) : (low, guess - 1);
            if (low == high || (low == guess && pages[guess].First + pages[guess].Rows > place))
                return low;
            guess = (low + high + 1) / 2;
        }

        return low;
    }
}
