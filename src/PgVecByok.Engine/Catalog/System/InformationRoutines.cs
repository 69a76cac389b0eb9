namespace PgVecByok.Engine;

/// <summary>information_schema.routines and parameters: every function that is no aggregate or window function.</summary>
internal static class InformationRoutines
{
    public static IEnumerable<SystemRow> Routines(CatalogReader reader, SystemShape shape) => All(reader).Select(function =>
        new SystemRow(shape)
        {
            ["specific_catalog"] = InformationSchema.Database(reader), ["specific_schema"] = function.Schema,
            ["specific_name"] = SpecificName(function), ["routine_catalog"] = InformationSchema.Database(reader),
            ["routine_schema"] = function.Schema, ["routine_name"] = function.Name, ["routine_type"] = "FUNCTION",
            ["data_type"] = InformationColumns.DataType(function.ReturnType), ["type_udt_catalog"] = InformationSchema.Database(reader),
            ["type_udt_schema"] = function.ReturnType.Schema, ["type_udt_name"] = function.ReturnType.Name, ["dtd_identifier"] = "0",
            ["routine_body"] = "EXTERNAL", ["external_name"] = function.Name, ["external_language"] = "INTERNAL",
            ["parameter_style"] = "GENERAL", ["is_deterministic"] = function.Volatility == Volatility.Immutable,
            ["sql_data_access"] = "MODIFIES", ["is_null_call"] = function.IsStrict, ["schema_level_routine"] = true,
            ["max_dynamic_result_sets"] = 0, ["security_type"] = "INVOKER", ["as_locator"] = false, ["is_udt_dependent"] = false,
        });

    public static IEnumerable<SystemRow> Parameters(CatalogReader reader, SystemShape shape) =>
        from function in All(reader)
        from place in function.ArgumentTypes.Select((type, at) => (Type: type, At: at))
        select new SystemRow(shape)
        {
            ["specific_catalog"] = InformationSchema.Database(reader), ["specific_schema"] = function.Schema,
            ["specific_name"] = SpecificName(function), ["ordinal_position"] = place.At + 1, ["parameter_mode"] = "IN",
            ["is_result"] = false, ["as_locator"] = false,
            ["parameter_name"] = function.ArgumentNames.ElementAtOrDefault(place.At) is { Length: > 0 } name ? name : null,
            ["data_type"] = InformationColumns.DataType(place.Type), ["udt_catalog"] = InformationSchema.Database(reader),
            ["udt_schema"] = place.Type.Schema, ["udt_name"] = place.Type.Name, ["dtd_identifier"] = InformationSchema.Number(place.At + 1),
        };

    private static IEnumerable<FunctionDefinition> All(CatalogReader reader) => reader.Functions.Functions
        .Where(function => function is ScalarFunction or TableFunction).OrderBy(function => function.Oid);

    private static string SpecificName(FunctionDefinition function) => $"{function.Name}_{function.Oid}";
}
