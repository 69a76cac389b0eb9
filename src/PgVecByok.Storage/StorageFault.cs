namespace PgVecByok.Storage;

/// <summary>What went wrong below the cipher. Damage to what is sealed is a <c>KeyException</c> (Corrupt), never one of these.</summary>
public enum StorageFault
{
    /// <summary>No space left: the write did not happen, reads go on (53100).</summary>
    DiskFull,

    /// <summary>The device refused a read or a write (58030).</summary>
    InputOutput,

    /// <summary>A sync failed: what was written may be gone although later syncs succeed. The process must end (58030).</summary>
    SyncFailed,

    /// <summary>The store may or may not have kept the object: neither success nor failure can be claimed (08007).</summary>
    Ambiguous,

    /// <summary>What was acknowledged cannot all be read: the log is not opened (XX001).</summary>
    Damaged,

    /// <summary>The object is not there, or shorter than what was asked of it.</summary>
    Missing,

    /// <summary>Another publisher was first: read the manifest again and repeat the edit (40001).</summary>
    Conflict,

    /// <summary>Every cached page is in use (53200).</summary>
    CacheFull,

    /// <summary>A statement wants more temporary space than it may have (53400).</summary>
    SpillLimit,

    /// <summary>A record, page or segment is larger than the format allows (54000).</summary>
    TooLarge,
}
