namespace PgVecByok.Engine;

/// <summary>
/// How similar a text is to the most similar run of another one's trigrams: of any run for word_similarity, of one of whole words for the
/// strict form. The run's end goes over all places; its begin is moved up as long as that gains.
/// </summary>
internal sealed class WordSimilarity
{
    private readonly bool _isStrict;
    private readonly int[] _trigrams; // of the other text, as numbers of their kind
    private readonly bool[] _begins;
    private readonly bool[] _ends;
    private readonly bool[] _isSought; // by kind
    private readonly int[] _last; // by kind: where the run has it last
    private readonly int _soughtCount;

    private WordSimilarity(Text sought, Text text, bool isStrict)
    {
        _isStrict = isStrict;
        List<(int Trigram, bool Begins, bool Ends)> all = Trigrams.InOrder(text);
        SortedSet<int> wanted = Trigrams.Of(sought);
        Dictionary<int, int> kinds = [];
        foreach (int trigram in wanted.Concat(all.Select(each => each.Trigram)))
            kinds.TryAdd(trigram, kinds.Count);
        _trigrams = [.. all.Select(each => kinds[each.Trigram])];
        _begins = [.. all.Select(each => each.Begins)];
        _ends = [.. all.Select(each => each.Ends)];
        _isSought = new bool[kinds.Count];
        foreach (int trigram in wanted)
            _isSought[kinds[trigram]] = true;
        _last = new int[kinds.Count];
        Array.Fill(_last, -1);
        _soughtCount = wanted.Count;
    }

    public static float Of(Text sought, Text text, bool isStrict) => new WordSimilarity(sought, text, isStrict).Most();

    private float Most()
    {
        float most = 0;
        int lower = _isStrict ? 0 : -1, kinds = 0, shared = 0;
        for (int i = 0; i < _trigrams.Length; i++)
        {
            int kind = _trigrams[i];
            if (lower >= 0 || _isSought[kind])
            {
                if (_last[kind] < 0)
                {
                    kinds++;
                    shared += _isSought[kind] ? 1 : 0;
                }

                _last[kind] = i;
            }

            if (!(_isStrict ? _ends[i] : _isSought[kind]))
                continue;
            if (lower == -1)
                (lower, kinds) = (i, 1);
            most = Math.Max(most, MoveBegin(ref lower, i, ref kinds, ref shared));
        }

        return most;
    }

    private float MoveBegin(ref int lower, int upper, ref int kinds, ref int shared)
    {
        float best = Similarity(shared, kinds);
        int before = lower, leftKinds = kinds, leftShared = shared;
        for (int begin = before; begin <= upper; begin++)
        {
            if (!_isStrict || _begins[begin])
            {
                float similarity = Similarity(leftShared, leftKinds);
                if (similarity > best)
                    (best, lower, kinds, shared) = (similarity, begin, leftKinds, leftShared);
            }

            if (_last[_trigrams[begin]] != begin)
                continue;
            leftKinds--;
            leftShared -= _isSought[_trigrams[begin]] ? 1 : 0;
        }

        for (int begin = before; begin < lower; begin++)
        {
            if (_last[_trigrams[begin]] == begin)
                _last[_trigrams[begin]] = -1;
        }

        return best;
    }

    private float Similarity(int shared, int kinds) => shared / (float)(_soughtCount + kinds - shared);
}
