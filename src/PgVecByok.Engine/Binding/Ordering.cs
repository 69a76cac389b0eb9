using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>What an ORDER BY item says besides its expression; NULLs are largest unless told otherwise.</summary>
internal static class Ordering
{
    public static SortKey Key(BindState state, BoundExpression expression, OrderItem item)
    {
        CheckOrderable(state, expression);
        bool descending = item.Descending;
        if (item.UsingOperator is { } symbol)
        {
            descending = symbol switch
            {
                "<" => false,
                ">" => true,
                _ => throw new SqlException(SqlState.WrongObjectType, $"operator {symbol} is not a valid ordering operator")
                {
                    Hint = "Ordering operators must be \"<\" or \">\" members of btree operator families.", Offset = state.PlaceOf(expression),
                },
            };
        }

        return new SortKey(CollatedOrder.Key(state, expression), descending, item.NullsFirst ?? descending);
    }

    public static void CheckOrderable(BindState state, BoundExpression expression)
    {
        if (HasOrder(expression.Type))
            return;
        throw new SqlException(
            SqlState.UndefinedFunction, $"could not identify an ordering operator for type {expression.Type.DisplayName(-1)}")
        {
            Hint = "Use an explicit ordering operator or modify the query.", Offset = state.PlaceOf(expression),
        };
    }

    public static void CheckEqual(BindState state, BoundExpression expression)
    {
        if (!HasEquality(expression.Type))
        {
            throw new SqlException(
                SqlState.UndefinedFunction, $"could not identify an equality operator for type {expression.Type.DisplayName(-1)}")
                { Offset = state.PlaceOf(expression) };
        }
    }

    public static bool HasOrder(SqlType type) => (type.Element ?? type) is var one
        && one != BuiltinTypes.Json && one != BuiltinTypes.JsonPath && one != BuiltinTypes.Xid && one != BuiltinTypes.Cid
            && one != BuiltinTypes.AclItem
        && (one == BuiltinTypes.Record || !one.IsPseudo);

    public static bool HasEquality(SqlType type) => (type.Element ?? type) is var one
        && one != BuiltinTypes.Json && one != BuiltinTypes.JsonPath && (one == BuiltinTypes.Record || !one.IsPseudo);
}
