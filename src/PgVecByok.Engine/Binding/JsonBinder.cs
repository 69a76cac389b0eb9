using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>The forms of SQL/JSON as calls of functions that are made for them: they are in no catalog and have no oid.</summary>
internal sealed class JsonBinder(ExpressionBinder binder)
{
    private Coercion Coercion => binder.State.Coercion;

    public BoundExpression Constructor(JsonConstructor form)
    {
        if (form.Query is { } query)
            return OfQuery(form, query);
        if (form.Word is "JSON_OBJECT" or "JSON_ARRAY")
            return Returned(Container(form), form.Returning, BuiltinTypes.Json, form.Offset);
        JsonMember member = form.Members[0];
        BoundExpression value = binder.Bind(member.Value);
        return form.Word switch
        {
            "JSON" => Json(form, value),
            "JSON_SCALAR" => Scalar(value, form.Offset),
            _ => Returned(
                Checked(value, BuiltinTypes.Json, form.Offset),
                form.Returning, BuiltinTypes.Text, form.Offset),
        };
    }

    public BoundExpression Aggregate(JsonAggregate form)
    {
        bool returnsBinary = form.Returning is { } returning && TypeNames.Resolve(binder.State, returning.Type).Type == BuiltinTypes.Jsonb;
        string name = (returnsBinary ? "jsonb" : "json")
            + (form.Word == "JSON_ARRAYAGG"
                ? form.DropsNulls ?? true ? "_agg_strict" : "_agg"
                : "_object_agg" + (form.HasUniqueKeys ? "_unique" : "") + (form.DropsNulls ?? false ? "_strict" : ""));
        FunctionCall call = form.Call with { Name = new QualifiedName(["pg_catalog", name], form.Call.Offset) };
        if (form.IsJson)
            call = call with { Arguments = [.. call.Arguments.Take(call.Arguments.Count - 1),
                new Argument(AsJson(call.Arguments[^1].Value))] };
        return Returned(binder.Bind(call), form.Returning, returnsBinary ? BuiltinTypes.Jsonb : BuiltinTypes.Json, form.Offset);
    }

    public BoundExpression PathCall(JsonPathCall form)
    {
        (SqlType type, int typmod) = form.Returning is { } returning ? TypeNames.Resolve(binder.State, returning.Type)
            : form.Word == "JSON_EXISTS" ? (BuiltinTypes.Bool, -1)
            : form.Word == "JSON_VALUE" ? (BuiltinTypes.Text, -1)
            : ((SqlType)BuiltinTypes.Jsonb, -1);
        JsonEvaluation evaluation = Evaluation(form, type, typmod);
        List<BoundExpression> arguments = [Context(form.Context), Path(form.Path)];
        string[] names = [.. form.Passing.Select(passing => passing.Name)];
        arguments.AddRange(form.Passing.Select(passing => Passed(passing.Value)));
        int emptyDefault = AddDefault(form.OnEmpty, type, typmod, arguments), errorDefault =
            AddDefault(form.OnError, type, typmod, arguments);
        ScalarBody body = (call, columns, count) =>
        {
            Column results = call.ReturnType.NewColumn(count);
            for (int row = 0; row < count; row++)
            {
                if (columns[0].IsNull(row) || columns[1].IsNull(row))
                {
                    results.AppendNull();
                    continue;
                }

                int at = row;
                results.AppendBoxed(evaluation.Run(
                    call, JsonPathType.Of(((Column<Text>)columns[1])[at]), JsonParser.Parse(((Column<Text>)columns[0])[at]),
                    name => Variable(names, name) is var place and >= 0
                        ? JsonVariables.Of(columns[place + 2].Boxed(at), call.ArgumentTypes[place + 2], call.Statement.Format) : null,
                    () => emptyDefault < 0 ? null : columns[emptyDefault].Boxed(at), () => errorDefault < 0 ? null
                        : columns[errorDefault].Boxed(at)));
            }

            return results;
        };
        return Call(form.Word.ToLowerInvariant(), type, arguments, body, typmod);
    }

    public BoundExpression Test(JsonTest test)
    {
        BoundExpression operand = Coercion.Settle(binder.Bind(test.Operand));
        bool isTextual = operand.Type.Category == 'S' || operand.Type == BuiltinTypes.Json || operand.Type == BuiltinTypes.Jsonb
            || operand.Type == BuiltinTypes.Bytea;
        if (!isTextual)
        {
            throw new SqlException(
                SqlState.DatatypeMismatch, $"cannot use type {operand.Type.DisplayName(-1)} in IS JSON predicate");
        }

        return Call("is_json", BuiltinTypes.Bool, [operand], Lift.EachRow<bool>((_, columns, row) =>
        {
            Text text = columns[0] is Column<Bytea> bytes ? new Text(bytes[row].Span.ToArray()) : ((Column<Text>)columns[0])[row];
            return JsonForms.IsJson(text, test.Kind, test.HasUniqueKeys) != test.Negated;
        }));
    }

    /// <summary>JSON, as jsonb, that a path is applied to.</summary>
    public BoundExpression Context(JsonMember member)
    {
        BoundExpression value = Coercion.Settle(binder.Bind(member.Value));
        return value.Type == BuiltinTypes.Jsonb ? value : Coercion.Cast(value, BuiltinTypes.Jsonb, -1, member.Value.Offset);
    }

    public BoundExpression Path(Expression path)
    {
        BoundExpression value = binder.Bind(path);
        return value.Type == BuiltinTypes.JsonPath || value.Type == BuiltinTypes.Unknown
            ? Coercion.Cast(value, BuiltinTypes.JsonPath, -1, path.Offset)
            : throw new SqlException(
                SqlState.DatatypeMismatch,
                    $"JSON path expression must be of type jsonpath, not of type {value.Type.DisplayName(-1)}") { Offset = path.Offset };
    }

    public BoundExpression Passed(JsonMember member)
    {
        BoundExpression value = Coercion.Settle(binder.Bind(member.Value));
        return member.IsJson && value.Type.Category == 'S' ? Coercion.Cast(value, BuiltinTypes.Jsonb, -1, member.Value.Offset) : value;
    }

    /// <summary>The place of the default among the arguments; -1: there is none.</summary>
    public int AddDefault(JsonBehaviour? behaviour, SqlType type, int typmod, List<BoundExpression> arguments)
    {
        if (behaviour?.Default is not { } written)
            return -1;
        BoundExpression value = binder.Bind(written);
        arguments.Add(Coercion.TryTo(value, type, typmod, CastContext.Explicit, isExplicit: true) ?? throw new SqlException(
            SqlState.CannotCoerce, $"cannot cast behavior expression of type {value.Type.DisplayName(-1)} to {type.DisplayName(typmod)}")
            { Offset = written.Offset });
        return arguments.Count - 1;
    }

    public static JsonEvaluation Evaluation(JsonPathCall form, SqlType type, int typmod)
    {
        CheckBehaviour(form, form.OnEmpty, "ON EMPTY");
        CheckBehaviour(form, form.OnError, "ON ERROR");
        if (form is { Quotes: "OMIT", Wrapper: "CONDITIONAL" or "UNCONDITIONAL" })
        {
            throw new SqlException(SqlState.SyntaxError, "SQL/JSON QUOTES behavior must not be specified when WITH WRAPPER is used")
            {
                Offset = form.Offset,
            };
        }

        return new JsonEvaluation(form.Word, type, typmod)
        {
            Wrapper = form.Wrapper, OmitsQuotes = form.Quotes == "OMIT", OnEmpty = form.OnEmpty?.Kind ?? "NULL",
            OnError = form.OnError?.Kind ?? (form.Word == "JSON_EXISTS" ? "FALSE" : "NULL"), Column = form.Column,
        };
    }

    private static void CheckBehaviour(JsonPathCall form, JsonBehaviour? behaviour, string where)
    {
        if (behaviour is null)
            return;
        (string[] allowed, string text) = form.Word switch
        {
            "JSON_EXISTS" => (new[] { "ERROR", "TRUE", "FALSE", "UNKNOWN" }, "ERROR, TRUE, FALSE, or UNKNOWN"),
            "JSON_VALUE" => (["ERROR", "NULL", "DEFAULT"], "ERROR, NULL, or DEFAULT expression"),
            _ => (["ERROR", "NULL", "EMPTY ARRAY", "EMPTY OBJECT", "DEFAULT"],
                "ERROR, NULL, EMPTY ARRAY, EMPTY OBJECT, or DEFAULT expression"),
        };
        if (allowed.Contains(behaviour.Kind))
            return;
        string subject = form.Column is null ? "" : $" for column \"{form.Column}\"";
        string place = form.Column is null ? $"{form.Word}()" : form.Word == "JSON_EXISTS" ? "EXISTS columns" : form.Word == "JSON_VALUE"
            ? "scalar columns" : "formatted columns";
        throw new SqlException(SqlState.SyntaxError, $"invalid {where} behavior{subject}")
        {
            Detail = $"Only {text} is allowed in {where} for {place}.", Offset = behaviour.Offset,
        };
    }

    public static int Variable(string[] names, Text name) => Array.IndexOf(names, name.ToString());

    public static BoundCall Call(string name, SqlType type, IReadOnlyList<BoundExpression> arguments, ScalarBody body, int typmod = -1) =>
        new(
        new ScalarFunction
        {
            Oid = 0, Name = name, ArgumentTypes = [.. arguments.Select(argument => argument.Type)], ReturnType = type, IsStrict = false,
            Volatility = Volatility.Stable, Body = body,
        },
        arguments, type, typmod);

    /// <summary>A literal is read when the statement runs, as PostgreSQL does, so that a mistake in it has no place.</summary>
    private BoundExpression Checked(BoundExpression value, SqlType type, int offset)
    {
        value = Coercion.Settle(value);
        return value.Type.Category == 'S' ? Coercion.Cast(value, type, -1, offset) : value;
    }

    private static CastExpression AsJson(Expression value) =>
        new(value, new TypeName(new QualifiedName(["pg_catalog", "json"], value.Offset), [], 0, value.Offset), value.Offset);

    private BoundExpression Json(JsonConstructor form, BoundExpression value)
    {
        if (value.Type == BuiltinTypes.Unknown)
            value = Coercion.Settle(value);
        if (value.Type == BuiltinTypes.Json || value.Type == BuiltinTypes.Jsonb)
            return Coercion.Cast(value, BuiltinTypes.Json, -1, form.Offset);
        if (value.Type.Category != 'S' && value.Type != BuiltinTypes.Bytea)
        {
            throw new SqlException(SqlState.CannotCoerce, $"cannot cast type {value.Type.DisplayName(-1)} to json")
            {
                Offset = form.Members[0].Value.Offset,
            };
        }

        return Call("json", BuiltinTypes.Json, [value], Lift.EachRow<Text>((_, columns, row) => JsonForms.Parsed(
            columns[0] is Column<Bytea> bytes ? new Text(bytes[row].Span.ToArray()) : ((Column<Text>)columns[0])[row],
                form.HasUniqueKeys)));
    }

    private BoundExpression Scalar(BoundExpression value, int offset)
    {
        value = Coercion.Settle(value);
        if (value.Type == BuiltinTypes.Json)
            return value;
        if (value.Type == BuiltinTypes.Jsonb)
            return Coercion.Cast(value, BuiltinTypes.Json, -1, offset);
        return Call("json_scalar", BuiltinTypes.Json, [value], Lift.EachRow<Text>((call, columns, row) =>
            JsonDatum.ToJson(columns[0], row, call.ArgumentTypes[0], call.Statement.Format)));
    }

    private BoundCall Container(JsonConstructor form)
    {
        List<BoundExpression> arguments = [];
        List<bool> areJson = [];
        foreach (JsonMember member in form.Members)
        {
            if (member.Key is { } key)
            {
                arguments.Add(Coercion.Settle(binder.Bind(key)));
                areJson.Add(false);
            }

            arguments.Add(Coercion.Settle(binder.Bind(member.Value)));
            areJson.Add(member.IsJson);
        }

        bool[] marks = [.. areJson];
        bool isObject = form.Word == "JSON_OBJECT", dropsNulls = form.DropsNulls ?? !isObject;
        return Call(form.Word.ToLowerInvariant(), BuiltinTypes.Json, arguments, Lift.Always<Text>((call, columns, row) => isObject
            ? JsonForms.Object(call, columns, row, marks, dropsNulls, form.HasUniqueKeys)
            : JsonForms.Array(call, columns, row, marks, dropsNulls)));
    }

    /// <summary>JSON_ARRAY(query): the array of its one column's values, in their order.</summary>
    private BoundExpression OfQuery(JsonConstructor form, Query query)
    {
        var array = new ArraySubquery(query, form.Offset);
        BoundExpression values = binder.Bind(array);
        BoundCall json = Call("json_array", BuiltinTypes.Json, [values], Lift.Always<Text>((call, columns, row) =>
        {
            if (columns[0].IsNull(row) || ((Column<SqlArray>)columns[0])[row].Count == 0)
                return null;
            SqlArray found = ((Column<SqlArray>)columns[0])[row];
            var writer = new System.Buffers.ArrayBufferWriter<byte>();
            bool isFirst = true;
            for (int i = 0; i < found.Count; i++)
            {
                if (found.Elements.IsNull(i) && (form.DropsNulls ?? true))
                    continue;
                System.Buffers.BuffersExtensions.Write(writer, isFirst ? "["u8 : ", "u8);
                isFirst = false;
                JsonDatum.Write(found.Elements, i, found.ElementType, writer, call.Statement.Format);
            }

            System.Buffers.BuffersExtensions.Write(writer, isFirst ? "[]"u8 : "]"u8);
            return JsonWriter.ToText(writer);
        }));
        return Returned(json, form.Returning, BuiltinTypes.Json, form.Offset);
    }

    private BoundExpression Returned(BoundExpression json, JsonReturning? returning, SqlType otherwise, int offset)
    {
        (SqlType type, int typmod) = returning is null ? (otherwise, -1) : TypeNames.Resolve(binder.State, returning.Type);
        if (type == json.Type)
            return json;
        if (type == BuiltinTypes.Bytea)
        {
            return Call("json_bytes", type, [json], Lift.EachRow<Bytea>((_, columns, row) =>
                new Bytea(((Column<Text>)columns[0])[row].Span.ToArray())));
        }

        if (type.Category != 'S' && type != BuiltinTypes.Json && type != BuiltinTypes.Jsonb)
        {
            throw new SqlException(SqlState.CannotCoerce, $"cannot cast type {json.Type.DisplayName(-1)} to {type.DisplayName(-1)}");
        }

        return Coercion.TryTo(json, type, typmod, CastContext.Assignment) ?? Coercion.Cast(json, type, typmod, offset);
    }
}
