using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>EXPLAIN: the plan as text, for a statement that is not run unless ANALYZE asks for it.</summary>
internal static class ExplainStatement
{
    /// <summary>What PostgreSQL marks as a setting that plans depend on.</summary>
    private static readonly HashSet<string> PlanSettings = new(StringComparer.OrdinalIgnoreCase)
    {
        "search_path", "work_mem", "hash_mem_multiplier", "effective_cache_size", "seq_page_cost", "random_page_cost", "cpu_tuple_cost",
        "cpu_index_tuple_cost", "cpu_operator_cost", "parallel_setup_cost", "parallel_tuple_cost", "max_parallel_workers",
        "max_parallel_workers_per_gather", "plan_cache_mode", "from_collapse_limit", "join_collapse_limit", "geqo", "jit", "temp_buffers",
        "effective_io_concurrency", "cursor_tuple_fraction", "constraint_exclusion", "parallel_leader_participation",
    };

    public static StatementOutcome Run(
        Session session, StatementRunner runner, Explain statement, IReadOnlyList<Column> parameters, PreparedStatement prepared)
    {
        ExplainOptions options = ExplainOptions.Read(statement.Options);
        PreparedStatement inner = Explained(session, runner, statement, options, prepared, ref parameters);
        if (inner.Statement is not { } wanted || !StatementRunner.IsPlanned(wanted))
            throw SqlException.NotSupported("EXPLAIN of this statement is not supported");
        TimeProvider clock = session.Database.Clock;
        Transaction transaction = runner.Begin();
        long start = clock.GetTimestamp(), allocated = GC.GetAllocatedBytesForCurrentThread();
        CompiledStatement compiled = runner.CompileHeld(inner, transaction);
        StatementContext context = runner.Context(transaction, parameters);
        PlanNode plan = compiled.PlanFor(context);
        var figures = new ExplainFigures(clock.GetElapsedTime(start), default)
        {
            Settings = Changed(session.Settings), PlanningBytes = GC.GetAllocatedBytesForCurrentThread() - allocated,
        };
        PlanMeasurements? measurements = options.Analyze ? new PlanMeasurements(clock) : null;
        if (measurements is not null)
        {
            if (compiled.Bound.Modifies && transaction.IsReadOnly)
                transaction.RequireWritable(compiled.Command);
            start = clock.GetTimestamp();
            int changes = transaction.Changes.Count;
            (TimeSpan Time, long Bytes) serialized = Drain(plan, context, measurements, options.Serialize);
            runner.ForeignKeys.AfterStatement(transaction, changes);
            figures = figures with { Execution = clock.GetElapsedTime(start), Serialized = serialized };
        }

        IReadOnlyList<string> lines = ExplainPrinter.Print(plan, options, measurements, figures);
        return StatementOutcome.Of(Columns(statement), new MaterialisedRows([ToBatch(lines)]), _ => "EXPLAIN");
    }

    public static IReadOnlyList<OutputColumn> Columns(Explain statement)
    {
        bool isJson = ExplainOptions.FormatOf(statement.Options) == ExplainFormat.Json;
        return [new OutputColumn("QUERY PLAN", isJson ? BuiltinTypes.Json : BuiltinTypes.Text)];
    }

    /// <summary>What is explained: the statement itself, what EXECUTE names, or what a cursor or a new table would read.</summary>
    private static PreparedStatement Explained(
        Session session, StatementRunner runner, Explain statement, ExplainOptions options, PreparedStatement prepared,
        ref IReadOnlyList<Column> parameters)
    {
        switch (statement.Statement)
        {
            case Sql.Execute execute:
                PreparedStatement named = session.Statements.Find(execute.Name);
                parameters = PrepareStatements.Evaluate(session, runner, named, execute);
                return named;
            case DeclareCursor declare:
                return prepared.Carried(declare.Query);
            case CreateTableAs create when !options.Analyze:
                return prepared.Carried(create.Query);
            default:
                return prepared.Carried(statement.Statement, takesParameters: prepared.TakesParameters || options.GenericPlan);
        }
    }

    private static (string Name, string Value)[] Changed(Settings settings) =>
    [
        .. KnownSettings.ByName.Values
            .Where(setting => (PlanSettings.Contains(setting.Name) || setting.Name.StartsWith("enable_", StringComparison.Ordinal))
                && settings.Get(setting.Name) is { } value && value != setting.Default)
            .OrderBy(setting => setting.Name, StringComparer.Ordinal)
            .Select(setting => (setting.Name, settings.Get(setting.Name)!)),
    ];

    private static (TimeSpan Time, long Bytes) Drain(
        PlanNode plan, StatementContext context, PlanMeasurements measurements, string? serialize)
    {
        using Operator rows = OperatorBuilder.Build(plan, context, measurements);
        var writer = new System.Buffers.ArrayBufferWriter<byte>();
        TimeSpan time = default;
        long bytes = 0;
        while (rows.TryRead(out Batch? batch))
        {
            if (serialize is null)
                continue;
            long start = measurements.Clock.GetTimestamp();
            for (int row = 0; row < batch.Count; row++)
                bytes += Serialized(plan, batch, row, serialize == "binary", context, writer);
            time += measurements.Clock.GetElapsedTime(start);
        }

        return (time, bytes);
    }

    /// <summary>The size of a row's message.</summary>
    private static long Serialized(
        PlanNode plan, Batch batch, int row, bool isBinary, StatementContext context, System.Buffers.ArrayBufferWriter<byte> writer)
    {
        writer.ResetWrittenCount();
        for (int i = 0; i < batch.Columns.Length; i++)
        {
            if (batch.Columns[i].IsNull(row))
                continue;
            SqlType type = plan.Output[i].Type;
            if (isBinary)
                type.WriteBinary(batch.Columns[i], row, writer);
            else
                type.WriteText(batch.Columns[i], row, writer, context.Format);
        }

        return writer.WrittenCount + 7 + (4L * batch.Columns.Length);
    }

    private static Batch ToBatch(IReadOnlyList<string> lines)
    {
        var column = new Column<Text>(lines.Count);
        foreach (string line in lines)
            column.Append(new Text(line));
        return new Batch([column], lines.Count);
    }
}
