namespace PgVecByok.Engine;

/// <summary>min and max over one representation: the kept values by group, compared as the type orders them.</summary>
internal sealed class ExtremeAccumulator<T>(SqlType<T> type, int direction) : Accumulator
{
    private readonly GroupStates<Kept> _kept = new();
    private long _bytes;

    public override long MemoryBytes => _bytes + ((long)_kept.Count * 32);

    public override void Add(ReadOnlySpan<int> groups, Column[] arguments, int count)
    {
        var values = (Column<T>)arguments[0];
        for (int row = 0; row < count; row++)
        {
            if (values.IsNull(row))
                continue;
            ref Kept kept = ref _kept[groups[row]];
            T value = values[row];
            if (!kept.Any || direction * type.Compare(value, kept.Value) > 0)
                kept = new Kept { Any = true, Value = Owned(value) };
        }
    }

    public override Column Results(int groupCount)
    {
        var results = new Column<T>(groupCount);
        for (int group = 0; group < groupCount; group++)
        {
            ref Kept kept = ref _kept[group];
            if (kept.Any)
                results.Append(kept.Value);
            else
                results.AppendNull();
        }

        return results;
    }

    // Text is a slice of its page or message: a copy lets that go.
    private T Owned(T value)
    {
        if (value is not Text text)
            return value;
        _bytes += text.Length;
        return (T)(object)new Text(text.Span.ToArray());
    }

    private struct Kept
    {
        public bool Any;
        public T Value;
    }
}
