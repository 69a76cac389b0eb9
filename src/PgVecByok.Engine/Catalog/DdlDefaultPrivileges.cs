using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>ALTER DEFAULT PRIVILEGES, and what it gives to objects when they are made.</summary>
internal static class DdlDefaultPrivileges
{
    public static void Run(DdlContext context, GrantPrivileges statement)
    {
        AccessKind kind = statement.ObjectKind switch
        {
            "SEQUENCE" or "SCHEMA" or "TYPE" or "TABLE" => DdlGrants.Kind(statement.ObjectKind),
            "FUNCTION" or "PROCEDURE" or "ROUTINE" => AccessKind.Function,
            _ => throw SqlException.NotSupported($"default privileges of {statement.ObjectKind.ToLowerInvariant()} are not supported"),
        };
        if (statement.Privileges.Any(item => item.Columns.Count > 0))
            throw new SqlException(SqlState.InvalidGrantOperation, "default privileges cannot be set for columns");
        DdlGrants.Check(statement, kind.Rights, kind == AccessKind.Table ? "relation" : kind.Noun);
        foreach (string role in statement.ForRoles.Count > 0 ? statement.ForRoles : [context.CurrentRole])
        {
            if (!new Rights(context.Catalog, context.CurrentRole).Owns(role))
                throw new SqlException(SqlState.InsufficientPrivilege, "permission denied to change default privileges");
            if (statement.Objects.Count == 0)
                Change(context, statement, kind, role, null);
            foreach (QualifiedName schema in statement.Objects)
                Change(context, statement, kind, role, Schema(context, kind, schema));
        }
    }

    public static StatementOutcome AppliedTo(Transaction transaction, Func<StatementOutcome> run)
    {
        CatalogSnapshot before = transaction.Catalog;
        StatementOutcome outcome = run();
        Apply(transaction, before);
        return outcome;
    }

    /// <summary>Gives what a statement has made the rights that the maker has said such objects have.</summary>
    public static void Apply(Transaction transaction, CatalogSnapshot before)
    {
        CatalogSnapshot now = transaction.Catalog;
        if (now.Defaults.IsEmpty || ReferenceEquals(now, before))
            return;
        foreach (Schema schema in Made(now.Schemas, before.Schemas).Where(schema => !Engine.Schema.IsTemporary(schema.Name)))
        {
            bool isRenamed = before.Schemas.Values.Any(old => old.Oid == schema.Oid);
            if (!isRenamed && Rights(now, AccessKind.Schema, schema.Owner, null) is { } rights)
                transaction.Edit(CatalogEdit.Put(schema with { Privileges = rights, IsAccessWritten = true }));
        }

        // Others may have committed theirs meanwhile.
        CatalogSnapshot others = transaction.Manager.Catalog;
        foreach (Relation relation in Made(now.Relations, before.Relations).Where(each => others.ByOid(each.Oid) is null))
        {
            AccessKind kind = relation is Sequence ? AccessKind.Sequence : AccessKind.Table;
            if (!relation.IsAccessWritten && Rights(now, kind, relation.Owner, relation.Schema) is { } rights)
                transaction.Edit(CatalogEdit.Put(relation with { Privileges = rights, IsAccessWritten = true }));
        }

        foreach (UserFunction function in Made(now.Functions, before.Functions))
        {
            if (!function.IsAccessWritten && Rights(now, AccessKind.Function, function.Owner, function.Schema) is { } rights)
                transaction.Edit(CatalogEdit.Put(function with { Privileges = rights, IsAccessWritten = true }));
        }

        foreach (UserType type in Made(now.Types, before.Types))
        {
            if (!type.IsAccessWritten && Rights(now, AccessKind.Type, type.Owner, type.Schema) is { } rights)
                transaction.Edit(CatalogEdit.Put(type with { Privileges = rights, IsAccessWritten = true }));
        }
    }

    /// <summary>The letter that pg_default_acl has for the kind.</summary>
    public static char Letter(AccessKind kind) => kind == AccessKind.Sequence ? 'S' : kind.Letter;

    private static List<TValue> Made<TKey, TValue>(
        System.Collections.Immutable.ImmutableDictionary<TKey, TValue> now,
        System.Collections.Immutable.ImmutableDictionary<TKey, TValue> before)
        where TKey : notnull =>
        ReferenceEquals(now, before) ? [] : [.. now.Where(each => !before.ContainsKey(each.Key)).Select(each => each.Value)];

    /// <summary>Null: what any object of the kind has.</summary>
    private static IReadOnlyList<Privilege>? Rights(CatalogSnapshot catalog, AccessKind kind, string role, string? schema)
    {
        DefaultAccess? everywhere = Find(catalog, kind, role, null), here = schema is null ? null : Find(catalog, kind, role, schema);
        if (everywhere is null && here is null)
            return null;
        var editor = new AccessEditor(catalog, role, everywhere?.Privileges ?? kind.Default(role));
        foreach (Privilege entry in here?.Privileges ?? [])
            editor.Grant(entry.Grantee, role, [entry.Kind], entry.WithGrantOption);
        IReadOnlyList<Privilege> rights = Sorted(catalog, editor.Entries());
        return AreSame(rights, kind.Default(role)) ? null : rights;
    }

    private static void Change(DdlContext context, GrantPrivileges statement, AccessKind kind, string role, string? schema)
    {
        DefaultAccess? old = Find(context.Catalog, kind, role, schema);
        IEnumerable<Privilege> initial = schema is null ? kind.Default(role) : [];
        var editor = new AccessEditor(context.Catalog, role, old?.Privileges ?? initial);
        string[] rights = statement.Privileges.Count == 0 ? [.. kind.Rights] : [.. statement.Privileges.Select(item => item.Privilege)];
        foreach (string? grantee in statement.Grantees)
            DdlGrants.Apply(statement, editor, grantee, role, rights);
        IReadOnlyList<Privilege> changed = Sorted(context.Catalog, editor.Entries());
        bool isNothing = AreSame(changed, initial);
        if (!isNothing)
        {
            uint oid = old?.Oid ?? context.Transaction.NewOid();
            context.Transaction.Edit(CatalogEdit.Put(new DefaultAccess(oid, role, schema, Letter(kind)) { Privileges = changed }));
        }
        else if (old is not null)
        {
            context.Transaction.Edit(CatalogEdit.Remove(old));
        }
    }

    /// <summary>By the oids of grantees and grantors, as PostgreSQL keeps these lists.</summary>
    private static IReadOnlyList<Privilege> Sorted(CatalogSnapshot catalog, IReadOnlyList<Privilege> entries)
    {
        uint Oid(string? role) => role is null ? 0 : catalog.FindRole(role)?.Oid ?? uint.MaxValue;
        return [.. entries.OrderBy(entry => Oid(entry.Grantee)).ThenBy(entry => Oid(entry.Grantor))];
    }

    private static DefaultAccess? Find(CatalogSnapshot catalog, AccessKind kind, string role, string? schema) =>
        catalog.Defaults.Values.FirstOrDefault(each => each.Role == role && each.Schema == schema && each.Kind == Letter(kind));

    private static string Schema(DdlContext context, AccessKind kind, QualifiedName name)
    {
        if (kind == AccessKind.Schema)
            throw new SqlException(SqlState.InvalidGrantOperation, "cannot use IN SCHEMA clause when using GRANT/REVOKE ON SCHEMAS");
        return context.Catalog.Schemas.ContainsKey(name.Name)
            ? name.Name
            : throw new SqlException(SqlState.InvalidSchemaName, $"schema \"{name.Name}\" does not exist");
    }

    private static bool AreSame(IEnumerable<Privilege> left, IEnumerable<Privilege> right) =>
        left.Select(Key).ToHashSet().SetEquals(right.Select(Key));

    private static (string?, string, bool, string) Key(Privilege entry) =>
        (entry.Grantee, entry.Kind, entry.WithGrantOption, entry.Grantor);
}
