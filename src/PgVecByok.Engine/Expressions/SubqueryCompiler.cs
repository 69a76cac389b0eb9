using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Subqueries in expressions. One that reads no enclosing row runs once in the statement; a correlated one runs for each
/// different set of outer values, which are remembered where that cannot be noticed.
/// </summary>
internal sealed class SubqueryCompiler(ExecutionScope scope, ColumnLayout layout, ExpressionCompiler compiler)
{
    public Evaluator Compile(BoundSubquery subquery)
    {
        SubqueryRuns runs = new(subquery, scope, layout);
        return subquery.Kind switch
        {
            SubqueryKind.Scalar => new SubqueryValue(subquery, runs),
            SubqueryKind.Exists => new ExistsSubquery(runs),
            SubqueryKind.Any or SubqueryKind.All => Quantified(subquery, runs),
            SubqueryKind.Array => new SubqueryArray(subquery, runs),
            _ => throw new InvalidOperationException($"subquery kind {subquery.Kind}"),
        };
    }

    private Evaluator Quantified(BoundSubquery subquery, SubqueryRuns runs)
    {
        Evaluator[] operands = compiler.Compile(subquery.Operands);
        bool isHashed = subquery.Kind == SubqueryKind.Any && runs.RunsOnce && IsPlainEquality(subquery);
        if (isHashed)
            return new HashedSubquery(subquery.Plan.Output[0].Type, operands[0], runs);
        PairComparison[] operators = [.. subquery.Operators.Select((function, i) =>
            compiler.Equality(function, function.ReturnType, subquery.Operands[i].Type))];
        return new QuantifiedSubquery(subquery.Kind == SubqueryKind.All, operands, operators, runs);
    }

    private static bool IsPlainEquality(BoundSubquery subquery) =>
        subquery.Operands.Count == 1
        && subquery.Operands[0].Type == subquery.Plan.Output[0].Type
        && EqualityFunctions.IsEquality(subquery.Operators[0]);
}

/// <summary>Which functions stand behind a type's own <c>=</c>.</summary>
internal static class EqualityFunctions
{
    private static readonly HashSet<string> Names =
    [
        "int2eq", "int4eq", "int8eq", "float4eq", "float8eq", "numeric_eq", "texteq", "bpchareq", "nameeq", "booleq", "byteaeq", "chareq",
        "uuid_eq", "date_eq", "time_eq", "timetz_eq", "timestamp_eq", "timestamptz_eq", "interval_eq", "oideq", "jsonb_eq", "array_eq",
        "vector_eq", "enum_eq", "record_eq", "network_eq", "macaddr_eq", "macaddr8_eq", "range_eq", "multirange_eq",
            "tsvector_eq", "tsquery_eq",
            "xid8eq",
        "citext_eq", "pg_lsn_eq", "xideq", "cideq",
    ];

    private static readonly HashSet<string> OfNumbers =
        ["int24eq", "int42eq", "int28eq", "int82eq", "int48eq", "int84eq", "float48eq", "float84eq"];

    /// <summary>Equality of integers, or of floats, of two sizes.</summary>
    public static bool IsOfNumbers(ScalarFunction function) => OfNumbers.Contains(function.Name);

    /// <summary>A number as one of a larger type of its kind.</summary>
    public static ScalarFunction? Widening(SqlType from, SqlType to) =>
        Widenings.FirstOrDefault(each => each.ArgumentTypes[0] == from && each.ReturnType == to);

    private static readonly ScalarFunction[] Widenings =
    [
        Widening<short, int>(BuiltinTypes.Int2, BuiltinTypes.Int4, value => value),
        Widening<short, long>(BuiltinTypes.Int2, BuiltinTypes.Int8, value => value),
        Widening<int, long>(BuiltinTypes.Int4, BuiltinTypes.Int8, value => value),
        Widening<float, double>(BuiltinTypes.Float4, BuiltinTypes.Float8, value => value),
    ];

    private static ScalarFunction Widening<TFrom, TTo>(SqlType from, SqlType to, Func<TFrom, TTo> body) =>
        new() { Oid = 0, Name = to.Name, ArgumentTypes = [from], ReturnType = to, Body = Lift.Strict(body) };

    /// <summary>True if the function is the default equality of its two arguments' one type.</summary>
    public static bool IsEquality(ScalarFunction function) =>
        function.ArgumentTypes.Count == 2 && function.ArgumentTypes[0] == function.ArgumentTypes[1] && Names.Contains(function.Name);
}
