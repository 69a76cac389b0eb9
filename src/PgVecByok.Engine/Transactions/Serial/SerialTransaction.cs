using System.Runtime.InteropServices;
using PgVecByok.Keys;

namespace PgVecByok.Engine;

/// <summary>
/// One SERIALIZABLE transaction as the <see cref="SerialGraph"/> knows it: its conflicts, and what is remembered of it until every
/// transaction that ran beside it has ended. All but <see cref="IsSafe"/> is read and changed under the graph's gate.
/// </summary>
internal sealed class SerialTransaction(long snapshotAt, bool isReadOnly)
{
    private volatile bool _isSafe;

    /// <summary>Whose rows it has used; null before the first of them.</summary>
    public TenantId? Tenant { get; set; }

    /// <summary>The graph's newest commit when the snapshot was taken.</summary>
    public long SnapshotAt { get; } = snapshotAt;

    /// <summary>Declared so; or committed without having written.</summary>
    public bool IsReadOnly { get; set; } = isReadOnly;

    /// <summary>Somebody else's check found that this one has to go: its next read, write or commit is 40001.</summary>
    public bool IsDoomed { get; set; }

    public bool DidWrite { get; set; }

    /// <summary>Zero before the commit was decided on.</summary>
    public long PreparedAt { get; set; }

    /// <summary>Zero while it runs.</summary>
    public long CommittedAt { get; set; }

    /// <summary>The commit number its rows are stamped with; zero without one.</summary>
    public long CommitNumber { get; set; }

    /// <summary>It read what a transaction wrote that committed before it; the first such commit.</summary>
    public long? EarliestOut { get; set; }

    public bool HasForgottenIn { get; set; }

    public bool HasForgottenOut { get; set; }

    /// <summary>Read or wrote a table that all tenants share, so that others' transactions may stand beside it.</summary>
    public bool TouchedShared { get; set; }

    public bool IsPrepared => PreparedAt > 0;

    public bool IsCommitted => CommittedAt > 0;

    public uint Xid { get; set; }

    /// <summary>Who wrote what this one read as it was before.</summary>
    public List<SerialTransaction> Out { get; } = [];

    /// <summary>Who read what this one wrote, as it was before.</summary>
    public List<SerialTransaction> In { get; } = [];

    /// <summary>Of a READ ONLY one: the writers that decide whether its snapshot is safe.</summary>
    public HashSet<SerialTransaction> Undecided { get; } = [];

    /// <summary>Of a writer: the READ ONLY ones that wait for it.</summary>
    public List<SerialTransaction> Watchers { get; } = [];

    public bool IsUnsafe { get; set; }

    /// <summary>READ ONLY, with a snapshot that no writer can make inconsistent any more: it need not be tracked.</summary>
    public bool IsSafe
    {
        get => _isSafe;
        set => _isSafe = value;
    }

    public Dictionary<TableRows, OwnReads> Reads { get; } = [];

    public OwnReads ReadsOf(TableRows rows)
    {
        ref OwnReads? reads = ref CollectionsMarshal.GetValueRefOrAddDefault(Reads, rows, out _);
        return reads ??= new OwnReads();
    }
}

/// <summary>What one transaction has read of one table.</summary>
internal sealed class OwnReads
{
    public bool Whole { get; set; }

    public HashSet<long> Rows { get; } = [];

    public HashSet<(uint Key, int Hash)> Keys { get; } = [];

    public List<ReadRange> Ranges { get; } = [];
}
