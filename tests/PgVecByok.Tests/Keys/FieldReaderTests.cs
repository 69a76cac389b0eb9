using CsCheck;
using PgVecByok.Keys;

namespace PgVecByok.Tests;

public sealed class FieldReaderTests
{
    private static readonly byte[] Record = new FieldWriter().Add(1, "one").Add(2, 7u).Add(9, new byte[40]).ToArray();

    [Fact]
    public void What_was_written_is_read()
    {
        var fields = new FieldReader(Record);
        Assert.Equal(("one", 7u, 40), (fields.Text(1), fields.UInt32(2), fields.Bytes(9).Length));
        fields.End();
    }

    [Fact]
    public void A_record_cut_short_anywhere_is_malformed()
    {
        for (int length = 1; length < Record.Length; length++)
        {
            byte[] cut = Record[..length];
            Assert.Throws<FormatException>(() =>
            {
                var fields = new FieldReader(cut);
                fields.Bytes(1);
                fields.Bytes(2);
                fields.Bytes(9);
            });
        }
    }

    [Fact]
    public void Fields_twice_out_of_order_or_unknown_are_malformed()
    {
        byte[] one = new FieldWriter().Add(1, "a").ToArray(), two = new FieldWriter().Add(2, "b").ToArray();
        Assert.Throws<FormatException>(() => new FieldReader((byte[])[.. one, .. one]));
        Assert.Throws<FormatException>(() => new FieldReader((byte[])[.. two, .. one]));
        Assert.Throws<FormatException>(() => new FieldReader(one).End());
    }

    [Fact]
    public void Bytes_of_a_stranger_are_read_or_malformed_and_never_anything_else() =>
        Gen.Byte.Array[0, 64].Sample(bytes =>
        {
            try
            {
                _ = new FieldReader(bytes);
            }
            catch (FormatException)
            {
            }
        });
}
