using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using PgVecByok.Keys;

namespace PgVecByok.Engine;

/// <summary>
/// The catalog at one moment. Immutable: DDL makes another one. Relations, indexes and constraints' indexes of one schema share one
/// name space, as in PostgreSQL. It holds names and shapes only, never a tenant's row or a key.
/// </summary>
public sealed record CatalogSnapshot
{
    public const uint FirstUserOid = 16384;

    public required long Version { get; init; }

    /// <summary>The next free oid. Never goes back, since oids name object keys.</summary>
    public required uint NextOid { get; init; }

    public ImmutableDictionary<uint, Relation> Relations { get; init; } = ImmutableDictionary<uint, Relation>.Empty;

    public ImmutableDictionary<(string Schema, string Name), uint> RelationNames { get; init; } =
        ImmutableDictionary<(string, string), uint>.Empty;

    /// <summary>Index name to the oid of its table.</summary>
    public ImmutableDictionary<(string Schema, string Name), uint> IndexNames { get; init; } =
        ImmutableDictionary<(string, string), uint>.Empty;

    public ImmutableDictionary<string, Schema> Schemas { get; init; } = ImmutableDictionary<string, Schema>.Empty;

    public ImmutableDictionary<string, Role> Roles { get; init; } = ImmutableDictionary<string, Role>.Empty;

    public ImmutableDictionary<TenantId, Tenant> Tenants { get; init; } = ImmutableDictionary<TenantId, Tenant>.Empty;

    public ImmutableDictionary<(TenantId Tenant, string Role), TenantGrant> TenantGrants { get; init; } =
        ImmutableDictionary<(TenantId, string), TenantGrant>.Empty;

    public ImmutableDictionary<string, Extension> Extensions { get; init; } = ImmutableDictionary<string, Extension>.Empty;

    /// <summary>Grants on objects that are no relation: functions and databases, by "kind:name".</summary>
    public ImmutableDictionary<string, ImmutableList<Privilege>> ObjectPrivileges { get; init; } =
        ImmutableDictionary<string, ImmutableList<Privilege>>.Empty;

    /// <summary>ALTER DEFAULT PRIVILEGES, by oid.</summary>
    public ImmutableDictionary<uint, DefaultAccess> Defaults { get; init; } = ImmutableDictionary<uint, DefaultAccess>.Empty;

    /// <summary>Types that users made, by oid.</summary>
    public ImmutableDictionary<uint, UserType> Types { get; init; } = ImmutableDictionary<uint, UserType>.Empty;

    public ImmutableDictionary<(string Schema, string Name), uint> TypeNames { get; init; } =
        ImmutableDictionary<(string, string), uint>.Empty;

    /// <summary>Functions and procedures that users made, by oid.</summary>
    public ImmutableDictionary<uint, UserFunction> Functions { get; init; } = ImmutableDictionary<uint, UserFunction>.Empty;

    public ImmutableDictionary<string, ImmutableList<uint>> FunctionNames { get; init; } =
        ImmutableDictionary<string, ImmutableList<uint>>.Empty;

    public IEnumerable<UserFunction> FunctionsNamed(string name) =>
        (FunctionNames.GetValueOrDefault(name) ?? []).Select(oid => Functions[oid]);

    public CatalogSnapshot With(UserFunction function)
    {
        CatalogSnapshot without = Functions.TryGetValue(function.Oid, out UserFunction? old) ? Without(old) : this;
        ImmutableList<uint> named = without.FunctionNames.GetValueOrDefault(function.Name) ?? [];
        return without with
        {
            Functions = without.Functions.SetItem(function.Oid, function),
            FunctionNames = without.FunctionNames.SetItem(function.Name, named.Add(function.Oid)),
        };
    }

    public CatalogSnapshot Without(UserFunction function)
    {
        ImmutableList<uint> named = (FunctionNames.GetValueOrDefault(function.Name) ?? []).Remove(function.Oid);
        return this with
        {
            Functions = Functions.Remove(function.Oid),
            FunctionNames = named.IsEmpty ? FunctionNames.Remove(function.Name) : FunctionNames.SetItem(function.Name, named),
        };
    }

    /// <summary>The objects behind types' oids.</summary>
    internal UserTypes Registry { get; init; } = new(BuiltinTypes.ByOid);

    public static IReadOnlyList<string> Databases { get; } = ["postgres", "template1", "template0"];

    /// <summary>pg_temp is the session's own schema.</summary>
    private static string Named(string schema, IReadOnlyList<string> searchPath) =>
        schema == "pg_temp" ? Engine.Schema.TemporaryIn(searchPath) ?? schema : schema;

    /// <summary>By qualified name, or the first schema of the path that has it.</summary>
    public Relation? Find(string? schema, string name, IReadOnlyList<string> searchPath)
    {
        if (schema is not null)
            return Find(Named(schema, searchPath), name);
        foreach (string candidate in searchPath)
        {
            if (Find(candidate, name) is { } found)
                return found;
        }

        return null;
    }

    public Relation? Find(string schema, string name) => KeptNames.TryOid(schema, name, out uint kept) ? ByOid(kept)
        : RelationNames.TryGetValue((schema, name), out uint oid) ? Relations[oid] : null;

    public UserType? FindUserType(string? schema, string name, IReadOnlyList<string> searchPath)
    {
        foreach (string candidate in schema is null ? searchPath : [Named(schema, searchPath)])
        {
            if (TypeNames.TryGetValue((candidate, name), out uint oid))
                return Types[oid];
        }

        return null;
    }

    /// <summary>A type by name: built-in ones first, then users' and relations' row types along the path; arrays as _name.</summary>
    public SqlType? FindType(string? schema, string name, IReadOnlyList<string> searchPath)
    {
        if (BuiltinTypes.ByName(schema, name) is { } builtin)
            return builtin;
        foreach (string candidate in schema is null ? searchPath : [Named(schema, searchPath)])
        {
            if (FindMade(candidate, name) is { } made)
                return made;
            if (name is ['_', .. var element] && FindMade(candidate, element)?.Array is { } array)
                return array;
        }

        return null;
    }

    private SqlType? FindMade(string schema, string name) =>
        KeptNames.TryOid(schema, name, out uint kept) && Types.TryGetValue(kept, out UserType? type) ? type.Type
        : TypeNames.TryGetValue((schema, name), out uint oid) ? Types[oid].Type
        : Find(schema, name) is { } relation and (Table or View) ? Registry.RowOf(relation)
        : null;

    public CatalogSnapshot With(UserType type)
    {
        CatalogSnapshot without = Types.TryGetValue(type.Oid, out UserType? old) ? Without(old) : this;
        return without with
        {
            Types = without.Types.SetItem(type.Oid, type), TypeNames = without.TypeNames.SetItem((type.Schema, type.Name), type.Oid),
        };
    }

    public CatalogSnapshot Without(UserType type) =>
        this with { Types = Types.Remove(type.Oid), TypeNames = TypeNames.Remove((type.Schema, type.Name)) };

    public Relation? ByOid(uint oid) => Relations.GetValueOrDefault(oid) ?? LargeObjectTables.ByOid(oid);

    public bool TryFindIndex(
        string? schema, string name, IReadOnlyList<string> searchPath,
        [NotNullWhen(true)] out Table? table, [NotNullWhen(true)] out TableKey? key)
    {
        foreach (string candidate in schema is null ? searchPath : [schema])
        {
            if (!IndexNames.TryGetValue((candidate, name), out uint oid))
                continue;
            table = (Table)Relations[oid];
            key = table.Keys.First(each => each.Name == name);
            return true;
        }

        (table, key) = (null, null);
        return false;
    }

    public Role? FindRole(string name) => Roles.GetValueOrDefault(name);

    public Tenant? FindTenant(string name) =>
        Tenants.Values.FirstOrDefault(tenant => tenant.Name == name && !tenant.IsShredded)
        ?? (Guid.TryParse(name, out Guid id) ? Tenants.GetValueOrDefault(new TenantId(id)) : null)
        ?? Tenants.Values.FirstOrDefault(tenant => tenant.Name == name);

    /// <summary>
    /// The login's own grant. Membership in a granted role gives nothing: the capability follows who authenticated.
    /// </summary>
    public TenantGrant? FindGrant(TenantId tenant, string login) => TenantGrants.GetValueOrDefault((tenant, login));

    public IEnumerable<TenantGrant> GrantsOf(string login) => TenantGrants.Values.Where(grant => grant.Role == login);

    /// <summary>True if the role is the other one, or a member of it, directly or not.</summary>
    public bool IsMember(string role, string of) => Memberships.Reach(this, role, of, _ => true);

    /// <summary>True if the role has what the other one is granted: it is that role, or inherits from it.</summary>
    public bool HasPrivilegesOf(string role, string of) => Memberships.Reach(this, role, of, each => each.Inherits);

    /// <summary>True if SET ROLE may make the one the other.</summary>
    public bool CanBecome(string role, string of) => Memberships.Reach(this, role, of, each => each.Membership.MaySet);

    /// <summary>Referenced tables, each with the tables whose foreign keys lean on it.</summary>
    public ImmutableDictionary<uint, ImmutableHashSet<uint>> Referenced { get; init; } = ImmutableDictionary<uint,
        ImmutableHashSet<uint>>.Empty;

    /// <summary>Tables with deferrable unique keys.</summary>
    public ImmutableHashSet<uint> Deferrable { get; init; } = [];

    public bool IsReferenced(uint table) => Referenced.ContainsKey(table);

    /// <summary>Foreign keys that lean on the table, its own among them.</summary>
    public IEnumerable<(Table Child, ForeignKey Key)> Referencing(uint table) =>
        from child in Referenced.GetValueOrDefault(table) ?? []
        from key in (ByOid(child) as Table)?.ForeignKeys ?? []
        where key.Parent == table
        select ((Table)ByOid(child)!, key);

    public CatalogSnapshot With(Relation relation)
    {
        CatalogSnapshot without = ByOid(relation.Oid) is { } old ? Without(old) : this;
        ImmutableDictionary<(string, string), uint> indexes = without.IndexNames;
        if (relation is Table table)
            indexes = indexes.SetItems(table.Keys.Select(key => KeyValuePair.Create((table.Schema, key.Name), table.Oid)));
        return without with
        {
            Relations = without.Relations.SetItem(relation.Oid, relation),
            RelationNames = without.RelationNames.SetItem((relation.Schema, relation.Name), relation.Oid),
            IndexNames = indexes,
            Referenced = WithReferences(without.Referenced, relation),
            Deferrable = relation is Table { Keys: var keys } && keys.Any(key => key.IsDeferrable)
                ? without.Deferrable.Add(relation.Oid)
                : without.Deferrable,
        };
    }

    public CatalogSnapshot Without(Relation relation)
    {
        ImmutableDictionary<(string, string), uint> indexes = IndexNames;
        if (relation is Table table)
            indexes = indexes.RemoveRange(table.Keys.Select(key => (table.Schema, key.Name)));
        return this with
        {
            Relations = Relations.Remove(relation.Oid),
            RelationNames = RelationNames.Remove((relation.Schema, relation.Name)),
            IndexNames = indexes,
            Referenced = WithoutReferences(Referenced, relation),
            Deferrable = Deferrable.Remove(relation.Oid),
        };
    }

    private static ImmutableDictionary<uint, ImmutableHashSet<uint>> WithReferences(
        ImmutableDictionary<uint, ImmutableHashSet<uint>> all, Relation relation)
    {
        foreach (ForeignKey key in (relation as Table)?.ForeignKeys ?? [])
            all = all.SetItem(key.Parent, (all.GetValueOrDefault(key.Parent) ?? []).Add(relation.Oid));
        return all;
    }

    private static ImmutableDictionary<uint, ImmutableHashSet<uint>> WithoutReferences(
        ImmutableDictionary<uint, ImmutableHashSet<uint>> all, Relation relation)
    {
        foreach (ForeignKey key in (relation as Table)?.ForeignKeys ?? [])
        {
            ImmutableHashSet<uint> left = (all.GetValueOrDefault(key.Parent) ?? []).Remove(relation.Oid);
            all = left.IsEmpty ? all.Remove(key.Parent) : all.SetItem(key.Parent, left);
        }

        return all;
    }
}
