namespace PgVecByok.Storage;

/// <summary>
/// The name of a stored object: lower-case letters, digits, dashes and single slashes. It holds opaque ids only, since it
/// is stored in clear, and cannot climb out of a directory, since a dot is not among its characters.
/// </summary>
public readonly record struct ObjectName
{
    private const int HashedChars = 12;

    public ObjectName(string path)
    {
        if (path.Length is 0 or > Limits.ObjectNameCharsMax || path[0] == '/' || path[^1] == '/'
            || path.Contains("//", StringComparison.Ordinal) || !path.All(IsAllowed))
            throw new ArgumentException("an object name has other characters than ids have", nameof(path));
        Path = path;
    }

    public string Path { get; }

    public override string ToString() => Path;

    /// <summary>Of its end, where the ids differ: a name is looked up for every page that is read.</summary>
    public override int GetHashCode() =>
        Path is null ? 0 : string.GetHashCode(Path.AsSpan(Math.Max(0, Path.Length - HashedChars)));

    private static bool IsAllowed(char c) => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '/';
}
