using System.Runtime.CompilerServices;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>A body in SQL: its statements in order; the last one's rows are the result.</summary>
internal static class SqlBody
{
    private static readonly ConditionalWeakTable<UserFunction, IReadOnlyList<ParsedStatement>> Parsed = [];

    private sealed class Names(UserFunction function, UserParameter[] inputs) : IBodyNames
    {
        public bool RefusesConflicts => false;

        public BoundExpression? Find(IReadOnlyList<string> names)
        {
            if (Parameter(names, out int used) is not { } parameter || names.Count > used + 1)
                return null;
            return names.Count == used ? parameter : CompositeBinder.FieldOf(parameter, names[used]);
        }

        public IReadOnlyList<(string Name, BoundExpression Value)>? FindFields(IReadOnlyList<string> names) =>
            Parameter(names, out int used) is { } parameter && names.Count == used ? CompositeBinder.FieldsOf(parameter) : null;

        // f.p before p.field: a function's own name comes first.
        private BoundParameter? Parameter(IReadOnlyList<string> names, out int used)
        {
            used = 2;
            if (names.Count > 1 && names[0] == function.Name && Named(names[1]) is { } qualified)
                return qualified;
            used = 1;
            return Named(names[0]);
        }

        private BoundParameter? Named(string name)
        {
            int at = Array.FindIndex(inputs, parameter => parameter.Name == name);
            return at < 0 ? null : new BoundParameter(at + 1, BaseOf(inputs[at].Type));
        }
    }

    /// <param name="statements">Of the session.</param>
    /// <param name="function">What is called.</param>
    /// <param name="arguments">With what.</param>
    /// <param name="held">What a set's rows are counted in.</param>
    public static Invocation Run(
        BodyStatements statements, UserFunction function, IReadOnlyList<Column> arguments, MemoryReservation? held)
    {
        IReadOnlyList<ParsedStatement> script = Script(function);
        int number = 0;
        using IDisposable? entered = PlStatementNames.IsInlined(function, script)
            ? null
            : statements.Contexts.Enter(() => $"SQL function \"{function.Name}\" statement {number}");
        try
        {
            RowsKept last = held is null || !function.ReturnsSet ? RowsKept.First : RowsKept.All(held);
            return Run(
                statements, function, arguments,
                script.Select(each => (each, ++number == script.Count ? last : RowsKept.None)));
        }
        catch (SqlException failed) when (statements.Contexts.Note(failed))
        {
            throw;
        }
    }

    private static Invocation Run(
        BodyStatements statements, UserFunction function, IReadOnlyList<Column> arguments,
        IEnumerable<(ParsedStatement Statement, RowsKept Kept)> script)
    {
        UserParameter[] inputs = Inputs(function);
        bool isReader = function.Volatility != Volatility.Volatile;
        List<Batch> rows = [];
        IReadOnlyList<OutputColumn> columns = [];
        foreach ((ParsedStatement parsed, RowsKept kept) in script)
        {
            (rows, columns) = ([], []);
            if (parsed.Statement is Call call)
            {
                (UserFunction called, IReadOnlyList<Column> given) = statements.BindCall(
                    call, new Names(function, inputs), [.. inputs.Select(each => (SqlType?)BaseOf(each.Type))], arguments);
                statements.RunCall(called, given);
                continue;
            }

            if (!StatementRunner.IsPlanned(parsed.Statement))
            {
                statements.RunUtility(parsed.Statement, parsed.Text);
                continue;
            }

            CompiledStatement compiled = statements.Compile(
                parsed, kept.Ending(parsed.Statement), new Names(function, inputs), "",
                [.. inputs.Select(each => (SqlType?)BaseOf(each.Type))], function.IsKept);
            rows = statements.Run(compiled, arguments, isReader, kept, out _);
            columns = compiled.ReturnsRows ? compiled.Bound.Plan.Output : [];
        }

        return Result(statements, function, columns, rows);
    }

    /// <summary>The body with its names as they are kept. REQUIRES: the trace saw it checked.</summary>
    public static string Kept(UserFunction function, BindTrace trace) => string.Join(
        ";\n", Script(function).Select(parsed => SqlPrinter.Print(KeptNames.Kept(parsed.Statement, trace))));

    /// <summary>What CREATE checks: that the statements can be bound, and that the last one gives what is promised.</summary>
    public static void Check(BindContext context, UserFunction function)
    {
        if (function.IsPolymorphic)
            return;
        UserParameter[] inputs = Inputs(function);
        IReadOnlyList<OutputColumn>? last = null;
        foreach (ParsedStatement parsed in Script(function))
        {
            last = null;
            if (!StatementRunner.IsPlanned(parsed.Statement))
                continue;
            BoundStatement bound = Binder.Bind(parsed.Statement, context with
            {
                BodyNames = new Names(function, inputs), ParameterTypes = [.. inputs.Select(each => (SqlType?)BaseOf(each.Type))],
                AddsParameters = false,
            });
            last = bound.Kind == StatementKind.Select || bound.Plan.Output.Count > 0 ? bound.Plan.Output : null;
        }

        if (!function.IsProcedure && function.ResultType != BuiltinTypes.Void)
            CheckResult(function, last, context);
    }

    private static void CheckResult(UserFunction function, IReadOnlyList<OutputColumn>? last, BindContext context)
    {
        SqlType result = function.Returns == BuiltinTypes.Record ? BuiltinTypes.Record : function.ResultType;
        if (last is null)
            throw Mismatch(result, "Function's final statement must be SELECT or INSERT/UPDATE/DELETE/MERGE RETURNING.");
        IReadOnlyList<(string Name, SqlType Type)> columns = FunctionBodies.ColumnsOf(function);
        if (columns.Count == 0)
            return;
        bool isWhole = last.Count == 1 && last[0].Type == result;
        if (isWhole)
            return;
        if (last.Count != columns.Count)
        {
            throw Mismatch(result, columns.Count == 1 && result != BuiltinTypes.Record
                ? "Final statement must return exactly one column."
                : $"Final statement returns too {(last.Count < columns.Count ? "few" : "many")} columns.");
        }

        var coercion = new BindState(context).Coercion;
        for (int i = 0; i < columns.Count; i++)
        {
            if (last[i].Type == columns[i].Type || coercion.Can(last[i].Type, columns[i].Type, CastContext.Assignment))
                continue;
            throw Mismatch(result, columns.Count == 1 && result != BuiltinTypes.Record
                ? $"Actual return type is {last[i].Type.DisplayName(-1)}."
                : $"Final statement returns {last[i].Type.DisplayName(-1)} instead of "
                    + $"{columns[i].Type.DisplayName(-1)} at column {i + 1}.");
        }
    }

    private static Invocation Result(
        BodyStatements statements, UserFunction function, IReadOnlyList<OutputColumn> columns, List<Batch> rows)
    {
        if (function.IsProcedure || function.ResultType == BuiltinTypes.Void)
            return new Invocation(null, function.IsProcedure ? rows : []);
        IReadOnlyList<(string Name, SqlType Type)> wanted = FunctionBodies.ColumnsOf(function);
        bool isAsPromised = wanted.Select(column => column.Type).SequenceEqual(columns.Select(column => column.Type));
        if (!isAsPromised && statements.Session.Block.Current is { } transaction)
            CheckResult(function, columns.Count == 0 ? null : columns, statements.BindContext(transaction.Catalog));
        bool isWhole = columns.Count == 1 && wanted.Count != 1 && columns[0].Type is CompositeType;
        if (wanted.Count > 0 && !isWhole)
            rows = [.. rows.Select(batch => Converted(statements, batch, columns, wanted))];
        else if (isWhole)
            rows = [.. rows.Select(batch => Expanded(batch, wanted))];
        if (function.ReturnsSet || wanted.Count > 1)
            return new Invocation(null, rows.Count == 0 && !function.ReturnsSet ? [NullRow(wanted)] : rows);
        Batch? first = rows.FirstOrDefault(batch => batch.Count > 0);
        return new Invocation(first?.Columns[0].Prefix(1), function.Definition is TableFunction ? rows : null);
    }

    private static Batch NullRow(IReadOnlyList<(string Name, SqlType Type)> wanted) =>
        new([.. wanted.Select(column => PlVariable.Null(column.Type))], 1);

    private static Batch Converted(
        BodyStatements statements, Batch batch, IReadOnlyList<OutputColumn> columns, IReadOnlyList<(string Name, SqlType Type)> wanted)
    {
        Column[] converted = new Column[wanted.Count];
        for (int i = 0; i < converted.Length; i++)
        {
            converted[i] = batch.Columns[i];
            if (columns[i].Type == wanted[i].Type)
                continue;
            converted[i] = wanted[i].Type.NewColumn(batch.Count);
            for (int row = 0; row < batch.Count; row++)
                converted[i].AppendFrom(statements.Convert(batch.Columns[i].Gather([row]), columns[i].Type, wanted[i].Type, -1), 0);
        }

        return new Batch(converted, batch.Count);
    }

    private static Batch Expanded(Batch batch, IReadOnlyList<(string Name, SqlType Type)> wanted)
    {
        var records = (Column<RecordValue>)batch.Columns[0];
        Column[] columns = [.. wanted.Select(column => column.Type.NewColumn(batch.Count))];
        for (int row = 0; row < batch.Count; row++)
        {
            for (int i = 0; i < columns.Length; i++)
                columns[i].AppendBoxed(records.IsNull(row) ? null : records[row].Values[i]);
        }

        return new Batch(columns, batch.Count);
    }

    internal static IReadOnlyList<ParsedStatement> Script(UserFunction function) =>
        Parsed.GetValue(function, each => each.IsKept ? SqlParser.ParseKept(each.Body) : SqlParser.ParseScript(each.Body));

    private static UserParameter[] Inputs(UserFunction function) =>
        [.. function.IsProcedure ? function.Parameters : function.Inputs];

    private static SqlType BaseOf(SqlType type) => type is DomainType domain ? domain.Base : type;

    private static SqlException Mismatch(SqlType result, string detail) =>
        new(SqlState.InvalidFunctionDefinition, $"return type mismatch in function declared to return {result.DisplayName(-1)}")
        {
            Detail = detail,
        };
}
