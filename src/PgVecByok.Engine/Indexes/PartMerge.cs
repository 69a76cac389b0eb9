using System.Runtime.InteropServices;
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

    private void Take(ReadOnlySpan<byte> page, int count, int list, CodeShape shape, CodedRows coded)
    {
        page = page[IndexPart.HeadBytes(shape)..];
        int padded = IndexPart.PaddedRows(count);
        ReadOnlySpan<float> addends = MemoryMarshal.Cast<byte, float>(page[..(padded * sizeof(float))]);
        ReadOnlySpan<long> versions = MemoryMarshal.Cast<byte, long>(page.Slice(padded * sizeof(float), padded * sizeof(long)));
        ReadOnlySpan<byte> blocks = page[(padded * (sizeof(float) + sizeof(long)))..];
        Span<byte> code = new byte[shape.Parts];
        Chunk[] chunks = rows.Chunks;
        for (int row = 0; row < count; row++)
        {
            Chunk chunk = chunks[Chunk.IndexOf(versions[row])];
            if (Chunk.RowOf(versions[row]) >= chunk.Count || chunk.Stamps.IsGone(Chunk.RowOf(versions[row])))
                continue;
            NibbleSums.Take(
                blocks.Slice(row / NibbleSums.BlockRows * shape.BlockBytes, shape.BlockBytes), row % NibbleSums.BlockRows, code);
            coded.Add(list, versions[row], addends[row], code);
        }
    }
}
