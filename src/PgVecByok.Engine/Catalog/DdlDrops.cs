using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>DROP of relations, indexes, schemas, roles and extensions; TRUNCATE.</summary>
public static class DdlDrops
{
    public static void Run(DdlContext context, Drop statement)
    {
        context.Begin("DROP " + statement.Kind);
        if (statement is { Kind: "TABLE", Names.Count: > 1 })
            ReleaseTogether(context, statement);
        for (int i = 0; i < statement.Names.Count; i++)
        {
            SqlException? found = statement.Kind is "FUNCTION" or "PROCEDURE" or "ROUTINE"
                ? DdlFunctions.Drop(context, statement, i)
                : TryDrop(context, statement, statement.Names[i]);
            if (found is not { } missing)
                continue;
            if (!statement.IfExists)
                throw new SqlException(missing.State, missing.Message);
            context.Notice(SqlState.SuccessfulCompletion, missing.Message + ", skipping");
        }
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

    /// <summary>Tables that are dropped together may refer to one another.</summary>
    private static void ReleaseTogether(DdlContext context, Drop statement)
    {
        Table[] tables =
            [.. statement.Names.Select(name => context.Catalog.Find(name.Schema, name.Name, context.SearchPath))
                .OfType<Table>().Where(table => context.IsOwner(table.Owner))];
        if (tables.Length < statement.Names.Count && !statement.IfExists)
            return;
        foreach (Table table in tables)
        {
            foreach ((Table child, ForeignKey key) in DdlForeignKeys.On(context, table).ToList())
            {
                if (tables.Any(each => each.Oid == child.Oid))
                    DdlForeignKeys.Remove(context, child.Oid, key.Oid);
            }
        }
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
    private static IEnumerable<Dependent> DependentsOf(DdlContext context, Dependents dependents, Relation relation)
    {
        string name = context.Describe(relation);
        IEnumerable<Dependent> texts = dependents.On(relation.Oid, name, apart: relation.Oid);
        return relation is not Table table ? texts : texts
            .Concat(DdlForeignKeys.On(context, table).Select(each => new Dependent(
                each.Key.Oid, 0, DdlForeignKeys.Describe(context, each.Child, each.Key), name,
                _ => DdlForeignKeys.Remove(context, each.Child.Oid, each.Key.Oid))))
            .Concat(SequenceOwner.Owned(context.Catalog, table.Oid)
                .SelectMany(owned => dependents.On(owned.Oid, context.Describe(owned), apart: table.Oid)));
    }

    /// <summary>Null when it is dropped; else why it could not be found.</summary>
    private static SqlException? TryDrop(DdlContext context, Drop statement, QualifiedName name) => statement.Kind switch
    {
        "TABLE" => DropRelation<Table>(context, statement, name, "table"),
        "MATERIALIZED VIEW" => DropRelation<Table>(context, statement, name, "materialized view"),
        "VIEW" => DropRelation<View>(context, statement, name, "view"),
        "SEQUENCE" => DropRelation<Sequence>(context, statement, name, "sequence"),
        "INDEX" => DropIndex(context, statement, name),
        "SCHEMA" => DropSchema(context, statement, name.Name),
        "ROLE" or "USER" or "GROUP" => DdlRoles.Drop(context, name.Name),
        "EXTENSION" => DropExtension(context, name.Name),
        "TYPE" or "DOMAIN" => DdlTypes.Drop(context, statement, name),
        "FUNCTION" or "PROCEDURE" or "AGGREGATE" or "OPERATOR" => new SqlException(
            SqlState.UndefinedObject, $"{statement.Kind.ToLowerInvariant()} \"{name}\" does not exist"),
        _ => throw SqlException.NotSupported($"DROP {statement.Kind} is not supported"),
    };

    private static SqlException? DropRelation<T>(DdlContext context, Drop statement, QualifiedName name, string kind)
        where T : Relation
    {
        if (context.Catalog.Find(name.Schema, name.Name, context.SearchPath) is not { } found)
            return new SqlException(SqlState.UndefinedTable, $"{kind} \"{name}\" does not exist");
        if (found is not SystemRelation && (found is not T || DdlContext.KindOf(found) != kind))
        {
            throw new SqlException(SqlState.WrongObjectType, $"\"{found.Name}\" is not a {kind}")
            {
                Hint = $"Use DROP {DdlContext.KindOf(found).ToUpperInvariant()} to remove a {DdlContext.KindOf(found)}.",
            };
        }

        List<string> dropped = [];
        Remove(context, context.Owned<T>(name, kind), statement.Cascade, dropped);
        context.NoticeCascade(dropped);
        return null;
    }

    internal static void Remove(DdlContext context, Relation relation, bool cascade, List<string> dropped)
    {
        context.Transaction.Lock(relation.Oid, TableLockMode.AccessExclusive);
        context.Transaction.Deferred.RequireNone(context.Transaction, "DROP TABLE", relation);
        if (relation is Sequence { OwnedByTable: not 0 } owned)
            RequireNoIdentity(context, owned);
        var dependents = new Dependents(context, relation.Oid);
        dependents.Release(DependentsOf(context, dependents, relation), cascade, context.Describe(relation), dropped);
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

    private static SqlException? DropSchema(DdlContext context, Drop statement, string name)
    {
        if (!context.Catalog.Schemas.TryGetValue(name, out Schema? schema))
            return new SqlException(SqlState.InvalidSchemaName, $"schema \"{name}\" does not exist");
        if (schema.IsSystem || !context.IsOwner(schema.Owner))
            throw new SqlException(SqlState.InsufficientPrivilege, $"must be owner of schema {name}");
        Relation[] inside =
        [
            .. context.Catalog.Relations.Values.Where(relation =>
                relation.Schema == name && relation is not Sequence { OwnedByTable: not 0 }).OrderBy(relation => relation.Oid),
        ];
        UserFunction[] functions = [.. context.Catalog.Functions.Values.Where(each => each.Schema == name).OrderBy(each => each.Oid)];
        UserType[] types = [.. context.Catalog.Types.Values.Where(type => type.Schema == name).OrderBy(type => type.Oid)];
        if (inside.Length + types.Length + functions.Length > 0 && !statement.Cascade)
        {
            throw new SqlException(
                SqlState.DependentObjectsStillExist, $"cannot drop schema {name} because other objects depend on it")
            {
                Detail = string.Join('\n', inside.Select(each => (each.Oid, Text: context.Describe(each)))
                    .Concat(types.Select(type => (type.Oid, Text: "type " + type.Describe())))
                    .Concat(functions.Select(each => (each.Oid, Text: Describe(each)))).OrderBy(each => each.Oid)
                    .Select(each => $"{each.Text} depends on schema {name}")),
                Hint = "Use DROP ... CASCADE to drop the dependent objects too.",
            };
        }

        List<string> dropped = [];
        foreach (Relation relation in inside)
        {
            if (context.Catalog.ByOid(relation.Oid) is not { } left)
                continue;
            dropped.Add(context.Describe(left));
            Remove(context, left, cascade: true, dropped);
        }

        var dependents = new Dependents(context);
        foreach (UserFunction function in functions.Where(each => context.Catalog.Functions.ContainsKey(each.Oid)))
        {
            dropped.Add(Describe(function));
            dependents.Release(dependents.On(function.Oid, Describe(function)), cascade: true, Describe(function), dropped);
            context.Transaction.Edit(CatalogEdit.Remove(function));
        }

        foreach (UserType type in types.Where(type => context.Catalog.Types.ContainsKey(type.Oid)).ToList())
        {
            dropped.Add("type " + type.Describe());
            DdlTypes.Remove(context, type, cascade: true, dropped);
        }

        context.NoticeCascade(dropped);
        foreach (DefaultAccess access in context.Catalog.Defaults.Values.Where(each => each.Schema == name).ToList())
            context.Transaction.Edit(CatalogEdit.Remove(access));
        context.Transaction.Edit(CatalogEdit.RemoveSchema(name));
        return null;
    }

    private static string Describe(UserFunction function) =>
        $"function {SqlQuoting.Identifier(function.Schema)}.{function.Signature}";

    private static IEnumerable<string> ColumnsOf(DdlContext context, string extension) =>
        from type in KnownExtension.TypesOf(extension)
        from table in context.Catalog.Relations.Values.OfType<Table>().OrderBy(table => table.Oid)
        from column in table.Columns.OrderByDescending(column => column.Number)
        where (column.Type.Element ?? column.Type) == type
        select $"column {SqlQuoting.Identifier(column.Name)} of table {SqlQuoting.Identifier(table.Name)} "
            + $"depends on type {column.Type.DisplayName(-1)}";

    private static SqlException? DropExtension(DdlContext context, string name)
    {
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
