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
        string options = (function.Volatility switch
        {
            Volatility.Immutable => " IMMUTABLE",
            Volatility.Stable => " STABLE",
            _ => "",
        }) + (function.IsStrict ? " STRICT" : "") + (function.IsSecurityDefiner ? " SECURITY DEFINER" : "");
        if (options.Length > 0)
            text.Append(options).Append('\n');
        if (function.IsKept)
            return text.Append(Body(function, shown)).Append('\n').ToString();
        string quote = function.Body.Contains("$function$", StringComparison.Ordinal) ? "$function0$" : kind == "PROCEDURE"
            ? "$procedure$" : "$function$";
        return text.Append($"AS {quote}{function.Body}{quote}\n").ToString();
    }

    /// <summary>A body that was written without quotes, as it would be again.</summary>
    public static string Body(UserFunction function, ShownNames shown) =>
        $"BEGIN ATOMIC\n{string.Concat(shown.Statements(function.Body).Select(statement => $" {statement};\n"))}END";
}
