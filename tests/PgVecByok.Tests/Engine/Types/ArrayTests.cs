using System.Buffers;
using System.Text;
using PgVecByok.Engine;
using PgVecByok.Sql;

namespace PgVecByok.Tests;

public class ArrayTests
{
    [Theory]
    [InlineData("int4", "{1,2,3}", "{1,2,3}")]
    [InlineData("int4", " { 1 , NULL , 3 } ", "{1,NULL,3}")]
    [InlineData("int4", "[0:1]={1,2}", "[0:1]={1,2}")]
    [InlineData("int4", "[2]={1,2}", "{1,2}")]
    [InlineData("int4", "{{1,2},{3,4}}", "{{1,2},{3,4}}")]
    [InlineData("int4", "{{},{}}", "{}")]
    [InlineData("text", "{ \"a\" , b c , NULL, n\\ull}", "{a,\"b c\",NULL,\"null\"}")]
    [InlineData("text", "{\"NULL\",\"\",\"a\\\"b\",\"c\\\\d\",\"{\"}", "{\"NULL\",\"\",\"a\\\"b\",\"c\\\\d\",\"{\"}")]
    [InlineData("text", "{a\\ }", "{\"a \"}")]
    public void Text_form_comes_back_as_PostgreSQL_writes_it(string element, string written, string expected) =>
        Assert.Equal(expected, Print(Read(element, written)));

    [Theory]
    [InlineData("{1,2", "22P02", "Unexpected end of input.")]
    [InlineData("1,2", "22P02", "Array value must start with \"{\" or dimension information.")]
    [InlineData("{1,2}x", "22P02", "Junk after closing right brace.")]
    [InlineData("{,}", "22P02", "Unexpected \",\" character.")]
    [InlineData("{1,}", "22P02", "Unexpected \"}\" character.")]
    [InlineData("{{1},2}", "22P02", "Multidimensional arrays must have sub-arrays with matching dimensions.")]
    [InlineData("{1 {2}}", "22P02", "Unexpected \"{\" character.")]
    [InlineData("{\"a\"b}", "22P02", "Incorrectly quoted array element.")]
    [InlineData("[2]={1}", "22P02", "Specified array dimensions do not match array contents.")]
    [InlineData("[2]{1}", "22P02", "Missing \"=\" after array dimensions.")]
    [InlineData("[a]={1}", "22P02", "\"[\" must introduce explicitly-specified array dimensions.")]
    [InlineData("[1:0]={}", "2202E", null)]
    [InlineData("[99999999999]={1}", "54000", null)]
    [InlineData("{{{{{{{1}}}}}}}", "54000", null)]
    public void Malformed_text_is_told_apart(string written, string state, string? detail)
    {
        SqlException error = Assert.Throws<SqlException>(() => Read("text", written));
        Assert.Equal(state, error.State);
        Assert.Equal(detail, error.Detail);
    }

    [Theory]
    [InlineData("{1,NULL,3}")]
    [InlineData("[5:6]={1,2}")]
    [InlineData("{{1,2},{3,4}}")]
    [InlineData("{}")]
    public void Binary_form_comes_back(string written)
    {
        SqlArray array = Read("int4", written);
        var bytes = new ArrayBufferWriter<byte>();
        TypeOf("int4").WriteBinary(array, bytes);
        Assert.Equal(written, Print(TypeOf("int4").ReadBinary(bytes.WrittenSpan, -1)));
    }

    [Fact]
    public void Binary_form_is_the_recorded_one()
    {
        var bytes = new ArrayBufferWriter<byte>();
        TypeOf("int4").WriteBinary(Read("int4", "{1,2}"), bytes);
        Assert.Equal(
            "000000010000000000000017000000020000000100000004000000010000000400000002",
            Convert.ToHexStringLower(bytes.WrittenSpan));
    }

    [Theory]
    [InlineData("000000070000000000000017", "54000")]
    [InlineData("000000010000000000000019", "42804")]
    [InlineData("0000000100000002", "22P03")]
    [InlineData("00000001000000000000001700000001000000010000000400", "22P03")]
    [InlineData("0000000100000000000000177fffffff00000001", "54000")]
    [InlineData("000000", "08P01")]
    public void Binary_garbage_is_refused(string hex, string state) => Assert.Equal(
        state, Assert.Throws<SqlException>(() => TypeOf("int4").ReadBinary(Convert.FromHexString(hex), -1)).State);

    [Theory]
    [InlineData("{1,2}", "{1,3}", -1)]
    [InlineData("{1}", "{1,0}", -1)]
    [InlineData("{NULL}", "{9}", 1)]
    [InlineData("{1,2}", "[0:1]={1,2}", 1)]
    [InlineData("{1,2}", "{1,2}", 0)]
    public void Order_is_by_elements_then_count_then_shape(string left, string right, int expected)
    {
        SqlArray one = Read("int4", left), other = Read("int4", right);
        Assert.Equal(expected, Math.Sign(TypeOf("int4").Compare(one, other)));
        Assert.Equal(-expected, Math.Sign(TypeOf("int4").Compare(other, one)));
        Assert.Equal(expected == 0, TypeOf("int4").AreEqual(one, other));
    }

    [Theory]
    [InlineData("{10,20,30}", new[] { 2 }, "20")]
    [InlineData("{10,20,30}", new[] { 4 }, null)]
    [InlineData("[0:1]={10,20}", new[] { 0 }, "10")]
    [InlineData("{{1,2},{3,4}}", new[] { 2, 1 }, "3")]
    [InlineData("{{1,2},{3,4}}", new[] { 2 }, null)]
    public void Subscripts_read_elements(string written, int[] subscripts, string? expected)
    {
        Column result = BuiltinTypes.Int4.NewColumn(1);
        ArraySubscripts.Get(Read("int4", written), subscripts, result);
        Assert.Equal(expected, result.Boxed(0)?.ToString());
    }

    [Fact]
    public void Slices_are_cut_to_the_array_and_count_from_one()
    {
        SqlArray array = Read("int4", "[0:3]={1,2,3,4}");
        Assert.Equal("{2,3}", Print(ArraySubscripts.Slice(array, [1], [2])));
        Assert.Equal("{3,4}", Print(ArraySubscripts.Slice(array, [2], [null])));
        Assert.Equal("{}", Print(ArraySubscripts.Slice(array, [5], [9])));
        Assert.Equal("{{2},{4}}", Print(ArraySubscripts.Slice(Read("int4", "{{1,2},{3,4}}"), [null, 2], [null, 2])));
    }

    [Fact]
    public void Assignment_extends_one_dimension_with_nulls()
    {
        SqlArray array = Read("int4", "{1,2}");
        Assert.Equal("{1,9}", Print(ArraySubscripts.Assign(array, BuiltinTypes.Int4, [2], 9)));
        Assert.Equal("{1,2,NULL,9}", Print(ArraySubscripts.Assign(array, BuiltinTypes.Int4, [4], 9)));
        Assert.Equal("[-1:2]={9,NULL,1,2}", Print(ArraySubscripts.Assign(array, BuiltinTypes.Int4, [-1], 9)));
        Assert.Equal("[5:5]={9}", Print(ArraySubscripts.Assign(null, BuiltinTypes.Int4, [5], 9)));
        Assert.Equal("{7,8}", Print(ArraySubscripts.Assign(array, [1], [2], Read("int4", "{7,8,9}"))));
        Assert.Equal("2202E", Assert.Throws<SqlException>(
            () => ArraySubscripts.Assign(array, BuiltinTypes.Int4, [1, 1], 9)).State);
    }

    private static ArrayType TypeOf(string element) => (ArrayType)BuiltinTypes.ByName(null, element)!.Array!;

    private static SqlArray Read(string element, string written) =>
        TypeOf(element).Parse(Encoding.UTF8.GetBytes(written), -1, FormatSettings.Default);

    private static string Print(SqlArray array)
    {
        var text = new ArrayBufferWriter<byte>();
        ArrayText.Write(array, array.ElementType, text, FormatSettings.Default);
        return Encoding.UTF8.GetString(text.WrittenSpan);
    }
}
