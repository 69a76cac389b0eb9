using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Foreign keys in the way of what is dropped, emptied or altered.</summary>
internal static class DdlForeignKeys
{
    /// <summary>Foreign keys of other tables that lean on this one, oldest first.</summary>
    public static IEnumerable<(Table Child, ForeignKey Key)> On(DdlContext context, Table parent) =>
        context.Catalog.Referencing(parent.Oid)
            .Where(each => each.Child.Oid != parent.Oid).OrderBy(each => each.Key.Oid);

    public static string Describe(DdlContext context, Table child, ForeignKey key) =>
        $"constraint {SqlQuoting.Identifier(key.Name)} on {context.Describe(child)}";

    public static void Remove(DdlContext context, uint child, uint key)
    {
        if (context.Catalog.ByOid(child) is Table table)
        {
            context.Transaction.Lock(child, TableLockMode.AccessExclusive);
            context.Transaction.Edit(CatalogEdit.Put(table with
            {
                ForeignKeys = [.. table.ForeignKeys.Where(each => each.Oid != key)],
            }));
        }
    }

    /// <summary>
    /// A key or a column that foreign keys lean on goes: they go with it, or stop the statement. The table's own among them are left out of
    /// the table that is returned.
    /// </summary>
    public static Table Release(
        DdlContext context, Table table, Func<ForeignKey, bool> leans, bool cascade, string what, string dependsOn)
    {
        (Table Child, ForeignKey Key)[] leaning =
        [
            .. On(context, table).Where(each => leans(each.Key)),
            .. table.ForeignKeys.Where(key => key.Parent == table.Oid && leans(key)).Select(key => (table, key)),
        ];
        if (leaning.Length == 0)
            return table;
        if (!cascade)
        {
            throw new SqlException(SqlState.DependentObjectsStillExist, $"cannot drop {what} because other objects depend on it")
            {
                Detail = string.Join('\n', leaning.Select(each => $"{Describe(context, each.Child, each.Key)} depends on {dependsOn}")),
                Hint = "Use DROP ... CASCADE to drop the dependent objects too.",
            };
        }

        context.NoticeCascade([.. leaning.Select(each => Describe(context, each.Child, each.Key))]);
        foreach ((Table child, ForeignKey key) in leaning.Where(each => each.Child.Oid != table.Oid))
            Remove(context, child.Oid, key.Oid);
        return table with { ForeignKeys = [.. table.ForeignKeys.Where(key => key.Parent != table.Oid || !leans(key))] };
    }

    /// <summary>The tables that TRUNCATE empties: those named and, with CASCADE, those that refer to them.</summary>
    public static IReadOnlyList<Table> Truncated(DdlContext context, IReadOnlyList<Table> named, bool cascade)
    {
        List<Table> all = [.. named.DistinctBy(table => table.Oid)];
        for (int i = 0; i < all.Count; i++)
        {
            foreach ((Table child, _) in On(context, all[i]).DistinctBy(each => each.Child.Oid))
            {
                if (all.Any(each => each.Oid == child.Oid))
                    continue;
                if (!cascade)
                    throw Referenced(all[i], child);
                context.Notice(SqlState.SuccessfulCompletion, $"truncate cascades to table \"{child.Name}\"");
                all.Add(child);
            }
        }

        return all;
    }

    /// <summary>Foreign keys go: whoever changes rows of the tables they lean on looks at them until then.</summary>
    public static void LockParents(DdlContext context, IEnumerable<ForeignKey> gone)
    {
        foreach (ForeignKey key in gone)
            context.Transaction.Lock(key.Parent, TableLockMode.AccessExclusive);
    }

    public static Table Validate(DdlContext context, Table table, string name)
    {
        ForeignKey key = table.ForeignKeys.FirstOrDefault(key => key.Name == name) ?? throw DdlAlter.NoConstraint(table, name);
        if (!key.IsEnforced)
            throw new SqlException(SqlState.ObjectNotInPrerequisiteState, "cannot validate NOT ENFORCED constraint");
        if (key.IsValidated)
            return table;
        ForeignKeyValidation.RequireHeld(context, table, key);
        return With(table, key with { IsValidated = true });
    }

    public static Table Alter(DdlContext context, Table table, AlterConstraint alter)
    {
        if (table.ForeignKeys.FirstOrDefault(key => key.Name == alter.Name) is not { } key)
        {
            if (alter.IsEnforced is not null && table.Checks.Any(check => check.Name == alter.Name))
            {
                throw new SqlException(
                    SqlState.WrongObjectType, $"cannot alter enforceability of constraint \"{alter.Name}\" of relation \"{table.Name}\"");
            }

            bool isOther = table.Checks.Any(check => check.Name == alter.Name)
                || table.Keys.Any(each => each.Name == alter.Name && each.IsConstraint);
            throw isOther
                ? new SqlException(
                    SqlState.WrongObjectType, $"constraint \"{alter.Name}\" of relation \"{table.Name}\" is not a foreign key constraint")
                : DdlAlter.NoConstraint(table, alter.Name);
        }

        if (alter.AltersDeferring)
            key = key with { IsDeferrable = alter.IsDeferrable, IsDeferred = alter.IsDeferred };
        if (alter.IsEnforced is { } enforced && enforced != key.IsEnforced)
        {
            key = key with { IsEnforced = enforced, IsValidated = enforced };
            if (enforced)
                ForeignKeyValidation.RequireHeld(context, table, key);
        }

        return With(table, key);
    }

    public static Table With(Table table, ForeignKey changed) => table with
    {
        ForeignKeys = [.. table.ForeignKeys.Select(key => key.Oid == changed.Oid ? changed : key)],
    };

    private static SqlException Referenced(Table parent, Table child) =>
        new(SqlState.FeatureNotSupported, "cannot truncate a table referenced in a foreign key constraint")
        {
            Detail = $"Table \"{child.Name}\" references \"{parent.Name}\".",
            Hint = $"Truncate table \"{child.Name}\" at the same time, or use TRUNCATE ... CASCADE.",
        };
}
