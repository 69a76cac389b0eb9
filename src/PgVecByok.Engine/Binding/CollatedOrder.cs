using System.Collections.Concurrent;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Order by a collation of ICU: texts are compared by keys that a function makes of them, and everything that orders - sorts, comparisons,
/// min, max, GREATEST - sees byte strings. Equality is not touched: equal texts are equal bytes. So the engine below knows nothing of it.
/// </summary>
internal static class CollatedOrder
{
    public const string TextName = "collated_text";
    private const string KeyName = "collation_key", ArraysName = "collation_keys";

    private static readonly ConcurrentDictionary<(string Name, string Collation), ScalarFunction> Made = [];

    private static readonly ScalarFunction Unpadded = new()
    {
        Oid = 0, Name = "text", ArgumentTypes = [BuiltinTypes.Bpchar], ReturnType = BuiltinTypes.Text,
        Body = Lift.Strict<Text, Text>(text => new Text(text.Span.TrimEnd((byte)' ').ToArray())),
    };

    /// <summary>Of operators that go by a collation: what for; null of others.</summary>
    public static string? PurposeOf(string symbol) => symbol switch
    {
        "<" or "<=" or ">" or ">=" or "=" or "<>" => "string comparison",
        "~~" or "!~~" => "LIKE",
        "~~*" or "!~~*" => "ILIKE",
        "~" or "!~" or "~*" or "!~*" => "regular expression",
        _ => null,
    };

    public static bool IsOrdering(string symbol) => symbol is "<" or "<=" or ">" or ">=";

    /// <summary>The expression as what it is ordered by.</summary>
    public static BoundExpression Key(BindState state, BoundExpression expression) =>
        Collations.IsCollatable(expression.Type) ? Key(expression, CollationDerivation.NameOf(state, expression)) : expression;

    /// <summary>As above, by a collation that is known.</summary>
    public static BoundExpression Key(BoundExpression expression, string? collation)
    {
        if (collation == Collations.Indeterminate)
            return Refused(expression, "string comparison");
        if (!Collations.IsOfIcu(collation))
            return expression;
        return expression.Type.Element is null
            ? new BoundCall(Function(KeyName, collation!), [AsText(expression)], BuiltinTypes.Bytea)
            : new BoundCall(Function(ArraysName, collation!), [expression], BuiltinTypes.Bytea.Array!);
    }

    /// <summary>What a key was made of, as the type it was.</summary>
    /// <exception cref="SqlException">0A000: of an array, which its keys do not give back.</exception>
    public static BoundExpression Text(BoundExpression key, string collation, SqlType type, int typmod)
    {
        if (type.Element is not null)
            throw SqlException.NotSupported($"the least or greatest of arrays by collation \"{collation}\" is not supported");
        var text = new BoundCall(Function(TextName, collation), [key], BuiltinTypes.Text);
        if (type == BuiltinTypes.Text)
            return text;
        var cast = new BoundCast(text, null, ThroughText: false, IsExplicit: false, type, typmod);
        return typmod < 0 ? cast : new BoundCast(cast, null, ThroughText: false, IsExplicit: false, type);
    }

    /// <summary>Raises 42P22 for the first row that has a value: with no rows there is nothing to compare.</summary>
    public static BoundExpression Refused(BoundExpression expression, string purpose) => new BoundCall(
        new ScalarFunction
        {
            Oid = 0, Name = "text", ArgumentTypes = [expression.Type], ReturnType = expression.Type, Volatility = Volatility.Stable,
            Body = (_, arguments, count) => Enumerable.Range(0, count).All(arguments[0].IsNull)
                ? arguments[0]
                : throw new SqlException(SqlState.IndeterminateCollation, $"could not determine which collation to use for {purpose}")
                {
                    Hint = "Use the COLLATE clause to set the collation explicitly.",
                },
        },
        [expression],
        expression.Type);

    /// <summary>lower, upper and initcap as the collation's language writes them.</summary>
    public static ScalarFunction InCase(BindState state, ScalarFunction function, IReadOnlyList<BoundExpression> arguments)
    {
        string? collation = function.Oid is 870 or 871 or 872 ? CollationDerivation.NameOf(state, arguments) : null;
        return Collations.IsOfIcu(collation) ? Function(function.Name, collation!) : function;
    }

    /// <summary>Of a key, for EXPLAIN: what it is made of, and the collation.</summary>
    public static (BoundExpression Text, string Collation)? Source(BoundExpression expression) => expression switch
    {
        BoundCall { Function: { Oid: 0, Name: KeyName or ArraysName, Collation: { } collation }, Arguments: [var text] } =>
            (text, collation),
        _ => null,
    };

    // bpchar is compared without the blanks it is filled up with.
    private static BoundExpression AsText(BoundExpression expression) =>
        expression.Type == BuiltinTypes.Text ? expression
        : expression.Type == BuiltinTypes.Bpchar ? new BoundCall(Unpadded, [expression], BuiltinTypes.Text)
        : new BoundCast(expression, null, ThroughText: false, IsExplicit: false, BuiltinTypes.Text);

    private static SqlArray Keys(IcuCollation order, SqlArray array)
    {
        var keys = new Column<Bytea>(array.Count);
        for (int i = 0; i < array.Count; i++)
        {
            if (array.Elements.IsNull(i))
                keys.AppendNull();
            else
                keys.Append(order.Key(((Column<Text>)array.Elements)[i]));
        }

        return new SqlArray(BuiltinTypes.Bytea, array.Lengths.ToArray(), array.LowerBounds.ToArray(), keys);
    }

    private static ScalarFunction Function(string name, string collation) => Made.GetOrAdd((name, collation), made =>
    {
        IcuCollation order = Collations.Icu(made.Collation);
        return new ScalarFunction
        {
            Oid = 0, Name = made.Name, Collation = made.Collation,
            ArgumentTypes =
                [made.Name switch { TextName => BuiltinTypes.Bytea, ArraysName => BuiltinTypes.Text.Array!, _ => BuiltinTypes.Text }],
            ReturnType =
                made.Name switch { KeyName => BuiltinTypes.Bytea, ArraysName => BuiltinTypes.Bytea.Array!, _ => BuiltinTypes.Text },
            Body = made.Name switch
            {
                KeyName => Lift.Strict<Text, Bytea>(order.Key),
                ArraysName => Lift.Strict<SqlArray, SqlArray>(array => Keys(order, array)),
                TextName => Lift.Strict<Bytea, Text>(IcuCollation.TextOf),
                "lower" => Lift.Strict<Text, Text>(text => order.InCase(CaseKind.Lower, text)),
                "upper" => Lift.Strict<Text, Text>(text => order.InCase(CaseKind.Upper, text)),
                _ => Lift.Strict<Text, Text>(text => order.InCase(CaseKind.Title, text)),
            },
        };
    });
}
