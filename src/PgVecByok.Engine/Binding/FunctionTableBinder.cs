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
        List<BoundTableCall> calls;
        try
        {
            calls = [.. table.Functions.SelectMany(Split).Select(function => Scope.In(ClauseKind.FromFunction, () => Call(function)))];
        }
        finally
        {
            Scope.IsLateralActive = before;
        }

        string alias = table.Alias ?? NameOf(table.Functions[0]);
        List<OutputColumn> output = [];
        for (int i = 0; i < calls.Count; i++)
        {
            List<OutputColumn> columns = [.. Columns(table, calls[i], calls.Count == 1 ? alias : null)];
            output.AddRange(columns);
            calls[i] = Defined(calls[i], columns);
        }

        bool isScalar = output.Count == 1 && calls is [{ Type: var type }] && type != BuiltinTypes.Record
            && type is not CompositeType;
        if (table.WithOrdinality)
            output.Add(new OutputColumn("ordinality", BuiltinTypes.Int8));
        var range = new PlanRange(new FunctionScanNode(calls, table.WithOrdinality, alias, output), alias)
        {
            IsFunction = true, IsScalarFunction = isScalar && !table.WithOrdinality,
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
        : throw SqlException.NotSupported("this function is not supported in FROM").At(function.Offset);

    private IEnumerable<OutputColumn> Columns(FunctionTable table, BoundTableCall call, string? alias)
    {
        if (table.Definitions.Count > 0)
        {
            if (call.Type != BuiltinTypes.Record || call.Function is TableFunction { ResultColumns.Count: > 1 })
            {
                throw new SqlException(
                    SqlState.SyntaxError, "a column definition list is only allowed for functions returning \"record\"")
                    { Offset = table.Definitions[0].Offset };
            }

            return table.Definitions.Select(definition =>
            {
                (SqlType type, int typmod) = TypeNames.Resolve(binder.State, definition.Type);
                return new OutputColumn(definition.Name, type, typmod);
            });
        }

        if (call.Function is TableFunction { ResultColumns: { Count: > 0 } columns } && (columns.Count > 1 || columns[0].Name != call.Function.Name))
            return columns.Select(column => new OutputColumn(column.Name, columns.Count == 1 ? call.Type : column.Type));
        if (call.Type is CompositeType composite)
            return composite.Fields.Select(field => new OutputColumn(field.Name, field.Type, field.Typmod));
        if (call.Type == BuiltinTypes.Record)
        {
            throw new SqlException(
                SqlState.SyntaxError, "a column definition list is required for functions returning \"record\"") { Offset = table.Offset };
        }

        // The alias of a function that returns one value also names its column.
        return [new OutputColumn(alias ?? call.Function.Name, call.Type)];
    }

    /// <summary>A function that takes its columns from the FROM item gets them.</summary>
    private static BoundTableCall Defined(BoundTableCall call, List<OutputColumn> columns)
    {
        if (call.Type is CompositeType composite && !GivesFields(call.Function, composite))
            return call with { Function = ExpandedRows.Of(call.Function, composite) };
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

    private static string NameOf(Expression function) => function is FunctionCall call ? call.Name.Name : "unnamed_join";
}
