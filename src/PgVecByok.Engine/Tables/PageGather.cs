using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PgVecByok.Storage;

namespace PgVecByok.Engine;

/// <summary>Makes a column out of chosen rows of a stored chunk. What leaves a page is copied: a pin ends with the call.</summary>
internal static class PageGather
{
    public static Column Gather(
        SegmentReader segment, ReadOnlySpan<PageEntry> pages, SqlType type, ReadOnlySpan<int> rows, PageReader reader) =>
        type.Prototype switch
        {
            Column<bool> => Fixed<bool>(segment, pages, rows, reader),
            Column<byte> => Fixed<byte>(segment, pages, rows, reader),
            Column<short> => Fixed<short>(segment, pages, rows, reader),
            Column<int> => Fixed<int>(segment, pages, rows, reader),
            Column<uint> => Fixed<uint>(segment, pages, rows, reader),
            Column<long> => Fixed<long>(segment, pages, rows, reader),
            Column<float> => Fixed<float>(segment, pages, rows, reader),
            Column<double> => Fixed<double>(segment, pages, rows, reader),
            Column<Guid> => Fixed<Guid>(segment, pages, rows, reader),
            Column column => Variable(segment, pages, type, column.NewLike(rows.Length), rows, reader),
        };

    public static Column Fixed<T>(SegmentReader segment, ReadOnlySpan<PageEntry> pages, ReadOnlySpan<int> rows, PageReader reader)
        where T : unmanaged
    {
        var values = new T[rows.Length];
        ulong[]? nulls = null;
        for (int i = 0; i < rows.Length;)
        {
            PageEntry page = Locate(pages, rows[i]);
            int run = Run(page, rows[i..]);
            var view = new PageView(reader.Read(segment, page), page.Rows);
            if (!view.IsFixed || view.Width != Unsafe.SizeOf<T>())
                throw RecordReader.Malformed();
            ReadOnlySpan<T> all = MemoryMarshal.Cast<byte, T>(view.Values);
            if (rows[i + run - 1] - rows[i] == run - 1)
                all.Slice(rows[i] - page.First, run).CopyTo(values.AsSpan(i));
            else
                Pick(all, rows.Slice(i, run), page.First, values.AsSpan(i));
            for (int n = i; view.HasNulls && n < i + run; n++)
            {
                if (view.IsNull(rows[n] - page.First))
                    (nulls ??= RowStamps.NewBits(rows.Length))[n >> 6] |= 1UL << (n & 63);
            }

            i += run;
        }

        return new Column<T>(values, values.Length, nulls);
    }

    /// <summary>Adds the rows of one page, given by their places in it.</summary>
    public static void AddTo(Column into, SqlType type, in PageView view, ReadOnlySpan<int> rows)
    {
        int bytes = into is Column<Text> or Column<Vector> ? BytesOf(view, rows) : 0;
        switch (into)
        {
            case Column<Text> texts: AddTexts(texts, view, rows, new byte[bytes]); break;
            case Column<Numeric> numbers: AddNumbers(numbers, view, rows); break;
            case Column<Vector> vectors: AddVectors(vectors, view, rows, new float[bytes / sizeof(float)]); break;
            case Column<BitString> bits when view.IsFixed: AddBits(bits, view, rows); break;
            default:
                foreach (int row in rows)
                {
                    if (view.IsNull(row))
                        into.AppendNull();
                    else
                        AddOne(into, type, view[row]);
                }

                break;
        }
    }

    private static int BytesOf(in PageView view, ReadOnlySpan<int> rows)
    {
        int bytes = 0;
        if (view.IsFixed)
            return rows.Length * view.Width;
        ReadOnlySpan<int> ends = MemoryMarshal.Cast<byte, int>(view.Values[..(view.Rows * sizeof(int))]);
        foreach (int row in rows)
            bytes += ends[row] - (row == 0 ? 0 : ends[row - 1]);
        return bytes;
    }

    private static void AddOne(Column into, SqlType type, ReadOnlySpan<byte> value)
    {
        switch (into)
        {
            case Column<bool> typed: typed.Append(value[0] != 0); break;
            case Column<byte> typed: typed.Append(value[0]); break;
            case Column<short> typed: typed.Append(MemoryMarshal.Read<short>(value)); break;
            case Column<int> typed: typed.Append(MemoryMarshal.Read<int>(value)); break;
            case Column<uint> typed: typed.Append(MemoryMarshal.Read<uint>(value)); break;
            case Column<long> typed: typed.Append(MemoryMarshal.Read<long>(value)); break;
            case Column<float> typed: typed.Append(MemoryMarshal.Read<float>(value)); break;
            case Column<double> typed: typed.Append(MemoryMarshal.Read<double>(value)); break;
            case Column<Guid> typed: typed.Append(MemoryMarshal.Read<Guid>(value)); break;
            case Column<HalfVector> typed: typed.Append(new HalfVector(MemoryMarshal.Cast<byte, Half>(value).ToArray())); break;
            case Column<SparseVector> typed: typed.Append(VectorPages.ReadSparse(value)); break;
            default: type.AppendBinary(into, value, -1); break;
        }
    }

    private static Column Variable(
        SegmentReader segment, ReadOnlySpan<PageEntry> pages, SqlType type, Column into, ReadOnlySpan<int> rows, PageReader reader)
    {
        int[] places = new int[rows.Length];
        for (int i = 0; i < rows.Length;)
        {
            PageEntry page = Locate(pages, rows[i]);
            int run = Run(page, rows[i..]);
            var view = new PageView(reader.Read(segment, page), page.Rows);
            for (int n = 0; n < run; n++)
                places[n] = rows[i + n] - page.First;
            AddTo(into, type, view, places.AsSpan(0, run));
            i += run;
        }

        return into;
    }

    private static void AddNumbers(Column<Numeric> into, in PageView view, ReadOnlySpan<int> rows)
    {
        if (view.IsFixed)
        {
            AddFixedNumbers(into, view, rows);
            return;
        }

        foreach (int row in rows)
        {
            if (view.IsNull(row))
                into.AppendNull();
            else
                into.Append(NumericBinary.Read(view[row]));
        }
    }

    private static void AddFixedNumbers(Column<Numeric> into, in PageView view, ReadOnlySpan<int> rows)
    {
        ReadOnlySpan<long> unscaled = MemoryMarshal.Cast<byte, long>(view.Values);
        int scale = view.Scale;
        foreach (int row in rows)
        {
            if (view.IsNull(row))
                into.AppendNull();
            else
                into.Append(new Numeric(unscaled[row], scale));
        }
    }

    private static void AddTexts(Column<Text> into, in PageView view, ReadOnlySpan<int> rows, byte[] block)
    {
        int used = 0;
        if (!view.HasNulls && !view.IsFixed && rows.Length > 0 && rows[^1] - rows[0] == rows.Length - 1)
        {
            AddRun(into, view, rows[0], rows.Length, block);
            return;
        }

        foreach (int row in rows)
        {
            if (view.IsNull(row))
            {
                into.AppendNull();
                continue;
            }

            ReadOnlySpan<byte> value = view[row];
            value.CopyTo(block.AsSpan(used));
            into.Append(new Text(block, used, value.Length));
            used += value.Length;
        }
    }

    /// <summary>Texts that lie one behind the other are copied as one.</summary>
    private static void AddRun(Column<Text> into, in PageView view, int first, int count, byte[] block)
    {
        ReadOnlySpan<int> ends = MemoryMarshal.Cast<byte, int>(view.Values[..(view.Rows * sizeof(int))]);
        int start = first == 0 ? 0 : ends[first - 1];
        view.Values.Slice((view.Rows * sizeof(int)) + start, block.Length).CopyTo(block);
        int from = start;
        foreach (int end in ends.Slice(first, count))
        {
            into.Append(new Text(block, from - start, end - from));
            from = end;
        }
    }

    private static void AddVectors(Column<Vector> into, in PageView view, ReadOnlySpan<int> rows, float[] block)
    {
        int used = 0;
        foreach (int row in rows)
        {
            if (view.IsNull(row))
            {
                into.AppendNull();
                continue;
            }

            ReadOnlySpan<float> value = MemoryMarshal.Cast<byte, float>(view[row]);
            value.CopyTo(block.AsSpan(used));
            into.Append(new Vector(block, used, value.Length));
            used += value.Length;
        }
    }

    private static void AddBits(Column<BitString> into, in PageView view, ReadOnlySpan<int> rows)
    {
        int length = (view.Width * 8) - view.UnusedBits;
        foreach (int row in rows)
        {
            if (view.IsNull(row))
                into.AppendNull();
            else
                into.Append(new BitString(view[row].ToArray(), length));
        }
    }

    private static void Pick<T>(ReadOnlySpan<T> all, ReadOnlySpan<int> rows, int first, Span<T> values)
    {
        for (int n = 0; n < rows.Length; n++)
            values[n] = all[rows[n] - first];
    }

    private static PageEntry Locate(ReadOnlySpan<PageEntry> pages, int row)
    {
        int low = 0, high = pages.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            (low, high) = pages[middle].First <= row ? (middle, high) : (low, middle - 1);
        }

        PageEntry page = pages[low];
        return row >= page.First && row < page.First + page.Rows ? page : throw RecordReader.Malformed();
    }

    /// <summary>How many of the rows, from the first on, lie in the page.</summary>
    private static int Run(in PageEntry page, ReadOnlySpan<int> rows)
    {
        int run = 1;
        while (run < rows.Length && rows[run] >= page.First && rows[run] < page.First + page.Rows)
            run++;
        return run;
    }
}
