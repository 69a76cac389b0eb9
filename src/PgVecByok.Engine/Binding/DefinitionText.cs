using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// A bound expression of a definition in the words of PostgreSQL's ruleutils: every operation in parentheses, literals with their types,
/// casts that were implied where an operand has one. What had a syntax of its own that binding forgets is looked for in the text; what
/// cannot be told from it is not printed, and the caller shows the text as it was written.
/// </summary>
internal sealed partial class DefinitionText
{
    private static readonly HashSet<string> Moments =
        ["current_date", "current_time", "current_timestamp", "localtime", "localtimestamp", "current_user", "session_user"];

    // Written with words between their arguments or as calls: the bound form is the same.
    private static readonly HashSet<string> TwoForms =
        ["overlay", "normalize", "is_normalized", "overlaps", "like_escape", "current_schema", "current_role", "pg_collation_for"];

    private const string Both = @"\btrim\s*\((?!\s*(leading|trailing)\b)";

    private readonly string _written;
    private readonly IReadOnlyList<string> _path;
    private bool _isKnown = true;

    private DefinitionText(string written, IReadOnlyList<string> path) => (_written, _path) = (written, path);

    /// <summary>Null where the expression holds something that is not printed.</summary>
    public static string? Of(BoundExpression expression, string written, IReadOnlyList<string> path)
    {
        var text = new DefinitionText(written, path);
        string printed = text.Print(expression, shows: false);
        return text._isKnown ? printed.Replace(" \nCASE", "\nCASE", StringComparison.Ordinal) : null;
    }

    /// <param name="expression">What is printed.</param>
    /// <param name="shows">A cast that was implied is shown.</param>
    private string Print(BoundExpression expression, bool shows)
    {
        SqlException.ThrowIfTooDeep();
        return expression switch
        {
            BoundColumn column => SqlQuoting.Identifier(column.Column.Name),
            BoundConstant constant => Constant(constant, isLabelled: true),
            BoundCollate collate => $"({Print(collate.Operand, true)} COLLATE {SqlQuoting.Identifier(collate.Name)})",
            BoundCall { OperatorSymbol: { } symbol, Arguments: [var only] } => $"({symbol} {Print(only, true)})",
            BoundCall { OperatorSymbol: { } symbol, Arguments: [var left, var right] } =>
                $"({Print(left, true)} {symbol} {Print(right, true)})",
            BoundCall call => Call(call),
            BoundCast cast => Cast(cast, shows),
            BoundLogical logical =>
                $"({string.Join(logical.Kind == LogicalKind.And ? " AND " : " OR ", logical.Operands.Select(each => Print(each, false)))})",
            BoundNot not => $"(NOT {Print(not.Operand, false)})",
            BoundIsNull test => $"({Print(test.Operand, true)} IS {(test.Negated ? "NOT " : "")}NULL)",
            BoundTruthTest test =>
                $"({Print(test.Operand, false)} IS {(test.Negated ? "NOT " : "")}{test.Test.ToString().ToUpperInvariant()})",
            BoundDistinct { Negated: false } distinct => $"({Print(distinct.Left, true)} IS DISTINCT FROM {Print(distinct.Right, true)})",
            BoundDistinct distinct => $"(NOT ({Print(distinct.Left, true)} IS DISTINCT FROM {Print(distinct.Right, true)}))",
            BoundCase choice when !SimpleCase().IsMatch(_written) => Case(choice),
            BoundCoalesce coalesce => $"COALESCE({List(coalesce.Operands)})",
            BoundNullIf nullIf => $"NULLIF({Print(nullIf.Left, true)}, {Print(nullIf.Right, true)})",
            BoundExtreme extreme => $"{(extreme.IsGreatest ? "GREATEST" : "LEAST")}({List(extreme.Operands)})",
            BoundArray array => $"ARRAY[{List(array.Elements)}]{(array.Elements.Count == 0 ? "::" + NameOf(array.Type, -1) : "")}",
            BoundSubscript { Subscripts: [{ IsSlice: false, Lower: null, Upper: { } at }] } subscript =>
                Subscript(subscript.Operand, Print(at, true)),
            BoundSubscript { Subscripts: [{ IsSlice: false, Lower: { } at, Upper: null }] } subscript =>
                Subscript(subscript.Operand, Print(at, true)),
            BoundArrayComparison all =>
                $"({Print(all.Operand, true)} {all.Symbol} {(all.IsAll ? "ALL" : "ANY")} ({Print(all.Array, true)}))",
            _ => Unknown(),
        };
    }

    private string Unknown()
    {
        _isKnown = false;
        return "";
    }

    private string List(IEnumerable<BoundExpression> expressions) => string.Join(", ", expressions.Select(each => Print(each, true)));

    private string Subscript(BoundExpression operand, string at) =>
        operand is BoundColumn ? $"{Print(operand, true)}[{at}]" : $"({Print(operand, true)})[{at}]";

    private string Call(BoundCall call)
    {
        string name = call.Function.Name;
        if (call.Function.Oid == 0 && !Moments.Contains(name))
            return Unknown();
        if (Moments.Contains(name) && call.Arguments.Count == 0)
            return name.ToUpperInvariant();
        if (name == "extract" && call.Arguments is [BoundConstant { Value: Text unit }, var source])
            return $"EXTRACT({unit} FROM {Print(source, true)})";
        bool hasZone = AtTimeZone().IsMatch(_written);
        if (name == "timezone" && hasZone && call.Arguments is [var zone, var time])
            return _written.Contains("timezone(", StringComparison.OrdinalIgnoreCase) ? Unknown()
                : $"({Print(time, true)} AT TIME ZONE {Print(zone, true)})";
        if (Worded(name, call.Arguments) is { } worded)
            return worded;
        if (TwoForms.Contains(name) || Moments.Contains(name)
            || (call.Function.IsVariadic && call.Arguments is [{ Type.Element: not null }]))
            return Unknown();
        bool isQualified = call.Function.Schema is not ("pg_catalog" or "") && !_path.Contains(call.Function.Schema);
        string qualifier = isQualified ? SqlQuoting.Identifier(call.Function.Schema) + "." : "";
        return $"{qualifier}{SqlQuoting.Identifier(name)}({List(call.Arguments)})";
    }

    /// <summary>What may be written with words between its arguments, where the text has them.</summary>
    private string? Worded(string name, IReadOnlyList<BoundExpression> arguments)
    {
        (string pattern, string call) = name switch
        {
            "substring" => (@"\bsubstring\s*\([^)]*\bfrom\b", @"\bsubstring\s*\("),
            "position" => (@"\bposition\s*\([^)]*\bin\b", @"\bposition\s*\("),
            "btrim" => (Both, @$"({Both}|\bbtrim\s*\()"),
            "ltrim" => (@"\btrim\s*\(\s*leading\b", @"\b(trim\s*\(\s*leading\b|ltrim\s*\()"),
            "rtrim" => (@"\btrim\s*\(\s*trailing\b", @"\b(trim\s*\(\s*trailing\b|rtrim\s*\()"),
            _ => ("", ""),
        };
        if (pattern.Length == 0)
            return null;
        int worded = Regex.Count(_written, pattern, RegexOptions.IgnoreCase), all = Regex.Count(_written, call, RegexOptions.IgnoreCase);
        if (worded == 0)
            return null;
        if (worded < all)
            return Unknown();
        string side = name switch { "ltrim" => "LEADING", "rtrim" => "TRAILING", _ => "BOTH" };
        return (name, arguments) switch
        {
            ("position", [var text, var part]) => $"POSITION(({Print(part, true)}) IN ({Print(text, true)}))",
            ("substring", [var text, var from]) => $"SUBSTRING({Print(text, true)} FROM {Print(from, true)})",
            ("substring", [var text, var from, var length]) =>
                $"SUBSTRING({Print(text, true)} FROM {Print(from, true)} FOR {Print(length, true)})",
            ("substring" or "position", _) => Unknown(),
            (_, [var text]) => $"TRIM({side} FROM {Print(text, true)})",
            (_, [var text, var letters]) => $"TRIM({side} {Print(letters, true)} FROM {Print(text, true)})",
            _ => Unknown(),
        };
    }

    private string Cast(BoundCast cast, bool shows)
    {
        // To a length of the type itself: one cast was written.
        if (cast is { Typmod: >= 0, Operand: BoundCast { Typmod: < 0 } inner } && inner.Type == cast.Type)
            cast = cast with { Operand = inner.Operand, IsExplicit = cast.IsExplicit || inner.IsExplicit };
        if (!cast.IsExplicit && !shows)
            return Print(cast.Operand, false);
        if (cast.Type is DomainType || cast.Type == BuiltinTypes.Unknown)
            return Unknown();
        string type = NameOf(cast.Type, cast.Typmod);
        return cast.Operand is BoundConstant constant && constant.Type == cast.Type && constant.Typmod < 0
            ? $"{Constant(constant, isLabelled: false)}::{type}"
            : $"({Print(cast.Operand, false)})::{type}";
    }

    private string Case(BoundCase choice)
    {
        var text = new StringBuilder("\nCASE");
        foreach ((BoundExpression when, BoundExpression then) in choice.Arms)
            text.Append(CultureInfo.InvariantCulture, $"\n    WHEN {Print(when, false)} THEN {Print(then, true)}");
        string all = text.Append(CultureInfo.InvariantCulture, $"\n    ELSE {Print(choice.Else, true)}\nEND").ToString();
        return all.IndexOf("\nCASE", 1, StringComparison.Ordinal) > 0 ? Unknown() : all;
    }

    // Bare, these words would mean one bit and one letter.
    private static string NameOf(SqlType type, int typmod) =>
        typmod < 0 && type == BuiltinTypes.Bit ? "\"bit\""
        : typmod < 0 && type == BuiltinTypes.Bpchar ? "bpchar"
        : type.DisplayName(typmod);

    private string Constant(BoundConstant constant, bool isLabelled)
    {
        if (constant.Value is uint)
            return Unknown(); // an oid may stand for a name
        string label = $"::{NameOf(constant.Type, constant.Typmod)}";
        if (constant.Value is null)
            return isLabelled ? "NULL" + label : "NULL";
        Column column = constant.Type.NewColumn(1);
        column.AppendBoxed(constant.Value);
        var text = new ArrayBufferWriter<byte>();
        constant.Type.WriteText(column, 0, text, FormatSettings.Default);
        string value = Encoding.UTF8.GetString(text.WrittenSpan);
        bool isDecimal = constant.Value is Numeric && constant.Typmod < 0 && char.IsAsciiDigit(value[0])
            && value.AsSpan().IndexOfAny("eE.") >= 0;
        if (constant.Value is bool flag)
            return flag ? "true" : "false";
        if (isDecimal || (constant.Type == BuiltinTypes.Int4 && value[0] != '-'))
            return value;
        string quoted = value.Contains('\\', StringComparison.Ordinal)
            ? $"E'{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'"
            : $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
        return isLabelled ? quoted + label : quoted;
    }

    [GeneratedRegex(@"\bcase\s+(?!when\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SimpleCase();

    [GeneratedRegex(@"\bat\s+time\s+zone\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AtTimeZone();
}
