using PgVecByok.Storage;

namespace PgVecByok.Engine;

/// <summary>A chunk that a part of an index answers for, and how many rows it had.</summary>
internal readonly record struct CoveredChunk(int Chunk, int Rows);

/// <summary>
/// What a log says of a part of an index. Parts with one <see cref="Model"/> have the same centres and words, so that a search looks them
/// up once for all of them.
/// </summary>
internal sealed record IndexPartHead
{
    /// <summary>In place of the number of lists: copies of vectors, see <see cref="VectorCopies"/>.</summary>
    public const int NoLists = 0;

    public required uint Index { get; init; }

    public required Guid Model { get; init; }

    public required ClusterMetric Metric { get; init; }

    public required CodeShape Shape { get; init; }

    public required int Lists { get; init; }

    /// <summary>Rows the model was learned from and for: when there are many more, it is learned anew.</summary>
    public required long ModelRows { get; init; }

    public required int Rows { get; init; }

    public required SearchEffort Effort { get; init; }

    public required IReadOnlyList<CoveredChunk> Covers { get; init; }

    public bool IsCopies => Lists == NoLists;

    public static IndexPartHead Read(ref RecordReader record, byte kind)
    {
        uint index = record.UInt32();
        var model = new Guid(record.Raw(16));
        var metric = (ClusterMetric)record.Byte();
        var shape = CodeShape.OfLogged(record.Int32(), record.Int32());
        (int lists, long modelRows, int rows) = (record.Int32(), record.Int64(), record.Int32());
        SearchEffort effort = SearchEffort.Read(ref record, kind);
        var covers = new CoveredChunk[record.Count()];
        for (int i = 0; i < covers.Length; i++)
            covers[i] = new CoveredChunk(record.Int32(), record.Int32());
        if (metric > ClusterMetric.Cosine || shape is not { Dimensions: > 0, PartDimensions: > 0 } || lists < 0
            || (lists == NoLists) != (kind == CommitRecord.Copies) || covers.Length == 0
            || covers.Any(cover => cover.Chunk < 0))
        {
            throw RecordReader.Malformed();
        }

        return new IndexPartHead
        {
            Index = index, Model = model, Metric = metric, Shape = shape, Lists = lists, ModelRows = modelRows, Rows = rows,
            Effort = effort, Covers = covers,
        };
    }
}

/// <summary>
/// One immutable stretch of a cluster index: for some chunks of one tenant's table, the codes of their vectors, list by list, under the
/// numbers of their rows. Which of the rows a statement sees is asked of their chunks.
/// <code>
///   centres  one after another, as many to a page as fit; then their codes, see CentreGuide
///   words    the codebook of the rows, then that of the centres
///   list     see ListPage
/// </code>
/// Or copies of the vectors of such rows, each in a unit of its own, by chunk and place.
/// </summary>
internal sealed class IndexPart(SegmentReader reader, IndexPartHead head)
{
    /// <summary>The page entries' chunk: of what the centres are, and their words; of their codes, and the words of these.</summary>
    public const int CentresThemselves = 0, CentreCodes = 1;

    private int[]? _listPages;

    public SegmentReader Reader { get; } = reader;

    public IndexPartHead Head { get; } = head;

    public CodeShape GuideShape { get; } = CentreGuide.ShapeFor(head.Shape.Dimensions);

    public static int PaddedRows(int rows) => (rows + Kernels.NibbleSums.BlockRows - 1) & ~(Kernels.NibbleSums.BlockRows - 1);

    /// <summary>The pages of a list; none if it is empty.</summary>
    public ReadOnlySpan<PageEntry> ListPages(int list)
    {
        ReadOnlySpan<PageEntry> directory = Reader.Directory;
        int[] starts = _listPages ??= FindLists(directory);
        return directory[starts[list]..starts[list + 1]];
    }

    private int[] FindLists(ReadOnlySpan<PageEntry> directory)
    {
        int[] starts = new int[Head.Lists + 1];
        int at = 0;
        while (at < directory.Length && directory[at].Kind < PageKind.ClusterList)
            at++;
        for (int list = 0; list < Head.Lists; list++)
        {
            starts[list] = at;
            while (at < directory.Length && directory[at].Chunk == list)
                at++;
        }

        starts[^1] = at;
        return starts;
    }
}

/// <summary>The parts of one index, and the chunks that none of them answers for yet.</summary>
internal sealed class IndexParts
{
    private readonly bool[] _covered;

    private IndexParts(IReadOnlyList<IndexPart> parts, CopiedVectors copies)
    {
        (Parts, Copies) = (parts, copies);
        _covered = new bool[parts.Max(part => part.Head.Covers.Max(cover => cover.Chunk)) + 1];
        foreach (CoveredChunk cover in parts.SelectMany(part => part.Head.Covers))
            _covered[cover.Chunk] = true;
        Rows = parts.Sum(part => (long)part.Head.Rows);
        RowsCovered = parts.Sum(part => part.Head.Covers.Sum(cover => (long)cover.Rows));
    }

    /// <summary>Those that have codes.</summary>
    public IReadOnlyList<IndexPart> Parts { get; }

    /// <summary>Of the vectors of their rows, where there are any.</summary>
    public CopiedVectors Copies { get; }

    /// <summary>Null: copies alone are no index.</summary>
    public static IndexParts? Of(IReadOnlyCollection<IndexPart> parts)
    {
        IndexPart[] coded = [.. parts.Where(part => !part.Head.IsCopies)];
        return coded.Length == 0 ? null : new IndexParts(coded, new CopiedVectors([.. parts.Where(part => part.Head.IsCopies)]));
    }

    /// <summary>That have codes.</summary>
    public long Rows { get; }

    /// <summary>That it answers for, though it leaves some out.</summary>
    public long RowsCovered { get; }

    public bool Covers(int chunk) => chunk < _covered.Length && _covered[chunk];
}
