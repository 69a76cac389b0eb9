using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>DROP of relations, indexes, schemas, roles and extensions; TRUNCATE.</summary>
public static class DdlDrops
{
    public static void Run(DdlContext context, Drop statement)
    {
        context.Begin("DROP " + statement.Kind);
        if (statement.Kind is "TABLE" or "MATERIALIZED VIEW" or "VIEW" or "SEQUENCE" or "SCHEMA" or "TYPE" or "DOMAIN")
        {
            RunTogether(context, statement);
            return;
        }

        for (int i = 0; i < statement.Names.Count; i++)
        {
            SqlException? found = statement.Kind is "FUNCTION" or "PROCEDURE" or "ROUTINE"
                ? DdlFunctions.Drop(context, statement, i)
                : TryDrop(context, statement, statement.Names[i]);
            if (found is not null)
                Miss(context, statement, found);
        }
    }

    private static void Miss(DdlContext context, Drop statement, SqlException missing)
    {
        if (!statement.IfExists)
            throw new SqlException(missing.State, missing.Message);
        context.Notice(SqlState.SuccessfulCompletion, missing.Message + ", skipping");
    }

    /// <summary>What is dropped together may lean on one another.</summary>
    private static void RunTogether(DdlContext context, Drop statement)
    {
        var dependents = new Dependents(context);
        List<Dependent> roots = [];
        foreach (QualifiedName name in statement.Names)
        {
            Dependent? root = Find(context, dependents, statement, name, out SqlException? missing);
            if (missing is not null)
                Miss(context, statement, missing);
            else if (roots.TrueForAll(each => each.Oid != root!.Oid))
                roots.Add(root!);
        }

        List<string> dropped = [];
        dependents.ReleaseAll(roots, statement.Cascade, dropped);
        context.NoticeCascade(dropped);
    }

    /// <summary>
    /// Shared tables get new, empty storage; of a tenant-aware table the session's tenant's rows go, and nobody
    /// else's.
    /// </summary>
    public static void Run(DdlContext context, Truncate statement)
    {
        context.Begin("TRUNCATE TABLE");
        Table[] named = [.. statement.Tables.Select(name => Emptied(context, name))];
        IReadOnlyList<Table> all = DdlForeignKeys.Truncated(context, named, statement.Cascade);
        foreach (Table table in all)
            context.Transaction.Deferred.RequireNone(context.Transaction, "TRUNCATE", table);
        foreach (Table table in all)
            Empty(context, table, statement.RestartIdentity);
    }

    private static void Empty(DdlContext context, Table table, bool restartsIdentity)
    {
        context.Transaction.Lock(table.Oid, TableLockMode.AccessExclusive);
        context.Transaction.Manager.Tables.TellReplaced(context.Transaction, table);
        if (table.IsTenantAware)
            DeleteAll(context.Transaction, table);
        else
            context.Transaction.Edit(CatalogEdit.Put(table with { StorageGeneration = context.Transaction.NewOid() }));
        foreach (Sequence sequence in restartsIdentity ? SequenceOwner.Owned(context.Catalog, table.Oid) : [])
            SequenceValues.Set(context.Transaction, sequence, sequence.Start, isCalled: false);
    }

    private static Table Emptied(DdlContext context, QualifiedName name)
    {
        if (context.Catalog.Find(name.Schema, name.Name, context.SearchPath) is not Table table || context.IsOwner(table.Owner))
            return context.Owned<Table>(name, "table");
        return context.Rights.Has(table, "TRUNCATE")
            ? table
            : throw new SqlException(SqlState.InsufficientPrivilege, $"permission denied for table {table.Name}");
    }

    /// <summary>What leans on a relation: kept texts, foreign keys, and what leans on the sequences that go with it.</summary>
    internal static IEnumerable<Dependent> DependentsOf(DdlContext context, Dependents dependents, Relation relation)
    {
        string name = context.Describe(relation);
        IEnumerable<Dependent> texts = dependents.On(relation.Oid, name, apart: relation.Oid);
        return relation is not Table table ? texts : texts
            .Concat(DdlForeignKeys.On(context, table).Select(each => new Dependent(
                each.Key.Oid, 0, DdlForeignKeys.Describe(context, each.Child, each.Key), name,
                _ => DdlForeignKeys.Remove(context, each.Child.Oid, each.Key.Oid)) { Of = each.Child.Oid }))
            .Concat(SequenceOwner.Owned(context.Catalog, table.Oid)
                .SelectMany(owned => dependents.On(owned.Oid, context.Describe(owned), apart: table.Oid)));
    }

    /// <summary>Null when it is dropped; else why it could not be found.</summary>
    private static SqlException? TryDrop(DdlContext context, Drop statement, QualifiedName name) => statement.Kind switch
    {
        "INDEX" => DropIndex(context, statement, name),
        "ROLE" or "USER" or "GROUP" => DdlRoles.Drop(context, name.Name),
        "EXTENSION" => DropExtension(context, name.Name),
        "FUNCTION" or "PROCEDURE" or "AGGREGATE" or "OPERATOR" => new SqlException(
            SqlState.UndefinedObject, $"{statement.Kind.ToLowerInvariant()} \"{name}\" does not exist"),
        _ => throw SqlException.NotSupported($"DROP {statement.Kind} is not supported"),
    };

    /// <summary>What is to be dropped, with what leans on it; null with the reason where there is none.</summary>
    private static Dependent? Find(
        DdlContext context, Dependents dependents, Drop statement, QualifiedName name, out SqlException? missing) => statement.Kind switch
    {
        "TABLE" => FindRelation<Table>(context, dependents, name, "table", out missing),
        "MATERIALIZED VIEW" => FindRelation<Table>(context, dependents, name, "materialized view", out missing),
        "VIEW" => FindRelation<View>(context, dependents, name, "view", out missing),
        "SEQUENCE" => FindRelation<Sequence>(context, dependents, name, "sequence", out missing),
        "SCHEMA" => FindSchema(context, dependents, name.Name, out missing),
        _ => DdlTypes.Find(context, statement, name, out missing) is { } type ? dependents.OfType(type, "") : null,
    };

    private static Dependent? FindRelation<T>(
        DdlContext context, Dependents dependents, QualifiedName name, string kind, out SqlException? missing)
        where T : Relation
    {
        missing = null;
        if (context.Catalog.Find(name.Schema, name.Name, context.SearchPath) is not { } found)
        {
            missing = new SqlException(SqlState.UndefinedTable, $"{kind} \"{name}\" does not exist");
            return null;
        }

        if (found is not SystemRelation && (found is not T || DdlContext.KindOf(found) != kind))
        {
            throw new SqlException(SqlState.WrongObjectType, $"\"{found.Name}\" is not a {kind}")
            {
                Hint = $"Use DROP {DdlContext.KindOf(found).ToUpperInvariant()} to remove a {DdlContext.KindOf(found)}.",
            };
        }

        T relation = context.Owned<T>(name, kind);
        context.Transaction.Lock(relation.Oid, TableLockMode.AccessExclusive);
        if (relation is Sequence { OwnedByTable: not 0 } owned)
            RequireNoIdentity(context, owned);
        return dependents.OfRelation(relation, "");
    }

    /// <summary>The relation itself, and the sequences that go with it. REQUIRES: nothing else leans on it.</summary>
    internal static void Take(DdlContext context, Relation relation)
    {
        if (context.Catalog.ByOid(relation.Oid) is null)
            return;
        context.Transaction.Lock(relation.Oid, TableLockMode.AccessExclusive);
        context.Transaction.Deferred.RequireNone(context.Transaction, "DROP TABLE", relation);
        foreach (Sequence sequence in SequenceOwner.Owned(context.Catalog, relation.Oid).ToList())
            context.Transaction.Edit(CatalogEdit.Remove(sequence));
        if (relation is Table table)
            DdlForeignKeys.LockParents(context, table.ForeignKeys);
        context.Transaction.Edit(CatalogEdit.Remove(relation));
    }

    private static void RequireNoIdentity(DdlContext context, Sequence sequence)
    {
        if (context.Catalog.ByOid(sequence.OwnedByTable) is not Table table
            || table.Columns.FirstOrDefault(column => column.SequenceOid == sequence.Oid) is not { Identity: not '\0' } column)
            return;
        string of = $"column {SqlQuoting.Identifier(column.Name)} of {context.Describe(table)}";
        throw new SqlException(
            SqlState.DependentObjectsStillExist, $"cannot drop {context.Describe(sequence)} because {of} requires it")
        {
            Hint = $"You can drop {of} instead.",
        };
    }

    private static SqlException? DropIndex(DdlContext context, Drop statement, QualifiedName name)
    {
        if (!context.Catalog.TryFindIndex(name.Schema, name.Name, context.SearchPath, out Table? table, out TableKey? key))
            return new SqlException(SqlState.UndefinedObject, $"index \"{name}\" does not exist");
        if (!context.IsOwner(table.Owner))
            throw new SqlException(SqlState.InsufficientPrivilege, $"must be owner of index {name.Name}");
        if (key.IsConstraint)
        {
            throw new SqlException(
                SqlState.DependentObjectsStillExist,
                $"cannot drop index {key.Name} because constraint {key.Name} on table {table.Name} requires it")
            {
                Hint = $"You can drop constraint {key.Name} on table {table.Name} instead.",
            };
        }

        table = DdlForeignKeys.Release(
            context, table, foreign => foreign.ParentKey == key.Oid, statement.Cascade, $"index {key.Name}", $"index {key.Name}");
        context.Transaction.Edit(CatalogEdit.Put(table with { Keys = [.. table.Keys.Where(each => each != key)] }));
        return null;
    }

    private static Dependent? FindSchema(DdlContext context, Dependents dependents, string name, out SqlException? missing)
    {
        missing = null;
        if (!context.Catalog.Schemas.TryGetValue(name, out Schema? schema))
        {
            missing = new SqlException(SqlState.InvalidSchemaName, $"schema \"{name}\" does not exist");
            return null;
        }

        return !schema.IsSystem && context.IsOwner(schema.Owner)
            ? dependents.OfSchema(schema)
            : throw new SqlException(SqlState.InsufficientPrivilege, $"must be owner of schema {name}");
    }

    private static IEnumerable<string> ColumnsOf(DdlContext context, string extension) =>
        from type in KnownExtension.TypesOf(extension)
        from table in context.Catalog.Relations.Values.OfType<Table>().OrderBy(table => table.Oid)
        from column in table.Columns.OrderByDescending(column => column.Number)
        where (column.Type.Element ?? column.Type) == type
        select $"column {SqlQuoting.Identifier(column.Name)} of table {SqlQuoting.Identifier(table.Name)} "
            + $"depends on type {column.Type.DisplayName(-1)}";

    private static SqlException? DropExtension(DdlContext context, string name)
    {
        if (name == ExtensionMembers.Own)
        {
            return new SqlException(
                SqlState.DependentObjectsStillExist, $"cannot drop extension {name} because it is required by the database system");
        }

        if (!context.Catalog.Extensions.ContainsKey(name))
            return new SqlException(SqlState.UndefinedObject, $"extension \"{name}\" does not exist");
        if (!context.IsOperator)
            throw new SqlException(SqlState.InsufficientPrivilege, $"must be owner of extension {name}");
        string[] users = [.. ColumnsOf(context, name)];
        if (users.Length > 0)
        {
            throw new SqlException(
                SqlState.DependentObjectsStillExist, $"cannot drop extension {name} because other objects depend on it")
            {
                Detail = string.Join('\n', users),
                Hint = "Use DROP ... CASCADE to drop the dependent objects too.",
            };
        }

        context.Transaction.Edit(CatalogEdit.RemoveExtension(name));
        return null;
    }

    internal static void DeleteAll(Transaction transaction, Table table)
    {
        TableStore tables = transaction.Manager.Tables;
        using TableCursor cursor = tables.Scan(transaction, table, [SystemColumn.RowVersion]);
        while (cursor.TryRead(out Batch batch))
        {
            foreach (long version in ((Column<long>)batch.Columns[0]).Values)
                tables.Delete(transaction, table, version);
        }
    }
}
