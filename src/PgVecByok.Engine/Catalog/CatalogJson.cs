using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PgVecByok.Engine;

/// <summary>Catalog objects as JSON, which the log seals. Types are written by oid: they belong to the program.</summary>
internal static class CatalogJson
{
    private sealed class TypeByOid : JsonConverter<SqlType>
    {
        public override bool CanConvert(Type typeToConvert) => typeof(SqlType).IsAssignableFrom(typeToConvert);

        public override SqlType Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Types(reader.GetUInt32()) ?? throw new JsonException("unknown type");

        public override void Write(Utf8JsonWriter writer, SqlType value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.Oid);
    }

    private static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new TypeByOid() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
    };

    /// <summary>Set once, before the first catalog is read.</summary>
    public static Func<uint, SqlType?> Types { get; set; } = _ => null;

    public static byte[] Write(object value) => JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), Options);

    public static object Read(CatalogKind kind, ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, ClrType(kind), Options) ?? throw RecordReader.Malformed();

    private static Type ClrType(CatalogKind kind) => kind switch
    {
        CatalogKind.Table => typeof(Table),
        CatalogKind.View => typeof(View),
        CatalogKind.Sequence => typeof(Sequence),
        CatalogKind.Schema => typeof(Schema),
        CatalogKind.Role => typeof(Role),
        CatalogKind.Tenant => typeof(Tenant),
        CatalogKind.Grant => typeof(TenantGrant),
        CatalogKind.Extension => typeof(Extension),
        CatalogKind.NextOid => typeof(uint),
        CatalogKind.ObjectPrivileges => typeof(ImmutableList<Privilege>),
        _ => throw RecordReader.Malformed(),
    };
}
