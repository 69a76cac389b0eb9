using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>GRANT and REVOKE of rights on objects: which are meant, as whom it is granted, and what is told where it is not.</summary>
internal static class DdlGrants
{
    public static void Run(DdlContext context, GrantPrivileges statement)
    {
        context.Begin(statement.IsGrant ? "GRANT" : "REVOKE");
        statement = WithRoles(context, statement);
        if (statement.IsDefault)
        {
            DdlDefaultPrivileges.Run(context, statement);
            return;
        }

        if (statement.GrantedBy is { } grantor && grantor != context.CurrentRole)
            throw SqlException.NotSupported("grantor must be current user");
        AccessKind kind = Kind(statement.ObjectKind);
        IReadOnlyList<string> known = statement.ObjectKind == "TABLE"
            ? [.. AccessKind.Table.Rights.Union(AccessKind.Sequence.Rights)]
            : kind.Rights;
        Check(statement, known, statement.ObjectKind == "TABLE" ? "relation" : statement.ObjectKind.ToLowerInvariant());
        if (statement.AllInSchema)
            RunInSchemas(context, statement, kind);
        for (int i = 0; i < statement.Objects.Count && !statement.AllInSchema; i++)
            RunOn(context, statement, kind, statement.Objects[i], statement.Arguments.ElementAtOrDefault(i));
    }

    public static AccessKind Kind(string objectKind) => objectKind switch
    {
        "TABLE" => AccessKind.Table,
        "SEQUENCE" => AccessKind.Sequence,
        "SCHEMA" => AccessKind.Schema,
        "FUNCTION" or "PROCEDURE" or "ROUTINE" => AccessKind.Function,
        "TYPE" => AccessKind.Type,
        "DOMAIN" => AccessKind.Domain,
        "DATABASE" => AccessKind.Database,
        "LANGUAGE" => AccessKind.Language,
        "LARGE OBJECT" => AccessKind.LargeObject,
        _ => throw SqlException.NotSupported($"GRANT on {objectKind.ToLowerInvariant()} is not supported"),
    };

    /// <summary>Roles by name, and each of them there.</summary>
    private static GrantPrivileges WithRoles(DdlContext context, GrantPrivileges statement) => statement with
    {
        Grantees = [.. statement.Grantees.Select(name => name is null ? null : context.RoleNamed(name))],
        GrantedBy = statement.GrantedBy is { } grantor ? context.RoleNamed(grantor) : null,
        ForRoles = [.. statement.ForRoles.Select(context.RoleNamed)],
    };

    public static void Check(GrantPrivileges statement, IReadOnlyList<string> known, string noun)
    {
        foreach (PrivilegeItem item in statement.Privileges)
        {
            if (!AccessKind.AllRights.Contains(item.Privilege))
                throw new SqlException(SqlState.SyntaxError, $"unrecognized privilege type \"{item.Privilege.ToLowerInvariant()}\"");
            bool isOfColumns = item.Columns.Count > 0;
            if (!(isOfColumns ? AccessKind.Column.Rights : known).Contains(item.Privilege))
                throw Invalid(item.Privilege, isOfColumns ? "column" : noun);
        }
    }

    private static SqlException Invalid(string right, string noun) =>
        new(SqlState.InvalidGrantOperation, $"invalid privilege type {right} for {noun}");

    private static void RunInSchemas(DdlContext context, GrantPrivileges statement, AccessKind kind)
    {
        foreach (QualifiedName name in statement.Objects)
        {
            if (!context.Catalog.Schemas.ContainsKey(name.Name))
                throw new SqlException(SqlState.InvalidSchemaName, $"schema \"{name.Name}\" does not exist");
        }

        HashSet<string> schemas = [.. statement.Objects.Select(name => name.Name)];
        if (kind == AccessKind.Function)
        {
            foreach (UserFunction function in context.Catalog.Functions.Values
                .Where(each => schemas.Contains(each.Schema)).OrderBy(each => each.Oid)
                .Where(each => statement.ObjectKind == "ROUTINE" || each.IsProcedure == (statement.ObjectKind == "PROCEDURE")).ToList())
                RunOn(context, statement, function);
        }
        else
        {
            foreach (Relation relation in context.Catalog.Relations.Values
                .Where(each => schemas.Contains(each.Schema)).OrderBy(each => each.Oid)
                .Where(each => each is not SystemRelation && each is Sequence == (kind == AccessKind.Sequence)).ToList())
                RunOn(context, statement, relation);
        }
    }

    private static void RunOn(
        DdlContext context, GrantPrivileges statement, AccessKind kind, QualifiedName name, IReadOnlyList<FunctionParameter>? arguments)
    {
        switch (statement.ObjectKind)
        {
            case "TABLE" or "SEQUENCE":
                RunOn(context, statement, Relation(context, statement, name));
                break;
            case "SCHEMA":
                Schema schema = context.Catalog.Schemas.GetValueOrDefault(name.Name)
                    ?? throw new SqlException(SqlState.InvalidSchemaName, $"schema \"{name.Name}\" does not exist");
                context.Transaction.Edit(CatalogEdit.Put(schema with
                {
                    Privileges = Changed(context, statement, AccessList.Of(schema), name.Name), IsAccessWritten = true,
                }));
                break;
            case "TYPE" or "DOMAIN" when Type(context, statement, name) is { } type:
                DdlTypes.Put(context, type with
                {
                    Privileges = Changed(context, statement, AccessList.Of(type), type.Name), IsAccessWritten = true,
                });
                break;
            case "FUNCTION" or "PROCEDURE" or "ROUTINE" when Function(context, statement, name, arguments) is { } function:
                RunOn(context, statement, function);
                break;
            case "LARGE OBJECT":
                (LargeObjectStore store, LargeObject found) = DdlLargeObjects.Find(context, name.Name);
                AccessList access = LargeObjectAccess.Of(context.Catalog, found);
                store.Change(
                    found, found.Owner, LargeObjectAccess.Print(context.Catalog, Changed(context, statement, access, name.Name)));
                break;
            case "DATABASE" when !CatalogSnapshot.Databases.Contains(name.Name):
                throw new SqlException(SqlState.InvalidCatalogName, $"database \"{name.Name}\" does not exist");
            case "LANGUAGE" when name.Name is not ("sql" or "plpgsql" or "internal" or "c"):
                throw new SqlException(SqlState.UndefinedObject, $"language \"{name.Name}\" does not exist");
            default:
                RunOnBuiltin(context, statement, kind, name.Name);
                break;
        }
    }

    private static void RunOnBuiltin(DdlContext context, GrantPrivileges statement, AccessKind kind, string name)
    {
        AccessList list = AccessList.OfBuiltin(context.Catalog, kind, name, context.IsRestricted(kind, name));
        context.Transaction.Edit(CatalogEdit.Put(AccessList.BuiltinKey(kind, name), [.. Changed(context, statement, list, name)]));
    }

    private static Relation Relation(DdlContext context, GrantPrivileges statement, QualifiedName name)
    {
        Relation relation = context.Catalog.Find(name.Schema, name.Name, context.SearchPath)
            ?? throw (context.Catalog.TryFindIndex(name.Schema, name.Name, context.SearchPath, out _, out _)
                ? new SqlException(SqlState.WrongObjectType, $"\"{name.Name}\" is an index")
                : new SqlException(SqlState.UndefinedTable, $"relation \"{name}\" does not exist"));
        if (statement.ObjectKind == "SEQUENCE" && relation is not Sequence)
            throw new SqlException(SqlState.WrongObjectType, $"\"{relation.Name}\" is not a sequence");
        if (relation is SystemRelation)
            throw new SqlException(SqlState.InsufficientPrivilege, $"permission denied: \"{relation.Name}\" is a system catalog");
        context.Transaction.Lock(relation.Oid, TableLockMode.AccessShare);
        return relation;
    }

    /// <summary>Null: a type of the server's own.</summary>
    private static UserType? Type(DdlContext context, GrantPrivileges statement, QualifiedName name)
    {
        UserType? type = context.Catalog.FindUserType(name.Schema, name.Name, context.SearchPath);
        if (type is null && context.Catalog.FindType(name.Schema, name.Name, context.SearchPath) is null)
            throw new SqlException(SqlState.UndefinedObject, $"type \"{name}\" does not exist");
        return statement.ObjectKind == "DOMAIN" && type is not { Kind: UserTypeKind.Domain }
            ? throw new SqlException(SqlState.WrongObjectType, $"\"{name.Name}\" is not a domain")
            : type;
    }

    /// <summary>Null: a function of the server's own.</summary>
    private static UserFunction? Function(
        DdlContext context, GrantPrivileges statement, QualifiedName name, IReadOnlyList<FunctionParameter>? arguments)
    {
        UserFunction? function = DdlFunctions.Find(context, statement.ObjectKind, name, arguments, out SqlException? missing);
        return function is not null || context.IsBuiltinFunction(name) ? function : throw missing!;
    }

    private static void RunOn(DdlContext context, GrantPrivileges statement, UserFunction function) =>
        context.Transaction.Edit(CatalogEdit.Put(function with
        {
            Privileges = Changed(context, statement, AccessList.Of(function), function.Name), IsAccessWritten = true,
        }));

    /// <summary>The list as the statement leaves it. REQUIRES: the statement's rights are of the kind.</summary>
    private static IReadOnlyList<Privilege> Changed(DdlContext context, GrantPrivileges statement, AccessList list, string name)
    {
        var editor = new AccessEditor(context.Catalog, list.Owner, list.Effective);
        string[] wanted = statement.Privileges.Count == 0
            ? [.. list.Kind.Rights]
            : [.. statement.Privileges.Select(item => item.Privilege)];
        (string grantor, HashSet<string> rights) = editor.BestGrantor(context.CurrentRole, wanted);
        if (rights.Count == 0 && !editor.Knows(context.CurrentRole))
            throw new SqlException(SqlState.InsufficientPrivilege, $"permission denied for {Noun(context, statement, list)} {name}");
        Apply(context, statement, editor, grantor, wanted, rights, $"\"{name}\"");
        return editor.Entries();
    }

    private static string Noun(DdlContext context, GrantPrivileges statement, AccessList list) =>
        list.Kind == AccessKind.Function && statement.ObjectKind == "PROCEDURE" ? "procedure"
        : list.Kind == AccessKind.Domain ? "type" : list.Kind.Noun;

    /// <summary>Grants or revokes what the grantor has the option of; says so where that is not all.</summary>
    private static void Apply(
        DdlContext context, GrantPrivileges statement, AccessEditor editor, string grantor, IReadOnlyCollection<string> wanted,
        HashSet<string> rights, string shown)
    {
        if (rights.Count == 0)
            context.Warning(State(statement), $"no privileges {Passive(statement)} for {shown}");
        else if (statement.Privileges.Count > 0 && wanted.Except(rights).Any())
            context.Warning(State(statement), $"not all privileges {Passive(statement)} for {shown}");
        foreach (string? grantee in statement.Grantees)
            Apply(statement, editor, grantee, grantor, rights);
    }

    public static void Apply(
        GrantPrivileges statement, AccessEditor editor, string? grantee, string grantor, IReadOnlyCollection<string> rights)
    {
        if (rights.Count == 0)
            return;
        if (statement.IsGrant)
            editor.Grant(grantee, grantor, rights, statement.WithGrantOption);
        else
            editor.Revoke(grantee, grantor, rights, statement.GrantOptionOnly, statement.Cascade);
    }

    private static string State(GrantPrivileges statement) =>
        statement.IsGrant ? SqlState.PrivilegeNotGranted : SqlState.PrivilegeNotRevoked;

    private static string Passive(GrantPrivileges statement) => statement.IsGrant ? "were granted" : "could be revoked";

    // Relations, which have columns

    private static void RunOn(DdlContext context, GrantPrivileges statement, Relation relation)
    {
        AccessList list = AccessList.Of(relation);
        HashSet<string> whole = Whole(context, statement, relation, list.Kind);
        if (whole.Count > 0)
            relation = With(relation, OnWhole(context, statement, relation, list, whole));
        foreach ((TableColumn? column, string name, HashSet<string> rights) in OnColumns(context, statement, relation, whole))
            relation = OnColumn(context, statement, relation, column, name, rights);
        context.Transaction.Edit(CatalogEdit.Put(relation));
    }

    private static Relation With(Relation relation, IEnumerable<Privilege> privileges) =>
        relation with { Privileges = [.. privileges], IsAccessWritten = true };

    /// <summary>Rights on the whole relation that the statement names.</summary>
    private static HashSet<string> Whole(DdlContext context, GrantPrivileges statement, Relation relation, AccessKind kind)
    {
        if (statement.Privileges.Count == 0)
            return [.. kind.Rights];
        HashSet<string> named = [.. statement.Privileges.Where(item => item.Columns.Count == 0).Select(item => item.Privilege)];
        if (named.IsSubsetOf(kind.Rights))
            return named;
        if (relation is not Sequence)
            throw Invalid(named.First(right => !kind.Rights.Contains(right)), "table");
        context.Warning(
            SqlState.InvalidGrantOperation, $"sequence \"{relation.Name}\" only supports USAGE, SELECT, and UPDATE privileges");
        named.IntersectWith(kind.Rights);
        return named;
    }

    private static IEnumerable<Privilege> OnWhole(
        DdlContext context, GrantPrivileges statement, Relation relation, AccessList list, HashSet<string> wanted)
    {
        var editor = new AccessEditor(context.Catalog, list.Owner, list.Whole);
        (string grantor, HashSet<string> rights) = editor.BestGrantor(context.CurrentRole, wanted);
        if (rights.Count == 0 && !editor.Knows(context.CurrentRole))
        {
            string noun = relation is View ? "view" : list.Kind.Noun;
            throw new SqlException(SqlState.InsufficientPrivilege, $"permission denied for {noun} {relation.Name}");
        }

        Apply(context, statement, editor, grantor, wanted, rights, $"\"{relation.Name}\"");
        return [.. editor.Entries(), .. relation.Privileges.Where(entry => entry.Columns is not null)];
    }

    /// <summary>What is granted on columns, and what a REVOKE on the whole relation takes from each of them.</summary>
    private static IEnumerable<(TableColumn? Column, string Name, HashSet<string> Rights)> OnColumns(
        DdlContext context, GrantPrivileges statement, Relation relation, HashSet<string> whole)
    {
        string[] spread = statement.IsGrant ? [] : [.. whole.Intersect(AccessKind.Column.Rights)];
        if (spread.Length > 0 && relation is not Sequence && !new Rights(context.Catalog, context.CurrentRole).Owns(relation.Owner))
        {
            foreach ((string system, _, _) in SystemColumn.All)
                yield return (null, system, [.. spread]);
        }

        foreach (PrivilegeItem item in statement.Privileges)
        {
            foreach (string name in item.Columns.Where(name => !relation.Columns.Any(column => column.Name == name)))
            {
                throw new SqlException(
                    SqlState.UndefinedColumn, $"column \"{name}\" of relation \"{relation.Name}\" does not exist");
            }
        }

        foreach (TableColumn column in relation is Sequence ? [] : relation.Columns)
        {
            HashSet<string> rights =
            [
                .. spread, .. statement.Privileges.Where(item => item.Columns.Contains(column.Name)).Select(item => item.Privilege),
            ];
            if (rights.Count > 0)
                yield return (column, column.Name, rights);
        }
    }

    private static Relation OnColumn(
        DdlContext context, GrantPrivileges statement, Relation relation, TableColumn? column, string name, HashSet<string> wanted)
    {
        IReadOnlyList<Privilege> whole = [.. AccessList.Of(relation).Whole];
        Privilege[] own = column is null ? [] : [.. relation.Privileges.Where(entry => entry.Columns?.Contains(column.Number) == true)];
        var both = new AccessEditor(context.Catalog, relation.Owner, [.. whole, .. own]);
        (string grantor, HashSet<string> rights) = both.BestGrantor(context.CurrentRole, wanted);
        if (rights.Count == 0 && !both.Knows(context.CurrentRole))
        {
            throw new SqlException(
                SqlState.InsufficientPrivilege, $"permission denied for column \"{name}\" of relation \"{relation.Name}\"");
        }

        var editor = new AccessEditor(context.Catalog, relation.Owner, own);
        Apply(context, statement, editor, grantor, wanted, rights, $"column \"{name}\" of relation \"{relation.Name}\"");
        if (column is null)
            return relation;
        IEnumerable<Privilege> others = relation.Privileges.Where(entry => entry.Columns?.Contains(column.Number) != true);
        // An older catalog has several columns in one entry.
        IEnumerable<Privilege> split = relation.Privileges
            .Where(entry => entry.Columns is { Count: > 1 } columns && columns.Contains(column.Number))
            .Select(entry => entry with { Columns = [.. entry.Columns!.Where(number => number != column.Number)] });
        return relation with { Privileges = [.. others, .. split, .. editor.Entries([column.Number])] };
    }
}
