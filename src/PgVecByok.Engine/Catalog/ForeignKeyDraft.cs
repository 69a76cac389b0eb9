using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Makes a foreign key of what was written, once the referencing table's columns and keys are known: it may refer to itself.
/// </summary>
internal static class ForeignKeyDraft
{
    /// <param name="child">The table as it will be.</param>
    public static ForeignKey Make(
        DdlContext context, Table child, string? given, IReadOnlyList<string> columns, ForeignKeyClause clause, Func<string, bool> isTaken)
    {
        Table parent = Parent(context, child, clause);
        if (!ReferenceEquals(parent, child))
        {
            context.Transaction.Lock(parent.Oid, TableLockMode.AccessShare);
            context.Transaction.Lock(parent.Oid, TableLockMode.ShareRowExclusive);
        }

        CheckTenancy(child, parent, clause);
        if (Schema.IsTemporary(child.Schema) != Schema.IsTemporary(parent.Schema))
        {
            string kind = Schema.IsTemporary(child.Schema) ? "temporary" : "permanent";
            throw new SqlException(
                SqlState.InvalidTableDefinition, $"constraints on {kind} tables may reference only {kind} tables");
        }

        int[] ordinals = [.. columns.Select(column => Ordinal(child, column))];
        CheckGenerated(child, ordinals, clause);
        (int[] referenced, TableKey key) = Referenced(parent, clause);
        if (ordinals.Length != referenced.Length)
            throw Invalid("number of referencing and referenced columns for foreign key disagree");
        string name = given ?? RelationNames.Choose(child.Name, string.Join('_', columns), "fkey", isTaken);
        for (int i = 0; i < ordinals.Length; i++)
            CheckTypes(context, name, child.Columns[ordinals[i]], parent.Columns[referenced[i]]);
        RequirePrivilege(context, parent, referenced);
        short[] numbers = [.. ordinals.Select(ordinal => child.Columns[ordinal].Number)];
        return new ForeignKey
        {
            Oid = context.Transaction.NewOid(), Name = name, Columns = numbers, Parent = parent.Oid, ParentKey = key.Oid,
            ParentColumns = [.. referenced.Select(ordinal => parent.Columns[ordinal].Number)], MatchFull = clause.Match == "FULL",
            OnDelete = Action(clause.OnDelete), OnUpdate = Action(clause.OnUpdate),
            DeleteColumns = [.. clause.DeleteColumns.Select(column => DeleteColumn(child, numbers, column))],
            IsDeferrable = clause.IsDeferrable, IsDeferred = clause.IsDeferred, IsEnforced = !clause.IsNotEnforced,
            IsValidated = !clause.IsNotEnforced,
        };
    }

    private static Table Parent(DdlContext context, Table child, ForeignKeyClause clause)
    {
        QualifiedName name = clause.Table;
        Relation? found = context.Catalog.Find(name.Schema, name.Name, context.SearchPath);
        bool isSelf = name.Name == child.Name
            && (name.Schema is null ? found is null || found.Schema == child.Schema : name.Schema == child.Schema);
        if (isSelf)
            return child;
        return found switch
        {
            Table table => table,
            null when name.Schema is { } schema && !context.Catalog.Schemas.ContainsKey(schema) =>
                throw new SqlException(SqlState.InvalidSchemaName, $"schema \"{schema}\" does not exist"),
            null => throw new SqlException(SqlState.UndefinedTable, $"relation \"{name}\" does not exist"),
            SystemRelation => throw new SqlException(
                SqlState.InsufficientPrivilege, $"permission denied: \"{found.Name}\" is a system catalog"),
            _ => throw new SqlException(SqlState.WrongObjectType, $"referenced relation \"{found.Name}\" is not a table"),
        };
    }

    // A shared row cannot depend on what only one tenant can see; and nobody can write all tenants' rows at once.
    private static void CheckTenancy(Table child, Table parent, ForeignKeyClause clause)
    {
        if (!child.IsTenantAware && parent.IsTenantAware)
        {
            throw SqlException.NotSupported(
                $"the shared table \"{child.Name}\" cannot refer to the tenant-aware table \"{parent.Name}\"",
                "Make the referencing table tenant-aware first.");
        }

        bool writes = Action(clause.OnDelete) > ReferentialAction.Restrict || Action(clause.OnUpdate) > ReferentialAction.Restrict;
        if (child.IsTenantAware && !parent.IsTenantAware && writes)
        {
            throw SqlException.NotSupported(
                $"a foreign key from the tenant-aware table \"{child.Name}\" to the shared table \"{parent.Name}\" "
                    + "can have no action on rows",
                "Use NO ACTION or RESTRICT: rows of all tenants cannot be changed at once.");
        }
    }

    private static void CheckGenerated(Table child, int[] ordinals, ForeignKeyClause clause)
    {
        if (ordinals.Any(ordinal => child.Columns[ordinal].IsVirtual))
            throw SqlException.NotSupported("foreign key constraints on virtual generated columns are not supported");
        if (!ordinals.Any(ordinal => child.Columns[ordinal].IsGenerated))
            return;
        string? refused = Action(clause.OnUpdate) > ReferentialAction.Restrict ? "UPDATE"
            : Action(clause.OnDelete) is ReferentialAction.SetNull or ReferentialAction.SetDefault ? "DELETE" : null;
        if (refused is not null)
        {
            throw new SqlException(
                SqlState.SyntaxError, $"invalid ON {refused} action for foreign key constraint containing generated column");
        }
    }

    private static (int[] Ordinals, TableKey Key) Referenced(Table parent, ForeignKeyClause clause)
    {
        if (clause.Columns.Count == 0)
        {
            return parent.Keys.FirstOrDefault(key => key.IsPrimary) is { } primary
                ? ([.. primary.Columns], RequireImmediate(parent, primary, "primary key"))
                : throw new SqlException(
                    SqlState.UndefinedObject, $"there is no primary key for referenced table \"{parent.Name}\"");
        }

        int[] ordinals = [.. clause.Columns.Select(column => Ordinal(parent, column))];
        if (ordinals.Distinct().Count() != ordinals.Length)
            throw Invalid("foreign key referenced-columns list must not contain duplicates");
        TableKey? fitting = parent.Keys.OrderBy(key => key.IsDeferrable).FirstOrDefault(key =>
            key.IsUnique && TableStore.CanLookup(key) && key.Columns.Count == ordinals.Length
                && key.Columns.ToHashSet().SetEquals(ordinals));
        return fitting is null
            ? throw Invalid($"there is no unique constraint matching given keys for referenced table \"{parent.Name}\"")
            : (ordinals, RequireImmediate(parent, fitting, "unique constraint"));
    }

    private static TableKey RequireImmediate(Table parent, TableKey key, string what) => key.IsDeferrable
        ? throw new SqlException(
            SqlState.ObjectNotInPrerequisiteState, $"cannot use a deferrable {what} for referenced table \"{parent.Name}\"")
        : key;

    private static int Ordinal(Table table, string column)
    {
        int ordinal = table.Columns.ToList().FindIndex(each => each.Name == column);
        return ordinal >= 0
            ? ordinal
            : throw (SystemColumn.Is(column) ? SqlException.NotSupported("system columns cannot be used in foreign keys")
                : new SqlException(
                    SqlState.UndefinedColumn, $"column \"{column}\" referenced in foreign key constraint does not exist"));
    }

    /// <summary>For a key that is there, whose columns have got other types.</summary>
    public static void RequireComparable(DdlContext context, ForeignKey key, Table child, Table parent)
    {
        int[] ours = key.Ordinals(child), theirs = key.ParentOrdinals(parent);
        for (int i = 0; i < ours.Length; i++)
            CheckTypes(context, key.Name, child.Columns[ours[i]], parent.Columns[theirs[i]]);
    }

    private static void CheckTypes(DdlContext context, string name, TableColumn column, TableColumn referenced)
    {
        if (column.Type == referenced.Type || context.CanCompare(referenced.Type, column.Type))
            return;
        throw new SqlException(SqlState.DatatypeMismatch, $"foreign key constraint \"{name}\" cannot be implemented")
        {
            Detail = $"Key columns \"{column.Name}\" of the referencing table and \"{referenced.Name}\" of the referenced table are of "
                + $"incompatible types: {column.Type.DisplayName(column.Typmod)} and {referenced.Type.DisplayName(referenced.Typmod)}.",
        };
    }

    private static void RequirePrivilege(DdlContext context, Table parent, int[] referenced)
    {
        if (!context.Rights.Has(parent, "REFERENCES", referenced))
            throw new SqlException(SqlState.InsufficientPrivilege, $"permission denied for table {parent.Name}");
    }

    private static short DeleteColumn(Table child, short[] numbers, string column)
    {
        short number = child.Columns[Ordinal(child, column)].Number;
        return numbers.Contains(number)
            ? number
            : throw new SqlException(
                SqlState.InvalidColumnReference, $"column \"{column}\" referenced in ON DELETE SET action must be part of foreign key");
    }

    private static ReferentialAction Action(string? written) => written switch
    {
        "RESTRICT" => ReferentialAction.Restrict,
        "CASCADE" => ReferentialAction.Cascade,
        "SET NULL" => ReferentialAction.SetNull,
        "SET DEFAULT" => ReferentialAction.SetDefault,
        _ => ReferentialAction.NoAction,
    };

    private static SqlException Invalid(string message) => new(SqlState.InvalidForeignKey, message);
}
