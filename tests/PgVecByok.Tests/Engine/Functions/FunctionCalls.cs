using PgVecByok.Engine;
using PgVecByok.Sql;

namespace PgVecByok.Tests;

/// <summary>Calls functions of the catalog by name, with arguments and results in text form.</summary>
internal static class FunctionCalls
{
    public static readonly FunctionCatalog Catalog = BuiltinFunctions.Create();

    /// <summary>"int4pl(int4, int4)" and its arguments as text, null for NULL; the error as "STATE: message".</summary>
    public static string? Call(string head, params string?[] arguments)
    {
        string name = head[..head.IndexOf('(', StringComparison.Ordinal)];
        string list = head[(name.Length + 1)..^1];
        SqlType[] types = [.. (list.Length == 0 ? [] : list.Split(", ")).Select(TypeOf)];
        var function = (ScalarFunction)Catalog.FunctionsNamed(name).Single(each => each.ArgumentTypes.SequenceEqual(types));
        return Run(function, types, arguments);
    }

    /// <summary>"int4 + int4" and the operands as text.</summary>
    public static string? Operate(string operation, params string?[] operands)
    {
        string[] words = operation.Split(' ');
        SqlType? left = words.Length == 3 ? TypeOf(words[0]) : null;
        SqlType right = TypeOf(words[^1]);
        OperatorDefinition found = Catalog.OperatorsNamed(words[^2]).Single(each => each.Left == left && each.Right == right);
        return Run(found.Function, left is null ? [right] : [left, right], operands);
    }

    public static string? Cast(string source, string target, string value)
    {
        Assert.True(Catalog.TryFindCast(TypeOf(source), TypeOf(target), out CastDefinition? cast));
        return Run(cast.Function!, [TypeOf(source)], [value]);
    }

    /// <summary>A statement of no session: enough for functions of their arguments alone.</summary>
    internal static StatementContext Lone => new()
    {
        Format = FormatSettings.Default, Session = null!, Transaction = null!, Functions = Catalog,
        StatementTimestamp = DateTimeOffset.UnixEpoch, TransactionTimestamp = DateTimeOffset.UnixEpoch, Clock = TimeProvider.System,
    };

    private static string? Run(ScalarFunction function, SqlType[] types, string?[] arguments)
    {
        try
        {
            Column[] columns = [.. types.Select((type, i) => TypeForms.OneRow(type, arguments[i] is { } text ? type.Read(text) : null))];
            var call = new CallContext
            {
                ArgumentTypes = types, ReturnType = function.ReturnType, ReturnTypmod = -1, Statement = Lone,
            };
            Column result = function.Body(call, columns, 1);
            return result.IsNull(0) ? null : function.ReturnType.Written(result.Boxed(0)!);
        }
        catch (SqlException error)
        {
            return $"{error.State}: {error.Message}";
        }
    }

    private static SqlType TypeOf(string name) => name.EndsWith("[]", StringComparison.Ordinal)
        ? BuiltinTypes.ByName(null, name[..^2])!.Array!
        : BuiltinTypes.ByName(null, name)!;
}
