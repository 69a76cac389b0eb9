namespace PgVecByok.Storage;

/// <summary>A draft that is held in memory until it is put whole: of a store that can do no better.</summary>
internal sealed class HeldDraft(IObjectStore store, ObjectName name) : IObjectDraft
{
    private readonly List<ReadOnlyMemory<byte>> _parts = [];

    public void Append(ReadOnlySpan<byte> bytes) => _parts.Add(bytes.ToArray());

    public PutResult Put(ReadOnlyMemory<byte> head) => store.PutIfAbsent(name, [head, .. _parts]);

    public void Dispose() => _parts.Clear();
}
