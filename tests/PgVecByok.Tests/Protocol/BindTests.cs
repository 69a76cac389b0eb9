using System.Text;
using PgVecByok.Protocol;
using Xunit;

namespace PgVecByok.Tests;

public class BindTests
{
    [Fact]
    public void Read_after_another_message_it_says_the_same()
    {
        Bind[] messages =
        [
            Made("p", "s1", [0], ["a", null], [1]), Made("p", "s1", [1], ["bb", "c"], [1]), Made("", "s", [], ["x"], []),
            Made("", "s12", [1, 0], ["x", "y"], [0, 1]), Made("é", "s12", [1, 1], ["x", "y"], [1, 1]),
        ];
        var random = new Random(3);
        Bind earlier = Bind.None;
        for (int i = 0; i < 200; i++)
        {
            Bind wanted = messages[random.Next(messages.Length)];
            short[] kept = earlier.ResultFormats, copy = [.. kept];
            Bind read = earlier = Bind.Read(Body(wanted), earlier);
            Assert.Equal(Told(wanted), Told(read));
            Assert.Equal(copy, kept); // a portal may still have it
        }
    }

    [Theory]
    [InlineData("s")]
    [InlineData("s1")]
    [InlineData("s12")]
    public void A_name_is_what_came_whatever_was_likely(string likely)
    {
        var reader = new MessageReader("s1\0"u8);
        Assert.Equal("s1", reader.CString(likely));
        reader.End();
    }

    private static Bind Made(string portal, string statement, short[] formats, string?[] values, short[] results) => new(
        portal, statement, formats,
        [.. values.Select(value => value is null ? (ReadOnlyMemory<byte>?)null : Encoding.UTF8.GetBytes(value))], results);

    private static ReadOnlyMemory<byte> Body(Bind message)
    {
        var writer = new MessageWriter();
        message.Write(writer);
        return writer.Written[5..].ToArray();
    }

    private static string Told(Bind message) =>
        $"{message.Portal}|{message.Statement}|{string.Join(',', message.ParameterFormats)}|"
        + string.Join(',', message.Parameters.Select(value => value is { } bytes ? Encoding.UTF8.GetString(bytes.Span) : "NULL"))
        + $"|{string.Join(',', message.ResultFormats)}";
}
