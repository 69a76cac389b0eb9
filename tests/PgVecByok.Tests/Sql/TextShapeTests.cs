using PgVecByok.Sql;
using Xunit;

namespace PgVecByok.Tests;

public class TextShapeTests
{
    [Theory]
    [InlineData("SELECT a FROM t WHERE id = 5", "SELECT a FROM t WHERE id = 123456789")]
    [InlineData("UPDATE t SET a = a + -17 WHERE b='x'", "UPDATE t SET a = a + -3 WHERE b='it''s'")]
    [InlineData("INSERT INTO t1 VALUES (1,'',2.5)", "INSERT INTO t1 VALUES (77,'naïve',2.5)")]
    public void Texts_that_differ_in_constants_alone_have_one_shape(string one, string other) =>
        Assert.Equal(ShapeOf(one), ShapeOf(other));

    [Theory]
    [InlineData("SELECT a1", "SELECT a2")]
    [InlineData("SELECT 1.5", "SELECT 1.6")]
    [InlineData("SELECT 1e5", "SELECT 1e6")]
    [InlineData("SELECT 1_000", "SELECT 1_001")]
    [InlineData("SELECT 0x1F", "SELECT 0x2F")]
    [InlineData("SELECT 2147483648", "SELECT 2147483649")]
    [InlineData("SELECT 1 ", "SELECT  1")]
    public void Whatever_else_differs_makes_another_shape(string one, string other) => Assert.NotEqual(ShapeOf(one), ShapeOf(other));

    [Theory]
    [InlineData("SELECT $1")]
    [InlineData("SELECT 1 -- 2")]
    [InlineData("SELECT 1 /* 2 */")]
    [InlineData("SELECT \"a\"")]
    [InlineData("SELECT E'a'")]
    [InlineData("SELECT U&'a'")]
    [InlineData("SELECT 'a\\'")]
    [InlineData("SELECT 'a'\n'b'")]
    [InlineData("SELECT 'a")]
    [InlineData("SELECT é")]
    [InlineData("SELECT \u0001")]
    public void What_it_does_not_know_it_leaves_alone(string text) => Assert.Null(ShapeOf(text));

    /// <summary>Equal shapes must be equal token by token: a constant that is cut is one whole token, or part of one that stays.</summary>
    [Fact]
    public void Texts_of_one_shape_are_the_same_tokens()
    {
        string[] pieces =
        [
            "a", "b1", "1", "23", "'", "''", "'x'", "'y z'", " ", "\n", ".", "e", "-", "+", "(", ")", ",", "=", "::", "1e", "0x", "_",
            "E", "&", "U", ";", "9999999999", "limit",
        ];
        var random = new Random(7);
        int compared = 0;
        for (int round = 0; round < 20_000; round++)
        {
            string one = string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => pieces[random.Next(pieces.Length)]));
            string other = one.Replace("23", "5").Replace("'x'", "'it''s'").Replace("'y z'", "'p'");
            if (one == other || ShapeOf(one) is not { } shape || ShapeOf(other) != shape)
                continue;
            compared++;
            Assert.Equal(TokensOf(one), TokensOf(other));
        }

        Assert.InRange(compared, 200, int.MaxValue);
    }

    [Fact]
    public void A_string_is_read_without_its_quotes()
    {
        const string Text = "SELECT 'it''s', ''";
        (string? _, CutConstant[] constants) = Read(Text);
        char[] room = new char[Text.Length];
        Assert.Equal(["it's", ""], constants.Select(constant => new string(room, 0, TextShape.ReadString(Text, constant, room))));
    }

    private static string? ShapeOf(string text) => Read(text).Shape;

    private static (string? Shape, CutConstant[] Constants) Read(string text)
    {
        char[] shape = new char[text.Length];
        var constants = new CutConstant[TextShape.ConstantsMax];
        return TextShape.TryRead(text, shape, out int length, constants, out int count)
            ? (new string(shape, 0, length), constants[..count])
            : (null, []);
    }

    private static string TokensOf(string text)
    {
        (string? _, CutConstant[] constants) = Read(text);
        return string.Join(' ', Lexer.Tokenise(text, out SqlException? malformed).Select(token =>
            constants.Any(constant => token.Offset <= constant.Offset && constant.Offset < token.End)
                ? $"{token.Kind}"
                : $"{token.Kind}:{token.Text}")) + malformed?.Message;
    }
}
