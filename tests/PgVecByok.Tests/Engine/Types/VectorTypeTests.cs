using System.Buffers;
using System.Globalization;
using System.Text;
using PgVecByok.Engine;
using PgVecByok.Sql;

namespace PgVecByok.Tests;

public class VectorTypeTests
{
    [Theory]
    [InlineData(" [ 1 , 2.5 ] ", "[1,2.5]")]
    [InlineData("[1e5,1e-5,.5,1.,+3,0x1A,-1e-400,1e-46]", "[100000,1e-05,0.5,1,3,26,-0,0]")]
    [InlineData(
        "[0.1,100000,999999,1e6,123456.7,0.0001,1234567,123456789,1e10,-0,3.4028235e38,1e-45]",
        "[0.1,100000,999999,1e+06,123456.7,0.0001,1.234567e+06,1.2345679e+08,1e+10,-0,3.4028235e+38,1e-45]")]
    public void Text_form_is_pgvectors(string written, string expected) => Assert.Equal(expected, Print(Read(written)));

    [Theory]
    [InlineData("", "22P02", "Vector contents must start with \"[\".")]
    [InlineData("[1,2]x", "22P02", "Junk after closing right brace.")]
    [InlineData("[1,2", "22P02", null)]
    [InlineData("[1,,2]", "22P02", null)]
    [InlineData("[1 2]", "22P02", null)]
    [InlineData("[hello]", "22P02", null)]
    [InlineData("[]", "22000", null)]
    [InlineData("[nan]", "22000", null)]
    [InlineData("[-Infinity]", "22000", null)]
    [InlineData("[4e38,1a]", "22003", null)]
    public void Malformed_text_is_told_apart(string written, string state, string? detail)
    {
        SqlException error = Assert.Throws<SqlException>(() => Read(written));
        Assert.Equal(state, error.State);
        Assert.Equal(detail, error.Detail);
    }

    [Fact]
    public void Dimensions_are_limited_and_checked_against_the_modifier()
    {
        string wide = "[" + string.Join(',', Enumerable.Repeat("1", 16_001)) + "]";
        Assert.Equal("54000", Assert.Throws<SqlException>(() => Read(wide)).State);
        SqlException error = Assert.Throws<SqlException>(() => VectorText.Parse("[1,2]"u8, 3));
        Assert.Equal(("22000", "expected 3 dimensions, not 2"), (error.State, error.Message));
    }

    // Every number read must be the nearest float: the fast path may not round twice.
    [Fact]
    public void Numbers_are_the_nearest_floats()
    {
        var random = new Random(7);
        for (int i = 0; i < 200_000; i++)
        {
            string text = i % 2 == 0
                ? BitConverter.Int32BitsToSingle(random.Next()).ToString("R", CultureInfo.InvariantCulture)
                : (random.NextDouble() * Math.Pow(10, random.Next(-40, 38))).ToString("G" + random.Next(1, 20), CultureInfo.InvariantCulture);
            float expected = float.Parse(text, CultureInfo.InvariantCulture);
            if (!float.IsFinite(expected))
                continue;
            byte[] utf8 = Encoding.ASCII.GetBytes(text);
            Assert.Equal(utf8.Length, VectorNumber.Read(utf8, out float read));
            Assert.True(BitConverter.SingleToInt32Bits(expected) == BitConverter.SingleToInt32Bits(read), text);
        }
    }

    [Fact]
    public void Numbers_written_read_back()
    {
        var random = new Random(11);
        Span<byte> room = stackalloc byte[16];
        for (int i = 0; i < 200_000; i++)
        {
            float value = BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue));
            if (!float.IsFinite(value))
                continue;
            int length = VectorNumber.Write(value, room);
            Assert.Equal(length, VectorNumber.Read(room[..length], out float read));
            Assert.Equal(BitConverter.SingleToInt32Bits(value), BitConverter.SingleToInt32Bits(read));
        }
    }

    // Rounding to ever more digits finds a text no shorter; a decimal on the bound of the interval counts as one there, not here.
    [Fact]
    public void Numbers_written_are_the_shortest_that_read_back()
    {
        var random = new Random(13);
        Span<byte> room = stackalloc byte[16];
        for (int i = 0; i < 300_000; i++)
        {
            int bits = i < 100_000 ? (i % 256 << 23) | (i / 256 % 3) : random.Next(0, 0x7F80_0000);
            float value = BitConverter.Int32BitsToSingle(bits);
            if (!float.IsFinite(value))
                continue;
            string written = Encoding.ASCII.GetString(room[..VectorNumber.Write(value, room)]);
            string shortest = value.ToString("E8", CultureInfo.InvariantCulture);
            for (int digits = 0; digits < 9; digits++)
            {
                shortest = value.ToString("E" + digits, CultureInfo.InvariantCulture);
                if (float.Parse(shortest, CultureInfo.InvariantCulture) == value)
                    break;
            }

            int expected = Digits(shortest), actual = Digits(written);
            Assert.True(actual <= expected || value >= 1 << 24, $"{written} {shortest}");
            Assert.Equal(value, float.Parse(written, CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void Binary_form_is_the_recorded_one_and_comes_back()
    {
        var bytes = new ArrayBufferWriter<byte>();
        BuiltinTypes.Vector.WriteBinary(Read("[1,2,3]"), bytes);
        Assert.Equal("000300003f8000004000000040400000", Convert.ToHexStringLower(bytes.WrittenSpan));
        Assert.Equal("[1,2,3]", Print(BuiltinTypes.Vector.ReadBinary(bytes.WrittenSpan, 3)));
    }

    [Theory]
    [InlineData("00000000", "22000", "vector must have at least 1 dimension")]
    [InlineData("000100013f800000", "22000", "expected unused to be 0, not 1")]
    [InlineData("000100007fc00000", "22000", "NaN not allowed in vector")]
    [InlineData("00010000ff800000", "22000", "infinite value not allowed in vector")]
    [InlineData("000200003f800000", "08P01", "insufficient data left in message")]
    public void Binary_garbage_is_refused(string hex, string state, string message)
    {
        SqlException error = Assert.Throws<SqlException>(() => BuiltinTypes.Vector.ReadBinary(Convert.FromHexString(hex), -1));
        Assert.Equal((state, message), (error.State, error.Message));
    }

    [Theory]
    [InlineData("[1,2]", "[1,3]", -1)]
    [InlineData("[1]", "[1,0]", -1)]
    [InlineData("[0]", "[-0]", 0)]
    public void Order_is_lexicographic_then_by_dimensions(string left, string right, int expected) =>
        Assert.Equal(expected, BuiltinTypes.Vector.Compare(Read(left), Read(right)));

    private static int Digits(string number) => Math.Max(
        number.Split('e', 'E')[0].Replace(".", "", StringComparison.Ordinal).Trim('0').Length, 1);

    private static Vector Read(string written) => VectorText.Parse(Encoding.UTF8.GetBytes(written), -1);

    private static string Print(Vector vector)
    {
        var text = new ArrayBufferWriter<byte>();
        VectorText.Write(vector, text);
        return Encoding.UTF8.GetString(text.WrittenSpan);
    }
}
