using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using PgVecByok.Kernels;

namespace PgVecByok.Engine;

/// <summary>
/// Assignment of rows to centres in two steps: centres that lie together share a tile, a row is compared with the
/// means of the tiles, and then with the centres of the nearest tiles only. A row may so miss its nearest centre by a
/// little; it then has the nearest of those beside it, which of wide vectors takes a quarter of the time. Narrow ones
/// are compared with all centres, or with half of very many: means tell them apart badly, and what misses its own goes
/// to the few lists that lie near everything. All are compared in whole numbers.
/// </summary>
internal sealed class CentreTiles
{
    private const int TilesLeast = 8, ShareOfTiles = 5, AssignRows = 1200, ScoredRows = 96;

    /// <summary>
    /// Below so many dimensions rows are narrow. The list of a row of words has so 520 rows in the mean instead of 690,
    /// and a search for .99 reads two sevenths fewer, for 0.7 CPU-s of a build.
    /// </summary>
    private const int WideDimensions = 384, NarrowTilesLeast = 64, ShareOfNarrow = 2;
    private readonly int _dimensions;
    private readonly short[] _tiles, _means;
    private readonly int _count, _looked, _lookedRoughly;
    private readonly ConcurrentBag<Room> _rooms = [];

    /// <summary>For some rows of one core.</summary>
    private sealed class Room(int rows, int dimensions)
    {
        public short[] Values { get; } = PinnedShorts((long)rows * RoundedRows.ShortsOf(dimensions));

        public float[] Steps { get; } = new float[rows];

        public float[] Least { get; } = new float[rows];
    }

    public CentreTiles(int lists, int dimensions)
    {
        (_dimensions, _count) = (dimensions, Centres.TilesFor(lists));
        bool isWide = dimensions >= WideDimensions;
        (int least, int share) = isWide ? (TilesLeast, ShareOfTiles) : (NarrowTilesLeast, ShareOfNarrow);
        _looked = _count <= 2 * least ? _count : Math.Max(least, _count / share);
        _lookedRoughly = _count <= 2 * TilesLeast ? _count : (Math.Max(TilesLeast, _count / ShareOfTiles) + 1) / 2;
        _tiles = PinnedShorts((long)_count * Centres.TileShorts(dimensions));
        _means = PinnedShorts((long)Centres.TilesFor(_count) * Centres.TileShorts(dimensions));
    }

    /// <summary>The centres that rows are assigned to. REQUIRES: they are in the order that <see cref="Order"/> gives them.</summary>
    public void Place(ReadOnlySpan<float> centres)
    {
        int lists = centres.Length / _dimensions;
        Centres.Pack(centres, _dimensions, _tiles);
        float[] means = ClusterModel.PinnedFloats((long)_count * _dimensions);
        for (int tile = 0; tile < _count; tile++)
        {
            int from = tile * Centres.TileCentres, to = Math.Min(lists, from + Centres.TileCentres);
            Mean(centres[(from * _dimensions)..(to * _dimensions)], means.AsSpan(tile * _dimensions, _dimensions));
        }

        Centres.Pack(means, _dimensions, _means);
        Array.Clear(means);
    }

    /// <summary>
    /// Puts centres that lie together side by side: halves them again and again across the line between two that lie far apart, always at a
    /// whole number of tiles.
    /// </summary>
    public static void Order(Span<float> centres, int dimensions)
    {
        int lists = centres.Length / dimensions;
        int[] order = [.. Enumerable.Range(0, lists)];
        float[] before = ClusterModel.PinnedFloats(centres.Length);
        centres.CopyTo(before);
        Halve(before, dimensions, order);
        for (int list = 0; list < lists; list++)
            before.AsSpan(order[list] * dimensions, dimensions).CopyTo(centres[(list * dimensions)..]);
        Array.Clear(before);
    }

    /// <summary>A near centre of each row, on all cores.</summary>
    public void Assign(float[] rows, int count, int[] nearest, Action throwIfCancelled) =>
        Assign(rows, count, nearest, _looked, throwIfCancelled);

    /// <summary>The same, with half as many tiles looked at, of narrow rows with a tenth of them.</summary>
    public void AssignRoughly(float[] rows, int count, int[] nearest, Action throwIfCancelled) =>
        Assign(rows, count, nearest, _lookedRoughly, throwIfCancelled);

    private void Assign(float[] rows, int count, int[] nearest, int tiles, Action throwIfCancelled)
    {
        int block = Math.Clamp(count / Environment.ProcessorCount, 48, AssignRows);
        AllCores.For((count + block - 1) / block, part =>
        {
            throwIfCancelled();
            int from = part * block, size = Math.Min(block, count - from);
            Room room = _rooms.TryTake(out Room? used) && used.Steps.Length >= size ? used : new Room(block, _dimensions);
            Span<float> steps = room.Steps.AsSpan(0, size);
            RoundedRows.Fill(rows.AsSpan(from * _dimensions, size * _dimensions), _dimensions, room.Values, steps);
            var some = new RoundedRows(room.Values, steps, _dimensions);
            if (tiles == _count)
                Centres.Assign(some, _tiles, nearest.AsSpan(from, size), room.Least.AsSpan(0, size));
            else
                Assign(some, nearest.AsSpan(from, size), room.Least.AsSpan(0, size), tiles);
            _rooms.Add(room);
        });
    }

    public void Wipe()
    {
        Array.Clear(_tiles);
        Array.Clear(_means);
        foreach (Room room in _rooms)
            Array.Clear(room.Values);
    }

    private static short[] PinnedShorts(long count) => GC.AllocateArray<short>(checked((int)count), pinned: true);

    private void Assign(RoundedRows rows, Span<int> nearest, Span<float> least, int tiles)
    {
        int[] looked = new int[nearest.Length * tiles], starts = new int[_count + 2];
        FindTiles(rows, looked, tiles);
        foreach (int tile in looked)
            starts[tile + 2]++;
        for (int tile = 0; tile < _count; tile++)
            starts[tile + 2] += starts[tile + 1];
        int[] chosen = new int[looked.Length];
        for (int at = 0; at < looked.Length; at++)
            chosen[starts[looked[at] + 1]++] = at / tiles;
        least.Fill(float.PositiveInfinity);
        nearest.Clear();
        int tileShorts = Centres.TileShorts(_dimensions);
        for (int tile = 0; tile < _count; tile++)
        {
            Centres.AssignChosen(
                rows, chosen.AsSpan(starts[tile]..starts[tile + 1]), _tiles.AsSpan(tile * tileShorts, tileShorts),
                tile * Centres.TileCentres, nearest, least);
        }
    }

    /// <summary>The nearest tiles of each row, in no order.</summary>
    private void FindTiles(RoundedRows rows, int[] looked, int tiles)
    {
        int width = Centres.TilesFor(_count) * Centres.TileCentres, count = rows.Count;
        float[] scores = new float[ScoredRows * width], kept = new float[tiles];
        for (int from = 0; from < count; from += ScoredRows)
        {
            int size = Math.Min(ScoredRows, count - from);
            Centres.ScoresOfRows(rows, from, size, _means, scores);
            for (int row = 0; row < size; row++)
                TakeLeast(scores.AsSpan(row * width, _count), kept, looked.AsSpan((from + row) * tiles, tiles));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TakeLeast(ReadOnlySpan<float> scores, Span<float> kept, Span<int> places)
    {
        kept.Fill(float.PositiveInfinity);
        places.Clear();
        int worst = 0;
        for (int at = NearestRows.NextBelow(scores, 0, float.PositiveInfinity); at < scores.Length;
            at = NearestRows.NextBelow(scores, at + 1, kept[worst]))
        {
            (kept[worst], places[worst]) = (scores[at], at);
            for (int i = 0; i < kept.Length; i++)
                worst = kept[i] > kept[worst] ? i : worst;
        }
    }

    private static void Halve(float[] centres, int dimensions, Span<int> order)
    {
        int tiles = Centres.TilesFor(order.Length);
        if (tiles < 2)
            return;
        float[] mean = new float[dimensions], keys = new float[order.Length];
        foreach (int centre in order)
            AddTo(mean, Of(centres, dimensions, centre), 1f / order.Length);
        ReadOnlySpan<float> one = Of(centres, dimensions, Farthest(centres, dimensions, order, mean));
        ReadOnlySpan<float> other = Of(centres, dimensions, Farthest(centres, dimensions, order, one));
        for (int i = 0; i < order.Length; i++)
        {
            ReadOnlySpan<float> centre = Of(centres, dimensions, order[i]);
            keys[i] = SquaredL2.Distance(centre, one) - SquaredL2.Distance(centre, other);
        }

        keys.AsSpan().Sort(order);
        int half = tiles / 2 * Centres.TileCentres;
        Halve(centres, dimensions, order[..half]);
        Halve(centres, dimensions, order[half..]);
    }

    private static int Farthest(float[] centres, int dimensions, ReadOnlySpan<int> order, ReadOnlySpan<float> from)
    {
        (int found, float most) = (order[0], -1);
        foreach (int centre in order)
        {
            float distance = SquaredL2.Distance(Of(centres, dimensions, centre), from);
            (found, most) = distance > most ? (centre, distance) : (found, most);
        }

        return found;
    }

    private static ReadOnlySpan<float> Of(float[] centres, int dimensions, int centre) => centres.AsSpan(centre * dimensions, dimensions);

    private static void Mean(ReadOnlySpan<float> centres, Span<float> mean)
    {
        int count = centres.Length / mean.Length;
        mean.Clear();
        for (int centre = 0; centre < count; centre++)
            AddTo(mean, centres.Slice(centre * mean.Length, mean.Length), 1f / count);
    }

    private static void AddTo(Span<float> sum, ReadOnlySpan<float> values, float factor)
    {
        for (int i = 0; i < sum.Length; i++)
            sum[i] += factor * values[i];
    }
}
