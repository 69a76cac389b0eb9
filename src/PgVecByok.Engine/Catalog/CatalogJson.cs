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
            Known(reader.GetUInt32());

        public override void Write(Utf8JsonWriter writer, SqlType value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.Oid);
    }

    private static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new TypeByOid() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
    };

    /// <summary>The types of the catalog that this thread is reading.</summary>
    [ThreadStatic]
    private static UserTypes? _reading;

    /// <summary>A type that is not there has a stand-in: one object that leans on it does not keep all others from being read.</summary>
    [ThreadStatic]
    private static bool _isLenient;

    /// <param name="types">Where definitions that are read go, and row types of relations.</param>
    /// <param name="isLenient">Every definition has been read: what is missing now is missing for good.</param>
    public static IDisposable ReadWith(UserTypes types, bool isLenient = false)
    {
        (_reading, _isLenient) = (types, isLenient);
        return new ReadingEnd();
    }

    private sealed class ReadingEnd : IDisposable
    {
        public void Dispose() => (_reading, _isLenient) = (null, false);
    }

    private static SqlType Known(uint oid) => ByOid(oid)
        ?? (_isLenient ? _reading?.Missing(oid) : null)
        ?? throw new JsonException("unknown type");

    private static SqlType? ByOid(uint oid) => _reading is { } types ? types.ByOid(oid) : Types(oid);

    /// <summary>Set once, before the first catalog is read.</summary>
    public static Func<uint, SqlType?> Types { get; set; } = _ => null;

    public static byte[] Write(object value) => JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), Options);

    public static object Read(CatalogKind kind, ReadOnlySpan<byte> json)
    {
        object value = JsonSerializer.Deserialize(json, ClrType(kind), Options) ?? throw RecordReader.Malformed();
        if (_reading is not { } types)
            return value;
        if (value is Table or View)
            types.RowOf((Relation)value);
        return value is UserType type ? types.Define(type) : value;
    }

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
        CatalogKind.Type => typeof(UserType),
        CatalogKind.Function => typeof(UserFunction),
        CatalogKind.NextOid => typeof(uint),
        CatalogKind.DefaultAccess => typeof(DefaultAccess),
        CatalogKind.ObjectPrivileges => typeof(ImmutableList<Privilege>),
        _ => throw RecordReader.Malformed(),
    };
}
