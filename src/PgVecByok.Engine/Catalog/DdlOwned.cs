using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>DROP OWNED and REASSIGN OWNED: all that roles have, and for DROP also what they were granted.</summary>
internal static class DdlOwned
{
    public static string Run(DdlContext context, OwnedObjects statement)
    {
        bool drops = statement.NewOwner is null;
        context.Begin(drops ? "DROP OWNED" : "REASSIGN OWNED");
        string[] roles = [.. statement.Roles.Select(name => Existing(context, name))];
        foreach (string role in roles)
            RequireRights(context, role, drops);
        if (drops)
            Drop(context, roles, statement.Cascade);
        else
            Reassign(context, roles, Existing(context, statement.NewOwner!));
        return drops ? "DROP OWNED" : "REASSIGN OWNED";
    }

    private static string Existing(DdlContext context, string name)
    {
        string role = context.RoleNamed(name);
        return context.Catalog.FindRole(role) is not null
            ? role
            : throw new SqlException(SqlState.UndefinedObject, $"role \"{role}\" does not exist");
    }

    private static void RequireRights(DdlContext context, string role, bool drops)
    {
        if (!context.IsOperator && !context.Catalog.HasPrivilegesOf(context.CurrentRole, role))
        {
            string verb = drops ? "drop" : "reassign";
            throw new SqlException(SqlState.InsufficientPrivilege, $"permission denied to {verb} objects")
            {
                Detail = $"Only roles with privileges of role \"{role}\" may {verb} objects owned by it.",
            };
        }

        if (context.Catalog.FindRole(role)!.Oid >= CatalogSnapshot.FirstUserOid)
            return;
        string what = drops ? "drop objects owned by" : "reassign ownership of objects owned by";
        throw new SqlException(
            SqlState.DependentObjectsStillExist, $"cannot {what} role {role} because they are required by the database system");
    }

    private static void Drop(DdlContext context, string[] roles, bool cascade)
    {
        var dependents = new Dependents(context);
        Dependent[] owned = [.. roles.SelectMany(role => Owned(context, dependents, role))];
        List<string> dropped = [];
        dependents.ReleaseAll(owned, cascade, dropped);
        context.NoticeCascade(dropped);
        foreach (string role in roles)
            RoleReferences.Forget(context, role);
    }

    private static IEnumerable<Dependent> Owned(DdlContext context, Dependents dependents, string role)
    {
        CatalogSnapshot catalog = context.Catalog;
        return
        [
            .. catalog.Relations.Values
                .Where(each => each.Owner == role && each is not (SystemRelation or Sequence { OwnedByTable: not 0 }))
                .Select(each => dependents.OfRelation(each, "")),
            .. catalog.Functions.Values.Where(each => each.Owner == role).Select(each => dependents.Of(each, "")),
            .. catalog.Types.Values.Where(each => each.Owner == role).Select(each => dependents.OfType(each, "")),
            .. catalog.Schemas.Values.Where(each => each.Owner == role && !each.IsSystem).Select(dependents.OfSchema),
        ];
    }

    private static void Reassign(DdlContext context, string[] roles, string owner)
    {
        if (!context.IsOperator && !context.Catalog.HasPrivilegesOf(context.CurrentRole, owner))
        {
            throw new SqlException(SqlState.InsufficientPrivilege, "permission denied to reassign objects")
            {
                Detail = $"Only roles with privileges of role \"{owner}\" may reassign objects to it.",
            };
        }

        foreach (string role in roles.Where(role => role != owner))
            Reassign(context, role, owner);
    }

    private static void Reassign(DdlContext context, string role, string owner)
    {
        CatalogSnapshot catalog = context.Catalog;
        Transaction transaction = context.Transaction;
        IReadOnlyList<Privilege> Moved(IReadOnlyList<Privilege> entries) => AccessList.Moved(catalog, entries, role, owner);
        foreach (Relation relation in catalog.Relations.Values.Where(each => each.Owner == role && each is not SystemRelation))
        {
            transaction.Lock(relation.Oid, TableLockMode.AccessExclusive);
            transaction.Edit(CatalogEdit.Put(relation with { Owner = owner, Privileges = Moved(relation.Privileges) }));
        }

        foreach (Schema schema in catalog.Schemas.Values.Where(each => each.Owner == role))
            transaction.Edit(CatalogEdit.Put(schema with { Owner = owner, Privileges = Moved(schema.Privileges) }));
        foreach (UserType type in catalog.Types.Values.Where(each => each.Owner == role))
            transaction.Edit(CatalogEdit.Put(type with { Owner = owner, Privileges = Moved(type.Privileges) }));
        foreach (UserFunction function in catalog.Functions.Values.Where(each => each.Owner == role))
            transaction.Edit(CatalogEdit.Put(function with { Owner = owner, Privileges = Moved(function.Privileges) }));
    }
}
