using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Whether a scan's filter asks for no row that an index's WHERE leaves out. Each of the WHERE's conjuncts must be one of the filter's, as
/// both are printed, or follow from one: a comparison of the same column with another constant, or that a column compared is not NULL.
/// What cannot be seen does not follow.
/// </summary>
internal static partial class ImpliedPredicate
{
    private static readonly ConditionalWeakTable<string, Expression> Parsed = [];

    public static bool Follows(TableScanNode scan, string predicate) =>
        Follows(scan, Parsed.GetValue(predicate, text => SqlParser.ParseExpression(text)));

    /// <summary>The conjunct is one of the WHERE's.</summary>
    public static bool Has(string predicate, BoundExpression conjunct)
    {
        string text = Bare(BoundText.Of(conjunct));
        return Parsed.GetValue(predicate, each => SqlParser.ParseExpression(each)) is LogicalExpression { IsAnd: true } and
            ? and.Operands.Any(each => Bare(SqlPrinter.Print(each)) == text)
            : Bare(predicate) == text;
    }

    /// <summary>Expressions are compared as texts without blanks, parentheses and the types of constants.</summary>
    public static string Bare(string text) => string.Concat(TypeOfConstant().Replace(text, "$1").Where(character =>
        !char.IsWhiteSpace(character) && character is not ('(' or ')')));

    private static bool Follows(TableScanNode scan, Expression wanted)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return false;
        string text = Bare(SqlPrinter.Print(wanted));
        if (scan.Filter.Any(conjunct => Bare(BoundText.Of(conjunct)) == text))
            return true;
        return wanted is LogicalExpression logical
            ? logical.IsAnd ? logical.Operands.All(each => Follows(scan, each)) : logical.Operands.Any(each => Follows(scan, each))
            : scan.Filter.Any(conjunct => Follows(scan, wanted, conjunct));
    }

    private static bool Follows(TableScanNode scan, Expression wanted, BoundExpression given)
    {
        if (given is not BoundCall { Function.IsStrict: true, Arguments: [var left, var right] } call)
            return false;
        switch (wanted)
        {
            case IsExpression { Test: IsTest.Null, Negated: true, Operand: ColumnReference { Names: [.., var name] } }:
                return Is(scan, left, name) || Is(scan, right, name);
            case Operation { Left: ColumnReference { Names: [.., var name] }, Symbol: var symbol, Right: var limit }:
                return Bound(scan, call, name) is var (turned, value) && TextOf(limit) is { } constant
                    && Implies(turned, value, symbol, constant);
            case InList { Negated: false, Operand: ColumnReference { Names: [.., var name] } } list:
                return Bound(scan, call, name) is ("=", var one) && list.Items.Any(item =>
                    TextOf(item) is { } constant && Implies("=", one, "=", constant));
            default:
                return false;
        }
    }

    /// <summary>How the call compares the column, as its left operand, with which constant.</summary>
    private static (string Symbol, BoundConstant Value)? Bound(TableScanNode scan, BoundCall call, string name) => call switch
    {
        { OperatorSymbol: { } symbol, Arguments: [BoundColumn column, BoundConstant value] }
            when Is(scan, column, name) && value.Type == column.Type => (symbol, value),
        { OperatorSymbol: { } symbol, Arguments: [BoundConstant value, BoundColumn column] }
            when Is(scan, column, name) && value.Type == column.Type => (Turned(symbol), value),
        _ => null,
    };

    private static bool Is(TableScanNode scan, BoundExpression expression, string name)
    {
        if (expression is not BoundColumn column)
            return false;
        int place = scan.Output.ToList().IndexOf(column.Column);
        return place >= 0 && place < scan.Ordinals.Count && scan.Ordinals[place] is >= 0 and var ordinal
            && scan.Table.Columns[ordinal].Name == name;
    }

    private static string Turned(string symbol) => symbol switch
    {
        "<" => ">", "<=" => ">=", ">" => "<", ">=" => "<=", _ => symbol,
    };

    private static string? TextOf(Expression constant) => constant switch
    {
        Literal { Kind: not LiteralKind.Null } literal => literal.Text,
        TypedLiteral literal => literal.Text,
        CastExpression { Operand: Literal { Kind: not LiteralKind.Null } literal } => literal.Text,
        Operation { Symbol: "-", Left: null, Right: Literal literal } => "-" + literal.Text,
        _ => null,
    };

    /// <summary>What compares so with the value compares so with the constant.</summary>
    private static bool Implies(string given, BoundConstant value, string wanted, string constant)
    {
        if (value.Value is null || !ColumnBounds.IsOrdered(value.Type) || (IsTime(value.Type) && !char.IsDigit(constant[0])))
            return false;
        Column columns = value.Type.NewColumn(2);
        try
        {
            columns.AppendBoxed(value.Value);
            value.Type.AppendText(columns, Encoding.UTF8.GetBytes(constant), -1, FormatSettings.Default);
        }
        catch (SqlException)
        {
            return false;
        }

        int order = value.Type.Compare(columns, 0, columns, 1);
        return (given, wanted) switch
        {
            ("=", "=") => order == 0,
            ("=", "<") or ("<=", "<") => order < 0,
            ("=", "<=") or ("<", "<") or ("<", "<=") or ("<=", "<=") => order <= 0,
            ("=", ">") or (">=", ">") => order > 0,
            ("=", ">=") or (">", ">") or (">", ">=") or (">=", ">=") => order >= 0,
            ("=", "<>") => order != 0,
            ("<", "<>") => order <= 0,
            ("<=", "<>") => order < 0,
            (">", "<>") => order >= 0,
            (">=", "<>") => order > 0,
            _ => false,
        };
    }

    // 'today' is another day tomorrow.
    private static bool IsTime(SqlType type) => type.Name is "date" or "time" or "timestamp" or "timestamptz";

    // A constant's type is written in the one and left out in the other.
    [GeneratedRegex("""('(?:[^']|'')*')::[a-z ]+""")]
    private static partial Regex TypeOfConstant();
}
