using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>JSON_TABLE as a function in FROM that is made for it.</summary>
internal sealed class JsonTableBinder(ExpressionBinder binder)
{
    private readonly JsonBinder _json = new(binder);
    private readonly List<BoundExpression> _arguments = [];
    private readonly List<OutputColumn> _output = [];
    private readonly HashSet<string> _names = [];

    public PlanRange Bind(JsonTable table)
    {
        bool before = binder.Scope.IsLateralActive;
        binder.Scope.IsLateralActive = true; // JSON_TABLE is LATERAL without saying so
        try
        {
            return binder.Scope.In(ClauseKind.FromFunction, () => BindInside(table));
        }
        finally
        {
            binder.Scope.IsLateralActive = before;
        }
    }

    private PlanRange BindInside(JsonTable table)
    {
        if (table.PathName is { } pathName)
            _names.Add(pathName);
        if (table.Path is not Literal { Kind: LiteralKind.String })
        {
            throw new SqlException(
                SqlState.FeatureNotSupported, "only string constants are supported in JSON_TABLE path specification") { Offset =
                    table.Path.Offset };
        }

        if (table.OnError is { } onError && onError.Kind is not ("ERROR" or "EMPTY ARRAY"))
        {
            throw new SqlException(SqlState.SyntaxError, "invalid ON ERROR behavior")
            {
                Detail = "Only EMPTY [ ARRAY ] or ERROR is allowed in the top-level ON ERROR clause.", Offset = onError.Offset,
            };
        }

        bool throws = table.OnError?.Kind == "ERROR";
        _arguments.Add(_json.Context(table.Context));
        string[] names = [.. table.Passing.Select(passing => passing.Name)];
        _arguments.AddRange(table.Passing.Select(passing => _json.Passed(passing.Value)));
        JsonTablePlan plan = Plan(PathOf(((Literal)table.Path).Text, table.Path.Offset), table.Columns, throws);
        int width = _output.Count;
        SqlType[] types = [.. _arguments.Select(argument => argument.Type)];
        var function = new TableFunction
        {
            Oid = 0, Name = "json_table", ArgumentTypes = types, ReturnType = BuiltinTypes.Record, IsStrict = false, Volatility =
                Volatility.Stable,
            ResultColumns = [.. _output.Select(column => (column.Name, column.Type))],
            Body = (call, arguments) => Rows(call, plan, arguments, names, types, width),
        };
        string alias = table.Alias ?? "json_table";
        var range = new PlanRange(
            new FunctionScanNode([new BoundTableCall(function, _arguments, BuiltinTypes.Record)], false, alias, _output),
                alias) { IsFunction = true, LockRefusal = "a table function" };
        foreach (OutputColumn column in _arguments.SelectMany(ExpressionTree.ColumnsOf))
        {
            if (binder.State.OwnerOf(column) == binder.Scope)
                range.Needs.Add(column);
        }

        return range;
    }

    private IEnumerable<Batch> Rows(CallContext call, JsonTablePlan plan, object?[] arguments, string[] names, SqlType[] types, int width)
    {
        if (arguments[0] is not Text json)
            yield break;
        Func<Text, JsonItem?> variables = name => JsonBinder.Variable(names, name) is var place and >= 0
            ? JsonVariables.Of(arguments[place + 1], types[place + 1], call.Statement.Format) : null;
        foreach (object?[][] rows in plan.Rows(call, JsonParser.Parse(json), variables, arguments, width).Chunk(Batch.TargetRows))
        {
            Column[] columns = [.. _output.Select(column => column.Type.NewColumn(rows.Length))];
            foreach (object?[] row in rows)
            {
                for (int i = 0; i < width; i++)
                    columns[i].AppendBoxed(row[i]);
            }

            yield return new Batch(columns, rows.Length);
        }
    }

    private JsonTablePlan Plan(JsonPath path, IReadOnlyList<JsonTableColumn> columns, bool throws)
    {
        SqlException.ThrowIfTooDeep();
        int first = _output.Count;
        List<JsonTableField> fields = [];
        foreach (JsonTableColumn column in columns.Where(column => column.Kind != "NESTED"))
            fields.Add(Field(column, throws));
        List<JsonTablePlan> nested = [];
        foreach (JsonTableColumn column in columns.Where(column => column.Kind == "NESTED"))
        {
            if (column.Name.Length > 0)
                CheckName(column);
            nested.Add(Plan(PathOf(column.Path!.Text, column.Path.Offset), column.Columns, throws));
        }

        return new JsonTablePlan(path, fields, nested, first, throws);
    }

    private JsonPath PathOf(string text, int offset)
    {
        try
        {
            return JsonPathType.Of(BuiltinTypes.JsonPath.Parse(new Text(text).Span, -1, binder.State.Context.Format));
        }
        catch (SqlException error) when (error.Offset is null)
        {
            throw error.At(offset);
        }
    }

    private void CheckName(JsonTableColumn column)
    {
        if (!_names.Add(column.Name))
        {
            throw new SqlException(SqlState.DuplicateAlias, $"duplicate JSON_TABLE column or path name: {column.Name}") { Offset =
                column.Offset };
        }
    }

    private JsonTableField Field(JsonTableColumn column, bool throws)
    {
        CheckName(column);
        (SqlType type, int typmod) = column.Type is { } written ? TypeNames.Resolve(binder.State, written) : (BuiltinTypes.Int4, -1);
        _output.Add(new OutputColumn(column.Name, type, typmod));
        if (column.Kind == "ORDINALITY")
            return new JsonTableField(column.Name, type, typmod, null, null, -1, -1);
        bool isFormatted = column.IsJson || column.Wrapper is not null || column.Quotes is not null || type.Element is not null
            || type == BuiltinTypes.Json || type == BuiltinTypes.Jsonb;
        string word = column.Kind == "EXISTS" ? "JSON_EXISTS" : isFormatted ? "JSON_QUERY" : "JSON_VALUE";
        var form = new JsonPathCall(word, new JsonMember(new Literal(LiteralKind.Null, "", 0), false),
            new Literal(LiteralKind.Null, "", 0), column.Offset)
        {
            Wrapper = column.Wrapper, Quotes = column.Quotes, OnEmpty = column.OnEmpty, OnError = column.OnError, Column = column.Name,
        };
        JsonEvaluation evaluation = JsonBinder.Evaluation(form, type, typmod);
        if (throws && column.OnError is null)
            evaluation = evaluation with { OnError = "ERROR" };
        string path = column.Path?.Text ?? "$." + JsonWriter.ToText(Quoted(column.Name));
        int emptyDefault = _json.AddDefault(column.OnEmpty, type, typmod, _arguments);
        int errorDefault = _json.AddDefault(column.OnError, type, typmod, _arguments);
        return new JsonTableField(column.Name, type, typmod, PathOf(path, column.Path?.Offset ?? column.Offset), evaluation, emptyDefault,
            errorDefault);
    }

    private static System.Buffers.ArrayBufferWriter<byte> Quoted(string name)
    {
        var writer = new System.Buffers.ArrayBufferWriter<byte>();
        JsonWriter.String(new Text(name).Span, writer);
        return writer;
    }
}
