using System.Runtime.CompilerServices;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Users' functions as calls find them: their heads, and bodies that run what was written.</summary>
internal static class FunctionBodies
{
    private static readonly ConditionalWeakTable<UserFunction, PlBlock> Parsed = [];

    public static PlBlock ParsedBody(UserFunction function) => Parsed.GetValue(function, each => PlParser.Parse(each.Body));

    public static FunctionDefinition Define(UserFunction function)
    {
        UserParameter[] inputs = [.. function.IsProcedure ? function.Parameters : function.Inputs];
        SqlType result = BaseOf(function.ResultType);
        IReadOnlyList<(string, SqlType)> columns = ColumnsOf(function);
        bool isTable = !function.IsProcedure && (function.ReturnsSet || columns.Count > 1 || result is CompositeType);
        SqlType[] types = [.. inputs.Select(parameter => BaseOf(parameter.Type))];
        string[] names = inputs.Any(parameter => parameter.Name is not null) ? [.. inputs.Select(parameter => parameter.Name ?? "")] : [];
        string[] defaults = [.. inputs.Where(parameter => parameter.Default is not null).Select(parameter => parameter.Default!)];
        bool isVariadic = inputs.LastOrDefault()?.Mode == "VARIADIC";
        RowBody? constructor =
            function.IsConstructor ? RangeFunctions.Constructor(RangeOf(result), function.Body) : null;
        return isTable
            ? new TableFunction
            {
                Oid = function.Oid, Name = function.Name, Schema = function.Schema, ArgumentTypes = types, ArgumentNames = names,
                ReturnType = result, IsVariadic = isVariadic, Defaults = defaults, IsStrict = function.IsStrict,
                Volatility = function.Volatility, ResultColumns = columns,
                Body = (call, arguments) => Rows(function, call, arguments, columns),
                BodyOf = columns.Count == 0 && result == BuiltinTypes.Record ? given => OfShape(function, given) : null,
            }
            : new ScalarFunction
            {
                Oid = function.Oid, Name = function.Name, Schema = function.Schema, ArgumentTypes = types, ArgumentNames = names,
                ReturnType = result, IsVariadic = isVariadic, Defaults = defaults, IsStrict = function.IsStrict,
                Volatility = function.Volatility,
                Body = constructor is not null ? FunctionList.Lifted(constructor, function.IsStrict)
                    : (call, arguments, count) => Values(function, call, arguments, count),
                ResultName = function.Outputs.Take(2).ToArray() is [{ Name: { } only }] ? only : null,
            };
    }

    /// <summary>A function that returns records, as FROM says what they are: one in SQL as if it had said so.</summary>
    private static TableBody OfShape(UserFunction function, IReadOnlyList<(string Name, SqlType Type, int Typmod)> columns)
    {
        // In PL/pgSQL it must not have variables of these names.
        if (function.Language != "sql")
        {
            (string, SqlType)[] shape = [.. columns.Select(column => (column.Name, column.Type))];
            return (call, given) => Rows(function, call, given, shape);
        }

        UserFunction shaped = function with
        {
            Parameters = [.. function.Parameters, .. columns.Select(column => new UserParameter("TABLE", column.Name, column.Type, null))],
        };
        return (call, arguments) => Rows(shaped, call, arguments, [.. columns.Select(column => (column.Name, column.Type))]);
    }

    /// <summary>A call by itself: CALL. Gives the values of OUT parameters.</summary>
    public static IReadOnlyList<Column> Call(BodyStatements statements, UserFunction procedure, IReadOnlyList<Column> arguments) =>
        Invoke(statements, procedure, arguments).Outputs;

    /// <summary>Columns that FROM shows; none for a record of unknown shape.</summary>
    public static IReadOnlyList<(string Name, SqlType Type)> ColumnsOf(UserFunction function)
    {
        UserParameter[] outputs = [.. function.Outputs];
        if (outputs.Length > 0)
            return [.. outputs.Select((output, i) => (output.Name ?? $"column{i + 1}", BaseOf(output.Type)))];
        return function.Returns switch
        {
            CompositeType composite => [.. composite.Fields.Select(field => (field.Name, field.Type))],
            null => [],
            var type when type == BuiltinTypes.Record => [],
            var type => [(function.Name, BaseOf(type))],
        };
    }

    private static RangeType RangeOf(SqlType type) => type as RangeType ?? ((MultirangeType)type).Range;

    private static SqlType BaseOf(SqlType type) => type is DomainType domain ? domain.Base : type;

    private static Column Values(UserFunction function, CallContext call, Column[] arguments, int count)
    {
        BodyStatements statements = StatementsOf(call);
        Column results = call.ReturnType.NewColumn(count);
        for (int row = 0; row < count; row++)
        {
            Column[] values = [.. arguments.Select(argument => argument.Repeat(row, 1))];
            if (function.IsStrict && values.Any(value => value.IsNull(0)))
                results.AppendNull();
            else
                AppendResult(results, Invoke(statements, function, values), call.ReturnType, function.Language);
        }

        return results;
    }

    // PL/pgSQL's void is an empty text, SQL's is NULL.
    private static void AppendResult(Column results, Invocation result, SqlType type, string language)
    {
        if (type == BuiltinTypes.Void && language == "plpgsql")
            results.AppendBoxed(new Text(""));
        else
            results.AppendFrom(result.Value(type), 0);
    }

    private static IEnumerable<Batch> Rows(
        UserFunction function, CallContext call, object?[] arguments, IReadOnlyList<(string Name, SqlType Type)> columns)
    {
        Column[] values = [.. arguments.Select((argument, i) => PlVariable.Of(call.ArgumentTypes[i], argument))];
        BodyStatements statements = StatementsOf(call);
        using MemoryReservation held = call.Memory?.Reserve() ?? statements.Reserve();
        Invocation result = Invoke(statements, function, values, columns, held);
        foreach (Batch batch in result.Rows(function, columns))
            yield return batch;
    }

    private static BodyStatements StatementsOf(CallContext call) => call.Statement.Session.Bodies
        ?? throw SqlException.NotSupported("functions with bodies cannot be called here");

    /// <param name="statements">Of the session.</param>
    /// <param name="function">What is called.</param>
    /// <param name="arguments">With what.</param>
    /// <param name="columns">Of rows, if it gives such.</param>
    /// <param name="held">What rows are counted in; null: it gives none.</param>
    private static Invocation Invoke(
        BodyStatements statements, UserFunction function, IReadOnlyList<Column> arguments,
        IReadOnlyList<(string, SqlType)>? columns = null, MemoryReservation? held = null)
    {
        SqlException.ThrowIfTooDeep();
        using IDisposable? atomic = function.IsSecurityDefiner || function.Settings.Count > 0 ? statements.Ending(false) : null;
        using IDisposable role = statements.As(function.IsSecurityDefiner ? function.Owner : null);
        using IDisposable? settings = statements.Session.Settings.Within(function.Settings);
        statements.Session.State.BodyDepth++;
        try
        {
            return function.Language == "sql"
                ? SqlBody.Run(statements, function, arguments, held)
                : Interpret(statements, function, arguments, columns, held);
        }
        finally
        {
            statements.Session.State.BodyDepth--;
        }
    }

    private static Invocation Interpret(
        BodyStatements statements, UserFunction function, IReadOnlyList<Column> arguments,
        IReadOnlyList<(string, SqlType)>? columns, MemoryReservation? held)
    {
        var frame = new PlFrame(function.Name)
        {
            Signature = () => statements.Context().Format.Names?.NameOf("regprocedure", function.Oid) ?? function.Name,
        };
        frame.Enter(null);
        UserParameter[] inputs = [.. function.IsProcedure ? function.Parameters : function.Inputs];
        Dictionary<UserParameter, PlVariable> variables = new(ReferenceEqualityComparer.Instance);
        for (int i = 0; i < inputs.Length; i++)
        {
            var variable = new PlVariable(inputs[i].Name ?? $"${i + 1}", inputs[i].Type, -1) { Value = arguments[i] };
            frame.Declare(variable);
            frame.DeclareAlias($"${i + 1}", variable);
            variables[inputs[i]] = variable;
        }

        List<PlVariable> outputs = [];
        foreach (UserParameter output in function.Outputs)
        {
            outputs.Add(variables.TryGetValue(output, out PlVariable? input)
                ? input
                : frame.Declare(new PlVariable(output.Name ?? $"column{outputs.Count + 1}", output.Type, -1)));
        }

        frame.ArgumentTypes = [.. inputs.Select(parameter => (SqlType?)BaseOf(parameter.Type))];
        bool isVoid = function.IsProcedure || function.ResultType == BuiltinTypes.Void;
        var result = new PlResult(isVoid ? null : function.Returns ?? function.ResultType, outputs, held)
        {
            Columns = function.ReturnsSet ? columns : null,
        };
        PlInterpreter.Run(statements, ParsedBody(function), frame, result, function.Volatility != Volatility.Volatile);
        return new Invocation(result);
    }
}

/// <summary>What a call came to.</summary>
internal sealed class Invocation
{
    private readonly PlResult? _result;
    private readonly Column? _value;
    private readonly List<Batch>? _rows;

    public Invocation(PlResult result) => _result = result;

    public Invocation(Column? value, List<Batch>? rows) => (_value, _rows) = (value, rows);

    public IReadOnlyList<Column> Outputs => _result is { } result
        ? [.. result.Outputs.Select(output => output.Value)]
        : _rows is [{ Count: > 0 } first, ..] ? [.. first.Columns.Select(column => column.Prefix(1))] : [];

    public Column Value(SqlType type)
    {
        if (_result is null)
            return _value ?? PlVariable.Null(type);
        return _result.Outputs.Count > 0 ? _result.Outputs[0].Value : _result.Value ?? PlVariable.Null(type);
    }

    public IEnumerable<Batch> Rows(UserFunction function, IReadOnlyList<(string Name, SqlType Type)> columns)
    {
        if (_rows is not null)
            return function.ReturnsSet ? _rows : _rows.Take(1).Select(batch => batch.Count > 1 ? batch.Gather([0]) : batch);
        PlResult result = _result!;
        if (function.ReturnsSet)
            return result.Rows;
        if (result.Outputs.Count > 0)
            return [Row([.. result.Outputs.Select(output => output.Value.Boxed(0))], columns)];
        RecordValue? row = result.Value is Column<RecordValue> records && !records.IsNull(0) ? records[0] : null;
        return [Row([.. columns.Select((_, i) => row is not null && i < row.Count ? row.Values[i] : null)], columns)];
    }

    private static Batch Row(object?[] values, IReadOnlyList<(string Name, SqlType Type)> columns)
    {
        Column[] made = [.. columns.Select(column => column.Type.NewColumn(1))];
        for (int i = 0; i < made.Length; i++)
            made[i].AppendBoxed(values[i]);
        return new Batch(made, 1);
    }
}
