using PgVecByok.Engine;

namespace PgVecByok.Tests;

/// <summary>Vectors of every type through a page and back, of one length and of several, with NULLs and rows that are gone.</summary>
public class VectorPagesTests
{
    private const int Rows = 100;

    [Theory, InlineData(8), InlineData(-1)]
    public void Halves_come_back(int dimensions) => ComesBack(BuiltinTypes.ByName(null, "halfvec")!, row => new HalfVector(
        [.. Enumerable.Range(0, dimensions > 0 ? dimensions : 1 + (row % 3)).Select(i => (Half)(row + (i / 8f)))]), dimensions > 0);

    [Theory, InlineData(12), InlineData(16), InlineData(-1)]
    public void Bits_come_back(int length) => ComesBack(BuiltinTypes.Bit, row =>
    {
        int bits = length > 0 ? length : 9 + (row % 5);
        return new BitString([(byte)row, (byte)(0xF0 & (0xFF << (16 - bits)))], bits);
    }, length > 0);

    [Fact]
    public void Sparse_vectors_come_back() => ComesBack(BuiltinTypes.ByName(null, "sparsevec")!, row => new SparseVector(
        1000, [.. Enumerable.Range(0, row % 4).Select(i => (i * 7) + row)], [.. Enumerable.Range(0, row % 4).Select(i => i + 0.5f)]), false);

    private static void ComesBack<T>(SqlType type, Func<int, T> make, bool isFixed)
    {
        var column = new Column<T>();
        for (int row = 0; row < Rows; row++)
        {
            if (row % 9 == 4)
                column.AppendNull();
            else
                column.Append(make(row));
        }

        using var pages = new PageBuilder();
        byte[] page = pages.Encode(type, column, 10, Rows - 10, null).ToArray();
        var view = new PageView(page, Rows - 10);
        Assert.Equal(isFixed, view.IsFixed);
        Same<T>(type, view, column, gone: _ => false);

        var stamps = new RowStamps { Gone = RowStamps.NewBits(Rows) };
        stamps.Gone[0] |= 1UL << 12;
        byte[] without = pages.Without(page, 10, Rows - 10, stamps).ToArray();
        Same<T>(type, new PageView(without, Rows - 10), column, gone: row => row == 12);
    }

    private static void Same<T>(SqlType type, PageView view, Column<T> expected, Func<int, bool> gone)
    {
        var read = new Column<T>();
        PageGather.AddTo(read, type, view, ScatteredColumn.AllRows(view.Rows));
        for (int row = 0; row < view.Rows; row++)
            Assert.Equal(gone(row + 10) ? null : expected.Boxed(row + 10), read.Boxed(row));
    }
}
