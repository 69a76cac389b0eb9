using System.Globalization;
using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Users' functions as SQL: what \\df shows of them, and CREATE OR REPLACE FUNCTION.</summary>
internal static class FunctionTexts
{
    public static string? Result(UserFunction function)
    {
        if (function.IsProcedure)
            return null;
        UserParameter[] table = [.. function.Parameters.Where(parameter => parameter.Mode == "TABLE")];
        return table.Length > 0
            ? $"TABLE({string.Join(", ", table.Select(column => $"{SqlQuoting.Identifier(column.Name!)} {column.Type.DisplayName(-1)}"))})"
            : (function.ReturnsSet ? "SETOF " : "") + function.ResultType.DisplayName(-1);
    }

    /// <param name="function">One that users made.</param>
    /// <param name="shown">Null leaves defaults out.</param>
    public static string Arguments(UserFunction function, ShownNames? shown) => string.Join(
        ", ",
        function.Parameters.Where(parameter => parameter.Mode != "TABLE").Select(parameter =>
        {
            var text = new StringBuilder();
            if (parameter.Mode != "IN")
                text.Append(parameter.Mode).Append(' ');
            if (parameter.Name is { } name)
                text.Append(SqlQuoting.Identifier(name)).Append(' ');
            text.Append(parameter.Type.DisplayName(-1));
            return shown?.Expression(parameter.Default) is { } value ? text.Append(" DEFAULT ").Append(value).ToString() : text.ToString();
        }));

    public static string Definition(UserFunction function, ShownNames shown)
    {
        string kind = function.IsProcedure ? "PROCEDURE" : "FUNCTION";
        string name = $"{SqlQuoting.Identifier(function.Schema)}.{SqlQuoting.Identifier(function.Name)}";
        var text = new StringBuilder($"CREATE OR REPLACE {kind} {name}({Arguments(function, shown)})\n");
        if (Result(function) is { } result)
            text.Append($" RETURNS {result}\n");
        text.Append($" LANGUAGE {function.Language}\n");
        if (Attributes(function) is { Length: > 0 } attributes)
            text.Append(attributes).Append('\n');
        foreach (FunctionSetting setting in function.Settings)
            text.Append($" SET {SqlQuoting.Identifier(setting.Name)} TO {Value(setting)}\n");
        if (function.IsKept)
            return text.Append(Body(function, shown)).Append('\n').ToString();
        string quote = function.Body.Contains("$function$", StringComparison.Ordinal) ? "$function0$" : kind == "PROCEDURE"
            ? "$procedure$" : "$function$";
        return text.Append($"AS {quote}{function.Body}{quote}\n").ToString();
    }

    /// <summary>In PostgreSQL's order; what is as it is by default is left out.</summary>
    private static string Attributes(UserFunction function) => string.Concat(
        function.Volatility switch { Volatility.Immutable => " IMMUTABLE", Volatility.Stable => " STABLE", _ => "" },
        function.Parallel switch { 's' => " PARALLEL SAFE", 'r' => " PARALLEL RESTRICTED", _ => "" },
        function.IsStrict ? " STRICT" : "",
        function.IsSecurityDefiner ? " SECURITY DEFINER" : "",
        function.IsLeakproof ? " LEAKPROOF" : "",
        function.Cost != (function.IsConstructor ? 1 : 100) ? " COST " + Number(function.Cost) : "",
        function.Rows is { } rows and not 1000 ? " ROWS " + Number(rows) : "");

    private static string Number(float value) => value.ToString("G6", CultureInfo.InvariantCulture);

    private static string Value(FunctionSetting setting) =>
        Settings.Find(setting.Name) is { IsNameList: true, Name: not "DateStyle" } && SettingNames.Split(setting.Value) is { } names
            ? string.Join(", ", names.Select(SqlPrinter.StringLiteral)) : SqlPrinter.StringLiteral(setting.Value);

    private static string Returned(string query) => query["SELECT ".Length..];

    /// <summary>A body that was written without quotes, as it would be again.</summary>
    public static string Body(UserFunction function, ShownNames shown) => function.IsReturn
        ? "RETURN " + Returned(shown.Statements(function.Body).First())
        : $"BEGIN ATOMIC\n{string.Concat(shown.Statements(function.Body).Select(statement => $" {statement};\n"))}END";
}
