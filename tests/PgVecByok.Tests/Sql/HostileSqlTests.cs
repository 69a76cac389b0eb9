using CsCheck;
using PgVecByok.Sql;

namespace PgVecByok.Tests;

/// <summary>One tenant must not be able to end the process, nor hold a core, with a statement.</summary>
public sealed class HostileSqlTests
{
    private static readonly string[] Soup =
    [
        "SELECT", "FROM", "WHERE", "(", ")", ",", "a", "1", "'x'", "=", "+", "AND", "OR", "NOT", "NULL", "IN", "BETWEEN", "LIKE", "CASE", "WHEN",
        "THEN", "END", "INSERT", "INTO", "VALUES", "UPDATE", "SET", "DELETE", "CREATE", "TABLE", "INDEX", "ON", "USING", "ALTER", "ADD", "COLUMN",
        "DROP", "int", "text", "PRIMARY", "KEY", "DEFAULT", "CHECK", "REFERENCES", "GRANT", "TO", "ROLE", "ALL", "COPY", "STDIN", "WITH", "AS",
        "[", "]", "::", ".", "*", "$1", "<->", "ARRAY", "ROW", "OVER", "PARTITION", "BY", "ORDER", "LIMIT", "JOIN", "UNION", "FETCH", "DECLARE",
        "CURSOR", "FOR", "MERGE", "MATCHED", "EXPLAIN", "ANALYZE", "SHOW", "interval", "timestamp", "time", "zone", "GENERATED", "ALWAYS", "IF",
        "EXISTS", "FUNCTION", "RETURNS", "POLICY", "SCHEMA", "VIEW", "TYPE", "ENUM", "-", "IS", "DISTINCT", ";", ":=", "=>", "substring", "trim",
    ];

    public static TheoryData<string, string> Deep => new()
    {
        { "parentheses", "SELECT " + new string('(', 1_000_000) },
        { "closed parentheses", "SELECT " + new string('(', 500_000) + "1" + new string(')', 500_000) },
        { "NOT", "SELECT " + string.Concat(Enumerable.Repeat("NOT ", 300_000)) + "true" },
        { "minus", "SELECT " + string.Concat(Enumerable.Repeat("- ", 300_000)) + "1" },
        { "sums", "SELECT 1" + string.Concat(Enumerable.Repeat("+1", 200_000)) },
        { "conditions", "SELECT true" + string.Concat(Enumerable.Repeat(" AND a", 200_000)) },
        { "alternatives", "SELECT true" + string.Concat(Enumerable.Repeat(" OR a AND b", 100_000)) },
        { "arrays", "SELECT ARRAY" + new string('[', 1_000_000) },
        { "list", "SELECT a IN (1" + string.Concat(Enumerable.Repeat(",1", 100_000)) + ")" },
        { "cases", "SELECT " + string.Concat(Enumerable.Repeat("CASE WHEN ", 200_000)) },
        { "casts", "SELECT 1" + string.Concat(Enumerable.Repeat("::int", 200_000)) },
        { "unions", "SELECT 1" + string.Concat(Enumerable.Repeat(" UNION SELECT 1", 50_000)) },
        { "joins", "SELECT * FROM a" + string.Concat(Enumerable.Repeat(" JOIN a ON true", 50_000)) },
        { "open joins", "SELECT * FROM a" + string.Concat(Enumerable.Repeat(" JOIN a", 200_000)) },
        { "subscripts", "SELECT a" + string.Concat(Enumerable.Repeat("[1]", 200_000)) },
        { "columns", "CREATE TABLE t (a int" + string.Concat(Enumerable.Repeat(", a int", 100_000)) + ")" },
        { "names", "SELECT a" + string.Concat(Enumerable.Repeat(".a", 200_000)) },
        { "explains", string.Concat(Enumerable.Repeat("EXPLAIN ", 200_000)) },
        { "subqueries", string.Concat(Enumerable.Repeat("SELECT * FROM (", 200_000)) },
        { "identifier", "SELECT " + new string('a', 10_000_000) },
        { "string", "SELECT '" + new string('a', 10_000_000) + "'" },
        { "comment", "SELECT " + string.Concat(Enumerable.Repeat("/*", 500_000)) },
        { "statements", string.Concat(Enumerable.Repeat("SELECT 1;", 50_000)) },
    };

    [Theory]
    [MemberData(nameof(Deep))]
    public void Nesting_and_length_end_in_an_answer_or_an_error(string name, string sql)
    {
        try
        {
            SqlParser.ParseScript(sql);
        }
        catch (SqlException error)
        {
            Assert.True(
                error.State is SqlState.StatementTooComplex or SqlState.SyntaxError or SqlState.TooManyColumns, $"{name}: {error.State}");
        }
    }

    [Fact]
    public void Any_soup_of_tokens_gives_trees_or_an_SqlException() => Gen.OneOfConst(Soup).Array[1, 40].Sample(
        tokens => OnlySqlException(string.Join(' ', tokens)), iter: 20_000);

    [Fact]
    public void Any_text_gives_trees_or_an_SqlException() => Gen.String[Gen.Char[' ', '\u00ff'], 0, 60].Sample(OnlySqlException, iter: 20_000);

    /// <summary>Statements that are right but for a token that is missing, twice or another one.</summary>
    [Fact]
    public void A_damaged_statement_gives_trees_or_an_SqlException()
    {
        string[][] statements =
        [
            .. new[] { "tables", "alter", "objects", "drops", "sessions", "copies" }.SelectMany(SyntaxScript.Read).Select(each => each.Sql.Split(' ')),
        ];
        Gen.Select(Gen.OneOfConst(statements), Gen.Int[0, 100], Gen.OneOfConst(Soup), Gen.Int[0, 2]).Sample(
            (words, at, other, damage) =>
            {
                at %= words.Length;
                string[] changed = damage switch
                {
                    0 => [.. words[..at], .. words[(at + 1)..]],
                    1 => [.. words[..at], other, .. words[at..]],
                    _ => [.. words[..at], other, .. words[(at + 1)..]],
                };
                OnlySqlException(string.Join(' ', changed));
            },
            iter: 20_000);
    }

    private static void OnlySqlException(string sql)
    {
        try
        {
            SqlParser.ParseScript(sql);
        }
        catch (SqlException)
        {
        }
    }
}
