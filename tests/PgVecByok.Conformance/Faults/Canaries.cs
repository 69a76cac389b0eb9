using System.Runtime.InteropServices;
using System.Text;

namespace PgVecByok.Conformance;

/// <summary>Marks that are nowhere by chance, in every form in which a value may lie about, and what finds them.</summary>
internal sealed class Canaries
{
    private const int WindowBytes = 16 << 20;
    private readonly List<(string Form, byte[] Bytes)> _forms = [];

    public static Canaries OfValues(string text, params float[] vector)
    {
        var canaries = new Canaries();
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        canaries.Add("text", utf8);
        canaries.Add("text in UTF-16", Encoding.Unicode.GetBytes(text));
        canaries.Add("hexadecimal", Encoding.ASCII.GetBytes(Convert.ToHexStringLower(utf8)));
        canaries.Add("HEXADECIMAL", Encoding.ASCII.GetBytes(Convert.ToHexString(utf8)));
        // The last group depends on what follows.
        canaries.Add("base64", Encoding.ASCII.GetBytes(Convert.ToBase64String(utf8)[..(utf8.Length / 3 * 4)]));
        canaries.Add("float32", MemoryMarshal.AsBytes<float>(vector).ToArray());
        canaries.Add("float32 as sent", Reversed(MemoryMarshal.AsBytes<float>(vector).ToArray(), 4));
        double[] doubles = [.. vector.Select(each => (double)each)];
        canaries.Add("float64", MemoryMarshal.AsBytes<double>(doubles).ToArray());
        canaries.Add("float64 as sent", Reversed(MemoryMarshal.AsBytes<double>(doubles).ToArray(), 8));
        return canaries;
    }

    public static Canaries Of(params (string Form, byte[] Bytes)[] forms)
    {
        var canaries = new Canaries();
        foreach ((string form, byte[] bytes) in forms)
            canaries.Add(form, bytes);
        return canaries;
    }

    public static Canaries OfNames(params string[] names)
    {
        var canaries = new Canaries();
        foreach (string name in names)
        {
            canaries.Add(name, Encoding.UTF8.GetBytes(name));
            canaries.Add($"{name} in UTF-16", Encoding.Unicode.GetBytes(name));
        }

        return canaries;
    }

    /// <summary>In the files of a folder and below, also those that are being written; each hit as file and form.</summary>
    public IReadOnlyList<string> FindIn(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).SelectMany(FindInFile)];

    /// <summary>A file that is gone by now has nothing in it.</summary>
    public IReadOnlyList<string> FindInFile(string path)
    {
        try
        {
            using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            return [.. FindIn(file).Select(form => $"{Path.GetFileName(path)}: {form}")];
        }
        catch (FileNotFoundException)
        {
            return [];
        }
    }

    public IReadOnlyList<string> FindInText(string text) => FindIn(new MemoryStream(Encoding.UTF8.GetBytes(text)));

    public int LongestBytes => _forms.Max(form => form.Bytes.Length);

    /// <summary>Each form that is in these bytes, with its first place.</summary>
    public IReadOnlyList<(string Form, int Place)> FindIn(ReadOnlySpan<byte> seen)
    {
        List<(string, int)> found = [];
        // Most of a process's memory, and most of a sparse file, is zero.
        if (!seen.ContainsAnyExcept((byte)0))
            return found;
        foreach ((string form, byte[] bytes) in _forms)
        {
            if (seen.IndexOf(bytes) is var place and >= 0)
                found.Add((form, place));
        }

        return found;
    }

    private List<string> FindIn(Stream stream)
    {
        int overlap = LongestBytes;
        byte[] window = new byte[WindowBytes + overlap];
        HashSet<string> found = [];
        int kept = 0;
        while (stream.ReadAtLeast(window.AsSpan(kept, WindowBytes), WindowBytes, throwOnEndOfStream: false) is var count and > 0)
        {
            ReadOnlySpan<byte> seen = window.AsSpan(0, kept + count);
            foreach ((string form, _) in FindIn(seen))
                found.Add(form);
            kept = Math.Min(overlap, seen.Length);
            seen[^kept..].CopyTo(window);
        }

        return [.. found.Order()];
    }

    private void Add(string form, byte[] bytes) => _forms.Add((form, bytes));

    private static byte[] Reversed(byte[] bytes, int width)
    {
        for (int at = 0; at < bytes.Length; at += width)
            bytes.AsSpan(at, width).Reverse();
        return bytes;
    }
}
