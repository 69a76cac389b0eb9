using PgVecByok.Sql;

namespace PgVecByok.Tests;

public sealed class SyntaxTests
{
    [Theory]
    [InlineData("tables")]
    [InlineData("alter")]
    [InlineData("objects")]
    [InlineData("drops")]
    [InlineData("sessions")]
    [InlineData("copies")]
    [InlineData("queries")]
    public void Statements_parse_where_they_do_in_PostgreSQL_and_fail_at_its_place_with_its_words(string script)
    {
        List<string> wrong = [];
        foreach (SyntaxScript.Case each in SyntaxScript.Read(script))
        {
            string expected = each.State == SqlState.SyntaxError ? $"{each.State} at {each.Position}: {each.Message}" : "parses";
            string actual = Answer(each.Sql);
            if (actual != expected && actual != $"{each.State} at {each.Position}: {each.Message}")
                wrong.Add($"{each.Sql}\n  expected {expected}\n  actual   {actual}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static string Answer(string sql)
    {
        try
        {
            SqlParser.ParseScript(sql);
            return "parses";
        }
        catch (SqlException error)
        {
            return $"{error.State} at {error.Offset + 1}: {error.Message}";
        }
    }
}
