using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Aggregates. One belongs to the innermost query whose columns it reads, so that a subquery may use an aggregate of the query around it.
/// </summary>
internal sealed class AggregateBinder(ExpressionBinder binder)
{
    private BindState State => binder.State;

    public BoundExpression Aggregate(FunctionCall call, AggregateFunction function, ChosenFunction chosen, OuterMark before)
    {
        CheckWithinGroup(call, function);
        if (!call.IsStar && function.ArgumentTypes.Count == 0)
        {
            throw new SqlException(
                SqlState.WrongObjectType, $"{call.Name}(*) must be used to call a parameterless aggregate function") { Offset = call.Offset };
        }

        BoundExpression? filter = call.Filter is null ? null : binder.Condition(call.Filter, ClauseKind.Filter, "FILTER");
        List<SortKey> order = Order(call, chosen);
        List<BoundExpression> parts = [.. chosen.Arguments, .. order.Select(key => key.Expression)];
        if (filter is not null)
            parts.Add(filter);
        Scope level = LevelOf(parts);
        CheckPlace(level, call);
        CheckNested(level, parts);
        var aggregate = new BoundAggregate(function, chosen.Arguments, call.IsDistinct, order, filter, chosen.Result, chosen.Typmod);
        var column = new BoundColumn(level.Calls!.Add(aggregate, CollationDerivation.NameOf(State, chosen.Arguments), call.Offset));
        State.Own(level, column.Column);
        before.Restore(level); // the arguments are read there, not here
        binder.Scope.Read(column, level);
        return column;
    }

    public BoundExpression Grouping(FunctionCall call)
    {
        Scope level = binder.Scope;
        CheckPlace(level, call);
        List<BoundExpression> arguments = [.. call.Arguments.Select(argument => binder.Bind(argument.Value))];
        if (arguments.Count > 31)
            throw new SqlException(SqlState.TooManyArguments, "GROUPING must have fewer than 32 arguments") { Offset = call.Offset };
        var output = new OutputColumn("grouping", BuiltinTypes.Int4);
        level.Calls!.Groupings.Add(new GroupingEntry(arguments, output, call.Offset));
        level.Calls.GroupedColumns.Add(output);
        State.Own(level, output);
        return new BoundColumn(output);
    }

    public static SqlException NotAllowed(ClauseKind clause, int offset) => new(
        SqlState.GroupingError,
        clause == ClauseKind.JoinOn ? "aggregate functions are not allowed in JOIN conditions" : $"aggregate functions are not allowed in {clause.Text()}")
    {
        Offset = offset,
    };

    private List<SortKey> Order(FunctionCall call, ChosenFunction chosen)
    {
        if (call.WithinGroup.Count > 0)
        {
            int direct = chosen.Arguments.Count - call.WithinGroup.Count;
            return [.. call.WithinGroup.Select((item, i) => Ordering.Key(State, chosen.Arguments[direct + i], item))];
        }

        List<SortKey> keys = [];
        foreach (OrderItem item in call.OrderBy)
        {
            BoundExpression written = binder.Bind(item.Expression), key = State.Coercion.Settle(written);
            bool isUntyped = written.Type == BuiltinTypes.Unknown; // as an argument it has a type, so it is another expression
            bool isArgument = !isUntyped && chosen.Arguments.Any(argument => ExpressionEquality.AreEqual(Uncoerced(argument), Uncoerced(key)));
            if (call.IsDistinct && !isArgument)
            {
                throw new SqlException(
                    SqlState.InvalidColumnReference,
                    "in an aggregate with DISTINCT, ORDER BY expressions must appear in argument list") { Offset = State.PlaceOf(key) };
            }

            keys.Add(Ordering.Key(State, key, item));
        }

        return keys;
    }

    /// <summary>Without the casts that nobody wrote.</summary>
    private static BoundExpression Uncoerced(BoundExpression expression)
    {
        while (expression is BoundCast { IsExplicit: false } cast)
            expression = cast.Operand;
        return expression;
    }

    private static void CheckWithinGroup(FunctionCall call, AggregateFunction function)
    {
        bool isOrderedSet = function.DirectArguments >= 0;
        if (isOrderedSet && call.WithinGroup.Count == 0)
        {
            throw new SqlException(
                SqlState.WrongObjectType, $"WITHIN GROUP is required for ordered-set aggregate {call.Name}") { Offset = call.Offset };
        }

        if (!isOrderedSet && call.WithinGroup.Count > 0)
        {
            throw new SqlException(
                SqlState.WrongObjectType, $"{call.Name} is not an ordered-set aggregate, so it cannot have WITHIN GROUP") { Offset = call.Offset };
        }
    }

    /// <summary>The innermost query that a column in it belongs to; the query it stands in if there is none.</summary>
    private Scope LevelOf(List<BoundExpression> parts)
    {
        Scope? level = null;
        foreach (OutputColumn column in parts.SelectMany(ExpressionTree.ColumnsOf))
        {
            Scope? owner = State.OwnerOf(column);
            if (owner is not null && (level is null || owner.Depth > level.Depth))
                level = owner;
        }

        if (level is null || level.Depth > binder.Scope.Depth)
            return binder.Scope;
        return level;
    }

    private static void CheckPlace(Scope level, FunctionCall call)
    {
        if (level.Calls is null || !level.Clause.AllowsAggregates())
        {
            if (call.Form == "GROUPING")
            {
                throw new SqlException(
                    SqlState.GroupingError, $"grouping operations are not allowed in {level.Clause.Text()}") { Offset = call.Offset };
            }

            throw NotAllowed(level.Clause, call.Offset);
        }
    }

    private static void CheckNested(Scope level, List<BoundExpression> parts)
    {
        SelectCalls calls = level.Calls!;
        HashSet<OutputColumn> read = [.. parts.SelectMany(ExpressionTree.ColumnsOf)];
        if (calls.Aggregates.FirstOrDefault(entry => read.Contains(entry.Output)) is { } inner)
        {
            throw new SqlException(SqlState.GroupingError, "aggregate function calls cannot be nested") { Offset = inner.Offset };
        }

        if (calls.Windows.FirstOrDefault(entry => read.Contains(entry.Output)) is { } window)
        {
            throw new SqlException(
                SqlState.GroupingError, "aggregate function calls cannot contain window function calls") { Offset = window.Offset };
        }

        if (calls.Sets.FirstOrDefault(entry => read.Contains(entry.Output)) is { } set)
        {
            throw new SqlException(
                SqlState.FeatureNotSupported, "aggregate function calls cannot contain set-returning function calls")
            {
                Hint = "You might be able to move the set-returning function into a LATERAL FROM item.", Offset = set.Offset,
            };
        }
    }
}
