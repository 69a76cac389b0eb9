using System.Text;

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

    public static string Arguments(UserFunction function, bool withDefaults) => string.Join(
        ", ",
        function.Parameters.Where(parameter => parameter.Mode != "TABLE").Select(parameter =>
        {
            var text = new StringBuilder();
            if (parameter.Mode != "IN")
                text.Append(parameter.Mode).Append(' ');
            if (parameter.Name is { } name)
                text.Append(SqlQuoting.Identifier(name)).Append(' ');
            text.Append(parameter.Type.DisplayName(-1));
            return withDefaults && parameter.Default is { } value ? text.Append(" DEFAULT ").Append(value).ToString() : text.ToString();
        }));

    public static string Definition(UserFunction function)
    {
        string kind = function.IsProcedure ? "PROCEDURE" : "FUNCTION";
        string name = $"{SqlQuoting.Identifier(function.Schema)}.{SqlQuoting.Identifier(function.Name)}";
        var text = new StringBuilder($"CREATE OR REPLACE {kind} {name}({Arguments(function, withDefaults: true)})\n");
        if (Result(function) is { } result)
            text.Append($" RETURNS {result}\n");
        text.Append($" LANGUAGE {function.Language}\n");
        string options = (function.Volatility switch
        {
            Volatility.Immutable => " IMMUTABLE",
            Volatility.Stable => " STABLE",
            _ => "",
        }) + (function.IsStrict ? " STRICT" : "") + (function.IsSecurityDefiner ? " SECURITY DEFINER" : "");
        if (options.Length > 0)
            text.Append(options).Append('\n');
        string quote = function.Body.Contains("$function$", StringComparison.Ordinal) ? "$function0$" : kind == "PROCEDURE"
            ? "$procedure$" : "$function$";
        return text.Append($"AS {quote}{function.Body}{quote}\n").ToString();
    }
}
