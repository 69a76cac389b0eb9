using System.Buffers;
using System.Text;
using PgVecByok.Engine;
using PgVecByok.Sql;

namespace PgVecByok.Tests;

/// <summary>
/// Golden scripts whose statements are calls of functions on typed literals, run without a binder: types must match exactly. The
/// expected rows and errors are the reference server's.
/// </summary>
public sealed class LiteralScriptTests
{
    private static readonly FunctionCatalog Functions = BuiltinFunctions.Create();

    [Theory]
    [InlineData("types/dates.sql")]
    [InlineData("types/date_functions.sql")]
    [InlineData("types/json_values.sql")]
    public void Literals_and_calls_answer_as_the_reference_does(string script)
    {
        var session = new LiteralSession(Functions);
        var differences = new List<string>();
        string[] lines = File.ReadAllLines(Path.Combine(ScriptRoot(), script));
        for (int i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("> ", StringComparison.Ordinal))
                continue;
            string statement = lines[i][2..];
            var expected = new List<string>();
            while (i + 1 < lines.Length && lines[i + 1].StartsWith("--", StringComparison.Ordinal))
                expected.Add(lines[++i].Length > 3 ? lines[i][3..] : "");
            string wanted = session.Wanted(expected), got = session.Run(statement);
            if (wanted != got)
                differences.Add($"{statement}\n  wanted {wanted}\n  got    {got}");
        }

        Assert.True(differences.Count == 0, string.Join("\n", differences));
    }

    private static string ScriptRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !Directory.Exists(Path.Combine(folder, "tests", "scripts")))
            folder = Path.GetDirectoryName(folder);
        return Path.Combine(folder!, "tests", "scripts");
    }
}

/// <summary>Settings, and the evaluation of one SELECT of calls on literals.</summary>
internal sealed class LiteralSession(FunctionCatalog functions)
{
    private FormatSettings _settings = FormatSettings.Default;

    /// <summary>The row, or the error with detail and hint; without the position, which a binder knows.</summary>
    public string Wanted(IReadOnlyList<string> expected)
    {
        _ = _settings;
        // Below the columns where it came up only when the row was made.
        string[] error = [.. expected.SkipWhile(line => !line.StartsWith("ERROR ", StringComparison.Ordinal))];
        if (error.Length > 0)
        {
            string[] head = error[0].Split(": ", 2);
            return string.Join(" | ", [head[0].Split(" at ")[0] + ": " + head[1], .. error.Skip(1)]);
        }

        return expected.Count > 1 ? expected[1].TrimEnd() : "";
    }

    public string Run(string statement)
    {
        if (!statement.StartsWith("SELECT", StringComparison.Ordinal))
        {
            Set(statement.TrimEnd(';'));
            return "";
        }

        try
        {
            var query = (Query)SqlParser.ParseScript(statement)[0].Statement;
            return string.Join(" | ", ((SelectBody)query.Body).Targets.Select(target => Show(target.Value))).TrimEnd();
        }
        catch (NotSupportedException missing)
        {
            return missing.Message;
        }
        catch (SqlException error)
        {
            string text = $"ERROR {error.State}: {Visible(error.Message)}";
            text += error.Detail is null ? "" : $" | DETAIL: {Visible(error.Detail)}";
            return error.Hint is null ? text : $"{text} | HINT: {Visible(error.Hint)}";
        }
    }

    private void Set(string statement)
    {
        if (statement == "RESET IntervalStyle")
        {
            _settings = _settings with { IntervalStyle = "postgres" };
            return;
        }

        string name = statement.Split(' ')[1], value = statement.Split('\'')[1];
        string[] parts = value.Split(", ");
        _settings = name switch
        {
            "IntervalStyle" => _settings with { IntervalStyle = value },
            "TimeZone" => _settings with { TimeZone = value },
            // German alone sets the order too.
            _ => _settings with { DateStyle = parts[0], DateOrder = parts.Length > 1 ? parts[1] : "DMY" },
        };
    }

    private string Show(Expression expression)
    {
        (SqlType type, Column value) = Evaluate(expression);
        if (value.IsNull(0))
            return "NULL";
        var writer = new ArrayBufferWriter<byte>();
        type.WriteText(value, 0, writer, _settings);
        return Visible(Encoding.UTF8.GetString(writer.WrittenSpan));
    }

    private (SqlType Type, Column Value) Evaluate(Expression expression) => expression switch
    {
        TypedLiteral literal => Read(TypeResolution.Resolve(literal.Type), literal.Text),
        CastExpression { Operand: Literal { Kind: LiteralKind.String } text } cast => Read(TypeResolution.Resolve(cast.Type), text.Text),
        CastExpression cast => Cast(cast),
        Literal { Kind: LiteralKind.Integer } number => Read((BuiltinTypes.Int4, -1), number.Text),
        Literal { Kind: LiteralKind.Decimal } number => Read((BuiltinTypes.Float8, -1), number.Text),
        Literal { Kind: LiteralKind.Boolean } truth => Read((BuiltinTypes.Bool, -1), truth.Text),
        Literal { Kind: LiteralKind.String } text => Read((BuiltinTypes.Text, -1), text.Text),
        FunctionCall call => Call(functions.FunctionsNamed(call.Name.Names[^1]), [.. call.Arguments.Select(each => Evaluate(each.Value))]),
        Operation { Left: null, Symbol: "-", Right: Literal { Kind: LiteralKind.Integer } number } => Read((BuiltinTypes.Int4, -1), "-" + number.Text),
        Operation operation => Operate(operation),
        _ => throw new NotSupportedException(expression.ToString()),
    };

    private (SqlType, Column) Read((SqlType Type, int Typmod) type, string text)
    {
        Column column = type.Type.NewColumn(1);
        type.Type.AppendText(column, Encoding.UTF8.GetBytes(text), type.Typmod, _settings);
        return (type.Type, column);
    }

    private (SqlType, Column) Cast(CastExpression cast)
    {
        (SqlType source, Column value) = Evaluate(cast.Operand);
        SqlType target = TypeResolution.Resolve(cast.Type).Type;
        if (source == target)
            return (target, value);
        return functions.TryFindCast(source, target, out CastDefinition? found) && found.Function is { } function
            ? Call([function], [(source, value)])
            : Read((target, -1), value.Boxed(0)!.ToString()!);
    }

    private (SqlType, Column) Operate(Operation operation)
    {
        (SqlType, Column)[] operands = operation.Left is null
            ? [Evaluate(operation.Right)] : [Evaluate(operation.Left), Evaluate(operation.Right)];
        if (operands.Length == 2 && operands[0].Item1 == operands[1].Item1 && Comparison(operation.Symbol, operands) is { } holds)
            return (BuiltinTypes.Bool, new Column<bool>([holds], 1));
        IEnumerable<FunctionDefinition> candidates = functions.OperatorsNamed(operation.Symbol)
            .Where(each => each.Left is null == operands.Length < 2).Select(each => each.Function);
        return Call(candidates, operands);
    }

    /// <summary>Within one type: the type's own order, which is what its comparison operators are made of.</summary>
    private static bool? Comparison(string symbol, (SqlType Type, Column Value)[] operands)
    {
        int order = symbol is "<" or "<=" or "=" or "<>" or ">=" or ">" ? operands[0].Type.Compare(operands[0].Value, 0, operands[1].Value, 0) : 0;
        return symbol switch
        {
            "<" => order < 0,
            "<=" => order <= 0,
            "=" => order == 0,
            "<>" => order != 0,
            ">=" => order >= 0,
            ">" => order > 0,
            _ => null,
        };
    }

    private (SqlType, Column) Call(IEnumerable<FunctionDefinition> candidates, (SqlType Type, Column Value)[] arguments)
    {
        ScalarFunction? function = candidates.OfType<ScalarFunction>().OrderBy(each => each.ArgumentTypes.Contains(BuiltinTypes.Any))
            .FirstOrDefault(each => Accepts(each, arguments));
        if (function is null)
        {
            // As the binder would: an integer may stand for a double.
            (SqlType Type, Column Value)[] widened = [.. arguments.Select(Widened)];
            function = candidates.OfType<ScalarFunction>().FirstOrDefault(each => Accepts(each, widened))
                ?? throw new NotSupportedException("no function for " + string.Join(", ", arguments.Select(each => each.Type)));
            arguments = widened;
        }

        var call = new CallContext
        {
            ArgumentTypes = [.. arguments.Select(each => each.Type)], ReturnType = function.ReturnType, ReturnTypmod = -1,
            Statement = new StatementContext
            {
                Format = _settings, Session = null!, Transaction = null!, Functions = functions,
                StatementTimestamp = DateTimeOffset.UnixEpoch, TransactionTimestamp = DateTimeOffset.UnixEpoch, Clock = TimeProvider.System,
            },
        };
        return (function.ReturnType, function.Body(call, [.. arguments.Select(each => each.Value)], 1));
    }

    private static bool Accepts(ScalarFunction function, (SqlType Type, Column Value)[] arguments) =>
        (function.IsVariadic && function.ArgumentTypes[^1] == BuiltinTypes.Any && arguments.Length > 0)
        || (function.ArgumentTypes.Count == arguments.Length && function.ArgumentTypes.Zip(arguments).All(pair =>
            pair.First == pair.Second.Type || pair.First == BuiltinTypes.AnyElement
            || (pair.First == BuiltinTypes.AnyArray && pair.Second.Type.Element is not null)));

    private static (SqlType, Column) Widened((SqlType Type, Column Value) argument)
    {
        if (argument.Value is not Column<int> whole || argument.Type != BuiltinTypes.Int4)
            return argument;
        var wide = new Column<double>(1);
        wide.Append(whole[0]);
        return (BuiltinTypes.Float8, wide);
    }

    private static string Visible(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)
            .Replace("\r", "\\r", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal);
}
