using PgVecByok.Kernels;

namespace PgVecByok.Engine;

/// <summary>
/// The lists of all models in the order of their scores. A search reads a twentieth of them or a sixth, so that about
/// the nearest tenth is put in order first, then what comes to three tenths, then all: some of the scores tell where
/// these end. Where no order is wanted, they come by their numbers. A list whose score is no number, or infinite,
/// is none.
/// </summary>
internal sealed class RankedLists
{
    private const int Sampled = 64, RoomAtFirst = 256;
    private static readonly int[] _stages = [7, 20];
    private readonly float[][] _models;
    private readonly float[] _ends;
    private float[] _scores = new float[RoomAtFirst];
    private long[] _lists = new long[RoomAtFirst];
    private int _stage;

    /// <param name="models">The scores of each one's lists, in the order of their numbers.</param>
    public RankedLists(float[][] models, bool isOrdered)
    {
        (_models, IsOrdered) = (models, isOrdered);
        _ends = isOrdered && models[0].Length > 2 * Sampled ? Ends(models[0]) : [float.PositiveInfinity];
    }

    /// <summary>Those that are in order so far.</summary>
    public int Count { get; private set; }

    private bool IsOrdered { get; }

    /// <summary>There are more than so many.</summary>
    public bool Has(int place)
    {
        while (place >= Count && _stage < _ends.Length)
            Extend();
        return place < Count;
    }

    public float ScoreOf(int place) => _scores[place];

    public int ModelOf(int place) => (int)(_lists[place] >> 32);

    public int ListOf(int place) => (int)_lists[place];

    private static float[] Ends(float[] scores)
    {
        Span<float> sample = stackalloc float[Sampled];
        for (int i = 0; i < Sampled; i++)
            sample[i] = scores[(int)((long)i * scores.Length / Sampled)];
        sample.Sort();
        return [sample[_stages[0]], sample[_stages[1]], float.PositiveInfinity];
    }

    // Also where the sample had something that is no number: what is not below the last end is of the next stage.
    private void Extend()
    {
        float from = _stage == 0 ? float.NegativeInfinity : _ends[_stage - 1], to = _ends[_stage++];
        int first = Count;
        for (int model = 0; model < _models.Length; model++)
        {
            ReadOnlySpan<float> scores = _models[model];
            int at = NearestRows.NextBelow(scores, 0, to);
            for (; at < scores.Length; at = NearestRows.NextBelow(scores, at + 1, to))
            {
                if (!(scores[at] < from))
                    Add(scores[at], ((long)model << 32) | (uint)at);
            }
        }

        if (IsOrdered)
            Array.Sort(_scores, _lists, first, Count - first);
    }

    private void Add(float score, long list)
    {
        if (Count == _scores.Length)
        {
            Array.Resize(ref _scores, 2 * Count);
            Array.Resize(ref _lists, 2 * Count);
        }

        (_scores[Count], _lists[Count]) = (score, list);
        Count++;
    }
}
