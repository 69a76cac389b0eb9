using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// TABLESAMPLE: a condition on the rows of a table, next to its scan. BERNOULLI draws for each row, SYSTEM for each run of rows that lie
/// together; REPEATABLE draws by the row's place and the seed, so that rows that stay where they are are chosen again.
/// </summary>
internal static class TableSamples
{
    private const int RowsOfBlock = 64;

    public static SqlException NotOnATable(NamedTable table) => new(
        SqlState.FeatureNotSupported, "TABLESAMPLE clause can only be applied to tables and materialized views") { Offset = table.Offset };

    /// <summary>What rows must pass besides; place says where a row lies among the others.</summary>
    public static BoundExpression Bind(ExpressionBinder binder, SampleClause sample, OutputColumn place)
    {
        string method = sample.Method.Name.Name;
        if (method is not ("bernoulli" or "system"))
        {
            throw new SqlException(SqlState.UndefinedObject, $"tablesample method {sample.Method.Name} does not exist")
            {
                Offset = sample.Method.Offset,
            };
        }

        if (sample.Method.Arguments is not [var argument])
        {
            throw new SqlException(
                SqlState.InvalidTablesampleArgument,
                $"tablesample method {method} requires 1 argument, not {sample.Method.Arguments.Count}") { Offset = sample.Method.Offset };
        }

        List<BoundExpression> arguments =
        [
            Parameter(binder, argument.Value, BuiltinTypes.Float4),
            new BoundColumn(place),
        ];
        if (sample.Repeatable is { } seed)
            arguments.Add(Parameter(binder, seed, BuiltinTypes.Float8));
        bool isSystem = method == "system";
        var function = new ScalarFunction
        {
            Oid = 0, Name = method, ArgumentTypes = [.. arguments.Select(each => each.Type)], ReturnType = BuiltinTypes.Bool,
            IsStrict = false, Volatility = Volatility.Volatile, Body = (_, columns, count) => Choose(columns, count, isSystem),
        };
        return new BoundCall(function, arguments, BuiltinTypes.Bool);
    }

    private static BoundExpression Parameter(ExpressionBinder binder, Expression written, SqlType type)
    {
        BoundExpression value = binder.Bind(written, ClauseKind.FromFunction);
        return binder.State.Coercion.TryTo(value, type, -1, CastContext.Assignment) ?? throw new SqlException(
            SqlState.DatatypeMismatch, $"argument of TABLESAMPLE must be type {type.DisplayName(-1)}, not type {value.Type.DisplayName(-1)}")
        {
            Offset = binder.State.PlaceOf(value),
        };
    }

    private static Column<bool> Choose(Column[] columns, int count, bool isSystem)
    {
        var chosen = new Column<bool>(count);
        if (count == 0)
            return chosen;
        double share = Share((Column<float>)columns[0]);
        var places = (Column<long>)columns[1];
        ulong seed = columns.Length > 2 ? Seed((Column<double>)columns[2]) : (ulong)Random.Shared.NextInt64();
        for (int row = 0; row < count; row++)
        {
            long place = isSystem ? places[row] / RowsOfBlock : places[row];
            chosen.Append(Draw(place, seed) < share);
        }

        return chosen;
    }

    private static double Share(Column<float> percent)
    {
        if (percent.IsNull(0))
            throw new SqlException(SqlState.InvalidTablesampleArgument, "TABLESAMPLE parameter cannot be null");
        float value = percent[0];
        return value is >= 0 and <= 100
            ? value / 100.0
            : throw new SqlException(SqlState.InvalidTablesampleArgument, "sample percentage must be between 0 and 100");
    }

    private static ulong Seed(Column<double> repeatable) => repeatable.IsNull(0)
        ? throw new SqlException(SqlState.InvalidTablesampleRepeat, "TABLESAMPLE REPEATABLE parameter cannot be null")
        : (ulong)BitConverter.DoubleToInt64Bits(repeatable[0]);

    /// <summary>From 0 up to 1, the same for the same place and seed.</summary>
    private static double Draw(long place, ulong seed) => (StableHash.Of((ulong)place, seed) >> 11) * (1.0 / (1UL << 53));
}
