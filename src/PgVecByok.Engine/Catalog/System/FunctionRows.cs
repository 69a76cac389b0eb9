namespace PgVecByok.Engine;

/// <summary>pg_proc, pg_aggregate, pg_operator, pg_cast and pg_language, as the function catalog has them.</summary>
internal static class FunctionRows
{
    private const uint InternalLanguage = 12, SqlLanguage = 14, PlLanguage = 13576;

    public static void AddTo(Dictionary<string, (SystemRows, bool)> providers)
    {
        providers.Add("pg_catalog.pg_proc", (Functions, true));
        providers.Add("pg_catalog.pg_aggregate", (Aggregates, true));
        providers.Add("pg_catalog.pg_operator", (Operators, true));
        providers.Add(
            "pg_catalog.pg_cast", ((reader, shape) => Casts(reader, shape).Concat(RangeCasts(reader, shape)), true));
        providers.Add("pg_catalog.pg_language", (Languages, true));
    }

    private static IEnumerable<SystemRow> Functions(CatalogReader reader, SystemShape shape)
    {
        var seen = new HashSet<uint>();
        foreach (FunctionDefinition function in reader.Functions.Functions
            .Where(function => ExtensionMembers.IsThere(reader.Catalog, ExtensionMembers.Of(function))).OrderBy(function => function.Oid))
        {
            seen.Add(function.Oid);
            yield return Function(reader, shape, function);
        }

        foreach (UserFunction function in reader.Catalog.Functions.Values.OrderBy(function => function.Oid))
            yield return Made(reader, shape, function);
        foreach ((uint oid, string name) in TypeCatalog.InputOutput.Where(function => seen.Add(function.Oid)))
        {
            yield return new SystemRow(shape)
            {
                ["oid"] = oid, ["proname"] = name, ["pronamespace"] = reader.Schema("pg_catalog"), ["proowner"] = CatalogReader.OperatorRole,
                ["prolang"] = InternalLanguage, ["procost"] = 1f, ["prokind"] = 'f', ["proisstrict"] = true, ["provolatile"] = 'i',
                ["proparallel"] = 's', ["pronargs"] = 1, ["prorettype"] = BuiltinTypes.Internal.Oid,
                ["proargtypes"] = new[] { BuiltinTypes.Internal.Oid }, ["prosrc"] = name,
            };
        }
    }

    private static SystemRow Made(CatalogReader reader, SystemShape shape, UserFunction function)
    {
        SystemRow row = Function(reader, shape, function.Definition);
        UserParameter[] all = [.. function.Parameters];
        row["proowner"] = reader.Role(function.Owner);
        row["proacl"] = CatalogReader.Acl(AccessList.Of(function));
        row["prolang"] = function.IsConstructor ? InternalLanguage
            : function.Language == "sql" ? SqlLanguage : PlLanguage;
        row["procost"] = function.Cost;
        row["prorows"] = function.ReturnsSet ? function.Rows ?? 1000f : 0f;
        row["proleakproof"] = function.IsLeakproof;
        row["proconfig"] = function.Settings.Count == 0 ? null : function.Settings.Select(each => $"{each.Name}={each.Value}").ToArray();
        row["prokind"] = function.IsProcedure ? 'p' : 'f';
        row["prosecdef"] = function.IsSecurityDefiner;
        row["proisstrict"] = function.IsStrict;
        row["proretset"] = function.ReturnsSet;
        row["proparallel"] = function.Parallel;
        SqlType returned = function.IsProcedure && function.ResultType != BuiltinTypes.Void ? BuiltinTypes.Record : function.ResultType;
        row["prorettype"] = returned.Oid;
        row["prosrc"] = function.IsKept ? "" : function.Body;
        bool isPlain = all.All(parameter => parameter.Mode == "IN");
        row["proallargtypes"] = isPlain ? null : all.Select(parameter => parameter.Type.Oid).ToArray();
        row["proargmodes"] = isPlain ? null : all.Select(parameter => Mode(parameter.Mode)).ToArray();
        row["proargnames"] = all.Any(parameter => parameter.Name is not null)
            ? all.Select(parameter => parameter.Name ?? "").ToArray()
            : null;
        return row;
    }

    private static char Mode(string mode) => mode switch
    {
        "OUT" => 'o',
        "INOUT" => 'b',
        "VARIADIC" => 'v',
        "TABLE" => 't',
        _ => 'i',
    };

    private static SystemRow Function(CatalogReader reader, SystemShape shape, FunctionDefinition function)
    {
        var row = new SystemRow(shape)
        {
            ["oid"] = function.Oid, ["proname"] = function.Name, ["pronamespace"] = reader.Schema(function.Schema),
            ["proowner"] = CatalogReader.OperatorRole, ["prolang"] = InternalLanguage, ["procost"] = 1f,
            ["prorows"] = function is TableFunction ? 1000f : 0f,
            ["provariadic"] = function.IsVariadic ? function.ArgumentTypes[^1].Element?.Oid ?? BuiltinTypes.Any.Oid : 0u,
            ["prokind"] = Kind(function), ["proisstrict"] = function.IsStrict && function is not AggregateFunction,
            ["proretset"] = function is TableFunction, ["provolatile"] = Letter(function.Volatility), ["proparallel"] = 's',
            ["pronargs"] = function.ArgumentTypes.Count, ["pronargdefaults"] = function.Defaults.Count,
            ["prorettype"] = function.ReturnType.Oid, ["proargtypes"] = function.ArgumentTypes.Select(type => type.Oid),
            ["prosrc"] = function is AggregateFunction ? "aggregate_dummy" : function.Name,
            ["proacl"] = Privileges.RightsOn(reader.Catalog, function) is { } list ? CatalogReader.Acl(list) : null,
            ["proargdefaults"] = function.Defaults.Count > 0 ? string.Join(", ", function.Defaults) : null,
        };
        SetArguments(row, function);
        return row;
    }

    private static void SetArguments(SystemRow row, FunctionDefinition function)
    {
        IReadOnlyList<(string Name, SqlType Type)> results = (function as TableFunction)?.ResultColumns ?? [];
        if (results.Count > 1 || function.ReturnType == BuiltinTypes.Record && results.Count > 0)
        {
            row["proallargtypes"] = function.ArgumentTypes.Concat(results.Select(column => column.Type)).Select(type => type.Oid).ToArray();
            row["proargmodes"] = function.ArgumentTypes.Select(_ => 'i').Concat(results.Select(_ => 't')).ToArray();
            row["proargnames"] = Enumerable.Range(0, function.ArgumentTypes.Count)
                .Select(at => function.ArgumentNames.ElementAtOrDefault(at) ?? "").Concat(results.Select(column => column.Name)).ToArray();
        }
        else if (function.ArgumentNames.Count > 0)
        {
            row["proargnames"] = function.ArgumentNames.ToArray();
        }
    }

    private static char Kind(FunctionDefinition function) => function switch
    {
        AggregateFunction => 'a',
        WindowFunction => 'w',
        _ => 'f',
    };

    private static char Letter(Volatility volatility) => volatility switch
    {
        Volatility.Immutable => 'i',
        Volatility.Stable => 's',
        _ => 'v',
    };

    private static IEnumerable<SystemRow> Aggregates(CatalogReader reader, SystemShape shape) => reader.Functions.Functions
        .OfType<AggregateFunction>().Where(function => ExtensionMembers.IsThere(reader.Catalog, ExtensionMembers.Of(function)))
        .OrderBy(function => function.Oid).Select(function => new SystemRow(shape)
        {
            ["aggfnoid"] = function.Oid, ["aggkind"] = function.DirectArguments >= 0 ? 'o' : 'n',
            ["aggnumdirectargs"] = Math.Max(function.DirectArguments, 0), ["aggfinalmodify"] = 'r', ["aggmfinalmodify"] = 'r',
            ["aggtranstype"] = BuiltinTypes.Internal.Oid,
        });

    private static IEnumerable<SystemRow> Operators(CatalogReader reader, SystemShape shape)
    {
        Dictionary<(string, uint, uint), uint> oids = [];
        foreach (OperatorDefinition each in reader.Functions.Operators)
            oids.TryAdd((each.Symbol, each.Left?.Oid ?? 0, each.Right.Oid), each.Oid);
        return reader.Functions.Operators.Where(each => ExtensionMembers.IsThere(reader.Catalog, ExtensionMembers.Of(each)))
            .OrderBy(each => each.Oid).Select(each => new SystemRow(shape)
        {
            ["oid"] = each.Oid, ["oprname"] = each.Symbol, ["oprnamespace"] = reader.Schema(each.Function.Schema),
            ["oprowner"] = CatalogReader.OperatorRole, ["oprkind"] = each.Left is null ? 'l' : 'b',
            ["oprcanmerge"] = each.Symbol == "=" && each.Right.Category != 'U',
            ["oprcanhash"] = each.Symbol == "=" && IndexCatalog.ClassOf("hash", each.Right, null) != 0, ["oprleft"] = each.Left?.Oid ?? 0u,
            ["oprright"] = each.Right.Oid, ["oprresult"] = each.Function.ReturnType.Oid, ["oprcode"] = each.Function.Oid,
            ["oprcom"] = each.Commutator is { } commutator
                ? oids.GetValueOrDefault((commutator, each.Right.Oid, each.Left?.Oid ?? 0)) : 0u,
            ["oprnegate"] = each.Negator is { } negator ? oids.GetValueOrDefault((negator, each.Left?.Oid ?? 0, each.Right.Oid)) : 0u,
        });
    }

    /// <summary>Casts have no numbers of their own here: they get them in order.</summary>
    public static IEnumerable<(CastDefinition Cast, uint Oid)> CastOids(CatalogReader reader) => reader.Functions.Casts
        .OrderBy(cast => (cast.Source.Oid, cast.Target.Oid)).Select((cast, at) => (cast, 10_100u + (uint)at));

    private static IEnumerable<SystemRow> Casts(CatalogReader reader, SystemShape shape) =>
        from each in CastOids(reader)
        let cast = each.Cast
        where ExtensionMembers.IsThere(reader.Catalog, ExtensionMembers.Of(cast))
        select new SystemRow(shape)
        {
            ["oid"] = each.Oid, ["castsource"] = cast.Source.Oid, ["casttarget"] = cast.Target.Oid,
            ["castfunc"] = cast.Function?.Oid ?? 0u,
            ["castcontext"] = cast.Context switch { CastContext.Implicit => 'i', CastContext.Assignment => 'a', _ => 'e' },
            ["castmethod"] = cast.Function is not null ? 'f' : cast.ThroughText ? 'i' : 'b',
        };

    private static IEnumerable<SystemRow> RangeCasts(CatalogReader reader, SystemShape shape) =>
        from function in reader.Catalog.Functions.Values
        where function.IsConstructor && function.Body == RangeFunctions.OfRange
        let range = reader.Catalog.Types[function.Parameters[0].Type.Oid]
        orderby range.Oid
        select new SystemRow(shape)
        {
            ["oid"] = range.Range!.Cast, ["castsource"] = range.Oid, ["casttarget"] = function.ResultType.Oid,
            ["castfunc"] = function.Oid, ["castcontext"] = 'e', ["castmethod"] = 'f',
        };

    private static IEnumerable<SystemRow> Languages(CatalogReader reader, SystemShape shape)
    {
        yield return Language(reader, shape, InternalLanguage, "internal", false);
        yield return Language(reader, shape, 13, "c", false);
        yield return Language(reader, shape, SqlLanguage, "sql", true);
        yield return Language(reader, shape, PlLanguage, "plpgsql", true);
    }

    private static SystemRow Language(CatalogReader reader, SystemShape shape, uint oid, string name, bool isTrusted) => new(shape)
    {
        ["oid"] = oid, ["lanname"] = name, ["lanowner"] = CatalogReader.OperatorRole, ["lanpltrusted"] = isTrusted,
        ["lanispl"] = name == "plpgsql", ["lanacl"] = CatalogReader.Acl(AccessList.OfBuiltin(reader.Catalog, AccessKind.Language, name)),
    };
}
