using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>EXPLAIN: the plan as text, for a statement that is not run unless ANALYZE asks for it.</summary>
internal static class ExplainStatement
{
    public static StatementOutcome Run(
        Session session, StatementRunner runner, Explain statement, IReadOnlyList<Column> parameters, PreparedStatement prepared) =>
        throw SqlException.NotSupported("EXPLAIN is not supported yet");

    public static IReadOnlyList<OutputColumn> Columns(Explain statement) => [new OutputColumn("QUERY PLAN", BuiltinTypes.Text)];
}
