using System.Collections.Concurrent;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// The types of one data directory beside the built-in ones, by oid: what users made, and the row types of relations. A type is one object
/// as long as it is there, whatever version of the catalog one looks at.
/// </summary>
internal sealed class UserTypes(Func<uint, SqlType?> builtin)
{
    // Derived, so that a relation's row type needs no number of its own.
    private const uint RowTypes = 0x2000_0000, RowArrays = 0x3000_0000, Range = 0x1000_0000;

    // Below are PostgreSQL's own, which the program has.
    private const uint FirstUser = 16_384;

    private readonly ConcurrentDictionary<uint, SqlType> _types = new();
    private readonly ConcurrentDictionary<(uint Relation, string Schema, string Name), CompositeType> _rows = new();

    public static uint RowTypeOid(uint relation) => RowTypes + relation;

    public static uint RowArrayOid(uint relation) => RowArrays + relation;

    public SqlType? ByOid(uint oid) => builtin(oid) ?? BuiltinTypes.ByOid(oid) ?? _types.GetValueOrDefault(oid);

    /// <summary>The definition with its type; a new one where the oid is new.</summary>
    public UserType Define(UserType definition)
    {
        SqlType type = _types.GetValueOrDefault(definition.Oid) is { } known && known.Name == definition.Name
            && known.Schema == definition.Schema && !IsOtherDomain(known, definition)
            && !IsOtherRange(known, definition)
                ? known
                : Make(definition);
        return definition with { Type = type };
    }

    /// <summary>What ALTER TYPE did is there for everybody from now on.</summary>
    public static void Publish(UserType definition)
    {
        switch (definition.Type)
        {
            case EnumType labels:
                labels.Labels = definition.Labels;
                break;
            case CompositeType composite:
                composite.Fields = FieldsOf(definition.Attributes);
                break;
        }
    }

    /// <summary>The type of the relation's rows, with the columns it has in this version.</summary>
    public CompositeType RowOf(Relation relation)
    {
        var type = (CompositeType)_types.GetOrAdd(RowTypes + relation.Oid, oid => NewRow(relation, oid));
        if (type.Name != relation.Name || type.Schema != relation.Schema)
        {
            // Versions of the catalog with the one and the other name may be in use side by side: each name keeps its type.
            type = _rows.GetOrAdd((relation.Oid, relation.Schema, relation.Name), _ => NewRow(relation, RowTypes + relation.Oid));
        }

        if (!type.Fields.Select(field => (field.Name, field.Type)).SequenceEqual(
            relation.Columns.Select(column => (column.Name, column.Type))))
            type.Fields = FieldsOf(relation.Columns);
        return type;
    }

    /// <summary>Stands in for a type that is gone, or for the row type of a relation that is; null for a built-in one.</summary>
    public SqlType? Missing(uint oid)
    {
        SqlException.ThrowIfTooDeep();
        return oid switch
        {
            < FirstUser => null,
            >= RowTypes and < RowTypes + Range => _types.GetOrAdd(oid, _ => Put(StandIn(oid), oid - RowTypes + RowArrays)),
            >= RowArrays and < RowArrays + Range => Missing(oid - RowArrays + RowTypes)!.Array,
            _ => StandIn(oid),
        };
    }

    /// <summary>Enums that the catalog does not have: values of a dropped column may still be in some tenant's log.</summary>
    public IEnumerable<EnumType> EnumsBeside(CatalogSnapshot catalog) =>
        _types.Values.OfType<EnumType>().Where(type => !catalog.Types.ContainsKey(type.Oid)).OrderBy(type => type.Oid);

    private static CompositeType StandIn(uint oid) => new()
    {
        Oid = oid, Name = "???", Category = 'C', Relation = RelationOf(oid) ?? 0,
    };

    public static bool IsRowType(uint oid) => oid is >= RowTypes and < RowTypes + Range or >= RowArrays and < RowArrays + Range;

    /// <summary>The relation whose rows are of the type; null for other types.</summary>
    public static uint? RelationOf(uint oid) => oid is >= RowTypes and < RowTypes + Range ? oid - RowTypes : null;

    private static bool IsOtherDomain(SqlType known, UserType definition) => known is DomainType domain
        && domain.Base != BaseOf(definition.Over!);

    private static bool IsOtherRange(SqlType known, UserType definition) => known switch
    {
        RangeType range => range.Subtype != definition.Over || range.Multirange.Name != definition.Range!.MultirangeName
            || range.Multirange.Schema != definition.Range.MultirangeSchema,
        MultirangeType many => many.Range != definition.Over,
        _ => false,
    };

    private SqlType Make(UserType definition)
    {
        SqlType type = definition.Kind switch
        {
            UserTypeKind.Enum => new EnumType
            {
                Oid = definition.Oid, Name = definition.Name, Schema = definition.Schema, Length = 4, Category = 'E',
                Labels = definition.Labels,
            },
            UserTypeKind.Composite => new CompositeType
            {
                Oid = definition.Oid, Name = definition.Name, Schema = definition.Schema, Category = 'C',
                Relation = definition.RelationOid, Fields = FieldsOf(definition.Attributes),
            },
            UserTypeKind.Range => RangeOf(definition, definition.Range!),
            UserTypeKind.Multirange => ((RangeType)definition.Over!).Multirange,
            _ => Domain(definition),
        };
        return Put(type, definition.ArrayOid);
    }

    /// <summary>A range and its multirange know one another: they are made together.</summary>
    private RangeType RangeOf(UserType definition, RangeParts parts)
    {
        var range = new RangeType
        {
            Oid = definition.Oid, Name = definition.Name, Schema = definition.Schema, Category = 'R',
            Subtype = definition.Over!,
        };
        range.Multirange = new MultirangeType
        {
            Oid = parts.MultirangeOid, Name = parts.MultirangeName, Schema = parts.MultirangeSchema, Category = 'R',
            Range = range,
        };
        Put(range.Multirange, parts.MultirangeArrayOid);
        return range;
    }

    private static DomainType Domain(UserType definition)
    {
        SqlType over = definition.Over!;
        SqlType concrete = BaseOf(over);
        return new DomainType
        {
            Oid = definition.Oid, Name = definition.Name, Schema = definition.Schema, Length = concrete.Length,
                Category = concrete.Category,
            Base = concrete, BaseTypmod = over is DomainType domain ? domain.BaseTypmod : definition.Typmod,
        };
    }

    private static SqlType BaseOf(SqlType type) => type is DomainType domain ? domain.Base : type;

    private CompositeType NewRow(Relation relation, uint oid)
    {
        var type = new CompositeType
        {
            Oid = oid, Name = relation.Name, Schema = relation.Schema, Category = 'C', Relation = relation.Oid,
            Fields = FieldsOf(relation.Columns),
        };
        Put(type, RowArrays + relation.Oid);
        _rows.TryAdd((relation.Oid, relation.Schema, relation.Name), type);
        return type;
    }

    private SqlType Put(SqlType type, uint arrayOid)
    {
        type.Array = new ArrayType
        {
            Oid = arrayOid, Name = "_" + type.Name, Schema = type.Schema, Category = 'A', Element = type,
        };
        _types[type.Oid] = type;
        _types[arrayOid] = type.Array;
        return type;
    }

    private static CompositeField[] FieldsOf(IReadOnlyList<TableColumn> columns) =>
        [.. columns.Select(column => new CompositeField(
            column.Name, column.Type, column.Typmod, column.Domain == 0 ? column.Type.Oid : column.Domain))];
}
