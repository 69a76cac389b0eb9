using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Which operator of a symbol is meant for two operand types.</summary>
internal static class OperatorChoice
{
    public static OperatorDefinition Binary(BindState state, string symbol, SqlType left, SqlType right, int offset, string? schema)
    {
        IReadOnlyList<OperatorDefinition> named = Named(state, symbol, schema);
        // A literal beside a known type is first taken for that type.
        bool hasUnknown = left == BuiltinTypes.Unknown || right == BuiltinTypes.Unknown;
        SqlType exactLeft = left == BuiltinTypes.Unknown ? right : left;
        SqlType exactRight = right == BuiltinTypes.Unknown ? left : right;
        foreach (OperatorDefinition each in named)
        {
            if (each.Left == exactLeft && each.Right == exactRight && !(hasUnknown && exactLeft == BuiltinTypes.Unknown))
                return each;
        }

        List<Candidate<OperatorDefinition>> candidates =
            [.. named.Where(each => each.Left is not null).Select(each => new Candidate<OperatorDefinition>(each, [each.Left!, each.Right]))];
        return One(state, candidates, [left, right], symbol, $"{Name(left)} {Written(symbol, schema)} {Name(right)}", offset);
    }

    public static OperatorDefinition Prefix(BindState state, string symbol, SqlType operand, int offset, string? schema)
    {
        IReadOnlyList<OperatorDefinition> named = [.. Named(state, symbol, schema).Where(each => each.Left is null)];
        if (named.FirstOrDefault(each => each.Right == operand) is { } exact)
            return exact;
        List<Candidate<OperatorDefinition>> candidates = [.. named.Select(each => new Candidate<OperatorDefinition>(each, [each.Right]))];
        return One(state, candidates, [operand], symbol, $"{Written(symbol, schema)} {Name(operand)}", offset);
    }

    private static OperatorDefinition One(
        BindState state, IReadOnlyList<Candidate<OperatorDefinition>> candidates, IReadOnlyList<SqlType> actual, string symbol, string signature,
        int offset)
    {
        IReadOnlyList<Candidate<OperatorDefinition>> left = Overloads.Choose(state.Coercion, candidates, actual);
        if (left is [var only])
            return only.Target;
        if (left.Count > 1)
        {
            throw new SqlException(SqlState.AmbiguousFunction, $"operator is not unique: {signature}")
            {
                Hint = actual.Count == 1
                    ? "Could not choose a best candidate operator. You might need to add an explicit type cast."
                    : "Could not choose a best candidate operator. You might need to add explicit type casts.",
                Offset = offset,
            };
        }

        throw new SqlException(SqlState.UndefinedFunction, $"operator does not exist: {signature}")
        {
            Hint = actual.Count == 1
                ? "No operator matches the given name and argument type. You might need to add an explicit type cast."
                : "No operator matches the given name and argument types. You might need to add explicit type casts.",
            Offset = offset,
        };
    }

    private static IReadOnlyList<OperatorDefinition> Named(BindState state, string symbol, string? schema)
    {
        symbol = symbol == "!=" ? "<>" : symbol;
        IReadOnlyList<OperatorDefinition> all = state.Functions.OperatorsNamed(symbol);
        return state.Functions.IsExtended(symbol) ? [.. all.Where(each => state.Has(each.Function.Extension))] : all;
    }

    private static string Written(string symbol, string? schema) => schema is null ? symbol : $"{schema}.{symbol}";

    private static string Name(SqlType type) => type.DisplayName(-1);
}
