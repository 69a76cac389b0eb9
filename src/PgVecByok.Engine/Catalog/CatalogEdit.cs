using System.Collections.Immutable;
using System.Text.Json;
using PgVecByok.Keys;

namespace PgVecByok.Engine;

/// <summary>The kinds of things in a catalog, as the log numbers them.</summary>
internal enum CatalogKind : byte
{
    Table = 1,
    View = 2,
    Sequence = 3,
    Schema = 4,
    Role = 5,
    Tenant = 6,
    Grant = 7,
    Extension = 8,
    NextOid = 9,
    ObjectPrivileges = 10,
    Type = 11,
    Function = 12,
    DefaultAccess = 13,
}

/// <summary>One change to the catalog: put the value, or remove what the key names. The log keeps exactly these.</summary>
internal sealed record CatalogEdit(CatalogKind Kind, string Key, object? Value)
{
    /// <summary>As the log has it, of a value with a type that was not known yet.</summary>
    public byte[]? Unread { get; private init; }

    public static CatalogEdit Put(Relation relation) => new(KindOf(relation), NameOf(relation.Oid), relation);

    public static CatalogEdit Remove(Relation relation) => new(KindOf(relation), NameOf(relation.Oid), null);

    public static CatalogEdit Put(Schema schema) => new(CatalogKind.Schema, schema.Name, schema);

    public static CatalogEdit RemoveSchema(string name) => new(CatalogKind.Schema, name, null);

    public static CatalogEdit Put(Role role) => new(CatalogKind.Role, role.Name, role);

    public static CatalogEdit RemoveRole(string name) => new(CatalogKind.Role, name, null);

    public static CatalogEdit Put(Tenant tenant) => new(CatalogKind.Tenant, tenant.Id.Value.ToString("N"), tenant);

    public static CatalogEdit Put(TenantGrant grant) => new(CatalogKind.Grant, NameOf(grant.Tenant, grant.Role), grant);

    public static CatalogEdit Remove(TenantGrant grant) => new(CatalogKind.Grant, NameOf(grant.Tenant, grant.Role), null);

    public static CatalogEdit Put(Extension extension) => new(CatalogKind.Extension, extension.Name, extension);

    public static CatalogEdit RemoveExtension(string name) => new(CatalogKind.Extension, name, null);

    public static CatalogEdit NextOid(uint next) => new(CatalogKind.NextOid, "", next);

    public static CatalogEdit Put(UserType type) => new(CatalogKind.Type, NameOf(type.Oid), type);

    public static CatalogEdit Remove(UserType type) => new(CatalogKind.Type, NameOf(type.Oid), null);

    public static CatalogEdit Put(UserFunction function) => new(CatalogKind.Function, NameOf(function.Oid), function);

    public static CatalogEdit Remove(UserFunction function) => new(CatalogKind.Function, NameOf(function.Oid), null);

    public static CatalogEdit Put(string target, ImmutableList<Privilege> privileges) =>
        new(CatalogKind.ObjectPrivileges, target, privileges);

    public static CatalogEdit Put(DefaultAccess access) => new(CatalogKind.DefaultAccess, NameOf(access.Oid), access);

    public static CatalogEdit Remove(DefaultAccess access) => new(CatalogKind.DefaultAccess, NameOf(access.Oid), null);

    public CatalogSnapshot Apply(CatalogSnapshot catalog) => Kind switch
    {
        CatalogKind.Table or CatalogKind.View or CatalogKind.Sequence => Value is Relation relation
            ? catalog.With(relation)
            : catalog.ByOid(uint.Parse(Key)) is { } old ? catalog.Without(old) : catalog,
        CatalogKind.Schema => catalog with { Schemas = Set(catalog.Schemas, Key, (Schema?)Value) },
        CatalogKind.Role => catalog with { Roles = Set(catalog.Roles, Key, (Role?)Value) },
        CatalogKind.Tenant => catalog with { Tenants = Set(catalog.Tenants, new TenantId(Guid.Parse(Key)), (Tenant?)Value) },
        CatalogKind.Grant => catalog with { TenantGrants = Set(catalog.TenantGrants, GrantOf(Key), (TenantGrant?)Value) },
        CatalogKind.Extension => catalog with { Extensions = Set(catalog.Extensions, Key, (Extension?)Value) },
        CatalogKind.Type => Value is UserType type ? catalog.With(type)
            : catalog.Types.TryGetValue(uint.Parse(Key), out UserType? gone) ? catalog.Without(gone) : catalog,
        CatalogKind.Function => Value is UserFunction function ? catalog.With(function)
            : catalog.Functions.TryGetValue(uint.Parse(Key), out UserFunction? left) ? catalog.Without(left) : catalog,
        CatalogKind.NextOid => catalog with { NextOid = Math.Max(catalog.NextOid, (uint)Value!) },
        CatalogKind.DefaultAccess => catalog with { Defaults = Set(catalog.Defaults, uint.Parse(Key), (DefaultAccess?)Value) },
        CatalogKind.ObjectPrivileges => catalog with
        {
            ObjectPrivileges = Set(catalog.ObjectPrivileges, Key, (ImmutableList<Privilege>?)Value),
        },
        _ => throw RecordReader.Malformed(),
    };

    /// <summary>What an edit's key names in that catalog; null: nothing is there.</summary>
    internal static object? At(CatalogKind kind, string key, CatalogSnapshot catalog) => kind switch
    {
        CatalogKind.Table or CatalogKind.View or CatalogKind.Sequence => catalog.ByOid(uint.Parse(key)),
        CatalogKind.Schema => catalog.Schemas.GetValueOrDefault(key),
        CatalogKind.Role => catalog.Roles.GetValueOrDefault(key),
        CatalogKind.Tenant => catalog.Tenants.GetValueOrDefault(new TenantId(Guid.Parse(key))),
        CatalogKind.Grant => catalog.TenantGrants.GetValueOrDefault(GrantOf(key)),
        CatalogKind.Extension => catalog.Extensions.GetValueOrDefault(key),
        CatalogKind.Type => catalog.Types.GetValueOrDefault(uint.Parse(key)),
        CatalogKind.Function => catalog.Functions.GetValueOrDefault(uint.Parse(key)),
        CatalogKind.DefaultAccess => catalog.Defaults.GetValueOrDefault(uint.Parse(key)),
        CatalogKind.ObjectPrivileges => catalog.ObjectPrivileges.GetValueOrDefault(key),
        _ => null,
    };

    public void Write(RecordWriter record)
    {
        record.Byte((byte)Kind).Text(Key);
        if (Value is null)
            record.Int32(-1);
        else
            record.Bytes(CatalogJson.Write(Value));
    }

    public static CatalogEdit Read(ref RecordReader record)
    {
        var kind = (CatalogKind)record.Byte();
        string key = record.Text();
        int length = record.Int32();
        if (length < 0)
            return new CatalogEdit(kind, key, null);
        ReadOnlySpan<byte> json = record.Raw(length);
        try
        {
            return new CatalogEdit(kind, key, CatalogJson.Read(kind, json));
        }
        catch (JsonException)
        {
            return new CatalogEdit(kind, key, null) { Unread = json.ToArray() };
        }
    }

    /// <summary>Once more, now that more is known; null where that is not enough.</summary>
    public CatalogEdit? ReadAgain(bool isLast)
    {
        try
        {
            return new CatalogEdit(Kind, Key, CatalogJson.Read(Kind, Unread));
        }
        catch (JsonException) when (!isLast)
        {
            return null;
        }
    }

    private static CatalogKind KindOf(Relation relation) => relation switch
    {
        Table => CatalogKind.Table,
        View => CatalogKind.View,
        Sequence => CatalogKind.Sequence,
        _ => throw new InvalidOperationException("a system relation is not stored"),
    };

    internal static string NameOf(uint oid) => oid.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string NameOf(TenantId tenant, string role) => $"{tenant.Value:N}{role}";

    private static (TenantId, string) GrantOf(string key) => (new TenantId(Guid.Parse(key.AsSpan(0, 32))), key[32..]);

    private static ImmutableDictionary<TKey, TValue> Set<TKey, TValue>(
        ImmutableDictionary<TKey, TValue> map, TKey key, TValue? value)
        where TKey : notnull
        where TValue : class => value is null ? map.Remove(key) : map.SetItem(key, value);
}
