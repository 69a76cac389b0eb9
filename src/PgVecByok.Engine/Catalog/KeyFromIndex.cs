using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>ADD CONSTRAINT … {UNIQUE | PRIMARY KEY} USING INDEX: an index that is there becomes the constraint's, and gets its name.</summary>
internal static class KeyFromIndex
{
    public static Table Add(DdlContext context, Table table, TableConstraint constraint)
    {
        TableKey key = Find(context, table, constraint);
        bool isPrimary = constraint.Kind == ConstraintKind.PrimaryKey;
        if (isPrimary && table.Keys.Any(each => each.IsPrimary))
        {
            throw new SqlException(
                SqlState.InvalidTableDefinition, $"multiple primary keys for table \"{table.Name}\" are not allowed")
            {
                Offset = constraint.Offset,
            };
        }

        string name = constraint.Name ?? key.Name;
        if (name != key.Name)
        {
            context.IsFree(context.Catalog.Schemas[table.Schema], name, ifNotExists: false);
            context.Notice(
                SqlState.SuccessfulCompletion,
                $"ALTER TABLE / ADD CONSTRAINT USING INDEX will rename index \"{key.Name}\" to \"{name}\"");
        }

        TableKey made = key with
        {
            Name = name, IsConstraint = true, IsPrimary = isPrimary, IsDeferrable = constraint.IsDeferrable, IsDeferred = constraint.IsDeferred,
        };
        return table with
        {
            Keys = [.. table.Keys.Select(each => each == key ? made : each)],
            Columns = isPrimary ? RequireNoNulls(context, table, key) : table.Columns,
        };
    }

    private static TableColumn[] RequireNoNulls(DdlContext context, Table table, TableKey key)
    {
        TableColumn[] columns = [.. table.Columns];
        foreach (int ordinal in key.Columns.Where(ordinal => !columns[ordinal].NotNull))
        {
            ExistingRows.RequireNoNulls(context.Transaction, table, columns[ordinal]);
            columns[ordinal] = columns[ordinal] with { NotNull = true };
        }

        return columns;
    }

    private static TableKey Find(DdlContext context, Table table, TableConstraint constraint)
    {
        string name = constraint.Index!;
        if (!context.Catalog.TryFindIndex(table.Schema, name, [], out Table? owner, out TableKey? key))
            throw new SqlException(SqlState.UndefinedObject, $"index \"{name}\" does not exist") { Offset = constraint.Offset };
        if (key.IsConstraint)
            throw Unready($"index \"{name}\" is already associated with a constraint", constraint);
        if (owner.Oid != table.Oid)
            throw Unready($"index \"{name}\" does not belong to table \"{table.Name}\"", constraint);
        if (!key.IsUnique)
            throw Unfit($"\"{name}\" is not a unique index", constraint);
        if (key.Columns.Any(ordinal => ordinal < 0))
            throw Unfit($"index \"{name}\" contains expressions", constraint);
        if (key.Predicate is not null)
            throw Unfit($"\"{name}\" is a partial index", constraint);
        for (int i = 0; i < key.Columns.Count; i++)
        {
            if (!IsSortedPlainly(table, key, i))
                throw Unfit($"index \"{name}\" column number {i + 1} does not have default sorting behavior", constraint);
        }

        return key;
    }

    private static bool IsSortedPlainly(Table table, TableKey key, int at) =>
        !key.Descending.ElementAtOrDefault(at) && !key.NullsFirst.ElementAtOrDefault(at)
        && IndexDefinition.Collation(table, key, at) is null
        && (key.OperatorClasses.ElementAtOrDefault(at) is not { } named
            || IndexCatalog.ClassOf(key.Method, table.Columns[key.Columns[at]].Type, null)
                == IndexCatalog.ClassOf(key.Method, table.Columns[key.Columns[at]].Type, named));

    private static SqlException Unready(string message, TableConstraint constraint) =>
        new(SqlState.ObjectNotInPrerequisiteState, message) { Offset = constraint.Offset };

    private static SqlException Unfit(string message, TableConstraint constraint) => new(SqlState.WrongObjectType, message)
    {
        Detail = "Cannot create a primary key or unique constraint using such an index.", Offset = constraint.Offset,
    };
}
