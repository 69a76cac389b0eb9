using CsCheck;
using PgVecByok.Sql;

namespace PgVecByok.Tests;

public sealed class SqlPrinterTests
{
    [Theory]
    [InlineData("SELECT")]
    [InlineData("SELECT 1, 'a''b', NULL, true, 1.5e3, B'01', X'ff', $1, t.*, * FROM t")]
    [InlineData("SELECT a AS \"select\", b \"B\" FROM \"Order\" AS o (x, y), ONLY s.t u TABLESAMPLE bernoulli (10)")]
    [InlineData("SELECT a + b * c - -d, NOT a OR b AND c, (a OR b) AND c, a < b, -1, - 1 - 2, @ x, a <-> '[1,2]' < 5, a OPERATOR(pg_catalog.+) b")]
    [InlineData("SELECT a IS NULL, a IS NOT TRUE, a IS DISTINCT FROM b, a BETWEEN 1 AND 2, a NOT BETWEEN SYMMETRIC 1 AND b + 2, a IN (1, 2), a NOT IN (SELECT 1)")]
    [InlineData("SELECT a LIKE 'x' ESCAPE '!', a NOT ILIKE b, a SIMILAR TO b, a = ANY (b), a <> ALL (SELECT 1), a LIKE ANY (ARRAY['x']), a COLLATE \"C\" || 'x'")]
    [InlineData("SELECT a::int, (a + 1)::numeric(10, 2)[], CAST(a AS varchar(3)), a::char, a::timestamp(3) with time zone, a::interval day to second(2), a::bit(3), a::my.type(1)")]
    [InlineData("SELECT date '2020-01-01', interval '1' year, interval(3) '1 s', timestamp with time zone 'now', double precision '1', vector(3) '[1,2,3]', pg_catalog.int4 '1'")]
    [InlineData("SELECT ARRAY[1, 2], ARRAY[[1], [2]], ARRAY[]::int[], ARRAY(SELECT 1), a[1], a[1:2][3], (f(x))[1].b, (a).b, (r).*, ($1).x, (SELECT a)[1]")]
    [InlineData("SELECT ROW(), ROW(1), (1, 2), ROW(t.*), CASE a WHEN 1 THEN 2 END, CASE WHEN a THEN b ELSE c END, COALESCE(a, b), NULLIF(a, b), GREATEST(a), LEAST(a, b)")]
    [InlineData("SELECT count(*), count(DISTINCT a ORDER BY b DESC NULLS LAST), f(a => 1, VARIADIC b), percentile_cont(0.5) WITHIN GROUP (ORDER BY a), sum(a) FILTER (WHERE b)")]
    [InlineData("SELECT sum(a) OVER w, sum(a) OVER (PARTITION BY b ORDER BY c ROWS BETWEEN 1 PRECEDING AND UNBOUNDED FOLLOWING EXCLUDE TIES) FROM t WINDOW w AS (ORDER BY a)")]
    [InlineData("SELECT EXTRACT(year FROM a), position('a' IN b), substring(a FROM 1 FOR 2), substring(a, 1), substring(a SIMILAR b ESCAPE c), overlay(a PLACING b FROM 1), trim(a), trim(LEADING 'x' FROM a)")]
    [InlineData("SELECT a AT TIME ZONE 'UTC', a AT LOCAL, current_date, current_timestamp(3), current_user, COLLATION FOR (a), normalize(a), left(a, 1), \"left\", (a AT TIME ZONE 'x')::date")]
    [InlineData("SELECT DISTINCT ON (a, b) c FROM t WHERE EXISTS (SELECT 1) GROUP BY DISTINCT a, (b, c), ROLLUP (a), CUBE (a, b), GROUPING SETS ((), a) HAVING count(*) > 1")]
    [InlineData("SELECT 1 UNION ALL SELECT 2 EXCEPT (SELECT 3 INTERSECT VALUES (4), (DEFAULT)) ORDER BY 1 USING > LIMIT 5 OFFSET 2")]
    [InlineData("(SELECT 1 ORDER BY 1 LIMIT 1) UNION (SELECT 2 FOR UPDATE OF t SKIP LOCKED)")]
    [InlineData("SELECT * FROM a JOIN b ON a.x = b.x LEFT JOIN (c CROSS JOIN d) USING (x) AS u, a NATURAL FULL JOIN b, (a JOIN b ON true) AS j (p, q)")]
    [InlineData("SELECT * FROM a JOIN b JOIN c ON 1 = 2 ON 3 = 4, LATERAL (SELECT 1) AS s, f(1) WITH ORDINALITY AS g (a, b), LATERAL f(2) x, ROWS FROM (f(1), g(2)) AS r, h() AS (a int, b text)")]
    [InlineData("SELECT a FROM t ORDER BY v <-> $1 FETCH FIRST 3 ROWS WITH TIES FOR NO KEY UPDATE NOWAIT FOR SHARE OF t")]
    [InlineData("WITH RECURSIVE a (x) AS NOT MATERIALIZED (SELECT 1), b AS (INSERT INTO t AS q (a, b) OVERRIDING SYSTEM VALUE VALUES (1, DEFAULT) ON CONFLICT (a, lower(b) COLLATE \"C\") WHERE a > 1 DO UPDATE SET (a, b) = (1, 2), c = 3 WHERE t.a = 1 RETURNING *) SELECT * FROM a")]
    [InlineData("WITH d AS (DELETE FROM ONLY t u USING v WHERE u.a = v.a RETURNING u.a AS z) UPDATE t SET a = DEFAULT FROM d WHERE true RETURNING 1")]
    [InlineData("INSERT INTO t DEFAULT VALUES ON CONFLICT ON CONSTRAINT c DO NOTHING")]
    [InlineData("MERGE INTO t x USING s ON x.a = s.a WHEN MATCHED AND x.b > 1 THEN UPDATE SET b = 2 WHEN NOT MATCHED BY SOURCE THEN DELETE WHEN NOT MATCHED THEN INSERT (a) VALUES (1) WHEN MATCHED THEN DO NOTHING RETURNING merge_action()")]
    public void What_is_printed_parses_to_the_same_tree(string sql)
    {
        Statement tree = SqlParser.ParseScript(sql)[0].Statement;
        string printed = SqlPrinter.Print(tree);
        Assert.True(TreeComparison.AreSame(tree, SqlParser.ParseScript(printed)[0].Statement), printed);
    }

    [Theory]
    [InlineData("a>0 and b < 'x'::text", "((a > 0) AND (b < 'x'::text))")]
    [InlineData("1+2*3", "(1 + (2 * 3))")]
    [InlineData("nextval('s'::regclass)", "nextval('s'::regclass)")]
    [InlineData("length(name::text) > -1", "(length((name)::text) > (-1))")]
    [InlineData("'{}'::int[]", "'{}'::integer[]")]
    [InlineData("CURRENT_TIMESTAMP", "CURRENT_TIMESTAMP")]
    public void Expressions_look_as_pg_get_expr_has_them(string sql, string printed) =>
        Assert.Equal(printed, SqlPrinter.Print(SqlParser.ParseExpression(sql)));

    [Theory]
    [InlineData("plain_1", "plain_1")]
    [InlineData("Upper", "\"Upper\"")]
    [InlineData("select", "\"select\"")]
    [InlineData("left", "\"left\"")]
    [InlineData("name", "name")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("1a", "\"1a\"")]
    public void Names_are_quoted_only_where_they_must_be(string name, string printed) => Assert.Equal(printed, SqlPrinter.Identifier(name));

    [Fact]
    public void Any_expression_survives_print_and_parse() => Trees.Sample(
        tree =>
        {
            string printed = SqlPrinter.Print(tree);
            Assert.True(TreeComparison.AreSame(tree, SqlParser.ParseExpression(printed)), printed);
        },
        iter: 3_000);

    [Fact]
    public void A_tree_deeper_than_the_stack_is_refused_and_the_process_lives()
    {
        Expression deep = new Literal(LiteralKind.Integer, "1", 0);
        for (int i = 0; i < 1_000_000; i++)
            deep = new NotExpression(deep, 0);
        Assert.Equal(SqlState.StatementTooComplex, Assert.Throws<SqlException>(() => SqlPrinter.Print(deep)).State);
    }

    private static readonly Gen<string> Names = Gen.OneOfConst("a", "b1", "Mixed", "select", "left", "with space", "q\"q", "ü");

    private static readonly Gen<Expression> Leaves = Gen.OneOf<Expression>(
        Gen.Int[0, 99_999].Select(n => (Expression)new Literal(LiteralKind.Integer, n.ToString(System.Globalization.CultureInfo.InvariantCulture), 0)),
        Gen.String.Where(text => !text.Contains('\0')).Select(text => (Expression)new Literal(LiteralKind.String, text, 0)),
        Gen.Const((Expression)new Literal(LiteralKind.Null, "null", 0)),
        Gen.Int[1, 100].Select(n => (Expression)new Parameter(n, 0)),
        Names.Select(name => (Expression)new ColumnReference([name], 0)),
        Gen.Select(Names, Names, (table, name) => (Expression)new ColumnReference([table, name], 0)));

    private static readonly Gen<Expression> Trees = Gen.Recursive<Expression>((depth, inner) => depth >= 5
        ? Leaves
        : Gen.OneOf<Expression>(
            Leaves,
            Gen.Select(inner, inner, Gen.OneOfConst("+", "-", "*", "<", "=", "<->", "||", "^", "%"), (left, right, op) => (Expression)new Operation(op, left, right, 0)),
            Gen.Select(inner, Gen.OneOfConst("-", "+", "@"), (operand, op) => (Expression)new Operation(op, null, operand, 0)),
            inner.Select(operand => (Expression)new NotExpression(operand, 0)),
            Gen.Select(inner, inner, Gen.Bool, (left, right, negated) => (Expression)new DistinctFrom(left, right, negated, 0)),
            Gen.Select(inner, inner, inner, (operand, low, high) => (Expression)new Between(operand, low, high, false, true, 0)),
            Gen.Select(inner, inner.Array[1, 3], (operand, items) => (Expression)new InList(operand, items, false, 0)),
            Gen.Select(inner, inner, (operand, pattern) => (Expression)new PatternMatch(PatternKind.ILike, operand, pattern, null, true, 0)),
            inner.Select(operand => (Expression)new CastExpression(operand, new TypeName(new QualifiedName(["pg_catalog", "int4"], 0), [], 1, 0), 0)),
            Gen.Select(Names, inner.Array[0, 3], (name, arguments) =>
                (Expression)new FunctionCall(new QualifiedName([name], 0), [.. arguments.Select(value => new Argument(value))], 0)),
            Gen.Select(inner, inner, inner, (when, then, otherwise) => (Expression)new CaseExpression(null, [new CaseArm(when, then)], otherwise, 0)),
            inner.Array[0, 3].Select(items => (Expression)new ArrayLiteral(items, 0)),
            inner.Array[2, 3].Select(items => (Expression)new RowExpression(items, false, 0)),
            Gen.Select(inner, Names, (operand, name) => (Expression)new FieldSelection(operand, name, 0))));
}
