namespace PgVecByok.Engine;

/// <summary>Computes one row of a call from its values; null is NULL, and a string result stands for text.</summary>
internal delegate object? RowBody(CallContext call, object?[] arguments);

/// <summary>The values of a set that one row of arguments gives.</summary>
internal delegate IEnumerable<object?> SetBody(CallContext call, object?[] arguments);

/// <summary>
/// Adds functions that work on values one by one, their signatures written as <c>\df</c> shows them:
/// <c>array_append(anycompatiblearray, anycompatible) anycompatiblearray</c>. What runs over millions of rows has a body over
/// columns instead.
/// </summary>
internal sealed class FunctionList(FunctionCatalog functions)
{
    public ScalarFunction Add(
        uint oid, string signature, RowBody body, bool isStrict = true, Volatility volatility = Volatility.Immutable)
    {
        return AddColumns(oid, signature, Lifted(body, isStrict), isStrict, volatility);
    }

    /// <summary>Over columns, row by row.</summary>
    public static ScalarBody Lifted(RowBody body, bool isStrict) => isStrict
        ? (call, arguments, count) => Strict(call, arguments, count, body)
        : (call, arguments, count) => Lenient(call, arguments, count, body);

    public ScalarFunction AddStable(uint oid, string signature, RowBody body, bool isStrict = true) =>
        Add(oid, signature, body, isStrict, Volatility.Stable);

    public ScalarFunction AddVolatile(uint oid, string signature, RowBody body, bool isStrict = true) =>
        Add(oid, signature, body, isStrict, Volatility.Volatile);

    /// <summary>A body over whole columns, which sees to strictness itself.</summary>
    public ScalarFunction AddColumns(
        uint oid, string signature, ScalarBody body, bool isStrict = true, Volatility volatility = Volatility.Immutable)
    {
        Signature parsed = Signature.Parse(signature);
        int dot = parsed.Name.IndexOf('.', StringComparison.Ordinal);
        var function = new ScalarFunction
        {
            Oid = oid, Name = parsed.Name[(dot + 1)..], Schema = dot < 0 ? "pg_catalog" : parsed.Name[..dot],
            ArgumentTypes = parsed.ArgumentTypes, ArgumentNames = parsed.ArgumentNames, Defaults = parsed.Defaults,
            IsVariadic = parsed.IsVariadic, ReturnType = parsed.Result, IsStrict = isStrict, Volatility = volatility, Body = body,
        };
        functions.Add(function);
        return function;
    }

    /// <summary>A set of single values; a strict one is empty for a NULL argument.</summary>
    public void AddSet(
        uint oid, string signature, SetBody body, bool isStrict = true, Volatility volatility = Volatility.Immutable) =>
        functions.Rows(
            oid, signature,
            (call, arguments) => isStrict && arguments.Contains(null) ? [] : Batches(call, body(call, arguments)),
            volatility, isStrict);

    /// <summary>A set of rows with named columns.</summary>
    public void AddRows(
        uint oid, string signature, (string Name, SqlType Type)[] columns,
        Func<CallContext, object?[], IEnumerable<object?[]>> body, bool isStrict = true, Volatility volatility = Volatility.Stable)
    {
        SqlType[] types = [.. columns.Select(column => column.Type)];
        functions.Rows(
            oid, signature,
            (call, arguments) => isStrict && arguments.Contains(null) ? [] : Batches(types, body(call, arguments)),
            volatility, isStrict, columns);
    }

    /// <summary>The operator that the function stands behind; a prefix operator where it has one argument.</summary>
    public void Operator(uint oid, string symbol, ScalarFunction function, string? commutator = null, string? negator = null) =>
        functions.Add(new OperatorDefinition(
            oid, symbol, function.ArgumentTypes.Count == 2 ? function.ArgumentTypes[0] : null, function.ArgumentTypes[^1], function,
            commutator, negator));

    public void Cast(SqlType source, SqlType target, CastContext context, ScalarFunction? function, bool throughText = false) =>
        functions.Add(new CastDefinition(source, target, context, function, throughText));

    private static Column Strict(CallContext call, Column[] arguments, int count, RowBody body)
    {
        Column results = call.ReturnType.NewColumn(count);
        var values = new object?[arguments.Length];
        var bound = new ResultBound(call);
        for (int row = 0; row < count; row++)
        {
            if (TryFill(arguments, row, values))
                Append(results, body(call, values), ref bound);
            else
                results.AppendNull();
        }

        bound.GiveBack();
        return results;
    }

    private static Column Lenient(CallContext call, Column[] arguments, int count, RowBody body)
    {
        Column results = call.ReturnType.NewColumn(count);
        var values = new object?[arguments.Length];
        var bound = new ResultBound(call);
        for (int row = 0; row < count; row++)
        {
            TryFill(arguments, row, values);
            Append(results, body(call, values), ref bound);
        }

        bound.GiveBack();
        return results;
    }

    /// <summary>False where one of the values is NULL.</summary>
    private static bool TryFill(Column[] arguments, int row, object?[] values)
    {
        bool isFull = true;
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = arguments[i].Boxed(row);
            isFull &= values[i] is not null;
        }

        return isFull;
    }

    private static void Append(Column results, object? value) => results.AppendBoxed(value is string text ? new Text(text) : value);

    private static void Append(Column results, object? value, ref ResultBound bound)
    {
        Append(results, value);
        bound.Take(value);
    }

    private static IEnumerable<Batch> Batches(CallContext call, IEnumerable<object?> values)
    {
        Column column = call.ReturnType.NewColumn(16);
        foreach (object? value in values)
        {
            Append(column, value);
            if (column.Count < Batch.TargetRows)
                continue;
            yield return new Batch([column], column.Count);
            column = call.ReturnType.NewColumn(Batch.TargetRows);
        }

        if (column.Count > 0)
            yield return new Batch([column], column.Count);
    }

    private static IEnumerable<Batch> Batches(SqlType[] types, IEnumerable<object?[]> rows)
    {
        foreach (object?[][] some in rows.Chunk(Batch.TargetRows))
        {
            Column[] columns = [.. types.Select(type => type.NewColumn(some.Length))];
            foreach (object?[] row in some)
            {
                for (int i = 0; i < columns.Length; i++)
                    Append(columns[i], row[i]);
            }

            yield return new Batch(columns, some.Length);
        }
    }
}
