using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>What names mean: visibility, to_reg*, comments.</summary>
internal static class NameFunctions
{
    public static void AddTo(FunctionList list)
    {
        list.AddStable(2079, "pg_table_is_visible(oid) bool", (call, args) => IsVisible(call, (uint)args[0]!));
        list.AddStable(2080, "pg_type_is_visible(oid) bool", (call, args) =>
            call.Statement.Transaction.Manager.Types.ByOid((uint)args[0]!) is { } type ? Path(call).Contains(type.Schema) : null);
        list.AddStable(2081, "pg_function_is_visible(oid) bool", (call, args) =>
            (call.Statement.Transaction.Catalog.Functions.GetValueOrDefault((uint)args[0]!)?.Definition
                ?? call.Statement.Functions.FunctionByOid((uint)args[0]!)) is { } function ? Path(call).Contains(function.Schema) : true);
        list.AddStable(2082, "pg_operator_is_visible(oid) bool", (_, _) => true);
        list.AddStable(2083, "pg_opclass_is_visible(oid) bool", (_, _) => true);
        list.AddStable(3829, "pg_opfamily_is_visible(oid) bool", (_, _) => true);
        list.AddStable(3815, "pg_collation_is_visible(oid) bool", (_, _) => true);
        list.AddStable(2093, "pg_conversion_is_visible(oid) bool", (_, _) => null);
        list.AddStable(3403, "pg_statistics_obj_is_visible(oid) bool", (_, _) => null);
        list.AddStable(3758, "pg_ts_config_is_visible(oid) bool", (_, args) =>
            Listed(SearchConfiguration.All.Any(each => each.Oid == (uint)args[0]!)));
        list.AddStable(3757, "pg_ts_dict_is_visible(oid) bool", (_, args) =>
            Listed((uint)args[0]! == UnaccentRules.DictionaryOid
                || SearchConfiguration.Dictionaries.Any(each => each.Oid == (uint)args[0]!)));
        list.AddStable(3756, "pg_ts_parser_is_visible(oid) bool", (_, args) => Listed((uint)args[0]! == SearchCatalog.ParserOid));
        list.AddStable(3768, "pg_ts_template_is_visible(oid) bool", (_, args) =>
            Listed(SearchCatalog.Templates.Any(each => each.Oid == (uint)args[0]!)));
        foreach ((uint oid, string type) in Lookups)
            list.AddStable(oid, $"to_{type}(text) {type}", (call, args) => FindOne(call, type, args[0]!.ToString()!));
        list.AddStable(3162, "pg_collation_for(any) text", (_, _) => null);
        // name[n], from 0: a letter, and the zero byte behind the last.
        list.Add(15_890, "name_subscript(name, int4) char", (_, args) => (int)args[1]! is var at and >= 0 and < 64
            ? ((Text)args[0]!).Span is var letters && at < letters.Length ? letters[at] : (byte)0
            : null);
        list.AddStable(1215, "obj_description(oid, name) text", (call, args) =>
            Comment(call, (uint)args[0]!, Class(args[1]!.ToString()!), 0));
        list.AddStable(1348, "obj_description(oid) text", (call, args) => Comment(call, (uint)args[0]!, null, 0));
        list.AddStable(1216, "col_description(oid, int4) text", (call, args) =>
            Comment(call, (uint)args[0]!, CatalogReader.ClassOid, (int)args[1]!));
        list.AddStable(1993, "shobj_description(oid, name) text", (call, args) => args[1]!.ToString() switch
        {
            "pg_authid" => call.Statement.Transaction.Catalog.Roles.Values
                .FirstOrDefault(role => role.Oid == (uint)args[0]! && !role.IsEveryone)?.Comment,
            "pg_database" when (uint)args[0]! == RoleCatalog.DatabaseOid(call.Statement.Session.DatabaseName) =>
                call.Statement.Transaction.Catalog.FindRole("")?.Comment,
            _ => null,
        });
    }

    private static readonly (uint Oid, string Type)[] Lookups =
    [
        (3495, "regclass"), (3493, "regtype"), (3494, "regproc"), (3479, "regprocedure"), (3492, "regoper"), (3476, "regoperator"),
        (4086, "regnamespace"), (4093, "regrole"), (4195, "regcollation"),
    ];

    /// <summary>Null also where several have the name.</summary>
    private static uint? FindOne(CallContext call, string type, string name)
    {
        try
        {
            return Names(call).Find(type, name);
        }
        catch (SqlException several) when (several.State == SqlState.AmbiguousFunction)
        {
            return null;
        }
    }

    public static CatalogNames Names(CallContext call) =>
        new(call.Statement.Transaction.Catalog, call.Statement.Functions, Path(call));

    private static IReadOnlyList<string> Path(CallContext call) => call.Statement.Session.Settings.SearchPath;

    private static bool? IsVisible(CallContext call, uint oid)
    {
        CatalogSnapshot catalog = call.Statement.Transaction.Catalog;
        if (catalog.ByOid(oid) is { } relation)
            return Names(call).IsVisible(relation) && !IsTacit(call, relation);
        Table? table = catalog.Relations.Values.OfType<Table>().FirstOrDefault(each => each.Keys.Any(key => key.Oid == oid));
        return table is null ? null : Path(call).Contains(table.Schema);
    }

    /// <summary>Found by its name alone, but not for tools that list what is in the search path: to them it would be a user's.</summary>
    private static bool IsTacit(CallContext call, Relation relation) => relation.Schema == "byok"
        && SettingNames.Split(call.Statement.Session.Settings.Get("search_path")!)?.Contains("byok") != true;

    // Those of the server's own are always found; what is not there is neither visible nor not.
    private static bool? Listed(bool isThere) => isThere ? true : null;

    private static uint Class(string catalog) => SystemSchema.Shapes.FirstOrDefault(shape => shape.Name == catalog)?.Oid ?? 0;

    private static string? Comment(CallContext call, uint oid, uint? classOid, int column) =>
        CommentCatalog.Of(new CatalogReader(call.Statement))[(oid, column)]
            .FirstOrDefault(each => classOid is null || each.Class == classOid).Text;
}
