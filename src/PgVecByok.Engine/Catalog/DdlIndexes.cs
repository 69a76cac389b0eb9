using System.Globalization;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// CREATE INDEX. btree and hash serve equality lookups and uniqueness; hnsw and ivfflat are checked as pgvector checks them, and
/// answered by exact scan, whose recall no knob can lower.
/// </summary>
public static class DdlIndexes
{
    private const int IndexColumnsMax = 32, VectorDimensionsMax = 2000;

    /// <summary>The table with its new key; null where IF NOT EXISTS found the name.</summary>
    public static Table? Create(DdlContext context, CreateIndex statement)
    {
        context.Begin("CREATE INDEX");
        Table table = context.Owned<Table>(statement.Table, "table");
        if (statement.Name is { } name && !context.IsFree(context.Catalog.Schemas[table.Schema], name, statement.IfNotExists))
            return null;
        TableKey key = Draft(context, statement, table);
        if (key.Method is "hnsw" or "ivfflat")
            CheckVectorIndex(table, key);
        else if (key.Method is not ("btree" or "hash"))
            throw UnknownMethod(key.Method);
        if (key.IsUnique && !KeyIndex.CanIndex(key))
            throw SqlException.NotSupported("unique indexes on expressions or with a WHERE clause are not supported yet");
        context.Transaction.Lock(table.Oid, exclusive: true);
        if (key.IsUnique)
            ExistingRows.RequireUnique(context.Transaction, table, key);
        Table changed = table with { Keys = [.. table.Keys, key] };
        context.Transaction.Edit(CatalogEdit.Put(changed));
        return changed;
    }

    private static TableKey Draft(DdlContext context, CreateIndex statement, Table table)
    {
        if (statement.Elements.Count > IndexColumnsMax)
            throw new SqlException(SqlState.TooManyColumns, $"cannot use more than {IndexColumnsMax} columns in an index");
        int[] ordinals = [.. statement.Elements.Select(element => element.Column is { } column ? Ordinal(table, column) : -1)];
        foreach (IndexElement element in statement.Elements)
        {
            if (element.Expression is { } expression)
                context.CheckExpression?.Invoke(expression, ExpressionUse.Index, table.Name, table.Columns, null);
        }

        Func<string, bool> taken = RelationNames.TakenIn(context.Catalog, table.Schema);
        string columns = string.Join('_', statement.Elements.Select(element => element.Column ?? "expr"));
        return new TableKey
        {
            Oid = context.Transaction.NewOid(),
            Name = statement.Name ?? RelationNames.Choose(table.Name, columns, statement.IsUnique ? "key" : "idx", taken),
            Method = statement.Method,
            Columns = ordinals,
            Expressions = [.. statement.Elements.Select(element =>
                element.Expression is { } expression ? context.Print(expression) : null)],
            OperatorClasses = [.. statement.Elements.Select(element => element.OperatorClass?.Name)],
            Descending = [.. statement.Elements.Select(element => element.Descending)],
            NullsFirst = [.. statement.Elements.Select(element => element.NullsFirst ?? element.Descending)],
            Included = [.. statement.Included.Select(column => Ordinal(table, column))],
            Predicate = statement.Where is { } where ? context.Print(where) : null,
            IsUnique = statement.IsUnique,
            NullsNotDistinct = statement.NullsNotDistinct,
            Options = statement.Options.ToDictionary(option => option.Name, option => option.Value ?? "true"),
        };
    }

    private static int Ordinal(Table table, string column)
    {
        int ordinal = table.Columns.ToList().FindIndex(each => each.Name == column);
        return ordinal >= 0
            ? ordinal
            : throw new SqlException(SqlState.UndefinedColumn, $"column \"{column}\" does not exist");
    }

    private static void CheckVectorIndex(Table table, TableKey key)
    {
        if (key.IsUnique)
            throw SqlException.NotSupported($"access method \"{key.Method}\" does not support unique indexes");
        if (key.Columns.Count > 1)
            throw SqlException.NotSupported($"access method \"{key.Method}\" does not support multicolumn indexes");
        if (key.Columns[0] < 0)
            throw SqlException.NotSupported($"{key.Method} indexes on expressions are not supported yet");
        TableColumn column = table.Columns[key.Columns[0]];
        CheckOperatorClass(key, column);
        if (column.Typmod <= 0)
            throw new SqlException(SqlState.InvalidParameterValue, "column does not have dimensions");
        if (column.Typmod > VectorDimensionsMax)
        {
            throw new SqlException(
                SqlState.ProgramLimitExceeded, $"column cannot have more than {VectorDimensionsMax} dimensions for {key.Method} index");
        }

        if (key.Method == "ivfflat")
        {
            CheckOptions(key, ("lists", 1, 32768));
            return;
        }

        CheckOptions(key, ("m", 2, 100), ("ef_construction", 4, 1000));
        if (Option(key, "ef_construction", 64) < 2 * Option(key, "m", 16))
            throw new SqlException(SqlState.InvalidParameterValue, "ef_construction must be greater than or equal to 2 * m");
    }

    private static void CheckOperatorClass(TableKey key, TableColumn column)
    {
        string? chosen = key.OperatorClasses[0];
        if (chosen is null && (key.Method == "hnsw" || column.Type.Name != "vector"))
        {
            throw new SqlException(
                SqlState.UndefinedObject,
                $"data type {column.Type.DisplayName(-1)} has no default operator class for access method \"{key.Method}\"")
            {
                Hint = "You must specify an operator class for the index or define a default operator class for the data type.",
            };
        }

        bool isKnown = chosen is null or "vector_l2_ops" or "vector_ip_ops" or "vector_cosine_ops"
            || (chosen == "vector_l1_ops" && key.Method == "hnsw");
        if (!isKnown)
        {
            throw new SqlException(
                SqlState.UndefinedObject, $"operator class \"{chosen}\" does not exist for access method \"{key.Method}\"");
        }

        if (column.Type.Name != "vector")
        {
            throw new SqlException(
                SqlState.DatatypeMismatch, $"operator class \"{chosen}\" does not accept data type {column.Type.DisplayName(-1)}");
        }
    }

    private static void CheckOptions(TableKey key, params ReadOnlySpan<(string Name, int Minimum, int Maximum)> known)
    {
        foreach ((string name, string value) in key.Options)
        {
            int at = 0;
            while (at < known.Length && known[at].Name != name)
                at++;
            if (at == known.Length)
                throw new SqlException(SqlState.InvalidParameterValue, $"unrecognized parameter \"{name}\"");
            if (!int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number))
                throw new SqlException(SqlState.InvalidParameterValue, $"invalid value for integer option \"{name}\": {value}");
            if (number < known[at].Minimum || number > known[at].Maximum)
            {
                throw new SqlException(SqlState.InvalidParameterValue, $"value {number} out of bounds for option \"{name}\"")
                {
                    Detail = $"Valid values are between \"{known[at].Minimum}\" and \"{known[at].Maximum}\".",
                };
            }
        }
    }

    private static int Option(TableKey key, string name, int otherwise) =>
        key.Options.TryGetValue(name, out string? value) ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;

    private static SqlException UnknownMethod(string method) => method is "gin" or "gist" or "brin" or "spgist"
        ? SqlException.NotSupported($"access method \"{method}\" is not supported yet")
        : new SqlException(SqlState.UndefinedObject, $"access method \"{method}\" does not exist");
}
