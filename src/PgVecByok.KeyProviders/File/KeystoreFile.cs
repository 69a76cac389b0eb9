namespace PgVecByok.KeyProviders;

/// <summary>Files of the keystore: owner only, written through to the disk, replaced whole.</summary>
internal static class KeystoreFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        string draft = path + ".draft";
        var how = new FileStreamOptions
        {
            // Write-through (O_SYNC) reports what a later flush would swallow.
            Mode = FileMode.Create, Access = FileAccess.Write, Options = FileOptions.WriteThrough, UnixCreateMode = OwnerOnly,
            BufferSize = 0,
        };
        using (var file = new FileStream(draft, how)) file.Write(content);
        File.Move(draft, path, overwrite: true);
    }

    /// <summary>Overwritten before it is unlinked. On a copying file system or flash the old blocks may survive.</summary>
    public static void Erase(string path)
    {
        if (!File.Exists(path)) return;
        using (var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.None, 0, FileOptions.WriteThrough))
            file.Write(new byte[file.Length]);
        File.Delete(path);
    }
}
