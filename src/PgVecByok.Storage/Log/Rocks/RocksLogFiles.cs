using System.Globalization;

namespace PgVecByok.Storage;

/// <summary>
/// The log files of a directory, read before RocksDB reads them. What holds where none is suspect: each is followed by nothing of its own
/// and begins where the one before ended, so whatever RocksDB takes for the end is the end.
/// </summary>
/// <param name="Suspect">The first file that something follows which does not belong there, or is missing; null: there is none.</param>
/// <param name="Next">The sequence number that comes after all of them.</param>
internal readonly record struct RocksLogFiles(string? Suspect, ulong Next)
{
    public static RocksLogFiles Read(string directory, ulong from = 0)
    {
        string? suspect = null;
        ulong? next = null;
        string before = "";
        foreach (string path in Find(directory))
        {
            string name = Path.GetFileName(path);
            ReadOnlySpan<char> digits = name.AsSpan(0, name.Length - 4);
            if (!ulong.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out ulong number) || number < from)
                continue;
            RocksLogExtent extent = RocksLogReader.Read(path, number);
            if (extent.Beyond is not null)
                suspect ??= name;
            if (extent.First is { } first && next is { } expected && first != expected)
                suspect ??= before;
            if (extent.First is not null)
                (next, before) = (extent.Next, name);
        }

        return new RocksLogFiles(suspect, next ?? 0);
    }

    /// <summary>By number: they are padded to six digits, and go on after that.</summary>
    private static string[] Find(string directory)
    {
        string[] paths = Directory.GetFiles(directory, "*.log");
        Array.Sort(paths, static (a, b) => a.Length != b.Length ? a.Length.CompareTo(b.Length) : string.CompareOrdinal(a, b));
        return paths;
    }
}
