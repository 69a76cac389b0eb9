using System.Globalization;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// What pgvector asks of CREATE INDEX USING hnsw or ivfflat, in its order: what the access method can do, options, operator class,
/// order, and last what a build would find out about the column.
/// </summary>
internal static class VectorIndexes
{
    private const int BitsMax = 64_000;

    public static void Check(DdlContext context, Table table, TableKey key, CreateIndex statement)
    {
        CheckAbilities(key);
        CheckOptions(key);
        IndexElement element = statement.Elements[0];
        (SqlType type, int typmod) = TypeOf(context, table, key, element);
        CheckOperatorClass(context, key, type, element);
        if (element.Descending is true or false)
            throw Unsupported(key, "ASC/DESC options");
        if (element.NullsFirst is not null)
            throw Unsupported(key, "NULLS FIRST/LAST options");
        CheckColumn(key, type, typmod);
    }

    /// <summary>ALTER COLUMN TYPE: the column's indexes must be able to hold the new type.</summary>
    public static void RequireAccepted(Table table, int ordinal, SqlType type)
    {
        foreach (TableKey key in table.Keys.Where(key => key.Method is "hnsw" or "ivfflat" && key.Columns[0] == ordinal))
        {
            string chosen = key.OperatorClasses[0] ?? "vector_l2_ops";
            if (IndexCatalog.InputOf(key.Method, chosen) is { } accepted && accepted != type.Name)
                throw NotAccepted(chosen, type);
        }
    }

    private static SqlException NotAccepted(string operatorClass, SqlType type) => new(
        SqlState.DatatypeMismatch, $"operator class \"{operatorClass}\" does not accept data type {type.DisplayName(-1)}");

    public static SqlException NoDefaultClass(SqlType type, string method) => new(
        SqlState.UndefinedObject,
        $"data type {type.DisplayName(-1)} has no default operator class for access method \"{method}\"")
    {
        Hint = "You must specify an operator class for the index or define a default operator class for the data type.",
    };

    private static (SqlType Type, int Typmod) TypeOf(DdlContext context, Table table, TableKey key, IndexElement element)
    {
        if (key.Columns[0] >= 0)
            return (table.Columns[key.Columns[0]].Type, table.Columns[key.Columns[0]].Typmod);
        BoundExpression value = context.CheckExpression!(
            element.Expression!, ExpressionUse.Index, table.Name, table.Columns, null).Value;
        return (value.Type, value.Typmod);
    }

    private static void CheckAbilities(TableKey key)
    {
        if (key.IsUnique)
            throw Unsupported(key, "unique indexes");
        if (key.Included.Count > 0)
            throw Unsupported(key, "included columns");
        if (key.Columns.Count > 1)
            throw Unsupported(key, "multicolumn indexes");
    }

    private static void CheckOperatorClass(DdlContext context, TableKey key, SqlType type, IndexElement element)
    {
        if (element.Collation is not null)
        {
            throw new SqlException(
                SqlState.DatatypeMismatch,
                $"collations are not supported by type {(type.Category == 'U' ? "public." : "")}{type.DisplayName(-1)}");
        }

        if (element.OperatorClass?.Schema is { } schema && !context.Catalog.Schemas.ContainsKey(schema))
            throw new SqlException(SqlState.InvalidSchemaName, $"schema \"{schema}\" does not exist");
        string? chosen = key.OperatorClasses[0];
        if (chosen is null)
        {
            if (IndexCatalog.ClassOf(key.Method, type, null) == 0)
                throw NoDefaultClass(type, key.Method);
            return;
        }

        string accepted = IndexCatalog.InputOf(key.Method, chosen) ?? throw new SqlException(
            SqlState.UndefinedObject, $"operator class \"{chosen}\" does not exist for access method \"{key.Method}\"");
        if (accepted != type.Name && !(accepted == "bit" && type == BuiltinTypes.Varbit))
            throw NotAccepted(chosen, type);
    }

    // No limit of its own, neither in codes nor in an exact scan: vectors may be as long as their type allows.
    private static void CheckColumn(TableKey key, SqlType type, int typmod)
    {
        if (type == BuiltinTypes.Varbit)
            throw SqlException.NotSupported($"type not supported for {key.Method} index");
        if (typmod <= 0)
            throw new SqlException(SqlState.InvalidParameterValue, "column does not have dimensions");
        if (type == BuiltinTypes.Bit && typmod > BitsMax)
        {
            throw new SqlException(
                SqlState.ProgramLimitExceeded, $"column cannot have more than {BitsMax} dimensions for {key.Method} index");
        }

        bool isAngular = key.OperatorClasses[0] is { } chosen
            && (chosen.EndsWith("_ip_ops", StringComparison.Ordinal) || chosen.EndsWith("_cosine_ops", StringComparison.Ordinal));
        if (key.Method == "ivfflat" && typmod == 1 && isAngular)
            throw new SqlException(SqlState.InvalidParameterValue, "dimensions must be greater than one for this opclass");
        if (key.Method == "hnsw" && Option(key, "ef_construction", 64) < 2 * Option(key, "m", 16))
            throw new SqlException(SqlState.InvalidParameterValue, "ef_construction must be greater than or equal to 2 * m");
    }

    public static void CheckOptions(TableKey key)
    {
        foreach ((string name, string value) in key.Options)
        {
            (int minimum, int maximum) = (key.Method, name) switch
            {
                ("hnsw", "m") => (2, 100),
                ("hnsw", "ef_construction") => (4, 1000),
                ("ivfflat", "lists") => (1, 32768),
                (_, "bits") => (1, 8),
                _ => throw new SqlException(SqlState.InvalidParameterValue, $"unrecognized parameter \"{name}\""),
            };
            if (!TryRead(value, out int number))
                throw new SqlException(SqlState.InvalidParameterValue, $"invalid value for integer option \"{name}\": {value}");
            if (name == "bits" && number is 3 or 5 or 6 or 7)
                throw SqlException.NotSupported($"codes of {number} bits are not supported", "A dimension takes 1, 2, 4 or 8 bits.");
            if (number < minimum || number > maximum)
            {
                throw new SqlException(SqlState.InvalidParameterValue, $"value {value} out of bounds for option \"{name}\"")
                {
                    Detail = $"Valid values are between \"{minimum}\" and \"{maximum}\".",
                };
            }
        }
    }

    private static int Option(TableKey key, string name, int otherwise) =>
        key.Options.TryGetValue(name, out string? value) && TryRead(value, out int number) ? number : otherwise;

    /// <summary>Integers may be written with a fraction, which is rounded.</summary>
    private static bool TryRead(string value, out int number)
    {
        number = 0;
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double read)
            || !(Math.Abs(read) <= int.MaxValue))
        {
            return false;
        }

        number = (int)Math.Round(read, MidpointRounding.ToEven);
        return true;
    }

    private static SqlException Unsupported(TableKey key, string what) =>
        SqlException.NotSupported($"access method \"{key.Method}\" does not support {what}");
}
