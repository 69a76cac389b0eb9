using PgVecByok.Storage;

namespace PgVecByok.Tests;

/// <summary>
/// Objects in memory that fail by seed. An acknowledged object survives a crash; one whose put was cut off is absent, whole
/// or torn afterwards, which is worse than a directory or S3 does; a deletion that was cut off may have happened or not.
/// </summary>
public sealed class SimulatedObjectStore(SimulatedFaults faults) : IObjectStore
{
    private readonly Dictionary<string, byte[]> _objects = [];
    private readonly Lock _gate = new();

    public PutResult PutIfAbsent(ObjectName name, IReadOnlyList<ReadOnlyMemory<byte>> parts)
    {
        byte[] bytes = [.. parts.SelectMany(part => part.ToArray())];
        lock (_gate)
        {
            if (faults.Crashes())
            {
                int kept = faults.Next(3) switch { 0 => -1, 1 => bytes.Length, _ => faults.Next(bytes.Length) };
                if (kept >= 0) _objects.TryAdd(name.Path, bytes[..kept]);
                throw new SimulatedCrashException();
            }

            if (faults.Draw(faults.RefuseRate)) throw new StorageException(StorageFault.DiskFull, "simulated: full");
            if (faults.Draw(faults.AmbiguousRate))
            {
                if (faults.Next(2) == 0) _objects.TryAdd(name.Path, bytes);
                throw new StorageException(StorageFault.Ambiguous, "simulated: no answer");
            }

            return _objects.TryAdd(name.Path, bytes) ? PutResult.Created : PutResult.Exists;
        }
    }

    public void Read(ObjectName name, long offset, Span<byte> destination)
    {
        faults.ThrowIfDown();
        lock (_gate)
        {
            Reads++;
            if (!_objects.TryGetValue(name.Path, out byte[]? bytes) || bytes.Length - offset < destination.Length)
                throw new StorageException(StorageFault.Missing, $"object {name} is missing or cut short");
            bytes.AsSpan((int)offset, destination.Length).CopyTo(destination);
        }
    }

    public long? Length(ObjectName name)
    {
        faults.ThrowIfDown();
        lock (_gate) return _objects.TryGetValue(name.Path, out byte[]? bytes) ? bytes.Length : null;
    }

    public IEnumerable<ObjectName> List(string prefix)
    {
        faults.ThrowIfDown();
        lock (_gate)
        {
            return [.. _objects.Keys.Where(path => path.StartsWith(prefix.TrimEnd('/') + "/", StringComparison.Ordinal))
                .Select(path => new ObjectName(path))];
        }
    }

    public void Delete(IEnumerable<ObjectName> names)
    {
        foreach (ObjectName name in names)
        {
            lock (_gate)
            {
                bool crashes = faults.Crashes();
                if (!crashes || faults.Next(2) == 0) _objects.Remove(name.Path);
                if (crashes) throw new SimulatedCrashException();
            }
        }
    }

    /// <summary>Of ranges, since the start.</summary>
    public int Reads { get; private set; }

    /// <summary>The bytes themselves, for tests that damage or exchange them.</summary>
    public byte[] this[ObjectName name]
    {
        get => _objects[name.Path];
        set => _objects[name.Path] = value;
    }

    public IEnumerable<byte[]> Everything => _objects.Values;

    /// <summary>What the machine finds when the power is back.</summary>
    public SimulatedObjectStore Restart(SimulatedFaults next)
    {
        var store = new SimulatedObjectStore(next);
        foreach ((string name, byte[] bytes) in _objects) store._objects[name] = [.. bytes];
        return store;
    }

    public void Dispose()
    {
    }
}
