using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.InteropServices;
using Pidgin;
using Expecteds = Pidgin.PooledList<Pidgin.Expected<PgVecByok.Sql.Token>>;
using State = Pidgin.ParseState<PgVecByok.Sql.Token>;

namespace PgVecByok.Sql;

/// <summary>
/// What nearly every operand is, a constant, a parameter or a column and nothing behind it, made at sight; all else goes the grammar's
/// way. It takes nothing that the grammar would take otherwise.
/// </summary>
internal sealed class PlainOperand(Parser<Token, Expression> others) : Parser<Token, Expression>
{
    /// <summary>table . column, and what comes behind.</summary>
    public const int TokensMax = 4;

    public override bool TryParse(ref State state, ref Expecteds expecteds, [MaybeNullWhen(false)] out Expression result)
    {
        result = Of(state.LookAhead(TokensMax), out int count);
        if (result is null)
            return others.TryParse(ref state, ref expecteds, out result);
        state.Advance(count);
        return true;
    }

    /// <summary>Null where another rule has to look; how many tokens it is.</summary>
    public static Expression? Of(ReadOnlySpan<Token> next, out int count)
    {
        count = 1;
        if (next.IsEmpty)
            return null;
        ref readonly Token first = ref next[0];
        switch (first.Kind)
        {
            case Kind.Integer:
                return new Literal(LiteralKind.Integer, first.Text, first.Offset);
            case Kind.Decimal:
                return new Literal(LiteralKind.Decimal, first.Text, first.Offset);
            case Kind.String:
                return new Literal(LiteralKind.String, first.Text, first.Offset);
            case Kind.Parameter when IsOver(next, 1):
                return new Parameter(Number(first.Text), first.Offset);
            case Kind.Word when first.Keyword is Keyword.True or Keyword.False:
                return new Literal(LiteralKind.Boolean, first.Text, first.Offset);
            case Kind.Word when first.Keyword == Keyword.NotKeyword:
            case Kind.QuotedWord:
                return Column(next, out count);
            default:
                return null;
        }
    }

    private static int Number(string digits) =>
        digits is [var digit] ? digit - '0' : int.Parse(digits, CultureInfo.InvariantCulture);

    private static ColumnReference? Column(ReadOnlySpan<Token> next, out int count)
    {
        ref readonly Token first = ref next[0];
        count = 1;
        if (IsOver(next, 1))
            return new ColumnReference([first.Text], first.Offset);
        count = 3;
        return next.Length >= TokensMax && next[1].Is(".") && next[2].Kind is Kind.Word or Kind.QuotedWord
            && IsOver(next, 3) ? new ColumnReference([first.Text, next[2].Text], first.Offset) : null;
    }

    /// <summary>No call, no field, no subscript, no text that would make a type of the name.</summary>
    private static bool IsOver(ReadOnlySpan<Token> next, int at)
    {
        if (at >= next.Length)
            return false;
        ref readonly Token token = ref next[at];
        return token.Kind switch
        {
            Kind.Punctuation => token.Text is not ("(" or "[" or "."),
            Kind.String => false,
            _ => true,
        };
    }
}

/// <summary>
/// Expressions between commas. A list of a thousand is nearly always one of plain operands, so these are made at sight;
/// all else goes the grammar's way.
/// </summary>
internal sealed class ExpressionList(Parser<Token, Expression> others) : Parser<Token, IReadOnlyList<Expression>>
{
    public override bool TryParse(
        ref State state, ref Expecteds expecteds, [MaybeNullWhen(false)] out IReadOnlyList<Expression> result)
    {
        result = null;
        List<Expression>? items = null;
        while (true)
        {
            ReadOnlySpan<Token> rest = state.LookAhead(Limits.TokensMax);
            Expression? item = PlainOperand.Of(rest, out int count);
            if (item is not null && count < rest.Length && rest[count].EndsExpression)
                state.Advance(count);
            else if (!others.TryParse(ref state, ref expecteds, out item))
                return false;
            if (!Words.TakesComma(ref state))
            {
                if (items is not null)
                    Add(items, item);
                result = items ?? (IReadOnlyList<Expression>)[item];
                return true;
            }

            Add(items ??= [], item);
        }
    }

    /// <summary>A store into an array of no sealed class checks its type, 5 % of long lists; into a span not.</summary>
    private static void Add(List<Expression> items, Expression item)
    {
        int count = items.Count;
        CollectionsMarshal.SetCount(items, count + 1);
        CollectionsMarshal.AsSpan(items)[count] = item;
    }
}
