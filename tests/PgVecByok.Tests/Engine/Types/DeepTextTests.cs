using System.Text;
using PgVecByok.Engine;
using PgVecByok.Sql;

namespace PgVecByok.Tests;

/// <summary>Texts whose values nest deeply: refused while something can still be said, and read by everything where they are not.</summary>
public sealed class DeepTextTests
{
    [Theory, InlineData("[", "]"), InlineData("{\"a\":", "}")]
    public void A_json_text_past_its_depth_is_refused(string open, string close)
    {
        byte[] deep = Nested(open, "1", close, JsonParser.DepthMax + 1);

        Assert.Equal("54001", Assert.Throws<SqlException>(() => JsonParser.Check(deep)).State);
        Assert.Equal("54001", Assert.Throws<SqlException>(() => JsonParser.Parse(deep)).State);
    }

    [Fact]
    public void Brackets_in_strings_are_not_depth()
    {
        string arrays = new('[', 2 * JsonParser.DepthMax), objects = new('{', 2 * JsonParser.DepthMax);
        byte[] text = Encoding.UTF8.GetBytes($"[\"{arrays}\", \"\\\"{objects}\"]");

        Assert.Equal(2, JsonParser.Parse(text).Count);
    }

    [Fact]
    public void A_query_past_its_depth_is_refused()
    {
        string words = "a" + string.Concat(Enumerable.Repeat(" & a", 7_000));

        Assert.Equal("54001", Assert.Throws<SqlException>(() =>
            BuiltinTypes.TsQuery.ParseText(Encoding.UTF8.GetBytes(words), -1, FormatSettings.Default)).State);
    }

    private static byte[] Nested(string open, string inner, string close, int depth) => Encoding.UTF8.GetBytes(
        string.Concat(Enumerable.Repeat(open, depth)) + inner + string.Concat(Enumerable.Repeat(close, depth)));
}
