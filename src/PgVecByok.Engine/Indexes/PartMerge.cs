using PgVecByok.Kernels;
using PgVecByok.Storage;

namespace PgVecByok.Engine;

/// <summary>Several parts with one model become one, without rows that are gone. Vectors are not read.</summary>
internal sealed class PartMerge(TransactionManager manager, TableRows rows)
{
    public const long RowsMost = 1 << 20;

    public void Run(IReadOnlyList<IndexPart> parts)
    {
        IndexPartHead head = parts[0].Head;
        var coded = new CodedRows(head.Shape, parts.Sum(part => part.Head.Rows));
        try
        {
            using var pages = new PageReader(PageUse.Scan);
            foreach (IndexPart part in parts)
            {
                for (int list = 0; list < head.Lists; list++)
                {
                    foreach (PageEntry page in part.ListPages(list))
                        Take(pages.Read(part.Reader, page), page.Rows, list, head.Shape, coded);
                }
            }

            rows.Tenant.Capability.ThrowIfFenced();
            Write(parts, head, coded);
        }
        finally
        {
            coded.Wipe();
        }
    }

    private void Write(IReadOnlyList<IndexPart> parts, IndexPartHead head, CodedRows coded)
    {
        using var writer = new IndexPartWriter(rows);
        writer.AddModel(parts[0]);
        ClusterModel model = ClusterModel.Load(parts[0]);
        writer.AddRows(coded, model, head.Metric);
        model.Wipe();
        head = head with { Rows = coded.Count, Covers = [.. parts.SelectMany(part => part.Head.Covers)] };
        ClusterBuild.Publish(manager, rows, new IndexPart(writer.Store(), head), parts);
    }

    private void Take(ReadOnlySpan<byte> bytes, int count, int list, CodeShape shape, CodedRows coded)
    {
        var page = new ListPage(bytes, shape, count);
        Span<byte> code = new byte[shape.Parts];
        Chunk[] chunks = rows.Chunks;
        for (int row = 0; row < count; row++)
        {
            long version = page.Version(row);
            Chunk chunk = chunks[Chunk.IndexOf(version)];
            if (Chunk.RowOf(version) >= chunk.Count || chunk.Stamps.IsGone(Chunk.RowOf(version)))
                continue;
            NibbleSums.Take(
                page.Blocks.Slice(row / NibbleSums.BlockRows * shape.BlockBytes, shape.BlockBytes), row % NibbleSums.BlockRows, code);
            coded.Add(list, version, new RowTerms(page.Addend(row), page.Factor(row)), code);
        }
    }
}
