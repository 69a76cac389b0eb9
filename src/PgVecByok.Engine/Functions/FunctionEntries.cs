namespace PgVecByok.Engine;

/// <summary>How modules enter functions, operators and casts: see <see cref="Signature"/> for the form of a head.</summary>
internal static class FunctionEntries
{
    public static ScalarFunction Scalar(
        this FunctionCatalog functions, uint oid, string signature, ScalarBody body, Volatility volatility = Volatility.Immutable,
        bool isStrict = true, string schema = "pg_catalog", string? extension = null)
    {
        Signature head = Signature.Parse(signature);
        var function = new ScalarFunction
        {
            Oid = oid, Name = head.Name, Schema = schema, ArgumentTypes = head.ArgumentTypes, ArgumentNames = head.ArgumentNames,
            Defaults = head.Defaults, IsVariadic = head.IsVariadic, ReturnType = head.Result, IsStrict = isStrict,
            Volatility = volatility, Body = body, Extension = extension,
        };
        functions.Add(function);
        return function;
    }

    /// <summary>The operator that a function of one or two arguments is.</summary>
    public static ScalarFunction As(
        this ScalarFunction function, FunctionCatalog functions, uint oid, string symbol, string? commutator = null, string? negator = null)
    {
        IReadOnlyList<SqlType> types = function.ArgumentTypes;
        functions.Add(new OperatorDefinition(
            oid, symbol, types.Count == 2 ? types[0] : null, types[^1], function, commutator, negator));
        return function;
    }

    /// <summary>A set-returning function; <paramref name="columns"/> as "name type, name type", empty for a plain set.</summary>
    public static void Rows(
        this FunctionCatalog functions, uint oid, string signature, TableBody body, Volatility volatility = Volatility.Immutable,
        bool isStrict = true, params (string Name, SqlType Type)[] columns)
    {
        Signature head = Signature.Parse(signature);
        int dot = head.Name.IndexOf('.', StringComparison.Ordinal);
        functions.Add(new TableFunction
        {
            Oid = oid, Name = head.Name[(dot + 1)..], Schema = dot < 0 ? "pg_catalog" : head.Name[..dot], ArgumentTypes = head.ArgumentTypes, ArgumentNames = head.ArgumentNames, Defaults = head.Defaults,
            IsVariadic = head.IsVariadic, ReturnType = head.Result, IsStrict = isStrict, Volatility = volatility, Body = body,
            ResultColumns = columns.Length > 0 ? columns : [(head.Name, head.Result)],
        });
    }

    public static void Aggregate(
        this FunctionCatalog functions, uint oid, string signature, Func<CallContext, Accumulator> accumulator, bool isStrict = true,
        int directArguments = -1)
    {
        Signature head = Signature.Parse(signature);
        functions.Add(new AggregateFunction
        {
            Oid = oid, Name = head.Name, ArgumentTypes = head.ArgumentTypes, ArgumentNames = head.ArgumentNames,
            IsVariadic = head.IsVariadic, ReturnType = head.Result, IsStrict = isStrict, NewAccumulator = accumulator,
            DirectArguments = directArguments,
        });
    }

    /// <summary>A cast through a function of one argument.</summary>
    public static void Cast(this FunctionCatalog functions, ScalarFunction function, CastContext context) =>
        functions.Add(new CastDefinition(function.ArgumentTypes[0], function.ReturnType, context, function));

    /// <summary>A cast between types of one representation: nothing happens.</summary>
    public static void Relabel(this FunctionCatalog functions, SqlType source, SqlType target, CastContext context) =>
        functions.Add(new CastDefinition(source, target, context, null));

    public static void CastThroughText(this FunctionCatalog functions, SqlType source, SqlType target, CastContext context) =>
        functions.Add(new CastDefinition(source, target, context, null, ThroughText: true));
}
