namespace PgVecByok.Tests;

public sealed class TextFunctionTests
{
    [Theory]
    [InlineData("substring(text, int4, int4)", "grüße|0|3", "gr")]
    [InlineData("substring(text, int4, int4)", "abc|2|-1", "22011: negative substring length not allowed")]
    [InlineData("left(text, int4)", "grüße|-2", "grü")]
    [InlineData("right(text, int4)", "grüße|3", "üße")]
    [InlineData("lpad(text, int4, text)", "7|3|0", "007")]
    [InlineData("rpad(text, int4, text)", "abcdef|3|x", "abc")]
    [InlineData("strpos(text, text)", "grüße|ße", "4")]
    [InlineData("split_part(text, text, int4)", "a,b,c|,|-1", "c")]
    [InlineData("split_part(text, text, int4)", "a|,|0", "22023: field position must not be zero")]
    [InlineData("initcap(text)", "hi THOMAS o'neil", "Hi Thomas O'Neil")]
    [InlineData("translate(text, text, text)", "12345|143|ax", "a2x5")]
    [InlineData("replace(text, text, text)", "aXbX|X|--", "a--b--")]
    [InlineData("btrim(text, text)", "xyxtrimyyx|xyz", "trim")]
    [InlineData("overlay(text, text, int4, int4)", "Txxxxas|hom|2|4", "Thomas")]
    [InlineData("chr(int4)", "0", "54000: null character not permitted")]
    [InlineData("md5(text)", "abc", "900150983cd24fb0d6963f7d28e17f72")]
    [InlineData("quote_ident(text)", "select", "\"select\"")]
    [InlineData("quote_literal(text)", "O'R\\n", "E'O''R\\\\n'")]
    [InlineData("regexp_replace(text, text, text)", "foobarbaz|b..|X", "fooXbaz")]
    [InlineData("regexp_replace(text, text, text, text)", "foobarbaz|b(..)|X\\1Y|g", "fooXarYXazY")]
    [InlineData("regexp_match(text, text)", "foobarbequebaz|(bar)(beque)", "{bar,beque}")]
    [InlineData("regexp_count(text, text)", "ABCABC|A.C", "2")]
    [InlineData("regexp_split_to_array(text, text)", "the quick fox|\\s+", "{the,quick,fox}")]
    [InlineData("regexp_like(text, text)", "a(b|(", "2201B: invalid regular expression: parentheses () not balanced")]
    [InlineData("like_escape(text, text)", "a#%b\\|#", "a\\%b\\\\")]
    public void Functions_answer_as_PostgreSQLs_do(string head, string arguments, string expected) =>
        Assert.Equal(expected, FunctionCalls.Call(head, arguments.Split('|')));

    [Theory]
    [InlineData("text ~~ text", "grüße", "gr_%e", "t")]
    [InlineData("text ~~ text", "abc", "a\\%c", "f")]
    [InlineData("text ~~ text", "abc", "ab\\", "22025: LIKE pattern must not end with escape character")]
    [InlineData("text ~~* text", "GRÜSSE", "%ü%", "t")]
    [InlineData("text ~ text", "thomas", "t.*ma", "t")]
    [InlineData("text ~ text", "ab1", "^[[:alpha:]]+$", "f")]
    [InlineData("text !~* text", "Thomas", "THO", "f")]
    [InlineData("text || text", "a", "b", "ab")]
    public void Operators_answer_as_PostgreSQLs_do(string operation, string left, string right, string expected) =>
        Assert.Equal(expected, FunctionCalls.Operate(operation, left, right));

    [Fact]
    public void Many_wildcards_do_not_take_for_ever() => Assert.Equal(
        "f", FunctionCalls.Operate("text ~~ text", new string('a', 5_000), string.Concat(Enumerable.Repeat("%a", 50)) + "b"));
}
