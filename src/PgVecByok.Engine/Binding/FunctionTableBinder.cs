using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Functions in FROM: one, or several in lockstep with ROWS FROM, numbered WITH ORDINALITY.</summary>
internal sealed class FunctionTableBinder(ExpressionBinder binder)
{
    private Scope Scope => binder.Scope;

    public PlanRange Bind(FunctionTable table)
    {
        bool before = Scope.IsLateralActive;
        Scope.IsLateralActive = true; // functions in FROM are LATERAL without saying so
        List<BoundTableCall> calls = [];
        List<IReadOnlyList<ColumnDefinition>> definitions = [];
        List<int> places = [];
        try
        {
            for (int i = 0; i < table.Functions.Count; i++)
            {
                foreach (Expression function in Split(table.Functions[i]))
                {
                    calls.Add(Scope.In(ClauseKind.FromFunction, () => Call(function)));
                    definitions.Add(table.OwnDefinitions.ElementAtOrDefault(i) ?? []);
                    places.Add(table.OwnDefinitions.Count > 0 ? SyntaxPlace.Of(function) : table.Offset);
                }
            }
        }
        finally
        {
            Scope.IsLateralActive = before;
        }

        if (table.Definitions.Count > 0)
            definitions[0] = Outer(table, calls.Count, definitions[0]);
        string alias = table.Alias ?? NameOf(table.Functions[0]);
        List<OutputColumn> output = [];
        for (int i = 0; i < calls.Count; i++)
        {
            List<OutputColumn> columns = [.. Columns(definitions[i], calls[i], calls.Count == 1 ? alias : null, places[i])];
            output.AddRange(columns);
            calls[i] = Defined(calls[i], columns);
        }

        bool isScalar = output.Count == 1 && calls is [{ Type: var type }] && type != BuiltinTypes.Record
            && type is not CompositeType;
        if (table.WithOrdinality)
            output.Add(new OutputColumn("ordinality", BuiltinTypes.Int8));
        var range = new PlanRange(new FunctionScanNode(calls, table.WithOrdinality, alias, output), alias)
        {
            IsFunction = true, LockRefusal = "a function", IsScalarFunction = isScalar && !table.WithOrdinality,
        };
        foreach (OutputColumn column in calls.SelectMany(call => call.Arguments).SelectMany(ExpressionTree.ColumnsOf))
        {
            if (binder.State.OwnerOf(column) == Scope)
                range.Needs.Add(column);
        }

        return range;
    }

    /// <summary>unnest(a, b) is ROWS FROM (unnest(a), unnest(b)).</summary>
    private static IEnumerable<Expression> Split(Expression function) =>
        function is FunctionCall { Name.Name: "unnest", Name.Schema: null or "pg_catalog", Arguments.Count: > 1 } call
            ? call.Arguments.Select(argument => call with { Arguments = [argument] })
            : [function];

    private BoundTableCall Call(Expression function) => function is FunctionCall call
        ? binder.Calls.Table(call)
        : Value(binder.State.Coercion.Settle(binder.Bind(function)), ColumnNames.Of(function));

    /// <summary>CAST, COALESCE and their kin look like functions: one row with their value.</summary>
    private static BoundTableCall Value(BoundExpression value, string name)
    {
        var function = new ScalarFunction
        {
            Oid = 0, Name = name, ArgumentTypes = [value.Type], ReturnType = value.Type, IsStrict = false,
            Body = (_, arguments, _) => arguments[0],
        };
        return new BoundTableCall(function, [value], value.Type);
    }

    /// <summary>The list behind the alias is the only function's.</summary>
    private static IReadOnlyList<ColumnDefinition> Outer(FunctionTable table, int functions, IReadOnlyList<ColumnDefinition> own)
    {
        SqlException Wrong(string message, string? hint) =>
            new(SqlState.SyntaxError, message) { Hint = hint, Offset = table.Definitions[0].Offset };
        if (functions > 1)
        {
            throw Wrong(
                "ROWS FROM() with multiple functions cannot have a column definition list",
                "Put a separate column definition list for each function inside ROWS FROM().");
        }

        if (table.WithOrdinality)
        {
            throw Wrong(
                "WITH ORDINALITY cannot be used with a column definition list", "Put the column definition list inside ROWS FROM().");
        }

        return own.Count == 0
            ? table.Definitions
            : throw Wrong("multiple column definition lists are not allowed for the same function", null);
    }

    private IEnumerable<OutputColumn> Columns(IReadOnlyList<ColumnDefinition> definitions, BoundTableCall call, string? alias, int place)
    {
        if (definitions.Count > 0)
        {
            if (call.Type != BuiltinTypes.Record || call.Function is TableFunction { ResultColumns.Count: > 1 })
            {
                throw new SqlException(
                    SqlState.SyntaxError, "a column definition list is only allowed for functions returning \"record\"")
                    { Offset = definitions[0].Offset };
            }

            if (definitions.GroupBy(each => each.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
                throw new SqlException(SqlState.DuplicateColumn, $"column name \"{twice.Key}\" specified more than once");
            return definitions.Select(definition =>
            {
                (SqlType type, int typmod) = TypeNames.Resolve(binder.State, definition.Type);
                return new OutputColumn(definition.Name, type, typmod) { Collation = Collations.OfColumn(definition.Collation, type) };
            });
        }

        if (call.Function is TableFunction { ResultColumns: { Count: > 0 } columns } && (columns.Count > 1 || columns[0].Name != call.Function.Name))
        {
            bool isCalls = columns.Count == 1 && call.Type is not CompositeType;
            return columns.Select(column => new OutputColumn(column.Name, isCalls ? call.Type : column.Type));
        }

        if (call.Type is CompositeType composite)
            return composite.Fields.Select(field => new OutputColumn(field.Name, field.Type, field.Typmod));
        if (call.Type == BuiltinTypes.Record)
        {
            throw new SqlException(
                SqlState.SyntaxError, "a column definition list is required for functions returning \"record\"") { Offset = place };
        }

        // The alias of a function that returns one value also names its column.
        return [new OutputColumn((call.Function as ScalarFunction)?.ResultName ?? alias ?? call.Function.Name, call.Type)];
    }

    /// <summary>A function that takes its columns from the FROM item gets them.</summary>
    private static BoundTableCall Defined(BoundTableCall call, List<OutputColumn> columns)
    {
        if (call.Type is CompositeType composite && !GivesFields(call.Function, composite))
            return call with { Function = ExpandedRows.Of(call.Function, composite) };
        if (call.Function is ScalarFunction && call.Type == BuiltinTypes.Record)
            return call with { Function = ExpandedRows.Of(call.Function, columns) };
        if (call.Function is not TableFunction { BodyOf: { } bodyOf } general)
            return call;
        var function = new TableFunction
        {
            Oid = general.Oid, Name = general.Name, ArgumentTypes = general.ArgumentTypes, ReturnType = general.ReturnType, IsStrict =
                false,
            Volatility = general.Volatility, ResultColumns = [.. columns.Select(column => (column.Name, column.Type))],
            Body = bodyOf([.. columns.Select(column => (column.Name, column.Type, column.Typmod))]),
        };
        return call with { Function = function };
    }

    /// <summary>A user's function has its row's fields as columns already; a built-in one gives whole rows.</summary>
    private static bool GivesFields(FunctionDefinition function, CompositeType type) =>
        function is TableFunction table
        && table.ResultColumns.Select(column => column.Name).SequenceEqual(type.Fields.Select(field => field.Name));

    private static string NameOf(Expression function) => ColumnNames.Of(function);
}
