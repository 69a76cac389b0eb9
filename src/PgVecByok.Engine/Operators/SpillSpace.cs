using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// The temporary files of one session: where they are, and how large they may be together. Belongs to the session's thread. What holds:
/// they are within temp_file_limit, and they leave a last part of their disk, which may be the log's too: one tenant's sort does not end
/// all others' commits.
/// </summary>
internal sealed class SpillSpace(string directory, Settings settings)
{
    /// <summary>Of a small disk a sixteenth.</summary>
    private const long FreeBytesMin = 256 << 20;

    /// <summary>How much is written between two looks at the disk.</summary>
    private const long StepBytes = 16 << 20;

    private long _bytes;
    private long _unseen;

    public string Directory { get; } = directory;

    /// <summary>So much more is about to be written.</summary>
    /// <exception cref="SqlException">53400: past temp_file_limit; 53100: the disk is nearly full.</exception>
    public void Add(long bytes)
    {
        double limit = settings.Number("temp_file_limit");
        if (limit >= 0 && _bytes + bytes > limit * 1024)
        {
            throw new SqlException(
                SqlState.ConfigurationLimitExceeded, $"temporary file size exceeds \"temp_file_limit\" ({(long)limit}kB)");
        }

        _unseen += bytes;
        if (_unseen >= StepBytes)
            LookAtDisk();
        _bytes += bytes;
    }

    public void Free(long bytes) => _bytes = Math.Max(0, _bytes - bytes);

    /// <summary>Nothing runs any more: what an error left is closed.</summary>
    public void Forget() => _bytes = 0;

    private void LookAtDisk()
    {
        _unseen = 0;
        var disk = new DriveInfo(Directory);
        long left = Math.Min(FreeBytesMin, disk.TotalSize / 16);
        if (disk.AvailableFreeSpace >= left)
            return;
        throw new SqlException(SqlState.DiskFull, "could not write to a temporary file: the disk is nearly full")
        {
            Detail = $"Its last {left >> 20} MB are left for commits.",
            Hint = "Ask for less, or raise work_mem so that less is laid aside.",
        };
    }
}
