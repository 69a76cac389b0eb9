using System.Buffers;
using PgVecByok.Sql;

namespace PgVecByok.Tests;

public sealed class LexerTests
{
    [Fact]
    public void Every_key_word_is_one_in_either_case_and_none_with_a_letter_more_or_less()
    {
        string[] words = [.. SqlParser.KeyWords.Select(each => each.Word)];
        Assert.InRange(words.Length, 490, 510);
        foreach (string word in words)
        {
            Assert.Equal(word, Keywords.Text(Only(word).Keyword));
            Assert.Equal(Only(word) with { }, Only(word.ToUpperInvariant()));
            string[] others = [word + "q", "q" + word, word[1..] + "é"];
            Assert.All(others, other => Assert.Equal(Keyword.NotKeyword, Only(other).Keyword));
            Assert.Equal(Keyword.NotKeyword, Keywords.Find(word.ToUpperInvariant()));
        }
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("7", "7")]
    [InlineData("07", "07")]
    [InlineData("007", "007")]
    [InlineData("99", "99")]
    [InlineData("999", "999")]
    [InlineData("1000", "1000")]
    [InlineData("1_0", "10")]
    [InlineData("0x1F", "31")]
    [InlineData("99999999999999999999", "99999999999999999999")]
    public void A_whole_number_is_its_digits(string written, string digits)
    {
        Token token = Only(written);
        Assert.Equal((Kind.Integer, digits, written.Length), (token.Kind, token.Text, token.Length));
    }

    /// <summary>They may be a tenant's, and another statement gets the memory next.</summary>
    [Theory]
    [InlineData("SELECT secret FROM hidden WHERE a = 'b'")]
    [InlineData("SELECT secret FROM hidden WHERE a = 'unterminated")]
    [InlineData("SELECT secret syntax error here")]
    [InlineData("SELECT secret; SELECT secret")]
    public void Nothing_of_a_text_stays_in_the_memory_that_its_tokens_were_lent(string sql)
    {
        Assert.True(Record.Exception(() => SqlParser.ParseScript(sql)) is null or SqlException);

        for (int size = 16; size <= 4096; size *= 2)
        {
            Token[] lent = ArrayPool<Token>.Shared.Rent(size);
            Assert.All(lent, token => Assert.Equal(default, token));
            ArrayPool<Token>.Shared.Return(lent);
        }
    }

    /// <summary>Trees are many times their tokens, so memory is asked for before they are made.</summary>
    [Fact]
    public void Each_doubling_of_a_text_beyond_64_tokens_is_told()
    {
        List<int> told = [];
        SqlParser.ParseScript("SELECT 1" + string.Concat(Enumerable.Repeat(",1", 500)), told.Add);
        Assert.Equal([128, 256, 512, 1024], told);
        SqlParser.ParseScript("SELECT 1" + string.Concat(Enumerable.Repeat(",1", 30)), told.Add);
        Assert.Equal(4, told.Count);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("1")]
    [InlineData("a, 1")]
    [InlineData("1, 'x', $1, a.b, \"q\", true")]
    [InlineData("1, a + 2, f(3), 4")]
    [InlineData("f(1), -2, (3), 4")]
    [InlineData("a, b[1], c::int, d")]
    public void A_list_has_what_each_of_its_expressions_is_alone(string list)
    {
        var whole = Assert.IsType<InList>(SqlParser.ParseExpression($"x IN ({list})"));
        string[] alone = [.. list.Split(", ").Select(each => SqlPrinter.Print(SqlParser.ParseExpression(each)))];
        Assert.Equal(alone, whole.Items.Select(SqlPrinter.Print));
    }

    private static Token Only(string text)
    {
        Token[] tokens = Lexer.Tokenise(text, out SqlException? malformed);
        Assert.Null(malformed);
        Assert.Equal(2, tokens.Length);
        return tokens[0];
    }
}
