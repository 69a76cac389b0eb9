using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// CREATE INDEX. btree and hash serve equality lookups and uniqueness; hnsw and ivfflat are checked as pgvector checks them, and become
/// codes in lists (Indexes, decision 0010), or nothing where a scan is cheaper; others are kept and not used (<see cref="UnusedIndexes"/>).
/// </summary>
public static class DdlIndexes
{
    private const int IndexColumnsMax = 32;

    /// <summary>The table with its new key; null where IF NOT EXISTS found the name.</summary>
    public static Table? Create(DdlContext context, CreateIndex statement)
    {
        context.Begin("CREATE INDEX");
        Table table = context.Owned<Table>(statement.Table, "table");
        if (statement.Name is { } name && !context.IsFree(context.Catalog.Schemas[table.Schema], name, statement.IfNotExists))
            return null;
        context.Transaction.Deferred.RequireNone(context.Transaction, "CREATE INDEX", table);
        statement = statement with { Elements = [.. statement.Elements.Select(Plain)] };
        TableKey key = Draft(context, statement, table);
        if (key.Method is "hnsw" or "ivfflat")
            VectorIndexes.Check(context, table, key, statement);
        else if (UnusedIndexes.Are(key.Method))
            UnusedIndexes.Check(context, table, key, statement);
        else if (key.Method is not ("btree" or "hash"))
            throw new SqlException(SqlState.UndefinedObject, $"access method \"{key.Method}\" does not exist");
        else
            RequireHash(table, key);
        // Writers tell a vector index nothing: what they put in meanwhile is read until it gets a part. Others that change the table wait
        // for the catalog.
        if (!statement.IsConcurrent || key.Method is not ("hnsw" or "ivfflat"))
            context.Transaction.Lock(table.Oid, TableLockMode.Share);
        if (key.IsUnique)
            ExistingRows.RequireUnique(context.Transaction, table, key, KeyForm.IsNeeded(key) ? KeyForms.Of(context, table, key) : null);
        else if (KeyForm.IsTested(key) && KeyForms.Tested(context, table, key) is { } form)
            ExistingRows.RequireComputed(context.Transaction, table, form);
        Table changed = table with { Keys = [.. table.Keys, key] };
        context.Transaction.Edit(CatalogEdit.Put(changed));
        return changed;
    }

    private static TableKey Draft(DdlContext context, CreateIndex statement, Table table)
    {
        if (statement.Elements.Count > IndexColumnsMax)
            throw new SqlException(SqlState.TooManyColumns, $"cannot use more than {IndexColumnsMax} columns in an index");
        foreach (IndexElement element in statement.Elements)
        {
            if (element.Expression is { } expression && statement.Method is not ("hnsw" or "ivfflat"))
                RequireStored(
                    table, context.CheckExpression?.Invoke(expression, ExpressionUse.Index, table.Name, table.Columns, null)?.Named);
        }

        if (statement.Where is { } condition)
        {
            RequireStored(
                table, context.CheckExpression?.Invoke(condition, ExpressionUse.IndexPredicate, table.Name, table.Columns, null)?.Named);
        }

        RequireStored(table, [.. statement.Included.Select(column => Ordinal(table, column))]);
        int[] ordinals = [.. statement.Elements.Select(element => element.Column is { } column ? Ordinal(table, column) : -1)];
        RequireStored(table, ordinals);
        Func<string, bool> taken = RelationNames.TakenIn(context.Catalog, table.Schema);
        string columns = string.Join('_', statement.Elements.Select(NameOf).Concat(statement.Included));
        return new TableKey
        {
            Oid = context.Transaction.NewOid(),
            Name = statement.Name ?? RelationNames.Choose(table.Name, columns, "idx", taken),
            Method = statement.Method,
            Columns = ordinals,
            Expressions = [.. statement.Elements.Select(element =>
                element.Expression is { } expression ? context.Print(expression) : null)],
            OperatorClasses = [.. statement.Elements.Select(element => element.OperatorClass?.Name)],
            Collations = [.. statement.Elements.Select((element, at) => Collation(context, table, statement, element, ordinals[at]))],
            Descending = [.. statement.Elements.Select(element => element.Descending == true)],
            NullsFirst = [.. statement.Elements.Select(element => element.NullsFirst ?? element.Descending == true)],
            Included = [.. statement.Included.Select(column => Ordinal(table, column))],
            Predicate = statement.Where is { } where ? context.Print(where) : null,
            IsUnique = statement.IsUnique,
            NullsNotDistinct = statement.NullsNotDistinct,
            Options = Options(statement),
        };
    }

    /// <summary>(column) and (column COLLATE c) are the column.</summary>
    private static IndexElement Plain(IndexElement element)
    {
        QualifiedName? collation = element.Collation;
        Expression? inner = element.Expression;
        for (; inner is CollateExpression collate; inner = collate.Operand)
            collation ??= collate.Collation;
        return inner is ColumnReference { Names: [var column] }
            ? element with { Column = column, Expression = null, Collation = collation }
            : element;
    }

    /// <exception cref="SqlException">42704, 3F000: there is none of that name; 42804: the type has none.</exception>
    private static string? Collation(DdlContext context, Table table, CreateIndex statement, IndexElement element, int ordinal)
    {
        if (element.Collation is not { } written || statement.Method is "hnsw" or "ivfflat")
            return null;
        if (written.Schema is { } schema && !context.Catalog.Schemas.ContainsKey(schema))
            throw new SqlException(SqlState.InvalidSchemaName, $"schema \"{schema}\" does not exist");
        string name = Collations.Find(written, null);
        SqlType? type = ordinal >= 0
            ? table.Columns[ordinal].Type
            : context.CheckExpression?.Invoke(element.Expression!, ExpressionUse.Index, table.Name, table.Columns, null).Value.Type;
        return type is null || Collations.IsCollatable(type)
            ? name
            : throw new SqlException(SqlState.DatatypeMismatch, $"collations are not supported by type {type.DisplayName(-1)}");
    }

    private static void RequireStored(Table table, IReadOnlyList<int>? ordinals)
    {
        if (ordinals is not null && ordinals.Any(ordinal => ordinal >= 0 && table.Columns[ordinal].IsVirtual))
            throw SqlException.NotSupported("indexes on virtual generated columns are not supported");
    }

    private static Dictionary<string, string> Options(CreateIndex statement)
    {
        var options = new Dictionary<string, string>();
        foreach (var option in statement.Options)
        {
            if (!options.TryAdd(option.Name, option.Value ?? "true"))
                throw new SqlException(SqlState.InvalidParameterValue, $"parameter \"{option.Name}\" specified more than once");
        }

        return options;
    }

    private static int Ordinal(Table table, string column)
    {
        int ordinal = table.Columns.ToList().FindIndex(each => each.Name == column);
        return ordinal >= 0
            ? ordinal
            : throw (SystemColumn.Is(column) ? ColumnLookup.NoIndexOnSystem()
                : new SqlException(SqlState.UndefinedColumn, $"column \"{column}\" does not exist"));
    }

    /// <summary>What PostgreSQL calls an index after: the column, or what an expression would be called in a select list.</summary>
    private static string NameOf(IndexElement element) =>
        element.Column ?? (ColumnNames.Of(element.Expression!) is var name and not "?column?" ? name : "expr");

    private static void RequireHash(Table table, TableKey key)
    {
        foreach (int ordinal in key.Method == "hash" ? key.Columns.Where(ordinal => ordinal >= 0) : [])
        {
            if (IndexCatalog.ClassOf("hash", table.Columns[ordinal].Type, null) == 0)
                throw VectorIndexes.NoDefaultClass(table.Columns[ordinal].Type, "hash");
        }
    }
}
