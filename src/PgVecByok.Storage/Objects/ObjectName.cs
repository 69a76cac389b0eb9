namespace PgVecByok.Storage;

/// <summary>
/// The name of a stored object: lower-case letters, digits, dashes and single slashes. It holds opaque ids only, since it
/// is stored in clear, and cannot climb out of a directory, since a dot is not among its characters.
/// </summary>
public readonly record struct ObjectName
{
    public ObjectName(string path)
    {
        if (path.Length is 0 or > Limits.ObjectNameCharsMax || path[0] == '/' || path[^1] == '/'
            || path.Contains("//", StringComparison.Ordinal) || !path.All(IsAllowed))
            throw new ArgumentException("an object name has other characters than ids have", nameof(path));
        Path = path;
    }

    public string Path { get; }

    public override string ToString() => Path;

    private static bool IsAllowed(char c) => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '/';
}
