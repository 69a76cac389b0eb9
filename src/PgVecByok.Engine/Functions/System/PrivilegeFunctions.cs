using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// has_*_privilege and pg_has_role. They answer by the catalog's privileges alone: whether a tenant's rows open is another question, which
/// its key answers.
/// </summary>
internal static class PrivilegeFunctions
{
    private static readonly string[] Tables = ["SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER", "MAINTAIN"];

    public static void AddTo(FunctionList list)
    {
        uint next = 14_200;
        Object(list, ref next, "table", Tables, Relation);
        Object(list, ref next, "any_column", ["SELECT", "INSERT", "UPDATE", "REFERENCES"], AnyColumn);
        Object(list, ref next, "sequence", ["USAGE", "SELECT", "UPDATE"], Relation);
        Object(list, ref next, "schema", ["CREATE", "USAGE"], Schema);
        Object(list, ref next, "database", ["CREATE", "TEMPORARY", "TEMP", "CONNECT"], Open);
        Object(list, ref next, "function", ["EXECUTE"], Function);
        Object(list, ref next, "language", ["USAGE"], Open);
        Object(list, ref next, "tablespace", ["CREATE"], Open);
        Object(list, ref next, "type", ["USAGE"], Open);
        Columns(list, ref next);
        Roles(list, ref next);
    }

    private delegate bool? Holds(CallContext call, string role, object target, string kind);

    /// <summary>With and without a role, which is a name or an oid; the object likewise.</summary>
    private static void Object(FunctionList list, ref uint next, string what, string[] kinds, Holds holds)
    {
        foreach (string target in new[] { "text", "oid" })
        {
            list.AddStable(next++, $"has_{what}_privilege({target}, text) bool", (call, args) =>
                All(call, call.Statement.Session.CurrentRole, args[0]!, args[1]!, kinds, holds));
            foreach (string role in new[] { "name", "oid" })
            {
                list.AddStable(next++, $"has_{what}_privilege({role}, {target}, text) bool", (call, args) =>
                    All(call, Role(call, args[0]!), args[1]!, args[2]!, kinds, holds));
            }
        }
    }

    private static void Columns(FunctionList list, ref uint next)
    {
        string[] kinds = ["SELECT", "INSERT", "UPDATE", "REFERENCES"];
        foreach (string target in new[] { "text", "oid" })
        {
            foreach (string column in new[] { "text", "int2" })
            {
                list.AddStable(next++, $"has_column_privilege({target}, {column}, text) bool", (call, args) =>
                    All(call, call.Statement.Session.CurrentRole, args[0]!, args[2]!, kinds, OfColumn(args[1]!)));
                list.AddStable(next++, $"has_column_privilege(name, {target}, {column}, text) bool", (call, args) =>
                    All(call, Role(call, args[0]!), args[1]!, args[3]!, kinds, OfColumn(args[2]!)));
            }
        }
    }

    private static void Roles(FunctionList list, ref uint next)
    {
        string[] kinds = ["MEMBER", "USAGE", "SET"];
        foreach (string of in new[] { "name", "oid" })
        {
            list.AddStable(next++, $"pg_has_role({of}, text) bool", (call, args) =>
                All(call, call.Statement.Session.CurrentRole, args[0]!, args[1]!, kinds, IsMember));
            foreach (string role in new[] { "name", "oid" })
            {
                list.AddStable(next++, $"pg_has_role({role}, {of}, text) bool", (call, args) =>
                    All(call, Role(call, args[0]!), args[1]!, args[2]!, kinds, IsMember));
            }
        }
    }

    /// <summary>True if any of the listed privileges is held, as PostgreSQL has it.</summary>
    private static bool? All(CallContext call, string role, object target, object written, string[] kinds, Holds holds)
    {
        bool any = false;
        foreach (string each in written.ToString()!.Split(','))
        {
            string kind = each.Trim().ToUpperInvariant();
            kind = kind.Replace(" WITH GRANT OPTION", "", StringComparison.Ordinal).Replace(" WITH ADMIN OPTION", "", StringComparison.Ordinal);
            if (!kinds.Contains(kind))
                throw new SqlException(SqlState.InvalidParameterValue, $"unrecognized privilege type: \"{each.Trim()}\"");
            if (holds(call, role, target, kind) is not { } held)
                return null;
            any |= held;
        }

        return any;
    }

    private static CatalogSnapshot Catalog(CallContext call) => call.Statement.Transaction.Catalog;

    private static string Role(CallContext call, object given)
    {
        if (given is uint oid)
            return Catalog(call).Roles.Values.FirstOrDefault(role => role.Oid == oid)?.Name ?? "";
        string name = given.ToString()!;
        return name == "public" || Catalog(call).FindRole(name) is not null
            ? name
            : throw new SqlException(SqlState.UndefinedObject, $"role \"{name}\" does not exist");
    }

    private static bool Granted(CallContext call, string role, string owner, IEnumerable<Privilege> privileges, string kind)
    {
        if (Catalog(call).FindRole(role) is { IsSuperuser: true } || Catalog(call).IsMember(role, owner))
            return true;
        return privileges.Any(privilege => privilege.Kind == kind
            && (privilege.Grantee is null || Catalog(call).IsMember(role, privilege.Grantee)));
    }

    private static Relation? Find(CallContext call, object target)
    {
        if (target is uint oid)
            return Catalog(call).ByOid(oid);
        IReadOnlyList<string> names = IdentifierList.Read(target.ToString()!);
        return Catalog(call).Find(names.Count > 1 ? names[^2] : null, names[^1], call.Statement.Session.Settings.SearchPath)
            ?? throw new SqlException(SqlState.UndefinedTable, $"relation \"{target}\" does not exist");
    }

    private static bool? Relation(CallContext call, string role, object target, string kind) => Find(call, target) is not { } relation
        ? null
        : Granted(call, role, relation.Owner, relation.Privileges.Where(each => each.Columns is null), kind);

    private static bool? AnyColumn(CallContext call, string role, object target, string kind) => Find(call, target) is not { } relation
        ? null
        : Granted(call, role, relation.Owner, relation.Privileges, kind);

    private static Holds OfColumn(object column) => (call, role, target, kind) =>
    {
        if (Find(call, target) is not { } relation)
            return null;
        int? found = relation.Columns.FirstOrDefault(each => column is short number
            ? each.Number == number
            : each.Name == column.ToString())?.Number;
        if (found is not { } attribute)
        {
            return column is short ? null : throw new SqlException(
                SqlState.UndefinedColumn, $"column \"{column}\" of relation \"{relation.Name}\" does not exist");
        }

        return Granted(
            call, role, relation.Owner, relation.Privileges.Where(each => each.Columns is null || each.Columns.Contains(attribute)), kind);
    };

    private static bool? Schema(CallContext call, string role, object target, string kind)
    {
        Schema? schema = target is uint oid
            ? Catalog(call).Schemas.Values.FirstOrDefault(each => each.Oid == oid)
            : Catalog(call).Schemas.GetValueOrDefault(target.ToString()!)
                ?? throw new SqlException(SqlState.InvalidSchemaName, $"schema \"{target}\" does not exist");
        return schema is null ? null : Granted(call, role, schema.Owner, schema.Privileges, kind);
    }

    private static bool? Function(CallContext call, string role, object target, string kind)
    {
        uint? oid = target is uint given ? given : NameFunctions.Names(call).Find("regprocedure", target.ToString()!);
        FunctionDefinition? function = oid is { } found ? call.Statement.Functions.FunctionByOid(found) : null;
        if (function is null)
            return target is uint ? null : throw new SqlException(SqlState.UndefinedFunction, $"function \"{target}\" does not exist");
        return !function.IsRestricted || Granted(
            call, role, CatalogSeed.Operator, Catalog(call).ObjectPrivileges.GetValueOrDefault("function:" + function.Name) ?? [], kind);
    }

    /// <summary>Databases, languages, tablespaces and types: everybody but for creating in them.</summary>
    private static bool? Open(CallContext call, string role, object target, string kind) =>
        kind != "CREATE" || Granted(call, role, CatalogSeed.Operator, [], kind);

    private static bool? IsMember(CallContext call, string role, object target, string kind) =>
        Catalog(call).FindRole(role) is { IsSuperuser: true } || Catalog(call).IsMember(role, Role(call, target));
}
