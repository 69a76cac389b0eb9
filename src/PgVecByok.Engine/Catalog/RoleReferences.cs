namespace PgVecByok.Engine;

/// <summary>Where the catalog names roles: as owners, in access lists, policies and memberships.</summary>
internal static class RoleReferences
{
    /// <summary>The catalog's objects name the role by its new name. REQUIRES: the role itself is renamed by the caller.</summary>
    public static void Rename(Transaction transaction, string from, string to)
    {
        CatalogSnapshot catalog = transaction.Catalog;
        string Named(string role) => role == from ? to : role;
        IReadOnlyList<Privilege> Moved(IReadOnlyList<Privilege> entries) =>
        [
            .. entries.Select(entry => entry with
            {
                Grantee = entry.Grantee == from ? to : entry.Grantee, Grantor = Named(entry.Grantor),
            }),
        ];
        bool Names(string owner, IReadOnlyList<Privilege> entries) =>
            owner == from || entries.Any(entry => entry.Grantee == from || entry.Grantor == from);

        foreach (Relation relation in catalog.Relations.Values.Where(each => each is not SystemRelation))
        {
            Relation next = Names(relation.Owner, relation.Privileges)
                ? relation with { Owner = Named(relation.Owner), Privileges = Moved(relation.Privileges) }
                : relation;
            if (next is Table table && table.Policies.Any(policy => policy.Roles.Contains(from)))
            {
                next = table with
                {
                    Policies = [.. table.Policies.Select(policy => policy with { Roles = [.. policy.Roles.Select(Named)] })],
                };
            }

            if (!ReferenceEquals(next, relation))
                transaction.Edit(CatalogEdit.Put(next));
        }

        foreach (Schema schema in catalog.Schemas.Values.Where(each => Names(each.Owner, each.Privileges)))
            transaction.Edit(CatalogEdit.Put(schema with { Owner = Named(schema.Owner), Privileges = Moved(schema.Privileges) }));
        foreach (UserType type in catalog.Types.Values.Where(each => Names(each.Owner, each.Privileges)))
            transaction.Edit(CatalogEdit.Put(type with { Owner = Named(type.Owner), Privileges = Moved(type.Privileges) }));
        foreach (UserFunction function in catalog.Functions.Values.Where(each => Names(each.Owner, each.Privileges)))
            transaction.Edit(CatalogEdit.Put(function with { Owner = Named(function.Owner), Privileges = Moved(function.Privileges) }));
        foreach (DefaultAccess access in catalog.Defaults.Values.Where(each => Names(each.Role, each.Privileges)))
            transaction.Edit(CatalogEdit.Put(access with { Role = Named(access.Role), Privileges = Moved(access.Privileges) }));
        foreach ((string key, var entries) in catalog.ObjectPrivileges.Where(each => Names("", each.Value)))
            transaction.Edit(CatalogEdit.Put(key, [.. Moved(entries)]));
        foreach (Role member in catalog.Roles.Values.Where(each => each.MemberOf.Any(of => of.Role == from || of.Grantor == from)))
        {
            transaction.Edit(CatalogEdit.Put(member with
            {
                MemberOf = [.. member.MemberOf.Select(of => of with { Role = Named(of.Role), Grantor = Named(of.Grantor) })],
            }));
        }
    }

    /// <summary>
    /// What was granted to the role or by it is taken back; its policies and default privileges go. REQUIRES: it owns nothing.
    /// </summary>
    public static void Forget(DdlContext context, string role)
    {
        Transaction transaction = context.Transaction;
        CatalogSnapshot catalog = context.Catalog;
        bool Names(IReadOnlyList<Privilege> entries) => entries.Any(entry => entry.Grantee == role || entry.Grantor == role);
        Privilege[] Left(IReadOnlyList<Privilege> entries) =>
            [.. entries.Where(entry => entry.Grantee != role && entry.Grantor != role)];
        foreach (Relation relation in catalog.Relations.Values.Where(each => each is not SystemRelation))
        {
            Relation next = Names(relation.Privileges) ? relation with { Privileges = Left(relation.Privileges) } : relation;
            if (next is Table table && table.Policies.Any(policy => policy.Roles.Contains(role)))
            {
                next = table with
                {
                    Policies =
                    [
                        .. table.Policies.Select(policy => policy with { Roles = [.. policy.Roles.Where(each => each != role)] })
                            .Where((policy, i) => policy.Roles.Count > 0 || table.Policies[i].Roles.Count == 0),
                    ],
                };
            }

            if (!ReferenceEquals(next, relation))
                transaction.Edit(CatalogEdit.Put(next));
        }

        foreach (Schema schema in catalog.Schemas.Values.Where(each => Names(each.Privileges)))
            transaction.Edit(CatalogEdit.Put(schema with { Privileges = Left(schema.Privileges) }));
        foreach (UserType type in catalog.Types.Values.Where(each => Names(each.Privileges)))
            transaction.Edit(CatalogEdit.Put(type with { Privileges = Left(type.Privileges) }));
        foreach (UserFunction function in catalog.Functions.Values.Where(each => Names(each.Privileges)))
            transaction.Edit(CatalogEdit.Put(function with { Privileges = Left(function.Privileges) }));
        foreach (DefaultAccess access in catalog.Defaults.Values.Where(each => each.Role == role || Names(each.Privileges)))
        {
            transaction.Edit(access.Role == role
                ? CatalogEdit.Remove(access)
                : CatalogEdit.Put(access with { Privileges = Left(access.Privileges) }));
        }

        foreach ((string key, var entries) in catalog.ObjectPrivileges.Where(each => Names(each.Value)))
            transaction.Edit(CatalogEdit.Put(key, [.. Left(entries)]));
        foreach (Role member in catalog.Roles.Values.Where(each => each.MemberOf.Any(of => of.Grantor == role)))
            transaction.Edit(CatalogEdit.Put(member with { MemberOf = [.. member.MemberOf.Where(of => of.Grantor != role)] }));
    }

    /// <summary>What hinders that the role is dropped, as DETAIL says it: objects in the order of their oids.</summary>
    public static IEnumerable<string> Dependents(DdlContext context, string role)
    {
        CatalogSnapshot catalog = context.Catalog;
        IEnumerable<(uint Oid, IEnumerable<string> Lines)> objects =
        [
            .. catalog.Schemas.Values.Select(each => (each.Oid, Of(role, each.Owner, each.Privileges, $"schema {each.Name}"))),
            .. catalog.Relations.Values.Select(each => (each.Oid, Of(context, role, each))),
            .. catalog.Functions.Values.Select(each => (each.Oid, Of(role, each.Owner, each.Privileges, $"function {each.Signature}"))),
            .. catalog.Types.Values.Select(each => (each.Oid, Of(role, each.Owner, each.Privileges, $"type {each.Describe()}"))),
            .. catalog.Defaults.Values.Select(each => (each.Oid, Of(role, each.Role, each.Privileges, Describe(each)))),
            .. catalog.ObjectPrivileges.OrderBy(each => each.Key, StringComparer.Ordinal)
                .Select(each => (uint.MaxValue, Of(role, "", each.Value, each.Key.Replace(':', ' ')))),
            .. catalog.Roles.Values.Where(each => each.Name != role).Select(each => (uint.MaxValue, Granted(role, each))),
        ];
        return objects.OrderBy(each => each.Oid).SelectMany(each => each.Lines);
    }

    private static IEnumerable<string> Granted(string role, Role member) => member.MemberOf
        .Where(each => each.Grantor == role && each.Role != role)
        .Select(each => $"privileges for membership of role {member.Name} in role {each.Role}");

    private static IEnumerable<string> Of(DdlContext context, string role, Relation relation)
    {
        IReadOnlyList<Privilege> whole = [.. relation.Privileges.Where(entry => entry.Columns is null)];
        foreach (string line in Of(role, relation.Owner, whole, context.Describe(relation)))
            yield return line;
        foreach (TableColumn column in relation.Columns)
        {
            bool isNamed = relation.Privileges.Any(entry =>
                (entry.Grantee == role || entry.Grantor == role) && entry.Columns?.Contains(column.Number) == true);
            if (isNamed && relation.Owner != role)
                yield return $"privileges for column {column.Name} of {context.Describe(relation)}";
        }

        foreach (Policy policy in relation is Table table ? table.Policies : [])
        {
            if (policy.Roles.Contains(role))
                yield return $"target of policy {policy.Name} on {context.Describe(relation)}";
        }
    }

    private static IEnumerable<string> Of(string role, string owner, IReadOnlyList<Privilege> entries, string what) =>
        owner == role ? [$"owner of {what}"]
        : entries.Any(entry => entry.Grantee == role || entry.Grantor == role) ? [$"privileges for {what}"]
        : [];

    private static string Describe(DefaultAccess access)
    {
        string objects = access.Kind switch
        {
            'S' => "sequences",
            'f' => "functions",
            'T' => "types",
            'n' => "schemas",
            _ => "relations",
        };
        string where = access.Schema is { } schema ? $" in schema {schema}" : "";
        return $"default privileges on new {objects} belonging to role {access.Role}{where}";
    }
}
