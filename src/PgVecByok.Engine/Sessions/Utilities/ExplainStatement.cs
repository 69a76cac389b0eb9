using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>EXPLAIN: the plan as text, for a statement that is not run unless ANALYZE asks for it.</summary>
internal static class ExplainStatement
{
    public static StatementOutcome Run(
        Session session, StatementRunner runner, Explain statement, IReadOnlyList<Column> parameters, PreparedStatement prepared)
    {
        ExplainOptions options = ExplainOptions.Read(statement.Options);
        PreparedStatement inner = prepared.Carried(statement.Statement);
        if (statement.Statement is Sql.Execute execute)
        {
            inner = session.Statements.Find(execute.Name);
            parameters = PrepareStatements.Evaluate(session, runner, inner, execute);
        }

        if (inner.Statement is not { } wanted || !StatementRunner.IsPlanned(wanted))
            throw SqlException.NotSupported("EXPLAIN of this statement is not supported");
        TimeProvider clock = session.Database.Clock;
        Transaction transaction = runner.Begin();
        long start = clock.GetTimestamp();
        CompiledStatement compiled = runner.Compile(inner);
        StatementContext context = runner.Context(transaction, parameters);
        PlanNode plan = compiled.PlanFor(context);
        TimeSpan planning = clock.GetElapsedTime(start);
        PlanMeasurements? measurements = options.Analyze ? new PlanMeasurements(clock) : null;
        TimeSpan execution = default;
        if (measurements is not null)
        {
            if (compiled.Bound.Modifies && transaction.IsReadOnly)
                transaction.RequireWritable(compiled.Command);
            start = clock.GetTimestamp();
            int changes = transaction.ChangeCount;
            Drain(plan, context, measurements);
            runner.ForeignKeys.AfterStatement(transaction, changes);
            execution = clock.GetElapsedTime(start);
        }

        IReadOnlyList<string> lines = ExplainPrinter.Print(plan, options, measurements, planning, execution);
        return StatementOutcome.Of(Columns(statement), new MaterialisedRows([ToBatch(lines)]), _ => "EXPLAIN");
    }

    public static IReadOnlyList<OutputColumn> Columns(Explain statement)
    {
        bool isJson = statement.Options.Any(option =>
            option.Name == "format" && string.Equals(option.Value, "json", StringComparison.OrdinalIgnoreCase));
        return [new OutputColumn("QUERY PLAN", isJson ? BuiltinTypes.Json : BuiltinTypes.Text)];
    }

    private static void Drain(PlanNode plan, StatementContext context, PlanMeasurements measurements)
    {
        using Operator rows = OperatorBuilder.Build(plan, context, measurements);
        while (rows.TryRead(out _))
        {
        }
    }

    private static Batch ToBatch(IReadOnlyList<string> lines)
    {
        var column = new Column<Text>(lines.Count);
        foreach (string line in lines)
            column.Append(new Text(line));
        return new Batch([column], lines.Count);
    }
}
