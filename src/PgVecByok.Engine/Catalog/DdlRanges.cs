using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// CREATE TYPE … AS RANGE: a range type, the multirange type and the constructors that come with it. All go with the
/// range. Its order is the subtype's own, since no index is ordered by another.
/// </summary>
internal static class DdlRanges
{
    /// <summary>Values are read, compared and written as deep as their types are.</summary>
    private const int NestingMax = 16;

    private const int NameBytesMax = 63;
    private static readonly string[] Names =
        ["subtype", "subtype_opclass", "collation", "canonical", "subtype_diff", "multirange_type_name"];

    /// <summary>PostgreSQL's functions of that form; GiST is not built, so that nothing calls them.</summary>
    private static readonly Dictionary<string, (uint Oid, SqlType Of)> Differences = new()
    {
        ["float8mi"] = (219, BuiltinTypes.Float8), ["int4range_subdiff"] = (3922, BuiltinTypes.Int4),
        ["int8range_subdiff"] = (3923, BuiltinTypes.Int8), ["numrange_subdiff"] = (3924, BuiltinTypes.Numeric),
        ["daterange_subdiff"] = (3925, BuiltinTypes.Date), ["tsrange_subdiff"] = (3929, BuiltinTypes.Timestamp),
        ["tstzrange_subdiff"] = (3930, BuiltinTypes.TimestampTz),
    };

    public static void Create(DdlContext context, Schema schema, string name, IReadOnlyList<RangeOption> written)
    {
        Dictionary<string, RangeOption> options = Read(written);
        SqlType subtype = Subtype(context, options);
        uint operatorClass = ClassOf(options, subtype);
        string? collation = Collation(options, subtype);
        if (options.ContainsKey("canonical"))
        {
            throw new SqlException(
                SqlState.InvalidObjectDefinition,
                "cannot specify a canonical function without a pre-created shell type")
            {
                Hint = "Create the type as a shell type, then create its canonicalization function, "
                    + "then do a full CREATE TYPE.",
            };
        }

        uint difference = Difference(context, options, subtype);
        (string manySchema, string manyName) = Multirange(context, schema, name, options);
        // In PostgreSQL's order: types, constructors, the cast.
        uint[] oids = [.. Enumerable.Range(0, 10).Select(_ => context.Transaction.NewOid())];
        UserType range = context.Transaction.Manager.Types.Define(new UserType
        {
            Oid = oids[3], ArrayOid = oids[0], Schema = schema.Name, Name = name, Kind = UserTypeKind.Range,
            Owner = context.CurrentRole, Over = subtype, Collation = collation,
            Range = new RangeParts(oids[1], oids[2], manySchema, manyName, operatorClass, difference, oids[9]),
        });
        UserType multirange = context.Transaction.Manager.Types.Define(Multirange(range));
        context.Transaction.Edit(CatalogEdit.Put(range));
        context.Transaction.Edit(CatalogEdit.Put(multirange));
        UserFunction[] constructors =
        [
            Constructor(range, RangeFunctions.OfBounds, oids[4], "IN", subtype, subtype),
            Constructor(range, RangeFunctions.OfBoundsAndFlags, oids[5], "IN", subtype, subtype, BuiltinTypes.Text),
            Constructor(multirange, RangeFunctions.OfNothing, oids[6], "IN"),
            Constructor(multirange, RangeFunctions.OfRange, oids[7], "IN", range.Type),
            Constructor(multirange, RangeFunctions.OfRanges, oids[8], "VARIADIC", range.Type.Array!),
        ];
        foreach (UserFunction constructor in constructors)
            context.Transaction.Edit(CatalogEdit.Put(constructor));
    }

    /// <summary>The multirange type as its range, which has its name, says.</summary>
    public static UserType Multirange(UserType range) => range with
    {
        Oid = range.Range!.MultirangeOid, ArrayOid = range.Range.MultirangeArrayOid,
        Schema = range.Range.MultirangeSchema, Name = range.Range.MultirangeName,
        Kind = UserTypeKind.Multirange, Over = range.Type, Range = null, Collation = null, Comment = null,
    };

    /// <summary>What goes with a range: its multirange, and the constructors of both.</summary>
    public static void Remove(DdlContext context, UserType range)
    {
        foreach (UserFunction each in ConstructorsOf(context.Catalog, range))
            context.Transaction.Edit(CatalogEdit.Remove(each));
        context.Transaction.Edit(CatalogEdit.Remove(MultirangeOf(context.Catalog, range)));
        context.Transaction.Edit(CatalogEdit.Remove(range));
    }

    public static UserType MultirangeOf(CatalogSnapshot catalog, UserType range) =>
        catalog.Types[range.Range!.MultirangeOid];

    /// <summary>The multirange's first.</summary>
    public static List<UserFunction> ConstructorsOf(CatalogSnapshot catalog, UserType range) =>
    [
        .. catalog.Functions.Values.Where(each => each.IsConstructor
            && (each.Returns!.Oid == range.Oid || each.Returns.Oid == range.Range!.MultirangeOid))
            .OrderByDescending(each => each.Oid),
    ];

    /// <summary>The range of a multirange; any other type is itself.</summary>
    public static UserType Whole(CatalogSnapshot catalog, UserType type) =>
        type.Kind == UserTypeKind.Multirange ? catalog.Types[type.Over!.Oid] : type;

    private static Dictionary<string, RangeOption> Read(IReadOnlyList<RangeOption> written)
    {
        Dictionary<string, RangeOption> options = [];
        foreach (RangeOption option in written)
        {
            if (!Names.Contains(option.Name))
                throw new SqlException(SqlState.SyntaxError, $"type attribute \"{option.Name}\" not recognized");
            if (!options.TryAdd(option.Name, option))
                throw new SqlException(SqlState.SyntaxError, "conflicting or redundant options").At(option.Offset);
            if (option.Value is null)
                throw new SqlException(SqlState.SyntaxError, $"{option.Name} requires a parameter");
        }

        return options;
    }

    private static SqlType Subtype(DdlContext context, Dictionary<string, RangeOption> options)
    {
        if (!options.TryGetValue("subtype", out RangeOption? written))
            throw new SqlException(SqlState.SyntaxError, "type attribute \"subtype\" is required");
        SqlType subtype;
        try
        {
            subtype = context.ResolveUsed(written.Value!).Type;
        }
        catch (SqlException failed) when (failed.Offset is not null)
        {
            throw failed.Nowhere();
        }

        if (subtype.IsPseudo)
            throw new SqlException(SqlState.DatatypeMismatch, $"range subtype cannot be {subtype.DisplayName(-1)}");
        if (NestingOf(subtype) == NestingMax)
        {
            throw new SqlException(
                SqlState.ProgramLimitExceeded, $"ranges cannot be over more than {NestingMax} others");
        }

        // Bounds would be held to a domain's conditions by each function that makes one.
        string? kind = subtype is DomainType ? "domains" : subtype is CompositeType ? "composite types" : null;
        return kind is null ? subtype : throw SqlException.NotSupported($"ranges over {kind} are not supported");
    }

    private static int NestingOf(SqlType type)
    {
        int nesting = 0;
        while (((type.Element ?? type) is MultirangeType many ? many.Range : type.Element ?? type) is RangeType range)
            (type, nesting) = (range.Subtype, nesting + 1);
        return nesting;
    }

    private static uint ClassOf(Dictionary<string, RangeOption> options, SqlType subtype)
    {
        if (!options.TryGetValue("subtype_opclass", out RangeOption? written))
        {
            uint found = IndexCatalog.ClassOf("btree", subtype, null);
            return found != 0 ? found : throw new SqlException(
                SqlState.UndefinedObject,
                $"data type {subtype.DisplayName(-1)} has no default operator class for access method \"btree\"")
            {
                Hint = "You must specify an operator class for the range type "
                    + "or define a default operator class for the subtype.",
            };
        }

        string name = written.Value!.Name.Name;
        if (IndexCatalog.InputOf("btree", name) is not { } input)
        {
            throw new SqlException(
                SqlState.UndefinedObject,
                $"operator class \"{written.Value.Name}\" does not exist for access method \"btree\"");
        }

        return input == IndexCatalog.InputName(subtype) || input == subtype.Name
            ? IndexCatalog.ClassOf("btree", subtype, name)
            : throw new SqlException(
                SqlState.DatatypeMismatch,
                $"operator class \"{name}\" does not accept data type {subtype.DisplayName(-1)}");
    }

    private static string? Collation(Dictionary<string, RangeOption> options, SqlType subtype)
    {
        if (!options.TryGetValue("collation", out RangeOption? written))
            return null;
        if (!Collations.IsCollatable(subtype))
        {
            throw new SqlException(
                SqlState.WrongObjectType, "range collation specified but subtype does not support collation");
        }

        string name = Collations.Find(written.Value!.Name, null);
        return Collations.IsOfIcu(name)
            ? throw SqlException.NotSupported($"ranges by collation \"{name}\" are not supported")
            : name == Collations.Default ? null : name;
    }

    private static uint Difference(DdlContext context, Dictionary<string, RangeOption> options, SqlType subtype)
    {
        if (!options.TryGetValue("subtype_diff", out RangeOption? written))
            return 0;
        QualifiedName name = written.Value!.Name;
        if (Differences.TryGetValue(name.Name, out (uint Oid, SqlType Of) known) && known.Of == subtype)
            return known.Oid;
        string signature = $"{name}({subtype.DisplayName(-1)}, {subtype.DisplayName(-1)})";
        FunctionDefinition found = context.Catalog.FunctionsNamed(name.Name).Where(each => IsMeant(context, each, name))
            .Select(each => each.Definition).Concat(context.BuiltinFunctions?.Invoke(name.Name) ?? [])
            .FirstOrDefault(each => each.ArgumentTypes.Count == 2 && each.ArgumentTypes.All(type => type == subtype))
            ?? throw new SqlException(SqlState.UndefinedFunction, $"function {signature} does not exist");
        if (found.ReturnType != BuiltinTypes.Float8)
        {
            throw new SqlException(
                SqlState.InvalidObjectDefinition,
                $"range subtype diff function {signature} must return type double precision");
        }

        return found.Volatility == Volatility.Immutable
            ? found.Oid
            : throw new SqlException(
                SqlState.InvalidObjectDefinition, $"range subtype diff function {signature} must be immutable");
    }

    private static bool IsMeant(DdlContext context, UserFunction function, QualifiedName name) => !function.IsProcedure
        && (name.Schema is { } schema ? function.Schema == schema : context.SearchPath.Contains(function.Schema));

    private static (string Schema, string Name) Multirange(
        DdlContext context, Schema schema, string range, Dictionary<string, RangeOption> options)
    {
        if (options.TryGetValue("multirange_type_name", out RangeOption? written))
        {
            string given = DdlTypes.SchemaFor(context, written.Value!.Name).Name, named = written.Value.Name.Name;
            if (given == schema.Name && named == range)
                throw new SqlException(SqlState.DuplicateObject, $"type \"{range}\" already exists");
            DdlTypes.RequireFree(context, given, named);
            return (given, named);
        }

        int at = range.IndexOf("range", StringComparison.Ordinal);
        string made = Cut(at < 0 ? range : range[..at], at < 0 ? "_multirange" : "multirange" + range[(at + 5)..]);
        try
        {
            DdlTypes.RequireFree(context, schema.Name, made);
        }
        catch (SqlException taken) when (taken.State == SqlState.DuplicateObject)
        {
            throw new SqlException(SqlState.DuplicateObject, taken.Message)
            {
                Detail = $"Failed while creating a multirange type for type \"{range}\".",
                Hint = "You can manually specify a multirange type name using the \"multirange_type_name\" attribute.",
            };
        }

        return (schema.Name, made);
    }

    /// <summary>A name of the two that is short enough, with all of the second.</summary>
    private static string Cut(string first, string second)
    {
        while (first.Length > 0 && Encoding.UTF8.GetByteCount(first + second) > NameBytesMax)
            first = first[..^(first.Length > 1 && char.IsLowSurrogate(first[^1]) ? 2 : 1)];
        return first + second;
    }

    private static UserFunction Constructor(
        UserType type, string source, uint oid, string mode, params SqlType[] arguments) => new()
    {
        Oid = oid, Schema = type.Schema, Name = type.Name, Language = "internal", Body = source, Returns = type.Type,
        Parameters = [.. arguments.Select(argument => new UserParameter(mode, null, argument, null))],
        Volatility = Volatility.Immutable, Parallel = 's', Cost = 1, IsStrict = type.Kind == UserTypeKind.Multirange,
    };
}
