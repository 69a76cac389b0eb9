using PgVecByok.Sql;

namespace PgVecByok.Engine;

internal enum CatalogKeyUse : byte
{
    /// <summary>What the thing says: one changes it at a time.</summary>
    Content,

    /// <summary>That it is there: many lean on it, one drops it.</summary>
    Presence,

    /// <summary>Who has the name.</summary>
    Name,
}

/// <summary>Something in the catalog that a transaction holds.</summary>
/// <param name="Use">What of it.</param>
/// <param name="Kind">Of relations and the indexes and types beside them always Table.</param>
/// <param name="Name">As edits have it; or a name in its schema, of a function with the oids of its arguments.</param>
/// <param name="Schema">Of a name.</param>
internal readonly record struct CatalogKey(CatalogKeyUse Use, CatalogKind Kind, string Name, string Schema = "")
{
    /// <summary>What is found there in that catalog; null: nothing.</summary>
    public object? In(CatalogSnapshot catalog)
    {
        if (Use != CatalogKeyUse.Name)
            return CatalogEdit.At(Kind, Name, catalog);
        if (Kind == CatalogKind.Function)
            return Function(catalog)?.Oid;
        (string, string) key = (Schema, Name);
        return catalog.RelationNames.TryGetValue(key, out uint oid) || catalog.IndexNames.TryGetValue(key, out oid)
            || catalog.TypeNames.TryGetValue(key, out oid) ? oid : null;
    }

    /// <summary>Another has put something where nothing was.</summary>
    public bool IsTaken(CatalogSnapshot before, CatalogSnapshot now) =>
        (Use == CatalogKeyUse.Name || Kind is CatalogKind.Schema or CatalogKind.Role or CatalogKind.Extension)
        && In(before) is null && In(now) is not null;

    /// <summary>23505, as PostgreSQL's catalogs' unique indexes say it.</summary>
    public SqlException Duplicate(CatalogEdit edit, CatalogSnapshot catalog)
    {
        (string table, string index, string columns, string values) = Kind switch
        {
            CatalogKind.Schema => ("pg_namespace", "pg_namespace_nspname_index", "nspname", Name),
            CatalogKind.Role => ("pg_authid", "pg_authid_rolname_index", "rolname", Name),
            CatalogKind.Extension => ("pg_extension", "pg_extension_name_index", "extname", Name),
            CatalogKind.Function => ("pg_proc", "pg_proc_proname_args_nsp_index", "proname, proargtypes, pronamespace",
                $"{Name[..Name.IndexOf('(')]}, {Name[(Name.IndexOf('(') + 1)..^1]}, {SchemaOid(catalog)}"),
            _ when edit.Value is Sequence || IsIndexOf(edit) => ("pg_class", "pg_class_relname_nsp_index", "relname, relnamespace",
                $"{Name}, {SchemaOid(catalog)}"),
            _ => ("pg_type", "pg_type_typname_nsp_index", "typname, typnamespace", $"{Name}, {SchemaOid(catalog)}"),
        };
        return new SqlException(SqlState.UniqueViolation, $"duplicate key value violates unique constraint \"{index}\"")
        {
            Detail = $"Key ({columns})=({values}) already exists.", Schema = "pg_catalog", Table = table, Constraint = index,
        };
    }

    private bool IsIndexOf(CatalogEdit edit) => edit.Value is Relation made && made.Name != Name;

    private uint SchemaOid(CatalogSnapshot catalog) => catalog.Schemas.GetValueOrDefault(Schema)?.Oid ?? 0;

    private UserFunction? Function(CatalogSnapshot catalog)
    {
        (string schema, string name) = (Schema, Name);
        return catalog.FunctionsNamed(name[..name.IndexOf('(')])
            .FirstOrDefault(each => each.Schema == schema && CatalogClaims.Signed(each) == name);
    }
}

/// <summary>A key as an edit needs it: alone, or beside others who need it as well.</summary>
internal readonly record struct CatalogClaim(CatalogKey Key, bool IsShared)
{
    /// <summary>What was there when the transaction looked is not what is there now.</summary>
    public bool IsOther(CatalogSnapshot before, CatalogSnapshot now) => Key.Use == CatalogKeyUse.Presence
        ? Key.In(before) is null != Key.In(now) is null
        : !Equals(Key.In(before), Key.In(now));
}

/// <summary>What a change of the catalog must not share with another transaction's.</summary>
internal static class CatalogClaims
{
    public static List<CatalogClaim> Of(CatalogEdit edit, CatalogSnapshot own)
    {
        List<CatalogClaim> claims = [];
        if (edit.Kind == CatalogKind.NextOid)
            return claims;
        CatalogKind kind = Kept(edit.Kind);
        object? old = CatalogEdit.At(kind, edit.Key, own);
        // What is made under a new number is nobody else's.
        if (old is not null || !IsNumbered(kind))
            claims.Add(new CatalogClaim(new CatalogKey(CatalogKeyUse.Content, kind, edit.Key), IsShared: false));
        if (edit.Value is null || (old is UserType { Kind: not UserTypeKind.Enum }))
            claims.Add(new CatalogClaim(new CatalogKey(CatalogKeyUse.Presence, kind, edit.Key), IsShared: false));
        HashSet<CatalogKey> before = [.. Names(old)];
        before.SymmetricExceptWith(Names(edit.Value));
        claims.AddRange(before.Select(name => new CatalogClaim(name, IsShared: false)));
        HashSet<CatalogKey> leansOn = [.. Needs(edit.Value, own)];
        leansOn.ExceptWith(Needs(old, own));
        claims.AddRange(leansOn.Select(need => new CatalogClaim(need, IsShared: true)));
        return claims;
    }

    /// <summary>Whether it is right depends on what else there is: who drops something looks for what leans on it.</summary>
    public static bool LooksAround(CatalogEdit edit, CatalogSnapshot own) => edit.Kind switch
    {
        CatalogKind.NextOid or CatalogKind.Grant or CatalogKind.DefaultAccess or CatalogKind.ObjectPrivileges => false,
        CatalogKind.Schema when Schema.IsTemporary(edit.Key) => false,
        // What is a session's own is leant on by nobody else.
        _ when CatalogEdit.At(Kept(edit.Kind), edit.Key, own) is Relation { Schema: var schema } && Schema.IsTemporary(schema) => false,
        CatalogKind.Type => edit.Value is not UserType { Kind: UserTypeKind.Enum },
        _ => edit.Value is null,
    };

    /// <summary>name(23 25)</summary>
    public static string Signed(UserFunction function) =>
        $"{function.Name}({string.Join(' ', function.Parameters.Where(each => each.IsInput).Select(each => each.Type.Oid))})";

    private static CatalogKind Kept(CatalogKind kind) => kind is CatalogKind.View or CatalogKind.Sequence ? CatalogKind.Table : kind;

    private static bool IsNumbered(CatalogKind kind) =>
        kind is CatalogKind.Table or CatalogKind.Type or CatalogKind.Function or CatalogKind.DefaultAccess;

    private static IEnumerable<CatalogKey> Names(object? thing) => thing switch
    {
        Table table => table.Keys.Select(key => key.Name).Append(table.Name).Select(name => Named(name, table.Schema)),
        Relation relation => [Named(relation.Name, relation.Schema)],
        UserType type => [Named(type.Name, type.Schema)],
        UserFunction function => [new CatalogKey(CatalogKeyUse.Name, CatalogKind.Function, Signed(function), function.Schema)],
        _ => [],
    };

    private static CatalogKey Named(string name, string schema) => new(CatalogKeyUse.Name, CatalogKind.Table, name, schema);

    private static IEnumerable<CatalogKey> Needs(object? thing, CatalogSnapshot catalog) => thing switch
    {
        Relation relation => Needs(
            relation.Schema, relation.Owner, relation.Privileges, relation.Columns.Select(column => column.Type), catalog),
        UserType type => Needs(
            type.Schema, type.Owner, type.Privileges,
            type.Attributes.Select(attribute => attribute.Type).Append(type.Over ?? BuiltinTypes.Text), catalog),
        UserFunction function => Needs(
            function.Schema, function.Owner, function.Privileges,
            function.Parameters.Select(each => each.Type).Append(function.Returns ?? BuiltinTypes.Void), catalog),
        Schema schema => [.. Roles(schema.Owner, schema.Privileges)],
        _ => [],
    };

    private static IEnumerable<CatalogKey> Needs(
        string schema, string owner, IReadOnlyList<Privilege> privileges, IEnumerable<SqlType> types, CatalogSnapshot catalog) =>
    [
        new CatalogKey(CatalogKeyUse.Presence, CatalogKind.Schema, schema), .. Roles(owner, privileges),
        .. types.Select(type => type.Element?.Oid ?? type.Oid).Where(catalog.Types.ContainsKey)
            .Select(oid => new CatalogKey(CatalogKeyUse.Presence, CatalogKind.Type, CatalogEdit.NameOf(oid))),
    ];

    private static IEnumerable<CatalogKey> Roles(string owner, IReadOnlyList<Privilege> privileges) =>
        privileges.Select(each => each.Grantee).OfType<string>().Append(owner)
            .Select(role => new CatalogKey(CatalogKeyUse.Presence, CatalogKind.Role, role));
}
