using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>What CONTEXT calls the statements of a body, and which pieces of SQL it leaves out.</summary>
internal static class PlStatementNames
{
    public static string Of(PlStatement statement) => statement switch
    {
        PlBlock => "statement block",
        PlAssignment => "assignment",
        PlIf => "IF",
        PlCase => "CASE",
        PlLoop { Condition: null } => "LOOP",
        PlLoop => "WHILE",
        PlForRange => "FOR with integer loop variable",
        PlForQuery { IsDynamic: true } => "FOR over EXECUTE statement",
        PlForQuery => "FOR over SELECT rows",
        PlForCursor => "FOR over cursor",
        PlForEach => "FOREACH over array",
        PlExit { IsContinue: true } => "CONTINUE",
        PlExit => "EXIT",
        PlReturn => "RETURN",
        PlReturnNext => "RETURN NEXT",
        PlReturnQuery => "RETURN QUERY",
        PlRaise => "RAISE",
        PlAssert => "ASSERT",
        PlExecute => "EXECUTE",
        PlSql { IsPerform: true } => "PERFORM",
        PlSql sql => OfSql(sql),
        PlDiagnostics { IsStacked: true } => "GET STACKED DIAGNOSTICS",
        PlDiagnostics => "GET DIAGNOSTICS",
        PlOpen => "OPEN",
        PlFetch { IsMove: true } => "MOVE",
        PlFetch => "FETCH",
        PlClose => "CLOSE",
        _ => "NULL",
    };

    public static string Of(PlQuery expression, PlTarget? target) => target is null
        ? $"PL/pgSQL expression \"{expression.Text}\""
        : $"PL/pgSQL assignment \"{string.Join('.', target.Names)} := {expression.Text}\"";

    /// <summary>PostgreSQL computes it without running a query: no subquery, and so nothing that could be in a line of its own.</summary>
    public static bool IsSimple(PlQuery expression) => !expression.Text.Contains("select", StringComparison.OrdinalIgnoreCase)
        && !expression.Text.Contains(" from ", StringComparison.OrdinalIgnoreCase);

    /// <summary>A body that PostgreSQL puts in the place of its call: one expression, and nothing that is to be set around it.</summary>
    public static bool IsInlined(UserFunction function, IReadOnlyList<ParsedStatement> script) =>
        script is [{ Statement: Query { Body: SelectBody { From.Count: 0, Where: null, Targets.Count: 1 } } }]
        && function is { IsProcedure: false, ReturnsSet: false, IsStrict: false, IsSecurityDefiner: false, Settings.Count: 0 }
        && script[0].Text.AsSpan().Count("select") <= 1;

    private static string OfSql(PlSql sql) => sql.Query.AsStatement() switch
    {
        Call => "CALL",
        DoBlock => "DO",
        TransactionStatement { Command: TransactionCommand.Commit } => "COMMIT",
        TransactionStatement { Command: TransactionCommand.Rollback } => "ROLLBACK",
        _ => "SQL statement",
    };
}
