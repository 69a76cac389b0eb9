using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// The types this server has from birth, under PostgreSQL's oids. Each is one object; a type is compared by identity.
/// vector and its kin are an extension's types and get their oids from CREATE EXTENSION in PostgreSQL; here they are fixed, below users' oids.
/// </summary>
public static class BuiltinTypes
{
    public const uint VectorOid = 15_100;

    private static readonly Dictionary<uint, SqlType> Oids = [];
    private static readonly Dictionary<(string Schema, string Name), SqlType> Names = [];

    public static readonly BoolType Bool = Add(new BoolType { Oid = 16, Name = "bool", Length = 1, Category = 'B', IsPreferred = true }, 1000);
    public static readonly ByteaType Bytea = Add(new ByteaType { Oid = 17, Name = "bytea", Category = 'U' }, 1001);
    public static readonly CharByteType CharByte = Add(new CharByteType { Oid = 18, Name = "char", Length = 1, Category = 'Z' }, 1002);
    public static readonly NameType Name = Add(new NameType { Oid = 19, Name = "name", Length = 64, Category = 'S' }, 1003);
    public static readonly Int8Type Int8 = Add(new Int8Type { Oid = 20, Name = "int8", Length = 8, Category = 'N' }, 1016);
    public static readonly Int2Type Int2 = Add(new Int2Type { Oid = 21, Name = "int2", Length = 2, Category = 'N' }, 1005);
    public static readonly Int4Type Int4 = Add(new Int4Type { Oid = 23, Name = "int4", Length = 4, Category = 'N' }, 1007);
    public static readonly RegType Regproc = Add(Reg(24, "regproc"), 1008);
    public static readonly TextType Text = Add(new TextType { Oid = 25, Name = "text", Category = 'S', IsPreferred = true }, 1009);
    public static readonly OidType Oid = Add(new OidType { Oid = 26, Name = "oid", Length = 4, Category = 'N', IsPreferred = true }, 1028);
    public static readonly TextType Refcursor = Add(new TextType { Oid = 1790, Name = "refcursor", Length = -1, Category = 'U' }, 2201);
    public static readonly TidType Tid = Add(new TidType { Oid = 27, Name = "tid", Length = 6, Category = 'U' }, 1010);
    public static readonly OidType Xid = Add(new OidType { Oid = 28, Name = "xid", Length = 4, Category = 'U' }, 1011);
    public static readonly OidType Cid = Add(new OidType { Oid = 29, Name = "cid", Length = 4, Category = 'U' }, 1012);
    public static readonly SpacedListType Int2Vector = Add(new SpacedListType { Oid = 22, Name = "int2vector", Category = 'A', Element = Int2 }, 1006);
    public static readonly SpacedListType OidVector = Add(new SpacedListType { Oid = 30, Name = "oidvector", Category = 'A', Element = Oid }, 1013);
    public static readonly JsonType Json = Add(new JsonType { Oid = 114, Name = "json", Category = 'U' }, 199);
    public static readonly TextType PgNodeTree = Add(new TextType { Oid = 194, Name = "pg_node_tree", Category = 'Z' });
    public static readonly Float4Type Float4 = Add(new Float4Type { Oid = 700, Name = "float4", Length = 4, Category = 'N' }, 1021);
    public static readonly Float8Type Float8 =
        Add(new Float8Type { Oid = 701, Name = "float8", Length = 8, Category = 'N', IsPreferred = true }, 1022);
    public static readonly TextType Unknown =
        Add(new TextType { Oid = 705, Name = "unknown", Length = -2, Category = 'X', IsPseudo = true });
    public static readonly TextType AclItem = Add(new TextType { Oid = 1033, Name = "aclitem", Length = 16, Category = 'U' }, 1034);
    public static readonly BpcharType Bpchar = Add(new BpcharType { Oid = 1042, Name = "bpchar", Category = 'S' }, 1014);
    public static readonly VarcharType Varchar = Add(new VarcharType { Oid = 1043, Name = "varchar", Category = 'S' }, 1015);
    public static readonly DateType Date = Add(new DateType { Oid = 1082, Name = "date", Length = 4, Category = 'D' }, 1182);
    public static readonly TimeType Time = Add(new TimeType { Oid = 1083, Name = "time", Length = 8, Category = 'D' }, 1183);
    public static readonly TimestampType Timestamp =
        Add(new TimestampType { Oid = 1114, Name = "timestamp", Length = 8, Category = 'D' }, 1115);
    public static readonly TimestampTzType TimestampTz =
        Add(new TimestampTzType { Oid = 1184, Name = "timestamptz", Length = 8, Category = 'D', IsPreferred = true }, 1185);
    public static readonly IntervalType Interval =
        Add(new IntervalType { Oid = 1186, Name = "interval", Length = 16, Category = 'T', IsPreferred = true }, 1187);
    public static readonly TimeTzType TimeTz = Add(new TimeTzType { Oid = 1266, Name = "timetz", Length = 12, Category = 'D' }, 1270);
    public static readonly BitType Bit = Add(new BitType { Oid = 1560, Name = "bit", Category = 'V' }, 1561);
    public static readonly VarbitType Varbit = Add(new VarbitType { Oid = 1562, Name = "varbit", Category = 'V', IsPreferred = true }, 1563);
    public static readonly NumericType Numeric = Add(new NumericType { Oid = 1700, Name = "numeric", Category = 'N' }, 1231);
    public static readonly RegType Regprocedure = Add(Reg(2202, "regprocedure"), 2207);
    public static readonly RegType Regoper = Add(Reg(2203, "regoper"), 2208);
    public static readonly RegType Regoperator = Add(Reg(2204, "regoperator"), 2209);
    public static readonly RegType Regclass = Add(Reg(2205, "regclass"), 2210);
    public static readonly RegType Regtype = Add(Reg(2206, "regtype"), 2211);
    public static readonly RegType Regconfig = Add(Reg(3734, "regconfig"), 3735);
    public static readonly RegType Regnamespace = Add(Reg(4089, "regnamespace"), 4090);
    public static readonly RegType Regrole = Add(Reg(4096, "regrole"), 4097);
    public static readonly RegType Regcollation = Add(Reg(4191, "regcollation"), 4192);
    public static readonly UuidType Uuid = Add(new UuidType { Oid = 2950, Name = "uuid", Length = 16, Category = 'U' }, 2951);
    public static readonly JsonbType Jsonb = Add(new JsonbType { Oid = 3802, Name = "jsonb", Category = 'U' }, 3807);
    public static readonly JsonPathType JsonPath = Add(new JsonPathType { Oid = 4072, Name = "jsonpath", Category = 'U' }, 4073);
    public static readonly InetType Cidr = Add(new InetType { Oid = 650, Name = "cidr", Category = 'I', IsNetwork = true }, 651);
    public static readonly InetType Inet = Add(new InetType { Oid = 869, Name = "inet", Category = 'I', IsPreferred = true }, 1041);
    public static readonly MacAddressType MacAddr8 = Add(new MacAddressType { Oid = 774, Name = "macaddr8", Length = 8, Category = 'U' },
        775);
    public static readonly MacAddressType MacAddr = Add(new MacAddressType { Oid = 829, Name = "macaddr", Length = 6, Category = 'U' },
        1040);
    public static readonly SearchVectorType TsVector = Add(new SearchVectorType { Oid = 3614, Name = "tsvector", Category = 'U' }, 3643);
    public static readonly SearchQueryType TsQuery = Add(new SearchQueryType { Oid = 3615, Name = "tsquery", Category = 'U' }, 3645);
    public static readonly RegType Regdictionary = Add(Reg(3769, "regdictionary"), 3770);
    public static readonly LogPositionType PgLsn = Add(new LogPositionType { Oid = 3220, Name = "pg_lsn", Length = 8, Category = 'U' },
        3221);
    public static readonly TransactionIdType Xid8 = Add(new TransactionIdType { Oid = 5069, Name = "xid8", Length = 8, Category = 'U' },
        271);
    public static readonly SnapshotType TxidSnapshot = Add(new SnapshotType { Oid = 2970, Name = "txid_snapshot", Category = 'U' }, 2949);
    public static readonly SnapshotType PgSnapshot = Add(new SnapshotType { Oid = 5038, Name = "pg_snapshot", Category = 'U' }, 5039);
    public static readonly RangeType Int4Range = AddRange(
        new RangeType { Oid = 3904, Name = "int4range", Category = 'R', Subtype = Int4, Successor = Next }, 3905, 4451, "int4multirange",
            6150);
    public static readonly RangeType NumRange = AddRange(
        new RangeType { Oid = 3906, Name = "numrange", Category = 'R', Subtype = Numeric }, 3907, 4532, "nummultirange", 6151);
    public static readonly RangeType TsRange = AddRange(
        new RangeType { Oid = 3908, Name = "tsrange", Category = 'R', Subtype = Timestamp }, 3909, 4533, "tsmultirange", 6152);
    public static readonly RangeType TstzRange = AddRange(
        new RangeType { Oid = 3910, Name = "tstzrange", Category = 'R', Subtype = TimestampTz }, 3911, 4534, "tstzmultirange", 6153);
    public static readonly RangeType DateRange = AddRange(
        new RangeType { Oid = 3912, Name = "daterange", Category = 'R', Subtype = Date, Successor = NextDate }, 3913, 4535,
            "datemultirange", 6155);
    public static readonly RangeType Int8Range = AddRange(
        new RangeType { Oid = 3926, Name = "int8range", Category = 'R', Subtype = Int8, Successor = NextLong }, 3927, 4536,
            "int8multirange", 6157);
    public static readonly VectorType Vector =
        Add(new VectorType { Oid = VectorOid, Name = "vector", Schema = "public", Category = 'U' }, VectorOid + 1);
    public static readonly HalfVectorType HalfVector =
        Add(new HalfVectorType { Oid = VectorOid + 2, Name = "halfvec", Schema = "public", Category = 'U' }, VectorOid + 3);
    public static readonly SparseVectorType SparseVector =
        Add(new SparseVectorType { Oid = VectorOid + 4, Name = "sparsevec", Schema = "public", Category = 'U' }, VectorOid + 5);

    public static readonly CitextType Citext =
        Add(new CitextType { Oid = VectorOid + 10, Name = "citext", Schema = "public", Category = 'S' }, VectorOid + 11);

    public static readonly RecordType Record = Add(new RecordType { Oid = 2249, Name = "record", Category = 'P', IsPseudo = true }, 2287);
    public static readonly TextType Cstring =
        Add(new TextType { Oid = 2275, Name = "cstring", Length = -2, Category = 'P', IsPseudo = true }, 1263);
    public static readonly PseudoType Any = Add(Pseudo(2276, "any", "\"any\""));
    public static readonly PseudoType AnyArray = Add(Pseudo(2277, "anyarray", -1));
    public static readonly PseudoType Void = Add(Pseudo(2278, "void"));
    public static readonly PseudoType Trigger = Add(Pseudo(2279, "trigger"));
    public static readonly PseudoType LanguageHandler = Add(Pseudo(2280, "language_handler"));
    public static readonly PseudoType Internal = Add(Pseudo(2281, "internal", 8));
    public static readonly PseudoType AnyElement = Add(Pseudo(2283, "anyelement"));
    public static readonly PseudoType AnyNonArray = Add(Pseudo(2776, "anynonarray"));
    public static readonly PseudoType AnyEnum = Add(Pseudo(3500, "anyenum"));
    public static readonly PseudoType EventTrigger = Add(Pseudo(3838, "event_trigger"));
    public static readonly PseudoType AnyRange = Add(Pseudo(3831, "anyrange", -1));
    public static readonly PseudoType AnyMultirange = Add(Pseudo(4537, "anymultirange", -1));
    public static readonly PseudoType AnyCompatibleRange = Add(Pseudo(5080, "anycompatiblerange", -1));
    public static readonly PseudoType AnyCompatibleMultirange = Add(Pseudo(4538, "anycompatiblemultirange", -1));
    public static readonly PseudoType AnyCompatible = Add(Pseudo(5077, "anycompatible"));
    public static readonly PseudoType AnyCompatibleArray = Add(Pseudo(5078, "anycompatiblearray", -1));
    public static readonly PseudoType AnyCompatibleNonArray = Add(Pseudo(5079, "anycompatiblenonarray"));

    /// <summary>All, arrays included.</summary>
    public static IReadOnlyCollection<SqlType> All => Oids.Values;

    public static SqlType? ByOid(uint oid) => Oids.GetValueOrDefault(oid);

    /// <summary>By pg_type.typname; without a schema, pg_catalog before public.</summary>
    public static SqlType? ByName(string? schema, string name) => schema is not null
        ? Names.GetValueOrDefault((schema, name))
        : Names.GetValueOrDefault(("pg_catalog", name)) ?? Names.GetValueOrDefault(("public", name));

    /// <inheritdoc cref="TypeResolution.Resolve"/>
    public static (SqlType Type, int Typmod) Resolve(TypeName written) => TypeResolution.Resolve(written);

    /// <summary>By name only; REQUIRES: there is such a type.</summary>
    internal static SqlType Named(string name) => ByName(null, name) ?? throw new ArgumentException($"no type {name}", nameof(name));

    private static T Add<T>(T type, uint arrayOid = 0)
        where T : SqlType
    {
        Oids.Add(type.Oid, type);
        Names.Add((type.Schema, type.Name), type);
        if (arrayOid == 0)
            return type;
        type.Array = Add(new ArrayType
        {
            Oid = arrayOid, Name = "_" + type.Name, Schema = type.Schema, Category = type.IsPseudo ? 'P' : 'A', Element = type,
            IsPseudo = type.IsPseudo,
        });
        return type;
    }

    private static RangeType AddRange(RangeType range, uint arrayOid, uint multirangeOid, string multirange, uint multirangeArrayOid)
    {
        Add(range, arrayOid);
        range.Multirange = Add(
            new MultirangeType { Oid = multirangeOid, Name = multirange, Category = 'R', Range = range }, multirangeArrayOid);
        return range;
    }

    private static object Next(object value) => value is int.MaxValue ? throw OutOfRange("integer out of range") : (int)value + 1;

    private static object NextLong(object value) => value is long.MaxValue ? throw OutOfRange("bigint out of range") : (long)value + 1;

    private static object NextDate(object value) => (int)value switch
    {
        int.MinValue or int.MaxValue => value,
        >= Calendar.DateMax => throw DateErrors.DateOutOfRange(),
        int days => days + 1,
    };

    private static SqlException OutOfRange(string message) => new(SqlState.NumericValueOutOfRange, message);

    private static RegType Reg(uint oid, string name) => new() { Oid = oid, Name = name, Length = 4, Category = 'N' };

    private static PseudoType Pseudo(uint oid, string name, short length = 4) =>
        new() { Oid = oid, Name = name, Length = length, Category = 'P', IsPseudo = true };

    private static PseudoType Pseudo(uint oid, string name, string displayName) =>
        new() { Oid = oid, Name = name, Length = 4, Category = 'P', IsPseudo = true, StandardName = displayName };
}
