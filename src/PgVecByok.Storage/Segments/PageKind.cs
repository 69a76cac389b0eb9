namespace PgVecByok.Storage;

/// <summary>What a sealed page holds. Part of its associated data: a page of one kind never opens as another.</summary>
public enum PageKind : byte
{
    /// <summary>Values of one column for a run of rows.</summary>
    Values = 1,

    /// <summary>The transactions that wrote a run of rows.</summary>
    Writers = 2,

    /// <summary>Key values in order, with the row versions that hold them.</summary>
    Keys = 3,

    /// <summary>First values of a key's pages.</summary>
    KeyDirectory = 4,

    /// <summary>A stretch of a key's filter.</summary>
    Filter = 5,

    /// <summary>The segment's page directory, always its last page.</summary>
    Footer = 6,

    /// <summary>Centres of a cluster index's lists.</summary>
    ClusterCentres = 7,

    /// <summary>The words that a cluster index's codes stand for.</summary>
    ClusterWords = 8,

    /// <summary>Rows of one list of a cluster index, with their codes.</summary>
    ClusterList = 9,

    /// <summary>Vectors of a cluster index's rows, each in a unit of its own: one line of the directory names a run of them.</summary>
    ClusterVectors = 10,
}
