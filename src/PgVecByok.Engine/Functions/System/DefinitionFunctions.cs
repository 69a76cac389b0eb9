using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Catalog objects as SQL text: pg_get_indexdef and its kin. An oid without object gives NULL.</summary>
internal static class DefinitionFunctions
{
    public static void AddTo(FunctionList list)
    {
        list.AddStable(1081, "format_type(oid, int4) text", (call, args) => FormatType(call, args), isStrict: false);
        list.AddStable(1716, "pg_get_expr(pg_node_tree, oid) text", (_, args) => args[0]);
        list.AddStable(2509, "pg_get_expr(pg_node_tree, oid, bool) text", (_, args) =>
            (bool)args[2]! ? IndexDefinition.Bare(args[0]!.ToString()!) : args[0]);
        list.AddStable(1643, "pg_get_indexdef(oid) text", (call, args) => Index(call, (uint)args[0]!, 0, false));
        list.AddStable(2507, "pg_get_indexdef(oid, int4, bool) text", (call, args) =>
            Index(call, (uint)args[0]!, (int)args[1]!, (bool)args[2]!));
        list.AddStable(1387, "pg_get_constraintdef(oid) text", (call, args) => Constraint(call, (uint)args[0]!));
        list.AddStable(2508, "pg_get_constraintdef(oid, bool) text", (call, args) =>
            Constraint(call, (uint)args[0]!, (bool)args[1]!));
        list.AddStable(1641, "pg_get_viewdef(oid) text", (call, args) => View(call, (uint)args[0]!));
        list.AddStable(2506, "pg_get_viewdef(oid, bool) text", (call, args) => View(call, (uint)args[0]!));
        list.AddStable(3159, "pg_get_viewdef(oid, int4) text", (call, args) => View(call, (uint)args[0]!));
        list.AddStable(1640, "pg_get_viewdef(text) text", (call, args) => View(call, Relation(call, args[0]!.ToString()!)));
        list.AddStable(2505, "pg_get_viewdef(text, bool) text", (call, args) => View(call, Relation(call, args[0]!.ToString()!)));
        list.AddStable(1573, "pg_get_ruledef(oid) text", (_, _) => null);
        list.AddStable(2504, "pg_get_ruledef(oid, bool) text", (_, _) => null);
        list.AddStable(1662, "pg_get_triggerdef(oid) text", (_, _) => null);
        list.AddStable(2730, "pg_get_triggerdef(oid, bool) text", (_, _) => null);
        list.AddStable(3352, "pg_get_partkeydef(oid) text", (_, _) => null);
        list.AddStable(3408, "pg_get_partition_constraintdef(oid) text", (_, _) => null);
        list.AddStable(3415, "pg_get_statisticsobjdef(oid) text", (_, _) => null);
        list.AddStable(6174, "pg_get_statisticsobjdef_columns(oid) text", (_, _) => null);
        list.AddStable(6120, "pg_get_replica_identity_index(regclass) regclass", (_, _) => null);
        list.AddStable(1642, "pg_get_userbyid(oid) name", (call, args) =>
            call.Statement.Transaction.Catalog.Roles.Values.FirstOrDefault(role => role.Oid == (uint)args[0]!)?.Name
            ?? $"unknown (OID={args[0]})");
        list.AddStable(1665, "pg_get_serial_sequence(text, text) text", (call, args) =>
            Serial(call, args[0]!.ToString()!, args[1]!.ToString()!));
        list.AddStable(3537, "pg_describe_object(oid, oid, int4) text", (call, args) =>
            ObjectDescriptions.Describe(call, (uint)args[0]!, (uint)args[1]!, (int)args[2]!));
        AddFunctions(list);
    }

    private static void AddFunctions(FunctionList list)
    {
        list.AddStable(2165, "pg_get_function_result(oid) text", (call, args) => Made(call, args) is { } made ? FunctionTexts.Result(made)
            : Function(call, args) is { } function ? Result(function) : null);
        list.AddStable(2162, "pg_get_function_arguments(oid) text", (call, args) => Made(call, args) is { } made
            ? FunctionTexts.Arguments(made, ShownNames.For(call.Statement))
            : Function(call, args) is { } function ? Arguments(function, true) : null);
        list.AddStable(2232, "pg_get_function_identity_arguments(oid) text", (call, args) => Made(call, args) is { } made
            ? FunctionTexts.Arguments(made, null)
            : Function(call, args) is { } function ? Arguments(function, false) : null);
        list.AddStable(6197, "pg_get_function_sqlbody(oid) text", (call, args) =>
            Made(call, args) is { IsKept: true } made ? FunctionTexts.Body(made, ShownNames.For(call.Statement)) : null);
        list.AddStable(3808, "pg_get_function_arg_default(oid, int4) text", (call, args) =>
            Function(call, args) is { } function
                ? ShownNames.For(call.Statement).Expression(
                    function.Defaults.ElementAtOrDefault((int)args[1]! - 1 - function.ArgumentTypes.Count + function.Defaults.Count))
                : null);
        list.AddStable(2098, "pg_get_functiondef(oid) text", (call, args) => Made(call, args) is { } made
            ? FunctionTexts.Definition(made, ShownNames.For(call.Statement))
            : Function(call, args) is { } function
            ? $"CREATE OR REPLACE FUNCTION {function.Schema}.{SqlQuoting.Identifier(function.Name)}({Arguments(function, true)})\n"
                + $" RETURNS {Result(function)}\n LANGUAGE internal\nAS $function${function.Name}$function$\n"
            : null);
    }

    private static string? FormatType(CallContext call, object?[] arguments)
    {
        if (arguments[0] is not uint oid)
            return null;
        if (oid == 0)
            return "-";
        return call.Statement.Transaction.Manager.Types.ByOid(oid) is not { } type ? "???" : arguments[1] is int typmod
            ? type.DisplayName(typmod) : type.DisplayName(-1);
    }

    private static (Table Table, TableKey Key)? Key(CallContext call, Func<TableKey, bool> isIt)
    {
        foreach (Table table in call.Statement.Transaction.Catalog.Relations.Values.OfType<Table>())
        {
            if (table.Keys.FirstOrDefault(isIt) is { } key)
                return (table, ShownNames.For(call.Statement).Of(table, key));
        }

        return null;
    }

    private static string? Index(CallContext call, uint oid, int column, bool isPretty)
    {
        if (Key(call, key => key.Oid == oid) is not var (table, key))
            return null;
        return column != 0
            ? IndexDefinition.Column(table, key, column, isPretty)
            : IndexDefinition.Index(table, key, !isPretty || !call.Statement.Session.Settings.SearchPath.Contains(table.Schema), isPretty);
    }

    private static string? Constraint(CallContext call, uint oid, bool isPretty = false)
    {
        if (Key(call, key => key.IsConstraint && IndexCatalog.ConstraintOid(key) == oid) is var (owner, key))
            return IndexDefinition.Constraint(owner, key);
        foreach (Table table in call.Statement.Transaction.Catalog.Relations.Values.OfType<Table>())
        {
            if (table.ForeignKeys.FirstOrDefault(each => each.Oid == oid) is { } reference)
                return Constraint(call, table, reference);
            if (table.Checks.FirstOrDefault(check => check.Oid == oid) is { } found)
                return IndexDefinition.Constraint(ShownNames.For(call.Statement).Of(table, found), isPretty);
            if (table.Columns.FirstOrDefault(column => column.NotNull && IndexCatalog.NotNullOid(table, column) == oid) is { } column)
                return "NOT NULL " + SqlQuoting.Identifier(column.Name);
        }

        return OfDomain(call, oid, isPretty);
    }

    private static string? OfDomain(CallContext call, uint oid, bool isPretty)
    {
        foreach (UserType domain in call.Statement.Transaction.Catalog.Types.Values.Where(type => type.Kind == UserTypeKind.Domain))
        {
            if (domain.NotNull && IndexCatalog.NotNullOid(domain) == oid)
                return "NOT NULL";
            if (domain.Checks.Any(check => check.Oid == oid))
            {
                return IndexDefinition.Constraint(
                    ShownNames.For(call.Statement).Of(domain).Checks.Single(check => check.Oid == oid), isPretty);
            }
        }

        return null;
    }

    private static string? Constraint(CallContext call, Table table, ForeignKey key)
    {
        CatalogSnapshot catalog = call.Statement.Transaction.Catalog;
        if (catalog.ByOid(key.Parent) is not Table parent)
            return null;
        bool isFound = catalog.Find(null, parent.Name, call.Statement.Session.Settings.SearchPath)?.Oid == parent.Oid;
        return IndexDefinition.Constraint(table, key, parent, !isFound);
    }

    private static string? View(CallContext call, uint oid) =>
        call.Statement.Transaction.Catalog.ByOid(oid) switch
        {
            View view => Text(ShownNames.For(call.Statement), view.Definition),
            Table { Definition: { } definition } => Text(ShownNames.For(call.Statement), definition),
            _ => null,
        };

    /// <summary>A view's query as its catalogs show it.</summary>
    public static string Text(ShownNames shown, string definition) => " " + shown.Query(definition).TrimStart() + ";";

    private static uint Relation(CallContext call, string name)
    {
        IReadOnlyList<string> names = IdentifierList.Read(name);
        return call.Statement.Transaction.Catalog
            .Find(names.Count > 1 ? names[^2] : null, names[^1], call.Statement.Session.Settings.SearchPath)?.Oid
            ?? throw new SqlException(SqlState.UndefinedTable, $"relation \"{name}\" does not exist");
    }

    private static string? Serial(CallContext call, string name, string columnName)
    {
        CatalogSnapshot catalog = call.Statement.Transaction.Catalog;
        Relation relation = catalog.ByOid(Relation(call, name))!;
        TableColumn column = relation.Columns.FirstOrDefault(each => each.Name == columnName)
            ?? throw new SqlException(
                SqlState.UndefinedColumn, $"column \"{columnName}\" of relation \"{relation.Name}\" does not exist");
        return SequenceOwner.Owned(catalog, relation.Oid, column.Number).FirstOrDefault() is { } sequence
            ? $"{SqlQuoting.Identifier(sequence.Schema)}.{SqlQuoting.Identifier(sequence.Name)}"
            : null;
    }

    private static UserFunction? Made(CallContext call, object?[] arguments) =>
        call.Statement.Transaction.Catalog.Functions.GetValueOrDefault((uint)arguments[0]!);

    private static FunctionDefinition? Function(CallContext call, object?[] arguments) =>
        call.Statement.Transaction.Catalog.Functions.TryGetValue((uint)arguments[0]!, out UserFunction? made)
            ? made.Definition
            : call.Statement.Functions.FunctionByOid((uint)arguments[0]!);

    private static string Result(FunctionDefinition function)
    {
        if (function is TableFunction { ResultColumns: { Count: > 1 } columns })
            return $"TABLE({string.Join(", ", columns.Select(column => $"{SqlQuoting.Identifier(column.Name)} {column.Type}"))})";
        return (function is TableFunction ? "SETOF " : "") + function.ReturnType.DisplayName(-1);
    }

    private static string Arguments(FunctionDefinition function, bool withDefaults) => string.Join(
        ", ",
        function.ArgumentTypes.Select((type, at) =>
        {
            string text = type.DisplayName(-1);
            if (function.ArgumentNames.ElementAtOrDefault(at) is { Length: > 0 } name)
                text = $"{SqlQuoting.Identifier(name)} {text}";
            if (function.IsVariadic && at == function.ArgumentTypes.Count - 1)
                text = "VARIADIC " + text;
            int ofDefault = at - function.ArgumentTypes.Count + function.Defaults.Count;
            return withDefaults && ofDefault >= 0 ? $"{text} DEFAULT {function.Defaults[ofDefault]}" : text;
        }));
}
