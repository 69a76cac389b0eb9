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
        list.AddStable(3298, "row_security_active(oid) bool", (call, args) => IsBound(call, args[0]!));
        list.AddStable(3299, "row_security_active(text) bool", (call, args) => IsBound(call, args[0]!));
        Object(list, ref next, "table", Tables, Relation);
        Object(list, ref next, "any_column", ["SELECT", "INSERT", "UPDATE", "REFERENCES"], AnyColumn);
        Object(list, ref next, "sequence", ["USAGE", "SELECT", "UPDATE"], Sequence);
        Object(list, ref next, "schema", ["CREATE", "USAGE"], Schema);
        Object(list, ref next, "database", ["CREATE", "TEMPORARY", "TEMP", "CONNECT"], Database);
        Object(list, ref next, "function", ["EXECUTE"], Function);
        Object(list, ref next, "language", ["USAGE"], Language);
        Object(list, ref next, "tablespace", ["CREATE"], (call, role, _, right) =>
            Granted(call, role, new AccessList(AccessKind.Tablespace, CatalogSeed.Operator, [], false), right));
        Object(list, ref next, "type", ["USAGE"], Type);
        Columns(list, ref next);
        Roles(list, ref next);
        Parameters(list, ref next);
        LargeObjects(list);
    }

    private static void LargeObjects(FunctionList list)
    {
        string[] kinds = ["SELECT", "UPDATE"];
        list.AddStable(6349, "has_largeobject_privilege(oid, text) bool", (call, args) =>
            All(call, call.Statement.Session.CurrentRole, args[0]!, args[1]!, kinds, LargeObject));
        foreach ((uint oid, string role) in new[] { (6348u, "name"), (6350u, "oid") })
        {
            list.AddStable(oid, $"has_largeobject_privilege({role}, oid, text) bool", (call, args) =>
                All(call, Role(call, args[0]!), args[1]!, args[2]!, kinds, LargeObject));
        }
    }

    private static bool? LargeObject(CallContext call, string role, object target, Right right) =>
        new LargeObjectStore(call.Statement.Transaction).Find((uint)target) is { } found
            ? Granted(call, role, LargeObjectAccess.Of(Catalog(call), found), right)
            : null;

    /// <summary>Settings are anybody's to SET, but for those that only the server operator may; nobody else alters the system's.</summary>
    private static void Parameters(FunctionList list, ref uint next)
    {
        string[] kinds = ["SET", "ALTER SYSTEM"];
        list.AddStable(next++, "has_parameter_privilege(text, text) bool", (call, args) =>
            All(call, call.Statement.Session.CurrentRole, args[0]!, args[1]!, kinds, Parameter));
        foreach (string role in new[] { "name", "oid" })
        {
            list.AddStable(next++, $"has_parameter_privilege({role}, text, text) bool", (call, args) =>
                All(call, Role(call, args[0]!), args[1]!, args[2]!, kinds, Parameter));
        }
    }

    private static bool? Parameter(CallContext call, string role, object target, Right right) =>
        Catalog(call).FindRole(role) is { IsSuperuser: true };

    /// <summary>A privilege, or the option to grant it (of a role: to grant the role).</summary>
    private readonly record struct Right(string Kind, bool WithOption);

    /// <summary>Null: there is no such object.</summary>
    private delegate bool? Holds(CallContext call, string role, object target, Right right);

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
            string word = each.Trim().ToUpperInvariant(), kind = word;
            foreach (string option in new[] { " WITH GRANT OPTION", " WITH ADMIN OPTION" })
                kind = kind.EndsWith(option, StringComparison.Ordinal) ? kind[..^option.Length] : kind;
            if (!kinds.Contains(kind))
                throw new SqlException(SqlState.InvalidParameterValue, $"unrecognized privilege type: \"{each.Trim()}\"");
            if (holds(call, role, target, new Right(kind == "TEMP" ? "TEMPORARY" : kind, word != kind)) is not { } held)
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

    private static bool Granted(CallContext call, string role, AccessList list, Right right) =>
        Granted(call, role, list.Owner, list.Whole, right);

    private static bool Granted(CallContext call, string role, string owner, IEnumerable<Privilege> entries, Right right)
    {
        var rights = new Rights(Catalog(call), role);
        if (rights.IsSuperuser || (right.WithOption && rights.Owns(owner)))
            return true;
        return entries.Any(entry => entry.Kind == right.Kind && (entry.WithGrantOption || !right.WithOption) && rights.Reaches(entry));
    }

    /// <summary>Of no relation it is asked whether it is there before it is asked who may.</summary>
    private static bool? OfMissing(CallContext call, string role) => Catalog(call).FindRole(role) is { IsSuperuser: true } ? true : null;

    private static bool? OfMissing(CallContext call, string role, object target, string state, string noun) => target is uint
        ? OfMissing(call, role)
        : throw new SqlException(state, $"{noun} \"{target}\" does not exist");

    /// <summary>Whether policies bind the caller.</summary>
    private static bool IsBound(CallContext call, object target) => Find(call, target) is Table table
        && new Rights(Catalog(call), call.Statement.Session.CurrentRole).IsBoundBy(table);

    private static Relation? Find(CallContext call, object target)
    {
        if (target is uint oid)
            return Catalog(call).ByOid(oid);
        IReadOnlyList<string> names = IdentifierList.Read(target.ToString()!);
        return Catalog(call).Find(names.Count > 1 ? names[^2] : null, names[^1], call.Statement.Session.Settings.SearchPath)
            ?? throw new SqlException(SqlState.UndefinedTable, $"relation \"{target}\" does not exist");
    }

    private static bool? Relation(CallContext call, string role, object target, Right right)
    {
        if (Find(call, target) is not { } relation)
            return null;
        return (!right.WithOption && new Rights(Catalog(call), role).Has(relation, right.Kind))
            || Granted(call, role, AccessList.Of(relation), right);
    }

    private static bool? Sequence(CallContext call, string role, object target, Right right) =>
        Find(call, target) is { } other and not Engine.Sequence
        ? throw new SqlException(SqlState.WrongObjectType, $"\"{other.Name}\" is not a sequence")
        : Relation(call, role, target, right);

    private static bool? AnyColumn(CallContext call, string role, object target, Right right) => Find(call, target) is not { } relation
        ? null
        : Relation(call, role, target, right) == true || Granted(call, role, relation.Owner, relation.Privileges, right);

    private static Holds OfColumn(object column) => (call, role, target, right) =>
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

        return Relation(call, role, target, right) == true || Granted(
            call, role, relation.Owner, relation.Privileges.Where(each => each.Columns?.Contains(attribute) == true), right);
    };

    private static bool? Schema(CallContext call, string role, object target, Right right)
    {
        Schema? schema = target is uint oid
            ? Catalog(call).Schemas.Values.FirstOrDefault(each => each.Oid == oid)
            : Catalog(call).Schemas.GetValueOrDefault(target.ToString()!)
                ?? throw new SqlException(SqlState.InvalidSchemaName, $"schema \"{target}\" does not exist");
        return schema is null ? OfMissing(call, role) : Granted(call, role, AccessList.Of(schema), right);
    }

    private static bool? Function(CallContext call, string role, object target, Right right)
    {
        uint? oid = target is uint given ? given : NameFunctions.Names(call).Find("regprocedure", target.ToString()!);
        if (oid is { } number && Catalog(call).Functions.GetValueOrDefault(number) is { } made)
            return Granted(call, role, AccessList.Of(made), right);
        FunctionDefinition? function = oid is { } found ? call.Statement.Functions.FunctionByOid(found) : null;
        if (function is null)
            return OfMissing(call, role, target, SqlState.UndefinedFunction, "function");
        AccessList list = Privileges.RightsOn(Catalog(call), function)
            ?? new AccessList(AccessKind.Function, CatalogSeed.Operator, [], IsWritten: false);
        return Granted(call, role, list, right);
    }

    private static bool? Type(CallContext call, string role, object target, Right right)
    {
        uint? oid = target is uint given ? given : NameFunctions.Names(call).Find("regtype", target.ToString()!);
        SqlType? type = oid is { } found ? Catalog(call).Registry.ByOid(found) : null;
        if (type is null)
            return OfMissing(call, role, target, SqlState.UndefinedObject, "type");
        UserType? made = Catalog(call).Types.GetValueOrDefault(type.Oid) ?? Catalog(call).Types.GetValueOrDefault(type.Element?.Oid ?? 0);
        return Granted(
            call, role, made is not null ? AccessList.Of(made) : AccessList.OfBuiltin(Catalog(call), AccessKind.Type, type.Name), right);
    }

    private static bool? Language(CallContext call, string role, object target, Right right)
    {
        string? name = target is uint oid ? oid switch { 12 => "internal", 13 => "c", 14 => "sql", _ => null } : target.ToString()!;
        if (name is not ("internal" or "c" or "sql" or "plpgsql"))
            return OfMissing(call, role, target, SqlState.UndefinedObject, "language");
        return Granted(call, role, AccessList.OfBuiltin(Catalog(call), AccessKind.Language, name), right);
    }

    private static bool? Database(CallContext call, string role, object target, Right right)
    {
        string[] names = [.. CatalogSnapshot.Databases, call.Statement.Session.DatabaseName];
        string? name = target is uint oid ? names.FirstOrDefault(each => RoleCatalog.DatabaseOid(each) == oid) : target.ToString()!;
        if (name is null || !names.Contains(name))
            return OfMissing(call, role, target, SqlState.InvalidCatalogName, "database");
        return Granted(call, role, AccessList.OfBuiltin(Catalog(call), AccessKind.Database, name), right);
    }

    private static bool? IsMember(CallContext call, string role, object target, Right right)
    {
        CatalogSnapshot catalog = Catalog(call);
        string of = Role(call, target);
        if (catalog.FindRole(role) is { IsSuperuser: true })
            return true;
        if (right.WithOption)
            return DdlMemberships.IsAdmin(catalog, role, of);
        return right.Kind switch
        {
            "USAGE" => catalog.HasPrivilegesOf(role, of),
            "SET" => catalog.CanBecome(role, of),
            _ => catalog.IsMember(role, of),
        };
    }
}
