using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Function calls: which function is meant (<see cref="FunctionChoice"/>), and what a call of its kind becomes.</summary>
internal sealed class CallBinder(ExpressionBinder binder)
{
    private readonly AggregateBinder _aggregates = new(binder);

    private BindState State => binder.State;

    public BoundExpression Bind(FunctionCall call)
    {
        if (call.Form == "GROUPING")
            return _aggregates.Grouping(call);
        if (call is { Name.Names: ["merge_action"], Arguments.Count: 0 })
            return MergeAction(call);
        OuterMark before = OuterMark.Of(binder.Scope);
        List<BoundExpression> arguments = [.. call.Arguments.Select(argument => binder.Bind(argument.Value))];
        if (TryField(call, arguments) is { } field)
            return field;
        List<BoundExpression> ordered = [.. call.WithinGroup.Select(item => binder.Bind(item.Expression))];
        ChosenFunction chosen = ordered.Count > 0 && HypotheticalSets.IsOne(call.Name)
            ? HypotheticalSets.Choose(State, call, arguments, ordered)
            : FunctionChoice.Choose(binder, call, [.. arguments, .. ordered]);
        if (chosen.Cast is { } cast)
            return State.Coercion.Cast(arguments[0], cast, -1, call.Offset);
        Privileges.RequireExecute(State, chosen.Function!);
        if (State.Catalog.Functions.ContainsKey(chosen.Function!.Oid))
            State.Relations.Add(chosen.Function.Oid);
        switch (chosen.Function)
        {
            case ScalarFunction { Name: "pg_collation_for", Schema: "pg_catalog" }:
                return CollationFor(chosen.Arguments[0]);
            case ScalarFunction scalar:
                RefuseAggregateClauses(call);
                return new BoundCall(CollatedOrder.InCase(State, scalar, chosen.Arguments), chosen.Arguments, chosen.Result, chosen.Typmod);
            case TableFunction table:
                RefuseAggregateClauses(call);
                return Set(call, new BoundTableCall(table, chosen.Arguments, chosen.Result));
            case AggregateFunction { Name: "min" or "max" } extreme
                when chosen.Arguments is [var only] && CollationDerivation.NameOf(State, only) is { } collation:
                return Extreme(call, extreme, chosen, collation, before);
            default:
                return Collected(call, chosen, before);
        }
    }

    /// <summary>pg_collation_for: what is known where the call stands.</summary>
    private BoundCall CollationFor(BoundExpression value)
    {
        SqlType type = value.Type == BuiltinTypes.Unknown ? BuiltinTypes.Text : value.Type;
        string? name = Collations.IsCollatable(type) ? CollationDerivation.NameOf(State, [value]) ?? Collations.Default : null;
        object? shown = name is null || name == Collations.Indeterminate ? null
            : (object)new Text(Collations.Shown(name));
        return JsonBinder.Call("pg_collation_for", BuiltinTypes.Text, [State.Coercion.Settle(value)], (call, _, count) => name is null
            ? throw new SqlException(SqlState.DatatypeMismatch, $"collations are not supported by type {type.DisplayName(-1)}")
            : PlVariable.Of(call.ReturnType, shown).Repeat(0, count));
    }

    private BoundExpression Collected(FunctionCall call, ChosenFunction chosen, OuterMark before) =>
        chosen.Function is AggregateFunction aggregate && call.Over is null
            ? _aggregates.Aggregate(call, aggregate, chosen, before)
            : WindowBinder.Call(binder, call, chosen.Function!, chosen);

    /// <summary>min and max by a collation: of the keys, and what the found one was made of.</summary>
    private BoundExpression Extreme(
        FunctionCall call, AggregateFunction function, ChosenFunction chosen, string collation, OuterMark before)
    {
        BoundExpression key = CollatedOrder.Key(chosen.Arguments[0], collation);
        if (!Collations.IsOfIcu(collation))
            return Collected(call, chosen with { Arguments = [key] }, before);
        FunctionDefinition ofKeys = State.Functions.FunctionsNamed(function.Name)
            .First(each => each.ArgumentTypes is [var type] && type == key.Type);
        ChosenFunction found = chosen with { Function = ofKeys, Arguments = [key], Result = key.Type, Typmod = -1 };
        return CollatedOrder.Text(Collected(call, found, before), collation, chosen.Result, chosen.Arguments[0].Typmod);
    }

    private BoundColumn MergeAction(FunctionCall call)
    {
        for (Scope? level = binder.Scope; level is not null; level = level.Parent)
        {
            if (level.MergeAction is not { } action)
                continue;
            State.Own(level, action);
            var column = new BoundColumn(action);
            binder.Scope.Read(column, level);
            return State.Placed(column, call.Offset);
        }

        throw new SqlException(
            SqlState.SyntaxError, "MERGE_ACTION() can only be used in the RETURNING list of a MERGE command") { Offset = call.Offset };
    }

    /// <summary>A call of a function in pg_catalog that stands behind other syntax.</summary>
    public BoundExpression Builtin(string name, IReadOnlyList<BoundExpression> arguments, int offset)
    {
        var call = new FunctionCall(new QualifiedName(["pg_catalog", name], offset), [], offset);
        ChosenFunction chosen = FunctionChoice.Choose(binder, call, arguments);
        return State.Placed(
            new BoundCall((ScalarFunction)chosen.Function!, chosen.Arguments, chosen.Result, chosen.Typmod), offset);
    }

    /// <summary>FROM f(…): the call as a table.</summary>
    public BoundTableCall Table(FunctionCall call)
    {
        List<BoundExpression> arguments = [.. call.Arguments.Select(argument => binder.Bind(argument.Value))];
        ChosenFunction chosen = FunctionChoice.Choose(binder, call, arguments);
        if (chosen.Function is AggregateFunction && call.Over is null)
            throw AggregateBinder.NotAllowed(binder.Scope.Clause, call.Offset);
        if (chosen.Function is WindowFunction or AggregateFunction)
        {
            throw new SqlException(SqlState.WindowingError, "window functions are not allowed in functions in FROM") { Offset = call.Offset };
        }

        if (chosen.Function is null)
            throw SqlException.NotSupported("a cast in FROM is not supported").At(call.Offset);
        RefuseAggregateClauses(call);
        Privileges.RequireExecute(State, chosen.Function);
        if (State.Catalog.Functions.ContainsKey(chosen.Function.Oid))
            State.Relations.Add(chosen.Function.Oid);
        return new BoundTableCall(chosen.Function, chosen.Arguments, chosen.Result);
    }

    private BoundColumn Set(FunctionCall call, BoundTableCall set)
    {
        ClauseKind clause = binder.Scope.Clause;
        if (!clause.AllowsSets() || binder.Scope.Calls is not { } calls)
        {
            throw new SqlException(SqlState.FeatureNotSupported, $"set-returning functions are not allowed in {clause.Text()}") { Offset = call.Offset };
        }

        int level = 0;
        foreach (SetEntry inner in calls.Sets)
        {
            if (set.Arguments.SelectMany(ExpressionTree.ColumnsOf).Contains(inner.Output))
                level = Math.Max(level, inner.Level + 1);
        }

        return new BoundColumn(calls.Add(
            set, CollationDerivation.NameOf(State, set.Arguments), level, call.Offset,
            isKey: binder.Scope.Clause is ClauseKind.GroupBy or ClauseKind.OrderBy or ClauseKind.DistinctOn));
    }

    /// <summary>f(t) where t is a row with a field f: the field.</summary>
    private BoundExpression? TryField(FunctionCall call, List<BoundExpression> arguments)
    {
        if (arguments is not [BoundRow { FieldNames.Count: > 0 } row] || call.Name.Schema is not null)
            return null;
        int field = row.FieldNames.ToList().IndexOf(call.Name.Name);
        return field < 0 || State.Functions.FunctionsNamed(call.Name.Name).Count > 0 ? null : row.Fields[field];
    }

    private static void RefuseAggregateClauses(FunctionCall call)
    {
        string name = call.Name.ToString();
        string? clause = call.IsStar ? $"{name}(*)"
            : call.IsDistinct ? "DISTINCT"
            : call.WithinGroup.Count > 0 ? "WITHIN GROUP"
            : call.OrderBy.Count > 0 ? "ORDER BY"
            : call.Filter is not null ? "FILTER"
            : null;
        if (clause is not null)
        {
            throw new SqlException(SqlState.WrongObjectType, $"{clause} specified, but {name} is not an aggregate function") { Offset = call.Offset };
        }

        if (call.Over is not null)
        {
            throw new SqlException(
                SqlState.WrongObjectType, $"OVER specified, but {name} is not a window function nor an aggregate function") { Offset = call.Offset };
        }
    }
}
