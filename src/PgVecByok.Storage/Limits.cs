namespace PgVecByok.Storage;

/// <summary>Every bound of the storage format and of what it keeps in memory. Past one of them: StorageException, TooLarge.</summary>
public static class Limits
{
    /// <summary>The unit of sealing. 64 KiB costs a scan about 10 % against this (measured); rows fetched at random want 4 KiB.</summary>
    public const int PageBytesMax = 1 << 20;

    /// <summary>One value that is larger than a page has a page for itself. Not cached.</summary>
    public const int WidePageBytesMax = 64 << 20;

    /// <summary>Pages of one segment: its footer stays below <see cref="FooterBytesMax"/>.</summary>
    public const int SegmentPagesMax = 1 << 18;

    public const long SegmentBytesMax = 1L << 30;
    public const int FooterBytesMax = 16 << 20;
    public const uint ColumnMax = 65_535;

    /// <summary>One commit's record for one tenant. Larger changes go to segments first.</summary>
    public const int LogRecordBytesMax = 64 << 20;

    /// <summary>Frames under one log key; the next frame opens another.</summary>
    public const uint LogSegmentFramesMax = 1 << 20;

    public const int ManifestBytesMax = 64 << 20;
    public const int ManifestSegmentsMax = 65_536;
    public const int AttributesBytesMax = 1 << 20;
    public const int BitmapBytesMax = 16 << 20;
    public const int ObjectNameCharsMax = 200;

    /// <summary>Frames that join one synced write.</summary>
    public const int GroupFramesMax = 1_024;
    public const long GroupBytesMax = 64 << 20;
}
