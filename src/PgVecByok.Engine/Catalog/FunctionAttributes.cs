using System.Globalization;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>What CREATE and ALTER FUNCTION say of how a function runs: volatility, rights, cost, settings.</summary>
internal static class FunctionAttributes
{
    /// <summary>The function with what is said; each thing at most once.</summary>
    public static UserFunction With(
        DdlContext context, UserFunction function, IReadOnlyList<DefinitionOption> options, IReadOnlyList<SetVariable> settings)
    {
        RequireOnce(options);
        if (function.IsProcedure)
            RequireOfProcedure(options);
        foreach (DefinitionOption option in options)
            function = With(context, function, option);
        foreach (SetVariable setting in settings)
            function = With(context, function, setting);
        return function;
    }

    public static void RequireOnce(IReadOnlyList<DefinitionOption> options)
    {
        HashSet<string> said = [];
        if (options.FirstOrDefault(option => !said.Add(option.Name)) is { } second)
            throw new SqlException(SqlState.SyntaxError, "conflicting or redundant options") { Offset = second.Offset };
    }

    /// <summary>ROWS tells of a set. REQUIRES: what it returns is known.</summary>
    public static void RequireRowsOfSet(UserFunction function)
    {
        if (function is { Rows: not null, ReturnsSet: false })
            throw new SqlException(SqlState.InvalidParameterValue, "ROWS is not applicable when function does not return a set");
    }

    private static void RequireOfProcedure(IReadOnlyList<DefinitionOption> options)
    {
        if (options.FirstOrDefault(each => each.Name is not ("LANGUAGE" or "SECURITY")) is { } other)
        {
            throw new SqlException(SqlState.InvalidFunctionDefinition, "invalid attribute in procedure definition")
            {
                Offset = other.Offset,
            };
        }
    }

    private static UserFunction With(DdlContext context, UserFunction function, DefinitionOption option) => option.Name switch
    {
        "VOLATILITY" => function with { Volatility = VolatilityOf(option.Value) },
        "STRICT" => function with { IsStrict = option.Value == "true" },
        "SECURITY" => function with { IsSecurityDefiner = option.Value == "DEFINER" },
        "LEAKPROOF" => function with { IsLeakproof = Leakproof(context, option.Value == "true") },
        "PARALLEL" => function with { Parallel = ParallelOf(option.Value) },
        "COST" => function with { Cost = Positive(option) },
        "ROWS" => function with { Rows = Positive(option) },
        "LANGUAGE" => function,
        _ => throw SqlException.NotSupported($"{option.Name} in a function's definition is not supported").At(option.Offset),
    };

    private static Volatility VolatilityOf(string? word) => word switch
    {
        "IMMUTABLE" => Volatility.Immutable,
        "STABLE" => Volatility.Stable,
        _ => Volatility.Volatile,
    };

    private static bool Leakproof(DdlContext context, bool isLeakproof) => isLeakproof && !context.IsOperator
        ? throw new SqlException(SqlState.InsufficientPrivilege, "only superuser can define a leakproof function")
        : isLeakproof;

    private static char ParallelOf(string? word) => word?.ToLowerInvariant() switch
    {
        "safe" => 's',
        "restricted" => 'r',
        "unsafe" => 'u',
        _ => throw new SqlException(SqlState.SyntaxError, "parameter \"parallel\" must be SAFE, RESTRICTED, or UNSAFE"),
    };

    private static float Positive(DefinitionOption option) =>
        float.TryParse(option.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out float number) && number > 0
            ? number
            : throw new SqlException(SqlState.InvalidParameterValue, $"{option.Name} must be positive");

    private static UserFunction With(DdlContext context, UserFunction function, SetVariable setting)
    {
        if (setting.IsReset && setting.Name == "all")
            return function with { Settings = [] };
        (string name, string? value) = context.SettingOf(setting);
        FunctionSetting[] others = [.. function.Settings.Where(each => each.Name != name)];
        if (value is null)
            return function with { Settings = others };
        int at = function.Settings.ToList().FindIndex(each => each.Name == name);
        var kept = new FunctionSetting(name, value);
        return function with { Settings = at < 0 ? [.. others, kept] : [.. others[..at], kept, .. others[at..]] };
    }
}
